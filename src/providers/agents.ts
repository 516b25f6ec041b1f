import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** Milliseconds until a call counts as unanswered. */
export const CALL_TIMEOUT = 10_000;

/**
 * Connections that obey nobody but us. Agents of our own take no proxy from the environment, trust the certificates that
 * Node ships and no others, and verify whatever NODE_TLS_REJECT_UNAUTHORIZED says: an earlier step of the job sets the
 * environment, and it may be the one we protect the credential from.
 */
export function directAgents(): { readonly httpAgent: HttpAgent; readonly httpsAgent: HttpsAgent } {
  const httpsAgent = new HttpsAgent({ keepAlive: false, rejectUnauthorized: true });
  // Reading the certificates takes a while: it is done when a connection asks for them.
  const get = () => [...process.getBuiltinModule('node:tls').rootCertificates];
  Object.defineProperty(httpsAgent.options, 'ca', { enumerable: true, get });
  return { httpAgent: new HttpAgent({ keepAlive: false }), httpsAgent };
}
