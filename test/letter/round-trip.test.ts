/** Trackers drawn at random: their letter, read back into a tracker, makes the same letter; as a .docx file and as text. */
import fc from 'fast-check';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { readLetterFile } from '../../src/adapters/letter-file/read-letter-file';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import type { WorkbookPlan, WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import type { SubProjectDraft, TargetDraft, TrackerDraft } from '../../src/domain/draft';
import { SETTINGS } from '../../src/domain/settings';
import type { Letter } from '../../src/letter/letter';
import { parseLetter, type ParsedLetter } from '../../src/letter/parse';
import { paragraphsOfText } from '../../src/letter/parse-text';
import { letterToText } from '../../src/letter/to-text';
import { letterOf } from '../support/letter-of';
import { snapshotOfPlan } from '../support/snapshot-of-plan';

const TRACKERS = 500;
const SEED = 20210325;

jest.setTimeout(120_000);

/** Words of such letters, marks inside sentences, numbers, quotes and the counters of headings. */
const WORDS = [
  ...[
    '推进',
    '完成',
    '组织',
    '教育评价改革',
    '课后服务',
    '托育点',
    '招标',
    '专项经费',
    '居民',
    '各街道镇',
    '有序开展',
    '（一）',
    '一、',
  ],
  ...[
    '“五育并举”',
    '《实施方案》',
    '120万元',
    '3～5处',
    '25%',
    '2021年3月',
    'OpenAI',
    '第048项',
    '、',
    '，',
    '；',
    '：',
    '—',
    '<b>',
    '&amp;',
  ],
];
const words = (longest: number) => fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: longest });
const sentence = words(12).map((all) => `经研究${all.join('')}。`);
/** One to three paragraphs of one or two sentences. */
const prose = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join('')).join('\n'));
const nothing = fc.constantFrom('无', '暂无', '没有。', '无问题', '');
const hanzi = (shortest: number, longest: number) =>
  fc.string({
    unit: fc.constantFrom(...'区教育局学前儿童工程建设管理处中心站张王李赵明华'),
    minLength: shortest,
    maxLength: longest,
  });
const share = fc.nat(1000).map((tenths) => tenths / 1000);

const subProject = (name: string): fc.Arbitrary<SubProjectDraft> =>
  fc.record({
    name: fc.constant(name),
    completion: share,
    progress: prose,
    problems: fc.oneof(prose, nothing),
    nextSteps: fc.oneof({ weight: 4, arbitrary: prose }, { weight: 1, arbitrary: fc.constant('') }),
  });

const target = (number: string): fc.Arbitrary<TargetDraft> =>
  fc
    .record({
      text: sentence,
      overall: share,
      names: fc.uniqueArray(hanzi(2, 14), { minLength: 1, maxLength: 13 }),
    })
    .chain(({ text, overall, names }) =>
      fc.tuple(...names.map(subProject)).map((subProjects) => ({ number, text, overall, subProjects })),
    );

const tracker: fc.Arbitrary<TrackerDraft> = fc.record({
  settings: fc.record({
    title: hanzi(4, 50).map((text) => `关于${text}的反馈`),
    addressee: hanzi(3, 8),
    lead: words(20).map((all) => `根据要求，${all.join('')}，现反馈如下：`),
    office: fc
      .array(hanzi(4, 12), { minLength: 1, maxLength: 2 })
      .map((all) => all.map((text) => `${text}局`).join('\n')),
    date: fc.record({
      year: fc.integer({ min: 2000, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    people: fc.array(hanzi(2, 3), { minLength: 1, maxLength: 3 }).map((names) => names.join('、')),
    phones: fc
      .array(fc.integer({ min: 20_000_000, max: 69_999_999 }), { minLength: 1, maxLength: 3 })
      .map((all) => all.join('、')),
    layout: fc.constantFrom(...SETTINGS.layout.choices),
    contactStyle: fc.constantFrom(...SETTINGS.contactStyle.choices),
    whenNoProblem: fc.constantFrom(...SETTINGS.whenNoProblem.choices),
    stamped: fc.constantFrom(...SETTINGS.stamped.choices),
    margins: fc.constantFrom(...SETTINGS.margins.choices),
    fonts: fc.constantFrom(...SETTINGS.fonts.choices),
    structure: fc.constantFrom(...SETTINGS.structure.choices),
    progressTitle: fc.constantFrom('本月进展情况', '工作推进情况', '一季度重点工作完成情况'),
    problemsTitle: fc.constantFrom('存在问题', '存在的困难和不足', '需要协调解决的问题'),
    nextStepsTitle: fc.constantFrom('下一步工作打算', '下阶段工作安排', '后续工作计划'),
    targetLabel: fc.constantFrom('第N项：', '任务N：', '重点任务N、', 'N.'),
    closing: fc.constantFrom('', '特此反馈。', '以上报告，请审阅。'),
    annex: fc.constantFrom(...SETTINGS.annex.choices),
    annexNames: fc.constantFrom('', '经费使用明细表', '重点项目清单\n经费使用明细表'),
    copies: fc.constantFrom('', '区委办、区人大办', '区教育工作党委，区财政局，各街道办事处'),
    printedBy: fc.constantFrom('', '长宁区教育局办公室'),
    documentNumber: fc.constantFrom('', '长教函〔2021〕12号'),
  }),
  targets: fc
    .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 3 })
    .chain((numbers) => fc.tuple(...numbers.map((number) => target(String(number).padStart(3, '0'))))),
});

const letterOfDraft = (draft: TrackerDraft, workbookOf: (plan: WorkbookPlan) => WorkbookSnapshot): Letter =>
  letterOf(readTracker(workbookOf(planTracker(draft))));

test.each<
  [string, (plan: WorkbookPlan) => WorkbookSnapshot, (letter: Letter) => ParsedLetter, (letter: Letter) => unknown]
>([
  // All of the letter: margins, fonts, seal and letterhead are in the look of the file.
  [
    'as files',
    (plan) => readXlsx(createXlsx(plan)),
    (letter) => readLetterFile(letterToDocx(letter)),
    // A 信函 does not print who printed it.
    (letter) => ({ ...letter, printedBy: letter.layout === '信函' ? null : letter.printedBy }),
  ],
  [
    'as plain data and text',
    snapshotOfPlan,
    (letter) => parseLetter(paragraphsOfText(letterToText(letter).join('\n'))),
    letterToText,
  ],
])(`${TRACKERS} trackers come back from their letters %s`, (_, workbookOf, readBack, told) => {
  fc.assert(
    fc.property(tracker, (draft) => {
      const letter = letterOfDraft(draft, workbookOf);
      const read = readBack(letter);
      expect(read.unplaced).toEqual([]);
      // What was read is not written into a workbook once more: that it comes back whole is proved by the first one.
      const again = letterOfDraft(read.draft, snapshotOfPlan);
      expect(told(again)).toEqual(told(letter));
      expect(readBack(again).draft).toEqual(read.draft);
    }),
    { seed: SEED, numRuns: TRACKERS },
  );
});
