/**
 * A second sample: one list of all targets as an office keeps it, with its own headers (rows grouped by target, what was told until
 * February and until March side by side, a status in words, no percentages). Nothing of it was laid out for this program.
 */
import { planSettings } from '../src/application/new-sheets/new-tracker';
import type { CellRange } from '../src/domain/cell';
import type { NewSheets } from '../src/application/new-sheets/fit-plan';
import type { PlannedCell, SheetPlan } from '../src/application/ports';
import { SAMPLE_SETTINGS } from './sample-tracker';

interface Measure {
  readonly name: string;
  readonly office: string;
  readonly due: string;
  readonly february: string;
  readonly march: string;
  readonly problems: string;
  readonly next: string;
  readonly status: string;
}

interface Task {
  /** As the district writes it: not one after the other. */
  readonly number: number;
  readonly text: string;
  readonly measures: readonly Measure[];
}

const GROUPS: readonly { readonly title: string; readonly tasks: readonly Task[] }[] = [
  {
    title: '一、优质均衡发展',
    tasks: [
      {
        number: 36,
        text: '深化义务教育集团化办学，创建紧密型集团3个，新增优质学位1200个。',
        measures: [
          {
            name: '创建紧密型集团',
            office: '义教科',
            due: '6月底前',
            february: '完成创建标准起草，征求各校意见。',
            march: '各集团上交创建方案，完成愚一、娄山2个集团的现场评估。',
            problems: '市级评价标准尚未出台。',
            next: '4月中旬召开创建方案评审会。',
            status: '推进中',
          },
          {
            name: '新增优质学位',
            office: '计财科',
            due: '8月底前',
            february: '完成学位需求摸底。',
            march: '新泾中学扩建新增学位480个、程家桥小学扩建新增学位320个，共820个。',
            problems: '程家桥小学材料运输受限。',
            next: '协调道路施工单位错时作业。',
            status: '正常',
          },
        ],
      },
      {
        number: 37,
        text: '推进学前教育普及普惠，新增普惠性托育点2个。',
        measures: [
          {
            name: '新增普惠性托育点',
            office: '托幼科',
            due: '10月底前',
            february: '完成选址。',
            march: '虹桥街道托育点完成装修招标，天山路街道托育点正在办理租赁手续。',
            problems: '天山路街道租金高于预算。',
            next: '与产权单位协商租金，4月底前签约。',
            status: '滞后',
          },
        ],
      },
    ],
  },
  {
    title: '二、校园安全与健康',
    tasks: [
      {
        number: 41,
        text: '完成12所学校食堂“明厨亮灶”改造，开展全员急救培训。',
        measures: [
          {
            name: '食堂“明厨亮灶”改造',
            office: '后勤中心',
            due: '9月底前',
            february: '完成方案设计。',
            march: '12所学校中已完成6所，完成率60%，其余学校正在施工。',
            problems: '无',
            next: '5月底前完成其余6所学校改造。',
            status: '推进中',
          },
          {
            name: '教职工急救培训',
            office: '体卫艺科',
            due: '3月底前',
            february: '分两批培训教职工600人。',
            march: '3月12日完成最后一批培训，累计培训教职工900人。',
            problems: '无',
            next: '',
            status: '已办结',
          },
        ],
      },
    ],
  },
];

const HEADERS = [
  ['序号', 6],
  ['重点任务', 24],
  ['具体举措', 16],
  ['责任科室', 11],
  ['完成时限', 11],
  ['截至2月底进展情况', 26],
  ['截至3月底进展情况', 36],
  ['存在的困难', 22],
  ['下步打算', 24],
  ['目前状态', 10],
] as const;
const SHEET = '任务清单';
const HEADER_ROW = 3;
const LAST_COLUMN = HEADERS.length;

function planList(): SheetPlan {
  const cells: PlannedCell[] = [
    { row: 1, column: 1, value: '长宁区教育局2021年重点任务推进情况清单', style: 'title' },
    { row: 2, column: 1, value: '填报单位：长宁区教育局', style: 'hint' },
    ...HEADERS.map(([value], index) => ({ row: HEADER_ROW, column: index + 1, value, style: 'header' as const })),
  ];
  const across = (row: number): CellRange => ({ top: row, bottom: row, left: 1, right: LAST_COLUMN });
  const merges = [across(1), across(2)];
  let row = HEADER_ROW;
  for (const { title, tasks } of GROUPS) {
    cells.push({ row: ++row, column: 1, value: title, style: 'label' });
    merges.push(across(row));
    for (const { number, text, measures } of tasks) {
      const top = row + 1;
      for (const [index, { name, office, due, february, march, problems, next, status }] of measures.entries()) {
        row++;
        const first = index === 0;
        const texts = [name, office, due, february, march, problems, next, status].map((value) => value || null);
        cells.push(
          { row, column: 1, value: first ? number : null, style: 'center' },
          { row, column: 2, value: first ? text : null, style: 'text' },
          ...texts.map((value, at) => ({ row, column: at + 3, value, style: 'text' as const })),
        );
      }
      if (row > top) {
        merges.push({ top, bottom: row, left: 1, right: 1 }, { top, bottom: row, left: 2, right: 2 });
      }
    }
  }
  cells.push({ row: row + 2, column: 1, value: '填表人：周敏　　审核人：宗宏', style: 'hint' });
  merges.push(across(row + 2));
  return {
    name: SHEET,
    cells,
    merges,
    columnWidths: HEADERS.map(([, width]) => width),
    rowHeights: {},
    table: null,
    validations: [],
    dataBars: [],
    headerRows: { frozen: HEADER_ROW, repeated: HEADER_ROW },
  };
}

/** The list as sheets, with 设置 behind it, so that its letter can be made. */
export function listSheets(): NewSheets {
  return { plan: { sheets: [planList(), planSettings(SAMPLE_SETTINGS)] }, edits: [] };
}
