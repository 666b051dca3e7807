/** What the sample tracker holds: three targets of a district's education bureau in March 2021, with slips as people make them. */
import type { CellEdit } from '../src/application/ports';
import type { CalendarDate } from '../src/domain/calendar-date';
import type { SubProjectDraft, TargetDraft, TrackerDraft } from '../src/domain/draft';

const day = (month: number, dayOfMonth: number): CalendarDate => ({ year: 2021, month, day: dayOfMonth });
const YEAR_START = day(1, 1);
const YEAR_END = day(12, 31);

/** Who does what until when: the whole year unless it says otherwise. */
function work(
  name: string,
  [office, person]: readonly [office: string, person: string],
  completion: number,
  texts: Pick<SubProjectDraft, 'progress' | 'problems' | 'nextSteps'>,
  dates: Pick<SubProjectDraft, 'startDate' | 'dueDate'> = {},
): SubProjectDraft {
  return { name, office, person, startDate: YEAR_START, dueDate: YEAR_END, completion, ...texts, ...dates };
}

/** Facts that do not fit: 3 + 4 = 8, 22 of 24, 6 of 12 = 60 %, a Wednesday that was a Thursday, a meeting of next month, a plan of last month, ××. */
const TARGET_048: TargetDraft = {
  number: '048',
  text: '推进教育评价改革，深化紧密型学区化集团化办学，促进优质教育资源共享。推进学龄前儿童善育工程，制定区域托育服务三年行动计划，增加普惠性托育点。推进小学生校内课后服务工程，实现全区24所公办小学课后服务全覆盖。有序推进学校体育场地向社区居民开放，覆盖率达到90%以上。创建上海市特色高中，加快推进新华社区新建学校项目。',
  overall: 0.25,
  office: '义教科',
  startDate: YEAR_START,
  dueDate: YEAR_END,
  subProjects: [
    work('学龄前儿童幼有善育工程', ['托幼科', '周敏'], 0.3, {
      progress:
        '《长宁区托育服务三年行动计划（2021—2023年）》初稿已征求相关科室意见。完成普惠性托育点选址摸底，虹桥街道3处、天山路街道4处，共8处。每周开展科学育儿指导活动。',
      problems: '学前资源总量不变，既要满足3周岁适龄幼儿入园需求，又要开设托班，有一定困难。',
      nextSteps: '三年行动计划征求相关委办局意见，推进普惠性托育点建设。',
    }),
    work('小学生校内课后服务工程', ['小教科', '陈立'], 0.4, {
      progress:
        '全区22所公办小学实现课后服务全覆盖，两个时段分别组织学生完成作业,参加社团活动。已下拨每所公办小学5万元专项经费,用于购买服务。',
      problems: '各校将课后服务纳入绩效分配方案，需要相关部门加大绩效支持力度。',
      nextSteps: '为各公办小学设置绩效奖励专项，鼓励学校丰富服务内容，提升服务品质。',
    }),
    work(
      '学校等体育场地开放工程',
      ['体卫艺科', '石东红'],
      0.18,
      {
        progress:
          '按照区委、区政府民心工程专题会议精神，调整学校体育场地实施方案，制定入校锻炼人员须知。列入计划的12所学校中，已完成场地改造6所，完成率60%。',
        problems: '需与相关委办局共同建立联系机制。',
        nextSteps: '2月底前完成入校锻炼须知张贴，继续做好室外体育场地向社区开放工作。',
      },
      { dueDate: day(11, 30) },
    ),
    work('紧密型学区化集团化办学', ['义教科', '宗宏'], 0.25, {
      progress:
        '各集团已上交紧密型集团创建方案，正在按方案推进实施。3月18日（星期三），区教育局局长带队调研愚一教育集团，听取创建方案实施情况汇报。4月8日，娄山中学教育集团召开学期工作推进会。',
      problems: '市级紧密型学区集团的评价标准尚未出台。',
      nextSteps: '组织开展区级紧密型集团创建方案评审，根据评审结果下拨相关经费。',
    }),
    work('华东师范大学附属天山学校特色高中创建', ['中教科', '李慧'], 0.2, {
      progress: '特色课程建设书稿定稿,市级初评材料目录制定完毕；落实 2021 年教师教学素养评比工作。',
      problems: '生态课堂有待进一步深入研究。',
      nextSteps: '出版特色课程建设书稿，分部门准备市级初评材料。',
    }),
    work('新华社区新建学校项目', ['基建科', '王建国'], 0.17, {
      progress: '经区领导现场查勘，办学规模调整为28班完全中学，总用地面积12760平方米。两家设计单位正在进行概念设计。',
      problems: '项目地块东北角有一处临时变电站，影响学校建设，需协调××公司将其搬迁至地块东南角。',
      nextSteps: '方案确定后，加快办理前期建设手续。',
    }),
  ],
};

/** 20 of 50 leave 30, not 25. */
const TARGET_052: TargetDraft = {
  number: '052',
  text: '推进义务教育优质均衡发展，新建、改扩建学校2所，创建新优质学校5所，完成50间专用教室更新。',
  overall: 0.35,
  office: '计财科',
  startDate: YEAR_START,
  dueDate: YEAR_END,
  subProjects: [
    work(
      '新建、改扩建学校',
      ['基建科', '王建国'],
      0.3,
      {
        progress: '新泾中学改扩建工程完成主体结构验收，新增教室12间；程家桥小学新建工程完成施工招标。',
        problems: '程家桥小学周边道路施工，材料运输受限。',
        nextSteps: '协调道路施工单位错时作业，加快程家桥小学进场施工。',
      },
      { dueDate: day(10, 31) },
    ),
    work(
      '新优质学校创建',
      ['义教科', '宗宏'],
      0.35,
      {
        progress: '确定5所创建学校，完成3所学校的诊断评估，正在编制一校一策方案。',
        problems: '无',
        nextSteps: '完成其余2所学校的诊断评估，4月底前召开创建工作推进会。',
      },
      { dueDate: day(9, 30) },
    ),
    work(
      '专用教室更新',
      ['装备中心', '钱伟'],
      0.4,
      {
        progress: '50间专用教室中，已完成更新20间，剩余25间正在采购设备。',
        problems: '个别学校场地调整，更新进度偏慢。',
        nextSteps: '会同学校落实场地，5月底前完成其余教室更新。',
      },
      { startDate: day(2, 1), dueDate: day(8, 31) },
    ),
  ],
};

/** From 88 % to 92 % are 4 points, and all ten stations are not 25 %. */
const TARGET_067: TargetDraft = {
  number: '067',
  text: '提升校园安全和学生健康水平，完成15所学校食堂“明厨亮灶”改造，新增校园安全监控点200个，建成10个学生心理辅导站。',
  overall: 0.25,
  office: '体卫艺科',
  startDate: YEAR_START,
  dueDate: YEAR_END,
  subProjects: [
    work(
      '学校食堂“明厨亮灶”改造',
      ['后勤中心', '孙涛'],
      0.24,
      {
        progress: '15所学校全部完成方案设计，其中6所学校进场施工。学生用餐满意度由88%提高到92%，提高4%。',
        problems: '部分食堂管线老化，需一并更换。',
        nextSteps: '4月上旬完成管线检测，其余9所学校按计划进场施工。',
      },
      { dueDate: day(11, 30) },
    ),
    work(
      '校园安全监控建设',
      ['安保科', '沈洁'],
      0.26,
      {
        progress: '完成点位勘察和施工招标，已安装监控点52个。',
        problems: '无',
        nextSteps: '继续安装其余监控点，接入区级平台。',
      },
      { dueDate: day(10, 31) },
    ),
    work(
      '学生心理辅导站建设',
      ['德育科', '何军'],
      0.25,
      {
        progress: '该项目已于3月19日全部完成并通过验收，10个学生心理辅导站投入使用。',
        problems: '无',
        nextSteps: '组织心理教师培训，开展心理健康月活动。',
      },
      { dueDate: day(3, 20) },
    ),
  ],
};

/** Who reports to whom, and when. */
export const SAMPLE_SETTINGS: TrackerDraft['settings'] = {
  title: '关于区政府重点工作目标完成情况的反馈',
  addressee: '区府办',
  lead: '根据区政府重点工作目标的填报要求，现将我局涉项目完成情况反馈如下：',
  office: '长宁区教育局',
  month: { year: 2021, month: 3 },
  date: day(3, 25),
  people: '宗宏、石东红',
  phones: '22050781、22050725',
};

/** The sample as it was typed. */
export const SAMPLE_DRAFT: TrackerDraft = {
  settings: SAMPLE_SETTINGS,
  targets: [TARGET_048, TARGET_052, TARGET_067],
};

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });

/** Slips as they creep in over a month of typing and pasting. Columns: A 序号, E 完成时限, F 完成进度, H 存在问题, I 下一步工作打算, K 开始日期. */
export const SAMPLE_SLIPS: readonly CellEdit[] = [
  { cell: at('第048项', 8, 6), value: '40%' },
  { cell: at('第048项', 9, 5), value: '2021.11.30' },
  { cell: at('第052项', 7, 6), value: 30 },
  { cell: at('第052项', 8, 5), value: '三季度末' },
  { cell: at('第067项', 7, 11), value: '2021年02月30日' },
  { cell: at('第067项', 8, 8), value: null },
  { cell: at('第067项', 9, 9), value: null },
];
