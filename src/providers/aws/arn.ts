import { contains, overlap } from './glob.ts';

/**
 * A resource pattern as IAM reads it: `*`, or an ARN of six parts, each with its own wildcards; the sixth is all the rest.
 * Policy variables (`${aws:username}`) change their meaning with the caller and cannot be compared: null.
 */
export function readArn(text: string): readonly string[] | null {
  if (text === '*') return ['*', '*', '*', '*', '*', '*'];
  const parts = text.split(':');
  if (parts.length < 6 || parts[0] !== 'arn' || text.includes('${')) return null;
  const service = parts[2] ?? '';
  if (!parts[1] || service === '' || /[*?]/.test(service) || parts.slice(5).join(':') === '') return null;
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
}

/** Is everything that `inner` names named by `outer`, part by part? Never true when it is not so. */
export function arnContains(outer: string, inner: string): boolean {
  if (outer === '*') return readArn(inner) !== null;
  // Letters before the first wildcard are matched by themselves only; most pairs differ there.
  if (!inner.startsWith(outer.split(/[*?]/, 1)[0] ?? '')) return false;
  const wide = readArn(outer);
  const narrow = readArn(inner);
  return wide !== null && narrow !== null && wide.every((part, index) => contains(part, narrow[index] ?? ''));
}

/** Is there an ARN that both name? What cannot be read might be the same. */
export function arnOverlaps(one: string, other: string): boolean {
  const [left, right] = [readArn(one), readArn(other)];
  return !left || !right || left.every((part, index) => overlap(part, right[index] ?? ''));
}
