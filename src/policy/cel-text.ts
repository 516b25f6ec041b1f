import type { ASTNode } from '@marcbachmann/cel-js';

/** What the CEL library gives away of an expression: its operation, and what that works on. */
export interface Node {
  readonly op: string;
  readonly args: unknown;
}

export const JOINTS = new Set(['&&', '||']);
const RELATIONS = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);
const ARITHMETIC = new Set(['+', '-', '*', '/', '%']);
const ACCESS: { readonly [op: string]: readonly [string, string] } = {
  '.': ['.', ''],
  '.?': ['.?', ''],
  '[]': ['[', ']'],
  '[?]': ['[?', ']'],
};

/**
 * The expression as text, in brackets wherever somebody could doubt what belongs together. The library's own serializer turns
 * `a - (b - c)` into `a - b - c`; only its way of writing values is used.
 */
export function textOf(node: Node, value: (node: ASTNode) => string): string {
  const text = (one: Node): string => textOf(one, value);
  const within = (one: Node): string => (needsBrackets(one, node) ? `(${text(one)})` : text(one));
  const args = (Array.isArray(node.args) ? node.args : []) as readonly Node[];
  const [first, second, third] = args;
  const access = ACCESS[node.op];
  if (access && first) return within(first) + access[0] + named(second, text) + access[1];
  if (node.op === 'id') return String(node.args);
  if (node.op === '!_' || node.op === '-_') return node.op.charAt(0) + within(node.args as Node);
  if (node.op === '?:' && first && second && third) return `${within(first)} ? ${within(second)} : ${within(third)}`;
  if (node.op === 'list') return `[${args.map(text).join(', ')}]`;
  if (node.op === 'map') {
    const entries = node.args as readonly (readonly [Node, Node])[];
    return `{${entries.map(([key, one]) => `${text(key)}: ${text(one)}`).join(', ')}}`;
  }
  if (node.op === 'call' || node.op === 'rcall') return call(node, text, within);
  if (isBinary(node.op) && first && second) return `${within(first)} ${node.op} ${within(second)}`;
  return value(node as ASTNode);
}

function call({ op, args }: Node, text: (node: Node) => string, within: (node: Node) => string): string {
  if (op === 'call') {
    const [name, given] = args as readonly [string, readonly Node[]];
    return `${name}(${given.map(text).join(', ')})`;
  }
  const [name, receiver, given] = args as readonly [string, Node, readonly Node[]];
  return `${within(receiver)}.${name}(${given.map(text).join(', ')})`;
}

/** A field by its name, an index by its expression. */
function named(step: unknown, text: (node: Node) => string): string {
  return typeof step === 'string' ? step : text(step as Node);
}

function isBinary(op: string): boolean {
  return JOINTS.has(op) || RELATIONS.has(op) || ARITHMETIC.has(op);
}

function needsBrackets(inner: Node, outer: Node): boolean {
  const isWhole = !isBinary(inner.op) && inner.op !== '?:' && inner.op !== '-_' && inner.op !== '!_';
  if (isWhole) return false;
  if (JOINTS.has(outer.op)) return inner.op !== outer.op && (JOINTS.has(inner.op) || inner.op === '?:');
  return !(inner.op === '!_' && outer.op === '!_');
}
