import { compile, LIMITS, prepare } from './cel.ts';
import { JOINTS, type Node, textOf } from './cel-text.ts';
import type { Condition, ConditionInput } from './policy-set.ts';

/** A condition that tells which of its parts came out true and which false. */
export interface Watched {
  /** What stands beside `&&` and `||`, and what a `? :` asks, as text. */
  readonly parts: readonly string[];
  readonly evaluate: (input: ConditionInput, seen: (part: number, value: boolean) => void) => boolean;
}

/** The same condition with another meaning, for who asks whether a test would notice. */
export interface Variant {
  /** `and1->or`, `drop2`: stable as long as the expression is. */
  readonly name: string;
  readonly what: string;
  readonly when: string;
}

const WATCH = 'seen__';

/** Each part is wrapped in a call that notes its value, so what is short-circuited is not noted. */
export async function watched(source: string): Promise<Watched> {
  const { ast, text } = await parse(source);
  const parts: string[] = [];
  const wrap = (node: Node): Node => {
    if (JOINTS.has(node.op)) return node;
    parts.push(text(node));
    return { op: 'call', args: [WATCH, [{ op: 'value', args: BigInt(parts.length - 1) }, node]] };
  };
  const rewritten = rebuilt(ast, (node) => {
    const args = node.args as readonly Node[];
    if (JOINTS.has(node.op)) return { op: node.op, args: args.map(wrap) };
    if (node.op === '?:') return { op: node.op, args: [wrap(args[0] as Node), ...args.slice(1)] };
    return node;
  });
  let note: (part: number, value: boolean) => void = () => {};
  const environment = (await prepare({ ...LIMITS, maxAstNodes: 5_000, maxDepth: 200 })).registerFunction(
    `${WATCH}(int, bool): bool`,
    (part: bigint, value: boolean) => {
      note(Number(part), value);
      return value;
    },
  );
  const condition = parts.length === 0 ? await compiled(source) : accepted(compile(text(rewritten), environment));
  return {
    parts,
    evaluate: (input, seen) => {
      note = seen;
      return condition(input);
    },
  };
}

/** Every way of getting one step of the expression wrong. */
export async function variants(source: string): Promise<readonly Variant[]> {
  const { ast, text } = await parse(source);
  const found: Variant[] = [];
  const counts = new Map<string, number>();
  const nth = (name: string): number => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count;
  };
  const add = (node: Node, name: string, what: string, instead: Node): void => {
    found.push({ name, what, when: text(rebuilt(ast, (one) => (one === node ? instead : one))) });
  };
  walk(ast, (node) => {
    for (const { name, what, instead } of slips(node, text, nth)) add(node, name, what, instead);
  });
  return found;
}

interface Slip {
  readonly name: string;
  readonly what: string;
  readonly instead: Node;
}

const WORD: { readonly [op: string]: string } = { '&&': 'and', '||': 'or' };
/** The neighbour that differs in one value only. */
const BOUNDARY: { readonly [op: string]: string } = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

function slips(node: Node, text: (node: Node) => string, nth: (name: string) => number): readonly Slip[] {
  if (JOINTS.has(node.op)) {
    const [left, right] = node.args as readonly [Node, Node];
    const other = node.op === '&&' ? '||' : '&&';
    const name = `${WORD[node.op]}${nth(node.op)}`;
    return [
      {
        name: `${name}->${WORD[other]}`,
        what: `\`${node.op}\` became \`${other}\``,
        instead: { op: other, args: node.args },
      },
      { name: `${name}-left`, what: `\`${text(left)}\` was left out`, instead: right },
      { name: `${name}-right`, what: `\`${text(right)}\` was left out`, instead: left },
    ];
  }
  const shifted = BOUNDARY[node.op];
  if (shifted !== undefined) {
    const name = `compare${nth('compare')}`;
    return [
      {
        name: `${name}->${shifted}`,
        what: `\`${node.op}\` became \`${shifted}\``,
        instead: { op: shifted, args: node.args },
      },
    ];
  }
  if (node.op === 'list' && (node.args as readonly Node[]).length > 1) {
    const items = node.args as readonly Node[];
    const name = `list${nth('list')}`;
    return items.map((item, index) => ({
      name: `${name}-${index + 1}`,
      what: `\`${text(item)}\` was left out of the list`,
      instead: { op: 'list', args: items.filter((_, place) => place !== index) },
    }));
  }
  return [];
}

async function parse(source: string): Promise<{ readonly ast: Node; readonly text: (node: Node) => string }> {
  const { serialize } = await import('@marcbachmann/cel-js');
  const environment = await prepare();
  return { ast: environment.parse(source).ast, text: (node) => textOf(node, serialize) };
}

async function compiled(source: string): Promise<Condition> {
  return accepted(compile(source, await prepare()));
}

function accepted(answer: ReturnType<typeof compile>): Condition {
  if (typeof answer === 'function') return answer;
  throw new TypeError(answer.message);
}

/** The tree again, each node as `change` wants it; what stands below a node is rebuilt first unless it was replaced. */
function rebuilt(node: Node, change: (node: Node) => Node): Node {
  const changed = change(node);
  return { op: changed.op, args: inside(changed.args, (child) => rebuilt(child, change)) };
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  inside(node.args, (child) => {
    walk(child, visit);
    return child;
  });
}

function inside(value: unknown, each: (child: Node) => Node): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => inside(item, each));
  return isNode(value) ? each(value) : value;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
