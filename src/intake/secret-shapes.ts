/** A stretch of a text that has the form of a key. It tells the kind and the place, and never the text. */
export interface SecretShape {
  readonly kind: string;
  /** Where it begins, in UTF-16 units. */
  readonly offset: number;
}

interface Shape {
  readonly kind: string;
  /**
   * Linear: a literal beginning, bounded runs, and nothing before it that could belong to the same run, so that no letter is
   * looked at by many beginnings.
   */
  readonly form: RegExp;
  /** What the form alone does not tell. `around`: the text and where the match lies in it. */
  readonly sure?: (found: string, around: { readonly text: string; readonly offset: number }) => boolean;
}

/** Formats as their makers publish them. A shape belongs here only when prose, ARNs, digests and ids never have it. */
const SHAPES: readonly Shape[] = [
  { kind: 'private key', form: /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g, sure: holdsKey },
  { kind: 'AWS secret access key', form: /(?<![A-Za-z0-9])A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9])/g, sure: besideSecret },
  {
    kind: 'AWS secret access key',
    form: /secret_?access_?key["']?\s{0,9}[:=]\s{0,9}["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/gi,
    sure: (found) => isMixed(found.slice(-40)),
  },
  { kind: 'AWS session token', form: /(?<![A-Za-z0-9/+=])(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)[A-Za-z0-9/+=]{80,4000}/g },
  { kind: 'GitHub token', form: /(?<!\w)gh[oprsu]_[A-Za-z0-9]{36,255}(?!\w)/g, sure: isVaried },
  { kind: 'GitHub token', form: /(?<!\w)github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?!\w)/g, sure: isVaried },
  { kind: 'GitLab token', form: /(?<![\w-])gl(?:pat|dt|rt|ptt|soat)-[\w-]{20,255}/g, sure: isVaried },
  { kind: 'Slack token', form: /(?<![\w-])xox[abeoprs]-(?:\d{1,20}-){1,4}[A-Za-z0-9]{10,120}/g, sure: isVaried },
  { kind: 'Slack token', form: /(?<![\w-])xapp-\d-[A-Z0-9]{6,20}-\d{6,20}-[a-f0-9]{32,128}/g },
  { kind: 'Slack webhook', form: /hooks\.slack\.com\/services\/T[A-Z0-9]{6,14}\/B[A-Z0-9]{6,14}\/[A-Za-z0-9]{20,40}/g },
  { kind: 'Google API key', form: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g, sure: isVaried },
  { kind: 'Google access token', form: /(?<![\w-])ya29\.[\w-][\w.-]{28,4000}/g, sure: isVaried },
  { kind: 'Google client secret', form: /(?<![\w-])GOCSPX-[\w-]{28}(?![\w-])/g, sure: isVaried },
  { kind: 'JSON web token', form: /(?<![\w-])eyJ[\w-]{10,4000}\.eyJ[\w-]{4,8000}\.[\w-]{16,2000}/g, sure: hasHeader },
  { kind: 'Stripe key', form: /(?<!\w)(?:sk|rk)_live_[A-Za-z0-9]{16,255}(?!\w)/g, sure: isVaried },
  { kind: 'npm token', form: /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g, sure: isVaried },
  { kind: 'PyPI token', form: /(?<![\w-])pypi-AgE[\w-]{50,500}/g },
  { kind: 'SendGrid key', form: /(?<![\w-])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g, sure: isVaried },
  { kind: 'Azure storage key', form: /(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{42,86}={1,2}/g, sure: isVaried },
  { kind: 'OpenAI-style key', form: /(?<![\w-])sk-[\w-]{32,255}/g, sure: isMixed },
  { kind: 'Vault token', form: /(?<![\w.-])hv[sbr]\.[\w-]{24,300}/g, sure: isMixed },
  { kind: 'DigitalOcean token', form: /(?<!\w)do[opr]_v1_[a-f0-9]{64}(?!\w)/g, sure: isVaried },
  { kind: 'Docker token', form: /(?<![\w-])dckr_[po]at_[\w-]{27,64}/g, sure: isVaried },
  {
    kind: 'password in a URL',
    form: /:\/\/[^\s/:@?#"'`<>]{0,100}:[^\s/@?#"'`<>]{6,200}@[A-Za-z0-9[]/g,
    sure: isNoPlaceholder,
  },
];

/** Everything in a text that has the form of a key, in its order. Free of known forms is not free of secrets. */
export function secretShapes(text: string): readonly SecretShape[] {
  const found: SecretShape[] = [];
  for (const { kind, form, sure } of SHAPES) {
    // Most texts hold none, and looking for one is cheaper than looking for all.
    if (text.search(form) < 0) continue;
    for (const { 0: match, index } of text.matchAll(form)) {
      if (!sure || sure(match, { text, offset: index })) found.push({ kind, offset: index });
    }
  }
  return found.toSorted((one, other) => one.offset - other.offset);
}

/** The header alone stands in many a manual: letters of a key must follow, whether on lines of their own or after `\n`. */
function holdsKey(header: string, { text, offset }: { readonly text: string; readonly offset: number }): boolean {
  const after = text.slice(offset + header.length, offset + header.length + 400);
  const end = after.indexOf('-----');
  const body = (end < 0 ? after : after.slice(0, end)).replaceAll('\\n', '\n');
  return /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24}/.test(body) && isMixed(body);
}

/** How far from its id a key is looked for, in UTF-16 units. */
const NEAR = 300;
const FORTY_LETTERS = /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;

/** A key id is no secret and is written down on purpose; forty letters of base64 near it are. */
function besideSecret(id: string, { text, offset }: { readonly text: string; readonly offset: number }): boolean {
  const [from, after] = [Math.max(0, offset - NEAR), offset + id.length];
  const before = [...text.slice(from, offset).matchAll(FORTY_LETTERS)]
    // What begins where the text was cut may be the end of something longer; so may what ends there.
    .filter(({ index }) => from === 0 || index > 0);
  const behind = [...text.slice(after, after + NEAR).matchAll(FORTY_LETTERS)].filter(
    ({ 0: one, index }) => after + NEAR >= text.length || index + one.length < NEAR,
  );
  return [...before, ...behind].some(([one]) => isMixed(one));
}

/** The first part of a JWT is JSON that names an algorithm. */
function hasHeader(found: string): boolean {
  try {
    const header: unknown = JSON.parse(Buffer.from(found.slice(0, found.indexOf('.')), 'base64url').toString('utf8'));
    return typeof header === 'object' && header !== null && 'alg' in header;
  } catch {
    return false;
  }
}

/** What manuals write in the place of a password. */
const PLACEHOLDER =
  /^(?:[*x.…]+|[$%{[(].*|.*[$%]\{.*|(?:my|your|the)?[-_]?(?:pass(?:word|wd)?|secret|token)[-_]?(?:here)?)$/i;

function isNoPlaceholder(found: string): boolean {
  const password = found.slice(found.indexOf(':', 3) + 1, found.lastIndexOf('@'));
  return !PLACEHOLDER.test(password);
}

/** Small and capital letters and digits, well mixed: neither a name nor a hexadecimal digest. */
function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text) && isVaried(text);
}

/** Bits a letter, by how often each occurs in the text: `ghp_xxxxxxxx` has few, a drawn token more than three. */
const LEAST_BITS = 3;

function isVaried(text: string): boolean {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const bits = [...counts.values()].reduce((sum, one) => sum - (one / all) * Math.log2(one / all), 0);
  return bits >= LEAST_BITS;
}
