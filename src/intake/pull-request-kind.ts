import { counted } from '../model/counted.ts';
import type { Finding } from '../model/finding.ts';
import type { PullRequest } from '../model/pull-request.ts';
import { objection, shortened } from './finding.ts';
import { pathOfRequest, REQUESTS, requestPath, type RequestPath } from './request-path.ts';

type File = PullRequest['files'][number];

/** What a pull request is about, from its paths alone. */
export type PullRequestKind =
  /** Only new files of requests, or beside them: judged. Paths, in the order of the pull request. */
  | {
      readonly kind: 'requests';
      readonly requests: readonly string[];
      readonly revocations: readonly string[];
      readonly declarations: readonly string[];
      readonly settlements: readonly string[];
    }
  /** Touches the rules, and no request. */
  | { readonly kind: 'policies' }
  /** None of our business. */
  | { readonly kind: 'none' }
  /** Touches requests in a way that cannot be judged. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** The one file below `access-requests/` that is not a request; it may change in a pull request without requests. */
const README = `${REQUESTS}/README.md`;

/** Sorts a pull request by its files. Both names of a renamed file count. */
export function pullRequestKind(files: PullRequest['files']): PullRequestKind {
  const ours = files.filter((file) => pathsOf(file).some(isBelowRequests));
  const asks = ours.filter((file) => !isReadme(file));
  if (asks.length === 0) return { kind: files.some((file) => pathsOf(file).some(isPolicy)) ? 'policies' : 'none' };
  const findings = [...asks.flatMap(objections), ...declaredToo(asks), ...mixed(files, asks)];
  if (findings.length > 0) return { kind: 'refused', findings };
  const those = (what: RequestPath['what']): readonly string[] =>
    asks.flatMap(({ path }) => (requestPath(path)?.what === what ? [path] : []));
  return {
    kind: 'requests',
    requests: those('request'),
    revocations: those('revocation'),
    declarations: those('declaration'),
    settlements: those('settlement'),
  };
}

/** An id is used once: the request would take it, and the declaration be refused. */
function declaredToo(asks: readonly File[]): readonly Finding[] {
  const places = asks.map(({ path }) => ({ path, place: requestPath(path) }));
  const asked = new Set(places.flatMap(({ place }) => (place?.what === 'request' ? [place.id] : [])));
  return places.flatMap(({ path, place }) =>
    place?.what === 'declaration' && asked.has(place.id)
      ? [
          objection(
            'Y030',
            { path, line: 1, column: 1 },
            `${place.id} is asked for and declared in one pull request, and an id is used once`,
            `give the declaration an id of its own, or take ${pathOfRequest(place.id)} out`,
          ),
        ]
      : [],
  );
}

function pathsOf(file: File): readonly string[] {
  return file.from === undefined ? [file.path] : [file.path, file.from];
}

/** Case and Unicode form do not matter here: `Access-Requests/` is the same folder on many disks. */
function isBelowRequests(path: string): boolean {
  const folded = path.normalize('NFKC').toLowerCase();
  return folded === REQUESTS || folded.startsWith(`${REQUESTS}/`);
}

function isPolicy(path: string): boolean {
  return /^(policies|schemas|\.github)\//.test(path.normalize('NFKC').toLowerCase());
}

function isReadme(file: File): boolean {
  return file.path === README && file.from === undefined && (file.mode === '100644' || file.change === 'removed');
}

function objections(file: File): readonly Finding[] {
  const at = { path: file.path, line: 1, column: 1 };
  const merged = file.from ?? file.path;
  if (file.change !== 'added' && requestPath(merged)) return [changed(file, merged)];
  const place = requestPath(file.path);
  if (!place)
    return [
      objection('Y032', at, `${file.path} is not the path of a request${wrongWith(file.path)}`, fixForPath(file)),
    ];
  // Nothing was merged there, and a request has to come whole: what it was before is none of the reviewers' business.
  if (file.from !== undefined)
    return [
      objection(
        'Y030',
        at,
        `${file.from} is moved to ${file.path} in a pull request that asks for access`,
        `put ${file.from} back as it is on the default branch, and add ${file.path} as a new file`,
      ),
    ];
  if (!place.inItsMonth)
    return [
      objection(
        'Y032',
        at,
        `${file.path}: the id belongs to another month than its folder`,
        `move it to ${pathOfRequest(place.id, place.what)}`,
      ),
    ];
  if (file.mode !== '100644')
    return [
      objection(
        'Y033',
        at,
        `${file.path} has mode ${file.mode}${MODES.get(file.mode) ?? ''}`,
        'make it a regular file that is not executable: `git update-index --chmod=-x`, or replace the link by the file',
      ),
    ];
  return [];
}

const MODES = new Map([
  ['100755', ' (executable)'],
  ['120000', ' (symbolic link)'],
  ['160000', ' (submodule)'],
  ['040000', ' (folder)'],
]);

const DONE = { modified: 'changes', removed: 'deletes', renamed: 'renames', added: 'adds' } as const;

function changed(file: File, request: string): Finding {
  const { id, what } = requestPath(request) ?? { id: '', what: 'request' as const };
  const instead = {
    request: `To ask for something else, add a new request with a new id; to end the access, add ${pathOfRequest(id, 'revocation')}`,
    revocation: 'What was revoked stays revoked; to have the access again, add a new request with a new id',
    declaration: 'To declare something else, add a new declaration with a new id',
    settlement: 'To settle something else, add a settlement with the next number',
  };
  const fix = `put ${request} back as it is on the default branch. ${instead[what]}`;
  return objection(
    'Y031',
    { path: file.path, line: 1, column: 1 },
    `this pull request ${DONE[file.change]} ${request}, which was merged; ${what}s stay as they are for ever`,
    fix,
  );
}

const LIKE_A_REQUEST =
  /^access-requests\/[0-9]{4}\/[0-9]{2}\/([0-9]{4}-[0-9]{2}-)?([^/]*?)(?:\.(?:revoke|declared|settle-[0-9]+))?\.(ya?ml)$/;

/** What of a path keeps it from being a request's, where it was meant as one. */
function wrongWith(path: string): string {
  const [, month, name = '', ending] = LIKE_A_REQUEST.exec(path) ?? [];
  if (ending === 'yml') return ': it ends in .yml, and has to end in .yaml';
  if (ending === undefined) return '';
  if (month === undefined) return ': its name does not begin with the year and the month, as in 2026-11-';
  const odd = /[^a-z0-9-]/u.exec(name)?.[0];
  if (odd !== undefined) return `: its name holds ${shortened(odd)}`;
  const letters = Array.from(name).length;
  return letters < 3 || letters > 28
    ? `: its name after the month has ${counted(letters, 'letter')}, and 3 to 28 are allowed`
    : '';
}

function fixForPath(file: File): string {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  if (name.startsWith('.git')) return `take ${name} out: files that steer git have no place below ${REQUESTS}/`;
  if (file.change !== 'added')
    return 'take this change out, or make it in a pull request without requests that an administrator merges';
  return `requests stand at ${REQUESTS}/<yyyy>/<mm>/<yyyy>-<mm>-<name>.yaml, the name 3 to 28 lower-case letters, digits and hyphens; take everything else out`;
}

/** Who approves a request must see a request and nothing else. */
function mixed(files: PullRequest['files'], asks: readonly File[]): readonly Finding[] {
  const others = files.filter((file) => !asks.includes(file));
  const told = others
    .slice(0, NAMED)
    .map((file) =>
      objection(
        'Y030',
        { path: file.path, line: 1, column: 1 },
        `${file.path} ${DONE_HERE[file.change]} in a pull request that asks for access`,
        'move it to a pull request of its own: one that asks for access may hold request files only',
      ),
    );
  const [next] = others.slice(NAMED);
  if (!next) return told;
  const more = others.length - NAMED;
  const message = `${counted(more, 'more file is', 'more files are')} changed, ${next.path} among them`;
  const fix = 'move them to a pull request of their own, too';
  return [...told, objection('Y030', { path: next.path, line: 1, column: 1 }, message, fix, { more })];
}

const NAMED = 10;

const DONE_HERE = { modified: 'is changed', removed: 'is deleted', renamed: 'is renamed', added: 'is added' } as const;
