/**
 * Events of GitHub Actions that nobody causes without the right to write: credentials are issued on these alone. All others can be
 * started from outside, by a pull request, a comment, an issue, a fork, a star, a page of a public wiki, or by what follows on one
 * of these: `workflow_run`, and the checks, statuses and deployments that other Apps tell of a pull request. An event that GitHub
 * adds is on the safe side. A called workflow bears the event of its caller.
 */
export const ISSUING_EVENTS: readonly string[] = [
  'workflow_dispatch',
  'push',
  'schedule',
  'release',
  'repository_dispatch',
];

export function outsidersMayStart(eventName: string): boolean {
  return !ISSUING_EVENTS.includes(eventName);
}
