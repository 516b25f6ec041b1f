import { n as Failure } from "./finding.js";
// src/model/pull-request.ts
var TooLarge = class extends Failure {
	pullRequest;
	files;
	commits;
	constructor(pullRequest, files, commits) {
		super("INPUT", `pull request #${pullRequest.number} has ${files} files in ${commits} commits; at most 100 of each are looked at`, "split it: one pull request for access requests, others for everything else");
		this.pullRequest = pullRequest;
		this.files = files;
		this.commits = commits;
	}
};
export { TooLarge as t };
