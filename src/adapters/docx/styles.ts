/**
 * Named styles, with Word's own ids where Word has such a style: its navigation pane and style list then work. Everything that a
 * paragraph looks like is in its style; where 署名 and date stand is in those of this letter, so that edits keep it.
 */
import { ANNEX_TABLE } from '../../letter/annex-columns';
import type { BlockRole, Face, TextBlock } from '../../letter/flow';
import { IMPRINT_LINE } from '../../letter/imprint';
import type { FaceLook, LetterLook } from '../../letter/look';
import { runFonts } from './fonts';
import { indentOf, indentOfSmall, pointsToTwips, SMALL_HALF_POINTS, textTwips } from './layout';
import { otherStyles } from './other-styles';
import { STYLE } from './style-ids';
import { boldXml, exactLine, OFF_GRID, size, spacingXml, val } from './style-properties';
import { latentStylesXml, styleXml, type Style } from './style-xml';
import { element } from './xml';

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

/** What sets a typeface off from the body; the size goes behind the spacing of characters, which the schema wants before it. */
function faceRun(face: Face, look: LetterLook, spacing?: number): readonly string[] {
  const { [face]: own, body } = look.faces;
  return [
    ...(own.font === body.font ? [] : [runFonts(own, look.latin)]),
    ...boldXml(own, body),
    ...(spacing === undefined || spacing === look.spacing ? [] : [val('w:spacing', pointsToTwips(spacing))]),
    ...(own.size === body.size ? [] : size(own.size * 2)),
  ];
}

const JUSTIFICATION = { justify: 'both', left: 'left', right: 'right', center: 'center' } as const;

/** What the block looks like, as properties of its style. */
function lookOf(
  { middles, indent, align, keep, whole, level }: TextBlock,
  look: LetterLook,
  spacing = '',
): readonly string[] {
  const ind = indentOf(indent, look);
  return [
    // A heading stays with what follows and in one piece.
    ...(whole && keep ? ['<w:keepNext/>'] : []),
    ...(whole ? ['<w:keepLines/>'] : []),
    ...(middles.length === 0 ? [] : [tabsXml(middles, look)]),
    ...(spacing === '' ? [] : [spacing]),
    ...(Object.keys(ind).length > 0 ? [element('w:ind', ind)] : []),
    ...(align === 'justify' ? [] : [val('w:jc', JUSTIFICATION[align])]),
    ...(level === null ? [] : [val('w:outlineLvl', level - 1)]),
  ];
}

/** Stops in whose middle a piece of a line stands. */
function tabsXml(middles: readonly number[], { column }: LetterLook): string {
  const stops = middles.map((middle) =>
    element('w:tab', { 'w:val': 'center', 'w:pos': pointsToTwips(middle * column) }),
  );
  return element('w:tabs', {}, ...stops);
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
function styleOfBlock(block: TextBlock, look: LetterLook): Style {
  const id = styleOf(block);
  const named = { id, ...NAMES[id]! };
  const run = faceRun(block.face, look);
  switch (block.role) {
    case 'title':
    case 'annexTitle':
      return { ...named, paragraph: lookOf(block, look, titleSpacing(look)), run: faceRun('title', look, 0) };
    case 'annexAsOf': {
      const after = element('w:spacing', { 'w:after': pointsToTwips(ANNEX_TABLE.above) });
      return { ...named, paragraph: lookOf(block, look, after), run };
    }
    case 'copies':
    case 'printed':
      return {
        ...named,
        paragraph: [
          '<w:keepNext/>',
          '<w:keepLines/>',
          ...(block.role === 'printed' ? [rightTab(look)] : []),
          OFF_GRID,
          exactLine(IMPRINT_LINE),
          element('w:ind', indentOfSmall(block.indent)),
          ...(block.align === 'left' ? [val('w:jc', 'left')] : []),
        ],
        run: [val('w:spacing', 0), ...size(SMALL_HALF_POINTS)],
      };
    // The last of several does not stay with what follows: that is said at the others themselves.
    case 'contact':
      return { ...named, paragraph: lookOf({ ...block, keep: false }, look), run };
    default:
      return { ...named, paragraph: lookOf(block, look), run };
  }
}

/** The title's own pitch and room; nothing where they are those of the text. */
function titleSpacing({ titleSpace, line, space }: LetterLook): string {
  const isOwn = titleSpace.line !== null || titleSpace.before !== space.before || titleSpace.after !== space.after;
  return isOwn ? spacingXml(titleSpace, titleSpace.line ?? line) : '';
}

/** 1 字 from the right. */
function rightTab(look: LetterLook): string {
  const at = textTwips(look) - SMALL_HALF_POINTS * 10;
  return element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': at }));
}

/** word/styles.xml of a letter of these blocks; `more` are the styles of its letterhead. */
export function stylesXml(
  blocks: readonly TextBlock[],
  { hasTable, look, more }: StylesOptions,
  namespaces: Readonly<Record<string, string>>,
): string {
  const own = new Map<string, Style>();
  for (const block of blocks) {
    const id = styleOf(block);
    if (!own.has(id)) own.set(id, styleOfBlock(block, look));
  }
  return element(
    'w:styles',
    namespaces,
    element(
      'w:docDefaults',
      {},
      element(
        'w:rPrDefault',
        {},
        element('w:rPr', {}, runFonts(look.faces.body, look.latin), ...bodyRun(look.faces.body), languageXml(look)),
      ),
      element('w:pPrDefault'),
    ),
    latentStylesXml(),
    normalXml(look),
    ...[...own.values(), ...otherStyles(blocks, hasTable, look), ...more].map(styleXml),
  );
}

const bodyRun = ({ bold, size: points }: FaceLook): string[] => [
  ...(bold ? ['<w:b/>', '<w:bCs/>'] : []),
  ...size(points * 2),
];

interface StylesOptions {
  readonly hasTable: boolean;
  readonly look: LetterLook;
  readonly more: readonly Style[];
}

/**
 * Chinese for Latin letters too: LibreOffice then breaks them anywhere, and Word marks no word of theirs as misspelt. Marks begin lines
 * in a language that has none of these rules.
 */
function languageXml({ habits }: LetterLook): string {
  const language = habits.has('不避头尾') ? 'en-US' : 'zh-CN';
  return element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' });
}

/**
 * 3号 in exact lines, off the grid. No widow control: it would leave pages of 21 lines. No automatic space beside digits: it would
 * break the 28 字. Latin words may be broken: a web address would stretch the line before it.
 */
function normalXml(look: LetterLook): string {
  const { habits, grid, line, space, spacing, faces } = look;
  const on = (isOn: boolean) => (isOn ? 1 : 0);
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': STYLE.normal },
    val('w:name', 'Normal'),
    '<w:qFormat/>',
    element(
      'w:pPr',
      {},
      val('w:widowControl', on(habits.has('孤行控制'))),
      val('w:wordWrap', 0),
      val('w:autoSpaceDE', on(habits.has('中西文留空'))),
      val('w:autoSpaceDN', on(habits.has('中西文留空'))),
      val('w:adjustRightInd', 0),
      ...(grid ? [] : [OFF_GRID]),
      spacingXml(space, line),
      val('w:jc', habits.has('左对齐') ? 'left' : 'both'),
    ),
    element(
      'w:rPr',
      {},
      ...(grid ? [] : [OFF_GRID]),
      val('w:spacing', pointsToTwips(spacing)),
      ...size(faces.body.size * 2),
    ),
  );
}
