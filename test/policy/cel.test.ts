import { describe, expect, it } from 'vitest';
import { compilePolicy, policiesOf } from '../support/scenario.ts';

async function refusal(when: string): Promise<string> {
  const rule = {
    kind: 'Rule',
    id: 'RULE-A',
    title: 'A rule of ours',
    controls: [],
    severity: 'low',
    owner: 'person:p-carol',
    effect: 'require',
    when,
    message: 'The rule says no to it',
  };
  const compiled = await compilePolicy(policiesOf({ policies: [rule] }));
  return compiled.ok ? '' : compiled.findings.map(({ id, message, fix }) => `${id} ${message}; ${fix}`).join('\n');
}

describe('conditions', () => {
  it.each([
    ['request.purpose == "deploy"'],
    ['window.minutes <= 120 && risk in ["low", "medium"]'],
    ['re2(request.ticket, "OPS-[0-9]+")'],
    ['request.resources.all(r, r.startsWith("arn:aws:s3:::pay-"))'],
    ['window.start.getHours("Europe/Berlin") >= 8'],
    ['now < timestamp("2028-02-29T23:59:59+02:00")'],
    ['"pay.approve" in role.functions || "pci" in environment.auditScopes'],
  ])('compile: %s', async (when) => {
    expect(await refusal(when)).toBe('');
  });

  it.each([
    ['a field that is not there', 'request.idd == "x"', 'No such key: idd'],
    ['a variable that is not there', 'requst.id == "x"', 'requst'],
    ['a slip in a field', 'request.tickett == "x"', 'did you mean `ticket`?'],
    ['a slip in a variable', 'requst.id == "x"', 'did you mean `request`?'],
    ['what is near to nothing', 'risk == elevated', 'correct the expression'],
    ['types that do not fit', 'window.minutes == "60"', 'L06'],
    ['no answer', 'window.minutes', 'yields int, not true or false'],
    ['an unfinished line', 'request.id ==', 'L06'],
    ['a day that is not there', 'now < timestamp("2026-02-30T00:00:00Z")', 'is no moment'],
    ['one with an offset', 'now < timestamp("2025-02-29T00:00:00.5+02:00")', 'is no moment'],
    ['an hour that is not there', 'now < timestamp("2026-02-28T24:00:00Z")', 'is no moment'],
    ['matches', 'request.id.matches("^(a+)+$")', '`matches` is not available'],
    ['matches inside', 'request.resources.all(r, r.matches("a"))', 'write re2(text, pattern)'],
    [
      'lists in lists in lists',
      'request.resources.all(a, request.actions.all(b, request.resources.all(c, a == c)))',
      'more than 2 deep',
    ],
    ['deep nesting', `${'('.repeat(60)}true${')'.repeat(60)} ${'&& !(true '.repeat(60)}${')'.repeat(60)}`, 'L06'],
  ])('refuse %s', async (_, when, said) => {
    expect(await refusal(when)).toContain(said);
  });

  it('tell where', async () => {
    expect(await refusal('risk == "low" &&\n  request.idd == "x"')).toContain('at line 2, column 11 of the condition');
  });
});
