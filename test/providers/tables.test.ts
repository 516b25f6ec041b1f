import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the tables are what the package and the committed inputs give, byte for byte', () => {
  const told = execFileSync(process.execPath, ['scripts/generate-action-tables.ts', '--check'], { encoding: 'utf8' });
  expect(told).toMatch(/aws\/actions\.generated\.json: \d+ KB/);
});

it.each([
  ['src/providers/aws/actions.generated.json', 500],
  ['src/providers/gcp/roles.generated.json', 1000],
])('%s stays below %i KB', (path, kilobytes) => {
  expect(statSync(path).size).toBeLessThan(kilobytes * 1024);
});
