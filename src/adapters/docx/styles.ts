/** Named styles, with Word's own ids where Word has such a style: its navigation pane and style list then work. */
import { ANNEX_NOTE_START } from '../../letter/annex';
import { ANNEX_TABLE } from '../../letter/annex-columns';
import { textWidth } from '../../letter/text-width';
import { runFonts, type Fonts } from './fonts';
import { CHARACTER_SPACING_TWIPS, FIRST_LINE_INDENT, HALF_POINTS, hangingIndent, LINE_TWIPS } from './layout';
import { element } from './xml';

/** Style ids; Word knows them by these names, but for the program's own. */
export const STYLE = {
  normal: 'Normal',
  title: 'Title',
  addressee: 'Salutation',
  body: 'BodyText',
  /** 第048项：… looks like the body but is the top level of the outline. */
  target: 'Heading1',
  section: 'Heading2',
  subProject: 'Heading3',
  office: 'Signature',
  date: 'Date',
  footer: 'Footer',
  header: 'Header',
  contact: 'ContactNote',
  annexNote: 'AnnexNote',
  annexMark: 'AnnexMark',
  annexAsOf: 'AnnexAsOf',
  annexHeader: 'AnnexHeader',
  annexCell: 'AnnexCell',
} as const;

const OWN_STYLES: ReadonlySet<string> = new Set([
  STYLE.contact,
  STYLE.annexNote,
  STYLE.annexMark,
  STYLE.annexAsOf,
  STYLE.annexHeader,
  STYLE.annexCell,
]);

/** Styles of paragraphs that stay with the next by themselves. */
export const KEPT_STYLES: ReadonlySet<string> = new Set([
  STYLE.title,
  STYLE.section,
  STYLE.subProject,
  STYLE.annexMark,
  STYLE.annexAsOf,
]);

interface Style {
  readonly id: string;
  /** The name by which Word knows it; Word shows its own translation of built-in names. */
  readonly name: string;
  readonly next?: string;
  readonly paragraph?: readonly string[];
  readonly run?: readonly string[];
}

const val = (name: string, value: string | number): string => element(name, { 'w:val': value });
const size = (halfPoints: number): string[] => [val('w:sz', halfPoints), val('w:szCs', halfPoints)];
const indent = element('w:ind', FIRST_LINE_INDENT);
const outline = (level: number): string => val('w:outlineLvl', level);
/** A heading stays with what follows and in one piece. */
const KEEP = ['<w:keepNext/>', '<w:keepLines/>'];

function stylesOf(fonts: Fonts): readonly Style[] {
  return [
    {
      id: STYLE.title,
      name: 'Title',
      next: STYLE.addressee,
      paragraph: [...KEEP, val('w:jc', 'center')],
      run: [
        runFonts(fonts.title),
        ...(fonts.boldTitle ? ['<w:b/>', '<w:bCs/>'] : []),
        val('w:spacing', 0),
        ...size(HALF_POINTS.title),
      ],
    },
    { id: STYLE.addressee, name: 'Salutation', next: STYLE.body },
    { id: STYLE.body, name: 'Body Text', paragraph: [indent] },
    { id: STYLE.target, name: 'heading 1', next: STYLE.section, paragraph: [indent, outline(0)] },
    {
      id: STYLE.section,
      name: 'heading 2',
      next: STYLE.body,
      paragraph: [...KEEP, indent, outline(1)],
      run: [runFonts(fonts.section)],
    },
    {
      id: STYLE.subProject,
      name: 'heading 3',
      next: STYLE.body,
      paragraph: [...KEEP, indent, outline(2)],
      run: [runFonts(fonts.subProject)],
    },
    { id: STYLE.office, name: 'Signature', next: STYLE.date, paragraph: [...KEEP, val('w:jc', 'right')] },
    { id: STYLE.date, name: 'Date', paragraph: ['<w:keepLines/>', val('w:jc', 'right')] },
    { id: STYLE.contact, name: '附注', paragraph: ['<w:keepLines/>', indent, val('w:jc', 'left')] },
    {
      id: STYLE.header,
      name: 'header',
      paragraph: [element('w:spacing', { 'w:line': 20, 'w:lineRule': 'exact' })],
    },
    {
      id: STYLE.footer,
      name: 'footer',
      paragraph: [element('w:spacing', { 'w:line': HALF_POINTS.pageNumber * 10, 'w:lineRule': 'exact' })],
      run: [runFonts(fonts.pageNumber), val('w:spacing', 0), ...size(HALF_POINTS.pageNumber)],
    },
  ];
}

/** Styles of 附件说明 and of the annex, for letters that have one. */
function annexStylesOf(fonts: Fonts): readonly Style[] {
  const table = [element('w:snapToGrid', { 'w:val': 0 }), exactLine(ANNEX_TABLE.line)];
  const small = [val('w:spacing', 0), ...size(ANNEX_TABLE.size * 2)];
  return [
    {
      id: STYLE.annexNote,
      name: '附件说明',
      paragraph: [...KEEP, element('w:ind', annexNoteIndent), val('w:jc', 'left')],
    },
    {
      id: STYLE.annexMark,
      name: '附件标识',
      paragraph: [...KEEP, val('w:jc', 'left')],
      run: [runFonts(fonts.section)],
    },
    {
      id: STYLE.annexAsOf,
      name: '附件时点',
      paragraph: [...KEEP, element('w:spacing', { 'w:after': ANNEX_TABLE.above * 20 }), val('w:jc', 'center')],
      run: [runFonts(fonts.subProject)],
    },
    {
      id: STYLE.annexHeader,
      name: '附表表头',
      paragraph: ['<w:keepNext/>', ...table, val('w:jc', 'center')],
      run: [runFonts(fonts.section), ...small],
    },
    { id: STYLE.annexCell, name: '附表内容', paragraph: [...table, val('w:jc', 'left')], run: small },
  ];
}

/** 2 字 in; further lines begin below the name of the annex, behind 附件： (7.3.4). */
const annexNoteIndent = hangingIndent(2, textWidth(ANNEX_NOTE_START));

const exactLine = (points: number): string => element('w:spacing', { 'w:line': points * 20, 'w:lineRule': 'exact' });

/** word/styles.xml */
export function stylesXml(fonts: Fonts, namespaces: Readonly<Record<string, string>>, hasAnnex: boolean): string {
  return element(
    'w:styles',
    namespaces,
    element(
      'w:docDefaults',
      {},
      element(
        'w:rPrDefault',
        {},
        element(
          'w:rPr',
          {},
          runFonts(fonts.body),
          ...size(HALF_POINTS.body),
          element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
        ),
      ),
      element('w:pPrDefault'),
    ),
    normalXml(),
    ...[...stylesOf(fonts), ...(hasAnnex ? annexStylesOf(fonts) : [])].map(styleXml),
  );
}

/** 3号 in exact lines. No widow control: it would leave pages of 21 lines. No automatic space beside digits: it would break the 28 字. */
function normalXml(): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': STYLE.normal },
    val('w:name', 'Normal'),
    '<w:qFormat/>',
    element(
      'w:pPr',
      {},
      val('w:widowControl', 0),
      val('w:autoSpaceDE', 0),
      val('w:autoSpaceDN', 0),
      val('w:adjustRightInd', 0),
      element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': LINE_TWIPS, 'w:lineRule': 'exact' }),
      val('w:jc', 'both'),
    ),
    element('w:rPr', {}, val('w:spacing', CHARACTER_SPACING_TWIPS)),
  );
}

function styleXml({ id, name, next, paragraph = [], run = [] }: Style): string {
  const custom = OWN_STYLES.has(id) ? 1 : undefined;
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': custom, 'w:styleId': id },
    val('w:name', name),
    val('w:basedOn', STYLE.normal),
    ...(next ? [val('w:next', next)] : []),
    '<w:qFormat/>',
    ...(paragraph.length > 0 ? [element('w:pPr', {}, ...paragraph)] : []),
    ...(run.length > 0 ? [element('w:rPr', {}, ...run)] : []),
  );
}
