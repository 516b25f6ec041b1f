/**
 * Does every text that `inner` matches also match `outer`? Both may hold `*` and `?`.
 * Sound: a `true` is always right. It reads inner's wildcards as letters that only outer's wildcards can take, so a
 * few true containments (`*a` in `?*`) are answered `false`.
 */
export function contains(outer: string, inner: string): boolean {
  if (outer === inner) return true;
  if (!/[*?]/.test(outer)) return false;
  const pattern = tidy(outer);
  const text = tidy(inner);
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < text.length; ) {
    const want = pattern[at];
    const have = text[index];
    if (want === '*') {
      star = at;
      at += 1;
      resume = index;
    } else if (want !== undefined && (want === have || (want === '?' && have !== '*'))) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

/** `*?*` and `?*` match the same: single letters first, then one star. */
function tidy(pattern: string): string {
  return pattern.replaceAll(/[*?]{2,}/g, (run) => {
    const singles = run.replaceAll('*', '');
    return singles.length < run.length ? `${singles}*` : singles;
  });
}

/** Is there a text that both match? Both may hold `*` and `?`. Walks every pair of places that the two can reach together. */
export function overlap(one: string, other: string): boolean {
  const seen = new Set<string>();
  const open: (readonly [number, number])[] = [[0, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, there] = next;
    if (at === one.length && there === other.length) return true;
    if (seen.has(`${at} ${there}`)) continue;
    seen.add(`${at} ${there}`);
    const [mine, theirs] = [one[at], other[there]];
    if (mine === '*') open.push([at + 1, there], ...(theirs === undefined ? [] : [[at, there + 1] as const]));
    if (theirs === '*') open.push([at, there + 1], ...(mine === undefined ? [] : [[at + 1, there] as const]));
    if (mine === '*' || theirs === '*' || mine === undefined || theirs === undefined) continue;
    if (mine === theirs || mine === '?' || theirs === '?') open.push([at + 1, there + 1]);
  }
  return false;
}
