import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside, DIGITS } from '../signs';

/** 12,00万元; 1,2345: groups of thousands that are not three digits. */
const GROUPS = /(?<![\d.,，、;；/])\d{1,8}(?:[,，]\d{1,8})+(?:\.\d+)?(?![\d,，、.])/gu;
/** 1.2.5亿元, 3..5, 12.万元, 12,00.元 */
const POINTS =
  /(?<![\d.A-Za-z])(?:\d{1,8},){0,5}\d+(?:\.\d+\.\d+|\.\.\d+|\.)(?=[万亿]|[元%％])|(?<![\d.])(?:\d{1,8},){0,5}\d+(?:\.\.+\d+)(?!\d)/gu;
/** 补贴资金320，: of what, 元 or 万元? */
const NO_UNIT =
  /(?<=(?:资金|金额|投资|补贴|补助|经费|拨款|奖金|费用|预算)(?:共计|合计|总额|共|约|达到?|为|近|计)?)\d+(?:\.\d+)?(?=[，。；])/gu;
const UNIT = /^\s?(?:[万亿]|元|个|人|名|平方米|米|吨|户|册|份|套|件|亩)/u;

export const numberMalformed = defineRule({
  id: 'number-malformed',
  severity: 'error',
  scope: 'text',
  title: '数字写法有误',
  why: '“12,00万元”可能是1200，也可能漏了一位；一个逗号就差十倍。',
  signs: [[beside(DIGITS, ',，.')], [beside(DIGITS, '。；'), '金资贴助费款用算']],
  *check(text) {
    for (const match of text.matchAll(GROUPS)) {
      const end = match.index + match[0].length;
      const [, ...groups] = match[0].replace(/\..*$/u, '').split(/[,，]/u);
      if (groups.every(({ length }) => length === 3) || !UNIT.test(text.slice(end, end + 4))) continue;
      // 12，15，18所 are three numbers; a comma of thousands is half-width, or one group is no number of its own.
      const oneNumber =
        !match[0].includes('，') && groups.some((group) => /^0|^\d{4,}/u.test(group) || groups.length === 1);
      if (!oneNumber) continue;
      yield { start: match.index, end, message: `“${match[0]}”的分节不是三位一组，请核对数字。` };
    }
    for (const match of /单位[：:]/u.test(text) ? [] : text.matchAll(NO_UNIT)) {
      const end = match.index + match[0].length;
      if (/^(?:19|20)\d\d$/u.test(match[0])) continue;
      yield { start: match.index, end, message: `“${match[0]}”后面没有单位，请补上“元”或“万元”。` };
    }
    for (const match of text.matchAll(POINTS)) {
      yield {
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[0]}”的小数点有误，请核对数字。`,
      };
    }
  },
  examples: proseExamples(
    [
      '总投资1,200万元。',
      '分别为12，15，18所。',
      '共1,234,567元。',
      '版本2.1.3已上线。',
      '单位：万元。投资320，到位120。',
      '编制预算2021。',
    ],
    [
      ['总投资12,00万元。', null],
      ['共1,2345人。', null],
      ['总投资1..5亿元。', null],
      ['累计发放补贴资金320，惠及1500人。', null],
    ],
  ),
});
