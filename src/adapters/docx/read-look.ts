/** What the look of a .docx letter says about its settings: 信函, a seal, the margins, the fonts. */
import { parseLetterDate } from '../../letter/reading/ending-marks';
import { STANDARD_PAGE } from '../../letter/page';
import type { SourceLook } from '../../letter/source-paragraph';
import type { OpcPackage } from '../ooxml/open-package';
import { parsePart } from '../ooxml/relationships';
import { pointsToTwips } from './layout';
import type { ParagraphLook } from './read-styles';
import { wholeNumber, WORD_NAMESPACES } from './word-values';

/** A paragraph as it is shown, with its whole look. */
export interface LookedAt {
  readonly text: string;
  readonly look: ParagraphLook;
}

/** What these parts (document, styles, headers) have of it. */
interface Facts {
  top: number | null;
  bottom: number | null;
  readonly fonts: Set<string>;
  hasDoubleRule: boolean;
}

/** The look of a letter of these paragraphs; `headers` are its headers' parts, `styles` that of its styles. */
export function lookOf(
  pkg: OpcPackage,
  document: string,
  styles: string | undefined,
  headers: readonly string[],
  paragraphs: readonly LookedAt[],
): SourceLook {
  const facts: Facts = { top: null, bottom: null, fonts: new Set(), hasDoubleRule: false };
  for (const part of [document, ...headers, ...(styles === undefined ? [] : [styles])]) {
    if (pkg.has(part)) readFacts(pkg, part, facts);
  }
  return {
    ...(facts.hasDoubleRule && headers.length > 0 && { layout: '信函' as const }),
    ...(isStamped(paragraphs) && { stamped: true }),
    ...(isStandardPage(facts) && { margins: '国标' as const }),
    ...(hasSystemFonts(facts.fonts) && { fonts: '系统' as const }),
  };
}

function readFacts(pkg: OpcPackage, part: string, facts: Facts): void {
  parsePart(pkg, part, WORD_NAMESPACES, {
    open(name, attributes) {
      if (name === 'w:pgMar') {
        facts.top ??= wholeNumber(attributes['w:top'], 0);
        facts.bottom ??= wholeNumber(attributes['w:bottom'], 0);
      } else if (name === 'w:rFonts') facts.fonts.add(attributes['w:eastAsia'] ?? '');
      // 上粗下细 and its kin; only a letterhead has them.
      else if (
        (name === 'w:top' || name === 'w:bottom') &&
        /^th(?:ick|in)Th(?:ick|in)/u.test(attributes['w:val'] ?? '')
      ) {
        facts.hasDoubleRule = true;
      }
    },
  });
}

/** A tenth of a millimetre and a bit. */
const NEAR_TWIPS = 12;

function isStandardPage({ top, bottom }: Facts): boolean {
  const isNear = (twips: number | null, points: number) =>
    twips !== null && Math.abs(twips - pointsToTwips(points)) <= NEAR_TWIPS;
  return isNear(top, STANDARD_PAGE.top) && isNear(bottom, STANDARD_PAGE.bottom);
}

/** 仿宋 as Windows has it, and none of the fonts that 国标 names. */
function hasSystemFonts(fonts: ReadonlySet<string>): boolean {
  const some = (pattern: RegExp) => [...fonts].some((font) => pattern.test(font));
  return some(/^(?:仿宋|FangSong)$/u) && !some(/小标宋|_GB2312/u);
}

/** With a seal the date is 4 字 from the right edge, or centred below a long name (GB/T 9704-2012 7.3.5.1). */
function isStamped(paragraphs: readonly LookedAt[]): boolean {
  const date = paragraphs.findLast(({ text }) => parseLetterDate(text.trim()) !== null);
  if (!date) return false;
  const { align, right } = date.look;
  if (align === 'center') return true;
  const isRight = (align === 'right' || align === 'end') && right !== null && right >= 3.5 && right <= 4.5;
  // An office flush right with it is not centred over it.
  const office = paragraphs[paragraphs.indexOf(date) - 1]?.look;
  return isRight && !(office?.align === align && Math.abs((office.right ?? 0) - right) < 0.3);
}
