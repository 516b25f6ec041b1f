interface Block {
  readonly [field: string]: unknown;
}

/** Objects field by field, all else as a whole: what `change` says wins. */
export function merged<T extends object>(base: T, change: Partial<T>): T {
  const result: { [field: string]: unknown } = { ...(base as Block) };
  for (const [field, value] of Object.entries(change)) {
    const before = result[field];
    result[field] = isBlock(before) && isBlock(value) ? merged(before, value) : value;
  }
  return result as T;
}

/** With that value at the path; blocks on the way are made. */
export function withValue(body: Block, [step = '', ...rest]: readonly string[], value: unknown): Block {
  if (rest.length === 0) return { ...body, [step]: value };
  const below = body[step];
  return { ...body, [step]: withValue(isBlock(below) ? below : {}, rest, value) };
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
