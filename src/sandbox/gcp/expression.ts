/**
 * As much of Google's expression language as conditions of workload identity providers use: literals, lists, paths and
 * indexes, `== != < <= > >= in && || ! +`, `startsWith endsWith contains matches size`, `has`, `timestamp`, `? :`.
 * A name or field that is not there is an error, as in the original: the caller takes it for a refusal.
 */
export function evaluate(source: string, names: Readonly<Record<string, unknown>>): unknown {
  const parser = new Parser(tokens(source), names);
  const part = parser.ternary();
  parser.end();
  return part();
}

type Token = { readonly kind: 'name' | 'number' | 'text' | 'sign' | 'end'; readonly value: string };

function tokens(source: string): readonly Token[] {
  const found: Token[] = [];
  const pattern =
    /\s*(?:([A-Za-z_]\w*)|(\d+(?:\.\d+)?)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(&&|\|\||[=!<>]=|[-+!<>()[\],.?:]))/gy;
  while (pattern.lastIndex < source.trimEnd().length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(source);
    if (match === null) throw new Error(`unexpected character at ${at} of: ${source}`);
    const [, name, number, double, single, sign] = match;
    const text = double ?? single;
    if (name !== undefined) found.push({ kind: 'name', value: name });
    else if (number !== undefined) found.push({ kind: 'number', value: number });
    else if (text !== undefined) found.push({ kind: 'text', value: text.replaceAll(/\\(.)/g, '$1') });
    else found.push({ kind: 'sign', value: sign ?? '' });
  }
  return found;
}

const END: Token = { kind: 'end', value: '' };

/** A parsed part: its value is worked out when somebody asks, so what is not asked for cannot fail. */
type Part = () => unknown;

class Parser {
  readonly #tokens: readonly Token[];
  readonly #names: Readonly<Record<string, unknown>>;
  #at = 0;

  constructor(all: readonly Token[], names: Readonly<Record<string, unknown>>) {
    this.#tokens = all;
    this.#names = names;
  }

  end(): void {
    if (this.#peek() !== END) throw new Error(`unexpected '${this.#peek().value}'`);
  }

  ternary(): Part {
    const condition = this.#or();
    if (!this.#take('?')) return condition;
    const yes = this.ternary();
    this.#expect(':');
    const no = this.ternary();
    return () => (condition() === true ? yes() : no());
  }

  #or(): Part {
    const first = this.#and();
    if (!this.#take('||')) return first;
    const rest = this.#or();
    return () => decide(true, first, rest);
  }

  #and(): Part {
    const first = this.#comparison();
    if (!this.#take('&&')) return first;
    const rest = this.#and();
    return () => decide(false, first, rest);
  }

  #comparison(): Part {
    const left = this.#sum();
    const sign = ['==', '!=', '<=', '>=', '<', '>', 'in'].find((one) => this.#take(one));
    if (sign === undefined) return left;
    const right = this.#sum();
    return () => compare(sign, left(), right());
  }

  #sum(): Part {
    let sum = this.#unary();
    while (this.#take('+')) {
      const [left, right] = [sum, this.#unary()];
      sum = () => add(left(), right());
    }
    return sum;
  }

  #unary(): Part {
    if (this.#take('!')) {
      const negated = this.#unary();
      return () => negated() !== true;
    }
    let part = this.#primary();
    for (;;) {
      const of = part;
      if (this.#take('.')) part = this.#member(of, this.#name());
      else if (this.#take('[')) {
        const [index] = this.#list(']');
        part = () => field(of(), String(index?.()));
      } else return part;
    }
  }

  #primary(): Part {
    const { kind, value } = this.#next();
    if (kind === 'text') return () => value;
    if (kind === 'number') return () => Number(value);
    if (value === '(') {
      const inner = this.ternary();
      this.#expect(')');
      return inner;
    }
    if (value === '[') {
      const items = this.#list(']');
      return () => items.map((item) => item());
    }
    if (kind !== 'name') throw new Error(`unexpected '${value}'`);
    if (value === 'true' || value === 'false') return () => value === 'true';
    if (value !== 'has' && value !== 'timestamp') return () => field(this.#names, value);
    this.#expect('(');
    const [argument] = this.#list(')');
    return value === 'has' ? () => exists(argument) : () => Date.parse(String(argument?.()));
  }

  #member(of: Part, name: string): Part {
    if (!this.#take('(')) return () => field(of(), name);
    const [argument] = this.#list(')');
    return () => call(name, of(), argument?.());
  }

  #list(close: string): readonly Part[] {
    const parts: Part[] = [];
    while (!this.#take(close)) {
      if (parts.length > 0) this.#expect(',');
      parts.push(this.ternary());
    }
    return parts;
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? END;
  }

  #next(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #take(value: string): boolean {
    const token = this.#peek();
    const hit = token.kind !== 'text' && token.kind !== 'end' && token.value === value;
    if (hit) this.#at += 1;
    return hit;
  }

  #expect(value: string): void {
    if (!this.#take(value)) throw new Error(`expected '${value}', found '${this.#peek().value}'`);
  }

  #name(): string {
    const token = this.#next();
    if (token.kind !== 'name') throw new Error(`expected a name, found '${token.value}'`);
    return token.value;
  }
}

/** `||` is decided by one true side and `&&` by one false one, on whichever side; then the other may fail. */
function decide(by: boolean, ...sides: readonly Part[]): boolean {
  const failures: unknown[] = [];
  for (const side of sides) {
    try {
      if ((side() === true) === by) return by;
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0) throw failures[0];
  return !by;
}

function exists(part: Part | undefined): boolean {
  try {
    return part?.() !== undefined;
  } catch {
    return false;
  }
}

function add(left: unknown, right: unknown): string | number {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  throw new Error('no such overload: +');
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
    throw new Error(`no such key: ${name}`);
  return (value as Record<string, unknown>)[name];
}

function compare(sign: string, left: unknown, right: unknown): boolean {
  if (sign === '==') return left === right;
  if (sign === '!=') return left !== right;
  if (sign === 'in') return Array.isArray(right) && right.includes(left);
  if (typeof left !== typeof right || (typeof left !== 'number' && typeof left !== 'string')) {
    throw new Error(`no such overload: ${sign}`);
  }
  const [a, b] = [left, right as typeof left];
  if (sign === '<') return a < b;
  if (sign === '<=') return a <= b;
  return sign === '>' ? a > b : a >= b;
}

function call(name: string, value: unknown, argument: unknown): unknown {
  if (typeof value !== 'string') throw new Error(`no such overload: ${name}`);
  if (name === 'size') return value.length;
  if (typeof argument !== 'string') throw new Error(`no such overload: ${name}`);
  if (name === 'startsWith') return value.startsWith(argument);
  if (name === 'endsWith') return value.endsWith(argument);
  if (name === 'contains') return value.includes(argument);
  if (name === 'matches') return new RegExp(argument).test(value);
  throw new Error(`no such function: ${name}`);
}
