import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import type { Document } from '../model/document.ts';
import type { RuleDocument } from '../model/documents.ts';
import { didYouMean } from '../model/did-you-mean.ts';
import type { Finding } from '../model/finding.ts';
import { isInstant } from '../model/time.ts';
import { textOf } from './cel-text.ts';
import type { Examiner, Expression } from './expression.ts';
import { policyFinding } from './policy-finding.ts';
import type { Condition, ConditionInput, RuntimeCondition, RuntimeInput, Uncompiled } from './policy-set.ts';

/** Macros that walk a list; one inside two others would make the cost cubic. */
const WALKS = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);
const DEEPEST_WALK = 2;
export const LIMITS = { maxAstNodes: 500, maxDepth: 50, maxListElements: 200, maxMapEntries: 50, maxCallArguments: 8 };
/** No library bounds a pattern's memory; conditions need no long ones. */
const LONGEST_PATTERN = 200;

/** This file and its neighbours cel-parts.ts and cel-text.ts alone know the CEL library. It is loaded when a policy has a Rule, or a request conditions. */
export async function conditions(
  documents: readonly Document<RuleDocument>[],
): Promise<{ readonly conditions: ReadonlyMap<string, Condition>; readonly findings: readonly Finding[] }> {
  const compiled = new Map<string, Condition>();
  const findings: Finding[] = [];
  if (documents.length === 0) return { conditions: compiled, findings };
  const environment = await prepare();
  for (const document of documents) {
    const answer = compile(document.body.when, environment);
    if (typeof answer === 'function') compiled.set(document.body.id, answer);
    else findings.push(policyFinding('L06', document, '/when', `${document.body.id}: ${answer.message}`, answer.fix));
  }
  return { conditions: compiled, findings };
}

/** Most policies have a Rule: whoever waits for one may load what its conditions take. */
export function loadCel() {
  return Promise.all([import('@marcbachmann/cel-js'), import('@bufbuild/re2')]);
}

/** Conditions of a request, each compiled or with what is wrong with it. */
export async function runtimeConditions(
  sources: readonly string[],
): Promise<ReadonlyMap<string, RuntimeCondition | Uncompiled>> {
  const environment = (await prepare())
    .registerVariable({ name: 'claims', schema: FIELDS.claims })
    .registerVariable('task', 'map<string, dyn>')
    .registerVariable('uses', 'int');
  return new Map(
    sources.map((source): [string, RuntimeCondition | Uncompiled] => {
      const answer = compile(source, environment, `claims, task, uses, ${VARIABLES}: docs/rules/runtime-conditions.md`);
      if (typeof answer !== 'function') return [source, answer];
      return [source, (input: RuntimeInput) => answer(input, runtimeVariables(input))];
    }),
  );
}

const FIELDS = {
  request: {
    id: 'string',
    owner: 'string',
    purpose: 'string',
    ticket: 'string',
    access: 'string',
    resources: 'list<string>',
    actions: 'list<string>',
  },
  subject: { type: 'string', id: 'string', groups: 'list<string>' },
  role: { id: 'string', includes: 'list<string>', functions: 'list<string>' },
  environment: { id: 'string', auditScopes: 'list<string>' },
  window: { start: 'google.protobuf.Timestamp', end: 'google.protobuf.Timestamp', minutes: 'int' },
  claims: {
    environment: 'string',
    ref: 'string',
    eventName: 'string',
    workflow: 'string',
    runner: 'string',
    runId: 'string',
    attempt: 'int',
  },
} as const;
const VARIABLES = 'request, subject, role, environment, risk, window and now';

/** For those who read conditions instead of asking them: expressions that compile, and what a part of one yields. */
export async function examiner(): Promise<Examiner> {
  const [environment, { serialize }] = await Promise.all([prepare(), import('@marcbachmann/cel-js')]);
  const parts = new Map<string, Condition | null>();
  const read = (node: ASTNode): Expression => ({
    op: node.op,
    name: nameOf(node),
    parts: children(node).map(read),
    text: textOf(node, serialize),
  });
  return {
    read: (source) => read(environment.parse(source).ast),
    yields(text, input) {
      const known = parts.get(text);
      const part = known === undefined ? compile(text, environment) : known;
      const condition = typeof part === 'function' ? part : null;
      parts.set(text, condition);
      try {
        return condition?.(input) ?? null;
      } catch {
        return null;
      }
    },
  };
}

/** The variable, the field, the function or the text of a literal. */
function nameOf({ op, args }: ASTNode): string | null {
  if (op === 'id') return args;
  if (op === '.' || op === '.?') return args[1];
  if (op === 'call' || op === 'rcall') return args[0];
  return op === 'value' && typeof args === 'string' ? args : null;
}

export async function prepare(limits: typeof LIMITS = LIMITS): Promise<Environment> {
  const [cel, { RE2JS }] = await loadCel();
  return new cel.Environment({ limits })
    .registerVariable({ name: 'request', schema: FIELDS.request })
    .registerVariable({ name: 'subject', schema: FIELDS.subject })
    .registerVariable({ name: 'role', schema: FIELDS.role })
    .registerVariable({ name: 'environment', schema: FIELDS.environment })
    .registerVariable('risk', 'string')
    .registerVariable({ name: 'window', schema: FIELDS.window })
    .registerVariable('now', 'google.protobuf.Timestamp')
    .registerFunction('re2(string, string): bool', (text: string, pattern: string) => {
      if (pattern.length > LONGEST_PATTERN)
        throw new RangeError(`the pattern has more than ${LONGEST_PATTERN} characters`);
      return RE2JS.matches(pattern, text);
    });
}

type More = { readonly [name: string]: unknown };

export function compile(
  source: string,
  environment: Environment,
  sees = `${VARIABLES}, as docs/rules/condition.md lists them`,
): ((input: ConditionInput, more?: More) => boolean) | Uncompiled {
  try {
    const parsed = environment.parse(source);
    const refusal = refused(parsed.ast);
    if (refusal) return refusal;
    const checked = parsed.check();
    if (!checked.valid) return wrong(checked.error, source, sees, environment);
    if (checked.type !== 'bool')
      return { message: `the condition yields ${checked.type}, not true or false`, fix: 'compare it with something' };
    return (input, more = {}) => {
      const answer: unknown = parsed({ ...variables(input), ...more });
      if (typeof answer !== 'boolean') throw new TypeError('the condition yielded neither true nor false');
      return answer;
    };
  } catch (error) {
    return wrong(error, source, sees, environment);
  }
}

function wrong(error: unknown, source: string, sees: string, environment: Environment): Uncompiled {
  const { code, summary, message, range } = error as {
    readonly code?: string;
    readonly summary?: string;
    readonly message: string;
    readonly range?: { readonly start: number };
  };
  const before = source.slice(0, range?.start ?? 0);
  const lines = before.split('\n');
  const place = range ? ` at line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1} of the condition` : '';
  const [word = ''] = /^\w+/.exec(source.slice(before.length)) ?? [];
  const meant = UNKNOWN.has(code ?? '') ? meantBy(word, before, environment) : null;
  return {
    message: `${summary ?? message}${place}`,
    fix: meant === null ? `correct the expression; it sees ${sees}` : `did you mean \`${meant}\`? It sees ${sees}`,
  };
}

const UNKNOWN = new Set(['no_such_key', 'unknown_variable']);

/** The field or variable that was probably meant by the word that is not known. */
function meantBy(word: string, before: string, environment: Environment): string | null {
  const fields = new Map<string, object>(Object.entries(FIELDS));
  const [, of] = /(\w+)\.$/.exec(before) ?? [];
  if (of !== undefined) return didYouMean(word, Object.keys(fields.get(of) ?? {}));
  const ours = new Set([...fields.keys(), 'risk', 'now', 'task', 'uses']);
  const defined = environment.getDefinitions().variables.map(({ name }) => name);
  return didYouMean(
    word,
    defined.filter((name) => ours.has(name)),
  );
}

function refused(ast: ASTNode): Uncompiled | null {
  if (calls(ast, 'matches')) {
    return {
      message: '`matches` is not available: its patterns can take for ever',
      fix: 'write re2(text, pattern), which must match the whole text',
    };
  }
  const [moment] = noMoments(ast);
  if (moment !== undefined) {
    return {
      message: `timestamp("${moment}") is no moment: there is no such day or time of day`,
      fix: 'write one such as timestamp("2026-11-22T09:00:00Z")',
    };
  }
  if (walkDepth(ast) > DEEPEST_WALK) {
    return { message: `lists are walked inside lists more than ${DEEPEST_WALK} deep`, fix: 'split the rule in two' };
  }
  return null;
}

function children(node: ASTNode): readonly ASTNode[] {
  const found: ASTNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null && 'op' in value && 'args' in value)
      found.push(value as ASTNode);
  };
  visit(node.args);
  return found;
}

function calls(node: ASTNode, name: string): boolean {
  return (
    ((node.op === 'rcall' || node.op === 'call') && node.args[0] === name) ||
    children(node).some((child) => calls(child, name))
  );
}

function walkDepth(node: ASTNode): number {
  const own = node.op === 'rcall' && WALKS.has(node.args[0]) ? 1 : 0;
  return own + Math.max(0, ...children(node).map(walkDepth));
}

/** Texts that `timestamp` is given as they stand, and that are no moment: it would take the 30th of February for the 2nd of March. */
function noMoments(node: ASTNode): readonly string[] {
  const [argument] = node.op === 'call' && node.args[0] === 'timestamp' ? node.args[1] : [];
  const text = argument?.op === 'value' && typeof argument.args === 'string' ? argument.args : null;
  const wrong = text === null || isInstant(`${text.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`) ? [] : [text];
  return [...wrong, ...children(node).flatMap(noMoments)];
}

/** Numbers become CEL's ints, instants its timestamps. */
function variables({ request, subject, role, environment, risk, window, now }: ConditionInput): More {
  return {
    request,
    role,
    environment,
    risk,
    subject: withGroups(subject),
    window: { start: new Date(window.start), end: new Date(window.end), minutes: BigInt(window.minutes) },
    now: new Date(now),
  };
}

/** Groups that nobody could look up are an error only where they are read, by whatever name. */
function withGroups({ groups, ...rest }: ConditionInput['subject']): More {
  return {
    ...rest,
    get groups() {
      if ('known' in groups) return groups.known;
      throw new Error(`the groups of the subject are unknown: ${groups.unknown}`);
    },
  };
}

function runtimeVariables({ claims, task, uses }: RuntimeInput): More {
  return { claims: { ...claims, attempt: BigInt(claims.attempt) }, task, uses: BigInt(uses) };
}
