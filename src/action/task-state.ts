/** What a job declares of its task, by name. */
export type TaskState = { readonly [name: string]: string | number | boolean };

const MOST_BYTES = 4_096;
const MOST_NAMES = 50;
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;

/** The input `task-state`, or what is wrong with it. Its values are not repeated: nobody knows what is in them. */
export function readTaskState(text: string): TaskState | string {
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES) return `has ${bytes} bytes, and ${MOST_BYTES} is the most`;
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no JSON object';
  const entries = Object.entries(value);
  if (entries.length > MOST_NAMES) return `has ${entries.length} names, and ${MOST_NAMES} is the most`;
  for (const [name, one] of entries) {
    if (!NAME.test(name)) return `has the name ${JSON.stringify(name.slice(0, 40))}: letters, digits and _ only`;
    if (!isPlain(one)) return `has something else than a text, a number, true or false under ${name}`;
  }
  return value as TaskState;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}
