const { promisify: promisify } = process.getBuiltinModule("node:util");
// src/github/fetch.ts
const MOST_REDIRECTS = 3;
const MOST_BYTES = 268435456;
async function fetchWhole(url, asked, timeout) {
	let here = new URL(url);
	for (let hops = 0;; hops += 1) {
		const { response, bytes } = await exchange(here, asked, timeout);
		const next = redirection(response, here, asked.method ?? "GET");
		if (next === null) return answered(here, response, await plain(response, bytes));
		if (next.origin !== here.origin || hops === MOST_REDIRECTS) throw new Error(`${here.origin} redirects to ${next.origin}, which is not followed`);
		here = next;
	}
}
function exchange(url, { method = "GET", headers, body }, timeout) {
	return new Promise((resolve, reject) => {
		const { request: send } = process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
		const request = send(url, {
			method,
			agent: agentFor(url.protocol),
			headers: {
				"accept-encoding": "gzip",
				...headers
			}
		});
		const timer = setTimeout(() => request.destroy(new Error(`no whole answer within ${timeout} seconds`)), timeout * 1e3);
		const failed = (error) => {
			clearTimeout(timer);
			reject(error);
		};
		request.once("error", failed);
		request.once("response", (response) => {
			const chunks = [];
			response.on("data", (chunk) => chunks.push(chunk));
			response.once("error", failed);
			response.once("end", () => {
				clearTimeout(timer);
				resolve({
					response,
					bytes: Buffer.concat(chunks)
				});
			});
		});
		request.end(body);
	});
}
const agents = new Map();
function agentFor(protocol) {
	const made = agents.get(protocol) ?? newAgent(protocol);
	agents.set(protocol, made);
	return made;
}
function newAgent(protocol) {
	if (protocol !== "https:") return new (process.getBuiltinModule("node:http")).Agent({ keepAlive: true });
	const ca = [...process.getBuiltinModule("node:tls").rootCertificates];
	return new (process.getBuiltinModule("node:https")).Agent({
		keepAlive: true,
		ca,
		rejectUnauthorized: true
	});
}
function redirection({ statusCode, headers }, from, method) {
	if (!(method === "GET" || method === "HEAD" ? [
		301,
		302,
		307,
		308
	] : [307, 308]).includes(statusCode ?? 0) || headers.location === void 0) return null;
	return new URL(headers.location, from);
}
async function plain({ headers }, bytes) {
	if (headers["content-encoding"] !== "gzip") return bytes;
	const { gunzip } = await Promise.resolve(process.getBuiltinModule("node:zlib"));
	return promisify(gunzip)(bytes, { maxOutputLength: MOST_BYTES });
}
function answered(url, { statusCode, headers }, bytes) {
	const texts = Object.entries(headers).flatMap(([name, value]) => value === void 0 ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]);
	return {
		url: url.href,
		status: statusCode ?? 0,
		headers: new Map(texts),
		text: () => Promise.resolve(bytes.toString("utf8")),
		arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer)
	};
}
export { fetchWhole as t };
