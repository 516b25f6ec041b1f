import type { Signer } from '../ports.ts';

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** A DSSE envelope taken apart. `payload` are the very bytes that were signed: read these and no others. */
export interface Envelope {
  readonly payload: Buffer;
  readonly keyId: string;
  readonly signature: Buffer;
}

const SHAPE =
  /^\{"payload":"([A-Za-z0-9+/]+={0,2})","payloadType":"application\/vnd\.in-toto\+json","signatures":\[\{"keyid":"([0-9a-f]{16})","sig":"([A-Za-z0-9+/]+={0,2})"\}\]\}\n$/;

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
  const [, body, keyId, sig] = SHAPE.exec(text) ?? [];
  if (body === undefined || keyId === undefined || sig === undefined) return null;
  const payload = Buffer.from(body, 'base64');
  const signature = Buffer.from(sig, 'base64');
  return write(payload, keyId, signature) === text ? { payload, keyId, signature } : null;
}

function write(payload: Buffer, keyId: string, signature: Buffer): string {
  return `{"payload":"${payload.toString('base64')}","payloadType":"${PAYLOAD_TYPE}","signatures":[{"keyid":"${keyId}","sig":"${signature.toString('base64')}"}]}\n`;
}
