/** 信函格式 (GB/T 9704-2012 10.1): the name of the office in red on the first page, and the two red double rules. */
import {
  letterheadPoints,
  LOWER_RULE_FROM_BOTTOM_MM,
  NAME_TO_RULE_MM,
  NAME_TOP_MM,
  RULE_WIDTH_MM,
} from '../../letter/letterhead-size';
import type { LetterLook } from '../../letter/look';
import { runFonts } from './fonts';
import { HEADER_TWIPS, LETTERHEAD_RED, mmToTwips, PAGE_TWIPS, pointsToTwips } from './layout';
import { paragraph } from './paragraph';
import type { Style } from './style-xml';
import { STYLE } from './style-ids';
import { element } from './xml';

/** The thick line of a rule, in eighths of a point; the thin one and the gap have 0.75 pt each. */
const RULE_EIGHTH_POINTS = 18;
const RULE_TWIPS = (RULE_EIGHTH_POINTS / 8 + 0.75 + 0.75) * 20;
/** From the rule to the hanzi below it, 7/8 of a hanzi of 3号. */
const RULE_TO_TEXT_TWIPS = 14 * 20;
/** From the top of a line to its hanzi: 6.5 pt when they stand in its middle, 9 pt in LibreOffice, which sets them lower. */
const LINE_TO_HANZI_TWIPS = 8 * 20;
/** The smallest line, for paragraphs that only take room. */
const SMALLEST_LINE_TWIPS = 20;

function upperRuleTwips(office: string): number {
  return mmToTwips(NAME_TOP_MM + NAME_TO_RULE_MM) + letterheadPoints(office) * 20;
}

/** Where the text of the first page begins, below the top of the page. */
function textTopTwips(office: string): number {
  return Math.round(upperRuleTwips(office) + RULE_TWIPS + RULE_TO_TEXT_TWIPS - LINE_TO_HANZI_TWIPS);
}

const LETTERHEAD = {
  name: 'Letterhead',
  upperRule: 'LetterheadRule',
  lowerRule: 'LetterheadLowerRule',
  room: 'LetterheadRoom',
} as const;

/** The styles of the first page's header, for this name. */
export function letterheadStyles(office: string, look: LetterLook): readonly Style[] {
  const points = letterheadPoints(office);
  const exact = (twips: number, after?: number) =>
    element('w:spacing', { 'w:after': after, 'w:line': twips, 'w:lineRule': 'exact' });
  return [
    {
      id: LETTERHEAD.name,
      name: '发文机关标志',
      isOwn: true,
      paragraph: [exact(points * 20), element('w:jc', { 'w:val': 'center' })],
      run: [
        runFonts(look.faces.title, null),
        ...(look.faces.title.bold ? ['<w:b/>', '<w:bCs/>'] : []),
        element('w:color', { 'w:val': LETTERHEAD_RED }),
        element('w:spacing', { 'w:val': 0 }),
        element('w:sz', { 'w:val': points * 2 }),
        element('w:szCs', { 'w:val': points * 2 }),
      ],
    },
    ruleStyle(LETTERHEAD.upperRule, '信函上红线', 'thinThickSmallGap'),
    ruleStyle(LETTERHEAD.lowerRule, '信函下红线', 'thickThinSmallGap'),
    {
      id: LETTERHEAD.room,
      name: '信函版头下空',
      isOwn: true,
      isHelper: true,
      paragraph: [exact(SMALLEST_LINE_TWIPS, roomTwips(office, look))],
    },
  ];
}

/**
 * A header that reaches below the upper margin moves the text down. It gets there by the space after its first, tiny line: a tall
 * line or a space above the text would meet the frames, and Word moves lines out of the way of frames.
 */
function roomTwips(office: string, { top }: LetterLook): number {
  const end = Math.max(textTopTwips(office), pointsToTwips(top));
  return end - HEADER_TWIPS - 2 * SMALLEST_LINE_TWIPS;
}

/** A paragraph in a frame at `y` twips: LibreOffice does not take frames from styles. */
function framed(lines: readonly string[], style: string, y: number): string {
  return paragraph(lines, { style, properties: [frame(y)] });
}

/** The paragraphs of the first page's header: frames that stand on the page, and the room that keeps the text below them. */
export function letterheadXml(office: string): string {
  return [
    framed([office], LETTERHEAD.name, mmToTwips(NAME_TOP_MM)),
    framed([], LETTERHEAD.upperRule, upperRuleTwips(office)),
    framed([], LETTERHEAD.lowerRule, PAGE_TWIPS.height - mmToTwips(LOWER_RULE_FROM_BOTTOM_MM)),
    paragraph([], { style: LETTERHEAD.room }),
    paragraph([], { style: STYLE.header }),
  ].join('');
}

/**
 * A double rule is the upper border of an empty framed paragraph: every word processor draws it in the same place. The kind
 * names the line nearest to the text first (17.18.2): thinThick has its thick line above.
 */
function ruleStyle(id: string, name: string, kind: 'thickThinSmallGap' | 'thinThickSmallGap'): Style {
  const border = { 'w:val': kind, 'w:sz': RULE_EIGHTH_POINTS, 'w:space': 0, 'w:color': LETTERHEAD_RED };
  return {
    id,
    name,
    isOwn: true,
    isHelper: true,
    paragraph: [
      element('w:pBdr', {}, element('w:top', border)),
      element('w:spacing', { 'w:line': SMALLEST_LINE_TWIPS, 'w:lineRule': 'exact' }),
    ],
  };
}

/** A frame as wide as the rules, centred on the page, its top at `y` twips (17.3.1.11). */
function frame(y: number): string {
  return element('w:framePr', {
    'w:w': mmToTwips(RULE_WIDTH_MM),
    'w:wrap': 'around',
    'w:vAnchor': 'page',
    'w:hAnchor': 'page',
    'w:xAlign': 'center',
    'w:y': y,
  });
}
