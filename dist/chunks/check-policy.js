import "./rolldown-runtime.js";
import { F as seconds, S as canonicalJson } from "./start.js";
import { n as judgeChange } from "./change-needs.js";
import { t as forChange } from "./for-change.js";
import { Ct as readLedger, _t as mainNow, bt as governedTrees, n as loginsOf, r as pastDecision, xt as policyBegins } from "./judging.js";
// src/authoring/direction.ts
const RESTRICTING = new Set([
	"SodSet",
	"Rule",
	"ApprovalRule",
	"Calendar",
	"ChangeRule"
]);
const WORDS = /^(title|description|controls|label|goal)\b|\.login$|^apiVersion$/;
const CAPS = /(^|\.)(max|maxSession|maxUses|maxActive|maxHeld|maxDuration|maxConcurrent|renewals|maxTtl|default)$/;
const DEMANDS = /(^|[. ])(count|minLetters|lookBack|gap|cooldown|within)$/;
const POOLS = /(^|[. ])(members|teams|anyOf|from|subjects|entitlements|actions|resources|inherits|accounts|controllers|keys|environments|roles)$/;
const MODES = [
	"audit",
	"warn",
	"deny"
];
function directionOf({ kind, field, before, after }) {
	if (field === "") return wholeDocument(kind, after !== void 0);
	if (WORDS.test(field)) return "neutral";
	if (field === "mode") return more(MODES.indexOf(text$1(before) || "deny"), MODES.indexOf(text$1(after) || "deny"), "narrower");
	if (/(^|[. ])require$/.test(field)) return after === void 0 ? "wider" : "narrower";
	if (field === "secret.reach") return after === "any" ? "wider" : "narrower";
	if (CAPS.test(field)) return more(amount(before), amount(after), "wider");
	if (DEMANDS.test(field)) return more(amount(before), amount(after), "narrower");
	if (kind === "SodSet" && field === "members") return after === void 0 ? "wider" : "narrower";
	if (POOLS.test(field) && (before === void 0 || after === void 0)) return after === void 0 ? "narrower" : "wider";
	return "unclear";
}
function wholeDocument(kind, added) {
	return RESTRICTING.has(kind) === added ? "narrower" : "wider";
}
function more(before, after, then) {
	if (before === null || after === null || before === after) return "unclear";
	if (after > before) return then;
	return then === "wider" ? "narrower" : "wider";
}
function amount(value) {
	if (typeof value === "number") return value;
	try {
		return typeof value === "string" ? seconds(value) : null;
	} catch {
		return null;
	}
}
function text$1(value) {
	return typeof value === "string" ? value : "";
}
// src/authoring/diff.ts
const ORDER = [
	"wider",
	"unclear",
	"narrower",
	"neutral"
];
const LONGEST = 80;
function policyDiff(pairs) {
	const groups = new Map();
	for (const pair of pairs) for (const one of differences(pair)) {
		const key = `${one.kind} ${one.direction} ${one.what}`;
		const known = groups.get(key);
		groups.set(key, known ? {
			...known,
			ids: [...known.ids, ...one.ids]
		} : one);
	}
	return [...groups.values()].toSorted((one, other) => ORDER.indexOf(one.direction) - ORDER.indexOf(other.direction));
}
function differences({ kind, id, before, after }) {
	if (!before || !after) {
		const change = {
			kind,
			id,
			field: "",
			before: plain(before?.body),
			after: plain(after?.body)
		};
		return [{
			what: before ? "removed" : "added",
			kind,
			ids: [id],
			direction: directionOf(change)
		}];
	}
	const changes = fields(plain(before.body), plain(after.body), "").map((one) => ({
		kind,
		id,
		...one
	}));
	if (changes.length === 0) return [{
		what: "comments or layout",
		kind,
		ids: [id],
		direction: "neutral"
	}];
	return changes.map((change) => ({
		what: sentence(change),
		kind,
		ids: [id],
		direction: directionOf(change)
	}));
}
function fields(before, after, field) {
	if (canonicalJson(before ?? null) === canonicalJson(after ?? null) && before === void 0 === (after === void 0)) return [];
	if (isList(before) && isList(after)) return inList(before, after, field);
	if (isRecord(before) && isRecord(after)) return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name) => fields(before[name], after[name], field === "" ? name : `${field}.${name}`));
	return [{
		field,
		before,
		after
	}];
}
function inList(before, after, field) {
	const name = namesIn(before, after);
	const [old, now] = [before, after].map((list) => new Map(list.map((one) => [name(one), one])));
	return [...new Set([...old?.keys() ?? [], ...now?.keys() ?? []])].flatMap((key) => {
		const [was, is] = [old?.get(key), now?.get(key)];
		if (was !== void 0 && is !== void 0) return fields(was, is, `${field} ${key}`);
		return [{
			field,
			before: was,
			after: is
		}];
	});
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
	const name = isRecord(one) ? one["slot"] ?? one["keyid"] ?? one["github"] : void 0;
	return typeof name === "string" ? name : void 0;
}
function sentence({ field, before, after }) {
	if (before === void 0) return `${field} + ${text(after)}`;
	if (after === void 0) return `${field} \u2212 ${text(before)}`;
	return `${field} ${text(before)} \u2192 ${text(after)}`;
}
function text(value) {
	const whole = typeof value === "string" ? value : canonicalJson(value ?? null);
	return whole.length > LONGEST ? `${whole.slice(0, 79)}\u2026` : whole;
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
