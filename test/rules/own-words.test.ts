/** The sheet 用词: an office's own words are mended, names of its own are left alone. */
import { fixAll } from '../../src/application/checking/fix';
import { readTracker } from '../../src/application/reading/read-tracker';
import { findings, signsOf } from '../../src/rules/run';
import { WORDS, wordsIn } from '../../src/rules/words/words';
import { wrongWord } from '../../src/rules/words/wrong-word';
import { workbookOf } from '../support/plain-tracker';
import { isProseRule } from '../../src/rules/rule';

type Rows = readonly (readonly (string | null)[])[];
const withWords = (progress: string, rows: Rows) =>
  workbookOf({ rows: [{ progress }], moreSheets: [{ name: '用词', rows: [['词', '改为', '说明'], ...rows] }] });
const told = (progress: string, rows: Rows) =>
  findings(readTracker(withWords(progress, rows))).map(({ rule, message }) => `${rule.id} ${message}`);

test('a word of the sheet is a finding with its note, and is mended', () => {
  const rows = [['幼有善育', '幼有善育工程', '按区政府文件']];
  expect(told('推进幼有善育，幼有善育工程已启动。', rows)).toEqual([
    'wrong-word “幼有善育”请改为“幼有善育工程”：见“用词”表（按区政府文件）。',
  ]);
  const [fixed] = fixAll(withWords('推进幼有善育。', rows), () => true);
  expect(fixed?.after.text).toBe('推进幼有善育工程。');
});

test('a name of the sheet without 改为 is left alone, other words are not', () => {
  const rows = [['布署台', null, '软件名称']];
  expect(told('启用布署台系统，其它工作已布署。', rows)).toEqual([
    'wrong-word “布署”应为“部署”，请改正。',
    'usage-word “其它”一般写作“其他”。',
  ]);
  expect(told('各校配发其它课程包。', [['其它课程包', null, null]])).toEqual([]);
});

test('the same words give the same signs, so that the rules are indexed once for all checks with them', () => {
  const signsFor = (rows: Rows) => {
    if (!isProseRule(wrongWord)) throw new Error('a rule on texts');
    return signsOf(wrongWord, readTracker(withWords('推进工作。', rows)));
  };
  const signs = signsFor([['幼有善育', '幼有善育工程', null]]);
  expect(signsFor([['幼有善育', '幼有善育工程', '按区政府文件']])).toBe(signs);
  expect(signsFor([['托幼点位', '托育点位', null]])).not.toEqual(signs);
});

test('the sheet is none of the tracker, and rows of one character say nothing', () => {
  expect(told('推进工作。', [['推', '拉', null]])).toEqual([]);
});

test('the lexicon is of use: no entry twice, none that changes nothing or stays a finding', () => {
  const wrong = WORDS.map((word) => word.wrong);
  expect(new Set(wrong).size).toBe(wrong.length);
  expect(WORDS.length).toBeGreaterThan(380);
  const bad = WORDS.filter((word) => word.wrong === word.right || [...wordsIn(`将${word.right}。`)].length > 0);
  expect(bad.map((word) => word.wrong)).toEqual([]);
  expect(WORDS.filter((word) => [...wordsIn(`将${word.wrong}。`)][0]?.right === undefined)).toEqual([]);
});

test.each(['他曾强调', '自身分析', '建起入帐篷', '各工作按排名', '教育居民', '上海做为民实事'])(
  '%s holds no wrong word',
  (text) => {
    expect(told(`${text}，推进各项工作。`, [])).toEqual([]);
  },
);
