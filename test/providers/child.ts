// Run in a process of its own, with an environment that an earlier step could have written: takes an order on standard
// input, asks the issuer, prints what may be printed.
import { text } from 'node:stream/consumers';
import { Failure } from '../../src/model/finding.ts';
import { Secret } from '../../src/model/issuance.ts';
import { issuerOf } from '../../src/providers/index.ts';
import { patientClock } from './setting.ts';

const { order, endpoints } = JSON.parse(await text(process.stdin));
const issuer = await issuerOf(order.entitlement.provider, { endpoints, clock: patientClock() });
try {
  const mask = (secret: Secret) => console.log(`::add-mask::${secret.reveal()}`);
  const { issuance } = await issuer.prepare({ ...order, token: new Secret(order.token), mask });
  console.log(JSON.stringify({ issuance }));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.log(JSON.stringify({ code: error.code, message: error.message }));
}
