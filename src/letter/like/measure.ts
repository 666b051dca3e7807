/** Measures an old letter: the settings of 排版细节 with which a letter looks like it, and what no setting can say. */
import type { TrackerDraft } from '../../domain/draft';
import { formatFont } from '../../domain/look/font-value';
import {
  formatHabits,
  formatIndent,
  formatLine,
  formatSpace,
  formatSpacing,
  formatTitleSpace,
  LINE_HABITS,
  type LineHabit,
} from '../../domain/look/line-values';
import { formatGrid, parsePageNumber, type GridValue } from '../../domain/look/page-values';
import { settingOf } from '../../domain/settings';
import type { FaceLook } from '../look';
import { PAPER, POINTS_PER_MM } from '../page';
import { marginsText } from './look-texts';
import { majority } from './majority';
import { blankLinesOf, signaturePlaceOf, spacesInFront, type Placed } from './places';
import type { PrintedLetter, PrintedPage, PrintedParagraph } from './printed';
import { rolesOf, type PrintedRole } from './roles';
import type { LookKey } from '../../domain/look-settings';

export interface MeasuredLook {
  /** By the key of its setting, as that has it; what could not be measured is not there. An empty text: nothing of its own. */
  readonly texts: Readonly<Partial<Record<LookKey, string>>>;
  /** What the letter has and no setting can say: Chinese words for it. */
  readonly others: readonly string[];
}

/** The looks of a letter of which this draft was read. */
export function measureLook(letter: PrintedLetter, draft: TrackerDraft): MeasuredLook {
  const roles = rolesOf(letter.paragraphs, draft);
  const all = letter.paragraphs.map((paragraph, index): Placed => ({ paragraph, role: roles[index]! }));
  const of = (...wanted: readonly PrintedRole[]) =>
    all.filter(({ role }) => wanted.includes(role)).map(({ paragraph }) => paragraph);
  const body = of('body').length > 0 ? of('body') : of('target', 'subProject', 'section');
  const page = letter.pages[majority(body, ({ section }) => section, lengthOf) ?? 0] ?? letter.pages[0];
  if (body.length === 0 || !page) return { texts: {}, others: letter.others };
  const others = new Set([...letter.others, ...oddPages(page)]);
  const blanks = blankLinesOf(all, draft);
  const place = signaturePlaceOf(of('office'), of('date'), columnOf(body), page, draft);
  if (place !== null && typeof place !== 'string') others.add(place.words);
  const number = pageNumberOf(letter, others);
  return withinReason(
    {
      ...fontsOf(of, body),
      ...latinOf(all),
      // Where no page has a number, nothing is seen of the footer.
      ownMargins: marginsText(letter.pageNumber === null ? { ...page, footer: null } : page),
      mirrored: page.mirrored ? '是' : '否',
      ...textOf(body, page),
      ...titleSpaceOf(of('title'), body),
      lineHabits: formatHabits(habitsOf(body, letter)),
      ...(blanks !== null && { blankLines: blanks }),
      ...(typeof place === 'string' && { signaturePlace: place }),
      ...number,
    },
    others,
  );
}

/** What a setting would not take, such as type of 500 points or a typeface without a name, is told of instead. */
function withinReason(texts: Readonly<Partial<Record<LookKey, string>>>, others: Set<string>): MeasuredLook {
  const taken = Object.entries(texts).filter(([key, text]) => {
    const { name, ...definition } = settingOf(key as LookKey);
    const isTaken = definition.kind !== 'measured' || text === '' || definition.parse(text) !== null;
    if (!isTaken) others.add(`${name}（${text}）`);
    return isTaken;
  });
  return { texts: Object.fromEntries(taken), others: [...others] };
}

function lengthOf({ text }: PrintedParagraph): number {
  return text.length;
}

/** The width of a 字 of the text. */
function columnOf(body: readonly PrintedParagraph[]): number {
  return (faceOf(body)?.size ?? 16) + spacingOf(body);
}

function spacingOf(body: readonly PrintedParagraph[]): number {
  const runs = body.flatMap(({ runs: own }) => own);
  return (
    majority(
      runs,
      (run) => run.spacing,
      ({ text }) => text.length,
    ) ?? 0
  );
}

/** The typeface of most characters that are no letters or digits. */
function faceOf(paragraphs: readonly PrintedParagraph[]): FaceLook | null {
  const runs = paragraphs.flatMap(({ runs: own }) => own);
  const key = majority(
    runs,
    ({ face: { font, size, bold } }) => JSON.stringify({ font, size, bold }),
    ({ text }) => text.replace(/[\s\w.,%]/gu, '').length,
  );
  return key === null ? null : (JSON.parse(key) as FaceLook);
}

const FACE_SETTINGS = [
  ['titleFont', ['title']],
  ['bodyFont', ['body']],
  ['targetFont', ['target']],
  ['sectionFont', ['section']],
  ['subProjectFont', ['subProject']],
  ['itemFont', ['item']],
  ['signatureFont', ['office', 'date']],
] as const satisfies readonly (readonly [LookKey, readonly PrintedRole[]])[];

function fontsOf(
  of: (...roles: readonly PrintedRole[]) => readonly PrintedParagraph[],
  body: readonly PrintedParagraph[],
) {
  const found: Partial<Record<LookKey, string>> = {};
  for (const [key, roles] of FACE_SETTINGS) {
    const face = faceOf(key === 'bodyFont' ? body : of(...roles));
    if (face) found[key] = formatFont(face);
  }
  return found;
}

/** The typeface of letters and digits, where it is not that of the hanzi beside them. */
function latinOf(all: readonly Placed[]): { readonly latinFont: string } {
  const runs = all
    .filter(({ role }) => role === 'body' || role === 'target' || role === 'section')
    .flatMap(({ paragraph }) => paragraph.runs);
  const weigh = (pattern: RegExp) =>
    majority(
      runs,
      ({ latin, face }) => (latin === face.font ? '' : latin),
      ({ text }) => text.match(pattern)?.length ?? 0,
    );
  return { latinFont: weigh(/[A-Za-z0-9]/gu) ?? weigh(/./gsu) ?? '' };
}

/** How the text stands: pitch, grid, spacing, indent, room. */
function textOf(body: readonly PrintedParagraph[], page: PrintedPage) {
  const line = majority(body, (each) => formatLine(each.line), lengthOf)!;
  const space = majority(body, (each) => formatSpace({ before: each.before, after: each.after }), lengthOf)!;
  const onGrid = majority(body, (each) => each.onGrid, lengthOf)!;
  const size = faceOf(body)?.size ?? 16;
  const grid: GridValue | null =
    onGrid && page.grid
      ? { line: page.grid.line, character: page.grid.added === null ? null : size + page.grid.added }
      : null;
  const column = columnOf(body);
  const indent = majority(
    body.filter(({ isListed }) => !isListed),
    (paragraph) => indentOf(paragraph, column),
    lengthOf,
  );
  return {
    linePitch: line,
    paragraphSpace: space,
    grid: formatGrid(grid),
    characterSpacing: formatSpacing(spacingOf(body)),
    ...(indent !== null && { firstLine: indent }),
  };
}

/** Spaces in front are an indent too; points that are whole 字 are so many 字. */
function indentOf({ firstLine, text }: PrintedParagraph, column: number): string {
  const typed = spacesInFront(text);
  const points = firstLine.unit === '字' ? null : firstLine.value;
  const columns = (points === null ? firstLine.value : points / column) + typed;
  const near = Math.round(columns * 2) / 2;
  // A file counts in whole twips and in 字 of one size.
  if (points === null || Math.abs(columns - near) < 0.08) return formatIndent({ unit: '字', value: near });
  return formatIndent({ unit: '磅', value: Math.max(0, points + typed * column) });
}

/** The title's own pitch, where it is not that of the text, and the room around it. */
function titleSpaceOf(
  title: readonly PrintedParagraph[],
  body: readonly PrintedParagraph[],
): Partial<Record<LookKey, string>> {
  const [first] = title;
  const last = title.at(-1);
  if (!first || !last) return {};
  const line = majority(body, (each) => formatLine(each.line), lengthOf);
  const own = formatLine(first.line) === line ? null : first.line;
  return { titleSpace: formatTitleSpace({ line: own, before: first.before, after: last.after }) };
}

function habitsOf(body: readonly PrintedParagraph[], { compressed }: PrintedLetter): readonly LineHabit[] {
  const most = (is: (paragraph: PrintedParagraph) => boolean) => majority(body, is, lengthOf) === true;
  const has: Readonly<Record<LineHabit, boolean>> = {
    左对齐: most(({ align }) => align === 'left'),
    中西文留空: most(({ autoSpace }) => autoSpace),
    标点压缩: compressed,
    孤行控制: most(({ widowControl }) => widowControl),
    不避头尾: most(({ avoidsMarks, runs }) => !avoidsMarks || runs.every(({ isAsian }) => !isAsian)),
  };
  return LINE_HABITS.filter((habit) => has[habit]);
}

const NUMBER_PLACES = { outside: '外侧', center: '居中', right: '居右', left: '居左' } as const;

function pageNumberOf({ pageNumber }: PrintedLetter, others: Set<string>): Partial<Record<LookKey, string>> {
  if (!pageNumber) return { pageNumber: '无' };
  const { form, place, face } = pageNumber;
  if (parsePageNumber(form) === null) {
    others.add(`页码的写法“${form}”`);
    return {};
  }
  return { pageNumber: form, pageNumberPlace: NUMBER_PLACES[place], pageNumberFont: formatFont(face) };
}

/** Half a millimetre. */
const NEAR_PAPER = POINTS_PER_MM / 2;

function* oddPages({ width, height, columns }: PrintedPage): Generator<string> {
  const isA4 = Math.abs(width - PAPER.width) < NEAR_PAPER && Math.abs(height - PAPER.height) < NEAR_PAPER;
  if (!isA4) yield `纸张大小（${Math.round(width / POINTS_PER_MM)}×${Math.round(height / POINTS_PER_MM)} 毫米）`;
  if (columns > 1) yield '分栏';
}
