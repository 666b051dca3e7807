/** What is marked between two texts: −removed−, +inserted+. */
import fc from 'fast-check';
import { compareTexts, countChanges } from '../../src/application/comparing/compare-text';

const marked = (before: string, now: string) =>
  compareTexts(before, now)
    .map(({ kind, text }) => ({ same: text, removed: `−${text}−`, inserted: `+${text}+` })[kind])
    .join('');

test.each<[before: string, now: string, expected: string, places: number]>([
  ['完成招标。', '完成招标。', '完成招标。', 0],
  ['', '完成招标。', '+完成招标。+', 1],
  ['完成招标。', '', '−完成招标。−', 1],
  ['教育局拟下拨经费。', '教育局已下拨经费。', '教育局−拟−+已+下拨经费。', 1],
  [
    '下拨每所公办小学专项经费，用于课后服务。',
    '下拨每所公办小学5万元专项经费，用于课后服务。',
    '下拨每所公办小学+5万元+专项经费，用于课后服务。',
    1,
  ],
  // A number is one thing.
  ['参加学生1200人。', '参加学生1500人。', '参加学生−1200−+1500+人。', 1],
  ['完成32.5%。', '完成40%。', '完成−32.5%−+40%+。', 1],
  ['丰富服务内容。', '丰富服务内容，提升服务品质。', '丰富服务内容+，提升服务品质+。', 1],
  [
    '一、启动方案编制。\n二、征求意见。',
    '一、完成方案编制。\n二、征求意见。',
    '一、−启动−+完成+方案编制。\n二、征求意见。',
    1,
  ],
  // Several places: what stands between them stays.
  [
    '拟于三月完成校舍工程招标，四月开工。',
    '三月完成校舍工程招标，争取四月开工。',
    '−拟于−三月完成校舍工程招标，+争取+四月开工。',
    2,
  ],
  [
    '三月完成校舍工程招标，争取四月开工。',
    '拟于三月完成校舍工程招标，四月开工。',
    '+拟于+三月完成校舍工程招标，−争取−四月开工。',
    2,
  ],
  [
    '甲校拟完成方案编制，乙校拟完成。',
    '甲校已完成方案编制，乙校未完成。',
    '甲校−拟−+已+完成方案编制，乙校−拟−+未+完成。',
    2,
  ],
  // Nothing in common but crumbs: one change, not five.
  ['师资紧张，有困难。', '场地不足，待协调。', '−师资紧张，有困难−+场地不足，待协调+。', 1],
  ['𠮷林工程开工。', '𠮷野工程开工。', '𠮷−林−+野+工程开工。', 1],
])('%s → %s', (before, now, expected, places) => {
  expect(marked(before, now)).toBe(expected);
  expect(countChanges(compareTexts(before, now))).toBe(places);
});

test('the pieces give both texts back, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom(...'校舍改造一二12.% \n。，ab𠮷') });
  fc.assert(
    fc.property(text, text, (before, now) => {
      const pieces = compareTexts(before, now);
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      expect([without('inserted'), without('removed')]).toEqual([before, now]);
      expect(pieces.some(({ kind }, index) => kind === 'same' && pieces[index + 1]?.kind === 'same')).toBe(false);
    }),
    { numRuns: 500, seed: 20210325 },
  );
});

test('two long texts that have nothing in common are told apart at once', () => {
  const [before, now] = ['甲乙丙丁'.repeat(4000), '子丑寅卯辰'.repeat(4000)];
  expect(compareTexts(before, now).map(({ kind }) => kind)).toEqual(['removed', 'inserted']);
});

test('texts that differ in too many places are not the same one changed: all of one goes for all of the other', () => {
  const texts = (times: number) => ['甲乙'.repeat(times), '甲丙'.repeat(times)] as const;
  expect(marked(...texts(500))).toBe('甲−乙−+丙+'.repeat(500));
  const [before, now] = texts(501);
  expect(marked(before, now)).toBe(`甲−${before.slice(1)}−+${now.slice(1)}+`);
});
