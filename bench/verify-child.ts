/** One process that verifies the ledger of a bare clone and tells what it took. Arguments: folder, trust root as JSON. */
import { localRepository } from '../src/git/repository.ts';
import type { Trust } from '../src/model/trust.ts';
import { verify } from '../src/ledger/verify/verify.ts';
import { NOW } from '../test/ledger/sample.ts';

const [folder = '', trust = ''] = process.argv.slice(2);
const began = performance.now();
const { findings, counts } = await verify(localRepository(folder), JSON.parse(trust) as Trust, NOW, { main: null });
const ms = performance.now() - began;
console.log(
  JSON.stringify({ ms, counts, megabytes: process.resourceUsage().maxRSS / 1024, findings: findings.slice(0, 3) }),
);
