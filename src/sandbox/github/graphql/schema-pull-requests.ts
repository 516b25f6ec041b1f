export const PULL_REQUESTS = `
type PullRequest implements Node {
  id: ID!
  fullDatabaseId: BigInt
  databaseId: Int
  number: Int!
  title: String!
  body: String!
  state: PullRequestState!
  isDraft: Boolean!
  isCrossRepository: Boolean!
  createdAt: DateTime!
  updatedAt: DateTime!
  closedAt: DateTime
  closed: Boolean!
  merged: Boolean!
  mergedAt: DateTime
  mergedBy: Actor
  mergeCommit: Commit
  mergeable: MergeableState!
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  editor: Actor
  lastEditedAt: DateTime
  headRefName: String!
  headRefOid: GitObjectID!
  headRepository: Repository
  headRepositoryOwner: RepositoryOwner
  baseRefName: String!
  baseRefOid: GitObjectID!
  baseRepository: Repository
  files(after: String, before: String, first: Int, last: Int): PullRequestChangedFileConnection
  commits(after: String, before: String, first: Int, last: Int): PullRequestCommitConnection!
  reviews(after: String, author: String, before: String, first: Int, last: Int, states: [PullRequestReviewState!]): PullRequestReviewConnection
  comments(after: String, before: String, first: Int, last: Int, orderBy: IssueCommentOrder): IssueCommentConnection!
  changedFiles: Int!
  additions: Int!
  deletions: Int!
  url: URI!
}

type PullRequestConnection {
  nodes: [PullRequest]
  pageInfo: PageInfo!
  totalCount: Int!
}

type PullRequestChangedFile {
  path: String!
  changeType: PatchStatus!
  additions: Int!
  deletions: Int!
}

type PullRequestChangedFileConnection {
  nodes: [PullRequestChangedFile]
  pageInfo: PageInfo!
  totalCount: Int!
}

type PullRequestCommit implements Node {
  id: ID!
  commit: Commit!
}

type PullRequestCommitConnection {
  nodes: [PullRequestCommit]
  pageInfo: PageInfo!
  totalCount: Int!
}

type PullRequestReview implements Node {
  id: ID!
  fullDatabaseId: BigInt
  databaseId: Int
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  authorCanPushToRepository: Boolean!
  body: String!
  state: PullRequestReviewState!
  submittedAt: DateTime
  createdAt: DateTime!
  updatedAt: DateTime!
  commit: Commit
  lastEditedAt: DateTime
  editor: Actor
  includesCreatedEdit: Boolean!
  userContentEdits(after: String, before: String, first: Int, last: Int): UserContentEditConnection
  onBehalfOf(after: String, before: String, first: Int, last: Int): TeamConnection!
  url: URI!
}

type PullRequestReviewConnection {
  nodes: [PullRequestReview]
  pageInfo: PageInfo!
  totalCount: Int!
}

type UserContentEdit implements Node {
  id: ID!
  createdAt: DateTime!
  editedAt: DateTime!
  editor: Actor
}

type UserContentEditConnection {
  nodes: [UserContentEdit]
  pageInfo: PageInfo!
  totalCount: Int!
}

type Issue implements Node {
  id: ID!
  fullDatabaseId: BigInt
  number: Int!
  title: String!
  body: String!
  state: IssueState!
  author: Actor
  createdAt: DateTime!
  url: URI!
  viewerDidAuthor: Boolean!
  timelineItems(after: String, before: String, first: Int, itemTypes: [IssueTimelineItemsItemType!], last: Int, since: DateTime, skip: Int): IssueTimelineItemsConnection!
}

union IssueTimelineItems = RenamedTitleEvent

type RenamedTitleEvent implements Node {
  id: ID!
  actor: Actor
  createdAt: DateTime!
  currentTitle: String!
  previousTitle: String!
}

type IssueTimelineItemsConnection {
  nodes: [IssueTimelineItems]
  pageInfo: PageInfo!
  totalCount: Int!
}

type IssueConnection {
  nodes: [Issue]
  pageInfo: PageInfo!
  totalCount: Int!
}

type IssueComment implements Node {
  id: ID!
  fullDatabaseId: BigInt
  databaseId: Int
  author: Actor
  authorAssociation: CommentAuthorAssociation!
  body: String!
  createdAt: DateTime!
  updatedAt: DateTime!
  lastEditedAt: DateTime
  editor: Actor
  includesCreatedEdit: Boolean!
  url: URI!
  viewerDidAuthor: Boolean!
}

type IssueCommentConnection {
  nodes: [IssueComment]
  pageInfo: PageInfo!
  totalCount: Int!
}

input IssueCommentOrder {
  direction: OrderDirection!
  field: IssueCommentOrderField!
}

input IssueOrder {
  direction: OrderDirection!
  field: IssueOrderField!
}
`;
