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
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { fullDatabaseId viewerDidAuthor body }
}`;

/** First-parent history is walked in these: GitHub's `history` mixes in what was merged. */
const STEPS = `fragment steps on CommitHistoryConnection {
  nodes {
    oid
    message
    authoredDate
    parents(first: 2) { totalCount nodes { oid } }
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
}`;

const FRAGMENTS = [ACTOR, REVIEWS, COMMENTS, STEPS, PULL_REQUEST].join('\n');

export const PULL_REQUEST_BY_NUMBER = `query pullRequest($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ...pullRequest }
  }
}
${FRAGMENTS}`;

/** The same, with the other open pull requests of the repository: two that exclude each other are told so. */
export const PULL_REQUEST_AND_OPEN = `query pullRequest($owner: String!, $name: String!, $number: Int!) {
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

/** The same, with the mode of one file at its head: who knows which file it is about saves a call. */
export const PULL_REQUEST_AND_FILE = `query pullRequest($owner: String!, $name: String!, $number: Int!, $path: String!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      ...pullRequest
      head: commits(last: 1) { nodes { commit { oid file(path: $path) { mode } } } }
    }
  }
}
${FRAGMENTS}`;

/** The commits that changed one file, newest first, and the pull requests they came by. */
export const INTRODUCED = `query introduced($owner: String!, $name: String!, $oid: GitObjectID!, $path: String!) {
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

/** What GitHub says a commit belongs to: late, and more than one after a cherry-pick or a branch of a branch. */
export const PULL_REQUESTS_OF_COMMIT = `query pullRequestsOfCommit($owner: String!, $name: String!, $oid: GitObjectID!) {
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

/** The last issues, whatever became of them: an incident's, with whose hand gave it its title, and our own. */
export const LAST_ISSUES = `query lastIssues($owner: String!, $name: String!) {
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

export const CLOSED_PULL_REQUESTS = `query closedPullRequests($owner: String!, $name: String!, $base: String!) {
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

/** One tree with the bytes of its names: git takes names that are not UTF-8, and JSON has none. */
export const RAW_TREE = `query rawTree($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) { ... on Tree { entries { nameRaw mode type oid } } }
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
