/** Server time of the sandbox: it runs on from wherever it is set. */
export interface ServerClock {
  now(): Date;
  /** `2026-11-22T09:00:00Z`: whole seconds, as GitHub writes them. */
  iso(): string;
  set(instant: string): void;
  advance(seconds: number): void;
}

/** Starts at the given instant, or at the machine's time. */
export function createClock(start?: string): ServerClock {
  let offset = start === undefined ? 0 : Date.parse(start) - Date.now();
  const now = () => new Date(Date.now() + offset);
  return {
    now,
    iso: () => isoSeconds(now()),
    set: (instant) => void (offset = Date.parse(instant) - Date.now()),
    advance: (seconds) => void (offset += seconds * 1000),
  };
}

function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
