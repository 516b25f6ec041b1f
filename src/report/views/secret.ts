import type { Decision, Obligation } from '../../model/decision.ts';
import type { SecretBlock } from '../../model/documents.ts';
import type { Instant } from '../../model/ids.ts';
import { some } from '../../model/some.ts';
import type { Block, Phrase } from '../block.ts';

/** Which secret, for how long, and when a new one takes its place. There is no value to show. */
export function secretRows({
  reference,
  type,
  consumer,
  ttl,
  rotation,
  revocation = 'expected',
}: SecretBlock): readonly (readonly Phrase[])[] {
  const rotated = [
    ...(rotation.afterUse ? ['after use'] : []),
    ...(rotation.maxAge === undefined ? [] : [`${rotation.maxAge} after the grant begins`]),
  ];
  return [
    ['Secret', [`${type} `, { code: reference }, ', used by ', { code: consumer }]],
    ['Its life', `${ttl}; revocation ${revocation === 'expected' ? 'expected' : 'not possible: it ends by itself'}`],
    ['Rotation', rotated.length > 0 ? rotated.join(', and ') : 'as the role demands'],
  ];
}

/** Of a role that reaches more values than a request could name: by which actions, as the decision saw them. */
export function reachRows({ results }: Pick<Decision, 'results'>): readonly (readonly Phrase[])[] {
  const actions = results.find(({ rule }) => rule === 'SECRET-REACH')?.values['actions'];
  if (!Array.isArray(actions)) return [];
  return [['Secrets', `any that ${some(actions.map(String))} hand out; which they were, only usage tells`]];
}

/** What somebody still has to do, and what was done. */
export function owedBlocks(
  obligations: readonly (Obligation & { readonly metAt?: Instant | null })[],
  heading: 'What is owed' | 'What would be owed',
): readonly Block[] {
  if (obligations.length === 0) return [];
  const items = obligations.map(({ kind, by, owedBy, because, metAt }): Phrase => {
    const done = metAt ? ` Done at ${metAt}.` : '';
    return [{ strong: kind }, ` by ${by}, owed by `, { code: owedBy }, `: ${because}.${done}`];
  });
  return [
    { is: 'heading', level: 3, text: heading },
    { is: 'list', items },
  ];
}
