/** Reads how an old letter is printed: every look that Word would come to from defaults, styles, theme and what stands at the text. */
import type { PrintedLetter, PrintedPageNumber, PrintedParagraph } from '../../../letter/like/printed';
import { openPackage, type OpcPackage } from '../../ooxml/open-package';
import { findMainPart, parsePart, readRelationships } from '../../ooxml/relationships';
import { isOn, WORD_NAMESPACES } from '../word-values';
import { FormatStyles } from './format-styles';
import { mergeParagraphs, mergeRuns, type RunFormat } from './formats';
import { readFooter, type FooterRead } from './read-page-number';
import { hasTitlePage, pageOf, withInherited, type RawSection } from './read-sections';
import { readText, type RawText } from './read-text';
import { faceOf, paragraphOf, runOf } from './resolve';
import { readThemeFonts } from './theme-fonts';

/** The letter of a .docx file. Throws a Failure when the file is damaged, encrypted or no .docx. */
export function readPrintedLetter(bytes: Uint8Array): PrintedLetter {
  const pkg = openPackage(bytes, 'docx');
  const main = findMainPart(pkg);
  const relationships = readRelationships(pkg, main);
  const partOf = (type: string) => relationships.find((each) => each.type === type)?.target;
  const theme = readThemeFonts(pkg, partOf('theme'));
  const styles = new FormatStyles(pkg, partOf('styles'), theme);
  const settings = readPageSettings(pkg, partOf('settings'));
  const { paragraphs, sections: raw } = readText(pkg, main, theme);
  const sections = withInherited(raw);
  const pages = sections.map((section) => pageOf(section, settings.mirrored));
  const others = new Set<string>();
  const footerOf = (id: string | undefined): FooterRead | null => {
    const part = id === undefined ? undefined : relationships.find((each) => each.id === id)?.target;
    return part !== undefined && pkg.has(part) ? readFooter(pkg, part, styles, theme) : null;
  };
  for (const section of sections) for (const each of besideOf(section, footerOf)) others.add(each);
  return {
    paragraphs: paragraphs.map((paragraph) => printed(paragraph, styles, pages, others)),
    pages,
    pageNumber: pageNumberOf(sections, footerOf, settings.evenAndOdd),
    compressed: settings.compressed,
    others: [...others],
  };
}

interface PageSettings {
  mirrored: boolean;
  evenAndOdd: boolean;
  compressed: boolean;
}

function readPageSettings(pkg: OpcPackage, part: string | undefined): PageSettings {
  const settings: PageSettings = { mirrored: false, evenAndOdd: false, compressed: false };
  if (part === undefined || !pkg.has(part)) return settings;
  parsePart(pkg, part, WORD_NAMESPACES, {
    open(name, attributes) {
      if (name === 'w:mirrorMargins') settings.mirrored = isOn(attributes);
      else if (name === 'w:evenAndOddHeaders') settings.evenAndOdd = isOn(attributes);
      else if (name === 'w:characterSpacingControl') {
        settings.compressed = (attributes['w:val'] ?? '').startsWith('compressPunctuation');
      }
    },
  });
  return settings;
}

function printed(
  { style, format, runs, section }: RawText,
  styles: FormatStyles,
  pages: PrintedLetter['pages'],
  others: Set<string>,
): PrintedParagraph {
  const shown = runs.filter(({ text, isHidden }) => text !== '' && !isHidden);
  const formats = shown.map((run) => resolvedRun(run, style, styles));
  for (const { other } of formats) if (other !== undefined) others.add(other);
  const grid = pages[section]?.grid ?? null;
  const { size } = faceOf(formats[0] ?? styles.runOf(style, null));
  const whole = mergeParagraphs([styles.paragraphOf(style), format]);
  return {
    ...paragraphOf(
      whole,
      shown.map(({ text }, index) => runOf(text, formats[index]!)),
      size + (grid?.added ?? 0),
      grid?.line ?? null,
    ),
    section,
  };
}

/** Bold that is said at the text itself counts, whatever the styles say. */
function resolvedRun(
  { style, format }: RawText['runs'][number],
  paragraph: string | null,
  styles: FormatStyles,
): RunFormat {
  return mergeRuns([styles.runOf(paragraph, style), format]);
}

/** What headers and footers hold beside the number of the page. */
function* besideOf({ headers, footers }: RawSection, read: (id: string) => FooterRead | null): Generator<string> {
  for (const id of headers.values()) {
    const header = read(id);
    if (header && (header.text !== '' || header.number)) yield '页眉';
  }
  for (const id of footers.values()) if ((read(id)?.text ?? '') !== '') yield '页脚中页码以外的文字';
}

function pageNumberOf(
  sections: readonly RawSection[],
  read: (id: string | undefined) => FooterRead | null,
  evenAndOdd: boolean,
): PrintedPageNumber | null {
  for (const section of sections) {
    const odd = read(section.footers.get('default'))?.number ?? null;
    const even = evenAndOdd ? (read(section.footers.get('even'))?.number ?? null) : null;
    const first = hasTitlePage(section) ? (read(section.footers.get('first'))?.number ?? null) : null;
    const number = odd ?? first ?? even;
    if (!number) continue;
    const isOutside = odd?.place === 'right' && even?.place === 'left';
    return isOutside ? { ...number, place: 'outside' } : number;
  }
  return null;
}
