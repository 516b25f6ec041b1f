/** The known name that was probably meant, or null: a third of its letters wrong at most, case left out. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const asked = name.toLowerCase();
  const allowed = Math.max(1, Math.floor(asked.length / 3));
  let best: { readonly one: string; readonly edits: number } | null = null;
  for (const one of known) {
    if (Math.abs(one.length - asked.length) > allowed) continue;
    const edits = distance(asked, one.toLowerCase());
    if (edits <= (best ? best.edits - 1 : allowed)) best = { one, edits };
  }
  return best?.one ?? null;
}

/** Levenshtein's distance. */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...from].entries()) {
    const line = [row + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[to.length] ?? 0;
}
