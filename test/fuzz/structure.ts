import type { Random } from './random.ts';

type Node = unknown;

// biome-ignore format: one list
const SCALARS: readonly Node[] = [
  '', ' ', 'x', 'p-1042', 'p-1o42', 'ROLE-А', 'true', 'null', '~', '007', '1.10', '0o17', '1_000', '.inf', '2026-02-30',
  '2026-11-22T09:00:00Z', 'PT0M', 'P366D', 'P999DT9999H', '__proto__', 'constructor', '{{ x }}', '${x}', '../..', 'a\nb', 'ｘ',
  '\u202e', '\u3164', 'é', 'e\u0301', 0, -0, 1, -1, 1e21, 0.1, 2 ** 63, true, false, null, [], {}, [[]], [null],
];
const KEYS = [
  'id',
  'kind',
  'role',
  'owner',
  'approvers',
  'risk',
  '__proto__',
  'constructor',
  'toString',
  '',
  '<<',
  'null',
  'a/b',
  'a~b',
  '0',
];

/** The document with one to three small wrongs in it: values, keys, lists and whole branches, from it and from elsewhere. */
export function mutated(body: Node, random: Random): Node {
  let result = structuredClone(body);
  for (let times = 1 + random.int(3); times > 0; times -= 1) result = once(result, random);
  return result;
}

function once(body: Node, random: Random): Node {
  const places = placesIn(body);
  if (places.length === 0) return random.pick(SCALARS);
  const { parent, key } = random.pick(places);
  const value = parent[key];
  switch (random.int(9)) {
    case 0:
    case 1:
      set(parent, key, structuredClone(random.pick(SCALARS)));
      break;
    case 2:
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      break;
    case 3:
      set(parent, Array.isArray(parent) ? String(parent.length) : random.pick(KEYS), structuredClone(value));
      break;
    case 4: {
      const other = random.pick(places);
      set(parent, key, structuredClone(other.parent[other.key]));
      break;
    }
    case 5:
      set(parent, key, random.oneIn(2) ? [value, structuredClone(value)] : { [random.pick(KEYS)]: value });
      break;
    case 6:
      set(parent, key, typeof value === 'string' ? edited(value, random) : JSON.stringify(value));
      break;
    case 7:
      set(parent, key, nested(value, 1 + random.int(30)));
      break;
    default:
      set(
        parent,
        key,
        typeof value === 'string' ? value.repeat(1 + random.int(60)) : Array(random.int(40)).fill(value),
      );
  }
  return body;
}

interface Parent {
  [key: string]: Node;
}

/** A key called `__proto__` is set as a key, not as the prototype. */
function set(parent: Parent, key: string, value: Node): void {
  Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
}

function placesIn(
  node: Node,
  found: { parent: Parent; key: string }[] = [],
): readonly { parent: Parent; key: string }[] {
  if (typeof node !== 'object' || node === null) return found;
  for (const key of Object.keys(node)) {
    found.push({ parent: node as Parent, key });
    placesIn((node as Parent)[key], found);
  }
  return found;
}

function edited(text: string, random: Random): string {
  const at = random.int(text.length + 1);
  const letter = random.pick(['а', '0', 'l', ' ', '\n', '\u200b', '-', 'Z', '"', ': ', ' #', '', '\ud800', '１']);
  return text.slice(0, at) + letter + text.slice(at + random.int(2));
}

function nested(value: Node, depth: number): Node {
  return depth === 0 ? value : [nested(value, depth - 1)];
}
