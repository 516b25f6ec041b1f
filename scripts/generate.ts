/**
 * `npm run generate`: schemas/*.json → src/model/documents.ts (types) and src/intake/validators.generated.{js,d.ts}.
 * The schemas are the only place where a document's shape is written. Both outputs are committed; a test makes them
 * again in memory and compares, so that nobody forgets to run this.
 *
 * Beside draft-07 a schema may use four words of our own. Validators ignore them:
 *   x-refers-to   the value names a document: a kind (`"Role"`), several (`["Workload", "ServiceAccount"]`), or either by
 *                 prefix (`{ "person:": "Person", "group:": "Group" }`). All of them come out as REFERENCES, from which the
 *                 policy room links, suggests and reports, so a new kind of document needs no linking code.
 *   x-type        the TypeScript type of the value, one that src/model/{ids,entitlement}.ts exports: `Instant`, `PersonId`.
 *   x-identity    the value names somebody or something: characters outside ASCII are refused with a message of their own.
 *   x-means       `duration`, `instant` or `date`: beyond its form the value must exist in the calendar and be of some length.
 *                 `prose`: somebody is to read it, so it must hold a letter.
 * `discriminator` (from OpenAPI) tells the validator which branch of a `oneOf` was meant, so one typo is one error.
 *
 * A file `schemas/<name>.schema.json` describes a document, `schemas/entitlement.<provider>.json` one line of a Role.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flattened, readSchemas, ROOT } from './schemas/read-schemas.ts';
import { types } from './schemas/types.ts';
import { declarations, explanations, validators } from './schemas/validators.ts';

/** Path below the repository's root → text, of everything this script makes. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const schemas = readSchemas(join(ROOT, 'schemas'));
  const documents = flattened(schemas);
  return new Map([
    ['src/model/documents.ts', await types(documents, schemas)],
    ['src/intake/validators.generated.js', await validators(documents)],
    ['src/intake/explanations.generated.cjs', await explanations(documents)],
    ['src/intake/validators.generated.d.ts', declarations()],
  ]);
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of await generate()) writeFileSync(join(ROOT, path), text);
}
