import type { Signer } from '../ports.ts';

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** A DSSE envelope taken apart. `payload` are the very bytes that were signed: read these and no others. */
export interface Envelope {
  readonly payload: Buffer;
  readonly keyId: string;
  readonly signature: Buffer;
}

const KEY_ID = /^[0-9a-f]{16}$/;
/** Between quotes, where `write` puts the payload, the key and the signature. */
const [PAYLOAD, KEY, SIGNATURE] = [3, 13, 17];

/** DSSE's pre-authentication encoding: what is really signed. */
export function pae(payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** The bytes of an event's file: canonical JSON, one line, one signature. */
export async function seal(payload: Uint8Array, signer: Signer): Promise<Buffer> {
  const signature = await signer.sign(pae(payload));
  return Buffer.from(write(Buffer.from(payload), signer.keyId, Buffer.from(signature)));
}

/** null unless the file is exactly as `seal` writes it: one spelling per envelope leaves nothing to hide in. */
export function openEnvelope(bytes: Uint8Array): Envelope | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const parts = text.split('"');
  const [body = '', keyId = '', sig = ''] = [parts[PAYLOAD], parts[KEY], parts[SIGNATURE]];
  if (body === '' || sig === '' || !KEY_ID.test(keyId)) return null;
  const payload = Buffer.from(body, 'base64');
  const signature = Buffer.from(sig, 'base64');
  return write(payload, keyId, signature) === text ? { payload, keyId, signature } : null;
}

function write(payload: Buffer, keyId: string, signature: Buffer): string {
  return `{"payload":"${payload.toString('base64')}","payloadType":"${PAYLOAD_TYPE}","signatures":[{"keyid":"${keyId}","sig":"${signature.toString('base64')}"}]}\n`;
}
