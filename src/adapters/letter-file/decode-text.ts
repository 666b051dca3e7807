/** Text files as Chinese offices save them: UTF-8, UTF-16 with a mark, or GB 18030. */

/** The text of a file, without a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, so what 记事本 calls ANSI.
    return new TextDecoder('gb18030').decode(bytes);
  }
}
