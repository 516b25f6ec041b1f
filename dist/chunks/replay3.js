import "./rolldown-runtime.js";
import { $ as Failure, Z as systemClock } from "./start.js";
import { t as replay } from "./replay.js";
import { n as foldedLineages } from "./verify2.js";
import { C as findingBlocks, On as wantPolicy, r as pastDecision } from "./judging.js";
import { n as entitlementKinds } from "./providers.js";
import { t as terminal } from "./terminal.js";
import { n as replayCounts, t as replayBlocks } from "./replay2.js";
import { t as here } from "./here.js";
import { t as wantLedger } from "./ledger-here.js";
import { t as policyFiles } from "./policy-files.js";
import { n as print, t as colours } from "./terminal2.js";
// src/facts/past.ts
const IDLE = new Set([
	"approved",
	"issued",
	"refused",
	"revalidated",
	"used"
]);
async function* pastDecisions(clone, ledger, now) {
	for await (const lineage of foldedLineages(clone, ledger, IDLE)) {
		const past = pastDecision(lineage, now);
		if (past) yield past;
	}
}
// src/cli/replay.ts
async function replayHere({ repo, base, json }) {
	const there = await here(repo);
	await wantLedger(repo, there);
	const { clone, main } = there;
	const [snapshot] = await clone.read([wantPolicy(base)]);
	if (!snapshot) throw new Failure("MISSING", `there is no revision ${base} in ${repo}`, "name a branch, tag or commit with --base");
	const sides = {
		base: snapshot.files,
		head: policyFiles(repo)
	};
	const now = systemClock().now();
	const past = pastDecisions(clone, main.policy.trust.ledger.branch, now);
	const answer = await replay(sides, past, entitlementKinds, now);
	if (!answer.ok) {
		print(terminal(findingBlocks(answer.findings), colours()));
		return 2;
	}
	const { decisions, left } = answer.value;
	if (json) print(JSON.stringify(replayCounts(decisions, left), null, 2));
	else print(terminal(replayBlocks(decisions, left), colours()));
	return left.length > 0 || decisions.some(({ changed }) => changed !== "nothing") ? 1 : 0;
}
export { replayHere };
