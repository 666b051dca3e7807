/** Reads what the styles of a document say about numbers, indents and alignment: word/styles.xml (ECMA-376 17.7). */
import type { OpcPackage } from '../ooxml/open-package';
import type { XmlAttributes } from '../ooxml/parse-xml';
import { parsePart } from '../ooxml/relationships';
import { isOn, wholeNumber, WORD_NAMESPACES } from './word-values';

/** What a paragraph or a style says of these things; null where it leaves them to the style it is based on. */
export interface ParagraphLook {
  /** The w:num; '0' takes a number away that a style gives (17.9.18). */
  list: string | null;
  level: number | null;
  firstLineIndent: boolean | null;
  /** Centred or flush right: no running text. */
  displayed: boolean | null;
  /** As w:jc has it. */
  align: string | null;
  /** How far its lines end from the right edge, in 字. */
  right: number | null;
}

interface Style extends ParagraphLook {
  basedOn: string | null;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  /** The style of paragraphs that name none. */
  readonly defaultId: string | null;
}

/** A look that says nothing: null wherever the next style has the word. */
export function emptyLook(): ParagraphLook {
  return { list: null, level: null, firstLineIndent: null, displayed: null, align: null, right: null };
}

/** Takes a property into the look when it belongs there. */
export function readLook(look: ParagraphLook, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'];
  if (name === 'w:numId' && value !== undefined) look.list = value;
  else if (name === 'w:ilvl' && value !== undefined) look.level = wholeNumber(value, 0);
  else if (name === 'w:jc') {
    look.displayed = ['center', 'right', 'end'].includes(value ?? '');
    look.align = value ?? null;
  } else if (name === 'w:ind') {
    look.firstLineIndent = hasFirstLineIndent(attributes) ?? look.firstLineIndent;
    look.right = rightIndent(attributes) ?? look.right;
  }
}

/** Twips of a 字 of 3号. */
const COLUMN_TWIPS = 316;

function rightIndent(attributes: XmlAttributes): number | null {
  const columns = Number.parseFloat(attributes['w:rightChars'] ?? attributes['w:endChars'] ?? '');
  if (columns !== 0 && Number.isFinite(columns)) return columns / 100;
  const twips = Number.parseFloat(attributes['w:right'] ?? attributes['w:end'] ?? '');
  return Number.isFinite(twips) ? twips / COLUMN_TWIPS : null;
}

/** In characters or, when those are 0 or left out, in twips (17.3.1.12). */
function hasFirstLineIndent(attributes: XmlAttributes): boolean | null {
  const given = [attributes['w:firstLineChars'], attributes['w:firstLine']].filter((value) => value !== undefined);
  if (given.length > 0) return given.some((value) => Number.parseFloat(value) > 0);
  return attributes['w:hanging'] === undefined ? null : false;
}

/** The styles of a document by their ids; none without a styles part. */
export function readStyles(pkg: OpcPackage, part: string | undefined): Styles {
  const byId = new Map<string, Style>();
  let defaultId: string | null = null;
  if (part === undefined || !pkg.has(part)) return { byId, defaultId };
  let current: Style | null = null;
  parsePart(pkg, part, WORD_NAMESPACES, {
    open(name, attributes) {
      const id = attributes['w:styleId'];
      if (name === 'w:style' && id !== undefined) {
        current = { ...emptyLook(), basedOn: null };
        byId.set(id, current);
        const isDefault = attributes['w:default'] !== undefined && isOn({ 'w:val': attributes['w:default'] });
        if (isDefault && (attributes['w:type'] ?? 'paragraph') === 'paragraph') defaultId = id;
      } else if (current && name === 'w:basedOn') current.basedOn = attributes['w:val'] ?? null;
      else if (current) readLook(current, name, attributes);
    },
    close(name) {
      if (name === 'w:style') current = null;
    },
  });
  return { byId, defaultId };
}

/** Longer chains than Word makes; styles that are based on each other in a ring would never end. */
const LONGEST_CHAIN = 20;

/** The look with what it leaves open taken from its style, or else from the nearest style that one is based on. */
export function resolveLook(own: ParagraphLook, styleId: string | null, styles: Styles): ParagraphLook {
  const look = { ...own };
  let id = styleId !== null && styles.byId.has(styleId) ? styleId : styles.defaultId;
  for (let steps = 0; id !== null && steps < LONGEST_CHAIN; steps++) {
    const style = styles.byId.get(id);
    if (!style) break;
    look.list ??= style.list;
    look.level ??= style.level;
    look.firstLineIndent ??= style.firstLineIndent;
    look.displayed ??= style.displayed;
    look.align ??= style.align;
    look.right ??= style.right;
    id = style.basedOn;
  }
  return look;
}
