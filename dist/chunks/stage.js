import { $ as Failure, V as seconds, f as gitHash } from "./start.js";
import { Rn as readDocument } from "./judging.js";
import { c as load } from "./js-yaml.js";
import { n as trustKeyOf } from "./keys.js";
const { createServer: createServer } = process.getBuiltinModule("node:http");
const { isUtf8: isUtf8 } = process.getBuiltinModule("node:buffer");
const { promisify: promisify } = process.getBuiltinModule("node:util");
const { deflate: deflate, deflateRawSync: deflateRawSync, gunzipSync: gunzipSync } = process.getBuiltinModule("node:zlib");
const { createHash: createHash, generateKeyPairSync: generateKeyPairSync, randomBytes: randomBytes, randomUUID: randomUUID } = process.getBuiltinModule("node:crypto");
const { setTimeout: setTimeout$1 } = process.getBuiltinModule("node:timers/promises");
const { existsSync: existsSync, mkdirSync: mkdirSync, readFileSync: readFileSync, readdirSync: readdirSync, writeFileSync: writeFileSync } = process.getBuiltinModule("node:fs");
const { dirname: dirname, join: join$1, relative: relative } = process.getBuiltinModule("node:path");
const { spawn: spawn } = process.getBuiltinModule("node:child_process");
const { mkdir: mkdir, readFile: readFile, rename: rename$1, stat: stat, writeFile: writeFile } = process.getBuiltinModule("node:fs/promises");
const { createInterface: createInterface } = process.getBuiltinModule("node:readline");
// src/cli/own-folder.ts
function ownFolder() {
	return upwards("action.yml");
}
function distFolder() {
	return import.meta.url.endsWith(".ts") ? join$1(ownFolder(), "dist") : upwards("post.js");
}
function upwards(name) {
	let folder = import.meta.dirname;
	while (!existsSync(join$1(folder, name))) {
		if (folder === dirname(folder)) throw new Failure("MISSING", `${name} is in no folder above ${import.meta.dirname}`, "run it from a clone of the repository");
		folder = dirname(folder);
	}
	return folder;
}
// src/sandbox/clock.ts
function createClock(start) {
	let offset = start === void 0 ? 0 : Date.parse(start) - Date.now();
	const now = () => new Date(Date.now() + offset);
	return {
		now,
		iso: () => isoSeconds(now()),
		set: (instant) => void (offset = Date.parse(instant) - Date.now()),
		advance: (seconds) => void (offset += seconds * 1e3)
	};
}
function isoSeconds(date) {
	return `${date.toISOString().slice(0, 19)}Z`;
}
// src/sandbox/git-objects.ts
function hashObject(type, bytes) {
	return createHash("sha1").update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}
function parseTree(bytes) {
	const entries = [];
	for (let at = 0; at < bytes.length;) {
		const space = bytes.indexOf(32, at);
		const end = bytes.indexOf(0, space);
		const raw = bytes.subarray(space + 1, end);
		entries.push({
			mode: bytes.toString("latin1", at, space).padStart(6, "0"),
			name: raw.toString("utf8"),
			...isUtf8(raw) ? {} : { raw },
			oid: bytes.toString("hex", end + 1, end + 21)
		});
		at = end + 21;
	}
	return entries;
}
function encodeTree(entries) {
	const key = (entry) => Buffer.concat([rawName(entry), Buffer.from(entry.mode === "040000" ? "/" : "")]);
	const sorted = entries.map((entry) => ({
		entry,
		key: key(entry)
	})).sort((a, b) => Buffer.compare(a.key, b.key));
	return Buffer.concat(sorted.flatMap(({ entry }) => [
		Buffer.from(`${entry.mode.replace(/^0/, "")} `),
		rawName(entry),
		Buffer.of(0),
		Buffer.from(entry.oid, "hex")
	]));
}
function rawName({ name, raw }) {
	return raw ?? Buffer.from(name);
}
function parseCommit(oid, bytes) {
	const text = bytes.toString("utf8");
	const split = text.indexOf("\n\n");
	const headers = text.slice(0, split).split("\n");
	const all = (name) => headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
	return {
		oid,
		tree: all("tree")[0] ?? "",
		parents: all("parent"),
		author: parseSignature(all("author")[0] ?? ""),
		committer: parseSignature(all("committer")[0] ?? ""),
		message: text.slice(split + 2)
	};
}
function encodeCommit(commit) {
	const lines = [
		`tree ${commit.tree}`,
		...commit.parents.map((parent) => `parent ${parent}`),
		`author ${encodeSignature(commit.author)}`,
		`committer ${encodeSignature(commit.committer)}`
	];
	return Buffer.from(`${lines.join("\n")}\n\n${commit.message}`);
}
function coAuthors(message) {
	return [...message.matchAll(/^co-authored-by:\s*(.+?)\s*<([^>\s]+)>\s*$/gim)].map((found) => ({
		name: found[1] ?? "",
		email: found[2] ?? ""
	}));
}
function parseSignature(line) {
	const found = /^(.*?) ?<([^>]*)> (-?\d+) [+-]\d{4}$/.exec(line);
	if (!found) return {
		name: "",
		email: "",
		date: "1970-01-01T00:00:00Z"
	};
	const date = `${new Date(Number(found[3]) * 1e3).toISOString().slice(0, 19)}Z`;
	return {
		name: found[1] ?? "",
		email: found[2] ?? "",
		date
	};
}
function encodeSignature({ name, email, date }) {
	const clean = (text) => text.replaceAll(/[<>\n\0]/g, "");
	return `${clean(name)} <${clean(email)}> ${Math.floor(Date.parse(date) / 1e3)} +0000`;
}
// src/sandbox/git-process.ts
const GIT_ENVIRONMENT = {
	PATH: process.env["PATH"] ?? "/usr/bin:/bin",
	HOME: "/nonexistent",
	LC_ALL: "C",
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_CONFIG_GLOBAL: "/dev/null",
	GIT_TERMINAL_PROMPT: "0"
};
function tryGit(args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn("git", args, {
			cwd: options.cwd,
			env: {
				...GIT_ENVIRONMENT,
				...options.env
			}
		});
		const out = [];
		const err = [];
		child.stdout.on("data", (chunk) => out.push(chunk));
		child.stderr.on("data", (chunk) => err.push(chunk));
		child.on("error", reject);
		child.on("close", (code) => resolve({
			code: code ?? 1,
			stdout: Buffer.concat(out),
			stderr: Buffer.concat(err).toString("utf8")
		}));
		child.stdin.on("error", () => {});
		child.stdin.end(options.input ?? "");
	});
}
async function runGit(...[args, options]) {
	const { code, stdout, stderr } = await tryGit(args, options);
	if (code !== 0) throw new Error(`git ${args.join(" ")} ended with ${code}: ${stderr.trim()}`);
	return stdout;
}
var ObjectReader = class {
	#dir;
	#child;
	#waiting = [];
	#chunks = [];
	#length = 0;
	#needed = 1;
	constructor(dir) {
		this.#dir = dir;
	}
	read(name) {
		if (/[\n\0]/.test(name) || name === "") return Promise.resolve(null);
		const child = this.#child ??= this.#start();
		return new Promise((resolve) => {
			this.#waiting.push(resolve);
			child.stdin.write(`${name}\n`);
		});
	}
	close() {
		this.#child?.stdin.end();
		this.#child = void 0;
	}
	#start() {
		const child = spawn("git", ["cat-file", "--batch"], {
			cwd: this.#dir,
			env: GIT_ENVIRONMENT
		});
		child.stdout.on("data", (chunk) => this.#take(chunk));
		child.stdin.on("error", () => {});
		child.on("close", () => {
			for (const resolve of this.#waiting.splice(0)) resolve(null);
			if (this.#child === child) this.#child = void 0;
		});
		child.on("error", () => {});
		return child;
	}
	#take(chunk) {
		this.#chunks.push(chunk);
		this.#length += chunk.length;
		while (this.#length >= this.#needed && this.#next());
	}
	#next() {
		const buffer = this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : Buffer.concat(this.#chunks);
		this.#chunks = [buffer];
		const end = buffer.indexOf(10);
		if (end < 0) return false;
		const header = buffer.toString("latin1", 0, end);
		const found = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(header);
		const size = found ? Number(found[3]) + 1 : 0;
		this.#needed = end + 1 + size;
		if (buffer.length < this.#needed) return false;
		const bytes = buffer.subarray(end + 1, end + size);
		this.#chunks = [buffer.subarray(this.#needed)];
		this.#length = buffer.length - this.#needed;
		this.#needed = 1;
		const object = found ? {
			oid: found[1] ?? "",
			type: found[2],
			bytes
		} : null;
		this.#waiting.shift()?.(object);
		return true;
	}
};
var RefMover = class {
	#dir;
	#child;
	#last = Promise.resolve();
	constructor(dir) {
		this.#dir = dir;
	}
	move(line) {
		const moved = this.#last.then(() => this.#transaction(line));
		this.#last = moved;
		return moved;
	}
	close() {
		this.#child?.stdin.end();
		this.#child = void 0;
	}
	#transaction(line) {
		const child = this.#child ??= this.#start();
		return new Promise((resolve) => {
			let said = "";
			const end = (moved) => {
				child.stdout.off("data", listen);
				child.off("close", refused);
				resolve(moved);
			};
			const listen = (text) => {
				said += text;
				if (said.endsWith("commit: ok\n")) end(true);
			};
			const refused = () => end(false);
			child.stdout.on("data", listen);
			child.on("close", refused);
			child.stdin.write(`start\n${line}\ncommit\n`);
		});
	}
	#start() {
		const child = spawn("git", ["update-ref", "--stdin"], {
			cwd: this.#dir,
			env: GIT_ENVIRONMENT
		});
		child.stdout.setEncoding("latin1");
		child.stderr.resume();
		child.stdin.on("error", () => {});
		child.on("error", () => {});
		child.on("close", () => {
			if (this.#child === child) this.#child = void 0;
		});
		return child;
	}
};
// src/sandbox/git.ts
const deflated = promisify(deflate);
const ZERO_OID = "0".repeat(40);
var GitStore = class GitStore {
	dir;
	#reader;
	#mover;
	#trees = new Map();
	#commits = new Map();
	#temporary = 0;
	constructor(dir) {
		this.dir = dir;
		this.#reader = new ObjectReader(dir);
		this.#mover = new RefMover(dir);
	}
	static async create(dir, defaultBranch) {
		await mkdir(dirname(dir), { recursive: true });
		await runGit([
			"init",
			"-q",
			"--bare",
			"--template=",
			`--initial-branch=${defaultBranch}`,
			dir
		]);
		const config = await readFile(join$1(dir, "config"), "utf8");
		const more = [
			"[core]\n	fsync = none",
			"[gc]\n	auto = 0",
			"[pack]\n	compression = 1\n	window = 0",
			"[receive]\n	autogc = false",
			"[uploadpack]\n	allowFilter = true\n	allowAnySHA1InWant = true\n"
		].join("\n");
		await writeFile(join$1(dir, "config"), config + more);
		return new GitStore(dir);
	}
	close() {
		this.#reader.close();
		this.#mover.close();
	}
	read(name) {
		return this.#reader.read(name);
	}
	async ref(name) {
		if (!isRef(name)) return null;
		const loose = await readFile(join$1(this.dir, name), "utf8").catch(() => "");
		if (/^[0-9a-f]{40}\n?$/.test(loose)) return loose.trim();
		return (await this.#reader.read(name))?.oid ?? null;
	}
	async moveRef(name, from, to) {
		if (!isRef(name) || ![from, to].every((oid) => oid === null || isOid(oid))) return false;
		return this.#mover.move(to === null ? `delete ${name} ${from ?? ""}` : `update ${name} ${to} ${from ?? ZERO_OID}`);
	}
	async commit(oid) {
		const known = this.#commits.get(oid);
		if (known) return known;
		const object = await this.#reader.read(oid);
		if (object?.type !== "commit") return null;
		const commit = parseCommit(object.oid, object.bytes);
		keep(this.#commits, object.oid, commit);
		return commit;
	}
	async tree(oid) {
		const known = this.#trees.get(oid);
		if (known) return known;
		const object = await this.#reader.read(oid);
		if (object?.type !== "tree") return [];
		const entries = parseTree(object.bytes);
		keep(this.#trees, oid, entries);
		return entries;
	}
	async entry(tree, path) {
		let current = {
			mode: "040000",
			name: "",
			oid: tree
		};
		for (const name of path.split("/").filter((part) => part !== "")) {
			if (current.mode !== "040000") return null;
			const next = (await this.tree(current.oid)).find((entry) => entry.name === name);
			if (next === void 0) return null;
			current = next;
		}
		return current;
	}
	async writeObject(type, bytes) {
		const oid = hashObject(type, bytes);
		const path = join$1(this.dir, "objects", oid.slice(0, 2), oid.slice(2));
		if (await stat(path).then(() => true, () => false)) return oid;
		const packed = await deflated(Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]), { level: 1 });
		await mkdir(dirname(path), { recursive: true });
		this.#temporary += 1;
		const temporary = `${path}.${process.pid}.${this.#temporary}`;
		await writeFile(temporary, packed, { mode: 292 });
		await rename$1(temporary, path);
		return oid;
	}
	writeCommit(commit) {
		return this.writeObject("commit", encodeCommit(commit));
	}
	writeTree(entries) {
		return this.writeObject("tree", encodeTree(entries));
	}
	async editTree(tree, changes) {
		return await this.#edit(tree, changes) ?? this.writeTree([]);
	}
	async #edit(tree, changes) {
		const entries = new Map((tree === null ? [] : await this.tree(tree)).map((entry) => [entry.name, entry]));
		const folders = new Map();
		for (const [path, change] of changes) {
			const slash = path.indexOf("/");
			if (slash < 0) {
				if (change === null) entries.delete(path);
				else entries.set(path, {
					name: path,
					...change
				});
				continue;
			}
			const name = path.slice(0, slash);
			const below = folders.get(name) ?? new Map();
			folders.set(name, below.set(path.slice(slash + 1), change));
		}
		const edited = [...folders].map(async ([name, below]) => {
			const old = entries.get(name);
			return [name, await this.#edit(old?.mode === "040000" ? old.oid : null, below)];
		});
		for (const [name, oid] of await Promise.all(edited)) if (oid === null) entries.delete(name);
		else entries.set(name, {
			mode: "040000",
			name,
			oid
		});
		return entries.size === 0 ? null : this.writeTree([...entries.values()]);
	}
};
function isRef(name) {
	return /^refs\/[^\s~^:?*[\\]+$/.test(name) && !name.includes("..");
}
function isOid(text) {
	return /^[0-9a-f]{40}$/.test(text);
}
function keep(cache, key, value) {
	if (cache.size > 5e4) cache.clear();
	cache.set(key, value);
}
// src/sandbox/git-import.ts
async function headAs(from, branch) {
	return (await runGit([
		"for-each-ref",
		"--format=%(refname)",
		`refs/heads/${branch}`
	], { cwd: from })).length > 0 ? [] : [`+HEAD:refs/heads/${branch}`];
}
function importStream(files, branch, message, by) {
	const when = `${by.name} <${by.email}> ${Math.floor(Date.parse(by.date) / 1e3)} +0000`;
	const data = (bytes) => [
		Buffer.from(`data ${bytes.length}\n`),
		bytes,
		Buffer.from("\n")
	];
	const parts = [Buffer.from(`commit refs/heads/${branch}\nauthor ${when}\ncommitter ${when}\n`), ...data(Buffer.from(message))];
	for (const [path, content] of files) parts.push(Buffer.from(`M 100644 inline ${path}\n`), ...data(Buffer.from(content)));
	return Buffer.concat(parts);
}
// src/sandbox/world.ts
function createWorld(dir, options = {}) {
	let last = 3e9;
	const endings = [];
	const world = {
		dir,
		clock: options.clock ?? createClock(),
		settings: {
			associationDelay: 0,
			associationEmptyAnswers: 0,
			limits: null,
			...options.settings
		},
		accounts: new Map(),
		members: new Map(),
		teams: [],
		apps: [],
		repositories: [],
		tokens: new Map(),
		nextId: () => last += 1,
		onClose: (end) => void endings.push(end),
		close: () => {
			for (const { git } of world.repositories) git.close();
			for (const end of endings.splice(0)) end();
		}
	};
	addAccount(world, {
		id: 19864447,
		login: "web-flow",
		name: "GitHub Web Flow",
		emails: ["noreply@github.com"]
	});
	addApp(world, {
		id: 15368,
		slug: "github-actions",
		name: "GitHub Actions",
		botId: 41898282,
		permissions: {}
	});
	return world;
}
function addAccount(world, account) {
	const type = account.type ?? "User";
	const id = account.id ?? 1e6 + world.accounts.size;
	if (world.accounts.has(id)) throw new Error(`the world has an account ${id} already`);
	const { login } = account;
	const added = {
		id,
		nodeId: nodeId(type === "Organization" ? "O" : type === "Bot" ? "BOT" : "U", id),
		login,
		type,
		name: account.name ?? null,
		emails: [...account.emails ?? [], noReply({
			id,
			login
		})],
		deleted: false,
		createdAt: world.clock.iso()
	};
	world.accounts.set(id, added);
	if (type === "Organization") world.members.set(id, []);
	return added;
}
function addMember(world, organization, account, role = "member", state = "active") {
	world.members.get(organization.id)?.push({
		account,
		role,
		state
	});
}
function addTeam(world, organization, slug, members = []) {
	const id = 9e6 + world.teams.length;
	const team = {
		id,
		nodeId: nodeId("T", id),
		organization,
		slug,
		name: slug,
		members: members.map((member) => "account" in member ? { ...member } : {
			account: member,
			role: "member",
			state: "active"
		}),
		repositories: new Map()
	};
	world.teams.push(team);
	return team;
}
function addApp(world, app) {
	const id = app.id ?? 12e5 + world.apps.length;
	const botId = app.botId ?? 2e6 + world.accounts.size;
	const added = {
		id,
		slug: app.slug,
		name: app.name ?? app.slug,
		bot: addAccount(world, {
			id: botId,
			login: `${app.slug}[bot]`,
			type: "Bot"
		}),
		installationId: id + 1e6,
		permissions: app.permissions,
		repositories: app.repositories ?? "all",
		publicKey: app.publicKey ?? null
	};
	world.apps.push(added);
	return added;
}
async function addRepository(world, options) {
	const { owner, name, defaultBranch = "main" } = options;
	const id = options.id ?? 9e8 + world.repositories.length;
	const repository = {
		id,
		nodeId: nodeId("R", id),
		owner,
		name,
		defaultBranch,
		private: options.private ?? true,
		parent: options.parent ?? null,
		createdAt: world.clock.iso(),
		git: await GitStore.create(join$1(world.dir, owner.login, `${name}.git`), defaultBranch),
		collaborators: new Map([...options.collaborators ?? []].map(([account, level]) => [account.id, level])),
		rules: [],
		environments: new Map(),
		pulls: new Map(),
		issues: [],
		statuses: [],
		checkRuns: [],
		pushes: [],
		verified: new Set(),
		nextNumber: 1
	};
	if (options.from !== void 0) {
		const refs = ["+refs/heads/*:refs/heads/*", ...await headAs(options.from, defaultBranch)];
		await runGit([
			"fetch",
			"-q",
			"--no-tags",
			options.from,
			...refs
		], { cwd: repository.git.dir });
	} else if (options.files !== void 0) {
		const input = importStream(options.files, defaultBranch, options.message ?? "Initial commit", {
			name: owner.login,
			email: noReply(owner),
			date: world.clock.iso()
		});
		await runGit([
			"fast-import",
			"--quiet",
			"--depth=0"
		], {
			cwd: repository.git.dir,
			input
		});
	}
	world.repositories.push(repository);
	return repository;
}
function setEnvironment({ environments }, name, limit) {
	const key = name.toLowerCase();
	environments.set(key, {
		id: 56e7 + environments.size,
		...environments.get(key),
		name,
		limit
	});
}
function addUserToken(world, actor) {
	return [...world.tokens.values()].find((token) => token.kind === "user" && token.actor === actor) ?? keepToken(world, {
		actor,
		kind: "user",
		permissions: {},
		repositories: "all",
		app: null,
		expiresAt: null,
		prefix: "ghp"
	});
}
function addInstallationToken(world, app, options = {}) {
	const lifetime = options.lifetime ?? 3600;
	return keepToken(world, {
		actor: app.bot,
		kind: "installation",
		permissions: options.permissions ?? app.permissions,
		repositories: options.repositories ?? app.repositories,
		app,
		expiresAt: `${new Date(world.clock.now().getTime() + lifetime * 1e3).toISOString().slice(0, 19)}Z`,
		prefix: "ghs"
	});
}
function addGithubToken(world, repository, permissions) {
	const app = world.apps.find(({ slug }) => slug === "github-actions");
	if (app === void 0) throw new Error("the world has no github-actions App");
	return addInstallationToken(world, app, {
		permissions,
		repositories: [repository.id]
	});
}
function findRepository(world, owner, name) {
	const same = (one, other) => one.toLowerCase() === other.toLowerCase();
	return world.repositories.find((item) => same(item.owner.login, owner) && same(item.name, name));
}
function findAccount(world, login) {
	return [...world.accounts.values()].find((item) => !item.deleted && item.login.toLowerCase() === login.toLowerCase());
}
function accountOfEmail(world, email) {
	const wanted = email.toLowerCase();
	for (const account of world.accounts.values()) if (!account.deleted && account.emails.some((item) => item.toLowerCase() === wanted)) return account;
	return null;
}
function noReply({ id, login }) {
	return `${id}+${login}@users.noreply.github.com`;
}
function nodeId(prefix, id) {
	return `${prefix}_${Buffer.from(`sandbox:${id}`).toString("base64url")}`;
}
function keepToken(world, { prefix, ...token }) {
	const random = crypto.randomUUID().replaceAll("-", "");
	const added = {
		...token,
		value: `${prefix}_${random}${random.slice(0, 4)}`
	};
	world.tokens.set(added.value, added);
	return added;
}
// src/sandbox/git-history.ts
const answers = new WeakMap();
function mergeBase(git, one, other) {
	return once(git, `base ${one} ${other}`, async () => {
		if (await straight(git, one, other)) return one;
		const { code, stdout } = await tryGit([
			"merge-base",
			one,
			other
		], { cwd: git.dir });
		return code === 0 ? stdout.toString("latin1").trim() : null;
	});
}
function commitsBetween(git, from, to) {
	return once(git, `between ${from} ${to}`, async () => {
		const chain = await straight(git, from, to);
		if (chain) return chain;
		return lines(await runGit([
			"rev-list",
			"--reverse",
			"--topo-order",
			`${from}..${to}`
		], { cwd: git.dir }));
	});
}
function history(git, from, path) {
	return once(git, `history ${from} ${path ?? ""}`, async () => lines(await runGit([
		"rev-list",
		from,
		...path === null ? [] : ["--", path]
	], { cwd: git.dir })));
}
function diff(git, from, to) {
	return once(git, `diff ${from} ${to}`, async () => parseDiff(await runGit([
		"diff-tree",
		"-r",
		"-M",
		"-z",
		"--raw",
		"--numstat",
		from,
		to
	], { cwd: git.dir })));
}
async function mergeTrees(git, ours, theirs) {
	if (await mergeBase(git, ours, theirs) === ours) return (await git.commit(theirs))?.tree ?? null;
	const { code, stdout } = await tryGit([
		"merge-tree",
		"--write-tree",
		ours,
		theirs
	], { cwd: git.dir });
	return code === 0 ? stdout.toString("latin1").split("\n")[0] ?? null : null;
}
async function replayTree(git, commit, onto) {
	const { parents, tree } = await git.commit(commit) ?? {
		parents: [],
		tree: ""
	};
	const parent = parents[0];
	if (parent === void 0) return null;
	if ((await git.commit(parent))?.tree === onto) return tree;
	const changes = new Map();
	for (const change of await diff(git, parent, commit)) {
		if (((await git.entry(onto, change.from ?? change.path))?.oid ?? null) !== (change.before?.oid ?? null)) return null;
		if (change.from !== void 0) changes.set(change.from, null);
		changes.set(change.path, change.status === "removed" ? null : {
			mode: change.mode,
			oid: change.oid
		});
	}
	return git.editTree(onto, changes);
}
async function straight(git, from, to) {
	const chain = [];
	for (let at = to; at !== from;) {
		const commit = chain.length < 50 ? await git.commit(at) : null;
		const parent = commit?.parents[0];
		if (commit?.parents.length !== 1 || parent === void 0) return null;
		chain.unshift(at);
		at = parent;
	}
	return chain;
}
function parseDiff(out) {
	const parts = out.toString("utf8").split("\0");
	const changes = [];
	const counts = new Map();
	for (let at = 0; at < parts.length && parts[at] !== "";) {
		const head = parts[at] ?? "";
		if (head.startsWith(":")) {
			const [oldMode = "", newMode = "", oldOid = "", newOid = "", letter = ""] = head.slice(1).split(" ");
			const renamed = letter.startsWith("R");
			const first = parts[at + 1] ?? "";
			const path = renamed ? parts[at + 2] ?? "" : first;
			const removed = letter === "D";
			changes.push({
				path,
				status: renamed ? "renamed" : letter === "A" ? "added" : removed ? "removed" : "modified",
				...renamed ? { from: first } : {},
				mode: removed ? oldMode : newMode,
				oid: removed ? oldOid : newOid,
				before: letter === "A" ? null : {
					mode: oldMode,
					oid: oldOid
				},
				additions: 0,
				deletions: 0
			});
			at += renamed ? 3 : 2;
		} else {
			const [added = "", deleted = "", name = ""] = head.split("	");
			const path = name === "" ? parts[at + 2] ?? "" : name;
			counts.set(path, {
				additions: Number(added) || 0,
				deletions: Number(deleted) || 0
			});
			at += name === "" ? 3 : 1;
		}
	}
	return changes.map((change) => ({
		...change,
		...counts.get(change.path)
	}));
}
function lines(out) {
	return out.toString("latin1").split("\n").filter((line) => line !== "");
}
function once(git, key, ask) {
	const known = answers.get(git) ?? new Map();
	answers.set(git, known);
	if (known.size > 5e3) known.clear();
	const answer = known.get(key) ?? ask();
	known.set(key, answer);
	return answer;
}
// src/sandbox/github/rest/json-accounts.ts
function userOrNull(account, origin) {
	return account === null || account.deleted ? null : user(account, origin);
}
function user(account, origin) {
	const url = `${origin}/users/${encodeURIComponent(account.login)}`;
	return {
		login: account.login,
		id: account.id,
		node_id: account.nodeId,
		avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
		gravatar_id: "",
		url,
		html_url: `https://github.com/${account.type === "Bot" ? `apps/${account.login.replace("[bot]", "")}` : account.login}`,
		followers_url: `${url}/followers`,
		following_url: `${url}/following{/other_user}`,
		gists_url: `${url}/gists{/gist_id}`,
		starred_url: `${url}/starred{/owner}{/repo}`,
		subscriptions_url: `${url}/subscriptions`,
		organizations_url: `${url}/orgs`,
		repos_url: `${url}/repos`,
		events_url: `${url}/events{/privacy}`,
		received_events_url: `${url}/received_events`,
		type: account.type,
		site_admin: false
	};
}
function publicUser(account, origin) {
	return {
		...user(account, origin),
		name: account.name,
		company: null,
		blog: "",
		location: null,
		email: null,
		hireable: null,
		bio: null,
		public_repos: 0,
		public_gists: 0,
		followers: 0,
		following: 0,
		created_at: account.createdAt,
		updated_at: account.createdAt
	};
}
function organization$1(account, origin) {
	const url = `${origin}/orgs/${account.login}`;
	return {
		login: account.login,
		id: account.id,
		node_id: account.nodeId,
		url,
		repos_url: `${url}/repos`,
		events_url: `${url}/events`,
		hooks_url: `${url}/hooks`,
		issues_url: `${url}/issues`,
		members_url: `${url}/members{/member}`,
		public_members_url: `${url}/public_members{/member}`,
		avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
		description: null
	};
}
function team$1(item, origin) {
	const url = `${origin}/organizations/${item.organization.id}/team/${item.id}`;
	return {
		id: item.id,
		node_id: item.nodeId,
		url,
		html_url: `https://github.com/orgs/${item.organization.login}/teams/${item.slug}`,
		name: item.name,
		slug: item.slug,
		description: null,
		privacy: "closed",
		notification_setting: "notifications_enabled",
		permission: "pull",
		members_url: `${url}/members{/member}`,
		repositories_url: `${url}/repos`,
		type: "organization",
		organization_id: item.organization.id,
		parent: null
	};
}
function checkApp(app, origin) {
	return {
		id: app.id,
		slug: app.slug,
		node_id: nodeId("A", app.id),
		owner: user(app.owner, origin),
		name: app.name,
		description: null,
		external_url: `https://github.com/apps/${app.slug}`,
		html_url: `https://github.com/apps/${app.slug}`,
		created_at: "2018-07-30T09:30:17Z",
		updated_at: "2018-07-30T09:30:17Z",
		permissions: {
			checks: "write",
			contents: "read",
			metadata: "read"
		},
		events: []
	};
}
function association(world, repository, account) {
	if (repository.owner === account) return "OWNER";
	if (world.members.get(repository.owner.id)?.some((item) => item.account === account && item.state === "active") === true) return "MEMBER";
	return repository.collaborators.has(account.id) ? "COLLABORATOR" : "NONE";
}
// src/sandbox/github/refusal.ts
var Refusal = class extends Error {
	name = "Refusal";
	status;
	details;
	headers;
	constructor(status, message, details = {}, headers = {}) {
		super(message);
		this.status = status;
		this.details = details;
		this.headers = headers;
	}
	answer() {
		const body = {
			message: this.message,
			...this.details,
			documentation_url: "https://docs.github.com/rest",
			status: String(this.status)
		};
		return {
			status: this.status,
			headers: {
				"content-type": "application/json; charset=utf-8",
				...this.headers
			},
			body: JSON.stringify(body)
		};
	}
};
function notFound() {
	return new Refusal(404, "Not Found");
}
function unprocessable(...errors) {
	return new Refusal(422, "Unprocessable Entity", { errors });
}
// src/sandbox/github/access.ts
const LEVELS = [
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
function callerOf(world, call) {
	const header = call.headers["authorization"] ?? "";
	if (header === "") return {
		token: null,
		actor: null
	};
	const [scheme = "", rest = ""] = header.split(/\s+/, 2);
	let value = rest;
	if (scheme.toLowerCase() === "basic") {
		const plain = Buffer.from(rest, "base64").toString("utf8");
		value = plain.slice(plain.indexOf(":") + 1);
	}
	const token = world.tokens.get(value);
	if (token === void 0 || token.actor.deleted) throw new Refusal(401, "Bad credentials");
	if (token.expiresAt !== null && Date.parse(token.expiresAt) <= world.clock.now().getTime()) throw new Refusal(401, "Bad credentials");
	return {
		token,
		actor: token.actor
	};
}
function actorOf(caller) {
	if (caller.actor === null) throw new Refusal(401, "Requires authentication");
	return caller.actor;
}
function levelOf(world, repository, account) {
	const levels = repository.private ? [] : ["read"];
	if (account !== null && !account.deleted) {
		const active = (item) => item.account === account && item.state === "active";
		if (repository.owner === account) levels.push("admin");
		const membership = world.members.get(repository.owner.id)?.find(active);
		if (membership) levels.push(membership.role === "admin" ? "admin" : "read");
		const own = repository.collaborators.get(account.id);
		if (own) levels.push(own);
		for (const team of world.teams) {
			const level = team.repositories.get(repository.id);
			if (level && team.members.some(active)) levels.push(level);
		}
	}
	return levels.sort((a, b) => LEVELS.indexOf(b) - LEVELS.indexOf(a))[0] ?? null;
}
function atLeast(level, wanted) {
	return level !== null && LEVELS.indexOf(level) >= LEVELS.indexOf(wanted);
}
function demand(world, caller, repository, permission, need, level = need === "write" ? "write" : "read") {
	const { token, actor } = caller;
	if (token?.kind === "installation") {
		const inside = token.repositories === "all" || token.repositories.includes(repository.id);
		if (!inside && repository.private) throw notFound();
		if (!inside && need === "read") return;
		const held = permission === "metadata" ? "read" : token.permissions[permission];
		const enough = held === "write" || held === "read" && need === "read";
		const open = !repository.private && need === "read" && permission !== "members";
		if (!inside || !enough && !open) throw new Refusal(403, "Resource not accessible by integration");
		return;
	}
	const has = levelOf(world, repository, actor);
	if (has === null) throw notFound();
	if (need === "write") actorOf(caller);
	if (!atLeast(has, level)) throw new Refusal(403, `Must have ${level} access to this repository.`);
}
function demandMembers(world, caller, organization) {
	const { token } = caller;
	if (token?.kind === "installation") {
		if (token.permissions["members"] === void 0) throw new Refusal(403, "Resource not accessible by integration");
		return;
	}
	if (world.members.get(organization.id)?.some((item) => item.account === caller.actor && item.state === "active") !== true) throw notFound();
}
// src/sandbox/github/refs.ts
function ruleAgainst(repository, ref, actor, way) {
	const branch = ref.replace(/^refs\/heads\//, "");
	for (const rule of repository.rules) {
		if (rule.branch !== branch || rule.bypass.includes(actor.id)) continue;
		if (rule.restrictPushes === true) return "Cannot update this protected ref.";
		if (rule.requirePullRequest === true && way === "push") return "Changes must be made through a pull request.";
	}
	return null;
}
async function refMoved(world, repository, move) {
	const { ref, before, after, by } = move;
	const at = world.clock.iso();
	repository.pushes.push({
		ref,
		before: before ?? ZERO_OID,
		after: after ?? ZERO_OID,
		pusher: by,
		at,
		forced: move.forced ?? false
	});
	if (!ref.startsWith("refs/heads/")) return;
	const branch = ref.slice(11);
	for (const host of world.repositories) for (const pull of host.pulls.values()) {
		if (pull.state !== "OPEN") continue;
		if (pull.headRepository === repository && pull.headRef === branch) await followHead(world, host, pull, after);
		if (host === repository && pull.baseRef === branch && before !== null && after !== null) await foundMerged(repository, pull, {
			before,
			after,
			by,
			at
		});
	}
}
async function publishHead(host, pull, head) {
	const ref = `refs/pull/${pull.number}/head`;
	if (pull.headRepository !== host) {
		const source = `+refs/heads/${pull.headRef}:${ref}`;
		await runGit([
			"fetch",
			"-q",
			"--no-tags",
			pull.headRepository.git.dir,
			source
		], { cwd: host.git.dir });
		return;
	}
	const path = join$1(host.git.dir, ref);
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, `${head}\n`);
}
async function followHead(world, host, pull, head) {
	pull.updatedAt = world.clock.iso();
	if (head === null) {
		pull.state = "CLOSED";
		pull.closedAt = pull.updatedAt;
		return;
	}
	await publishHead(host, pull, head);
	pull.heads.push(head);
	pull.baseOid = await host.git.ref(`refs/heads/${pull.baseRef}`) ?? pull.baseOid;
}
async function foundMerged(repository, pull, move) {
	const head = pull.heads.at(-1) ?? "";
	if (!(await commitsBetween(repository.git, move.before, move.after)).includes(head)) return;
	const landed = await commitsBetween(repository.git, move.before, head);
	Object.assign(pull, {
		state: "MERGED",
		mergedAt: move.at,
		closedAt: move.at,
		updatedAt: move.at,
		mergedBy: move.by,
		mergeCommit: head,
		landed
	});
}
// src/sandbox/github/pulls.ts
function findPull(repository, number) {
	const pull = repository.pulls.get(number);
	if (pull === void 0) throw notFound();
	return pull;
}
function headOf(pull, stale = false) {
	return (stale ? pull.heads.at(-2) : void 0) ?? pull.heads.at(-1) ?? "";
}
async function pullCommits(repository, pull) {
	const base = await mergeBase(repository.git, pull.baseOid, headOf(pull)) ?? pull.baseOid;
	const oids = await commitsBetween(repository.git, base, headOf(pull));
	return (await Promise.all(oids.map((oid) => repository.git.commit(oid)))).filter((commit) => commit !== null);
}
async function pullFiles(repository, pull) {
	const base = await mergeBase(repository.git, pull.baseOid, headOf(pull)) ?? pull.baseOid;
	return diff(repository.git, base, headOf(pull));
}
async function openPull(world, repository, actor, input) {
	const [owner, headRef] = input.head.includes(":") ? input.head.split(":", 2) : ["", input.head];
	const headRepository = sourceOf(world, repository, owner, input.headRepository);
	const invalid = (field) => new Refusal(422, "Validation Failed", { errors: [{
		resource: "PullRequest",
		field,
		code: "invalid"
	}] });
	const head = await headRepository?.git.ref(`refs/heads/${headRef}`);
	const base = await repository.git.ref(`refs/heads/${input.base}`);
	if (headRepository === void 0 || !head) throw invalid("head");
	if (!base) throw invalid("base");
	const refuseSecond = () => {
		for (const other of repository.pulls.values()) if (other.headRepository === headRepository && other.headRef === headRef && other.baseRef === input.base && other.state === "OPEN") throw invalidBecause(`A pull request already exists for ${headRepository.owner.login}:${headRef}.`);
	};
	refuseSecond();
	const now = world.clock.iso();
	const id = world.nextId();
	const number = repository.nextNumber;
	repository.nextNumber += 1;
	const pull = {
		id,
		nodeId: nodeId("PR", id),
		number,
		author: actor,
		title: input.title,
		body: input.body ?? "",
		draft: input.draft ?? false,
		baseRef: input.base,
		baseOid: base,
		headRepository,
		headRef,
		heads: [head],
		state: "OPEN",
		createdAt: now,
		updatedAt: now,
		closedAt: null,
		mergedAt: null,
		mergedBy: null,
		mergeCommit: null,
		landed: [],
		reviews: [],
		comments: [],
		emptyAnswers: 0
	};
	await publishHead(repository, pull, head);
	if ((await pullCommits(repository, pull)).length === 0) throw invalidBecause(`No commits between ${input.base} and ${input.head}`);
	refuseSecond();
	repository.pulls.set(pull.number, pull);
	return pull;
}
function setPullState(world, pull, state) {
	if (pull.state === "MERGED") throw invalidBecause("Cannot change the state of a merged pull request.");
	pull.state = state === "open" ? "OPEN" : "CLOSED";
	pull.closedAt = state === "open" ? null : world.clock.iso();
	pull.updatedAt = world.clock.iso();
}
function addReview(world, pull, actor, input) {
	const { event, body = "" } = input;
	if (event !== void 0) refuseVerdict(pull, actor, event, body);
	const now = world.clock.iso();
	const id = world.nextId();
	const review = {
		id,
		nodeId: nodeId("PRR", id),
		author: actor,
		state: event === void 0 ? "PENDING" : STATES$1[event],
		body,
		commit: input.commit ?? headOf(pull),
		submittedAt: event === void 0 ? null : now,
		createdAt: now,
		lastEditedAt: null,
		editor: null
	};
	if (!pull.heads.includes(review.commit)) throw unprocessable("Review commit_id is not part of the pull request");
	pull.reviews.push(review);
	pull.updatedAt = now;
	return review;
}
function submitReview(world, pull, review, event, body) {
	if (review.state !== "PENDING") throw unprocessable("Can not submit a review that is not pending");
	refuseVerdict(pull, review.author, event, body || review.body);
	if (body !== "") review.body = body;
	review.state = STATES$1[event];
	review.submittedAt = world.clock.iso();
}
function editReview(world, repository, review, actor, body) {
	if (review.author !== actor && !atLeast(levelOf(world, repository, actor), "write")) throw new Refusal(403, "Must have write access to edit a review of somebody else.");
	review.body = body;
	review.lastEditedAt = world.clock.iso();
	review.editor = actor;
}
function dismissReview(review) {
	if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED") throw unprocessable(`Can not dismiss a ${review.state.toLowerCase()} pull request review`);
	review.state = "DISMISSED";
}
const STATES$1 = {
	APPROVE: "APPROVED",
	REQUEST_CHANGES: "CHANGES_REQUESTED",
	COMMENT: "COMMENTED"
};
function refuseVerdict(pull, actor, event, body) {
	if (event === "APPROVE" && actor.login === "github-actions[bot]") throw unprocessable("GitHub Actions is not permitted to approve pull requests.");
	if (pull.author === actor && event === "APPROVE") throw unprocessable("Can not approve your own pull request");
	if (pull.author === actor && event === "REQUEST_CHANGES") throw unprocessable("Can not request changes on your own pull request");
	if (event !== "APPROVE" && body === "") throw unprocessable("Body is required for this review");
}
function sourceOf(world, repository, owner, name) {
	if (owner === "" || owner.toLowerCase() === repository.owner.login.toLowerCase()) return repository;
	const named = findRepository(world, owner, name ?? repository.name);
	if (named?.parent === repository) return named;
	return world.repositories.find((item) => item.parent === repository && item.owner.login === owner);
}
function invalidBecause(message) {
	return new Refusal(422, "Validation Failed", { errors: [{
		resource: "PullRequest",
		code: "custom",
		message
	}] });
}
// src/sandbox/github/rest/json-repository.ts
const LINKS = {
	archive_url: "/{archive_format}{/ref}",
	assignees_url: "/assignees{/user}",
	blobs_url: "/git/blobs{/sha}",
	branches_url: "/branches{/branch}",
	collaborators_url: "/collaborators{/collaborator}",
	comments_url: "/comments{/number}",
	commits_url: "/commits{/sha}",
	compare_url: "/compare/{base}...{head}",
	contents_url: "/contents/{+path}",
	contributors_url: "/contributors",
	deployments_url: "/deployments",
	downloads_url: "/downloads",
	events_url: "/events",
	forks_url: "/forks",
	git_commits_url: "/git/commits{/sha}",
	git_refs_url: "/git/refs{/sha}",
	git_tags_url: "/git/tags{/sha}",
	hooks_url: "/hooks",
	issue_comment_url: "/issues/comments{/number}",
	issue_events_url: "/issues/events{/number}",
	issues_url: "/issues{/number}",
	keys_url: "/keys{/key_id}",
	labels_url: "/labels{/name}",
	languages_url: "/languages",
	merges_url: "/merges",
	milestones_url: "/milestones{/number}",
	notifications_url: "/notifications{?since,all,participating}",
	pulls_url: "/pulls{/number}",
	releases_url: "/releases{/id}",
	stargazers_url: "/stargazers",
	statuses_url: "/statuses/{sha}",
	subscribers_url: "/subscribers",
	subscription_url: "/subscription",
	tags_url: "/tags",
	teams_url: "/teams",
	trees_url: "/git/trees{/sha}"
};
function repositoryUrl(item, origin) {
	return `${origin}/repos/${item.owner.login}/${item.name}`;
}
function repository$1(item, origin) {
	const url = repositoryUrl(item, origin);
	const html = htmlUrl(item);
	const pushedAt = item.pushes.at(-1)?.at ?? item.createdAt;
	return {
		id: item.id,
		node_id: item.nodeId,
		name: item.name,
		full_name: `${item.owner.login}/${item.name}`,
		private: item.private,
		owner: user(item.owner, origin),
		html_url: html,
		description: null,
		fork: item.parent !== null,
		url,
		...Object.fromEntries(Object.entries(LINKS).map(([name, path]) => [name, `${url}${path}`])),
		git_url: `git://github.com/${item.owner.login}/${item.name}.git`,
		ssh_url: `git@github.com:${item.owner.login}/${item.name}.git`,
		clone_url: `${html}.git`,
		svn_url: html,
		homepage: null,
		language: null,
		license: null,
		mirror_url: null,
		visibility: item.private ? "private" : "public",
		default_branch: item.defaultBranch,
		size: 0,
		forks: 0,
		forks_count: 0,
		open_issues: 0,
		open_issues_count: 0,
		watchers: 0,
		watchers_count: 0,
		stargazers_count: 0,
		has_issues: true,
		has_projects: false,
		has_downloads: true,
		has_wiki: false,
		has_pages: false,
		has_discussions: false,
		archived: false,
		disabled: false,
		allow_forking: true,
		is_template: false,
		web_commit_signoff_required: false,
		topics: [],
		custom_properties: {},
		pushed_at: pushedAt,
		created_at: item.createdAt,
		updated_at: pushedAt
	};
}
function fullRepository(item, origin) {
	const parent = item.parent === null ? {} : {
		parent: repository$1(item.parent, origin),
		source: repository$1(item.parent, origin)
	};
	return {
		...repository$1(item, origin),
		...item.owner.type === "Organization" ? { organization: user(item.owner, origin) } : {},
		allow_merge_commit: true,
		allow_squash_merge: true,
		allow_rebase_merge: true,
		network_count: 0,
		subscribers_count: 0,
		...parent
	};
}
function htmlUrl(item) {
	return `https://github.com/${item.owner.login}/${item.name}`;
}
// src/sandbox/github/rest/json-pull.ts
function pullSimple(world, host, pull, origin, options = {}) {
	const url = `${repositoryUrl(host, origin)}/pulls/${pull.number}`;
	const issue = `${repositoryUrl(host, origin)}/issues/${pull.number}`;
	const html = `${htmlUrl(host)}/pull/${pull.number}`;
	const head = headOf(pull, options.stale);
	const late = options.late ?? false;
	const statuses = `${repositoryUrl(host, origin)}/statuses/${head}`;
	const side = (item, ref, sha) => ({
		label: `${item.owner.login}:${ref}`,
		ref,
		sha,
		user: userOrNull(item.owner, origin),
		repo: repository$1(item, origin)
	});
	return {
		url,
		id: pull.id,
		node_id: pull.nodeId,
		html_url: html,
		diff_url: `${html}.diff`,
		patch_url: `${html}.patch`,
		issue_url: issue,
		commits_url: `${url}/commits`,
		review_comments_url: `${url}/comments`,
		review_comment_url: `${repositoryUrl(host, origin)}/pulls/comments{/number}`,
		comments_url: `${issue}/comments`,
		statuses_url: statuses,
		number: pull.number,
		state: pull.state === "OPEN" || late ? "open" : "closed",
		locked: false,
		title: pull.title,
		user: userOrNull(pull.author, origin),
		body: pull.body === "" ? null : pull.body,
		labels: [],
		milestone: null,
		active_lock_reason: null,
		created_at: pull.createdAt,
		updated_at: pull.updatedAt,
		closed_at: late ? null : pull.closedAt,
		merged_at: late ? null : pull.mergedAt,
		merge_commit_sha: late ? null : pull.mergeCommit,
		assignee: null,
		assignees: [],
		requested_reviewers: [],
		requested_teams: [],
		head: side(pull.headRepository, pull.headRef, head),
		base: side(host, pull.baseRef, pull.baseOid),
		_links: {
			self: { href: url },
			html: { href: html },
			issue: { href: issue },
			comments: { href: `${issue}/comments` },
			review_comments: { href: `${url}/comments` },
			review_comment: { href: `${repositoryUrl(host, origin)}/pulls/comments{/number}` },
			commits: { href: `${url}/commits` },
			statuses: { href: statuses }
		},
		author_association: association(world, host, pull.author),
		auto_merge: null,
		draft: pull.draft
	};
}
async function pullFull(world, host, pull, origin, options = {}) {
	const files = await pullFiles(host, pull);
	const commits = await pullCommits(host, pull);
	const merged = pull.state === "MERGED" && options.late !== true;
	const mergeable = pull.state === "OPEN" ? await isMergeable(host, pull) : null;
	return {
		...pullSimple(world, host, pull, origin, options),
		merged,
		mergeable,
		rebaseable: mergeable,
		mergeable_state: mergeable === null ? "unknown" : mergeable ? "clean" : "dirty",
		merged_by: merged ? userOrNull(pull.mergedBy, origin) : null,
		comments: pull.comments.length,
		review_comments: 0,
		maintainer_can_modify: pull.headRepository !== host,
		commits: commits.length,
		additions: files.reduce((sum, file) => sum + file.additions, 0),
		deletions: files.reduce((sum, file) => sum + file.deletions, 0),
		changed_files: files.length
	};
}
function reviewJson(world, host, pull, review, origin) {
	const html = `${htmlUrl(host)}/pull/${pull.number}#pullrequestreview-${review.id}`;
	const url = `${repositoryUrl(host, origin)}/pulls/${pull.number}`;
	return {
		id: review.id,
		node_id: review.nodeId,
		user: userOrNull(review.author, origin),
		body: review.body,
		state: review.state,
		html_url: html,
		pull_request_url: url,
		author_association: association(world, host, review.author),
		_links: {
			html: { href: html },
			pull_request: { href: url }
		},
		...review.submittedAt === null ? {} : { submitted_at: review.submittedAt },
		commit_id: review.commit
	};
}
function commentJson(world, host, pull, comment, origin) {
	return {
		url: `${repositoryUrl(host, origin)}/issues/comments/${comment.id}`,
		html_url: `${htmlUrl(host)}/pull/${pull.number}#issuecomment-${comment.id}`,
		issue_url: `${repositoryUrl(host, origin)}/issues/${pull.number}`,
		id: comment.id,
		node_id: comment.nodeId,
		user: userOrNull(comment.author, origin),
		created_at: comment.createdAt,
		updated_at: comment.updatedAt,
		author_association: association(world, host, comment.author),
		body: comment.body,
		performed_via_github_app: null
	};
}
async function isMergeable(host, pull) {
	const base = await host.git.ref(`refs/heads/${pull.baseRef}`);
	return base !== null && await mergeTrees(host.git, base, headOf(pull)) !== null;
}
// src/sandbox/events.ts
const ORIGIN = "https://api.github.com";
async function pullRequestEvent(world, repository, pull, action, sender = pull.author) {
	const moved = action === "synchronize" ? {
		before: pull.heads.at(-2),
		after: pull.heads.at(-1)
	} : {};
	const pull_request = await pullFull(world, repository, pull, ORIGIN);
	return {
		action,
		number: pull.number,
		...moved,
		pull_request,
		...about(repository, sender)
	};
}
async function pushEvent(repository, push) {
	const commits = await pushedCommits(repository, push);
	return {
		ref: push.ref,
		before: push.before,
		after: push.after,
		created: push.before === ZERO_OID,
		deleted: push.after === ZERO_OID,
		forced: push.forced,
		base_ref: null,
		compare: `${htmlUrl(repository)}/compare/${push.before.slice(0, 12)}...${push.after.slice(0, 12)}`,
		commits,
		head_commit: commits.at(-1) ?? null,
		pusher: {
			name: push.pusher.login,
			email: push.pusher.emails[0] ?? null
		},
		...about(repository, push.pusher)
	};
}
async function workflowRunEvent(repository, run) {
	return {
		action: "completed",
		workflow_run: await runJson(repository, run),
		workflow: workflowJson(repository, run.path),
		...about(repository, run.actor)
	};
}
function workflowDispatchEvent(repository, actor, { path, inputs = {} }) {
	return {
		inputs,
		ref: `refs/heads/${repository.defaultBranch}`,
		workflow: path,
		...about(repository, actor)
	};
}
function scheduleEvent(repository, schedule, path) {
	return {
		schedule,
		workflow: path,
		repository: repository$1(repository, ORIGIN)
	};
}
function about(repository, sender) {
	return {
		repository: repository$1(repository, ORIGIN),
		...organization(repository),
		sender: user(sender, ORIGIN)
	};
}
function organization({ owner }) {
	if (owner.type !== "Organization") return {};
	const url = `${ORIGIN}/orgs/${owner.login}`;
	return { organization: {
		login: owner.login,
		id: owner.id,
		node_id: owner.nodeId,
		url,
		repos_url: `${url}/repos`,
		events_url: `${url}/events`,
		hooks_url: `${url}/hooks`,
		issues_url: `${url}/issues`,
		members_url: `${url}/members{/member}`,
		public_members_url: `${url}/public_members{/member}`,
		avatar_url: `https://avatars.githubusercontent.com/u/${owner.id}?v=4`,
		description: null
	} };
}
async function pushedCommits(repository, push) {
	if (push.after === ZERO_OID) return [];
	const oids = push.before === ZERO_OID ? [push.after] : (await commitsBetween(repository.git, push.before, push.after)).slice(-20);
	return Promise.all(oids.map(async (oid) => {
		const commit = await repository.git.commit(oid);
		if (commit === null) throw new Error(`${oid} was pushed and is not there`);
		const parent = commit.parents[0];
		const changes = parent === void 0 ? [] : await diff(repository.git, parent, oid);
		const person = ({ name, email }) => ({
			name,
			email
		});
		const paths = (status) => changes.filter((one) => one.status === status).map(({ path }) => path);
		return {
			id: oid,
			tree_id: commit.tree,
			distinct: true,
			message: commit.message.trimEnd(),
			timestamp: commit.committer.date,
			url: `${htmlUrl(repository)}/commit/${oid}`,
			author: person(commit.author),
			committer: person(commit.committer),
			added: paths("added"),
			removed: paths("removed"),
			modified: [...paths("modified"), ...paths("renamed")]
		};
	}));
}
async function runJson(repository, run) {
	const base = repositoryUrl(repository, ORIGIN);
	const url = `${base}/actions/runs/${run.id}`;
	const suite = run.id + 1;
	const workflow = workflowId(repository, run.path);
	return {
		id: run.id,
		node_id: nodeId("WFR", run.id),
		name: run.name,
		path: run.path,
		display_title: run.name,
		head_branch: run.headBranch,
		head_sha: run.headSha,
		run_number: 1,
		run_attempt: 1,
		event: run.event,
		status: "completed",
		conclusion: "success",
		workflow_id: workflow,
		check_suite_id: suite,
		check_suite_node_id: nodeId("CS", suite),
		url,
		html_url: `${htmlUrl(repository)}/actions/runs/${run.id}`,
		pull_requests: run.pulls.filter((pull) => pull.headRepository === repository).map((pull) => listed(repository, pull)),
		created_at: run.at,
		updated_at: run.at,
		run_started_at: run.at,
		actor: user(run.actor, ORIGIN),
		triggering_actor: user(run.actor, ORIGIN),
		jobs_url: `${url}/jobs`,
		logs_url: `${url}/logs`,
		check_suite_url: `${base}/check-suites/${suite}`,
		artifacts_url: `${url}/artifacts`,
		cancel_url: `${url}/cancel`,
		rerun_url: `${url}/rerun`,
		previous_attempt_url: null,
		referenced_workflows: [],
		workflow_url: `${base}/actions/workflows/${workflow}`,
		head_commit: await headCommit(repository, run.headSha),
		repository: repositoryLite(repository),
		head_repository: repositoryLite(run.pulls[0]?.headRepository ?? repository)
	};
}
function listed(repository, pull) {
	const repo = {
		id: repository.id,
		url: repositoryUrl(repository, ORIGIN),
		name: repository.name
	};
	return {
		id: pull.id,
		number: pull.number,
		url: `${repositoryUrl(repository, ORIGIN)}/pulls/${pull.number}`,
		head: {
			ref: pull.headRef,
			sha: pull.heads.at(-1),
			repo
		},
		base: {
			ref: pull.baseRef,
			sha: pull.baseOid,
			repo
		}
	};
}
async function headCommit({ git }, oid) {
	const commit = await git.commit(oid);
	if (commit === null) throw new Error(`the run's head ${oid} is not there`);
	const person = ({ name, email }) => ({
		name,
		email
	});
	return {
		id: oid,
		tree_id: commit.tree,
		message: commit.message.trimEnd(),
		timestamp: commit.committer.date,
		author: person(commit.author),
		committer: person(commit.committer)
	};
}
function repositoryLite(repository) {
	const { id, node_id, name, full_name, owner, html_url, description, fork, url, ...more } = repository$1(repository, ORIGIN);
	const links = Object.entries(more).filter(([key]) => key.endsWith("_url") && !NOT_LITE.has(key));
	return {
		id,
		node_id,
		name,
		full_name,
		owner,
		html_url,
		description,
		fork,
		url,
		private: more["private"],
		...Object.fromEntries(links)
	};
}
const NOT_LITE = new Set([
	"git_url",
	"ssh_url",
	"clone_url",
	"svn_url",
	"mirror_url"
]);
function workflowJson(repository, path) {
	const id = workflowId(repository, path);
	return {
		id,
		node_id: nodeId("W", id),
		name: path.replace(/^.*\//, "").replace(/\.ya?ml$/, ""),
		path,
		state: "active",
		created_at: repository.createdAt,
		updated_at: repository.createdAt,
		url: `${repositoryUrl(repository, ORIGIN)}/actions/workflows/${id}`,
		html_url: `${htmlUrl(repository)}/blob/${repository.defaultBranch}/${path}`,
		badge_url: `${htmlUrl(repository)}/workflows/${encodeURIComponent(path)}/badge.svg`
	};
}
function workflowId(repository, path) {
	return Buffer.from(path).reduce((sum, byte) => (sum * 31 + byte) % 1000003, repository.id);
}
// src/sandbox/github/merge.ts
async function mergePull(world, repository, pull, actor, input) {
	const base = await repository.git.ref(`refs/heads/${pull.baseRef}`);
	if (base === null) throw new Refusal(405, "Base branch does not exist.");
	return land(world, repository, pull, actor, await prepareMerge(world, repository, pull, actor, base, input));
}
async function prepareMerge(world, repository, pull, actor, base, input) {
	if (pull.state !== "OPEN" || pull.draft) throw new Refusal(405, "Pull Request is not mergeable");
	if (input.sha !== void 0 && input.sha !== headOf(pull)) throw new Refusal(409, "Head branch was modified. Review and try the merge again.");
	refuseByRules(world, repository, pull, actor);
	const commits = await commitsFor(world, repository, pull, actor, base, input);
	if (commits.length === 0) throw new Refusal(405, "Pull Request is not mergeable");
	return {
		method: input.method,
		base,
		commits
	};
}
async function land(world, repository, pull, by, { method, base, commits }) {
	const { git } = repository;
	const merged = commits.at(-1) ?? base;
	const ref = `refs/heads/${pull.baseRef}`;
	if (!await git.moveRef(ref, base, merged)) throw new Refusal(405, "Base branch was modified. Review and try the merge again.");
	const now = world.clock.iso();
	Object.assign(pull, {
		state: "MERGED",
		mergedAt: now,
		closedAt: now,
		updatedAt: now,
		mergedBy: by,
		mergeCommit: merged,
		landed: method === "merge" ? await commitsBetween(git, base, merged) : commits
	});
	await refMoved(world, repository, {
		ref,
		before: base,
		after: merged,
		by
	});
	return merged;
}
async function commitsFor(world, repository, pull, actor, base, input) {
	const { git } = repository;
	const head = headOf(pull);
	const date = world.clock.iso();
	const github = {
		name: "GitHub",
		email: "noreply@github.com",
		date
	};
	if (input.method === "rebase") return rebased(repository, pull, base, signatureOf(actor, date));
	const tree = await mergeTrees(git, base, head);
	if (tree === null) return [];
	const commits = await pullCommits(repository, pull);
	const squash = input.method === "squash";
	const source = `${pull.headRepository.owner.login}/${pull.headRef}`;
	const title = input.title ?? (squash ? `${squashTitle(pull, commits)} (#${pull.number})` : `Merge pull request #${pull.number} from ${source}`);
	const text = input.message ?? (squash ? squashBody(world, pull, commits) : pull.title);
	const oid = await git.writeCommit({
		tree,
		parents: squash ? [base] : [base, head],
		author: signatureOf(squash ? pull.author : actor, date),
		committer: github,
		message: text === "" ? title : `${title}\n\n${text}`
	});
	repository.verified.add(oid);
	return [oid];
}
async function rebased(repository, pull, base, committer) {
	const made = [];
	let tip = base;
	for (const commit of await pullCommits(repository, pull)) {
		if (commit.parents.length !== 1) continue;
		const onto = (await repository.git.commit(tip))?.tree ?? "";
		const tree = await replayTree(repository.git, commit.oid, onto);
		if (tree === null) return [];
		tip = await repository.git.writeCommit({
			...commit,
			tree,
			parents: [tip],
			committer
		});
		made.push(tip);
	}
	return made;
}
function signatureOf(account, date) {
	return {
		name: account.name ?? account.login,
		email: account.emails[0] ?? noReply(account),
		date
	};
}
function squashTitle(pull, commits) {
	return (commits.length === 1 ? commits[0]?.message.split("\n", 1)[0] : void 0) ?? pull.title;
}
function squashBody(world, pull, commits) {
	const bodies = commits.map(({ message }) => message.trim());
	const listed = bodies.length === 1 ? (bodies[0] ?? "").split("\n").slice(1).join("\n").trim() : "";
	const text = bodies.length === 1 ? listed : bodies.map((body) => `* ${body}`).join("\n\n");
	const trailers = new Set();
	for (const commit of commits) for (const { name, email } of [commit.author, ...coAuthors(commit.message)]) if (accountOfEmail(world, email) !== pull.author && !text.includes(`<${email}>`)) trailers.add(`Co-authored-by: ${name} <${email}>`);
	return [text, [...trailers].join("\n")].filter((part) => part !== "").join("\n\n");
}
function refuseByStatuses(repository, branch, sha, actor) {
	for (const rule of repository.rules) {
		if (rule.branch !== branch || rule.bypass.includes(actor.id)) continue;
		for (const context of rule.requiredStatuses ?? []) {
			const last = repository.statuses.findLast((item) => item.sha === sha && item.context === context);
			if (last?.state === "success") continue;
			throw new Refusal(405, `Repository rule violations found\n\nRequired status check "${context}" ${last === void 0 ? "is expected" : `is ${last.state === "pending" ? "pending" : "failing"}`}.\n\n`);
		}
	}
}
function refuseByRules(world, repository, pull, actor) {
	const against = ruleAgainst(repository, `refs/heads/${pull.baseRef}`, actor, "merge");
	if (against !== null) throw new Refusal(405, `Repository rule violations found\n\n${against}\n\n`);
	refuseByStatuses(repository, pull.baseRef, headOf(pull), actor);
	for (const rule of repository.rules) {
		if (rule.branch !== pull.baseRef || rule.bypass.includes(actor.id)) continue;
		if (nativeApprovals(world, repository, pull) < (rule.requiredApprovals ?? 0)) throw new Refusal(405, `Repository rule violations found\n\n${`At least ${rule.requiredApprovals} approving review is required by reviewers with write access.`}\n\n`);
	}
}
function nativeApprovals(world, repository, pull) {
	const last = new Map();
	for (const review of pull.reviews) {
		if (review.state === "PENDING" || review.state === "COMMENTED") continue;
		if (atLeast(levelOf(world, repository, review.author), "write")) last.set(review.author, review.state);
	}
	return [...last.values()].filter((state) => state === "APPROVED").length;
}
// src/sandbox/github/commit-files.ts
async function commitFiles(world, repository, actor, input) {
	const { git } = repository;
	const ref = `refs/heads/${input.branch}`;
	const against = ruleAgainst(repository, ref, actor, "push");
	if (against !== null) throw new Refusal(422, `Repository rule violations found\n\n${against}\n\n`);
	const parent = await git.commit(input.expected);
	if (parent === null || await git.ref(ref) !== input.expected) return null;
	const added = [...input.additions].map(async ([path, bytes]) => {
		return [path, {
			mode: (await git.entry(parent.tree, path))?.mode ?? "100644",
			oid: await git.writeObject("blob", bytes)
		}];
	});
	const deleted = input.deletions.map((path) => [path, null]);
	const changes = new Map([...deleted, ...await Promise.all(added)]);
	const date = world.clock.iso();
	const oid = await git.writeCommit({
		tree: await git.editTree(parent.tree, changes),
		parents: [input.expected],
		author: signatureOf(actor, date),
		committer: {
			name: "GitHub",
			email: "noreply@github.com",
			date
		},
		message: input.message
	});
	if (!await git.moveRef(ref, input.expected, oid)) return null;
	repository.verified.add(oid);
	await refMoved(world, repository, {
		ref,
		before: input.expected,
		after: oid,
		by: actor
	});
	return oid;
}
// src/sandbox/web-editor.ts
async function commitInEditor(world, repository, person, work) {
	const ref = `refs/heads/${work.branch}`;
	const expected = await repository.git.ref(ref) ?? await branchOff(world, repository, person, ref, work.base);
	const files = Object.entries(work.files);
	const made = await commitFiles(world, repository, person, {
		branch: work.branch,
		expected,
		message: work.message,
		additions: new Map(files.flatMap(([path, content]) => content === null ? [] : [[path, Buffer.from(content)]])),
		deletions: files.flatMap(([path, content]) => content === null ? [path] : [])
	});
	if (made === null) throw new Error(`${person.login}: somebody else moved ${work.branch} meanwhile`);
	return made;
}
async function branchOff(world, repository, person, ref, base) {
	const after = await repository.git.ref(`refs/heads/${base}`);
	if (after === null || !await repository.git.moveRef(ref, null, after)) throw new Error(`${person.login}: ${ref} could not be made from ${base}`);
	await refMoved(world, repository, {
		ref,
		before: null,
		after,
		by: person
	});
	return after;
}
// src/sandbox/people.ts
function createPeople(world, repository, origin, writes = "git") {
	const api = async (person, method, path, body) => {
		const url = `${origin}/repos/${repository.owner.login}/${repository.name}${path}`;
		const authorization = `token ${addUserToken(world, person).value}`;
		const response = await fetch(url, {
			method,
			headers: {
				authorization,
				"content-type": "application/json"
			},
			...body === void 0 ? {} : { body: JSON.stringify(body) }
		});
		const answer = await response.json();
		if (!response.ok) {
			const said = `${String(answer["message"])} ${JSON.stringify(answer["errors"] ?? "")}`;
			throw new Error(`${person.login}: ${method} ${path} was answered with ${response.status}: ${said}`);
		}
		return answer;
	};
	const commitAndPush = async (person, target, work) => {
		if (writes === "editor") return commitInEditor(world, target, person, {
			...work,
			base: work.base ?? repository.defaultBranch
		});
		const ref = `refs/heads/${work.branch}`;
		const base = `refs/heads/${work.base ?? repository.defaultBranch}`;
		const parent = (work.force === true ? null : await target.git.ref(ref)) ?? await repository.git.ref(base);
		const oid = await writeCommit(world, target.git, person, parent, work);
		const pushed = await gitPush(world, target, person, origin, `${work.force === true ? "+" : ""}${oid}:${ref}`);
		if (pushed.code !== 0) throw new Error(`${person.login}: git push was refused: ${pushed.stderr.trim()}`);
		return oid;
	};
	return {
		async openPullRequest(person, work) {
			const target = work.fork === true ? await forkOf(world, repository, person) : repository;
			await commitAndPush(person, target, {
				...work,
				message: work.title
			});
			const made = await api(person, "POST", "/pulls", {
				title: work.title,
				body: work.body ?? "",
				head: work.fork === true ? `${person.login}:${work.branch}` : work.branch,
				base: work.base ?? repository.defaultBranch
			});
			const pull = repository.pulls.get(Number(made["number"]));
			if (pull === void 0) throw new Error("the pull request was opened and is not there");
			return pull;
		},
		async push(person, work) {
			const target = work.fork === true ? await forkOf(world, repository, person) : repository;
			return commitAndPush(person, target, {
				...work,
				message: work.message ?? `Change ${work.branch}`
			});
		},
		async review(person, number, event, body) {
			return Number((await api(person, "POST", `/pulls/${number}/reviews`, {
				event,
				body
			}))["id"]);
		},
		async editReview(person, number, review, body) {
			await api(person, "PUT", `/pulls/${number}/reviews/${review}`, { body });
		},
		async dismiss(person, number, review, message) {
			await api(person, "PUT", `/pulls/${number}/reviews/${review}/dismissals`, {
				message,
				event: "DISMISS"
			});
		},
		async merge(person, number, method = "merge") {
			return String((await api(person, "PUT", `/pulls/${number}/merge`, { merge_method: method }))["sha"]);
		},
		async close(person, number) {
			await api(person, "PATCH", `/pulls/${number}`, { state: "closed" });
		},
		async comment(person, number, body) {
			return Number((await api(person, "POST", `/issues/${number}/comments`, { body }))["id"]);
		},
		async openIssue(person, title, body = "") {
			return Number((await api(person, "POST", "/issues", {
				title,
				body
			}))["number"]);
		},
		async renameIssue(person, number, title) {
			await api(person, "PATCH", `/issues/${number}`, { title });
		},
		directPush: (person, files, message, branch = repository.defaultBranch) => commitAndPush(person, repository, {
			branch,
			files,
			message
		})
	};
}
async function writeCommit(world, served, person, parent, work) {
	const own = await cloneOf(world, served, person);
	const changes = new Map();
	for (const [path, content] of Object.entries(work.files)) {
		const oid = content === null ? null : await own.writeObject("blob", Buffer.from(content));
		changes.set(path, oid === null ? null : {
			mode: "100644",
			oid
		});
	}
	const base = parent === null ? null : (await own.commit(parent))?.tree ?? null;
	const signature = {
		...work.as ?? {
			name: person.name ?? person.login,
			email: person.emails[0] ?? noReply(person)
		},
		date: world.clock.iso()
	};
	const trailers = (work.coAuthors ?? []).map((other) => `Co-authored-by: ${other.name ?? other.login} <${other.emails[0] ?? noReply(other)}>`);
	return own.writeCommit({
		tree: await own.editTree(base, changes),
		parents: parent === null ? [] : [parent],
		author: signature,
		committer: signature,
		message: trailers.length === 0 ? `${work.message}\n` : `${work.message}\n\n${trailers.join("\n")}\n`
	});
}
const clones = new WeakMap();
function cloneOf(world, served, person) {
	const known = clones.get(served) ?? new Map();
	clones.set(served, known);
	const clone = known.get(person.id) ?? makeClone(world, served, person);
	known.set(person.id, clone);
	return clone;
}
async function makeClone(world, served, person) {
	const name = served.dir.slice(world.dir.length).replaceAll("/", "_");
	const dir = join$1(world.dir, ".people", `${person.id}${name}`);
	const clone = await GitStore.create(dir, "main");
	await mkdir(join$1(dir, "objects", "info"), { recursive: true });
	await writeFile(join$1(dir, "objects", "info", "alternates"), `${join$1(served.dir, "objects")}\n`);
	world.onClose(() => clone.close());
	return clone;
}
async function gitPush(world, target, person, origin, refspec) {
	const clone = await cloneOf(world, target.git, person);
	const basic = Buffer.from(`x-access-token:${addUserToken(world, person).value}`).toString("base64");
	return tryGit([
		"push",
		"-q",
		`${origin}/${target.owner.login}/${target.name}.git`,
		refspec
	], {
		cwd: clone.dir,
		env: {
			GIT_CONFIG_COUNT: "1",
			GIT_CONFIG_KEY_0: "http.extraHeader",
			GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`
		}
	});
}
async function forkOf(world, repository, person) {
	const known = world.repositories.find((item) => item.parent === repository && item.owner === person);
	if (known !== void 0) return known;
	return addRepository(world, {
		owner: person,
		name: repository.name,
		private: repository.private,
		defaultBranch: repository.defaultBranch,
		parent: repository,
		from: repository.git.dir
	});
}
// src/sandbox/aws/account.ts
function accountOf(arn) {
	return arn.split(":")[4] ?? "";
}
// src/sandbox/aws/answers.ts
const NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
function newRequestId() {
	return randomUUID();
}
function xmlAnswer(action, result, requestId) {
	return answer(200, `<${action}Response xmlns="${NAMESPACE}">${elements({
		[`${action}Result`]: result,
		ResponseMetadata: { RequestId: requestId }
	})}</${action}Response>\n`, requestId);
}
function xmlRefusal({ status, code, message }, requestId) {
	return answer(status, `<ErrorResponse xmlns="${NAMESPACE}">${elements({
		Error: {
			Type: status < 500 ? "Sender" : "Receiver",
			Code: code,
			Message: message
		},
		RequestId: requestId
	})}</ErrorResponse>\n`, requestId);
}
function answer(status, body, requestId) {
	return {
		status,
		headers: {
			"content-type": "text/xml",
			"x-amzn-requestid": requestId
		},
		body
	};
}
function elements(tree) {
	return Object.entries(tree).filter(([, value]) => value !== void 0).map(([name, value]) => `<${name}>${typeof value === "object" ? elements(value) : escapeXml(String(value))}</${name}>`).join("");
}
function escapeXml(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}
// src/sandbox/aws/parameters.ts
function readParameters(form) {
	const asked = {
		roleArn: form.get("RoleArn") ?? "",
		roleSessionName: form.get("RoleSessionName") ?? "",
		token: form.get("WebIdentityToken") ?? "",
		durationSeconds: Number(form.get("DurationSeconds") ?? 3600),
		policy: form.get("Policy"),
		policyArns: [...form.entries()].filter(([name]) => /^PolicyArns\.member\.\d+\.arn$/.test(name)).map(([, arn]) => arn)
	};
	const violations = [...nameViolations(asked.roleSessionName), ...sizeViolations(asked)];
	if (violations.length > 0) return invalid$1(`${`${violations.length} validation error${violations.length === 1 ? "" : "s"} detected`}: ${violations.join("; ")}`);
	if (!/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(asked.roleArn)) return invalid$1(`${asked.roleArn} is invalid`);
	return asked;
}
function* nameViolations(name) {
	const at = `Value '${name}' at 'roleSessionName' failed to satisfy constraint: Member must`;
	if (name.length > 64) yield `${at} have length less than or equal to 64`;
	if (name.length < 2) yield `${at} have length greater than or equal to 2`;
	if (!/^[\w+=,.@-]*$/.test(name)) yield String.raw`${at} satisfy regular expression pattern: [\w+=,.@-]*`;
}
function* sizeViolations({ token, durationSeconds, policy }) {
	const at = (name, value) => `Value '${value}' at '${name}' failed to satisfy constraint: Member must`;
	if (token.length < 4) yield `${at("webIdentityToken", token)} have length greater than or equal to 4`;
	if (token.length > 2e4) yield `${at("webIdentityToken", "")} have length less than or equal to 20000`;
	if (!(durationSeconds >= 900)) yield `${at("durationSeconds", durationSeconds)} have value greater than or equal to 900`;
	if (durationSeconds > 43200) yield `${at("durationSeconds", durationSeconds)} have value less than or equal to 43200`;
	if (policy !== null && policy.length > 2048) yield `${at("policy", policy)} have length less than or equal to 2048`;
	if (policy !== null && policy.length < 1) yield `${at("policy", policy)} have length greater than or equal to 1`;
}
function durationRefusal(asked, role) {
	if (asked.durationSeconds <= (role.maxSessionDuration ?? 3600)) return null;
	return invalid$1("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
}
const PACKED_LIMIT = 1024;
function packedPercent({ policy, policyArns }) {
	if (policy === null && policyArns.length === 0) return null;
	return Math.ceil(deflateRawSync([policy ?? "", ...policyArns].join("\n")).length / PACKED_LIMIT * 100);
}
function invalid$1(message) {
	return {
		status: 400,
		code: "ValidationError",
		message
	};
}
// src/sandbox/aws/condition.ts
const OPERATORS = {
	stringequals: {
		test: (have, want) => have === want,
		negated: false
	},
	stringnotequals: {
		test: (have, want) => have === want,
		negated: true
	},
	stringequalsignorecase: {
		test: sameIgnoringCase,
		negated: false
	},
	stringnotequalsignorecase: {
		test: sameIgnoringCase,
		negated: true
	},
	stringlike: {
		test: like,
		negated: false
	},
	stringnotlike: {
		test: like,
		negated: true
	},
	arnequals: {
		test: like,
		negated: false
	},
	arnlike: {
		test: like,
		negated: false
	},
	arnnotequals: {
		test: like,
		negated: true
	},
	arnnotlike: {
		test: like,
		negated: true
	},
	numericequals: {
		test: (have, want) => Number(have) === Number(want),
		negated: false
	},
	numericlessthan: {
		test: (have, want) => Number(have) < Number(want),
		negated: false
	},
	numericlessthanequals: {
		test: (have, want) => Number(have) <= Number(want),
		negated: false
	},
	numericgreaterthan: {
		test: (have, want) => Number(have) > Number(want),
		negated: false
	},
	numericgreaterthanequals: {
		test: (have, want) => Number(have) >= Number(want),
		negated: false
	},
	datelessthan: {
		test: (have, want) => Date.parse(have) < Date.parse(want),
		negated: false
	},
	datelessthanequals: {
		test: (have, want) => Date.parse(have) <= Date.parse(want),
		negated: false
	},
	dategreaterthan: {
		test: (have, want) => Date.parse(have) > Date.parse(want),
		negated: false
	},
	dategreaterthanequals: {
		test: (have, want) => Date.parse(have) >= Date.parse(want),
		negated: false
	},
	bool: {
		test: sameIgnoringCase,
		negated: false
	}
};
function holds(condition, context) {
	return Object.entries(condition ?? {}).every(([operator, keys]) => Object.entries(keys).every(([key, values]) => holdsFor(operator, context.get(key.toLowerCase()), many(values))));
}
function holdsFor(operator, have, want) {
	const [, quantifier, name, ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/i.exec(operator) ?? [];
	if (name?.toLowerCase() === "null") return want.some((one) => one.toLowerCase() === "true" === (have === void 0));
	const known = OPERATORS[name?.toLowerCase() ?? ""];
	if (known === void 0) return false;
	if (have === void 0) return ifExists !== void 0 || quantifier?.toLowerCase() === "forallvalues" || known.negated && quantifier === void 0;
	const matches = (one) => want.some((value) => known.test(one, value)) !== known.negated;
	return quantifier?.toLowerCase() === "forallvalues" ? have.every(matches) : have.some(matches);
}
function like(have, want) {
	const pattern = want.replaceAll(/[\\^$.|+()[\]{}]/g, String.raw`\$&`).replaceAll("*", "[^]*").replaceAll("?", "[^]");
	return new RegExp(`^${pattern}$`).test(have);
}
function many(value) {
	if (value === void 0) return [];
	return Array.isArray(value) ? value : [value];
}
function sameIgnoringCase(have, want) {
	return have.toLowerCase() === want.toLowerCase();
}
// src/sandbox/aws/session-policy.ts
function policyRefusal(text) {
	let policy;
	try {
		policy = JSON.parse(text);
	} catch {
		return malformed("This policy contains invalid Json");
	}
	if (!isObject$1(policy)) return malformed("Syntax errors in policy.");
	const version = policy["Version"] ?? "2008-10-17";
	if (version !== "2012-10-17" && version !== "2008-10-17") return malformed("Syntax errors in policy.");
	const unknown = Object.keys(policy).some((name) => ![
		"Version",
		"Id",
		"Statement"
	].includes(name));
	const statements = many(policy["Statement"]);
	if (unknown || statements.length === 0) return malformed("Syntax errors in policy.");
	return statements.map(statementRefusal).find((refusal) => refusal !== null) ?? null;
}
const ELEMENTS = new Set([
	"Sid",
	"Effect",
	"Action",
	"NotAction",
	"Resource",
	"NotResource",
	"Condition"
]);
function statementRefusal(statement) {
	if (!isObject$1(statement)) return malformed("Syntax errors in policy.");
	if ("Principal" in statement || "NotPrincipal" in statement) return malformed("Policy document should not specify a principal.");
	if (Object.keys(statement).some((name) => !ELEMENTS.has(name))) return malformed("Syntax errors in policy.");
	if (statement["Effect"] !== "Allow" && statement["Effect"] !== "Deny") return malformed("Syntax errors in policy.");
	const actions = [...many(statement["Action"]), ...many(statement["NotAction"])];
	const resources = [...many(statement["Resource"]), ...many(statement["NotResource"])];
	if (actions.length === 0) return malformed("Policy statement must contain actions.");
	if (resources.length === 0) return malformed("Policy statement must contain resources.");
	if (!actions.every((action) => action === "*" || typeof action === "string" && /^[\w-]+:[\w*?]+$/.test(action))) return malformed("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
	const stray = resources.find((resource) => typeof resource !== "string" || !/^(arn:|\*$)/.test(resource));
	return stray === void 0 ? null : malformed(`Resource ${JSON.stringify(stray)} must be in ARN format or "*".`);
}
function malformed(message) {
	return {
		status: 400,
		code: "MalformedPolicyDocument",
		message
	};
}
function isObject$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// node_modules/jose/dist/webapi/lib/buffer_utils.js
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const strictDecoder = new TextDecoder("utf-8", { fatal: !0 });
function concat(...buffers) {
	const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
	let i = 0;
	for (const buffer of buffers) buf.set(buffer, i), i += buffer.length;
	return buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function encode$1(string) {
	if (typeof string == "string" && string.length >= 128) {
		if (NON_ASCII.test(string)) throw new TypeError("non-ASCII string encountered in encode()");
		return encoder.encode(string);
	}
	const bytes = new Uint8Array(string.length);
	for (let i = 0; i < string.length; i++) {
		const code = string.charCodeAt(i);
		if (code > 127) throw new TypeError("non-ASCII string encountered in encode()");
		bytes[i] = code;
	}
	return bytes;
}
function encodeBase64(input, url = !1) {
	if (Uint8Array.prototype.toBase64) return input.toBase64({
		alphabet: url ? "base64url" : "base64",
		omitPadding: url
	});
	const CHUNK_SIZE = 32768, arr = [];
	for (let i = 0; i < input.length; i += CHUNK_SIZE) arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
	const encoded = btoa(arr.join(""));
	return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
	if (Uint8Array.fromBase64) return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
	if (url) {
		if (encoded.includes("+") || encoded.includes("/")) throw new TypeError("Invalid base64url");
		encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
	}
	const binary = atob(encoded), bytes = new Uint8Array(binary.length);
	for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
	return bytes;
}
// node_modules/jose/dist/webapi/util/errors.js
var JOSEError = class extends Error {
	static code = "ERR_JOSE_GENERIC";
	code = "ERR_JOSE_GENERIC";
	constructor(message, options) {
		super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
	}
};
var JWTClaimValidationFailed = class extends JOSEError {
	static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
	code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
	claim;
	reason;
	payload;
	constructor(message, payload, claim = "unspecified", reason = "unspecified") {
		super(message, { cause: {
			claim,
			reason,
			payload
		} }), this.claim = claim, this.reason = reason, this.payload = payload;
	}
};
var JWTExpired = class extends JOSEError {
	static code = "ERR_JWT_EXPIRED";
	code = "ERR_JWT_EXPIRED";
	claim;
	reason;
	payload;
	constructor(message, payload, claim = "unspecified", reason = "unspecified") {
		super(message, { cause: {
			claim,
			reason,
			payload
		} }), this.claim = claim, this.reason = reason, this.payload = payload;
	}
};
var JOSEAlgNotAllowed = class extends JOSEError {
	static code = "ERR_JOSE_ALG_NOT_ALLOWED";
	code = "ERR_JOSE_ALG_NOT_ALLOWED";
};
var JOSENotSupported = class extends JOSEError {
	static code = "ERR_JOSE_NOT_SUPPORTED";
	code = "ERR_JOSE_NOT_SUPPORTED";
};
var JWSInvalid = class extends JOSEError {
	static code = "ERR_JWS_INVALID";
	code = "ERR_JWS_INVALID";
};
var JWTInvalid = class extends JOSEError {
	static code = "ERR_JWT_INVALID";
	code = "ERR_JWT_INVALID";
};
var JWKSInvalid = class extends JOSEError {
	static code = "ERR_JWKS_INVALID";
	code = "ERR_JWKS_INVALID";
};
var JWKSNoMatchingKey = class extends JOSEError {
	static code = "ERR_JWKS_NO_MATCHING_KEY";
	code = "ERR_JWKS_NO_MATCHING_KEY";
	constructor(message = "no applicable key found in the JSON Web Key Set", options) {
		super(message, options);
	}
};
var JWKSMultipleMatchingKeys = class extends JOSEError {
	[Symbol.asyncIterator] = async function* () {};
	static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
	code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
	constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
		super(message, options);
	}
};
var JWSSignatureVerificationFailed = class extends JOSEError {
	static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
	code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
	constructor(message = "signature verification failed", options) {
		super(message, options);
	}
};
// node_modules/jose/dist/webapi/util/base64url.js
const invalid = "The input to be decoded is not correctly encoded.";
function decode(input) {
	try {
		return decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
	} catch (cause) {
		throw new TypeError(invalid, { cause });
	}
}
function encode(input) {
	return encodeBase64(typeof input == "string" ? encoder.encode(input) : input, !0);
}
// node_modules/jose/dist/webapi/lib/validate.js
function isObject(input) {
	if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]") return !1;
	const prototype = Object.getPrototypeOf(input);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
	return isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(isObject);
}
function isDisjoint(...headers) {
	const parameters = new Set();
	for (const header of headers) if (header) for (const parameter of Object.keys(header)) {
		if (parameters.has(parameter)) return !1;
		parameters.add(parameter);
	}
	return !0;
}
function assertNotSet(value, name) {
	if (value !== void 0) throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
	try {
		return decode(value);
	} catch (cause) {
		throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
	}
}
function encodeAsciiMember(value, label, ErrorClass) {
	try {
		return encode$1(value);
	} catch (cause) {
		throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
	}
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
	let parsed;
	try {
		parsed = JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)));
	} catch (cause) {
		throw new ErrorClass(message, { cause });
	}
	if (!isObject(parsed)) throw new ErrorClass(message);
	return parsed;
}
const JWS_RECOGNIZED = {
	__proto__: null,
	b64: !0
};
function validateAlgorithms(option, algorithms) {
	if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string"))) throw new TypeError(`"${option}" option must be an array of strings`);
	return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
	const { crit } = protectedHeader ?? {};
	if (Array.isArray(crit) && new Set(crit).size !== crit.length) throw new Err("\"crit\" (Critical) Header Parameter MUST NOT contain duplicate values");
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
	if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0) throw new Err("\"crit\" (Critical) Header Parameter MUST be integrity protected");
	if (!protectedHeader || protectedHeader.crit === void 0) return [];
	if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0)) throw new Err("\"crit\" (Critical) Header Parameter MUST be an array of non-empty strings when present");
	const recognized = recognizedOption === void 0 ? recognizedDefault : {
		__proto__: null,
		...recognizedOption,
		...recognizedDefault
	};
	for (const parameter of protectedHeader.crit) {
		if (!(parameter in recognized)) throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
		if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0) throw new Err(`Extension Header Parameter "${parameter}" is missing`);
		if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0)) throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
	}
	return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
	if (extensions.includes("b64")) {
		const b64 = protectedHeader.b64;
		if (typeof b64 != "boolean") throw new JWSInvalid("The \"b64\" (base64url-encode payload) Header Parameter must be a boolean");
		return b64;
	}
	return !0;
}
function serializeJoseHeader(Err, header) {
	let serialized, parsed;
	try {
		serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
	} catch (cause) {
		throw new Err("JOSE Header is not valid JSON", { cause });
	}
	if (!isObject(parsed)) throw new Err("JOSE Header is not a JSON object");
	return [parsed, serialized];
}
// node_modules/jose/dist/webapi/lib/key.js
const tag = (key) => key[Symbol.toStringTag];
const jwkMatchesOp = (entry, key, usage) => {
	const { alg } = entry;
	if (key.use !== void 0) {
		const expected = usage === "sign" || usage === "verify" ? "sig" : "enc";
		if (key.use !== expected) throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
	}
	if (key.alg !== void 0 && key.alg !== alg) throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
	if (Array.isArray(key.key_ops)) {
		const expectedKeyOp = usage === "encrypt" || usage === "decrypt" ? entry.ops?.[usage === "encrypt" ? 0 : 1] : usage;
		if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp)) throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`);
	}
};
async function prepareKey(entry, key, usage) {
	const { alg, secret } = entry, requiresPrivateKey = usage === "decrypt" || usage === "sign";
	if (secret && key instanceof Uint8Array) return key;
	let normalized, keyObject;
	if (isObject(key)) {
		if (normalized = normalizeJwk(key), typeof normalized.kty != "string") throw invalidKeyType(alg, key, secret);
		if (!(secret ? normalized.kty === "oct" && typeof normalized.k == "string" : normalized.kty !== "oct" && (requiresPrivateKey ? normalized.kty === "AKP" && typeof normalized.priv == "string" || typeof normalized.d == "string" : normalized.d === void 0 && normalized.priv === void 0))) throw new TypeError(secret ? "JSON Web Key for symmetric algorithms must have JWK \"kty\" (Key Type) equal to \"oct\" and the JWK \"k\" (Key Value) present" : `JSON Web Key for this operation must be a ${requiresPrivateKey ? "private" : "public"} JWK`);
		if (jwkMatchesOp(entry, normalized, usage), normalized.kty === "oct") return decode(normalized.k);
		if (!Object.isFrozen(key)) {
			const { key_ops } = key;
			Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
		}
	} else {
		if (!isKeyLike(key)) throw invalidKeyType(alg, key, secret);
		const expectedType = secret ? "secret" : requiresPrivateKey ? "private" : "public";
		if (key.type !== expectedType && (secret || [
			"secret",
			"public",
			"private"
		].includes(key.type))) throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
		if (isCryptoKey(key)) return key;
		if (keyObject = key, keyObject.type === "secret") return keyObject.export();
	}
	cache ||= new WeakMap();
	const cacheKey = key;
	let cached = cache.get(cacheKey);
	if (cached?.[alg]) return cached[alg];
	if (cached || cache.set(cacheKey, cached = {}), keyObject && typeof keyObject.toCryptoKey == "function") {
		const isPublic = keyObject.type === "public", crv = nist[keyObject.asymmetricKeyDetails?.namedCurve], params = entry.resolve?.({
			crv,
			asymmetricKeyType: keyObject.asymmetricKeyType
		}) ?? entry.subtle;
		return cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]);
	}
	return normalized ??= keyObject.export({ format: "jwk" }), normalized.alg = alg, cached[alg] = await jwkToKey(entry, normalized);
}
let cache;
const nist = {
	__proto__: null,
	prime256v1: "P-256",
	secp384r1: "P-384",
	secp521r1: "P-521"
};
const isCryptoKey = (key) => {
	if (key?.[Symbol.toStringTag] === "CryptoKey") return !0;
	try {
		return key instanceof CryptoKey;
	} catch {
		return !1;
	}
};
const isKeyObject = (key) => key?.[Symbol.toStringTag] === "KeyObject";
const isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
function message(msg, actual, ...types) {
	if (types.length > 2) {
		const last = types.pop();
		msg += `one of type ${types.join(", ")}, or ${last}.`;
	} else types.length === 2 ? msg += `one of type ${types[0]} or ${types[1]}.` : msg += `of type ${types[0]}.`;
	return actual == null ? msg += ` Received ${actual}` : typeof actual == "function" && actual.name ? msg += ` Received function ${actual.name}` : typeof actual == "object" && actual != null && actual.constructor?.name && (msg += ` Received an instance of ${actual.constructor.name}`), msg;
}
const invalidKeyInput = (actual, ...types) => message("Key must be ", actual, ...types);
function invalidKeyType(alg, actual, secret) {
	const types = [
		"CryptoKey",
		"KeyObject",
		"JSON Web Key"
	];
	return secret && types.push("Uint8Array"), new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types));
}
const unusable = (name, prop = "algorithm.name") => new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
function checkUsage(key, usage) {
	if (usage && !key.usages.includes(usage)) throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
}
function checkModulusLength(alg, key) {
	const { modulusLength } = key.algorithm;
	if (typeof modulusLength != "number" || modulusLength < 2048) throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
}
function checkCryptoKey(key, expected, usage) {
	const algorithm = key.algorithm;
	if (algorithm.name !== expected.name) throw unusable(expected.name);
	if (expected.hash && algorithm.hash?.name !== expected.hash) throw unusable(expected.hash, "algorithm.hash");
	if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve) throw unusable(expected.namedCurve, "algorithm.namedCurve");
	if (expected.length !== void 0 && algorithm.length !== expected.length) throw unusable(expected.length, "algorithm.length");
	checkUsage(key, usage);
}
function snapshotJwk(jwk) {
	return {
		__proto__: null,
		...jwk
	};
}
function normalizeJwk(jwk) {
	const normalized = snapshotJwk(jwk);
	if (normalized.ext !== void 0 && typeof normalized.ext != "boolean") throw new TypeError("\"ext\" (Extractable) Parameter must be a boolean");
	if (normalized.key_ops !== void 0) {
		const value = normalized.key_ops, keyOps = Array.isArray(value) ? [...value] : void 0;
		if (!keyOps || keyOps.some((operation) => typeof operation != "string") || new Set(keyOps).size !== keyOps.length) throw new TypeError("\"key_ops\" (Key Operations) Parameter must be an array of unique strings");
		normalized.key_ops = keyOps;
	}
	return normalized;
}
function validateExtractableOption(extractable) {
	if (extractable !== void 0 && typeof extractable != "boolean") throw new TypeError("\"extractable\" option must be a boolean");
	return extractable;
}
async function jwkToKey(entry, jwk, extractable) {
	if (!entry.kty.includes(jwk.kty)) throw new JOSENotSupported("Invalid or unsupported JWK \"alg\" (Algorithm) Parameter value");
	const algorithm = entry.resolve?.({
		kty: jwk.kty,
		crv: jwk.crv
	}) ?? entry.subtle, isPrivate = !!(jwk.d || jwk.priv), keyData = {
		...jwk,
		ext: extractable ?? jwk.ext
	};
	return keyData.kty !== "AKP" && delete keyData.alg, delete keyData.use, crypto.subtle.importKey("jwk", keyData, algorithm, keyData.ext ?? !isPrivate, jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0]);
}
async function rawKey(key, expected, usage, extractable = !1) {
	return key instanceof Uint8Array && (key = await crypto.subtle.importKey("raw", key, expected, extractable, [usage])), checkCryptoKey(key, expected, usage), key;
}
// node_modules/jose/dist/webapi/lib/key_descriptor.js
function table(entries) {
	const out = { __proto__: null };
	for (const alg in entries) out[alg] = {
		...entries[alg],
		alg
	};
	return out;
}
// node_modules/jose/dist/webapi/lib/jwe_algorithms.js
const wrap$1 = [["encrypt", "wrapKey"], ["decrypt", "unwrapKey"]];
const derive = [[], ["deriveBits"]];
const none = [[], []];
function rsaes(bits) {
	return {
		kty: ["RSA"],
		mode: "key-encryption",
		subtle: {
			name: "RSA-OAEP",
			hash: `SHA-${bits}`
		},
		usages: wrap$1,
		ops: ["wrapKey", "unwrapKey"]
	};
}
function ecdh(mode) {
	return {
		kty: ["EC", "OKP"],
		mode,
		subtle: { name: "ECDH" },
		resolve: ({ kty, crv, asymmetricKeyType }) => {
			if (crv === "X25519" || asymmetricKeyType === "x25519") return { name: "X25519" };
			if (kty === "OKP") throw new JOSENotSupported("Invalid or unsupported JWK \"alg\" (Algorithm) Parameter value");
			return {
				name: "ECDH",
				namedCurve: crv
			};
		},
		usages: derive,
		ops: [void 0, "deriveBits"]
	};
}
function aeskw(bits, gcm = !1) {
	return {
		kty: ["oct"],
		mode: "key-wrapping",
		secret: !0,
		subtle: {
			name: gcm ? "AES-GCM" : "AES-KW",
			length: bits
		},
		usages: none,
		ops: gcm ? ["encrypt", "decrypt"] : ["wrapKey", "unwrapKey"]
	};
}
function pbes2() {
	return {
		kty: ["oct"],
		mode: "key-wrapping",
		secret: !0,
		subtle: { name: "PBKDF2" },
		usages: none,
		ops: ["deriveBits", "deriveBits"]
	};
}
const JWE = table({
	dir: {
		kty: ["oct"],
		mode: "direct-encryption",
		secret: !0,
		subtle: { name: "AES-GCM" },
		usages: none,
		ops: ["encrypt", "decrypt"]
	},
	"RSA-OAEP": rsaes(1),
	"RSA-OAEP-256": rsaes(256),
	"RSA-OAEP-384": rsaes(384),
	"RSA-OAEP-512": rsaes(512),
	"ECDH-ES": ecdh("direct-key-agreement"),
	"ECDH-ES+A128KW": ecdh("key-agreement-with-key-wrapping"),
	"ECDH-ES+A192KW": ecdh("key-agreement-with-key-wrapping"),
	"ECDH-ES+A256KW": ecdh("key-agreement-with-key-wrapping"),
	A128KW: aeskw(128),
	A192KW: aeskw(192),
	A256KW: aeskw(256),
	A128GCMKW: aeskw(128, !0),
	A192GCMKW: aeskw(192, !0),
	A256GCMKW: aeskw(256, !0),
	"PBES2-HS256+A128KW": pbes2(),
	"PBES2-HS384+A192KW": pbes2(),
	"PBES2-HS512+A256KW": pbes2()
});
const contentOps = ["encrypt", "decrypt"];
function contentEncryption(bits, cbc = !1) {
	return {
		kty: ["oct"],
		secret: !0,
		subtle: {
			name: cbc ? "AES-CBC" : "AES-GCM",
			length: bits
		},
		usages: none,
		ops: contentOps,
		cekBits: bits,
		ivBits: cbc ? 128 : 96,
		cbc
	};
}
table({
	A128GCM: contentEncryption(128),
	A192GCM: contentEncryption(192),
	A256GCM: contentEncryption(256),
	"A128CBC-HS256": contentEncryption(256, !0),
	"A192CBC-HS384": contentEncryption(384, !0),
	"A256CBC-HS512": contentEncryption(512, !0)
});
// node_modules/jose/dist/webapi/lib/jws_algorithms.js
const sig = [["verify"], ["sign"]];
function hmac(bits) {
	const subtle = {
		name: "HMAC",
		hash: `SHA-${bits}`
	};
	return {
		kty: ["oct"],
		secret: !0,
		subtle,
		signing: subtle,
		usages: sig
	};
}
function rsa(bits, saltLength) {
	const subtle = {
		name: saltLength ? "RSA-PSS" : "RSASSA-PKCS1-v1_5",
		hash: `SHA-${bits}`
	};
	return {
		kty: ["RSA"],
		subtle,
		signing: saltLength ? {
			...subtle,
			saltLength
		} : subtle,
		usages: sig,
		minRsaBits: 2048
	};
}
function ecdsa(crv, bits) {
	return {
		kty: ["EC"],
		crv,
		subtle: {
			name: "ECDSA",
			namedCurve: crv
		},
		signing: {
			name: "ECDSA",
			hash: `SHA-${bits}`
		},
		usages: sig
	};
}
function eddsa() {
	const subtle = { name: "Ed25519" };
	return {
		kty: ["OKP"],
		crv: "Ed25519",
		subtle,
		signing: subtle,
		usages: sig
	};
}
function mldsa(parameterSet) {
	const subtle = { name: `ML-DSA-${parameterSet}` };
	return {
		kty: ["AKP"],
		subtle,
		signing: subtle,
		usages: sig
	};
}
const JWS = table({
	HS256: hmac(256),
	HS384: hmac(384),
	HS512: hmac(512),
	RS256: rsa(256),
	RS384: rsa(384),
	RS512: rsa(512),
	PS256: rsa(256, 32),
	PS384: rsa(384, 48),
	PS512: rsa(512, 64),
	ES256: ecdsa("P-256", 256),
	ES384: ecdsa("P-384", 384),
	ES512: ecdsa("P-521", 512),
	EdDSA: eddsa(),
	Ed25519: eddsa(),
	"ML-DSA-44": mldsa(44),
	"ML-DSA-65": mldsa(65),
	"ML-DSA-87": mldsa(87)
});
function jwsAlgorithm(alg) {
	const entry = typeof alg == "string" ? JWS[alg] : void 0;
	if (!entry) throw new JOSENotSupported(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
	return entry;
}
// node_modules/jose/dist/webapi/lib/jws_verify.js
function prepareVerify(options) {
	return [options && validateAlgorithms("algorithms", options.algorithms), options?.crit];
}
function parseProtectedHeader(encodedProtectedHeader) {
	return encodedProtectedHeader === void 0 ? {} : parseJoseHeader(encodedProtectedHeader, JWSInvalid, "JWS Protected Header is invalid");
}
function encodeCompactUnencodedPayload(payload) {
	try {
		return encode$1(payload);
	} catch (cause) {
		throw new JWSInvalid("JWS Compact Serialization payload must use only ASCII characters", { cause });
	}
}
async function verifySignature$1(jws, shared, key, encodeUnencodedPayload, parsedProtected) {
	const { protected: encodedProtectedHeader, header, payload: inputPayload } = jws, protectedHeader = parsedProtected ?? parseProtectedHeader(encodedProtectedHeader);
	if (!isDisjoint(protectedHeader, header)) throw new JWSInvalid("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
	const joseHeader = {
		...protectedHeader,
		...header
	}, b64 = validateB64(protectedHeader, validateCrit(JWSInvalid, JWS_RECOGNIZED, shared[1], protectedHeader, joseHeader)), { alg } = joseHeader;
	if (typeof alg != "string" || !alg) throw new JWSInvalid("JWS \"alg\" (Algorithm) Header Parameter missing or invalid");
	if (shared[0] && !shared[0].has(alg)) throw new JOSEAlgNotAllowed("\"alg\" (Algorithm) Header Parameter value not allowed");
	if (b64) {
		if (typeof inputPayload != "string") throw new JWSInvalid("JWS Payload must be a string");
	} else if (typeof inputPayload != "string" && !(inputPayload instanceof Uint8Array)) throw new JWSInvalid("JWS Payload must be a string or an Uint8Array instance");
	const signingPayload = b64 || typeof inputPayload != "string" ? inputPayload : encodeUnencodedPayload(inputPayload);
	let resolvedKey = !1;
	typeof key == "function" && (key = await key(protectedHeader, jws), resolvedKey = !0);
	const entry = jwsAlgorithm(alg), signingInput = concat(encodedProtectedHeader !== void 0 ? encode$1(encodedProtectedHeader) : new Uint8Array(), encode$1("."), typeof signingPayload == "string" ? shared[2] ??= encodeAsciiMember(signingPayload, "payload", JWSInvalid) : signingPayload), signature = decodeBase64url(jws.signature, "signature", JWSInvalid), verificationKey = await prepareKey(entry, key, "verify"), cryptoKey = await rawKey(verificationKey, entry.subtle, "verify");
	entry.minRsaBits && checkModulusLength(entry.alg, cryptoKey);
	let verified = !1;
	try {
		verified = await crypto.subtle.verify(entry.signing, cryptoKey, signature, signingInput);
	} catch (cause) {
		throw new JWSSignatureVerificationFailed(void 0, { cause });
	}
	if (!verified) throw new JWSSignatureVerificationFailed();
	const result = { payload: typeof signingPayload == "string" ? decodeBase64url(signingPayload, "payload", JWSInvalid) : signingPayload };
	return encodedProtectedHeader !== void 0 && (result.protectedHeader = protectedHeader), header !== void 0 && (result.unprotectedHeader = header), resolvedKey ? [{
		...result,
		key: verificationKey
	}, b64] : [result, b64];
}
async function verifyCompact(jws, shared, key) {
	if (jws instanceof Uint8Array && (jws = decoder.decode(jws)), typeof jws != "string") throw new JWSInvalid("Compact JWS must be a string or Uint8Array");
	const { 0: protectedHeader, 1: payload, 2: signature, length } = jws.split(".");
	if (length !== 3) throw new JWSInvalid("Invalid Compact JWS");
	return verifySignature$1({
		payload,
		protected: protectedHeader,
		signature
	}, shared, key, encodeCompactUnencodedPayload);
}
// node_modules/jose/dist/webapi/jws/compact/verify.js
async function compactVerify(jws, key, options) {
	const [result] = await verifyCompact(jws, prepareVerify(options), key);
	return result;
}
// node_modules/jose/dist/webapi/lib/jwt_claims_set.js
const epoch = (date) => Math.floor(date.getTime() / 1e3);
const multipliers = {
	s: 1,
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800,
	y: 31557600
};
const REGEX = /^(\+|\-)? ?(\d+|\d+\.\d+) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)(?: (ago|from now))?$/i;
const checkFailed = "check_failed";
function invalidDuration() {
	throw new TypeError("Invalid time period format");
}
function secs(str) {
	typeof str != "string" && invalidDuration();
	const matched = REGEX.exec(str);
	(!matched || matched[4] && matched[1]) && invalidDuration();
	const value = parseFloat(matched[2]), durationSeconds = Math.round(value * multipliers[matched[3][0].toLowerCase()]);
	return Number.isFinite(durationSeconds) || invalidDuration(), matched[1] === "-" || matched[4] === "ago" ? -durationSeconds : durationSeconds;
}
function validateInput(label, input) {
	if (!Number.isFinite(input)) throw new TypeError(`Invalid ${label} input`);
	return input;
}
function validateStringClaim(claim, value) {
	if (typeof value != "string") throw new TypeError(`"${claim}" claim must be a string`);
}
function validateAudienceClaim(value) {
	if (typeof value != "string" && (!Array.isArray(value) || Array.from(value).some((member) => typeof member != "string"))) throw new TypeError("\"aud\" claim must be a string or an array of strings");
}
function numericDate(value, label) {
	return typeof value == "number" ? validateInput(label, value) : value instanceof Date ? validateInput(label, epoch(value)) : epoch(new Date()) + secs(value);
}
const normalizeTyp = (value) => {
	const normalized = value.toLowerCase();
	return value.includes("/") ? normalized : `application/${normalized}`;
};
const checkAudiencePresence = (audPayload, audOption) => typeof audPayload == "string" ? audOption.includes(audPayload) : Array.isArray(audPayload) ? audOption.some((aud) => audPayload.includes(aud)) : !1;
function validateNumericDate(claimsSet, claim, required = !1) {
	const value = claimsSet[claim];
	if (!(value === void 0 && !required)) {
		if (typeof value != "number") throw new JWTClaimValidationFailed(`"${claim}" claim must be a number`, claimsSet, claim, "invalid");
		return value;
	}
}
function unexpectedClaim(claimsSet, claim) {
	throw new JWTClaimValidationFailed(`unexpected "${claim}" claim value`, claimsSet, claim, checkFailed);
}
function validateClaimsSet(protectedHeader, claimsSetBytes, options = {}) {
	let claimsSet;
	try {
		claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
	} catch (cause) {
		throw new JWTInvalid("JWT Claims Set must be a top-level JSON object", { cause });
	}
	if (!isObject(claimsSet)) throw new JWTInvalid("JWT Claims Set must be a top-level JSON object");
	const { typ } = options;
	if (typ !== void 0 && (typeof protectedHeader.typ != "string" || normalizeTyp(protectedHeader.typ) !== normalizeTyp(typ))) throw new JWTClaimValidationFailed("unexpected \"typ\" JWT header value", claimsSet, "typ", checkFailed);
	const { requiredClaims = [], issuer, subject, audience, maxTokenAge } = options, presenceCheck = [...requiredClaims];
	maxTokenAge !== void 0 && presenceCheck.push("iat"), audience !== void 0 && presenceCheck.push("aud"), subject !== void 0 && presenceCheck.push("sub"), issuer !== void 0 && presenceCheck.push("iss");
	for (const claim of new Set(presenceCheck.reverse())) if (!Object.hasOwn(claimsSet, claim)) throw new JWTClaimValidationFailed(`missing required "${claim}" claim`, claimsSet, claim, "missing");
	issuer !== void 0 && !(Array.isArray(issuer) ? issuer : [issuer]).includes(claimsSet.iss) && unexpectedClaim(claimsSet, "iss"), subject !== void 0 && claimsSet.sub !== subject && unexpectedClaim(claimsSet, "sub"), audience !== void 0 && !checkAudiencePresence(claimsSet.aud, typeof audience == "string" ? [audience] : audience) && unexpectedClaim(claimsSet, "aud");
	const { clockTolerance } = options;
	let tolerance = 0;
	if (typeof clockTolerance == "string") tolerance = secs(clockTolerance);
	else if (clockTolerance !== void 0) {
		if (typeof clockTolerance != "number") throw new TypeError("Invalid clockTolerance option type");
		tolerance = clockTolerance;
	}
	if (validateInput("clockTolerance option", tolerance), tolerance < 0) throw new TypeError("Invalid clockTolerance option input");
	const { currentDate } = options, now = validateInput("currentDate option", epoch(currentDate === void 0 ? new Date() : currentDate)), iat = validateNumericDate(claimsSet, "iat", maxTokenAge !== void 0), nbf = validateNumericDate(claimsSet, "nbf");
	if (nbf !== void 0 && nbf > now + tolerance) throw new JWTClaimValidationFailed("\"nbf\" claim timestamp check failed", claimsSet, "nbf", checkFailed);
	const exp = validateNumericDate(claimsSet, "exp");
	if (exp !== void 0 && exp <= now - tolerance) throw new JWTExpired("\"exp\" claim timestamp check failed", claimsSet, "exp", checkFailed);
	if (maxTokenAge !== void 0) {
		const age = now - iat, max = validateInput("maxTokenAge option", typeof maxTokenAge == "number" ? maxTokenAge : secs(maxTokenAge));
		if (max < 0) throw new TypeError("Invalid maxTokenAge option input");
		if (age - tolerance > max) throw new JWTExpired("\"iat\" claim timestamp check failed (too far in the past)", claimsSet, "iat", checkFailed);
		if (age < -tolerance) throw new JWTClaimValidationFailed("\"iat\" claim timestamp check failed (it should be in the past)", claimsSet, "iat", checkFailed);
	}
	return claimsSet;
}
let producerClaimsSets;
function producerClaimsSet(producer) {
	return producerClaimsSets.get(producer);
}
function jwtClaimsSetBytes(producer) {
	const claimsSet = producerClaimsSet(producer);
	for (const claim of [
		"iat",
		"nbf",
		"exp"
	]) {
		const value = claimsSet[claim];
		if (typeof value == "number" && !Number.isFinite(value)) throw new TypeError(`"${claim}" claim must be a finite number`);
	}
	return encoder.encode(JSON.stringify(claimsSet));
}
var JWTClaimsBuilder = class {
	constructor(claimsSet = {}) {
		if (!isObject(claimsSet)) throw new TypeError("JWT Claims Set MUST be an object");
		(producerClaimsSets ||= new WeakMap()).set(this, structuredClone(claimsSet));
	}
	setIssuer(value) {
		return validateStringClaim("iss", value), producerClaimsSet(this).iss = value, this;
	}
	setSubject(value) {
		return validateStringClaim("sub", value), producerClaimsSet(this).sub = value, this;
	}
	setAudience(value) {
		return validateAudienceClaim(value), producerClaimsSet(this).aud = value, this;
	}
	setJti(value) {
		return validateStringClaim("jti", value), producerClaimsSet(this).jti = value, this;
	}
	setNotBefore(value) {
		return producerClaimsSet(this).nbf = numericDate(value, "setNotBefore"), this;
	}
	setExpirationTime(value) {
		return producerClaimsSet(this).exp = numericDate(value, "setExpirationTime"), this;
	}
	setIssuedAt(value) {
		const claimsSet = producerClaimsSet(this);
		return value === void 0 ? claimsSet.iat = epoch(new Date()) : typeof value == "string" ? claimsSet.iat = validateInput("setIssuedAt", epoch(new Date()) + secs(value)) : claimsSet.iat = numericDate(value, "setIssuedAt"), this;
	}
};
// node_modules/jose/dist/webapi/jwt/verify.js
async function jwtVerify(jwt, key, options) {
	const [verified, b64] = await verifyCompact(jwt, prepareVerify(options), key);
	if (!b64) throw new JWTInvalid("JWTs MUST NOT use unencoded payload");
	const payload = validateClaimsSet(verified.protectedHeader, verified.payload, options);
	return {
		...verified,
		payload
	};
}
// node_modules/jose/dist/webapi/lib/jws_sign.js
async function createSignature(input, key, rejectUnencoded) {
	let [payload, protectedHeader, unprotectedHeader, crit] = input, encodedProtectedHeader = "";
	if (protectedHeader !== void 0) {
		const normalized = serializeJoseHeader(JWSInvalid, protectedHeader);
		protectedHeader = normalized[0], encodedProtectedHeader = encode(normalized[1]);
	}
	if (unprotectedHeader !== void 0 && (unprotectedHeader = serializeJoseHeader(JWSInvalid, unprotectedHeader)[0]), !protectedHeader && !unprotectedHeader) throw new JWSInvalid("either setProtectedHeader or setUnprotectedHeader must be called before #sign()");
	if (!isDisjoint(protectedHeader, unprotectedHeader)) throw new JWSInvalid("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
	const joseHeader = {
		...protectedHeader,
		...unprotectedHeader
	};
	validateCritDuplicates(JWSInvalid, protectedHeader);
	const b64 = validateB64(protectedHeader, validateCrit(JWSInvalid, JWS_RECOGNIZED, crit, protectedHeader, joseHeader));
	b64 || rejectUnencoded?.();
	const { alg } = joseHeader;
	if (typeof alg != "string" || !alg) throw new JWSInvalid("JWS \"alg\" (Algorithm) Header Parameter missing or invalid");
	const entry = jwsAlgorithm(alg);
	let encodedPayload = "", signingPayload = payload, signingInput;
	if (b64) {
		const encodedPayloadCache = input[4];
		encodedPayloadCache ? (encodedPayload = encodedPayloadCache[0] ??= encode(payload), signingPayload = encodedPayloadCache[1] ??= encode$1(encodedPayload)) : (encodedPayload = encode(payload), signingInput = encoder.encode(`${encodedProtectedHeader}.${encodedPayload}`));
	}
	signingInput ??= concat(encode$1(encodedProtectedHeader), encode$1("."), signingPayload);
	const signingKey = await rawKey(await prepareKey(entry, key, "sign"), entry.subtle, "sign");
	entry.minRsaBits && checkModulusLength(entry.alg, signingKey);
	const jws = {
		signature: encode(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
		payload: encodedPayload
	};
	return protectedHeader && (jws.protected = encodedProtectedHeader), unprotectedHeader && (jws.header = unprotectedHeader), [jws, b64];
}
async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
	const [jws] = await createSignature([
		payload,
		protectedHeader,
		void 0,
		crit
	], key, rejectUnencoded);
	return `${jws.protected}.${jws.payload}.${jws.signature}`;
}
// node_modules/jose/dist/webapi/jwt/sign.js
const SignJWT_base = JWTClaimsBuilder;
var SignJWT = class extends SignJWT_base {
	#protectedHeader;
	setProtectedHeader(protectedHeader) {
		return assertNotSet(this.#protectedHeader, "setProtectedHeader"), this.#protectedHeader = protectedHeader, this;
	}
	async sign(key, options) {
		return createCompactSignature(jwtClaimsSetBytes(this), this.#protectedHeader, options?.crit, key, () => {
			throw new JWTInvalid("JWTs MUST NOT use unencoded payload");
		});
	}
};
// node_modules/jose/dist/webapi/lib/key_algorithm.js
const algArgument = "\"alg\" (Algorithm)";
function unsupportedAlg(source = "JWK \"alg\" (Algorithm) Parameter") {
	throw new JOSENotSupported(`Invalid or unsupported ${source} value`);
}
function keyAlgorithm(alg, source) {
	return (typeof alg == "string" ? JWS[alg] ?? JWE[alg] : void 0) ?? unsupportedAlg(source);
}
// node_modules/jose/dist/webapi/lib/asn1.js
const bytesEqual = (a, b) => {
	if (a.byteLength !== b.length) return !1;
	for (let i = 0; i < a.byteLength; i++) if (a[i] !== b[i]) return !1;
	return !0;
};
const createASN1State = (data) => ({
	data,
	pos: 0
});
const readByte = (state) => {
	const byte = state.data[state.pos++];
	if (byte === void 0) throw new Error("Unexpected end of ASN.1 input");
	return byte;
};
const parseLength = (state) => {
	const first = readByte(state);
	if (first & 128) {
		const lengthOfLen = first & 127;
		let length = 0;
		for (let i = 0; i < lengthOfLen; i++) length = length << 8 | readByte(state);
		return length;
	}
	return first;
};
const expectTag = (state, expectedTag, errorMessage) => {
	if (readByte(state) !== expectedTag) throw new Error(errorMessage);
};
const getSubarray = (state, length) => {
	if (length < 0 || state.pos + length > state.data.length) throw new Error("Unexpected end of ASN.1 input");
	const result = state.data.subarray(state.pos, state.pos + length);
	return state.pos += length, result;
};
const parseAlgorithmOID = (state) => {
	expectTag(state, 6, "Expected algorithm OID");
	const oidLen = parseLength(state);
	return getSubarray(state, oidLen);
};
function parseKeyHeader(state, keyFormat) {
	if (expectTag(state, 48, `Invalid ${keyFormat === "spki" ? "SPKI" : "PKCS#8"} structure`), parseLength(state), keyFormat === "pkcs8") {
		expectTag(state, 2, "Expected version field");
		const length = parseLength(state);
		state.pos += length;
	}
	expectTag(state, 48, "Expected algorithm identifier"), parseLength(state);
}
const parseECAlgorithmIdentifier = (state) => {
	const algOid = parseAlgorithmOID(state);
	if (bytesEqual(algOid, [
		43,
		101,
		110
	])) return "X25519";
	if (!bytesEqual(algOid, [
		42,
		134,
		72,
		206,
		61,
		2,
		1
	])) throw new Error("Unsupported key algorithm");
	expectTag(state, 6, "Expected curve OID");
	const curveOidLen = parseLength(state), curveOid = getSubarray(state, curveOidLen);
	if (bytesEqual(curveOid, [
		42,
		134,
		72,
		206,
		61,
		3,
		1,
		7
	])) return "P-256";
	if (bytesEqual(curveOid, [
		43,
		129,
		4,
		0,
		34
	])) return "P-384";
	if (bytesEqual(curveOid, [
		43,
		129,
		4,
		0,
		35
	])) return "P-521";
	throw new Error("Unsupported named curve");
};
const genericImport = async (keyFormat, keyData, alg, options) => {
	const extractable = validateExtractableOption(options?.extractable), entry = keyAlgorithm(alg, algArgument);
	entry.secret && unsupportedAlg("\"alg\" (Algorithm)");
	const isPublic = keyFormat === "spki";
	let algorithm;
	if (entry.resolve) try {
		const state = createASN1State(keyData);
		parseKeyHeader(state, keyFormat), algorithm = entry.resolve({ crv: parseECAlgorithmIdentifier(state) });
	} catch (cause) {
		throw new JOSENotSupported("Invalid or unsupported key format", { cause });
	}
	else algorithm = entry.subtle;
	return crypto.subtle.importKey(keyFormat, keyData, algorithm, extractable ?? isPublic, entry.usages[isPublic ? 0 : 1]);
};
const processPEMData = (pem, pattern) => decodeBase64(pem.replace(pattern, ""));
const fromSPKI = (pem, alg, options) => {
	const keyData = processPEMData(pem, /(?:-----(?:BEGIN|END) PUBLIC KEY-----|\s)/g);
	return genericImport("spki", keyData, alg, options);
};
// node_modules/jose/dist/webapi/key/export.js
async function exportJWK(key) {
	if (isKeyObject(key)) if (key.type === "secret") key = key.export();
	else return key.export({ format: "jwk" });
	if (key instanceof Uint8Array) return {
		kty: "oct",
		k: encode(key)
	};
	if (!isCryptoKey(key)) throw new TypeError(invalidKeyInput(key, "CryptoKey", "KeyObject", "Uint8Array"));
	if (!key.extractable) throw new TypeError("non-extractable CryptoKey cannot be exported as a JWK");
	const jwk = await crypto.subtle.exportKey("jwk", key);
	delete jwk.ext, delete jwk.key_ops, delete jwk.use, jwk.kty !== "AKP" && delete jwk.alg;
	for (const parameter of Object.keys(jwk)) jwk[parameter] === void 0 && delete jwk[parameter];
	return jwk;
}
// node_modules/jose/dist/webapi/jwks/local.js
function isUsableJWK(jwk, entry, alg, kid) {
	const { kty, key_ops: keyOps, ext, kid: jwkKid, alg: jwkAlg, use, crv } = jwk;
	return (ext === void 0 || typeof ext == "boolean") && (keyOps === void 0 || Array.isArray(keyOps) && keyOps.every((operation, index) => typeof operation == "string" && keyOps.indexOf(operation) === index) && keyOps.includes("verify")) && entry.kty.includes(kty) && (kid === void 0 || typeof kid == "string" && kid === jwkKid) && (jwkAlg === void 0 ? kty !== "AKP" : alg === jwkAlg) && (use === void 0 || use === "sig") && (!entry.crv || crv === entry.crv);
}
async function importWithAlgCache(cache, jwk, entry) {
	const cached = cache.get(jwk) || cache.set(jwk, {}).get(jwk), { alg } = entry;
	if (cached[alg] === void 0) {
		const pending = jwkToKey(entry, jwk, !0).then((key) => {
			if (key.type !== "public") throw new JWKSInvalid("JSON Web Key Set members must be public keys");
			return cached[alg] = key, key;
		}).catch((error) => {
			throw cached[alg] === pending && delete cached[alg], error;
		});
		cached[alg] = pending;
	}
	return cached[alg];
}
function createLocalJWKSet(jwks) {
	let snapshot;
	try {
		snapshot = structuredClone(jwks);
	} catch (cause) {
		throw new JWKSInvalid("JSON Web Key Set malformed", { cause });
	}
	if (!isJwkSet(snapshot)) throw new JWKSInvalid("JSON Web Key Set malformed");
	const metadata = snapshot.keys.map((jwk) => {
		const normalized = snapshotJwk(jwk);
		return Array.isArray(normalized.key_ops) && (normalized.key_ops = [...normalized.key_ops]), normalized;
	}), cached = new WeakMap();
	return Object.defineProperty(async (protectedHeader, token) => {
		const { alg, kid } = {
			...protectedHeader,
			...token?.header
		}, entry = typeof alg == "string" ? JWS[alg] : void 0;
		if (!entry || entry.secret) throw new JOSENotSupported("Unsupported \"alg\" value for a JSON Web Key Set");
		const candidates = snapshot.keys.filter((_, index) => isUsableJWK(metadata[index], entry, alg, kid)), { 0: jwk, length } = candidates;
		if (!length) throw new JWKSNoMatchingKey();
		if (length !== 1) {
			const error = new JWKSMultipleMatchingKeys();
			throw error[Symbol.asyncIterator] = async function* () {
				for (const jwk2 of candidates) try {
					yield await importWithAlgCache(cached, jwk2, entry);
				} catch {}
			}, error;
		}
		return importWithAlgCache(cached, jwk, entry);
	}, "jwks", { value: () => structuredClone(snapshot) });
}
typeof navigator > "u" || navigator.userAgent?.startsWith?.("Mozilla/5.0 ");
// node_modules/jose/dist/webapi/key/import.js
async function importSPKI(spki, alg, options) {
	if (typeof spki != "string" || spki.indexOf("-----BEGIN PUBLIC KEY-----") !== 0) throw new TypeError("\"spki\" must be SPKI formatted string");
	return fromSPKI(spki, alg, options);
}
// node_modules/jose/dist/webapi/util/decode_protected_header.js
function decodeProtectedHeader(token) {
	let encodedProtectedHeader;
	if (typeof token == "string") {
		const parts = token.split(".");
		(parts.length === 3 || parts.length === 5) && ([encodedProtectedHeader] = parts);
	} else if (typeof token == "object" && token) if ("protected" in token) encodedProtectedHeader = token.protected;
	else throw new TypeError("Token does not contain a Protected Header");
	const invalid = "Invalid Token or Protected Header formatting";
	if (typeof encodedProtectedHeader != "string" || !encodedProtectedHeader) throw new TypeError(invalid);
	return parseJoseHeader(encodedProtectedHeader, TypeError, invalid);
}
// node_modules/jose/dist/webapi/util/decode_jwt.js
function decodeJwt(jwt) {
	if (typeof jwt != "string") throw new JWTInvalid("JWTs must use Compact JWS serialization, JWT must be a string");
	const { 1: encodedPayload, length } = jwt.split(".");
	if (length === 5) throw new JWTInvalid("Only JWTs using Compact JWS serialization can be decoded");
	if (length !== 3) throw new JWTInvalid("Invalid JWT");
	if (!encodedPayload) throw new JWTInvalid("JWTs must contain a payload");
	let claimsSetBytes;
	try {
		claimsSetBytes = decode(encodedPayload);
	} catch (cause) {
		throw new JWTInvalid("Failed to base64url decode the payload", { cause });
	}
	let claimsSet;
	try {
		claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
	} catch (cause) {
		throw new JWTInvalid("Failed to parse the decoded payload as JSON", { cause });
	}
	if (!isObject(claimsSet)) throw new JWTInvalid("Invalid JWT Claims Set");
	return claimsSet;
}
// src/sandbox/oidc/verify.ts
function claimedIssuer(token) {
	try {
		return decodeJwt(token).iss ?? null;
	} catch {
		return null;
	}
}
async function verifySignature(token, keysOf) {
	const issuer = claimedIssuer(token);
	if (issuer === null) return { problem: "malformed" };
	const keys = keysOf(issuer);
	if (keys === null) return { problem: "no-keys" };
	const { kid } = decodeProtectedHeader(token);
	if (!keys.keys.some((key) => key.kid === kid)) return { problem: "unknown-key" };
	try {
		await compactVerify(token, createLocalJWKSet(keys), { algorithms: ["RS256"] });
	} catch {
		return { problem: "signature" };
	}
	const claims = Object.entries(decodeJwt(token)).filter(([, value]) => value !== void 0);
	return { claims: new Map(claims) };
}
function audiencesOf(claims) {
	const audience = claims.get("aud");
	return (Array.isArray(audience) ? audience : [audience]).filter((one) => typeof one === "string");
}
// src/sandbox/aws/trust-policy.ts
const ACTION = "sts:AssumeRoleWithWebIdentity";
function trusts(policy, provider, context) {
	const applying = many(policy.Statement).filter((statement) => applies(statement, provider, context));
	return applying.some(({ Effect }) => Effect === "Allow") && applying.every(({ Effect }) => Effect === "Allow");
}
function applies(statement, provider, context) {
	return many(statement.Action).some((pattern) => like(ACTION.toLowerCase(), pattern.toLowerCase())) && many(statement.Principal?.Federated).includes(provider.arn) && holds(statement.Condition, context);
}
const CLAIM_KEYS = [
	"actor",
	"actor_id",
	"enterprise_id",
	"environment",
	"job_workflow_ref",
	"ref",
	"repository",
	"repository_id",
	"workflow"
];
function contextOf$1(claims, provider, request) {
	const prefix = provider.arn.slice(provider.arn.indexOf(":oidc-provider/") + 15);
	const context = new Map([
		["sts:rolesessionname", [request.roleSessionName]],
		["aws:federatedprovider", [provider.arn]],
		["aws:currenttime", [request.now.toISOString()]]
	]);
	for (const name of [
		"aud",
		"sub",
		"amr",
		"azp",
		...CLAIM_KEYS
	]) {
		const value = claims.get(name);
		if (value !== void 0) context.set(`${prefix}:${name}`.toLowerCase(), many(value).map(String));
	}
	return context;
}
// src/sandbox/aws/web-identity.ts
const NOT_AUTHORIZED = {
	status: 403,
	code: "AccessDenied",
	message: "Not authorized to perform sts:AssumeRoleWithWebIdentity"
};
async function admit(asked, data, keysOf, now) {
	const issuer = claimedIssuer(asked.token);
	if (issuer === null) return refused("InvalidIdentityToken", "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)");
	const account = accountOf(asked.roleArn);
	const provider = data.providers.find((one) => accountOf(one.arn) === account && one.issuer === issuer);
	if (provider === void 0) return refused("InvalidIdentityToken", `No OpenIDConnect provider found in your account for ${issuer}`);
	const verified = await verifySignature(asked.token, keysOf);
	if ("problem" in verified) return tokenRefusal(verified.problem);
	const { claims } = verified;
	const audience = audiencesOf(claims).find((one) => provider.clientIds.includes(one));
	if (audience === void 0) return refused("InvalidIdentityToken", "Incorrect token audience");
	const late = timeRefusal(claims, now);
	if (late !== null) return late;
	const role = data.roles.find(({ arn }) => arn === asked.roleArn);
	const context = contextOf$1(claims, provider, {
		roleSessionName: asked.roleSessionName,
		now
	});
	if (role === void 0 || !trusts(role.trust, provider, context)) return NOT_AUTHORIZED;
	return {
		role,
		provider,
		audience,
		subject: String(claims.get("sub")),
		jti: String(claims.get("jti"))
	};
}
const KEY_NOT_RETRIEVED = refused("InvalidIdentityToken", "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements");
function tokenRefusal(problem) {
	if (problem === "signature") return refused("InvalidIdentityToken", "Token signature invalid");
	if (problem === "malformed") return refused("InvalidIdentityToken", "The ID Token provided is not a valid JWT.");
	return KEY_NOT_RETRIEVED;
}
function timeRefusal(claims, now) {
	const seconds = Math.floor(now.getTime() / 1e3);
	const expires = Number(claims.get("exp"));
	if (!(seconds < expires)) return refused("ExpiredTokenException", `Token expired: ${`current date/time ${seconds} must be before the expiration date/time ${expires}`}`);
	if (seconds < Number(claims.get("nbf") ?? 0)) return refused("InvalidIdentityToken", "Token is not yet valid");
	return null;
}
function refused(code, message) {
	return {
		status: 400,
		code,
		message
	};
}
// src/sandbox/aws/sts.ts
const TROUBLES = {
	IDPCommunicationError: {
		status: 400,
		code: "IDPCommunicationError",
		message: "Error communicating with the identity provider. Please retry."
	},
	Throttling: {
		status: 400,
		code: "Throttling",
		message: "Rate exceeded"
	},
	KeyNotRetrieved: KEY_NOT_RETRIEVED,
	ServiceUnavailable: {
		status: 503,
		code: "ServiceUnavailable",
		message: "Service is unavailable."
	}
};
function openAws(options) {
	const sessions = [];
	const tokens = new Map();
	const troubles = [];
	const assume = async (form, requestId) => {
		const now = options.now();
		const asked = readParameters(form);
		if ("code" in asked) return xmlRefusal(asked, requestId);
		const malformed = asked.policy === null ? null : policyRefusal(asked.policy);
		if (malformed !== null) return xmlRefusal(malformed, requestId);
		const admitted = await admit(asked, options.data, options.keysOf, now);
		if ("code" in admitted) return xmlRefusal(admitted, requestId);
		const tooLong = durationRefusal(asked, admitted.role);
		if (tooLong !== null) return xmlRefusal(tooLong, requestId);
		const packed = packedPercent(asked);
		if (packed !== null && packed > 100) return xmlRefusal(tooLarge(packed), requestId);
		const session = newSession(asked, admitted, now, requestId);
		const secrets = {
			SecretAccessKey: randomBytes(30).toString("base64"),
			SessionToken: randomBytes(360).toString("base64")
		};
		sessions.push(session);
		tokens.set(session.accessKeyId, sha256$1(secrets.SessionToken));
		return xmlAnswer("AssumeRoleWithWebIdentity", answerOf(session, admitted, secrets, packed), requestId);
	};
	const identity = (call, requestId) => {
		const key = /Credential=([A-Z0-9]+)\//.exec(call.headers["authorization"] ?? "")?.[1] ?? "";
		const session = sessions.find(({ accessKeyId }) => accessKeyId === key);
		if (session === void 0 || tokens.get(key) !== sha256$1(call.headers["x-amz-security-token"] ?? "")) return xmlRefusal({
			status: 403,
			code: "InvalidClientTokenId",
			message: "The security token included in the request is invalid."
		}, requestId);
		if (options.now() >= new Date(session.expiresAt)) return xmlRefusal({
			status: 403,
			code: "ExpiredToken",
			message: "The security token included in the request is expired"
		}, requestId);
		return xmlAnswer("GetCallerIdentity", {
			Arn: session.assumedRoleArn,
			UserId: session.assumedRoleId,
			Account: accountOf(session.assumedRoleArn)
		}, requestId);
	};
	return {
		sessions,
		troubles,
		async handler(call) {
			if (call.method !== "POST" || call.url.pathname.replace(/\/$/, "") !== options.prefix) return void 0;
			const requestId = newRequestId();
			const trouble = troubles.shift();
			if (trouble !== void 0) return xmlRefusal(TROUBLES[trouble], requestId);
			const form = new URLSearchParams(Buffer.from(call.body).toString("utf8"));
			const action = form.get("Action") ?? "";
			if (action === "AssumeRoleWithWebIdentity") return assume(form, requestId);
			if (action === "GetCallerIdentity") return identity(call, requestId);
			return xmlRefusal({
				status: 400,
				code: "InvalidAction",
				message: `Could not find operation ${action} for version ${form.get("Version") ?? "NO_VERSION_SPECIFIED"}`
			}, requestId);
		}
	};
}
function newSession(asked, admitted, now, requestId) {
	const name = admitted.role.arn.slice(admitted.role.arn.lastIndexOf("/") + 1);
	const seconds = Math.floor(now.getTime() / 1e3) * 1e3;
	return {
		accessKeyId: `ASIA${base32(randomBytes(16))}`,
		roleArn: admitted.role.arn,
		assumedRoleArn: `arn:aws:sts::${accountOf(admitted.role.arn)}:assumed-role/${name}/${asked.roleSessionName}`,
		assumedRoleId: `${roleIdOf(admitted.role)}:${asked.roleSessionName}`,
		roleSessionName: asked.roleSessionName,
		policy: asked.policy,
		policyArns: asked.policyArns,
		subject: admitted.subject,
		audience: admitted.audience,
		jti: admitted.jti,
		durationSeconds: asked.durationSeconds,
		issuedAt: iso$1(seconds),
		expiresAt: iso$1(seconds + asked.durationSeconds * 1e3),
		requestId
	};
}
function answerOf(session, { provider }, secrets, packed) {
	return {
		AssumedRoleUser: {
			AssumedRoleId: session.assumedRoleId,
			Arn: session.assumedRoleArn
		},
		Audience: session.audience,
		Credentials: {
			AccessKeyId: session.accessKeyId,
			...secrets,
			Expiration: session.expiresAt
		},
		PackedPolicySize: packed ?? void 0,
		Provider: provider.arn,
		SubjectFromWebIdentityToken: session.subject
	};
}
function tooLarge(percent) {
	return {
		status: 400,
		code: "PackedPolicyTooLarge",
		message: `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`
	};
}
function roleIdOf(role) {
	return role.id ?? `AROA${base32(createHash("sha256").update(role.arn).digest()).slice(0, 17)}`;
}
function base32(bytes) {
	return Array.from(bytes, (byte) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[byte % 32]).join("");
}
function sha256$1(text) {
	return createHash("sha256").update(text).digest("hex");
}
function iso$1(milliseconds) {
	return new Date(milliseconds).toISOString().replace(".000Z", "Z");
}
// src/sandbox/gcp/answers.ts
function oauthRefusal(error, description) {
	return json$3(400, {
		error,
		error_description: description
	});
}
const CODES = {
	INVALID_ARGUMENT: 400,
	UNAUTHENTICATED: 401,
	PERMISSION_DENIED: 403,
	NOT_FOUND: 404
};
function googleRefusal(status, message, details = []) {
	const code = CODES[status];
	return json$3(code, { error: {
		code,
		message,
		status,
		...details.length > 0 ? { details } : {}
	} });
}
function permissionDenied(permission) {
	return googleRefusal("PERMISSION_DENIED", `Permission '${permission}' denied on resource (or it may not exist).`, [{
		"@type": "type.googleapis.com/google.rpc.ErrorInfo",
		reason: "IAM_PERMISSION_DENIED",
		domain: "iam.googleapis.com",
		metadata: { permission }
	}]);
}
function json$3(status, body) {
	return {
		status,
		headers: { "content-type": "application/json; charset=UTF-8" },
		body: JSON.stringify(body)
	};
}
// src/sandbox/gcp/expression.ts
function evaluate(source, names) {
	const parser = new Parser$1(tokens(source), names);
	const part = parser.ternary();
	parser.end();
	return part();
}
function tokens(source) {
	const found = [];
	const pattern = /\s*(?:([A-Za-z_]\w*)|(\d+(?:\.\d+)?)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(&&|\|\||[=!<>]=|[-+!<>()[\],.?:]))/gy;
	while (pattern.lastIndex < source.trimEnd().length) {
		const at = pattern.lastIndex;
		const match = pattern.exec(source);
		if (match === null) throw new Error(`unexpected character at ${at} of: ${source}`);
		const [, name, number, double, single, sign] = match;
		const text = double ?? single;
		if (name !== void 0) found.push({
			kind: "name",
			value: name
		});
		else if (number !== void 0) found.push({
			kind: "number",
			value: number
		});
		else if (text !== void 0) found.push({
			kind: "text",
			value: text.replaceAll(/\\(.)/g, "$1")
		});
		else found.push({
			kind: "sign",
			value: sign ?? ""
		});
	}
	return found;
}
const END = {
	kind: "end",
	value: ""
};
var Parser$1 = class {
	#tokens;
	#names;
	#at = 0;
	constructor(all, names) {
		this.#tokens = all;
		this.#names = names;
	}
	end() {
		if (this.#peek() !== END) throw new Error(`unexpected '${this.#peek().value}'`);
	}
	ternary() {
		const condition = this.#or();
		if (!this.#take("?")) return condition;
		const yes = this.ternary();
		this.#expect(":");
		const no = this.ternary();
		return () => condition() === true ? yes() : no();
	}
	#or() {
		const first = this.#and();
		if (!this.#take("||")) return first;
		const rest = this.#or();
		return () => decide(true, first, rest);
	}
	#and() {
		const first = this.#comparison();
		if (!this.#take("&&")) return first;
		const rest = this.#and();
		return () => decide(false, first, rest);
	}
	#comparison() {
		const left = this.#sum();
		const sign = [
			"==",
			"!=",
			"<=",
			">=",
			"<",
			">",
			"in"
		].find((one) => this.#take(one));
		if (sign === void 0) return left;
		const right = this.#sum();
		return () => compare(sign, left(), right());
	}
	#sum() {
		let sum = this.#unary();
		while (this.#take("+")) {
			const [left, right] = [sum, this.#unary()];
			sum = () => add(left(), right());
		}
		return sum;
	}
	#unary() {
		if (this.#take("!")) {
			const negated = this.#unary();
			return () => negated() !== true;
		}
		let part = this.#primary();
		for (;;) {
			const of = part;
			if (this.#take(".")) part = this.#member(of, this.#name());
			else if (this.#take("[")) {
				const [index] = this.#list("]");
				part = () => field(of(), String(index?.()));
			} else return part;
		}
	}
	#primary() {
		const { kind, value } = this.#next();
		if (kind === "text") return () => value;
		if (kind === "number") return () => Number(value);
		if (value === "(") {
			const inner = this.ternary();
			this.#expect(")");
			return inner;
		}
		if (value === "[") {
			const items = this.#list("]");
			return () => items.map((item) => item());
		}
		if (kind !== "name") throw new Error(`unexpected '${value}'`);
		if (value === "true" || value === "false") return () => value === "true";
		if (value !== "has" && value !== "timestamp") return () => field(this.#names, value);
		this.#expect("(");
		const [argument] = this.#list(")");
		return value === "has" ? () => exists(argument) : () => Date.parse(String(argument?.()));
	}
	#member(of, name) {
		if (!this.#take("(")) return () => field(of(), name);
		const [argument] = this.#list(")");
		return () => call(name, of(), argument?.());
	}
	#list(close) {
		const parts = [];
		while (!this.#take(close)) {
			if (parts.length > 0) this.#expect(",");
			parts.push(this.ternary());
		}
		return parts;
	}
	#peek() {
		return this.#tokens[this.#at] ?? END;
	}
	#next() {
		const token = this.#peek();
		this.#at += 1;
		return token;
	}
	#take(value) {
		const token = this.#peek();
		const hit = token.kind !== "text" && token.kind !== "end" && token.value === value;
		if (hit) this.#at += 1;
		return hit;
	}
	#expect(value) {
		if (!this.#take(value)) throw new Error(`expected '${value}', found '${this.#peek().value}'`);
	}
	#name() {
		const token = this.#next();
		if (token.kind !== "name") throw new Error(`expected a name, found '${token.value}'`);
		return token.value;
	}
};
function decide(by, ...sides) {
	const failures = [];
	for (const side of sides) try {
		if (side() === true === by) return by;
	} catch (failure) {
		failures.push(failure);
	}
	if (failures.length > 0) throw failures[0];
	return !by;
}
function exists(part) {
	try {
		return part?.() !== void 0;
	} catch {
		return false;
	}
}
function add(left, right) {
	if (typeof left === "string" && typeof right === "string") return left + right;
	if (typeof left === "number" && typeof right === "number") return left + right;
	throw new Error("no such overload: +");
}
function field(value, name) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) throw new Error(`no such key: ${name}`);
	return value[name];
}
function compare(sign, left, right) {
	if (sign === "==") return left === right;
	if (sign === "!=") return left !== right;
	if (sign === "in") return Array.isArray(right) && right.includes(left);
	if (typeof left !== typeof right || typeof left !== "number" && typeof left !== "string") throw new Error(`no such overload: ${sign}`);
	const [a, b] = [left, right];
	if (sign === "<") return a < b;
	if (sign === "<=") return a <= b;
	return sign === ">" ? a > b : a >= b;
}
function call(name, value, argument) {
	if (typeof value !== "string") throw new Error(`no such overload: ${name}`);
	if (name === "size") return value.length;
	if (typeof argument !== "string") throw new Error(`no such overload: ${name}`);
	if (name === "startsWith") return value.startsWith(argument);
	if (name === "endsWith") return value.endsWith(argument);
	if (name === "contains") return value.includes(argument);
	if (name === "matches") return new RegExp(argument).test(value);
	throw new Error(`no such function: ${name}`);
}
// src/sandbox/gcp/exchange.ts
const GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
const ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
const SUBJECT_TYPES = ["urn:ietf:params:oauth:token-type:jwt", "urn:ietf:params:oauth:token-type:id_token"];
async function exchange(call, data, keysOf, tokens, now) {
	const form = readBody(call);
	if (form("grant_type") !== GRANT) return oauthRefusal("invalid_request", "Invalid grant type.");
	if (!SUBJECT_TYPES.includes(form("subject_token_type"))) return oauthRefusal("invalid_request", "Invalid value for \"subject_token_type\".");
	const provider = providerOf(form("audience"), data);
	if (typeof provider === "string") return REFUSED_AUDIENCE[provider];
	const issuer = claimedIssuer(form("subject_token"));
	if (issuer !== null && issuer !== provider.issuer) return oauthRefusal("invalid_grant", `The issuer in ID Token ${issuer} does not match the expected ones: ${provider.issuer}`);
	const verified = await verifySignature(form("subject_token"), keysOf);
	if ("problem" in verified) return oauthRefusal("invalid_grant", BAD_TOKEN[verified.problem]);
	const refusal = judge(verified.claims, provider, now);
	if (refusal !== null) return refusal;
	const who = principalOf(verified.claims, provider);
	if ("status" in who) return who;
	const expires = Number(verified.claims.get("exp")) * 1e3;
	const seconds = Math.floor((expires - now) / 1e3);
	const scopes = form("scope").split(" ").filter(Boolean);
	const what = {
		kind: "federated",
		principal: who.principal,
		serviceAccount: null,
		delegates: [],
		scopes
	};
	const requestReason = call.headers["x-goog-request-reason"] ?? null;
	return json$3(200, {
		access_token: tokens.issue({
			...what,
			lifetimeSeconds: seconds,
			requestReason
		}, who, now, expires),
		issued_token_type: ACCESS_TOKEN,
		token_type: "Bearer",
		expires_in: seconds
	});
}
function readBody(call) {
	const text = Buffer.from(call.body).toString("utf8");
	if (!(call.headers["content-type"] ?? "").includes("json")) {
		const form = new URLSearchParams(text);
		return (name) => form.get(name) ?? "";
	}
	const body = JSON.parse(text || "{}");
	return (name) => body[name.replaceAll(/_(\w)/g, (_, letter) => letter.toUpperCase())] ?? body[name] ?? "";
}
const REFUSED_AUDIENCE = {
	form: oauthRefusal("invalid_request", "Invalid value for \"audience\". This value should be the full resource name of the Identity Provider. See https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token for the list of possible formats."),
	absent: oauthRefusal("invalid_target", "The target service indicated by the \"audience\" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn't exist.")
};
const BAD_TOKEN = {
	malformed: "Unable to parse the ID Token.",
	"no-keys": "Error connecting to the given credential's issuer.",
	"unknown-key": "Invalid JWT Signature: no key of the issuer has that key id.",
	signature: "Invalid JWT Signature."
};
function providerOf(audience, { providers }) {
	const name = /^\/\/iam\.googleapis\.com\/(projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/]+\/providers\/[^/]+)$/.exec(audience)?.[1];
	if (name === void 0) return "form";
	return providers.find((one) => one.name === name && one.disabled !== true) ?? "absent";
}
function judge(claims, provider, now) {
	const own = `//iam.googleapis.com/${provider.name}`;
	const accepted = provider.allowedAudiences ?? [own, `https:${own}`];
	const audiences = audiencesOf(claims);
	if (!audiences.some((one) => accepted.includes(one))) return oauthRefusal("invalid_grant", `The audience in ID Token [${audiences.join(", ")}] does not match the expected audience.`);
	const seconds = now / 1e3;
	const [expires, notBefore] = [Number(claims.get("exp")), Number(claims.get("nbf") ?? 0)];
	if (!(seconds < expires) || seconds < notBefore) return oauthRefusal("invalid_grant", `ID Token issued at ${String(claims.get("iat"))} is stale to sign-in.`);
	return null;
}
function principalOf(claims, provider) {
	const assertion = Object.fromEntries(claims);
	const google = {};
	const attribute = {};
	try {
		for (const [target, expression] of Object.entries(provider.attributeMapping)) {
			const [space, name] = target.split(".", 2);
			(space === "google" ? google : attribute)[name] = String(evaluate(expression, { assertion }));
		}
	} catch {
		return oauthRefusal("invalid_grant", "The given credential cannot be mapped by the attribute mapping.");
	}
	if (!meets(provider.attributeCondition, {
		assertion,
		google,
		attribute
	})) return oauthRefusal("unauthorized_client", "The given credential is rejected by the attribute condition.");
	const subject = google["subject"] ?? "";
	if (subject === "") return oauthRefusal("invalid_grant", "Mapped attribute google.subject must not be empty.");
	if (Buffer.byteLength(subject) > 127) return oauthRefusal("invalid_request", SUBJECT_TOO_LONG);
	const pool = `iam.googleapis.com/${provider.name.split("/providers/", 1)[0]}`;
	const principal = `principal://${pool}/subject/${subject}`;
	const sets = Object.entries(attribute).map(([name, value]) => `principalSet://${pool}/attribute.${name}/${value}`);
	return {
		principal,
		members: [
			principal,
			`principalSet://${pool}/*`,
			...sets
		]
	};
}
const SUBJECT_TOO_LONG = "The size of mapped attribute google.subject exceeds the 127 bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than 127 bytes.";
function meets(condition, names) {
	if (condition === void 0) return true;
	try {
		return evaluate(condition, names) === true;
	} catch {
		return false;
	}
}
// src/sandbox/gcp/tokens.ts
function createTokens() {
	const kept = new Map();
	const all = [];
	return {
		all,
		issue(what, who, now, expires) {
			const value = (what.kind === "federated" ? "ya29.d." : "ya29.c.") + randomBytes(120).toString("base64url");
			const token = {
				...what,
				sha256: sha256(value),
				issuedAt: iso(now),
				expiresAt: iso(expires)
			};
			all.push(token);
			kept.set(token.sha256, {
				token,
				who
			});
			return value;
		},
		holder(token, now) {
			const found = kept.get(sha256(token));
			return found !== void 0 && now < Date.parse(found.token.expiresAt) ? found.who : null;
		}
	};
}
function iso(milliseconds) {
	return new Date(Math.floor(milliseconds / 1e3) * 1e3).toISOString().replace(".000Z", "Z");
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/sandbox/gcp/impersonate.ts
const GET_TOKEN = "iam.serviceAccounts.getAccessToken";
const DELEGATE = "iam.serviceAccounts.implicitDelegation";
const ROLES = {
	"roles/iam.workloadIdentityUser": [GET_TOKEN],
	"roles/iam.serviceAccountTokenCreator": [GET_TOKEN, DELEGATE]
};
function generateAccessToken(name, call, data, tokens, now) {
	const bearer = /^bearer (.+)$/i.exec(call.headers["authorization"] ?? "")?.[1];
	const who = bearer === void 0 ? null : tokens.holder(bearer, now);
	if (who === null) return googleRefusal("UNAUTHENTICATED", NOT_AUTHENTICATED);
	const email = emailOf(name);
	if (email === null) return googleRefusal("INVALID_ARGUMENT", `Invalid form of account ID ${name}. Should be [Gaia ID |Email |Unique ID |] of the account`);
	const body = JSON.parse(Buffer.from(call.body).toString("utf8") || "{}");
	const delegates = (body.delegates ?? []).map((one) => emailOf(one) ?? one);
	const denied = walk(who.members, [...delegates, email], data, now);
	if (denied !== null) return permissionDenied(denied);
	const scopes = body.scope ?? [];
	if (scopes.length === 0) return googleRefusal("INVALID_ARGUMENT", "Request contains an invalid argument: scope is required.");
	const seconds = lifetimeOf(body.lifetime);
	const longest = account(email, data)?.lifetimeExtension === true ? 43200 : 3600;
	if (!(seconds > 0)) return googleRefusal("INVALID_ARGUMENT", "Request contains an invalid argument.");
	if (seconds > longest) return googleRefusal("INVALID_ARGUMENT", `The access token lifetime cannot exceed ${longest} seconds.`);
	const expires = now + seconds * 1e3;
	const what = {
		kind: "service-account",
		principal: who.principal,
		serviceAccount: email,
		delegates,
		scopes
	};
	const requestReason = call.headers["x-goog-request-reason"] ?? null;
	const member = {
		principal: who.principal,
		members: [`serviceAccount:${email}`]
	};
	return json$3(200, {
		accessToken: tokens.issue({
			...what,
			lifetimeSeconds: seconds,
			requestReason
		}, member, now, expires),
		expireTime: iso(expires)
	});
}
const NOT_AUTHENTICATED = "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";
function emailOf(name) {
	return /^projects\/-\/serviceAccounts\/([^/]+)$/.exec(name)?.[1] ?? null;
}
function walk(caller, chain, data, now) {
	let members = caller;
	for (const [index, email] of chain.entries()) {
		const permission = index === chain.length - 1 ? GET_TOKEN : DELEGATE;
		if (!allows(account(email, data), members, permission, now)) return permission;
		members = [`serviceAccount:${email}`];
	}
	return null;
}
function account(email, data) {
	return data.serviceAccounts.find((one) => one.email === email);
}
function allows(target, members, permission, now) {
	if (target === void 0 || target.disabled === true) return false;
	return target.bindings.some((binding) => (ROLES[binding.role] ?? []).includes(permission) && binding.members.some((member) => members.includes(member)) && inTime(binding.condition, now));
}
function inTime(condition, now) {
	if (condition === void 0) return true;
	try {
		return evaluate(condition, { request: { time: now } }) === true;
	} catch {
		return false;
	}
}
function lifetimeOf(lifetime) {
	if (lifetime === void 0) return 3600;
	if (typeof lifetime === "object") return Number(lifetime.seconds ?? 0);
	return Number(/^(\d+(?:\.\d+)?)s$/.exec(lifetime)?.[1] ?? NaN);
}
// src/sandbox/gcp/google.ts
function openGcp(options) {
	const tokens = createTokens();
	const exchanges = [`${options.prefix}/sts`, `${options.prefix}/sts/v1/token`];
	const impersonations = [`${options.prefix}/iamcredentials/v1/`, "/v1/"];
	return {
		tokens: tokens.all,
		handler(call) {
			if (call.method !== "POST") return void 0;
			const path = decodeURIComponent(call.url.pathname);
			const now = options.now().getTime();
			if (exchanges.includes(path)) return exchange(call, options.data, options.keysOf, tokens, now);
			const below = impersonations.find((prefix) => path.startsWith(prefix));
			const name = below === void 0 ? void 0 : /^(.+):generateAccessToken$/.exec(path.slice(below.length))?.[1];
			return name === void 0 ? void 0 : generateAccessToken(name, call, options.data, tokens, now);
		}
	};
}
// src/sandbox/clouds.ts
function openClouds(options) {
	const { data, keysOf, now } = options;
	const aws = openAws({
		prefix: "/aws/sts",
		data: data.aws,
		keysOf,
		now
	});
	const gcp = openGcp({
		prefix: "/gcp",
		data: data.gcp,
		keysOf,
		now
	});
	return {
		aws,
		gcp,
		async handler(call) {
			if (call.method === "GET" && call.url.pathname === "/_sandbox/clouds") {
				const handedOut = {
					aws: { sessions: aws.sessions },
					gcp: { tokens: gcp.tokens }
				};
				return {
					status: 200,
					headers: { "content-type": "application/json; charset=utf-8" },
					body: JSON.stringify(handedOut)
				};
			}
			return await aws.handler(call) ?? gcp.handler(call);
		}
	};
}
// src/sandbox/received.ts
function createReceived() {
	const requests = [];
	let n = 0;
	return {
		requests,
		add(call) {
			n += 1;
			const entry = {
				n,
				at: Date.now(),
				method: call.method,
				path: call.url.pathname,
				operation: operationOf(call),
				authorization: authorizationKind(call.headers["authorization"]),
				status: null
			};
			requests.push(entry);
			return entry;
		},
		clear: () => void requests.splice(0)
	};
}
function operationOf(call) {
	const plain = `${call.method} ${call.url.pathname}`;
	if (call.method !== "POST") return plain;
	if (call.url.pathname.endsWith("/graphql")) return `graphql:${graphqlOperation(text$1(call.body)) ?? "unnamed"}`;
	const action = /(?:^|&)Action=([A-Za-z]+)/.exec(call.body.length < 65536 ? text$1(call.body) : "");
	if (action) return `sts:${action[1]}`;
	return plain;
}
function graphqlOperation(body) {
	let query;
	let named;
	try {
		({query, operationName: named} = JSON.parse(body));
	} catch {
		return;
	}
	if (typeof named === "string" && named !== "") return named;
	if (typeof query !== "string") return void 0;
	return /^\s*(?:query|mutation)\s+(\w+)/m.exec(query)?.[1] ?? /\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(query)?.[1];
}
function authorizationKind(header) {
	if (header === void 0 || header === "") return "none";
	const scheme = header.split(" ", 1)[0]?.toLowerCase() ?? "";
	if (scheme === "bearer") return /^\S+\s+[\w-]+\.[\w-]+\.[\w-]+$/.test(header) ? "jwt" : "bearer";
	if (scheme === "token" || scheme === "basic") return scheme;
	return scheme.startsWith("aws4-") ? "sigv4" : "other";
}
function text$1(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
// src/sandbox/faults.ts
function createFaults(initial = []) {
	const rules = initial.map((rule) => ({
		rule,
		left: rule.times
	}));
	return {
		add: (rule) => void rules.push({
			rule,
			left: rule.times
		}),
		take(call) {
			if (rules.every(({ left }) => left === 0)) return void 0;
			const names = [operationOf(call), `${call.method} ${call.url.pathname}`];
			const entry = rules.find(({ rule, left }) => left > 0 && matches(rule.match, names));
			if (entry === void 0) return void 0;
			entry.left -= 1;
			return entry.rule.do;
		},
		pending: () => rules.filter(({ left }) => left > 0).map(({ rule, left }) => ({
			...rule,
			times: left
		})),
		clear: () => void rules.splice(0)
	};
}
function faultAnswer(fault) {
	if (typeof fault === "object") return {
		status: fault.status,
		headers: JSON_TYPE,
		body: fault.body ?? "{\"message\":\"Injected fault\"}"
	};
	if (fault === "500") return {
		status: 500,
		headers: JSON_TYPE,
		body: "{\"message\":\"Server Error\"}"
	};
	if (fault === "403-secondary") {
		const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
		return {
			status: 403,
			headers: {
				...JSON_TYPE,
				"retry-after": "1"
			},
			body: JSON.stringify({ message })
		};
	}
	if (fault === "429") {
		const message = "API rate limit exceeded";
		return {
			status: 429,
			headers: {
				...JSON_TYPE,
				"retry-after": "1"
			},
			body: JSON.stringify({ message })
		};
	}
}
const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };
function matches(match, names) {
	if (typeof match === "string") return names.some((name) => name.includes(match));
	return names.some((name) => new RegExp(match.source, match.flags.replaceAll(/[gy]/g, "")).test(name));
}
// src/sandbox/github/git-http.ts
function gitHttp(world) {
	return async (call) => {
		const found = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(call.url.pathname);
		if (!found) return void 0;
		const [, owner = "", name = "", action = ""] = found;
		const service = action === "info/refs" ? call.url.searchParams.get("service") ?? "" : action;
		const repository = findRepository(world, owner, name);
		try {
			const caller = callerOf(world, call);
			if (repository === void 0) throw caller.actor ? plain(404, "Repository not found.") : signIn();
			try {
				demand(world, caller, repository, "contents", service === "git-receive-pack" ? "write" : "read");
			} catch (error) {
				throw caller.actor === null || !(error instanceof Refusal) ? signIn() : gitRefusal(error, repository, caller);
			}
			if (action !== "git-receive-pack") return await backend(world, call, repository, action, caller.actor);
			return await push(world, call, repository, actorOf(caller));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return {
				status: error.status,
				headers: {
					"content-type": "text/plain",
					...error.headers
				},
				body: `${error.message}\n`
			};
		}
	};
}
async function push(world, call, repository, actor) {
	const commands = refCommands(bodyOf$1(call));
	const refused = commands.map(({ ref }) => ref.startsWith("refs/pull/") ? "deny updating a hidden ref" : ruleAgainst(repository, ref, actor, "push"));
	if (refused.some((reason) => reason !== null)) return refusal(commands.map(({ ref }, index) => ({
		ref,
		reason: refused[index] ?? null
	})));
	const answer = await backend(world, call, repository, "git-receive-pack", actor);
	for (const { ref, before, after } of commands) {
		if ((await repository.git.ref(ref) ?? ZERO_OID) !== after) continue;
		const old = before === ZERO_OID ? null : before;
		const now = after === ZERO_OID ? null : after;
		await refMoved(world, repository, {
			ref,
			before: old,
			after: now,
			by: actor,
			forced: old !== null && now !== null && await mergeBase(repository.git, old, now) !== old
		});
	}
	return answer;
}
function backend(world, call, repository, action, actor) {
	const body = bodyOf$1(call);
	const child = spawn("git", ["http-backend"], { env: {
		...GIT_ENVIRONMENT,
		GIT_PROJECT_ROOT: world.dir,
		GIT_HTTP_EXPORT_ALL: "1",
		PATH_TRANSLATED: join$1(repository.git.dir, action),
		PATH_INFO: `/${repository.owner.login}/${repository.name}.git/${action}`,
		REQUEST_METHOD: call.method,
		QUERY_STRING: call.url.search.slice(1),
		CONTENT_TYPE: call.headers["content-type"] ?? "",
		CONTENT_LENGTH: String(body.length),
		...actor === null ? {} : { REMOTE_USER: actor.login },
		GIT_PROTOCOL: call.headers["git-protocol"] ?? ""
	} });
	return new Promise((resolve, reject) => {
		const out = [];
		child.stdout.on("data", (chunk) => out.push(chunk));
		child.stdin.on("error", () => {});
		child.on("error", reject);
		child.on("close", () => resolve(cgiAnswer(Buffer.concat(out))));
		child.stdin.end(body);
	});
}
function cgiAnswer(out) {
	const end = out.indexOf("\r\n\r\n");
	if (end < 0) return {
		status: 500,
		body: "git http-backend gave no answer\n"
	};
	const headers = {};
	for (const line of out.toString("latin1", 0, end).split("\r\n")) {
		const colon = line.indexOf(":");
		headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
	}
	const { status = "200", ...rest } = headers;
	return {
		status: Number.parseInt(status, 10),
		headers: rest,
		body: out.subarray(end + 4)
	};
}
function refCommands(body) {
	const commands = [];
	for (let at = 0; at + 4 <= body.length;) {
		const length = Number.parseInt(body.toString("latin1", at, at + 4), 16);
		if (!(length > 4)) break;
		const line = body.toString("utf8", at + 4, at + length).split("\0")[0]?.trim() ?? "";
		const found = /^([0-9a-f]{40}) ([0-9a-f]{40}) (\S+)$/.exec(line);
		if (found) commands.push({
			before: found[1] ?? "",
			after: found[2] ?? "",
			ref: found[3] ?? ""
		});
		at += length;
	}
	return commands;
}
function refusal(refs) {
	const said = refs.flatMap(({ ref, reason }) => reason === null ? [] : [`error: GH013: Repository rule violations found for ${ref}.\n- ${reason}\n`]);
	const report = [
		packet("unpack ok\n"),
		...refs.map(({ ref }) => packet(`ng ${ref} push declined due to repository rule violations\n`)),
		"0000"
	].join("");
	return {
		status: 200,
		headers: { "content-type": "application/x-git-receive-pack-result" },
		body: [
			...said.map((text) => packet(`\u0002${text}`)),
			packet(`\u0001${report}`),
			"0000"
		].join("")
	};
}
function packet(text) {
	return (Buffer.byteLength(text) + 4).toString(16).padStart(4, "0") + text;
}
function bodyOf$1(call) {
	const bytes = Buffer.from(call.body);
	return call.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
}
function gitRefusal(error, repository, caller) {
	if (error.status === 404) return plain(404, "Repository not found.");
	const who = caller.actor?.login ?? "";
	return plain(403, `Permission to ${repository.owner.login}/${repository.name}.git denied to ${who}.`);
}
function plain(status, message) {
	return new Refusal(status, message);
}
function signIn() {
	return new Refusal(401, "Authentication required.", {}, { "www-authenticate": "Basic realm=\"GitHub\"" });
}
Object.freeze({
	major: 16,
	minor: 15,
	patch: 0,
	preReleaseTag: null
});
// node_modules/graphql/jsutils/devAssert.mjs
function devAssert(condition, message) {
	if (!Boolean(condition)) throw new Error(message);
}
// node_modules/graphql/jsutils/isPromise.mjs
function isPromise(value) {
	return typeof (value === null || value === void 0 ? void 0 : value.then) === "function";
}
// node_modules/graphql/jsutils/isObjectLike.mjs
function isObjectLike(value) {
	return typeof value == "object" && value !== null;
}
// node_modules/graphql/language/location.mjs
function getLocation(source, position) {
	const lineRegexp = /\r\n|[\n\r]/g;
	let line = 1;
	let column = position + 1;
	let match;
	while ((match = lineRegexp.exec(source.body)) && match.index < position) {
		line++;
		column = position + 1 - (match.index + match[0].length);
	}
	return {
		line,
		column
	};
}
function getLocations(locations) {
	if (locations.length < 2) return locations.map(({ source, start }) => getLocation(source, start));
	const bySource = new Map();
	locations.forEach(({ source, start }, index) => {
		let positions = bySource.get(source);
		if (positions === void 0) {
			positions = [];
			bySource.set(source, positions);
		}
		positions.push({
			position: start,
			index
		});
	});
	const result = new Array(locations.length);
	for (const [source, positions] of bySource) {
		const lineRegexp = /\r\n|[\n\r]/g;
		let match = lineRegexp.exec(source.body);
		let line = 1;
		let lastLineStart = 0;
		positions.sort((a, b) => a.position - b.position);
		for (const { position, index } of positions) {
			while (match !== null && match.index < position) {
				lastLineStart = match.index + match[0].length;
				line++;
				match = lineRegexp.exec(source.body);
			}
			result[index] = {
				line,
				column: position + 1 - lastLineStart
			};
		}
	}
	return result;
}
// node_modules/graphql/language/printLocation.mjs
function printLocation(location) {
	return printSourceLocation(location.source, getLocation(location.source, location.start));
}
function printSourceLocation(source, sourceLocation) {
	const firstLineColumnOffset = source.locationOffset.column - 1;
	const body = "".padStart(firstLineColumnOffset) + source.body;
	const lineIndex = sourceLocation.line - 1;
	const lineOffset = source.locationOffset.line - 1;
	const lineNum = sourceLocation.line + lineOffset;
	const columnOffset = sourceLocation.line === 1 ? firstLineColumnOffset : 0;
	const columnNum = sourceLocation.column + columnOffset;
	const locationStr = `${source.name}:${lineNum}:${columnNum}\n`;
	const lines = body.split(/\r\n|[\n\r]/g);
	const locationLine = lines[lineIndex];
	if (locationLine.length > 120) {
		const subLineIndex = Math.floor(columnNum / 80);
		const subLineColumnNum = columnNum % 80;
		const subLines = [];
		for (let i = 0; i < locationLine.length; i += 80) subLines.push(locationLine.slice(i, i + 80));
		return locationStr + printPrefixedLines([
			[`${lineNum} |`, subLines[0]],
			...subLines.slice(1, subLineIndex + 1).map((subLine) => ["|", subLine]),
			["|", "^".padStart(subLineColumnNum)],
			["|", subLines[subLineIndex + 1]]
		]);
	}
	return locationStr + printPrefixedLines([
		[`${lineNum - 1} |`, lines[lineIndex - 1]],
		[`${lineNum} |`, locationLine],
		["|", "^".padStart(columnNum)],
		[`${lineNum + 1} |`, lines[lineIndex + 1]]
	]);
}
function printPrefixedLines(lines) {
	const existingLines = lines.filter(([_, line]) => line !== void 0);
	const padLen = Math.max(...existingLines.map(([prefix]) => prefix.length));
	return existingLines.map(([prefix, line]) => prefix.padStart(padLen) + (line ? " " + line : "")).join("\n");
}
// node_modules/graphql/error/GraphQLError.mjs
function toNormalizedOptions(args) {
	const firstArg = args[0];
	if (firstArg == null || "kind" in firstArg || "length" in firstArg) return {
		nodes: firstArg,
		source: args[1],
		positions: args[2],
		path: args[3],
		originalError: args[4],
		extensions: args[5]
	};
	return firstArg;
}
var GraphQLError = class GraphQLError extends Error {
	constructor(message, ...rawArgs) {
		var _this$nodes, _nodeLocations$, _ref;
		const { nodes, source, positions, path, originalError, extensions } = toNormalizedOptions(rawArgs);
		super(message);
		this.name = "GraphQLError";
		this.path = path !== null && path !== void 0 ? path : void 0;
		this.originalError = originalError !== null && originalError !== void 0 ? originalError : void 0;
		this.nodes = undefinedIfEmpty(Array.isArray(nodes) ? nodes : nodes ? [nodes] : void 0);
		const nodeLocations = undefinedIfEmpty((_this$nodes = this.nodes) === null || _this$nodes === void 0 ? void 0 : _this$nodes.map((node) => node.loc).filter((loc) => loc != null));
		this.source = source !== null && source !== void 0 ? source : nodeLocations === null || nodeLocations === void 0 ? void 0 : (_nodeLocations$ = nodeLocations[0]) === null || _nodeLocations$ === void 0 ? void 0 : _nodeLocations$.source;
		this.positions = positions !== null && positions !== void 0 ? positions : nodeLocations === null || nodeLocations === void 0 ? void 0 : nodeLocations.map((loc) => loc.start);
		this.locations = positions && source ? getLocations(positions.map((start) => ({
			source,
			start
		}))) : nodeLocations && getLocations(nodeLocations);
		const originalExtensions = isObjectLike(originalError === null || originalError === void 0 ? void 0 : originalError.extensions) ? originalError === null || originalError === void 0 ? void 0 : originalError.extensions : void 0;
		this.extensions = (_ref = extensions !== null && extensions !== void 0 ? extensions : originalExtensions) !== null && _ref !== void 0 ? _ref : Object.create(null);
		Object.defineProperties(this, {
			message: {
				writable: true,
				enumerable: true
			},
			name: { enumerable: false },
			nodes: { enumerable: false },
			source: { enumerable: false },
			positions: { enumerable: false },
			originalError: { enumerable: false }
		});
		if (originalError !== null && originalError !== void 0 && originalError.stack) Object.defineProperty(this, "stack", {
			value: originalError.stack,
			writable: true,
			configurable: true
		});
		else if (Error.captureStackTrace) Error.captureStackTrace(this, GraphQLError);
		else Object.defineProperty(this, "stack", {
			value: Error().stack,
			writable: true,
			configurable: true
		});
	}
	get [Symbol.toStringTag]() {
		return "GraphQLError";
	}
	toString() {
		let output = this.message;
		if (this.nodes) {
			for (const node of this.nodes) if (node.loc) output += "\n\n" + printLocation(node.loc);
		} else if (this.source && this.locations) for (const location of this.locations) output += "\n\n" + printSourceLocation(this.source, location);
		return output;
	}
	toJSON() {
		const formattedError = { message: this.message };
		if (this.locations != null) formattedError.locations = this.locations;
		if (this.path != null) formattedError.path = this.path;
		if (this.extensions != null && Object.keys(this.extensions).length > 0) formattedError.extensions = this.extensions;
		return formattedError;
	}
};
function undefinedIfEmpty(array) {
	return array === void 0 || array.length === 0 ? void 0 : array;
}
// node_modules/graphql/error/syntaxError.mjs
function syntaxError(source, position, description) {
	return new GraphQLError(`Syntax Error: ${description}`, {
		source,
		positions: [position]
	});
}
// node_modules/graphql/language/ast.mjs
var Location = class {
	constructor(startToken, endToken, source) {
		this.start = startToken.start;
		this.end = endToken.end;
		this.startToken = startToken;
		this.endToken = endToken;
		this.source = source;
	}
	get [Symbol.toStringTag]() {
		return "Location";
	}
	toJSON() {
		return {
			start: this.start,
			end: this.end
		};
	}
};
var Token = class {
	constructor(kind, start, end, line, column, value) {
		this.kind = kind;
		this.start = start;
		this.end = end;
		this.line = line;
		this.column = column;
		this.value = value;
		this.prev = null;
		this.next = null;
	}
	get [Symbol.toStringTag]() {
		return "Token";
	}
	toJSON() {
		return {
			kind: this.kind,
			value: this.value,
			line: this.line,
			column: this.column
		};
	}
};
const QueryDocumentKeys = {
	Name: [],
	Document: ["definitions"],
	OperationDefinition: [
		"description",
		"name",
		"variableDefinitions",
		"directives",
		"selectionSet"
	],
	VariableDefinition: [
		"description",
		"variable",
		"type",
		"defaultValue",
		"directives"
	],
	Variable: ["name"],
	SelectionSet: ["selections"],
	Field: [
		"alias",
		"name",
		"arguments",
		"directives",
		"selectionSet"
	],
	Argument: ["name", "value"],
	FragmentSpread: ["name", "directives"],
	InlineFragment: [
		"typeCondition",
		"directives",
		"selectionSet"
	],
	FragmentDefinition: [
		"description",
		"name",
		"variableDefinitions",
		"typeCondition",
		"directives",
		"selectionSet"
	],
	IntValue: [],
	FloatValue: [],
	StringValue: [],
	BooleanValue: [],
	NullValue: [],
	EnumValue: [],
	ListValue: ["values"],
	ObjectValue: ["fields"],
	ObjectField: ["name", "value"],
	Directive: ["name", "arguments"],
	NamedType: ["name"],
	ListType: ["type"],
	NonNullType: ["type"],
	SchemaDefinition: [
		"description",
		"directives",
		"operationTypes"
	],
	OperationTypeDefinition: ["type"],
	ScalarTypeDefinition: [
		"description",
		"name",
		"directives"
	],
	ObjectTypeDefinition: [
		"description",
		"name",
		"interfaces",
		"directives",
		"fields"
	],
	FieldDefinition: [
		"description",
		"name",
		"arguments",
		"type",
		"directives"
	],
	InputValueDefinition: [
		"description",
		"name",
		"type",
		"defaultValue",
		"directives"
	],
	InterfaceTypeDefinition: [
		"description",
		"name",
		"interfaces",
		"directives",
		"fields"
	],
	UnionTypeDefinition: [
		"description",
		"name",
		"directives",
		"types"
	],
	EnumTypeDefinition: [
		"description",
		"name",
		"directives",
		"values"
	],
	EnumValueDefinition: [
		"description",
		"name",
		"directives"
	],
	InputObjectTypeDefinition: [
		"description",
		"name",
		"directives",
		"fields"
	],
	DirectiveDefinition: [
		"description",
		"name",
		"arguments",
		"directives",
		"locations"
	],
	SchemaExtension: ["directives", "operationTypes"],
	DirectiveExtension: ["name", "directives"],
	ScalarTypeExtension: ["name", "directives"],
	ObjectTypeExtension: [
		"name",
		"interfaces",
		"directives",
		"fields"
	],
	InterfaceTypeExtension: [
		"name",
		"interfaces",
		"directives",
		"fields"
	],
	UnionTypeExtension: [
		"name",
		"directives",
		"types"
	],
	EnumTypeExtension: [
		"name",
		"directives",
		"values"
	],
	InputObjectTypeExtension: [
		"name",
		"directives",
		"fields"
	],
	TypeCoordinate: ["name"],
	MemberCoordinate: ["name", "memberName"],
	ArgumentCoordinate: [
		"name",
		"fieldName",
		"argumentName"
	],
	DirectiveCoordinate: ["name"],
	DirectiveArgumentCoordinate: ["name", "argumentName"]
};
const kindValues = new Set(Object.keys(QueryDocumentKeys));
function isNode(maybeNode) {
	const maybeKind = maybeNode === null || maybeNode === void 0 ? void 0 : maybeNode.kind;
	return typeof maybeKind === "string" && kindValues.has(maybeKind);
}
var OperationTypeNode;
(function(OperationTypeNode) {
	OperationTypeNode["QUERY"] = "query";
	OperationTypeNode["MUTATION"] = "mutation";
	OperationTypeNode["SUBSCRIPTION"] = "subscription";
})(OperationTypeNode || (OperationTypeNode = {}));
// node_modules/graphql/language/directiveLocation.mjs
var DirectiveLocation;
(function(DirectiveLocation) {
	DirectiveLocation["QUERY"] = "QUERY";
	DirectiveLocation["MUTATION"] = "MUTATION";
	DirectiveLocation["SUBSCRIPTION"] = "SUBSCRIPTION";
	DirectiveLocation["FIELD"] = "FIELD";
	DirectiveLocation["FRAGMENT_DEFINITION"] = "FRAGMENT_DEFINITION";
	DirectiveLocation["FRAGMENT_SPREAD"] = "FRAGMENT_SPREAD";
	DirectiveLocation["INLINE_FRAGMENT"] = "INLINE_FRAGMENT";
	DirectiveLocation["VARIABLE_DEFINITION"] = "VARIABLE_DEFINITION";
	DirectiveLocation["SCHEMA"] = "SCHEMA";
	DirectiveLocation["SCALAR"] = "SCALAR";
	DirectiveLocation["OBJECT"] = "OBJECT";
	DirectiveLocation["FIELD_DEFINITION"] = "FIELD_DEFINITION";
	DirectiveLocation["ARGUMENT_DEFINITION"] = "ARGUMENT_DEFINITION";
	DirectiveLocation["INTERFACE"] = "INTERFACE";
	DirectiveLocation["UNION"] = "UNION";
	DirectiveLocation["ENUM"] = "ENUM";
	DirectiveLocation["ENUM_VALUE"] = "ENUM_VALUE";
	DirectiveLocation["INPUT_OBJECT"] = "INPUT_OBJECT";
	DirectiveLocation["INPUT_FIELD_DEFINITION"] = "INPUT_FIELD_DEFINITION";
	DirectiveLocation["DIRECTIVE_DEFINITION"] = "DIRECTIVE_DEFINITION";
})(DirectiveLocation || (DirectiveLocation = {}));
// node_modules/graphql/language/kinds.mjs
var Kind;
(function(Kind) {
	Kind["NAME"] = "Name";
	Kind["DOCUMENT"] = "Document";
	Kind["OPERATION_DEFINITION"] = "OperationDefinition";
	Kind["VARIABLE_DEFINITION"] = "VariableDefinition";
	Kind["SELECTION_SET"] = "SelectionSet";
	Kind["FIELD"] = "Field";
	Kind["ARGUMENT"] = "Argument";
	Kind["FRAGMENT_SPREAD"] = "FragmentSpread";
	Kind["INLINE_FRAGMENT"] = "InlineFragment";
	Kind["FRAGMENT_DEFINITION"] = "FragmentDefinition";
	Kind["VARIABLE"] = "Variable";
	Kind["INT"] = "IntValue";
	Kind["FLOAT"] = "FloatValue";
	Kind["STRING"] = "StringValue";
	Kind["BOOLEAN"] = "BooleanValue";
	Kind["NULL"] = "NullValue";
	Kind["ENUM"] = "EnumValue";
	Kind["LIST"] = "ListValue";
	Kind["OBJECT"] = "ObjectValue";
	Kind["OBJECT_FIELD"] = "ObjectField";
	Kind["DIRECTIVE"] = "Directive";
	Kind["NAMED_TYPE"] = "NamedType";
	Kind["LIST_TYPE"] = "ListType";
	Kind["NON_NULL_TYPE"] = "NonNullType";
	Kind["SCHEMA_DEFINITION"] = "SchemaDefinition";
	Kind["OPERATION_TYPE_DEFINITION"] = "OperationTypeDefinition";
	Kind["SCALAR_TYPE_DEFINITION"] = "ScalarTypeDefinition";
	Kind["OBJECT_TYPE_DEFINITION"] = "ObjectTypeDefinition";
	Kind["FIELD_DEFINITION"] = "FieldDefinition";
	Kind["INPUT_VALUE_DEFINITION"] = "InputValueDefinition";
	Kind["INTERFACE_TYPE_DEFINITION"] = "InterfaceTypeDefinition";
	Kind["UNION_TYPE_DEFINITION"] = "UnionTypeDefinition";
	Kind["ENUM_TYPE_DEFINITION"] = "EnumTypeDefinition";
	Kind["ENUM_VALUE_DEFINITION"] = "EnumValueDefinition";
	Kind["INPUT_OBJECT_TYPE_DEFINITION"] = "InputObjectTypeDefinition";
	Kind["DIRECTIVE_DEFINITION"] = "DirectiveDefinition";
	Kind["SCHEMA_EXTENSION"] = "SchemaExtension";
	Kind["DIRECTIVE_EXTENSION"] = "DirectiveExtension";
	Kind["SCALAR_TYPE_EXTENSION"] = "ScalarTypeExtension";
	Kind["OBJECT_TYPE_EXTENSION"] = "ObjectTypeExtension";
	Kind["INTERFACE_TYPE_EXTENSION"] = "InterfaceTypeExtension";
	Kind["UNION_TYPE_EXTENSION"] = "UnionTypeExtension";
	Kind["ENUM_TYPE_EXTENSION"] = "EnumTypeExtension";
	Kind["INPUT_OBJECT_TYPE_EXTENSION"] = "InputObjectTypeExtension";
	Kind["TYPE_COORDINATE"] = "TypeCoordinate";
	Kind["MEMBER_COORDINATE"] = "MemberCoordinate";
	Kind["ARGUMENT_COORDINATE"] = "ArgumentCoordinate";
	Kind["DIRECTIVE_COORDINATE"] = "DirectiveCoordinate";
	Kind["DIRECTIVE_ARGUMENT_COORDINATE"] = "DirectiveArgumentCoordinate";
})(Kind || (Kind = {}));
// node_modules/graphql/language/characterClasses.mjs
function isWhiteSpace(code) {
	return code === 9 || code === 32;
}
function isDigit$1(code) {
	return code >= 48 && code <= 57;
}
function isLetter(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90;
}
function isNameStart(code) {
	return isLetter(code) || code === 95;
}
function isNameContinue(code) {
	return isLetter(code) || isDigit$1(code) || code === 95;
}
// node_modules/graphql/language/blockString.mjs
function dedentBlockStringLines(lines) {
	var _firstNonEmptyLine2;
	let commonIndent = Number.MAX_SAFE_INTEGER;
	let firstNonEmptyLine = null;
	let lastNonEmptyLine = -1;
	for (let i = 0; i < lines.length; ++i) {
		var _firstNonEmptyLine;
		const line = lines[i];
		const indent = leadingWhitespace(line);
		if (indent === line.length) continue;
		firstNonEmptyLine = (_firstNonEmptyLine = firstNonEmptyLine) !== null && _firstNonEmptyLine !== void 0 ? _firstNonEmptyLine : i;
		lastNonEmptyLine = i;
		if (i !== 0 && indent < commonIndent) commonIndent = indent;
	}
	return lines.map((line, i) => i === 0 ? line : line.slice(commonIndent)).slice((_firstNonEmptyLine2 = firstNonEmptyLine) !== null && _firstNonEmptyLine2 !== void 0 ? _firstNonEmptyLine2 : 0, lastNonEmptyLine + 1);
}
function leadingWhitespace(str) {
	let i = 0;
	while (i < str.length && isWhiteSpace(str.charCodeAt(i))) ++i;
	return i;
}
function printBlockString(value, options) {
	const escapedValue = value.replace(/"""/g, "\\\"\"\"");
	const lines = escapedValue.split(/\r\n|[\n\r]/g);
	const isSingleLine = lines.length === 1;
	const forceLeadingNewLine = lines.length > 1 && lines.slice(1).every((line) => line.length === 0 || isWhiteSpace(line.charCodeAt(0)));
	const hasTrailingTripleQuotes = escapedValue.endsWith("\\\"\"\"");
	const hasTrailingQuote = value.endsWith("\"") && !hasTrailingTripleQuotes;
	const hasTrailingSlash = value.endsWith("\\");
	const forceTrailingNewline = hasTrailingQuote || hasTrailingSlash;
	const printAsMultipleLines = !(options !== null && options !== void 0 && options.minimize) && (!isSingleLine || value.length > 70 || forceTrailingNewline || forceLeadingNewLine || hasTrailingTripleQuotes);
	let result = "";
	const skipLeadingNewLine = isSingleLine && isWhiteSpace(value.charCodeAt(0));
	if (printAsMultipleLines && !skipLeadingNewLine || forceLeadingNewLine) result += "\n";
	result += escapedValue;
	if (printAsMultipleLines || forceTrailingNewline) result += "\n";
	return "\"\"\"" + result + "\"\"\"";
}
// node_modules/graphql/language/tokenKind.mjs
var TokenKind;
(function(TokenKind) {
	TokenKind["SOF"] = "<SOF>";
	TokenKind["EOF"] = "<EOF>";
	TokenKind["BANG"] = "!";
	TokenKind["DOLLAR"] = "$";
	TokenKind["AMP"] = "&";
	TokenKind["PAREN_L"] = "(";
	TokenKind["PAREN_R"] = ")";
	TokenKind["DOT"] = ".";
	TokenKind["SPREAD"] = "...";
	TokenKind["COLON"] = ":";
	TokenKind["EQUALS"] = "=";
	TokenKind["AT"] = "@";
	TokenKind["BRACKET_L"] = "[";
	TokenKind["BRACKET_R"] = "]";
	TokenKind["BRACE_L"] = "{";
	TokenKind["PIPE"] = "|";
	TokenKind["BRACE_R"] = "}";
	TokenKind["NAME"] = "Name";
	TokenKind["INT"] = "Int";
	TokenKind["FLOAT"] = "Float";
	TokenKind["STRING"] = "String";
	TokenKind["BLOCK_STRING"] = "BlockString";
	TokenKind["COMMENT"] = "Comment";
})(TokenKind || (TokenKind = {}));
// node_modules/graphql/language/lexer.mjs
var Lexer = class {
	constructor(source) {
		const startOfFileToken = new Token(TokenKind.SOF, 0, 0, 0, 0);
		this.source = source;
		this.lastToken = startOfFileToken;
		this.token = startOfFileToken;
		this.line = 1;
		this.lineStart = 0;
		this._maxComments = void 0;
		this._commentCount = 0;
	}
	get [Symbol.toStringTag]() {
		return "Lexer";
	}
	advance() {
		this.lastToken = this.token;
		return this.token = this.lookahead();
	}
	lookahead() {
		let token = this.token;
		if (token.kind !== TokenKind.EOF) do
			if (token.next) token = token.next;
			else {
				const nextToken = readNextToken(this, token.end);
				token.next = nextToken;
				nextToken.prev = token;
				token = nextToken;
			}
		while (token.kind === TokenKind.COMMENT);
		return token;
	}
};
function isPunctuatorTokenKind(kind) {
	return kind === TokenKind.BANG || kind === TokenKind.DOLLAR || kind === TokenKind.AMP || kind === TokenKind.PAREN_L || kind === TokenKind.PAREN_R || kind === TokenKind.DOT || kind === TokenKind.SPREAD || kind === TokenKind.COLON || kind === TokenKind.EQUALS || kind === TokenKind.AT || kind === TokenKind.BRACKET_L || kind === TokenKind.BRACKET_R || kind === TokenKind.BRACE_L || kind === TokenKind.PIPE || kind === TokenKind.BRACE_R;
}
function isUnicodeScalarValue(code) {
	return code >= 0 && code <= 55295 || code >= 57344 && code <= 1114111;
}
function isSupplementaryCodePoint(body, location) {
	return isLeadingSurrogate(body.charCodeAt(location)) && isTrailingSurrogate(body.charCodeAt(location + 1));
}
function isLeadingSurrogate(code) {
	return code >= 55296 && code <= 56319;
}
function isTrailingSurrogate(code) {
	return code >= 56320 && code <= 57343;
}
function printCodePointAt(lexer, location) {
	const code = lexer.source.body.codePointAt(location);
	if (code === void 0) return TokenKind.EOF;
	else if (code >= 32 && code <= 126) {
		const char = String.fromCodePoint(code);
		return char === "\"" ? "'\"'" : `"${char}"`;
	}
	return "U+" + code.toString(16).toUpperCase().padStart(4, "0");
}
function createToken(lexer, kind, start, end, value) {
	const line = lexer.line;
	return new Token(kind, start, end, line, 1 + start - lexer.lineStart, value);
}
function readNextToken(lexer, start) {
	const body = lexer.source.body;
	const bodyLength = body.length;
	let position = start;
	while (position < bodyLength) {
		const code = body.charCodeAt(position);
		switch (code) {
			case 65279:
			case 9:
			case 32:
			case 44:
				++position;
				continue;
			case 10:
				++position;
				++lexer.line;
				lexer.lineStart = position;
				continue;
			case 13:
				if (body.charCodeAt(position + 1) === 10) position += 2;
				else ++position;
				++lexer.line;
				lexer.lineStart = position;
				continue;
			case 35: return readComment(lexer, position);
			case 33: return createToken(lexer, TokenKind.BANG, position, position + 1);
			case 36: return createToken(lexer, TokenKind.DOLLAR, position, position + 1);
			case 38: return createToken(lexer, TokenKind.AMP, position, position + 1);
			case 40: return createToken(lexer, TokenKind.PAREN_L, position, position + 1);
			case 41: return createToken(lexer, TokenKind.PAREN_R, position, position + 1);
			case 46:
				if (body.charCodeAt(position + 1) === 46 && body.charCodeAt(position + 2) === 46) return createToken(lexer, TokenKind.SPREAD, position, position + 3);
				break;
			case 58: return createToken(lexer, TokenKind.COLON, position, position + 1);
			case 61: return createToken(lexer, TokenKind.EQUALS, position, position + 1);
			case 64: return createToken(lexer, TokenKind.AT, position, position + 1);
			case 91: return createToken(lexer, TokenKind.BRACKET_L, position, position + 1);
			case 93: return createToken(lexer, TokenKind.BRACKET_R, position, position + 1);
			case 123: return createToken(lexer, TokenKind.BRACE_L, position, position + 1);
			case 124: return createToken(lexer, TokenKind.PIPE, position, position + 1);
			case 125: return createToken(lexer, TokenKind.BRACE_R, position, position + 1);
			case 34:
				if (body.charCodeAt(position + 1) === 34 && body.charCodeAt(position + 2) === 34) return readBlockString(lexer, position);
				return readString(lexer, position);
		}
		if (isDigit$1(code) || code === 45) return readNumber(lexer, position, code);
		if (isNameStart(code)) return readName(lexer, position);
		throw syntaxError(lexer.source, position, code === 39 ? "Unexpected single quote character ('), did you mean to use a double quote (\")?" : isUnicodeScalarValue(code) || isSupplementaryCodePoint(body, position) ? `Unexpected character: ${printCodePointAt(lexer, position)}.` : `Invalid character: ${printCodePointAt(lexer, position)}.`);
	}
	return createToken(lexer, TokenKind.EOF, bodyLength, bodyLength);
}
function readComment(lexer, start) {
	const maxComments = lexer._maxComments;
	if (maxComments !== void 0) {
		const nextCommentCount = lexer._commentCount + 1;
		if (nextCommentCount > maxComments) throw syntaxError(lexer.source, start, `Document contains more than ${maxComments} comments. Parsing aborted.`);
		lexer._commentCount = nextCommentCount;
	}
	const body = lexer.source.body;
	const bodyLength = body.length;
	let position = start + 1;
	while (position < bodyLength) {
		const code = body.charCodeAt(position);
		if (code === 10 || code === 13) break;
		if (isUnicodeScalarValue(code)) ++position;
		else if (isSupplementaryCodePoint(body, position)) position += 2;
		else break;
	}
	return createToken(lexer, TokenKind.COMMENT, start, position, body.slice(start + 1, position));
}
function readNumber(lexer, start, firstCode) {
	const body = lexer.source.body;
	let position = start;
	let code = firstCode;
	let isFloat = false;
	if (code === 45) code = body.charCodeAt(++position);
	if (code === 48) {
		code = body.charCodeAt(++position);
		if (isDigit$1(code)) throw syntaxError(lexer.source, position, `Invalid number, unexpected digit after 0: ${printCodePointAt(lexer, position)}.`);
	} else {
		position = readDigits(lexer, position, code);
		code = body.charCodeAt(position);
	}
	if (code === 46) {
		isFloat = true;
		code = body.charCodeAt(++position);
		position = readDigits(lexer, position, code);
		code = body.charCodeAt(position);
	}
	if (code === 69 || code === 101) {
		isFloat = true;
		code = body.charCodeAt(++position);
		if (code === 43 || code === 45) code = body.charCodeAt(++position);
		position = readDigits(lexer, position, code);
		code = body.charCodeAt(position);
	}
	if (code === 46 || isNameStart(code)) throw syntaxError(lexer.source, position, `Invalid number, expected digit but got: ${printCodePointAt(lexer, position)}.`);
	return createToken(lexer, isFloat ? TokenKind.FLOAT : TokenKind.INT, start, position, body.slice(start, position));
}
function readDigits(lexer, start, firstCode) {
	if (!isDigit$1(firstCode)) throw syntaxError(lexer.source, start, `Invalid number, expected digit but got: ${printCodePointAt(lexer, start)}.`);
	const body = lexer.source.body;
	let position = start + 1;
	while (isDigit$1(body.charCodeAt(position))) ++position;
	return position;
}
function readString(lexer, start) {
	const body = lexer.source.body;
	const bodyLength = body.length;
	let position = start + 1;
	let chunkStart = position;
	let value = "";
	while (position < bodyLength) {
		const code = body.charCodeAt(position);
		if (code === 34) {
			value += body.slice(chunkStart, position);
			return createToken(lexer, TokenKind.STRING, start, position + 1, value);
		}
		if (code === 92) {
			value += body.slice(chunkStart, position);
			const escape = body.charCodeAt(position + 1) === 117 ? body.charCodeAt(position + 2) === 123 ? readEscapedUnicodeVariableWidth(lexer, position) : readEscapedUnicodeFixedWidth(lexer, position) : readEscapedCharacter(lexer, position);
			value += escape.value;
			position += escape.size;
			chunkStart = position;
			continue;
		}
		if (code === 10 || code === 13) break;
		if (isUnicodeScalarValue(code)) ++position;
		else if (isSupplementaryCodePoint(body, position)) position += 2;
		else throw syntaxError(lexer.source, position, `Invalid character within String: ${printCodePointAt(lexer, position)}.`);
	}
	throw syntaxError(lexer.source, position, "Unterminated string.");
}
function readEscapedUnicodeVariableWidth(lexer, position) {
	const body = lexer.source.body;
	let point = 0;
	let size = 3;
	while (size < 12) {
		const code = body.charCodeAt(position + size++);
		if (code === 125) {
			if (size < 5 || !isUnicodeScalarValue(point)) break;
			return {
				value: String.fromCodePoint(point),
				size
			};
		}
		point = point << 4 | readHexDigit(code);
		if (point < 0) break;
	}
	throw syntaxError(lexer.source, position, `Invalid Unicode escape sequence: "${body.slice(position, position + size)}".`);
}
function readEscapedUnicodeFixedWidth(lexer, position) {
	const body = lexer.source.body;
	const code = read16BitHexCode(body, position + 2);
	if (isUnicodeScalarValue(code)) return {
		value: String.fromCodePoint(code),
		size: 6
	};
	if (isLeadingSurrogate(code)) {
		if (body.charCodeAt(position + 6) === 92 && body.charCodeAt(position + 7) === 117) {
			const trailingCode = read16BitHexCode(body, position + 8);
			if (isTrailingSurrogate(trailingCode)) return {
				value: String.fromCodePoint(code, trailingCode),
				size: 12
			};
		}
	}
	throw syntaxError(lexer.source, position, `Invalid Unicode escape sequence: "${body.slice(position, position + 6)}".`);
}
function read16BitHexCode(body, position) {
	return readHexDigit(body.charCodeAt(position)) << 12 | readHexDigit(body.charCodeAt(position + 1)) << 8 | readHexDigit(body.charCodeAt(position + 2)) << 4 | readHexDigit(body.charCodeAt(position + 3));
}
function readHexDigit(code) {
	return code >= 48 && code <= 57 ? code - 48 : code >= 65 && code <= 70 ? code - 55 : code >= 97 && code <= 102 ? code - 87 : -1;
}
function readEscapedCharacter(lexer, position) {
	const body = lexer.source.body;
	switch (body.charCodeAt(position + 1)) {
		case 34: return {
			value: "\"",
			size: 2
		};
		case 92: return {
			value: "\\",
			size: 2
		};
		case 47: return {
			value: "/",
			size: 2
		};
		case 98: return {
			value: "\b",
			size: 2
		};
		case 102: return {
			value: "\f",
			size: 2
		};
		case 110: return {
			value: "\n",
			size: 2
		};
		case 114: return {
			value: "\r",
			size: 2
		};
		case 116: return {
			value: "	",
			size: 2
		};
	}
	throw syntaxError(lexer.source, position, `Invalid character escape sequence: "${body.slice(position, position + 2)}".`);
}
function readBlockString(lexer, start) {
	const body = lexer.source.body;
	const bodyLength = body.length;
	let lineStart = lexer.lineStart;
	let position = start + 3;
	let chunkStart = position;
	let currentLine = "";
	const blockLines = [];
	while (position < bodyLength) {
		const code = body.charCodeAt(position);
		if (code === 34 && body.charCodeAt(position + 1) === 34 && body.charCodeAt(position + 2) === 34) {
			currentLine += body.slice(chunkStart, position);
			blockLines.push(currentLine);
			const token = createToken(lexer, TokenKind.BLOCK_STRING, start, position + 3, dedentBlockStringLines(blockLines).join("\n"));
			lexer.line += blockLines.length - 1;
			lexer.lineStart = lineStart;
			return token;
		}
		if (code === 92 && body.charCodeAt(position + 1) === 34 && body.charCodeAt(position + 2) === 34 && body.charCodeAt(position + 3) === 34) {
			currentLine += body.slice(chunkStart, position);
			chunkStart = position + 1;
			position += 4;
			continue;
		}
		if (code === 10 || code === 13) {
			currentLine += body.slice(chunkStart, position);
			blockLines.push(currentLine);
			if (code === 13 && body.charCodeAt(position + 1) === 10) position += 2;
			else ++position;
			currentLine = "";
			chunkStart = position;
			lineStart = position;
			continue;
		}
		if (isUnicodeScalarValue(code)) ++position;
		else if (isSupplementaryCodePoint(body, position)) position += 2;
		else throw syntaxError(lexer.source, position, `Invalid character within String: ${printCodePointAt(lexer, position)}.`);
	}
	throw syntaxError(lexer.source, position, "Unterminated string.");
}
function readName(lexer, start) {
	const body = lexer.source.body;
	const bodyLength = body.length;
	let position = start + 1;
	while (position < bodyLength) if (isNameContinue(body.charCodeAt(position))) ++position;
	else break;
	return createToken(lexer, TokenKind.NAME, start, position, body.slice(start, position));
}
// node_modules/graphql/jsutils/inspect.mjs
const MAX_ARRAY_LENGTH = 10;
const MAX_RECURSIVE_DEPTH = 2;
function inspect(value) {
	return formatValue(value, []);
}
function formatValue(value, seenValues) {
	switch (typeof value) {
		case "string": return JSON.stringify(value);
		case "function": return value.name ? `[function ${value.name}]` : "[function]";
		case "object": return formatObjectValue(value, seenValues);
		default: return String(value);
	}
}
function formatObjectValue(value, previouslySeenValues) {
	if (value === null) return "null";
	if (previouslySeenValues.includes(value)) return "[Circular]";
	const seenValues = [...previouslySeenValues, value];
	if (isJSONable(value)) {
		const jsonValue = value.toJSON();
		if (jsonValue !== value) return typeof jsonValue === "string" ? jsonValue : formatValue(jsonValue, seenValues);
	} else if (Array.isArray(value)) return formatArray(value, seenValues);
	return formatObject(value, seenValues);
}
function isJSONable(value) {
	return typeof value.toJSON === "function";
}
function formatObject(object, seenValues) {
	const entries = Object.entries(object);
	if (entries.length === 0) return "{}";
	if (seenValues.length > MAX_RECURSIVE_DEPTH) return "[" + getObjectTag(object) + "]";
	return "{ " + entries.map(([key, value]) => key + ": " + formatValue(value, seenValues)).join(", ") + " }";
}
function formatArray(array, seenValues) {
	if (array.length === 0) return "[]";
	if (seenValues.length > MAX_RECURSIVE_DEPTH) return "[Array]";
	const len = Math.min(MAX_ARRAY_LENGTH, array.length);
	const remaining = array.length - len;
	const items = [];
	for (let i = 0; i < len; ++i) items.push(formatValue(array[i], seenValues));
	if (remaining === 1) items.push("... 1 more item");
	else if (remaining > 1) items.push(`... ${remaining} more items`);
	return "[" + items.join(", ") + "]";
}
function getObjectTag(object) {
	const tag = Object.prototype.toString.call(object).replace(/^\[object /, "").replace(/]$/, "");
	if (tag === "Object" && typeof object.constructor === "function") {
		const name = object.constructor.name;
		if (typeof name === "string" && name !== "") return name;
	}
	return tag;
}
const instanceOf = globalThis.process && process.env.NODE_ENV === "production" ? function instanceOf(value, constructor) {
	return value instanceof constructor;
} : function instanceOf(value, constructor) {
	if (value instanceof constructor) return true;
	if (typeof value === "object" && value !== null) {
		var _value$constructor;
		const className = constructor.prototype[Symbol.toStringTag];
		if (className === (Symbol.toStringTag in value ? value[Symbol.toStringTag] : (_value$constructor = value.constructor) === null || _value$constructor === void 0 ? void 0 : _value$constructor.name)) {
			const stringifiedValue = inspect(value);
			throw new Error(`Cannot use ${className} "${stringifiedValue}" from another module or realm.

Ensure that there is only one instance of "graphql" in the node_modules
directory. If different versions of "graphql" are the dependencies of other
relied on modules, use "resolutions" to ensure only one version is installed.

https://yarnpkg.com/en/docs/selective-version-resolutions

Duplicate "graphql" modules cannot be used at the same time since different
versions may have different capabilities and behavior. The data from one
version used in the function from another could produce confusing and
spurious results.`);
		}
	}
	return false;
};
// node_modules/graphql/language/source.mjs
var Source = class {
	constructor(body, name = "GraphQL request", locationOffset = {
		line: 1,
		column: 1
	}) {
		typeof body === "string" || devAssert(false, `Body must be a string. Received: ${inspect(body)}.`);
		this.body = body;
		this.name = name;
		this.locationOffset = locationOffset;
		this.locationOffset.line > 0 || devAssert(false, "line in locationOffset is 1-indexed and must be positive.");
		this.locationOffset.column > 0 || devAssert(false, "column in locationOffset is 1-indexed and must be positive.");
	}
	get [Symbol.toStringTag]() {
		return "Source";
	}
};
function isSource(source) {
	return instanceOf(source, Source);
}
// node_modules/graphql/language/parser.mjs
function parse$1(source, options) {
	const parser = new Parser(source, options);
	const document = parser.parseDocument();
	Object.defineProperty(document, "tokenCount", {
		enumerable: false,
		value: parser.tokenCount
	});
	return document;
}
var Parser = class {
	constructor(source, options = {}) {
		const { lexer, ..._options } = options;
		if (lexer) this._lexer = lexer;
		else {
			const sourceObj = isSource(source) ? source : new Source(source);
			this._lexer = new Lexer(sourceObj);
		}
		this._options = _options;
		this._tokenCounter = 0;
		this._lexer._maxComments = options === null || options === void 0 ? void 0 : options.maxComments;
		this._lexer._commentCount = 0;
		const maxSourceLength = options === null || options === void 0 ? void 0 : options.maxSourceLength;
		if (maxSourceLength !== void 0 && this._lexer.source.body.length > maxSourceLength) throw syntaxError(this._lexer.source, maxSourceLength, `Source contains more than ${maxSourceLength} UTF-16 code units. Parsing aborted.`);
	}
	get tokenCount() {
		return this._tokenCounter;
	}
	parseName() {
		const token = this.expectToken(TokenKind.NAME);
		return this.node(token, {
			kind: Kind.NAME,
			value: token.value
		});
	}
	parseDocument() {
		return this.node(this._lexer.token, {
			kind: Kind.DOCUMENT,
			definitions: this.many(TokenKind.SOF, this.parseDefinition, TokenKind.EOF)
		});
	}
	parseDefinition() {
		if (this.peek(TokenKind.BRACE_L)) return this.parseOperationDefinition();
		const hasDescription = this.peekDescription();
		const keywordToken = hasDescription ? this._lexer.lookahead() : this._lexer.token;
		if (hasDescription && keywordToken.kind === TokenKind.BRACE_L) throw syntaxError(this._lexer.source, this._lexer.token.start, "Unexpected description, descriptions are not supported on shorthand queries.");
		if (keywordToken.kind === TokenKind.NAME) {
			switch (keywordToken.value) {
				case "schema": return this.parseSchemaDefinition();
				case "scalar": return this.parseScalarTypeDefinition();
				case "type": return this.parseObjectTypeDefinition();
				case "interface": return this.parseInterfaceTypeDefinition();
				case "union": return this.parseUnionTypeDefinition();
				case "enum": return this.parseEnumTypeDefinition();
				case "input": return this.parseInputObjectTypeDefinition();
				case "directive": return this.parseDirectiveDefinition();
			}
			switch (keywordToken.value) {
				case "query":
				case "mutation":
				case "subscription": return this.parseOperationDefinition();
				case "fragment": return this.parseFragmentDefinition();
			}
			if (hasDescription) throw syntaxError(this._lexer.source, this._lexer.token.start, "Unexpected description, only GraphQL definitions support descriptions.");
			switch (keywordToken.value) {
				case "extend": return this.parseTypeSystemExtension();
			}
		}
		throw this.unexpected(keywordToken);
	}
	parseOperationDefinition() {
		const start = this._lexer.token;
		if (this.peek(TokenKind.BRACE_L)) return this.node(start, {
			kind: Kind.OPERATION_DEFINITION,
			operation: OperationTypeNode.QUERY,
			description: void 0,
			name: void 0,
			variableDefinitions: [],
			directives: [],
			selectionSet: this.parseSelectionSet()
		});
		const description = this.parseDescription();
		const operation = this.parseOperationType();
		let name;
		if (this.peek(TokenKind.NAME)) name = this.parseName();
		return this.node(start, {
			kind: Kind.OPERATION_DEFINITION,
			operation,
			description,
			name,
			variableDefinitions: this.parseVariableDefinitions(),
			directives: this.parseDirectives(false),
			selectionSet: this.parseSelectionSet()
		});
	}
	parseOperationType() {
		const operationToken = this.expectToken(TokenKind.NAME);
		switch (operationToken.value) {
			case "query": return OperationTypeNode.QUERY;
			case "mutation": return OperationTypeNode.MUTATION;
			case "subscription": return OperationTypeNode.SUBSCRIPTION;
		}
		throw this.unexpected(operationToken);
	}
	parseVariableDefinitions() {
		return this.optionalMany(TokenKind.PAREN_L, this.parseVariableDefinition, TokenKind.PAREN_R);
	}
	parseVariableDefinition() {
		return this.node(this._lexer.token, {
			kind: Kind.VARIABLE_DEFINITION,
			description: this.parseDescription(),
			variable: this.parseVariable(),
			type: (this.expectToken(TokenKind.COLON), this.parseTypeReference()),
			defaultValue: this.expectOptionalToken(TokenKind.EQUALS) ? this.parseConstValueLiteral() : void 0,
			directives: this.parseConstDirectives()
		});
	}
	parseVariable() {
		const start = this._lexer.token;
		this.expectToken(TokenKind.DOLLAR);
		return this.node(start, {
			kind: Kind.VARIABLE,
			name: this.parseName()
		});
	}
	parseSelectionSet() {
		return this.node(this._lexer.token, {
			kind: Kind.SELECTION_SET,
			selections: this.many(TokenKind.BRACE_L, this.parseSelection, TokenKind.BRACE_R)
		});
	}
	parseSelection() {
		return this.peek(TokenKind.SPREAD) ? this.parseFragment() : this.parseField();
	}
	parseField() {
		const start = this._lexer.token;
		const nameOrAlias = this.parseName();
		let alias;
		let name;
		if (this.expectOptionalToken(TokenKind.COLON)) {
			alias = nameOrAlias;
			name = this.parseName();
		} else name = nameOrAlias;
		return this.node(start, {
			kind: Kind.FIELD,
			alias,
			name,
			arguments: this.parseArguments(false),
			directives: this.parseDirectives(false),
			selectionSet: this.peek(TokenKind.BRACE_L) ? this.parseSelectionSet() : void 0
		});
	}
	parseArguments(isConst) {
		const item = isConst ? this.parseConstArgument : this.parseArgument;
		return this.optionalMany(TokenKind.PAREN_L, item, TokenKind.PAREN_R);
	}
	parseArgument(isConst = false) {
		const start = this._lexer.token;
		const name = this.parseName();
		this.expectToken(TokenKind.COLON);
		return this.node(start, {
			kind: Kind.ARGUMENT,
			name,
			value: this.parseValueLiteral(isConst)
		});
	}
	parseConstArgument() {
		return this.parseArgument(true);
	}
	parseFragment() {
		const start = this._lexer.token;
		this.expectToken(TokenKind.SPREAD);
		const hasTypeCondition = this.expectOptionalKeyword("on");
		if (!hasTypeCondition && this.peek(TokenKind.NAME)) return this.node(start, {
			kind: Kind.FRAGMENT_SPREAD,
			name: this.parseFragmentName(),
			directives: this.parseDirectives(false)
		});
		return this.node(start, {
			kind: Kind.INLINE_FRAGMENT,
			typeCondition: hasTypeCondition ? this.parseNamedType() : void 0,
			directives: this.parseDirectives(false),
			selectionSet: this.parseSelectionSet()
		});
	}
	parseFragmentDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("fragment");
		if (this._options.allowLegacyFragmentVariables === true) return this.node(start, {
			kind: Kind.FRAGMENT_DEFINITION,
			description,
			name: this.parseFragmentName(),
			variableDefinitions: this.parseVariableDefinitions(),
			typeCondition: (this.expectKeyword("on"), this.parseNamedType()),
			directives: this.parseDirectives(false),
			selectionSet: this.parseSelectionSet()
		});
		return this.node(start, {
			kind: Kind.FRAGMENT_DEFINITION,
			description,
			name: this.parseFragmentName(),
			typeCondition: (this.expectKeyword("on"), this.parseNamedType()),
			directives: this.parseDirectives(false),
			selectionSet: this.parseSelectionSet()
		});
	}
	parseFragmentName() {
		if (this._lexer.token.value === "on") throw this.unexpected();
		return this.parseName();
	}
	parseValueLiteral(isConst) {
		const token = this._lexer.token;
		switch (token.kind) {
			case TokenKind.BRACKET_L: return this.parseList(isConst);
			case TokenKind.BRACE_L: return this.parseObject(isConst);
			case TokenKind.INT:
				this.advanceLexer();
				return this.node(token, {
					kind: Kind.INT,
					value: token.value
				});
			case TokenKind.FLOAT:
				this.advanceLexer();
				return this.node(token, {
					kind: Kind.FLOAT,
					value: token.value
				});
			case TokenKind.STRING:
			case TokenKind.BLOCK_STRING: return this.parseStringLiteral();
			case TokenKind.NAME:
				this.advanceLexer();
				switch (token.value) {
					case "true": return this.node(token, {
						kind: Kind.BOOLEAN,
						value: true
					});
					case "false": return this.node(token, {
						kind: Kind.BOOLEAN,
						value: false
					});
					case "null": return this.node(token, { kind: Kind.NULL });
					default: return this.node(token, {
						kind: Kind.ENUM,
						value: token.value
					});
				}
			case TokenKind.DOLLAR:
				if (isConst) {
					this.expectToken(TokenKind.DOLLAR);
					if (this._lexer.token.kind === TokenKind.NAME) {
						const varName = this._lexer.token.value;
						throw syntaxError(this._lexer.source, token.start, `Unexpected variable "$${varName}" in constant value.`);
					} else throw this.unexpected(token);
				}
				return this.parseVariable();
			default: throw this.unexpected();
		}
	}
	parseConstValueLiteral() {
		return this.parseValueLiteral(true);
	}
	parseStringLiteral() {
		const token = this._lexer.token;
		this.advanceLexer();
		return this.node(token, {
			kind: Kind.STRING,
			value: token.value,
			block: token.kind === TokenKind.BLOCK_STRING
		});
	}
	parseList(isConst) {
		const item = () => this.parseValueLiteral(isConst);
		return this.node(this._lexer.token, {
			kind: Kind.LIST,
			values: this.any(TokenKind.BRACKET_L, item, TokenKind.BRACKET_R)
		});
	}
	parseObject(isConst) {
		const item = () => this.parseObjectField(isConst);
		return this.node(this._lexer.token, {
			kind: Kind.OBJECT,
			fields: this.any(TokenKind.BRACE_L, item, TokenKind.BRACE_R)
		});
	}
	parseObjectField(isConst) {
		const start = this._lexer.token;
		const name = this.parseName();
		this.expectToken(TokenKind.COLON);
		return this.node(start, {
			kind: Kind.OBJECT_FIELD,
			name,
			value: this.parseValueLiteral(isConst)
		});
	}
	parseDirectives(isConst) {
		const directives = [];
		while (this.peek(TokenKind.AT)) directives.push(this.parseDirective(isConst));
		return directives;
	}
	parseConstDirectives() {
		return this.parseDirectives(true);
	}
	parseDirective(isConst) {
		const start = this._lexer.token;
		this.expectToken(TokenKind.AT);
		return this.node(start, {
			kind: Kind.DIRECTIVE,
			name: this.parseName(),
			arguments: this.parseArguments(isConst)
		});
	}
	parseTypeReference() {
		const start = this._lexer.token;
		let type;
		if (this.expectOptionalToken(TokenKind.BRACKET_L)) {
			const innerType = this.parseTypeReference();
			this.expectToken(TokenKind.BRACKET_R);
			type = this.node(start, {
				kind: Kind.LIST_TYPE,
				type: innerType
			});
		} else type = this.parseNamedType();
		if (this.expectOptionalToken(TokenKind.BANG)) return this.node(start, {
			kind: Kind.NON_NULL_TYPE,
			type
		});
		return type;
	}
	parseNamedType() {
		return this.node(this._lexer.token, {
			kind: Kind.NAMED_TYPE,
			name: this.parseName()
		});
	}
	peekDescription() {
		return this.peek(TokenKind.STRING) || this.peek(TokenKind.BLOCK_STRING);
	}
	parseDescription() {
		if (this.peekDescription()) return this.parseStringLiteral();
	}
	parseSchemaDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("schema");
		const directives = this.parseConstDirectives();
		const operationTypes = this.many(TokenKind.BRACE_L, this.parseOperationTypeDefinition, TokenKind.BRACE_R);
		return this.node(start, {
			kind: Kind.SCHEMA_DEFINITION,
			description,
			directives,
			operationTypes
		});
	}
	parseOperationTypeDefinition() {
		const start = this._lexer.token;
		const operation = this.parseOperationType();
		this.expectToken(TokenKind.COLON);
		const type = this.parseNamedType();
		return this.node(start, {
			kind: Kind.OPERATION_TYPE_DEFINITION,
			operation,
			type
		});
	}
	parseScalarTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("scalar");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		return this.node(start, {
			kind: Kind.SCALAR_TYPE_DEFINITION,
			description,
			name,
			directives
		});
	}
	parseObjectTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("type");
		const name = this.parseName();
		const interfaces = this.parseImplementsInterfaces();
		const directives = this.parseConstDirectives();
		const fields = this.parseFieldsDefinition();
		return this.node(start, {
			kind: Kind.OBJECT_TYPE_DEFINITION,
			description,
			name,
			interfaces,
			directives,
			fields
		});
	}
	parseImplementsInterfaces() {
		return this.expectOptionalKeyword("implements") ? this.delimitedMany(TokenKind.AMP, this.parseNamedType) : [];
	}
	parseFieldsDefinition() {
		return this.optionalMany(TokenKind.BRACE_L, this.parseFieldDefinition, TokenKind.BRACE_R);
	}
	parseFieldDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		const name = this.parseName();
		const args = this.parseArgumentDefs();
		this.expectToken(TokenKind.COLON);
		const type = this.parseTypeReference();
		const directives = this.parseConstDirectives();
		return this.node(start, {
			kind: Kind.FIELD_DEFINITION,
			description,
			name,
			arguments: args,
			type,
			directives
		});
	}
	parseArgumentDefs() {
		return this.optionalMany(TokenKind.PAREN_L, this.parseInputValueDef, TokenKind.PAREN_R);
	}
	parseInputValueDef() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		const name = this.parseName();
		this.expectToken(TokenKind.COLON);
		const type = this.parseTypeReference();
		let defaultValue;
		if (this.expectOptionalToken(TokenKind.EQUALS)) defaultValue = this.parseConstValueLiteral();
		const directives = this.parseConstDirectives();
		return this.node(start, {
			kind: Kind.INPUT_VALUE_DEFINITION,
			description,
			name,
			type,
			defaultValue,
			directives
		});
	}
	parseInterfaceTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("interface");
		const name = this.parseName();
		const interfaces = this.parseImplementsInterfaces();
		const directives = this.parseConstDirectives();
		const fields = this.parseFieldsDefinition();
		return this.node(start, {
			kind: Kind.INTERFACE_TYPE_DEFINITION,
			description,
			name,
			interfaces,
			directives,
			fields
		});
	}
	parseUnionTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("union");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const types = this.parseUnionMemberTypes();
		return this.node(start, {
			kind: Kind.UNION_TYPE_DEFINITION,
			description,
			name,
			directives,
			types
		});
	}
	parseUnionMemberTypes() {
		return this.expectOptionalToken(TokenKind.EQUALS) ? this.delimitedMany(TokenKind.PIPE, this.parseNamedType) : [];
	}
	parseEnumTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("enum");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const values = this.parseEnumValuesDefinition();
		return this.node(start, {
			kind: Kind.ENUM_TYPE_DEFINITION,
			description,
			name,
			directives,
			values
		});
	}
	parseEnumValuesDefinition() {
		return this.optionalMany(TokenKind.BRACE_L, this.parseEnumValueDefinition, TokenKind.BRACE_R);
	}
	parseEnumValueDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		const name = this.parseEnumValueName();
		const directives = this.parseConstDirectives();
		return this.node(start, {
			kind: Kind.ENUM_VALUE_DEFINITION,
			description,
			name,
			directives
		});
	}
	parseEnumValueName() {
		if (this._lexer.token.value === "true" || this._lexer.token.value === "false" || this._lexer.token.value === "null") throw syntaxError(this._lexer.source, this._lexer.token.start, `${getTokenDesc(this._lexer.token)} is reserved and cannot be used for an enum value.`);
		return this.parseName();
	}
	parseInputObjectTypeDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("input");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const fields = this.parseInputFieldsDefinition();
		return this.node(start, {
			kind: Kind.INPUT_OBJECT_TYPE_DEFINITION,
			description,
			name,
			directives,
			fields
		});
	}
	parseInputFieldsDefinition() {
		return this.optionalMany(TokenKind.BRACE_L, this.parseInputValueDef, TokenKind.BRACE_R);
	}
	parseTypeSystemExtension() {
		const keywordToken = this._lexer.lookahead();
		if (keywordToken.kind === TokenKind.NAME) switch (keywordToken.value) {
			case "schema": return this.parseSchemaExtension();
			case "scalar": return this.parseScalarTypeExtension();
			case "type": return this.parseObjectTypeExtension();
			case "interface": return this.parseInterfaceTypeExtension();
			case "union": return this.parseUnionTypeExtension();
			case "enum": return this.parseEnumTypeExtension();
			case "input": return this.parseInputObjectTypeExtension();
			case "directive": if (this._options.experimentalDirectivesOnDirectiveDefinitions) return this.parseDirectiveDefinitionExtension();
		}
		throw this.unexpected(keywordToken);
	}
	parseSchemaExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("schema");
		const directives = this.parseConstDirectives();
		const operationTypes = this.optionalMany(TokenKind.BRACE_L, this.parseOperationTypeDefinition, TokenKind.BRACE_R);
		if (directives.length === 0 && operationTypes.length === 0) throw this.unexpected();
		return this.node(start, {
			kind: Kind.SCHEMA_EXTENSION,
			directives,
			operationTypes
		});
	}
	parseScalarTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("scalar");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		if (directives.length === 0) throw this.unexpected();
		return this.node(start, {
			kind: Kind.SCALAR_TYPE_EXTENSION,
			name,
			directives
		});
	}
	parseObjectTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("type");
		const name = this.parseName();
		const interfaces = this.parseImplementsInterfaces();
		const directives = this.parseConstDirectives();
		const fields = this.parseFieldsDefinition();
		if (interfaces.length === 0 && directives.length === 0 && fields.length === 0) throw this.unexpected();
		return this.node(start, {
			kind: Kind.OBJECT_TYPE_EXTENSION,
			name,
			interfaces,
			directives,
			fields
		});
	}
	parseInterfaceTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("interface");
		const name = this.parseName();
		const interfaces = this.parseImplementsInterfaces();
		const directives = this.parseConstDirectives();
		const fields = this.parseFieldsDefinition();
		if (interfaces.length === 0 && directives.length === 0 && fields.length === 0) throw this.unexpected();
		return this.node(start, {
			kind: Kind.INTERFACE_TYPE_EXTENSION,
			name,
			interfaces,
			directives,
			fields
		});
	}
	parseUnionTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("union");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const types = this.parseUnionMemberTypes();
		if (directives.length === 0 && types.length === 0) throw this.unexpected();
		return this.node(start, {
			kind: Kind.UNION_TYPE_EXTENSION,
			name,
			directives,
			types
		});
	}
	parseEnumTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("enum");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const values = this.parseEnumValuesDefinition();
		if (directives.length === 0 && values.length === 0) throw this.unexpected();
		return this.node(start, {
			kind: Kind.ENUM_TYPE_EXTENSION,
			name,
			directives,
			values
		});
	}
	parseInputObjectTypeExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("input");
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		const fields = this.parseInputFieldsDefinition();
		if (directives.length === 0 && fields.length === 0) throw this.unexpected();
		return this.node(start, {
			kind: Kind.INPUT_OBJECT_TYPE_EXTENSION,
			name,
			directives,
			fields
		});
	}
	parseDirectiveDefinitionExtension() {
		const start = this._lexer.token;
		this.expectKeyword("extend");
		this.expectKeyword("directive");
		this.expectToken(TokenKind.AT);
		const name = this.parseName();
		const directives = this.parseConstDirectives();
		if (directives.length === 0) throw this.unexpected();
		return this.node(start, {
			kind: Kind.DIRECTIVE_EXTENSION,
			name,
			directives
		});
	}
	parseDirectiveDefinition() {
		const start = this._lexer.token;
		const description = this.parseDescription();
		this.expectKeyword("directive");
		this.expectToken(TokenKind.AT);
		const name = this.parseName();
		const args = this.parseArgumentDefs();
		const directives = this._options.experimentalDirectivesOnDirectiveDefinitions ? this.parseConstDirectives() : [];
		const repeatable = this.expectOptionalKeyword("repeatable");
		this.expectKeyword("on");
		const locations = this.parseDirectiveLocations();
		return this.node(start, {
			kind: Kind.DIRECTIVE_DEFINITION,
			description,
			name,
			arguments: args,
			directives,
			repeatable,
			locations
		});
	}
	parseDirectiveLocations() {
		return this.delimitedMany(TokenKind.PIPE, this.parseDirectiveLocation);
	}
	parseDirectiveLocation() {
		const start = this._lexer.token;
		const name = this.parseName();
		if (Object.prototype.hasOwnProperty.call(DirectiveLocation, name.value)) return name;
		throw this.unexpected(start);
	}
	parseSchemaCoordinate() {
		const start = this._lexer.token;
		const ofDirective = this.expectOptionalToken(TokenKind.AT);
		const name = this.parseName();
		let memberName;
		if (!ofDirective && this.expectOptionalToken(TokenKind.DOT)) memberName = this.parseName();
		let argumentName;
		if ((ofDirective || memberName) && this.expectOptionalToken(TokenKind.PAREN_L)) {
			argumentName = this.parseName();
			this.expectToken(TokenKind.COLON);
			this.expectToken(TokenKind.PAREN_R);
		}
		if (ofDirective) {
			if (argumentName) return this.node(start, {
				kind: Kind.DIRECTIVE_ARGUMENT_COORDINATE,
				name,
				argumentName
			});
			return this.node(start, {
				kind: Kind.DIRECTIVE_COORDINATE,
				name
			});
		} else if (memberName) {
			if (argumentName) return this.node(start, {
				kind: Kind.ARGUMENT_COORDINATE,
				name,
				fieldName: memberName,
				argumentName
			});
			return this.node(start, {
				kind: Kind.MEMBER_COORDINATE,
				name,
				memberName
			});
		}
		return this.node(start, {
			kind: Kind.TYPE_COORDINATE,
			name
		});
	}
	node(startToken, node) {
		if (this._options.noLocation !== true) node.loc = new Location(startToken, this._lexer.lastToken, this._lexer.source);
		return node;
	}
	peek(kind) {
		return this._lexer.token.kind === kind;
	}
	expectToken(kind) {
		const token = this._lexer.token;
		if (token.kind === kind) {
			this.advanceLexer();
			return token;
		}
		throw syntaxError(this._lexer.source, token.start, `Expected ${getTokenKindDesc(kind)}, found ${getTokenDesc(token)}.`);
	}
	expectOptionalToken(kind) {
		if (this._lexer.token.kind === kind) {
			this.advanceLexer();
			return true;
		}
		return false;
	}
	expectKeyword(value) {
		const token = this._lexer.token;
		if (token.kind === TokenKind.NAME && token.value === value) this.advanceLexer();
		else throw syntaxError(this._lexer.source, token.start, `Expected "${value}", found ${getTokenDesc(token)}.`);
	}
	expectOptionalKeyword(value) {
		const token = this._lexer.token;
		if (token.kind === TokenKind.NAME && token.value === value) {
			this.advanceLexer();
			return true;
		}
		return false;
	}
	unexpected(atToken) {
		const token = atToken !== null && atToken !== void 0 ? atToken : this._lexer.token;
		return syntaxError(this._lexer.source, token.start, `Unexpected ${getTokenDesc(token)}.`);
	}
	any(openKind, parseFn, closeKind) {
		this.expectToken(openKind);
		const nodes = [];
		while (!this.expectOptionalToken(closeKind)) nodes.push(parseFn.call(this));
		return nodes;
	}
	optionalMany(openKind, parseFn, closeKind) {
		if (this.expectOptionalToken(openKind)) {
			const nodes = [];
			do
				nodes.push(parseFn.call(this));
			while (!this.expectOptionalToken(closeKind));
			return nodes;
		}
		return [];
	}
	many(openKind, parseFn, closeKind) {
		this.expectToken(openKind);
		const nodes = [];
		do
			nodes.push(parseFn.call(this));
		while (!this.expectOptionalToken(closeKind));
		return nodes;
	}
	delimitedMany(delimiterKind, parseFn) {
		this.expectOptionalToken(delimiterKind);
		const nodes = [];
		do
			nodes.push(parseFn.call(this));
		while (this.expectOptionalToken(delimiterKind));
		return nodes;
	}
	advanceLexer() {
		const { maxLexicalTokens = this._options.maxTokens } = this._options;
		const token = this._lexer.advance();
		if (token.kind !== TokenKind.EOF) {
			++this._tokenCounter;
			if (maxLexicalTokens !== void 0 && this._tokenCounter > maxLexicalTokens) throw syntaxError(this._lexer.source, token.start, `Document contains more that ${maxLexicalTokens} tokens. Parsing aborted.`);
		}
	}
};
function getTokenDesc(token) {
	const value = token.value;
	return getTokenKindDesc(token.kind) + (value != null ? ` "${value}"` : "");
}
function getTokenKindDesc(kind) {
	return isPunctuatorTokenKind(kind) ? `"${kind}"` : kind;
}
// node_modules/graphql/jsutils/didYouMean.mjs
const MAX_SUGGESTIONS = 5;
function didYouMean(firstArg, secondArg) {
	const [subMessage, suggestionsArg] = secondArg ? [firstArg, secondArg] : [void 0, firstArg];
	let message = " Did you mean ";
	if (subMessage) message += subMessage + " ";
	const suggestions = suggestionsArg.map((x) => `"${x}"`);
	switch (suggestions.length) {
		case 0: return "";
		case 1: return message + suggestions[0] + "?";
		case 2: return message + suggestions[0] + " or " + suggestions[1] + "?";
	}
	const selected = suggestions.slice(0, MAX_SUGGESTIONS);
	const lastItem = selected.pop();
	return message + selected.join(", ") + ", or " + lastItem + "?";
}
// node_modules/graphql/jsutils/identityFunc.mjs
function identityFunc(x) {
	return x;
}
// node_modules/graphql/jsutils/keyMap.mjs
function keyMap(list, keyFn) {
	const result = Object.create(null);
	for (const item of list) result[keyFn(item)] = item;
	return result;
}
// node_modules/graphql/jsutils/keyValMap.mjs
function keyValMap(list, keyFn, valFn) {
	const result = Object.create(null);
	for (const item of list) result[keyFn(item)] = valFn(item);
	return result;
}
// node_modules/graphql/jsutils/mapValue.mjs
function mapValue(map, fn) {
	const result = Object.create(null);
	for (const key of Object.keys(map)) result[key] = fn(map[key], key);
	return result;
}
// node_modules/graphql/jsutils/naturalCompare.mjs
function naturalCompare(aStr, bStr) {
	let aIndex = 0;
	let bIndex = 0;
	while (aIndex < aStr.length && bIndex < bStr.length) {
		let aChar = aStr.charCodeAt(aIndex);
		let bChar = bStr.charCodeAt(bIndex);
		if (isDigit(aChar) && isDigit(bChar)) {
			let aNum = 0;
			do {
				++aIndex;
				aNum = aNum * 10 + aChar - DIGIT_0;
				aChar = aStr.charCodeAt(aIndex);
			} while (isDigit(aChar) && aNum > 0);
			let bNum = 0;
			do {
				++bIndex;
				bNum = bNum * 10 + bChar - DIGIT_0;
				bChar = bStr.charCodeAt(bIndex);
			} while (isDigit(bChar) && bNum > 0);
			if (aNum < bNum) return -1;
			if (aNum > bNum) return 1;
		} else {
			if (aChar < bChar) return -1;
			if (aChar > bChar) return 1;
			++aIndex;
			++bIndex;
		}
	}
	return aStr.length - bStr.length;
}
const DIGIT_0 = 48;
const DIGIT_9 = 57;
function isDigit(code) {
	return !isNaN(code) && DIGIT_0 <= code && code <= DIGIT_9;
}
// node_modules/graphql/jsutils/suggestionList.mjs
function suggestionList(input, options) {
	const optionsByDistance = Object.create(null);
	const lexicalDistance = new LexicalDistance(input);
	const threshold = Math.floor(input.length * .4) + 1;
	for (const option of options) {
		const distance = lexicalDistance.measure(option, threshold);
		if (distance !== void 0) optionsByDistance[option] = distance;
	}
	return Object.keys(optionsByDistance).sort((a, b) => {
		const distanceDiff = optionsByDistance[a] - optionsByDistance[b];
		return distanceDiff !== 0 ? distanceDiff : naturalCompare(a, b);
	});
}
var LexicalDistance = class {
	constructor(input) {
		this._input = input;
		this._inputLowerCase = input.toLowerCase();
		this._inputArray = stringToArray(this._inputLowerCase);
		this._rows = [
			new Array(input.length + 1).fill(0),
			new Array(input.length + 1).fill(0),
			new Array(input.length + 1).fill(0)
		];
	}
	measure(option, threshold) {
		if (this._input === option) return 0;
		const optionLowerCase = option.toLowerCase();
		if (this._inputLowerCase === optionLowerCase) return 1;
		let a = stringToArray(optionLowerCase);
		let b = this._inputArray;
		if (a.length < b.length) {
			const tmp = a;
			a = b;
			b = tmp;
		}
		const aLength = a.length;
		const bLength = b.length;
		if (aLength - bLength > threshold) return;
		const rows = this._rows;
		for (let j = 0; j <= bLength; j++) rows[0][j] = j;
		for (let i = 1; i <= aLength; i++) {
			const upRow = rows[(i - 1) % 3];
			const currentRow = rows[i % 3];
			let smallestCell = currentRow[0] = i;
			for (let j = 1; j <= bLength; j++) {
				const cost = a[i - 1] === b[j - 1] ? 0 : 1;
				let currentCell = Math.min(upRow[j] + 1, currentRow[j - 1] + 1, upRow[j - 1] + cost);
				if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
					const doubleDiagonalCell = rows[(i - 2) % 3][j - 2];
					currentCell = Math.min(currentCell, doubleDiagonalCell + 1);
				}
				if (currentCell < smallestCell) smallestCell = currentCell;
				currentRow[j] = currentCell;
			}
			if (smallestCell > threshold) return;
		}
		const distance = rows[aLength % 3][bLength];
		return distance <= threshold ? distance : void 0;
	}
};
function stringToArray(str) {
	const strLength = str.length;
	const array = new Array(strLength);
	for (let i = 0; i < strLength; ++i) array[i] = str.charCodeAt(i);
	return array;
}
// node_modules/graphql/jsutils/toObjMap.mjs
function toObjMap(obj) {
	if (obj == null) return Object.create(null);
	if (Object.getPrototypeOf(obj) === null) return obj;
	const map = Object.create(null);
	for (const [key, value] of Object.entries(obj)) map[key] = value;
	return map;
}
// node_modules/graphql/language/printString.mjs
function printString(str) {
	return `"${str.replace(escapedRegExp, escapedReplacer)}"`;
}
const escapedRegExp = /[\x00-\x1f\x22\x5c\x7f-\x9f]/g;
function escapedReplacer(str) {
	return escapeSequences[str.charCodeAt(0)];
}
const escapeSequences = [
	"\\u0000",
	"\\u0001",
	"\\u0002",
	"\\u0003",
	"\\u0004",
	"\\u0005",
	"\\u0006",
	"\\u0007",
	"\\b",
	"\\t",
	"\\n",
	"\\u000B",
	"\\f",
	"\\r",
	"\\u000E",
	"\\u000F",
	"\\u0010",
	"\\u0011",
	"\\u0012",
	"\\u0013",
	"\\u0014",
	"\\u0015",
	"\\u0016",
	"\\u0017",
	"\\u0018",
	"\\u0019",
	"\\u001A",
	"\\u001B",
	"\\u001C",
	"\\u001D",
	"\\u001E",
	"\\u001F",
	"",
	"",
	"\\\"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"\\\\",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"\\u007F",
	"\\u0080",
	"\\u0081",
	"\\u0082",
	"\\u0083",
	"\\u0084",
	"\\u0085",
	"\\u0086",
	"\\u0087",
	"\\u0088",
	"\\u0089",
	"\\u008A",
	"\\u008B",
	"\\u008C",
	"\\u008D",
	"\\u008E",
	"\\u008F",
	"\\u0090",
	"\\u0091",
	"\\u0092",
	"\\u0093",
	"\\u0094",
	"\\u0095",
	"\\u0096",
	"\\u0097",
	"\\u0098",
	"\\u0099",
	"\\u009A",
	"\\u009B",
	"\\u009C",
	"\\u009D",
	"\\u009E",
	"\\u009F"
];
// node_modules/graphql/language/reducer.mjs
function reduce(root, reducer) {
	const stack = [];
	let frame = {
		parent: [root],
		keys: void 0,
		results: [],
		index: -1
	};
	let node;
	do {
		let kind;
		frame.index++;
		const length = frame.keys === void 0 ? frame.parent.length : frame.keys.length;
		if (frame.index === length) {
			node = frame.results;
			kind = frame.keys === void 0 ? void 0 : frame.results.kind;
			frame = stack.pop();
		} else {
			node = frame.keys === void 0 ? frame.parent[frame.index] : frame.parent[frame.keys[frame.index]];
			if (node == null && stack.length !== 0) continue;
			if (Array.isArray(node)) {
				if (node.length !== 0) {
					stack.push(frame);
					frame = {
						parent: node,
						keys: void 0,
						results: [],
						index: -1
					};
					continue;
				}
			} else {
				const parent = node;
				kind = parent === null || parent === void 0 ? void 0 : parent.kind;
				const keys = typeof kind === "string" ? QueryDocumentKeys[kind] : void 0;
				if (!Array.isArray(keys)) throw new Error(`Invalid AST Node: ${inspect(node)}.`);
				if (keys.length !== 0) {
					stack.push(frame);
					frame = {
						parent,
						keys,
						results: { ...parent },
						index: -1
					};
					continue;
				}
			}
		}
		if (kind !== void 0) {
			const reduceNode = reducer[kind];
			node = reduceNode === null || reduceNode === void 0 ? void 0 : reduceNode(node);
		}
		if (frame.keys === void 0) frame.results.push(node);
		else frame.results[frame.keys[frame.index]] = node;
	} while (stack.length !== 0);
	return node;
}
// node_modules/graphql/language/printer.mjs
function print(ast, options) {
	var _options$maxIndentDep;
	return render(reduce(ast, printDocASTReducer), (_options$maxIndentDep = options === null || options === void 0 ? void 0 : options.maxIndentDepth) !== null && _options$maxIndentDep !== void 0 ? _options$maxIndentDep : 1e400);
}
function printForError(ast) {
	return print(ast, { maxIndentDepth: 100 });
}
const MAX_LINE_LENGTH = 80;
var PrintBuffer = class PrintBuffer {
	next = void 0;
	tail = this;
	indentBefore = false;
	dedentAfter = false;
	constructor(value = "", isBlockString = false) {
		this.length = value.length;
		this.lines = value.includes("\n") ? value.split("\n") : value;
		this.newlines = typeof this.lines === "string" ? 0 : this.lines.length - 1;
		this.isBlockString = isBlockString;
	}
	append(result) {
		if (result.length === 0) return this;
		const next = typeof result === "string" ? new PrintBuffer(result) : result;
		this.tail.next = next;
		this.tail = next.tail;
		this.length += next.length;
		this.newlines += next.newlines;
		return this;
	}
	indent() {
		if (this.length === 0) return this;
		this.indentBefore = true;
		this.tail.dedentAfter = true;
		this.length += 2 * (this.newlines + 1);
		return this;
	}
};
const EMPTY = new PrintBuffer();
function render(buffer, maxDepth) {
	let output = "";
	let text = "";
	let depth = 0;
	let indentation = "";
	let part = buffer;
	while (part !== void 0) {
		const lines = part.lines;
		if (part.indentBefore) {
			if (depth < maxDepth) {
				indentation += "  ";
				text += "  ";
			}
			depth++;
		}
		if (typeof lines === "string") text += lines;
		else {
			text += lines[0];
			const newline = !part.isBlockString && depth >= maxDepth ? " " : "\n" + indentation;
			for (let i = 1; i < lines.length; i++) {
				output += text;
				text = newline + lines[i];
			}
		}
		if (part.dedentAfter) {
			depth--;
			indentation = indentation.slice(0, depth * 2);
		}
		part = part.next;
	}
	return output + text;
}
const printDocASTReducer = {
	Name: (node) => new PrintBuffer(node.value),
	Variable: (node) => join(["$", node.name]),
	Document: (node) => join(node.definitions, "\n\n"),
	OperationDefinition(node) {
		const varDefs = hasMultilineItems(node.variableDefinitions) ? wrap("(\n", join(node.variableDefinitions, "\n"), "\n)") : wrap("(", join(node.variableDefinitions, ", "), ")");
		const prefix = join([wrap("", node.description, "\n"), join([
			node.operation,
			join([node.name, varDefs]),
			join(node.directives, " ")
		], " ")]);
		return join([node.operation === "query" && prefix.length === node.operation.length ? "" : join([prefix, " "]), node.selectionSet]);
	},
	VariableDefinition: ({ variable, type, defaultValue, directives, description }) => join([
		wrap("", description, "\n"),
		variable,
		": ",
		type,
		wrap(" = ", defaultValue),
		wrap(" ", join(directives, " "))
	]),
	SelectionSet: ({ selections }) => block(selections),
	Field({ alias, name, arguments: args, directives, selectionSet }) {
		return join([
			wrappedLineAndArgs(join([wrap("", alias, ": "), name], ""), args),
			wrap(" ", join(directives, " ")),
			wrap(" ", selectionSet)
		]);
	},
	Argument: ({ name, value }) => join([
		name,
		": ",
		value
	]),
	FragmentSpread: ({ name, directives }) => join([
		"...",
		name,
		wrap(" ", join(directives, " "))
	]),
	InlineFragment: ({ typeCondition, directives, selectionSet }) => join([
		"...",
		wrap("on ", typeCondition),
		join(directives, " "),
		selectionSet
	], " "),
	FragmentDefinition: ({ name, typeCondition, variableDefinitions, directives, selectionSet, description }) => join([
		wrap("", description, "\n"),
		"fragment ",
		name,
		wrap("(", join(variableDefinitions, ", "), ")"),
		" on ",
		typeCondition,
		" ",
		wrap("", join(directives, " "), " "),
		selectionSet
	]),
	IntValue: ({ value }) => new PrintBuffer(value),
	FloatValue: ({ value }) => new PrintBuffer(value),
	StringValue: ({ value, block: isBlockString }) => new PrintBuffer(isBlockString === true ? printBlockString(value) : printString(value), isBlockString === true),
	BooleanValue: ({ value }) => new PrintBuffer(value ? "true" : "false"),
	NullValue: () => new PrintBuffer("null"),
	EnumValue: ({ value }) => new PrintBuffer(value),
	ListValue: ({ values }) => join([
		"[",
		join(values, ", "),
		"]"
	]),
	ObjectValue: ({ fields }) => join([
		"{",
		join(fields, ", "),
		"}"
	]),
	ObjectField: ({ name, value }) => join([
		name,
		": ",
		value
	]),
	Directive: ({ name, arguments: args }) => join([
		"@",
		name,
		wrap("(", join(args, ", "), ")")
	]),
	NamedType: ({ name }) => name,
	ListType: ({ type }) => join([
		"[",
		type,
		"]"
	]),
	NonNullType: ({ type }) => join([type, "!"]),
	SchemaDefinition: ({ description, directives, operationTypes }) => join([wrap("", description, "\n"), join([
		"schema",
		join(directives, " "),
		block(operationTypes)
	], " ")]),
	OperationTypeDefinition: ({ operation, type }) => join([
		operation,
		": ",
		type
	]),
	ScalarTypeDefinition: ({ description, name, directives }) => join([wrap("", description, "\n"), join([
		"scalar",
		name,
		join(directives, " ")
	], " ")]),
	ObjectTypeDefinition: ({ description, name, interfaces, directives, fields }) => join([wrap("", description, "\n"), join([
		"type",
		name,
		wrap("implements ", join(interfaces, " & ")),
		join(directives, " "),
		block(fields)
	], " ")]),
	FieldDefinition: ({ description, name, arguments: args, type, directives }) => join([
		wrap("", description, "\n"),
		name,
		hasMultilineItems(args) ? wrap("(\n", join(args, "\n").indent(), "\n)") : wrap("(", join(args, ", "), ")"),
		": ",
		type,
		wrap(" ", join(directives, " "))
	]),
	InputValueDefinition: ({ description, name, type, defaultValue, directives }) => join([
		wrap("", description, "\n"),
		name,
		": ",
		type,
		wrap(" = ", defaultValue),
		wrap(" ", join(directives, " "))
	]),
	InterfaceTypeDefinition: ({ description, name, interfaces, directives, fields }) => join([wrap("", description, "\n"), join([
		"interface",
		name,
		wrap("implements ", join(interfaces, " & ")),
		join(directives, " "),
		block(fields)
	], " ")]),
	UnionTypeDefinition: ({ description, name, directives, types }) => join([wrap("", description, "\n"), join([
		"union",
		name,
		join(directives, " "),
		wrap("= ", join(types, " | "))
	], " ")]),
	EnumTypeDefinition: ({ description, name, directives, values }) => join([wrap("", description, "\n"), join([
		"enum",
		name,
		join(directives, " "),
		block(values)
	], " ")]),
	EnumValueDefinition: ({ description, name, directives }) => join([wrap("", description, "\n"), join([name, join(directives, " ")], " ")]),
	InputObjectTypeDefinition: ({ description, name, directives, fields }) => join([wrap("", description, "\n"), join([
		"input",
		name,
		join(directives, " "),
		block(fields)
	], " ")]),
	DirectiveDefinition: ({ description, name, arguments: args, directives, repeatable, locations }) => join([
		wrap("", description, "\n"),
		"directive @",
		name,
		hasMultilineItems(args) ? wrap("(\n", join(args, "\n").indent(), "\n)") : wrap("(", join(args, ", "), ")"),
		wrap(" ", join(directives, " ")),
		repeatable ? " repeatable" : "",
		" on ",
		join(locations, " | ")
	]),
	SchemaExtension: ({ directives, operationTypes }) => join([
		"extend schema",
		join(directives, " "),
		block(operationTypes)
	], " "),
	ScalarTypeExtension: ({ name, directives }) => join([
		"extend scalar",
		name,
		join(directives, " ")
	], " "),
	ObjectTypeExtension: ({ name, interfaces, directives, fields }) => join([
		"extend type",
		name,
		wrap("implements ", join(interfaces, " & ")),
		join(directives, " "),
		block(fields)
	], " "),
	InterfaceTypeExtension: ({ name, interfaces, directives, fields }) => join([
		"extend interface",
		name,
		wrap("implements ", join(interfaces, " & ")),
		join(directives, " "),
		block(fields)
	], " "),
	UnionTypeExtension: ({ name, directives, types }) => join([
		"extend union",
		name,
		join(directives, " "),
		wrap("= ", join(types, " | "))
	], " "),
	EnumTypeExtension: ({ name, directives, values }) => join([
		"extend enum",
		name,
		join(directives, " "),
		block(values)
	], " "),
	InputObjectTypeExtension: ({ name, directives, fields }) => join([
		"extend input",
		name,
		join(directives, " "),
		block(fields)
	], " "),
	DirectiveExtension: ({ name, directives }) => join([join(["extend directive @", name]), join(directives, " ")], " "),
	TypeCoordinate: ({ name }) => name,
	MemberCoordinate: ({ name, memberName }) => join([name, wrap(".", memberName)]),
	ArgumentCoordinate: ({ name, fieldName, argumentName }) => join([
		name,
		wrap(".", fieldName),
		wrap("(", argumentName, ":)")
	]),
	DirectiveCoordinate: ({ name }) => join(["@", name]),
	DirectiveArgumentCoordinate: ({ name, argumentName }) => join([
		"@",
		name,
		wrap("(", argumentName, ":)")
	])
};
function join(maybeArray, separator = "") {
	if (maybeArray == null || maybeArray.length === 0) return EMPTY;
	let result = EMPTY;
	for (const item of maybeArray) {
		if (item === void 0 || item.length === 0) continue;
		if (result.length === 0) result = typeof item === "string" ? new PrintBuffer(item) : item;
		else {
			if (separator !== "") result.append(separator);
			result.append(item);
		}
	}
	return result;
}
function joinedLength(array, separator) {
	let length = 0;
	for (const item of array) if (item.length !== 0) length += (length === 0 ? 0 : separator.length) + item.length;
	return length;
}
function block(array) {
	return wrap("{\n", join(array, "\n").indent(), "\n}");
}
function wrap(start, maybeBuffer, end = "") {
	return maybeBuffer != null && maybeBuffer.length !== 0 ? start === "" ? maybeBuffer.append(end) : new PrintBuffer(start).append(maybeBuffer).append(end) : EMPTY;
}
function hasMultilineItems(maybeArray) {
	var _maybeArray$some;
	return (_maybeArray$some = maybeArray === null || maybeArray === void 0 ? void 0 : maybeArray.some((result) => result.newlines !== 0)) !== null && _maybeArray$some !== void 0 ? _maybeArray$some : false;
}
function wrappedLineAndArgs(prefix, args) {
	if (args == null || args.length === 0) return prefix;
	return join([prefix, prefix.length + joinedLength(args, ", ") + 2 > MAX_LINE_LENGTH ? wrap("(\n", join(args, "\n").indent(), "\n)") : wrap("(", join(args, ", "), ")")]);
}
// node_modules/graphql/utilities/valueFromASTUntyped.mjs
function valueFromASTUntyped(valueNode, variables) {
	switch (valueNode.kind) {
		case Kind.NULL: return null;
		case Kind.INT: return parseInt(valueNode.value, 10);
		case Kind.FLOAT: return parseFloat(valueNode.value);
		case Kind.STRING:
		case Kind.ENUM:
		case Kind.BOOLEAN: return valueNode.value;
		case Kind.LIST: return valueNode.values.map((node) => valueFromASTUntyped(node, variables));
		case Kind.OBJECT: return keyValMap(valueNode.fields, (field) => field.name.value, (field) => valueFromASTUntyped(field.value, variables));
		case Kind.VARIABLE: return variables === null || variables === void 0 ? void 0 : variables[valueNode.name.value];
	}
}
// node_modules/graphql/type/assertName.mjs
function assertName(name) {
	name ?? devAssert(false, "Must provide name.");
	typeof name === "string" || devAssert(false, "Expected name to be a string.");
	if (name.length === 0) throw new GraphQLError("Expected name to be a non-empty string.");
	for (let i = 1; i < name.length; ++i) if (!isNameContinue(name.charCodeAt(i))) throw new GraphQLError(`Names must only contain [_a-zA-Z0-9] but "${name}" does not.`);
	if (!isNameStart(name.charCodeAt(0))) throw new GraphQLError(`Names must start with [_a-zA-Z] but "${name}" does not.`);
	return name;
}
function assertEnumValueName(name) {
	if (name === "true" || name === "false" || name === "null") throw new GraphQLError(`Enum values cannot be named: ${name}`);
	return assertName(name);
}
// node_modules/graphql/type/definition.mjs
function isType(type) {
	return isScalarType(type) || isObjectType(type) || isInterfaceType(type) || isUnionType(type) || isEnumType(type) || isInputObjectType(type) || isListType(type) || isNonNullType(type);
}
function isScalarType(type) {
	return instanceOf(type, GraphQLScalarType);
}
function isObjectType(type) {
	return instanceOf(type, GraphQLObjectType);
}
function isInterfaceType(type) {
	return instanceOf(type, GraphQLInterfaceType);
}
function isUnionType(type) {
	return instanceOf(type, GraphQLUnionType);
}
function isEnumType(type) {
	return instanceOf(type, GraphQLEnumType);
}
function isInputObjectType(type) {
	return instanceOf(type, GraphQLInputObjectType);
}
function isListType(type) {
	return instanceOf(type, GraphQLList);
}
function isNonNullType(type) {
	return instanceOf(type, GraphQLNonNull);
}
function isInputType(type) {
	return isScalarType(type) || isEnumType(type) || isInputObjectType(type) || isWrappingType(type) && isInputType(type.ofType);
}
function isOutputType(type) {
	return isScalarType(type) || isObjectType(type) || isInterfaceType(type) || isUnionType(type) || isEnumType(type) || isWrappingType(type) && isOutputType(type.ofType);
}
function isLeafType(type) {
	return isScalarType(type) || isEnumType(type);
}
function isCompositeType(type) {
	return isObjectType(type) || isInterfaceType(type) || isUnionType(type);
}
function isAbstractType(type) {
	return isInterfaceType(type) || isUnionType(type);
}
var GraphQLList = class {
	constructor(ofType) {
		isType(ofType) || devAssert(false, `Expected ${inspect(ofType)} to be a GraphQL type.`);
		this.ofType = ofType;
	}
	get [Symbol.toStringTag]() {
		return "GraphQLList";
	}
	toString() {
		return "[" + String(this.ofType) + "]";
	}
	toJSON() {
		return this.toString();
	}
};
var GraphQLNonNull = class {
	constructor(ofType) {
		isNullableType(ofType) || devAssert(false, `Expected ${inspect(ofType)} to be a GraphQL nullable type.`);
		this.ofType = ofType;
	}
	get [Symbol.toStringTag]() {
		return "GraphQLNonNull";
	}
	toString() {
		return String(this.ofType) + "!";
	}
	toJSON() {
		return this.toString();
	}
};
function isWrappingType(type) {
	return isListType(type) || isNonNullType(type);
}
function isNullableType(type) {
	return isType(type) && !isNonNullType(type);
}
function getNullableType(type) {
	if (type) return isNonNullType(type) ? type.ofType : type;
}
function isNamedType(type) {
	return isScalarType(type) || isObjectType(type) || isInterfaceType(type) || isUnionType(type) || isEnumType(type) || isInputObjectType(type);
}
function getNamedType(type) {
	if (type) {
		let unwrappedType = type;
		while (isWrappingType(unwrappedType)) unwrappedType = unwrappedType.ofType;
		return unwrappedType;
	}
}
function resolveReadonlyArrayThunk(thunk) {
	return typeof thunk === "function" ? thunk() : thunk;
}
function resolveObjMapThunk(thunk) {
	return typeof thunk === "function" ? thunk() : thunk;
}
var GraphQLScalarType = class {
	constructor(config) {
		var _config$parseValue, _config$serialize, _config$parseLiteral, _config$extensionASTN;
		const parseValue = (_config$parseValue = config.parseValue) !== null && _config$parseValue !== void 0 ? _config$parseValue : identityFunc;
		this.name = assertName(config.name);
		this.description = config.description;
		this.specifiedByURL = config.specifiedByURL;
		this.serialize = (_config$serialize = config.serialize) !== null && _config$serialize !== void 0 ? _config$serialize : identityFunc;
		this.parseValue = parseValue;
		this.parseLiteral = (_config$parseLiteral = config.parseLiteral) !== null && _config$parseLiteral !== void 0 ? _config$parseLiteral : (node, variables) => parseValue(valueFromASTUntyped(node, variables));
		this.extensions = toObjMap(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = (_config$extensionASTN = config.extensionASTNodes) !== null && _config$extensionASTN !== void 0 ? _config$extensionASTN : [];
		config.specifiedByURL == null || typeof config.specifiedByURL === "string" || devAssert(false, `${this.name} must provide "specifiedByURL" as a string, but got: ${inspect(config.specifiedByURL)}.`);
		config.serialize == null || typeof config.serialize === "function" || devAssert(false, `${this.name} must provide "serialize" function. If this custom Scalar is also used as an input type, ensure "parseValue" and "parseLiteral" functions are also provided.`);
		if (config.parseLiteral) typeof config.parseValue === "function" && typeof config.parseLiteral === "function" || devAssert(false, `${this.name} must provide both "parseValue" and "parseLiteral" functions.`);
	}
	get [Symbol.toStringTag]() {
		return "GraphQLScalarType";
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			specifiedByURL: this.specifiedByURL,
			serialize: this.serialize,
			parseValue: this.parseValue,
			parseLiteral: this.parseLiteral,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
var GraphQLObjectType = class {
	constructor(config) {
		var _config$extensionASTN2;
		this.name = assertName(config.name);
		this.description = config.description;
		this.isTypeOf = config.isTypeOf;
		this.extensions = toObjMap(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = (_config$extensionASTN2 = config.extensionASTNodes) !== null && _config$extensionASTN2 !== void 0 ? _config$extensionASTN2 : [];
		this._fields = () => defineFieldMap(config);
		this._interfaces = () => defineInterfaces(config);
		config.isTypeOf == null || typeof config.isTypeOf === "function" || devAssert(false, `${this.name} must provide "isTypeOf" as a function, but got: ${inspect(config.isTypeOf)}.`);
	}
	get [Symbol.toStringTag]() {
		return "GraphQLObjectType";
	}
	getFields() {
		if (typeof this._fields === "function") this._fields = this._fields();
		return this._fields;
	}
	getInterfaces() {
		if (typeof this._interfaces === "function") this._interfaces = this._interfaces();
		return this._interfaces;
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			interfaces: this.getInterfaces(),
			fields: fieldsToFieldsConfig(this.getFields()),
			isTypeOf: this.isTypeOf,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
function defineInterfaces(config) {
	var _config$interfaces;
	const interfaces = resolveReadonlyArrayThunk((_config$interfaces = config.interfaces) !== null && _config$interfaces !== void 0 ? _config$interfaces : []);
	Array.isArray(interfaces) || devAssert(false, `${config.name} interfaces must be an Array or a function which returns an Array.`);
	return interfaces;
}
function defineFieldMap(config) {
	const fieldMap = resolveObjMapThunk(config.fields);
	isPlainObj(fieldMap) || devAssert(false, `${config.name} fields must be an object with field names as keys or a function which returns such an object.`);
	return mapValue(fieldMap, (fieldConfig, fieldName) => {
		var _fieldConfig$args;
		isPlainObj(fieldConfig) || devAssert(false, `${config.name}.${fieldName} field config must be an object.`);
		fieldConfig.resolve == null || typeof fieldConfig.resolve === "function" || devAssert(false, `${config.name}.${fieldName} field resolver must be a function if provided, but got: ${inspect(fieldConfig.resolve)}.`);
		const argsConfig = (_fieldConfig$args = fieldConfig.args) !== null && _fieldConfig$args !== void 0 ? _fieldConfig$args : {};
		isPlainObj(argsConfig) || devAssert(false, `${config.name}.${fieldName} args must be an object with argument names as keys.`);
		return {
			name: assertName(fieldName),
			description: fieldConfig.description,
			type: fieldConfig.type,
			args: defineArguments(argsConfig),
			resolve: fieldConfig.resolve,
			subscribe: fieldConfig.subscribe,
			deprecationReason: fieldConfig.deprecationReason,
			extensions: toObjMap(fieldConfig.extensions),
			astNode: fieldConfig.astNode
		};
	});
}
function defineArguments(config) {
	return Object.entries(config).map(([argName, argConfig]) => ({
		name: assertName(argName),
		description: argConfig.description,
		type: argConfig.type,
		defaultValue: argConfig.defaultValue,
		deprecationReason: argConfig.deprecationReason,
		extensions: toObjMap(argConfig.extensions),
		astNode: argConfig.astNode
	}));
}
function isPlainObj(obj) {
	return isObjectLike(obj) && !Array.isArray(obj);
}
function fieldsToFieldsConfig(fields) {
	return mapValue(fields, (field) => ({
		description: field.description,
		type: field.type,
		args: argsToArgsConfig(field.args),
		resolve: field.resolve,
		subscribe: field.subscribe,
		deprecationReason: field.deprecationReason,
		extensions: field.extensions,
		astNode: field.astNode
	}));
}
function argsToArgsConfig(args) {
	return keyValMap(args, (arg) => arg.name, (arg) => ({
		description: arg.description,
		type: arg.type,
		defaultValue: arg.defaultValue,
		deprecationReason: arg.deprecationReason,
		extensions: arg.extensions,
		astNode: arg.astNode
	}));
}
function isRequiredArgument(arg) {
	return isNonNullType(arg.type) && arg.defaultValue === void 0;
}
var GraphQLInterfaceType = class {
	constructor(config) {
		var _config$extensionASTN3;
		this.name = assertName(config.name);
		this.description = config.description;
		this.resolveType = config.resolveType;
		this.extensions = toObjMap(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = (_config$extensionASTN3 = config.extensionASTNodes) !== null && _config$extensionASTN3 !== void 0 ? _config$extensionASTN3 : [];
		this._fields = defineFieldMap.bind(void 0, config);
		this._interfaces = defineInterfaces.bind(void 0, config);
		config.resolveType == null || typeof config.resolveType === "function" || devAssert(false, `${this.name} must provide "resolveType" as a function, but got: ${inspect(config.resolveType)}.`);
	}
	get [Symbol.toStringTag]() {
		return "GraphQLInterfaceType";
	}
	getFields() {
		if (typeof this._fields === "function") this._fields = this._fields();
		return this._fields;
	}
	getInterfaces() {
		if (typeof this._interfaces === "function") this._interfaces = this._interfaces();
		return this._interfaces;
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			interfaces: this.getInterfaces(),
			fields: fieldsToFieldsConfig(this.getFields()),
			resolveType: this.resolveType,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
var GraphQLUnionType = class {
	constructor(config) {
		var _config$extensionASTN4;
		this.name = assertName(config.name);
		this.description = config.description;
		this.resolveType = config.resolveType;
		this.extensions = toObjMap(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = (_config$extensionASTN4 = config.extensionASTNodes) !== null && _config$extensionASTN4 !== void 0 ? _config$extensionASTN4 : [];
		this._types = defineTypes.bind(void 0, config);
		config.resolveType == null || typeof config.resolveType === "function" || devAssert(false, `${this.name} must provide "resolveType" as a function, but got: ${inspect(config.resolveType)}.`);
	}
	get [Symbol.toStringTag]() {
		return "GraphQLUnionType";
	}
	getTypes() {
		if (typeof this._types === "function") this._types = this._types();
		return this._types;
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			types: this.getTypes(),
			resolveType: this.resolveType,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
function defineTypes(config) {
	const types = resolveReadonlyArrayThunk(config.types);
	Array.isArray(types) || devAssert(false, `Must provide Array of types or a function which returns such an array for Union ${config.name}.`);
	return types;
}
var GraphQLEnumType = class {
	constructor(config) {
		var _config$extensionASTN5;
		this.name = assertName(config.name);
		this.description = config.description;
		this.extensions = toObjMap(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = (_config$extensionASTN5 = config.extensionASTNodes) !== null && _config$extensionASTN5 !== void 0 ? _config$extensionASTN5 : [];
		this._values = typeof config.values === "function" ? config.values : defineEnumValues(this.name, config.values);
		this._valueLookup = null;
		this._nameLookup = null;
	}
	get [Symbol.toStringTag]() {
		return "GraphQLEnumType";
	}
	getValues() {
		if (typeof this._values === "function") this._values = defineEnumValues(this.name, this._values());
		return this._values;
	}
	getValue(name) {
		if (this._nameLookup === null) this._nameLookup = keyMap(this.getValues(), (value) => value.name);
		return this._nameLookup[name];
	}
	serialize(outputValue) {
		if (this._valueLookup === null) this._valueLookup = new Map(this.getValues().map((enumValue) => [enumValue.value, enumValue]));
		const enumValue = this._valueLookup.get(outputValue);
		if (enumValue === void 0) throw new GraphQLError(`Enum "${this.name}" cannot represent value: ${inspect(outputValue)}`);
		return enumValue.name;
	}
	parseValue(inputValue, hideSuggestions) {
		if (typeof inputValue !== "string") {
			const valueStr = inspect(inputValue);
			throw new GraphQLError(`Enum "${this.name}" cannot represent non-string value: ${valueStr}.` + (hideSuggestions ? "" : didYouMeanEnumValue(this, valueStr)));
		}
		const enumValue = this.getValue(inputValue);
		if (enumValue == null) throw new GraphQLError(`Value "${inputValue}" does not exist in "${this.name}" enum.` + (hideSuggestions ? "" : didYouMeanEnumValue(this, inputValue)));
		return enumValue.value;
	}
	parseLiteral(valueNode, _variables, hideSuggestions) {
		if (valueNode.kind !== Kind.ENUM) {
			const valueStr = printForError(valueNode);
			throw new GraphQLError(`Enum "${this.name}" cannot represent non-enum value: ${valueStr}.` + (hideSuggestions ? "" : didYouMeanEnumValue(this, valueStr)), { nodes: valueNode });
		}
		const enumValue = this.getValue(valueNode.value);
		if (enumValue == null) {
			const valueStr = printForError(valueNode);
			throw new GraphQLError(`Value "${valueStr}" does not exist in "${this.name}" enum.` + (hideSuggestions ? "" : didYouMeanEnumValue(this, valueStr)), { nodes: valueNode });
		}
		return enumValue.value;
	}
	toConfig() {
		const values = keyValMap(this.getValues(), (value) => value.name, (value) => ({
			description: value.description,
			value: value.value,
			deprecationReason: value.deprecationReason,
			extensions: value.extensions,
			astNode: value.astNode
		}));
		return {
			name: this.name,
			description: this.description,
			values,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
function didYouMeanEnumValue(enumType, unknownValueStr) {
	return didYouMean("the enum value", suggestionList(unknownValueStr, enumType.getValues().map((value) => value.name)));
}
function defineEnumValues(typeName, valueMap) {
	isPlainObj(valueMap) || devAssert(false, `${typeName} values must be an object with value names as keys.`);
	return Object.entries(valueMap).map(([valueName, valueConfig]) => {
		isPlainObj(valueConfig) || devAssert(false, `${typeName}.${valueName} must refer to an object with a "value" key representing an internal value but got: ${inspect(valueConfig)}.`);
		return {
			name: assertEnumValueName(valueName),
			description: valueConfig.description,
			value: valueConfig.value !== void 0 ? valueConfig.value : valueName,
			deprecationReason: valueConfig.deprecationReason,
			extensions: toObjMap(valueConfig.extensions),
			astNode: valueConfig.astNode
		};
	});
}
var GraphQLInputObjectType = class {
	constructor(config) {
		var _config$extensionASTN6, _config$isOneOf;
		this.name = assertName(config.name);
		this.description = config.description;
		this.extensions = toObjMap(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = (_config$extensionASTN6 = config.extensionASTNodes) !== null && _config$extensionASTN6 !== void 0 ? _config$extensionASTN6 : [];
		this.isOneOf = (_config$isOneOf = config.isOneOf) !== null && _config$isOneOf !== void 0 ? _config$isOneOf : false;
		this._fields = defineInputFieldMap.bind(void 0, config);
	}
	get [Symbol.toStringTag]() {
		return "GraphQLInputObjectType";
	}
	getFields() {
		if (typeof this._fields === "function") this._fields = this._fields();
		return this._fields;
	}
	toConfig() {
		const fields = mapValue(this.getFields(), (field) => ({
			description: field.description,
			type: field.type,
			defaultValue: field.defaultValue,
			deprecationReason: field.deprecationReason,
			extensions: field.extensions,
			astNode: field.astNode
		}));
		return {
			name: this.name,
			description: this.description,
			fields,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes,
			isOneOf: this.isOneOf
		};
	}
	toString() {
		return this.name;
	}
	toJSON() {
		return this.toString();
	}
};
function defineInputFieldMap(config) {
	const fieldMap = resolveObjMapThunk(config.fields);
	isPlainObj(fieldMap) || devAssert(false, `${config.name} fields must be an object with field names as keys or a function which returns such an object.`);
	return mapValue(fieldMap, (fieldConfig, fieldName) => {
		!("resolve" in fieldConfig) || devAssert(false, `${config.name}.${fieldName} field has a resolve property, but Input Types cannot define resolvers.`);
		return {
			name: assertName(fieldName),
			description: fieldConfig.description,
			type: fieldConfig.type,
			defaultValue: fieldConfig.defaultValue,
			deprecationReason: fieldConfig.deprecationReason,
			extensions: toObjMap(fieldConfig.extensions),
			astNode: fieldConfig.astNode
		};
	});
}
function isRequiredInputField(field) {
	return isNonNullType(field.type) && field.defaultValue === void 0;
}
// node_modules/graphql/utilities/typeComparators.mjs
function isEqualType(typeA, typeB) {
	if (typeA === typeB) return true;
	if (isNonNullType(typeA) && isNonNullType(typeB)) return isEqualType(typeA.ofType, typeB.ofType);
	if (isListType(typeA) && isListType(typeB)) return isEqualType(typeA.ofType, typeB.ofType);
	return false;
}
function isTypeSubTypeOf(schema, maybeSubType, superType) {
	if (maybeSubType === superType) return true;
	if (isNonNullType(superType)) {
		if (isNonNullType(maybeSubType)) return isTypeSubTypeOf(schema, maybeSubType.ofType, superType.ofType);
		return false;
	}
	if (isNonNullType(maybeSubType)) return isTypeSubTypeOf(schema, maybeSubType.ofType, superType);
	if (isListType(superType)) {
		if (isListType(maybeSubType)) return isTypeSubTypeOf(schema, maybeSubType.ofType, superType.ofType);
		return false;
	}
	if (isListType(maybeSubType)) return false;
	return isAbstractType(superType) && (isInterfaceType(maybeSubType) || isObjectType(maybeSubType)) && schema.isSubType(superType, maybeSubType);
}
function doTypesOverlap(schema, typeA, typeB) {
	if (typeA === typeB) return true;
	if (isAbstractType(typeA)) {
		if (isAbstractType(typeB)) return schema.getPossibleTypes(typeA).some((type) => schema.isSubType(typeB, type));
		return schema.isSubType(typeA, typeB);
	}
	if (isAbstractType(typeB)) return schema.isSubType(typeB, typeA);
	return false;
}
const GraphQLInt = new GraphQLScalarType({
	name: "Int",
	description: "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.",
	serialize(outputValue) {
		const coercedValue = serializeObject(outputValue);
		if (typeof coercedValue === "boolean") return coercedValue ? 1 : 0;
		let num = coercedValue;
		if (typeof coercedValue === "string" && coercedValue !== "") num = Number(coercedValue);
		if (typeof num !== "number" || !Number.isInteger(num)) throw new GraphQLError(`Int cannot represent non-integer value: ${inspect(coercedValue)}`);
		if (num > 2147483647 || num < -2147483648) throw new GraphQLError("Int cannot represent non 32-bit signed integer value: " + inspect(coercedValue));
		return num;
	},
	parseValue(inputValue) {
		if (typeof inputValue !== "number" || !Number.isInteger(inputValue)) throw new GraphQLError(`Int cannot represent non-integer value: ${inspect(inputValue)}`);
		if (inputValue > 2147483647 || inputValue < -2147483648) throw new GraphQLError(`Int cannot represent non 32-bit signed integer value: ${inputValue}`);
		return inputValue;
	},
	parseLiteral(valueNode) {
		if (valueNode.kind !== Kind.INT) throw new GraphQLError(`Int cannot represent non-integer value: ${printForError(valueNode)}`, { nodes: valueNode });
		const num = parseInt(valueNode.value, 10);
		if (num > 2147483647 || num < -2147483648) throw new GraphQLError(`Int cannot represent non 32-bit signed integer value: ${valueNode.value}`, { nodes: valueNode });
		return num;
	}
});
const GraphQLFloat = new GraphQLScalarType({
	name: "Float",
	description: "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).",
	serialize(outputValue) {
		const coercedValue = serializeObject(outputValue);
		if (typeof coercedValue === "boolean") return coercedValue ? 1 : 0;
		let num = coercedValue;
		if (typeof coercedValue === "string" && coercedValue !== "") num = Number(coercedValue);
		if (typeof num !== "number" || !Number.isFinite(num)) throw new GraphQLError(`Float cannot represent non numeric value: ${inspect(coercedValue)}`);
		return num;
	},
	parseValue(inputValue) {
		if (typeof inputValue !== "number" || !Number.isFinite(inputValue)) throw new GraphQLError(`Float cannot represent non numeric value: ${inspect(inputValue)}`);
		return inputValue;
	},
	parseLiteral(valueNode) {
		if (valueNode.kind !== Kind.FLOAT && valueNode.kind !== Kind.INT) throw new GraphQLError(`Float cannot represent non numeric value: ${printForError(valueNode)}`, valueNode);
		return parseFloat(valueNode.value);
	}
});
const GraphQLString = new GraphQLScalarType({
	name: "String",
	description: "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.",
	serialize(outputValue) {
		const coercedValue = serializeObject(outputValue);
		if (typeof coercedValue === "string") return coercedValue;
		if (typeof coercedValue === "boolean") return coercedValue ? "true" : "false";
		if (typeof coercedValue === "number" && Number.isFinite(coercedValue)) return coercedValue.toString();
		throw new GraphQLError(`String cannot represent value: ${inspect(outputValue)}`);
	},
	parseValue(inputValue) {
		if (typeof inputValue !== "string") throw new GraphQLError(`String cannot represent a non string value: ${inspect(inputValue)}`);
		return inputValue;
	},
	parseLiteral(valueNode) {
		if (valueNode.kind !== Kind.STRING) throw new GraphQLError(`String cannot represent a non string value: ${printForError(valueNode)}`, { nodes: valueNode });
		return valueNode.value;
	}
});
const GraphQLBoolean = new GraphQLScalarType({
	name: "Boolean",
	description: "The `Boolean` scalar type represents `true` or `false`.",
	serialize(outputValue) {
		const coercedValue = serializeObject(outputValue);
		if (typeof coercedValue === "boolean") return coercedValue;
		if (Number.isFinite(coercedValue)) return coercedValue !== 0;
		throw new GraphQLError(`Boolean cannot represent a non boolean value: ${inspect(coercedValue)}`);
	},
	parseValue(inputValue) {
		if (typeof inputValue !== "boolean") throw new GraphQLError(`Boolean cannot represent a non boolean value: ${inspect(inputValue)}`);
		return inputValue;
	},
	parseLiteral(valueNode) {
		if (valueNode.kind !== Kind.BOOLEAN) throw new GraphQLError(`Boolean cannot represent a non boolean value: ${printForError(valueNode)}`, { nodes: valueNode });
		return valueNode.value;
	}
});
const GraphQLID = new GraphQLScalarType({
	name: "ID",
	description: "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.",
	serialize(outputValue) {
		const coercedValue = serializeObject(outputValue);
		if (typeof coercedValue === "string") return coercedValue;
		if (Number.isInteger(coercedValue)) return String(coercedValue);
		throw new GraphQLError(`ID cannot represent value: ${inspect(outputValue)}`);
	},
	parseValue(inputValue) {
		if (typeof inputValue === "string") return inputValue;
		if (typeof inputValue === "number" && Number.isInteger(inputValue)) return inputValue.toString();
		throw new GraphQLError(`ID cannot represent value: ${inspect(inputValue)}`);
	},
	parseLiteral(valueNode) {
		if (valueNode.kind !== Kind.STRING && valueNode.kind !== Kind.INT) throw new GraphQLError("ID cannot represent a non-string and non-integer value: " + printForError(valueNode), { nodes: valueNode });
		return valueNode.value;
	}
});
const specifiedScalarTypes = Object.freeze([
	GraphQLString,
	GraphQLInt,
	GraphQLFloat,
	GraphQLBoolean,
	GraphQLID
]);
function isSpecifiedScalarType(type) {
	return specifiedScalarTypes.some(({ name }) => type.name === name);
}
function serializeObject(outputValue) {
	if (isObjectLike(outputValue)) {
		if (typeof outputValue.valueOf === "function") {
			const valueOfResult = outputValue.valueOf();
			if (!isObjectLike(valueOfResult)) return valueOfResult;
		}
		if (typeof outputValue.toJSON === "function") return outputValue.toJSON();
	}
	return outputValue;
}
// node_modules/graphql/type/directives.mjs
function isDirective(directive) {
	return instanceOf(directive, GraphQLDirective);
}
var GraphQLDirective = class {
	constructor(config) {
		var _config$isRepeatable, _config$extensionASTN, _config$args;
		this.name = assertName(config.name);
		this.description = config.description;
		this.locations = config.locations;
		this.isRepeatable = (_config$isRepeatable = config.isRepeatable) !== null && _config$isRepeatable !== void 0 ? _config$isRepeatable : false;
		this.deprecationReason = config.deprecationReason;
		this.extensions = toObjMap(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = (_config$extensionASTN = config.extensionASTNodes) !== null && _config$extensionASTN !== void 0 ? _config$extensionASTN : [];
		Array.isArray(config.locations) || devAssert(false, `@${config.name} locations must be an Array.`);
		const args = (_config$args = config.args) !== null && _config$args !== void 0 ? _config$args : {};
		isObjectLike(args) && !Array.isArray(args) || devAssert(false, `@${config.name} args must be an object with argument names as keys.`);
		this.args = defineArguments(args);
	}
	get [Symbol.toStringTag]() {
		return "GraphQLDirective";
	}
	toConfig() {
		return {
			name: this.name,
			description: this.description,
			locations: this.locations,
			args: argsToArgsConfig(this.args),
			isRepeatable: this.isRepeatable,
			deprecationReason: this.deprecationReason,
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes
		};
	}
	toString() {
		return "@" + this.name;
	}
	toJSON() {
		return this.toString();
	}
};
const GraphQLIncludeDirective = new GraphQLDirective({
	name: "include",
	description: "Directs the executor to include this field or fragment only when the `if` argument is true.",
	locations: [
		DirectiveLocation.FIELD,
		DirectiveLocation.FRAGMENT_SPREAD,
		DirectiveLocation.INLINE_FRAGMENT
	],
	args: { if: {
		type: new GraphQLNonNull(GraphQLBoolean),
		description: "Included when true."
	} }
});
const GraphQLSkipDirective = new GraphQLDirective({
	name: "skip",
	description: "Directs the executor to skip this field or fragment when the `if` argument is true.",
	locations: [
		DirectiveLocation.FIELD,
		DirectiveLocation.FRAGMENT_SPREAD,
		DirectiveLocation.INLINE_FRAGMENT
	],
	args: { if: {
		type: new GraphQLNonNull(GraphQLBoolean),
		description: "Skipped when true."
	} }
});
const GraphQLDeprecatedDirective = new GraphQLDirective({
	name: "deprecated",
	description: "Marks an element of a GraphQL schema as no longer supported.",
	locations: [
		DirectiveLocation.FIELD_DEFINITION,
		DirectiveLocation.ARGUMENT_DEFINITION,
		DirectiveLocation.INPUT_FIELD_DEFINITION,
		DirectiveLocation.ENUM_VALUE,
		DirectiveLocation.DIRECTIVE_DEFINITION
	],
	args: { reason: {
		type: GraphQLString,
		description: "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).",
		defaultValue: "No longer supported"
	} }
});
const GraphQLSpecifiedByDirective = new GraphQLDirective({
	name: "specifiedBy",
	description: "Exposes a URL that specifies the behavior of this scalar.",
	locations: [DirectiveLocation.SCALAR],
	args: { url: {
		type: new GraphQLNonNull(GraphQLString),
		description: "The URL that specifies the behavior of this scalar."
	} }
});
const GraphQLOneOfDirective = new GraphQLDirective({
	name: "oneOf",
	description: "Indicates exactly one field must be supplied and this field must not be `null`.",
	locations: [DirectiveLocation.INPUT_OBJECT],
	args: {}
});
const specifiedDirectives = Object.freeze([
	GraphQLIncludeDirective,
	GraphQLSkipDirective,
	GraphQLDeprecatedDirective,
	GraphQLSpecifiedByDirective,
	GraphQLOneOfDirective
]);
// node_modules/graphql/jsutils/invariant.mjs
function invariant(condition, message) {
	if (!Boolean(condition)) throw new Error(message != null ? message : "Unexpected invariant triggered.");
}
// node_modules/graphql/jsutils/isIterableObject.mjs
function isIterableObject(maybeIterable) {
	return typeof maybeIterable === "object" && typeof (maybeIterable === null || maybeIterable === void 0 ? void 0 : maybeIterable[Symbol.iterator]) === "function";
}
// node_modules/graphql/utilities/astFromValue.mjs
function astFromValue(value, type) {
	if (isNonNullType(type)) {
		const astValue = astFromValue(value, type.ofType);
		if ((astValue === null || astValue === void 0 ? void 0 : astValue.kind) === Kind.NULL) return null;
		return astValue;
	}
	if (value === null) return { kind: Kind.NULL };
	if (value === void 0) return null;
	if (isListType(type)) {
		const itemType = type.ofType;
		if (isIterableObject(value)) {
			const valuesNodes = [];
			for (const item of value) {
				const itemNode = astFromValue(item, itemType);
				if (itemNode != null) valuesNodes.push(itemNode);
			}
			return {
				kind: Kind.LIST,
				values: valuesNodes
			};
		}
		return astFromValue(value, itemType);
	}
	if (isInputObjectType(type)) {
		if (!isObjectLike(value)) return null;
		const fieldNodes = [];
		for (const field of Object.values(type.getFields())) {
			const fieldValue = astFromValue(value[field.name], field.type);
			if (fieldValue) fieldNodes.push({
				kind: Kind.OBJECT_FIELD,
				name: {
					kind: Kind.NAME,
					value: field.name
				},
				value: fieldValue
			});
		}
		return {
			kind: Kind.OBJECT,
			fields: fieldNodes
		};
	}
	if (isLeafType(type)) {
		const serialized = type.serialize(value);
		if (serialized == null) return null;
		if (typeof serialized === "boolean") return {
			kind: Kind.BOOLEAN,
			value: serialized
		};
		if (typeof serialized === "number" && Number.isFinite(serialized)) {
			const stringNum = String(serialized);
			return integerStringRegExp.test(stringNum) ? {
				kind: Kind.INT,
				value: stringNum
			} : {
				kind: Kind.FLOAT,
				value: stringNum
			};
		}
		if (typeof serialized === "string") {
			if (isEnumType(type)) return {
				kind: Kind.ENUM,
				value: serialized
			};
			if (type === GraphQLID && integerStringRegExp.test(serialized)) return {
				kind: Kind.INT,
				value: serialized
			};
			return {
				kind: Kind.STRING,
				value: serialized
			};
		}
		throw new TypeError(`Cannot convert value to AST: ${inspect(serialized)}.`);
	}
	invariant(false, "Unexpected input type: " + inspect(type));
}
const integerStringRegExp = /^-?(?:0|[1-9][0-9]*)$/;
// node_modules/graphql/type/introspection.mjs
const __Schema = new GraphQLObjectType({
	name: "__Schema",
	description: "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the server, as well as the entry points for query, mutation, and subscription operations.",
	fields: () => ({
		description: {
			type: GraphQLString,
			resolve: (schema) => schema.description
		},
		types: {
			description: "A list of all types supported by this server.",
			type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(__Type))),
			resolve(schema) {
				return Object.values(schema.getTypeMap());
			}
		},
		queryType: {
			description: "The type that query operations will be rooted at.",
			type: new GraphQLNonNull(__Type),
			resolve: (schema) => schema.getQueryType()
		},
		mutationType: {
			description: "If this server supports mutation, the type that mutation operations will be rooted at.",
			type: __Type,
			resolve: (schema) => schema.getMutationType()
		},
		subscriptionType: {
			description: "If this server support subscription, the type that subscription operations will be rooted at.",
			type: __Type,
			resolve: (schema) => schema.getSubscriptionType()
		},
		directives: {
			description: "A list of all directives supported by this server.",
			type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(__Directive))),
			args: { includeDeprecated: {
				type: new GraphQLNonNull(GraphQLBoolean),
				defaultValue: false
			} },
			resolve: (schema, { includeDeprecated }) => includeDeprecated ? schema.getDirectives() : schema.getDirectives().filter((directive) => directive.deprecationReason == null)
		}
	})
});
const __Directive = new GraphQLObjectType({
	name: "__Directive",
	description: "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.\n\nIn some cases, you need to provide options to alter GraphQL's execution behavior in ways field arguments will not suffice, such as conditionally including or skipping a field. Directives provide this by describing additional information to the executor.",
	fields: () => ({
		name: {
			type: new GraphQLNonNull(GraphQLString),
			resolve: (directive) => directive.name
		},
		description: {
			type: GraphQLString,
			resolve: (directive) => directive.description
		},
		isRepeatable: {
			type: new GraphQLNonNull(GraphQLBoolean),
			resolve: (directive) => directive.isRepeatable
		},
		locations: {
			type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(__DirectiveLocation))),
			resolve: (directive) => directive.locations
		},
		args: {
			type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(__InputValue))),
			args: { includeDeprecated: {
				type: GraphQLBoolean,
				defaultValue: false
			} },
			resolve(field, { includeDeprecated }) {
				return includeDeprecated ? field.args : field.args.filter((arg) => arg.deprecationReason == null);
			}
		},
		isDeprecated: {
			type: new GraphQLNonNull(GraphQLBoolean),
			resolve: (directive) => directive.deprecationReason != null
		},
		deprecationReason: {
			type: GraphQLString,
			resolve: (directive) => directive.deprecationReason
		}
	})
});
const __DirectiveLocation = new GraphQLEnumType({
	name: "__DirectiveLocation",
	description: "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.",
	values: {
		QUERY: {
			value: DirectiveLocation.QUERY,
			description: "Location adjacent to a query operation."
		},
		MUTATION: {
			value: DirectiveLocation.MUTATION,
			description: "Location adjacent to a mutation operation."
		},
		SUBSCRIPTION: {
			value: DirectiveLocation.SUBSCRIPTION,
			description: "Location adjacent to a subscription operation."
		},
		FIELD: {
			value: DirectiveLocation.FIELD,
			description: "Location adjacent to a field."
		},
		FRAGMENT_DEFINITION: {
			value: DirectiveLocation.FRAGMENT_DEFINITION,
			description: "Location adjacent to a fragment definition."
		},
		FRAGMENT_SPREAD: {
			value: DirectiveLocation.FRAGMENT_SPREAD,
			description: "Location adjacent to a fragment spread."
		},
		INLINE_FRAGMENT: {
			value: DirectiveLocation.INLINE_FRAGMENT,
			description: "Location adjacent to an inline fragment."
		},
		VARIABLE_DEFINITION: {
			value: DirectiveLocation.VARIABLE_DEFINITION,
			description: "Location adjacent to a variable definition."
		},
		SCHEMA: {
			value: DirectiveLocation.SCHEMA,
			description: "Location adjacent to a schema definition."
		},
		SCALAR: {
			value: DirectiveLocation.SCALAR,
			description: "Location adjacent to a scalar definition."
		},
		OBJECT: {
			value: DirectiveLocation.OBJECT,
			description: "Location adjacent to an object type definition."
		},
		FIELD_DEFINITION: {
			value: DirectiveLocation.FIELD_DEFINITION,
			description: "Location adjacent to a field definition."
		},
		ARGUMENT_DEFINITION: {
			value: DirectiveLocation.ARGUMENT_DEFINITION,
			description: "Location adjacent to an argument definition."
		},
		INTERFACE: {
			value: DirectiveLocation.INTERFACE,
			description: "Location adjacent to an interface definition."
		},
		UNION: {
			value: DirectiveLocation.UNION,
			description: "Location adjacent to a union definition."
		},
		ENUM: {
			value: DirectiveLocation.ENUM,
			description: "Location adjacent to an enum definition."
		},
		ENUM_VALUE: {
			value: DirectiveLocation.ENUM_VALUE,
			description: "Location adjacent to an enum value definition."
		},
		INPUT_OBJECT: {
			value: DirectiveLocation.INPUT_OBJECT,
			description: "Location adjacent to an input object type definition."
		},
		INPUT_FIELD_DEFINITION: {
			value: DirectiveLocation.INPUT_FIELD_DEFINITION,
			description: "Location adjacent to an input object field definition."
		},
		DIRECTIVE_DEFINITION: {
			value: DirectiveLocation.DIRECTIVE_DEFINITION,
			description: "Location adjacent to a directive definition."
		}
	}
});
const __Type = new GraphQLObjectType({
	name: "__Type",
	description: "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.\n\nDepending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.",
	fields: () => ({
		kind: {
			type: new GraphQLNonNull(__TypeKind),
			resolve(type) {
				if (isScalarType(type)) return TypeKind.SCALAR;
				if (isObjectType(type)) return TypeKind.OBJECT;
				if (isInterfaceType(type)) return TypeKind.INTERFACE;
				if (isUnionType(type)) return TypeKind.UNION;
				if (isEnumType(type)) return TypeKind.ENUM;
				if (isInputObjectType(type)) return TypeKind.INPUT_OBJECT;
				if (isListType(type)) return TypeKind.LIST;
				if (isNonNullType(type)) return TypeKind.NON_NULL;
				invariant(false, `Unexpected type: "${inspect(type)}".`);
			}
		},
		name: {
			type: GraphQLString,
			resolve: (type) => "name" in type ? type.name : void 0
		},
		description: {
			type: GraphQLString,
			resolve: (type) => "description" in type ? type.description : void 0
		},
		specifiedByURL: {
			type: GraphQLString,
			resolve: (obj) => "specifiedByURL" in obj ? obj.specifiedByURL : void 0
		},
		fields: {
			type: new GraphQLList(new GraphQLNonNull(__Field)),
			args: { includeDeprecated: {
				type: GraphQLBoolean,
				defaultValue: false
			} },
			resolve(type, { includeDeprecated }) {
				if (isObjectType(type) || isInterfaceType(type)) {
					const fields = Object.values(type.getFields());
					return includeDeprecated ? fields : fields.filter((field) => field.deprecationReason == null);
				}
			}
		},
		interfaces: {
			type: new GraphQLList(new GraphQLNonNull(__Type)),
			resolve(type) {
				if (isObjectType(type) || isInterfaceType(type)) return type.getInterfaces();
			}
		},
		possibleTypes: {
			type: new GraphQLList(new GraphQLNonNull(__Type)),
			resolve(type, _args, _context, { schema }) {
				if (isAbstractType(type)) return schema.getPossibleTypes(type);
			}
		},
		enumValues: {
			type: new GraphQLList(new GraphQLNonNull(__EnumValue)),
			args: { includeDeprecated: {
				type: GraphQLBoolean,
				defaultValue: false
			} },
			resolve(type, { includeDeprecated }) {
				if (isEnumType(type)) {
					const values = type.getValues();
					return includeDeprecated ? values : values.filter((field) => field.deprecationReason == null);
				}
			}
		},
		inputFields: {
			type: new GraphQLList(new GraphQLNonNull(__InputValue)),
			args: { includeDeprecated: {
				type: GraphQLBoolean,
				defaultValue: false
			} },
			resolve(type, { includeDeprecated }) {
				if (isInputObjectType(type)) {
					const values = Object.values(type.getFields());
					return includeDeprecated ? values : values.filter((field) => field.deprecationReason == null);
				}
			}
		},
		ofType: {
			type: __Type,
			resolve: (type) => "ofType" in type ? type.ofType : void 0
		},
		isOneOf: {
			type: GraphQLBoolean,
			resolve: (type) => {
				if (isInputObjectType(type)) return type.isOneOf;
			}
		}
	})
});
const __Field = new GraphQLObjectType({
	name: "__Field",
	description: "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type.",
	fields: () => ({
		name: {
			type: new GraphQLNonNull(GraphQLString),
			resolve: (field) => field.name
		},
		description: {
			type: GraphQLString,
			resolve: (field) => field.description
		},
		args: {
			type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(__InputValue))),
			args: { includeDeprecated: {
				type: GraphQLBoolean,
				defaultValue: false
			} },
			resolve(field, { includeDeprecated }) {
				return includeDeprecated ? field.args : field.args.filter((arg) => arg.deprecationReason == null);
			}
		},
		type: {
			type: new GraphQLNonNull(__Type),
			resolve: (field) => field.type
		},
		isDeprecated: {
			type: new GraphQLNonNull(GraphQLBoolean),
			resolve: (field) => field.deprecationReason != null
		},
		deprecationReason: {
			type: GraphQLString,
			resolve: (field) => field.deprecationReason
		}
	})
});
const __InputValue = new GraphQLObjectType({
	name: "__InputValue",
	description: "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values which describe their type and optionally a default value.",
	fields: () => ({
		name: {
			type: new GraphQLNonNull(GraphQLString),
			resolve: (inputValue) => inputValue.name
		},
		description: {
			type: GraphQLString,
			resolve: (inputValue) => inputValue.description
		},
		type: {
			type: new GraphQLNonNull(__Type),
			resolve: (inputValue) => inputValue.type
		},
		defaultValue: {
			type: GraphQLString,
			description: "A GraphQL-formatted string representing the default value for this input value.",
			resolve(inputValue) {
				const { type, defaultValue } = inputValue;
				const valueAST = astFromValue(defaultValue, type);
				return valueAST ? print(valueAST) : null;
			}
		},
		isDeprecated: {
			type: new GraphQLNonNull(GraphQLBoolean),
			resolve: (field) => field.deprecationReason != null
		},
		deprecationReason: {
			type: GraphQLString,
			resolve: (obj) => obj.deprecationReason
		}
	})
});
const __EnumValue = new GraphQLObjectType({
	name: "__EnumValue",
	description: "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. However an Enum value is returned in a JSON response as a string.",
	fields: () => ({
		name: {
			type: new GraphQLNonNull(GraphQLString),
			resolve: (enumValue) => enumValue.name
		},
		description: {
			type: GraphQLString,
			resolve: (enumValue) => enumValue.description
		},
		isDeprecated: {
			type: new GraphQLNonNull(GraphQLBoolean),
			resolve: (enumValue) => enumValue.deprecationReason != null
		},
		deprecationReason: {
			type: GraphQLString,
			resolve: (enumValue) => enumValue.deprecationReason
		}
	})
});
var TypeKind;
(function(TypeKind) {
	TypeKind["SCALAR"] = "SCALAR";
	TypeKind["OBJECT"] = "OBJECT";
	TypeKind["INTERFACE"] = "INTERFACE";
	TypeKind["UNION"] = "UNION";
	TypeKind["ENUM"] = "ENUM";
	TypeKind["INPUT_OBJECT"] = "INPUT_OBJECT";
	TypeKind["LIST"] = "LIST";
	TypeKind["NON_NULL"] = "NON_NULL";
})(TypeKind || (TypeKind = {}));
const __TypeKind = new GraphQLEnumType({
	name: "__TypeKind",
	description: "An enum describing what kind of type a given `__Type` is.",
	values: {
		SCALAR: {
			value: TypeKind.SCALAR,
			description: "Indicates this type is a scalar."
		},
		OBJECT: {
			value: TypeKind.OBJECT,
			description: "Indicates this type is an object. `fields` and `interfaces` are valid fields."
		},
		INTERFACE: {
			value: TypeKind.INTERFACE,
			description: "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields."
		},
		UNION: {
			value: TypeKind.UNION,
			description: "Indicates this type is a union. `possibleTypes` is a valid field."
		},
		ENUM: {
			value: TypeKind.ENUM,
			description: "Indicates this type is an enum. `enumValues` is a valid field."
		},
		INPUT_OBJECT: {
			value: TypeKind.INPUT_OBJECT,
			description: "Indicates this type is an input object. `inputFields` is a valid field."
		},
		LIST: {
			value: TypeKind.LIST,
			description: "Indicates this type is a list. `ofType` is a valid field."
		},
		NON_NULL: {
			value: TypeKind.NON_NULL,
			description: "Indicates this type is a non-null. `ofType` is a valid field."
		}
	}
});
const SchemaMetaFieldDef = {
	name: "__schema",
	type: new GraphQLNonNull(__Schema),
	description: "Access the current type schema of this server.",
	args: [],
	resolve: (_source, _args, _context, { schema }) => schema,
	deprecationReason: void 0,
	extensions: Object.create(null),
	astNode: void 0
};
const TypeMetaFieldDef = {
	name: "__type",
	type: __Type,
	description: "Request the type information of a single type.",
	args: [{
		name: "name",
		description: void 0,
		type: new GraphQLNonNull(GraphQLString),
		defaultValue: void 0,
		deprecationReason: void 0,
		extensions: Object.create(null),
		astNode: void 0
	}],
	resolve: (_source, { name }, _context, { schema }) => schema.getType(name),
	deprecationReason: void 0,
	extensions: Object.create(null),
	astNode: void 0
};
const TypeNameMetaFieldDef = {
	name: "__typename",
	type: new GraphQLNonNull(GraphQLString),
	description: "The name of the current Object type at runtime.",
	args: [],
	resolve: (_source, _args, _context, { parentType }) => parentType.name,
	deprecationReason: void 0,
	extensions: Object.create(null),
	astNode: void 0
};
const introspectionTypes = Object.freeze([
	__Schema,
	__Directive,
	__DirectiveLocation,
	__Type,
	__Field,
	__InputValue,
	__EnumValue,
	__TypeKind
]);
function isIntrospectionType(type) {
	return introspectionTypes.some(({ name }) => type.name === name);
}
// node_modules/graphql/type/schema.mjs
function isSchema(schema) {
	return instanceOf(schema, GraphQLSchema);
}
function assertSchema(schema) {
	if (!isSchema(schema)) throw new Error(`Expected ${inspect(schema)} to be a GraphQL schema.`);
	return schema;
}
var GraphQLSchema = class {
	constructor(config) {
		var _config$extensionASTN, _config$directives;
		this.__validationErrors = config.assumeValid === true ? [] : void 0;
		isObjectLike(config) || devAssert(false, "Must provide configuration object.");
		!config.types || Array.isArray(config.types) || devAssert(false, `"types" must be Array if provided but got: ${inspect(config.types)}.`);
		!config.directives || Array.isArray(config.directives) || devAssert(false, `"directives" must be Array if provided but got: ${inspect(config.directives)}.`);
		this.description = config.description;
		this.extensions = toObjMap(config.extensions);
		this.astNode = config.astNode;
		this.extensionASTNodes = (_config$extensionASTN = config.extensionASTNodes) !== null && _config$extensionASTN !== void 0 ? _config$extensionASTN : [];
		this._queryType = config.query;
		this._mutationType = config.mutation;
		this._subscriptionType = config.subscription;
		this._directives = (_config$directives = config.directives) !== null && _config$directives !== void 0 ? _config$directives : specifiedDirectives;
		const allReferencedTypes = new Set(config.types);
		if (config.types != null) for (const type of config.types) {
			allReferencedTypes.delete(type);
			collectReferencedTypes(type, allReferencedTypes);
		}
		if (this._queryType != null) collectReferencedTypes(this._queryType, allReferencedTypes);
		if (this._mutationType != null) collectReferencedTypes(this._mutationType, allReferencedTypes);
		if (this._subscriptionType != null) collectReferencedTypes(this._subscriptionType, allReferencedTypes);
		for (const directive of this._directives) if (isDirective(directive)) for (const arg of directive.args) collectReferencedTypes(arg.type, allReferencedTypes);
		collectReferencedTypes(__Schema, allReferencedTypes);
		this._typeMap = Object.create(null);
		this._subTypeMap = Object.create(null);
		this._implementationsMap = Object.create(null);
		for (const namedType of allReferencedTypes) {
			if (namedType == null) continue;
			const typeName = namedType.name;
			typeName || devAssert(false, "One of the provided types for building the Schema is missing a name.");
			if (this._typeMap[typeName] !== void 0) throw new Error(`Schema must contain uniquely named types but contains multiple types named "${typeName}".`);
			this._typeMap[typeName] = namedType;
			if (isInterfaceType(namedType)) {
				for (const iface of namedType.getInterfaces()) if (isInterfaceType(iface)) {
					let implementations = this._implementationsMap[iface.name];
					if (implementations === void 0) implementations = this._implementationsMap[iface.name] = {
						objects: [],
						interfaces: []
					};
					implementations.interfaces.push(namedType);
				}
			} else if (isObjectType(namedType)) {
				for (const iface of namedType.getInterfaces()) if (isInterfaceType(iface)) {
					let implementations = this._implementationsMap[iface.name];
					if (implementations === void 0) implementations = this._implementationsMap[iface.name] = {
						objects: [],
						interfaces: []
					};
					implementations.objects.push(namedType);
				}
			}
		}
	}
	get [Symbol.toStringTag]() {
		return "GraphQLSchema";
	}
	getQueryType() {
		return this._queryType;
	}
	getMutationType() {
		return this._mutationType;
	}
	getSubscriptionType() {
		return this._subscriptionType;
	}
	getRootType(operation) {
		switch (operation) {
			case OperationTypeNode.QUERY: return this.getQueryType();
			case OperationTypeNode.MUTATION: return this.getMutationType();
			case OperationTypeNode.SUBSCRIPTION: return this.getSubscriptionType();
		}
	}
	getTypeMap() {
		return this._typeMap;
	}
	getType(name) {
		return this.getTypeMap()[name];
	}
	getPossibleTypes(abstractType) {
		return isUnionType(abstractType) ? abstractType.getTypes() : this.getImplementations(abstractType).objects;
	}
	getImplementations(interfaceType) {
		const implementations = this._implementationsMap[interfaceType.name];
		return implementations !== null && implementations !== void 0 ? implementations : {
			objects: [],
			interfaces: []
		};
	}
	isSubType(abstractType, maybeSubType) {
		let map = this._subTypeMap[abstractType.name];
		if (map === void 0) {
			map = Object.create(null);
			if (isUnionType(abstractType)) for (const type of abstractType.getTypes()) map[type.name] = true;
			else {
				const implementations = this.getImplementations(abstractType);
				for (const type of implementations.objects) map[type.name] = true;
				for (const type of implementations.interfaces) map[type.name] = true;
			}
			this._subTypeMap[abstractType.name] = map;
		}
		return map[maybeSubType.name] !== void 0;
	}
	getDirectives() {
		return this._directives;
	}
	getDirective(name) {
		return this.getDirectives().find((directive) => directive.name === name);
	}
	toConfig() {
		return {
			description: this.description,
			query: this.getQueryType(),
			mutation: this.getMutationType(),
			subscription: this.getSubscriptionType(),
			types: Object.values(this.getTypeMap()),
			directives: this.getDirectives(),
			extensions: this.extensions,
			astNode: this.astNode,
			extensionASTNodes: this.extensionASTNodes,
			assumeValid: this.__validationErrors !== void 0
		};
	}
};
function collectReferencedTypes(type, typeSet) {
	const namedType = getNamedType(type);
	if (!typeSet.has(namedType)) {
		typeSet.add(namedType);
		if (isUnionType(namedType)) for (const memberType of namedType.getTypes()) collectReferencedTypes(memberType, typeSet);
		else if (isObjectType(namedType) || isInterfaceType(namedType)) {
			for (const interfaceType of namedType.getInterfaces()) collectReferencedTypes(interfaceType, typeSet);
			for (const field of Object.values(namedType.getFields())) {
				collectReferencedTypes(field.type, typeSet);
				for (const arg of field.args) collectReferencedTypes(arg.type, typeSet);
			}
		} else if (isInputObjectType(namedType)) for (const field of Object.values(namedType.getFields())) collectReferencedTypes(field.type, typeSet);
	}
	return typeSet;
}
// node_modules/graphql/type/validate.mjs
function validateSchema(schema) {
	assertSchema(schema);
	if (schema.__validationErrors) return schema.__validationErrors;
	const context = new SchemaValidationContext(schema);
	validateRootTypes(context);
	validateDirectives(context);
	validateTypes(context);
	const errors = context.getErrors();
	schema.__validationErrors = errors;
	return errors;
}
function assertValidSchema(schema) {
	const errors = validateSchema(schema);
	if (errors.length !== 0) throw new Error(errors.map((error) => error.message).join("\n\n"));
}
var SchemaValidationContext = class {
	constructor(schema) {
		this._errors = [];
		this.schema = schema;
	}
	reportError(message, nodes) {
		const _nodes = Array.isArray(nodes) ? nodes.filter(Boolean) : nodes;
		this._errors.push(new GraphQLError(message, { nodes: _nodes }));
	}
	getErrors() {
		return this._errors;
	}
};
function validateRootTypes(context) {
	const schema = context.schema;
	const queryType = schema.getQueryType();
	if (!queryType) context.reportError("Query root type must be provided.", schema.astNode);
	else if (!isObjectType(queryType)) {
		var _getOperationTypeNode;
		context.reportError(`Query root type must be Object type, it cannot be ${inspect(queryType)}.`, (_getOperationTypeNode = getOperationTypeNode(schema, OperationTypeNode.QUERY)) !== null && _getOperationTypeNode !== void 0 ? _getOperationTypeNode : queryType.astNode);
	}
	const mutationType = schema.getMutationType();
	if (mutationType && !isObjectType(mutationType)) {
		var _getOperationTypeNode2;
		context.reportError(`Mutation root type must be Object type if provided, it cannot be ${inspect(mutationType)}.`, (_getOperationTypeNode2 = getOperationTypeNode(schema, OperationTypeNode.MUTATION)) !== null && _getOperationTypeNode2 !== void 0 ? _getOperationTypeNode2 : mutationType.astNode);
	}
	const subscriptionType = schema.getSubscriptionType();
	if (subscriptionType && !isObjectType(subscriptionType)) {
		var _getOperationTypeNode3;
		context.reportError(`Subscription root type must be Object type if provided, it cannot be ${inspect(subscriptionType)}.`, (_getOperationTypeNode3 = getOperationTypeNode(schema, OperationTypeNode.SUBSCRIPTION)) !== null && _getOperationTypeNode3 !== void 0 ? _getOperationTypeNode3 : subscriptionType.astNode);
	}
}
function getOperationTypeNode(schema, operation) {
	var _flatMap$find;
	return (_flatMap$find = [schema.astNode, ...schema.extensionASTNodes].flatMap((schemaNode) => {
		var _schemaNode$operation;
		return (_schemaNode$operation = schemaNode === null || schemaNode === void 0 ? void 0 : schemaNode.operationTypes) !== null && _schemaNode$operation !== void 0 ? _schemaNode$operation : [];
	}).find((operationNode) => operationNode.operation === operation)) === null || _flatMap$find === void 0 ? void 0 : _flatMap$find.type;
}
function validateDirectives(context) {
	for (const directive of context.schema.getDirectives()) {
		if (!isDirective(directive)) {
			context.reportError(`Expected directive but got: ${inspect(directive)}.`, directive === null || directive === void 0 ? void 0 : directive.astNode);
			continue;
		}
		validateName(context, directive);
		if (directive.locations.length === 0) context.reportError(`Directive @${directive.name} must include 1 or more locations.`, directive.astNode);
		for (const arg of directive.args) {
			validateName(context, arg);
			if (!isInputType(arg.type)) context.reportError(`The type of @${directive.name}(${arg.name}:) must be Input Type but got: ${inspect(arg.type)}.`, arg.astNode);
			if (isRequiredArgument(arg) && arg.deprecationReason != null) {
				var _arg$astNode;
				context.reportError(`Required argument @${directive.name}(${arg.name}:) cannot be deprecated.`, [getDeprecatedDirectiveNode(arg.astNode), (_arg$astNode = arg.astNode) === null || _arg$astNode === void 0 ? void 0 : _arg$astNode.type]);
			}
		}
	}
}
function validateName(context, node) {
	if (node.name.startsWith("__")) context.reportError(`Name "${node.name}" must not begin with "__", which is reserved by GraphQL introspection.`, node.astNode);
}
function validateTypes(context) {
	const validateInputObjectCircularRefs = createInputObjectCircularRefsValidator(context);
	const typeMap = context.schema.getTypeMap();
	for (const type of Object.values(typeMap)) {
		if (!isNamedType(type)) {
			context.reportError(`Expected GraphQL named type but got: ${inspect(type)}.`, type.astNode);
			continue;
		}
		if (!isIntrospectionType(type)) validateName(context, type);
		if (isObjectType(type)) {
			validateFields(context, type);
			validateInterfaces(context, type);
		} else if (isInterfaceType(type)) {
			validateFields(context, type);
			validateInterfaces(context, type);
		} else if (isUnionType(type)) validateUnionMembers(context, type);
		else if (isEnumType(type)) validateEnumValues(context, type);
		else if (isInputObjectType(type)) {
			validateInputFields(context, type);
			validateInputObjectCircularRefs(type);
		}
	}
}
function validateFields(context, type) {
	const fields = Object.values(type.getFields());
	if (fields.length === 0) context.reportError(`Type ${type.name} must define one or more fields.`, [type.astNode, ...type.extensionASTNodes]);
	for (const field of fields) {
		validateName(context, field);
		if (!isOutputType(field.type)) {
			var _field$astNode;
			context.reportError(`The type of ${type.name}.${field.name} must be Output Type but got: ${inspect(field.type)}.`, (_field$astNode = field.astNode) === null || _field$astNode === void 0 ? void 0 : _field$astNode.type);
		}
		for (const arg of field.args) {
			const argName = arg.name;
			validateName(context, arg);
			if (!isInputType(arg.type)) {
				var _arg$astNode2;
				context.reportError(`The type of ${type.name}.${field.name}(${argName}:) must be Input Type but got: ${inspect(arg.type)}.`, (_arg$astNode2 = arg.astNode) === null || _arg$astNode2 === void 0 ? void 0 : _arg$astNode2.type);
			}
			if (isRequiredArgument(arg) && arg.deprecationReason != null) {
				var _arg$astNode3;
				context.reportError(`Required argument ${type.name}.${field.name}(${argName}:) cannot be deprecated.`, [getDeprecatedDirectiveNode(arg.astNode), (_arg$astNode3 = arg.astNode) === null || _arg$astNode3 === void 0 ? void 0 : _arg$astNode3.type]);
			}
		}
	}
}
function validateInterfaces(context, type) {
	const ifaceTypeNames = Object.create(null);
	for (const iface of type.getInterfaces()) {
		if (!isInterfaceType(iface)) {
			context.reportError(`Type ${inspect(type)} must only implement Interface types, it cannot implement ${inspect(iface)}.`, getAllImplementsInterfaceNodes(type, iface));
			continue;
		}
		if (type === iface) {
			context.reportError(`Type ${type.name} cannot implement itself because it would create a circular reference.`, getAllImplementsInterfaceNodes(type, iface));
			continue;
		}
		if (ifaceTypeNames[iface.name]) {
			context.reportError(`Type ${type.name} can only implement ${iface.name} once.`, getAllImplementsInterfaceNodes(type, iface));
			continue;
		}
		ifaceTypeNames[iface.name] = true;
		validateTypeImplementsAncestors(context, type, iface);
		validateTypeImplementsInterface(context, type, iface);
	}
}
function validateTypeImplementsInterface(context, type, iface) {
	const typeFieldMap = type.getFields();
	for (const ifaceField of Object.values(iface.getFields())) {
		const fieldName = ifaceField.name;
		const typeField = typeFieldMap[fieldName];
		if (!typeField) {
			context.reportError(`Interface field ${iface.name}.${fieldName} expected but ${type.name} does not provide it.`, [
				ifaceField.astNode,
				type.astNode,
				...type.extensionASTNodes
			]);
			continue;
		}
		if (!isTypeSubTypeOf(context.schema, typeField.type, ifaceField.type)) {
			var _ifaceField$astNode, _typeField$astNode;
			context.reportError(`Interface field ${iface.name}.${fieldName} expects type ${inspect(ifaceField.type)} but ${type.name}.${fieldName} is type ${inspect(typeField.type)}.`, [(_ifaceField$astNode = ifaceField.astNode) === null || _ifaceField$astNode === void 0 ? void 0 : _ifaceField$astNode.type, (_typeField$astNode = typeField.astNode) === null || _typeField$astNode === void 0 ? void 0 : _typeField$astNode.type]);
		}
		for (const ifaceArg of ifaceField.args) {
			const argName = ifaceArg.name;
			const typeArg = typeField.args.find((arg) => arg.name === argName);
			if (!typeArg) {
				context.reportError(`Interface field argument ${iface.name}.${fieldName}(${argName}:) expected but ${type.name}.${fieldName} does not provide it.`, [ifaceArg.astNode, typeField.astNode]);
				continue;
			}
			if (!isEqualType(ifaceArg.type, typeArg.type)) {
				var _ifaceArg$astNode, _typeArg$astNode;
				context.reportError(`Interface field argument ${iface.name}.${fieldName}(${argName}:) expects type ${inspect(ifaceArg.type)} but ${type.name}.${fieldName}(${argName}:) is type ${inspect(typeArg.type)}.`, [(_ifaceArg$astNode = ifaceArg.astNode) === null || _ifaceArg$astNode === void 0 ? void 0 : _ifaceArg$astNode.type, (_typeArg$astNode = typeArg.astNode) === null || _typeArg$astNode === void 0 ? void 0 : _typeArg$astNode.type]);
			}
		}
		for (const typeArg of typeField.args) {
			const argName = typeArg.name;
			if (!ifaceField.args.find((arg) => arg.name === argName) && isRequiredArgument(typeArg)) context.reportError(`Object field ${type.name}.${fieldName} includes required argument ${argName} that is missing from the Interface field ${iface.name}.${fieldName}.`, [typeArg.astNode, ifaceField.astNode]);
		}
	}
}
function validateTypeImplementsAncestors(context, type, iface) {
	const ifaceInterfaces = type.getInterfaces();
	for (const transitive of iface.getInterfaces()) if (!ifaceInterfaces.includes(transitive)) context.reportError(transitive === type ? `Type ${type.name} cannot implement ${iface.name} because it would create a circular reference.` : `Type ${type.name} must implement ${transitive.name} because it is implemented by ${iface.name}.`, [...getAllImplementsInterfaceNodes(iface, transitive), ...getAllImplementsInterfaceNodes(type, iface)]);
}
function validateUnionMembers(context, union) {
	const memberTypes = union.getTypes();
	if (memberTypes.length === 0) context.reportError(`Union type ${union.name} must define one or more member types.`, [union.astNode, ...union.extensionASTNodes]);
	const includedTypeNames = Object.create(null);
	for (const memberType of memberTypes) {
		if (includedTypeNames[memberType.name]) {
			context.reportError(`Union type ${union.name} can only include type ${memberType.name} once.`, getUnionMemberTypeNodes(union, memberType.name));
			continue;
		}
		includedTypeNames[memberType.name] = true;
		if (!isObjectType(memberType)) context.reportError(`Union type ${union.name} can only include Object types, it cannot include ${inspect(memberType)}.`, getUnionMemberTypeNodes(union, String(memberType)));
	}
}
function validateEnumValues(context, enumType) {
	const enumValues = enumType.getValues();
	if (enumValues.length === 0) context.reportError(`Enum type ${enumType.name} must define one or more values.`, [enumType.astNode, ...enumType.extensionASTNodes]);
	for (const enumValue of enumValues) validateName(context, enumValue);
}
function validateInputFields(context, inputObj) {
	const fields = Object.values(inputObj.getFields());
	if (fields.length === 0) context.reportError(`Input Object type ${inputObj.name} must define one or more fields.`, [inputObj.astNode, ...inputObj.extensionASTNodes]);
	for (const field of fields) {
		validateName(context, field);
		if (!isInputType(field.type)) {
			var _field$astNode2;
			context.reportError(`The type of ${inputObj.name}.${field.name} must be Input Type but got: ${inspect(field.type)}.`, (_field$astNode2 = field.astNode) === null || _field$astNode2 === void 0 ? void 0 : _field$astNode2.type);
		}
		if (isRequiredInputField(field) && field.deprecationReason != null) {
			var _field$astNode3;
			context.reportError(`Required input field ${inputObj.name}.${field.name} cannot be deprecated.`, [getDeprecatedDirectiveNode(field.astNode), (_field$astNode3 = field.astNode) === null || _field$astNode3 === void 0 ? void 0 : _field$astNode3.type]);
		}
		if (inputObj.isOneOf) validateOneOfInputObjectField(inputObj, field, context);
	}
}
function validateOneOfInputObjectField(type, field, context) {
	if (isNonNullType(field.type)) {
		var _field$astNode4;
		context.reportError(`OneOf input field ${type.name}.${field.name} must be nullable.`, (_field$astNode4 = field.astNode) === null || _field$astNode4 === void 0 ? void 0 : _field$astNode4.type);
	}
	if (field.defaultValue !== void 0) context.reportError(`OneOf input field ${type.name}.${field.name} cannot have a default value.`, field.astNode);
}
function createInputObjectCircularRefsValidator(context) {
	const visitedTypes = Object.create(null);
	const fieldPath = [];
	const fieldPathIndexByTypeName = Object.create(null);
	return detectCycleRecursive;
	function detectCycleRecursive(inputObj) {
		if (visitedTypes[inputObj.name]) return;
		visitedTypes[inputObj.name] = true;
		fieldPathIndexByTypeName[inputObj.name] = fieldPath.length;
		const fields = Object.values(inputObj.getFields());
		for (const field of fields) if (isNonNullType(field.type) && isInputObjectType(field.type.ofType)) {
			const fieldType = field.type.ofType;
			const cycleIndex = fieldPathIndexByTypeName[fieldType.name];
			fieldPath.push(field);
			if (cycleIndex === void 0) detectCycleRecursive(fieldType);
			else {
				const cyclePath = fieldPath.slice(cycleIndex);
				const pathStr = cyclePath.map((fieldObj) => fieldObj.name).join(".");
				context.reportError(`Cannot reference Input Object "${fieldType.name}" within itself through a series of non-null fields: "${pathStr}".`, cyclePath.map((fieldObj) => fieldObj.astNode));
			}
			fieldPath.pop();
		}
		fieldPathIndexByTypeName[inputObj.name] = void 0;
	}
}
function getAllImplementsInterfaceNodes(type, iface) {
	const { astNode, extensionASTNodes } = type;
	return (astNode != null ? [astNode, ...extensionASTNodes] : extensionASTNodes).flatMap((typeNode) => {
		var _typeNode$interfaces;
		return (_typeNode$interfaces = typeNode.interfaces) !== null && _typeNode$interfaces !== void 0 ? _typeNode$interfaces : [];
	}).filter((ifaceNode) => ifaceNode.name.value === iface.name);
}
function getUnionMemberTypeNodes(union, typeName) {
	const { astNode, extensionASTNodes } = union;
	return (astNode != null ? [astNode, ...extensionASTNodes] : extensionASTNodes).flatMap((unionNode) => {
		var _unionNode$types;
		return (_unionNode$types = unionNode.types) !== null && _unionNode$types !== void 0 ? _unionNode$types : [];
	}).filter((typeNode) => typeNode.name.value === typeName);
}
function getDeprecatedDirectiveNode(definitionNode) {
	var _definitionNode$direc;
	return definitionNode === null || definitionNode === void 0 ? void 0 : (_definitionNode$direc = definitionNode.directives) === null || _definitionNode$direc === void 0 ? void 0 : _definitionNode$direc.find((node) => node.name.value === GraphQLDeprecatedDirective.name);
}
// node_modules/graphql/language/visitor.mjs
const BREAK = Object.freeze({});
function visit(root, visitor, visitorKeys = QueryDocumentKeys) {
	const enterLeaveMap = new Map();
	for (const kind of Object.values(Kind)) enterLeaveMap.set(kind, getEnterLeaveForKind(visitor, kind));
	let stack = void 0;
	let inArray = Array.isArray(root);
	let keys = [root];
	let index = -1;
	let edits = [];
	let node = root;
	let key = void 0;
	let parent = void 0;
	const path = [];
	const ancestors = [];
	do {
		index++;
		const isLeaving = index === keys.length;
		const isEdited = isLeaving && edits.length !== 0;
		if (isLeaving) {
			key = ancestors.length === 0 ? void 0 : path[path.length - 1];
			node = parent;
			parent = ancestors.pop();
			if (isEdited) {
				if (inArray) {
					node = node.slice();
					let editOffset = 0;
					for (const [editKey, editValue] of edits) {
						const arrayKey = editKey - editOffset;
						if (editValue === null) {
							node.splice(arrayKey, 1);
							editOffset++;
						} else node[arrayKey] = editValue;
					}
				} else {
					node = { ...node };
					for (const [editKey, editValue] of edits) node[editKey] = editValue;
				}
			}
			index = stack.index;
			keys = stack.keys;
			edits = stack.edits;
			inArray = stack.inArray;
			stack = stack.prev;
		} else if (parent) {
			key = inArray ? index : keys[index];
			node = parent[key];
			if (node === null || node === void 0) continue;
			path.push(key);
		}
		let result;
		if (!Array.isArray(node)) {
			var _enterLeaveMap$get, _enterLeaveMap$get2;
			isNode(node) || devAssert(false, `Invalid AST Node: ${inspect(node)}.`);
			const visitFn = isLeaving ? (_enterLeaveMap$get = enterLeaveMap.get(node.kind)) === null || _enterLeaveMap$get === void 0 ? void 0 : _enterLeaveMap$get.leave : (_enterLeaveMap$get2 = enterLeaveMap.get(node.kind)) === null || _enterLeaveMap$get2 === void 0 ? void 0 : _enterLeaveMap$get2.enter;
			result = visitFn === null || visitFn === void 0 ? void 0 : visitFn.call(visitor, node, key, parent, path, ancestors);
			if (result === BREAK) break;
			if (result === false) {
				if (!isLeaving) {
					path.pop();
					continue;
				}
			} else if (result !== void 0) {
				edits.push([key, result]);
				if (!isLeaving) {
					if (isNode(result)) node = result;
					else {
						path.pop();
						continue;
					}
				}
			}
		}
		if (result === void 0 && isEdited) edits.push([key, node]);
		if (isLeaving) path.pop();
		else {
			var _node$kind;
			stack = {
				inArray,
				index,
				keys,
				edits,
				prev: stack
			};
			inArray = Array.isArray(node);
			keys = inArray ? node : (_node$kind = visitorKeys[node.kind]) !== null && _node$kind !== void 0 ? _node$kind : [];
			index = -1;
			edits = [];
			if (parent) ancestors.push(parent);
			parent = node;
		}
	} while (stack !== void 0);
	if (edits.length !== 0) return edits[edits.length - 1][1];
	return root;
}
function visitInParallel(visitors) {
	const skipping = new Array(visitors.length).fill(null);
	const mergedVisitor = Object.create(null);
	for (const kind of Object.values(Kind)) {
		let hasVisitor = false;
		const enterList = new Array(visitors.length).fill(void 0);
		const leaveList = new Array(visitors.length).fill(void 0);
		for (let i = 0; i < visitors.length; ++i) {
			const { enter, leave } = getEnterLeaveForKind(visitors[i], kind);
			hasVisitor || (hasVisitor = enter != null || leave != null);
			enterList[i] = enter;
			leaveList[i] = leave;
		}
		if (!hasVisitor) continue;
		mergedVisitor[kind] = {
			enter(...args) {
				const node = args[0];
				for (let i = 0; i < visitors.length; i++) if (skipping[i] === null) {
					var _enterList$i;
					const result = (_enterList$i = enterList[i]) === null || _enterList$i === void 0 ? void 0 : _enterList$i.apply(visitors[i], args);
					if (result === false) skipping[i] = node;
					else if (result === BREAK) skipping[i] = BREAK;
					else if (result !== void 0) return result;
				}
			},
			leave(...args) {
				const node = args[0];
				for (let i = 0; i < visitors.length; i++) if (skipping[i] === null) {
					var _leaveList$i;
					const result = (_leaveList$i = leaveList[i]) === null || _leaveList$i === void 0 ? void 0 : _leaveList$i.apply(visitors[i], args);
					if (result === BREAK) skipping[i] = BREAK;
					else if (result !== void 0 && result !== false) return result;
				} else if (skipping[i] === node) skipping[i] = null;
			}
		};
	}
	return mergedVisitor;
}
function getEnterLeaveForKind(visitor, kind) {
	const kindVisitor = visitor[kind];
	if (typeof kindVisitor === "object") return kindVisitor;
	else if (typeof kindVisitor === "function") return {
		enter: kindVisitor,
		leave: void 0
	};
	return {
		enter: visitor.enter,
		leave: visitor.leave
	};
}
// node_modules/graphql/utilities/typeFromAST.mjs
function typeFromAST(schema, typeNode) {
	switch (typeNode.kind) {
		case Kind.LIST_TYPE: {
			const innerType = typeFromAST(schema, typeNode.type);
			return innerType && new GraphQLList(innerType);
		}
		case Kind.NON_NULL_TYPE: {
			const innerType = typeFromAST(schema, typeNode.type);
			return innerType && new GraphQLNonNull(innerType);
		}
		case Kind.NAMED_TYPE: return schema.getType(typeNode.name.value);
	}
}
// node_modules/graphql/utilities/TypeInfo.mjs
var TypeInfo = class {
	constructor(schema, initialType, getFieldDefFn) {
		this._schema = schema;
		this._typeStack = [];
		this._parentTypeStack = [];
		this._inputTypeStack = [];
		this._fieldDefStack = [];
		this._defaultValueStack = [];
		this._directive = null;
		this._argument = null;
		this._enumValue = null;
		this._getFieldDef = getFieldDefFn !== null && getFieldDefFn !== void 0 ? getFieldDefFn : getFieldDef$1;
		if (initialType) {
			if (isInputType(initialType)) this._inputTypeStack.push(initialType);
			if (isCompositeType(initialType)) this._parentTypeStack.push(initialType);
			if (isOutputType(initialType)) this._typeStack.push(initialType);
		}
	}
	get [Symbol.toStringTag]() {
		return "TypeInfo";
	}
	getType() {
		if (this._typeStack.length > 0) return this._typeStack[this._typeStack.length - 1];
	}
	getParentType() {
		if (this._parentTypeStack.length > 0) return this._parentTypeStack[this._parentTypeStack.length - 1];
	}
	getInputType() {
		if (this._inputTypeStack.length > 0) return this._inputTypeStack[this._inputTypeStack.length - 1];
	}
	getParentInputType() {
		if (this._inputTypeStack.length > 1) return this._inputTypeStack[this._inputTypeStack.length - 2];
	}
	getFieldDef() {
		if (this._fieldDefStack.length > 0) return this._fieldDefStack[this._fieldDefStack.length - 1];
	}
	getDefaultValue() {
		if (this._defaultValueStack.length > 0) return this._defaultValueStack[this._defaultValueStack.length - 1];
	}
	getDirective() {
		return this._directive;
	}
	getArgument() {
		return this._argument;
	}
	getEnumValue() {
		return this._enumValue;
	}
	enter(node) {
		const schema = this._schema;
		switch (node.kind) {
			case Kind.SELECTION_SET: {
				const namedType = getNamedType(this.getType());
				this._parentTypeStack.push(isCompositeType(namedType) ? namedType : void 0);
				break;
			}
			case Kind.FIELD: {
				const parentType = this.getParentType();
				let fieldDef;
				let fieldType;
				if (parentType) {
					fieldDef = this._getFieldDef(schema, parentType, node);
					if (fieldDef) fieldType = fieldDef.type;
				}
				this._fieldDefStack.push(fieldDef);
				this._typeStack.push(isOutputType(fieldType) ? fieldType : void 0);
				break;
			}
			case Kind.DIRECTIVE:
				this._directive = schema.getDirective(node.name.value);
				break;
			case Kind.OPERATION_DEFINITION: {
				const rootType = schema.getRootType(node.operation);
				this._typeStack.push(isObjectType(rootType) ? rootType : void 0);
				break;
			}
			case Kind.INLINE_FRAGMENT:
			case Kind.FRAGMENT_DEFINITION: {
				const typeConditionAST = node.typeCondition;
				const outputType = typeConditionAST ? typeFromAST(schema, typeConditionAST) : getNamedType(this.getType());
				this._typeStack.push(isOutputType(outputType) ? outputType : void 0);
				break;
			}
			case Kind.VARIABLE_DEFINITION: {
				const inputType = typeFromAST(schema, node.type);
				this._inputTypeStack.push(isInputType(inputType) ? inputType : void 0);
				break;
			}
			case Kind.ARGUMENT: {
				var _this$getDirective;
				let argDef;
				let argType;
				const fieldOrDirective = (_this$getDirective = this.getDirective()) !== null && _this$getDirective !== void 0 ? _this$getDirective : this.getFieldDef();
				if (fieldOrDirective) {
					argDef = fieldOrDirective.args.find((arg) => arg.name === node.name.value);
					if (argDef) argType = argDef.type;
				}
				this._argument = argDef;
				this._defaultValueStack.push(argDef ? argDef.defaultValue : void 0);
				this._inputTypeStack.push(isInputType(argType) ? argType : void 0);
				break;
			}
			case Kind.LIST: {
				const listType = getNullableType(this.getInputType());
				const itemType = isListType(listType) ? listType.ofType : listType;
				this._defaultValueStack.push(void 0);
				this._inputTypeStack.push(isInputType(itemType) ? itemType : void 0);
				break;
			}
			case Kind.OBJECT_FIELD: {
				const objectType = getNamedType(this.getInputType());
				let inputFieldType;
				let inputField;
				if (isInputObjectType(objectType)) {
					inputField = objectType.getFields()[node.name.value];
					if (inputField) inputFieldType = inputField.type;
				}
				this._defaultValueStack.push(inputField ? inputField.defaultValue : void 0);
				this._inputTypeStack.push(isInputType(inputFieldType) ? inputFieldType : void 0);
				break;
			}
			case Kind.ENUM: {
				const enumType = getNamedType(this.getInputType());
				let enumValue;
				if (isEnumType(enumType)) enumValue = enumType.getValue(node.value);
				this._enumValue = enumValue;
				break;
			}
		}
	}
	leave(node) {
		switch (node.kind) {
			case Kind.SELECTION_SET:
				this._parentTypeStack.pop();
				break;
			case Kind.FIELD:
				this._fieldDefStack.pop();
				this._typeStack.pop();
				break;
			case Kind.DIRECTIVE:
				this._directive = null;
				break;
			case Kind.OPERATION_DEFINITION:
			case Kind.INLINE_FRAGMENT:
			case Kind.FRAGMENT_DEFINITION:
				this._typeStack.pop();
				break;
			case Kind.VARIABLE_DEFINITION:
				this._inputTypeStack.pop();
				break;
			case Kind.ARGUMENT:
				this._argument = null;
				this._defaultValueStack.pop();
				this._inputTypeStack.pop();
				break;
			case Kind.LIST:
			case Kind.OBJECT_FIELD:
				this._defaultValueStack.pop();
				this._inputTypeStack.pop();
				break;
			case Kind.ENUM: this._enumValue = null;
		}
	}
};
function getFieldDef$1(schema, parentType, fieldNode) {
	const name = fieldNode.name.value;
	if (name === SchemaMetaFieldDef.name && schema.getQueryType() === parentType) return SchemaMetaFieldDef;
	if (name === TypeMetaFieldDef.name && schema.getQueryType() === parentType) return TypeMetaFieldDef;
	if (name === TypeNameMetaFieldDef.name && isCompositeType(parentType)) return TypeNameMetaFieldDef;
	if (isObjectType(parentType) || isInterfaceType(parentType)) return parentType.getFields()[name];
}
function visitWithTypeInfo(typeInfo, visitor) {
	return {
		enter(...args) {
			const node = args[0];
			typeInfo.enter(node);
			const fn = getEnterLeaveForKind(visitor, node.kind).enter;
			if (fn) {
				const result = fn.apply(visitor, args);
				if (result !== void 0) {
					typeInfo.leave(node);
					if (isNode(result)) typeInfo.enter(result);
				}
				return result;
			}
		},
		leave(...args) {
			const node = args[0];
			const fn = getEnterLeaveForKind(visitor, node.kind).leave;
			let result;
			if (fn) result = fn.apply(visitor, args);
			typeInfo.leave(node);
			return result;
		}
	};
}
// node_modules/graphql/language/predicates.mjs
function isExecutableDefinitionNode(node) {
	return node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION;
}
function isTypeSystemDefinitionNode(node) {
	return node.kind === Kind.SCHEMA_DEFINITION || isTypeDefinitionNode(node) || node.kind === Kind.DIRECTIVE_DEFINITION;
}
function isTypeDefinitionNode(node) {
	return node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION;
}
function isTypeSystemExtensionNode(node) {
	return node.kind === Kind.SCHEMA_EXTENSION || node.kind === Kind.DIRECTIVE_EXTENSION || isTypeExtensionNode(node);
}
function isTypeExtensionNode(node) {
	return node.kind === Kind.SCALAR_TYPE_EXTENSION || node.kind === Kind.OBJECT_TYPE_EXTENSION || node.kind === Kind.INTERFACE_TYPE_EXTENSION || node.kind === Kind.UNION_TYPE_EXTENSION || node.kind === Kind.ENUM_TYPE_EXTENSION || node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION;
}
// node_modules/graphql/validation/rules/ExecutableDefinitionsRule.mjs
function ExecutableDefinitionsRule(context) {
	return { Document(node) {
		for (const definition of node.definitions) if (!isExecutableDefinitionNode(definition)) {
			const defName = definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION ? "schema" : "\"" + definition.name.value + "\"";
			context.reportError(new GraphQLError(`The ${defName} definition is not executable.`, { nodes: definition }));
		}
		return false;
	} };
}
// node_modules/graphql/validation/rules/FieldsOnCorrectTypeRule.mjs
function FieldsOnCorrectTypeRule(context) {
	return { Field(node) {
		const type = context.getParentType();
		if (type) {
			if (!context.getFieldDef()) {
				const schema = context.getSchema();
				const fieldName = node.name.value;
				let suggestion = didYouMean("to use an inline fragment on", context.hideSuggestions ? [] : getSuggestedTypeNames(schema, type, fieldName));
				if (suggestion === "") suggestion = didYouMean(context.hideSuggestions ? [] : getSuggestedFieldNames(type, fieldName));
				context.reportError(new GraphQLError(`Cannot query field "${fieldName}" on type "${type.name}".` + suggestion, { nodes: node }));
			}
		}
	} };
}
function getSuggestedTypeNames(schema, type, fieldName) {
	if (!isAbstractType(type)) return [];
	const suggestedTypes = new Set();
	const usageCount = Object.create(null);
	for (const possibleType of schema.getPossibleTypes(type)) {
		if (!possibleType.getFields()[fieldName]) continue;
		suggestedTypes.add(possibleType);
		usageCount[possibleType.name] = 1;
		for (const possibleInterface of possibleType.getInterfaces()) {
			var _usageCount$possibleI;
			if (!possibleInterface.getFields()[fieldName]) continue;
			suggestedTypes.add(possibleInterface);
			usageCount[possibleInterface.name] = ((_usageCount$possibleI = usageCount[possibleInterface.name]) !== null && _usageCount$possibleI !== void 0 ? _usageCount$possibleI : 0) + 1;
		}
	}
	return [...suggestedTypes].sort((typeA, typeB) => {
		const usageCountDiff = usageCount[typeB.name] - usageCount[typeA.name];
		if (usageCountDiff !== 0) return usageCountDiff;
		if (isInterfaceType(typeA) && schema.isSubType(typeA, typeB)) return -1;
		if (isInterfaceType(typeB) && schema.isSubType(typeB, typeA)) return 1;
		return naturalCompare(typeA.name, typeB.name);
	}).map((x) => x.name);
}
function getSuggestedFieldNames(type, fieldName) {
	if (isObjectType(type) || isInterfaceType(type)) return suggestionList(fieldName, Object.keys(type.getFields()));
	return [];
}
// node_modules/graphql/validation/rules/FragmentsOnCompositeTypesRule.mjs
function FragmentsOnCompositeTypesRule(context) {
	return {
		InlineFragment(node) {
			const typeCondition = node.typeCondition;
			if (typeCondition) {
				const type = typeFromAST(context.getSchema(), typeCondition);
				if (type && !isCompositeType(type)) {
					const typeStr = print(typeCondition);
					context.reportError(new GraphQLError(`Fragment cannot condition on non composite type "${typeStr}".`, { nodes: typeCondition }));
				}
			}
		},
		FragmentDefinition(node) {
			const type = typeFromAST(context.getSchema(), node.typeCondition);
			if (type && !isCompositeType(type)) {
				const typeStr = print(node.typeCondition);
				context.reportError(new GraphQLError(`Fragment "${node.name.value}" cannot condition on non composite type "${typeStr}".`, { nodes: node.typeCondition }));
			}
		}
	};
}
// node_modules/graphql/validation/rules/KnownArgumentNamesRule.mjs
function KnownArgumentNamesRule(context) {
	return {
		...KnownArgumentNamesOnDirectivesRule(context),
		Argument(argNode) {
			const argDef = context.getArgument();
			const fieldDef = context.getFieldDef();
			const parentType = context.getParentType();
			if (!argDef && fieldDef && parentType) {
				const argName = argNode.name.value;
				const suggestions = context.hideSuggestions ? [] : suggestionList(argName, fieldDef.args.map((arg) => arg.name));
				context.reportError(new GraphQLError(`Unknown argument "${argName}" on field "${parentType.name}.${fieldDef.name}".` + didYouMean(suggestions), { nodes: argNode }));
			}
		}
	};
}
function KnownArgumentNamesOnDirectivesRule(context) {
	const directiveArgs = Object.create(null);
	const schema = context.getSchema();
	const definedDirectives = schema ? schema.getDirectives() : specifiedDirectives;
	for (const directive of definedDirectives) directiveArgs[directive.name] = new Set(directive.args.map((arg) => arg.name));
	const astDefinitions = context.getDocument().definitions;
	for (const def of astDefinitions) if (def.kind === Kind.DIRECTIVE_DEFINITION) {
		var _def$arguments;
		const argsNodes = (_def$arguments = def.arguments) !== null && _def$arguments !== void 0 ? _def$arguments : [];
		directiveArgs[def.name.value] = new Set(argsNodes.map((arg) => arg.name.value));
	}
	return { Directive(directiveNode) {
		const directiveName = directiveNode.name.value;
		const knownArgs = directiveArgs[directiveName];
		if (directiveNode.arguments && knownArgs) for (const argNode of directiveNode.arguments) {
			const argName = argNode.name.value;
			if (!knownArgs.has(argName)) {
				const suggestions = context.hideSuggestions ? [] : suggestionList(argName, Array.from(knownArgs));
				context.reportError(new GraphQLError(`Unknown argument "${argName}" on directive "@${directiveName}".` + (context.hideSuggestions ? "" : didYouMean(suggestions)), { nodes: argNode }));
			}
		}
		return false;
	} };
}
// node_modules/graphql/validation/rules/KnownDirectivesRule.mjs
function KnownDirectivesRule(context) {
	const locationsMap = Object.create(null);
	const schema = context.getSchema();
	const definedDirectives = schema ? schema.getDirectives() : specifiedDirectives;
	for (const directive of definedDirectives) locationsMap[directive.name] = directive.locations;
	const astDefinitions = context.getDocument().definitions;
	for (const def of astDefinitions) if (def.kind === Kind.DIRECTIVE_DEFINITION) locationsMap[def.name.value] = def.locations.map((name) => name.value);
	return { Directive(node, _key, _parent, _path, ancestors) {
		const name = node.name.value;
		const locations = locationsMap[name];
		if (!locations) {
			context.reportError(new GraphQLError(`Unknown directive "@${name}".`, { nodes: node }));
			return;
		}
		const candidateLocation = getDirectiveLocationForASTPath(ancestors);
		if (candidateLocation && !locations.includes(candidateLocation)) context.reportError(new GraphQLError(`Directive "@${name}" may not be used on ${candidateLocation}.`, { nodes: node }));
	} };
}
function getDirectiveLocationForASTPath(ancestors) {
	const appliedTo = ancestors[ancestors.length - 1];
	"kind" in appliedTo || invariant(false);
	switch (appliedTo.kind) {
		case Kind.OPERATION_DEFINITION: return getDirectiveLocationForOperation(appliedTo.operation);
		case Kind.FIELD: return DirectiveLocation.FIELD;
		case Kind.FRAGMENT_SPREAD: return DirectiveLocation.FRAGMENT_SPREAD;
		case Kind.INLINE_FRAGMENT: return DirectiveLocation.INLINE_FRAGMENT;
		case Kind.FRAGMENT_DEFINITION: return DirectiveLocation.FRAGMENT_DEFINITION;
		case Kind.VARIABLE_DEFINITION: return DirectiveLocation.VARIABLE_DEFINITION;
		case Kind.SCHEMA_DEFINITION:
		case Kind.SCHEMA_EXTENSION: return DirectiveLocation.SCHEMA;
		case Kind.SCALAR_TYPE_DEFINITION:
		case Kind.SCALAR_TYPE_EXTENSION: return DirectiveLocation.SCALAR;
		case Kind.OBJECT_TYPE_DEFINITION:
		case Kind.OBJECT_TYPE_EXTENSION: return DirectiveLocation.OBJECT;
		case Kind.FIELD_DEFINITION: return DirectiveLocation.FIELD_DEFINITION;
		case Kind.INTERFACE_TYPE_DEFINITION:
		case Kind.INTERFACE_TYPE_EXTENSION: return DirectiveLocation.INTERFACE;
		case Kind.UNION_TYPE_DEFINITION:
		case Kind.UNION_TYPE_EXTENSION: return DirectiveLocation.UNION;
		case Kind.ENUM_TYPE_DEFINITION:
		case Kind.ENUM_TYPE_EXTENSION: return DirectiveLocation.ENUM;
		case Kind.ENUM_VALUE_DEFINITION: return DirectiveLocation.ENUM_VALUE;
		case Kind.INPUT_OBJECT_TYPE_DEFINITION:
		case Kind.INPUT_OBJECT_TYPE_EXTENSION: return DirectiveLocation.INPUT_OBJECT;
		case Kind.INPUT_VALUE_DEFINITION: {
			const parentNode = ancestors[ancestors.length - 3];
			"kind" in parentNode || invariant(false);
			return parentNode.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? DirectiveLocation.INPUT_FIELD_DEFINITION : DirectiveLocation.ARGUMENT_DEFINITION;
		}
		case Kind.DIRECTIVE_DEFINITION:
		case Kind.DIRECTIVE_EXTENSION: return DirectiveLocation.DIRECTIVE_DEFINITION;
		default: invariant(false, "Unexpected kind: " + inspect(appliedTo.kind));
	}
}
function getDirectiveLocationForOperation(operation) {
	switch (operation) {
		case OperationTypeNode.QUERY: return DirectiveLocation.QUERY;
		case OperationTypeNode.MUTATION: return DirectiveLocation.MUTATION;
		case OperationTypeNode.SUBSCRIPTION: return DirectiveLocation.SUBSCRIPTION;
	}
}
// node_modules/graphql/validation/rules/KnownFragmentNamesRule.mjs
function KnownFragmentNamesRule(context) {
	return { FragmentSpread(node) {
		const fragmentName = node.name.value;
		if (!context.getFragment(fragmentName)) context.reportError(new GraphQLError(`Unknown fragment "${fragmentName}".`, { nodes: node.name }));
	} };
}
// node_modules/graphql/validation/rules/KnownTypeNamesRule.mjs
function KnownTypeNamesRule(context) {
	const schema = context.getSchema();
	const existingTypesMap = schema ? schema.getTypeMap() : Object.create(null);
	const definedTypes = Object.create(null);
	for (const def of context.getDocument().definitions) if (isTypeDefinitionNode(def)) definedTypes[def.name.value] = true;
	const typeNames = [...Object.keys(existingTypesMap), ...Object.keys(definedTypes)];
	return { NamedType(node, _1, parent, _2, ancestors) {
		const typeName = node.name.value;
		if (!existingTypesMap[typeName] && !definedTypes[typeName]) {
			var _ancestors$;
			const definitionNode = (_ancestors$ = ancestors[2]) !== null && _ancestors$ !== void 0 ? _ancestors$ : parent;
			const isSDL = definitionNode != null && isSDLNode(definitionNode);
			if (isSDL && standardTypeNames.includes(typeName)) return;
			const suggestedTypes = context.hideSuggestions ? [] : suggestionList(typeName, isSDL ? standardTypeNames.concat(typeNames) : typeNames);
			context.reportError(new GraphQLError(`Unknown type "${typeName}".` + didYouMean(suggestedTypes), { nodes: node }));
		}
	} };
}
const standardTypeNames = [...specifiedScalarTypes, ...introspectionTypes].map((type) => type.name);
function isSDLNode(value) {
	return "kind" in value && (isTypeSystemDefinitionNode(value) || isTypeSystemExtensionNode(value));
}
// node_modules/graphql/validation/rules/LoneAnonymousOperationRule.mjs
function LoneAnonymousOperationRule(context) {
	let operationCount = 0;
	return {
		Document(node) {
			operationCount = node.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION).length;
		},
		OperationDefinition(node) {
			if (!node.name && operationCount > 1) context.reportError(new GraphQLError("This anonymous operation must be the only defined operation.", { nodes: node }));
		}
	};
}
// node_modules/graphql/validation/rules/LoneSchemaDefinitionRule.mjs
function LoneSchemaDefinitionRule(context) {
	var _ref, _ref2, _oldSchema$astNode;
	const oldSchema = context.getSchema();
	const alreadyDefined = (_ref = (_ref2 = (_oldSchema$astNode = oldSchema === null || oldSchema === void 0 ? void 0 : oldSchema.astNode) !== null && _oldSchema$astNode !== void 0 ? _oldSchema$astNode : oldSchema === null || oldSchema === void 0 ? void 0 : oldSchema.getQueryType()) !== null && _ref2 !== void 0 ? _ref2 : oldSchema === null || oldSchema === void 0 ? void 0 : oldSchema.getMutationType()) !== null && _ref !== void 0 ? _ref : oldSchema === null || oldSchema === void 0 ? void 0 : oldSchema.getSubscriptionType();
	let schemaDefinitionsCount = 0;
	return { SchemaDefinition(node) {
		if (alreadyDefined) {
			context.reportError(new GraphQLError("Cannot define a new schema within a schema extension.", { nodes: node }));
			return;
		}
		if (schemaDefinitionsCount > 0) context.reportError(new GraphQLError("Must provide only one schema definition.", { nodes: node }));
		++schemaDefinitionsCount;
	} };
}
// node_modules/graphql/validation/rules/MaxIntrospectionDepthRule.mjs
const MAX_LISTS_DEPTH = 3;
function MaxIntrospectionDepthRule(context) {
	const checkedFragments = Object.create(null);
	const exceededFragments = Object.create(null);
	function checkDepth(node, visitedFragments, depth = 0) {
		if (node.kind === Kind.FRAGMENT_SPREAD) {
			const fragmentName = node.name.value;
			const exceededEntryDepth = exceededFragments[fragmentName];
			if (exceededEntryDepth !== void 0 && exceededEntryDepth <= depth) return true;
			const visitedEntryDepth = visitedFragments[fragmentName];
			const checkedEntryDepth = checkedFragments[fragmentName];
			if (visitedEntryDepth !== void 0 && visitedEntryDepth >= depth || checkedEntryDepth !== void 0 && checkedEntryDepth >= depth) return false;
			const fragment = context.getFragment(fragmentName);
			if (!fragment) return false;
			visitedFragments[fragmentName] = depth;
			if (checkDepth(fragment, visitedFragments, depth)) {
				exceededFragments[fragmentName] = depth;
				return true;
			}
			checkedFragments[fragmentName] = depth;
			return false;
		}
		if (node.kind === Kind.FIELD && (node.name.value === "fields" || node.name.value === "interfaces" || node.name.value === "possibleTypes" || node.name.value === "inputFields")) {
			depth++;
			if (depth >= MAX_LISTS_DEPTH) return true;
		}
		if ("selectionSet" in node && node.selectionSet) {
			for (const child of node.selectionSet.selections) if (checkDepth(child, visitedFragments, depth)) return true;
		}
		return false;
	}
	return { Field(node) {
		if (node.name.value === "__schema" || node.name.value === "__type") {
			if (checkDepth(node, Object.create(null))) {
				context.reportError(new GraphQLError("Maximum introspection depth exceeded", { nodes: [node] }));
				return false;
			}
		}
	} };
}
// node_modules/graphql/validation/rules/NoFragmentCyclesRule.mjs
function NoFragmentCyclesRule(context) {
	const visitedFrags = Object.create(null);
	const spreadPath = [];
	const spreadPathIndexByName = Object.create(null);
	return {
		OperationDefinition: () => false,
		FragmentDefinition(node) {
			detectCycleRecursive(node);
			return false;
		}
	};
	function detectCycleRecursive(fragment) {
		if (visitedFrags[fragment.name.value]) return;
		const fragmentName = fragment.name.value;
		visitedFrags[fragmentName] = true;
		const spreadNodes = context.getFragmentSpreads(fragment.selectionSet);
		if (spreadNodes.length === 0) return;
		spreadPathIndexByName[fragmentName] = spreadPath.length;
		for (const spreadNode of spreadNodes) {
			const spreadName = spreadNode.name.value;
			const cycleIndex = spreadPathIndexByName[spreadName];
			spreadPath.push(spreadNode);
			if (cycleIndex === void 0) {
				const spreadFragment = context.getFragment(spreadName);
				if (spreadFragment) detectCycleRecursive(spreadFragment);
			} else {
				const cyclePath = spreadPath.slice(cycleIndex);
				const viaPath = cyclePath.slice(0, -1).map((s) => "\"" + s.name.value + "\"").join(", ");
				context.reportError(new GraphQLError(`Cannot spread fragment "${spreadName}" within itself` + (viaPath !== "" ? ` via ${viaPath}.` : "."), { nodes: cyclePath }));
			}
			spreadPath.pop();
		}
		spreadPathIndexByName[fragmentName] = void 0;
	}
}
// node_modules/graphql/validation/rules/NoUndefinedVariablesRule.mjs
function NoUndefinedVariablesRule(context) {
	let variableNameDefined = Object.create(null);
	return {
		OperationDefinition: {
			enter() {
				variableNameDefined = Object.create(null);
			},
			leave(operation) {
				const usages = context.getRecursiveVariableUsages(operation);
				for (const { node } of usages) {
					const varName = node.name.value;
					if (variableNameDefined[varName] !== true) context.reportError(new GraphQLError(operation.name ? `Variable "$${varName}" is not defined by operation "${operation.name.value}".` : `Variable "$${varName}" is not defined.`, { nodes: [node, operation] }));
				}
			}
		},
		VariableDefinition(node) {
			variableNameDefined[node.variable.name.value] = true;
		}
	};
}
// node_modules/graphql/validation/rules/NoUnusedFragmentsRule.mjs
function NoUnusedFragmentsRule(context) {
	const operationDefs = [];
	const fragmentDefs = [];
	return {
		OperationDefinition(node) {
			operationDefs.push(node);
			return false;
		},
		FragmentDefinition(node) {
			fragmentDefs.push(node);
			return false;
		},
		Document: { leave() {
			const fragmentNameUsed = new Set(context.getRecursivelyReferencedFragmentsForOperations(operationDefs).map((fragment) => fragment.name.value));
			for (const fragmentDef of fragmentDefs) {
				const fragName = fragmentDef.name.value;
				if (!fragmentNameUsed.has(fragName)) context.reportError(new GraphQLError(`Fragment "${fragName}" is never used.`, { nodes: fragmentDef }));
			}
		} }
	};
}
// node_modules/graphql/validation/rules/NoUnusedVariablesRule.mjs
function NoUnusedVariablesRule(context) {
	let variableDefs = [];
	return {
		OperationDefinition: {
			enter() {
				variableDefs = [];
			},
			leave(operation) {
				const variableNameUsed = Object.create(null);
				const usages = context.getRecursiveVariableUsages(operation);
				for (const { node } of usages) variableNameUsed[node.name.value] = true;
				for (const variableDef of variableDefs) {
					const variableName = variableDef.variable.name.value;
					if (variableNameUsed[variableName] !== true) context.reportError(new GraphQLError(operation.name ? `Variable "$${variableName}" is never used in operation "${operation.name.value}".` : `Variable "$${variableName}" is never used.`, { nodes: variableDef }));
				}
			}
		},
		VariableDefinition(def) {
			variableDefs.push(def);
		}
	};
}
// node_modules/graphql/validation/validationAbortedError.mjs
const validationAbortedError = new GraphQLError("Validation aborted.");
// node_modules/graphql/validation/rules/OverlappingFieldsCanBeMergedRule.mjs
const MAX_CONFLICT_DETAIL_LENGTH = 1e3;
const MAX_CONFLICT_NODES = 20;
const MAX_COMPLEXITY_BUDGET = 5e5;
function OverlappingFieldsCanBeMergedRule(validationContext) {
	const ruleContext = {
		comparedFragmentPairs: new PairSet(),
		cachedCollectFieldsResults: new Map(),
		stringifiedValues: new Map(),
		remainingComplexityBudget: MAX_COMPLEXITY_BUDGET
	};
	return { SelectionSet(selectionSet, _key, parent) {
		var _selectionSet$selecti;
		if (parent && "kind" in parent && parent.kind === Kind.INLINE_FRAGMENT) return;
		if (selectionSet.selections.length <= 1 && ((_selectionSet$selecti = selectionSet.selections[0]) === null || _selectionSet$selecti === void 0 ? void 0 : _selectionSet$selecti.kind) !== Kind.INLINE_FRAGMENT) return;
		const conflicts = findConflictsWithinSelectionSet(validationContext, ruleContext, validationContext.getParentType(), selectionSet);
		for (const { responseName, reason, fields1, fields2 } of conflicts) validationContext.reportError(new GraphQLError(`Fields "${maybeAbbreviate(responseName)}" conflict because ${reason}. Use different aliases on the fields to fetch both if this was intentional.`, { nodes: fields1.concat(fields2) }));
	} };
}
function findConflictsWithinSelectionSet(validationContext, ruleContext, parentType, selectionSet) {
	const conflicts = [];
	const collectFieldsResult = collectFields$1(validationContext, ruleContext, parentType, selectionSet);
	collectConflictsWithin(validationContext, conflicts, ruleContext, collectFieldsResult.groupedFieldSet);
	if (collectFieldsResult.fragmentNames.length !== 0 && (collectFieldsResult.groupedFieldSet.size !== 0 || collectFieldsResult.fragmentNames.length > 1)) for (let i = 0; i < collectFieldsResult.fragmentNames.length; i++) {
		collectConflictsBetweenFieldsAndFragment(validationContext, conflicts, ruleContext, false, collectFieldsResult, collectFieldsResult.fragmentNames[i]);
		for (let j = i + 1; j < collectFieldsResult.fragmentNames.length; j++) collectConflictsBetweenFragments(validationContext, conflicts, ruleContext, false, collectFieldsResult.fragmentNames[i], collectFieldsResult.fragmentNames[j]);
	}
	return conflicts;
}
function collectConflictsBetweenFieldsAndFragment(validationContext, conflicts, ruleContext, areMutuallyExclusive, collectFieldsResult, fragmentName) {
	var _collectFieldsResult$;
	spendComplexityBudget(ruleContext, 1);
	if (collectFieldsResult.groupedFieldSet.size === 0) return;
	const comparedFragments = (_collectFieldsResult$ = collectFieldsResult.comparedFragments) !== null && _collectFieldsResult$ !== void 0 ? _collectFieldsResult$ : collectFieldsResult.comparedFragments = new Map();
	const compared = comparedFragments.get(fragmentName);
	if (compared === false || areMutuallyExclusive && compared === true) return;
	comparedFragments.set(fragmentName, areMutuallyExclusive);
	const fragment = validationContext.getFragment(fragmentName);
	if (!fragment) return;
	const collectFieldsResult2 = collectFragmentFields(validationContext, ruleContext, fragment);
	if (collectFieldsResult === collectFieldsResult2) return;
	collectConflictsBetween(validationContext, conflicts, ruleContext, areMutuallyExclusive, collectFieldsResult, collectFieldsResult2);
	for (const referencedFragmentName of collectFieldsResult2.fragmentNames) collectConflictsBetweenFieldsAndFragment(validationContext, conflicts, ruleContext, areMutuallyExclusive, collectFieldsResult, referencedFragmentName);
}
function collectConflictsBetweenFragments(validationContext, conflicts, ruleContext, areMutuallyExclusive, fragmentName1, fragmentName2) {
	spendComplexityBudget(ruleContext, 2);
	const { comparedFragmentPairs } = ruleContext;
	if (fragmentName1 === fragmentName2) return;
	if (comparedFragmentPairs.has(fragmentName1, fragmentName2, areMutuallyExclusive)) return;
	comparedFragmentPairs.add(fragmentName1, fragmentName2, areMutuallyExclusive);
	const fragment1 = validationContext.getFragment(fragmentName1);
	const fragment2 = validationContext.getFragment(fragmentName2);
	if (!fragment1 || !fragment2) return;
	const collectFieldsResult1 = collectFragmentFields(validationContext, ruleContext, fragment1);
	const collectFieldsResult2 = collectFragmentFields(validationContext, ruleContext, fragment2);
	collectConflictsBetween(validationContext, conflicts, ruleContext, areMutuallyExclusive, collectFieldsResult1, collectFieldsResult2);
	for (const referencedFragmentName2 of collectFieldsResult2.fragmentNames) collectConflictsBetweenFragments(validationContext, conflicts, ruleContext, areMutuallyExclusive, fragmentName1, referencedFragmentName2);
	for (const referencedFragmentName1 of collectFieldsResult1.fragmentNames) collectConflictsBetweenFragments(validationContext, conflicts, ruleContext, areMutuallyExclusive, referencedFragmentName1, fragmentName2);
}
function findConflictsBetweenSubSelectionSets(validationContext, ruleContext, areMutuallyExclusive, parentType1, selectionSet1, parentType2, selectionSet2) {
	const conflicts = [];
	const collectFieldsResult1 = collectFields$1(validationContext, ruleContext, parentType1, selectionSet1);
	const collectFieldsResult2 = collectFields$1(validationContext, ruleContext, parentType2, selectionSet2);
	collectConflictsBetween(validationContext, conflicts, ruleContext, areMutuallyExclusive, collectFieldsResult1, collectFieldsResult2);
	for (const fragmentName2 of collectFieldsResult2.fragmentNames) collectConflictsBetweenFieldsAndFragment(validationContext, conflicts, ruleContext, areMutuallyExclusive, collectFieldsResult1, fragmentName2);
	for (const fragmentName1 of collectFieldsResult1.fragmentNames) collectConflictsBetweenFieldsAndFragment(validationContext, conflicts, ruleContext, areMutuallyExclusive, collectFieldsResult2, fragmentName1);
	for (const fragmentName1 of collectFieldsResult1.fragmentNames) for (const fragmentName2 of collectFieldsResult2.fragmentNames) collectConflictsBetweenFragments(validationContext, conflicts, ruleContext, areMutuallyExclusive, fragmentName1, fragmentName2);
	return conflicts;
}
function collectConflictsWithin(validationContext, conflicts, ruleContext, groupedFieldSet) {
	for (const [responseName, fields] of groupedFieldSet) if (fields.length > 1) for (let i = 0; i < fields.length; i++) for (let j = i + 1; j < fields.length; j++) {
		const conflict = findConflict(validationContext, ruleContext, false, responseName, fields[i], fields[j]);
		if (conflict) conflicts.push(conflict);
	}
}
function collectConflictsBetween(validationContext, conflicts, ruleContext, parentFieldsAreMutuallyExclusive, collectFieldsResult1, collectFieldsResult2) {
	if (collectFieldsResult1.groupedFieldSet.size === 0 || collectFieldsResult2.groupedFieldSet.size === 0) return;
	for (const { responseName, fields1, fields2 } of getOverlappingFields(ruleContext, collectFieldsResult1, collectFieldsResult2)) for (const field1 of fields1) for (const field2 of fields2) {
		const conflict = findConflict(validationContext, ruleContext, parentFieldsAreMutuallyExclusive, responseName, field1, field2);
		if (conflict) conflicts.push(conflict);
	}
}
function getOverlappingFields(ruleContext, collectFieldsResult1, collectFieldsResult2) {
	var _collectFieldsResult;
	const byCollectFieldsResult = (_collectFieldsResult = collectFieldsResult1.overlappingFields) !== null && _collectFieldsResult !== void 0 ? _collectFieldsResult : collectFieldsResult1.overlappingFields = new Map();
	const cached = byCollectFieldsResult.get(collectFieldsResult2);
	if (cached !== void 0) return cached;
	const overlappingFields = [];
	for (const [responseName, fields1] of collectFieldsResult1.groupedFieldSet) {
		spendComplexityBudget(ruleContext, 1);
		const fields2 = collectFieldsResult2.groupedFieldSet.get(responseName);
		if (fields2 !== void 0) overlappingFields.push({
			responseName,
			fields1,
			fields2
		});
	}
	byCollectFieldsResult.set(collectFieldsResult2, overlappingFields);
	return overlappingFields;
}
function findConflict(validationContext, ruleContext, parentFieldsAreMutuallyExclusive, responseName, fieldDetails1, fieldDetails2) {
	const { parentType: parentType1, node: node1, definition: def1 } = fieldDetails1;
	const { parentType: parentType2, node: node2, definition: def2 } = fieldDetails2;
	const areMutuallyExclusive = parentFieldsAreMutuallyExclusive || parentType1 !== parentType2 && isObjectType(parentType1) && isObjectType(parentType2);
	spendComplexityBudget(ruleContext, 2);
	if (fieldDetails1.isSimpleLeaf && fieldDetails2.isSimpleLeaf && (def1 === null || def1 === void 0 ? void 0 : def1.type) === (def2 === null || def2 === void 0 ? void 0 : def2.type) && node1.name.value === node2.name.value) return;
	if (!areMutuallyExclusive) {
		const fieldInfo1 = getFieldInfo(fieldDetails1);
		const fieldInfo2 = getFieldInfo(fieldDetails2);
		let reason = fieldInfo1.comparisons.get(fieldInfo2);
		if (reason === void 0) {
			const name1 = node1.name.value;
			const name2 = node2.name.value;
			reason = name1 !== name2 ? `"${maybeAbbreviate(name1)}" and "${maybeAbbreviate(name2)}" are different fields` : sameArguments(ruleContext, fieldInfo1.arguments, fieldInfo2.arguments) ? null : "they have differing arguments";
			fieldInfo1.comparisons.set(fieldInfo2, reason);
		}
		if (reason !== null) return {
			responseName,
			reason,
			fields1: [node1],
			fields2: [node2]
		};
	}
	const type1 = def1 === null || def1 === void 0 ? void 0 : def1.type;
	const type2 = def2 === null || def2 === void 0 ? void 0 : def2.type;
	if (type1 && type2 && doTypesConflict(ruleContext, type1, type2)) {
		var _fieldInfo1$typeStrin, _fieldInfo2$typeStrin;
		const fieldInfo1 = getFieldInfo(fieldDetails1);
		const fieldInfo2 = getFieldInfo(fieldDetails2);
		return {
			responseName,
			reason: `they return conflicting types "${(_fieldInfo1$typeStrin = fieldInfo1.typeString) !== null && _fieldInfo1$typeStrin !== void 0 ? _fieldInfo1$typeStrin : fieldInfo1.typeString = inspect(type1)}" and "${(_fieldInfo2$typeStrin = fieldInfo2.typeString) !== null && _fieldInfo2$typeStrin !== void 0 ? _fieldInfo2$typeStrin : fieldInfo2.typeString = inspect(type2)}"`,
			fields1: [node1],
			fields2: [node2]
		};
	}
	const selectionSet1 = node1.selectionSet;
	const selectionSet2 = node2.selectionSet;
	if (selectionSet1 && selectionSet2) return subfieldConflicts(findConflictsBetweenSubSelectionSets(validationContext, ruleContext, areMutuallyExclusive, getFieldInfo(fieldDetails1).namedType, selectionSet1, getFieldInfo(fieldDetails2).namedType, selectionSet2), responseName, node1, node2);
}
function getFieldInfo(fieldDetails) {
	if (fieldDetails.info === void 0) {
		var _fieldDetails$definit;
		fieldDetails.info = {
			comparisons: new Map(),
			namedType: getNamedType((_fieldDetails$definit = fieldDetails.definition) === null || _fieldDetails$definit === void 0 ? void 0 : _fieldDetails$definit.type),
			arguments: getArgumentInfo(fieldDetails.node.arguments)
		};
	}
	return fieldDetails.info;
}
function getArgumentInfo(args) {
	if (args === void 0 || args.length === 0) return;
	const values = new Map();
	for (const { name, value } of args) values.set(name.value, value);
	return {
		nodes: args,
		values
	};
}
function sameArguments(ruleContext, argumentInfo1, argumentInfo2) {
	if (argumentInfo1 === void 0) return argumentInfo2 === void 0;
	if (argumentInfo1.nodes.length !== (argumentInfo2 === null || argumentInfo2 === void 0 ? void 0 : argumentInfo2.nodes.length)) return false;
	const values2 = argumentInfo2.values;
	return argumentInfo1.nodes.every((arg1) => {
		spendComplexityBudget(ruleContext, 1);
		const value2 = values2.get(arg1.name.value);
		if (value2 === void 0) return false;
		return stringifyValue(ruleContext, arg1.value) === stringifyValue(ruleContext, value2);
	});
}
function stringifyValue(ruleContext, value) {
	const cached = ruleContext.stringifiedValues.get(value);
	if (cached !== void 0) return cached;
	const result = JSON.stringify(value, (_key, node) => {
		if (!isNode(node)) return node;
		switch (node.kind) {
			case Kind.VARIABLE: return [node.kind, node.name.value];
			case Kind.OBJECT: return [node.kind, node.fields.slice().sort((first, second) => first.name.value < second.name.value ? -1 : first.name.value > second.name.value ? 1 : 0)];
			case Kind.OBJECT_FIELD: return [node.name.value, node.value];
			case Kind.LIST: return [node.kind, node.values];
			case Kind.STRING: return [
				node.kind,
				node.value,
				node.block === true
			];
			default: return [node.kind, "value" in node ? node.value : null];
		}
	});
	ruleContext.stringifiedValues.set(value, result);
	return result;
}
function doTypesConflict(ruleContext, type1, type2) {
	if (type1 === type2) return false;
	spendComplexityBudget(ruleContext, 1);
	if (isListType(type1)) return isListType(type2) ? doTypesConflict(ruleContext, type1.ofType, type2.ofType) : true;
	if (isListType(type2)) return true;
	if (isNonNullType(type1)) return isNonNullType(type2) ? doTypesConflict(ruleContext, type1.ofType, type2.ofType) : true;
	if (isNonNullType(type2)) return true;
	if (isLeafType(type1) || isLeafType(type2)) return type1 !== type2;
	return false;
}
function collectFields$1(validationContext, ruleContext, parentType, selectionSet) {
	const { cachedCollectFieldsResults } = ruleContext;
	let bySelectionSet = cachedCollectFieldsResults.get(parentType);
	if (bySelectionSet === void 0) {
		bySelectionSet = new Map();
		cachedCollectFieldsResults.set(parentType, bySelectionSet);
	}
	const cached = bySelectionSet.get(selectionSet);
	if (cached) return cached;
	const fieldDetails = new Map();
	const fragmentNames = new Set();
	collectFieldsImpl$1(validationContext, parentType, selectionSet, fieldDetails, fragmentNames);
	const result = {
		groupedFieldSet: fieldDetails,
		fragmentNames: [...fragmentNames]
	};
	bySelectionSet.set(selectionSet, result);
	return result;
}
function collectFragmentFields(validationContext, ruleContext, fragment) {
	return collectFields$1(validationContext, ruleContext, typeFromAST(validationContext.getSchema(), fragment.typeCondition), fragment.selectionSet);
}
function collectFieldsImpl$1(validationContext, parentType, selectionSet, fieldDetails, fragmentNames) {
	for (const selection of selectionSet.selections) switch (selection.kind) {
		case Kind.FIELD: {
			var _selection$arguments$, _selection$arguments;
			const fieldName = selection.name.value;
			let fieldDef;
			if (isObjectType(parentType) || isInterfaceType(parentType)) fieldDef = parentType.getFields()[fieldName];
			const responseName = selection.alias ? selection.alias.value : fieldName;
			let fieldDetailsList = fieldDetails.get(responseName);
			if (fieldDetailsList === void 0) {
				fieldDetailsList = [];
				fieldDetails.set(responseName, fieldDetailsList);
			}
			fieldDetailsList.push({
				parentType,
				node: selection,
				definition: fieldDef,
				isSimpleLeaf: ((_selection$arguments$ = (_selection$arguments = selection.arguments) === null || _selection$arguments === void 0 ? void 0 : _selection$arguments.length) !== null && _selection$arguments$ !== void 0 ? _selection$arguments$ : 0) === 0 && !selection.selectionSet
			});
			break;
		}
		case Kind.FRAGMENT_SPREAD:
			fragmentNames.add(selection.name.value);
			break;
		case Kind.INLINE_FRAGMENT: {
			const typeCondition = selection.typeCondition;
			collectFieldsImpl$1(validationContext, typeCondition ? typeFromAST(validationContext.getSchema(), typeCondition) : parentType, selection.selectionSet, fieldDetails, fragmentNames);
			break;
		}
	}
}
function subfieldConflicts(conflicts, responseName, node1, node2) {
	if (conflicts.length > 0) {
		let message = "";
		for (const { responseName: name, reason } of conflicts) {
			message += (message === "" ? "" : " and ") + `subfields "${maybeAbbreviate(name)}" conflict because ${reason}`;
			if (message.length > MAX_CONFLICT_DETAIL_LENGTH) break;
		}
		return {
			responseName,
			reason: maybeAbbreviate(message),
			fields1: collectConflictNodes(node1, conflicts, "fields1"),
			fields2: collectConflictNodes(node2, conflicts, "fields2")
		};
	}
}
function collectConflictNodes(node, conflicts, side) {
	const nodes = [node];
	for (const conflict of conflicts) {
		const remaining = MAX_CONFLICT_NODES - nodes.length;
		const retainedNodes = conflict[side].slice(-remaining);
		nodes.push(...retainedNodes);
		if (nodes.length === MAX_CONFLICT_NODES) break;
	}
	return nodes;
}
function maybeAbbreviate(text) {
	return text.length > MAX_CONFLICT_DETAIL_LENGTH ? text.slice(0, MAX_CONFLICT_DETAIL_LENGTH) + "..." : text;
}
function spendComplexityBudget(ruleContext, cost) {
	ruleContext.remainingComplexityBudget -= cost;
	if (ruleContext.remainingComplexityBudget < 0) throw validationAbortedError;
}
var PairSet = class {
	constructor() {
		this._data = new Map();
	}
	has(a, b, weaklyPresent) {
		return this._has(a, b, weaklyPresent) || this._has(b, a, weaklyPresent);
	}
	_has(a, b, weaklyPresent) {
		var _this$_data$get;
		const result = (_this$_data$get = this._data.get(a)) === null || _this$_data$get === void 0 ? void 0 : _this$_data$get.get(b);
		if (result === void 0) return false;
		return weaklyPresent ? true : weaklyPresent === result;
	}
	add(a, b, weaklyPresent) {
		const map = this._data.get(a);
		if (map === void 0) this._data.set(a, new Map([[b, weaklyPresent]]));
		else map.set(b, weaklyPresent);
	}
};
// node_modules/graphql/validation/rules/PossibleFragmentSpreadsRule.mjs
function PossibleFragmentSpreadsRule(context) {
	return {
		InlineFragment(node) {
			const fragType = context.getType();
			const parentType = context.getParentType();
			if (isCompositeType(fragType) && isCompositeType(parentType) && !doTypesOverlap(context.getSchema(), fragType, parentType)) {
				const parentTypeStr = inspect(parentType);
				const fragTypeStr = inspect(fragType);
				context.reportError(new GraphQLError(`Fragment cannot be spread here as objects of type "${parentTypeStr}" can never be of type "${fragTypeStr}".`, { nodes: node }));
			}
		},
		FragmentSpread(node) {
			const fragName = node.name.value;
			const fragType = getFragmentType(context, fragName);
			const parentType = context.getParentType();
			if (fragType && parentType && !doTypesOverlap(context.getSchema(), fragType, parentType)) {
				const parentTypeStr = inspect(parentType);
				const fragTypeStr = inspect(fragType);
				context.reportError(new GraphQLError(`Fragment "${fragName}" cannot be spread here as objects of type "${parentTypeStr}" can never be of type "${fragTypeStr}".`, { nodes: node }));
			}
		}
	};
}
function getFragmentType(context, name) {
	const frag = context.getFragment(name);
	if (frag) {
		const type = typeFromAST(context.getSchema(), frag.typeCondition);
		if (isCompositeType(type)) return type;
	}
}
// node_modules/graphql/validation/rules/PossibleTypeExtensionsRule.mjs
function PossibleTypeExtensionsRule(context) {
	const schema = context.getSchema();
	const definedTypes = Object.create(null);
	for (const def of context.getDocument().definitions) if (isTypeDefinitionNode(def)) definedTypes[def.name.value] = def;
	return {
		ScalarTypeExtension: checkExtension,
		ObjectTypeExtension: checkExtension,
		InterfaceTypeExtension: checkExtension,
		UnionTypeExtension: checkExtension,
		EnumTypeExtension: checkExtension,
		InputObjectTypeExtension: checkExtension
	};
	function checkExtension(node) {
		const typeName = node.name.value;
		const defNode = definedTypes[typeName];
		const existingType = schema === null || schema === void 0 ? void 0 : schema.getType(typeName);
		let expectedKind;
		if (defNode) expectedKind = defKindToExtKind[defNode.kind];
		else if (existingType) expectedKind = typeToExtKind(existingType);
		if (expectedKind) {
			if (expectedKind !== node.kind) {
				const kindStr = extensionKindToTypeName(node.kind);
				context.reportError(new GraphQLError(`Cannot extend non-${kindStr} type "${typeName}".`, { nodes: defNode ? [defNode, node] : node }));
			}
		} else {
			const suggestedTypes = suggestionList(typeName, Object.keys({
				...definedTypes,
				...schema === null || schema === void 0 ? void 0 : schema.getTypeMap()
			}));
			context.reportError(new GraphQLError(`Cannot extend type "${typeName}" because it is not defined.` + didYouMean(suggestedTypes), { nodes: node.name }));
		}
	}
}
const defKindToExtKind = {
	[Kind.SCALAR_TYPE_DEFINITION]: Kind.SCALAR_TYPE_EXTENSION,
	[Kind.OBJECT_TYPE_DEFINITION]: Kind.OBJECT_TYPE_EXTENSION,
	[Kind.INTERFACE_TYPE_DEFINITION]: Kind.INTERFACE_TYPE_EXTENSION,
	[Kind.UNION_TYPE_DEFINITION]: Kind.UNION_TYPE_EXTENSION,
	[Kind.ENUM_TYPE_DEFINITION]: Kind.ENUM_TYPE_EXTENSION,
	[Kind.INPUT_OBJECT_TYPE_DEFINITION]: Kind.INPUT_OBJECT_TYPE_EXTENSION
};
function typeToExtKind(type) {
	if (isScalarType(type)) return Kind.SCALAR_TYPE_EXTENSION;
	if (isObjectType(type)) return Kind.OBJECT_TYPE_EXTENSION;
	if (isInterfaceType(type)) return Kind.INTERFACE_TYPE_EXTENSION;
	if (isUnionType(type)) return Kind.UNION_TYPE_EXTENSION;
	if (isEnumType(type)) return Kind.ENUM_TYPE_EXTENSION;
	if (isInputObjectType(type)) return Kind.INPUT_OBJECT_TYPE_EXTENSION;
	invariant(false, "Unexpected type: " + inspect(type));
}
function extensionKindToTypeName(kind) {
	switch (kind) {
		case Kind.SCALAR_TYPE_EXTENSION: return "scalar";
		case Kind.OBJECT_TYPE_EXTENSION: return "object";
		case Kind.INTERFACE_TYPE_EXTENSION: return "interface";
		case Kind.UNION_TYPE_EXTENSION: return "union";
		case Kind.ENUM_TYPE_EXTENSION: return "enum";
		case Kind.INPUT_OBJECT_TYPE_EXTENSION: return "input object";
		default: invariant(false, "Unexpected kind: " + inspect(kind));
	}
}
// node_modules/graphql/validation/rules/ProvidedRequiredArgumentsRule.mjs
function ProvidedRequiredArgumentsRule(context) {
	return {
		...ProvidedRequiredArgumentsOnDirectivesRule(context),
		Field: { leave(fieldNode) {
			var _fieldNode$arguments;
			const fieldDef = context.getFieldDef();
			if (!fieldDef) return false;
			const providedArgs = new Set((_fieldNode$arguments = fieldNode.arguments) === null || _fieldNode$arguments === void 0 ? void 0 : _fieldNode$arguments.map((arg) => arg.name.value));
			for (const argDef of fieldDef.args) if (!providedArgs.has(argDef.name) && isRequiredArgument(argDef)) {
				const argTypeStr = inspect(argDef.type);
				context.reportError(new GraphQLError(`Field "${fieldDef.name}" argument "${argDef.name}" of type "${argTypeStr}" is required, but it was not provided.`, { nodes: fieldNode }));
			}
		} }
	};
}
function ProvidedRequiredArgumentsOnDirectivesRule(context) {
	var _schema$getDirectives;
	const requiredArgsMap = Object.create(null);
	const schema = context.getSchema();
	const definedDirectives = (_schema$getDirectives = schema === null || schema === void 0 ? void 0 : schema.getDirectives()) !== null && _schema$getDirectives !== void 0 ? _schema$getDirectives : specifiedDirectives;
	for (const directive of definedDirectives) requiredArgsMap[directive.name] = keyMap(directive.args.filter(isRequiredArgument), (arg) => arg.name);
	const astDefinitions = context.getDocument().definitions;
	for (const def of astDefinitions) if (def.kind === Kind.DIRECTIVE_DEFINITION) {
		var _def$arguments;
		const argNodes = (_def$arguments = def.arguments) !== null && _def$arguments !== void 0 ? _def$arguments : [];
		requiredArgsMap[def.name.value] = keyMap(argNodes.filter(isRequiredArgumentNode), (arg) => arg.name.value);
	}
	return { Directive: { leave(directiveNode) {
		const directiveName = directiveNode.name.value;
		const requiredArgs = requiredArgsMap[directiveName];
		if (requiredArgs) {
			var _directiveNode$argume;
			const argNodes = (_directiveNode$argume = directiveNode.arguments) !== null && _directiveNode$argume !== void 0 ? _directiveNode$argume : [];
			const argNodeMap = new Set(argNodes.map((arg) => arg.name.value));
			for (const [argName, argDef] of Object.entries(requiredArgs)) if (!argNodeMap.has(argName)) {
				const argType = isType(argDef.type) ? inspect(argDef.type) : print(argDef.type);
				context.reportError(new GraphQLError(`Directive "@${directiveName}" argument "${argName}" of type "${argType}" is required, but it was not provided.`, { nodes: directiveNode }));
			}
		}
	} } };
}
function isRequiredArgumentNode(arg) {
	return arg.type.kind === Kind.NON_NULL_TYPE && arg.defaultValue == null;
}
// node_modules/graphql/validation/rules/ScalarLeafsRule.mjs
function ScalarLeafsRule(context) {
	return { Field(node) {
		const type = context.getType();
		const selectionSet = node.selectionSet;
		if (type) {
			if (isLeafType(getNamedType(type))) {
				if (selectionSet) {
					const fieldName = node.name.value;
					const typeStr = inspect(type);
					context.reportError(new GraphQLError(`Field "${fieldName}" must not have a selection since type "${typeStr}" has no subfields.`, { nodes: selectionSet }));
				}
			} else if (!selectionSet) {
				const fieldName = node.name.value;
				const typeStr = inspect(type);
				context.reportError(new GraphQLError(`Field "${fieldName}" of type "${typeStr}" must have a selection of subfields. Did you mean "${fieldName} { ... }"?`, { nodes: node }));
			} else if (selectionSet.selections.length === 0) {
				const fieldName = node.name.value;
				const typeStr = inspect(type);
				context.reportError(new GraphQLError(`Field "${fieldName}" of type "${typeStr}" must have at least one field selected.`, { nodes: node }));
			}
		}
	} };
}
// node_modules/graphql/jsutils/printPathArray.mjs
function printPathArray(path) {
	return path.map((key) => typeof key === "number" ? "[" + key.toString() + "]" : "." + key).join("");
}
// node_modules/graphql/jsutils/Path.mjs
function addPath(prev, key, typename) {
	return {
		prev,
		key,
		typename
	};
}
function pathToArray(path) {
	const flattened = [];
	let curr = path;
	while (curr) {
		flattened.push(curr.key);
		curr = curr.prev;
	}
	return flattened.reverse();
}
// node_modules/graphql/utilities/coerceInputValue.mjs
function coerceInputValue(inputValue, type, onError = defaultOnError, hideSuggestions) {
	return coerceInputValueImpl(inputValue, type, onError, void 0, hideSuggestions);
}
function defaultOnError(path, invalidValue, error) {
	let errorPrefix = "Invalid value " + inspect(invalidValue);
	if (path.length > 0) errorPrefix += ` at "value${printPathArray(path)}"`;
	error.message = errorPrefix + ": " + error.message;
	throw error;
}
function coerceInputValueImpl(inputValue, type, onError, path, hideSuggestions) {
	if (isNonNullType(type)) {
		if (inputValue != null) return coerceInputValueImpl(inputValue, type.ofType, onError, path, hideSuggestions);
		onError(pathToArray(path), inputValue, new GraphQLError(`Expected non-nullable type "${inspect(type)}" not to be null.`));
		return;
	}
	if (inputValue == null) return null;
	if (isListType(type)) {
		const itemType = type.ofType;
		if (isIterableObject(inputValue)) return Array.from(inputValue, (itemValue, index) => {
			const itemPath = addPath(path, index, void 0);
			return coerceInputValueImpl(itemValue, itemType, onError, itemPath, hideSuggestions);
		});
		return [coerceInputValueImpl(inputValue, itemType, onError, path, hideSuggestions)];
	}
	if (isInputObjectType(type)) {
		if (!isObjectLike(inputValue) || Array.isArray(inputValue)) {
			onError(pathToArray(path), inputValue, new GraphQLError(`Expected type "${type.name}" to be an object.`));
			return;
		}
		const coercedValue = Object.create(null);
		const fieldDefs = type.getFields();
		for (const field of Object.values(fieldDefs)) {
			const fieldValue = inputValue[field.name];
			if (fieldValue === void 0) {
				if (field.defaultValue !== void 0) coercedValue[field.name] = field.defaultValue;
				else if (isNonNullType(field.type)) {
					const typeStr = inspect(field.type);
					onError(pathToArray(path), inputValue, new GraphQLError(`Field "${field.name}" of required type "${typeStr}" was not provided.`));
				}
				continue;
			}
			coercedValue[field.name] = coerceInputValueImpl(fieldValue, field.type, onError, addPath(path, field.name, type.name), hideSuggestions);
		}
		for (const fieldName of Object.keys(inputValue)) if (!fieldDefs[fieldName]) {
			const suggestions = hideSuggestions ? [] : suggestionList(fieldName, Object.keys(type.getFields()));
			onError(pathToArray(path), inputValue, new GraphQLError(`Field "${fieldName}" is not defined by type "${type.name}".` + didYouMean(suggestions)));
		}
		if (type.isOneOf) {
			const keys = Object.keys(coercedValue);
			if (keys.length !== 1) onError(pathToArray(path), inputValue, new GraphQLError(`Exactly one key must be specified for OneOf type "${type.name}".`));
			const key = keys[0];
			const value = coercedValue[key];
			if (value === null) onError(pathToArray(path).concat(key), value, new GraphQLError(`Field "${key}" must be non-null.`));
		}
		return { ...coercedValue };
	}
	if (isLeafType(type)) {
		let parseResult;
		try {
			parseResult = isEnumType(type) ? type.parseValue(inputValue, hideSuggestions) : type.parseValue(inputValue);
		} catch (error) {
			if (error instanceof GraphQLError) onError(pathToArray(path), inputValue, error);
			else onError(pathToArray(path), inputValue, new GraphQLError(`Expected type "${type.name}". ` + error.message, { originalError: error }));
			return;
		}
		if (parseResult === void 0) onError(pathToArray(path), inputValue, new GraphQLError(`Expected type "${type.name}".`));
		return parseResult;
	}
	invariant(false, "Unexpected input type: " + inspect(type));
}
// node_modules/graphql/utilities/valueFromAST.mjs
function valueFromAST(valueNode, type, variables) {
	if (!valueNode) return;
	if (valueNode.kind === Kind.VARIABLE) {
		const variableName = valueNode.name.value;
		if (variables == null || !hasOwnProperty$1(variables, variableName) || variables[variableName] === void 0) return;
		const variableValue = variables[variableName];
		if (variableValue === null && isNonNullType(type)) return;
		return variableValue;
	}
	if (isNonNullType(type)) {
		if (valueNode.kind === Kind.NULL) return;
		return valueFromAST(valueNode, type.ofType, variables);
	}
	if (valueNode.kind === Kind.NULL) return null;
	if (isListType(type)) {
		const itemType = type.ofType;
		if (valueNode.kind === Kind.LIST) {
			const coercedValues = [];
			for (const itemNode of valueNode.values) if (isMissingVariable(itemNode, variables)) {
				if (isNonNullType(itemType)) return;
				coercedValues.push(null);
			} else {
				const itemValue = valueFromAST(itemNode, itemType, variables);
				if (itemValue === void 0) return;
				coercedValues.push(itemValue);
			}
			return coercedValues;
		}
		const coercedValue = valueFromAST(valueNode, itemType, variables);
		if (coercedValue === void 0) return;
		return [coercedValue];
	}
	if (isInputObjectType(type)) {
		if (valueNode.kind !== Kind.OBJECT) return;
		const coercedObj = Object.create(null);
		const fieldNodes = keyMap(valueNode.fields, (field) => field.name.value);
		for (const field of Object.values(type.getFields())) {
			const fieldNode = fieldNodes[field.name];
			if (!fieldNode || isMissingVariable(fieldNode.value, variables)) {
				if (field.defaultValue !== void 0) coercedObj[field.name] = field.defaultValue;
				else if (isNonNullType(field.type)) return;
				continue;
			}
			const fieldValue = valueFromAST(fieldNode.value, field.type, variables);
			if (fieldValue === void 0) return;
			coercedObj[field.name] = fieldValue;
		}
		if (type.isOneOf) {
			const keys = Object.keys(coercedObj);
			if (keys.length !== 1) return;
			if (coercedObj[keys[0]] === null) return;
		}
		return coercedObj;
	}
	if (isLeafType(type)) {
		let result;
		try {
			result = type.parseLiteral(valueNode, variables);
		} catch (_error) {
			return;
		}
		if (result === void 0) return;
		return result;
	}
	invariant(false, "Unexpected input type: " + inspect(type));
}
function isMissingVariable(valueNode, variables) {
	return valueNode.kind === Kind.VARIABLE && (variables == null || !hasOwnProperty$1(variables, valueNode.name.value) || variables[valueNode.name.value] === void 0);
}
function hasOwnProperty$1(obj, prop) {
	return Object.prototype.hasOwnProperty.call(obj, prop);
}
// node_modules/graphql/execution/values.mjs
function getVariableValues(schema, varDefNodes, inputs, options) {
	const errors = [];
	const maxErrors = options === null || options === void 0 ? void 0 : options.maxErrors;
	try {
		const coerced = coerceVariableValues(schema, varDefNodes, inputs, (error) => {
			if (maxErrors != null && errors.length >= maxErrors) throw new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted.");
			errors.push(error);
		}, options === null || options === void 0 ? void 0 : options.hideSuggestions);
		if (errors.length === 0) return { coerced };
	} catch (error) {
		errors.push(error);
	}
	return { errors };
}
function coerceVariableValues(schema, varDefNodes, inputs, onError, hideSuggestions) {
	const coercedValues = Object.create(null);
	for (const varDefNode of varDefNodes) {
		const varName = varDefNode.variable.name.value;
		const varType = typeFromAST(schema, varDefNode.type);
		if (!isInputType(varType)) {
			onError(new GraphQLError(`Variable "$${varName}" expected value of type "${printForError(varDefNode.type)}" which cannot be used as an input type.`, { nodes: varDefNode.type }));
			continue;
		}
		if (!hasOwnProperty(inputs, varName)) {
			if (varDefNode.defaultValue) coercedValues[varName] = valueFromAST(varDefNode.defaultValue, varType);
			else if (isNonNullType(varType)) onError(new GraphQLError(`Variable "$${varName}" of required type "${inspect(varType)}" was not provided.`, { nodes: varDefNode }));
			continue;
		}
		const value = inputs[varName];
		if (value === null && isNonNullType(varType)) {
			onError(new GraphQLError(`Variable "$${varName}" of non-null type "${inspect(varType)}" must not be null.`, { nodes: varDefNode }));
			continue;
		}
		coercedValues[varName] = coerceInputValue(value, varType, (path, invalidValue, error) => {
			let prefix = `Variable "$${varName}" got invalid value ` + inspect(invalidValue);
			if (path.length > 0) prefix += ` at "${varName}${printPathArray(path)}"`;
			onError(new GraphQLError(prefix + "; " + error.message, {
				nodes: varDefNode,
				originalError: error
			}));
		}, hideSuggestions);
	}
	return { ...coercedValues };
}
function getArgumentValues(def, node, variableValues) {
	var _node$arguments;
	const coercedValues = Object.create(null);
	const argNodeMap = keyMap((_node$arguments = node.arguments) !== null && _node$arguments !== void 0 ? _node$arguments : [], (arg) => arg.name.value);
	for (const argDef of def.args) {
		const name = argDef.name;
		const argType = argDef.type;
		const argumentNode = argNodeMap[name];
		if (!argumentNode) {
			if (argDef.defaultValue !== void 0) coercedValues[name] = argDef.defaultValue;
			else if (isNonNullType(argType)) throw new GraphQLError(`Argument "${name}" of required type "${inspect(argType)}" was not provided.`, { nodes: node });
			continue;
		}
		const valueNode = argumentNode.value;
		let isNull = valueNode.kind === Kind.NULL;
		if (valueNode.kind === Kind.VARIABLE) {
			const variableName = valueNode.name.value;
			if (variableValues == null || !hasOwnProperty(variableValues, variableName)) {
				if (argDef.defaultValue !== void 0) coercedValues[name] = argDef.defaultValue;
				else if (isNonNullType(argType)) throw new GraphQLError(`Argument "${name}" of required type "${inspect(argType)}" was provided the variable "$${variableName}" which was not provided a runtime value.`, { nodes: valueNode });
				continue;
			}
			isNull = variableValues[variableName] == null;
		}
		if (isNull && isNonNullType(argType)) throw new GraphQLError(`Argument "${name}" of non-null type "${inspect(argType)}" must not be null.`, { nodes: valueNode });
		const coercedValue = valueFromAST(valueNode, argType, variableValues);
		if (coercedValue === void 0) throw new GraphQLError(`Argument "${name}" has invalid value ${printForError(valueNode)}.`, { nodes: valueNode });
		coercedValues[name] = coercedValue;
	}
	return { ...coercedValues };
}
function getDirectiveValues(directiveDef, node, variableValues) {
	var _node$directives;
	const directiveNode = (_node$directives = node.directives) === null || _node$directives === void 0 ? void 0 : _node$directives.find((directive) => directive.name.value === directiveDef.name);
	if (directiveNode) return getArgumentValues(directiveDef, directiveNode, variableValues);
}
function hasOwnProperty(obj, prop) {
	return Object.prototype.hasOwnProperty.call(obj, prop);
}
// node_modules/graphql/execution/collectFields.mjs
function collectFields(schema, fragments, variableValues, runtimeType, selectionSet, onSelectionSet) {
	const fields = new Map();
	collectFieldsImpl(schema, fragments, variableValues, runtimeType, selectionSet, fields, new Set(), onSelectionSet);
	return fields;
}
function collectSubfields$1(schema, fragments, variableValues, returnType, fieldNodes) {
	const subFieldNodes = new Map();
	const visitedFragmentNames = new Set();
	for (const node of fieldNodes) if (node.selectionSet) collectFieldsImpl(schema, fragments, variableValues, returnType, node.selectionSet, subFieldNodes, visitedFragmentNames);
	return subFieldNodes;
}
function collectFieldsImpl(schema, fragments, variableValues, runtimeType, selectionSet, fields, visitedFragmentNames, onSelectionSet) {
	onSelectionSet === null || onSelectionSet === void 0 || onSelectionSet(selectionSet);
	for (const selection of selectionSet.selections) switch (selection.kind) {
		case Kind.FIELD: {
			if (!shouldIncludeNode(variableValues, selection)) continue;
			const name = getFieldEntryKey(selection);
			const fieldList = fields.get(name);
			if (fieldList !== void 0) fieldList.push(selection);
			else fields.set(name, [selection]);
			break;
		}
		case Kind.INLINE_FRAGMENT:
			if (!shouldIncludeNode(variableValues, selection) || !doesFragmentConditionMatch(schema, selection, runtimeType)) continue;
			collectFieldsImpl(schema, fragments, variableValues, runtimeType, selection.selectionSet, fields, visitedFragmentNames, onSelectionSet);
			break;
		case Kind.FRAGMENT_SPREAD: {
			const fragName = selection.name.value;
			if (visitedFragmentNames.has(fragName) || !shouldIncludeNode(variableValues, selection)) continue;
			visitedFragmentNames.add(fragName);
			const fragment = fragments[fragName];
			if (!fragment || !doesFragmentConditionMatch(schema, fragment, runtimeType)) continue;
			collectFieldsImpl(schema, fragments, variableValues, runtimeType, fragment.selectionSet, fields, visitedFragmentNames, onSelectionSet);
			break;
		}
	}
}
function shouldIncludeNode(variableValues, node) {
	const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
	if ((skip === null || skip === void 0 ? void 0 : skip.if) === true) return false;
	const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
	if ((include === null || include === void 0 ? void 0 : include.if) === false) return false;
	return true;
}
function doesFragmentConditionMatch(schema, fragment, type) {
	const typeConditionNode = fragment.typeCondition;
	if (!typeConditionNode) return true;
	const conditionalType = typeFromAST(schema, typeConditionNode);
	if (conditionalType === type) return true;
	if (isAbstractType(conditionalType)) return schema.isSubType(conditionalType, type);
	return false;
}
function getFieldEntryKey(node) {
	return node.alias ? node.alias.value : node.name.value;
}
// node_modules/graphql/validation/rules/SingleFieldSubscriptionsRule.mjs
function SingleFieldSubscriptionsRule(context) {
	let fragments;
	function reserveSelectionSetWork(selectionSet) {
		context.spendFragmentWork(selectionSet.selections.length);
		for (const selection of selectionSet.selections) {
			const directives = selection.directives;
			if (directives !== void 0) {
				context.spendFragmentWork(directives.length);
				for (const directive of directives) if (directive.name.value === "skip" || directive.name.value === "include") {
					var _directive$arguments$, _directive$arguments;
					context.spendFragmentWork((_directive$arguments$ = (_directive$arguments = directive.arguments) === null || _directive$arguments === void 0 ? void 0 : _directive$arguments.length) !== null && _directive$arguments$ !== void 0 ? _directive$arguments$ : 0);
				}
			}
		}
	}
	return { OperationDefinition(node) {
		if (node.operation === "subscription") {
			const schema = context.getSchema();
			const subscriptionType = schema.getSubscriptionType();
			if (subscriptionType) {
				const operationName = node.name ? node.name.value : null;
				const variableValues = Object.create(null);
				if (fragments === void 0) {
					fragments = Object.create(null);
					const definitions = context.getDocument().definitions;
					context.spendFragmentWork(definitions.length);
					for (const definition of definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
				}
				const fields = collectFields(schema, fragments, variableValues, subscriptionType, node.selectionSet, reserveSelectionSetWork);
				if (fields.size > 1) {
					const extraFieldSelections = [...fields.values()].slice(1).flat();
					context.reportError(new GraphQLError(operationName != null ? `Subscription "${operationName}" must select only one top level field.` : "Anonymous Subscription must select only one top level field.", { nodes: extraFieldSelections }));
				}
				for (const fieldNodes of fields.values()) if (fieldNodes[0].name.value.startsWith("__")) context.reportError(new GraphQLError(operationName != null ? `Subscription "${operationName}" must not select an introspection top level field.` : "Anonymous Subscription must not select an introspection top level field.", { nodes: fieldNodes }));
			}
		}
	} };
}
// node_modules/graphql/jsutils/groupBy.mjs
function groupBy(list, keyFn) {
	const result = new Map();
	for (const item of list) {
		const key = keyFn(item);
		const group = result.get(key);
		if (group === void 0) result.set(key, [item]);
		else group.push(item);
	}
	return result;
}
// node_modules/graphql/validation/rules/UniqueArgumentDefinitionNamesRule.mjs
function UniqueArgumentDefinitionNamesRule(context) {
	return {
		DirectiveDefinition(directiveNode) {
			var _directiveNode$argume;
			const argumentNodes = (_directiveNode$argume = directiveNode.arguments) !== null && _directiveNode$argume !== void 0 ? _directiveNode$argume : [];
			return checkArgUniqueness(`@${directiveNode.name.value}`, argumentNodes);
		},
		InterfaceTypeDefinition: checkArgUniquenessPerField,
		InterfaceTypeExtension: checkArgUniquenessPerField,
		ObjectTypeDefinition: checkArgUniquenessPerField,
		ObjectTypeExtension: checkArgUniquenessPerField
	};
	function checkArgUniquenessPerField(typeNode) {
		var _typeNode$fields;
		const typeName = typeNode.name.value;
		const fieldNodes = (_typeNode$fields = typeNode.fields) !== null && _typeNode$fields !== void 0 ? _typeNode$fields : [];
		for (const fieldDef of fieldNodes) {
			var _fieldDef$arguments;
			const fieldName = fieldDef.name.value;
			const argumentNodes = (_fieldDef$arguments = fieldDef.arguments) !== null && _fieldDef$arguments !== void 0 ? _fieldDef$arguments : [];
			checkArgUniqueness(`${typeName}.${fieldName}`, argumentNodes);
		}
		return false;
	}
	function checkArgUniqueness(parentName, argumentNodes) {
		const seenArgs = groupBy(argumentNodes, (arg) => arg.name.value);
		for (const [argName, argNodes] of seenArgs) if (argNodes.length > 1) context.reportError(new GraphQLError(`Argument "${parentName}(${argName}:)" can only be defined once.`, { nodes: argNodes.map((node) => node.name) }));
		return false;
	}
}
// node_modules/graphql/validation/rules/UniqueArgumentNamesRule.mjs
function UniqueArgumentNamesRule(context) {
	return {
		Field: checkArgUniqueness,
		Directive: checkArgUniqueness
	};
	function checkArgUniqueness(parentNode) {
		var _parentNode$arguments;
		const seenArgs = groupBy((_parentNode$arguments = parentNode.arguments) !== null && _parentNode$arguments !== void 0 ? _parentNode$arguments : [], (arg) => arg.name.value);
		for (const [argName, argNodes] of seenArgs) if (argNodes.length > 1) context.reportError(new GraphQLError(`There can be only one argument named "${argName}".`, { nodes: argNodes.map((node) => node.name) }));
	}
}
// node_modules/graphql/validation/rules/UniqueDirectiveNamesRule.mjs
function UniqueDirectiveNamesRule(context) {
	const knownDirectiveNames = Object.create(null);
	const schema = context.getSchema();
	return { DirectiveDefinition(node) {
		const directiveName = node.name.value;
		if (schema !== null && schema !== void 0 && schema.getDirective(directiveName)) {
			context.reportError(new GraphQLError(`Directive "@${directiveName}" already exists in the schema. It cannot be redefined.`, { nodes: node.name }));
			return;
		}
		if (knownDirectiveNames[directiveName]) context.reportError(new GraphQLError(`There can be only one directive named "@${directiveName}".`, { nodes: [knownDirectiveNames[directiveName], node.name] }));
		else knownDirectiveNames[directiveName] = node.name;
		return false;
	} };
}
// node_modules/graphql/validation/rules/UniqueDirectivesPerLocationRule.mjs
function UniqueDirectivesPerLocationRule(context) {
	const uniqueDirectiveMap = Object.create(null);
	const schema = context.getSchema();
	const definedDirectives = schema ? schema.getDirectives() : specifiedDirectives;
	for (const directive of definedDirectives) uniqueDirectiveMap[directive.name] = !directive.isRepeatable;
	const astDefinitions = context.getDocument().definitions;
	for (const def of astDefinitions) if (def.kind === Kind.DIRECTIVE_DEFINITION) uniqueDirectiveMap[def.name.value] = !def.repeatable;
	const schemaDirectives = Object.create(null);
	const typeDirectivesMap = Object.create(null);
	const directiveDirectivesMap = Object.create(null);
	return { enter(node) {
		if (!("directives" in node) || !node.directives) return;
		let seenDirectives;
		if (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION) seenDirectives = schemaDirectives;
		else if (isTypeDefinitionNode(node) || isTypeExtensionNode(node)) {
			const typeName = node.name.value;
			seenDirectives = typeDirectivesMap[typeName];
			if (seenDirectives === void 0) typeDirectivesMap[typeName] = seenDirectives = Object.create(null);
		} else if (node.kind === Kind.DIRECTIVE_DEFINITION || node.kind === Kind.DIRECTIVE_EXTENSION) {
			const directiveName = node.name.value;
			seenDirectives = directiveDirectivesMap[directiveName];
			if (seenDirectives === void 0) directiveDirectivesMap[directiveName] = seenDirectives = Object.create(null);
		} else seenDirectives = Object.create(null);
		for (const directive of node.directives) {
			const directiveName = directive.name.value;
			if (uniqueDirectiveMap[directiveName]) {
				if (seenDirectives[directiveName]) context.reportError(new GraphQLError(`The directive "@${directiveName}" can only be used once at this location.`, { nodes: [seenDirectives[directiveName], directive] }));
				else seenDirectives[directiveName] = directive;
			}
		}
	} };
}
// node_modules/graphql/validation/rules/UniqueEnumValueNamesRule.mjs
function UniqueEnumValueNamesRule(context) {
	const schema = context.getSchema();
	const existingTypeMap = schema ? schema.getTypeMap() : Object.create(null);
	const knownValueNames = Object.create(null);
	return {
		EnumTypeDefinition: checkValueUniqueness,
		EnumTypeExtension: checkValueUniqueness
	};
	function checkValueUniqueness(node) {
		var _node$values;
		const typeName = node.name.value;
		if (!knownValueNames[typeName]) knownValueNames[typeName] = Object.create(null);
		const valueNodes = (_node$values = node.values) !== null && _node$values !== void 0 ? _node$values : [];
		const valueNames = knownValueNames[typeName];
		for (const valueDef of valueNodes) {
			const valueName = valueDef.name.value;
			const existingType = existingTypeMap[typeName];
			if (isEnumType(existingType) && existingType.getValue(valueName)) context.reportError(new GraphQLError(`Enum value "${typeName}.${valueName}" already exists in the schema. It cannot also be defined in this type extension.`, { nodes: valueDef.name }));
			else if (valueNames[valueName]) context.reportError(new GraphQLError(`Enum value "${typeName}.${valueName}" can only be defined once.`, { nodes: [valueNames[valueName], valueDef.name] }));
			else valueNames[valueName] = valueDef.name;
		}
		return false;
	}
}
// node_modules/graphql/validation/rules/UniqueFieldDefinitionNamesRule.mjs
function UniqueFieldDefinitionNamesRule(context) {
	const schema = context.getSchema();
	const existingTypeMap = schema ? schema.getTypeMap() : Object.create(null);
	const knownFieldNames = Object.create(null);
	return {
		InputObjectTypeDefinition: checkFieldUniqueness,
		InputObjectTypeExtension: checkFieldUniqueness,
		InterfaceTypeDefinition: checkFieldUniqueness,
		InterfaceTypeExtension: checkFieldUniqueness,
		ObjectTypeDefinition: checkFieldUniqueness,
		ObjectTypeExtension: checkFieldUniqueness
	};
	function checkFieldUniqueness(node) {
		var _node$fields;
		const typeName = node.name.value;
		if (!knownFieldNames[typeName]) knownFieldNames[typeName] = Object.create(null);
		const fieldNodes = (_node$fields = node.fields) !== null && _node$fields !== void 0 ? _node$fields : [];
		const fieldNames = knownFieldNames[typeName];
		for (const fieldDef of fieldNodes) {
			const fieldName = fieldDef.name.value;
			if (hasField(existingTypeMap[typeName], fieldName)) context.reportError(new GraphQLError(`Field "${typeName}.${fieldName}" already exists in the schema. It cannot also be defined in this type extension.`, { nodes: fieldDef.name }));
			else if (fieldNames[fieldName]) context.reportError(new GraphQLError(`Field "${typeName}.${fieldName}" can only be defined once.`, { nodes: [fieldNames[fieldName], fieldDef.name] }));
			else fieldNames[fieldName] = fieldDef.name;
		}
		return false;
	}
}
function hasField(type, fieldName) {
	if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return type.getFields()[fieldName] != null;
	return false;
}
// node_modules/graphql/validation/rules/UniqueFragmentNamesRule.mjs
function UniqueFragmentNamesRule(context) {
	const knownFragmentNames = Object.create(null);
	return {
		OperationDefinition: () => false,
		FragmentDefinition(node) {
			const fragmentName = node.name.value;
			if (knownFragmentNames[fragmentName]) context.reportError(new GraphQLError(`There can be only one fragment named "${fragmentName}".`, { nodes: [knownFragmentNames[fragmentName], node.name] }));
			else knownFragmentNames[fragmentName] = node.name;
			return false;
		}
	};
}
// node_modules/graphql/validation/rules/UniqueInputFieldNamesRule.mjs
function UniqueInputFieldNamesRule(context) {
	const knownNameStack = [];
	let knownNames = Object.create(null);
	return {
		ObjectValue: {
			enter() {
				knownNameStack.push(knownNames);
				knownNames = Object.create(null);
			},
			leave() {
				const prevKnownNames = knownNameStack.pop();
				prevKnownNames || invariant(false);
				knownNames = prevKnownNames;
			}
		},
		ObjectField(node) {
			const fieldName = node.name.value;
			if (knownNames[fieldName]) context.reportError(new GraphQLError(`There can be only one input field named "${fieldName}".`, { nodes: [knownNames[fieldName], node.name] }));
			else knownNames[fieldName] = node.name;
		}
	};
}
// node_modules/graphql/validation/rules/UniqueOperationNamesRule.mjs
function UniqueOperationNamesRule(context) {
	const knownOperationNames = Object.create(null);
	return {
		OperationDefinition(node) {
			const operationName = node.name;
			if (operationName) {
				if (knownOperationNames[operationName.value]) context.reportError(new GraphQLError(`There can be only one operation named "${operationName.value}".`, { nodes: [knownOperationNames[operationName.value], operationName] }));
				else knownOperationNames[operationName.value] = operationName;
			}
			return false;
		},
		FragmentDefinition: () => false
	};
}
// node_modules/graphql/validation/rules/UniqueOperationTypesRule.mjs
function UniqueOperationTypesRule(context) {
	const schema = context.getSchema();
	const definedOperationTypes = Object.create(null);
	const existingOperationTypes = schema ? {
		query: schema.getQueryType(),
		mutation: schema.getMutationType(),
		subscription: schema.getSubscriptionType()
	} : {};
	return {
		SchemaDefinition: checkOperationTypes,
		SchemaExtension: checkOperationTypes
	};
	function checkOperationTypes(node) {
		var _node$operationTypes;
		const operationTypesNodes = (_node$operationTypes = node.operationTypes) !== null && _node$operationTypes !== void 0 ? _node$operationTypes : [];
		for (const operationType of operationTypesNodes) {
			const operation = operationType.operation;
			const alreadyDefinedOperationType = definedOperationTypes[operation];
			if (existingOperationTypes[operation]) context.reportError(new GraphQLError(`Type for ${operation} already defined in the schema. It cannot be redefined.`, { nodes: operationType }));
			else if (alreadyDefinedOperationType) context.reportError(new GraphQLError(`There can be only one ${operation} type in schema.`, { nodes: [alreadyDefinedOperationType, operationType] }));
			else definedOperationTypes[operation] = operationType;
		}
		return false;
	}
}
// node_modules/graphql/validation/rules/UniqueTypeNamesRule.mjs
function UniqueTypeNamesRule(context) {
	const knownTypeNames = Object.create(null);
	const schema = context.getSchema();
	return {
		ScalarTypeDefinition: checkTypeName,
		ObjectTypeDefinition: checkTypeName,
		InterfaceTypeDefinition: checkTypeName,
		UnionTypeDefinition: checkTypeName,
		EnumTypeDefinition: checkTypeName,
		InputObjectTypeDefinition: checkTypeName
	};
	function checkTypeName(node) {
		const typeName = node.name.value;
		if (schema !== null && schema !== void 0 && schema.getType(typeName)) {
			context.reportError(new GraphQLError(`Type "${typeName}" already exists in the schema. It cannot also be defined in this type definition.`, { nodes: node.name }));
			return;
		}
		if (knownTypeNames[typeName]) context.reportError(new GraphQLError(`There can be only one type named "${typeName}".`, { nodes: [knownTypeNames[typeName], node.name] }));
		else knownTypeNames[typeName] = node.name;
		return false;
	}
}
// node_modules/graphql/validation/rules/UniqueVariableNamesRule.mjs
function UniqueVariableNamesRule(context) {
	return { OperationDefinition(operationNode) {
		var _operationNode$variab;
		const seenVariableDefinitions = groupBy((_operationNode$variab = operationNode.variableDefinitions) !== null && _operationNode$variab !== void 0 ? _operationNode$variab : [], (node) => node.variable.name.value);
		for (const [variableName, variableNodes] of seenVariableDefinitions) if (variableNodes.length > 1) context.reportError(new GraphQLError(`There can be only one variable named "$${variableName}".`, { nodes: variableNodes.map((node) => node.variable.name) }));
	} };
}
// node_modules/graphql/validation/rules/ValuesOfCorrectTypeRule.mjs
function ValuesOfCorrectTypeRule(context) {
	return {
		ListValue(node) {
			if (!isListType(getNullableType(context.getParentInputType()))) {
				isValidValueNode(context, node);
				return false;
			}
		},
		ObjectValue(node) {
			const type = getNamedType(context.getInputType());
			if (!isInputObjectType(type)) {
				isValidValueNode(context, node);
				return false;
			}
			const fieldNodeMap = keyMap(node.fields, (field) => field.name.value);
			for (const fieldDef of Object.values(type.getFields())) if (!fieldNodeMap[fieldDef.name] && isRequiredInputField(fieldDef)) {
				const typeStr = inspect(fieldDef.type);
				context.reportError(new GraphQLError(`Field "${type.name}.${fieldDef.name}" of required type "${typeStr}" was not provided.`, { nodes: node }));
			}
			if (type.isOneOf) validateOneOfInputObject(context, node, type, fieldNodeMap);
		},
		ObjectField(node) {
			const parentType = getNamedType(context.getParentInputType());
			if (!context.getInputType() && isInputObjectType(parentType)) {
				const suggestions = context.hideSuggestions ? [] : suggestionList(node.name.value, Object.keys(parentType.getFields()));
				context.reportError(new GraphQLError(`Field "${node.name.value}" is not defined by type "${parentType.name}".` + didYouMean(suggestions), { nodes: node }));
			}
		},
		NullValue(node) {
			const type = context.getInputType();
			if (isNonNullType(type)) context.reportError(new GraphQLError(`Expected value of type "${inspect(type)}", found ${printForError(node)}.`, { nodes: node }));
		},
		EnumValue: (node) => isValidValueNode(context, node),
		IntValue: (node) => isValidValueNode(context, node),
		FloatValue: (node) => isValidValueNode(context, node),
		StringValue: (node) => isValidValueNode(context, node),
		BooleanValue: (node) => isValidValueNode(context, node)
	};
}
function isValidValueNode(context, node) {
	const locationType = context.getInputType();
	if (!locationType) return;
	const type = getNamedType(locationType);
	if (!isLeafType(type)) {
		const typeStr = inspect(locationType);
		context.reportError(new GraphQLError(`Expected value of type "${typeStr}", found ${printForError(node)}.`, { nodes: node }));
		return;
	}
	try {
		if ((isEnumType(type) ? type.parseLiteral(node, void 0, context.hideSuggestions) : type.parseLiteral(node, void 0)) === void 0) {
			const typeStr = inspect(locationType);
			context.reportError(new GraphQLError(`Expected value of type "${typeStr}", found ${printForError(node)}.`, { nodes: node }));
		}
	} catch (error) {
		const typeStr = inspect(locationType);
		if (error instanceof GraphQLError) context.reportError(error);
		else context.reportError(new GraphQLError(`Expected value of type "${typeStr}", found ${printForError(node)}; ` + error.message, {
			nodes: node,
			originalError: error
		}));
	}
}
function validateOneOfInputObject(context, node, type, fieldNodeMap) {
	var _fieldNodeMap$keys$;
	const keys = Object.keys(fieldNodeMap);
	if (keys.length !== 1) {
		context.reportError(new GraphQLError(`OneOf Input Object "${type.name}" must specify exactly one key.`, { nodes: [node] }));
		return;
	}
	const value = (_fieldNodeMap$keys$ = fieldNodeMap[keys[0]]) === null || _fieldNodeMap$keys$ === void 0 ? void 0 : _fieldNodeMap$keys$.value;
	if (!value || value.kind === Kind.NULL) context.reportError(new GraphQLError(`Field "${type.name}.${keys[0]}" must be non-null.`, { nodes: [node] }));
}
// node_modules/graphql/validation/rules/VariablesAreInputTypesRule.mjs
function VariablesAreInputTypesRule(context) {
	return { VariableDefinition(node) {
		const type = typeFromAST(context.getSchema(), node.type);
		if (type !== void 0 && !isInputType(type)) {
			const variableName = node.variable.name.value;
			const typeName = print(node.type);
			context.reportError(new GraphQLError(`Variable "$${variableName}" cannot be non-input type "${typeName}".`, { nodes: node.type }));
		}
	} };
}
// node_modules/graphql/validation/rules/VariablesInAllowedPositionRule.mjs
function VariablesInAllowedPositionRule(context) {
	let varDefMap = Object.create(null);
	return {
		OperationDefinition: {
			enter() {
				varDefMap = Object.create(null);
			},
			leave(operation) {
				const usages = context.getRecursiveVariableUsages(operation);
				for (const { node, type, defaultValue, parentType } of usages) {
					const varName = node.name.value;
					const varDef = varDefMap[varName];
					if (varDef && type) {
						const schema = context.getSchema();
						const varType = typeFromAST(schema, varDef.type);
						if (varType && !allowedVariableUsage(schema, varType, varDef.defaultValue, type, defaultValue)) {
							const varTypeStr = inspect(varType);
							const typeStr = inspect(type);
							context.reportError(new GraphQLError(`Variable "$${varName}" of type "${varTypeStr}" used in position expecting type "${typeStr}".`, { nodes: [varDef, node] }));
						}
						if (isInputObjectType(parentType) && parentType.isOneOf && isNullableType(varType)) context.reportError(new GraphQLError(`Variable "$${varName}" is of type "${varType}" but must be non-nullable to be used for OneOf Input Object "${parentType}".`, { nodes: [varDef, node] }));
					}
				}
			}
		},
		VariableDefinition(node) {
			varDefMap[node.variable.name.value] = node;
		}
	};
}
function allowedVariableUsage(schema, varType, varDefaultValue, locationType, locationDefaultValue) {
	if (isNonNullType(locationType) && !isNonNullType(varType)) {
		if (!(varDefaultValue != null && varDefaultValue.kind !== Kind.NULL) && !(locationDefaultValue !== void 0)) return false;
		const nullableLocationType = locationType.ofType;
		return isTypeSubTypeOf(schema, varType, nullableLocationType);
	}
	return isTypeSubTypeOf(schema, varType, locationType);
}
// node_modules/graphql/validation/specifiedRules.mjs
const recommendedRules = Object.freeze([MaxIntrospectionDepthRule]);
const specifiedRules = Object.freeze([
	ExecutableDefinitionsRule,
	UniqueOperationNamesRule,
	LoneAnonymousOperationRule,
	SingleFieldSubscriptionsRule,
	KnownTypeNamesRule,
	FragmentsOnCompositeTypesRule,
	VariablesAreInputTypesRule,
	ScalarLeafsRule,
	FieldsOnCorrectTypeRule,
	UniqueFragmentNamesRule,
	KnownFragmentNamesRule,
	NoUnusedFragmentsRule,
	PossibleFragmentSpreadsRule,
	NoFragmentCyclesRule,
	UniqueVariableNamesRule,
	NoUndefinedVariablesRule,
	NoUnusedVariablesRule,
	KnownDirectivesRule,
	UniqueDirectivesPerLocationRule,
	KnownArgumentNamesRule,
	UniqueArgumentNamesRule,
	ValuesOfCorrectTypeRule,
	ProvidedRequiredArgumentsRule,
	VariablesInAllowedPositionRule,
	OverlappingFieldsCanBeMergedRule,
	UniqueInputFieldNamesRule,
	...recommendedRules
]);
const specifiedSDLRules = Object.freeze([
	LoneSchemaDefinitionRule,
	UniqueOperationTypesRule,
	UniqueTypeNamesRule,
	UniqueEnumValueNamesRule,
	UniqueFieldDefinitionNamesRule,
	UniqueArgumentDefinitionNamesRule,
	UniqueDirectiveNamesRule,
	KnownTypeNamesRule,
	KnownDirectivesRule,
	UniqueDirectivesPerLocationRule,
	PossibleTypeExtensionsRule,
	KnownArgumentNamesOnDirectivesRule,
	UniqueArgumentNamesRule,
	UniqueInputFieldNamesRule,
	ProvidedRequiredArgumentsOnDirectivesRule
]);
// node_modules/graphql/jsutils/SetMap.mjs
var SetMap = class {
	constructor() {
		this._entries = new Map();
		this._memberIds = new Map();
		this._nextMemberId = 0;
	}
	get(members) {
		return this._entries.get(this._key(members));
	}
	set(members, value) {
		this._entries.set(this._key(members), value);
	}
	_key(members) {
		const ids = [];
		for (const member of members) {
			let id = this._memberIds.get(member);
			if (id === void 0) {
				id = this._nextMemberId++;
				this._memberIds.set(member, id);
			}
			ids.push(id);
		}
		ids.sort((id1, id2) => id1 - id2);
		return ids.join(",");
	}
};
// node_modules/graphql/validation/ValidationContext.mjs
var ASTValidationContext = class {
	_remainingFragmentWork = 5e4;
	constructor(ast, onError) {
		this._ast = ast;
		this._fragments = void 0;
		this._fragmentSpreads = new Map();
		this._recursivelyReferencedFragments = new SetMap();
		this._onError = onError;
	}
	get [Symbol.toStringTag]() {
		return "ASTValidationContext";
	}
	reportError(error) {
		this._onError(error);
	}
	getDocument() {
		return this._ast;
	}
	getFragment(name) {
		let fragments;
		if (this._fragments) fragments = this._fragments;
		else {
			fragments = Object.create(null);
			for (const defNode of this.getDocument().definitions) if (defNode.kind === Kind.FRAGMENT_DEFINITION) fragments[defNode.name.value] = defNode;
			this._fragments = fragments;
		}
		return fragments[name];
	}
	getFragmentSpreads(node) {
		let spreads = this._fragmentSpreads.get(node);
		if (!spreads) {
			spreads = [];
			const setsToVisit = [node];
			let set;
			while (set = setsToVisit.pop()) for (const selection of set.selections) if (selection.kind === Kind.FRAGMENT_SPREAD) spreads.push(selection);
			else if (selection.selectionSet) setsToVisit.push(selection.selectionSet);
			this._fragmentSpreads.set(node, spreads);
		}
		return spreads;
	}
	getRecursivelyReferencedFragments(operation) {
		return this.getRecursivelyReferencedFragmentsForOperations([operation]);
	}
	getRecursivelyReferencedFragmentsForOperations(operations) {
		const fragmentNames = new Set(operations.flatMap(({ selectionSet }) => this.getFragmentSpreads(selectionSet).map(({ name }) => name.value)));
		let fragments = this._recursivelyReferencedFragments.get(fragmentNames);
		if (!fragments) {
			fragments = [];
			this.spendFragmentWork(fragmentNames.size);
			const collectedNames = new Set(fragmentNames);
			for (const fragName of collectedNames) {
				const fragment = this.getFragment(fragName);
				if (fragment) {
					fragments.push(fragment);
					const spreads = this.getFragmentSpreads(fragment.selectionSet);
					this.spendFragmentWork(spreads.length);
					for (const spread of spreads) collectedNames.add(spread.name.value);
				}
			}
			this._recursivelyReferencedFragments.set(fragmentNames, fragments);
		}
		return fragments;
	}
	spendFragmentWork(cost) {
		this._remainingFragmentWork -= cost;
		if (this._remainingFragmentWork < 0) throw validationAbortedError;
	}
};
var SDLValidationContext = class extends ASTValidationContext {
	constructor(ast, schema, onError) {
		super(ast, onError);
		this._schema = schema;
	}
	get hideSuggestions() {
		return false;
	}
	get [Symbol.toStringTag]() {
		return "SDLValidationContext";
	}
	getSchema() {
		return this._schema;
	}
};
var ValidationContext = class extends ASTValidationContext {
	constructor(schema, ast, typeInfo, onError, hideSuggestions) {
		super(ast, onError);
		this._hideSuggestions = hideSuggestions !== null && hideSuggestions !== void 0 ? hideSuggestions : false;
		this._schema = schema;
		this._typeInfo = typeInfo;
		this._variableUsages = new Map();
		this._recursiveVariableUsages = new Map();
	}
	get hideSuggestions() {
		return this._hideSuggestions;
	}
	get [Symbol.toStringTag]() {
		return "ValidationContext";
	}
	getSchema() {
		return this._schema;
	}
	getVariableUsages(node) {
		let usages = this._variableUsages.get(node);
		if (!usages) {
			const newUsages = [];
			const typeInfo = new TypeInfo(this._schema);
			visit(node, visitWithTypeInfo(typeInfo, {
				VariableDefinition: () => false,
				Variable(variable) {
					newUsages.push({
						node: variable,
						type: typeInfo.getInputType(),
						defaultValue: typeInfo.getDefaultValue(),
						parentType: typeInfo.getParentInputType()
					});
				}
			}));
			usages = newUsages;
			this._variableUsages.set(node, usages);
		}
		return usages;
	}
	getRecursiveVariableUsages(operation) {
		let usages = this._recursiveVariableUsages.get(operation);
		if (!usages) {
			const fragments = this.getRecursivelyReferencedFragments(operation);
			let fragmentUsages = this._recursiveVariableUsages.get(fragments);
			if (!fragmentUsages) {
				this.spendFragmentWork(fragments.length);
				fragmentUsages = fragments.flatMap((frag) => {
					const localUsages = this.getVariableUsages(frag);
					this.spendFragmentWork(localUsages.length);
					return localUsages;
				});
				this._recursiveVariableUsages.set(fragments, fragmentUsages);
			}
			this.spendFragmentWork(fragmentUsages.length);
			usages = this.getVariableUsages(operation).concat(fragmentUsages);
			this._recursiveVariableUsages.set(operation, usages);
		}
		return usages;
	}
	getType() {
		return this._typeInfo.getType();
	}
	getParentType() {
		return this._typeInfo.getParentType();
	}
	getInputType() {
		return this._typeInfo.getInputType();
	}
	getParentInputType() {
		return this._typeInfo.getParentInputType();
	}
	getFieldDef() {
		return this._typeInfo.getFieldDef();
	}
	getDirective() {
		return this._typeInfo.getDirective();
	}
	getArgument() {
		return this._typeInfo.getArgument();
	}
	getEnumValue() {
		return this._typeInfo.getEnumValue();
	}
};
// node_modules/graphql/validation/validate.mjs
const QueryDocumentKeysToValidate = mapValue(QueryDocumentKeys, (keys) => keys.filter((key) => key !== "description"));
function validate(schema, documentAST, rules = specifiedRules, options, typeInfo = new TypeInfo(schema)) {
	var _options$maxErrors, _options$hideSuggesti;
	const maxErrors = (_options$maxErrors = options === null || options === void 0 ? void 0 : options.maxErrors) !== null && _options$maxErrors !== void 0 ? _options$maxErrors : 100;
	const hideSuggestions = (_options$hideSuggesti = options === null || options === void 0 ? void 0 : options.hideSuggestions) !== null && _options$hideSuggesti !== void 0 ? _options$hideSuggesti : false;
	documentAST || devAssert(false, "Must provide document.");
	assertValidSchema(schema);
	const abortObj = Object.freeze({});
	const errors = [];
	const context = new ValidationContext(schema, documentAST, typeInfo, (error) => {
		if (errors.length >= maxErrors) {
			errors.push(new GraphQLError("Too many validation errors, error limit reached. Validation aborted."));
			throw abortObj;
		}
		errors.push(error);
	}, hideSuggestions);
	const visitor = visitInParallel(rules.map((rule) => rule(context)));
	try {
		visit(documentAST, visitWithTypeInfo(typeInfo, visitor), QueryDocumentKeysToValidate);
	} catch (e) {
		if (e === validationAbortedError) errors.push(validationAbortedError);
		else if (e !== abortObj) throw e;
	}
	return errors;
}
function validateSDL(documentAST, schemaToExtend, rules = specifiedSDLRules) {
	const errors = [];
	const context = new SDLValidationContext(documentAST, schemaToExtend, (error) => {
		errors.push(error);
	});
	visit(documentAST, visitInParallel(rules.map((rule) => rule(context))));
	return errors;
}
function assertValidSDL(documentAST) {
	const errors = validateSDL(documentAST);
	if (errors.length !== 0) throw new Error(errors.map((error) => error.message).join("\n\n"));
}
// node_modules/graphql/jsutils/memoize3.mjs
function memoize3(fn) {
	let cache0;
	return function memoized(a1, a2, a3) {
		if (cache0 === void 0) cache0 = new WeakMap();
		let cache1 = cache0.get(a1);
		if (cache1 === void 0) {
			cache1 = new WeakMap();
			cache0.set(a1, cache1);
		}
		let cache2 = cache1.get(a2);
		if (cache2 === void 0) {
			cache2 = new WeakMap();
			cache1.set(a2, cache2);
		}
		let fnResult = cache2.get(a3);
		if (fnResult === void 0) {
			fnResult = fn(a1, a2, a3);
			cache2.set(a3, fnResult);
		}
		return fnResult;
	};
}
// node_modules/graphql/jsutils/promiseForObject.mjs
function promiseForObject(object) {
	return Promise.all(Object.values(object)).then((resolvedValues) => {
		const resolvedObject = Object.create(null);
		for (const [i, key] of Object.keys(object).entries()) resolvedObject[key] = resolvedValues[i];
		return resolvedObject;
	});
}
// node_modules/graphql/jsutils/promiseReduce.mjs
function promiseReduce(values, callbackFn, initialValue) {
	let accumulator = initialValue;
	for (const value of values) accumulator = isPromise(accumulator) ? accumulator.then((resolved) => callbackFn(resolved, value)) : callbackFn(accumulator, value);
	return accumulator;
}
// node_modules/graphql/jsutils/toError.mjs
function toError(thrownValue) {
	return thrownValue instanceof Error ? thrownValue : new NonErrorThrown(thrownValue);
}
var NonErrorThrown = class extends Error {
	constructor(thrownValue) {
		super("Unexpected error value: " + inspect(thrownValue));
		this.name = "NonErrorThrown";
		this.thrownValue = thrownValue;
	}
};
// node_modules/graphql/error/locatedError.mjs
function locatedError(rawOriginalError, nodes, path) {
	var _nodes;
	const originalError = toError(rawOriginalError);
	if (isLocatedGraphQLError(originalError)) return originalError;
	return new GraphQLError(originalError.message, {
		nodes: (_nodes = originalError.nodes) !== null && _nodes !== void 0 ? _nodes : nodes,
		source: originalError.source,
		positions: originalError.positions,
		path,
		originalError
	});
}
function isLocatedGraphQLError(error) {
	return Array.isArray(error.path);
}
// node_modules/graphql/execution/execute.mjs
const collectSubfields = memoize3((exeContext, returnType, fieldNodes) => collectSubfields$1(exeContext.schema, exeContext.fragments, exeContext.variableValues, returnType, fieldNodes));
var CollectedErrors = class {
	constructor() {
		this._errorPositions = new Set();
		this._errors = [];
	}
	get errors() {
		return this._errors;
	}
	add(error, path) {
		if (this._hasNulledPosition(path)) return;
		this._errorPositions.add(path);
		this._errors.push(error);
	}
	_hasNulledPosition(startPath) {
		let path = startPath;
		while (path !== void 0) {
			if (this._errorPositions.has(path)) return true;
			path = path.prev;
		}
		return this._errorPositions.has(void 0);
	}
};
function execute(args) {
	arguments.length < 2 || devAssert(false, "graphql@16 dropped long-deprecated support for positional arguments, please pass an object instead.");
	const { schema, document, variableValues, rootValue } = args;
	assertValidExecutionArguments(schema, document, variableValues);
	const exeContext = buildExecutionContext(args);
	if (!("schema" in exeContext)) return { errors: exeContext };
	try {
		const { operation } = exeContext;
		const result = executeOperation(exeContext, operation, rootValue);
		if (isPromise(result)) return result.then((data) => buildResponse(data, exeContext.collectedErrors.errors), (error) => {
			exeContext.collectedErrors.add(error, void 0);
			return buildResponse(null, exeContext.collectedErrors.errors);
		});
		return buildResponse(result, exeContext.collectedErrors.errors);
	} catch (error) {
		exeContext.collectedErrors.add(error, void 0);
		return buildResponse(null, exeContext.collectedErrors.errors);
	}
}
function buildResponse(data, errors) {
	return errors.length === 0 ? { data } : {
		errors,
		data
	};
}
function assertValidExecutionArguments(schema, document, rawVariableValues) {
	document || devAssert(false, "Must provide document.");
	assertValidSchema(schema);
	rawVariableValues == null || isObjectLike(rawVariableValues) || devAssert(false, "Variables must be provided as an Object where each property is a variable value. Perhaps look to see if an unparsed JSON string was provided.");
}
function buildExecutionContext(args) {
	var _definition$name, _operation$variableDe, _options$maxCoercionE, _args$hideSuggestions;
	const { schema, document, rootValue, contextValue, variableValues: rawVariableValues, operationName, fieldResolver, typeResolver, subscribeFieldResolver, options } = args;
	let operation;
	const fragments = Object.create(null);
	for (const definition of document.definitions) switch (definition.kind) {
		case Kind.OPERATION_DEFINITION:
			if (operationName == null) {
				if (operation !== void 0) return [new GraphQLError("Must provide operation name if query contains multiple operations.")];
				operation = definition;
			} else if (((_definition$name = definition.name) === null || _definition$name === void 0 ? void 0 : _definition$name.value) === operationName) operation = definition;
			break;
		case Kind.FRAGMENT_DEFINITION: fragments[definition.name.value] = definition;
	}
	if (!operation) {
		if (operationName != null) return [new GraphQLError(`Unknown operation named "${operationName}".`)];
		return [new GraphQLError("Must provide an operation.")];
	}
	const coercedVariableValues = getVariableValues(schema, (_operation$variableDe = operation.variableDefinitions) !== null && _operation$variableDe !== void 0 ? _operation$variableDe : [], rawVariableValues !== null && rawVariableValues !== void 0 ? rawVariableValues : {}, {
		maxErrors: (_options$maxCoercionE = options === null || options === void 0 ? void 0 : options.maxCoercionErrors) !== null && _options$maxCoercionE !== void 0 ? _options$maxCoercionE : 50,
		hideSuggestions: (_args$hideSuggestions = args.hideSuggestions) !== null && _args$hideSuggestions !== void 0 ? _args$hideSuggestions : false
	});
	if (coercedVariableValues.errors) return coercedVariableValues.errors;
	return {
		schema,
		fragments,
		rootValue,
		contextValue,
		operation,
		variableValues: coercedVariableValues.coerced,
		fieldResolver: fieldResolver !== null && fieldResolver !== void 0 ? fieldResolver : defaultFieldResolver,
		typeResolver: typeResolver !== null && typeResolver !== void 0 ? typeResolver : defaultTypeResolver,
		subscribeFieldResolver: subscribeFieldResolver !== null && subscribeFieldResolver !== void 0 ? subscribeFieldResolver : defaultFieldResolver,
		collectedErrors: new CollectedErrors()
	};
}
function executeOperation(exeContext, operation, rootValue) {
	const rootType = exeContext.schema.getRootType(operation.operation);
	if (rootType == null) throw new GraphQLError(`Schema is not configured to execute ${operation.operation} operation.`, { nodes: operation });
	const rootFields = collectFields(exeContext.schema, exeContext.fragments, exeContext.variableValues, rootType, operation.selectionSet);
	const path = void 0;
	switch (operation.operation) {
		case OperationTypeNode.QUERY: return executeFields(exeContext, rootType, rootValue, path, rootFields);
		case OperationTypeNode.MUTATION: return executeFieldsSerially(exeContext, rootType, rootValue, path, rootFields);
		case OperationTypeNode.SUBSCRIPTION: return executeFields(exeContext, rootType, rootValue, path, rootFields);
	}
}
function executeFieldsSerially(exeContext, parentType, sourceValue, path, fields) {
	return promiseReduce(fields.entries(), (results, [responseName, fieldNodes]) => {
		const result = executeField(exeContext, parentType, sourceValue, fieldNodes, addPath(path, responseName, parentType.name));
		if (result === void 0) return results;
		if (isPromise(result)) return result.then((resolvedResult) => {
			results[responseName] = resolvedResult;
			return results;
		});
		results[responseName] = result;
		return results;
	}, Object.create(null));
}
function executeFields(exeContext, parentType, sourceValue, path, fields) {
	const results = Object.create(null);
	let containsPromise = false;
	try {
		for (const [responseName, fieldNodes] of fields.entries()) {
			const result = executeField(exeContext, parentType, sourceValue, fieldNodes, addPath(path, responseName, parentType.name));
			if (result !== void 0) {
				results[responseName] = result;
				if (isPromise(result)) containsPromise = true;
			}
		}
	} catch (error) {
		if (containsPromise) return promiseForObject(results).finally(() => {
			throw error;
		});
		throw error;
	}
	if (!containsPromise) return results;
	return promiseForObject(results);
}
function executeField(exeContext, parentType, source, fieldNodes, path) {
	var _fieldDef$resolve;
	const fieldDef = getFieldDef(exeContext.schema, parentType, fieldNodes[0]);
	if (!fieldDef) return;
	const returnType = fieldDef.type;
	const resolveFn = (_fieldDef$resolve = fieldDef.resolve) !== null && _fieldDef$resolve !== void 0 ? _fieldDef$resolve : exeContext.fieldResolver;
	const info = buildResolveInfo(exeContext, fieldDef, fieldNodes, parentType, path);
	try {
		const args = getArgumentValues(fieldDef, fieldNodes[0], exeContext.variableValues);
		const contextValue = exeContext.contextValue;
		const result = resolveFn(source, args, contextValue, info);
		let completed;
		if (isPromise(result)) completed = result.then((resolved) => completeValue(exeContext, returnType, fieldNodes, info, path, resolved));
		else completed = completeValue(exeContext, returnType, fieldNodes, info, path, result);
		if (isPromise(completed)) return completed.then(void 0, (rawError) => {
			return handleFieldError(locatedError(rawError, fieldNodes, pathToArray(path)), returnType, path, exeContext);
		});
		return completed;
	} catch (rawError) {
		return handleFieldError(locatedError(rawError, fieldNodes, pathToArray(path)), returnType, path, exeContext);
	}
}
function buildResolveInfo(exeContext, fieldDef, fieldNodes, parentType, path) {
	return {
		fieldName: fieldDef.name,
		fieldNodes,
		returnType: fieldDef.type,
		parentType,
		path,
		schema: exeContext.schema,
		fragments: exeContext.fragments,
		rootValue: exeContext.rootValue,
		operation: exeContext.operation,
		variableValues: exeContext.variableValues
	};
}
function handleFieldError(error, returnType, path, exeContext) {
	if (isNonNullType(returnType)) throw error;
	exeContext.collectedErrors.add(error, path);
	return null;
}
function completeValue(exeContext, returnType, fieldNodes, info, path, result) {
	if (result instanceof Error) throw result;
	if (isNonNullType(returnType)) {
		const completed = completeValue(exeContext, returnType.ofType, fieldNodes, info, path, result);
		if (completed === null) throw new Error(`Cannot return null for non-nullable field ${info.parentType.name}.${info.fieldName}.`);
		return completed;
	}
	if (result == null) return null;
	if (isListType(returnType)) return completeListValue(exeContext, returnType, fieldNodes, info, path, result);
	if (isLeafType(returnType)) return completeLeafValue(returnType, result);
	if (isAbstractType(returnType)) return completeAbstractValue(exeContext, returnType, fieldNodes, info, path, result);
	if (isObjectType(returnType)) return completeObjectValue(exeContext, returnType, fieldNodes, info, path, result);
	invariant(false, "Cannot complete value of unexpected output type: " + inspect(returnType));
}
function completeListValue(exeContext, returnType, fieldNodes, info, path, result) {
	if (!isIterableObject(result)) throw new GraphQLError(`Expected Iterable, but did not find one for field "${info.parentType.name}.${info.fieldName}".`);
	const itemType = returnType.ofType;
	let containsPromise = false;
	const completedResults = Array.from(result, (item, index) => {
		const itemPath = addPath(path, index, void 0);
		try {
			let completedItem;
			if (isPromise(item)) completedItem = item.then((resolved) => completeValue(exeContext, itemType, fieldNodes, info, itemPath, resolved));
			else completedItem = completeValue(exeContext, itemType, fieldNodes, info, itemPath, item);
			if (isPromise(completedItem)) {
				containsPromise = true;
				return completedItem.then(void 0, (rawError) => {
					return handleFieldError(locatedError(rawError, fieldNodes, pathToArray(itemPath)), itemType, itemPath, exeContext);
				});
			}
			return completedItem;
		} catch (rawError) {
			return handleFieldError(locatedError(rawError, fieldNodes, pathToArray(itemPath)), itemType, itemPath, exeContext);
		}
	});
	return containsPromise ? Promise.all(completedResults) : completedResults;
}
function completeLeafValue(returnType, result) {
	const serializedResult = returnType.serialize(result);
	if (serializedResult == null) throw new Error(`Expected \`${inspect(returnType)}.serialize(${inspect(result)})\` to return non-nullable value, returned: ${inspect(serializedResult)}`);
	return serializedResult;
}
function completeAbstractValue(exeContext, returnType, fieldNodes, info, path, result) {
	var _returnType$resolveTy;
	const resolveTypeFn = (_returnType$resolveTy = returnType.resolveType) !== null && _returnType$resolveTy !== void 0 ? _returnType$resolveTy : exeContext.typeResolver;
	const contextValue = exeContext.contextValue;
	const runtimeType = resolveTypeFn(result, contextValue, info, returnType);
	if (isPromise(runtimeType)) return runtimeType.then((resolvedRuntimeType) => completeObjectValue(exeContext, ensureValidRuntimeType(resolvedRuntimeType, exeContext, returnType, fieldNodes, info, result), fieldNodes, info, path, result));
	return completeObjectValue(exeContext, ensureValidRuntimeType(runtimeType, exeContext, returnType, fieldNodes, info, result), fieldNodes, info, path, result);
}
function ensureValidRuntimeType(runtimeTypeName, exeContext, returnType, fieldNodes, info, result) {
	if (runtimeTypeName == null) throw new GraphQLError(`Abstract type "${returnType.name}" must resolve to an Object type at runtime for field "${info.parentType.name}.${info.fieldName}". Either the "${returnType.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`, fieldNodes);
	if (isObjectType(runtimeTypeName)) throw new GraphQLError("Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.");
	if (typeof runtimeTypeName !== "string") throw new GraphQLError(`Abstract type "${returnType.name}" must resolve to an Object type at runtime for field "${info.parentType.name}.${info.fieldName}" with value ${inspect(result)}, received "${inspect(runtimeTypeName)}".`);
	const runtimeType = exeContext.schema.getType(runtimeTypeName);
	if (runtimeType == null) throw new GraphQLError(`Abstract type "${returnType.name}" was resolved to a type "${runtimeTypeName}" that does not exist inside the schema.`, { nodes: fieldNodes });
	if (!isObjectType(runtimeType)) throw new GraphQLError(`Abstract type "${returnType.name}" was resolved to a non-object type "${runtimeTypeName}".`, { nodes: fieldNodes });
	if (!exeContext.schema.isSubType(returnType, runtimeType)) throw new GraphQLError(`Runtime Object type "${runtimeType.name}" is not a possible type for "${returnType.name}".`, { nodes: fieldNodes });
	return runtimeType;
}
function completeObjectValue(exeContext, returnType, fieldNodes, info, path, result) {
	const subFieldNodes = collectSubfields(exeContext, returnType, fieldNodes);
	if (returnType.isTypeOf) {
		const isTypeOf = returnType.isTypeOf(result, exeContext.contextValue, info);
		if (isPromise(isTypeOf)) return isTypeOf.then((resolvedIsTypeOf) => {
			if (!resolvedIsTypeOf) throw invalidReturnTypeError(returnType, result, fieldNodes);
			return executeFields(exeContext, returnType, result, path, subFieldNodes);
		});
		if (!isTypeOf) throw invalidReturnTypeError(returnType, result, fieldNodes);
	}
	return executeFields(exeContext, returnType, result, path, subFieldNodes);
}
function invalidReturnTypeError(returnType, result, fieldNodes) {
	return new GraphQLError(`Expected value of type "${returnType.name}" but got: ${inspect(result)}.`, { nodes: fieldNodes });
}
const defaultTypeResolver = function(value, contextValue, info, abstractType) {
	if (isObjectLike(value) && typeof value.__typename === "string") return value.__typename;
	const possibleTypes = info.schema.getPossibleTypes(abstractType);
	const promisedIsTypeOfResults = [];
	try {
		for (let i = 0; i < possibleTypes.length; i++) {
			const type = possibleTypes[i];
			if (type.isTypeOf) {
				const isTypeOfResult = type.isTypeOf(value, contextValue, info);
				if (isPromise(isTypeOfResult)) promisedIsTypeOfResults[i] = isTypeOfResult;
				else if (isTypeOfResult) {
					if (promisedIsTypeOfResults.length) Promise.allSettled(promisedIsTypeOfResults).catch(() => {});
					return type.name;
				}
			}
		}
	} catch (error) {
		if (promisedIsTypeOfResults.length) return Promise.allSettled(promisedIsTypeOfResults).then(() => {
			throw error;
		});
		throw error;
	}
	if (promisedIsTypeOfResults.length) return Promise.all(promisedIsTypeOfResults).then((isTypeOfResults) => {
		for (let i = 0; i < isTypeOfResults.length; i++) if (isTypeOfResults[i]) return possibleTypes[i].name;
	});
};
const defaultFieldResolver = function(source, args, contextValue, info) {
	if (isObjectLike(source) || typeof source === "function") {
		const property = source[info.fieldName];
		if (typeof property === "function") return source[info.fieldName](args, contextValue, info);
		return property;
	}
};
function getFieldDef(schema, parentType, fieldNode) {
	const fieldName = fieldNode.name.value;
	if (fieldName === SchemaMetaFieldDef.name && schema.getQueryType() === parentType) return SchemaMetaFieldDef;
	else if (fieldName === TypeMetaFieldDef.name && schema.getQueryType() === parentType) return TypeMetaFieldDef;
	else if (fieldName === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
	return parentType.getFields()[fieldName];
}
// node_modules/graphql/utilities/extendSchema.mjs
function extendSchemaImpl(schemaConfig, documentAST, options) {
	var _schemaDef, _schemaDef$descriptio, _schemaDef2, _options$assumeValid;
	const typeDefs = [];
	const typeExtensionsMap = Object.create(null);
	const directiveExtensionsMap = Object.create(null);
	const directiveDefs = [];
	let schemaDef;
	const schemaExtensions = [];
	for (const def of documentAST.definitions) if (def.kind === Kind.SCHEMA_DEFINITION) schemaDef = def;
	else if (def.kind === Kind.SCHEMA_EXTENSION) schemaExtensions.push(def);
	else if (isTypeDefinitionNode(def)) typeDefs.push(def);
	else if (isTypeExtensionNode(def)) {
		const extendedTypeName = def.name.value;
		const existingTypeExtensions = typeExtensionsMap[extendedTypeName];
		typeExtensionsMap[extendedTypeName] = existingTypeExtensions ? existingTypeExtensions.concat([def]) : [def];
	} else if (def.kind === Kind.DIRECTIVE_DEFINITION) directiveDefs.push(def);
	else if (def.kind === Kind.DIRECTIVE_EXTENSION) {
		const extendedDirectiveName = def.name.value;
		const existingDirectiveExtensions = directiveExtensionsMap[extendedDirectiveName];
		directiveExtensionsMap[extendedDirectiveName] = existingDirectiveExtensions ? existingDirectiveExtensions.concat([def]) : [def];
	}
	if (Object.keys(typeExtensionsMap).length === 0 && typeDefs.length === 0 && Object.keys(directiveExtensionsMap).length === 0 && directiveDefs.length === 0 && schemaExtensions.length === 0 && schemaDef == null) return schemaConfig;
	const typeMap = Object.create(null);
	for (const existingType of schemaConfig.types) typeMap[existingType.name] = extendNamedType(existingType);
	for (const typeNode of typeDefs) {
		var _stdTypeMap$name;
		const name = typeNode.name.value;
		typeMap[name] = (_stdTypeMap$name = stdTypeMap[name]) !== null && _stdTypeMap$name !== void 0 ? _stdTypeMap$name : buildType(typeNode);
	}
	const directiveMap = Object.create(null);
	for (const existingDirective of schemaConfig.directives) directiveMap[existingDirective.name] = extendDirective(existingDirective);
	const operationTypes = {
		query: schemaConfig.query && replaceNamedType(schemaConfig.query),
		mutation: schemaConfig.mutation && replaceNamedType(schemaConfig.mutation),
		subscription: schemaConfig.subscription && replaceNamedType(schemaConfig.subscription),
		...schemaDef && getOperationTypes([schemaDef]),
		...getOperationTypes(schemaExtensions)
	};
	const directives = Object.values(directiveMap);
	return {
		description: (_schemaDef = schemaDef) === null || _schemaDef === void 0 ? void 0 : (_schemaDef$descriptio = _schemaDef.description) === null || _schemaDef$descriptio === void 0 ? void 0 : _schemaDef$descriptio.value,
		...operationTypes,
		types: Object.values(typeMap),
		directives: [...directives.map(replaceDirective), ...directiveDefs.map(buildDirective)],
		extensions: Object.create(null),
		astNode: (_schemaDef2 = schemaDef) !== null && _schemaDef2 !== void 0 ? _schemaDef2 : schemaConfig.astNode,
		extensionASTNodes: schemaConfig.extensionASTNodes.concat(schemaExtensions),
		assumeValid: (_options$assumeValid = options === null || options === void 0 ? void 0 : options.assumeValid) !== null && _options$assumeValid !== void 0 ? _options$assumeValid : false
	};
	function replaceType(type) {
		if (isListType(type)) return new GraphQLList(replaceType(type.ofType));
		if (isNonNullType(type)) return new GraphQLNonNull(replaceType(type.ofType));
		return replaceNamedType(type);
	}
	function replaceNamedType(type) {
		return typeMap[type.name];
	}
	function replaceDirective(directive) {
		const config = directive.toConfig();
		return new GraphQLDirective({
			...config,
			args: mapValue(config.args, extendArg)
		});
	}
	function extendNamedType(type) {
		if (isIntrospectionType(type) || isSpecifiedScalarType(type)) return type;
		if (isScalarType(type)) return extendScalarType(type);
		if (isObjectType(type)) return extendObjectType(type);
		if (isInterfaceType(type)) return extendInterfaceType(type);
		if (isUnionType(type)) return extendUnionType(type);
		if (isEnumType(type)) return extendEnumType(type);
		if (isInputObjectType(type)) return extendInputObjectType(type);
		invariant(false, "Unexpected type: " + inspect(type));
	}
	function extendInputObjectType(type) {
		var _typeExtensionsMap$co;
		const config = type.toConfig();
		const extensions = (_typeExtensionsMap$co = typeExtensionsMap[config.name]) !== null && _typeExtensionsMap$co !== void 0 ? _typeExtensionsMap$co : [];
		return new GraphQLInputObjectType({
			...config,
			fields: () => ({
				...mapValue(config.fields, (field) => ({
					...field,
					type: replaceType(field.type)
				})),
				...buildInputFieldMap(extensions)
			}),
			extensionASTNodes: config.extensionASTNodes.concat(extensions)
		});
	}
	function extendEnumType(type) {
		var _typeExtensionsMap$ty;
		const config = type.toConfig();
		const extensions = (_typeExtensionsMap$ty = typeExtensionsMap[type.name]) !== null && _typeExtensionsMap$ty !== void 0 ? _typeExtensionsMap$ty : [];
		return new GraphQLEnumType({
			...config,
			values: {
				...config.values,
				...buildEnumValueMap(extensions)
			},
			extensionASTNodes: config.extensionASTNodes.concat(extensions)
		});
	}
	function extendScalarType(type) {
		var _typeExtensionsMap$co2;
		const config = type.toConfig();
		const extensions = (_typeExtensionsMap$co2 = typeExtensionsMap[config.name]) !== null && _typeExtensionsMap$co2 !== void 0 ? _typeExtensionsMap$co2 : [];
		let specifiedByURL = config.specifiedByURL;
		for (const extensionNode of extensions) {
			var _getSpecifiedByURL;
			specifiedByURL = (_getSpecifiedByURL = getSpecifiedByURL(extensionNode)) !== null && _getSpecifiedByURL !== void 0 ? _getSpecifiedByURL : specifiedByURL;
		}
		return new GraphQLScalarType({
			...config,
			specifiedByURL,
			extensionASTNodes: config.extensionASTNodes.concat(extensions)
		});
	}
	function extendObjectType(type) {
		var _typeExtensionsMap$co3;
		const config = type.toConfig();
		const extensions = (_typeExtensionsMap$co3 = typeExtensionsMap[config.name]) !== null && _typeExtensionsMap$co3 !== void 0 ? _typeExtensionsMap$co3 : [];
		return new GraphQLObjectType({
			...config,
			interfaces: () => [...type.getInterfaces().map(replaceNamedType), ...buildInterfaces(extensions)],
			fields: () => ({
				...mapValue(config.fields, extendField),
				...buildFieldMap(extensions)
			}),
			extensionASTNodes: config.extensionASTNodes.concat(extensions)
		});
	}
	function extendInterfaceType(type) {
		var _typeExtensionsMap$co4;
		const config = type.toConfig();
		const extensions = (_typeExtensionsMap$co4 = typeExtensionsMap[config.name]) !== null && _typeExtensionsMap$co4 !== void 0 ? _typeExtensionsMap$co4 : [];
		return new GraphQLInterfaceType({
			...config,
			interfaces: () => [...type.getInterfaces().map(replaceNamedType), ...buildInterfaces(extensions)],
			fields: () => ({
				...mapValue(config.fields, extendField),
				...buildFieldMap(extensions)
			}),
			extensionASTNodes: config.extensionASTNodes.concat(extensions)
		});
	}
	function extendUnionType(type) {
		var _typeExtensionsMap$co5;
		const config = type.toConfig();
		const extensions = (_typeExtensionsMap$co5 = typeExtensionsMap[config.name]) !== null && _typeExtensionsMap$co5 !== void 0 ? _typeExtensionsMap$co5 : [];
		return new GraphQLUnionType({
			...config,
			types: () => [...type.getTypes().map(replaceNamedType), ...buildUnionTypes(extensions)],
			extensionASTNodes: config.extensionASTNodes.concat(extensions)
		});
	}
	function extendField(field) {
		return {
			...field,
			type: replaceType(field.type),
			args: field.args && mapValue(field.args, extendArg)
		};
	}
	function extendArg(arg) {
		return {
			...arg,
			type: replaceType(arg.type)
		};
	}
	function getOperationTypes(nodes) {
		const opTypes = {};
		for (const node of nodes) {
			var _node$operationTypes;
			const operationTypesNodes = (_node$operationTypes = node.operationTypes) !== null && _node$operationTypes !== void 0 ? _node$operationTypes : [];
			for (const operationType of operationTypesNodes) opTypes[operationType.operation] = getNamedType(operationType.type);
		}
		return opTypes;
	}
	function extendDirective(directive) {
		var _directiveExtensionsM, _config$deprecationRe;
		const config = directive.toConfig();
		const extensions = (_directiveExtensionsM = directiveExtensionsMap[config.name]) !== null && _directiveExtensionsM !== void 0 ? _directiveExtensionsM : [];
		const deprecationReason = (_config$deprecationRe = config.deprecationReason) !== null && _config$deprecationRe !== void 0 ? _config$deprecationRe : extensions.map((ext) => getDeprecationReason(ext)).find((reason) => reason != null);
		return new GraphQLDirective({
			...config,
			deprecationReason,
			extensionASTNodes: config.extensionASTNodes.concat(extensions)
		});
	}
	function getNamedType(node) {
		var _stdTypeMap$name2;
		const name = node.name.value;
		const type = (_stdTypeMap$name2 = stdTypeMap[name]) !== null && _stdTypeMap$name2 !== void 0 ? _stdTypeMap$name2 : typeMap[name];
		if (type === void 0) throw new Error(`Unknown type: "${name}".`);
		return type;
	}
	function getWrappedType(node) {
		if (node.kind === Kind.LIST_TYPE) return new GraphQLList(getWrappedType(node.type));
		if (node.kind === Kind.NON_NULL_TYPE) return new GraphQLNonNull(getWrappedType(node.type));
		return getNamedType(node);
	}
	function buildDirective(node) {
		var _directiveExtensionsM2, _getDeprecationReason, _node$description;
		const extensions = (_directiveExtensionsM2 = directiveExtensionsMap[node.name.value]) !== null && _directiveExtensionsM2 !== void 0 ? _directiveExtensionsM2 : [];
		const deprecationReason = (_getDeprecationReason = getDeprecationReason(node)) !== null && _getDeprecationReason !== void 0 ? _getDeprecationReason : extensions.map((ext) => getDeprecationReason(ext)).find((reason) => reason != null);
		return new GraphQLDirective({
			name: node.name.value,
			description: (_node$description = node.description) === null || _node$description === void 0 ? void 0 : _node$description.value,
			locations: node.locations.map(({ value }) => value),
			isRepeatable: node.repeatable,
			args: buildArgumentMap(node.arguments),
			deprecationReason,
			astNode: node,
			extensionASTNodes: extensions
		});
	}
	function buildFieldMap(nodes) {
		const fieldConfigMap = Object.create(null);
		for (const node of nodes) {
			var _node$fields;
			const nodeFields = (_node$fields = node.fields) !== null && _node$fields !== void 0 ? _node$fields : [];
			for (const field of nodeFields) {
				var _field$description;
				fieldConfigMap[field.name.value] = {
					type: getWrappedType(field.type),
					description: (_field$description = field.description) === null || _field$description === void 0 ? void 0 : _field$description.value,
					args: buildArgumentMap(field.arguments),
					deprecationReason: getDeprecationReason(field),
					astNode: field
				};
			}
		}
		return fieldConfigMap;
	}
	function buildArgumentMap(args) {
		const argsNodes = args !== null && args !== void 0 ? args : [];
		const argConfigMap = Object.create(null);
		for (const arg of argsNodes) {
			var _arg$description;
			const type = getWrappedType(arg.type);
			argConfigMap[arg.name.value] = {
				type,
				description: (_arg$description = arg.description) === null || _arg$description === void 0 ? void 0 : _arg$description.value,
				defaultValue: valueFromAST(arg.defaultValue, type),
				deprecationReason: getDeprecationReason(arg),
				astNode: arg
			};
		}
		return argConfigMap;
	}
	function buildInputFieldMap(nodes) {
		const inputFieldMap = Object.create(null);
		for (const node of nodes) {
			var _node$fields2;
			const fieldsNodes = (_node$fields2 = node.fields) !== null && _node$fields2 !== void 0 ? _node$fields2 : [];
			for (const field of fieldsNodes) {
				var _field$description2;
				const type = getWrappedType(field.type);
				inputFieldMap[field.name.value] = {
					type,
					description: (_field$description2 = field.description) === null || _field$description2 === void 0 ? void 0 : _field$description2.value,
					defaultValue: valueFromAST(field.defaultValue, type),
					deprecationReason: getDeprecationReason(field),
					astNode: field
				};
			}
		}
		return inputFieldMap;
	}
	function buildEnumValueMap(nodes) {
		const enumValueMap = Object.create(null);
		for (const node of nodes) {
			var _node$values;
			const valuesNodes = (_node$values = node.values) !== null && _node$values !== void 0 ? _node$values : [];
			for (const value of valuesNodes) {
				var _value$description;
				enumValueMap[value.name.value] = {
					description: (_value$description = value.description) === null || _value$description === void 0 ? void 0 : _value$description.value,
					deprecationReason: getDeprecationReason(value),
					astNode: value
				};
			}
		}
		return enumValueMap;
	}
	function buildInterfaces(nodes) {
		return nodes.flatMap((node) => {
			var _node$interfaces$map, _node$interfaces;
			return (_node$interfaces$map = (_node$interfaces = node.interfaces) === null || _node$interfaces === void 0 ? void 0 : _node$interfaces.map(getNamedType)) !== null && _node$interfaces$map !== void 0 ? _node$interfaces$map : [];
		});
	}
	function buildUnionTypes(nodes) {
		return nodes.flatMap((node) => {
			var _node$types$map, _node$types;
			return (_node$types$map = (_node$types = node.types) === null || _node$types === void 0 ? void 0 : _node$types.map(getNamedType)) !== null && _node$types$map !== void 0 ? _node$types$map : [];
		});
	}
	function buildType(astNode) {
		var _typeExtensionsMap$na;
		const name = astNode.name.value;
		const extensionASTNodes = (_typeExtensionsMap$na = typeExtensionsMap[name]) !== null && _typeExtensionsMap$na !== void 0 ? _typeExtensionsMap$na : [];
		switch (astNode.kind) {
			case Kind.OBJECT_TYPE_DEFINITION: {
				var _astNode$description;
				const allNodes = [astNode, ...extensionASTNodes];
				return new GraphQLObjectType({
					name,
					description: (_astNode$description = astNode.description) === null || _astNode$description === void 0 ? void 0 : _astNode$description.value,
					interfaces: () => buildInterfaces(allNodes),
					fields: () => buildFieldMap(allNodes),
					astNode,
					extensionASTNodes
				});
			}
			case Kind.INTERFACE_TYPE_DEFINITION: {
				var _astNode$description2;
				const allNodes = [astNode, ...extensionASTNodes];
				return new GraphQLInterfaceType({
					name,
					description: (_astNode$description2 = astNode.description) === null || _astNode$description2 === void 0 ? void 0 : _astNode$description2.value,
					interfaces: () => buildInterfaces(allNodes),
					fields: () => buildFieldMap(allNodes),
					astNode,
					extensionASTNodes
				});
			}
			case Kind.ENUM_TYPE_DEFINITION: {
				var _astNode$description3;
				const allNodes = [astNode, ...extensionASTNodes];
				return new GraphQLEnumType({
					name,
					description: (_astNode$description3 = astNode.description) === null || _astNode$description3 === void 0 ? void 0 : _astNode$description3.value,
					values: buildEnumValueMap(allNodes),
					astNode,
					extensionASTNodes
				});
			}
			case Kind.UNION_TYPE_DEFINITION: {
				var _astNode$description4;
				const allNodes = [astNode, ...extensionASTNodes];
				return new GraphQLUnionType({
					name,
					description: (_astNode$description4 = astNode.description) === null || _astNode$description4 === void 0 ? void 0 : _astNode$description4.value,
					types: () => buildUnionTypes(allNodes),
					astNode,
					extensionASTNodes
				});
			}
			case Kind.SCALAR_TYPE_DEFINITION:
				var _astNode$description5;
				return new GraphQLScalarType({
					name,
					description: (_astNode$description5 = astNode.description) === null || _astNode$description5 === void 0 ? void 0 : _astNode$description5.value,
					specifiedByURL: getSpecifiedByURL(astNode),
					astNode,
					extensionASTNodes
				});
			case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
				var _astNode$description6;
				const allNodes = [astNode, ...extensionASTNodes];
				return new GraphQLInputObjectType({
					name,
					description: (_astNode$description6 = astNode.description) === null || _astNode$description6 === void 0 ? void 0 : _astNode$description6.value,
					fields: () => buildInputFieldMap(allNodes),
					astNode,
					extensionASTNodes,
					isOneOf: isOneOf(astNode)
				});
			}
		}
	}
}
const stdTypeMap = keyMap([...specifiedScalarTypes, ...introspectionTypes], (type) => type.name);
function getDeprecationReason(node) {
	const deprecated = getDirectiveValues(GraphQLDeprecatedDirective, node);
	return deprecated === null || deprecated === void 0 ? void 0 : deprecated.reason;
}
function getSpecifiedByURL(node) {
	const specifiedBy = getDirectiveValues(GraphQLSpecifiedByDirective, node);
	return specifiedBy === null || specifiedBy === void 0 ? void 0 : specifiedBy.url;
}
function isOneOf(node) {
	return Boolean(getDirectiveValues(GraphQLOneOfDirective, node));
}
// node_modules/graphql/utilities/buildASTSchema.mjs
function buildASTSchema(documentAST, options) {
	documentAST != null && documentAST.kind === Kind.DOCUMENT || devAssert(false, "Must provide valid Document AST.");
	if ((options === null || options === void 0 ? void 0 : options.assumeValid) !== true && (options === null || options === void 0 ? void 0 : options.assumeValidSDL) !== true) assertValidSDL(documentAST);
	const config = extendSchemaImpl({
		description: void 0,
		types: [],
		directives: [],
		extensions: Object.create(null),
		extensionASTNodes: [],
		assumeValid: false
	}, documentAST, options);
	if (config.astNode == null) for (const type of config.types) switch (type.name) {
		case "Query":
			config.query = type;
			break;
		case "Mutation":
			config.mutation = type;
			break;
		case "Subscription": config.subscription = type;
	}
	const directives = [...config.directives, ...specifiedDirectives.filter((stdDirective) => config.directives.every((directive) => directive.name !== stdDirective.name))];
	return new GraphQLSchema({
		...config,
		directives
	});
}
function buildSchema(source, options) {
	return buildASTSchema(parse$1(source, options), {
		assumeValidSDL: options === null || options === void 0 ? void 0 : options.assumeValidSDL,
		assumeValid: options === null || options === void 0 ? void 0 : options.assumeValid
	});
}
// node_modules/graphql/utilities/assertValidName.mjs
// node_modules/graphql/utilities/findBreakingChanges.mjs
var BreakingChangeType;
(function(BreakingChangeType) {
	BreakingChangeType["TYPE_REMOVED"] = "TYPE_REMOVED";
	BreakingChangeType["TYPE_CHANGED_KIND"] = "TYPE_CHANGED_KIND";
	BreakingChangeType["TYPE_REMOVED_FROM_UNION"] = "TYPE_REMOVED_FROM_UNION";
	BreakingChangeType["VALUE_REMOVED_FROM_ENUM"] = "VALUE_REMOVED_FROM_ENUM";
	BreakingChangeType["REQUIRED_INPUT_FIELD_ADDED"] = "REQUIRED_INPUT_FIELD_ADDED";
	BreakingChangeType["IMPLEMENTED_INTERFACE_REMOVED"] = "IMPLEMENTED_INTERFACE_REMOVED";
	BreakingChangeType["FIELD_REMOVED"] = "FIELD_REMOVED";
	BreakingChangeType["FIELD_CHANGED_KIND"] = "FIELD_CHANGED_KIND";
	BreakingChangeType["REQUIRED_ARG_ADDED"] = "REQUIRED_ARG_ADDED";
	BreakingChangeType["ARG_REMOVED"] = "ARG_REMOVED";
	BreakingChangeType["ARG_CHANGED_KIND"] = "ARG_CHANGED_KIND";
	BreakingChangeType["DIRECTIVE_REMOVED"] = "DIRECTIVE_REMOVED";
	BreakingChangeType["DIRECTIVE_ARG_REMOVED"] = "DIRECTIVE_ARG_REMOVED";
	BreakingChangeType["REQUIRED_DIRECTIVE_ARG_ADDED"] = "REQUIRED_DIRECTIVE_ARG_ADDED";
	BreakingChangeType["DIRECTIVE_REPEATABLE_REMOVED"] = "DIRECTIVE_REPEATABLE_REMOVED";
	BreakingChangeType["DIRECTIVE_LOCATION_REMOVED"] = "DIRECTIVE_LOCATION_REMOVED";
})(BreakingChangeType || (BreakingChangeType = {}));
var DangerousChangeType;
(function(DangerousChangeType) {
	DangerousChangeType["VALUE_ADDED_TO_ENUM"] = "VALUE_ADDED_TO_ENUM";
	DangerousChangeType["TYPE_ADDED_TO_UNION"] = "TYPE_ADDED_TO_UNION";
	DangerousChangeType["OPTIONAL_INPUT_FIELD_ADDED"] = "OPTIONAL_INPUT_FIELD_ADDED";
	DangerousChangeType["OPTIONAL_ARG_ADDED"] = "OPTIONAL_ARG_ADDED";
	DangerousChangeType["IMPLEMENTED_INTERFACE_ADDED"] = "IMPLEMENTED_INTERFACE_ADDED";
	DangerousChangeType["ARG_DEFAULT_VALUE_CHANGE"] = "ARG_DEFAULT_VALUE_CHANGE";
})(DangerousChangeType || (DangerousChangeType = {}));
// src/sandbox/github/rest/router.ts
function route(method, path, run) {
	const source = path.replaceAll(/\{(\w+)(\+?)\}/g, (_all, name, more) => more === "" ? `(?<${name}>[^/]+)` : `(?<${name}>.+)`);
	return {
		method,
		pattern: new RegExp(`^${source.replaceAll("...", "\\.\\.\\.")}$`),
		run
	};
}
function repositoryRoute(method, path, permission, need, run) {
	return route(method, `/repos/{owner}/{repo}${path}`, (rest) => {
		const repository = findRepository(rest.world, rest.params["owner"] ?? "", rest.params["repo"] ?? "");
		if (repository === void 0) throw notFound();
		const level = need === "write" ? "write" : "read";
		demand(rest.world, rest.caller, repository, permission, need === "read" ? "read" : "write", level);
		return run(rest, repository);
	});
}
function json$2(status, value, headers = {}) {
	return {
		status,
		headers: {
			"content-type": "application/json; charset=utf-8",
			...headers
		},
		body: JSON.stringify(value)
	};
}
async function page(rest, items, show) {
	const size = Math.min(Math.max(positive(rest.query.get("per_page"), 30), 1), 100);
	const number = Math.max(positive(rest.query.get("page"), 1), 1);
	const last = Math.max(Math.ceil(items.length / size), 1);
	let shown = items.slice((number - 1) * size, number * size);
	const half = rest.call.fault === "half-page";
	if (half) shown = shown.slice(0, Math.floor(shown.length / 2));
	const link = (to, rel) => {
		const query = new URLSearchParams(rest.query);
		query.set("page", String(to));
		query.set("per_page", String(size));
		return `<${rest.origin}${rest.call.url.pathname.replace(/^\/api\/v3/, "")}?${query.toString()}>; rel="${rel}"`;
	};
	const links = [...number > 1 ? [link(number - 1, "prev"), link(1, "first")] : [], ...number < last && !half ? [link(number + 1, "next"), link(last, "last")] : []];
	const headers = links.length === 0 ? {} : { link: links.join(", ") };
	return json$2(200, await Promise.all(shown.map(show)), headers);
}
function text(rest, field) {
	const value = rest.body[field];
	if (value === void 0 || value === null) return void 0;
	if (typeof value !== "string") throw invalidField(field, value);
	return value;
}
function requiredText(rest, field) {
	const value = text(rest, field);
	if (value === void 0) throw new Refusal(422, `Invalid request.\n\n"${field}" wasn't supplied.`);
	return value;
}
function invalidField(field, value) {
	return new Refusal(422, `Invalid request.\n\nFor 'properties/${field}', ${JSON.stringify(value)} is not a string.`);
}
function positive(given, otherwise) {
	const value = Number(given ?? otherwise);
	return Number.isInteger(value) ? value : otherwise;
}
// src/sandbox/github/graphql/connection.ts
function connection(field, args, context, items, show) {
	const size = args.first ?? args.last;
	const name = args.first == null ? "last" : "first";
	if (size == null) throw new Refusal(200, `You must provide a \`first\` or \`last\` value to properly paginate the \`${field}\` connection.`, { type: "MISSING_PAGINATION_BOUNDARIES" });
	if (size > 100 || size < 0) throw new Refusal(200, `Requesting ${size} records on the \`${field}\` connection exceeds the \`${name}\` limit of 100 records.`, { type: "EXCESSIVE_PAGINATION" });
	const from = args.after == null ? 0 : position(args.after) + 1;
	const to = args.before == null ? items.length : position(args.before);
	const start = args.first == null ? Math.max(from, to - size) : from;
	const end = args.first == null ? to : Math.min(from + size, to);
	const half = context.fault === "half-page" ? start + Math.floor((end - start) / 2) : end;
	const nodes = items.slice(start, half).map(show);
	return {
		nodes,
		edges: nodes.map((node, index) => ({
			cursor: cursor(start + index),
			node
		})),
		totalCount: items.length,
		pageInfo: {
			startCursor: nodes.length > 0 ? cursor(start) : null,
			endCursor: nodes.length > 0 ? cursor(start + nodes.length - 1) : null,
			hasNextPage: args.first != null && end < items.length && half === end,
			hasPreviousPage: start > 0
		}
	};
}
function cursor(index) {
	return Buffer.from(`cursor:${index}`).toString("base64");
}
function position(text) {
	const found = /^cursor:(\d+)$/.exec(Buffer.from(text, "base64").toString("utf8"));
	if (!found) throw new Refusal(200, `\`${text}\` does not appear to be a valid cursor.`, { type: "INVALID_CURSOR_ARGUMENTS" });
	return Number(found[1]);
}
// src/sandbox/github/graphql/accounts.ts
function actor(account) {
	if (account === null || account.deleted) return null;
	const login = account.type === "Bot" ? account.login.replace(/\[bot\]$/, "") : account.login;
	return {
		__typename: account.type,
		id: account.nodeId,
		databaseId: account.id,
		login,
		name: account.name,
		createdAt: account.createdAt,
		url: `https://github.com/${account.type === "Bot" ? "apps/" : ""}${login}`,
		...account.type === "Organization" ? organizationFields(account) : {}
	};
}
function asUser(account) {
	const shown = actor(account);
	if (shown === null || account?.type === "User") return shown;
	return account?.type === "Bot" ? {
		...shown,
		__typename: "User",
		login: account.login
	} : null;
}
function organizationFields(account) {
	return {
		team: ({ slug }, context) => {
			demandMembers(context.world, context.caller, account);
			const found = context.world.teams.find((item) => item.organization === account && item.slug === slug.toLowerCase());
			return found ? team(found) : null;
		},
		teams: (args, context) => {
			demandMembers(context.world, context.caller, account);
			return connection("teams", args, context, context.world.teams.filter((item) => item.organization === account), team);
		},
		membersWithRole: (args, context) => {
			demandMembers(context.world, context.caller, account);
			return members("membersWithRole", args, context, context.world.members.get(account.id) ?? []);
		}
	};
}
function team(item) {
	return {
		__typename: "Team",
		id: item.nodeId,
		databaseId: item.id,
		slug: item.slug,
		name: item.name,
		members: (args, context) => members("members", args, context, item.members)
	};
}
function members(field, args, context, all) {
	const page = connection(field, args, context, all.filter((item) => item.state === "active" && !item.account.deleted), (item) => item);
	return {
		...page,
		nodes: page.nodes.map(({ account }) => actor(account)),
		edges: page.edges.map(({ cursor }, index) => ({
			cursor,
			node: actor(page.nodes[index]?.account ?? null),
			role: page.nodes[index]?.role.toUpperCase()
		}))
	};
}
// src/sandbox/github/associations.ts
function pullsOfCommit(world, repository, oid, late) {
	return [...repository.pulls.values()].filter((pull) => pull.landed.includes(oid) || pull.mergeCommit === oid || pull.state !== "CLOSED" && pull.heads.at(-1) === oid).filter((pull) => {
		if (late) return false;
		if (pull.mergedAt === null) return true;
		if ((world.clock.now().getTime() - Date.parse(pull.mergedAt)) / 1e3 >= world.settings.associationDelay && pull.emptyAnswers >= world.settings.associationEmptyAnswers) return true;
		pull.emptyAnswers += 1;
		return false;
	});
}
// src/sandbox/github/graphql/git.ts
async function objectAt(repository, expression) {
	const colon = expression.indexOf(":");
	const [, name = "", steps = ""] = /^(.*?)(~[0-9]+)?$/.exec(colon < 0 ? expression : expression.slice(0, colon)) ?? [];
	const { git } = repository;
	const oid = /^[0-9a-f]{40}$/.test(name) ? name : await refOid(repository, name);
	if (oid === null) return null;
	if (steps !== "") {
		const found = await git.read(`${oid}${steps}${colon < 0 ? "" : expression.slice(colon)}`);
		return found && gitObject(repository, found.oid);
	}
	if (colon < 0) return gitObject(repository, oid);
	const root = (await git.commit(oid))?.tree ?? oid;
	const entry = await git.entry(root, expression.slice(colon + 1));
	return entry === null ? null : gitObject(repository, entry.oid);
}
async function gitObject(repository, oid) {
	const commitObject = await repository.git.commit(oid);
	if (commitObject !== null) return commit(repository, commitObject);
	const object = await repository.git.read(oid);
	const own = {
		id: nodeId("OBJ", Number.parseInt(oid.slice(0, 8), 16)),
		oid,
		abbreviatedOid: oid.slice(0, 7)
	};
	if (object?.type === "tree") return {
		__typename: "Tree",
		...own,
		entries: async () => (await repository.git.tree(oid)).map((item) => treeEntry(repository, item, ""))
	};
	if (object?.type !== "blob") return null;
	return {
		__typename: "Blob",
		...own,
		...blobText(object.bytes)
	};
}
function blobText(bytes) {
	const isBinary = bytes.subarray(0, 8e3).includes(0);
	return {
		byteSize: bytes.length,
		isBinary,
		isTruncated: bytes.length > 512e3,
		text: isBinary ? null : bytes.toString("utf8", 0, 512e3)
	};
}
function treeEntry(repository, entry, prefix) {
	const type = entry.mode === "040000" ? "tree" : entry.mode === "160000" ? "commit" : "blob";
	return {
		name: entry.name,
		nameRaw: rawName(entry).toString("base64"),
		path: prefix + entry.name,
		mode: Number.parseInt(entry.mode, 8),
		type,
		oid: entry.oid,
		size: async () => type === "blob" ? (await repository.git.read(entry.oid))?.bytes.length ?? 0 : 0,
		object: () => type === "commit" ? null : gitObject(repository, entry.oid)
	};
}
function commit(repository, item) {
	const { git } = repository;
	const [headline = "", ...rest] = item.message.split("\n");
	const people = [item.author, ...coAuthors(item.message).map((by) => ({
		...by,
		date: item.author.date
	}))];
	const authors = people.filter(({ email }, index) => people.findIndex((other) => other.email === email) === index);
	return {
		__typename: "Commit",
		id: nodeId("C", Number.parseInt(item.oid.slice(0, 12), 16)),
		oid: item.oid,
		abbreviatedOid: item.oid.slice(0, 7),
		message: item.message,
		messageHeadline: headline,
		messageBody: rest.join("\n").trim(),
		committedDate: item.committer.date,
		authoredDate: item.author.date,
		url: `https://github.com/${repository.owner.login}/${repository.name}/commit/${item.oid}`,
		author: (_args, context) => gitActor(context.world, item.author),
		committer: (_args, context) => gitActor(context.world, item.committer),
		authors: (args, context) => connection("authors", args, context, authors, (by) => gitActor(context.world, by)),
		parents: (args, context) => connection("parents", args, context, item.parents, (oid) => gitObject(repository, oid)),
		tree: () => gitObject(repository, item.tree),
		file: async ({ path }) => {
			const entry = await git.entry(item.tree, path);
			return entry && treeEntry(repository, entry, path.slice(0, path.lastIndexOf("/") + 1));
		},
		history: async (args, context) => connection("history", args, context, await history(git, item.oid, args.path ?? null), (oid) => gitObject(repository, oid)),
		associatedPullRequests: (args, context) => {
			return connection("associatedPullRequests", args, context, pullsOfCommit(context.world, repository, item.oid, context.fault === "late-merge"), (pull) => context.show.pullRequest(repository, pull));
		},
		checkSuites: (args, context) => {
			return connection("checkSuites", args, context, repository.pushes.filter(({ after, pusher }) => after === item.oid && !pusher.deleted), (push) => ({
				id: nodeId("CS", repository.pushes.indexOf(push)),
				createdAt: push.at,
				push: {
					id: nodeId("PSH", repository.pushes.indexOf(push)),
					nextSha: push.after,
					previousSha: push.before,
					permalink: `https://github.com/${repository.owner.login}/${repository.name}/compare/${push.before}...${push.after}`,
					pusher: actor(push.pusher)
				}
			}));
		},
		signature: (_args, context) => signature(repository, item, context.world),
		status: () => status(repository, item.oid)
	};
}
function gitActor(world, by) {
	return {
		name: by.name,
		email: by.email,
		date: by.date,
		user: asUser(accountOfEmail(world, by.email))
	};
}
function signature(repository, item, world) {
	if (!repository.verified.has(item.oid)) return null;
	return {
		__typename: "GpgSignature",
		email: "noreply@github.com",
		isValid: true,
		state: "VALID",
		wasSignedByGitHub: true,
		signer: asUser(accountOfEmail(world, "noreply@github.com")),
		keyId: "B5690EEEBB952194"
	};
}
function status(repository, oid) {
	const last = new Map(repository.statuses.filter(({ sha }) => sha === oid).map((item) => [item.context, item]));
	if (last.size === 0) return null;
	const contexts = [...last.values()].map((item) => ({
		id: item.nodeId,
		context: item.context,
		state: item.state.toUpperCase(),
		description: item.description,
		createdAt: item.createdAt,
		creator: actor(item.creator)
	}));
	const states = contexts.map(({ state }) => state);
	const worst = [
		"ERROR",
		"FAILURE",
		"PENDING"
	].find((state) => states.includes(state)) ?? "SUCCESS";
	return {
		id: nodeId("S", Number.parseInt(oid.slice(0, 12), 16)),
		state: worst,
		contexts,
		context: ({ name }) => contexts.find((item) => item.context === name) ?? null
	};
}
async function refOid(repository, name) {
	const branch = name === "HEAD" ? repository.defaultBranch : name;
	const candidates = branch.startsWith("refs/") ? [branch] : [
		`refs/heads/${branch}`,
		`refs/tags/${branch}`,
		`refs/${branch}`
	];
	for (const ref of candidates) {
		const oid = await repository.git.ref(ref);
		if (oid !== null) return oid;
	}
	return null;
}
// src/sandbox/github/rest/json-commit.ts
function verification(repository, commit) {
	const verified = repository.verified.has(commit.oid);
	return {
		verified,
		reason: verified ? "valid" : "unsigned",
		signature: verified ? "-----BEGIN PGP SIGNATURE-----\n(GitHub signed this)\n-----END PGP SIGNATURE-----\n" : null,
		payload: verified ? `tree ${commit.tree}\n` : null,
		verified_at: verified ? commit.committer.date : null
	};
}
function commitJson(world, repository, commit, origin) {
	const url = `${repositoryUrl(repository, origin)}/commits/${commit.oid}`;
	return {
		sha: commit.oid,
		node_id: nodeId("C", Number.parseInt(commit.oid.slice(0, 8), 16)),
		commit: {
			author: commit.author,
			committer: commit.committer,
			message: commit.message,
			tree: {
				sha: commit.tree,
				url: `${repositoryUrl(repository, origin)}/git/trees/${commit.tree}`
			},
			url: `${repositoryUrl(repository, origin)}/git/commits/${commit.oid}`,
			comment_count: 0,
			verification: verification(repository, commit)
		},
		url,
		html_url: `${htmlUrl(repository)}/commit/${commit.oid}`,
		comments_url: `${url}/comments`,
		author: userOrNull(accountOfEmail(world, commit.author.email), origin),
		committer: userOrNull(accountOfEmail(world, commit.committer.email), origin),
		parents: commit.parents.map((sha) => ({
			sha,
			url: `${repositoryUrl(repository, origin)}/commits/${sha}`,
			html_url: `${htmlUrl(repository)}/commit/${sha}`
		}))
	};
}
function gitCommitJson(repository, commit, origin) {
	const base = repositoryUrl(repository, origin);
	return {
		sha: commit.oid,
		node_id: nodeId("C", Number.parseInt(commit.oid.slice(0, 8), 16)),
		url: `${base}/git/commits/${commit.oid}`,
		html_url: `${htmlUrl(repository)}/commit/${commit.oid}`,
		author: commit.author,
		committer: commit.committer,
		tree: {
			sha: commit.tree,
			url: `${base}/git/trees/${commit.tree}`
		},
		message: commit.message,
		parents: commit.parents.map((sha) => ({
			sha,
			url: `${base}/git/commits/${sha}`,
			html_url: `${htmlUrl(repository)}/commit/${sha}`
		})),
		verification: verification(repository, commit)
	};
}
// src/sandbox/github/rest/pulls.ts
const pullOf = (rest, repository) => findPull(repository, Number(rest.params["number"]));
const faultsOf = ({ call }) => ({
	stale: call.fault === "stale-head",
	late: call.fault === "late-merge"
});
const pullRoutes = [
	repositoryRoute("GET", "/pulls", "pull_requests", "read", (rest, repository) => {
		const state = rest.query.get("state") ?? "open";
		const [owner, ref] = (rest.query.get("head") ?? ":").split(":", 2);
		const base = rest.query.get("base");
		return page(rest, [...repository.pulls.values()].filter((pull) => state === "all" || pull.state === "OPEN" === (state === "open")).filter((pull) => !ref || pull.headRef === ref && pull.headRepository.owner.login === owner).filter((pull) => base === null || pull.baseRef === base).sort((a, b) => rest.query.get("direction") === "asc" ? a.number - b.number : b.number - a.number), (pull) => pullSimple(rest.world, repository, pull, rest.origin, faultsOf(rest)));
	}),
	repositoryRoute("POST", "/pulls", "pull_requests", "comment", async (rest, repository) => {
		const headRepository = text(rest, "head_repo");
		const pull = await openPull(rest.world, repository, actorOf(rest.caller), {
			title: requiredText(rest, "title"),
			head: requiredText(rest, "head"),
			base: requiredText(rest, "base"),
			body: text(rest, "body") ?? "",
			draft: rest.body["draft"] === true,
			...headRepository === void 0 ? {} : { headRepository }
		});
		return json$2(201, await pullFull(rest.world, repository, pull, rest.origin));
	}),
	repositoryRoute("GET", "/pulls/{number}", "pull_requests", "read", async (rest, repository) => json$2(200, await pullFull(rest.world, repository, pullOf(rest, repository), rest.origin, faultsOf(rest)))),
	repositoryRoute("PATCH", "/pulls/{number}", "pull_requests", "comment", async (rest, repository) => {
		const pull = pullOf(rest, repository);
		if (pull.author !== rest.caller.actor) demand(rest.world, rest.caller, repository, "pull_requests", "write", "triage");
		const state = text(rest, "state");
		if (state === "open" || state === "closed") setPullState(rest.world, pull, state);
		pull.title = text(rest, "title") ?? pull.title;
		pull.body = text(rest, "body") ?? pull.body;
		return json$2(200, await pullFull(rest.world, repository, pull, rest.origin));
	}),
	repositoryRoute("GET", "/pulls/{number}/commits", "pull_requests", "read", async (rest, repository) => {
		return page(rest, (await pullCommits(repository, pullOf(rest, repository))).slice(0, 250), (commit) => commitJson(rest.world, repository, commit, rest.origin));
	}),
	repositoryRoute("GET", "/pulls/{number}/files", "pull_requests", "read", async (rest, repository) => {
		const pull = pullOf(rest, repository);
		const files = (await pullFiles(repository, pull)).slice(0, 3e3);
		const head = pull.heads.at(-1) ?? "";
		return page(rest, files, (file) => fileJson(repository, file, head, rest.origin));
	}),
	repositoryRoute("GET", "/pulls/{number}/merge", "pull_requests", "read", (rest, repository) => {
		if (pullOf(rest, repository).state !== "MERGED") throw notFound();
		return { status: 204 };
	}),
	repositoryRoute("PUT", "/pulls/{number}/merge", "contents", "write", async (rest, repository) => {
		const sha = text(rest, "sha");
		const title = text(rest, "commit_title");
		const message = text(rest, "commit_message");
		return json$2(200, {
			sha: await mergePull(rest.world, repository, pullOf(rest, repository), actorOf(rest.caller), {
				method: text(rest, "merge_method") ?? "merge",
				...sha === void 0 ? {} : { sha },
				...title === void 0 ? {} : { title },
				...message === void 0 ? {} : { message }
			}),
			merged: true,
			message: "Pull Request successfully merged"
		});
	}),
	repositoryRoute("GET", "/pulls/{number}/reviews", "pull_requests", "read", (rest, repository) => {
		const pull = pullOf(rest, repository);
		return page(rest, pull.reviews.filter((review) => visible(review, rest.caller)), (review) => reviewJson(rest.world, repository, pull, review, rest.origin));
	}),
	repositoryRoute("POST", "/pulls/{number}/reviews", "pull_requests", "comment", (rest, repository) => {
		const pull = pullOf(rest, repository);
		const event = text(rest, "event");
		const commit = text(rest, "commit_id");
		const review = addReview(rest.world, pull, actorOf(rest.caller), {
			body: text(rest, "body") ?? "",
			...event === void 0 ? {} : { event },
			...commit === void 0 ? {} : { commit }
		});
		return json$2(200, reviewJson(rest.world, repository, pull, review, rest.origin));
	}),
	repositoryRoute("GET", "/pulls/{number}/reviews/{review}", "pull_requests", "read", (rest, repository) => answerReview(rest, repository, () => {})),
	repositoryRoute("PUT", "/pulls/{number}/reviews/{review}", "pull_requests", "comment", (rest, repository) => answerReview(rest, repository, (review) => editReview(rest.world, repository, review, actorOf(rest.caller), requiredText(rest, "body")))),
	repositoryRoute("PUT", "/pulls/{number}/reviews/{review}/dismissals", "pull_requests", "write", (rest, repository) => answerReview(rest, repository, (review) => {
		requiredText(rest, "message");
		dismissReview(review);
	})),
	repositoryRoute("POST", "/pulls/{number}/reviews/{review}/events", "pull_requests", "comment", (rest, repository) => answerReview(rest, repository, (review, pull) => {
		if (review.author !== rest.caller.actor) throw notFound();
		const event = requiredText(rest, "event");
		submitReview(rest.world, pull, review, event, text(rest, "body") ?? "");
	})),
	repositoryRoute("GET", "/collaborators/{username}/permission", "metadata", "read", (rest, repository) => {
		const login = (rest.params["username"] ?? "").toLowerCase();
		const account = [...rest.world.accounts.values()].find((item) => item.login.toLowerCase() === login);
		if (account === void 0) throw notFound();
		const level = levelOf(rest.world, repository, account);
		return json$2(200, {
			permission: level === "admin" ? "admin" : atLeast(level, "write") ? "write" : level === null ? "none" : "read",
			role_name: level ?? "none",
			user: null
		});
	})
];
function visible(review, caller) {
	return review.state !== "PENDING" || review.author === caller.actor;
}
function answerReview(rest, repository, change) {
	const pull = pullOf(rest, repository);
	const review = pull.reviews.find((item) => item.id === Number(rest.params["review"]));
	if (review === void 0 || !visible(review, rest.caller)) throw notFound();
	if (rest.call.method === "PUT" && rest.body["event"] !== void 0 && rest.body["event"] !== "DISMISS") throw new Refusal(422, "Validation Failed");
	change(review, pull);
	return json$2(200, reviewJson(rest.world, repository, pull, review, rest.origin));
}
function fileJson(repository, file, head, origin) {
	const path = encodeURI(file.path);
	return {
		sha: file.oid,
		filename: file.path,
		status: file.status,
		additions: file.additions,
		deletions: file.deletions,
		changes: file.additions + file.deletions,
		blob_url: `${htmlUrl(repository)}/blob/${head}/${path}`,
		raw_url: `${htmlUrl(repository)}/raw/${head}/${path}`,
		contents_url: `${repositoryUrl(repository, origin)}/contents/${path}?ref=${head}`,
		...file.from === void 0 ? {} : { previous_filename: file.from }
	};
}
// src/sandbox/github/graphql/pull-request.ts
const CHANGES = {
	added: "ADDED",
	modified: "MODIFIED",
	removed: "DELETED",
	renamed: "RENAMED"
};
function pullRequest(host, pull) {
	const files = async () => (await pullFiles(host, pull)).slice(0, 3e3);
	const sum = async (count) => (await files()).reduce((total, file) => total + file[count], 0);
	const merged = ({ fault }) => pull.state === "MERGED" && fault !== "late-merge";
	return {
		__typename: "PullRequest",
		id: pull.nodeId,
		fullDatabaseId: String(pull.id),
		databaseId: null,
		number: pull.number,
		title: pull.title,
		body: pull.body,
		url: `https://github.com/${host.owner.login}/${host.name}/pull/${pull.number}`,
		isDraft: pull.draft,
		isCrossRepository: pull.headRepository !== host,
		createdAt: pull.createdAt,
		updatedAt: pull.updatedAt,
		editor: null,
		lastEditedAt: null,
		state: (_args, context) => pull.state === "MERGED" && !merged(context) ? "OPEN" : pull.state,
		merged: (_args, context) => merged(context),
		mergedAt: (_args, context) => merged(context) ? pull.mergedAt : null,
		mergedBy: (_args, context) => merged(context) ? actor(pull.mergedBy) : null,
		mergeCommit: (_args, context) => merged(context) && pull.mergeCommit !== null ? gitObject(host, pull.mergeCommit) : null,
		closed: (_args, context) => pull.state === "CLOSED" || merged(context),
		closedAt: (_args, context) => pull.state === "MERGED" && !merged(context) ? null : pull.closedAt,
		mergeable: async () => {
			const base = pull.state === "OPEN" ? await host.git.ref(`refs/heads/${pull.baseRef}`) : null;
			if (base === null) return "UNKNOWN";
			return await mergeTrees(host.git, base, headOf(pull)) === null ? "CONFLICTING" : "MERGEABLE";
		},
		author: actor(pull.author),
		authorAssociation: (_args, context) => association(context.world, host, pull.author),
		headRefName: pull.headRef,
		headRefOid: (_args, context) => headOf(pull, context.fault === "stale-head"),
		headRepository: (_args, { show }) => show.repository(pull.headRepository),
		headRepositoryOwner: actor(pull.headRepository.owner),
		baseRefName: pull.baseRef,
		baseRefOid: pull.baseOid,
		baseRepository: (_args, { show }) => show.repository(host),
		changedFiles: async () => (await pullFiles(host, pull)).length,
		additions: () => sum("additions"),
		deletions: () => sum("deletions"),
		files: async (args, context) => connection("files", args, context, await files(), (file) => ({
			path: file.path,
			changeType: CHANGES[file.status],
			additions: file.additions,
			deletions: file.deletions
		})),
		commits: async (args, context) => connection("commits", args, context, await pullCommits(host, pull), (item) => ({
			id: `${pull.nodeId}_${item.oid}`,
			commit: commit(host, item)
		})),
		reviews: (args, context) => {
			return connection("reviews", args, context, pull.reviews.filter((item) => visible(item, context.caller)).filter(({ state }) => args.states == null || args.states.includes(state)).filter(({ author }) => args.author == null || author.login === args.author), (item) => review(host, pull, item));
		},
		comments: (args, context) => connection("comments", args, context, pull.comments, (item) => comment(host, pull, item))
	};
}
function review(host, pull, item) {
	return {
		__typename: "PullRequestReview",
		id: item.nodeId,
		fullDatabaseId: String(item.id),
		databaseId: null,
		author: actor(item.author),
		authorAssociation: (_args, { world }) => association(world, host, item.author),
		authorCanPushToRepository: (_args, { world }) => atLeast(levelOf(world, host, item.author), "write"),
		body: item.body,
		state: item.state,
		submittedAt: item.submittedAt,
		createdAt: item.createdAt,
		updatedAt: item.lastEditedAt ?? item.submittedAt ?? item.createdAt,
		commit: () => gitObject(host, item.commit),
		...edits(item),
		onBehalfOf: (args, context) => connection("onBehalfOf", args, context, [], () => null),
		url: `https://github.com/${host.owner.login}/${host.name}/pull/${pull.number}#pullrequestreview-${item.id}`
	};
}
function comment(host, pull, item) {
	const { userContentEdits: _unused, ...edited } = edits(item);
	return {
		__typename: "IssueComment",
		id: item.nodeId,
		fullDatabaseId: String(item.id),
		databaseId: null,
		author: actor(item.author),
		authorAssociation: (_args, { world }) => association(world, host, item.author),
		body: item.body,
		createdAt: item.createdAt,
		updatedAt: item.updatedAt,
		...edited,
		viewerDidAuthor: (_args, { caller }) => caller.actor === item.author,
		url: `https://github.com/${host.owner.login}/${host.name}/pull/${pull.number}#issuecomment-${item.id}`
	};
}
function edits(item) {
	const { lastEditedAt, editor } = item;
	const list = lastEditedAt === null ? [] : [{
		lastEditedAt,
		editor
	}];
	return {
		lastEditedAt,
		editor: actor(editor),
		includesCreatedEdit: lastEditedAt !== null,
		userContentEdits: (args, context) => connection("userContentEdits", args, context, list, (edit) => ({
			id: nodeId("UCE", item.id),
			createdAt: edit.lastEditedAt,
			editedAt: edit.lastEditedAt,
			editor: actor(edit.editor)
		}))
	};
}
// src/sandbox/github/graphql/repository.ts
function repository(item) {
	return {
		__typename: "Repository",
		id: item.nodeId,
		databaseId: item.id,
		name: item.name,
		nameWithOwner: `${item.owner.login}/${item.name}`,
		owner: actor(item.owner),
		isPrivate: item.private,
		isFork: item.parent !== null,
		createdAt: item.createdAt,
		url: `https://github.com/${item.owner.login}/${item.name}`,
		defaultBranchRef: (_args, context) => refOf(item, item.defaultBranch, context),
		ref: ({ qualifiedName }, context) => refOf(item, qualifiedName, context),
		object: (args, { world, caller }) => {
			demand(world, caller, item, "contents", "read");
			return args.oid == null ? objectAt(item, args.expression ?? "HEAD") : gitObject(item, args.oid);
		},
		issues: (args, context) => {
			demand(context.world, context.caller, item, "issues", "read");
			const states = args.states ?? ["OPEN", "CLOSED"];
			const found = item.issues.filter(({ closed }) => states.includes(closed ? "CLOSED" : "OPEN"));
			if (args.orderBy?.direction === "DESC") found.reverse();
			return connection("issues", args, context, found, (one) => issue(item, one));
		},
		pullRequest: ({ number }, { world, caller }) => {
			demand(world, caller, item, "pull_requests", "read");
			const pull = item.pulls.get(number);
			if (pull === void 0) throw new Refusal(404, `Could not resolve to a PullRequest with the number of ${number}.`, { type: "NOT_FOUND" });
			return pullRequest(item, pull);
		},
		pullRequests: (args, context) => {
			demand(context.world, context.caller, item, "pull_requests", "read");
			const found = [...item.pulls.values()].filter(({ state }) => args.states == null || args.states.includes(state)).filter(({ headRef }) => args.headRefName == null || headRef === args.headRefName).filter(({ baseRef }) => args.baseRefName == null || baseRef === args.baseRefName);
			const { field, direction } = args.orderBy ?? {};
			const key = (pull) => field === "UPDATED_AT" ? pull.updatedAt : pull.createdAt;
			found.sort((a, b) => key(a).localeCompare(key(b)) || a.number - b.number);
			if (direction === "DESC") found.reverse();
			return connection("pullRequests", args, context, found, (pull) => pullRequest(item, pull));
		}
	};
}
function issue(host, one) {
	return {
		__typename: "Issue",
		id: one.nodeId,
		fullDatabaseId: String(one.id),
		number: one.number,
		title: one.title,
		body: one.body,
		state: one.closed ? "CLOSED" : "OPEN",
		author: actor(one.author),
		createdAt: one.createdAt,
		url: `https://github.com/${host.owner.login}/${host.name}/issues/${one.number}`,
		viewerDidAuthor: (_args, { caller }) => caller.actor === one.author,
		timelineItems: (args, context) => {
			return connection("timelineItems", args, context, args.itemTypes == null || args.itemTypes.includes("RENAMED_TITLE_EVENT") ? one.renamings : [], renaming);
		}
	};
}
function renaming({ id, actor: who, from, to, at }) {
	return {
		__typename: "RenamedTitleEvent",
		id: nodeId("RTE", id),
		actor: actor(who),
		previousTitle: from,
		currentTitle: to,
		createdAt: at
	};
}
async function refOf(item, name, { world, caller }) {
	demand(world, caller, item, "contents", "read");
	const full = name.startsWith("refs/") ? name : `refs/heads/${name}`;
	const oid = await item.git.ref(full);
	if (oid === null) return null;
	const prefix = /^refs\/(?:heads|tags|pull)\//.exec(full)?.[0] ?? "refs/";
	return {
		__typename: "Ref",
		id: refNodeId(item, full),
		name: full.slice(prefix.length),
		prefix,
		target: () => gitObject(item, oid),
		repository: () => repository(item)
	};
}
function refNodeId(item, full) {
	return `${nodeId("REF", item.id)}:${full}`;
}
// src/sandbox/github/graphql/mutations.ts
async function createCommitOnBranch({ input }, context) {
	const { world, caller } = context;
	const { repository, branch } = target(input, context);
	demand(world, caller, repository, "contents", "write");
	const head = await repository.git.ref(`refs/heads/${branch}`);
	if (head === null) throw new Refusal(404, `No branch named "${branch}" in ${repository.name}.`, { type: "NOT_FOUND" });
	if (context.fault === "stale-head") throw stale(input.expectedHeadOid);
	const { headline, body } = input.message;
	const additions = new Map((input.fileChanges?.additions ?? []).map(({ path, contents }) => [checked(path), Buffer.from(contents, "base64")]));
	const deletions = (input.fileChanges?.deletions ?? []).map(({ path }) => checked(path));
	const tree = (await repository.git.commit(head))?.tree ?? "";
	for (const path of head === input.expectedHeadOid ? deletions : []) if (await repository.git.entry(tree, path) === null) throw new Refusal(422, `A path was requested for deletion which does not exist as of commit oid \`${head}\``, { type: "UNPROCESSABLE" });
	const made = await commitFiles(world, repository, actorOf(caller), {
		branch,
		expected: input.expectedHeadOid,
		message: body ? `${headline}\n\n${body}` : headline,
		additions,
		deletions
	});
	if (made === null) throw stale(input.expectedHeadOid);
	return {
		clientMutationId: input.clientMutationId ?? null,
		commit: () => gitObject(repository, made),
		ref: () => refOf(repository, branch, context)
	};
}
function stale(oid) {
	return new Refusal(409, `Expected branch to point to "${oid}" but it did not.  Pull and try again.`, { type: "STALE_DATA" });
}
function target({ branch }, { world }) {
	const [owner = "", name = ""] = (branch.repositoryNameWithOwner ?? "").split("/");
	if (branch.id != null) {
		const repository = world.repositories.find((item) => branch.id?.startsWith(refNodeId(item, "")));
		if (repository === void 0) throw unknown(`node with the global id of '${branch.id}'`);
		return {
			repository,
			branch: branch.id.slice(refNodeId(repository, "refs/heads/").length)
		};
	}
	const repository = findRepository(world, owner, name);
	if (repository === void 0) throw unknown(`Repository with the name '${owner}/${name}'.`);
	return {
		repository,
		branch: (branch.branchName ?? repository.defaultBranch).replace(/^refs\/heads\//, "")
	};
}
function checked(path) {
	if (path === "" || path.startsWith("/") || path.split("/").some((part) => [
		"",
		".",
		"..",
		".git"
	].includes(part))) throw new Refusal(422, `A path was given which is invalid: \`${path}\``, { type: "UNPROCESSABLE" });
	return path;
}
function unknown(what) {
	return new Refusal(404, `Could not resolve to a ${what}`, { type: "NOT_FOUND" });
}
// src/sandbox/github/graphql/schema.ts
const SCHEMA = [
	`
type Query {
  repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
  organization(login: String!): Organization
  user(login: String!): User
  viewer: User!
  rateLimit(dryRun: Boolean = false): RateLimit
}

type Mutation {
  createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
}

interface Node {
  id: ID!
}

interface Actor {
  login: String!
  url: URI!
}

interface RepositoryOwner {
  id: ID!
  login: String!
}

type User implements Actor & Node & RepositoryOwner {
  id: ID!
  databaseId: Int
  login: String!
  name: String
  createdAt: DateTime!
  url: URI!
}

type Bot implements Actor & Node {
  id: ID!
  databaseId: Int
  login: String!
  createdAt: DateTime!
  url: URI!
}

type Mannequin implements Actor & Node {
  id: ID!
  databaseId: Int
  login: String!
  createdAt: DateTime!
  url: URI!
}

type Organization implements Actor & Node & RepositoryOwner {
  id: ID!
  databaseId: Int
  login: String!
  name: String
  createdAt: DateTime!
  url: URI!
  team(slug: String!): Team
  teams(after: String, before: String, first: Int, last: Int, ldapMapped: Boolean, query: String, rootTeamsOnly: Boolean = false, userLogins: [String!]): TeamConnection!
  membersWithRole(after: String, before: String, first: Int, last: Int): OrganizationMemberConnection!
}

type OrganizationMemberConnection {
  nodes: [User]
  edges: [OrganizationMemberEdge]
  pageInfo: PageInfo!
  totalCount: Int!
}

type OrganizationMemberEdge {
  cursor: String!
  node: User
  role: OrganizationMemberRole
}

type Team implements Node {
  id: ID!
  databaseId: Int
  slug: String!
  name: String!
  members(after: String, before: String, first: Int, last: Int, query: String): TeamMemberConnection!
}

type TeamConnection {
  nodes: [Team]
  pageInfo: PageInfo!
  totalCount: Int!
}

type TeamMemberConnection {
  nodes: [User]
  edges: [TeamMemberEdge]
  pageInfo: PageInfo!
  totalCount: Int!
}

type TeamMemberEdge {
  cursor: String!
  node: User!
  role: TeamMemberRole!
}

type PageInfo {
  endCursor: String
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
}

type RateLimit {
  cost: Int!
  limit: Int!
  remaining: Int!
  used: Int!
  resetAt: DateTime!
  nodeCount: Int!
}
`,
	`
interface GitObject {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
}

type Repository implements Node {
  id: ID!
  databaseId: Int
  name: String!
  nameWithOwner: String!
  owner: RepositoryOwner!
  isPrivate: Boolean!
  isFork: Boolean!
  createdAt: DateTime!
  url: URI!
  defaultBranchRef: Ref
  ref(qualifiedName: String!): Ref
  object(expression: String, oid: GitObjectID): GitObject
  issues(after: String, before: String, first: Int, labels: [String!], last: Int, orderBy: IssueOrder, states: [IssueState!]): IssueConnection!
  pullRequest(number: Int!): PullRequest
  pullRequests(after: String, baseRefName: String, before: String, first: Int, headRefName: String, labels: [String!], last: Int, orderBy: IssueOrder, states: [PullRequestState!]): PullRequestConnection!
}

type Ref implements Node {
  id: ID!
  name: String!
  prefix: String!
  target: GitObject
  repository: Repository!
}

type Commit implements GitObject & Node {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  message: String!
  messageHeadline: String!
  messageBody: String!
  committedDate: DateTime!
  authoredDate: DateTime!
  author: GitActor
  committer: GitActor
  authors(after: String, before: String, first: Int, last: Int): GitActorConnection!
  parents(after: String, before: String, first: Int, last: Int): CommitConnection!
  tree: Tree!
  history(after: String, before: String, first: Int, last: Int, path: String, since: GitTimestamp, until: GitTimestamp): CommitHistoryConnection!
  associatedPullRequests(after: String, before: String, first: Int, last: Int): PullRequestConnection
  checkSuites(after: String, before: String, first: Int, last: Int): CheckSuiteConnection
  signature: GitSignature
  status: Status
  file(path: String!): TreeEntry
  url: URI!
}

type GitActor {
  date: GitTimestamp
  email: String
  name: String
  user: User
}

type GitActorConnection {
  nodes: [GitActor]
  pageInfo: PageInfo!
  totalCount: Int!
}

interface GitSignature {
  email: String!
  isValid: Boolean!
  signer: User
  state: GitSignatureState!
  wasSignedByGitHub: Boolean!
}

type GpgSignature implements GitSignature {
  email: String!
  isValid: Boolean!
  signer: User
  state: GitSignatureState!
  wasSignedByGitHub: Boolean!
  keyId: String
}

type CommitConnection {
  nodes: [Commit]
  pageInfo: PageInfo!
  totalCount: Int!
}

type CommitHistoryConnection {
  nodes: [Commit]
  pageInfo: PageInfo!
  totalCount: Int!
}

type CheckSuiteConnection {
  nodes: [CheckSuite]
  pageInfo: PageInfo!
  totalCount: Int!
}

type CheckSuite implements Node {
  id: ID!
  createdAt: DateTime!
  push: Push
}

type Push implements Node {
  id: ID!
  nextSha: GitObjectID
  previousSha: GitObjectID
  pusher: Actor!
  permalink: URI!
}

type Status implements Node {
  id: ID!
  state: StatusState!
  context(name: String!): StatusContext
  contexts: [StatusContext!]!
}

type StatusContext implements Node {
  id: ID!
  context: String!
  state: StatusState!
  description: String
  createdAt: DateTime!
  creator: Actor
}

type Tree implements GitObject & Node {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  entries: [TreeEntry!]
}

type TreeEntry {
  name: String!
  nameRaw: Base64String!
  path: String
  mode: Int!
  type: String!
  oid: GitObjectID!
  size: Int!
  object: GitObject
}

type Blob implements GitObject & Node {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  byteSize: Int!
  isBinary: Boolean
  isTruncated: Boolean!
  text: String
}

type CreateCommitOnBranchPayload {
  clientMutationId: String
  commit: Commit
  ref: Ref
}

input CreateCommitOnBranchInput {
  branch: CommittableBranch!
  clientMutationId: String
  expectedHeadOid: GitObjectID!
  fileChanges: FileChanges
  message: CommitMessage!
}

input CommittableBranch {
  branchName: String
  id: ID
  repositoryNameWithOwner: String
}

input CommitMessage {
  body: String
  headline: String!
}

input FileChanges {
  additions: [FileAddition!] = []
  deletions: [FileDeletion!] = []
}

input FileAddition {
  contents: Base64String!
  path: String!
}

input FileDeletion {
  path: String!
}
`,
	`
type PullRequest implements Node {
  id: ID!
  fullDatabaseId: BigInt
  databaseId: Int
  number: Int!
  title: String!
  body: String!
  state: PullRequestState!
  isDraft: Boolean!
  isCrossRepository: Boolean!
  createdAt: DateTime!
  updatedAt: DateTime!
  closedAt: DateTime
  closed: Boolean!
  merged: Boolean!
  mergedAt: DateTime
  mergedBy: Actor
  mergeCommit: Commit
  mergeable: MergeableState!
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  editor: Actor
  lastEditedAt: DateTime
  headRefName: String!
  headRefOid: GitObjectID!
  headRepository: Repository
  headRepositoryOwner: RepositoryOwner
  baseRefName: String!
  baseRefOid: GitObjectID!
  baseRepository: Repository
  files(after: String, before: String, first: Int, last: Int): PullRequestChangedFileConnection
  commits(after: String, before: String, first: Int, last: Int): PullRequestCommitConnection!
  reviews(after: String, author: String, before: String, first: Int, last: Int, states: [PullRequestReviewState!]): PullRequestReviewConnection
  comments(after: String, before: String, first: Int, last: Int, orderBy: IssueCommentOrder): IssueCommentConnection!
  changedFiles: Int!
  additions: Int!
  deletions: Int!
  url: URI!
}

type PullRequestConnection {
  nodes: [PullRequest]
  pageInfo: PageInfo!
  totalCount: Int!
}

type PullRequestChangedFile {
  path: String!
  changeType: PatchStatus!
  additions: Int!
  deletions: Int!
}

type PullRequestChangedFileConnection {
  nodes: [PullRequestChangedFile]
  pageInfo: PageInfo!
  totalCount: Int!
}

type PullRequestCommit implements Node {
  id: ID!
  commit: Commit!
}

type PullRequestCommitConnection {
  nodes: [PullRequestCommit]
  pageInfo: PageInfo!
  totalCount: Int!
}

type PullRequestReview implements Node {
  id: ID!
  fullDatabaseId: BigInt
  databaseId: Int
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  authorCanPushToRepository: Boolean!
  body: String!
  state: PullRequestReviewState!
  submittedAt: DateTime
  createdAt: DateTime!
  updatedAt: DateTime!
  commit: Commit
  lastEditedAt: DateTime
  editor: Actor
  includesCreatedEdit: Boolean!
  userContentEdits(after: String, before: String, first: Int, last: Int): UserContentEditConnection
  onBehalfOf(after: String, before: String, first: Int, last: Int): TeamConnection!
  url: URI!
}

type PullRequestReviewConnection {
  nodes: [PullRequestReview]
  pageInfo: PageInfo!
  totalCount: Int!
}

type UserContentEdit implements Node {
  id: ID!
  createdAt: DateTime!
  editedAt: DateTime!
  editor: Actor
}

type UserContentEditConnection {
  nodes: [UserContentEdit]
  pageInfo: PageInfo!
  totalCount: Int!
}

type Issue implements Node {
  id: ID!
  fullDatabaseId: BigInt
  number: Int!
  title: String!
  body: String!
  state: IssueState!
  author: Actor
  createdAt: DateTime!
  url: URI!
  viewerDidAuthor: Boolean!
  timelineItems(after: String, before: String, first: Int, itemTypes: [IssueTimelineItemsItemType!], last: Int, since: DateTime, skip: Int): IssueTimelineItemsConnection!
}

union IssueTimelineItems = RenamedTitleEvent

type RenamedTitleEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  currentTitle: String!
  previousTitle: String!
}

type IssueTimelineItemsConnection {
  nodes: [IssueTimelineItems]
  pageInfo: PageInfo!
  totalCount: Int!
}

type IssueConnection {
  nodes: [Issue]
  pageInfo: PageInfo!
  totalCount: Int!
}

type IssueComment implements Node {
  id: ID!
  fullDatabaseId: BigInt
  databaseId: Int
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  body: String!
  createdAt: DateTime!
  updatedAt: DateTime!
  lastEditedAt: DateTime
  editor: Actor
  includesCreatedEdit: Boolean!
  url: URI!
  viewerDidAuthor: Boolean!
}

type IssueCommentConnection {
  nodes: [IssueComment]
  pageInfo: PageInfo!
  totalCount: Int!
}

input IssueCommentOrder {
  direction: OrderDirection!
  field: IssueCommentOrderField!
}

input IssueOrder {
  direction: OrderDirection!
  field: IssueOrderField!
}
`,
	`
scalar Base64String

scalar BigInt

enum CommentAuthorAssociation { COLLABORATOR CONTRIBUTOR FIRST_TIMER FIRST_TIME_CONTRIBUTOR MANNEQUIN MEMBER NONE OWNER }

scalar DateTime

scalar GitObjectID

enum GitSignatureState { BAD_CERT BAD_EMAIL EXPIRED_KEY GPGVERIFY_ERROR GPGVERIFY_UNAVAILABLE INVALID MALFORMED_SIG NOT_SIGNING_KEY NO_USER OCSP_ERROR OCSP_PENDING OCSP_REVOKED UNKNOWN_KEY UNKNOWN_SIG_TYPE UNSIGNED UNVERIFIED_EMAIL VALID }

scalar GitTimestamp

enum IssueCommentOrderField { UPDATED_AT }

enum IssueState { CLOSED OPEN }

enum IssueOrderField { COMMENTS CREATED_AT UPDATED_AT }
enum IssueTimelineItemsItemType {
  ADDED_TO_PROJECT_EVENT ASSIGNED_EVENT CLOSED_EVENT COMMENT_DELETED_EVENT CONNECTED_EVENT
  CONVERTED_NOTE_TO_ISSUE_EVENT CONVERTED_TO_DISCUSSION_EVENT CROSS_REFERENCED_EVENT DEMILESTONED_EVENT
  DISCONNECTED_EVENT ISSUE_COMMENT LABELED_EVENT LOCKED_EVENT MARKED_AS_DUPLICATE_EVENT MENTIONED_EVENT
  MILESTONED_EVENT MOVED_COLUMNS_IN_PROJECT_EVENT PARENT_ISSUE_ADDED_EVENT PARENT_ISSUE_REMOVED_EVENT
  PINNED_EVENT REFERENCED_EVENT REMOVED_FROM_PROJECT_EVENT RENAMED_TITLE_EVENT REOPENED_EVENT SUBSCRIBED_EVENT
  SUB_ISSUE_ADDED_EVENT SUB_ISSUE_REMOVED_EVENT TRANSFERRED_EVENT UNASSIGNED_EVENT UNLABELED_EVENT
  UNLOCKED_EVENT UNMARKED_AS_DUPLICATE_EVENT UNPINNED_EVENT UNSUBSCRIBED_EVENT USER_BLOCKED_EVENT
}

enum MergeableState { CONFLICTING MERGEABLE UNKNOWN }

enum OrderDirection { ASC DESC }

enum OrganizationMemberRole { ADMIN MEMBER }

enum PatchStatus { ADDED CHANGED COPIED DELETED MODIFIED RENAMED }

enum PullRequestReviewState { APPROVED CHANGES_REQUESTED COMMENTED DISMISSED PENDING }

enum PullRequestState { CLOSED MERGED OPEN }

enum StatusState { ERROR EXPECTED FAILURE PENDING SUCCESS }

enum TeamMemberRole { MAINTAINER MEMBER }

scalar URI
`
].join("\n");
// src/sandbox/github/graphql/execute.ts
let built;
const documents = new Map();
const root = {
	repository: ({ owner, name }, { world, caller }) => {
		const missing = () => new Refusal(404, `Could not resolve to a Repository with the name '${owner}/${name}'.`, { type: "NOT_FOUND" });
		const found = findRepository(world, owner, name);
		if (found === void 0) throw missing();
		try {
			demand(world, caller, found, "metadata", "read");
		} catch (error) {
			throw error instanceof Refusal && error.status === 404 ? missing() : error;
		}
		return repository(found);
	},
	organization: ({ login }, { world }) => accountNamed(world, login, "Organization"),
	user: ({ login }, { world }) => accountNamed(world, login, "User"),
	viewer: (_args, { caller }) => ({
		...actor(actorOf(caller)),
		__typename: "User"
	}),
	rateLimit: (_args, { world }) => ({
		cost: 1,
		limit: 5e3,
		remaining: 4999,
		used: 1,
		nodeCount: 0,
		resetAt: new Date(world.clock.now().getTime() + 36e5).toISOString()
	}),
	createCommitOnBranch
};
async function answerGraphql(call, context) {
	if (context.caller.actor === null) throw new Refusal(401, "This endpoint requires you to be authenticated.");
	let body;
	try {
		body = JSON.parse(Buffer.from(call.body).toString("utf8"));
	} catch {
		throw new Refusal(400, "Problems parsing JSON");
	}
	if (typeof body.query !== "string") throw new Refusal(400, "A query attribute must be specified and must be a string.");
	const document = documentOf(body.query);
	if (!("kind" in document)) return json$2(200, { errors: document.map((error) => shown$1(error)) });
	const result = await execute({
		schema: schema(),
		document,
		rootValue: root,
		contextValue: {
			...context,
			fault: call.fault,
			show: {
				repository,
				pullRequest
			}
		},
		...body.variables ? { variableValues: body.variables } : {},
		...body.operationName ? { operationName: body.operationName } : {}
	});
	const errors = result.errors?.map((error) => shown$1(error));
	return json$2(200, {
		...result.data === void 0 ? {} : { data: result.data },
		...errors ? { errors } : {}
	});
}
function accountNamed(world, login, type) {
	const found = findAccount(world, login);
	if (found?.type !== type) throw new Refusal(404, `Could not resolve to ${type === "User" ? "a User" : "an Organization"} with the login of '${login}'.`, { type: "NOT_FOUND" });
	return actor(found);
}
function documentOf(query) {
	const known = documents.get(query);
	if (known) return known;
	let document;
	try {
		const parsed = parse$1(query);
		const errors = validate(schema(), parsed);
		document = errors.length > 0 ? errors : parsed;
	} catch (error) {
		if (!(error instanceof GraphQLError)) throw error;
		document = [error];
	}
	if (documents.size > 200) documents.clear();
	documents.set(query, document);
	return document;
}
function schema() {
	return built ??= buildSchema(SCHEMA);
}
const TYPES = {
	401: "UNAUTHORIZED",
	403: "FORBIDDEN",
	404: "NOT_FOUND",
	422: "UNPROCESSABLE"
};
function shown$1(error) {
	const cause = error.originalError;
	const plain = {
		path: error.path,
		locations: error.locations,
		message: error.message
	};
	if (cause instanceof Refusal) return {
		type: cause.details["type"] ?? TYPES[cause.status],
		...plain
	};
	if (cause !== void 0 && cause !== null) return {
		...plain,
		message: `the sandbox itself failed: ${cause.stack}`
	};
	return plain;
}
// src/sandbox/github/limits.ts
function createLimiter(world) {
	const windows = new Map();
	const take = (key, seconds, limit) => {
		const now = world.clock.now().getTime();
		let window = windows.get(key);
		if (window === void 0 || now - window.startedAt >= seconds * 1e3) {
			window = {
				startedAt: now,
				count: 0
			};
			windows.set(key, window);
		}
		window.count += 1;
		const left = Math.max(1, Math.ceil((window.startedAt + seconds * 1e3 - now) / 1e3));
		return {
			over: window.count > limit,
			remaining: Math.max(0, limit - window.count),
			used: window.count,
			left
		};
	};
	return (call, caller) => {
		const { limits } = world.settings;
		if (limits === null || caller.token === null) return {};
		const limit = caller.token.app?.slug === "github-actions" ? limits.installationPerHour : limits.userPerHour;
		const hour = take(`hour ${caller.token.app ? caller.token.repositories.toString() : caller.token.actor.id} ${caller.token.actor.id}`, 3600, limit);
		const headers = {
			"x-ratelimit-limit": String(limit),
			"x-ratelimit-remaining": String(hour.remaining),
			"x-ratelimit-used": String(hour.used),
			"x-ratelimit-reset": String(Math.floor(world.clock.now().getTime() / 1e3) + hour.left)
		};
		if (hour.over) throw new Refusal(403, `API rate limit exceeded for user ID ${caller.token.actor.id}.`, {}, headers);
		if (!createsContent(call)) return headers;
		const minute = take(`minute ${caller.token.actor.id}`, 60, limits.contentPerMinute);
		const long = take(`content ${caller.token.actor.id}`, 3600, limits.contentPerHour);
		if (minute.over || long.over) {
			const wait = long.over ? long.left : minute.left;
			throw new Refusal(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", {}, {
				...headers,
				"retry-after": String(wait)
			});
		}
		return headers;
	};
}
function createsContent(call) {
	if (call.method === "GET" || call.method === "HEAD") return false;
	if (!call.url.pathname.endsWith("/graphql")) return true;
	return /"query"\s*:\s*"(?:[^"\\]|\\.)*?(?:\\n|\b)mutation\b/.test(Buffer.from(call.body).toString("utf8"));
}
// src/sandbox/github/rest/apps.ts
const appRoutes = [
	route("GET", "/app", async (rest) => json$2(200, appJson(await appOf(rest), rest.origin))),
	route("GET", "/repos/{owner}/{repo}/installation", async (rest) => {
		const app = await appOf(rest);
		const repository = findRepository(rest.world, rest.params["owner"] ?? "", rest.params["repo"] ?? "");
		if (!(repository && (app.repositories === "all" || app.repositories.includes(repository.id)))) throw notFound();
		return json$2(200, installationJson(app, rest.origin));
	}),
	route("POST", "/app/installations/{id}/access_tokens", async (rest) => {
		const app = await appOf(rest);
		if (app.installationId !== Number(rest.params["id"])) throw notFound();
		const names = rest.body["repositories"];
		const ids = rest.body["repository_ids"];
		const wanted = rest.world.repositories.filter((item) => names?.includes(item.name) || ids?.includes(item.id));
		if (wanted.some((item) => app.repositories !== "all" && !app.repositories.includes(item.id)) || wanted.length < Math.max(names?.length ?? 0, ids?.length ?? 0)) throw new Refusal(422, "There is at least one repository that does not exist or is not accessible to the parent installation.");
		const permissions = rest.body["permissions"] ?? app.permissions;
		for (const [name, need] of Object.entries(permissions)) {
			const held = app.permissions[name];
			if (held !== need && held !== "write") throw new Refusal(422, "The permissions requested are not granted to this installation.");
		}
		const narrowed = names !== void 0 || ids !== void 0;
		const token = addInstallationToken(rest.world, app, {
			permissions,
			repositories: narrowed ? wanted.map(({ id }) => id) : app.repositories
		});
		return json$2(201, {
			token: token.value,
			expires_at: token.expiresAt,
			permissions: {
				metadata: "read",
				...permissions
			},
			repository_selection: narrowed || app.repositories !== "all" ? "selected" : "all",
			...narrowed ? { repositories: wanted.map((item) => repository$1(item, rest.origin)) } : {}
		});
	}),
	route("DELETE", "/installation/token", (rest) => {
		const { token } = rest.caller;
		if (token?.kind !== "installation") throw new Refusal(403, "You must authenticate with an installation access token.");
		rest.world.tokens.delete(token.value);
		return { status: 204 };
	})
];
async function appOf(rest) {
	const [, jwt = ""] = (rest.call.headers["authorization"] ?? "").split(/\s+/, 2);
	for (const app of rest.world.apps) {
		if (app.publicKey === null) continue;
		const verified = await jwtVerify(jwt, await importSPKI(app.publicKey, "RS256"), {
			algorithms: ["RS256"],
			currentDate: rest.world.clock.now()
		}).catch(() => null);
		if (verified === null || String(verified.payload.iss) !== String(app.id)) continue;
		if ((verified.payload.exp ?? 1e400) > rest.world.clock.now().getTime() / 1e3 + 600) throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
		return app;
	}
	throw new Refusal(401, "A JSON web token could not be decoded");
}
function appJson(app, origin) {
	return {
		id: app.id,
		slug: app.slug,
		node_id: nodeId("A", app.id),
		owner: user(app.bot, origin),
		name: app.name,
		description: null,
		external_url: `https://github.com/apps/${app.slug}`,
		html_url: `https://github.com/apps/${app.slug}`,
		created_at: app.bot.createdAt,
		updated_at: app.bot.createdAt,
		permissions: app.permissions,
		events: []
	};
}
function installationJson(app, origin) {
	return {
		id: app.installationId,
		account: user(app.bot, origin),
		app_id: app.id,
		app_slug: app.slug,
		permissions: app.permissions,
		repository_selection: app.repositories === "all" ? "all" : "selected"
	};
}
// src/sandbox/github/rest/comments.ts
const commentRoutes = [
	repositoryRoute("GET", "/issues/{number}/comments", "issues", "read", (rest, repository) => {
		const pull = findPull(repository, Number(rest.params["number"]));
		return page(rest, pull.comments, (item) => commentJson(rest.world, repository, pull, item, rest.origin));
	}),
	repositoryRoute("POST", "/issues/{number}/comments", "metadata", "read", createComment),
	repositoryRoute("GET", "/issues/comments/{id}", "issues", "read", (rest, repository) => {
		const { pull, comment } = commentOf(rest, repository);
		return json$2(200, commentJson(rest.world, repository, pull, comment, rest.origin));
	}),
	repositoryRoute("PATCH", "/issues/comments/{id}", "metadata", "read", (rest, repository) => {
		const { pull, comment } = commentOf(rest, repository);
		mayComment(rest, repository, comment.author === rest.caller.actor ? "read" : "write");
		comment.body = limited(requiredText(rest, "body"));
		comment.editor = actorOf(rest.caller);
		comment.lastEditedAt = rest.world.clock.iso();
		comment.updatedAt = comment.lastEditedAt;
		return json$2(200, commentJson(rest.world, repository, pull, comment, rest.origin));
	}),
	repositoryRoute("DELETE", "/issues/comments/{id}", "metadata", "read", (rest, repository) => {
		const { pull, comment } = commentOf(rest, repository);
		mayComment(rest, repository, comment.author === rest.caller.actor ? "read" : "write");
		pull.comments.splice(pull.comments.indexOf(comment), 1);
		return { status: 204 };
	})
];
function createComment(rest, repository) {
	const pull = findPull(repository, Number(rest.params["number"]));
	mayComment(rest, repository, "read");
	const now = rest.world.clock.iso();
	const id = rest.world.nextId();
	const comment = {
		id,
		nodeId: nodeId("IC", id),
		author: actorOf(rest.caller),
		body: limited(requiredText(rest, "body")),
		createdAt: now,
		updatedAt: now,
		lastEditedAt: null,
		editor: null
	};
	pull.comments.push(comment);
	pull.updatedAt = now;
	return json$2(201, commentJson(rest.world, repository, pull, comment, rest.origin));
}
function mayComment(rest, repository, level) {
	const held = rest.caller.token?.permissions["pull_requests"] === "write" ? "pull_requests" : "issues";
	demand(rest.world, rest.caller, repository, held, "write", level);
}
function limited(body) {
	if (body.length > 65536) throw new Refusal(422, "Validation Failed", { errors: [{
		resource: "IssueComment",
		code: "unprocessable",
		field: "data",
		message: "body is too long (maximum is 65536 characters)"
	}] });
	return body;
}
function commentOf(rest, repository) {
	for (const pull of repository.pulls.values()) {
		const comment = pull.comments.find((item) => item.id === Number(rest.params["id"]));
		if (comment !== void 0) return {
			pull,
			comment
		};
	}
	throw notFound();
}
// src/sandbox/github/rest/git.ts
const gitRoutes = [
	repositoryRoute("GET", "/git/ref/{ref+}", "contents", "read", async (rest, repository) => {
		const ref = `refs/${decoded(rest, "ref")}`;
		const oid = await repository.git.ref(ref);
		if (oid === null) throw notFound();
		return json$2(200, refJson(repository, ref, oid, rest.origin));
	}),
	repositoryRoute("POST", "/git/refs", "contents", "write", async (rest, repository) => {
		const ref = requiredText(rest, "ref");
		const sha = requiredText(rest, "sha");
		if (!/^refs\/[^/]+\/.+$/.test(ref)) throw new Refusal(422, "Reference name must start with 'refs/'");
		if (await repository.git.read(sha) === null) throw new Refusal(422, "Object does not exist");
		await move(rest, repository, ref, null, sha, "Reference already exists");
		return json$2(201, refJson(repository, ref, sha, rest.origin));
	}),
	repositoryRoute("PATCH", "/git/refs/{ref+}", "contents", "write", async (rest, repository) => {
		const ref = `refs/${decoded(rest, "ref")}`;
		const sha = requiredText(rest, "sha");
		const before = await repository.git.ref(ref);
		if (before === null) throw new Refusal(422, "Reference does not exist");
		if (await repository.git.commit(sha) === null) throw new Refusal(422, "Object does not exist");
		const forward = await mergeBase(repository.git, before, sha) === before;
		if (!forward && rest.body["force"] !== true) throw new Refusal(422, "Update is not a fast forward");
		await move(rest, repository, ref, before, sha, "Reference cannot be updated", !forward);
		return json$2(200, refJson(repository, ref, sha, rest.origin));
	}),
	repositoryRoute("DELETE", "/git/refs/{ref+}", "contents", "write", async (rest, repository) => {
		const ref = `refs/${decoded(rest, "ref")}`;
		const before = await repository.git.ref(ref);
		if (before === null) throw new Refusal(422, "Reference does not exist");
		await move(rest, repository, ref, before, null, "Reference cannot be deleted");
		return { status: 204 };
	}),
	repositoryRoute("POST", "/git/blobs", "contents", "write", async (rest, repository) => {
		const encoding = text(rest, "encoding") === "base64" ? "base64" : "utf8";
		const sha = await repository.git.writeObject("blob", Buffer.from(requiredText(rest, "content"), encoding));
		return json$2(201, {
			url: `${repositoryUrl(repository, rest.origin)}/git/blobs/${sha}`,
			sha
		});
	}),
	repositoryRoute("GET", "/git/blobs/{sha}", "contents", "read", async (rest, repository) => {
		const object = await repository.git.read(rest.params["sha"] ?? "");
		if (object?.type !== "blob") throw notFound();
		return json$2(200, {
			sha: object.oid,
			node_id: nodeId("B", object.bytes.length),
			size: object.bytes.length,
			url: `${repositoryUrl(repository, rest.origin)}/git/blobs/${object.oid}`,
			content: wrapped(object.bytes),
			encoding: "base64"
		});
	}),
	repositoryRoute("POST", "/git/trees", "contents", "write", async (rest, repository) => {
		const changes = new Map();
		for (const item of rest.body["tree"] ?? []) {
			const { path, mode, sha, content } = item;
			const oid = typeof content === "string" ? await repository.git.writeObject("blob", Buffer.from(content)) : sha ?? null;
			changes.set(path ?? "", oid === null ? null : {
				mode: mode ?? "100644",
				oid
			});
		}
		const base = text(rest, "base_tree");
		const tree = base === void 0 ? null : (await repository.git.commit(base))?.tree ?? base;
		const sha = await repository.git.editTree(tree, changes);
		return json$2(201, treeJson(repository, sha, await flat(repository, sha, false), rest.origin));
	}),
	repositoryRoute("GET", "/git/trees/{ref+}", "contents", "read", async (rest, repository) => {
		const name = decoded(rest, "ref");
		const tree = (await resolveCommit(repository, name))?.tree ?? name;
		const object = await repository.git.read(tree);
		if (object?.type !== "tree") throw notFound();
		const entries = await flat(repository, object.oid, rest.query.has("recursive"));
		return json$2(200, treeJson(repository, object.oid, entries, rest.origin));
	}),
	repositoryRoute("POST", "/git/commits", "contents", "write", async (rest, repository) => {
		const own = signatureOf(actorOf(rest.caller), rest.world.clock.iso());
		const given = rest.body["author"];
		const author = given === void 0 ? own : {
			...own,
			...given
		};
		const parents = rest.body["parents"] ?? [];
		for (const parent of parents) if (await repository.git.commit(parent) === null) throw new Refusal(422, "Parent SHA does not exist or is not a commit object");
		const oid = await repository.git.writeCommit({
			tree: requiredText(rest, "tree"),
			parents,
			author,
			committer: rest.body["committer"] ?? author,
			message: requiredText(rest, "message")
		});
		const commit = await repository.git.commit(oid);
		if (commit === null) throw notFound();
		if (rest.caller.token?.kind === "installation" && given === void 0) repository.verified.add(oid);
		return json$2(201, gitCommitJson(repository, commit, rest.origin));
	}),
	repositoryRoute("GET", "/git/commits/{sha}", "contents", "read", async (rest, repository) => {
		const commit = await repository.git.commit(rest.params["sha"] ?? "");
		if (commit === null) throw notFound();
		return json$2(200, gitCommitJson(repository, commit, rest.origin));
	}),
	repositoryRoute("GET", "/compare/{base}...{head}", "contents", "read", async (rest, repository) => {
		const base = await resolveCommit(repository, decoded(rest, "base"));
		const head = await resolveCommit(repository, decoded(rest, "head"));
		const common = base && head && await mergeBase(repository.git, base.oid, head.oid);
		const shared = common ? await repository.git.commit(common) : null;
		if (!base || !head || !shared) throw notFound();
		const show = (commit) => commitJson(rest.world, repository, commit, rest.origin);
		const ahead = await commitsBetween(repository.git, base.oid, head.oid);
		const behind = await commitsBetween(repository.git, head.oid, base.oid);
		const size = Math.min(Number(rest.query.get("per_page") ?? 250), 250);
		const first = (Number(rest.query.get("page") ?? 1) - 1) * size;
		const shown = await Promise.all(ahead.slice(first, first + size).map((oid) => repository.git.commit(oid)));
		const files = first > 0 ? [] : await diff(repository.git, shared.oid, head.oid);
		const url = `${repositoryUrl(repository, rest.origin)}/compare/${base.oid}...${head.oid}`;
		const html = `https://github.com/${repository.owner.login}/${repository.name}/compare/${base.oid}...${head.oid}`;
		const [left, right] = [ahead.length > 0, behind.length > 0];
		return json$2(200, {
			url,
			html_url: html,
			permalink_url: html,
			diff_url: `${html}.diff`,
			patch_url: `${html}.patch`,
			base_commit: show(base),
			merge_base_commit: show(shared),
			status: left && right ? "diverged" : left ? "ahead" : right ? "behind" : "identical",
			ahead_by: ahead.length,
			behind_by: behind.length,
			total_commits: ahead.length,
			commits: shown.filter((commit) => commit !== null).map(show),
			files: files.slice(0, 300).map((file) => fileJson(repository, file, head.oid, rest.origin))
		});
	}),
	repositoryRoute("GET", "/git/matching-refs/{ref+}", "contents", "read", async (rest, repository) => {
		const ref = `refs/${decoded(rest, "ref")}`;
		const oid = await repository.git.ref(ref);
		return page(rest, oid === null ? [] : [oid], (found) => refJson(repository, ref, found, rest.origin));
	})
];
async function resolveCommit(repository, name) {
	const { git } = repository;
	if (/^[0-9a-f]{40}$/.test(name)) return git.commit(name);
	const branch = name === "HEAD" ? repository.defaultBranch : name.replace(/^(refs\/)?heads\//, "");
	const oid = await git.ref(`refs/heads/${branch}`) ?? await git.ref(`refs/tags/${name.replace(/^(refs\/)?tags\//, "")}`);
	return oid === null ? null : git.commit(oid);
}
async function move(rest, repository, ref, before, after, refused, forced = false) {
	const actor = actorOf(rest.caller);
	const against = ruleAgainst(repository, ref, actor, "push");
	if (against !== null) throw new Refusal(422, `Repository rule violations found\n\n${against}\n\n`);
	if (!await repository.git.moveRef(ref, before, after)) throw new Refusal(422, refused);
	await refMoved(rest.world, repository, {
		ref,
		before,
		after,
		by: actor,
		forced
	});
}
async function flat(repository, tree, recursive, prefix = "") {
	const found = [];
	for (const entry of await repository.git.tree(tree)) {
		const path = prefix + entry.name;
		found.push({
			...entry,
			path
		});
		if (recursive && entry.mode === "040000") found.push(...await flat(repository, entry.oid, true, `${path}/`));
	}
	return found;
}
function treeJson(repository, sha, all, origin) {
	const url = `${repositoryUrl(repository, origin)}/git`;
	return {
		sha,
		url: `${url}/trees/${sha}`,
		tree: all.slice(0, 1e5).map(({ path, mode, oid }) => {
			const type = mode === "040000" ? "tree" : mode === "160000" ? "commit" : "blob";
			return {
				path,
				mode,
				type,
				sha: oid,
				url: `${url}/${type}s/${oid}`
			};
		}),
		truncated: all.length > 1e5
	};
}
function refJson(repository, ref, sha, origin) {
	const url = `${repositoryUrl(repository, origin)}/git`;
	return {
		ref,
		node_id: nodeId("REF", repository.id),
		url: `${url}/${ref}`,
		object: {
			sha,
			type: "commit",
			url: `${url}/commits/${sha}`
		}
	};
}
function wrapped(bytes) {
	return bytes.toString("base64").replaceAll(/.{60}/g, "$&\n");
}
function decoded(rest, name) {
	return decodeURIComponent(rest.params[name] ?? "");
}
// src/sandbox/github/rest/commits.ts
const commitRoutes = [
	repositoryRoute("GET", "/commits/{ref}/pulls", "pull_requests", "read", async (rest, repository) => {
		const commit = await resolveCommit(repository, decodeURIComponent(rest.params["ref"] ?? ""));
		if (commit === null) throw new Refusal(422, `No commit found for SHA: ${rest.params["ref"] ?? ""}`);
		return page(rest, pullsOfCommit(rest.world, repository, commit.oid, rest.call.fault === "late-merge"), (pull) => pullSimple(rest.world, repository, pull, rest.origin));
	}),
	repositoryRoute("GET", "/commits/{ref+}", "contents", "read", async (rest, repository) => {
		const name = decodeURIComponent(rest.params["ref"] ?? "");
		const commit = await resolveCommit(repository, name);
		if (commit === null) throw new Refusal(422, `No commit found for SHA: ${name}`);
		const parent = commit.parents[0];
		const files = parent === void 0 ? [] : await diff(repository.git, parent, commit.oid);
		const additions = files.reduce((sum, file) => sum + file.additions, 0);
		const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
		return json$2(200, {
			...commitJson(rest.world, repository, commit, rest.origin),
			stats: {
				total: additions + deletions,
				additions,
				deletions
			},
			files: files.slice(0, 300).map((file) => fileJson(repository, file, commit.oid, rest.origin))
		});
	}),
	repositoryRoute("GET", "/commits", "contents", "read", async (rest, repository) => {
		const start = await resolveCommit(repository, rest.query.get("sha") ?? repository.defaultBranch);
		if (start === null) throw notFound();
		return page(rest, await history(repository.git, start.oid, rest.query.get("path")), async (oid) => {
			const commit = await repository.git.commit(oid);
			return commit && commitJson(rest.world, repository, commit, rest.origin);
		});
	})
];
// src/sandbox/github/rest/contents.ts
const contentRoutes = [repositoryRoute("GET", "/contents/{path+}", "contents", "read", async (rest, repository) => {
	const path = decodeURIComponent(rest.params["path"] ?? "");
	const ref = rest.query.get("ref") ?? repository.defaultBranch;
	const commit = await resolveCommit(repository, ref);
	const entry = commit && await repository.git.entry(commit.tree, path);
	if (!entry) throw notFound();
	const show = (name, at, oid, type) => shown(repository, {
		name,
		at,
		oid,
		type,
		ref
	}, rest.origin);
	if (entry.mode === "040000") return json$2(200, (await repository.git.tree(entry.oid)).map((item) => ({
		...show(item.name, `${path}/${item.name}`, item.oid, item.mode === "040000" ? "dir" : "file"),
		size: 0
	})));
	const object = await repository.git.read(entry.oid);
	if (object === null) throw notFound();
	const size = object.bytes.length;
	if ((rest.call.headers["accept"] ?? "").includes("raw")) return {
		status: 200,
		body: object.bytes
	};
	const content = size <= 1048576 ? {
		content: `${wrapped(object.bytes)}\n`,
		encoding: "base64"
	} : {
		content: "",
		encoding: "none"
	};
	return json$2(200, {
		...show(entry.name, path, entry.oid, "file"),
		size,
		...content
	});
}), repositoryRoute("PUT", "/contents/{path+}", "contents", "write", async (rest, repository) => {
	const path = decodeURIComponent(rest.params["path"] ?? "");
	const branch = text(rest, "branch") ?? repository.defaultBranch;
	const head = await repository.git.ref(`refs/heads/${branch}`);
	if (head === null) throw new Refusal(404, `Branch ${branch} not found`);
	const tree = (await repository.git.commit(head))?.tree ?? "";
	const there = await repository.git.entry(tree, path);
	const sha = text(rest, "sha");
	if (there !== null && sha === void 0) throw new Refusal(422, `Invalid request.\n\n"sha" wasn't supplied.`);
	if (there !== null && sha !== there.oid) throw new Refusal(409, `${path} does not match ${sha}`);
	const bytes = Buffer.from(requiredText(rest, "content"), "base64");
	const made = await commitFiles(rest.world, repository, actorOf(rest.caller), {
		branch,
		expected: head,
		message: requiredText(rest, "message"),
		additions: new Map([[path, bytes]]),
		deletions: []
	});
	if (made === null) throw new Refusal(409, `${branch} was modified`);
	const commit = await repository.git.commit(made);
	const oid = (await repository.git.entry(commit?.tree ?? "", path))?.oid ?? "";
	const name = path.split("/").at(-1) ?? path;
	return json$2(there === null ? 201 : 200, {
		content: {
			...shown(repository, {
				name,
				at: path,
				oid,
				type: "file",
				ref: branch
			}, rest.origin),
			size: bytes.length
		},
		commit: commit === null ? null : gitCommitJson(repository, commit, rest.origin)
	});
})];
function shown(repository, item, origin) {
	const base = repositoryUrl(repository, origin);
	const url = `${base}/contents/${encodeURI(item.at)}?ref=${item.ref}`;
	const git = `${base}/git/${item.type === "dir" ? "trees" : "blobs"}/${item.oid}`;
	const html = `${htmlUrl(repository)}/${item.type === "dir" ? "tree" : "blob"}/${item.ref}/${encodeURI(item.at)}`;
	return {
		name: item.name,
		path: item.at,
		sha: item.oid,
		type: item.type,
		url,
		git_url: git,
		html_url: html,
		download_url: item.type === "dir" ? null : html.replace("/blob/", "/raw/"),
		_links: {
			self: url,
			git,
			html
		}
	};
}
// src/sandbox/github/rest/environments.ts
const ONE = "/environments/{environment}";
const environmentRoutes = [repositoryRoute("GET", ONE, "actions", "read", (rest, repository) => {
	const { id, name, limit } = named(rest, repository);
	const shown = encodeURIComponent(name);
	return json$2(200, {
		id,
		node_id: nodeId("EN", id),
		name,
		url: `${repositoryUrl(repository, rest.origin)}/environments/${shown}`,
		html_url: `${htmlUrl(repository)}/deployments/activity_log?environments_filter=${shown}`,
		created_at: repository.createdAt,
		updated_at: repository.createdAt,
		can_admins_bypass: true,
		protection_rules: limit === "any" ? [] : [{
			id,
			node_id: nodeId("GA", id),
			type: "branch_policy"
		}],
		deployment_branch_policy: limit === "any" ? null : {
			protected_branches: limit === "protected",
			custom_branch_policies: limit !== "protected"
		}
	});
}), repositoryRoute("GET", `${ONE}/deployment-branch-policies`, "actions", "read", (rest, repository) => {
	const { id, limit } = named(rest, repository);
	if (typeof limit === "string") throw notFound();
	const all = limit.map(({ type, name }, n) => ({
		id: id + n,
		node_id: nodeId("GABP", id + n),
		name,
		type
	}));
	const size = Number(rest.query.get("per_page") ?? 30);
	const half = rest.call.fault === "half-page";
	return json$2(200, {
		total_count: all.length,
		branch_policies: half ? [] : all.slice(0, size)
	});
})];
function named({ params }, { environments }) {
	const found = environments.get(decodeURIComponent(params["environment"] ?? "").toLowerCase());
	if (!found) throw notFound();
	return found;
}
// src/sandbox/github/rest/issues.ts
const issueRoutes = [repositoryRoute("POST", "/issues", "issues", "comment", (rest, repository) => {
	const author = actorOf(rest.caller);
	const labels = rest.body["labels"] ?? [];
	const kept = rest.caller.token?.kind === "installation" || atLeast(levelOf(rest.world, repository, author), "triage") ? labels : [];
	const id = rest.world.nextId();
	const issue = {
		id,
		nodeId: nodeId("I", id),
		number: repository.nextNumber,
		author,
		title: requiredText(rest, "title"),
		body: text(rest, "body") ?? "",
		labels: kept,
		createdAt: rest.world.clock.iso(),
		closed: null,
		renamings: []
	};
	repository.nextNumber += 1;
	repository.issues.push(issue);
	return json$2(201, issueJson(rest, repository, issue));
}), repositoryRoute("PATCH", "/issues/{number}", "issues", "comment", (rest, repository) => {
	const issue = repository.issues.find(({ number }) => number === Number(rest.params["number"]));
	if (issue === void 0) throw notFound();
	const actor = actorOf(rest.caller);
	if (!(rest.caller.token?.kind === "installation") && actor !== issue.author && !atLeast(levelOf(rest.world, repository, actor), "triage")) throw new Refusal(403, "Must have admin rights to Repository.");
	rename(rest, issue, actor);
	const state = text(rest, "state");
	if (state === "closed") issue.closed ??= {
		at: rest.world.clock.iso(),
		reason: text(rest, "state_reason") ?? "completed"
	};
	if (state === "open") issue.closed = null;
	return json$2(200, issueJson(rest, repository, issue));
})];
function rename(rest, issue, actor) {
	const to = text(rest, "title") ?? issue.title;
	if (to === issue.title) return;
	issue.renamings.push({
		id: rest.world.nextId(),
		actor,
		from: issue.title,
		to,
		at: rest.world.clock.iso()
	});
	issue.title = to;
}
function issueJson({ world, origin }, host, issue) {
	const url = `${repositoryUrl(host, origin)}/issues/${issue.number}`;
	return {
		url,
		repository_url: repositoryUrl(host, origin),
		labels_url: `${url}/labels{/name}`,
		comments_url: `${url}/comments`,
		events_url: `${url}/events`,
		html_url: `${htmlUrl(host)}/issues/${issue.number}`,
		id: issue.id,
		node_id: issue.nodeId,
		number: issue.number,
		title: issue.title,
		user: userOrNull(issue.author, origin),
		labels: issue.labels.map((name) => ({
			name,
			color: "ededed",
			default: false,
			description: null
		})),
		state: issue.closed ? "closed" : "open",
		locked: false,
		assignee: null,
		assignees: [],
		milestone: null,
		comments: 0,
		created_at: issue.createdAt,
		updated_at: issue.createdAt,
		closed_at: issue.closed?.at ?? null,
		author_association: association(world, host, issue.author),
		active_lock_reason: null,
		body: issue.body,
		timeline_url: `${url}/timeline`,
		performed_via_github_app: null,
		state_reason: issue.closed?.reason ?? null
	};
}
// src/sandbox/github/rest/organizations.ts
const organizationRoutes = [
	route("GET", "/user", (rest) => {
		return json$2(200, publicUser(actorOf(rest.caller), rest.origin));
	}),
	route("GET", "/users/{username}", (rest) => {
		const account = findAccount(rest.world, decodeURIComponent(rest.params["username"] ?? ""));
		if (account === void 0) throw notFound();
		return json$2(200, publicUser(account, rest.origin));
	}),
	route("GET", "/orgs/{org}/members", (rest) => {
		const org = organizationOf(rest);
		demandMembers(rest.world, rest.caller, org);
		return page(rest, active(rest.world.members.get(org.id)), ({ account }) => user(account, rest.origin));
	}),
	route("GET", "/orgs/{org}/memberships/{username}", (rest) => {
		const org = organizationOf(rest);
		demandMembers(rest.world, rest.caller, org);
		const member = memberOf(rest, rest.world.members.get(org.id));
		return json$2(200, {
			url: `${rest.origin}/orgs/${org.login}/memberships/${member.account.login}`,
			state: member.state,
			role: member.role,
			organization_url: `${rest.origin}/orgs/${org.login}`,
			organization: organization$1(org, rest.origin),
			user: user(member.account, rest.origin)
		});
	}),
	route("GET", "/orgs/{org}/teams", (rest) => {
		const org = organizationOf(rest);
		demandMembers(rest.world, rest.caller, org);
		return page(rest, rest.world.teams.filter((item) => item.organization === org), (item) => team$1(item, rest.origin));
	}),
	route("GET", "/orgs/{org}/teams/{team}/members", (rest) => {
		const { members } = teamOf(rest);
		return page(rest, active(members), ({ account }) => user(account, rest.origin));
	}),
	route("GET", "/orgs/{org}/teams/{team}/memberships/{username}", (rest) => {
		const item = teamOf(rest);
		const member = memberOf(rest, item.members);
		return json$2(200, {
			url: `${rest.origin}/organizations/${item.organization.id}/team/${item.id}/memberships/${member.account.login}`,
			role: member.role === "member" ? "member" : "maintainer",
			state: member.state
		});
	}),
	route("GET", "/rate_limit", (rest) => {
		const rate = {
			limit: 5e3,
			used: 0,
			remaining: 5e3,
			reset: Math.floor(rest.world.clock.now().getTime() / 1e3) + 3600
		};
		return json$2(200, {
			resources: {
				core: rate,
				search: rate,
				graphql: rate
			},
			rate
		});
	})
];
function findTeam(rest, org, slug) {
	return rest.world.teams.find((item) => item.organization === org && item.slug === slug.toLowerCase());
}
function organizationOf(rest) {
	const account = findAccount(rest.world, rest.params["org"] ?? "");
	if (account?.type !== "Organization") throw notFound();
	return account;
}
function teamOf(rest) {
	const org = organizationOf(rest);
	demandMembers(rest.world, rest.caller, org);
	const item = findTeam(rest, org, rest.params["team"] ?? "");
	if (item === void 0) throw notFound();
	return item;
}
function memberOf(rest, members) {
	const login = decodeURIComponent(rest.params["username"] ?? "").toLowerCase();
	const member = members?.find((item) => item.account.login.toLowerCase() === login && !item.account.deleted);
	if (member === void 0) throw notFound();
	return member;
}
function active(members) {
	return (members ?? []).filter((item) => item.state === "active" && !item.account.deleted);
}
// src/sandbox/github/rest/repositories.ts
const repositoryRoutes = [
	repositoryRoute("GET", "", "metadata", "read", (rest, repository) => json$2(200, {
		...fullRepository(repository, rest.origin),
		permissions: permissions(rest, repository)
	})),
	repositoryRoute("GET", "/branches/{branch+}", "contents", "read", async (rest, repository) => {
		const name = decodeURIComponent(rest.params["branch"] ?? "");
		const oid = await repository.git.ref(`refs/heads/${name}`);
		if (oid === null) throw notFound();
		return json$2(200, {
			name,
			commit: {
				sha: oid,
				url: `${repositoryUrl(repository, rest.origin)}/commits/${oid}`
			},
			protected: repository.rules.some((rule) => rule.branch === name)
		});
	}),
	repositoryRoute("GET", "/rules/branches/{branch+}", "metadata", "read", (rest, repository) => {
		const name = decodeURIComponent(rest.params["branch"] ?? "");
		return page(rest, repository.rules.filter((rule) => rule.branch === name).flatMap((rule) => rulesOf(rule, repository)), (rule) => rule);
	}),
	repositoryRoute("GET", "/rulesets", "metadata", "read", (rest, repository) => page(rest, repository.rules, (rule) => ruleset(rest, repository, rule, false))),
	repositoryRoute("GET", "/rulesets/{id}", "metadata", "read", (rest, repository) => {
		const rule = repository.rules.find((item) => item.id === Number(rest.params["id"]));
		if (rule === void 0) throw notFound();
		return json$2(200, ruleset(rest, repository, rule, true));
	})
];
function rulesOf(rule, repository) {
	const from = {
		ruleset_source_type: "Repository",
		ruleset_source: `${repository.owner.login}/${repository.name}`,
		ruleset_id: rule.id
	};
	const checks = (rule.requiredStatuses ?? []).map((context) => ({ context }));
	const parameters = {
		required_approving_review_count: rule.requiredApprovals ?? 0,
		dismiss_stale_reviews_on_push: false,
		require_code_owner_review: false,
		require_last_push_approval: false,
		required_review_thread_resolution: false
	};
	return [
		...rule.restrictPushes === true ? [{
			type: "update",
			...from
		}] : [],
		...rule.requirePullRequest === true ? [{
			type: "pull_request",
			parameters,
			...from
		}] : [],
		...checks.length > 0 ? [{
			type: "required_status_checks",
			parameters: {
				required_status_checks: checks,
				strict_required_status_checks_policy: false
			},
			...from
		}] : []
	];
}
function ruleset(rest, repository, rule, whole) {
	const { caller, world } = rest;
	const mayEdit = caller.token?.kind === "installation" ? caller.token.permissions["administration"] === "write" : atLeast(levelOf(world, repository, caller.actor), "admin");
	const actors = rule.bypass.map((id) => {
		const app = world.apps.find(({ bot }) => bot.id === id);
		return {
			actor_id: app?.id ?? id,
			actor_type: app ? "Integration" : "User",
			bypass_mode: "always"
		};
	});
	return {
		id: rule.id,
		name: rule.branch,
		target: "branch",
		source_type: "Repository",
		source: `${repository.owner.login}/${repository.name}`,
		enforcement: "active",
		_links: {
			self: { href: `${repositoryUrl(repository, rest.origin)}/rulesets/${rule.id}` },
			html: { href: `${htmlUrl(repository)}/rules/${rule.id}` }
		},
		created_at: repository.createdAt,
		updated_at: repository.createdAt,
		...whole ? {
			...mayEdit ? { bypass_actors: actors } : {},
			conditions: { ref_name: {
				include: [`refs/heads/${rule.branch}`],
				exclude: []
			} },
			rules: rulesOf(rule, repository).map((item) => {
				const { type, parameters } = item;
				return parameters === void 0 ? { type } : {
					type,
					parameters
				};
			})
		} : {}
	};
}
function permissions(rest, repository) {
	const { caller, world } = rest;
	const writes = caller.token?.permissions["contents"] === "write";
	const level = caller.token?.kind === "installation" ? null : levelOf(world, repository, actorOrNull(rest));
	return {
		admin: atLeast(level, "admin"),
		maintain: atLeast(level, "maintain"),
		push: writes || atLeast(level, "write"),
		triage: writes || atLeast(level, "triage"),
		pull: true
	};
}
function actorOrNull(rest) {
	return rest.caller.token === null ? null : actorOf(rest.caller);
}
// src/sandbox/github/rest/statuses.ts
const STATES = [
	"error",
	"failure",
	"pending",
	"success"
];
const statusRoutes = [
	repositoryRoute("POST", "/statuses/{sha}", "statuses", "write", async (rest, repository) => {
		const sha = rest.params["sha"] ?? "";
		if (await repository.git.commit(sha) === null) throw new Refusal(422, `No commit found for SHA: ${sha}`);
		const state = requiredText(rest, "state");
		if (!STATES.includes(state)) throw new Refusal(422, "Validation Failed", { errors: [{
			resource: "Status",
			code: "invalid",
			field: "state"
		}] });
		const description = text(rest, "description") ?? null;
		if ((description ?? "").length > 140) throw new Refusal(422, "Validation Failed", { errors: [{
			resource: "Status",
			code: "custom",
			field: "description",
			message: "description is too long (maximum is 140 characters)"
		}] });
		const context = text(rest, "context") ?? "default";
		if (repository.statuses.filter((item) => item.sha === sha && item.context === context).length >= 1e3) throw new Refusal(422, "This SHA and context has reached the maximum number of statuses.");
		const id = rest.world.nextId();
		const status = {
			id,
			nodeId: nodeId("SC", id),
			sha,
			context,
			state,
			description,
			targetUrl: text(rest, "target_url") ?? null,
			creator: actorOf(rest.caller),
			createdAt: rest.world.clock.iso()
		};
		repository.statuses.push(status);
		return json$2(201, statusJson(repository, status, rest.origin));
	}),
	repositoryRoute("GET", "/commits/{ref}/statuses", "statuses", "read", async (rest, repository) => {
		const commit = await resolveCommit(repository, decodeURIComponent(rest.params["ref"] ?? ""));
		return page(rest, repository.statuses.filter((item) => item.sha === commit?.oid).reverse(), (item) => statusJson(repository, item, rest.origin));
	}),
	repositoryRoute("GET", "/commits/{ref}/status", "statuses", "read", async (rest, repository) => {
		const commit = await resolveCommit(repository, decodeURIComponent(rest.params["ref"] ?? ""));
		if (commit === null) throw notFound();
		const last = new Map(repository.statuses.filter((item) => item.sha === commit.oid).map((item) => [item.context, item]));
		const states = [...last.values()].map(({ state }) => state);
		const bad = states.some((state) => state === "failure" || state === "error");
		const good = states.length > 0 && states.every((state) => state === "success");
		const url = `${repositoryUrl(repository, rest.origin)}/commits/${commit.oid}`;
		return json$2(200, {
			state: bad ? "failure" : good ? "success" : "pending",
			statuses: [...last.values()].map((item) => statusJson(repository, item, rest.origin)),
			sha: commit.oid,
			total_count: last.size,
			repository: repository$1(repository, rest.origin),
			commit_url: url,
			url: `${url}/status`
		});
	}),
	repositoryRoute("POST", "/check-runs", "checks", "write", async (rest, repository) => {
		const { app } = rest.caller.token ?? {};
		if (!app) throw new Refusal(403, "You must authenticate via a GitHub App.");
		const sha = requiredText(rest, "head_sha");
		if (await repository.git.commit(sha) === null) throw new Refusal(422, `No commit found for SHA: ${sha}`);
		const id = rest.world.nextId();
		const run = {
			id,
			nodeId: nodeId("CR", id),
			suiteId: id - 1,
			sha,
			name: requiredText(rest, "name"),
			status: "queued",
			conclusion: null,
			title: null,
			summary: null,
			text: null,
			detailsUrl: null,
			externalId: "",
			startedAt: rest.world.clock.iso(),
			completedAt: null,
			annotations: [],
			app: {
				id: app.id,
				slug: app.slug,
				name: app.name,
				owner: app.bot
			}
		};
		change(rest, run);
		repository.checkRuns.push(run);
		return json$2(201, checkJson(repository, run, rest.origin));
	}),
	repositoryRoute("PATCH", "/check-runs/{id}", "checks", "write", (rest, repository) => {
		const run = checkOf(rest, repository);
		if (run.app.id !== rest.caller.token?.app?.id) throw new Refusal(403, "Invalid app_id `check_run` belongs to another App");
		change(rest, run);
		return json$2(200, checkJson(repository, run, rest.origin));
	}),
	repositoryRoute("GET", "/check-runs/{id}", "checks", "read", (rest, repository) => json$2(200, checkJson(repository, checkOf(rest, repository), rest.origin))),
	repositoryRoute("GET", "/check-runs/{id}/annotations", "checks", "read", (rest, repository) => {
		const run = checkOf(rest, repository);
		return page(rest, run.annotations, (item) => ({
			...item,
			blob_href: `${htmlUrl(repository)}/blob/${run.sha}/${item.path}`
		}));
	}),
	repositoryRoute("GET", "/commits/{ref}/check-runs", "checks", "read", async (rest, repository) => {
		const commit = await resolveCommit(repository, decodeURIComponent(rest.params["ref"] ?? ""));
		const name = rest.query.get("check_name");
		const found = repository.checkRuns.filter((run) => run.sha === commit?.oid && (name === null || run.name === name));
		return json$2(200, {
			total_count: found.length,
			check_runs: found.map((run) => checkJson(repository, run, rest.origin))
		});
	})
];
function change(rest, run) {
	const output = rest.body["output"] ?? {};
	const annotations = output.annotations ?? [];
	if (annotations.length > 50) throw new Refusal(422, `Invalid request.\n\nNo more than 50 items are allowed; ${annotations.length} were supplied.`);
	for (const item of annotations) {
		if (!item.path || !item.start_line || !item.end_line || !item.annotation_level || !item.message) throw new Refusal(422, "Invalid request.\n\nAn annotation needs path, start_line, end_line, annotation_level, message.");
		run.annotations.push({
			path: item.path,
			start_line: item.start_line,
			end_line: item.end_line,
			start_column: item.start_column ?? null,
			end_column: item.end_column ?? null,
			annotation_level: item.annotation_level,
			title: item.title ?? null,
			message: item.message,
			raw_details: item.raw_details ?? null
		});
	}
	run.name = text(rest, "name") ?? run.name;
	run.title = output.title ?? run.title;
	run.summary = output.summary ?? run.summary;
	run.text = output.text ?? run.text;
	run.detailsUrl = text(rest, "details_url") ?? run.detailsUrl;
	run.externalId = text(rest, "external_id") ?? run.externalId;
	run.conclusion = text(rest, "conclusion") ?? run.conclusion;
	run.status = run.conclusion === null ? text(rest, "status") ?? run.status : "completed";
	if (run.status === "completed") run.completedAt ??= rest.world.clock.iso();
}
function checkOf(rest, repository) {
	const run = repository.checkRuns.find((item) => item.id === Number(rest.params["id"]));
	if (run === void 0) throw notFound();
	return run;
}
function statusJson(repository, status, origin) {
	const creator = user(status.creator, origin);
	return {
		url: `${repositoryUrl(repository, origin)}/statuses/${status.sha}`,
		avatar_url: creator.avatar_url,
		id: status.id,
		node_id: status.nodeId,
		state: status.state,
		description: status.description,
		target_url: status.targetUrl,
		context: status.context,
		created_at: status.createdAt,
		updated_at: status.createdAt,
		creator: userOrNull(status.creator, origin)
	};
}
function checkJson(repository, run, origin) {
	const url = `${repositoryUrl(repository, origin)}/check-runs/${run.id}`;
	return {
		id: run.id,
		node_id: run.nodeId,
		head_sha: run.sha,
		name: run.name,
		url,
		html_url: `${htmlUrl(repository)}/runs/${run.id}`,
		details_url: run.detailsUrl,
		external_id: run.externalId,
		status: run.status,
		conclusion: run.conclusion,
		started_at: run.startedAt,
		completed_at: run.completedAt,
		output: {
			title: run.title,
			summary: run.summary,
			text: run.text,
			annotations_count: run.annotations.length,
			annotations_url: `${url}/annotations`
		},
		check_suite: { id: run.suiteId },
		app: checkApp(run.app, origin),
		pull_requests: []
	};
}
// src/sandbox/github/github.ts
const ROUTES = [
	...pullRoutes,
	...issueRoutes,
	...commentRoutes,
	...statusRoutes,
	...gitRoutes,
	...contentRoutes,
	...commitRoutes,
	...organizationRoutes,
	...appRoutes,
	...environmentRoutes,
	...repositoryRoutes
];
const OWN = /^\/(?:api\/v3\/|api\/graphql$|graphql$|repos\/|orgs\/|users?(?:\/|$)|rate_limit$|app(?:\/|$)|installation\/)/;
function github(world) {
	const limited = createLimiter(world);
	const api = async (call) => {
		if (!OWN.test(call.url.pathname)) return void 0;
		try {
			const caller = /^\/(?:api\/v3\/)?(?:app(?:\/|$)|repos\/[^/]+\/[^/]+\/installation$)/.test(call.url.pathname) ? {
				token: null,
				actor: null
			} : callerOf(world, call);
			const headers = limited(call, caller);
			const answer = await (call.url.pathname.endsWith("/graphql") ? answerGraphql(call, {
				world,
				caller
			}) : rest(world, call, caller));
			return {
				...answer,
				headers: {
					"x-github-media-type": "github.v3; format=json",
					...headers,
					...answer.headers
				}
			};
		} catch (error) {
			if (error instanceof Refusal) return error.answer();
			throw error;
		}
	};
	return [gitHttp(world), api];
}
async function rest(world, call, caller) {
	const ghes = call.url.pathname.startsWith("/api/v3/");
	const path = ghes ? call.url.pathname.slice(7) : call.url.pathname;
	const origin = `${call.url.origin}${ghes ? "/api/v3" : ""}`;
	for (const route of ROUTES) {
		const found = route.method === call.method ? route.pattern.exec(path) : null;
		if (!found) continue;
		const params = found.groups ?? {};
		return route.run({
			world,
			call,
			caller,
			origin,
			params,
			query: call.url.searchParams,
			body: bodyOf(call)
		});
	}
	throw notFound();
}
function bodyOf(call) {
	if (call.body.length === 0) return {};
	try {
		const value = JSON.parse(Buffer.from(call.body).toString("utf8"));
		if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
	} catch {
		throw new Refusal(400, "Problems parsing JSON");
	}
	throw new Refusal(400, "Body should be a JSON object");
}
// src/sandbox/control.ts
function control(hooks) {
	return ({ method, url, body }) => {
		if (url.pathname === "/_sandbox/received") {
			if (method === "DELETE") hooks.received.clear();
			return json$1(200, hooks.received.requests);
		}
		if (url.pathname !== "/_sandbox/faults") return void 0;
		if (method === "DELETE") hooks.faults.clear();
		if (method === "POST") {
			const rules = rulesIn(body);
			if (!rules) return json$1(400, { message: WANTED });
			for (const rule of rules) hooks.faults.add(rule);
		}
		return json$1(200, hooks.faults.pending());
	};
}
const WANTED = "give a rule or a list of them: {\"match\": \"graphql:trees\", \"times\": 1, \"do\": \"500\"}. `match` is a part of an operation as /_sandbox/received names it, `pattern` a regular expression in its place; `do` is 500, 403-secondary, 429, hang, reset, lost-answer, stale-head, late-merge, half-page, or {\"status\": 503, \"body\": \"...\"}";
function rulesIn(body) {
	try {
		return [JSON.parse(Buffer.from(body).toString("utf8"))].flat().map(({ match, pattern, times = 1, do: fault }) => {
			const named = pattern === void 0 ? match : new RegExp(pattern);
			if (named === void 0 || fault === void 0) throw new TypeError("match and do are needed");
			return {
				match: named,
				times,
				do: fault
			};
		});
	} catch {
		return null;
	}
}
function json$1(status, value) {
	return {
		status,
		headers: { "content-type": "application/json" },
		body: JSON.stringify(value)
	};
}
// src/sandbox/http.ts
async function serve(handlers, hooks, port = 0) {
	const sockets = new Set();
	const server = createServer((request, response) => {
		handle(request, response, [control(hooks), ...handlers], hooks).catch((error) => {
			const message = error instanceof Error ? error.stack ?? error.message : String(error);
			if (response.headersSent) {
				response.destroy();
				return;
			}
			response.writeHead(500, { "content-type": "application/json" });
			response.end(JSON.stringify({ message: `the sandbox itself failed: ${message}` }));
		});
	});
	server.on("connection", (socket) => {
		sockets.add(socket);
		socket.on("close", () => sockets.delete(socket));
	});
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
	return {
		origin: `http://127.0.0.1:${server.address().port}`,
		close: () => new Promise((resolve) => {
			server.close(() => resolve());
			for (const socket of sockets) socket.destroy();
		})
	};
}
async function handle(request, response, handlers, hooks) {
	const arrived = await readCall(request);
	const own = arrived.url.pathname.startsWith("/_sandbox/");
	const entry = own ? void 0 : hooks.received.add(arrived);
	const fault = own ? void 0 : hooks.faults.take(arrived);
	const call = fault === void 0 ? arrived : {
		...arrived,
		fault
	};
	const wait = own ? 0 : await hooks.latency?.(call) ?? 0;
	if (wait > 0) await setTimeout$1(wait);
	if (fault === "hang") return;
	if (fault === "reset") return void request.socket.destroy();
	const answer = (fault === void 0 ? void 0 : faultAnswer(fault)) ?? await firstAnswer$1(handlers, call);
	if (fault === "lost-answer") return void request.socket.destroy();
	if (entry) entry.status = answer.status;
	const body = answer.body ?? "";
	response.sendDate = false;
	response.writeHead(answer.status, {
		date: (hooks.now?.() ?? new Date()).toUTCString(),
		"content-length": String(Buffer.byteLength(body)),
		...answer.headers
	});
	response.end(call.method === "HEAD" ? void 0 : body);
}
async function firstAnswer$1(handlers, call) {
	for (const handler of handlers) {
		const answer = await handler(call);
		if (answer !== void 0) return answer;
	}
	return {
		status: 404,
		headers: { "content-type": "application/json" },
		body: "{\"message\":\"Not Found\"}"
	};
}
async function readCall(request) {
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	const headers = {};
	for (const [name, value] of Object.entries(request.headers)) if (value !== void 0) headers[name] = Array.isArray(value) ? value.join(", ") : value;
	const url = new URL(request.url ?? "/", `http://${headers["host"] ?? "127.0.0.1"}`);
	return {
		method: request.method ?? "GET",
		url,
		headers,
		body: Buffer.concat(chunks)
	};
}
// src/sandbox/jobs.ts
function createJobs() {
	let runs = 0;
	return async (plan) => {
		const { repository, beside } = plan;
		const again = beside ?? plan.again;
		if (plan.environment !== void 0 && !repository.environments.has(plan.environment.toLowerCase())) setEnvironment(repository, plan.environment, "any");
		const ref = plan.ref ?? `refs/heads/${repository.defaultBranch}`;
		const workflowRef = plan.workflowRef ?? ref;
		const sha = again?.sha ?? plan.sha ?? await commitAt(repository, ref);
		const workflowSha = again?.workflow.sha ?? (workflowRef === ref ? sha : await commitAt(repository, workflowRef));
		const name = plan.workflow.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
		if (again === void 0) runs += 1;
		return {
			repository: {
				name: `${repository.owner.login}/${repository.name}`,
				id: String(repository.id),
				ownerId: String(repository.owner.id),
				visibility: repository.private ? "private" : "public",
				...plan.subject === void 0 ? {} : { subject: plan.subject }
			},
			workflow: {
				name,
				path: plan.workflow,
				ref: workflowRef,
				sha: workflowSha
			},
			name,
			event: plan.event,
			ref,
			sha,
			actor: {
				login: plan.actor.login,
				id: String(plan.actor.id)
			},
			runId: again?.runId ?? String(7e9 + runs),
			runNumber: again?.runNumber ?? String(runs),
			runAttempt: beside?.runAttempt ?? String(Number(again?.runAttempt ?? 0) + 1),
			permissions: { idToken: plan.idToken === true ? "write" : "none" },
			...plan.environment === void 0 ? {} : { environment: plan.environment },
			...plan.jobWorkflow === void 0 ? {} : { jobWorkflow: plan.jobWorkflow },
			...plan.runnerEnvironment === void 0 ? {} : { runnerEnvironment: plan.runnerEnvironment },
			...plan.fork === void 0 ? {} : { fork: plan.fork },
			...plan.headRef === void 0 ? {} : { headRef: plan.headRef },
			...plan.baseRef === void 0 ? {} : { baseRef: plan.baseRef },
			...plan.triggeringActor === void 0 ? {} : { triggeringActor: plan.triggeringActor.login }
		};
	};
}
async function commitAt(repository, ref) {
	const commit = await repository.git.ref(ref);
	if (commit === null) throw new Error(`${repository.owner.login}/${repository.name} has no ${ref}`);
	return commit;
}
// src/sandbox/oidc/job.ts
function mayHaveIdentity(job) {
	const foreign = job.fork === true && job.event.startsWith("pull_request") && job.event !== "pull_request_target";
	return job.permissions.idToken === "write" && !foreign;
}
function workflowRefOf(job) {
	return `${job.repository.name}/${job.workflow.path}@${job.workflow.ref}`;
}
function ownerOf(job) {
	return job.repository.name.split("/", 1)[0] ?? "";
}
// src/sandbox/oidc/claims.ts
function claimsOf(job) {
	const plain = plainClaims(job);
	return {
		sub: subjectOf(job, plain),
		...plain
	};
}
function plainClaims(job) {
	const own = workflowRefOf(job);
	return {
		ref: job.ref,
		sha: job.sha,
		repository: job.repository.name,
		repository_owner: ownerOf(job),
		repository_owner_id: job.repository.ownerId,
		run_id: job.runId,
		run_number: job.runNumber,
		run_attempt: job.runAttempt,
		repository_visibility: job.repository.visibility ?? "private",
		repository_id: job.repository.id,
		actor_id: job.actor.id,
		actor: job.actor.login,
		workflow: job.workflow.name,
		head_ref: job.headRef ?? "",
		base_ref: job.baseRef ?? "",
		event_name: job.event,
		ref_protected: "true",
		ref_type: job.ref.startsWith("refs/tags/") ? "tag" : "branch",
		workflow_ref: own,
		workflow_sha: job.workflow.sha,
		job_workflow_ref: job.jobWorkflow?.ref ?? own,
		job_workflow_sha: job.jobWorkflow?.sha ?? job.workflow.sha,
		runner_environment: job.runnerEnvironment ?? "github-hosted",
		...job.environment === void 0 ? {} : { environment: job.environment }
	};
}
function subjectOf(job, plain) {
	const form = job.repository.subject ?? "name";
	if (typeof form === "string") return `repo:${repositoryPart(job, form)}:${contextOf(job)}`;
	return form.includeClaimKeys.map((key) => {
		if (key === "repo") return `repo:${repositoryPart(job, "name")}`;
		if (key === "context") return contextOf(job);
		return `${key}:${escapeColons(plain[key] ?? "")}`;
	}).join(":");
}
function repositoryPart(job, form) {
	const { name, id, ownerId } = job.repository;
	return form === "name" ? name : `${ownerOf(job)}@${ownerId}/${name.slice(name.indexOf("/") + 1)}@${id}`;
}
function contextOf(job) {
	if (job.environment !== void 0) return `environment:${escapeColons(job.environment)}`;
	if (job.event === "pull_request") return "pull_request";
	return `ref:${job.ref}`;
}
function escapeColons(value) {
	return value.replaceAll(":", "%3A");
}
// src/sandbox/oidc/issuer.ts
const LIFETIME = 300;
const TOLERANCE = 600;
async function openIssuer(options) {
	const { base, now } = options;
	const issuer = options.issuer ?? base;
	const key = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const kid = createHash("sha256").update(key.publicKey.export({
		type: "spki",
		format: "der"
	})).digest("hex");
	const jwks = { keys: [{
		...await exportJWK(key.publicKey),
		kid,
		alg: "RS256",
		use: "sig"
	}] };
	const jobs = new Map();
	let foreign;
	const mint = async (job, audience, forgery = {}) => {
		const iat = Math.floor(now().getTime() / 1e3);
		const times = {
			nbf: iat - TOLERANCE,
			exp: iat + LIFETIME,
			iat
		};
		const body = {
			jti: randomUUID(),
			aud: audience,
			iss: issuer,
			...claimsOf(job),
			...times,
			...forgery.claims
		};
		if (forgery.key !== void 0) foreign ??= generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
		const header = {
			alg: "RS256",
			typ: "JWT",
			kid: forgery.key === "unpublished" ? "nobody-published-this" : kid
		};
		return new SignJWT(body).setProtectedHeader(header).sign(forgery.key === void 0 ? key.privateKey : foreign);
	};
	const root = new URL(base).pathname.replace(/\/$/, "");
	return {
		issuer,
		jwks,
		mint,
		invite(job) {
			if (!mayHaveIdentity(job)) return null;
			const id = randomUUID();
			const token = randomBytes(24).toString("base64url");
			jobs.set(token, {
				id,
				job
			});
			return {
				url: `${base}/jobs/${id}/idtoken?api-version=2.0`,
				token
			};
		},
		dismiss: (invitation) => void jobs.delete(invitation.token),
		handler(call) {
			if (!call.url.pathname.startsWith(`${root}/`)) return void 0;
			const path = call.url.pathname.slice(root.length);
			if (path === "/.well-known/openid-configuration") return json(200, discovery(issuer, base));
			if (path === "/.well-known/jwks") return json(200, jwks);
			const asked = /^\/jobs\/([^/]+)\/idtoken$/.exec(path)?.[1];
			if (asked === void 0 || call.method !== "GET") return void 0;
			return answerJob(call, asked, jobs, mint);
		}
	};
}
async function answerJob(call, asked, jobs, mint) {
	const known = jobs.get(/^bearer (.+)$/i.exec(call.headers["authorization"] ?? "")?.[1] ?? "");
	if (known === void 0 || known.id !== asked) return json(401, { message: "Unauthorized" });
	const audience = call.url.searchParams.get("audience") ?? `https://github.com/${ownerOf(known.job)}`;
	const value = await mint(known.job, audience);
	return json(200, {
		count: value.length,
		value
	});
}
function discovery(issuer, base) {
	return {
		issuer,
		jwks_uri: `${base}/.well-known/jwks`,
		subject_types_supported: ["public", "pairwise"],
		response_types_supported: ["id_token"],
		claims_supported: [
			"sub",
			"aud",
			"exp",
			"iat",
			"iss",
			"jti",
			"nbf",
			"ref",
			"repository",
			"repository_id"
		],
		id_token_signing_alg_values_supported: ["RS256"],
		scopes_supported: ["openid"]
	};
}
function json(status, body) {
	return {
		status,
		headers: { "content-type": "application/json; charset=utf-8" },
		body: JSON.stringify(body)
	};
}
// src/sandbox/runner/gate.ts
function createGate() {
	const watches = new Set();
	return {
		guard: (handler) => async (call) => {
			if (call.url.pathname.startsWith("/_sandbox/")) return handler(call);
			const counted = [...watches].filter(({ at }) => at.operation === void 0 || at.operation === operationOf(call));
			for (const watch of counted) watch.left -= 1;
			const due = counted.filter(({ left }) => left === 0);
			for (const { at, strike } of due) if (at.moment === "arrived") await strike();
			if (due.some(({ at }) => at.moment === "arrived")) return { status: 503 };
			const answer = await handler(call);
			for (const { strike } of due) await strike();
			return answer;
		},
		watch(at, strike) {
			const watch = {
				left: at.request,
				at,
				strike
			};
			watches.add(watch);
			return () => void watches.delete(watch);
		}
	};
}
// src/sandbox/runner/command-files.ts
function readPairs(path) {
	const pairs = {};
	const lines = readText(path).split(/\r\n|\n|\r/);
	for (let at = 0; at < lines.length; at += 1) {
		const line = lines[at] ?? "";
		if (line === "") continue;
		const [equals, heredoc] = [line.indexOf("="), line.indexOf("<<")];
		if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
			if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
			pairs[line.slice(0, equals)] = line.slice(equals + 1);
		} else if (heredoc >= 0) {
			const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
			if (name === "" || delimiter === "") throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
			const end = lines.indexOf(delimiter, at + 1);
			if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
			pairs[name] = lines.slice(at + 1, end).join("\n");
			at = end;
		} else throw new Error(`Invalid format '${line}'`);
	}
	return pairs;
}
function readText(path) {
	return existsSync(path) ? readFileSync(path, "utf8") : "";
}
function settable(name) {
	return !/^(GITHUB_|RUNNER_)/i.test(name) && name.toUpperCase() !== "NODE_OPTIONS" && name.toUpperCase() !== "CI";
}
// src/sandbox/runner/environment.ts
function jobEnvironment(job, places, hosts) {
	const own = workflowRefOf(job);
	return {
		PATH: process.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
		LANG: process.env["LANG"] ?? "C.UTF-8",
		HOME: places.home,
		CI: "true",
		GITHUB_ACTIONS: "true",
		GITHUB_ACTION: "__self",
		GITHUB_ACTOR: job.actor.login,
		GITHUB_ACTOR_ID: job.actor.id,
		GITHUB_TRIGGERING_ACTOR: job.triggeringActor ?? job.actor.login,
		GITHUB_API_URL: hosts.api,
		GITHUB_GRAPHQL_URL: hosts.graphql,
		GITHUB_SERVER_URL: hosts.server,
		GITHUB_BASE_REF: job.baseRef ?? "",
		GITHUB_HEAD_REF: job.headRef ?? "",
		GITHUB_EVENT_NAME: job.event,
		GITHUB_EVENT_PATH: places.eventPath,
		GITHUB_JOB: job.name,
		GITHUB_REF: job.ref,
		GITHUB_REF_NAME: job.ref.replace(/^refs\/(heads|tags|pull)\//, ""),
		GITHUB_REF_TYPE: job.ref.startsWith("refs/tags/") ? "tag" : "branch",
		GITHUB_REPOSITORY: job.repository.name,
		GITHUB_REPOSITORY_ID: job.repository.id,
		GITHUB_REPOSITORY_OWNER: ownerOf(job),
		GITHUB_REPOSITORY_OWNER_ID: job.repository.ownerId,
		GITHUB_RUN_ID: job.runId,
		GITHUB_RUN_NUMBER: job.runNumber,
		GITHUB_RUN_ATTEMPT: job.runAttempt,
		GITHUB_SHA: job.sha,
		GITHUB_WORKFLOW: job.workflow.name,
		GITHUB_WORKFLOW_REF: own,
		GITHUB_WORKFLOW_SHA: job.workflow.sha,
		GITHUB_WORKSPACE: places.workspace,
		RUNNER_ARCH: "X64",
		RUNNER_ENVIRONMENT: job.runnerEnvironment ?? "github-hosted",
		RUNNER_NAME: "sandbox",
		RUNNER_OS: "Linux",
		RUNNER_TEMP: places.temp
	};
}
function inputEnvironment(inputs) {
	return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]));
}
function stateEnvironment(state) {
	return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}
// src/sandbox/runner/log.ts
function createLog(secrets, debug) {
	const raw = [];
	const shown = [];
	const masks = [];
	const annotations = [];
	const outputs = {};
	const state = {};
	let stopped = null;
	for (const secret of secrets) addMask(masks, secret);
	const show = (text) => void shown.push(masked(text, masks));
	const obey = (command) => {
		const { name, message, properties } = command;
		if (stopped !== null) {
			if (name === stopped) stopped = null;
			return false;
		}
		if (name === "add-mask") {
			addMask(masks, message);
			show("::add-mask::***");
		} else if (name === "error" || name === "warning" || name === "notice") {
			annotations.push({
				level: name,
				message: masked(message, masks),
				properties
			});
			show(`##[${name}]${message}`);
		} else if (name === "debug") {
			if (debug) show(`##[debug]${message}`);
		} else if (name === "group" || name === "endgroup") show(`##[${name}]${message}`);
		else if (name === "stop-commands") stopped = message;
		else if (name === "set-output") outputs[properties["name"] ?? ""] = message;
		else if (name === "save-state") state[properties["name"] ?? ""] = message;
		else return false;
		return true;
	};
	return {
		raw,
		shown,
		masks,
		annotations,
		outputs,
		state,
		line(text) {
			raw.push(text);
			const command = parse(text);
			if (command === null || !obey(command)) show(text);
		}
	};
}
function parse(text) {
	const now = /^\s*::([^\s:]+)(?: ([^]*?))?::([^]*)$/.exec(text);
	if (now !== null) return command(now[1] ?? "", now[2] ?? "", now[3] ?? "", ",");
	const old = /##\[([^\]\s]+)(?: ([^\]]*))?\]([^]*)$/.exec(text);
	return old === null ? null : command(old[1] ?? "", old[2] ?? "", old[3] ?? "", ";");
}
function command(name, properties, message, separator) {
	const pairs = properties.split(separator).map((pair) => pair.trim()).filter((pair) => pair.includes("=")).map((pair) => [pair.slice(0, pair.indexOf("=")), unescapeProperty(pair.slice(pair.indexOf("=") + 1))]);
	return {
		name: name.toLowerCase(),
		properties: Object.fromEntries(pairs),
		message: unescape(message)
	};
}
function unescape(text) {
	return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
function unescapeProperty(text) {
	return unescape(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}
function addMask(masks, secret) {
	for (const one of [secret, ...secret.split(/\r?\n/)]) if (one.trim() !== "" && !masks.includes(one)) masks.push(one);
	masks.sort((a, b) => b.length - a.length);
}
function masked(text, masks) {
	return masks.reduce((shown, mask) => shown.replaceAll(mask, "***"), text);
}
// src/sandbox/runner/step.ts
const FILES = {
	OUTPUT: "output",
	ENV: "env",
	STATE: "state",
	PATH: "path",
	STEP_SUMMARY: "summary"
};
async function runStep(step) {
	mkdirSync(step.folder, { recursive: true });
	const file = (name) => join$1(step.folder, FILES[name]);
	const names = Object.keys(FILES);
	for (const name of names) writeFileSync(file(name), "");
	const env = {
		...step.env,
		...Object.fromEntries(names.map((name) => [`GITHUB_${name}`, file(name)]))
	};
	const began = performance.now();
	const child = spawn(step.node, [step.script], {
		cwd: step.workspace,
		env,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	const ended = step.started?.(child);
	const timer = setTimeout(() => child.kill("SIGKILL"), step.timeoutMs);
	const lines = [child.stdout, child.stderr].map(async (stream) => {
		for await (const line of createInterface({
			input: stream,
			crlfDelay: 1e400
		})) step.log.line(line);
	});
	const [code, signal] = await new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("close", (...end) => resolve(end));
	});
	clearTimeout(timer);
	await Promise.all(lines);
	ended?.();
	const pairs = (name) => (signal === null ? readPairs : readCutShort)(file(name));
	return {
		code,
		signal,
		outputs: {
			...step.log.outputs,
			...pairs("OUTPUT")
		},
		env: pairs("ENV"),
		state: {
			...step.log.state,
			...pairs("STATE")
		},
		path: readText(file("PATH")).split(/\r?\n/).filter(Boolean),
		summary: readText(file("STEP_SUMMARY")),
		durationMs: performance.now() - began
	};
}
function readCutShort(path) {
	try {
		return readPairs(path);
	} catch {
		return {};
	}
}
// src/sandbox/runner/run-job.ts
let jobs = 0;
async function runJob(machine, run) {
	const began = performance.now();
	const places = furnish(machine.folder, run);
	const invitation = machine.issuer.invite(run.job);
	const log = createLog([...run.secrets ?? [], ...invitation === null ? [] : [invitation.token]], run.env?.["RUNNER_DEBUG"] === "1");
	const own = {
		...jobEnvironment(run.job, places, machine.hosts),
		...identityEnvironment(invitation)
	};
	const inputs = inputEnvironment(run.inputs);
	const step = (name, script, env) => runStep({
		node: run.node ?? process.execPath,
		script,
		env,
		workspace: places.workspace,
		folder: join$1(places.home, "..", "commands", name),
		log,
		timeoutMs: run.timeoutMs ?? 12e4,
		started: (child) => armed(machine.gate, run, name, child)
	});
	const main = await step("main", run.main, {
		...run.env,
		...own,
		...inputs
	});
	const left = Object.fromEntries(Object.entries(main.env).filter(([name]) => settable(name)));
	const lost = run.killAt?.runner === "lost" && main.signal !== null;
	const env = {
		...run.env,
		...left,
		...own
	};
	if (!lost) await run.between?.({
		main,
		places,
		env
	});
	const later = {
		...env,
		...inputs,
		...stateEnvironment(main.state)
	};
	const post = run.post === void 0 || lost ? null : await step("post", run.post, later);
	if (invitation !== null) machine.issuer.dismiss(invitation);
	return {
		code: main.code,
		signal: main.signal,
		outputs: main.outputs,
		env: left,
		state: main.state,
		summary: main.summary + (post?.summary ?? ""),
		log: log.shown.join("\n"),
		rawLog: log.raw.join("\n"),
		masks: log.masks,
		annotations: log.annotations,
		main,
		post,
		places,
		leftovers: [...files(places.temp), ...files(places.workspace)].filter((path) => path !== places.eventPath),
		durationMs: performance.now() - began
	};
}
function furnish(folder, run) {
	jobs += 1;
	const own = join$1(folder, `job-${run.job.runId}-${run.job.runAttempt}-${jobs}`);
	const places = {
		home: join$1(own, "home"),
		temp: join$1(own, "temp"),
		workspace: join$1(own, "workspace"),
		eventPath: join$1(own, "temp", "_github_workflow", "event.json")
	};
	for (const path of [
		places.home,
		join$1(places.temp, "_github_workflow"),
		places.workspace
	]) mkdirSync(path, {
		recursive: true,
		mode: 448
	});
	writeFileSync(places.eventPath, JSON.stringify(run.event));
	for (const [path, content] of Object.entries(run.workspace ?? {})) {
		mkdirSync(join$1(places.workspace, path, ".."), { recursive: true });
		writeFileSync(join$1(places.workspace, path), content);
	}
	return places;
}
function identityEnvironment(invitation) {
	if (invitation === null) return {};
	return {
		ACTIONS_ID_TOKEN_REQUEST_URL: invitation.url,
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: invitation.token
	};
}
function armed(gate, run, step, child) {
	const { killAt } = run;
	if (killAt === void 0 || (killAt.step ?? "main") !== step) return () => void 0;
	return gate.watch(killAt, async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const dead = new Promise((resolve) => child.once("exit", resolve));
		child.kill(killAt.signal ?? "SIGKILL");
		if ((killAt.signal ?? "SIGKILL") === "SIGKILL") await dead;
	});
}
function files(folder) {
	return readdirSync(folder, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => !entry.isDirectory()).map((entry) => join$1(entry.parentPath, entry.name));
}
// src/sandbox/sandbox.ts
async function startSandbox(options) {
	const { folder, latency } = options;
	const clock = options.clock ?? createClock();
	const now = () => clock.now();
	const world = createWorld(join$1(folder, "git"), {
		clock,
		settings: options.settings ?? {}
	});
	const [received, faults, gate] = [
		createReceived(),
		createFaults(),
		createGate()
	];
	const handlers = [];
	const hooks = {
		received,
		faults,
		now,
		...latency === void 0 ? {} : { latency }
	};
	const listening = await serve([gate.guard((call) => firstAnswer(handlers, call))], hooks, options.port);
	const endpoints = endpointsAt(listening.origin);
	const oidc = await openIssuer({
		base: endpoints.oidcIssuer,
		now
	});
	const keysOf = (issuer) => issuer === oidc.issuer ? oidc.jwks : null;
	const clouds = openClouds({
		data: options.clouds?.(endpoints) ?? NO_CLOUDS,
		keysOf,
		now
	});
	handlers.push(oidc.handler, clouds.handler, ...github(world));
	const machine = {
		folder: join$1(folder, "runner"),
		hosts: endpoints,
		issuer: oidc,
		gate
	};
	mkdirSync(machine.folder, { recursive: true });
	return {
		origin: listening.origin,
		endpoints,
		world,
		oidc,
		clouds,
		faults,
		received,
		people: (repository) => createPeople(world, repository, listening.origin),
		job: createJobs(),
		run: (run) => runJob(machine, run),
		async close() {
			await listening.close();
			world.close();
		}
	};
}
const NO_CLOUDS = {
	aws: {
		roles: [],
		providers: []
	},
	gcp: {
		providers: [],
		serviceAccounts: []
	}
};
function endpointsAt(origin) {
	return {
		server: origin,
		api: origin,
		graphql: `${origin}/graphql`,
		oidcIssuer: `${origin}/oidc`,
		awsSts: `${origin}/aws/sts`,
		gcpSts: `${origin}/gcp/sts`,
		gcpIamCredentials: `${origin}/gcp/iamcredentials`
	};
}
async function firstAnswer(handlers, call) {
	for (const handler of handlers) {
		const answer = await handler(call);
		if (answer !== void 0) return answer;
	}
}
// src/sandbox/rehearsal.ts
const FOLDERS = [
	"policies",
	"access-requests",
	".github"
];
async function openRehearsal(options) {
	const files = readFolder(options.source);
	const sandbox = await startSandbox(options);
	const { world, endpoints } = sandbox;
	const organisation = addAccount(world, {
		login: options.organisation,
		type: "Organization"
	});
	const accounts = new Map();
	for (const { login, id, admin, emails } of options.accounts) {
		const account = addAccount(world, {
			login,
			id,
			emails: emails ?? []
		});
		addMember(world, organisation, account, admin === true ? "admin" : "member");
		accounts.set(login, account);
	}
	const repository = await addRepository(world, {
		owner: organisation,
		name: options.repository,
		...options.repositoryId === void 0 ? {} : { id: options.repositoryId },
		files: options.adapt?.(files, endpoints) ?? files,
		message: "Start the rehearsal",
		collaborators: [...accounts.values()].map((account) => [account, "write"])
	});
	for (const slug of new Set(options.accounts.flatMap(({ teams }) => teams ?? []))) addTeam(world, organisation, slug, options.accounts.filter(({ teams }) => teams?.includes(slug)).map(({ login }) => accounts.get(login)));
	for (const { name, ref } of options.environments ?? []) {
		const [, kind, pattern = ""] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
		setEnvironment(repository, name, [{
			type: kind === "tags" ? "tag" : "branch",
			name: pattern
		}]);
	}
	return {
		sandbox,
		organisation,
		repository,
		accounts,
		tokens: new Map([...accounts].map(([login, account]) => [login, addUserToken(world, account).value]))
	};
}
function readFolder(source) {
	const files = new Map();
	for (const folder of FOLDERS) for (const path of entries(source, folder)) files.set(path, readFileSync(join$1(source, path)));
	if (files.size === 0) throw new Error(`${source} has no policies/ and no access-requests/`);
	return files;
}
function entries(source, folder) {
	let found;
	try {
		found = readdirSync(join$1(source, folder), { withFileTypes: true });
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
	return found.flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.isDirectory()) return entries(source, path);
		return entry.isFile() ? [path] : [];
	});
}
// src/sandbox/aws/trust-for.ts
function trustFor(trusted) {
	const name = trusted.provider.arn.slice(trusted.provider.arn.indexOf("/") + 1);
	const exact = Object.entries({
		aud: trusted.audience,
		sub: trusted.subjects,
		repository_id: trusted.repositoryId,
		environment: trusted.environment,
		ref: trusted.ref,
		job_workflow_ref: trusted.jobWorkflowRef
	}).filter((entry) => entry[1] !== void 0);
	return {
		Version: "2012-10-17",
		Statement: [{
			Effect: "Allow",
			Principal: { Federated: trusted.provider.arn },
			Action: "sts:AssumeRoleWithWebIdentity",
			Condition: {
				StringEquals: Object.fromEntries(exact.map(([key, value]) => [`${name}:${key}`, value])),
				...trusted.sessionNames === void 0 ? {} : { StringLike: { "sts:RoleSessionName": trusted.sessionNames } }
			}
		}]
	};
}
// src/cli/demo/company.ts
function readCompany(folder) {
	const bodies = policyBodies(join$1(folder, "policies"), folder);
	const all = (kind) => bodies.filter((body) => body.kind === kind);
	const workloads = [...all("Workload"), ...all("ServiceAccount")];
	const jobs = new Map([...workloads.map(({ id, identity }) => [id, identity]), ...all("Agent").map(({ id, identity }) => [id, identity.job])]);
	const home = workloads[0]?.identity;
	const [owner, repository] = (home?.repository ?? "example/access").split("/");
	return {
		organisation: all("Directory")[0]?.organisation ?? owner ?? "example",
		repository: repository ?? "access",
		repositoryId: Number(home?.repositoryId ?? 900500001),
		accounts: all("Person").flatMap((person) => person.accounts.map(({ github, login }) => ({
			id: Number(github),
			login: login ?? `user-${github}`
		}))),
		environments: [{
			name: "access-lineage",
			ref: "refs/heads/main"
		}, ...[...jobs.values()].flatMap(({ environment, ref }) => environment ? [{
			name: environment,
			ref
		}] : [])],
		clouds: (issuer) => cloudsOf(all("Role"), all("Group"), jobs, issuer)
	};
}
function policyBodies(folder, root) {
	return readdirSync(folder, {
		recursive: true,
		withFileTypes: true
	}).filter((one) => one.isFile() && one.name.endsWith(".yaml") && !one.name.endsWith(".test.yaml")).map((file) => {
		const full = join$1(file.parentPath, file.name);
		const bytes = readFileSync(full);
		const read = readDocument({
			path: relative(root, full),
			mode: "100644",
			blob: gitHash("blob", bytes),
			bytes
		}, "policy");
		if (read.ok) return read.value.body;
		const [first] = read.findings;
		throw new Failure("INPUT", `${first?.at?.path ?? full}:${first?.at?.line ?? 1}: ${first?.message ?? "cannot be read"}`, first?.fix ?? "mend the file");
	});
}
function cloudsOf(roles, groups, jobs, issuer) {
	const within = (group) => {
		return (groups.find(({ id }) => id === group)?.members ?? []).flatMap((one) => one.startsWith("workload:") ? [one.slice(9)] : []);
	};
	const held = roles.flatMap((role) => {
		const trusted = role.eligible.anyOf.flatMap(({ workload, agent, group }) => group ? within(group) : [workload ?? agent ?? ""]).flatMap((id) => jobs.get(id) ?? []);
		const inherited = role.inherits?.flatMap((id) => roles.find((one) => one.id === id)?.entitlements ?? []) ?? [];
		return [...role.entitlements ?? [], ...inherited].map((entitlement) => ({
			entitlement,
			trusted
		}));
	});
	return {
		aws: awsOf(held, issuer),
		gcp: gcpOf(held, issuer)
	};
}
function awsOf(held, issuer) {
	const provider = (account) => ({
		arn: `arn:aws:iam::${account}:oidc-provider/${issuer.replace(/^https?:\/\//, "")}`,
		issuer,
		clientIds: ["sts.amazonaws.com"]
	});
	const roles = new Map();
	const accounts = new Set();
	for (const { entitlement, trusted } of held) {
		if (entitlement.provider !== "aws") continue;
		const account = textOf(entitlement, "account");
		accounts.add(account);
		const arn = `arn:aws:iam::${account}:role/${textOf(entitlement, "iamRole")}`;
		const own = trusted.flatMap((identity) => trustFor({
			provider: provider(account),
			audience: "sts.amazonaws.com",
			repositoryId: identity.repositoryId,
			ref: identity.ref,
			...identity.environment ? { environment: identity.environment } : {}
		}).Statement);
		const before = roles.get(arn)?.trust.Statement ?? [];
		const trust = {
			Version: "2012-10-17",
			Statement: [...Array.isArray(before) ? before : [before], ...own]
		};
		roles.set(arn, {
			arn,
			maxSessionDuration: Math.max(3600, seconds(textOf(entitlement, "maxSession") || "PT1H")),
			trust
		});
	}
	return {
		roles: [...roles.values()],
		providers: [...accounts].map(provider)
	};
}
function gcpOf(held, issuer) {
	const providers = new Map();
	const members = new Map();
	for (const { entitlement, trusted } of held) {
		if (entitlement.provider !== "gcp") continue;
		const name = textOf(entitlement, "workloadIdentityProvider");
		const serviceAccount = textOf(entitlement, "serviceAccount");
		providers.set(name, {
			name,
			issuer,
			attributeMapping: {
				"google.subject": "assertion.repository_id + \":\" + assertion.run_id + \":\" + assertion.run_attempt",
				"attribute.environment": "assertion.environment",
				"attribute.repository_id": "assertion.repository_id"
			},
			attributeCondition: trusted[0] ? `assertion.repository_id == '${trusted[0].repositoryId}'` : "false"
		});
		const pool = name.replace(/\/providers\/.*$/, "");
		const known = members.get(serviceAccount) ?? new Set();
		for (const identity of trusted) known.add(`principalSet://iam.googleapis.com/${pool}/attribute.environment/${identity.environment ?? ""}`);
		members.set(serviceAccount, known);
	}
	return {
		providers: [...providers.values()],
		serviceAccounts: [...members].map(([email, who]) => ({
			email,
			bindings: [{
				role: "roles/iam.workloadIdentityUser",
				members: [...who]
			}]
		}))
	};
}
function textOf(entitlement, field) {
	const value = entitlement[field];
	return typeof value === "string" ? value : "";
}
// src/cli/demo/stage.ts
const PERMISSIONS = {
	check: {
		contents: "read",
		pull_requests: "write",
		statuses: "write",
		checks: "write"
	},
	record: {
		actions: "read",
		contents: "write",
		pull_requests: "read"
	},
	breakGlass: {
		actions: "read",
		contents: "write",
		pull_requests: "write",
		issues: "write"
	}
};
async function openStage(options) {
	const company = readCompany(options.source);
	const signingKey = generateKeyPairSync("ed25519").privateKey.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
	const { sandbox, repository, accounts, tokens } = await openRehearsal({
		...options,
		organisation: company.organisation,
		repository: company.repository,
		repositoryId: company.repositoryId,
		environments: company.environments,
		accounts: [...company.accounts, ...options.accounts ?? []],
		clouds: ({ oidcIssuer }) => company.clouds(oidcIssuer),
		adapt: (files, endpoints) => new Map(Object.entries({
			...Object.fromEntries(files),
			"policies/trust.yaml": trustYaml(signingKey, endpoints),
			...options.files
		}).flatMap(([path, content]) => content === null ? [] : [[path, content]]))
	});
	const people = createPeople(sandbox.world, repository, sandbox.origin, options.writes);
	const inputs = defaultInputs(options.action ?? join$1(options.source, "action.yml"));
	const account = (login) => {
		const found = accounts.get(login);
		if (!found) throw new Error(`nobody is called ${login}`);
		return found;
	};
	const bot = sandbox.world.apps.find(({ slug }) => slug === "github-actions")?.bot;
	if (!bot) throw new Error("the world has no github-actions App");
	async function run(plan, event, own, permissions, more = {}) {
		const token = addGithubToken(sandbox.world, repository, PERMISSIONS[permissions]);
		const job = await sandbox.job({
			...plan,
			repository,
			...more.plan
		});
		const { plan: _, inputs: extra, ...rest } = more;
		return sandbox.run({
			job,
			event,
			main: join$1(options.dist, "main.js"),
			...options.idlePosts === false && !plan.idToken ? {} : { post: join$1(options.dist, "post.js") },
			inputs: {
				...inputs,
				"github-token": token.value,
				...own,
				...extra
			},
			secrets: [token.value, ...own["signing-key"] ? [own["signing-key"]] : []],
			...options.node ? { node: options.node } : {},
			...options.env ? { env: options.env } : {},
			...rest
		});
	}
	const workflow = (name) => `.github/workflows/${name}.yml`;
	async function signalled(pull, started, more) {
		const { author: actor } = pull;
		const event = {
			...started,
			id: 1,
			name: "access-lineage review signal",
			path: workflow("review-signal"),
			pulls: [],
			actor,
			at: sandbox.world.clock.iso()
		};
		return run({
			workflow: workflow("check"),
			event: "workflow_run",
			actor
		}, await workflowRunEvent(repository, event), { command: "check" }, "check", more);
	}
	return {
		sandbox,
		repository,
		people,
		signingKey,
		tokens,
		account,
		async check(pull, action = "opened", more) {
			const event = await pullRequestEvent(sandbox.world, repository, pull, action);
			return run({
				workflow: workflow("check"),
				event: "pull_request_target",
				actor: pull.author
			}, event, { command: "check" }, "check", more);
		},
		reviewed: (pull, more) => signalled(pull, {
			event: "pull_request_review",
			headSha: pull.heads.at(-1) ?? "",
			headBranch: pull.headRef
		}, more),
		queued: ({ pull, head, branch }, more) => signalled(pull, {
			event: "merge_group",
			headSha: head,
			headBranch: branch
		}, more),
		async record(more) {
			const push = repository.pushes.findLast(({ ref }) => ref === "refs/heads/main");
			if (!push) throw new Error("nothing was pushed to main");
			return run({
				workflow: workflow("record"),
				event: "push",
				actor: push.pusher,
				environment: "access-lineage"
			}, await pushEvent(repository, push), {
				command: "record",
				"signing-key": signingKey
			}, "record", more);
		},
		recordHourly(more) {
			const event = scheduleEvent(repository, "17 * * * *", workflow("record"));
			return run({
				workflow: workflow("record"),
				event: "schedule",
				actor: bot,
				environment: "access-lineage"
			}, event, {
				command: "record",
				"signing-key": signingKey
			}, "record", more);
		},
		issue(requestId, name, environment, more) {
			const actor = account(company.accounts[0]?.login ?? "");
			const event = workflowDispatchEvent(repository, actor, {
				path: workflow(name),
				inputs: { "request-id": requestId }
			});
			return run({
				workflow: workflow(name),
				event: "workflow_dispatch",
				actor,
				environment,
				idToken: true
			}, event, {
				command: "issue",
				"request-id": requestId,
				"signing-key": signingKey
			}, "record", more);
		},
		breakGlass(login, typed, more) {
			const actor = account(login);
			const path = workflow("break-glass");
			const event = workflowDispatchEvent(repository, actor, {
				path,
				inputs: typed
			});
			return run({
				workflow: path,
				event: "workflow_dispatch",
				actor,
				environment: "break-glass",
				idToken: true
			}, event, {
				command: "break-glass",
				...typed,
				"signing-key": signingKey
			}, "breakGlass", more);
		},
		close: () => sandbox.close()
	};
}
function defaultInputs(action) {
	const { inputs } = load(readFileSync(action, "utf8"));
	return Object.fromEntries(Object.entries(inputs).map(([name, { default: value = "" }]) => [name, value.startsWith("${{") ? "" : value]));
}
function trustYaml(signingKey, endpoints) {
	const { keyid, algorithm, publicKey, validFrom } = trustKeyOf(signingKey, "2026-01-01T00:00:00Z");
	const pem = publicKey.trim().split("\n").map((line) => `      ${line}`).join("\n");
	return `# yaml-language-server: $schema=../schemas/trust.schema.json
# A trust root for rehearsal: it names stand-ins on loopback, which a production trust root may not.
apiVersion: access-lineage/v1
kind: Trust
mode: sandbox
oidcIssuer: ${endpoints.oidcIssuer}
ledger:
  branch: evidence
keys:
  - keyid: "${keyid}"
    algorithm: ${algorithm}
    publicKey: |
${pem}
    validFrom: ${validFrom}
    purpose: [event, checkpoint]
endpoints:
  awsSts: ${endpoints.awsSts}
  gcpSts: ${endpoints.gcpSts}
  gcpIamCredentials: ${endpoints.gcpIamCredentials}
`;
}
export { ownFolder as i, addAccount as n, distFolder as r, openStage as t };
