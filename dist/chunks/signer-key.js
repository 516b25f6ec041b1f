import { n as Failure } from "./finding.js";
import { t as keyIdOf } from "./trust-keys.js";
import { createPrivateKey, createPublicKey, sign } from "node:crypto";
// src/ledger/signer-key.ts
function keySigner(pem) {
	const key = privateKey(pem);
	return {
		keyId: keyIdOf(createPublicKey(key)),
		sign: async (bytes) => sign(null, bytes, key)
	};
}
function trustKeyOf(pem, validFrom) {
	const publicKey = createPublicKey(privateKey(pem));
	return {
		keyid: keyIdOf(publicKey),
		algorithm: "ed25519",
		publicKey: publicKey.export({
			type: "spki",
			format: "pem"
		}).toString(),
		validFrom,
		validTo: null,
		purpose: ["event", "checkpoint"]
	};
}
function privateKey(pem) {
	const key = parse(pem);
	if (key?.asymmetricKeyType === "ed25519") return key;
	throw new Failure("INPUT", key ? `the signing key is ${key.asymmetricKeyType}, not ed25519` : "the signing key cannot be read as PEM", "give a private key made by `openssl genpkey -algorithm ed25519`");
}
function parse(pem) {
	try {
		return createPrivateKey(pem);
	} catch {
		return null;
	}
}
export { trustKeyOf as n, keySigner as t };
