import { $ as Failure, L as fromEpoch, f as gitHash, i as rewritten, r as besideFirstParents } from "./start.js";
const { randomBytes: randomBytes } = process.getBuiltinModule("node:crypto");
const { spawn: spawn } = process.getBuiltinModule("node:child_process");
// src/git/process.ts
function environment() {
	const kept = [
		"PATH",
		"HOME",
		"USERPROFILE",
		"SYSTEMROOT",
		"TMPDIR",
		"TEMP"
	].flatMap((name) => {
		const value = process.env[name];
		return value === void 0 ? [] : [[name, value]];
	});
	return {
		...Object.fromEntries(kept),
		LC_ALL: "C",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_NO_LAZY_FETCH: "1",
		GIT_GRAFT_FILE: "/dev/null",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0"
	};
}
const SETTINGS = [
	"core.quotepath=off",
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"log.showSignature=false"
];
var GitFailure = class extends Failure {
	exit;
	stderr;
	constructor(message, fix, exit, stderr) {
		super("UNREACHABLE", message, fix);
		this.exit = exit;
		this.stderr = stderr;
	}
};
function start(folder, args) {
	const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
	const child = spawn("git", [
		"--no-pager",
		...settings,
		"-C",
		folder,
		...args
	], { env: environment() });
	let stderr = "";
	child.stderr.setEncoding("utf8").on("data", (text) => {
		if (stderr.length < 4e3) stderr += text;
	});
	child.stdin.on("error", () => {});
	const ended = new Promise((resolve, reject) => {
		child.on("error", (cause) => reject(new Failure("MISSING", `git could not be started: ${cause.message}`, "install git 2.31 or newer")));
		child.on("close", (exit) => exit === 0 ? resolve() : reject(failure(folder, args, exit, stderr.trim())));
	});
	ended.catch(() => {});
	return {
		input: child.stdin,
		output: child.stdout,
		ended,
		stop: () => void child.kill()
	};
}
async function run(folder, args, input = "") {
	const git = start(folder, args);
	git.input.end(input);
	const chunks = [];
	git.output.on("data", (chunk) => chunks.push(chunk));
	await git.ended;
	return Buffer.concat(chunks);
}
async function* records(output) {
	let rest = Buffer.alloc(0);
	for await (const chunk of output) {
		const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		const whole = [];
		let at = 0;
		for (let end = all.indexOf(0, at); end >= 0; end = all.indexOf(0, at)) {
			whole.push(all.subarray(at, end));
			at = end + 1;
		}
		rest = all.subarray(at);
		yield whole;
	}
	if (rest.length > 0) yield [rest];
}
function failure(folder, args, exit, stderr) {
	if (/not a git repository|cannot change to/.test(stderr)) return new Failure("INPUT", `${folder} is not a git repository`, "name the folder of a clone, or clone it first");
	if (stderr.includes("dubious ownership")) return new Failure("FORBIDDEN", `${folder} belongs to another user, so git refuses to read it`, `if you trust it: git config --global --add safe.directory ${folder}`);
	const how = exit === null ? "was stopped" : `ended with ${exit}`;
	return new GitFailure(`git ${args[0] ?? ""} ${how}: ${stderr || "no message"}`, `see whether \`git -C ${folder} fsck\` finds something`, exit, stderr);
}
// src/git/cat-file.ts
const SUBMODULE = "160000";
const AT_ONCE = 512;
async function* catFile(folder, entries) {
	const git = start(folder, [
		"cat-file",
		"--batch",
		"--buffer"
	]);
	const waiting = [];
	let arrived = () => {};
	let fed = false;
	const feeding = (async () => {
		let lines = "";
		let count = 0;
		const flush = async () => {
			const room = git.input.write(lines);
			lines = "";
			arrived();
			if (!room) await drained(git.input);
		};
		for await (const entry of entries) {
			waiting.push(entry);
			if (entry.mode !== SUBMODULE) lines += `${entry.blob}\n`;
			count += 1;
			if (count % AT_ONCE === 0) await flush();
		}
		await flush();
		git.input.end();
	})().finally(() => {
		fed = true;
		arrived();
	});
	feeding.catch(() => git.stop());
	const bytes = reader(git.output);
	try {
		for (let next = 0;;) {
			const entry = waiting[next];
			if (entry === void 0) {
				if (fed) break;
				await new Promise((resolve) => arrived = resolve);
				continue;
			}
			yield entry.mode === SUBMODULE ? {
				...entry,
				bytes: new Uint8Array()
			} : await one(entry, bytes);
			next += 1;
			if (next < AT_ONCE) continue;
			waiting.splice(0, next);
			next = 0;
		}
		await feeding;
		await git.ended;
	} finally {
		git.stop();
	}
}
function drained(stream) {
	return new Promise((resolve) => {
		const done = () => {
			stream.off("drain", done).off("close", done);
			resolve();
		};
		if (stream.destroyed) return done();
		stream.on("drain", done).on("close", done);
	});
}
async function one(entry, bytes) {
	const line = (await bytes.line()).split(" ");
	if (line[0] !== entry.blob || line[1] !== "blob") throw damaged(entry, line[1] === "missing" ? "is missing" : `is ${line.slice(1).join(" ") || "not readable"}`);
	const size = Number(line[2]);
	const body = (await bytes.take(size + 1)).subarray(0, size);
	if (gitHash("blob", body) !== entry.blob) throw damaged(entry, "does not hash to its name");
	return {
		...entry,
		bytes: body
	};
}
function damaged(entry, what) {
	return new Failure("MISSING", `blob ${entry.blob} of ${entry.path} ${what}`, "the clone is damaged or partial: clone it again, in full");
}
function reader(output) {
	const chunks = output[Symbol.asyncIterator]();
	let held = Buffer.alloc(0);
	const more = async () => {
		const { value, done } = await chunks.next();
		if (done) throw new Failure("MISSING", "git ended before it had answered", "see whether the clone is whole: git fsck");
		return value;
	};
	const line = (end) => {
		const text = held.toString("latin1", 0, end);
		held = held.subarray(end + 1);
		return text;
	};
	const take = (length) => {
		const bytes = Buffer.from(held.subarray(0, length));
		held = held.subarray(length);
		return bytes;
	};
	const lineLater = async () => {
		let end = -1;
		for (; end < 0; end = held.indexOf(10)) held = Buffer.concat([held, await more()]);
		return line(end);
	};
	const takeLater = async (length) => {
		const parts = [held];
		for (let have = held.length; have < length; have += parts.at(-1)?.length ?? 0) parts.push(await more());
		held = Buffer.concat(parts);
		return take(length);
	};
	return {
		line: () => {
			const end = held.indexOf(10);
			return end < 0 ? lineLater() : line(end);
		},
		take: (length) => held.length < length ? takeLater(length) : take(length)
	};
}
function entryOf(record) {
	const tab = record.indexOf(9);
	const [mode = "", , oid = ""] = record.toString("latin1", 0, tab).split(" ");
	if (mode !== "100644" && mode !== "100755" && mode !== "120000" && mode !== SUBMODULE) throw new Failure("MISSING", `git listed a file with mode ${mode}`, "look at that file: no tool of today writes this mode");
	return {
		mode,
		blob: oid,
		path: record.toString("utf8", tab + 1)
	};
}
// src/git/scan.ts
async function* scanTree(folder, commit, under) {
	const args = [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	];
	const listing = start(folder, under === "" ? args : [
		...args,
		"--",
		under
	]);
	listing.input.end();
	try {
		yield* catFile(folder, below(records(listing.output), under));
		await listing.ended;
	} finally {
		listing.stop();
	}
}
async function* below(listed, under) {
	for await (const lines of listed) for (const line of lines) {
		const entry = entryOf(line);
		if (under === "" || entry.path.startsWith(`${under}/`)) yield entry;
	}
}
async function* log(folder, to) {
	for await (const { oid, parents, author, changes } of logged(folder, [to])) yield {
		oid,
		parents,
		author,
		changes: changes.map(({ status, path }) => ({
			status,
			path
		}))
	};
}
async function* versionsOf(folder, to, path) {
	const touched = [];
	for await (const { oid, changes } of logged(folder, [
		to,
		"--",
		path
	])) for (const change of changes) if (change.path === path) touched.push({
		commit: oid,
		blob: change.blob,
		mode: change.mode
	});
	const files = catFile(folder, touched.flatMap(({ blob, mode }) => blob === null ? [] : [{
		path,
		mode,
		blob
	}]));
	try {
		for (const { commit, blob } of touched) {
			const file = blob === null ? null : await files.next();
			yield {
				commit,
				bytes: file && !file.done ? file.value.bytes : new Uint8Array()
			};
		}
	} finally {
		await files.return(void 0);
	}
}
async function changesBetween(folder, from, to, under) {
	if (from === to) return [];
	const range = from === null ? [to] : [to, `^${from}`];
	const changes = [];
	for await (const commit of logged(folder, [
		...range,
		"--",
		...under
	])) {
		const { oid, at, parents } = commit;
		const parent = parents[0] ?? null;
		for (const { path, status, blob } of commit.changes) if (under.some((one) => path.startsWith(`${one}/`))) changes.push({
			path,
			status,
			blob,
			commit: oid,
			parent,
			at
		});
	}
	return changes;
}
async function onFirstParents(folder, from, to) {
	if (from === to) return true;
	const [, parent] = ((await run(folder, [
		"rev-list",
		"--first-parent",
		"--parents",
		to,
		`^${from}`
	])).toString("latin1").trim().split("\n").at(-1) ?? "").split(" ");
	return parent === from;
}
async function isAncestor(folder, from, to) {
	const [common] = (await run(folder, [
		"merge-base",
		"--all",
		from,
		to
	]).catch(none)).toString("latin1").split("\n");
	return common === from;
}
function none(error) {
	if (error instanceof GitFailure && error.exit === 1) return Buffer.alloc(0);
	throw error;
}
const FORMAT = "--format=commit %H%n%P%n%an <%ae>%n%ct";
async function* logged(folder, range) {
	const git = start(folder, [
		"log",
		"--first-parent",
		"--diff-merges=first-parent",
		"--full-history",
		"--reverse",
		...[
			"--raw",
			"-z",
			"--no-abbrev",
			"--no-renames",
			"--no-color",
			"--encoding=UTF-8",
			"--no-notes",
			FORMAT
		],
		...range
	]);
	git.input.end();
	try {
		let current = null;
		let changes = [];
		let raw = null;
		for await (const some of records(git.output)) for (const record of some) {
			const text = record.toString("utf8").replace(/^\n/, "");
			if (raw !== null) {
				changes.push(changeOf(raw, record.toString("utf8")));
				raw = null;
			} else if (text.startsWith(":")) raw = text;
			else if (text.startsWith("commit ")) {
				const [head = "", parents = "", author = "", seconds = "", first] = text.split("\n");
				if (current) yield {
					...current,
					changes
				};
				const oid = head.slice(7);
				const at = fromEpoch(Number(seconds));
				current = {
					oid,
					parents: parents.split(" ").filter(Boolean),
					author,
					at
				};
				changes = [];
				raw = first?.startsWith(":") ? first : null;
			} else if (text !== "") throw new Failure("UNREACHABLE", `git log printed what was not expected: ${text.slice(0, 80)}`, "use git 2.31 or newer");
		}
		await git.ended;
		if (current) yield {
			...current,
			changes
		};
	} finally {
		git.stop();
	}
}
const NOTHING = /^0+$/;
function changeOf(raw, path) {
	const [, mode = "", , oid = "", letter = ""] = raw.split(" ");
	const blob = NOTHING.test(oid) ? null : oid;
	return {
		status: letter === "A" || letter === "D" ? letter : "M",
		path,
		blob,
		mode
	};
}
// src/git/write.ts
const IDENTITY = "Access Lineage <access-lineage@users.noreply.github.com>";
async function writeCommit(folder, branch, parent, files, message) {
	const pending = `refs/access-lineage/pending-${randomBytes(8).toString("hex")}`;
	const text = Buffer.from(message);
	const parts = [
		Buffer.from(`commit ${pending}\ncommitter ${IDENTITY} now\ndata ${text.length}\n`),
		text,
		Buffer.from(parent === null ? "\n" : `\nfrom ${parent}\n`)
	];
	for (const [path, bytes] of files) parts.push(Buffer.from(`M 100644 inline ${quoted(path)}\ndata ${bytes.length}\n`), bytes, Buffer.from("\n"));
	parts.push(Buffer.from("done\n"));
	await run(folder, [
		"fast-import",
		"--quiet",
		"--done",
		"--date-format=now"
	], Buffer.concat(parts));
	const oid = (await run(folder, [
		"rev-parse",
		"--verify",
		pending
	])).toString("latin1").trim();
	const old = parent ?? "0".repeat(40);
	try {
		await run(folder, ["update-ref", "--stdin"], `update refs/heads/${branch} ${oid} ${old}\ndelete ${pending}\n`);
		return oid;
	} catch (error) {
		await run(folder, [
			"update-ref",
			"-d",
			pending
		]);
		if (error instanceof GitFailure && /cannot lock ref|reference already exists/.test(error.stderr)) return "moved";
		throw error;
	}
}
function quoted(path) {
	if (!path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && part !== ".git") || path.includes("\0")) throw new Failure("INPUT", `${JSON.stringify(path)} is not a path inside a repository`, "use a relative path without `..`");
	return `"${path.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"").replaceAll("\n", "\\n")}"`;
}
// src/git/repository.ts
function localRepository(folder) {
	const here = {
		folder,
		commits: new Set(),
		whole: null
	};
	return {
		read: (wants) => Promise.all(wants.map((want) => snapshot(here, want))),
		async changes(from, to, under) {
			await whole(here);
			if (from !== null && !await onFirstParents(folder, from, to)) throw await isAncestor(folder, from, to) ? besideFirstParents(from, to) : rewritten(from, to);
			return changesBetween(folder, from, to, under.map(trimmed));
		},
		async ahead(from, to) {
			await whole(here);
			if (!await isAncestor(folder, from, to)) throw rewritten(from, to);
			return Number((await run(folder, [
				"rev-list",
				"--count",
				`${from}..${to}`
			])).toString("latin1"));
		},
		async oids(wants) {
			const commits = await Promise.all(wants.map((want) => commitOf(here, want.ref)));
			return idsOf(folder, wants.map(({ path }, index) => {
				const clean = trimmed(path);
				return commits[index] && (clean === "" || isInside(clean)) ? `${commits[index]}:${clean}` : null;
			}));
		},
		async commit(branch, parent, files, message) {
			const head = await resolve(here, `refs/heads/${branch}`);
			if (head === null) throw noBranch(folder, branch);
			if (head !== parent) return "stale";
			const written = await writeCommit(folder, branch, parent, files, message);
			return written === "moved" ? "stale" : written;
		},
		async createBranch(branch, files, message) {
			if (await resolve(here, `refs/heads/${branch}`) !== null) return "exists";
			const written = await writeCommit(folder, branch, null, files, message);
			return written === "moved" ? "exists" : written;
		},
		async *scan(ref, under) {
			yield* scanTree(folder, await known(here, ref), trimmed(under));
		},
		async *versions(ref, path) {
			await whole(here);
			yield* versionsOf(folder, await known(here, ref), trimmed(path));
		},
		async *commits(ref) {
			await whole(here);
			yield* log(folder, await known(here, ref));
		}
	};
}
async function snapshot(here, want) {
	const commit = await commitOf(here, want.ref);
	if (commit === null) return null;
	const files = await filesOf(here.folder, commit, want);
	return want.before ? {
		commit,
		files,
		before: await heldBefore(here.folder, commit, want.before)
	} : {
		commit,
		files
	};
}
async function heldBefore(folder, commit, { path, steps }) {
	const blobs = await idsOf(folder, steps.map((step) => `${commit}~${step}:${path}`), ["blob"]);
	const once = [...new Set(blobs.filter((blob) => blob !== null))];
	const found = new Map();
	for await (const file of catFile(folder, once.map((blob) => ({
		path,
		mode: "100644",
		blob
	})))) found.set(file.blob, file);
	return blobs.map((blob) => blob === null ? null : found.get(blob) ?? null);
}
async function filesOf(folder, commit, want) {
	const paths = new Set(want.paths ?? []);
	const under = (want.under ?? []).map(trimmed);
	const asked = [...paths, ...under].filter(isInside);
	if (asked.length === 0 && !under.includes("")) return [];
	const listing = start(folder, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit,
		...under.includes("") ? [] : ["--", ...asked]
	]);
	listing.input.end();
	const entries = [];
	for await (const lines of records(listing.output)) for (const line of lines) {
		const entry = entryOf(line);
		if (under.some((one) => one === "" || entry.path.startsWith(`${one}/`)) || paths.has(entry.path)) entries.push(entry);
	}
	await listing.ended;
	const files = [];
	for await (const file of catFile(folder, entries)) files.push(file);
	return files;
}
async function idsOf(folder, names, types = ["blob", "tree"]) {
	const asked = names.filter((name) => name !== null);
	if (asked.length === 0) return names.map(() => null);
	const answers = (await run(folder, ["cat-file", "--batch-check=%(objectname) %(objecttype)"], `${asked.join("\n")}\n`)).toString("utf8").split("\n");
	let next = 0;
	return names.map((name) => {
		if (name === null) return null;
		const [oid = "", type = ""] = (answers[next++] ?? "").split(" ");
		return OID.test(oid) && types.includes(type) ? oid : null;
	});
}
async function known(here, ref) {
	const commit = await commitOf(here, ref);
	if (commit === null) throw noBranch(here.folder, ref);
	return commit;
}
const OID = /^[0-9a-f]{40}$/;
async function commitOf(here, ref) {
	if (OID.test(ref) || ref === "HEAD" || ref.startsWith("refs/")) return resolve(here, ref);
	const remote = ref.startsWith("origin/") ? ref : `origin/${ref}`;
	return await resolve(here, `refs/heads/${ref}`) ?? await resolve(here, `refs/remotes/${remote}`);
}
async function resolve({ folder, commits }, name) {
	if (commits.has(name)) return name;
	try {
		const commit = (await run(folder, [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${name}^{commit}`
		])).toString("latin1").trim();
		commits.add(commit);
		return commit;
	} catch (error) {
		if (error instanceof GitFailure && error.exit === 1) return null;
		throw error;
	}
}
function whole(here) {
	return here.whole ??= notShallow(here.folder).catch((error) => {
		here.whole = null;
		throw error;
	});
}
async function notShallow(folder) {
	if ((await run(folder, ["rev-parse", "--is-shallow-repository"])).toString("latin1").trim() === "true") throw new Failure("INPUT", `${folder} is a shallow clone, its history is cut off`, "run `git fetch --unshallow` there");
}
function trimmed(path) {
	return path.replace(/\/+$/, "");
}
function isInside(path) {
	return path.split("/").every((part) => part !== "" && part !== "." && part !== "..") && !/[\0\n]/.test(path);
}
function noBranch(folder, ref) {
	return new Failure("MISSING", `${folder} has no branch or commit ${ref}`, `run \`git fetch origin ${ref}:${ref}\` there`);
}
export { localRepository as t };
