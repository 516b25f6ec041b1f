import { G as markdown, Ln as writeRequest, Y as bodyOf } from "./judging.js";
import { $ as Failure, c as emergencyBranches, f as gitHash } from "./start.js";
// src/report/views/emergency.ts
function emergencyIssue({ requested, decided, grant }, pullRequest) {
	const { role, environment, incident, until, due, person, id, under } = wordsOf({
		requested,
		decided,
		grant
	});
	const review = pullRequest === null ? [
		"the pull request from branch ",
		{ code: `break-glass/${id}` },
		" (not opened yet)"
	] : `pull request ${pullRequest}`;
	return {
		title: `Break-glass ${incident}: ${role} in ${environment} (${id})`,
		blocks: [
			{
				is: "text",
				text: [{ strong: "Access was taken in an emergency" }, ", without waiting for an approval. Somebody else has to look at it now."]
			},
			{
				is: "table",
				head: ["", ""],
				rows: [
					["Incident", [{ code: incident }, unverified({ decided })]],
					["Taken by", person],
					["Role", [
						{ code: role },
						" in ",
						{ code: environment }
					]],
					["Until", until],
					["Under", [{ code: under }]],
					["Bypassed", bypassed({ decided })],
					["Review due", due],
					["Review", review],
					...owed({ grant })
				]
			},
			{
				is: "text",
				text: "While the review is overdue, the person breaks no glass and gets no standing access. Close this issue when it is done."
			}
		]
	};
}
function emergencyPullRequest({ requested, decided, grant }) {
	const { role, environment, incident, until, due, person, under } = wordsOf({
		requested,
		decided,
		grant
	});
	return {
		title: `Review of break-glass ${incident}: ${role} in ${environment}`,
		blocks: [
			{
				is: "text",
				text: [
					"This adds the file of an emergency to main, exactly as it was recorded. The access was taken by ",
					...typeof person === "string" ? [person] : person,
					` until ${until}; nothing is granted by merging.`
				]
			},
			...doubt({ decided }),
			{
				is: "text",
				text: [
					"Approve if it was right, with your reason; the comment of the check says who may, and what to write. Merging then settles the review that ",
					{ code: under },
					` asks for by ${due}. Do not change the file.`
				]
			}
		]
	};
}
function wordsOf({ requested, decided, grant }) {
	const review = grant?.obligations.find(({ under }) => under !== void 0);
	const moment = decided?.facts.moment;
	const by = moment?.phase === "emergency" ? moment.by : null;
	const who = review?.owedBy ?? "unknown";
	const person = by ? [
		{ code: who },
		" (account ",
		{ code: by.loginAtTime },
		")"
	] : [{ code: who }];
	return {
		id: requested?.requestId ?? "",
		role: grant?.effective.role ?? "",
		environment: grant?.effective.environment ?? "",
		incident: requested?.terms?.breakGlass?.incident ?? "",
		until: grant?.effective.notAfter ?? "",
		due: review?.by ?? "",
		under: review?.under ?? "",
		person
	};
}
function unverified({ decided }) {
	const said = decided?.decision.results.find(({ rule, outcome }) => rule === "BG-INCIDENT" && outcome === "fail");
	return said ? `, ${said.message}` : "";
}
function doubt({ decided }) {
	const said = unverified({ decided });
	return said === "" ? [] : [{
		is: "text",
		text: [{ strong: "The incident" }, `${said}. Make sure that it was one.`]
	}];
}
function owed({ grant }) {
	return (grant?.obligations ?? []).flatMap(({ kind, by, owedBy, under }) => under === void 0 ? [["Owed", [
		{ strong: kind },
		` by ${by}, by `,
		{ code: owedBy }
	]]] : []);
}
function bypassed({ decided }) {
	const rules = (decided?.decision.results ?? []).filter(({ outcome }) => outcome === "waived").map(({ rule }) => rule);
	return rules.length === 0 ? "nothing" : rules.flatMap((rule, n) => [...n > 0 ? [", "] : [], { code: rule }]);
}
// src/issuing/tell-people.ts
async function tellPeople(lineage, tip, { github, mainBranch }) {
	const troubles = [];
	const attempt = async (doing) => {
		try {
			return await doing();
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			troubles.push(error);
			return null;
		}
	};
	const pullRequest = await attempt(async () => {
		const { title, blocks } = emergencyPullRequest(lineage);
		return github.propose({
			branches: emergencyBranches(lineage.requestId),
			from: tip,
			into: mainBranch,
			...fileOf(lineage),
			title,
			body: markdown(blocks)
		});
	});
	return {
		pullRequest,
		issue: await attempt(async () => {
			const { title, blocks } = emergencyIssue(lineage, pullRequest);
			return github.announce({
				title,
				body: markdown(blocks),
				labels: ["break-glass"]
			});
		}),
		troubles
	};
}
function fileOf({ requested, requestId }) {
	const body = requested && bodyOf(requested);
	const bytes = body && writeRequest(body);
	if (requested && bytes && gitHash("blob", bytes) === requested.file.blob) return {
		path: requested.file.path,
		bytes
	};
	throw new Failure("MISSING", `the file of ${requestId} cannot be written again: a text of it was removed, or this release writes it otherwise`, "use the release that recorded it, or add the file by hand");
}
export { tellPeople as t };
