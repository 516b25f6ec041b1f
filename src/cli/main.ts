#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { EXIT_CODE, Failure } from '../model/finding.ts';
import { ENGINE } from '../decision/engine.ts';
import { policyCommands } from './policy.ts';
import { folderOf, topOf } from './top-of.ts';

const DEFAULT_BRANCH = [
  '--default-branch <name>',
  'where origin/HEAD does not tell it; main or master when left out',
] as const;

/** Commands that read documents as they lie on this disk; all others ask git. */
const READS_FOLDER = new Set(['lint', 'test', 'sandbox']);

const program = new Command('access-lineage')
  .description('Access requests by pull request: policy, approval, short-lived credential and evidence in one lineage.')
  .version(ENGINE.replace(/^.* /, ''))
  .showHelpAfterError('(run with --help to see what it takes)')
  .exitOverride()
  .hook('preAction', (_, command) => {
    const { repo } = command.opts<{ repo?: string }>();
    if (repo === undefined) return;
    const top = READS_FOLDER.has(command.name()) ? folderOf(repo) : topOf(repo);
    if (top !== repo)
      process.stderr.write(`${repo === '.' ? 'this folder' : repo} lies in ${top}: that is what is read\n`);
    command.setOptionValue('repo', top);
  });

program
  .command('demo')
  .description('live through a whole lineage on the built-in sandbox: nothing to install, nothing leaves this machine')
  .option('--keep <folder>', 'leave the repository there, to look at')
  .option('--full', 'tell every lineage in full')
  .action(async (options: { keep?: string; full?: boolean }) => {
    const { demo } = await import('./demo/demo.ts');
    process.exitCode = await demo({ keep: options.keep ?? null, full: options.full === true });
  });

program
  .command('init')
  .description('make a signing key, policies/trust.yaml and the branch of the ledger')
  .option('--repo <folder>', 'the clone to work in', '.')
  .option('--key <file>', 'Ed25519 private key (PEM); made when it is not there', '../access-lineage-signing-key.pem')
  .option('--name <owner/name>', 'the repository on GitHub; read from remote origin when left out')
  .option('--ledger <owner/name>', 'a repository of its own for the ledger; this one when left out')
  .option(...DEFAULT_BRANCH)
  .action(async (options: { repo: string; key: string; name?: string; ledger?: string; defaultBranch?: string }) => {
    const { init } = await import('./init.ts');
    await init(options);
  });

program
  .command('new')
  .description('write a request file, checked, and print the link that opens it on GitHub')
  .argument('<name>', 'short name: 3 to 28 lower-case letters, digits, hyphens')
  .option('--role <role>', 'required: role to ask for, for instance ROLE-LEDGER-DEPLOY')
  .option('--environment <name>', 'required: where, for instance production')
  .option(
    '--for <subject>',
    'required: who receives access: workload:<name>, service-account:<name>, agent:<name> or person:<id>',
  )
  .option('--code <purpose>', 'required: deploy, operate, investigate, migrate, test, audit or support')
  .option('--purpose <text>', 'required: one sentence: what will be done with it')
  .option('--because <text>', 'required: why it is needed, why now, why this much')
  .option('--duration <duration>', "how long, for instance PT2H; the role's default when left out")
  .option('--ticket <reference>', 'for instance OPS-8812')
  .option('--action <name...>', 'only these actions; an agent names every one')
  .option('--resource <name...>', 'only these resources')
  .option('--sponsor <person>', 'of an agent: who answers for it, for instance p-1042')
  .option('--goal <text>', 'of an agent: what is to be achieved')
  .option('--autonomy <how>', 'of an agent: supervised when left out, or autonomous')
  .option('--on-merge', 'hand the credential to on-grant.yml at the merge')
  .option('--repo <folder>', 'the clone to work in', '.')
  .action(async (name: string, options: Record<string, string | boolean | readonly string[]>) => {
    const { newRequest } = await import('./new.ts');
    await newRequest(name, options);
  });

program
  .command('check')
  .description('what policy says of request files in this clone, before anybody has approved')
  .argument('[files...]', 'request files; all that the base branch lacks when left out')
  .option('--repo <folder>', 'the clone to read', '.')
  .option('--base <ref>', 'whose policies decide; the default branch when left out')
  .option('--json', 'print decisions or findings as JSON')
  .action(async (files: string[], options: { repo: string; base?: string; json?: boolean }) => {
    const { checkHere } = await import('./check.ts');
    process.exitCode = await checkHere(files, options);
  });

policyCommands(program);

program
  .command('show')
  .description('tell the lineage of one request: does it stand justified, and everything that led there')
  .argument('<id>', 'request id, for instance 2026-11-ledger-sync-deploy; or policy: what became of the rules')
  .option('--repo <folder>', 'a clone that has the ledger', '.')
  .option(...DEFAULT_BRANCH)
  .option('--json', 'print the lineage as JSON')
  .option('--markdown', 'print it as Markdown')
  .action(async (id: string, options: { repo: string; defaultBranch?: string; json?: boolean; markdown?: boolean }) => {
    const { showHere } = await import('./show.ts');
    process.exitCode = await showHere(id, options);
  });

program
  .command('verify')
  .description(
    'check the whole ledger: signatures, chain, order, log, index, history, and the requests on the default branch',
  )
  .option('--repo <folder>', 'a clone that has the ledger', '.')
  .option(...DEFAULT_BRANCH)
  .option('--decisions', 'also make every decision again from its stored facts')
  .option('--checkpoint <file...>', 'copies of log/checkpoint that you kept: the log must begin with each of them')
  .option('--json', 'print findings as JSON')
  .action(
    async (options: {
      repo: string;
      defaultBranch?: string;
      decisions?: boolean;
      checkpoint?: string[];
      json?: boolean;
    }) => {
      const { verifyHere } = await import('./verify.ts');
      process.exitCode = await verifyHere(options);
    },
  );

program
  .command('sandbox')
  .description('play GitHub, AWS and Google on loopback for a repository folder, to rehearse a policy')
  .option('--repo <folder>', 'folder with policies/ and access-requests/', '.')
  .option('--port <number>', 'port on 127.0.0.1; a free one when left out')
  .action(async (options: { repo: string; port?: string }) => {
    const { sandbox } = await import('./sandbox.ts');
    await sandbox(options);
  });

// A reader that has seen enough, as in `show … | head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitOf(error);
}

/** 0 good · 1 denied or findings · 2 bad usage or bad input · 3 pending approvals · 4 could not reach, read or record. */
function exitOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Failure) {
    process.stderr.write(`${error.message}\nFix: ${error.fix}\n`);
    return EXIT_CODE[error.code];
  }
  throw error;
}
