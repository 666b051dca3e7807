/** How rules are run, whatever they say: what each is shown, in which order, and what becomes of its complaints. */
import { readTracker } from '../../src/application/reading/read-tracker';
import type { Example } from '../../src/rules/example';
import { defineRule, SEVERITY_NAMES, type Complaint, type ProseComplaint, type Rule } from '../../src/rules/rule';
import { findings, findingsInTexts, MOST_FINDINGS, TooManyFindings } from '../../src/rules/run';
import { workbookOf } from '../support/plain-tracker';

const RULE = { id: 'of-the-test', severity: 'warning', title: '试', why: '', examples: [] } as const;

const trackerOf = (example: Omit<Example, 'reports'> = {}) => readTracker(workbookOf(example));

const prose = (check: (text: string) => Iterable<ProseComplaint>): Rule =>
  defineRule({ ...RULE, scope: 'prose', check: (text, { kind }) => (kind === 'body' ? check(text) : []) });

const ofTracker = (...complaints: readonly Complaint[]): Rule =>
  defineRule({ ...RULE, scope: 'tracker', check: () => complaints });

const at = (row: number, column: number, sheet = '第048项') => ({ sheet, row, column });

test('severities have names', () => {
  expect(SEVERITY_NAMES).toEqual({ error: '错误', warning: '警告', suggestion: '建议' });
});

test('texts that go into the letter are shown with what they are', () => {
  const shown: string[] = [];
  const rule = defineRule({
    ...RULE,
    scope: 'prose',
    check(text, { kind, target, subProject }) {
      shown.push([kind, target?.number ?? '-', subProject?.name.text ?? '-', text.slice(0, 6)].join(' '));
      return [];
    },
  });
  findings(trackerOf({ moreTargets: [{ labels: { text: null }, rows: [{ problems: null }] }] }), [rule]);
  expect(shown).toEqual([
    'setting - - 关于区政府重',
    'setting - - 区府办',
    'setting - - 根据区政府重',
    'setting - - 长宁区教育局',
    'target 048 - 推进教育评价',
    'name 048 学龄前儿童幼有善育工程 学龄前儿童幼',
    'body 048 学龄前儿童幼有善育工程 在3所公办幼',
    'body 048 学龄前儿童幼有善育工程 无',
    'body 048 学龄前儿童幼有善育工程 推进普惠性托',
    'name 048 小学生校内课后服务工程 小学生校内课',
    'body 048 小学生校内课后服务工程 各公办小学有',
    'body 048 小学生校内课后服务工程 师资紧张，有',
    'body 048 小学生校内课后服务工程 鼓励学校丰富',
    'name 049 学龄前儿童幼有善育工程 学龄前儿童幼',
    'body 049 学龄前儿童幼有善育工程 在3所公办幼',
    'body 049 学龄前儿童幼有善育工程 推进普惠性托',
    'name 049 小学生校内课后服务工程 小学生校内课',
    'body 049 小学生校内课后服务工程 各公办小学有',
    'body 049 小学生校内课后服务工程 师资紧张，有',
    'body 049 小学生校内课后服务工程 鼓励学校丰富',
  ]);
});

test('findings are in the order of sheets, rows, columns, rules and places', () => {
  const words: Rule = {
    ...prose((text) => (text.startsWith('在') ? [place(5, 6), place(2, 3), place(2, 4)] : [])),
    id: 'words',
  };
  const cells: Rule = {
    ...ofTracker(...[at(7, 1), at(6, 10), at(6, 2), at(1, 1, '设置'), at(2, 1, '别处')].map(complaintAt)),
    id: 'cells',
  };
  const orderOf = (...rules: readonly Rule[]) =>
    findings(trackerOf(), rules).map(
      ({ rule, cell, place: span }) => `${rule.id} ${cell.sheet} ${cell.row},${cell.column} ${span?.start ?? ''}`,
    );
  const around = ['cells 设置 1,1 ', 'cells 别处 2,1 ', 'cells 第048项 6,2 '];
  const inCell = ['words 第048项 6,10 2', 'words 第048项 6,10 5'];
  expect(orderOf(cells, words)).toEqual([...around, 'cells 第048项 6,10 ', ...inCell, 'cells 第048项 7,1 ']);
  expect(orderOf(words, cells)).toEqual([...around, ...inCell, 'cells 第048项 6,10 ', 'cells 第048项 7,1 ']);
});

const place = (start: number, end: number): ProseComplaint => ({ start, end, message: '试。' });
const complaintAt = (cell: Complaint['at']): Complaint => ({ at: cell, message: '试。', excerpt: '' });

test('the same about the same cell is said once, anything else is not the same', () => {
  const all = (...complaints: readonly Complaint[]) => findings(trackerOf(), [ofTracker(...complaints)]).length;
  const one = complaintAt(at(6, 2));
  expect(all(one, one, one)).toBe(1);
  for (const other of [at(7, 2), at(6, 3), at(6, 2, '设置')]) expect(all(one, complaintAt(other))).toBe(2);
  expect(all(one, { ...one, message: '另。' })).toBe(2);
  expect(findings(trackerOf(), [ofTracker(one), { ...ofTracker(one), id: 'another' }])).toHaveLength(2);
});

test('what a rule says of a cell is whose cell it is, without a place in its text', () => {
  const [finding] = findings(trackerOf(), [ofTracker({ ...complaintAt(at(7, 10)), excerpt: '各' })]);
  expect(finding).toMatchObject({
    target: '048',
    subProject: '小学生校内课后服务工程',
    message: '试。',
    excerpt: '各',
    place: null,
    mark: null,
    also: [],
    fix: null,
  });
  const fix = { kind: 'value', value: 3 } as const;
  expect(findings(trackerOf(), [ofTracker({ ...complaintAt(at(6, 1)), fix })])[0]!.fix).toBe(fix);
});

test('a formula is not overwritten by a fix in its text', () => {
  const insert = prose(() => [{ ...place(0, 1), insert: '乙' }]);
  const fixesOf = (progress: string) => {
    const rows = [{ progress: { formula: progress } }, { progress }];
    return findings(trackerOf({ rows }), [insert])
      .filter(({ cell }) => cell.column === 10)
      .map(({ fix }) => fix);
  };
  expect(fixesOf('甲工程')).toEqual([null, { kind: 'edit', of: '甲工程', start: 0, end: 1, insert: '乙' }]);
});

describe('an excerpt', () => {
  /** `…前【甲】后…` of a text with the place in 【】 and one that belongs to it in ｛｝. */
  function excerpt(marked: string): string {
    const text = marked.replace(/[【】｛｝]/gu, '');
    const offset = (mark: string) => {
      const before = marked.slice(0, marked.indexOf(mark));
      return marked.includes(mark) ? before.replace(/[【】｛｝]/gu, '').length : -1;
    };
    const also = marked.includes('｛') ? [{ start: offset('｛'), end: offset('｝') }] : [];
    const rule = prose((each) => (each === text ? [{ ...place(offset('【'), offset('】')), also }] : []));
    const [finding] = findings(trackerOf({ rows: [{ progress: text }] }), [rule]);
    const { start, end } = finding!.mark!;
    const shown = finding!.excerpt;
    return `${shown.slice(0, start)}【${shown.slice(start, end)}】${shown.slice(end)}`;
  }
  const many = (count: number) => '字'.repeat(count);

  test.each([
    ['all of a short text', '前【甲】后', '前【甲】后'],
    ['twelve characters on either side', `${many(14)}【甲】${many(14)}`, `…${many(12)}【甲】${many(12)}…`],
    ['all where one more would be left out', `${many(13)}【甲】${many(13)}`, `${many(13)}【甲】${many(13)}`],
    ['what belongs to the place', `前｛乙｝${many(20)}【甲】后`, `前乙${many(20)}【甲】后`],
    ['what belongs to it behind', `前【甲】${many(20)}｛乙｝后`, `前【甲】${many(20)}乙后`],
    ['both where they are 60 characters', `｛乙｝${many(58)}【甲】`, `乙${many(58)}【甲】`],
    ['not both where they are 61', `｛乙｝${many(59)}【甲】`, `…${many(12)}【甲】`],
    [
      'no half of a character',
      `字字字${many(1)}𠮷${many(11)}【甲】${many(11)}𠮷字字`,
      `…𠮷${many(11)}【甲】${many(11)}…`,
    ],
  ])('has %s', (_, marked, shown) => {
    expect(excerpt(marked)).toBe(shown);
  });
});

test.each([
  [200, '善'],
  [201, '善'],
  [200, '𠮷'],
])('a name of %i × %s is told in 200 codes and not in half a character', (length, character) => {
  const name = character.repeat(length);
  const [finding] = findings(trackerOf({ rows: [{ name }] }), [ofTracker(complaintAt(at(6, 2)))]);
  const shown = name.length > 200 ? `${character.repeat(200 / character.length)}…` : name;
  expect(finding!.subProject).toBe(shown);
});

test('more findings than anybody reads are refused', () => {
  const many = (count: number) =>
    ofTracker(...Array.from({ length: count }, (_, index) => complaintAt(at(index + 1, 1))));
  expect(findings(trackerOf(), [many(MOST_FINDINGS)])).toHaveLength(100_000);
  expect(() => findings(trackerOf(), [many(MOST_FINDINGS + 1)])).toThrow(TooManyFindings);
  expect(() => findings(trackerOf(), [many(MOST_FINDINGS + 1)])).toThrow(
    expect.objectContaining({ name: 'TooManyFindings', message: 'more than 100000 findings' }),
  );
});

describe('a rule on texts alone', () => {
  function counted(): { readonly rules: readonly Rule[]; readonly read: string[] } {
    const read: string[] = [];
    const check = (text: string) => {
      read.push(text);
      return text.startsWith('甲') ? [place(0, 1)] : [];
    };
    return { rules: [defineRule({ ...RULE, scope: 'text', check })], read };
  }
  const timesOf = (read: readonly string[], text: string) => read.filter((each) => each === text).length;
  const trackerWith = (...texts: readonly string[]) => trackerOf({ rows: texts.map((progress) => ({ progress })) });

  test('reads a text once, wherever it stands and in later checks, and finds it everywhere', () => {
    const { rules, read } = counted();
    expect(findings(trackerWith('甲。', '甲。'), rules)).toHaveLength(2);
    expect(findings(trackerWith('甲。', '甲。'), rules)).toHaveLength(2);
    expect(timesOf(read, '甲。')).toBe(1);
  });

  test.each([
    [2000, 1],
    [2001, 2],
  ])('reads one of %i characters %i times in two checks', (length, times) => {
    const { rules, read } = counted();
    const text = '乙'.repeat(length);
    for (let check = 0; check < 2; check++) findings(trackerWith(text), rules);
    expect(timesOf(read, text)).toBe(times);
  });

  test('keeps what it found for a million characters and then begins anew', () => {
    const { rules, read } = counted();
    const texts = Array.from({ length: 502 }, (_, index) => String(index).padEnd(2000, '乙'));
    findings(trackerWith(...texts.slice(0, 400)), rules);
    findings(trackerWith(...texts.slice(0, 400)), rules);
    expect(timesOf(read, texts[0]!)).toBe(1);
    findings(trackerWith(...texts), rules);
    findings(trackerWith(texts[0]!, texts[501]!), rules);
    expect([timesOf(read, texts[0]!), timesOf(read, texts[501]!)]).toEqual([2, 1]);
  });
});

test('rules on texts are asked about texts that cells do not hold yet', () => {
  const rule = prose((text) => (text.includes('甲') ? [place(text.indexOf('甲'), text.indexOf('甲') + 1)] : []));
  const tracker = trackerOf({ rows: [{ progress: '甲工程' }] });
  const textAt = ({ row, column }: { row: number; column: number }) =>
    column === 10 ? { 6: undefined, 7: '完成甲工程。' }[row] : undefined;
  expect(findingsInTexts(tracker, textAt, [rule]).map(({ cell, place: span }) => [cell.row, span])).toEqual([
    [7, { start: 2, end: 3 }],
  ]);
  expect(findingsInTexts(tracker, textAt, [ofTracker(complaintAt(at(6, 2)))])).toEqual([]);
});
