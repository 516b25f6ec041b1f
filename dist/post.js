import "./chunks/rolldown-runtime.js";
import { $ as Failure, Z as systemClock, at as setFailed, ct as warning, nt as info, tt as getState } from "./chunks/start.js";
const { rmSync: rmSync } = process.getBuiltinModule("node:fs");
const { dirname: dirname } = process.getBuiltinModule("node:path");
// src/action/post.ts
for (const file of listOf("files")) rmSync(dirname(file), {
	recursive: true,
	force: true
});
const issuances = listOf("issuances");
if (issuances.length > 0) await closeAll(getState("request-id"));
async function closeAll(id) {
	try {
		const [{ close }, { sourcesOf }, { readInputs }, { placeOf }] = await Promise.all([
			import("./chunks/close.js"),
			import("./chunks/connect.js"),
			import("./chunks/inputs.js"),
			import("./chunks/run.js")
		]);
		const place = placeOf(process.env);
		await close(id, issuances, sourcesOf(readInputs(), place, systemClock(3e4)), place.run, place.actor);
		info(`${id}: closed ${issuances.join(", ")}`);
	} catch (error) {
		if (error instanceof Failure) warning(`the end of ${issuances.join(", ")} could not be recorded: ${error.message}. ${error.fix}`);
		else setFailed(`unexpected ${error instanceof Error ? error.name : "error"} while closing ${issuances.join(", ")}`);
	}
}
function listOf(name) {
	const text = getState(name);
	return text === "" ? [] : JSON.parse(text);
}
export {};
