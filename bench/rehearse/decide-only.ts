import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { emptyLedger } from './decide/held.ts';
import { type Decided, playMerge } from './decide/play.ts';
import { compiled } from './decide/policy.ts';
import { type DecideReport, reportOf, toldOf } from './decide/report.ts';
import { type Duties, KUBERNETES, RUST } from './github/duties.ts';
import { githubPolicies } from './github/policies.ts';
import { githubDialect } from './github/words.ts';
import { readApplications, readHistory, type Row } from './history.ts';
import { mojDialect } from './moj.ts';
import { policiesFor } from './policies.ts';
import { type Dialect, translate } from './translate.ts';

const fixture = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'access-replay');
const USAGE = `npm run rehearse:decide -- [--history moj|rust|kubernetes] [--data FILE.ndjson] [--environments FILE.json] [--take N] [--approve-all] [--json]

Decides a history of access changes, each merge as \`record\` would, without GitHub and without a ledger on disk, and explains
all that was not allowed. Without --history: all three, from the 20 merges of each that come along.
Exit: 0 everything was decided and explained · 1 not so · 2 bad usage
`;

interface History {
  readonly policies: (rows: readonly Row[]) => ReadonlyMap<string, string>;
  readonly dialect: Dialect;
  readonly data: string;
}

function historyOf(name: string, environments: string): History | null {
  if (name === 'moj') {
    const applications = readApplications(environments);
    const policies = (rows: readonly Row[]): ReadonlyMap<string, string> => policiesFor(rows, applications);
    return { policies, dialect: mojDialect(applications), data: join(fixture, 'history.ndjson') };
  }
  if (name === 'rust') return onGithub(RUST, 'rust-lang-team.ndjson');
  if (name === 'kubernetes') return onGithub(KUBERNETES, 'kubernetes-org.ndjson');
  return null;
}

function onGithub(duties: Duties, file: string): History {
  return {
    policies: (rows) => githubPolicies(rows, duties),
    dialect: githubDialect(duties),
    data: join(fixture, file),
  };
}

async function decideAll(
  rows: readonly Row[],
  { policies, dialect }: History,
  approveAll: boolean,
): Promise<DecideReport> {
  const began = performance.now();
  const files = policies(rows);
  const policy = await compiled(files);
  const ledger = emptyLedger();
  const played: Decided[] = translate(rows, dialect).map((step) => playMerge(step, policy, ledger, approveAll));
  return reportOf(played, policy, { policies: files.size, seconds: (performance.now() - began) / 1000 });
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      history: { type: 'string' },
      data: { type: 'string' },
      environments: { type: 'string', default: join(fixture, 'environments.json') },
      take: { type: 'string' },
      'approve-all': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const take = Number(values.take ?? Number.POSITIVE_INFINITY);
  if (!(take >= 1) || (values.data !== undefined && values.history === undefined)) return usage();
  const reports: { [history: string]: DecideReport } = {};
  for (const name of values.history === undefined ? ['moj', 'rust', 'kubernetes'] : [values.history]) {
    const history = historyOf(name, values.environments);
    if (!history) return usage();
    const rows = readHistory(values.data ?? history.data).slice(0, take);
    const report = await decideAll(rows, history, values['approve-all']);
    reports[name] = report;
    if (!values.json) process.stdout.write(`${toldOf(name, report)}\n`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  return Object.values(reports).every(({ unexplained }) => unexplained.length === 0) ? 0 : 1;
}

function usage(): number {
  process.stderr.write(USAGE);
  return 2;
}

process.exitCode = await main();
