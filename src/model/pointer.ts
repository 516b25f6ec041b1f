import type { Json } from './ids.ts';

/** JSON pointer (RFC 6901) of the steps from the document's root: `['scope', 'actions', '0']` → `/scope/actions/0`. */
export function pointerOf(steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** How a person would say it: `scope.actions[0]`. The root is `the document`. */
export function fieldName(pointer: string): string {
  const name = stepsOf(pointer)
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('');
  return name === '' ? 'the document' : name.replace(/^\./, '');
}

/** Every value at a path in which `*` stands for all items of a list. What is not there is left out. */
export function valuesAt(
  body: unknown,
  path: readonly string[],
): readonly { readonly pointer: string; readonly value: Json }[] {
  let found: { steps: readonly string[]; value: unknown }[] = [{ steps: [], value: body }];
  for (const step of path)
    found = found.flatMap((one) =>
      inside(one.value, step).map(([name, value]) => ({ steps: [...one.steps, name], value })),
    );
  return found.map(({ steps, value }) => ({ pointer: pointerOf(steps), value: value as Json }));
}

function inside(value: unknown, step: string): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return step === '*' ? value.map((item, index) => [String(index), item] as const) : [];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return [[step, (value as { readonly [name: string]: unknown })[step]]];
}
