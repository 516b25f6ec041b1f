import type { Octokit } from '@octokit/rest';
import { Failure } from '../model/finding.ts';
import { failureOf } from './failure.ts';

export interface AppKey {
  readonly appId: string;
  /** PEM, as GitHub hands it out. */
  readonly privateKey: string;
  /** For what it signs in with and what it gets: masked before it is sent anywhere. */
  readonly mask: (token: string) => void;
}

/** A token of the App's installation on `owner/name`, for that repository alone. It lives an hour. */
export async function appToken(app: AppKey, repository: string, asking: Octokit['request']): Promise<string> {
  const { createAppAuth } = await import('@octokit/auth-app');
  const [owner, repo] = repository.split('/');
  const manner = { permission: 'metadata: read', what: `the GitHub App's installation on ${repository}` };
  try {
    const auth = createAppAuth({ appId: app.appId, privateKey: app.privateKey, request: asking });
    const { token: jwt } = await auth({ type: 'app' });
    app.mask(jwt);
    const headers = { authorization: `bearer ${jwt}` };
    const installed = await asking('GET /repos/{owner}/{repo}/installation', {
      owner: owner ?? '',
      repo: repo ?? '',
      headers,
    });
    // Not by the library, which would sign in with a JWT of its own that nobody has masked.
    const { data } = await asking('POST /app/installations/{installation_id}/access_tokens', {
      installation_id: installed.data.id,
      repositories: [repo ?? ''],
      headers,
    });
    app.mask(data.token);
    return data.token;
  } catch (error) {
    if (error instanceof Error && !('status' in error)) {
      throw new Failure(
        'INPUT',
        'the private key of the GitHub App cannot be used',
        'pass the whole PEM file as `app-private-key`',
      );
    }
    throw failureOf(error, manner);
  }
}
