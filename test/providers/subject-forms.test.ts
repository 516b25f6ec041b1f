import { describe, expect, it } from 'vitest';
import type { Claims } from '../../src/model/facts.ts';
import { subjectForms } from '../../src/providers/subject-forms.ts';

const forms = (sub: string, ids: readonly [string, string] = ['123456', '456789']) =>
  subjectForms({ sub, repositoryOwnerId: ids[0], repositoryId: ids[1] } as Claims);

// Subjects from GitHub's documentation and from public records.
describe('the subjects to trust for a job', () => {
  it.each([
    ['repo:octo-org/octo-repo:environment:prod', 'repo:octo-org@123456/octo-repo@456789:environment:prod'],
    [
      'repo:octo-org/octo-repo:ref:refs/heads/demo-branch',
      'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/demo-branch',
    ],
    ['repo:octo-org/octo-repo:pull_request', 'repo:octo-org@123456/octo-repo@456789:pull_request'],
  ])('%s has its form with numbers beside it', (name, numbered) => {
    expect(forms(name)).toEqual([name, numbered]);
    expect(forms(numbered)).toEqual([numbered, name]);
  });

  it('keeps a branch with a slash and an owner with a hyphen', () => {
    const sub = 'repo:J-xy@68347443/tf-platform-lab@1355558109:ref:refs/heads/neg/assume-apply';
    expect(forms(sub, ['68347443', '1355558109'])).toEqual([
      sub,
      'repo:J-xy/tf-platform-lab:ref:refs/heads/neg/assume-apply',
    ]);
  });

  it('leaves a subject of a custom template as it is', () => {
    const sub = 'repository_id:456789:environment:prod';
    expect(forms(sub)).toEqual([sub]);
  });
});
