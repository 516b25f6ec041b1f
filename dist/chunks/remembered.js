// src/providers/entitlement-finding.ts
function finding(id, message, fix, values) {
	return {
		id,
		severity: "error",
		message,
		fix,
		values
	};
}
function result(value, findings) {
	return findings.length > 0 ? {
		ok: false,
		findings
	} : {
		ok: true,
		value
	};
}
function textField(entitlement, field, findings) {
	const value = entitlement[field];
	if (typeof value === "string" && value !== "") return value;
	findings.push(malformed(entitlement, field, "a text"));
	return "";
}
function listField(entitlement, field, findings) {
	const value = entitlement[field];
	if (isTexts(value) && value.length > 0) return value;
	findings.push(malformed(entitlement, field, "a list of texts with at least one entry"));
	return [];
}
function isTexts(value) {
	return Array.isArray(value) && value.every((one) => typeof one === "string");
}
function malformed(entitlement, field, expected) {
	const value = entitlement[field] ?? null;
	return finding("E01", `the ${entitlement.provider} entitlement's ${field} is ${JSON.stringify(value)}, not ${expected}`, `write ${field} as schemas/entitlement.${entitlement.provider}.json describes it`, {
		field,
		value
	});
}
// src/providers/remembered.ts
function remembered(make) {
	const answers = new WeakMap();
	return (key) => {
		const known = answers.get(key);
		if (known !== void 0) return known;
		const made = make(key);
		answers.set(key, made);
		return made;
	};
}
function rememberedText(limit, make) {
	const answers = new Map();
	return (key) => {
		const known = answers.get(key);
		if (known !== void 0) return known;
		if (answers.size >= limit) answers.clear();
		const made = make(key);
		answers.set(key, made);
		return made;
	};
}
export { result as a, listField as i, rememberedText as n, textField as o, finding as r, remembered as t };
