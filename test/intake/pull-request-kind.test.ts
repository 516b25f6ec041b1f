import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pullRequestKind } from '../../src/intake/pull-request-kind.ts';
import type { PullRequest } from '../../src/model/pull-request.ts';

type File = PullRequest['files'][number];
const REQUEST = 'access-requests/2026/11/2026-11-ledger-post.yaml';
const REVOCATION = 'access-requests/2026/11/2026-11-ledger-post.revoke.yaml';

const DECLARATION = 'access-requests/2026/11/2026-11-root-login.declared.yaml';
const SETTLEMENT = 'access-requests/2026/11/2026-11-ledger-post.settle-12.yaml';

const added = (path: string, mode = '100644'): File => ({ path, mode, change: 'added' });
const modified = (path: string): File => ({ path, mode: '100644', change: 'modified' });
const removed = (path: string): File => ({ path, mode: '100644', change: 'removed' });
const renamed = (from: string, path: string): File => ({ path, mode: '100644', change: 'renamed', from });

describe('what a pull request is about', () => {
  it('requests and revocations, when it adds nothing else', () => {
    expect(pullRequestKind([added(REQUEST), added(REVOCATION), added(DECLARATION), added(SETTLEMENT)])).toEqual({
      kind: 'requests',
      requests: [REQUEST],
      revocations: [REVOCATION],
      declarations: [DECLARATION],
      settlements: [SETTLEMENT],
    });
  });

  it.each<[string, File[], string]>([
    ['a README', [modified('README.md')], 'none'],
    ['no file at all', [], 'none'],
    ['the README of the requests alone', [modified('access-requests/README.md')], 'none'],
    ['policy', [modified('policies/roles/a.yaml'), modified('README.md')], 'policies'],
    ['policy that was moved away', [renamed('policies/roles/a.yaml', 'old/a.yaml')], 'policies'],
  ])('%s', (_, files, kind) => {
    expect(pullRequestKind(files).kind).toBe(kind);
  });
});

describe('refused, with what to do', () => {
  it.each<[string, File[], string, string]>([
    ['a request and policy', [added(REQUEST), modified('policies/roles/a.yaml')], 'Y030', 'a pull request of its own'],
    [
      'a request and the README beside it',
      [added(REQUEST), modified('access-requests/README.md')],
      'Y030',
      'a pull request of its own',
    ],
    ['a request and a workflow', [added(REQUEST), added('.github/workflows/x.yml')], 'Y030', 'request files only'],
    ['an edited request', [modified(REQUEST)], 'Y031', 'add a new request with a new id'],
    ['a deleted request', [removed(REQUEST)], 'Y031', 'deletes'],
    ['a renamed request', [renamed(REQUEST, 'access-requests/2026/11/2026-11-other.yaml')], 'Y031', 'renames'],
    ['a request moved out', [renamed(REQUEST, 'old/request.yaml')], 'Y031', 'renames'],
    ['a file moved in', [renamed('x.yaml', REQUEST)], 'Y030', `add ${REQUEST} as a new file`],
    [
      'the README moved in',
      [renamed('access-requests/README.md', REQUEST)],
      'Y030',
      'put access-requests/README.md back',
    ],
    [
      'an edited revocation',
      [modified(REVOCATION)],
      'Y031',
      'revocations stay as they are for ever → put access-requests/2026/11/2026-11-ledger-post.revoke.yaml back as it is on the default branch. What was revoked stays revoked',
    ],
    ['a deleted declaration', [removed(DECLARATION)], 'Y031', 'add a new declaration with a new id'],
    ['a deleted settlement', [removed(SETTLEMENT)], 'Y031', 'with the next number'],
    [
      'more files than are listed',
      [added(REQUEST), ...Array.from({ length: 15 }, (_, index) => added(`src/${index}.ts`))],
      'Y030',
      '5 more files are changed, src/10.ts among them',
    ],
    [
      'a request and a declaration of one id',
      [added(REQUEST), added(REQUEST.replace('.yaml', '.declared.yaml'))],
      'Y030',
      'an id is used once → give the declaration an id of its own',
    ],
    ['.gitattributes below the requests', [added('access-requests/.gitattributes')], 'Y032', 'files that steer git'],
    [
      'another file below the requests',
      [added('access-requests/2026/11/notes.md')],
      'Y032',
      'take everything else out',
    ],
    ['a README in a month', [added('access-requests/2026/11/README.md')], 'Y032', 'take everything else out'],
    ['the README as a link', [added('access-requests/README.md', '120000')], 'Y032', 'take everything else out'],
    [
      'the other file name ending',
      [added('access-requests/2026/11/2026-11-ledger-post.yml')],
      'Y032',
      'is not the path of a request: it ends in .yml, and has to end in .yaml',
    ],
    ['a short name', [added('access-requests/2026/11/2026-11-ab.yaml')], 'Y032', 'has 2 letters, and 3 to 28 are'],
    [
      'a long name',
      [added(`access-requests/2026/11/2026-11-${'a'.repeat(29)}.revoke.yaml`)],
      'Y032',
      'has 29 letters, and 3 to 28 are',
    ],
    ['a capital', [added('access-requests/2026/11/2026-11-Ledger.yaml')], 'Y032', 'its name holds `L`'],
    ['no month', [added('access-requests/2026/11/ledger.yaml')], 'Y032', 'does not begin with the year and the month'],
    [
      'the id of another month',
      [added('access-requests/2026/12/2026-11-ledger-post.yaml')],
      'Y032',
      'move it to access-requests/2026/11/',
    ],
    [
      'the folder in other letters',
      [added('Access-Requests/2026/11/2026-11-ledger-post.yaml')],
      'Y032',
      'is not the path',
    ],
    ['a path with a newline at its end', [added(`${REQUEST}\n`)], 'Y032', 'is not the path'],
    ['a path that climbs', [added(`access-requests/2026/11/../../../policies/x.yaml`)], 'Y032', 'is not the path'],
    ['an executable', [added(REQUEST, '100755')], 'Y033', 'executable'],
    ['a symbolic link', [added(REQUEST, '120000')], 'Y033', 'symbolic link'],
    ['a submodule', [added(REQUEST, '160000')], 'Y033', 'submodule'],
    ['the whole folder as a submodule', [added('access-requests', '160000')], 'Y032', 'is not the path'],
  ])('%s', (_, files, id, says) => {
    const kind = pullRequestKind(files);
    const findings = kind.kind === 'refused' ? kind.findings : [];
    expect(findings.map((finding) => finding.id)).toContain(id);
    expect(findings.map(({ message, fix }) => `${message} → ${fix}`).join('\n')).toContain(says);
  });
});

it('never calls requests what holds anything but added request files', () => {
  const path = fc.oneof(
    fc.constantFrom(
      REQUEST,
      REVOCATION,
      'access-requests/README.md',
      'policies/a.yaml',
      'access-requests/2026/12/2026-11-abc.yaml',
      'access-requests/2026/11/x',
    ),
    fc.string({ maxLength: 20 }).map((tail) => `access-requests/${tail}`),
  );
  const file = fc.record({
    path,
    mode: fc.constantFrom('100644', '100755', '120000', '160000'),
    change: fc.constantFrom('added', 'modified', 'removed', 'renamed'),
  });
  fc.assert(
    fc.property(fc.array(file as fc.Arbitrary<File>, { minLength: 1, maxLength: 4 }), (files) => {
      const clean = files.every(
        (one) => one.mode === '100644' && one.change === 'added' && (one.path === REQUEST || one.path === REVOCATION),
      );
      if (pullRequestKind(files).kind === 'requests') expect(clean).toBe(true);
      else expect(clean).toBe(false);
    }),
  );
});
