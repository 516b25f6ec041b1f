import "./rolldown-runtime.js";
import { t as explain } from "./explain.js";
import { Ft as touchOf, Nt as factsOn, S as heldNow, Zt as readLedger, _n as ask, d as explainBlocks, dn as policyOfCommit, j as findingBlocks, m as madeOf, ut as markdown, vn as prepared, xn as readDocument } from "./judging.js";
import { B as Failure, o as gitHash } from "./start.js";
import { t as terminal } from "./terminal.js";
import { n as localSources, t as here } from "./here.js";
import { n as print, t as colours } from "./terminal2.js";
const { readFileSync: readFileSync } = process.getBuiltinModule("node:fs");
const { join: join } = process.getBuiltinModule("node:path");
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
	if (!decided) throw new Failure("MISSING", `the ledger has no decision on ${id}`, "check the id, and fetch the branch of the ledger: git fetch origin evidence:evidence");
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
// src/cli/explain.ts
async function explainHere(request, options) {
	const { explained, branch } = await explainedHere(request, options);
	const blocks = explained.ok ? explainBlocks(explained.value, branch) : findingBlocks(explained.findings);
	if (options.json) print(JSON.stringify(explained.ok ? explained.value : explained.findings, null, 2));
	else if (options.markdown) print(markdown(blocks));
	else print(terminal(blocks, colours()));
	return explained.ok ? 0 : 1;
}
async function explainedHere(request, { repo, base }) {
	const { clone, main, mainRef } = await here(repo, base);
	const sources = localSources(clone, mainRef);
	if (/^\d{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$/.test(request)) return {
		explained: await explainRecorded(request, main, sources),
		branch: null
	};
	return {
		explained: await explainFile(fileAt(repo, request), main, sources),
		branch: mainRef
	};
}
function fileAt(repo, path) {
	try {
		const bytes = readFileSync(join(repo, path));
		return {
			path,
			mode: "100644",
			blob: gitHash("blob", bytes),
			bytes
		};
	} catch {
		throw new Failure("INPUT", `${path} is not there`, "name a file by its path from the top of the clone, or the id of a recorded request");
	}
}
export { explainHere };
