import { M as plus, U as Failure, b as canonicalJson, f as groupBy, t as sameTrees, y as counted } from "./start.js";
import { At as EMPTY_LOG, Bt as RECORDED, Ct as trustCopy, Dt as proseOf, Et as fileDigest, Ft as tileLines, Gt as indexPath, Ht as TILES, It as CHECKPOINT, Kt as isLineageId, Mt as hashOf, Nt as nodeHash, Ot as readTexts, Pt as rootOf, St as fold, Tt as decodeEntry, Ut as TRUST_COPY, Vt as RESERVED, Wt as entryPlace, Xt as keptUntil, Yt as indexKeysOf, Zt as readIndex, jt as appendToLog, kt as pae, s as due, wt as chainProblem, xt as rowOf, z as workflowProblem, zt as POLICY_HEAD } from "./judging.js";
import { a as parseCheckpoint, c as signedByLater, l as trusted, r as openCheckpoint } from "./keys.js";
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
function found(id, path, message, fix, more = {}) {
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
const KNOWN = /^(?:(?:requests|text)\/\d{4}\/\d{2}\/[a-z0-9-]+\/\d{4}-[a-z]+\.json|(?:text\/)?(?:policy|ledger)\/\d{4}-[a-z]+(?:-[a-z]+)?\.json|index\/(?:holder|role|exception|owed|secret)\/[\w.-]+\.json|log\/(?:checkpoint|recorded|policy|(?:tile\/\d+|edge)\/\d+)|trust\/keys\.json|README\.md|VERIFY\.md)$/;
function isLedgerPath(path) {
	return KNOWN.test(path);
}
function structure({ events }, texts) {
	const decoded = [];
	const findings = [];
	for (const { path, mode, bytes } of events) {
		const one = decodeEntry(path, bytes, texts);
		if (typeof one === "string") findings.push(found("V01", path, one, "look in the history of the ledger who put it there"));
		else decoded.push(one);
		if (mode !== "100644") findings.push(found("V01", path, `its mode is ${mode}, not 100644`, "look in the history of the ledger who changed it"));
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
	if (!copy || !Buffer.from(copy).equals(trustCopy(trust))) findings.push(found("V03", TRUST_COPY, copy ? "it differs from policies/trust.yaml on main" : "it is not there", "trust main; have the recording job write the copy again", { severity: "warning" }));
	if (count.unprotected > 0) findings.push(found("V03", TRUST_COPY, `the ledger is unprotected: ${count.unprotected} of its commits ${count.unprotected === 1 ? "was" : "were"} written with GITHUB_TOKEN, which any workflow of the repository holds`, "let a GitHub App of its own write the ledger and protect the branch for it", {
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
		if (parents.length > 1) findings.push(found("V02", oid, "it is a merge; the ledger has one line of history", "find out who merged into it"));
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
	if (status === "A") return isLedgerPath(path) ? [] : [found("V01", path, `no ledger has such a file (added in ${oid})`, "find out who added it")];
	if (/^(requests|policy|ledger|log\/tile)\//.test(path)) return [found("V02", path, `it was ${did} in ${oid}`, fix)];
	if (status === "D" && !path.startsWith("text/") && isLedgerPath(path)) return [found("V02", path, `it was deleted in ${oid}`, fix)];
	return [];
}
// src/ledger/verify/v04-signatures.ts
const FIX$2 = "treat the event as forged: find out who wrote it, and which grants rest on it";
async function signature({ entry, envelope }, trust) {
	const key = trusted(trust, entry.keyId, "event", entry.recordedAt);
	if (typeof key === "string") return found("V04", entry.path, key, FIX$2);
	return await signedByLater(key, pae(envelope.payload), envelope.signature) ? null : found("V04", entry.path, `its signature by ${key.keyid} is wrong`, FIX$2);
}
function inFlight(limit) {
	const open = [];
	return {
		run: async (one) => {
			open.push(one);
			if (open.length >= limit) await Promise.all(open.splice(0, limit / 2));
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
	return [found("V05", problem.path, problem.problem, "find the missing or exchanged event in the history of the ledger")];
}
// src/ledger/verify/v06-order.ts
function order(folder, lineage, entries) {
	const steps = lineage.findings.map((one) => found("V06", folder, one.message, one.fix, {
		severity: one.severity,
		values: { step: one.id }
	}));
	const clock = entries.flatMap((entry, at) => {
		const before = entries[at - 1];
		if (!before || before.recordedAt <= entry.recordedAt) return [];
		return [found("V06", entry.path, `it was recorded at ${entry.recordedAt}, the one before it at ${before.recordedAt}`, "find out whose clock was wrong, or who wrote it later")];
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
	const due = appendToLog(EMPTY_LOG, lines);
	const note = files.get(CHECKPOINT);
	const checkpoint = note ? openCheckpoint(note, trust, null) : "it is not there";
	return [
		...same$1(lines, leaves),
		...typeof checkpoint === "string" ? [found("V07", CHECKPOINT, checkpoint, LOST)] : head(checkpoint, due.log, origin),
		...tiles(files, due.files),
		...await earlier(clone, ref, heads, lines),
		...outside(kept, lines),
		...pinned(trust, lines)
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
function same$1(lines, leaves) {
	const findings = [];
	const logged = new Set();
	let newest = "";
	for (const line of lines) {
		const path = line.slice(65);
		const there = leaves.get(path);
		if (!there) findings.push(found("V07", path, "it is in the log and not in the ledger: an event was taken away", LOST));
		else if (there.leaf !== hashOf(line)) findings.push(found("V07", path, "it is not the file that the log knows", LOST));
		if (logged.has(path)) findings.push(found("V07", path, "it stands in the log twice", LOST));
		logged.add(path);
		if (there && there.recordedAt < newest && plus(there.recordedAt, SKEW) < newest) findings.push(found("V07", path, `it says that it was recorded at ${there.recordedAt}, after one of ${newest}`, "find out whose clock was wrong, or who dated it back"));
		if (there && there.recordedAt > newest) newest = there.recordedAt;
	}
	for (const path of leaves.keys()) if (!logged.has(path)) findings.push(found("V07", path, "it is not in the log: it was put there past the recording job", LOST));
	return findings;
}
function head({ origin, size, root }, due, wanted) {
	const findings = [];
	if (wanted !== void 0 && origin !== wanted) findings.push(found("V07", CHECKPOINT, `it is of ${origin}, not of ${wanted}`, "this ledger was copied from elsewhere"));
	if (size !== due.size) findings.push(found("V07", CHECKPOINT, `it speaks of ${counted(size, "event")}, the log has ${due.size}`, LOST));
	else if (rootOf(due) !== root) findings.push(found("V07", CHECKPOINT, "the log does not have the root that was signed", LOST));
	return findings;
}
function tiles(files, due) {
	const there = [...files.keys()].filter((path) => path.startsWith(`log/tile/`) || path.startsWith(`log/edge/`));
	return [...new Set([...due.keys(), ...there])].flatMap((path) => {
		const [one, other] = [due.get(path), files.get(path)];
		if (one && other && Buffer.from(one).equals(other)) return [];
		return [found("V07", path, other ? "it is not what the leaves make it" : "it is not there", LOST)];
	});
}
async function earlier(clone, ref, heads, lines) {
	const findings = [];
	const rootAt = prefixRoots(lines.map(hashOf));
	let size = 0;
	for await (const { commit, bytes } of clone.versions?.(ref, "log/checkpoint") ?? oneByOne(clone, heads)) {
		const point = parseCheckpoint(bytes);
		const say = (message) => findings.push(found("V07", CHECKPOINT, `in ${commit}: ${message}`, LOST));
		if (!point) say("it cannot be read");
		else if (point.size < size) say(`it goes back from ${counted(size, "event")} to ${point.size}`);
		else if (point.size > lines.length) say(`it speaks of ${counted(point.size, "event")}, the log has ${lines.length} today`);
		else if (rootAt(point.size) !== point.root) say(`its root is not that of the first ${counted(point.size, "event")} of today`);
		size = Math.max(size, point?.size ?? 0);
	}
	return findings;
}
function outside(kept, lines) {
	return kept.flatMap((bytes) => {
		const point = parseCheckpoint(bytes);
		if (!point) return [found("V07", CHECKPOINT, "a checkpoint kept outside cannot be read", "give the file as it was copied")];
		return point.size <= lines.length && prefixRoots(lines.map(hashOf))(point.size) === point.root ? [] : [found("V07", CHECKPOINT, `the log does not begin with the ${counted(point.size, "event")} of a checkpoint kept outside`, LOST)];
	});
}
function pinned({ ledger: { pinned: point } }, lines) {
	if (!point || point.size <= lines.length && prefixRoots(lines.map(hashOf))(point.size) === point.root) return [];
	return [found("V07", CHECKPOINT, `the log does not begin with the ${counted(point.size, "event")} that policies/trust.yaml has seen`, point.size > lines.length ? `it has ${lines.length}: fetch it again; if that is all there is, somebody set it back` : "put the branch back, and find out who wrote it anew")];
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
const FIX$1 = "decisions may have rested on it: verify the decisions since it was written, and let the recording job write it again";
async function standingIndex(clone, ref) {
	const findings = [];
	const files = new Map();
	for await (const { path, bytes } of clone.scan(ref, "index")) {
		const rows = readIndex(bytes);
		files.set(path, rows && new Map(groupBy(rows, ({ requestId }) => requestId)));
		if (!rows) findings.push(found("V08", path, "it is not a list of grants", FIX$1));
	}
	const absent = [];
	return {
		hold: (row) => {
			const id = row.requestId;
			for (const key of indexKeysOf(row)) {
				const path = indexPath(key);
				const file = files.get(path);
				if (file === null) continue;
				const there = file?.get(id);
				if (there) {
					for (const one of there) if (!same(one, row)) findings.push(wrong(path, id));
				}
				if (!there) absent.push({
					path,
					id,
					until: keptUntil(key, row)
				});
				file?.delete(id);
			}
		},
		end: (newest) => [
			...findings,
			...[...files].flatMap(([path, left]) => [...left?.values() ?? []].flat().map((row) => unmade(path, row))),
			...absent.filter(({ until }) => until >= newest).map(({ path, id }) => missing(path, id))
		]
	};
}
function same(one, other) {
	return canonicalJson(one) === canonicalJson(other);
}
function wrong(path, id) {
	return found("V08", path, `its row of ${id} is not what the events make`, FIX$1);
}
function unmade(path, { requestId }) {
	return found("V08", path, `it shows a grant of ${requestId} that the events do not make`, FIX$1);
}
function missing(path, id) {
	return found("V08", path, `the grant of ${id} is missing`, FIX$1);
}
// src/ledger/verify/v09-population.ts
const REQUEST = /^access-requests\/(\d{4})\/(\d{2})\/([a-z0-9-]+)(?:\.declared)?\.yaml$/;
function mergedRequests() {
	const taken = new Set();
	const told = new Map();
	return {
		add: ({ requestId, file, mergeCommit, pullRequest }) => {
			const emergency = mergeCommit === null && pullRequest === null;
			if (emergency) taken.add(`${file.path} ${file.blob}`);
			if (mergeCommit === null && !emergency) return;
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
			if (!shot) return [found("V09", main, "it is not in this clone, so the population cannot be counted", "fetch it and verify again")];
			const all = await clone.added(null, shot.commit, "access-requests");
			const before = await until(clone, since);
			const added = all.filter(({ path, blob }) => !before.has(`${path} ${blob}`));
			const late = await after(clone, recorded, shot.commit);
			if (!late) return [found("V09", "log/recorded", `${recorded} is not in the history of ${main}`, "find out who rewrote main or the mark")];
			const onMain = new Set(all.map(({ path, blob }) => `${path} ${blob}`));
			const unrecorded = added.filter(({ path }) => isRequestPath(path)).filter(({ path, blob }) => !told.get(path)?.blobs.has(blob)).map(({ path, commit }) => late.has(path) ? found("V09", path, `it came with ${commit} and is not recorded yet`, "run record", { severity: "warning" }) : found("V09", path, `it came with ${commit} and has no lineage`, "run record; find out why it was passed over"));
			const unmerged = [...told].flatMap(([path, { id, blobs }]) => [...blobs].filter((blob) => !onMain.has(`${path} ${blob}`) && !taken.has(`${path} ${blob}`)).map((blob) => found("V09", path, `${id} is recorded as merged with blob ${blob}, which main never had`, "treat its grant as forged")));
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
	return found("V09", "log/recorded", `${counted(count, "request file was", "request files were")} on main before the ledger began at ${since}; what they granted is not told here`, "nothing to do: ask again for what is still needed", { severity: "note" });
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
	return due(lineage, now).filter(({ since }) => plus(since, grace) <= now).map(({ what, since, issuance }) => found("V10", folder, `${what} of ${issuance === void 0 ? "the grant" : `issuance ${issuance}`} is due since ${since} and not recorded`, byItself(what) ? "nothing: it ended by itself; what is not written down is only that it did" : "do it and record it", {
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
		for (const digest of bad) findings.push(found("V11", path, `the text under ${digest} is not the one that was signed`, "remove it, or restore it from the history of the ledger"));
	}
	return {
		texts: known,
		findings
	};
}
function strayTexts(files, texts, entries) {
	const spoken = new Set(entries.flatMap(({ event }) => proseOf(event).map(({ sha256 }) => sha256)));
	return [...texts.keys()].filter((digest) => !spoken.has(digest)).map((digest) => found("V11", files.texts[0]?.path ?? files.folder, `it holds a text, ${digest}, that no event speaks of`, "find out who put it there", { severity: "warning" }));
}
// src/ledger/verify/v13-workflows.ts
function workflow({ path, event }, trust) {
	const problem = workflowProblem(trust, event.run);
	if (problem === null) return [];
	return [found("V13", path, problem, "find out who started it, and with which key; if it was right, name it on main")];
}
// src/ledger/verify/v14-policy.ts
const NAMES = [
	"policies",
	"schemas",
	".github"
];
const FIX = "find out who wrote it; until then take nothing for granted that rests on the policy it names";
function policyHead(entries, files) {
	const newest = entries.at(-1);
	const copy = files.get(POLICY_HEAD);
	const note = files.get(CHECKPOINT);
	const named = note ? parseCheckpoint(note)?.policy : void 0;
	const due = newest && fileDigest(newest.bytes);
	return [...(copy && fileDigest(copy)) === due ? [] : [found("V14", POLICY_HEAD, "it is not the newest event of lineage policy", FIX)], ...named === due ? [] : [found("V14", CHECKPOINT, "it does not name the newest event of lineage policy", FIX)]];
}
async function policyLineage(clone, main, entries) {
	const told = entries.flatMap((entry) => entry.event.kind === "policy-changed" ? [{
		...entry,
		event: entry.event
	}] : []);
	const [first] = told;
	const [shot] = await clone.read([{
		ref: main,
		paths: []
	}]);
	if (!first || !shot) return [];
	const on = await onMain(clone, first.event.to.commit, shot.commit);
	if (!on) return [found("V14", first.path, `commit ${first.event.to.commit} is not in the history of ${main}`, FIX)];
	const trees = await treesAt(clone, told.map(({ event }) => event.to.commit));
	const newest = Math.max(-1, ...told.map(({ event }) => on.indexOf(event.to.commit)));
	const missing = on.flatMap((commit, n) => {
		if (told.some(({ event }) => event.to.commit === commit)) return [];
		const message = `commit ${commit} of ${main} touches what decides and has no event`;
		return [found("V14", RECORDED, message, "run record; find out why it was passed over", { severity: n > newest ? "warning" : "error" })];
	});
	return [...told.flatMap((entry, n) => oneOf(entry, told[n - 1]?.event ?? null, trees, on)), ...missing];
}
function oneOf({ path, event }, before, trees, on) {
	const say = (message) => [found("V14", path, message, FIX)];
	const { to, from, binds, binding } = event;
	const there = trees.get(to.commit);
	if (!there || !sameTrees(there, to.trees)) return say(`commit ${to.commit} does not hold the trees it tells`);
	if (!before) return from === null && binding.commit === to.commit ? [] : say("it is the first, and does not begin the lineage");
	if (from?.commit !== before.to.commit || !sameTrees(from.trees, before.to.trees)) return say("it does not follow the event before it");
	const due = binds ? to : before.binding;
	if (binding.commit !== due.commit || !sameTrees(binding.trees, due.trees)) return say(`it makes ${binding.commit} bind, where ${due.commit} is due`);
	return on.includes(to.commit) && on.indexOf(to.commit) > on.indexOf(before.to.commit) ? [] : say(`commit ${to.commit} is not on main after the one before it`);
}
async function onMain(clone, from, to) {
	const commits = [];
	let after = false;
	for await (const { oid, changes } of clone.commits(to)) {
		const touches = changes.some(({ path }) => NAMES.some((name) => path.startsWith(`${name}/`)));
		if (after && touches) commits.push(oid);
		if (oid === from) after = true;
	}
	return after ? commits : null;
}
async function treesAt(clone, commits) {
	const oids = await clone.oids(commits.flatMap((ref) => NAMES.map((path) => ({
		ref,
		path
	}))));
	return new Map(commits.map((commit, n) => {
		const [policies = null, schemas = null, workflows = null] = oids.slice(n * NAMES.length);
		return [commit, {
			policies,
			schemas,
			workflows
		}];
	}));
}
// src/ledger/verify/verify.ts
const UNDER_WAY = 2048;
async function verify(clone, trust, now, options = {}) {
	const { ledger: ref = trust.ledger.branch, main = "main", origin, grace = 86400, kept = [] } = options;
	const [shot] = await clone.read([{
		ref,
		paths: [
			RECORDED,
			TRUST_COPY,
			CHECKPOINT,
			POLICY_HEAD
		]
	}]);
	if (!shot) throw new Failure("MISSING", `there is no ledger at ${ref} in this clone`, `fetch it: git fetch origin ${ref}:${ref}`);
	const files = new Map(shot.files.map(({ path, bytes }) => [path, bytes]));
	const past = await history(clone, shot.commit);
	const findings = [...past.findings, ...trustAndWriters(past.writers, files.get(TRUST_COPY), trust)];
	const leaves = new Map();
	const index = await standingIndex(clone, shot.commit);
	const merged = mergedRequests();
	const signatures = inFlight(UNDER_WAY);
	let newest = "";
	let requests = 0;
	let policy = [];
	for await (const group of lineages(clone, shot.commit)) {
		const beside = texts(group);
		const { decoded, findings: odd } = structure(group, beside.texts);
		const entries = decoded.map(({ entry }) => entry);
		findings.push(...beside.findings, ...odd, ...strayTexts(group, beside.texts, entries), ...chain(entries), ...entries.flatMap((one) => workflow(one, trust)));
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
		if (first.event.requestId === "policy") policy = entries;
		else requests += 1;
		const lineage = fold(first.event.requestId, entries.map(({ event }) => event));
		findings.push(...order(group.folder, lineage, entries), ...ends(group.folder, lineage, now, grace));
		const row = rowOf(lineage);
		if (row) index.hold(row);
		for (const event of lineage.events) if (event.kind === "requested" || event.kind === "declared") merged.add(event);
	}
	findings.push(...await log(clone, shot.commit, past.checkpoints, leaves, trust, origin, kept));
	findings.push(...index.end(newest));
	await signatures.end();
	findings.push(...policyHead(policy, files));
	if (main !== null) {
		findings.push(...await policyLineage(clone, main, policy));
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
async function* foldedLineages(clone, ref, without) {
	for await (const group of lineages(clone, ref)) {
		const wanted = group.events.filter(({ path }) => !without.has(entryPlace(path)?.kind ?? ""));
		const { decoded } = structure({
			...group,
			events: wanted
		}, texts(group).texts);
		const events = decoded.map(({ entry }) => entry.event);
		const [first] = events;
		if (first) yield fold(first.requestId, events);
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
export { foldedLineages as n, verify as r, decidedEvents as t };
