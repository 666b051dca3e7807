import { monthChoices } from '../../../src/ui/settings/months';

const TODAY = new Date(2021, 3, 2);

test.each([
  ['nothing is set', '', 14, '2021年5月', '2020年4月'],
  ['a month of now is set', '2021年3月', 25, '2022年3月', '2020年3月'],
  ['a month long past is set', '2019年1月', 25 + 14, '2021年5月', '2018年1月'],
  ['what is set is no month', '三月份', 14, '2021年5月', '2020年4月'],
])('when %s', (_, text, count, latest, first) => {
  const months = monthChoices(text, TODAY);
  expect([months.length, months[0], months.at(-1)]).toEqual([count, latest, first]);
  expect(new Set(months).size).toBe(count);
});
