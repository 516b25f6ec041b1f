import "./rolldown-runtime.js";
import { n as Failure } from "./finding.js";
import { t as showHere } from "./show.js";
import { n as distFolder, r as ownFolder, t as openStage } from "./stage.js";
import { n as print } from "./terminal.js";
import { t as verifyHere } from "./verify.js";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { tmpdir } from "node:os";
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
// src/cli/demo/acts.ts
async function open(stage, asked) {
	const pull = await stage.people.openPullRequest(stage.account(asked.by), {
		branch: asked.id,
		files: { [pathOf(asked.id)]: yaml(asked) },
		title: asked.purpose
	});
	await expectCode(0, stage.check(pull));
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
async function expectCode(code, running) {
	const result = await running;
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
function yaml({ id, subject, code, purpose, because, role, duration }) {
	const [kind = ""] = subject.split(":");
	return `# yaml-language-server: $schema=../../../schemas/access-request.schema.json
apiVersion: access-lineage/v1
kind: AccessRequest
id: ${id}
subject:
  type: ${kind === "person" ? "human" : kind}
  ${subject}
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
`;
}
// src/cli/demo/stories.ts
function stories(month) {
	return {
		first: [
			goodAws(`${month}-checkout-42`),
			goodGcp(`${month}-quarter-report`),
			denied(`${month}-batch-1202`, `${month}-batch-1202-approve`),
			stale(`${month}-assets-spring`),
			selfApproved(`${month}-checkout-43`)
		],
		race: [race(`${month}-ledger-post`, `${month}-ledger-reconcile`)]
	};
}
function goodAws(id) {
	return {
		title: "A deployment to AWS, asked, approved by two, merged, used",
		id,
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
			await expectCode(0, stage.record());
			say("merged and recorded: requested, approved twice, decided");
			const issued = await expectCode(0, stage.issue(id, "checkout-deploy", "checkout-production"));
			say(`the pipeline holds ${issued.outputs["access-key-id"] ?? ""} until ${issued.outputs["expires-at"] ?? ""}; its job ends and it is closed`);
		}
	};
}
function goodGcp(id) {
	return {
		title: "A query on Google Cloud",
		id,
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
			await expectCode(0, stage.record());
			const issued = await expectCode(0, stage.issue(id, "revenue-report", "analytics-production"));
			say(`the pipeline holds a token of ${issued.outputs["service-account"] ?? ""} until ${issued.outputs["expires-at"] ?? ""}`);
		}
	};
}
function denied(first, second) {
	return {
		title: "Create and approve in one hand: denied by separation of duties",
		id: second,
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
			await expectCode(0, stage.record());
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
			await expectCode(0, stage.record());
			say("somebody merges it all the same: recorded as denied, nothing granted");
		}
	};
}
function stale(id) {
	return {
		title: "Changed after it was approved: the approval does not count any more",
		id,
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
			await expectCode(0, stage.record());
			say("merged too early: what was pending at the merge stays without a grant");
		}
	};
}
function selfApproved(id) {
	return {
		title: "Approved by the one who asked",
		id,
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
			await expectCode(0, stage.recordHourly());
			say("closed without a merge: recorded as withdrawn");
		}
	};
}
function race(post, reconcile) {
	return {
		title: "Two requests race for a toxic pair: one wins",
		id: reconcile,
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
			await Promise.all([expectCode(0, stage.record()), expectCode(0, stage.record())]);
			say("both are merged within a second and recorded by two runs at once: the second sees the first");
		}
	};
}
// src/cli/demo/demo.ts
async function demo({ keep }) {
	const began = performance.now();
	const folder = keep === null ? mkdtempSync(join(tmpdir(), "access-lineage-demo-")) : emptyFolder(keep);
	const stage = await openStage({
		folder,
		source: ownFolder(),
		dist: distFolder()
	});
	try {
		const name = `${stage.repository.owner.login}/${stage.repository.name}`;
		print(`Access Lineage demo. ${name} with its GitHub, AWS and Google at ${stage.sandbox.origin}, all on this machine.\n`);
		const { first, race } = stories(stage.sandbox.world.clock.iso().slice(0, 7));
		await sideBySide(first, stage);
		await sideBySide(race, stage);
		const clone = stage.repository.git.dir;
		print("\nThe lineages, as `access-lineage show` tells them:");
		for (const { id } of [...first, ...race]) {
			print("");
			await showHere(id, { repo: clone });
		}
		print("\nThe ledger, as `access-lineage verify --decisions` finds it:");
		const findings = await verifyHere({
			repo: clone,
			decisions: true
		});
		print(`\nDone in ${((performance.now() - began) / 1e3).toFixed(1)} s. ${left(keep, clone)}`);
		return findings;
	} finally {
		await stage.close();
		if (keep === null) rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
const AT_ONCE = 3;
async function sideBySide(those, stage) {
	const { say, end } = inOrder(print);
	const waiting = [...those.entries()];
	const lanes = Array.from({ length: AT_ONCE }, async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const [number, story] = next;
			say(number, `● ${story.title}`);
			await story.live(stage, (line) => say(number, `    ${line}`));
			end(number);
		}
	});
	for (const lane of await Promise.allSettled(lanes)) if (lane.status === "rejected") throw lane.reason;
}
function left(keep, clone) {
	if (keep === null) return "Run it with `--keep DIR` to look at the repository.";
	return `The repository is ${clone}: git -C ${clone} log --stat evidence`;
}
function emptyFolder(path) {
	mkdirSync(path, { recursive: true });
	if (readdirSync(path).length > 0) throw new Failure("INPUT", `${path} is not empty`, "name a new folder with --keep");
	return resolve(path);
}
export { demo };
