/**
 * Every GraphQL document that is sent, in one place: a test holds each against GitHub's own schema.
 * Lists ask for 100, GitHub's limit of a page; `totalCount` beside them proves that nothing is missing.
 */

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
  pageInfo { hasNextPage endCursor }
  nodes { fullDatabaseId viewerDidAuthor body }
}`;

/** First-parent history is walked in these: GitHub's `history` mixes in what was merged. */
const STEPS = `fragment steps on CommitHistoryConnection {
  nodes {
    oid
    message
    authoredDate
    parents(first: 2) { nodes { oid } }
  }
}`;

/** Commits carry who wrote, co-wrote, committed and pushed them; `signature` tells GitHub's own commits from imitations. */
const PULL_REQUEST = `fragment pullRequest on PullRequest {
  number
  id
  isCrossRepository
  baseRefName
  baseRefOid
  headRefOid
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
          nodes { push { pusher { ...actor } } }
        }
      }
    }
  }
  reviews(first: 100) { ...reviews }
  comments(first: 100) { ...comments }
}`;

const FRAGMENTS = [ACTOR, REVIEWS, COMMENTS, STEPS, PULL_REQUEST].join('\n');

export const PULL_REQUEST_BY_NUMBER = `query pullRequest($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ...pullRequest }
  }
}
${FRAGMENTS}`;

/** What GitHub says a commit belongs to: late, and more than one after a cherry-pick or a branch of a branch. */
export const PULL_REQUESTS_OF_COMMIT = `query pullRequestsOfCommit($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        messageHeadline
        associatedPullRequests(first: 20) {
          totalCount
          nodes { number merged }
        }
      }
    }
  }
}`;

export const MORE_REVIEWS = `query moreReviews($owner: String!, $name: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { reviews(first: 100, after: $after) { ...reviews } }
  }
}
${ACTOR}
${REVIEWS}`;

export const MORE_COMMENTS = `query moreComments($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { comments(first: 100, after: $after) { ...comments } }
  }
}
${COMMENTS}`;

export const TEAM_MEMBERS = `query teamMembers($organisation: String!, $team: String!, $after: String) {
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

export const ORGANISATION_MEMBERS = `query organisationMembers($organisation: String!) {
  organization(login: $organisation) {
    membersWithRole(first: 100) {
      totalCount
      nodes { databaseId }
    }
  }
}`;

export const OPEN_PULL_REQUESTS = `query openPullRequests($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(states: [OPEN], first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { number headRefOid }
    }
  }
}`;

export const CLOSED_PULL_REQUESTS = `query closedPullRequests($owner: String!, $name: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    pullRequests(states: [CLOSED], baseRefName: $base, first: 50, orderBy: { field: UPDATED_AT, direction: DESC }) {
      totalCount
      nodes {
        number
        closedAt
        files(first: 100) { nodes { path } }
      }
    }
  }
}`;

/** How deep one round trip lists a folder with its texts: enough for `policies/<kind>/<file>`. Deeper folders take another. */
const DEPTH = 3;

function entries(depth: number): string {
  const below = depth > 1 ? ` ... on Tree { ${entries(depth - 1)} }` : '';
  return `entries { name mode type oid object { ... on Blob { isTruncated isBinary text }${below} } }`;
}

const FILE = '{ name mode type oid object { ... on Blob { isTruncated isBinary text } } }';
const FOLDER = `{ name mode type oid object { ... on Tree { ${entries(DEPTH)} } } }`;

export interface TreeWant {
  /** A full ref name (`refs/heads/main`) or an object id. */
  readonly at: { readonly ref: string } | { readonly oid: string };
  readonly paths: readonly string[];
  readonly under: readonly string[];
}

/**
 * Several trees in one query. `Commit.file` resolves below the commit it stands in, so an answer is of one commit even while
 * the branch moves. Aliases: `w<want>`, in it `p<path>` and `u<folder>`; an empty folder name is the whole tree.
 */
export function trees(wants: readonly TreeWant[]): { query: string; variables: Record<string, string> } {
  const variables: Record<string, string> = {};
  const declared: string[] = [];
  const variable = (name: string, type: string, value: string) => {
    declared.push(`$${name}: ${type}!`);
    variables[name] = value;
    return `$${name}`;
  };
  const parts = wants.map(({ at, paths, under }, index) => {
    const files = paths.map((path, n) => `p${n}: file(path: ${variable(`p${index}_${n}`, 'String', path)}) ${FILE}`);
    const folders = under.map((path, n) =>
      path === ''
        ? `u${n}: tree { oid ${entries(DEPTH)} }`
        : `u${n}: file(path: ${variable(`u${index}_${n}`, 'String', path)}) ${FOLDER}`,
    );
    const fields = [...files, ...folders];
    const commit = `type: __typename oid ${fields.length > 0 ? `... on Commit { ${fields.join(' ')} }` : ''}`;
    return 'ref' in at
      ? `w${index}: ref(qualifiedName: ${variable(`r${index}`, 'String', at.ref)}) { target { ${commit} } }`
      : `w${index}: object(oid: ${variable(`r${index}`, 'GitObjectID', at.oid)}) { ${commit} }`;
  });
  const head = ['$owner: String!', '$name: String!', ...declared].join(', ');
  return {
    query: `query trees(${head}) { repository(owner: $owner, name: $name) { ${parts.join('\n')} } }`,
    variables,
  };
}

/** Object ids of one path at each of several refs: `w<want>`, in it `file` or `tree`. */
export function objectIds(wants: readonly { readonly at: TreeWant['at']; readonly path: string }[]): {
  query: string;
  variables: Record<string, string>;
} {
  const variables: Record<string, string> = {};
  const head = ['$owner: String!', '$name: String!'];
  const parts = wants.map(({ at, path }, index) => {
    if (path !== '') {
      head.push(`$p${index}: String!`);
      variables[`p${index}`] = path;
    }
    const field = path === '' ? 'tree { oid }' : `file(path: $p${index}) { oid }`;
    const commit = `{ ... on Commit { ${field} } }`;
    head.push(`$r${index}: ${'ref' in at ? 'String' : 'GitObjectID'}!`);
    variables[`r${index}`] = 'ref' in at ? at.ref : at.oid;
    return 'ref' in at
      ? `w${index}: ref(qualifiedName: $r${index}) { target ${commit} }`
      : `w${index}: object(oid: $r${index}) ${commit}`;
  });
  return {
    query: `query objectIds(${head.join(', ')}) { repository(owner: $owner, name: $name) { ${parts.join('\n')} } }`,
    variables,
  };
}

/** What stands in several trees, by object id: aliases `t<index>`. With texts to go on reading, without to compare. */
export function treesById(
  oids: readonly string[],
  texts: boolean,
): { query: string; variables: Record<string, string> } {
  const variables = Object.fromEntries(oids.map((oid, index) => [`t${index}`, oid]));
  const listing = texts ? entries(DEPTH) : 'entries { name mode type oid }';
  const head = ['$owner: String!', '$name: String!', ...oids.map((_, index) => `$t${index}: GitObjectID!`)].join(', ');
  const parts = oids.map((_, index) => `t${index}: object(oid: $t${index}) { ... on Tree { ${listing} } }`);
  return {
    query: `query treesById(${head}) { repository(owner: $owner, name: $name) { ${parts.join('\n')} } }`,
    variables,
  };
}

/** Modes of a pull request's files: GitHub's list of files has none. */
export function modes(paths: readonly string[]): { query: string; variables: Record<string, string> } {
  const variables = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]));
  const head = [
    '$owner: String!',
    '$name: String!',
    '$oid: GitObjectID!',
    ...paths.map((_, index) => `$p${index}: String!`),
  ].join(', ');
  const parts = paths.map((_, index) => `p${index}: file(path: $p${index}) { mode }`);
  return {
    query: `query modes(${head}) { repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { ${parts.join('\n')} } } } }`,
    variables,
  };
}

/** History with the object id of one folder at each commit: where it differs from the parent's, something changed below. */
export const FOLDER_HISTORY = `query folderHistory($owner: String!, $name: String!, $oid: GitObjectID!, $folder: String!) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        history(first: 100) {
          nodes {
            oid
            committedDate
            parents(first: 1) { nodes { oid } }
            tree { oid }
            file(path: $folder) { oid type }
          }
        }
      }
    }
  }
}`;

export const HISTORY = `query history($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit { history(first: 100) { ...steps } }
    }
  }
}
${STEPS}`;

export const COMMIT_ON_BRANCH = `mutation commitOnBranch($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
