import "./rolldown-runtime.js";
import { $ as Failure, A as subjectKey, B as plus, C as controlsOf, D as canonicalJson, E as counted, F as earlier, H as momentOf, I as epoch, J as NotAsAsked, K as ENGINE, L as fromEpoch, M as didYouMean, N as LONGEST_LOOK_BACK, O as digestOf, P as duration, R as isInstant, S as marksOf, T as isQuoted, U as ISSUING_EVENTS, V as seconds, W as outsidersMayStart, X as isRequestId, Y as Secret, _ as groupBy, a as VERDICTS, b as unpaid, d as secretKey, f as gitHash, g as valuesAt$1, j as REFERENCES, k as sha256, l as isAdded, m as pointerOf, o as TooLarge, p as fieldName, u as cutText, v as handedOut$1, w as echoedDigest, x as some, y as isOfReach, z as later } from "./start.js";
import { n as gr, t as MEANINGS } from "./validators.js";
import { a as constructFromEvents, i as YAMLException, l as parseEvents, n as EVENT_ID, o as dump, r as SCALAR_STYLE, s as getScalarValue, t as CORE_SCHEMA } from "./js-yaml.js";
import { d as maySign, f as mustSign, g as trusted, i as nameOfLedger, l as retiredSigner, m as signedBy, o as openCheckpoint, r as nameIn, s as originOf$1, u as signCheckpoint } from "./keys.js";
const { createRequire: createRequire } = process.getBuiltinModule("node:module");
const { createHash: createHash } = process.getBuiltinModule("node:crypto");
// src/decision/third-party.ts
function contractOf({ policy }, { person, contract }) {
	const employer = policy.directory.person(person)?.organisation ?? null;
	const organisation = employer === null ? null : policy.organisations.get(employer) ?? null;
	return {
		organisation,
		contract: organisation?.body.contracts.find(({ id }) => id === contract) ?? null
	};
}
function endOf$1({ until }) {
	return `${until}T23:59:59Z`;
}
// src/decision/approvals/attestation.ts
const ATTEST = "ATTEST-OWNERS";
function attestation(context) {
	const occasion = occasionOf(context);
	if (!occasion) return null;
	const { role } = context;
	const body = {
		apiVersion: "access-lineage/v1",
		kind: "ApprovalRule",
		id: ATTEST,
		title: `Business and technical owner attest: ${occasion.because}`,
		controls: [
			"SOC2:CC6.2",
			"ISO27001:A.5.19",
			"NIST80053:PS-7"
		],
		severity: "high",
		owner: role.owner,
		require: [{
			slot: "business-owner",
			count: 1,
			from: [occasion.business],
			as: "attestation"
		}, {
			slot: "technical-owner",
			count: 1,
			from: [{ ownerOf: "role" }],
			as: "attestation"
		}]
	};
	const { path, blob, sha256 } = role.document;
	return {
		body,
		path,
		blob,
		sha256,
		locate: () => role.document.locate("/owner")
	};
}
function occasionOf(context) {
	const { facts, workload } = context;
	const { subject } = facts.request.body;
	if (subject.type === "third-party") {
		const { organisation } = contractOf(context, subject);
		if (!organisation) return null;
		return {
			business: poolOf$2(organisation.body.owner),
			because: `${subject.person} belongs to ${organisation.body.id}`
		};
	}
	if (subject.type === "human") {
		const requester = requesterOf(context);
		if (requester === null || requester === subject.person) return null;
		return {
			business: { managerOf: "subject" },
			because: `${requester} asks for ${subject.person}`
		};
	}
	if (workload?.businessOwner && workload.businessOwner !== workload.owner) return {
		business: { person: workload.businessOwner },
		because: `${workload.key} has a business owner beside its owner`
	};
	return null;
}
function requesterOf({ facts, policy }) {
	const author = facts.pullRequest?.author;
	const person = author ? policy.directory.identify(author.databaseId, facts.members) : null;
	return person && "known" in person ? person.known?.id ?? null : null;
}
function poolOf$2(owner) {
	const [kind, id = ""] = owner.split(":");
	return kind === "group" ? { group: id } : { person: id };
}
// src/decision/approvals/counting.ts
function countingOf(context) {
	const { policy, facts, effective } = context;
	return {
		policy,
		facts,
		effective,
		request: context,
		anybodyBlocks: false
	};
}
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
// src/policy/agent-accounts.ts
const kept$4 = new WeakMap();
function agentByAccount({ agents }, account) {
	const known = kept$4.get(agents) ?? new Map([...agents.values()].flatMap((agent) => agent.accounts.map((one) => [one, agent])));
	kept$4.set(agents, known);
	return known.get(account);
}
function sharedAccounts({ Agent: documents, Person }) {
	const owners = new Map(Person.flatMap(({ body }) => body.accounts.map(({ github }) => [github, body.id])));
	return documents.flatMap((document) => (document.body.accounts ?? []).flatMap(({ github }, index) => {
		const other = owners.get(github);
		owners.set(github, document.body.id);
		if (other === void 0) return [];
		const message = `account ${github} already belongs to ${other}`;
		return [policyFinding("L09", document, `/accounts/${index}/github`, message, "give the agent an account of its own, that of its GitHub App")];
	}));
}
// src/decision/approvals/standing-reviews.ts
function standingReview$1(reviews, facts) {
	const words = reviews.filter(({ state }) => state !== "COMMENTED").toSorted(inOrder);
	const at = momentOf(facts);
	const before = words.filter(({ submittedAt }) => submittedAt <= at).at(-1) ?? null;
	const after = words.filter(({ submittedAt }) => submittedAt > at).at(-1) ?? null;
	if (after && facts.moment.phase === "issue" && after.state === "CHANGES_REQUESTED") return after;
	return before ?? after;
}
function tooLateToBlock({ state, submittedAt }, { moment }) {
	return moment.phase === "record" && state === "CHANGES_REQUESTED" && submittedAt > moment.merge.at;
}
function inOrder(one, other) {
	if (one.submittedAt !== other.submittedAt) return one.submittedAt < other.submittedAt ? -1 : 1;
	return byNumber(one.databaseId, other.databaseId);
}
function byNumber(one, other) {
	if (one.length !== other.length) return one.length - other.length;
	return one < other ? -1 : Number(one > other);
}
// src/decision/approvals/ballots.ts
function collectBallots(context) {
	const byPerson = new Map();
	const rejected = [];
	const unknown = [];
	for (const review of context.facts.reviews.filter(({ state }) => state !== "COMMENTED").toSorted(inOrder)) {
		const who = whose$2(review, context);
		if ("why" in who) {
			rejected.push(who);
			if (who.lookUpFailed && asksForChanges(review, context)) unknown.push(who.message);
		} else {
			const theirs = byPerson.get(who.id) ?? {
				person: who,
				reviews: []
			};
			theirs.reviews.push(review);
			byPerson.set(who.id, theirs);
		}
	}
	const ballots = [];
	for (const { person, reviews } of byPerson.values()) {
		const review = standingReview$1(reviews, context.facts);
		if (!review) continue;
		ballots.push({
			person,
			review
		});
		rejected.push(...otherAccounts(person, reviews, review));
	}
	ballots.sort((one, other) => inOrder(one.review, other.review));
	return {
		ballots,
		rejected: rejected.map(({ review, by, why, message }) => ({
			review,
			by,
			why,
			message
		})),
		unknown
	};
}
function asksForChanges(review, { facts }) {
	return review.state === "CHANGES_REQUESTED" && !tooLateToBlock(review, facts);
}
function whose$2(review, { policy, facts }) {
	const stranger = (by, why, message, lookUpFailed = false) => ({
		review: review.databaseId,
		by,
		why,
		message,
		lookUpFailed
	});
	if (!review.by) return stranger("a deleted account", "unknown-account", "The account that gave it is gone. Ask for another review.");
	const by = `account ${review.by.databaseId}`;
	if (review.by.type !== "User" || agentByAccount(policy, review.by.databaseId)) return stranger(by, "not-human", `${by} is a machine. A person has to approve.`);
	const person = policy.directory.identify(review.by.databaseId, facts.members);
	if ("unknown" in person) return stranger(by, "unknown-account", `Whose account ${review.by.databaseId} is could not be found out: ${person.unknown}. Run the check again.`, true);
	if (!person.known) return stranger(by, "unknown-account", `Nobody in the policy has ${by}. Add it to its person under policies/, or ask someone the policy knows.`);
	if (!person.known.human) return stranger(by, "not-human", `${by} is not a human being's. A person has to approve.`);
	return person.known;
}
function otherAccounts(person, reviews, standing) {
	const others = new Map();
	for (const { by, state, databaseId } of reviews) {
		if (!by || state !== "APPROVED" || by.databaseId === standing.by?.databaseId) continue;
		const message = `Account ${by.databaseId} is ${person.id}'s too, who speaks by another review here. One person fills one slot.`;
		others.set(by.databaseId, {
			review: databaseId,
			by: person.id,
			why: "same-person",
			message
		});
	}
	return [...others.values()];
}
// src/policy/calendar.ts
const DAYS = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
const DAY = 86400;
async function calendars(documents, tzdata) {
	if (documents.length === 0) return {
		calendars: new Map(),
		findings: []
	};
	const { Temporal } = await import("./implementation.js");
	const findings = documents.flatMap((document) => unreadable$2(document, Temporal));
	if (findings.length > 0) return {
		calendars: new Map(),
		findings
	};
	return {
		calendars: new Map(documents.map(({ body }) => [body.id, {
			...calendarOf(body, Temporal),
			tzdata
		}])),
		findings
	};
}
function calendarOf({ zone, hours, freezes = [] }, temporal) {
	const frozen = freezes.map(({ from, until }) => ({
		from: epoch(from),
		until: epoch(until)
	}));
	return { *spans(start, end) {
		const [from, until] = [epoch(start), epoch(end)];
		const open = hours ? joined$1(working(hours, zone, from, until, temporal)) : [{
			from,
			until
		}];
		for (const span of open) yield* without(cut(span, from, until), frozen);
	} };
}
function* working(hours, zone, from, until, temporal) {
	const first = temporal.Instant.fromEpochMilliseconds((from - DAY) * 1e3).toZonedDateTimeISO(zone);
	for (let date = first.toPlainDate();; date = date.add({ days: 1 })) {
		if (at$2(date, "00:00", zone) >= until) return;
		const today = DAYS[date.dayOfWeek - 1];
		yield* hours.filter(({ days }) => days.some((day) => day === today)).map((span) => ({
			from: at$2(date, span.from, zone),
			until: at$2(span.until <= span.from ? date.add({ days: 1 }) : date, span.until, zone)
		})).toSorted((one, other) => one.from - other.from);
	}
}
function at$2(date, time, zone) {
	const day = time === "24:00" ? date.add({ days: 1 }) : date;
	const plainTime = time === "24:00" ? "00:00" : time;
	return day.toZonedDateTime({
		timeZone: zone,
		plainTime
	}).epochMilliseconds / 1e3;
}
function* joined$1(spans) {
	let current = null;
	for (const span of spans) {
		if (current && span.from <= current.until) {
			current = {
				from: current.from,
				until: Math.max(current.until, span.until)
			};
			continue;
		}
		if (current) yield current;
		current = span;
	}
	if (current) yield current;
}
function cut({ from, until }, least, most) {
	return {
		from: Math.max(from, least),
		until: Math.min(until, most)
	};
}
function without(span, frozen) {
	return frozen.reduce((spans, freeze) => spans.flatMap(({ from, until }) => [{
		from,
		until: Math.min(until, freeze.from)
	}, {
		from: Math.max(from, freeze.until),
		until
	}]).filter(({ from, until }) => from < until), span.from < span.until ? [span] : []).toSorted((one, other) => one.from - other.from);
}
function unreadable$2(document, temporal) {
	const { id, zone, hours = [], freezes = [] } = document.body;
	const say = (pointer, message, fix) => policyFinding("L16", document, pointer, `${id}: ${message}`, fix);
	const findings = [];
	if (!isZone(zone, temporal)) findings.push(say("/zone", `there is no time zone ${zone}`, "write an IANA name such as Europe/Berlin or UTC"));
	for (const [index, { from, until }] of hours.entries()) if (from === until || from === "24:00") findings.push(say(`/hours/${index}/from`, `${from} to ${until} is no time`, "let it start before it ends"));
	for (const [index, { from, until }] of freezes.entries()) if (from >= until) findings.push(say(`/freezes/${index}/until`, `the freeze ends at ${until}, not after ${from}`, "correct one of the two"));
	if (hours.length === 0 && freezes.length === 0) findings.push(say("", "it has neither hours nor freezes", "add one of them, or take the document out"));
	return findings;
}
function isZone(name, temporal) {
	if (Intl.supportedValuesOf("timeZone").includes(name)) return true;
	try {
		temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
		return true;
	} catch {
		return false;
	}
}
function instants({ from, until }) {
	return {
		from: fromEpoch(from),
		until: fromEpoch(until)
	};
}
// src/policy/cel-text.ts
const JOINTS = new Set(["&&", "||"]);
const RELATIONS = new Set([
	"==",
	"!=",
	"<",
	"<=",
	">",
	">=",
	"in"
]);
const ARITHMETIC = new Set([
	"+",
	"-",
	"*",
	"/",
	"%"
]);
const ACCESS = {
	".": [".", ""],
	".?": [".?", ""],
	"[]": ["[", "]"],
	"[?]": ["[?", "]"]
};
function textOf(node, value) {
	const text = (one) => textOf(one, value);
	const within = (one) => needsBrackets(one, node) ? `(${text(one)})` : text(one);
	const args = Array.isArray(node.args) ? node.args : [];
	const [first, second, third] = args;
	const access = ACCESS[node.op];
	if (access && first) return within(first) + access[0] + named$2(second, text) + access[1];
	if (node.op === "id") return String(node.args);
	if (node.op === "!_" || node.op === "-_") return node.op.charAt(0) + within(node.args);
	if (node.op === "?:" && first && second && third) return `${within(first)} ? ${within(second)} : ${within(third)}`;
	if (node.op === "list") return `[${args.map(text).join(", ")}]`;
	if (node.op === "map") return `{${node.args.map(([key, one]) => `${text(key)}: ${text(one)}`).join(", ")}}`;
	if (node.op === "call" || node.op === "rcall") return call(node, text, within);
	if (isBinary(node.op) && first && second) return `${within(first)} ${node.op} ${within(second)}`;
	return value(node);
}
function call({ op, args }, text, within) {
	if (op === "call") {
		const [name, given] = args;
		return `${name}(${given.map(text).join(", ")})`;
	}
	const [name, receiver, given] = args;
	return `${within(receiver)}.${name}(${given.map(text).join(", ")})`;
}
function named$2(step, text) {
	return typeof step === "string" ? step : text(step);
}
function isBinary(op) {
	return JOINTS.has(op) || RELATIONS.has(op) || ARITHMETIC.has(op);
}
function needsBrackets(inner, outer) {
	if (!isBinary(inner.op) && inner.op !== "?:" && inner.op !== "-_" && inner.op !== "!_") return false;
	if (JOINTS.has(outer.op)) return inner.op !== outer.op && (JOINTS.has(inner.op) || inner.op === "?:");
	return !(inner.op === "!_" && outer.op === "!_");
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
function loadCel() {
	return Promise.all([import("./lib.js"), import("./esm.js")]);
}
async function runtimeConditions$1(sources) {
	const environment = (await prepare()).registerVariable({
		name: "claims",
		schema: FIELDS.claims
	}).registerVariable("task", "map<string, dyn>").registerVariable("uses", "int");
	return new Map(sources.map((source) => {
		const answer = compile$1(source, environment, `claims, task, uses, ${VARIABLES}: docs/rules/runtime-conditions.md`);
		if (typeof answer !== "function") return [source, answer];
		return [source, (input) => answer(input, runtimeVariables(input))];
	}));
}
const FIELDS = {
	request: {
		id: "string",
		owner: "string",
		purpose: "string",
		ticket: "string",
		access: "string",
		resources: "list<string>",
		actions: "list<string>"
	},
	subject: {
		type: "string",
		id: "string",
		groups: "list<string>"
	},
	role: {
		id: "string",
		includes: "list<string>",
		functions: "list<string>"
	},
	environment: {
		id: "string",
		auditScopes: "list<string>"
	},
	window: {
		start: "google.protobuf.Timestamp",
		end: "google.protobuf.Timestamp",
		minutes: "int"
	},
	claims: {
		environment: "string",
		ref: "string",
		eventName: "string",
		workflow: "string",
		runner: "string",
		runId: "string",
		attempt: "int"
	}
};
const VARIABLES = "request, subject, role, environment, risk, window and now";
async function examiner() {
	const [environment, { serialize }] = await Promise.all([prepare(), import("./lib.js")]);
	const parts = new Map();
	const read = (node) => ({
		op: node.op,
		name: nameOf(node),
		parts: children(node).map(read),
		text: textOf(node, serialize)
	});
	return {
		read: (source) => read(environment.parse(source).ast),
		yields(text, input) {
			const known = parts.get(text);
			const part = known === void 0 ? compile$1(text, environment) : known;
			const condition = typeof part === "function" ? part : null;
			parts.set(text, condition);
			try {
				return condition?.(input) ?? null;
			} catch {
				return null;
			}
		}
	};
}
function nameOf({ op, args }) {
	if (op === "id") return args;
	if (op === "." || op === ".?") return args[1];
	if (op === "call" || op === "rcall") return args[0];
	return op === "value" && typeof args === "string" ? args : null;
}
async function prepare(limits = LIMITS) {
	const [cel, { RE2JS }] = await loadCel();
	return new cel.Environment({ limits }).registerVariable({
		name: "request",
		schema: FIELDS.request
	}).registerVariable({
		name: "subject",
		schema: FIELDS.subject
	}).registerVariable({
		name: "role",
		schema: FIELDS.role
	}).registerVariable({
		name: "environment",
		schema: FIELDS.environment
	}).registerVariable("risk", "string").registerVariable({
		name: "window",
		schema: FIELDS.window
	}).registerVariable("now", "google.protobuf.Timestamp").registerFunction("re2(string, string): bool", (text, pattern) => {
		if (pattern.length > LONGEST_PATTERN) throw new RangeError(`the pattern has more than ${LONGEST_PATTERN} characters`);
		return RE2JS.matches(pattern, text);
	});
}
function compile$1(source, environment, sees = `${VARIABLES}, as docs/rules/condition.md lists them`) {
	try {
		const parsed = environment.parse(source);
		const refusal = refused$1(parsed.ast);
		if (refusal) return refusal;
		const checked = parsed.check();
		if (!checked.valid) return wrong(checked.error, source, sees, environment);
		if (checked.type !== "bool") return {
			message: `the condition yields ${checked.type}, not true or false`,
			fix: "compare it with something"
		};
		return (input, more = {}) => {
			const answer = parsed({
				...variables(input),
				...more
			});
			if (typeof answer !== "boolean") throw new TypeError("the condition yielded neither true nor false");
			return answer;
		};
	} catch (error) {
		return wrong(error, source, sees, environment);
	}
}
function wrong(error, source, sees, environment) {
	const { code, summary, message, range } = error;
	const before = source.slice(0, range?.start ?? 0);
	const lines = before.split("\n");
	const place = range ? ` at line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1} of the condition` : "";
	const [word = ""] = /^\w+/.exec(source.slice(before.length)) ?? [];
	const meant = UNKNOWN.has(code ?? "") ? meantBy(word, before, environment) : null;
	return {
		message: `${summary ?? message}${place}`,
		fix: meant === null ? `correct the expression; it sees ${sees}` : `did you mean \`${meant}\`? It sees ${sees}`
	};
}
const UNKNOWN = new Set(["no_such_key", "unknown_variable"]);
function meantBy(word, before, environment) {
	const fields = new Map(Object.entries(FIELDS));
	const [, of] = /(\w+)\.$/.exec(before) ?? [];
	if (of !== void 0) return didYouMean(word, Object.keys(fields.get(of) ?? {}));
	const ours = new Set([
		...fields.keys(),
		"risk",
		"now",
		"task",
		"uses"
	]);
	const defined = environment.getDefinitions().variables.map(({ name }) => name);
	return didYouMean(word, defined.filter((name) => ours.has(name)));
}
function refused$1(ast) {
	if (calls(ast, "matches")) return {
		message: "`matches` is not available: its patterns can take for ever",
		fix: "write re2(text, pattern), which must match the whole text"
	};
	const [moment] = noMoments(ast);
	if (moment !== void 0) return {
		message: `timestamp("${moment}") is no moment: there is no such day or time of day`,
		fix: "write one such as timestamp(\"2026-11-22T09:00:00Z\")"
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
function noMoments(node) {
	const [argument] = node.op === "call" && node.args[0] === "timestamp" ? node.args[1] : [];
	const text = argument?.op === "value" && typeof argument.args === "string" ? argument.args : null;
	return [...text === null || isInstant(`${text.slice(0, 19)}Z`) ? [] : [text], ...children(node).flatMap(noMoments)];
}
function variables({ request, subject, role, environment, risk, window, now }) {
	return {
		request,
		role,
		environment,
		risk,
		subject: withGroups(subject),
		window: {
			start: new Date(window.start),
			end: new Date(window.end),
			minutes: BigInt(window.minutes)
		},
		now: new Date(now)
	};
}
function withGroups({ groups, ...rest }) {
	return {
		...rest,
		get groups() {
			if ("known" in groups) return groups.known;
			throw new Error(`the groups of the subject are unknown: ${groups.unknown}`);
		}
	};
}
function runtimeVariables({ claims, task, uses }) {
	return {
		claims: {
			...claims,
			attempt: BigInt(claims.attempt)
		},
		task,
		uses: BigInt(uses)
	};
}
// src/policy/change-rules.ts
function unfillableChanges(document) {
	const { id, require } = document.body;
	return require.flatMap(({ slot, from }, index) => {
		const odd = from.findIndex(({ ownerOf, managerOf }) => ownerOf !== void 0 || managerOf !== void 0);
		if (odd < 0) return [];
		const { ownerOf, managerOf } = from[odd] ?? {};
		const pool = ownerOf === void 0 ? `the manager of the ${managerOf}` : `the owner of the ${ownerOf}`;
		const message = `slot ${slot} of ${id} asks ${pool}, and a change of policy has neither role, environment nor subject`;
		return [policyFinding("L31", document, `/require/${index}/from/${odd}`, message, "name a group, a team or a person")];
	});
}
// src/policy/look-alike.ts
function skeleton(name) {
	return name.replace(/[1Il]/g, "1").replace(/[0Oo]/g, "0").replace(/rn/g, "m").toLowerCase();
}
function lookAlikeFunctions(roles, sets) {
	const first = new Map();
	const findings = [];
	const look = (document, pointer, name) => {
		const known = first.get(skeleton(name));
		if (!known) {
			const at = document.locate(pointer);
			first.set(skeleton(name), {
				name,
				where: `${at.path}:${at.line}`
			});
		} else if (known.name !== name) {
			const message = `the function ${name} looks like ${known.name} at ${known.where}, and is another`;
			findings.push(policyFinding("L15", document, pointer, message, `write ${known.name}, or choose another name`));
		}
	};
	for (const set of sets) for (const [index, member] of set.body.members.entries()) if (member.function !== void 0) look(set, `/members/${index}/function`, member.function);
	for (const role of roles) for (const [index, name] of (role.body.functions ?? []).entries()) look(role, `/functions/${index}`, name);
	return findings;
}
// src/policy/link.ts
const NAME_SPACES = [
	[
		"ApprovalRule",
		"Rule",
		"SodSet",
		"Calendar",
		"Exception",
		"MitigatingControl",
		"BreakGlass",
		"ChangeRule",
		"Role"
	],
	[
		"Workload",
		"ServiceAccount",
		"Agent"
	],
	["Person"],
	["Group"],
	["Environment"],
	["Directory"],
	["Organisation"]
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
	for (const [kind, list] of Object.entries(shelf)) names.set(kind, new Set(list.map(idOf$1)));
	for (const list of Object.values(shelf)) for (const document of list) findings.push(...dangling(document, names));
	return findings;
}
function twins(documents) {
	const seen = new Map();
	const findings = [];
	for (const document of documents) {
		const id = idOf$1(document);
		const first = seen.get(skeleton(id));
		if (!first) {
			seen.set(skeleton(id), document);
			continue;
		}
		const at = first.locate("/id");
		const same = idOf$1(first) === id ? `${id} is` : `${id} and ${idOf$1(first)} ${alike(id, idOf$1(first))}, and the other is`;
		findings.push(policyFinding("L01", document, "/id", `${same} already the id of the ${first.body.kind} at ${at.path}:${at.line}`, "give one of them another id"));
	}
	return findings;
}
function alike(one, other) {
	return one.toLowerCase() === other.toLowerCase() ? "differ in case only" : "look alike";
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
function idOf$1(document) {
	return "id" in document.body ? document.body.id : document.path;
}
function keyOf(document) {
	return `${idOf$1(document)}\n${document.path}`;
}
function compare(one, other) {
	return one < other ? -1 : one > other ? 1 : 0;
}
// src/policy/directory.ts
const NOBODY$1 = new Set();
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
			manager: body.manager ?? null,
			human: true,
			left: body.status === "left",
			document,
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
		if (organisations.length > 0) findings.push(...misleading(document));
	}
	return {
		directory: assemble$1(persons, accounts, new Map(shelf.Group.map((document) => [document.body.id, toGroup(document)])), organisations),
		findings
	};
}
function misleading(document) {
	const { id, accounts } = document.body;
	const seems = skeleton(id);
	if (!MEMBER_ID.test(seems) || seems === id && accounts.some(({ github }) => `p-${github}` === id)) return [];
	const account = seems.slice(2);
	return [policyFinding("L08", document, "/id", seems === id ? `${id} is what the member with account ${account} is called, and that account is not among this person's` : `${id} looks like ${seems}, which is what the member with account ${account} is called`, `${seems === id ? "list that account, or " : ""}choose an id that is not p- and a number`)];
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
		groups: (of) => listing.get(of) ?? NOBODY$1,
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
		manager: null,
		human: true,
		left: false
	};
}
// src/policy/exceptions.ts
const WAIVABLE = new Set([
	"TIME-CAP",
	"TIME-CUMULATIVE",
	"TIME-GAP",
	"CARD-ROLE"
]);
function exceptionsFor({ exceptions }, { subject, role, scope }) {
	const key = subjectKey(subject);
	return exceptions.filter(({ body }) => body.scope.subject === key && body.scope.role === role && body.scope.environment === scope.environment);
}
function voidExceptions(shelf) {
	const severities = new Map([
		...shelf.Rule,
		...shelf.SodSet,
		...shelf.Calendar
	].map(({ body }) => [body.id, body.severity]));
	const owners = new Map(shelf.Role.map(({ body }) => [body.id, body.owner]));
	return shelf.Exception.flatMap((document) => {
		const { id, waives, scope, mitigation, riskOwner, valid } = document.body;
		const say = (pointer, message, fix) => policyFinding("L17", document, pointer, `${id}: ${message}`, fix);
		const rules = waives.flatMap((rule, index) => {
			const at = `/waives/${index}`;
			if (severities.get(rule) === "invariant") return [say(at, `${rule} is an invariant, which nobody waives`, "take it out, or change the rule itself")];
			if (severities.has(rule) || WAIVABLE.has(rule)) return [];
			return [say(at, `there is no rule ${rule} that can be waived`, `name a Rule, SodSet or Calendar, or one of ${[...WAIVABLE].join(", ")}`)];
		});
		const holder = scope.subject;
		return [
			...rules,
			...valid.from >= valid.until ? [say("/valid/until", `it ends at ${valid.until}, not after ${valid.from}`, "correct one of the two")] : [],
			...holder === `person:${mitigation.monitor}` ? [say("/mitigation/monitor", "who holds the access cannot watch over it", "name somebody else")] : [],
			...holder === `person:${riskOwner}` || owners.get(scope.role) === `person:${riskOwner}` ? [say("/riskOwner", "the holder and the owner of the role cannot carry its risk", "name somebody else")] : []
		];
	});
}
// src/policy/incidents.ts
async function incidents(documents) {
	const compiled = new Map();
	const findings = [];
	if (documents.length === 0) return {
		incidents: compiled,
		findings
	};
	const { RE2JS } = await import("./esm.js");
	for (const document of documents) {
		const { id, incident } = document.body;
		try {
			const pattern = RE2JS.compile(incident);
			compiled.set(id, (text) => pattern.matches(text));
		} catch (error) {
			const message = `${id}: the pattern of incidents is no RE2 expression: ${error instanceof Error ? error.message : "it cannot be read"}`;
			findings.push(policyFinding("L30", document, "/incident", message, "write it like `INC-[0-9]{4,8}`"));
		}
		findings.push(...outOfReach$2(document));
	}
	return {
		incidents: compiled,
		findings
	};
}
function outOfReach$2(document) {
	const { id, quota, cooldown } = document.body;
	return ["/quota/per", "/cooldown"].flatMap((pointer) => {
		const asked = pointer === "/cooldown" ? cooldown : quota.per;
		if (seconds(asked) <= 864e4) return [];
		const longest = duration(LONGEST_LOOK_BACK);
		return [policyFinding("L13", document, pointer, `${id} looks back ${asked}, and emergencies are found for ${longest}`, `make it ${longest} or less`)];
	});
}
// src/policy/risk-level.ts
const LEVELS$1 = [
	"low",
	"medium",
	"high",
	"critical"
];
function highest(levels) {
	return LEVELS$1[Math.max(0, ...levels.map((level) => LEVELS$1.indexOf(level)))] ?? "critical";
}
function above(level) {
	return LEVELS$1[LEVELS$1.indexOf(level) + 1] ?? "critical";
}
// src/policy/roles.ts
const DEFAULT_SESSION = 3600;
const DEFAULT_USES = 100;
const SHORTEST = 60;
function roles(documents, kinds) {
	const byId = new Map(documents.map((document) => [document.body.id, document]));
	const made = documents.map((document) => assemble(document, byId));
	const findings = made.flatMap(({ role, family }) => [
		...contradictions(role, family),
		...outOfReach$1(role),
		...unreadable$1(role, kinds)
	]);
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
			floor: highest(bodies.flatMap(({ risk, secret }) => [risk ?? "low", secret?.reach === "any" ? "high" : "low"])),
			duration: {
				min: Math.max(SHORTEST, ...bodies.map(({ duration: { min } }) => min ? seconds(min) : SHORTEST)),
				default: seconds(body.duration.default),
				max: Math.min(...bodies.map(({ duration: { max } }) => seconds(max)))
			},
			maxSession: Math.min(...bodies.map(({ maxSession }) => maxSession ? seconds(maxSession) : DEFAULT_SESSION)),
			maxUses: Math.min(...bodies.map(({ maxUses }) => maxUses ?? DEFAULT_USES)),
			cumulative: bodies.flatMap(({ id, cumulative: cap }) => cap ? [{
				of: id,
				max: seconds(cap.max),
				per: seconds(cap.per)
			}] : []),
			gaps: bodies.flatMap(({ id, gap }) => gap === void 0 ? [] : [{
				of: id,
				least: seconds(gap)
			}]),
			renewals: body.renewals === void 0 ? 0 : Math.min(...bodies.map(({ renewals = 1e400 }) => renewals)),
			secret: body.secret ? {
				maxTtl: seconds(body.secret.maxTtl),
				rotateWithin: seconds(body.secret.rotateWithin),
				reach: body.secret.reach ?? "named"
			} : null,
			maxActive: bodies.flatMap(({ id, cardinality }) => cardinality ? [{
				of: id,
				most: cardinality.maxActive
			}] : []),
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
function outOfReach$1({ id, document }) {
	const { cumulative: cap, gap } = document.body;
	return [["/cumulative/per", cap?.per], ["/gap", gap]].flatMap(([pointer, span]) => {
		if (span === void 0 || seconds(span) <= 864e4) return [];
		const longest = duration(LONGEST_LOOK_BACK);
		return [policyFinding("L13", document, pointer, `${id} counts over ${span}, and ended grants are found for ${longest}`, `make it ${longest} or less`)];
	});
}
function unreadable$1(role, kinds) {
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
		return whole.findings.map(({ message, fix, values }) => policyFinding("L12", document, `/entitlements/${index}${within$1(entitlement, values)}`, message, fix, values));
	});
}
function within$1(entitlement, values = {}) {
	const words = [
		"asked",
		"resource",
		"role",
		"value"
	].flatMap((name) => values[name] ?? []);
	for (const [field, held] of Object.entries(entitlement)) {
		const index = Array.isArray(held) ? held.findIndex((one) => words.includes(one)) : -1;
		if (index >= 0) return `/${field}/${index}`;
	}
	return typeof values["field"] === "string" && values["field"] in entitlement ? `/${values["field"]}` : "";
}
// src/policy/targets.ts
function targets(kinds) {
	const indexes = new Map([...kinds].map(([kind, documents]) => [kind, index$1(documents)]));
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
function index$1(documents) {
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
function matches(body, target) {
	return mismatches$1(body, target).length === 0;
}
function mismatches$1({ target: wanted = {} }, target) {
	const misses = (list, value) => list !== void 0 && !list.includes(value);
	return [
		["role", misses(wanted.role, target.role)],
		["environment", misses(wanted.environment, target.environment)],
		["risk", misses(wanted.risk, target.risk) && misses(wanted.risk, target.raisedFrom ?? target.risk)],
		["subject", misses(wanted.subject, target.subject)],
		["provider", wanted.provider !== void 0 && !wanted.provider.some((one) => target.providers.includes(one))]
	].flatMap(([line, missed]) => missed ? [line] : []);
}
// src/policy/subjects.ts
function workloads(shelf) {
	const all = [...shelf.Workload, ...shelf.ServiceAccount].map((document) => {
		const { body } = document;
		return {
			key: `workload:${body.id}`,
			type: body.kind === "Workload" ? "workload" : "service-account",
			owner: body.owner,
			businessOwner: body.businessOwner ?? null,
			controllers: body.controllers ?? [],
			identity: jobOf(body.identity),
			document
		};
	});
	return new Map(all.map((workload) => [workload.key, workload]));
}
function agents(shelf, issuer) {
	const all = shelf.Agent.map((document) => agentOf(document, issuer));
	return new Map(all.map((agent) => [agent.key, agent]));
}
function agentOf(document, issuer) {
	const { id, owner, sponsors, controllers = [], accounts = [], identity, profile } = document.body;
	return {
		key: `agent:${id}`,
		owner,
		sponsors,
		controllers,
		accounts: accounts.map(({ github }) => github),
		identity: {
			issuer: identity.issuer ?? issuer,
			subjects: identity.subject,
			audiences: identity.audience
		},
		job: jobOf(identity.job),
		profile: {
			roles: new Set(profile.roles),
			environments: profile.environments ? new Set(profile.environments) : null,
			actions: profile.actions,
			resources: profile.resources ?? null,
			maxDuration: seconds(profile.maxDuration),
			maxConcurrent: profile.maxConcurrent ?? 1,
			maxHops: profile.maxHops ?? 1,
			autonomy: profile.autonomy ?? "supervised"
		},
		document
	};
}
function jobOf({ repositoryId, workflow, ref, environment, runner }) {
	return {
		repositoryId,
		workflow,
		ref,
		environment: environment ?? null,
		runner: runner ?? "github-hosted"
	};
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
			gate: body.gate ?? "enforce",
			oidcIssuer,
			ledger: {
				repository: body.ledger.repository ?? null,
				origin: body.ledger.origin ?? null,
				branch: body.ledger.branch,
				pinned: body.ledger.pinned ? pin(body.ledger.pinned) : null
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
function pin({ size, root }) {
	return {
		size,
		root: Buffer.from(root, "base64").toString("hex")
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
async function compile(source) {
	const { commit, tree, documents, kinds, tzdata = null } = source;
	const shelf = shelve(documents);
	const people = directory(shelf);
	const bundles = roles(shelf.Role, kinds);
	const [compiled, times, emergencies] = await Promise.all([
		conditions(shelf.Rule),
		calendars(shelf.Calendar, tzdata),
		incidents(shelf.BreakGlass)
	]);
	const findings = [
		...link(shelf),
		...people.findings,
		...sharedAccounts(shelf),
		...bundles.findings,
		...lookAlikeFunctions(shelf.Role, shelf.SodSet),
		...shelf.SodSet.flatMap(toothless),
		...shelf.SodSet.flatMap((document) => outOfReach(document, kinds)),
		...compiled.findings,
		...emergencies.findings,
		...times.findings,
		...voidExceptions(shelf),
		...shelf.ChangeRule.flatMap(unfillableChanges)
	];
	if (findings.length > 0) return {
		ok: false,
		findings
	};
	const oidcIssuer = shelf.Trust[0]?.body.oidcIssuer ?? "https://token.actions.githubusercontent.com";
	const bearing = new Map([
		["SodSet", shelf.SodSet],
		["Rule", shelf.Rule],
		["ApprovalRule", shelf.ApprovalRule],
		["Calendar", shelf.Calendar]
	]);
	const select = targets(bearing);
	return {
		ok: true,
		value: {
			commit,
			tree,
			directory: people.directory,
			roles: bundles.roles,
			environments: new Map(shelf.Environment.map((document) => [document.body.id, environment$1(document)])),
			workloads: workloads(shelf),
			agents: agents(shelf, oidcIssuer),
			organisations: byId(shelf.Organisation),
			exceptions: shelf.Exception,
			controls: byId(shelf.MitigatingControl),
			breakGlass: shelf.BreakGlass,
			incidents: emergencies.incidents,
			changeRules: shelf.ChangeRule,
			kinds,
			oidcIssuer,
			conditions: compiled.conditions,
			calendars: times.calendars,
			rules: (kind, target) => select(kind, target),
			ruleDocuments: [...bearing.values()].flat().sort((one, other) => one.body.id < other.body.id ? -1 : 1),
			lookBack: Math.max(0, ...shelf.SodSet.map(({ body }) => lookBackOf(body)))
		}
	};
}
function lookBackOf({ check, lookBack }) {
	if (check === "dynamic") return 0;
	return lookBack === void 0 ? DEFAULT_LOOK_BACK : seconds(lookBack);
}
function environment$1(document) {
	const { body } = document;
	return {
		id: body.id,
		owner: body.owner,
		accounts: new Set(body.accounts),
		floor: body.risk ?? "low",
		maxDuration: body.duration ? seconds(body.duration.max) : null,
		auditScopes: body.auditScopes ?? [],
		resources: body.resources ?? [],
		document
	};
}
function byId(documents) {
	return new Map(documents.map((document) => [document.body.id, document]));
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
		const meant = [...kinds.values()].flatMap((kind) => kind.meant(action) ?? []);
		const fix = meant[0] ? `did you mean ${meant[0]}?` : "write it as its provider does: `s3:PutObject`, `ecs:Update*`, `pubsub.topics.publish`; or take it out";
		findings.push(policyFinding("L14", document, `/members/${index}/action`, message, fix));
	}
	return findings;
}
// src/decision/approved-digest.ts
function approvedDigest(opened) {
	const { role, environment, entitlements, boundary, maxSession, maxUses } = opened;
	return digestOf({
		role,
		environment,
		entitlements,
		boundary,
		maxSession,
		maxUses
	});
}
// src/decision/narrowing.ts
function narrowed(entitlements, scope, kinds) {
	const cut = (entitlement, asked) => kindOf$1(entitlement, kinds).narrow(entitlement, asked);
	const [only] = entitlements;
	if (scope.resources === void 0 && scope.actions === void 0 || only && entitlements.length === 1) return together$3(entitlements.map((one) => cut(one, scope)));
	const fits = (name) => (one) => {
		const kind = kindOf$1(one, kinds);
		if (!kind.narrowable) return allNamed(kind.wholeScope(one)[name], scope[name]);
		return scope[name]?.filter((value) => cut(one, {
			environment: scope.environment,
			[name]: [value]
		}).ok);
	};
	const used = entitlements.map((one) => ({
		one,
		resources: fits("resources")(one),
		actions: fits("actions")(one)
	})).filter(({ resources, actions }) => resources?.length !== 0 && actions?.length !== 0);
	const misfits = ["resources", "actions"].flatMap((name) => {
		return (scope[name]?.filter((value) => !used.some((part) => part[name]?.includes(value))) ?? []).map((value) => outside(name, value, entitlements.length));
	});
	if (misfits.length > 0) return {
		entitlements: [],
		misfits
	};
	return together$3(used.map(({ one, resources, actions }) => cut(one, {
		environment: scope.environment,
		...resources ? { resources } : {},
		...actions ? { actions } : {}
	})));
}
function allNamed(whole, asked) {
	const named = asked?.filter((one) => whole.includes(one));
	return named && whole.every((one) => named.includes(one)) ? named : asked && [];
}
function together$3(cuts) {
	const misfits = cuts.flatMap((one) => one.ok ? [] : one.findings);
	if (misfits.length > 0) return {
		entitlements: [],
		misfits
	};
	return {
		entitlements: cuts.flatMap((one) => one.ok ? [one.value] : []),
		misfits
	};
}
function outside(name, value, count) {
	return {
		id: name === "actions" ? "E03" : "E05",
		severity: "error",
		message: `${value} lies in none of the ${counted(count, "entitlement")} that the role holds in this environment`,
		fix: `take it out of scope.${name}, or ask for a role that holds it`,
		values: { [name]: [value] }
	};
}
function cutWithFrozen(today, frozen, kinds) {
	if (today.misfits.length > 0) return today;
	if (approvedDigest(frozen) !== frozen.digest) return {
		entitlements: [],
		misfits: [exchanged()]
	};
	const names = new Set(today.entitlements.map(canonicalJson));
	if (frozen.entitlements.every((one) => names.has(canonicalJson(one)))) return {
		entitlements: frozen.entitlements,
		misfits: []
	};
	const misfits = [];
	const entitlements = frozen.entitlements.flatMap((one) => {
		const kind = kindOf$1(one, kinds);
		const same = today.entitlements.filter(({ provider }) => provider === one.provider);
		if (same.some((wide) => kind.contains(wide, one))) return [one];
		const narrower = same.filter((narrow) => kind.contains(one, narrow));
		if (narrower.length === 0) misfits.push(withdrawn$2(one, kind));
		return narrower;
	});
	return misfits.length > 0 ? {
		entitlements: [],
		misfits
	} : {
		entitlements,
		misfits
	};
}
function exchanged() {
	return {
		id: "E10",
		severity: "error",
		message: "what the ledger says was granted is not what was approved: its digest stands for something else",
		fix: "find out who wrote the ledger; ask again with a new request"
	};
}
function withdrawn$2(entitlement, kind) {
	return {
		id: "E09",
		severity: "error",
		message: `what was approved in ${entitlement.provider} account ${kind.account(entitlement)} is no longer inside the role, and neither contains the other`,
		fix: "ask again with a new request under the role as it is now",
		values: { entitlement }
	};
}
function kindOf$1({ provider }, kinds) {
	const kind = kinds.get(provider);
	if (!kind) throw new TypeError(`${provider} is not a provider of this release`);
	return kind;
}
// src/decision/held.ts
const kept$3 = new WeakMap();
function held(grant, policy) {
	const known = kept$3.get(policy.roles) ?? new WeakMap();
	kept$3.set(policy.roles, known);
	const found = known.get(grant) ?? make$1(grant, policy);
	known.set(grant, found);
	return found;
}
function make$1({ requestId, effective, ended }, policy) {
	const role = policy.roles.get(effective.role);
	const accounts = policy.environments.get(effective.environment)?.accounts;
	const wholes = (role?.entitlements.filter((one) => accounts?.has(kindOf$1(one, policy.kinds).account(one)) ?? true) ?? effective.entitlements).map((one) => policy.kinds.get(one.provider)?.wholeRole(one));
	const session = Math.max(effective.maxSession, ...wholes.map((whole) => whole?.session ?? 0));
	const end = ended ? earlier(ended.at, effective.notAfter) : effective.notAfter;
	return {
		requestId,
		role: effective.role,
		from: effective.notBefore,
		until: plus(end, session),
		session,
		ended: ended !== null && ended.at < effective.notAfter,
		holding: role ? {
			closure: role.closure,
			functions: role.functions,
			entitlements: wholes.flatMap((whole) => whole?.entitlement ?? [])
		} : null
	};
}
// src/decision/same-place.ts
function samePlace({ same = [] }, grant, context) {
	return same.every((what) => {
		if (what === "environment") return grant.effective.environment === context.environment.id;
		const theirs = held(grant, context.policy).holding?.entitlements ?? grant.effective.entitlements;
		return context.whole.some((mine) => theirs.some((other) => together$2(what, mine, other, context)));
	});
}
function together$2(what, one, other, { policy }) {
	if (one.provider !== other.provider) return false;
	const kind = kindOf$1(one, policy.kinds);
	return what === "account" ? kind.account(one) === kind.account(other) : kind.shares(one, other);
}
// src/decision/sod-members.ts
function membersOf$1({ members }, holding, kinds) {
	const is = ({ role, function: name, action }) => role !== void 0 && holding.closure.has(role) || name !== void 0 && holding.functions.has(name) || action !== void 0 && holding.entitlements.some((one) => kinds.get(one.provider)?.covers(one, action, null) ?? false);
	return new Set(members.flatMap((member, index) => is(member) ? [index] : []));
}
function memberName({ role, function: name, action }) {
	return role ?? name ?? action ?? "";
}
// src/decision/approvals/counterparts.ts
function counterparts(context) {
	const sets = context.duties.touched.filter(({ document }) => (document.body.mode ?? "deny") === "deny");
	if (sets.length === 0) return () => null;
	const { grants } = context.facts;
	if ("unknown" in grants) return () => "unknown";
	return (person) => {
		const theirs = grants.known.filter(({ holder }) => holder.countedTo.includes(`person:${person}`));
		for (const { document, asked } of theirs.length > 0 ? sets : []) {
			const role = broken$2(document.body, asked, theirs, context);
			if (role) return {
				set: document.body.id,
				role
			};
		}
		return null;
	};
}
function broken$2(set, asked, grants, context) {
	const members = new Set(asked);
	const at = momentOf(context.facts);
	for (const grant of grants) {
		if (!samePlace(set, grant, context)) continue;
		const { holding, role, from, until } = held(grant, context.policy);
		if (!holding || from > at || at >= plus(until, lookBackOf(set))) continue;
		for (const member of membersOf$1(set, holding, context.policy.kinds)) members.add(member);
		if (members.size > asked.size && members.size > set.maxHeld) return role;
	}
	return null;
}
// src/decision/approvals/exclusions.ts
function exclusions(context) {
	const { holder, owner, workload, agent, sponsor } = context;
	const byHand = handsExcluded(context);
	if ("unknown" in byHand) return byHand;
	const { accounts } = byHand.known;
	const persons = new Map(byHand.known.persons);
	const exclude = (person, because) => {
		if (!persons.has(person)) persons.set(person, because);
	};
	if (holder.subject.startsWith("person:")) exclude(personOf$1(holder.subject), "would receive the access");
	exclude(owner, "is accountable for the access");
	if (agent && sponsor) exclude(sponsor, `mandates ${holder.subject}`);
	const program = workload ?? agent;
	for (const controller of program ? [program.owner, ...program.controllers] : []) exclude(controller, `can change what ${holder.subject} does`);
	for (const id of colleagues(context)) exclude(id, "belongs to the organisation that gets the access");
	for (const key of holder.countedTo) if (key.startsWith("person:")) exclude(personOf$1(key), "the access counts to them");
	return { known: {
		persons,
		accounts
	} };
}
function colleagues({ policy: { directory }, facts }) {
	const { subject } = facts.request.body;
	if (subject.type !== "third-party") return [];
	const organisation = directory.person(subject.person)?.organisation;
	return organisation ? directory.personIds.filter((id) => directory.person(id)?.organisation === organisation) : [];
}
function handsExcluded(situation) {
	const { policy, facts } = situation;
	const persons = new Map();
	const accounts = new Set();
	for (const { actor, because } of hands(situation)) {
		if (!actor) continue;
		if (accounts.has(actor.databaseId)) continue;
		accounts.add(actor.databaseId);
		if (agentByAccount(policy, actor.databaseId)) continue;
		const person = policy.directory.identify(actor.databaseId, facts.members);
		if ("unknown" in person) return { unknown: `account ${actor.databaseId}, which ${because}: ${person.unknown}` };
		if (person.known && !persons.has(person.known.id)) persons.set(person.known.id, because);
	}
	return { known: {
		persons,
		accounts
	} };
}
function hands({ facts: { pullRequest } }) {
	if (!pullRequest) return [];
	return [{
		actor: pullRequest.author,
		because: "opened the pull request"
	}, ...pullRequest.contributors.map(({ actor, as, commit }) => ({
		actor,
		because: `has a hand in the pull request (${as} of ${commit.slice(0, 7)})`
	}))];
}
function handOnly(because) {
	return because.startsWith("opened") || because.startsWith("has a hand");
}
function personOf$1(key) {
	return key.slice(7);
}
// src/decision/shown-digest.ts
function shownDigest(blob, effective) {
	return sha256(`access-lineage/shown/v1\n${blob}\n${effective}\n`).slice(0, 8);
}
// src/decision/approvals/freshness.ts
function tooOld(submittedAt, at, maxAge) {
	if (maxAge === null || epoch(at) - epoch(submittedAt) <= maxAge) return null;
	return `is of ${submittedAt}, more than ${duration(maxAge)} before ${at}`;
}
// src/decision/approvals/rationale.ts
const DEFAULT_LETTERS = 20;
const HTML_COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const QUOTE = /^[ \t]*>.*$/gm;
const LINK_TARGET = /\]\([^()\]]*\)/g;
const URL = /\b(?:[a-z][a-z0-9+-]{0,20}:\/\/|www\.)\S+/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;
const DIGEST = /\bdigests?\b[:=\s`*_#]*[0-9a-f]{8}`?|\b[0-9a-f]{8}\b/gi;
const EMOJI_PARTS = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])\uFE0F?(?:\u200D(?=\p{Extended_Pictographic}))?/gu;
const UNSEEN$1 = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;
function rationaleDemand(rationale, risk) {
	const mode = risk === "low" ? rationale?.mode ?? "text" : "text";
	return {
		mode,
		minLetters: mode === "acknowledge" ? 0 : rationale?.minLetters ?? DEFAULT_LETTERS,
		echoDigest: rationale?.echoDigest ?? mode === "text",
		ban: rationale?.ban ?? []
	};
}
function stricter$1(one, other) {
	return {
		mode: one.mode === "text" || other.mode === "text" ? "text" : "acknowledge",
		minLetters: Math.max(one.minLetters, other.minLetters),
		echoDigest: one.echoDigest || other.echoDigest,
		ban: [...new Set([...one.ban, ...other.ban])].sort()
	};
}
function lacking(text, demand) {
	if (demand.mode === "acknowledge") return null;
	const unseen = UNSEEN$1.exec(text.replace(EMOJI_PARTS, ""))?.[0];
	if (unseen !== void 0) return { message: `holds the invisible character U+${unseen.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}: type the text again without it` };
	if (demand.ban.some((banned) => folded(banned) === folded(ownWords$1(text)))) return { message: "says no more than a text that the rule does not accept as a reason: say what you looked at" };
	const letters = ownWords$1(text).match(/\p{L}/gu)?.length ?? 0;
	if (letters >= demand.minLetters) return null;
	return { message: `has ${counted(letters, "letter")} of its own (quotes, links and the digest left out); the rule asks for ${demand.minLetters}` };
}
function ownWords$1(text) {
	return [
		HTML_COMMENT,
		QUOTE,
		LINK_TARGET,
		URL,
		TAG,
		DIGEST
	].reduce((rest, part) => rest.replace(part, " "), text);
}
function folded(text) {
	return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}+]+/gu, " ").trim();
}
// src/decision/approvals/reciprocal.ts
function returned(person, within, context) {
	const { grants } = context.facts;
	if ("unknown" in grants) return "unknown";
	const sides = new Set(beneficiaries(context));
	const since = plus(momentOf(context.facts), -within);
	for (const { requestId, holder, effective, approvers } of grants.known) {
		if (effective.notBefore < since || !holder.countedTo.includes(`person:${person}`)) continue;
		const by = approvers.find((approver) => sides.has(approver));
		if (by) return {
			by,
			requestId
		};
	}
	return null;
}
function beneficiaries({ holder, facts, policy }) {
	const counted = holder.countedTo.flatMap((key) => key.startsWith("person:") ? [key.slice(7)] : []);
	const author = facts.pullRequest?.author;
	const requester = author ? policy.directory.identify(author.databaseId, facts.members) : null;
	return requester && "known" in requester && requester.known ? [...counted, requester.known.id] : counted;
}
// src/decision/approvals/judge.ts
function flawed({ person, review }, slots, barred, context) {
	const { facts } = context;
	if (review.state === "DISMISSED") return {
		why: "dismissed",
		message: `The review of ${person.id} was dismissed. An older one is not revived: ask for a new one.`
	};
	if (tooLateToBlock(review, facts)) return {
		why: "after-merge",
		message: `${person.id} asked for changes at ${review.submittedAt}, after the merge, which is decided without it.${context.request ? " Nothing is issued while it stands, where it blocks." : ""}`
	};
	if (review.state !== "APPROVED") return {
		why: "changes-requested",
		message: `${person.id} asks for changes${blocking(person, slots, barred, context)}`
	};
	return withheld(person, review) ?? notTheirs(person, review, slots, barred) ?? outOfTime(person, review, context) ?? otherContent(person, review, facts);
}
function blocking({ id, left }, slots, { excluded }, { anybodyBlocks }) {
	if (left) return ", which does not block: they have left.";
	const theirs = slots.filter(({ members }) => members.has(id));
	const blocks = anybodyBlocks || theirs.some(({ need }) => need.demand.changesRequestedBlocks);
	if (slots.some(({ unknown }) => unknown !== null)) return blocks ? ", which blocks. Agree on them, and run the check again." : ". Whether that blocks is not known. Run the check again.";
	const able = theirs.some(({ candidates }) => candidates.includes(id));
	const because = "known" in excluded ? excluded.known.persons.get(id) : void 0;
	const why = because === void 0 ? "" : `: ${id} ${because}`;
	if (able) return `, which ${blocks ? "blocks. Agree on them; then they" : "does not block here. When they agree, they"} can approve.`;
	if (blocks) return `, which blocks, and may not approve${why}. Agree on them; then have the change request dismissed.`;
	return `, which does not block: ${theirs.length > 0 ? `they may not approve${why}` : "they are in no pool that this request needs"}. The candidates decide.`;
}
function unfit({ person, review }, { need }, barred, context) {
	const { rationale, maxAge, reciprocal } = need.demand;
	const conflict = barred.counterpart(person.id);
	if (conflict === "unknown") return {
		why: "conflict-of-duties",
		message: `Whether ${person.id} holds the counterpart of this access is not known. Run the check again.`,
		errs: true
	};
	if (conflict) return {
		why: "conflict-of-duties",
		message: `${person.id} holds ${conflict.role}, the counterpart of this access (${conflict.set}). Somebody without it has to approve.`
	};
	const back = reciprocal === null || !context.request ? null : returned(person.id, reciprocal, context.request);
	if (back === "unknown") return {
		why: "reciprocal",
		message: `Whether ${person.id} would give back an approval is not known. Run the check again.`,
		errs: true
	};
	if (back) return {
		why: "reciprocal",
		message: `${back.by} approved ${back.requestId} for ${person.id}, and two do not approve each other within ${duration(reciprocal ?? 0)}. Somebody else has to.`
	};
	const old = tooOld(review.submittedAt, momentOf(context.facts), maxAge);
	if (old) return {
		why: "too-old",
		message: `The review of ${person.id} ${old}. They can approve again.`
	};
	return wordless(person, review, rationale, context);
}
function withheld({ id }, { withheld: kind }) {
	if (kind === void 0) return null;
	return {
		why: "secret",
		message: `The review of ${id} holds what has the form of a key (${kind}), so its text is not kept. Revoke that key now, then take it out of the review or approve with a new one.`
	};
}
function notTheirs({ id, left }, { by }, slots, { excluded }) {
	const because = "known" in excluded ? excluded.known.persons.get(id) : void 0;
	if (because !== void 0 && "known" in excluded) {
		const { accounts } = excluded.known;
		return accounts.size > 0 && by !== null && !accounts.has(by.databaseId) && handOnly(because) ? {
			why: "same-person",
			message: `Account ${by.databaseId} is ${id}'s, who ${because} with another account. Somebody else has to approve.`
		} : {
			why: "excluded",
			message: `${id} may not approve: ${id} ${because}. Somebody else has to.`
		};
	}
	if (left) return {
		why: "not-in-pool",
		message: `${id} has left. Somebody else has to approve.`
	};
	if (slots.length > 0 && !slots.some(({ members }) => members.has(id)) && slots.every(({ unknown }) => unknown === null)) return {
		why: "not-in-pool",
		message: `${id} is in no pool that this request needs. Ask one of the candidates.`
	};
	return null;
}
function outOfTime({ id }, { submittedAt, editedAt, editedBy, by }, { facts }) {
	const at = "merge" in facts.moment ? facts.moment.merge.at : null;
	if (at !== null && submittedAt > at) return {
		why: "after-merge",
		message: `The review of ${id} came at ${submittedAt}, after the merge at ${at}. What stood at the merge is final: open a new request.`
	};
	if (editedAt === null) return null;
	if (editedBy?.databaseId !== by?.databaseId || !editedBy) return {
		why: "edited-by-other",
		message: `The review of ${id} was edited by somebody else. ${id} has to review again.`
	};
	if (at !== null && editedAt > at) return {
		why: "after-merge",
		message: `The review of ${id} was edited at ${editedAt}, after the merge at ${at}: what it said before is gone. Open a new request.`
	};
	return null;
}
function otherContent({ id }, { requestBlob }, { request }) {
	if (requestBlob === request.blob) return null;
	return {
		why: "stale-content",
		message: `${id} reviewed ${requestBlob === null ? "a commit where the request is not to be found" : "another version of the request"}. They can look at what changed and approve again.`
	};
}
function wordless({ id }, { body, shown }, rationale, context) {
	if (rationale.echoDigest) {
		const digest = digestToShow(context);
		if (shown === null && body.text !== null && isQuoted(digest, body.text)) return {
			why: "rationale",
			message: `The review of ${id} has the digest ${digest} in a quote only (\`>\`), and what is quoted is another's word. They can approve again with \`digest: ${digest}\` on a line without \`>\`.`
		};
		if (shown === null) return {
			why: "rationale",
			message: `The review of ${id} does not carry the digest ${digest}. They can approve again with \`digest: ${digest}\` in the text.`
		};
		if (!shown.split(" ").includes(digest)) return {
			why: "stale-content",
			message: `The review of ${id} carries the digest of something else; what would be granted now is ${digest}. They can look again and approve with \`digest: ${digest}\`.`
		};
	}
	if (rationale.mode === "acknowledge") return null;
	if (body.text === null) return {
		why: "rationale",
		message: `The text of the review of ${id} was removed, so it cannot be judged.`,
		errs: true
	};
	const lack = lacking(body.text, rationale);
	return lack ? {
		why: "rationale",
		message: `The review of ${id} ${lack.message}. They can approve again.`
	} : null;
}
const digests = new WeakMap();
function digestToShow(context) {
	const { moment, request, shown: before } = context.facts;
	const digest = before ?? (moment.phase === "issue" ? moment.frozen : context.effective).digest;
	const shown = digests.get(context) ?? shownDigest(request.blob, digest);
	digests.set(context, shown);
	return shown;
}
// src/decision/approvals/matching.ts
function fill(places, persons) {
	const takenBy = places.map(() => null);
	for (const person of persons) seat(person, new Set());
	return takenBy;
	function seat(person, tried) {
		for (const [index, place] of places.entries()) {
			if (tried.has(index) || !place.mayTake(person)) continue;
			tried.add(index);
			const sitting = takenBy[index] ?? null;
			if (sitting === null || seat(sitting, tried)) {
				takenBy[index] = person;
				return true;
			}
		}
		return false;
	}
}
// src/decision/approvals/helpful.ts
function helpful(short, slots, given, reviewed) {
	if (reviewed.size === 0) return short.candidates;
	const all = new Set(slots.flatMap(({ candidates }) => candidates));
	const places = slots.flatMap((slot) => Array.from({ length: (given.get(slot) ?? 0) + (slot === short ? 1 : 0) }, () => slot));
	const found = [...all].filter((person) => wouldFill(places, person, reviewed)).sort();
	return found.length > 0 ? found : short.candidates;
}
function wouldFill(places, person, reviewed) {
	const takes = (who, slot) => reviewed.get(who)?.has(slot) === true || who === person && slot.candidates.includes(who);
	return fill(places.map((slot) => ({ mayTake: (who) => takes(who, slot) })), [...new Set([...reviewed.keys(), person])]).every((who) => who !== null);
}
// src/decision/approvals/requirements.ts
const kept$2 = new WeakMap();
function demanded(matching, risk) {
	const byRisk = kept$2.get(matching) ?? new Map();
	kept$2.set(matching, byRisk);
	const known = byRisk.get(risk);
	if (known) return known;
	const binding = matching.filter(({ body }) => (body.mode ?? "deny") === "deny");
	const made = {
		binding,
		needs: collectNeeds(binding, risk)
	};
	byRisk.set(risk, made);
	return made;
}
function collectNeeds(rules, risk) {
	if (rules.length === 0) return [];
	const byPool = new Map();
	for (const rule of rules) {
		const own = new Map();
		for (const need of slotsOf(rule, risk)) own.set(poolKey(need.from), [...own.get(poolKey(need.from)) ?? [], need]);
		for (const [key, needs] of own) byPool.set(key, [...byPool.get(key) ?? [], needs]);
	}
	return [...byPool.values()].flatMap(merged);
}
function slotsOf(rule, risk) {
	const { rationale, freshness, reciprocal, changesRequested } = rule.body;
	const demand = {
		rationale: rationaleDemand(rationale, risk),
		maxAge: freshness ? seconds(freshness.maxAge) : null,
		reciprocal: reciprocal ? seconds(reciprocal.within) : null,
		changesRequestedBlocks: changesRequested !== "ignored"
	};
	return rule.body.require.map(({ slot, count, from, as = "approval" }, index) => ({
		rule,
		slot,
		count,
		from,
		as,
		pointer: `/require/${index}`,
		rules: [rule],
		demand
	}));
}
function merged(perRule) {
	const total = (needs) => needs.reduce((sum, { count }) => sum + count, 0);
	const attests = (needs) => needs.some(({ as }) => as === "attestation");
	const wins = (one, best) => total(one) > total(best) || total(one) === total(best) && attests(one) && !attests(best);
	const most = perRule.reduce((best, one) => wins(one, best) ? one : best);
	const all = perRule.flat();
	const as = attests(all) ? "attestation" : "approval";
	const rules = [...new Set(all.map(({ rule }) => rule))];
	const demand = all.map((need) => need.demand).reduce(strictest);
	return most.map((need) => ({
		...need,
		as,
		rules,
		demand
	}));
}
function strictest(one, other) {
	return {
		rationale: stricter$1(one.rationale, other.rationale),
		maxAge: one.maxAge === null || other.maxAge === null ? one.maxAge ?? other.maxAge : Math.min(one.maxAge, other.maxAge),
		reciprocal: Math.max(one.reciprocal ?? 0, other.reciprocal ?? 0) || null,
		changesRequestedBlocks: one.changesRequestedBlocks || other.changesRequestedBlocks
	};
}
function poolKey(from) {
	return [...new Set(from.map(poolName$1))].sort().join(" ");
}
function poolName$1({ group, team, person, ownerOf, managerOf }) {
	if (group !== void 0) return `group ${group}`;
	if (team !== void 0) return `team ${team}`;
	if (person !== void 0) return `person ${person}`;
	return ownerOf === void 0 ? `manager of the ${managerOf}` : `owner of the ${ownerOf}`;
}
// src/decision/approvals/resource-owners.ts
function byResourceOwner(needs, context) {
	if (!needs.some(({ from }) => from.some(isByResource))) return needs;
	const owners = ownersOf(context);
	return needs.flatMap((need) => {
		if (!need.from.some(isByResource)) return [need];
		const others = need.from.filter((pool) => !isByResource(pool));
		return owners.map((owner) => ({
			...need,
			slot: owners.length === 1 ? need.slot : `${need.slot} (${owner})`,
			from: [...others, poolOf$1(owner)]
		}));
	});
}
function isByResource({ ownerOf }) {
	return ownerOf === "resource";
}
function ownersOf({ effective, environment, policy }) {
	const found = new Set();
	for (const one of effective.entitlements) for (const resource of resourcesOf(one)) {
		const asked = resource === null ? one : {
			...one,
			resources: [resource]
		};
		for (const owner of ownersOfOne(asked)) found.add(owner);
	}
	if (found.size === 0) found.add(environment.owner);
	return [...found].sort();
	function ownersOfOne(asked) {
		const kind = kindOf$1(asked, policy.kinds);
		const owners = [];
		for (const { match, owner } of environment.resources) {
			const line = {
				...asked,
				resources: match
			};
			if (kind.shares(line, asked)) owners.push(owner);
			if (kind.contains(line, asked)) return owners;
		}
		return [...owners, environment.owner];
	}
}
function resourcesOf({ resources }) {
	return Array.isArray(resources) && resources.length > 0 ? resources.filter((one) => typeof one === "string") : [null];
}
function poolOf$1(owner) {
	const [kind, id = ""] = owner.split(":");
	return kind === "group" ? { group: id } : { person: id };
}
// src/decision/approvals/results.ts
const NAMED$3 = 10;
function noRule({ target }, matching) {
	const which = `${target.role} in ${target.environment} (risk ${target.risk}, subject ${target.subject})`;
	const idle = matching.map(({ body: { id, mode } }) => `${id} (mode ${mode ?? "deny"})`).join(", ");
	return {
		rule: "APPR-NONE",
		stage: "approval",
		outcome: "fail",
		mode: "deny",
		severity: "high",
		controls: [],
		message: idle === "" ? `No ApprovalRule matches ${which}.` : `No ApprovalRule that binds matches ${which}; not binding: ${idle}.`,
		fix: "Whoever writes the policy adds an ApprovalRule of mode deny whose target matches; `require: []` says that nobody need approve.",
		values: {
			role: target.role,
			environment: target.environment,
			risk: target.risk,
			subject: target.subject
		},
		field: "/role"
	};
}
function resultOf(rule, tally, context) {
	const slots = tally.slots.filter(({ need }) => need.rules.includes(rule));
	const missing = slots.map((slot) => ({
		slot,
		missing: slot.need.count - (tally.given.get(slot) ?? 0)
	}));
	const told = erred(slots, tally) ?? blocked(slots, tally) ?? impossible(slots, tally) ?? short(missing, tally, context) ?? passed(slots);
	const { id, mode = "deny", severity, controls } = rule.body;
	return {
		rule: id,
		stage: "approval",
		mode,
		severity,
		controls,
		values: {
			slots: missing.map((one) => ({
				slot: one.slot.need.slot,
				count: one.slot.need.count,
				missing: one.missing
			})),
			...id === "ATTEST-OWNERS" ? { because: rule.body.title } : {}
		},
		...told,
		...told.outcome === "pass" ? {} : { at: rule.locate("/require") }
	};
}
function erred(slots, { errors, unknown }) {
	const lost = slots.flatMap((slot) => slot.unknown === null ? [] : [slot.unknown]);
	const unjudged = errors.filter(({ slot }) => slots.includes(slot)).map(({ message }) => message);
	const blocks = slots.some(({ need }) => need.demand.changesRequestedBlocks) ? unknown : [];
	const [first] = [
		...lost,
		...unjudged,
		...blocks
	];
	if (first === void 0) return null;
	return {
		outcome: "error",
		message: `Who may approve could not be worked out: ${first}`,
		fix: "Nothing is granted on a guess. Run the check again; if it stays, ask whoever runs this action."
	};
}
function blocked(slots, { blockers, slots: all }) {
	const asking = blockers.filter((person) => slots.some(({ need, members }) => need.demand.changesRequestedBlocks && members.has(person)));
	if (asking.length === 0) return null;
	const able = asking.filter((person) => all.some(({ candidates }) => candidates.includes(person)));
	const unable = asking.filter((person) => !able.includes(person));
	const ends = [...able.length > 0 ? [`${names$3(able, "and")} can approve, or the change request is dismissed`] : [], ...unable.length > 0 ? [`have the change request of ${names$3(unable, "and")}, who may not approve, dismissed`] : []];
	return {
		outcome: "fail",
		message: `${names$3(asking, "and")} ${asking.length === 1 ? "asks" : "ask"} for changes.`,
		fix: `Agree on the changes; then ${ends.join(", and ")}.`
	};
}
function impossible(slots, tally) {
	const [first] = slots.filter((slot) => tally.short.has(slot));
	if (!first) return null;
	const { need, candidates, members } = first;
	const left = candidates.length === 0 ? "nobody is left" : `only ${names$3(candidates, "and")} could, each in one slot`;
	const out = [...members.keys()].filter((person) => !candidates.includes(person)).sort();
	const told = out.slice(0, NAMED$3).map((person) => `${person} ${tally.whyNot(person)}`);
	const more = out.length > NAMED$3 ? [`${out.length - NAMED$3} others may not either`] : [];
	const why = out.length > 0 ? `: ${[...told, ...more].join("; ")}` : "";
	const widen = `ask the owner of ${need.rule.body.id} to widen the pool`;
	const byHand = out.filter((person) => handOnly(tally.whyNot(person)));
	return {
		outcome: "fail",
		message: `Slot ${need.slot} needs ${counted(need.count, "person")} of ${poolOf(first)}, and after exclusions ${left}${why}.`,
		fix: byHand.length > 0 ? `Ask again in a new pull request in which ${names$3(byHand, "or")} has no hand: neither opens it nor is author, co-author or pusher of a commit. Or ${widen}.` : `${widen.replace("ask", "Ask")}.`
	};
}
function short(all, { helpful }, { facts }) {
	const missing = all.filter((one) => one.missing > 0);
	if (missing.length === 0) return null;
	const needs = missing.map(({ slot, missing: count }) => `${count} of ${slot.need.count} from ${poolOf(slot)} (slot ${slot.need.slot})`);
	if (facts.moment.phase === "record") return {
		outcome: "pending",
		message: `Merged while approvals were missing: ${needs.join("; ")}. That is final, and grants nothing.`,
		fix: "Open a new request under a new id and merge it when the approvals are there. Approvals given now do not count."
	};
	if (facts.moment.phase === "issue") return {
		outcome: "fail",
		message: `Of the approvals given before the merge too few count today: ${needs.join("; ")} missing.`,
		fix: "A review was edited, dismissed or withdrawn, a pool changed, or the policy asks for more. If the access is still needed, open a new request."
	};
	const who = missing.map(({ slot }) => names$3(helpful.get(slot) ?? slot.candidates, "or"));
	return {
		outcome: "pending",
		message: `Approvals are missing: ${needs.join("; ")}.`,
		fix: `Ask ${[...new Set(who)].join("; and ")} for a review.`
	};
}
function passed(slots) {
	if (slots.length === 0) return {
		outcome: "pass",
		message: "This rule says that nobody need approve."
	};
	return {
		outcome: "pass",
		message: `Approved by ${slots.map(({ need }) => `${need.count} of ${need.from.map(poolName$1).join(" or ")}`).join(" and ")}.`
	};
}
function poolOf({ need }) {
	return need.from.map(poolName$1).join(" or ");
}
function names$3(ids, last) {
	const shown = ids.length > NAMED$3 ? [...ids.slice(0, NAMED$3), `one of ${ids.length - NAMED$3} others`] : ids;
	if (shown.length < 2) return shown[0] ?? "nobody";
	return `${shown.slice(0, -1).join(", ")} ${last} ${shown.at(-1)}`;
}
// src/decision/approvals/pools.ts
function poolMembers(need, context) {
	const all = new Map();
	for (const [index, pool] of need.from.entries()) {
		const members = membersOf(pool, () => need.rule.locate(`${need.pointer}/from/${index}`), context);
		if ("unknown" in members) return members;
		for (const [person, memberBy] of members.known) if (!all.has(person) && present(person, context)) all.set(person, {
			pool: poolName$1(pool),
			memberBy
		});
	}
	return { known: all };
}
function membersOf(pool, stands, context) {
	if (pool.group !== void 0) return groupMembers(pool.group, context);
	if (pool.team !== void 0) return teamMembers(pool.team, context);
	if (pool.person !== void 0) return { known: [[pool.person, () => place(stands())]] };
	const { request } = context;
	if (!request) return { unknown: `${poolName$1(pool)}: a change of policy has neither` };
	if (pool.managerOf !== void 0) return manager(pool.managerOf, request);
	const owned = pool.ownerOf === "role" ? request.role : request.environment;
	const [kind, id] = parts(owned.owner);
	if (kind === "group") return groupMembers(id, context);
	return { known: [[id, () => place(owned.document.locate("/owner"))]] };
}
function manager(of, context) {
	const person = personOf(of, context);
	if ("unknown" in person) return person;
	const { manager: above, document } = person.known ?? { manager: null };
	if (above === null || !document) return { known: [] };
	return { known: [[above, () => place(document.locate("/manager"))]] };
}
function personOf(of, context) {
	const { policy, facts, workload, agent } = context;
	const { subject } = facts.request.body;
	if (of === "requester") {
		const author = facts.pullRequest?.author;
		return author ? policy.directory.identify(author.databaseId, facts.members) : { known: null };
	}
	const person = "person" in subject ? subject.person : void 0;
	const named = of === "owner" && subject.type === "third-party" ? ownerOfCompany(subject.person, policy) : person;
	const id = (workload ?? agent)?.owner ?? named;
	return id === void 0 ? { known: null } : policy.directory.find(id, facts.members);
}
function ownerOfCompany(id, { directory, organisations }) {
	const company = directory.person(id)?.organisation;
	const [kind, owner] = parts(organisations.get(company ?? "")?.body.owner ?? "");
	return kind === "person" ? owner : void 0;
}
function groupMembers(id, context) {
	const group = context.policy.directory.group(id);
	if (!group) return { unknown: `group ${id} is not in the policy` };
	if (group.teams.length === 0) return { known: listed(group) };
	const found = [...listed(group)];
	for (const team of group.teams) {
		const members = teamMembers(team, context);
		if ("unknown" in members) return members;
		found.push(...members.known);
	}
	return { known: found };
}
const kept$1 = new WeakMap();
function listed(group) {
	const known = kept$1.get(group);
	if (known) return known;
	const found = [];
	for (const [index, member] of [...group.members].entries()) {
		const [kind, person] = parts(member);
		if (kind === "person") found.push([person, () => place(group.document.locate(`/members/${index}`))]);
	}
	kept$1.set(group, found);
	return found;
}
function teamMembers(team, context) {
	const accounts = context.facts.teams[team] ?? { unknown: `team ${team} was not asked for` };
	if ("unknown" in accounts) return { unknown: `members of team ${team}: ${accounts.unknown}` };
	const memberBy = () => `team ${team}, read ${context.facts.now}`;
	return { known: accounts.known.flatMap((account) => {
		const person = personInTeam(account, team, context);
		return person ? [[person, memberBy]] : [];
	}) };
}
function personInTeam(account, team, { policy }) {
	const person = policy.directory.byAccount(account);
	if (person) return person.id;
	const [organisation] = team.split("/");
	return policy.directory.organisations.some((one) => one.toLowerCase() === organisation?.toLowerCase()) ? `p-${account}` : null;
}
function present(id, { policy, facts }) {
	const person = policy.directory.person(id);
	if (person) return person.human && !person.left;
	const member = facts.members[id.slice(2)];
	return !(member && "known" in member && !member.known);
}
function place({ path, line }) {
	return `${path}:${line}`;
}
function parts(key) {
	const colon = key.indexOf(":");
	return [key.slice(0, colon), key.slice(colon + 1)];
}
// src/decision/approvals/slots.ts
function slotsFor(needs, barred, context) {
	return needs.map((need) => {
		const members = poolMembers(need, context);
		if ("unknown" in members) return {
			need,
			members: new Map(),
			candidates: [],
			unknown: members.unknown
		};
		if ("unknown" in barred.excluded) return {
			need,
			members: members.known,
			candidates: [],
			unknown: barred.excluded.unknown
		};
		const { persons } = barred.excluded.known;
		const candidates = [...members.known.keys()].filter((person) => !persons.has(person) && free(barred, person) && !givesBack(person, need, context));
		return {
			need,
			members: members.known,
			candidates: candidates.sort(),
			unknown: null
		};
	});
}
function whyNot$1(person, { excluded, counterpart }) {
	const because = "known" in excluded ? excluded.known.persons.get(person) : void 0;
	if (because !== void 0) return because;
	const conflict = counterpart(person);
	return conflict !== null && conflict !== "unknown" ? `holds ${conflict.role}, the counterpart of this access` : "would give back an approval";
}
function free({ counterpart }, person) {
	const found = counterpart(person);
	return found === null || found === "unknown";
}
function givesBack(person, { demand: { reciprocal } }, { request }) {
	const found = reciprocal === null || !request ? null : returned(person, reciprocal, request);
	return found !== null && found !== "unknown";
}
function unfillable(slots) {
	const count = slots.reduce((sum, { need }) => sum + need.count, 0);
	if (slots.every(({ candidates }) => candidates.length >= count)) return new Map();
	const all = new Set(slots.flatMap(({ candidates }) => candidates));
	return emptyPlaces(slots.flatMap((slot) => {
		const may = new Set(slot.candidates);
		return Array.from({ length: slot.need.count }, () => ({
			slot,
			mayTake: (person) => may.has(person)
		}));
	}), [...all].sort());
}
function emptyPlaces(places, persons) {
	const short = new Map();
	for (const [index, person] of fill(places, persons).entries()) {
		const slot = places[index]?.slot;
		if (person === null && slot) short.set(slot, (short.get(slot) ?? 0) + 1);
	}
	return short;
}
// src/decision/approvals/count.ts
function countApprovals(context) {
	const { matching } = context.policy.rules("ApprovalRule", context.target);
	const { binding } = demanded(matching, context.risk.level);
	const barred = barredFrom(context);
	const counting = countingOf(context);
	const byItself = (rule) => resultOf(rule, count$1(collectNeeds([rule], context.risk.level), barred, counting), context);
	if (binding.length === 0) return {
		approval: {
			required: [],
			counted: [],
			rejected: []
		},
		results: [noRule(context, matching), ...matching.map(byItself)]
	};
	const attest = attestation(context);
	const decided = count$1(needsOf(matching, attest, context), barred, counting);
	const results = (attest ? [...matching, attest] : matching).map((rule) => rule === attest || binding.includes(rule) ? resultOf(rule, decided, context) : byItself(rule));
	return {
		approval: approvalCount(decided),
		results
	};
}
function slotsAsked(context, barred = barredFrom(context)) {
	const { matching } = context.policy.rules("ApprovalRule", context.target);
	return slotsFor(byResourceOwner(needsOf(matching, attestation(context), context), context), barred, countingOf(context));
}
function needsOf(matching, attest, { risk }) {
	const { binding, needs } = demanded(matching, risk.level);
	return attest ? collectNeeds([...binding, attest], risk.level) : needs;
}
function barredFrom(context) {
	return {
		excluded: exclusions(context),
		counterpart: counterparts(context)
	};
}
function count$1(asked, barred, context) {
	const slots = slotsFor(context.request ? byResourceOwner(asked, context.request) : asked, barred, context);
	const { ballots, rejected, unknown } = collectBallots(context);
	const fit = new Map();
	const flaws = new Map();
	const errors = [];
	for (const ballot of ballots) {
		const flaw = flawed(ballot, slots, barred, context);
		if (flaw) {
			flaws.set(ballot, flaw);
			continue;
		}
		const found = slots.filter(({ members }) => members.has(ballot.person.id)).map((slot) => ({
			slot,
			flaw: unfit(ballot, slot, barred, context)
		}));
		for (const { slot, flaw } of found) if (flaw?.errs) errors.push({
			slot,
			message: flaw.message
		});
		const open = found.filter((one) => one.flaw === null).map(({ slot }) => slot);
		const [first] = found;
		if (open.length > 0) fit.set(ballot, new Set(open));
		else if (first?.flaw) flaws.set(ballot, first.flaw);
		else if (slots.length === 0) flaws.set(ballot, unasked(ballot));
	}
	const places = slots.flatMap((slot) => Array.from({ length: slot.need.count }, () => ({
		slot,
		mayTake: (one) => fit.get(one)?.has(slot) ?? false
	})));
	const filled = fill(places, [...fit.keys()]).map((ballot, index) => ({
		ballot,
		slot: places[index]?.slot
	})).flatMap(({ ballot, slot }) => ballot && slot ? [{
		ballot,
		slot
	}] : []);
	const seated = new Set(filled.map(({ ballot }) => ballot));
	for (const ballot of fit.keys()) if (!seated.has(ballot)) flaws.set(ballot, surplus(ballot));
	const given = new Map(slots.map((slot) => [slot, filled.filter((one) => one.slot === slot).length]));
	const reviewed = new Map([...fit].map(([{ person }, open]) => [person.id, open]));
	const left = slots.map((slot) => ({
		slot,
		from: slot.need.count > (given.get(slot) ?? 0) ? helpful(slot, slots, given, reviewed) : slot.candidates
	}));
	return {
		slots,
		errors,
		unknown,
		whyNot: (person) => whyNot$1(person, barred),
		blockers: ballots.filter(({ review }) => asksForChanges(review, context)).map(({ person }) => person.id),
		short: unfillable(slots),
		given,
		helpful: new Map(left.map(({ slot, from }) => [slot, from])),
		counted: filled.map(({ ballot, slot }) => approval(ballot, slot)),
		rejected: [...rejected, ...[...flaws].map(([ballot, flaw]) => rejection(ballot, flaw))]
	};
}
function approvalCount({ slots, given, helpful: who, counted, rejected }) {
	return {
		required: slots.map((slot) => ({
			rule: slot.need.rule.body.id,
			slot: slot.need.slot,
			...slot.need.as === "attestation" ? { as: slot.need.as } : {},
			count: slot.need.count,
			missing: slot.need.count - (given.get(slot) ?? 0),
			candidates: who.get(slot) ?? slot.candidates
		})),
		counted,
		rejected
	};
}
function approval({ person, review }, { need, members }) {
	const { pool, memberBy } = members.get(person.id) ?? {
		pool: need.slot,
		memberBy: () => need.rule.path
	};
	return {
		review: review.databaseId,
		person: person.id,
		...need.as === "attestation" ? { as: need.as } : {},
		authority: {
			rule: need.rule.body.id,
			slot: need.slot,
			pool,
			memberBy: memberBy()
		}
	};
}
function rejection({ person, review }, { why, message }) {
	return {
		review: review.databaseId,
		by: person.id,
		why,
		message
	};
}
function surplus({ person }) {
	return {
		why: "surplus",
		message: `The approval of ${person.id} is good, and others fill every slot it could fill.`
	};
}
function unasked({ person }) {
	return {
		why: "surplus",
		message: `The approval of ${person.id} is good, and no rule asks for one.`
	};
}
// src/policy/first-approval.ts
function firstApproval({ directory }, { reviews, members }, blob) {
	return reviews.filter(({ state, requestBlob, by }) => {
		if (state !== "APPROVED" || requestBlob !== blob || !by) return false;
		const person = directory.identify(by.databaseId, members);
		return "unknown" in person || person.known !== null;
	}).map(({ submittedAt }) => submittedAt).sort()[0] ?? null;
}
// src/policy/young.ts
function benefits({ directory }, changes, countedTo) {
	const persons = countedTo.flatMap((key) => key.startsWith("person:") ? [key.slice(7)] : []);
	return changes.flatMap((change) => {
		const { people } = change;
		const person = persons.find((id) => people.persons.includes(id) || accountsOf(id, directory).some((account) => people.accounts.includes(account)));
		return person ? [{
			change,
			person
		}] : [];
	});
}
function accountsOf(id, directory) {
	return [...directory.person(id)?.accounts ?? [], .../^p-\d+$/.test(id) ? [id.slice(2)] : []];
}
function widening(changes, approved) {
	if (approved === null) return null;
	return changes.find(({ at }) => at >= approved) ?? null;
}
// src/decision/refusal.ts
function refusalOf({ verdict, headline, results }) {
	const blocking = results.find(({ outcome, mode }) => (outcome === "fail" || outcome === "error") && mode === "deny") ?? results.find(({ outcome }) => outcome === "pending");
	if (!blocking) return {
		condition: verdict.toUpperCase(),
		message: headline,
		fix: "see the decision in the ledger"
	};
	return {
		condition: blocking.rule,
		message: blocking.message,
		fix: blocking.fix ?? "ask again with a new request"
	};
}
// src/decision/results.ts
function engineRules(stage, severity) {
	const passes = new Map();
	const result = (rule, outcome, { message, fix, values = {}, field }) => ({
		rule,
		stage,
		outcome,
		mode: "deny",
		severity,
		controls: controlsOf(rule),
		message,
		values,
		...fix === void 0 ? {} : { fix },
		...field === void 0 ? {} : { field }
	});
	return {
		pass: (rule, message) => {
			const known = passes.get(rule);
			if (known?.message === message) return known;
			const made = result(rule, "pass", { message });
			passes.set(rule, made);
			return made;
		},
		fail: (rule, said) => result(rule, "fail", said),
		error: (rule, said) => result(rule, "error", said)
	};
}
function policyResult(document, stage, outcome, said) {
	const { id, mode = "deny", severity, controls } = document.body;
	const { message, fix, values = {}, field } = said;
	const bites = outcome === "fail" || outcome === "error";
	return {
		rule: id,
		stage,
		outcome,
		mode,
		severity,
		controls,
		message,
		values,
		...fix === void 0 ? {} : { fix },
		...field === void 0 ? {} : { field },
		...bites ? { at: document.locate("") } : {}
	};
}
function denies({ outcome, mode }) {
	return mode === "deny" && (outcome === "fail" || outcome === "error");
}
// src/decision/change/too-early.ts
const { fail: fail$18, error: error$12 } = engineRules("invariant", "invariant");
function tooEarly(context, results, decide) {
	const { policy, facts, holder } = context;
	const { changes = [] } = facts;
	if (changes.length === 0 || results.some(denies)) return [];
	const pending = results.some(({ outcome, mode }) => outcome === "pending" && mode === "deny");
	const since = widening(changes, firstApproval(policy, facts, facts.request.blob));
	return [...benefits(policy, changes, holder.countedTo).flatMap(({ change, person }) => against("POLICY-BENEFIT", change, `${person} wrote or approved it, and the access counts to them`, {
		fix: `wait until ${change.until}, or have somebody ask whom it does not count to`,
		person
	})), ...since ? against("POLICY-WIDENING", since, "the request was first approved before it", { fix: "open a new request, which is approved under the policy as it is now" }) : []];
	function against(rule, change, why, { fix, person }) {
		const earlier = policy.earlier?.get(change.before);
		const commit = change.commit.slice(0, 12);
		const values = {
			change: change.commit,
			before: change.before,
			until: change.until,
			...person ? { person } : {}
		};
		if (!earlier) {
			const message = `the policy before commit ${commit} is not there, so nobody can tell whether it would give less`;
			return [error$12(rule, {
				message,
				fix: "run it again; if it stays, fetch the whole history",
				values
			})];
		}
		const { changes: _, ...rest } = facts;
		const less = lessThan(decide(earlier, {
			...rest,
			shown: facts.shown ?? shownNow(context)
		}), pending, context.effective, policy.kinds);
		if (less === null) return [];
		return [fail$18(rule, {
			message: `commit ${commit} changed the policy at ${change.at}; ${why}. ${less}`,
			fix,
			values
		})];
	}
}
function shownNow({ facts: { moment }, effective }) {
	return (moment.phase === "issue" ? moment.frozen : effective).digest;
}
function lessThan(before, pending, now, kinds) {
	if (before.verdict === "deny" || before.verdict === "pending" && !pending) {
		const { condition, message } = refusalOf(before);
		return `Before it: ${before.verdict}, by ${condition}: ${message}`;
	}
	const { effective } = before;
	if (!effective) return null;
	const more = now.entitlements.find((one) => !effective.entitlements.some((wide) => wide.provider === one.provider && kindOf$1(one, kinds).contains(wide, one)));
	if (more) return `Before it ${now.role} held less in ${kindOf$1(more, kinds).account(more)} of ${more.provider}`;
	if (now.notAfter && effective.notAfter && now.notAfter > effective.notAfter) return `Before it access ended at ${effective.notAfter}, not at ${now.notAfter}`;
	if (now.maxSession > effective.maxSession) return `Before it a credential lived ${effective.maxSession} s at most, not ${now.maxSession} s`;
	if (now.maxUses > effective.maxUses) return `Before it the grant had ${counted(effective.maxUses, "use")}, not ${now.maxUses}`;
	return null;
}
// src/decision/emergency.ts
function breakGlassFor(policy, { role, environment }) {
	return policy.breakGlass.filter(({ body }) => body.roles.includes(role) && body.environments.includes(environment)).toSorted((one, other) => one.body.id < other.body.id ? -1 : 1);
}
function dispatcherOf({ policy, facts }) {
	const { moment } = facts;
	if (moment.phase !== "emergency") return null;
	const found = policy.directory.identify(moment.by.databaseId, facts.members);
	return "known" in found && found.known && !found.known.left ? found.known.id : null;
}
function countedInEmergency(situation, keys) {
	const person = dispatcherOf(situation);
	return person ? [...new Set([...keys, `person:${person}`])] : keys;
}
function emergencyOf(context) {
	const person = dispatcherOf(context);
	if (!person) return null;
	const { role, environment, workload } = context;
	return breakGlassFor(context.policy, {
		role: role.id,
		environment: environment.id
	}).find(({ body }) => workload?.key === `workload:${body.workload}` && names$2(body.who, person, context)) ?? null;
}
function names$2(who, person, { policy, facts }) {
	const accounts = policy.directory.person(person)?.accounts ?? [person.slice(2)];
	const inTeam = (team) => {
		const members = facts.teams[team];
		return members !== void 0 && "known" in members && members.known.some((one) => accounts.includes(one));
	};
	return who.some(({ person: named, group: id, team }) => {
		if (named !== void 0) return named === person;
		if (team !== void 0) return inTeam(team);
		const group = id === void 0 ? void 0 : policy.directory.group(id);
		return group !== void 0 && (group.members.has(`person:${person}`) || group.teams.some(inTeam));
	});
}
function bypassed(result, under) {
	if (!((result.stage === "duties" || result.stage === "rules") && result.severity !== "invariant") || result.outcome !== "fail" || result.mode !== "deny") return result;
	const { fix: _, ...kept } = result;
	return {
		...kept,
		outcome: "waived",
		waivedBy: under.body.id,
		message: `bypassed in the emergency: ${result.message}`
	};
}
function approvalsNotAwaited(context, under) {
	const { matching } = context.policy.rules("ApprovalRule", context.target);
	return matching.map((rule) => ({
		...policyResult(rule, "approval", "waived", { message: `bypassed in the emergency: no approval was waited for; ${under.body.id} asks for a review by ${dueOf(context.facts, under)} instead` }),
		waivedBy: under.body.id
	}));
}
function reviewOwed(facts, under, owedBy, incident) {
	const because = `${incident}: access was taken without waiting for an approval, so somebody else looks at it afterwards`;
	return {
		kind: "review",
		by: dueOf(facts, under),
		owedBy,
		because,
		under: under.body.id
	};
}
function dueOf({ moment, now }, { body }) {
	return plus(moment.phase === "emergency" ? moment.at : now, seconds(body.review.within));
}
// src/decision/headline.ts
function headline(verdict, results, approval, facts, context) {
	if (verdict === "deny") return denied(results);
	if (!context) return "Denied.";
	const what = `${context.role.title} (${context.role.id}) in ${context.environment.id}`;
	if (verdict === "pending") return pending$1(approval, facts, what);
	const { notBefore, notAfter } = context.effective;
	if (facts.moment.phase === "issue") return `Allowed: a credential for ${what}, not after ${notAfter}.`;
	const when = notBefore && notAfter ? `from ${notBefore} until ${notAfter}` : "from the merge on";
	if (facts.moment.phase === "emergency") return `Emergency ${facts.moment.incident.id}: ${what}, ${when}, without waiting for an approval.`;
	return facts.moment.phase === "check" ? `Ready to merge: ${what}, ${when}.` : `Granted: ${what}, ${when}.`;
}
function denied(results) {
	const biting = results.filter(denies);
	const [first] = biting;
	const more = biting.length > 1 ? ` And ${biting.length - 1} more.` : "";
	return `Denied: ${(first?.message ?? "no rule allows it").replace(/\.$/, "")} (${first?.rule ?? "default"}).${more}`;
}
function pending$1(approval, facts, what) {
	const missing = approval.required.reduce((sum, one) => sum + one.missing, 0);
	const count = counted(missing, "approval is", "approvals are");
	if (facts.moment.phase === "check") return `Waiting: ${count} missing for ${what}.`;
	return `Not granted: it was merged while ${count} missing for ${what}. That is final; ask again with a new request.`;
}
// src/decision/reached-secrets.ts
function handedOut({ whole, policy }) {
	return [...new Set(whole.flatMap((one) => kindOf$1(one, policy.kinds).handsOut(one)))].toSorted();
}
function reached(context) {
	return context.role.secret?.reach === "any" ? handedOut(context) : [];
}
function reachDebts(context) {
	const { role, effective, asked, owner } = context;
	const actions = reached(context);
	if (!role.secret || actions.length === 0) return [];
	const end = effective.notAfter ?? asked.until;
	const because = `${role.id} reaches any value that ${some(actions)} hand out: whatever was read or made is found by its usage, and replaced or taken back`;
	return [{
		kind: "rotate",
		by: plus(end, role.secret.rotateWithin),
		owedBy: owner,
		because,
		of: role.id
	}];
}
// src/decision/secret-debts.ts
function secretDebts({ facts, role, effective, asked, owner }) {
	const { secret } = facts.request.body;
	if (!secret) return [];
	const from = effective.notBefore ?? asked.from;
	const end = effective.notAfter ?? asked.until;
	const { afterUse = false, maxAge } = secret.rotation;
	const name = `the ${secret.type} ${secret.reference}`;
	const [rotation] = [
		...role.secret ? [{
			by: plus(from, role.secret.rotateWithin),
			because: `${role.id} has ${name} rotated by then`
		}] : [],
		...maxAge === void 0 ? [] : [{
			by: plus(from, seconds(maxAge)),
			because: `${name} is as old as it may become`
		}],
		...afterUse ? [{
			by: end,
			because: `${name} is rotated after use`
		}] : []
	].toSorted((one, other) => one.by < other.by ? -1 : Number(one.by > other.by));
	const of = secret.reference;
	const ages = [...role.secret ? [role.secret.rotateWithin] : [], ...maxAge === void 0 ? [] : [seconds(maxAge)]];
	const again = afterUse ? {} : { every: Math.min(...ages) };
	const owed = rotation ? [{
		kind: "rotate",
		owedBy: owner,
		...rotation,
		of,
		...again
	}] : [];
	if (secret.revocation === "not-possible") return owed;
	const because = `the grant ends, and whoever has ${name} has it still: it is revoked, and a Revocation says so`;
	return [...owed, {
		kind: "revoke",
		by: end,
		owedBy: owner,
		because,
		of
	}];
}
// src/decision/debts.ts
function overdue({ grants, owing = [] }, at) {
	return [..."known" in grants ? grants.known : [], ...owing].flatMap((row) => unpaid(row).flatMap((owed) => owed.by <= at ? [{
		requestId: row.requestId,
		owed,
		grant: "holder" in row ? row : null
	}] : [])).toSorted((one, other) => one.requestId < other.requestId ? -1 : Number(one.requestId > other.requestId));
}
function debtMoment({ moment, now }) {
	return moment.phase === "record" ? moment.merge.at : now;
}
const WHAT = {
	review: "review",
	monitor: "look",
	rotate: "rotation",
	revoke: "revocation"
};
function said({ requestId, owed }) {
	return `the ${WHAT[owed.kind]} of ${requestId}, which ${owed.owedBy} owes, is overdue since ${owed.by}`;
}
function howToPay({ requestId, owed: { kind, owedBy, of } }) {
	const file = `${requestId}.settle-<n>.yaml`;
	if (kind === "revoke") return `revoke the value, and merge ${requestId}.revoke.yaml beside the request`;
	if (kind === "review" && of === void 0) return `have its pull request break-glass/${requestId} approved by somebody else and merged`;
	if (kind === "review") return `merge ${file} with \`obligation: review\` that somebody else has approved`;
	return `${kind === "monitor" ? "look at what was done" : "have the value replaced"}, and merge ${file} with \`obligation: ${kind}\` that ${owedBy} opens or approves`;
}
// src/decision/bundle.ts
const MOST_KEPT = 2e3;
const kept = new WeakMap();
function bundleOf(policy, role, environment, subject, scope) {
	const known = kept.get(policy.roles) ?? new Map();
	kept.set(policy.roles, known);
	const narrow = scope.resources || scope.actions ? canonicalJson([scope.resources ?? null, scope.actions ?? null]) : "";
	const key = `${role.id} ${environment.id} ${subject} ${narrow}`;
	const found = known.get(key);
	if (found) return found;
	const made = make(policy, role, environment, subject, scope);
	if (known.size >= MOST_KEPT) known.clear();
	known.set(key, made);
	return made;
}
function make(policy, role, environment, subject, scope) {
	const { kinds } = policy;
	const here = role.entitlements.filter((one) => environment.accounts.has(kindOf$1(one, kinds).account(one)));
	const wholes = here.map((one) => kindOf$1(one, kinds).wholeRole(one));
	const whole = wholes.map(({ entitlement }) => entitlement);
	const providers = [...new Set(here.map(({ provider }) => provider))].sort();
	const sessions = here.map((one) => kindOf$1(one, kinds).session);
	const risk = riskOf(policy, role, environment, whole);
	const target = {
		role: role.id,
		environment: environment.id,
		risk: risk.level,
		subject,
		providers
	};
	const fitting = narrowed(here, scope, kinds);
	const maxSession = Math.min(role.maxSession, ...sessions.map(({ max }) => max), ...wholes.map(({ session }) => session));
	const { maxUses, boundary } = role;
	return {
		role,
		environment,
		whole,
		longestSession: Math.max(0, ...wholes.map(({ session }) => session)),
		shortestSession: Math.max(0, ...sessions.map(({ min }) => min)),
		maxSession,
		risk,
		target,
		narrowed: fitting,
		digest: approvedDigest({
			role: role.id,
			environment: environment.id,
			entitlements: fitting.entitlements,
			boundary,
			maxSession,
			maxUses
		}),
		duties: dutiesOf(policy, role, whole, target)
	};
}
function riskOf(policy, role, environment, whole) {
	const risks = whole.map((one) => kindOf$1(one, policy.kinds).risk(one));
	const level = highest([
		role.floor,
		environment.floor,
		...risks.map((risk) => risk.level)
	]);
	const because = [
		...role.floor === level ? [`${role.id} is of risk ${level} at least`] : [],
		...environment.floor === level ? [`environment ${environment.id} is of risk ${level} at least`] : [],
		...risks.flatMap((risk) => risk.level === level ? risk.because : [])
	];
	return {
		level,
		because: [...new Set(because)]
	};
}
function dutiesOf(policy, role, whole, target) {
	const { matching, notTargeted } = policy.rules("SodSet", target);
	const holding = {
		closure: role.closure,
		functions: role.functions,
		entitlements: whole
	};
	const all = matching.map((document) => ({
		document,
		asked: membersOf$1(document.body, holding, policy.kinds)
	}));
	const touched = all.filter(({ asked }) => asked.size > 0);
	return {
		touched,
		notTargeted: notTargeted + all.length - touched.length
	};
}
// src/decision/open-until.ts
function openUntil(policy, { target, shortestSession }, { moment, now }, end) {
	if (moment.phase !== "issue" || end === null || now >= end) return end;
	const { matching } = policy.rules("Calendar", target);
	return matching.reduce((until, { body }) => {
		if ((body.mode ?? "deny") !== "deny") return until;
		const [running] = policy.calendars.get(body.id)?.spans(now, end) ?? [];
		return running?.from === epoch(now) && running.until - running.from >= shortestSession ? earlier(until, instants(running).until) : until;
	}, end);
}
// src/decision/agents/limits.ts
function beyond(field, asked, limit, { target, policy }) {
	const wide = limit[field];
	if (!wide) return [];
	const kinds = target.providers.flatMap((provider) => policy.kinds.get(provider) ?? []);
	return asked.filter((one) => !wide.some((other) => kinds.some((kind) => kind.within(field, one, other))));
}
function wholeScope({ whole, policy }) {
	if (whole.map((one) => policy.kinds.get(one.provider)).some((kind) => kind?.narrowable ?? true)) return {
		actions: [],
		resources: []
	};
	const all = whole.flatMap((one) => policy.kinds.get(one.provider)?.wholeScope(one) ?? []);
	return {
		actions: all.flatMap(({ actions }) => actions),
		resources: all.flatMap(({ resources }) => resources)
	};
}
function meet(one, other, context) {
	const both = (field) => {
		const [mine, theirs] = [one[field], other[field]];
		if (!mine || !theirs) return mine || theirs ? { [field]: mine ?? theirs } : {};
		const inside = (words, limit) => {
			const outside = new Set(beyond(field, words, limit, context));
			return words.filter((word) => !outside.has(word));
		};
		return { [field]: [...new Set([...inside(mine, other), ...inside(theirs, one)])] };
	};
	return {
		...both("actions"),
		...both("resources")
	};
}
// src/decision/subject-groups.ts
function subjectGroups(context, among, subject = context.holder.subject) {
	const { directory } = context.policy;
	const listed = directory.groups(subject);
	const found = [];
	for (const id of among) {
		if (listed.has(id)) {
			found.push(id);
			continue;
		}
		const answers = (directory.group(id)?.teams ?? []).map((team) => inTeam(team, context, subject));
		const unknown = answers.find((answer) => "unknown" in answer);
		if (answers.some((answer) => "known" in answer && answer.known)) found.push(id);
		else if (unknown && "unknown" in unknown) return unknown;
	}
	return { known: found };
}
function inTeam(team, { policy, facts }, subject) {
	if (!subject.startsWith("person:")) return { known: false };
	const id = subject.slice(7);
	const person = policy.directory.find(id, facts.members);
	if ("unknown" in person) return person;
	const members = facts.teams[team];
	if (!members) return { unknown: `nobody asked who is in team ${team}` };
	if ("unknown" in members) return { unknown: `the members of team ${team} are not known: ${members.unknown}` };
	return { known: person.known?.accounts.some((account) => members.known.includes(account)) ?? false };
}
function inPools(subject, context) {
	const answers = context.role.eligible.anyOf.map((pool) => isIn(pool, subject, context));
	if (answers.some((answer) => "known" in answer && answer.known)) return { known: true };
	return answers.find((answer) => "unknown" in answer) ?? { known: false };
}
function isIn(pool, subject, context) {
	if (pool.person !== void 0) return { known: subject === `person:${pool.person}` };
	if (pool.workload !== void 0) return { known: subject === `workload:${pool.workload}` };
	if (pool.agent !== void 0) return { known: subject === `agent:${pool.agent}` };
	if (pool.team !== void 0) return inTeam(pool.team, context, subject);
	const groups = subjectGroups(context, pool.group ? [pool.group] : [], subject);
	return "unknown" in groups ? groups : { known: groups.known.length > 0 };
}
function poolName({ group, team, person, workload, agent }) {
	if (group !== void 0) return `group ${group}`;
	if (team !== void 0) return `team ${team}`;
	if (agent !== void 0) return `agent ${agent}`;
	return person === void 0 ? `workload ${workload}` : `person ${person}`;
}
// src/decision/rules/condition.ts
const condition = {
	name: "condition",
	stage: "rules",
	evaluate: (context) => {
		const { matching, notTargeted } = context.policy.rules("Rule", context.target);
		if (matching.length === 0) return {
			results: [],
			notTargeted
		};
		const input = inputOf(context);
		return {
			results: matching.map((document) => judge$8(document, input, context)),
			notTargeted
		};
	}
};
function judge$8(document, input, { policy }) {
	const { id, when, effect, message } = document.body;
	try {
		const holds = policy.conditions.get(id)?.(input);
		if (holds === void 0) throw new Error("it was not compiled");
		if (holds === (effect === "require")) return policyResult(document, "rules", "pass", { message: "the condition is met" });
		return policyResult(document, "rules", "fail", {
			message,
			fix: effect === "require" ? `make this true, or ask the owner of ${id}: ${when}` : `make this false, or ask the owner of ${id}: ${when}`,
			values: {
				when,
				effect
			}
		});
	} catch (error) {
		return policyResult(document, "rules", "error", {
			message: `the condition of ${id} could not be evaluated: ${error instanceof Error ? firstLine(error.message) : "unknown"}`,
			fix: `have the owner of ${id} correct it; docs/rules/condition.md lists what an expression sees`,
			values: { when }
		});
	}
}
function inputOf(context) {
	const { facts, role, environment, risk, asked, holder, owner, target, policy, effective } = context;
	const { body } = facts.request;
	return {
		request: {
			id: body.id,
			owner,
			purpose: body.purpose.code,
			ticket: body.ticket ?? "",
			access: body.access?.mode ?? "just-in-time",
			resources: body.scope.resources ?? [],
			actions: body.scope.actions ?? []
		},
		subject: {
			type: target.subject,
			id: holder.subject.slice(holder.subject.indexOf(":") + 1),
			groups: subjectGroups(context, policy.directory.allGroups.map(({ id }) => id))
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
		risk: risk.level,
		window: {
			start: effective.notBefore ?? asked.from,
			end: effective.notAfter ?? asked.until,
			minutes: Math.floor(asked.duration / 60)
		},
		now: facts.now
	};
}
function firstLine(text) {
	return text.split("\n")[0] ?? text;
}
// src/decision/runtime.ts
function revalidated$1(context) {
	const { facts, effective, environment, policy } = context;
	const { conditions = [] } = facts.request.body;
	if (facts.moment.phase !== "issue" || conditions.length === 0) return context;
	const input = inputAt(facts.moment, context);
	const judged = conditions.map((one) => judge$7(one, input, context));
	const cuts = conditions.flatMap(({ otherwise, to }, index) => otherwise === "narrow" && to && !judged[index]?.holds ? [to] : []);
	if (cuts.length === 0) return {
		...context,
		conditions: judged
	};
	const entitlements = cut(effective.entitlements, cuts, context);
	return {
		...context,
		conditions: judged,
		effective: {
			...effective,
			entitlements
		}
	};
	function cut(from, limits, within) {
		const fits = (field, value) => narrowed(from, {
			environment: environment.id,
			[field]: [value]
		}, policy.kinds).misfits.length === 0;
		const all = limits.reduce((one, other) => meet(one, other, within), {});
		const actions = all.actions?.filter((one) => fits("actions", one));
		const resources = all.resources?.filter((one) => fits("resources", one));
		if (actions?.length === 0 || resources?.length === 0) return [];
		return narrowed(from, {
			environment: environment.id,
			...actions && { actions },
			...resources && { resources }
		}, policy.kinds).entitlements;
	}
}
function judge$7({ id, when, otherwise }, input, { policy }) {
	const condition = policy.runtime?.get(when);
	try {
		if (typeof condition !== "function") return {
			id,
			otherwise,
			holds: false,
			error: "it does not compile"
		};
		return {
			id,
			otherwise,
			holds: condition(input),
			error: null
		};
	} catch (error) {
		return {
			id,
			otherwise,
			holds: false,
			error: faultOf(error)
		};
	}
}
function inputAt({ claims, uses }, context) {
	return {
		...inputOf(context),
		claims: {
			environment: claims.environment ?? "",
			ref: claims.ref,
			eventName: claims.eventName,
			workflow: /^[^/]+\/[^/]+\/([^@]+)@/.exec(claims.jobWorkflowRef)?.[1] ?? "",
			runner: claims.runnerEnvironment,
			runId: claims.runId,
			attempt: /^\d{1,9}$/.test(claims.runAttempt) ? Number(claims.runAttempt) : 0
		},
		task: taskOf(claims),
		uses
	};
}
function taskOf({ declared: { task } }) {
	return typeof task === "object" && task !== null && !Array.isArray(task) ? task : {};
}
function faultOf(error) {
	const { code } = error;
	return typeof code === "string" && /^[a-z_]{1,40}$/.test(code) ? code.replaceAll("_", " ") : "an error";
}
// src/decision/raise.ts
function raised(context, because) {
	const { risk, target, policy, role, whole, facts, effective, shortestSession, conditions } = context;
	const level = above(risk.level);
	if (level === risk.level) return {
		...context,
		risk: {
			level,
			because: [...risk.because, ...because]
		}
	};
	const higher = {
		...target,
		risk: level,
		raisedFrom: target.risk
	};
	const again = revalidated$1({
		...context,
		risk: {
			level,
			because
		},
		target: higher,
		duties: dutiesOf(policy, role, whole, higher),
		effective: {
			...effective,
			notAfter: openUntil(policy, {
				target: higher,
				shortestSession
			}, facts, effective.notAfter)
		}
	});
	return {
		...again,
		conditions: again.conditions.map((one, index) => conditions[index]?.holds === false ? conditions[index] : one)
	};
}
function stricter(lower, higher) {
	const left = [...lower.results];
	return {
		results: [...higher.results.map((result) => {
			const at = left.findIndex(({ rule }) => rule === result.rule);
			const [before] = at < 0 ? [] : left.splice(at, 1);
			return before && RANK$1[before.outcome] >= RANK$1[result.outcome] ? before : result;
		}), ...left],
		notTargeted: higher.notTargeted
	};
}
const RANK$1 = {
	"not-applicable": 0,
	waived: 0,
	pass: 0,
	pending: 1,
	fail: 2,
	error: 3
};
// src/decision/waive.ts
function waive(context, results) {
	const made = exceptionsFor(context.policy, context.facts.request.body);
	if (made.length === 0 || !results.some(waivable)) return {
		results,
		context,
		exceptions: []
	};
	const judged = made.map((document) => ({
		document,
		why: objection$1(document, context)
	}));
	const good = judged.flatMap(({ document, why }) => why === null ? [document] : []);
	const used = new Set();
	const after = results.map((result) => {
		const exception = waivable(result) && good.find(({ body }) => body.waives.some((rule) => rule === result.rule));
		if (!exception) return result;
		used.add(exception);
		return {
			...result,
			outcome: "waived",
			waivedBy: exception.body.id
		};
	});
	const idle = judged.flatMap(({ document, why }) => why !== null && after.some((one) => waivable(one) && document.body.waives.some((rule) => rule === one.rule)) ? [notApplied(document, why)] : []);
	return {
		results: [...after, ...idle],
		context: used.size > 0 ? raised(context, [...used].map(reason)) : context,
		exceptions: [...used]
	};
}
function waivable(result) {
	return denies(result) && result.outcome === "fail" && result.severity !== "invariant";
}
function objection$1({ body }, context) {
	const { facts, holder, asked, effective, policy } = context;
	const { valid, mitigation } = body;
	const at = facts.moment.phase === "issue" ? facts.now : momentOf(facts);
	const until = effective.notAfter ?? asked.until;
	if (at < valid.from) return `it begins at ${valid.from}`;
	if (at >= valid.until) return `it ended at ${valid.until}`;
	if (until > valid.until) return `it ends at ${valid.until}, and the window runs until ${until}`;
	if (!policy.controls.has(mitigation.control)) return `${mitigation.control} is no control of this policy`;
	if (holder.countedTo.includes(`person:${mitigation.monitor}`)) return `the access counts to ${mitigation.monitor}, who is to watch over it`;
	if ("unknown" in facts.grants) return `how often it was used is not known: ${facts.grants.unknown}`;
	const look = overdue(facts, at).find((debt) => debt.owed.kind === "monitor" && watches(debt, body));
	if (look) return `${said(look)}: ${howToPay(look)}`;
	const uses = facts.grants.known.filter(({ exceptions }) => exceptions.includes(body.id)).length;
	const most = valid.maxUses ?? 10;
	if (uses >= most) return `it was used ${counted(uses, "time")}, and ${most} is the most`;
	return origin(body.id, context);
}
function watches({ owed, grant }, { id, mitigation }) {
	return (owed.of === void 0 ? grant?.exceptions.includes(id) : owed.of === id) === true || owed.owedBy === mitigation.monitor;
}
function origin(id, { facts, holder, policy }) {
	const known = facts.exceptions?.[id] ?? { unknown: "nobody looked up how it came to the branch" };
	if ("unknown" in known) return known.unknown;
	const { at, people } = known.known;
	const opened = facts.pullRequest?.openedAt;
	if (opened === void 0) return "when the request was opened is not known";
	if (at >= opened) return `it was merged at ${at}, not before the request was opened at ${opened}`;
	for (const account of people) {
		const behind = peopleBehind(account, policy).find((one) => holder.countedTo.includes(`person:${one}`));
		if (behind) return `an agent of ${behind}, whom the access counts to, had a hand in making it`;
		const person = policy.directory.identify(account, facts.members);
		if ("unknown" in person) return `whose account ${account} is could not be found out: ${person.unknown}`;
		if (person.known && holder.countedTo.includes(`person:${person.known.id}`)) return `${person.known.id}, whom the access counts to, had a hand in making it`;
	}
	return null;
}
function peopleBehind(account, policy) {
	const agent = agentByAccount(policy, account);
	return agent ? [
		agent.owner,
		...agent.sponsors,
		...agent.controllers
	] : [];
}
function reason({ body }) {
	return `${body.id} waives ${body.waives.join(", ")} (${body.basis})`;
}
function notApplied({ body, locate }, why) {
	return {
		rule: body.id,
		stage: "rules",
		outcome: "not-applicable",
		mode: "deny",
		severity: "low",
		controls: controlsOf("EXC-"),
		message: `the exception ${body.id} does not count here: ${why}`,
		values: { waives: body.waives },
		at: locate("/valid")
	};
}
function monitoring({ policy, effective, asked }, exceptions) {
	return exceptions.flatMap(({ body: { id, mitigation } }) => {
		const control = policy.controls.get(mitigation.control);
		if (!control) return [];
		const every = seconds(control.body.cadence);
		return [{
			kind: "monitor",
			by: plus(effective.notBefore ?? asked.from, every),
			owedBy: mitigation.monitor,
			because: `${id}: ${control.body.title}`,
			of: id,
			every
		}];
	});
}
// src/decision/fold.ts
const TZDATA = "tzdata";
function fold$1(policy, facts, context, { results, notTargeted, approval, exceptions }) {
	const verdict = verdictOf$1(context, results);
	const { path, blob, sha256, body } = facts.request;
	return {
		format: 1,
		verdict,
		headline: headline(verdict, results, approval, facts, context),
		request: {
			id: body.id,
			path,
			blob,
			sha256
		},
		policy: {
			commit: policy.commit,
			tree: policy.tree,
			data: context ? dataOf(context) : []
		},
		engine: ENGINE,
		now: facts.now,
		marks: marksOf(body, context !== null && reached(context).length > 0),
		results,
		notTargeted,
		approval,
		risk: context?.risk ?? {
			level: "critical",
			because: ["what is asked for is not in the policy"]
		},
		...context ? {
			holder: context.holder,
			owner: context.owner
		} : {},
		effective: context && verdict !== "deny" ? context.effective : null,
		obligations: context && verdict !== "deny" ? obligationsOf(context, exceptions) : []
	};
}
function verdictOf$1(context, results) {
	if (!context || results.some(denies)) return "deny";
	return results.some(({ outcome, mode }) => outcome === "pending" && mode === "deny") ? "pending" : "allow";
}
function dataOf({ target, policy, whole }) {
	const tables = target.providers.flatMap((provider) => {
		const one = whole.find((entitlement) => entitlement.provider === provider);
		return one ? [kindOf$1(one, policy.kinds).data] : [];
	});
	const [asked] = policy.rules("Calendar", target).matching;
	const tzdata = asked && policy.calendars.get(asked.body.id)?.tzdata;
	return tzdata ? [...tables, {
		name: TZDATA,
		date: tzdata
	}] : tables;
}
function obligationsOf(context, exceptions) {
	return [
		...emergencyReview(context),
		...standingReview(context),
		...secretDebts(context),
		...reachDebts(context),
		...monitoring(context, exceptions)
	];
}
function emergencyReview(context) {
	const { breakGlass } = context.facts.request.body;
	const [under, person] = [emergencyOf(context), dispatcherOf(context)];
	return under && person && breakGlass ? [reviewOwed(context.facts, under, person, breakGlass.incident)] : [];
}
function standingReview({ facts, owner }) {
	const { access } = facts.request.body;
	if (access?.mode !== "standing") return [];
	return [{
		kind: "review",
		by: `${access.reviewBy}T00:00:00Z`,
		owedBy: owner,
		because: "standing access is reviewed by the date the request names"
	}];
}
// src/policy/holder.ts
function countedTo(policy, request) {
	const { subject: named } = request;
	const subject = subjectKey(named);
	const workload = policy.workloads.get(subject) ?? null;
	const agent = policy.agents.get(subject) ?? null;
	const sponsor = "sponsor" in named ? named.sponsor : null;
	const program = workload ?? agent;
	const owner = request.owner ?? program?.owner ?? ("person" in named ? sponsor ?? named.person : null);
	const keys = new Set([subject]);
	const behind = [program, ...between$1(policy, named)].filter((one) => one !== null).flatMap((one) => [one.owner, ...one.controllers]);
	for (const id of [
		owner,
		sponsor,
		...behind
	]) if (id) keys.add(`person:${id}`);
	return {
		subject,
		workload,
		agent,
		owner,
		sponsor,
		keys: [...keys]
	};
}
function between$1(policy, subject) {
	return ("delegation" in subject ? subject.delegation ?? [] : []).flatMap(({ to }) => policy.agents.get(to) ?? []);
}
// src/decision/extended.ts
function extended({ request, grants }) {
	const name = request.body.extends;
	if (name === void 0 || "unknown" in grants) return null;
	return grants.known.find(({ requestId }) => requestId === name) ?? null;
}
function goneOnFrom(name, grants) {
	const byId = new Map(grants.map((one) => [one.requestId, one]));
	const names = new Set();
	for (let next = name; next !== void 0 && !names.has(next); next = byId.get(next)?.extends) names.add(next);
	return [...names];
}
function goneOnTo(name, grants) {
	const names = new Set([name]);
	for (const next of names) for (const one of grants) if (one.extends === next) names.add(one.requestId);
	return [...names].slice(1);
}
// src/decision/asked-window.ts
function askedWindow(facts, role, environment, longestSession) {
	const { window = {} } = facts.request.body;
	const cap = capOf(role, environment);
	const length = window.duration === void 0 ? Math.min(role.duration.default, cap.seconds) : seconds(window.duration);
	const from = window.start ?? opening(facts);
	const at = epoch(from);
	return {
		duration: length,
		cap,
		from,
		until: fromEpoch(at + length),
		reach: fromEpoch(at + length + longestSession)
	};
}
function opening(facts) {
	const { moment, request } = facts;
	const at = momentOf(facts);
	const before = extended(facts);
	if (!before && request.body.extends !== void 0 && moment.phase === "issue") return moment.frozen.notBefore ?? at;
	return later(before?.effective.notAfter ?? at, at);
}
function capOf(role, environment) {
	const own = {
		seconds: role.duration.max,
		of: role.id
	};
	if (environment.maxDuration === null || environment.maxDuration >= own.seconds) return own;
	return {
		seconds: environment.maxDuration,
		of: `environment ${environment.id}`
	};
}
function bounds(facts, { from, until }) {
	const { moment, request } = facts;
	const opens = request.body.window?.start !== void 0 || extended(facts) !== null;
	if (moment.phase === "check" && !opens) return {
		notBefore: null,
		notAfter: null
	};
	if (moment.phase !== "issue") return {
		notBefore: from,
		notAfter: until
	};
	const { notBefore, notAfter } = moment.frozen;
	return {
		notBefore: notBefore === null ? from : later(notBefore, from),
		notAfter: notAfter === null ? until : earlier(notAfter, until)
	};
}
// src/decision/rules/references.ts
const { pass: pass$17, fail: fail$17, error: error$11 } = engineRules("reference", "invariant");
function references(situation, counted) {
	return [
		role(situation),
		environment(situation),
		subject(situation),
		owner(situation, counted),
		...sponsor$2(situation, counted)
	];
}
function role({ policy, facts }) {
	const name = facts.request.body.role;
	return policy.roles.has(name) ? pass$17("REF-ROLE", "the role is in the policy") : missing$3("REF-ROLE", "role", name, policy.roles.keys(), "/role");
}
function environment({ policy, facts }) {
	const name = facts.request.body.scope.environment;
	if (policy.environments.has(name)) return pass$17("REF-ENVIRONMENT", "the environment is in the policy");
	return missing$3("REF-ENVIRONMENT", "environment", name, policy.environments.keys(), "/scope/environment");
}
function subject(situation) {
	const { policy, facts } = situation;
	const { subject: named } = facts.request.body;
	if ("person" in named) return human("REF-SUBJECT", named.person, "/subject/person", "receives", situation);
	if ("agent" in named) {
		const known = [...policy.agents.keys()].map((key) => key.slice(6));
		return known.includes(named.agent) ? pass$17("REF-SUBJECT", "the subject is in the policy") : missing$3("REF-SUBJECT", "agent", named.agent, known, "/subject/agent");
	}
	const found = policy.workloads.get(`workload:${named.workload}`);
	if (found?.type === named.type) return pass$17("REF-SUBJECT", "the subject is in the policy");
	if (found) return fail$17("REF-SUBJECT", {
		message: `${named.workload} is a ${found.type} in the policy, and the request calls it a ${named.type}`,
		fix: `write subject.type: ${found.type}`,
		values: {
			asked: named.type,
			found: found.type
		},
		field: "/subject/type"
	});
	const known = [...policy.workloads.keys()].map((key) => key.slice(9));
	return missing$3("REF-SUBJECT", named.type, named.workload, known, "/subject/workload");
}
function owner(situation, counted) {
	if (!counted.owner) return {
		...pass$17("REF-OWNER", ""),
		outcome: "not-applicable",
		message: "the subject is not known, so neither is its owner"
	};
	const named = situation.facts.request.body.owner !== void 0;
	const found = human("REF-OWNER", counted.owner, named ? "/owner" : "/subject", "answers for", situation);
	const answers = named || counted.workload !== null || counted.agent !== null;
	return found.outcome === "pass" && answers && outsider$1(counted.owner, named, situation) || found;
}
function outsider$1(id, named, { policy, facts }) {
	const employer = policy.directory.person(id)?.organisation ?? null;
	if (employer === null) return null;
	return fail$17("REF-OWNER", {
		message: `${id} belongs to ${employer}, not to us, and cannot answer for access`,
		fix: named ? "name a person of this organisation as owner" : `name a person of this organisation as \`owner:\`, or have the owner of ${subjectKey(facts.request.body.subject)} changed under policies/`,
		values: {
			owner: id,
			organisation: employer
		},
		field: named ? "/owner" : "/subject"
	});
}
function sponsor$2(situation, { sponsor: named }) {
	return named ? [human("REF-SPONSOR", named, "/subject/sponsor", "answers for", situation)] : [];
}
function human(rule, id, field, does, { policy, facts }) {
	const person = policy.directory.find(id, facts.members);
	if ("unknown" in person) return error$11(rule, {
		message: `whether ${id} belongs to the organisation could not be found out: ${person.unknown}`,
		fix: "run it again; if it stays, the token may not read the members of the organisation",
		field
	});
	if (!person.known) return missing$3(rule, "person", id, policy.directory.personIds, field);
	if (!person.known.left) return pass$17(rule, rule === "REF-OWNER" ? "the owner is known" : "the subject is known");
	return fail$17(rule, {
		message: `${id} has left and ${does === "receives" ? "receives no access" : "answers for no access"} any more`,
		fix: "name somebody who is still here",
		values: { person: id },
		field
	});
}
function missing$3(rule, what, name, known, field) {
	const meant = didYouMean(name, known);
	return fail$17(rule, {
		message: `there is no ${what} ${name} in the policy`,
		fix: meant ? `did you mean ${meant}?` : `correct the name, or have the ${what} added under policies/ first`,
		values: {
			name,
			...meant ? { meant } : {}
		},
		field
	});
}
// src/decision/resolve.ts
function resolve(policy, facts) {
	const { body } = facts.request;
	const counted = countedTo(policy, body);
	const results = references({
		policy,
		facts
	}, counted);
	const role = policy.roles.get(body.role);
	const environment = policy.environments.get(body.scope.environment);
	if (!role || !environment || !counted.owner || results.some(denies)) return {
		context: null,
		results
	};
	const bundle = bundleOf(policy, role, environment, body.subject.type, body.scope);
	const asked = windowOf(facts, bundle);
	if ("rule" in asked) return {
		context: null,
		results: [...results, asked]
	};
	const cut = facts.moment.phase === "issue" ? cutWithFrozen(bundle.narrowed, facts.moment.frozen, policy.kinds) : bundle.narrowed;
	return {
		context: revalidated$1({
			policy,
			facts,
			holder: {
				subject: counted.subject,
				countedTo: countedInEmergency({
					policy,
					facts
				}, counted.keys)
			},
			owner: counted.owner,
			workload: counted.workload,
			agent: counted.agent,
			sponsor: counted.sponsor,
			role,
			environment,
			target: bundle.target,
			risk: bundle.risk,
			whole: bundle.whole,
			shortestSession: bundle.shortestSession,
			effective: effectiveOf(policy, bundle, cut, asked, facts),
			misfits: cut.misfits,
			asked,
			conditions: [],
			duties: bundle.duties
		}),
		results
	};
}
function windowOf(facts, { role, environment, longestSession }) {
	try {
		return askedWindow(facts, role, environment, longestSession);
	} catch (error) {
		return engineRules("time", "invariant").fail("TIME-READABLE", {
			message: error instanceof Error ? error.message : "the window cannot be read",
			fix: "write durations such as PT4H or P30D and instants such as 2026-11-22T09:00:00Z",
			values: { ...facts.request.body.window },
			field: "/window"
		});
	}
}
function effectiveOf(policy, { role, environment, digest, maxSession, target, shortestSession }, { entitlements }, asked, facts) {
	const frozen = facts.moment.phase === "issue" ? facts.moment.frozen : null;
	const { notBefore, notAfter } = bounds(facts, asked);
	return {
		role: role.id,
		environment: environment.id,
		entitlements,
		digest: frozen?.digest ?? digest,
		boundary: role.boundary,
		notBefore,
		notAfter: openUntil(policy, {
			target,
			shortestSession
		}, facts, notAfter),
		maxSession: Math.min(maxSession, frozen?.maxSession ?? maxSession),
		maxUses: Math.min(role.maxUses, frozen?.maxUses ?? role.maxUses)
	};
}
// src/decision/agents/profile.ts
function outsideProfile({ key, profile }, context) {
	const { role, environment, asked, facts } = context;
	const { subject, window } = facts.request.body;
	const found = [];
	const say = (message, fix, field, values = {}) => {
		found.push({
			message,
			fix,
			field,
			values
		});
	};
	if (!profile.roles.has(role.id)) {
		const roles = [...profile.roles].sort();
		say(`${key} may be granted ${roles.join(", ")}, and ${role.id} is asked for`, "ask for a role of its profile, or have the profile changed under policies/", "/role", { roles });
	}
	if (profile.environments && !profile.environments.has(environment.id)) {
		const environments = [...profile.environments].sort();
		say(`${key} may work in ${environments.join(", ")}, and ${environment.id} is asked for`, "ask for an environment of its profile", "/scope/environment", { environments });
	}
	if (asked.duration > profile.maxDuration) {
		const [wanted, most] = [duration(asked.duration), duration(profile.maxDuration)];
		say(`${wanted} is more than ${most}, the most that ${key} may be granted`, `write window.duration: ${most} or less`, window?.duration === void 0 ? "/role" : "/window/duration", {
			asked: wanted,
			cap: most
		});
	}
	if ("autonomy" in subject && subject.autonomy === "autonomous" && profile.autonomy !== "autonomous") say(`${key} works supervised, and autonomous is asked for`, "leave autonomy out, or write supervised", "/subject/autonomy");
	return found;
}
function profileLimit({ profile: { actions, resources } }) {
	return {
		actions,
		...resources && { resources }
	};
}
function outsideLimit(limit, whose, context) {
	const { scope } = context.facts.request.body;
	return ["actions", "resources"].flatMap((field) => {
		const wide = limit[field];
		if (!wide) return [];
		const asked = scope[field];
		const whole = wholeScope(context)[field];
		const lacking = beyond(field, whole, limit, context);
		const fix = whole.length > 0 ? allOrNothing(field, whose, whole, lacking) : void 0;
		if (!asked) return [unnamed$1(field, whose, wide, fix)];
		const outside = beyond(field, asked, limit, context);
		if (outside.length === 0) return [];
		return [tooWide(field, whose, outside, wide, outside.every((one) => lacking.includes(one)) ? fix : void 0)];
	});
}
function allOrNothing(field, whose, whole, lacking) {
	const all = `scope.${field}: [${whole.join(", ")}]`;
	if (lacking.length === 0) return `write \`${all}\`, which is the whole role: its credential cannot be held to less`;
	return `have ${lacking.join(", ")} added to ${whose}, and write \`${all}\`: the credential of this role cannot be held to less than all of it`;
}
function unnamed$1(field, whose, limit, fix = `write scope.${field}, inside ${some(limit)}`) {
	return {
		message: `scope.${field} is left out, and ${whose} names ${field}`,
		fix,
		field: "/scope",
		values: { limit }
	};
}
function tooWide(field, whose, outside, limit, fix = `take it out of scope.${field}`) {
	return {
		message: `${some(outside)} in scope.${field} is outside ${whose}, which allows ${some(limit)}`,
		fix,
		field: `/scope/${field}`,
		values: {
			outside,
			limit
		}
	};
}
// src/decision/agents/chain.ts
function chainOf$1({ sponsor, agent, delegation }) {
	return delegation ?? [{
		from: `person:${sponsor}`,
		to: `agent:${agent}`
	}];
}
function brokenLinks(subject, agent, context) {
	const hops = chainOf$1(subject);
	return [
		...gaps(hops, subject),
		...repeated(hops),
		...hops.flatMap((hop, index) => depth(hop, index, context)),
		...widened(hops, context),
		...hops.slice(0, -1).flatMap((hop, index) => between(hop, index, subject, context)),
		...outsideLimit(mandateOf(hops), `what ${hops.at(-1)?.from ?? "the sponsor"} handed on`, context),
		...hops.at(-1)?.to === agent.key ? [] : [elsewhere$1(hops, agent)]
	];
}
function mandateOf(hops) {
	const last = (field) => hops.findLast((hop) => hop[field])?.[field];
	const [actions, resources] = [last("actions"), last("resources")];
	return {
		...actions && { actions },
		...resources && { resources }
	};
}
function gaps(hops, { sponsor }) {
	return hops.flatMap((hop, index) => {
		const before = index === 0 ? `person:${sponsor}` : hops[index - 1]?.to;
		if (hop.from === before) return [];
		return [{
			message: `hop ${index + 1} starts at ${hop.from}, and the mandate is with ${before ?? "nobody"}: the chain has a gap`,
			fix: `write from: ${before ?? ""}, or add the hop that is missing`,
			field: at$1(index, "from"),
			values: {
				from: hop.from,
				expected: before ?? null
			}
		}];
	});
}
function elsewhere$1(hops, { key }) {
	const end = hops.at(-1)?.to ?? "nobody";
	return {
		message: `the chain ends at ${end}, and ${key} asks`,
		fix: `let the last hop end at ${key}`,
		field: at$1(hops.length - 1, "to"),
		values: {
			end,
			subject: key
		}
	};
}
function repeated(hops) {
	const seen = new Set(hops.slice(0, 1).map(({ from }) => from));
	return hops.flatMap(({ to }, index) => {
		if (!seen.has(to)) {
			seen.add(to);
			return [];
		}
		return [{
			message: `${to} stands twice in the chain`,
			fix: "let each agent hand the mandate on once",
			field: at$1(index, "to"),
			values: { agent: to }
		}];
	});
}
function depth({ to }, index, { policy }) {
	const most = policy.agents.get(to)?.profile.maxHops;
	if (most === void 0 || index + 1 <= most) return [];
	return [{
		message: `${to} takes mandates of at most ${counted(most, "hop")}, and this is hop ${index + 1}`,
		fix: "have the sponsor mandate it more directly, or have maxHops of its profile changed under policies/",
		field: at$1(index, "to"),
		values: {
			hop: index + 1,
			maxHops: most
		}
	}];
}
function widened(hops, context) {
	return hops.flatMap((hop, index) => {
		const cameIn = mandateOf(hops.slice(0, index));
		return ["actions", "resources"].flatMap((field) => {
			const outside = beyond(field, hop[field] ?? [], cameIn, context);
			if (outside.length === 0) return [];
			return [{
				message: `hop ${index + 1} hands on ${some(outside)}, and ${hop.from} was given ${some(cameIn[field] ?? [])}`,
				fix: `take it out of ${field}: a hop hands on at most what came in`,
				field: at$1(index, field),
				values: {
					hop: index + 1,
					outside
				}
			}];
		});
	});
}
function between({ to }, index, { sponsor }, context) {
	const agent = context.policy.agents.get(to);
	const field = at$1(index, "to");
	if (!agent) return [{
		message: `there is no ${to.replace(":", " ")} in the policy, so it can hand nothing on`,
		fix: "correct the name, or have the agent added under policies/ first",
		field,
		values: { agent: to }
	}];
	if (!agent.sponsors.includes(sponsor)) return [{
		message: `${sponsor} is no sponsor of ${to}`,
		fix: "choose an agent that the sponsor may mandate",
		field,
		values: { agent: to }
	}];
	return [...outsideProfile(agent, context), ...outsideLimit(profileLimit(agent), `the profile of ${to}`, context)].map(({ message, values }) => ({
		message: `${to} cannot hand on what it may not hold: ${message}`,
		fix: "ask for less, or leave this agent out of the chain",
		field,
		values
	}));
}
function at$1(index, field) {
	return `/subject/delegation/${index}/${field}`;
}
// src/decision/rules/agent.ts
const { pass: pass$16, fail: fail$16, error: error$10 } = engineRules("eligibility", "invariant");
const limits = engineRules("eligibility", "high");
const agent = {
	name: "agent",
	stage: "eligibility",
	evaluate: (context) => {
		const { subject } = context.facts.request.body;
		const own = subject.type === "agent" && context.agent ? judge$6(subject, context.agent, context) : [];
		return {
			results: [...delegate(context), ...own],
			notTargeted: 0
		};
	}
};
function judge$6(subject, self, context) {
	return [
		sponsor$1(subject, self, context),
		...told$3("AGENT-PROFILE", outsideProfile(self, context), "role, environment, length and autonomy lie inside it"),
		...actions(self, context),
		...told$3("AGENT-CHAIN", brokenLinks(subject, self, context), "the mandate comes from the sponsor without a gap"),
		concurrency(self, context),
		renew(self, context)
	];
}
function told$3(rule, misfits, good) {
	return misfits.length === 0 ? [pass$16(rule, good)] : misfits.map((one) => fail$16(rule, one));
}
function sponsor$1({ sponsor: id }, self, context) {
	const { policy, role } = context;
	const field = "/subject/sponsor";
	if (!self.sponsors.includes(id)) return fail$16("AGENT-SPONSOR", {
		message: `${id} is no sponsor of ${self.key}`,
		fix: `name one of ${some(self.sponsors)}, or have the sponsor added to ${self.document.path}`,
		values: { sponsors: self.sponsors },
		field
	});
	const elsewhere = policy.directory.person(id)?.organisation;
	if (elsewhere) return fail$16("AGENT-SPONSOR", {
		message: `${id} belongs to ${elsewhere}, and only somebody of this organisation answers for an agent`,
		fix: "name a sponsor of this organisation",
		values: {
			sponsor: id,
			organisation: elsewhere
		},
		field
	});
	const eligible = inPools(`person:${id}`, context);
	if ("unknown" in eligible) return error$10("AGENT-SPONSOR", {
		message: `whether ${id} may hold ${role.id} could not be found out: ${eligible.unknown}`,
		fix: "run it again; if it stays, the token may not read the members of the team",
		field
	});
	if (eligible.known && role.eligible.subjects.has("human")) return pass$16("AGENT-SPONSOR", "the sponsor may mandate it, and may hold the role");
	return fail$16("AGENT-SPONSOR", {
		message: `${id} may not hold ${role.id}, so no agent holds it in their name`,
		fix: "name a sponsor who is eligible for the role as a person, or ask for a role that this one is eligible for",
		values: {
			sponsor: id,
			role: role.id
		},
		field
	});
}
function actions(self, context) {
	const { scope } = context.facts.request.body;
	const whose = `the profile of ${self.key} (${self.document.path}:${self.document.locate("/profile").line})`;
	const vague = scope.actions?.filter((one) => /[*?]/.test(one)) ?? [];
	if (vague.length > 0) return [fail$16("AGENT-ACTIONS", {
		message: `${some(vague)} is a pattern, and an agent asks for actions one by one`,
		fix: "name each action in scope.actions",
		values: { patterns: vague },
		field: "/scope/actions"
	})];
	return told$3("AGENT-ACTIONS", outsideLimit(profileLimit(self), whose, context), "every action is named and inside it");
}
function concurrency(self, { facts, asked }) {
	const rule = "AGENT-CONCURRENCY";
	if ("unknown" in facts.grants) {
		const message = `what ${self.key} holds could not be found out: ${facts.grants.unknown}`;
		return limits.error(rule, {
			message,
			fix: "run it again when the ledger can be read"
		});
	}
	const spans = facts.grants.known.filter(({ holder, requestId }) => holder.subject === self.key && requestId !== facts.request.body.id).map(({ requestId, effective: { notBefore, notAfter }, ended }) => ({
		requestId,
		from: notBefore,
		until: ended ? earlier(ended.at, notAfter) : notAfter
	})).filter(({ from, until }) => from < asked.until && asked.from < until);
	const most = [asked.from, ...spans.map(({ from }) => later(from, asked.from))].map((moment) => spans.filter(({ from, until }) => from <= moment && moment < until)).reduce((one, other) => other.length > one.length ? other : one, []);
	const { maxConcurrent } = self.profile;
	if (most.length < maxConcurrent) return pass$16(rule, "the agent has room for one more grant");
	const requests = most.map(({ requestId }) => requestId).sort();
	return limits.fail(rule, {
		message: `${self.key} may hold ${counted(maxConcurrent, "grant")} at one time, and holds ${requests.join(", ")}`,
		fix: "wait until it ends, or have it revoked",
		values: {
			maxConcurrent,
			requests
		}
	});
}
function renew(self, { facts }) {
	const { extends: extended } = facts.request.body;
	if (extended === void 0) return pass$16("AGENT-RENEW", "it renews nothing");
	return fail$16("AGENT-RENEW", {
		message: `${self.key} asks to go on from ${extended}, and an agent renews nothing`,
		fix: "take `extends` out: ask again, with the goal as it is now",
		values: { extends: extended },
		field: "/extends"
	});
}
function delegate({ policy, facts, holder }) {
	const author = facts.pullRequest?.author;
	const asking = author ? agentByAccount(policy, author.databaseId) : void 0;
	if (!asking) return [];
	if (asking.key === holder.subject) return [pass$16("AGENT-DELEGATE", "the agent asks for itself")];
	return [fail$16("AGENT-DELEGATE", {
		message: `${asking.key} opened the pull request for ${holder.subject}, and an agent asks for itself only`,
		fix: `have a person ask for ${holder.subject}`,
		values: {
			agent: asking.key,
			subject: holder.subject
		},
		field: "/subject"
	})];
}
// src/decision/incident.ts
const { pass: pass$15, fail: fail$15 } = engineRules("invariant", "invariant");
const WORKFLOWS = "41898282";
function incident(context, { incident: { id, seen, issues } }, person, { body }) {
	if (!context.policy.incidents.get(body.id)?.(id)) return [fail$15("BG-INCIDENT", {
		message: `${id} is not what ${body.id} calls an incident: ${body.incident}`,
		fix: "give the id of the incident as your tracker writes it",
		values: {
			incident: id,
			pattern: body.incident
		},
		field: "/breakGlass/incident"
	})];
	if (seen === "not-looked-up") return [unverified(id, seen, "it was not looked up")];
	if (seen === "not-found") return [unverified(id, seen, "no issue of the repository bears it in its title")];
	const doubts = (issues ?? []).map((issue) => doubtOf(issue, person, context));
	const [first] = doubts;
	if (first && doubts.every((one) => one !== null)) return [unverified(id, seen, first)];
	return [pass$15("BG-INCIDENT", "the incident is in the tracker")];
}
function unverified(id, seen, why) {
	return {
		...fail$15("BG-INCIDENT", {
			message: `unverified: ${why}`,
			fix: "whoever reviews it afterwards makes sure that the incident was one",
			values: {
				incident: id,
				seen
			},
			field: "/breakGlass/incident"
		}),
		mode: "warn"
	};
}
function doubtOf({ number, opened, titled }, person, context) {
	const by = whose$1(opened, person, context);
	if (by !== null) return `issue ${number} was opened by ${by}`;
	const renamed = titled === void 0 ? null : whose$1(titled, person, context);
	return renamed === null ? null : `issue ${number} got its title from ${renamed}`;
}
function whose$1(hand, breaking, { policy, facts }) {
	if (!hand) return "an account that is gone";
	const { databaseId: account, type } = hand;
	if (account === WORKFLOWS) return "a workflow, which who broke the glass could have written";
	if (agentByAccount(policy, account)) return `an agent (account ${account})`;
	if (type === "Bot") return null;
	const known = policy.directory.identify(account, facts.members);
	if ("unknown" in known) return `account ${account}, and whose it is could not be found out`;
	if (!known.known) return `account ${account}, which the policy does not know`;
	return known.known.id === breaking ? "who broke the glass" : null;
}
// src/decision/rules/break-glass.ts
const { pass: pass$14, fail: fail$14, error: error$9 } = engineRules("invariant", "invariant");
const breakGlass = {
	name: "break-glass",
	stage: "invariant",
	evaluate: (context) => {
		const { moment, request } = context.facts;
		if (moment.phase === "emergency") return {
			results: emergency(context, moment),
			notTargeted: 0
		};
		return {
			results: request.body.breakGlass ? [byPullRequest(request)] : [],
			notTargeted: 0
		};
	}
};
function byPullRequest({ blob }) {
	return fail$14("BG-DISPATCH", {
		message: "it says break-glass, and the ledger holds no emergency with exactly this file",
		fix: "start the break-glass workflow on the default branch; without an emergency take `breakGlass` out and ask as usual",
		values: { blob },
		field: "/breakGlass"
	});
}
function emergency(context, moment) {
	const person = dispatcherOf(context);
	const under = emergencyOf(context);
	const first = dispatch(context, moment);
	if (!person || !under) return [first, undeclared(context, person)];
	return [
		first,
		{
			...pass$14("BG-DECLARED", ""),
			message: `${under.body.id} lets ${person} break the glass for ${context.role.id} in ${context.environment.id}`,
			values: {
				breakGlass: under.body.id,
				person,
				incident: moment.incident.id
			}
		},
		...incident(context, moment, person, under),
		cap$1(context, under),
		...past(context, person, under)
	];
}
function dispatch({ facts: { request } }, { claims, by, incident: named }) {
	const wrong = (message, got) => fail$14("BG-DISPATCH", {
		message,
		fix: "start the break-glass workflow afresh, by hand, on the default branch",
		values: { got }
	});
	if (claims.eventName !== "workflow_dispatch") return wrong(`the run was started by ${claims.eventName}, not by a person`, claims.eventName);
	if (claims.runAttempt !== "1") return wrong(`it is attempt ${claims.runAttempt} of its run: a run again breaks no glass`, claims.runAttempt);
	if (claims.actorId !== by.databaseId) return wrong(`the job's token says account ${claims.actorId}, the run account ${by.databaseId}`, claims.actorId);
	if (claims.environment === null) return wrong("the job is in no environment of its own", null);
	if (request.body.breakGlass?.incident !== named.id) return wrong(`the request names another incident than ${named.id}`, request.body.breakGlass?.incident ?? null);
	return pass$14("BG-DISPATCH", "a person started it on the default branch, for the first time");
}
function undeclared({ policy, role, environment, workload, facts }, person) {
	const covering = breakGlassFor(policy, {
		role: role.id,
		environment: environment.id
	});
	const unread = Object.values(facts.teams).some((team) => "unknown" in team);
	if (covering.length > 0 && person && unread) return error$9("BG-DECLARED", {
		message: `whether ${person} may break the glass could not be found out: the members of a team are not known`,
		fix: "start it again; if it stays, name people instead of teams in `who`",
		field: "/role"
	});
	const ids = covering.map(({ body }) => body.id);
	const jobs = covering.map(({ body }) => body.workload);
	const message = ids.length === 0 ? `no BreakGlass document covers ${role.id} in ${environment.id}` : workload && !jobs.includes(workload.key.slice(9)) ? `${ids.join(", ")} gives it to ${jobs.join(", ")}, not to ${workload.key}` : `${person ?? "whoever started the run"} is not among those whom ${ids.join(", ")} names`;
	return fail$14("BG-DECLARED", {
		message,
		fix: "have somebody who is named there start it, or ask as usual by pull request",
		values: {
			role: role.id,
			environment: environment.id,
			documents: ids
		},
		field: "/role"
	});
}
function cap$1({ asked, facts }, { body }) {
	if (asked.duration <= seconds(body.duration.max)) return pass$14("BG-CAP", "it is short enough");
	return fail$14("BG-CAP", {
		message: `${duration(asked.duration)} is more than ${body.duration.max}, the cap of ${body.id}`,
		fix: `ask for ${body.duration.max} or less; what takes longer is asked for by pull request meanwhile`,
		values: {
			asked: duration(asked.duration),
			cap: body.duration.max
		},
		field: facts.request.body.window?.duration === void 0 ? "/role" : "/window/duration"
	});
}
function past({ facts }, person, { body }) {
	if ("unknown" in facts.grants) {
		const message = `what ${person} did before could not be found out: ${facts.grants.unknown}`;
		return [error$9("BG-QUOTA", {
			message,
			fix: "start it again when the ledger can be read"
		})];
	}
	const theirs = facts.grants.known.filter(({ obligations }) => obligations.some((one) => isReview$2(one, person)));
	const since = plus(facts.now, -seconds(body.quota.per));
	return [quota(theirs.filter(({ effective, exceptions }) => effective.notBefore > since && exceptions.includes(body.id)), body), cooldown(theirs, body, facts.now)];
}
function quota(recent, { id, quota: { count, per } }) {
	if (recent.length < count) return pass$14("BG-QUOTA", "the quota is not used up");
	return fail$14("BG-QUOTA", {
		message: `${recent.length} within ${per}, and ${id} lets one person break the glass ${counted(count, "time")}`,
		fix: "have somebody else who is named there start it, or ask as usual by pull request",
		values: {
			count,
			per,
			requests: recent.map(({ requestId }) => requestId)
		}
	});
}
function cooldown(theirs, body, now) {
	const [last] = theirs.map(({ effective, ended }) => ended ? earlier(ended.at, effective.notAfter) : effective.notAfter).toSorted().toReversed();
	const open = last && plus(last, seconds(body.cooldown));
	if (!open || now >= open) return pass$14("BG-COOLDOWN", "the last one is long enough ago");
	return fail$14("BG-COOLDOWN", {
		message: `the last one ended or ends at ${last}, and ${body.id} asks for ${body.cooldown} in between`,
		fix: `have somebody else who is named there start it, or wait until ${open}`,
		values: {
			last,
			cooldown: body.cooldown,
			open
		}
	});
}
function isReview$2({ kind, under, owedBy }, person) {
	return kind === "review" && under !== void 0 && owedBy === person;
}
const TO_START_THE_JOB = 300;
function shortestUse(shortestSession) {
	return shortestSession === 0 ? 0 : shortestSession + TO_START_THE_JOB;
}
function tooLittleLeft(left, shortestSession, until) {
	if (left >= shortestSession + 10) return null;
	return {
		condition: "TIME-LEFT",
		message: `${counted(left, "second is", "seconds are")} left until ${until}, and the provider gives no credential shorter than ${shortestSession} seconds; the exchange takes up to 10 more`,
		fix: "ask again with a new request"
	};
}
function lifetime({ verdict, effective }, { now }, spent = 0) {
	if (verdict !== "allow" || !effective?.notAfter) return 0;
	const left = epoch(effective.notAfter) - epoch(now) - spent;
	return Math.floor(Math.min(left, effective.maxSession));
}
function outlives({ expiresAt }, { verdict, effective }) {
	const end = effective?.notAfter;
	if (verdict !== "allow" || !end || expiresAt <= end) return null;
	return {
		condition: "TIME-LIFE",
		message: `the credential would live until ${expiresAt}, and the grant ends at ${end}`,
		fix: "run the step again: the exchange took longer than it should"
	};
}
// src/decision/rules/calendar.ts
const AHEAD$1 = 2678400;
const calendar = {
	name: "calendar",
	stage: "time",
	evaluate: (context) => {
		const { matching, notTargeted } = context.policy.rules("Calendar", context.target);
		return {
			results: matching.map((document) => judge$5(document, context)),
			notTargeted
		};
	}
};
function judge$5(document, context) {
	const { facts, policy, asked, shortestSession } = context;
	const times = policy.calendars.get(document.body.id);
	if (!times) throw new Error(`${document.body.id} was not compiled`);
	if (facts.moment.phase !== "issue") {
		const enough = shortestUse(shortestSession);
		if (first(times.spans(asked.from, asked.until), ({ from, until }) => until - from >= enough)) return policyResult(document, "time", "pass", { message: "the window holds time of use" });
		return closed$1(document, `the window from ${asked.from} until ${asked.until} holds no time of use`, asked.from, context);
	}
	const now = first(times.spans(facts.now, plus(facts.now, AHEAD$1)), () => true);
	if (now && now.from === epoch(facts.now) && now.until - now.from >= shortestSession) return policyResult(document, "time", "pass", { message: "it is a time of use" });
	return closed$1(document, `it is ${facts.now}, which is no time of use, or too little of it is left`, facts.now, context);
}
function closed$1(document, message, from, context) {
	const { id, title, zone, freezes = [] } = document.body;
	const next = first(context.policy.calendars.get(id)?.spans(from, plus(from, AHEAD$1)) ?? [], (span) => span.until - span.from >= shortestUse(context.shortestSession) && span.from > epoch(from));
	const opens = next ? instants(next) : null;
	const freeze = freezes.find((one) => one.from <= from && from < one.until);
	return policyResult(document, "time", "fail", {
		message: `${title}: ${message}${freeze ? `: ${freeze.because} (until ${freeze.until})` : ""}`,
		fix: opens ? `the next time of use runs from ${opens.from} until ${opens.until} (hours are in ${zone})` : `there is no time of use in the ${AHEAD$1 / 86400} days after it; ask the owner of ${id}`,
		values: {
			from,
			until: context.asked.until,
			zone,
			...opens ? { next: opens.from } : {}
		},
		field: "/window"
	});
}
function first(spans, is) {
	for (const span of spans) if (is(span)) return span;
	return null;
}
// src/decision/excepted.ts
function countedFor(rule, grants, { policy, facts }) {
	if (facts.moment.phase !== "issue") return grants;
	const waiving = new Set(policy.exceptions.flatMap(({ body }) => body.waives.some((waived) => waived === rule) ? [body.id] : []));
	return waiving.size === 0 ? grants : grants.filter(({ exceptions }) => !exceptions.some((id) => waiving.has(id)));
}
// src/decision/rules/cardinality.ts
const { pass: pass$13, fail: fail$13, error: error$8 } = engineRules("duties", "medium");
const cardinality = {
	name: "cardinality",
	stage: "duties",
	evaluate: (context) => ({
		results: [...holders(context), ...uses(context)],
		notTargeted: 0
	})
};
function holders(context) {
	const { role, facts } = context;
	if (role.maxActive.length === 0) return [];
	if ("unknown" in facts.grants) {
		const message = `how many hold ${role.id} could not be found out: ${facts.grants.unknown}`;
		return [error$8("CARD-ROLE", {
			message,
			fix: "run it again when the ledger can be read"
		})];
	}
	const grants = countedFor("CARD-ROLE", facts.grants.known, context);
	return role.maxActive.map((cap) => room(cap, grants, context));
}
function room({ of, most }, grants, { facts, policy, asked, holder, role }) {
	const within = grants.filter(({ effective, requestId }) => requestId !== facts.request.body.id && (effective.role === of || policy.roles.get(effective.role)?.closure.has(of))).map((grant) => ({
		subject: grant.holder.subject,
		...held(grant, policy)
	})).filter(({ from, until }) => from < asked.reach && asked.from < until);
	let fullest = new Set([holder.subject]);
	for (const moment of [asked.from, ...within.map(({ from }) => later(from, asked.from))]) {
		const live = within.filter(({ from, until }) => from <= moment && moment < until);
		const subjects = new Set([holder.subject, ...live.map(({ subject }) => subject)]);
		if (subjects.size > fullest.size) fullest = subjects;
	}
	if (fullest.size <= most) return pass$13("CARD-ROLE", "the role has room for one more holder");
	const which = of === role.id ? of : `${of}, which ${role.id} includes,`;
	return fail$13("CARD-ROLE", {
		message: `${which} may have ${counted(most, "holder")} at one time, and there would be ${fullest.size}: ${[...fullest].sort().join(", ")}`,
		fix: "wait until one of the grants ends, or have it revoked",
		values: {
			of,
			maxActive: most,
			holders: [...fullest].sort(),
			requests: within.map(({ requestId }) => requestId).sort()
		},
		field: "/role"
	});
}
function uses({ facts: { moment }, effective: { maxUses } }) {
	if (moment.phase === "check" || moment.phase === "record" || moment.uses === void 0) return [];
	const { uses: yielded } = moment;
	if (yielded < maxUses) return [pass$13("CARD-USES", "the grant has credentials left")];
	const spent = {
		message: `the grant has yielded ${counted(yielded, "credential")}, and ${maxUses} is the most`,
		fix: "ask again with a new request",
		values: {
			uses: yielded,
			maxUses
		}
	};
	if (moment.phase === "emergency") return [{
		...fail$13("CARD-USES", spent),
		severity: "invariant"
	}];
	return [fail$13("CARD-USES", {
		...spent,
		values: {
			...spent.values,
			concurrent: moment.concurrent
		}
	})];
}
// src/decision/job-environment.ts
const { pass: pass$12, fail: fail$12, error: error$7 } = engineRules("invariant", "invariant");
const RULE = "CLAIM-ENVIRONMENT";
const MOST_TOLD = 5;
function whoMayEnter({ facts, workload, agent }) {
	const { moment, jobEnvironment } = facts;
	const job = workload?.identity ?? agent?.job;
	if (moment.phase !== "issue" && moment.phase !== "emergency" || !job || !jobEnvironment) return [];
	return [judged$1(moment.claims.environment ?? "", named$1(job.ref), jobEnvironment)];
}
function judged$1(name, own, limit) {
	if ("unknown" in limit) return error$7(RULE, {
		message: `who may start jobs in environment ${name} could not be read: ${limit.unknown}`,
		fix: "give the job `permissions: actions: read`, then run it again",
		values: {
			environment: name,
			wanted: own
		}
	});
	const open = openTo(limit.known, own);
	if (open === null) return pass$12(RULE, `only ${own} may start jobs in environment ${name}`);
	return fail$12(RULE, {
		message: `environment ${name} ${open.said}, and the job must come from ${own} alone`,
		fix: closing(own),
		values: {
			environment: name,
			wanted: own,
			got: open.to
		}
	});
}
function closing(own) {
	return `have an administrator set \u201cSelected branches and tags\u201d of that environment to ${own} and nothing else (docs/operators.md), and ask who used it before`;
}
function openTo(limit, own) {
	if (!limit) return {
		said: "is not there, or the token has no `actions: read`",
		to: "unknown"
	};
	if (limit.from === "any") return {
		said: "is open to every branch",
		to: "any"
	};
	if (limit.from === "protected") return {
		said: "is open to every protected branch, and to all branches while no protection rule is there",
		to: "protected"
	};
	const selected = limit.selected.map(({ type, name }) => `${type} ${name}`);
	if (selected.length === 1 && selected[0] === own) return null;
	const more = selected.length > MOST_TOLD ? ` and ${selected.length - MOST_TOLD} more` : "";
	const told = `${selected.slice(0, MOST_TOLD).join(", ") || "nothing"}${more}`;
	return {
		said: `is open to ${told}`,
		to: told
	};
}
function named$1(ref) {
	return ref.replace(/^refs\/heads\//, "branch ").replace(/^refs\/tags\//, "tag ");
}
// src/decision/rules/claims.ts
const { pass: pass$11, fail: fail$11 } = engineRules("invariant", "invariant");
const claims = {
	name: "claims",
	stage: "invariant",
	evaluate: (context) => ({
		results: [...judge$4(context), ...whoMayEnter(context)],
		notTargeted: 0
	})
};
function judge$4({ facts: { moment }, workload, agent, holder, policy }) {
	if (moment.phase !== "issue" && moment.phase !== "emergency") return [];
	const program = workload ?? agent;
	if (!program) return [fail$11("CLAIM-HUMAN", {
		message: `${holder.subject} is a person, and a credential is never handed out for a person`,
		fix: "name the workload or agent that does the work as the subject of a new request",
		values: { subject: holder.subject }
	})];
	const startedBy = moment.claims.eventName;
	if (outsidersMayStart(startedBy)) return [fail$11("CLAIM-EVENT", {
		message: `the job was started by ${shown$1(startedBy)}, which can be caused without the right to write, by a pull request or a comment for instance`,
		fix: `start it by one of ${ISSUING_EVENTS.join(", ")}, on the default branch`,
		values: {
			claim: "event_name",
			got: startedBy,
			allowed: ISSUING_EVENTS
		}
	})];
	const differences = agent ? [...tokenMismatches(moment.claims, agent), ...mismatches(moment.claims, agent.job, agent.identity.issuer, JOB)] : workload ? mismatches(moment.claims, workload.identity, policy.oidcIssuer, "/identity") : [];
	const what = agent ? "agent" : "workload";
	if (differences.length === 0) return [pass$11("CLAIM-IDENTITY", `the job is the ${what}`)];
	return differences.map(({ name, wanted, got, stands }) => fail$11("CLAIM-IDENTITY", {
		message: `${name} of this job is ${shown$1(got)}, and ${program.key} (${program.document.path}:${program.document.locate(stands).line}) says ${shown$1(wanted)}`,
		fix: `run it from the job that the ${what} describes, or have the ${what} corrected under policies/`,
		values: {
			claim: name,
			wanted,
			got
		}
	}));
}
const JOB = "/identity/job";
function tokenMismatches({ sub, aud }, { identity: { subjects, audiences } }) {
	const among = (name, allowed, got, stands) => allowed.includes(got) ? [] : [{
		name,
		wanted: allowed.join(" or "),
		got,
		stands
	}];
	return [...among("the subject (sub)", subjects, sub, "/identity/subject"), ...among("the audience (aud)", audiences, aud, "/identity/audience")];
}
function mismatches(job, identity, issuer, place) {
	const [started, stands] = [workflowOf(job.workflowRef), workflowOf(job.jobWorkflowRef)];
	return [
		{
			name: "the issuer",
			wanted: issuer,
			got: job.iss
		},
		{
			name: "the repository id",
			wanted: identity.repositoryId,
			got: job.repositoryId
		},
		{
			name: "the workflow",
			wanted: identity.workflow,
			got: stands.path
		},
		{
			name: "the ref of the workflow",
			wanted: identity.ref,
			got: stands.ref
		},
		{
			name: "the repository of the workflow",
			wanted: started.repository,
			got: stands.repository
		},
		{
			name: "the ref of the workflow that was started",
			wanted: identity.ref,
			got: started.ref
		},
		{
			name: "the ref",
			wanted: identity.ref,
			got: job.ref
		},
		{
			name: "the environment",
			wanted: identity.environment,
			got: job.environment
		},
		{
			name: "the runner",
			wanted: identity.runner,
			got: job.runnerEnvironment
		}
	].filter(({ wanted, got }) => wanted !== got).map((one) => ({
		...one,
		stands: place
	}));
}
function workflowOf(ref) {
	const [, repository = "", path = "", at = ""] = /^([^/@]+\/[^/@]+)\/([^@]+)@(.+)$/.exec(ref) ?? [];
	return {
		repository,
		path,
		ref: at
	};
}
function shown$1(value) {
	return value === null || value === "" ? "none" : value;
}
// src/decision/rules/debt.ts
const { pass: pass$10, fail: fail$10, error: error$6 } = engineRules("invariant", "invariant");
const debt = {
	name: "debt",
	stage: "invariant",
	evaluate: (context) => ({
		results: [...reviews$1(context), ...secrets(context)],
		notTargeted: 0
	})
};
function reviews$1(context) {
	const people = debtors(context);
	return people === null ? [] : [judged(context, "BG-DEBT", "no review of earlier access is overdue", (one) => isReview$1(one, people))];
}
function debtors(context) {
	const { facts, holder } = context;
	if (facts.moment.phase === "emergency") {
		const person = emergencyOf(context) ? dispatcherOf(context) : null;
		return person && [person];
	}
	return facts.request.body.access?.mode === "standing" ? peopleIn(holder.countedTo) : null;
}
function isReview$1({ owed: { kind, owedBy, under, of } }, people) {
	return kind === "review" && (under !== void 0 || of !== void 0) && people.includes(owedBy);
}
function secrets(context) {
	const { holder, facts } = context;
	const { secret } = facts.request.body;
	if (!secret && reached(context).length === 0) return [];
	const people = peopleIn(holder.countedTo);
	const bars = ({ owed, grant }) => (owed.kind === "rotate" || owed.kind === "revoke") && (secret && owed.of === secret.reference || grant?.holder.subject === holder.subject || people.includes(owed.owedBy));
	return [judged(context, "DEBT-SECRET", "every secret handed out before was rotated and revoked in time", bars)];
}
function judged({ facts }, rule, good, bars) {
	if ("unknown" in facts.grants) {
		const message = `what is owed could not be found out: ${facts.grants.unknown}`;
		return error$6(rule, {
			message,
			fix: "run it again when the ledger can be read"
		});
	}
	const barring = overdue(facts, debtMoment(facts)).filter(bars);
	const [first] = barring;
	if (!first) return pass$10(rule, good);
	return fail$10(rule, {
		message: said(first),
		fix: howToPay(first),
		values: {
			requests: [...new Set(barring.map(({ requestId }) => requestId))],
			owedBy: first.owed.owedBy
		}
	});
}
function peopleIn(keys) {
	return keys.flatMap((key) => key.startsWith("person:") ? [key.slice(7)] : []);
}
// src/decision/rules/duties.ts
const duties = {
	name: "duties",
	stage: "duties",
	evaluate: (context) => {
		const { touched, notTargeted } = context.duties;
		return {
			results: touched.map(({ document, asked }) => judge$3(document, asked, context)),
			notTargeted
		};
	}
};
function judge$3(document, asked, context) {
	const { facts } = context;
	const set = document.body;
	if ("unknown" in facts.grants) return policyResult(document, "duties", "error", {
		message: `${set.title}: what ${context.holder.subject} holds could not be found out: ${facts.grants.unknown}`,
		fix: "run it again when the ledger can be read"
	});
	const parts = partsOf(document, context, facts.grants.known);
	if ("unreadable" in parts) return unreadable(document, parts.unreadable);
	const worst = most(asked, parts, context.asked.from);
	if (worst.members.size <= set.maxHeld) return policyResult(document, "duties", "pass", { message: "within the limit" });
	return broken$1(document, asked, {
		...worst,
		start: earliest(document, asked, worst, parts)
	}, context);
}
function heldTogether(document, asked, context, grants) {
	const parts = partsOf(document, context, grants);
	return "unreadable" in parts ? "unreadable" : most(asked, parts, context.asked.from);
}
function partsOf(document, context, grants) {
	const { policy, facts, asked, holder } = context;
	const set = document.body;
	const reach = lookBackOf(set);
	const [begins, ends] = [plus(asked.from, -reach), plus(asked.reach, reach)];
	const near = countedFor(set.id, grants, context).filter((grant) => {
		if (!(grant.requestId !== facts.request.body.id && grant.holder.countedTo.some((key) => holder.countedTo.includes(key)))) return false;
		const { from, until } = held(grant, policy);
		return from < ends && until > begins && samePlace(set, grant, context);
	});
	const parts = [];
	for (const grant of near.toSorted((one, other) => one.requestId < other.requestId ? -1 : 1)) {
		const one = held(grant, policy);
		if (one.holding === null && set.members.some((member) => member.function !== void 0)) return { unreadable: one };
		const members = membersOf$1(set, one.holding ?? {
			closure: new Set([grant.effective.role]),
			functions: new Set(),
			entitlements: grant.effective.entitlements
		}, policy.kinds);
		if (members.size > 0) parts.push({
			...one,
			members
		});
	}
	return set.check === "static" ? parts.map((part) => ({
		...part,
		from: asked.from,
		until: plus(part.until, reach)
	})) : parts;
}
function most(asked, parts, start) {
	const moments = [start, ...parts.map(({ from }) => later(from, start))];
	let worst = {
		members: asked,
		parts: []
	};
	for (const moment of moments) {
		const live = parts.filter(({ from, until }) => from <= moment && moment < until);
		const members = new Set([...asked, ...live.flatMap((part) => [...part.members])]);
		if (members.size > worst.members.size) worst = {
			members,
			parts: live
		};
	}
	return worst;
}
function earliest({ body: { maxHeld } }, asked, worst, parts) {
	return worst.parts.map(({ until }) => until).toSorted().find((start) => most(asked, parts, start).members.size <= maxHeld) ?? null;
}
function broken$1(document, asked, { members, parts, start }, context) {
	const set = document.body;
	const names = (places) => [...places].sort((a, b) => a - b).map((place) => memberName(set.members[place] ?? {}));
	const until = (part) => {
		if (set.check === "static") return "counted for the look-back";
		return part.ended ? `ended, its sessions may live until ${part.until}` : `until ${part.until}`;
	};
	const others = parts.map((part) => `${names(part.members).join(" and ")} by ${part.requestId} (${until(part)})`);
	const alone = `${context.role.id} alone holds ${names(asked).join(" and ")}`;
	const together = `${context.holder.countedTo.join(", ")} would hold ${names(members).join(", ")} together: ${names(asked).join(" and ")} by this request, ${others.join(", ")}`;
	return policyResult(document, "duties", "fail", {
		message: `${set.title}: at most ${set.maxHeld} of the set may be held, and ${others.length > 0 ? together : alone}`,
		fix: others.length > 0 ? `have somebody who is not among them ask, ${swap(document, parts, start)}` : "ask for a role that holds less, or have this one split",
		values: {
			maxHeld: set.maxHeld,
			held: names(members),
			asked: names(asked),
			requests: parts.map(({ requestId }) => requestId),
			...start === null ? {} : { earliest: start },
			countedTo: context.holder.countedTo,
			decidedAs: "whole role"
		},
		field: "/role"
	});
}
function swap({ body: { check } }, parts, start) {
	if (start === null) return "or wait until the other grant no longer counts";
	const live = parts.filter(({ ended }) => !ended);
	return `or start (\`window.start\`) at ${start} at the earliest${check === "dynamic" && live.length > 0 ? `; sooner, once a Revocation of ${live.map(({ requestId }) => requestId).join(" and ")} is merged: then ${duration(Math.max(...live.map(({ session }) => session)))} later` : ""}`;
}
function unreadable(document, { role, requestId }) {
	return policyResult(document, "duties", "error", {
		message: `${document.body.title}: ${requestId} gives ${role}, which is no longer in the policy, so nobody can tell what it let its holder do`,
		fix: `keep ${role} in the policy, open to nobody new, until its grants no longer count`,
		values: {
			role,
			requestId
		}
	});
}
// src/decision/rules/eligibility.ts
const { pass: pass$9, fail: fail$9, error: error$5 } = engineRules("eligibility", "high");
const eligibility = {
	name: "eligibility",
	stage: "eligibility",
	evaluate: (context) => ({
		results: [
			type(context),
			member(context),
			activation(context)
		],
		notTargeted: 0
	})
};
function type({ role, target }) {
	if (role.eligible.subjects.has(target.subject)) return pass$9("ELIG-TYPE", "the role is open to this type of subject");
	const allowed = [...role.eligible.subjects].sort();
	return fail$9("ELIG-TYPE", {
		message: `${role.id} is open to ${allowed.join(", ")}, and the subject is of type ${target.subject}`,
		fix: "ask for a role that is open to this type of subject, or have `eligible.subjects` of the role changed",
		values: {
			asked: target.subject,
			allowed
		},
		field: "/subject/type"
	});
}
function member(context) {
	const { role, holder } = context;
	const answer = inPools(holder.subject, context);
	if ("unknown" in answer) return error$5("ELIG-MEMBER", {
		message: `whether ${holder.subject} may ask for ${role.id} could not be found out: ${answer.unknown}`,
		fix: "run it again; if it stays, the token may not read the members of the team",
		field: "/role"
	});
	if (answer.known) return pass$9("ELIG-MEMBER", "the subject is in a pool of the role");
	const pools = role.eligible.anyOf.map(poolName);
	return fail$9("ELIG-MEMBER", {
		message: `${holder.subject} is in none of those who may ask for ${role.id}: ${pools.join(", ")}`,
		fix: `ask the owner of the role, ${role.owner}, which role fits, or have the subject added to one of them`,
		values: { pools },
		field: "/role"
	});
}
function activation({ facts, target }) {
	const { access } = facts.request.body;
	if (!(access?.mode === "just-in-time" && access.activation === "on-merge") || target.subject !== "human") return pass$9("ELIG-ACTIVATION", "the subject can use it as asked");
	return fail$9("ELIG-ACTIVATION", {
		message: "activation on-merge hands the credential to a job, and the subject is a person",
		fix: "write activation: on-demand, or name the workload as the subject",
		values: {
			activation: access.activation,
			subject: target.subject
		},
		field: "/access/activation"
	});
}
// src/decision/rules/entitlement.ts
const { pass: pass$8, fail: fail$8 } = engineRules("entitlement", "invariant");
const entitlement = {
	name: "entitlement",
	stage: "entitlement",
	evaluate: (context) => ({
		results: [
			...here(context),
			...fits$1(context),
			...whole(context)
		],
		notTargeted: 0
	})
};
function here({ whole: held, role, environment }) {
	if (held.length > 0) return [pass$8("ENT-ENVIRONMENT", "the role holds something in the environment")];
	return [fail$8("ENT-ENVIRONMENT", {
		message: `${role.id} holds nothing in the accounts of ${environment.id}: ${[...environment.accounts].join(", ")}`,
		fix: "ask for an environment that the role reaches, or for a role that reaches this one",
		values: { accounts: [...environment.accounts] },
		field: "/scope/environment"
	})];
}
function fits$1(context) {
	const { misfits, whole: held, facts } = context;
	if (held.length === 0) return [];
	const rule = facts.moment.phase === "issue" ? "ENT-FROZEN" : "ENT-SCOPE";
	if (misfits.length === 0) return [pass$8(rule, "what is asked lies inside the role")];
	return misfits.map(({ id, message, fix, values = {} }) => fail$8(rule, {
		message,
		fix: id === "E07" ? forAgent(values["field"], context) ?? fix : fix,
		values: {
			...values,
			finding: id
		},
		field: fieldOf(id)
	}));
}
function forAgent(field, context) {
	const { agent } = context;
	if (!agent || field !== "actions" && field !== "resources") return null;
	if (field === "resources" && agent.profile.resources === null) return null;
	const whole = wholeScope(context)[field];
	const named = agent.document.path;
	if (whole.length === 0) return `have resources taken out of the profile in ${named}, and out of the request`;
	return `write \`scope.${field}: [${whole.join(", ")}]\`, which is the whole role; the profile in ${named} must list that as well`;
}
function fieldOf(finding) {
	return {
		E02: "/scope/actions",
		E03: "/scope/actions",
		E04: "/scope/resources",
		E05: "/scope/resources"
	}[finding] ?? "/scope";
}
function whole({ facts, role, risk, asked }) {
	const { scope } = facts.request.body;
	if (scope.resources === void 0 && scope.actions === void 0) return [];
	return [{
		...pass$8("ENT-BOUNDARY", ""),
		message: `decided as the whole role: the job could go round the narrower session, so risk (${risk.level}) and duties count all that ${role.id} holds here, until ${asked.reach}`,
		values: {
			boundary: role.boundary,
			decidedAs: "whole role",
			until: asked.reach
		}
	}];
}
// src/decision/rules/runtime-conditions.ts
const { pass: pass$7, fail: fail$7, error: error$4 } = engineRules("rules", "invariant");
const INVALID = "COND-INVALID";
const runtimeConditions = {
	name: "runtime-conditions",
	stage: "rules",
	evaluate: (context) => {
		const { request, moment } = context.facts;
		const { conditions = [], subject } = request.body;
		if (conditions.length === 0) return {
			results: [],
			notTargeted: 0
		};
		if (moment.phase === "emergency") return {
			results: [inAnEmergency(conditions)],
			notTargeted: 0
		};
		const wrong = "person" in subject ? [forPeople(conditions)] : conditions.flatMap((one, index) => faults(one, index, context));
		const asked = context.conditions.map((one, index) => outcome(one, index, context));
		const nothing = wrong.length === 0 && asked.length === 0 ? [pass$7(INVALID, "its conditions can be asked")] : [];
		return {
			results: [
				...wrong,
				...nothing,
				...asked
			],
			notTargeted: 0
		};
	}
};
function forPeople(conditions) {
	return fail$7(INVALID, {
		message: "conditions are asked when a job wants a credential, and the subject is a person",
		fix: "take `conditions` out, or name the workload or agent that does the work as the subject",
		values: { conditions: conditions.map(({ id }) => id) },
		field: "/conditions"
	});
}
function inAnEmergency(conditions) {
	return fail$7(INVALID, {
		message: "conditions are asked when a granted request is used, and an emergency is decided and used at once",
		fix: "take `conditions` out, and name resources and actions instead",
		values: { conditions: conditions.map(({ id }) => id) },
		field: "/conditions"
	});
}
function faults(condition, index, context) {
	const { id, when, otherwise, to } = condition;
	const { facts, policy, effective, environment } = context;
	const at = `/conditions/${index}`;
	const wrong = (message, fix, field) => fail$7(INVALID, {
		message: `condition ${id}: ${message}`,
		fix,
		values: { condition: id },
		field
	});
	const compiled = policy.runtime?.get(when);
	return [
		...(facts.request.body.conditions?.filter((one) => one.id === id) ?? []).length > 1 ? [wrong("its id stands twice", "give each an id of its own", `${at}/id`)] : [],
		...typeof compiled === "function" ? [] : [wrong(compiled?.message ?? "it was not compiled", compiled?.fix ?? "run it again", `${at}/when`)],
		...otherwise === "narrow" && !to ? [wrong("it narrows to nothing named", "write `to`, or refuse", at)] : [],
		...otherwise === "refuse" && to ? [wrong("it refuses, and names what is left", "take `to` out", `${at}/to`)] : [],
		...to && facts.moment.phase !== "issue" && effective.entitlements.length > 0 ? narrowed(effective.entitlements, {
			environment: environment.id,
			...to
		}, policy.kinds).misfits.map(({ message, fix }) => wrong(message, fix, `${at}/to`)) : []
	];
}
function outcome({ id, holds, otherwise, error: fault }, index, context) {
	const rule = `COND-${id}`;
	const values = {
		condition: id,
		holds
	};
	const field = `/conditions/${index}/when`;
	const said = (message) => ({
		message,
		fix: "ask again with a new request that fits the task as it is now",
		values,
		field
	});
	if (fault !== null) return error$4(rule, {
		...said(`condition ${id} could not be evaluated: ${fault}`),
		fix: "declare in `task-state` what the expression reads, or ask again with one that tests for it: `\"phase\" in task && \u2026`"
	});
	if (holds) return {
		...pass$7(rule, ""),
		message: `condition ${id} holds`,
		values
	};
	if (otherwise === "refuse") return fail$7(rule, said(`condition ${id} does not hold any more`));
	if (context.effective.entitlements.length === 0) return fail$7(rule, said(`condition ${id} does not hold, and nothing is left of what was approved`));
	return {
		...pass$7(rule, ""),
		message: `condition ${id} does not hold, so less is issued`,
		values
	};
}
// src/decision/rules/pending.ts
const pending = {
	name: "pending",
	stage: "duties",
	evaluate: (context) => ({
		results: conflicts(context),
		notTargeted: 0
	})
};
function conflicts(context) {
	const { pending: others = [], grants } = context.facts;
	if (others.length === 0 || "unknown" in grants) return [];
	return context.duties.touched.flatMap(({ document, asked }) => {
		const without = heldTogether(document, asked, context, grants.known);
		if (without === "unreadable" || without.members.size > document.body.maxHeld) return [];
		return others.flatMap((one) => {
			const together = heldTogether(document, asked, context, [...grants.known, asIfGranted(one)]);
			return together !== "unreadable" && together.members.size > document.body.maxHeld ? [warning(document.body, one)] : [];
		});
	});
}
function warning({ id, title }, one) {
	return {
		rule: "SOD-PENDING",
		stage: "duties",
		outcome: "fail",
		mode: "warn",
		severity: "medium",
		controls: controlsOf("SOD-PENDING"),
		message: `pull request #${one.pullRequest} asks for ${one.role}, which ${id} (${title}) does not allow together with this request: whichever is merged first is granted, and the other is denied`,
		fix: "agree on which of the two is needed, and close the other",
		values: {
			set: id,
			pullRequest: one.pullRequest,
			request: one.requestId
		},
		field: "/role"
	};
}
function asIfGranted({ requestId, holder, role, environment, from, until }) {
	return {
		requestId,
		holder,
		owner: "",
		effective: {
			role,
			environment,
			entitlements: [],
			digest: "",
			boundary: "cooperative",
			notBefore: from,
			notAfter: until,
			maxSession: 0,
			maxUses: 0
		},
		marks: [],
		approvers: [],
		exceptions: [],
		obligations: [],
		uses: 0,
		ended: null
	};
}
// src/decision/rules/recurrence.ts
const { pass: pass$6, fail: fail$6, error: error$3 } = engineRules("time", "high");
const recurrence = {
	name: "recurrence",
	stage: "time",
	evaluate: (context) => ({
		results: [
			...cumulative(context),
			...gap(context),
			...extension(context)
		],
		notTargeted: 0
	})
};
function heldOf(role, { facts, policy, holder }, grants) {
	return grants.filter(({ requestId, holder: theirs, effective }) => theirs.countedTo.some((key) => holder.countedTo.includes(key)) && requestId !== facts.request.body.id && (effective.role === role || policy.roles.get(effective.role)?.closure.has(role))).map(({ requestId, holder: { subject }, effective: { notBefore, notAfter }, ended }) => ({
		requestId,
		subject,
		from: epoch(notBefore),
		until: Math.max(epoch(notBefore), epoch(ended ? earlier(ended.at, notAfter) : notAfter))
	})).filter(({ from, until }) => from < until).toSorted((one, other) => one.from - other.from || (one.requestId < other.requestId ? -1 : 1));
}
function cumulative(context) {
	const { role, facts, asked, holder } = context;
	const { subject, countedTo } = holder;
	return role.cumulative.map(({ of, max, per }) => {
		if ("unknown" in facts.grants) return unknown("TIME-CUMULATIVE", facts.grants.unknown, context);
		const own = {
			requestId: facts.request.body.id,
			subject,
			from: epoch(asked.from),
			until: epoch(asked.until)
		};
		const others = heldOf(of, context, countedFor("TIME-CUMULATIVE", facts.grants.known, context));
		const total = mostWithin(per, own, others);
		if (total <= max) return pass$6("TIME-CUMULATIVE", "all grants together are within the cap of the period");
		return fail$6("TIME-CUMULATIVE", {
			message: `${countedTo.join(", ")} would hold ${of} for ${duration(total)} in ${duration(per)}, and ${duration(max)} is the most, all their grants together`,
			fix: `ask for ${duration(total - max)} less, or later; standing need is asked for as such`,
			values: {
				of,
				held: duration(total),
				max: duration(max),
				per: duration(per),
				countedTo,
				requests: others.map(({ requestId }) => requestId)
			},
			field: "/window/duration"
		});
	});
}
function mostWithin(per, own, others) {
	const spans = joined([...others, own].toSorted((one, other) => one.from - other.from));
	const touching = [
		own.from,
		own.until - per,
		...spans.flatMap(({ from, until }) => [from, until - per])
	].filter((start) => start < own.until && start + per > own.from);
	return Math.max(...touching.map((start) => heldWithin(spans, start, start + per)));
}
function joined(spans) {
	const found = [];
	for (const span of spans) {
		const last = found.at(-1);
		if (last && span.from <= last.until) found[found.length - 1] = {
			...last,
			until: Math.max(last.until, span.until)
		};
		else found.push(span);
	}
	return found;
}
function heldWithin(spans, from, until) {
	return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.until, until) - Math.max(span.from, from)), 0);
}
function gap(context) {
	const { role, facts, asked } = context;
	return role.gaps.map(({ of, least }) => {
		if ("unknown" in facts.grants) return unknown("TIME-GAP", facts.grants.unknown, context);
		const [from, until] = [epoch(asked.from), epoch(asked.until)];
		const chain = chainOf(context, facts.grants.known);
		const near = heldOf(of, context, countedFor("TIME-GAP", facts.grants.known, context)).find(({ requestId, ...one }) => !chain.has(requestId) && one.until + least > from && one.from - least < until);
		if (!near) return pass$6("TIME-GAP", "there is time enough between the grants");
		return fail$6("TIME-GAP", {
			message: `${near.requestId} gives ${near.subject} ${of}${whose(near, context)} from ${fromEpoch(near.from)} until ${fromEpoch(near.until)}, and ${duration(least)} has to lie between two grants`,
			fix: `start at ${fromEpoch(near.until + least)} or later${role.renewals > 0 && near.subject === context.holder.subject ? `, or extend it: \`extends: ${near.requestId}\`` : ""}`,
			values: {
				of,
				request: near.requestId,
				gap: duration(least),
				earliest: fromEpoch(near.until + least)
			},
			field: "/window/start"
		});
	});
}
function chainOf({ facts, holder, role, environment }, grants) {
	const { id, extends: before } = facts.request.body;
	const alike = grants.filter(({ holder: { subject }, effective }) => subject === holder.subject && effective.role === role.id && effective.environment === environment.id);
	return new Set([...goneOnFrom(before, alike), ...goneOnTo(id, alike)]);
}
function whose({ subject }, { holder }) {
	return subject === holder.subject ? "" : `, which counts to those who answer for ${holder.subject} as well,`;
}
function extension(context) {
	const { facts, role, environment, holder, asked } = context;
	const name = facts.request.body.extends;
	if (name === void 0) return [];
	if ("unknown" in facts.grants) return [unknown("TIME-EXTENDS", facts.grants.unknown, context)];
	const before = extended(facts);
	const issuing = facts.moment.phase === "issue";
	if (!before && issuing) return [pass$6("TIME-EXTENDS", "it went on from a live grant when it was merged")];
	const no = (message, fix) => fail$6("TIME-EXTENDS", {
		message,
		fix,
		values: { extends: name },
		field: "/extends"
	});
	if (!before) return [no(`${name} is no grant of ${holder.subject}`, "name a live grant of the same subject, or leave `extends` out")];
	const { effective, ended } = before;
	if (before.holder.subject !== holder.subject) return [no(`${name} is a grant of ${before.holder.subject}, not of ${holder.subject}`, "ask for access of its own")];
	if (effective.role !== role.id || effective.environment !== environment.id) return [no(`${name} gives ${effective.role} in ${effective.environment}`, "ask for the same role and environment, or leave `extends` out")];
	const at = momentOf(facts);
	if (ended && ended.at <= at || effective.notAfter <= at) return [no(`${name} had ended by ${at}`, "leave `extends` out: this is a new grant")];
	if (asked.from > effective.notAfter) return [no(`${name} ends at ${effective.notAfter}, and the window starts at ${asked.from}`, "leave `window.start` out: it goes on where the other ends")];
	const known = new Set(facts.grants.known.map(({ requestId }) => requestId));
	const renewed = goneOnFrom(before.extends, facts.grants.known);
	const lost = renewed.find((one) => !known.has(one));
	const times = 1 + renewed.length;
	if (lost !== void 0 && !issuing && times <= role.renewals) return [no(`it would be extension ${times} at least, and how often ${lost} was extended is no longer found`, "ask for a grant of its own when this one has ended")];
	if (times > role.renewals) return [no(`${role.renewals === 0 ? `${role.id} cannot be extended` : `${role.id} can be extended ${counted(role.renewals, "time")}`}, and this would be extension ${times}`, "ask for a grant of its own when this one has ended")];
	return [pass$6("TIME-EXTENDS", "it goes on from a live grant of the same holder")];
}
function unknown(rule, why, { holder }) {
	const message = `what ${holder.subject} held could not be found out: ${why}`;
	return error$3(rule, {
		message,
		fix: "run it again when the ledger can be read"
	});
}
// src/decision/rules/secret.ts
const { pass: pass$5, fail: fail$5 } = engineRules("entitlement", "high");
const secret = {
	name: "secret",
	stage: "entitlement",
	evaluate: (context) => ({
		results: judge$2(context),
		notTargeted: 0
	})
};
function judge$2(context) {
	const asked = context.facts.request.body.secret;
	const actions = reached(context);
	if (!asked) return actions.length > 0 ? [reaches(context, actions)] : unnamed(context);
	const caps = context.role.secret;
	const named = [reference(context, asked), consumer(context, asked)];
	if (!caps) return [uncapped(context.role), ...named];
	return [
		...actions.length > 0 ? [reaches(context, actions)] : [],
		pass$5("SECRET-ROLE", "the role says how long secrets live"),
		...named,
		lives(context, asked, caps),
		rotated$1(context, asked, caps)
	];
}
function reaches({ role, risk }, actions) {
	return {
		...pass$5("SECRET-REACH", ""),
		message: `${role.id} is declared to reach any value that ${some(actions)} hand out (risk ${risk.level}): which of them were read or made, only their usage tells`,
		values: { actions }
	};
}
function unnamed(context) {
	const actions = handedOut(context);
	if (actions.length === 0) return [];
	return [fail$5("SECRET-BLOCK", {
		message: `${context.role.id} hands out values that are still good when the grant has ended, by ${some(actions)}, and the request says nothing of them`,
		fix: "add a `secret` block (reference, type, consumer, ttl, rotation), or ask for a role without those actions; where nobody can say beforehand which value it will be, have the role declare it with `secret: { \u2026, reach: any }`",
		values: { actions },
		field: "/role"
	})];
}
function uncapped({ id }) {
	return fail$5("SECRET-ROLE", {
		message: `${id} gives no secrets: it has no caps for them`,
		fix: "take the `secret` block out, or have `secret: { maxTtl: \u2026, rotateWithin: \u2026 }` added to the role",
		values: { role: id },
		field: "/secret"
	});
}
function reference({ effective, policy }, { reference: place }) {
	if (effective.entitlements.some((one) => kindOf$1(one, policy.kinds).yields(one, place))) return pass$5("SECRET-REFERENCE", "what would be issued reads that secret");
	return fail$5("SECRET-REFERENCE", {
		message: `what would be issued does not read ${place}`,
		fix: "give its full name: an ARN of Secrets Manager (with the six letters at its end) or of a parameter, `projects/<id>/secrets/<name>`; and keep it inside the scope",
		values: { reference: place },
		field: "/secret/reference"
	});
}
function consumer(context, { consumer: name }) {
	const { policy, holder } = context;
	const program = policy.workloads.get(`workload:${name}`) ?? policy.agents.get(`agent:${name}`);
	const field = "/secret/consumer";
	if (!program) {
		const known = [...policy.workloads.keys(), ...policy.agents.keys()].map((key) => key.slice(key.indexOf(":") + 1));
		const meant = didYouMean(name, known);
		return fail$5("SECRET-CONSUMER", {
			message: `there is no workload, service account or agent ${name} in the policy`,
			fix: meant ? `did you mean ${meant}?` : "correct the name, or have it added under policies/ first",
			values: {
				consumer: name,
				...meant ? { meant } : {}
			},
			field
		});
	}
	const people = peopleOf(program);
	const answering = answerable(context);
	if (program.key === holder.subject || people.some((id) => answering.includes(id))) return pass$5("SECRET-CONSUMER", "who receives the access uses the secret, or answers for what does");
	return fail$5("SECRET-CONSUMER", {
		message: `${name} is not ${holder.subject}, and nobody who answers for the one answers for the other`,
		fix: `ask for ${name} itself, or have one of ${people.join(", ")} ask`,
		values: {
			consumer: program.key,
			subject: holder.subject,
			owners: people
		},
		field
	});
}
function answerable({ workload, agent, facts }) {
	const { subject } = facts.request.body;
	if ("person" in subject) return [subject.person];
	const program = workload ?? agent;
	return program ? peopleOf(program) : [];
}
function peopleOf({ owner, controllers }) {
	return [...new Set([owner, ...controllers])];
}
function lives({ asked, role }, { ttl }, { maxTtl }) {
	const over = [{
		most: maxTtl,
		of: `the cap of ${role.id}`
	}, {
		most: asked.duration,
		of: "the length of the grant"
	}].toSorted((one, other) => one.most - other.most).find(({ most }) => seconds(ttl) > most);
	if (!over) return pass$5("SECRET-TTL", "the secret lives no longer than role and grant allow");
	const most = duration(over.most);
	return fail$5("SECRET-TTL", {
		message: `a ttl of ${ttl} is more than ${most}, ${over.of}`,
		fix: `make it ${most} or less`,
		values: {
			ttl,
			cap: most,
			of: over.of
		},
		field: "/secret/ttl"
	});
}
function rotated$1({ role }, { type, rotation }, { rotateWithin }) {
	const { afterUse = false, maxAge } = rotation;
	const most = duration(rotateWithin);
	const flaw = (message, fix) => fail$5("SECRET-ROTATION", {
		message,
		fix,
		values: { rotateWithin: most },
		field: "/secret/rotation"
	});
	if (maxAge !== void 0 && seconds(maxAge) > rotateWithin) return flaw(`a rotation after ${maxAge} is later than ${most}, within which ${role.id} has it rotated`, `make maxAge ${most} or less`);
	if (maxAge === void 0 && (type === "key" || type === "certificate")) return flaw(`a ${type} needs an age at which it is replaced`, `add rotation.maxAge, ${most} or less`);
	if (maxAge === void 0 && !afterUse) return flaw("it is never replaced: neither after use nor at an age", `set rotation.afterUse to true, or maxAge to ${most} or less`);
	return pass$5("SECRET-ROTATION", "it is rotated in time");
}
// src/decision/rules/third-party.ts
const { pass: pass$4, fail: fail$4 } = engineRules("eligibility", "high");
const thirdParty = {
	name: "third-party",
	stage: "eligibility",
	evaluate: (context) => ({
		results: judge$1(context),
		notTargeted: 0
	})
};
function judge$1(context) {
	const { facts, policy, asked, effective } = context;
	const { subject } = facts.request.body;
	if (subject.type === "human") return outsider(context);
	if (subject.type !== "third-party") return [];
	const { organisation, contract } = contractOf(context, subject);
	if (!organisation) {
		const employer = policy.directory.person(subject.person)?.organisation;
		const message = employer ? `${subject.person} belongs to ${employer}, which is no Organisation of this policy` : `${subject.person} belongs to no other organisation`;
		const fix = employer ? `add an Organisation document with the id ${employer}` : "ask with `type: human`, or have `organisation` set in the Person document";
		return [fail$4("THIRD-ORGANISATION", {
			message,
			fix,
			values: {
				person: subject.person,
				organisation: employer ?? null
			},
			field: "/subject/person"
		})];
	}
	const { id, contracts } = organisation.body;
	if (!contract) {
		const meant = didYouMean(subject.contract, contracts.map((one) => one.id));
		return [fail$4("THIRD-CONTRACT", {
			message: `${id} has no contract ${subject.contract}`,
			fix: meant ? `did you mean ${meant}?` : `name one of ${contracts.map((one) => one.id).join(", ")}`,
			values: {
				contract: subject.contract,
				organisation: id,
				contracts: contracts.map((one) => one.id)
			},
			field: "/subject/contract"
		})];
	}
	const end = endOf$1(contract);
	const until = effective.notAfter ?? asked.until;
	return [
		pass$4("THIRD-ORGANISATION", "the person belongs to an organisation that the policy knows"),
		until <= end ? pass$4("THIRD-CONTRACT", "the grant ends by the contract") : fail$4("THIRD-CONTRACT", {
			message: `the window runs until ${until}, and contract ${contract.id} of ${id} ends with ${contract.until}`,
			fix: `ask for less, so that it ends by ${end}`,
			values: {
				until,
				contractEnds: end,
				contract: contract.id
			},
			field: "/window/duration"
		}),
		sponsor(context, id)
	];
}
function outsider({ policy, facts }) {
	const { subject } = facts.request.body;
	const employer = subject.type === "human" ? policy.directory.person(subject.person)?.organisation : null;
	if (!employer || subject.type !== "human") return [];
	return [fail$4("THIRD-ORGANISATION", {
		message: `${subject.person} belongs to ${employer}, another organisation`,
		fix: "ask with `type: third-party`, the contract and a sponsor",
		values: {
			person: subject.person,
			organisation: employer
		},
		field: "/subject/type"
	})];
}
function sponsor({ sponsor: named, policy, facts }, organisation) {
	const theirs = named ? policy.directory.person(named)?.organisation : null;
	const own = "person" in facts.request.body.subject && facts.request.body.subject.person === named;
	if (named && !theirs && !own) return pass$4("THIRD-SPONSOR", "somebody here answers for it");
	return fail$4("THIRD-SPONSOR", {
		message: own ? `${named} would answer for their own access` : `${named} belongs to ${theirs ?? organisation}, not to us`,
		fix: "name a person of this organisation as sponsor",
		values: {
			sponsor: named,
			organisation: theirs ?? organisation
		},
		field: "/subject/sponsor"
	});
}
// src/decision/rules/window.ts
const { pass: pass$3, fail: fail$3 } = engineRules("time", "high");
const FURTHEST_START = 7776e3;
const window = {
	name: "window",
	stage: "time",
	evaluate: (context) => ({
		results: [
			cap(context),
			shortest(context),
			start(context),
			...standing$2(context),
			...open(context)
		],
		notTargeted: 0
	})
};
function cap({ asked, facts }) {
	if (asked.duration <= asked.cap.seconds) return pass$3("TIME-CAP", "the window is within every cap");
	const [wanted, most] = [duration(asked.duration), duration(asked.cap.seconds)];
	return fail$3("TIME-CAP", {
		message: `${wanted} is more than ${most}, the cap of ${asked.cap.of}`,
		fix: `ask for ${most} or less; when it is not enough, ask again before it ends`,
		values: {
			asked: wanted,
			cap: most,
			of: asked.cap.of
		},
		field: facts.request.body.window?.duration === void 0 ? "/role" : "/window/duration"
	});
}
function shortest(context) {
	const { asked, role, shortestSession } = context;
	const least = Math.max(role.duration.min, shortestUse(shortestSession));
	if (asked.duration >= least) return pass$3("TIME-MIN", "the window is long enough to start a job and have a credential");
	const because = least === role.duration.min ? `the shortest grant of ${role.id}` : `the shortest credential that the provider gives and ${duration(least - shortestSession)} to start the job in`;
	return fail$3("TIME-MIN", {
		message: `${duration(asked.duration)} is less than ${duration(least)}, ${because}`,
		fix: `ask for ${duration(least)} or more`,
		values: {
			asked: duration(asked.duration),
			least: duration(least)
		},
		field: "/window/duration"
	});
}
const ZERO = {
	check: "now",
	record: "the merge",
	issue: "the merge",
	emergency: "now"
};
function start({ asked, facts }) {
	const zero = momentOf(facts);
	const what = ZERO[facts.moment.phase];
	const values = {
		start: asked.from,
		[what === "the merge" ? "merge" : "now"]: zero
	};
	if (asked.from < zero) return fail$3("TIME-START", {
		message: `the window starts at ${asked.from}, before ${what} (${zero})`,
		fix: "leave `start` out, so that the window opens at the merge, or name a later moment",
		values,
		field: "/window/start"
	});
	if (asked.from === zero || asked.from <= plus(zero, FURTHEST_START)) return pass$3("TIME-START", "the window starts in time");
	return fail$3("TIME-START", {
		message: `the window starts at ${asked.from}, more than ${duration(FURTHEST_START)} after ${what} (${zero})`,
		fix: "ask nearer to the time: who approves now cannot know what will be needed then",
		values,
		field: "/window/start"
	});
}
function standing$2({ asked, facts }) {
	const { access } = facts.request.body;
	if (access?.mode !== "standing") return [];
	const by = `${access.reviewBy}T00:00:00Z`;
	if (by > asked.from && by <= asked.until) return [pass$3("TIME-REVIEW", "the review lies within the window")];
	return [fail$3("TIME-REVIEW", {
		message: `reviewBy ${access.reviewBy} lies outside the window, which runs from ${asked.from} until ${asked.until}`,
		fix: dayWithin(asked.from, asked.until) ? "name a day after the start and not after the end" : "no day begins within the window: ask for a longer one (`window.duration: P30D` or what is needed), or for access that does not stand",
		values: {
			reviewBy: access.reviewBy,
			from: asked.from,
			until: asked.until
		},
		field: "/access/reviewBy"
	})];
}
function dayWithin(from, until) {
	return until.slice(0, 10) > from.slice(0, 10);
}
function open(context) {
	const { facts, effective, shortestSession } = context;
	if (facts.moment.phase !== "issue") return [];
	const { notBefore, notAfter } = effective;
	const values = {
		now: facts.now,
		notBefore,
		notAfter
	};
	if (notBefore === null || notAfter === null || facts.now < notBefore) {
		const message = `it is ${facts.now}, and the window opens at ${notBefore ?? "no moment that was recorded"}`;
		return [fail$3("TIME-WINDOW", {
			message,
			fix: "wait until it opens",
			values
		})];
	}
	if (facts.now >= notAfter) return [fail$3("TIME-WINDOW", {
		message: `it is ${facts.now}, and the window ended at ${notAfter}`,
		fix: "ask again with a new request",
		values
	})];
	const left = epoch(notAfter) - epoch(facts.now);
	const refusal = tooLittleLeft(left, shortestSession, notAfter);
	if (!refusal) return [pass$3("TIME-WINDOW", "the window is open")];
	const { message, fix } = refusal;
	return [fail$3("TIME-LEFT", {
		message,
		fix,
		values: {
			...values,
			left,
			least: shortestSession
		}
	})];
}
// src/decision/rules/index.ts
const RULES = [
	claims,
	breakGlass,
	debt,
	eligibility,
	agent,
	thirdParty,
	window,
	calendar,
	recurrence,
	entitlement,
	secret,
	duties,
	pending,
	cardinality,
	condition,
	runtimeConditions
];
// src/decision/rules/invariants.ts
const { pass: pass$2, fail: fail$2, error: error$2 } = engineRules("invariant", "invariant");
const invariants = {
	name: "invariants",
	stage: "invariant",
	evaluate: (situation) => ({
		results: [
			...violations(situation),
			...pullRequest(situation),
			...requester(situation),
			...contributors(situation)
		],
		notTargeted: 0
	})
};
function violations({ facts }) {
	return (facts.violations ?? []).map(({ rule, message, fix, values = {} }) => fail$2(rule, {
		message,
		fix,
		values
	}));
}
function pullRequest({ facts }) {
	if (facts.pullRequest) return [pass$2("INV-PULL-REQUEST", "it comes by pull request")];
	const told = facts.violations?.some(({ rule }) => rule === "INV-PULL-REQUEST");
	if (facts.moment.phase === "check" || facts.moment.phase === "emergency" || told) return [];
	return [fail$2("INV-PULL-REQUEST", {
		message: `commit ${facts.moment.merge.commit.slice(0, 12)} came to the branch without a pull request, so nobody could review it`,
		fix: "ask again by pull request, and let a ruleset require pull requests on the default branch",
		values: { commit: facts.moment.merge.commit }
	})];
}
function requester(situation) {
	const { pullRequest: asked, moment } = situation.facts;
	if (moment.phase === "emergency") return [started(moment.by, situation)];
	if (!asked) return [];
	if (!asked.author) return [fail$2("INV-REQUESTER", {
		message: "the account that opened the pull request is gone",
		fix: "have somebody who is still here ask again",
		values: { account: null }
	})];
	if (isSubject(asked.author, situation)) return [pass$2("INV-REQUESTER", "the requester is the agent itself; its sponsor, owner and controllers cannot approve")];
	return [humanly("INV-REQUESTER", asked.author, "who opened the pull request", situation) ?? pass$2("INV-REQUESTER", "the requester is a person the policy knows")];
}
function started(by, situation) {
	return humanly("INV-REQUESTER", by, "who started the run", situation) ?? pass$2("INV-REQUESTER", "the requester is a person the policy knows");
}
function contributors(situation) {
	const { pullRequest: asked } = situation.facts;
	if (!asked) return [];
	const nameless = asked.contributors.find(({ actor }) => actor === null);
	if (nameless) return [fail$2("INV-CONTRIBUTORS", {
		message: `the ${nameless.as} of commit ${nameless.commit.slice(0, 12)} belongs to no GitHub account, so nobody can tell who must not approve`,
		fix: "link the e-mail address of the commit to a GitHub account (Settings, Emails), or commit again with one that is linked, in a new pull request",
		values: {
			commit: nameless.commit,
			as: nameless.as
		}
	})];
	const seen = new Set();
	const strangers = asked.contributors.flatMap(({ as, commit, actor }) => {
		if (!actor || seen.has(actor.databaseId) || isSubject(actor, situation)) return [];
		seen.add(actor.databaseId);
		return humanly("INV-CONTRIBUTORS", actor, `${as} of commit ${commit.slice(0, 12)}`, situation) ?? [];
	});
	return strangers.length > 0 ? strangers : [pass$2("INV-CONTRIBUTORS", "every hand in the content is known")];
}
function isSubject({ databaseId }, { policy, facts }) {
	const agent = agentByAccount(policy, databaseId);
	return agent !== void 0 && facts.request !== void 0 && agent.key === subjectKey(facts.request.body.subject);
}
function humanly(rule, actor, as, { policy, facts }) {
	const values = {
		account: actor.databaseId,
		type: actor.type
	};
	const who = `account ${actor.databaseId} (${as})`;
	const agent = agentByAccount(policy, actor.databaseId);
	if (agent) return fail$2(rule, {
		message: `${who} is ${agent.key}, which has a hand in requests for itself only`,
		fix: "have a person write the request and open the pull request",
		values
	});
	if (actor.type !== "User") return fail$2(rule, {
		message: `${who} is a ${actor.type.toLowerCase()}, not a person`,
		fix: "a person has to write the request and open the pull request",
		values
	});
	const person = policy.directory.identify(actor.databaseId, facts.members);
	if ("unknown" in person) return error$2(rule, {
		message: `whose account ${actor.databaseId} is (${as}) could not be found out: ${person.unknown}`,
		fix: "run it again; if it stays, the token may not read the members of the organisation",
		values
	});
	if (!person.known) return fail$2(rule, {
		message: `${who} belongs to nobody the policy knows`,
		fix: "add the account to its Person under policies/ first, or have somebody else ask",
		values
	});
	if (!person.known.left) return null;
	return fail$2(rule, {
		message: `${who} is ${person.known.id}, who has left`,
		fix: "have somebody who is still here ask",
		values
	});
}
// src/decision/decide.ts
const NO_APPROVAL = {
	required: [],
	counted: [],
	rejected: []
};
function decide(policy, facts) {
	const { context, results: references } = safely("reference", "the request", () => resolve(policy, facts), (error) => ({
		context: null,
		results: [error]
	}));
	const bound = boundBy$1(policy, facts);
	if (!context) return fold$1(policy, facts, null, {
		results: [...references, ...bound.results],
		notTargeted: 0,
		approval: NO_APPROVAL,
		exceptions: []
	});
	const under = emergencyOf(context);
	const { evaluated, waived } = withExceptions(context, [...references, ...bound.results]);
	const counted = safely("approval", "approvals", () => under ? {
		approval: NO_APPROVAL,
		results: approvalsNotAwaited(context, under)
	} : countApprovals(waived.context), (error) => ({
		approval: NO_APPROVAL,
		results: [error]
	}));
	const ruled = [...under ? waived.results.map((result) => bypassed(result, under)) : waived.results, ...counted.results];
	const early = safely("invariant", "changes of policy", () => tooEarly(waived.context, ruled, decide), (error) => [error]);
	const results = [...ruled, ...early];
	const notTargeted = evaluated.reduce((sum, one) => sum + one.notTargeted, 0);
	const { exceptions } = waived;
	return fold$1(policy, facts, waived.context, {
		results,
		notTargeted,
		approval: counted.approval,
		exceptions
	});
}
function judgedContext(policy, facts) {
	const { context, results } = resolve(policy, facts);
	return context && withExceptions(context, [...results, ...boundBy$1(policy, facts).results]).waived.context;
}
function boundBy$1(policy, facts) {
	return safely("invariant", invariants.name, () => invariants.evaluate({
		policy,
		facts
	}), alone);
}
function withExceptions(context, before) {
	const evaluated = asked$1(context);
	const waived = waivedOf(context, [...before, ...evaluated.flatMap(({ results }) => results)]);
	if (waived.context.risk.level === context.risk.level) return {
		evaluated,
		waived
	};
	const higher = asked$1(waived.context);
	const both = evaluated.map((one, kind) => stricter(one, higher[kind] ?? one));
	return {
		evaluated: both,
		waived: waivedOf(context, [...before, ...both.flatMap(({ results }) => results)])
	};
}
function asked$1(context) {
	return RULES.map((rule) => safely(rule.stage, rule.name, () => rule.evaluate(context), alone));
}
function waivedOf(context, judged) {
	return safely("rules", "exceptions", () => waive(context, judged), (error) => ({
		results: [...judged, error],
		context,
		exceptions: []
	}));
}
function alone(error) {
	return {
		results: [error],
		notTargeted: 0
	};
}
function safely(stage, name, evaluate, otherwise) {
	try {
		return evaluate();
	} catch (error) {
		const message = `${name} could not be evaluated: ${error instanceof Error ? error.message : "what was thrown is no error"}`;
		return otherwise(engineRules(stage, "invariant").error(`${stage.toUpperCase()}-ERROR`, {
			message,
			fix: "report it with the policy and the request: until it is mended nothing is allowed"
		}));
	}
}
// src/decision/which.ts
function which(entitlements, cloudRoles, kinds) {
	const unknown = cloudRoles.find((name) => !entitlements.some((one) => names$1(one, kinds).includes(name)));
	if (unknown !== void 0) return notHeld(unknown, entitlements, kinds);
	const taken = cloudRoles.length === 0 ? entitlements : entitlements.filter((one) => names$1(one, kinds).some((name) => cloudRoles.includes(name)));
	const [crowd] = [...groupBy(taken, ({ provider }) => provider).values()].filter(({ length }) => length > 1);
	return crowd ? noRoom(crowd, kinds) : taken;
}
function names$1(entitlement, kinds) {
	const kind = kindOf$1(entitlement, kinds);
	const name = kind.cloudRole(entitlement);
	return [name, `${kind.account(entitlement)}/${name}`];
}
function toChooseFrom(entitlements, kinds) {
	const all = entitlements.map((one) => names$1(one, kinds));
	for (const form of [0, 1]) {
		const distinct = new Set(all.map((one) => one[form]));
		if (distinct.size === entitlements.length) return [...distinct];
	}
	return null;
}
function noRoom(crowd, kinds) {
	const choice = toChooseFrom(crowd, kinds);
	const provider = crowd[0]?.provider ?? "";
	const held = choice ?? crowd.map((one) => names$1(one, kinds)[1]);
	return {
		condition: "ENT-WHICH",
		message: `this step would get ${crowd.length} ${provider} credentials, and each overwrites the one before: ${held.join(", ")}`,
		fix: choice ? `name one of them in the input cloud-role, and run a step for each: \`cloud-role: ${choice[0]}\`` : "they share a cloud role, so no name tells them apart: give each entitlement of the role one of its own, or ask for a narrower scope"
	};
}
function notHeld(name, entitlements, kinds) {
	const known = toChooseFrom(entitlements, kinds) ?? entitlements.map((one) => names$1(one, kinds)[1]);
	const meant = didYouMean(name, known);
	return {
		condition: "ENT-WHICH",
		message: `cloud-role names ${JSON.stringify(name)}, and the grant holds ${known.join(", ")}`,
		fix: meant ? `did you mean ${meant}?` : `name one of them: ${known.join(", ")}`
	};
}
// src/intake/request-path.ts
const REQUESTS = "access-requests";
const PATH = /^access-requests\/([0-9]{4})\/([0-9]{2})\/([0-9]{4}-[0-9]{2}-[a-z0-9-]{3,28})(\.(?:revoke|declared|settle-[1-9][0-9]{0,2}))?\.yaml$/;
const KINDS$1 = {
	"": "request",
	".revoke": "revocation",
	".declared": "declaration"
};
const SUFFIX = {
	request: "",
	revocation: ".revoke",
	declaration: ".declared",
	settlement: ".settle-1"
};
function requestPath(path) {
	const match = PATH.exec(path);
	if (!match) return null;
	const [, year = "", month = "", id = "", suffix = ""] = match;
	return {
		id,
		what: KINDS$1[suffix] ?? "settlement",
		inItsMonth: id.startsWith(`${year}-${month}-`)
	};
}
function pathOfRequest(id, what = "request") {
	const [year = "", month = ""] = id.split("-");
	return `${REQUESTS}/${year}/${month}/${id}${SUFFIX[what]}.yaml`;
}
function sibling(path, what) {
	return pathOfRequest(requestPath(path)?.id ?? "", what);
}
// src/intake/finding.ts
function objection(id, at, message, fix, values) {
	return {
		id,
		severity: "error",
		message,
		fix,
		at,
		...values ? { values } : {}
	};
}
function seen(value) {
	if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
	if (typeof value === "object" && value !== null) return "a block of fields";
	const text = value === null ? "nothing" : JSON.stringify(value) ?? typeof value;
	return text.length > 60 ? `${text.slice(0, 57)}\u2026` : text;
}
function shortened$1(name) {
	return `\`${name.length > 60 ? `${name.slice(0, 57)}\u2026` : name}\``;
}
function codePoint$1(character) {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
// src/intake/secret-shapes.ts
const SHAPES = [
	{
		kind: "private key",
		form: /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g,
		sure: holdsKey
	},
	{
		kind: "AWS secret access key",
		form: /(?<![A-Za-z0-9])A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9])/g,
		sure: besideSecret
	},
	{
		kind: "AWS secret access key",
		form: /secret_?access_?key["']?\s{0,9}[:=]\s{0,9}["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/gi,
		sure: (found) => isMixed(found.slice(-40))
	},
	{
		kind: "AWS session token",
		form: /(?<![A-Za-z0-9/+=])(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)[A-Za-z0-9/+=]{80,4000}/g
	},
	{
		kind: "GitHub token",
		form: /(?<!\w)gh[oprsu]_[A-Za-z0-9]{36,255}(?!\w)/g,
		sure: isVaried
	},
	{
		kind: "GitHub token",
		form: /(?<!\w)github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?!\w)/g,
		sure: isVaried
	},
	{
		kind: "GitLab token",
		form: /(?<![\w-])gl(?:pat|dt|rt|ptt|soat)-[\w-]{20,255}/g,
		sure: isVaried
	},
	{
		kind: "Slack token",
		form: /(?<![\w-])xox[abeoprs]-(?:\d{1,20}-){1,4}[A-Za-z0-9]{10,120}/g,
		sure: isVaried
	},
	{
		kind: "Slack token",
		form: /(?<![\w-])xapp-\d-[A-Z0-9]{6,20}-\d{6,20}-[a-f0-9]{32,128}/g
	},
	{
		kind: "Slack webhook",
		form: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,14}\/B[A-Z0-9]{6,14}\/[A-Za-z0-9]{20,40}/g
	},
	{
		kind: "Google API key",
		form: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g,
		sure: isVaried
	},
	{
		kind: "Google access token",
		form: /(?<![\w-])ya29\.[\w-][\w.-]{28,4000}/g,
		sure: isVaried
	},
	{
		kind: "Google client secret",
		form: /(?<![\w-])GOCSPX-[\w-]{28}(?![\w-])/g,
		sure: isVaried
	},
	{
		kind: "JSON web token",
		form: /(?<![\w-])eyJ[\w-]{10,4000}\.eyJ[\w-]{4,8000}\.[\w-]{16,2000}/g,
		sure: hasHeader
	},
	{
		kind: "Stripe key",
		form: /(?<!\w)(?:sk|rk)_live_[A-Za-z0-9]{16,255}(?!\w)/g,
		sure: isVaried
	},
	{
		kind: "npm token",
		form: /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g,
		sure: isVaried
	},
	{
		kind: "PyPI token",
		form: /(?<![\w-])pypi-AgE[\w-]{50,500}/g
	},
	{
		kind: "SendGrid key",
		form: /(?<![\w-])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g,
		sure: isVaried
	},
	{
		kind: "Azure storage key",
		form: /(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{42,86}={1,2}/g,
		sure: isVaried
	},
	{
		kind: "OpenAI-style key",
		form: /(?<![\w-])sk-[\w-]{32,255}/g,
		sure: isMixed
	},
	{
		kind: "Vault token",
		form: /(?<![\w.-])hv[sbr]\.[\w-]{24,300}/g,
		sure: isMixed
	},
	{
		kind: "DigitalOcean token",
		form: /(?<!\w)do[opr]_v1_[a-f0-9]{64}(?!\w)/g,
		sure: isVaried
	},
	{
		kind: "Docker token",
		form: /(?<![\w-])dckr_[po]at_[\w-]{27,64}/g,
		sure: isVaried
	},
	{
		kind: "password in a URL",
		form: /:\/\/[^\s/:@?#"'`<>]{0,100}:[^\s/@?#"'`<>]{6,200}@[A-Za-z0-9[]/g,
		sure: isNoPlaceholder
	}
];
function secretShapes(text) {
	const found = [];
	for (const { kind, form, sure } of SHAPES) {
		if (text.search(form) < 0) continue;
		for (const { 0: match, index } of text.matchAll(form)) if (!sure || sure(match, {
			text,
			offset: index
		})) found.push({
			kind,
			offset: index
		});
	}
	return found.toSorted((one, other) => one.offset - other.offset);
}
function holdsKey(header, { text, offset }) {
	const after = text.slice(offset + header.length, offset + header.length + 400);
	const end = after.indexOf("-----");
	const body = (end < 0 ? after : after.slice(0, end)).replaceAll("\\n", "\n");
	return /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24}/.test(body) && isMixed(body);
}
const NEAR = 300;
const FORTY_LETTERS = /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;
function besideSecret(id, { text, offset }) {
	const [from, after] = [Math.max(0, offset - NEAR), offset + id.length];
	const before = [...text.slice(from, offset).matchAll(FORTY_LETTERS)].filter(({ index }) => from === 0 || index > 0);
	const behind = [...text.slice(after, after + NEAR).matchAll(FORTY_LETTERS)].filter(({ 0: one, index }) => after + NEAR >= text.length || index + one.length < NEAR);
	return [...before, ...behind].some(([one]) => isMixed(one));
}
function hasHeader(found) {
	try {
		const header = JSON.parse(Buffer.from(found.slice(0, found.indexOf(".")), "base64url").toString("utf8"));
		return typeof header === "object" && header !== null && "alg" in header;
	} catch {
		return false;
	}
}
const PLACEHOLDER = /^(?:[*x.\u2026]+|[$%{[(].*|.*[$%]\{.*|(?:my|your|the)?[-_]?(?:pass(?:word|wd)?|secret|token)[-_]?(?:here)?)$/i;
function isNoPlaceholder(found) {
	const password = found.slice(found.indexOf(":", 3) + 1, found.lastIndexOf("@"));
	return !PLACEHOLDER.test(password);
}
function isMixed(text) {
	return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text) && isVaried(text);
}
const LEAST_BITS = 3;
function isVaried(text) {
	const counts = new Map();
	for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
	const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
	return [...counts.values()].reduce((sum, one) => sum - one / all * Math.log2(one / all), 0) >= LEAST_BITS;
}
// src/intake/limits.ts
const REQUEST_BYTES = 65536;
const POLICY_BYTES = 524288;
const CEILING = {
	items: 2e3,
	fields: 200,
	letters: 4096
};
function page(findings, uncounted = 0) {
	const all = findings.length + uncounted;
	if (all <= 50) return findings;
	const shown = findings.slice(0, 49);
	const message = `${all - shown.length} more things are wrong, which are not listed`;
	const fix = "mend these first; the next check tells what is left";
	const at = shown.at(-1)?.at;
	return at ? [...shown, objection("Y001", at, message, fix, { more: all - shown.length })] : shown;
}
const PLAIN = /^[\n\x20-\x7e]*$/;
const INVISIBLES = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
function limitedText(file, maxBytes) {
	const refusal = refusedFile(file, maxBytes, {
		path: file.path,
		line: 1,
		column: 1
	});
	if (refusal) return {
		ok: false,
		findings: [refusal]
	};
	const decoded = decode(file.bytes);
	if (decoded === null) return {
		ok: false,
		findings: [objection("Y003", placeOfBadByte(file), "the file is not UTF-8", "save it as UTF-8 without a byte order mark")]
	};
	const text = decoded.replaceAll("\r\n", "\n");
	const keys = secretShapes(text).slice(0, 50);
	if (keys.length > 0) return {
		ok: false,
		findings: keys.map((key) => keyShaped(key, text, file.path))
	};
	const findings = invisibleCharacters(text, file.path);
	return findings.length > 0 ? {
		ok: false,
		findings
	} : {
		ok: true,
		value: text
	};
}
function refusedFile(file, maxBytes, start) {
	if (file.mode !== "100644") return objection("Y002", start, `the file's mode is ${file.mode} (${MODES$1[file.mode]})`, "make it a regular file that is not executable: mode 100644");
	if (!file.path.endsWith(".yaml")) return objection("Y002", start, "the file name does not end in .yaml", "rename it to end in `.yaml`");
	if (file.bytes.length > maxBytes) return objection("Y001", start, `the file has ${file.bytes.length} bytes; ${maxBytes} are allowed`, "shorten it, or split it into several documents");
	if (file.bytes[0] === 239 && file.bytes[1] === 187 && file.bytes[2] === 191) return objection("Y003", start, "the file starts with a byte order mark", "save it as UTF-8 without a byte order mark");
	return null;
}
const MODES$1 = {
	"100644": "regular file",
	"100755": "executable",
	"120000": "symbolic link",
	"160000": "submodule"
};
const UTF8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function decode(bytes) {
	try {
		return UTF8.decode(bytes);
	} catch {
		return null;
	}
}
function placeOfBadByte(file) {
	const good = new TextDecoder("utf-8").decode(file.bytes);
	return positionAt(good, Math.max(0, good.indexOf("\ufffd")), file.path);
}
function keyShaped({ kind, offset }, text, path) {
	return objection("Y034", positionAt(text, offset, path), `here stands what has the form of a key (${kind}); nothing of it is repeated`, "revoke it now where it was made: whoever can read this branch has it. Then write where it lies in place of what it is", { kind });
}
function invisibleCharacters(text, path) {
	if (PLAIN.test(text)) return [];
	const found = [];
	for (const match of text.matchAll(INVISIBLES)) {
		if (match[0] === "\n") continue;
		found.push(invisible(match[0], positionAt(text, match.index, path)));
		if (found.length === 5) break;
	}
	return found;
}
function invisible(character, at) {
	const { name, fix } = NAMED$2.get(character) ?? {
		name: "a character that does not show",
		fix: "delete it; it may be pasted text, so type the line again"
	};
	return objection("Y004", at, `${name} (${codePoint$1(character)})`, fix, { codePoint: codePoint$1(character) });
}
const NAMED$2 = new Map([
	["	", {
		name: "a tab",
		fix: "use spaces"
	}],
	["\r", {
		name: "a carriage return without a line feed",
		fix: "save the file with LF line ends"
	}],
	["\0", {
		name: "a NUL byte",
		fix: "delete it"
	}],
	["\u202e", {
		name: "a right-to-left override, which shows text in another order than it is read",
		fix: "delete it"
	}],
	["\u200b", {
		name: "a zero-width space",
		fix: "delete it"
	}],
	["\u200d", {
		name: "a zero-width joiner, as in composed emoji",
		fix: "delete it"
	}]
]);
function escapedInvisible(value) {
	if (PLAIN.test(value)) return null;
	return [...value.matchAll(INVISIBLES)].map(([character]) => character).find((character) => character !== "\n") ?? null;
}
function positionAt(text, offset, path) {
	let line = 1;
	let start = 0;
	for (let next = text.indexOf("\n"); next !== -1 && next < offset; next = text.indexOf("\n", start)) {
		line += 1;
		start = next + 1;
	}
	return {
		path,
		line,
		column: offset - start + 1
	};
}
// src/intake/meanings.ts
const LONGEST_DAYS = 366;
function meaningless(kind, parsed) {
	const findings = [];
	for (const { path, means } of MEANINGS[kind]) for (const { pointer, value } of valuesAt$1(parsed.value, path)) {
		const wrong = typeof value === "string" ? WRONG[means](value) : null;
		if (!wrong) continue;
		const message = `${fieldName(pointer)} is ${seen(value)}, ${wrong.why}`;
		findings.push(objection(wrong.id, parsed.written(pointer).at, message, wrong.fix, { field: pointer }));
	}
	return findings;
}
const WRONG = {
	duration: wrongDuration,
	instant: wrongDay,
	date: wrongDay,
	prose: wrongProse
};
function wrongDuration(value) {
	if (!/^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$/.exec(value)) return null;
	if (!/[0-9]/.test(value) || value.endsWith("T")) return {
		id: "Y022",
		why: "which says no time",
		fix: "write days, hours or minutes: `P30D`, `PT4H`, `PT30M`"
	};
	if (!/[1-9]/.test(value)) return {
		id: "Y022",
		why: "which is no time at all",
		fix: "give it at least a minute: `PT1M`"
	};
	if (seconds(value) > LONGEST_DAYS * 86400) return {
		id: "Y022",
		why: `which is more than ${LONGEST_DAYS} days`,
		fix: `write at most \`P${LONGEST_DAYS}D\`; access that lasts is asked for again`
	};
	return null;
}
function wrongDay(value) {
	const [year = 0, month = 0, day = 0] = value.slice(0, 10).split("-").map(Number);
	const there = new Date(Date.UTC(year, month - 1, day));
	if (!Number.isNaN(there.getTime()) && there.getUTCMonth() !== month - 1) return {
		id: "Y023",
		why: "a day that is not in the calendar",
		fix: "give a day that exists"
	};
	return null;
}
function wrongProse(value) {
	if (/\p{L}/u.test(value)) return null;
	return {
		id: "Y014",
		why: "which says nothing",
		fix: "write it in words: somebody is going to read it"
	};
}
// src/intake/errors-of.ts
let loaded = null;
function errorsOf(kind, value) {
	loaded ??= createRequire(import.meta.url)("./explanations.generated.cjs");
	const explain = loaded.EXPLAINS[kind];
	if (explain(value) || !explain.errors?.length) throw new Error(`a ${kind} was refused, and nothing is wrong with it`);
	return explain.errors;
}
// src/intake/rewritten.ts
function rewritten(value, schema) {
	if (schema.pattern === void 0 || value.length > 80) return null;
	const asked = value.trim();
	return (schema["x-means"] === "duration" ? durations(asked) : names(asked, schema)).find((one) => one !== value && fits(one, schema)) ?? null;
}
function fits(text, { pattern, enum: allowed, minLength = 0, maxLength = 1e400 }) {
	const length = Array.from(text).length;
	return (pattern === void 0 || new RegExp(pattern, "u").test(text)) && (allowed === void 0 || allowed.includes(text)) && length >= minLength && length <= maxLength;
}
const SECONDS = {
	s: 1,
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800
};
function durations(asked) {
	const match = /^(P?)(T?)([0-9]{1,6}) ?(s|sec|seconds?|m|min|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$/i.exec(asked);
	const [, p = "", t = "", count = "", unit = ""] = match ?? [];
	const short = unit.slice(0, 1).toLowerCase();
	const total = Number(count) * (SECONDS[short] ?? 0);
	if (!match || total === 0 || total % 60 !== 0 || p !== "" && t === "" && short === "m") return [asked.toUpperCase()];
	if (short === "d" || short === "w") return [`P${total / 86400}D`];
	return [short === "h" ? `PT${total / 3600}H` : `PT${total / 60}M`];
}
function names(asked, { "x-refers-to": refersTo }) {
	const hyphens = asked.replaceAll(/[_ ]+/g, "-");
	const prefixes = (typeof refersTo === "object" ? Object.keys(refersTo) : []).toSorted((one, other) => rank(one, asked) - rank(other, asked));
	return [
		asked,
		asked.toUpperCase(),
		asked.toLowerCase(),
		hyphens,
		hyphens.toUpperCase(),
		hyphens.toLowerCase(),
		...prefixes.map((prefix) => `${prefix}${hyphens.toLowerCase()}`)
	];
}
function rank(prefix, asked) {
	return prefix === "person:" === asked.startsWith("p-") ? 0 : 1;
}
// src/intake/say-error.ts
function sayError(error, parsed, all) {
	const { id, message, fix, onKey, child, values } = (SENTENCES[error.keyword] ?? other)(error, parsed, all);
	const pointer = child === void 0 ? error.instancePath : `${error.instancePath}/${child.replaceAll("~", "~0").replaceAll("/", "~1")}`;
	return objection(id, onKey ? parsed.locate(pointer) : parsed.written(pointer).at, message, fix, {
		field: pointer,
		...values
	});
}
const SENTENCES = {
	required: missing$2,
	additionalProperties: unknownField,
	type: wrongType,
	enum: notAllowed,
	const: notAllowed,
	discriminator: wrongTag,
	pattern: wrongForm,
	minLength: ({ params, ...error }) => size(error, `has ${counted(length(error.data), "letter")}`, `at least ${counted(Number(params["limit"]), "is", "are")} needed`),
	maxLength: ({ params, ...error }) => size(error, `has ${counted(length(error.data), "letter")}`, `at most ${counted(Number(params["limit"]), "is", "are")} allowed`),
	minItems: ({ params, ...error }) => size(error, `has ${count(error.data)}`, `at least ${String(params["limit"])} must stand here`),
	maxItems: ({ params, ...error }) => size(error, `has ${count(error.data)}`, `at most ${String(params["limit"])} may stand here`),
	minimum: ({ params, ...error }) => size(error, `is ${seen(error.data)}`, `at least ${String(params["limit"])} is needed`),
	maximum: ({ params, ...error }) => size(error, `is ${seen(error.data)}`, `at most ${String(params["limit"])} is allowed`),
	minProperties: oneOfThese,
	maxProperties: oneOfThese,
	uniqueItems: ({ instancePath }) => ({
		id: "Y015",
		message: `${fieldName(instancePath)} names the same thing twice`,
		fix: "keep one of the two",
		onKey: true
	})
};
function missing$2({ instancePath, params, parentSchema }) {
	const name = String(params["missingProperty"]);
	return {
		id: "Y010",
		message: `\`${name}\` is missing${instancePath === "" ? "" : ` in ${fieldName(instancePath)}`}`,
		fix: `add \`${name}:\`${explained(parentSchema.properties?.[name])}`,
		onKey: true
	};
}
const COMPUTED = new Set([
	"approver",
	"approvers",
	"approvedBy",
	"risk",
	"requester",
	"requestedBy",
	"status",
	"verdict",
	"decision",
	"approval",
	"approvals",
	"expires"
]);
function unknownField({ instancePath, params, parentSchema }, _, all) {
	const name = String(params["additionalProperty"]);
	const known = Object.keys(parentSchema.properties ?? {});
	const home = homeOf(name, instancePath, all);
	const meant = home === null ? didYouMean(name, known) : null;
	const where = instancePath === "" ? "" : ` in ${fieldName(instancePath)}`;
	const computed = known.includes("justification") && COMPUTED.has(name);
	const fix = home !== null ? `it belongs in ${fieldName(home)}: indent it there` : meant ? `did you mean \`${meant}\`?` : computed ? "leave it out: it is computed from policy and the pull request" : `leave it out; known here: ${list(known)}`;
	return {
		id: "Y011",
		message: `unknown field ${seen(name)}${where}`,
		fix,
		onKey: true,
		child: name,
		...meant ? { values: { suggestion: meant } } : {}
	};
}
function homeOf(name, above, all) {
	return all.find(({ keyword, instancePath, params, parentSchema, data }) => instancePath.startsWith(`${above}/`) && (keyword === "required" ? params["missingProperty"] === name : keyword === "type" && data === null) && Object.hasOwn(parentSchema.properties ?? {}, name))?.instancePath ?? null;
}
const TYPES = {
	string: "text",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	array: "a list",
	object: "a block of fields"
};
function wrongType(error, parsed) {
	const expected = String(error.params["type"]);
	const name = fieldName(error.instancePath);
	const written = parsed.written(error.instancePath);
	if (expected === "string" && written.plain && written.text !== "" && error.data !== null) return quoteIt(error, written.text);
	const one = expected === "array" && typeof error.data !== "object" ? ` such as \`[${written.text.slice(0, 60)}]\`` : "";
	return {
		id: "Y012",
		message: `${name} is ${seen(error.data)}, where ${TYPES[expected] ?? expected} is expected`,
		fix: `give ${TYPES[expected] ?? expected}${one}${explained(error.parentSchema)}`,
		onKey: typeof error.data === "object"
	};
}
function quoteIt({ instancePath, data, parentSchema }, text) {
	const lost = String(data) === text ? "" : `, which is ${seen(data)}`;
	const kind = typeof data === "boolean" ? "true or false" : "a number";
	return {
		id: "Y017",
		message: `${fieldName(instancePath)}: YAML reads \`${text.slice(0, 60)}\` as ${kind}${lost}, where text is expected`,
		fix: fits(text, parentSchema) && parentSchema["x-means"] !== "prose" ? `quote it: \`"${text.slice(0, 60)}"\`` : `write ${parentSchema["x-means"] === "duration" ? "a duration, for instance `PT2H`" : "text"}${explained(parentSchema)}${form(parentSchema)}`
	};
}
function notAllowed(error) {
	const allowed = error.keyword === "const" ? [error.params["allowedValue"] ?? ""] : error.parentSchema.enum ?? [];
	return choice(error, error.instancePath, allowed, error.data);
}
function wrongTag(error) {
	const tag = String(error.params["tag"]);
	const allowed = (error.parentSchema.oneOf ?? []).map((branch) => branch.properties?.[tag]?.const ?? "");
	const value = error.params["tagValue"];
	const branch = { properties: { [tag]: error.parentSchema.oneOf?.[0]?.properties?.[tag] ?? {} } };
	const pointer = `${error.instancePath}/${tag}`;
	if (value === void 0) return {
		id: "Y010",
		message: `\`${tag}\` is missing in ${fieldName(error.instancePath)}`,
		fix: `add \`${tag}:\`, one of ${list(allowed)}`,
		onKey: true
	};
	return {
		...choice({
			...error,
			parentSchema: branch
		}, pointer, allowed, value),
		child: tag
	};
}
function choice(error, pointer, allowed, value) {
	const names = allowed.map(String);
	const meant = typeof value === "string" ? didYouMean(value, names) : null;
	const fix = names.length === 1 ? `write \`${names[0] ?? ""}\`` : `${meant ? `did you mean \`${meant}\`? ` : ""}allowed: ${list(names)}`;
	return {
		id: "Y013",
		message: `${fieldName(pointer)} is ${seen(value)}, which is not ${names.length === 1 ? "what it must be" : "one of the allowed values"}`,
		fix,
		onKey: typeof error.data === "object" && error.keyword !== "discriminator",
		...meant ? { values: { suggestion: meant } } : {}
	};
}
function wrongForm(error) {
	const name = fieldName(error.instancePath);
	const strange = error.parentSchema["x-identity"] && typeof error.data === "string" ? /[^\x20-\x7e]/u.exec(error.data) : null;
	if (strange) return {
		id: "Y018",
		message: `${name} is ${seen(error.data)}, which holds \`${strange[0]}\` (${codePoint$1(strange[0])}); names are ASCII, so that no letter can pass for another`,
		fix: `type it again with plain letters${explained(error.parentSchema)}`
	};
	const meant = typeof error.data === "string" ? rewritten(error.data, error.parentSchema) : null;
	return {
		id: "Y014",
		message: `${name} is ${seen(error.data)}, which is not in the expected form`,
		fix: `${meant === null ? "" : `did you mean \`${meant}\`? `}expected${explained(error.parentSchema)}${form(error.parentSchema)}`,
		...meant === null ? {} : { values: { suggestion: meant } }
	};
}
function form({ description = "", pattern, "x-means": means = "" }) {
	if (description.includes("`")) return "";
	const shown = WRITTEN[means] ?? (pattern === void 0 ? "" : `what matches \`${pattern}\``);
	return shown === "" ? "" : `${description === "" ? ": " : " Written as "}${shown}`;
}
const WRITTEN = {
	duration: "`P30D`, `PT4H` or `PT30M`",
	instant: "`2026-11-22T09:00:00Z`",
	date: "`2026-11-22`"
};
function oneOfThese({ instancePath, parentSchema, data }) {
	const found = Object.keys(data);
	const names = list(Object.keys(parentSchema.properties ?? {}));
	return {
		id: "Y016",
		message: found.length === 0 ? `${fieldName(instancePath)} is empty` : `${fieldName(instancePath)} has ${found.length} fields (${found.slice(0, 5).map(shortened$1).join(", ")}), where one is expected`,
		fix: `give one of ${names}`,
		onKey: true
	};
}
function size(error, is, limit) {
	return {
		id: "Y015",
		message: `${fieldName(error.instancePath)} ${is}; ${limit}`,
		fix: error.data === "*" && /^\/scope\/(resources|actions)\//.test(error.instancePath) ? "name each one, or leave the list out to ask for all that the role has" : `change it${explained(error.parentSchema)}`,
		onKey: typeof error.data === "object"
	};
}
function other(error) {
	return {
		id: "Y014",
		message: `${fieldName(error.instancePath)} does not meet \`${error.keyword}\``,
		fix: `expected${explained(error.parentSchema)}`,
		onKey: true
	};
}
function explained(schema) {
	return schema?.description ? `: ${schema.description}` : "";
}
function list(names) {
	return names.map((name) => `\`${String(name)}\``).join(", ");
}
function length(value) {
	return typeof value === "string" ? Array.from(value).length : 0;
}
function count(value) {
	return counted(Array.isArray(value) ? value.length : 0, "item");
}
// src/intake/validate.ts
function validate(kind, parsed) {
	const excessive = excesses(parsed);
	if (excessive.length > 0) return {
		findings: excessive,
		more: 0
	};
	if (gr[kind](parsed.value)) return {
		findings: [],
		more: 0
	};
	const errors = essential(errorsOf(kind, parsed.value));
	const told = errors.slice(0, 50);
	return {
		findings: told.map((error) => sayError(error, parsed, errors)),
		more: errors.length - told.length
	};
}
function essential(errors) {
	const unknown = new Map();
	for (const error of errors) if (error.keyword === "additionalProperties") unknown.set(error.instancePath, [...unknown.get(error.instancePath) ?? [], String(error.params["additionalProperty"])]);
	const told = new Set();
	return errors.filter((error) => {
		if (error.keyword === "required" && misspelt(String(error.params["missingProperty"]), error, unknown)) return false;
		const about = error.keyword === "required" || error.keyword === "additionalProperties" ? `${error.instancePath} ${Object.values(error.params).join()}` : error.instancePath;
		if (told.has(about)) return false;
		told.add(about);
		return true;
	});
}
function misspelt(missing, error, unknown) {
	const names = Object.keys(error.parentSchema.properties ?? {});
	return (unknown.get(error.instancePath) ?? []).some((name) => didYouMean(name, names) === missing);
}
function excesses(parsed) {
	const found = [];
	const steps = [];
	const tooMany = (what, most) => {
		const pointer = pointerOf(steps);
		const message = `${fieldName(pointer)} holds ${what}; at most ${most} are allowed anywhere`;
		found.push(objection("Y001", parsed.locate(pointer), message, "split it"));
	};
	const enough = () => found.length >= 50;
	const look = (value) => {
		if (typeof value === "string") {
			if (value.length > CEILING.letters) tooMany(`${value.length} letters`, CEILING.letters);
			const hidden = escapedInvisible(value);
			if (hidden) found.push(escaped(hidden, pointerOf(steps), parsed));
		} else if (Array.isArray(value)) {
			if (value.length > CEILING.items) tooMany(`${value.length} items`, CEILING.items);
			else for (const [index, item] of value.entries()) within(String(index), item);
		} else if (typeof value === "object" && value !== null) {
			const entries = Object.entries(value);
			if (entries.length > CEILING.fields) tooMany(`${entries.length} fields`, CEILING.fields);
			else for (const [name, inner] of entries) within(name, inner);
		}
	};
	const within = (step, value) => {
		if (enough()) return;
		if (step.length > CEILING.letters) return tooMany(`a name of ${step.length} letters`, CEILING.letters);
		steps.push(step);
		const hidden = escapedInvisible(step);
		if (hidden) found.push(escaped(hidden, pointerOf(steps), parsed));
		look(value);
		steps.pop();
	};
	look(parsed.value);
	return found;
}
function escaped(character, pointer, parsed) {
	const name = codePoint$1(character);
	const message = `${seen(fieldName(pointer))} holds an invisible character, ${name}, written as an escape`;
	return objection("Y004", parsed.written(pointer).at, message, "take it out; no field needs one", { codePoint: name });
}
// src/intake/places.ts
function placesOf(events, text) {
	const places = new Map();
	walk(events, text, (steps, place) => void places.set(pointerOf(steps), place), () => {});
	return places;
}
function duplicates(events, text) {
	const found = [];
	walk(events, text, () => {}, (place) => void found.push(place));
	return found;
}
function namelessKeys(events, text) {
	const found = [];
	const open = [];
	let read = 0;
	for (const event of events) {
		if (event.type === EVENT_ID.DOCUMENT) continue;
		if (event.type === EVENT_ID.POP) {
			open.pop();
			continue;
		}
		const parent = open.at(-1);
		const isKey = parent?.isMapping === true && parent.wantsKey;
		if (event.type === EVENT_ID.SCALAR) {
			if (isKey && event.valueStart < 0) found.push({
				at: colonAfter(read, text),
				empty: true
			});
			read = Math.max(read, event.valueEnd);
		} else if (event.type !== EVENT_ID.ALIAS) {
			if (isKey) found.push({
				at: event.start,
				empty: false
			});
			read = Math.max(read, event.start);
		}
		if (parent) parent.wantsKey = !isKey;
		if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) open.push({
			isMapping: event.type === EVENT_ID.MAPPING,
			wantsKey: true
		});
	}
	return found;
}
function colonAfter(read, text) {
	const marks = /#[^\n]*|:(?=[\s,\]}]|$)/g;
	marks.lastIndex = read;
	for (let mark = marks.exec(text); mark; mark = marks.exec(text)) if (mark[0] === ":") return mark.index;
	return read;
}
function walk(events, text, part, twice) {
	const open = [];
	for (const event of events) {
		if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.ALIAS) continue;
		const parent = open.at(-1);
		if (event.type === EVENT_ID.POP) {
			open.pop();
			continue;
		}
		if (event.type === EVENT_ID.SCALAR && parent?.isMapping && !parent.key) {
			const own = scalarPlace(event, parent.start);
			const place = {
				...own,
				name: event.valueStart < 0 ? "null" : getScalarValue(text, event),
				key: own.start
			};
			if (parent.names.has(place.name)) twice(place);
			parent.names.add(place.name);
			parent.key = {
				name: place.name,
				at: place.key
			};
			continue;
		}
		const steps = parent ? [...parent.steps, parent.key?.name ?? String(parent.index)] : [];
		const above = parent?.key?.at ?? parent?.start ?? 0;
		const own = event.type === EVENT_ID.SCALAR ? scalarPlace(event, above) : {
			start: event.start,
			end: event.start,
			plain: false
		};
		part(steps, {
			...own,
			name: steps.at(-1) ?? "",
			key: parent?.key?.at ?? own.start
		});
		if (parent) {
			parent.key = null;
			parent.index += 1;
		}
		if (event.type !== EVENT_ID.SCALAR) open.push({
			steps,
			start: own.start,
			isMapping: event.type === EVENT_ID.MAPPING,
			key: null,
			index: 0,
			names: new Set()
		});
	}
}
function scalarPlace(event, above) {
	const plain = event.style === SCALAR_STYLE.PLAIN;
	return event.valueStart < 0 ? {
		start: above,
		end: above,
		plain
	} : {
		start: keyStart(event),
		end: event.valueEnd,
		plain
	};
}
function keyStart(event) {
	return event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED ? event.valueStart - 1 : event.valueStart;
}
// src/intake/yaml.ts
function parseYaml(text, path) {
	const parsed = eventsOf(text, path);
	if (!parsed.ok) return parsed;
	const events = parsed.value;
	const unwanted = [];
	for (const part of unwantedParts(events, text, path)) if (unwanted.push(part) === 50) break;
	if (unwanted.length > 0) return {
		ok: false,
		findings: unwanted
	};
	try {
		const [value] = constructFromEvents(events, {
			source: text,
			schema: CORE_SCHEMA,
			maxAliases: 0
		});
		return {
			ok: true,
			value: {
				value,
				...finder(events, text, path)
			}
		};
	} catch (error) {
		const twice = duplicates(events, text).slice(0, 50).map((one) => duplicate(one, text, path));
		return {
			ok: false,
			findings: twice.length > 0 ? twice : [notYaml(error, text, path)]
		};
	}
}
function eventsOf(text, path) {
	try {
		return {
			ok: true,
			value: parseEvents(text, { maxDepth: 24 })
		};
	} catch (error) {
		return {
			ok: false,
			findings: [notYaml(error, text, path)]
		};
	}
}
function* unwantedParts(events, text, path) {
	const at = (offset) => positionAt(text, offset, path);
	const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
	if (documents.length === 0) yield objection("Y007", at(0), "the file holds no document", "write one document; copy one that stands beside it");
	if (documents.length > 1) yield objection("Y007", secondDocument(text, path), `the file holds ${documents.length} documents`, "one document a file: move the others to files of their own");
	if (documents.some((event) => event.directives.length > 0)) yield objection("Y006", at(text.search(/(?<=^ *)%/m)), "a directive (`%`)", "leave it out");
	for (const { at: offset, empty } of namelessKeys(events, text)) yield objection("Y006", at(offset), empty ? "a value without a key before its `:`" : "a key that is a list or a block", empty ? "write the name of the field before the colon, or take the line out" : "write a name as the key");
	for (const event of events) {
		if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue;
		if (event.type === EVENT_ID.ALIAS) yield objection("Y006", at(event.anchorStart - 1), "an alias (`*`)", "write the value out: a reviewer must see it where it counts");
		else if (event.anchorStart !== -1) yield objection("Y006", at(event.anchorStart - 1), "an anchor (`&`)", "leave it out, or quote the text if it starts with `&`");
		else if (event.tagStart !== -1) yield objection("Y006", at(event.tagStart), "a tag (`!`)", "leave it out, or quote the text if it starts with `!`");
		else if (isMergeKey(event, text)) yield objection("Y006", at(event.valueStart), "a merge key (`<<`)", "write the fields out: a reviewer must see them where they count");
	}
}
function isMergeKey(event, text) {
	return event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.valueEnd - event.valueStart === 2 && text.startsWith("<<", event.valueStart);
}
function secondDocument(text, path) {
	const separators = [...text.matchAll(/^(?:---|\.\.\.)/gm)].map((match) => match.index);
	const first = text.search(/^[^#\s-]/m);
	return positionAt(text, separators.find((offset) => offset > first) ?? 0, path);
}
function duplicate(place, text, path) {
	return objection("Y008", positionAt(text, place.key, path), `the key ${shortened$1(place.name)} stands here for the second time`, "keep one of the two");
}
const TOO_DEEP = "nesting exceeded maxDepth";
function notYaml(error, text, path) {
	if (!(error instanceof YAMLException)) return objection("Y005", {
		path,
		line: 1,
		column: 1
	}, "the file cannot be read as YAML", "check the indentation, quotes and brackets");
	const at = positionAt(text, error.mark?.position ?? 0, path);
	if (error.reason.startsWith(TOO_DEEP)) return objection("Y001", at, `lists and blocks are nested deeper than 24`, "write it flatter: no document has so many levels");
	return objection("Y005", at, `this is not YAML: ${error.reason}`, "check the indentation, quotes and brackets here and on the line above; text that holds `: ` or ` #` needs quotes");
}
function finder(events, text, path) {
	let places = null;
	const nearest = (pointer) => {
		places ??= placesOf(events, text);
		for (let here = pointer; here !== ""; here = here.slice(0, here.lastIndexOf("/"))) {
			const place = places.get(here);
			if (place) return place;
		}
		return places.get("") ?? {
			name: "",
			key: 0,
			start: 0,
			end: 0,
			plain: false
		};
	};
	return {
		locate: (pointer) => positionAt(text, nearest(pointer).key, path),
		written: (pointer) => {
			const place = nearest(pointer);
			return {
				at: positionAt(text, place.start, path),
				text: text.slice(place.start, place.end),
				plain: place.plain
			};
		}
	};
}
// src/intake/read-document.ts
const KIND_AT = {
	request: "AccessRequest",
	revocation: "Revocation",
	declaration: "Declaration",
	settlement: "Settlement"
};
const TRUST$1 = "policies/trust.yaml";
const TEST = ".test.yaml";
const ASKED = new Set(Object.values(KIND_AT));
const POLICY_KINDS = Object.keys(MEANINGS).filter((kind) => !ASKED.has(kind));
function readDocument(file, expect) {
	const text = limitedText(file, expect === "policy" ? POLICY_BYTES : REQUEST_BYTES);
	if (!text.ok) return text;
	const parsed = parseYaml(text.value, file.path);
	if (!parsed.ok) return parsed;
	const kind = kindOf(parsed.value, expect);
	if (!kind.ok) return kind;
	const { findings: misshapen, more } = validate(kind.value, parsed.value);
	const told = new Set(misshapen.map(({ values }) => values?.["field"]));
	const findings = [
		...misshapen,
		...meaningless(kind.value, parsed.value).filter(({ values }) => !told.has(values?.["field"])),
		...misplaced(file.path, expect, kind.value, parsed.value)
	];
	if (findings.length > 0) return {
		ok: false,
		findings: page(findings.sort(byPlace), more)
	};
	const { value: body, locate } = parsed.value;
	return {
		ok: true,
		value: {
			body,
			path: file.path,
			blob: file.blob,
			sha256: sha256(file.bytes),
			locate
		}
	};
}
function byPlace(one, other) {
	const [a, b] = [one.at, other.at];
	return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
function kindOf(parsed, expect) {
	const { value } = parsed;
	if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse$1(objection("Y012", parsed.locate(""), `the document is ${seen(value)}, where a block of fields is expected`, "start with `apiVersion: access-lineage/v1`"));
	const said = value.kind;
	const at = () => parsed.written("/kind").at;
	if (expect !== "policy") {
		const wanted = KIND_AT[expect];
		if (said === wanted || !isKind(said)) return {
			ok: true,
			value: wanted
		};
		return refuse$1(objection("Y020", at(), `kind is ${seen(said)}, but only ${wanted} may stand in this file`, elsewhere(said)));
	}
	if (isKind(said) && !ASKED.has(said)) return {
		ok: true,
		value: said
	};
	if (isKind(said)) return refuse$1(objection("Y020", at(), `kind is ${seen(said)}, which is not policy`, elsewhere(said)));
	const known = POLICY_KINDS.map((kind) => `\`${kind}\``).join(", ");
	if (said === void 0) return refuse$1(objection("Y010", at(), "`kind` is missing", `add \`kind:\`, one of ${known}`));
	const meant = typeof said === "string" ? didYouMean(said, POLICY_KINDS) : null;
	return refuse$1(objection("Y020", at(), `kind is ${seen(said)}, which is not known`, `${meant ? `did you mean \`${meant}\`? ` : ""}known: ${known}`));
}
function isKind(value) {
	return typeof value === "string" && Object.hasOwn(MEANINGS, value);
}
function elsewhere(kind) {
	return ASKED.has(kind) ? "requests, revocations, declarations and settlements stand under `access-requests/<yyyy>/<mm>/`, as `<id>.yaml`, `<id>.revoke.yaml`, `<id>.declared.yaml` and `<id>.settle-<n>.yaml`" : "policy stands under `policies/`";
}
function refuse$1(finding) {
	return {
		ok: false,
		findings: [finding]
	};
}
function misplaced(path, expect, kind, parsed) {
	if (expect === "policy") {
		if (kind === "PolicyTest" !== path.endsWith(TEST)) return [misplacedTest(kind, parsed)];
		if (kind === "Trust" === (path === TRUST$1)) return [];
		return [objection("Y020", parsed.written("/kind").at, kind === "Trust" ? `a trust root stands at ${TRUST$1}, not here` : `${TRUST$1} holds kind ${seen(kind)}`, `keep the one \`kind: Trust\` at ${TRUST$1}`)];
	}
	const id = parsed.value.id;
	if (typeof id !== "string" || !isRequestId(id)) return [];
	const place = requestPath(path);
	if (place?.id === id && place.inItsMonth && place.what === expect) return [];
	return [objection("Y021", parsed.written("/id").at, `id ${seen(id)} does not fit the path ${path}`, `the file belongs at ${pathOfRequest(id, expect)}, or the id is wrong`, { field: "/id" })];
}
function misplacedTest(kind, parsed) {
	const isTest = kind === "PolicyTest";
	const message = isTest ? `a file with kind PolicyTest does not end in ${TEST}` : `a file that ends in ${TEST} holds kind ${seen(kind)}`;
	const fix = isTest ? `name it \`<what>${TEST}\`` : `take \`.test\` out of its name: files that end in ${TEST} are never read as policy`;
	return objection("Y020", parsed.written("/kind").at, message, fix);
}
// src/intake/write-request.ts
const MODELINE = "# yaml-language-server: $schema=../../../schemas/access-request.schema.json";
function writeRequest(body) {
	return Buffer.from(`${MODELINE}\n${dump(ordered(body), {
		lineWidth: -1,
		noRefs: true
	})}`);
}
const ORDER = [
	"apiVersion",
	"kind",
	"id",
	"subject",
	"owner",
	"purpose",
	"justification",
	"ticket",
	"role",
	"scope",
	"window",
	"access"
];
function ordered(body) {
	const rest = Object.keys(body).filter((name) => !ORDER.includes(name)).sort();
	const present = [...ORDER, ...rest].filter((name) => body[name] !== void 0);
	return Object.fromEntries(present.map((name) => [name, within(body[name])]));
}
function within(value) {
	if (Array.isArray(value)) return value.map(within);
	if (typeof value !== "object" || value === null) return value;
	const fields = Object.entries(value).filter(([, one]) => one !== void 0);
	return Object.fromEntries(fields.sort(([a], [b]) => a < b ? -1 : 1).map(([name, one]) => [name, within(one)]));
}
// src/policy/needs.ts
const RISKS = [
	"low",
	"medium",
	"high",
	"critical"
];
function needs(policy, request, accounts) {
	const { directory } = policy;
	const role = policy.roles.get(request.role);
	const { keys } = countedTo(policy, request);
	const named = keys.flatMap((key) => memberAccount(key) ?? []).filter((account) => !directory.byAccount(account));
	const people = [...new Set([...accounts, ...named])].filter((account) => !agentByAccount(policy, account));
	const pools = [
		...role?.eligible.anyOf ?? [],
		...approvalPools(policy, request),
		...emergencyPools(policy, request)
	];
	const environment = policy.environments.get(request.scope.environment);
	const owners = [
		role?.owner,
		environment?.owner,
		...(environment?.resources ?? []).map(({ owner }) => owner),
		businessOwner(policy, request)
	];
	const groups = [...pools.flatMap(({ group }) => group ?? []), ...owners.flatMap((owner) => owner?.startsWith("group:") ? owner.slice(6) : [])];
	const conditional = policy.conditions.size > 0 ? directory.allGroups : [];
	const teams = [
		...pools.flatMap(({ team }) => team ?? []),
		...groups.flatMap((id) => directory.group(id)?.teams ?? []),
		...conditional.flatMap((group) => group.teams)
	];
	const holders = [...keys, ...people.map((account) => `person:${personId(directory.byAccount(account), account)}`)];
	return {
		teams: sorted(teams),
		organisations: sorted(directory.organisations),
		accounts: sorted(people.filter((account) => !directory.byAccount(account))),
		index: sorted([
			...holders.map((key) => `holder/${key}`),
			...exceptionsFor(policy, request).map(({ body }) => `exception/${body.id}`),
			...owedKeys(policy, request, holders),
			...role ? rolesCounted(policy, role).map((id) => `role/${id}`) : []
		])
	};
}
function rolesCounted({ roles }, { maxActive }) {
	return maxActive.flatMap(({ of }) => [...roles.values()].flatMap(({ id, closure }) => closure.has(of) ? [id] : []));
}
function owedKeys(policy, request, holders) {
	const { access, breakGlass, secret } = request;
	const reaches = policy.roles.get(request.role)?.secret?.reach === "any";
	return [
		...access?.mode === "standing" || breakGlass !== void 0 || secret !== void 0 || reaches ? holders.flatMap((key) => isPerson(key) ? [`owed/${key}`] : []) : [],
		...secret ? [secretKey(secret.reference)] : [],
		...exceptionsFor(policy, request).map(({ body }) => `owed/person:${body.mitigation.monitor}`)
	];
}
function isPerson(key) {
	return key.startsWith("person:");
}
function businessOwner({ directory, organisations }, { subject }) {
	if (subject.type !== "third-party") return void 0;
	return organisations.get(directory.person(subject.person)?.organisation ?? "")?.body.owner;
}
function approvalPools(policy, request) {
	const role = policy.roles.get(request.role);
	const providers = [...new Set(role?.entitlements.map(({ provider }) => provider))].sort();
	const target = {
		role: request.role,
		environment: request.scope.environment,
		subject: request.subject.type,
		providers
	};
	return RISKS.flatMap((risk) => policy.rules("ApprovalRule", {
		...target,
		risk
	}).matching).flatMap(({ body }) => body.require.flatMap(({ from }) => from));
}
function emergencyPools({ breakGlass }, { breakGlass: asked, role }) {
	if (!asked) return [];
	return breakGlass.flatMap(({ body }) => body.roles.includes(role) ? [...body.who, ...body.review.from] : []);
}
function memberAccount(key) {
	return /^person:p-([1-9][0-9]*)$/.exec(key)?.[1] ?? null;
}
function personId(person, account) {
	return person?.id ?? `p-${account}`;
}
function sorted(list) {
	return [...new Set(list)].sort();
}
// src/policy/runtime.ts
async function prepared(policy, { conditions = [] }) {
	if (conditions.length === 0) return policy;
	const runtime = await runtimeConditions$1(conditions.map(({ when }) => when));
	const earlier = policy.earlier && new Map([...policy.earlier].map(([commit, one]) => [commit, {
		...one,
		runtime
	}]));
	return {
		...policy,
		runtime,
		...earlier ? { earlier } : {}
	};
}
// src/facts/ask.ts
async function ask(policy, request, pullRequest, github, beside = []) {
	const { teams, organisations, accounts, index } = needed(policy, request, pullRequest, beside);
	const [ready, live, members, exceptions] = await Promise.all([
		prepared(policy, request),
		askTeams(teams, github),
		askMembers(organisations, accounts, github),
		askExceptions(policy, request, github)
	]);
	return {
		policy: ready,
		teams: live,
		members,
		index,
		...exceptions ? { exceptions } : {}
	};
}
function needed(policy, request, pullRequest, beside = []) {
	const accounts = [...accountsIn(pullRequest), ...beside];
	const each = [policy, ...policy.earlier?.values() ?? []].map((one) => needs(one, request, accounts));
	const [only] = each;
	return only && each.length === 1 ? only : together$1(each);
}
function together$1(each) {
	const all = (of) => [...new Set(each.flatMap(of))].sort();
	return {
		teams: all((one) => one.teams),
		organisations: all((one) => one.organisations),
		accounts: all((one) => one.accounts),
		index: all((one) => one.index)
	};
}
function accountsIn(pullRequest) {
	if (!pullRequest) return [];
	const actors = [
		pullRequest.author,
		...pullRequest.contributors.map((one) => one.actor),
		...pullRequest.reviews.map((review) => review.by)
	];
	return [...new Set(actors.flatMap((actor) => actor ? [actor.databaseId] : []))].sort();
}
async function askTeams(teams, github) {
	const answers = await Promise.all(teams.map(async (team) => [team, await known(async () => (await github.members(team)).map((one) => one.databaseId).sort())]));
	return Object.fromEntries(answers);
}
async function askExceptions(policy, request, github) {
	const made = exceptionsFor(policy, request);
	if (made.length === 0) return null;
	const answers = await Promise.all(made.map(async ({ path, body }) => {
		const answer = await known(() => github.introduced(policy.commit, path));
		return [body.id, "unknown" in answer ? answer : originOf(answer.known)];
	}));
	return Object.fromEntries(answers);
}
function originOf(introduced) {
	if (!introduced) return { unknown: "GitHub does not know how it came to the branch" };
	const { commit, at, people } = introduced;
	if (!people) return { unknown: "it, or a change of it, came to the branch without a pull request" };
	const accounts = people.flatMap((actor) => actor?.databaseId ?? []);
	if (accounts.length < people.length) return { unknown: "somebody who belongs to no GitHub account had a hand in it" };
	return { known: {
		commit,
		at,
		people: [...new Set(accounts)].sort()
	} };
}
async function askMembers(organisations, accounts, github) {
	if (organisations.length === 0 || accounts.length === 0) return {};
	const answers = await Promise.all(organisations.map((organisation) => known(() => github.areMembers(organisation, accounts))));
	return Object.fromEntries(accounts.map((account) => [account, anyOf(answers.map((answer) => "known" in answer ? { known: answer.known[account] ?? false } : answer))]));
}
function anyOf(answers) {
	return answers.find((answer) => "known" in answer && answer.known) ?? answers.find((answer) => "unknown" in answer) ?? { known: false };
}
async function askEnvironment({ environment }, github) {
	return environment === null ? {} : { jobEnvironment: await known(() => github.environment(environment)) };
}
async function known(question) {
	try {
		return { known: await question() };
	} catch (error) {
		if (error instanceof Failure && (error.code === "FORBIDDEN" || error.code === "MISSING")) return { unknown: `${error.message}; ${error.fix}` };
		throw error;
	}
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
		const one = compiled.get(tree) ?? compilePolicy(snapshot, tree, kindsOf);
		compiled.set(tree, one);
		const { policy, trust } = await one;
		return {
			commit: snapshot.commit,
			tree,
			policy: at(policy, snapshot.commit),
			trust
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
function readPolicyFiles(files, where) {
	const documents = [];
	const findings = [];
	for (const file of files) {
		if (!isPolicyFile(file.path)) continue;
		const read = readDocument(file, "policy");
		if (read.ok) documents.push(read.value);
		else findings.push(...read.findings);
	}
	const trust = documents.find(({ path, body }) => path === "policies/trust.yaml" && body.kind === "Trust");
	if (!trust && !findings.some((finding) => finding.at?.path === "policies/trust.yaml")) findings.push(noTrust(where));
	return {
		documents,
		trust: trust ?? null,
		findings
	};
}
async function compilePolicy(snapshot, tree, kindsOf) {
	const { commit } = snapshot;
	const { documents, trust, findings } = readPolicyFiles(snapshot.files, `at commit ${commit.slice(0, 12)}`);
	const rooted = trust && trustOf(trust);
	const root = rooted?.ok ? rooted.value : null;
	if (findings.length > 0 || !rooted) return {
		trust: root,
		policy: {
			ok: false,
			findings
		}
	};
	const set = await compile({
		commit,
		tree,
		documents,
		kinds: await kindsOf(providersIn(documents)),
		tzdata: process.versions["tz"] ?? "unknown"
	});
	if (rooted.ok && set.ok) return {
		trust: root,
		policy: {
			ok: true,
			value: {
				set: set.value,
				trust: rooted.value
			}
		}
	};
	return {
		trust: root,
		policy: {
			ok: false,
			findings: [...rooted.ok ? [] : rooted.findings, ...set.ok ? [] : set.findings]
		}
	};
}
function providersIn(documents) {
	return documents.flatMap(({ body }) => body.kind === "Role" ? (body.entitlements ?? []).map((one) => one.provider) : []);
}
function isPolicyFile(path) {
	return path.startsWith(`${POLICIES}/`) && isYaml(path) && !path.endsWith(".test.yaml");
}
function isYaml(path) {
	return /\.ya?ml$/.test(path);
}
function noTrust(where) {
	return {
		id: "L90",
		severity: "error",
		message: `${TRUST} is not there ${where}`,
		fix: "run `access-lineage init`, which writes it, and merge the pull request it describes",
		at: {
			path: TRUST,
			line: 1,
			column: 1
		}
	};
}
// src/lineage/make-prose.ts
const SALT = /^[0-9a-f]{32}$/;
function makeProse(text, salt) {
	if (!SALT.test(salt)) throw new RangeError("a salt is 32 hex digits");
	return {
		text,
		salt,
		sha256: proseDigest(salt, text)
	};
}
function proseDigest(salt, text) {
	return sha256(salt + text);
}
// src/facts/seen-reviews.ts
async function blobsAtReviews(repository, pullRequest, paths) {
	const wants = [...new Set(pullRequest.reviews.flatMap((review) => review.commit ? [review.commit] : []))].flatMap((ref) => paths.map((path) => ({
		ref,
		path
	})));
	const oids = wants.length === 0 ? [] : await repository.oids(wants);
	const blobs = new Map(wants.map((want, n) => [`${want.ref}:${want.path}`, oids[n] ?? null]));
	return (commit, path) => commit ? blobs.get(`${commit}:${path}`) ?? null : null;
}
const LONGEST$1 = 8192;
const MOST = 20;
const WITH_WORDS = 3;
function seenReviews(pullRequest, path, blobAt, salt) {
	const place = newestFirst(pullRequest);
	return pullRequest.reviews.flatMap((review) => {
		const nth = place.get(review) ?? MOST;
		if (nth >= MOST) return [];
		const { body, ...seen } = review;
		const [key] = secretShapes(body);
		return [{
			...seen,
			body: makeProse(key || nth >= WITH_WORDS ? "" : cutText(body, LONGEST$1), salt()),
			requestBlob: blobAt(review.commit, path),
			shown: echoedDigest(body),
			...key ? { withheld: key.kind } : {}
		}];
	});
}
function newestFirst({ reviews, merge }) {
	const sideOf = ({ by, submittedAt }) => `${by?.databaseId ?? ""} ${merge !== null && submittedAt > merge.at}`;
	const said = reviews.filter(({ state }) => state !== "COMMENTED");
	return new Map([...groupBy(said.toReversed(), sideOf).values()].flatMap((side) => side.map((review, n) => [review, n])));
}
const STRANGERS = 20;
function withoutStrangers(reviews, { directory }, members) {
	let strangers = 0;
	return reviews.flatMap((review) => {
		const person = review.by ? directory.identify(review.by.databaseId, members) : { known: null };
		if ("known" in person && person.known) return [review];
		const wordless = {
			...review,
			body: makeProse("", review.body.salt),
			shown: null
		};
		if ("unknown" in person) return [wordless];
		strangers += 1;
		return strangers > STRANGERS ? [] : [wordless];
	});
}
// src/facts/gather.ts
async function gather(set, asking, sources) {
	const { document, pullRequest, now } = asking;
	const [asked, blobAt, violations] = await Promise.all([
		ask(set, document.body, pullRequest, sources.github),
		asking.blobAt,
		asking.violations
	]);
	return {
		document,
		pullRequest,
		reviews: withoutStrangers(pullRequest ? seenReviews(pullRequest, document.path, blobAt, sources.salt) : [], set, asked.members),
		violations,
		now,
		asked
	};
}
async function withYoung(gathered, recent, at, sources, beside = []) {
	const { document, pullRequest, reviews, asked } = gathered;
	const set = asked.policy;
	const young = recent.filter(({ until }) => until > at);
	const since = widening(young, firstApproval(set, {
		reviews,
		members: asked.members
	}, document.blob));
	const theirs = beside.flatMap((account) => {
		const person = set.directory.identify(account, asked.members);
		return "known" in person && person.known ? [`person:${person.known.id}`] : [];
	});
	const own = benefits(set, young, [...countedTo(set, document.body).keys, ...theirs]).map(({ change }) => change);
	const changes = young.filter((change) => change === since || own.includes(change));
	if (changes.length === 0) return gathered;
	const whole = {
		...set,
		earlier: await earlierPolicies(changes.map(({ before }) => before), sources)
	};
	return {
		...gathered,
		asked: await ask(whole, document.body, pullRequest, sources.github, beside),
		changes
	};
}
async function earlierPolicies(commits, { repository, policyAt }) {
	const asked = [...new Set(commits)];
	const snapshots = await repository.read(asked.map(wantPolicy));
	const read = await Promise.all(snapshots.map(async (one) => one ? policyAt(one) : null));
	return new Map(asked.flatMap((commit, n) => {
		const policy = read[n]?.policy;
		return policy?.ok ? [[commit, policy.value.set]] : [];
	}));
}
// src/ledger/index-files.ts
const ROLE_LOOK_BACK = 86400;
const FOR_EVER = "9999-12-31T23:59:59Z";
const NEVER = "0000-01-01T00:00:00Z";
function isGrant(row) {
	return "holder" in row;
}
function indexKeysOf(row) {
	const filed = row.obligations.filter(({ of }) => of !== void 0);
	const owed = [...filed.map(({ owedBy }) => `owed/person:${owedBy}`), ...filed.flatMap((one) => {
		const { kind, of } = one;
		return of !== void 0 && (kind === "rotate" || kind === "revoke") && !isOfReach(one) ? secretKey(of) : [];
	})];
	return [...isGrant(row) ? grantKeys(row) : [], ...new Set(owed)];
}
function grantKeys({ holder: { subject, countedTo }, effective, exceptions }) {
	return [
		...[...new Set([subject, ...countedTo])].map((holder) => `holder/${holder}`),
		`role/${effective.role}`,
		...exceptions.map((exception) => `exception/${exception}`)
	];
}
function keepsRow(key, row, at) {
	return keptUntil(key, row) >= at;
}
function keptUntil(key, row) {
	if (key.startsWith("owed/") || key.startsWith("secret/") || !isGrant(row)) return unpaid(row).length > 0 ? FOR_EVER : NEVER;
	if (key.startsWith("exception/")) return FOR_EVER;
	if (!key.startsWith("role/") && row.obligations.some(({ under, metAt }) => under !== void 0 && metAt === null)) return FOR_EVER;
	const { ended, effective } = row;
	const over = ended ? earlier(ended.at, effective.notAfter) : effective.notAfter;
	return plus(over, key.startsWith("role/") ? ROLE_LOOK_BACK : LONGEST_LOOK_BACK);
}
function indexBytes(rows) {
	const sorted = rows.toSorted((one, other) => one.requestId < other.requestId ? -1 : 1);
	return Buffer.from(`[${sorted.map((row) => `\n${canonicalJson(row)}`).join(",")}\n]\n`);
}
function readIndex(bytes) {
	try {
		const rows = JSON.parse(Buffer.from(bytes).toString("utf8"));
		return Array.isArray(rows) && rows.every(isRow) ? rows : null;
	} catch {
		return null;
	}
}
function isRow(row) {
	const { requestId, holder, effective, ended, obligations } = row ?? {};
	const owing = holder === void 0 && Array.isArray(obligations);
	const whole = Array.isArray(holder?.countedTo) && typeof effective?.notAfter === "string" && ended !== void 0;
	return typeof requestId === "string" && (owing || whole);
}
// src/facts/binding.ts
async function bindingOver(at, head, { repository, policyAt }) {
	if (!head || head.binding.trees.policies === at.tree) return {
		policyAt: at,
		unbound: null
	};
	const binding = await boundBy(head, {
		repository,
		policyAt
	});
	if (!binding) return gone$3(at, head);
	if (!governs(binding, head)) return {
		policyAt: at,
		unbound: null
	};
	return {
		policyAt: binding,
		unbound: {
			commit: at.commit,
			...whyNot(at, head)
		}
	};
}
async function boundBy({ binding }, { repository, policyAt }) {
	const [snapshot] = await repository.read([wantPolicy(binding.commit)]);
	const bound = snapshot ? await policyAt(snapshot) : null;
	return bound && bound.tree === (binding.trees.policies ?? bound.tree) ? bound : null;
}
function governs({ policy }, head) {
	return policy.ok ? policy.value.set.changeRules.length > 0 : !adopted(head);
}
function adopted({ binds, because }) {
	return binds && (because.rule === "CHANGE-ADOPTED" || because.rule === "CHANGE-UNGOVERNED");
}
function whyNot(at, { to, because, binds }) {
	if (to.trees.policies === at.tree && !binds) return because;
	return {
		rule: "CHANGE-UNRECORDED",
		message: "whether it binds is not recorded yet"
	};
}
function gone$3(at, { binding }) {
	const finding = {
		id: "L91",
		severity: "error",
		message: `commit ${binding.commit.slice(0, 12)}, whose policy binds, is not in the repository as the ledger tells it`,
		fix: "find out who rewrote the default branch, and put its commits back"
	};
	return {
		policyAt: {
			...at,
			policy: {
				ok: false,
				findings: [finding]
			}
		},
		unbound: null
	};
}
// src/ledger/layout.ts
const RESERVED = ["policy", "ledger"];
const CHECKPOINT = "log/checkpoint";
const RECORDED = "log/recorded";
const POLICY_HEAD = "log/policy";
const POLICY = "policy";
const TILES = "log/tile";
const EDGES = "log/edge";
const TRUST_COPY = "trust/keys.json";
const ZEROS = "0".repeat(64);
const MOST_EVENTS = 9999;
const ENTRY = /^(?:requests\/\d{4}\/\d{2}\/([a-z0-9-]+)|(policy|ledger))\/(\d{4})-([a-z]+(?:-[a-z]+)?)\.json$/;
const NAME$1 = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
function folderOf(id) {
	if (RESERVED.includes(id)) return id;
	if (!isRequestId(id)) throw new RangeError(`${JSON.stringify(id)} is not a request id such as 2026-11-ledger-sync`);
	const [year = "", month = ""] = id.split("-");
	return `requests/${year}/${month}/${id}`;
}
function textFolderOf(id) {
	return folderOf(id).replace(/^(requests\/)?/, "text/");
}
function entryName(seq, kind) {
	if (seq > 9999) throw new RangeError(`a lineage holds at most ${MOST_EVENTS} events`);
	return `${String(seq).padStart(4, "0")}-${kind}.json`;
}
function entryPlace(path) {
	const match = ENTRY.exec(path);
	if (!match) return null;
	const id = match[1] ?? match[2];
	const place = {
		id,
		seq: Number(match[3]),
		kind: match[4] ?? ""
	};
	return isLineageId(id) && path.startsWith(`${folderOf(id)}/`) ? place : null;
}
function isLineageId(id) {
	return RESERVED.includes(id) || isRequestId(id);
}
function indexPath(key) {
	const slash = key.indexOf("/");
	const name = key.slice(slash + 1).replace(/^(person|workload|agent):/, "$1.");
	if (!NAME$1.test(name)) throw new RangeError(`${key} cannot be a file name of the index`);
	return `index/${key.slice(0, slash)}/${name}.json`;
}
const EMPTY_LOG = {
	size: 0,
	edges: []
};
function leafHash(bytes) {
	return sha256(Buffer.concat([LEAF, bytes]));
}
function nodeHash(left, right) {
	return sha256(Buffer.from(`01${left}${right}`, "hex"));
}
const LEAF = Buffer.of(0);
const EMPTY_ROOT = sha256("");
function logLine(leaf, path) {
	return `${leaf} ${path}`;
}
function appendToLog(log, lines) {
	const edges = log.edges.map((edge) => [...edge]);
	const files = new Map();
	const changed = new Set();
	let size = log.size;
	const push = (level, line) => {
		const edge = edges[level] ??= [];
		edge.push(line);
		changed.add(level);
		if (edge.length < 256) return;
		const index = Math.floor((size - 1) / 256 ** (level + 1));
		files.set(`${TILES}/${level}/${index}`, tileBytes(edge));
		edges[level] = [];
		push(level + 1, perfectRoot(edge.map(hashOf)));
	};
	for (const line of lines) {
		size += 1;
		push(0, line);
	}
	for (const level of changed) files.set(`${EDGES}/${level}`, tileBytes(edges[level] ?? []));
	return {
		log: {
			size,
			edges
		},
		files
	};
}
function rootOf$1(log) {
	const subtrees = log.edges.toReversed().flatMap((edge) => perfectSubtrees(edge.map(hashOf)));
	const last = subtrees.at(-1);
	if (last === void 0) return EMPTY_ROOT;
	return subtrees.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}
function readEdges(size, edge) {
	const edges = [];
	for (let level = 0; 256 ** level <= size; level += 1) {
		const lines = tileLines(edge(level) ?? new Uint8Array());
		if (lines.length !== Math.floor(size / 256 ** level) % 256) return null;
		if (!lines.every((line) => (level === 0 ? LINE : HASH).test(line))) return null;
		edges.push(lines);
	}
	return {
		size,
		edges
	};
}
const HASH = /^[0-9a-f]{64}$/;
const LINE = /^[0-9a-f]{64} [\w./-]+$/;
function tileLines(bytes) {
	const text = Buffer.from(bytes).toString("utf8");
	return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
function hashOf(line) {
	return line.slice(0, 64);
}
function pathOf$1(line) {
	return line.slice(65);
}
const TAKEN_AWAY = "it is in the log and not in the ledger: an event was taken away";
const NOT_THE_FILE = "it is not the file that the log knows";
function tileBytes(lines) {
	return Buffer.from(lines.map((line) => `${line}\n`).join(""));
}
function perfectRoot(hashes) {
	let row = hashes;
	while (row.length > 1) row = pairs(row);
	return row[0] ?? EMPTY_ROOT;
}
function pairs(row) {
	const above = [];
	for (let at = 0; at + 1 < row.length; at += 2) above.push(nodeHash(row[at] ?? "", row[at + 1] ?? ""));
	return above;
}
function perfectSubtrees(row) {
	const roots = [];
	let at = 0;
	for (let width = 128; width >= 1; width /= 2) if (row.length - at >= width) {
		roots.push(perfectRoot(row.slice(at, at + width)));
		at += width;
	}
	return roots;
}
// src/ledger/earlier-root.ts
const LEVELS = 3;
function tilesAt(size) {
	return Array.from({ length: LEVELS }, (_, level) => tilePath(level, indexAt(size, level)));
}
function earlierRoot(size, log, tile) {
	if (size > log.size) return null;
	const rows = [];
	for (let level = 0; indexAt(size, level) < indexAt(log.size, level); level += 1) {
		const row = tileLines(tile(tilePath(level, indexAt(size, level))) ?? new Uint8Array()).map(hashOf);
		if (row.length !== 256) return null;
		rows.push(row);
	}
	const whole = [...rows, ...log.edges.slice(rows.length).map((edge) => edge.map(hashOf))];
	if (!rows.every((row, level) => perfectRoot(row) === whole[level + 1]?.[indexAt(size, level) % 256])) return null;
	return rootOf$1({
		size,
		edges: whole.map((row, level) => row.slice(0, Math.floor(size / 256 ** level) % 256))
	});
}
function indexAt(size, level) {
	return Math.floor(size / 256 ** (level + 1));
}
function tilePath(level, index) {
	return `${TILES}/${level}/${index}`;
}
// src/ledger/pin.ts
function tilesOfPin({ pinned }) {
	return pinned ? tilesAt(pinned.size) : [];
}
function holdToPin({ pinned }, log, tile) {
	if (!pinned) return;
	if (log.size < pinned.size) throw moved(`it holds ${counted(log.size, "event")}, and policies/trust.yaml has seen ${pinned.size}: it was set back`);
	if (earlierRoot(pinned.size, log, tile) !== pinned.root) throw moved(`it does not begin with the ${counted(pinned.size, "event")} that policies/trust.yaml has seen: it was written anew`);
}
function moved(problem) {
	return new Failure("UNRECORDED", `the ledger cannot be believed: ${problem}`, "in a clone, fetch it again; else put the branch back to a head that `access-lineage verify` finds good, and find out who moved it. Until then nothing is recorded and nothing is issued");
}
function gone$2({ branch, pinned }) {
	if (!pinned) return new Failure("MISSING", `branch ${branch} is not there`, `in a clone, fetch it: \`git fetch origin ${branch}:${branch}\`; else see that the App, or the job's token, may read it (\`contents\`). Where there is no ledger yet, run the workflow that records, which begins it, or \`access-lineage init\` and push it`);
	return new Failure("MISSING", `branch ${branch} is not there, and policies/trust.yaml has seen it with ${counted(pinned.size, "event")}`, `in a clone, fetch it: \`git fetch origin ${branch}:${branch}\`; else see that the App may read it, push it again from a clone that has it, and find out who deleted it. Until then nothing is recorded and nothing is issued`);
}
// src/ledger/envelope.ts
const PAYLOAD_TYPE = "application/vnd.in-toto+json";
const KEY_ID = /^[0-9a-f]{16}$/;
const [PAYLOAD, KEY, SIGNATURE] = [
	3,
	13,
	17
];
function pae(payload) {
	const head = `DSSEv1 28 ${PAYLOAD_TYPE} ${payload.length} `;
	return Buffer.concat([Buffer.from(head), payload]);
}
async function seal(payload, signer) {
	const signature = await signer.sign(pae(payload));
	return Buffer.from(write(Buffer.from(payload), signer.keyId, Buffer.from(signature)));
}
function openEnvelope(bytes) {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
	const parts = text.split("\"");
	const [body = "", keyId = "", sig = ""] = [
		parts[PAYLOAD],
		parts[KEY],
		parts[SIGNATURE]
	];
	if (body === "" || sig === "" || !KEY_ID.test(keyId)) return null;
	const payload = Buffer.from(body, "base64");
	const signature = Buffer.from(sig, "base64");
	return write(payload, keyId, signature) === text ? {
		payload,
		keyId,
		signature
	} : null;
}
function write(payload, keyId, signature) {
	return `{"payload":"${payload.toString("base64")}","payloadType":"${PAYLOAD_TYPE}","signatures":[{"keyid":"${keyId}","sig":"${signature.toString("base64")}"}]}\n`;
}
// src/ledger/prose.ts
function mapProse(event, change) {
	switch (event.kind) {
		case "requested": return {
			...event,
			purpose: event.purpose && change(event.purpose),
			justification: event.justification && change(event.justification),
			...event.goal ? { goal: change(event.goal) } : {}
		};
		case "approved": return {
			...event,
			review: mapReview(event.review, change)
		};
		case "settled": return {
			...event,
			...event.review ? { review: mapReview(event.review, change) } : {},
			...event.payment ? { payment: mapPayment(event.payment, change) } : {}
		};
		case "rotated": return {
			...event,
			payment: mapPayment(event.payment, change)
		};
		case "declared": return {
			...event,
			what: change(event.what),
			how: change(event.how)
		};
		case "decided": return {
			...event,
			facts: mapFacts(event.facts, change)
		};
		case "refused": return event.facts ? {
			...event,
			facts: mapFacts(event.facts, change)
		} : event;
		case "reviewed": return {
			...event,
			rationale: change(event.rationale)
		};
	}
	return event;
}
function bare$1(event) {
	return mapProse(event, ({ sha256 }) => ({ sha256 }));
}
function clothed(event, texts) {
	return mapProse(event, ({ sha256 }) => texts.get(sha256) ?? {
		text: null,
		salt: "",
		sha256
	});
}
function proseOf(event) {
	const found = [];
	mapProse(event, (prose) => {
		found.push(prose);
		return prose;
	});
	return found;
}
function textFile(event, known) {
	const fresh = proseOf(event).filter(({ text, sha256 }) => text !== null && (known.get(sha256)?.text ?? null) === null);
	if (fresh.length === 0) return null;
	const file = Object.fromEntries(fresh.map(({ sha256, salt, text }) => [sha256, {
		salt,
		text
	}]));
	return Buffer.from(`${canonicalJson(file)}\n`);
}
function readTexts(bytes) {
	const file = asRecord(bytes);
	const texts = [];
	const bad = [];
	for (const [sha256, entry] of Object.entries(file ?? {})) {
		const { salt, text } = entry ?? {};
		if (typeof salt === "string" && SALT.test(salt) && typeof text === "string" && proseDigest(salt, text) === sha256) texts.push({
			salt,
			text,
			sha256
		});
		else bad.push(sha256);
	}
	return {
		readable: file !== null,
		texts,
		bad
	};
}
function mapFacts(facts, change) {
	return {
		...facts,
		reviews: facts.reviews.map((review) => mapReview(review, change))
	};
}
function mapReview(review, change) {
	return {
		...review,
		body: change(review.body)
	};
}
function mapPayment(payment, change) {
	const { review, done } = payment;
	return {
		...payment,
		done: change(done),
		review: review && mapReview(review, change)
	};
}
function asRecord(bytes) {
	try {
		const value = JSON.parse(Buffer.from(bytes).toString("utf8"));
		return value !== null && typeof value === "object" && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}
// src/ledger/entry.ts
const STATEMENT = "https://in-toto.io/Statement/v1";
const predicateType = (kind) => `https://access-lineage.dev/${kind}/v1`;
async function encodeEntry(event, place, about, signer) {
	const { seq, prev, recordedAt } = place;
	const statement = {
		_type: STATEMENT,
		subject: [subjectOf(event.requestId, about)],
		predicateType: predicateType(event.kind),
		predicate: {
			...bare$1(event),
			seq,
			prev: { sha256: prev },
			recordedAt
		}
	};
	const bytes = await seal(Buffer.from(canonicalJson(statement)), signer);
	return {
		path: entryPath(event.requestId, seq, event.kind),
		event,
		seq,
		prev,
		recordedAt,
		bytes,
		leaf: leafHash(bytes),
		keyId: signer.keyId
	};
}
function decodeEntry(path, bytes, texts) {
	const place = entryPlace(path);
	if (!place) return "it is not where an event lies";
	const envelope = openEnvelope(bytes);
	if (!envelope) return "it is not an envelope as this ledger writes it";
	const statement = parse(envelope.payload);
	const { predicate, _type: type } = statement ?? {};
	if (!statement || !predicate || type !== STATEMENT) return "its payload is not an in-toto Statement v1";
	const { seq, prev, recordedAt, ...event } = predicate;
	if (event.kind !== place.kind || statement.predicateType !== predicateType(place.kind) || !KINDS.has(place.kind)) return `it says that it is ${JSON.stringify(event.kind)}, its name says ${place.kind}`;
	if (event.requestId !== place.id) return `it speaks of ${JSON.stringify(event.requestId)}, its folder of ${place.id}`;
	if (seq !== place.seq) return `it says that it is number ${JSON.stringify(seq)}, its name says ${place.seq}`;
	if (typeof prev?.sha256 !== "string" || !INSTANT.test(recordedAt) || !INSTANT.test(event.occurredAt)) return "it lacks prev.sha256, recordedAt or occurredAt";
	if (typeof event.key !== "string" || event.key === "") return "it lacks a key";
	return {
		envelope,
		entry: {
			path,
			event: clothed(event, texts),
			seq,
			prev: prev.sha256,
			recordedAt,
			bytes,
			leaf: leafHash(bytes),
			keyId: envelope.keyId
		}
	};
}
function decodeHead(bytes) {
	const envelope = openEnvelope(bytes);
	const { seq } = (envelope && parse(envelope.payload)?.predicate) ?? {};
	if (seq === void 0 || !Number.isInteger(seq) || seq < 1 || seq > 9999) return "it is no numbered event";
	return decodeEntry(entryPath(POLICY, seq, "policy-changed"), bytes, new Map());
}
function entryPath(id, seq, kind) {
	return `${folderOf(id)}/${entryName(seq, kind)}`;
}
function fileDigest(bytes) {
	return sha256(bytes);
}
function subjectOf(id, about) {
	if (about) return {
		name: about.path,
		digest: {
			sha256: about.sha256,
			gitBlob: about.blob
		}
	};
	return {
		name: id,
		digest: { sha256: fileDigest(Buffer.from(id)) }
	};
}
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const KINDS = new Set([
	"requested",
	"withdrawn",
	"approved",
	"decided",
	"issued",
	"refused",
	"revalidated",
	"closed",
	"expired",
	"lapsed",
	"revoked",
	"used",
	"reviewed",
	"declared",
	"obliged",
	"settled",
	"rotated",
	"corrected",
	"policy-changed"
]);
function parse(payload) {
	try {
		return JSON.parse(payload.toString("utf8"));
	} catch {
		return null;
	}
}
// src/ledger/chain.ts
function chainProblem(entries) {
	let prev = ZEROS;
	for (const [index, entry] of entries.entries()) {
		if (entry.seq !== index + 1) return {
			path: entry.path,
			problem: `it is number ${entry.seq} where ${index + 1} is due`
		};
		if (entry.prev !== prev) return {
			path: entry.path,
			problem: `it follows file ${entry.prev}, not ${prev}`
		};
		prev = fileDigest(entry.bytes);
	}
	return null;
}
// src/lineage/payments.ts
function payments({ requestId, events, decided }) {
	const owed = decided?.decision.obligations ?? [];
	return events.flatMap((event) => {
		const told = paymentOf(event);
		if (!told) return [];
		const { kind, payment, reference } = told;
		if (owed.some((one) => one.kind === kind && one.owedBy === payment.person && (reference === null || (one.of ?? reference) === reference))) return [];
		return [{
			id: "L27",
			severity: "error",
			message: `${requestId}: ${payment.person} says by ${payment.file.path} that a ${kind} was done, and owes none of that here`,
			fix: "treat it as still owed, and find out who wrote the event"
		}];
	});
}
function paymentOf(event) {
	if (event.kind === "rotated") return {
		kind: "rotate",
		payment: event.payment,
		reference: event.secret.reference
	};
	if (event.kind !== "settled" || !event.payment || event.obligation === "review") return null;
	return {
		kind: event.obligation,
		payment: event.payment,
		reference: null
	};
}
// src/lineage/revalidations.ts
function revalidations({ requestId, events, requested, issuances }) {
	const asked = events.filter((event) => event.kind === "revalidated");
	const say = (id, what, fix) => ({
		id,
		severity: "error",
		message: `${requestId}: ${what}`,
		fix
	});
	return [
		...((requested?.terms?.conditions?.length ?? 0) > 0 ? issuances.filter(({ issued }) => !asked.some(led(issued.issuance.id))) : []).map(({ issued }) => say("L31", `issuance ${issued.issuance.id} was handed out without asking its conditions again`, "revoke what is still alive and find out how it was issued")),
		...asked.filter(({ issuance }) => issuance !== null && !issuances.some(({ issued }) => issued.issuance.id === issuance)).map(({ issuance }) => say("L32", `conditions were asked for issuance ${issuance}, which is not recorded`, "find the lost event in the history of the ledger")),
		...asked.filter(({ issuance, outcome }) => issuance !== null && outcome === "gone").map(({ issuance }) => say("L33", `issuance ${issuance} was handed out although its conditions were gone`, "revoke what is still alive and find out how it was issued"))
	];
	function led(id) {
		return ({ issuance }) => issuance === id;
	}
}
// src/lineage/completeness.ts
function completeness(lineage) {
	if (lineage.events.every(({ kind }) => kind === "policy-changed")) return [];
	return [
		...steps(lineage),
		...approvals(lineage),
		...issuances(lineage),
		...people(lineage),
		...payments(lineage),
		...revalidations(lineage)
	];
}
function steps({ requestId, events, requested, decided, grant }) {
	const found = [];
	const say = (id, message, fix) => found.push(finding$1(id, `${requestId}: ${message}`, fix));
	if (events.length === 0) return found;
	const notJudged = events.every((event) => event.kind === "refused" && event.came);
	if (!requested && !notJudged && !events.some(({ kind }) => kind === "declared")) say("L01", "there is no requested event", "run record; if it stays, the ledger lost an event");
	if (!decided && requested?.mergeCommit) say("L02", `it was merged in ${requested.mergeCommit} and never decided`, "run record");
	if (events.filter((event) => event.kind === "decided").length > 1) say("L03", "it was decided more than once", "find out which merge was not the first; a request is merged once");
	if (decided?.decision.verdict === "allow" && !grant && events.every((e) => e.kind !== "decided" || e === decided)) say("L04", "it was allowed, but without a window or an owner", "report this as a defect; nothing is issued under it");
	if (decided && requested && decided.decision.request.blob !== requested.file.blob) say("L05", `it was decided on blob ${decided.decision.request.blob}, but ${requested.file.blob} was requested`, "treat the grant as void and ask again");
	if (decided?.decision.obligations.some(({ under }) => under !== void 0) && !events.some(({ kind }) => kind === "obliged")) say("L25", "access was taken in an emergency, and no review is recorded as owed", "find the lost event in the history of the ledger");
	const keys = new Set();
	for (const { key } of events) {
		if (keys.has(key)) say("L06", `the event ${key} stands twice`, "find out who wrote it the second time");
		keys.add(key);
	}
	return found;
}
function approvals({ requestId, approved, decided }) {
	const counted = decided?.decision.approval.counted ?? [];
	const same = (one) => (other) => other.review === one.approval.review && other.authority.rule === one.approval.authority.rule && other.authority.slot === one.approval.authority.slot;
	return [...counted.filter((one) => !approved.some((event) => same(event)(one))).map((one) => finding$1("L07", `${requestId}: review ${one.review} was counted and is not recorded`, "find the lost event in the history of the ledger")), ...approved.filter((event) => decided && !counted.some(same(event))).map((event) => finding$1("L08", `${requestId}: review ${event.approval.review} is recorded as approval and was not counted`, "find out who wrote it"))];
}
function issuances({ requestId, events, approved, decided, grant, issuances: all }) {
	const found = [];
	const say = (id, message, fix) => found.push(finding$1(id, `${requestId}: ${message}`, fix));
	const merged = decided?.occurredAt;
	for (const { occurredAt, approval } of approved) if (merged && occurredAt > merged) say("L09", `review ${approval.review} of ${occurredAt} came after the merge at ${merged}`, "it must not have been counted");
	const place = new Map(events.map((event, index) => [event.key, index]));
	const end = events.findIndex(endsAll);
	for (const { issued } of all) {
		const { id, issuedAt, expiresAt, compared } = issued.issuance;
		const at = place.get(issued.key) ?? 0;
		const revoke = "revoke what is still alive and find out how it was issued";
		if (!grant) say("L10", `issuance ${id} has no grant`, revoke);
		if (decided && at < (place.get(decided.key) ?? 0)) say("L11", `issuance ${id} stands before the decision`, revoke);
		if (grant && (issuedAt < grant.effective.notBefore || issuedAt >= grant.effective.notAfter)) say("L12", `issuance ${id} of ${issuedAt} lies outside ${grant.effective.notBefore} to ${grant.effective.notAfter}`, revoke);
		if (grant && expiresAt > grant.effective.notAfter) say("L13", `issuance ${id} lives until ${expiresAt}, the grant until ${grant.effective.notAfter}`, revoke);
		if (expiresAt < issuedAt) say("L14", `issuance ${id} ends at ${expiresAt}, before it began`, "find out whose clock is wrong");
		if (end >= 0 && at > end) say("L15", `issuance ${id} stands after the grant had ended`, revoke);
		if (compared === "wider") say("L16", `issuance ${id} is wider than what was approved`, revoke);
	}
	if (grant && all.length > grant.effective.maxUses) say("L17", `${counted(all.length, "issuance")} where ${counted(grant.effective.maxUses, "is", "are")} allowed`, "revoke what is still alive");
	for (const event of events) if ((event.kind === "closed" || event.kind === "used" || event.kind === "expired") && event.issuance !== void 0) {
		if (!all.some(({ issued }) => issued.issuance.id === event.issuance)) say("L18", `${event.kind} speaks of issuance ${event.issuance}, which is not recorded`, "find the lost event in the history of the ledger");
	}
	return found;
}
function people({ requestId, events, requested, approved, decided }) {
	const found = [];
	const decision = decided?.decision;
	const holders = new Set(decision?.holder?.countedTo);
	const taken = new Set();
	for (const event of events) {
		if (event.kind !== "settled" || !event.approval || !event.review) continue;
		const { approval, review } = event;
		const say = (message) => found.push(finding$1("L26", `${requestId}: ${message}`, "treat the review as still owed, and have somebody else do it"));
		if (holders.has(`person:${approval.person}`)) say(`${approval.person} reviewed what counts to them`);
		if (event.actor?.type !== "User") say(`review ${approval.review} is not by a person's account`);
		if (decision && review.requestBlob !== decision.request.blob) say(`review ${approval.review} was given for another file than the one that was recorded`);
	}
	for (const { approval, review, actor } of approved) {
		const say = (id, message) => found.push(finding$1(id, `${requestId}: ${message}`, "treat the approval as void and ask again"));
		const seat = `${approval.authority.rule} ${approval.person}`;
		if (taken.has(seat)) say("L19", `${approval.person} fills two slots of ${approval.authority.rule}`);
		taken.add(seat);
		if (actor?.databaseId !== void 0 && actor.databaseId === requested?.actor?.databaseId) say("L20", `account ${actor.databaseId} requested and approved`);
		if (holders.has(`person:${approval.person}`)) say("L20", `${approval.person} approved what counts to them`);
		if (actor?.type !== "User") say("L21", `review ${approval.review} is not by a person's account`);
		if (decision && review.requestBlob !== decision.request.blob) say("L22", `review ${approval.review} was given for ${review.requestBlob}, not for ${decision.request.blob}`);
	}
	return found;
}
function endsAll(event) {
	if (event.kind === "revoked" || event.kind === "lapsed") return true;
	if (event.kind === "reviewed") return event.answer === "revoke";
	return event.kind === "expired" && event.issuance === void 0 || event.kind === "closed" && event.how === "handed-back";
}
function finding$1(id, message, fix) {
	return {
		id,
		severity: "error",
		message,
		fix
	};
}
// src/lineage/paid.ts
function withPayments(owed, events, over) {
	const payments = events.flatMap((event, place) => pays(event, owed) ? [{
		event,
		place
	}] : []);
	const lastUse = events.findLastIndex(({ kind }) => kind === "issued");
	const forGood = payments.find(({ event, place }) => {
		if (isOfReach(owed)) return over === null || event.occurredAt >= over;
		if (owed.kind === "monitor") return owed.every === void 0 || over === null || event.occurredAt >= over;
		return event.kind !== "rotated" || place > lastUse;
	});
	if (forGood) return {
		...owed,
		metAt: forGood.event.occurredAt
	};
	const [last] = payments.map(({ event }) => event.occurredAt).toSorted().toReversed();
	const by = last === void 0 || owed.every === void 0 ? owed.by : plus(last, owed.every);
	return {
		...owed,
		by,
		metAt: null
	};
}
function pays(event, owed) {
	const { kind, under, of, owedBy } = owed;
	switch (kind) {
		case "review": return under !== void 0 || of !== void 0 ? event.kind === "settled" && event.obligation === "review" : event.kind === "reviewed";
		case "monitor": return event.kind === "settled" && event.obligation === "monitor" && event.payment?.person === owedBy;
		case "rotate":
			if (isOfReach(owed)) return event.kind === "settled" && event.obligation === "rotate" && event.payment?.person === owedBy;
			return event.kind === "revoked" || event.kind === "rotated" && event.payment.person === owedBy;
		case "revoke": return event.kind === "revoked";
	}
}
// src/lineage/grant-of.ts
function grantOf(requestId, requested, decided, events) {
	if (!requested?.terms || !decided) return null;
	if (events.some((event) => event.kind === "decided" && event.decision.verdict !== "allow")) return null;
	const { effective, holder, owner, marks, approval, results, obligations } = decided.decision;
	const answers = owner ?? ownerOf(requested.terms);
	if (!effective?.notBefore || !effective.notAfter || !answers) return null;
	const ended = endOf(events);
	const over = ended ? earlier(ended.at, effective.notAfter) : effective.notAfter;
	return {
		requestId,
		holder: holder ?? holderOf(requested.terms, answers),
		owner: answers,
		...requested.terms.extends === void 0 ? {} : { extends: requested.terms.extends },
		...isOnMerge(requested.terms) ? { onMerge: true } : {},
		effective: {
			...effective,
			notBefore: effective.notBefore,
			notAfter: effective.notAfter
		},
		marks,
		approvers: [...new Set(approval.counted.map((one) => one.person))],
		exceptions: [...new Set([...results.flatMap((one) => one.waivedBy ?? []), ...obligations.flatMap(({ under }) => under ?? [])])],
		obligations: obligations.map((one) => withPayments(one, events, over)),
		uses: events.filter((event) => event.kind === "issued").length,
		ended
	};
}
function isOnMerge({ access }) {
	return access?.mode === "just-in-time" && access.activation === "on-merge";
}
function endOf(events) {
	return events.flatMap((event) => {
		const at = event.occurredAt;
		if (event.kind === "revoked") return [{
			at,
			how: "revoked"
		}];
		if (event.kind === "reviewed" && event.answer === "revoke") return [{
			at,
			how: "revoked"
		}];
		if (event.kind === "closed" && event.how === "handed-back") return [{
			at,
			how: "handed-back"
		}];
		if ((event.kind === "expired" || event.kind === "lapsed") && event.issuance === void 0) return [{
			at,
			how: event.kind
		}];
		return [];
	}).reduce((first, one) => first && first.at <= one.at ? first : one, null);
}
function ownerOf(terms) {
	return terms.owner ?? ("person" in terms.subject ? terms.subject.person : null);
}
function holderOf(terms, owner) {
	const key = subjectKey(terms.subject);
	return {
		subject: key,
		countedTo: [...new Set([key, `person:${owner}`])]
	};
}
// src/lineage/owing-of.ts
function owingOf(requestId, events) {
	if (!events.some(({ kind }) => kind === "declared")) return null;
	const obligations = events.filter(isFiled).map(({ obligation, due, owedBy, under, of }) => {
		return withPayments({
			kind: obligation,
			by: due,
			owedBy,
			because: `${of}: access was taken out of band, so somebody else looks at it afterwards`,
			of,
			...under === null ? {} : { under }
		}, events, null);
	});
	return obligations.length > 0 ? {
		requestId,
		obligations
	} : null;
}
function isFiled(event) {
	return event.kind === "obliged" && event.of !== void 0;
}
// src/lineage/fold.ts
function fold(requestId, events) {
	const requested = theRequest(of(events, "requested"));
	const decided = of(events, "decided")[0] ?? null;
	const issuances = of(events, "issued").map((issued) => {
		const id = issued.issuance.id;
		return {
			issued,
			closed: of(events, "closed").find((one) => one.issuance === id) ?? null,
			expired: of(events, "expired").find((one) => one.issuance === id) ?? null,
			used: of(events, "used").filter((one) => one.issuance === id)
		};
	});
	const folded = {
		requestId,
		events,
		requested,
		approved: of(events, "approved"),
		decided,
		grant: grantOf(requestId, requested, decided, events),
		owing: owingOf(requestId, events),
		issuances,
		corrected: of(events, "corrected")
	};
	return {
		...folded,
		findings: completeness(folded)
	};
}
function of(events, kind) {
	return events.filter((event) => event.kind === kind);
}
function theRequest(all) {
	return all.find((one) => one.mergeCommit !== null) ?? all.at(-1) ?? null;
}
// src/ledger/own-row.ts
function rowProblem(lineages, index) {
	for (const [id, { entries }] of lineages) {
		const rows = [...index].flatMap(([key, all]) => all.filter((row) => row.requestId === id).map((row) => ({
			key,
			row
		})));
		const grant = rows.length === 0 ? null : fold(id, events(entries)).grant;
		for (const { key, row } of rows) if (grant && isGrant(row) && tally$2(row) !== tally$2(grant)) return {
			path: indexPath(key),
			problem: `its row of ${id} tells of other uses or another end than the events do: one was taken away, or the row was changed`
		};
	}
	return null;
}
function events(entries) {
	return entries.map(({ event }) => event);
}
function tally$2({ uses, ended }) {
	return canonicalJson({
		uses,
		ended
	});
}
// src/ledger/state.ts
function wanted$1(ref, touch, trust) {
	return {
		ref,
		paths: [
			CHECKPOINT,
			RECORDED,
			POLICY_HEAD,
			TRUST_COPY,
			...tilesOfPin(trust.ledger),
			...touch.index.map(indexPath)
		],
		under: [EDGES, ...touch.requests.flatMap((id) => [folderOf(id), textFolderOf(id)])]
	};
}
function stateOf(at, touch, trust, origins) {
	const files = new Map(at.files.map((file) => [file.path, file.bytes]));
	const note = files.get(CHECKPOINT);
	if (!note) throw broken(CHECKPOINT, "it is not there");
	const checkpoint = openCheckpoint(note, trust);
	if (typeof checkpoint === "string") throw broken(CHECKPOINT, checkpoint);
	if (origins && !origins.includes(checkpoint.origin)) throw ofAnother(checkpoint.origin, origins[0] ?? "");
	const log = readEdges(checkpoint.size, (level) => files.get(`${EDGES}/${level}`));
	if (!log || rootOf$1(log) !== checkpoint.root) throw broken(EDGES, `the log does not have the root of ${CHECKPOINT}`);
	holdToPin(trust.ledger, log, (path) => files.get(path));
	const lineages = new Map(touch.requests.map((id) => [id, lineageOf(id, at, trust, log)]));
	const policy = policyHead(files.get(POLICY_HEAD), checkpoint, trust);
	const seen = [...[...lineages.values()].flatMap(({ entries }) => entries), ...policy ? [policy] : []];
	const late = retiredSigner(note, trust, newestOf$1(seen));
	if (late !== null) throw broken(CHECKPOINT, late);
	const index = readIndexes(touch.index, files);
	holdToRows(lineages, index);
	return {
		head: at.commit,
		origin: checkpoint.origin,
		recordedUpTo: recorded(files.get(RECORDED)),
		log,
		lineages,
		index,
		policy,
		trustCopy: files.get("trust/keys.json") ?? null
	};
}
function readIndexes(keys, files) {
	return new Map(keys.map((key) => {
		const bytes = files.get(indexPath(key));
		const rows = bytes ? readIndex(bytes) : [];
		if (!rows) throw broken(indexPath(key), "it is not a list of grants");
		return [key, rows];
	}));
}
function holdToRows(lineages, index) {
	const odd = rowProblem(lineages, index);
	if (odd) throw broken(odd.path, odd.problem);
}
function lineageOf(id, at, trust, log) {
	const below = (folder) => at.files.filter(({ path }) => path.startsWith(`${folder}/`));
	const texts = textsOf(below(textFolderOf(id)));
	const entries = below(folderOf(id)).toSorted((one, other) => one.path < other.path ? -1 : 1).map(({ path, bytes }) => {
		const decoded = decodeEntry(path, bytes, texts);
		if (typeof decoded === "string") throw broken(path, decoded);
		return signedEntry(decoded, trust);
	});
	const gap = chainProblem(entries);
	if (gap) throw broken(gap.path, gap.problem);
	holdToEdge(id, entries, log);
	return {
		entries,
		texts
	};
}
function textsOf(files) {
	const read = files.map(({ bytes }) => readTexts(bytes));
	const bad = read.flatMap((one) => one.bad).map((sha256) => ({
		text: null,
		salt: "",
		sha256,
		exchanged: true
	}));
	return new Map([...bad, ...read.flatMap((one) => one.texts)].map((prose) => [prose.sha256, prose]));
}
function holdToEdge(id, entries, { edges }) {
	const leaves = new Map(entries.map(({ path, leaf }) => [path, leaf]));
	for (const line of edges[0] ?? []) {
		const path = pathOf$1(line);
		if (!path.startsWith(`${folderOf(id)}/`) || leaves.get(path) === hashOf(line)) continue;
		throw broken(path, leaves.has(path) ? NOT_THE_FILE : TAKEN_AWAY);
	}
}
function newestOf$1(entries) {
	return entries.reduce((newest, { recordedAt }) => recordedAt > newest ? recordedAt : newest, "");
}
function policyHead(bytes, { policy }, trust) {
	if (!bytes && policy === void 0) return null;
	if (!bytes || policy === void 0 || fileDigest(bytes) !== policy) throw broken(POLICY_HEAD, `it is not the event that ${CHECKPOINT} names`);
	const decoded = decodeHead(bytes);
	if (typeof decoded === "string") throw broken(POLICY_HEAD, decoded);
	const { event } = signedEntry(decoded, trust);
	if (event.kind !== "policy-changed") throw broken(POLICY_HEAD, `it is ${event.kind}, not policy-changed`);
	return {
		...decoded.entry,
		event
	};
}
function signedEntry(decoded, trust) {
	const problem = signatureProblem(decoded, trust);
	if (problem !== null) throw broken(decoded.entry.path, problem);
	return decoded.entry;
}
function signatureProblem({ entry, envelope }, trust) {
	const key = trusted(trust, entry.keyId, "event", entry.recordedAt);
	if (typeof key === "string") return key;
	return signedBy(key, pae(envelope.payload), envelope.signature) ? null : `its signature by ${key.keyid} is wrong`;
}
function recorded(bytes) {
	const text = Buffer.from(bytes ?? []).toString("utf8").trim();
	if (text === "") return null;
	if (!/^[0-9a-f]{40}$/.test(text)) throw broken(RECORDED, `${JSON.stringify(text)} is not a commit`);
	return text;
}
function ofAnother(origin, wanted) {
	const [had, has] = [nameIn(origin), nameIn(wanted)];
	return new Failure("UNRECORDED", `the ledger cannot be believed: ${CHECKPOINT}: it is of ${had}, not of ${has}`, `if ${has} was called ${had} when the ledger began, write \`origin: ${had}\` below \`ledger\` in policies/trust.yaml, by pull request; else find out who put another ledger there`);
}
function broken(path, problem) {
	return new Failure("UNRECORDED", `the ledger cannot be believed: ${path}: ${problem}`, "run `access-lineage verify` and find out who changed it; until then nothing is recorded and nothing is issued");
}
// src/ledger/told-under.ts
const PARTS = 32;
const FIRST$1 = spread(1, PARTS);
const NOTHING$2 = {
	requests: [],
	index: []
};
function wantTold({ branch, trust }) {
	const want = wanted$1(branch, NOTHING$2, trust);
	return {
		...want,
		paths: [...want.paths ?? [], ...FIRST$1.map(pathOf)]
	};
}
async function toldUnder({ repository, trust, origins }, at) {
	const whole = isTheirs(at, trust, origins);
	if (!whole) return {
		whole,
		event: await newestOf(repository, at, trust)
	};
	return {
		whole,
		event: stateOf(at, NOTHING$2, trust, origins).policy?.event ?? null
	};
}
function isTheirs(at, trust, origins) {
	try {
		stateOf(at, NOTHING$2, {
			...trust,
			ledger: {
				...trust.ledger,
				pinned: null
			}
		}, origins);
		return true;
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "UNRECORDED") throw error;
		return false;
	}
}
async function newestOf(repository, at, trust) {
	const copy = bytesIn(at, POLICY_HEAD);
	const head = copy ? decodeHead(copy) : "it is not there";
	if (typeof head === "string") return null;
	let newest = signed(head, trust);
	if (newest) return newest;
	let [from, to] = [1, head.entry.seq - 1];
	let numbers = FIRST$1.filter((number) => number <= to);
	let shot = at;
	while (from <= to) {
		const events = numbers.map((number) => shot && eventAt(shot, number, trust));
		const last = events.findLastIndex((event) => event !== null);
		newest = events[last] ?? newest;
		[from, to] = [(numbers[last] ?? from - 1) + 1, (numbers[last + 1] ?? to + 1) - 1];
		numbers = spread(from, to);
		[shot = null] = numbers.length > 0 ? await repository.read([{
			ref: at.commit,
			paths: numbers.map(pathOf)
		}]) : [];
	}
	return newest;
}
function spread(from, to) {
	const span = to - from + 1;
	const parts = Math.min(PARTS, span);
	return Array.from({ length: parts }, (_, n) => from - 1 + Math.ceil((n + 1) * span / parts));
}
function pathOf(number) {
	return entryPath(POLICY, number, "policy-changed");
}
function eventAt(shot, number, trust) {
	const path = pathOf(number);
	const bytes = bytesIn(shot, path);
	const decoded = bytes ? decodeEntry(path, bytes, new Map()) : "it is not there";
	return typeof decoded === "string" ? null : signed(decoded, trust);
}
function signed(decoded, trust) {
	const { event } = decoded.entry;
	return event.kind === "policy-changed" && signatureProblem(decoded, trust) === null ? event : null;
}
function bytesIn({ files }, path) {
	return files.find((file) => file.path === path)?.bytes;
}
// src/facts/keeper.ts
const STEPS = Array.from({ length: 14 }, (_, power) => [2 ** power, 3 * 2 ** power]).flat().toSorted((one, other) => one - other);
function wantMain(branch) {
	return {
		...wantPolicy(branch),
		before: {
			path: TRUST,
			steps: STEPS
		}
	};
}
function rootsBefore({ before = [] }) {
	return [...new Map(before.toReversed().flatMap((file) => file ? [[file.blob, file]] : [])).values()].flatMap((file) => trustRootIn(file) ?? []);
}
async function keeperOf(now, main, sources) {
	const roots = [...rootsBefore(main).filter(({ mode }) => mode === "production" || now.trust.mode === mode), now.trust];
	const named = distinct(roots, sources);
	if (named.length === 1) return now.trust;
	const look = looking(roots, sources);
	for (const [n, root] of named.entries()) if ((await look(root)).at) return follow(named, n, now, look, sources);
	return now.trust;
}
async function follow(named, first, now, look, sources) {
	const idOf = (root) => rootOf(root, sources);
	const asked = new Set();
	let keeper = named[first] ?? now.trust;
	for (let n = first;;) {
		asked.add(idOf(keeper));
		const { ledger, at } = await look(keeper);
		if (!at) return keeper;
		const told = await toldUnder(ledger, at);
		const next = await after(told, keeper, named[n + 1] ?? null, now, sources);
		if (!next || asked.has(idOf(next)) || !(await look(next)).at) {
			if (idOf(keeper) === idOf(now.trust)) return now.trust;
			if (!told.whole) throw foreign(keeper, told.event);
			return next && idOf(next) === idOf(keeper) ? next : keeper;
		}
		const reached = named.findLastIndex((root) => idOf(root) === idOf(next));
		n = Math.max(n, reached);
		keeper = next;
	}
}
async function after({ whole, event }, keeper, later, now, sources) {
	if (!event) return whole ? later : null;
	if (event.binding.trees.policies === now.tree) return now.trust;
	const bound = await boundBy(event, sources);
	if (!bound?.trust) return null;
	if (rootOf(bound.trust, sources) !== rootOf(keeper, sources) || governs(bound, event)) return bound.trust;
	return whole ? later : null;
}
function looking(roots, sources) {
	const placeIn = (root) => placeOf(root, sources);
	const pins = new Map(roots.flatMap((root) => root.ledger.pinned ? [[placeIn(root), root.ledger.pinned]] : []));
	const newest = roots.at(-1);
	if (newest && !newest.ledger.pinned) pins.delete(placeIn(newest));
	const read = new Map();
	return async (root) => {
		const place = placeIn(root);
		const pinned = pins.get(place) ?? null;
		const ledger = sources.ledgerOf({
			...root,
			ledger: {
				...root.ledger,
				pinned
			}
		}, newest);
		const shot = read.get(place) ?? ledger.repository.read([wantTold(ledger)]).then(([one]) => one ?? null);
		read.set(place, shot);
		const at = await shot;
		if (!at && pinned) throw gone$2(ledger.trust.ledger);
		return {
			ledger,
			at
		};
	};
}
function foreign({ ledger: { branch }, keys }, event) {
	const signed = event ? `signed the rules up to commit ${event.to.commit.slice(0, 12)} there` : "signed no rules there";
	return new Failure("UNRECORDED", `the ledger on ${branch} cannot be believed: others sign it now, and no key that policies/trust.yaml named before says that this binds (${keys.map(({ keyid }) => keyid).join(", ")} ${signed})`, "put the branch back to a head that the earlier key signed, put policies/trust.yaml back, and find out who changed them; a key is exchanged in two steps, as docs/operators.md tells");
}
function trustRootIn({ blob, bytes }) {
	const read = readDocument({
		path: TRUST,
		mode: "100644",
		blob,
		bytes
	}, "policy");
	if (!read.ok || read.value.body.kind !== "Trust") return null;
	const trust = trustOf(read.value);
	return trust.ok ? trust.value : null;
}
function distinct(roots, sources) {
	const ids = roots.map((root) => rootOf(root, sources));
	return roots.filter((_, n) => ids[n] !== ids[n + 1]);
}
function rootOf(trust, sources) {
	return `${placeOf(trust, sources)} ${canonicalJson(trust.keys)}`;
}
function placeOf({ ledger: { repository, branch } }, { name }) {
	return canonicalJson({
		branch,
		repository: name === "" ? null : repository ?? name
	});
}
// src/ledger/batch.ts
const APPEND_BYTES = 2e6;
const INDEX_BYTES = 14e6;
// src/ledger/root-files.ts
const GUIDES = new Map([["README.md", Buffer.from(`# The ledger

Written by the recording job alone, one commit an append; nothing in here is edited by hand.

- \`requests/<yyyy>/<mm>/<id>/0001-requested.json\` \u2026: one signed event a file, in the order of their numbers
- \`policy/0001-policy-changed.json\` \u2026: the same for what became of the rules
- \`text/\`: free text of people, beside its event; removing it breaks no signature and no root
- \`index/\`: standing grants, derived from the events
- \`log/\`: Merkle log over every event, its signed head in \`log/checkpoint\`
- \`trust/keys.json\`: copy of the keys; the truth is \`policies/trust.yaml\` on the default branch

\`VERIFY.md\` says how to check all of it with openssl, jq and sha256sum.
`)], ["VERIFY.md", Buffer.from(`# Check the ledger yourself

You need git, bash, jq, xxd, openssl 3 and the coreutils; none of our programs. Take the keys from \`policies/trust.yaml\` on the default
branch (or from your own papers), not from here: who can rewrite this branch can rewrite \`trust/keys.json\` too.
Run the commands in a checkout of this branch, one block after the other. They are for Ed25519 keys, as \`access-lineage init\` makes them.

## 1. Each key as a file, under its id

\`\`\`sh
rm -f /tmp/al-key-*.pem
for keyid in $(jq -r '.[].keyid' trust/keys.json); do
  jq -r --arg id "$keyid" '.[] | select(.keyid == $id).publicKey' trust/keys.json > "/tmp/al-key-$keyid.pem"
  openssl pkey -pubin -in "/tmp/al-key-$keyid.pem" -noout -text
done
\`\`\`

## 2. Who signed an event, and what it says

\`\`\`sh
event=\${event:-$(find requests -name '*.json' | LC_ALL=C sort | head -n 1)}
type=$(jq -r .payloadType "$event")
jq -r .payload "$event" | base64 -d > /tmp/al-body
jq -r '.signatures[0].sig' "$event" | base64 -d > /tmp/al-sig
keyid=$(jq -r '.signatures[0].keyid' "$event")
(printf 'DSSEv1 %d %s %d ' "\${#type}" "$type" "$(stat -c %s /tmp/al-body)"; cat /tmp/al-body) > /tmp/al-pae
openssl pkeyutl -verify -pubin -inkey "/tmp/al-key-$keyid.pem" -rawin -in /tmp/al-pae -sigfile /tmp/al-sig
jq . /tmp/al-body
\`\`\`

## 3. The chain of one request

Each file must name the digest of the file before. It is the request of the event in block 2, or set \`event\` to one of another.

\`\`\`sh
event=\${event:-$(find requests -name '*.json' | LC_ALL=C sort | head -n 1)}
prev=$(printf '0%.0s' $(seq 64))
for file in "$(dirname "$event")"/*.json; do
  said=$(jq -r .payload "$file" | base64 -d | jq -r .predicate.prev.sha256)
  [ "$said" = "$prev" ] && echo "good $file" || echo "BROKEN $file"
  prev=$(sha256sum < "$file" | cut -d ' ' -f 1)
done
\`\`\`

## 4. A text and its digest

\`\`\`sh
for file in $(find text -name '*.json'); do
  for digest in $(jq -r 'keys[]' "$file"); do
    found=$(jq -j --arg d "$digest" '.[$d].salt + .[$d].text' "$file" | sha256sum | cut -d ' ' -f 1)
    [ "$found" = "$digest" ] && echo "good $file" || echo "BROKEN $file"
  done
done
\`\`\`

## 5. Every event is in the log, and the log holds nothing else

\`\`\`sh
{ for tile in $(ls log/tile/0 2>/dev/null | sort -n); do cat "log/tile/0/$tile"; done; [ -f log/edge/0 ] && cat log/edge/0; } > /tmp/al-log
while read -r leaf path; do
  found=$({ printf '\\0'; cat "$path"; } | sha256sum | cut -d ' ' -f 1)
  [ "$found" = "$leaf" ] || echo "BROKEN $path"
done < /tmp/al-log
find requests policy ledger -name '*.json' 2>/dev/null | LC_ALL=C sort > /tmp/al-there
cut -d ' ' -f 2 /tmp/al-log | LC_ALL=C sort | diff - /tmp/al-there && echo "good: $(wc -l < /tmp/al-log) events"
\`\`\`

## 6. The root of the log, and who signed it

The root below must be the third line of \`log/checkpoint\`, the number of events its second. The signature begins with four bytes that say
which key made it; where nothing is verified, none of the keys did.

\`\`\`sh
node() { printf '\\x01%b%b' "$(sed 's/../\\\\x&/g' <<< "$1")" "$(sed 's/../\\\\x&/g' <<< "$2")" | sha256sum | cut -d ' ' -f 1; }
root() {
  local n=$# half=1
  [ "$n" -eq 1 ] && { echo "$1"; return; }
  while [ $((half * 2)) -lt "$n" ]; do half=$((half * 2)); done
  node "$(root "\${@:1:half}")" "$(root "\${@:half+1}")"
}
root $(cut -d ' ' -f 1 /tmp/al-log) | xxd -r -p | base64
cat log/checkpoint
sed '/^$/,$d' log/checkpoint > /tmp/al-note
grep '^\u2014 ' log/checkpoint | awk '{print $3}' | base64 -d | tail -c +5 > /tmp/al-sig
said=$(grep '^\u2014 ' log/checkpoint | awk '{print $3}' | base64 -d | head -c 4 | xxd -p)
for key in /tmp/al-key-*.pem; do
  hint=$({ head -n 1 log/checkpoint; printf '\\001'; openssl pkey -pubin -in "$key" -outform DER | tail -c 32; } | sha256sum | cut -c 1-8)
  [ "$hint" = "$said" ] && openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in /tmp/al-note -sigfile /tmp/al-sig
done
\`\`\`

## 7. Nothing was ever changed or taken away

Prints nothing, or files below \`text/\` alone: text that was removed. Keep the \`log/checkpoint\` you saw today: whoever rewrites
history cannot make a later log that begins with it.

\`\`\`sh
git log --first-parent --diff-filter=MD --name-status --format= -- requests policy ledger log/tile text
\`\`\`
`)]]);
async function rootFiles(repository, trust, signer, now) {
	const key = trusted(trust, signer.keyId, "checkpoint", now);
	if (typeof key === "string") throw new Failure("INPUT", key, "add the key to policies/trust.yaml on main first");
	const head = {
		origin: originOf$1(repository),
		size: EMPTY_LOG.size,
		root: rootOf$1(EMPTY_LOG)
	};
	return new Map([
		...GUIDES,
		[TRUST_COPY, trustCopy(trust)],
		[CHECKPOINT, await signCheckpoint(head, key, signer)]
	]);
}
function trustCopy(trust) {
	return Buffer.from(`[${trust.keys.map((key) => `\n${canonicalJson(key)}`).join(",")}\n]\n`);
}
// src/ledger/view.ts
function viewOf(state, extra = []) {
	const folded = new Map();
	const lineage = (id) => {
		const known = folded.get(id) ?? fold(id, [...standing$1(state, id), ...fresh(state, extra, id)]);
		folded.set(id, known);
		return known;
	};
	const rows = (keys) => {
		const found = new Map();
		for (const key of keys) for (const row of rowsUnder(state, key)) if (!state.lineages.has(row.requestId)) found.set(row.requestId, row);
		for (const id of state.lineages.keys()) {
			const row = rowOf(lineage(id));
			if (row && indexKeysOf(row).some((key) => keys.includes(key))) found.set(id, row);
		}
		return [...found.values()].toSorted((one, other) => one.requestId < other.requestId ? -1 : 1);
	};
	return {
		head: state.head,
		recordedUpTo: state.recordedUpTo,
		policy: state.policy && {
			event: state.policy.event,
			keyId: state.policy.keyId
		},
		lineage,
		grants: (keys) => rows(keys).filter(isGrant),
		owing: (keys) => rows(keys).filter((row) => !isGrant(row)),
		place: (id, key) => entries(state, id).find((entry) => entry.event.key === key)?.path ?? null,
		after: (events) => viewOf(state, [...extra, ...events])
	};
}
function rowOf({ grant, owing }) {
	return grant ?? owing;
}
function stand(state, events) {
	return events.every(({ requestId, key }) => entries(state, requestId).some((entry) => entry.event.key === key));
}
function fresh(state, events, only) {
	const seen = new Set();
	return events.filter((event) => {
		if (only !== void 0 && event.requestId !== only) return false;
		const name = `${event.requestId} ${event.key}`;
		if (seen.has(name) || stand(state, [event])) return false;
		seen.add(name);
		return true;
	});
}
function standing$1(state, id) {
	return entries(state, id).map(({ event }) => event);
}
function entries(state, id) {
	const lineage = state.lineages.get(id) ?? (id === "policy" ? { entries: state.policy ? [state.policy] : [] } : null);
	if (!lineage) throw new RangeError(`lineage ${id} was not looked at: name it in Touch.requests`);
	return lineage.entries;
}
function rowsUnder(state, key) {
	const rows = state.index.get(key);
	if (!rows) throw new RangeError(`index ${key} was not looked at: name it in Touch.index`);
	return rows;
}
// src/ledger/plan.ts
async function plan(state, composed, signer, trust, now) {
	const events = fresh(state, composed.events);
	const files = new Map();
	const { recordedUpTo } = composed;
	if (recordedUpTo !== void 0 && recordedUpTo !== state.recordedUpTo) files.set(RECORDED, Buffer.from(`${recordedUpTo}\n`));
	let { log } = state;
	const key = events.length > 0 ? mustSign(trust, signer.keyId, now) : null;
	const entries = await number(state, events, signer, now);
	const policy = entries.findLast(isPolicyChange) ?? state.policy;
	if (key) {
		for (const { path, bytes } of entries) files.set(path, bytes);
		for (const [path, bytes] of texts(state, entries)) files.set(path, bytes);
		for (const [path, bytes] of index(state, events, now)) files.set(path, bytes);
		const appended = appendToLog(log, entries.map(({ leaf, path }) => logLine(leaf, path)));
		log = appended.log;
		for (const [path, bytes] of appended.files) files.set(path, bytes);
		if (policy && policy !== state.policy) files.set(POLICY_HEAD, policy.bytes);
		const keys = trustCopy(trust);
		if (!state.trustCopy || !Buffer.from(keys).equals(state.trustCopy)) files.set(TRUST_COPY, keys);
		const named = policy ? { policy: fileDigest(policy.bytes) } : {};
		const head = {
			origin: state.origin,
			size: log.size,
			root: rootOf$1(log),
			...named
		};
		files.set(CHECKPOINT, await signCheckpoint(head, key, signer));
	}
	refuseOversize(files);
	return {
		entries,
		files,
		log,
		policy,
		message: message(entries, recordedUpTo)
	};
}
function unseenIndex(state, events) {
	const keys = touchedRows(state, events).flatMap(keysOf);
	return [...new Set(keys)].filter((key) => !state.index.has(key));
}
async function number(state, events, signer, now) {
	const last = new Map();
	const entries = [];
	for (const event of events) {
		const before = last.get(event.requestId) ?? newest$1(state, event.requestId);
		const entry = await encodeEntry(event, {
			seq: (before?.seq ?? 0) + 1,
			prev: before ? fileDigest(before.bytes) : ZEROS,
			recordedAt: before ? later(before.recordedAt, now) : now
		}, aboutFile(state, event, events), signer);
		last.set(event.requestId, entry);
		entries.push(entry);
	}
	return entries;
}
function newest$1({ lineages, policy }, id) {
	return lineages.get(id)?.entries.at(-1) ?? (id === "policy" && policy ? policy : void 0);
}
function isPolicyChange(entry) {
	return entry.event.kind === "policy-changed";
}
function aboutFile(state, event, beside) {
	const standing = state.lineages.get(event.requestId)?.entries.map((entry) => entry.event) ?? [];
	const tells = (one) => (one.kind === "requested" || one.kind === "declared") && one.requestId === event.requestId;
	if (tells(event)) return event.file;
	return [...standing, ...beside].filter(tells).at(-1)?.file ?? null;
}
function texts(state, entries) {
	const files = new Map();
	const known = new Map();
	for (const { event, path } of entries) {
		const id = event.requestId;
		const texts = known.get(id) ?? new Map(state.lineages.get(id)?.texts);
		known.set(id, texts);
		const bytes = textFile(event, texts);
		for (const prose of proseOf(event)) texts.set(prose.sha256, prose);
		if (bytes) files.set(`${textFolderOf(id)}/${path.slice(path.lastIndexOf("/") + 1)}`, bytes);
	}
	return files;
}
function index(state, events, now) {
	const changed = touchedRows(state, events);
	const keys = new Set(changed.flatMap(keysOf));
	const files = new Map();
	for (const key of keys) {
		const others = (state.index.get(key) ?? []).filter((row) => !changed.some(({ id }) => id === row.requestId));
		const ours = changed.flatMap(({ row }) => row && indexKeysOf(row).includes(key) ? [row] : []);
		files.set(indexPath(key), indexBytes([...others, ...ours].filter((row) => keepsRow(key, row, now))));
	}
	return files;
}
function touchedRows(state, events) {
	const [now, after] = [viewOf(state), viewOf(state, events)];
	return [...new Set(events.map(({ requestId }) => requestId))].map((id) => ({
		id,
		before: rowOf(now.lineage(id)),
		row: rowOf(after.lineage(id))
	}));
}
function keysOf({ before, row }) {
	return [before, row].flatMap((one) => one ? indexKeysOf(one) : []);
}
function message(entries, recordedUpTo) {
	if (entries.length === 0) return `Record main up to ${recordedUpTo ?? "here"}`;
	const ids = [...new Set(entries.map(({ event }) => event.requestId))];
	return `${`Record ${counted(entries.length, "event")} of ${ids.length === 1 ? ids[0] : `${ids.length} requests`}`}\n\n${entries.map(({ path }) => path).join("\n")}\n`;
}
function refuseOversize(files) {
	const sizes = [...files].map(([path, { length }]) => ({
		path,
		length,
		index: path.startsWith("index/")
	}));
	const sum = (index) => sizes.reduce((all, one) => all + (one.index === index ? one.length : 0), 0);
	if (sum(true) > 14e6) throw tooBusy(sizes, sum(true));
	const bytes = sum(false);
	if (files.size <= 50 && bytes <= 2e6) return;
	throw new Failure("UNRECORDED", `one append of ${counted(files.size, "file")} and ${bytes} bytes is more than 50 files and ${APPEND_BYTES} bytes`, "record fewer requests at a time; if a single one is too large, its pull request has too many reviews");
}
function tooBusy(sizes, bytes) {
	const [largest] = sizes.toSorted((one, other) => other.length - one.length);
	return new Failure("UNRECORDED", `the index files of one append have ${bytes} bytes, and ${INDEX_BYTES} is the most; the largest is ${largest?.path ?? "unknown"}`, "too many grants in a hundred days count to one holder or role: ask for fewer and longer ones, or name an owner and controllers for each workload apart");
}
// src/ledger/create.ts
async function createLedger(ledger, name, recordedUpTo, first) {
	const { trust, signer, clock } = ledger;
	if (trust.ledger.pinned) {
		const [there] = await ledger.repository.read([{ ref: ledger.branch }]);
		if (there) return "exists";
		throw gone$2(trust.ledger);
	}
	const files = new Map(await rootFiles(name, trust, signer, clock.now()));
	if (recordedUpTo) files.set(RECORDED, Buffer.from(`${recordedUpTo}\n`));
	if (first) {
		const begun = await plan({
			head: "",
			origin: originOf$1(name),
			recordedUpTo,
			log: EMPTY_LOG,
			lineages: new Map(),
			index: new Map(),
			policy: null,
			trustCopy: trustCopy(trust)
		}, { events: [first] }, signer, trust, clock.now());
		for (const [path, bytes] of begun.files) files.set(path, bytes);
	}
	return await ledger.repository.createBranch(ledger.branch, files, "Begin the ledger") === "exists" ? "exists" : "created";
}
// src/ledger/ledger.ts
async function transact(ledger, touch, compose, seen) {
	const sent = [];
	let mark;
	for (let attempt = 0;; attempt += 1) {
		const state = attempt === 0 && seen && looked.get(seen) || await look(ledger, touch);
		mark = mark === void 0 ? state.recordedUpTo : mark;
		const view = shown(state);
		if (sent.some((events) => stand(state, events))) return view;
		const composed = keepMark(compose(view), mark === state.recordedUpTo);
		const whole = await withIndex(ledger, state, unseenIndex(state, fresh(state, composed.events)));
		const planned = await plan(whole, composed, ledger.signer, ledger.trust, ledger.clock.now());
		if (planned.files.size === 0) return view;
		const head = await ledger.repository.commit(ledger.branch, state.head, planned.files, planned.message).catch(lostAnswer);
		if (head !== "stale") return shown(grown(whole, head, planned, composed));
		if (planned.entries.length > 0) sent.push(planned.entries.map(({ event }) => event));
		await ledger.clock.pause(attempt);
	}
}
async function readLedger(ledger, touch) {
	return shown(await look(ledger, touch));
}
const looked = new WeakMap();
function shown(state) {
	const view = viewOf(state);
	looked.set(view, state);
	return view;
}
async function look(ledger, touch) {
	return stateOf(await snapshot(ledger, ledger.branch, touch), touch, ledger.trust, ledger.origins);
}
async function withIndex(ledger, state, keys) {
	if (keys.length === 0) return state;
	const [at] = await ledger.repository.read([{
		ref: state.head,
		paths: keys.map(indexPath)
	}]);
	if (!at) throw new Failure("UNREACHABLE", `commit ${state.head} of the ledger is gone`, "run it again");
	const rows = readIndexes(keys, new Map(at.files.map((file) => [file.path, file.bytes])));
	holdToRows(state.lineages, rows);
	return {
		...state,
		index: new Map([...state.index, ...rows])
	};
}
async function snapshot(ledger, ref, touch) {
	const [at] = await ledger.repository.read([wanted$1(ref, touch, ledger.trust)]);
	if (!at) throw gone$2(ledger.trust.ledger);
	return at;
}
function keepMark(composed, unmoved) {
	return unmoved ? composed : { events: composed.events };
}
function grown(state, head, planned, composed) {
	const lineages = new Map(state.lineages);
	for (const entry of planned.entries) {
		const before = lineages.get(entry.event.requestId);
		if (before) lineages.set(entry.event.requestId, {
			...before,
			entries: [...before.entries, entry]
		});
	}
	return {
		...state,
		head,
		log: planned.log,
		policy: planned.policy,
		trustCopy: planned.files.get("trust/keys.json") ?? state.trustCopy,
		lineages,
		recordedUpTo: composed.recordedUpTo ?? state.recordedUpTo
	};
}
function lostAnswer(error) {
	if (error instanceof Failure && error.code === "UNREACHABLE") return "stale";
	throw error;
}
// src/lineage/policy-changed.ts
const LINEAGE = "policy";
const MOST_DOCUMENTS = 200;
function policyBegins(told, place) {
	return {
		...common(told, place),
		from: null,
		pullRequest: null,
		mergedBy: null,
		classes: [],
		documents: [],
		moreDocuments: 0,
		approvals: [],
		rejected: [],
		binds: true,
		because: {
			rule: "CHANGE-ADOPTED",
			message: "the ledger begins here, with the policy that main holds"
		},
		effectiveFrom: told.occurredAt,
		binding: place,
		recent: []
	};
}
function policyChanged(told, before, change) {
	const { place, binds, documents, approval } = change;
	const { occurredAt: at } = told;
	return {
		...common(told, place),
		from: before.to,
		pullRequest: change.pullRequest,
		mergedBy: change.mergedBy,
		classes: change.classes,
		documents: documents.slice(0, MOST_DOCUMENTS),
		moreDocuments: Math.max(0, documents.length - MOST_DOCUMENTS),
		approvals: approval.counted,
		rejected: approval.rejected,
		binds,
		because: change.because,
		effectiveFrom: binds ? at : null,
		binding: binds ? place : before.binding,
		recent: [...before.recent.filter(({ until }) => until > at), ...young(before, change, at)]
	};
}
function young(before, { place, binds, people, cooldown }, at) {
	if (!binds || cooldown === 0) return [];
	return [{
		commit: place.commit,
		before: before.binding.commit,
		at,
		until: plus(at, cooldown),
		people
	}];
}
function common(told, place) {
	return {
		kind: "policy-changed",
		requestId: LINEAGE,
		key: `policy-changed:${place.commit}`,
		marks: [],
		...told,
		to: place
	};
}
// src/facts/governed.ts
async function governedTrees(repository, commits) {
	const refs = [...new Set(commits)];
	if (refs.length === 0) return new Map();
	const oids = await repository.oids(refs.flatMap((ref) => GOVERNED.map((path) => ({
		ref,
		path
	}))));
	return new Map(refs.map((ref, n) => {
		const [policies = null, schemas = null, workflows = null] = oids.slice(n * GOVERNED.length);
		return [ref, {
			policies,
			schemas,
			workflows
		}];
	}));
}
function contentOf({ policies, schemas, workflows }) {
	const text = `access-lineage/governed/v1\n${policies ?? ""}\n${schemas ?? ""}\n${workflows ?? ""}\n`;
	return createHash("sha1").update(text).digest("hex");
}
function isGoverned(path) {
	return GOVERNED.some((folder) => path.startsWith(`${folder}/`));
}
// src/facts/main.ts
const NOTHING$1 = {
	requests: [],
	index: []
};
async function mainNow(sources) {
	const { main, policyAt, trust } = await newest(sources);
	const keeper = await keeperOf({
		tree: policyAt.tree,
		trust
	}, main, sources);
	const told = await headOf(sources.ledgerOf(keeper, trust));
	const binding = await bindingOver(policyAt, told?.policy?.event ?? null, sources);
	const policy = readable(binding.policyAt, sources.mainBranch);
	const ledger = sources.ledgerOf(policy.trust, trust);
	const head = sameTrust(policy.trust, keeper) ? told : await headOf(ledger);
	return {
		tip: main.commit,
		policy,
		ledger,
		head,
		before: head ? null : told,
		unbound: binding.unbound,
		named: trust
	};
}
async function mainUnasked(sources) {
	const { main, policyAt, trust } = await newest(sources);
	const policy = readable(policyAt, sources.mainBranch);
	const ledger = sources.ledgerOf(policy.trust);
	return {
		tip: main.commit,
		policy,
		ledger,
		head: null,
		before: null,
		unbound: null,
		named: trust
	};
}
async function newest(sources) {
	const [[main]] = await Promise.all([sources.repository.read([wantMain(sources.mainBranch)]), sources.prepare?.()]);
	if (!main) throw new Failure("MISSING", `branch ${sources.mainBranch} is not there`, "check the name of the default branch and `contents: read`");
	const policyAt = await sources.policyAt(main);
	return {
		main,
		policyAt,
		trust: trustIn(policyAt, sources.mainBranch)
	};
}
function trustIn({ policy, trust }, branch) {
	if (trust) return trust;
	throw unreadablePolicy(branch, policy.ok ? [] : policy.findings);
}
function sameTrust(one, other) {
	return canonicalJson(one) === canonicalJson(other);
}
function readable({ policy }, branch) {
	if (!policy.ok) throw unreadablePolicy(branch, policy.findings);
	return policy.value;
}
async function headOf(ledger) {
	try {
		return await readLedger(ledger, NOTHING$1);
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "MISSING") throw error;
		return null;
	}
}
async function headOfLedger(main, since, run, sources) {
	const { policy, ledger, head } = main;
	if (head?.policy) return head;
	const at = head?.recordedUpTo ?? main.before?.policy?.event.binding.commit ?? since;
	const trees = (await governedTrees(sources.repository, [at])).get(at);
	if (!trees) throw new TypeError(`the trees of ${at} were asked for`);
	const first = policyBegins({
		occurredAt: sources.clock.now(),
		actor: null,
		run
	}, {
		commit: at,
		trees
	});
	if (head) return transact(ledger, NOTHING$1, (now) => ({ events: now.policy ? [] : [first] }), head);
	await createLedger(ledger, nameOfLedger(policy.trust.ledger, sources.name), at, first);
	return readLedger(ledger, NOTHING$1);
}
function unreadablePolicy(branch, findings) {
	const [first] = findings;
	const place = first?.at ? `${first.at.path}:${first.at.line}: ` : "";
	const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : "";
	return new Failure("INPUT", `the policy on ${branch} cannot be read: ${place}${first?.message ?? "no findings"}${more}`, first?.fix ?? "mend the policy by pull request");
}
// src/lineage/used-by.ts
function usedBy({ requested, decided, events }) {
	return (requested && (decided || requested.mergeCommit !== null) ? requested : null) ?? declarationIn({ events });
}
function declarationIn({ events }) {
	return events.find((event) => event.kind === "declared") ?? null;
}
// src/intake/pull-request-kind.ts
const README = `${REQUESTS}/README.md`;
function pullRequestKind(files) {
	const asks = files.filter((file) => pathsOf(file).some(isBelowRequests)).filter((file) => !isReadme$1(file));
	if (asks.length === 0) return { kind: files.some((file) => pathsOf(file).some(isPolicy)) ? "policies" : "none" };
	const findings = [
		...asks.flatMap(objections),
		...declaredToo(asks),
		...mixed(files, asks)
	];
	if (findings.length > 0) return {
		kind: "refused",
		findings
	};
	const those = (what) => asks.flatMap(({ path }) => requestPath(path)?.what === what ? [path] : []);
	return {
		kind: "requests",
		requests: those("request"),
		revocations: those("revocation"),
		declarations: those("declaration"),
		settlements: those("settlement")
	};
}
function declaredToo(asks) {
	const places = asks.map(({ path }) => ({
		path,
		place: requestPath(path)
	}));
	const asked = new Set(places.flatMap(({ place }) => place?.what === "request" ? [place.id] : []));
	return places.flatMap(({ path, place }) => place?.what === "declaration" && asked.has(place.id) ? [objection("Y030", {
		path,
		line: 1,
		column: 1
	}, `${place.id} is asked for and declared in one pull request, and an id is used once`, `give the declaration an id of its own, or take ${pathOfRequest(place.id)} out`)] : []);
}
function pathsOf(file) {
	return file.from === void 0 ? [file.path] : [file.path, file.from];
}
function isBelowRequests(path) {
	const folded = path.normalize("NFKC").toLowerCase();
	return folded === "access-requests" || folded.startsWith(`access-requests/`);
}
function isPolicy(path) {
	return /^(policies|schemas|\.github)\//.test(path.normalize("NFKC").toLowerCase());
}
function isReadme$1(file) {
	return file.path === README && file.from === void 0 && (file.mode === "100644" || file.change === "removed");
}
function objections(file) {
	const at = {
		path: file.path,
		line: 1,
		column: 1
	};
	const merged = file.from ?? file.path;
	if (file.change !== "added" && requestPath(merged)) return [changed(file, merged)];
	const place = requestPath(file.path);
	if (!place) return [objection("Y032", at, `${file.path} is not the path of a request${wrongWith(file.path)}`, fixForPath(file))];
	if (file.from !== void 0) return [objection("Y030", at, `${file.from} is moved to ${file.path} in a pull request that asks for access`, `put ${file.from} back as it is on the default branch, and add ${file.path} as a new file`)];
	if (!place.inItsMonth) return [objection("Y032", at, `${file.path}: the id belongs to another month than its folder`, `move it to ${pathOfRequest(place.id, place.what)}`)];
	if (file.mode !== "100644") return [objection("Y033", at, `${file.path} has mode ${file.mode}${MODES.get(file.mode) ?? ""}`, "make it a regular file that is not executable: `git update-index --chmod=-x`, or replace the link by the file")];
	return [];
}
const MODES = new Map([
	["100755", " (executable)"],
	["120000", " (symbolic link)"],
	["160000", " (submodule)"],
	["040000", " (folder)"]
]);
const DONE = {
	modified: "changes",
	removed: "deletes",
	renamed: "renames",
	added: "adds"
};
function changed(file, request) {
	const { id, what } = requestPath(request) ?? {
		id: "",
		what: "request"
	};
	const fix = `put ${request} back as it is on the default branch. ${{
		request: `To ask for something else, add a new request with a new id; to end the access, add ${pathOfRequest(id, "revocation")}`,
		revocation: "What was revoked stays revoked; to have the access again, add a new request with a new id",
		declaration: "To declare something else, add a new declaration with a new id",
		settlement: "To settle something else, add a settlement with the next number"
	}[what]}`;
	return objection("Y031", {
		path: file.path,
		line: 1,
		column: 1
	}, `this pull request ${DONE[file.change]} ${request}, which was merged; ${what}s stay as they are for ever`, fix);
}
const LIKE_A_REQUEST = /^access-requests\/[0-9]{4}\/[0-9]{2}\/([0-9]{4}-[0-9]{2}-)?([^/]*?)(?:\.(?:revoke|declared|settle-[0-9]+))?\.(ya?ml)$/;
function wrongWith(path) {
	const [, month, name = "", ending] = LIKE_A_REQUEST.exec(path) ?? [];
	if (ending === "yml") return ": it ends in .yml, and has to end in .yaml";
	if (ending === void 0) return "";
	if (month === void 0) return ": its name does not begin with the year and the month, as in 2026-11-";
	const odd = /[^a-z0-9-]/u.exec(name)?.[0];
	if (odd !== void 0) return `: its name holds ${shortened$1(odd)}`;
	const letters = Array.from(name).length;
	return letters < 3 || letters > 28 ? `: its name after the month has ${counted(letters, "letter")}, and 3 to 28 are allowed` : "";
}
function fixForPath(file) {
	const name = file.path.slice(file.path.lastIndexOf("/") + 1);
	if (name.startsWith(".git")) return `take ${name} out: files that steer git have no place below ${REQUESTS}/`;
	if (file.change !== "added") return "take this change out, or make it in a pull request without requests that an administrator merges";
	return `requests stand at ${REQUESTS}/<yyyy>/<mm>/<yyyy>-<mm>-<name>.yaml, the name 3 to 28 lower-case letters, digits and hyphens; take everything else out`;
}
function mixed(files, asks) {
	const others = files.filter((file) => !asks.includes(file));
	const told = others.slice(0, NAMED$1).map((file) => objection("Y030", {
		path: file.path,
		line: 1,
		column: 1
	}, `${file.path} ${DONE_HERE[file.change]} in a pull request that asks for access`, "move it to a pull request of its own: one that asks for access may hold request files only"));
	const [next] = others.slice(NAMED$1);
	if (!next) return told;
	const more = others.length - NAMED$1;
	const message = `${counted(more, "more file is", "more files are")} changed, ${next.path} among them`;
	const fix = "move them to a pull request of their own, too";
	return [...told, objection("Y030", {
		path: next.path,
		line: 1,
		column: 1
	}, message, fix, { more })];
}
const NAMED$1 = 10;
const DONE_HERE = {
	modified: "is changed",
	removed: "is deleted",
	renamed: "is renamed",
	added: "is added"
};
// src/facts/violations.ts
async function mergedViolations(repository, pullRequest, merge, file, mainBranch) {
	const { governed, headBlob, revoked } = await treesOf(repository, pullRequest, merge, file.path);
	return [
		...revoked,
		...shapeViolations(pullRequest, file.path, mainBranch),
		...headBlob === file.blob ? [] : [evilMerge(pullRequest, file.path, headBlob)],
		...governed
	];
}
function shapeViolations(pullRequest, path, mainBranch) {
	const kind = pullRequestKind(pullRequest.files);
	return [
		...pullRequest.base.ref === mainBranch ? [] : [otherBase(pullRequest, mainBranch)],
		...kind.kind === "refused" ? kind.findings.map(fromFinding) : [],
		...pullRequest.files.some((one) => one.path === path && one.change === "added") ? [] : [notItsFile(pullRequest, path)]
	];
}
async function treesOf(repository, pullRequest, merge, path) {
	const commits = [merge.base, ...merge.landed];
	const revocation = sibling(path, "revocation");
	const wants = [
		{
			ref: pullRequest.head.oid,
			path
		},
		{
			ref: merge.commit,
			path: revocation
		},
		...commits.flatMap((ref) => GOVERNED.map((tree) => ({
			ref,
			path: tree
		})))
	];
	const [headBlob = null, revokedBy = null, ...oids] = await repository.oids(wants);
	const trees = wants.slice(2).map((want, n) => ({
		...want,
		oid: oids[n] ?? null
	}));
	return {
		governed: GOVERNED.flatMap((tree) => {
			const seen = trees.filter((one) => one.path === tree);
			const moved = seen.find((one) => one.oid !== seen[0]?.oid);
			return moved ? [rulesMoved(pullRequest, tree, moved.ref)] : [];
		}),
		headBlob,
		revoked: revokedBy !== null && requestPath(path)?.what === "request" ? [revokedOnMain(revocation)] : []
	};
}
function rulesMoved(pullRequest, tree, commit) {
	return {
		rule: "INV-RULES-MOVED",
		message: `pull request #${pullRequest.number} changes ${tree}/ on the way: commit ${commit.slice(0, 12)} differs from the branch before it`,
		fix: "ask again in a pull request that holds the request file and nothing else, in every one of its commits",
		values: {
			pullRequest: pullRequest.number,
			folder: tree,
			commit
		}
	};
}
function evilMerge(pullRequest, path, headBlob) {
	return {
		rule: "INV-MERGED-CONTENT",
		message: headBlob ? `${path} on the branch is not the file at the head of pull request #${pullRequest.number} that was reviewed` : `${path} is not at the head of pull request #${pullRequest.number}: the merge brought it in`,
		fix: "ask again, and let GitHub make the merge",
		values: {
			pullRequest: pullRequest.number,
			path,
			head: headBlob
		}
	};
}
function otherBase(pullRequest, mainBranch) {
	return {
		rule: "INV-BASE",
		message: `pull request #${pullRequest.number} goes to ${pullRequest.base.ref}, not to ${mainBranch}`,
		fix: `open it against ${mainBranch}`,
		values: {
			pullRequest: pullRequest.number,
			base: pullRequest.base.ref,
			wanted: mainBranch
		}
	};
}
function notItsFile(pullRequest, path) {
	return {
		rule: "INV-ADDED",
		message: `pull request #${pullRequest.number} does not add ${path}`,
		fix: "add the request as a new file in a pull request of its own",
		values: {
			pullRequest: pullRequest.number,
			path
		}
	};
}
function usedBefore(lineage, { path, blob }) {
	const { requestId, decided } = lineage;
	const first = usedBy(lineage);
	if (!first || first.file.path === path && first.file.blob === blob) return [];
	const by = first.pullRequest;
	const was = first.kind === "declared" ? "declared" : "decided";
	return [{
		rule: "INV-ID",
		message: `${requestId} was used before${by === null ? "" : ` by pull request #${by}`}, and ${was} at ${(decided ?? first).occurredAt}`,
		fix: "choose another id: it is unique for ever, also when the file of the first request is gone",
		values: {
			id: requestId,
			pullRequest: by
		}
	}];
}
function directPush(commit) {
	return {
		rule: "INV-PULL-REQUEST",
		message: `commit ${commit.slice(0, 12)} came to the branch without a pull request`,
		fix: "ask again by pull request; let a ruleset require pull requests on the default branch",
		values: { commit }
	};
}
function revokedOnMain(path) {
	return {
		rule: "INV-REVOKED",
		message: `${path} revokes it`,
		fix: "ask again with a new request if access is needed once more",
		values: { path }
	};
}
function endedInLedger({ at, how }) {
	return {
		rule: "INV-ENDED",
		message: `the ledger says that the grant was ${how === "lapsed" ? "over" : how} at ${at}`,
		fix: "ask again with a new request if access is needed once more",
		values: {
			ended: at,
			how
		}
	};
}
function noGrant() {
	return {
		rule: "INV-ENDED",
		message: "the ledger holds no grant for it",
		fix: "see with `access-lineage show` what was decided, and ask again with a new request"
	};
}
function fromFinding(finding) {
	return {
		rule: "INV-REQUEST-ONLY",
		message: finding.message,
		fix: finding.fix,
		values: { finding: finding.id }
	};
}
// src/facts/for-issue.ts
async function requestOnMain(id, sources) {
	const path = pathOfRequest(id);
	const revocation = pathOfRequest(id, "revocation");
	const want = {
		...wantMain(sources.mainBranch),
		paths: [path, revocation]
	};
	const [[main]] = await Promise.all([sources.repository.read([want]), sources.prepare?.()]);
	if (!main) throw new Failure("MISSING", `branch ${sources.mainBranch} is not there`, "check the name of the default branch and `contents: read`");
	const policyAt = await sources.policyAt(main);
	const trust = trustIn(policyAt, sources.mainBranch);
	return {
		tip: main.commit,
		policyAt,
		named: trust,
		trust: await keeperOf({
			tree: policyAt.tree,
			trust
		}, main, sources),
		document: documentAt(path, main, sources.mainBranch),
		revocation: main.files.some((one) => one.path === revocation) ? revocation : null
	};
}
function documentAt(path, { files }, branch) {
	const file = files.find((one) => one.path === path);
	if (!file) return new Failure("MISSING", `there is no request on ${branch} at ${path}`, "check the id; the request must be merged first, and stay");
	const read = readDocument(file, "request");
	if (read.ok) return read.value;
	const [first] = read.findings;
	const where = first ? ` (${first.id}${first.at ? `, line ${first.at.line}` : ""})` : "";
	return new Failure("INPUT", `${path} is no valid request${where}`, "ask again with a new request");
}
async function underBinding({ policyAt }, head, sources) {
	const { policy } = (await bindingOver(policyAt, head, sources)).policyAt;
	if (!policy.ok) throw unreadablePolicy(sources.mainBranch, policy.findings);
	return policy.value;
}
function policyUntold({ policyAt }, head) {
	return head?.to.trees.policies !== policyAt.tree;
}
async function mergedPullRequest(number, path, { github, clock }) {
	for (let attempt = 0;; attempt += 1) {
		const pullRequest = await github.pullRequest(number, path);
		if (pullRequest.merge || attempt >= 4) return pullRequest;
		await clock.pause(attempt);
	}
}
async function forIssue(onMain, pullRequest, claims, sources) {
	const [gathered, environment] = await Promise.all([readAgain(onMain, pullRequest, sources), askEnvironment(claims, sources.github)]);
	return {
		...gathered,
		...environment
	};
}
async function readAgain(onMain, pullRequest, sources) {
	const { document, revocation } = onMain;
	const violations = pullRequest.merge ? mergedViolations(sources.repository, pullRequest, pullRequest.merge, document, sources.mainBranch) : Promise.resolve([]);
	const asking = {
		document,
		pullRequest,
		blobAt: blobsAtReviews(sources.repository, pullRequest, [document.path]),
		violations: violations.then((found) => withRevocation(found, revocation)),
		now: pullRequest.readAt
	};
	const gathered = await gather(onMain.policy.set, asking, sources);
	return withYoung(gathered, onMain.recent, gathered.now, sources);
}
function withRevocation(found, revocation) {
	if (revocation === null || found.some(({ rule }) => rule === "INV-REVOKED")) return found;
	return [revokedOnMain(revocation), ...found];
}
function withEnd(gathered, grant) {
	if (!grant) return {
		...gathered,
		violations: [noGrant(), ...gathered.violations]
	};
	const { ended } = grant;
	if (!ended || gathered.violations.some(({ rule }) => rule === "INV-REVOKED")) return gathered;
	return {
		...gathered,
		violations: [endedInLedger(ended), ...gathered.violations]
	};
}
function touchForIssue({ policy, document }, pullRequest, grant) {
	const { index } = needed(policy.set, document.body, pullRequest);
	return {
		requests: [document.body.id],
		index: [...new Set([...index, ...grant ? indexKeysOf(grant) : []])]
	};
}
async function uncovered(recordedUpTo, tip, sources) {
	if (recordedUpTo === tip) return false;
	return (await sources.repository.changes(recordedUpTo, tip, [REQUESTS])).some((change) => isAdded(change) && requestPath(change.path)?.inItsMonth);
}
// src/facts/gathered.ts
function touchOf(gathered) {
	return {
		requests: [gathered.document.body.id],
		index: gathered.asked.index
	};
}
function factsOn(gathered, view, moment, more = [], own = null) {
	const { document, pullRequest, asked } = gathered;
	const { path, blob, sha256, body } = document;
	const held = view.grants(asked.index).filter((grant) => grant.requestId !== body.id);
	const owing = owingRows([...view.owing(asked.index), ...own ? [own] : []]);
	return {
		format: 1,
		now: gathered.now,
		request: {
			path,
			blob,
			sha256,
			body
		},
		pullRequest: judgedOf(pullRequest),
		reviews: gathered.reviews,
		grants: { known: [...held, ...more] },
		...owing.length > 0 ? { owing } : {},
		teams: asked.teams,
		members: asked.members,
		...asked.exceptions ? { exceptions: asked.exceptions } : {},
		...gathered.pending?.length ? { pending: gathered.pending } : {},
		...gathered.violations.length > 0 ? { violations: gathered.violations } : {},
		...gathered.jobEnvironment ? { jobEnvironment: gathered.jobEnvironment } : {},
		...gathered.changes ? { changes: gathered.changes } : {},
		moment
	};
}
function owingRows(rows) {
	return rows.flatMap((row) => {
		const obligations = unpaid(row);
		return obligations.length > 0 ? [{
			requestId: row.requestId,
			obligations
		}] : [];
	});
}
function judgedOf(pullRequest) {
	if (!pullRequest) return null;
	const { number, nodeId, author, head, contributors, openedAt } = pullRequest;
	return {
		number,
		nodeId,
		author,
		head,
		contributors,
		...openedAt === void 0 ? {} : { openedAt }
	};
}
// src/decision/compared.ts
function comparedWithApproved({ compared, entitlement, provider }, approved, { kinds }) {
	const asked = canonicalJson(entitlement);
	if (compared !== "equal" || approved.entitlements.some((one) => canonicalJson(one) === asked)) return compared;
	return approved.entitlements.some((one) => kinds.get(provider)?.contains(one, entitlement)) ? "narrower" : "unknown";
}
// src/decision/revalidation.ts
function revalidationOf({ results, effective }) {
	const asked = results.flatMap(({ outcome, values: { condition, holds } }) => typeof condition === "string" && typeof holds === "boolean" ? [{
		id: condition,
		holds,
		outcome
	}] : []);
	if (asked.length === 0) return null;
	return {
		outcome: asked.some(({ outcome }) => outcome !== "pass") ? "gone" : asked.every(({ holds }) => holds) ? "holds" : "downgraded",
		conditions: asked.map(({ id, holds }) => ({
			id,
			holds
		})),
		entitlements: effective ? digestOf(effective.entitlements) : null
	};
}
// src/lineage/task-state.ts
function taskDigest({ declared: { task } }) {
	return task === void 0 ? null : digestOf(task);
}
function withoutTask(issuance) {
	return {
		...issuance,
		claims: bare(issuance.claims)
	};
}
function withoutTaskIn(moment) {
	return moment.phase === "issue" ? {
		...moment,
		claims: bare(moment.claims)
	} : moment;
}
function bare(claims) {
	const { task, ...declared } = claims.declared;
	return task === void 0 ? claims : {
		...claims,
		declared: {
			...declared,
			taskSha256: digestOf(task)
		}
	};
}
// src/lineage/events.ts
function requested(told, file, body, salts, from) {
	return {
		kind: "requested",
		key: `requested:${from.mergeCommit ?? `pr-${from.pullRequest}`}`,
		...told,
		file,
		terms: body && termsOf(body),
		purpose: body && makeProse(body.purpose.text, salts.purpose),
		justification: body && makeProse(body.justification, salts.justification),
		...body?.subject.type === "agent" ? { goal: makeProse(body.subject.goal, salts.goal) } : {},
		...from
	};
}
function withdrawn$1(told, pullRequest) {
	return {
		kind: "withdrawn",
		key: `withdrawn:pr-${pullRequest}`,
		...told,
		pullRequest
	};
}
function approved(told, approval, review) {
	return {
		kind: "approved",
		key: `approved:${review.databaseId}:${approval.authority.rule}/${approval.authority.slot}`,
		...told,
		occurredAt: review.submittedAt,
		actor: review.by,
		approval,
		review
	};
}
function decidedOf(told, of, decision, facts) {
	return {
		kind: "decided",
		key: `decided:${of}`,
		...told,
		decision,
		facts: stored(facts)
	};
}
function issued(told, issuance, decision) {
	return {
		kind: "issued",
		key: `issued:${issuance.id}`,
		...told,
		issuance: withoutTask(issuance),
		decision: digestOf(decision),
		policy: decision.policy.commit,
		...decision.effective ? { boundary: decision.effective.boundary } : {}
	};
}
function refused(told, attempt, why, judged) {
	return {
		kind: "refused",
		key: `refused:${attempt}`,
		...told,
		...why,
		dropped: why.dropped && withoutTask(why.dropped),
		decision: judged?.decision ?? null,
		facts: judged ? stored(judged.facts) : null
	};
}
function revalidated(told, attempt, claims, what) {
	return {
		kind: "revalidated",
		key: `revalidated:${attempt}`,
		...told,
		...what,
		task: taskDigest(claims)
	};
}
function closed(told, issuance, how) {
	return {
		kind: "closed",
		key: `closed:${issuance}`,
		...told,
		issuance,
		how
	};
}
function revoked(told, cause, how) {
	return {
		kind: "revoked",
		key: `revoked:${how.by}:${cause}`,
		...told,
		...how
	};
}
function tell(facts, decision, run, salts) {
	const { moment, request, pullRequest } = facts;
	if (moment.phase !== "record") throw new TypeError(`a merge is told from facts of phase record, not ${moment.phase}`);
	const { merge } = moment;
	const common = {
		requestId: request.body.id,
		run,
		marks: decision.marks
	};
	const atMerge = {
		...common,
		occurredAt: merge.at
	};
	const { body, ...file } = request;
	return [
		requested({
			...atMerge,
			actor: pullRequest ? pullRequest.author : merge.by
		}, file, body, salts, {
			pullRequest: pullRequest?.number ?? null,
			mergeCommit: merge.commit
		}),
		...decision.approval.counted.map((approval) => approved(common, approval, reviewOf(facts, approval))),
		decidedOf({
			...atMerge,
			actor: merge.by
		}, merge.commit, decision, facts)
	];
}
function issuanceId(claims) {
	const token = sha256(claims.jti).slice(0, 6);
	return `${claims.runId}-${claims.runAttempt}-${token}`;
}
function termsOf(body) {
	const { purpose, justification: _, subject, ...terms } = body;
	return {
		...terms,
		subject: withoutGoal(subject),
		purpose: { code: purpose.code }
	};
}
function withoutGoal(subject) {
	if (subject.type !== "agent") return subject;
	const { goal: _, ...rest } = subject;
	return rest;
}
function reviewOf(facts, approval) {
	const review = facts.reviews.find((one) => one.databaseId === approval.review);
	if (!review) throw new TypeError(`approval counts review ${approval.review}, which is not among the facts`);
	return review;
}
function stored(facts) {
	const { body: _, ...request } = facts.request;
	return {
		...facts,
		request,
		moment: withoutTaskIn(facts.moment)
	};
}
// src/issuing/hand-out.ts
async function handOut(allowed, ports) {
	const released = [];
	try {
		return await eachInTurn(allowed, ports, released);
	} catch (error) {
		if (!(error instanceof Failure) || released.length === 0) throw error;
		throw new Failure(error.code, `${error.message}${handedOutBefore(released)}`, error.fix, error);
	}
}
async function eachInTurn(allowed, ports, issuances) {
	const { request, policy, ledger, touch, view, decision, entitlements, factsAt, identity, started } = allowed;
	const { id } = request;
	const { sources } = ports;
	const facts = factsAt(view);
	let seen = view;
	for (const [n, entitlement] of entitlements.entries()) {
		const audience = audienceOf(entitlement, policy);
		const { token, claims } = n === 0 && identity.claims.aud === audience ? identity : await ports.job.identity(audience);
		const issuer = await ports.issuer(entitlement.provider, allowed.trust);
		const gone = epoch(sources.clock.now()) - started;
		const exchanged = tooLate(entitlement, gone) ?? await issuer.prepare({
			requestId: id,
			issuanceId: issuanceId(claims),
			entitlement,
			lifetime: lifetime(decision, facts, gone + 10),
			token,
			claims,
			mask: (secret) => ports.job.mask(secret)
		}).catch(refusedByCloud);
		if (!("issuance" in exchanged)) {
			const told = revalidation(decision, factsAt(seen, claims), null, ports);
			return {
				...await refuse({
					id,
					marks: decision.marks
				}, exchanged, ports, ledger, {
					token,
					claims
				}, told),
				released: issuances
			};
		}
		const compared = comparedWithApproved(exchanged.issuance, allowed.granted, policy);
		const credential = {
			...exchanged,
			issuance: {
				...exchanged.issuance,
				compared
			}
		};
		maskAll(credential, ports.job);
		const after = await transact(ledger, touch, (head) => ({ events: outcome(head, credential) }), seen).catch(dropped);
		seen = after;
		const story = after.lineage(id).issuances.find(({ issued: { issuance } }) => isOf(credential, issuance));
		if (!story) return {
			...refusedAfterAll(after, id, credential),
			released: issuances
		};
		if (after.lineage(id).grant?.ended) {
			const told = {
				...toldOf(facts, decision, ports),
				occurredAt: sources.clock.now()
			};
			await transact(ledger, touch, () => ({ events: [closed(told, credential.issuance.id, "dropped")] }), after);
			return {
				...endedMeanwhile(decision),
				released: issuances
			};
		}
		await issuer.release(credential, ports.job);
		const released = {
			issuance: credential.issuance,
			entry: after.place(id, story.issued.key) ?? ""
		};
		issuances.push(released);
		ports.released(released);
	}
	return {
		is: "issued",
		decision,
		issuances
	};
	function tooLate({ provider }, gone) {
		const end = decision.effective?.notAfter;
		const shortest = policy.kinds.get(provider)?.session.min ?? 0;
		return end ? tooLittleLeft(epoch(end) - epoch(facts.now) - gone, shortest, end) : null;
	}
	function outcome(head, { issuance }) {
		const then = factsAt(head, issuance.claims);
		const again = decide(policy, then);
		const told = toldOf(then, again, ports);
		const why = outlives(issuance, again) ?? (again.verdict === "allow" ? null : refusalOf(again));
		const event = why ? refused(told, issuance.id, {
			...why,
			dropped: issuance
		}, {
			decision: again,
			facts: then
		}) : issued(told, issuance, again);
		return [...revalidation(again, then, why ? null : issuance.id, ports), event];
	}
}
function revalidation(decision, facts, issuance, ports) {
	const found = revalidationOf(decision);
	if (!found || facts.moment.phase !== "issue") return [];
	const { claims } = facts.moment;
	return [revalidated(toldOf(facts, decision, ports), issuanceId(claims), claims, {
		...found,
		issuance
	})];
}
function audienceOf(entitlement, { kinds }) {
	const kind = kinds.get(entitlement.provider);
	if (!kind) throw new Failure("INPUT", `the grant names provider ${entitlement.provider}, which this release does not know`, "use the release that recorded the grant, or a newer one");
	return kind.audience(entitlement);
}
function toldOf(facts, decision, { run, actor }) {
	return {
		requestId: facts.request.body.id,
		occurredAt: facts.now,
		actor,
		run,
		marks: decision.marks
	};
}
async function refuse({ id, marks }, { dropped = null, ...refusal }, { sources, run, actor }, ledger, identity = null, beside = []) {
	const touch = {
		requests: [id],
		index: []
	};
	const attempt = identity ? issuanceId(identity.claims) : `${run.runId}-${run.attempt}-${sources.salt().slice(0, 6)}`;
	const event = refused({
		requestId: id,
		occurredAt: sources.clock.now(),
		actor,
		run,
		marks
	}, attempt, {
		...refusal,
		dropped
	}, null);
	await transact(ledger, touch, () => ({ events: [...beside, event] }));
	return {
		is: "refused",
		...refusal,
		decision: null
	};
}
function refusedAfterAll(view, id, { issuance }) {
	const ours = view.lineage(id).events.find((event) => event.kind === "refused" && event.dropped?.id === issuance.id);
	return {
		is: "refused",
		condition: ours?.condition ?? "UNRECORDED",
		message: `${ours?.message ?? "the ledger moved on"} (the exchanged credential was dropped)`,
		fix: "see what changed with `access-lineage show`, then ask again",
		decision: ours?.decision ?? null
	};
}
function endedMeanwhile(decision) {
	return {
		is: "refused",
		condition: "GRANT-ENDED",
		message: "the grant ended while the credential was recorded, so it was dropped",
		fix: "ask again with a new request",
		decision
	};
}
function refusedByCloud(error) {
	if (!(error instanceof Failure && error.code === "REFUSED")) throw error;
	const dropped = error instanceof NotAsAsked ? error.dropped : null;
	return {
		condition: "CLOUD",
		message: error.message,
		fix: error.fix,
		dropped
	};
}
function handedOutBefore(released) {
	if (released.length === 0) return "";
	const each = released.map(({ issuance: { provider, id, expiresAt } }) => `${provider} ${id} until ${expiresAt}`);
	return ` (handed out before: ${counted(released.length, "credential")}, ${each.join(", ")})`;
}
function isOf({ issuance }, recorded) {
	return recorded.id === issuance.id && canonicalJson(recorded.credential) === canonicalJson(issuance.credential);
}
function maskAll({ environment, file }, job) {
	for (const value of Object.values(environment)) if (value instanceof Secret) job.mask(value);
	if (file) job.mask(file.content);
}
function dropped(cause) {
	const why = cause instanceof Failure ? `: ${cause.message}` : "";
	throw new Failure("UNRECORDED", `the credential could not be recorded, so it was dropped${why}`, "run the step again; the dropped one ends by itself", cause);
}
// src/lineage/emergency.ts
function tellEmergency(facts, decision, run, salts) {
	const { moment, request } = facts;
	if (moment.phase !== "emergency") throw new TypeError(`an emergency is told from its own facts, not ${moment.phase}`);
	const told = {
		requestId: request.body.id,
		occurredAt: moment.at,
		actor: moment.by,
		run,
		marks: decision.marks
	};
	const { body, ...file } = request;
	return [
		{
			...requested(told, file, body, salts, {
				pullRequest: null,
				mergeCommit: null
			}),
			key: "requested:emergency"
		},
		decidedOf(told, "emergency", decision, facts),
		...decision.obligations.flatMap(({ kind, by, owedBy, under }) => under === void 0 ? [] : [obliged(told, {
			obligation: kind,
			due: by,
			owedBy,
			under
		})])
	];
}
function obliged(told, what) {
	return {
		kind: "obliged",
		key: `obliged:${what.obligation}`,
		...told,
		...what
	};
}
function declared$1(told, file, { person, role, environment, from, until, incident, what, how }, salts, by) {
	return {
		kind: "declared",
		key: `declared:${by.mergeCommit}`,
		...told,
		file,
		person,
		role: role ?? null,
		environment,
		from,
		until,
		incident,
		what: makeProse(what, salts.what),
		how: makeProse(how, salts.how),
		...by
	};
}
function settled$1(told, what) {
	const { review } = what;
	const common = {
		...told,
		occurredAt: told.occurredAt ?? review.submittedAt,
		actor: review.by
	};
	return {
		kind: "settled",
		key: `settled:${what.obligation}`,
		...common,
		...what
	};
}
function emergencyIn({ decided, requested: told }, blob) {
	if (decided?.facts.moment.phase !== "emergency" || decided.decision.verdict !== "allow") return null;
	return told?.file.blob === blob ? decided.decision : null;
}
function bodyOf({ terms, purpose, justification, goal }) {
	const texts = [
		purpose?.text,
		justification?.text,
		...goal ? [goal.text] : []
	];
	if (!terms || texts.some((text) => text === null || text === void 0)) return null;
	return {
		...terms,
		purpose: {
			...terms.purpose,
			text: purpose?.text
		},
		justification: justification?.text,
		...goal ? { subject: {
			...terms.subject,
			goal: goal.text
		} } : {}
	};
}
// src/report/block.ts
function spans(phrase) {
	return typeof phrase === "string" ? [phrase] : phrase;
}
// src/report/render/visible.ts
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const HARMLESS = new Set([
	"\n",
	"\r",
	"	",
	"\ufe0e",
	"\ufe0f"
]);
function visible(text) {
	return text.replace(UNSEEN, (one) => HARMLESS.has(one) ? one : `\u27e8U+${codePoint(one)}\u27e9`);
}
function oneLine(text) {
	return visible(text).replace(/\s+/g, " ");
}
function codePoint(character) {
	return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
// src/report/render/markdown-escape.ts
const ENTITY = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"|": "&#124;",
	"`": "&#96;",
	"\\": "&#92;",
	"~": "&#126;",
	$: "&#36;"
};
const BREAK = "&#8203;";
function plain(text) {
	return oneLine(text).replace(/[&<>|`\\~$]/g, (one) => ENTITY[one] ?? one).replace(/[*_[\]]/g, "\\$&").replace(/^(\s*)([+=-])/, "$1\\$2").replace(/^(\s*\d+)([.)])/, "$1\\$2").replace(/(?<!&)#/g, `\\#${BREAK}`).replace(/@/g, `@${BREAK}`).replace(/:(?=\/|$)/g, `:${BREAK}`).replace(/\b(?:java|vb)script:/gi, (scheme) => `${scheme.slice(0, -1)}${BREAK}:`).replace(/www\./gi, (www) => `${www.slice(0, 3)}${BREAK}.`).replace(/\bgh-/gi, (gh) => `${gh}${BREAK}`);
}
function codeSpan(text) {
	const shown = oneLine(text).trim();
	if (shown !== "" && !/[`|\\<]/.test(shown)) return `\`${shown}\``;
	return `<code>${shown.replace(/[^\p{L}\p{N} ]/gu, (one) => `&#${one.codePointAt(0)};`)}</code>`;
}
function ownWords(text) {
	return text.split(NAME).map((part, n) => n % 2 === 0 ? plain(part) : codeSpan(part)).join("");
}
const NAME = /`([A-Za-z][\w.:,/[\]{}"\u2026 -]{0,120})`/;
function fenced(text) {
	const shown = visible(text).replace(/\r\n?/g, "\n").replace(/<!(?=-)/g, "< !").replace(/\n+$/, "");
	const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}text\n${shown}\n${fence}`;
}
// src/report/render/markdown.ts
const COMMENT_LIMIT = 65e3;
const ICON$1 = {
	error: "\u26d4",
	warning: "\u26a0\ufe0f",
	note: "\u2139\ufe0f"
};
const ROOM_FOR_CUT = 200;
function markdown(blocks, limit = COMMENT_LIMIT) {
	const parts = [];
	let room = limit - ROOM_FOR_CUT;
	for (const [index, block] of blocks.entries()) {
		const whole = written(block);
		if (whole.length + 2 > room) {
			const some = beginning(block, room);
			const bare = some === null && blocks[index - 1]?.is === "heading";
			if (bare) parts.pop();
			parts.push(...some ? [some] : [], cutNote(blocks.length - index + (bare ? 1 : 0)));
			break;
		}
		parts.push(whole);
		room -= whole.length + 2;
	}
	return `${parts.join("\n\n")}\n`;
}
function cutNote(parts) {
	return `**Cut here:** a comment on GitHub cannot hold the whole of ${parts === 1 ? "the last part" : `the last ${parts} parts`}. The command line shows everything.`;
}
function beginning(block, room) {
	if (block.is !== "table" && block.is !== "list") return null;
	const count = block.is === "table" ? block.rows.length : block.items.length;
	const first = (n) => written(block.is === "table" ? {
		...block,
		rows: block.rows.slice(0, n)
	} : {
		...block,
		items: block.items.slice(0, n)
	});
	let fits = 0;
	for (let step = 2 ** Math.floor(Math.log2(Math.max(1, count))); step >= 1; step /= 2) if (fits + step <= count && first(fits + step).length + 2 <= room) fits += step;
	return fits > 0 ? first(fits) : null;
}
function written(block) {
	switch (block.is) {
		case "heading": return `${"#".repeat(block.level + 1)} ${phrase(block.text)}`;
		case "text": return phrase(block.text);
		case "list": return block.items.map((item) => `- ${phrase(item)}`).join("\n");
		case "entries": return block.entries.map(({ head, lines }) => `- ${[head, ...lines].map(phrase).join("<br>")}`).join("\n");
		case "code": return fenced(block.text);
		case "table": return table(block);
		case "fold": return details(block.summary, block.blocks.map(written).join("\n\n"));
	}
	return finding(block.finding);
}
function details(summary, text) {
	return `<details><summary>${plain(summary)}</summary>\n\n${text}\n\n</details>`;
}
function table({ head, rows, fold }) {
	const row = (cells) => `| ${cells.map(phrase).join(" | ")} |`;
	const text = [
		row(head),
		`|${head.map(() => " --- |").join("")}`,
		...rows.map(row)
	].join("\n");
	return fold === void 0 ? text : details(fold, text);
}
function finding({ id, severity, message, fix, at }) {
	const where = at ? ` ${codeSpan(`${at.path}:${at.line}:${at.column}`)}` : "";
	return `- ${ICON$1[severity]} ${codeSpan(id)}${where}: ${plain(message).trim()}<br>\u2192 ${ownWords(fix).trim()}`;
}
function phrase(text) {
	return spans(text).map((span) => {
		if (typeof span === "string") return plain(span);
		if ("code" in span) return codeSpan(span.code);
		if ("own" in span) return ownWords(span.own);
		return span.strong.trim() === "" ? "" : `**${plain(span.strong).trim()}**`;
	}).join("").trim();
}
// src/ledger/trust-workflows.ts
function workflowProblem({ workflows }, { workflowRef, workflowSha }) {
	if (workflows.length === 0) return null;
	const named = workflows.filter((one) => one.workflowRef === workflowRef);
	if (named.length === 0) return `workflow ${workflowRef} is not among the ${workflows.length} of policies/trust.yaml`;
	if (named.some((one) => one.workflowSha === void 0 || one.workflowSha === workflowSha)) return null;
	return `workflow ${workflowRef} is at commit ${workflowSha}, and policies/trust.yaml names another`;
}
function mayWrite(trust, run) {
	const problem = workflowProblem(trust, run);
	if (problem === null) return;
	throw new Failure("INPUT", `${problem}, so it writes nothing into the ledger`, "run it from a workflow that stands there, or add this one under `workflows` by pull request");
}
// src/lineage/open-issuances.ts
function openIssuances({ issuances }, now) {
	return issuances.filter(({ issued, closed, expired }) => !closed && !expired && issued.issuance.expiresAt > now);
}
// src/commands/issue.ts
async function issue(id, ports, look = 0) {
	const { sources } = ports;
	const started = epoch(sources.clock.now());
	const standing = await requestOnMain(id, sources);
	const { document } = standing;
	const own = {
		requests: [id],
		index: []
	};
	const told = await readLedger(sources.ledgerOf(standing.trust, standing.named), own).catch((error) => {
		throw document instanceof Failure && error instanceof Failure && error.code === "MISSING" ? document : error;
	});
	if (document instanceof Failure && !grantedAtMerge(told.lineage(id))) throw document;
	const head = told.policy?.event;
	if (!head || policyUntold(standing, head)) return { is: "uncovered" };
	const policy = await underBinding(standing, head, sources);
	mayWrite(policy.trust, ports.run);
	const ledger = sources.ledgerOf(policy.trust, standing.named);
	maySign(ledger);
	const known = sameTrust(policy.trust, standing.trust) ? told : await readLedger(ledger, own);
	if (document instanceof Failure) {
		if (look === LOOKS) return gone$1(document, known.lineage(id), ports, ledger);
		await sources.clock.pause(look);
		return issue(id, ports, look + 1);
	}
	const onMain = {
		...standing,
		document,
		policy,
		recent: head.recent
	};
	const { requested, grant } = known.lineage(id);
	const frozen = grant?.effective ?? null;
	const number = requested?.pullRequest ?? null;
	const [behind, pullRequest, identity] = await Promise.all([
		uncovered(known.recordedUpTo, onMain.tip, sources),
		number === null ? null : mergedPullRequest(number, onMain.document.path, sources),
		firstIdentity(frozen, onMain, ports.job),
		loadIssuers(frozen, onMain, ports)
	]);
	if (behind) return { is: "uncovered" };
	const merge = pullRequest?.merge;
	if (!frozen || !identity) return neverGranted(known, onMain, ports, ledger);
	if (!merge) return unmerged(known.lineage(id), ports, ledger, identity);
	const without = touchForIssue(onMain, pullRequest, known.lineage(id).grant);
	const [gathered, seenFirst] = await Promise.all([forIssue(onMain, pullRequest, identity.claims, sources), readLedger(ledger, without)]);
	const touch = gathered.changes ? {
		...without,
		index: [...new Set([...without.index, ...gathered.asked.index])]
	} : without;
	const view = gathered.changes ? await readLedger(ledger, touch) : seenFirst;
	const factsAt = (head, claims = identity.claims) => {
		const { issuances, grant: standing } = head.lineage(id);
		const concurrent = openIssuances(head.lineage(id), gathered.now).length;
		const moment = {
			phase: "issue",
			merge,
			frozen: standing?.effective ?? frozen,
			claims,
			uses: issuances.length,
			concurrent
		};
		return factsOn(withEnd(gathered, standing), head, moment, [], standing);
	};
	const facts = factsAt(view);
	const set = gathered.asked.policy;
	const decision = decide(set, facts);
	const taken = decision.verdict === "allow" ? which(decision.effective?.entitlements ?? [], ports.cloudRoles, set.kinds) : refusalOf(decision);
	if ("condition" in taken) {
		const event = refused(toldOf(facts, decision, ports), issuanceId(identity.claims), {
			...taken,
			dropped: null
		}, {
			decision,
			facts
		});
		await transact(ledger, touch, () => ({ events: [...revalidation(decision, facts, null, ports), event] }), view);
		return {
			is: "refused",
			...taken,
			decision
		};
	}
	return handOut({
		request: document.body,
		policy: set,
		trust: policy.trust,
		ledger,
		touch,
		view,
		decision,
		granted: frozen,
		entitlements: taken,
		factsAt,
		identity,
		started
	}, ports);
}
async function firstIdentity(frozen, onMain, job) {
	const first = frozen?.entitlements[0];
	return first ? job.identity(audienceOf(first, onMain.policy.set)) : null;
}
async function loadIssuers(frozen, { policy }, { issuer }) {
	const providers = new Set(frozen?.entitlements.map(({ provider }) => provider));
	await Promise.allSettled([...providers].map((provider) => issuer(provider, policy.trust)));
}
const LOOKS = 3;
function grantedAtMerge({ decided }) {
	return decided?.decision.verdict === "allow" && decided.facts.moment.phase === "record";
}
function gone$1({ message, fix }, { requestId: id, events }, ports, ledger) {
	return refuse({
		id,
		marks: events[0]?.marks ?? []
	}, {
		condition: "INV-ON-MAIN",
		message,
		fix
	}, ports, ledger);
}
async function neverGranted(view, onMain, ports, ledger) {
	const { body, path } = onMain.document;
	const { requested, decided, events } = view.lineage(body.id);
	if (!requested) {
		const notJudged = events.findLast((event) => event.kind === "refused" && event.came?.file.path === path);
		if (notJudged) return notJudgedThere(notJudged);
		if (await olderThan(ledger, path, ports.sources)) return olderThanLedger(body.id);
		throw lost(body.id, ledger);
	}
	const marks = decided?.marks ?? marksOf(body);
	const message = decided ? `the verdict at the merge was ${decided.decision.verdict}: ${decided.decision.headline}` : `the ledger holds no verdict on ${body.id}`;
	return refuse({
		id: body.id,
		marks
	}, {
		condition: "GRANT",
		message,
		fix: "ask again with a new request; `access-lineage show` tells what was missing"
	}, ports, ledger);
}
function notJudgedThere({ condition, message }) {
	return {
		is: "refused",
		condition,
		message,
		fix: "ask again with a new request, under an id of its own",
		decision: null
	};
}
async function olderThan(ledger, path, { repository }) {
	const [first] = (await readLedger(ledger, {
		requests: [POLICY],
		index: []
	})).lineage(POLICY).events;
	if (first?.kind !== "policy-changed") return true;
	const [there] = await repository.oids([{
		ref: first.to.commit,
		path
	}]);
	return there !== null;
}
function lost(id, { branch }) {
	return new Failure("UNRECORDED", `the ledger cannot be believed: main holds ${id} and is recorded beyond it, and branch ${branch} holds no request event of it`, "run `access-lineage verify` and find out who took it away; until then nothing is issued for it");
}
function olderThanLedger(id) {
	return {
		is: "refused",
		condition: "GRANT",
		message: `the ledger holds no request ${id}: it came to the branch before the ledger began, and nobody decided on it`,
		fix: "ask again with a new request",
		decision: null
	};
}
function unmerged({ requestId: id, events }, ports, ledger, identity) {
	return refuse({
		id,
		marks: events[0]?.marks ?? []
	}, {
		condition: "INV-PULL-REQUEST",
		message: "no merged pull request adds this request",
		fix: "ask again by pull request, and tell whoever guards the ledger"
	}, ports, ledger, identity);
}
// src/decision/after-review.ts
const { pass: pass$1, fail: fail$1, error: error$1 } = engineRules("approval", "invariant");
const NOTHING = {
	required: [],
	counted: [],
	rejected: []
};
function afterReview(policy, facts, recorded) {
	const owed = recorded.obligations.find(({ under }) => under !== void 0);
	const document = policy.breakGlass.find(({ body }) => body.id === owed?.under);
	const { context } = resolve(policy, facts);
	const violations = (facts.violations ?? []).filter(({ rule }) => rule !== "INV-REVOKED").map(({ rule, message, fix, values = {} }) => fail$1(rule, {
		message,
		fix,
		values
	}));
	if (!owed || !document || !context) {
		const gone = error$1("BG-REVIEW", {
			message: `who may review it cannot be told: ${owed?.under ?? "its BreakGlass document"}, its role or its environment is no longer in the policy`,
			fix: "put it back into the policy, open to nobody new, until the review is done"
		});
		return told$2(policy, facts, recorded, [...violations, gone], NOTHING);
	}
	const asTaken = {
		...context,
		facts: recorded.effective === null ? facts : {
			...facts,
			pullRequest: byPeople(facts.pullRequest)
		},
		holder: recorded.holder ?? context.holder,
		effective: recorded.effective ?? context.effective
	};
	const counting = count$1([needOf$1(document, recorded.effective !== null)], {
		excluded: exclusions(asTaken),
		counterpart: () => null
	}, countingOf(asTaken));
	const approval = approvalCount(counting);
	return told$2(policy, facts, recorded, [
		...violations,
		...strangeHands(policy, facts, recorded),
		reviewed(document, approval, owed, counting)
	], approval);
}
function strangeHands(policy, facts, { effective }) {
	if (effective !== null || facts.pullRequest === null) return [];
	const { results } = invariants.evaluate({
		policy,
		facts: {
			...facts,
			violations: []
		}
	});
	return results.filter(({ outcome }) => outcome !== "pass");
}
function byPeople(pullRequest) {
	if (!pullRequest) return null;
	const { author } = pullRequest;
	return {
		...pullRequest,
		author: author?.type === "User" ? author : null,
		contributors: []
	};
}
function needOf$1(document, echoDigest) {
	const { id, title, controls, owner, review } = document.body;
	const rule = {
		...document,
		body: {
			apiVersion: "access-lineage/v1",
			kind: "ApprovalRule",
			id,
			title,
			controls,
			owner,
			severity: "high",
			require: [{
				slot: "review",
				count: 1,
				from: review.from
			}]
		}
	};
	return {
		rule,
		slot: "review",
		as: "approval",
		count: 1,
		from: review.from,
		pointer: "/review",
		rules: [rule],
		demand: {
			rationale: rationaleDemand({ echoDigest }, "high"),
			maxAge: null,
			reciprocal: null,
			changesRequestedBlocks: true
		}
	};
}
function reviewed({ body }, { counted, required }, owed, { blockers, errors, unknown, slots }) {
	const pool = body.review.from.map(poolName$1).join(" or ");
	const lost = [
		...slots.flatMap((slot) => slot.unknown ?? []),
		...errors.map(({ message }) => message),
		...unknown
	][0];
	if (lost !== void 0) {
		const message = `who may review it could not be worked out: ${lost}`;
		return error$1("BG-REVIEW", {
			message,
			fix: "run the check again; if it stays, ask whoever runs this action"
		});
	}
	const asking = blockers.filter((person) => slots.some(({ members }) => members.has(person)));
	if (asking.length > 0) return fail$1("BG-REVIEW", {
		message: `${asking.join(" and ")} ${asking.length === 1 ? "asks" : "ask"} for changes`,
		fix: "the file stays as it was recorded: say what was asked in the conversation, until they approve",
		values: { asking }
	});
	const [one] = counted;
	if (one) return pass$1("BG-REVIEW", `reviewed by ${one.person}`);
	const message = `${owed.owedBy} owes a review by ${owed.by}: 1 of 1 from ${pool} is missing`;
	const [first] = required;
	const values = {
		owedBy: owed.owedBy,
		by: owed.by,
		pool,
		candidates: first?.candidates ?? []
	};
	if (first?.candidates.length === 0) return fail$1("BG-REVIEW", {
		message,
		fix: `after exclusions nobody is left: have ${body.id} name somebody else`,
		values
	});
	return {
		...fail$1("BG-REVIEW", {
			message,
			fix: `ask ${first?.candidates.join(" or ")} to look at it`,
			values
		}),
		outcome: "pending"
	};
}
function told$2(policy, facts, recorded, results, approval) {
	const bad = results.find(({ outcome }) => outcome === "fail" || outcome === "error");
	const verdict = bad ? "deny" : results.some(({ outcome }) => outcome === "pending") ? "pending" : "allow";
	const { path, blob, sha256, body } = facts.request;
	const { risk, holder, owner, effective, obligations, marks } = recorded;
	return {
		format: 1,
		verdict,
		headline: bad ? `Not settled: ${bad.message} (${bad.rule}).` : HEADLINES[verdict](body.breakGlass?.incident ?? ""),
		request: {
			id: body.id,
			path,
			blob,
			sha256
		},
		policy: {
			commit: policy.commit,
			tree: policy.tree,
			data: recorded.policy?.data ?? []
		},
		engine: ENGINE,
		now: facts.now,
		marks,
		results,
		notTargeted: 0,
		approval,
		risk: risk ?? {
			level: "high",
			because: ["it was taken without being asked for"]
		},
		...holder ? { holder } : {},
		...owner ? { owner } : {},
		effective,
		obligations
	};
}
const HEADLINES = {
	allow: (incident) => `Emergency ${incident}: reviewed. Merging settles it.`,
	pending: (incident) => `Emergency ${incident}: the access was taken without waiting. Approve to settle it; it grants nothing.`,
	deny: (incident) => `Emergency ${incident}: not settled.`
};
// src/policy/lasting.ts
function lasting({ window, role, scope }, policy) {
	if (window?.duration) return window.duration;
	const standard = policy.roles.get(role)?.duration.default;
	const cap = policy.environments.get(scope.environment)?.maxDuration;
	return standard === void 0 ? null : duration(Math.min(standard, cap ?? standard));
}
// src/decision/removed-texts.ts
const KIND = "x".repeat(1e3);
function removedTexts({ reviews }) {
	return reviews.filter(isRemoved).map(({ databaseId }) => databaseId);
}
function isRemoved({ body, withheld }) {
	return body.text === null && withheld === void 0;
}
function withKindTexts(facts) {
	const reviews = facts.reviews.map((one) => isRemoved(one) ? {
		...one,
		body: {
			...one.body,
			text: KIND
		}
	} : one);
	return {
		...facts,
		reviews
	};
}
function nameTexts(reviews) {
	return `the text of ${reviews.length === 1 ? "review" : "reviews"} ${reviews.join(", ")}`;
}
// src/report/duration-words.ts
const UNITS = [
	[86400, "day"],
	[3600, "hour"],
	[60, "minute"],
	[1, "second"]
];
function inWords$1(total) {
	let left = total;
	const words = UNITS.flatMap(([length, unit]) => {
		const count = Math.floor(left / length);
		left -= count * length;
		return count === 0 ? [] : [counted(count, unit)];
	});
	return words.length === 0 ? "no time" : words.join(" ");
}
// src/report/views/secret.ts
function secretRows({ reference, type, consumer, ttl, rotation, revocation = "expected" }) {
	const rotated = [...rotation.afterUse ? ["after use"] : [], ...rotation.maxAge === void 0 ? [] : [`${rotation.maxAge} after the grant begins`]];
	return [
		["Secret", [
			`${type} `,
			{ code: reference },
			", used by ",
			{ code: consumer }
		]],
		["Its life", `${ttl}; revocation ${revocation === "expected" ? "expected" : "not possible: it ends by itself"}`],
		["Rotation", rotated.length > 0 ? rotated.join(", and ") : "as the role demands"]
	];
}
function reachRows({ results }) {
	const actions = results.find(({ rule }) => rule === "SECRET-REACH")?.values["actions"];
	if (!Array.isArray(actions)) return [];
	return [["Secrets", `any that ${some(actions.map(String))} hand out; which they were, only usage tells`]];
}
function owedBlocks(obligations, heading) {
	if (obligations.length === 0) return [];
	const items = obligations.map(({ kind, by, owedBy, because, metAt }) => {
		const done = metAt ? ` Done at ${metAt}.` : "";
		return [
			{ strong: kind },
			` by ${by}, owed by `,
			{ code: owedBy },
			`: ${because}.${done}`
		];
	});
	return [{
		is: "heading",
		level: 3,
		text: heading
	}, {
		is: "list",
		items
	}];
}
// src/report/views/mandate.ts
const AUTONOMY = {
	supervised: "supervised: a person looks at each step",
	autonomous: "autonomous: nobody looks at its steps"
};
function mandateRows(mandate, logins = new Map()) {
	const { agent, sponsor, autonomy = "supervised", delegation, goal } = mandate;
	const login = logins.get(sponsor);
	return [
		["Agent", [{ code: agent }]],
		["Goal", goal ?? "text removed"],
		["Sponsor", [
			{ code: sponsor },
			login === void 0 ? "" : ` (${login})`,
			": answers for it and cannot approve"
		]],
		["Autonomy", AUTONOMY[autonomy]],
		["Mandate", chain(mandate, delegation)]
	];
}
function chain({ agent, sponsor }, delegation) {
	if (!delegation) return [
		{ code: `person:${sponsor}` },
		" \u2192 ",
		{ code: `agent:${agent}` },
		", directly"
	];
	return delegation.flatMap(({ from, to, actions, resources }, index) => {
		const only = [...actions ?? [], ...resources ?? []];
		return [
			...index === 0 ? [{ code: from }] : [],
			" \u2192 ",
			{ code: to },
			...only.length > 0 ? [` (only ${only.join(", ")})`] : []
		];
	});
}
function conditionBlocks(conditions) {
	if (conditions.length === 0) return [];
	return [{
		is: "heading",
		level: 3,
		text: "Asked again at every credential"
	}, {
		is: "list",
		items: conditions.map(conditionPhrase)
	}];
}
function conditionPhrase({ id, when, otherwise, to }) {
	const left = [...to?.actions ?? [], ...to?.resources ?? []].join(", ");
	return [
		{ strong: id },
		": ",
		{ code: when },
		otherwise === "refuse" ? ". If not, nothing is issued." : `. If not, only ${left} is issued.`
	];
}
function mandateBlocks(mandate, logins) {
	if (!mandate) return [];
	return [{
		is: "heading",
		level: 3,
		text: "An agent asks"
	}, {
		is: "table",
		head: ["", ""],
		rows: mandateRows(mandate, logins)
	}];
}
function startsAJob(request) {
	return request?.access?.mode === "just-in-time" && request.access.activation === "on-merge";
}
function startRows(request) {
	return startsAJob(request) ? [["Starts", [{ own: "by the merge: `record` calls the job of `on-grant.yml` with it" }]]] : [];
}
// src/report/views/decision.ts
const ICON = {
	allow: "\u2705",
	pending: "\u23f3",
	deny: "\u26d4"
};
const SAID = {
	allow: "allowed",
	pending: "waiting for approval",
	deny: "denied"
};
const SETTLED = {
	allow: "counts",
	pending: "waiting for approval",
	deny: "does not count"
};
const REVIEWED = {
	allow: "reviewed",
	pending: "waiting for a review",
	deny: "not settled"
};
const FINAL = {
	allow: "granted",
	pending: "not granted",
	deny: "denied"
};
const OUTCOME = {
	pass: "\u2705 pass",
	pending: "\u23f3 pending",
	fail: "\u26d4 fail",
	error: "\u26d4 error",
	waived: "\ud83d\udd13 waived",
	"not-applicable": "does not apply"
};
const BOUNDARY = {
	cooperative: "cooperative: a job could go round this action, so the whole role was judged",
	isolated: "isolated: only a job of our own can exchange it",
	cloud: "cloud: the cloud itself holds the limits"
};
const NAMED = 8;
function decisionBlocks(decision, setting = {}) {
	return [...decisionSummary(decision, setting), rulesTable(decision)];
}
function decisionSummary(decision, setting) {
	const { logins = new Map() } = setting;
	return [
		{
			is: "heading",
			level: 2,
			text: [
				`${iconOf$1(decision, setting)} `,
				{ code: decision.request.id },
				`: ${saidOf(decision, setting)}`
			]
		},
		{
			is: "text",
			text: decision.headline
		},
		...asked(decision, setting.request, logins),
		...inTheWay(decision),
		...missing$1(decision, setting),
		...reviews(decision, logins),
		...decision.effective ? grant(decision, decision.effective, setting) : []
	];
}
function asked(decision, request, logins) {
	if (!request) return [];
	const { subject, conditions = [] } = request;
	return [
		...whoAndWhy(decision, request, logins),
		...mandateBlocks(subject.type === "agent" ? subject : null, logins),
		...conditionBlocks(conditions)
	];
}
function whoAndWhy({ holder, owner }, { purpose, justification, ticket }, logins) {
	const items = [];
	if (holder) items.push([
		{ strong: "For" },
		" ",
		{ code: holder.subject },
		...owner === void 0 || holder.subject === `person:${owner}` ? [] : [", answered for by ", ...named(owner, logins)]
	]);
	if (purpose) items.push([{ strong: "To" }, ` ${purpose.code}: ${shortened(purpose.text)}`]);
	if (justification !== void 0) items.push([{ strong: "Because" }, ` ${shortened(justification)}`]);
	if (ticket !== void 0) items.push([{ strong: "Ticket" }, ` ${ticket}`]);
	return items.length > 0 ? [{
		is: "list",
		items
	}] : [];
}
const LONGEST = 400;
function shortened(text) {
	const letters = Array.from(text);
	return letters.length > LONGEST ? `${letters.slice(0, 399).join("")}\u2026` : text;
}
function saidOf(decision, { merged = false }) {
	if (isReview(decision)) return REVIEWED[decision.verdict];
	if (isSettlement(decision)) return SETTLED[decision.verdict];
	return (merged ? FINAL : SAID)[decision.verdict];
}
function iconOf$1({ verdict }, { merged = false }) {
	return ICON[merged && verdict === "pending" ? "deny" : verdict];
}
function isReview({ results }) {
	return results.some(({ rule }) => rule === "BG-REVIEW");
}
function isSettlement({ results }) {
	return results.some(({ rule }) => rule === "DEBT-OWED");
}
function bites({ outcome, mode }) {
	return mode === "deny" && (outcome === "fail" || outcome === "error");
}
function inTheWay({ results }) {
	const blocks = [];
	const biting = results.filter(bites);
	if (biting.length > 0) blocks.push({
		is: "heading",
		level: 3,
		text: "What is in the way"
	}, {
		is: "list",
		items: biting.map(told$1)
	});
	const waived = results.filter(({ outcome }) => outcome === "waived");
	if (waived.length > 0) blocks.push({
		is: "heading",
		level: 3,
		text: "Waived by exception"
	}, {
		is: "list",
		items: waived.map(excepted)
	});
	const noted = results.filter((result) => result.mode === "warn" && !settled(result) || idle(result));
	if (noted.length > 0) blocks.push({
		is: "heading",
		level: 3,
		text: "Worth a look"
	}, {
		is: "list",
		items: noted.map(told$1)
	});
	return blocks;
}
function told$1({ rule, message, fix, at }) {
	const place = at ? [
		" (",
		{ code: `${at.path}:${at.line}` },
		")"
	] : [];
	return [
		{ strong: rule },
		...place,
		`: ${message}`,
		...fix === void 0 ? [] : [" \u2192 ", { own: fix }]
	];
}
function excepted({ rule, message, waivedBy = "" }) {
	return [
		{ strong: rule },
		" by ",
		{ code: waivedBy },
		`: ${message}`
	];
}
function idle({ outcome, values }) {
	return outcome === "not-applicable" && "waives" in values;
}
function settled({ outcome }) {
	return outcome === "pass" || outcome === "not-applicable" || outcome === "waived";
}
function missing$1({ verdict, approval, results }, { logins = new Map(), merged = false }) {
	const open = approval.required.filter((one) => one.missing > 0);
	if (open.length === 0 || verdict === "deny") return [];
	const items = open.map((one) => merged ? wanted(one) : [...wanted(one), ...givenBy(one, logins)]);
	return [
		{
			is: "heading",
			level: 3,
			text: merged ? "What was missing at the merge" : "What is missing"
		},
		...whyAttest(results),
		{
			is: "list",
			items
		}
	];
}
function wanted({ rule, slot, count, missing: left, as }) {
	const attests = as === "attestation" ? ", who attests" : "";
	return [
		{ strong: `${left} of ${count}` },
		" for ",
		{ strong: slot },
		attests,
		" (",
		{ code: rule },
		")"
	];
}
function whyAttest(results) {
	const because = results.find(({ rule, outcome }) => rule === "ATTEST-OWNERS" && outcome === "pending")?.values["because"];
	return typeof because === "string" ? [{
		is: "text",
		text: `${because}.`
	}] : [];
}
function givenBy({ candidates }, logins) {
	const shown = candidates.slice(0, NAMED).flatMap((person, index) => [...index > 0 ? [", "] : [], ...named(person, logins)]);
	const more = candidates.length > NAMED ? [` and ${candidates.length - NAMED} more`] : [];
	return [
		". Can be given by ",
		...shown,
		...more
	];
}
function named(person, logins) {
	const login = logins.get(person.replace(/^account /, "p-"));
	return login === void 0 ? [{ code: person }] : [{ code: login }, ` (${person})`];
}
function reviews({ approval }, logins) {
	if (approval.counted.length + approval.rejected.length === 0) return [];
	const counted = approval.counted.map((one) => [
		named(one.person, logins),
		"\u2705 counts",
		authority(one)
	]);
	const others = approval.rejected.map(({ by, why, message }) => [
		named(by, logins),
		`\u2716\ufe0f ${why}`,
		message
	]);
	return [{
		is: "heading",
		level: 3,
		text: "Reviews"
	}, {
		is: "table",
		head: [
			"Who",
			"Counts?",
			"Why"
		],
		rows: [...counted, ...others]
	}];
}
function authority({ authority: { rule, slot, pool, memberBy } }) {
	return [
		`${slot} of `,
		{ code: rule },
		`, as member of ${pool} `,
		"(",
		{ code: memberBy },
		")"
	];
}
function grant(decision, effective, setting) {
	const { verdict, risk, obligations } = decision;
	const { role, environment, notBefore, notAfter, maxSession, maxUses, boundary, entitlements } = effective;
	const [taken, allowed] = [isReview(decision), verdict === "allow"];
	const asked = setting.duration === void 0 ? "the asked duration" : inWords$1(seconds(setting.duration));
	const rows = [
		["Role", [
			{ code: role },
			" in ",
			{ code: environment }
		]],
		["From", notBefore ?? "the merge"],
		["Until", notAfter ?? `${asked} after the merge`],
		["Ends", endsFor(decision, `${inWords$1(maxSession)}; at most ${maxUses} can be issued`)],
		...startRows(setting.request),
		...setting.request?.secret ? secretRows(setting.request.secret) : [],
		...reachRows(decision),
		["Boundary", BOUNDARY[boundary]],
		["Risk", risk.because.length > 0 ? `${risk.level}: ${risk.because.join("; ")}` : risk.level]
	];
	return [
		{
			is: "heading",
			level: 3,
			text: taken ? "What was taken" : allowed ? "What is granted" : "What would be granted"
		},
		{
			is: "table",
			head: ["", ""],
			rows
		},
		{
			is: "code",
			text: entitlements.map(lines).join("\n")
		},
		...owedBlocks(obligations, taken || allowed ? "What is owed" : "What would be owed")
	];
}
function endsFor({ holder }, lives) {
	return holder?.subject.startsWith("person:") ? "with the window. No credential is handed out for a person" : `by itself: no credential lives longer than ${lives}`;
}
function lines({ provider, ...rest }) {
	return [provider, ...Object.entries(rest).map(([name, value]) => {
		if (Array.isArray(value)) return `  ${name}:\n${value.map((one) => `    - ${scalar(one)}`).join("\n")}`;
		return `  ${name}: ${scalar(value)}`;
	})].join("\n");
}
function scalar(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
const SHORT = 6;
function rulesTable({ results, notTargeted, policy }) {
	const rows = results.map((result) => [
		[{ code: result.rule }],
		result.mode === "deny" ? OUTCOME[result.outcome] : `${OUTCOME[result.outcome]} (${result.mode})`,
		result.message
	]);
	const summary = `${counted(results.length, "rule")} applied, ${notTargeted} did not; policy at ${policy.commit.slice(0, 12)}`;
	return {
		is: "table",
		head: [
			"Rule",
			"Outcome",
			"What was seen"
		],
		rows,
		...results.length > SHORT ? { fold: summary } : {}
	};
}
// src/report/views/findings.ts
const RANK = {
	error: 0,
	warning: 1,
	note: 2
};
function findingBlocks(findings) {
	return findings.toSorted(worstFirst).map((finding) => ({
		is: "finding",
		finding
	}));
}
function tally$1(findings) {
	const count = (severity) => counted(findings.filter((one) => one.severity === severity).length, severity);
	if (findings.length === 0) return "everything checks out";
	return `${count("error")}, ${count("warning")}, ${count("note")}`;
}
function worstFirst(one, other) {
	return RANK[one.severity] - RANK[other.severity] || text(one.at?.path, other.at?.path) || (one.at?.line ?? 0) - (other.at?.line ?? 0) || text(one.id, other.id);
}
function text(one = "", other = "") {
	return one < other ? -1 : Number(one > other);
}
function resultFindings({ results }, locate) {
	return results.flatMap((result) => {
		const severity = severityOf(result);
		if (severity === null) return [];
		const { rule, message, fix, values } = result;
		return [{
			id: rule,
			severity,
			message,
			fix: fix ?? "see the comment on the pull request",
			at: locate(result.field ?? ""),
			values
		}];
	});
}
function severityOf({ outcome, mode }) {
	if (outcome === "pending") return mode === "audit" ? null : "note";
	if (outcome !== "fail" && outcome !== "error") return null;
	return mode === "deny" ? "error" : mode === "warn" ? "warning" : "note";
}
// src/report/views/not-binding.ts
function notBinding({ commit, rule, message }) {
	return {
		is: "text",
		text: [
			"The policy at commit ",
			{ code: commit.slice(0, 12) },
			" of the default branch does not bind: ",
			`${message} (${rule}). Decisions are made under the policy that bound before it.`
		]
	};
}
// src/report/views/to-approve.ts
function isOpen(request) {
	return "decision" in request && request.shown !== null && isReview(request.decision);
}
function howToApprove(requests, merged) {
	const waiting = requests.flatMap((one) => "decision" in one && one.shown !== null && one.decision.verdict === "pending" && (!merged || isOpen(one)) ? [one] : []);
	if (waiting.length === 0) return [];
	const digests = `${waiting.length === 1 ? "digest" : "digests"}: ${waiting.map(({ shown }) => shown).join(" ")}`;
	const review = waiting.every(isOpen);
	return [
		{
			is: "heading",
			level: 2,
			text: "To approve"
		},
		{
			is: "text",
			text: `Review this pull request with \u201cApprove\u201d. Say in your own words what you looked at and why it is right, and keep the last line: it ties your approval to exactly what ${review ? "was taken" : "would be granted"}.`
		},
		{
			is: "code",
			text: `Why: \n\n${digests}`
		},
		...waiting.some(({ request }) => startsAJob(request)) ? [STARTS] : [],
		review ? merged ? LATE : AFTERWARDS : BEFORE
	];
}
const STARTS = {
	is: "text",
	text: [{ strong: "The merge itself starts the job" }, { own: " that gets the credential (`activation: on-merge`): `record` calls `on-grant.yml` as soon as the window is open, and nobody is asked again." }]
};
const AFTERWARDS = {
	is: "text",
	text: [{ strong: "Merge when it is approved." }, " That settles the review. Merged without one, it stays owed, and the person breaks no glass while it is overdue."]
};
const LATE = {
	is: "text",
	text: [{ strong: "It is merged, and the review is still owed." }, { own: " An approval settles it with the next run of `record`; while it is overdue, the person breaks no glass." }]
};
const BEFORE = {
	is: "text",
	text: [{ strong: "Merge only when nothing is pending." }, " What stands at the merge is final: approvals given later do not count, and a request merged too early has to be asked again under a new id."]
};
// src/report/views/check.ts
function checkFace(checked) {
	const face = enforcedFace(checked);
	if (checked.gate !== "audit" || face.state === "success") return face;
	return {
		state: "success",
		title: `Audit mode, nothing is blocked. ${face.title}`
	};
}
function enforcedFace({ findings, requests, revocations = [], putBack = [], merged = false }) {
	if (findings.some(({ severity }) => severity === "error")) return {
		state: "failure",
		title: "Refused: see the comment"
	};
	const free = [...revocations.length > 0 ? [counted(revocations.length, "revocation")] : [], ...putBack.length > 0 ? [`${counted(putBack.length, "request")} put back`] : []];
	if (requests.length === 0 && free.length > 0) return {
		state: "success",
		title: `${free.join(", ")}: nothing has to be approved${ungranted(putBack)}`
	};
	if (requests.length === 0) return {
		state: "success",
		title: "No access request here"
	};
	const verdicts = requests.map(verdictOf);
	const title = titleOf(requests, verdicts, merged);
	if (requests.some((one) => iconOf(one, merged) === ICON.deny)) return {
		state: "failure",
		title
	};
	return verdicts.includes("pending") ? {
		state: "pending",
		title
	} : {
		state: "success",
		title
	};
}
const AUDIT = "Audit mode: this says what would happen and blocks nothing. It can be merged; what is denied is recorded as denied, and no credential is issued for it.";
function checkBlocks(checked) {
	const { findings, requests, revocations = [], putBack = [], logins = new Map(), merged = false, unbound = null } = checked;
	const { title, state } = enforcedFace(checked);
	const blocks = [{
		is: "heading",
		level: 1,
		text: `${{
			success: ICON.allow,
			pending: ICON.pending,
			failure: ICON.deny
		}[state]} ${title}`
	}];
	if (checked.gate === "audit" && state !== "success") blocks.push({
		is: "text",
		text: AUDIT
	});
	if (unbound) blocks.push(notBinding(unbound));
	if (findings.length > 0) blocks.push(...findingBlocks(findings));
	else if (requests.length + revocations.length + putBack.length === 0) blocks.push({
		is: "text",
		text: "This pull request changes no access request, so there is nothing to decide."
	});
	blocks.push(...revocations.flatMap(revocation), ...putBack.flatMap(back), ...merged ? final(requests) : []);
	const toApprove = howToApprove(requests, merged);
	const [only] = requests;
	if (requests.length === 1 && only) return [...blocks, ...about(only, toApprove, {
		logins,
		merged
	})];
	const worstFirst = VERDICTS.flatMap((verdict) => requests.filter((one) => verdictOf(one) === verdict));
	return [
		...blocks,
		...overview(worstFirst, merged),
		...toApprove,
		...worstFirst.flatMap((request) => about(request, [], {
			logins,
			merged
		}))
	];
}
function final(requests) {
	const closed = requests.filter((one) => !isOpen(one));
	if (closed.length === 0) return [];
	return [{
		is: "text",
		text: [{ strong: "It is merged, and that is final." }, { own: closed.every((one) => "decision" in one && one.recorded) ? " This is what was recorded." : " `record` writes it into the ledger, and what stands there counts: its log says it, and `access-lineage show` does." }]
	}];
}
function overview(requests, merged) {
	if (requests.length === 0) return [];
	return [{
		is: "table",
		head: [
			"",
			"Request",
			"Verdict"
		],
		rows: requests.map((one) => "decision" in one ? [
			iconOf(one, merged),
			[{ code: one.decision.request.id }],
			one.decision.headline
		] : [
			ICON.deny,
			[{ code: one.path }],
			"it cannot be read yet"
		])
	}];
}
function revocation({ id, grant }) {
	return [{
		is: "heading",
		level: 2,
		text: [
			"\ud83d\uded1 ",
			{ code: id },
			": is revoked by the merge"
		]
	}, {
		is: "text",
		text: ended(grant)
	}];
}
function ungranted(putBack) {
	const count = putBack.filter(({ granted }) => !granted).length;
	if (count === 0) return "";
	return count === putBack.length ? ", and nothing is granted" : `, and ${count} of them grants nothing`;
}
function back({ id, headline }) {
	return [{
		is: "heading",
		level: 2,
		text: [
			"\u21a9\ufe0f ",
			{ code: id },
			": its file comes back as it was"
		]
	}, {
		is: "text",
		text: `It was recorded before, and that stands: ${headline}`
	}];
}
function ended(grant) {
	if (!grant) return "No grant of it is recorded, and none will come.";
	const { effective, holder } = grant;
	const whose = [
		{ code: effective.role },
		" in ",
		{ code: effective.environment },
		", held by ",
		{ code: holder.subject }
	];
	if (grant.ended) return [...whose, `, has ended already: ${grant.ended.how} at ${grant.ended.at}.`];
	return [...whose, `, was granted until ${effective.notAfter}. From the merge on nothing more is issued for it; what was issued ends by itself.`];
}
function about(request, toApprove, setting) {
	if (!("decision" in request)) return unread(request);
	const { decision, path: _, shown: __, recorded: ___, ...own } = request;
	const merged = setting.merged === true && !isOpen(request);
	return [
		...decisionSummary(decision, {
			...setting,
			...own,
			merged
		}),
		...toApprove,
		rulesTable(decision)
	];
}
function verdictOf(request) {
	return "decision" in request ? request.decision.verdict : "deny";
}
function iconOf(request, merged) {
	const verdict = verdictOf(request);
	return ICON[merged && verdict === "pending" && !isOpen(request) ? "deny" : verdict];
}
function titleOf(requests, verdicts, merged) {
	const [only] = requests;
	const words = merged ? FINAL : SAID;
	if (!only || requests.length > 1) return `${counted(requests.length, "access request")}: ${tally(verdicts, words)}`;
	if ("decision" in only && isReview(only.decision)) return `Emergency: ${REVIEWED[only.decision.verdict]}`;
	if ("decision" in only && isSettlement(only.decision)) return `Settlement: ${SETTLED[only.decision.verdict]}`;
	return `Access request: ${words[verdictOf(only)]}`;
}
function tally(verdicts, words) {
	return VERDICTS.filter((kind) => verdicts.includes(kind)).map((kind) => `${verdicts.filter((one) => one === kind).length} ${words[kind]}`).join(", ");
}
function unread({ path, findings }) {
	return [
		{
			is: "heading",
			level: 2,
			text: [
				`${ICON.deny} `,
				{ code: path },
				": cannot be read yet"
			]
		},
		{
			is: "text",
			text: `Nothing was decided. ${findings.some(hides) ? FIRST : ALL}`
		},
		...findingBlocks(findings)
	];
}
const ALL = "These are all the things to mend:";
const FIRST = "Mend these first; what else is wrong is told after that:";
function hides({ id }) {
	return /^Y00[0-9]$/.test(id) || id === "Y034" || id === "Y020";
}
// src/facts/landed.ts
const DIRECT_PUSH_AFTER = 900;
async function* landedSince(from, tip, sources) {
	const changes = await sources.repository.changes(from, tip, [REQUESTS, ...GOVERNED]);
	let last = null;
	const commits = [...groupBy(changes, (row) => row.commit)];
	const whence = asker(commits.flatMap(([commit, rows]) => rows.some(isOurs) ? [commit] : []), sources);
	for (const [n, [commit, rows]] of commits.entries()) {
		const asks = rows.flatMap((row) => isAdded(row) && row.path.startsWith("access-requests/") ? [row] : []);
		const mine = asks.filter((row) => requestPath(row.path)?.inItsMonth).toSorted((one, other) => Number(isBeside(one)) - Number(isBeside(other)));
		for (const row of asks) if (!mine.includes(row) && !isReadme(row.path)) yield notARequest(row);
		const governed = rows.find(({ path }) => isGoverned(path));
		const first = mine[0] ?? governed;
		if (!first) continue;
		const by = last?.merge?.landed.includes(commit) ? last : await whence(commit);
		last = by;
		const young = by === null && isYoung(first, sources) && !await followed(commits.slice(n + 1), sources);
		if (young && mine.length > 0) {
			yield { waitingFor: commit };
			return;
		}
		const later = commits.slice(n + 1).filter(([one]) => by?.merge?.landed.includes(one));
		yield* landedBy(by, mine, new Set(later.flatMap(([, more]) => more.filter(isAdded).map(({ path }) => path))), governed === void 0, sources);
		const came = {
			commit,
			pullRequest: by,
			merge: by?.merge ?? pushed(first, sources),
			lastOfCommit: true
		};
		if (governed) yield {
			kind: "change",
			...came,
			young
		};
	}
}
function isYoung({ at }, { clock }) {
	return Math.abs(epoch(clock.now()) - epoch(at)) <= DIRECT_PUSH_AFTER;
}
async function followed(later, { clock, github }) {
	const latest = epoch(clock.now()) - DIRECT_PUSH_AFTER;
	for (const [commit, [row]] of later) {
		if (!row || epoch(row.at) >= latest) continue;
		const merge = (await github.mergedAs(commit).catch(tooLarge))?.merge;
		if (merge && epoch(merge.at) < latest) return true;
	}
	return false;
}
function isBeside({ path }) {
	return requestPath(path)?.what !== "request";
}
function isOurs({ path }) {
	return isGoverned(path) || requestPath(path)?.inItsMonth === true;
}
const ATTEMPTS = 7;
const AHEAD = 10;
function asker(commits, { github, clock }) {
	const known = new Map();
	const attempts = new Map();
	const tried = (commit) => attempts.get(commit) ?? 0;
	const look = async (commit) => {
		if (known.has(commit) || tried(commit) === ATTEMPTS) return;
		const pullRequest = await github.mergedAs(commit).catch(tooLarge);
		attempts.set(commit, tried(commit) + 1);
		if (pullRequest) known.set(commit, pullRequest);
	};
	return async (commit) => {
		const next = commits.indexOf(commit) + 1;
		const later = commits.slice(next, next + AHEAD);
		await look(commit);
		while (!known.has(commit) && tried(commit) < ATTEMPTS) {
			await clock.pause(tried(commit) - 1);
			await Promise.all([look(commit), ...later.map((one) => look(one).catch(() => {}))]);
		}
		return known.get(commit) ?? null;
	};
}
function tooLarge(error) {
	if (error instanceof TooLarge) return error.pullRequest;
	throw error;
}
async function* landedBy(pullRequest, rows, again, whole, sources) {
	const [first] = rows;
	if (!first) return;
	const merge = pullRequest?.merge ?? pushed(first, sources);
	let policyAt = null;
	for (const [n, row] of rows.entries()) {
		const last = merge.landed.includes(row.commit) ? merge.commit : row.commit;
		const [added, landed, base] = await sources.repository.read([...[row.commit, last].map((ref) => ({
			ref,
			paths: [row.path]
		})), ...policyAt ? [] : [wantPolicy(merge.base)]]);
		policyAt ??= base ? await sources.policyAt(base) : null;
		const [came, stays] = [added, landed].map((shot) => shot?.files.find(({ path }) => path === row.path));
		if (!came || !landed || !policyAt) throw notThere(row, !came ? row.commit : landed ? merge.base : last);
		const gone = !stays || again.has(row.path);
		const file = gone ? came : stays;
		yield {
			path: row.path,
			kind: requestPath(row.path)?.what ?? "request",
			file,
			gone,
			sha256: sha256(file.bytes),
			commit: row.commit,
			lastOfCommit: whole && n === rows.length - 1,
			pullRequest,
			merge,
			violations: pullRequest ? await mergedViolations(sources.repository, pullRequest, merge, {
				path: row.path,
				blob: file.blob
			}, sources.mainBranch) : [directPush(row.commit)],
			policyAt,
			now: pullRequest?.readAt ?? sources.clock.now()
		};
	}
}
function pushed({ commit, parent, at }, { clock }) {
	return {
		commit,
		base: parent ?? commit,
		landed: [commit],
		at: earlier(at, clock.now()),
		by: null
	};
}
function notThere({ path }, commit) {
	return new Failure("UNREACHABLE", `GitHub does not show commit ${commit.slice(0, 12)}, by which ${path} came to the branch`, "run it again in a few minutes: nothing from it on is recorded before it can be read");
}
function isReadme(path) {
	return path.endsWith("/README.md");
}
function notARequest(row) {
	return {
		id: "Y092",
		severity: "warning",
		message: `${row.path} came to the branch in commit ${row.commit.slice(0, 12)} and is no request file`,
		fix: "remove it: below access-requests/ only <yyyy>/<mm>/<id>.yaml is read, and beside it .revoke, .declared and .settle-<n>",
		at: {
			path: row.path,
			line: 1,
			column: 1
		}
	};
}
function idOf({ path }) {
	const request = requestPath(path);
	if (!request) throw new TypeError(`${path} is no request path`);
	return request.id;
}
// src/facts/for-declaration.ts
const DUE_WITHOUT_POLICY = 604800;
async function forDeclaration(document, policy, seen) {
	const { body } = document;
	const under = coveringOf(body, policy);
	const request = asRequest(document, under);
	const asked = await ask(policy, request.body, seen.pullRequest, seen.github);
	return {
		document: request,
		pullRequest: seen.pullRequest,
		reviews: withoutStrangers(seen.reviews, policy, asked.members),
		violations: seen.violations,
		asked,
		now: seen.now,
		recorded: {
			obligations: [owedFor(body, under, seen.at ?? seen.now)],
			effective: null,
			marks: ["break-glass"]
		}
	};
}
function owedFor({ person, incident }, under, at) {
	return {
		kind: "review",
		by: plus(at, under ? seconds(under.body.review.within) : DUE_WITHOUT_POLICY),
		owedBy: person,
		because: `${incident}: access was taken out of band, so somebody else looks at it afterwards`,
		of: incident,
		...under ? { under: under.body.id } : {}
	};
}
function declaredFacts(declared, moment) {
	return factsOn(declared, {
		grants: () => [],
		owing: () => []
	}, moment);
}
async function declarationOf(landed, sources) {
	const read = readDocument(landed.file, "declaration");
	if (!read.ok) return read;
	const { body } = read.value;
	const { pullRequest, violations, now, merge } = landed;
	const { policy } = landed.policyAt;
	if (!policy.ok) return {
		ok: true,
		value: {
			body,
			owed: owedFor(body, null, merge.at),
			reviewed: null
		}
	};
	const { set } = policy.value;
	const blobAt = pullRequest ? await blobsAtReviews(sources.repository, pullRequest, [landed.path]) : () => null;
	const seen = {
		pullRequest,
		reviews: pullRequest ? seenReviews(pullRequest, landed.path, blobAt, sources.salt) : [],
		violations,
		now,
		at: merge.at,
		github: sources.github
	};
	const declared = await forDeclaration(read.value, set, seen);
	return {
		ok: true,
		value: {
			body,
			owed: owedFor(body, coveringOf(body, set), merge.at),
			reviewed: {
				policy: set,
				declared
			}
		}
	};
}
function coveringOf({ environment, role }, { breakGlass }) {
	const there = breakGlass.filter(({ body }) => body.environments.includes(environment));
	return there.find(({ body }) => role !== void 0 && body.roles.includes(role)) ?? there[0] ?? null;
}
function asRequest({ body, path, blob, sha256, locate }, under) {
	return {
		body: {
			apiVersion: "access-lineage/v1",
			kind: "AccessRequest",
			id: body.id,
			subject: {
				type: "human",
				person: body.person
			},
			purpose: {
				code: "operate",
				text: body.what
			},
			justification: body.how,
			role: under?.body.roles[0] ?? body.role ?? "",
			scope: { environment: body.environment },
			breakGlass: { incident: body.incident }
		},
		path,
		blob,
		sha256,
		locate
	};
}
// src/facts/for-settlement.ts
async function forSettlement(document, policy, { events }, seen, { github }) {
	const event = declarationIn({ events });
	const declared = document.body.obligation === "review" && event ? await forDeclaration({
		...document,
		body: asDeclared(event)
	}, policy, {
		...seen,
		github
	}) : null;
	const { directory } = policy;
	const accounts = accountsIn(seen.pullRequest).filter((account) => !directory.byAccount(account));
	const members = declared?.asked.members ?? await askMembers(directory.organisations, accounts, github);
	return {
		...seen,
		document,
		policy,
		members,
		declared,
		reviews: withoutStrangers(seen.reviews, policy, members)
	};
}
async function settlementOf(landed, policy, lineage, sources) {
	const read = readDocument(landed.file, "settlement");
	if (!read.ok) return null;
	const { pullRequest, path, violations, now } = landed;
	const blobAt = pullRequest ? await blobsAtReviews(sources.repository, pullRequest, [path]) : () => null;
	const reviews = pullRequest ? seenReviews(pullRequest, path, blobAt, sources.salt) : [];
	return forSettlement(read.value, policy, lineage, {
		pullRequest,
		reviews,
		violations,
		now
	}, sources);
}
function asDeclared({ requestId, person, role, environment, from, until, incident, what, how }) {
	return {
		apiVersion: "access-lineage/v1",
		kind: "Declaration",
		id: requestId,
		person,
		...role === null ? {} : { role },
		environment,
		from,
		until,
		incident,
		what: what.text ?? "",
		how: how.text ?? ""
	};
}
// src/lineage/settlement.ts
function paid(told, name, payment, obligation = "monitor") {
	const { pullRequest } = payment;
	return {
		kind: "settled",
		key: `settled:${obligation}:${name}`,
		...told,
		obligation,
		pullRequest,
		payment
	};
}
function rotated(told, name, payment, secret) {
	return {
		kind: "rotated",
		key: `rotated:${name}`,
		...told,
		payment,
		secret
	};
}
function reviewedLate(told, name, what) {
	const obligation = "review";
	return {
		kind: "settled",
		key: `settled:review:${name}`,
		...told,
		obligation,
		...what
	};
}
// src/decision/settlement.ts
const { pass, fail, error } = engineRules("approval", "invariant");
const NOBODY = {
	required: [],
	counted: [],
	rejected: []
};
function settles(policy, facts) {
	const { document, grant } = facts;
	const { obligation } = document.body;
	const hidden = invariants.evaluate({
		policy,
		facts
	}).results.filter(denies);
	const debtors = grant ? [...new Set(unpaid(grant).flatMap(({ kind, owedBy }) => kind === obligation ? [owedBy] : []))].sort() : [];
	if (debtors.length === 0) return told(policy, facts, [...hidden, notOwed(facts)], NOBODY, null);
	const owed = pass("DEBT-OWED", `${debtors.join(" and ")} ${debtors.length === 1 ? "owes" : "owe"} it`);
	const { result, approval, payer } = paidBy(debtors, policy, facts);
	return told(policy, facts, [
		...hidden,
		owed,
		done(facts, grant),
		result
	], approval, payer);
}
function notOwed({ document: { body }, grant }) {
	const review = body.obligation === "review";
	const paid = grant?.obligations.some(({ kind }) => kind === body.obligation) ?? false;
	const why = review ? "nothing that was declared under it waits for one" : paid ? "it is paid already, or nothing was handed out that would have to be replaced" : "the ledger holds no grant that leaves one owed";
	const fix = review ? "the review of an emergency is an approval of its own pull request" : "see with `access-lineage show` what is owed";
	return fail("DEBT-OWED", {
		message: `no ${WHAT[body.obligation]} is owed under ${body.id}: ${why}`,
		fix,
		values: {
			request: body.id,
			obligation: body.obligation
		},
		field: "/obligation"
	});
}
function done(facts, grant) {
	const { obligation, at, secret } = facts.document.body;
	const from = (obligation === "rotate" ? facts.lastIssued : null) ?? grant?.effective.notBefore;
	const now = momentOf(facts);
	const wrong = (field, message, fix) => fail("DEBT-DONE", {
		message,
		fix,
		values: {
			at,
			from: from ?? null,
			now
		},
		field
	});
	if (at > now) return wrong("/at", `${at} is not yet: it is ${now}`, "say when it was done, once it is");
	if (from !== void 0 && at < from) return wrong("/at", `${at} is before ${from}, when ${obligation === "rotate" ? "the value was last handed out" : "the access began"}`, "do it again, and say when");
	if (obligation !== "rotate") return secret ? wrong("/secret", `a ${WHAT[obligation]} replaces no secret`, "take `secret` out") : pass("DEBT-DONE", "it was done in time to count");
	if (!secret) return ofReach(facts, grant);
	if (secret.reference !== facts.secret?.reference || secret.type !== facts.secret.type) return wrong("/secret/reference", `the request handed out ${facts.secret ? `the ${facts.secret.type} ${facts.secret.reference}` : "none"}`, "name the same secret and type");
	if (secret.notAfter !== void 0 && secret.notAfter <= secret.notBefore) return wrong("/secret/notAfter", `it ends at ${secret.notAfter}, before it begins`, "correct one of the two");
	return pass("DEBT-DONE", "the new value has a number and dates");
}
function ofReach({ document: { body } }, grant) {
	if (!grant || !unpaid(grant).some(isOfReach)) return fail("DEBT-DONE", {
		message: "the new value is not told of",
		fix: "add `secret` with its version and dates",
		values: { request: body.id },
		field: "/secret"
	});
	const end = grant.ended ? earlier(grant.ended.at, grant.effective.notAfter) : grant.effective.notAfter;
	if (body.at >= end) return pass("DEBT-DONE", "it was done when nothing more could be read");
	return fail("DEBT-DONE", {
		message: `${body.at} is before ${end}, until when more could be read or made`,
		fix: "look once more when the access has ended, or end it by a Revocation first, and say when you did",
		values: {
			at: body.at,
			end
		},
		field: "/at"
	});
}
function paidBy(debtors, policy, facts) {
	const author = soleAuthor(policy, facts);
	if (author !== null && debtors.includes(author)) return {
		result: pass("DEBT-PAYER", `${author}, who owes it, opened the pull request`),
		approval: NOBODY,
		payer: {
			person: author,
			review: null
		}
	};
	const counting = count$1([needOf(debtors, facts)], {
		excluded: NOT_EXCLUDED,
		counterpart: () => null
	}, {
		policy,
		facts: {
			...facts,
			teams: {},
			request: { blob: facts.document.blob }
		},
		effective: { digest: "" },
		request: null,
		anybodyBlocks: false
	});
	const approval = approvalCount(counting);
	const [lost] = counting.unknown;
	if (lost !== void 0) return {
		result: error("DEBT-PAYER", {
			message: lost,
			fix: "run the check again"
		}),
		approval,
		payer: null
	};
	const [one] = approval.counted;
	const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
	if (one && review) return {
		result: pass("DEBT-PAYER", `${one.person}, who owes it, approves`),
		approval,
		payer: {
			person: one.person,
			review
		}
	};
	const who = debtors.join(" or ");
	const missing = fail("DEBT-PAYER", {
		message: `${who}, who owes it, has neither opened nor approved the pull request`,
		values: { owedBy: debtors },
		fix: facts.moment.phase === "check" ? `ask ${who} to approve it` : `settle it anew, and have ${who} approve it before the merge`
	});
	const outcome = facts.moment.phase === "check" ? "pending" : missing.outcome;
	return {
		result: {
			...missing,
			outcome
		},
		approval,
		payer: null
	};
}
const NOT_EXCLUDED = { known: {
	persons: new Map(),
	accounts: new Set()
} };
function soleAuthor({ directory }, { pullRequest, members }) {
	if (!pullRequest) return null;
	const hands = [pullRequest.author, ...pullRequest.contributors.map(({ actor }) => actor)].map((actor) => {
		const found = actor?.type === "User" ? directory.identify(actor.databaseId, members) : { known: null };
		return "known" in found ? found.known?.id ?? null : null;
	});
	const [first = null] = hands;
	return hands.every((one) => one === first) ? first : null;
}
function needOf(debtors, { document }) {
	const from = debtors.map((person) => ({ person }));
	const rule = {
		...document,
		body: {
			apiVersion: "access-lineage/v1",
			kind: "ApprovalRule",
			id: "DEBT-PAYER",
			title: "Who owes it says that it is done",
			controls: [],
			owner: `person:${debtors[0] ?? ""}`,
			severity: "high",
			require: [{
				slot: "debtor",
				count: 1,
				from
			}]
		}
	};
	return {
		rule,
		slot: "debtor",
		as: "approval",
		count: 1,
		from,
		pointer: "",
		rules: [rule],
		demand: {
			rationale: {
				mode: "acknowledge",
				minLetters: 0,
				echoDigest: false,
				ban: []
			},
			maxAge: null,
			reciprocal: null,
			changesRequestedBlocks: false
		}
	};
}
function told(policy, { document, grant, now }, results, approval, payer) {
	const { body, path, blob, sha256 } = document;
	const bad = results.find(denies);
	const verdict = bad ? "deny" : payer ? "allow" : "pending";
	const headlines = {
		deny: `Pays nothing: ${bad?.message ?? ""} (${bad?.rule ?? ""}).`,
		allow: `Merging pays the ${WHAT[body.obligation]} that ${payer?.person ?? ""} owes under ${body.id}. It grants nothing.`,
		pending: `Waiting: it pays the ${WHAT[body.obligation]} owed under ${body.id} once who owes it approves. It grants nothing.`
	};
	return {
		payer: bad ? null : payer,
		decision: {
			format: 1,
			verdict,
			headline: headlines[verdict],
			request: {
				id: body.id,
				path,
				blob,
				sha256
			},
			policy: {
				commit: policy.commit,
				tree: policy.tree,
				data: []
			},
			engine: ENGINE,
			now,
			marks: grant?.marks ?? [],
			results,
			notTargeted: 0,
			approval,
			risk: {
				level: "low",
				because: ["it pays, and grants nothing"]
			},
			effective: null,
			obligations: []
		}
	};
}
// src/recording/judge-settling.ts
function judgeSettling(settling, lineage, moment) {
	const { document, policy, declared, members, reviews, violations, now } = settling;
	const { grant, issuances, requested } = lineage;
	if (declared && owes(lineage)) return {
		decision: afterReview(policy, declaredFacts(declared, moment), declared.recorded),
		payer: null
	};
	return settles(policy, {
		document,
		now,
		moment,
		pullRequest: judgedOf(settling.pullRequest),
		reviews,
		members,
		violations,
		grant,
		lastIssued: issuances.at(-1)?.issued.issuance.issuedAt ?? null,
		secret: requested?.terms?.secret ?? null
	});
}
function owes({ events }) {
	return events.some(({ kind }) => kind === "obliged") && !events.some(({ kind }) => kind === "settled");
}
function isTold({ document: { path } }, { events }) {
	const name = path.slice(path.lastIndexOf("settle-"), -5);
	return events.some(({ key }) => key.endsWith(`:${name}`));
}
// src/facts/held.ts
async function heldNow(ledger, touch) {
	try {
		return await readLedger(ledger, touch);
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "MISSING" || ledger.trust.ledger.pinned) throw error;
		const [branch] = await ledger.repository.read([{ ref: ledger.branch }]);
		if (branch) return readLedger(ledger, touch);
		return {
			grants: () => [],
			owing: () => [],
			lineage: (id) => fold(id, []),
			policy: null
		};
	}
}
// src/lineage/would-hold.ts
function wouldHold(facts, decision, duration) {
	const { effective, holder, owner, marks, approval, obligations, results } = decision;
	if (!effective || !holder || !owner || duration === null) return null;
	const notBefore = effective.notBefore ?? facts.now;
	const { extends: before } = facts.request.body;
	return {
		requestId: facts.request.body.id,
		holder,
		owner,
		...before === void 0 ? {} : { extends: before },
		effective: {
			...effective,
			notBefore,
			notAfter: effective.notAfter ?? plus(notBefore, seconds(duration))
		},
		marks,
		approvers: [...new Set(approval.counted.map((one) => one.person))],
		exceptions: [...new Set(results.flatMap((one) => one.waivedBy ?? []))],
		obligations: obligations.map((one) => ({
			...one,
			metAt: null
		})),
		uses: 0,
		ended: null
	};
}
// src/lineage/due.ts
function due({ grant, issuances, events }, now) {
	const found = [];
	for (const { issued, closed, expired } of issuances) {
		const { id, expiresAt } = issued.issuance;
		if (!closed && !expired && expiresAt <= now) found.push({
			what: "expire",
			since: expiresAt,
			issuance: id
		});
	}
	if (grant && !grant.ended) {
		const { notAfter } = grant.effective;
		if (notAfter <= now) found.push({
			what: issuances.length > 0 ? "expire" : "lapse",
			since: notAfter
		});
	}
	for (const { kind, by, metAt, under } of grant?.obligations ?? []) if (metAt === null && by <= now && isOwed(kind, under)) found.push({
		what: kind,
		since: by
	});
	for (const event of grant ? [] : events) if (event.kind === "obliged" && event.due <= now && !events.some(({ kind }) => kind === "settled")) found.push({
		what: "review",
		since: event.due
	});
	return found.toSorted((one, other) => one.since < other.since ? -1 : one.since > other.since ? 1 : 0);
	function isOwed(kind, under) {
		if (kind === "monitor") return true;
		if (kind === "review") return under !== void 0 || !grant?.ended;
		return grant !== null && handedOut$1(grant);
	}
}
// src/lineage/standing.ts
function standing({ grant }, now) {
	if (!grant) return "not-granted";
	if (grant.ended || now >= grant.effective.notAfter) return "ended";
	return now < grant.effective.notBefore ? "not-yet" : "live";
}
const OWED = {
	rotate: "rotation",
	revoke: "revocation of what was handed out",
	review: "review",
	monitor: "look by its monitor"
};
function justified(lineage, at) {
	const { grant, decided, findings, corrected } = lineage;
	const doubts = [
		...declared(lineage) ?? [...lineage.requested ? [] : ["no request is recorded"], ...decided ? [] : [withdrawn(lineage) ?? "it was never decided"]],
		...decided && decided.decision.verdict !== "allow" ? [`the verdict was ${decided.decision.verdict}`] : [],
		...findings.filter((one) => one.severity === "error").map((one) => one.message),
		...corrected.map((one) => `${one.wrong} was corrected: ${one.message}`)
	];
	if (doubts.length > 0 || !grant || !decided) return {
		is: "unproven",
		because: doubts.length > 0 ? doubts : ["there is no grant"]
	};
	const { notBefore, notAfter } = grant.effective;
	const over = [
		...grant.ended ? [`${grant.ended.how} at ${grant.ended.at}`] : [],
		...notAfter <= at ? [`its window ended at ${notAfter}`] : [],
		...due(lineage, at).flatMap(({ what, since }) => what === "expire" || what === "lapse" ? [] : `a ${OWED[what]} is owed since ${since}`)
	];
	if (over.length > 0) return {
		is: "lapsed",
		because: over
	};
	const approvers = grant.approvers.length > 0 ? `approved by ${grant.approvers.join(", ")}` : unapproved(grant);
	return {
		is: "stands",
		because: [
			`allowed by policy ${decided.decision.policy.commit.slice(0, 12)}`,
			approvers,
			...at < notBefore ? [`its window opens at ${notBefore}`] : [],
			`until ${notAfter}`
		]
	};
}
function declared({ events }) {
	if (!events.find((one) => one.kind === "declared")) return null;
	const paid = events.find(({ kind }) => kind === "settled");
	return [`it was declared afterwards and grants nothing; ${paid ? `somebody else reviewed it at ${paid.occurredAt}` : "its review is still owed"}`];
}
function unapproved({ obligations }) {
	const review = obligations.find(({ under }) => under !== void 0);
	if (!review) return "no approval was required";
	const later = review.metAt ? `it was reviewed afterwards, at ${review.metAt}` : `a review is owed by ${review.by}`;
	return `an emergency under ${review.under}: no approval was waited for, and ${later}`;
}
function withdrawn({ events }) {
	const event = events.findLast((one) => one.kind === "withdrawn");
	return event ? `it was withdrawn: pull request #${event.pullRequest} was closed without a merge` : null;
}
// src/report/views/compared.ts
function comparedLines(result, { required }) {
	const { slots, ...others } = result.values;
	const rest = isSlots(slots) ? others : result.values;
	const compared = Object.entries(rest).map(([name, value]) => `${name} = ${inWords(value)}`);
	return [...isSlots(slots) ? slots.map((slot) => slotLine(slot, result, required)) : [], ...compared.length === 0 ? [] : [compared.join(" \u00b7 ")]];
}
function isSlots(value) {
	return Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null && "slot" in one);
}
function slotLine({ slot, count, missing }, result, required) {
	if (missing === 0) return `slot ${slot}: ${count} needed, none missing`;
	const same = required.filter((one) => one.slot === slot && one.count === count);
	const { candidates = [] } = same.find(({ rule }) => rule === result.rule) ?? same[0] ?? {};
	return `slot ${slot}: ${count} needed, ${missing} missing; ${whoCan(candidates, result)}`;
}
function whoCan(candidates, { outcome }) {
	if (candidates.length > 0) return `can be given by ${some(candidates)}`;
	return outcome === "error" ? "who can give it is not known" : "nobody can give it";
}
function inWords(value) {
	if (value === null) return "nothing";
	if (typeof value !== "object") return String(value);
	return (Array.isArray(value) ? value.map((one) => inWords(one)) : Object.entries(value).map(([name, one]) => `${name} ${inWords(one)}`)).join(", ") || "none";
}
// src/facts/past-decision.ts
function pastDecision(lineage, now) {
	const { requested, decided } = lineage;
	const body = requested && asWritten(requested);
	if (!body || !decided || decided.facts.moment.phase === "issue") return null;
	return {
		facts: withBody(decided, body),
		live: ["live", "not-yet"].includes(standing(lineage, now))
	};
}
function withBody({ facts }, body) {
	return {
		...facts,
		request: {
			...facts.request,
			body
		}
	};
}
function asWritten({ terms, purpose, justification, goal }) {
	if (!terms) return null;
	const subject = terms.subject.type === "agent" ? {
		...terms.subject,
		goal: goal?.text ?? ""
	} : terms.subject;
	return {
		...terms,
		subject,
		purpose: {
			code: terms.purpose.code,
			text: purpose?.text ?? ""
		},
		justification: justification?.text ?? ""
	};
}
// src/facts/logins.ts
function loginsOf(pullRequest, persons, directory) {
	const written = persons.flatMap((id) => {
		const label = directory.person(id)?.label;
		return label ? [[id, label]] : [];
	});
	const seen = [
		pullRequest.author,
		...pullRequest.reviews.map(({ by }) => by),
		...pullRequest.contributors.map(({ actor }) => actor)
	].flatMap((actor) => {
		if (!actor) return [];
		return [[directory.byAccount(actor.databaseId)?.id ?? `p-${actor.databaseId}`, actor.loginAtTime]];
	});
	return new Map([...written, ...seen]);
}
// src/facts/pending.ts
const MOST_FILES = 10;
function besideWants({ pullRequests }) {
	return asking(pullRequests).map(({ head, added }) => ({
		ref: head,
		paths: added
	}));
}
function pendingBeside(request, { pullRequests }, read, policy, now) {
	const ours = countedTo(policy, request).keys;
	return asking(pullRequests).flatMap(({ number }, index) => (read[index]?.files ?? []).flatMap((file) => {
		const document = readDocument(file, "request");
		if (!document.ok) return [];
		const { body } = document.value;
		const { subject, keys } = countedTo(policy, body);
		const length = lasting(body, policy);
		if (length === null || body.id === request.id || !keys.some((key) => ours.includes(key))) return [];
		const from = body.window?.start ?? now;
		return {
			pullRequest: number,
			requestId: body.id,
			holder: {
				subject,
				countedTo: keys
			},
			role: body.role,
			environment: body.scope.environment,
			from,
			until: plus(from, seconds(length))
		};
	}));
}
function asking(pullRequests) {
	return pullRequests.flatMap(({ added, ...one }) => {
		const requests = added.filter((path) => requestPath(path)?.what === "request").slice(0, MOST_FILES);
		return requests.length > 0 ? [{
			...one,
			added: requests
		}] : [];
	});
}
// src/facts/for-check.ts
async function forCheck(pullRequest, beside, sources) {
	const kind = pullRequestKind(pullRequest.files);
	if (kind.kind === "none") return {
		is: "nothing",
		pullRequest
	};
	if (kind.kind === "policies") return {
		is: "rules",
		pullRequest
	};
	if (kind.kind === "refused") return {
		is: "unreadable",
		pullRequest,
		findings: kind.findings
	};
	const paths = [
		...kind.requests,
		...kind.revocations,
		...kind.declarations,
		...kind.settlements
	];
	const others = besideWants(beside);
	const related = [...kind.requests.map((path) => sibling(path, "revocation")), ...kind.revocations.map((path) => sibling(path, "request"))];
	const main = wantMain(sources.mainBranch);
	const wants = [
		{
			...main,
			paths: [...main.paths ?? [], ...related]
		},
		{
			ref: pullRequest.head.oid,
			paths
		},
		...others
	];
	const [[base, head, ...besides], blobAt] = await Promise.all([
		sources.repository.read(wants),
		blobsAtReviews(sources.repository, pullRequest, [
			...kind.requests,
			...kind.declarations,
			...kind.settlements
		]),
		sources.prepare?.()
	]);
	if (!base || !head) return {
		is: "unreadable",
		pullRequest,
		findings: [gone(pullRequest, base ? "its head" : sources.mainBranch)]
	};
	const policyAt = await sources.policyAt(base);
	const read = readAll(head.files, kind);
	const onMain = new Set(base.files.map(({ path }) => path));
	const revoked = new Set([...kind.revocations, ...onMain]);
	const unreadable = (findings) => ({
		is: "unreadable",
		pullRequest,
		findings: [...read.findings, ...findings]
	});
	const { trust } = policyAt;
	if (!trust) return unreadable(policyAt.policy.ok ? [] : policyAt.policy.findings);
	const under = async (policy, ledger) => {
		const set = policy.ok ? policy.value.set : null;
		const paid = {
			requests: [
				...read.settlements,
				...read.revocations,
				...read.declarations
			].map(({ body }) => body.id),
			index: []
		};
		const touch = set ? together([touchOfAll(read.requests, set, pullRequest), paid]) : paid;
		const asking = (document) => ({
			document,
			pullRequest,
			blobAt,
			violations: [...[sibling(document.path, "revocation")].filter((path) => revoked.has(path)).map(revokedOnMain), ...shapeViolations(pullRequest, document.path, sources.mainBranch)],
			now: pullRequest.readAt
		});
		const gathered = async (policySet, document) => ({
			...await gather(policySet, asking(document), sources),
			pending: pullRequest.merge ? [] : pendingBeside(document.body, beside, besides, policySet, pullRequest.readAt)
		});
		const [all, held] = await Promise.all([Promise.all(set ? read.requests.map((document) => gathered(set, document)) : []), heldNow(ledger, touch)]);
		return {
			gathered: all,
			held,
			touch
		};
	};
	const keeper = await keeperOf({
		tree: policyAt.tree,
		trust
	}, base, sources);
	const first = await under(policyAt.policy, sources.ledgerOf(keeper, trust));
	const told = first.held.policy?.event ?? null;
	const binding = await bindingOver(policyAt, told, sources);
	const { policy } = binding.policyAt;
	if (!policy.ok) return unreadable(policy.findings);
	const ledger = sources.ledgerOf(policy.value.trust, trust);
	const { gathered, held, touch } = binding.unbound ? await under(policy, ledger) : first;
	const whole = await Promise.all(gathered.map((one) => withYoung(one, told?.recent ?? [], pullRequest.readAt, sources)));
	const seen = (path) => ({
		pullRequest,
		reviews: seenReviews(pullRequest, path, blobAt, sources.salt),
		violations: shapeViolations(pullRequest, path, sources.mainBranch),
		now: pullRequest.readAt
	});
	const { github } = sources;
	const [declared, settling] = await Promise.all([Promise.all(read.declarations.map((document) => forDeclaration(document, policy.value.set, {
		...seen(document.path),
		github
	}))), Promise.all(read.settlements.map((document) => forSettlement(document, policy.value.set, held.lineage(document.body.id), seen(document.path), sources)))]);
	return {
		is: "requests",
		pullRequest,
		policy: policy.value,
		unbound: binding.unbound,
		gathered: whole,
		held: whole.some(({ changes }) => changes) ? await heldNow(ledger, together([touch, ...whole.map(touchOf)])) : held,
		findings: read.findings,
		revocations: read.revocations.map((document) => ({
			document,
			onMain: onMain.has(sibling(document.path, "request"))
		})),
		declared,
		settling
	};
}
function together(touches) {
	return {
		requests: touches.flatMap(({ requests }) => requests),
		index: [...new Set(touches.flatMap(({ index }) => index))]
	};
}
function touchOfAll(documents, set, pullRequest) {
	return {
		requests: documents.map(({ body }) => body.id),
		index: [...new Set(documents.flatMap(({ body }) => needed(set, body, pullRequest).index))]
	};
}
function readAll(files, { requests, revocations, declarations, settlements }) {
	const at = (path) => files.filter((one) => one.path === path);
	const absent = [
		...requests,
		...revocations,
		...declarations,
		...settlements
	].filter((path) => at(path).length === 0).map(missing);
	const read = requests.flatMap(at).map((file) => readDocument(file, "request"));
	const ends = revocations.flatMap(at).map((file) => readDocument(file, "revocation"));
	const told = declarations.flatMap(at).map((file) => readDocument(file, "declaration"));
	const paid = settlements.flatMap(at).map((file) => readDocument(file, "settlement"));
	return {
		requests: read.flatMap((one) => one.ok ? [one.value] : []),
		declarations: told.flatMap((one) => one.ok ? [one.value] : []),
		settlements: paid.flatMap((one) => one.ok ? [one.value] : []),
		revocations: ends.flatMap((one) => one.ok ? [one.value] : []),
		findings: [...absent, ...[
			...read,
			...ends,
			...told,
			...paid
		].flatMap((one) => one.ok ? [] : one.findings)]
	};
}
function missing(path) {
	return {
		id: "Y090",
		severity: "error",
		message: `${path} is named by the pull request but is not at its head`,
		fix: "push the file again",
		at: {
			path,
			line: 1,
			column: 1
		}
	};
}
function gone(pullRequest, what) {
	return {
		id: "Y091",
		severity: "error",
		message: `${what} of pull request #${pullRequest.number} could not be found in the repository`,
		fix: "push again; the commit may have been removed meanwhile"
	};
}
// src/facts/gate.ts
async function gateThatBinds(sources) {
	const [main] = await sources.repository.read([{
		ref: sources.mainBranch,
		paths: [TRUST]
	}]);
	const file = main?.files.find(({ path }) => path === TRUST);
	if (!file || trustRootIn(file)?.gate !== "audit") return "enforce";
	try {
		const { policy } = await mainNow(sources);
		return policy.trust.gate;
	} catch (error) {
		if (error instanceof Failure) return "enforce";
		throw error;
	}
}
// src/commands/check.ts
async function check(asked, sources) {
	const checked = await checkAsked(asked, sources);
	if (checked.is === "rules") return checked;
	if (checked.is === "nothing" || checked.is === "failed") return {
		...checked,
		gate: "enforce"
	};
	return {
		...checked,
		gate: checked.is === "requests" ? checked.policyGate : await gateThatBinds(sources)
	};
}
async function checkAsked(asked, sources) {
	if (asked instanceof TooLarge) return {
		is: "too-large",
		pullRequest: asked.pullRequest,
		failure: asked
	};
	const { pullRequest, beside } = asked;
	try {
		const asking = await forCheck(pullRequest, beside, sources);
		return asking.is === "requests" ? judge(asking) : asking;
	} catch (error) {
		if (error instanceof Failure) return {
			is: "failed",
			pullRequest,
			failure: error
		};
		throw error;
	}
}
function judge(asking) {
	const { pullRequest, policy, unbound, gathered, held: view, findings, revocations } = asking;
	const moment = pullRequest.merge ? {
		phase: "record",
		merge: pullRequest.merge
	} : { phase: "check" };
	const judged = [];
	const putBack = [];
	const earlier = [];
	for (const one of gathered) {
		const lineage = view.lineage(one.document.body.id);
		const taken = emergencyIn(lineage, one.document.blob);
		const duration = lasting(one.document.body, policy.set);
		const told = taken ? null : recordedOf(one.document, lineage, pullRequest);
		if (told) {
			judged.push({
				document: one.document,
				decision: told,
				duration,
				recorded: true
			});
			continue;
		}
		const used = taken ? [] : usedOrBack(one.document, lineage, pullRequest);
		if (used === "back") {
			putBack.push(backAs(lineage, pullRequest.readAt));
			continue;
		}
		const facts = factsOn({
			...one,
			violations: [...used, ...one.violations]
		}, view, taken ? { phase: "check" } : moment, earlier);
		const decision = taken ? afterReview(one.asked.policy, facts, taken) : decide(one.asked.policy, facts);
		judged.push({
			document: one.document,
			decision,
			duration
		});
		const held = taken ? null : wouldHold(facts, decision, duration);
		if (held) earlier.push(held);
	}
	for (const one of asking.declared) {
		const lineage = view.lineage(one.document.body.id);
		const used = usedOrBack(one.document, lineage, pullRequest);
		if (used === "back") {
			putBack.push(backAs(lineage, pullRequest.readAt));
			continue;
		}
		const facts = declaredFacts({
			...one,
			violations: [...used, ...one.violations]
		}, moment);
		const decision = afterReview(policy.set, facts, one.recorded);
		judged.push({
			document: one.document,
			decision,
			duration: null
		});
	}
	const unknown = [];
	const settling = asking.settling.filter((one) => !pullRequest.merge || !isTold(one, view.lineage(one.document.body.id)));
	for (const one of settling) {
		const lineage = view.lineage(one.document.body.id);
		const body = one.declared?.document.body ?? (lineage.requested && asWritten(lineage.requested));
		const { decision } = judgeSettling(one, lineage, moment);
		if (body) judged.push({
			document: {
				...one.document,
				body
			},
			decision,
			duration: null
		});
		else unknown.push(nothingKnown(one.document));
	}
	const revoked = [];
	for (const { document, onMain } of revocations) {
		const lineage = view.lineage(document.body.id);
		if (!usedBy(lineage) && !onMain) unknown.push(nothingToRevoke(document));
		else revoked.push({
			id: lineage.requestId,
			grant: lineage.grant
		});
	}
	if (![
		judged,
		putBack,
		unknown,
		findings,
		revoked
	].some(({ length }) => length > 0) && pullRequest.merge) return {
		is: "nothing",
		pullRequest
	};
	return {
		is: "requests",
		pullRequest,
		judged,
		unbound,
		findings: [...findings, ...unknown],
		revocations: revoked,
		putBack,
		policyGate: policy.trust.gate,
		logins: loginsOf(pullRequest, personsIn(judged), policy.set.directory)
	};
}
function recordedOf({ blob }, { requested, decided }, { merge, number }) {
	return merge !== null && requested?.pullRequest === number && requested.file.blob === blob ? decided?.decision ?? null : null;
}
function usedOrBack(document, lineage, { merge, number }) {
	const user = usedBy(lineage);
	if (!user || merge && user.pullRequest === number) return [];
	const used = usedBefore(lineage, document);
	return used.length > 0 ? used : "back";
}
function backAs(lineage, at) {
	const headline = lineage.decided?.decision.headline ?? "what was declared grants nothing.";
	const now = standing(lineage, at);
	return {
		id: lineage.requestId,
		headline,
		granted: now === "live" || now === "not-yet"
	};
}
function nothingKnown({ body, locate }) {
	return {
		id: "Y097",
		severity: "error",
		message: `the ledger holds no request ${body.id}, so nothing is owed under it`,
		fix: "correct the id; a request is recorded when it is merged",
		at: locate("/id")
	};
}
function nothingToRevoke({ body, locate }) {
	return {
		id: "Y098",
		severity: "error",
		message: `neither the default branch nor the ledger holds a request ${body.id}, so this revokes nothing`,
		fix: "correct the id, and the name of the file: it is that of the request, for instance 2026-11-ledger-sync-deploy.revoke.yaml",
		at: locate("/id")
	};
}
function personsIn(judged) {
	return judged.flatMap(({ document: { body }, decision }) => [
		...decision.approval.required.flatMap((one) => one.candidates),
		..."sponsor" in body.subject ? [body.subject.sponsor] : [],
		...decision.owner === void 0 ? [] : [decision.owner]
	]);
}
export { settled$1 as $, countedTo as $n, EDGES as $t, named as A, accountsIn as An, LIMITS as Ar, createLedger as At, lasting as B, validate as Bn, proseOf as Bt, findingBlocks as C, isYaml as Cn, trustOf as Cr, unreadablePolicy as Ct, ICON as D, readPolicyFiles as Dn, MEMBER_ID as Dr, policyChanged as Dt, BOUNDARY as E, providersIn as En, exceptionsFor as Er, policyBegins as Et, secretRows as F, prepared as Fn, prepare as Fr, fold as Ft, markdown as G, decide as Gn, TAKEN_AWAY as Gt, issue as H, requestPath as Hn, pae as Ht, inWords$1 as I, needs as In, runtimeConditions$1 as Ir, chainProblem as It, spans as J, closing as Jn, nodeHash as Jt, oneLine as K, judgedContext as Kn, appendToLog as Kt, nameTexts as L, writeRequest as Ln, JOINTS as Lr, decodeEntry as Lt, mandateRows as M, askEnvironment as Mn, conditions as Mr, GUIDES as Mt, owedBlocks as N, askMembers as Nn, examiner as Nr, trustCopy as Nt, OUTCOME as O, wantPolicy as On, NAME_SPACES as Or, readLedger as Ot, reachRows as P, askTeams as Pn, loadCel as Pr, trustRootIn as Pt, obliged as Q, goneOnFrom as Qn, CHECKPOINT as Qt, removedTexts as R, readDocument as Rn, textOf as Rr, entryPath as Rt, notBinding as S, TRUST as Sn, lookBackOf as Sr, mainUnasked as St, tally$1 as T, policyReader as Tn, above as Tr, governedTrees as Tt, mayWrite as U, sibling as Un, EMPTY_LOG as Ut, afterReview as V, pathOfRequest as Vn, readTexts as Vt, workflowProblem as W, which as Wn, NOT_THE_FILE as Wt, declared$1 as X, profileLimit as Xn, rootOf$1 as Xt, bodyOf as Y, openTo as Yn, pathOf$1 as Yt, emergencyIn as Z, resolve as Zn, tileLines as Zt, idOf as _, blobsAtReviews as _n, exclusions as _r, pullRequestKind as _t, justified as a, TRUST_COPY as an, denies as ar, refused as at, checkBlocks as b, makeProse as bn, membersOf$1 as br, headOfLedger as bt, wouldHold as c, isLineageId as cn, barredFrom as cr, tell as ct, paid as d, indexKeysOf as dn, unfillable as dr, judgedOf as dt, POLICY as en, TZDATA as er, tellEmergency as et, reviewedLate as f, isGrant as fn, whyNot$1 as fr, touchOf as ft, declaredFacts as g, withYoung as gn, shownDigest as gr, usedBefore as gt, declarationOf as h, gather as hn, poolName$1 as hr, withEnd as ht, comparedLines as i, TILES as in, handedOut as ir, closed as it, conditionPhrase as j, ask as jn, compile$1 as jr, rowOf as jt, decisionBlocks as k, treeOid as kn, shelve as kr, transact as kt, heldNow as l, adopted as ln, count$1 as lr, withdrawn$1 as lt, settlementOf as m, readIndex as mn, demanded as mr, requestOnMain as mt, loginsOf as n, RECORDED as nn, wholeScope as nr, handedOutBefore as nt, standing as o, entryPlace as on, refusalOf as or, requested as ot, rotated as p, keptUntil as pn, collectNeeds as pr, readAgain as pt, visible as q, invariants as qn, hashOf as qt, pastDecision as r, RESERVED as rn, bundleOf as rr, refuse as rt, due as s, indexPath as sn, approvalCount as sr, revoked as st, check as t, POLICY_HEAD as tn, beyond as tr, handOut as tt, judgeSettling as u, bindingOver as un, slotsAsked as ur, factsOn as ut, landedSince as v, seenReviews as vn, handsExcluded as vr, declarationIn as vt, resultFindings as w, policyOfCommit as wn, mismatches$1 as wr, contentOf as wt, checkFace as x, GOVERNED as xn, compile as xr, mainNow as xt, tooLarge as y, withoutStrangers as yn, memberName as yr, usedBy as yt, withKindTexts as z, parseYaml as zn, attestation as zr, fileDigest as zt };
