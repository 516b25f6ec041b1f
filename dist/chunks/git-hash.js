import { s as seconds } from "./time.js";
import { t as didYouMean } from "./did-you-mean.js";
import { createHash } from "node:crypto";
// src/intake/finding.ts
function objection(id, at, message, fix, values) {
	return {
		id,
		severity: "error",
		message,
		fix,
		at,
		...values ? { values } : {}
	};
}
function seen(value) {
	if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
	if (typeof value === "object" && value !== null) return "a block of fields";
	const text = value === null ? "nothing" : JSON.stringify(value) ?? typeof value;
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
function codePoint(character) {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
// src/intake/request-path.ts
const REQUESTS = "access-requests";
const PATH = /^access-requests\/([0-9]{4})\/([0-9]{2})\/([0-9]{4}-[0-9]{2}-[a-z0-9-]{3,28})(\.revoke)?\.yaml$/;
function requestPath(path) {
	const match = PATH.exec(path);
	if (!match) return null;
	const [, year = "", month = "", id = "", revoke] = match;
	return {
		id,
		what: revoke ? "revocation" : "request",
		inItsMonth: id.startsWith(`${year}-${month}-`)
	};
}
function pathOfRequest(id, what = "request") {
	const [year = "", month = ""] = id.split("-");
	return `${REQUESTS}/${year}/${month}/${id}${what === "revocation" ? ".revoke" : ""}.yaml`;
}
// src/intake/limits.ts
const REQUEST_BYTES = 65536;
const POLICY_BYTES = 524288;
const CEILING = {
	items: 2e3,
	fields: 200,
	letters: 4096
};
const PLAIN = /^[\n\x20-\x7e]*$/;
const INVISIBLES = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
function limitedText(file, maxBytes) {
	const refusal = refusedFile(file, maxBytes, {
		path: file.path,
		line: 1,
		column: 1
	});
	if (refusal) return {
		ok: false,
		findings: [refusal]
	};
	const decoded = decode(file.bytes);
	if (decoded === null) return {
		ok: false,
		findings: [objection("Y003", placeOfBadByte(file), "the file is not UTF-8", "save it as UTF-8 without a byte order mark")]
	};
	const text = decoded.replaceAll("\r\n", "\n");
	const findings = invisibleCharacters(text, file.path);
	return findings.length > 0 ? {
		ok: false,
		findings
	} : {
		ok: true,
		value: text
	};
}
function refusedFile(file, maxBytes, start) {
	if (file.mode !== "100644") return objection("Y002", start, `the file's mode is ${file.mode} (${MODES[file.mode]})`, "make it a regular file that is not executable: mode 100644");
	if (!file.path.endsWith(".yaml")) return objection("Y002", start, "the file name does not end in .yaml", "rename it to end in `.yaml`");
	if (file.bytes.length > maxBytes) return objection("Y001", start, `the file has ${file.bytes.length} bytes; ${maxBytes} are allowed`, "shorten it, or split it into several documents");
	if (file.bytes[0] === 239 && file.bytes[1] === 187 && file.bytes[2] === 191) return objection("Y003", start, "the file starts with a byte order mark", "save it as UTF-8 without a byte order mark");
	return null;
}
const MODES = {
	"100644": "regular file",
	"100755": "executable",
	"120000": "symbolic link",
	"160000": "submodule"
};
function decode(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return null;
	}
}
function placeOfBadByte(file) {
	const good = new TextDecoder("utf-8").decode(file.bytes);
	return positionAt(good, Math.max(0, good.indexOf("�")), file.path);
}
function invisibleCharacters(text, path) {
	if (PLAIN.test(text)) return [];
	const found = [];
	for (const match of text.matchAll(INVISIBLES)) {
		if (match[0] === "\n") continue;
		found.push(invisible(match[0], positionAt(text, match.index, path)));
		if (found.length === 5) break;
	}
	return found;
}
function invisible(character, at) {
	const { name, fix } = NAMED.get(character) ?? {
		name: "a character that does not show",
		fix: "delete it; it may be pasted text, so type the line again"
	};
	return objection("Y004", at, `${name} (${codePoint(character)})`, fix, { codePoint: codePoint(character) });
}
const NAMED = new Map([
	["	", {
		name: "a tab",
		fix: "use spaces"
	}],
	["\r", {
		name: "a carriage return without a line feed",
		fix: "save the file with LF line ends"
	}],
	["\0", {
		name: "a NUL byte",
		fix: "delete it"
	}],
	["‮", {
		name: "a right-to-left override, which shows text in another order than it is read",
		fix: "delete it"
	}],
	["​", {
		name: "a zero-width space",
		fix: "delete it"
	}],
	["‍", {
		name: "a zero-width joiner, as in composed emoji",
		fix: "delete it"
	}]
]);
function escapedInvisible(value) {
	if (PLAIN.test(value)) return null;
	return [...value.matchAll(INVISIBLES)].map(([character]) => character).find((character) => character !== "\n") ?? null;
}
function positionAt(text, offset, path) {
	let line = 1;
	let start = 0;
	for (let next = text.indexOf("\n"); next !== -1 && next < offset; next = text.indexOf("\n", start)) {
		line += 1;
		start = next + 1;
	}
	return {
		path,
		line,
		column: offset - start + 1
	};
}
// src/model/pointer.ts
function pointerOf(steps) {
	return steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function stepsOf(pointer) {
	return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function fieldName(pointer) {
	const name = stepsOf(pointer).map((step) => /^\d+$/.test(step) ? `[${step}]` : `.${step}`).join("");
	return name === "" ? "the document" : name.replace(/^\./, "");
}
function valuesAt(body, path) {
	let found = [{
		pointer: "",
		value: body
	}];
	for (const step of path) {
		const next = [];
		for (const { pointer, value } of found) if (Array.isArray(value)) {
			if (step === "*") value.forEach((item, index) => next.push({
				pointer: `${pointer}/${index}`,
				value: item
			}));
		} else if (typeof value === "object" && value !== null && Object.hasOwn(value, step)) {
			const inner = value[step];
			if (inner !== void 0) next.push({
				pointer: pointer + pointerOf([step]),
				value: inner
			});
		}
		found = next;
	}
	return found;
}
// src/intake/validators.generated.js
var e = ((e, t) => () => (t || (e((t = { exports: {} }).exports, t, t.exports), e = null), t.exports))(((e) => {
	Object.defineProperty(e, "__esModule", { value: !0 });
	function t(e) {
		let t = e.length, n = 0, r = 0, i;
		for (; r < t;) n++, i = e.charCodeAt(r++), i >= 55296 && i <= 56319 && r < t && (i = e.charCodeAt(r), (i & 64512) == 56320 && r++);
		return n;
	}
	e.default = t, t.code = `require("ajv/dist/runtime/ucs2length").default`;
}));
const t = p;
const n = {
	title: `AccessRequest`,
	description: "One request for access: `access-requests/<yyyy>/<mm>/<id>.yaml`. It says what is asked; verdict, approvers, risk and limits are computed and cannot be set here.",
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`subject`,
		`purpose`,
		`justification`,
		`role`,
		`scope`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `AccessRequest`,
			description: "Always `AccessRequest`."
		},
		id: {
			title: `Request id`,
			description: "Year, month and a short name of your choice: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.",
			type: `string`,
			pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$`,
			"x-type": `RequestId`,
			"x-identity": !0
		},
		subject: {
			title: `Subject`,
			description: `Who receives access.`,
			type: `object`,
			discriminator: { propertyName: `type` },
			oneOf: [
				{
					title: `HumanSubject`,
					type: `object`,
					additionalProperties: !1,
					required: [`type`, `person`],
					properties: {
						type: {
							const: `human`,
							description: `A person.`
						},
						person: {
							title: `Person id`,
							description: "A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.",
							type: `string`,
							pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
							"x-type": `PersonId`,
							"x-identity": !0,
							"x-refers-to": `Person`
						}
					}
				},
				{
					title: `WorkloadSubject`,
					type: `object`,
					additionalProperties: !1,
					required: [`type`, `workload`],
					properties: {
						type: {
							const: `workload`,
							description: `A pipeline or another program with an identity of its own.`
						},
						workload: {
							title: `Name`,
							description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
							type: `string`,
							pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
							"x-identity": !0,
							"x-refers-to": `Workload`
						}
					}
				},
				{
					title: `ServiceAccountSubject`,
					type: `object`,
					additionalProperties: !1,
					required: [`type`, `workload`],
					properties: {
						type: {
							const: `service-account`,
							description: `An account of a cloud or directory that a job stands for.`
						},
						workload: {
							title: `Name`,
							description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
							type: `string`,
							pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
							"x-identity": !0,
							"x-refers-to": `ServiceAccount`
						}
					}
				}
			]
		},
		owner: {
			title: `Person id`,
			description: `The accountable person. Left out: the owner that the policy names for the workload, or the person who receives access.`,
			type: `string`,
			pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
			"x-type": `PersonId`,
			"x-identity": !0,
			"x-refers-to": `Person`
		},
		purpose: {
			title: `Purpose`,
			description: `What the access is for.`,
			type: `object`,
			additionalProperties: !1,
			required: [`code`, `text`],
			properties: {
				code: {
					description: `Kind of work, the same words in every request so that they can be counted.`,
					enum: [
						`deploy`,
						`operate`,
						`investigate`,
						`migrate`,
						`test`,
						`audit`,
						`support`
					]
				},
				text: {
					description: `One sentence: what will be done with it.`,
					type: `string`,
					minLength: 10,
					maxLength: 300
				}
			}
		},
		justification: {
			title: `Justification`,
			description: `Why it is needed, why now, why this much. Reviewers read this.`,
			type: `string`,
			minLength: 20,
			maxLength: 2e3
		},
		ticket: {
			title: `Ticket`,
			description: "Reference in your tracker: `OPS-8812`.",
			type: `string`,
			pattern: `^[A-Za-z][A-Za-z0-9_]{0,19}[-#/][A-Za-z0-9-]{1,40}$`
		},
		role: {
			title: `Role id`,
			description: "`ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.",
			type: `string`,
			pattern: `^ROLE-[A-Z0-9-]{2,36}$`,
			"x-identity": !0,
			"x-refers-to": `Role`
		},
		scope: {
			title: `Scope`,
			description: `Where, and optionally how much less than the whole role.`,
			type: `object`,
			additionalProperties: !1,
			required: [`environment`],
			properties: {
				environment: {
					title: `Name`,
					description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
					type: `string`,
					pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
					"x-identity": !0,
					"x-refers-to": `Environment`
				},
				resources: {
					description: `Only these resources, in the provider's terms. Must lie inside the role.`,
					type: `array`,
					minItems: 1,
					maxItems: 20,
					items: {
						type: `string`,
						minLength: 3,
						maxLength: 512
					}
				},
				actions: {
					description: `Only these actions, in the provider's terms. Must lie inside the role.`,
					type: `array`,
					minItems: 1,
					maxItems: 50,
					items: {
						type: `string`,
						minLength: 3,
						maxLength: 128
					}
				}
			}
		},
		window: {
			title: `Window`,
			description: `When. Left out, the window opens at the merge and lasts the role's default duration.`,
			type: `object`,
			additionalProperties: !1,
			minProperties: 1,
			properties: {
				start: {
					title: `Instant`,
					description: `First moment of use, in UTC. Left out: the merge.`,
					type: `string`,
					pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$`,
					"x-type": `Instant`,
					"x-means": `instant`
				},
				duration: {
					title: `Duration`,
					description: `How long from the start. Left out: the role's default.`,
					type: `string`,
					pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
					maxLength: 16,
					"x-means": `duration`
				}
			}
		},
		access: {
			title: `Access`,
			description: `How it will be used. Left out: just in time, on demand.`,
			type: `object`,
			discriminator: { propertyName: `mode` },
			oneOf: [{
				title: `JustInTime`,
				type: `object`,
				additionalProperties: !1,
				required: [`mode`, `activation`],
				properties: {
					mode: {
						const: `just-in-time`,
						description: `A short-lived credential when the work is done.`
					},
					activation: {
						description: "`on-demand`: a pipeline asks when it needs it. `on-merge`: handed to the adopter's on-grant workflow at once.",
						enum: [`on-demand`, `on-merge`]
					}
				}
			}, {
				title: `Standing`,
				type: `object`,
				additionalProperties: !1,
				required: [`mode`, `reviewBy`],
				properties: {
					mode: {
						const: `standing`,
						description: `Stays for longer and is reviewed by a date.`
					},
					reviewBy: {
						title: `Date`,
						description: "A day: `2026-12-31`. Quote it.",
						type: `string`,
						pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`,
						"x-means": `date`
					}
				}
			}]
		}
	}
};
const r = Object.prototype.hasOwnProperty;
const i = e().default;
const a = RegExp(`^[0-9]{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$`, `u`);
const o = RegExp(`^p-[a-z0-9][a-z0-9-]{0,39}$`, `u`);
const s = RegExp(`^[a-z0-9][a-z0-9-]{0,59}$`, `u`);
const c = RegExp(`^[A-Za-z][A-Za-z0-9_]{0,19}[-#/][A-Za-z0-9-]{1,40}$`, `u`);
const l = RegExp(`^ROLE-[A-Z0-9-]{2,36}$`, `u`);
const u = RegExp(`^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$`, `u`);
const d = RegExp(`^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`, `u`);
const f = RegExp(`^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`, `u`);
function p(e, { instancePath: t = ``, parentData: ee, parentDataProperty: m, rootData: h = e } = {}) {
	let g = null, _ = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let r = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: n.required,
				parentSchema: n,
				data: e
			};
			g === null ? g = [r] : g.push(r), _++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let r = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: n.required,
				parentSchema: n,
				data: e
			};
			g === null ? g = [r] : g.push(r), _++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let r = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: n.required,
				parentSchema: n,
				data: e
			};
			g === null ? g = [r] : g.push(r), _++;
		}
		if (e.subject === void 0 || !r.call(e, `subject`)) {
			let r = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `subject` },
				message: `must have required property 'subject'`,
				schema: n.required,
				parentSchema: n,
				data: e
			};
			g === null ? g = [r] : g.push(r), _++;
		}
		if (e.purpose === void 0 || !r.call(e, `purpose`)) {
			let r = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `purpose` },
				message: `must have required property 'purpose'`,
				schema: n.required,
				parentSchema: n,
				data: e
			};
			g === null ? g = [r] : g.push(r), _++;
		}
		if (e.justification === void 0 || !r.call(e, `justification`)) {
			let r = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `justification` },
				message: `must have required property 'justification'`,
				schema: n.required,
				parentSchema: n,
				data: e
			};
			g === null ? g = [r] : g.push(r), _++;
		}
		if (e.role === void 0 || !r.call(e, `role`)) {
			let r = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `role` },
				message: `must have required property 'role'`,
				schema: n.required,
				parentSchema: n,
				data: e
			};
			g === null ? g = [r] : g.push(r), _++;
		}
		if (e.scope === void 0 || !r.call(e, `scope`)) {
			let r = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `scope` },
				message: `must have required property 'scope'`,
				schema: n.required,
				parentSchema: n,
				data: e
			};
			g === null ? g = [r] : g.push(r), _++;
		}
		for (let i of Object.keys(e)) if (!r.call(n.properties, i)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: i },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: n,
				data: e
			};
			g === null ? g = [r] : g.push(r), _++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let r = e.apiVersion;
			if (r !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: n.properties.apiVersion,
					data: r
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let r = e.kind;
			if (r !== `AccessRequest`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `AccessRequest` },
					message: `must be equal to constant`,
					schema: `AccessRequest`,
					parentSchema: n.properties.kind,
					data: r
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let r = e.id;
			if (typeof r == `string`) {
				if (!a.test(r)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$` },
						message: `must match pattern "^[0-9]{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$"`,
						schema: `^[0-9]{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$`,
						parentSchema: n.properties.id,
						data: r
					};
					g === null ? g = [e] : g.push(e), _++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: n.properties.id.type,
					parentSchema: n.properties.id,
					data: r
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
		if (e.subject !== void 0 && r.call(e, `subject`)) {
			let i = e.subject;
			if (i && typeof i == `object` && !Array.isArray(i)) {
				let e = i.type;
				if (typeof e == `string`) {
					if (e === `human`) {
						if (i && typeof i == `object` && !Array.isArray(i)) {
							if (i.type === void 0 || !r.call(i, `type`)) {
								let e = {
									instancePath: t + `/subject`,
									schemaPath: `#/properties/subject/oneOf/0/required`,
									keyword: `required`,
									params: { missingProperty: `type` },
									message: `must have required property 'type'`,
									schema: n.properties.subject.oneOf[0].required,
									parentSchema: n.properties.subject.oneOf[0],
									data: i
								};
								g === null ? g = [e] : g.push(e), _++;
							}
							if (i.person === void 0 || !r.call(i, `person`)) {
								let e = {
									instancePath: t + `/subject`,
									schemaPath: `#/properties/subject/oneOf/0/required`,
									keyword: `required`,
									params: { missingProperty: `person` },
									message: `must have required property 'person'`,
									schema: n.properties.subject.oneOf[0].required,
									parentSchema: n.properties.subject.oneOf[0],
									data: i
								};
								g === null ? g = [e] : g.push(e), _++;
							}
							for (let e of Object.keys(i)) if (e !== `type` && e !== `person`) {
								let r = {
									instancePath: t + `/subject`,
									schemaPath: `#/properties/subject/oneOf/0/additionalProperties`,
									keyword: `additionalProperties`,
									params: { additionalProperty: e },
									message: `must NOT have additional properties`,
									schema: !1,
									parentSchema: n.properties.subject.oneOf[0],
									data: i
								};
								g === null ? g = [r] : g.push(r), _++;
							}
							if (i.type !== void 0 && r.call(i, `type`)) {
								let e = i.type;
								if (e !== `human`) {
									let r = {
										instancePath: t + `/subject/type`,
										schemaPath: `#/properties/subject/oneOf/0/properties/type/const`,
										keyword: `const`,
										params: { allowedValue: `human` },
										message: `must be equal to constant`,
										schema: `human`,
										parentSchema: n.properties.subject.oneOf[0].properties.type,
										data: e
									};
									g === null ? g = [r] : g.push(r), _++;
								}
							}
							if (i.person !== void 0 && r.call(i, `person`)) {
								let e = i.person;
								if (typeof e == `string`) {
									if (!o.test(e)) {
										let r = {
											instancePath: t + `/subject/person`,
											schemaPath: `#/properties/subject/oneOf/0/properties/person/pattern`,
											keyword: `pattern`,
											params: { pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$` },
											message: `must match pattern "^p-[a-z0-9][a-z0-9-]{0,39}$"`,
											schema: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
											parentSchema: n.properties.subject.oneOf[0].properties.person,
											data: e
										};
										g === null ? g = [r] : g.push(r), _++;
									}
								} else {
									let r = {
										instancePath: t + `/subject/person`,
										schemaPath: `#/properties/subject/oneOf/0/properties/person/type`,
										keyword: `type`,
										params: { type: `string` },
										message: `must be string`,
										schema: n.properties.subject.oneOf[0].properties.person.type,
										parentSchema: n.properties.subject.oneOf[0].properties.person,
										data: e
									};
									g === null ? g = [r] : g.push(r), _++;
								}
							}
						} else {
							let e = {
								instancePath: t + `/subject`,
								schemaPath: `#/properties/subject/oneOf/0/type`,
								keyword: `type`,
								params: { type: `object` },
								message: `must be object`,
								schema: n.properties.subject.oneOf[0].type,
								parentSchema: n.properties.subject.oneOf[0],
								data: i
							};
							g === null ? g = [e] : g.push(e), _++;
						}
					} else if (e === `workload`) {
						if (i && typeof i == `object` && !Array.isArray(i)) {
							if (i.type === void 0 || !r.call(i, `type`)) {
								let e = {
									instancePath: t + `/subject`,
									schemaPath: `#/properties/subject/oneOf/1/required`,
									keyword: `required`,
									params: { missingProperty: `type` },
									message: `must have required property 'type'`,
									schema: n.properties.subject.oneOf[1].required,
									parentSchema: n.properties.subject.oneOf[1],
									data: i
								};
								g === null ? g = [e] : g.push(e), _++;
							}
							if (i.workload === void 0 || !r.call(i, `workload`)) {
								let e = {
									instancePath: t + `/subject`,
									schemaPath: `#/properties/subject/oneOf/1/required`,
									keyword: `required`,
									params: { missingProperty: `workload` },
									message: `must have required property 'workload'`,
									schema: n.properties.subject.oneOf[1].required,
									parentSchema: n.properties.subject.oneOf[1],
									data: i
								};
								g === null ? g = [e] : g.push(e), _++;
							}
							for (let e of Object.keys(i)) if (e !== `type` && e !== `workload`) {
								let r = {
									instancePath: t + `/subject`,
									schemaPath: `#/properties/subject/oneOf/1/additionalProperties`,
									keyword: `additionalProperties`,
									params: { additionalProperty: e },
									message: `must NOT have additional properties`,
									schema: !1,
									parentSchema: n.properties.subject.oneOf[1],
									data: i
								};
								g === null ? g = [r] : g.push(r), _++;
							}
							if (i.type !== void 0 && r.call(i, `type`)) {
								let e = i.type;
								if (e !== `workload`) {
									let r = {
										instancePath: t + `/subject/type`,
										schemaPath: `#/properties/subject/oneOf/1/properties/type/const`,
										keyword: `const`,
										params: { allowedValue: `workload` },
										message: `must be equal to constant`,
										schema: `workload`,
										parentSchema: n.properties.subject.oneOf[1].properties.type,
										data: e
									};
									g === null ? g = [r] : g.push(r), _++;
								}
							}
							if (i.workload !== void 0 && r.call(i, `workload`)) {
								let e = i.workload;
								if (typeof e == `string`) {
									if (!s.test(e)) {
										let r = {
											instancePath: t + `/subject/workload`,
											schemaPath: `#/properties/subject/oneOf/1/properties/workload/pattern`,
											keyword: `pattern`,
											params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
											message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
											schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
											parentSchema: n.properties.subject.oneOf[1].properties.workload,
											data: e
										};
										g === null ? g = [r] : g.push(r), _++;
									}
								} else {
									let r = {
										instancePath: t + `/subject/workload`,
										schemaPath: `#/properties/subject/oneOf/1/properties/workload/type`,
										keyword: `type`,
										params: { type: `string` },
										message: `must be string`,
										schema: n.properties.subject.oneOf[1].properties.workload.type,
										parentSchema: n.properties.subject.oneOf[1].properties.workload,
										data: e
									};
									g === null ? g = [r] : g.push(r), _++;
								}
							}
						} else {
							let e = {
								instancePath: t + `/subject`,
								schemaPath: `#/properties/subject/oneOf/1/type`,
								keyword: `type`,
								params: { type: `object` },
								message: `must be object`,
								schema: n.properties.subject.oneOf[1].type,
								parentSchema: n.properties.subject.oneOf[1],
								data: i
							};
							g === null ? g = [e] : g.push(e), _++;
						}
					} else if (e === `service-account`) {
						if (i && typeof i == `object` && !Array.isArray(i)) {
							if (i.type === void 0 || !r.call(i, `type`)) {
								let e = {
									instancePath: t + `/subject`,
									schemaPath: `#/properties/subject/oneOf/2/required`,
									keyword: `required`,
									params: { missingProperty: `type` },
									message: `must have required property 'type'`,
									schema: n.properties.subject.oneOf[2].required,
									parentSchema: n.properties.subject.oneOf[2],
									data: i
								};
								g === null ? g = [e] : g.push(e), _++;
							}
							if (i.workload === void 0 || !r.call(i, `workload`)) {
								let e = {
									instancePath: t + `/subject`,
									schemaPath: `#/properties/subject/oneOf/2/required`,
									keyword: `required`,
									params: { missingProperty: `workload` },
									message: `must have required property 'workload'`,
									schema: n.properties.subject.oneOf[2].required,
									parentSchema: n.properties.subject.oneOf[2],
									data: i
								};
								g === null ? g = [e] : g.push(e), _++;
							}
							for (let e of Object.keys(i)) if (e !== `type` && e !== `workload`) {
								let r = {
									instancePath: t + `/subject`,
									schemaPath: `#/properties/subject/oneOf/2/additionalProperties`,
									keyword: `additionalProperties`,
									params: { additionalProperty: e },
									message: `must NOT have additional properties`,
									schema: !1,
									parentSchema: n.properties.subject.oneOf[2],
									data: i
								};
								g === null ? g = [r] : g.push(r), _++;
							}
							if (i.type !== void 0 && r.call(i, `type`)) {
								let e = i.type;
								if (e !== `service-account`) {
									let r = {
										instancePath: t + `/subject/type`,
										schemaPath: `#/properties/subject/oneOf/2/properties/type/const`,
										keyword: `const`,
										params: { allowedValue: `service-account` },
										message: `must be equal to constant`,
										schema: `service-account`,
										parentSchema: n.properties.subject.oneOf[2].properties.type,
										data: e
									};
									g === null ? g = [r] : g.push(r), _++;
								}
							}
							if (i.workload !== void 0 && r.call(i, `workload`)) {
								let e = i.workload;
								if (typeof e == `string`) {
									if (!s.test(e)) {
										let r = {
											instancePath: t + `/subject/workload`,
											schemaPath: `#/properties/subject/oneOf/2/properties/workload/pattern`,
											keyword: `pattern`,
											params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
											message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
											schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
											parentSchema: n.properties.subject.oneOf[2].properties.workload,
											data: e
										};
										g === null ? g = [r] : g.push(r), _++;
									}
								} else {
									let r = {
										instancePath: t + `/subject/workload`,
										schemaPath: `#/properties/subject/oneOf/2/properties/workload/type`,
										keyword: `type`,
										params: { type: `string` },
										message: `must be string`,
										schema: n.properties.subject.oneOf[2].properties.workload.type,
										parentSchema: n.properties.subject.oneOf[2].properties.workload,
										data: e
									};
									g === null ? g = [r] : g.push(r), _++;
								}
							}
						} else {
							let e = {
								instancePath: t + `/subject`,
								schemaPath: `#/properties/subject/oneOf/2/type`,
								keyword: `type`,
								params: { type: `object` },
								message: `must be object`,
								schema: n.properties.subject.oneOf[2].type,
								parentSchema: n.properties.subject.oneOf[2],
								data: i
							};
							g === null ? g = [e] : g.push(e), _++;
						}
					} else {
						let r = {
							instancePath: t + `/subject`,
							schemaPath: `#/properties/subject/discriminator`,
							keyword: `discriminator`,
							params: {
								error: `mapping`,
								tag: `type`,
								tagValue: e
							},
							message: `value of tag "type" must be in oneOf`,
							schema: n.properties.subject.discriminator,
							parentSchema: n.properties.subject,
							data: i
						};
						g === null ? g = [r] : g.push(r), _++;
					}
				} else {
					let r = {
						instancePath: t + `/subject`,
						schemaPath: `#/properties/subject/discriminator`,
						keyword: `discriminator`,
						params: {
							error: `tag`,
							tag: `type`,
							tagValue: e
						},
						message: `tag "type" must be string`,
						schema: n.properties.subject.discriminator,
						parentSchema: n.properties.subject,
						data: i
					};
					g === null ? g = [r] : g.push(r), _++;
				}
			} else {
				let e = {
					instancePath: t + `/subject`,
					schemaPath: `#/properties/subject/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: n.properties.subject.type,
					parentSchema: n.properties.subject,
					data: i
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
		if (e.owner !== void 0 && r.call(e, `owner`)) {
			let r = e.owner;
			if (typeof r == `string`) {
				if (!o.test(r)) {
					let e = {
						instancePath: t + `/owner`,
						schemaPath: `#/properties/owner/pattern`,
						keyword: `pattern`,
						params: { pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$` },
						message: `must match pattern "^p-[a-z0-9][a-z0-9-]{0,39}$"`,
						schema: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
						parentSchema: n.properties.owner,
						data: r
					};
					g === null ? g = [e] : g.push(e), _++;
				}
			} else {
				let e = {
					instancePath: t + `/owner`,
					schemaPath: `#/properties/owner/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: n.properties.owner.type,
					parentSchema: n.properties.owner,
					data: r
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
		if (e.purpose !== void 0 && r.call(e, `purpose`)) {
			let a = e.purpose;
			if (a && typeof a == `object` && !Array.isArray(a)) {
				if (a.code === void 0 || !r.call(a, `code`)) {
					let e = {
						instancePath: t + `/purpose`,
						schemaPath: `#/properties/purpose/required`,
						keyword: `required`,
						params: { missingProperty: `code` },
						message: `must have required property 'code'`,
						schema: n.properties.purpose.required,
						parentSchema: n.properties.purpose,
						data: a
					};
					g === null ? g = [e] : g.push(e), _++;
				}
				if (a.text === void 0 || !r.call(a, `text`)) {
					let e = {
						instancePath: t + `/purpose`,
						schemaPath: `#/properties/purpose/required`,
						keyword: `required`,
						params: { missingProperty: `text` },
						message: `must have required property 'text'`,
						schema: n.properties.purpose.required,
						parentSchema: n.properties.purpose,
						data: a
					};
					g === null ? g = [e] : g.push(e), _++;
				}
				for (let e of Object.keys(a)) if (e !== `code` && e !== `text`) {
					let r = {
						instancePath: t + `/purpose`,
						schemaPath: `#/properties/purpose/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: n.properties.purpose,
						data: a
					};
					g === null ? g = [r] : g.push(r), _++;
				}
				if (a.code !== void 0 && r.call(a, `code`)) {
					let e = a.code;
					if (e !== `deploy` && e !== `operate` && e !== `investigate` && e !== `migrate` && e !== `test` && e !== `audit` && e !== `support`) {
						let r = {
							instancePath: t + `/purpose/code`,
							schemaPath: `#/properties/purpose/properties/code/enum`,
							keyword: `enum`,
							params: { allowedValues: n.properties.purpose.properties.code.enum },
							message: `must be equal to one of the allowed values`,
							schema: n.properties.purpose.properties.code.enum,
							parentSchema: n.properties.purpose.properties.code,
							data: e
						};
						g === null ? g = [r] : g.push(r), _++;
					}
				}
				if (a.text !== void 0 && r.call(a, `text`)) {
					let e = a.text;
					if (typeof e == `string`) {
						if (i(e) > 300) {
							let r = {
								instancePath: t + `/purpose/text`,
								schemaPath: `#/properties/purpose/properties/text/maxLength`,
								keyword: `maxLength`,
								params: { limit: 300 },
								message: `must NOT have more than 300 characters`,
								schema: 300,
								parentSchema: n.properties.purpose.properties.text,
								data: e
							};
							g === null ? g = [r] : g.push(r), _++;
						}
						if (i(e) < 10) {
							let r = {
								instancePath: t + `/purpose/text`,
								schemaPath: `#/properties/purpose/properties/text/minLength`,
								keyword: `minLength`,
								params: { limit: 10 },
								message: `must NOT have fewer than 10 characters`,
								schema: 10,
								parentSchema: n.properties.purpose.properties.text,
								data: e
							};
							g === null ? g = [r] : g.push(r), _++;
						}
					} else {
						let r = {
							instancePath: t + `/purpose/text`,
							schemaPath: `#/properties/purpose/properties/text/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: n.properties.purpose.properties.text.type,
							parentSchema: n.properties.purpose.properties.text,
							data: e
						};
						g === null ? g = [r] : g.push(r), _++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/purpose`,
					schemaPath: `#/properties/purpose/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: n.properties.purpose.type,
					parentSchema: n.properties.purpose,
					data: a
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
		if (e.justification !== void 0 && r.call(e, `justification`)) {
			let r = e.justification;
			if (typeof r == `string`) {
				if (i(r) > 2e3) {
					let e = {
						instancePath: t + `/justification`,
						schemaPath: `#/properties/justification/maxLength`,
						keyword: `maxLength`,
						params: { limit: 2e3 },
						message: `must NOT have more than 2000 characters`,
						schema: 2e3,
						parentSchema: n.properties.justification,
						data: r
					};
					g === null ? g = [e] : g.push(e), _++;
				}
				if (i(r) < 20) {
					let e = {
						instancePath: t + `/justification`,
						schemaPath: `#/properties/justification/minLength`,
						keyword: `minLength`,
						params: { limit: 20 },
						message: `must NOT have fewer than 20 characters`,
						schema: 20,
						parentSchema: n.properties.justification,
						data: r
					};
					g === null ? g = [e] : g.push(e), _++;
				}
			} else {
				let e = {
					instancePath: t + `/justification`,
					schemaPath: `#/properties/justification/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: n.properties.justification.type,
					parentSchema: n.properties.justification,
					data: r
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
		if (e.ticket !== void 0 && r.call(e, `ticket`)) {
			let r = e.ticket;
			if (typeof r == `string`) {
				if (!c.test(r)) {
					let e = {
						instancePath: t + `/ticket`,
						schemaPath: `#/properties/ticket/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[A-Za-z][A-Za-z0-9_]{0,19}[-#/][A-Za-z0-9-]{1,40}$` },
						message: `must match pattern "^[A-Za-z][A-Za-z0-9_]{0,19}[-#/][A-Za-z0-9-]{1,40}$"`,
						schema: `^[A-Za-z][A-Za-z0-9_]{0,19}[-#/][A-Za-z0-9-]{1,40}$`,
						parentSchema: n.properties.ticket,
						data: r
					};
					g === null ? g = [e] : g.push(e), _++;
				}
			} else {
				let e = {
					instancePath: t + `/ticket`,
					schemaPath: `#/properties/ticket/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: n.properties.ticket.type,
					parentSchema: n.properties.ticket,
					data: r
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
		if (e.role !== void 0 && r.call(e, `role`)) {
			let r = e.role;
			if (typeof r == `string`) {
				if (!l.test(r)) {
					let e = {
						instancePath: t + `/role`,
						schemaPath: `#/properties/role/pattern`,
						keyword: `pattern`,
						params: { pattern: `^ROLE-[A-Z0-9-]{2,36}$` },
						message: `must match pattern "^ROLE-[A-Z0-9-]{2,36}$"`,
						schema: `^ROLE-[A-Z0-9-]{2,36}$`,
						parentSchema: n.properties.role,
						data: r
					};
					g === null ? g = [e] : g.push(e), _++;
				}
			} else {
				let e = {
					instancePath: t + `/role`,
					schemaPath: `#/properties/role/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: n.properties.role.type,
					parentSchema: n.properties.role,
					data: r
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
		if (e.scope !== void 0 && r.call(e, `scope`)) {
			let a = e.scope;
			if (a && typeof a == `object` && !Array.isArray(a)) {
				if (a.environment === void 0 || !r.call(a, `environment`)) {
					let e = {
						instancePath: t + `/scope`,
						schemaPath: `#/properties/scope/required`,
						keyword: `required`,
						params: { missingProperty: `environment` },
						message: `must have required property 'environment'`,
						schema: n.properties.scope.required,
						parentSchema: n.properties.scope,
						data: a
					};
					g === null ? g = [e] : g.push(e), _++;
				}
				for (let e of Object.keys(a)) if (e !== `environment` && e !== `resources` && e !== `actions`) {
					let r = {
						instancePath: t + `/scope`,
						schemaPath: `#/properties/scope/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: n.properties.scope,
						data: a
					};
					g === null ? g = [r] : g.push(r), _++;
				}
				if (a.environment !== void 0 && r.call(a, `environment`)) {
					let e = a.environment;
					if (typeof e == `string`) {
						if (!s.test(e)) {
							let r = {
								instancePath: t + `/scope/environment`,
								schemaPath: `#/properties/scope/properties/environment/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
								message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
								schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
								parentSchema: n.properties.scope.properties.environment,
								data: e
							};
							g === null ? g = [r] : g.push(r), _++;
						}
					} else {
						let r = {
							instancePath: t + `/scope/environment`,
							schemaPath: `#/properties/scope/properties/environment/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: n.properties.scope.properties.environment.type,
							parentSchema: n.properties.scope.properties.environment,
							data: e
						};
						g === null ? g = [r] : g.push(r), _++;
					}
				}
				if (a.resources !== void 0 && r.call(a, `resources`)) {
					let e = a.resources;
					if (Array.isArray(e)) {
						if (e.length > 20) {
							let r = {
								instancePath: t + `/scope/resources`,
								schemaPath: `#/properties/scope/properties/resources/maxItems`,
								keyword: `maxItems`,
								params: { limit: 20 },
								message: `must NOT have more than 20 items`,
								schema: 20,
								parentSchema: n.properties.scope.properties.resources,
								data: e
							};
							g === null ? g = [r] : g.push(r), _++;
						}
						if (e.length < 1) {
							let r = {
								instancePath: t + `/scope/resources`,
								schemaPath: `#/properties/scope/properties/resources/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: n.properties.scope.properties.resources,
								data: e
							};
							g === null ? g = [r] : g.push(r), _++;
						}
						let r = e.length;
						for (let a = 0; a < r; a++) {
							let r = e[a];
							if (typeof r == `string`) {
								if (i(r) > 512) {
									let e = {
										instancePath: t + `/scope/resources/` + a,
										schemaPath: `#/properties/scope/properties/resources/items/maxLength`,
										keyword: `maxLength`,
										params: { limit: 512 },
										message: `must NOT have more than 512 characters`,
										schema: 512,
										parentSchema: n.properties.scope.properties.resources.items,
										data: r
									};
									g === null ? g = [e] : g.push(e), _++;
								}
								if (i(r) < 3) {
									let e = {
										instancePath: t + `/scope/resources/` + a,
										schemaPath: `#/properties/scope/properties/resources/items/minLength`,
										keyword: `minLength`,
										params: { limit: 3 },
										message: `must NOT have fewer than 3 characters`,
										schema: 3,
										parentSchema: n.properties.scope.properties.resources.items,
										data: r
									};
									g === null ? g = [e] : g.push(e), _++;
								}
							} else {
								let e = {
									instancePath: t + `/scope/resources/` + a,
									schemaPath: `#/properties/scope/properties/resources/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: n.properties.scope.properties.resources.items.type,
									parentSchema: n.properties.scope.properties.resources.items,
									data: r
								};
								g === null ? g = [e] : g.push(e), _++;
							}
						}
					} else {
						let r = {
							instancePath: t + `/scope/resources`,
							schemaPath: `#/properties/scope/properties/resources/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: n.properties.scope.properties.resources.type,
							parentSchema: n.properties.scope.properties.resources,
							data: e
						};
						g === null ? g = [r] : g.push(r), _++;
					}
				}
				if (a.actions !== void 0 && r.call(a, `actions`)) {
					let e = a.actions;
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let r = {
								instancePath: t + `/scope/actions`,
								schemaPath: `#/properties/scope/properties/actions/maxItems`,
								keyword: `maxItems`,
								params: { limit: 50 },
								message: `must NOT have more than 50 items`,
								schema: 50,
								parentSchema: n.properties.scope.properties.actions,
								data: e
							};
							g === null ? g = [r] : g.push(r), _++;
						}
						if (e.length < 1) {
							let r = {
								instancePath: t + `/scope/actions`,
								schemaPath: `#/properties/scope/properties/actions/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: n.properties.scope.properties.actions,
								data: e
							};
							g === null ? g = [r] : g.push(r), _++;
						}
						let r = e.length;
						for (let a = 0; a < r; a++) {
							let r = e[a];
							if (typeof r == `string`) {
								if (i(r) > 128) {
									let e = {
										instancePath: t + `/scope/actions/` + a,
										schemaPath: `#/properties/scope/properties/actions/items/maxLength`,
										keyword: `maxLength`,
										params: { limit: 128 },
										message: `must NOT have more than 128 characters`,
										schema: 128,
										parentSchema: n.properties.scope.properties.actions.items,
										data: r
									};
									g === null ? g = [e] : g.push(e), _++;
								}
								if (i(r) < 3) {
									let e = {
										instancePath: t + `/scope/actions/` + a,
										schemaPath: `#/properties/scope/properties/actions/items/minLength`,
										keyword: `minLength`,
										params: { limit: 3 },
										message: `must NOT have fewer than 3 characters`,
										schema: 3,
										parentSchema: n.properties.scope.properties.actions.items,
										data: r
									};
									g === null ? g = [e] : g.push(e), _++;
								}
							} else {
								let e = {
									instancePath: t + `/scope/actions/` + a,
									schemaPath: `#/properties/scope/properties/actions/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: n.properties.scope.properties.actions.items.type,
									parentSchema: n.properties.scope.properties.actions.items,
									data: r
								};
								g === null ? g = [e] : g.push(e), _++;
							}
						}
					} else {
						let r = {
							instancePath: t + `/scope/actions`,
							schemaPath: `#/properties/scope/properties/actions/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: n.properties.scope.properties.actions.type,
							parentSchema: n.properties.scope.properties.actions,
							data: e
						};
						g === null ? g = [r] : g.push(r), _++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/scope`,
					schemaPath: `#/properties/scope/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: n.properties.scope.type,
					parentSchema: n.properties.scope,
					data: a
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
		if (e.window !== void 0 && r.call(e, `window`)) {
			let a = e.window;
			if (a && typeof a == `object` && !Array.isArray(a)) {
				if (Object.keys(a).length < 1) {
					let e = {
						instancePath: t + `/window`,
						schemaPath: `#/properties/window/minProperties`,
						keyword: `minProperties`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 properties`,
						schema: 1,
						parentSchema: n.properties.window,
						data: a
					};
					g === null ? g = [e] : g.push(e), _++;
				}
				for (let e of Object.keys(a)) if (e !== `start` && e !== `duration`) {
					let r = {
						instancePath: t + `/window`,
						schemaPath: `#/properties/window/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: n.properties.window,
						data: a
					};
					g === null ? g = [r] : g.push(r), _++;
				}
				if (a.start !== void 0 && r.call(a, `start`)) {
					let e = a.start;
					if (typeof e == `string`) {
						if (!u.test(e)) {
							let r = {
								instancePath: t + `/window/start`,
								schemaPath: `#/properties/window/properties/start/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$` },
								message: `must match pattern "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$"`,
								schema: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$`,
								parentSchema: n.properties.window.properties.start,
								data: e
							};
							g === null ? g = [r] : g.push(r), _++;
						}
					} else {
						let r = {
							instancePath: t + `/window/start`,
							schemaPath: `#/properties/window/properties/start/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: n.properties.window.properties.start.type,
							parentSchema: n.properties.window.properties.start,
							data: e
						};
						g === null ? g = [r] : g.push(r), _++;
					}
				}
				if (a.duration !== void 0 && r.call(a, `duration`)) {
					let e = a.duration;
					if (typeof e == `string`) {
						if (i(e) > 16) {
							let r = {
								instancePath: t + `/window/duration`,
								schemaPath: `#/properties/window/properties/duration/maxLength`,
								keyword: `maxLength`,
								params: { limit: 16 },
								message: `must NOT have more than 16 characters`,
								schema: 16,
								parentSchema: n.properties.window.properties.duration,
								data: e
							};
							g === null ? g = [r] : g.push(r), _++;
						}
						if (!d.test(e)) {
							let r = {
								instancePath: t + `/window/duration`,
								schemaPath: `#/properties/window/properties/duration/pattern`,
								keyword: `pattern`,
								params: { pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$` },
								message: `must match pattern "^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$"`,
								schema: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
								parentSchema: n.properties.window.properties.duration,
								data: e
							};
							g === null ? g = [r] : g.push(r), _++;
						}
					} else {
						let r = {
							instancePath: t + `/window/duration`,
							schemaPath: `#/properties/window/properties/duration/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: n.properties.window.properties.duration.type,
							parentSchema: n.properties.window.properties.duration,
							data: e
						};
						g === null ? g = [r] : g.push(r), _++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/window`,
					schemaPath: `#/properties/window/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: n.properties.window.type,
					parentSchema: n.properties.window,
					data: a
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
		if (e.access !== void 0 && r.call(e, `access`)) {
			let i = e.access;
			if (i && typeof i == `object` && !Array.isArray(i)) {
				let e = i.mode;
				if (typeof e == `string`) {
					if (e === `just-in-time`) {
						if (i && typeof i == `object` && !Array.isArray(i)) {
							if (i.mode === void 0 || !r.call(i, `mode`)) {
								let e = {
									instancePath: t + `/access`,
									schemaPath: `#/properties/access/oneOf/0/required`,
									keyword: `required`,
									params: { missingProperty: `mode` },
									message: `must have required property 'mode'`,
									schema: n.properties.access.oneOf[0].required,
									parentSchema: n.properties.access.oneOf[0],
									data: i
								};
								g === null ? g = [e] : g.push(e), _++;
							}
							if (i.activation === void 0 || !r.call(i, `activation`)) {
								let e = {
									instancePath: t + `/access`,
									schemaPath: `#/properties/access/oneOf/0/required`,
									keyword: `required`,
									params: { missingProperty: `activation` },
									message: `must have required property 'activation'`,
									schema: n.properties.access.oneOf[0].required,
									parentSchema: n.properties.access.oneOf[0],
									data: i
								};
								g === null ? g = [e] : g.push(e), _++;
							}
							for (let e of Object.keys(i)) if (e !== `mode` && e !== `activation`) {
								let r = {
									instancePath: t + `/access`,
									schemaPath: `#/properties/access/oneOf/0/additionalProperties`,
									keyword: `additionalProperties`,
									params: { additionalProperty: e },
									message: `must NOT have additional properties`,
									schema: !1,
									parentSchema: n.properties.access.oneOf[0],
									data: i
								};
								g === null ? g = [r] : g.push(r), _++;
							}
							if (i.mode !== void 0 && r.call(i, `mode`)) {
								let e = i.mode;
								if (e !== `just-in-time`) {
									let r = {
										instancePath: t + `/access/mode`,
										schemaPath: `#/properties/access/oneOf/0/properties/mode/const`,
										keyword: `const`,
										params: { allowedValue: `just-in-time` },
										message: `must be equal to constant`,
										schema: `just-in-time`,
										parentSchema: n.properties.access.oneOf[0].properties.mode,
										data: e
									};
									g === null ? g = [r] : g.push(r), _++;
								}
							}
							if (i.activation !== void 0 && r.call(i, `activation`)) {
								let e = i.activation;
								if (e !== `on-demand` && e !== `on-merge`) {
									let r = {
										instancePath: t + `/access/activation`,
										schemaPath: `#/properties/access/oneOf/0/properties/activation/enum`,
										keyword: `enum`,
										params: { allowedValues: n.properties.access.oneOf[0].properties.activation.enum },
										message: `must be equal to one of the allowed values`,
										schema: n.properties.access.oneOf[0].properties.activation.enum,
										parentSchema: n.properties.access.oneOf[0].properties.activation,
										data: e
									};
									g === null ? g = [r] : g.push(r), _++;
								}
							}
						} else {
							let e = {
								instancePath: t + `/access`,
								schemaPath: `#/properties/access/oneOf/0/type`,
								keyword: `type`,
								params: { type: `object` },
								message: `must be object`,
								schema: n.properties.access.oneOf[0].type,
								parentSchema: n.properties.access.oneOf[0],
								data: i
							};
							g === null ? g = [e] : g.push(e), _++;
						}
					} else if (e === `standing`) {
						if (i && typeof i == `object` && !Array.isArray(i)) {
							if (i.mode === void 0 || !r.call(i, `mode`)) {
								let e = {
									instancePath: t + `/access`,
									schemaPath: `#/properties/access/oneOf/1/required`,
									keyword: `required`,
									params: { missingProperty: `mode` },
									message: `must have required property 'mode'`,
									schema: n.properties.access.oneOf[1].required,
									parentSchema: n.properties.access.oneOf[1],
									data: i
								};
								g === null ? g = [e] : g.push(e), _++;
							}
							if (i.reviewBy === void 0 || !r.call(i, `reviewBy`)) {
								let e = {
									instancePath: t + `/access`,
									schemaPath: `#/properties/access/oneOf/1/required`,
									keyword: `required`,
									params: { missingProperty: `reviewBy` },
									message: `must have required property 'reviewBy'`,
									schema: n.properties.access.oneOf[1].required,
									parentSchema: n.properties.access.oneOf[1],
									data: i
								};
								g === null ? g = [e] : g.push(e), _++;
							}
							for (let e of Object.keys(i)) if (e !== `mode` && e !== `reviewBy`) {
								let r = {
									instancePath: t + `/access`,
									schemaPath: `#/properties/access/oneOf/1/additionalProperties`,
									keyword: `additionalProperties`,
									params: { additionalProperty: e },
									message: `must NOT have additional properties`,
									schema: !1,
									parentSchema: n.properties.access.oneOf[1],
									data: i
								};
								g === null ? g = [r] : g.push(r), _++;
							}
							if (i.mode !== void 0 && r.call(i, `mode`)) {
								let e = i.mode;
								if (e !== `standing`) {
									let r = {
										instancePath: t + `/access/mode`,
										schemaPath: `#/properties/access/oneOf/1/properties/mode/const`,
										keyword: `const`,
										params: { allowedValue: `standing` },
										message: `must be equal to constant`,
										schema: `standing`,
										parentSchema: n.properties.access.oneOf[1].properties.mode,
										data: e
									};
									g === null ? g = [r] : g.push(r), _++;
								}
							}
							if (i.reviewBy !== void 0 && r.call(i, `reviewBy`)) {
								let e = i.reviewBy;
								if (typeof e == `string`) {
									if (!f.test(e)) {
										let r = {
											instancePath: t + `/access/reviewBy`,
											schemaPath: `#/properties/access/oneOf/1/properties/reviewBy/pattern`,
											keyword: `pattern`,
											params: { pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$` },
											message: `must match pattern "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"`,
											schema: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`,
											parentSchema: n.properties.access.oneOf[1].properties.reviewBy,
											data: e
										};
										g === null ? g = [r] : g.push(r), _++;
									}
								} else {
									let r = {
										instancePath: t + `/access/reviewBy`,
										schemaPath: `#/properties/access/oneOf/1/properties/reviewBy/type`,
										keyword: `type`,
										params: { type: `string` },
										message: `must be string`,
										schema: n.properties.access.oneOf[1].properties.reviewBy.type,
										parentSchema: n.properties.access.oneOf[1].properties.reviewBy,
										data: e
									};
									g === null ? g = [r] : g.push(r), _++;
								}
							}
						} else {
							let e = {
								instancePath: t + `/access`,
								schemaPath: `#/properties/access/oneOf/1/type`,
								keyword: `type`,
								params: { type: `object` },
								message: `must be object`,
								schema: n.properties.access.oneOf[1].type,
								parentSchema: n.properties.access.oneOf[1],
								data: i
							};
							g === null ? g = [e] : g.push(e), _++;
						}
					} else {
						let r = {
							instancePath: t + `/access`,
							schemaPath: `#/properties/access/discriminator`,
							keyword: `discriminator`,
							params: {
								error: `mapping`,
								tag: `mode`,
								tagValue: e
							},
							message: `value of tag "mode" must be in oneOf`,
							schema: n.properties.access.discriminator,
							parentSchema: n.properties.access,
							data: i
						};
						g === null ? g = [r] : g.push(r), _++;
					}
				} else {
					let r = {
						instancePath: t + `/access`,
						schemaPath: `#/properties/access/discriminator`,
						keyword: `discriminator`,
						params: {
							error: `tag`,
							tag: `mode`,
							tagValue: e
						},
						message: `tag "mode" must be string`,
						schema: n.properties.access.discriminator,
						parentSchema: n.properties.access,
						data: i
					};
					g === null ? g = [r] : g.push(r), _++;
				}
			} else {
				let e = {
					instancePath: t + `/access`,
					schemaPath: `#/properties/access/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: n.properties.access.type,
					parentSchema: n.properties.access,
					data: i
				};
				g === null ? g = [e] : g.push(e), _++;
			}
		}
	} else {
		let r = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: n.type,
			parentSchema: n,
			data: e
		};
		g === null ? g = [r] : g.push(r), _++;
	}
	return p.errors = g, _ === 0;
}
const ee = y;
const m = {
	title: `ApprovalRule`,
	description: `Who must approve. The requirements of all rules that match add up.`,
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`title`,
		`controls`,
		`severity`,
		`owner`,
		`require`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `ApprovalRule`,
			description: "Always `ApprovalRule`."
		},
		id: {
			title: `Document id`,
			description: "Capitals, digits and hyphens, unique in the repository: `SOD-PAY-001`.",
			type: `string`,
			pattern: `^[A-Z][A-Z0-9-]{2,40}$`,
			"x-identity": !0
		},
		title: {
			title: `Title`,
			description: `One line that a newcomer understands.`,
			type: `string`,
			minLength: 3,
			maxLength: 120
		},
		controls: {
			title: `Controls`,
			description: "The controls of your frameworks that this document implements: `SOC2:CC6.3`, `ISO27001:A.5.3`.",
			type: `array`,
			maxItems: 20,
			items: {
				type: `string`,
				minLength: 2,
				maxLength: 60
			}
		},
		severity: {
			title: `Severity`,
			description: "How much it matters. Rules of severity `invariant` can never be waived.",
			enum: [
				`invariant`,
				`high`,
				`medium`,
				`low`
			]
		},
		mode: {
			title: `Mode`,
			description: "`deny` (default) decides; `warn` shows a warning and lets pass; `audit` only records.",
			enum: [
				`deny`,
				`warn`,
				`audit`
			]
		},
		owner: {
			title: `Owner`,
			description: "The accountable person or group: `person:p-1042` or `group:treasury`.",
			type: `string`,
			pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
			"x-refers-to": {
				"person:": `Person`,
				"group:": `Group`
			},
			"x-identity": !0
		},
		target: {
			title: `Target`,
			description: `To which requests it applies. Every list that is given must contain the request's value; what is not given matches all.`,
			type: `object`,
			additionalProperties: !1,
			properties: {
				role: {
					description: `Roles asked for.`,
					type: `array`,
					minItems: 1,
					maxItems: 200,
					items: {
						title: `Role id`,
						description: "`ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.",
						type: `string`,
						pattern: `^ROLE-[A-Z0-9-]{2,36}$`,
						"x-identity": !0,
						"x-refers-to": `Role`
					}
				},
				environment: {
					description: `Environments asked for.`,
					type: `array`,
					minItems: 1,
					maxItems: 50,
					items: {
						title: `Name`,
						description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
						type: `string`,
						pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
						"x-identity": !0,
						"x-refers-to": `Environment`
					}
				},
				risk: {
					description: `Risk levels as computed.`,
					type: `array`,
					minItems: 1,
					maxItems: 4,
					items: {
						title: `Risk level`,
						description: `low, medium, high or critical.`,
						enum: [
							`low`,
							`medium`,
							`high`,
							`critical`
						],
						"x-type": `RiskLevel`
					}
				},
				subject: {
					description: `Types of subject.`,
					type: `array`,
					minItems: 1,
					maxItems: 3,
					items: {
						title: `Subject type`,
						description: `Who receives access.`,
						enum: [
							`human`,
							`workload`,
							`service-account`
						]
					}
				},
				provider: {
					description: "Providers of the role's entitlements: `aws`, `gcp`.",
					type: `array`,
					minItems: 1,
					maxItems: 10,
					items: {
						type: `string`,
						pattern: `^[a-z][a-z0-9-]{1,30}$`
					}
				}
			}
		},
		require: {
			description: `Slots to fill, each by distinct persons. An empty list is a written decision that nobody need approve.`,
			type: `array`,
			maxItems: 10,
			items: {
				title: `Slot`,
				type: `object`,
				additionalProperties: !1,
				required: [
					`slot`,
					`from`,
					`count`
				],
				properties: {
					slot: {
						title: `Name`,
						description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
						type: `string`,
						pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
						"x-identity": !0
					},
					count: {
						description: `How many persons.`,
						type: `integer`,
						minimum: 1,
						maximum: 10
					},
					from: {
						description: `Whose approval fills it.`,
						type: `array`,
						minItems: 1,
						maxItems: 20,
						items: {
							title: `Pool`,
							description: `One of group, team, person or ownerOf.`,
							type: `object`,
							additionalProperties: !1,
							minProperties: 1,
							maxProperties: 1,
							properties: {
								group: {
									title: `Name`,
									description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
									type: `string`,
									pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
									"x-identity": !0,
									"x-refers-to": `Group`
								},
								team: {
									title: `GitHub team`,
									description: "Organisation and team slug: `payco/treasury`. Its members are asked of GitHub at each decision.",
									type: `string`,
									pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$`,
									"x-identity": !0
								},
								person: {
									title: `Person id`,
									description: "A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.",
									type: `string`,
									pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
									"x-type": `PersonId`,
									"x-identity": !0,
									"x-refers-to": `Person`
								},
								ownerOf: {
									description: `The owner of the role or of the environment.`,
									enum: [`role`, `environment`]
								}
							}
						}
					}
				}
			}
		},
		rationale: {
			title: `Rationale`,
			description: `What the text of the review must hold.`,
			type: `object`,
			additionalProperties: !1,
			properties: {
				mode: {
					description: "`text` (default): the demands below. `acknowledge`: where the risk is low an empty approval is enough; above that it counts as `text`.",
					enum: [`text`, `acknowledge`]
				},
				minLetters: {
					description: `At least so many letters, quotes and links left out. Left out: 20.`,
					type: `integer`,
					minimum: 1,
					maximum: 1e3
				},
				echoDigest: {
					description: `The review must carry the eight hex digits that the comment shows. Left out: true.`,
					type: `boolean`
				},
				ban: {
					description: "Texts that say nothing, compared whole and without case: `lgtm`.",
					type: `array`,
					maxItems: 50,
					items: {
						type: `string`,
						minLength: 1,
						maxLength: 60
					}
				}
			}
		},
		freshness: {
			title: `Freshness`,
			description: `How old an approval may be at the merge.`,
			type: `object`,
			additionalProperties: !1,
			required: [`maxAge`],
			properties: { maxAge: {
				title: `Duration`,
				description: "Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.",
				type: `string`,
				pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
				maxLength: 16,
				"x-means": `duration`
			} }
		},
		changesRequested: {
			description: "`blocks` (default): a change request by someone in a pool blocks until they approve or it is dismissed. `ignored`: it does not.",
			enum: [`blocks`, `ignored`]
		}
	}
};
const h = RegExp(`^[A-Z][A-Z0-9-]{2,40}$`, `u`);
const g = RegExp(`^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`, `u`);
const _ = RegExp(`^[a-z][a-z0-9-]{1,30}$`, `u`);
const v = RegExp(`^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$`, `u`);
function y(e, { instancePath: t = ``, parentData: n, parentDataProperty: a, rootData: c = e } = {}) {
	let u = null, f = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: m.required,
				parentSchema: m,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: m.required,
				parentSchema: m,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: m.required,
				parentSchema: m,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.title === void 0 || !r.call(e, `title`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `title` },
				message: `must have required property 'title'`,
				schema: m.required,
				parentSchema: m,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.controls === void 0 || !r.call(e, `controls`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `controls` },
				message: `must have required property 'controls'`,
				schema: m.required,
				parentSchema: m,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.severity === void 0 || !r.call(e, `severity`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `severity` },
				message: `must have required property 'severity'`,
				schema: m.required,
				parentSchema: m,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.owner === void 0 || !r.call(e, `owner`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `owner` },
				message: `must have required property 'owner'`,
				schema: m.required,
				parentSchema: m,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.require === void 0 || !r.call(e, `require`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `require` },
				message: `must have required property 'require'`,
				schema: m.required,
				parentSchema: m,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		for (let n of Object.keys(e)) if (!r.call(m.properties, n)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: m,
				data: e
			};
			u === null ? u = [r] : u.push(r), f++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: m.properties.apiVersion,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `ApprovalRule`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `ApprovalRule` },
					message: `must be equal to constant`,
					schema: `ApprovalRule`,
					parentSchema: m.properties.kind,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (!h.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[A-Z][A-Z0-9-]{2,40}$` },
						message: `must match pattern "^[A-Z][A-Z0-9-]{2,40}$"`,
						schema: `^[A-Z][A-Z0-9-]{2,40}$`,
						parentSchema: m.properties.id,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: m.properties.id.type,
					parentSchema: m.properties.id,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.title !== void 0 && r.call(e, `title`)) {
			let n = e.title;
			if (typeof n == `string`) {
				if (i(n) > 120) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/maxLength`,
						keyword: `maxLength`,
						params: { limit: 120 },
						message: `must NOT have more than 120 characters`,
						schema: 120,
						parentSchema: m.properties.title,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				if (i(n) < 3) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/minLength`,
						keyword: `minLength`,
						params: { limit: 3 },
						message: `must NOT have fewer than 3 characters`,
						schema: 3,
						parentSchema: m.properties.title,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
			} else {
				let e = {
					instancePath: t + `/title`,
					schemaPath: `#/properties/title/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: m.properties.title.type,
					parentSchema: m.properties.title,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.controls !== void 0 && r.call(e, `controls`)) {
			let n = e.controls;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + `/controls`,
						schemaPath: `#/properties/controls/maxItems`,
						keyword: `maxItems`,
						params: { limit: 20 },
						message: `must NOT have more than 20 items`,
						schema: 20,
						parentSchema: m.properties.controls,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (i(e) > 60) {
							let n = {
								instancePath: t + `/controls/` + r,
								schemaPath: `#/properties/controls/items/maxLength`,
								keyword: `maxLength`,
								params: { limit: 60 },
								message: `must NOT have more than 60 characters`,
								schema: 60,
								parentSchema: m.properties.controls.items,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (i(e) < 2) {
							let n = {
								instancePath: t + `/controls/` + r,
								schemaPath: `#/properties/controls/items/minLength`,
								keyword: `minLength`,
								params: { limit: 2 },
								message: `must NOT have fewer than 2 characters`,
								schema: 2,
								parentSchema: m.properties.controls.items,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
					} else {
						let n = {
							instancePath: t + `/controls/` + r,
							schemaPath: `#/properties/controls/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: m.properties.controls.items.type,
							parentSchema: m.properties.controls.items,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/controls`,
					schemaPath: `#/properties/controls/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: m.properties.controls.type,
					parentSchema: m.properties.controls,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.severity !== void 0 && r.call(e, `severity`)) {
			let n = e.severity;
			if (n !== `invariant` && n !== `high` && n !== `medium` && n !== `low`) {
				let e = {
					instancePath: t + `/severity`,
					schemaPath: `#/properties/severity/enum`,
					keyword: `enum`,
					params: { allowedValues: m.properties.severity.enum },
					message: `must be equal to one of the allowed values`,
					schema: m.properties.severity.enum,
					parentSchema: m.properties.severity,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.mode !== void 0 && r.call(e, `mode`)) {
			let n = e.mode;
			if (n !== `deny` && n !== `warn` && n !== `audit`) {
				let e = {
					instancePath: t + `/mode`,
					schemaPath: `#/properties/mode/enum`,
					keyword: `enum`,
					params: { allowedValues: m.properties.mode.enum },
					message: `must be equal to one of the allowed values`,
					schema: m.properties.mode.enum,
					parentSchema: m.properties.mode,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.owner !== void 0 && r.call(e, `owner`)) {
			let n = e.owner;
			if (typeof n == `string`) {
				if (!g.test(n)) {
					let e = {
						instancePath: t + `/owner`,
						schemaPath: `#/properties/owner/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$` },
						message: `must match pattern "^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$"`,
						schema: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
						parentSchema: m.properties.owner,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
			} else {
				let e = {
					instancePath: t + `/owner`,
					schemaPath: `#/properties/owner/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: m.properties.owner.type,
					parentSchema: m.properties.owner,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.target !== void 0 && r.call(e, `target`)) {
			let n = e.target;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				for (let e of Object.keys(n)) if (e !== `role` && e !== `environment` && e !== `risk` && e !== `subject` && e !== `provider`) {
					let r = {
						instancePath: t + `/target`,
						schemaPath: `#/properties/target/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: m.properties.target,
						data: n
					};
					u === null ? u = [r] : u.push(r), f++;
				}
				if (n.role !== void 0 && r.call(n, `role`)) {
					let e = n.role;
					if (Array.isArray(e)) {
						if (e.length > 200) {
							let n = {
								instancePath: t + `/target/role`,
								schemaPath: `#/properties/target/properties/role/maxItems`,
								keyword: `maxItems`,
								params: { limit: 200 },
								message: `must NOT have more than 200 items`,
								schema: 200,
								parentSchema: m.properties.target.properties.role,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/role`,
								schemaPath: `#/properties/target/properties/role/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: m.properties.target.properties.role,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == `string`) {
								if (!l.test(n)) {
									let e = {
										instancePath: t + `/target/role/` + r,
										schemaPath: `#/properties/target/properties/role/items/pattern`,
										keyword: `pattern`,
										params: { pattern: `^ROLE-[A-Z0-9-]{2,36}$` },
										message: `must match pattern "^ROLE-[A-Z0-9-]{2,36}$"`,
										schema: `^ROLE-[A-Z0-9-]{2,36}$`,
										parentSchema: m.properties.target.properties.role.items,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
							} else {
								let e = {
									instancePath: t + `/target/role/` + r,
									schemaPath: `#/properties/target/properties/role/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: m.properties.target.properties.role.items.type,
									parentSchema: m.properties.target.properties.role.items,
									data: n
								};
								u === null ? u = [e] : u.push(e), f++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/role`,
							schemaPath: `#/properties/target/properties/role/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: m.properties.target.properties.role.type,
							parentSchema: m.properties.target.properties.role,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
				if (n.environment !== void 0 && r.call(n, `environment`)) {
					let e = n.environment;
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let n = {
								instancePath: t + `/target/environment`,
								schemaPath: `#/properties/target/properties/environment/maxItems`,
								keyword: `maxItems`,
								params: { limit: 50 },
								message: `must NOT have more than 50 items`,
								schema: 50,
								parentSchema: m.properties.target.properties.environment,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/environment`,
								schemaPath: `#/properties/target/properties/environment/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: m.properties.target.properties.environment,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == `string`) {
								if (!s.test(n)) {
									let e = {
										instancePath: t + `/target/environment/` + r,
										schemaPath: `#/properties/target/properties/environment/items/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
										message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
										schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
										parentSchema: m.properties.target.properties.environment.items,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
							} else {
								let e = {
									instancePath: t + `/target/environment/` + r,
									schemaPath: `#/properties/target/properties/environment/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: m.properties.target.properties.environment.items.type,
									parentSchema: m.properties.target.properties.environment.items,
									data: n
								};
								u === null ? u = [e] : u.push(e), f++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/environment`,
							schemaPath: `#/properties/target/properties/environment/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: m.properties.target.properties.environment.type,
							parentSchema: m.properties.target.properties.environment,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
				if (n.risk !== void 0 && r.call(n, `risk`)) {
					let e = n.risk;
					if (Array.isArray(e)) {
						if (e.length > 4) {
							let n = {
								instancePath: t + `/target/risk`,
								schemaPath: `#/properties/target/properties/risk/maxItems`,
								keyword: `maxItems`,
								params: { limit: 4 },
								message: `must NOT have more than 4 items`,
								schema: 4,
								parentSchema: m.properties.target.properties.risk,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/risk`,
								schemaPath: `#/properties/target/properties/risk/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: m.properties.target.properties.risk,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (n !== `low` && n !== `medium` && n !== `high` && n !== `critical`) {
								let e = {
									instancePath: t + `/target/risk/` + r,
									schemaPath: `#/properties/target/properties/risk/items/enum`,
									keyword: `enum`,
									params: { allowedValues: m.properties.target.properties.risk.items.enum },
									message: `must be equal to one of the allowed values`,
									schema: m.properties.target.properties.risk.items.enum,
									parentSchema: m.properties.target.properties.risk.items,
									data: n
								};
								u === null ? u = [e] : u.push(e), f++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/risk`,
							schemaPath: `#/properties/target/properties/risk/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: m.properties.target.properties.risk.type,
							parentSchema: m.properties.target.properties.risk,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
				if (n.subject !== void 0 && r.call(n, `subject`)) {
					let e = n.subject;
					if (Array.isArray(e)) {
						if (e.length > 3) {
							let n = {
								instancePath: t + `/target/subject`,
								schemaPath: `#/properties/target/properties/subject/maxItems`,
								keyword: `maxItems`,
								params: { limit: 3 },
								message: `must NOT have more than 3 items`,
								schema: 3,
								parentSchema: m.properties.target.properties.subject,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/subject`,
								schemaPath: `#/properties/target/properties/subject/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: m.properties.target.properties.subject,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (n !== `human` && n !== `workload` && n !== `service-account`) {
								let e = {
									instancePath: t + `/target/subject/` + r,
									schemaPath: `#/properties/target/properties/subject/items/enum`,
									keyword: `enum`,
									params: { allowedValues: m.properties.target.properties.subject.items.enum },
									message: `must be equal to one of the allowed values`,
									schema: m.properties.target.properties.subject.items.enum,
									parentSchema: m.properties.target.properties.subject.items,
									data: n
								};
								u === null ? u = [e] : u.push(e), f++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/subject`,
							schemaPath: `#/properties/target/properties/subject/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: m.properties.target.properties.subject.type,
							parentSchema: m.properties.target.properties.subject,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
				if (n.provider !== void 0 && r.call(n, `provider`)) {
					let e = n.provider;
					if (Array.isArray(e)) {
						if (e.length > 10) {
							let n = {
								instancePath: t + `/target/provider`,
								schemaPath: `#/properties/target/properties/provider/maxItems`,
								keyword: `maxItems`,
								params: { limit: 10 },
								message: `must NOT have more than 10 items`,
								schema: 10,
								parentSchema: m.properties.target.properties.provider,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/provider`,
								schemaPath: `#/properties/target/properties/provider/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: m.properties.target.properties.provider,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == `string`) {
								if (!_.test(n)) {
									let e = {
										instancePath: t + `/target/provider/` + r,
										schemaPath: `#/properties/target/properties/provider/items/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[a-z][a-z0-9-]{1,30}$` },
										message: `must match pattern "^[a-z][a-z0-9-]{1,30}$"`,
										schema: `^[a-z][a-z0-9-]{1,30}$`,
										parentSchema: m.properties.target.properties.provider.items,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
							} else {
								let e = {
									instancePath: t + `/target/provider/` + r,
									schemaPath: `#/properties/target/properties/provider/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: m.properties.target.properties.provider.items.type,
									parentSchema: m.properties.target.properties.provider.items,
									data: n
								};
								u === null ? u = [e] : u.push(e), f++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/provider`,
							schemaPath: `#/properties/target/properties/provider/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: m.properties.target.properties.provider.type,
							parentSchema: m.properties.target.properties.provider,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/target`,
					schemaPath: `#/properties/target/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: m.properties.target.type,
					parentSchema: m.properties.target,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.require !== void 0 && r.call(e, `require`)) {
			let n = e.require;
			if (Array.isArray(n)) {
				if (n.length > 10) {
					let e = {
						instancePath: t + `/require`,
						schemaPath: `#/properties/require/maxItems`,
						keyword: `maxItems`,
						params: { limit: 10 },
						message: `must NOT have more than 10 items`,
						schema: 10,
						parentSchema: m.properties.require,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				let e = n.length;
				for (let i = 0; i < e; i++) {
					let e = n[i];
					if (e && typeof e == `object` && !Array.isArray(e)) {
						if (e.slot === void 0 || !r.call(e, `slot`)) {
							let n = {
								instancePath: t + `/require/` + i,
								schemaPath: `#/properties/require/items/required`,
								keyword: `required`,
								params: { missingProperty: `slot` },
								message: `must have required property 'slot'`,
								schema: m.properties.require.items.required,
								parentSchema: m.properties.require.items,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (e.from === void 0 || !r.call(e, `from`)) {
							let n = {
								instancePath: t + `/require/` + i,
								schemaPath: `#/properties/require/items/required`,
								keyword: `required`,
								params: { missingProperty: `from` },
								message: `must have required property 'from'`,
								schema: m.properties.require.items.required,
								parentSchema: m.properties.require.items,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (e.count === void 0 || !r.call(e, `count`)) {
							let n = {
								instancePath: t + `/require/` + i,
								schemaPath: `#/properties/require/items/required`,
								keyword: `required`,
								params: { missingProperty: `count` },
								message: `must have required property 'count'`,
								schema: m.properties.require.items.required,
								parentSchema: m.properties.require.items,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						for (let n of Object.keys(e)) if (n !== `slot` && n !== `count` && n !== `from`) {
							let r = {
								instancePath: t + `/require/` + i,
								schemaPath: `#/properties/require/items/additionalProperties`,
								keyword: `additionalProperties`,
								params: { additionalProperty: n },
								message: `must NOT have additional properties`,
								schema: !1,
								parentSchema: m.properties.require.items,
								data: e
							};
							u === null ? u = [r] : u.push(r), f++;
						}
						if (e.slot !== void 0 && r.call(e, `slot`)) {
							let n = e.slot;
							if (typeof n == `string`) {
								if (!s.test(n)) {
									let e = {
										instancePath: t + `/require/` + i + `/slot`,
										schemaPath: `#/properties/require/items/properties/slot/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
										message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
										schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
										parentSchema: m.properties.require.items.properties.slot,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
							} else {
								let e = {
									instancePath: t + `/require/` + i + `/slot`,
									schemaPath: `#/properties/require/items/properties/slot/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: m.properties.require.items.properties.slot.type,
									parentSchema: m.properties.require.items.properties.slot,
									data: n
								};
								u === null ? u = [e] : u.push(e), f++;
							}
						}
						if (e.count !== void 0 && r.call(e, `count`)) {
							let n = e.count;
							if (typeof n != `number` || n % 1 || isNaN(n) || !isFinite(n)) {
								let e = {
									instancePath: t + `/require/` + i + `/count`,
									schemaPath: `#/properties/require/items/properties/count/type`,
									keyword: `type`,
									params: { type: `integer` },
									message: `must be integer`,
									schema: m.properties.require.items.properties.count.type,
									parentSchema: m.properties.require.items.properties.count,
									data: n
								};
								u === null ? u = [e] : u.push(e), f++;
							}
							if (typeof n == `number` && isFinite(n)) {
								if (n > 10 || isNaN(n)) {
									let e = {
										instancePath: t + `/require/` + i + `/count`,
										schemaPath: `#/properties/require/items/properties/count/maximum`,
										keyword: `maximum`,
										params: {
											comparison: `<=`,
											limit: 10
										},
										message: `must be <= 10`,
										schema: 10,
										parentSchema: m.properties.require.items.properties.count,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
								if (n < 1 || isNaN(n)) {
									let e = {
										instancePath: t + `/require/` + i + `/count`,
										schemaPath: `#/properties/require/items/properties/count/minimum`,
										keyword: `minimum`,
										params: {
											comparison: `>=`,
											limit: 1
										},
										message: `must be >= 1`,
										schema: 1,
										parentSchema: m.properties.require.items.properties.count,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
							}
						}
						if (e.from !== void 0 && r.call(e, `from`)) {
							let n = e.from;
							if (Array.isArray(n)) {
								if (n.length > 20) {
									let e = {
										instancePath: t + `/require/` + i + `/from`,
										schemaPath: `#/properties/require/items/properties/from/maxItems`,
										keyword: `maxItems`,
										params: { limit: 20 },
										message: `must NOT have more than 20 items`,
										schema: 20,
										parentSchema: m.properties.require.items.properties.from,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
								if (n.length < 1) {
									let e = {
										instancePath: t + `/require/` + i + `/from`,
										schemaPath: `#/properties/require/items/properties/from/minItems`,
										keyword: `minItems`,
										params: { limit: 1 },
										message: `must NOT have fewer than 1 items`,
										schema: 1,
										parentSchema: m.properties.require.items.properties.from,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
								let e = n.length;
								for (let a = 0; a < e; a++) {
									let e = n[a];
									if (e && typeof e == `object` && !Array.isArray(e)) {
										if (Object.keys(e).length > 1) {
											let n = {
												instancePath: t + `/require/` + i + `/from/` + a,
												schemaPath: `#/properties/require/items/properties/from/items/maxProperties`,
												keyword: `maxProperties`,
												params: { limit: 1 },
												message: `must NOT have more than 1 properties`,
												schema: 1,
												parentSchema: m.properties.require.items.properties.from.items,
												data: e
											};
											u === null ? u = [n] : u.push(n), f++;
										}
										if (Object.keys(e).length < 1) {
											let n = {
												instancePath: t + `/require/` + i + `/from/` + a,
												schemaPath: `#/properties/require/items/properties/from/items/minProperties`,
												keyword: `minProperties`,
												params: { limit: 1 },
												message: `must NOT have fewer than 1 properties`,
												schema: 1,
												parentSchema: m.properties.require.items.properties.from.items,
												data: e
											};
											u === null ? u = [n] : u.push(n), f++;
										}
										for (let n of Object.keys(e)) if (n !== `group` && n !== `team` && n !== `person` && n !== `ownerOf`) {
											let r = {
												instancePath: t + `/require/` + i + `/from/` + a,
												schemaPath: `#/properties/require/items/properties/from/items/additionalProperties`,
												keyword: `additionalProperties`,
												params: { additionalProperty: n },
												message: `must NOT have additional properties`,
												schema: !1,
												parentSchema: m.properties.require.items.properties.from.items,
												data: e
											};
											u === null ? u = [r] : u.push(r), f++;
										}
										if (e.group !== void 0 && r.call(e, `group`)) {
											let n = e.group;
											if (typeof n == `string`) {
												if (!s.test(n)) {
													let e = {
														instancePath: t + `/require/` + i + `/from/` + a + `/group`,
														schemaPath: `#/properties/require/items/properties/from/items/properties/group/pattern`,
														keyword: `pattern`,
														params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
														message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
														schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
														parentSchema: m.properties.require.items.properties.from.items.properties.group,
														data: n
													};
													u === null ? u = [e] : u.push(e), f++;
												}
											} else {
												let e = {
													instancePath: t + `/require/` + i + `/from/` + a + `/group`,
													schemaPath: `#/properties/require/items/properties/from/items/properties/group/type`,
													keyword: `type`,
													params: { type: `string` },
													message: `must be string`,
													schema: m.properties.require.items.properties.from.items.properties.group.type,
													parentSchema: m.properties.require.items.properties.from.items.properties.group,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
										}
										if (e.team !== void 0 && r.call(e, `team`)) {
											let n = e.team;
											if (typeof n == `string`) {
												if (!v.test(n)) {
													let e = {
														instancePath: t + `/require/` + i + `/from/` + a + `/team`,
														schemaPath: `#/properties/require/items/properties/from/items/properties/team/pattern`,
														keyword: `pattern`,
														params: { pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$` },
														message: `must match pattern "^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$"`,
														schema: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$`,
														parentSchema: m.properties.require.items.properties.from.items.properties.team,
														data: n
													};
													u === null ? u = [e] : u.push(e), f++;
												}
											} else {
												let e = {
													instancePath: t + `/require/` + i + `/from/` + a + `/team`,
													schemaPath: `#/properties/require/items/properties/from/items/properties/team/type`,
													keyword: `type`,
													params: { type: `string` },
													message: `must be string`,
													schema: m.properties.require.items.properties.from.items.properties.team.type,
													parentSchema: m.properties.require.items.properties.from.items.properties.team,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
										}
										if (e.person !== void 0 && r.call(e, `person`)) {
											let n = e.person;
											if (typeof n == `string`) {
												if (!o.test(n)) {
													let e = {
														instancePath: t + `/require/` + i + `/from/` + a + `/person`,
														schemaPath: `#/properties/require/items/properties/from/items/properties/person/pattern`,
														keyword: `pattern`,
														params: { pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$` },
														message: `must match pattern "^p-[a-z0-9][a-z0-9-]{0,39}$"`,
														schema: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
														parentSchema: m.properties.require.items.properties.from.items.properties.person,
														data: n
													};
													u === null ? u = [e] : u.push(e), f++;
												}
											} else {
												let e = {
													instancePath: t + `/require/` + i + `/from/` + a + `/person`,
													schemaPath: `#/properties/require/items/properties/from/items/properties/person/type`,
													keyword: `type`,
													params: { type: `string` },
													message: `must be string`,
													schema: m.properties.require.items.properties.from.items.properties.person.type,
													parentSchema: m.properties.require.items.properties.from.items.properties.person,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
										}
										if (e.ownerOf !== void 0 && r.call(e, `ownerOf`)) {
											let n = e.ownerOf;
											if (n !== `role` && n !== `environment`) {
												let e = {
													instancePath: t + `/require/` + i + `/from/` + a + `/ownerOf`,
													schemaPath: `#/properties/require/items/properties/from/items/properties/ownerOf/enum`,
													keyword: `enum`,
													params: { allowedValues: m.properties.require.items.properties.from.items.properties.ownerOf.enum },
													message: `must be equal to one of the allowed values`,
													schema: m.properties.require.items.properties.from.items.properties.ownerOf.enum,
													parentSchema: m.properties.require.items.properties.from.items.properties.ownerOf,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
										}
									} else {
										let n = {
											instancePath: t + `/require/` + i + `/from/` + a,
											schemaPath: `#/properties/require/items/properties/from/items/type`,
											keyword: `type`,
											params: { type: `object` },
											message: `must be object`,
											schema: m.properties.require.items.properties.from.items.type,
											parentSchema: m.properties.require.items.properties.from.items,
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
								}
							} else {
								let e = {
									instancePath: t + `/require/` + i + `/from`,
									schemaPath: `#/properties/require/items/properties/from/type`,
									keyword: `type`,
									params: { type: `array` },
									message: `must be array`,
									schema: m.properties.require.items.properties.from.type,
									parentSchema: m.properties.require.items.properties.from,
									data: n
								};
								u === null ? u = [e] : u.push(e), f++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/require/` + i,
							schemaPath: `#/properties/require/items/type`,
							keyword: `type`,
							params: { type: `object` },
							message: `must be object`,
							schema: m.properties.require.items.type,
							parentSchema: m.properties.require.items,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/require`,
					schemaPath: `#/properties/require/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: m.properties.require.type,
					parentSchema: m.properties.require,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.rationale !== void 0 && r.call(e, `rationale`)) {
			let n = e.rationale;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				for (let e of Object.keys(n)) if (e !== `mode` && e !== `minLetters` && e !== `echoDigest` && e !== `ban`) {
					let r = {
						instancePath: t + `/rationale`,
						schemaPath: `#/properties/rationale/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: m.properties.rationale,
						data: n
					};
					u === null ? u = [r] : u.push(r), f++;
				}
				if (n.mode !== void 0 && r.call(n, `mode`)) {
					let e = n.mode;
					if (e !== `text` && e !== `acknowledge`) {
						let n = {
							instancePath: t + `/rationale/mode`,
							schemaPath: `#/properties/rationale/properties/mode/enum`,
							keyword: `enum`,
							params: { allowedValues: m.properties.rationale.properties.mode.enum },
							message: `must be equal to one of the allowed values`,
							schema: m.properties.rationale.properties.mode.enum,
							parentSchema: m.properties.rationale.properties.mode,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
				if (n.minLetters !== void 0 && r.call(n, `minLetters`)) {
					let e = n.minLetters;
					if (typeof e != `number` || e % 1 || isNaN(e) || !isFinite(e)) {
						let n = {
							instancePath: t + `/rationale/minLetters`,
							schemaPath: `#/properties/rationale/properties/minLetters/type`,
							keyword: `type`,
							params: { type: `integer` },
							message: `must be integer`,
							schema: m.properties.rationale.properties.minLetters.type,
							parentSchema: m.properties.rationale.properties.minLetters,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
					if (typeof e == `number` && isFinite(e)) {
						if (e > 1e3 || isNaN(e)) {
							let n = {
								instancePath: t + `/rationale/minLetters`,
								schemaPath: `#/properties/rationale/properties/minLetters/maximum`,
								keyword: `maximum`,
								params: {
									comparison: `<=`,
									limit: 1e3
								},
								message: `must be <= 1000`,
								schema: 1e3,
								parentSchema: m.properties.rationale.properties.minLetters,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (e < 1 || isNaN(e)) {
							let n = {
								instancePath: t + `/rationale/minLetters`,
								schemaPath: `#/properties/rationale/properties/minLetters/minimum`,
								keyword: `minimum`,
								params: {
									comparison: `>=`,
									limit: 1
								},
								message: `must be >= 1`,
								schema: 1,
								parentSchema: m.properties.rationale.properties.minLetters,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
					}
				}
				if (n.echoDigest !== void 0 && r.call(n, `echoDigest`)) {
					let e = n.echoDigest;
					if (typeof e != `boolean`) {
						let n = {
							instancePath: t + `/rationale/echoDigest`,
							schemaPath: `#/properties/rationale/properties/echoDigest/type`,
							keyword: `type`,
							params: { type: `boolean` },
							message: `must be boolean`,
							schema: m.properties.rationale.properties.echoDigest.type,
							parentSchema: m.properties.rationale.properties.echoDigest,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
				if (n.ban !== void 0 && r.call(n, `ban`)) {
					let e = n.ban;
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let n = {
								instancePath: t + `/rationale/ban`,
								schemaPath: `#/properties/rationale/properties/ban/maxItems`,
								keyword: `maxItems`,
								params: { limit: 50 },
								message: `must NOT have more than 50 items`,
								schema: 50,
								parentSchema: m.properties.rationale.properties.ban,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == `string`) {
								if (i(n) > 60) {
									let e = {
										instancePath: t + `/rationale/ban/` + r,
										schemaPath: `#/properties/rationale/properties/ban/items/maxLength`,
										keyword: `maxLength`,
										params: { limit: 60 },
										message: `must NOT have more than 60 characters`,
										schema: 60,
										parentSchema: m.properties.rationale.properties.ban.items,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
								if (i(n) < 1) {
									let e = {
										instancePath: t + `/rationale/ban/` + r,
										schemaPath: `#/properties/rationale/properties/ban/items/minLength`,
										keyword: `minLength`,
										params: { limit: 1 },
										message: `must NOT have fewer than 1 characters`,
										schema: 1,
										parentSchema: m.properties.rationale.properties.ban.items,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
							} else {
								let e = {
									instancePath: t + `/rationale/ban/` + r,
									schemaPath: `#/properties/rationale/properties/ban/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: m.properties.rationale.properties.ban.items.type,
									parentSchema: m.properties.rationale.properties.ban.items,
									data: n
								};
								u === null ? u = [e] : u.push(e), f++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/rationale/ban`,
							schemaPath: `#/properties/rationale/properties/ban/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: m.properties.rationale.properties.ban.type,
							parentSchema: m.properties.rationale.properties.ban,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/rationale`,
					schemaPath: `#/properties/rationale/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: m.properties.rationale.type,
					parentSchema: m.properties.rationale,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.freshness !== void 0 && r.call(e, `freshness`)) {
			let n = e.freshness;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (n.maxAge === void 0 || !r.call(n, `maxAge`)) {
					let e = {
						instancePath: t + `/freshness`,
						schemaPath: `#/properties/freshness/required`,
						keyword: `required`,
						params: { missingProperty: `maxAge` },
						message: `must have required property 'maxAge'`,
						schema: m.properties.freshness.required,
						parentSchema: m.properties.freshness,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				for (let e of Object.keys(n)) if (e !== `maxAge`) {
					let r = {
						instancePath: t + `/freshness`,
						schemaPath: `#/properties/freshness/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: m.properties.freshness,
						data: n
					};
					u === null ? u = [r] : u.push(r), f++;
				}
				if (n.maxAge !== void 0 && r.call(n, `maxAge`)) {
					let e = n.maxAge;
					if (typeof e == `string`) {
						if (i(e) > 16) {
							let n = {
								instancePath: t + `/freshness/maxAge`,
								schemaPath: `#/properties/freshness/properties/maxAge/maxLength`,
								keyword: `maxLength`,
								params: { limit: 16 },
								message: `must NOT have more than 16 characters`,
								schema: 16,
								parentSchema: m.properties.freshness.properties.maxAge,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (!d.test(e)) {
							let n = {
								instancePath: t + `/freshness/maxAge`,
								schemaPath: `#/properties/freshness/properties/maxAge/pattern`,
								keyword: `pattern`,
								params: { pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$` },
								message: `must match pattern "^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$"`,
								schema: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
								parentSchema: m.properties.freshness.properties.maxAge,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
					} else {
						let n = {
							instancePath: t + `/freshness/maxAge`,
							schemaPath: `#/properties/freshness/properties/maxAge/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: m.properties.freshness.properties.maxAge.type,
							parentSchema: m.properties.freshness.properties.maxAge,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/freshness`,
					schemaPath: `#/properties/freshness/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: m.properties.freshness.type,
					parentSchema: m.properties.freshness,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.changesRequested !== void 0 && r.call(e, `changesRequested`)) {
			let n = e.changesRequested;
			if (n !== `blocks` && n !== `ignored`) {
				let e = {
					instancePath: t + `/changesRequested`,
					schemaPath: `#/properties/changesRequested/enum`,
					keyword: `enum`,
					params: { allowedValues: m.properties.changesRequested.enum },
					message: `must be equal to one of the allowed values`,
					schema: m.properties.changesRequested.enum,
					parentSchema: m.properties.changesRequested,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: m.type,
			parentSchema: m,
			data: e
		};
		u === null ? u = [n] : u.push(n), f++;
	}
	return y.errors = u, f === 0;
}
const te = x;
const b = {
	title: `Directory`,
	description: "A GitHub organisation whose active members are persons: `p-` and the numeric account id. Person files only add to it.",
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`title`,
		`source`,
		`organisation`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `Directory`,
			description: "Always `Directory`."
		},
		id: {
			title: `Name`,
			description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
			type: `string`,
			pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
			"x-identity": !0
		},
		title: {
			title: `Title`,
			description: `One line that a newcomer understands.`,
			type: `string`,
			minLength: 3,
			maxLength: 120
		},
		source: {
			description: `Where membership is asked.`,
			enum: [`github-organisation`]
		},
		organisation: {
			description: `Login of the organisation.`,
			type: `string`,
			pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}$`
		}
	}
};
const ne = RegExp(`^[A-Za-z0-9][A-Za-z0-9-]{0,38}$`, `u`);
function x(e, { instancePath: t = ``, parentData: n, parentDataProperty: a, rootData: o = e } = {}) {
	let c = null, l = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: b.required,
				parentSchema: b,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: b.required,
				parentSchema: b,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: b.required,
				parentSchema: b,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.title === void 0 || !r.call(e, `title`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `title` },
				message: `must have required property 'title'`,
				schema: b.required,
				parentSchema: b,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.source === void 0 || !r.call(e, `source`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `source` },
				message: `must have required property 'source'`,
				schema: b.required,
				parentSchema: b,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.organisation === void 0 || !r.call(e, `organisation`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `organisation` },
				message: `must have required property 'organisation'`,
				schema: b.required,
				parentSchema: b,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		for (let n of Object.keys(e)) if (n !== `apiVersion` && n !== `kind` && n !== `id` && n !== `title` && n !== `source` && n !== `organisation`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: b,
				data: e
			};
			c === null ? c = [r] : c.push(r), l++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: b.properties.apiVersion,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `Directory`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `Directory` },
					message: `must be equal to constant`,
					schema: `Directory`,
					parentSchema: b.properties.kind,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (!s.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
						message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
						schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
						parentSchema: b.properties.id,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: b.properties.id.type,
					parentSchema: b.properties.id,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.title !== void 0 && r.call(e, `title`)) {
			let n = e.title;
			if (typeof n == `string`) {
				if (i(n) > 120) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/maxLength`,
						keyword: `maxLength`,
						params: { limit: 120 },
						message: `must NOT have more than 120 characters`,
						schema: 120,
						parentSchema: b.properties.title,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
				if (i(n) < 3) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/minLength`,
						keyword: `minLength`,
						params: { limit: 3 },
						message: `must NOT have fewer than 3 characters`,
						schema: 3,
						parentSchema: b.properties.title,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/title`,
					schemaPath: `#/properties/title/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: b.properties.title.type,
					parentSchema: b.properties.title,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.source !== void 0 && r.call(e, `source`)) {
			let n = e.source;
			if (n !== `github-organisation`) {
				let e = {
					instancePath: t + `/source`,
					schemaPath: `#/properties/source/enum`,
					keyword: `enum`,
					params: { allowedValues: b.properties.source.enum },
					message: `must be equal to one of the allowed values`,
					schema: b.properties.source.enum,
					parentSchema: b.properties.source,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.organisation !== void 0 && r.call(e, `organisation`)) {
			let n = e.organisation;
			if (typeof n == `string`) {
				if (!ne.test(n)) {
					let e = {
						instancePath: t + `/organisation`,
						schemaPath: `#/properties/organisation/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}$` },
						message: `must match pattern "^[A-Za-z0-9][A-Za-z0-9-]{0,38}$"`,
						schema: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}$`,
						parentSchema: b.properties.organisation,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/organisation`,
					schemaPath: `#/properties/organisation/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: b.properties.organisation.type,
					parentSchema: b.properties.organisation,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: b.type,
			parentSchema: b,
			data: e
		};
		c === null ? c = [n] : c.push(n), l++;
	}
	return x.errors = c, l === 0;
}
const re = C;
const S = {
	title: `Environment`,
	description: `Where access applies: the cloud accounts that belong to it, and caps that narrow every role.`,
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`title`,
		`owner`,
		`accounts`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `Environment`,
			description: "Always `Environment`."
		},
		id: {
			title: `Name`,
			description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
			type: `string`,
			pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
			"x-identity": !0
		},
		title: {
			title: `Title`,
			description: `One line that a newcomer understands.`,
			type: `string`,
			minLength: 3,
			maxLength: 120
		},
		owner: {
			title: `Owner`,
			description: "The accountable person or group: `person:p-1042` or `group:treasury`.",
			type: `string`,
			pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
			"x-refers-to": {
				"person:": `Person`,
				"group:": `Group`
			},
			"x-identity": !0
		},
		accounts: {
			description: `AWS account ids and GCP projects that belong to it. A role's entitlements elsewhere are left out of the grant.`,
			type: `array`,
			minItems: 1,
			maxItems: 1e3,
			items: {
				type: `string`,
				pattern: `^[a-z0-9][a-z0-9.:-]{3,60}$`
			}
		},
		risk: {
			title: `Risk level`,
			description: `Floor of the risk of everything here.`,
			enum: [
				`low`,
				`medium`,
				`high`,
				`critical`
			],
			"x-type": `RiskLevel`
		},
		duration: {
			description: `Longest grant here. Only narrows.`,
			type: `object`,
			additionalProperties: !1,
			required: [`max`],
			properties: { max: {
				title: `Duration`,
				description: "Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.",
				type: `string`,
				pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
				maxLength: 16,
				"x-means": `duration`
			} }
		},
		auditScopes: {
			description: "Which audits look at it: `pci`, `sox`.",
			type: `array`,
			maxItems: 20,
			items: {
				title: `Name`,
				description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
				type: `string`,
				pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
				"x-identity": !0
			}
		}
	}
};
const ie = RegExp(`^[a-z0-9][a-z0-9.:-]{3,60}$`, `u`);
function C(e, { instancePath: t = ``, parentData: n, parentDataProperty: a, rootData: o = e } = {}) {
	let c = null, l = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: S.required,
				parentSchema: S,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: S.required,
				parentSchema: S,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: S.required,
				parentSchema: S,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.title === void 0 || !r.call(e, `title`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `title` },
				message: `must have required property 'title'`,
				schema: S.required,
				parentSchema: S,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.owner === void 0 || !r.call(e, `owner`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `owner` },
				message: `must have required property 'owner'`,
				schema: S.required,
				parentSchema: S,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.accounts === void 0 || !r.call(e, `accounts`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `accounts` },
				message: `must have required property 'accounts'`,
				schema: S.required,
				parentSchema: S,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		for (let n of Object.keys(e)) if (!r.call(S.properties, n)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: S,
				data: e
			};
			c === null ? c = [r] : c.push(r), l++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: S.properties.apiVersion,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `Environment`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `Environment` },
					message: `must be equal to constant`,
					schema: `Environment`,
					parentSchema: S.properties.kind,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (!s.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
						message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
						schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
						parentSchema: S.properties.id,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: S.properties.id.type,
					parentSchema: S.properties.id,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.title !== void 0 && r.call(e, `title`)) {
			let n = e.title;
			if (typeof n == `string`) {
				if (i(n) > 120) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/maxLength`,
						keyword: `maxLength`,
						params: { limit: 120 },
						message: `must NOT have more than 120 characters`,
						schema: 120,
						parentSchema: S.properties.title,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
				if (i(n) < 3) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/minLength`,
						keyword: `minLength`,
						params: { limit: 3 },
						message: `must NOT have fewer than 3 characters`,
						schema: 3,
						parentSchema: S.properties.title,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/title`,
					schemaPath: `#/properties/title/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: S.properties.title.type,
					parentSchema: S.properties.title,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.owner !== void 0 && r.call(e, `owner`)) {
			let n = e.owner;
			if (typeof n == `string`) {
				if (!g.test(n)) {
					let e = {
						instancePath: t + `/owner`,
						schemaPath: `#/properties/owner/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$` },
						message: `must match pattern "^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$"`,
						schema: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
						parentSchema: S.properties.owner,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/owner`,
					schemaPath: `#/properties/owner/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: S.properties.owner.type,
					parentSchema: S.properties.owner,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.accounts !== void 0 && r.call(e, `accounts`)) {
			let n = e.accounts;
			if (Array.isArray(n)) {
				if (n.length > 1e3) {
					let e = {
						instancePath: t + `/accounts`,
						schemaPath: `#/properties/accounts/maxItems`,
						keyword: `maxItems`,
						params: { limit: 1e3 },
						message: `must NOT have more than 1000 items`,
						schema: 1e3,
						parentSchema: S.properties.accounts,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + `/accounts`,
						schemaPath: `#/properties/accounts/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: S.properties.accounts,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (!ie.test(e)) {
							let n = {
								instancePath: t + `/accounts/` + r,
								schemaPath: `#/properties/accounts/items/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[a-z0-9][a-z0-9.:-]{3,60}$` },
								message: `must match pattern "^[a-z0-9][a-z0-9.:-]{3,60}$"`,
								schema: `^[a-z0-9][a-z0-9.:-]{3,60}$`,
								parentSchema: S.properties.accounts.items,
								data: e
							};
							c === null ? c = [n] : c.push(n), l++;
						}
					} else {
						let n = {
							instancePath: t + `/accounts/` + r,
							schemaPath: `#/properties/accounts/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: S.properties.accounts.items.type,
							parentSchema: S.properties.accounts.items,
							data: e
						};
						c === null ? c = [n] : c.push(n), l++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/accounts`,
					schemaPath: `#/properties/accounts/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: S.properties.accounts.type,
					parentSchema: S.properties.accounts,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.risk !== void 0 && r.call(e, `risk`)) {
			let n = e.risk;
			if (n !== `low` && n !== `medium` && n !== `high` && n !== `critical`) {
				let e = {
					instancePath: t + `/risk`,
					schemaPath: `#/properties/risk/enum`,
					keyword: `enum`,
					params: { allowedValues: S.properties.risk.enum },
					message: `must be equal to one of the allowed values`,
					schema: S.properties.risk.enum,
					parentSchema: S.properties.risk,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.duration !== void 0 && r.call(e, `duration`)) {
			let n = e.duration;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (n.max === void 0 || !r.call(n, `max`)) {
					let e = {
						instancePath: t + `/duration`,
						schemaPath: `#/properties/duration/required`,
						keyword: `required`,
						params: { missingProperty: `max` },
						message: `must have required property 'max'`,
						schema: S.properties.duration.required,
						parentSchema: S.properties.duration,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
				for (let e of Object.keys(n)) if (e !== `max`) {
					let r = {
						instancePath: t + `/duration`,
						schemaPath: `#/properties/duration/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: S.properties.duration,
						data: n
					};
					c === null ? c = [r] : c.push(r), l++;
				}
				if (n.max !== void 0 && r.call(n, `max`)) {
					let e = n.max;
					if (typeof e == `string`) {
						if (i(e) > 16) {
							let n = {
								instancePath: t + `/duration/max`,
								schemaPath: `#/properties/duration/properties/max/maxLength`,
								keyword: `maxLength`,
								params: { limit: 16 },
								message: `must NOT have more than 16 characters`,
								schema: 16,
								parentSchema: S.properties.duration.properties.max,
								data: e
							};
							c === null ? c = [n] : c.push(n), l++;
						}
						if (!d.test(e)) {
							let n = {
								instancePath: t + `/duration/max`,
								schemaPath: `#/properties/duration/properties/max/pattern`,
								keyword: `pattern`,
								params: { pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$` },
								message: `must match pattern "^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$"`,
								schema: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
								parentSchema: S.properties.duration.properties.max,
								data: e
							};
							c === null ? c = [n] : c.push(n), l++;
						}
					} else {
						let n = {
							instancePath: t + `/duration/max`,
							schemaPath: `#/properties/duration/properties/max/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: S.properties.duration.properties.max.type,
							parentSchema: S.properties.duration.properties.max,
							data: e
						};
						c === null ? c = [n] : c.push(n), l++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/duration`,
					schemaPath: `#/properties/duration/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: S.properties.duration.type,
					parentSchema: S.properties.duration,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.auditScopes !== void 0 && r.call(e, `auditScopes`)) {
			let n = e.auditScopes;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + `/auditScopes`,
						schemaPath: `#/properties/auditScopes/maxItems`,
						keyword: `maxItems`,
						params: { limit: 20 },
						message: `must NOT have more than 20 items`,
						schema: 20,
						parentSchema: S.properties.auditScopes,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (!s.test(e)) {
							let n = {
								instancePath: t + `/auditScopes/` + r,
								schemaPath: `#/properties/auditScopes/items/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
								message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
								schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
								parentSchema: S.properties.auditScopes.items,
								data: e
							};
							c === null ? c = [n] : c.push(n), l++;
						}
					} else {
						let n = {
							instancePath: t + `/auditScopes/` + r,
							schemaPath: `#/properties/auditScopes/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: S.properties.auditScopes.items.type,
							parentSchema: S.properties.auditScopes.items,
							data: e
						};
						c === null ? c = [n] : c.push(n), l++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/auditScopes`,
					schemaPath: `#/properties/auditScopes/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: S.properties.auditScopes.type,
					parentSchema: S.properties.auditScopes,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: S.type,
			parentSchema: S,
			data: e
		};
		c === null ? c = [n] : c.push(n), l++;
	}
	return C.errors = c, l === 0;
}
const ae = T;
const w = {
	title: `Group`,
	description: `A named set of persons and workloads.`,
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`title`,
		`owner`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `Group`,
			description: "Always `Group`."
		},
		id: {
			title: `Name`,
			description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
			type: `string`,
			pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
			"x-identity": !0
		},
		title: {
			title: `Title`,
			description: `One line that a newcomer understands.`,
			type: `string`,
			minLength: 3,
			maxLength: 120
		},
		owner: {
			title: `Owner`,
			description: "The accountable person or group: `person:p-1042` or `group:treasury`.",
			type: `string`,
			pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
			"x-refers-to": {
				"person:": `Person`,
				"group:": `Group`
			},
			"x-identity": !0
		},
		members: {
			description: "`person:p-1042` or `workload:ledger-sync`.",
			type: `array`,
			maxItems: 2e3,
			items: {
				type: `string`,
				pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|workload:[a-z0-9][a-z0-9-]{0,59})$`,
				"x-refers-to": {
					"person:": `Person`,
					"workload:": [`Workload`, `ServiceAccount`]
				},
				"x-identity": !0
			}
		},
		teams: {
			description: `GitHub teams whose active members belong to it too.`,
			type: `array`,
			maxItems: 20,
			items: {
				title: `GitHub team`,
				description: "Organisation and team slug: `payco/treasury`. Its members are asked of GitHub at each decision.",
				type: `string`,
				pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$`,
				"x-identity": !0
			}
		}
	}
};
const oe = RegExp(`^(person:p-[a-z0-9][a-z0-9-]{0,39}|workload:[a-z0-9][a-z0-9-]{0,59})$`, `u`);
function T(e, { instancePath: t = ``, parentData: n, parentDataProperty: a, rootData: o = e } = {}) {
	let c = null, l = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: w.required,
				parentSchema: w,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: w.required,
				parentSchema: w,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: w.required,
				parentSchema: w,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.title === void 0 || !r.call(e, `title`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `title` },
				message: `must have required property 'title'`,
				schema: w.required,
				parentSchema: w,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.owner === void 0 || !r.call(e, `owner`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `owner` },
				message: `must have required property 'owner'`,
				schema: w.required,
				parentSchema: w,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		for (let n of Object.keys(e)) if (n !== `apiVersion` && n !== `kind` && n !== `id` && n !== `title` && n !== `owner` && n !== `members` && n !== `teams`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: w,
				data: e
			};
			c === null ? c = [r] : c.push(r), l++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: w.properties.apiVersion,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `Group`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `Group` },
					message: `must be equal to constant`,
					schema: `Group`,
					parentSchema: w.properties.kind,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (!s.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
						message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
						schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
						parentSchema: w.properties.id,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: w.properties.id.type,
					parentSchema: w.properties.id,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.title !== void 0 && r.call(e, `title`)) {
			let n = e.title;
			if (typeof n == `string`) {
				if (i(n) > 120) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/maxLength`,
						keyword: `maxLength`,
						params: { limit: 120 },
						message: `must NOT have more than 120 characters`,
						schema: 120,
						parentSchema: w.properties.title,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
				if (i(n) < 3) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/minLength`,
						keyword: `minLength`,
						params: { limit: 3 },
						message: `must NOT have fewer than 3 characters`,
						schema: 3,
						parentSchema: w.properties.title,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/title`,
					schemaPath: `#/properties/title/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: w.properties.title.type,
					parentSchema: w.properties.title,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.owner !== void 0 && r.call(e, `owner`)) {
			let n = e.owner;
			if (typeof n == `string`) {
				if (!g.test(n)) {
					let e = {
						instancePath: t + `/owner`,
						schemaPath: `#/properties/owner/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$` },
						message: `must match pattern "^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$"`,
						schema: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
						parentSchema: w.properties.owner,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/owner`,
					schemaPath: `#/properties/owner/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: w.properties.owner.type,
					parentSchema: w.properties.owner,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.members !== void 0 && r.call(e, `members`)) {
			let n = e.members;
			if (Array.isArray(n)) {
				if (n.length > 2e3) {
					let e = {
						instancePath: t + `/members`,
						schemaPath: `#/properties/members/maxItems`,
						keyword: `maxItems`,
						params: { limit: 2e3 },
						message: `must NOT have more than 2000 items`,
						schema: 2e3,
						parentSchema: w.properties.members,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (!oe.test(e)) {
							let n = {
								instancePath: t + `/members/` + r,
								schemaPath: `#/properties/members/items/pattern`,
								keyword: `pattern`,
								params: { pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|workload:[a-z0-9][a-z0-9-]{0,59})$` },
								message: `must match pattern "^(person:p-[a-z0-9][a-z0-9-]{0,39}|workload:[a-z0-9][a-z0-9-]{0,59})$"`,
								schema: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|workload:[a-z0-9][a-z0-9-]{0,59})$`,
								parentSchema: w.properties.members.items,
								data: e
							};
							c === null ? c = [n] : c.push(n), l++;
						}
					} else {
						let n = {
							instancePath: t + `/members/` + r,
							schemaPath: `#/properties/members/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: w.properties.members.items.type,
							parentSchema: w.properties.members.items,
							data: e
						};
						c === null ? c = [n] : c.push(n), l++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/members`,
					schemaPath: `#/properties/members/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: w.properties.members.type,
					parentSchema: w.properties.members,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.teams !== void 0 && r.call(e, `teams`)) {
			let n = e.teams;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + `/teams`,
						schemaPath: `#/properties/teams/maxItems`,
						keyword: `maxItems`,
						params: { limit: 20 },
						message: `must NOT have more than 20 items`,
						schema: 20,
						parentSchema: w.properties.teams,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (!v.test(e)) {
							let n = {
								instancePath: t + `/teams/` + r,
								schemaPath: `#/properties/teams/items/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$` },
								message: `must match pattern "^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$"`,
								schema: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$`,
								parentSchema: w.properties.teams.items,
								data: e
							};
							c === null ? c = [n] : c.push(n), l++;
						}
					} else {
						let n = {
							instancePath: t + `/teams/` + r,
							schemaPath: `#/properties/teams/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: w.properties.teams.items.type,
							parentSchema: w.properties.teams.items,
							data: e
						};
						c === null ? c = [n] : c.push(n), l++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/teams`,
					schemaPath: `#/properties/teams/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: w.properties.teams.type,
					parentSchema: w.properties.teams,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: w.type,
			parentSchema: w,
			data: e
		};
		c === null ? c = [n] : c.push(n), l++;
	}
	return T.errors = c, l === 0;
}
const E = k;
const D = {
	title: `Person`,
	description: `A human being and the accounts that are theirs. Several accounts are one person to every rule.`,
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`accounts`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `Person`,
			description: "Always `Person`."
		},
		id: {
			title: `Person id`,
			description: "A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.",
			type: `string`,
			pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
			"x-type": `PersonId`,
			"x-identity": !0
		},
		accounts: {
			description: `GitHub accounts of this person.`,
			type: `array`,
			minItems: 1,
			maxItems: 10,
			items: {
				type: `object`,
				additionalProperties: !1,
				required: [`github`],
				properties: {
					github: {
						title: `GitHub account id`,
						description: "The numeric id of a GitHub account as quoted text: `\"1042\"`. Logins can be renamed and taken over; ids cannot.",
						type: `string`,
						pattern: `^[1-9][0-9]{0,19}$`,
						"x-type": `AccountId`,
						"x-identity": !0
					},
					login: {
						description: `Login as a label for readers. Never compared.`,
						type: `string`,
						maxLength: 60
					}
				},
				title: `Account`
			}
		},
		organisation: {
			title: `Name`,
			description: `Employer, where it is not this one.`,
			type: `string`,
			pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
			"x-identity": !0
		},
		manager: {
			title: `Person id`,
			description: `Whom this person reports to.`,
			type: `string`,
			pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
			"x-type": `PersonId`,
			"x-identity": !0,
			"x-refers-to": `Person`
		},
		status: {
			description: "`active` (default) or `left`: someone who has left neither receives nor approves.",
			enum: [`active`, `left`]
		}
	}
};
const O = RegExp(`^[1-9][0-9]{0,19}$`, `u`);
function k(e, { instancePath: t = ``, parentData: n, parentDataProperty: a, rootData: c = e } = {}) {
	let l = null, u = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: D.required,
				parentSchema: D,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: D.required,
				parentSchema: D,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: D.required,
				parentSchema: D,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.accounts === void 0 || !r.call(e, `accounts`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `accounts` },
				message: `must have required property 'accounts'`,
				schema: D.required,
				parentSchema: D,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		for (let n of Object.keys(e)) if (n !== `apiVersion` && n !== `kind` && n !== `id` && n !== `accounts` && n !== `organisation` && n !== `manager` && n !== `status`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: D,
				data: e
			};
			l === null ? l = [r] : l.push(r), u++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: D.properties.apiVersion,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `Person`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `Person` },
					message: `must be equal to constant`,
					schema: `Person`,
					parentSchema: D.properties.kind,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (!o.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$` },
						message: `must match pattern "^p-[a-z0-9][a-z0-9-]{0,39}$"`,
						schema: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
						parentSchema: D.properties.id,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: D.properties.id.type,
					parentSchema: D.properties.id,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.accounts !== void 0 && r.call(e, `accounts`)) {
			let n = e.accounts;
			if (Array.isArray(n)) {
				if (n.length > 10) {
					let e = {
						instancePath: t + `/accounts`,
						schemaPath: `#/properties/accounts/maxItems`,
						keyword: `maxItems`,
						params: { limit: 10 },
						message: `must NOT have more than 10 items`,
						schema: 10,
						parentSchema: D.properties.accounts,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + `/accounts`,
						schemaPath: `#/properties/accounts/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: D.properties.accounts,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				let e = n.length;
				for (let a = 0; a < e; a++) {
					let e = n[a];
					if (e && typeof e == `object` && !Array.isArray(e)) {
						if (e.github === void 0 || !r.call(e, `github`)) {
							let n = {
								instancePath: t + `/accounts/` + a,
								schemaPath: `#/properties/accounts/items/required`,
								keyword: `required`,
								params: { missingProperty: `github` },
								message: `must have required property 'github'`,
								schema: D.properties.accounts.items.required,
								parentSchema: D.properties.accounts.items,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
						for (let n of Object.keys(e)) if (n !== `github` && n !== `login`) {
							let r = {
								instancePath: t + `/accounts/` + a,
								schemaPath: `#/properties/accounts/items/additionalProperties`,
								keyword: `additionalProperties`,
								params: { additionalProperty: n },
								message: `must NOT have additional properties`,
								schema: !1,
								parentSchema: D.properties.accounts.items,
								data: e
							};
							l === null ? l = [r] : l.push(r), u++;
						}
						if (e.github !== void 0 && r.call(e, `github`)) {
							let n = e.github;
							if (typeof n == `string`) {
								if (!O.test(n)) {
									let e = {
										instancePath: t + `/accounts/` + a + `/github`,
										schemaPath: `#/properties/accounts/items/properties/github/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[1-9][0-9]{0,19}$` },
										message: `must match pattern "^[1-9][0-9]{0,19}$"`,
										schema: `^[1-9][0-9]{0,19}$`,
										parentSchema: D.properties.accounts.items.properties.github,
										data: n
									};
									l === null ? l = [e] : l.push(e), u++;
								}
							} else {
								let e = {
									instancePath: t + `/accounts/` + a + `/github`,
									schemaPath: `#/properties/accounts/items/properties/github/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: D.properties.accounts.items.properties.github.type,
									parentSchema: D.properties.accounts.items.properties.github,
									data: n
								};
								l === null ? l = [e] : l.push(e), u++;
							}
						}
						if (e.login !== void 0 && r.call(e, `login`)) {
							let n = e.login;
							if (typeof n == `string`) {
								if (i(n) > 60) {
									let e = {
										instancePath: t + `/accounts/` + a + `/login`,
										schemaPath: `#/properties/accounts/items/properties/login/maxLength`,
										keyword: `maxLength`,
										params: { limit: 60 },
										message: `must NOT have more than 60 characters`,
										schema: 60,
										parentSchema: D.properties.accounts.items.properties.login,
										data: n
									};
									l === null ? l = [e] : l.push(e), u++;
								}
							} else {
								let e = {
									instancePath: t + `/accounts/` + a + `/login`,
									schemaPath: `#/properties/accounts/items/properties/login/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: D.properties.accounts.items.properties.login.type,
									parentSchema: D.properties.accounts.items.properties.login,
									data: n
								};
								l === null ? l = [e] : l.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/accounts/` + a,
							schemaPath: `#/properties/accounts/items/type`,
							keyword: `type`,
							params: { type: `object` },
							message: `must be object`,
							schema: D.properties.accounts.items.type,
							parentSchema: D.properties.accounts.items,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/accounts`,
					schemaPath: `#/properties/accounts/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: D.properties.accounts.type,
					parentSchema: D.properties.accounts,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.organisation !== void 0 && r.call(e, `organisation`)) {
			let n = e.organisation;
			if (typeof n == `string`) {
				if (!s.test(n)) {
					let e = {
						instancePath: t + `/organisation`,
						schemaPath: `#/properties/organisation/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
						message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
						schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
						parentSchema: D.properties.organisation,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/organisation`,
					schemaPath: `#/properties/organisation/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: D.properties.organisation.type,
					parentSchema: D.properties.organisation,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.manager !== void 0 && r.call(e, `manager`)) {
			let n = e.manager;
			if (typeof n == `string`) {
				if (!o.test(n)) {
					let e = {
						instancePath: t + `/manager`,
						schemaPath: `#/properties/manager/pattern`,
						keyword: `pattern`,
						params: { pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$` },
						message: `must match pattern "^p-[a-z0-9][a-z0-9-]{0,39}$"`,
						schema: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
						parentSchema: D.properties.manager,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/manager`,
					schemaPath: `#/properties/manager/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: D.properties.manager.type,
					parentSchema: D.properties.manager,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.status !== void 0 && r.call(e, `status`)) {
			let n = e.status;
			if (n !== `active` && n !== `left`) {
				let e = {
					instancePath: t + `/status`,
					schemaPath: `#/properties/status/enum`,
					keyword: `enum`,
					params: { allowedValues: D.properties.status.enum },
					message: `must be equal to one of the allowed values`,
					schema: D.properties.status.enum,
					parentSchema: D.properties.status,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: D.type,
			parentSchema: D,
			data: e
		};
		l === null ? l = [n] : l.push(n), u++;
	}
	return k.errors = l, u === 0;
}
const se = j;
const A = {
	title: `Revocation`,
	description: "Ends a grant early: `access-requests/<yyyy>/<mm>/<id>.revoke.yaml` beside the request. Once merged nothing more is issued under the grant.",
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`reason`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `Revocation`,
			description: "Always `Revocation`."
		},
		id: {
			title: `Request id`,
			description: "Year, month and a short name of your choice: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.",
			type: `string`,
			pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$`,
			"x-type": `RequestId`,
			"x-identity": !0
		},
		reason: {
			title: `Reason`,
			description: `Why the access ends.`,
			type: `string`,
			minLength: 10,
			maxLength: 500
		}
	}
};
function j(e, { instancePath: t = ``, parentData: n, parentDataProperty: o, rootData: s = e } = {}) {
	let c = null, l = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: A.required,
				parentSchema: A,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: A.required,
				parentSchema: A,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: A.required,
				parentSchema: A,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		if (e.reason === void 0 || !r.call(e, `reason`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `reason` },
				message: `must have required property 'reason'`,
				schema: A.required,
				parentSchema: A,
				data: e
			};
			c === null ? c = [n] : c.push(n), l++;
		}
		for (let n of Object.keys(e)) if (n !== `apiVersion` && n !== `kind` && n !== `id` && n !== `reason`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: A,
				data: e
			};
			c === null ? c = [r] : c.push(r), l++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: A.properties.apiVersion,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `Revocation`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `Revocation` },
					message: `must be equal to constant`,
					schema: `Revocation`,
					parentSchema: A.properties.kind,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (!a.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$` },
						message: `must match pattern "^[0-9]{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$"`,
						schema: `^[0-9]{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$`,
						parentSchema: A.properties.id,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: A.properties.id.type,
					parentSchema: A.properties.id,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
		if (e.reason !== void 0 && r.call(e, `reason`)) {
			let n = e.reason;
			if (typeof n == `string`) {
				if (i(n) > 500) {
					let e = {
						instancePath: t + `/reason`,
						schemaPath: `#/properties/reason/maxLength`,
						keyword: `maxLength`,
						params: { limit: 500 },
						message: `must NOT have more than 500 characters`,
						schema: 500,
						parentSchema: A.properties.reason,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
				if (i(n) < 10) {
					let e = {
						instancePath: t + `/reason`,
						schemaPath: `#/properties/reason/minLength`,
						keyword: `minLength`,
						params: { limit: 10 },
						message: `must NOT have fewer than 10 characters`,
						schema: 10,
						parentSchema: A.properties.reason,
						data: n
					};
					c === null ? c = [e] : c.push(e), l++;
				}
			} else {
				let e = {
					instancePath: t + `/reason`,
					schemaPath: `#/properties/reason/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: A.properties.reason.type,
					parentSchema: A.properties.reason,
					data: n
				};
				c === null ? c = [e] : c.push(e), l++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: A.type,
			parentSchema: A,
			data: e
		};
		c === null ? c = [n] : c.push(n), l++;
	}
	return j.errors = c, l === 0;
}
const ce = z;
const M = {
	title: `Role`,
	description: `A catalogued bundle of entitlements: who may ask for it, for how long, and what it holds.`,
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`title`,
		`owner`,
		`eligible`,
		`duration`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `Role`,
			description: "Always `Role`."
		},
		id: {
			title: `Role id`,
			description: "`ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.",
			type: `string`,
			pattern: `^ROLE-[A-Z0-9-]{2,36}$`,
			"x-identity": !0
		},
		title: {
			title: `Title`,
			description: `One line that a newcomer understands.`,
			type: `string`,
			minLength: 3,
			maxLength: 120
		},
		owner: {
			title: `Owner`,
			description: "The accountable person or group: `person:p-1042` or `group:treasury`.",
			type: `string`,
			pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
			"x-refers-to": {
				"person:": `Person`,
				"group:": `Group`
			},
			"x-identity": !0
		},
		risk: {
			title: `Risk level`,
			description: `Floor of the risk. The engine raises it by what the entitlements can do and never lowers it.`,
			enum: [
				`low`,
				`medium`,
				`high`,
				`critical`
			],
			"x-type": `RiskLevel`
		},
		inherits: {
			description: `Roles whose entitlements and functions it includes.`,
			type: `array`,
			maxItems: 20,
			items: {
				title: `Role id`,
				description: "`ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.",
				type: `string`,
				pattern: `^ROLE-[A-Z0-9-]{2,36}$`,
				"x-identity": !0,
				"x-refers-to": `Role`
			}
		},
		cardinality: {
			description: `At most so many holders at one time.`,
			type: `object`,
			additionalProperties: !1,
			required: [`maxActive`],
			properties: { maxActive: {
				description: `How many persons, workloads or agents may hold it at once.`,
				type: `integer`,
				minimum: 1,
				maximum: 1e4
			} }
		},
		eligible: {
			title: `Eligible`,
			description: `Who may ask for it.`,
			type: `object`,
			additionalProperties: !1,
			required: [`subjects`, `anyOf`],
			properties: {
				subjects: {
					description: `Types of subject that may hold it.`,
					type: `array`,
					minItems: 1,
					maxItems: 3,
					items: {
						title: `Subject type`,
						description: `Who receives access.`,
						enum: [
							`human`,
							`workload`,
							`service-account`
						]
					}
				},
				anyOf: {
					description: `The subject must be in one of these.`,
					type: `array`,
					minItems: 1,
					maxItems: 50,
					items: {
						title: `Member`,
						description: `One of group, team, person or workload.`,
						type: `object`,
						additionalProperties: !1,
						minProperties: 1,
						maxProperties: 1,
						properties: {
							group: {
								title: `Name`,
								description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
								type: `string`,
								pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
								"x-identity": !0,
								"x-refers-to": `Group`
							},
							team: {
								title: `GitHub team`,
								description: "Organisation and team slug: `payco/treasury`. Its members are asked of GitHub at each decision.",
								type: `string`,
								pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$`,
								"x-identity": !0
							},
							person: {
								title: `Person id`,
								description: "A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.",
								type: `string`,
								pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
								"x-type": `PersonId`,
								"x-identity": !0,
								"x-refers-to": `Person`
							},
							workload: {
								title: `Name`,
								description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
								type: `string`,
								pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
								"x-identity": !0,
								"x-refers-to": [`Workload`, `ServiceAccount`]
							}
						}
					}
				}
			}
		},
		duration: {
			title: `Duration`,
			description: `Shortest, usual and longest grant.`,
			type: `object`,
			additionalProperties: !1,
			required: [`default`, `max`],
			properties: {
				min: {
					title: `Duration`,
					description: "Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.",
					type: `string`,
					pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
					maxLength: 16,
					"x-means": `duration`
				},
				default: {
					title: `Duration`,
					description: "Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.",
					type: `string`,
					pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
					maxLength: 16,
					"x-means": `duration`
				},
				max: {
					title: `Duration`,
					description: "Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.",
					type: `string`,
					pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
					maxLength: 16,
					"x-means": `duration`
				}
			}
		},
		maxSession: {
			title: `Duration`,
			description: `Longest life of one credential. Left out: PT1H. The provider's own limits bind as well.`,
			type: `string`,
			pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
			maxLength: 16,
			"x-means": `duration`
		},
		maxUses: {
			description: `How many credentials one grant may yield. Left out: 100.`,
			type: `integer`,
			minimum: 1,
			maximum: 1e3
		},
		boundary: {
			description: "Who holds the grant's limits. `cooperative`: the job could go round this action, so the request is decided as the whole role for its longest session.",
			enum: [`cooperative`]
		},
		functions: {
			description: `What it lets its holder do, in the business's words; SoD sets name these.`,
			type: `array`,
			maxItems: 50,
			items: {
				title: `Function`,
				description: "What a role lets its holder do, in the business's words: `pay.approve`. SoD sets speak of functions so that a role of the same power under another name is caught.",
				type: `string`,
				pattern: `^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$`,
				maxLength: 60,
				"x-identity": !0
			}
		},
		entitlements: {
			description: `What it holds, in each provider's terms.`,
			type: `array`,
			maxItems: 50,
			items: {
				title: `Entitlement`,
				description: "One line of a role. The shape after `provider` is that provider's own.",
				type: `object`,
				discriminator: { propertyName: `provider` },
				oneOf: [{
					title: `AwsEntitlement`,
					description: `What a role holds in AWS: one IAM role, and the actions and resources a session of it may use. A session policy holds every session to them.`,
					type: `object`,
					additionalProperties: !1,
					required: [
						`provider`,
						`account`,
						`iamRole`,
						`actions`,
						`resources`
					],
					properties: {
						provider: {
							const: `aws`,
							title: `Provider`,
							description: "Always `aws`."
						},
						account: {
							title: `AWS account`,
							description: `Twelve digits, in quotes: without them YAML would read a number and drop leading zeros.`,
							type: `string`,
							pattern: `^[0-9]{12}$`
						},
						iamRole: {
							title: `IAM role`,
							description: "Name of the IAM role in that account, with its path if it has one: `jit-pay-approver`, `jit/pay-approver`. Its trust policy must name this repository and workflow.",
							type: `string`,
							minLength: 1,
							maxLength: 128,
							pattern: `^[A-Za-z0-9_+=,.@-]+(/[A-Za-z0-9_+=,.@-]+)*$`
						},
						region: {
							title: `Region`,
							description: "Region whose STS is asked and which later steps use. CloudTrail records the exchange there. Left out: `us-east-1`.",
							type: `string`,
							pattern: `^[a-z]{2}(-[a-z]+)+-[0-9]$`
						},
						maxSession: {
							title: `Longest session`,
							description: "The role's MaxSessionDuration in AWS, `PT1H` to `PT12H`. Left out: `PT1H`, AWS's own default.",
							type: `string`,
							pattern: `^PT([0-9]{1,2}H)?([0-9]{1,3}M)?$`,
							"x-means": `duration`
						},
						actions: {
							title: `Actions`,
							description: "Actions a session may call, as AWS writes them, with `*` and `?` after the service: `s3:GetObject`, `payments:Get*`. An action that AWS does not know is an error. There is no NotAction.",
							type: `array`,
							minItems: 1,
							maxItems: 100,
							uniqueItems: !0,
							items: {
								type: `string`,
								maxLength: 128,
								pattern: `^(\\*|[A-Za-z0-9-]+:[A-Za-z0-9_*?-]+)$`
							}
						},
						resources: {
							title: `Resources`,
							description: "ARNs a session may touch, with `*` and `?` inside each part: `arn:aws:s3:::pay-exports/*`. `*` alone is every resource. Policy variables are refused. There is no NotResource.",
							type: `array`,
							minItems: 1,
							maxItems: 100,
							uniqueItems: !0,
							items: {
								type: `string`,
								maxLength: 512,
								pattern: `^(\\*|arn:[ -~]+)$`
							}
						}
					}
				}, {
					title: `GcpEntitlement`,
					description: `What a role holds in Google Cloud: one service account that the job becomes. Its tokens cannot be narrowed, so use one service account for each entitlement.`,
					type: `object`,
					additionalProperties: !1,
					required: [
						`provider`,
						`project`,
						`workloadIdentityProvider`,
						`serviceAccount`,
						`roles`
					],
					properties: {
						provider: {
							const: `gcp`,
							title: `Provider`,
							description: "Always `gcp`."
						},
						project: {
							title: `Project`,
							description: "Id of the project in which the roles are bound: `pay-prod`.",
							type: `string`,
							pattern: `^[a-z][a-z0-9-]{4,28}[a-z0-9]$`
						},
						workloadIdentityProvider: {
							title: `Workload identity provider`,
							description: "Full name with the project's number: `projects/123/locations/global/workloadIdentityPools/github/providers/main`. Its condition must name this repository by numeric id.",
							type: `string`,
							pattern: `^projects/[0-9]{1,19}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$`
						},
						serviceAccount: {
							title: `Service account`,
							description: "The account the job becomes: `ledger-sync@pay-prod.iam.gserviceaccount.com`.",
							type: `string`,
							pattern: `^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\\.gserviceaccount\\.com$`
						},
						roles: {
							title: `Roles`,
							description: "Predefined roles that the service account holds: `roles/storage.objectViewer`. Basic roles (owner, editor, viewer) and custom roles are refused.",
							type: `array`,
							minItems: 1,
							maxItems: 20,
							uniqueItems: !0,
							items: {
								type: `string`,
								maxLength: 120,
								pattern: `^[A-Za-z0-9_./-]+$`
							}
						},
						resources: {
							title: `Resources`,
							description: "Full names of what the roles are bound to, when that is less than the project: `//storage.googleapis.com/pay-exports`.",
							type: `array`,
							minItems: 1,
							maxItems: 50,
							uniqueItems: !0,
							items: {
								type: `string`,
								maxLength: 512,
								pattern: `^//[a-z0-9.-]+/[ -~]+$`
							}
						},
						scopes: {
							title: `OAuth scopes`,
							description: "Scopes of the token. Left out: `https://www.googleapis.com/auth/cloud-platform`. They hold this action's token only; the roles are what counts.",
							type: `array`,
							minItems: 1,
							maxItems: 20,
							uniqueItems: !0,
							items: {
								type: `string`,
								maxLength: 200,
								pattern: `^https://www\\.googleapis\\.com/auth/[a-z0-9._-]+$`
							}
						},
						delegates: {
							title: `Delegates`,
							description: `Service accounts between the pool and the last one, in order; each must be allowed to make tokens for the next.`,
							type: `array`,
							minItems: 1,
							maxItems: 5,
							items: {
								type: `string`,
								pattern: `^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\\.gserviceaccount\\.com$`
							}
						}
					}
				}],
				"x-type": `Entitlement`
			}
		}
	}
};
const N = RegExp(`^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$`, `u`);
const le = RegExp(`^[0-9]{12}$`, `u`);
const ue = RegExp(`^[A-Za-z0-9_+=,.@-]+(/[A-Za-z0-9_+=,.@-]+)*$`, `u`);
const de = RegExp(`^[a-z]{2}(-[a-z]+)+-[0-9]$`, `u`);
const fe = RegExp(`^PT([0-9]{1,2}H)?([0-9]{1,3}M)?$`, `u`);
const pe = RegExp(`^(\\*|[A-Za-z0-9-]+:[A-Za-z0-9_*?-]+)$`, `u`);
const me = RegExp(`^(\\*|arn:[ -~]+)$`, `u`);
const P = RegExp(`^[a-z][a-z0-9-]{4,28}[a-z0-9]$`, `u`);
const F = RegExp(`^projects/[0-9]{1,19}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$`, `u`);
const I = RegExp(`^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\\.gserviceaccount\\.com$`, `u`);
const L = RegExp(`^[A-Za-z0-9_./-]+$`, `u`);
const R = RegExp(`^//[a-z0-9.-]+/[ -~]+$`, `u`);
const he = RegExp(`^https://www\\.googleapis\\.com/auth/[a-z0-9._-]+$`, `u`);
function z(e, { instancePath: t = ``, parentData: n, parentDataProperty: a, rootData: c = e } = {}) {
	let u = null, f = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: M.required,
				parentSchema: M,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: M.required,
				parentSchema: M,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: M.required,
				parentSchema: M,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.title === void 0 || !r.call(e, `title`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `title` },
				message: `must have required property 'title'`,
				schema: M.required,
				parentSchema: M,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.owner === void 0 || !r.call(e, `owner`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `owner` },
				message: `must have required property 'owner'`,
				schema: M.required,
				parentSchema: M,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.eligible === void 0 || !r.call(e, `eligible`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `eligible` },
				message: `must have required property 'eligible'`,
				schema: M.required,
				parentSchema: M,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		if (e.duration === void 0 || !r.call(e, `duration`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `duration` },
				message: `must have required property 'duration'`,
				schema: M.required,
				parentSchema: M,
				data: e
			};
			u === null ? u = [n] : u.push(n), f++;
		}
		for (let n of Object.keys(e)) if (!r.call(M.properties, n)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: M,
				data: e
			};
			u === null ? u = [r] : u.push(r), f++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: M.properties.apiVersion,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `Role`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `Role` },
					message: `must be equal to constant`,
					schema: `Role`,
					parentSchema: M.properties.kind,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (!l.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^ROLE-[A-Z0-9-]{2,36}$` },
						message: `must match pattern "^ROLE-[A-Z0-9-]{2,36}$"`,
						schema: `^ROLE-[A-Z0-9-]{2,36}$`,
						parentSchema: M.properties.id,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: M.properties.id.type,
					parentSchema: M.properties.id,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.title !== void 0 && r.call(e, `title`)) {
			let n = e.title;
			if (typeof n == `string`) {
				if (i(n) > 120) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/maxLength`,
						keyword: `maxLength`,
						params: { limit: 120 },
						message: `must NOT have more than 120 characters`,
						schema: 120,
						parentSchema: M.properties.title,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				if (i(n) < 3) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/minLength`,
						keyword: `minLength`,
						params: { limit: 3 },
						message: `must NOT have fewer than 3 characters`,
						schema: 3,
						parentSchema: M.properties.title,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
			} else {
				let e = {
					instancePath: t + `/title`,
					schemaPath: `#/properties/title/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: M.properties.title.type,
					parentSchema: M.properties.title,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.owner !== void 0 && r.call(e, `owner`)) {
			let n = e.owner;
			if (typeof n == `string`) {
				if (!g.test(n)) {
					let e = {
						instancePath: t + `/owner`,
						schemaPath: `#/properties/owner/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$` },
						message: `must match pattern "^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$"`,
						schema: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
						parentSchema: M.properties.owner,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
			} else {
				let e = {
					instancePath: t + `/owner`,
					schemaPath: `#/properties/owner/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: M.properties.owner.type,
					parentSchema: M.properties.owner,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.risk !== void 0 && r.call(e, `risk`)) {
			let n = e.risk;
			if (n !== `low` && n !== `medium` && n !== `high` && n !== `critical`) {
				let e = {
					instancePath: t + `/risk`,
					schemaPath: `#/properties/risk/enum`,
					keyword: `enum`,
					params: { allowedValues: M.properties.risk.enum },
					message: `must be equal to one of the allowed values`,
					schema: M.properties.risk.enum,
					parentSchema: M.properties.risk,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.inherits !== void 0 && r.call(e, `inherits`)) {
			let n = e.inherits;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + `/inherits`,
						schemaPath: `#/properties/inherits/maxItems`,
						keyword: `maxItems`,
						params: { limit: 20 },
						message: `must NOT have more than 20 items`,
						schema: 20,
						parentSchema: M.properties.inherits,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (!l.test(e)) {
							let n = {
								instancePath: t + `/inherits/` + r,
								schemaPath: `#/properties/inherits/items/pattern`,
								keyword: `pattern`,
								params: { pattern: `^ROLE-[A-Z0-9-]{2,36}$` },
								message: `must match pattern "^ROLE-[A-Z0-9-]{2,36}$"`,
								schema: `^ROLE-[A-Z0-9-]{2,36}$`,
								parentSchema: M.properties.inherits.items,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
					} else {
						let n = {
							instancePath: t + `/inherits/` + r,
							schemaPath: `#/properties/inherits/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: M.properties.inherits.items.type,
							parentSchema: M.properties.inherits.items,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/inherits`,
					schemaPath: `#/properties/inherits/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: M.properties.inherits.type,
					parentSchema: M.properties.inherits,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.cardinality !== void 0 && r.call(e, `cardinality`)) {
			let n = e.cardinality;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (n.maxActive === void 0 || !r.call(n, `maxActive`)) {
					let e = {
						instancePath: t + `/cardinality`,
						schemaPath: `#/properties/cardinality/required`,
						keyword: `required`,
						params: { missingProperty: `maxActive` },
						message: `must have required property 'maxActive'`,
						schema: M.properties.cardinality.required,
						parentSchema: M.properties.cardinality,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				for (let e of Object.keys(n)) if (e !== `maxActive`) {
					let r = {
						instancePath: t + `/cardinality`,
						schemaPath: `#/properties/cardinality/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: M.properties.cardinality,
						data: n
					};
					u === null ? u = [r] : u.push(r), f++;
				}
				if (n.maxActive !== void 0 && r.call(n, `maxActive`)) {
					let e = n.maxActive;
					if (typeof e != `number` || e % 1 || isNaN(e) || !isFinite(e)) {
						let n = {
							instancePath: t + `/cardinality/maxActive`,
							schemaPath: `#/properties/cardinality/properties/maxActive/type`,
							keyword: `type`,
							params: { type: `integer` },
							message: `must be integer`,
							schema: M.properties.cardinality.properties.maxActive.type,
							parentSchema: M.properties.cardinality.properties.maxActive,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
					if (typeof e == `number` && isFinite(e)) {
						if (e > 1e4 || isNaN(e)) {
							let n = {
								instancePath: t + `/cardinality/maxActive`,
								schemaPath: `#/properties/cardinality/properties/maxActive/maximum`,
								keyword: `maximum`,
								params: {
									comparison: `<=`,
									limit: 1e4
								},
								message: `must be <= 10000`,
								schema: 1e4,
								parentSchema: M.properties.cardinality.properties.maxActive,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (e < 1 || isNaN(e)) {
							let n = {
								instancePath: t + `/cardinality/maxActive`,
								schemaPath: `#/properties/cardinality/properties/maxActive/minimum`,
								keyword: `minimum`,
								params: {
									comparison: `>=`,
									limit: 1
								},
								message: `must be >= 1`,
								schema: 1,
								parentSchema: M.properties.cardinality.properties.maxActive,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
					}
				}
			} else {
				let e = {
					instancePath: t + `/cardinality`,
					schemaPath: `#/properties/cardinality/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: M.properties.cardinality.type,
					parentSchema: M.properties.cardinality,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.eligible !== void 0 && r.call(e, `eligible`)) {
			let n = e.eligible;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (n.subjects === void 0 || !r.call(n, `subjects`)) {
					let e = {
						instancePath: t + `/eligible`,
						schemaPath: `#/properties/eligible/required`,
						keyword: `required`,
						params: { missingProperty: `subjects` },
						message: `must have required property 'subjects'`,
						schema: M.properties.eligible.required,
						parentSchema: M.properties.eligible,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				if (n.anyOf === void 0 || !r.call(n, `anyOf`)) {
					let e = {
						instancePath: t + `/eligible`,
						schemaPath: `#/properties/eligible/required`,
						keyword: `required`,
						params: { missingProperty: `anyOf` },
						message: `must have required property 'anyOf'`,
						schema: M.properties.eligible.required,
						parentSchema: M.properties.eligible,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				for (let e of Object.keys(n)) if (e !== `subjects` && e !== `anyOf`) {
					let r = {
						instancePath: t + `/eligible`,
						schemaPath: `#/properties/eligible/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: M.properties.eligible,
						data: n
					};
					u === null ? u = [r] : u.push(r), f++;
				}
				if (n.subjects !== void 0 && r.call(n, `subjects`)) {
					let e = n.subjects;
					if (Array.isArray(e)) {
						if (e.length > 3) {
							let n = {
								instancePath: t + `/eligible/subjects`,
								schemaPath: `#/properties/eligible/properties/subjects/maxItems`,
								keyword: `maxItems`,
								params: { limit: 3 },
								message: `must NOT have more than 3 items`,
								schema: 3,
								parentSchema: M.properties.eligible.properties.subjects,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/eligible/subjects`,
								schemaPath: `#/properties/eligible/properties/subjects/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: M.properties.eligible.properties.subjects,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (n !== `human` && n !== `workload` && n !== `service-account`) {
								let e = {
									instancePath: t + `/eligible/subjects/` + r,
									schemaPath: `#/properties/eligible/properties/subjects/items/enum`,
									keyword: `enum`,
									params: { allowedValues: M.properties.eligible.properties.subjects.items.enum },
									message: `must be equal to one of the allowed values`,
									schema: M.properties.eligible.properties.subjects.items.enum,
									parentSchema: M.properties.eligible.properties.subjects.items,
									data: n
								};
								u === null ? u = [e] : u.push(e), f++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/eligible/subjects`,
							schemaPath: `#/properties/eligible/properties/subjects/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: M.properties.eligible.properties.subjects.type,
							parentSchema: M.properties.eligible.properties.subjects,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
				if (n.anyOf !== void 0 && r.call(n, `anyOf`)) {
					let e = n.anyOf;
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let n = {
								instancePath: t + `/eligible/anyOf`,
								schemaPath: `#/properties/eligible/properties/anyOf/maxItems`,
								keyword: `maxItems`,
								params: { limit: 50 },
								message: `must NOT have more than 50 items`,
								schema: 50,
								parentSchema: M.properties.eligible.properties.anyOf,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/eligible/anyOf`,
								schemaPath: `#/properties/eligible/properties/anyOf/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: M.properties.eligible.properties.anyOf,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						let n = e.length;
						for (let i = 0; i < n; i++) {
							let n = e[i];
							if (n && typeof n == `object` && !Array.isArray(n)) {
								if (Object.keys(n).length > 1) {
									let e = {
										instancePath: t + `/eligible/anyOf/` + i,
										schemaPath: `#/properties/eligible/properties/anyOf/items/maxProperties`,
										keyword: `maxProperties`,
										params: { limit: 1 },
										message: `must NOT have more than 1 properties`,
										schema: 1,
										parentSchema: M.properties.eligible.properties.anyOf.items,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
								if (Object.keys(n).length < 1) {
									let e = {
										instancePath: t + `/eligible/anyOf/` + i,
										schemaPath: `#/properties/eligible/properties/anyOf/items/minProperties`,
										keyword: `minProperties`,
										params: { limit: 1 },
										message: `must NOT have fewer than 1 properties`,
										schema: 1,
										parentSchema: M.properties.eligible.properties.anyOf.items,
										data: n
									};
									u === null ? u = [e] : u.push(e), f++;
								}
								for (let e of Object.keys(n)) if (e !== `group` && e !== `team` && e !== `person` && e !== `workload`) {
									let r = {
										instancePath: t + `/eligible/anyOf/` + i,
										schemaPath: `#/properties/eligible/properties/anyOf/items/additionalProperties`,
										keyword: `additionalProperties`,
										params: { additionalProperty: e },
										message: `must NOT have additional properties`,
										schema: !1,
										parentSchema: M.properties.eligible.properties.anyOf.items,
										data: n
									};
									u === null ? u = [r] : u.push(r), f++;
								}
								if (n.group !== void 0 && r.call(n, `group`)) {
									let e = n.group;
									if (typeof e == `string`) {
										if (!s.test(e)) {
											let n = {
												instancePath: t + `/eligible/anyOf/` + i + `/group`,
												schemaPath: `#/properties/eligible/properties/anyOf/items/properties/group/pattern`,
												keyword: `pattern`,
												params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
												message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
												schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
												parentSchema: M.properties.eligible.properties.anyOf.items.properties.group,
												data: e
											};
											u === null ? u = [n] : u.push(n), f++;
										}
									} else {
										let n = {
											instancePath: t + `/eligible/anyOf/` + i + `/group`,
											schemaPath: `#/properties/eligible/properties/anyOf/items/properties/group/type`,
											keyword: `type`,
											params: { type: `string` },
											message: `must be string`,
											schema: M.properties.eligible.properties.anyOf.items.properties.group.type,
											parentSchema: M.properties.eligible.properties.anyOf.items.properties.group,
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
								}
								if (n.team !== void 0 && r.call(n, `team`)) {
									let e = n.team;
									if (typeof e == `string`) {
										if (!v.test(e)) {
											let n = {
												instancePath: t + `/eligible/anyOf/` + i + `/team`,
												schemaPath: `#/properties/eligible/properties/anyOf/items/properties/team/pattern`,
												keyword: `pattern`,
												params: { pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$` },
												message: `must match pattern "^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$"`,
												schema: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[a-z0-9][a-z0-9-_.]{0,99}$`,
												parentSchema: M.properties.eligible.properties.anyOf.items.properties.team,
												data: e
											};
											u === null ? u = [n] : u.push(n), f++;
										}
									} else {
										let n = {
											instancePath: t + `/eligible/anyOf/` + i + `/team`,
											schemaPath: `#/properties/eligible/properties/anyOf/items/properties/team/type`,
											keyword: `type`,
											params: { type: `string` },
											message: `must be string`,
											schema: M.properties.eligible.properties.anyOf.items.properties.team.type,
											parentSchema: M.properties.eligible.properties.anyOf.items.properties.team,
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
								}
								if (n.person !== void 0 && r.call(n, `person`)) {
									let e = n.person;
									if (typeof e == `string`) {
										if (!o.test(e)) {
											let n = {
												instancePath: t + `/eligible/anyOf/` + i + `/person`,
												schemaPath: `#/properties/eligible/properties/anyOf/items/properties/person/pattern`,
												keyword: `pattern`,
												params: { pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$` },
												message: `must match pattern "^p-[a-z0-9][a-z0-9-]{0,39}$"`,
												schema: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
												parentSchema: M.properties.eligible.properties.anyOf.items.properties.person,
												data: e
											};
											u === null ? u = [n] : u.push(n), f++;
										}
									} else {
										let n = {
											instancePath: t + `/eligible/anyOf/` + i + `/person`,
											schemaPath: `#/properties/eligible/properties/anyOf/items/properties/person/type`,
											keyword: `type`,
											params: { type: `string` },
											message: `must be string`,
											schema: M.properties.eligible.properties.anyOf.items.properties.person.type,
											parentSchema: M.properties.eligible.properties.anyOf.items.properties.person,
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
								}
								if (n.workload !== void 0 && r.call(n, `workload`)) {
									let e = n.workload;
									if (typeof e == `string`) {
										if (!s.test(e)) {
											let n = {
												instancePath: t + `/eligible/anyOf/` + i + `/workload`,
												schemaPath: `#/properties/eligible/properties/anyOf/items/properties/workload/pattern`,
												keyword: `pattern`,
												params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
												message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
												schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
												parentSchema: M.properties.eligible.properties.anyOf.items.properties.workload,
												data: e
											};
											u === null ? u = [n] : u.push(n), f++;
										}
									} else {
										let n = {
											instancePath: t + `/eligible/anyOf/` + i + `/workload`,
											schemaPath: `#/properties/eligible/properties/anyOf/items/properties/workload/type`,
											keyword: `type`,
											params: { type: `string` },
											message: `must be string`,
											schema: M.properties.eligible.properties.anyOf.items.properties.workload.type,
											parentSchema: M.properties.eligible.properties.anyOf.items.properties.workload,
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
								}
							} else {
								let e = {
									instancePath: t + `/eligible/anyOf/` + i,
									schemaPath: `#/properties/eligible/properties/anyOf/items/type`,
									keyword: `type`,
									params: { type: `object` },
									message: `must be object`,
									schema: M.properties.eligible.properties.anyOf.items.type,
									parentSchema: M.properties.eligible.properties.anyOf.items,
									data: n
								};
								u === null ? u = [e] : u.push(e), f++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/eligible/anyOf`,
							schemaPath: `#/properties/eligible/properties/anyOf/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: M.properties.eligible.properties.anyOf.type,
							parentSchema: M.properties.eligible.properties.anyOf,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/eligible`,
					schemaPath: `#/properties/eligible/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: M.properties.eligible.type,
					parentSchema: M.properties.eligible,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.duration !== void 0 && r.call(e, `duration`)) {
			let n = e.duration;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (n.default === void 0 || !r.call(n, `default`)) {
					let e = {
						instancePath: t + `/duration`,
						schemaPath: `#/properties/duration/required`,
						keyword: `required`,
						params: { missingProperty: `default` },
						message: `must have required property 'default'`,
						schema: M.properties.duration.required,
						parentSchema: M.properties.duration,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				if (n.max === void 0 || !r.call(n, `max`)) {
					let e = {
						instancePath: t + `/duration`,
						schemaPath: `#/properties/duration/required`,
						keyword: `required`,
						params: { missingProperty: `max` },
						message: `must have required property 'max'`,
						schema: M.properties.duration.required,
						parentSchema: M.properties.duration,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				for (let e of Object.keys(n)) if (e !== `min` && e !== "default" && e !== `max`) {
					let r = {
						instancePath: t + `/duration`,
						schemaPath: `#/properties/duration/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: M.properties.duration,
						data: n
					};
					u === null ? u = [r] : u.push(r), f++;
				}
				if (n.min !== void 0 && r.call(n, `min`)) {
					let e = n.min;
					if (typeof e == `string`) {
						if (i(e) > 16) {
							let n = {
								instancePath: t + `/duration/min`,
								schemaPath: `#/properties/duration/properties/min/maxLength`,
								keyword: `maxLength`,
								params: { limit: 16 },
								message: `must NOT have more than 16 characters`,
								schema: 16,
								parentSchema: M.properties.duration.properties.min,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (!d.test(e)) {
							let n = {
								instancePath: t + `/duration/min`,
								schemaPath: `#/properties/duration/properties/min/pattern`,
								keyword: `pattern`,
								params: { pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$` },
								message: `must match pattern "^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$"`,
								schema: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
								parentSchema: M.properties.duration.properties.min,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
					} else {
						let n = {
							instancePath: t + `/duration/min`,
							schemaPath: `#/properties/duration/properties/min/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: M.properties.duration.properties.min.type,
							parentSchema: M.properties.duration.properties.min,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
				if (n.default !== void 0 && r.call(n, `default`)) {
					let e = n.default;
					if (typeof e == `string`) {
						if (i(e) > 16) {
							let n = {
								instancePath: t + `/duration/default`,
								schemaPath: `#/properties/duration/properties/default/maxLength`,
								keyword: `maxLength`,
								params: { limit: 16 },
								message: `must NOT have more than 16 characters`,
								schema: 16,
								parentSchema: M.properties.duration.properties.default,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (!d.test(e)) {
							let n = {
								instancePath: t + `/duration/default`,
								schemaPath: `#/properties/duration/properties/default/pattern`,
								keyword: `pattern`,
								params: { pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$` },
								message: `must match pattern "^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$"`,
								schema: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
								parentSchema: M.properties.duration.properties.default,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
					} else {
						let n = {
							instancePath: t + `/duration/default`,
							schemaPath: `#/properties/duration/properties/default/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: M.properties.duration.properties.default.type,
							parentSchema: M.properties.duration.properties.default,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
				if (n.max !== void 0 && r.call(n, `max`)) {
					let e = n.max;
					if (typeof e == `string`) {
						if (i(e) > 16) {
							let n = {
								instancePath: t + `/duration/max`,
								schemaPath: `#/properties/duration/properties/max/maxLength`,
								keyword: `maxLength`,
								params: { limit: 16 },
								message: `must NOT have more than 16 characters`,
								schema: 16,
								parentSchema: M.properties.duration.properties.max,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (!d.test(e)) {
							let n = {
								instancePath: t + `/duration/max`,
								schemaPath: `#/properties/duration/properties/max/pattern`,
								keyword: `pattern`,
								params: { pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$` },
								message: `must match pattern "^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$"`,
								schema: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
								parentSchema: M.properties.duration.properties.max,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
					} else {
						let n = {
							instancePath: t + `/duration/max`,
							schemaPath: `#/properties/duration/properties/max/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: M.properties.duration.properties.max.type,
							parentSchema: M.properties.duration.properties.max,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/duration`,
					schemaPath: `#/properties/duration/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: M.properties.duration.type,
					parentSchema: M.properties.duration,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.maxSession !== void 0 && r.call(e, `maxSession`)) {
			let n = e.maxSession;
			if (typeof n == `string`) {
				if (i(n) > 16) {
					let e = {
						instancePath: t + `/maxSession`,
						schemaPath: `#/properties/maxSession/maxLength`,
						keyword: `maxLength`,
						params: { limit: 16 },
						message: `must NOT have more than 16 characters`,
						schema: 16,
						parentSchema: M.properties.maxSession,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				if (!d.test(n)) {
					let e = {
						instancePath: t + `/maxSession`,
						schemaPath: `#/properties/maxSession/pattern`,
						keyword: `pattern`,
						params: { pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$` },
						message: `must match pattern "^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$"`,
						schema: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
						parentSchema: M.properties.maxSession,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
			} else {
				let e = {
					instancePath: t + `/maxSession`,
					schemaPath: `#/properties/maxSession/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: M.properties.maxSession.type,
					parentSchema: M.properties.maxSession,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.maxUses !== void 0 && r.call(e, `maxUses`)) {
			let n = e.maxUses;
			if (typeof n != `number` || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + `/maxUses`,
					schemaPath: `#/properties/maxUses/type`,
					keyword: `type`,
					params: { type: `integer` },
					message: `must be integer`,
					schema: M.properties.maxUses.type,
					parentSchema: M.properties.maxUses,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
			if (typeof n == `number` && isFinite(n)) {
				if (n > 1e3 || isNaN(n)) {
					let e = {
						instancePath: t + `/maxUses`,
						schemaPath: `#/properties/maxUses/maximum`,
						keyword: `maximum`,
						params: {
							comparison: `<=`,
							limit: 1e3
						},
						message: `must be <= 1000`,
						schema: 1e3,
						parentSchema: M.properties.maxUses,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				if (n < 1 || isNaN(n)) {
					let e = {
						instancePath: t + `/maxUses`,
						schemaPath: `#/properties/maxUses/minimum`,
						keyword: `minimum`,
						params: {
							comparison: `>=`,
							limit: 1
						},
						message: `must be >= 1`,
						schema: 1,
						parentSchema: M.properties.maxUses,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
			}
		}
		if (e.boundary !== void 0 && r.call(e, `boundary`)) {
			let n = e.boundary;
			if (n !== `cooperative`) {
				let e = {
					instancePath: t + `/boundary`,
					schemaPath: `#/properties/boundary/enum`,
					keyword: `enum`,
					params: { allowedValues: M.properties.boundary.enum },
					message: `must be equal to one of the allowed values`,
					schema: M.properties.boundary.enum,
					parentSchema: M.properties.boundary,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.functions !== void 0 && r.call(e, `functions`)) {
			let n = e.functions;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + `/functions`,
						schemaPath: `#/properties/functions/maxItems`,
						keyword: `maxItems`,
						params: { limit: 50 },
						message: `must NOT have more than 50 items`,
						schema: 50,
						parentSchema: M.properties.functions,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (i(e) > 60) {
							let n = {
								instancePath: t + `/functions/` + r,
								schemaPath: `#/properties/functions/items/maxLength`,
								keyword: `maxLength`,
								params: { limit: 60 },
								message: `must NOT have more than 60 characters`,
								schema: 60,
								parentSchema: M.properties.functions.items,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
						if (!N.test(e)) {
							let n = {
								instancePath: t + `/functions/` + r,
								schemaPath: `#/properties/functions/items/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$` },
								message: `must match pattern "^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$"`,
								schema: `^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$`,
								parentSchema: M.properties.functions.items,
								data: e
							};
							u === null ? u = [n] : u.push(n), f++;
						}
					} else {
						let n = {
							instancePath: t + `/functions/` + r,
							schemaPath: `#/properties/functions/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: M.properties.functions.items.type,
							parentSchema: M.properties.functions.items,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/functions`,
					schemaPath: `#/properties/functions/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: M.properties.functions.type,
					parentSchema: M.properties.functions,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
		if (e.entitlements !== void 0 && r.call(e, `entitlements`)) {
			let n = e.entitlements;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + `/entitlements`,
						schemaPath: `#/properties/entitlements/maxItems`,
						keyword: `maxItems`,
						params: { limit: 50 },
						message: `must NOT have more than 50 items`,
						schema: 50,
						parentSchema: M.properties.entitlements,
						data: n
					};
					u === null ? u = [e] : u.push(e), f++;
				}
				let e = n.length;
				for (let a = 0; a < e; a++) {
					let e = n[a];
					if (e && typeof e == `object` && !Array.isArray(e)) {
						let n = e.provider;
						if (typeof n == `string`) {
							if (n === `aws`) {
								if (e && typeof e == `object` && !Array.isArray(e)) {
									if (e.provider === void 0 || !r.call(e, `provider`)) {
										let n = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/0/required`,
											keyword: `required`,
											params: { missingProperty: `provider` },
											message: `must have required property 'provider'`,
											schema: M.properties.entitlements.items.oneOf[0].required,
											parentSchema: M.properties.entitlements.items.oneOf[0],
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
									if (e.account === void 0 || !r.call(e, `account`)) {
										let n = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/0/required`,
											keyword: `required`,
											params: { missingProperty: `account` },
											message: `must have required property 'account'`,
											schema: M.properties.entitlements.items.oneOf[0].required,
											parentSchema: M.properties.entitlements.items.oneOf[0],
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
									if (e.iamRole === void 0 || !r.call(e, `iamRole`)) {
										let n = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/0/required`,
											keyword: `required`,
											params: { missingProperty: `iamRole` },
											message: `must have required property 'iamRole'`,
											schema: M.properties.entitlements.items.oneOf[0].required,
											parentSchema: M.properties.entitlements.items.oneOf[0],
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
									if (e.actions === void 0 || !r.call(e, `actions`)) {
										let n = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/0/required`,
											keyword: `required`,
											params: { missingProperty: `actions` },
											message: `must have required property 'actions'`,
											schema: M.properties.entitlements.items.oneOf[0].required,
											parentSchema: M.properties.entitlements.items.oneOf[0],
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
									if (e.resources === void 0 || !r.call(e, `resources`)) {
										let n = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/0/required`,
											keyword: `required`,
											params: { missingProperty: `resources` },
											message: `must have required property 'resources'`,
											schema: M.properties.entitlements.items.oneOf[0].required,
											parentSchema: M.properties.entitlements.items.oneOf[0],
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
									for (let n of Object.keys(e)) if (n !== `provider` && n !== `account` && n !== `iamRole` && n !== `region` && n !== `maxSession` && n !== `actions` && n !== `resources`) {
										let r = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/0/additionalProperties`,
											keyword: `additionalProperties`,
											params: { additionalProperty: n },
											message: `must NOT have additional properties`,
											schema: !1,
											parentSchema: M.properties.entitlements.items.oneOf[0],
											data: e
										};
										u === null ? u = [r] : u.push(r), f++;
									}
									if (e.provider !== void 0 && r.call(e, `provider`)) {
										let n = e.provider;
										if (n !== `aws`) {
											let e = {
												instancePath: t + `/entitlements/` + a + `/provider`,
												schemaPath: `#/properties/entitlements/items/oneOf/0/properties/provider/const`,
												keyword: `const`,
												params: { allowedValue: `aws` },
												message: `must be equal to constant`,
												schema: `aws`,
												parentSchema: M.properties.entitlements.items.oneOf[0].properties.provider,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.account !== void 0 && r.call(e, `account`)) {
										let n = e.account;
										if (typeof n == `string`) {
											if (!le.test(n)) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/account`,
													schemaPath: `#/properties/entitlements/items/oneOf/0/properties/account/pattern`,
													keyword: `pattern`,
													params: { pattern: `^[0-9]{12}$` },
													message: `must match pattern "^[0-9]{12}$"`,
													schema: `^[0-9]{12}$`,
													parentSchema: M.properties.entitlements.items.oneOf[0].properties.account,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/account`,
												schemaPath: `#/properties/entitlements/items/oneOf/0/properties/account/type`,
												keyword: `type`,
												params: { type: `string` },
												message: `must be string`,
												schema: M.properties.entitlements.items.oneOf[0].properties.account.type,
												parentSchema: M.properties.entitlements.items.oneOf[0].properties.account,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.iamRole !== void 0 && r.call(e, `iamRole`)) {
										let n = e.iamRole;
										if (typeof n == `string`) {
											if (i(n) > 128) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/iamRole`,
													schemaPath: `#/properties/entitlements/items/oneOf/0/properties/iamRole/maxLength`,
													keyword: `maxLength`,
													params: { limit: 128 },
													message: `must NOT have more than 128 characters`,
													schema: 128,
													parentSchema: M.properties.entitlements.items.oneOf[0].properties.iamRole,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											if (i(n) < 1) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/iamRole`,
													schemaPath: `#/properties/entitlements/items/oneOf/0/properties/iamRole/minLength`,
													keyword: `minLength`,
													params: { limit: 1 },
													message: `must NOT have fewer than 1 characters`,
													schema: 1,
													parentSchema: M.properties.entitlements.items.oneOf[0].properties.iamRole,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											if (!ue.test(n)) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/iamRole`,
													schemaPath: `#/properties/entitlements/items/oneOf/0/properties/iamRole/pattern`,
													keyword: `pattern`,
													params: { pattern: `^[A-Za-z0-9_+=,.@-]+(/[A-Za-z0-9_+=,.@-]+)*$` },
													message: `must match pattern "^[A-Za-z0-9_+=,.@-]+(/[A-Za-z0-9_+=,.@-]+)*$"`,
													schema: `^[A-Za-z0-9_+=,.@-]+(/[A-Za-z0-9_+=,.@-]+)*$`,
													parentSchema: M.properties.entitlements.items.oneOf[0].properties.iamRole,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/iamRole`,
												schemaPath: `#/properties/entitlements/items/oneOf/0/properties/iamRole/type`,
												keyword: `type`,
												params: { type: `string` },
												message: `must be string`,
												schema: M.properties.entitlements.items.oneOf[0].properties.iamRole.type,
												parentSchema: M.properties.entitlements.items.oneOf[0].properties.iamRole,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.region !== void 0 && r.call(e, `region`)) {
										let n = e.region;
										if (typeof n == `string`) {
											if (!de.test(n)) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/region`,
													schemaPath: `#/properties/entitlements/items/oneOf/0/properties/region/pattern`,
													keyword: `pattern`,
													params: { pattern: `^[a-z]{2}(-[a-z]+)+-[0-9]$` },
													message: `must match pattern "^[a-z]{2}(-[a-z]+)+-[0-9]$"`,
													schema: `^[a-z]{2}(-[a-z]+)+-[0-9]$`,
													parentSchema: M.properties.entitlements.items.oneOf[0].properties.region,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/region`,
												schemaPath: `#/properties/entitlements/items/oneOf/0/properties/region/type`,
												keyword: `type`,
												params: { type: `string` },
												message: `must be string`,
												schema: M.properties.entitlements.items.oneOf[0].properties.region.type,
												parentSchema: M.properties.entitlements.items.oneOf[0].properties.region,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.maxSession !== void 0 && r.call(e, `maxSession`)) {
										let n = e.maxSession;
										if (typeof n == `string`) {
											if (!fe.test(n)) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/maxSession`,
													schemaPath: `#/properties/entitlements/items/oneOf/0/properties/maxSession/pattern`,
													keyword: `pattern`,
													params: { pattern: `^PT([0-9]{1,2}H)?([0-9]{1,3}M)?$` },
													message: `must match pattern "^PT([0-9]{1,2}H)?([0-9]{1,3}M)?$"`,
													schema: `^PT([0-9]{1,2}H)?([0-9]{1,3}M)?$`,
													parentSchema: M.properties.entitlements.items.oneOf[0].properties.maxSession,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/maxSession`,
												schemaPath: `#/properties/entitlements/items/oneOf/0/properties/maxSession/type`,
												keyword: `type`,
												params: { type: `string` },
												message: `must be string`,
												schema: M.properties.entitlements.items.oneOf[0].properties.maxSession.type,
												parentSchema: M.properties.entitlements.items.oneOf[0].properties.maxSession,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.actions !== void 0 && r.call(e, `actions`)) {
										let n = e.actions;
										if (Array.isArray(n)) {
											if (n.length > 100) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/actions`,
													schemaPath: `#/properties/entitlements/items/oneOf/0/properties/actions/maxItems`,
													keyword: `maxItems`,
													params: { limit: 100 },
													message: `must NOT have more than 100 items`,
													schema: 100,
													parentSchema: M.properties.entitlements.items.oneOf[0].properties.actions,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											if (n.length < 1) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/actions`,
													schemaPath: `#/properties/entitlements/items/oneOf/0/properties/actions/minItems`,
													keyword: `minItems`,
													params: { limit: 1 },
													message: `must NOT have fewer than 1 items`,
													schema: 1,
													parentSchema: M.properties.entitlements.items.oneOf[0].properties.actions,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											let e = n.length;
											for (let r = 0; r < e; r++) {
												let e = n[r];
												if (typeof e == `string`) {
													if (i(e) > 128) {
														let n = {
															instancePath: t + `/entitlements/` + a + `/actions/` + r,
															schemaPath: `#/properties/entitlements/items/oneOf/0/properties/actions/items/maxLength`,
															keyword: `maxLength`,
															params: { limit: 128 },
															message: `must NOT have more than 128 characters`,
															schema: 128,
															parentSchema: M.properties.entitlements.items.oneOf[0].properties.actions.items,
															data: e
														};
														u === null ? u = [n] : u.push(n), f++;
													}
													if (!pe.test(e)) {
														let n = {
															instancePath: t + `/entitlements/` + a + `/actions/` + r,
															schemaPath: `#/properties/entitlements/items/oneOf/0/properties/actions/items/pattern`,
															keyword: `pattern`,
															params: { pattern: `^(\\*|[A-Za-z0-9-]+:[A-Za-z0-9_*?-]+)$` },
															message: `must match pattern "^(\\*|[A-Za-z0-9-]+:[A-Za-z0-9_*?-]+)$"`,
															schema: `^(\\*|[A-Za-z0-9-]+:[A-Za-z0-9_*?-]+)$`,
															parentSchema: M.properties.entitlements.items.oneOf[0].properties.actions.items,
															data: e
														};
														u === null ? u = [n] : u.push(n), f++;
													}
												} else {
													let n = {
														instancePath: t + `/entitlements/` + a + `/actions/` + r,
														schemaPath: `#/properties/entitlements/items/oneOf/0/properties/actions/items/type`,
														keyword: `type`,
														params: { type: `string` },
														message: `must be string`,
														schema: M.properties.entitlements.items.oneOf[0].properties.actions.items.type,
														parentSchema: M.properties.entitlements.items.oneOf[0].properties.actions.items,
														data: e
													};
													u === null ? u = [n] : u.push(n), f++;
												}
											}
											let r = n.length, o;
											if (r > 1) {
												let e = {};
												for (; r--;) {
													let i = n[r];
													if (typeof i == `string`) {
														if (typeof e[i] == `number`) {
															o = e[i];
															let s = {
																instancePath: t + `/entitlements/` + a + `/actions`,
																schemaPath: `#/properties/entitlements/items/oneOf/0/properties/actions/uniqueItems`,
																keyword: `uniqueItems`,
																params: {
																	i: r,
																	j: o
																},
																message: `must NOT have duplicate items (items ## ` + o + ` and ` + r + ` are identical)`,
																schema: !0,
																parentSchema: M.properties.entitlements.items.oneOf[0].properties.actions,
																data: n
															};
															u === null ? u = [s] : u.push(s), f++;
															break;
														}
														e[i] = r;
													}
												}
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/actions`,
												schemaPath: `#/properties/entitlements/items/oneOf/0/properties/actions/type`,
												keyword: `type`,
												params: { type: `array` },
												message: `must be array`,
												schema: M.properties.entitlements.items.oneOf[0].properties.actions.type,
												parentSchema: M.properties.entitlements.items.oneOf[0].properties.actions,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.resources !== void 0 && r.call(e, `resources`)) {
										let n = e.resources;
										if (Array.isArray(n)) {
											if (n.length > 100) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/resources`,
													schemaPath: `#/properties/entitlements/items/oneOf/0/properties/resources/maxItems`,
													keyword: `maxItems`,
													params: { limit: 100 },
													message: `must NOT have more than 100 items`,
													schema: 100,
													parentSchema: M.properties.entitlements.items.oneOf[0].properties.resources,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											if (n.length < 1) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/resources`,
													schemaPath: `#/properties/entitlements/items/oneOf/0/properties/resources/minItems`,
													keyword: `minItems`,
													params: { limit: 1 },
													message: `must NOT have fewer than 1 items`,
													schema: 1,
													parentSchema: M.properties.entitlements.items.oneOf[0].properties.resources,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											let e = n.length;
											for (let r = 0; r < e; r++) {
												let e = n[r];
												if (typeof e == `string`) {
													if (i(e) > 512) {
														let n = {
															instancePath: t + `/entitlements/` + a + `/resources/` + r,
															schemaPath: `#/properties/entitlements/items/oneOf/0/properties/resources/items/maxLength`,
															keyword: `maxLength`,
															params: { limit: 512 },
															message: `must NOT have more than 512 characters`,
															schema: 512,
															parentSchema: M.properties.entitlements.items.oneOf[0].properties.resources.items,
															data: e
														};
														u === null ? u = [n] : u.push(n), f++;
													}
													if (!me.test(e)) {
														let n = {
															instancePath: t + `/entitlements/` + a + `/resources/` + r,
															schemaPath: `#/properties/entitlements/items/oneOf/0/properties/resources/items/pattern`,
															keyword: `pattern`,
															params: { pattern: `^(\\*|arn:[ -~]+)$` },
															message: `must match pattern "^(\\*|arn:[ -~]+)$"`,
															schema: `^(\\*|arn:[ -~]+)$`,
															parentSchema: M.properties.entitlements.items.oneOf[0].properties.resources.items,
															data: e
														};
														u === null ? u = [n] : u.push(n), f++;
													}
												} else {
													let n = {
														instancePath: t + `/entitlements/` + a + `/resources/` + r,
														schemaPath: `#/properties/entitlements/items/oneOf/0/properties/resources/items/type`,
														keyword: `type`,
														params: { type: `string` },
														message: `must be string`,
														schema: M.properties.entitlements.items.oneOf[0].properties.resources.items.type,
														parentSchema: M.properties.entitlements.items.oneOf[0].properties.resources.items,
														data: e
													};
													u === null ? u = [n] : u.push(n), f++;
												}
											}
											let r = n.length, o;
											if (r > 1) {
												let e = {};
												for (; r--;) {
													let i = n[r];
													if (typeof i == `string`) {
														if (typeof e[i] == `number`) {
															o = e[i];
															let s = {
																instancePath: t + `/entitlements/` + a + `/resources`,
																schemaPath: `#/properties/entitlements/items/oneOf/0/properties/resources/uniqueItems`,
																keyword: `uniqueItems`,
																params: {
																	i: r,
																	j: o
																},
																message: `must NOT have duplicate items (items ## ` + o + ` and ` + r + ` are identical)`,
																schema: !0,
																parentSchema: M.properties.entitlements.items.oneOf[0].properties.resources,
																data: n
															};
															u === null ? u = [s] : u.push(s), f++;
															break;
														}
														e[i] = r;
													}
												}
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/resources`,
												schemaPath: `#/properties/entitlements/items/oneOf/0/properties/resources/type`,
												keyword: `type`,
												params: { type: `array` },
												message: `must be array`,
												schema: M.properties.entitlements.items.oneOf[0].properties.resources.type,
												parentSchema: M.properties.entitlements.items.oneOf[0].properties.resources,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
								} else {
									let n = {
										instancePath: t + `/entitlements/` + a,
										schemaPath: `#/properties/entitlements/items/oneOf/0/type`,
										keyword: `type`,
										params: { type: `object` },
										message: `must be object`,
										schema: M.properties.entitlements.items.oneOf[0].type,
										parentSchema: M.properties.entitlements.items.oneOf[0],
										data: e
									};
									u === null ? u = [n] : u.push(n), f++;
								}
							} else if (n === `gcp`) {
								if (e && typeof e == `object` && !Array.isArray(e)) {
									if (e.provider === void 0 || !r.call(e, `provider`)) {
										let n = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/1/required`,
											keyword: `required`,
											params: { missingProperty: `provider` },
											message: `must have required property 'provider'`,
											schema: M.properties.entitlements.items.oneOf[1].required,
											parentSchema: M.properties.entitlements.items.oneOf[1],
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
									if (e.project === void 0 || !r.call(e, `project`)) {
										let n = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/1/required`,
											keyword: `required`,
											params: { missingProperty: `project` },
											message: `must have required property 'project'`,
											schema: M.properties.entitlements.items.oneOf[1].required,
											parentSchema: M.properties.entitlements.items.oneOf[1],
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
									if (e.workloadIdentityProvider === void 0 || !r.call(e, `workloadIdentityProvider`)) {
										let n = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/1/required`,
											keyword: `required`,
											params: { missingProperty: `workloadIdentityProvider` },
											message: `must have required property 'workloadIdentityProvider'`,
											schema: M.properties.entitlements.items.oneOf[1].required,
											parentSchema: M.properties.entitlements.items.oneOf[1],
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
									if (e.serviceAccount === void 0 || !r.call(e, `serviceAccount`)) {
										let n = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/1/required`,
											keyword: `required`,
											params: { missingProperty: `serviceAccount` },
											message: `must have required property 'serviceAccount'`,
											schema: M.properties.entitlements.items.oneOf[1].required,
											parentSchema: M.properties.entitlements.items.oneOf[1],
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
									if (e.roles === void 0 || !r.call(e, `roles`)) {
										let n = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/1/required`,
											keyword: `required`,
											params: { missingProperty: `roles` },
											message: `must have required property 'roles'`,
											schema: M.properties.entitlements.items.oneOf[1].required,
											parentSchema: M.properties.entitlements.items.oneOf[1],
											data: e
										};
										u === null ? u = [n] : u.push(n), f++;
									}
									for (let n of Object.keys(e)) if (n !== `provider` && n !== `project` && n !== `workloadIdentityProvider` && n !== `serviceAccount` && n !== `roles` && n !== `resources` && n !== `scopes` && n !== `delegates`) {
										let r = {
											instancePath: t + `/entitlements/` + a,
											schemaPath: `#/properties/entitlements/items/oneOf/1/additionalProperties`,
											keyword: `additionalProperties`,
											params: { additionalProperty: n },
											message: `must NOT have additional properties`,
											schema: !1,
											parentSchema: M.properties.entitlements.items.oneOf[1],
											data: e
										};
										u === null ? u = [r] : u.push(r), f++;
									}
									if (e.provider !== void 0 && r.call(e, `provider`)) {
										let n = e.provider;
										if (n !== `gcp`) {
											let e = {
												instancePath: t + `/entitlements/` + a + `/provider`,
												schemaPath: `#/properties/entitlements/items/oneOf/1/properties/provider/const`,
												keyword: `const`,
												params: { allowedValue: `gcp` },
												message: `must be equal to constant`,
												schema: `gcp`,
												parentSchema: M.properties.entitlements.items.oneOf[1].properties.provider,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.project !== void 0 && r.call(e, `project`)) {
										let n = e.project;
										if (typeof n == `string`) {
											if (!P.test(n)) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/project`,
													schemaPath: `#/properties/entitlements/items/oneOf/1/properties/project/pattern`,
													keyword: `pattern`,
													params: { pattern: `^[a-z][a-z0-9-]{4,28}[a-z0-9]$` },
													message: `must match pattern "^[a-z][a-z0-9-]{4,28}[a-z0-9]$"`,
													schema: `^[a-z][a-z0-9-]{4,28}[a-z0-9]$`,
													parentSchema: M.properties.entitlements.items.oneOf[1].properties.project,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/project`,
												schemaPath: `#/properties/entitlements/items/oneOf/1/properties/project/type`,
												keyword: `type`,
												params: { type: `string` },
												message: `must be string`,
												schema: M.properties.entitlements.items.oneOf[1].properties.project.type,
												parentSchema: M.properties.entitlements.items.oneOf[1].properties.project,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.workloadIdentityProvider !== void 0 && r.call(e, `workloadIdentityProvider`)) {
										let n = e.workloadIdentityProvider;
										if (typeof n == `string`) {
											if (!F.test(n)) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/workloadIdentityProvider`,
													schemaPath: `#/properties/entitlements/items/oneOf/1/properties/workloadIdentityProvider/pattern`,
													keyword: `pattern`,
													params: { pattern: `^projects/[0-9]{1,19}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$` },
													message: `must match pattern "^projects/[0-9]{1,19}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$"`,
													schema: `^projects/[0-9]{1,19}/locations/global/workloadIdentityPools/[a-z0-9-]{4,32}/providers/[a-z0-9-]{4,32}$`,
													parentSchema: M.properties.entitlements.items.oneOf[1].properties.workloadIdentityProvider,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/workloadIdentityProvider`,
												schemaPath: `#/properties/entitlements/items/oneOf/1/properties/workloadIdentityProvider/type`,
												keyword: `type`,
												params: { type: `string` },
												message: `must be string`,
												schema: M.properties.entitlements.items.oneOf[1].properties.workloadIdentityProvider.type,
												parentSchema: M.properties.entitlements.items.oneOf[1].properties.workloadIdentityProvider,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.serviceAccount !== void 0 && r.call(e, `serviceAccount`)) {
										let n = e.serviceAccount;
										if (typeof n == `string`) {
											if (!I.test(n)) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/serviceAccount`,
													schemaPath: `#/properties/entitlements/items/oneOf/1/properties/serviceAccount/pattern`,
													keyword: `pattern`,
													params: { pattern: `^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\\.gserviceaccount\\.com$` },
													message: `must match pattern "^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\\.gserviceaccount\\.com$"`,
													schema: `^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\\.gserviceaccount\\.com$`,
													parentSchema: M.properties.entitlements.items.oneOf[1].properties.serviceAccount,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/serviceAccount`,
												schemaPath: `#/properties/entitlements/items/oneOf/1/properties/serviceAccount/type`,
												keyword: `type`,
												params: { type: `string` },
												message: `must be string`,
												schema: M.properties.entitlements.items.oneOf[1].properties.serviceAccount.type,
												parentSchema: M.properties.entitlements.items.oneOf[1].properties.serviceAccount,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.roles !== void 0 && r.call(e, `roles`)) {
										let n = e.roles;
										if (Array.isArray(n)) {
											if (n.length > 20) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/roles`,
													schemaPath: `#/properties/entitlements/items/oneOf/1/properties/roles/maxItems`,
													keyword: `maxItems`,
													params: { limit: 20 },
													message: `must NOT have more than 20 items`,
													schema: 20,
													parentSchema: M.properties.entitlements.items.oneOf[1].properties.roles,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											if (n.length < 1) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/roles`,
													schemaPath: `#/properties/entitlements/items/oneOf/1/properties/roles/minItems`,
													keyword: `minItems`,
													params: { limit: 1 },
													message: `must NOT have fewer than 1 items`,
													schema: 1,
													parentSchema: M.properties.entitlements.items.oneOf[1].properties.roles,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											let e = n.length;
											for (let r = 0; r < e; r++) {
												let e = n[r];
												if (typeof e == `string`) {
													if (i(e) > 120) {
														let n = {
															instancePath: t + `/entitlements/` + a + `/roles/` + r,
															schemaPath: `#/properties/entitlements/items/oneOf/1/properties/roles/items/maxLength`,
															keyword: `maxLength`,
															params: { limit: 120 },
															message: `must NOT have more than 120 characters`,
															schema: 120,
															parentSchema: M.properties.entitlements.items.oneOf[1].properties.roles.items,
															data: e
														};
														u === null ? u = [n] : u.push(n), f++;
													}
													if (!L.test(e)) {
														let n = {
															instancePath: t + `/entitlements/` + a + `/roles/` + r,
															schemaPath: `#/properties/entitlements/items/oneOf/1/properties/roles/items/pattern`,
															keyword: `pattern`,
															params: { pattern: `^[A-Za-z0-9_./-]+$` },
															message: `must match pattern "^[A-Za-z0-9_./-]+$"`,
															schema: `^[A-Za-z0-9_./-]+$`,
															parentSchema: M.properties.entitlements.items.oneOf[1].properties.roles.items,
															data: e
														};
														u === null ? u = [n] : u.push(n), f++;
													}
												} else {
													let n = {
														instancePath: t + `/entitlements/` + a + `/roles/` + r,
														schemaPath: `#/properties/entitlements/items/oneOf/1/properties/roles/items/type`,
														keyword: `type`,
														params: { type: `string` },
														message: `must be string`,
														schema: M.properties.entitlements.items.oneOf[1].properties.roles.items.type,
														parentSchema: M.properties.entitlements.items.oneOf[1].properties.roles.items,
														data: e
													};
													u === null ? u = [n] : u.push(n), f++;
												}
											}
											let r = n.length, o;
											if (r > 1) {
												let e = {};
												for (; r--;) {
													let i = n[r];
													if (typeof i == `string`) {
														if (typeof e[i] == `number`) {
															o = e[i];
															let s = {
																instancePath: t + `/entitlements/` + a + `/roles`,
																schemaPath: `#/properties/entitlements/items/oneOf/1/properties/roles/uniqueItems`,
																keyword: `uniqueItems`,
																params: {
																	i: r,
																	j: o
																},
																message: `must NOT have duplicate items (items ## ` + o + ` and ` + r + ` are identical)`,
																schema: !0,
																parentSchema: M.properties.entitlements.items.oneOf[1].properties.roles,
																data: n
															};
															u === null ? u = [s] : u.push(s), f++;
															break;
														}
														e[i] = r;
													}
												}
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/roles`,
												schemaPath: `#/properties/entitlements/items/oneOf/1/properties/roles/type`,
												keyword: `type`,
												params: { type: `array` },
												message: `must be array`,
												schema: M.properties.entitlements.items.oneOf[1].properties.roles.type,
												parentSchema: M.properties.entitlements.items.oneOf[1].properties.roles,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.resources !== void 0 && r.call(e, `resources`)) {
										let n = e.resources;
										if (Array.isArray(n)) {
											if (n.length > 50) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/resources`,
													schemaPath: `#/properties/entitlements/items/oneOf/1/properties/resources/maxItems`,
													keyword: `maxItems`,
													params: { limit: 50 },
													message: `must NOT have more than 50 items`,
													schema: 50,
													parentSchema: M.properties.entitlements.items.oneOf[1].properties.resources,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											if (n.length < 1) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/resources`,
													schemaPath: `#/properties/entitlements/items/oneOf/1/properties/resources/minItems`,
													keyword: `minItems`,
													params: { limit: 1 },
													message: `must NOT have fewer than 1 items`,
													schema: 1,
													parentSchema: M.properties.entitlements.items.oneOf[1].properties.resources,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											let e = n.length;
											for (let r = 0; r < e; r++) {
												let e = n[r];
												if (typeof e == `string`) {
													if (i(e) > 512) {
														let n = {
															instancePath: t + `/entitlements/` + a + `/resources/` + r,
															schemaPath: `#/properties/entitlements/items/oneOf/1/properties/resources/items/maxLength`,
															keyword: `maxLength`,
															params: { limit: 512 },
															message: `must NOT have more than 512 characters`,
															schema: 512,
															parentSchema: M.properties.entitlements.items.oneOf[1].properties.resources.items,
															data: e
														};
														u === null ? u = [n] : u.push(n), f++;
													}
													if (!R.test(e)) {
														let n = {
															instancePath: t + `/entitlements/` + a + `/resources/` + r,
															schemaPath: `#/properties/entitlements/items/oneOf/1/properties/resources/items/pattern`,
															keyword: `pattern`,
															params: { pattern: `^//[a-z0-9.-]+/[ -~]+$` },
															message: `must match pattern "^//[a-z0-9.-]+/[ -~]+$"`,
															schema: `^//[a-z0-9.-]+/[ -~]+$`,
															parentSchema: M.properties.entitlements.items.oneOf[1].properties.resources.items,
															data: e
														};
														u === null ? u = [n] : u.push(n), f++;
													}
												} else {
													let n = {
														instancePath: t + `/entitlements/` + a + `/resources/` + r,
														schemaPath: `#/properties/entitlements/items/oneOf/1/properties/resources/items/type`,
														keyword: `type`,
														params: { type: `string` },
														message: `must be string`,
														schema: M.properties.entitlements.items.oneOf[1].properties.resources.items.type,
														parentSchema: M.properties.entitlements.items.oneOf[1].properties.resources.items,
														data: e
													};
													u === null ? u = [n] : u.push(n), f++;
												}
											}
											let r = n.length, o;
											if (r > 1) {
												let e = {};
												for (; r--;) {
													let i = n[r];
													if (typeof i == `string`) {
														if (typeof e[i] == `number`) {
															o = e[i];
															let s = {
																instancePath: t + `/entitlements/` + a + `/resources`,
																schemaPath: `#/properties/entitlements/items/oneOf/1/properties/resources/uniqueItems`,
																keyword: `uniqueItems`,
																params: {
																	i: r,
																	j: o
																},
																message: `must NOT have duplicate items (items ## ` + o + ` and ` + r + ` are identical)`,
																schema: !0,
																parentSchema: M.properties.entitlements.items.oneOf[1].properties.resources,
																data: n
															};
															u === null ? u = [s] : u.push(s), f++;
															break;
														}
														e[i] = r;
													}
												}
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/resources`,
												schemaPath: `#/properties/entitlements/items/oneOf/1/properties/resources/type`,
												keyword: `type`,
												params: { type: `array` },
												message: `must be array`,
												schema: M.properties.entitlements.items.oneOf[1].properties.resources.type,
												parentSchema: M.properties.entitlements.items.oneOf[1].properties.resources,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.scopes !== void 0 && r.call(e, `scopes`)) {
										let n = e.scopes;
										if (Array.isArray(n)) {
											if (n.length > 20) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/scopes`,
													schemaPath: `#/properties/entitlements/items/oneOf/1/properties/scopes/maxItems`,
													keyword: `maxItems`,
													params: { limit: 20 },
													message: `must NOT have more than 20 items`,
													schema: 20,
													parentSchema: M.properties.entitlements.items.oneOf[1].properties.scopes,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											if (n.length < 1) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/scopes`,
													schemaPath: `#/properties/entitlements/items/oneOf/1/properties/scopes/minItems`,
													keyword: `minItems`,
													params: { limit: 1 },
													message: `must NOT have fewer than 1 items`,
													schema: 1,
													parentSchema: M.properties.entitlements.items.oneOf[1].properties.scopes,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											let e = n.length;
											for (let r = 0; r < e; r++) {
												let e = n[r];
												if (typeof e == `string`) {
													if (i(e) > 200) {
														let n = {
															instancePath: t + `/entitlements/` + a + `/scopes/` + r,
															schemaPath: `#/properties/entitlements/items/oneOf/1/properties/scopes/items/maxLength`,
															keyword: `maxLength`,
															params: { limit: 200 },
															message: `must NOT have more than 200 characters`,
															schema: 200,
															parentSchema: M.properties.entitlements.items.oneOf[1].properties.scopes.items,
															data: e
														};
														u === null ? u = [n] : u.push(n), f++;
													}
													if (!he.test(e)) {
														let n = {
															instancePath: t + `/entitlements/` + a + `/scopes/` + r,
															schemaPath: `#/properties/entitlements/items/oneOf/1/properties/scopes/items/pattern`,
															keyword: `pattern`,
															params: { pattern: `^https://www\\.googleapis\\.com/auth/[a-z0-9._-]+$` },
															message: `must match pattern "^https://www\\.googleapis\\.com/auth/[a-z0-9._-]+$"`,
															schema: `^https://www\\.googleapis\\.com/auth/[a-z0-9._-]+$`,
															parentSchema: M.properties.entitlements.items.oneOf[1].properties.scopes.items,
															data: e
														};
														u === null ? u = [n] : u.push(n), f++;
													}
												} else {
													let n = {
														instancePath: t + `/entitlements/` + a + `/scopes/` + r,
														schemaPath: `#/properties/entitlements/items/oneOf/1/properties/scopes/items/type`,
														keyword: `type`,
														params: { type: `string` },
														message: `must be string`,
														schema: M.properties.entitlements.items.oneOf[1].properties.scopes.items.type,
														parentSchema: M.properties.entitlements.items.oneOf[1].properties.scopes.items,
														data: e
													};
													u === null ? u = [n] : u.push(n), f++;
												}
											}
											let r = n.length, o;
											if (r > 1) {
												let e = {};
												for (; r--;) {
													let i = n[r];
													if (typeof i == `string`) {
														if (typeof e[i] == `number`) {
															o = e[i];
															let s = {
																instancePath: t + `/entitlements/` + a + `/scopes`,
																schemaPath: `#/properties/entitlements/items/oneOf/1/properties/scopes/uniqueItems`,
																keyword: `uniqueItems`,
																params: {
																	i: r,
																	j: o
																},
																message: `must NOT have duplicate items (items ## ` + o + ` and ` + r + ` are identical)`,
																schema: !0,
																parentSchema: M.properties.entitlements.items.oneOf[1].properties.scopes,
																data: n
															};
															u === null ? u = [s] : u.push(s), f++;
															break;
														}
														e[i] = r;
													}
												}
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/scopes`,
												schemaPath: `#/properties/entitlements/items/oneOf/1/properties/scopes/type`,
												keyword: `type`,
												params: { type: `array` },
												message: `must be array`,
												schema: M.properties.entitlements.items.oneOf[1].properties.scopes.type,
												parentSchema: M.properties.entitlements.items.oneOf[1].properties.scopes,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
									if (e.delegates !== void 0 && r.call(e, `delegates`)) {
										let n = e.delegates;
										if (Array.isArray(n)) {
											if (n.length > 5) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/delegates`,
													schemaPath: `#/properties/entitlements/items/oneOf/1/properties/delegates/maxItems`,
													keyword: `maxItems`,
													params: { limit: 5 },
													message: `must NOT have more than 5 items`,
													schema: 5,
													parentSchema: M.properties.entitlements.items.oneOf[1].properties.delegates,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											if (n.length < 1) {
												let e = {
													instancePath: t + `/entitlements/` + a + `/delegates`,
													schemaPath: `#/properties/entitlements/items/oneOf/1/properties/delegates/minItems`,
													keyword: `minItems`,
													params: { limit: 1 },
													message: `must NOT have fewer than 1 items`,
													schema: 1,
													parentSchema: M.properties.entitlements.items.oneOf[1].properties.delegates,
													data: n
												};
												u === null ? u = [e] : u.push(e), f++;
											}
											let e = n.length;
											for (let r = 0; r < e; r++) {
												let e = n[r];
												if (typeof e == `string`) {
													if (!I.test(e)) {
														let n = {
															instancePath: t + `/entitlements/` + a + `/delegates/` + r,
															schemaPath: `#/properties/entitlements/items/oneOf/1/properties/delegates/items/pattern`,
															keyword: `pattern`,
															params: { pattern: `^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\\.gserviceaccount\\.com$` },
															message: `must match pattern "^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\\.gserviceaccount\\.com$"`,
															schema: `^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\\.gserviceaccount\\.com$`,
															parentSchema: M.properties.entitlements.items.oneOf[1].properties.delegates.items,
															data: e
														};
														u === null ? u = [n] : u.push(n), f++;
													}
												} else {
													let n = {
														instancePath: t + `/entitlements/` + a + `/delegates/` + r,
														schemaPath: `#/properties/entitlements/items/oneOf/1/properties/delegates/items/type`,
														keyword: `type`,
														params: { type: `string` },
														message: `must be string`,
														schema: M.properties.entitlements.items.oneOf[1].properties.delegates.items.type,
														parentSchema: M.properties.entitlements.items.oneOf[1].properties.delegates.items,
														data: e
													};
													u === null ? u = [n] : u.push(n), f++;
												}
											}
										} else {
											let e = {
												instancePath: t + `/entitlements/` + a + `/delegates`,
												schemaPath: `#/properties/entitlements/items/oneOf/1/properties/delegates/type`,
												keyword: `type`,
												params: { type: `array` },
												message: `must be array`,
												schema: M.properties.entitlements.items.oneOf[1].properties.delegates.type,
												parentSchema: M.properties.entitlements.items.oneOf[1].properties.delegates,
												data: n
											};
											u === null ? u = [e] : u.push(e), f++;
										}
									}
								} else {
									let n = {
										instancePath: t + `/entitlements/` + a,
										schemaPath: `#/properties/entitlements/items/oneOf/1/type`,
										keyword: `type`,
										params: { type: `object` },
										message: `must be object`,
										schema: M.properties.entitlements.items.oneOf[1].type,
										parentSchema: M.properties.entitlements.items.oneOf[1],
										data: e
									};
									u === null ? u = [n] : u.push(n), f++;
								}
							} else {
								let r = {
									instancePath: t + `/entitlements/` + a,
									schemaPath: `#/properties/entitlements/items/discriminator`,
									keyword: `discriminator`,
									params: {
										error: `mapping`,
										tag: `provider`,
										tagValue: n
									},
									message: `value of tag "provider" must be in oneOf`,
									schema: M.properties.entitlements.items.discriminator,
									parentSchema: M.properties.entitlements.items,
									data: e
								};
								u === null ? u = [r] : u.push(r), f++;
							}
						} else {
							let r = {
								instancePath: t + `/entitlements/` + a,
								schemaPath: `#/properties/entitlements/items/discriminator`,
								keyword: `discriminator`,
								params: {
									error: `tag`,
									tag: `provider`,
									tagValue: n
								},
								message: `tag "provider" must be string`,
								schema: M.properties.entitlements.items.discriminator,
								parentSchema: M.properties.entitlements.items,
								data: e
							};
							u === null ? u = [r] : u.push(r), f++;
						}
					} else {
						let n = {
							instancePath: t + `/entitlements/` + a,
							schemaPath: `#/properties/entitlements/items/type`,
							keyword: `type`,
							params: { type: `object` },
							message: `must be object`,
							schema: M.properties.entitlements.items.type,
							parentSchema: M.properties.entitlements.items,
							data: e
						};
						u === null ? u = [n] : u.push(n), f++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/entitlements`,
					schemaPath: `#/properties/entitlements/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: M.properties.entitlements.type,
					parentSchema: M.properties.entitlements,
					data: n
				};
				u === null ? u = [e] : u.push(e), f++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: M.type,
			parentSchema: M,
			data: e
		};
		u === null ? u = [n] : u.push(n), f++;
	}
	return z.errors = u, f === 0;
}
const ge = V;
const B = {
	title: `Rule`,
	description: `A rule of your own, with a CEL condition over the request.`,
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`title`,
		`controls`,
		`severity`,
		`owner`,
		`effect`,
		`when`,
		`message`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `Rule`,
			description: "Always `Rule`."
		},
		id: {
			title: `Document id`,
			description: "Capitals, digits and hyphens, unique in the repository: `SOD-PAY-001`.",
			type: `string`,
			pattern: `^[A-Z][A-Z0-9-]{2,40}$`,
			"x-identity": !0
		},
		title: {
			title: `Title`,
			description: `One line that a newcomer understands.`,
			type: `string`,
			minLength: 3,
			maxLength: 120
		},
		controls: {
			title: `Controls`,
			description: "The controls of your frameworks that this document implements: `SOC2:CC6.3`, `ISO27001:A.5.3`.",
			type: `array`,
			maxItems: 20,
			items: {
				type: `string`,
				minLength: 2,
				maxLength: 60
			}
		},
		severity: {
			title: `Severity`,
			description: "How much it matters. Rules of severity `invariant` can never be waived.",
			enum: [
				`invariant`,
				`high`,
				`medium`,
				`low`
			]
		},
		mode: {
			title: `Mode`,
			description: "`deny` (default) decides; `warn` shows a warning and lets pass; `audit` only records.",
			enum: [
				`deny`,
				`warn`,
				`audit`
			]
		},
		owner: {
			title: `Owner`,
			description: "The accountable person or group: `person:p-1042` or `group:treasury`.",
			type: `string`,
			pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
			"x-refers-to": {
				"person:": `Person`,
				"group:": `Group`
			},
			"x-identity": !0
		},
		target: {
			title: `Target`,
			description: `To which requests it applies. Every list that is given must contain the request's value; what is not given matches all.`,
			type: `object`,
			additionalProperties: !1,
			properties: {
				role: {
					description: `Roles asked for.`,
					type: `array`,
					minItems: 1,
					maxItems: 200,
					items: {
						title: `Role id`,
						description: "`ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.",
						type: `string`,
						pattern: `^ROLE-[A-Z0-9-]{2,36}$`,
						"x-identity": !0,
						"x-refers-to": `Role`
					}
				},
				environment: {
					description: `Environments asked for.`,
					type: `array`,
					minItems: 1,
					maxItems: 50,
					items: {
						title: `Name`,
						description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
						type: `string`,
						pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
						"x-identity": !0,
						"x-refers-to": `Environment`
					}
				},
				risk: {
					description: `Risk levels as computed.`,
					type: `array`,
					minItems: 1,
					maxItems: 4,
					items: {
						title: `Risk level`,
						description: `low, medium, high or critical.`,
						enum: [
							`low`,
							`medium`,
							`high`,
							`critical`
						],
						"x-type": `RiskLevel`
					}
				},
				subject: {
					description: `Types of subject.`,
					type: `array`,
					minItems: 1,
					maxItems: 3,
					items: {
						title: `Subject type`,
						description: `Who receives access.`,
						enum: [
							`human`,
							`workload`,
							`service-account`
						]
					}
				},
				provider: {
					description: "Providers of the role's entitlements: `aws`, `gcp`.",
					type: `array`,
					minItems: 1,
					maxItems: 10,
					items: {
						type: `string`,
						pattern: `^[a-z][a-z0-9-]{1,30}$`
					}
				}
			}
		},
		effect: {
			description: "`require`: the condition must hold. `forbid`: it must not.",
			enum: [`require`, `forbid`]
		},
		when: {
			description: "A CEL expression that yields true or false over `request`, `subject`, `role`, `environment`, `risk`, `window`, `now`. `matches` is not available; `re2(text, pattern)` is.",
			type: `string`,
			minLength: 1,
			maxLength: 2e3
		},
		message: {
			description: `What to tell the requester when it fails, and what to do.`,
			type: `string`,
			minLength: 10,
			maxLength: 300
		}
	}
};
function V(e, { instancePath: t = ``, parentData: n, parentDataProperty: a, rootData: o = e } = {}) {
	let c = null, u = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: B.required,
				parentSchema: B,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: B.required,
				parentSchema: B,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: B.required,
				parentSchema: B,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.title === void 0 || !r.call(e, `title`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `title` },
				message: `must have required property 'title'`,
				schema: B.required,
				parentSchema: B,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.controls === void 0 || !r.call(e, `controls`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `controls` },
				message: `must have required property 'controls'`,
				schema: B.required,
				parentSchema: B,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.severity === void 0 || !r.call(e, `severity`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `severity` },
				message: `must have required property 'severity'`,
				schema: B.required,
				parentSchema: B,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.owner === void 0 || !r.call(e, `owner`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `owner` },
				message: `must have required property 'owner'`,
				schema: B.required,
				parentSchema: B,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.effect === void 0 || !r.call(e, `effect`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `effect` },
				message: `must have required property 'effect'`,
				schema: B.required,
				parentSchema: B,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.when === void 0 || !r.call(e, `when`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `when` },
				message: `must have required property 'when'`,
				schema: B.required,
				parentSchema: B,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.message === void 0 || !r.call(e, `message`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `message` },
				message: `must have required property 'message'`,
				schema: B.required,
				parentSchema: B,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		for (let n of Object.keys(e)) if (!r.call(B.properties, n)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: B,
				data: e
			};
			c === null ? c = [r] : c.push(r), u++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: B.properties.apiVersion,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `Rule`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `Rule` },
					message: `must be equal to constant`,
					schema: `Rule`,
					parentSchema: B.properties.kind,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (!h.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[A-Z][A-Z0-9-]{2,40}$` },
						message: `must match pattern "^[A-Z][A-Z0-9-]{2,40}$"`,
						schema: `^[A-Z][A-Z0-9-]{2,40}$`,
						parentSchema: B.properties.id,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: B.properties.id.type,
					parentSchema: B.properties.id,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.title !== void 0 && r.call(e, `title`)) {
			let n = e.title;
			if (typeof n == `string`) {
				if (i(n) > 120) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/maxLength`,
						keyword: `maxLength`,
						params: { limit: 120 },
						message: `must NOT have more than 120 characters`,
						schema: 120,
						parentSchema: B.properties.title,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
				if (i(n) < 3) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/minLength`,
						keyword: `minLength`,
						params: { limit: 3 },
						message: `must NOT have fewer than 3 characters`,
						schema: 3,
						parentSchema: B.properties.title,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/title`,
					schemaPath: `#/properties/title/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: B.properties.title.type,
					parentSchema: B.properties.title,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.controls !== void 0 && r.call(e, `controls`)) {
			let n = e.controls;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + `/controls`,
						schemaPath: `#/properties/controls/maxItems`,
						keyword: `maxItems`,
						params: { limit: 20 },
						message: `must NOT have more than 20 items`,
						schema: 20,
						parentSchema: B.properties.controls,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (i(e) > 60) {
							let n = {
								instancePath: t + `/controls/` + r,
								schemaPath: `#/properties/controls/items/maxLength`,
								keyword: `maxLength`,
								params: { limit: 60 },
								message: `must NOT have more than 60 characters`,
								schema: 60,
								parentSchema: B.properties.controls.items,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (i(e) < 2) {
							let n = {
								instancePath: t + `/controls/` + r,
								schemaPath: `#/properties/controls/items/minLength`,
								keyword: `minLength`,
								params: { limit: 2 },
								message: `must NOT have fewer than 2 characters`,
								schema: 2,
								parentSchema: B.properties.controls.items,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/controls/` + r,
							schemaPath: `#/properties/controls/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: B.properties.controls.items.type,
							parentSchema: B.properties.controls.items,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/controls`,
					schemaPath: `#/properties/controls/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: B.properties.controls.type,
					parentSchema: B.properties.controls,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.severity !== void 0 && r.call(e, `severity`)) {
			let n = e.severity;
			if (n !== `invariant` && n !== `high` && n !== `medium` && n !== `low`) {
				let e = {
					instancePath: t + `/severity`,
					schemaPath: `#/properties/severity/enum`,
					keyword: `enum`,
					params: { allowedValues: B.properties.severity.enum },
					message: `must be equal to one of the allowed values`,
					schema: B.properties.severity.enum,
					parentSchema: B.properties.severity,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.mode !== void 0 && r.call(e, `mode`)) {
			let n = e.mode;
			if (n !== `deny` && n !== `warn` && n !== `audit`) {
				let e = {
					instancePath: t + `/mode`,
					schemaPath: `#/properties/mode/enum`,
					keyword: `enum`,
					params: { allowedValues: B.properties.mode.enum },
					message: `must be equal to one of the allowed values`,
					schema: B.properties.mode.enum,
					parentSchema: B.properties.mode,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.owner !== void 0 && r.call(e, `owner`)) {
			let n = e.owner;
			if (typeof n == `string`) {
				if (!g.test(n)) {
					let e = {
						instancePath: t + `/owner`,
						schemaPath: `#/properties/owner/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$` },
						message: `must match pattern "^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$"`,
						schema: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
						parentSchema: B.properties.owner,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/owner`,
					schemaPath: `#/properties/owner/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: B.properties.owner.type,
					parentSchema: B.properties.owner,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.target !== void 0 && r.call(e, `target`)) {
			let n = e.target;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				for (let e of Object.keys(n)) if (e !== `role` && e !== `environment` && e !== `risk` && e !== `subject` && e !== `provider`) {
					let r = {
						instancePath: t + `/target`,
						schemaPath: `#/properties/target/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: B.properties.target,
						data: n
					};
					c === null ? c = [r] : c.push(r), u++;
				}
				if (n.role !== void 0 && r.call(n, `role`)) {
					let e = n.role;
					if (Array.isArray(e)) {
						if (e.length > 200) {
							let n = {
								instancePath: t + `/target/role`,
								schemaPath: `#/properties/target/properties/role/maxItems`,
								keyword: `maxItems`,
								params: { limit: 200 },
								message: `must NOT have more than 200 items`,
								schema: 200,
								parentSchema: B.properties.target.properties.role,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/role`,
								schemaPath: `#/properties/target/properties/role/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: B.properties.target.properties.role,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == `string`) {
								if (!l.test(n)) {
									let e = {
										instancePath: t + `/target/role/` + r,
										schemaPath: `#/properties/target/properties/role/items/pattern`,
										keyword: `pattern`,
										params: { pattern: `^ROLE-[A-Z0-9-]{2,36}$` },
										message: `must match pattern "^ROLE-[A-Z0-9-]{2,36}$"`,
										schema: `^ROLE-[A-Z0-9-]{2,36}$`,
										parentSchema: B.properties.target.properties.role.items,
										data: n
									};
									c === null ? c = [e] : c.push(e), u++;
								}
							} else {
								let e = {
									instancePath: t + `/target/role/` + r,
									schemaPath: `#/properties/target/properties/role/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: B.properties.target.properties.role.items.type,
									parentSchema: B.properties.target.properties.role.items,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/role`,
							schemaPath: `#/properties/target/properties/role/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: B.properties.target.properties.role.type,
							parentSchema: B.properties.target.properties.role,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
				if (n.environment !== void 0 && r.call(n, `environment`)) {
					let e = n.environment;
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let n = {
								instancePath: t + `/target/environment`,
								schemaPath: `#/properties/target/properties/environment/maxItems`,
								keyword: `maxItems`,
								params: { limit: 50 },
								message: `must NOT have more than 50 items`,
								schema: 50,
								parentSchema: B.properties.target.properties.environment,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/environment`,
								schemaPath: `#/properties/target/properties/environment/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: B.properties.target.properties.environment,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == `string`) {
								if (!s.test(n)) {
									let e = {
										instancePath: t + `/target/environment/` + r,
										schemaPath: `#/properties/target/properties/environment/items/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
										message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
										schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
										parentSchema: B.properties.target.properties.environment.items,
										data: n
									};
									c === null ? c = [e] : c.push(e), u++;
								}
							} else {
								let e = {
									instancePath: t + `/target/environment/` + r,
									schemaPath: `#/properties/target/properties/environment/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: B.properties.target.properties.environment.items.type,
									parentSchema: B.properties.target.properties.environment.items,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/environment`,
							schemaPath: `#/properties/target/properties/environment/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: B.properties.target.properties.environment.type,
							parentSchema: B.properties.target.properties.environment,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
				if (n.risk !== void 0 && r.call(n, `risk`)) {
					let e = n.risk;
					if (Array.isArray(e)) {
						if (e.length > 4) {
							let n = {
								instancePath: t + `/target/risk`,
								schemaPath: `#/properties/target/properties/risk/maxItems`,
								keyword: `maxItems`,
								params: { limit: 4 },
								message: `must NOT have more than 4 items`,
								schema: 4,
								parentSchema: B.properties.target.properties.risk,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/risk`,
								schemaPath: `#/properties/target/properties/risk/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: B.properties.target.properties.risk,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (n !== `low` && n !== `medium` && n !== `high` && n !== `critical`) {
								let e = {
									instancePath: t + `/target/risk/` + r,
									schemaPath: `#/properties/target/properties/risk/items/enum`,
									keyword: `enum`,
									params: { allowedValues: B.properties.target.properties.risk.items.enum },
									message: `must be equal to one of the allowed values`,
									schema: B.properties.target.properties.risk.items.enum,
									parentSchema: B.properties.target.properties.risk.items,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/risk`,
							schemaPath: `#/properties/target/properties/risk/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: B.properties.target.properties.risk.type,
							parentSchema: B.properties.target.properties.risk,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
				if (n.subject !== void 0 && r.call(n, `subject`)) {
					let e = n.subject;
					if (Array.isArray(e)) {
						if (e.length > 3) {
							let n = {
								instancePath: t + `/target/subject`,
								schemaPath: `#/properties/target/properties/subject/maxItems`,
								keyword: `maxItems`,
								params: { limit: 3 },
								message: `must NOT have more than 3 items`,
								schema: 3,
								parentSchema: B.properties.target.properties.subject,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/subject`,
								schemaPath: `#/properties/target/properties/subject/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: B.properties.target.properties.subject,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (n !== `human` && n !== `workload` && n !== `service-account`) {
								let e = {
									instancePath: t + `/target/subject/` + r,
									schemaPath: `#/properties/target/properties/subject/items/enum`,
									keyword: `enum`,
									params: { allowedValues: B.properties.target.properties.subject.items.enum },
									message: `must be equal to one of the allowed values`,
									schema: B.properties.target.properties.subject.items.enum,
									parentSchema: B.properties.target.properties.subject.items,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/subject`,
							schemaPath: `#/properties/target/properties/subject/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: B.properties.target.properties.subject.type,
							parentSchema: B.properties.target.properties.subject,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
				if (n.provider !== void 0 && r.call(n, `provider`)) {
					let e = n.provider;
					if (Array.isArray(e)) {
						if (e.length > 10) {
							let n = {
								instancePath: t + `/target/provider`,
								schemaPath: `#/properties/target/properties/provider/maxItems`,
								keyword: `maxItems`,
								params: { limit: 10 },
								message: `must NOT have more than 10 items`,
								schema: 10,
								parentSchema: B.properties.target.properties.provider,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/provider`,
								schemaPath: `#/properties/target/properties/provider/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: B.properties.target.properties.provider,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == `string`) {
								if (!_.test(n)) {
									let e = {
										instancePath: t + `/target/provider/` + r,
										schemaPath: `#/properties/target/properties/provider/items/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[a-z][a-z0-9-]{1,30}$` },
										message: `must match pattern "^[a-z][a-z0-9-]{1,30}$"`,
										schema: `^[a-z][a-z0-9-]{1,30}$`,
										parentSchema: B.properties.target.properties.provider.items,
										data: n
									};
									c === null ? c = [e] : c.push(e), u++;
								}
							} else {
								let e = {
									instancePath: t + `/target/provider/` + r,
									schemaPath: `#/properties/target/properties/provider/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: B.properties.target.properties.provider.items.type,
									parentSchema: B.properties.target.properties.provider.items,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/provider`,
							schemaPath: `#/properties/target/properties/provider/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: B.properties.target.properties.provider.type,
							parentSchema: B.properties.target.properties.provider,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/target`,
					schemaPath: `#/properties/target/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: B.properties.target.type,
					parentSchema: B.properties.target,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.effect !== void 0 && r.call(e, `effect`)) {
			let n = e.effect;
			if (n !== `require` && n !== `forbid`) {
				let e = {
					instancePath: t + `/effect`,
					schemaPath: `#/properties/effect/enum`,
					keyword: `enum`,
					params: { allowedValues: B.properties.effect.enum },
					message: `must be equal to one of the allowed values`,
					schema: B.properties.effect.enum,
					parentSchema: B.properties.effect,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.when !== void 0 && r.call(e, `when`)) {
			let n = e.when;
			if (typeof n == `string`) {
				if (i(n) > 2e3) {
					let e = {
						instancePath: t + `/when`,
						schemaPath: `#/properties/when/maxLength`,
						keyword: `maxLength`,
						params: { limit: 2e3 },
						message: `must NOT have more than 2000 characters`,
						schema: 2e3,
						parentSchema: B.properties.when,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
				if (i(n) < 1) {
					let e = {
						instancePath: t + `/when`,
						schemaPath: `#/properties/when/minLength`,
						keyword: `minLength`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 characters`,
						schema: 1,
						parentSchema: B.properties.when,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/when`,
					schemaPath: `#/properties/when/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: B.properties.when.type,
					parentSchema: B.properties.when,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.message !== void 0 && r.call(e, `message`)) {
			let n = e.message;
			if (typeof n == `string`) {
				if (i(n) > 300) {
					let e = {
						instancePath: t + `/message`,
						schemaPath: `#/properties/message/maxLength`,
						keyword: `maxLength`,
						params: { limit: 300 },
						message: `must NOT have more than 300 characters`,
						schema: 300,
						parentSchema: B.properties.message,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
				if (i(n) < 10) {
					let e = {
						instancePath: t + `/message`,
						schemaPath: `#/properties/message/minLength`,
						keyword: `minLength`,
						params: { limit: 10 },
						message: `must NOT have fewer than 10 characters`,
						schema: 10,
						parentSchema: B.properties.message,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/message`,
					schemaPath: `#/properties/message/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: B.properties.message.type,
					parentSchema: B.properties.message,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: B.type,
			parentSchema: B,
			data: e
		};
		c === null ? c = [n] : c.push(n), u++;
	}
	return V.errors = c, u === 0;
}
const _e = G;
const H = {
	title: `ServiceAccount`,
	description: `An account of a cloud or directory, used through a GitHub Actions job.`,
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`title`,
		`owner`,
		`identity`,
		`account`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `ServiceAccount`,
			description: "Always `ServiceAccount`."
		},
		id: {
			title: `Name`,
			description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
			type: `string`,
			pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
			"x-identity": !0
		},
		title: {
			title: `Title`,
			description: `One line that a newcomer understands.`,
			type: `string`,
			minLength: 3,
			maxLength: 120
		},
		owner: {
			title: `Person id`,
			description: `The accountable person. Never approves requests for it.`,
			type: `string`,
			pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
			"x-type": `PersonId`,
			"x-identity": !0,
			"x-refers-to": `Person`
		},
		controllers: {
			description: `Everybody who can change what it does. Separation of duties counts its grants to them, and none of them approves.`,
			type: `array`,
			maxItems: 100,
			items: {
				title: `Person id`,
				description: "A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.",
				type: `string`,
				pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
				"x-type": `PersonId`,
				"x-identity": !0,
				"x-refers-to": `Person`
			}
		},
		identity: {
			title: `Identity`,
			description: `The GitHub Actions job that is this workload. Every line that is given must equal the claim of the job's OIDC token.`,
			type: `object`,
			additionalProperties: !1,
			required: [
				`repositoryId`,
				`workflow`,
				`ref`
			],
			properties: {
				repositoryId: {
					description: "Numeric id of the repository the job runs in, quoted: `\"912345678\"` (`gh api repos/OWNER/NAME --jq .id`).",
					type: `string`,
					pattern: `^[1-9][0-9]{0,19}$`
				},
				repository: {
					description: "Its name as a label for readers: `payco/ledger-sync`. Never compared.",
					type: `string`,
					maxLength: 140
				},
				workflow: {
					description: "Path of the workflow file in that repository: `.github/workflows/deploy.yml`.",
					type: `string`,
					pattern: `^\\.github/workflows/[A-Za-z0-9._-]+\\.ya?ml$`
				},
				ref: {
					description: "Full ref the workflow runs from: `refs/heads/main`.",
					type: `string`,
					pattern: `^refs/(heads|tags)/[A-Za-z0-9._/-]{1,200}$`
				},
				environment: {
					description: "GitHub environment of the job: `production`. Left out: the job must name none.",
					type: `string`,
					minLength: 1,
					maxLength: 100
				},
				runner: {
					description: "`github-hosted` (default) or `self-hosted`.",
					enum: [`github-hosted`, `self-hosted`]
				}
			}
		},
		account: {
			description: `Its name in the cloud or directory, for readers.`,
			type: `string`,
			minLength: 3,
			maxLength: 200
		}
	}
};
const U = RegExp(`^\\.github/workflows/[A-Za-z0-9._-]+\\.ya?ml$`, `u`);
const W = RegExp(`^refs/(heads|tags)/[A-Za-z0-9._/-]{1,200}$`, `u`);
function G(e, { instancePath: t = ``, parentData: n, parentDataProperty: a, rootData: c = e } = {}) {
	let l = null, u = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: H.required,
				parentSchema: H,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: H.required,
				parentSchema: H,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: H.required,
				parentSchema: H,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.title === void 0 || !r.call(e, `title`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `title` },
				message: `must have required property 'title'`,
				schema: H.required,
				parentSchema: H,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.owner === void 0 || !r.call(e, `owner`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `owner` },
				message: `must have required property 'owner'`,
				schema: H.required,
				parentSchema: H,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.identity === void 0 || !r.call(e, `identity`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `identity` },
				message: `must have required property 'identity'`,
				schema: H.required,
				parentSchema: H,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.account === void 0 || !r.call(e, `account`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `account` },
				message: `must have required property 'account'`,
				schema: H.required,
				parentSchema: H,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		for (let n of Object.keys(e)) if (n !== `apiVersion` && n !== `kind` && n !== `id` && n !== `title` && n !== `owner` && n !== `controllers` && n !== `identity` && n !== `account`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: H,
				data: e
			};
			l === null ? l = [r] : l.push(r), u++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: H.properties.apiVersion,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `ServiceAccount`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `ServiceAccount` },
					message: `must be equal to constant`,
					schema: `ServiceAccount`,
					parentSchema: H.properties.kind,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (!s.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
						message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
						schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
						parentSchema: H.properties.id,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: H.properties.id.type,
					parentSchema: H.properties.id,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.title !== void 0 && r.call(e, `title`)) {
			let n = e.title;
			if (typeof n == `string`) {
				if (i(n) > 120) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/maxLength`,
						keyword: `maxLength`,
						params: { limit: 120 },
						message: `must NOT have more than 120 characters`,
						schema: 120,
						parentSchema: H.properties.title,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				if (i(n) < 3) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/minLength`,
						keyword: `minLength`,
						params: { limit: 3 },
						message: `must NOT have fewer than 3 characters`,
						schema: 3,
						parentSchema: H.properties.title,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/title`,
					schemaPath: `#/properties/title/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: H.properties.title.type,
					parentSchema: H.properties.title,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.owner !== void 0 && r.call(e, `owner`)) {
			let n = e.owner;
			if (typeof n == `string`) {
				if (!o.test(n)) {
					let e = {
						instancePath: t + `/owner`,
						schemaPath: `#/properties/owner/pattern`,
						keyword: `pattern`,
						params: { pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$` },
						message: `must match pattern "^p-[a-z0-9][a-z0-9-]{0,39}$"`,
						schema: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
						parentSchema: H.properties.owner,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/owner`,
					schemaPath: `#/properties/owner/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: H.properties.owner.type,
					parentSchema: H.properties.owner,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.controllers !== void 0 && r.call(e, `controllers`)) {
			let n = e.controllers;
			if (Array.isArray(n)) {
				if (n.length > 100) {
					let e = {
						instancePath: t + `/controllers`,
						schemaPath: `#/properties/controllers/maxItems`,
						keyword: `maxItems`,
						params: { limit: 100 },
						message: `must NOT have more than 100 items`,
						schema: 100,
						parentSchema: H.properties.controllers,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (!o.test(e)) {
							let n = {
								instancePath: t + `/controllers/` + r,
								schemaPath: `#/properties/controllers/items/pattern`,
								keyword: `pattern`,
								params: { pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$` },
								message: `must match pattern "^p-[a-z0-9][a-z0-9-]{0,39}$"`,
								schema: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
								parentSchema: H.properties.controllers.items,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/controllers/` + r,
							schemaPath: `#/properties/controllers/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: H.properties.controllers.items.type,
							parentSchema: H.properties.controllers.items,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/controllers`,
					schemaPath: `#/properties/controllers/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: H.properties.controllers.type,
					parentSchema: H.properties.controllers,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.identity !== void 0 && r.call(e, `identity`)) {
			let n = e.identity;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (n.repositoryId === void 0 || !r.call(n, `repositoryId`)) {
					let e = {
						instancePath: t + `/identity`,
						schemaPath: `#/properties/identity/required`,
						keyword: `required`,
						params: { missingProperty: `repositoryId` },
						message: `must have required property 'repositoryId'`,
						schema: H.properties.identity.required,
						parentSchema: H.properties.identity,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				if (n.workflow === void 0 || !r.call(n, `workflow`)) {
					let e = {
						instancePath: t + `/identity`,
						schemaPath: `#/properties/identity/required`,
						keyword: `required`,
						params: { missingProperty: `workflow` },
						message: `must have required property 'workflow'`,
						schema: H.properties.identity.required,
						parentSchema: H.properties.identity,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				if (n.ref === void 0 || !r.call(n, `ref`)) {
					let e = {
						instancePath: t + `/identity`,
						schemaPath: `#/properties/identity/required`,
						keyword: `required`,
						params: { missingProperty: `ref` },
						message: `must have required property 'ref'`,
						schema: H.properties.identity.required,
						parentSchema: H.properties.identity,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				for (let e of Object.keys(n)) if (e !== `repositoryId` && e !== `repository` && e !== `workflow` && e !== `ref` && e !== `environment` && e !== `runner`) {
					let r = {
						instancePath: t + `/identity`,
						schemaPath: `#/properties/identity/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: H.properties.identity,
						data: n
					};
					l === null ? l = [r] : l.push(r), u++;
				}
				if (n.repositoryId !== void 0 && r.call(n, `repositoryId`)) {
					let e = n.repositoryId;
					if (typeof e == `string`) {
						if (!O.test(e)) {
							let n = {
								instancePath: t + `/identity/repositoryId`,
								schemaPath: `#/properties/identity/properties/repositoryId/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[1-9][0-9]{0,19}$` },
								message: `must match pattern "^[1-9][0-9]{0,19}$"`,
								schema: `^[1-9][0-9]{0,19}$`,
								parentSchema: H.properties.identity.properties.repositoryId,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/identity/repositoryId`,
							schemaPath: `#/properties/identity/properties/repositoryId/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: H.properties.identity.properties.repositoryId.type,
							parentSchema: H.properties.identity.properties.repositoryId,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
				if (n.repository !== void 0 && r.call(n, `repository`)) {
					let e = n.repository;
					if (typeof e == `string`) {
						if (i(e) > 140) {
							let n = {
								instancePath: t + `/identity/repository`,
								schemaPath: `#/properties/identity/properties/repository/maxLength`,
								keyword: `maxLength`,
								params: { limit: 140 },
								message: `must NOT have more than 140 characters`,
								schema: 140,
								parentSchema: H.properties.identity.properties.repository,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/identity/repository`,
							schemaPath: `#/properties/identity/properties/repository/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: H.properties.identity.properties.repository.type,
							parentSchema: H.properties.identity.properties.repository,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
				if (n.workflow !== void 0 && r.call(n, `workflow`)) {
					let e = n.workflow;
					if (typeof e == `string`) {
						if (!U.test(e)) {
							let n = {
								instancePath: t + `/identity/workflow`,
								schemaPath: `#/properties/identity/properties/workflow/pattern`,
								keyword: `pattern`,
								params: { pattern: `^\\.github/workflows/[A-Za-z0-9._-]+\\.ya?ml$` },
								message: `must match pattern "^\\.github/workflows/[A-Za-z0-9._-]+\\.ya?ml$"`,
								schema: `^\\.github/workflows/[A-Za-z0-9._-]+\\.ya?ml$`,
								parentSchema: H.properties.identity.properties.workflow,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/identity/workflow`,
							schemaPath: `#/properties/identity/properties/workflow/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: H.properties.identity.properties.workflow.type,
							parentSchema: H.properties.identity.properties.workflow,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
				if (n.ref !== void 0 && r.call(n, `ref`)) {
					let e = n.ref;
					if (typeof e == `string`) {
						if (!W.test(e)) {
							let n = {
								instancePath: t + `/identity/ref`,
								schemaPath: `#/properties/identity/properties/ref/pattern`,
								keyword: `pattern`,
								params: { pattern: `^refs/(heads|tags)/[A-Za-z0-9._/-]{1,200}$` },
								message: `must match pattern "^refs/(heads|tags)/[A-Za-z0-9._/-]{1,200}$"`,
								schema: `^refs/(heads|tags)/[A-Za-z0-9._/-]{1,200}$`,
								parentSchema: H.properties.identity.properties.ref,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/identity/ref`,
							schemaPath: `#/properties/identity/properties/ref/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: H.properties.identity.properties.ref.type,
							parentSchema: H.properties.identity.properties.ref,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
				if (n.environment !== void 0 && r.call(n, `environment`)) {
					let e = n.environment;
					if (typeof e == `string`) {
						if (i(e) > 100) {
							let n = {
								instancePath: t + `/identity/environment`,
								schemaPath: `#/properties/identity/properties/environment/maxLength`,
								keyword: `maxLength`,
								params: { limit: 100 },
								message: `must NOT have more than 100 characters`,
								schema: 100,
								parentSchema: H.properties.identity.properties.environment,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
						if (i(e) < 1) {
							let n = {
								instancePath: t + `/identity/environment`,
								schemaPath: `#/properties/identity/properties/environment/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: H.properties.identity.properties.environment,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/identity/environment`,
							schemaPath: `#/properties/identity/properties/environment/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: H.properties.identity.properties.environment.type,
							parentSchema: H.properties.identity.properties.environment,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
				if (n.runner !== void 0 && r.call(n, `runner`)) {
					let e = n.runner;
					if (e !== `github-hosted` && e !== `self-hosted`) {
						let n = {
							instancePath: t + `/identity/runner`,
							schemaPath: `#/properties/identity/properties/runner/enum`,
							keyword: `enum`,
							params: { allowedValues: H.properties.identity.properties.runner.enum },
							message: `must be equal to one of the allowed values`,
							schema: H.properties.identity.properties.runner.enum,
							parentSchema: H.properties.identity.properties.runner,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/identity`,
					schemaPath: `#/properties/identity/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: H.properties.identity.type,
					parentSchema: H.properties.identity,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.account !== void 0 && r.call(e, `account`)) {
			let n = e.account;
			if (typeof n == `string`) {
				if (i(n) > 200) {
					let e = {
						instancePath: t + `/account`,
						schemaPath: `#/properties/account/maxLength`,
						keyword: `maxLength`,
						params: { limit: 200 },
						message: `must NOT have more than 200 characters`,
						schema: 200,
						parentSchema: H.properties.account,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				if (i(n) < 3) {
					let e = {
						instancePath: t + `/account`,
						schemaPath: `#/properties/account/minLength`,
						keyword: `minLength`,
						params: { limit: 3 },
						message: `must NOT have fewer than 3 characters`,
						schema: 3,
						parentSchema: H.properties.account,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/account`,
					schemaPath: `#/properties/account/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: H.properties.account.type,
					parentSchema: H.properties.account,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: H.type,
			parentSchema: H,
			data: e
		};
		l === null ? l = [n] : l.push(n), u++;
	}
	return G.errors = l, u === 0;
}
const ve = q;
const K = {
	title: `SodSet`,
	description: "Separation of duties. One holder may have at most `maxHeld` of the members.",
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`title`,
		`controls`,
		`severity`,
		`owner`,
		`check`,
		`maxHeld`,
		`members`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `SodSet`,
			description: "Always `SodSet`."
		},
		id: {
			title: `Document id`,
			description: "Capitals, digits and hyphens, unique in the repository: `SOD-PAY-001`.",
			type: `string`,
			pattern: `^[A-Z][A-Z0-9-]{2,40}$`,
			"x-identity": !0
		},
		title: {
			title: `Title`,
			description: `One line that a newcomer understands.`,
			type: `string`,
			minLength: 3,
			maxLength: 120
		},
		controls: {
			title: `Controls`,
			description: "The controls of your frameworks that this document implements: `SOC2:CC6.3`, `ISO27001:A.5.3`.",
			type: `array`,
			maxItems: 20,
			items: {
				type: `string`,
				minLength: 2,
				maxLength: 60
			}
		},
		severity: {
			title: `Severity`,
			description: "How much it matters. Rules of severity `invariant` can never be waived.",
			enum: [
				`invariant`,
				`high`,
				`medium`,
				`low`
			]
		},
		mode: {
			title: `Mode`,
			description: "`deny` (default) decides; `warn` shows a warning and lets pass; `audit` only records.",
			enum: [
				`deny`,
				`warn`,
				`audit`
			]
		},
		owner: {
			title: `Owner`,
			description: "The accountable person or group: `person:p-1042` or `group:treasury`.",
			type: `string`,
			pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
			"x-refers-to": {
				"person:": `Person`,
				"group:": `Group`
			},
			"x-identity": !0
		},
		target: {
			title: `Target`,
			description: `To which requests it applies. Every list that is given must contain the request's value; what is not given matches all.`,
			type: `object`,
			additionalProperties: !1,
			properties: {
				role: {
					description: `Roles asked for.`,
					type: `array`,
					minItems: 1,
					maxItems: 200,
					items: {
						title: `Role id`,
						description: "`ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.",
						type: `string`,
						pattern: `^ROLE-[A-Z0-9-]{2,36}$`,
						"x-identity": !0,
						"x-refers-to": `Role`
					}
				},
				environment: {
					description: `Environments asked for.`,
					type: `array`,
					minItems: 1,
					maxItems: 50,
					items: {
						title: `Name`,
						description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
						type: `string`,
						pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
						"x-identity": !0,
						"x-refers-to": `Environment`
					}
				},
				risk: {
					description: `Risk levels as computed.`,
					type: `array`,
					minItems: 1,
					maxItems: 4,
					items: {
						title: `Risk level`,
						description: `low, medium, high or critical.`,
						enum: [
							`low`,
							`medium`,
							`high`,
							`critical`
						],
						"x-type": `RiskLevel`
					}
				},
				subject: {
					description: `Types of subject.`,
					type: `array`,
					minItems: 1,
					maxItems: 3,
					items: {
						title: `Subject type`,
						description: `Who receives access.`,
						enum: [
							`human`,
							`workload`,
							`service-account`
						]
					}
				},
				provider: {
					description: "Providers of the role's entitlements: `aws`, `gcp`.",
					type: `array`,
					minItems: 1,
					maxItems: 10,
					items: {
						type: `string`,
						pattern: `^[a-z][a-z0-9-]{1,30}$`
					}
				}
			}
		},
		check: {
			description: "`static`: at no two times within the look-back. `dynamic`: not at the same time.",
			enum: [`static`, `dynamic`]
		},
		lookBack: {
			title: `Duration`,
			description: `static only: how far ended grants count. Left out: P30D.`,
			type: `string`,
			pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
			maxLength: 16,
			"x-means": `duration`
		},
		maxHeld: {
			description: `How many of the members one holder may have.`,
			type: `integer`,
			minimum: 1,
			maximum: 100
		},
		members: {
			description: `Roles, functions or action patterns.`,
			type: `array`,
			minItems: 2,
			maxItems: 100,
			items: {
				type: `object`,
				additionalProperties: !1,
				minProperties: 1,
				maxProperties: 1,
				properties: {
					role: {
						title: `Role id`,
						description: "`ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.",
						type: `string`,
						pattern: `^ROLE-[A-Z0-9-]{2,36}$`,
						"x-identity": !0,
						"x-refers-to": `Role`
					},
					function: {
						title: `Function`,
						description: "What a role lets its holder do, in the business's words: `pay.approve`. SoD sets speak of functions so that a role of the same power under another name is caught.",
						type: `string`,
						pattern: `^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$`,
						maxLength: 60,
						"x-identity": !0
					},
					action: {
						description: "An action in a provider's terms: `iam:PassRole`. A role that allows it is a member.",
						type: `string`,
						minLength: 3,
						maxLength: 128
					}
				},
				title: `SodMember`
			}
		},
		same: {
			description: `Conflict only within one of these.`,
			type: `array`,
			maxItems: 1,
			items: { enum: [`environment`] }
		}
	}
};
function q(e, { instancePath: t = ``, parentData: n, parentDataProperty: a, rootData: o = e } = {}) {
	let c = null, u = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: K.required,
				parentSchema: K,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: K.required,
				parentSchema: K,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: K.required,
				parentSchema: K,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.title === void 0 || !r.call(e, `title`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `title` },
				message: `must have required property 'title'`,
				schema: K.required,
				parentSchema: K,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.controls === void 0 || !r.call(e, `controls`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `controls` },
				message: `must have required property 'controls'`,
				schema: K.required,
				parentSchema: K,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.severity === void 0 || !r.call(e, `severity`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `severity` },
				message: `must have required property 'severity'`,
				schema: K.required,
				parentSchema: K,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.owner === void 0 || !r.call(e, `owner`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `owner` },
				message: `must have required property 'owner'`,
				schema: K.required,
				parentSchema: K,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.check === void 0 || !r.call(e, `check`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `check` },
				message: `must have required property 'check'`,
				schema: K.required,
				parentSchema: K,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.maxHeld === void 0 || !r.call(e, `maxHeld`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `maxHeld` },
				message: `must have required property 'maxHeld'`,
				schema: K.required,
				parentSchema: K,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		if (e.members === void 0 || !r.call(e, `members`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `members` },
				message: `must have required property 'members'`,
				schema: K.required,
				parentSchema: K,
				data: e
			};
			c === null ? c = [n] : c.push(n), u++;
		}
		for (let n of Object.keys(e)) if (!r.call(K.properties, n)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: K,
				data: e
			};
			c === null ? c = [r] : c.push(r), u++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: K.properties.apiVersion,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `SodSet`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `SodSet` },
					message: `must be equal to constant`,
					schema: `SodSet`,
					parentSchema: K.properties.kind,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (!h.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[A-Z][A-Z0-9-]{2,40}$` },
						message: `must match pattern "^[A-Z][A-Z0-9-]{2,40}$"`,
						schema: `^[A-Z][A-Z0-9-]{2,40}$`,
						parentSchema: K.properties.id,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: K.properties.id.type,
					parentSchema: K.properties.id,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.title !== void 0 && r.call(e, `title`)) {
			let n = e.title;
			if (typeof n == `string`) {
				if (i(n) > 120) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/maxLength`,
						keyword: `maxLength`,
						params: { limit: 120 },
						message: `must NOT have more than 120 characters`,
						schema: 120,
						parentSchema: K.properties.title,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
				if (i(n) < 3) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/minLength`,
						keyword: `minLength`,
						params: { limit: 3 },
						message: `must NOT have fewer than 3 characters`,
						schema: 3,
						parentSchema: K.properties.title,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/title`,
					schemaPath: `#/properties/title/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: K.properties.title.type,
					parentSchema: K.properties.title,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.controls !== void 0 && r.call(e, `controls`)) {
			let n = e.controls;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + `/controls`,
						schemaPath: `#/properties/controls/maxItems`,
						keyword: `maxItems`,
						params: { limit: 20 },
						message: `must NOT have more than 20 items`,
						schema: 20,
						parentSchema: K.properties.controls,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (i(e) > 60) {
							let n = {
								instancePath: t + `/controls/` + r,
								schemaPath: `#/properties/controls/items/maxLength`,
								keyword: `maxLength`,
								params: { limit: 60 },
								message: `must NOT have more than 60 characters`,
								schema: 60,
								parentSchema: K.properties.controls.items,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (i(e) < 2) {
							let n = {
								instancePath: t + `/controls/` + r,
								schemaPath: `#/properties/controls/items/minLength`,
								keyword: `minLength`,
								params: { limit: 2 },
								message: `must NOT have fewer than 2 characters`,
								schema: 2,
								parentSchema: K.properties.controls.items,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/controls/` + r,
							schemaPath: `#/properties/controls/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: K.properties.controls.items.type,
							parentSchema: K.properties.controls.items,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/controls`,
					schemaPath: `#/properties/controls/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: K.properties.controls.type,
					parentSchema: K.properties.controls,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.severity !== void 0 && r.call(e, `severity`)) {
			let n = e.severity;
			if (n !== `invariant` && n !== `high` && n !== `medium` && n !== `low`) {
				let e = {
					instancePath: t + `/severity`,
					schemaPath: `#/properties/severity/enum`,
					keyword: `enum`,
					params: { allowedValues: K.properties.severity.enum },
					message: `must be equal to one of the allowed values`,
					schema: K.properties.severity.enum,
					parentSchema: K.properties.severity,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.mode !== void 0 && r.call(e, `mode`)) {
			let n = e.mode;
			if (n !== `deny` && n !== `warn` && n !== `audit`) {
				let e = {
					instancePath: t + `/mode`,
					schemaPath: `#/properties/mode/enum`,
					keyword: `enum`,
					params: { allowedValues: K.properties.mode.enum },
					message: `must be equal to one of the allowed values`,
					schema: K.properties.mode.enum,
					parentSchema: K.properties.mode,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.owner !== void 0 && r.call(e, `owner`)) {
			let n = e.owner;
			if (typeof n == `string`) {
				if (!g.test(n)) {
					let e = {
						instancePath: t + `/owner`,
						schemaPath: `#/properties/owner/pattern`,
						keyword: `pattern`,
						params: { pattern: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$` },
						message: `must match pattern "^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$"`,
						schema: `^(person:p-[a-z0-9][a-z0-9-]{0,39}|group:[a-z0-9][a-z0-9-]{0,59})$`,
						parentSchema: K.properties.owner,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/owner`,
					schemaPath: `#/properties/owner/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: K.properties.owner.type,
					parentSchema: K.properties.owner,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.target !== void 0 && r.call(e, `target`)) {
			let n = e.target;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				for (let e of Object.keys(n)) if (e !== `role` && e !== `environment` && e !== `risk` && e !== `subject` && e !== `provider`) {
					let r = {
						instancePath: t + `/target`,
						schemaPath: `#/properties/target/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: K.properties.target,
						data: n
					};
					c === null ? c = [r] : c.push(r), u++;
				}
				if (n.role !== void 0 && r.call(n, `role`)) {
					let e = n.role;
					if (Array.isArray(e)) {
						if (e.length > 200) {
							let n = {
								instancePath: t + `/target/role`,
								schemaPath: `#/properties/target/properties/role/maxItems`,
								keyword: `maxItems`,
								params: { limit: 200 },
								message: `must NOT have more than 200 items`,
								schema: 200,
								parentSchema: K.properties.target.properties.role,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/role`,
								schemaPath: `#/properties/target/properties/role/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: K.properties.target.properties.role,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == `string`) {
								if (!l.test(n)) {
									let e = {
										instancePath: t + `/target/role/` + r,
										schemaPath: `#/properties/target/properties/role/items/pattern`,
										keyword: `pattern`,
										params: { pattern: `^ROLE-[A-Z0-9-]{2,36}$` },
										message: `must match pattern "^ROLE-[A-Z0-9-]{2,36}$"`,
										schema: `^ROLE-[A-Z0-9-]{2,36}$`,
										parentSchema: K.properties.target.properties.role.items,
										data: n
									};
									c === null ? c = [e] : c.push(e), u++;
								}
							} else {
								let e = {
									instancePath: t + `/target/role/` + r,
									schemaPath: `#/properties/target/properties/role/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: K.properties.target.properties.role.items.type,
									parentSchema: K.properties.target.properties.role.items,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/role`,
							schemaPath: `#/properties/target/properties/role/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: K.properties.target.properties.role.type,
							parentSchema: K.properties.target.properties.role,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
				if (n.environment !== void 0 && r.call(n, `environment`)) {
					let e = n.environment;
					if (Array.isArray(e)) {
						if (e.length > 50) {
							let n = {
								instancePath: t + `/target/environment`,
								schemaPath: `#/properties/target/properties/environment/maxItems`,
								keyword: `maxItems`,
								params: { limit: 50 },
								message: `must NOT have more than 50 items`,
								schema: 50,
								parentSchema: K.properties.target.properties.environment,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/environment`,
								schemaPath: `#/properties/target/properties/environment/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: K.properties.target.properties.environment,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == `string`) {
								if (!s.test(n)) {
									let e = {
										instancePath: t + `/target/environment/` + r,
										schemaPath: `#/properties/target/properties/environment/items/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
										message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
										schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
										parentSchema: K.properties.target.properties.environment.items,
										data: n
									};
									c === null ? c = [e] : c.push(e), u++;
								}
							} else {
								let e = {
									instancePath: t + `/target/environment/` + r,
									schemaPath: `#/properties/target/properties/environment/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: K.properties.target.properties.environment.items.type,
									parentSchema: K.properties.target.properties.environment.items,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/environment`,
							schemaPath: `#/properties/target/properties/environment/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: K.properties.target.properties.environment.type,
							parentSchema: K.properties.target.properties.environment,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
				if (n.risk !== void 0 && r.call(n, `risk`)) {
					let e = n.risk;
					if (Array.isArray(e)) {
						if (e.length > 4) {
							let n = {
								instancePath: t + `/target/risk`,
								schemaPath: `#/properties/target/properties/risk/maxItems`,
								keyword: `maxItems`,
								params: { limit: 4 },
								message: `must NOT have more than 4 items`,
								schema: 4,
								parentSchema: K.properties.target.properties.risk,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/risk`,
								schemaPath: `#/properties/target/properties/risk/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: K.properties.target.properties.risk,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (n !== `low` && n !== `medium` && n !== `high` && n !== `critical`) {
								let e = {
									instancePath: t + `/target/risk/` + r,
									schemaPath: `#/properties/target/properties/risk/items/enum`,
									keyword: `enum`,
									params: { allowedValues: K.properties.target.properties.risk.items.enum },
									message: `must be equal to one of the allowed values`,
									schema: K.properties.target.properties.risk.items.enum,
									parentSchema: K.properties.target.properties.risk.items,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/risk`,
							schemaPath: `#/properties/target/properties/risk/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: K.properties.target.properties.risk.type,
							parentSchema: K.properties.target.properties.risk,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
				if (n.subject !== void 0 && r.call(n, `subject`)) {
					let e = n.subject;
					if (Array.isArray(e)) {
						if (e.length > 3) {
							let n = {
								instancePath: t + `/target/subject`,
								schemaPath: `#/properties/target/properties/subject/maxItems`,
								keyword: `maxItems`,
								params: { limit: 3 },
								message: `must NOT have more than 3 items`,
								schema: 3,
								parentSchema: K.properties.target.properties.subject,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/subject`,
								schemaPath: `#/properties/target/properties/subject/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: K.properties.target.properties.subject,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (n !== `human` && n !== `workload` && n !== `service-account`) {
								let e = {
									instancePath: t + `/target/subject/` + r,
									schemaPath: `#/properties/target/properties/subject/items/enum`,
									keyword: `enum`,
									params: { allowedValues: K.properties.target.properties.subject.items.enum },
									message: `must be equal to one of the allowed values`,
									schema: K.properties.target.properties.subject.items.enum,
									parentSchema: K.properties.target.properties.subject.items,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/subject`,
							schemaPath: `#/properties/target/properties/subject/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: K.properties.target.properties.subject.type,
							parentSchema: K.properties.target.properties.subject,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
				if (n.provider !== void 0 && r.call(n, `provider`)) {
					let e = n.provider;
					if (Array.isArray(e)) {
						if (e.length > 10) {
							let n = {
								instancePath: t + `/target/provider`,
								schemaPath: `#/properties/target/properties/provider/maxItems`,
								keyword: `maxItems`,
								params: { limit: 10 },
								message: `must NOT have more than 10 items`,
								schema: 10,
								parentSchema: K.properties.target.properties.provider,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (e.length < 1) {
							let n = {
								instancePath: t + `/target/provider`,
								schemaPath: `#/properties/target/properties/provider/minItems`,
								keyword: `minItems`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 items`,
								schema: 1,
								parentSchema: K.properties.target.properties.provider,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						let n = e.length;
						for (let r = 0; r < n; r++) {
							let n = e[r];
							if (typeof n == `string`) {
								if (!_.test(n)) {
									let e = {
										instancePath: t + `/target/provider/` + r,
										schemaPath: `#/properties/target/properties/provider/items/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[a-z][a-z0-9-]{1,30}$` },
										message: `must match pattern "^[a-z][a-z0-9-]{1,30}$"`,
										schema: `^[a-z][a-z0-9-]{1,30}$`,
										parentSchema: K.properties.target.properties.provider.items,
										data: n
									};
									c === null ? c = [e] : c.push(e), u++;
								}
							} else {
								let e = {
									instancePath: t + `/target/provider/` + r,
									schemaPath: `#/properties/target/properties/provider/items/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: K.properties.target.properties.provider.items.type,
									parentSchema: K.properties.target.properties.provider.items,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/target/provider`,
							schemaPath: `#/properties/target/properties/provider/type`,
							keyword: `type`,
							params: { type: `array` },
							message: `must be array`,
							schema: K.properties.target.properties.provider.type,
							parentSchema: K.properties.target.properties.provider,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/target`,
					schemaPath: `#/properties/target/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: K.properties.target.type,
					parentSchema: K.properties.target,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.check !== void 0 && r.call(e, `check`)) {
			let n = e.check;
			if (n !== `static` && n !== `dynamic`) {
				let e = {
					instancePath: t + `/check`,
					schemaPath: `#/properties/check/enum`,
					keyword: `enum`,
					params: { allowedValues: K.properties.check.enum },
					message: `must be equal to one of the allowed values`,
					schema: K.properties.check.enum,
					parentSchema: K.properties.check,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.lookBack !== void 0 && r.call(e, `lookBack`)) {
			let n = e.lookBack;
			if (typeof n == `string`) {
				if (i(n) > 16) {
					let e = {
						instancePath: t + `/lookBack`,
						schemaPath: `#/properties/lookBack/maxLength`,
						keyword: `maxLength`,
						params: { limit: 16 },
						message: `must NOT have more than 16 characters`,
						schema: 16,
						parentSchema: K.properties.lookBack,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
				if (!d.test(n)) {
					let e = {
						instancePath: t + `/lookBack`,
						schemaPath: `#/properties/lookBack/pattern`,
						keyword: `pattern`,
						params: { pattern: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$` },
						message: `must match pattern "^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$"`,
						schema: `^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$`,
						parentSchema: K.properties.lookBack,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/lookBack`,
					schemaPath: `#/properties/lookBack/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: K.properties.lookBack.type,
					parentSchema: K.properties.lookBack,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.maxHeld !== void 0 && r.call(e, `maxHeld`)) {
			let n = e.maxHeld;
			if (typeof n != `number` || n % 1 || isNaN(n) || !isFinite(n)) {
				let e = {
					instancePath: t + `/maxHeld`,
					schemaPath: `#/properties/maxHeld/type`,
					keyword: `type`,
					params: { type: `integer` },
					message: `must be integer`,
					schema: K.properties.maxHeld.type,
					parentSchema: K.properties.maxHeld,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
			if (typeof n == `number` && isFinite(n)) {
				if (n > 100 || isNaN(n)) {
					let e = {
						instancePath: t + `/maxHeld`,
						schemaPath: `#/properties/maxHeld/maximum`,
						keyword: `maximum`,
						params: {
							comparison: `<=`,
							limit: 100
						},
						message: `must be <= 100`,
						schema: 100,
						parentSchema: K.properties.maxHeld,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
				if (n < 1 || isNaN(n)) {
					let e = {
						instancePath: t + `/maxHeld`,
						schemaPath: `#/properties/maxHeld/minimum`,
						keyword: `minimum`,
						params: {
							comparison: `>=`,
							limit: 1
						},
						message: `must be >= 1`,
						schema: 1,
						parentSchema: K.properties.maxHeld,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
			}
		}
		if (e.members !== void 0 && r.call(e, `members`)) {
			let n = e.members;
			if (Array.isArray(n)) {
				if (n.length > 100) {
					let e = {
						instancePath: t + `/members`,
						schemaPath: `#/properties/members/maxItems`,
						keyword: `maxItems`,
						params: { limit: 100 },
						message: `must NOT have more than 100 items`,
						schema: 100,
						parentSchema: K.properties.members,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
				if (n.length < 2) {
					let e = {
						instancePath: t + `/members`,
						schemaPath: `#/properties/members/minItems`,
						keyword: `minItems`,
						params: { limit: 2 },
						message: `must NOT have fewer than 2 items`,
						schema: 2,
						parentSchema: K.properties.members,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
				let e = n.length;
				for (let a = 0; a < e; a++) {
					let e = n[a];
					if (e && typeof e == `object` && !Array.isArray(e)) {
						if (Object.keys(e).length > 1) {
							let n = {
								instancePath: t + `/members/` + a,
								schemaPath: `#/properties/members/items/maxProperties`,
								keyword: `maxProperties`,
								params: { limit: 1 },
								message: `must NOT have more than 1 properties`,
								schema: 1,
								parentSchema: K.properties.members.items,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						if (Object.keys(e).length < 1) {
							let n = {
								instancePath: t + `/members/` + a,
								schemaPath: `#/properties/members/items/minProperties`,
								keyword: `minProperties`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 properties`,
								schema: 1,
								parentSchema: K.properties.members.items,
								data: e
							};
							c === null ? c = [n] : c.push(n), u++;
						}
						for (let n of Object.keys(e)) if (n !== `role` && n !== `function` && n !== `action`) {
							let r = {
								instancePath: t + `/members/` + a,
								schemaPath: `#/properties/members/items/additionalProperties`,
								keyword: `additionalProperties`,
								params: { additionalProperty: n },
								message: `must NOT have additional properties`,
								schema: !1,
								parentSchema: K.properties.members.items,
								data: e
							};
							c === null ? c = [r] : c.push(r), u++;
						}
						if (e.role !== void 0 && r.call(e, `role`)) {
							let n = e.role;
							if (typeof n == `string`) {
								if (!l.test(n)) {
									let e = {
										instancePath: t + `/members/` + a + `/role`,
										schemaPath: `#/properties/members/items/properties/role/pattern`,
										keyword: `pattern`,
										params: { pattern: `^ROLE-[A-Z0-9-]{2,36}$` },
										message: `must match pattern "^ROLE-[A-Z0-9-]{2,36}$"`,
										schema: `^ROLE-[A-Z0-9-]{2,36}$`,
										parentSchema: K.properties.members.items.properties.role,
										data: n
									};
									c === null ? c = [e] : c.push(e), u++;
								}
							} else {
								let e = {
									instancePath: t + `/members/` + a + `/role`,
									schemaPath: `#/properties/members/items/properties/role/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: K.properties.members.items.properties.role.type,
									parentSchema: K.properties.members.items.properties.role,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
						if (e.function !== void 0 && r.call(e, `function`)) {
							let n = e.function;
							if (typeof n == `string`) {
								if (i(n) > 60) {
									let e = {
										instancePath: t + `/members/` + a + `/function`,
										schemaPath: `#/properties/members/items/properties/function/maxLength`,
										keyword: `maxLength`,
										params: { limit: 60 },
										message: `must NOT have more than 60 characters`,
										schema: 60,
										parentSchema: K.properties.members.items.properties.function,
										data: n
									};
									c === null ? c = [e] : c.push(e), u++;
								}
								if (!N.test(n)) {
									let e = {
										instancePath: t + `/members/` + a + `/function`,
										schemaPath: `#/properties/members/items/properties/function/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$` },
										message: `must match pattern "^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$"`,
										schema: `^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$`,
										parentSchema: K.properties.members.items.properties.function,
										data: n
									};
									c === null ? c = [e] : c.push(e), u++;
								}
							} else {
								let e = {
									instancePath: t + `/members/` + a + `/function`,
									schemaPath: `#/properties/members/items/properties/function/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: K.properties.members.items.properties.function.type,
									parentSchema: K.properties.members.items.properties.function,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
						if (e.action !== void 0 && r.call(e, `action`)) {
							let n = e.action;
							if (typeof n == `string`) {
								if (i(n) > 128) {
									let e = {
										instancePath: t + `/members/` + a + `/action`,
										schemaPath: `#/properties/members/items/properties/action/maxLength`,
										keyword: `maxLength`,
										params: { limit: 128 },
										message: `must NOT have more than 128 characters`,
										schema: 128,
										parentSchema: K.properties.members.items.properties.action,
										data: n
									};
									c === null ? c = [e] : c.push(e), u++;
								}
								if (i(n) < 3) {
									let e = {
										instancePath: t + `/members/` + a + `/action`,
										schemaPath: `#/properties/members/items/properties/action/minLength`,
										keyword: `minLength`,
										params: { limit: 3 },
										message: `must NOT have fewer than 3 characters`,
										schema: 3,
										parentSchema: K.properties.members.items.properties.action,
										data: n
									};
									c === null ? c = [e] : c.push(e), u++;
								}
							} else {
								let e = {
									instancePath: t + `/members/` + a + `/action`,
									schemaPath: `#/properties/members/items/properties/action/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: K.properties.members.items.properties.action.type,
									parentSchema: K.properties.members.items.properties.action,
									data: n
								};
								c === null ? c = [e] : c.push(e), u++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/members/` + a,
							schemaPath: `#/properties/members/items/type`,
							keyword: `type`,
							params: { type: `object` },
							message: `must be object`,
							schema: K.properties.members.items.type,
							parentSchema: K.properties.members.items,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/members`,
					schemaPath: `#/properties/members/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: K.properties.members.type,
					parentSchema: K.properties.members,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
		if (e.same !== void 0 && r.call(e, `same`)) {
			let n = e.same;
			if (Array.isArray(n)) {
				if (n.length > 1) {
					let e = {
						instancePath: t + `/same`,
						schemaPath: `#/properties/same/maxItems`,
						keyword: `maxItems`,
						params: { limit: 1 },
						message: `must NOT have more than 1 items`,
						schema: 1,
						parentSchema: K.properties.same,
						data: n
					};
					c === null ? c = [e] : c.push(e), u++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (e !== `environment`) {
						let n = {
							instancePath: t + `/same/` + r,
							schemaPath: `#/properties/same/items/enum`,
							keyword: `enum`,
							params: { allowedValues: K.properties.same.items.enum },
							message: `must be equal to one of the allowed values`,
							schema: K.properties.same.items.enum,
							parentSchema: K.properties.same.items,
							data: e
						};
						c === null ? c = [n] : c.push(n), u++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/same`,
					schemaPath: `#/properties/same/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: K.properties.same.type,
					parentSchema: K.properties.same,
					data: n
				};
				c === null ? c = [e] : c.push(e), u++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: K.type,
			parentSchema: K,
			data: e
		};
		c === null ? c = [n] : c.push(n), u++;
	}
	return q.errors = c, u === 0;
}
const ye = Z;
const J = {
	title: `Trust`,
	description: "`policies/trust.yaml`: whose signatures the ledger bears, which workflows may write it, where it lives.",
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`mode`,
		`ledger`,
		`keys`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `Trust`,
			description: "Always `Trust`."
		},
		mode: {
			description: "`production`, or `sandbox`, which alone may name other endpoints.",
			enum: [`production`, `sandbox`]
		},
		oidcIssuer: {
			description: `Issuer of the jobs' identities. Left out: https://token.actions.githubusercontent.com.`,
			type: `string`,
			pattern: `^https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._/-]*)?$`,
			maxLength: 200
		},
		ledger: {
			description: `Where evidence is kept.`,
			type: `object`,
			additionalProperties: !1,
			required: [`branch`],
			properties: {
				repository: {
					description: "`owner/name` of another repository. Left out: this one.",
					type: `string`,
					pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$`
				},
				branch: {
					description: "Branch of the ledger: `evidence`.",
					type: `string`,
					pattern: `^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$`
				}
			}
		},
		minVersion: {
			description: `Releases of the action below this one are refused.`,
			type: `string`,
			pattern: `^[0-9]+\\.[0-9]+\\.[0-9]+$`
		},
		keys: {
			description: `Keys that sign events and checkpoints.`,
			type: `array`,
			minItems: 1,
			maxItems: 50,
			items: {
				title: `TrustKey`,
				type: `object`,
				additionalProperties: !1,
				required: [
					`keyid`,
					`algorithm`,
					`publicKey`,
					`validFrom`,
					`purpose`
				],
				properties: {
					keyid: {
						description: `First 16 hex digits of the SHA-256 of the public key (DER).`,
						type: `string`,
						pattern: `^[0-9a-f]{16}$`
					},
					algorithm: {
						enum: [`ed25519`, `ecdsa-p256`],
						description: `Kind of key.`
					},
					publicKey: {
						description: `Public key as PEM.`,
						type: `string`,
						minLength: 80,
						maxLength: 1e3
					},
					validFrom: {
						title: `Instant`,
						description: "A moment in UTC, whole seconds: `2026-11-22T09:00:00Z`.",
						type: `string`,
						pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$`,
						"x-type": `Instant`,
						"x-means": `instant`
					},
					validTo: {
						title: `Instant`,
						description: `Left out: still valid.`,
						type: `string`,
						pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$`,
						"x-type": `Instant`,
						"x-means": `instant`
					},
					purpose: {
						description: `What it signs.`,
						type: `array`,
						minItems: 1,
						maxItems: 2,
						items: { enum: [`event`, `checkpoint`] }
					}
				}
			}
		},
		workflows: {
			description: `Workflows that may write the ledger.`,
			type: `array`,
			maxItems: 20,
			items: {
				title: `TrustedWorkflow`,
				type: `object`,
				additionalProperties: !1,
				required: [`workflowRef`],
				properties: {
					issuer: {
						description: "Left out: `oidcIssuer`.",
						type: `string`,
						maxLength: 200
					},
					workflowRef: {
						description: "`owner/repo/.github/workflows/record.yml@refs/heads/main`.",
						type: `string`,
						minLength: 10,
						maxLength: 300
					},
					workflowSha: {
						description: `Exact commit of it.`,
						type: `string`,
						pattern: `^[0-9a-f]{40}$`,
						"x-type": `Oid`
					}
				}
			}
		},
		endpoints: {
			description: "Loopback stand-ins of the clouds. Only with `mode: sandbox`.",
			type: `object`,
			additionalProperties: !1,
			required: [
				`awsSts`,
				`gcpSts`,
				`gcpIamCredentials`
			],
			properties: {
				awsSts: {
					type: `string`,
					pattern: `^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$`,
					description: `AWS STS.`
				},
				gcpSts: {
					type: `string`,
					pattern: `^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$`,
					description: `Google's token exchange.`
				},
				gcpIamCredentials: {
					type: `string`,
					pattern: `^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$`,
					description: `Google's iamcredentials.`
				}
			}
		}
	}
};
const be = RegExp(`^https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._/-]*)?$`, `u`);
const xe = RegExp(`^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$`, `u`);
const Se = RegExp(`^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$`, `u`);
const Ce = RegExp(`^[0-9]+\\.[0-9]+\\.[0-9]+$`, `u`);
const we = RegExp(`^[0-9a-f]{16}$`, `u`);
const Y = RegExp(`^[0-9a-f]{40}$`, `u`);
const X = RegExp(`^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$`, `u`);
function Z(e, { instancePath: t = ``, parentData: n, parentDataProperty: a, rootData: o = e } = {}) {
	let s = null, c = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: J.required,
				parentSchema: J,
				data: e
			};
			s === null ? s = [n] : s.push(n), c++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: J.required,
				parentSchema: J,
				data: e
			};
			s === null ? s = [n] : s.push(n), c++;
		}
		if (e.mode === void 0 || !r.call(e, `mode`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `mode` },
				message: `must have required property 'mode'`,
				schema: J.required,
				parentSchema: J,
				data: e
			};
			s === null ? s = [n] : s.push(n), c++;
		}
		if (e.ledger === void 0 || !r.call(e, `ledger`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `ledger` },
				message: `must have required property 'ledger'`,
				schema: J.required,
				parentSchema: J,
				data: e
			};
			s === null ? s = [n] : s.push(n), c++;
		}
		if (e.keys === void 0 || !r.call(e, `keys`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `keys` },
				message: `must have required property 'keys'`,
				schema: J.required,
				parentSchema: J,
				data: e
			};
			s === null ? s = [n] : s.push(n), c++;
		}
		for (let n of Object.keys(e)) if (!r.call(J.properties, n)) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: J,
				data: e
			};
			s === null ? s = [r] : s.push(r), c++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: J.properties.apiVersion,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `Trust`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `Trust` },
					message: `must be equal to constant`,
					schema: `Trust`,
					parentSchema: J.properties.kind,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.mode !== void 0 && r.call(e, `mode`)) {
			let n = e.mode;
			if (n !== `production` && n !== `sandbox`) {
				let e = {
					instancePath: t + `/mode`,
					schemaPath: `#/properties/mode/enum`,
					keyword: `enum`,
					params: { allowedValues: J.properties.mode.enum },
					message: `must be equal to one of the allowed values`,
					schema: J.properties.mode.enum,
					parentSchema: J.properties.mode,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.oidcIssuer !== void 0 && r.call(e, `oidcIssuer`)) {
			let n = e.oidcIssuer;
			if (typeof n == `string`) {
				if (i(n) > 200) {
					let e = {
						instancePath: t + `/oidcIssuer`,
						schemaPath: `#/properties/oidcIssuer/maxLength`,
						keyword: `maxLength`,
						params: { limit: 200 },
						message: `must NOT have more than 200 characters`,
						schema: 200,
						parentSchema: J.properties.oidcIssuer,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				if (!be.test(n)) {
					let e = {
						instancePath: t + `/oidcIssuer`,
						schemaPath: `#/properties/oidcIssuer/pattern`,
						keyword: `pattern`,
						params: { pattern: `^https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._/-]*)?$` },
						message: `must match pattern "^https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._/-]*)?$"`,
						schema: `^https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._/-]*)?$`,
						parentSchema: J.properties.oidcIssuer,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
			} else {
				let e = {
					instancePath: t + `/oidcIssuer`,
					schemaPath: `#/properties/oidcIssuer/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: J.properties.oidcIssuer.type,
					parentSchema: J.properties.oidcIssuer,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.ledger !== void 0 && r.call(e, `ledger`)) {
			let n = e.ledger;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (n.branch === void 0 || !r.call(n, `branch`)) {
					let e = {
						instancePath: t + `/ledger`,
						schemaPath: `#/properties/ledger/required`,
						keyword: `required`,
						params: { missingProperty: `branch` },
						message: `must have required property 'branch'`,
						schema: J.properties.ledger.required,
						parentSchema: J.properties.ledger,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				for (let e of Object.keys(n)) if (e !== `repository` && e !== `branch`) {
					let r = {
						instancePath: t + `/ledger`,
						schemaPath: `#/properties/ledger/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: J.properties.ledger,
						data: n
					};
					s === null ? s = [r] : s.push(r), c++;
				}
				if (n.repository !== void 0 && r.call(n, `repository`)) {
					let e = n.repository;
					if (typeof e == `string`) {
						if (!xe.test(e)) {
							let n = {
								instancePath: t + `/ledger/repository`,
								schemaPath: `#/properties/ledger/properties/repository/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$` },
								message: `must match pattern "^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$"`,
								schema: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$`,
								parentSchema: J.properties.ledger.properties.repository,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
					} else {
						let n = {
							instancePath: t + `/ledger/repository`,
							schemaPath: `#/properties/ledger/properties/repository/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: J.properties.ledger.properties.repository.type,
							parentSchema: J.properties.ledger.properties.repository,
							data: e
						};
						s === null ? s = [n] : s.push(n), c++;
					}
				}
				if (n.branch !== void 0 && r.call(n, `branch`)) {
					let e = n.branch;
					if (typeof e == `string`) {
						if (!Se.test(e)) {
							let n = {
								instancePath: t + `/ledger/branch`,
								schemaPath: `#/properties/ledger/properties/branch/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$` },
								message: `must match pattern "^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$"`,
								schema: `^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$`,
								parentSchema: J.properties.ledger.properties.branch,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
					} else {
						let n = {
							instancePath: t + `/ledger/branch`,
							schemaPath: `#/properties/ledger/properties/branch/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: J.properties.ledger.properties.branch.type,
							parentSchema: J.properties.ledger.properties.branch,
							data: e
						};
						s === null ? s = [n] : s.push(n), c++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/ledger`,
					schemaPath: `#/properties/ledger/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: J.properties.ledger.type,
					parentSchema: J.properties.ledger,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.minVersion !== void 0 && r.call(e, `minVersion`)) {
			let n = e.minVersion;
			if (typeof n == `string`) {
				if (!Ce.test(n)) {
					let e = {
						instancePath: t + `/minVersion`,
						schemaPath: `#/properties/minVersion/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[0-9]+\\.[0-9]+\\.[0-9]+$` },
						message: `must match pattern "^[0-9]+\\.[0-9]+\\.[0-9]+$"`,
						schema: `^[0-9]+\\.[0-9]+\\.[0-9]+$`,
						parentSchema: J.properties.minVersion,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
			} else {
				let e = {
					instancePath: t + `/minVersion`,
					schemaPath: `#/properties/minVersion/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: J.properties.minVersion.type,
					parentSchema: J.properties.minVersion,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.keys !== void 0 && r.call(e, `keys`)) {
			let n = e.keys;
			if (Array.isArray(n)) {
				if (n.length > 50) {
					let e = {
						instancePath: t + `/keys`,
						schemaPath: `#/properties/keys/maxItems`,
						keyword: `maxItems`,
						params: { limit: 50 },
						message: `must NOT have more than 50 items`,
						schema: 50,
						parentSchema: J.properties.keys,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				if (n.length < 1) {
					let e = {
						instancePath: t + `/keys`,
						schemaPath: `#/properties/keys/minItems`,
						keyword: `minItems`,
						params: { limit: 1 },
						message: `must NOT have fewer than 1 items`,
						schema: 1,
						parentSchema: J.properties.keys,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				let e = n.length;
				for (let a = 0; a < e; a++) {
					let e = n[a];
					if (e && typeof e == `object` && !Array.isArray(e)) {
						if (e.keyid === void 0 || !r.call(e, `keyid`)) {
							let n = {
								instancePath: t + `/keys/` + a,
								schemaPath: `#/properties/keys/items/required`,
								keyword: `required`,
								params: { missingProperty: `keyid` },
								message: `must have required property 'keyid'`,
								schema: J.properties.keys.items.required,
								parentSchema: J.properties.keys.items,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
						if (e.algorithm === void 0 || !r.call(e, `algorithm`)) {
							let n = {
								instancePath: t + `/keys/` + a,
								schemaPath: `#/properties/keys/items/required`,
								keyword: `required`,
								params: { missingProperty: `algorithm` },
								message: `must have required property 'algorithm'`,
								schema: J.properties.keys.items.required,
								parentSchema: J.properties.keys.items,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
						if (e.publicKey === void 0 || !r.call(e, `publicKey`)) {
							let n = {
								instancePath: t + `/keys/` + a,
								schemaPath: `#/properties/keys/items/required`,
								keyword: `required`,
								params: { missingProperty: `publicKey` },
								message: `must have required property 'publicKey'`,
								schema: J.properties.keys.items.required,
								parentSchema: J.properties.keys.items,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
						if (e.validFrom === void 0 || !r.call(e, `validFrom`)) {
							let n = {
								instancePath: t + `/keys/` + a,
								schemaPath: `#/properties/keys/items/required`,
								keyword: `required`,
								params: { missingProperty: `validFrom` },
								message: `must have required property 'validFrom'`,
								schema: J.properties.keys.items.required,
								parentSchema: J.properties.keys.items,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
						if (e.purpose === void 0 || !r.call(e, `purpose`)) {
							let n = {
								instancePath: t + `/keys/` + a,
								schemaPath: `#/properties/keys/items/required`,
								keyword: `required`,
								params: { missingProperty: `purpose` },
								message: `must have required property 'purpose'`,
								schema: J.properties.keys.items.required,
								parentSchema: J.properties.keys.items,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
						for (let n of Object.keys(e)) if (n !== `keyid` && n !== `algorithm` && n !== `publicKey` && n !== `validFrom` && n !== `validTo` && n !== `purpose`) {
							let r = {
								instancePath: t + `/keys/` + a,
								schemaPath: `#/properties/keys/items/additionalProperties`,
								keyword: `additionalProperties`,
								params: { additionalProperty: n },
								message: `must NOT have additional properties`,
								schema: !1,
								parentSchema: J.properties.keys.items,
								data: e
							};
							s === null ? s = [r] : s.push(r), c++;
						}
						if (e.keyid !== void 0 && r.call(e, `keyid`)) {
							let n = e.keyid;
							if (typeof n == `string`) {
								if (!we.test(n)) {
									let e = {
										instancePath: t + `/keys/` + a + `/keyid`,
										schemaPath: `#/properties/keys/items/properties/keyid/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[0-9a-f]{16}$` },
										message: `must match pattern "^[0-9a-f]{16}$"`,
										schema: `^[0-9a-f]{16}$`,
										parentSchema: J.properties.keys.items.properties.keyid,
										data: n
									};
									s === null ? s = [e] : s.push(e), c++;
								}
							} else {
								let e = {
									instancePath: t + `/keys/` + a + `/keyid`,
									schemaPath: `#/properties/keys/items/properties/keyid/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: J.properties.keys.items.properties.keyid.type,
									parentSchema: J.properties.keys.items.properties.keyid,
									data: n
								};
								s === null ? s = [e] : s.push(e), c++;
							}
						}
						if (e.algorithm !== void 0 && r.call(e, `algorithm`)) {
							let n = e.algorithm;
							if (n !== `ed25519` && n !== `ecdsa-p256`) {
								let e = {
									instancePath: t + `/keys/` + a + `/algorithm`,
									schemaPath: `#/properties/keys/items/properties/algorithm/enum`,
									keyword: `enum`,
									params: { allowedValues: J.properties.keys.items.properties.algorithm.enum },
									message: `must be equal to one of the allowed values`,
									schema: J.properties.keys.items.properties.algorithm.enum,
									parentSchema: J.properties.keys.items.properties.algorithm,
									data: n
								};
								s === null ? s = [e] : s.push(e), c++;
							}
						}
						if (e.publicKey !== void 0 && r.call(e, `publicKey`)) {
							let n = e.publicKey;
							if (typeof n == `string`) {
								if (i(n) > 1e3) {
									let e = {
										instancePath: t + `/keys/` + a + `/publicKey`,
										schemaPath: `#/properties/keys/items/properties/publicKey/maxLength`,
										keyword: `maxLength`,
										params: { limit: 1e3 },
										message: `must NOT have more than 1000 characters`,
										schema: 1e3,
										parentSchema: J.properties.keys.items.properties.publicKey,
										data: n
									};
									s === null ? s = [e] : s.push(e), c++;
								}
								if (i(n) < 80) {
									let e = {
										instancePath: t + `/keys/` + a + `/publicKey`,
										schemaPath: `#/properties/keys/items/properties/publicKey/minLength`,
										keyword: `minLength`,
										params: { limit: 80 },
										message: `must NOT have fewer than 80 characters`,
										schema: 80,
										parentSchema: J.properties.keys.items.properties.publicKey,
										data: n
									};
									s === null ? s = [e] : s.push(e), c++;
								}
							} else {
								let e = {
									instancePath: t + `/keys/` + a + `/publicKey`,
									schemaPath: `#/properties/keys/items/properties/publicKey/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: J.properties.keys.items.properties.publicKey.type,
									parentSchema: J.properties.keys.items.properties.publicKey,
									data: n
								};
								s === null ? s = [e] : s.push(e), c++;
							}
						}
						if (e.validFrom !== void 0 && r.call(e, `validFrom`)) {
							let n = e.validFrom;
							if (typeof n == `string`) {
								if (!u.test(n)) {
									let e = {
										instancePath: t + `/keys/` + a + `/validFrom`,
										schemaPath: `#/properties/keys/items/properties/validFrom/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$` },
										message: `must match pattern "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$"`,
										schema: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$`,
										parentSchema: J.properties.keys.items.properties.validFrom,
										data: n
									};
									s === null ? s = [e] : s.push(e), c++;
								}
							} else {
								let e = {
									instancePath: t + `/keys/` + a + `/validFrom`,
									schemaPath: `#/properties/keys/items/properties/validFrom/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: J.properties.keys.items.properties.validFrom.type,
									parentSchema: J.properties.keys.items.properties.validFrom,
									data: n
								};
								s === null ? s = [e] : s.push(e), c++;
							}
						}
						if (e.validTo !== void 0 && r.call(e, `validTo`)) {
							let n = e.validTo;
							if (typeof n == `string`) {
								if (!u.test(n)) {
									let e = {
										instancePath: t + `/keys/` + a + `/validTo`,
										schemaPath: `#/properties/keys/items/properties/validTo/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$` },
										message: `must match pattern "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$"`,
										schema: `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$`,
										parentSchema: J.properties.keys.items.properties.validTo,
										data: n
									};
									s === null ? s = [e] : s.push(e), c++;
								}
							} else {
								let e = {
									instancePath: t + `/keys/` + a + `/validTo`,
									schemaPath: `#/properties/keys/items/properties/validTo/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: J.properties.keys.items.properties.validTo.type,
									parentSchema: J.properties.keys.items.properties.validTo,
									data: n
								};
								s === null ? s = [e] : s.push(e), c++;
							}
						}
						if (e.purpose !== void 0 && r.call(e, `purpose`)) {
							let n = e.purpose;
							if (Array.isArray(n)) {
								if (n.length > 2) {
									let e = {
										instancePath: t + `/keys/` + a + `/purpose`,
										schemaPath: `#/properties/keys/items/properties/purpose/maxItems`,
										keyword: `maxItems`,
										params: { limit: 2 },
										message: `must NOT have more than 2 items`,
										schema: 2,
										parentSchema: J.properties.keys.items.properties.purpose,
										data: n
									};
									s === null ? s = [e] : s.push(e), c++;
								}
								if (n.length < 1) {
									let e = {
										instancePath: t + `/keys/` + a + `/purpose`,
										schemaPath: `#/properties/keys/items/properties/purpose/minItems`,
										keyword: `minItems`,
										params: { limit: 1 },
										message: `must NOT have fewer than 1 items`,
										schema: 1,
										parentSchema: J.properties.keys.items.properties.purpose,
										data: n
									};
									s === null ? s = [e] : s.push(e), c++;
								}
								let e = n.length;
								for (let r = 0; r < e; r++) {
									let e = n[r];
									if (e !== `event` && e !== `checkpoint`) {
										let n = {
											instancePath: t + `/keys/` + a + `/purpose/` + r,
											schemaPath: `#/properties/keys/items/properties/purpose/items/enum`,
											keyword: `enum`,
											params: { allowedValues: J.properties.keys.items.properties.purpose.items.enum },
											message: `must be equal to one of the allowed values`,
											schema: J.properties.keys.items.properties.purpose.items.enum,
											parentSchema: J.properties.keys.items.properties.purpose.items,
											data: e
										};
										s === null ? s = [n] : s.push(n), c++;
									}
								}
							} else {
								let e = {
									instancePath: t + `/keys/` + a + `/purpose`,
									schemaPath: `#/properties/keys/items/properties/purpose/type`,
									keyword: `type`,
									params: { type: `array` },
									message: `must be array`,
									schema: J.properties.keys.items.properties.purpose.type,
									parentSchema: J.properties.keys.items.properties.purpose,
									data: n
								};
								s === null ? s = [e] : s.push(e), c++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/keys/` + a,
							schemaPath: `#/properties/keys/items/type`,
							keyword: `type`,
							params: { type: `object` },
							message: `must be object`,
							schema: J.properties.keys.items.type,
							parentSchema: J.properties.keys.items,
							data: e
						};
						s === null ? s = [n] : s.push(n), c++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/keys`,
					schemaPath: `#/properties/keys/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: J.properties.keys.type,
					parentSchema: J.properties.keys,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.workflows !== void 0 && r.call(e, `workflows`)) {
			let n = e.workflows;
			if (Array.isArray(n)) {
				if (n.length > 20) {
					let e = {
						instancePath: t + `/workflows`,
						schemaPath: `#/properties/workflows/maxItems`,
						keyword: `maxItems`,
						params: { limit: 20 },
						message: `must NOT have more than 20 items`,
						schema: 20,
						parentSchema: J.properties.workflows,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				let e = n.length;
				for (let a = 0; a < e; a++) {
					let e = n[a];
					if (e && typeof e == `object` && !Array.isArray(e)) {
						if (e.workflowRef === void 0 || !r.call(e, `workflowRef`)) {
							let n = {
								instancePath: t + `/workflows/` + a,
								schemaPath: `#/properties/workflows/items/required`,
								keyword: `required`,
								params: { missingProperty: `workflowRef` },
								message: `must have required property 'workflowRef'`,
								schema: J.properties.workflows.items.required,
								parentSchema: J.properties.workflows.items,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
						for (let n of Object.keys(e)) if (n !== `issuer` && n !== `workflowRef` && n !== `workflowSha`) {
							let r = {
								instancePath: t + `/workflows/` + a,
								schemaPath: `#/properties/workflows/items/additionalProperties`,
								keyword: `additionalProperties`,
								params: { additionalProperty: n },
								message: `must NOT have additional properties`,
								schema: !1,
								parentSchema: J.properties.workflows.items,
								data: e
							};
							s === null ? s = [r] : s.push(r), c++;
						}
						if (e.issuer !== void 0 && r.call(e, `issuer`)) {
							let n = e.issuer;
							if (typeof n == `string`) {
								if (i(n) > 200) {
									let e = {
										instancePath: t + `/workflows/` + a + `/issuer`,
										schemaPath: `#/properties/workflows/items/properties/issuer/maxLength`,
										keyword: `maxLength`,
										params: { limit: 200 },
										message: `must NOT have more than 200 characters`,
										schema: 200,
										parentSchema: J.properties.workflows.items.properties.issuer,
										data: n
									};
									s === null ? s = [e] : s.push(e), c++;
								}
							} else {
								let e = {
									instancePath: t + `/workflows/` + a + `/issuer`,
									schemaPath: `#/properties/workflows/items/properties/issuer/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: J.properties.workflows.items.properties.issuer.type,
									parentSchema: J.properties.workflows.items.properties.issuer,
									data: n
								};
								s === null ? s = [e] : s.push(e), c++;
							}
						}
						if (e.workflowRef !== void 0 && r.call(e, `workflowRef`)) {
							let n = e.workflowRef;
							if (typeof n == `string`) {
								if (i(n) > 300) {
									let e = {
										instancePath: t + `/workflows/` + a + `/workflowRef`,
										schemaPath: `#/properties/workflows/items/properties/workflowRef/maxLength`,
										keyword: `maxLength`,
										params: { limit: 300 },
										message: `must NOT have more than 300 characters`,
										schema: 300,
										parentSchema: J.properties.workflows.items.properties.workflowRef,
										data: n
									};
									s === null ? s = [e] : s.push(e), c++;
								}
								if (i(n) < 10) {
									let e = {
										instancePath: t + `/workflows/` + a + `/workflowRef`,
										schemaPath: `#/properties/workflows/items/properties/workflowRef/minLength`,
										keyword: `minLength`,
										params: { limit: 10 },
										message: `must NOT have fewer than 10 characters`,
										schema: 10,
										parentSchema: J.properties.workflows.items.properties.workflowRef,
										data: n
									};
									s === null ? s = [e] : s.push(e), c++;
								}
							} else {
								let e = {
									instancePath: t + `/workflows/` + a + `/workflowRef`,
									schemaPath: `#/properties/workflows/items/properties/workflowRef/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: J.properties.workflows.items.properties.workflowRef.type,
									parentSchema: J.properties.workflows.items.properties.workflowRef,
									data: n
								};
								s === null ? s = [e] : s.push(e), c++;
							}
						}
						if (e.workflowSha !== void 0 && r.call(e, `workflowSha`)) {
							let n = e.workflowSha;
							if (typeof n == `string`) {
								if (!Y.test(n)) {
									let e = {
										instancePath: t + `/workflows/` + a + `/workflowSha`,
										schemaPath: `#/properties/workflows/items/properties/workflowSha/pattern`,
										keyword: `pattern`,
										params: { pattern: `^[0-9a-f]{40}$` },
										message: `must match pattern "^[0-9a-f]{40}$"`,
										schema: `^[0-9a-f]{40}$`,
										parentSchema: J.properties.workflows.items.properties.workflowSha,
										data: n
									};
									s === null ? s = [e] : s.push(e), c++;
								}
							} else {
								let e = {
									instancePath: t + `/workflows/` + a + `/workflowSha`,
									schemaPath: `#/properties/workflows/items/properties/workflowSha/type`,
									keyword: `type`,
									params: { type: `string` },
									message: `must be string`,
									schema: J.properties.workflows.items.properties.workflowSha.type,
									parentSchema: J.properties.workflows.items.properties.workflowSha,
									data: n
								};
								s === null ? s = [e] : s.push(e), c++;
							}
						}
					} else {
						let n = {
							instancePath: t + `/workflows/` + a,
							schemaPath: `#/properties/workflows/items/type`,
							keyword: `type`,
							params: { type: `object` },
							message: `must be object`,
							schema: J.properties.workflows.items.type,
							parentSchema: J.properties.workflows.items,
							data: e
						};
						s === null ? s = [n] : s.push(n), c++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/workflows`,
					schemaPath: `#/properties/workflows/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: J.properties.workflows.type,
					parentSchema: J.properties.workflows,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
		if (e.endpoints !== void 0 && r.call(e, `endpoints`)) {
			let n = e.endpoints;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (n.awsSts === void 0 || !r.call(n, `awsSts`)) {
					let e = {
						instancePath: t + `/endpoints`,
						schemaPath: `#/properties/endpoints/required`,
						keyword: `required`,
						params: { missingProperty: `awsSts` },
						message: `must have required property 'awsSts'`,
						schema: J.properties.endpoints.required,
						parentSchema: J.properties.endpoints,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				if (n.gcpSts === void 0 || !r.call(n, `gcpSts`)) {
					let e = {
						instancePath: t + `/endpoints`,
						schemaPath: `#/properties/endpoints/required`,
						keyword: `required`,
						params: { missingProperty: `gcpSts` },
						message: `must have required property 'gcpSts'`,
						schema: J.properties.endpoints.required,
						parentSchema: J.properties.endpoints,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				if (n.gcpIamCredentials === void 0 || !r.call(n, `gcpIamCredentials`)) {
					let e = {
						instancePath: t + `/endpoints`,
						schemaPath: `#/properties/endpoints/required`,
						keyword: `required`,
						params: { missingProperty: `gcpIamCredentials` },
						message: `must have required property 'gcpIamCredentials'`,
						schema: J.properties.endpoints.required,
						parentSchema: J.properties.endpoints,
						data: n
					};
					s === null ? s = [e] : s.push(e), c++;
				}
				for (let e of Object.keys(n)) if (e !== `awsSts` && e !== `gcpSts` && e !== `gcpIamCredentials`) {
					let r = {
						instancePath: t + `/endpoints`,
						schemaPath: `#/properties/endpoints/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: J.properties.endpoints,
						data: n
					};
					s === null ? s = [r] : s.push(r), c++;
				}
				if (n.awsSts !== void 0 && r.call(n, `awsSts`)) {
					let e = n.awsSts;
					if (typeof e == `string`) {
						if (!X.test(e)) {
							let n = {
								instancePath: t + `/endpoints/awsSts`,
								schemaPath: `#/properties/endpoints/properties/awsSts/pattern`,
								keyword: `pattern`,
								params: { pattern: `^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$` },
								message: `must match pattern "^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$"`,
								schema: `^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$`,
								parentSchema: J.properties.endpoints.properties.awsSts,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
					} else {
						let n = {
							instancePath: t + `/endpoints/awsSts`,
							schemaPath: `#/properties/endpoints/properties/awsSts/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: J.properties.endpoints.properties.awsSts.type,
							parentSchema: J.properties.endpoints.properties.awsSts,
							data: e
						};
						s === null ? s = [n] : s.push(n), c++;
					}
				}
				if (n.gcpSts !== void 0 && r.call(n, `gcpSts`)) {
					let e = n.gcpSts;
					if (typeof e == `string`) {
						if (!X.test(e)) {
							let n = {
								instancePath: t + `/endpoints/gcpSts`,
								schemaPath: `#/properties/endpoints/properties/gcpSts/pattern`,
								keyword: `pattern`,
								params: { pattern: `^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$` },
								message: `must match pattern "^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$"`,
								schema: `^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$`,
								parentSchema: J.properties.endpoints.properties.gcpSts,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
					} else {
						let n = {
							instancePath: t + `/endpoints/gcpSts`,
							schemaPath: `#/properties/endpoints/properties/gcpSts/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: J.properties.endpoints.properties.gcpSts.type,
							parentSchema: J.properties.endpoints.properties.gcpSts,
							data: e
						};
						s === null ? s = [n] : s.push(n), c++;
					}
				}
				if (n.gcpIamCredentials !== void 0 && r.call(n, `gcpIamCredentials`)) {
					let e = n.gcpIamCredentials;
					if (typeof e == `string`) {
						if (!X.test(e)) {
							let n = {
								instancePath: t + `/endpoints/gcpIamCredentials`,
								schemaPath: `#/properties/endpoints/properties/gcpIamCredentials/pattern`,
								keyword: `pattern`,
								params: { pattern: `^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$` },
								message: `must match pattern "^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$"`,
								schema: `^http://127\\.0\\.0\\.1:[0-9]{1,5}/[A-Za-z0-9/_.-]*$`,
								parentSchema: J.properties.endpoints.properties.gcpIamCredentials,
								data: e
							};
							s === null ? s = [n] : s.push(n), c++;
						}
					} else {
						let n = {
							instancePath: t + `/endpoints/gcpIamCredentials`,
							schemaPath: `#/properties/endpoints/properties/gcpIamCredentials/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: J.properties.endpoints.properties.gcpIamCredentials.type,
							parentSchema: J.properties.endpoints.properties.gcpIamCredentials,
							data: e
						};
						s === null ? s = [n] : s.push(n), c++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/endpoints`,
					schemaPath: `#/properties/endpoints/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: J.properties.endpoints.type,
					parentSchema: J.properties.endpoints,
					data: n
				};
				s === null ? s = [e] : s.push(e), c++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: J.type,
			parentSchema: J,
			data: e
		};
		s === null ? s = [n] : s.push(n), c++;
	}
	return Z.errors = s, c === 0;
}
const Te = $;
const Q = {
	title: `Workload`,
	description: `A program with an identity of its own, run by a GitHub Actions job.`,
	type: `object`,
	additionalProperties: !1,
	required: [
		`apiVersion`,
		`kind`,
		`id`,
		`title`,
		`owner`,
		`identity`
	],
	properties: {
		apiVersion: {
			title: `API version`,
			description: "The version of these documents: always `access-lineage/v1`.",
			const: `access-lineage/v1`
		},
		kind: {
			const: `Workload`,
			description: "Always `Workload`."
		},
		id: {
			title: `Name`,
			description: `Lower-case letters, digits and hyphens, starting with a letter or digit.`,
			type: `string`,
			pattern: `^[a-z0-9][a-z0-9-]{0,59}$`,
			"x-identity": !0
		},
		title: {
			title: `Title`,
			description: `One line that a newcomer understands.`,
			type: `string`,
			minLength: 3,
			maxLength: 120
		},
		owner: {
			title: `Person id`,
			description: `The accountable person. Never approves requests for it.`,
			type: `string`,
			pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
			"x-type": `PersonId`,
			"x-identity": !0,
			"x-refers-to": `Person`
		},
		controllers: {
			description: `Everybody who can change what it does. Separation of duties counts its grants to them, and none of them approves.`,
			type: `array`,
			maxItems: 100,
			items: {
				title: `Person id`,
				description: "A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.",
				type: `string`,
				pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
				"x-type": `PersonId`,
				"x-identity": !0,
				"x-refers-to": `Person`
			}
		},
		identity: {
			title: `Identity`,
			description: `The GitHub Actions job that is this workload. Every line that is given must equal the claim of the job's OIDC token.`,
			type: `object`,
			additionalProperties: !1,
			required: [
				`repositoryId`,
				`workflow`,
				`ref`
			],
			properties: {
				repositoryId: {
					description: "Numeric id of the repository the job runs in, quoted: `\"912345678\"` (`gh api repos/OWNER/NAME --jq .id`).",
					type: `string`,
					pattern: `^[1-9][0-9]{0,19}$`
				},
				repository: {
					description: "Its name as a label for readers: `payco/ledger-sync`. Never compared.",
					type: `string`,
					maxLength: 140
				},
				workflow: {
					description: "Path of the workflow file in that repository: `.github/workflows/deploy.yml`.",
					type: `string`,
					pattern: `^\\.github/workflows/[A-Za-z0-9._-]+\\.ya?ml$`
				},
				ref: {
					description: "Full ref the workflow runs from: `refs/heads/main`.",
					type: `string`,
					pattern: `^refs/(heads|tags)/[A-Za-z0-9._/-]{1,200}$`
				},
				environment: {
					description: "GitHub environment of the job: `production`. Left out: the job must name none.",
					type: `string`,
					minLength: 1,
					maxLength: 100
				},
				runner: {
					description: "`github-hosted` (default) or `self-hosted`.",
					enum: [`github-hosted`, `self-hosted`]
				}
			}
		}
	}
};
function $(e, { instancePath: t = ``, parentData: n, parentDataProperty: a, rootData: c = e } = {}) {
	let l = null, u = 0;
	if (e && typeof e == `object` && !Array.isArray(e)) {
		if (e.apiVersion === void 0 || !r.call(e, `apiVersion`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `apiVersion` },
				message: `must have required property 'apiVersion'`,
				schema: Q.required,
				parentSchema: Q,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.kind === void 0 || !r.call(e, `kind`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `kind` },
				message: `must have required property 'kind'`,
				schema: Q.required,
				parentSchema: Q,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.id === void 0 || !r.call(e, `id`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `id` },
				message: `must have required property 'id'`,
				schema: Q.required,
				parentSchema: Q,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.title === void 0 || !r.call(e, `title`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `title` },
				message: `must have required property 'title'`,
				schema: Q.required,
				parentSchema: Q,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.owner === void 0 || !r.call(e, `owner`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `owner` },
				message: `must have required property 'owner'`,
				schema: Q.required,
				parentSchema: Q,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		if (e.identity === void 0 || !r.call(e, `identity`)) {
			let n = {
				instancePath: t,
				schemaPath: `#/required`,
				keyword: `required`,
				params: { missingProperty: `identity` },
				message: `must have required property 'identity'`,
				schema: Q.required,
				parentSchema: Q,
				data: e
			};
			l === null ? l = [n] : l.push(n), u++;
		}
		for (let n of Object.keys(e)) if (n !== `apiVersion` && n !== `kind` && n !== `id` && n !== `title` && n !== `owner` && n !== `controllers` && n !== `identity`) {
			let r = {
				instancePath: t,
				schemaPath: `#/additionalProperties`,
				keyword: `additionalProperties`,
				params: { additionalProperty: n },
				message: `must NOT have additional properties`,
				schema: !1,
				parentSchema: Q,
				data: e
			};
			l === null ? l = [r] : l.push(r), u++;
		}
		if (e.apiVersion !== void 0 && r.call(e, `apiVersion`)) {
			let n = e.apiVersion;
			if (n !== `access-lineage/v1`) {
				let e = {
					instancePath: t + `/apiVersion`,
					schemaPath: `#/properties/apiVersion/const`,
					keyword: `const`,
					params: { allowedValue: `access-lineage/v1` },
					message: `must be equal to constant`,
					schema: `access-lineage/v1`,
					parentSchema: Q.properties.apiVersion,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.kind !== void 0 && r.call(e, `kind`)) {
			let n = e.kind;
			if (n !== `Workload`) {
				let e = {
					instancePath: t + `/kind`,
					schemaPath: `#/properties/kind/const`,
					keyword: `const`,
					params: { allowedValue: `Workload` },
					message: `must be equal to constant`,
					schema: `Workload`,
					parentSchema: Q.properties.kind,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.id !== void 0 && r.call(e, `id`)) {
			let n = e.id;
			if (typeof n == `string`) {
				if (!s.test(n)) {
					let e = {
						instancePath: t + `/id`,
						schemaPath: `#/properties/id/pattern`,
						keyword: `pattern`,
						params: { pattern: `^[a-z0-9][a-z0-9-]{0,59}$` },
						message: `must match pattern "^[a-z0-9][a-z0-9-]{0,59}$"`,
						schema: `^[a-z0-9][a-z0-9-]{0,59}$`,
						parentSchema: Q.properties.id,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/id`,
					schemaPath: `#/properties/id/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: Q.properties.id.type,
					parentSchema: Q.properties.id,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.title !== void 0 && r.call(e, `title`)) {
			let n = e.title;
			if (typeof n == `string`) {
				if (i(n) > 120) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/maxLength`,
						keyword: `maxLength`,
						params: { limit: 120 },
						message: `must NOT have more than 120 characters`,
						schema: 120,
						parentSchema: Q.properties.title,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				if (i(n) < 3) {
					let e = {
						instancePath: t + `/title`,
						schemaPath: `#/properties/title/minLength`,
						keyword: `minLength`,
						params: { limit: 3 },
						message: `must NOT have fewer than 3 characters`,
						schema: 3,
						parentSchema: Q.properties.title,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/title`,
					schemaPath: `#/properties/title/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: Q.properties.title.type,
					parentSchema: Q.properties.title,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.owner !== void 0 && r.call(e, `owner`)) {
			let n = e.owner;
			if (typeof n == `string`) {
				if (!o.test(n)) {
					let e = {
						instancePath: t + `/owner`,
						schemaPath: `#/properties/owner/pattern`,
						keyword: `pattern`,
						params: { pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$` },
						message: `must match pattern "^p-[a-z0-9][a-z0-9-]{0,39}$"`,
						schema: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
						parentSchema: Q.properties.owner,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
			} else {
				let e = {
					instancePath: t + `/owner`,
					schemaPath: `#/properties/owner/type`,
					keyword: `type`,
					params: { type: `string` },
					message: `must be string`,
					schema: Q.properties.owner.type,
					parentSchema: Q.properties.owner,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.controllers !== void 0 && r.call(e, `controllers`)) {
			let n = e.controllers;
			if (Array.isArray(n)) {
				if (n.length > 100) {
					let e = {
						instancePath: t + `/controllers`,
						schemaPath: `#/properties/controllers/maxItems`,
						keyword: `maxItems`,
						params: { limit: 100 },
						message: `must NOT have more than 100 items`,
						schema: 100,
						parentSchema: Q.properties.controllers,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				let e = n.length;
				for (let r = 0; r < e; r++) {
					let e = n[r];
					if (typeof e == `string`) {
						if (!o.test(e)) {
							let n = {
								instancePath: t + `/controllers/` + r,
								schemaPath: `#/properties/controllers/items/pattern`,
								keyword: `pattern`,
								params: { pattern: `^p-[a-z0-9][a-z0-9-]{0,39}$` },
								message: `must match pattern "^p-[a-z0-9][a-z0-9-]{0,39}$"`,
								schema: `^p-[a-z0-9][a-z0-9-]{0,39}$`,
								parentSchema: Q.properties.controllers.items,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/controllers/` + r,
							schemaPath: `#/properties/controllers/items/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: Q.properties.controllers.items.type,
							parentSchema: Q.properties.controllers.items,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/controllers`,
					schemaPath: `#/properties/controllers/type`,
					keyword: `type`,
					params: { type: `array` },
					message: `must be array`,
					schema: Q.properties.controllers.type,
					parentSchema: Q.properties.controllers,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
		if (e.identity !== void 0 && r.call(e, `identity`)) {
			let n = e.identity;
			if (n && typeof n == `object` && !Array.isArray(n)) {
				if (n.repositoryId === void 0 || !r.call(n, `repositoryId`)) {
					let e = {
						instancePath: t + `/identity`,
						schemaPath: `#/properties/identity/required`,
						keyword: `required`,
						params: { missingProperty: `repositoryId` },
						message: `must have required property 'repositoryId'`,
						schema: Q.properties.identity.required,
						parentSchema: Q.properties.identity,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				if (n.workflow === void 0 || !r.call(n, `workflow`)) {
					let e = {
						instancePath: t + `/identity`,
						schemaPath: `#/properties/identity/required`,
						keyword: `required`,
						params: { missingProperty: `workflow` },
						message: `must have required property 'workflow'`,
						schema: Q.properties.identity.required,
						parentSchema: Q.properties.identity,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				if (n.ref === void 0 || !r.call(n, `ref`)) {
					let e = {
						instancePath: t + `/identity`,
						schemaPath: `#/properties/identity/required`,
						keyword: `required`,
						params: { missingProperty: `ref` },
						message: `must have required property 'ref'`,
						schema: Q.properties.identity.required,
						parentSchema: Q.properties.identity,
						data: n
					};
					l === null ? l = [e] : l.push(e), u++;
				}
				for (let e of Object.keys(n)) if (e !== `repositoryId` && e !== `repository` && e !== `workflow` && e !== `ref` && e !== `environment` && e !== `runner`) {
					let r = {
						instancePath: t + `/identity`,
						schemaPath: `#/properties/identity/additionalProperties`,
						keyword: `additionalProperties`,
						params: { additionalProperty: e },
						message: `must NOT have additional properties`,
						schema: !1,
						parentSchema: Q.properties.identity,
						data: n
					};
					l === null ? l = [r] : l.push(r), u++;
				}
				if (n.repositoryId !== void 0 && r.call(n, `repositoryId`)) {
					let e = n.repositoryId;
					if (typeof e == `string`) {
						if (!O.test(e)) {
							let n = {
								instancePath: t + `/identity/repositoryId`,
								schemaPath: `#/properties/identity/properties/repositoryId/pattern`,
								keyword: `pattern`,
								params: { pattern: `^[1-9][0-9]{0,19}$` },
								message: `must match pattern "^[1-9][0-9]{0,19}$"`,
								schema: `^[1-9][0-9]{0,19}$`,
								parentSchema: Q.properties.identity.properties.repositoryId,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/identity/repositoryId`,
							schemaPath: `#/properties/identity/properties/repositoryId/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: Q.properties.identity.properties.repositoryId.type,
							parentSchema: Q.properties.identity.properties.repositoryId,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
				if (n.repository !== void 0 && r.call(n, `repository`)) {
					let e = n.repository;
					if (typeof e == `string`) {
						if (i(e) > 140) {
							let n = {
								instancePath: t + `/identity/repository`,
								schemaPath: `#/properties/identity/properties/repository/maxLength`,
								keyword: `maxLength`,
								params: { limit: 140 },
								message: `must NOT have more than 140 characters`,
								schema: 140,
								parentSchema: Q.properties.identity.properties.repository,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/identity/repository`,
							schemaPath: `#/properties/identity/properties/repository/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: Q.properties.identity.properties.repository.type,
							parentSchema: Q.properties.identity.properties.repository,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
				if (n.workflow !== void 0 && r.call(n, `workflow`)) {
					let e = n.workflow;
					if (typeof e == `string`) {
						if (!U.test(e)) {
							let n = {
								instancePath: t + `/identity/workflow`,
								schemaPath: `#/properties/identity/properties/workflow/pattern`,
								keyword: `pattern`,
								params: { pattern: `^\\.github/workflows/[A-Za-z0-9._-]+\\.ya?ml$` },
								message: `must match pattern "^\\.github/workflows/[A-Za-z0-9._-]+\\.ya?ml$"`,
								schema: `^\\.github/workflows/[A-Za-z0-9._-]+\\.ya?ml$`,
								parentSchema: Q.properties.identity.properties.workflow,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/identity/workflow`,
							schemaPath: `#/properties/identity/properties/workflow/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: Q.properties.identity.properties.workflow.type,
							parentSchema: Q.properties.identity.properties.workflow,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
				if (n.ref !== void 0 && r.call(n, `ref`)) {
					let e = n.ref;
					if (typeof e == `string`) {
						if (!W.test(e)) {
							let n = {
								instancePath: t + `/identity/ref`,
								schemaPath: `#/properties/identity/properties/ref/pattern`,
								keyword: `pattern`,
								params: { pattern: `^refs/(heads|tags)/[A-Za-z0-9._/-]{1,200}$` },
								message: `must match pattern "^refs/(heads|tags)/[A-Za-z0-9._/-]{1,200}$"`,
								schema: `^refs/(heads|tags)/[A-Za-z0-9._/-]{1,200}$`,
								parentSchema: Q.properties.identity.properties.ref,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/identity/ref`,
							schemaPath: `#/properties/identity/properties/ref/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: Q.properties.identity.properties.ref.type,
							parentSchema: Q.properties.identity.properties.ref,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
				if (n.environment !== void 0 && r.call(n, `environment`)) {
					let e = n.environment;
					if (typeof e == `string`) {
						if (i(e) > 100) {
							let n = {
								instancePath: t + `/identity/environment`,
								schemaPath: `#/properties/identity/properties/environment/maxLength`,
								keyword: `maxLength`,
								params: { limit: 100 },
								message: `must NOT have more than 100 characters`,
								schema: 100,
								parentSchema: Q.properties.identity.properties.environment,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
						if (i(e) < 1) {
							let n = {
								instancePath: t + `/identity/environment`,
								schemaPath: `#/properties/identity/properties/environment/minLength`,
								keyword: `minLength`,
								params: { limit: 1 },
								message: `must NOT have fewer than 1 characters`,
								schema: 1,
								parentSchema: Q.properties.identity.properties.environment,
								data: e
							};
							l === null ? l = [n] : l.push(n), u++;
						}
					} else {
						let n = {
							instancePath: t + `/identity/environment`,
							schemaPath: `#/properties/identity/properties/environment/type`,
							keyword: `type`,
							params: { type: `string` },
							message: `must be string`,
							schema: Q.properties.identity.properties.environment.type,
							parentSchema: Q.properties.identity.properties.environment,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
				if (n.runner !== void 0 && r.call(n, `runner`)) {
					let e = n.runner;
					if (e !== `github-hosted` && e !== `self-hosted`) {
						let n = {
							instancePath: t + `/identity/runner`,
							schemaPath: `#/properties/identity/properties/runner/enum`,
							keyword: `enum`,
							params: { allowedValues: Q.properties.identity.properties.runner.enum },
							message: `must be equal to one of the allowed values`,
							schema: Q.properties.identity.properties.runner.enum,
							parentSchema: Q.properties.identity.properties.runner,
							data: e
						};
						l === null ? l = [n] : l.push(n), u++;
					}
				}
			} else {
				let e = {
					instancePath: t + `/identity`,
					schemaPath: `#/properties/identity/type`,
					keyword: `type`,
					params: { type: `object` },
					message: `must be object`,
					schema: Q.properties.identity.type,
					parentSchema: Q.properties.identity,
					data: n
				};
				l === null ? l = [e] : l.push(e), u++;
			}
		}
	} else {
		let n = {
			instancePath: t,
			schemaPath: `#/type`,
			keyword: `type`,
			params: { type: `object` },
			message: `must be object`,
			schema: Q.type,
			parentSchema: Q,
			data: e
		};
		l === null ? l = [n] : l.push(n), u++;
	}
	return $.errors = l, u === 0;
}
const Ee = {
	AccessRequest: t,
	ApprovalRule: ee,
	Directory: te,
	Environment: re,
	Group: ae,
	Person: E,
	Revocation: se,
	Role: ce,
	Rule: ge,
	ServiceAccount: _e,
	SodSet: ve,
	Trust: ye,
	Workload: Te
};
const MEANINGS = {
	AccessRequest: [
		{
			path: ["window", "start"],
			means: "instant"
		},
		{
			path: ["window", "duration"],
			means: "duration"
		},
		{
			path: ["access", "reviewBy"],
			means: "date"
		}
	],
	ApprovalRule: [{
		path: ["freshness", "maxAge"],
		means: "duration"
	}],
	Directory: [],
	Environment: [{
		path: ["duration", "max"],
		means: "duration"
	}],
	Group: [],
	Person: [],
	Revocation: [],
	Role: [
		{
			path: ["duration", "min"],
			means: "duration"
		},
		{
			path: ["duration", "default"],
			means: "duration"
		},
		{
			path: ["duration", "max"],
			means: "duration"
		},
		{
			path: ["maxSession"],
			means: "duration"
		},
		{
			path: [
				"entitlements",
				"*",
				"maxSession"
			],
			means: "duration"
		}
	],
	Rule: [],
	ServiceAccount: [],
	SodSet: [{
		path: ["lookBack"],
		means: "duration"
	}],
	Trust: [{
		path: [
			"keys",
			"*",
			"validFrom"
		],
		means: "instant"
	}, {
		path: [
			"keys",
			"*",
			"validTo"
		],
		means: "instant"
	}],
	Workload: []
};
// src/intake/moments.ts
const LONGEST_DAYS = 366;
function impossibleTimes(kind, parsed) {
	const findings = [];
	for (const { path, means } of MEANINGS[kind]) for (const { pointer, value } of valuesAt(parsed.value, path)) {
		if (typeof value !== "string") continue;
		const wrong = means === "duration" ? wrongDuration(value) : wrongDay(value);
		if (!wrong) continue;
		const message = `${fieldName(pointer)} is ${seen(value)}, ${wrong.why}`;
		const id = means === "duration" ? "Y022" : "Y023";
		findings.push(objection(id, parsed.written(pointer).at, message, wrong.fix, { field: pointer }));
	}
	return findings;
}
function wrongDuration(value) {
	if (!/^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$/.exec(value)) return null;
	if (!/[0-9]/.test(value) || value.endsWith("T")) return {
		why: "which says no time",
		fix: "write days, hours or minutes: `P30D`, `PT4H`, `PT30M`"
	};
	if (!/[1-9]/.test(value)) return {
		why: "which is no time at all",
		fix: "give it at least a minute: `PT1M`"
	};
	if (seconds(value) > LONGEST_DAYS * 86400) return {
		why: `which is more than ${LONGEST_DAYS} days`,
		fix: `write at most \`P${LONGEST_DAYS}D\`; access that lasts is asked for again`
	};
	return null;
}
function wrongDay(value) {
	const [year = 0, month = 0, day = 0] = value.slice(0, 10).split("-").map(Number);
	const there = new Date(Date.UTC(year, month - 1, day));
	if (!Number.isNaN(there.getTime()) && there.getUTCMonth() !== month - 1) return {
		why: "a day that is not in the calendar",
		fix: "give a day that exists"
	};
	return null;
}
// src/intake/say-error.ts
function sayError(error, parsed) {
	const { id, message, fix, onKey, child, values } = (SENTENCES[error.keyword] ?? other)(error, parsed);
	const pointer = child === void 0 ? error.instancePath : `${error.instancePath}/${child.replaceAll("~", "~0").replaceAll("/", "~1")}`;
	return objection(id, onKey ? parsed.locate(pointer) : parsed.written(pointer).at, message, fix, {
		field: pointer,
		...values
	});
}
const SENTENCES = {
	required: missing,
	additionalProperties: unknownField,
	type: wrongType,
	enum: notAllowed,
	const: notAllowed,
	discriminator: wrongTag,
	pattern: wrongForm,
	minLength: ({ params, ...error }) => size(error, `has ${length(error.data)} letters`, `at least ${String(params["limit"])} are needed`),
	maxLength: ({ params, ...error }) => size(error, `has ${length(error.data)} letters`, `at most ${String(params["limit"])} are allowed`),
	minItems: ({ params, ...error }) => size(error, `has ${count(error.data)}`, `at least ${String(params["limit"])} must stand here`),
	maxItems: ({ params, ...error }) => size(error, `has ${count(error.data)}`, `at most ${String(params["limit"])} may stand here`),
	minimum: ({ params, ...error }) => size(error, `is ${seen(error.data)}`, `at least ${String(params["limit"])} is needed`),
	maximum: ({ params, ...error }) => size(error, `is ${seen(error.data)}`, `at most ${String(params["limit"])} is allowed`),
	minProperties: oneOfThese,
	maxProperties: oneOfThese,
	uniqueItems: ({ instancePath }) => ({
		id: "Y015",
		message: `${fieldName(instancePath)} names the same thing twice`,
		fix: "keep one of the two",
		onKey: true
	})
};
function missing({ instancePath, params, parentSchema }) {
	const name = String(params["missingProperty"]);
	return {
		id: "Y010",
		message: `\`${name}\` is missing${instancePath === "" ? "" : ` in ${fieldName(instancePath)}`}`,
		fix: `add \`${name}:\`${explained(parentSchema.properties?.[name])}`,
		onKey: true
	};
}
const COMPUTED = new Set([
	"approver",
	"approvers",
	"approvedBy",
	"risk",
	"requester",
	"requestedBy",
	"status",
	"verdict",
	"decision",
	"approval",
	"approvals",
	"expires"
]);
function unknownField({ instancePath, params, parentSchema }) {
	const name = String(params["additionalProperty"]);
	const known = Object.keys(parentSchema.properties ?? {});
	const meant = didYouMean(name, known);
	const where = instancePath === "" ? "" : ` in ${fieldName(instancePath)}`;
	const computed = known.includes("justification") && COMPUTED.has(name);
	const fix = meant ? `did you mean \`${meant}\`?` : computed ? "leave it out: it is computed from policy and the pull request" : `leave it out; known here: ${list(known)}`;
	return {
		id: "Y011",
		message: `unknown field ${seen(name)}${where}`,
		fix,
		onKey: true,
		child: name,
		...meant ? { values: { suggestion: meant } } : {}
	};
}
const TYPES = {
	string: "text",
	integer: "a whole number",
	number: "a number",
	boolean: "true or false",
	array: "a list",
	object: "a block of fields"
};
function wrongType(error, parsed) {
	const expected = String(error.params["type"]);
	const name = fieldName(error.instancePath);
	const written = parsed.written(error.instancePath);
	if (expected === "string" && written.plain && written.text !== "" && error.data !== null) return quoteIt(error, written.text);
	const one = expected === "array" && typeof error.data !== "object" ? ` such as \`[${written.text.slice(0, 60)}]\`` : "";
	return {
		id: "Y012",
		message: `${name} is ${seen(error.data)}, where ${TYPES[expected] ?? expected} is expected`,
		fix: `give ${TYPES[expected] ?? expected}${one}${explained(error.parentSchema)}`,
		onKey: typeof error.data === "object"
	};
}
function quoteIt({ instancePath, data }, text) {
	const lost = String(data) === text ? "" : `, which is ${seen(data)}`;
	const kind = typeof data === "boolean" ? "true or false" : "a number";
	return {
		id: "Y017",
		message: `${fieldName(instancePath)}: YAML reads \`${text.slice(0, 60)}\` as ${kind}${lost}, where text is expected`,
		fix: `quote it: \`"${text.slice(0, 60)}"\``
	};
}
function notAllowed(error) {
	const allowed = error.keyword === "const" ? [error.params["allowedValue"] ?? ""] : error.parentSchema.enum ?? [];
	return choice(error, error.instancePath, allowed, error.data);
}
function wrongTag(error) {
	const tag = String(error.params["tag"]);
	const allowed = (error.parentSchema.oneOf ?? []).map((branch) => branch.properties?.[tag]?.const ?? "");
	const value = error.params["tagValue"];
	const branch = { properties: { [tag]: error.parentSchema.oneOf?.[0]?.properties?.[tag] ?? {} } };
	const pointer = `${error.instancePath}/${tag}`;
	if (value === void 0) return {
		id: "Y010",
		message: `\`${tag}\` is missing in ${fieldName(error.instancePath)}`,
		fix: `add \`${tag}:\`, one of ${list(allowed)}`,
		onKey: true
	};
	return {
		...choice({
			...error,
			parentSchema: branch
		}, pointer, allowed, value),
		child: tag
	};
}
function choice(error, pointer, allowed, value) {
	const names = allowed.map(String);
	const meant = typeof value === "string" ? didYouMean(value, names) : null;
	const fix = names.length === 1 ? `write \`${names[0] ?? ""}\`` : `${meant ? `did you mean \`${meant}\`? ` : ""}allowed: ${list(names)}`;
	return {
		id: "Y013",
		message: `${fieldName(pointer)} is ${seen(value)}, which is not ${names.length === 1 ? "what it must be" : "one of the allowed values"}`,
		fix,
		onKey: typeof error.data === "object" && error.keyword !== "discriminator",
		...meant ? { values: { suggestion: meant } } : {}
	};
}
function wrongForm(error) {
	const name = fieldName(error.instancePath);
	const strange = error.parentSchema["x-identity"] && typeof error.data === "string" ? /[^\x20-\x7e]/u.exec(error.data) : null;
	if (strange) return {
		id: "Y018",
		message: `${name} is ${seen(error.data)}, which holds \`${strange[0]}\` (${codePoint(strange[0])}); names are ASCII, so that no letter can pass for another`,
		fix: `type it again with plain letters${explained(error.parentSchema)}`
	};
	return {
		id: "Y014",
		message: `${name} is ${seen(error.data)}, which is not in the expected form`,
		fix: `expected${explained(error.parentSchema)}`
	};
}
function oneOfThese({ instancePath, parentSchema, data }) {
	const found = Object.keys(data);
	const names = list(Object.keys(parentSchema.properties ?? {}));
	return {
		id: "Y016",
		message: found.length === 0 ? `${fieldName(instancePath)} is empty` : `${fieldName(instancePath)} has ${found.length} fields (${list(found.slice(0, 5))}), where one is expected`,
		fix: `give one of ${names}`,
		onKey: true
	};
}
function size(error, is, limit) {
	return {
		id: "Y015",
		message: `${fieldName(error.instancePath)} ${is}; ${limit}`,
		fix: `change it${explained(error.parentSchema)}`,
		onKey: typeof error.data === "object"
	};
}
function other(error) {
	return {
		id: "Y014",
		message: `${fieldName(error.instancePath)} does not meet \`${error.keyword}\``,
		fix: `expected${explained(error.parentSchema)}`,
		onKey: true
	};
}
function explained(schema) {
	return schema?.description ? `: ${schema.description}` : "";
}
function list(names) {
	return names.map((name) => `\`${String(name)}\``).join(", ");
}
function length(value) {
	return typeof value === "string" ? Array.from(value).length : 0;
}
function count(value) {
	return Array.isArray(value) && value.length === 1 ? "1 item" : `${Array.isArray(value) ? value.length : 0} items`;
}
// src/intake/validate.ts
function validate(kind, parsed) {
	const excessive = excesses(parsed);
	if (excessive.length > 0) return excessive.slice(0, 50);
	const validator = Ee[kind];
	if (validator(parsed.value)) return [];
	return essential(validator.errors ?? []).slice(0, 50).map((error) => sayError(error, parsed));
}
function essential(errors) {
	const unknown = new Map();
	for (const error of errors) if (error.keyword === "additionalProperties") unknown.set(error.instancePath, [...unknown.get(error.instancePath) ?? [], String(error.params["additionalProperty"])]);
	const told = new Set();
	return errors.filter((error) => {
		if (error.keyword === "required" && misspelt(String(error.params["missingProperty"]), error, unknown)) return false;
		const about = error.keyword === "required" || error.keyword === "additionalProperties" ? `${error.instancePath} ${Object.values(error.params).join()}` : error.instancePath;
		if (told.has(about)) return false;
		told.add(about);
		return true;
	});
}
function misspelt(missing, error, unknown) {
	const names = Object.keys(error.parentSchema.properties ?? {});
	return (unknown.get(error.instancePath) ?? []).some((name) => didYouMean(name, names) === missing);
}
function excesses(parsed) {
	const found = [];
	const steps = [];
	const tooMany = (what, most) => {
		const pointer = pointerOf(steps);
		const message = `${fieldName(pointer)} holds ${what}; at most ${most} are allowed anywhere`;
		found.push(objection("Y001", parsed.locate(pointer), message, "split it"));
	};
	const look = (value) => {
		if (typeof value === "string") {
			if (value.length > CEILING.letters) tooMany(`${value.length} letters`, CEILING.letters);
			const hidden = escapedInvisible(value);
			if (hidden) found.push(escaped(hidden, pointerOf(steps), parsed));
		} else if (Array.isArray(value)) {
			if (value.length > CEILING.items) tooMany(`${value.length} items`, CEILING.items);
			else for (const [index, item] of value.entries()) within(String(index), item);
		} else if (typeof value === "object" && value !== null) {
			const entries = Object.entries(value);
			if (entries.length > CEILING.fields) tooMany(`${entries.length} fields`, CEILING.fields);
			else for (const [name, inner] of entries) within(name, inner);
		}
	};
	const within = (step, value) => {
		steps.push(step);
		const hidden = escapedInvisible(step);
		if (hidden) found.push(escaped(hidden, pointerOf(steps), parsed));
		look(value);
		steps.pop();
	};
	look(parsed.value);
	return found;
}
function escaped(character, pointer, parsed) {
	const name = codePoint(character);
	const message = `${seen(fieldName(pointer))} holds an invisible character, ${name}, written as an escape`;
	return objection("Y004", parsed.written(pointer).at, message, "take it out; no field needs one", { codePoint: name });
}
// node_modules/js-yaml/dist/js-yaml.mjs
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
var Schema = class Schema {
	tags;
	implicitScalarTags;
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	defaultScalarTag;
	defaultSequenceTag;
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
var DUMP_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]).withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var HEX = "0123456789ABCDEF";
function percentByte(byte) {
	return "%" + HEX[byte >> 4] + HEX[byte & 15];
}
function tagPercentEncode(source, isSuffix) {
	const allowed = isSuffix ? TAG_SUFFIX_CHARS : TAG_URI_CHARS;
	let result = "";
	for (let index = 0; index < source.length; index++) {
		let ch = source.charCodeAt(index);
		if (ch >= 48 && ch <= 57 || ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122 || allowed.includes(source[index])) {
			result += source[index];
			continue;
		}
		if (ch >= 55296 && ch <= 56319) ch = 65536 + ((ch & 1023) << 10) + (source.charCodeAt(++index) & 1023);
		if (ch < 128) result += percentByte(ch);
		else if (ch < 2048) result += percentByte(192 | ch >> 6) + percentByte(128 | ch & 63);
		else if (ch < 65536) result += percentByte(224 | ch >> 12) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
		else result += percentByte(240 | ch >> 18) + percentByte(128 | ch >> 12 & 63) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
	}
	return result;
}
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
function tagNameShort(fullTag) {
	let tag = fullTag;
	if (tag.charCodeAt(0) === 33) {
		tag = tag.slice(1);
		return `!${tagPercentEncode(tag, true)}`;
	}
	if (tag.slice(0, 18) === "tag:yaml.org,2002:") return `!!${tagPercentEncode(tag.slice(18), true)}`;
	return `!<${tagPercentEncode(tag, false)}>`;
}
var NO_RANGE$2 = -1;
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: new Map(),
		nodeTags: new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = new Map();
				state.nodeTags = new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument$1(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument$1(state);
		if (state.position === documentStart) throwError(state, "can not read a document");
	}
	return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function loadDocuments(input, options = {}) {
	const opts = {
		...DEFAULT_LOAD_OPTIONS,
		...options
	};
	const source = String(input);
	const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
	const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
	return constructFromEvents(parseEvents(source, pick(opts, PARSER_OPT_KEYS)), {
		...pick(opts, CONSTRUCTOR_OPT_KEYS),
		source
	});
}
function load(input, options) {
	const documents = loadDocuments(input, options);
	if (documents.length === 0) throw new YAMLException("expected a document, but the input is empty");
	if (documents.length === 1) return documents[0];
	throw new YAMLException("expected a single document in the stream, but found more");
}
var INVALID = Symbol("INVALID");
function buildRepresentTypes(schema) {
	const defaultTags = new Set([
		schema.defaultScalarTag,
		schema.defaultSequenceTag,
		schema.defaultMappingTag
	].filter((t) => t !== void 0));
	const implicitScalars = schema.implicitScalarTags;
	const explicitTags = schema.tags.filter((t) => !(t.nodeKind === "scalar" && t.implicit) && !defaultTags.has(t));
	const defaultTagsLast = schema.tags.filter((t) => defaultTags.has(t));
	return [
		...implicitScalars.map((tag) => ({
			tag,
			implicitTag: true
		})),
		...explicitTags.map((tag) => ({
			tag,
			implicitTag: false
		})),
		...defaultTagsLast.map((tag) => ({
			tag,
			implicitTag: true
		}))
	];
}
function matchTag(state, object) {
	for (let index = 0, length = state.representTypes.length; index < length; index += 1) {
		const { tag, implicitTag } = state.representTypes[index];
		if (tag.identify(object)) {
			let tagName;
			if (tag.matchByTagPrefix) tagName = tag.representTagName(object);
			else tagName = tag.tagName;
			return {
				tag,
				tagName,
				implicitTag
			};
		}
	}
	return null;
}
function build(state, object) {
	if (!state.noRefs && object !== null && typeof object === "object") {
		const existing = state.refs.get(object);
		if (existing) {
			if (existing.anchor === void 0) existing.anchor = `ref_${state.refCounter++}`;
			return {
				kind: "alias",
				anchor: existing.anchor
			};
		}
	}
	const matched = matchTag(state, object);
	if (!matched) {
		if (object === void 0) return INVALID;
		if (state.skipInvalid) return INVALID;
		throw new YAMLException(`unacceptable kind of an object to dump ${Object.prototype.toString.call(object)}`);
	}
	const { tag, tagName, implicitTag } = matched;
	const nodeTagName = implicitTag ? tagName : tagNameShort(tagName);
	if (tag.nodeKind === "scalar") return {
		kind: "scalar",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: SCALAR_STYLE.PLAIN,
		value: tag.represent(object)
	};
	if (tag.nodeKind === "sequence") {
		const container = tag.represent(object);
		const node = {
			kind: "sequence",
			tag: nodeTagName,
			tagged: !implicitTag,
			style: COLLECTION_STYLE.BLOCK,
			items: []
		};
		if (!state.noRefs) state.refs.set(object, node);
		for (let index = 0, length = container.length; index < length; index += 1) {
			let item = build(state, container[index]);
			if (item === INVALID && container[index] === void 0) item = build(state, null);
			if (item === INVALID) continue;
			node.items.push(item);
		}
		return node;
	}
	const map = tag.represent(object);
	const node = {
		kind: "mapping",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: COLLECTION_STYLE.BLOCK,
		items: []
	};
	if (!state.noRefs) state.refs.set(object, node);
	for (const [objectKey, objectValue] of map) {
		const key = build(state, objectKey);
		if (key === INVALID) continue;
		const value = build(state, objectValue);
		if (value === INVALID) continue;
		node.items.push({
			key,
			value
		});
	}
	return node;
}
function jsToAst(input, schema, options = {}) {
	const root = build({
		representTypes: buildRepresentTypes(schema),
		noRefs: options.noRefs ?? false,
		skipInvalid: options.skipInvalid ?? false,
		refs: new Map(),
		refCounter: 0
	}, input);
	return [{
		contents: root === INVALID ? null : root,
		directives: []
	}];
}
var VISIT_BREAK = Symbol("visit:break");
var VISIT_SKIP = Symbol("visit:skip");
function visitNode(node, visitor, ctx) {
	const control = visitor(node, ctx);
	if (control === VISIT_BREAK) return true;
	if (control === VISIT_SKIP) return false;
	const depth = ctx.depth + 1;
	switch (node.kind) {
		case "sequence":
			for (const item of node.items) if (visitNode(item, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
			break;
		case "mapping": for (const { key, value } of node.items) {
			if (visitNode(key, visitor, {
				depth,
				parent: node,
				isKey: true
			})) return true;
			if (visitNode(value, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
		}
	}
	return false;
}
function visit(documents, visitor) {
	for (const doc of documents) if (doc.contents && visitNode(doc.contents, visitor, {
		depth: 0,
		parent: null,
		isKey: false
	})) return;
}
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function setBit(mask, bit) {
	return mask | 1 << bit;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var C_FORBIDDEN_FIRST_LINE = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/;
var C_FORBIDDEN_CONTENT = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/m;
function canUsePlain(layout) {
	const str = layout.node.value;
	if (str !== "") {
		if (!(layout.isKey ? layout.flowOnly ? NS_PLAIN_FLOW_KEY : NS_PLAIN_BLOCK_KEY : layout.flowOnly ? NS_PLAIN_FLOW_IN : NS_PLAIN_FLOW_OUT).test(str)) return false;
		if (layout.shiftOfFirstLine === 0 && C_FORBIDDEN_FIRST_LINE.test(str)) return false;
		if (layout.shiftOfContent === 0) {
			const firstLineBreak = str.indexOf("\n");
			if (firstLineBreak !== -1) {
				const content = str.slice(firstLineBreak + 1);
				if (C_FORBIDDEN_CONTENT.test(content)) return false;
			}
		}
	}
	const resolvedTag = layout.presenterOptions.schema.resolveImplicitScalarTag(str).tag.tagName;
	if (!layout.node.tagged && resolvedTag !== layout.node.tag) return false;
	if (!layout.node.tagged && str === "=" && resolvedTag === layout.presenterOptions.schema.defaultScalarTag.tagName) return false;
	return true;
}
function canUseSingleQuoted(layout) {
	const str = layout.node.value;
	if (!(layout.isKey ? NB_SINGLE_ONE_LINE : NB_SINGLE_MULTI_LINE).test(str)) return false;
	if (/[ \t]\n|\n[ \t]/.test(str)) return false;
	if (!layout.isKey && layout.shiftOfContent === 0) {
		const firstLineBreak = str.indexOf("\n");
		if (firstLineBreak !== -1 && C_FORBIDDEN_CONTENT.test(str.slice(firstLineBreak + 1))) return false;
	}
	return true;
}
function canUseBlock(layout) {
	if (layout.flowOnly || !BLOCK_SCALAR_CONTENT.test(layout.node.value)) return false;
	const contentIndent = layout.shiftOfContent - layout.shiftOfParent;
	if (contentIndent < 1) return false;
	if (contentIndent > 9 && /^\n* /.test(layout.node.value)) return false;
	if (layout.shiftOfContent === 0 && C_FORBIDDEN_CONTENT.test(layout.node.value)) return false;
	return true;
}
function detectAllowedStyles(layout) {
	let mask = setBit(0, SCALAR_STYLE.DOUBLE_QUOTED);
	if (canUsePlain(layout)) mask = setBit(mask, SCALAR_STYLE.PLAIN);
	if (canUseSingleQuoted(layout)) mask = setBit(mask, SCALAR_STYLE.SINGLE_QUOTED);
	if (canUseBlock(layout)) mask = setBit(setBit(mask, SCALAR_STYLE.LITERAL_BLOCK), SCALAR_STYLE.FOLDED_BLOCK);
	layout.allowedStylesMask = mask;
}
function renderScalar(layout) {
	switch (layout.style) {
		case SCALAR_STYLE.PLAIN: return renderPlain(layout);
		case SCALAR_STYLE.SINGLE_QUOTED: return renderSingleQuoted(layout);
		case SCALAR_STYLE.LITERAL_BLOCK: return renderLiteralBlock(layout);
		case SCALAR_STYLE.FOLDED_BLOCK: return renderFoldedBlock(layout);
		case SCALAR_STYLE.DOUBLE_QUOTED: return renderDoubleQuoted(layout);
	}
}
function renderPlain(layout) {
	return encodeFlowBreaks(layout.node.value, layout.shiftOfContent);
}
function renderSingleQuoted(layout) {
	return `'${encodeFlowBreaks(layout.node.value, layout.shiftOfContent).replace(/'/g, "''")}'`;
}
function renderLiteralBlock(layout) {
	const value = layout.node.value;
	return "|" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(value, layout.shiftOfContent));
}
function renderFoldedBlock(layout) {
	const value = layout.node.value;
	const w = layout.presenterOptions.lineWidth;
	let availableWidth = 1e400;
	if (w !== -1) availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	return ">" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(foldBlockScalar(value, availableWidth), layout.shiftOfContent));
}
function renderDoubleQuoted(layout) {
	return `"${escapeString(layout.node.value)}"`;
}
function encodeFlowBreaks(string, shiftOfContent) {
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) return string;
	const pad = " ".repeat(shiftOfContent);
	let result = string.slice(0, nextLF);
	const lineRe = /(\n+)([^\n]*)/g;
	lineRe.lastIndex = nextLF;
	let match;
	while (match = lineRe.exec(string)) {
		const breaks = match[1].length;
		const line = match[2];
		result += "\n".repeat(breaks + 1) + pad + line;
	}
	return result;
}
function indentString(string, spaces) {
	const indent = " ".repeat(spaces);
	let position = 0;
	let result = "";
	const length = string.length;
	while (position < length) {
		let line;
		const next = string.indexOf("\n", position);
		if (next === -1) {
			line = string.slice(position);
			position = length;
		} else {
			line = string.slice(position, next + 1);
			position = next + 1;
		}
		if (line.length && line !== "\n") result += indent;
		result += line;
	}
	return result;
}
function needIndentIndicator(string) {
	return /^\n* /.test(string);
}
function blockHeader(string, shiftOfParent, shiftOfContent) {
	const indentIndicator = needIndentIndicator(string) ? String(shiftOfContent - shiftOfParent) : "";
	const clip = string[string.length - 1] === "\n";
	return `${indentIndicator}${clip && (string[string.length - 2] === "\n" || string === "\n") ? "+" : clip ? "" : "-"}\n`;
}
function dropEndingNewline(string) {
	return string[string.length - 1] === "\n" ? string.slice(0, -1) : string;
}
function isMoreIndented(char) {
	return char === " " || char === "	";
}
function foldLine(line, width) {
	if (line === "" || isMoreIndented(line[0])) return line;
	const breakRe = / [^ \t]/g;
	let match;
	let start = 0;
	let end;
	let curr = 0;
	let next = 0;
	let result = "";
	while (match = breakRe.exec(line)) {
		next = match.index;
		if (next - start > width) {
			end = curr > start ? curr : next;
			result += `\n${line.slice(start, end)}`;
			start = end + 1;
		}
		curr = next;
	}
	result += "\n";
	if (line.length - start > width && curr > start) result += `${line.slice(start, curr)}\n${line.slice(curr + 1)}`;
	else result += line.slice(start);
	return result.slice(1);
}
function foldBlockScalar(string, width) {
	const lineRe = /(\n+)([^\n]*)/g;
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) nextLF = string.length;
	lineRe.lastIndex = nextLF;
	let result = foldLine(string.slice(0, nextLF), width);
	let prevMoreIndented = string[0] === "\n" || isMoreIndented(string[0]);
	let moreIndented;
	let match;
	while (match = lineRe.exec(string)) {
		const prefix = match[1];
		const line = match[2];
		moreIndented = line !== "" && isMoreIndented(line[0]);
		result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
		prevMoreIndented = moreIndented;
	}
	return result;
}
var CHARACTERS_TO_ESCAPE = /["\\\x00-\x1F\x7F-\xA0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;
function escapeCharacter(character) {
	switch (character) {
		case "\0": return "\\0";
		case "\x07": return "\\a";
		case "\b": return "\\b";
		case "	": return "\\t";
		case "\n": return "\\n";
		case "\v": return "\\v";
		case "\f": return "\\f";
		case "\r": return "\\r";
		case "\x1B": return "\\e";
		case "\"": return "\\\"";
		case "\\": return "\\\\";
		case "": return "\\N";
		case "\xA0": return "\\_";
		case "\u2028": return "\\L";
		case "\u2029": return "\\P";
	}
	const code = character.charCodeAt(0);
	const hex = code.toString(16).toUpperCase();
	if (code <= 255) return `\\x${"0".repeat(2 - hex.length)}${hex}`;
	return `\\u${"0".repeat(4 - hex.length)}${hex}`;
}
function escapeString(string) {
	return string.replace(CHARACTERS_TO_ESCAPE, escapeCharacter);
}
var CHAR_LINE_FEED = 10;
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
function nodeTagShort(node) {
	return node.tagged ? node.tag : tagNameShort(node.tag);
}
function createPresenterState(options) {
	const opts = {
		...DEFAULT_PRESENTER_OPTIONS,
		...options
	};
	if (opts.flowSkipColonSpace) opts.quoteFlowKeys = true;
	return {
		...opts,
		defaultScalarTagName: opts.schema.defaultScalarTag.tagName,
		openEnded: false
	};
}
function generateNextLine(state, level) {
	return `\n${" ".repeat(state.indent * level)}`;
}
function scalarLayout(state, node, parent, level, isKey, flowOnly) {
	return {
		node,
		parent,
		level,
		isKey,
		flowOnly,
		shiftOfParent: level === 0 ? -1 : state.indent * (level - 1),
		shiftOfContent: state.indent * Math.max(1, level),
		shiftOfFirstLine: level === 0 ? 0 : state.indent * level,
		presenterOptions: state,
		allowedStylesMask: 0,
		style: node.style
	};
}
function writeFlowSequence(state, level, node) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level, node.items[index], node, {}).text;
		if (index > 0) result += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		result += item;
	}
	const pad = state.flowBracketPadding && node.items.length > 0 ? " " : "";
	return `[${pad}${result}${pad}]`;
}
function writeBlockSequence(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level + 1, node.items[index], node, {
			block: true,
			compact: state.seqInlineFirst,
			isblockseq: true
		}).text;
		if (!compact || result !== "") result += generateNextLine(state, level);
		if (item === "" || CHAR_LINE_FEED === item.charCodeAt(0)) result += "-";
		else result += "- ";
		result += item;
	}
	return result;
}
function writeFlowMapping(state, level, node) {
	let result = "";
	for (const { key, value } of node.items) {
		let pairBuffer = "";
		if (result !== "") pairBuffer += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		const keyRender = writeNode(state, level, key, node, { iskey: true });
		const keyText = keyRender.text;
		const valueText = writeNode(state, level, value, node, {}).text;
		const sep = state.flowSkipColonSpace || valueText === "" ? "" : " ";
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = key.kind === "alias" || keyIsBareProps ? " " : "";
		pairBuffer += `${keyText}${keyColonSep}:${sep}${valueText}`;
		result += pairBuffer;
	}
	const pad = state.flowBracketPadding && result !== "" ? " " : "";
	return `{${pad}${result}${pad}}`;
}
function writeBlockMapping(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		let pairBuffer = "";
		if (!compact || result !== "") pairBuffer += generateNextLine(state, level);
		const { key, value } = node.items[index];
		const keyIsBlock = (key.kind === "mapping" || key.kind === "sequence") && key.style === COLLECTION_STYLE.BLOCK && key.items.length !== 0 || key.kind === "scalar" && (key.style === SCALAR_STYLE.LITERAL_BLOCK || key.style === SCALAR_STYLE.FOLDED_BLOCK);
		const keyRender = keyIsBlock ? writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			isblockseq: !cannotBeCompact(state, key, level + 1)
		}) : writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			iskey: true
		});
		const keyText = keyRender.text;
		const keyHasLineBreak = key.kind === "scalar" && key.value.indexOf("\n") !== -1;
		const keyIsTooLong = keyText.length > 1024 && /^[\s\S]{1025}/u.test(keyText);
		const explicitPair = keyIsBlock || keyHasLineBreak || keyIsTooLong;
		if (explicitPair) {
			if (keyText && CHAR_LINE_FEED === keyText.charCodeAt(0)) pairBuffer += "?";
			else pairBuffer += "? ";
		}
		pairBuffer += keyText;
		if (explicitPair) pairBuffer += generateNextLine(state, level);
		const valueText = writeNode(state, level + 1, value, node, {
			block: true,
			compact: explicitPair,
			isblockseq: explicitPair && !cannotBeCompact(state, value, level + 1)
		}).text;
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = !explicitPair && (key.kind === "alias" || keyIsBareProps) ? " " : "";
		if (valueText === "" || CHAR_LINE_FEED === valueText.charCodeAt(0)) pairBuffer += `${keyColonSep}:`;
		else pairBuffer += `${keyColonSep}: `;
		pairBuffer += valueText;
		result += pairBuffer;
	}
	return result;
}
function cannotBeCompact(state, node, level) {
	if (node.kind === "alias") return true;
	return node.tagged || node.anchor !== void 0 || state.indent < 2 && level > 0;
}
function writeNode(state, level, node, parent, ctx) {
	if (node.kind === "alias") {
		state.openEnded = false;
		return {
			text: `*${node.anchor}`,
			noBody: false
		};
	}
	const { block = false, iskey = false, isblockseq = false } = ctx;
	let compact = ctx.compact ?? false;
	const hasAnchor = node.anchor !== void 0;
	if (cannotBeCompact(state, node, level)) compact = false;
	let body;
	let shouldPrintTag = node.tagged;
	const useBlockCollection = block && (node.kind === "mapping" || node.kind === "sequence") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0;
	if (node.kind === "mapping") {
		if (useBlockCollection) body = writeBlockMapping(state, level, node, compact);
		else body = writeFlowMapping(state, level, node);
	} else if (node.kind === "sequence") {
		if (useBlockCollection) {
			if (state.seqNoIndent && !isblockseq && level > 0) body = writeBlockSequence(state, level - 1, node, compact);
			else body = writeBlockSequence(state, level, node, compact);
		} else body = writeFlowSequence(state, level, node);
	} else {
		const layout = scalarLayout(state, node, parent, level, iskey, !block);
		detectAllowedStyles(layout);
		for (const rule of state.scalarStyleRules) rule(layout);
		body = renderScalar(layout);
		state.openEnded = (layout.style === SCALAR_STYLE.LITERAL_BLOCK || layout.style === SCALAR_STYLE.FOLDED_BLOCK) && (node.value === "\n" || node.value.endsWith("\n\n"));
		shouldPrintTag = node.tagged || body === "" && layout.flowOnly && parent?.kind === "sequence" && !hasAnchor || layout.style !== SCALAR_STYLE.PLAIN && node.tag !== state.defaultScalarTagName;
	}
	if ((node.kind === "mapping" || node.kind === "sequence") && !useBlockCollection) state.openEnded = false;
	if (useBlockCollection && compact && level > 0 && state.indent > 2) body = `${" ".repeat(state.indent - 2)}${body}`;
	const noBody = body === "";
	let text = body;
	if (shouldPrintTag || hasAnchor) {
		const props = [];
		const tag = shouldPrintTag ? nodeTagShort(node) : null;
		const anchor = hasAnchor ? `&${node.anchor}` : null;
		if (state.tagBeforeAnchor) {
			if (tag !== null) props.push(tag);
			if (anchor !== null) props.push(anchor);
		} else {
			if (anchor !== null) props.push(anchor);
			if (tag !== null) props.push(tag);
		}
		const sep = body === "" || body.charCodeAt(0) === CHAR_LINE_FEED ? "" : " ";
		text = `${props.join(" ")}${sep}${body}`;
	}
	return {
		text,
		noBody
	};
}
function rootStartsOwnLine(node) {
	return (node.kind === "sequence" || node.kind === "mapping") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0 && !node.tagged && node.anchor === void 0;
}
function writeDocumentDirectives(doc) {
	let result = "";
	for (const directive of doc.directives) {
		if (directive.kind === "yaml") {
			result += `%YAML ${directive.version}\n`;
			continue;
		}
		const { handle, prefix } = directive;
		result += `%TAG ${handle} ${prefix}\n`;
	}
	return result;
}
function present(documents, options) {
	const state = createPresenterState(options);
	let result = "";
	let previousEnded = false;
	for (let index = 0; index < documents.length; index += 1) {
		const doc = documents[index];
		state.openEnded = false;
		const directives = writeDocumentDirectives(doc);
		const hasDirectives = directives !== "";
		const marker = doc.explicitStart || hasDirectives || index > 0 && !previousEnded;
		result += directives;
		if (doc.contents === null) {
			if (marker) result += "---\n";
		} else if (marker) {
			const body = writeNode(state, 0, doc.contents, null, {
				block: true,
				compact: true
			}).text;
			const sep = body === "" ? "" : hasDirectives || rootStartsOwnLine(doc.contents) ? "\n" : " ";
			result += `---${sep}${body}\n`;
		} else result += writeNode(state, 0, doc.contents, null, {
			block: true,
			compact: true
		}).text + "\n";
		previousEnded = doc.explicitEnd || state.openEnded;
		if (previousEnded) result += "...\n";
	}
	return result;
}
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
function defaultCompareFn(a, b) {
	const x = String(a);
	const y = String(b);
	if (x < y) return -1;
	if (x > y) return 1;
	return 0;
}
function dump(input, options = {}) {
	const opts = {
		...DEFAULT_DUMP_OPTIONS,
		...options
	};
	const documents = jsToAst(input, opts.schema, {
		noRefs: opts.noRefs,
		skipInvalid: opts.skipInvalid
	});
	if (opts.flowLevel >= 0) visit(documents, (node, ctx) => {
		if (ctx.depth < opts.flowLevel) return;
		if (node.kind === "sequence" || node.kind === "mapping") node.style = COLLECTION_STYLE.FLOW;
		return VISIT_SKIP;
	});
	if (opts.sortKeys) {
		const compareFn = opts.sortKeys === true ? defaultCompareFn : opts.sortKeys;
		visit(documents, (node) => {
			if (node.kind !== "mapping") return;
			node.items.sort((a, b) => compareFn(a.key.kind === "scalar" ? a.key.value : "", b.key.kind === "scalar" ? b.key.value : ""));
		});
	}
	opts.transform(documents);
	return present(documents, {
		...pick(opts, Object.keys(DEFAULT_PRESENTER_OPTIONS)),
		schema: opts.schema
	});
}
EVENT_ID.DOCUMENT;
EVENT_ID.SEQUENCE;
EVENT_ID.MAPPING;
EVENT_ID.SCALAR;
EVENT_ID.ALIAS;
EVENT_ID.POP;
SCALAR_STYLE.PLAIN;
SCALAR_STYLE.SINGLE_QUOTED;
SCALAR_STYLE.DOUBLE_QUOTED;
SCALAR_STYLE.LITERAL_BLOCK;
SCALAR_STYLE.FOLDED_BLOCK;
COLLECTION_STYLE.BLOCK;
COLLECTION_STYLE.FLOW;
CHOMPING_MODE.CLIP;
CHOMPING_MODE.STRIP;
CHOMPING_MODE.KEEP;
// src/intake/places.ts
function placesOf(events, text) {
	const places = new Map();
	walk(events, text, (steps, place) => void places.set(pointerOf(steps), place), () => {});
	return places;
}
function duplicates(events, text) {
	const found = [];
	walk(events, text, () => {}, (place) => void found.push(place));
	return found;
}
function walk(events, text, part, twice) {
	const open = [];
	for (const event of events) {
		if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.ALIAS) continue;
		const parent = open.at(-1);
		if (event.type === EVENT_ID.POP) {
			open.pop();
			continue;
		}
		if (event.type === EVENT_ID.SCALAR && parent?.isMapping && !parent.key) {
			const place = {
				...scalarPlace(event, 0),
				name: getScalarValue(text, event),
				key: keyStart(event)
			};
			if (parent.names.has(place.name)) twice(place);
			parent.names.add(place.name);
			parent.key = {
				name: place.name,
				at: place.key
			};
			continue;
		}
		const steps = parent ? [...parent.steps, parent.key?.name ?? String(parent.index)] : [];
		const above = parent?.key?.at ?? parent?.start ?? 0;
		const own = event.type === EVENT_ID.SCALAR ? scalarPlace(event, above) : {
			start: event.start,
			end: event.start,
			plain: false
		};
		part(steps, {
			...own,
			name: steps.at(-1) ?? "",
			key: parent?.key?.at ?? own.start
		});
		if (parent) {
			parent.key = null;
			parent.index += 1;
		}
		if (event.type !== EVENT_ID.SCALAR) open.push({
			steps,
			start: own.start,
			isMapping: event.type === EVENT_ID.MAPPING,
			key: null,
			index: 0,
			names: new Set()
		});
	}
}
function scalarPlace(event, above) {
	const plain = event.style === SCALAR_STYLE.PLAIN;
	return event.valueStart < 0 ? {
		start: above,
		end: above,
		plain
	} : {
		start: keyStart(event),
		end: event.valueEnd,
		plain
	};
}
function keyStart(event) {
	return event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED ? event.valueStart - 1 : event.valueStart;
}
// src/intake/yaml.ts
function parseYaml(text, path) {
	const parsed = eventsOf(text, path);
	if (!parsed.ok) return parsed;
	const events = parsed.value;
	const unwanted = [...unwantedParts(events, text, path)];
	if (unwanted.length > 0) return {
		ok: false,
		findings: unwanted
	};
	try {
		const [value] = constructFromEvents(events, {
			source: text,
			schema: CORE_SCHEMA,
			maxAliases: 0
		});
		return {
			ok: true,
			value: {
				value,
				...finder(events, text, path)
			}
		};
	} catch (error) {
		const twice = duplicates(events, text).map((one) => duplicate(one, text, path));
		return {
			ok: false,
			findings: twice.length > 0 ? twice : [notYaml(error, text, path)]
		};
	}
}
function eventsOf(text, path) {
	try {
		return {
			ok: true,
			value: parseEvents(text, { maxDepth: 24 })
		};
	} catch (error) {
		return {
			ok: false,
			findings: [notYaml(error, text, path)]
		};
	}
}
function* unwantedParts(events, text, path) {
	const at = (offset) => positionAt(text, offset, path);
	const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
	if (documents.length === 0) yield objection("Y007", at(0), "the file holds no document", "write one document; copy one that stands beside it");
	if (documents.length > 1) yield objection("Y007", secondDocument(text, path), `the file holds ${documents.length} documents`, "one document a file: move the others to files of their own");
	if (documents.some((event) => event.directives.length > 0)) yield objection("Y006", at(text.search(/^%/m)), "a directive (`%`)", "leave it out");
	for (const event of events) {
		if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue;
		if (event.type === EVENT_ID.ALIAS) yield objection("Y006", at(event.anchorStart - 1), "an alias (`*`)", "write the value out: a reviewer must see it where it counts");
		else if (event.anchorStart !== -1) yield objection("Y006", at(event.anchorStart - 1), "an anchor (`&`)", "leave it out, or quote the text if it starts with `&`");
		else if (event.tagStart !== -1) yield objection("Y006", at(event.tagStart), "a tag (`!`)", "leave it out, or quote the text if it starts with `!`");
		else if (isMergeKey(event, text)) yield objection("Y006", at(event.valueStart), "a merge key (`<<`)", "write the fields out: a reviewer must see them where they count");
	}
}
function isMergeKey(event, text) {
	return event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.valueEnd - event.valueStart === 2 && text.startsWith("<<", event.valueStart);
}
function secondDocument(text, path) {
	const separators = [...text.matchAll(/^(?:---|\.\.\.)/gm)].map((match) => match.index);
	const first = text.search(/^[^#\s-]/m);
	return positionAt(text, separators.find((offset) => offset > first) ?? 0, path);
}
function duplicate(place, text, path) {
	return objection("Y008", positionAt(text, place.key, path), `the key \`${place.name}\` stands here for the second time`, "keep one of the two");
}
function notYaml(error, text, path) {
	if (!(error instanceof YAMLException)) return objection("Y005", {
		path,
		line: 1,
		column: 1
	}, "the file cannot be read as YAML", "check the indentation, quotes and brackets");
	return objection("Y005", positionAt(text, error.mark?.position ?? 0, path), `this is not YAML: ${error.reason}`, "check the indentation, quotes and brackets here and on the line above; text that holds `: ` or ` #` needs quotes");
}
function finder(events, text, path) {
	let places = null;
	const nearest = (pointer) => {
		places ??= placesOf(events, text);
		for (let here = pointer; here !== ""; here = here.slice(0, here.lastIndexOf("/"))) {
			const place = places.get(here);
			if (place) return place;
		}
		return places.get("") ?? {
			name: "",
			key: 0,
			start: 0,
			end: 0,
			plain: false
		};
	};
	return {
		locate: (pointer) => positionAt(text, nearest(pointer).key, path),
		written: (pointer) => {
			const place = nearest(pointer);
			return {
				at: positionAt(text, place.start, path),
				text: text.slice(place.start, place.end),
				plain: place.plain
			};
		}
	};
}
// src/intake/read-document.ts
const TRUST = "policies/trust.yaml";
const ASKED = new Set(["AccessRequest", "Revocation"]);
const POLICY_KINDS = Object.keys(MEANINGS).filter((kind) => !ASKED.has(kind));
function readDocument(file, expect) {
	const text = limitedText(file, expect === "policy" ? POLICY_BYTES : REQUEST_BYTES);
	if (!text.ok) return text;
	const parsed = parseYaml(text.value, file.path);
	if (!parsed.ok) return parsed;
	const kind = kindOf(parsed.value, expect);
	if (!kind.ok) return kind;
	const findings = [
		...validate(kind.value, parsed.value),
		...impossibleTimes(kind.value, parsed.value),
		...misplaced(file.path, expect, kind.value, parsed.value)
	];
	if (findings.length > 0) return {
		ok: false,
		findings: findings.sort(byPlace)
	};
	const { value: body, locate } = parsed.value;
	const sha256 = createHash("sha256").update(file.bytes).digest("hex");
	return {
		ok: true,
		value: {
			body,
			path: file.path,
			blob: file.blob,
			sha256,
			locate
		}
	};
}
function byPlace(one, other) {
	const [a, b] = [one.at, other.at];
	return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
function kindOf(parsed, expect) {
	const { value } = parsed;
	if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(objection("Y012", parsed.locate(""), `the document is ${seen(value)}, where a block of fields is expected`, "start with `apiVersion: access-lineage/v1`"));
	const said = value.kind;
	const at = parsed.written("/kind").at;
	if (expect !== "policy") {
		const wanted = expect === "request" ? "AccessRequest" : "Revocation";
		if (said === wanted || !isKind(said)) return {
			ok: true,
			value: wanted
		};
		return refuse(objection("Y020", at, `kind is ${seen(said)}, but only ${wanted} may stand in this file`, elsewhere(said)));
	}
	if (isKind(said) && !ASKED.has(said)) return {
		ok: true,
		value: said
	};
	if (isKind(said)) return refuse(objection("Y020", at, `kind is ${seen(said)}, which is not policy`, elsewhere(said)));
	const known = POLICY_KINDS.map((kind) => `\`${kind}\``).join(", ");
	if (said === void 0) return refuse(objection("Y010", at, "`kind` is missing", `add \`kind:\`, one of ${known}`));
	const meant = typeof said === "string" ? didYouMean(said, POLICY_KINDS) : null;
	return refuse(objection("Y020", at, `kind is ${seen(said)}, which is not known`, `${meant ? `did you mean \`${meant}\`? ` : ""}known: ${known}`));
}
function isKind(value) {
	return typeof value === "string" && Object.hasOwn(MEANINGS, value);
}
function elsewhere(kind) {
	return ASKED.has(kind) ? "requests and revocations stand under `access-requests/<yyyy>/<mm>/`, as `<id>.yaml` and `<id>.revoke.yaml`" : "policy stands under `policies/`";
}
function refuse(finding) {
	return {
		ok: false,
		findings: [finding]
	};
}
function misplaced(path, expect, kind, parsed) {
	if (expect === "policy") {
		if (kind === "Trust" === (path === TRUST)) return [];
		return [objection("Y020", parsed.written("/kind").at, kind === "Trust" ? `a trust root stands at ${TRUST}, not here` : `${TRUST} holds kind ${seen(kind)}`, `keep the one \`kind: Trust\` at ${TRUST}`)];
	}
	const id = parsed.value.id;
	if (typeof id !== "string" || !/^[0-9]{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$/.test(id)) return [];
	const place = requestPath(path);
	if (place?.id === id && place.inItsMonth && place.what === expect) return [];
	return [objection("Y021", parsed.written("/id").at, `id ${seen(id)} does not fit the path ${path}`, `the file belongs at ${pathOfRequest(id, expect)}, or the id is wrong`, { field: "/id" })];
}
// src/model/git-hash.ts
function gitHash(type, bytes) {
	return createHash("sha1").update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}
export { REQUESTS as a, objection as c, load as i, readDocument as n, pathOfRequest as o, dump as r, requestPath as s, gitHash as t };
