import { decide } from '../decision/decide.ts';
import { refusalOf } from '../decision/refusal.ts';
import { which } from '../decision/which.ts';
import {
  emergencyRequest,
  forEmergency,
  incidentOf,
  runViolations,
  type EmergencyAsked,
  type EmergencyRun,
} from '../facts/for-emergency.ts';
import { withEnd } from '../facts/for-issue.ts';
import { factsOn, touchOf } from '../facts/gathered.ts';
import { lookUp } from '../facts/incident.ts';
import { headOfLedger, mainNow } from '../facts/main.ts';
import { handOut, type IssuePorts, type IssueResult, refuse, type Released } from '../issuing/hand-out.ts';
import { tellPeople, type People } from '../issuing/tell-people.ts';
import { transact, type LedgerView } from '../ledger/ledger.ts';
import { maySign } from '../ledger/trust-keys.ts';
import { mayWrite } from '../ledger/trust-workflows.ts';
import { emergencyIn, tellEmergency } from '../lineage/emergency.ts';
import type { Facts } from '../model/facts.ts';
import type { RequestId } from '../model/ids.ts';
import { epoch } from '../model/time.ts';
import type { Job } from '../ports.ts';

export type BreakGlassResult = IssueResult & { readonly id: RequestId; readonly told: People | null };

/** For no cloud: a token that is only looked at. */
const AUDIENCE = 'access-lineage';

/**
 * Decided and issued in one run, nobody is waited for. Request, verdict and debt stand in the ledger before anything is
 * exchanged, the credential's event before it is released; then people are told, and nothing waits for that.
 */
export async function breakGlass(
  asked: EmergencyAsked,
  run: EmergencyRun,
  ports: Omit<IssuePorts, 'released'> & {
    /** The job once the id is known: whoever closes the credential at its end needs it. */
    readonly jobFor: (id: RequestId) => Job;
    readonly releasedFor: (id: RequestId, one: Released) => void;
  },
): Promise<BreakGlassResult> {
  const { sources, actor } = ports;
  // By this machine's clock, before GitHub's is read: what is waited for in between has gone by.
  const started = epoch(sources.clock.now());
  const [main, identity, { incident, at }] = await Promise.all([
    mainNow(sources),
    ports.job.identity(AUDIENCE),
    lookUp(incidentOf(asked), sources),
  ]);
  const { policy, ledger, tip } = main;
  mayWrite(policy.trust, ports.run);
  maySign(ledger);
  const head = await headOfLedger(main, tip, ports.run, sources);
  const recent = head.policy?.event.recent ?? [];

  const { claims } = identity;
  const { document } = emergencyRequest(asked, policy.set, claims, at);
  const { id } = document.body;
  const violations = runViolations(claims, run, sources.mainBranch);
  const moment = { phase: 'emergency', at, by: actor, claims, incident } as const;
  const gathered = await forEmergency(document, policy.set, moment, violations, recent, sources);
  const touch = touchOf(gathered);
  const factsAt = (on: LedgerView): Facts => {
    const { decided, grant, issuances } = on.lineage(id);
    return factsOn(decided ? withEnd(gathered, grant) : gathered, on, { ...moment, uses: issuances.length });
  };
  const salts = { purpose: sources.salt(), justification: sources.salt(), goal: sources.salt() };
  const view = await transact(ledger, touch, (on) => {
    if (on.lineage(id).events.length > 0) return { events: [] };
    const facts = factsAt(on);
    return { events: tellEmergency(facts, decide(gathered.asked.policy, facts), ports.run, salts) };
  });

  const lineage = view.lineage(id);
  const decision = lineage.decided?.decision ?? null;
  if (!emergencyIn(lineage, document.blob) || !decision) {
    const refusal = decision ? refusalOf(decision) : TWICE;
    return { is: 'refused', ...(decision?.verdict === 'allow' ? TWICE : refusal), decision, id, told: null };
  }
  const released = (one: Released) => ports.releasedFor(id, one);
  const forJob = { ...ports, job: ports.jobFor(id), released };
  const now = decide(gathered.asked.policy, factsAt(view));
  const taken =
    now.verdict === 'allow'
      ? which(decision.effective?.entitlements ?? [], ports.cloudRoles, policy.set.kinds)
      : refusalOf(now);
  const result =
    'condition' in taken
      ? await refuse({ id, marks: decision.marks }, taken, forJob, ledger)
      : await handOut(
          {
            request: document.body,
            policy: gathered.asked.policy,
            trust: policy.trust,
            ledger,
            touch,
            view,
            decision,
            granted: { entitlements: decision.effective?.entitlements ?? [] },
            entitlements: taken,
            factsAt,
            identity,
            started,
          },
          forJob,
        );
  return { ...result, id, told: await tellPeople(lineage, tip, sources) };
}

const TWICE = {
  condition: 'BG-DISPATCH',
  message: 'this run has broken the glass already, for something else',
  fix: 'start the break-glass workflow once for each emergency',
};
