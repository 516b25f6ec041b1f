/** THIRD_PARTY_NOTICES.md: the licence of every package whose code the bundle carries. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** Packages that come without the text of their licence. It is kept in licences/, word for word, from there. */
const KEPT = new Map([
  ['data-uri-to-buffer', { text: 'data-uri-to-buffer.txt', from: 'README.md of data-uri-to-buffer 4.0.1' }],
  ['@google-cloud/iam-credentials', { text: 'apache-2.0.txt', from: 'LICENSE of google-auth-library 10.5.0' }],
  ['google-gax', { text: 'apache-2.0.txt', from: 'LICENSE of google-auth-library 10.5.0' }],
]);

/** The page; throws for a package without the text of its licence, and for one that may not be shipped. */
export function noticesOf(moduleIds: readonly string[]): string {
  const folders = new Set(moduleIds.map(packageFolder).filter((one) => one !== null));
  const notices = [...folders]
    .map(read)
    .sort((a, b) => `${a.name}@${a.version}`.localeCompare(`${b.name}@${b.version}`));
  const copyleft = notices.filter((one) => /AGPL|GPL/.test(one.license));
  if (copyleft.length > 0) throw new Error(`may not be shipped: ${copyleft.map((one) => one.name).join(', ')}`);
  const sections = [...notices, ...dataNotices()].map(
    (one) => `## ${one.name} ${one.version} (${one.license})\n\n\`\`\`text\n${one.text}\n\`\`\`\n`,
  );
  return `# Third-party notices\n\nThe files under \`dist/\` carry code of these packages.\n\n${sections.join('\n')}`;
}

/** The folder below the last node_modules: `…/node_modules/@scope/name`. */
function packageFolder(id: string): string | null {
  const marker = `${sep}node_modules${sep}`;
  const at = id.lastIndexOf(marker);
  if (at < 0) return null;
  const [first = '', second = ''] = id.slice(at + marker.length).split(sep);
  return join(id.slice(0, at), 'node_modules', first.startsWith('@') ? join(first, second) : first);
}

function read(folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const licences = readdirSync(folder)
    .filter((one) => /^(licen[cs]e|copying|notice)/i.test(one))
    .sort();
  const texts = licences.map((one) => join(folder, one)).filter((one) => existsSync(one) && dirname(one) === folder);
  const own = texts.map((one) => readFileSync(one, 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
  const text = own || keptText(name ?? folder);
  return {
    name: name ?? folder,
    version: version ?? '',
    license: license ?? 'see text',
    text: text.replaceAll('```', "'''"),
  };
}

function keptText(name: string): string {
  const kept = KEPT.get(name);
  if (!kept)
    throw new Error(
      `${name} comes without the text of its licence: put it into scripts/licences/, and name it with its source in scripts/notices.ts`,
    );
  const text = readFileSync(join(import.meta.dirname, 'licences', kept.text), 'utf8').trim();
  return `${text}\n\n(The package comes without this text. It is from ${kept.from}.)`;
}

/** Tables derived from others' data, by the licence beside their inputs. */
function dataNotices(): readonly Notice[] {
  const providers = join(import.meta.dirname, '..', 'src', 'providers');
  const licences = readdirSync(providers, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /inputs\/LICEN[CS]E/.test(path),
  );
  return licences.sort().map((path) => ({
    name: `data in src/providers/${dirname(path)}`,
    version: '',
    license: 'see text',
    text: readFileSync(join(providers, path), 'utf8').trim(),
  }));
}
