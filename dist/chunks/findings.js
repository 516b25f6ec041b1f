// src/report/block.ts
function spans(phrase) {
	return typeof phrase === "string" ? [phrase] : phrase;
}
// src/report/render/visible.ts
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const HARMLESS = new Set([
	"\n",
	"\r",
	"	",
	"︎",
	"️"
]);
function visible(text) {
	return text.replace(UNSEEN, (one) => HARMLESS.has(one) ? one : `⟨U+${codePoint(one)}⟩`);
}
function oneLine(text) {
	return visible(text).replace(/\s+/g, " ");
}
function codePoint(character) {
	return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
// src/report/views/findings.ts
const RANK = {
	error: 0,
	warning: 1,
	note: 2
};
function findingBlocks(findings) {
	return findings.toSorted(worstFirst).map((finding) => ({
		is: "finding",
		finding
	}));
}
function worstFirst(one, other) {
	return RANK[one.severity] - RANK[other.severity] || text(one.at?.path, other.at?.path) || (one.at?.line ?? 0) - (other.at?.line ?? 0) || text(one.id, other.id);
}
function text(one = "", other = "") {
	return one < other ? -1 : Number(one > other);
}
function resultFindings({ results }, locate) {
	return results.flatMap((result) => {
		const severity = severityOf(result);
		if (severity === null) return [];
		const { rule, message, fix, values } = result;
		return [{
			id: rule,
			severity,
			message,
			fix: fix ?? "see the comment on the pull request",
			at: locate(result.field ?? ""),
			values
		}];
	});
}
function severityOf({ outcome, mode }) {
	if (outcome === "pending") return mode === "audit" ? null : "note";
	if (outcome !== "fail" && outcome !== "error") return null;
	return mode === "deny" ? "error" : mode === "warn" ? "warning" : "note";
}
export { spans as a, visible as i, resultFindings as n, oneLine as r, findingBlocks as t };
