import type { Obligation } from '../model/decision.ts';
import type { Instant } from '../model/ids.ts';
import { plus, seconds } from '../model/time.ts';
import type { Context } from './rule-kind.ts';

/** What is owed for a value that is still good when the grant has ended: a new one in its place, and the word that the old one is dead. */
export function secretDebts({ facts, role, effective, asked, owner }: Context): readonly Obligation[] {
  const { secret } = facts.request.body;
  if (!secret) return [];
  const from = effective.notBefore ?? asked.from;
  const end = effective.notAfter ?? asked.until;
  const { afterUse = false, maxAge } = secret.rotation;
  const name = `the ${secret.type} ${secret.reference}`;
  const rotations: readonly { readonly by: Instant; readonly because: string }[] = [
    ...(role.secret
      ? [{ by: plus(from, role.secret.rotateWithin), because: `${role.id} has ${name} rotated by then` }]
      : []),
    ...(maxAge === undefined
      ? []
      : [{ by: plus(from, seconds(maxAge)), because: `${name} is as old as it may become` }]),
    ...(afterUse ? [{ by: end, because: `${name} is rotated after use` }] : []),
  ];
  const [rotation] = rotations.toSorted((one, other) => (one.by < other.by ? -1 : Number(one.by > other.by)));
  const of = secret.reference;
  // A value that lives on after use falls due again; one that is rotated after use is rotated when it is used no more.
  const ages = [...(role.secret ? [role.secret.rotateWithin] : []), ...(maxAge === undefined ? [] : [seconds(maxAge)])];
  const again = afterUse ? {} : { every: Math.min(...ages) };
  const owed: Obligation[] = rotation ? [{ kind: 'rotate', owedBy: owner, ...rotation, of, ...again }] : [];
  if (secret.revocation === 'not-possible') return owed;
  const because = `the grant ends, and whoever has ${name} has it still: it is revoked, and a Revocation says so`;
  return [...owed, { kind: 'revoke', by: end, owedBy: owner, because, of }];
}
