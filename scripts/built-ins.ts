import { isBuiltin } from 'node:module';
import { parseSync, type ESTree } from 'rolldown/utils';

/**
 * A chunk whose imports of Node's own modules ask for what they name and no more. Node's `import` reads every export, and some
 * of those load whole libraries when they are read: streams, promises and web crypto, of which a run needs none.
 */
export function askedOfNode(fileName: string, code: string): string {
  const { program } = parseSync(fileName, code);
  let text = '';
  let done = 0;
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration' || !isBuiltin(statement.source.value)) continue;
    text += code.slice(done, statement.start) + assignments(statement);
    done = statement.end;
  }
  return text + code.slice(done);
}

function assignments({ source, specifiers }: ESTree.ImportDeclaration): string {
  const module = `process.getBuiltinModule(${JSON.stringify(source.value)})`;
  const whole = specifiers.flatMap((one) => (one.type === 'ImportSpecifier' ? [] : [one.local.name]));
  const parts = specifiers.flatMap((one) => {
    if (one.type !== 'ImportSpecifier') return [];
    const name = one.imported.type === 'Identifier' ? one.imported.name : one.imported.value;
    return [name === one.local.name ? name : `${name}: ${one.local.name}`];
  });
  const named = parts.length > 0 ? [`{ ${parts.join(', ')} }`] : [];
  return [...whole, ...named].map((target) => `const ${target} = ${module};`).join(' ');
}
