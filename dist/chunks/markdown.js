import { a as spans, i as visible, r as oneLine } from "./findings.js";
// src/report/render/markdown-escape.ts
const ENTITY = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"|": "&#124;",
	"`": "&#96;",
	"\\": "&#92;",
	"~": "&#126;",
	$: "&#36;"
};
const BREAK = "&#8203;";
function plain(text) {
	return oneLine(text).replace(/[&<>|`\\~$]/g, (one) => ENTITY[one] ?? one).replace(/[*_[\]]/g, "\\$&").replace(/^(\s*)([+=-])/, "$1\\$2").replace(/^(\s*\d+)([.)])/, "$1\\$2").replace(/(?<!&)#/g, `\\#${BREAK}`).replace(/@/g, `@${BREAK}`).replace(/:(?=\/|$)/g, `:${BREAK}`).replace(/www\./gi, (www) => `${www.slice(0, 3)}${BREAK}.`).replace(/\bgh-/gi, (gh) => `${gh}${BREAK}`);
}
function codeSpan(text) {
	const shown = oneLine(text).trim();
	if (shown !== "" && !/[`|\\<]/.test(shown)) return `\`${shown}\``;
	return `<code>${shown.replace(/[^\p{L}\p{N} ]/gu, (one) => `&#${one.codePointAt(0)};`)}</code>`;
}
function fenced(text) {
	const shown = visible(text).replace(/\r\n?/g, "\n").replace(/<!(?=-)/g, "< !").replace(/\n+$/, "");
	const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}text\n${shown}\n${fence}`;
}
// src/report/render/markdown.ts
const COMMENT_LIMIT = 65e3;
const ICON = {
	error: "⛔",
	warning: "⚠️",
	note: "ℹ️"
};
const ROOM_FOR_CUT = 200;
function markdown(blocks, limit = COMMENT_LIMIT) {
	const parts = [];
	let room = limit - ROOM_FOR_CUT;
	for (const [index, block] of blocks.entries()) {
		const whole = written(block);
		if (whole.length + 2 > room) {
			const some = beginning(block, room);
			parts.push(...some ? [some] : [], cutNote(blocks.length - index));
			break;
		}
		parts.push(whole);
		room -= whole.length + 2;
	}
	return `${parts.join("\n\n")}\n`;
}
function cutNote(parts) {
	return `**Cut here:** a comment on GitHub cannot hold the whole of ${parts === 1 ? "the last part" : `the last ${parts} parts`}. The command line shows everything.`;
}
function beginning(block, room) {
	if (block.is !== "table" && block.is !== "list") return null;
	const count = block.is === "table" ? block.rows.length : block.items.length;
	const first = (n) => written(block.is === "table" ? {
		...block,
		rows: block.rows.slice(0, n)
	} : {
		...block,
		items: block.items.slice(0, n)
	});
	let fits = 0;
	for (let step = 2 ** Math.floor(Math.log2(Math.max(1, count))); step >= 1; step /= 2) if (fits + step <= count && first(fits + step).length + 2 <= room) fits += step;
	return fits > 0 ? first(fits) : null;
}
function written(block) {
	switch (block.is) {
		case "heading": return `${"#".repeat(block.level + 1)} ${phrase(block.text)}`;
		case "text": return phrase(block.text);
		case "list": return block.items.map((item) => `- ${phrase(item)}`).join("\n");
		case "entries": return block.entries.map(({ head, lines }) => `- ${[head, ...lines].map(phrase).join("<br>")}`).join("\n");
		case "code": return fenced(block.text);
		case "table": return table(block);
	}
	return finding(block.finding);
}
function table({ head, rows, fold }) {
	const row = (cells) => `| ${cells.map(phrase).join(" | ")} |`;
	const text = [
		row(head),
		`|${head.map(() => " --- |").join("")}`,
		...rows.map(row)
	].join("\n");
	return fold === void 0 ? text : `<details><summary>${plain(fold)}</summary>\n\n${text}\n\n</details>`;
}
function finding({ id, severity, message, fix, at }) {
	const where = at ? ` ${codeSpan(`${at.path}:${at.line}:${at.column}`)}` : "";
	return `- ${ICON[severity]} ${codeSpan(id)}${where}: ${plain(message).trim()}<br>→ ${plain(fix).trim()}`;
}
function phrase(text) {
	return spans(text).map((span) => {
		if (typeof span === "string") return plain(span);
		if ("code" in span) return codeSpan(span.code);
		return span.strong.trim() === "" ? "" : `**${plain(span.strong).trim()}**`;
	}).join("").trim();
}
export { markdown as t };
