import { n as Failure } from "./finding.js";
import { n as countedTo } from "./decide.js";
// src/policy/needs.ts
const RISKS = [
	"low",
	"medium",
	"high",
	"critical"
];
function needs(policy, request, accounts) {
	const { directory } = policy;
	const role = policy.roles.get(request.role);
	const { keys } = countedTo(policy, request);
	const named = keys.flatMap((key) => memberAccount(key) ?? []).filter((account) => !directory.byAccount(account));
	const people = [...new Set([...accounts, ...named])];
	const pools = [...role?.eligible.anyOf ?? [], ...approvalPools(policy, request)];
	const owners = [role?.owner, policy.environments.get(request.scope.environment)?.owner];
	const groups = [...pools.flatMap(({ group }) => group ?? []), ...owners.flatMap((owner) => owner?.startsWith("group:") ? owner.slice(6) : [])];
	const conditional = policy.conditions.size > 0 ? directory.allGroups : [];
	const teams = [
		...pools.flatMap(({ team }) => team ?? []),
		...groups.flatMap((id) => directory.group(id)?.teams ?? []),
		...conditional.flatMap((group) => group.teams)
	];
	const holders = [...keys, ...people.map((account) => `person:${personId(directory.byAccount(account), account)}`)];
	return {
		teams: sorted(teams),
		organisations: sorted(directory.organisations),
		accounts: sorted(people.filter((account) => !directory.byAccount(account))),
		index: sorted([...holders.map((key) => `holder/${key}`), ...role && role.maxActive !== null ? [`role/${role.id}`] : []])
	};
}
function approvalPools(policy, request) {
	const role = policy.roles.get(request.role);
	const providers = [...new Set(role?.entitlements.map(({ provider }) => provider))].sort();
	const target = {
		role: request.role,
		environment: request.scope.environment,
		subject: request.subject.type,
		providers
	};
	return RISKS.flatMap((risk) => policy.rules("ApprovalRule", {
		...target,
		risk
	}).matching).flatMap(({ body }) => body.require.flatMap(({ from }) => from));
}
function memberAccount(key) {
	return /^person:p-([1-9][0-9]*)$/.exec(key)?.[1] ?? null;
}
function personId(person, account) {
	return person?.id ?? `p-${account}`;
}
function sorted(list) {
	return [...new Set(list)].sort();
}
// src/facts/ask.ts
async function ask(policy, request, pullRequest, github) {
	const { teams, organisations, accounts, index } = needed(policy, request, pullRequest);
	const [live, members] = await Promise.all([askTeams(teams, github), askMembers(organisations, accounts, github)]);
	return {
		teams: live,
		members,
		index
	};
}
function needed(policy, request, pullRequest) {
	return needs(policy, request, accountsIn(pullRequest));
}
function accountsIn(pullRequest) {
	if (!pullRequest) return [];
	const actors = [
		pullRequest.author,
		...pullRequest.contributors.map((one) => one.actor),
		...pullRequest.reviews.map((review) => review.by)
	];
	return [...new Set(actors.flatMap((actor) => actor ? [actor.databaseId] : []))].sort();
}
async function askTeams(teams, github) {
	const answers = await Promise.all(teams.map(async (team) => [team, await known(async () => (await github.members(team)).map((one) => one.databaseId).sort())]));
	return Object.fromEntries(answers);
}
async function askMembers(organisations, accounts, github) {
	if (organisations.length === 0 || accounts.length === 0) return {};
	const answers = await Promise.all(organisations.map((organisation) => known(() => github.areMembers(organisation, accounts))));
	return Object.fromEntries(accounts.map((account) => [account, anyOf(answers.map((answer) => "known" in answer ? { known: answer.known[account] ?? false } : answer))]));
}
function anyOf(answers) {
	return answers.find((answer) => "known" in answer && answer.known) ?? answers.find((answer) => "unknown" in answer) ?? { known: false };
}
async function known(question) {
	try {
		return { known: await question() };
	} catch (error) {
		if (error instanceof Failure && (error.code === "FORBIDDEN" || error.code === "MISSING")) return { unknown: `${error.message}; ${error.fix}` };
		throw error;
	}
}
// src/facts/gathered.ts
function touchOf(gathered) {
	return {
		requests: [gathered.document.body.id],
		index: gathered.asked.index
	};
}
function factsOn(gathered, view, moment, more = []) {
	const { document, pullRequest, asked } = gathered;
	const { path, blob, sha256, body } = document;
	const held = view.grants(asked.index).filter((grant) => grant.requestId !== body.id);
	return {
		format: 1,
		now: gathered.now,
		request: {
			path,
			blob,
			sha256,
			body
		},
		pullRequest: judgedOf(pullRequest),
		reviews: gathered.reviews,
		grants: { known: [...held, ...more] },
		teams: asked.teams,
		members: asked.members,
		...gathered.violations.length > 0 ? { violations: gathered.violations } : {},
		moment
	};
}
function judgedOf(pullRequest) {
	if (!pullRequest) return null;
	const { number, nodeId, author, head, contributors } = pullRequest;
	return {
		number,
		nodeId,
		author,
		head,
		contributors
	};
}
export { needed as a, ask as i, judgedOf as n, touchOf as r, factsOn as t };
