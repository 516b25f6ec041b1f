/** Several speak at once; what they say is heard one after the other, by number. */
export interface InOrder {
  readonly say: (number: number, line: string) => void;
  readonly end: (number: number) => void;
}

/** Whoever's turn it is, is heard while speaking. The others' lines are kept until it is theirs. */
export function inOrder(hear: (line: string) => void): InOrder {
  const kept = new Map<number, string[]>();
  const ended = new Set<number>();
  let turn = 0;
  return {
    say(number, line) {
      if (number === turn) return hear(line);
      kept.set(number, [...(kept.get(number) ?? []), line]);
    },
    end(number) {
      ended.add(number);
      while (ended.has(turn)) {
        turn += 1;
        for (const line of kept.get(turn) ?? []) hear(line);
        kept.delete(turn);
      }
    },
  };
}
