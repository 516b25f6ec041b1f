import "./rolldown-runtime.js";
import { Ct as unreadablePolicy, On as wantPolicy, Tn as policyReader } from "./judging.js";
import { t as localRepository } from "./repository.js";
import { $ as Failure } from "./start.js";
import { n as entitlementKinds } from "./providers.js";
import { i as ownFolder, r as distFolder, t as openStage } from "./stage.js";
import { n as print } from "./terminal2.js";
const { setTimeout: setTimeout } = process.getBuiltinModule("node:timers/promises");
const { mkdtempSync: mkdtempSync, readdirSync: readdirSync, rmSync: rmSync, statSync: statSync } = process.getBuiltinModule("node:fs");
const { join: join, resolve: resolve } = process.getBuiltinModule("node:path");
const { tmpdir: tmpdir } = process.getBuiltinModule("node:os");
// src/cli/demo/autopilot.ts
async function autopilot(stage, say, stopped) {
	const seen = new Map();
	let pushes = stage.repository.pushes.length;
	while (!stopped()) {
		for (const pull of stage.repository.pulls.values()) {
			const before = seen.get(pull.number);
			const now = {
				heads: pull.heads.length,
				reviews: reviewsOf(pull)
			};
			seen.set(pull.number, now);
			if (pull.state !== "OPEN") continue;
			if (before?.heads !== now.heads) tell(`check of #${pull.number}`, await stage.check(pull, before ? "synchronize" : "opened"));
			else if (before.reviews !== now.reviews) tell(`check of #${pull.number} after a review`, await stage.reviewed(pull));
		}
		const onMain = stage.repository.pushes.slice(pushes).filter(({ ref }) => ref === "refs/heads/main");
		pushes = stage.repository.pushes.length;
		if (onMain.length > 0) tell("record", await stage.record());
		await setTimeout(300);
	}
	function tell(what, { code, log }) {
		const last = log.split("\n").filter((line) => line !== "" && !line.startsWith("::"));
		say(`${what}: ${code === 0 ? "done" : `exit ${code ?? "by signal"}`}`);
		for (const line of last) say(`    ${line}`);
	}
}
function reviewsOf(pull) {
	return JSON.stringify(pull.reviews.map(({ id, state, body }) => [
		id,
		state,
		body
	]));
}
// src/cli/sandbox.ts
async function sandbox(options) {
	const port = options.port === void 0 ? void 0 : Number(options.port);
	if (port !== void 0 && !(Number.isSafeInteger(port) && port > 0 && port < 65536)) throw new Failure("INPUT", `--port is "${options.port}"`, "give a number from 1 to 65535");
	const source = resolve(options.repo);
	const policies = join(source, "policies");
	if (statSync(policies, { throwIfNoEntry: false })?.isDirectory() !== true || readdirSync(policies).length === 0) throw new Failure("INPUT", `${options.repo} has no folder policies/ with documents in it`, "name a folder that has one with --repo");
	const folder = mkdtempSync(join(tmpdir(), "access-lineage-sandbox-"));
	const stage = await openStage({
		folder,
		source,
		dist: distFolder(),
		action: join(ownFolder(), "action.yml"),
		...port ? { port } : {}
	}).catch((error) => {
		rmSync(folder, {
			recursive: true,
			force: true
		});
		throw taken(error, port);
	});
	let stopped = false;
	const stop = () => void (stopped = true);
	process.once("SIGINT", stop).once("SIGTERM", stop);
	const { sandbox: world, repository } = stage;
	const name = `${repository.owner.login}/${repository.name}`;
	print(`GitHub, AWS and Google for ${name} at ${world.origin}`);
	print(`  clone it:       git clone ${world.origin.replace("://", "://x-access-token:TOKEN@")}/${name}.git`);
	print(`  REST, GraphQL:  ${world.endpoints.api}  ${world.endpoints.graphql}`);
	print(`  AWS STS:        ${world.endpoints.awsSts}`);
	print(`  Google:         ${world.endpoints.gcpSts}  ${world.endpoints.gcpIamCredentials}`);
	print(`  requests seen:  ${world.origin}/_sandbox/received   faults: POST ${world.origin}/_sandbox/faults`);
	print(`  repositories:   ${folder}`);
	const unreadable = await unreadableIn(repository.git.dir);
	if (unreadable) print(unreadable);
	if (stage.tokens.size === 0) print("  nobody to act as: policies/ holds no Person with an account. A Directory names an organisation, whose members are known on GitHub only: add Person documents to rehearse with");
	else print("  act as somebody with their token (worth something here only), and commit with their address:");
	for (const [login, token] of stage.tokens) print(`    ${login.padEnd(24)} ${token}  ${stage.account(login).emails.at(-1) ?? ""}`);
	print("Pull requests, reviews and merges run the workflows check and record by themselves.");
	print("Stop with Ctrl-C, which takes the repositories away: clone what you want to keep.");
	await autopilot(stage, print, () => stopped);
	await stage.close();
	rmSync(folder, {
		recursive: true,
		force: true
	});
}
async function unreadableIn(clone) {
	const [main] = await localRepository(clone).read([wantPolicy("main")]);
	const read = main && await policyReader(entitlementKinds)(main);
	if (!read || read.policy.ok) return null;
	const { message, fix } = unreadablePolicy("main", read.policy.findings);
	return `  ${message}: until that is mended, every check fails. Fix: ${fix}`;
}
function taken(error, port) {
	const code = error instanceof Error && "code" in error ? error.code : "";
	if (code !== "EADDRINUSE" && code !== "EACCES") return error;
	return new Failure("INPUT", `port ${port} of 127.0.0.1 ${code === "EACCES" ? "may not be listened on" : "is in use"}`, "give another with --port, or leave it out", error);
}
export { sandbox };
