import type { RuleResult } from '../../model/decision.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import { engineRules } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';
import { contractOf, endOf } from '../third-party.ts';

const { pass, fail } = engineRules('eligibility', 'high');

/** People of other organisations: under a contract that is alive, not beyond it, and with a sponsor here. */
export const thirdParty: RuleKind = {
  name: 'third-party',
  stage: 'eligibility',
  evaluate: (context) => ({ results: judge(context), notTargeted: 0 }),
};

function judge(context: Context): readonly RuleResult[] {
  const { facts, policy, asked, effective } = context;
  const { subject } = facts.request.body;
  if (subject.type === 'human') return outsider(context);
  if (subject.type !== 'third-party') return [];
  const { organisation, contract } = contractOf(context, subject);
  if (!organisation) {
    const employer = policy.directory.person(subject.person)?.organisation;
    const message = employer
      ? `${subject.person} belongs to ${employer}, which is no Organisation of this policy`
      : `${subject.person} belongs to no other organisation`;
    const fix = employer
      ? `add an Organisation document with the id ${employer}`
      : 'ask with `type: human`, or have `organisation` set in the Person document';
    return [
      fail('THIRD-ORGANISATION', {
        message,
        fix,
        values: { person: subject.person, organisation: employer ?? null },
        field: '/subject/person',
      }),
    ];
  }
  const { id, contracts } = organisation.body;
  if (!contract) {
    const meant = didYouMean(
      subject.contract,
      contracts.map((one) => one.id),
    );
    return [
      fail('THIRD-CONTRACT', {
        message: `${id} has no contract ${subject.contract}`,
        fix: meant ? `did you mean ${meant}?` : `name one of ${contracts.map((one) => one.id).join(', ')}`,
        values: { contract: subject.contract, organisation: id, contracts: contracts.map((one) => one.id) },
        field: '/subject/contract',
      }),
    ];
  }
  const end = endOf(contract);
  const until = effective.notAfter ?? asked.until;
  return [
    pass('THIRD-ORGANISATION', 'the person belongs to an organisation that the policy knows'),
    until <= end
      ? pass('THIRD-CONTRACT', 'the grant ends by the contract')
      : fail('THIRD-CONTRACT', {
          message: `the window runs until ${until}, and contract ${contract.id} of ${id} ends with ${contract.until}`,
          fix: `ask for less, so that it ends by ${end}`,
          values: { until, contractEnds: end, contract: contract.id },
          field: '/window/duration',
        }),
    sponsor(context, id),
  ];
}

/** A person of another organisation is asked for as one: otherwise nobody would attest. */
function outsider({ policy, facts }: Context): readonly RuleResult[] {
  const { subject } = facts.request.body;
  const employer = subject.type === 'human' ? policy.directory.person(subject.person)?.organisation : null;
  if (!employer || subject.type !== 'human') return [];
  return [
    fail('THIRD-ORGANISATION', {
      message: `${subject.person} belongs to ${employer}, another organisation`,
      fix: 'ask with `type: third-party`, the contract and a sponsor',
      values: { person: subject.person, organisation: employer },
      field: '/subject/type',
    }),
  ];
}

function sponsor({ sponsor: named, policy, facts }: Context, organisation: string): RuleResult {
  const theirs = named ? policy.directory.person(named)?.organisation : null;
  const own = 'person' in facts.request.body.subject && facts.request.body.subject.person === named;
  if (named && !theirs && !own) return pass('THIRD-SPONSOR', 'somebody here answers for it');
  return fail('THIRD-SPONSOR', {
    message: own
      ? `${named} would answer for their own access`
      : `${named} belongs to ${theirs ?? organisation}, not to us`,
    fix: 'name a person of this organisation as sponsor',
    values: { sponsor: named, organisation: theirs ?? organisation },
    field: '/subject/sponsor',
  });
}
