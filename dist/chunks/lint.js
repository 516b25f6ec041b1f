import { Dr as MEMBER_ID, Nr as examiner, Or as NAME_SPACES, Sr as lookBackOf, Tr as above, Xn as profileLimit, Zn as resolve, _r as exclusions, br as membersOf, dr as unfillable, hr as poolName, ir as handedOut, kr as shelve, mr as demanded, nr as wholeScope, pr as collectNeeds, rr as bundleOf, tr as beyond, ur as slotsAsked, yr as memberName, zr as attestation } from "./judging.js";
import { D as canonicalJson, M as didYouMean, P as duration, V as seconds, _ as groupBy, g as valuesAt, m as pointerOf, x as some } from "./start.js";
// src/authoring/cells.ts
function cellsOf(policy) {
	return [...policy.roles.values()].flatMap((role) => {
		const accounts = role.entitlements.map((one) => policy.kinds.get(one.provider)?.account(one) ?? "");
		return [...policy.environments.values()].filter((environment) => accounts.some((account) => environment.accounts.has(account))).flatMap((environment) => [...role.eligible.subjects].map((name) => {
			const subject = name;
			return {
				role,
				environment,
				subject,
				bundle: bundleOf(policy, role, environment, subject, { environment: environment.id })
			};
		}));
	});
}
function targetsOf({ role, environment, bundle: { target } }, exceptions) {
	return exceptions.some(({ body: { scope } }) => scope.role === role.id && scope.environment === environment.id) ? [target, {
		...target,
		risk: above(target.risk),
		raisedFrom: target.risk
	}] : [target];
}
function askersOf({ role, environment, subject }, policy) {
	const seen = new Set();
	return role.eligible.anyOf.flatMap((pool, index) => [...keysOf(pool, policy)].flatMap((key) => {
		if (seen.has(key)) return [];
		seen.add(key);
		const profile = policy.agents.get(key)?.profile;
		if (profile && !(profile.roles.has(role.id) && (profile.environments?.has(environment.id) ?? true))) return [];
		const pointer = `/eligible/anyOf/${index}`;
		return subjectsOf(key, policy).filter(({ type }) => type === subject).map((one) => ({
			key,
			subject: one,
			pointer
		}));
	}));
}
function keysOf({ group, person, workload, agent }, policy) {
	if (person !== void 0) return [`person:${person}`];
	if (workload !== void 0) return [`workload:${workload}`];
	if (agent !== void 0) return [`agent:${agent}`];
	return group === void 0 ? [] : policy.directory.group(group)?.members ?? [];
}
function subjectsOf(key, policy) {
	const id = key.slice(key.indexOf(":") + 1);
	if (key.startsWith("person:")) {
		const person = id;
		const outside = policy.directory.person(person)?.organisation ?? null;
		return outside === null ? [{
			type: "human",
			person
		}] : [{
			type: "third-party",
			person,
			contract: firstContract(outside, policy),
			sponsor: person
		}];
	}
	if (key.startsWith("agent:")) return (policy.agents.get(`agent:${id}`)?.sponsors ?? []).map((sponsor) => ({
		type: "agent",
		agent: id,
		sponsor,
		goal: "lint"
	}));
	const type = policy.workloads.get(`workload:${id}`)?.type;
	return type ? [{
		type,
		workload: id
	}] : [];
}
function firstContract(organisation, policy) {
	return policy.organisations.get(organisation)?.body.contracts[0]?.id ?? "";
}
function contextOf({ role, environment }, { key, subject }, policy, now) {
	const id = key.slice(key.indexOf(":") + 1);
	const facts = {
		format: 1,
		now,
		request: {
			path: "",
			blob: "",
			sha256: "",
			body: {
				apiVersion: "access-lineage/v1",
				kind: "AccessRequest",
				id: `${now.slice(0, 7)}-lint`,
				subject,
				purpose: {
					code: "test",
					text: "lint"
				},
				justification: "lint",
				role: role.id,
				scope: { environment: environment.id }
			}
		},
		pullRequest: openedBy(subject, policy),
		reviews: [],
		grants: { known: [] },
		teams: {},
		members: MEMBER_ID.test(id) ? { [id.slice(2)]: { known: true } } : {},
		moment: { phase: "check" }
	};
	return resolve(policy, facts).context;
}
function openedBy(subject, { directory, workloads, agents }) {
	const person = "person" in subject ? subject.person : "agent" in subject ? agents.get(`agent:${subject.agent}`)?.owner : workloads.get(`workload:${subject.workload}`)?.owner;
	if (person === void 0) return null;
	const databaseId = directory.person(person)?.accounts[0] ?? (MEMBER_ID.test(person) ? person.slice(2) : void 0);
	if (databaseId === void 0) return null;
	return {
		number: 0,
		nodeId: "",
		author: {
			databaseId,
			nodeId: "",
			loginAtTime: "",
			type: "User"
		},
		head: {
			oid: "",
			fork: false
		},
		contributors: []
	};
}
// src/authoring/lint-finding.ts
function lintFinding(id, severity, at, said) {
	return {
		id,
		severity,
		...said,
		at: at.document.locate(at.pointer)
	};
}
// src/authoring/lint/p01-unborne-names.ts
function unborneNames({ shelf, whole }) {
	return whole ? [...functionsOfNoRole(shelf), ...accountsOfNoEnvironment(shelf)] : [];
}
function accountsOfNoEnvironment({ Role, Environment }) {
	const accounts = new Set(Environment.flatMap(({ body }) => body.accounts ?? []));
	return Role.flatMap((document) => (document.body.entitlements ?? []).flatMap((entitlement, index) => {
		const field = "account" in entitlement ? "account" : "project";
		const account = entitlement[field];
		if (typeof account !== "string" || accounts.has(account)) return [];
		const at = {
			document,
			pointer: `/entitlements/${index}/${field}`
		};
		const message = `${document.body.id} opens something in ${field} ${account}, which no Environment has, so nobody ever gets it`;
		const meant = didYouMean(account, accounts);
		return [lintFinding("P01", "warning", at, {
			message,
			fix: meant ? `did you mean ${meant}?` : `correct the ${field}, or list it under \`accounts\` of its Environment`
		})];
	}));
}
function functionsOfNoRole(shelf) {
	const functions = new Set(shelf.Role.flatMap(({ body }) => body.functions ?? []));
	return shelf.SodSet.flatMap((document) => document.body.members.flatMap(({ function: name }, index) => {
		if (name === void 0 || functions.has(name)) return [];
		return [lintFinding("P01", "warning", {
			document,
			pointer: `/members/${index}/function`
		}, {
			message: `${document.body.id} names the function ${name}, which no role has, so nobody ever holds this member`,
			fix: suggestion(name, functions)
		})];
	}));
}
function suggestion(name, known) {
	const meant = didYouMean(name, known);
	return meant ? `did you mean ${meant}?` : "correct the name, or take the line out";
}
// src/authoring/rehearsal.ts
function rehearse(cells, policy, now) {
	const part = new Map();
	return cells.map((cell) => {
		const { matching } = policy.rules("ApprovalRule", cell.bundle.target);
		const askers = askersOf(cell, policy);
		const asked = demanded(matching, cell.bundle.risk.level);
		if (asked.binding.length === 0) return {
			cell,
			askers,
			demanded: null,
			trials: []
		};
		const context = (asker) => contextOf(cell, asker, policy, now);
		const partOf = (asker) => {
			const key = JSON.stringify(asker.subject);
			const known = part.get(key);
			const found = known === void 0 ? playedBy(context(asker)) : known;
			part.set(key, found);
			return found;
		};
		return {
			cell,
			askers,
			demanded: asked,
			trials: trialsOf(askers, asked, partOf, context)
		};
	});
}
function playedBy(context) {
	const excluded = context && exclusions(context);
	if (!context || !excluded || "unknown" in excluded) return null;
	return {
		excluded: new Set(excluded.known.persons.keys()),
		attested: attestation(context) !== null
	};
}
function trialsOf(askers, { needs }, partOf, contextOf) {
	const fates = new Map();
	const following = needs.some(followsAsker);
	let members = new Set();
	const keyOf = (persons) => [...persons].filter((person) => members.has(person)).toSorted().join(" ");
	return askers.flatMap((asker) => {
		const part = partOf(asker);
		if (!part) return [];
		const { excluded, attested } = part;
		const alike = !attested && !following;
		const known = alike ? fates.get(keyOf(excluded)) : void 0;
		if (known) return [{
			asker,
			excluded,
			...known
		}];
		const context = contextOf(asker);
		if (!context) return [];
		const slots = slotsAsked(context);
		const short = slots.some(({ unknown }) => unknown) ? new Map() : unfillable(slots);
		if (alike) {
			members = new Set(slots.flatMap((slot) => [...slot.members.keys()]));
			fates.set(keyOf(excluded), {
				slots,
				short
			});
		}
		return [{
			asker,
			excluded,
			slots,
			short
		}];
	});
}
function isTooSmall(need, members) {
	return members.size < need.count && !followsAsker(need);
}
function followsAsker({ from }) {
	return from.some(({ managerOf }) => managerOf !== void 0);
}
// src/authoring/lint/p02-too-few-approvers.ts
function tooFewApprovers({ rehearsals }) {
	return rehearsals.flatMap((one) => one.demanded ? stuck(one) : unruled(one));
}
function unruled({ cell: { role, environment, bundle }, askers }) {
	if (askers.length === 0) return [];
	const { risk, subject } = bundle.target;
	const message = `no ApprovalRule of mode deny matches ${role.id} in ${environment.id} (risk ${risk}, subject ${subject}), so every such request is denied`;
	return [lintFinding("P02", "warning", {
		document: role.document,
		pointer: "/id"
	}, {
		message,
		fix: "write one whose target matches, or let one that only warns bind; `require: []` says that nobody need approve"
	})];
}
function stuck({ cell, trials }) {
	const bySlot = new Map();
	for (const trial of trials) for (const { need, members } of trial.short.keys()) {
		if (isTooSmall(need, members)) continue;
		const key = `${need.rule.body.id} ${need.slot}`;
		bySlot.set(key, [...bySlot.get(key) ?? [], trial]);
	}
	return [...bySlot.values()].flatMap((all) => {
		const [first] = all;
		const slot = first && [...first.short.keys()].find(({ need, members }) => !isTooSmall(need, members));
		return first && slot ? [told$3(cell, all, first, slot)] : [];
	});
}
function told$3({ role, environment }, all, { asker, excluded }, { need, members, candidates }) {
	const stuckOnes = [...new Set(all.map((one) => one.asker.key))];
	const out = some([...members.keys()].filter((person) => excluded.has(person)));
	const left = candidates.length >= need.count ? `${some(candidates)} ${candidates.length === 1 ? "is" : "are all"} needed in other slots` : `${candidates.length === 0 ? "nobody" : `only ${some(candidates)}`} is left`;
	const pool = need.from.map(poolName).join(", ");
	const message = `when ${`${some(stuckOnes)} ask${stuckOnes.length === 1 ? "s" : ""}`} for ${role.id} in ${environment.id}, slot ${need.slot} of ${need.rule.body.id} needs ${need.count} of ${pool} and ${left}${out ? ` (excluded: ${out})` : ""}`;
	const fix = "add people to the pool who have no part in it, name a second pool, or close the role to who is stuck";
	const values = {
		role: role.id,
		environment: environment.id,
		rule: need.rule.body.id,
		slot: need.slot
	};
	return lintFinding("P02", "warning", {
		document: role.document,
		pointer: asker.pointer
	}, {
		message,
		fix,
		values
	});
}
// src/authoring/expressions.ts
const OPEN = "1970-01-01T00:00:00Z";
const NOTHING_ASKED = {
	request: {
		id: "",
		owner: "",
		purpose: "",
		ticket: "",
		access: "",
		resources: [],
		actions: []
	},
	subject: {
		type: "",
		id: "",
		groups: { known: [] }
	},
	role: {
		id: "",
		includes: [],
		functions: []
	},
	environment: {
		id: "",
		auditScopes: []
	},
	risk: "",
	window: {
		start: OPEN,
		end: OPEN,
		minutes: 0
	},
	now: OPEN
};
function partsOf(expression) {
	return [expression, ...expression.parts.flatMap(partsOf)];
}
// src/authoring/always.ts
const FIXED = new Set([
	"risk",
	"subject.type",
	"role.id",
	"role.includes",
	"role.functions",
	"environment.id",
	"environment.auditScopes"
]);
const VARIABLES = new Set([
	"request",
	"subject",
	"role",
	"environment",
	"risk",
	"window",
	"now"
]);
function holdsFor(document, material) {
	const { cells, policy, examiner, shelf } = material;
	const { id, when } = document.body;
	const [first, ...others] = cells.flatMap((cell) => targetsOf(cell, shelf.Exception).filter((target) => policy.rules("Rule", target).matching.some(({ body }) => body.id === id)).map((target) => inputOf(cell, target)));
	if (!first) return null;
	const whole = examiner.read(when);
	const truth = (input) => valueOf(whole, (text) => examiner.yields(text, input));
	const answer = truth(first);
	return answer !== null && others.every((input) => truth(input) === answer) ? answer : null;
}
function valueOf(part, ask) {
	const [left, right, third] = part.parts;
	if (part.op === "!_" && left) {
		const value = valueOf(left, ask);
		return value === null ? null : !value;
	}
	if ((part.op === "&&" || part.op === "||") && left && right) {
		const settles = part.op === "||";
		const values = [valueOf(left, ask), valueOf(right, ask)];
		if (values.includes(settles)) return settles;
		return values.includes(null) ? null : !settles;
	}
	if (part.op === "?:" && left && right && third) {
		const [yes, no] = [valueOf(right, ask), valueOf(third, ask)];
		const condition = valueOf(left, ask);
		if (condition === null) return yes === no ? yes : null;
		return condition ? yes : no;
	}
	return fixed(part) ? ask(part.text) : null;
}
function fixed(part) {
	const [receiver] = part.parts;
	if (part.op === "." && receiver?.op === "id") {
		const path = `${receiver.name}.${part.name}`;
		return FIXED.has(path) || !VARIABLES.has(receiver.name ?? "");
	}
	if (part.op === "id") return FIXED.has(part.name ?? "") || !VARIABLES.has(part.name ?? "");
	return part.parts.every(fixed);
}
function inputOf({ role, environment }, target) {
	return {
		...NOTHING_ASKED,
		subject: {
			...NOTHING_ASKED.subject,
			type: target.subject
		},
		role: {
			id: role.id,
			includes: [...role.closure].sort(),
			functions: [...role.functions].sort()
		},
		environment: {
			id: environment.id,
			auditScopes: environment.auditScopes
		},
		risk: target.risk
	};
}
// src/authoring/lint/p03-no-effect.ts
const FIELDS = [
	"role",
	"environment",
	"risk",
	"subject",
	"provider"
];
function unreachable({ shelf, policy, cells }) {
	const targets = cells.flatMap((cell) => targetsOf(cell, shelf.Exception));
	return [
		...shelf.SodSet,
		...shelf.Rule,
		...shelf.ApprovalRule,
		...shelf.Calendar
	].flatMap((document) => {
		const { body } = document;
		if (targets.some((target) => policy.rules(body.kind, target).matching.some((one) => one.body.id === body.id)) || !body.target) return [];
		const field = FIELDS.filter((field) => body.target?.[field] && !targets.some((target) => meets(body, field, target)))[0];
		const written = field ? `${field} ${body.target[field]?.join(", ")}` : "all of its lines together";
		const message = `${body.id} never applies: no role, environment and type of subject that could be asked for has ${written}`;
		return [lintFinding("P03", "warning", {
			document,
			pointer: field ? `/target/${field}` : "/target"
		}, {
			message,
			fix: "correct the target, or delete the rule"
		})];
	});
}
function meets({ target = {} }, field, asked) {
	if (field === "provider") return target.provider?.some((one) => asked.providers.includes(one)) ?? true;
	return target[field]?.includes(asked[field]) ?? true;
}
function foregone(material) {
	return material.shelf.Rule.flatMap((document) => {
		const answer = holdsFor(document, material);
		return answer === null ? [] : [told$2(document, answer)];
	});
}
function told$2(document, holds) {
	const { id, effect } = document.body;
	const passes = holds === (effect === "require");
	const message = `\`when\` of ${id} is ${holds} for everything its target matches, so it ${passes ? "never refuses anything" : "refuses everything"}`;
	return lintFinding("P03", "warning", {
		document,
		pointer: "/when"
	}, {
		message,
		fix: passes ? "correct the condition, or delete the rule" : "correct the condition; to close something for good, close the role"
	});
}
// src/authoring/lint/p03-shadowed.ts
const MODES = [
	"audit",
	"warn",
	"deny"
];
function shadowed({ shelf }) {
	return [
		...twins(shelf.Rule, ({ when, effect }) => [when, effect], () => true),
		...twins(shelf.SodSet, ({ members, same = [], check }) => [
			members,
			same,
			check
		], isStricterSet),
		...twins(shelf.ApprovalRule, ({ require }) => require.map(({ from }) => from), asksForAllOf)
	];
}
function twins(documents, alike, covers) {
	const makesNeedless = (other, one) => isWider(other.body.target, one.body.target) && rank(other.body) >= rank(one.body) && covers(other, one);
	return [...groupBy(documents, ({ body }) => canonicalJson(alike(body))).values()].flatMap((group) => group.flatMap((one) => {
		const by = group.find((other) => other !== one && makesNeedless(other, one) && (other.body.id < one.body.id || !makesNeedless(one, other)));
		return by ? [told$1(one, by)] : [];
	}));
}
function told$1(one, { body }) {
	const message = `${one.body.id} adds nothing: ${body.id} says the same, or more, for everything that it is about`;
	return lintFinding("P03", "warning", {
		document: one,
		pointer: "/id"
	}, {
		message,
		fix: `delete it, or change what it says beside ${body.id}`,
		values: { by: body.id }
	});
}
function isWider(wide = {}, narrow = {}) {
	return [
		"role",
		"environment",
		"risk",
		"subject",
		"provider"
	].every((field) => {
		const outer = wide[field];
		return outer === void 0 || (narrow[field]?.every((value) => outer.includes(value)) ?? false);
	});
}
function rank({ mode = "deny" }) {
	return MODES.indexOf(mode);
}
function isStricterSet({ body: other }, { body: one }) {
	return other.maxHeld <= one.maxHeld && lookBackOf(other) >= lookBackOf(one);
}
function asksForAllOf(other, one) {
	return ["low", "high"].every((risk) => {
		const needs = (rules) => canonicalJson(collectNeeds(rules, risk).map(({ count, from, demand: { rationale, ...rest } }) => ({
			count,
			from,
			rest,
			rationale: {
				...rationale,
				ban: [...rationale.ban].sort()
			}
		})));
		return needs([other, one]) === needs([other]);
	});
}
// src/authoring/lint/p04-breaks-alone.ts
function breaksAlone({ cells, policy }) {
	const told = new Set();
	return cells.flatMap(({ role, environment, bundle }) => bundle.duties.touched.flatMap(({ document: { body }, asked }) => {
		const key = `${role.id} ${body.id}`;
		if (asked.size <= body.maxHeld || told.has(key)) return [];
		told.add(key);
		const document = role.document;
		const { functions = [], entitlements = [], inherits = [] } = document.body;
		const itself = {
			closure: new Set([role.id]),
			functions: new Set(functions),
			entitlements
		};
		const inherited = membersOf(body, itself, policy.kinds).size <= body.maxHeld;
		const held = [...asked].map((place) => memberName(body.members[place] ?? {}));
		const by = inherited ? `, as it inherits ${inherits.join(" and ")}` : "";
		const message = `${role.id} alone holds ${held.join(" and ")} in ${environment.id}${by}; ${body.id} allows ${body.maxHeld} of them`;
		const fix = `${inherited ? "inherit less" : "split the role"}; while this set stands nobody can hold it`;
		return [lintFinding("P04", (body.mode ?? "deny") === "deny" ? "error" : "warning", {
			document,
			pointer: inherited ? "/inherits" : "/id"
		}, {
			message,
			fix,
			values: {
				set: body.id,
				held
			}
		})];
	}));
}
// src/authoring/lint/p06-wider-cap.ts
const SHORTEST_CLOUD_CAP = 3600;
function widerCap({ policy, cells }) {
	const places = new Map();
	for (const { role, environment } of cells) places.set(role.id, (places.get(role.id) ?? new Set()).add(environment.id));
	return [...policy.roles.values()].flatMap((role) => {
		const document = role.document;
		const environments = [...places.get(role.id) ?? []].flatMap((id) => policy.environments.get(id) ?? []);
		const caps = environments.map(({ maxDuration }) => maxDuration ?? 1e400);
		return [
			...inherited(role, document),
			...overEverywhere(role, document, Math.max(0, ...caps), environments.map(({ id }) => id)),
			...longerSessions(role, document)
		];
	});
}
function inherited(role, document) {
	const { body } = document;
	const wider = (pointer, written, holds) => lintFinding("P06", "warning", {
		document,
		pointer
	}, {
		message: `${role.id} writes ${written}, and a role that it inherits holds it to ${holds}`,
		fix: `write ${holds}, which is what counts, or inherit something else`
	});
	const session = body.maxSession === void 0 ? null : seconds(body.maxSession);
	const holders = body.cardinality?.maxActive;
	const fewest = Math.min(...role.maxActive.map(({ most }) => most));
	return [
		...seconds(body.duration.max) > role.duration.max ? [wider("/duration/max", body.duration.max, duration(role.duration.max))] : [],
		...session !== null && session > role.maxSession ? [wider("/maxSession", body.maxSession ?? "", duration(role.maxSession))] : [],
		...body.maxUses !== void 0 && body.maxUses > role.maxUses ? [wider("/maxUses", String(body.maxUses), String(role.maxUses))] : [],
		...body.renewals !== void 0 && body.renewals > role.renewals ? [wider("/renewals", String(body.renewals), String(role.renewals))] : [],
		...holders !== void 0 && holders > fewest ? [wider("/cardinality/maxActive", String(holders), String(fewest))] : []
	];
}
function overEverywhere(role, document, cap, environments) {
	if (environments.length === 0 || cap >= role.duration.max) return [];
	const message = `${role.id} may last ${duration(role.duration.max)}, and every environment where it holds something (${environments.join(", ")}) allows ${duration(cap)} at most`;
	return [lintFinding("P06", "warning", {
		document,
		pointer: "/duration/max"
	}, {
		message,
		fix: `make \`max\` ${duration(cap)} or less`
	})];
}
function longerSessions(role, document) {
	return (document.body.entitlements ?? []).flatMap(({ maxSession }, index) => {
		if (typeof maxSession !== "string" || seconds(maxSession) <= Math.max(role.maxSession, SHORTEST_CLOUD_CAP)) return [];
		const message = `the cloud gives sessions of ${maxSession} under ${role.id}, which allows ${duration(role.maxSession)}`;
		const fix = `lower the longest session of that role in the cloud and here, or raise \`maxSession\` of ${role.id}`;
		return [lintFinding("P06", "warning", {
			document,
			pointer: `/entitlements/${index}/maxSession`
		}, {
			message,
			fix
		})];
	});
}
// src/authoring/lint/p07-exceptions.ts
const KINDS = [
	"Rule",
	"SodSet",
	"Calendar"
];
function uselessExceptions(material) {
	return material.shelf.Exception.flatMap((document) => {
		const { id, valid } = document.body;
		if (valid.until <= material.now) {
			const message = `${id} ended at ${valid.until} and waives nothing any more`;
			return [lintFinding("P07", "warning", {
				document,
				pointer: "/valid/until"
			}, {
				message,
				fix: "delete the file (its use stays in the ledger), or have it renewed by its risk owner"
			})];
		}
		return covering(document, material);
	});
}
function covering(document, { shelf, cells, policy }) {
	const { id, scope, waives } = document.body;
	const there = cells.filter((cell) => cell.role.id === scope.role && cell.environment.id === scope.environment && askersOf(cell, policy).some(({ key }) => key === scope.subject));
	const open = policy.roles.get(scope.role)?.eligible.anyOf.some(({ team }) => team !== void 0) ?? false;
	if (there.length === 0 && !open) {
		const message = `${id} is for ${scope.subject}, who cannot ask for ${scope.role} in ${scope.environment}`;
		return [lintFinding("P07", "warning", {
			document,
			pointer: "/scope"
		}, {
			message,
			fix: "correct the scope, or delete the exception"
		})];
	}
	const applying = new Set(there.flatMap((cell) => targetsOf(cell, [document])).flatMap((target) => KINDS.flatMap((kind) => policy.rules(kind, target).matching.map(({ body }) => body.id))));
	const known = new Set([
		...shelf.Rule,
		...shelf.SodSet,
		...shelf.Calendar
	].map(({ body }) => body.id));
	if (there.length === 0) return [];
	return waives.flatMap((rule, index) => {
		if (!known.has(rule) || applying.has(rule)) return [];
		const message = `${id} waives ${rule}, which does not apply to ${scope.role} in ${scope.environment}`;
		return [lintFinding("P07", "warning", {
			document,
			pointer: `/waives/${index}`
		}, {
			message,
			fix: "take it out of `waives`"
		})];
	});
}
// src/authoring/lint/p08-bare-rules.ts
function bareRules({ shelf, tests }) {
	const tested = new Set(tests.flatMap((text) => text.match(/[A-Z][A-Z0-9-]+/g) ?? []));
	const controlled = [
		...shelf.Rule,
		...shelf.SodSet,
		...shelf.ApprovalRule,
		...shelf.Calendar,
		...shelf.BreakGlass,
		...shelf.ChangeRule,
		...shelf.MitigatingControl
	];
	const judged = [
		...shelf.Rule,
		...shelf.SodSet,
		...shelf.ApprovalRule,
		...shelf.Calendar
	];
	return [...controlled.flatMap(uncontrolled), ...judged.flatMap((one) => untested(one, tested))];
}
function uncontrolled(document) {
	const { id, controls } = document.body;
	if (controls.length > 0) return [];
	const message = `${id} names no control, so no audit can tell what it is for`;
	return [lintFinding("P08", "warning", {
		document,
		pointer: "/controls"
	}, {
		message,
		fix: "name the control of your framework that it implements, such as \"SOC2:CC6.3\""
	})];
}
function untested(document, tested) {
	const { id } = document.body;
	if (tested.has(id)) return [];
	const message = `no policy test names ${id}, so nobody would notice if it stopped to bite`;
	const fix = `write a case in a *.test.yaml below policies/ that expects an outcome of ${id}`;
	return [lintFinding("P08", "note", {
		document,
		pointer: "/id"
	}, {
		message,
		fix
	})];
}
// src/authoring/lint/p09-patterns.ts
function loosePatterns({ shelf, examiner }) {
	return shelf.Rule.flatMap((document) => partsOf(examiner.read(document.body.when)).filter(({ op, name }) => op === "call" && name === "re2").flatMap((call) => judge(document, call, (text) => examiner.yields(text, NOTHING_ASKED))));
}
function judge(document, { parts: [, pattern] }, ask) {
	const written = pattern?.op === "value" ? pattern.name : null;
	if (written === null || !pattern) return [];
	const at = {
		document,
		pointer: "/when"
	};
	const { id } = document.body;
	if (ask(`re2("", ${pattern.text})`) === null) return [lintFinding("P09", "error", at, {
		message: `${id}: RE2 does not take the pattern ${pattern.text}, so the rule errs and denies whenever it is reached`,
		fix: "write it in RE2: no look-around, no back-references, 200 characters at most"
	})];
	if (!/^\^?\.[*+]/.test(written) && !/(?<!\\)\.[*+]\$?$/.test(written)) return [];
	return [lintFinding("P09", "warning", at, {
		message: `${id}: the pattern ${pattern.text} takes anything before or after what it means`,
		fix: "name what may stand there, such as [a-z0-9-]+; re2() compares the whole text, so nothing is needed to anchor it"
	})];
}
// src/authoring/lint/p10-look-alikes.ts
function lookAlikes({ shelf }) {
	return NAME_SPACES.flatMap((kinds) => {
		const seen = new Map();
		return kinds.flatMap((kind) => shelf[kind]).flatMap((document) => {
			const id = idOf(document);
			const look = lookOf(id);
			const other = seen.get(look);
			seen.set(look, other ?? document);
			if (!other || idOf(other).toLowerCase() === id.toLowerCase()) return [];
			const { path, line } = other.locate("/id");
			const message = `${id} looks like ${idOf(other)}, the ${other.body.kind} at ${path}:${line}`;
			return [lintFinding("P10", "warning", {
				document,
				pointer: "/id"
			}, {
				message,
				fix: "give one of them an id that nobody takes for the other"
			})];
		});
	});
}
function idOf({ path, body }) {
	return "id" in body ? body.id : path;
}
function lookOf(id) {
	return id.toLowerCase().replaceAll("rn", "m").replaceAll("vv", "w").replace(/[1i]/g, "l").replaceAll("0", "o");
}
// src/authoring/lint/p11-wildcards.ts
function wildcards({ shelf }) {
	return [...[...shelf.Workload, ...shelf.ServiceAccount].flatMap((one) => patterned(one, ["identity", "environment"])), ...shelf.Agent.flatMap((one) => patterned(one, [
		"identity",
		"job",
		"environment"
	]))];
}
function patterned(document, path) {
	return valuesAt(document.body, path).flatMap(({ pointer, value }) => {
		if (typeof value !== "string" || !value.includes("?")) return [];
		const message = `${value} holds a wildcard, and identities are compared letter by letter`;
		return [lintFinding("P11", "error", {
			document,
			pointer
		}, {
			message,
			fix: "write the whole text, one document for each identity"
		})];
	});
}
// src/authoring/lint/p12-mixed-script.ts
const ALPHABETS = [
	["Latin", /\p{Script=Latin}/u],
	["Cyrillic", /\p{Script=Cyrillic}/u],
	["Greek", /\p{Script=Greek}/u],
	["Armenian", /\p{Script=Armenian}/u],
	["Cherokee", /\p{Script=Cherokee}/u]
];
function mixedScript({ shelf }) {
	return Object.values(shelf).flat().flatMap((document) => texts(document.body, []).flatMap(([steps, text]) => {
		for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
			const found = ALPHABETS.filter(([, letters]) => letters.test(word)).map(([name]) => name);
			if (found.length < 2) continue;
			const message = `the word ${word} mixes letters of ${found.join(" and ")}`;
			return [lintFinding("P12", "warning", {
				document,
				pointer: pointerOf(steps)
			}, {
				message,
				fix: "type it again in one alphabet"
			})];
		}
		return [];
	}));
}
function texts(node, steps) {
	if (typeof node === "string") return /[^\0-\x7f]/.test(node) ? [[steps, node]] : [];
	if (typeof node !== "object" || node === null) return [];
	return Object.entries(node).flatMap(([name, value]) => texts(value, [...steps, name]));
}
// src/authoring/lint/p13-zoneless-time.ts
const CLOCK = /^get(FullYear|Month|Date|DayOfMonth|DayOfWeek|DayOfYear|Hours|Minutes)$/;
function zonelessTime({ shelf, examiner }) {
	return shelf.Rule.flatMap((document) => {
		const parts = partsOf(examiner.read(document.body.when));
		const at = {
			document,
			pointer: "/when"
		};
		const { id } = document.body;
		return [...parts.filter(readsClock).map(({ text, name }) => lintFinding("P13", "warning", at, {
			message: `${id}: ${text} is counted in UTC, where an office's day begins and ends elsewhere`,
			fix: `name the zone, such as ${name}("Europe/Berlin"), or "UTC" if that is meant`
		})), ...parts.flatMap(zoneless).map((text) => lintFinding("P13", "error", at, {
			message: `${id}: timestamp("${text}") has no zone, so the rule errs and denies whenever it is reached`,
			fix: "end it in Z, as in 2026-11-22T09:00:00Z"
		}))];
	});
}
function readsClock({ op, name, parts }) {
	const [receiver] = parts;
	const isLength = receiver?.op === "-" || receiver?.op === "call" && receiver.name === "duration";
	return op === "rcall" && CLOCK.test(name ?? "") && parts.length === 1 && !isLength;
}
function zoneless({ op, name, parts: [text] }) {
	const written = op === "call" && name === "timestamp" && text?.op === "value" ? text.name : null;
	return written !== null && !/(Z|[+-]\d\d:\d\d)$/.test(written) ? [written] : [];
}
// src/authoring/lint/p14-approval-ring.ts
function approvalRing({ rehearsals }) {
	const told = new Set();
	return rehearsals.flatMap((one) => {
		const found = ring(one);
		if (!found || told.has(found.key)) return [];
		told.add(found.key);
		return [found.finding];
	});
}
function ring({ cell, askers, trials }) {
	const slots = trials.flatMap((trial) => trial.slots);
	const [first] = slots;
	if (cell.subject !== "human" || !first || slots.some(({ unknown }) => unknown)) return null;
	const asking = new Set(askers.map(({ key }) => key));
	const approvers = new Set(slots.flatMap(({ members }) => [...members.keys()]));
	if (approvers.size < 2 || [...approvers].some((person) => !asking.has(`person:${person}`))) return null;
	const { id } = cell.role;
	const message = `everybody who approves ${id} in ${cell.environment.id} may ask for it too (${some([...approvers])}), so they can approve each other`;
	const fix = `add a slot for people who may not ask for ${id}, or take the approvers out of \`eligible\``;
	return {
		key: id,
		finding: lintFinding("P14", "warning", {
			document: cell.role.document,
			pointer: "/eligible/anyOf"
		}, {
			message,
			fix,
			values: {
				role: id,
				environment: cell.environment.id,
				rule: first.need.rule.body.id
			}
		})
	};
}
// src/authoring/powers.ts
function actionsOf(document, { policy }, among) {
	const found = (document.body.entitlements ?? []).map((entitlement) => {
		const kind = policy.kinds.get(entitlement.provider);
		return kind ? among(kind, entitlement) : [];
	});
	const first = found.findIndex((actions) => actions.length > 0);
	if (first < 0) return null;
	return {
		actions: [...new Set(found.flat())].toSorted(),
		pointer: `/entitlements/${first}`
	};
}
// src/authoring/lint/p15-understated-risk.ts
function understatedRisk(material) {
	return [...material.policy.roles.values()].flatMap((role) => {
		const document = role.document;
		const steps = actionsOf(document, material, (kind, one) => kind.escalates(one));
		if (role.floor === "critical" || !steps) return [];
		const said = document.body.risk !== void 0;
		const message = `${role.id} ${said ? `is written as ${role.floor}` : "writes no risk"} and can lead to more rights by ${some(steps.actions)}`;
		return [lintFinding("P15", "warning", {
			document,
			pointer: said ? "/risk" : steps.pointer
		}, {
			message,
			fix: "write `risk: critical`, or take those actions out",
			values: { actions: steps.actions }
		})];
	});
}
// src/authoring/lint/p16-unreviewed-break-glass.ts
function unreviewedBreakGlass({ policy }) {
	return policy.breakGlass.flatMap((document) => {
		const { id, who, review, workload } = document.body;
		if ([...who, ...review.from].some((pool) => pool.team !== void 0)) return [];
		const job = policy.workloads.get(`workload:${workload}`);
		const running = new Set(job ? [job.owner, ...job.controllers] : []);
		const reviewers = [...people(document, review.from, policy)].filter((person) => !running.has(person));
		const stuck = [...people(document, who, policy)].filter((taker) => reviewers.every((one) => one === taker));
		if (stuck.length === 0 && reviewers.length > 0) return [];
		const message = reviewers.length === 0 ? `nobody could review ${id} afterwards: its reviewers have left, or run ${workload} themselves` : `nobody else could review ${id} after ${some(stuck)} took it`;
		return [lintFinding("P16", "error", {
			document,
			pointer: "/review/from"
		}, {
			message,
			fix: "name reviewers who neither take it nor run its job"
		})];
	});
}
function people({ body }, pools, policy) {
	const { directory } = policy;
	const listed = (group) => [...directory.group(group)?.members ?? []];
	const persons = pools.flatMap((pool) => {
		if (pool.group !== void 0) return listed(pool.group);
		if (pool.person !== void 0) return [`person:${pool.person}`];
		const owner = "ownerOf" in pool ? pool.ownerOf : void 0;
		const owned = owner === "role" ? body.roles.map((id) => policy.roles.get(id)?.owner) : [];
		const ruled = owner === "environment" ? body.environments.map((id) => policy.environments.get(id)?.owner) : [];
		return [...owned, ...ruled].flatMap((one) => {
			if (!one) return [];
			return one.startsWith("group:") ? listed(one.slice(6)) : [one];
		});
	}).flatMap((key) => key.startsWith("person:") ? [key.slice(7)] : []);
	return new Set(persons.filter((person) => !directory.person(person)?.left));
}
// src/authoring/lint/p17-unrotated-secrets.ts
const LONGEST = 7776e3;
function unrotatedSecrets(material) {
	return [...material.policy.roles.values()].flatMap((role) => {
		const document = role.document;
		const { secret } = document.body;
		if (secret && seconds(secret.rotateWithin) > LONGEST) {
			const message = `secrets of ${role.id} are rotated within ${secret.rotateWithin}, more than ${duration(LONGEST)}`;
			return [lintFinding("P17", "warning", {
				document,
				pointer: "/secret/rotateWithin"
			}, {
				message,
				fix: `make it ${duration(LONGEST)} or less`
			})];
		}
		if (role.secret?.reach === "any") return reaching(role, material);
		const values = actionsOf(document, material, (kind, one) => kind.handsOut(one));
		if (role.secret || !values) return [];
		const message = `${role.id} hands out values that outlive the grant, by ${some(values.actions)}, and says nothing of their rotation`;
		return [lintFinding("P17", "warning", {
			document,
			pointer: values.pointer
		}, {
			message,
			fix: "add `secret: { maxTtl: \u2026, rotateWithin: \u2026 }` to the role, with `reach: any` where no request could name the one value beforehand; or take those actions out",
			values: { actions: values.actions }
		})];
	});
}
function reaching({ id, secret, duration: { max }, entitlements, document }, { policy }) {
	const at = {
		document,
		pointer: "/secret/reach"
	};
	if (!entitlements.some((one) => (policy.kinds.get(one.provider)?.handsOut(one) ?? []).length > 0)) return [lintFinding("P17", "warning", at, {
		message: `${id} is declared to reach any secret, and hands out none`,
		fix: "take `reach: any` out"
	})];
	const oldest = max + (secret?.rotateWithin ?? 0);
	if (oldest <= LONGEST) return [];
	return [lintFinding("P17", "warning", at, {
		message: `what ${id} reads on the first day of its longest grant may be ${duration(oldest)} old before it is rotated, more than ${duration(LONGEST)}`,
		fix: "make `duration.max` or `secret.rotateWithin` shorter"
	})];
}
// src/authoring/lint/p18-small-pool.ts
function smallPool({ rehearsals }) {
	const told = new Set();
	return rehearsals.flatMap(({ cell, trials }) => (trials[0]?.slots ?? []).flatMap(({ need, members, unknown }) => {
		const key = `${need.rule.body.id} ${need.pointer}`;
		if (unknown || !isTooSmall(need, members) || told.has(key)) return [];
		told.add(key);
		const pool = need.from.map(poolName).join(", ");
		const message = `slot ${need.slot} of ${need.rule.body.id} needs ${need.count} of ${pool}, which has ${members.size} (seen for ${cell.role.id} in ${cell.environment.id})`;
		return [lintFinding("P18", "error", {
			document: need.rule,
			pointer: `${need.pointer}/count`
		}, {
			message,
			fix: "lower `count`, or put more people into the pool; who has left does not count"
		})];
	}));
}
// src/authoring/lint/p19-twin-roles.ts
function twinRoles({ shelf, policy }) {
	const roles = [...policy.roles.values()].filter(({ entitlements }) => entitlements.length > 0);
	const twinsOf = neighbours(roles, policy);
	return shelf.SodSet.flatMap((set) => {
		const members = new Map(roles.map((role) => [role, membersOf(set.body, role, policy.kinds)]));
		return roles.flatMap((role) => {
			if (members.get(role)?.size !== 0) return [];
			const twin = twinsOf(role).find((other) => (members.get(other)?.size ?? 0) > 0);
			if (!twin) return [];
			const [place = 0] = members.get(twin) ?? [];
			const member = set.body.members[place] ?? {};
			return [told(role, twin, set, memberName(member), member.function !== void 0)];
		});
	});
}
function told(role, twin, { body }, member, isFunction) {
	const message = `${role.id} can do nearly all that ${twin.id} can, which is ${member} in ${body.id}, and is not in that set itself`;
	const fix = isFunction ? `add \`${member}\` to its \`functions\`` : `add it to the members of ${body.id}`;
	return lintFinding("P19", "warning", {
		document: role.document,
		pointer: "/entitlements"
	}, {
		message,
		fix,
		values: {
			set: body.id,
			twin: twin.id
		}
	});
}
function neighbours(roles, policy) {
	const known = new Map();
	return (role) => {
		const twins = known.get(role) ?? roles.filter((other) => other !== role && isNearlyIn(role, other, policy) && isNearlyIn(other, role, policy));
		known.set(role, twins);
		return twins;
	};
}
function isNearlyIn(one, other, policy) {
	const own = [...one.closure].some((id) => other.closure.has(id)) ? [...one.closure].filter((id) => !other.closure.has(id)).flatMap((id) => written(policy.roles.get(id), policy)) : held(one, policy);
	const others = byAccount(other, policy);
	const mayLack = Math.floor(own.length * 20 / 100);
	let lacks = 0;
	for (const { place, kind, action, resource } of own) {
		if (others.get(place)?.some((entitlement) => kind.covers(entitlement, action, resource))) continue;
		lacks += 1;
		if (lacks > mayLack) return false;
	}
	return true;
}
const HELD = new WeakMap();
const PLACES = new WeakMap();
function held(role, { kinds }) {
	const powers = HELD.get(role) ?? role.entitlements.flatMap((one) => powersIn(one, kinds));
	HELD.set(role, powers);
	return powers;
}
function written(role, { kinds }) {
	const { entitlements = [] } = (role?.document)?.body ?? {};
	return entitlements.flatMap((one) => powersIn(one, kinds));
}
function byAccount(role, { kinds }) {
	const places = PLACES.get(role) ?? groupBy(role.entitlements, (one) => placeOf(one, kinds.get(one.provider)));
	PLACES.set(role, places);
	return places;
}
function powersIn(entitlement, kinds) {
	const kind = kinds.get(entitlement.provider);
	if (!kind) return [];
	const place = placeOf(entitlement, kind);
	const list = (field) => entitlement[field] ?? [];
	const resources = list("resources").length > 0 ? list("resources") : [null];
	return [...list("actions"), ...list("roles")].flatMap((action) => resources.map((resource) => ({
		kind,
		place,
		action,
		resource
	})));
}
function placeOf(entitlement, kind) {
	return `${entitlement.provider} ${kind?.account(entitlement) ?? ""}`;
}
// src/authoring/lint/p21-shared-jobs.ts
function sharedJobs({ shelf }) {
	const subjects = [
		...shelf.Workload.map((document) => ({
			document,
			job: document.body.identity,
			pointer: "/identity"
		})),
		...shelf.ServiceAccount.map((document) => ({
			document,
			job: document.body.identity,
			pointer: "/identity"
		})),
		...shelf.Agent.map((document) => ({
			document,
			job: document.body.identity.job,
			pointer: "/identity/job"
		}))
	];
	const seen = new Map();
	return subjects.flatMap(({ document, job, pointer }) => {
		const { repositoryId, workflow, ref, environment = null } = job;
		const name = JSON.stringify([
			repositoryId,
			workflow,
			ref,
			environment
		]);
		const other = seen.get(name);
		seen.set(name, other ?? document);
		if (!other) return [];
		const { path, line } = other.locate("/id");
		const message = `${document.body.id} is the same job as ${other.body.id}, the ${other.body.kind} at ${path}:${line}: what either may not hold beside the other, that job holds`;
		return [lintFinding("P21", "warning", {
			document,
			pointer
		}, {
			message,
			fix: "give each a workflow or a GitHub environment of its own, or make one subject of the two"
		})];
	});
}
// src/authoring/lint/p22-unheld-profile.ts
function unheldProfile({ policy, cells }) {
	return [...policy.agents.values()].flatMap((agent) => {
		const { roles, environments } = agent.profile;
		return cells.filter(({ subject, role, environment }) => subject === "agent" && roles.has(role.id) && (environments?.has(environment.id) ?? true)).flatMap(({ role, environment, bundle: { whole, target } }) => {
			const context = {
				whole,
				target,
				policy
			};
			const all = wholeScope(context);
			const limit = profileLimit(agent);
			return ["actions", "resources"].flatMap((field) => {
				const lacking = beyond(field, all[field], limit, context);
				const bare = field === "resources" && limit.resources && all.actions.length > 0 && all.resources.length === 0;
				if (lacking.length === 0 && !bare) return [];
				const what = bare ? "names resources, and the role names none" : `lists no ${lacking.join(", ")}`;
				const message = `${agent.key} can never be granted ${role.id} in ${environment.id}: its credential cannot be held to less than the whole role, and profile.${field} ${what}`;
				const fix = bare ? "take `resources` out of the profile" : `add ${lacking.join(", ")} to profile.${field}, or take ${role.id} out of profile.roles`;
				return [lintFinding("P22", "warning", {
					document: agent.document,
					pointer: `/profile/${field}`
				}, {
					message,
					fix
				})];
			});
		});
	});
}
// src/authoring/lint/p23-unusable-break-glass.ts
function unusableBreakGlass({ policy }) {
	return policy.breakGlass.flatMap((document) => {
		const { id, roles, environments } = document.body;
		return roles.flatMap((name, index) => {
			const role = policy.roles.get(name);
			if (!role || role.secret?.reach === "any") return [];
			const actions = environments.flatMap((where) => {
				const environment = policy.environments.get(where);
				if (!environment) return [];
				return handedOut({
					policy,
					whole: bundleOf(policy, role, environment, "human", { environment: where }).whole
				});
			});
			if (actions.length === 0) return [];
			const unless = role.secret ? ", unless a whole `request` names the secret" : "";
			const message = `${id} opens ${name}, which hands out values that outlive the grant, by ${some([...new Set(actions)])}; the form of an emergency can name none of them, so each is denied (SECRET-BLOCK)${unless}`;
			return [lintFinding("P23", "warning", {
				document,
				pointer: `/roles/${index}`
			}, {
				message,
				fix: "declare `secret: { maxTtl: \u2026, rotateWithin: \u2026, reach: any }` in the role, or open a role without those actions"
			})];
		});
	});
}
// src/authoring/lint.ts
const OF_DOCUMENTS = [
	unborneNames,
	shadowed,
	bareRules,
	lookAlikes,
	wildcards,
	mixedScript,
	sharedJobs
];
const OF_POLICY = [
	tooFewApprovers,
	unreachable,
	foregone,
	breaksAlone,
	widerCap,
	uselessExceptions,
	loosePatterns,
	zonelessTime,
	approvalRing,
	understatedRisk,
	unreviewedBreakGlass,
	unrotatedSecrets,
	smallPool,
	twinRoles,
	unheldProfile,
	unusableBreakGlass
];
function approversMissing(policy, now) {
	const rehearsals = rehearse(cellsOf(policy), policy, now);
	return [...tooFewApprovers({ rehearsals }), ...smallPool({ rehearsals })];
}
async function lint({ documents, whole, tests, now }, policy) {
	const given = {
		shelf: shelve(documents),
		whole,
		tests,
		now
	};
	const findings = OF_DOCUMENTS.flatMap((check) => check(given));
	if (!policy) return findings;
	const cells = cellsOf(policy);
	const rehearsals = rehearse(cells, policy, now);
	const material = {
		...given,
		policy,
		cells,
		rehearsals,
		examiner: await examiner()
	};
	return [...findings, ...OF_POLICY.flatMap((check) => check(material))];
}
export { lint as n, approversMissing as t };
