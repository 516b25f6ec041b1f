import { t as approversMissing } from "./lint.js";
import { Dn as readPolicyFiles, En as providersIn, Er as exceptionsFor, Fn as prepared, Gn as decide, In as needs, L as nameTexts, R as removedTexts, ar as denies, gr as shownDigest, kn as treeOid, xr as compile, z as withKindTexts } from "./judging.js";
import { D as canonicalJson } from "./start.js";
// src/authoring/replay.ts
function replayed({ facts: then, live }, base, head) {
	const { changes: _, ...stored } = then;
	const removed = missed(stored, base, head);
	const facts = removed.length > 0 ? withKindTexts(stored) : stored;
	const before = decide(base, facts);
	const after = underHead(facts, before, head);
	const common = {
		requestId: facts.request.body.id,
		before: before.verdict,
		after: after.verdict,
		live
	};
	if (removed.length > 0) return {
		...common,
		changed: "indeterminate",
		rules: [],
		because: `removed since: ${nameTexts(removed)}`
	};
	const changed = changeOf(before, after);
	const lacking = changed === "nothing" ? [] : ungathered(facts, base, head);
	if (lacking.length > 0) return {
		...common,
		changed: "indeterminate",
		rules: [],
		because: `not gathered then: ${lacking.join(", ")}`
	};
	const rules = differing(before, after);
	const biting = after.results.find((one) => denies(one) && rules.includes(one.rule));
	return {
		...common,
		changed,
		rules,
		because: biting?.message ?? after.headline
	};
}
function missed(facts, base, head) {
	const removed = removedTexts(facts);
	if (removed.length === 0) return [];
	const kind = withKindTexts(facts);
	const judge = (policy) => canonicalJson(decide(policy, facts)) !== canonicalJson(decide(policy, kind));
	return judge(base) || judge(head) ? removed : [];
}
function underHead(facts, before, head) {
	const after = decide(head, facts);
	const [shown, now] = [before.effective?.digest, after.effective?.digest];
	if (!shown || !now || shown === now) return after;
	const [then, today] = [shownDigest(facts.request.blob, shown), shownDigest(facts.request.blob, now)];
	const reviews = facts.reviews.map((one) => one.shown?.split(" ").includes(then) ? {
		...one,
		shown: `${one.shown} ${today}`
	} : one);
	return decide(head, {
		...facts,
		reviews
	});
}
function changeOf(before, after) {
	if (before.verdict !== after.verdict) return "verdict";
	if (before.verdict === "deny") return "nothing";
	if (canonicalJson(asked(before)) !== canonicalJson(asked(after))) return "requirements";
	return canonicalJson(before.effective) === canonicalJson(after.effective) ? "nothing" : "terms";
}
function asked({ approval }) {
	return approval.required.map(({ rule, slot, count }) => ({
		rule,
		slot,
		count
	}));
}
function differing(before, after) {
	const [one, other] = [outcomes(before), outcomes(after)];
	return [...new Set([...one.keys(), ...other.keys()])].filter((rule) => one.get(rule) !== other.get(rule)).sort();
}
function outcomes({ results }) {
	const found = new Map();
	for (const { rule, outcome, mode } of results) if (outcome !== "pass" && outcome !== "not-applicable") found.set(rule, `${found.get(rule) ?? ""} ${outcome} ${mode}`);
	return found;
}
function ungathered(facts, base, head) {
	const accounts = accountsIn(facts);
	const [then, now] = [needs(base, facts.request.body, accounts), needs(head, facts.request.body, accounts)];
	return [
		...now.teams.filter((team) => !(team in facts.teams)).map((team) => `members of ${team}`),
		...now.accounts.filter((account) => !(account in facts.members)).map((account) => `whose account ${account} is`),
		...now.index.filter((key) => !then.index.includes(key)).map((key) => `grants under ${key}`),
		...exceptionsFor(head, facts.request.body).filter(({ body }) => !(body.id in (facts.exceptions ?? {}))).map(({ body }) => `how ${body.id} came to the branch`)
	];
}
function accountsIn({ pullRequest, reviews, moment }) {
	const actors = [
		...moment.phase === "emergency" ? [moment.by] : [],
		pullRequest?.author,
		...(pullRequest?.contributors ?? []).map(({ actor }) => actor),
		...reviews.map(({ by }) => by)
	];
	return [...new Set(actors.flatMap((actor) => actor ? [actor.databaseId] : []))].sort();
}
// src/commands/replay.ts
async function replay(sides, past, kindsOf, now) {
	const both = await compiled(sides, kindsOf);
	if (!both.ok) return both;
	const { base, head } = both.value;
	const decisions = [];
	for await (const one of past) decisions.push(await under(one, base, head));
	return {
		ok: true,
		value: {
			decisions,
			left: newlyWithout(base, head, now)
		}
	};
}
async function replayThese(sides, past, kindsOf) {
	const both = await compiled(sides, kindsOf);
	if (!both.ok) return both;
	const { base, head } = both.value;
	return {
		ok: true,
		value: await Promise.all(past.map((one) => under(one, base, head)))
	};
}
async function under(past, base, head) {
	const { body } = past.facts.request;
	return replayed(past, await prepared(base, body), await prepared(head, body));
}
async function compiled({ base, head }, kindsOf) {
	const [one, other] = [await sideOf(base, kindsOf), await sideOf(head, kindsOf)];
	if (one.ok && other.ok) return {
		ok: true,
		value: {
			base: one.value,
			head: other.value
		}
	};
	return {
		ok: false,
		findings: [one, other].flatMap((side) => side.ok ? [] : side.findings)
	};
}
async function sideOf(files, kindsOf) {
	const { documents, findings } = readPolicyFiles(files, "there");
	if (findings.length > 0) return {
		ok: false,
		findings
	};
	const kinds = await kindsOf(providersIn(documents));
	const commit = "0".repeat(40);
	return compile({
		commit,
		tree: treeOid(files, "policies"),
		documents,
		kinds
	});
}
function newlyWithout(base, head, now) {
	const before = new Set(approversMissing(base, now).map(({ message }) => message));
	return approversMissing(head, now).filter(({ message }) => !before.has(message));
}
export { replayThese as n, replay as t };
