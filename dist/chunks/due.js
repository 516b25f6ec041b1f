// src/lineage/due.ts
function due({ grant, issuances }, now) {
	const found = [];
	for (const { issued, closed, expired } of issuances) {
		const { id, expiresAt } = issued.issuance;
		if (!closed && !expired && expiresAt <= now) found.push({
			what: "expire",
			since: expiresAt,
			issuance: id
		});
	}
	if (grant && !grant.ended) {
		const { notAfter } = grant.effective;
		if (notAfter <= now) found.push({
			what: issuances.length > 0 ? "expire" : "lapse",
			since: notAfter
		});
		for (const { kind, by, metAt } of grant.obligations) if ((kind === "rotate" || kind === "review") && metAt === null && by <= now) found.push({
			what: kind,
			since: by
		});
	}
	return found.toSorted((one, other) => one.since < other.since ? -1 : one.since > other.since ? 1 : 0);
}
export { due as t };
