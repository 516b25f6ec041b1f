import { $n as countedTo, Ar as LIMITS, Bn as validate, Dr as MEMBER_ID, Er as exceptionsFor, Fn as prepared, Fr as prepare, Gn as decide, In as needs, Kn as judgedContext, Lr as JOINTS, Qn as goneOnFrom, Rn as readDocument, Rr as textOf, V as afterReview, ar as denies, gr as shownDigest, jr as compile, rr as bundleOf, xr as compile$1 } from "./judging.js";
import { n as judgeChange, t as changeNeeds } from "./change-needs.js";
import { B as plus, M as didYouMean, O as digestOf, P as duration, V as seconds, h as stepsOf, w as echoedDigest } from "./start.js";
import { n as whyNotAsked } from "./explain.js";
const { dirname: dirname } = process.getBuiltinModule("node:path/posix");
// src/policy/cel-parts.ts
const WATCH = "seen__";
async function watched(source) {
	const { ast, text } = await parse(source);
	const parts = [];
	const wrap = (node) => {
		if (JOINTS.has(node.op)) return node;
		parts.push(text(node));
		return {
			op: "call",
			args: [WATCH, [{
				op: "value",
				args: BigInt(parts.length - 1)
			}, node]]
		};
	};
	const rewritten = rebuilt(ast, (node) => {
		const args = node.args;
		if (JOINTS.has(node.op)) return {
			op: node.op,
			args: args.map(wrap)
		};
		if (node.op === "?:") return {
			op: node.op,
			args: [wrap(args[0]), ...args.slice(1)]
		};
		return node;
	});
	let note = () => {};
	const environment = (await prepare({
		...LIMITS,
		maxAstNodes: 5e3,
		maxDepth: 200
	})).registerFunction(`${WATCH}(int, bool): bool`, (part, value) => {
		note(Number(part), value);
		return value;
	});
	const condition = parts.length === 0 ? await compiled(source) : accepted(compile(text(rewritten), environment));
	return {
		parts,
		evaluate: (input, seen) => {
			note = seen;
			return condition(input);
		}
	};
}
async function variants(source) {
	const { ast, text } = await parse(source);
	const found = [];
	const counts = new Map();
	const nth = (name) => {
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return count;
	};
	const add = (node, name, what, instead) => {
		found.push({
			name,
			what,
			when: text(rebuilt(ast, (one) => one === node ? instead : one))
		});
	};
	walk(ast, (node) => {
		for (const { name, what, instead } of slips(node, text, nth)) add(node, name, what, instead);
	});
	return found;
}
const WORD = {
	"&&": "and",
	"||": "or"
};
const BOUNDARY = {
	"<": "<=",
	"<=": "<",
	">": ">=",
	">=": ">"
};
function slips(node, text, nth) {
	if (JOINTS.has(node.op)) {
		const [left, right] = node.args;
		const other = node.op === "&&" ? "||" : "&&";
		const name = `${WORD[node.op]}${nth(node.op)}`;
		return [
			{
				name: `${name}->${WORD[other]}`,
				what: `\`${node.op}\` became \`${other}\``,
				instead: {
					op: other,
					args: node.args
				}
			},
			{
				name: `${name}-left`,
				what: `\`${text(left)}\` was left out`,
				instead: right
			},
			{
				name: `${name}-right`,
				what: `\`${text(right)}\` was left out`,
				instead: left
			}
		];
	}
	const shifted = BOUNDARY[node.op];
	if (shifted !== void 0) return [{
		name: `${`compare${nth("compare")}`}->${shifted}`,
		what: `\`${node.op}\` became \`${shifted}\``,
		instead: {
			op: shifted,
			args: node.args
		}
	}];
	if (node.op === "list" && node.args.length > 1) {
		const items = node.args;
		const name = `list${nth("list")}`;
		return items.map((item, index) => ({
			name: `${name}-${index + 1}`,
			what: `\`${text(item)}\` was left out of the list`,
			instead: {
				op: "list",
				args: items.filter((_, place) => place !== index)
			}
		}));
	}
	return [];
}
async function parse(source) {
	const { serialize } = await import("./lib.js");
	return {
		ast: (await prepare()).parse(source).ast,
		text: (node) => textOf(node, serialize)
	};
}
async function compiled(source) {
	return accepted(compile(source, await prepare()));
}
function accepted(answer) {
	if (typeof answer === "function") return answer;
	throw new TypeError(answer.message);
}
function rebuilt(node, change) {
	const changed = change(node);
	return {
		op: changed.op,
		args: inside(changed.args, (child) => rebuilt(child, change))
	};
}
function walk(node, visit) {
	visit(node);
	inside(node.args, (child) => {
		walk(child, visit);
		return child;
	});
}
function inside(value, each) {
	if (Array.isArray(value)) return value.map((item) => inside(item, each));
	return isNode(value) ? each(value) : value;
}
function isNode(value) {
	return typeof value === "object" && value !== null && "op" in value && "args" in value;
}
// src/authoring/test/grants.ts
function grantOf(written, index, request, policy) {
	const { holder, role, environment = request.scope.environment, from, until, revoked, id } = written;
	const { sponsor, approvers = [], extends: before, exceptions = [], under, owed } = written;
	const { owner: _, ...nobodys } = request;
	const { keys, owner } = countedTo(policy, {
		...nobodys,
		subject: subjectOf(holder, sponsor, policy)
	});
	const held = {
		role,
		environment,
		entitlements: []
	};
	return {
		requestId: id ?? `2026-10-held-${index + 1}`,
		holder: {
			subject: holder,
			countedTo: keys
		},
		owner: owner ?? "p-unknown",
		...before === void 0 ? {} : { extends: before },
		effective: {
			...held,
			digest: digestOf(held),
			boundary: "cooperative",
			notBefore: from,
			notAfter: until,
			maxSession: 3600,
			maxUses: 100
		},
		marks: under === void 0 ? [] : ["break-glass"],
		approvers,
		exceptions: under === void 0 ? exceptions : [...exceptions, under],
		obligations: under === void 0 ? [] : [reviewOwed(holder, under, from, owed)],
		uses: 0,
		ended: revoked === void 0 ? null : {
			at: revoked,
			how: "revoked"
		}
	};
}
function reviewOwed(holder, under, from, owed) {
	const owedBy = holder.slice(holder.indexOf(":") + 1);
	return {
		kind: "review",
		by: owed ?? from,
		owedBy,
		because: "a policy test says so",
		under,
		metAt: owed ? null : from
	};
}
function subjectOf(holder, sponsor, policy) {
	const id = holder.slice(holder.indexOf(":") + 1);
	if (holder.startsWith("person:")) return {
		type: "human",
		person: id
	};
	if (holder.startsWith("workload:")) return {
		type: "workload",
		workload: id
	};
	return {
		type: "agent",
		agent: id,
		sponsor: sponsor ?? policy.agents.get(holder)?.sponsors[0] ?? "p-unknown",
		goal: "What a policy test says that it holds."
	};
}
const BLOB = "b".repeat(40);
const OTHER_BLOB = "0".repeat(40);
const COMMIT = "c".repeat(40);
const HEAD = "a".repeat(40);
const SHA = "1".repeat(64);
const BOT = "9000000001";
const GOOD = "Compared with the runbook: who, what and how long fit the work that is described.\n\ndigest: {digest}";
const REQUEST = {
	apiVersion: "access-lineage/v1",
	kind: "AccessRequest",
	id: "2026-11-policy-test",
	purpose: {
		code: "operate",
		text: "Work that a policy test describes."
	},
	justification: "A case of a policy test; it stands for work that somebody needs to do."
};
function factsOf(policy, { given, request }) {
	const body = {
		...REQUEST,
		...request
	};
	const now = given.now ?? "2026-11-23T09:00:00Z";
	const merged = given.merged ?? now;
	const requester = given.requester ?? requesterOf(policy, body);
	const { pullRequest, reviews, accounts } = asked(policy, given, requester, {
		digest: digestShown(policy, body),
		merged
	});
	const emergency = given.moment === "emergency";
	const facts = {
		format: 1,
		now,
		request: {
			path: `access-requests/${body.id.slice(0, 4)}/${body.id.slice(5, 7)}/${body.id}.yaml`,
			blob: BLOB,
			sha256: SHA,
			body
		},
		pullRequest: emergency ? null : pullRequest,
		reviews: emergency ? [] : reviews,
		grants: given.unknown?.includes("grants") ? { unknown: "the ledger could not be read" } : { known: (given.grants ?? []).map((one, index) => grantOf(one, index, body, policy)) },
		...live(policy, needs(policy, body, accounts), given),
		...originsOf(policy, body, given, pullRequest.openedAt),
		moment: { phase: "check" }
	};
	const moment = momentOf(policy, facts, given, {
		merged,
		requester
	});
	return moment && {
		...facts,
		moment
	};
}
function changeFactsOf(policy, { given }) {
	const now = given.now ?? "2026-11-23T09:00:00Z";
	const merged = given.merged ?? now;
	const digest = shownDigest(BLOB, BLOB);
	const { pullRequest, reviews, accounts } = asked(policy, given, given.requester ?? "gone", {
		digest,
		merged
	});
	return {
		now,
		pullRequest,
		reviews,
		...live(policy, changeNeeds(policy, accounts), given),
		moment: given.moment === "record" ? {
			phase: "record",
			merge: mergeAt(merged)
		} : { phase: "check" },
		content: BLOB,
		classes: given.change ?? [],
		same: false,
		standsOn: "what binds",
		mixed: false,
		unreadable: []
	};
}
function asked(policy, given, requester, { digest, merged }) {
	const actorOf = (who) => actor(who, policy);
	const usual = plus(merged, -3600);
	const author = actorOf(requester);
	const contributors = (given.contributors ?? [requester]).map((who) => ({
		as: "author",
		commit: HEAD,
		actor: actorOf(who)
	}));
	const reviews = (given.reviews ?? []).map((one, index) => review(one, index, {
		digest,
		actorOf,
		usual
	}));
	const hands = [
		author,
		...contributors.map((one) => one.actor),
		...reviews.map(({ by }) => by)
	];
	return {
		pullRequest: {
			number: 1,
			nodeId: "PR_1",
			author,
			openedAt: plus(usual, -3600),
			head: {
				oid: HEAD,
				fork: false
			},
			contributors
		},
		reviews,
		accounts: hands.flatMap((one) => one ? [one.databaseId] : [])
	};
}
function originsOf(policy, body, given, opened) {
	const made = exceptionsFor(policy, body);
	if (made.length === 0) return {};
	const usual = plus(opened ?? "2026-11-23T09:00:00Z", -86400);
	return { exceptions: Object.fromEntries(made.map(({ body: { id } }) => {
		const { at = usual, hands = [] } = given.exceptions?.[id] ?? {};
		return [id, { known: {
			commit: COMMIT,
			at,
			people: hands.map((who) => accountOf(who, policy.directory))
		} }];
	})) };
}
function requesterOf(policy, body) {
	return body.subject.type === "human" ? body.subject.person : countedTo(policy, body).owner ?? "gone";
}
function actor(who, { directory }) {
	if (who === "gone") return null;
	const account = who === "bot" ? BOT : accountOf(who, directory);
	return {
		databaseId: account,
		nodeId: `U_${account}`,
		loginAtTime: who,
		type: who === "bot" ? "Bot" : "User"
	};
}
function accountOf(who, directory) {
	return directory.person(who)?.accounts[0] ?? who.replace(/^p-/, "");
}
function digestShown(policy, body) {
	const role = policy.roles.get(body.role);
	const environment = policy.environments.get(body.scope.environment);
	if (!role || !environment) return "";
	return shownDigest(BLOB, bundleOf(policy, role, environment, body.subject.type, body.scope).digest);
}
const STATE = {
	approved: "APPROVED",
	"changes-requested": "CHANGES_REQUESTED",
	commented: "COMMENTED",
	dismissed: "DISMISSED"
};
function review({ by, state = "approved", at, text = GOOD, of = "this", editedBy }, index, { digest, actorOf, usual }) {
	const words = text.replaceAll("{digest}", digest);
	const submittedAt = at ?? usual;
	return {
		databaseId: String(5e3 + index),
		by: actorOf(by),
		state: STATE[state],
		submittedAt,
		commit: HEAD,
		body: {
			text: words,
			salt: "0".repeat(32),
			sha256: SHA
		},
		editedAt: editedBy === void 0 ? null : submittedAt,
		editedBy: editedBy === void 0 ? null : actorOf(editedBy),
		requestBlob: of === "this" ? BLOB : OTHER_BLOB,
		shown: echoedDigest(words)
	};
}
function live(policy, needed, given) {
	const silent = new Set(given.unknown ?? []);
	const named = new Set(JSON.stringify(given).match(/p-[1-9][0-9]*(?=")/g) ?? []);
	const answer = (name, known) => [name, silent.has(name) ? { unknown: "GitHub did not say" } : { known }];
	const people = new Set([...needed.accounts, ...Object.keys(given.members ?? {})]);
	return {
		teams: Object.fromEntries(needed.teams.map((team) => answer(team, (given.teams?.[team] ?? []).map((who) => accountOf(who, policy.directory))))),
		members: Object.fromEntries([...people].map((account) => answer(account, given.members?.[account] ?? named.has(`p-${account}`))))
	};
}
function momentOf(policy, facts, given, { merged, requester }) {
	const { body } = facts.request;
	const claims = {
		...claimsOf(policy, body),
		...given.claims
	};
	if (given.moment === void 0 || given.moment === "check") return { phase: "check" };
	if (given.moment === "emergency") {
		const by = actor(requester, policy);
		const incident = {
			id: body.breakGlass?.incident ?? "",
			seen: given.incident ?? "found"
		};
		const own = {
			...claims,
			actorId: by?.databaseId ?? claims.actorId
		};
		return by && {
			phase: "emergency",
			at: facts.now,
			by,
			claims: own,
			incident,
			uses: given.uses ?? 0
		};
	}
	const merge = mergeAt(merged);
	if (given.moment === "record") return {
		phase: "record",
		merge
	};
	const then = {
		...facts,
		now: merged,
		grants: heldAtMerge(facts),
		moment: {
			phase: "record",
			merge
		}
	};
	const recorded = decide(policy, then);
	if (!recorded.effective) return null;
	return {
		phase: "issue",
		merge,
		frozen: recorded.effective,
		claims,
		uses: given.uses ?? 0,
		concurrent: 0
	};
}
function heldAtMerge({ request, grants }) {
	if ("unknown" in grants) return { known: [] };
	const before = goneOnFrom(request.body.extends, grants.known);
	return { known: grants.known.filter(({ requestId }) => before.includes(requestId)) };
}
function mergeAt(at) {
	return {
		commit: COMMIT,
		base: COMMIT,
		landed: [COMMIT],
		at,
		by: null
	};
}
function claimsOf(policy, body) {
	const { workload, agent } = countedTo(policy, body);
	const identity = workload?.identity ?? agent?.job;
	const ref = identity?.ref ?? "";
	const workflow = `organisation/repository/${identity?.workflow ?? ""}@${ref}`;
	return {
		iss: agent?.identity.issuer ?? policy.oidcIssuer,
		sub: agent?.identity.subjects[0] ?? "a policy test",
		aud: agent?.identity.audiences[0] ?? "",
		jti: digestOf(body).slice(0, 8),
		repositoryId: identity?.repositoryId ?? "",
		repositoryOwnerId: "",
		workflowRef: workflow,
		jobWorkflowRef: workflow,
		ref,
		environment: identity?.environment ?? null,
		eventName: "workflow_dispatch",
		runnerEnvironment: identity?.runner ?? "",
		actorId: BOT,
		runId: "1",
		runAttempt: "1",
		declared: {}
	};
}
// src/authoring/test/judged.ts
function judged(policy, one) {
	if (one.given.moment === "review") return reviewOf(policy, one);
	const facts = factsOf(policy, one);
	return facts && {
		facts,
		decision: decide(policy, facts)
	};
}
function reviewOf(policy, { given, request }) {
	const earlier = plus(given.now ?? "2026-11-23T09:00:00Z", -7200);
	const emergency = factsOf(policy, {
		request,
		given: {
			...given,
			moment: "emergency",
			now: earlier
		}
	});
	const taken = emergency && decide(policy, emergency);
	if (taken?.verdict !== "allow") return null;
	const facts = factsOf(policy, {
		request,
		given: {
			...given,
			moment: "check",
			requester: "bot",
			contributors: []
		}
	});
	return facts && {
		facts,
		decision: afterReview(policy, facts, taken)
	};
}
// src/authoring/test/silent.ts
function whySilent(id, results, policy, facts) {
	const context = judgedContext(policy, facts);
	const stopped = context ? void 0 : results.find(denies);
	if (stopped) return `not asked, for ${stopped.rule} ended it before: ${stopped.message}`;
	const document = policy.ruleDocuments.find(({ body }) => body.id === id);
	if (document) return `not asked: ${whyNotAsked(document, context)}`;
	const meant = didYouMean(id, [...policy.ruleDocuments.map(({ body }) => body.id), ...results.map(({ rule }) => rule)]);
	return `no rule of the policy has this id, and none of the engine's own with it was asked${meant ? `; did you mean ${meant}?` : ""}`;
}
// src/authoring/test/run.ts
function runCase(policy, one) {
	if (!one.request) return runChange(policy, one);
	const seen = judged(policy, one);
	if (!seen) return {
		case: one,
		decision: null,
		rules: [],
		misses: [neverGranted(one)]
	};
	const { facts, decision } = seen;
	return {
		case: one,
		decision,
		rules: decision.results.map(({ rule }) => rule),
		misses: [...compared(one.expect, decision), ...unforeseen(one.expect, decision)].map((miss) => placed(miss, decision, policy, facts))
	};
}
function runChange(policy, one) {
	const { verdict, rules = {}, approvals = {}, cooldown, headline } = one.expect;
	const change = judgeChange(policy, changeFactsOf(policy, one));
	const misses = [
		...different("verdict", verdict, VERDICT[change.outcome]),
		...Object.entries(rules).flatMap(([id, wanted]) => different(`rules.${id}`, wanted, changeOutcome(id, change)).map((miss) => ({
			...miss,
			id
		}))),
		...comparedApprovals(approvals, change),
		...different("cooldown", cooldown, duration(change.cooldown)),
		...partOf(headline, change.message)
	].map(({ id, ...miss }) => {
		const document = policy.changeRules.find(({ body }) => body.id === (id ?? change.rule));
		return {
			...miss,
			says: change.message,
			rule: document ? document.locate("") : null
		};
	});
	return {
		case: one,
		decision: null,
		rules: change.rules,
		misses
	};
}
const VERDICT = {
	binds: "allow",
	pending: "pending",
	fails: "deny"
};
function changeOutcome(id, { rules, rule, outcome, approval }) {
	if (outcome === "fails" && rule === id) return "fail";
	if (!rules.includes(id)) return "not-applicable";
	return approval.required.some((one) => one.rule === id && one.missing > 0) ? "pending" : "pass";
}
function compared(expect, decision) {
	const { verdict, rules = {}, approvals = {}, effective = {}, risk, owed, headline } = expect;
	const seen = outcomes(decision);
	return [
		...different("verdict", verdict, decision.verdict),
		...Object.entries(rules).flatMap(([id, wanted]) => different(`rules.${id}`, wanted, seen.get(id) ?? "not-applicable").map((miss) => ({
			...miss,
			id
		}))),
		...comparedApprovals(approvals, decision),
		...Object.entries(effective).flatMap(([field, wanted]) => different(`effective.${field}`, field === "maxSession" ? seconds(String(wanted)) : wanted, grantedOf(decision, field))),
		...different("risk", risk, decision.risk.level),
		...different("owed", owed && debts(owed), debts(owedBy(decision))),
		...partOf(headline, decision.headline)
	];
}
function partOf(wanted, headline) {
	if (wanted === void 0 || headline.includes(wanted)) return [];
	return [{
		field: "headline",
		expected: wanted,
		got: headline
	}];
}
function owedBy({ obligations }) {
	return Object.fromEntries(obligations.map(({ kind, by }) => [kind, by]));
}
function debts(owed) {
	return sorted(Object.entries(owed).map(([kind, by]) => `${kind} by ${by}`));
}
function comparedApprovals({ missing, counted, rejected = {}, candidates = {} }, { approval }) {
	const lacking = approval.required.filter((one) => one.missing > 0).map(({ slot }) => slot);
	const why = new Map(approval.rejected.map((one) => [one.by.replace(/^account /, ""), one.why]));
	const slots = new Map(approval.required.map((one) => [one.slot, one.candidates]));
	return [
		...different("approvals.missing", missing && sorted(missing), sorted(lacking)),
		...different("approvals.counted", counted && sorted(counted), sorted(approval.counted.map(({ person }) => person))),
		...Object.entries(rejected).flatMap(([who, wanted]) => different(`approvals.rejected.${who}`, wanted, why.get(who) ?? "not rejected")),
		...Object.entries(candidates).flatMap(([slot, wanted]) => different(`approvals.candidates.${slot}`, sorted(wanted), sorted(slots.get(slot) ?? [])))
	];
}
function different(field, wanted, got) {
	if (wanted === void 0 || JSON.stringify(wanted) === JSON.stringify(got)) return [];
	return [{
		field,
		expected: shown$1(wanted),
		got: shown$1(got)
	}];
}
function unforeseen({ rules = {} }, { results }) {
	return results.filter(({ rule, outcome }) => outcome === "error" && !Object.hasOwn(rules, rule)).map(({ rule }) => ({
		field: `rules.${rule}`,
		expected: "no error, as the case does not name it",
		got: "error",
		id: rule
	}));
}
function outcomes({ results }) {
	const worst = new Map();
	for (const result of results) {
		const known = worst.get(result.rule);
		if (!known || RANK.indexOf(result.outcome) >= RANK.indexOf(known.outcome)) worst.set(result.rule, result);
	}
	return new Map([...worst].map(([rule, result]) => [rule, inWords(result)]));
}
const RANK = [
	"not-applicable",
	"pass",
	"waived",
	"pending",
	"fail",
	"error"
];
function inWords({ outcome, mode }) {
	return mode !== "deny" && (outcome === "fail" || outcome === "pending") ? mode : outcome;
}
function grantedOf({ effective }, field) {
	if (!effective) return "nothing is granted";
	return field === "entitlements" ? effective.entitlements.length : effective[field];
}
function placed({ id, ...miss }, { results, headline }, policy, facts) {
	const of = id ?? (miss.field === "verdict" ? results.find(denies)?.rule : void 0);
	const document = policy.ruleDocuments.find(({ body }) => body.id === of);
	const result = results.findLast(({ rule }) => rule === id);
	const says = id === void 0 ? headline : result?.message ?? whySilent(id, results, policy, facts);
	return {
		...miss,
		says,
		rule: document ? document.locate("") : null
	};
}
function neverGranted({ given }) {
	const [granted, nothing, before] = given.moment === "review" ? [
		"taken in an emergency",
		"there is nothing to review",
		"emergency"
	] : [
		"granted at the merge",
		"there is nothing to issue a credential for",
		"record"
	];
	return {
		field: "verdict",
		expected: `access that was ${granted}`,
		got: "denied",
		says: `${nothing}; ask the same with \`moment: ${before}\` to see why`,
		rule: null
	};
}
function sorted(list) {
	return [...list].sort();
}
function shown$1(value) {
	if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
	return String(value);
}
// src/authoring/coverage.ts
const ASPECTS = {
	Rule: (document, seen) => [...bothWays(document, seen), ...parts(document, seen)],
	ApprovalRule: (document, seen) => [...bothWays(document, seen).slice(0, asksForSomebody(document) ? 2 : 1), ...slots(document, seen)]
};
async function watch(policy) {
	const noted = new Map();
	const conditions = new Map();
	for (const document of policy.ruleDocuments.filter(isRule)) {
		const { id, when } = document.body;
		const plain = policy.conditions.get(id);
		if (!plain) continue;
		const { parts: texts, evaluate } = await watched(when);
		const seen = new Set();
		noted.set(id, {
			texts,
			seen
		});
		conditions.set(id, (input) => {
			const answer = plain(input);
			if (evaluate(input, (part, value) => seen.add(`${part} ${value}`)) !== answer) throw new Error("the condition came out otherwise while its parts were watched");
			return answer;
		});
	}
	return {
		policy: {
			...policy,
			conditions
		},
		aspects: (decisions) => policy.ruleDocuments.flatMap((document) => (ASPECTS[document.body.kind] ?? bothWays)(document, {
			decisions,
			conditions: noted
		}))
	};
}
function asksForSomebody({ body }) {
	return body.require.length > 0;
}
function isRule(document) {
	return document.body.kind === "Rule";
}
function bothWays(document, { decisions }) {
	const { id, kind } = document.body;
	const seen = new Set(decisions.map((decision) => outcomes(decision).get(id)));
	const bites = kind === "ApprovalRule" ? [
		"pending",
		"fail",
		"warn",
		"audit"
	] : [
		"fail",
		"warn",
		"audit",
		"waived"
	];
	const aspect = (what, covered) => ({
		rule: id,
		what,
		covered,
		at: document.locate("/id")
	});
	return [aspect("passes", seen.has("pass")), aspect("bites", bites.some((outcome) => seen.has(outcome)))];
}
function parts(document, { conditions }) {
	const { id } = document.body;
	const noted = conditions.get(id);
	const at = document.locate("/when");
	return (noted?.texts ?? []).flatMap((text, part) => [true, false].map((value) => ({
		rule: id,
		what: `\`${text}\` is ${value}`,
		covered: noted?.seen.has(`${part} ${value}`) ?? false,
		at
	})));
}
function slots(document, { decisions }) {
	const { id, require } = document.body;
	return require.flatMap(({ slot }, index) => {
		const states = new Set(decisions.flatMap((decision) => slotState(decision, id, slot) ?? []));
		return ["filled", "missing"].map((state) => ({
			rule: id,
			what: `slot ${slot} is ${state}`,
			covered: states.has(state),
			at: document.locate(`/require/${index}/slot`)
		}));
	});
}
function slotState(decision, rule, slot) {
	const own = decision.approval.required.find((one) => one.rule === rule && one.slot === slot);
	if (own) return own.missing === 0 ? "filled" : "missing";
	const outcome = outcomes(decision).get(rule);
	if (outcome === "pass") return "filled";
	return outcome === "pending" || outcome === "warn" || outcome === "audit" ? "missing" : null;
}
// src/authoring/mutate/operators.ts
const drop = (wanted) => () => [{
	name: "drop",
	what: "the document was left out",
	wanted,
	pointer: "",
	body: null
}];
function change(path, name, wanted, value) {
	return (body, beside) => placesOf(body, path.split(".")).flatMap((steps) => {
		const now = at(body, steps);
		const next = value(now, body, beside);
		if (next === null || JSON.stringify(next) === JSON.stringify(now)) return [];
		const what = told(dotted(steps), now, next);
		return [{
			name: `${dotted(steps)}${name}`,
			what,
			wanted,
			pointer: pointer(steps),
			body: put(body, steps, next)
		}];
	});
}
function told(field, now, next) {
	if (next === void 0) return `\`${field}\` was left out`;
	if (Array.isArray(now) && Array.isArray(next) && now.every((item, place) => item === next[place])) return `${next.slice(now.length).map(word).join(", ")} came to \`${field}\``;
	return `\`${field}\` became ${short(next)} instead of ${short(now)}`;
}
const without = (path, wanted) => change(path, "-", wanted, (now) => now === void 0 ? null : void 0);
const more = (path, wanted) => change(path, "+1", wanted, (now) => typeof now === "number" ? now + 1 : null);
const fewer = (path, least, wanted) => change(path, "-1", wanted, (now) => typeof now === "number" && now > least ? now - 1 : null);
const twice = (path, wanted) => change(path, "*2", wanted, (now) => typeof now === "string" ? duration(seconds(now) * 2) : null);
const half = (path, wanted) => change(path, "/2", wanted, (now) => typeof now === "string" ? duration(Math.floor(seconds(now) / 120) * 60) : null);
const becomes = (path, from, to, wanted) => change(path, `=${word(to)}`, wanted, (now) => now === from ? to : null);
function eachItem(path, least, wanted, only = () => true) {
	return (body, beside) => placesOf(body, path.split(".")).flatMap((steps) => {
		const list = at(body, steps);
		if (!Array.isArray(list) || list.length <= least) return [];
		const names = namesIn(list);
		return list.flatMap((item, index) => {
			if (!only(item, beside)) return [];
			const kept = list.filter((_, place) => place !== index);
			return [{
				name: `${dotted(steps)}-${names[index]}`,
				what: `${short(item)} was left out of \`${dotted(steps)}\``,
				wanted,
				pointer: `${pointer(steps)}/${index}`,
				body: put(body, steps, kept)
			}];
		});
	});
}
function placesOf(body, path, before = []) {
	const [step, ...rest] = path;
	if (step === void 0) return [before];
	if (step !== "*") {
		if (typeof body !== "object" || body === null || Array.isArray(body)) return [];
		const inner = body[step];
		if (inner === void 0) return rest.length === 0 ? [[...before, step]] : [];
		return placesOf(inner, rest, [...before, step]);
	}
	if (!Array.isArray(body)) return [];
	return body.flatMap((item, index) => placesOf(item, rest, [...before, String(index)]));
}
function at(body, steps) {
	return steps.reduce((value, step) => value?.[step], body);
}
function put(body, [step = "", ...rest], value) {
	const inner = rest.length === 0 ? value : put(body[step], rest, value);
	if (Array.isArray(body)) return body.map((item, index) => String(index) === step ? inner : item);
	if (inner === void 0) return Object.fromEntries(Object.entries(body).filter(([name]) => name !== step));
	return {
		...body,
		[step]: inner
	};
}
function pointer(steps) {
	return steps.map((step) => `/${step}`).join("");
}
function dotted(steps) {
	return steps.join(".");
}
function namesIn(list) {
	const names = list.map(itemName);
	return list.map((item, index) => {
		const name = names[index] ?? "";
		return names.indexOf(name) === names.lastIndexOf(name) || typeof item !== "object" || item === null ? name : fieldsOf(item);
	});
}
function fieldsOf(item) {
	return Object.entries(item).map(([field, value]) => `${field}:${word(value)}`).join(",");
}
function itemName(item) {
	if (typeof item !== "object" || item === null) return word(item);
	const { slot, github } = item;
	return word(slot ?? github ?? Object.values(item).map(word).join(","));
}
function word(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
function short(value) {
	if (value === void 0) return "nothing";
	const text = word(value);
	return text.length > 70 ? `${text.slice(0, 67)}...` : text;
}
// src/authoring/mutate/of-policies.ts
const LINES = [
	"role",
	"environment",
	"risk",
	"subject",
	"provider"
];
const RISK = [
	"low",
	"medium",
	"high",
	"critical"
];
const soft = change("mode", "=warn", "a case in which it fails, with its outcome or the verdict", (now = "deny") => now === "deny" ? "warn" : null);
const target = LINES.map((line) => eachItem(`target.${line}`, 1, `a case with that ${line}, in which the rule is asked`));
const lowerRisk = (path) => change(path, "-1", "a case whose `risk` is this floor, with the rules that follow from it", (now) => typeof now === "string" && RISK.indexOf(now) > 0 ? RISK[RISK.indexOf(now) - 1] ?? null : null);
const dynamic = (body, beside) => becomes("check", "static", "dynamic", "a case with a grant that ended within the look-back")(body, beside).map((one) => {
	const { lookBack: _, ...rest } = one.body ?? {};
	return {
		...one,
		body: rest
	};
});
const WEEK = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
function daysFrom(now, days) {
	return typeof now === "string" ? plus(now, days * 86400) : null;
}
const aYearOn = (path, wanted) => change(path, "+1y", wanted, (now) => typeof now === "string" ? `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`.replace("-02-29", "-02-28") : null);
const another = (path, kind, wanted, prefix = "") => change(path, "=another", wanted, (now, _, beside) => {
	const other = idsOf(kind, beside).find((id) => `${prefix}${id}` !== now);
	return other === void 0 ? null : `${prefix}${other}`;
});
const anybody = (path, wanted) => change(path, "+anybody", wanted, (now, _, beside) => [...now, ...everybody(beside).filter((pool) => "person" in pool)]);
const oneMore = (path, kind, wanted) => change(path, "+another", wanted, (now, _, beside) => {
	const other = idsOf(kind, beside).find((id) => !now.includes(id));
	return other === void 0 ? null : [...now, other];
});
const allOf = (path, kind, wanted) => change(path, "+anybody", wanted, (now, _, beside) => [...new Set([...now, ...idsOf(kind, beside)])]);
const answered = [eachItem("controllers", 0, "a case in which this controller may not approve, or holds the other member"), without("businessOwner", "a case in which both owners have to attest")];
const identified = (at) => [
	change(`${at}.repositoryId`, "=another", "a case at `issue` with `claims.repositoryId`", otherwise("1", "2")),
	change(`${at}.workflow`, "=another", "a case at `issue` with `claims.workflowRef` and `claims.jobWorkflowRef`", otherwise(".github/workflows/another.yml", ".github/workflows/one.yml")),
	change(`${at}.ref`, "=another", "a case at `issue` with `claims.ref`", otherwise("refs/heads/another", "refs/heads/main")),
	change(`${at}.environment`, "=another", "a case at `issue` with `claims.environment`", (now) => now === void 0 ? null : otherwise("another", "one")(now)),
	without(`${at}.environment`, "a case at `issue` with `claims.environment`"),
	change(`${at}.runner`, "=another", "a case at `issue` with `claims.runnerEnvironment`", (now) => now === "self-hosted" ? "github-hosted" : "self-hosted")
];
const oneOf = (at, wanted) => [change(at, "=another", wanted, (now) => Array.isArray(now) ? ["another"] : null), eachItem(at, 1, wanted)];
function otherwise(one, other) {
	return (now) => now === one ? other : one;
}
const oneMember = change("members", "+another", "a case in which somebody outside the group asks or approves, or one with the `candidates` of the group", (now = [], _, beside) => {
	const other = colleagues(beside).find((id) => !now.includes(`person:${id}`));
	return other === void 0 ? null : [...now, `person:${other}`];
});
const otherManager = (wanted) => change("manager", "=another", wanted, (now, { id }, beside) => now === void 0 ? null : colleagues(beside).find((other) => other !== now && other !== id) ?? null);
function colleagues({ bodies }) {
	return bodies.flatMap((body) => body.kind === "Person" && body.status !== "left" && body.organisation === void 0 ? [body.id] : []);
}
function typesIn({ bodies }) {
	const kinds = new Set(bodies.map(({ kind }) => kind));
	return Object.entries({
		human: "Person",
		workload: "Workload",
		"service-account": "ServiceAccount",
		agent: "Agent"
	}).flatMap(([type, kind]) => kinds.has(kind) ? [type] : []);
}
function everybody({ bodies }) {
	return bodies.flatMap((body) => {
		if (body.kind === "Person") return [{ person: body.id }];
		if (body.kind === "Agent") return [{ agent: body.id }];
		return body.kind === "Workload" || body.kind === "ServiceAccount" ? [{ workload: body.id }] : [];
	});
}
function idsOf(kind, { bodies }) {
	return bodies.flatMap((body) => body.kind === kind && "id" in body ? [body.id] : []);
}
function beyond(now, { profile }, { bodies }) {
	const own = now;
	const { roles = [] } = profile;
	const held = bodies.flatMap((body) => body.kind === "Role" && roles.includes(body.id) ? (body.entitlements ?? []).flatMap((one) => "actions" in one ? one.actions : []) : []);
	const more = [...new Set(held)].filter((action) => !own.includes(action));
	return more.length === 0 ? null : [...own, ...more];
}
function inSomeSet(name, { bodies }) {
	return bodies.some((body) => body.kind === "SodSet" && body.members.some((member) => member.function === name));
}
function inSomeCondition(name, { bodies }) {
	return bodies.some((body) => body.kind === "Rule" && typeof name === "string" && body.when.includes(name));
}
// src/authoring/mutate/by-kind.ts
const OPERATORS = {
	SodSet: [
		drop("a case in which the set refuses"),
		soft,
		more("maxHeld", "a case that holds exactly one member too many"),
		eachItem("members", 2, "a case that holds this member and is refused for it"),
		dynamic,
		half("lookBack", "a case with a grant that ended late in the look-back"),
		without("same", "a case that holds the other member in another environment, and passes"),
		...target
	],
	Rule: [
		drop("a case in which the rule bites"),
		soft,
		becomes("effect", "require", "forbid", "a case in which the rule passes or bites"),
		becomes("effect", "forbid", "require", "a case in which the rule passes or bites"),
		...target
	],
	ApprovalRule: [
		drop("a case in which only this rule asks for the approval"),
		soft,
		eachItem("require", 1, "a case in which only this slot is missing"),
		fewer("require.*.count", 1, "a case with one approval too few"),
		anybody("require.*.from", "a case that approves by somebody outside the pool, or lists `candidates`"),
		eachItem("require.*.from", 1, "a case that approves by somebody of this pool"),
		without("rationale.minLetters", "a case with a text just long enough, or just too short"),
		change("rationale.minLetters", "=1", "a case whose text is too short", (now) => typeof now === "number" && now > 1 ? 1 : null),
		becomes("rationale.echoDigest", true, false, "a case whose text lacks the digest"),
		change("rationale.ban", "=none", "a case that says only what is banned", (now) => Array.isArray(now) && now.length > 0 ? [] : null),
		change("rationale.mode", "=acknowledge", "a case of low risk with an empty text", (now, { rationale }) => rationale !== void 0 && (now ?? "text") === "text" ? "acknowledge" : null),
		twice("freshness.maxAge", "a case with an approval a little too old"),
		without("freshness", "a case with an approval that is too old"),
		change("changesRequested", "=ignored", "a case in which somebody asks for changes", (now = "blocks") => now === "blocks" ? "ignored" : null),
		half("reciprocal.within", "a case in which the requester approved for the reviewer late in that time"),
		...target
	],
	Calendar: [
		drop("a case outside the hours, or in a freeze"),
		soft,
		eachItem("hours", 1, "a case within these hours"),
		without("hours", "a case outside the hours"),
		change("hours.*.from", "=00:00", "a case shortly before these hours", (now) => now === "00:00" ? null : "00:00"),
		change("hours.*.until", "=23:59", "a case shortly after these hours", (now) => now === "23:59" ? null : "23:59"),
		eachItem("hours.*.days", 1, "a case on that day, within the hours"),
		change("hours.*.days", "=all", "a case on another day, at that time", () => WEEK),
		change("zone", "=another", "a case within the hours there, and outside them elsewhere", (now) => now === "Etc/UTC" ? "Asia/Tokyo" : "Etc/UTC"),
		eachItem("freezes", 0, "a case in that freeze"),
		change("freezes.*.until", "-7d", "a case late in that freeze", (now) => daysFrom(now, -7)),
		change("freezes.*.from", "+7d", "a case early in that freeze", (now) => daysFrom(now, 7)),
		...target
	],
	Role: [
		twice("duration.max", "a case that asks for a little more than the cap"),
		twice("maxSession", "a case with `effective.maxSession`"),
		more("maxUses", "a case with `effective.maxUses`, or one that asks once too often"),
		twice("cumulative.max", "a case in which the grants of one holder add up to a little more"),
		half("cumulative.per", "a case with a grant early in that period"),
		half("gap", "a case that begins a little too soon after the last grant"),
		more("renewals", "a case that extends once too often"),
		twice("secret.maxTtl", "a case whose value should live a little longer"),
		twice("secret.rotateWithin", "a case that rotates a little too late"),
		change("secret.reach", "=any", "a case without a `secret` block", (now, { secret }) => secret === void 0 || now === "any" ? null : "any"),
		more("cardinality.maxActive", "a case with as many holders as are allowed"),
		lowerRisk("risk"),
		change("eligible.subjects", "+all", "a case with a type of subject that the role is not open to", (now, _, beside) => {
			const own = now;
			const others = typesIn(beside).filter((type) => !own.includes(type));
			return others.length === 0 ? null : [...own, ...others];
		}),
		eachItem("eligible.subjects", 1, "a case in which this type of subject may ask"),
		eachItem("eligible.anyOf", 1, "a case in which somebody of this pool may ask"),
		change("eligible.anyOf", "+anybody", "a case in which somebody outside the pools asks", (now, _, beside) => [...now, ...everybody(beside)]),
		eachItem("functions", 0, "a case in which a duty set counts this function", inSomeSet)
	],
	Exception: [
		drop("a case in which it lets a request pass"),
		eachItem("waives", 1, "a case in which this rule is waived"),
		oneMore("waives", "Rule", "a case in which a rule that it does not name still bites"),
		another("scope.role", "Role", "a case in which it lets a request pass"),
		another("scope.environment", "Environment", "a case in which it lets a request pass"),
		another("mitigation.control", "MitigatingControl", "a case with `owed`, under this exception"),
		another("mitigation.monitor", "Person", "a case in which the monitor owns the access, so that it does not count"),
		change("valid.from", "-1y", "a case a little before it begins", (now) => typeof now === "string" ? `${Number(now.slice(0, 4)) - 1}${now.slice(4)}` : null),
		aYearOn("valid.until", "a case a little after it ends"),
		more("valid.maxUses", "a case with as many grants under it as it allows")
	],
	MitigatingControl: [twice("cadence", "a case with `owed`, under an exception that names it")],
	BreakGlass: [
		drop("a case with `moment: emergency`"),
		eachItem("roles", 1, "an emergency for this role"),
		oneMore("roles", "Role", "an emergency for a role that is not named"),
		eachItem("environments", 1, "an emergency in this environment"),
		oneMore("environments", "Environment", "an emergency in an environment that is not named"),
		eachItem("who", 1, "an emergency of somebody of this pool"),
		anybody("who", "an emergency of somebody who is not named"),
		change("incident", "=any", "an emergency whose incident is written otherwise", (now) => now === ".+" ? null : ".+"),
		twice("duration.max", "an emergency that asks for a little more than the cap"),
		more("quota.count", "an emergency after as many as the quota allows"),
		half("quota.per", "an emergency with one early in that period"),
		half("cooldown", "an emergency a little too soon after the last one"),
		another("workload", "Workload", "an emergency of that job"),
		eachItem("review.from", 1, "a case with `moment: review`, looked at by somebody of this pool"),
		anybody("review.from", "a case with `moment: review`, looked at by somebody outside the pool"),
		twice("review.within", "an emergency with `owed`")
	],
	Organisation: [aYearOn("contracts.*.until", "a case that runs until a little after the end of the contract"), another("owner", "Person", "a case with the `candidates` of its business owner", "person:")],
	ChangeRule: [
		drop("a case with `change`, for what only this rule covers"),
		eachItem("paths", 1, "a case with `change` that touches only this"),
		eachItem("require", 1, "a change in which only this slot is missing"),
		fewer("require.*.count", 1, "a change with one approval too few"),
		eachItem("require.*.from", 1, "a change that is approved by somebody of this pool"),
		anybody("require.*.from", "a change with `candidates`, or approved by somebody outside the pool"),
		change("rationale.minLetters", "=1", "a change whose review has a text that is too short", (now) => typeof now === "number" && now > 1 ? 1 : null),
		becomes("rationale.echoDigest", true, false, "a change whose review lacks the digest"),
		change("rationale.ban", "=none", "a change whose review says only what is banned", (now) => Array.isArray(now) && now.length > 0 ? [] : null),
		half("cooldown", "a change with `cooldown`")
	],
	Environment: [
		twice("duration.max", "a case that asks for more than the cap, for a role that would allow it"),
		lowerRisk("risk"),
		eachItem("auditScopes", 0, "a case in which a condition sees this scope", inSomeCondition)
	],
	Workload: [...answered, ...identified("identity")],
	Agent: [
		eachItem("sponsors", 1, "a case with this sponsor"),
		allOf("sponsors", "Person", "a case whose sponsor does not answer for the agent"),
		eachItem("accounts", 0, "a case that this account of the agent opens"),
		oneMore("profile.roles", "Role", "a case that asks for a role outside the profile"),
		eachItem("profile.actions", 1, "a case that asks for this action"),
		change("profile.actions", "+more", "a case with an action of the role that is outside the profile", beyond),
		eachItem("controllers", 0, "a case in which this controller may not approve, or holds the other member"),
		twice("profile.maxDuration", "a case in which the agent asks for a little more"),
		more("profile.maxConcurrent", "a case in which the agent holds as many grants as it may"),
		more("profile.maxHops", "a case with a chain that is one step too long"),
		becomes("profile.autonomy", "supervised", "autonomous", "a case in which the agent asks to act alone"),
		without("profile.environments", "a case in another environment"),
		without("profile.resources", "a case with a resource beyond the profile"),
		...oneOf("identity.subject", "a case at `issue` with `claims.sub`"),
		...oneOf("identity.audience", "a case at `issue` with `claims.aud`"),
		...identified("identity.job")
	],
	ServiceAccount: [...answered, ...identified("identity")],
	Group: [eachItem("members", 1, "a case in which this member asks or approves, or one with the `candidates` of the group"), oneMember],
	Person: [
		without("status", "a case in which who has left asks or approves"),
		without("organisation", "a case in which this person of another company asks, or is asked for"),
		eachItem("accounts", 1, "a case in which this account speaks for the person"),
		without("manager", "a case in which somebody else asks for this person, with the `candidates` of business-owner"),
		otherManager("a case in which somebody else asks for this person, with the `candidates` of business-owner")
	]
};
// src/authoring/mutate/mutants.ts
async function mutantsOf(documents) {
	const beside = { bodies: documents.map(({ body }) => body) };
	const found = [];
	for (const [index, document] of documents.entries()) {
		const changes = [...(OPERATORS[document.body.kind] ?? []).flatMap((operator) => operator(bodyOf(document), beside)), ...await conditionChanges(document)];
		for (const change of changes) found.push(mutant(change, document, documents.with(index, changed(document, change.body)).filter((one) => one.body !== GONE)));
	}
	return found;
}
const GONE = {};
function changed(document, body) {
	return {
		...document,
		body: body ?? GONE
	};
}
function mutant({ name, what, wanted, pointer }, document, documents) {
	const id = "id" in document.body ? document.body.id : document.path;
	return {
		name: `${/^[A-Z]/.test(id) ? id : `${document.body.kind}/${id}`}:${name}`,
		what,
		wanted,
		at: document.locate(pointer),
		about: id,
		documents
	};
}
async function conditionChanges({ body }) {
	if (body.kind !== "Rule") return [];
	return (await variants(body.when)).map(({ name, what, when }) => ({
		name: `when.${name}`,
		what,
		wanted: "a case in which only this part of `when` decides",
		pointer: "/when",
		body: {
			...body,
			when
		}
	}));
}
function bodyOf({ body }) {
	return body;
}
// src/authoring/mutate/run.ts
async function mutate(documents, compile, runs, tests, folders) {
	const order = ordered(runs);
	const accepted = acceptedBy(tests);
	const survivors = [];
	let [killed, impossible] = [0, 0];
	const all = await mutantsOf(documents);
	const made = folders === null ? all : all.filter(({ at }) => folders.has(dirname(at.path)));
	for (const mutant of made) {
		const policy = await compile(mutant.documents);
		if (!policy.ok) impossible += 1;
		else if (order(mutant).some((one) => runCase(policy.value, one).misses.length > 0)) killed += 1;
		else survivors.push({
			...mutant,
			accepted: accepted.get(mutant.name)?.entry.reason ?? null
		});
	}
	const open = new Set([...survivors, ...all.filter((one) => !made.includes(one))].map(({ name }) => name));
	const idle = [...accepted].flatMap(([name, place]) => open.has(name) ? [] : [needless(name, place)]);
	return {
		killed,
		impossible,
		survivors,
		findings: idle
	};
}
function ordered(runs) {
	const touched = runs.map((run) => ({
		one: run.case,
		ids: new Set([...run.rules, ...run.case.request ? [run.case.request.role, run.case.request.scope.environment] : []])
	}));
	return ({ about }) => [...touched.filter(({ ids }) => ids.has(about)).map(({ one }) => one), ...touched.filter(({ ids }) => !ids.has(about)).map(({ one }) => one)];
}
function acceptedBy(tests) {
	return new Map(tests.flatMap((document) => (document.body.accept ?? []).map((entry, index) => [entry.mutant, {
		entry,
		document,
		index
	}])));
}
function needless(name, { document, index }) {
	return {
		id: "T03",
		severity: "error",
		message: `${name} is accepted, and no mutant of that name survives`,
		fix: "take the line out, or correct the name; a case tells that mutant from the policy, or there is no such mutant",
		at: document.locate(`/accept/${index}/mutant`)
	};
}
// src/authoring/merged.ts
function merged(base, change) {
	const result = { ...base };
	for (const [field, value] of Object.entries(change)) {
		const before = result[field];
		result[field] = isBlock(before) && isBlock(value) ? merged(before, value) : value;
	}
	return result;
}
function withValue(body, [step = "", ...rest], value) {
	if (rest.length === 0) return {
		...body,
		[step]: value
	};
	const below = body[step];
	return {
		...body,
		[step]: withValue(isBlock(below) ? below : {}, rest, value)
	};
}
function isBlock(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/authoring/test/cases.ts
function casesOf(document) {
	const cases = [];
	const findings = [];
	for (const [index, written] of document.body.cases.entries()) for (const one of rowsOf(written, `/cases/${index}`, document)) {
		const complete = completed(one);
		if ("id" in complete) findings.push(complete);
		else cases.push(complete);
	}
	return {
		cases,
		findings
	};
}
function rowsOf(written, pointer, document) {
	const given = merged(document.body.given ?? {}, written.given ?? {});
	const expect = written.expect ?? {};
	const own = placeIn(document, [pointer]);
	if (!written.matrix) return [{
		name: written.name,
		given,
		expect,
		fromMatrix: false,
		at: own
	}];
	const { fields, rows } = written.matrix;
	return rows.map((row, index) => ({
		name: `${written.name} (${row.values.map(shown).join(", ")})`,
		given: fields.reduce((all, field, column) => withValue(all, field.split("."), row.values[column]), given),
		expect: merged(expect, row.expect ?? {}),
		fromMatrix: true,
		at: placeIn(document, [`${pointer}/matrix/rows/${index}`, pointer])
	}));
}
function placeIn(document, pointers) {
	return (field) => {
		const below = field === void 0 ? "" : `/expect/${field.replaceAll(".", "/")}`;
		const written = pointers.find((pointer) => stands(document.body, stepsOf(pointer + below)));
		return document.locate(written === void 0 ? pointers[0] ?? "" : written + below);
	};
}
function stands(body, [step, ...rest]) {
	if (step === void 0) return true;
	if (typeof body !== "object" || body === null || !Object.hasOwn(body, step)) return false;
	return stands(body[step], rest);
}
function completed(draft) {
	const { request = {}, change, requester } = draft.given;
	const missing = change ? requester === void 0 ? ["requester"] : [] : [
		...request.role === void 0 ? ["request.role"] : [],
		...request.subject === void 0 ? ["request.subject"] : [],
		...request.scope?.environment === void 0 ? ["request.scope.environment"] : []
	];
	if (missing.length === 0) return {
		...draft,
		request: change ? null : request
	};
	return {
		id: "T01",
		severity: "error",
		message: `the case \u201c${draft.name}\u201d does not say ${missing.map((field) => `given.${field}`).join(", ")}`,
		fix: "say it in the case, or for all cases in the document\u2019s own `given`",
		at: draft.at()
	};
}
function shown(value) {
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function strangers({ given, name, at }, { directory }) {
	const unknown = [
		...given.requester === void 0 ? [] : [given.requester],
		...given.contributors ?? [],
		...(given.reviews ?? []).map(({ by }) => by),
		...Object.values(given.exceptions ?? {}).flatMap(({ hands = [] }) => hands),
		...(given.grants ?? []).flatMap(({ holder }) => holder.startsWith("person:") ? [holder.slice(7)] : [])
	].filter((who) => who.startsWith("p-") && !MEMBER_ID.test(who) && !directory.person(who));
	return [...new Set(unknown)].map((who) => {
		const meant = didYouMean(who, directory.personIds);
		return {
			id: "T02",
			severity: "error",
			message: `the case \u201c${name}\u201d names ${who}, whom the policy does not know`,
			fix: meant ? `did you mean ${meant}?` : "name a person under policies/, or an account by its number",
			at: at()
		};
	});
}
// src/commands/policy-test.ts
const WORKING = "0".repeat(40);
const NOTHING = {
	runs: [],
	coverage: null,
	mutation: null,
	notes: []
};
async function policyTest(files, kindsOf, options) {
	const { documents, tests, findings } = read(files, options.only);
	if (findings.length > 0) return {
		findings,
		...NOTHING
	};
	const kinds = await kindsOf(documents.flatMap(({ body }) => body.kind === "Role" ? (body.entitlements ?? []).map(({ provider }) => provider) : []));
	const { cases, findings: miswritten } = written(tests);
	const conditions = miswritten.length > 0 ? [] : conditionsIn(cases);
	const compiled = async (all) => {
		const set = await compile$1({
			commit: WORKING,
			tree: WORKING,
			documents: all,
			kinds
		});
		return set.ok ? {
			ok: true,
			value: await prepared(set.value, { conditions })
		} : set;
	};
	const policy = await compiled(documents);
	if (!policy.ok) return {
		findings: policy.findings,
		...NOTHING
	};
	const amiss = [...miswritten, ...cases.flatMap((one) => strangers(one, policy.value))];
	if (amiss.length > 0) return {
		findings: amiss,
		...NOTHING
	};
	const watching = options.least === null ? null : await watch(policy.value);
	const runs = cases.map((one) => runCase(watching?.policy ?? policy.value, one));
	const aspects = watching?.aspects(runs.flatMap(({ decision }) => decision ?? [])) ?? [];
	const folders = options.only.length === 0 ? null : new Set(options.only.map((path) => dirname(path)));
	const green = runs.every(({ misses }) => misses.length === 0);
	return {
		findings: [],
		runs,
		coverage: options.least === null ? null : {
			aspects,
			percent: percentOf(aspects),
			least: options.least
		},
		mutation: options.mutate && green ? await mutate(documents, compiled, runs, tests, folders) : null,
		notes: options.mutate ? notes(green, options.only.length) : []
	};
}
function notes(green, named) {
	if (!green) return ["No mistakes were made on purpose: every case has to pass first."];
	if (named === 0) return [];
	return [`Mistakes were made only in the documents beside ${named === 1 ? "this file" : "these files"}. Name none, to make all of them and run all cases.`];
}
function read(files, only) {
	const documents = [];
	const tests = [];
	const findings = [];
	for (const file of files) {
		const isTest = file.path.endsWith(".test.yaml");
		if (isTest && only.length > 0 && !only.includes(file.path)) continue;
		const document = readDocument(file, "policy");
		if (!document.ok) findings.push(...document.findings);
		else if (isTest) tests.push(document.value);
		else documents.push(document.value);
	}
	return {
		documents,
		tests,
		findings
	};
}
function written(tests) {
	const read = tests.map(casesOf);
	const cases = read.flatMap((one) => one.cases);
	return {
		cases,
		findings: [...read.flatMap((one) => one.findings), ...cases.flatMap((one) => one.fromMatrix ? misshapen(one) : [])]
	};
}
function conditionsIn(cases) {
	return cases.flatMap(({ request }) => request?.conditions ?? []);
}
function misshapen({ given, at }) {
	const value = {
		apiVersion: "access-lineage/v1",
		kind: "PolicyTest",
		title: "a row",
		given,
		cases: [{ name: "a row" }]
	};
	const written = () => ({
		at: at(),
		text: "",
		plain: false
	});
	return validate("PolicyTest", {
		value,
		locate: () => at(),
		written
	}).findings;
}
function percentOf(aspects) {
	if (aspects.length === 0) return 100;
	return Math.floor(aspects.filter(({ covered }) => covered).length / aspects.length * 100);
}
export { policyTest as t };
