/** Bundles the action's two steps and the command line into dist/, and lists whose code went in. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { rolldown, type OutputChunk } from 'rolldown';
import { minify } from 'rolldown/utils';
import { askedOfNode } from './built-ins.ts';
import { noticesOf } from './notices.ts';

const root = join(import.meta.dirname, '..');
/** Another folder may be named, to build beside what is committed. */
const out = resolve(root, process.argv[2] ?? 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const JUDGING = /src\/(intake|policy|decision|lineage|report|facts|ledger|recording|commands)\//;
/** Of the rooms that judge, what neither the check of a request nor an issue comes to. */
const SELDOM = new RegExp(
  [
    'ledger/verify/',
    'lineage/(timeline|policy-changed|unreadable)',
    'decision/(redecide|undecidable|change/)',
    'facts/(change-head|for-(emergency|redecide|change|record|late-review)|incident|live-decisions|past|withdrawn)',
    'policy/(cel-parts|touched-roles|change-needs|changed-documents)',
    'report/render/(annotations|sarif|terminal|wrap)',
    'report/views/(explain|lineage|policy-|examined|change|replay|emergency)',
    'recording/(?!judge-settling)',
    'commands/(?!check\\.|issue\\.)',
  ].join('|'),
);

/**
 * What is loaded together lies together: a file more costs a run as much as thirty kilobytes. What is left over is put where it
 * is used. Generated code stays by itself, and so does what others wrote.
 */
const CHUNKS = [
  { name: 'validators', test: /\.generated\.js$/ },
  { name: 'js-yaml', test: /node_modules\/js-yaml\// },
  { name: 'cel', test: /node_modules\/@(marcbachmann\/cel-js|bufbuild\/re2)\// },
  {
    name: 'octokit',
    test: /node_modules\/(@octokit\/(?!auth-)|universal-user-agent|before-after-hook|json-with-bigint)/,
  },
  {
    name: 'start',
    test: /node_modules\/@actions\/|src\/(model\/|decision\/engine|action\/(clock|inputs|run|turn)\.ts)/,
  },
  { name: 'keys', test: /src\/ledger\/(checkpoint|signer-key|trust-keys)/ },
  { name: 'judging', test: (id: string) => JUDGING.test(id) && !SELDOM.test(id) },
];

/** Ajv's own helpers lie in what was generated with it. */
const HELPERS = ['ajv', 'fast-deep-equal'].map((name) => join(root, 'node_modules', name, 'package.json'));

/** Loaded by `require`, where it is asked for, and so never bundled. */
const EXPLANATIONS = 'explanations.generated.cjs';

const bundle = await rolldown({
  input: { main: 'src/action/main.ts', post: 'src/action/post.ts', cli: 'src/cli/main.ts' },
  cwd: root,
  platform: 'node',
  resolve: {
    // Modules before CommonJS: only of modules can be left out what nobody calls, and that is most of an SDK.
    mainFields: ['module', 'main'],
    alias: { '@aws-sdk/credential-provider-node': join(root, 'scripts/lean/credential-provider-node.ts') },
  },
  transform: { define: { __VERSION__: JSON.stringify(version) } },
  // What a package does not say of itself: these only define things, so what nobody calls is left out, and its imports too.
  treeshake: { moduleSideEffects: (id) => !/node_modules\/(@actions|undici|tunnel)\//.test(id) },
  onLog(level, log, handle) {
    // What an entry loads lazily may be one file with those that load it at once: they lie in a chunk that is lazy itself.
    if (['CIRCULAR_DEPENDENCY', 'EVAL', 'INEFFECTIVE_DYNAMIC_IMPORT'].includes(log.code ?? '')) return;
    handle(level, log);
  },
});
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { output } = await bundle.generate({
  format: 'esm',
  // Names stay the same from build to build, so that a diff of dist/ shows what changed and nothing else.
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
  comments: false,
  codeSplitting: { groups: CHUNKS },
});
await bundle.close();

const chunks = output.filter((one): one is OutputChunk => one.type === 'chunk');
for (const chunk of chunks) {
  const path = join(out, chunk.fileName);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, inAscii(await written(chunk)));
}
const explanations = readFileSync(join(root, 'src/intake', EXPLANATIONS), 'utf8');
writeFileSync(join(out, 'chunks', EXPLANATIONS), inAscii(explanations));
writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type: 'module' }, null, 2)}\n`);
// Made for every build, so that a missing licence stops the one that tries a package out.
const notices = noticesOf([...chunks.flatMap((chunk) => chunk.moduleIds), ...HELPERS]);
if (process.argv[2] === undefined) writeFileSync(join(root, 'THIRD_PARTY_NOTICES.md'), notices);
for (const chunk of chunks) {
  console.log(`${relative(root, join(out, chunk.fileName)).padEnd(48)} ${(chunk.code.length / 1024).toFixed(0)} KB`);
}
console.log(`built ${chunks.length} files into ${relative(root, dirname(join(out, 'x'))) || out}`);

/**
 * Loading counts in every run. Chunks that hold nothing but what others wrote, or what was generated, lose the space that only
 * people need; their names and statements stay as they are.
 */
async function written({ code, fileName, moduleIds }: OutputChunk): Promise<string> {
  const asked = askedOfNode(fileName, code);
  if (moduleIds.some((id) => !/node_modules|\.generated\./.test(id))) return asked;
  return (await minify(fileName, asked, { module: true, mangle: false, compress: false })).code;
}

/** One letter beyond ASCII makes a chunk twice as large in memory, and slower to read. It can only stand in a text or a pattern. */
function inAscii(code: string): string {
  const unsafe = /\\[^\0-\x7f]|\braw`[^`]*[^\0-\x7f][^`]*`/.exec(code);
  if (unsafe) throw new Error(`an escape would change what this says: ${unsafe[0].slice(0, 80)}`);
  return code.replaceAll(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
