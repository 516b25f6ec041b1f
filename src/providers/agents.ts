import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { rootCertificates } from 'node:tls';

/** Milliseconds until a call counts as unanswered. */
export const CALL_TIMEOUT = 10_000;

/**
 * Connections that obey nobody but us. Agents of our own take no proxy from the environment, trust the certificates that
 * Node ships and no others, and verify whatever NODE_TLS_REJECT_UNAUTHORIZED says: an earlier step of the job sets the
 * environment, and it may be the one we protect the credential from.
 */
export function directAgents(): { readonly httpAgent: HttpAgent; readonly httpsAgent: HttpsAgent } {
  return {
    httpAgent: new HttpAgent({ keepAlive: false }),
    httpsAgent: new HttpsAgent({ keepAlive: false, ca: [...rootCertificates], rejectUnauthorized: true }),
  };
}
