/** Paragraphs of WordprocessingML, written out by hand: a letter has thousands, and little else. */
import { escapeXml } from '../ooxml/escape-xml';

export interface ParagraphOptions {
  readonly style?: string;
  readonly keepWithNext?: boolean;
  /** Further paragraph properties, in the order of the schema (ECMA-376 17.3.1.26), behind keepNext. */
  readonly properties?: readonly string[];
  /** Run properties on top of the style's. */
  readonly run?: readonly string[];
}

/** A paragraph of one run; each further entry of `lines` begins a line of its own. */
export function paragraph(lines: readonly string[], options: ParagraphOptions = {}): string {
  const content = lines.map(runText).join('<w:br/>');
  return paragraphOfRuns(content === '' ? [] : [`<w:r>${runPropertiesXml(options)}${content}</w:r>`], options);
}

/** A paragraph whose runs are given as XML. */
export function paragraphOfRuns(runs: readonly string[], options: ParagraphOptions = {}): string {
  return `<w:p>${propertiesXml(options)}${runs.join('')}</w:p>`;
}

/** Tabs as Word has them: as an element of their own. */
function runText(text: string): string {
  return text
    .split('\t')
    .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`))
    .join('<w:tab/>');
}

/** The hint makes Word take “ ” — … for Chinese characters and set them in the Chinese font (17.3.2.26). */
function runPropertiesXml({ run = [] }: ParagraphOptions): string {
  return `<w:rPr>${run.length > 0 ? run.join('') : '<w:rFonts w:hint="eastAsia"/>'}</w:rPr>`;
}

function propertiesXml({ style, keepWithNext, properties = [] }: ParagraphOptions): string {
  const name = style ? `<w:pStyle w:val="${style}"/>` : '';
  const all = name + (keepWithNext ? '<w:keepNext/>' : '') + properties.join('');
  return all === '' ? '' : `<w:pPr>${all}</w:pPr>`;
}
