/** As a workflow's `concurrency` has it: one runs, one waits, and whoever comes meanwhile shares the one that waits. */
export function oneWaits<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let waiting: Promise<T> | null = null;

  async function next(): Promise<T> {
    await running.catch(() => undefined);
    waiting = null;
    const now = run();
    running = now;
    return now;
  }

  return () => (waiting ??= next());
}
