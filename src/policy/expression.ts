import type { ConditionInput } from './policy-set.ts';

/** A part of a condition, without the library that read it. */
export interface Expression {
  /** `&&`, `||`, `!_`, `?:`, `==`, `in`, `call`, `rcall` (on a receiver, its first part), `.`, `id`, `value`, `list` … */
  readonly op: string;
  /** The variable, field or function; of a literal its text; null where there is none. */
  readonly name: string | null;
  readonly parts: readonly Expression[];
  /** Itself in CEL again. */
  readonly text: string;
}

export interface Examiner {
  /** An expression that compiles. */
  read(source: string): Expression;
  /** What a part of one yields; null when it errs or yields neither true nor false. */
  yields(text: string, input: ConditionInput): boolean | null;
}
