import "./rolldown-runtime.js";
import { t as lint } from "./lint2.js";
import { t as policyTest } from "./policy-test.js";
import { n as replayThese } from "./replay.js";
import { n as entitlementKinds } from "./providers.js";
// src/action/examine.ts
async function examine({ proposal, pullRequest }) {
	if (!proposal) return null;
	const { base, head } = proposal.sides;
	const now = pullRequest.readAt;
	return {
		lint: await newFindings({
			base,
			head
		}, now),
		tests: await policyTest(head, entitlementKinds, {
			least: 0,
			mutate: false,
			only: []
		}),
		replay: await replayLive(proposal)
	};
}
async function newFindings({ base, head }, now) {
	const said = ({ id, message }) => `${id} ${message}`;
	const before = new Set((await lint(base, entitlementKinds, now)).findings.map(said));
	return (await lint(head, entitlementKinds, now)).findings.filter((one) => !before.has(said(one)));
}
async function replayLive({ sides, live }) {
	if (!live) return null;
	const { decisions: past, left } = await live();
	const again = await replayThese(sides, past, entitlementKinds);
	return again.ok ? {
		decisions: again.value,
		left
	} : null;
}
export { examine };
