import { isBuiltin } from 'node:module';
import { parseSync, type ParseResult } from 'rolldown/utils';

type Imported = ParseResult['module']['staticImports'][number];

/**
 * A chunk whose imports of Node's own modules ask for what they name and no more. Node's `import` reads every export, and some
 * of those load whole libraries when they are read: streams, promises, web crypto, `fetch`, of which a run needs none.
 */
export function askedOfNode(fileName: string, code: string): string {
  const { module } = parseSync(fileName, code);
  const statements = module.staticImports
    .filter(({ moduleRequest }) => isBuiltin(moduleRequest.value))
    .map((one) => ({ ...one, text: assignments(one) }));
  const expressions = module.dynamicImports
    .map((one) => ({ ...one, name: code.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1) }))
    .filter(({ name }) => isBuiltin(name))
    .map((one) => ({ ...one, text: `Promise.resolve(${builtIn(one.name)})` }));
  let text = '';
  let done = 0;
  for (const { start, end, text: instead } of [...statements, ...expressions].sort((a, b) => a.start - b.start)) {
    text += code.slice(done, start) + instead;
    done = end;
  }
  return text + code.slice(done);
}

function builtIn(name: string): string {
  return `process.getBuiltinModule(${JSON.stringify(name)})`;
}

/** The module's default export and its namespace are the module. */
function assignments({ moduleRequest, entries }: Imported): string {
  const whole = entries.filter(({ importName }) => importName.kind !== 'Name').map(({ localName }) => localName.value);
  const parts = entries
    .filter(({ importName }) => importName.kind === 'Name')
    .map(({ importName, localName }) => `${importName.name}: ${localName.value}`);
  const named = parts.length > 0 ? [`{ ${parts.join(', ')} }`] : [];
  return [...whole, ...named].map((target) => `const ${target} = ${builtIn(moduleRequest.value)};`).join(' ');
}
