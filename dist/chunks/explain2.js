import "./rolldown-runtime.js";
import { t as explain } from "./explain.js";
import { C as findingBlocks, D as ICON, Fn as prepared, G as markdown, O as OUTCOME, Ot as readLedger, Rn as readDocument, S as notBinding, ft as touchOf, i as comparedLines, jn as ask, l as heldNow, ut as factsOn, wn as policyOfCommit } from "./judging.js";
import { t as madeOf } from "./for-redecide.js";
import { $ as Failure, X as isRequestId } from "./start.js";
import { t as terminal } from "./terminal.js";
import { t as fileHere } from "./file-here.js";
import { n as hereUnder, r as localSources, t as here } from "./here.js";
import { t as behindOrigin } from "./refs.js";
import { t as wantLedger } from "./ledger-here.js";
import { n as print, t as colours } from "./terminal2.js";
// src/commands/explain.ts
async function explainFile(file, { policy, ledger }, sources) {
	const read = readDocument(file, "request");
	if (!read.ok) return read;
	const asked = await ask(policy.set, read.value.body, null, sources.github);
	const gathered = {
		document: read.value,
		pullRequest: null,
		reviews: [],
		violations: [],
		asked,
		now: sources.clock.now()
	};
	const view = await heldNow(ledger, touchOf(gathered));
	return {
		ok: true,
		value: explain(asked.policy, factsOn(gathered, view, { phase: "check" }))
	};
}
async function explainRecorded(id, { ledger }, sources) {
	const { repository, policyAt } = sources;
	const decided = (await readLedger(ledger, {
		requests: [id],
		index: []
	})).lineage(id).events.find((event) => event.kind === "decided");
	if (!decided) throw new Failure("MISSING", `the ledger has no decision on ${id}`, `check the id, and fetch the branch of the ledger: git fetch origin ${ledger.branch}:${ledger.branch}`);
	const of = await madeOf(decided, repository, policyOfCommit(repository, policyAt), sources.mainBranch);
	if (!of) throw new Failure("MISSING", `the policy or the request that ${id} was decided by is not in this clone`, "fetch the whole history of the default branch");
	if (!of.policyAt.policy.ok) return of.policyAt.policy;
	if (!of.request) return {
		ok: false,
		findings: of.findings
	};
	const facts = {
		...decided.facts,
		request: {
			...decided.facts.request,
			body: of.request
		}
	};
	return {
		ok: true,
		value: explain(await prepared(of.policyAt.policy.value.set, of.request), facts)
	};
}
// src/report/views/explain.ts
const STAGE = {
	reference: "References",
	invariant: "Invariants",
	eligibility: "Eligibility",
	time: "Time",
	entitlement: "Entitlement and risk",
	duties: "Duties and cardinality",
	rules: "Conditions",
	approval: "Approvals"
};
function explainBlocks({ decision, stages, notAsked, approvers, smallest }, branch) {
	const commit = decision.policy.commit.slice(0, 12);
	return [
		{
			is: "heading",
			level: 2,
			text: [
				`${ICON[decision.verdict]} `,
				{ code: decision.request.id },
				`: ${decision.verdict}`
			]
		},
		{
			is: "text",
			text: decision.headline
		},
		{
			is: "text",
			text: [
				"By the policies of ",
				branch === null ? "commit " : `${branch}, at `,
				{ code: commit },
				"."
			]
		},
		{
			is: "text",
			text: `Risk ${decision.risk.level}: ${decision.risk.because.join("; ") || "nothing raises it"}.`
		},
		...decision.verdict === "deny" ? nearest(smallest) : [],
		...stages.flatMap(({ stage, rules }) => [{
			is: "heading",
			level: 3,
			text: STAGE[stage]
		}, {
			is: "entries",
			entries: rules.map((one) => entry(one, decision.approval))
		}]),
		...notTargeted(notAsked),
		...whoCan(approvers)
	];
}
function nearest(smallest) {
	if (smallest.length === 0) return [{
		is: "text",
		text: "No shorter duration, other start, narrower scope, other role or environment was found that passes."
	}];
	return [{
		is: "heading",
		level: 3,
		text: "What would pass"
	}, {
		is: "list",
		items: smallest.map(({ changes, verdict }) => [{ code: changes.join(", and ") }, verdict === "allow" ? " \u2192 allowed" : " \u2192 waits for approvals"])
	}];
}
function entry(result, approval) {
	const { rule, outcome, mode, message, fix, at } = result;
	const place = at ? [
		" (",
		{ code: `${at.path}:${at.line}` },
		")"
	] : [];
	return {
		head: [
			`${OUTCOME[outcome]}${mode === "deny" ? "" : ` (${mode})`} `,
			{ strong: rule },
			...place
		],
		lines: [
			message,
			...comparedLines(result, approval),
			...fix === void 0 ? [] : [["\u2192 ", { own: fix }]]
		]
	};
}
function notTargeted(notAsked) {
	if (notAsked.length === 0) return [];
	return [{
		is: "heading",
		level: 3,
		text: "Not asked"
	}, {
		is: "entries",
		entries: notAsked.map(({ rule, because, at }) => ({
			head: [
				{ strong: rule },
				" (",
				{ code: `${at.path}:${at.line}` },
				")"
			],
			lines: [because]
		}))
	}];
}
function whoCan(approvers) {
	if (approvers.length === 0) return [];
	return [{
		is: "heading",
		level: 3,
		text: "Who can approve"
	}, {
		is: "entries",
		entries: approvers.map(({ rule, slot, count, pool, candidates, removed, unknown }) => ({
			head: [
				{ strong: slot },
				" of ",
				{ code: rule },
				`: ${count} of ${pool}`
			],
			lines: [unknown === null ? `can: ${candidates.join(", ") || "nobody"}` : `nobody can say who: ${unknown}`, ...removed.map(({ person, because }) => `cannot: ${person}, who ${because}`)]
		}))
	}];
}
// src/cli/explain.ts
async function explainHere(request, options) {
	const { explained, branch, beside } = await explainedHere(request, options);
	const blocks = [...beside, ...explained.ok ? explainBlocks(explained.value, branch) : findingBlocks(explained.findings)];
	if (options.json) print(JSON.stringify(explained.ok ? explained.value : explained.findings, null, 2));
	else if (options.markdown) print(markdown(blocks));
	else print(terminal(blocks, colours()));
	return explained.ok ? 0 : 1;
}
async function explainedHere(request, { repo, base }) {
	if (isRequestId(request)) {
		if (base !== void 0) throw new Failure("INPUT", "--base is for a file: what was recorded is explained by the policies that decided it", "leave --base out, or name the file of the request");
		const there = await here(repo);
		await wantLedger(repo, there);
		const { clone, main, mainRef } = there;
		const behind = behindOrigin(repo, mainRef, main.ledger.branch);
		return {
			explained: await explainRecorded(request, main, localSources(clone, mainRef)),
			branch: null,
			beside: behind.map(told)
		};
	}
	const { clone, main, mainRef } = await (base === void 0 ? here(repo) : hereUnder(repo, base));
	return {
		explained: await explainFile(fileHere(repo, request, ", or the id of a recorded request"), main, localSources(clone, mainRef)),
		branch: mainRef,
		beside: [...behindOrigin(repo, mainRef).map(told), ...main.unbound ? [notBinding(main.unbound)] : []]
	};
}
function told(finding) {
	return {
		is: "finding",
		finding
	};
}
export { explainHere };
