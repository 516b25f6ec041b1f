import { originOf } from '../ledger/checkpoint.ts';
import { readFileSync } from 'node:fs';
import { systemClock } from '../action/clock.ts';
import { ofMain, verify } from '../commands/verify.ts';
import { policyReader } from '../facts/read-policy.ts';
import { counted } from '../model/counted.ts';
import { Failure, type Finding } from '../model/finding.ts';
import { entitlementKinds } from '../providers/index.ts';
import { terminal } from '../report/render/terminal.ts';
import { findingBlocks, tally } from '../report/views/findings.ts';
import { here, type Here } from './here.ts';
import { behindOrigin } from './refs.ts';
import { wantLedger } from './ledger-here.ts';
import { colours, print } from './terminal.ts';

/** 0: nothing found but notes. 1: findings. */
export async function verifyHere(options: {
  readonly repo: string;
  readonly defaultBranch?: string;
  readonly decisions?: boolean;
  /** Files that hold earlier checkpoints. */
  readonly checkpoint?: readonly string[];
  readonly json?: boolean;
}): Promise<number> {
  const there = await here(options.repo, options.defaultBranch);
  await wantLedger(options.repo, there);
  const beside = behindOrigin(options.repo, there.mainRef, there.main.ledger.branch);
  return verifyThere(there, { ...options, beside });
}

/** The same, of a clone that is open already. */
export async function verifyThere(
  { clone, main, mainRef, unbelieved }: Here,
  options: Omit<Parameters<typeof verifyHere>[0], 'repo'> & { readonly beside?: readonly Finding[] },
): Promise<number> {
  const began = performance.now();
  const { origin, repository } = main.policy.trust.ledger;
  const named = origin ?? repository;
  const {
    findings: found,
    counts,
    redecided,
  } = await verify(clone, main.policy.trust, systemClock().now(), {
    main: mainRef,
    ...(named === null ? {} : { origin: originOf(named) }),
    decisions: options.decisions === true,
    policyAt: policyReader(entitlementKinds),
    kept: (options.checkpoint ?? []).map(kept),
  });
  const findings = [...found, ...ofMain(main, unbelieved, found), ...(options.beside ?? [])];
  if (options.json) print(JSON.stringify(findings, null, 2));
  else {
    const again = redecided === null ? '' : `, ${counted(redecided, 'decision')} made again`;
    const took = ((performance.now() - began) / 1000).toFixed(1);
    if (findings.length > 0) print(terminal(findingBlocks(findings), colours()));
    print(
      `${counted(counts.requests, 'request')}, ${counted(counts.events, 'event')} in ${counted(counts.commits, 'commit')}${again}, ${took} s: ${tally(findings)}`,
    );
  }
  return findings.some(({ severity }) => severity !== 'note') ? 1 : 0;
}

function kept(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Failure('INPUT', `${file} cannot be read`, 'name a copy of log/checkpoint with --checkpoint');
  }
}
