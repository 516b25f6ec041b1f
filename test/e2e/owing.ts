// What leaves something owed, as requests and policy ask for it.

/** Diego creates batches; for a while he may approve them as well, and Hanna watches, once a week. */
export const EXCEPTION = {
  'policies/exceptions/short-of-people.yaml': `apiVersion: access-lineage/v1
kind: Exception
id: EXC-PAY-01
title: One approver is on leave
owner: group:finance-controllers
waives: [SOD-PAY-001]
scope: { subject: "person:p-bw111", role: ROLE-PAYMENT-APPROVE, environment: production }
basis: compensating-control
justification: The second approver is on leave, and suppliers have to be paid.
mitigation: { control: MC-PUBLISH-01, monitor: p-bw113 }
riskOwner: p-bw120
valid: { from: "2026-01-01T00:00:00Z", until: "2099-01-01T00:00:00Z" }
`,
};

/** The password that migrations of the payments database use. */
export const REFERENCE = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:payments/migrator-Xq81Zt';
export const SECRET = `window:
  duration: PT2H
secret:
  reference: ${REFERENCE}
  type: secret
  consumer: checkout-deploy
  ttl: PT2H
  rotation: { afterUse: true, maxAge: P30D }
`;
