/** What a run or a paragraph says of its looks, or a style of theirs (ECMA-376 17.3.1, 17.3.2); what it leaves open is not there. */
import type { XmlAttributes } from '../../ooxml/parse-xml';
import { isOn } from '../word-values';
import type { ThemeFonts } from './theme-fonts';

/** Sizes in half points, spacing in twips. */
export interface RunFormat {
  eastAsia?: string;
  ascii?: string;
  size?: number;
  bold?: boolean;
  /** The language of its hanzi. */
  language?: string;
  spacing?: number;
  /** Seen on the page, and nothing a setting can say: 下划线, 斜体, 彩色, 底纹. */
  other?: string;
}

/** Attributes of w:spacing and w:ind as they are written: each of them is inherited by itself. */
export interface ParagraphFormat {
  readonly spacing: Record<string, string>;
  readonly indent: Record<string, string>;
  align?: string;
  snapToGrid?: boolean;
  autoSpace?: boolean;
  widowControl?: boolean;
  contextual?: boolean;
  kinsoku?: boolean;
  list?: string;
}

/** A format that says nothing: every value comes from the styles. */
export function emptyParagraph(): ParagraphFormat {
  return { spacing: {}, indent: {} };
}

/** Takes a property of a run (a child of w:rPr) into the format. */
export function readRunProperty(format: RunFormat, name: string, attributes: XmlAttributes, theme: ThemeFonts): void {
  const value = attributes['w:val'];
  switch (name) {
    case 'w:rFonts': {
      const eastAsia = theme.fontOf(attributes['w:eastAsiaTheme']) ?? attributes['w:eastAsia'];
      const ascii = theme.fontOf(attributes['w:asciiTheme']) ?? attributes['w:ascii'];
      if (eastAsia !== undefined) format.eastAsia = eastAsia;
      if (ascii !== undefined) format.ascii = ascii;
      break;
    }
    case 'w:sz':
      format.size = numberOf(value) ?? format.size;
      break;
    case 'w:lang':
      format.language = attributes['w:eastAsia'] ?? format.language;
      break;
    case 'w:b':
      format.bold = isOn(attributes);
      break;
    case 'w:spacing':
      format.spacing = numberOf(value) ?? format.spacing;
      break;
    case 'w:u':
      if (value !== undefined && value !== 'none') format.other = '下划线';
      break;
    case 'w:i':
      if (isOn(attributes)) format.other = '斜体';
      break;
    case 'w:highlight':
      if (value !== 'none') format.other = '突出显示';
      break;
    case 'w:color':
      if (value !== undefined && !/^(?:auto|[0-3][0-9a-f][0-3][0-9a-f][0-3][0-9a-f])$/iu.test(value))
        format.other = '彩色文字';
      break;
    default:
  }
}

/** Takes a property of a paragraph (a child of w:pPr) into the format. */
export function readParagraphProperty(format: ParagraphFormat, name: string, attributes: XmlAttributes): void {
  switch (name) {
    case 'w:spacing':
      Object.assign(format.spacing, attributes);
      break;
    case 'w:ind':
      Object.assign(format.indent, withStartAndEnd(attributes));
      break;
    case 'w:jc':
      format.align = attributes['w:val'];
      break;
    case 'w:snapToGrid':
      format.snapToGrid = isOn(attributes);
      break;
    case 'w:autoSpaceDN':
      format.autoSpace = isOn(attributes);
      break;
    case 'w:widowControl':
      format.widowControl = isOn(attributes);
      break;
    case 'w:kinsoku':
      format.kinsoku = isOn(attributes);
      break;
    case 'w:contextualSpacing':
      format.contextual = isOn(attributes);
      break;
    case 'w:numId':
      format.list = attributes['w:val'];
      break;
    default:
  }
}

/** The strict form says start and end for left and right; a hanging first line takes an indented one back, and the other way round. */
function withStartAndEnd(attributes: XmlAttributes): Record<string, string> {
  const named = Object.entries(attributes).map(([key, value]) => [
    key.replace(/^w:start/u, 'w:left').replace(/^w:end/u, 'w:right'),
    value,
  ]);
  const own = Object.fromEntries(named) as Record<string, string>;
  if (own['w:hanging'] !== undefined && own['w:firstLine'] === undefined) own['w:firstLine'] = '0';
  if (own['w:hangingChars'] !== undefined && own['w:firstLineChars'] === undefined) own['w:firstLineChars'] = '0';
  if (own['w:firstLine'] !== undefined && own['w:hanging'] === undefined) own['w:hanging'] = '0';
  if (own['w:firstLineChars'] !== undefined && own['w:hangingChars'] === undefined) own['w:hangingChars'] = '0';
  return own;
}

/** Formats one upon the other, the last one on top. */
export function mergeRuns(formats: readonly RunFormat[]): RunFormat {
  return Object.assign({}, ...formats) as RunFormat;
}

/** What the formats come to together: a later one wins, value by value. */
export function mergeParagraphs(formats: readonly ParagraphFormat[]): ParagraphFormat {
  const merged = Object.assign({}, ...formats) as ParagraphFormat;
  return {
    ...merged,
    spacing: Object.assign({}, ...formats.map(({ spacing }) => spacing)) as Record<string, string>,
    indent: Object.assign({}, ...formats.map(({ indent }) => indent)) as Record<string, string>,
  };
}

/** A number of the file, whole or not; undefined when it is none. */
export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}(?:\.\d{1,6})?$/u.test(value) ? Number(value) : undefined;
}
