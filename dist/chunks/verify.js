import "./rolldown-runtime.js";
import { s as originOf } from "./keys.js";
import { $ as Failure, D as canonicalJson, E as counted, Z as systemClock, a as VERDICTS } from "./start.js";
import { C as findingBlocks, Fn as prepared, Gn as decide, L as nameTexts, R as removedTexts, Sn as TRUST, T as tally, Tn as policyReader, wn as policyOfCommit, z as withKindTexts } from "./judging.js";
import { t as undecidable } from "./undecidable.js";
import { t as madeOf } from "./for-redecide.js";
import { r as verify$1, t as decidedEvents } from "./verify2.js";
import { n as entitlementKinds } from "./providers.js";
import { t as terminal } from "./terminal.js";
import { t as here } from "./here.js";
import { t as behindOrigin } from "./refs.js";
import { t as wantLedger } from "./ledger-here.js";
import { n as print, t as colours } from "./terminal2.js";
const { readFileSync: readFileSync } = process.getBuiltinModule("node:fs");
// src/decision/redecide.ts
function redecide(policy, { decision, facts }, body) {
	const under = (stored) => decide(policy, {
		...stored,
		request: {
			...stored.request,
			body
		}
	});
	const plain = compare(policy, decision, under(facts));
	const removed = removedTexts(facts);
	if (plain.differences.length === 0 || removed.length === 0) return {
		...plain,
		removed: []
	};
	const kindest = under(withKindTexts(facts));
	const kindly = compare(policy, decision, kindest);
	if (kindly.differences.length === 0 || kindly.zones) return {
		...kindly,
		removed
	};
	return {
		...kindly,
		differences: beyondTexts(decision, kindest),
		removed
	};
}
function compare(policy, decision, again) {
	const same = again.engine === decision.engine && canonicalJson(again.policy.data) === canonicalJson(decision.policy.data);
	const view = same ? everything : substance;
	const differences = differing(view(decision), view(again));
	const zones = differences.length > 0 ? otherZones(policy, decision, again) : null;
	return {
		compared: same ? "bytes" : "substance",
		differences,
		zones
	};
}
function beyondTexts(decision, kindest) {
	const { counted, rejected } = kindest.approval;
	const able = new Set([...counted, ...rejected.filter(({ why }) => why === "surplus")].map(({ review }) => review));
	const unable = decision.approval.counted.filter(({ review }) => !able.has(review)).map(({ review }) => review);
	const wider = VERDICTS.indexOf(decision.verdict) > VERDICTS.indexOf(kindest.verdict);
	const rest = (one) => {
		const { verdict, outcomes: _, counted: __, effective, obligations, ...always } = substance(one);
		return {
			...always,
			...wider ? { verdict } : {},
			...decision.verdict === "deny" ? {} : {
				effective,
				obligations
			}
		};
	};
	const differences = differing(rest(decision), rest(kindest));
	return unable.length > 0 ? [...differences, {
		field: "counted",
		stands: unable,
		again: []
	}] : differences;
}
function otherZones({ calendars }, decision, again) {
	const [stands, now] = [zonesOf(decision), zonesOf(again)];
	if (stands === null || now === null || stands === now) return null;
	const timeless = (one, other) => {
		const results = one.results.filter(({ rule }) => !calendars.has(rule));
		const effective = one.effective && other.effective && {
			...one.effective,
			notAfter: null
		};
		const { verdict: _, obligations: __, ...rest } = substance({
			...one,
			results,
			effective
		});
		return rest;
	};
	if (differing(timeless(decision, again), timeless(again, decision)).length > 0) return null;
	const hours = ({ results, effective }) => ({
		calendars: results.filter(({ rule }) => calendars.has(rule)).map(({ rule, outcome }) => `${rule} ${outcome}`),
		notAfter: effective?.notAfter ?? null
	});
	return differing(hours(decision), hours(again)).length > 0 ? {
		stands,
		again: now
	} : null;
}
function zonesOf({ policy }) {
	return policy.data.find(({ name }) => name === "tzdata")?.date ?? null;
}
function everything(decision) {
	return { ...decision };
}
function substance({ verdict, request, policy, results, approval, risk, effective, holder, owner, marks, obligations }) {
	const outcomes = results.map(({ rule, outcome }) => `${rule} ${outcome}`).sort();
	const { commit, tree } = policy;
	const counted = approval.counted.map(({ review, person }) => ({
		review,
		person
	}));
	return {
		verdict,
		request,
		policy: {
			commit,
			tree
		},
		outcomes,
		counted,
		risk: risk.level,
		effective,
		holder,
		owner,
		marks,
		obligations: obligations.map(({ kind, by, owedBy }) => ({
			kind,
			by,
			owedBy
		}))
	};
}
function differing(one, other) {
	return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort().flatMap((field) => {
		const [stands, again] = [plain(one[field]), plain(other[field])];
		return canonicalJson(stands) === canonicalJson(again) ? [] : [{
			field,
			stands,
			again
		}];
	});
}
function plain(value) {
	return value === void 0 ? null : value;
}
// src/commands/verify.ts
async function verify(clone, trust, now, options) {
	const verified = await verify$1(clone, trust, now, options);
	const policyOf = policyOfCommit(clone, options.policyAt);
	const findings = [...verified.findings];
	if (!options.decisions) return {
		...verified,
		findings,
		redecided: null
	};
	let redecided = 0;
	for await (const { event } of decidedEvents(clone, options.ledger ?? trust.ledger.branch)) {
		redecided += 1;
		const finding = await madeAgain(event, clone, policyOf, options.main ?? "main");
		if (finding) findings.push(finding);
	}
	return {
		...verified,
		findings,
		redecided
	};
}
function ofMain(main, unbelieved, found) {
	return [...ledgerNamed(main, unbelieved, found), ...ungoverned(main)];
}
function ledgerNamed({ unbound, named, policy }, unbelieved, found) {
	const at = {
		path: TRUST,
		line: 1,
		column: 1
	};
	if (unbelieved) {
		if (found.some(({ severity }) => severity === "error")) return [];
		return [{
			...unbelieved,
			at
		}];
	}
	const whose = ({ ledger: { repository, branch }, keys }) => canonicalJson({
		repository,
		branch,
		keys
	});
	if (!unbound || whose(named) === whose(policy.trust)) return [];
	return [{
		id: "V14",
		severity: "warning",
		message: `commit ${unbound.commit.slice(0, 12)} names another ledger, or other keys, than what binds: ${unbound.message}`,
		fix: "put the file back by pull request, or have the change go its way; until then what it names counts for nothing",
		at
	}];
}
function ungoverned({ policy }) {
	if (policy.set.changeRules.length > 0) return [];
	return [{
		id: "V14",
		severity: "note",
		message: "changes of policy are not governed: every commit on the default branch binds, whoever approved it",
		fix: "add ChangeRules below policies/, as the sample organisation has"
	}];
}
async function madeAgain(event, clone, policyOf, main) {
	const of = await madeOf(event, clone, policyOf, main);
	if (!of) return found(event, "warning", "its policy or its request is not in this clone, so it could not be decided again", "fetch the whole history of the default branch");
	const { policy } = of.policyAt;
	if (!policy.ok || !of.request) {
		const { request, now } = event.decision;
		const { commit, tree } = of.policyAt;
		const again = undecidable({
			request,
			now,
			policy: {
				commit,
				tree
			},
			findings: [...of.findings, ...policy.ok ? [] : policy.findings]
		});
		return again.verdict === event.decision.verdict ? null : found(event, "error", `it stands as ${event.decision.verdict}, but nothing could be decided: ${again.headline}`, "find out who wrote it");
	}
	const { differences, compared, zones, removed } = redecide(await prepared(policy.value.set, of.request), event, of.request);
	const [first] = differences;
	if (!first) return removed.length > 0 ? textRemoved(event, removed) : null;
	if (zones) return found(event, "warning", `it was decided with time zones ${zones.stands}, and with ${zones.again}, those of this Node, its calendars open at other hours: ${first.field} stands as ${short(first.stands)}, comes out as ${short(first.again)}`, `decide it again with a Node whose \`process.versions.tz\` is ${zones.stands}`);
	const engine = compared === "bytes" ? "by the same engine" : "in substance";
	return found(event, "error", `decided again ${removed.length > 0 ? `${engine}, whatever ${nameTexts(removed)} said,` : engine} it comes out otherwise: ${first.field} stands as ${short(first.stands)}, comes out as ${short(first.again)}`, "find out who wrote it; revoke what was granted under it");
}
function textRemoved(event, removed) {
	return found(event, "note", `it cannot be made again, because ${nameTexts(removed)} was removed; whatever does not depend on it comes out as it stands`, "nothing, if it was removed on purpose; else put the file below text/ back from an earlier commit of the ledger");
}
function found({ requestId }, severity, what, fix) {
	return {
		id: "V12",
		severity,
		message: `decision on ${requestId}: ${what}`,
		fix,
		values: { requestId }
	};
}
function short(value) {
	const text = canonicalJson(value ?? null);
	return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
// src/cli/verify.ts
async function verifyHere(options) {
	const there = await here(options.repo, options.defaultBranch);
	await wantLedger(options.repo, there);
	const beside = behindOrigin(options.repo, there.mainRef, there.main.ledger.branch);
	return verifyThere(there, {
		...options,
		beside
	});
}
async function verifyThere({ clone, main, mainRef, unbelieved }, options) {
	const began = performance.now();
	const { origin, repository } = main.policy.trust.ledger;
	const named = origin ?? repository;
	const { findings: found, counts, redecided } = await verify(clone, main.policy.trust, systemClock().now(), {
		main: mainRef,
		...named === null ? {} : { origin: originOf(named) },
		decisions: options.decisions === true,
		policyAt: policyReader(entitlementKinds),
		kept: (options.checkpoint ?? []).map(kept)
	});
	const findings = [
		...found,
		...ofMain(main, unbelieved, found),
		...options.beside ?? []
	];
	if (options.json) print(JSON.stringify(findings, null, 2));
	else {
		const again = redecided === null ? "" : `, ${counted(redecided, "decision")} made again`;
		const took = ((performance.now() - began) / 1e3).toFixed(1);
		if (findings.length > 0) print(terminal(findingBlocks(findings), colours()));
		print(`${counted(counts.requests, "request")}, ${counted(counts.events, "event")} in ${counted(counts.commits, "commit")}${again}, ${took} s: ${tally(findings)}`);
	}
	return findings.some(({ severity }) => severity !== "note") ? 1 : 0;
}
function kept(file) {
	try {
		return readFileSync(file);
	} catch {
		throw new Failure("INPUT", `${file} cannot be read`, "name a copy of log/checkpoint with --checkpoint");
	}
}
export { verifyThere as n, verifyHere as t };
