import { a as later, i as fromEpoch, n as earlier, o as plus, r as epoch, s as seconds, t as duration } from "./time.js";
import { d as canonicalJson, f as digestOf, l as lookBackOf, u as highest } from "./read-policy.js";
import { t as ENGINE } from "./engine.js";
import { t as didYouMean } from "./did-you-mean.js";
import { createHash } from "node:crypto";
// src/decision/approvals/standing-reviews.ts
function measuredAt({ moment, now }) {
	return moment.phase === "check" ? now : moment.merge.at;
}
function standingReview(reviews, facts) {
	const words = reviews.filter(({ state }) => state !== "COMMENTED").toSorted(inOrder);
	const at = measuredAt(facts);
	const before = words.filter(({ submittedAt }) => submittedAt <= at).at(-1) ?? null;
	const after = words.filter(({ submittedAt }) => submittedAt > at).at(-1) ?? null;
	if (after && facts.moment.phase === "issue" && after.state === "CHANGES_REQUESTED") return after;
	return before ?? after;
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
		const who = whose(review, context);
		if ("why" in who) {
			rejected.push(who);
			if (who.lookUpFailed && review.state === "CHANGES_REQUESTED") unknown.push(who.message);
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
		const review = standingReview(reviews, context.facts);
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
function whose(review, { policy, facts }) {
	const stranger = (by, why, message, lookUpFailed = false) => ({
		review: review.databaseId,
		by,
		why,
		message,
		lookUpFailed
	});
	if (!review.by) return stranger("a deleted account", "unknown-account", "The account that gave it is gone. Ask for another review.");
	const by = `account ${review.by.databaseId}`;
	if (review.by.type !== "User") return stranger(by, "not-human", `${by} is a machine. A person has to approve.`);
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
	const cut = (entitlement, asked) => kindOf(entitlement, kinds).narrow(entitlement, asked);
	const [only] = entitlements;
	if (scope.resources === void 0 && scope.actions === void 0 || only && entitlements.length === 1) return together(entitlements.map((one) => cut(one, scope)));
	const fits = (name) => (one) => {
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
	return together(used.map(({ one, resources, actions }) => cut(one, {
		environment: scope.environment,
		...resources ? { resources } : {},
		...actions ? { actions } : {}
	})));
}
function together(cuts) {
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
		message: `${value} lies in none of the ${count} entitlements that the role holds in this environment`,
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
		const kind = kindOf(one, kinds);
		const same = today.entitlements.filter(({ provider }) => provider === one.provider);
		if (same.some((wide) => kind.contains(wide, one))) return [one];
		const narrower = same.filter((narrow) => kind.contains(one, narrow));
		if (narrower.length === 0) misfits.push(withdrawn(one, kind));
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
function withdrawn(entitlement, kind) {
	return {
		id: "E09",
		severity: "error",
		message: `what was approved in ${entitlement.provider} account ${kind.account(entitlement)} is no longer inside the role, and neither contains the other`,
		fix: "ask again with a new request under the role as it is now",
		values: { entitlement }
	};
}
function kindOf({ provider }, kinds) {
	const kind = kinds.get(provider);
	if (!kind) throw new TypeError(`${provider} is not a provider of this release`);
	return kind;
}
// src/decision/held.ts
function held({ requestId, effective, ended }, policy) {
	const role = policy.roles.get(effective.role);
	const accounts = policy.environments.get(effective.environment)?.accounts;
	const wholes = (role?.entitlements.filter((one) => accounts?.has(kindOf(one, policy.kinds).account(one)) ?? true) ?? effective.entitlements).map((one) => policy.kinds.get(one.provider)?.wholeRole(one));
	const session = Math.max(effective.maxSession, ...wholes.map((whole) => whole?.session ?? 0));
	const end = ended ? earlier(ended.at, effective.notAfter) : effective.notAfter;
	return {
		requestId,
		role: effective.role,
		from: effective.notBefore,
		until: plus(end, session),
		holding: role ? {
			closure: role.closure,
			functions: role.functions,
			entitlements: wholes.flatMap((whole) => whole?.entitlement ?? [])
		} : null
	};
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
			const role = broken$1(document.body, asked, theirs, context);
			if (role) return {
				set: document.body.id,
				role
			};
		}
		return null;
	};
}
function broken$1(set, asked, grants, context) {
	const members = new Set(asked);
	const at = measuredAt(context.facts);
	for (const grant of grants) {
		if (set.same?.includes("environment") && grant.effective.environment !== context.environment.id) continue;
		const { holding, role, from, until } = held(grant, context.policy);
		if (!holding || from > at || at >= plus(until, lookBackOf(set))) continue;
		for (const member of membersOf$1(set, holding, context.policy.kinds)) members.add(member);
		if (members.size > asked.size && members.size > set.maxHeld) return role;
	}
	return null;
}
// src/decision/approvals/exclusions.ts
function exclusions(context) {
	const { policy, facts, holder, owner, workload } = context;
	const persons = new Map();
	const accounts = new Set();
	const exclude = (person, because) => {
		if (!persons.has(person)) persons.set(person, because);
	};
	for (const { actor, because } of hands(context)) {
		if (!actor) continue;
		if (accounts.has(actor.databaseId)) continue;
		accounts.add(actor.databaseId);
		const person = policy.directory.identify(actor.databaseId, facts.members);
		if ("unknown" in person) return { unknown: `account ${actor.databaseId}, which ${because}: ${person.unknown}` };
		if (person.known) exclude(person.known.id, because);
	}
	if (holder.subject.startsWith("person:")) exclude(personOf(holder.subject), "would receive the access");
	exclude(owner, "is accountable for the access");
	for (const controller of workload ? [workload.owner, ...workload.controllers] : []) exclude(controller, `can change what ${holder.subject} does`);
	for (const key of holder.countedTo) if (key.startsWith("person:")) exclude(personOf(key), "the access counts to them");
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
function personOf(key) {
	return key.slice(7);
}
// src/decision/shown-digest.ts
function shownDigest(blob, effective) {
	return createHash("sha256").update(`access-lineage/shown/v1\n${blob}\n${effective}\n`).digest("hex").slice(0, 8);
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
const DIGEST = /\bdigests?\b[:=\s]*`?[0-9a-f]{8}`?|\b[0-9a-f]{8}\b/gi;
const EMOJI_PARTS = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])\uFE0F?(?:\u200D(?=\p{Extended_Pictographic}))?/gu;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;
function rationaleDemand(rationale, risk) {
	const mode = risk === "low" ? rationale?.mode ?? "text" : "text";
	return {
		mode,
		minLetters: mode === "acknowledge" ? 0 : rationale?.minLetters ?? DEFAULT_LETTERS,
		echoDigest: rationale?.echoDigest ?? mode === "text",
		ban: rationale?.ban ?? []
	};
}
function stricter(one, other) {
	return {
		mode: one.mode === "text" || other.mode === "text" ? "text" : "acknowledge",
		minLetters: Math.max(one.minLetters, other.minLetters),
		echoDigest: one.echoDigest || other.echoDigest,
		ban: [...new Set([...one.ban, ...other.ban])].sort()
	};
}
function lacking(text, demand) {
	if (demand.mode === "acknowledge") return null;
	const unseen = UNSEEN.exec(text.replace(EMOJI_PARTS, ""))?.[0];
	if (unseen !== void 0) return { message: `holds the invisible character U+${unseen.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}: type the text again without it` };
	if (demand.ban.some((banned) => folded(banned) === folded(ownWords(text)))) return { message: "says no more than a text that the rule does not accept as a reason: say what you looked at" };
	const letters = ownWords(text).match(/\p{L}/gu)?.length ?? 0;
	if (letters >= demand.minLetters) return null;
	return { message: `has ${letters} letters of its own (quotes, links and the digest left out); the rule asks for ${demand.minLetters}` };
}
function ownWords(text) {
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
// src/decision/approvals/judge.ts
function flawed({ person, review }, slots, barred, context) {
	const { facts } = context;
	if (review.state === "DISMISSED") return {
		why: "dismissed",
		message: `The review of ${person.id} was dismissed. An older one is not revived: ask for a new one.`
	};
	if (review.state !== "APPROVED") return {
		why: "changes-requested",
		message: `${person.id} asks for changes. Agree on them; then they can approve.`
	};
	return notTheirs(person, review, slots, barred) ?? outOfTime(person, review, context) ?? otherContent(person, review, facts);
}
function unfit({ person, review }, { need }, barred, context) {
	const { rationale, maxAge } = need.demand;
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
	const old = tooOld(review.submittedAt, measuredAt(context.facts), maxAge);
	if (old) return {
		why: "too-old",
		message: `The review of ${person.id} ${old}. They can approve again.`
	};
	return wordless(person, review, rationale, context);
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
function handOnly(because) {
	return because.startsWith("opened") || because.startsWith("has a hand");
}
function outOfTime({ id }, { submittedAt, editedAt, editedBy, by }, { facts }) {
	const at = facts.moment.phase === "check" ? null : facts.moment.merge.at;
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
	const { moment, request } = context.facts;
	const { digest } = moment.phase === "issue" ? moment.frozen : context.effective;
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
	const { rationale, freshness, changesRequested } = rule.body;
	const demand = {
		rationale: rationaleDemand(rationale, risk),
		maxAge: freshness ? seconds(freshness.maxAge) : null,
		changesRequestedBlocks: changesRequested !== "ignored"
	};
	return rule.body.require.map(({ slot, count, from }, index) => ({
		rule,
		slot,
		count,
		from,
		pointer: `/require/${index}`,
		rules: [rule],
		demand
	}));
}
function merged(perRule) {
	const total = (needs) => needs.reduce((sum, { count }) => sum + count, 0);
	const most = perRule.reduce((best, one) => total(one) > total(best) ? one : best);
	const all = perRule.flat();
	const rules = [...new Set(all.map(({ rule }) => rule))];
	const demand = all.map((need) => need.demand).reduce(strictest);
	return most.map((need) => ({
		...need,
		rules,
		demand
	}));
}
function strictest(one, other) {
	return {
		rationale: stricter(one.rationale, other.rationale),
		maxAge: one.maxAge === null || other.maxAge === null ? one.maxAge ?? other.maxAge : Math.min(one.maxAge, other.maxAge),
		changesRequestedBlocks: one.changesRequestedBlocks || other.changesRequestedBlocks
	};
}
function poolKey(from) {
	return [...new Set(from.map(poolName$1))].sort().join(" ");
}
function poolName$1({ group, team, person, ownerOf }) {
	if (group !== void 0) return `group ${group}`;
	if (team !== void 0) return `team ${team}`;
	return person === void 0 ? `owner of the ${ownerOf}` : `person ${person}`;
}
// src/decision/approvals/results.ts
const NAMED = 10;
function noRule({ target }) {
	return {
		rule: "APPR-NONE",
		stage: "approval",
		outcome: "fail",
		mode: "deny",
		severity: "high",
		controls: [],
		message: `No ApprovalRule matches ${target.role} in ${target.environment} (risk ${target.risk}, subject ${target.subject}).`,
		fix: "Whoever writes the policy adds an ApprovalRule whose target matches; `require: []` says that nobody need approve.",
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
	const told = erred(slots, tally) ?? blocked(slots, tally) ?? impossible(slots, tally) ?? short(missing, context) ?? passed(slots);
	const { id, mode = "deny", severity, controls } = rule.body;
	return {
		rule: id,
		stage: "approval",
		mode,
		severity,
		controls,
		values: { slots: missing.map((one) => ({
			slot: one.slot.need.slot,
			count: one.slot.need.count,
			missing: one.missing
		})) },
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
function blocked(slots, { blockers }) {
	const asking = blockers.filter((person) => slots.some(({ need, members }) => need.demand.changesRequestedBlocks && members.has(person)));
	if (asking.length === 0) return null;
	return {
		outcome: "fail",
		message: `${names(asking, "and")} ${asking.length === 1 ? "asks" : "ask"} for changes.`,
		fix: `Agree on the changes; then ${names(asking, "and")} can approve, or the change request is dismissed.`
	};
}
function impossible(slots, tally) {
	const [first] = slots.filter((slot) => tally.short.has(slot));
	if (!first) return null;
	const { need, candidates } = first;
	const left = candidates.length === 0 ? "nobody is left" : `only ${names(candidates, "and")} could, each in one slot`;
	return {
		outcome: "fail",
		message: `Slot ${need.slot} needs ${persons(need.count)} of ${poolOf(first)}, and after exclusions ${left}.`,
		fix: `Have somebody else open the request, or ask the owner of ${need.rule.body.id} to widen the pool.`
	};
}
function short(all, { facts }) {
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
	const who = missing.map(({ slot }) => names(slot.candidates, "or"));
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
function persons(count) {
	return count === 1 ? "1 person" : `${count} persons`;
}
function names(ids, last) {
	const shown = ids.length > NAMED ? [...ids.slice(0, NAMED), `one of ${ids.length - NAMED} others`] : ids;
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
	const owned = pool.ownerOf === "role" ? context.role : context.environment;
	const [kind, id] = parts(owned.owner);
	if (kind === "group") return groupMembers(id, context);
	return { known: [[id, () => place(owned.document.locate("/owner"))]] };
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
		const candidates = [...members.known.keys()].filter((person) => !persons.has(person) && free(barred, person));
		return {
			need,
			members: members.known,
			candidates: candidates.sort(),
			unknown: null
		};
	});
}
function free({ counterpart }, person) {
	const found = counterpart(person);
	return found === null || found === "unknown";
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
	if (matching.length === 0) return {
		approval: {
			required: [],
			counted: [],
			rejected: []
		},
		results: [noRule(context)]
	};
	const barred = {
		excluded: exclusions(context),
		counterpart: counterparts(context)
	};
	const { binding, needs } = demanded(matching, context.risk.level);
	const decided = count(needs, barred, context);
	const results = matching.map((rule) => binding.includes(rule) ? resultOf(rule, decided, context) : resultOf(rule, count(collectNeeds([rule], context.risk.level), barred, context), context));
	return {
		approval: approvalCount(decided),
		results
	};
}
function count(needs, barred, context) {
	const slots = slotsFor(needs, barred, context);
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
	return {
		slots,
		errors,
		unknown,
		blockers: ballots.filter(({ review }) => review.state === "CHANGES_REQUESTED").map(({ person }) => person.id),
		short: unfillable(slots),
		given: new Map(slots.map((slot) => [slot, filled.filter((one) => one.slot === slot).length])),
		counted: filled.map(({ ballot, slot }) => approval(ballot, slot)),
		rejected: [...rejected, ...[...flaws].map(([ballot, flaw]) => rejection(ballot, flaw))]
	};
}
function approvalCount({ slots, given, counted, rejected }) {
	return {
		required: slots.map((slot) => ({
			rule: slot.need.rule.body.id,
			slot: slot.need.slot,
			count: slot.need.count,
			missing: slot.need.count - (given.get(slot) ?? 0),
			candidates: slot.candidates
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
// src/model/controls.ts
const BY_FAMILY = {
	REF: ["SOC2:CC6.2", "ISO27001:A.5.16"],
	INV: [
		"SOC2:CC8.1",
		"ISO27001:A.8.32",
		"NIST80053:CM-3"
	],
	ELIG: [
		"SOC2:CC6.3",
		"ISO27001:A.5.15",
		"NIST80053:AC-3"
	],
	TIME: [
		"SOC2:CC6.3",
		"ISO27001:A.5.18",
		"NIST80053:AC-2(2)"
	],
	ENT: [
		"SOC2:CC6.3",
		"ISO27001:A.8.2",
		"NIST80053:AC-6"
	],
	SOD: [
		"SOC2:CC6.3",
		"ISO27001:A.5.3",
		"NIST80053:AC-5"
	],
	CARD: [
		"SOC2:CC6.3",
		"ISO27001:A.8.2",
		"NIST80053:AC-6(5)"
	],
	CLAIM: [
		"SOC2:CC6.1",
		"ISO27001:A.8.5",
		"NIST80053:IA-9"
	],
	APPR: [
		"SOC2:CC6.2",
		"ISO27001:A.5.18",
		"NIST80053:AC-2"
	]
};
const NONE = [];
function controlsOf(rule) {
	return BY_FAMILY[rule.slice(0, rule.indexOf("-"))] ?? NONE;
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
// src/decision/headline.ts
function headline(verdict, results, approval, facts, context) {
	if (verdict === "deny") return denied(results);
	if (!context) return "Denied.";
	const what = `${context.role.title} (${context.role.id}) in ${context.environment.id}`;
	if (verdict === "pending") return pending(approval, facts, what);
	const { notBefore, notAfter } = context.effective;
	if (facts.moment.phase === "issue") return `Allowed: a credential for ${what}, not after ${notAfter}.`;
	const when = notBefore && notAfter ? `from ${notBefore} until ${notAfter}` : "from the merge on";
	return facts.moment.phase === "check" ? `Ready to merge: ${what}, ${when}.` : `Granted: ${what}, ${when}.`;
}
function denied(results) {
	const biting = results.filter(denies);
	const [first] = biting;
	const more = biting.length > 1 ? ` And ${biting.length - 1} more.` : "";
	return `Denied: ${first?.message ?? "no rule allows it"} (${first?.rule ?? "default"}).${more}`;
}
function pending(approval, facts, what) {
	const missing = approval.required.reduce((sum, one) => sum + one.missing, 0);
	const count = missing === 1 ? "1 approval is" : `${missing} approvals are`;
	if (facts.moment.phase === "check") return `Waiting: ${count} missing for ${what}.`;
	return `Not granted: it was merged while ${count} missing for ${what}. That is final; ask again with a new request.`;
}
// src/decision/fold.ts
function fold(policy, facts, context, { results, notTargeted, approval }) {
	const verdict = verdictOf(context, results);
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
		marks: [],
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
		obligations: context && verdict !== "deny" ? obligationsOf(context) : []
	};
}
function verdictOf(context, results) {
	if (!context || results.some(denies)) return "deny";
	return results.some(({ outcome, mode }) => outcome === "pending" && mode === "deny") ? "pending" : "allow";
}
function dataOf({ target, policy, whole }) {
	return target.providers.flatMap((provider) => {
		const one = whole.find((entitlement) => entitlement.provider === provider);
		return one ? [kindOf(one, policy.kinds).data] : [];
	});
}
function obligationsOf({ facts, owner }) {
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
	const workload = "workload" in named ? policy.workloads.get(subject) ?? null : null;
	const owner = request.owner ?? workload?.owner ?? ("person" in named ? named.person : null);
	const keys = new Set([subject]);
	for (const id of [
		owner,
		workload?.owner,
		...workload?.controllers ?? []
	]) if (id) keys.add(`person:${id}`);
	return {
		subject,
		workload,
		owner,
		keys: [...keys]
	};
}
function subjectKey(subject) {
	return "workload" in subject ? `workload:${subject.workload}` : `person:${subject.person}`;
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
function opening({ moment, now }) {
	return moment.phase === "check" ? now : moment.merge.at;
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
function bounds({ moment, request }, { from, until }) {
	if (moment.phase === "check" && request.body.window?.start === void 0) return {
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
	const here = role.entitlements.filter((one) => environment.accounts.has(kindOf(one, kinds).account(one)));
	const wholes = here.map((one) => kindOf(one, kinds).wholeRole(one));
	const whole = wholes.map(({ entitlement }) => entitlement);
	const providers = [...new Set(here.map(({ provider }) => provider))].sort();
	const sessions = here.map((one) => kindOf(one, kinds).session);
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
		duties: duties$1(policy, role, whole, target)
	};
}
function riskOf(policy, role, environment, whole) {
	const risks = whole.map((one) => kindOf(one, policy.kinds).risk(one));
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
function duties$1(policy, role, whole, target) {
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
// src/decision/rules/references.ts
const { pass: pass$6, fail: fail$6, error: error$3 } = engineRules("reference", "invariant");
function references(situation, counted) {
	return [
		role(situation),
		environment(situation),
		subject(situation),
		owner(situation, counted)
	];
}
function role({ policy, facts }) {
	const name = facts.request.body.role;
	return policy.roles.has(name) ? pass$6("REF-ROLE", "the role is in the policy") : missing("REF-ROLE", "role", name, policy.roles.keys(), "/role");
}
function environment({ policy, facts }) {
	const name = facts.request.body.scope.environment;
	if (policy.environments.has(name)) return pass$6("REF-ENVIRONMENT", "the environment is in the policy");
	return missing("REF-ENVIRONMENT", "environment", name, policy.environments.keys(), "/scope/environment");
}
function subject(situation) {
	const { policy, facts } = situation;
	const { subject: named } = facts.request.body;
	if ("person" in named) return human("REF-SUBJECT", named.person, "/subject/person", "receives", situation);
	const found = policy.workloads.get(`workload:${named.workload}`);
	if (found?.type === named.type) return pass$6("REF-SUBJECT", "the subject is in the policy");
	if (found) return fail$6("REF-SUBJECT", {
		message: `${named.workload} is a ${found.type} in the policy, and the request calls it a ${named.type}`,
		fix: `write subject.type: ${found.type}`,
		values: {
			asked: named.type,
			found: found.type
		},
		field: "/subject/type"
	});
	const known = [...policy.workloads.keys()].map((key) => key.slice(9));
	return missing("REF-SUBJECT", named.type, named.workload, known, "/subject/workload");
}
function owner(situation, counted) {
	if (!counted.owner) return {
		...pass$6("REF-OWNER", ""),
		outcome: "not-applicable",
		message: "the subject is not known, so neither is its owner"
	};
	return human("REF-OWNER", counted.owner, situation.facts.request.body.owner ? "/owner" : "/subject", "answers for", situation);
}
function human(rule, id, field, does, { policy, facts }) {
	const person = policy.directory.find(id, facts.members);
	if ("unknown" in person) return error$3(rule, {
		message: `whether ${id} belongs to the organisation could not be found out: ${person.unknown}`,
		fix: "run it again; if it stays, the token may not read the members of the organisation",
		field
	});
	if (!person.known) return missing(rule, "person", id, policy.directory.personIds, field);
	if (!person.known.left) return pass$6(rule, rule === "REF-OWNER" ? "the owner is known" : "the subject is known");
	return fail$6(rule, {
		message: `${id} has left, and neither ${does === "receives" ? "receives" : "answers for"} access any more`,
		fix: "name somebody who is still here",
		values: { person: id },
		field
	});
}
function missing(rule, what, name, known, field) {
	const meant = didYouMean(name, known);
	return fail$6(rule, {
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
		context: {
			policy,
			facts,
			holder: {
				subject: counted.subject,
				countedTo: counted.keys
			},
			owner: counted.owner,
			workload: counted.workload,
			role,
			environment,
			target: bundle.target,
			risk: bundle.risk,
			whole: bundle.whole,
			shortestSession: bundle.shortestSession,
			effective: effectiveOf(bundle, cut, asked, facts),
			misfits: cut.misfits,
			asked,
			duties: bundle.duties
		},
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
			field: "/window"
		});
	}
}
function effectiveOf({ role, environment, digest, maxSession }, { entitlements }, asked, facts) {
	const frozen = facts.moment.phase === "issue" ? facts.moment.frozen : null;
	return {
		role: role.id,
		environment: environment.id,
		entitlements,
		digest: frozen?.digest ?? digest,
		boundary: role.boundary,
		...bounds(facts, asked),
		maxSession: Math.min(maxSession, frozen?.maxSession ?? maxSession),
		maxUses: Math.min(role.maxUses, frozen?.maxUses ?? role.maxUses)
	};
}
// src/decision/rules/cardinality.ts
const { pass: pass$5, fail: fail$5, error: error$2 } = engineRules("duties", "medium");
const cardinality = {
	name: "cardinality",
	stage: "duties",
	evaluate: (context) => ({
		results: [...holders(context), ...uses(context)],
		notTargeted: 0
	})
};
function holders({ role, facts, policy, asked, holder }) {
	if (role.maxActive === null) return [];
	if ("unknown" in facts.grants) {
		const message = `how many hold ${role.id} could not be found out: ${facts.grants.unknown}`;
		return [error$2("CARD-ROLE", {
			message,
			fix: "run it again when the ledger can be read"
		})];
	}
	const within = facts.grants.known.filter(({ effective, requestId }) => effective.role === role.id && requestId !== facts.request.body.id).map((grant) => ({
		subject: grant.holder.subject,
		...held(grant, policy)
	})).filter(({ from, until }) => from < asked.reach && asked.from < until);
	let most = new Set([holder.subject]);
	for (const moment of [asked.from, ...within.map(({ from }) => later(from, asked.from))]) {
		const live = within.filter(({ from, until }) => from <= moment && moment < until);
		const subjects = new Set([holder.subject, ...live.map(({ subject }) => subject)]);
		if (subjects.size > most.size) most = subjects;
	}
	if (most.size <= role.maxActive) return [pass$5("CARD-ROLE", "the role has room for one more holder")];
	return [fail$5("CARD-ROLE", {
		message: `${role.id} may have ${role.maxActive} holders at one time, and there would be ${most.size}: ${[...most].sort().join(", ")}`,
		fix: "wait until one of the grants ends, or have it revoked",
		values: {
			maxActive: role.maxActive,
			holders: [...most].sort(),
			requests: within.map(({ requestId }) => requestId).sort()
		},
		field: "/role"
	})];
}
function uses({ facts: { moment }, effective }) {
	if (moment.phase !== "issue") return [];
	if (moment.uses < effective.maxUses) return [pass$5("CARD-USES", "the grant has credentials left")];
	return [fail$5("CARD-USES", {
		message: `the grant has yielded ${moment.uses} credentials, and ${effective.maxUses} is the most`,
		fix: "ask again with a new request",
		values: {
			uses: moment.uses,
			maxUses: effective.maxUses,
			concurrent: moment.concurrent
		}
	})];
}
// src/decision/rules/claims.ts
const { pass: pass$4, fail: fail$4 } = engineRules("invariant", "invariant");
const STARTED_BY_ANYBODY = /^(pull_request|issue|discussion|fork|watch)|^workflow_run$/;
const claims = {
	name: "claims",
	stage: "invariant",
	evaluate: (context) => ({
		results: judge$2(context),
		notTargeted: 0
	})
};
function judge$2({ facts: { moment }, workload, holder, policy }) {
	if (moment.phase !== "issue") return [];
	if (!workload) return [fail$4("CLAIM-HUMAN", {
		message: `${holder.subject} is a person, and a credential is never handed out for a person`,
		fix: "name the workload that does the work as the subject of a new request"
	})];
	const startedBy = moment.claims.eventName;
	if (STARTED_BY_ANYBODY.test(startedBy)) return [fail$4("CLAIM-EVENT", {
		message: `the job was started by ${startedBy}, which anybody who opens a pull request or writes a comment can cause`,
		fix: "start it by workflow_dispatch, a push to the default branch or a schedule",
		values: {
			claim: "event_name",
			got: startedBy
		}
	})];
	const differences = mismatches(moment.claims, workload, policy.oidcIssuer);
	if (differences.length === 0) return [pass$4("CLAIM-IDENTITY", "the job is the workload")];
	const { line } = workload.document.locate("/identity");
	return differences.map(({ name, wanted, got }) => fail$4("CLAIM-IDENTITY", {
		message: `${name} of this job is ${shown(got)}, and ${workload.key} (${workload.document.path}:${line}) says ${shown(wanted)}`,
		fix: "run it from the job that the workload describes, or have the workload corrected under policies/",
		values: {
			claim: name,
			wanted,
			got
		}
	}));
}
function mismatches(job, { identity }, issuer) {
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
	].filter(({ wanted, got }) => wanted !== got);
}
function workflowOf(ref) {
	const [, repository = "", path = "", at = ""] = /^([^/@]+\/[^/@]+)\/([^@]+)@(.+)$/.exec(ref) ?? [];
	return {
		repository,
		path,
		ref: at
	};
}
function shown(value) {
	return value === null || value === "" ? "none" : value;
}
// src/decision/subject-groups.ts
function subjectGroups(context, among) {
	const { directory } = context.policy;
	const listed = directory.groups(context.holder.subject);
	const found = [];
	for (const id of among) {
		if (listed.has(id)) {
			found.push(id);
			continue;
		}
		const answers = (directory.group(id)?.teams ?? []).map((team) => inTeam(team, context));
		const unknown = answers.find((answer) => "unknown" in answer);
		if (answers.some((answer) => "known" in answer && answer.known)) found.push(id);
		else if (unknown && "unknown" in unknown) return unknown;
	}
	return { known: found };
}
function inTeam(team, { policy, facts, holder }) {
	if (!holder.subject.startsWith("person:")) return { known: false };
	const id = holder.subject.slice(7);
	const person = policy.directory.find(id, facts.members);
	if ("unknown" in person) return person;
	const members = facts.teams[team];
	if (!members) return { unknown: `nobody asked who is in team ${team}` };
	if ("unknown" in members) return { unknown: `the members of team ${team} are not known: ${members.unknown}` };
	return { known: person.known?.accounts.some((account) => members.known.includes(account)) ?? false };
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
			results: matching.map((document) => judge$1(document, input, context)),
			notTargeted
		};
	}
};
function judge$1(document, input, { policy }) {
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
// src/decision/rules/duties.ts
const duties = {
	name: "duties",
	stage: "duties",
	evaluate: (context) => {
		const { touched, notTargeted } = context.duties;
		return {
			results: touched.map(({ document, asked }) => judge(document, asked, context)),
			notTargeted
		};
	}
};
function judge(document, asked, context) {
	const { facts } = context;
	const set = document.body;
	if ("unknown" in facts.grants) return policyResult(document, "duties", "error", {
		message: `${set.title}: what ${context.holder.subject} holds could not be found out: ${facts.grants.unknown}`,
		fix: "run it again when the ledger can be read"
	});
	const parts = partsOf(document, context, facts.grants.known);
	if ("unreadable" in parts) return unreadable(document, parts.unreadable);
	const worst = most(asked, parts, context);
	if (worst.members.size <= set.maxHeld) return policyResult(document, "duties", "pass", { message: "within the limit" });
	return broken(document, asked, worst, context);
}
function partsOf(document, context, grants) {
	const { policy, facts, environment, asked, holder } = context;
	const set = document.body;
	const reach = lookBackOf(set);
	const parts = [];
	for (const grant of grants.toSorted((one, other) => one.requestId < other.requestId ? -1 : 1)) {
		if (!(grant.requestId !== facts.request.body.id && grant.holder.countedTo.some((key) => holder.countedTo.includes(key))) || set.same?.includes("environment") && grant.effective.environment !== environment.id) continue;
		const one = held(grant, policy);
		if (one.from >= plus(asked.reach, reach) || plus(one.until, reach) <= asked.from) continue;
		if (one.holding === null && set.members.some((member) => member.function !== void 0)) return { unreadable: one };
		const members = membersOf$1(set, one.holding ?? {
			closure: new Set([grant.effective.role]),
			functions: new Set(),
			entitlements: grant.effective.entitlements
		}, policy.kinds);
		if (members.size > 0) parts.push({
			requestId: grant.requestId,
			members,
			from: one.from,
			until: one.until
		});
	}
	return set.check === "static" ? parts.map((part) => ({
		...part,
		from: asked.from,
		until: asked.reach
	})) : parts;
}
function most(asked, parts, { asked: window }) {
	const moments = [window.from, ...parts.map(({ from }) => later(from, window.from))];
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
function broken(document, asked, { members, parts }, context) {
	const set = document.body;
	const names = (places) => [...places].sort((a, b) => a - b).map((place) => memberName(set.members[place] ?? {}));
	const until = (part) => set.check === "static" ? `counted for the look-back` : `until ${part.until}`;
	const others = parts.map((part) => `${names(part.members).join(" and ")} by ${part.requestId} (${until(part)})`);
	const alone = `${context.role.id} alone holds ${names(asked).join(" and ")}`;
	const together = `${context.holder.countedTo.join(", ")} would hold ${names(members).join(", ")} together: ${names(asked).join(" and ")} by this request, ${others.join(", ")}`;
	return policyResult(document, "duties", "fail", {
		message: `${set.title}: at most ${set.maxHeld} of the set may be held, and ${others.length > 0 ? together : alone}`,
		fix: others.length > 0 ? "have somebody who is not among them ask, or wait until the other grant no longer counts" : "ask for a role that holds less, or have this one split",
		values: {
			maxHeld: set.maxHeld,
			held: names(members),
			asked: names(asked),
			requests: parts.map(({ requestId }) => requestId),
			countedTo: context.holder.countedTo,
			decidedAs: "whole role"
		},
		field: "/role"
	});
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
const { pass: pass$3, fail: fail$3, error: error$1 } = engineRules("eligibility", "high");
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
	if (role.eligible.subjects.has(target.subject)) return pass$3("ELIG-TYPE", "the role is open to this type of subject");
	const allowed = [...role.eligible.subjects].sort();
	return fail$3("ELIG-TYPE", {
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
	const answers = role.eligible.anyOf.map((pool) => isIn(pool, context));
	if (answers.some((answer) => "known" in answer && answer.known)) return pass$3("ELIG-MEMBER", "the subject is in a pool of the role");
	const unknown = answers.find((answer) => "unknown" in answer);
	if (unknown && "unknown" in unknown) return error$1("ELIG-MEMBER", {
		message: `whether ${holder.subject} may ask for ${role.id} could not be found out: ${unknown.unknown}`,
		fix: "run it again; if it stays, the token may not read the members of the team",
		field: "/role"
	});
	const pools = role.eligible.anyOf.map(poolName);
	return fail$3("ELIG-MEMBER", {
		message: `${holder.subject} is in none of those who may ask for ${role.id}: ${pools.join(", ")}`,
		fix: `ask the owner of the role, ${role.owner}, which role fits, or have the subject added to one of them`,
		values: { pools },
		field: "/role"
	});
}
function activation({ facts, target }) {
	const { access } = facts.request.body;
	if (!(access?.mode === "just-in-time" && access.activation === "on-merge") || target.subject !== "human") return pass$3("ELIG-ACTIVATION", "the subject can use it as asked");
	return fail$3("ELIG-ACTIVATION", {
		message: "activation on-merge hands the credential to a job, and the subject is a person",
		fix: "write activation: on-demand, or name the workload as the subject",
		field: "/access/activation"
	});
}
function isIn(pool, context) {
	const { holder } = context;
	if (pool.person !== void 0) return { known: holder.subject === `person:${pool.person}` };
	if (pool.workload !== void 0) return { known: holder.subject === `workload:${pool.workload}` };
	if (pool.team !== void 0) return inTeam(pool.team, context);
	const groups = subjectGroups(context, pool.group ? [pool.group] : []);
	return "unknown" in groups ? groups : { known: groups.known.length > 0 };
}
function poolName({ group, team, person, workload }) {
	if (group !== void 0) return `group ${group}`;
	if (team !== void 0) return `team ${team}`;
	return person === void 0 ? `workload ${workload}` : `person ${person}`;
}
// src/decision/rules/entitlement.ts
const { pass: pass$2, fail: fail$2 } = engineRules("entitlement", "invariant");
const entitlement = {
	name: "entitlement",
	stage: "entitlement",
	evaluate: (context) => ({
		results: [
			...here(context),
			...fits(context),
			...whole(context)
		],
		notTargeted: 0
	})
};
function here({ whole: held, role, environment }) {
	if (held.length > 0) return [pass$2("ENT-ENVIRONMENT", "the role holds something in the environment")];
	return [fail$2("ENT-ENVIRONMENT", {
		message: `${role.id} holds nothing in the accounts of ${environment.id}: ${[...environment.accounts].join(", ")}`,
		fix: "ask for an environment that the role reaches, or for a role that reaches this one",
		values: { accounts: [...environment.accounts] },
		field: "/scope/environment"
	})];
}
function fits({ misfits, whole: held, facts }) {
	if (held.length === 0) return [];
	const rule = facts.moment.phase === "issue" ? "ENT-FROZEN" : "ENT-SCOPE";
	if (misfits.length === 0) return [pass$2(rule, "what is asked lies inside the role")];
	return misfits.map(({ id, message, fix, values = {} }) => fail$2(rule, {
		message,
		fix,
		values: {
			...values,
			finding: id
		},
		field: fieldOf(id)
	}));
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
		...pass$2("ENT-BOUNDARY", ""),
		message: `decided as the whole role: the job could go round the narrower session, so risk (${risk.level}) and duties count all that ${role.id} holds here, until ${asked.reach}`,
		values: {
			boundary: role.boundary,
			decidedAs: "whole role",
			until: asked.reach
		}
	}];
}
// src/decision/rules/window.ts
const { pass: pass$1, fail: fail$1 } = engineRules("time", "high");
const FURTHEST_START = 7776e3;
const window = {
	name: "window",
	stage: "time",
	evaluate: (context) => ({
		results: [
			cap(context),
			shortest(context),
			start(context),
			...standing(context),
			...open(context)
		],
		notTargeted: 0
	})
};
function cap({ asked, facts }) {
	if (asked.duration <= asked.cap.seconds) return pass$1("TIME-CAP", "the window is within every cap");
	const [wanted, most] = [duration(asked.duration), duration(asked.cap.seconds)];
	return fail$1("TIME-CAP", {
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
	const least = Math.max(role.duration.min, shortestSession);
	if (asked.duration >= least) return pass$1("TIME-MIN", "the window is long enough for a credential");
	const because = least === role.duration.min ? `the shortest grant of ${role.id}` : "the shortest credential that the provider gives";
	return fail$1("TIME-MIN", {
		message: `${duration(asked.duration)} is less than ${duration(least)}, ${because}`,
		fix: `ask for ${duration(least)} or more`,
		values: {
			asked: duration(asked.duration),
			least: duration(least)
		},
		field: "/window/duration"
	});
}
function start({ asked, facts }) {
	const { moment, now } = facts;
	const [zero, what] = moment.phase === "check" ? [now, "now"] : [moment.merge.at, "the merge"];
	const values = {
		start: asked.from,
		[moment.phase === "check" ? "now" : "merge"]: zero
	};
	if (asked.from < zero) return fail$1("TIME-START", {
		message: `the window starts at ${asked.from}, before ${what} (${zero})`,
		fix: "leave `start` out, so that the window opens at the merge, or name a later moment",
		values,
		field: "/window/start"
	});
	if (asked.from === zero || asked.from <= plus(zero, FURTHEST_START)) return pass$1("TIME-START", "the window starts in time");
	return fail$1("TIME-START", {
		message: `the window starts at ${asked.from}, more than ${duration(FURTHEST_START)} after ${what} (${zero})`,
		fix: "ask nearer to the time: who approves now cannot know what will be needed then",
		values,
		field: "/window/start"
	});
}
function standing({ asked, facts }) {
	const { access } = facts.request.body;
	if (access?.mode !== "standing") return [];
	const by = `${access.reviewBy}T00:00:00Z`;
	if (by > asked.from && by <= asked.until) return [pass$1("TIME-REVIEW", "the review lies within the window")];
	return [fail$1("TIME-REVIEW", {
		message: `reviewBy ${access.reviewBy} lies outside the window, which runs from ${asked.from} until ${asked.until}`,
		fix: "name a day after the start and not after the end",
		values: {
			reviewBy: access.reviewBy,
			from: asked.from,
			until: asked.until
		},
		field: "/access/reviewBy"
	})];
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
		return [fail$1("TIME-WINDOW", {
			message,
			fix: "wait until it opens",
			values
		})];
	}
	if (facts.now >= notAfter) return [fail$1("TIME-WINDOW", {
		message: `it is ${facts.now}, and the window ended at ${notAfter}`,
		fix: "ask again with a new request",
		values
	})];
	if (plus(facts.now, shortestSession) <= notAfter) return [pass$1("TIME-WINDOW", "the window is open")];
	const left = epoch(notAfter) - epoch(facts.now);
	return [fail$1("TIME-LEFT", {
		message: `${left} seconds are left until ${notAfter}, and the provider gives no credential shorter than ${shortestSession} seconds`,
		fix: "ask again with a new request",
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
	eligibility,
	window,
	entitlement,
	duties,
	cardinality,
	condition
];
// src/decision/rules/invariants.ts
const { pass, fail, error } = engineRules("invariant", "invariant");
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
	return (facts.violations ?? []).map(({ rule, message, fix }) => fail(rule, {
		message,
		fix
	}));
}
function pullRequest({ facts }) {
	if (facts.pullRequest) return [pass("INV-PULL-REQUEST", "it comes by pull request")];
	const told = facts.violations?.some(({ rule }) => rule === "INV-PULL-REQUEST");
	if (facts.moment.phase === "check" || told) return [];
	return [fail("INV-PULL-REQUEST", {
		message: `commit ${facts.moment.merge.commit.slice(0, 12)} came to the branch without a pull request, so nobody could review it`,
		fix: "ask again by pull request, and let a ruleset require pull requests on the default branch"
	})];
}
function requester(situation) {
	const { pullRequest: asked } = situation.facts;
	if (!asked) return [];
	if (!asked.author) return [fail("INV-REQUESTER", {
		message: "the account that opened the pull request is gone",
		fix: "have somebody who is still here ask again"
	})];
	return [humanly("INV-REQUESTER", asked.author, "who opened the pull request", situation) ?? pass("INV-REQUESTER", "the requester is a person the policy knows")];
}
function contributors(situation) {
	const { pullRequest: asked } = situation.facts;
	if (!asked) return [];
	const nameless = asked.contributors.find(({ actor }) => actor === null);
	if (nameless) return [fail("INV-CONTRIBUTORS", {
		message: `the ${nameless.as} of commit ${nameless.commit.slice(0, 12)} belongs to no GitHub account, so nobody can tell who must not approve`,
		fix: "link the e-mail address of the commit to a GitHub account (Settings, Emails), or commit again with one that is linked, in a new pull request",
		values: {
			commit: nameless.commit,
			as: nameless.as
		}
	})];
	const seen = new Set();
	const strangers = asked.contributors.flatMap(({ as, commit, actor }) => {
		if (!actor || seen.has(actor.databaseId)) return [];
		seen.add(actor.databaseId);
		return humanly("INV-CONTRIBUTORS", actor, `${as} of commit ${commit.slice(0, 12)}`, situation) ?? [];
	});
	return strangers.length > 0 ? strangers : [pass("INV-CONTRIBUTORS", "every hand in the content is known")];
}
function humanly(rule, actor, as, { policy, facts }) {
	const values = {
		account: actor.databaseId,
		type: actor.type
	};
	const who = `account ${actor.databaseId} (${as})`;
	if (actor.type !== "User") return fail(rule, {
		message: `${who} is a ${actor.type.toLowerCase()}, not a person`,
		fix: "a person has to write the request and open the pull request",
		values
	});
	const person = policy.directory.identify(actor.databaseId, facts.members);
	if ("unknown" in person) return error(rule, {
		message: `whose ${who} is could not be found out: ${person.unknown}`,
		fix: "run it again; if it stays, the token may not read the members of the organisation",
		values
	});
	if (!person.known) return fail(rule, {
		message: `${who} belongs to nobody the policy knows`,
		fix: "add the account to its Person under policies/ first, or have somebody else ask",
		values
	});
	if (!person.known.left) return null;
	return fail(rule, {
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
	const bound = safely("invariant", invariants.name, () => invariants.evaluate({
		policy,
		facts
	}), alone);
	if (!context) return fold(policy, facts, null, {
		results: [...references, ...bound.results],
		notTargeted: 0,
		approval: NO_APPROVAL
	});
	const evaluated = RULES.map((rule) => safely(rule.stage, rule.name, () => rule.evaluate(context), alone));
	const counted = safely("approval", "approvals", () => countApprovals(context), (error) => ({
		approval: NO_APPROVAL,
		results: [error]
	}));
	return fold(policy, facts, context, {
		results: [
			references,
			bound.results,
			...evaluated.map((one) => one.results),
			counted.results
		].flat(),
		notTargeted: evaluated.reduce((sum, one) => sum + one.notTargeted, 0),
		approval: counted.approval
	});
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
export { countedTo as n, shownDigest as r, decide as t };
