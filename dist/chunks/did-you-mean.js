// src/model/did-you-mean.ts
function didYouMean(name, known) {
	const asked = name.toLowerCase().slice(0, 80);
	let best = null;
	let fewest = Math.max(1, Math.floor(asked.length / 3)) + 1;
	for (const one of known) {
		if (Math.abs(one.length - asked.length) >= fewest) continue;
		const slips = distance(asked, one.toLowerCase());
		if (slips < fewest) [best, fewest] = [one, slips];
	}
	return best;
}
function distance(a, b) {
	let before = [];
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1];
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const change = (row[j - 1] ?? 0) + (same ? 0 : 1);
			const swap = swapped ? (before[j - 2] ?? 0) + 1 : 1e400;
			next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		[before, row] = [row, next];
	}
	return row[b.length] ?? 0;
}
export { didYouMean as t };
