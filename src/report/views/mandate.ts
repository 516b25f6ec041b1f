import type { AccessRequest } from '../../model/request.ts';
import type { AgentSubject, RuntimeCondition } from '../../model/documents.ts';
import type { Block, Phrase, Span } from '../block.ts';
import type { Logins } from './decision.ts';

/** What an agent is to do, for whom, and how freely. `goal` stands apart: it is free text. */
export type Mandate = Pick<AgentSubject, 'agent' | 'sponsor' | 'autonomy' | 'delegation'> & {
  readonly goal: string | null;
};

const AUTONOMY = {
  supervised: 'supervised: a person looks at each step',
  autonomous: 'autonomous: nobody looks at its steps',
} as const;

/** Rows of a table: goal, sponsor, autonomy, and the way the mandate came. */
export function mandateRows(mandate: Mandate, logins: Logins = new Map()): readonly (readonly Phrase[])[] {
  const { agent, sponsor, autonomy = 'supervised', delegation, goal } = mandate;
  const login = logins.get(sponsor);
  return [
    ['Agent', [{ code: agent }]],
    ['Goal', goal ?? 'text removed'],
    ['Sponsor', [{ code: sponsor }, login === undefined ? '' : ` (${login})`, ': answers for it and cannot approve']],
    ['Autonomy', AUTONOMY[autonomy]],
    ['Mandate', chain(mandate, delegation)],
  ];
}

function chain({ agent, sponsor }: Mandate, delegation: Mandate['delegation']): Phrase {
  if (!delegation) return [{ code: `person:${sponsor}` }, ' → ', { code: `agent:${agent}` }, ', directly'];
  return delegation.flatMap(({ from, to, actions, resources }, index): readonly Span[] => {
    const only = [...(actions ?? []), ...(resources ?? [])];
    return [
      ...(index === 0 ? [{ code: from }] : []),
      ' → ',
      { code: to },
      ...(only.length > 0 ? [` (only ${only.join(', ')})`] : []),
    ];
  });
}

/** What is asked again each time a credential is wanted. */
export function conditionBlocks(conditions: readonly RuntimeCondition[]): readonly Block[] {
  if (conditions.length === 0) return [];
  return [
    { is: 'heading', level: 3, text: 'Asked again at every credential' },
    { is: 'list', items: conditions.map(conditionPhrase) },
  ];
}

export function conditionPhrase({ id, when, otherwise, to }: RuntimeCondition): Phrase {
  const left = [...(to?.actions ?? []), ...(to?.resources ?? [])].join(', ');
  return [
    { strong: id },
    ': ',
    { code: when },
    otherwise === 'refuse' ? '. If not, nothing is issued.' : `. If not, only ${left} is issued.`,
  ];
}

/** What a reviewer must know of the subject beside the decision; nothing for people and plain workloads. */
export function mandateBlocks(mandate: Mandate | null, logins: Logins): readonly Block[] {
  if (!mandate) return [];
  return [
    { is: 'heading', level: 3, text: 'An agent asks' },
    { is: 'table', head: ['', ''], rows: mandateRows(mandate, logins) },
  ];
}

/** Activation on-merge: nobody asks once more before the credential is used. */
export function startsAJob(request: Partial<Pick<AccessRequest, 'access'>> | undefined): boolean {
  return request?.access?.mode === 'just-in-time' && request.access.activation === 'on-merge';
}

export function startRows(request: Parameters<typeof startsAJob>[0]): readonly (readonly Phrase[])[] {
  return startsAJob(request)
    ? [['Starts', [{ own: 'by the merge: `record` calls the job of `on-grant.yml` with it' }]]]
    : [];
}
