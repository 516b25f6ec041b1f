import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { noticesOf } from '../../scripts/notices.ts';

const folder = mkdtempSync(join(tmpdir(), 'access-lineage-notices-'));
afterAll(() => rmSync(folder, { recursive: true }));

function installed(name: string, licence?: string): string {
  const home = join(folder, 'node_modules', name);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version: '1.0.0', license: 'MIT' }));
  if (licence !== undefined) writeFileSync(join(home, 'LICENSE'), licence);
  return join(home, 'index.js');
}

describe('notices', () => {
  it('carry the text that comes with a package', () => {
    expect(noticesOf([installed('good', 'Do with it what you like.')])).toContain('Do with it what you like.');
  });

  it('stop the build for a package without the text of its licence', () => {
    const bare = installed('bare');
    expect(() => noticesOf([bare])).toThrow('bare comes without the text of its licence');
    const empty = installed('empty', '\n');
    expect(() => noticesOf([empty])).toThrow('empty comes without the text of its licence');
  });

  it('carry the kept text, with its source, of those that come without', () => {
    expect(noticesOf([installed('data-uri-to-buffer')])).toMatch(/Copyright \(c\) 2014 Nathan Rajlich.*README\.md of/s);
    const page = noticesOf([installed('google-gax'), installed('@google-cloud/iam-credentials')]);
    expect(page.match(/Apache License\n/g)).toHaveLength(2);
  });

  it('that are shipped have a text for every package', () => {
    expect(readFileSync('THIRD_PARTY_NOTICES.md', 'utf8')).not.toMatch(/^Licensed under [^\n]{1,40}\.$/m);
  });
});
