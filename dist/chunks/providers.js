import { $ as Failure } from "./start.js";
// src/providers/index.ts
const PROVIDERS = {
	aws: {
		entitlement: () => import("./entitlement2.js"),
		issuer: () => import("./issuer.js")
	},
	gcp: {
		entitlement: () => import("./entitlement4.js"),
		issuer: () => import("./issuer2.js")
	}
};
async function entitlementKinds(names) {
	const known = [...new Set(names)].filter((name) => Object.hasOwn(PROVIDERS, name)).toSorted();
	const loaded = await Promise.all(known.map(async (name) => PROVIDERS[name]?.entitlement()));
	return new Map(loaded.flatMap((one) => one ? [[one.kind.provider, one.kind]] : []));
}
async function issuerOf(name, setting) {
	const provider = Object.hasOwn(PROVIDERS, name) ? PROVIDERS[name] : void 0;
	if (!provider) {
		const registered = Object.keys(PROVIDERS).join(", ");
		throw new Failure("INPUT", `no provider is called ${JSON.stringify(name)}`, `the providers are ${registered}`);
	}
	return (await provider.issuer()).createIssuer(setting);
}
export { entitlementKinds as n, issuerOf as r, PROVIDERS as t };
