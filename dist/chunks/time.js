// src/model/time.ts
const DURATION = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?)?$/;
function seconds(duration) {
	const match = DURATION.exec(duration);
	const [, days = "0", hours = "0", minutes = "0"] = match ?? [];
	const total = Number(days) * 86400 + Number(hours) * 3600 + Number(minutes) * 60;
	if (!match || total === 0) throw new RangeError(`${duration} is not a duration such as PT4H or P30D`);
	return total;
}
function duration(total) {
	if (total % 60 !== 0) return `PT${total}S`;
	const days = Math.floor(total / 86400);
	const hours = Math.floor(total % 86400 / 3600);
	const minutes = total % 3600 / 60;
	const time = `${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}`;
	return `P${days ? `${days}D` : ""}${time ? `T${time}` : days ? "" : "T0M"}`;
}
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const FIRST = -62167219200;
const LAST = 253402300799;
function isInstant(text) {
	return INSTANT.test(text) && !Number.isNaN(Date.parse(text)) && fromEpoch(Date.parse(text) / 1e3) === text;
}
function parseInstant(text) {
	if (isInstant(text)) return text;
	throw new RangeError(`${JSON.stringify(text)} is not a moment such as 2026-11-22T09:00:00Z`);
}
function epoch(instant) {
	return Date.parse(parseInstant(instant)) / 1e3;
}
function fromEpoch(at) {
	if (!Number.isSafeInteger(at) || at < FIRST || at > LAST) throw new RangeError(`${at} s since 1970 is not a whole second of the years 0000 to 9999`);
	return `${new Date(at * 1e3).toISOString().slice(0, 19)}Z`;
}
function plus(instant, add) {
	return fromEpoch(epoch(instant) + add);
}
function earlier(one, other) {
	return one < other ? one : other;
}
function later(one, other) {
	return one > other ? one : other;
}
export { later as a, fromEpoch as i, earlier as n, plus as o, epoch as r, seconds as s, duration as t };
