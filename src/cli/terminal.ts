/** How wide, and whether in colour: NO_COLOR and pipes are respected. */
export function colours(): { readonly colour: boolean; readonly width: number } {
  const { NO_COLOR: no } = process.env;
  return {
    colour: process.stdout.isTTY && (no === undefined || no === ''),
    width: Math.min(process.stdout.columns ?? 100, 120),
  };
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
