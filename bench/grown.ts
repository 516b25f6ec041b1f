import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Files = Readonly<Record<string, string>>;

/** How a company's policies are made up, in shares of a hundred. */
const MIX = [
  [40, person],
  [20, workload],
  [15, role],
  [10, group],
  [5, sodSet],
  [5, rule],
  [5, approvalRule],
] as const;

/** Documents beside those of the sample organisation, so that there are `total` under `policies/`. */
export function policiesBeside(root: string, total: number): Files {
  const there = readdirSync(join(root, 'policies'), { recursive: true }).filter((name) =>
    String(name).endsWith('.yaml'),
  );
  const kinds = MIX.flatMap(([share, make]) => Array.from({ length: share }, () => make));
  // 37 has no divisor in common with 100: the kinds come mixed, in their shares.
  const made = new Map<unknown, number>();
  const files = Array.from({ length: total - there.length }, (_, n) => {
    const make = kinds[(n * 37) % 100] ?? person;
    const own = made.get(make) ?? 0;
    made.set(make, own + 1);
    return make(own);
  });
  return Object.fromEntries(files);
}

/** `count` requests as they were merged in ten years. */
export function pastRequests(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => {
      const year = 2016 + (n % 10);
      const month = String(1 + (Math.floor(n / 10) % 12)).padStart(2, '0');
      const id = `${year}-${month}-past-${n}`;
      return [`access-requests/${year}/${month}/${id}.yaml`, request(id)];
    }),
  );
}

type Made = readonly [path: string, yaml: string];

function person(n: number): Made {
  return [
    `policies/people/p-x${n}.yaml`,
    `${head('Person')}id: p-x${n}\naccounts:\n  - github: "${910_000_000 + n}"\n    login: person-${n}\n`,
  ];
}

function workload(n: number): Made {
  return [
    `policies/workloads/job-${n}.yaml`,
    `${head('Workload')}id: job-${n}
title: Deploys service ${n}
owner: p-bw103
identity:
  repositoryId: "${910_500_000 + n}"
  repository: brightwater-payments/service-${n}
  workflow: .github/workflows/deploy.yml
  ref: refs/heads/main
  environment: production
`,
  ];
}

function role(n: number): Made {
  return [
    `policies/roles/service-${n}.yaml`,
    `${head('Role')}id: ROLE-SERVICE-${n}
title: Deploy service ${n}
owner: group:platform-leads
eligible:
  subjects: [workload, human]
  anyOf:
    - workload: checkout-deploy
    - group: on-call
duration:
  default: PT1H
  max: PT8H
functions: [service.f${n}]
entitlements:
  - provider: aws
    account: "111122223333"
    iamRole: jit-service-${n}
    region: eu-west-1
    actions: ["ecs:DescribeServices", "ecs:UpdateService"]
    resources:
      - arn:aws:ecs:eu-west-1:111122223333:service/service-${n}/*
`,
  ];
}

function group(n: number): Made {
  return [
    `policies/groups/team-${n}.yaml`,
    `${head('Group')}id: team-${n}\ntitle: Team ${n}\nowner: group:platform-leads\nmembers:\n  - person:p-bw103\n  - person:p-bw104\n`,
  ];
}

function sodSet(n: number): Made {
  return [
    `policies/sod/set-${n}.yaml`,
    `${ruled('SodSet', `SOD-X-${n}`)}check: static\nlookBack: P30D\nmaxHeld: 1\nmembers:\n  - function: x${n}.create\n  - function: x${n}.approve\n`,
  ];
}

function rule(n: number): Made {
  return [
    `policies/rules/rule-${n}.yaml`,
    `${ruled('Rule', `RULE-X-${n}`)}target:\n  role: [ROLE-SERVICE-${n}]\neffect: require\nwhen: 'request.ticket != "" && window.minutes <= 480'\nmessage: Name a ticket\n`,
  ];
}

function approvalRule(n: number): Made {
  return [
    `policies/approvals/approval-${n}.yaml`,
    `${ruled('ApprovalRule', `APPR-X-${n}`)}target:\n  role: [ROLE-SERVICE-${n}]\nrequire:\n  - slot: one-more\n    count: 1\n    from:\n      - group: security\n`,
  ];
}

function ruled(kind: string, id: string): string {
  return `${head(kind)}id: ${id}\ntitle: One of many\ncontrols: ["SOC2:CC6.3"]\nseverity: high\nowner: group:security\n`;
}

function head(kind: string): string {
  return `apiVersion: access-lineage/v1\nkind: ${kind}\n`;
}

function request(id: string): string {
  return `${head('AccessRequest')}id: ${id}
subject:
  type: workload
  workload: checkout-deploy
purpose:
  code: deploy
  text: Roll out a release of the checkout service.
justification: The release passed staging and customers wait for what it mends.
ticket: OPS-1
role: ROLE-CHECKOUT-DEPLOY
scope:
  environment: production
window:
  duration: PT2H
`;
}
