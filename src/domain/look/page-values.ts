/** What a page looks like, in the words people have for it: 上25 下25 左28 右26, 第1页 共2页. Lengths are in points unless their name says otherwise. */
import { between, namedNumbers, squeezed, tidy } from './numbers';

export interface MarginsValue {
  readonly topMm: number;
  readonly bottomMm: number;
  /** Of right-hand pages. */
  readonly leftMm: number;
  readonly rightMm: number;
  /** From the lower edge of the page to that of its number; null where nothing is said of it. */
  readonly footerMm: number | null;
}

/** A grid of the page: the pitch of its lines and, where it has them, of its characters. */
export interface GridValue {
  readonly line: number;
  readonly character: number | null;
}

/** Blank lines of the letter. */
export interface BlanksValue {
  readonly aboveTitle: number;
  readonly belowTitle: number;
  readonly aboveSignature: number;
}

/** 上25 下25 左28 右26, with 页脚15 or without; four numbers in this order are enough. */
export function parseMargins(text: string): MarginsValue | null {
  const plain = text.normalize('NFKC').replace(/毫米|mm|[:：]/giu, ' ');
  const named = namedNumbers(plain, ['上', '下', '左', '右', '页脚']);
  const bare = /^\s*([\d.]+)[\s,、;]+([\d.]+)[\s,、;]+([\d.]+)[\s,、;]+([\d.]+)\s*$/u.exec(plain)?.slice(1).map(Number);
  const [topMm, bottomMm, leftMm, rightMm] = named
    ? ['上', '下', '左', '右'].map((key) => named.get(key))
    : (bare ?? []);
  const footerMm = named?.get('页脚') ?? null;
  if (topMm === undefined || bottomMm === undefined || leftMm === undefined || rightMm === undefined) return null;
  const all = [topMm, bottomMm, leftMm, rightMm, ...(footerMm === null ? [] : [footerMm])];
  // Something must be left of the page.
  if (!all.every((each) => between(each, 0, 120)) || leftMm + rightMm > 150 || topMm + bottomMm > 200) return null;
  return { topMm, bottomMm, leftMm, rightMm, footerMm };
}

/** As it is written in the sheet 设置; millimetres. */
export function formatMargins({ topMm, bottomMm, leftMm, rightMm, footerMm }: MarginsValue): string {
  const footer = footerMm === null ? '' : ` 页脚${tidy(footerMm, 1)}`;
  return `上${tidy(topMm, 1)} 下${tidy(bottomMm, 1)} 左${tidy(leftMm, 1)} 右${tidy(rightMm, 1)}${footer}`;
}

/** 行15.6磅, with 字15.8磅 or without; 无. */
export function parseGrid(text: string): GridValue | 'none' | null {
  const plain = squeezed(text).replace(/跨度|距|pt|磅/giu, '');
  if (plain === '无') return 'none';
  const named = namedNumbers(plain, ['行', '字']);
  const line = named?.get('行');
  const character = named?.get('字') ?? null;
  if (line === undefined || !between(line, 6, 200) || (character !== null && !between(character, 4, 100))) return null;
  return { line, character };
}

/** As it is written in the sheet 设置; 无 for a page without a grid. */
export function formatGrid(grid: GridValue | null): string {
  if (grid === null) return '无';
  return `行${tidy(grid.line)}磅${grid.character === null ? '' : ` 字${tidy(grid.character, 3)}磅`}`;
}

/** 标题上0 标题下1 落款上2. */
export function parseBlanks(text: string): BlanksValue | null {
  const named = namedNumbers(text.normalize('NFKC').replace(/空?行/gu, ' '), ['标题上', '标题下', '落款上']);
  if (!named || named.size === 0) return null;
  const [aboveTitle = 0, belowTitle = 0, aboveSignature = 0] = ['标题上', '标题下', '落款上'].map((key) =>
    named.get(key),
  );
  const all = [aboveTitle, belowTitle, aboveSignature];
  return all.every((each) => Number.isInteger(each) && each <= 12) ? { aboveTitle, belowTitle, aboveSignature } : null;
}

/** As it is written in the sheet 设置; blank lines. */
export function formatBlanks({ aboveTitle, belowTitle, aboveSignature }: BlanksValue): string {
  return `标题上${aboveTitle} 标题下${belowTitle} 落款上${aboveSignature}`;
}

/** 右空2字: how far 署名 and date, both flush right, stand from the edge. */
export function parseSignaturePlace(text: string): number | null {
  const match = /^(?:居右|右对齐|右空)?(\d{1,2}(?:\.\d)?)?字?$/u.exec(squeezed(text));
  if (!match || squeezed(text) === '字') return null;
  const columns = Number(match[1] ?? 0);
  return columns <= 20 ? columns : null;
}

/** As it is written in the sheet 设置; characters from the right margin. */
export function formatSignaturePlace(columns: number): string {
  return `右空${tidy(columns, 1)}字`;
}

/** — 1 —, 第1页 共2页: the first 1 stands for the page's number, the first 2 behind it for how many there are; 无. */
export function parsePageNumber(text: string): string | 'none' | null {
  const plain = text.trim();
  if (plain === '无') return 'none';
  const digits = plain.normalize('NFKC').match(/\d+/gu) ?? [];
  const isForm = digits[0] === '1' && (digits.length === 1 || (digits.length === 2 && digits[1] === '2'));
  return isForm && plain.length <= 40 ? plain : null;
}
