/**
 * Does every text that `inner` matches also match `outer`? Both may hold `*` and `?`.
 * Sound: a `true` is always right. It reads inner's wildcards as letters that only outer's wildcards can take, so a
 * few true containments (`*a` in `?*`) are answered `false`.
 */
export function contains(outer: string, inner: string): boolean {
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
