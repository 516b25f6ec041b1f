import { c as emergencyBranches } from "./start.js";
import { Rn as readDocument } from "./judging.js";
// src/facts/for-redecide.ts
async function madeOf({ decision, facts }, repository, policyOf, main) {
	const { moment, request } = facts;
	const refs = moment.phase === "record" ? [landedWith(moment.merge)] : moment.phase === "emergency" ? placesOfEmergency(request.path, main) : [];
	const [policyAt, shots] = await Promise.all([policyOf(decision.policy.commit), repository.read(refs.map((ref) => ({
		ref,
		paths: [request.path]
	})))]);
	const file = shots.flatMap((shot) => shot?.files ?? []).find(({ path, blob }) => path === request.path && blob === request.blob);
	if (!policyAt || !file) return null;
	const read = readDocument(file, "request");
	const before = await Promise.all((facts.changes ?? []).map(async (change) => [change.before, await policyOf(change.before)]));
	const earlier = new Map(before.flatMap(([commit, one]) => one?.policy.ok ? [[commit, one.policy.value.set]] : []));
	return {
		policyAt: earlier.size > 0 ? withEarlier(policyAt, earlier) : policyAt,
		request: read.ok ? read.value.body : null,
		findings: read.ok ? [] : read.findings
	};
}
function placesOfEmergency(path, main) {
	const id = path.slice(path.lastIndexOf("/") + 1, -5);
	return [main, ...emergencyBranches(id).flatMap((branch) => [branch, `origin/${branch}`])];
}
function withEarlier(at, earlier) {
	if (!at.policy.ok) return at;
	const { set, trust } = at.policy.value;
	return {
		...at,
		policy: {
			ok: true,
			value: {
				trust,
				set: {
					...set,
					earlier
				}
			}
		}
	};
}
function landedWith({ commit, landed }) {
	return landed.at(-1) ?? commit;
}
export { madeOf as t };
