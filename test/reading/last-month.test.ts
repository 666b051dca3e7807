/** What headers say of time, and what they only seem to say: 上月, bare quarters, units, numbers of documents, a mapping of last month. */
import { checkWorkbook } from '../../src/application/checking/check';
import { readTracker } from '../../src/application/reading/read-tracker';
import { writeLetter } from '../../src/application/letters/write-letter';
import { pictured } from '../support/pictured';

const settings = (month: string) => `# 设置
发文机关 | 长宁区教育局
报告月份 | ${month}
成文日期 | 2021-03-25
`;
const MARCH = settings('2021年3月');
const read = (picture: string) => readTracker(pictured(picture));
const told = (picture: string) =>
  read(picture).targets.map(({ subProjects: [row] }) => [row!.progress.text, row!.office.text]);
/** 2: 二月完成选址工作。 */
const archived = (picture: string) =>
  [...read(picture).history.records.values()].map((months) =>
    months.map(({ month, subProjects: [row] }) => `${month.month}: ${row!.progress}`).join(' '),
  );
const rules = (picture: string) => checkWorkbook(pictured(picture)).findings.map(({ rule }) => rule.id);

describe('columns of the period before', () => {
  const list = (header: string, ...rows: string[]) =>
    `# 清单\n序号 | 重点任务 | ${header} | 存在问题 | 下步打算\n${rows.join('\n')}\n`;
  const ROW = '1 | 建设老年食堂 | 二月完成选址工作。 | 三月完成装修工作。 | 无 | 推进验收。';

  test.each(['上月进展', '上期进展情况', '上个月完成情况', '上一阶段工作进展', '上月份推进情况'])(
    '%s is history, and not this month',
    (header) => {
      const picture = MARCH + list(`${header} | 本月进展`, ROW);
      expect(told(picture)).toEqual([['三月完成装修工作。', '']]);
      expect(archived(picture)).toEqual(['2: 二月完成选址工作。']);
      expect(rules(picture)).toEqual([]);
    },
  );

  test('what is the same as last month is told', () => {
    const same = ROW.replace('三月完成装修工作', '二月完成选址工作');
    expect(rules(MARCH + list('上月进展 | 本月进展', same))).toContain('text-same-as-last-month');
  });

  test('of a quarter it is the end of the quarter before, of a week no month at all', () => {
    const quarter = settings('2021年5月') + list('上季度进展情况 | 本季度进展情况', ROW);
    expect(archived(quarter)).toEqual(['3: 二月完成选址工作。']);
    expect(archived(MARCH + list('上周进展 | 本周进展', ROW))).toEqual([]);
  });

  test('alone it is not taken for this month', () => {
    const row = '1 | 建设老年食堂 | 二月完成选址工作。 | 无 | 推进验收。';
    const picture = MARCH + list('上期进展情况', row);
    expect(told(picture)).toEqual([['', '']]);
    expect(rules(picture)).toEqual(['column-missing']);
  });

  test('a column that names the month goes before it', () => {
    const row = '1 | 建设老年食堂 | 选址。已定点。 | 二月完成选址工作。 | 三月完成装修工作。 | 无 | 推进验收。';
    expect(archived(MARCH + list('上月进展 | 2月进展 | 3月进展', row))).toEqual(['2: 二月完成选址工作。']);
  });
});

describe('bare periods', () => {
  const QUARTERS = `# 清单
序号 | 重点任务 | 责任科室 | 1季度 | 2季度 | 3季度 | 4季度
`;
  const DONE = `${QUARTERS}1 | 建设老年食堂 | 民政科 | 完成选址工作，启动装修招标。
2 | 改造老旧小区 | 住建科 | 完成入户调查，进场施工四个小区。
`;

  test('over prose are what was done, which is to be confirmed', () => {
    expect(told(MARCH + DONE)).toEqual([
      ['完成选址工作，启动装修招标。', '民政科'],
      ['完成入户调查，进场施工四个小区。', '住建科'],
    ]);
    expect(rules(MARCH + DONE)).toEqual(['columns-unsure']);
  });

  test('that are filled ahead of the month are a plan', () => {
    const planned = `${QUARTERS}1 | 建设老年食堂 | 民政科 | 完成选址工作。 | 完成装修招标。 | 开始试运营。 | 全面对外开放。\n`;
    expect(told(MARCH + planned)).toEqual([]);
    expect(told(settings('2021年11月') + planned)).toEqual([['全面对外开放。', '民政科']]);
    expect(archived(settings('2021年11月') + planned)).toEqual(['3: 完成选址工作。 6: 完成装修招标。 9: 开始试运营。']);
  });

  test('over figures are none', () => {
    const budget = `${QUARTERS}1 | 建设老年食堂 | 民政科 | 120 | 300 | 200 | 80\n`;
    expect(read(MARCH + budget).targets).toEqual([]);
  });
});

test('单位 over units of measure is no office', () => {
  const list = (...units: string[]) =>
    `# 清单\n序号 | 重点任务 | 单位 | 本月进展 | 存在问题 | 下步打算\n${units
      .map((unit, index) => `${index + 1} | 第${index + 1}项任务 | ${unit} | 三月完成装修工作。 | 无 | 推进验收。`)
      .join('\n')}\n`;
  expect(told(MARCH + list('万元', '个', '平方米')).map(([, office]) => office)).toEqual(['', '', '']);
  expect(told(MARCH + list('民政科', '住建科')).map(([, office]) => office)).toEqual(['民政科', '住建科']);
});

test.each(['编号', '目标编号'])('a form whose %s is that of a document makes a letter', (label) => {
  const form = `# 督办单
重点工作督办单
${label} | 督〔2021〕5号 | 责任单位 | 教育局
任务名称 | 建设老年食堂
完成时限 | 6月底前
本月进展 | 完成选址工作，启动装修招标。
存在问题 | 无
下步打算 | 推进装修。
`;
  const { letter, blockers } = writeLetter(pictured(MARCH + form)).composition;
  expect(blockers).toEqual([]);
  expect(letter!.paragraphs.map(({ text }) => text)).toContain('督〔2021〕5号：建设老年食堂');
});

describe('栏目对照 written in March', () => {
  const list = (month: string) => `# 清单
序号 | 重点任务 | ${month}态势 | 存在问题 | 下步打算
1 | 建设老年食堂 | 完成装修工作。 | 无 | 推进验收。
`;
  const map = (...rows: string[]) => `# 栏目对照\n工作表 | 表头 | 作为\n${rows.join('\n')}\n`;

  test('holds in April', () => {
    const april = settings('2021年4月');
    expect(told(april + list('4月份') + map('清单 | 3月份态势 | 本月进展情况'))).toEqual([['完成装修工作。', '']]);
    expect(told(april + list('4月份') + map('| 3月态势 | 本月进展情况'))).toEqual([['完成装修工作。', '']]);
  });

  test('does not say that the other months are not used', () => {
    const both = `# 清单
序号 | 重点任务 | 3月态势 | 4月态势 | 下步打算
1 | 建设老年食堂 | 完成选址工作。 | 完成装修工作。 | 推进验收。
`;
    const told4 = told(settings('2021年4月') + both + map('清单 | 3月态势 | 不用', '清单 | 4月态势 | 本月进展情况'));
    expect(told4).toEqual([['完成装修工作。', '']]);
  });
});

test('the name of a single row in a list of targets is told, since the letter does not say it', () => {
  const list = `# 清单
序号 | 重点任务 | 具体举措 | 本月进展 | 存在问题 | 下步打算
1 | 增进民生福祉 | 建设老年食堂 | 三月完成装修工作。 | 无 | 推进验收。
 | | 改造老旧小区 | 三月进场施工四个小区。 | 无 | 开展验收。
2 | 推进教育优质均衡 | 新建学校 | 三月完成方案设计。 | 无 | 推进招标。
`;
  const notes = (picture: string) =>
    writeLetter(pictured(picture)).composition.notes.filter(({ message }) => message.includes('子项目'));
  expect(notes(MARCH + list)).toEqual([
    {
      cell: { sheet: '清单', row: 4, column: 3 },
      message: '第2项只有“新建学校”一个子项目，函件中不写子项目的名称；需要写明的，请写进本月进展情况。',
    },
  ]);
  const another = '3 | 推进教育公平 | 资助学生 | 三月发放助学金。 | 无 | 继续发放。\n';
  expect(notes(MARCH + list + another).map(({ message }) => message)).toEqual([
    '有 2 个目标只有一个子项目（如第2项的“新建学校”），函件中不写子项目的名称；需要写明的，请写进本月进展情况。',
  ]);
});

describe('a month in the title, without a year and without 报告月份', () => {
  const list = (due: string) => `# 清单
重点任务3月份推进情况表
序号 | 重点任务 | 完成时限 | 2月进展 | 3月进展 | 4月进展 | 下步打算
1 | 建设老年食堂 | ${due} | 完成选址工作。 | 完成装修招标。 | 开始试运营。 | 推进验收。
`;

  test('is in the year of the dates of the table', () => {
    expect(told(list('2021-12-31'))).toEqual([['完成装修招标。', '']]);
    expect(told(list('2021年6月底前'))).toEqual([['完成装修招标。', '']]);
  });

  test('is asked about where nothing tells the year', () => {
    expect(told(list('6月底前'))).toEqual([['开始试运营。', '']]);
    expect(read(list('6月底前')).reading.unsure.map(({ message }) => message)).toEqual([
      '没有填写报告月份，现按最后有内容的一期“4月进展”读取，请在“设置”表填写报告月份。',
    ]);
  });
});
