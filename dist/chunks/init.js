import "./rolldown-runtime.js";
import { R as ENGINE, U as Failure, V as systemClock } from "./start.js";
import { bt as createLedger, cn as policyReader, dn as wantPolicy, gt as policyBegins, ht as governedTrees } from "./judging.js";
import { t as localRepository } from "./repository.js";
import { i as originOf, n as trustKeyOf, t as keySigner } from "./keys.js";
import { n as entitlementKinds } from "./providers.js";
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
	const pem = keyAt(options.key, options.repo);
	const trustFile = join(options.repo, "policies", "trust.yaml");
	if (!existsSync(trustFile)) {
		mkdirSync(join(options.repo, "policies"), { recursive: true });
		writeFileSync(trustFile, trustYaml(pem));
		print(`wrote ${relative(".", trustFile)}. Merge it to the default branch, then run init again to make the ledger.`);
		return;
	}
	const repository = localRepository(options.repo);
	const main = (await repository.read([wantPolicy("main")]))[0] ?? (await repository.read([wantPolicy("master")]))[0];
	if (!main) throw new Failure("MISSING", `${options.repo} has no branch main`, "commit policies/ first");
	const { policy } = await policyReader(entitlementKinds)(main);
	if (!policy.ok) throw new Failure("INPUT", policy.findings[0]?.message ?? "the policy cannot be read", policy.findings[0]?.fix ?? "mend it");
	const { trust } = policy.value;
	const ledgerName = trust.ledger.repository ?? name;
	const signer = keySigner(pem);
	const ledger = {
		repository,
		branch: trust.ledger.branch,
		trust,
		signer,
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
	print(made === "exists" ? `branch ${trust.ledger.branch} is there already` : `made branch ${trust.ledger.branch}`);
	print(`next: git push origin ${trust.ledger.branch}; keep ${options.key} as secret ACCESS_LINEAGE_SIGNING_KEY of an environment limited to the default branch, and delete the file`);
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
function trustYaml(pem) {
	const key = trustKeyOf(pem, systemClock().now());
	const publicKey = key.publicKey.trim().split("\n").map((line) => `      ${line}`).join("\n");
	return `# yaml-language-server: $schema=../schemas/trust.schema.json
# Whose signatures the ledger bears and where it lives. Read from the default branch only.
apiVersion: access-lineage/v1
kind: Trust
mode: production
ledger:
  branch: ${BRANCH}
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
