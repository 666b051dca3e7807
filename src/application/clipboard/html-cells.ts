/** The cells of a table in the HTML that spreadsheets put on the clipboard; read without a browser. */
import type { CopiedCell, CopiedCells } from './copied-cell';

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w:]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+|<)/gu;
/** Far more than anybody copies. */
const MOST_CELLS = 500_000;

/** The cells of the first table; null when there is none. */
export function htmlCells(html: string): CopiedCells | null {
  if (!/<table[\s>]/iu.test(html)) return null;
  const textClasses = classesOfTexts(html);
  const body = html.replace(/<style[\s>][\s\S]*?<\/style>/giu, '').replace(/<!\[[^\]]*\]>/gu, '');
  const rows: (CopiedCell | undefined)[][] = [];
  let open: { readonly tag: Tag; text: string } | null = null;
  let row = -1;
  let depth = 0;
  let count = 0;
  const end = (): void => {
    if (!open) return;
    const { tag, text } = open;
    open = null;
    const line = (rows[row] ??= []);
    let column = 0;
    while (line[column] !== undefined) column++;
    const cell = cellOf(tag, text.replace(/[ \t]*\n[ \t]*/gu, '\n').replace(/^[ \n]+|[ \n]+$/gu, ''), textClasses);
    const [down, right] = [spanOf(tag, 'rowspan'), spanOf(tag, 'colspan')];
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < right; x++) {
        if (++count > MOST_CELLS) return;
        (rows[row + y] ??= [])[column + x] = x === 0 && y === 0 ? cell : { text: '' };
      }
    }
  };
  for (const [, slash, rawName, attributes = '', text] of body.matchAll(TAG)) {
    if (text !== undefined) {
      if (open)
        open.text += decoded(text.replace(/[\s\u0000]+/gu, (space) => (space.includes('\u00a0') ? space : ' ')));
      continue;
    }
    if (rawName === undefined) continue;
    const name = rawName.toLowerCase();
    if (name === 'table') {
      depth += slash ? -1 : 1;
      if (depth === 0) break;
    } else if (depth !== 1) continue;
    else if (name === 'tr' && !slash) {
      end();
      row++;
      rows[row] ??= [];
    } else if (name === 'td' || name === 'th') {
      end();
      if (!slash && row >= 0) open = { tag: { attributes }, text: '' };
    } else if (open && name === 'br') open.text += '\n';
    else if (open && /^(?:p|div|li)$/u.test(name) && !slash && open.text.trim() !== '') open.text += '\n';
  }
  end();
  const width = rows.reduce((most, line) => Math.max(most, line.length), 0);
  return rows.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? { text: '' }));
}

interface Tag {
  readonly attributes: string;
}

function cellOf({ attributes }: Tag, text: string, textClasses: ReadonlySet<string>): CopiedCell {
  const classes = attributeOf(attributes, 'class')?.split(/\s+/u) ?? [];
  const style = attributeOf(attributes, 'style') ?? '';
  const isText =
    classes.some((name) => textClasses.has(name)) ||
    IS_TEXT.test(style) ||
    /;@$/u.test(attributeOf(attributes, 'sdnum') ?? '') ||
    attributeOf(attributes, 'x:str') !== null;
  const written = attributeOf(attributes, 'sdval') ?? attributeOf(attributes, 'x:num') ?? '';
  const number = Number(written);
  if (isText) return { text, isText: true };
  return written !== '' && Number.isFinite(number) ? { text, number } : { text };
}

const IS_TEXT = /mso-number-format\s*:\s*["']?\\@/iu;

/** Excel and WPS give the format of a cell by its class: .xl65 {mso-number-format:"\@";} */
function classesOfTexts(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, name, style] of html.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/gu)) {
    if (IS_TEXT.test(style!)) found.add(name!);
  }
  return found;
}

function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+)))?(?=\\s|$|/)`, 'iu').exec(
    attributes,
  );
  return match ? decoded(match[1] ?? match[2] ?? match[3] ?? '') : null;
}

function spanOf({ attributes }: Tag, name: string): number {
  const span = Number(attributeOf(attributes, name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 20_000 ? span : 1;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return code === 0xa0 ? ' ' : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
