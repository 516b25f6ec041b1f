import type { Octokit } from '@octokit/rest';
import { Failure } from '../model/finding.ts';
import { failureOf } from './failure.ts';

export interface AppKey {
  readonly appId: string;
  /** PEM, as GitHub hands it out. */
  readonly privateKey: string;
}

/** A token of the App's installation on `owner/name`, for that repository alone. It lives an hour. */
export async function appToken(app: AppKey, repository: string, asking: Octokit['request']): Promise<string> {
  const { createAppAuth } = await import('@octokit/auth-app');
  const [owner, repo] = repository.split('/');
  const manner = { permission: 'metadata: read', what: `the GitHub App's installation on ${repository}` };
  try {
    const auth = createAppAuth({ appId: app.appId, privateKey: app.privateKey, request: asking });
    const { token: jwt } = await auth({ type: 'app' });
    const installed = await asking('GET /repos/{owner}/{repo}/installation', {
      owner: owner ?? '',
      repo: repo ?? '',
      headers: { authorization: `bearer ${jwt}` },
    });
    const { token } = await auth({
      type: 'installation',
      installationId: installed.data.id,
      repositoryNames: [repo ?? ''],
    });
    return token;
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
