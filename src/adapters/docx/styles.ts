/**
 * Named styles, with Word's own ids where Word has such a style: its navigation pane and style list then work. Everything that a
 * paragraph looks like is in its style; where 署名 and date stand is in those of this letter, so that edits keep it.
 */
import { ANNEX_TABLE } from '../../letter/annex-columns';
import type { BlockRole, Face, TextBlock } from '../../letter/flow';
import { IMPRINT_LINE, IMPRINT_RULE, IMPRINT_RULE_LINE } from '../../letter/imprint';
import type { PageMeasures } from '../../letter/page';
import { runFonts, type Fonts } from './fonts';
import { CHARACTER_SPACING_TWIPS, HALF_POINTS, indentOf, indentOfSmall, pointsToTwips, TEXT_TWIPS } from './layout';
import { latentStylesXml, styleXml, type Style } from './style-xml';
import { element } from './xml';

/** Style ids; Word knows them by these names, but for the program's own. */
export const STYLE = {
  normal: 'Normal',
  documentNumber: 'DocumentNumber',
  title: 'Title',
  addressee: 'Salutation',
  body: 'BodyText',
  closing: 'Closing',
  office: 'Signature',
  date: 'Date',
  contact: 'ContactNote',
  annexNote: 'AnnexNote',
  annexNoteNext: 'AnnexNoteNext',
  annexMark: 'AnnexMark',
  annexAsOf: 'AnnexAsOf',
  annexHeader: 'AnnexHeader',
  annexCell: 'AnnexCell',
  annexCellCentred: 'AnnexCellCentred',
  imprintRule: 'ImprintRule',
  imprintRuleMiddle: 'ImprintRuleMiddle',
  copies: 'Copies',
  printed: 'PrintedBy',
  blank: 'BlankLine',
  end: 'EndOfLetter',
  header: 'Header',
  footer: 'Footer',
  footerLeft: 'FooterLeft',
} as const;

const HEADINGS = ['Heading1', 'Heading2', 'Heading3'] as const;

const STYLES_OF_ROLES: Readonly<Record<BlockRole, string>> = {
  documentNumber: STYLE.documentNumber,
  title: STYLE.title,
  addressee: STYLE.addressee,
  lead: STYLE.body,
  target: STYLE.body,
  section: STYLE.body,
  subProject: STYLE.body,
  body: STYLE.body,
  closing: STYLE.closing,
  annexNote: STYLE.annexNote,
  annexNoteNext: STYLE.annexNoteNext,
  office: STYLE.office,
  date: STYLE.date,
  contact: STYLE.contact,
  annexMark: STYLE.annexMark,
  annexTitle: STYLE.title,
  annexAsOf: STYLE.annexAsOf,
  copies: STYLE.copies,
  printed: STYLE.printed,
  blank: STYLE.blank,
};

/** The style of a block: headings by their depth, others by what they are. */
export function styleOf({ role, level }: TextBlock): string {
  return level === null ? STYLES_OF_ROLES[role] : HEADINGS[level - 1]!;
}

const val = (name: string, value: string | number): string => element(name, { 'w:val': value });
const size = (halfPoints: number): string[] => [val('w:sz', halfPoints), val('w:szCs', halfPoints)];
const exactLine = (points: number): string =>
  element('w:spacing', { 'w:line': pointsToTwips(points), 'w:lineRule': 'exact' });
const OFF_GRID = val('w:snapToGrid', 0);

/** The typeface of a block where it is not that of the body. */
function faceRun(face: Face, fonts: Fonts): readonly string[] {
  if (face === 'body') return [];
  if (face !== 'title') return [runFonts(fonts[face])];
  return [runFonts(fonts.title), ...(fonts.boldTitle ? ['<w:b/>', '<w:bCs/>'] : [])];
}

const JUSTIFICATION = { justify: 'both', left: 'left', right: 'right', center: 'center' } as const;

/** What the block looks like, as properties of its style. */
function lookOf({ indent, align, keep, whole, level }: TextBlock): readonly string[] {
  const ind = indentOf(indent);
  return [
    // A heading stays with what follows and in one piece.
    ...(whole && keep ? ['<w:keepNext/>'] : []),
    ...(whole ? ['<w:keepLines/>'] : []),
    ...(Object.keys(ind).length > 0 ? [element('w:ind', ind)] : []),
    ...(align === 'justify' ? [] : [val('w:jc', JUSTIFICATION[align])]),
    ...(level === null ? [] : [val('w:outlineLvl', level - 1)]),
  ];
}

/** What the style of a role is called: Word's own name where it has such a style. */
const NAMES: Readonly<Record<string, Pick<Style, 'name' | 'next' | 'isOwn' | 'isHelper'>>> = {
  [STYLE.documentNumber]: { name: '发文字号', isOwn: true },
  [STYLE.title]: { name: 'Title', next: STYLE.addressee },
  [STYLE.addressee]: { name: 'Salutation', next: STYLE.body },
  [STYLE.body]: { name: 'Body Text' },
  [HEADINGS[0]]: { name: 'heading 1', next: STYLE.body },
  [HEADINGS[1]]: { name: 'heading 2', next: STYLE.body },
  [HEADINGS[2]]: { name: 'heading 3', next: STYLE.body },
  [STYLE.closing]: { name: 'Closing', next: STYLE.office },
  [STYLE.annexNote]: { name: '附件说明', next: STYLE.annexNoteNext, isOwn: true },
  [STYLE.annexNoteNext]: { name: '附件说明（续）', isOwn: true },
  [STYLE.office]: { name: 'Signature', next: STYLE.date },
  [STYLE.date]: { name: 'Date' },
  [STYLE.contact]: { name: '附注', isOwn: true },
  [STYLE.annexMark]: { name: '附件标识', isOwn: true },
  [STYLE.annexAsOf]: { name: '附件时点', isOwn: true },
  [STYLE.copies]: { name: '抄送', isOwn: true },
  [STYLE.printed]: { name: '印发机关和日期', isOwn: true },
  [STYLE.blank]: { name: '空行', isOwn: true, isHelper: true },
};

/** The style of a block; the first of each name decides, and in a letter all are alike. */
function styleOfBlock(block: TextBlock, fonts: Fonts): Style {
  const id = styleOf(block);
  const named = { id, ...NAMES[id]! };
  const run = faceRun(block.face, fonts);
  switch (block.role) {
    case 'title':
    case 'annexTitle':
      return { ...named, paragraph: lookOf(block), run: [...run, val('w:spacing', 0), ...size(HALF_POINTS.title)] };
    case 'annexAsOf': {
      const [next, lines, ...rest] = lookOf(block);
      const after = element('w:spacing', { 'w:after': pointsToTwips(ANNEX_TABLE.above) });
      return { ...named, paragraph: [next!, lines!, after, ...rest], run };
    }
    case 'copies':
    case 'printed':
      return {
        ...named,
        paragraph: [
          '<w:keepNext/>',
          '<w:keepLines/>',
          ...(block.role === 'printed' ? [RIGHT_TAB] : []),
          OFF_GRID,
          exactLine(IMPRINT_LINE),
          element('w:ind', indentOfSmall(block.indent)),
          ...(block.align === 'left' ? [val('w:jc', 'left')] : []),
        ],
        run: [val('w:spacing', 0), ...size(HALF_POINTS.small)],
      };
    // The last of several does not stay with what follows: that is said at the others themselves.
    case 'contact':
      return { ...named, paragraph: lookOf({ ...block, keep: false }), run };
    default:
      return { ...named, paragraph: lookOf(block), run };
  }
}

/** 1 字 from the right. */
const RIGHT_TAB = element(
  'w:tabs',
  {},
  element('w:tab', { 'w:val': 'right', 'w:pos': TEXT_TWIPS - HALF_POINTS.small * 10 }),
);

/** The line of a rule of 版记 is the border above an empty paragraph. */
function imprintRule(id: string, name: string, points: number): Style {
  const border = { 'w:val': 'single', 'w:sz': points * 8, 'w:space': 0, 'w:color': '000000' };
  return {
    id,
    name,
    isOwn: true,
    isHelper: true,
    paragraph: [
      '<w:keepNext/>',
      element('w:pBdr', {}, element('w:top', border)),
      OFF_GRID,
      exactLine(IMPRINT_RULE_LINE),
    ],
  };
}

/** What no block is: the cells of the annex, rules, headers and footers, and the paragraph that ends the file. */
function otherStyles(blocks: readonly TextBlock[], hasTable: boolean, fonts: Fonts): readonly Style[] {
  const table = [exactLine(ANNEX_TABLE.line)];
  const small = [val('w:spacing', 0), ...size(ANNEX_TABLE.size * 2)];
  const hasImprint = blocks.some(({ role }) => role === 'copies' || role === 'printed');
  const footer = [element('w:spacing', { 'w:line': HALF_POINTS.small * 10, 'w:lineRule': 'exact' })];
  const side = (name: 'left' | 'right') => [
    ...footer,
    element('w:ind', { [`w:${name}Chars`]: 100, [`w:${name}`]: HALF_POINTS.small * 10 }),
    val('w:jc', name),
  ];
  const number = [runFonts(fonts.pageNumber), val('w:spacing', 0), ...size(HALF_POINTS.small)];
  return [
    ...(hasTable
      ? [
          {
            id: STYLE.annexHeader,
            name: '附表表头',
            isOwn: true,
            paragraph: ['<w:keepNext/>', ...table, val('w:jc', 'center')],
            run: [runFonts(fonts.section), ...small],
          },
          {
            id: STYLE.annexCell,
            name: '附表内容',
            isOwn: true,
            paragraph: [...table, val('w:jc', 'left')],
            run: small,
          },
          {
            id: STYLE.annexCellCentred,
            name: '附表内容（居中）',
            isOwn: true,
            paragraph: [...table, val('w:jc', 'center')],
            run: small,
          },
        ]
      : []),
    ...(hasImprint
      ? [
          imprintRule(STYLE.imprintRule, '版记粗线', IMPRINT_RULE.outer),
          imprintRule(STYLE.imprintRuleMiddle, '版记细线', IMPRINT_RULE.middle),
        ]
      : []),
    ...(hasTable || hasImprint
      ? [{ id: STYLE.end, name: '文末', isOwn: true, isHelper: true, paragraph: [exactLine(1)] }]
      : []),
    { id: STYLE.header, name: 'header', isHelper: true, paragraph: [exactLine(1)] },
    // 页码, 1 字 from the outer edge: right on right-hand pages, left on others (7.5).
    { id: STYLE.footer, name: 'footer', isHelper: true, paragraph: side('right'), run: number },
    { id: STYLE.footerLeft, name: '页码（双页）', isOwn: true, isHelper: true, paragraph: side('left'), run: number },
  ];
}

/** word/styles.xml of a letter of these blocks; `more` are the styles of its letterhead. */
export function stylesXml(
  blocks: readonly TextBlock[],
  { hasTable, page, fonts, more }: StylesOptions,
  namespaces: Readonly<Record<string, string>>,
): string {
  const own = new Map<string, Style>();
  for (const block of blocks) {
    const id = styleOf(block);
    if (!own.has(id)) own.set(id, styleOfBlock(block, fonts));
  }
  return element(
    'w:styles',
    namespaces,
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, element('w:rPr', {}, runFonts(fonts.body), ...size(HALF_POINTS.body), LANGUAGE)),
      element('w:pPrDefault'),
    ),
    latentStylesXml(),
    normalXml(page),
    ...[...own.values(), ...otherStyles(blocks, hasTable, fonts), ...more].map(styleXml),
  );
}

interface StylesOptions {
  readonly hasTable: boolean;
  readonly page: PageMeasures;
  readonly fonts: Fonts;
  readonly more: readonly Style[];
}

/** Chinese for Latin letters too: LibreOffice then breaks them anywhere, and Word marks no word of theirs as misspelt. */
const LANGUAGE = element('w:lang', { 'w:val': 'zh-CN', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });

/**
 * 3号 in exact lines, off the grid. No widow control: it would leave pages of 21 lines. No automatic space beside digits: it would
 * break the 28 字. Latin words may be broken: a web address would stretch the line before it.
 */
function normalXml({ line }: PageMeasures): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': STYLE.normal },
    val('w:name', 'Normal'),
    '<w:qFormat/>',
    element(
      'w:pPr',
      {},
      val('w:widowControl', 0),
      val('w:wordWrap', 0),
      val('w:autoSpaceDE', 0),
      val('w:autoSpaceDN', 0),
      val('w:adjustRightInd', 0),
      OFF_GRID,
      element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': pointsToTwips(line), 'w:lineRule': 'exact' }),
      val('w:jc', 'both'),
    ),
    element('w:rPr', {}, OFF_GRID, val('w:spacing', CHARACTER_SPACING_TWIPS)),
  );
}
