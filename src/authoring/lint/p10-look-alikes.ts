import { type PolicyDocument, NAME_SPACES } from '../../policy/link.ts';
import type { Finding } from '../../model/finding.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Documents } from '../material.ts';

/** Ids that a reader takes for one another: `ROLE-PAY-1` and `ROLE-PAY-I`. Equal ones, whatever their case, are L01. */
export function lookAlikes({ shelf }: Documents): readonly Finding[] {
  return NAME_SPACES.flatMap((kinds) => {
    const seen = new Map<string, PolicyDocument>();
    return kinds
      .flatMap((kind) => shelf[kind] as readonly PolicyDocument[])
      .flatMap((document) => {
        const id = idOf(document);
        const look = lookOf(id);
        const other = seen.get(look);
        seen.set(look, other ?? document);
        if (!other || idOf(other).toLowerCase() === id.toLowerCase()) return [];
        const { path, line } = other.locate('/id');
        const message = `${id} looks like ${idOf(other)}, the ${other.body.kind} at ${path}:${line}`;
        const fix = 'give one of them an id that nobody takes for the other';
        return [lintFinding('P10', 'warning', { document, pointer: '/id' }, { message, fix })];
      });
  });
}

function idOf({ path, body }: PolicyDocument): string {
  return 'id' in body ? body.id : path;
}

/** Letters and digits that are drawn alike in many fonts become one. Ids are ASCII, so there is no more to it. */
function lookOf(id: string): string {
  return id.toLowerCase().replaceAll('rn', 'm').replaceAll('vv', 'w').replace(/[1i]/g, 'l').replaceAll('0', 'o');
}
