import { c as rootOf, f as RECORDED, h as TRUST_COPY, t as EMPTY_LOG, u as CHECKPOINT } from "./log.js";
import { c as signCheckpoint, d as canonicalJson, o as originOf } from "./read-policy.js";
import { n as Failure } from "./finding.js";
import { o as trusted } from "./trust-keys.js";
// src/ledger/verify-guide.ts
const README = `# The ledger

Written by the recording job alone, one commit an append; nothing in here is edited by hand.

- \`requests/<yyyy>/<mm>/<id>/0001-requested.json\` …: one signed event a file, in the order of their numbers
- \`text/\`: free text of people, beside its event; removing it breaks no signature and no root
- \`index/\`: standing grants, derived from the events
- \`log/\`: Merkle log over every event, its signed head in \`log/checkpoint\`
- \`trust/keys.json\`: copy of the keys; the truth is \`policies/trust.yaml\` on the default branch

\`VERIFY.md\` says how to check all of it with openssl, jq and sha256sum.
`;
const VERIFY = `# Check the ledger yourself

You need git, bash, jq, xxd, openssl 3 and the coreutils; none of our programs. Take the keys from \`policies/trust.yaml\` on the default
branch (or from your own papers), not from here: who can rewrite this branch can rewrite \`trust/keys.json\` too.
Run the commands in a checkout of this branch, one block after the other.

## 1. A key as a file

\`\`\`sh
jq -r '.[0].publicKey' trust/keys.json > /tmp/al-key.pem
openssl pkey -pubin -in /tmp/al-key.pem -noout -text
\`\`\`

## 2. Who signed an event, and what it says

\`\`\`sh
event=$(find requests -name '*.json' | LC_ALL=C sort | head -n 1)
type=$(jq -r .payloadType "$event")
jq -r .payload "$event" | base64 -d > /tmp/al-body
jq -r '.signatures[0].sig' "$event" | base64 -d > /tmp/al-sig
(printf 'DSSEv1 %d %s %d ' "\${#type}" "$type" "$(stat -c %s /tmp/al-body)"; cat /tmp/al-body) > /tmp/al-pae
openssl pkeyutl -verify -pubin -inkey /tmp/al-key.pem -rawin -in /tmp/al-pae -sigfile /tmp/al-sig
jq . /tmp/al-body
\`\`\`

## 3. The chain of one request

Each line must be the same twice: the digest of the file before, and what the next file says about it.

\`\`\`sh
prev=$(printf '0%.0s' $(seq 64))
for file in "$(dirname "$event")"/*.json; do
  said=$(jq -r .payload "$file" | base64 -d | jq -r .predicate.prev.sha256)
  [ "$said" = "$prev" ] && echo "good $file" || echo "BROKEN $file"
  prev=$(sha256sum < "$file" | cut -d ' ' -f 1)
done
\`\`\`

## 4. A text and its digest

\`\`\`sh
for file in $(find text -name '*.json'); do
  for digest in $(jq -r 'keys[]' "$file"); do
    found=$(jq -j --arg d "$digest" '.[$d].salt + .[$d].text' "$file" | sha256sum | cut -d ' ' -f 1)
    [ "$found" = "$digest" ] && echo "good $file" || echo "BROKEN $file"
  done
done
\`\`\`

## 5. Every event is in the log, and the log holds nothing else

\`\`\`sh
{ for tile in $(ls log/tile/0 2>/dev/null | sort -n); do cat "log/tile/0/$tile"; done; [ -f log/edge/0 ] && cat log/edge/0; } > /tmp/al-log
while read -r leaf path; do
  found=$({ printf '\\0'; cat "$path"; } | sha256sum | cut -d ' ' -f 1)
  [ "$found" = "$leaf" ] || echo "BROKEN $path"
done < /tmp/al-log
find requests policy ledger -name '*.json' 2>/dev/null | LC_ALL=C sort > /tmp/al-there
cut -d ' ' -f 2 /tmp/al-log | LC_ALL=C sort | diff - /tmp/al-there && echo "good: $(wc -l < /tmp/al-log) events"
\`\`\`

## 6. The root of the log, and who signed it

The root below must be the third line of \`log/checkpoint\`, the number of events its second.

\`\`\`sh
node() { printf '\\x01%b%b' "$(sed 's/../\\\\x&/g' <<< "$1")" "$(sed 's/../\\\\x&/g' <<< "$2")" | sha256sum | cut -d ' ' -f 1; }
root() {
  local n=$# half=1
  [ "$n" -eq 1 ] && { echo "$1"; return; }
  while [ $((half * 2)) -lt "$n" ]; do half=$((half * 2)); done
  node "$(root "\${@:1:half}")" "$(root "\${@:half+1}")"
}
root $(cut -d ' ' -f 1 /tmp/al-log) | xxd -r -p | base64
cat log/checkpoint
sed '/^$/,$d' log/checkpoint > /tmp/al-note
grep '^— ' log/checkpoint | awk '{print $3}' | base64 -d | tail -c +5 > /tmp/al-sig
openssl pkeyutl -verify -pubin -inkey /tmp/al-key.pem -rawin -in /tmp/al-note -sigfile /tmp/al-sig
\`\`\`

## 7. Nothing was ever changed or taken away

Prints nothing, or files below \`text/\` alone: text that was removed. Keep the \`log/checkpoint\` you saw today: whoever rewrites
history cannot make a later log that begins with it.

\`\`\`sh
git log --first-parent --diff-filter=MD --name-status --format= -- requests policy ledger log/tile text
\`\`\`
`;
// src/ledger/root-files.ts
async function rootFiles(repository, trust, signer, now) {
	const key = trusted(trust, signer.keyId, "checkpoint", now);
	if (typeof key === "string") throw new Failure("INPUT", key, "add the key to policies/trust.yaml on main first");
	const head = {
		origin: originOf(repository),
		size: EMPTY_LOG.size,
		root: rootOf(EMPTY_LOG)
	};
	return new Map([
		["README.md", Buffer.from(README)],
		["VERIFY.md", Buffer.from(VERIFY)],
		[TRUST_COPY, trustCopy(trust)],
		[CHECKPOINT, await signCheckpoint(head, key, signer)]
	]);
}
function trustCopy(trust) {
	return Buffer.from(`[${trust.keys.map((key) => `\n${canonicalJson(key)}`).join(",")}\n]\n`);
}
// src/ledger/create.ts
async function createLedger(ledger, name, recordedUpTo) {
	const files = new Map(await rootFiles(name, ledger.trust, ledger.signer, ledger.clock.now()));
	if (recordedUpTo) files.set(RECORDED, Buffer.from(`${recordedUpTo}\n`));
	return await ledger.repository.createBranch(ledger.branch, files, "Begin the ledger") === "exists" ? "exists" : "created";
}
export { trustCopy as n, createLedger as t };
