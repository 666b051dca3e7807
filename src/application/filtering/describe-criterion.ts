/** What the column of a filter asks for, in the words of its user. */
import type { Condition, DynamicCriterion, FilterCriterion, ForeignFilter, ValuesCriterion } from './criteria';
import { wishOf, wishOfCondition, type FilterWish, type WishKind } from './wishes';

/** How a number of the column is shown. */
type NumberText = (number: number) => string;

export const WISH_NAMES: Readonly<Record<WishKind, string>> = {
  contains: '包含',
  lacks: '不包含',
  begins: '开头是',
  ends: '结尾是',
  is: '等于',
  isNot: '不等于',
  above: '大于',
  atLeast: '大于或等于',
  below: '小于',
  atMost: '小于或等于',
  between: '介于',
  blank: '为空',
  filled: '不为空',
};

const FOREIGN: Readonly<Record<ForeignFilter, string>> = {
  colour: '按单元格颜色',
  letters: '按字体颜色',
  icon: '按图标',
  other: '其他条件',
};

const DYNAMIC: Readonly<Record<string, string>> = {
  aboveAverage: '高于平均值',
  belowAverage: '低于平均值',
  yesterday: '昨天',
  today: '今天',
  tomorrow: '明天',
  lastWeek: '上周',
  thisWeek: '本周',
  nextWeek: '下周',
  lastMonth: '上月',
  thisMonth: '本月',
  nextMonth: '下月',
  lastQuarter: '上季度',
  thisQuarter: '本季度',
  nextQuarter: '下季度',
  lastYear: '去年',
  thisYear: '今年',
  nextYear: '明年',
  yearToDate: '今年以来',
};
const QUARTERS = ['一', '二', '三', '四'];

/** So many values are named one by one. */
const MOST_NAMED = 3;

/** 大于 50%, 包含“学校”, 最大的 10 项, 按单元格颜色. */
export function describeCriterion(criterion: FilterCriterion, numberText: NumberText): string {
  switch (criterion.kind) {
    case 'values':
      return describeValues(criterion);
    case 'conditions': {
      const wish = wishOf(criterion);
      if (wish) return describeWish(wish, numberText);
      const told = criterion.conditions.map((condition) => describeCondition(condition, numberText));
      return told.join(criterion.all ? '且' : '或');
    }
    case 'top': {
      const { largest, count, percent } = criterion;
      return `${largest ? '最大' : '最小'}的 ${count}${percent ? '%' : ' 项'}`;
    }
    case 'dynamic':
      return describeDynamic(criterion);
    case 'foreign':
      return FOREIGN[criterion.by];
  }
}

function describeValues({ texts, dates, blanks }: ValuesCriterion): string {
  const all = [...texts.map((text) => `“${text}”`), ...dates.map(describeDates), ...(blanks ? ['空白'] : [])];
  return all.length > MOST_NAMED ? `为所选的 ${all.length} 个值` : `为${all.join('、')}`;
}

const UNITS = ['年', '月', '日', '时', '分', '秒'];

function describeDates(group: readonly number[]): string {
  return group.map((part, index) => `${part}${UNITS[index]!}`).join('');
}

function describeCondition(condition: Condition, numberText: NumberText): string {
  const wish = wishOfCondition(condition);
  if (wish) return describeWish(wish, numberText);
  return `${condition.operator === 'equal' ? '符合' : '不符合'}“${condition.value}”`;
}

function describeWish({ kind, values }: FilterWish, numberText: NumberText): string {
  const [first, second] = values.map((value) => (typeof value === 'number' ? numberText(value) : `“${value}”`));
  if (first === undefined) return WISH_NAMES[kind];
  const space = first.startsWith('“') ? '' : ' ';
  return second === undefined
    ? `${WISH_NAMES[kind]}${space}${first}`
    : `${WISH_NAMES[kind]} ${first} 和 ${second} 之间`;
}

function describeDynamic({ type }: DynamicCriterion): string {
  const [, unit, number] = /^([MQ])(\d+)$/u.exec(type) ?? [];
  if (unit === 'M') return `${number}月`;
  if (unit === 'Q') return `${QUARTERS[Number(number) - 1] ?? number}季度`;
  return DYNAMIC[type] ?? FOREIGN.other;
}
