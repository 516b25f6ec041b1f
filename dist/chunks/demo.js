import "./rolldown-runtime.js";
import { $ as Failure, Z as systemClock, c as emergencyBranches } from "./start.js";
import { n as tell, r as showEach } from "./show.js";
import { t as here } from "./here.js";
import { i as ownFolder, n as addAccount, r as distFolder, t as openStage } from "./stage.js";
import { n as print } from "./terminal2.js";
import { n as verifyThere } from "./verify.js";
import { t as gitSays } from "./git-says.js";
import { i as gitIn } from "./refs.js";
import { en as POLICY } from "./judging.js";
const { existsSync: existsSync, mkdirSync: mkdirSync, mkdtempSync: mkdtempSync, readFileSync: readFileSync, readdirSync: readdirSync, rmSync: rmSync } = process.getBuiltinModule("node:fs");
const { join: join, resolve: resolve } = process.getBuiltinModule("node:path");
const { tmpdir: tmpdir } = process.getBuiltinModule("node:os");
// src/cli/demo/acts.ts
async function open(stage, asked) {
	const pull = await stage.people.openPullRequest(stage.account(asked.by), {
		branch: asked.id,
		files: { [pathOf(asked.id)]: yaml(asked) },
		title: asked.purpose
	});
	await expectCode(0, () => stage.check(pull));
	return pull;
}
async function approve(stage, pull, login, why) {
	await stage.people.review(stage.account(login), pull.number, "APPROVE", `${why}\n\ndigest: ${digest(pull)}`);
}
async function merge(stage, pull, login) {
	for (let merged = false; !merged;) merged = await stage.people.merge(stage.account(login), pull.number).then(() => true, (error) => {
		if (String(error).includes("Base branch was modified")) return false;
		throw error;
	});
}
function approversOf(pull) {
	const missing = [...commentOf(pull).matchAll(/can be given by `([^`]+)`/gi)].map(([, who = ""]) => LOGINS[who] ?? who);
	return [...new Set(missing)];
}
const LOGINS = {
	"p-bw101": "ines-calder",
	"p-bw102": "tomas-okoye",
	"p-bw120": "ravi-menon",
	"p-bw121": "clara-dubois",
	"p-bw130": "elena-petrov",
	"p-bw131": "marcus-hale",
	"p-bw140": "yuki-sato"
};
async function expectCode(code, run) {
	let result = await run();
	for (let more = 5; more > 0 && result.code === 4; more -= 1) result = await run();
	if (result.code === code && (result.post?.code ?? 0) === 0) return result;
	throw new Error(`a step ended with ${result.code ?? result.signal ?? ""} instead of ${code}:\n${result.log}`);
}
function commentOf(pull) {
	return pull.comments.at(-1)?.body ?? "";
}
function digest(pull) {
	return /digest: ([0-9a-f]{8})/.exec(commentOf(pull))?.[1] ?? "";
}
function verdict(pull) {
	return /^## (.*)$/m.exec(commentOf(pull))?.[1] ?? "no comment";
}
function pathOf(id) {
	return `access-requests/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.yaml`;
}
function yaml({ id, subject, code, purpose, because, role, duration, more = "" }) {
	return `# yaml-language-server: $schema=../../../schemas/access-request.schema.json
apiVersion: access-lineage/v1
kind: AccessRequest
id: ${id}
subject:
${lines(typeof subject === "string" ? typed(subject) : subject)}
purpose:
  code: ${code}
  text: ${purpose}
justification: ${because}
ticket: OPS-8732
role: ${role}
scope:
  environment: production
window:
  duration: ${duration}
${more}`;
}
function typed(subject) {
	const [field = "", id = ""] = subject.split(": ");
	return {
		type: field === "person" ? "human" : field,
		[field]: id
	};
}
function lines(fields) {
	return Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`).join("\n");
}
// src/cli/demo/in-order.ts
function inOrder(hear) {
	const kept = new Map();
	const ended = new Set();
	let turn = 0;
	return {
		say(number, line) {
			if (number === turn) return hear(line);
			kept.set(number, [...kept.get(number) ?? [], line]);
		},
		end(number) {
			ended.add(number);
			while (ended.has(turn)) {
				turn += 1;
				for (const line of kept.get(turn) ?? []) hear(line);
				kept.delete(turn);
			}
		}
	};
}
// src/cli/demo/one-waits.ts
function oneWaits(run) {
	let running = Promise.resolve();
	let waiting = null;
	async function next() {
		await running.catch(() => void 0);
		waiting = null;
		const now = run();
		running = now;
		return now;
	}
	return () => waiting ??= next();
}
// src/cli/demo/as-it-came.ts
const FOLDERS = [
	"policies",
	"access-requests",
	"schemas",
	".github"
];
function without(source, ids) {
	const folder = join(source, "access-requests");
	const own = (existsSync(folder) ? readdirSync(folder, {
		recursive: true,
		encoding: "utf8"
	}) : []).map((file) => `access-requests/${file.replaceAll("\\", "/")}`).filter((path) => ids.has(/([^/.]+)\.[^/]*$/.exec(path)?.[1] ?? ""));
	return Object.fromEntries(own.map((path) => [path, null]));
}
function otherwise(error, source) {
	if (error instanceof Failure || !(error instanceof Error)) return error;
	const changed = changedBelow(source);
	if (changed.length > 0) return new Failure("INPUT", `the demo lives through the sample as it came; this folder has changes below ${changed.join(", ")}, and so: ${told(error)}`, `run it from a fresh clone, or put the changes aside first: ${gitIn(source)} stash -u -- ${changed.join(" ")}`, error);
	return new Failure("INPUT", `the demo did not come out as it is told: ${told(error)}`, `where policies/ and access-requests/ of ${source} are no longer those of the release, run it from a fresh clone; else report this`, error);
}
function changedBelow(source) {
	return FOLDERS.filter((folder) => (gitSays(source, "status", "--porcelain", "--", folder) ?? "") !== "");
}
function told({ message }) {
	const [what = "", ...log] = message.split("\n").filter((line) => line.trim() !== "");
	return [what, ...log.slice(-15).map((line) => `    ${line}`)].join("\n");
}
// src/cli/demo/stories.ts
function goodAws(id) {
	return {
		title: "A deployment to AWS, asked, approved by two, merged, used",
		full: true,
		async live(stage, say) {
			const pull = await open(stage, {
				id,
				by: "sam-adeyemi",
				subject: "workload: checkout-deploy",
				code: "deploy",
				purpose: "Roll out release 42 of the checkout service.",
				because: "Release 42 fixes the rounding of refunds, it passed staging, and customers see the fault today.",
				role: "ROLE-CHECKOUT-DEPLOY",
				duration: "PT2H"
			});
			say(`sam-adeyemi opens #${pull.number}: ${verdict(pull)}`);
			const echoed = digest(pull);
			await approve(stage, pull, "ines-calder", "Release 42 is planned for today and staging looked good. Two hours leave room for a rollback.");
			await approve(stage, pull, "ravi-menon", "Only the checkout service can be updated with this and no data is touched, so it is fine for two hours.");
			await stage.reviewed(pull);
			say(`ines-calder and ravi-menon echo the digest ${echoed} in their reviews: ${verdict(pull)}`);
			await merge(stage, pull, "ines-calder");
			await stage.recorded();
			say("merged and recorded: requested, approved twice, decided");
			const issued = await expectCode(0, () => stage.issue(id, "checkout-deploy", "checkout-production"));
			say(`the pipeline holds ${issued.outputs["access-key-id"] ?? ""} until ${issued.outputs["expires-at"] ?? ""}; its job ends and it is closed`);
			return id;
		}
	};
}
function goodGcp(id) {
	return {
		title: "A query on Google Cloud",
		async live(stage, say) {
			const pull = await open(stage, {
				id,
				by: "mei-tanaka",
				subject: "workload: revenue-report",
				code: "operate",
				purpose: "Compute the revenue report of the quarter.",
				because: "The board meets next week and the report is due the day before. Reading is enough for it.",
				role: "ROLE-ANALYTICS-READ",
				duration: "PT2H"
			});
			say(`mei-tanaka opens #${pull.number}: ${verdict(pull)}`);
			await approve(stage, pull, "yuki-sato", "The report is due and the workload only reads the warehouse. Two hours are what the last one took.");
			await stage.reviewed(pull);
			say(`yuki-sato approves: ${verdict(pull)}`);
			await merge(stage, pull, "yuki-sato");
			await stage.recorded();
			const issued = await expectCode(0, () => stage.issue(id, "revenue-report", "analytics-production"));
			say(`the pipeline holds a token of ${issued.outputs["service-account"] ?? ""} until ${issued.outputs["expires-at"] ?? ""}`);
			return id;
		}
	};
}
// src/cli/demo/stories-owners.ts
function thirdParty(id) {
	return {
		title: "A third party: asked for under its contract, attested by both owners",
		async live(stage, say) {
			const pull = await open(stage, {
				id,
				by: "mei-tanaka",
				subject: {
					type: "third-party",
					person: "p-bw160",
					contract: "c-2026-31",
					sponsor: "p-bw105"
				},
				code: "support",
				purpose: "Read the logs of the ledger with its makers.",
				because: "The ledger posts twice since their last release and Ledgerworks has to see it in our logs to mend it.",
				role: "ROLE-INCIDENT-READ",
				duration: "PT4H"
			});
			say(`mei-tanaka asks for karl-nystrom of Ledgerworks (#${pull.number}): ${verdict(pull)}`);
			for (const [login, text] of Object.entries({
				"elena-petrov": "Attested: their contract covers support of the ledger, and the work is under its agreement.",
				"ines-calder": "Attested: reading logs is enough to find it, and the role reaches no data of customers."
			})) await approve(stage, pull, login, text);
			await stage.reviewed(pull);
			say(`the holder of the contract and the owner of the role attest: ${verdict(pull)}`);
			await merge(stage, pull, "elena-petrov");
			await stage.recorded();
			say("merged and recorded: granted until the window ends; no job gets a credential by it");
			return id;
		}
	};
}
function secret(id) {
	return {
		title: "A secret: read under a grant, replaced and revoked after it",
		async live(stage, say) {
			const pull = await open(stage, {
				id,
				by: "lukas-brandt",
				subject: "workload: checkout-deploy",
				code: "migrate",
				purpose: "Widen the column of the settlement reference.",
				because: "Banks send 40 letters from December on, and the column holds 35. Rehearsed in staging on Monday.",
				role: "ROLE-DATABASE-MIGRATE",
				duration: "PT2H",
				more: `secret:
  reference: arn:aws:secretsmanager:eu-west-1:111122223333:secret:payments/migrator-Xq81Zt
  type: secret
  consumer: checkout-deploy
  ttl: PT2H
  rotation:
    afterUse: true
`
			});
			say(`lukas-brandt names the secret, never its value (#${pull.number}): ${verdict(pull)}`);
			for (const login of approversOf(pull)) await approve(stage, pull, login, "The column is too short from December on, I saw the rehearsal in staging, and the password changes after it.");
			await merge(stage, pull, "ines-calder");
			await stage.recorded();
			say("the owners of role and database and security approve; recorded: a rotation and a revocation are owed");
			await expectCode(0, () => stage.issue(id, "checkout-deploy", "checkout-production", { inputs: { "cloud-role": "jit-database-secret" } }));
			await merge(stage, await stage.people.openPullRequest(stage.account("priya-raman"), {
				branch: `${id}-done`,
				title: "The migration is done, its password is replaced",
				files: { [pathOf(id).replace(".yaml", ".revoke.yaml")]: `apiVersion: access-lineage/v1
kind: Revocation
id: ${id}
reason: The migration is done; the password was replaced and the old one revoked.
` }
			}), "priya-raman");
			await stage.recorded();
			say("the job has read it; priya-raman, who answers for it, replaced it and says so: nothing is owed any more");
			return id;
		}
	};
}
// src/cli/demo/stories-special.ts
function breakGlass() {
	return {
		title: "Break-glass: a credential at once, a review afterwards",
		full: true,
		async live(stage, say) {
			await stage.people.openIssue(stage.account("mei-tanaka"), "INC-4711: payment batches hang");
			const run = await expectCode(0, () => stage.breakGlass("sam-adeyemi", {
				role: "ROLE-PAYMENT-EMERGENCY",
				environment: "production",
				incident: "INC-4711",
				justification: "Payment batches hang since midnight and the banks close their window at five.",
				duration: "PT30M"
			}));
			const [id = ""] = JSON.parse(run.outputs["request-ids"] ?? "[]");
			say(`sam-adeyemi, who is on call, starts the workflow for INC-4711 and holds ${run.outputs["access-key-id"] ?? ""}`);
			const pull = await reviewOf(stage, id);
			say(`the action opens #${pull.number} for the review, and issue #${stage.repository.issues.at(-1)?.number ?? ""} for everybody`);
			await stage.check(pull);
			await approve(stage, pull, "ravi-menon", "The incident is real, I watched the batches hang, and the job updated only the table of batches.");
			await stage.reviewed(pull);
			say(`ravi-menon of security looks at it: ${verdict(pull)}`);
			await merge(stage, pull, "ravi-menon");
			await stage.recorded();
			say("merged and recorded: settled, nothing is owed any more");
			return id;
		}
	};
}
async function reviewOf(scene, id) {
	const branches = emergencyBranches(id);
	const opened = () => [...scene.repository.pulls.values()].find(({ headRef }) => branches.includes(headRef));
	const told = opened();
	if (told) return told;
	await scene.recorded();
	const later = opened();
	if (!later) throw new Error(`nobody opened a pull request for the review of ${id}`);
	return later;
}
const CERTIFICATE = "2026-10-checkout-certificate";
function agent(id) {
	return {
		title: "An agent: inside its mandate, and asked again each time",
		async live(stage, say) {
			const file = readFileSync(join(ownFolder(), pathOf(CERTIFICATE)), "utf8").replace(CERTIFICATE, id);
			const bot = addAccount(stage.sandbox.world, {
				login: "bw-cert-rotator[bot]",
				id: 900000901,
				type: "Bot"
			});
			stage.repository.collaborators.set(bot.id, "write");
			const pull = await stage.people.openPullRequest(bot, {
				branch: id,
				files: { [pathOf(id)]: file },
				title: "Renew the certificate of the checkout load balancer"
			});
			await expectCode(0, () => stage.check(pull));
			say(`the agent opens #${pull.number} by its own account: ${verdict(pull)}`);
			await approve(stage, pull, "ines-calder", "The certificate ends this week, the agent names one certificate and two actions, and half an hour is short.");
			await merge(stage, pull, "ines-calder");
			await stage.recorded();
			say("ines-calder, who is not its sponsor, approves and merges");
			const wants = (task, code) => expectCode(code, () => stage.issue(id, "rotate-certificates", "certificates-production", { inputs: { "task-state": task } }));
			await wants("{\"phase\": \"replace\"}", 0);
			say("it replaces the certificate: its conditions hold, all that was approved is issued");
			await wants("{\"phase\": \"survey\"}", 0);
			say("its task changes to a survey: downgraded, it may only look");
			await wants("{\"phase\": \"replace\"}", 1);
			say("a third time: refused, two tries were approved");
			return id;
		}
	};
}
// src/cli/demo/stories-policy.ts
function rubberStamp() {
	return {
		title: "One rubber stamp gives a person of security another account: merged, and it does not bind",
		async live(stage, say) {
			const pull = await stage.people.openPullRequest(stage.account("lukas-brandt"), {
				branch: "new-phone",
				title: "Clara has a new account",
				files: { "policies/people/p-bw121.yaml": `# yaml-language-server: $schema=../../schemas/person.schema.json
apiVersion: access-lineage/v1
kind: Person
id: p-bw121
accounts:
  - github: "900000999"
    login: clara-dubois-new
` }
			});
			await stage.people.review(stage.account("tomas-okoye"), pull.number, "APPROVE", "LGTM");
			await stage.check(pull);
			say(`lukas-brandt opens #${pull.number}, tomas-okoye writes \u201cLGTM\u201d: ${verdict(pull)}`);
			await merge(stage, pull, "tomas-okoye");
			await stage.recorded();
			say("merged and recorded: requests go on being judged by the rules before it");
			return POLICY;
		}
	};
}
// src/cli/demo/stories-refused.ts
function denied(first, second) {
	return {
		title: "Create and approve in one hand: denied by separation of duties",
		async live(stage, say) {
			const create = await open(stage, {
				id: first,
				by: "diego-ferrer",
				subject: "person: p-bw111",
				code: "operate",
				purpose: "Create payment batch 1202 for the suppliers.",
				because: "The suppliers of November are due on Friday and the batch has to be entered by hand this once.",
				role: "ROLE-PAYMENT-CREATE",
				duration: "PT8H"
			});
			for (const login of approversOf(create)) await approve(stage, create, login, "The batch is due on Friday and payment operations enters it by hand. Eight hours cover the day.");
			await merge(stage, create, "elena-petrov");
			await stage.recorded();
			say(`diego-ferrer may create payments (#${create.number})`);
			const pull = await open(stage, {
				id: second,
				by: "diego-ferrer",
				subject: "person: p-bw111",
				code: "operate",
				purpose: "Approve payment batch 1202 for the suppliers.",
				because: "Treasury is short of people today and the batch has to go out before the bank closes.",
				role: "ROLE-PAYMENT-APPROVE",
				duration: "PT1H"
			});
			say(`and asks to approve them too (#${pull.number}): ${verdict(pull)}`);
			await merge(stage, pull, "elena-petrov");
			await stage.recorded();
			say("somebody merges it all the same: recorded as denied, nothing granted");
			return second;
		}
	};
}
function stale(id) {
	return {
		title: "Changed after it was approved: the approval does not count any more",
		async live(stage, say) {
			const asked = {
				id,
				by: "priya-raman",
				subject: "workload: assets-publish",
				code: "deploy",
				purpose: "Publish the pictures of the spring campaign.",
				because: "The campaign starts on Monday and the pictures are approved by marketing since yesterday.",
				role: "ROLE-ASSETS-PUBLISH",
				duration: "PT1H"
			};
			const pull = await open(stage, asked);
			await approve(stage, pull, "ines-calder", "The campaign is announced and the role only reaches the folder of the checkout page.");
			await stage.reviewed(pull);
			say(`#${pull.number} is approved: ${verdict(pull)}`);
			await stage.people.push(stage.account("priya-raman"), {
				branch: id,
				files: { [pathOf(id)]: yaml({
					...asked,
					duration: "PT8H"
				}) }
			});
			await stage.check(pull, "synchronize");
			say(`priya-raman then asks for eight hours instead of one: ${verdict(pull)}`);
			await merge(stage, pull, "ines-calder");
			await stage.recorded();
			say("merged too early: what was pending at the merge stays without a grant");
			return id;
		}
	};
}
function selfApproved(id) {
	return {
		title: "Approved by the one who asked",
		async live(stage, say) {
			const pull = await open(stage, {
				id,
				by: "tomas-okoye",
				subject: "workload: checkout-deploy",
				code: "deploy",
				purpose: "Roll out release 43 of the checkout service.",
				because: "Release 43 changes the colour of the pay button, which the designers asked for last week.",
				role: "ROLE-CHECKOUT-DEPLOY",
				duration: "PT1H"
			});
			await approve(stage, pull, "tomas-okoye-admin", "Looked at the change myself with my other account and it is fine to go out today.");
			await stage.reviewed(pull);
			say(`tomas-okoye approves #${pull.number} with his second account: ${verdict(pull)}`);
			await stage.people.close(stage.account("tomas-okoye"), pull.number);
			await expectCode(0, () => stage.recordHourly());
			say("closed without a merge: recorded as withdrawn");
			return id;
		}
	};
}
function race(post, reconcile) {
	return {
		title: "Two requests race for a toxic pair: one wins",
		async live(stage, say) {
			const ask = (id, by, role) => open(stage, {
				id,
				by,
				subject: "workload: ledger-sync",
				code: "operate",
				purpose: "Bring the ledger up to date for the month.",
				because: "The nightly run failed twice and the month closes tomorrow, so it is run by hand once.",
				role,
				duration: "PT4H"
			});
			const pulls = await Promise.all([ask(post, "priya-raman", "ROLE-LEDGER-POST"), ask(reconcile, "lukas-brandt", "ROLE-LEDGER-RECONCILE")]);
			const why = "The nightly run failed twice, I have seen its log, and the month closes tomorrow.";
			await Promise.all(pulls.map(async (pull) => {
				for (const login of approversOf(pull)) await approve(stage, pull, login, why);
				await stage.reviewed(pull);
			}));
			for (const pull of pulls) say(`#${pull.number}, looked at alone: ${verdict(pull)}`);
			for (const pull of pulls) await merge(stage, pull, "elena-petrov");
			await Promise.all([expectCode(0, () => stage.record()), expectCode(0, () => stage.record())]);
			say("both are merged within a second and recorded by two runs at once: the second sees the first");
			return reconcile;
		}
	};
}
// src/cli/demo/programme.ts
const NAMES = [
	"checkout-42",
	"quarter-report",
	"certificate",
	"ledger-support",
	"wide-reference",
	"batch-1202",
	"batch-1202-approve",
	"assets-spring",
	"checkout-43",
	"ledger-post",
	"ledger-reconcile"
];
function idIn(month, name) {
	return `${month}-${name}`;
}
function idsOf(month) {
	return new Set(NAMES.map((name) => idIn(month, name)));
}
function acts(month) {
	const id = (name) => idIn(month, name);
	return [[
		goodAws(id("checkout-42")),
		goodGcp(id("quarter-report")),
		agent(id("certificate")),
		breakGlass(),
		thirdParty(id("ledger-support")),
		secret(id("wide-reference")),
		denied(id("batch-1202"), id("batch-1202-approve")),
		stale(id("assets-spring")),
		selfApproved(id("checkout-43"))
	], [race(id("ledger-post"), id("ledger-reconcile")), rubberStamp()]];
}
// src/cli/demo/demo.ts
async function demo({ keep, full }) {
	const folder = keep === null ? mkdtempSync(join(tmpdir(), "access-lineage-demo-")) : emptyFolder(keep);
	const source = ownFolder();
	try {
		return await lived(source, folder, {
			keep,
			full
		});
	} catch (error) {
		throw otherwise(error, source);
	} finally {
		if (keep === null) rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
async function lived(source, folder, { keep, full }) {
	const began = performance.now();
	const month = systemClock().now().slice(0, 7);
	const stage = await openStage({
		folder,
		source,
		files: without(source, idsOf(month)),
		dist: distFolder(),
		idlePosts: false,
		writes: "editor",
		env: { NODE_COMPILE_CACHE: join(folder, "compiled") }
	});
	try {
		const name = `${stage.repository.owner.login}/${stage.repository.name}`;
		print(`Access Lineage demo. ${name} with its GitHub, AWS and Google at ${stage.sandbox.origin}, all on this machine.\n`);
		const scene = {
			...stage,
			recorded: oneWaits(() => expectCode(0, () => stage.record()))
		};
		const told = [];
		for (const those of acts(month)) told.push(...await sideBySide(those, scene));
		const there = await here(stage.repository.git.dir);
		const lineages = await showEach(told.map(({ id }) => id), there.main.ledger, systemClock().now());
		print("\nThe lineages, as `access-lineage show` tells them, most of them in short (`demo --full` tells all):");
		for (const [n, one] of lineages.entries()) {
			print("");
			tell(one, { short: !full && told[n]?.story.full !== true });
		}
		print("\nThe ledger, as `access-lineage verify --decisions` finds it:");
		const findings = await verifyThere(there, { decisions: true });
		print(`\nDone in ${((performance.now() - began) / 1e3).toFixed(1)} s. ${left(keep, stage.repository.git.dir)}`);
		return findings;
	} finally {
		await stage.close();
	}
}
const AT_ONCE = 3;
async function sideBySide(those, scene) {
	const { say, end } = inOrder(print);
	const waiting = [...those.entries()];
	const told = new Map();
	const lanes = Array.from({ length: AT_ONCE }, async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const [number, story] = next;
			say(number, `\u25cf ${story.title}`);
			told.set(story, await story.live(scene, (line) => say(number, `    ${line}`)));
			end(number);
		}
	});
	for (const lane of await Promise.allSettled(lanes)) if (lane.status === "rejected") throw lane.reason;
	return those.map((story) => ({
		story,
		id: told.get(story) ?? ""
	}));
}
function left(keep, clone) {
	if (keep === null) return "Run it with `--keep DIR` to look at the repository.";
	return `The repository is ${clone}: git -C ${clone} log --stat evidence`;
}
function emptyFolder(path) {
	const fix = "name a new or an empty folder with --keep";
	if (path === "") throw new Failure("INPUT", "--keep is empty", fix);
	let held;
	try {
		mkdirSync(path, { recursive: true });
		held = readdirSync(path);
	} catch (error) {
		const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
		throw new Failure("INPUT", `${path} is no folder and cannot be made one${code}`, fix, error);
	}
	if (held.length > 0) throw new Failure("INPUT", `${path} is not empty`, fix);
	return resolve(path);
}
export { demo };
