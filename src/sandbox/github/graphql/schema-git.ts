export const GIT = `
interface GitObject {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
}

type Repository implements Node {
  id: ID!
  databaseId: Int
  name: String!
  nameWithOwner: String!
  owner: RepositoryOwner!
  isPrivate: Boolean!
  isFork: Boolean!
  createdAt: DateTime!
  url: URI!
  defaultBranchRef: Ref
  ref(qualifiedName: String!): Ref
  object(expression: String, oid: GitObjectID): GitObject
  issues(after: String, before: String, first: Int, labels: [String!], last: Int, orderBy: IssueOrder, states: [IssueState!]): IssueConnection!
  pullRequest(number: Int!): PullRequest
  pullRequests(after: String, baseRefName: String, before: String, first: Int, headRefName: String, labels: [String!], last: Int, orderBy: IssueOrder, states: [PullRequestState!]): PullRequestConnection!
}

type Ref implements Node {
  id: ID!
  name: String!
  prefix: String!
  target: GitObject
  repository: Repository!
}

type Commit implements GitObject & Node {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  message: String!
  messageHeadline: String!
  messageBody: String!
  committedDate: DateTime!
  authoredDate: DateTime!
  author: GitActor
  committer: GitActor
  authors(after: String, before: String, first: Int, last: Int): GitActorConnection!
  parents(after: String, before: String, first: Int, last: Int): CommitConnection!
  tree: Tree!
  history(after: String, before: String, first: Int, last: Int, path: String, since: GitTimestamp, until: GitTimestamp): CommitHistoryConnection!
  associatedPullRequests(after: String, before: String, first: Int, last: Int): PullRequestConnection
  checkSuites(after: String, before: String, first: Int, last: Int): CheckSuiteConnection
  signature: GitSignature
  status: Status
  file(path: String!): TreeEntry
  url: URI!
}

type GitActor {
  date: GitTimestamp
  email: String
  name: String
  user: User
}

type GitActorConnection {
  nodes: [GitActor]
  pageInfo: PageInfo!
  totalCount: Int!
}

interface GitSignature {
  email: String!
  isValid: Boolean!
  signer: User
  state: GitSignatureState!
  wasSignedByGitHub: Boolean!
}

type GpgSignature implements GitSignature {
  email: String!
  isValid: Boolean!
  signer: User
  state: GitSignatureState!
  wasSignedByGitHub: Boolean!
  keyId: String
}

type CommitConnection {
  nodes: [Commit]
  pageInfo: PageInfo!
  totalCount: Int!
}

type CommitHistoryConnection {
  nodes: [Commit]
  pageInfo: PageInfo!
  totalCount: Int!
}

type CheckSuiteConnection {
  nodes: [CheckSuite]
  pageInfo: PageInfo!
  totalCount: Int!
}

type CheckSuite implements Node {
  id: ID!
  createdAt: DateTime!
  push: Push
}

type Push implements Node {
  id: ID!
  nextSha: GitObjectID
  previousSha: GitObjectID
  pusher: Actor!
  permalink: URI!
}

type Status implements Node {
  id: ID!
  state: StatusState!
  context(name: String!): StatusContext
  contexts: [StatusContext!]!
}

type StatusContext implements Node {
  id: ID!
  context: String!
  state: StatusState!
  description: String
  createdAt: DateTime!
  creator: Actor
}

type Tree implements GitObject & Node {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  entries: [TreeEntry!]
}

type TreeEntry {
  name: String!
  nameRaw: Base64String!
  path: String
  mode: Int!
  type: String!
  oid: GitObjectID!
  size: Int!
  object: GitObject
}

type Blob implements GitObject & Node {
  id: ID!
  oid: GitObjectID!
  abbreviatedOid: String!
  byteSize: Int!
  isBinary: Boolean
  isTruncated: Boolean!
  text: String
}

type CreateCommitOnBranchPayload {
  clientMutationId: String
  commit: Commit
  ref: Ref
}

input CreateCommitOnBranchInput {
  branch: CommittableBranch!
  clientMutationId: String
  expectedHeadOid: GitObjectID!
  fileChanges: FileChanges
  message: CommitMessage!
}

input CommittableBranch {
  branchName: String
  id: ID
  repositoryNameWithOwner: String
}

input CommitMessage {
  body: String
  headline: String!
}

input FileChanges {
  additions: [FileAddition!] = []
  deletions: [FileDeletion!] = []
}

input FileAddition {
  contents: Base64String!
  path: String!
}

input FileDeletion {
  path: String!
}
`;
