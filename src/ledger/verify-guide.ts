/** Shown first by whoever opens the branch. */
export const README = `# The ledger

Written by the recording job alone, one commit an append; nothing in here is edited by hand.

- \`requests/<yyyy>/<mm>/<id>/0001-requested.json\` …: one signed event a file, in the order of their numbers
- \`policy/0001-policy-changed.json\` …: the same for what became of the rules
- \`text/\`: free text of people, beside its event; removing it breaks no signature and no root
- \`index/\`: standing grants, derived from the events
- \`log/\`: Merkle log over every event, its signed head in \`log/checkpoint\`
- \`trust/keys.json\`: copy of the keys; the truth is \`policies/trust.yaml\` on the default branch

\`VERIFY.md\` says how to check all of it with openssl, jq and sha256sum.
`;

/** Every command in here is run by a test. */
export const VERIFY = `# Check the ledger yourself

You need git, bash, jq, xxd, openssl 3 and the coreutils; none of our programs. Take the keys from \`policies/trust.yaml\` on the default
branch (or from your own papers), not from here: who can rewrite this branch can rewrite \`trust/keys.json\` too.
Run the commands in a checkout of this branch, one block after the other. They are for Ed25519 keys, as \`access-lineage init\` makes them.

## 1. Each key as a file, under its id

\`\`\`sh
rm -f /tmp/al-key-*.pem
for keyid in $(jq -r '.[].keyid' trust/keys.json); do
  jq -r --arg id "$keyid" '.[] | select(.keyid == $id).publicKey' trust/keys.json > "/tmp/al-key-$keyid.pem"
  openssl pkey -pubin -in "/tmp/al-key-$keyid.pem" -noout -text
done
\`\`\`

## 2. Who signed an event, and what it says

\`\`\`sh
event=\${event:-$(find requests -name '*.json' | LC_ALL=C sort | head -n 1)}
type=$(jq -r .payloadType "$event")
jq -r .payload "$event" | base64 -d > /tmp/al-body
jq -r '.signatures[0].sig' "$event" | base64 -d > /tmp/al-sig
keyid=$(jq -r '.signatures[0].keyid' "$event")
(printf 'DSSEv1 %d %s %d ' "\${#type}" "$type" "$(stat -c %s /tmp/al-body)"; cat /tmp/al-body) > /tmp/al-pae
openssl pkeyutl -verify -pubin -inkey "/tmp/al-key-$keyid.pem" -rawin -in /tmp/al-pae -sigfile /tmp/al-sig
jq . /tmp/al-body
\`\`\`

## 3. The chain of one request

Each file must name the digest of the file before. It is the request of the event in block 2, or set \`event\` to one of another.

\`\`\`sh
event=\${event:-$(find requests -name '*.json' | LC_ALL=C sort | head -n 1)}
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

The root below must be the third line of \`log/checkpoint\`, the number of events its second. The signature begins with four bytes that say
which key made it; where nothing is verified, none of the keys did.

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
said=$(grep '^— ' log/checkpoint | awk '{print $3}' | base64 -d | head -c 4 | xxd -p)
for key in /tmp/al-key-*.pem; do
  hint=$({ head -n 1 log/checkpoint; printf '\\001'; openssl pkey -pubin -in "$key" -outform DER | tail -c 32; } | sha256sum | cut -c 1-8)
  [ "$hint" = "$said" ] && openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in /tmp/al-note -sigfile /tmp/al-sig
done
\`\`\`

## 7. Nothing was ever changed or taken away

Prints nothing, or files below \`text/\` alone: text that was removed. Keep the \`log/checkpoint\` you saw today: whoever rewrites
history cannot make a later log that begins with it.

\`\`\`sh
git log --first-parent --diff-filter=MD --name-status --format= -- requests policy ledger log/tile text
\`\`\`
`;
