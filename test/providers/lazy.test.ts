import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const registry = join(import.meta.dirname, '../../src/providers/index.ts');

/** The files that a fresh process loads while it runs this. */
function loadedBy(code: string): string {
  const script = `
    import { registerHooks } from 'node:module';
    const urls = [];
    registerHooks({ load(url, context, next) { urls.push(url); return next(url, context); } });
    const { entitlementKinds, issuerOf } = await import(${JSON.stringify(registry)});
    ${code}
    console.log(urls.join('\\n'));
  `;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

describe('what a run loads', () => {
  it('nothing of any cloud for the registry alone', () => {
    expect(loadedBy('')).not.toMatch(/providers\/(aws|gcp)\/|node_modules/);
  });

  it("one provider's tables and no SDK for a decision", () => {
    const loaded = loadedBy("await entitlementKinds(['gcp', 'nobody']);");
    expect(loaded).toMatch(/gcp\/roles\.generated\.json/);
    expect(loaded).not.toMatch(/providers\/aws\/|@aws-sdk|@google-cloud|google-auth-library|agents\.ts/);
  });

  it("one provider's SDK for an issuance", () => {
    const loaded = loadedBy("await issuerOf('aws', { endpoints: null, clock: {} });");
    expect(loaded).toMatch(/@aws-sdk\/client-sts/);
    expect(loaded).not.toMatch(/providers\/gcp\/|google-auth-library/);
  });

  it('a pure face loads nothing that reaches outside', () => {
    const loaded = loadedBy("await entitlementKinds(['aws', 'gcp']);");
    expect(loaded).not.toMatch(/node:(fs|http|https|net|child_process|os|timers|tls)/);
  });
});
