import "./rolldown-runtime.js";
import { n as getInput } from "./core.js";
import { n as Failure } from "./finding.js";
import { t as Secret } from "./issuance.js";
// src/action/inputs.ts
const COMMANDS = [
	"auto",
	"check",
	"record",
	"issue"
];
function readInputs() {
	const command = getInput("command") || "auto";
	if (!isCommand(command)) throw wrong("command", `is "${command}"`, `use one of ${COMMANDS.join(", ")}`);
	const githubToken = getInput("github-token");
	if (githubToken === "") throw wrong("github-token", "is empty", "leave it out to use the job's own token");
	return {
		command,
		requestId: requestId(command),
		githubToken: new Secret(githubToken),
		membersToken: secretOrNull("members-token"),
		app: app(),
		signingKey: secretOrNull("signing-key"),
		credentialsAsOutputs: yesOrNo("credentials-as-outputs")
	};
}
function isCommand(text) {
	return COMMANDS.some((one) => one === text);
}
function requestId(command) {
	const text = getInput("request-id");
	if (text === "") {
		if (command === "issue") throw wrong("request-id", "is empty", "name the granted request, for instance 2026-11-ledger-sync-deploy");
		return null;
	}
	if (!/^\d{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$/.test(text)) throw wrong("request-id", `is "${text.slice(0, 60)}"`, "write year, month and name as in the file name, for instance 2026-11-ledger-sync-deploy");
	return text;
}
function app() {
	const id = getInput("app-id");
	const privateKey = secretOrNull("app-private-key");
	if (id === "" && !privateKey) return null;
	if (id === "") throw wrong("app-id", "is empty although app-private-key is given", "give both or neither");
	if (!privateKey) throw wrong("app-private-key", "is empty although app-id is given", "give both or neither; is the secret in the environment that the job names?");
	return {
		id,
		privateKey
	};
}
function secretOrNull(name) {
	const text = getInput(name);
	return text === "" ? null : new Secret(text);
}
function yesOrNo(name) {
	const text = getInput(name) || "false";
	if (text !== "true" && text !== "false") throw wrong(name, `is "${text.slice(0, 60)}"`, "write true or false");
	return text === "true";
}
function wrong(name, what, fix) {
	return new Failure("INPUT", `input ${name} ${what}`, fix);
}
export { readInputs as t };
