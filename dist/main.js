import "./chunks/rolldown-runtime.js";
import { $ as Failure, G as placeOf$1, Q as EXIT_CODE, U as ISSUING_EVENTS, W as outsidersMayStart, Z as systemClock, at as setFailed, nt as info, q as readInputs } from "./chunks/start.js";
// src/action/trigger.ts
function triggerOf(command, eventName, event) {
	switch (command) {
		case "issue": return issueTrigger(eventName);
		case "record": return { do: "record" };
		case "break-glass": return breakGlassTrigger(eventName);
		case "check":
		case "auto": return byEvent(command, eventName, event);
	}
}
function issueTrigger(eventName) {
	if (outsidersMayStart(eventName)) throw new Failure("INPUT", `nothing is issued on ${eventName}: it can be started without the right to write`, `run \`issue\` on one of ${ISSUING_EVENTS.join(", ")}, on the default branch, or in a workflow called by record`);
	return { do: "issue" };
}
function breakGlassTrigger(eventName) {
	if (eventName === "workflow_dispatch") return { do: "break-glass" };
	throw new Failure("INPUT", `the glass is broken by a person, and the event is ${eventName}`, "start the break-glass workflow by hand, on the default branch");
}
function byEvent(command, eventName, event) {
	switch (eventName) {
		case "pull_request_target": return event.action === "closed" && event.pull_request?.merged !== true ? {
			do: "nothing",
			why: "the pull request is closed without a merge; `record` tells the rest"
		} : {
			do: "check",
			number: pullRequestNumber(event)
		};
		case "workflow_run": return checkOfSignal(event);
		case "push":
		case "schedule":
		case "workflow_dispatch":
			if (command === "auto") return { do: "record" };
			break;
		case "pull_request":
		case "pull_request_review":
		case "merge_group": throw new Failure("INPUT", `the event is ${eventName}, on which a pull request can rewrite the workflow that judges it`, "run check on pull_request_target; reviews and the merge queue reach it through review-signal.yml and workflow_run");
	}
	throw new Failure("INPUT", `input command is ${command} and the event is ${eventName}, which asks for nothing`, "see docs/operators.md for the events of each command");
}
function checkOfSignal(event) {
	const { event: source, head_sha: head, head_branch: branch = "" } = event.workflow_run ?? {};
	if (source !== "pull_request_review" && source !== "merge_group") return {
		do: "nothing",
		why: `the workflow that ran was started by ${source ?? "nothing known"}, not by a review or the merge queue`
	};
	if (!head || !/^[0-9a-f]{40}$/.test(head)) throw new Failure("INPUT", "the event names no head commit", "run it again; GitHub sent workflow_run without head_sha");
	if (source === "pull_request_review") return {
		do: "check-head",
		head
	};
	const [, number] = QUEUE_BRANCH.exec(branch) ?? [];
	if (number === void 0) throw new Failure("INPUT", `the merge queue asks for branch ${branch || "of no name"}, which names no pull request`, "take the pull request out of the queue and merge it without; please report what GitHub sent");
	return {
		do: "check",
		number: Number(number),
		queuedAs: head
	};
}
const QUEUE_BRANCH = /^gh-readonly-queue\/.+\/pr-([1-9]\d{0,9})-[0-9a-f]{40}$/;
function pullRequestNumber(event) {
	const number = event.pull_request?.number;
	if (typeof number !== "number" || !Number.isSafeInteger(number)) throw new Failure("INPUT", "the event names no pull request", "run check on pull_request_target");
	return number;
}
// src/action/run-action.ts
async function runAction(environment) {
	const inputs = readInputs();
	const place = placeOf$1(environment);
	const trigger = triggerOf(inputs.command, place.eventName, place.event);
	if (trigger.do === "nothing") return info(`Nothing to do: ${trigger.why}.`);
	const { sourcesOf } = await import("./chunks/connect.js");
	const clock = systemClock();
	const step = {
		inputs,
		place,
		clock,
		environment,
		sources: sourcesOf(inputs, place, clock)
	};
	switch (trigger.do) {
		case "check": return (await import("./chunks/check-step.js")).checkStep(trigger.number, step, trigger.queuedAs);
		case "check-head": return (await import("./chunks/check-step.js")).checkStep(trigger.head, step);
		case "record": {
			const { recordStep, reportRecord } = await import("./chunks/record-step.js");
			return reportRecord(await recordStep(step), step);
		}
		case "issue": return (await import("./chunks/issue-step2.js")).issueStep(step);
		case "break-glass": return (await import("./chunks/break-glass-step.js")).breakGlassStep(step);
	}
}
// src/action/main.ts
try {
	await runAction(process.env);
} catch (error) {
	if (error instanceof Failure) {
		setFailed(`${error.message}\nFix: ${error.fix}`);
		process.exitCode = EXIT_CODE[error.code];
	} else setFailed(`unexpected ${error instanceof Error ? `${error.name} ${placeOf(error)}` : "error"}\nFix: report it; nothing was released that is not recorded`);
}
function placeOf({ stack = "" }) {
	const [, file, at] = /\n\s+at .*?([\w.-]+\.[jt]s)(:\d+:\d+)/.exec(stack) ?? [];
	return file === void 0 ? "from somewhere" : `at ${file}${at}`;
}
export {};
