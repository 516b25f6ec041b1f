import { $ as Failure, n as sameTrees } from "./start.js";
import { An as accountsIn, Cn as isYaml, Dn as readPolicyFiles, Hn as requestPath, Nn as askMembers, On as wantPolicy, Pn as askTeams, Tt as governedTrees, _t as pullRequestKind, dt as judgedOf, ln as adopted, vn as seenReviews, wt as contentOf, yn as withoutStrangers } from "./judging.js";
import { t as changeNeeds } from "./change-needs.js";
// src/policy/changed-documents.ts
const CLASSES = {
	Person: "identities",
	Group: "identities",
	Directory: "identities",
	Workload: "identities",
	ServiceAccount: "identities",
	Agent: "identities",
	Organisation: "identities",
	Trust: "trust",
	Exception: "exceptions",
	MitigatingControl: "exceptions",
	BreakGlass: "exceptions"
};
function changedPairs(before, after) {
	const [old, now] = [before, after].map((all) => new Map(all.map((one) => [nameOf(one), one])));
	return [...new Set([...old?.keys() ?? [], ...now?.keys() ?? []])].sort().flatMap((name) => {
		const [was, is] = [old?.get(name) ?? null, now?.get(name) ?? null];
		if (was?.blob === is?.blob) return [];
		const { kind, id = was?.path ?? is?.path ?? "" } = (is ?? was)?.body ?? { kind: "" };
		return [{
			kind,
			id,
			before: was,
			after: is
		}];
	});
}
function changedDocuments(pairs) {
	return pairs.map(({ kind, id, before, after }) => ({
		kind,
		id,
		change: before === null ? "added" : after === null ? "removed" : "changed"
	}));
}
function classesOf(pairs, before, after) {
	const found = new Set(pairs.flatMap(({ kind }) => CLASSES[kind] ?? []));
	if (before.policies !== after.policies) found.add("policies");
	if (before.schemas !== after.schemas) found.add("schemas");
	if (before.workflows !== after.workflows) found.add("workflows");
	return [...found].sort();
}
function nameOf({ body: { kind, id }, path }) {
	return `${kind} ${id ?? path}`;
}
// src/facts/for-change.ts
async function forChange(proposed, head, sources) {
	const { commit, base, pullRequest, moment, now } = proposed;
	const reviewed = (pullRequest?.reviews ?? []).flatMap((review) => review.commit ? [review.commit] : []);
	const [trees, [was, is]] = await Promise.all([governedTrees(sources.repository, [
		commit,
		base,
		...reviewed
	]), sources.repository.read([wantPolicy(head.binding.commit), wantPolicy(commit)])]);
	const at = (one) => trees.get(one) ?? null;
	const own = at(commit);
	if (!was || !is || !own) throw notThere(was ? commit : head.binding.commit);
	const [policyBefore, policyAfter] = await Promise.all([sources.policyAt(was), sources.policyAt(is)]);
	const policy = bound(policyBefore, head);
	const [before, after] = [was, is].map(({ files }) => readPolicyFiles(files, "").documents);
	const pairs = changedPairs(before ?? [], after ?? []);
	const content = contentOf(own);
	const reviews = pullRequest ? seenReviews(pullRequest, "", (one) => contentAt(one === null ? null : at(one)), sources.salt) : [];
	const needs = policy ? changeNeeds(policy, accountsIn(pullRequest)) : {
		teams: [],
		organisations: [],
		accounts: []
	};
	const [teams, members] = await Promise.all([askTeams(needs.teams, sources.github), askMembers(needs.organisations, needs.accounts, sources.github)]);
	const ground = at(base);
	return {
		policy,
		place: {
			commit,
			trees: own
		},
		pairs,
		sides: {
			base: yamlOf(was),
			head: yamlOf(is)
		},
		facts: {
			now,
			moment,
			pullRequest: judgedOf(pullRequest),
			content,
			reviews: policy ? withoutStrangers(reviews, policy, members) : [],
			teams,
			members,
			classes: classesOf(pairs, head.binding.trees, own),
			same: sameTrees(own, head.binding.trees),
			standsOn: ground && sameTrees(ground, head.binding.trees) ? "what binds" : head.to.commit,
			mixed: pullRequest !== null && asksToo(pullRequest),
			unreadable: policyAfter.policy.ok ? [] : policyAfter.policy.findings
		}
	};
}
function yamlOf({ files }) {
	return files.filter(({ path }) => isYaml(path));
}
function bound({ policy, tree }, head) {
	const { binding } = head;
	if (policy.ok && tree === binding.trees.policies) return policy.value.set;
	if (adopted(head)) return null;
	const [first] = policy.ok ? [] : policy.findings;
	throw new Failure("INPUT", `the policy that binds, at commit ${binding.commit.slice(0, 12)}, cannot be read: ${first?.message ?? "it is not what the ledger tells"}`, "use the release that could read it, or a newer one; nothing is decided by a guess");
}
function contentAt(trees) {
	return trees && contentOf(trees);
}
function asksToo({ files }) {
	const kind = pullRequestKind(files);
	return kind.kind === "requests" || kind.kind === "refused" || files.some(({ path }) => requestPath(path) !== null);
}
function notThere(commit) {
	return new Failure("UNREACHABLE", `GitHub does not show commit ${commit.slice(0, 12)}, which a change of policy is judged by`, "run it again in a few minutes");
}
export { changedDocuments as n, forChange as t };
