import "./rolldown-runtime.js";
import { t as readLedger } from "./ledger.js";
import { t as due } from "./due.js";
import { n as Failure } from "./finding.js";
import { t as systemClock } from "./clock.js";
import { t as markdown } from "./markdown.js";
import { t as terminal } from "./terminal2.js";
import { t as findingBlocks } from "./findings.js";
import { t as here } from "./here.js";
import { n as print, t as colours } from "./terminal.js";
// src/lineage/standing.ts
function standing({ grant }, now) {
	if (!grant) return "not-granted";
	if (grant.ended || now >= grant.effective.notAfter) return "ended";
	return now < grant.effective.notBefore ? "not-yet" : "live";
}
function justified(lineage, at) {
	const { grant, decided, findings, corrected } = lineage;
	const doubts = [
		...lineage.requested ? [] : ["no request is recorded"],
		...decided ? [] : [withdrawn(lineage) ?? "it was never decided"],
		...decided && decided.decision.verdict !== "allow" ? [`the verdict was ${decided.decision.verdict}`] : [],
		...findings.filter((one) => one.severity === "error").map((one) => one.message),
		...corrected.map((one) => `${one.wrong} was corrected: ${one.message}`)
	];
	if (doubts.length > 0 || !grant || !decided) return {
		is: "unproven",
		because: doubts.length > 0 ? doubts : ["there is no grant"]
	};
	const { notBefore, notAfter } = grant.effective;
	const over = [
		...grant.ended && grant.ended.at <= at ? [`${grant.ended.how} at ${grant.ended.at}`] : [],
		...notAfter <= at ? [`its window ended at ${notAfter}`] : [],
		...at < notBefore ? [`its window opens at ${notBefore}`] : [],
		...due(lineage, at).filter(({ what }) => what === "rotate" || what === "review").map(({ what, since }) => `a ${what === "rotate" ? "rotation" : "review"} is owed since ${since}`)
	];
	if (over.length > 0) return {
		is: "lapsed",
		because: over
	};
	const approvers = grant.approvers.length > 0 ? `approved by ${grant.approvers.join(", ")}` : "no approval was required";
	return {
		is: "stands",
		because: [
			`allowed by policy ${decided.decision.policy.commit.slice(0, 12)}`,
			approvers,
			`until ${notAfter}`
		]
	};
}
function withdrawn({ events }) {
	const event = events.findLast((one) => one.kind === "withdrawn");
	return event ? `it was withdrawn: pull request #${event.pullRequest} was closed without a merge` : null;
}
// src/lineage/timeline.ts
function timeline({ events }, places = new Map()) {
	return events.map((event) => ({
		when: event.occurredAt,
		what: event.kind,
		who: event.actor ? `${event.actor.loginAtTime} (${event.actor.databaseId})` : `run ${event.run.runId}`,
		detail: detail(event),
		place: places.get(event.key) ?? ""
	}));
}
function detail(event) {
	switch (event.kind) {
		case "requested": {
			if (!event.terms) return "a file that could not be read as a request";
			const { role, scope, window } = event.terms;
			return `${`${role} in ${scope.environment}${window?.duration ? ` for ${window.duration}` : ""}`}: ${event.purpose?.text ?? "text removed"}`;
		}
		case "withdrawn": return `pull request #${event.pullRequest} was closed without a merge`;
		case "approved": {
			const { authority, person } = event.approval;
			return `${person} as ${authority.slot} of ${authority.rule} (${authority.memberBy}): ${event.review.body.text ?? "text removed"}`;
		}
		case "decided": return `${event.decision.verdict}: ${event.decision.headline}`;
		case "issued": {
			const { id, provider, credential, expiresAt } = event.issuance;
			const [name = ""] = Object.values(credential);
			return `${provider} ${name}, issuance ${id}, until ${expiresAt}`;
		}
		case "refused": return `${event.condition}: ${event.message}${event.dropped ? " (the exchanged credential was dropped)" : ""}`;
		case "closed": return `issuance ${event.issuance}: ${event.how === "job-ended" ? "the job ended" : "handed back"}`;
		case "expired":
		case "lapsed": return event.issuance === void 0 ? "the grant" : `issuance ${event.issuance}`;
		case "revoked": return `by ${event.by}: ${event.mechanism}, ${event.effectiveAt ? `effective ${event.effectiveAt}` : "what is alive ends by itself"}`;
		case "used": return `issuance ${event.issuance}: ${event.actions.filter((one) => one.answer === "used").length} actions seen in ${event.source}`;
		case "reviewed": return `${event.answer} in ${event.campaign}: ${event.rationale.text ?? "text removed"}`;
	}
	return `${event.wrong}: ${event.message}`;
}
// src/commands/show.ts
async function show(id, ledger, at) {
	const view = await readLedger(ledger, {
		requests: [id],
		index: []
	});
	const lineage = view.lineage(id);
	if (lineage.events.length === 0) throw new Failure("MISSING", `the ledger knows no request ${id}`, "check the id, and fetch the branch of the ledger: git fetch origin evidence:evidence");
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
// src/report/views/lineage.ts
const JUSTIFIED = {
	stands: "✅ stands justified",
	unproven: "⛔ is not proven",
	lapsed: "⌛ is over"
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
		{
			is: "heading",
			level: 1,
			text: [{ code: lineage.requestId }, ` ${standing === "not-granted" ? "⛔ grants nothing" : JUSTIFIED[justified.is]}`]
		},
		{
			is: "list",
			items: justified.because
		},
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
			text: "Nothing: every step of this lineage is there."
		}]
	];
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
	}
	if (decided) {
		const { verdict, headline, policy, engine, risk, holder, owner } = decided.decision;
		rows.push(["Decided", `${verdict}: ${headline}`]);
		rows.push(["By", [
			`policy at `,
			{ code: policy.commit.slice(0, 12) },
			`, engine ${engine}, risk ${risk.level}`
		]]);
		if (holder) rows.push(["Held by", [{ code: holder.subject }, ...owner ? [", answered for by ", { code: owner }] : []]]);
	}
	if (grant) {
		const { role, environment, notBefore, notAfter } = grant.effective;
		rows.push(["Grant", [
			{ code: role },
			" in ",
			{ code: environment },
			`, ${notBefore} to ${notAfter}`
		]]);
		if (grant.approvers.length > 0) rows.push(["Approved by", grant.approvers.flatMap((one, index) => [...index > 0 ? [", "] : [], { code: one }])]);
		if (grant.ended) rows.push(["Ended", `${grant.ended.how} at ${grant.ended.at}`]);
	}
	return rows;
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
function credential({ issued: { issuance }, closed, expired, used }) {
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
			`use: ${used.length > 0 ? `${used.length} readings` : "not looked at"}`,
			`to revoke: ${issuance.revocable.said}`
		]
	};
}
function entry({ when, what, who, detail, place }) {
	return {
		head: [
			`${when} `,
			{ strong: what },
			" by ",
			{ code: who }
		],
		lines: [detail, ...place === "" ? [] : [[{ code: place }]]]
	};
}
function nameOf({ credential }) {
	if ("accessKeyId" in credential) return credential.accessKeyId;
	return "binding" in credential ? credential.binding : `token SHA-256 ${credential.tokenSha256.slice(0, 16)}…`;
}
// src/cli/show.ts
async function showHere(id, options) {
	if (!/^\d{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$/.test(id)) throw new Failure("INPUT", `"${id.slice(0, 60)}" is not a request id`, "write it as the file is named, for instance 2026-11-ledger-sync-deploy");
	const { main } = await here(options.repo);
	const told = await show(id, main.ledger, systemClock().now());
	if (options.json) print(JSON.stringify(told.lineage, null, 2));
	else if (options.markdown) print(markdown(lineageBlocks({
		...told,
		rows: told.timeline
	})));
	else print(terminal(lineageBlocks({
		...told,
		rows: told.timeline
	}), colours()));
	return 0;
}
export { showHere as t };
