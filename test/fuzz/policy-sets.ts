import { decide } from '../../src/decision/decide.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import type { Document } from '../../src/model/document.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { AccessRequest } from '../../src/model/request.ts';
import { compile } from '../../src/policy/compile.ts';
import type { PolicyDocument } from '../../src/policy/link.ts';
import type { PolicySet } from '../../src/policy/policy-set.ts';
import { entitlementKinds } from '../../src/providers/index.ts';
import type { Sample } from '../support/samples.ts';
import { factsOf } from '../support/scenario.ts';
import { sourceFile } from '../support/source-file.ts';
import { POLICY_IDS, wrongFindings } from './oracle.ts';
import type { Random } from './random.ts';
import { mutated } from './structure.ts';

const kinds = await entitlementKinds(['aws', 'gcp']);
/** Opened by an account that no document and no organisation knows, while the ledger does not answer. */
const STRANGER: Facts = await factsOf({
  pullRequest: { author: '999999999', contributors: ['999999999'] },
  members: { '999999999': false },
  grants: 'unknown',
});
const KNOWN: Facts = await factsOf({});

/** Some documents of a policy changed, compiled and asked: what is wrong with that; null when it is as promised. */
export async function wrongPolicy(samples: readonly Sample[], random: Random): Promise<string | null> {
  const policies = samples.filter((one) => one.expect === 'policy');
  const changed = new Set([random.pick(policies), random.pick(policies)]);
  const documents = policies.flatMap((sample) => {
    const read = changed.has(sample) ? readable(sample, random) : original(sample);
    return read ? [read as PolicyDocument] : [];
  });
  const compiled = await compile({ commit: 'c'.repeat(40) as never, tree: 'd'.repeat(40) as never, documents, kinds });
  if (!compiled.ok) return wrongFindings(compiled.findings, POLICY_IDS, () => Number.POSITIVE_INFINITY);
  const asked = random.pick(samples.filter((one) => one.expect === 'request'));
  return wrongDecision(compiled.value, readable(asked, random) as Document<AccessRequest> | null);
}

function wrongDecision(policy: PolicySet, request: Document<AccessRequest> | null): string | null {
  if (!request) return null;
  const { path, blob, sha256, body } = request;
  const asks = { path, blob, sha256, body };
  const stranger = decide(policy, { ...STRANGER, request: asks });
  if (stranger.verdict !== 'deny') return `a stranger gets ${stranger.verdict} for ${JSON.stringify(body)}`;
  const facts = { ...KNOWN, request: asks };
  const known = decide(policy, facts);
  if (JSON.stringify(known) !== JSON.stringify(decide(policy, facts))) return 'the same facts, and another decision';
  const broken = [...known.results, ...stranger.results].find(({ message }) =>
    /could not be evaluated/.test(message ?? ''),
  );
  return broken ? `a rule throws: ${JSON.stringify(broken)}` : null;
}

const originals = new Map<Sample, unknown>();
function original(sample: Sample): unknown {
  if (!originals.has(sample)) originals.set(sample, read(sample, sample.text));
  return originals.get(sample);
}

/** A changed form that intake takes; null when none of a few is. */
function readable(sample: Sample, random: Random): unknown {
  for (let times = 0; times < 8; times += 1) {
    const document = read(sample, JSON.stringify(mutated(sample.body, random)));
    if (document) return document;
  }
  return null;
}

function read(sample: Sample, text: string): unknown {
  const answer = readDocument(sourceFile(sample.path, text), sample.expect as 'policy');
  return answer.ok ? answer.value : null;
}
