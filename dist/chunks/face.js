import "./rolldown-runtime.js";
import { C as findingBlocks, G as markdown, b as checkBlocks, gr as shownDigest, w as resultFindings, x as checkFace } from "./judging.js";
import { _ as groupBy } from "./start.js";
// src/action/face.ts
function faceOf(checked) {
	if (checked.is === "failed") return failed(checked.failure);
	const view = {
		...viewOf(checked),
		gate: checked.gate
	};
	const { title, state } = checkFace(view);
	return {
		comment: markdown(checkBlocks(view)),
		title,
		state,
		annotations: annotated(checked).filter((one) => one.at)
	};
}
function failed({ message, fix }) {
	return {
		comment: markdown([{
			is: "heading",
			level: 1,
			text: "\u26a0\ufe0f Nothing could be decided yet"
		}, ...findingBlocks([{
			id: "Y094",
			severity: "error",
			message,
			fix
		}])]),
		title: "Nothing could be decided yet: see the comment",
		state: "error",
		annotations: []
	};
}
function viewOf(checked) {
	switch (checked.is) {
		case "nothing": return {
			findings: [],
			requests: []
		};
		case "too-large": return {
			findings: [tooLarge(checked.failure)],
			requests: []
		};
		case "unreadable": return {
			findings: checked.findings,
			requests: []
		};
		case "requests": return {
			findings: [],
			requests: [...checked.judged.map(request), ...unread(checked.findings)],
			revocations: checked.revocations,
			putBack: checked.putBack,
			logins: checked.logins,
			unbound: checked.unbound,
			merged: checked.pullRequest.merge !== null
		};
	}
}
function request({ document, decision, duration, recorded = false }) {
	const shown = decision.effective ? shownDigest(document.blob, decision.effective.digest) : null;
	return {
		path: document.path,
		decision,
		shown,
		request: document.body,
		recorded,
		...duration === null ? {} : { duration }
	};
}
function unread(findings) {
	return [...groupBy(findings, ({ at }) => at?.path ?? "the pull request")].map(([path, own]) => ({
		path,
		findings: own
	}));
}
function annotated(checked) {
	if (checked.is === "unreadable") return checked.findings;
	if (checked.is !== "requests") return [];
	return [...checked.findings, ...checked.judged.flatMap(({ document, decision }) => resultFindings(decision, document.locate))];
}
function tooLarge({ message, fix }) {
	return {
		id: "Y093",
		severity: "error",
		message,
		fix
	};
}
export { faceOf };
