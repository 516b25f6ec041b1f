/**
 * The known name that was probably meant, or null. Damerau-Levenshtein (a swap of two neighbours is one slip), at most
 * a third of the letters wrong; case does not count. The first of equally near names wins, and where none is near, the only one
 * that begins as the other does: `prod` for `production`, `deployment` for `deploy`. Numbers
 * are near to each other by chance: among names that differ in digits alone only one that is a single slip away is meant, and
 * only if no other is.
 */
export function didYouMean(name: string, known: Iterable<string>): string | null {
  const asked = name.toLowerCase().slice(0, 80);
  let best: string | null = null;
  const numbered: string[] = [];
  const begun: string[] = [];
  let fewest = Math.max(1, Math.floor(asked.length / 3)) + 1;
  for (const one of known) {
    if (begins(asked, one.toLowerCase())) begun.push(one);
    if (Math.abs(one.length - asked.length) >= fewest) continue;
    const slips = distance(asked, one.toLowerCase(), fewest);
    if (slips >= fewest) continue;
    if (slips === 0 || withoutDigits(asked) !== withoutDigits(one.toLowerCase())) [best, fewest] = [one, slips];
    else if (slips === 1) numbered.push(one);
  }
  return best ?? only(numbered) ?? only(begun);
}

function only(names: readonly string[]): string | null {
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** The shorter of the two is how the longer begins, and long enough to mean something; numbers that grow are others. */
function begins(asked: string, one: string): boolean {
  const [short, long] = asked.length < one.length ? [asked, one] : [one, asked];
  return short.length >= 3 && long.startsWith(short) && withoutDigits(short) !== withoutDigits(long);
}

function withoutDigits(name: string): string {
  return name.replaceAll(/[0-9]/g, '');
}

/** Optimal string alignment: insertions, deletions, changes, swaps of neighbours. From `enough` on it is not counted any further. */
export function distance(a: string, b: string, enough = Infinity): number {
  let before = new Uint16Array(b.length + 1);
  let row = Uint16Array.from({ length: b.length + 1 }, (_, index) => index);
  let next = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    const [letter, last] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)];
    next[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      let slips = (row[j - 1] ?? 0) + (letter === other ? 0 : 1);
      slips = Math.min(slips, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && last === other)
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      next[j] = slips;
      least = Math.min(least, slips);
    }
    // A swap looks back two rows, and costs one: what comes after is at least this.
    if (least > enough) return least;
    [before, row, next] = [row, next, before];
  }
  return row[b.length] ?? 0;
}
