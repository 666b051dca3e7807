/** 信函格式 (GB/T 9704-2012 10.1): the name of the office in red on the first page, and the two red double rules. */
import {
  letterheadPoints,
  LOWER_RULE_FROM_BOTTOM_MM,
  NAME_TO_RULE_MM,
  NAME_TOP_MM,
  RULE_WIDTH_MM,
} from '../../letter/letterhead-size';
import { runFonts, type Fonts } from './fonts';
import { LETTERHEAD_RED, MARGIN_TWIPS, mmToTwips, PAGE_TWIPS } from './layout';
import { paragraph } from './paragraph';
import { STYLE } from './styles';
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

/** The paragraphs of the first page's header: frames that stand on the page, and the room that keeps the text below them. */
export function letterheadXml(office: string, fonts: Fonts): string {
  const points = letterheadPoints(office);
  const name = paragraph([office], {
    style: STYLE.header,
    properties: [
      frame(mmToTwips(NAME_TOP_MM)),
      element('w:spacing', { 'w:line': points * 20, 'w:lineRule': 'exact' }),
      element('w:jc', { 'w:val': 'center' }),
    ],
    run: [
      runFonts(fonts.title),
      ...(fonts.boldTitle ? ['<w:b/>', '<w:bCs/>'] : []),
      element('w:color', { 'w:val': LETTERHEAD_RED }),
      element('w:spacing', { 'w:val': 0 }),
      element('w:sz', { 'w:val': points * 2 }),
      element('w:szCs', { 'w:val': points * 2 }),
    ],
  });
  return [
    name,
    rule(upperRuleTwips(office), 'thinThickSmallGap'),
    rule(PAGE_TWIPS.height - mmToTwips(LOWER_RULE_FROM_BOTTOM_MM), 'thickThinSmallGap'),
    ...roomXml(textTopTwips(office)),
  ].join('');
}

/**
 * A header that reaches below the upper margin moves the text down. It gets there by the space after its first, tiny line: a tall
 * line or a space above the text would meet the frames, and Word moves lines out of the way of frames.
 */
function roomXml(textTop: number): readonly string[] {
  const after = textTop - MARGIN_TWIPS.header - 2 * SMALLEST_LINE_TWIPS;
  return [
    paragraph([], {
      style: STYLE.header,
      properties: [element('w:spacing', { 'w:after': after, 'w:line': SMALLEST_LINE_TWIPS, 'w:lineRule': 'exact' })],
    }),
    paragraph([], { style: STYLE.header }),
  ];
}

/**
 * A double rule is the upper border of an empty framed paragraph: every word processor draws it in the same place. The kind
 * names the line nearest to the text first (17.18.2): thinThick has its thick line above.
 */
function rule(y: number, kind: 'thickThinSmallGap' | 'thinThickSmallGap'): string {
  return paragraph([], {
    style: STYLE.header,
    properties: [
      frame(y),
      element(
        'w:pBdr',
        {},
        element('w:top', { 'w:val': kind, 'w:sz': RULE_EIGHTH_POINTS, 'w:space': 0, 'w:color': LETTERHEAD_RED }),
      ),
    ],
  });
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
