import { n as Failure } from "./finding.js";
import { t as createLedger } from "./create.js";
import { t as readLedger } from "./ledger.js";
import { i as wantPolicy } from "./read-policy.js";
// src/facts/main.ts
async function mainNow(sources) {
	const [main] = await sources.repository.read([wantPolicy(sources.mainBranch)]);
	if (!main) throw new Failure("MISSING", `branch ${sources.mainBranch} is not there`, "check the name of the default branch and `contents: read`");
	const { policy } = await sources.policyAt(main);
	if (!policy.ok) throw unreadablePolicy(sources.mainBranch, policy.findings);
	return {
		tip: main.commit,
		policy: policy.value,
		ledger: sources.ledgerOf(policy.value.trust)
	};
}
async function headOfLedger({ policy, ledger }, since, sources) {
	const nothing = {
		requests: [],
		index: []
	};
	try {
		return await readLedger(ledger, nothing);
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "MISSING") throw error;
		await createLedger(ledger, policy.trust.ledger.repository ?? sources.name, since);
		return readLedger(ledger, nothing);
	}
}
function unreadablePolicy(branch, findings) {
	const [first] = findings;
	const place = first?.at ? `${first.at.path}:${first.at.line}: ` : "";
	const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : "";
	return new Failure("INPUT", `the policy on ${branch} cannot be read: ${place}${first?.message ?? "no findings"}${more}`, first?.fix ?? "mend the policy by pull request");
}
export { mainNow as n, unreadablePolicy as r, headOfLedger as t };
