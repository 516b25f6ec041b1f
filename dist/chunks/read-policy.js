import { s as seconds, t as duration } from "./time.js";
import { t as didYouMean } from "./did-you-mean.js";
import { n as readDocument, t as gitHash } from "./git-hash.js";
import { a as spki, n as keyObject, o as trusted, r as signedBy } from "./trust-keys.js";
import { createHash } from "node:crypto";
// src/model/look-back.ts
const LONGEST_LOOK_BACK = 864e4;
// src/policy/policy-finding.ts
function policyFinding(id, document, pointer, message, fix, values) {
	return {
		id,
		severity: "error",
		message,
		fix,
		at: document.locate(pointer),
		...values ? { values } : {}
	};
}
// src/policy/cel.ts
const WALKS = new Set([
	"all",
	"exists",
	"exists_one",
	"filter",
	"map"
]);
const DEEPEST_WALK = 2;
const LIMITS = {
	maxAstNodes: 500,
	maxDepth: 50,
	maxListElements: 200,
	maxMapEntries: 50,
	maxCallArguments: 8
};
const LONGEST_PATTERN = 200;
async function conditions(documents) {
	const compiled = new Map();
	const findings = [];
	if (documents.length === 0) return {
		conditions: compiled,
		findings
	};
	const environment = await prepare();
	for (const document of documents) {
		const answer = compile$1(document.body.when, environment);
		if (typeof answer === "function") compiled.set(document.body.id, answer);
		else findings.push(policyFinding("L06", document, "/when", `${document.body.id}: ${answer.message}`, answer.fix));
	}
	return {
		conditions: compiled,
		findings
	};
}
async function prepare() {
	const [cel, { RE2JS }] = await Promise.all([import("./lib.js"), import("./esm.js")]);
	return new cel.Environment({ limits: LIMITS }).registerVariable({
		name: "request",
		schema: {
			id: "string",
			owner: "string",
			purpose: "string",
			ticket: "string",
			access: "string",
			resources: "list<string>",
			actions: "list<string>"
		}
	}).registerVariable({
		name: "subject",
		schema: {
			type: "string",
			id: "string",
			groups: "list<string>"
		}
	}).registerVariable({
		name: "role",
		schema: {
			id: "string",
			includes: "list<string>",
			functions: "list<string>"
		}
	}).registerVariable({
		name: "environment",
		schema: {
			id: "string",
			auditScopes: "list<string>"
		}
	}).registerVariable("risk", "string").registerVariable({
		name: "window",
		schema: {
			start: "google.protobuf.Timestamp",
			end: "google.protobuf.Timestamp",
			minutes: "int"
		}
	}).registerVariable("now", "google.protobuf.Timestamp").registerFunction("re2(string, string): bool", (text, pattern) => {
		if (pattern.length > LONGEST_PATTERN) throw new RangeError(`the pattern has more than ${LONGEST_PATTERN} characters`);
		return RE2JS.matches(pattern, text);
	});
}
function compile$1(source, environment) {
	try {
		const parsed = environment.parse(source);
		const refusal = refused(parsed.ast);
		if (refusal) return refusal;
		const checked = parsed.check();
		if (!checked.valid) return wrong(checked.error, source);
		if (checked.type !== "bool") return {
			message: `the condition yields ${checked.type}, not true or false`,
			fix: "compare it with something"
		};
		const readsGroups = names(parsed.ast, "groups");
		return (input) => {
			const answer = parsed(variables(input, readsGroups));
			if (typeof answer !== "boolean") throw new TypeError("the condition yielded neither true nor false");
			return answer;
		};
	} catch (error) {
		return wrong(error, source);
	}
}
function wrong(error, source) {
	const { summary, message, range } = error;
	const before = source.slice(0, range?.start ?? 0).split("\n");
	const place = range ? ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} of the condition` : "";
	return {
		message: `${summary ?? message}${place}`,
		fix: `correct the expression; it sees request, subject, role, environment, risk, window and now, as docs/rules/condition.md lists them`
	};
}
function refused(ast) {
	if (calls(ast, "matches")) return {
		message: "`matches` is not available: its patterns can take for ever",
		fix: "write re2(text, pattern), which must match the whole text"
	};
	if (walkDepth(ast) > DEEPEST_WALK) return {
		message: `lists are walked inside lists more than ${DEEPEST_WALK} deep`,
		fix: "split the rule in two"
	};
	return null;
}
function children(node) {
	const found = [];
	const visit = (value) => {
		if (Array.isArray(value)) value.forEach(visit);
		else if (typeof value === "object" && value !== null && "op" in value && "args" in value) found.push(value);
	};
	visit(node.args);
	return found;
}
function calls(node, name) {
	return (node.op === "rcall" || node.op === "call") && node.args[0] === name || children(node).some((child) => calls(child, name));
}
function walkDepth(node) {
	return (node.op === "rcall" && WALKS.has(node.args[0]) ? 1 : 0) + Math.max(0, ...children(node).map(walkDepth));
}
function names(node, field) {
	if (node.op === "." && node.args[1] === field) return true;
	if (node.op === "value" && node.args === field) return true;
	return children(node).some((child) => names(child, field));
}
function variables({ subject, window, now, ...input }, readsGroups) {
	if (readsGroups && "unknown" in subject.groups) throw new Error(`the groups of the subject are unknown: ${subject.groups.unknown}`);
	return {
		...input,
		subject: {
			...subject,
			groups: "known" in subject.groups ? subject.groups.known : []
		},
		window: {
			start: new Date(window.start),
			end: new Date(window.end),
			minutes: BigInt(window.minutes)
		},
		now: new Date(now)
	};
}
// src/model/documents.ts
const REFERENCES = {
	AccessRequest: [
		{
			path: ["subject", "person"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["subject", "workload"],
			prefix: "",
			kinds: ["Workload", "ServiceAccount"]
		},
		{
			path: ["owner"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["role"],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: ["scope", "environment"],
			prefix: "",
			kinds: ["Environment"]
		}
	],
	ApprovalRule: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: [
				"target",
				"role",
				"*"
			],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"target",
				"environment",
				"*"
			],
			prefix: "",
			kinds: ["Environment"]
		},
		{
			path: [
				"require",
				"*",
				"from",
				"*",
				"group"
			],
			prefix: "",
			kinds: ["Group"]
		},
		{
			path: [
				"require",
				"*",
				"from",
				"*",
				"person"
			],
			prefix: "",
			kinds: ["Person"]
		}
	],
	Directory: [],
	Environment: [{
		path: ["owner"],
		prefix: "person:",
		kinds: ["Person"]
	}, {
		path: ["owner"],
		prefix: "group:",
		kinds: ["Group"]
	}],
	Group: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: ["members", "*"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["members", "*"],
			prefix: "workload:",
			kinds: ["Workload", "ServiceAccount"]
		}
	],
	Person: [{
		path: ["manager"],
		prefix: "",
		kinds: ["Person"]
	}],
	Revocation: [],
	Role: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: ["inherits", "*"],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"eligible",
				"anyOf",
				"*",
				"group"
			],
			prefix: "",
			kinds: ["Group"]
		},
		{
			path: [
				"eligible",
				"anyOf",
				"*",
				"person"
			],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: [
				"eligible",
				"anyOf",
				"*",
				"workload"
			],
			prefix: "",
			kinds: ["Workload", "ServiceAccount"]
		}
	],
	Rule: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: [
				"target",
				"role",
				"*"
			],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"target",
				"environment",
				"*"
			],
			prefix: "",
			kinds: ["Environment"]
		}
	],
	ServiceAccount: [{
		path: ["owner"],
		prefix: "",
		kinds: ["Person"]
	}, {
		path: ["controllers", "*"],
		prefix: "",
		kinds: ["Person"]
	}],
	SodSet: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: [
				"target",
				"role",
				"*"
			],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"target",
				"environment",
				"*"
			],
			prefix: "",
			kinds: ["Environment"]
		},
		{
			path: [
				"members",
				"*",
				"role"
			],
			prefix: "",
			kinds: ["Role"]
		}
	],
	Trust: [],
	Workload: [{
		path: ["owner"],
		prefix: "",
		kinds: ["Person"]
	}, {
		path: ["controllers", "*"],
		prefix: "",
		kinds: ["Person"]
	}]
};
// src/policy/link.ts
const NAME_SPACES = [
	[
		"ApprovalRule",
		"Rule",
		"SodSet",
		"Role"
	],
	["Workload", "ServiceAccount"],
	["Person"],
	["Group"],
	["Environment"],
	["Directory"]
];
const MEMBER_ID = /^p-[1-9][0-9]*$/;
function shelve(documents) {
	const shelf = Object.fromEntries(Object.keys(REFERENCES).map((kind) => [kind, []]));
	for (const document of documents) shelf[document.body.kind].push(document);
	for (const list of Object.values(shelf)) list.sort((one, other) => compare(keyOf(one), keyOf(other)));
	return shelf;
}
function link(shelf) {
	const findings = NAME_SPACES.flatMap((kinds) => twins(kinds.flatMap((kind) => shelf[kind])));
	const names = new Map();
	for (const [kind, list] of Object.entries(shelf)) names.set(kind, new Set(list.map(idOf)));
	for (const list of Object.values(shelf)) for (const document of list) findings.push(...dangling(document, names));
	return findings;
}
function twins(documents) {
	const seen = new Map();
	const findings = [];
	for (const document of documents) {
		const id = idOf(document);
		const first = seen.get(id.toLowerCase());
		if (!first) {
			seen.set(id.toLowerCase(), document);
			continue;
		}
		const at = first.locate("/id");
		const same = idOf(first) === id ? `${id} is` : `${id} and ${idOf(first)} differ in case only, and ${idOf(first)} is`;
		findings.push(policyFinding("L01", document, "/id", `${same} already the id of the ${first.body.kind} at ${at.path}:${at.line}`, "give one of them another id"));
	}
	return findings;
}
function dangling(document, names) {
	const findings = [];
	for (const { path, prefix, kinds } of REFERENCES[document.body.kind]) for (const [pointer, value] of valuesAt(document.body, path)) {
		if (!value.startsWith(prefix)) continue;
		const name = value.slice(prefix.length);
		if (kinds.some((kind) => names.get(kind)?.has(name))) continue;
		if (kinds.includes("Person") && MEMBER_ID.test(name) && (names.get("Directory")?.size ?? 0) > 0) continue;
		findings.push(nobody(document, pointer, name, kinds, kinds.flatMap((kind) => [...names.get(kind) ?? []])));
	}
	return findings;
}
function nobody(document, pointer, name, kinds, known) {
	const meant = didYouMean(name, known);
	const what = kinds.join(" or ");
	const fix = meant ? `did you mean ${meant}?` : `add a ${what} document with the id ${name}, or correct the name`;
	return policyFinding("L02", document, pointer, `there is no ${what} with the id ${name}`, fix, {
		name,
		...meant ? { meant } : {}
	});
}
function valuesAt(node, path, pointer = "") {
	const [step, ...rest] = path;
	if (step === void 0) return typeof node === "string" ? [[pointer, node]] : [];
	if (typeof node !== "object" || node === null) return [];
	if (step === "*") return Object.values(node).flatMap((item, index) => valuesAt(item, rest, `${pointer}/${index}`));
	return valuesAt(node[step], rest, `${pointer}/${step}`);
}
function idOf(document) {
	return "id" in document.body ? document.body.id : document.path;
}
function keyOf(document) {
	return `${idOf(document)}\n${document.path}`;
}
function compare(one, other) {
	return one < other ? -1 : one > other ? 1 : 0;
}
// src/policy/directory.ts
const NOBODY = new Set();
function directory(shelf) {
	const findings = [];
	const organisations = shelf.Directory.map(({ body }) => body.organisation);
	const persons = new Map();
	const accounts = new Map();
	for (const document of shelf.Person) {
		const { body } = document;
		const person = {
			id: body.id,
			accounts: body.accounts.map(({ github }) => github),
			organisation: body.organisation ?? null,
			human: true,
			left: body.status === "left",
			...body.accounts[0]?.login ? { label: body.accounts[0].login } : {}
		};
		persons.set(person.id, person);
		for (const [index, account] of person.accounts.entries()) {
			const other = accounts.get(account);
			if (other) {
				const message = `account ${account} already belongs to ${other.id}`;
				findings.push(policyFinding("L09", document, `/accounts/${index}/github`, message, "leave it with the person it belongs to; one human is one Person document"));
			}
			accounts.set(account, person);
		}
		if (organisations.length > 0 && MEMBER_ID.test(person.id) && !person.accounts.includes(person.id.slice(2))) {
			const message = `${person.id} is what the member with account ${person.id.slice(2)} is called, and that account is not among this person's`;
			findings.push(policyFinding("L08", document, "/id", message, "list that account, or choose an id that is not p- and a number"));
		}
	}
	return {
		directory: assemble$1(persons, accounts, new Map(shelf.Group.map((document) => [document.body.id, toGroup(document)])), organisations),
		findings
	};
}
function toGroup(document) {
	return {
		id: document.body.id,
		members: new Set(document.body.members ?? []),
		teams: document.body.teams ?? [],
		document
	};
}
function assemble$1(persons, accounts, groups, organisations) {
	const listing = new Map();
	for (const group of groups.values()) for (const member of group.members) listing.set(member, (listing.get(member) ?? new Set()).add(group.id));
	const identify = (account, members) => {
		const documented = accounts.get(account);
		if (documented || organisations.length === 0) return { known: documented ?? null };
		const member = members[account];
		if (!member) return { unknown: `nobody asked whether account ${account} belongs to ${organisations.join(" or ")}` };
		if ("unknown" in member) return member;
		return { known: member.known ? memberOf(account) : null };
	};
	return {
		person: (id) => persons.get(id),
		byAccount: (account) => accounts.get(account),
		identify,
		find: (id, members) => {
			const documented = persons.get(id);
			if (documented || !MEMBER_ID.test(id)) return { known: documented ?? null };
			const account = id.slice(2);
			return accounts.has(account) ? { known: null } : identify(account, members);
		},
		groups: (of) => listing.get(of) ?? NOBODY,
		group: (id) => groups.get(id),
		allGroups: [...groups.values()],
		organisations,
		personIds: [...persons.keys()]
	};
}
function memberOf(account) {
	return {
		id: `p-${account}`,
		accounts: [account],
		organisation: null,
		human: true,
		left: false
	};
}
// node_modules/canonicalize/lib/canonicalize.js
function hasLoneSurrogate(value) {
	for (let i = 0; i < value.length; i++) {
		const code = value.charCodeAt(i);
		if (code >= 55296 && code <= 56319) {
			if (i === value.length - 1) return true;
			const next = value.charCodeAt(i + 1);
			if (!(next >= 56320 && next <= 57343)) return true;
			i++;
		} else if (code >= 56320 && code <= 57343) return true;
	}
	return false;
}
function canonicalize(object, seen = new Set()) {
	if (typeof object === "number" && isNaN(object)) throw new Error("NaN is not allowed");
	if (typeof object === "number" && !isFinite(object)) throw new Error("Infinity is not allowed");
	if (typeof object === "string" && hasLoneSurrogate(object)) throw new Error("Lone surrogate is not allowed");
	if (object === null || typeof object !== "object") return JSON.stringify(object);
	if (typeof object.toJSON === "function") {
		if (seen.has(object)) throw new Error("Circular reference detected");
		seen.add(object);
		const result = canonicalize(object.toJSON(), seen);
		seen.delete(object);
		return result;
	}
	if (seen.has(object)) throw new Error("Circular reference detected");
	seen.add(object);
	let result;
	if (Array.isArray(object)) result = `[${object.map((cv) => {
		return canonicalize(cv === void 0 || typeof cv === "symbol" ? null : cv, seen);
	}).join(",")}]`;
	else {
		const parts = [];
		for (const key of Object.keys(object).sort()) {
			if (object[key] === void 0 || typeof object[key] === "symbol") continue;
			parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
		}
		result = `{${parts.join(",")}}`;
	}
	seen.delete(object);
	return result;
}
// src/model/canonical-json.ts
function canonicalJson(value) {
	const text = canonicalize(value);
	if (text === void 0) throw new TypeError("only plain JSON has a canonical form");
	return text;
}
function digestOf(value) {
	return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
// src/policy/risk-level.ts
const LEVELS = [
	"low",
	"medium",
	"high",
	"critical"
];
function highest(levels) {
	return LEVELS[Math.max(0, ...levels.map((level) => LEVELS.indexOf(level)))] ?? "critical";
}
// src/policy/roles.ts
const DEFAULT_SESSION = 3600;
const DEFAULT_USES = 100;
const SHORTEST = 60;
function roles(documents, kinds) {
	const byId = new Map(documents.map((document) => [document.body.id, document]));
	const made = documents.map((document) => assemble(document, byId));
	const findings = made.flatMap(({ role, family }) => [...contradictions(role, family), ...unreadable(role, kinds)]);
	return {
		roles: new Map(made.map(({ role }) => [role.id, role])),
		findings: [...documents.flatMap((document) => circle(document, byId)), ...findings]
	};
}
function assemble(document, byId) {
	const family = closure(document, byId);
	const bodies = family.map(({ body }) => body);
	const { body } = document;
	const entitlements = new Map(bodies.flatMap(({ entitlements: own = [] }) => own.map((one) => [canonicalJson(one), one])));
	return {
		family,
		role: {
			id: body.id,
			title: body.title,
			owner: body.owner,
			closure: new Set(bodies.map(({ id }) => id)),
			functions: new Set(bodies.flatMap(({ functions = [] }) => functions)),
			entitlements: [...entitlements.values()],
			floor: highest(bodies.map(({ risk }) => risk ?? "low")),
			duration: {
				min: Math.max(SHORTEST, ...bodies.map(({ duration: { min } }) => min ? seconds(min) : SHORTEST)),
				default: seconds(body.duration.default),
				max: Math.min(...bodies.map(({ duration: { max } }) => seconds(max)))
			},
			maxSession: Math.min(...bodies.map(({ maxSession }) => maxSession ? seconds(maxSession) : DEFAULT_SESSION)),
			maxUses: Math.min(...bodies.map(({ maxUses }) => maxUses ?? DEFAULT_USES)),
			maxActive: body.cardinality?.maxActive ?? null,
			boundary: "cooperative",
			eligible: {
				subjects: new Set(body.eligible.subjects),
				anyOf: body.eligible.anyOf
			},
			document
		}
	};
}
function closure(document, byId, seen = new Set()) {
	if (seen.has(document.body.id)) return [];
	seen.add(document.body.id);
	return [document, ...(document.body.inherits ?? []).flatMap((id) => byId.get(id) ?? []).flatMap((parent) => closure(parent, byId, seen))];
}
function circle(document, byId) {
	const { id } = document.body;
	return (document.body.inherits ?? []).flatMap((parentId, index) => {
		const parent = byId.get(parentId);
		if (!parent || !closure(parent, byId).includes(document)) return [];
		const message = parentId === id ? `${id} inherits itself` : `${id} inherits ${parentId}, which inherits ${id} again`;
		return [policyFinding("L03", document, `/inherits/${index}`, message, "take one of the `inherits` lines out")];
	});
}
function contradictions(role, family) {
	const { min, default: usual, max } = role.duration;
	const document = family[0];
	if (!document) return [];
	const from = (pick, value) => {
		const other = family.find(({ body }) => body.id !== role.id && pick(body) !== void 0 && seconds(pick(body) ?? "") === value);
		return other ? ` of the inherited ${other.body.id}` : "";
	};
	if (min > max) return [policyFinding("L04", document, "/duration/max", `the shortest grant of ${role.id} is ${duration(min)}, more than the longest, ${duration(max)}${from(({ duration: { max: cap } }) => cap, max)}`, "raise `max` or lower `min`")];
	if (usual > max) return [policyFinding("L04", document, "/duration/default", `the default of ${role.id}, ${duration(usual)}, is more than its longest grant, ${duration(max)}${from(({ duration: { max: cap } }) => cap, max)}`, `make \`default\` ${duration(max)} or less`)];
	if (usual < min) return [policyFinding("L04", document, "/duration/default", `the default of ${role.id}, ${duration(usual)}, is less than its shortest grant, ${duration(min)}`, `make \`default\` ${duration(min)} or more`)];
	return [];
}
function unreadable(role, kinds) {
	const document = role.document;
	return (document.body.entitlements ?? []).flatMap((entitlement, index) => {
		const kind = kinds.get(entitlement.provider);
		if (!kind) {
			const message = `${entitlement.provider} is not a provider of this release`;
			return [policyFinding("L07", document, `/entitlements/${index}/provider`, message, `use one of ${[...kinds.keys()].join(", ")}`)];
		}
		if (kind.session.min > role.maxSession) {
			const message = `credentials of ${role.id} live ${duration(role.maxSession)} at most, and ${entitlement.provider} gives none shorter than ${duration(kind.session.min)}`;
			return [policyFinding("L04", document, "/maxSession", message, `make \`maxSession\` ${duration(kind.session.min)} or more`)];
		}
		const whole = kind.narrow(entitlement, { environment: "" });
		if (whole.ok) return [];
		return whole.findings.map(({ message, fix, values }) => policyFinding("L12", document, `/entitlements/${index}`, message, fix, values));
	});
}
// src/policy/targets.ts
function targets(kinds) {
	const indexes = new Map([...kinds].map(([kind, documents]) => [kind, index(documents)]));
	return (kind, target) => {
		const at = indexes.get(kind);
		if (!at) return {
			matching: [],
			notTargeted: 0
		};
		const known = at.known.get(target);
		if (known) return known;
		const matching = [...at.everywhere, ...at.byRole.get(target.role) ?? []].filter(({ body }) => matches(body, target)).sort((one, other) => one.body.id < other.body.id ? -1 : 1);
		const answer = {
			matching,
			notTargeted: at.all - matching.length
		};
		at.known.set(target, answer);
		return answer;
	};
}
function index(documents) {
	const byRole = new Map();
	const everywhere = [];
	for (const document of documents) {
		const named = document.body.target?.role;
		if (!named) everywhere.push(document);
		for (const role of new Set(named)) byRole.set(role, [...byRole.get(role) ?? [], document]);
	}
	return {
		all: documents.length,
		byRole,
		everywhere,
		known: new WeakMap()
	};
}
function matches({ target: wanted = {} }, target) {
	const has = (list, value) => !list || list.includes(value);
	return has(wanted.role, target.role) && has(wanted.environment, target.environment) && has(wanted.risk, target.risk) && has(wanted.subject, target.subject) && (!wanted.provider || wanted.provider.some((provider) => target.providers.includes(provider)));
}
// src/policy/trust.ts
const GITHUB_ISSUER = "https://token.actions.githubusercontent.com";
function trustOf(document) {
	const { body } = document;
	const findings = [...endpoints(document), ...keys(document)];
	if (findings.length > 0) return {
		ok: false,
		findings
	};
	const oidcIssuer = body.oidcIssuer ?? "https://token.actions.githubusercontent.com";
	return {
		ok: true,
		value: {
			mode: body.mode,
			oidcIssuer,
			ledger: {
				repository: body.ledger.repository ?? null,
				branch: body.ledger.branch
			},
			minVersion: body.minVersion ?? null,
			keys: body.keys.map(({ validTo, ...key }) => ({
				...key,
				validTo: validTo ?? null
			})),
			workflows: (body.workflows ?? []).map(({ issuer, ...workflow }) => ({
				...workflow,
				issuer: issuer ?? oidcIssuer
			})),
			endpoints: body.endpoints ?? null
		}
	};
}
function endpoints(document) {
	const { mode, endpoints: named, oidcIssuer } = document.body;
	if (mode === "sandbox") return [];
	const findings = [];
	if (named) findings.push(policyFinding("L10", document, "/endpoints", "endpoints are named, and the mode is production", "take `endpoints` out: production talks to the clouds themselves"));
	if (oidcIssuer && !oidcIssuer.startsWith("https://")) {
		const message = `${oidcIssuer} is not https, and the mode is production`;
		findings.push(policyFinding("L10", document, "/oidcIssuer", message, `use an https issuer; GitHub's is ${GITHUB_ISSUER}`));
	}
	return findings;
}
function keys(document) {
	const seen = new Set();
	return document.body.keys.flatMap(({ keyid, validFrom, validTo }, index) => {
		const findings = [];
		if (seen.has(keyid)) findings.push(policyFinding("L11", document, `/keys/${index}/keyid`, `key ${keyid} stands twice`, "keep one of the two"));
		seen.add(keyid);
		if (validTo !== void 0 && validTo <= validFrom) {
			const message = `key ${keyid} ends at ${validTo}, before it begins at ${validFrom}`;
			findings.push(policyFinding("L11", document, `/keys/${index}/validTo`, message, "correct one of the two instants"));
		}
		return findings;
	});
}
// src/policy/compile.ts
const DEFAULT_LOOK_BACK = 2592e3;
async function compile({ commit, tree, documents, kinds }) {
	const shelf = shelve(documents);
	const people = directory(shelf);
	const bundles = roles(shelf.Role, kinds);
	const compiled = await conditions(shelf.Rule);
	const findings = [
		...link(shelf),
		...people.findings,
		...bundles.findings,
		...shelf.SodSet.flatMap(toothless),
		...shelf.SodSet.flatMap((document) => outOfReach(document, kinds)),
		...compiled.findings
	];
	if (findings.length > 0) return {
		ok: false,
		findings
	};
	const select = targets(new Map([
		["SodSet", shelf.SodSet],
		["Rule", shelf.Rule],
		["ApprovalRule", shelf.ApprovalRule]
	]));
	return {
		ok: true,
		value: {
			commit,
			tree,
			directory: people.directory,
			roles: bundles.roles,
			environments: new Map(shelf.Environment.map((document) => [document.body.id, environment(document)])),
			workloads: workloads(shelf),
			kinds,
			oidcIssuer: shelf.Trust[0]?.body.oidcIssuer ?? "https://token.actions.githubusercontent.com",
			conditions: compiled.conditions,
			rules: (kind, target) => select(kind, target),
			lookBack: Math.max(0, ...shelf.SodSet.map(({ body }) => lookBackOf(body)))
		}
	};
}
function lookBackOf({ check, lookBack }) {
	if (check === "dynamic") return 0;
	return lookBack === void 0 ? DEFAULT_LOOK_BACK : seconds(lookBack);
}
function environment(document) {
	const { body } = document;
	return {
		id: body.id,
		owner: body.owner,
		accounts: new Set(body.accounts),
		floor: body.risk ?? "low",
		maxDuration: body.duration ? seconds(body.duration.max) : null,
		auditScopes: body.auditScopes ?? [],
		document
	};
}
function workloads(shelf) {
	const all = [...shelf.Workload, ...shelf.ServiceAccount].map((document) => {
		const { body } = document;
		const { repositoryId, workflow, ref, environment: named, runner } = body.identity;
		return {
			key: `workload:${body.id}`,
			type: body.kind === "Workload" ? "workload" : "service-account",
			owner: body.owner,
			controllers: body.controllers ?? [],
			identity: {
				repositoryId,
				workflow,
				ref,
				environment: named ?? null,
				runner: runner ?? "github-hosted"
			},
			document
		};
	});
	return new Map(all.map((workload) => [workload.key, workload]));
}
function toothless(document) {
	const { id, maxHeld, members, check, lookBack } = document.body;
	const findings = [];
	const distinct = new Set(members.map((member) => JSON.stringify(member))).size;
	if (maxHeld >= distinct) {
		const message = `${id} allows ${maxHeld} of ${distinct} distinct members, so it never refuses anything`;
		findings.push(policyFinding("L05", document, "/maxHeld", message, `make \`maxHeld\` ${distinct - 1} or less`));
	}
	if (check === "dynamic" && lookBack !== void 0) {
		const message = `${id} is dynamic, where ended grants do not count, and has a lookBack`;
		findings.push(policyFinding("L05", document, "/lookBack", message, "take `lookBack` out or make the set static"));
	}
	return findings;
}
function outOfReach(document, kinds) {
	const { id, members, lookBack } = document.body;
	const findings = [];
	if (lookBack !== void 0 && seconds(lookBack) > 864e4) {
		const longest = duration(LONGEST_LOOK_BACK);
		const message = `${id} looks back ${lookBack}, and ended grants are found for ${longest}`;
		findings.push(policyFinding("L13", document, "/lookBack", message, `make it ${longest} or less`));
	}
	for (const [index, { action }] of members.entries()) {
		if (action === void 0 || [...kinds.values()].some((kind) => kind.knows(action))) continue;
		const message = `${id} names the action ${action}, which no provider of this policy's roles knows`;
		findings.push(policyFinding("L14", document, `/members/${index}/action`, message, "correct its name, or take it out"));
	}
	return findings;
}
// src/ledger/checkpoint.ts
const SHAPE = /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n\n— (\S+) ([A-Za-z0-9+/]+={0,2})\n$/;
function originOf(repository) {
	return `access-lineage.dev/${repository}`;
}
async function signCheckpoint(checkpoint, key, signer) {
	const text = noteText(checkpoint);
	const signature = await signer.sign(Buffer.from(text));
	const stamp = Buffer.concat([noteKeyHash(checkpoint.origin, key), signature]).toString("base64");
	return Buffer.from(`${text}\n— ${checkpoint.origin} ${stamp}\n`);
}
function parseCheckpoint(bytes) {
	return take(bytes)?.checkpoint ?? null;
}
function openCheckpoint(bytes, trust, at) {
	const taken = take(bytes);
	if (!taken) return "it is not a signed note with origin, size and root";
	const { checkpoint, name, stamp } = taken;
	if (name !== checkpoint.origin) return `it is signed as ${name}, but speaks for ${checkpoint.origin}`;
	const key = trust.keys.find((one) => noteKeyHash(name, one).equals(stamp.subarray(0, 4)));
	if (!key) return "no key of the trust root has signed it";
	const usable = trusted(trust, key.keyid, "checkpoint", at ?? key.validFrom);
	if (typeof usable === "string") return usable;
	if (!signedBy(key, Buffer.from(noteText(checkpoint)), stamp.subarray(4))) return `its signature by ${key.keyid} is wrong`;
	return checkpoint;
}
function take(bytes) {
	const [, origin, size, root, name, stamp] = SHAPE.exec(Buffer.from(bytes).toString("utf8")) ?? [];
	if (origin === void 0 || root === void 0 || name === void 0 || stamp === void 0) return null;
	const hex = Buffer.from(root, "base64").toString("hex");
	return {
		checkpoint: {
			origin,
			size: Number(size),
			root: hex
		},
		name,
		stamp: Buffer.from(stamp, "base64")
	};
}
function noteText({ origin, size, root }) {
	return `${origin}\n${size}\n${Buffer.from(root, "hex").toString("base64")}\n`;
}
function noteKeyHash(name, key) {
	const der = spki(keyObject(key));
	const ed25519 = key.algorithm === "ed25519";
	return createHash("sha256").update(`${name}\n`).update(Buffer.of(ed25519 ? 1 : 2)).update(ed25519 ? der.subarray(-32) : der).digest().subarray(0, 4);
}
// src/facts/tree-oid.ts
function treeOid(files, folder) {
	const prefix = `${folder}/`;
	return treeOf(files.filter((file) => file.path.startsWith(prefix)).map((file) => ({
		...file,
		path: file.path.slice(prefix.length)
	})));
}
function treeOf(files) {
	const here = [];
	const folders = new Map();
	for (const file of files) {
		const slash = file.path.indexOf("/");
		if (slash < 0) {
			here.push({
				mode: file.mode,
				name: file.path,
				oid: file.blob
			});
			continue;
		}
		const name = file.path.slice(0, slash);
		const inside = folders.get(name) ?? [];
		inside.push({
			...file,
			path: file.path.slice(slash + 1)
		});
		folders.set(name, inside);
	}
	for (const [name, inside] of folders) here.push({
		mode: "40000",
		name,
		oid: treeOf(inside)
	});
	return hash(here);
}
function hash(entries) {
	const key = (entry) => Buffer.from(entry.mode === "40000" ? `${entry.name}/` : entry.name);
	const sorted = entries.toSorted((a, b) => Buffer.compare(key(a), key(b)));
	const body = Buffer.concat(sorted.flatMap((entry) => [Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.oid, "hex")]));
	return gitHash("tree", body);
}
// src/facts/read-policy.ts
const POLICIES = "policies";
const TRUST = `${POLICIES}/trust.yaml`;
const GOVERNED = [
	POLICIES,
	"schemas",
	".github"
];
function wantPolicy(ref) {
	return {
		ref,
		under: [POLICIES]
	};
}
function policyReader(kindsOf) {
	const compiled = new Map();
	return async (snapshot) => {
		const tree = treeOid(snapshot.files, POLICIES);
		const policy = compiled.get(tree) ?? compilePolicy(snapshot, tree, kindsOf);
		compiled.set(tree, policy);
		return {
			commit: snapshot.commit,
			tree,
			policy: at(await policy, snapshot.commit)
		};
	};
}
function policyOfCommit(repository, policyAt) {
	const known = new Map();
	return async (commit) => {
		const [tree] = await repository.oids([{
			ref: commit,
			path: POLICIES
		}]);
		const same = tree ? known.get(tree) : void 0;
		if (same) return {
			...same,
			commit,
			policy: at(same.policy, commit)
		};
		const [snapshot] = await repository.read([wantPolicy(commit)]);
		if (!snapshot) return null;
		const read = await policyAt(snapshot);
		known.set(read.tree, read);
		return read;
	};
}
function at(policy, commit) {
	if (!policy.ok || policy.value.set.commit === commit) return policy;
	return {
		ok: true,
		value: {
			trust: policy.value.trust,
			set: {
				...policy.value.set,
				commit
			}
		}
	};
}
async function compilePolicy(snapshot, tree, kindsOf) {
	const documents = [];
	const findings = [];
	for (const file of snapshot.files) {
		if (!isPolicyFile(file.path)) continue;
		const read = readDocument(file, "policy");
		if (read.ok) documents.push(read.value);
		else findings.push(...read.findings);
	}
	const trust = documents.find(({ path }) => path === TRUST);
	if (!trust && !findings.some((finding) => finding.at?.path === TRUST)) findings.push(noTrust(snapshot.commit));
	if (findings.length > 0 || trust?.body.kind !== "Trust") return {
		ok: false,
		findings
	};
	const kinds = await kindsOf(providersIn(documents));
	const rooted = trustOf(trust);
	const set = await compile({
		commit: snapshot.commit,
		tree,
		documents,
		kinds
	});
	if (rooted.ok && set.ok) return {
		ok: true,
		value: {
			set: set.value,
			trust: rooted.value
		}
	};
	return {
		ok: false,
		findings: [...rooted.ok ? [] : rooted.findings, ...set.ok ? [] : set.findings]
	};
}
function providersIn(documents) {
	return documents.flatMap(({ body }) => body.kind === "Role" ? (body.entitlements ?? []).map((one) => one.provider) : []);
}
function isPolicyFile(path) {
	return path.startsWith(`${POLICIES}/`) && /\.ya?ml$/.test(path) && !path.endsWith(".test.yaml");
}
function noTrust(commit) {
	return {
		id: "L90",
		severity: "error",
		message: `${TRUST} is not there at commit ${commit.slice(0, 12)}`,
		fix: "run `access-lineage init`, which writes it, and merge the pull request it describes",
		at: {
			path: TRUST,
			line: 1,
			column: 1
		}
	};
}
export { openCheckpoint as a, signCheckpoint as c, canonicalJson as d, digestOf as f, wantPolicy as i, lookBackOf as l, policyOfCommit as n, originOf as o, LONGEST_LOOK_BACK as p, policyReader as r, parseCheckpoint as s, GOVERNED as t, highest as u };
