/**
 * As much of Google's expression language as conditions of workload identity providers use: literals, lists, paths and
 * indexes, `== != < <= > >= in && || ! +`, `startsWith endsWith contains matches size`, `has`, `timestamp`, `? :`.
 * A name or field that is not there is an error, as in the original: the caller takes it for a refusal.
 */
export function evaluate(source: string, names: Readonly<Record<string, unknown>>): unknown {
  const parser = new Parser(tokens(source), names);
  const value = parser.ternary();
  parser.end();
  return value;
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

  ternary(): unknown {
    const condition = this.#or();
    if (!this.#take('?')) return condition;
    const yes = this.ternary();
    this.#expect(':');
    const no = this.ternary();
    return condition === true ? yes : no;
  }

  #or(): unknown {
    let left = this.#and();
    while (this.#take('||')) {
      const right = this.#and();
      left = left === true || right === true;
    }
    return left;
  }

  #and(): unknown {
    let left = this.#comparison();
    while (this.#take('&&')) {
      const right = this.#comparison();
      left = left === true && right === true;
    }
    return left;
  }

  #comparison(): unknown {
    const left = this.#sum();
    const sign = ['==', '!=', '<=', '>=', '<', '>', 'in'].find((one) => this.#take(one));
    return sign === undefined ? left : compare(sign, left, this.#sum());
  }

  #sum(): unknown {
    let left = this.#unary();
    while (this.#take('+')) {
      const right = this.#unary();
      if (typeof left !== typeof right) throw new Error('no such overload: +');
      left = typeof left === 'number' ? left + (right as number) : String(left) + String(right);
    }
    return left;
  }

  #unary(): unknown {
    if (this.#take('!')) return this.#unary() !== true;
    let value = this.#primary();
    for (;;) {
      if (this.#take('.')) value = this.#member(value, this.#name());
      else if (this.#take('[')) {
        value = field(value, String(this.ternary()));
        this.#expect(']');
      } else return value;
    }
  }

  #primary(): unknown {
    const token = this.#next();
    if (token.kind === 'text') return token.value;
    if (token.kind === 'number') return Number(token.value);
    if (token.value === '(') {
      const value = this.ternary();
      this.#expect(')');
      return value;
    }
    if (token.value === '[') return this.#list(']');
    if (token.kind !== 'name') throw new Error(`unexpected '${token.value}'`);
    if (token.value === 'true' || token.value === 'false') return token.value === 'true';
    if (token.value === 'has' && this.#take('(')) return this.#has();
    if (token.value === 'timestamp' && this.#take('(')) return Date.parse(String(this.#list(')')[0]));
    return field(this.#names, token.value);
  }

  #member(value: unknown, name: string): unknown {
    return this.#take('(') ? call(name, value, this.#list(')')) : field(value, name);
  }

  #has(): boolean {
    try {
      this.ternary();
      return true;
    } catch {
      return false;
    } finally {
      this.#expect(')');
    }
  }

  #list(close: string): readonly unknown[] {
    const values: unknown[] = [];
    while (!this.#take(close)) {
      if (values.length > 0) this.#expect(',');
      values.push(this.ternary());
    }
    return values;
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

function call(name: string, value: unknown, [argument]: readonly unknown[]): unknown {
  if (typeof value !== 'string') throw new Error(`no such overload: ${name}`);
  if (name === 'size') return value.length;
  if (typeof argument !== 'string') throw new Error(`no such overload: ${name}`);
  if (name === 'startsWith') return value.startsWith(argument);
  if (name === 'endsWith') return value.endsWith(argument);
  if (name === 'contains') return value.includes(argument);
  if (name === 'matches') return new RegExp(argument).test(value);
  throw new Error(`no such function: ${name}`);
}
