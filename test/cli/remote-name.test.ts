import { expect, it } from 'vitest';
import { nameOnGitHub } from '../../src/cli/remote-name.ts';

it.each([
  'https://github.com/payco/access',
  'https://github.com/payco/access.git',
  'https://x-access-token@github.com/payco/access/',
  'git@github.com:payco/access.git',
  'ssh://git@github.com/payco/access.git',
  'ssh://git@ssh.github.com:443/payco/access.git',
])('%s is payco/access on GitHub', (url) => {
  expect(nameOnGitHub(url)).toBe('payco/access');
});

it.each([
  '',
  '/srv/git/payco/access.git',
  'https://gitlab.com/payco/access.git',
  'https://github.com.example.org/payco/access',
  'https://example.org/github.com/payco/access',
  'git@example.org:payco/access.git',
])('«%s» is nowhere on GitHub', (url) => {
  expect(nameOnGitHub(url)).toBeNull();
});
