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
  let found: { readonly pointer: string; readonly value: Json }[] = [{ pointer: '', value: body as Json }];
  for (const step of path) {
    const next: typeof found = [];
    for (const { pointer, value } of found) {
      if (Array.isArray(value)) {
        if (step === '*')
          value.forEach((item: Json, index) => next.push({ pointer: `${pointer}/${index}`, value: item }));
      } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
        const inner = (value as { readonly [name: string]: Json })[step];
        if (inner !== undefined) next.push({ pointer: pointer + pointerOf([step]), value: inner });
      }
    }
    found = next;
  }
  return found;
}
