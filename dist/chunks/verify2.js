import { $ as Failure, B as plus, D as canonicalJson, E as counted, _ as groupBy, l as isAdded, n as sameTrees } from "./start.js";
import { Bt as proseOf, Ft as fold, Gt as TAKEN_AWAY, Ht as pae, It as chainProblem, Jt as nodeHash, Kt as appendToLog, Lt as decodeEntry, Mt as GUIDES, Nt as trustCopy, Qt as CHECKPOINT, Ut as EMPTY_LOG, Vt as readTexts, W as workflowProblem, Wt as NOT_THE_FILE, Xt as rootOf, Yt as pathOf, Zt as tileLines, an as TRUST_COPY, cn as isLineageId, dn as indexKeysOf, in as TILES, jt as rowOf$1, mn as readIndex, nn as RECORDED, on as entryPlace, pn as keptUntil, qt as hashOf, rn as RESERVED, s as due, sn as indexPath, tn as POLICY_HEAD, zt as fileDigest } from "./judging.js";
import { a as FIRST_EVENT, c as rootAt, d as olderMain, f as placeOf, l as mainHistory, o as beginning, p as found, s as markOf, u as newerThan } from "./here.js";
import { c as parseCheckpoint, g as trusted, h as signedByLater, l as retiredSigner, o as openCheckpoint } from "./keys.js";
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
// src/ledger/verify/v01-modes.ts
const KINDS = {
	"100644": "a plain file",
	"100755": "a program",
	"120000": "a symbolic link",
	"160000": "a submodule"
};
function plain({ path, mode }) {
	if (mode === "100644") return [];
	return [found("V01", path, `its mode is ${mode}, ${KINDS[mode]}; a ledger holds plain files of mode 100644`, "look in the history of the ledger who changed it")];
}
// src/ledger/verify/v01-structure.ts
const KNOWN = /^(?:(?:requests|text)\/\d{4}\/\d{2}\/[a-z0-9-]+\/\d{4}-[a-z]+\.json|(?:text\/)?(?:policy|ledger)\/\d{4}-[a-z]+(?:-[a-z]+)?\.json|index\/(?:holder|role|exception|owed|secret)\/[\w.-]+\.json|log\/(?:checkpoint|recorded|policy|(?:tile\/\d+|edge)\/\d+)|trust\/keys\.json|README\.md|VERIFY\.md)$/;
function isLedgerPath(path) {
	return KNOWN.test(path);
}
function structure({ events }, texts) {
	const decoded = [];
	const findings = [];
	for (const event of events) {
		const { path, bytes } = event;
		const one = decodeEntry(path, bytes, texts);
		if (typeof one === "string") findings.push(found("V01", path, one, "look in the history of the ledger who put it there"));
		else decoded.push(one);
		findings.push(...plain(event));
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
function guides(files) {
	return [...GUIDES].flatMap(([path, due]) => {
		const there = files.get(path);
		if (there && Buffer.from(there).equals(due)) return [];
		return [found("V03", path, there ? "it is not what this release writes" : "it is not there", "do not follow it. Another release may have written it: compare with that release, or find out in its history who did", { severity: "warning" })];
	});
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
const FIX$4 = "treat the event as forged: find out who wrote it, and which grants rest on it";
async function signature({ entry, envelope }, trust) {
	const key = trusted(trust, entry.keyId, "event", entry.recordedAt);
	if (typeof key === "string") return found("V04", entry.path, key, FIX$4);
	return await signedByLater(key, pae(envelope.payload), envelope.signature) ? null : found("V04", entry.path, `its signature by ${key.keyid} is wrong`, FIX$4);
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
async function log(clone, ref, heads, leaves, trust, origin, kept) {
	const files = new Map();
	const odd = [];
	for await (const file of clone.scan(ref, "log")) {
		files.set(file.path, file.bytes);
		odd.push(...plain(file));
	}
	const lines = levelZero(files);
	const due = appendToLog(EMPTY_LOG, lines);
	const note = files.get(CHECKPOINT);
	const checkpoint = note ? openedAt(note, trust, newestOf(leaves)) : "it is not there";
	return [
		...odd,
		...same(lines, leaves),
		...typeof checkpoint === "string" ? [found("V07", CHECKPOINT, checkpoint, LOST)] : head(checkpoint, due.log, origin),
		...tiles(files, due.files),
		...await earlier(clone, ref, heads, lines),
		...outside(kept, lines),
		...pinned(trust, lines)
	];
}
function openedAt(note, trust, newest) {
	return retiredSigner(note, trust, newest) ?? openCheckpoint(note, trust);
}
function newestOf(leaves) {
	let newest = "";
	for (const { recordedAt } of leaves.values()) if (recordedAt > newest) newest = recordedAt;
	return newest;
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
		const path = pathOf(line);
		const there = leaves.get(path);
		if (!there) findings.push(found("V07", path, TAKEN_AWAY, LOST));
		else if (there.leaf !== hashOf(line)) findings.push(found("V07", path, NOT_THE_FILE, LOST));
		if (logged.has(path)) findings.push(found("V07", path, "it stands in the log twice", LOST));
		logged.add(path);
		if (there && there.recordedAt < newest && plus(there.recordedAt, 600) < newest) findings.push(found("V07", path, `it says that it was recorded at ${there.recordedAt}, after one of ${newest}`, "find out whose clock was wrong, or who dated it back"));
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
const FIX$3 = "decisions may have rested on it: verify the decisions since it was written, and let the recording job write it again";
async function standingIndex(clone, ref) {
	const findings = [];
	const files = new Map();
	const empty = new Set();
	for await (const file of clone.scan(ref, "index")) {
		const { path, bytes } = file;
		const rows = readIndex(bytes);
		const lines = rows && linesOf(bytes, rows);
		const standing = rows?.map((row, n) => ({
			row,
			line: lines?.[n] ?? null
		}));
		files.set(path, standing ? new Map(groupBy(standing, ({ row }) => row.requestId)) : null);
		if (rows?.length === 0) empty.add(path);
		findings.push(...plain(file));
		if (!rows) findings.push(found("V08", path, "it is not a list of grants", FIX$3));
		else if (!lines) findings.push(found("V08", path, SHAPE, FIX$3));
	}
	const absent = [];
	return {
		hold: (row) => {
			const id = row.requestId;
			for (const key of indexKeysOf(row)) {
				const path = indexPath(key);
				empty.delete(path);
				const file = files.get(path);
				if (file === null) continue;
				const there = file?.get(id);
				if (there) findings.push(...there.flatMap((one) => compared(one, row, path)));
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
			...[...files].flatMap(([path, left]) => [...left?.values() ?? []].flat().map(({ row }) => unmade(path, row))),
			...[...empty].map((path) => found("V08", path, "it is empty, and no event was ever filed there", FIX$3)),
			...absent.filter(({ until }) => until >= newest).map(({ path, id }) => missing$1(path, id))
		]
	};
}
const SHAPE = "it is not written as the recording job writes it: one row a line, each request once, in their order";
function linesOf(bytes, rows) {
	const ordered = rows.every(({ requestId }, n) => n === 0 || (rows[n - 1]?.requestId ?? "") < requestId);
	const whole = Buffer.from(bytes).toString("utf8").split("\n").slice(1, 1 + rows.length).map((line, n) => n < rows.length - 1 ? line.replace(/,$/, "") : line);
	const due = `[${whole.map((line) => `\n${line}`).join(",")}\n]\n`;
	return ordered && Buffer.from(due).equals(bytes) ? whole : null;
}
function compared({ row, line }, due, path) {
	const written = canonicalJson(due);
	if (line === written) return [];
	if (canonicalJson(row) !== written) return [wrong(path, due.requestId)];
	return line === null ? [] : [found("V08", path, `its row of ${due.requestId} is written otherwise`, FIX$3)];
}
function wrong(path, id) {
	return found("V08", path, `its row of ${id} is not what the events make`, FIX$3);
}
function unmade(path, { requestId }) {
	return found("V08", path, `it shows a grant of ${requestId} that the events do not make`, FIX$3);
}
function missing$1(path, id) {
	return found("V08", path, `the grant of ${id} is missing`, FIX$3);
}
// src/ledger/verify/v09-edited.ts
function edited(changes, told, placeOf) {
	const last = new Map(changes.map((change) => [change.path, change]));
	return [...groupBy(told, ({ path }) => path)].flatMap(([path, files]) => {
		const change = last.get(path);
		if (!change || change.status === "A" || files.some(({ blob }) => blob === change.blob)) return [];
		if (files.some(({ mergeCommit }) => placeOf(mergeCommit) >= placeOf(change.commit))) return [];
		const id = files[0]?.id ?? path;
		const did = change.status === "D" ? "deleted" : "edited";
		return [found("V09", path, `${id} was ${did} on main by ${change.commit} after it was recorded; what was decided on is unchanged, and nothing is issued while main holds something else`, "find out how that came past the check, and put the file back as it was; to end a grant, revoke it", { severity: "warning" })];
	});
}
// src/ledger/verify/v09-row.ts
const FILE = /^access-requests\/(\d{4})\/(\d{2})\/([a-z0-9-]+)(?:\.declared|\.(revoke|settle-[1-9][0-9]{0,2}))?\.yaml$/;
function rowOf(row, { place }) {
	const [, year, month, id, beside = null] = FILE.exec(row.path) ?? [];
	if (!isAdded(row) || id === void 0 || !isLineageId(id) || !id.startsWith(`${year}-${month}-`)) return [];
	const { path, blob, commit, parent } = row;
	return [{
		path,
		blob,
		commit,
		parent,
		id,
		beside,
		place: place.get(commit) ?? 1e400
	}];
}
function nameOf({ path, blob }) {
	return `${path} ${blob}`;
}
function missing({ path, commit, parent, place }, passed, lacks) {
	if (place > passed) return found("V09", path, `it came with ${commit} and is not recorded yet`, "run record", { severity: "warning" });
	const back = parent === null ? "take log/recorded away" : `put log/recorded back to ${parent}`;
	return found("V09", path, `it came with ${commit} and ${lacks}`, `run record; if that does not tell it, ${back} and run it again. Find out why it was passed over`);
}
// src/ledger/verify/v09-beside.ts
const REVOKED = "revoked:request:";
const SETTLEMENT = /:(settle-[0-9]+)$/;
function filesBeside() {
	const emergencies = new Set();
	const revoked = new Map();
	const settled = new Set();
	return {
		add: (event) => {
			const { requestId: id, key, kind } = event;
			if (kind === "requested" && event.mergeCommit === null && event.pullRequest === null) emergencies.add(id);
			if (kind === "revoked" && key.startsWith(REVOKED)) revoked.set(id, [...revoked.get(id) ?? [], key.slice(16)]);
			if (kind === "settled" || kind === "rotated" || kind === "refused") {
				const [, name] = SETTLEMENT.exec(key) ?? [];
				if (name !== void 0) settled.add(`${id} ${name}`);
			}
		},
		compare: (rows, requests, began, passed, placeOf) => {
			const known = new Set(emergencies);
			const merged = new Set(requests);
			const findings = [];
			for (const row of rows) {
				if (merged.has(row)) known.add(row.id);
				if (row.beside === null || row.place <= began) continue;
				if (!(row.beside === "revoke" ? (revoked.get(row.id) ?? []).some((cause) => placeOf(cause) >= row.place) : settled.has(`${row.id} ${row.beside}`))) findings.push(untold(row, row.beside, known.has(row.id), passed));
			}
			return findings;
		}
	};
}
function untold(row, beside, known, passed) {
	const revokes = beside === "revoke";
	if (known || row.place > passed) return missing(row, passed, revokes ? `the ledger does not hold that it revoked ${row.id}` : `the ledger does not hold what became of it: neither settled, rotated nor refused ${beside}`);
	return found("V09", row.path, `it came with ${row.commit}, when the ledger held no ${row.id}: it ${revokes ? "revokes" : "settles"} nothing known`, "nothing to do; if another request was meant, name that one", { severity: "note" });
}
// src/ledger/verify/v09-landed.ts
function asLanded(rows, changes, told, placeOf) {
	const ofPath = groupBy(changes, ({ path }) => path);
	const toldOf = groupBy([...told.values()], ({ path }) => path);
	return rows.map((row) => {
		if (told.has(nameOf(row))) return row;
		const later = (ofPath.get(row.path) ?? []).filter(({ commit }) => placeOf(commit) > row.place);
		const end = later.findIndex(({ status }) => status !== "M");
		const edits = end < 0 ? later : later.slice(0, end);
		const landed = (toldOf.get(row.path) ?? []).find(({ mergeCommit, blob }) => {
			const until = mergeCommit === null ? -1 : placeOf(mergeCommit);
			const last = later.findLast(({ commit }) => placeOf(commit) <= until);
			return last !== void 0 && last.blob === blob && edits.includes(last);
		});
		return landed ? {
			...row,
			blob: landed.blob
		} : row;
	});
}
// src/ledger/verify/v09-population.ts
function population() {
	const beside = filesBeside();
	const taken = new Set();
	const merged = new Set();
	const asked = new Set();
	const told = new Map();
	const file = ({ requestId, file, mergeCommit, pullRequest }) => {
		const emergency = mergeCommit === null && pullRequest === null;
		if (mergeCommit === null && !emergency) return;
		(emergency ? taken : merged).add(nameOf(file));
		told.set(nameOf(file), {
			path: file.path,
			blob: file.blob,
			id: requestId,
			mergeCommit
		});
	};
	return {
		add: (event) => {
			if (event.kind === "requested" || event.kind === "declared") {
				file(event);
				if (event.mergeCommit !== null) asked.add(nameOf(event.file));
			} else if (event.kind === "refused" && event.came) file({
				requestId: event.requestId,
				...event.came
			});
			beside.add(event);
		},
		compare: async (clone, main, { since, signed, recorded, told: policyTold }) => {
			const placeAt = (commit) => placeOf(main, commit);
			const strange = recorded !== null && placeAt(recorded) === -1 ? [strangeMark(recorded, main)] : [];
			const changes = await clone.changes(null, main.tip, ["access-requests"]);
			const rows = asLanded(changes.flatMap((row) => rowOf(row, main)), changes, told, placeAt);
			const began = signed ? placeAt(since) : placeOf({
				...main,
				newer: new Set()
			}, since);
			const [older, mine] = [rows.filter(({ place }) => place <= began), rows.filter(({ place }) => place > began)];
			const passed = Math.max(placeAt(recorded), placeAt(policyTold), lastMerged(rows, merged) - 1);
			const unrecorded = mine.flatMap((row) => row.beside === null && !told.has(nameOf(row)) ? [missing(row, passed, "has no lineage")] : []);
			const there = new Set(rows.map(nameOf));
			const unmerged = [...told].flatMap(([name, one]) => there.has(name) || taken.has(name) ? [] : [one]);
			const merges = unmerged.flatMap(({ mergeCommit }) => mergeCommit ?? []);
			const newer = new Set([...main.newer, ...await newerThan(main, clone, merges)]);
			const requests = rows.filter((row) => row.beside === null && asked.has(nameOf(row)));
			return [
				...olderMain(main, newer),
				...strange,
				...before(older, since, signed),
				...unrecorded,
				...unmerged.flatMap((one) => one.mergeCommit && newer.has(one.mergeCommit) ? [] : [unknown(one)]),
				...edited(changes, [...told].flatMap(([name, one]) => asked.has(name) ? [one] : []), placeAt),
				...beside.compare(rows.filter((row) => row.beside === null || !told.has(nameOf(row))), requests, began, passed, placeAt)
			];
		}
	};
}
function lastMerged(rows, merged) {
	const seen = new Set();
	let last = -1;
	for (const row of rows) {
		if (merged.has(nameOf(row)) && !seen.has(nameOf(row))) last = Math.max(last, row.place);
		seen.add(nameOf(row));
	}
	return last;
}
function strangeMark(recorded, { name }) {
	return found("V09", RECORDED, `${recorded} is not in the history of ${name}`, "find out who rewrote main or the mark");
}
function unknown({ path, blob, id }) {
	return found("V09", path, `${id} is recorded as merged with blob ${blob}, which main never had`, "treat its grant as forged");
}
function before(older, since, signed) {
	const count = new Set(older.filter(({ beside }) => beside === null).map(nameOf)).size;
	if (count === 0 || since === null) return [];
	const files = counted(count, "request file was", "request files were");
	return [signed ? found("V09", RECORDED, `${files} on main before the ledger began at ${since}; what they granted is not told here`, "nothing to do: ask again for what is still needed", { severity: "note" }) : found("V09", RECORDED, `${files} on main before ${since}, where the ledger is said to begin, and no signed event says so`, "run record, which tells it signed; if that ever ran before, somebody began the branch anew: compare with a checkpoint kept outside", { severity: "warning" })];
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
const FIX$2 = "remove it, or restore it from the history of the ledger";
function texts(files) {
	const known = new Map();
	const findings = [];
	const events = new Set(files.events.map(({ path }) => nameIn(path)));
	for (const file of files.texts) {
		const { path, bytes } = file;
		const { readable, texts, bad } = readTexts(bytes);
		const odd = oddity(readable, texts.length + bad.length, events.has(nameIn(path)));
		findings.push(...plain(file), ...odd === null ? [] : [found("V11", path, odd, FIX$2)]);
		for (const one of texts) known.set(one.sha256, one);
		for (const digest of bad) findings.push(found("V11", path, `the text under ${digest} is not the one that was signed`, FIX$2));
	}
	return {
		texts: known,
		findings
	};
}
function oddity(readable, count, beside) {
	if (!readable) return "it cannot be read as JSON, so it holds no text that was signed";
	if (!beside) return "no event of that name stands beside it";
	return count === 0 ? "it holds no text" : null;
}
function nameIn(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function strayTexts(files, texts, entries) {
	const spoken = new Set(entries.flatMap(({ event }) => proseOf(event).map(({ sha256 }) => sha256)));
	return [...texts.keys()].filter((digest) => !spoken.has(digest)).map((digest) => found("V11", files.texts[0]?.path ?? files.folder, `it holds a text, ${digest}, that no event speaks of`, "find out who put it there", { severity: "warning" }));
}
// src/ledger/verify/v13-workflows.ts
const FIX$1 = "find out who started it, and with which key; if it was right, name it on main";
function workflow(entry, trust, root) {
	const { path, event } = entry;
	const problem = workflowProblem(trust, event.run);
	if (problem === null || isOfInit(entry, root)) return [];
	const named = event.run.workflowRef !== "";
	const none = `no workflow wrote it, and policies/trust.yaml names ${trust.workflows.length} that may`;
	return [found("V13", path, named ? problem : none, FIX$1)];
}
function isOfInit({ path, event, bytes }, { first }) {
	if (path !== FIRST_EVENT || first === null || !Buffer.from(first).equals(bytes)) return false;
	if (event.kind !== "policy-changed" || event.from !== null || event.because.rule !== "CHANGE-ADOPTED") return false;
	return event.run.runId === "init" && event.run.workflowRef === "";
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
function policyChanges(entries) {
	return entries.flatMap((entry) => entry.event.kind === "policy-changed" ? [{
		...entry,
		event: entry.event
	}] : []);
}
async function policyLineage(clone, main, told, recorded) {
	const [first] = told;
	if (!first) return [];
	const start = placeOf(main, first.event.to.commit);
	if (start === -1) return [found("V14", first.path, `commit ${first.event.to.commit} is not in the history of ${main.name}`, FIX)];
	const trees = await treesAt(clone, told.map(({ event }) => event.to.commit));
	const has = new Set(told.map(({ event }) => event.to.commit));
	const marks = [...has, ...recorded === null ? [] : [recorded]];
	const passed = Math.max(...marks.map((commit) => placeOf(main, commit)));
	const missing = [...main.governed].flatMap((commit) => {
		const at = placeOf(main, commit);
		if (at <= start || has.has(commit)) return [];
		const message = `commit ${commit} of ${main.name} touches what decides and has no event`;
		return [found("V14", RECORDED, message, "run record; find out why it was passed over", { severity: at > passed ? "warning" : "error" })];
	});
	return [...told.flatMap((entry, n) => oneOf(entry, told[n - 1]?.event ?? null, trees, main)), ...missing];
}
function oneOf({ path, event }, before, trees, main) {
	const say = (message) => [found("V14", path, message, FIX)];
	const { to, from, binds, binding } = event;
	const there = trees.get(to.commit);
	const newer = main.newer.has(to.commit);
	if (!newer && (!there || !sameTrees(there, to.trees))) return say(`commit ${to.commit} does not hold the trees it tells`);
	if (!before) return from === null && binding.commit === to.commit ? [] : say("it is the first, and does not begin the lineage");
	if (from?.commit !== before.to.commit || !sameTrees(from.trees, before.to.trees)) return say("it does not follow the event before it");
	const due = binds ? to : before.binding;
	if (binding.commit !== due.commit || !sameTrees(binding.trees, due.trees)) return say(`it makes ${binding.commit} bind, where ${due.commit} is due`);
	return newer || main.governed.has(to.commit) && placeOf(main, to.commit) > placeOf(main, before.to.commit) ? [] : say(`commit ${to.commit} is not on main after the one before it`);
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
			POLICY_HEAD,
			...GUIDES.keys()
		]
	}]);
	if (!shot) throw new Failure("MISSING", `there is no ledger at ${ref} in this clone`, `fetch it: git fetch origin ${ref}:${ref}`);
	const files = new Map(shot.files.map(({ path, bytes }) => [path, bytes]));
	const past = await history(clone, shot.commit);
	const root = await rootAt(clone, past.checkpoints[0]);
	const findings = [
		...past.findings,
		...trustAndWriters(past.writers, files.get(TRUST_COPY), trust),
		...guides(files),
		...shot.files.filter(({ path }) => !path.startsWith("log/")).flatMap(plain)
	];
	const leaves = new Map();
	const index = await standingIndex(clone, shot.commit);
	const merged = population();
	const signatures = inFlight(UNDER_WAY);
	let newest = "";
	let requests = 0;
	let policy = [];
	for await (const group of lineages(clone, shot.commit)) {
		const beside = texts(group);
		const { decoded, findings: odd } = structure(group, beside.texts);
		const entries = decoded.map(({ entry }) => entry);
		findings.push(...beside.findings, ...odd, ...strayTexts(group, beside.texts, entries), ...chain(entries), ...entries.flatMap((one) => workflow(one, trust, root)));
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
		const row = rowOf$1(lineage);
		if (row) index.hold(row);
		for (const event of lineage.events) merged.add(event);
	}
	findings.push(...await log(clone, shot.commit, past.checkpoints, leaves, trust, origin, kept));
	findings.push(...index.end(newest));
	await signatures.end();
	findings.push(...policyHead(policy, files));
	if (main !== null) {
		const recorded = markOf(files.get(RECORDED));
		const told = policyChanges(policy);
		const named = [...[root.mark, recorded].filter((mark) => mark !== null), ...told.map(({ event }) => event.to.commit)];
		const branch = await mainHistory(clone, main, named);
		if (branch) {
			const begun = beginning(root, told[0]?.event, branch);
			findings.push(...begun.findings, ...await policyLineage(clone, branch, told, recorded));
			const lastTold = told.at(-1)?.event.to.commit ?? null;
			findings.push(...await merged.compare(clone, branch, {
				...begun,
				recorded,
				told: lastTold
			}));
		} else findings.push(noMain(main));
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
function noMain(main) {
	return found("V09", main, "it is not in this clone, so the population cannot be counted", "fetch it and verify again");
}
function byPlace(one, other) {
	const [left, right] = [one, other].map(({ id, message }) => `${id} ${message}`);
	return (left ?? "") < (right ?? "") ? -1 : 1;
}
export { foldedLineages as n, verify as r, decidedEvents as t };
