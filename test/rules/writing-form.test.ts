/** The folded line of writing form: each rule by a short name, the most frequent first. */
import { RULES } from '../../src/rules/index';
import type { Finding } from '../../src/rules/rule';
import { describeWritingForm, isWritingForm } from '../../src/rules/writing-form';

const findingsOf = (...ids: readonly string[]) =>
  ids.map((id) => ({ rule: RULES.find((rule) => rule.id === id)! })) as unknown as readonly Finding[];

test('each rule of writing form has a short name', () => {
  const ids = RULES.filter(isWritingForm).map(({ id }) => id);
  expect(describeWritingForm(findingsOf(...ids))).toBe(
    '文字规范 15 处（用词 1、半角标点 1、空格 1、起止号 1、破折号 1、钟点 1、日期补零 1、全角数字 1、标点重复 1、顿号 1、句号 1、序号层次 1、序号标点 1、看不见的字符 1、直引号 1）',
  );
});

test('what is found most comes first, and others go by their titles', () => {
  expect(
    describeWritingForm(
      findingsOf(
        'clock-notation',
        'cjk-digit-space',
        'two-digit-year',
        'cjk-digit-space',
        'two-digit-year',
        'cjk-digit-space',
      ),
    ),
  ).toBe('文字规范 6 处（空格 3、年份只写了两位 2、钟点 1）');
});

test('suggestions on texts are writing form, warnings and suggestions on cells are not', () => {
  const isOne = (id: string) => isWritingForm(RULES.find((rule) => rule.id === id)!);
  expect(['straight-quotes', 'two-digit-year', 'date-as-text', 'unknown-setting'].map(isOne)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
