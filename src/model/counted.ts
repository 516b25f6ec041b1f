/** `1 event`, `0 events`, `2 events`; `many` where the plural is more than an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
