import table from './actions.generated.json' with { type: 'json' };
import { contains } from './glob.ts';
import { rememberedText } from '../remembered.ts';

export type AccessLevel = 'List' | 'Read' | 'Write' | 'Tagging' | 'Permissions management';
export type Tag = 'PrivEsc' | 'CredentialExposure' | 'DataAccess' | 'ResourceExposure';

export interface Action {
  /** As AWS writes it: `s3:GetObject`. */
  readonly name: string;
  readonly level: AccessLevel;
  readonly visibility: 'logged' | 'if-switched-on' | 'never';
  readonly tags: readonly Tag[];
}

const LEVELS: { readonly [letter: string]: AccessLevel } = {
  L: 'List',
  R: 'Read',
  W: 'Write',
  T: 'Tagging',
  P: 'Permissions management',
};
const VISIBILITY: { readonly [sign: string]: Action['visibility'] } = { '+': 'logged', '~': 'if-switched-on' };
const SERVICES: { readonly [service: string]: string } = table.services;

/** Stamped into every decision: which table was asked. */
export const STAMP = { name: table.name, date: table.date, sha256: table.sha256 };

export function services(): readonly string[] {
  return Object.keys(SERVICES);
}

/** One service's actions by lower-case name; empty when AWS has no such service. Read when first asked. */
export const actionsOf = rememberedText(500, (service: string): ReadonlyMap<string, Action> => {
  const actions = new Map<string, Action>();
  const groups = Object.hasOwn(SERVICES, service) ? (SERVICES[service] ?? '') : '';
  for (const group of groups.split('|').filter(Boolean)) {
    const level = LEVELS[group[0] ?? ''] ?? 'Write';
    const visibility = VISIBILITY[group[1] ?? ''] ?? 'never';
    for (const short of group.slice(2).split(' ')) {
      const name = `${service}:${short}`;
      actions.set(short.toLowerCase(), { name, level, visibility, tags: tagsOf().get(name.toLowerCase()) ?? [] });
    }
  }
  return actions;
});

/** Every action that a pattern names: `s3:Get*`, `*`. Case does not count; a wildcard in the service's place names nothing. */
export const expand = rememberedText(2_000, (pattern: string): readonly Action[] => {
  if (pattern === '*' || pattern === '*:*') return services().flatMap((one) => [...actionsOf(one).values()]);
  const [service, short] = split(pattern);
  const known = actionsOf(service);
  if (!/[*?]/.test(short)) return [known.get(short)].filter((one) => one !== undefined);
  return [...known].filter(([name]) => contains(short, name)).map(([, action]) => action);
});

/** `S3:Get*` → `s3`, `get*`. */
export function split(pattern: string): readonly [service: string, short: string] {
  const colon = pattern.indexOf(':');
  return colon < 0
    ? ['', pattern.toLowerCase()]
    : [pattern.slice(0, colon).toLowerCase(), pattern.slice(colon + 1).toLowerCase()];
}

/** Is every action that `inner` can ever name, today's and tomorrow's, named by `outer`? */
export function actionContains(outer: string, inner: string): boolean {
  if (outer === '*' || outer === '*:*') return true;
  return contains(outer.toLowerCase(), inner.toLowerCase());
}

let tagged: ReadonlyMap<string, readonly Tag[]> | null = null;
function tagsOf(): ReadonlyMap<string, readonly Tag[]> {
  if (tagged) return tagged;
  const map = new Map<string, Tag[]>();
  for (const [tag, names] of Object.entries(table.tags) as [Tag, string][]) {
    for (const name of names.toLowerCase().split(' ')) map.set(name, [...(map.get(name) ?? []), tag]);
  }
  tagged = map;
  return tagged;
}
