/** The house rules of docs/architecture.md, as data and one function each. */

const PURE = ['model', 'ports', 'intake', 'policy', 'decision', 'authoring', 'lineage', 'ledger', 'report'] as const;

/** room → rooms it may import from. A room may always import from itself. */
const MAY_USE: { readonly [room: string]: readonly string[] } = {
  model: [],
  ports: ['model'],
  intake: ['model'],
  policy: ['model'],
  decision: ['model', 'policy'],
  authoring: ['model', 'policy', 'decision'],
  lineage: ['model'],
  ledger: ['model', 'ports', 'lineage'],
  report: ['model'],
  providers: ['model', 'ports'],
  facts: ['model', 'ports', 'intake', 'policy', 'lineage', 'ledger'],
  github: ['model', 'ports'],
  git: ['model', 'ports'],
  issuing: ['model', 'ports', 'intake', 'policy', 'decision', 'lineage', 'ledger', 'report', 'facts'],
  recording: ['model', 'ports', 'intake', 'policy', 'decision', 'lineage', 'ledger', 'facts', 'issuing'],
  commands: [
    'issuing',
    'recording',
    'model',
    'ports',
    'intake',
    'policy',
    'decision',
    'authoring',
    'lineage',
    'ledger',
    'report',
    'facts',
  ],
  action: [
    'model',
    'ports',
    'intake',
    'policy',
    'decision',
    'authoring',
    'lineage',
    'ledger',
    'report',
    'facts',
    'issuing',
    'recording',
    'providers',
    'github',
    'git',
    'commands',
  ],
  cli: [
    'model',
    'ports',
    'intake',
    'policy',
    'decision',
    'authoring',
    'lineage',
    'ledger',
    'report',
    'facts',
    'issuing',
    'recording',
    'providers',
    'github',
    'git',
    'commands',
    'action',
    'sandbox',
  ],
  sandbox: [],
};

/** report/ lays out what others said: it may see their types and nothing else. */
const TYPES_OF = { report: ['intake', 'policy', 'decision', 'authoring', 'lineage', 'ledger'] } as const;

const SDK = /^(@actions\/|@octokit\/|@aws-sdk\/|@smithy\/|@google-cloud\/|google-)/;
const SDK_HOMES = [
  /^src\/github\//,
  /^src\/providers\/[^/]+\/(issuer|logs)[^/]*\.ts$/,
  /^src\/providers\/[^/]+\/[^/]*-client\.ts$/,
  /^src\/action\//,
];
/** The only modules from outside that pure rooms may import: they reckon, and reach nothing. */
const RECKONS: readonly string[] = [
  '@bufbuild/re2',
  '@marcbachmann/cel-js',
  'canonicalize',
  'js-yaml',
  'node:crypto',
  'node:path/posix',
  'node:util',
  'temporal-polyfill/implementation',
];
/** Validators are CommonJS, made by `npm run generate`; one file loads their explanations. */
const LOADS = 'src/intake/errors-of.ts';
const CLOCKS =
  /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bMath\.random\b|\bperformance\.|\bhrtime\b|\bprocess\.|\b(fetch|setTimeout|setInterval)\(/;
/** What else of node:crypto, and of the global `crypto`, is no reckoning. */
const CHANCE = /\brandom(UUID(v7)?|Bytes|Int|Fill(Sync)?)\b|\bgetRandomValues\b|\bgenerateKey/;
const LOADER = /\bcreateRequire\b|\brequire\(|\bgetBuiltinModule\b|\bimport\((?!\s*')/;

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

export function breaches(file: SourceText): readonly string[] {
  const room = roomOf(file.path);
  if (!(room in MAY_USE)) return [`${file.path}: there is no room ${room}`];
  const pure = (PURE as readonly string[]).includes(room);
  const found = importsOf(file.text).flatMap((one) => breach(file.path, room, pure, one));
  const clocks = pure ? asksTheWorld(file) : [];
  const forbiddenNames = /export (interface|type|class) (Event|Request|Response)\b/.test(file.text)
    ? [`${file.path}: Event, Request and Response are Node's own global names`]
    : [];
  return [...found, ...clocks, ...forbiddenNames];
}

function asksTheWorld({ path, text }: SourceText): readonly string[] {
  const code = withoutComments(text);
  return [
    ...(CLOCKS.test(code) || CHANCE.test(code) ? [`${path}: a pure room asks the clock, chance or the process`] : []),
    ...(LOADER.test(code) && path !== LOADS ? [`${path}: a pure room loads what no import names`] : []),
  ];
}

function breach(path: string, room: string, pure: boolean, { from, typeOnly }: Import): readonly string[] {
  if (!from.startsWith('.')) {
    if (SDK.test(from) && room !== 'sandbox' && !SDK_HOMES.some((home) => home.test(path)))
      return [`${path}: imports the SDK ${from}`];
    if (pure && !RECKONS.includes(from) && !(path === LOADS && from === 'node:module'))
      return [`${path}: a pure room imports ${from}`];
    return [];
  }
  const target = roomOf(resolve(path, from));
  if (target === room) return room === 'commands' && !typeOnly ? [`${path}: a command imports another`] : [];
  if (MAY_USE[room]?.includes(target)) return [];
  if (typeOnly && room === 'report' && (TYPES_OF.report as readonly string[]).includes(target)) return [];
  if (target === 'action' && room === 'cli') return [];
  return [`${path}: ${room} may not use ${target} (${from})`];
}

function roomOf(path: string): string {
  const [, second = ''] = path.split('/');
  return second.replace(/\.ts$/, '');
}

function importsOf(text: string): readonly Import[] {
  const statements = withoutComments(text).matchAll(
    /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/g,
  );
  const lazy = withoutComments(text).matchAll(/\bimport\(\s*'([^']+)'/g);
  return [
    ...[...statements].map((one) => ({ from: one[3] ?? '', typeOnly: one[2] !== undefined })),
    ...[...lazy].map((one) => ({ from: one[1] ?? '', typeOnly: false })),
  ];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

function resolve(path: string, from: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
