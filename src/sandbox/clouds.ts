import type { AwsData, AwsSession } from './aws/account.ts';
import { type Aws, openAws } from './aws/sts.ts';
import { type Gcp, openGcp } from './gcp/google.ts';
import type { GcpData, GcpToken } from './gcp/project.ts';
import type { Handler } from './http.ts';
import type { KeysOf } from './oidc/verify.ts';

/** Both clouds as plain data. */
export interface CloudData {
  readonly aws: AwsData;
  readonly gcp: GcpData;
}

export interface Clouds {
  readonly aws: Aws;
  readonly gcp: Gcp;
  /** Serves both clouds, and `GET /_sandbox/clouds` with what they handed out. */
  readonly handler: Handler;
}

/** What was handed out so far, as `/_sandbox/clouds` tells it: no secret in it. */
export interface HandedOut {
  readonly aws: { readonly sessions: readonly AwsSession[] };
  readonly gcp: { readonly tokens: readonly GcpToken[] };
}

/** The clouds under `/aws/sts`, `/gcp/sts` and `/gcp/iamcredentials`. */
export function openClouds(options: {
  readonly data: CloudData;
  readonly keysOf: KeysOf;
  readonly now: () => Date;
}): Clouds {
  const { data, keysOf, now } = options;
  const aws = openAws({ prefix: '/aws/sts', data: data.aws, keysOf, now });
  const gcp = openGcp({ prefix: '/gcp', data: data.gcp, keysOf, now });
  return {
    aws,
    gcp,
    async handler(call) {
      if (call.method === 'GET' && call.url.pathname === '/_sandbox/clouds') {
        const handedOut: HandedOut = { aws: { sessions: aws.sessions }, gcp: { tokens: gcp.tokens } };
        return {
          status: 200,
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify(handedOut),
        };
      }
      return (await aws.handler(call)) ?? gcp.handler(call);
    },
  };
}
