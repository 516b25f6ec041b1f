import { J as spans, K as oneLine, q as visible } from "./judging.js";
// src/report/render/wrap.ts
const WIDE = /[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}\uFE0F/u;
const PLAIN = /^[ -~]*$/;
const GAP = 2;
const NARROWEST = 12;
const LONG_WORD = 24;
let letters;
function lettersOf(text) {
	letters ??= new Intl.Segmenter("en", { granularity: "grapheme" });
	return letters.segment(text);
}
function width(text) {
	if (PLAIN.test(text)) return text.length;
	let columns = 0;
	for (const { segment } of lettersOf(text)) columns += WIDE.test(segment) ? 2 : 1;
	return columns;
}
function wrapped(text, across) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ").flatMap((one) => pieces(one, across))) if (line !== "" && width(line) + 1 + width(word) > across) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line];
}
function pieces(word, across) {
	if (width(word) <= across) return [word];
	const parts = [];
	let part = "";
	for (const { segment } of lettersOf(word)) {
		if (width(part) + width(segment) > across) {
			parts.push(part);
			part = "";
		}
		part += segment;
	}
	return [...parts, part];
}
function padded(text, columns) {
	return text + " ".repeat(Math.max(0, columns - width(text)));
}
function columnWidths(rows, across) {
	const count = Math.max(0, ...rows.map((row) => row.length));
	const cells = Array.from({ length: count }, (_, column) => rows.map((row) => row[column] ?? ""));
	const wished = cells.map((column) => Math.max(1, ...column.map(width)));
	const words = cells.map((column) => Math.max(1, ...column.flatMap((cell) => cell.split(" ").map(width))));
	const room = across - GAP * (count - 1);
	return shrunk(wished, words.map((word) => Math.max(NARROWEST, Math.min(word, LONG_WORD))), room) ?? shrunk(wished, words.map(() => NARROWEST), room);
}
function shrunk(wished, least, room) {
	const widths = [...wished];
	let over = widths.reduce((sum, one) => sum + one, 0) - room;
	while (over > 0) {
		const spare = widths.map((one, column) => one > (least[column] ?? 0) ? one : 0);
		const widest = Math.max(...spare);
		if (widest <= 0) return null;
		widths[spare.indexOf(widest)] = widest - 1;
		over -= 1;
	}
	return widths;
}
// src/report/render/terminal.ts
const ESC = "\x1B[";
const INK = {
	bold: "1",
	dim: "2",
	error: "31",
	warning: "33",
	note: "36"
};
function terminal(blocks, at) {
	const across = Math.max(40, at.width);
	const ink = (which, text) => at.colour && text !== "" ? `${ESC}${INK[which]}m${text}${ESC}0m` : text;
	return `${apart(blocks).map(harmless).join("\n")}\n`;
	function apart(several) {
		return several.flatMap((block, index) => [...index > 0 && !together(several[index - 1], block) ? [""] : [], ...written(block)]);
	}
	function written(block) {
		switch (block.is) {
			case "heading": return wrapped(said(block.text), across).map((line) => ink("bold", line));
			case "text": return wrapped(said(block.text), across);
			case "list": return block.items.flatMap((item) => indented(wrapped(said(item), across - 4), "  \u2022 ", "    "));
			case "entries": return block.entries.flatMap(({ head, lines: below }) => [...wrapped(said(head), across).map((line) => ink("bold", line)), ...below.flatMap((line) => indented(wrapped(said(line), across - 4), "    ", "    "))]);
			case "code": return visible(block.text).replace(/\r\n?/g, "\n").split("\n").map((line) => `    ${line.replace(/\t/g, "  ")}`.trimEnd());
			case "table": return [...block.fold === void 0 ? [] : wrapped(oneLine(block.fold).trim(), across).map((line) => ink("dim", line)), ...table(block.head, block.rows)];
			case "fold": return [...wrapped(oneLine(block.summary).trim(), across).map((line) => ink("dim", line)), ...apart(block.blocks)];
		}
		return finding(block.finding);
	}
	function finding({ id, severity, message, fix, at: place }) {
		return [
			...place ? [ink("dim", oneLine(`${place.path}:${place.line}:${place.column}`))] : [],
			...wrapped(`${severity} ${oneLine(id).trim()}: ${oneLine(message).trim()}`, across - 2).map((line) => `  ${ink(severity, line)}`),
			...indented(wrapped(oneLine(fix).trim(), across - 4), "  \u2192 ", "    ")
		];
	}
	function table(head, rows) {
		const cells = rows.map((row) => row.map(said));
		const widths = columnWidths([head, ...cells], across);
		if (widths === null) {
			const label = (column) => head[column] ? `${head[column]}: ` : "";
			const stacked = (cell, column) => indented(wrapped(`${label(column)}${cell}`, across - 4), "", "    ");
			return cells.flatMap((row) => row.flatMap(stacked));
		}
		const print = (row) => {
			const columns = row.map((cell, column) => wrapped(cell, widths[column] ?? width(cell)));
			const height = Math.max(1, ...columns.map((column) => column.length));
			return Array.from({ length: height }, (_, n) => columns.map((column, index) => padded(column[n] ?? "", widths[index] ?? 0)).join("  ").trimEnd());
		};
		return [...(head.every((one) => one === "") ? [] : print(head)).map((line) => ink("dim", line)), ...cells.flatMap(print)];
	}
}
function together(one, other) {
	return one?.is === "finding" && other.is === "finding" ? false : one?.is === "text" && other.is === "list";
}
function said(phrase) {
	const whole = spans(phrase).map((span) => typeof span === "string" ? span : "code" in span ? span.code : "own" in span ? span.own : span.strong);
	return oneLine(whole.join("")).trim();
}
function indented(lines, first, rest) {
	return lines.map((line, index) => `${index === 0 ? first : rest}${line}`);
}
function harmless(line) {
	return line.replace(/##(?=\[)/g, "# #").replace(START_OF_COMMAND, "$1: :");
}
const START_OF_COMMAND = new RegExp(String.raw`^((?:\s|\u001B\[\d+m)*)::`, "u");
export { terminal as t };
