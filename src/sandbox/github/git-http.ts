import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mergeBase } from '../git-history.ts';
import { GIT_ENVIRONMENT } from '../git-process.ts';
import { ZERO_OID } from '../git.ts';
import type { Answer, Call, Handler } from '../http.ts';
import type { Account, Repository } from '../nouns.ts';
import { findRepository, type World } from '../world.ts';
import { actorOf, type Caller, callerOf, demand } from './access.ts';
import { refMoved, ruleAgainst } from './refs.ts';
import { Refusal } from './refusal.ts';

/** Smart HTTP by git's own `http-backend`: `git clone`, `fetch` and `push` with a token as the password. */
export function gitHttp(world: World): Handler {
  return async (call) => {
    const found = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(
      call.url.pathname,
    );
    if (!found) return undefined;
    const [, owner = '', name = '', action = ''] = found;
    const service = action === 'info/refs' ? (call.url.searchParams.get('service') ?? '') : action;
    const repository = findRepository(world, owner, name);
    try {
      const caller = callerOf(world, call);
      if (repository === undefined) throw caller.actor ? plain(404, 'Repository not found.') : signIn();
      try {
        demand(world, caller, repository, 'contents', service === 'git-receive-pack' ? 'write' : 'read');
      } catch (error) {
        throw caller.actor === null || !(error instanceof Refusal) ? signIn() : gitRefusal(error, repository, caller);
      }
      if (action !== 'git-receive-pack') return await backend(world, call, repository, action, caller.actor);
      return await push(world, call, repository, actorOf(caller));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        status: error.status,
        headers: { 'content-type': 'text/plain', ...error.headers },
        body: `${error.message}\n`,
      };
    }
  };
}

async function push(world: World, call: Call, repository: Repository, actor: Account): Promise<Answer> {
  const commands = refCommands(bodyOf(call));
  const refused = commands.map(({ ref }) =>
    ref.startsWith('refs/pull/') ? 'deny updating a hidden ref' : ruleAgainst(repository, ref, actor, 'push'),
  );
  if (refused.some((reason) => reason !== null)) {
    return refusal(commands.map(({ ref }, index) => ({ ref, reason: refused[index] ?? null })));
  }
  const answer = await backend(world, call, repository, 'git-receive-pack', actor);
  for (const { ref, before, after } of commands) {
    if (((await repository.git.ref(ref)) ?? ZERO_OID) !== after) continue;
    const old = before === ZERO_OID ? null : before;
    const now = after === ZERO_OID ? null : after;
    const forced = old !== null && now !== null && (await mergeBase(repository.git, old, now)) !== old;
    await refMoved(world, repository, { ref, before: old, after: now, by: actor, forced });
  }
  return answer;
}

function backend(
  world: World,
  call: Call,
  repository: Repository,
  action: string,
  actor: Account | null,
): Promise<Answer> {
  const body = bodyOf(call);
  const child = spawn('git', ['http-backend'], {
    env: {
      ...GIT_ENVIRONMENT,
      GIT_PROJECT_ROOT: world.dir,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_TRANSLATED: join(repository.git.dir, action),
      PATH_INFO: `/${repository.owner.login}/${repository.name}.git/${action}`,
      REQUEST_METHOD: call.method,
      QUERY_STRING: call.url.search.slice(1),
      CONTENT_TYPE: call.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      ...(actor === null ? {} : { REMOTE_USER: actor.login }),
      GIT_PROTOCOL: call.headers['git-protocol'] ?? '',
    },
  });
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', () => resolve(cgiAnswer(Buffer.concat(out))));
    child.stdin.end(body);
  });
}

function cgiAnswer(out: Buffer): Answer {
  const end = out.indexOf('\r\n\r\n');
  if (end < 0) return { status: 500, body: 'git http-backend gave no answer\n' };
  const headers: Record<string, string> = {};
  for (const line of out.toString('latin1', 0, end).split('\r\n')) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const { status = '200', ...rest } = headers;
  return { status: Number.parseInt(status, 10), headers: rest, body: out.subarray(end + 4) };
}

/** The pkt-lines before the pack: `<old> <new> <ref>`, the first with capabilities after a NUL. */
function refCommands(body: Buffer): readonly { ref: string; before: string; after: string }[] {
  const commands: { ref: string; before: string; after: string }[] = [];
  for (let at = 0; at + 4 <= body.length; ) {
    const length = Number.parseInt(body.toString('latin1', at, at + 4), 16);
    if (!(length > 4)) break;
    const line =
      body
        .toString('utf8', at + 4, at + length)
        .split('\0')[0]
        ?.trim() ?? '';
    const found = /^([0-9a-f]{40}) ([0-9a-f]{40}) (\S+)$/.exec(line);
    if (found) commands.push({ before: found[1] ?? '', after: found[2] ?? '', ref: found[3] ?? '' });
    at += length;
  }
  return commands;
}

/** What git shows as `! [remote rejected]`: nothing of the push is taken. */
function refusal(refs: readonly { ref: string; reason: string | null }[]): Answer {
  const said = refs.flatMap(({ ref, reason }) =>
    reason === null ? [] : [`error: GH013: Repository rule violations found for ${ref}.\n- ${reason}\n`],
  );
  const report = [
    packet('unpack ok\n'),
    ...refs.map(({ ref }) => packet(`ng ${ref} push declined due to repository rule violations\n`)),
    '0000',
  ].join('');
  const body = [...said.map((text) => packet(`\u0002${text}`)), packet(`\u0001${report}`), '0000'].join('');
  return { status: 200, headers: { 'content-type': 'application/x-git-receive-pack-result' }, body };
}

function packet(text: string): string {
  return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text;
}

function bodyOf(call: Call): Buffer {
  const bytes = Buffer.from(call.body);
  return call.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
}

function gitRefusal(error: Refusal, repository: Repository, caller: Caller): Refusal {
  if (error.status === 404) return plain(404, 'Repository not found.');
  const who = caller.actor?.login ?? '';
  return plain(403, `Permission to ${repository.owner.login}/${repository.name}.git denied to ${who}.`);
}

function plain(status: number, message: string): Refusal {
  return new Refusal(status, message);
}

function signIn(): Refusal {
  return new Refusal(401, 'Authentication required.', {}, { 'www-authenticate': 'Basic realm="GitHub"' });
}
