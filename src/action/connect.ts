import { randomBytes } from 'node:crypto';
import { setSecret } from '@actions/core';
import type { PolicyAt } from '../facts/read-policy.ts';
import type { Sources } from '../facts/sources.ts';
import { type Client, connect } from '../github/client.ts';
import { gitHub } from '../github/github.ts';
import { remoteRepository } from '../github/repository.ts';
import { namesOfLedger, originOf } from '../ledger/checkpoint.ts';
import { keySigner } from '../ledger/signer-key.ts';
import { noKey } from '../ledger/trust-keys.ts';
import type { Secret } from '../model/issuance.ts';
import type { Trust } from '../model/trust.ts';
import type { Clock, Origin, Signer, Snapshot } from '../ports.ts';
import { entitlementKinds, PROVIDERS } from '../providers/index.ts';
import type { Inputs } from './inputs.ts';
import { turn } from './turn.ts';
import { mayRunUnder } from './may-run.ts';
import type { Place } from './run.ts';

/** The far world of one run: the repository, GitHub, and the ledger that the trust root on the default branch names. */
export function sourcesOf(inputs: Inputs, place: Place, clock: Clock): Sources {
  const token = { token: inputs.githubToken.reveal() };
  const client = connect({ apiUrl: place.apiUrl, auth: token });
  const repository = remoteRepository(client, place.repository);
  const signer = signerOf(inputs.signingKey);
  const { app, membersToken } = inputs;
  // One for each repository: it signs in once.
  const signedIn = new Map<string, Client>();
  const asApp = (name: string): Client | null => {
    if (!app) return null;
    const auth = { app: { appId: app.id, privateKey: app.privateKey.reveal(), mask: setSecret }, repository: name };
    const own = signedIn.get(name) ?? connect({ apiUrl: place.apiUrl, auth });
    signedIn.set(name, own);
    return own;
  };
  const herald = asApp(place.repository) ?? client;
  const members = membersToken ? connect({ apiUrl: place.apiUrl, auth: { token: membersToken.reveal() } }) : herald;
  const ledgerRepository = (trust: Trust): Origin => {
    const name = trust.ledger.repository ?? place.repository;
    const writer = asApp(name);
    if (writer) return remoteRepository(writer, name);
    return name === place.repository ? repository : remoteRepository(client, name);
  };
  return {
    repository,
    github: gitHub(client, place.repository, members, herald),
    name: place.repository,
    mainBranch: place.mainBranch,
    policyAt: lazyReader(),
    prepare: loadInTurns,
    ledgerOf(trust, named = trust) {
      mayRunUnder(trust, place.apiUrl, client.ahead());
      const origins = namesOfLedger(trust, named, place.repository).map(originOf);
      return { repository: ledgerRepository(trust), branch: trust.ledger.branch, trust, signer, clock, origins };
    },
    clock,
    salt: () => randomBytes(16).toString('hex'),
  };
}

/** What reads policy is loaded when there is some: what is asked of GitHub first has left by then. */
function lazyReader(): Sources['policyAt'] {
  let reader: Promise<(snapshot: Snapshot) => Promise<PolicyAt>> | undefined;
  return async (snapshot) => {
    reader ??= import('../facts/read-policy.ts').then(({ policyReader }) => policyReader(entitlementKinds));
    return (await reader)(snapshot);
  };
}

/** One after the other, so that the network has its turn in between: loading keeps this machine busy. */
async function loadInTurns(): Promise<void> {
  await turn();
  const { loadCel } = await import('../policy/cel.ts');
  await loadCel();
  await turn();
  await entitlementKinds(Object.keys(PROVIDERS));
}

/** What only reads needs no key; what tells the ledger asks for it before it begins. */
function signerOf(key: Secret | null): Signer {
  if (key) return keySigner(key.reveal());
  return { keyId: '', sign: () => Promise.reject(noKey()) };
}
