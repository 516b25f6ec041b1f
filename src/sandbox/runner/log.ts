/** What a step asks the runner for by a line of its output. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface Log {
  /** Takes one line as the process wrote it. */
  line(text: string): void;
  readonly raw: readonly string[];
  /** As the runner shows it: commands carried out, secrets replaced by `***`. */
  readonly shown: readonly string[];
  readonly masks: readonly string[];
  readonly annotations: readonly Annotation[];
  /** `::set-output` and `::save-state`: long deprecated, still obeyed, so injected text could use them. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** A log that knows these secrets from the start. `debug`: whether `::debug::` lines are shown. */
export function createLog(secrets: readonly string[], debug: boolean): Log {
  const raw: string[] = [];
  const shown: string[] = [];
  const masks: string[] = [];
  const annotations: Annotation[] = [];
  const outputs: Record<string, string> = {};
  const state: Record<string, string> = {};
  let stopped: string | null = null;
  for (const secret of secrets) addMask(masks, secret);

  const show = (text: string): void => void shown.push(masked(text, masks));
  const obey = (command: Command): boolean => {
    const { name, message, properties } = command;
    if (stopped !== null) {
      if (name === stopped) stopped = null;
      return false;
    }
    if (name === 'add-mask') {
      addMask(masks, message);
      show('::add-mask::***');
    } else if (name === 'error' || name === 'warning' || name === 'notice') {
      annotations.push({ level: name, message: masked(message, masks), properties });
      show(`##[${name}]${message}`);
    } else if (name === 'debug') {
      if (debug) show(`##[debug]${message}`);
    } else if (name === 'group' || name === 'endgroup') {
      show(`##[${name}]${message}`);
    } else if (name === 'stop-commands') {
      stopped = message;
    } else if (name === 'set-output') {
      outputs[properties['name'] ?? ''] = message;
    } else if (name === 'save-state') {
      state[properties['name'] ?? ''] = message;
    } else {
      return false;
    }
    return true;
  };

  return {
    raw,
    shown,
    masks,
    annotations,
    outputs,
    state,
    line(text) {
      raw.push(text);
      const command = parse(text);
      if (command === null || !obey(command)) show(text);
    },
  };
}

/** `::name key=value,key=value::message`, at the start of the line; or the older `##[name key=value;]message`, anywhere. */
function parse(text: string): Command | null {
  const now = /^\s*::([^\s:]+)(?: ([^]*?))?::([^]*)$/.exec(text);
  if (now !== null) return command(now[1] ?? '', now[2] ?? '', now[3] ?? '', ',');
  const old = /##\[([^\]\s]+)(?: ([^\]]*))?\]([^]*)$/.exec(text);
  return old === null ? null : command(old[1] ?? '', old[2] ?? '', old[3] ?? '', ';');
}

function command(name: string, properties: string, message: string, separator: string): Command {
  const pairs = properties
    .split(separator)
    .map((pair) => pair.trim())
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), unescapeProperty(pair.slice(pair.indexOf('=') + 1))] as const);
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), message: unescape(message) };
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescape(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

/** A value of several lines is masked whole and line by line. */
function addMask(masks: string[], secret: string): void {
  for (const one of [secret, ...secret.split(/\r?\n/)]) {
    if (one.trim() !== '' && !masks.includes(one)) masks.push(one);
  }
  masks.sort((a, b) => b.length - a.length);
}

function masked(text: string, masks: readonly string[]): string {
  return masks.reduce((shown, mask) => shown.replaceAll(mask, '***'), text);
}
