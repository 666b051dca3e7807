/** One tracker that breaks every rule at least once. */
import type { Example } from '../../src/rules/example';

const percent = (hundredths: number) => ({ percent: hundredths / 100 });

export const BREAKS_EVERY_RULE: Omit<Example, 'reports'> = {
  settings: {
    office: null,
    month: '2021年3月',
    date: { date: '2021-04-26' },
    layout: '公告',
    people: '宗宏',
    phones: '220507811、22050725',
  },
  unknownSettings: ['联系人员'],
  labels: { overall: percent(90) },
  rows: [
    { weight: percent(60), completion: null, progress: null, problems: null, nextSteps: null },
    { weight: percent(60), completion: '30%', progress: '3月05日完成招标，施工单位进场。' },
    { completion: '过半', progress: '3月05日完成招标，施工单位进场。' },
    { completion: percent(120), order: { number: 9 } },
    { completion: { number: 25 }, name: null },
    { completion: percent(100), problems: '经费不足。', name: '甲工程' },
    { completion: percent(5), name: '甲工程' },
    { startDate: '2021.6.1', dueDate: { date: '2021-05-31' } },
    { startDate: { date: '2019-01-01' }, dueDate: { date: '2019-12-31' } },
    { dueDate: '三月底', doneDate: { date: '2021-12-31' } },
    { remark: { error: '#REF!' } },
  ],
  moreTargets: [
    // Its number is that of the first, but its sheet says 049.
    { labels: { number: '048', text: null, overall: null }, withoutColumns: ['problems'] },
    { sheet: '无编号', labels: { number: null, overall: percent(90) } },
  ],
};
