import "./rolldown-runtime.js";
import { t as policyTest } from "./policy-test.js";
import { $ as Failure } from "./start.js";
import { n as entitlementKinds } from "./providers.js";
import { t as terminal } from "./terminal.js";
import { t as policyTestBlocks } from "./policy-test2.js";
import { t as policyFiles } from "./policy-files.js";
import { n as print, t as colours } from "./terminal2.js";
// src/authoring/report.ts
function passed({ findings, runs, coverage, mutation }) {
	return findings.length === 0 && runs.every(({ misses }) => misses.length === 0) && (coverage === null || coverage.percent >= coverage.least) && (mutation === null || mutation.findings.length === 0 && mutation.survivors.every(({ accepted }) => accepted !== null));
}
// src/cli/test.ts
async function testHere(named, options) {
	const files = policyFiles(options.repo);
	const only = named.flatMap((name) => testsAt(name, files));
	const least = options.coverage || options.min !== void 0 ? options.min ?? 100 : null;
	const began = performance.now();
	const report = await policyTest(files, entitlementKinds, {
		least,
		mutate: options.mutate === true,
		only
	});
	if (options.json) print(JSON.stringify(plain(report), null, 2));
	else {
		print(terminal(policyTestBlocks(report), colours()));
		print(`${((performance.now() - began) / 1e3).toFixed(1)} s`);
	}
	return passed(report) ? 0 : 1;
}
function testsAt(name, files) {
	const tests = files.map(({ path }) => path).filter((path) => path.endsWith(".test.yaml"));
	const place = name.replace(/^\.\//, "").replace(/\/+$/, "");
	const found = tests.filter((path) => place.endsWith(path) || path.startsWith(`${place}/`));
	if (found.length > 0) return found;
	throw new Failure("INPUT", `${name} is no test file below policies/, and no folder there that holds one`, "name a file that ends in .test.yaml, or its folder");
}
function plain({ findings, runs, coverage, mutation, notes }) {
	return {
		findings,
		cases: runs.map(({ case: { name, at }, decision, misses }) => ({
			name,
			at: at(),
			verdict: decision?.verdict ?? null,
			misses
		})),
		coverage,
		notes,
		mutation: mutation && {
			...mutation,
			survivors: mutation.survivors.map(({ name, what, wanted, at, accepted }) => ({
				name,
				what,
				wanted,
				at,
				accepted
			}))
		}
	};
}
export { testHere };
