import { gaxios } from 'google-auth-library';
import { CALL_TIMEOUT, directAgents } from '../agents.ts';

export interface Transport {
  readonly gaxios: gaxios.Gaxios;
  /** `Date` of the last answer: the server's clock. */
  date(): string | null;
}

/**
 * Google's own HTTP client, held short: connections of ours (it would obey HTTPS_PROXY), no redirects that would carry a
 * bearer token elsewhere, a limit on waiting. It tries nothing again: that is for `answered`.
 */
export function openTransport(): Transport {
  const { httpAgent, httpsAgent } = directAgents();
  const transport = new gaxios.Gaxios();
  let date: string | null = null;
  transport.interceptors.request.add({
    resolved: (config) => {
      config.agent = config.url.protocol === 'http:' ? httpAgent : httpsAgent;
      config.redirect = 'error';
      config.signal = AbortSignal.any([AbortSignal.timeout(CALL_TIMEOUT), ...(config.signal ? [config.signal] : [])]);
      return Promise.resolve(config);
    },
  });
  transport.interceptors.response.add({
    resolved: (response) => {
      date = response.headers.get('date');
      return Promise.resolve(response);
    },
  });
  return { gaxios: transport, date: () => date };
}
