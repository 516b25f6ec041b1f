/** The beginning of a text: at most so many bytes of UTF-8, no half character at its end, and no half pair anywhere. */
export function cutText(text: string, most: number): string {
  const bytes = Buffer.from(text);
  let end = Math.min(most, bytes.length);
  while (end < bytes.length && isInside(bytes[end])) end -= 1;
  return bytes.toString('utf8', 0, end);
}

/** Of a character of several bytes, and not its first. */
function isInside(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000;
}
