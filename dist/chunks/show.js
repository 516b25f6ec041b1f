import "./rolldown-runtime.js";
import { C as findingBlocks, E as BOUNDARY, F as secretRows, G as markdown, M as mandateRows, N as owedBlocks, Ot as readLedger, P as reachRows, Un as sibling, a as justified, j as conditionPhrase, o as standing } from "./judging.js";
import { d as olderMain, l as mainHistory, t as here } from "./here.js";
import { $ as Failure, E as counted, X as isRequestId, Z as systemClock, t as saidIn } from "./start.js";
import { t as terminal } from "./terminal.js";
import { t as behindOrigin } from "./refs.js";
import { t as wantLedger } from "./ledger-here.js";
import { n as print, t as colours } from "./terminal2.js";
// src/lineage/timeline.ts
function timeline({ events }, places = new Map()) {
	return events.map((event) => ({
		when: event.occurredAt,
		what: event.kind,
		who: event.actor ? `${event.actor.loginAtTime} (${event.actor.databaseId})` : `run ${event.run.runId}`,
		marks: event.marks,
		detail: detail(event),
		place: places.get(event.key) ?? ""
	}));
}
function detail(event) {
	switch (event.kind) {
		case "requested": {
			if (!event.terms) return "a file that could not be read as a request";
			const { role, scope, window } = event.terms;
			const asked = `${role} in ${scope.environment}${window?.duration ? ` for ${window.duration}` : ""}`;
			const merged = event.mergeCommit === null ? "" : " (dated by the merge)";
			return `${asked}: ${event.purpose ? saidIn(event.purpose) : "text removed"}${merged}`;
		}
		case "withdrawn": return `pull request #${event.pullRequest} was closed without a merge`;
		case "approved": {
			const { authority, person } = event.approval;
			return `${person} as ${authority.slot} of ${authority.rule} (${authority.memberBy}): ${saidIn(event.review.body)}`;
		}
		case "decided": return `${event.decision.verdict}: ${event.decision.headline}`;
		case "issued": {
			const { id, provider, credential, expiresAt } = event.issuance;
			const [name = ""] = Object.values(credential);
			return `${provider} ${name}, issuance ${id}, until ${expiresAt}`;
		}
		case "refused": return `${event.condition}: ${event.message}${event.dropped ? " (the exchanged credential was dropped)" : ""}`;
		case "revalidated": return revalidatedDetail(event);
		case "closed": return `issuance ${event.issuance}: ${CLOSED[event.how]}`;
		case "expired":
		case "lapsed": return event.issuance === void 0 ? "the grant" : `issuance ${event.issuance}`;
		case "revoked": return `by ${event.by}: ${event.mechanism}, ${event.effectiveAt ? `effective ${event.effectiveAt}` : "what is alive ends by itself"}`;
		case "used": return `issuance ${event.issuance}: ${counted(event.actions.filter((one) => one.answer === "used").length, "action")} seen in ${event.source}`;
		case "reviewed": return `${event.answer} in ${event.campaign}: ${saidIn(event.rationale)}`;
		case "declared": return `${event.person} had access in ${event.environment} from ${event.from} until ${event.until} (${event.incident}): ${saidIn(event.what)}`;
		case "obliged": return `${event.owedBy} owes a ${event.obligation} by ${event.due}${event.under ? ` (${event.under})` : ""}`;
		case "settled": return settledDetail(event);
		case "rotated": return `${rotation(event.secret)} ${paidBy(event.payment)}`;
		case "policy-changed": return policyChange(event);
	}
	return `${event.wrong}: ${event.message}`;
}
const CLOSED = {
	"job-ended": "the job ended",
	"handed-back": "handed back",
	dropped: "dropped before anybody held it, for the grant had ended"
};
function settledDetail({ obligation, approval, review, payment, pullRequest }) {
	if (approval && review) {
		const { authority, person } = approval;
		return `${obligation} by ${person} as ${authority.slot} of ${authority.rule} (${authority.memberBy}), pull request #${pullRequest}: ${saidIn(review.body)}`;
	}
	return `${obligation} ${payment ? paidBy(payment) : `by pull request #${pullRequest}`}`;
}
function paidBy({ person, pullRequest, done }) {
	return `by ${person}, pull request #${pullRequest}: ${saidIn(done)}`;
}
function rotation({ type, reference, version, notBefore, notAfter, rotateBy }) {
	return `${type} ${reference}, now ${version}, valid from ${notBefore}${notAfter === void 0 ? "" : ` until ${notAfter}`}${rotateBy === void 0 ? "" : `, to be rotated by ${rotateBy}`};`;
}
const REVALIDATED = {
	holds: "all that was approved may be issued",
	downgraded: "less than was approved may be issued",
	gone: "nothing may be issued"
};
function revalidatedDetail({ outcome, conditions, issuance }) {
	return `${outcome}: ${conditions.map(({ id, holds }) => `${id} ${holds ? "holds" : "does not hold"}`).join(", ")}; ${REVALIDATED[outcome]}${issuance === null ? "" : `, issuance ${issuance}`}`;
}
function policyChange({ to, from, pullRequest, binds, because, classes, approvals, documents, moreDocuments }) {
	if (!from) return `commit ${to.commit.slice(0, 12)} binds: ${because.message}`;
	const how = pullRequest === null ? "without a pull request" : `by pull request #${pullRequest}`;
	const by = [...new Set(approvals.map(({ person }) => person))].join(", ");
	const touched = documents.length + moreDocuments;
	return [
		`commit ${to.commit.slice(0, 12)} ${how} ${binds ? "binds" : "does not bind"}: ${because.message} (${because.rule})`,
		`${classes.join(", ") || "nothing that decides"}; ${counted(touched, "document")}`,
		...by ? [`approved by ${by}`] : []
	].join("; ");
}
// src/commands/show.ts
async function show(id, ledger, at) {
	return shown(await readLedger(ledger, {
		requests: [id],
		index: []
	}), id, at, ledger);
}
async function showEach(ids, ledger, at) {
	const view = await readLedger(ledger, {
		requests: ids,
		index: []
	});
	return ids.map((id) => shown(view, id, at, ledger));
}
async function besideMain(clone, main, { requested, grant }) {
	if (!requested || requested.mergeCommit === null || !grant || grant.ended) return [];
	const { path, blob } = requested.file;
	const revocation = sibling(path, "revocation");
	const [shot] = await clone.read([{
		ref: main,
		paths: [path, revocation]
	}]);
	const at = (wanted) => shot?.files.find((one) => one.path === wanted);
	const warn = (message, fix) => ({
		id: "V09",
		severity: "warning",
		message,
		fix
	});
	if (at(revocation)) return [warn(`${revocation} on ${main} revokes it, and no event tells of that yet: nothing is issued for it`, "run record")];
	if (at(path)?.blob !== blob) {
		const history = await mainHistory(clone, main, [requested.mergeCommit]).catch(cutOff);
		if (history && history.newer.size > 0) return olderMain(history, history.newer);
		return [warn(`${path} on ${main} is ${at(path) ? "not the file that was granted" : "gone"}: nothing is issued for it, whatever stands below`, "put the file back as it was, or revoke the request, so that the ledger tells its end")];
	}
	return [];
}
function cutOff(error) {
	if (error instanceof Failure && error.code === "INPUT") return null;
	throw error;
}
function shown(view, id, at, { branch }) {
	const lineage = view.lineage(id);
	if (lineage.events.length === 0) throw new Failure("MISSING", `the ledger knows no request ${id}`, `check the id, and fetch the branch of the ledger: git fetch origin ${branch}:${branch}`);
	const places = new Map(lineage.events.flatMap(({ key }) => {
		const place = view.place(id, key);
		return place ? [[key, place]] : [];
	}));
	return {
		lineage,
		at,
		standing: standing(lineage, at),
		justified: justified(lineage, at),
		timeline: timeline(lineage, places)
	};
}
// src/report/views/policy-lineage.ts
function policyBlocks(rows) {
	return [{
		is: "heading",
		level: 1,
		text: "What became of the rules"
	}, {
		is: "entries",
		entries: rows.map(({ when, who, detail, place }) => ({
			head: [`${when} by `, { code: who }],
			lines: [detail, ...place === "" ? [] : [[{ code: place }]]]
		}))
	}];
}
// src/report/views/lineage.ts
const JUSTIFIED = {
	stands: "\u2705 stands justified",
	unproven: "\u26d4 is not proven",
	lapsed: "\u231b is over"
};
const STANDING = {
	"not-granted": "not granted",
	"not-yet": "granted, not open yet",
	live: "live",
	ended: "ended"
};
function lineageBlocks({ lineage, justified, standing, rows, findings = [] }) {
	const missing = [...lineage.findings, ...findings];
	return [
		...answerBlocks({
			lineage,
			justified,
			standing
		}),
		{
			is: "heading",
			level: 2,
			text: "What was asked and granted"
		},
		{
			is: "table",
			head: ["", ""],
			rows: facts(lineage, STANDING[standing])
		},
		...owedBlocks((lineage.grant ?? lineage.owing)?.obligations ?? [], "What is owed"),
		...issuances(lineage),
		{
			is: "heading",
			level: 2,
			text: "What happened"
		},
		{
			is: "entries",
			entries: rows.map(entry)
		},
		{
			is: "heading",
			level: 2,
			text: "What is missing"
		},
		...missing.length > 0 ? findingBlocks(missing) : [{
			is: "text",
			text: nothingMissing(lineage)
		}]
	];
}
function nothingMissing({ issuances, grant, events }) {
	const unseen = [...issuances.some(({ used }) => used.length === 0) ? ["use of its credentials"] : [], ...grant && !events.some(({ kind }) => kind === "reviewed") ? ["access review"] : []];
	return `Nothing: every step of this lineage is there${unseen.length > 0 ? `; not looked at: ${unseen.join(", ")}` : ""}.`;
}
function answerBlocks({ lineage, justified, standing }) {
	const early = standing === "not-yet" && justified.is === "stands" ? ", and is not open yet" : "";
	const answer = standing === "not-granted" ? "\u26d4 grants nothing" : `${JUSTIFIED[justified.is]}${early}`;
	return [{
		is: "heading",
		level: 1,
		text: [{ code: lineage.requestId }, ` ${answer}`]
	}, {
		is: "list",
		items: justified.because
	}];
}
function facts({ requested, decided, grant }, standing) {
	const rows = [["Standing", standing]];
	if (requested) {
		rows.push(["Request", [
			{ code: requested.file.path },
			" (blob ",
			{ code: requested.file.blob.slice(0, 12) },
			")"
		]]);
		if (requested.pullRequest !== null) rows.push(["Pull request", `${requested.pullRequest}`]);
		if (requested.terms?.secret) rows.push(...secretRows(requested.terms.secret));
	}
	if (requested?.purpose) rows.push(["To", `${requested.terms?.purpose.code ?? ""}: ${saidIn(requested.purpose)}`]);
	if (requested?.justification) rows.push(["Because", saidIn(requested.justification)]);
	if (requested?.terms?.ticket !== void 0) rows.push(["Ticket", requested.terms.ticket]);
	if (requested?.terms) rows.push(...asked(requested.terms, requested.goal ? saidIn(requested.goal) : null));
	if (decided) {
		const { verdict, headline, policy, engine, risk, marks, holder, owner } = decided.decision;
		if (marks.length > 0) rows.push(["Marked", marks.join(", ")]);
		rows.push(...reachRows(decided.decision));
		rows.push(["Decided", `${verdict}: ${headline}`]);
		rows.push(["By", [
			`policy at `,
			{ code: policy.commit.slice(0, 12) },
			`, engine ${engine}, risk ${risk.level}`
		]]);
		if (holder) rows.push(["Held by", [{ code: holder.subject }, ...owner ? [", answered for by ", { code: owner }] : []]]);
	}
	const waived = (decided?.decision.results ?? []).filter(({ outcome }) => outcome === "waived");
	if (waived.length > 0) rows.push(["Waived", waived.map(({ rule, waivedBy = "" }) => `${rule} by ${waivedBy}`).join(", ")]);
	if (grant) {
		const { role, environment, notBefore, notAfter } = grant.effective;
		rows.push(["Grant", [
			{ code: role },
			" in ",
			{ code: environment },
			`, ${notBefore} to ${notAfter}`
		]]);
		if (grant.approvers.length > 0) rows.push(["Approved by", grant.approvers.flatMap((one, index) => [...index > 0 ? [", "] : [], { code: one }])]);
		if (grant.marks.length > 0) rows.push(["Path", grant.marks.flatMap((mark, n) => [...n > 0 ? [", "] : [], { strong: mark }])]);
		if (grant.exceptions.length > 0) rows.push(["Bypassed by", grant.exceptions.flatMap((one, n) => [...n > 0 ? [", "] : [], { code: one }])]);
		for (const { kind, by, owedBy, metAt } of grant.obligations) rows.push(["Owed", [
			`${kind} by ${by}, by `,
			{ code: owedBy },
			metAt === null ? ": not paid yet" : `: paid at ${metAt}`
		]]);
		if (grant.ended) rows.push(["Ended", `${grant.ended.how} at ${grant.ended.at}`]);
	}
	return rows;
}
function asked({ subject, conditions = [] }, goal) {
	return [...subject.type === "agent" ? mandateRows({
		...subject,
		goal
	}) : [], ...conditions.map((one) => ["Condition", conditionPhrase(one)])];
}
function issuances({ issuances: stories }) {
	if (stories.length === 0) return [];
	return [{
		is: "heading",
		level: 2,
		text: "Credentials"
	}, {
		is: "entries",
		entries: stories.map(credential)
	}];
}
function credential({ issued: { issuance, boundary }, closed, expired, used }) {
	const end = closed ? `closed at ${closed.occurredAt}` : expired ? `expired at ${expired.occurredAt}` : "not closed";
	return {
		head: [
			`${issuance.provider} `,
			{ code: nameOf(issuance) },
			", issuance ",
			{ code: issuance.id }
		],
		lines: [
			`alive ${issuance.issuedAt} to ${issuance.expiresAt}; ${end}`,
			`use: ${used.length > 0 ? counted(used.length, "reading") : "not looked at"}`,
			`to revoke: ${issuance.revocable.said}`,
			...boundary ? [`boundary ${BOUNDARY[boundary]}`] : []
		]
	};
}
function entry({ when, what, who, marks, detail, place }) {
	return {
		head: [
			`${when} `,
			{ strong: what },
			" by ",
			{ code: who },
			...marks.length > 0 ? [` \u00b7 ${marks.join(", ")}`] : []
		],
		lines: [detail, ...place === "" ? [] : [[{ code: place }]]]
	};
}
function nameOf({ credential }) {
	if ("accessKeyId" in credential) return credential.accessKeyId;
	return "binding" in credential ? credential.binding : `token SHA-256 ${credential.tokenSha256.slice(0, 16)}\u2026`;
}
// src/report/views/lineage-short.ts
function shortBlocks({ rows, ...told }) {
	const marked = rows.some(({ marks }) => marks.length > 0);
	const columns = rows.map((row) => [
		row.when.slice(11, 19),
		row.what,
		...marked ? [row.marks.join(", ")] : [],
		row.who.replace(/ \(\d+\)$/, "")
	]);
	const widths = (columns[0] ?? []).map((_, n) => Math.max(...columns.map((cells) => cells[n]?.length ?? 0)));
	const room = LINE - widths.reduce((sum, width) => sum + width + 2, 0);
	return [
		...answerBlocks(told),
		{
			is: "table",
			head: [...widths.map(() => ""), ""],
			rows: columns.map((cells, n) => [...cells, cut(rows[n]?.detail ?? "", room)])
		},
		...findingBlocks([...told.lineage.findings, ...told.findings ?? []])
	];
}
const LINE = 100;
function cut(detail, room) {
	const [first = ""] = detail.split("\n");
	return first.length > room ? `${first.slice(0, room - 1).trimEnd()}\u2026` : first;
}
// src/cli/show.ts
async function showHere(id, options) {
	if (id !== "policy" && !isRequestId(id)) throw new Failure("INPUT", `"${id.slice(0, 60)}" is not a request id`, "write it as the file is named, for instance 2026-11-ledger-sync-deploy; `policy` shows what became of the rules");
	const there = await here(options.repo, options.defaultBranch);
	await wantLedger(options.repo, there);
	const { clone, main, mainRef, unbelieved } = there;
	const behind = behindOrigin(options.repo, mainRef, main.ledger.branch);
	const told = await show(id, main.ledger, systemClock().now());
	const beside = await besideMain(clone, mainRef, told.lineage);
	const warnings = [
		...unbelieved ? [unbelieved] : [],
		...behind,
		...beside
	];
	tell(told, {
		...options,
		warnings
	});
	return unbelieved ? 1 : 0;
}
function tell(told, options = {}) {
	const warning = (options.warnings ?? []).map((finding) => ({
		is: "finding",
		finding
	}));
	const blocks = [...warning, ...told.lineage.requestId === "policy" ? policyBlocks(told.timeline) : options.short ? shortBlocks({
		...told,
		rows: told.timeline
	}) : lineageBlocks({
		...told,
		rows: told.timeline
	})];
	if (options.json) {
		if (warning.length > 0) process.stderr.write(terminal(warning, colours()));
		print(JSON.stringify(told.lineage, null, 2));
	} else if (options.markdown) print(markdown(blocks));
	else print(terminal(blocks, colours()));
}
export { tell as n, showEach as r, showHere as t };
