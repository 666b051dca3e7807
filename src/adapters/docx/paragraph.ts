/** Paragraphs of WordprocessingML, written out by hand: a letter has thousands, and little else. */
import { escapeXml } from '../ooxml/escape-xml';

export interface ParagraphOptions {
  readonly style?: string;
  readonly keepWithNext?: boolean;
  /** Further paragraph properties, in the order of the schema (ECMA-376 17.3.1.26), behind keepNext. */
  readonly properties?: readonly string[];
}

/** A paragraph of one run; each further entry of `lines` begins a line of its own. */
export function paragraph(lines: readonly string[], options: ParagraphOptions = {}): string {
  const content = lines.length === 1 ? runText(lines[0]!) : lines.map(runText).join('<w:br/>');
  const run = content === '' ? '' : `<w:r>${RUN_PROPERTIES}${content}</w:r>`;
  return `<w:p>${propertiesXml(options)}${run}</w:p>`;
}

/** A paragraph whose runs are given as XML. */
export function paragraphOfRuns(runs: readonly string[], options: ParagraphOptions = {}): string {
  return `<w:p>${propertiesXml(options)}${runs.join('')}</w:p>`;
}

/** Tabs as Word has them: as an element of their own. */
function runText(text: string): string {
  return text.includes('\t') ? text.split('\t').map(textXml).join('<w:tab/>') : textXml(text);
}

function textXml(text: string): string {
  return text === '' ? '' : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}

/** The hint makes Word take “ ” — … for Chinese characters and set them in the Chinese font (17.3.2.26). */
const RUN_PROPERTIES = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';

function propertiesXml({ style, keepWithNext, properties }: ParagraphOptions): string {
  const name = style ? `<w:pStyle w:val="${style}"/>` : '';
  const all = name + (keepWithNext ? '<w:keepNext/>' : '') + (properties ? properties.join('') : '');
  return all === '' ? '' : `<w:pPr>${all}</w:pPr>`;
}
