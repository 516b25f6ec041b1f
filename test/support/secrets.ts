import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Stage } from '../../src/cli/demo/stage.ts';
import type { Call } from '../../src/sandbox/http.ts';
import type { JobResult } from '../../src/sandbox/runner/run-job.ts';

/** Hears what jobs send: `latency` goes to the stage, `secrets` grows with every request. */
export interface Ear {
  readonly secrets: Set<string>;
  readonly latency: (call: Call) => number;
}

/** Tokens in headers (GitHub's, the App's JWT, Google's federated one) and the job's identity in what clouds are sent. */
export function ear(): Ear {
  const secrets = new Set<string>();
  return {
    secrets,
    latency({ headers, body }) {
      const [, token] = /^(?:bearer|token)\s+(\S+)$/i.exec(headers['authorization'] ?? '') ?? [];
      if (token) secrets.add(token);
      if (/form-urlencoded/.test(headers['content-type'] ?? '')) {
        const form = new URLSearchParams(Buffer.from(body).toString('utf8'));
        for (const name of ['WebIdentityToken', 'subject_token']) if (form.has(name)) secrets.add(form.get(name) ?? '');
      }
      return 0;
    },
  };
}

const CREDENTIALS = /^(AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|GOOGLE_OAUTH_ACCESS_TOKEN|CLOUDSDK_AUTH_ACCESS_TOKEN)$/;

/** Everything that may stand nowhere: what was heard, what jobs were given, the keys, every token of the world. */
export function secretsOf(
  on: Stage,
  heard: Ear,
  jobs: readonly JobResult[],
  keys: readonly string[],
): readonly string[] {
  const handed = jobs.flatMap(({ env }) =>
    Object.entries(env).flatMap(([name, value]) => (CREDENTIALS.test(name) ? [value] : [])),
  );
  return [...new Set([...heard.secrets, ...handed, ...keys, ...on.sandbox.world.tokens.keys()])];
}

export interface Sink {
  readonly name: string;
  readonly text: string;
}

/** Every place that people or machines read afterwards; of git all of it, or what a branch holds. Later steps' environment is not one: that is where credentials go. */
export function sinksOf(on: Stage, jobs: readonly JobResult[], branch?: string): readonly Sink[] {
  const { pulls, issues, statuses, checkRuns, git } = on.repository;
  return [
    { name: 'git', text: everyObject(git.dir, branch) },
    {
      name: 'comments',
      text: JSON.stringify([...pulls.values()].map(({ comments }) => comments.map(({ body }) => body))),
    },
    { name: 'pull requests', text: JSON.stringify([...pulls.values()].map(({ title, body }) => [title, body])) },
    {
      name: 'issues',
      text: JSON.stringify(issues.map(({ title, body, labels, renamings }) => [title, body, labels, renamings])),
    },
    { name: 'statuses', text: JSON.stringify(statuses.map(({ description, targetUrl }) => [description, targetUrl])) },
    {
      name: 'check runs',
      text: JSON.stringify(
        checkRuns.map(({ title, summary, text, annotations }) => [title, summary, text, annotations]),
      ),
    },
    ...jobs.flatMap(sinksOfJob),
  ];
}

function sinksOfJob({ rawLog, summary, outputs, state, annotations, leftovers }: JobResult): readonly Sink[] {
  const log = rawLog.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const { decision } = outputs;
  return [
    { name: 'log', text: log.join('\n') },
    { name: 'summary', text: summary },
    { name: 'outputs', text: JSON.stringify(outputs) },
    { name: 'state', text: JSON.stringify(state) },
    { name: 'annotations', text: JSON.stringify(annotations) },
    { name: 'decisions.json', text: decision && existsSync(decision) ? readFileSync(decision, 'utf8') : '' },
    { name: 'leftovers', text: leftovers.map((path) => `${path}\n${readFileSync(path, 'utf8')}`).join('\n') },
  ];
}

/** Blobs, trees, commits and tags of the store, whether a ref reaches them or not; or those that a branch reaches. */
function everyObject(folder: string, branch?: string): string {
  const git = (words: readonly string[], input?: Uint8Array) =>
    execFileSync('git', ['-C', folder, ...words], { maxBuffer: 2 ** 28, ...(input ? { input } : {}) });
  const content = branch
    ? git(['cat-file', '--batch'], git(['rev-list', '--objects', '--no-object-names', branch]))
    : git(['cat-file', '--batch-all-objects', '--batch', '--unordered']);
  const plain = content.toString('latin1');
  // Events are base64 inside their envelope.
  const payloads = [...plain.matchAll(/"payload":\s*"([A-Za-z0-9+/=]+)"/g)];
  return [plain, ...payloads.map(([, payload = '']) => Buffer.from(payload, 'base64').toString('latin1'))].join('\n');
}

/** Names of the sinks in which a secret stands: whole or a piece of it, as it is, escaped for JSON or a URL, or in base64. */
export function leaks(sinks: readonly Sink[], secrets: readonly string[]): readonly string[] {
  const needles = secrets.flatMap(needlesOf);
  return [...new Set(sinks.filter(({ text }) => needles.some((one) => text.includes(one))).map(({ name }) => name))];
}

function needlesOf(secret: string): readonly string[] {
  const lines = secret.split('\n').filter((line) => line.length >= 20 && !line.startsWith('-----'));
  const pieces = lines.flatMap((line) => [line, ...(tellingPart(line).match(/.{40}/g) ?? [])]);
  const shapes = (piece: string) => [piece, encodeURIComponent(piece), ...inBase64(piece)];
  return [...new Set(pieces.flatMap(shapes))];
}

/** Of a JWT the signature: claims are told on purpose, and in base64 they look alike wherever they stand. */
function tellingPart(line: string): string {
  return /^eyJ[\w-]+\.[\w-]+\.([\w-]+)$/.exec(line)?.[1] ?? line;
}

/** In base64 a text has three forms, by where it begins; its first and last letters mix with its neighbours. */
function inBase64(text: string): readonly string[] {
  return [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(shift === 0 ? 0 : shift + 1, -2),
  );
}
