import { counted } from '../../model/counted.ts';
import type { Issued, Terms } from '../../model/event.ts';
import type { Finding } from '../../model/finding.ts';
import { saidIn } from '../../model/prose.ts';
import type { Lineage } from '../../lineage/lineage.ts';
import type { Justified, Standing } from '../../lineage/standing.ts';
import type { TimelineRow } from '../../lineage/timeline.ts';
import type { Block, Phrase } from '../block.ts';
import { BOUNDARY } from './decision.ts';
import { findingBlocks } from './findings.ts';
import { owedBlocks, reachRows, secretRows } from './secret.ts';
import { conditionPhrase, mandateRows } from './mandate.ts';

/** What `show` tells of one lineage. Judgements come from lineage/; here they are laid out. */
export interface Shown {
  readonly lineage: Lineage;
  readonly justified: Justified;
  readonly standing: Standing;
  readonly rows: readonly TimelineRow[];
  /** Beside those of the lineage itself. */
  readonly findings?: readonly Finding[];
}

type Entry = Extract<Block, { is: 'entries' }>['entries'][number];

const JUSTIFIED = { stands: '✅ stands justified', unproven: '⛔ is not proven', lapsed: '⌛ is over' } as const;
const STANDING = {
  'not-granted': 'not granted',
  'not-yet': 'granted, not open yet',
  live: 'live',
  ended: 'ended',
} as const;

/** First whether it stands justified and why; then what, who, by which rule, which credential, until when, what is missing. */
export function lineageBlocks({ lineage, justified, standing, rows, findings = [] }: Shown): readonly Block[] {
  const missing = [...lineage.findings, ...findings];
  return [
    ...answerBlocks({ lineage, justified, standing }),
    { is: 'heading', level: 2, text: 'What was asked and granted' },
    { is: 'table', head: ['', ''], rows: facts(lineage, STANDING[standing]) },
    ...owedBlocks((lineage.grant ?? lineage.owing)?.obligations ?? [], 'What is owed'),
    ...issuances(lineage),
    { is: 'heading', level: 2, text: 'What happened' },
    { is: 'entries', entries: rows.map(entry) },
    { is: 'heading', level: 2, text: 'What is missing' },
    ...(missing.length > 0 ? findingBlocks(missing) : [{ is: 'text', text: nothingMissing(lineage) } as const]),
  ];
}

/** Use and access review are no steps that miss: nobody looks for them, which an auditor has to know. */
function nothingMissing({ issuances, grant, events }: Lineage): string {
  const unseen = [
    ...(issuances.some(({ used }) => used.length === 0) ? ['use of its credentials'] : []),
    ...(grant && !events.some(({ kind }) => kind === 'reviewed') ? ['access review'] : []),
  ];
  const but = unseen.length > 0 ? `; not looked at: ${unseen.join(', ')}` : '';
  return `Nothing: every step of this lineage is there${but}.`;
}

/** Does it stand justified, and why. */
export function answerBlocks({ lineage, justified, standing }: Omit<Shown, 'rows'>): readonly Block[] {
  const early = standing === 'not-yet' && justified.is === 'stands' ? ', and is not open yet' : '';
  const answer = standing === 'not-granted' ? '⛔ grants nothing' : `${JUSTIFIED[justified.is]}${early}`;
  return [
    { is: 'heading', level: 1, text: [{ code: lineage.requestId }, ` ${answer}`] },
    { is: 'list', items: justified.because },
  ];
}

function facts({ requested, decided, grant }: Lineage, standing: string): readonly (readonly Phrase[])[] {
  const rows: (readonly Phrase[])[] = [['Standing', standing]];
  if (requested) {
    rows.push(['Request', [{ code: requested.file.path }, ' (blob ', { code: requested.file.blob.slice(0, 12) }, ')']]);
    if (requested.pullRequest !== null) rows.push(['Pull request', `${requested.pullRequest}`]);
    if (requested.terms?.secret) rows.push(...secretRows(requested.terms.secret));
  }
  if (requested?.purpose) rows.push(['To', `${requested.terms?.purpose.code ?? ''}: ${saidIn(requested.purpose)}`]);
  if (requested?.justification) rows.push(['Because', saidIn(requested.justification)]);
  if (requested?.terms?.ticket !== undefined) rows.push(['Ticket', requested.terms.ticket]);
  if (requested?.terms) rows.push(...asked(requested.terms, requested.goal ? saidIn(requested.goal) : null));
  if (decided) {
    const { verdict, headline, policy, engine, risk, marks, holder, owner } = decided.decision;
    if (marks.length > 0) rows.push(['Marked', marks.join(', ')]);
    rows.push(...reachRows(decided.decision));
    rows.push(['Decided', `${verdict}: ${headline}`]);
    rows.push(['By', [`policy at `, { code: policy.commit.slice(0, 12) }, `, engine ${engine}, risk ${risk.level}`]]);
    if (holder)
      rows.push(['Held by', [{ code: holder.subject }, ...(owner ? [', answered for by ', { code: owner }] : [])]]);
  }
  const waived = (decided?.decision.results ?? []).filter(({ outcome }) => outcome === 'waived');
  if (waived.length > 0) {
    rows.push(['Waived', waived.map(({ rule, waivedBy = '' }) => `${rule} by ${waivedBy}`).join(', ')]);
  }
  if (grant) {
    const { role, environment, notBefore, notAfter } = grant.effective;
    rows.push(['Grant', [{ code: role }, ' in ', { code: environment }, `, ${notBefore} to ${notAfter}`]]);
    if (grant.approvers.length > 0)
      rows.push([
        'Approved by',
        grant.approvers.flatMap((one, index) => [...(index > 0 ? [', '] : []), { code: one }]),
      ]);
    if (grant.marks.length > 0)
      rows.push(['Path', grant.marks.flatMap((mark, n) => [...(n > 0 ? [', '] : []), { strong: mark }])]);
    if (grant.exceptions.length > 0)
      rows.push(['Bypassed by', grant.exceptions.flatMap((one, n) => [...(n > 0 ? [', '] : []), { code: one }])]);
    for (const { kind, by, owedBy, metAt } of grant.obligations)
      rows.push([
        'Owed',
        [`${kind} by ${by}, by `, { code: owedBy }, metAt === null ? ': not paid yet' : `: paid at ${metAt}`],
      ]);
    if (grant.ended) rows.push(['Ended', `${grant.ended.how} at ${grant.ended.at}`]);
  }
  return rows;
}

/** What an agent was to do and for whom, and the conditions the request set itself. */
function asked({ subject, conditions = [] }: Terms, goal: string | null): readonly (readonly Phrase[])[] {
  return [
    ...(subject.type === 'agent' ? mandateRows({ ...subject, goal }) : []),
    ...conditions.map((one): readonly Phrase[] => ['Condition', conditionPhrase(one)]),
  ];
}

function issuances({ issuances: stories }: Lineage): readonly Block[] {
  if (stories.length === 0) return [];
  return [
    { is: 'heading', level: 2, text: 'Credentials' },
    { is: 'entries', entries: stories.map(credential) },
  ];
}

function credential({ issued: { issuance, boundary }, closed, expired, used }: Lineage['issuances'][number]): Entry {
  const end = closed ? `closed at ${closed.occurredAt}` : expired ? `expired at ${expired.occurredAt}` : 'not closed';
  return {
    head: [`${issuance.provider} `, { code: nameOf(issuance) }, ', issuance ', { code: issuance.id }],
    lines: [
      `alive ${issuance.issuedAt} to ${issuance.expiresAt}; ${end}`,
      `use: ${used.length > 0 ? counted(used.length, 'reading') : 'not looked at'}`,
      `to revoke: ${issuance.revocable.said}`,
      ...(boundary ? [`boundary ${BOUNDARY[boundary]}`] : []),
    ],
  };
}

function entry({ when, what, who, marks, detail, place }: TimelineRow): Entry {
  return {
    head: [
      `${when} `,
      { strong: what },
      ' by ',
      { code: who },
      ...(marks.length > 0 ? [` · ${marks.join(', ')}`] : []),
    ],
    lines: [detail, ...(place === '' ? [] : [[{ code: place }]])],
  };
}

function nameOf({ credential }: Issued['issuance']): string {
  if ('accessKeyId' in credential) return credential.accessKeyId;
  return 'binding' in credential ? credential.binding : `token SHA-256 ${credential.tokenSha256.slice(0, 16)}…`;
}
