import type { RuleResult } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import { controlsOf } from '../model/controls.ts';
import type { Json } from '../model/ids.ts';
import type { RuleBody } from '../policy/policy-set.ts';

/** What a rule says beside its outcome. */
export interface Said {
  readonly message: string;
  readonly fix?: string;
  readonly values?: { readonly [name: string]: Json };
  /** Pointer into the request. */
  readonly field?: string;
}

/** What fails says what to do, and the values it compared: nobody should have to read them out of the sentence. */
export type Failing = Said & Required<Pick<Said, 'fix' | 'values'>>;

type Severity = RuleResult['severity'];

/** The engine's own rules of one stage. They always deny; those of severity `invariant` can never be waived. */
export function engineRules(stage: RuleResult['stage'], severity: Severity) {
  const passes = new Map<string, RuleResult>();
  const result = (
    rule: string,
    outcome: RuleResult['outcome'],
    { message, fix, values = {}, field }: Said,
  ): RuleResult => ({
    rule,
    stage,
    outcome,
    mode: 'deny',
    severity,
    controls: controlsOf(rule),
    message,
    values,
    ...(fix === undefined ? {} : { fix }),
    ...(field === undefined ? {} : { field }),
  });
  return {
    /** Kept short, and made once: most results of most decisions are passes. */
    pass: (rule: string, message: string): RuleResult => {
      const known = passes.get(rule);
      if (known?.message === message) return known;
      const made = result(rule, 'pass', { message });
      passes.set(rule, made);
      return made;
    },
    fail: (rule: string, said: Failing): RuleResult => result(rule, 'fail', said),
    error: (rule: string, said: Said & { readonly fix: string }): RuleResult => result(rule, 'error', said),
  };
}

/** A rule from policies/: its id, mode, severity and controls; its place only when it bites. */
export function policyResult(
  document: Document<RuleBody>,
  stage: RuleResult['stage'],
  outcome: RuleResult['outcome'],
  said: Said,
): RuleResult {
  const { id, mode = 'deny', severity, controls } = document.body;
  const { message, fix, values = {}, field } = said;
  const bites = outcome === 'fail' || outcome === 'error';
  return {
    rule: id,
    stage,
    outcome,
    mode,
    severity,
    controls,
    message,
    values,
    ...(fix === undefined ? {} : { fix }),
    ...(field === undefined ? {} : { field }),
    ...(bites ? { at: document.locate('') } : {}),
  };
}

/** Does it keep the request from being allowed? A rule that errs denies as one that fails; warnings and audits never do. */
export function denies({ outcome, mode }: RuleResult): boolean {
  return mode === 'deny' && (outcome === 'fail' || outcome === 'error');
}
