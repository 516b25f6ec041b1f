import type { SourceFile } from '../../model/document.ts';
import type { Clone } from '../../ports.ts';
import { RESERVED } from '../layout.ts';

/** The files of one lineage, and the texts beside them. */
export interface LineageFiles {
  readonly folder: string;
  readonly events: readonly SourceFile[];
  readonly texts: readonly SourceFile[];
}

/** Every lineage of the ledger, one at a time: memory does not grow with history. */
export async function* lineages(clone: Clone, ref: string): AsyncGenerator<LineageFiles> {
  yield* together(clone, ref, 'requests', 'text');
  for (const id of RESERVED) yield* together(clone, ref, id, `text/${id}`);
}

/** Two scans in git's order, walked side by side. A text whose lineage is not there comes with no events. */
async function* together(clone: Clone, ref: string, events: string, texts: string): AsyncGenerator<LineageFiles> {
  const left = grouped(clone.scan(ref, events), events);
  const right = grouped(clone.scan(ref, texts), texts);
  const nextText = async (): Promise<Group | null> => {
    const group = await next(right);
    return group && texts === 'text' && isReserved(group) ? nextText() : group;
  };
  let event = await next(left);
  let text = await nextText();
  for (let first = earlier(event, text); first; first = earlier(event, text)) {
    const { key } = first;
    yield {
      folder: `${events}/${key}`.replace(/\/+$/, ''),
      events: event?.key === key ? event.files : [],
      texts: text?.key === key ? text.files : [],
    };
    if (event?.key === key) event = await next(left);
    if (text?.key === key) text = await nextText();
  }
}

async function next(groups: AsyncGenerator<Group, undefined>): Promise<Group | null> {
  return (await groups.next()).value ?? null;
}

function isReserved({ key }: Group): boolean {
  return RESERVED.some((id) => key === `${id}/`);
}

function earlier(one: Group | null, other: Group | null): Group | null {
  if (!one || !other) return one ?? other;
  return one.key <= other.key ? one : other;
}

interface Group {
  readonly key: string;
  readonly files: readonly SourceFile[];
}

/** Neighbours in one folder. `key` ends in a slash, so that its order is git's. */
async function* grouped(files: AsyncIterable<SourceFile>, root: string): AsyncGenerator<Group, undefined> {
  let group: SourceFile[] = [];
  let key = '';
  for await (const file of files) {
    const rest = file.path.slice(root.length + 1);
    const folder = rest.slice(0, rest.lastIndexOf('/') + 1);
    if (folder !== key && group.length > 0) {
      yield { key, files: group };
      group = [];
    }
    key = folder;
    group.push(file);
  }
  if (group.length > 0) yield { key, files: group };
  return undefined;
}
