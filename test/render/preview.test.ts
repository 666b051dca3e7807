/** The preview against the printed letter: as many pages, and lines that end at the same character. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { applyEdits } from '../../src/application/editing/apply-edits';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { readTracker } from '../../src/application/reading/read-tracker';
import { writeLetter } from '../../src/application/letters/write-letter';
import type { Letter } from '../../src/letter/letter';
import { letterPages } from '../../src/letter/pages';
import { parseLetter } from '../../src/letter/parse';
import { paragraphsOfText } from '../../src/letter/parse-text';
import { letterOf } from '../support/letter-of';
import { printAsWord } from '../support/print-as-word';
import { describeRendered, type Page } from '../support/render';
import { trackerOf } from '../support/row-tracker';
import { snapshotOfPlan } from '../support/snapshot-of-plan';
import { SAMPLE } from '../support/sample';
import { temporaryFolder } from '../support/temporary-folder';

/** Of the lines, so many must end where the printed ones end. */
const LEAST_SHARE = 0.98;

const ROOT = path.join(__dirname, '../..');
const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

const SEED = paragraphsOfText(readFileSync(path.join(ROOT, 'test/cases/seed/source.txt'), 'utf8'));
const seed = (settings: Readonly<Record<string, string>> = {}): Letter => {
  const { draft } = parseLetter(SEED);
  return letterOf(readTracker(snapshotOfPlan(planTracker({ ...draft, settings: { ...draft.settings, ...settings } }))));
};
const TRACKER = readXlsx(SAMPLE);
/** The sample tracker with other settings. */
const sample = (settings: Readonly<Record<string, string>> = {}): Letter => {
  const { settings: cells } = readTracker(TRACKER);
  const edits = (Object.keys(settings) as (keyof typeof cells)[]).map((key) => ({
    cell: cells[key].cell!,
    value: settings[key]!,
  }));
  return letterOf(readTracker(applyEdits(TRACKER, edits)));
};

/** The hardest lines, which real letters seldom have: numbers, dates, percentages, names in brackets, Latin words. */
const PROSE =
  '截至2021年3月25日，全区24所公办小学（含民办2所）100%开展课后服务，参加学生12760人，占在校学生的78.5%；投入专项经费120万元，每所5万元。' +
  '《长宁区托育服务三年行动计划（2021—2023年）》已完成意见征集，新增“幼有善育”托育点3个，OpenAPI接口联调完成率为95%，详见https://www.shcn.gov.cn/col/index.html。';
const prose = (from: number) => `${PROSE.slice(from)}${PROSE}${PROSE.slice(0, from)}`;
const mixed = (settings: Parameters<typeof trackerOf>[1], shift: number) =>
  letterOf(
    trackerOf(
      [0, 1].map((index) => ({
        number: `04${index}`,
        text: `推进教育评价改革，第${index + 1}期投入1200万元。`,
        rows: [0, 1, 2].map((row) => ({
          progress: `${prose(shift + row * 7)}\n${prose(shift + row * 11 + 3)}`,
          problems: row === 1 ? '无' : prose(shift + row * 5),
          nextSteps: prose(shift + row * 3 + 1),
        })),
      })),
      settings,
    ),
  );

const SHARED = path.join(ROOT, '../shared/cases/letter-layout');

/** Files of unusual letters that are not a part of the project. */
function sharedLetters(): Readonly<Record<string, Letter>> {
  let files: readonly string[] = [];
  try {
    files = readdirSync(SHARED).filter((name) => name.endsWith('.xlsx'));
  } catch {
    return {};
  }
  return Object.fromEntries(
    files.flatMap((file) => {
      const { letter } = writeLetter(readXlsx(bytesOf(path.join(SHARED, file)))).composition;
      return letter ? [[file.replace('.xlsx', ''), letter]] : [];
    }),
  );
}

/** Choices that change where lines stand or how long they are. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  plain: {},
  letterhead: { layout: '信函', documentNumber: '长教函〔2021〕12号' },
  standard: { margins: '国标' },
  byPart: { structure: '按部分', targetLabel: '任务N：' },
  copies: { copies: '区委办、区人大办', printedBy: '长宁区教育局办公室', closing: '特此反馈。' },
  annexes: { annexNames: '托育点名单\n现场照片', contactStyle: '括号' },
  joint: { office: '长宁区教育局、长宁区卫生健康委员会' },
  jointStamped: { office: '长宁区教育局、长宁区卫生健康委员会', stamped: '是' },
  longOffice: { office: '上海市长宁区人民政府教育督导委员会办公室暨紧密型学区化集团化办学工作领导小组' },
};

/** Looks of an office's own: pitches, typefaces, margins, spacing, indents and habits of 排版细节. */
const OWN_LOOKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pitch28: { linePitch: '28磅' },
  wideMargins: { linePitch: '30磅', ownMargins: '上25.4 下25.4 左31.8 右31.8 页脚15' },
  narrowerBlock: { ownMargins: '上37 下35 左30 右30 页脚25' },
  smallSong: { bodyFont: '宋体 小四', linePitch: '1.5倍' },
  wordGrid: { grid: '行15.6磅', linePitch: '单倍', bodyFont: '宋体 小四' },
  doubleGrid: { grid: '行15.6磅', linePitch: '单倍' },
  small: { bodyFont: '仿宋 四号', linePitch: '28磅' },
  closer: { characterSpacing: '-0.5磅', lineHabits: '左对齐' },
  wider: { characterSpacing: '1磅' },
  noIndent: { firstLine: '无' },
  indentInPoints: { firstLine: '32磅' },
  room: { paragraphSpace: '段前0磅 段后6磅' },
  leastPitch: { linePitch: '最小值26磅' },
  titleRoom: { titleSpace: '行距35磅 段前0磅 段后20磅' },
  roomBesideDigits: { lineHabits: '中西文留空' },
  widows: { lineHabits: '孤行控制' },
  foreign: { lineHabits: '不避头尾' },
  headings: { sectionFont: '黑体 四号', subProjectFont: '楷体 四号', targetFont: '宋体 小二' },
};
const ownLooks = (write: (settings: Readonly<Record<string, string>>) => Letter, name: string) =>
  Object.fromEntries(Object.entries(OWN_LOOKS).map(([look, settings]) => [`${name}-${look}`, write(settings)]));

const LETTERS: Readonly<Record<string, Letter>> = {
  ...Object.fromEntries(Object.entries(CHOICES).map(([name, settings]) => [`seed-${name}`, seed(settings)])),
  ...Object.fromEntries(Object.entries(CHOICES).map(([name, settings]) => [`sample-${name}`, sample(settings)])),
  ...ownLooks(seed, 'seed'),
  // Not at every shift: LibreOffice sets the last character of each Latin run 0.25 pt wider than Word does, and packed lines overflow.
  dense: mixed({ 页边距: '国标' }, 9),
  ...sharedLetters(),
};

describeRendered('the preview', () => {
  const folder = temporaryFolder();
  let printed: Record<string, readonly Page[]>;
  beforeAll(() => {
    const files = Object.entries(LETTERS).map(([name, letter]) => [name, letterToDocx(letter)] as const);
    printed = printAsWord(folder, Object.fromEntries(files));
  }, 300_000);

  test('has letters to compare', () => {
    expect(Object.keys(LETTERS).length).toBeGreaterThanOrEqual(20);
  });

  test.each(Object.keys(LETTERS))('of %s has as many pages as the printed letter', (name) => {
    expect(letterPages(LETTERS[name]!)).toHaveLength(printed[name]!.length);
  });

  test(`breaks at least ${LEAST_SHARE * 100}% of the lines where they are broken in print`, () => {
    let [equal, all] = [0, 0];
    let [equalOfOwn, allOfOwn] = [0, 0];
    const different: string[] = [];
    for (const [name, letter] of Object.entries(LETTERS)) {
      const shown = letterPages(letter).flatMap(({ lines }) => lines.map(({ text }) => withoutSpaces(text)));
      const inPrint = new Set(endsOf(printed[name]!.flatMap((page) => textOf(page, letter))));
      const ends = endsOf(shown);
      const missed = ends.filter((end) => !inPrint.has(end)).length;
      equal += ends.length - missed;
      all += ends.length;
      if (Object.keys(OWN_LOOKS).some((look) => name.endsWith(`-${look}`))) {
        equalOfOwn += ends.length - missed;
        allOfOwn += ends.length;
      }
      if (missed > 0) different.push(`${name}: ${missed} of ${ends.length}`);
    }
    // Shown when it fails.
    const share = (part: number, of: number) => (part / of >= LEAST_SHARE ? 'enough' : part / of);
    expect({ share: share(equal, all), ofOwn: share(equalOfOwn, allOfOwn), different }).toEqual({
      share: 'enough',
      ofOwn: 'enough',
      different: expect.any(Array) as string[],
    });
    expect(all).toBeGreaterThan(1000);
  });
});

const withoutSpaces = (text: string) => text.replace(/\s/gu, '');

/** What a preview's lines tell too: no page number, no letterhead, nothing of tables and 版记. */
function textOf(page: Page, letter: Letter): readonly string[] {
  const lines = page.map(({ text }) => withoutSpaces(text)).filter((text) => !/^—\d+—$/u.test(text));
  return letter.layout === '信函' && lines[0] === letter.signature.offices[0] ? lines.slice(1) : lines;
}

/** After how many characters of the whole text each line ends. */
function endsOf(lines: readonly string[]): readonly number[] {
  let sum = 0;
  return lines.filter((line) => line !== '').map((line) => (sum += [...line].length));
}
