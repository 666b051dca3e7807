/** What the sample tracker holds: the real letter of target 048, two targets of other bureaus' kind, and slips as people make them. */
import type { CellEdit } from '../src/application/ports';
import type { CalendarDate } from '../src/domain/calendar-date';
import type { SubProjectDraft, TargetDraft, TrackerDraft } from '../src/domain/draft';

const day = (month: number, dayOfMonth: number): CalendarDate => ({ year: 2021, month, day: dayOfMonth });
const YEAR_START = day(1, 1);
const YEAR_END = day(12, 31);

/** Who does what until when, for the six sub-projects that the letter names without saying so. */
const PLAN_048: readonly Partial<SubProjectDraft>[] = [
  { office: '托幼科', person: '周敏', startDate: YEAR_START, dueDate: YEAR_END, completion: 0.3 },
  { office: '小教科', person: '陈立', startDate: YEAR_START, dueDate: YEAR_END, completion: 0.4 },
  { office: '体卫艺科', person: '石东红', startDate: YEAR_START, dueDate: day(11, 30), completion: 0.18 },
  { office: '义教科', person: '宗宏', startDate: YEAR_START, dueDate: YEAR_END, completion: 0.25 },
  { office: '中教科', person: '李慧', startDate: YEAR_START, dueDate: YEAR_END, completion: 0.2 },
  { office: '基建科', person: '王建国', startDate: YEAR_START, dueDate: YEAR_END, completion: 0.17 },
];

const TARGET_052: TargetDraft = {
  number: '052',
  text: '健全多层次养老服务体系，新增养老床位200张，建成2家综合为老服务中心，完成50户困难老年人家庭居家环境适老化改造。',
  overall: 0.35,
  office: '养老服务科',
  startDate: YEAR_START,
  dueDate: YEAR_END,
  subProjects: [
    {
      name: '新增养老床位',
      office: '养老服务科',
      person: '吴敏',
      startDate: YEAR_START,
      dueDate: day(10, 31),
      completion: 0.3,
      progress:
        '北新泾敬老院改扩建工程完成主体结构验收，新增床位80张；周家桥街道养老院完成施工招标，计划新增床位120张。',
      problems: '周家桥街道养老院周边道路施工，材料运输受限。',
      nextSteps: '协调道路施工单位错时作业，加快周家桥街道养老院进场施工。',
    },
    {
      name: '综合为老服务中心建设',
      office: '养老服务科',
      person: '郑洁',
      startDate: YEAR_START,
      dueDate: day(9, 30),
      completion: 0.35,
      progress: '虹桥街道综合为老服务中心完成内部装修，正在采购设施设备；程家桥街道综合为老服务中心完成方案设计。',
      problems: '无',
      nextSteps: '完成虹桥街道中心设备安装和人员培训，4月底前试运营；启动程家桥街道中心装修招标。',
    },
    {
      name: '困难老年人家庭适老化改造',
      office: '社会福利科',
      person: '钱伟',
      startDate: day(2, 1),
      dueDate: day(8, 31),
      completion: 0.4,
      progress: '完成50户家庭入户评估，确定改造方案，其中20户已完工。',
      problems: '个别家庭对改造内容有顾虑，签约进度偏慢。',
      nextSteps: '会同街道、居委会逐户上门说明，5月底前完成其余30户改造。',
    },
  ],
};

const TARGET_067: TargetDraft = {
  number: '067',
  text: '推进城市精细化管理，完成15个老旧小区综合改造，新建和改建绿道5公里，创建10个垃圾分类示范居住区。',
  overall: 0.25,
  office: '城市管理科',
  startDate: YEAR_START,
  dueDate: YEAR_END,
  subProjects: [
    {
      name: '老旧小区综合改造',
      office: '房屋管理科',
      person: '孙涛',
      startDate: YEAR_START,
      dueDate: day(11, 30),
      completion: 0.24,
      progress: '15个小区全部完成居民意见征询，同意率均超过95%；其中6个小区进场施工，屋面和外墙修缮完成三成。',
      problems: '部分小区地下管线资料不全，需重新物探。',
      nextSteps: '4月上旬完成管线物探，其余9个小区按计划进场施工。',
    },
    {
      name: '绿道建设',
      office: '园林绿化科',
      person: '沈洁',
      startDate: YEAR_START,
      dueDate: day(10, 31),
      completion: 0.26,
      progress: '外环林带绿道完成勘察设计，苏州河沿线1.2公里绿道完成基础施工。',
      problems: '无',
      nextSteps: '开展苏州河沿线绿道铺装和绿化种植，完成外环林带绿道施工招标。',
    },
    {
      name: '垃圾分类示范居住区创建',
      office: '市容管理科',
      person: '何军',
      startDate: YEAR_START,
      dueDate: day(3, 20),
      completion: 0.25,
      progress: '制定创建方案，选定10个居住区，完成投放点改造4个。',
      problems: '无',
      nextSteps: '推进其余6个居住区投放点改造，组织志愿者培训。',
    },
  ],
};

/** The draft of the sample: `letter` is what was read back from the letter on 048. */
export function sampleDraft(letter: TrackerDraft): TrackerDraft {
  const [target048] = letter.targets;
  if (!target048) throw new Error('the letter on 048 was not understood');
  return {
    settings: letter.settings,
    targets: [
      {
        ...target048,
        office: '义教科',
        startDate: YEAR_START,
        dueDate: YEAR_END,
        subProjects: target048.subProjects.map((subProject, index) => ({ ...subProject, ...PLAN_048[index] })),
      },
      TARGET_052,
      TARGET_067,
    ],
  };
}

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });

/** Slips as they creep in over a month of typing and pasting. Columns: A 序号, E 完成时限, F 完成进度, H 存在问题, I 下一步工作打算, K 开始日期. */
export const SAMPLE_SLIPS: readonly CellEdit[] = [
  { cell: at('第048项', 8, 6), value: '40%' },
  { cell: at('第048项', 9, 5), value: '2021.11.30' },
  { cell: at('第052项', 7, 6), value: 30 },
  { cell: at('第052项', 8, 5), value: '三季度末' },
  { cell: at('第052项', 9, 1), value: 4 },
  { cell: at('第067项', 7, 11), value: '2021年02月30日' },
  { cell: at('第067项', 8, 8), value: null },
  { cell: at('第067项', 9, 9), value: null },
];
