import "./rolldown-runtime.js";
import { Zt as readLedger, _ as lineageBlocks, b as justified, g as shortBlocks, ut as markdown, v as policyBlocks, x as standing, y as timeline } from "./judging.js";
import { B as Failure, R as systemClock } from "./start.js";
import { t as terminal } from "./terminal.js";
import { t as here } from "./here.js";
import { n as print, t as colours } from "./terminal2.js";
// src/commands/show.ts
async function show(id, ledger, at) {
	return shown(await readLedger(ledger, {
		requests: [id],
		index: []
	}), id, at);
}
async function showEach(ids, ledger, at) {
	const view = await readLedger(ledger, {
		requests: ids,
		index: []
	});
	return ids.map((id) => shown(view, id, at));
}
function shown(view, id, at) {
	const lineage = view.lineage(id);
	if (lineage.events.length === 0) throw new Failure("MISSING", `the ledger knows no request ${id}`, "check the id, and fetch the branch of the ledger: git fetch origin evidence:evidence");
	const places = new Map(lineage.events.flatMap(({ key }) => {
		const place = view.place(id, key);
		return place ? [[key, place]] : [];
	}));
	return {
		lineage,
		at,
		standing: standing(lineage, at),
		justified: justified(lineage, at),
		timeline: timeline(lineage, places)
	};
}
// src/cli/show.ts
async function showHere(id, options) {
	if (id !== "policy" && !/^\d{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$/.test(id)) throw new Failure("INPUT", `"${id.slice(0, 60)}" is not a request id`, "write it as the file is named, for instance 2026-11-ledger-sync-deploy; `policy` shows what became of the rules");
	const { main } = await here(options.repo);
	tell(await show(id, main.ledger, systemClock().now()), options);
	return 0;
}
function tell(told, options = {}) {
	const blocks = told.lineage.requestId === "policy" ? policyBlocks(told.timeline) : options.short ? shortBlocks({
		...told,
		rows: told.timeline
	}) : lineageBlocks({
		...told,
		rows: told.timeline
	});
	if (options.json) print(JSON.stringify(told.lineage, null, 2));
	else if (options.markdown) print(markdown(blocks));
	else print(terminal(blocks, colours()));
}
export { tell as n, showEach as r, showHere as t };
