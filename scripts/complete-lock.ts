/**
 * `node scripts/complete-lock.ts`, after a change of dependencies. npm leaves optional packages of other platforms out of
 * the lock file when the registry does not offer them, and `npm ci` then refuses the lock file. They are named here by what
 * their own names say; npm fetches none of them where `os` and `cpu` do not fit.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: { readonly [name: string]: string };
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32', 'arm'];

/** Where Node would find it from there, if it is there; else the top if that is free, else right below. */
function placeOf(at: string, name: string, version: string): string {
  const folders = at
    .split('/node_modules/')
    .map((_, n, parts) => parts.slice(0, parts.length - n).join('/node_modules/'));
  const seen = [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
  const found = seen.find((key) => lock.packages[key]?.version === version);
  const top = `node_modules/${name}`;
  return found ?? (top in lock.packages ? `${at}/${top}` : top);
}

let added = 0;
for (const [at, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = placeOf(at, name, range);
    const parts = name.split(/[/-]/);
    const [os, cpu] = [SYSTEMS, PROCESSORS].map((known) => known.find((one) => parts.includes(one)));
    if (key in lock.packages || !/^\d+\.\d+\.\d+$/.test(range) || (!os && cpu !== 'wasm32')) continue;
    const libc = parts.includes('musl') ? ['musl'] : parts.includes('gnu') ? ['glibc'] : undefined;
    lock.packages[key] = {
      version: range,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(libc && os === 'linux' ? { libc } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`added ${added} packages of other platforms`);
