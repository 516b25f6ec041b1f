import "./rolldown-runtime.js";
import { B as Failure, R as systemClock } from "./start.js";
import { t as replay } from "./replay.js";
import { O as replayBlocks, c as pastDecisions, hn as wantPolicy, j as findingBlocks, k as replayCounts } from "./judging.js";
import { n as entitlementKinds } from "./providers.js";
import { t as terminal } from "./terminal.js";
import { t as here } from "./here.js";
import { t as policyFiles } from "./policy-files.js";
import { n as print, t as colours } from "./terminal2.js";
// src/cli/replay.ts
async function replayHere({ repo, base, json }) {
	const { clone, main } = await here(repo);
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
