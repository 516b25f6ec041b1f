/** The known name that was probably meant: at most a third of its letters wrong. Case does not count. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const asked = name.toLowerCase();
  let best: string | null = null;
  let fewest = Math.max(1, Math.floor(asked.length / 3)) + 1;
  for (const one of known) {
    if (Math.abs(one.length - asked.length) >= fewest) continue;
    const edits = distance(asked, one.toLowerCase(), fewest);
    if (edits < fewest) [best, fewest] = [one, edits];
  }
  return best;
}

/** Levenshtein's distance; gives up at `limit`. */
function distance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[b.length] ?? limit;
}
