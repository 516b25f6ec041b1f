import "./rolldown-runtime.js";
import { D as canonicalJson, V as seconds } from "./start.js";
import { n as judgeChange } from "./change-needs.js";
import { t as forChange } from "./for-change.js";
import { Et as policyBegins, Ot as readLedger, Tt as governedTrees, n as loginsOf, r as pastDecision, xt as mainNow } from "./judging.js";
// src/authoring/cut.ts
const LONGEST = 80;
const BEFORE = 24;
function aroundDifference(before, after) {
	const [was, is] = [Array.from(before), Array.from(after)];
	if (was.length <= LONGEST && is.length <= LONGEST) return [before, after];
	const differs = was.findIndex((letter, place) => letter !== is[place]);
	const start = Math.max(0, (differs < 0 ? was.length : differs) - BEFORE);
	return [from(start, was), from(start, is)];
}
function ends(text) {
	const letters = Array.from(text);
	if (letters.length <= LONGEST) return text;
	return `${letters.slice(0, 49).join("")}\u2026${letters.slice(-30).join("")}`;
}
function from(start, letters) {
	const end = start + LONGEST;
	return `${start > 0 ? "\u2026" : ""}${letters.slice(start, end).join("")}${letters.length > end ? "\u2026" : ""}`;
}
// src/authoring/meanings.ts
const MODE = { mode: { least: [
	"deny",
	"warn",
	"audit"
] } };
const APPROVALS = {
	require: "asks",
	"require.count": "demand",
	"require.from": "pool",
	"rationale.mode": { least: ["text", "acknowledge"] },
	"rationale.minLetters": "demand",
	"rationale.ban": "asks"
};
const PROGRAM = { controllers: "asks" };
const EVERYWHERE = {
	apiVersion: "label",
	title: "label",
	description: "label",
	controls: "label"
};
const BY_KIND = {
	Agent: {
		...PROGRAM,
		sponsors: "pool",
		accounts: "knows",
		"accounts.login": "label",
		"identity.subject": "pool",
		"identity.audience": "pool",
		"identity.job.repository": "label",
		"profile.roles": "pool",
		"profile.environments": "limit",
		"profile.actions": "pool",
		"profile.resources": "limit",
		"profile.maxDuration": "cap",
		"profile.maxConcurrent": "cap",
		"profile.maxHops": "cap",
		"profile.autonomy": { least: ["supervised", "autonomous"] }
	},
	ApprovalRule: {
		...MODE,
		...APPROVALS,
		"freshness.maxAge": "cap",
		changesRequested: { least: ["blocks", "ignored"] },
		"reciprocal.within": "demand"
	},
	BreakGlass: {
		roles: "pool",
		environments: "pool",
		who: "pool",
		"duration.max": "cap",
		"quota.count": "cap",
		"quota.per": "demand",
		cooldown: "demand",
		"review.from": "pool",
		"review.within": "cap"
	},
	Calendar: {
		...MODE,
		hours: "limit",
		freezes: "asks"
	},
	ChangeRule: {
		...APPROVALS,
		paths: "asks",
		cooldown: "demand"
	},
	Environment: {
		accounts: "pool",
		"duration.max": "cap"
	},
	Exception: {
		waives: "pool",
		"valid.maxUses": "cap"
	},
	Group: {
		members: "pool",
		teams: "pool"
	},
	Person: {
		accounts: "knows",
		"accounts.login": "label"
	},
	Role: {
		inherits: "knows",
		"cardinality.maxActive": "cap",
		"eligible.subjects": "pool",
		"eligible.anyOf": "pool",
		"duration.default": "cap",
		"duration.max": "cap",
		maxSession: "cap",
		maxUses: "cap",
		entitlements: "pool",
		"entitlements.maxSession": "cap",
		"entitlements.actions": "pool",
		"entitlements.roles": "pool",
		"entitlements.resources": "limit",
		"cumulative.max": "cap",
		"cumulative.per": "demand",
		gap: "demand",
		renewals: "cap",
		"secret.maxTtl": "cap",
		"secret.rotateWithin": "cap",
		"secret.reach": { least: ["named", "any"] }
	},
	Rule: {
		...MODE,
		message: "label"
	},
	ServiceAccount: {
		...PROGRAM,
		account: "label",
		"identity.repository": "label"
	},
	SodSet: {
		...MODE,
		members: "asks",
		maxHeld: "cap",
		lookBack: "demand"
	},
	Trust: {
		keys: "knows",
		gate: { least: ["enforce", "audit"] }
	},
	Workload: {
		...PROGRAM,
		"identity.repository": "label"
	}
};
function meaningOf(kind, place) {
	return EVERYWHERE[place] ?? BY_KIND[kind]?.[place] ?? null;
}
// src/authoring/direction.ts
const RESTRICTING = new Set([
	"SodSet",
	"Rule",
	"Calendar",
	"ChangeRule"
]);
const EITHER_WAY = new Set(["ApprovalRule"]);
const IDENTIFYING = new Set(["Person", "Agent"]);
function directionOf({ kind, place, before, after }) {
	if (place === "") return wholeDocument(kind, after !== void 0);
	const meaning = meaningOf(kind, place);
	if (meaning === null) return "unclear";
	if (typeof meaning === "object") return rise(rank(before, meaning.least), rank(after, meaning.least), "wider");
	if (meaning === "label") return "neutral";
	if (meaning === "cap") return rise(amount(before), amount(after), "wider");
	if (meaning === "demand") return rise(amount(before), amount(after), "narrower");
	return ofList(meaning, {
		before,
		after
	});
}
function wholeDocument(kind, added) {
	if (EITHER_WAY.has(kind) || IDENTIFYING.has(kind) && !added) return "unclear";
	return RESTRICTING.has(kind) === added ? "narrower" : "wider";
}
function ofList(meaning, { before, after }) {
	if (before !== void 0 && after !== void 0) return "unclear";
	const [comes, whole] = [before === void 0, Array.isArray(before ?? after)];
	if (meaning === "knows") return comes ? "wider" : "unclear";
	return comes === (meaning === "pool" || meaning === "limit" && !whole) ? "wider" : "narrower";
}
function rise(before, after, then) {
	if (before === null || after === null || before === after) return "unclear";
	if (after > before) return then;
	return then === "wider" ? "narrower" : "wider";
}
function rank(value, words) {
	const found = words.indexOf(typeof value === "string" ? value : words[0] ?? "");
	return found < 0 ? null : found;
}
function amount(value) {
	if (typeof value === "number") return value;
	try {
		return typeof value === "string" ? seconds(value) : null;
	} catch {
		return null;
	}
}
// src/authoring/diff.ts
const ORDER = [
	"wider",
	"unclear",
	"narrower",
	"neutral"
];
const ORDERED = new Set(["Environment resources", "Role entitlements.delegates"]);
function policyDiff(pairs) {
	const groups = new Map();
	for (const pair of pairs) for (const { whole, ...one } of differences(pair)) {
		const key = `${one.kind} ${one.direction} ${whole}`;
		const known = groups.get(key);
		groups.set(key, known ? {
			...known,
			ids: [...known.ids, ...one.ids]
		} : one);
	}
	return [...groups.values()].toSorted((one, other) => ORDER.indexOf(one.direction) - ORDER.indexOf(other.direction));
}
function differences({ kind, id, before, after }) {
	const told = (what, direction, whole = what) => ({
		what,
		whole,
		kind,
		ids: [id],
		direction
	});
	const [was, is] = [plain(before?.body), plain(after?.body)];
	if (!before || !after) return [told(before ? "removed" : "added", directionOf({
		kind,
		id,
		field: "",
		place: "",
		before: was,
		after: is
	}))];
	const changes = changesIn(kind, {
		field: "",
		place: "",
		before: was,
		after: is
	});
	if (changes.length === 0) return [told("comments or layout", "neutral")];
	return changes.map((one) => told(shown(one), directionOf({
		kind,
		id,
		...one
	}), sentence(one)));
}
function changesIn(kind, { field, place, before, after }) {
	if (same(before, after)) return [];
	if (isList(before) && isList(after)) return [...inList(kind, {
		field,
		place,
		before,
		after
	}), ...inOrder(kind, {
		field,
		place,
		before,
		after
	})];
	if (isRecord(before) && isRecord(after)) return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name) => {
		const [inner, at] = [field, place].map((above) => above === "" ? name : `${above}.${name}`);
		return changesIn(kind, {
			field: inner ?? name,
			place: at ?? name,
			before: before[name],
			after: after[name]
		});
	});
	return [{
		field,
		place,
		before,
		after
	}];
}
function inList(kind, { field, place, before, after }) {
	const name = namesIn(before, after);
	const [old, now] = [before, after].map((list) => new Map(list.map((one) => [name(one), one])));
	return [...new Set([...old?.keys() ?? [], ...now?.keys() ?? []])].flatMap((key) => {
		const [was, is] = [old?.get(key), now?.get(key)];
		if (was === void 0 || is === void 0) return [{
			field,
			place,
			before: was,
			after: is
		}];
		return changesIn(kind, {
			field: `${field} ${key}`,
			place,
			before: was,
			after: is
		});
	});
}
function inOrder(kind, { field, place, before, after }) {
	if (!ORDERED.has(`${kind} ${place}`)) return [];
	const kept = (list, other) => list.filter((one) => other.some((its) => same(one, its)));
	const [was, is] = [kept(before, after), kept(after, before)];
	return same(was, is) ? [] : [{
		field: `${field} in order`,
		place: `${place} in order`,
		before: was,
		after: is
	}];
}
function same(one, other) {
	if (one === void 0 || other === void 0) return one === other;
	return canonicalJson(one) === canonicalJson(other);
}
function namesIn(...lists) {
	const twice = new Set(lists.flatMap((list) => {
		const names = list.map(nameOf);
		return names.filter((name, n) => names.indexOf(name) !== n);
	}));
	return (one) => {
		const name = nameOf(one);
		return name === void 0 || twice.has(name) ? canonicalJson(one) : name;
	};
}
function nameOf(one) {
	if (!isRecord(one)) return void 0;
	const [account, cloudRole] = [one["account"] ?? one["project"], one["iamRole"] ?? one["serviceAccount"]];
	if (typeof account === "string" && typeof cloudRole === "string") return `${account}/${cloudRole}`;
	const name = one["slot"] ?? one["keyid"] ?? one["github"];
	return typeof name === "string" ? name : void 0;
}
function sentence({ field, before, after }) {
	return joined(field, textOf(before), textOf(after));
}
function shown({ field, before, after }) {
	const [was, is] = [textOf(before), textOf(after)];
	if (was === null || is === null) return joined(field, was && ends(was), is && ends(is));
	return joined(field, ...aroundDifference(was, is));
}
function joined(field, before, after) {
	if (before === null) return `${field} + ${after}`;
	if (after === null) return `${field} \u2212 ${before}`;
	return `${field} ${before} \u2192 ${after}`;
}
function textOf(value) {
	if (value === void 0) return null;
	return typeof value === "string" ? value : canonicalJson(value);
}
function isList(value) {
	return Array.isArray(value);
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function plain(body) {
	return body;
}
// src/facts/change-head.ts
const NO_RUN = {
	repositoryId: "",
	workflowRef: "",
	workflowSha: "",
	runId: "",
	attempt: "",
	tool: ""
};
async function changeHead(now, sources) {
	const { tip, head, unbound, policy, ledger } = await mainNow(sources);
	const common = {
		tip,
		unbound,
		gate: policy.trust.gate,
		ledger: head && ledger
	};
	if (head?.policy) return {
		...common,
		head: head.policy.event
	};
	const trees = (await governedTrees(sources.repository, [tip])).get(tip);
	if (!trees) throw new TypeError(`the trees of ${tip} were asked for`);
	return {
		...common,
		head: policyBegins({
			occurredAt: now,
			actor: null,
			run: NO_RUN
		}, {
			commit: tip,
			trees
		})
	};
}
// src/facts/live-decisions.ts
const MOST_ROLES = 100;
const MOST_GRANTS = 50;
async function liveDecisions(ledger, roles, now) {
	const keys = roles.slice(0, MOST_ROLES).map((role) => `role/${role}`);
	const standing = (keys.length > 0 ? (await readLedger(ledger, {
		requests: [],
		index: keys
	})).grants(keys) : []).filter(({ ended, effective }) => !ended && now < effective.notAfter).toSorted((one, other) => one.effective.notAfter > other.effective.notAfter ? -1 : 1).map(({ requestId }) => requestId);
	const taken = standing.slice(0, MOST_GRANTS);
	const left = {
		grants: standing.length - taken.length,
		roles: roles.length - keys.length
	};
	if (taken.length === 0) return {
		decisions: [],
		left
	};
	const view = await readLedger(ledger, {
		requests: taken,
		index: []
	});
	return {
		decisions: taken.flatMap((id) => pastDecision(view.lineage(id), now) ?? []),
		left
	};
}
// src/policy/touched-roles.ts
function touchedRoles(pairs, { roles }) {
	const all = [...roles.keys()].sort();
	const named = new Set();
	for (const { kind, id, before, after } of pairs) for (const one of [before, after]) {
		if (!one) continue;
		const own = kind === "Role" ? [id] : one.body.target?.role;
		if (!own) return all;
		for (const role of own) named.add(role);
	}
	return all.filter((id) => [...roles.get(id)?.closure ?? []].some((part) => named.has(part)));
}
// src/commands/check-policy.ts
async function checkPolicy(pullRequest, sources) {
	const { head, tip, unbound, gate, ledger } = await changeHead(pullRequest.readAt, sources);
	const proposed = {
		commit: pullRequest.head.oid,
		base: tip,
		pullRequest,
		moment: { phase: "check" },
		now: pullRequest.readAt
	};
	const gathered = await forChange(proposed, head, sources);
	const { policy } = gathered;
	const judgement = judgeChange(policy, gathered.facts);
	const candidates = judgement.approval.required.flatMap((one) => one.candidates);
	return {
		pullRequest,
		judgement,
		governed: (policy?.changeRules.length ?? 0) > 0,
		unbound,
		gate,
		diff: policyDiff(gathered.pairs),
		findings: findingsOf(gathered, pullRequest),
		logins: policy ? loginsOf(pullRequest, candidates, policy.directory) : new Map(),
		proposal: proposalOf(gathered, ledger, pullRequest.readAt)
	};
}
function proposalOf({ policy, pairs, sides, facts }, ledger, now) {
	if (!facts.classes.includes("policies") || facts.unreadable.length > 0) return null;
	return {
		sides,
		live: policy && ledger && (() => liveDecisions(ledger, touchedRoles(pairs, policy), now))
	};
}
function findingsOf(gathered, pullRequest) {
	return [...gathered.facts.unreadable, ...behind(gathered, pullRequest)];
}
function behind({ pairs, facts }, { files }) {
	if (facts.standsOn !== "what binds") return [];
	const own = new Set(files.flatMap(({ path, from }) => from === void 0 ? [path] : [path, from]));
	const foreign = pairs.find(({ before, after }) => ![before, after].some((one) => one && own.has(one.path)));
	if (!foreign) return [];
	return [{
		id: "Y095",
		severity: "warning",
		message: `the branch does not have ${foreign.kind} ${foreign.id} as the default branch has it: merged like this, other content would land than was reviewed`,
		fix: "update the branch from the default branch, then have it approved"
	}];
}
export { checkPolicy };
