/**
 * What a printed letter's look comes to as settings: each line of `measured-looks.txt` says how a letter differs from a plain one, by the
 * parts of it (`{"body":{"align":"left"}}`, `page`, `letter`, or `lines` in the place of its text), and what differs then.
 */
import path from 'node:path';
import { measureLook } from '../../src/letter/like/measure';
import type { PrintedLetter, PrintedPage, PrintedParagraph } from '../../src/letter/like/printed';
import { rolesOf } from '../../src/letter/like/roles';
import { parseLetter } from '../../src/letter/parse';
import { paragraphsOfText } from '../../src/letter/parse-text';
import { goldenTables } from '../support/golden';

const LINES = [
  '关于完成情况的反馈',
  '',
  '区府办：',
  '现将完成情况反馈如下：',
  '第048项：推进教育评价改革。',
  '一、本月进展情况 25%',
  '（一）善育工程',
  '已在3所公办幼儿园开设托班，招收幼儿120名，家长满意。',
  '二、存在问题',
  '（一）善育工程',
  '园舍不足，师资紧张，需要协调。',
  '三、下一步工作打算',
  '（一）善育工程',
  '继续新建园舍，培训教师。',
  '',
  '长宁区教育局',
  '2021年3月25日',
  '联系人：宗宏 22050781',
];
const MM = 72 / 25.4;
const PAGE: PrintedPage = {
  width: 210 * MM,
  height: 297 * MM,
  top: 37 * MM,
  bottom: 35 * MM,
  left: 28 * MM,
  right: 26 * MM,
  footer: 28 * MM,
  mirrored: true,
  grid: null,
  columns: 1,
};
const FACE = { font: '仿宋_GB2312', size: 16, bold: false };
const plainParagraph = (text: string): PrintedParagraph => ({
  text,
  runs: text === '' ? [] : [{ text, face: FACE, latin: FACE.font, spacing: 0, isAsian: true }],
  align: 'justify',
  firstLine: { unit: '字', value: 2 },
  left: 0,
  right: 0,
  line: { rule: 'exact', value: 28.95 },
  before: 0,
  after: 0,
  onGrid: true,
  autoSpace: false,
  widowControl: false,
  avoidsMarks: true,
  isListed: false,
  section: 0,
});
const AT_RIGHT = { align: 'right', firstLine: { unit: '字', value: 0 } } as const;

type Change = Partial<Omit<PrintedParagraph, 'runs'>> & {
  readonly face?: Partial<typeof FACE>;
  readonly run?: Partial<PrintedParagraph['runs'][number]>;
  /** A run behind it, another way. */
  readonly second?: Partial<PrintedParagraph['runs'][number]>;
  /** In front of and behind the text. */
  readonly around?: readonly [string, string];
};
interface Difference {
  readonly lines?: readonly string[];
  readonly settings?: object;
  readonly page?: Partial<PrintedPage>;
  readonly letter?: Partial<PrintedLetter>;
  readonly [role: string]: unknown;
}

function measured({ lines = LINES, page, letter, settings, ...changes }: Difference) {
  const { draft } = parseLetter(paragraphsOfText(lines.join('\n')));
  const whole = { ...draft, settings: { ...draft.settings, ...settings } };
  const roles = rolesOf(
    lines.map((text) => ({ text })),
    whole,
  );
  const paragraphs = lines.map((text, index): PrintedParagraph => {
    const role = roles[index]!;
    const placed =
      role === 'office' ? { ...AT_RIGHT, right: 4.5 * 16 } : role === 'date' ? { ...AT_RIGHT, right: 32 } : {};
    const { face, run, second, around = ['', ''], ...own } = (changes[role] ?? {}) as Change;
    const shown = around[0] + text + around[1];
    const plain = { ...plainParagraph(shown), ...placed, ...own };
    const runs = plain.runs.map((each) => ({ ...each, ...run, face: { ...each.face, ...face } }));
    return { ...plain, runs: second ? [...runs, ...runs.map((each) => ({ ...each, ...second }))] : runs };
  });
  const { texts, others } = measureLook(
    {
      paragraphs,
      pages: [{ ...PAGE, ...page }],
      pageNumber: { form: '— 1 —', place: 'outside', face: { font: '宋体', size: 14, bold: false } },
      compressed: false,
      others: [],
      ...letter,
    },
    whole,
  );
  return { ...texts, ...(others.length > 0 && { others: others.join('、') }) } as Readonly<Record<string, string>>;
}

const plain = measured({});

goldenTables(path.join(__dirname, 'measured-looks.txt'), {
  'a plain letter': () => plain,
  'what differs': (line) => {
    const found = measured(JSON.parse(line) as Difference);
    const keys = [...new Set([...Object.keys(plain), ...Object.keys(found)])];
    return Object.fromEntries(keys.filter((key) => found[key] !== plain[key]).map((key) => [key, found[key] ?? null]));
  },
});
