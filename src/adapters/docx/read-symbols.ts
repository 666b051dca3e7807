/** Characters that a document names by their place in a symbol font (w:sym, ECMA-376 17.3.3.30), as characters of their own. */

/** Fonts have their symbols at F000 and above. */
const PRIVATE = 0xf000;
const SYMBOL: Readonly<Record<number, string>> = {
  0x22: '∀',
  0x24: '∃',
  0x27: '∋',
  0x2a: '∗',
  0x2d: '−',
  0x40: '≅',
  0x5c: '∴',
  0x5e: '⊥',
  0x41: 'Α',
  0x42: 'Β',
  0x44: 'Δ',
  0x46: 'Φ',
  0x47: 'Γ',
  0x4c: 'Λ',
  0x50: 'Π',
  0x51: 'Θ',
  0x53: 'Σ',
  0x57: 'Ω',
  0x58: 'Ξ',
  0x59: 'Ψ',
  0x61: 'α',
  0x62: 'β',
  0x63: 'χ',
  0x64: 'δ',
  0x65: 'ε',
  0x66: 'φ',
  0x67: 'γ',
  0x68: 'η',
  0x69: 'ι',
  0x6b: 'κ',
  0x6c: 'λ',
  0x6d: 'μ',
  0x6e: 'ν',
  0x70: 'π',
  0x71: 'θ',
  0x72: 'ρ',
  0x73: 'σ',
  0x74: 'τ',
  0x77: 'ω',
  0x78: 'ξ',
  0x79: 'ψ',
  0x7a: 'ζ',
  0xa2: '′',
  0xa3: '≤',
  0xa5: '∞',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xc7: '∩',
  0xc8: '∪',
  0xce: '∈',
  0xcf: '∉',
  0xd0: '∠',
  0xd6: '√',
  0xd7: '·',
  0xe5: '∑',
  0xf2: '∫',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  0x28: '☎',
  0x2a: '✉',
  0x4a: '☺',
  0x6c: '●',
  0x6d: '○',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0xa1: '○',
  0xa4: '◉',
  0xa7: '▪',
  0xa8: '☐',
  0xab: '★',
  0xac: '✶',
  0xb6: '☆',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x54: '☒',
  0xa3: '☐',
  0x98: '●',
  0x99: '○',
};
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: SYMBOL,
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
};
/** ①②③ … in Wingdings, from 81, and ❶❷❸ from 8C. */
const CIRCLES = [
  { from: 0x81, first: 0x2460 },
  { from: 0x8c, first: 0x2776 },
] as const;

/** The character, or null when nobody can tell which it is. `char` is hexadecimal. */
export function symbolOf(font: string | undefined, char: string | undefined): string | null {
  if (char === undefined || !/^[0-9a-f]{1,6}$/iu.test(char)) return null;
  const code = Number.parseInt(char, 16);
  const family = (font ?? '').trim().toLowerCase();
  const table = FONTS[family];
  const place = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  if (table && place <= 0xff) {
    const circle = family === 'wingdings' ? CIRCLES.find(({ from }) => place >= from && place < from + 10) : undefined;
    return table[place] ?? (circle ? String.fromCodePoint(circle.first + place - circle.from) : null);
  }
  const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return isPrivate || code < 0x20 ? null : String.fromCodePoint(code);
}
