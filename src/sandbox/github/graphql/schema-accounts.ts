export const ACCOUNTS = `
type Query {
  repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
  organization(login: String!): Organization
  user(login: String!): User
  viewer: User!
  rateLimit(dryRun: Boolean = false): RateLimit
}

type Mutation {
  createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
}

interface Node {
  id: ID!
}

interface Actor {
  login: String!
  url: URI!
}

interface RepositoryOwner {
  id: ID!
  login: String!
}

type User implements Actor & Node & RepositoryOwner {
  id: ID!
  databaseId: Int
  login: String!
  name: String
  createdAt: DateTime!
  url: URI!
}

type Bot implements Actor & Node {
  id: ID!
  databaseId: Int
  login: String!
  createdAt: DateTime!
  url: URI!
}

type Mannequin implements Actor & Node {
  id: ID!
  databaseId: Int
  login: String!
  createdAt: DateTime!
  url: URI!
}

type Organization implements Actor & Node & RepositoryOwner {
  id: ID!
  databaseId: Int
  login: String!
  name: String
  createdAt: DateTime!
  url: URI!
  team(slug: String!): Team
  teams(after: String, before: String, first: Int, last: Int, ldapMapped: Boolean, query: String, rootTeamsOnly: Boolean = false, userLogins: [String!]): TeamConnection!
  membersWithRole(after: String, before: String, first: Int, last: Int): OrganizationMemberConnection!
}

type OrganizationMemberConnection {
  nodes: [User]
  edges: [OrganizationMemberEdge]
  pageInfo: PageInfo!
  totalCount: Int!
}

type OrganizationMemberEdge {
  cursor: String!
  node: User
  role: OrganizationMemberRole
}

type Team implements Node {
  id: ID!
  databaseId: Int
  slug: String!
  name: String!
  members(after: String, before: String, first: Int, last: Int, query: String): TeamMemberConnection!
}

type TeamConnection {
  nodes: [Team]
  pageInfo: PageInfo!
  totalCount: Int!
}

type TeamMemberConnection {
  nodes: [User]
  edges: [TeamMemberEdge]
  pageInfo: PageInfo!
  totalCount: Int!
}

type TeamMemberEdge {
  cursor: String!
  node: User!
  role: TeamMemberRole!
}

type PageInfo {
  endCursor: String
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
}

type RateLimit {
  cost: Int!
  limit: Int!
  remaining: Int!
  used: Int!
  resetAt: DateTime!
  nodeCount: Int!
}
`;
