import type { Claims } from '../model/facts.ts';

/**
 * Both subjects under which GitHub may present this job: by name, and by name and number (repositories made, renamed or
 * moved since July 2026). A subject of a custom template stands alone.
 */
export function subjectForms(claims: Claims): readonly string[] {
  const [, name = '', context = ''] = /^repo:([^:]+):(.+)$/.exec(claims.sub) ?? [];
  const [owner, repository] = name.split('/').map((part) => part.replace(/@\d+$/, ''));
  if (!owner || !repository) return [claims.sub];
  const numbered = `repo:${owner}@${claims.repositoryOwnerId}/${repository}@${claims.repositoryId}:${context}`;
  return [...new Set([claims.sub, `repo:${owner}/${repository}:${context}`, numbered])];
}
