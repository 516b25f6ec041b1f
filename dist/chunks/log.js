import { createHash } from "node:crypto";
// src/ledger/layout.ts
const RESERVED = ["policy", "ledger"];
const CHECKPOINT = "log/checkpoint";
const RECORDED = "log/recorded";
const TILES = "log/tile";
const EDGES = "log/edge";
const TRUST_COPY = "trust/keys.json";
const ZEROS = "0".repeat(64);
const REQUEST_ID = /^(\d{4})-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$/;
const ENTRY = /^(?:requests\/\d{4}\/\d{2}\/([a-z0-9-]+)|(policy|ledger))\/(\d{4})-([a-z]+)\.json$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
function folderOf(id) {
	if (RESERVED.includes(id)) return id;
	const match = REQUEST_ID.exec(id);
	if (!match) throw new RangeError(`${JSON.stringify(id)} is not a request id such as 2026-11-ledger-sync`);
	return `requests/${match[1]}/${match[2]}/${id}`;
}
function textFolderOf(id) {
	return folderOf(id).replace(/^(requests\/)?/, "text/");
}
function entryName(seq, kind) {
	if (seq > 9999) throw new RangeError("a lineage holds at most 9999 events");
	return `${String(seq).padStart(4, "0")}-${kind}.json`;
}
function entryPlace(path) {
	const match = ENTRY.exec(path);
	if (!match) return null;
	const id = match[1] ?? match[2];
	const place = {
		id,
		seq: Number(match[3]),
		kind: match[4] ?? ""
	};
	return isLineageId(id) && path.startsWith(`${folderOf(id)}/`) ? place : null;
}
function isLineageId(id) {
	return RESERVED.includes(id) || REQUEST_ID.test(id);
}
function indexPath(key) {
	const slash = key.indexOf("/");
	const name = key.slice(slash + 1).replace(/^(person|workload|agent):/, "$1.");
	if (!NAME.test(name)) throw new RangeError(`${key} cannot be a file name of the index`);
	return `index/${key.slice(0, slash)}/${name}.json`;
}
// src/ledger/log.ts
const TILE = 256;
const EMPTY_LOG = {
	size: 0,
	edges: []
};
function leafHash(bytes) {
	return createHash("sha256").update(LEAF).update(bytes).digest("hex");
}
function nodeHash(left, right) {
	return createHash("sha256").update(NODE).update(left, "hex").update(right, "hex").digest("hex");
}
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
const EMPTY_ROOT = createHash("sha256").digest("hex");
function logLine(leaf, path) {
	return `${leaf} ${path}`;
}
function appendToLog(log, lines) {
	const edges = log.edges.map((edge) => [...edge]);
	const files = new Map();
	const changed = new Set();
	let size = log.size;
	const push = (level, line) => {
		const edge = edges[level] ??= [];
		edge.push(line);
		changed.add(level);
		if (edge.length < TILE) return;
		const index = Math.floor((size - 1) / TILE ** (level + 1));
		files.set(`${TILES}/${level}/${index}`, tileBytes(edge));
		edges[level] = [];
		push(level + 1, perfectRoot(edge.map(hashOf)));
	};
	for (const line of lines) {
		size += 1;
		push(0, line);
	}
	for (const level of changed) files.set(`${EDGES}/${level}`, tileBytes(edges[level] ?? []));
	return {
		log: {
			size,
			edges
		},
		files
	};
}
function rootOf(log) {
	const subtrees = log.edges.toReversed().flatMap((edge) => perfectSubtrees(edge.map(hashOf)));
	const last = subtrees.at(-1);
	if (last === void 0) return EMPTY_ROOT;
	return subtrees.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}
function readEdges(size, edge) {
	const edges = [];
	for (let level = 0; TILE ** level <= size; level += 1) {
		const lines = tileLines(edge(level) ?? new Uint8Array());
		if (lines.length !== Math.floor(size / TILE ** level) % TILE) return null;
		if (!lines.every((line) => (level === 0 ? LINE : HASH).test(line))) return null;
		edges.push(lines);
	}
	return {
		size,
		edges
	};
}
const HASH = /^[0-9a-f]{64}$/;
const LINE = /^[0-9a-f]{64} [\w./-]+$/;
function tileLines(bytes) {
	const text = Buffer.from(bytes).toString("utf8");
	return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
function hashOf(line) {
	return line.slice(0, 64);
}
function tileBytes(lines) {
	return Buffer.from(lines.map((line) => `${line}\n`).join(""));
}
function perfectRoot(hashes) {
	let row = hashes;
	while (row.length > 1) row = pairs(row);
	return row[0] ?? EMPTY_ROOT;
}
function pairs(row) {
	const above = [];
	for (let at = 0; at + 1 < row.length; at += 2) above.push(nodeHash(row[at] ?? "", row[at + 1] ?? ""));
	return above;
}
function perfectSubtrees(row) {
	const roots = [];
	let at = 0;
	for (let width = TILE / 2; width >= 1; width /= 2) if (row.length - at >= width) {
		roots.push(perfectRoot(row.slice(at, at + width)));
		at += width;
	}
	return roots;
}
export { textFolderOf as S, entryName as _, logLine as a, indexPath as b, rootOf as c, EDGES as d, RECORDED as f, ZEROS as g, TRUST_COPY as h, leafHash as i, tileLines as l, TILES as m, appendToLog as n, nodeHash as o, RESERVED as p, hashOf as r, readEdges as s, EMPTY_LOG as t, CHECKPOINT as u, entryPlace as v, isLineageId as x, folderOf as y };
