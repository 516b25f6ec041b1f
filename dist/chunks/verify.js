import "./rolldown-runtime.js";
import { t as systemClock } from "./clock.js";
import { a as openCheckpoint, d as canonicalJson, f as digestOf, n as policyOfCommit, r as policyReader, s as parseCheckpoint } from "./read-policy.js";
import { t as decide } from "./decide.js";
import { t as undecidable } from "./undecidable.js";
import { n as readDocument } from "./git-hash.js";
import { n as Failure } from "./finding.js";
import { a as indexKeysOf, c as decodeEntry, d as readTexts, i as fold, l as pae, o as keptUntil, r as chainProblem, s as readIndex, u as proseOf } from "./ledger.js";
import { b as indexPath, c as rootOf, f as RECORDED, h as TRUST_COPY, l as tileLines, m as TILES, n as appendToLog, o as nodeHash, p as RESERVED, r as hashOf, t as EMPTY_LOG, u as CHECKPOINT, v as entryPlace, x as isLineageId } from "./log.js";
import { n as trustCopy } from "./create.js";
import { i as signedByLater, o as trusted } from "./trust-keys.js";
import { o as plus } from "./time.js";
import { t as due } from "./due.js";
import { t as entitlementKinds } from "./providers.js";
import { t as terminal } from "./terminal2.js";
import { t as findingBlocks } from "./findings.js";
import { t as here } from "./here.js";
import { n as print, t as colours } from "./terminal.js";
import { readFileSync } from "node:fs";
// src/decision/redecide.ts
function redecide(policy, { decision, facts }, body) {
	const again = decide(policy, {
		...facts,
		request: {
			...facts.request,
			body
		}
	});
	const same = again.engine === decision.engine && canonicalJson(again.policy.data) === canonicalJson(decision.policy.data);
	const view = same ? everything : substance;
	return {
		compared: same ? "bytes" : "substance",
		differences: differing(view(decision), view(again))
	};
}
function everything(decision) {
	return { ...decision };
}
function substance({ verdict, request, policy, results, approval, risk, effective, holder, owner, marks, obligations }) {
	const outcomes = results.map(({ rule, outcome }) => `${rule} ${outcome}`).sort();
	const { commit, tree } = policy;
	const counted = approval.counted.map(({ review, person }) => ({
		review,
		person
	}));
	return {
		verdict,
		request,
		policy: {
			commit,
			tree
		},
		outcomes,
		counted,
		risk: risk.level,
		effective,
		holder,
		owner,
		marks,
		obligations
	};
}
function differing(one, other) {
	return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort().flatMap((field) => {
		const [stands, again] = [plain(one[field]), plain(other[field])];
		return canonicalJson(stands) === canonicalJson(again) ? [] : [{
			field,
			stands,
			again
		}];
	});
}
function plain(value) {
	return value === void 0 ? null : value;
}
// src/facts/for-redecide.ts
async function madeOf({ decision, facts }, repository, policyOf) {
	const { moment, request } = facts;
	if (moment.phase !== "record") return null;
	const [policyAt, [landed]] = await Promise.all([policyOf(decision.policy.commit), repository.read([{
		ref: landedWith(moment.merge),
		paths: [request.path]
	}])]);
	const file = landed?.files.find(({ path, blob }) => path === request.path && blob === request.blob);
	if (!policyAt || !file) return null;
	const read = readDocument(file, "request");
	return {
		policyAt,
		request: read.ok ? read.value.body : null,
		findings: read.ok ? [] : read.findings
	};
}
function landedWith({ commit, landed }) {
	return landed.at(-1) ?? commit;
}
// src/ledger/verify/lineages.ts
async function* lineages(clone, ref) {
	yield* together(clone, ref, "requests", "text");
	for (const id of RESERVED) yield* together(clone, ref, id, `text/${id}`);
}
async function* together(clone, ref, events, texts) {
	const left = grouped(clone.scan(ref, events), events);
	const right = grouped(clone.scan(ref, texts), texts);
	const nextText = async () => {
		const group = await next(right);
		return group && texts === "text" && isReserved(group) ? nextText() : group;
	};
	let event = await next(left);
	let text = await nextText();
	for (let first = earlier$1(event, text); first; first = earlier$1(event, text)) {
		const { key } = first;
		yield {
			folder: `${events}/${key}`.replace(/\/+$/, ""),
			events: event?.key === key ? event.files : [],
			texts: text?.key === key ? text.files : []
		};
		if (event?.key === key) event = await next(left);
		if (text?.key === key) text = await nextText();
	}
}
async function next(groups) {
	return (await groups.next()).value ?? null;
}
function isReserved({ key }) {
	return RESERVED.some((id) => key === `${id}/`);
}
function earlier$1(one, other) {
	if (!one || !other) return one ?? other;
	return one.key <= other.key ? one : other;
}
async function* grouped(files, root) {
	let group = [];
	let key = "";
	for await (const file of files) {
		const rest = file.path.slice(root.length + 1);
		const folder = rest.slice(0, rest.lastIndexOf("/") + 1);
		if (folder !== key && group.length > 0) {
			yield {
				key,
				files: group
			};
			group = [];
		}
		key = folder;
		group.push(file);
	}
	if (group.length > 0) yield {
		key,
		files: group
	};
	return void 0;
}
// src/ledger/verify/finding.ts
function found$1(id, path, message, fix, more = {}) {
	const { severity = "error", values } = more;
	const at = {
		path,
		line: 1,
		column: 1
	};
	return {
		id,
		severity,
		message: `${path}: ${message}`,
		fix,
		at,
		...values ? { values } : {}
	};
}
// src/ledger/verify/v01-structure.ts
const KNOWN = /^(?:(?:requests|text)\/\d{4}\/\d{2}\/[a-z0-9-]+\/\d{4}-[a-z]+\.json|(?:text\/)?(?:policy|ledger)\/\d{4}-[a-z]+\.json|index\/(?:holder|role|exception)\/[\w.-]+\.json|log\/(?:checkpoint|recorded|(?:tile\/\d+|edge)\/\d+)|trust\/keys\.json|README\.md|VERIFY\.md)$/;
function isLedgerPath(path) {
	return KNOWN.test(path);
}
function structure({ events }, texts) {
	const decoded = [];
	const findings = [];
	for (const { path, mode, bytes } of events) {
		const one = decodeEntry(path, bytes, texts);
		if (typeof one === "string") findings.push(found$1("V01", path, one, "look in the history of the ledger who put it there"));
		else decoded.push(one);
		if (mode !== "100644") findings.push(found$1("V01", path, `its mode is ${mode}, not 100644`, "look in the history of the ledger who changed it"));
	}
	return {
		decoded,
		findings
	};
}
// src/ledger/verify/v03-writers.ts
const WORKFLOW_TOKEN = /github-actions\[bot\]/;
function writers() {
	let unprotected = 0;
	return {
		add: (author) => {
			if (WORKFLOW_TOKEN.test(author)) unprotected += 1;
		},
		get unprotected() {
			return unprotected;
		}
	};
}
function trustAndWriters(count, copy, trust) {
	const findings = [];
	if (!copy || !Buffer.from(copy).equals(trustCopy(trust))) findings.push(found$1("V03", TRUST_COPY, copy ? "it differs from policies/trust.yaml on main" : "it is not there", "trust main; have the recording job write the copy again", { severity: "warning" }));
	if (count.unprotected > 0) findings.push(found$1("V03", TRUST_COPY, `the ledger is unprotected: ${count.unprotected} of its commits were written with GITHUB_TOKEN, which any workflow of the repository holds`, "let a GitHub App of its own write the ledger and protect the branch for it", {
		severity: "note",
		values: { commits: count.unprotected }
	}));
	return findings;
}
// src/ledger/verify/v02-history.ts
async function history(clone, ref) {
	const findings = [];
	const checkpoints = [];
	const count = writers();
	let commits = 0;
	for await (const { oid, parents, author, changes } of clone.commits(ref)) {
		commits += 1;
		count.add(author);
		if (parents.length > 1) findings.push(found$1("V02", oid, "it is a merge; the ledger has one line of history", "find out who merged into it"));
		for (const change of changes) findings.push(...judge(oid, change));
		if (changes.some(({ path }) => path === "log/checkpoint")) checkpoints.push(oid);
	}
	return {
		findings,
		checkpoints,
		commits,
		writers: count
	};
}
function judge(oid, { status, path }) {
	const fix = `restore it from ${oid}~1 and find out who wrote ${oid}`;
	const did = status === "M" ? "changed" : "deleted";
	if (status === "A") return isLedgerPath(path) ? [] : [found$1("V01", path, `no ledger has such a file (added in ${oid})`, "find out who added it")];
	if (/^(requests|policy|ledger|log\/tile)\//.test(path)) return [found$1("V02", path, `it was ${did} in ${oid}`, fix)];
	if (status === "D" && !path.startsWith("text/") && isLedgerPath(path)) return [found$1("V02", path, `it was deleted in ${oid}`, fix)];
	return [];
}
// src/ledger/verify/v04-signatures.ts
const FIX$1 = "treat the event as forged: find out who wrote it, and which grants rest on it";
async function signature({ entry, envelope }, trust) {
	const key = trusted(trust, entry.keyId, "event", entry.recordedAt);
	if (typeof key === "string") return found$1("V04", entry.path, key, FIX$1);
	return await signedByLater(key, pae(envelope.payload), envelope.signature) ? null : found$1("V04", entry.path, `its signature by ${key.keyid} is wrong`, FIX$1);
}
function inFlight(limit) {
	const open = [];
	return {
		run: async (one) => {
			open.push(one);
			if (open.length >= limit) await open.shift();
		},
		end: async () => {
			await Promise.all(open);
		}
	};
}
// src/ledger/verify/v05-chain.ts
function chain(entries) {
	const problem = chainProblem(entries);
	if (!problem) return [];
	return [found$1("V05", problem.path, problem.problem, "find the missing or exchanged event in the history of the ledger")];
}
// src/ledger/verify/v06-order.ts
function order(folder, lineage, entries) {
	const steps = lineage.findings.map((one) => found$1("V06", folder, one.message, one.fix, {
		severity: one.severity,
		values: { step: one.id }
	}));
	const clock = entries.flatMap((entry, at) => {
		const before = entries[at - 1];
		if (!before || before.recordedAt <= entry.recordedAt) return [];
		return [found$1("V06", entry.path, `it was recorded at ${entry.recordedAt}, the one before it at ${before.recordedAt}`, "find out whose clock was wrong, or who wrote it later")];
	});
	return [...steps, ...clock];
}
// src/ledger/verify/prefix-roots.ts
function prefixRoots(leaves) {
	const stack = [];
	let taken = 0;
	return (size) => {
		for (; taken < size; taken += 1) {
			let top = {
				width: 1,
				hash: leaves[taken] ?? ""
			};
			for (let left = stack.at(-1); left?.width === top.width; left = stack.at(-1)) {
				stack.pop();
				top = {
					width: top.width * 2,
					hash: nodeHash(left.hash, top.hash)
				};
			}
			stack.push(top);
		}
		const last = stack.at(-1);
		if (!last) return rootOf(EMPTY_LOG);
		return stack.slice(0, -1).reduceRight((right, left) => nodeHash(left.hash, right), last.hash);
	};
}
// src/ledger/verify/v07-log.ts
const LOST = "compare with a checkpoint kept outside: somebody rewrote the ledger";
const SKEW = 600;
async function log(clone, ref, heads, leaves, trust, origin, kept) {
	const files = new Map();
	for await (const { path, bytes } of clone.scan(ref, "log")) files.set(path, bytes);
	const lines = levelZero(files);
	const note = files.get(CHECKPOINT);
	const checkpoint = note ? openCheckpoint(note, trust, null) : "it is not there";
	return [
		...same(lines, leaves),
		...typeof checkpoint === "string" ? [found$1("V07", CHECKPOINT, checkpoint, LOST)] : head(checkpoint, lines, origin),
		...tiles(files, lines),
		...await earlier(clone, ref, heads, lines),
		...outside(kept, lines)
	];
}
function levelZero(files) {
	const lines = [];
	for (let index = 0;; index += 1) {
		const tile = files.get(`${TILES}/0/${index}`);
		if (!tile) break;
		for (const line of tileLines(tile)) lines.push(line);
	}
	return [...lines, ...tileLines(files.get(`log/edge/0`) ?? new Uint8Array())];
}
function same(lines, leaves) {
	const findings = [];
	const logged = new Set();
	let newest = "";
	for (const line of lines) {
		const path = line.slice(65);
		const there = leaves.get(path);
		if (!there) findings.push(found$1("V07", path, "it is in the log and not in the ledger: an event was taken away", LOST));
		else if (there.leaf !== hashOf(line)) findings.push(found$1("V07", path, "it is not the file that the log knows", LOST));
		if (logged.has(path)) findings.push(found$1("V07", path, "it stands in the log twice", LOST));
		logged.add(path);
		if (there && newest !== "" && plus(there.recordedAt, SKEW) < newest) findings.push(found$1("V07", path, `it says that it was recorded at ${there.recordedAt}, after one of ${newest}`, "find out whose clock was wrong, or who dated it back"));
		if (there && there.recordedAt > newest) newest = there.recordedAt;
	}
	for (const path of leaves.keys()) if (!logged.has(path)) findings.push(found$1("V07", path, "it is not in the log: it was put there past the recording job", LOST));
	return findings;
}
function head({ origin, size, root }, lines, wanted) {
	const findings = [];
	if (wanted !== void 0 && origin !== wanted) findings.push(found$1("V07", CHECKPOINT, `it is of ${origin}, not of ${wanted}`, "this ledger was copied from elsewhere"));
	if (size !== lines.length) findings.push(found$1("V07", CHECKPOINT, `it speaks of ${size} events, the log has ${lines.length}`, LOST));
	else if (rootOf(appendToLog(EMPTY_LOG, lines).log) !== root) findings.push(found$1("V07", CHECKPOINT, "the log does not have the root that was signed", LOST));
	return findings;
}
function tiles(files, lines) {
	const due = appendToLog(EMPTY_LOG, lines).files;
	const there = [...files.keys()].filter((path) => path.startsWith(`log/tile/`) || path.startsWith(`log/edge/`));
	return [...new Set([...due.keys(), ...there])].flatMap((path) => {
		const [one, other] = [due.get(path), files.get(path)];
		if (one && other && Buffer.from(one).equals(other)) return [];
		return [found$1("V07", path, other ? "it is not what the leaves make it" : "it is not there", LOST)];
	});
}
async function earlier(clone, ref, heads, lines) {
	const findings = [];
	const rootAt = prefixRoots(lines.map(hashOf));
	let size = 0;
	for await (const { commit, bytes } of clone.versions?.(ref, "log/checkpoint") ?? oneByOne(clone, heads)) {
		const point = parseCheckpoint(bytes);
		const say = (message) => findings.push(found$1("V07", CHECKPOINT, `in ${commit}: ${message}`, LOST));
		if (!point) say("it cannot be read");
		else if (point.size < size) say(`it goes back from ${size} events to ${point.size}`);
		else if (point.size > lines.length) say(`it speaks of ${point.size} events, the log has ${lines.length} today`);
		else if (rootAt(point.size) !== point.root) say(`the first ${point.size} events of today do not have its root`);
		size = Math.max(size, point?.size ?? 0);
	}
	return findings;
}
function outside(kept, lines) {
	return kept.flatMap((bytes) => {
		const point = parseCheckpoint(bytes);
		if (!point) return [found$1("V07", CHECKPOINT, "a checkpoint kept outside cannot be read", "give the file as it was copied")];
		return point.size <= lines.length && prefixRoots(lines.map(hashOf))(point.size) === point.root ? [] : [found$1("V07", CHECKPOINT, `the log does not begin with the ${point.size} events of a checkpoint kept outside`, LOST)];
	});
}
async function* oneByOne(clone, heads) {
	for (let from = 0; from < heads.length; from += 50) {
		const some = heads.slice(from, from + 50);
		const shots = await clone.read(some.map((ref) => ({
			ref,
			paths: [CHECKPOINT]
		})));
		for (const [at, commit] of some.entries()) yield {
			commit,
			bytes: shots[at]?.files[0]?.bytes ?? new Uint8Array()
		};
	}
}
// src/ledger/verify/v08-index.ts
const FIX = "decisions may have rested on it: verify the decisions since it was written, and let the recording job write it again";
function expectedRows() {
	const files = new Map();
	return {
		add: (grant) => {
			const digest = digestOf(grant);
			for (const key of indexKeysOf(grant)) {
				const path = indexPath(key);
				const rows = files.get(path) ?? new Map();
				files.set(path, rows.set(grant.requestId, {
					digest,
					until: keptUntil(key, grant)
				}));
			}
		},
		compare: async (clone, ref, newest) => {
			const findings = [];
			const seen = new Set();
			for await (const { path, bytes } of clone.scan(ref, "index")) {
				seen.add(path);
				findings.push(...compareFile(path, bytes, files.get(path) ?? new Map(), newest));
			}
			for (const [path, rows] of files) if (!seen.has(path)) findings.push(...missing(path, rows, new Set(), newest));
			return findings;
		}
	};
}
function compareFile(path, bytes, due, newest) {
	const rows = readIndex(bytes);
	if (!rows) return [found$1("V08", path, "it is not a list of grants", FIX)];
	return [...rows.flatMap((row) => {
		const expected = due.get(row.requestId);
		if (!expected) return [found$1("V08", path, `it shows a grant of ${row.requestId} that the events do not make`, FIX)];
		return expected.digest === digestOf(row) ? [] : [found$1("V08", path, `its row of ${row.requestId} is not what the events make`, FIX)];
	}), ...missing(path, due, new Set(rows.map(({ requestId }) => requestId)), newest)];
}
function missing(path, due, there, newest) {
	return [...due].filter(([id, { until }]) => until >= newest && !there.has(id)).map(([id]) => found$1("V08", path, `the grant of ${id} is missing`, FIX));
}
// src/ledger/verify/v09-population.ts
const REQUEST = /^access-requests\/(\d{4})\/(\d{2})\/([a-z0-9-]+)\.yaml$/;
function mergedRequests() {
	const told = new Map();
	return {
		add: ({ requestId, file, mergeCommit }) => {
			if (mergeCommit === null) return;
			const known = told.get(file.path) ?? {
				id: requestId,
				blobs: new Set()
			};
			known.blobs.add(file.blob);
			told.set(file.path, known);
		},
		compare: async (clone, main, { since, recorded }) => {
			const [shot] = await clone.read([{
				ref: main,
				paths: []
			}]);
			if (!shot) return [found$1("V09", main, "it is not in this clone, so the population cannot be counted", "fetch it and verify again")];
			const all = await clone.added(null, shot.commit, "access-requests");
			const before = await until(clone, since);
			const added = all.filter(({ path, blob }) => !before.has(`${path} ${blob}`));
			const late = await after(clone, recorded, shot.commit);
			if (!late) return [found$1("V09", "log/recorded", `${recorded} is not in the history of ${main}`, "find out who rewrote main or the mark")];
			const onMain = new Set(all.map(({ path, blob }) => `${path} ${blob}`));
			const unrecorded = added.filter(({ path }) => isRequestPath(path)).filter(({ path, blob }) => !told.get(path)?.blobs.has(blob)).map(({ path, commit }) => late.has(path) ? found$1("V09", path, `it came with ${commit} and is not recorded yet`, "run record", { severity: "warning" }) : found$1("V09", path, `it came with ${commit} and has no lineage`, "run record; find out why it was passed over"));
			const unmerged = [...told].flatMap(([path, { id, blobs }]) => [...blobs].filter((blob) => !onMain.has(`${path} ${blob}`)).map((blob) => found$1("V09", path, `${id} is recorded as merged with blob ${blob}, which main never had`, "treat its grant as forged")));
			return [
				...before.size > 0 && since ? [older(since, before.size)] : [],
				...unrecorded,
				...unmerged
			];
		}
	};
}
async function until(clone, since) {
	if (since === null) return new Set();
	try {
		const old = await clone.added(null, since, "access-requests");
		return new Set(old.filter(({ path }) => isRequestPath(path)).map(({ path, blob }) => `${path} ${blob}`));
	} catch (error) {
		if (error instanceof Failure) return new Set();
		throw error;
	}
}
function older(since, count) {
	return found$1("V09", "log/recorded", `${count} request files were on main before the ledger began at ${since}; what they granted is not told here`, "nothing to do: ask again for what is still needed", { severity: "note" });
}
async function after(clone, recorded, main) {
	try {
		return new Set((await clone.added(recorded, main, "access-requests")).map(({ path }) => path));
	} catch (error) {
		if (error instanceof Failure) return null;
		throw error;
	}
}
function isRequestPath(path) {
	const [, year, month, id] = REQUEST.exec(path) ?? [];
	return id !== void 0 && isLineageId(id) && id.startsWith(`${year}-${month}-`);
}
// src/ledger/verify/v10-ends.ts
function ends(folder, lineage, now, grace) {
	return due(lineage, now).filter(({ since }) => plus(since, grace) <= now).map(({ what, since, issuance }) => found$1("V10", folder, `${what} of ${issuance === void 0 ? "the grant" : `issuance ${issuance}`} is due since ${since} and not recorded`, byItself(what) ? "nothing: it ended by itself; what is not written down is only that it did" : "do it and record it", {
		severity: byItself(what) ? "note" : "warning",
		values: {
			what,
			since
		}
	}));
}
function byItself(what) {
	return what === "expire" || what === "lapse";
}
// src/ledger/verify/v11-text.ts
function texts(files) {
	const known = new Map();
	const findings = [];
	for (const { path, bytes } of files.texts) {
		const { texts, bad } = readTexts(bytes);
		for (const one of texts) known.set(one.sha256, one);
		for (const digest of bad) findings.push(found$1("V11", path, `the text under ${digest} is not the one that was signed`, "remove it, or restore it from the history of the ledger"));
	}
	return {
		texts: known,
		findings
	};
}
function strayTexts(files, texts, entries) {
	const spoken = new Set(entries.flatMap(({ event }) => proseOf(event).map(({ sha256 }) => sha256)));
	return [...texts.keys()].filter((digest) => !spoken.has(digest)).map((digest) => found$1("V11", files.texts[0]?.path ?? files.folder, `it holds a text, ${digest}, that no event speaks of`, "find out who put it there", { severity: "warning" }));
}
// src/ledger/verify/verify.ts
const UNDER_WAY = 256;
async function verify$1(clone, trust, now, options = {}) {
	const { ledger: ref = trust.ledger.branch, main = "main", origin, grace = 86400, kept = [] } = options;
	const [shot] = await clone.read([{
		ref,
		paths: [RECORDED, TRUST_COPY]
	}]);
	if (!shot) throw new Failure("MISSING", `there is no ledger at ${ref} in this clone`, `fetch it: git fetch origin ${ref}`);
	const files = new Map(shot.files.map(({ path, bytes }) => [path, bytes]));
	const past = await history(clone, shot.commit);
	const findings = [...past.findings, ...trustAndWriters(past.writers, files.get(TRUST_COPY), trust)];
	const leaves = new Map();
	const rows = expectedRows();
	const merged = mergedRequests();
	const signatures = inFlight(UNDER_WAY);
	let newest = "";
	let requests = 0;
	for await (const group of lineages(clone, shot.commit)) {
		const beside = texts(group);
		const { decoded, findings: odd } = structure(group, beside.texts);
		const entries = decoded.map(({ entry }) => entry);
		findings.push(...beside.findings, ...odd, ...strayTexts(group, beside.texts, entries), ...chain(entries));
		for (const one of decoded) {
			const { path, leaf, recordedAt } = one.entry;
			leaves.set(path, {
				leaf,
				recordedAt
			});
			newest = recordedAt > newest ? recordedAt : newest;
			await signatures.run(signature(one, trust).then((bad) => void (bad && findings.push(bad))));
		}
		const [first] = entries;
		if (!first) continue;
		requests += 1;
		const lineage = fold(first.event.requestId, entries.map(({ event }) => event));
		findings.push(...order(group.folder, lineage, entries), ...ends(group.folder, lineage, now, grace));
		if (lineage.grant) rows.add(lineage.grant);
		for (const event of lineage.events) if (event.kind === "requested") merged.add(event);
	}
	await signatures.end();
	findings.push(...await log(clone, shot.commit, past.checkpoints, leaves, trust, origin, kept));
	findings.push(...await rows.compare(clone, shot.commit, newest));
	if (main !== null) {
		const marks = {
			since: await beginning(clone, past.checkpoints[0]),
			recorded: markOf(files.get(RECORDED))
		};
		findings.push(...await merged.compare(clone, main, marks));
	}
	return {
		findings: findings.toSorted(byPlace),
		counts: {
			commits: past.commits,
			requests,
			events: leaves.size
		}
	};
}
async function* decidedEvents(clone, ref) {
	for await (const group of lineages(clone, ref)) {
		if (!group.events.some(({ path }) => entryPlace(path)?.kind === "decided")) continue;
		for (const { entry } of structure(group, texts(group).texts).decoded) if (entry.event.kind === "decided") yield {
			...entry,
			event: entry.event
		};
	}
}
async function beginning(clone, first) {
	if (first === void 0) return null;
	const [shot] = await clone.read([{
		ref: first,
		paths: [RECORDED]
	}]);
	return markOf(shot?.files[0]?.bytes);
}
function markOf(bytes) {
	const text = Buffer.from(bytes ?? []).toString("utf8").trim();
	return text === "" ? null : text;
}
function byPlace(one, other) {
	const [left, right] = [one, other].map(({ id, message }) => `${id} ${message}`);
	return (left ?? "") < (right ?? "") ? -1 : 1;
}
// src/commands/verify.ts
async function verify(clone, trust, now, options) {
	const verified = await verify$1(clone, trust, now, options);
	if (!options.decisions) return {
		...verified,
		redecided: null
	};
	const findings = [...verified.findings];
	const policyOf = policyOfCommit(clone, options.policyAt);
	let redecided = 0;
	for await (const { event } of decidedEvents(clone, options.ledger ?? trust.ledger.branch)) {
		redecided += 1;
		const finding = await madeAgain(event, clone, policyOf);
		if (finding) findings.push(finding);
	}
	return {
		...verified,
		findings,
		redecided
	};
}
async function madeAgain(event, clone, policyOf) {
	const of = await madeOf(event, clone, policyOf);
	if (!of) return found(event, "warning", "its policy or its request is not in this clone, so it could not be decided again", "fetch the whole history of the default branch");
	const { policy } = of.policyAt;
	if (!policy.ok || !of.request) {
		const { request, now } = event.decision;
		const { commit, tree } = of.policyAt;
		const again = undecidable({
			request,
			now,
			policy: {
				commit,
				tree
			},
			findings: [...of.findings, ...policy.ok ? [] : policy.findings]
		});
		return again.verdict === event.decision.verdict ? null : found(event, "error", `it stands as ${event.decision.verdict}, but nothing could be decided: ${again.headline}`, "find out who wrote it");
	}
	const { differences, compared } = redecide(policy.value.set, event, of.request);
	const [first] = differences;
	if (!first) return null;
	return found(event, "error", `decided again ${compared === "bytes" ? "by the same engine" : "in substance"} it comes out otherwise: ${first.field} stands as ${short(first.stands)}, comes out as ${short(first.again)}`, "find out who wrote it; revoke what was granted under it");
}
function found({ requestId }, severity, what, fix) {
	return {
		id: "V12",
		severity,
		message: `decision on ${requestId}: ${what}`,
		fix,
		values: { requestId }
	};
}
function short(value) {
	const text = canonicalJson(value ?? null);
	return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
// src/cli/verify.ts
async function verifyHere(options) {
	const { clone, main, mainRef } = await here(options.repo);
	const began = performance.now();
	const { findings, counts, redecided } = await verify(clone, main.policy.trust, systemClock().now(), {
		main: mainRef,
		decisions: options.decisions === true,
		policyAt: policyReader(entitlementKinds),
		kept: (options.checkpoint ?? []).map(kept)
	});
	if (options.json) print(JSON.stringify(findings, null, 2));
	else {
		const again = redecided === null ? "" : `, ${redecided} decisions made again`;
		const took = ((performance.now() - began) / 1e3).toFixed(1);
		if (findings.length > 0) print(terminal(findingBlocks(findings), colours()));
		print(`${counts.requests} requests, ${counts.events} events in ${counts.commits} commits${again}, ${took} s: ${verdict(findings)}`);
	}
	return findings.some(({ severity }) => severity !== "note") ? 1 : 0;
}
function kept(file) {
	try {
		return readFileSync(file);
	} catch {
		throw new Failure("INPUT", `${file} cannot be read`, "name a copy of log/checkpoint with --checkpoint");
	}
}
function verdict(findings) {
	const count = (severity) => findings.filter((one) => one.severity === severity).length;
	if (findings.length === 0) return "everything checks out";
	return `${count("error")} errors, ${count("warning")} warnings, ${count("note")} notes`;
}
export { verifyHere as t };
