import { n as Failure } from "./finding.js";
import { S as textFolderOf, _ as entryName, a as logLine, b as indexPath, c as rootOf, d as EDGES, f as RECORDED, g as ZEROS, i as leafHash, n as appendToLog, s as readEdges, u as CHECKPOINT, v as entryPlace, y as folderOf } from "./log.js";
import { a as later, n as earlier, o as plus } from "./time.js";
import { a as openCheckpoint, c as signCheckpoint, d as canonicalJson, p as LONGEST_LOOK_BACK } from "./read-policy.js";
import { o as trusted, r as signedBy } from "./trust-keys.js";
import { createHash } from "node:crypto";
// src/lineage/make-prose.ts
const SALT = /^[0-9a-f]{32}$/;
function makeProse(text, salt) {
	if (!SALT.test(salt)) throw new RangeError("a salt is 32 hex digits");
	return {
		text,
		salt,
		sha256: proseDigest(salt, text)
	};
}
function proseDigest(salt, text) {
	return createHash("sha256").update(salt).update(text).digest("hex");
}
// src/ledger/prose.ts
function mapProse(event, change) {
	switch (event.kind) {
		case "requested": return {
			...event,
			purpose: event.purpose && change(event.purpose),
			justification: event.justification && change(event.justification)
		};
		case "approved": return {
			...event,
			review: {
				...event.review,
				body: change(event.review.body)
			}
		};
		case "decided": return {
			...event,
			facts: mapFacts(event.facts, change)
		};
		case "refused": return event.facts ? {
			...event,
			facts: mapFacts(event.facts, change)
		} : event;
		case "reviewed": return {
			...event,
			rationale: change(event.rationale)
		};
	}
	return event;
}
function bare(event) {
	return mapProse(event, ({ sha256 }) => ({ sha256 }));
}
function clothed(event, texts) {
	return mapProse(event, ({ sha256 }) => texts.get(sha256) ?? {
		text: null,
		salt: "",
		sha256
	});
}
function proseOf(event) {
	const found = [];
	mapProse(event, (prose) => {
		found.push(prose);
		return prose;
	});
	return found;
}
function textFile(event, known) {
	const fresh = proseOf(event).filter(({ text, sha256 }) => text !== null && !known.has(sha256));
	if (fresh.length === 0) return null;
	const file = Object.fromEntries(fresh.map(({ sha256, salt, text }) => [sha256, {
		salt,
		text
	}]));
	return Buffer.from(`${canonicalJson(file)}\n`);
}
function readTexts(bytes) {
	const texts = [];
	const bad = [];
	for (const [sha256, entry] of Object.entries(asRecord(bytes) ?? { "not JSON": null })) {
		const { salt, text } = entry ?? {};
		if (typeof salt === "string" && SALT.test(salt) && typeof text === "string" && proseDigest(salt, text) === sha256) texts.push({
			salt,
			text,
			sha256
		});
		else bad.push(sha256);
	}
	return {
		texts,
		bad
	};
}
function mapFacts(facts, change) {
	return {
		...facts,
		reviews: facts.reviews.map((review) => ({
			...review,
			body: change(review.body)
		}))
	};
}
function asRecord(bytes) {
	try {
		const value = JSON.parse(Buffer.from(bytes).toString("utf8"));
		return value !== null && typeof value === "object" && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}
// src/ledger/batch.ts
const APPEND_BYTES = 2e6;
// src/ledger/envelope.ts
const PAYLOAD_TYPE = "application/vnd.in-toto+json";
const SHAPE = /^\{"payload":"([A-Za-z0-9+/]+={0,2})","payloadType":"application\/vnd\.in-toto\+json","signatures":\[\{"keyid":"([0-9a-f]{16})","sig":"([A-Za-z0-9+/]+={0,2})"\}\]\}\n$/;
function pae(payload) {
	const head = `DSSEv1 28 ${PAYLOAD_TYPE} ${payload.length} `;
	return Buffer.concat([Buffer.from(head), payload]);
}
async function seal(payload, signer) {
	const signature = await signer.sign(pae(payload));
	return Buffer.from(write(Buffer.from(payload), signer.keyId, Buffer.from(signature)));
}
function openEnvelope(bytes) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
	const [, body, keyId, sig] = SHAPE.exec(text) ?? [];
	if (body === void 0 || keyId === void 0 || sig === void 0) return null;
	const payload = Buffer.from(body, "base64");
	const signature = Buffer.from(sig, "base64");
	return write(payload, keyId, signature) === text ? {
		payload,
		keyId,
		signature
	} : null;
}
function write(payload, keyId, signature) {
	return `{"payload":"${payload.toString("base64")}","payloadType":"${PAYLOAD_TYPE}","signatures":[{"keyid":"${keyId}","sig":"${signature.toString("base64")}"}]}\n`;
}
// src/ledger/entry.ts
const STATEMENT = "https://in-toto.io/Statement/v1";
const predicateType = (kind) => `https://access-lineage.dev/${kind}/v1`;
async function encodeEntry(event, place, about, signer) {
	const { seq, prev, recordedAt } = place;
	const statement = {
		_type: STATEMENT,
		subject: [subjectOf(event.requestId, about)],
		predicateType: predicateType(event.kind),
		predicate: {
			...bare(event),
			seq,
			prev: { sha256: prev },
			recordedAt
		}
	};
	const bytes = await seal(Buffer.from(canonicalJson(statement)), signer);
	return {
		path: `${folderOf(event.requestId)}/${entryName(seq, event.kind)}`,
		event,
		seq,
		prev,
		recordedAt,
		bytes,
		leaf: leafHash(bytes),
		keyId: signer.keyId
	};
}
function decodeEntry(path, bytes, texts) {
	const place = entryPlace(path);
	if (!place) return "it is not where an event lies";
	const envelope = openEnvelope(bytes);
	if (!envelope) return "it is not an envelope as this ledger writes it";
	const statement = parse(envelope.payload);
	const { predicate, _type: type } = statement ?? {};
	if (!statement || !predicate || type !== STATEMENT) return "its payload is not an in-toto Statement v1";
	const { seq, prev, recordedAt, ...event } = predicate;
	if (event.kind !== place.kind || statement.predicateType !== predicateType(place.kind) || !KINDS.has(place.kind)) return `it says that it is ${JSON.stringify(event.kind)}, its name says ${place.kind}`;
	if (event.requestId !== place.id) return `it speaks of ${JSON.stringify(event.requestId)}, its folder of ${place.id}`;
	if (seq !== place.seq) return `it says that it is number ${JSON.stringify(seq)}, its name says ${place.seq}`;
	if (typeof prev?.sha256 !== "string" || !INSTANT.test(recordedAt) || !INSTANT.test(event.occurredAt)) return "it lacks prev.sha256, recordedAt or occurredAt";
	if (typeof event.key !== "string" || event.key === "") return "it lacks a key";
	return {
		envelope,
		entry: {
			path,
			event: clothed(event, texts),
			seq,
			prev: prev.sha256,
			recordedAt,
			bytes,
			leaf: leafHash(bytes),
			keyId: envelope.keyId
		}
	};
}
function fileDigest(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
function subjectOf(id, about) {
	if (about) return {
		name: about.path,
		digest: {
			sha256: about.sha256,
			gitBlob: about.blob
		}
	};
	return {
		name: id,
		digest: { sha256: fileDigest(Buffer.from(id)) }
	};
}
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const KINDS = new Set([
	"requested",
	"withdrawn",
	"approved",
	"decided",
	"issued",
	"refused",
	"closed",
	"expired",
	"lapsed",
	"revoked",
	"used",
	"reviewed",
	"corrected"
]);
function parse(payload) {
	try {
		return JSON.parse(payload.toString("utf8"));
	} catch {
		return null;
	}
}
// src/ledger/index-files.ts
const ROLE_LOOK_BACK = 86400;
function indexKeysOf(grant) {
	const { subject, countedTo } = grant.holder;
	return [
		...[...new Set([subject, ...countedTo])].map((holder) => `holder/${holder}`),
		`role/${grant.effective.role}`,
		...grant.exceptions.map((exception) => `exception/${exception}`)
	];
}
function keepsRow(key, grant, at) {
	return keptUntil(key, grant) >= at;
}
function keptUntil(key, { effective, ended }) {
	const over = ended ? earlier(ended.at, effective.notAfter) : effective.notAfter;
	return plus(over, key.startsWith("role/") ? ROLE_LOOK_BACK : LONGEST_LOOK_BACK);
}
function indexBytes(rows) {
	const sorted = rows.toSorted((one, other) => one.requestId < other.requestId ? -1 : 1);
	return Buffer.from(`[${sorted.map((row) => `\n${canonicalJson(row)}`).join(",")}\n]\n`);
}
function readIndex(bytes) {
	try {
		const rows = JSON.parse(Buffer.from(bytes).toString("utf8"));
		return Array.isArray(rows) && rows.every(isRow) ? rows : null;
	} catch {
		return null;
	}
}
function isRow(row) {
	const { requestId, holder, effective, ended } = row ?? {};
	const whole = Array.isArray(holder?.countedTo) && typeof effective?.notAfter === "string" && ended !== void 0;
	return typeof requestId === "string" && whole;
}
// src/lineage/completeness.ts
function completeness(lineage) {
	return [
		...steps(lineage),
		...approvals(lineage),
		...issuances(lineage),
		...people(lineage)
	];
}
function steps({ requestId, events, requested, decided, grant }) {
	const found = [];
	const say = (id, message, fix) => found.push(finding(id, `${requestId}: ${message}`, fix));
	if (events.length === 0) return found;
	if (!requested) say("L01", "there is no requested event", "run record; if it stays, the ledger lost an event");
	if (!decided && requested?.mergeCommit) say("L02", `it was merged in ${requested.mergeCommit} and never decided`, "run record");
	if (events.filter((event) => event.kind === "decided").length > 1) say("L03", "it was decided more than once", "find out which merge was not the first; a request is merged once");
	if (decided?.decision.verdict === "allow" && !grant && events.every((e) => e.kind !== "decided" || e === decided)) say("L04", "it was allowed, but without a window or an owner", "report this as a defect; nothing is issued under it");
	if (decided && requested && decided.decision.request.blob !== requested.file.blob) say("L05", `it was decided on blob ${decided.decision.request.blob}, but ${requested.file.blob} was requested`, "treat the grant as void and ask again");
	const keys = new Set();
	for (const { key } of events) {
		if (keys.has(key)) say("L06", `the event ${key} stands twice`, "find out who wrote it the second time");
		keys.add(key);
	}
	return found;
}
function approvals({ requestId, approved, decided }) {
	const counted = decided?.decision.approval.counted ?? [];
	const same = (one) => (other) => other.review === one.approval.review && other.authority.rule === one.approval.authority.rule && other.authority.slot === one.approval.authority.slot;
	return [...counted.filter((one) => !approved.some((event) => same(event)(one))).map((one) => finding("L07", `${requestId}: review ${one.review} was counted and is not recorded`, "find the lost event in the history of the ledger")), ...approved.filter((event) => decided && !counted.some(same(event))).map((event) => finding("L08", `${requestId}: review ${event.approval.review} is recorded as approval and was not counted`, "find out who wrote it"))];
}
function issuances({ requestId, events, approved, decided, grant, issuances: all }) {
	const found = [];
	const say = (id, message, fix) => found.push(finding(id, `${requestId}: ${message}`, fix));
	const merged = decided?.occurredAt;
	for (const { occurredAt, approval } of approved) if (merged && occurredAt > merged) say("L09", `review ${approval.review} of ${occurredAt} came after the merge at ${merged}`, "it must not have been counted");
	const place = new Map(events.map((event, index) => [event.key, index]));
	const end = events.findIndex(endsAll);
	for (const { issued } of all) {
		const { id, issuedAt, expiresAt, compared } = issued.issuance;
		const at = place.get(issued.key) ?? 0;
		const revoke = "revoke what is still alive and find out how it was issued";
		if (!grant) say("L10", `issuance ${id} has no grant`, revoke);
		if (decided && at < (place.get(decided.key) ?? 0)) say("L11", `issuance ${id} stands before the decision`, revoke);
		if (grant && (issuedAt < grant.effective.notBefore || issuedAt >= grant.effective.notAfter)) say("L12", `issuance ${id} of ${issuedAt} lies outside ${grant.effective.notBefore} to ${grant.effective.notAfter}`, revoke);
		if (grant && expiresAt > grant.effective.notAfter) say("L13", `issuance ${id} lives until ${expiresAt}, the grant until ${grant.effective.notAfter}`, revoke);
		if (expiresAt < issuedAt) say("L14", `issuance ${id} ends at ${expiresAt}, before it began`, "find out whose clock is wrong");
		if (end >= 0 && at > end) say("L15", `issuance ${id} stands after the grant had ended`, revoke);
		if (compared === "wider") say("L16", `issuance ${id} is wider than what was approved`, revoke);
	}
	if (grant && all.length > grant.effective.maxUses) say("L17", `${all.length} issuances where ${grant.effective.maxUses} are allowed`, "revoke what is still alive");
	for (const event of events) if ((event.kind === "closed" || event.kind === "used" || event.kind === "expired") && event.issuance !== void 0) {
		if (!all.some(({ issued }) => issued.issuance.id === event.issuance)) say("L18", `${event.kind} speaks of issuance ${event.issuance}, which is not recorded`, "find the lost event in the history of the ledger");
	}
	return found;
}
function people({ requestId, requested, approved, decided }) {
	const found = [];
	const decision = decided?.decision;
	const holders = new Set(decision?.holder?.countedTo);
	const taken = new Set();
	for (const { approval, review, actor } of approved) {
		const say = (id, message) => found.push(finding(id, `${requestId}: ${message}`, "treat the approval as void and ask again"));
		const seat = `${approval.authority.rule} ${approval.person}`;
		if (taken.has(seat)) say("L19", `${approval.person} fills two slots of ${approval.authority.rule}`);
		taken.add(seat);
		if (actor?.databaseId !== void 0 && actor.databaseId === requested?.actor?.databaseId) say("L20", `account ${actor.databaseId} requested and approved`);
		if (holders.has(`person:${approval.person}`)) say("L20", `${approval.person} approved what counts to them`);
		if (actor?.type !== "User") say("L21", `review ${approval.review} is not by a person's account`);
		if (decision && review.requestBlob !== decision.request.blob) say("L22", `review ${approval.review} was given for ${review.requestBlob}, not for ${decision.request.blob}`);
	}
	return found;
}
function endsAll(event) {
	if (event.kind === "revoked" || event.kind === "lapsed") return true;
	if (event.kind === "reviewed") return event.answer === "revoke";
	return event.kind === "expired" && event.issuance === void 0 || event.kind === "closed" && event.how === "handed-back";
}
function finding(id, message, fix) {
	return {
		id,
		severity: "error",
		message,
		fix
	};
}
// src/lineage/grant-of.ts
function grantOf(requestId, requested, decided, events) {
	if (!requested?.terms || !decided) return null;
	if (events.some((event) => event.kind === "decided" && event.decision.verdict !== "allow")) return null;
	const { effective, holder, owner, marks, approval, results, obligations } = decided.decision;
	const answers = owner ?? ownerOf(requested.terms);
	if (!effective?.notBefore || !effective.notAfter || !answers) return null;
	return {
		requestId,
		holder: holder ?? holderOf(requested.terms, answers),
		owner: answers,
		effective: {
			...effective,
			notBefore: effective.notBefore,
			notAfter: effective.notAfter
		},
		marks,
		approvers: [...new Set(approval.counted.map((one) => one.person))],
		exceptions: [...new Set(results.flatMap((one) => one.waivedBy ?? []))],
		obligations: obligations.map((one) => ({
			...one,
			metAt: metAt(one.kind, events)
		})),
		uses: events.filter((event) => event.kind === "issued").length,
		ended: endOf(events)
	};
}
function endOf(events) {
	return events.flatMap((event) => {
		const at = event.occurredAt;
		if (event.kind === "revoked") return [{
			at,
			how: "revoked"
		}];
		if (event.kind === "reviewed" && event.answer === "revoke") return [{
			at,
			how: "revoked"
		}];
		if (event.kind === "closed" && event.how === "handed-back") return [{
			at,
			how: "handed-back"
		}];
		if ((event.kind === "expired" || event.kind === "lapsed") && event.issuance === void 0) return [{
			at,
			how: event.kind
		}];
		return [];
	}).reduce((first, one) => first && first.at <= one.at ? first : one, null);
}
function metAt(kind, events) {
	const pays = {
		review: "reviewed",
		revoke: "revoked",
		monitor: "used",
		rotate: null
	}[kind];
	return events.find((event) => event.kind === pays)?.occurredAt ?? null;
}
function ownerOf(terms) {
	return terms.owner ?? ("person" in terms.subject ? terms.subject.person : null);
}
function holderOf(terms, owner) {
	const { subject } = terms;
	const key = "person" in subject ? `person:${subject.person}` : `workload:${subject.workload}`;
	return {
		subject: key,
		countedTo: [...new Set([key, `person:${owner}`])]
	};
}
// src/lineage/fold.ts
function fold(requestId, events) {
	const requested = theRequest(of(events, "requested"));
	const decided = of(events, "decided")[0] ?? null;
	const issuances = of(events, "issued").map((issued) => {
		const id = issued.issuance.id;
		return {
			issued,
			closed: of(events, "closed").find((one) => one.issuance === id) ?? null,
			expired: of(events, "expired").find((one) => one.issuance === id) ?? null,
			used: of(events, "used").filter((one) => one.issuance === id)
		};
	});
	const folded = {
		requestId,
		events,
		requested,
		approved: of(events, "approved"),
		decided,
		grant: grantOf(requestId, requested, decided, events),
		issuances,
		corrected: of(events, "corrected")
	};
	return {
		...folded,
		findings: completeness(folded)
	};
}
function of(events, kind) {
	return events.filter((event) => event.kind === kind);
}
function theRequest(all) {
	return all.find((one) => one.mergeCommit !== null) ?? all.at(-1) ?? null;
}
// src/ledger/view.ts
function viewOf(state, extra = []) {
	const folded = new Map();
	const lineage = (id) => {
		const known = folded.get(id) ?? fold(id, [...standing(state, id), ...fresh(state, extra, id)]);
		folded.set(id, known);
		return known;
	};
	return {
		head: state.head,
		recordedUpTo: state.recordedUpTo,
		lineage,
		grants: (keys) => {
			const rows = new Map();
			for (const key of keys) for (const row of rowsUnder(state, key)) if (!state.lineages.has(row.requestId)) rows.set(row.requestId, row);
			for (const id of state.lineages.keys()) {
				const { grant } = lineage(id);
				if (grant && indexKeysOf(grant).some((key) => keys.includes(key))) rows.set(id, grant);
			}
			return [...rows.values()].toSorted((one, other) => one.requestId < other.requestId ? -1 : 1);
		},
		place: (id, key) => entries(state, id).find((entry) => entry.event.key === key)?.path ?? null,
		after: (events) => viewOf(state, [...extra, ...events])
	};
}
function stand(state, events) {
	return events.every(({ requestId, key }) => entries(state, requestId).some((entry) => entry.event.key === key));
}
function fresh(state, events, only) {
	const seen = new Set();
	return events.filter((event) => {
		if (only !== void 0 && event.requestId !== only) return false;
		const name = `${event.requestId} ${event.key}`;
		if (seen.has(name) || stand(state, [event])) return false;
		seen.add(name);
		return true;
	});
}
function standing(state, id) {
	return entries(state, id).map(({ event }) => event);
}
function entries(state, id) {
	const lineage = state.lineages.get(id);
	if (!lineage) throw new RangeError(`lineage ${id} was not looked at: name it in Touch.requests`);
	return lineage.entries;
}
function rowsUnder(state, key) {
	const rows = state.index.get(key);
	if (!rows) throw new RangeError(`index ${key} was not looked at: name it in Touch.index`);
	return rows;
}
// src/ledger/plan.ts
async function plan(state, composed, signer, trust, now) {
	const events = fresh(state, composed.events);
	const files = new Map();
	const { recordedUpTo } = composed;
	if (recordedUpTo !== void 0 && recordedUpTo !== state.recordedUpTo) files.set(RECORDED, Buffer.from(`${recordedUpTo}\n`));
	let { log } = state;
	if (events.length > 0) {
		const mayTell = trusted(trust, signer.keyId, "event", now);
		if (typeof mayTell === "string") throw untrusted(mayTell);
	}
	const entries = await number(state, events, signer, now);
	if (entries.length > 0) {
		for (const { path, bytes } of entries) files.set(path, bytes);
		for (const [path, bytes] of texts(state, entries)) files.set(path, bytes);
		for (const [path, bytes] of index(state, events, now)) files.set(path, bytes);
		const appended = appendToLog(log, entries.map(({ leaf, path }) => logLine(leaf, path)));
		log = appended.log;
		for (const [path, bytes] of appended.files) files.set(path, bytes);
		const key = trusted(trust, signer.keyId, "checkpoint", now);
		if (typeof key === "string") throw untrusted(key);
		const head = {
			origin: state.origin,
			size: log.size,
			root: rootOf(log)
		};
		files.set(CHECKPOINT, await signCheckpoint(head, key, signer));
	}
	refuseOversize(files);
	return {
		entries,
		files,
		log,
		message: message(entries, recordedUpTo)
	};
}
function unseenIndex(state, events) {
	const keys = touchedGrants(state, events).flatMap(({ grant }) => grant ? indexKeysOf(grant) : []);
	return [...new Set(keys)].filter((key) => !state.index.has(key));
}
async function number(state, events, signer, now) {
	const last = new Map();
	const entries = [];
	for (const event of events) {
		const before = last.get(event.requestId) ?? state.lineages.get(event.requestId)?.entries.at(-1);
		const entry = await encodeEntry(event, {
			seq: (before?.seq ?? 0) + 1,
			prev: before ? fileDigest(before.bytes) : ZEROS,
			recordedAt: before ? later(before.recordedAt, now) : now
		}, aboutFile(state, event, events), signer);
		last.set(event.requestId, entry);
		entries.push(entry);
	}
	return entries;
}
function aboutFile(state, event, beside) {
	const standing = state.lineages.get(event.requestId)?.entries.map((entry) => entry.event) ?? [];
	const isRequested = (one) => one.kind === "requested" && one.requestId === event.requestId;
	const requests = [...standing, ...beside].filter(isRequested);
	return (event.kind === "requested" ? event.file : requests.findLast(isRequested)?.file) ?? null;
}
function texts(state, entries) {
	const files = new Map();
	const known = new Map();
	for (const { event, path } of entries) {
		const id = event.requestId;
		const texts = known.get(id) ?? new Map(state.lineages.get(id)?.texts);
		known.set(id, texts);
		const bytes = textFile(event, texts);
		for (const prose of proseOf(event)) texts.set(prose.sha256, prose);
		if (bytes) files.set(`${textFolderOf(id)}/${path.slice(path.lastIndexOf("/") + 1)}`, bytes);
	}
	return files;
}
function index(state, events, now) {
	const changed = touchedGrants(state, events);
	const keys = new Set(changed.flatMap(({ grant }) => grant ? indexKeysOf(grant) : []));
	const files = new Map();
	for (const key of keys) {
		const others = (state.index.get(key) ?? []).filter((row) => !changed.some(({ id }) => id === row.requestId));
		const ours = changed.flatMap(({ grant }) => grant && indexKeysOf(grant).includes(key) ? [grant] : []);
		files.set(indexPath(key), indexBytes([...others, ...ours].filter((row) => keepsRow(key, row, now))));
	}
	return files;
}
function touchedGrants(state, events) {
	const after = viewOf(state, events);
	return [...new Set(events.map(({ requestId }) => requestId))].map((id) => ({
		id,
		grant: after.lineage(id).grant
	}));
}
function message(entries, recordedUpTo) {
	if (entries.length === 0) return `Record main up to ${recordedUpTo ?? "here"}`;
	const ids = [...new Set(entries.map(({ event }) => event.requestId))];
	return `${`Record ${entries.length} event${entries.length === 1 ? "" : "s"} of ${ids.length === 1 ? ids[0] : `${ids.length} requests`}`}\n\n${entries.map(({ path }) => path).join("\n")}\n`;
}
function refuseOversize(files) {
	const bytes = [...files.values()].reduce((sum, one) => sum + one.length, 0);
	if (files.size <= 50 && bytes <= 2e6) return;
	throw new Failure("UNRECORDED", `one append of ${files.size} files and ${bytes} bytes is more than 50 files and ${APPEND_BYTES} bytes`, "record fewer requests at a time; if a single one is too large, its pull request has too many reviews");
}
function untrusted(problem) {
	return new Failure("INPUT", problem, "sign with a key that policies/trust.yaml on main names");
}
// src/ledger/chain.ts
function chainProblem(entries) {
	let prev = ZEROS;
	for (const [index, entry] of entries.entries()) {
		if (entry.seq !== index + 1) return {
			path: entry.path,
			problem: `it is number ${entry.seq} where ${index + 1} is due`
		};
		if (entry.prev !== prev) return {
			path: entry.path,
			problem: `it follows file ${entry.prev}, not ${prev}`
		};
		prev = fileDigest(entry.bytes);
	}
	return null;
}
// src/ledger/state.ts
function wanted(ref, touch) {
	return {
		ref,
		paths: [
			CHECKPOINT,
			RECORDED,
			...touch.index.map(indexPath)
		],
		under: [EDGES, ...touch.requests.flatMap((id) => [folderOf(id), textFolderOf(id)])]
	};
}
function stateOf(at, touch, trust, origin) {
	const files = new Map(at.files.map((file) => [file.path, file.bytes]));
	const note = files.get(CHECKPOINT);
	if (!note) throw broken(CHECKPOINT, "it is not there");
	const checkpoint = openCheckpoint(note, trust, null);
	if (typeof checkpoint === "string") throw broken(CHECKPOINT, checkpoint);
	if (origin !== void 0 && checkpoint.origin !== origin) throw broken(CHECKPOINT, `it is of ${checkpoint.origin}, not of ${origin}`);
	const log = readEdges(checkpoint.size, (level) => files.get(`${EDGES}/${level}`));
	if (!log || rootOf(log) !== checkpoint.root) throw broken(EDGES, `the log does not have the root of ${CHECKPOINT}`);
	return {
		head: at.commit,
		origin: checkpoint.origin,
		recordedUpTo: recorded(files.get(RECORDED)),
		log,
		lineages: new Map(touch.requests.map((id) => [id, lineageOf(id, at, trust)])),
		index: readIndexes(touch.index, files)
	};
}
function readIndexes(keys, files) {
	return new Map(keys.map((key) => {
		const bytes = files.get(indexPath(key));
		const rows = bytes ? readIndex(bytes) : [];
		if (!rows) throw broken(indexPath(key), "it is not a list of grants");
		return [key, rows];
	}));
}
function lineageOf(id, at, trust) {
	const below = (folder) => at.files.filter(({ path }) => path.startsWith(`${folder}/`));
	const texts = new Map();
	for (const { bytes } of below(textFolderOf(id))) for (const one of readTexts(bytes).texts) texts.set(one.sha256, one);
	const entries = below(folderOf(id)).toSorted((one, other) => one.path < other.path ? -1 : 1).map(({ path, bytes }) => {
		const decoded = decodeEntry(path, bytes, texts);
		if (typeof decoded === "string") throw broken(path, decoded);
		const { entry, envelope } = decoded;
		const key = trusted(trust, entry.keyId, "event", entry.recordedAt);
		if (typeof key === "string") throw broken(path, key);
		if (!signedBy(key, pae(envelope.payload), envelope.signature)) throw broken(path, `its signature by ${key.keyid} is wrong`);
		return entry;
	});
	const gap = chainProblem(entries);
	if (gap) throw broken(gap.path, gap.problem);
	return {
		entries,
		texts
	};
}
function recorded(bytes) {
	const text = Buffer.from(bytes ?? []).toString("utf8").trim();
	if (text === "") return null;
	if (!/^[0-9a-f]{40}$/.test(text)) throw broken(RECORDED, `${JSON.stringify(text)} is not a commit`);
	return text;
}
function broken(path, problem) {
	return new Failure("UNRECORDED", `the ledger cannot be believed: ${path}: ${problem}`, "run `access-lineage verify` and find out who changed it; until then nothing is recorded and nothing is issued");
}
// src/ledger/ledger.ts
async function transact(ledger, touch, compose, seen) {
	const sent = [];
	let mark;
	for (let attempt = 0;; attempt += 1) {
		const state = attempt === 0 && seen && looked.get(seen) || await look(ledger, touch);
		mark = mark === void 0 ? state.recordedUpTo : mark;
		const view = shown(state);
		if (sent.some((events) => stand(state, events))) return view;
		const composed = keepMark(compose(view), mark === state.recordedUpTo);
		const whole = await withIndex(ledger, state, unseenIndex(state, fresh(state, composed.events)));
		const planned = await plan(whole, composed, ledger.signer, ledger.trust, ledger.clock.now());
		if (planned.files.size === 0) return view;
		const head = await ledger.repository.commit(ledger.branch, state.head, planned.files, planned.message).catch(lostAnswer);
		if (head !== "stale") return shown(grown(whole, head, planned, composed));
		if (planned.entries.length > 0) sent.push(planned.entries.map(({ event }) => event));
		await ledger.clock.pause(attempt);
	}
}
async function readLedger(ledger, touch) {
	return shown(await look(ledger, touch));
}
const looked = new WeakMap();
function shown(state) {
	const view = viewOf(state);
	looked.set(view, state);
	return view;
}
async function look(ledger, touch) {
	return stateOf(await snapshot(ledger, ledger.branch, touch), touch, ledger.trust, ledger.origin);
}
async function withIndex(ledger, state, keys) {
	if (keys.length === 0) return state;
	const [at] = await ledger.repository.read([{
		ref: state.head,
		paths: keys.map(indexPath)
	}]);
	if (!at) throw new Failure("UNREACHABLE", `commit ${state.head} of the ledger is gone`, "run it again");
	const files = new Map(at.files.map((file) => [file.path, file.bytes]));
	return {
		...state,
		index: new Map([...state.index, ...readIndexes(keys, files)])
	};
}
async function snapshot(ledger, ref, touch) {
	const [at] = await ledger.repository.read([wanted(ref, touch)]);
	if (!at) throw new Failure("MISSING", `branch ${ledger.branch} is not there`, "run `access-lineage init`");
	return at;
}
function keepMark(composed, unmoved) {
	return unmoved ? composed : { events: composed.events };
}
function grown(state, head, planned, composed) {
	const lineages = new Map(state.lineages);
	for (const entry of planned.entries) {
		const before = lineages.get(entry.event.requestId);
		if (before) lineages.set(entry.event.requestId, {
			...before,
			entries: [...before.entries, entry]
		});
	}
	return {
		...state,
		head,
		log: planned.log,
		lineages,
		recordedUpTo: composed.recordedUpTo ?? state.recordedUpTo
	};
}
function lostAnswer(error) {
	if (error instanceof Failure && error.code === "UNREACHABLE") return "stale";
	throw error;
}
export { indexKeysOf as a, decodeEntry as c, readTexts as d, makeProse as f, fold as i, pae as l, transact as n, keptUntil as o, chainProblem as r, readIndex as s, readLedger as t, proseOf as u };
