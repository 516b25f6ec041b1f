import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Documents } from '../material.ts';

/** Rules that implement no control, and rules that no policy test names. */
export function bareRules({ shelf, tests }: Documents): readonly Finding[] {
  const tested = new Set(tests.flatMap((text) => text.match(/[A-Z][A-Z0-9-]+/g) ?? []));
  const controlled = [
    ...shelf.Rule,
    ...shelf.SodSet,
    ...shelf.ApprovalRule,
    ...shelf.Calendar,
    ...shelf.BreakGlass,
    ...shelf.ChangeRule,
    ...shelf.MitigatingControl,
  ];
  const judged = [...shelf.Rule, ...shelf.SodSet, ...shelf.ApprovalRule, ...shelf.Calendar];
  return [...controlled.flatMap(uncontrolled), ...judged.flatMap((one) => untested(one, tested))];
}

type Named = Document<{ readonly id: string; readonly controls: readonly string[] }>;

function uncontrolled(document: Named): readonly Finding[] {
  const { id, controls } = document.body;
  if (controls.length > 0) return [];
  const message = `${id} names no control, so no audit can tell what it is for`;
  const fix = 'name the control of your framework that it implements, such as "SOC2:CC6.3"';
  return [lintFinding('P08', 'warning', { document, pointer: '/controls' }, { message, fix })];
}

function untested(document: Named, tested: ReadonlySet<string>): readonly Finding[] {
  const { id } = document.body;
  if (tested.has(id)) return [];
  const message = `no policy test names ${id}, so nobody would notice if it stopped to bite`;
  const fix = `write a case in a *.test.yaml below policies/ that expects an outcome of ${id}`;
  return [lintFinding('P08', 'note', { document, pointer: '/id' }, { message, fix })];
}
