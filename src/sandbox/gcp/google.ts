import type { Handler } from '../http.ts';
import type { KeysOf } from '../oidc/verify.ts';
import { exchange } from './exchange.ts';
import { generateAccessToken } from './impersonate.ts';
import type { GcpData, GcpToken } from './project.ts';
import { createTokens } from './tokens.ts';

export interface Gcp {
  readonly handler: Handler;
  /** Every token handed out, federated ones too, in order. */
  readonly tokens: readonly GcpToken[];
}

/**
 * Google's STS under `prefix/sts` and IAM Credentials under `prefix/iamcredentials`. The latter also answers without
 * the prefix, because Google's client can be given a host and a port but no path.
 */
export function openGcp(options: {
  readonly prefix: string;
  readonly data: GcpData;
  readonly keysOf: KeysOf;
  readonly now: () => Date;
}): Gcp {
  const tokens = createTokens();
  const exchanges = [`${options.prefix}/sts`, `${options.prefix}/sts/v1/token`];
  const impersonations = [`${options.prefix}/iamcredentials/v1/`, '/v1/'];
  return {
    tokens: tokens.all,
    handler(call) {
      if (call.method !== 'POST') return undefined;
      const path = decodeURIComponent(call.url.pathname);
      const now = options.now().getTime();
      if (exchanges.includes(path)) return exchange(call, options.data, options.keysOf, tokens, now);
      const below = impersonations.find((prefix) => path.startsWith(prefix));
      const name = below === undefined ? undefined : /^(.+):generateAccessToken$/.exec(path.slice(below.length))?.[1];
      return name === undefined ? undefined : generateAccessToken(name, call, options.data, tokens, now);
    },
  };
}
