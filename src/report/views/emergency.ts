import type { Lineage } from '../../lineage/lineage.ts';
import type { Block, Phrase } from '../block.ts';

/** What people are told of an emergency: the issue is loud, the pull request is where it is looked at. */
export interface EmergencyNotice {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** No login as a mention, no text that anybody typed: those stand in the file. */
export function emergencyIssue({ requested, decided, grant }: Lineage, pullRequest: number | null): EmergencyNotice {
  const { role, environment, incident, until, due, person, id, under } = wordsOf({ requested, decided, grant });
  const review: Phrase =
    pullRequest === null
      ? ['the pull request from branch ', { code: `break-glass/${id}` }, ' (not opened yet)']
      : `pull request ${pullRequest}`;
  return {
    title: `Break-glass ${incident}: ${role} in ${environment} (${id})`,
    blocks: [
      {
        is: 'text',
        text: [
          { strong: 'Access was taken in an emergency' },
          ', without waiting for an approval. Somebody else has to look at it now.',
        ],
      },
      {
        is: 'table',
        head: ['', ''],
        rows: [
          ['Incident', [{ code: incident }, unverified({ decided })]],
          ['Taken by', person],
          ['Role', [{ code: role }, ' in ', { code: environment }]],
          ['Until', until],
          ['Under', [{ code: under }]],
          ['Bypassed', bypassed({ decided })],
          ['Review due', due],
          ['Review', review],
          ...owed({ grant }),
        ],
      },
      {
        is: 'text',
        text: 'While the review is overdue, the person breaks no glass and gets no standing access. Close this issue when it is done.',
      },
    ],
  };
}

export function emergencyPullRequest({ requested, decided, grant }: Lineage): EmergencyNotice {
  const { role, environment, incident, until, due, person, under } = wordsOf({ requested, decided, grant });
  return {
    title: `Review of break-glass ${incident}: ${role} in ${environment}`,
    blocks: [
      {
        is: 'text',
        text: [
          'This adds the file of an emergency to main, exactly as it was recorded. The access was taken by ',
          ...(typeof person === 'string' ? [person] : person),
          ` until ${until}; nothing is granted by merging.`,
        ],
      },
      ...doubt({ decided }),
      {
        is: 'text',
        text: [
          'Approve if it was right, with your reason; the comment of the check says who may, and what to write. Merging then settles the review that ',
          { code: under },
          ` asks for by ${due}. Do not change the file.`,
        ],
      },
    ],
  };
}

type Told = Pick<Lineage, 'requested' | 'decided' | 'grant'>;

function wordsOf({ requested, decided, grant }: Told) {
  const review = grant?.obligations.find(({ under }) => under !== undefined);
  const moment = decided?.facts.moment;
  const by = moment?.phase === 'emergency' ? moment.by : null;
  const who = review?.owedBy ?? 'unknown';
  const person: Phrase = by ? [{ code: who }, ' (account ', { code: by.loginAtTime }, ')'] : [{ code: who }];
  return {
    id: requested?.requestId ?? '',
    role: grant?.effective.role ?? '',
    environment: grant?.effective.environment ?? '',
    incident: requested?.terms?.breakGlass?.incident ?? '',
    until: grant?.effective.notAfter ?? '',
    due: review?.by ?? '',
    under: review?.under ?? '',
    person,
  };
}

function unverified({ decided }: Pick<Told, 'decided'>): string {
  const said = decided?.decision.results.find(({ rule, outcome }) => rule === 'BG-INCIDENT' && outcome === 'fail');
  return said ? `, ${said.message}` : '';
}

/** Nobody but whoever reviews it can say whether there was an incident. */
function doubt({ decided }: Pick<Told, 'decided'>): readonly Block[] {
  const said = unverified({ decided });
  return said === '' ? [] : [{ is: 'text', text: [{ strong: 'The incident' }, `${said}. Make sure that it was one.`] }];
}

/** Of values that outlive it. */
function owed({ grant }: Pick<Told, 'grant'>): readonly (readonly Phrase[])[] {
  return (grant?.obligations ?? []).flatMap(({ kind, by, owedBy, under }): readonly (readonly Phrase[])[] =>
    under === undefined ? [['Owed', [{ strong: kind }, ` by ${by}, by `, { code: owedBy }]]] : [],
  );
}

function bypassed({ decided }: Pick<Told, 'decided'>): Phrase {
  const rules = (decided?.decision.results ?? []).filter(({ outcome }) => outcome === 'waived').map(({ rule }) => rule);
  return rules.length === 0 ? 'nothing' : rules.flatMap((rule, n) => [...(n > 0 ? [', '] : []), { code: rule }]);
}
