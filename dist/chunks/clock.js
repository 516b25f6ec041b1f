import { n as Failure } from "./finding.js";
import { setTimeout } from "node:timers/promises";
// src/action/clock.ts
function systemClock(budget = 12e4) {
	let left = budget;
	return {
		now: () => new Date().toISOString().replace(/\.\d{3}Z$/, "Z"),
		async pause(attempt) {
			if (left <= 0) throw new Failure("UNREACHABLE", `gave up after ${Math.round(budget / 1e3)} s of trying`, "run it again in a few minutes; nothing was left half done");
			const longest = Math.min(1e4, 1500 * 2 ** Math.min(attempt, 10));
			const pause = Math.min(left, 20 + Math.random() * longest);
			left -= pause;
			await setTimeout(pause);
		}
	};
}
export { systemClock as t };
