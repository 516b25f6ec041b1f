import "./chunks/rolldown-runtime.js";
import { F as ISSUING_EVENTS, H as EXIT_CODE, I as outsidersMayStart, K as info, L as placeOf$1, U as Failure, V as systemClock, Y as setFailed, z as readInputs } from "./chunks/start.js";
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
		case "pull_request_target": return event.action === "closed" ? {
			do: "nothing",
			why: "the pull request is closed; `record` tells the rest"
		} : {
			do: "check",
			number: pullRequestNumber(event)
		};
		case "workflow_run": return checkOfReview(event);
		case "push":
		case "schedule":
		case "workflow_dispatch":
			if (command === "auto") return { do: "record" };
			break;
		case "pull_request":
		case "pull_request_review": throw new Failure("INPUT", `the event is ${eventName}, on which a pull request can rewrite the workflow that judges it`, "run check on pull_request_target, and reviews through review-signal.yml and workflow_run");
	}
	throw new Failure("INPUT", `input command is ${command} and the event is ${eventName}, which asks for nothing`, "see docs/operators.md for the events of each command");
}
function checkOfReview(event) {
	const { event: source, head_sha: head } = event.workflow_run ?? {};
	if (source !== "pull_request_review") return {
		do: "nothing",
		why: `the workflow that ran was started by ${source ?? "nothing known"}, not by a review`
	};
	if (!head || !/^[0-9a-f]{40}$/.test(head)) throw new Failure("INPUT", "the event names no head commit", "run it again; GitHub sent workflow_run without head_sha");
	return {
		do: "check-head",
		head
	};
}
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
		case "check": return (await import("./chunks/check-step.js")).checkStep(trigger.number, step);
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
