// src/model/finding.ts
const EXIT_CODE = {
	INPUT: 2,
	UNREACHABLE: 4,
	FORBIDDEN: 4,
	MISSING: 4,
	REFUSED: 1,
	UNRECORDED: 4
};
var Failure = class extends Error {
	name = "Failure";
	code;
	fix;
	constructor(code, message, fix, cause) {
		super(message, { cause });
		this.code = code;
		this.fix = fix;
	}
};
export { Failure as n, EXIT_CODE as t };
