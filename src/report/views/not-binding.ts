import type { Block } from '../block.ts';

interface Unbound {
  readonly commit: string;
  readonly rule: string;
  readonly message: string;
}

/** Also told on requests: the policy they are judged by is not the newest of main. */
export function notBinding({ commit, rule, message }: Unbound): Block {
  return {
    is: 'text',
    text: [
      'The policy at commit ',
      { code: commit.slice(0, 12) },
      ' of the default branch does not bind: ',
      `${message} (${rule}). Decisions are made under the policy that bound before it.`,
    ],
  };
}
