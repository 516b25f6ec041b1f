import { createHash, createPublicKey, verify } from "node:crypto";
// src/ledger/trust-keys.ts
function keyIdOf(publicKey) {
	return createHash("sha256").update(spki(publicKey)).digest("hex").slice(0, 16);
}
function spki(publicKey) {
	return publicKey.export({
		type: "spki",
		format: "der"
	});
}
const parsed = new WeakMap();
function keyObject(key) {
	const known = parsed.get(key);
	if (known) return known;
	const object = createPublicKey(key.publicKey);
	parsed.set(key, object);
	return object;
}
function trusted(trust, keyId, purpose, at) {
	const key = trust.keys.find((one) => one.keyid === keyId);
	if (!key) return `key ${keyId} is not in the trust root`;
	if (!key.purpose.includes(purpose)) return `key ${keyId} is not trusted for ${purpose}s`;
	if (at < key.validFrom) return `key ${keyId} is valid from ${key.validFrom}, not yet at ${at}`;
	if (key.validTo !== null && at >= key.validTo) return `key ${keyId} was valid until ${key.validTo}, no longer at ${at}`;
	return key;
}
function signedBy(key, data, signature) {
	return verify(digestFor(key), data, keyObject(key), signature);
}
async function signedByLater(key, data, signature) {
	return new Promise((resolve, reject) => {
		verify(digestFor(key), data, keyObject(key), signature, (error, good) => error ? reject(error) : resolve(good));
	});
}
function digestFor(key) {
	return key.algorithm === "ed25519" ? null : "sha256";
}
export { spki as a, signedByLater as i, keyObject as n, trusted as o, signedBy as r, keyIdOf as t };
