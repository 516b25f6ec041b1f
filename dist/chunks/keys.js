import { $ as Failure, B as plus, k as sha256 } from "./start.js";
const { createHash: createHash, createPrivateKey: createPrivateKey, createPublicKey: createPublicKey, sign: sign, verify: verify } = process.getBuiltinModule("node:crypto");
// src/ledger/trust-keys.ts
function keyIdOf(publicKey) {
	return sha256(spki(publicKey)).slice(0, 16);
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
function maySign({ trust, signer, clock }) {
	mustSign(trust, signer.keyId, clock.now());
}
function mustSign(trust, keyId, at) {
	if (keyId === "") throw noKey();
	const problem = trusted(trust, keyId, "event", at);
	const key = typeof problem === "string" ? problem : trusted(trust, keyId, "checkpoint", at);
	if (typeof key !== "string") return key;
	throw new Failure("INPUT", key, "sign with a key that policies/trust.yaml names where it binds: a new one signs once `record` has told with an old one that it does");
}
function noKey() {
	return new Failure("INPUT", "input signing-key is empty, and what this command tells the ledger is signed", "give the Ed25519 private key whose public half stands in policies/trust.yaml");
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
// src/ledger/checkpoint.ts
const PREFIX = "access-lineage.dev/";
const SHAPE = /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n(?:policy ([0-9a-f]{64})\n)?\n\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})\n$/;
function originOf(repository) {
	return `${PREFIX}${repository}`;
}
function nameIn(origin) {
	return origin.startsWith(PREFIX) ? origin.slice(19) : origin;
}
function nameOfLedger({ origin, repository }, here) {
	return origin ?? repository ?? here;
}
function namesOfLedger({ ledger }, named, here) {
	const same = named.ledger.repository === ledger.repository && named.ledger.branch === ledger.branch;
	const names = [
		ledger.repository ?? here,
		ledger.origin,
		same ? named.ledger.origin : null
	];
	return [...new Set(names.filter((name) => name !== null))];
}
async function signCheckpoint(checkpoint, key, signer) {
	const text = noteText(checkpoint);
	const signature = await signer.sign(Buffer.from(text));
	const stamp = Buffer.concat([noteKeyHash(checkpoint.origin, key), signature]).toString("base64");
	return Buffer.from(`${text}\n\u2014 ${checkpoint.origin} ${stamp}\n`);
}
function parseCheckpoint(bytes) {
	return take(bytes)?.checkpoint ?? null;
}
function openCheckpoint(bytes, trust) {
	const taken = take(bytes);
	if (!taken) return "it is not a signed note with origin, size and root";
	const { checkpoint, name, stamp } = taken;
	if (name !== checkpoint.origin) return `it is signed as ${name}, but speaks for ${checkpoint.origin}`;
	const key = signerOf(trust, name, stamp);
	if (!key) return "no key of the trust root has signed it";
	const usable = trusted(trust, key.keyid, "checkpoint", key.validFrom);
	if (typeof usable === "string") return usable;
	if (!signedBy(key, Buffer.from(noteText(checkpoint)), stamp.subarray(4))) return `its signature by ${key.keyid} is wrong`;
	return checkpoint;
}
function retiredSigner(bytes, trust, newest) {
	const { name, stamp } = take(bytes) ?? {};
	const key = name !== void 0 && stamp && signerOf(trust, name, stamp);
	if (!key || key.validTo === null || newest < plus(key.validTo, 600)) return null;
	return `it is signed with key ${key.keyid}, which was valid until ${key.validTo}, and its newest event is of ${newest}`;
}
function signerOf(trust, name, stamp) {
	return trust.keys.find((one) => noteKeyHash(name, one).equals(stamp.subarray(0, 4)));
}
function take(bytes) {
	const [, origin, size, root, policy, name, stamp] = SHAPE.exec(Buffer.from(bytes).toString("utf8")) ?? [];
	if (origin === void 0 || root === void 0 || name === void 0 || stamp === void 0) return null;
	const hex = Buffer.from(root, "base64").toString("hex");
	return {
		checkpoint: {
			origin,
			size: Number(size),
			root: hex,
			...policy ? { policy } : {}
		},
		name,
		stamp: Buffer.from(stamp, "base64")
	};
}
function noteText({ origin, size, root, policy }) {
	const extension = policy ? `policy ${policy}\n` : "";
	return `${origin}\n${size}\n${Buffer.from(root, "hex").toString("base64")}\n${extension}`;
}
function noteKeyHash(name, key) {
	const der = spki(keyObject(key));
	const ed25519 = key.algorithm === "ed25519";
	return createHash("sha256").update(`${name}\n`).update(Buffer.of(ed25519 ? 1 : 2)).update(ed25519 ? der.subarray(-32) : der).digest().subarray(0, 4);
}
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
export { namesOfLedger as a, parseCheckpoint as c, maySign as d, mustSign as f, trusted as g, signedByLater as h, nameOfLedger as i, retiredSigner as l, signedBy as m, trustKeyOf as n, openCheckpoint as o, noKey as p, nameIn as r, originOf as s, keySigner as t, signCheckpoint as u };
