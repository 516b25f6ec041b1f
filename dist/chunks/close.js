import "./rolldown-runtime.js";
import { it as closed, kt as transact, xt as mainNow } from "./judging.js";
// src/commands/close.ts
async function close(id, issuances, sources, run, actor) {
	const { ledger } = await mainNow(sources);
	const occurredAt = sources.clock.now();
	await transact(ledger, {
		requests: [id],
		index: []
	}, (view) => {
		const { grant, issuances: recorded } = view.lineage(id);
		return { events: issuances.filter((one) => recorded.some(({ issued }) => issued.issuance.id === one)).map((one) => closed({
			requestId: id,
			occurredAt,
			actor,
			run,
			marks: grant?.marks ?? []
		}, one, "job-ended")) };
	});
}
export { close };
