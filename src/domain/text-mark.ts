/** A short mark that tells whether a text is still the same. */

const BASE = 36;
/** 53 bits in base 36. */
const LENGTH = 11;

/**
 * The same for the same text; of two different texts it is the same about once in 10^15 pairs. Marks are kept in workbooks: the way
 * they are made (after cyrb53 by bryc, public domain) never changes. It needs nothing that a host may or may not have.
 */
export function textMark(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x85ebca77);
    high = Math.imul(high ^ code, 0xc2b2ae3d);
  }
  low = Math.imul(low ^ (low >>> 15), 0x735a2d97) ^ Math.imul(high ^ (high >>> 13), 0xcaf649a9);
  high = Math.imul(high ^ (high >>> 15), 0x735a2d97) ^ Math.imul(low ^ (low >>> 13), 0xcaf649a9);
  const bits = (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
  return bits.toString(BASE).padStart(LENGTH, '0');
}
