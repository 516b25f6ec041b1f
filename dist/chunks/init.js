import "./rolldown-runtime.js";
import { B as ENGINE, K as Failure, W as systemClock } from "./start.js";
import { Tt as createLedger, bt as governedTrees, gn as policyReader, xt as policyBegins, yn as wantPolicy } from "./judging.js";
import { a as localRepository, i as mainRefOf } from "./here.js";
import { i as originOf, n as trustKeyOf, t as keySigner } from "./keys.js";
import { n as entitlementKinds } from "./providers.js";
import { n as ledgerRemote, r as urlToFillIn, t as gitIn } from "./ledger-remote.js";
import { t as remoteName } from "./remote-name.js";
import { n as print } from "./terminal2.js";
const { generateKeyPairSync: generateKeyPairSync } = process.getBuiltinModule("node:crypto");
const { existsSync: existsSync, mkdirSync: mkdirSync, readFileSync: readFileSync, writeFileSync: writeFileSync } = process.getBuiltinModule("node:fs");
const { join: join, relative: relative, resolve: resolve } = process.getBuiltinModule("node:path");
// src/cli/init.ts
const BRANCH = "evidence";
async function init(options) {
	const clock = systemClock();
	const name = options.name ?? remoteName(options.repo);
	wantName("--name", name);
	if (options.ledger !== void 0) wantName("--ledger", options.ledger);
	const pem = keyAt(options.key, options.repo);
	const trustFile = join(options.repo, "policies", "trust.yaml");
	if (!existsSync(trustFile)) {
		mkdirSync(join(options.repo, "policies"), { recursive: true });
		writeFileSync(trustFile, trustYaml(pem, options.ledger));
		print(`wrote ${relative(".", trustFile)}. Merge it to the default branch, then run init again to make the ledger.`);
		return;
	}
	const repository = localRepository(options.repo);
	const mainRef = await mainRefOf(repository, options.repo, options.defaultBranch, "commit policies/ first");
	const [main] = await repository.read([wantPolicy(mainRef)]);
	if (!main) throw new Failure("MISSING", `${options.repo} has no branch ${mainRef}`, "commit policies/ first");
	const { policy } = await policyReader(entitlementKinds)(main);
	if (!policy.ok) throw new Failure("INPUT", policy.findings[0]?.message ?? "the policy cannot be read", policy.findings[0]?.fix ?? "mend it");
	const { trust, set } = policy.value;
	const { branch } = trust.ledger;
	const ledgerName = trust.ledger.repository ?? name;
	if (options.ledger !== void 0 && options.ledger !== ledgerName) throw new Failure("INPUT", `--ledger is ${options.ledger}, and policies/trust.yaml on ${mainRef} names ${trust.ledger.repository ?? "no repository, so this one"}`, "write it there as ledger.repository, merge that, and run init again; a ledger that is in use is moved as docs/operators.md says");
	if (trust.ledger.repository === null && await atOrigin(repository, branch)) {
		print(`branch ${branch} is there already, at origin: nothing is left to do`);
		return;
	}
	const ledger = {
		repository,
		branch,
		trust,
		signer: keySigner(pem),
		clock,
		origin: originOf(ledgerName)
	};
	const trees = (await governedTrees(repository, [main.commit])).get(main.commit);
	const place = trees && {
		commit: main.commit,
		trees
	};
	const first = place ? policyBegins({
		occurredAt: clock.now(),
		actor: null,
		run: ON_A_LAPTOP
	}, place) : null;
	const made = await createLedger(ledger, ledgerName, main.commit, first);
	print(made === "exists" ? `branch ${branch} is there already` : `made branch ${branch}`);
	if (made === "created") tellGoverned(options.repo, branch, set.changeRules);
	tellNext(options, trust.ledger);
}
function wantName(flag, name) {
	if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/.test(name)) return;
	throw new Failure("INPUT", `${flag} is "${name.slice(0, 150)}"`, "write owner/name, as in github.com/owner/name");
}
async function atOrigin(repository, branch) {
	const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
	const [own, fetched] = await repository.read(refs.map((ref) => ({
		ref,
		paths: []
	})));
	return !own && Boolean(fetched);
}
function tellGoverned(repo, branch, rules) {
	if (rules.length === 0) return;
	const ids = rules.map(({ body }) => body.id).join(", ");
	print(`From now on a change of the rules binds only with the approvals that ${ids} of the policy ask for.`);
	print(`  Not what you want yet? \`${gitIn(repo)} branch -D ${branch}\`, take the ChangeRules from main, and run init again before you push.`);
}
function tellNext({ repo, key }, place) {
	const remote = ledgerRemote(repo, place);
	print("next: push the branch, delete it here, where it would only grow old, and hand the key over:");
	print(`  ${gitIn(repo)} push ${remote} ${place.branch}${urlToFillIn(remote)}`);
	print(`  ${gitIn(repo)} branch -D ${place.branch}`);
	print(`  keep ${key} as secret ACCESS_LINEAGE_SIGNING_KEY of an environment limited to the default branch, and delete the file`);
}
const ON_A_LAPTOP = {
	repositoryId: "",
	workflowRef: "",
	workflowSha: "",
	runId: "init",
	attempt: "1",
	tool: ENGINE
};
function keyAt(file, repo) {
	if (existsSync(file)) return readFileSync(file, "utf8");
	if (!relative(resolve(repo), resolve(file)).startsWith("..")) throw new Failure("INPUT", `${file} would lie inside the clone`, "name a file elsewhere with --key; a private key must never be committed");
	const { privateKey } = generateKeyPairSync("ed25519");
	const pem = privateKey.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
	writeFileSync(file, pem, {
		mode: 384,
		flag: "wx"
	});
	print(`made ${file}`);
	return pem;
}
function trustYaml(pem, repository) {
	const key = trustKeyOf(pem, systemClock().now());
	const publicKey = key.publicKey.trim().split("\n").map((line) => `      ${line}`).join("\n");
	return `# yaml-language-server: $schema=../schemas/trust.schema.json
# Whose signatures the ledger bears and where it lives. Read from the default branch only.
apiVersion: access-lineage/v1
kind: Trust
mode: production
ledger:
${repository === void 0 ? "" : `  repository: ${repository}\n`}  branch: ${BRANCH}
keys:
  - keyid: "${key.keyid}"
    algorithm: ${key.algorithm}
    publicKey: |
${publicKey}
    validFrom: "${key.validFrom}"
    purpose: [event, checkpoint]
`;
}
export { init };
