import "./rolldown-runtime.js";
import { $ as Failure, E as counted, I as epoch, K as ENGINE, L as fromEpoch, f as gitHash, i as rewritten, o as TooLarge, r as besideFirstParents, s as turn, st as setSecret } from "./start.js";
import { t as Octokit } from "./octokit.js";
import { t as fetchWhole } from "./fetch.js";
import { a as namesOfLedger, p as noKey, s as originOf, t as keySigner } from "./keys.js";
import { n as entitlementKinds, t as PROVIDERS } from "./providers.js";
const { randomBytes: randomBytes } = process.getBuiltinModule("node:crypto");
const { setTimeout: setTimeout } = process.getBuiltinModule("node:timers/promises");
// src/github/again.ts
const TRIES = 3;
const FINAL = new Set([
	400,
	401,
	403,
	404,
	410,
	422,
	451
]);
const WAITS = 3;
const UNSAID = 60;
function tryAgain(octokit, { patience, pause }) {
	octokit.hook.wrap("request", (send, options) => {
		const isGraphql = options.url.endsWith("/graphql");
		const retries = options.request?.retries ?? TRIES;
		const once = async () => {
			const answer = await send(options);
			if (isGraphql) refuseFault(answer);
			return answer;
		};
		return afterLimits(() => inTurn(() => afterFaults(once, retries, pause)), isGraphql, patience);
	});
}
async function afterFaults(send, retries, pause) {
	for (let tried = 0;; tried += 1) try {
		return await send();
	} catch (error) {
		const { status = 0 } = error;
		if (tried >= retries || status < 400 || FINAL.has(status)) throw error;
		await setTimeout(pause * (tried + 1) ** 2);
	}
}
async function afterLimits(send, isGraphql, patience) {
	for (let waited = 0;; waited += 1) try {
		const answer = await send();
		if (isGraphql) refuseLimit(answer);
		return answer;
	} catch (error) {
		const seconds = askedToWait(error, isGraphql);
		if (seconds === null || seconds > patience || waited >= WAITS) throw error;
		await setTimeout(seconds * 1e3);
	}
}
function askedToWait({ status, message, response }, isGraphql) {
	if (!response || status !== 403 && status !== 429 && (!isGraphql || status === 401)) return null;
	const { headers } = response;
	if (/\bsecondary rate\b/i.test(message)) return Number(headers["retry-after"]) || UNSAID;
	if (headers["x-ratelimit-remaining"] !== "0" && !isLimited(response)) return null;
	const reset = Number(headers["x-ratelimit-reset"] ?? 0);
	return Math.max(Math.ceil(reset - Date.now() / 1e3) + 1, 0);
}
function refuseFault(answer) {
	const said = answer.data?.errors?.[0]?.message ?? "";
	if (said.includes("Something went wrong while executing your query")) throw Object.assign(new Error(said), {
		status: 500,
		response: answer
	});
}
function refuseLimit(answer) {
	if (isLimited(answer)) throw Object.assign(new Error("GraphQL Rate Limit Exceeded"), { response: answer });
}
function isLimited({ data }) {
	return (data?.errors ?? []).some(({ type }) => type === "RATE_LIMITED");
}
const AT_ONCE = 10;
const waiting = [];
let busy = 0;
async function inTurn(send) {
	if (busy < AT_ONCE) busy += 1;
	else await new Promise((go) => void waiting.push(go));
	try {
		return await send();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else busy -= 1;
	}
}
// src/github/failure.ts
function failureOf(error, { permission, what }) {
	if (error instanceof Failure) return error;
	const message = scrubbed(error instanceof Error ? error.message : String(error));
	const status = error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : 0;
	const answered = error instanceof Error && "response" in error && error.response !== void 0;
	if (/rate limit/i.test(message) || status === 429) return limited(what, message);
	if (status === 401) return new Failure("FORBIDDEN", `GitHub does not accept the token for ${what}: ${message}`, "pass a token that is still valid");
	if (status === 403) return forbidden(what, permission, message);
	if (status === 404 || status === 410 || status === 451) return missing(what, permission, message);
	if (status >= 400 && status < 500 && status !== 408) return new Failure("INPUT", `GitHub refuses ${what} (${status}): ${message}`, "correct what GitHub names, then run it again");
	const how = answered ? `answered ${status}` : "did not answer";
	return new Failure("UNREACHABLE", `GitHub ${how} for ${what}: ${message}`, "run it again; if it stays, see githubstatus.com");
}
function graphqlFailure(errors, { permission, what }) {
	const message = scrubbed(errors.map((error) => error.message).join("; "));
	const types = new Set(errors.map((error) => error.type));
	if (types.has("RATE_LIMITED") || /rate limit/i.test(message)) return limited(what, message);
	if (types.has("FORBIDDEN") || types.has("INSUFFICIENT_SCOPES") || /not accessible by/i.test(message)) return forbidden(what, permission, message);
	if (types.has("NOT_FOUND")) return missing(what, permission, message);
	if (types.has("BRANCH_PROTECTION_RULE_VIOLATION") || /rule violations? found/i.test(message)) return new Failure("FORBIDDEN", `a rule of the branch stopped ${what}: ${message}`, "write with the App that the rule lets by: inputs app-id and app-private-key");
	return new Failure("UNREACHABLE", `GitHub could not answer for ${what}: ${message}`, "run it again; if it stays, see githubstatus.com");
}
function limited(what, message) {
	return new Failure("UNREACHABLE", `GitHub's rate limit stopped ${what}: ${message}`, "wait until the limit is over, then run it again");
}
function forbidden(what, permission, message) {
	return new Failure("FORBIDDEN", `the token may not ${what}: ${message}`, `give the token \`${permission}\``);
}
function missing(what, permission, message) {
	return new Failure("MISSING", `GitHub has nothing for ${what}: ${message}`, `check the name, and that the token has \`${permission}\`: GitHub hides what it may not show`);
}
function whole(list, most, what) {
	if (!list) return [];
	if (list.nodes.length !== Math.min(list.totalCount, most)) throw incomplete(what);
	return list.nodes;
}
function incomplete(what) {
	return new Failure("UNREACHABLE", `GitHub gave back less than there is of ${what}`, "run it again: half an answer is not used");
}
const TOKENS = /\b(?:gh[a-z]_|github_pat_)[A-Za-z0-9_]+|\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
function scrubbed(text) {
	return text.replaceAll(TOKENS, "***").slice(0, 500);
}
// src/github/app-token.ts
async function appToken(app, repository, asking) {
	const { createAppAuth } = await import("./dist-node.js");
	const [owner, repo] = repository.split("/");
	const manner = {
		permission: "metadata: read",
		what: `the GitHub App's installation on ${repository}`
	};
	try {
		const { token: jwt } = await createAppAuth({
			appId: app.appId,
			privateKey: app.privateKey,
			request: asking
		})({ type: "app" });
		app.mask(jwt);
		const headers = { authorization: `bearer ${jwt}` };
		const { data } = await asking("POST /app/installations/{installation_id}/access_tokens", {
			installation_id: (await asking("GET /repos/{owner}/{repo}/installation", {
				owner: owner ?? "",
				repo: repo ?? "",
				headers
			})).data.id,
			repositories: [repo ?? ""],
			headers
		});
		app.mask(data.token);
		return data.token;
	} catch (error) {
		if (error instanceof Error && !("status" in error)) throw new Failure("INPUT", "the private key of the GitHub App cannot be used", "pass the whole PEM file as `app-private-key`");
		throw failureOf(error, manner);
	}
}
// src/github/client.ts
function connect(connection) {
	let octokit;
	const ready = () => octokit ??= signIn(connection).catch((error) => {
		octokit = void 0;
		throw error;
	});
	const graphqlUrl = `${connection.apiUrl.replace(/\/+$/, "").replace(/\/api\/v3$/, "/api")}/graphql`;
	async function request(route, parameters, manner) {
		const { request: send } = await ready();
		return send(route, {
			...parameters,
			...manner.once ? { request: { retries: 0 } } : {}
		});
	}
	let ahead = 0;
	return {
		ahead: () => ahead,
		async graphql(query, variables, manner) {
			const response = await request(`POST ${graphqlUrl}`, {
				query,
				variables
			}, manner).catch((error) => {
				throw failureOf(error, manner);
			});
			const body = response.data;
			const errors = body.errors ?? [];
			if (errors.length > 0 && !manner.accept?.(errors)) throw graphqlFailure(errors, manner);
			if (body.data === void 0 || body.data === null) throw graphqlFailure([{ message: "an answer without data" }], manner);
			const at = dateOf(response.headers.date, manner);
			ahead = Math.round(Date.now() / 1e3 - epoch(at));
			return {
				data: body.data,
				at
			};
		},
		async rest(route, parameters, manner) {
			try {
				return (await request(route, parameters, manner)).data;
			} catch (error) {
				const status = error instanceof Error && "status" in error ? error.status : void 0;
				if (typeof status === "number" && manner.absent?.includes(status)) return null;
				throw failureOf(error, manner);
			}
		}
	};
}
async function signIn({ apiUrl, auth, timeout = 15, patience = 60, pause = 1e3 }) {
	const inTime = (url, asked) => fetchWhole(url, asked, timeout);
	const plain = {
		baseUrl: apiUrl.replace(/\/+$/, ""),
		userAgent: "access-lineage",
		log: SILENT,
		request: { fetch: inTime }
	};
	const trying = (octokit) => {
		tryAgain(octokit, {
			patience,
			pause
		});
		return octokit;
	};
	const token = "token" in auth ? auth.token : await appToken(auth.app, auth.repository, trying(new Octokit(plain)).request);
	return trying(new Octokit({
		...plain,
		auth: token
	}));
}
const silence = () => {};
const SILENT = {
	debug: silence,
	info: silence,
	warn: silence,
	error: silence
};
function dateOf(header, { what }) {
	const at = Date.parse(header ?? "");
	if (Number.isNaN(at)) throw new Failure("UNREACHABLE", `the answer for ${what} came without GitHub's date`, "see what stands between this job and GitHub");
	return fromEpoch(at / 1e3);
}
// src/github/environment.ts
const MOST$1 = 100;
async function environmentLimit(client, { owner, name: repo }, name) {
	const what = `the rules of environment ${name}`;
	const manner = {
		permission: "actions: read",
		what: `read ${what}`,
		absent: [404]
	};
	const route = "GET /repos/{owner}/{repo}/environments/{environment_name}";
	const asked = {
		owner,
		repo,
		environment_name: name
	};
	const [settings, policies] = await Promise.all([client.rest(route, asked, manner), client.rest(`${route}/deployment-branch-policies`, {
		...asked,
		per_page: MOST$1
	}, manner)]);
	if (!settings) return null;
	const limit = settings.deployment_branch_policy;
	if (limit?.protected_branches) return {
		from: "protected",
		selected: []
	};
	if (!limit?.custom_branch_policies) return {
		from: "any",
		selected: []
	};
	if (policies?.branch_policies.length !== Math.min(policies?.total_count ?? 0, MOST$1)) throw incomplete(what);
	return {
		from: "selected",
		selected: (policies?.branch_policies ?? []).map(({ name: pattern = "", type = "branch" }) => ({
			type,
			name: pattern
		}))
	};
}
// src/github/actors.ts
const TYPES = [
	"User",
	"Bot",
	"Organization",
	"Mannequin"
];
function actorOf(node) {
	if (!node?.id || !node.databaseId || !TYPES.includes(node.type)) return null;
	return {
		databaseId: String(node.databaseId),
		nodeId: node.id,
		loginAtTime: node.login,
		type: node.type
	};
}
// src/github/incident.ts
const MOST = 10;
function issuesNaming(id, issues) {
	return issues.filter((one) => !isOurs(one) && isNamed(one.title, id)).slice(0, MOST).map((one) => {
		const titled = titledBy(id, one.renamings);
		return {
			number: one.number,
			opened: handOf(one.author),
			...titled === void 0 ? {} : { titled }
		};
	});
}
function isOurs({ viewerDidAuthor, author, title }) {
	return viewerDidAuthor || author?.type === "Bot" && title.startsWith("Break-glass ");
}
function titledBy(id, { totalCount, nodes }) {
	const into = nodes.findLast(({ previousTitle, currentTitle }) => !isNamed(previousTitle, id) && isNamed(currentTitle, id));
	if (into) return handOf(into.actor);
	return nodes.length < totalCount ? null : void 0;
}
function handOf(node) {
	const actor = actorOf(node);
	return actor && {
		databaseId: actor.databaseId,
		type: actor.type
	};
}
function isNamed(title, id) {
	return title.split(/[^A-Za-z0-9-]+/).includes(id);
}
// src/github/queries.ts
const ACTOR = `fragment actor on Actor {
  type: __typename
  login
  ... on User { id databaseId }
  ... on Bot { id databaseId }
  ... on Mannequin { id databaseId }
  ... on Organization { id databaseId }
}`;
const REVIEWS = `fragment reviews on PullRequestReviewConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes {
    fullDatabaseId
    state
    submittedAt
    body
    lastEditedAt
    author { ...actor }
    editor { ...actor }
    commit { oid }
  }
}`;
const COMMENTS = `fragment comments on IssueCommentConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { fullDatabaseId viewerDidAuthor body }
}`;
const STEPS = `fragment steps on CommitHistoryConnection {
  nodes {
    oid
    message
    authoredDate
    parents(first: 2) { totalCount nodes { oid } }
  }
}`;
const FRAGMENTS = [
	ACTOR,
	REVIEWS,
	COMMENTS,
	STEPS,
	`fragment pullRequest on PullRequest {
  number
  id
  isCrossRepository
  baseRefName
  baseRefOid
  headRefOid
  createdAt
  closedAt
  mergedAt
  author { ...actor }
  mergedBy { ...actor }
  mergeCommit {
    oid
    history(first: 100) { ...steps }
  }
  files(first: 100) {
    totalCount
    nodes { path changeType }
  }
  commits(first: 100) {
    totalCount
    nodes {
      commit {
        oid
        message
        authoredDate
        committer { name email user { ...actor } }
        signature { isValid wasSignedByGitHub }
        authors(first: 50) {
          totalCount
          nodes { email user { ...actor } }
        }
        checkSuites(first: 20) {
          totalCount
          nodes { push { pusher { ...actor } } }
        }
      }
    }
  }
  reviews(first: 100) { ...reviews }
  comments(first: 100) { ...comments }
}`
].join("\n");
const PULL_REQUEST_BY_NUMBER = `query pullRequest($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ...pullRequest }
  }
}
${FRAGMENTS}`;
const PULL_REQUEST_AND_OPEN = `query pullRequest($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ...pullRequest }
    pullRequests(states: [OPEN], first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
      totalCount
      nodes {
        number
        baseRefName
        headRefOid
        files(first: 20) { totalCount nodes { path changeType } }
      }
    }
  }
}
${FRAGMENTS}`;
const PULL_REQUEST_AND_FILE = `query pullRequest($owner: String!, $name: String!, $number: Int!, $path: String!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      ...pullRequest
      head: commits(last: 1) { nodes { commit { oid file(path: $path) { mode } } } }
    }
  }
}
${FRAGMENTS}`;
const INTRODUCED = `query introduced($owner: String!, $name: String!, $oid: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    object(oid: $oid) {
      ... on Commit {
        history(first: 20, path: $path) {
          totalCount
          nodes {
            oid
            associatedPullRequests(first: 20) {
              totalCount
              nodes { number merged baseRefName }
            }
          }
        }
      }
    }
  }
}`;
const PULL_REQUESTS_OF_COMMIT = `query pullRequestsOfCommit($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        messageHeadline
        associatedPullRequests(first: 20) {
          totalCount
          nodes { number merged headRefOid }
        }
      }
    }
  }
}`;
const MORE_REVIEWS = `query moreReviews($owner: String!, $name: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { reviews(first: 100, after: $after) { ...reviews } }
  }
}
${ACTOR}
${REVIEWS}`;
const MORE_COMMENTS = `query moreComments($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { comments(first: 100, after: $after) { ...comments } }
  }
}
${COMMENTS}`;
const TEAM_MEMBERS = `query teamMembers($organisation: String!, $team: String!, $after: String) {
  organization(login: $organisation) {
    team(slug: $team) {
      members(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...actor }
      }
    }
  }
}
${ACTOR}`;
const ORGANISATION_MEMBERS = `query organisationMembers($organisation: String!) {
  organization(login: $organisation) {
    membersWithRole(first: 100) {
      totalCount
      nodes { databaseId }
    }
  }
}`;
const OPEN_PULL_REQUESTS = `query openPullRequests($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(states: [OPEN], first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { number headRefOid }
    }
  }
}`;
const LAST_ISSUES = `query lastIssues($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    issues(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) {
      totalCount
      nodes {
        number
        title
        viewerDidAuthor
        author { ...actor }
        renamings: timelineItems(last: 20, itemTypes: [RENAMED_TITLE_EVENT]) {
          totalCount
          nodes { ... on RenamedTitleEvent { previousTitle currentTitle actor { ...actor } } }
        }
      }
    }
  }
}
${ACTOR}`;
const CLOSED_PULL_REQUESTS = `query closedPullRequests($owner: String!, $name: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    pullRequests(states: [CLOSED], baseRefName: $base, first: 50, orderBy: { field: UPDATED_AT, direction: DESC }) {
      totalCount
      nodes {
        number
        closedAt
        files(first: 100) { totalCount nodes { path } }
      }
    }
  }
}`;
const RAW_TREE = `query rawTree($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) { ... on Tree { entries { nameRaw mode type oid } } }
  }
}`;
const HISTORY = `query history($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit { history(first: 100) { ...steps } }
    }
  }
}
${STEPS}`;
const COMMIT_ON_BRANCH = `mutation commitOnBranch($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
// src/github/tree-queries.ts
const DEPTH = 3;
function entries(depth) {
	return `entries { name mode type oid object { ... on Blob { isTruncated isBinary text }${depth > 1 ? ` ... on Tree { ${entries(depth - 1)} }` : ""} } }`;
}
const FILE = "{ name mode type oid object { ... on Blob { isTruncated isBinary text } } }";
const FOLDER = `{ name mode type oid object { ... on Tree { ${entries(DEPTH)} } } }`;
function trees(wants) {
	const variables = {};
	const declared = [];
	const variable = (name, type, value) => {
		declared.push(`$${name}: ${type}!`);
		variables[name] = value;
		return `$${name}`;
	};
	const parts = wants.flatMap(({ at, paths, under, before }, index) => {
		const files = paths.map((path, n) => `p${n}: file(path: ${variable(`p${index}_${n}`, "String", path)}) ${FILE}`);
		const folders = under.map((path, n) => path === "" ? `u${n}: tree { oid ${entries(DEPTH)} }` : `u${n}: file(path: ${variable(`u${index}_${n}`, "String", path)}) ${FOLDER}`);
		const fields = [...files, ...folders];
		const commit = `type: __typename oid ${fields.length > 0 ? `... on Commit { ${fields.join(" ")} }` : ""}`;
		return ["ref" in at ? `w${index}: ref(qualifiedName: ${variable(`r${index}`, "String", at.ref)}) { target { ${commit} } }` : `w${index}: object(oid: ${variable(`r${index}`, "GitObjectID", at.oid)}) { ${commit} }`, ...(before?.steps ?? []).map((step, n) => {
			const expression = `${"ref" in at ? at.ref : at.oid}~${step}:${before?.path}`;
			return `w${index}b${n}: object(expression: ${variable(`b${index}_${n}`, "String", expression)}) { ... on Blob { oid text } }`;
		})];
	});
	return {
		query: `query trees(${[
			"$owner: String!",
			"$name: String!",
			...declared
		].join(", ")}) { repository(owner: $owner, name: $name) { ${parts.join("\n")} } }`,
		variables
	};
}
function objectIds(wants) {
	const variables = {};
	const head = ["$owner: String!", "$name: String!"];
	const parts = wants.map(({ at, path }, index) => {
		if (path !== "") {
			head.push(`$p${index}: String!`);
			variables[`p${index}`] = path;
		}
		const commit = `{ ... on Commit { ${path === "" ? "tree { oid }" : `file(path: $p${index}) { oid }`} } }`;
		head.push(`$r${index}: ${"ref" in at ? "String" : "GitObjectID"}!`);
		variables[`r${index}`] = "ref" in at ? at.ref : at.oid;
		return "ref" in at ? `w${index}: ref(qualifiedName: $r${index}) { target ${commit} }` : `w${index}: object(oid: $r${index}) ${commit}`;
	});
	return {
		query: `query objectIds(${head.join(", ")}) { repository(owner: $owner, name: $name) { ${parts.join("\n")} } }`,
		variables
	};
}
function treesById(oids, texts) {
	const variables = Object.fromEntries(oids.map((oid, index) => [`t${index}`, oid]));
	const listing = texts ? entries(DEPTH) : "entries { name mode type oid }";
	return {
		query: `query treesById(${[
			"$owner: String!",
			"$name: String!",
			...oids.map((_, index) => `$t${index}: GitObjectID!`)
		].join(", ")}) { repository(owner: $owner, name: $name) { ${oids.map((_, index) => `t${index}: object(oid: $t${index}) { ... on Tree { ${listing} } }`).join("\n")} } }`,
		variables
	};
}
function folderHistory(under) {
	const variables = Object.fromEntries(under.map((folder, index) => [`f${index}`, folder]));
	return {
		query: `query folderHistory(${[
			"$owner: String!",
			"$name: String!",
			"$oid: GitObjectID!",
			...under.map((_, index) => `$f${index}: String!`)
		].join(", ")}) { repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { history(first: 100) { nodes { ${`oid committedDate parents(first: 1) { totalCount nodes { oid } } ${under.map((_, index) => `f${index}: file(path: $f${index}) { oid type }`).join(" ")}`} } } } } } }`,
		variables
	};
}
function modes(paths) {
	const variables = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]));
	return {
		query: `query modes(${[
			"$owner: String!",
			"$name: String!",
			"$oid: GitObjectID!",
			...paths.map((_, index) => `$p${index}: String!`)
		].join(", ")}) { repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { ${paths.map((_, index) => `p${index}: file(path: $p${index}) { mode }`).join("\n")} } } } }`,
		variables
	};
}
// src/github/trees.ts
const READ = "contents: read";
const TREES_AT_ONCE = 50;
async function filesBelow(client, at, folders) {
	const found = [];
	let open = [...folders];
	while (open.length > 0) {
		const listed = await listings(client, at, open.filter((folder) => !folder.entries).map((folder) => folder.oid), true);
		const next = [];
		for (const folder of open) {
			const entries = proven(folder.oid, folder.entries) ?? listed.get(folder.oid) ?? await listing(client, at, folder.oid);
			for (const entry of entries) {
				const path = `${folder.prefix}${entry.name}`;
				if (entry.type === "tree") next.push({
					prefix: `${path}/`,
					oid: entry.oid,
					entries: entry.object?.entries
				});
				else found.push(fileOf(path, entry));
			}
		}
		open = next;
	}
	return found;
}
function fileOf(path, entry) {
	return {
		path,
		mode: entry.mode.toString(8),
		blob: entry.oid,
		text: entry.object?.text ?? null
	};
}
async function listings(client, at, oids, texts) {
	const wanted = [...new Set(oids)];
	const answers = new Map();
	for (let from = 0; from < wanted.length; from += TREES_AT_ONCE) {
		const batch = wanted.slice(from, from + TREES_AT_ONCE);
		const { query, variables } = treesById(batch, texts);
		const manner = {
			permission: READ,
			what: `read folders of ${at.owner}/${at.name}`
		};
		const { data } = await client.graphql(query, {
			...at,
			...variables
		}, manner);
		for (const [index, oid] of batch.entries()) {
			const entries = proven(oid, data.repository[`t${index}`]?.entries);
			answers.set(oid, entries ?? await listing(client, at, oid));
		}
	}
	return answers;
}
async function listing(client, at, oid) {
	const what = `read folder ${oid} of ${at.owner}/${at.name}`;
	const entries = (await client.rest("GET /repos/{owner}/{repo}/git/trees/{sha}", {
		owner: at.owner,
		repo: at.name,
		sha: oid
	}, {
		permission: READ,
		what
	}))?.tree.map(({ path, mode, type, sha }) => ({
		name: path,
		mode: Number.parseInt(mode, 8),
		type,
		oid: sha
	}));
	const whole = proven(oid, entries) ?? proven(oid, await rawListing(client, at, oid));
	if (!whole) throw incomplete(`folder ${oid} in ${at.owner}/${at.name}`);
	return whole;
}
async function rawListing(client, at, oid) {
	const manner = {
		permission: READ,
		what: `read folder ${oid} of ${at.owner}/${at.name}`
	};
	const { data } = await client.graphql(RAW_TREE, {
		...at,
		oid
	}, manner);
	return (data.repository.object?.entries ?? []).map(({ nameRaw, ...entry }) => {
		const raw = Buffer.from(nameRaw, "base64");
		return {
			...entry,
			name: raw.toString("utf8"),
			raw
		};
	});
}
function proven(oid, entries) {
	if (!entries) return null;
	const raw = (entry) => entry.raw ?? Buffer.from(entry.name);
	const key = (entry) => Buffer.concat([raw(entry), Buffer.from(entry.type === "tree" ? "/" : "")]);
	const body = entries.map((entry) => ({
		entry,
		key: key(entry)
	})).sort((one, other) => Buffer.compare(one.key, other.key)).flatMap(({ entry }) => [
		Buffer.from(`${entry.mode.toString(8)} `),
		raw(entry),
		Buffer.of(0),
		Buffer.from(entry.oid, "hex")
	]);
	return gitHash("tree", Buffer.concat(body)) === oid ? entries : null;
}
async function bytesOf(client, at, { text, ...file }) {
	if (file.mode === "160000") return {
		...file,
		bytes: new Uint8Array()
	};
	if (text !== null) {
		const bytes = Buffer.from(text);
		if (gitHash("blob", bytes) === file.blob) return {
			...file,
			bytes
		};
	}
	const what = `read ${file.path} of ${at.owner}/${at.name}`;
	const answer = await client.rest("GET /repos/{owner}/{repo}/git/blobs/{sha}", {
		owner: at.owner,
		repo: at.name,
		sha: file.blob
	}, {
		permission: READ,
		what
	});
	const bytes = Buffer.from(answer?.content ?? "", answer?.encoding === "base64" ? "base64" : "utf8");
	if (gitHash("blob", bytes) !== file.blob) throw incomplete(`${file.path} (blob ${file.blob})`);
	return {
		...file,
		bytes
	};
}
// src/github/history.ts
async function changesBetween(client, at, from, to, under) {
	if (from === to) return [];
	const steps = await stepsBetween(client, at, from, to, under);
	const told = from === null ? steps : steps.slice(0, -1);
	const changes = await compare(client, at, told.flatMap((step, index) => under.flatMap((folder, n) => {
		const [before, after] = [steps[index + 1]?.folders[n] ?? null, step.folders[n] ?? null];
		return before === after ? [] : [{
			step,
			prefix: `${folder}/`,
			before,
			after
		}];
	})));
	return told.toReversed().flatMap(({ oid }) => changes.get(oid) ?? []);
}
async function stepsBetween(client, at, from, to, under) {
	const steps = [];
	let longest = Number.POSITIVE_INFINITY;
	let page = await stepsFrom(client, at, to, under);
	for (let next = to; next !== null;) {
		let step = page.get(next);
		if (!step) {
			if (from !== null && longest === Number.POSITIVE_INFINITY) longest = await distance(client, at, from, to);
			page = await stepsFrom(client, at, next, under);
			step = page.get(next);
		}
		if (!step) throw incomplete(`the history of ${to}`);
		steps.push(step);
		if (step.oid === from) return steps;
		if (steps.length > longest) break;
		next = step.parent;
	}
	if (from !== null) {
		if (longest === Number.POSITIVE_INFINITY) await distance(client, at, from, to);
		throw besideFirstParents(from, to);
	}
	return steps;
}
async function stepsFrom(client, at, oid, under) {
	const manner = {
		permission: READ,
		what: `read the history of ${at.owner}/${at.name}`
	};
	const { query, variables } = folderHistory(under);
	const { data } = await client.graphql(query, {
		...at,
		oid,
		...variables
	}, manner);
	const nodes = data.repository.object?.history?.nodes;
	if (!nodes) throw new Failure("MISSING", `${at.owner}/${at.name} has no commit ${oid}`, "name a commit of that repository");
	return new Map(nodes.map((node) => {
		const folders = under.map((_, n) => {
			const file = node[`f${n}`];
			return file?.type === "tree" ? file.oid : null;
		});
		const parent = whole(node.parents, 1, `the parents of ${node.oid}`)[0]?.oid ?? null;
		return [node.oid, {
			oid: node.oid,
			parent,
			at: node.committedDate,
			folders
		}];
	}));
}
async function distance(client, at, from, to) {
	const manner = {
		permission: READ,
		what: `compare ${from} with ${to} in ${at.owner}/${at.name}`,
		absent: [404]
	};
	const parameters = {
		owner: at.owner,
		repo: at.name,
		basehead: `${from}...${to}`,
		per_page: 1
	};
	const answer = await client.rest("GET /repos/{owner}/{repo}/compare/{basehead}", parameters, manner);
	if (answer?.status === "identical") return 0;
	if (answer?.status !== "ahead") throw rewritten(from, to);
	return answer.ahead_by;
}
async function compare(client, at, pairs) {
	const changes = new Map();
	for (let open = pairs; open.length > 0;) {
		const trees = await listings(client, at, open.flatMap(({ before, after }) => [before, after]).filter((oid) => oid !== null), false);
		const entries = (oid) => new Map((oid === null ? [] : trees.get(oid) ?? []).map((entry) => [entry.name, entry]));
		const next = [];
		for (const { step, prefix, before, after } of open) {
			const [old, now] = [entries(before), entries(after)];
			for (const name of new Set([...old.keys(), ...now.keys()])) {
				const [was, is] = [old.get(name), now.get(name)];
				if (was?.oid === is?.oid && was?.mode === is?.mode) continue;
				const path = `${prefix}${name}`;
				const [below, then] = [treeOf(was), treeOf(is)];
				if (below !== then) next.push({
					step,
					prefix: `${path}/`,
					before: below,
					after: then
				});
				const change = changeOf(was, is);
				if (!change) continue;
				const list = changes.get(step.oid) ?? [];
				list.push({
					path,
					...change,
					commit: step.oid,
					parent: step.parent,
					at: step.at
				});
				changes.set(step.oid, list);
			}
		}
		open = next;
	}
	for (const list of changes.values()) list.sort((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)));
	return changes;
}
function treeOf(entry) {
	return entry?.type === "tree" ? entry.oid : null;
}
function changeOf(was, is) {
	const [before, after] = [was?.type === "tree" ? void 0 : was, is?.type === "tree" ? void 0 : is];
	if (after) return {
		status: before ? "M" : "A",
		blob: after.oid
	};
	return before ? {
		status: "D",
		blob: null
	} : null;
}
// src/github/repository.ts
const WRITE = "contents: write";
const OID = /^[0-9a-f]{40}$/;
const BLOBS_AT_ONCE = 10;
function remoteRepository(client, repository) {
	const at = named(repository);
	return {
		read: (wants) => read(client, at, wants),
		async oids(wants) {
			if (wants.length === 0) return [];
			const { query, variables } = objectIds(wants.map(({ ref, path }) => ({
				at: refOf(ref),
				path: trimmed(path)
			})));
			const manner = {
				permission: READ,
				what: `read ${repository}`
			};
			const { data } = await client.graphql(query, {
				...at,
				...variables
			}, manner);
			return wants.map((_, index) => {
				const found = data.repository[`w${index}`];
				const commit = found?.target ?? found;
				return commit?.file?.oid ?? commit?.tree?.oid ?? null;
			});
		},
		changes: (from, to, under) => changesBetween(client, at, from, to, under.map(trimmed)),
		ahead: (from, to) => distance(client, at, from, to),
		commit: (branch, parent, files, message) => commit(client, repository, branch, parent, files, message),
		createBranch: (branch, files, message) => createBranch(client, at, branch, files, message)
	};
}
function named(repository) {
	const [owner, name, ...rest] = repository.split("/");
	if (!owner || !name || rest.length > 0) throw new Failure("INPUT", `"${repository}" is not a repository`, "write it as owner/name");
	return {
		owner,
		name
	};
}
async function read(client, at, wants) {
	if (wants.length === 0) return [];
	const asked = wants.map((want) => ({
		at: refOf(want.ref),
		paths: (want.paths ?? []).filter(isInside),
		under: (want.under ?? []).map(trimmed).filter((path) => path === "" || isInside(path)),
		...want.before ? { before: want.before } : {}
	}));
	const { query, variables } = trees(asked);
	const manner = {
		permission: READ,
		what: `read ${at.owner}/${at.name}`
	};
	const { data } = await client.graphql(query, {
		...at,
		...variables
	}, manner);
	return Promise.all(asked.map(async ({ paths, under, before }, index) => {
		const answer = data.repository[`w${index}`] ?? null;
		const found = answer !== null && "target" in answer ? answer.target : answer;
		if (found?.type !== "Commit") return null;
		const single = paths.flatMap((path, n) => {
			const entry = found[`p${n}`];
			return entry && entry.type !== "tree" ? [fileOf(path, entry)] : [];
		});
		const folders = under.flatMap((path, n) => {
			const entry = found[`u${n}`];
			if (!entry) return [];
			if (path === "") return [{
				prefix: "",
				oid: entry.oid,
				entries: entry.entries
			}];
			return entry.type === "tree" ? [{
				prefix: `${path}/`,
				oid: entry.oid,
				entries: entry.object?.entries
			}] : [];
		});
		const files = await withBytes(client, at, [...single, ...await filesBelow(client, at, folders)]);
		if (!before) return {
			commit: found.oid,
			files
		};
		const held = before.steps.map((_, n) => data.repository[`w${index}b${n}`] ?? null);
		return {
			commit: found.oid,
			files,
			before: await heldBefore(client, at, before.path, held)
		};
	}));
}
function heldBefore(client, at, path, held) {
	return Promise.all(held.map(async (one) => one?.oid ? bytesOf(client, at, {
		path,
		mode: "100644",
		blob: one.oid,
		text: one.text ?? null
	}) : null));
}
async function withBytes(client, at, found) {
	const once = [...new Map(found.map((file) => [file.path, file])).values()];
	once.sort((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)));
	const files = [];
	for (let from = 0; from < once.length; from += BLOBS_AT_ONCE) files.push(...await Promise.all(once.slice(from, from + BLOBS_AT_ONCE).map((file) => bytesOf(client, at, file))));
	return files;
}
async function commit(client, repository, branch, parent, files, message) {
	const [headline = "", ...body] = message.split("\n");
	const additions = [...files].map(([path, bytes]) => ({
		path,
		contents: Buffer.from(bytes).toString("base64")
	}));
	const input = {
		branch: {
			repositoryNameWithOwner: repository,
			branchName: branch
		},
		expectedHeadOid: parent,
		message: {
			headline,
			body: body.join("\n").trim()
		},
		fileChanges: { additions }
	};
	let stale = false;
	const { data } = await client.graphql(COMMIT_ON_BRANCH, { input }, {
		permission: WRITE,
		what: `commit to ${branch} of ${repository}`,
		once: true,
		accept: (errors) => stale = errors.every(({ type, message: said }) => type === "STALE_DATA" || said.startsWith("Expected branch to point to"))
	});
	if (stale) return "stale";
	const oid = data.createCommitOnBranch?.commit?.oid;
	if (!oid) throw new Failure("UNREACHABLE", `GitHub did not say what it committed to ${branch} of ${repository}`, "run it again: it looks first");
	return oid;
}
async function createBranch(client, at, branch, files, message) {
	const place = {
		owner: at.owner,
		repo: at.name
	};
	const manner = {
		permission: WRITE,
		what: `create branch ${branch} in ${at.owner}/${at.name}`
	};
	const made = async (route, parameters) => (await client.rest(route, {
		...place,
		...parameters
	}, manner))?.sha;
	const ref = `heads/${branch}`;
	if (await client.rest("GET /repos/{owner}/{repo}/git/ref/{ref}", {
		...place,
		ref
	}, {
		...manner,
		permission: "contents: read",
		absent: [404]
	}) !== null) return "exists";
	const tree = [];
	for (const [path, bytes] of files) {
		const sha = await made("POST /repos/{owner}/{repo}/git/blobs", {
			content: Buffer.from(bytes).toString("base64"),
			encoding: "base64"
		});
		tree.push({
			path,
			mode: "100644",
			type: "blob",
			sha
		});
	}
	const sha = await made("POST /repos/{owner}/{repo}/git/commits", {
		message,
		tree: await made("POST /repos/{owner}/{repo}/git/trees", { tree }),
		parents: []
	});
	return await client.rest("POST /repos/{owner}/{repo}/git/refs", {
		...place,
		ref: `refs/${ref}`,
		sha
	}, {
		...manner,
		once: true,
		absent: [422]
	}) === null || sha === void 0 ? "exists" : sha;
}
function refOf(ref) {
	if (OID.test(ref)) return { oid: ref };
	return { ref: ref.startsWith("refs/") ? ref : `refs/heads/${ref}` };
}
function trimmed(path) {
	return path.replace(/\/+$/, "");
}
function isInside(path) {
	return path.split("/").every((part) => part !== "" && part !== "." && part !== "..") && !/[\0\n]/.test(path);
}
// src/github/herald.ts
const LOOKS = 3;
function heraldOf(client, name) {
	const at = named(name);
	const place = {
		owner: at.owner,
		repo: at.name
	};
	const repository = remoteRepository(client, name);
	async function lastIssues() {
		const what = `read the issues of ${name}`;
		const { data, at: when } = await client.graphql(LAST_ISSUES, at, {
			permission: "issues: read",
			what
		});
		return {
			issues: whole(data.repository.issues, 100, what),
			at: when
		};
	}
	return {
		async incident(id) {
			const { issues, at: when } = await lastIssues();
			return {
				issues: issuesNaming(id, issues),
				at: when
			};
		},
		async announce({ title, body, labels }) {
			const known = await announced(title);
			if (known !== null) return known;
			const manner = {
				permission: "issues: write",
				what: `open an issue in ${name}`,
				once: true
			};
			const number = numberOf(await client.rest("POST /repos/{owner}/{repo}/issues", {
				...place,
				title,
				body,
				labels
			}, manner), manner.what);
			const first = await announced(title) ?? number;
			if (first < number) await giveWay(number);
			return first;
		},
		async propose(proposal) {
			let refusal = null;
			for (const branch of proposal.branches) {
				const number = await proposeFrom(branch, proposal);
				if (typeof number === "number") return number;
				refusal ??= number;
			}
			throw refusal ?? held(proposal.branches);
		}
	};
	async function announced(title) {
		const { issues } = await lastIssues();
		const ours = issues.filter((one) => one.viewerDidAuthor && one.title === title).map(({ number }) => number);
		return ours.length > 0 ? Math.min(...ours) : null;
	}
	async function giveWay(number) {
		await client.rest("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
			...place,
			issue_number: number,
			state: "closed",
			state_reason: "not_planned"
		}, {
			permission: "issues: write",
			what: `close issue #${number}, which says twice what another says`
		});
	}
	async function proposeFrom(branch, proposal) {
		const { into, path, bytes, title, body } = proposal;
		const known = await pullRequestOf(branch, into);
		if (known?.merged_at) return await holds(into, path, bytes) ? known.number : null;
		const refusal = await makeBranch(branch, proposal.from);
		if (refusal) return refusal;
		if (!await nothingBeside(branch, proposal)) return null;
		await putFile(branch, path, bytes, title);
		if (!await holds(branch, path, bytes)) return null;
		if (known) return known.number;
		const manner = {
			permission: "pull-requests: write",
			what: `open a pull request from ${branch}`,
			once: true
		};
		try {
			return numberOf(await client.rest("POST /repos/{owner}/{repo}/pulls", {
				...place,
				title,
				body,
				head: branch,
				base: into
			}, manner), manner.what);
		} catch (error) {
			const now = await pullRequestOf(branch, into).catch(() => null);
			if (now) return now.number;
			throw error;
		}
	}
	async function pullRequestOf(branch, into) {
		return (await client.rest("GET /repos/{owner}/{repo}/pulls", {
			...place,
			head: `${at.owner}:${branch}`,
			base: into,
			state: "all",
			per_page: 100
		}, {
			permission: "pull-requests: read",
			what: `look for the pull request of ${branch}`
		}))?.find(({ state, merged_at: merged }) => state === "open" || merged !== null) ?? null;
	}
	async function makeBranch(branch, from) {
		const [there] = await repository.read([{
			ref: branch,
			paths: []
		}]);
		if (there) return null;
		const manner = {
			permission: "contents: write",
			what: `make the branch ${branch}`
		};
		try {
			await client.rest("POST /repos/{owner}/{repo}/git/refs", {
				...place,
				ref: `refs/heads/${branch}`,
				sha: from
			}, manner);
		} catch (error) {
			if (!(error instanceof Failure) || error.code !== "INPUT") throw error;
			const [now] = await repository.read([{
				ref: branch,
				paths: []
			}]);
			if (!now) return error;
		}
		return null;
	}
	async function putFile(branch, path, bytes, title) {
		for (let look = 0; look < LOOKS; look += 1) {
			const [there] = await repository.read([{
				ref: branch,
				paths: [path]
			}]);
			if (there?.files[0]?.blob === gitHash("blob", bytes)) return;
			if (!there) continue;
			if (await repository.commit(branch, there.commit, new Map([[path, bytes]]), title) !== "stale") return;
		}
		throw new Failure("UNREACHABLE", `branch ${branch} moves while its file is written`, "the next run of record goes on");
	}
	async function holds(ref, path, bytes) {
		const [there] = await repository.read([{
			ref,
			paths: [path]
		}]);
		const file = there?.files[0];
		return file?.mode === "100644" && file.blob === gitHash("blob", bytes);
	}
	async function nothingBeside(branch, { into, path }) {
		return ((await client.rest("GET /repos/{owner}/{repo}/compare/{basehead}", {
			...place,
			basehead: `${into}...${branch}`,
			per_page: 1
		}, {
			permission: "contents: read",
			what: `compare ${branch} with ${into}`
		}))?.files ?? []).every(({ filename }) => filename === path);
	}
}
function held(branches) {
	return new Failure("INPUT", `branches ${branches.join(", ")} hold something else than the file of the emergency`, "find out who pushed them, and delete them; the next run of record goes on");
}
function numberOf(made, what) {
	if (made) return made.number;
	throw new Failure("UNREACHABLE", `GitHub answered without a number when asked to ${what}`, "the next run of record goes on");
}
// src/github/contributors.ts
const AUTHORS = 50;
const SUITES = 20;
function contributorsOf(commits, what) {
	return commits.flatMap((commit) => {
		const { oid, authors, committer, checkSuites } = commit;
		if (authors.totalCount === 0) throw incomplete(what);
		const people = whole(authors, AUTHORS, what).map(({ user }, index) => ({
			as: index === 0 ? "author" : "co-author",
			commit: oid,
			actor: actorOf(user)
		}));
		if (authors.totalCount > AUTHORS) people.push({
			as: "co-author",
			commit: oid,
			actor: null
		});
		if (!isGitHub(commit)) people.push({
			as: "committer",
			commit: oid,
			actor: actorOf(committer?.user)
		});
		const pushers = new Map();
		for (const suite of whole(checkSuites, SUITES, what)) {
			if (!suite?.push) continue;
			const actor = actorOf(suite.push.pusher);
			pushers.set(actor?.databaseId ?? "", actor);
		}
		for (const actor of pushers.values()) people.push({
			as: "pusher",
			commit: oid,
			actor
		});
		return people;
	});
}
function isGitHub({ committer, signature }) {
	return committer?.email === "noreply@github.com" && signature?.isValid === true && signature.wasSignedByGitHub;
}
// src/github/landed.ts
async function landedCommits(client, at, tip, page, own, hint) {
	const known = new Map(page.map((step) => [step.oid, step]));
	const step = async (oid) => {
		if (!known.has(oid)) for (const one of await history(client, at, oid)) known.set(one.oid, one);
		const found = known.get(oid);
		if (!found) throw incomplete(`the history of ${tip}`);
		whole(found.parents, 2, `the parents of ${oid}`);
		return found;
	};
	const first = await step(tip);
	const landed = [first];
	if (first.parents.nodes.length === 1) {
		const chain = [first];
		let matched = 0;
		let expected = own.length - 1;
		while (expected >= 0 && chain.length <= own.length) {
			const newest = chain[matched] ?? await step(chain.at(-1)?.parents.nodes[0]?.oid ?? tip);
			if (matched === chain.length) chain.push(newest);
			if (same(newest, own[expected])) matched += 1;
			expected -= 1;
		}
		let count = Math.max(1, matched);
		if (hint !== null && !chain.slice(0, count).some(({ oid }) => oid === hint)) {
			while (chain.length < own.length) chain.push(await step(chain.at(-1)?.parents.nodes[0]?.oid ?? tip));
			count = Math.max(count, chain.findIndex(({ oid }) => oid === hint) + 1);
		}
		landed.splice(0, 1, ...chain.slice(0, count));
	}
	return {
		base: landed.at(-1)?.parents.nodes[0]?.oid ?? tip,
		landed: landed.map(({ oid }) => oid).toReversed()
	};
}
function same(one, other) {
	return one.authoredDate === other?.authoredDate && one.message.trim() === other.message.trim();
}
async function history(client, at, oid) {
	const manner = {
		permission: READ,
		what: `read the history of ${at.owner}/${at.name}`
	};
	const { data } = await client.graphql(HISTORY, {
		...at,
		oid
	}, manner);
	return data.repository.object?.history?.nodes ?? [];
}
// src/github/pages.ts
async function allPages(what, read, first) {
	let page = first ?? await read(null);
	const nodes = [...page.nodes];
	while (page.pageInfo.hasNextPage && page.nodes.length > 0) {
		page = await read(page.pageInfo.endCursor);
		nodes.push(...page.nodes);
	}
	if (nodes.length !== page.totalCount) throw incomplete(what);
	return nodes;
}
// src/github/pull-request.ts
const READ_PULL_REQUESTS = "pull-requests: read";
const LIMIT = 100;
async function readPullRequest(client, at, number, { hint = null, path = null, beside = false } = {}) {
	const what = `read pull request #${number} of ${at.owner}/${at.name}`;
	const manner = {
		permission: `${READ_PULL_REQUESTS}, checks: read`,
		what
	};
	const { data, at: readAt } = await (path === null ? client.graphql(beside ? PULL_REQUEST_AND_OPEN : PULL_REQUEST_BY_NUMBER, {
		...at,
		number
	}, manner) : client.graphql(PULL_REQUEST_AND_FILE, {
		...at,
		number,
		path
	}, manner));
	const node = data.repository.pullRequest;
	const files = node.files ?? {
		totalCount: 0,
		nodes: []
	};
	const tooLarge = files.totalCount > LIMIT || node.commits.totalCount > LIMIT;
	const commits = node.commits.nodes.map(({ commit }) => commit);
	const shell = {
		number: node.number,
		nodeId: node.id,
		author: actorOf(node.author),
		base: {
			ref: node.baseRefName,
			oid: node.baseRefOid
		},
		head: {
			oid: node.headRefOid,
			fork: node.isCrossRepository
		},
		merge: await mergeOf(client, at, node, commits, hint),
		openedAt: node.createdAt,
		closedAt: node.closedAt,
		files: [],
		contributors: [],
		reviews: [],
		readAt
	};
	if (tooLarge) throw new TooLarge(shell, files.totalCount, node.commits.totalCount);
	if (files.nodes.length !== files.totalCount || commits.length !== node.commits.totalCount) throw incomplete(what);
	if (commits.length > 0 && commits.at(-1)?.oid !== node.headRefOid && node.mergedAt === null) throw incomplete(what);
	const [changed, reviews] = await Promise.all([filesOf(client, at, node, files.nodes, modeAtHead(node, path)), reviewsOf(client, at, number, node.reviews)]);
	return {
		pullRequest: {
			...shell,
			files: changed,
			contributors: contributorsOf(commits, what),
			reviews
		},
		beside: besideOf(node, data.repository.pullRequests),
		comments: node.comments
	};
}
function besideOf({ number, baseRefName, headRefOid }, open) {
	if (!open) return null;
	const all = open.nodes.filter((one) => one.number !== number);
	const others = all.filter((one) => one.baseRefName === baseRefName);
	const listed = open.nodes.length >= open.totalCount;
	return {
		sameHead: listed ? all.filter((one) => one.headRefOid === headRefOid).map((one) => one.number) : null,
		complete: listed && others.every(({ files }) => (files?.totalCount ?? 0) <= 20),
		pullRequests: others.map((one) => ({
			number: one.number,
			head: one.headRefOid,
			added: (one.files?.nodes ?? []).flatMap(({ path, changeType }) => changeType === "ADDED" ? [path] : [])
		}))
	};
}
async function mergeOf(client, at, node, commits, hint) {
	if (node.mergedAt === null) return null;
	if (node.mergeCommit === null) throw incomplete(`the merge commit of pull request #${node.number}`);
	const { oid, history } = node.mergeCommit;
	const { base, landed } = await landedCommits(client, at, oid, history.nodes, commits, hint);
	return {
		commit: oid,
		base,
		landed,
		at: node.mergedAt,
		by: actorOf(node.mergedBy)
	};
}
const CHANGES$1 = {
	ADDED: "added",
	COPIED: "added",
	CHANGED: "modified",
	MODIFIED: "modified",
	DELETED: "removed",
	RENAMED: "renamed"
};
async function filesOf(client, at, node, files, known) {
	const [asked, before] = await Promise.all([modesAt(client, at, node.headRefOid, files.filter((file) => file.changeType !== "DELETED" && !known.has(file.path))), files.some((file) => file.changeType === "RENAMED") ? namesBefore(client, at, node.number) : new Map()]);
	return files.map(({ path, changeType }) => {
		const from = before.get(path);
		return {
			path,
			mode: known.get(path) ?? asked.get(path) ?? "000000",
			change: CHANGES$1[changeType],
			...from === void 0 ? {} : { from }
		};
	});
}
function modeAtHead({ head, headRefOid }, path) {
	const commit = head?.nodes.at(-1)?.commit;
	if (path === null || commit?.oid !== headRefOid || !commit.file) return new Map();
	return new Map([[path, modeText(commit.file.mode)]]);
}
function modeText(mode) {
	return mode.toString(8).padStart(6, "0");
}
async function modesAt(client, at, oid, files) {
	if (files.length === 0) return new Map();
	const { query, variables } = modes(files.map((file) => file.path));
	const { data } = await client.graphql(query, {
		...at,
		oid,
		...variables
	}, {
		permission: READ,
		what: `read commit ${oid}`
	});
	return new Map(files.map(({ path }, index) => {
		const entry = data.repository.object?.[`p${index}`];
		if (!entry) throw incomplete(`${path} at ${oid}`);
		return [path, modeText(entry.mode)];
	}));
}
async function namesBefore(client, at, number) {
	const files = await client.rest("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", {
		owner: at.owner,
		repo: at.name,
		pull_number: number,
		per_page: LIMIT
	}, {
		permission: READ_PULL_REQUESTS,
		what: `read the files of pull request #${number}`
	});
	return new Map((files ?? []).flatMap((file) => file.previous_filename === void 0 ? [] : [[file.filename, file.previous_filename]]));
}
async function reviewsOf(client, at, number, first) {
	const what = `read the reviews of pull request #${number}`;
	const manner = {
		permission: READ_PULL_REQUESTS,
		what
	};
	const read = async (after) => (await client.graphql(MORE_REVIEWS, {
		...at,
		number,
		after
	}, manner)).data.repository.pullRequest.reviews;
	return (await allPages(what, read, first)).flatMap((node) => {
		if (node.state === "PENDING" || node.submittedAt === null) return [];
		return [{
			databaseId: node.fullDatabaseId,
			by: actorOf(node.author),
			state: node.state,
			submittedAt: node.submittedAt,
			commit: node.commit?.oid ?? null,
			body: node.body,
			editedAt: node.lastEditedAt,
			editedBy: actorOf(node.editor)
		}];
	});
}
// src/github/introduced.ts
const CHANGES = 20;
const PULLS = 20;
async function introducedBy(client, at, { oid, path }, read) {
	const what = `read how ${path} came to commit ${oid.slice(0, 12)}`;
	const permission = `${READ_PULL_REQUESTS}, contents: read`;
	const { data } = await client.graphql(INTRODUCED, {
		...at,
		oid,
		path
	}, {
		permission,
		what
	});
	const { object, defaultBranchRef } = data.repository;
	const steps = object ? whole(object.history, CHANGES, what) : [];
	const [last] = steps;
	if (!object || !last) return null;
	const numbers = steps.map(({ associatedPullRequests: pulls }) => whole(pulls, PULLS, what).filter(({ merged, baseRefName }) => merged && baseRefName === defaultBranchRef?.name));
	const pulls = await Promise.all([...new Set(numbers.flat().map(({ number }) => number))].map(complete(read)));
	const merges = pulls.flatMap(({ merge }) => merge?.at ?? []).toSorted();
	const buried = object.history.totalCount > CHANGES;
	return {
		commit: last.oid,
		at: merges.at(-1) ?? "",
		people: numbers.some((own) => own.length === 0) ? null : [...pulls.flatMap(handsIn), ...buried ? [null] : []]
	};
}
function complete(read) {
	return (number) => read(number).catch((error) => {
		if (error instanceof TooLarge) return {
			...error.pullRequest,
			author: null
		};
		throw error;
	});
}
function handsIn({ author, merge, contributors, reviews }) {
	const approvers = reviews.filter(({ state }) => state === "APPROVED").map(({ by }) => by);
	return [
		author,
		merge?.by ?? null,
		...contributors.map(({ actor }) => actor),
		...approvers
	];
}
// src/github/members.ts
const READ_MEMBERS = "members: read";
async function teamMembers(client, team) {
	const [organisation, slug, ...rest] = team.split("/");
	if (!organisation || !slug || rest.length > 0) throw new Failure("INPUT", `"${team}" is not a team`, "write it as organisation/team-slug");
	const what = `read the members of team ${team}`;
	const nodes = await allPages(what, async (after) => {
		const variables = {
			organisation,
			team: slug,
			after
		};
		const { data } = await client.graphql(TEAM_MEMBERS, variables, {
			permission: READ_MEMBERS,
			what
		});
		const page = data.organization?.team?.members;
		if (page) return page;
		throw new Failure("MISSING", `there is no team ${team}, or the token may not see it`, `check the name, and give the token \`${READ_MEMBERS}\` of an App: GITHUB_TOKEN cannot read teams`);
	});
	if (nodes.length === 0) throw new Failure("MISSING", `team ${team} has no members that the token can see`, `add members, or give the token \`${READ_MEMBERS}\``);
	const members = nodes.map((node) => actorOf(node)).filter((actor) => actor !== null);
	if (members.length !== nodes.length) throw incomplete(what);
	return members;
}
async function organisationMembers(client, organisation, accounts, logins) {
	if (accounts.length === 0) return {};
	const what = `read the members of ${organisation}`;
	const manner = {
		permission: READ_MEMBERS,
		what
	};
	const { data } = await client.graphql(ORGANISATION_MEMBERS, { organisation }, manner);
	const page = data.organization?.membersWithRole;
	if (!page || page.totalCount === 0) throw new Failure("MISSING", `${organisation} shows no members`, `check the name, and give the token \`${READ_MEMBERS}\``);
	const listed = new Set(page.nodes.map(({ databaseId }) => String(databaseId)));
	const whole = page.nodes.length === page.totalCount;
	const answers = await Promise.all(accounts.map(async (account) => {
		if (listed.has(account) || whole) return [account, listed.has(account)];
		return [account, await isMember(client, organisation, account, logins.get(account))];
	}));
	return Object.fromEntries(answers);
}
async function isMember(client, organisation, account, known) {
	const manner = {
		permission: READ_MEMBERS,
		what: `read the membership of account ${account} in ${organisation}`,
		absent: [404]
	};
	const user = known ?? (await client.rest("GET /user/{account_id}", { account_id: account }, manner))?.login;
	if (user === void 0) return false;
	const membership = await client.rest("GET /orgs/{org}/memberships/{username}", {
		org: organisation,
		username: user
	}, manner);
	return membership?.state === "active" && String(membership.user?.id) === account;
}
// src/github/publish.ts
const STATUS = "access-lineage";
const CHECK_RUN = "access-lineage annotations";
const MARKER = "<!-- access-lineage -->";
const ANNOTATIONS_AT_ONCE = 50;
const LONGEST = {
	comment: 65536,
	title: 140,
	message: 6e4
};
async function stickyOf(client, at, number, known) {
	const what = `read the comments of pull request #${number}`;
	const read = async (after) => (await client.graphql(MORE_COMMENTS, {
		...at,
		number,
		after
	}, {
		permission: "pull-requests: read",
		what
	})).data.repository.pullRequest.comments;
	const first = known ?? await read(null);
	const ours = find(first.nodes) ?? find(await allPages(what, read, first));
	return ours ? {
		id: ours.fullDatabaseId,
		body: ours.body
	} : null;
}
function find(comments) {
	return comments.find((node) => node.viewerDidAuthor && node.body.startsWith(MARKER));
}
async function publishFace(client, at, pullRequest, face, gate, sticky) {
	const place = {
		owner: at.owner,
		repo: at.name
	};
	const lines = face.annotations.flatMap((finding) => annotationOf(finding));
	const shown = linesShown(pullRequest);
	const text = lines.length > 0 ? `${face.comment}\n${shown}` : face.comment;
	const [comment, ...others] = await Promise.allSettled([
		writeComment(client, place, pullRequest.number, text, sticky),
		lines.length > 0 || sticky?.body.includes(shown) ? annotate(client, place, pullRequest, face.title, lines) : null,
		...gate.commits.map((commit) => setStatus(client, place, commit, gate))
	]);
	for (const one of others) if (one.status === "rejected") throw one.reason;
	if (comment.status === "rejected") throw comment.reason;
	return comment.value;
}
function linesShown({ head }) {
	return `<!-- lines of ${head.oid} -->`;
}
async function writeComment(client, place, number, text, sticky) {
	const body = `${MARKER}\n${text}`.slice(0, LONGEST.comment);
	if (sticky?.body === body) return sticky;
	const manner = {
		permission: "pull-requests: write",
		what: `comment on pull request #${number}`
	};
	if (sticky) {
		if (await client.rest("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
			...place,
			comment_id: sticky.id,
			body
		}, {
			...manner,
			absent: [404]
		}) !== null) return {
			id: sticky.id,
			body
		};
	}
	const made = await client.rest("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
		...place,
		issue_number: number,
		body
	}, {
		...manner,
		once: true
	});
	return {
		id: String(made?.id),
		body
	};
}
async function setStatus(client, place, commit, { state, title }) {
	const route = "POST /repos/{owner}/{repo}/statuses/{sha}";
	const status = {
		state,
		context: STATUS,
		description: shortened(title, LONGEST.title)
	};
	await client.rest(route, {
		...place,
		sha: commit,
		...status
	}, {
		permission: "statuses: write",
		what: `set the status of ${commit}`
	});
}
const LEVELS = {
	error: "failure",
	warning: "warning",
	note: "notice"
};
async function annotate(client, place, { head }, title, lines) {
	const manner = {
		permission: "checks: write",
		what: `annotate ${head.oid}`
	};
	const output = (from) => ({
		title: shortened(title, LONGEST.title),
		summary: `${lines.length === 0 ? "No line" : counted(lines.length, "line")} to look at; the gate is the status \`${STATUS}\`.`,
		annotations: lines.slice(from, from + ANNOTATIONS_AT_ONCE)
	});
	const run = {
		name: CHECK_RUN,
		head_sha: head.oid,
		status: "completed",
		conclusion: "neutral",
		output: output(0)
	};
	const made = await client.rest("POST /repos/{owner}/{repo}/check-runs", {
		...place,
		...run
	}, {
		...manner,
		once: true
	});
	for (let from = ANNOTATIONS_AT_ONCE; from < lines.length; from += ANNOTATIONS_AT_ONCE) {
		const more = {
			...place,
			check_run_id: made?.id,
			output: output(from)
		};
		await client.rest("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", more, {
			...manner,
			once: true
		});
	}
}
function annotationOf({ id, severity, message, fix, at }) {
	if (!at) return [];
	return [{
		path: at.path,
		start_line: at.line,
		end_line: at.line,
		annotation_level: LEVELS[severity],
		title: id,
		message: shortened(`${message}\n${fix}`, LONGEST.message)
	}];
}
function shortened(text, longest) {
	return text.length <= longest ? text : `${text.slice(0, longest - 1)}\u2026`;
}
// src/github/github.ts
function gitHub(client, repository, members = client, herald = client) {
	const at = named(repository);
	const logins = new Map();
	const stickies = new Map();
	const comments = new Map();
	async function read(number, manner = {}) {
		const found = await readPullRequest(client, at, number, manner);
		comments.set(number, found.comments);
		for (const actor of actorsIn(found.pullRequest)) logins.set(actor.databaseId, actor.loginAtTime);
		return found;
	}
	return {
		pullRequest: async (number, path) => (await read(number, path === void 0 ? {} : { path })).pullRequest,
		async pullRequestAndOthers(number) {
			const { pullRequest, beside } = await read(number, { beside: true });
			return {
				pullRequest,
				beside: beside ?? {
					sameHead: null,
					complete: false,
					pullRequests: []
				}
			};
		},
		async mergedAs(commit) {
			const { title, merged } = await saidOf(client, at, commit);
			const numbers = merged.map(({ number }) => number);
			const inTitle = numberIn(title);
			for (const number of new Set([...inTitle === null ? [] : [inTitle], ...numbers])) {
				const hint = numbers.includes(number) ? commit : null;
				const found = await read(number, { hint }).then(({ pullRequest }) => pullRequest, (error) => landedIn(error, commit, hint, inTitle === number));
				if (found?.merge?.landed.includes(commit)) return found;
			}
			return null;
		},
		async openAt(head) {
			const what = `read the open pull requests of ${repository}`;
			const manner = {
				permission: READ_PULL_REQUESTS,
				what
			};
			return (await allPages(what, async (after) => (await client.graphql(OPEN_PULL_REQUESTS, {
				...at,
				after
			}, manner)).data.repository.pullRequests)).filter(({ headRefOid }) => headRefOid === head).map(({ number }) => number);
		},
		async mergedFrom(head) {
			const { merged } = await saidOf(client, at, head);
			return merged.filter(({ headRefOid }) => headRefOid === head).map(({ number }) => number);
		},
		async closedUnmerged(base) {
			const what = `read the closed pull requests of ${repository}`;
			const { data } = await client.graphql(CLOSED_PULL_REQUESTS, {
				...at,
				base
			}, {
				permission: READ_PULL_REQUESTS,
				what
			});
			const { nodes, totalCount } = data.repository.pullRequests;
			if (nodes.length !== Math.min(totalCount, 50)) throw incomplete(what);
			return nodes.map(({ number, closedAt, files }) => ({
				number,
				closedAt,
				paths: whole(files, 100, what).map(({ path }) => path)
			}));
		},
		...heraldOf(herald, repository),
		introduced: (oid, path) => introducedBy(client, at, {
			oid,
			path
		}, async (number) => (await read(number)).pullRequest),
		environment: (name) => environmentLimit(client, at, name),
		members: (team) => teamMembers(members, team),
		areMembers: (organisation, accounts) => organisationMembers(members, organisation, accounts, logins),
		async publish(about, face, gate = {
			state: face.state,
			title: face.title,
			commits: [about.head.oid]
		}) {
			const { number } = about;
			const sticky = stickies.get(number) ?? await stickyOf(client, at, number, comments.get(number) ?? null);
			comments.delete(number);
			stickies.delete(number);
			stickies.set(number, await publishFace(client, at, about, face, gate, sticky));
		}
	};
}
function landedIn(error, commit, hint, byTitle) {
	if (error instanceof TooLarge) {
		if (hint === null && !error.pullRequest.merge?.landed.includes(commit)) return null;
		throw error;
	}
	if (byTitle && error instanceof Error && "code" in error && error.code === "MISSING") return null;
	throw error;
}
async function saidOf(client, at, oid) {
	const manner = {
		permission: READ_PULL_REQUESTS,
		what: `read the pull requests of commit ${oid}`
	};
	const { data } = await client.graphql(PULL_REQUESTS_OF_COMMIT, {
		...at,
		oid
	}, manner);
	const { messageHeadline = "", associatedPullRequests } = data.repository.object ?? {};
	return {
		title: messageHeadline,
		merged: whole(associatedPullRequests, 20, `the pull requests of commit ${oid}`).filter(({ merged }) => merged)
	};
}
function numberIn(title) {
	const found = /\(#(\d{1,9})\)\s*$/.exec(title) ?? /^Merge pull request #(\d{1,9}) from /.exec(title);
	return found ? Number(found[1]) : null;
}
function actorsIn({ author, contributors, reviews, merge }) {
	return [
		author,
		merge?.by ?? null,
		...contributors.map(({ actor }) => actor),
		...reviews.map(({ by }) => by)
	].filter((actor) => actor !== null);
}
// src/action/may-run.ts
const MOST_APART = 300;
function mayRunUnder(trust, apiUrl, ahead, engine = ENGINE) {
	const loopback = new URL(apiUrl).hostname === "127.0.0.1";
	if (trust.mode === "sandbox" && !loopback) throw new Failure("INPUT", "policies/trust.yaml has mode sandbox, and this is no sandbox", "set `mode: production` and take `endpoints` out");
	if (trust.mode === "production" && !apiUrl.startsWith("https://")) throw new Failure("INPUT", "policies/trust.yaml has mode production, and GITHUB_API_URL is not HTTPS", "do not set GITHUB_API_URL; the runner does");
	if (trust.mode === "production" && Math.abs(ahead) > MOST_APART) throw new Failure("INPUT", `this machine's clock is ${Math.round(Math.abs(ahead) / 60)} minutes ${ahead > 0 ? "ahead of" : "behind"} GitHub's`, "set the clock of the runner (NTP): the ledger is dated by it");
	const version = engine.split(" ").at(-1) ?? "";
	if (trust.minVersion && older(version, trust.minVersion)) throw new Failure("INPUT", `this is release ${version}, and policies/trust.yaml asks for ${trust.minVersion} or newer`, "pin a newer release in the workflow; a re-run keeps the old one, so start a new run");
}
function older(version, than) {
	const [mine, theirs] = [version, than].map((text) => text.split(".").map(Number));
	for (const [n, number] of (theirs ?? []).entries()) {
		const ours = mine?.[n] ?? 0;
		if (ours !== number) return ours < number;
	}
	return false;
}
// src/action/connect.ts
function sourcesOf(inputs, place, clock) {
	const token = { token: inputs.githubToken.reveal() };
	const client = connect({
		apiUrl: place.apiUrl,
		auth: token
	});
	const repository = remoteRepository(client, place.repository);
	const signer = signerOf(inputs.signingKey);
	const { app, membersToken } = inputs;
	const signedIn = new Map();
	const asApp = (name) => {
		if (!app) return null;
		const auth = {
			app: {
				appId: app.id,
				privateKey: app.privateKey.reveal(),
				mask: setSecret
			},
			repository: name
		};
		const own = signedIn.get(name) ?? connect({
			apiUrl: place.apiUrl,
			auth
		});
		signedIn.set(name, own);
		return own;
	};
	const herald = asApp(place.repository) ?? client;
	const members = membersToken ? connect({
		apiUrl: place.apiUrl,
		auth: { token: membersToken.reveal() }
	}) : herald;
	const ledgerRepository = (trust) => {
		const name = trust.ledger.repository ?? place.repository;
		const writer = asApp(name);
		if (writer) return remoteRepository(writer, name);
		return name === place.repository ? repository : remoteRepository(client, name);
	};
	return {
		repository,
		github: gitHub(client, place.repository, members, herald),
		name: place.repository,
		mainBranch: place.mainBranch,
		policyAt: lazyReader(),
		prepare: loadInTurns,
		ledgerOf(trust, named = trust) {
			mayRunUnder(trust, place.apiUrl, client.ahead());
			const origins = namesOfLedger(trust, named, place.repository).map(originOf);
			return {
				repository: ledgerRepository(trust),
				branch: trust.ledger.branch,
				trust,
				signer,
				clock,
				origins
			};
		},
		clock,
		salt: () => randomBytes(16).toString("hex")
	};
}
function lazyReader() {
	let reader;
	return async (snapshot) => {
		reader ??= import("./read-policy.js").then(({ policyReader }) => policyReader(entitlementKinds));
		return (await reader)(snapshot);
	};
}
async function loadInTurns() {
	await turn();
	const { loadCel } = await import("./cel2.js");
	await loadCel();
	await turn();
	await entitlementKinds(Object.keys(PROVIDERS));
}
function signerOf(key) {
	if (key) return keySigner(key.reveal());
	return {
		keyId: "",
		sign: () => Promise.reject(noKey())
	};
}
export { sourcesOf };
