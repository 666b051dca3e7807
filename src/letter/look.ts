/**
 * How a letter looks, every question answered: what 版式, 字体 and 页边距 mean, with what the office says of its own in 排版细节 on top.
 * Lengths are in points unless their name says otherwise.
 */
import type { FontValue } from '../domain/look/font-value';
import type { IndentValue, LineHabit, LineValue, SpaceValue, TitleSpaceValue } from '../domain/look/line-values';
import type { BlanksValue, GridValue, MarginsValue } from '../domain/look/page-values';
import { chosen, SETTINGS, type SettingValue } from '../domain/settings';
import type { Settings } from '../domain/tracker';
import {
  CHARACTER_SPACING,
  COLUMNS,
  FIRST_LINE,
  FOOTER_POINTS,
  PAGES,
  PAPER,
  POINTS_PER_MM,
  SIDE_MARGIN,
  SIZE,
  TEXT_WIDTH,
} from './page';

/** The typeface by its use. */
export const FACES = ['title', 'target', 'section', 'subProject', 'item', 'body', 'signature', 'pageNumber'] as const;
export type LookFace = (typeof FACES)[number];

/** A typeface with nothing left open. */
export interface FaceLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
}

export interface LetterLook {
  readonly faces: Readonly<Record<LookFace, FaceLook>>;
  /** Of letters and digits; null: that of the hanzi beside them. */
  readonly latin: string | null;
  readonly top: number;
  readonly bottom: number;
  /** Of right-hand pages. */
  readonly left: number;
  readonly right: number;
  /** From the lower edge of the page to that of the page number. */
  readonly footer: number;
  readonly mirrored: boolean;
  /** The pitch of lines as it is said, and what that comes to: for a preview, where it is not exact. */
  readonly line: LineValue;
  readonly pitch: number;
  /** What lines and characters stand on; null: they stand by themselves, and Word only shows the pitch. */
  readonly grid: GridValue | null;
  /** The page is one that 页边距 means: Word shows its lines and characters. */
  readonly isStandardPage: boolean;
  /** Its lines hold 28 字: the file has a grid of them. */
  readonly isCounted: boolean;
  readonly spacing: number;
  /** Of the text block. */
  readonly width: number;
  /** 字 in a line, and the width of one. */
  readonly columns: number;
  readonly column: number;
  /** How far first lines are in, in 字 of the body. */
  readonly firstLine: number;
  readonly space: SpaceValue;
  readonly titleSpace: TitleSpaceValue;
  /** Blank lines; null: as the standard has them, which depends on letterhead and seal. */
  readonly blanks: BlanksValue | null;
  /** How far 署名 and date, flush right, stand from the edge, in 字; null: as the standard has them. */
  readonly signatureRight: number | null;
  readonly habits: ReadonlySet<LineHabit>;
  /** The page number as it is written for page 1 of 2; null: none. */
  readonly pageNumber: string | null;
  readonly pageNumberPlace: SettingValue<'pageNumberPlace'>;
}

const PRESET_FONTS: Readonly<
  Record<SettingValue<'fonts'>, Readonly<Record<'title' | 'body' | 'subProject', FontValue>>>
> = {
  国标: {
    title: { font: '方正小标宋简体', size: SIZE.title, bold: false },
    body: { font: '仿宋_GB2312', size: SIZE.body, bold: false },
    subProject: { font: '楷体_GB2312', size: null, bold: null },
  },
  // 宋体 bold stands in for 小标宋, which Windows does not have.
  系统: {
    title: { font: '宋体', size: SIZE.title, bold: true },
    body: { font: '仿宋', size: SIZE.body, bold: false },
    subProject: { font: '楷体', size: null, bold: null },
  },
};

const PAGE_NUMBER_FORM = '— 1 —';

/** Said of a typeface: what is said last counts. */
function faceOf(...said: readonly (FontValue | null)[]): FaceLook {
  const last = <Key extends keyof FontValue>(key: Key) =>
    said.findLast((each) => each !== null && each[key] !== null)?.[key] as NonNullable<FontValue[Key]>;
  return { font: last('font'), size: last('size'), bold: last('bold') };
}

function facesOf(settings: Settings): LetterLook['faces'] {
  const preset = PRESET_FONTS[chosen(SETTINGS.fonts, settings.fonts.value)];
  const body = faceOf(preset.body, settings.bodyFont.value);
  const plain = { ...body, bold: false };
  return {
    title: faceOf(preset.title, ownTitle(settings.titleFont.value)),
    body,
    target: faceOf(body, settings.targetFont.value),
    section: faceOf({ ...plain, font: '黑体' }, settings.sectionFont.value),
    subProject: faceOf(plain, preset.subProject, settings.subProjectFont.value),
    item: faceOf(body, settings.itemFont.value),
    signature: faceOf(plain, settings.signatureFont.value),
    pageNumber: faceOf({ font: '宋体', size: SIZE.small, bold: false }, settings.pageNumberFont.value),
  };
}

/** Another typeface for the title is not bold unless it is said to be: 宋体 alone is. */
function ownTitle(value: FontValue | null): FontValue | null {
  return value && { ...value, bold: value.bold ?? (value.font === null ? null : false) };
}

/** What a typeface of hanzi asks for from line to line, as Word has it: so many times its size. */
const NATURAL_LINE = 1.3;

/** Products of sizes. */
const NEARLY = 0.001;

/** The pitch that a line of this size comes to; on a grid it is whole lines of it. */
export function pitchOf({ rule, value }: LineValue, size: number, grid: GridValue | null): number {
  if (rule === 'exact') return value;
  const natural = size * NATURAL_LINE;
  const own =
    rule === 'auto'
      ? (grid ? Math.ceil(natural / grid.line - NEARLY) * grid.line : natural) * value
      : Math.max(value, natural);
  return rule === 'atLeast' && grid ? Math.ceil(own / grid.line - NEARLY) * grid.line : own;
}

/** The look that these settings ask for. */
export function lookOf(settings: Settings): LetterLook {
  const faces = facesOf(settings);
  const preset = PAGES[chosen(SETTINGS.margins, settings.margins.value)];
  const margins = settings.ownMargins.value;
  const page = margins ? pointsOf(margins) : { ...preset, ...DEFAULT_SIDES };
  const line = settings.linePitch.value ?? { rule: 'exact', value: preset.line };
  const grid = settings.grid.value === 'none' ? null : settings.grid.value;
  const width = PAPER.width - page.left - page.right;
  // 28 字 a line are asked for where nobody wants another width or size.
  const isPlain = Math.abs(width - TEXT_WIDTH) < NEAR_WIDTH && faces.body.size === SIZE.body;
  const hasCharacters = (grid?.character ?? null) !== null;
  const spacing = settings.characterSpacing.value ?? (isPlain && !hasCharacters ? CHARACTER_SPACING : 0);
  const column =
    isPlain && spacing === CHARACTER_SPACING && !hasCharacters
      ? width / COLUMNS
      : (grid?.character ?? faces.body.size) + spacing;
  const columns = Math.abs(width / column - COLUMNS) < 0.01 ? COLUMNS : Math.floor((width / column) * 2) / 2;
  const isStandardPage = margins === null && settings.linePitch.value === null;
  const pageNumber = settings.pageNumber.value ?? PAGE_NUMBER_FORM;
  return {
    faces,
    latin: settings.latinFont.value,
    ...page,
    mirrored: chosen(SETTINGS.mirrored, settings.mirrored.value) === '是',
    line,
    pitch: pitchOf(line, faces.body.size, grid),
    grid,
    isStandardPage,
    isCounted: grid === null && isStandardPage && columns === COLUMNS && spacing === CHARACTER_SPACING,
    spacing,
    width,
    columns,
    column,
    firstLine: inColumns(settings.firstLine.value, column),
    space: settings.paragraphSpace.value ?? { before: 0, after: 0 },
    titleSpace: settings.titleSpace.value ?? { line: null, before: 0, after: 0 },
    blanks: settings.blankLines.value,
    signatureRight: settings.signaturePlace.value,
    habits: new Set(settings.lineHabits.value ?? []),
    pageNumber: pageNumber === 'none' ? null : pageNumber,
    pageNumberPlace: chosen(SETTINGS.pageNumberPlace, settings.pageNumberPlace.value),
  };
}

/** Half a millimetre: margins that people round are the same. */
const NEAR_WIDTH = POINTS_PER_MM / 2;

const DEFAULT_SIDES = { left: SIDE_MARGIN.inner, right: SIDE_MARGIN.outer, footer: FOOTER_POINTS } as const;

function pointsOf({ topMm, bottomMm, leftMm, rightMm, footerMm }: MarginsValue) {
  const points = (mm: number) => Math.round(mm * POINTS_PER_MM * 20) / 20;
  return {
    top: points(topMm),
    bottom: points(bottomMm),
    left: points(leftMm),
    right: points(rightMm),
    footer: footerMm === null ? FOOTER_POINTS : points(footerMm),
  };
}

/** Lines a page, of which a letter has as many as fit. */
export function linesPerPage({ top, bottom, pitch }: LetterLook): number {
  return Math.floor((PAPER.height - top - bottom) / pitch);
}

/** What word processors take of a line for the space beside digits, and a little. */
const TITLE_SLACK = 5;

/** The widest line of a title, in 字 of its own: in halves. */
export function titleWidth({ width, faces }: LetterLook): number {
  return Math.floor(((width - TITLE_SLACK) / faces.title.size) * 2) / 2;
}

function inColumns(value: IndentValue | null, column: number): number {
  if (!value) return FIRST_LINE;
  return value.unit === '字' ? value.value : value.value / column;
}
