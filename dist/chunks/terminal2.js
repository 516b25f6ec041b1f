// src/cli/terminal.ts
function colours() {
	const { NO_COLOR: no } = process.env;
	return {
		colour: process.stdout.isTTY && (no === void 0 || no === ""),
		width: Math.min(process.stdout.columns ?? 100, 120)
	};
}
function print(text) {
	process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}
export { print as n, colours as t };
