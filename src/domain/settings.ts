/**
 * The settings: each with its name, what a blank cell means, what it may say, and the words by which sheet and form explain it.
 * A new setting is an entry here; reading, the sheet 设置, the form and the rules follow. The order is that of the sheet.
 */
import { LOOK_SETTINGS } from './look-settings';
import {
  splitNames,
  splitPhones,
  type ChoiceSetting,
  type SettingDefinition,
  type SettingValueOf,
  type TextSetting,
} from './setting-kinds';

const MUST = '必填';

type TextWords = Omit<TextSetting, 'kind' | 'whenBlank' | 'rows'> & Partial<Pick<TextSetting, 'whenBlank' | 'rows'>>;

function text(words: TextWords): TextSetting {
  return { kind: 'text', whenBlank: null, rows: 1, ...words };
}

function choice<const Word extends string>(
  choices: readonly [Word, ...Word[]],
  words: Omit<ChoiceSetting<Word>, 'kind' | 'choices'>,
): ChoiceSetting<Word> {
  return { kind: 'choice', choices, ...words };
}

export const SETTINGS = {
  title: text({
    name: '标题',
    whenBlank: '关于区政府重点工作目标完成情况的反馈',
    rows: 2,
    hint: '函件的标题。',
    group: 'letter',
  }),
  addressee: text({ name: '主送机关', whenBlank: '区府办', hint: '收函单位，不必写冒号。', group: 'letter' }),
  lead: text({
    name: '引言',
    whenBlank: '根据区政府重点工作目标的填报要求，现将我局涉项目完成情况反馈如下：',
    rows: 3,
    hint: '正文第一段。',
    group: 'letter',
  }),
  office: text({
    name: '发文机关',
    joint: '、',
    hint: '必填。函件落款的单位名称，如 长宁区教育局；几个单位联合行文的用“、”隔开。',
    required: '请填写发文机关全称，如“长宁区教育局”。',
    placeholder: MUST,
    group: 'letter',
  }),
  month: {
    kind: 'month',
    name: '报告月份',
    hint: '必填。本次报告的月份，如 2021年3月。',
    required: '请选择报告月份。',
    group: 'dates',
  },
  date: {
    kind: 'date',
    name: '成文日期',
    hint: '必填。函件落款的日期。',
    required: '请填写成文日期，如“2021年3月25日”。',
    placeholder: MUST,
    group: 'dates',
  },
  people: {
    kind: 'list',
    name: '联系人',
    parse: splitNames,
    hint: '几位联系人用“、”隔开。',
    placeholder: '多人以“、”隔开',
    group: 'contact',
  },
  phones: {
    kind: 'list',
    name: '联系电话',
    parse: splitPhones,
    hint: '与联系人一一对应，用“、”隔开。',
    placeholder: '与联系人一一对应',
    group: 'contact',
  },
  documentNumber: text({
    name: '发文字号',
    hint: '如 长教函〔2021〕12号；没有则留空。',
    placeholder: '选填，如 长教函〔2021〕12号',
    group: 'letter',
  }),
  layout: choice(['普通', '信函'], {
    name: '版式',
    hint: '普通：无版头的函件；信函：带红色双线的信函格式。',
    notes: { 普通: '标题居中', 信函: '红色双线' },
    drawn: true,
    group: 'layout',
  }),
  fonts: choice(['国标', '系统'], {
    name: '字体',
    hint: '国标：方正小标宋简体、仿宋_GB2312 等；系统：宋体、仿宋、楷体、黑体。',
    labels: { 国标: '国标（推荐）' },
    notes: { 国标: '标题用方正小标宋，正文用仿宋_GB2312。', 系统: '标题用宋体，正文用仿宋。' },
    group: 'layout',
  }),
  stamped: choice(['否', '是'], {
    name: '加盖印章',
    hint: '加盖印章时署名与日期的位置不同（GB/T 9704-2012 7.3.5）。',
    notes: { 否: '署名右空二字，日期在其下方。', 是: '署名居于日期正上方，留出盖章位置。' },
    group: 'layout',
  }),
  contactStyle: choice(['分行', '括号'], {
    name: '附注样式',
    hint: '分行：联系人、电话各占一行；括号：写在一个括号内。',
    group: 'contact',
  }),
  whenNoProblem: choice(['写“无”', '略去'], {
    name: '无问题时',
    hint: '子项目没有存在问题时，写“无。”还是略去该子项目。',
    labels: { 略去: '略去该节小标题' },
    group: 'layout',
  }),
  dueDay: {
    kind: 'day',
    name: '填报截止日',
    label: '填报截止',
    whenBlank: 25,
    hint: '每月填报截止的日子，1 至 31。',
    placeholder: '25',
    group: 'dates',
  },
  annex: choice(['否', '是'], {
    name: '附件汇总表',
    label: '附汇总表',
    hint: '是：函件后另页附“重点工作目标进度汇总表”，正文下写附件说明。',
    notes: { 是: '函件后另页附“重点工作目标进度汇总表”。' },
    group: 'layout',
  }),
  progressTitle: text({
    name: '进展标题',
    whenBlank: '本月进展情况',
    hint: '函件第一部分的标题，不必写“一、”；总体进度写在标题后面，要写在别处的，用 N% 代表，如 工作进展（完成N%）。',
    group: 'structure',
  }),
  problemsTitle: text({
    name: '问题标题',
    whenBlank: '存在问题',
    hint: '函件第二部分的标题，不必写“二、”。',
    group: 'structure',
  }),
  nextStepsTitle: text({
    name: '打算标题',
    whenBlank: '下一步工作打算',
    hint: '函件第三部分的标题，不必写“三、”。',
    group: 'structure',
  }),
  targetLabel: text({
    name: '目标称谓',
    whenBlank: '第N项：',
    hint: '目标内容前面的称谓，N 代表目标编号，如 第N项：、任务N：、N.。',
    group: 'structure',
  }),
  structure: choice(['逐项', '按部分'], {
    name: '结构',
    hint: '逐项：每项目标之下各写三个部分；按部分：全文分三个部分，各项目标依次写在每一部分之下。',
    notes: { 逐项: '每项目标之下各写三个部分。', 按部分: '全文分三个部分，每一部分之下依次写各项目标。' },
    group: 'structure',
  }),
  closing: text({
    name: '结束语',
    rows: 2,
    hint: '正文最后的话，如 特此反馈。没有则留空。',
    placeholder: '选填，如 特此反馈。',
    group: 'letter',
  }),
  annexNames: text({
    name: '附件',
    rows: 2,
    hint: '另附的材料，每行写一个名称；函件正文下写附件说明，材料自行附上。没有则留空。',
    placeholder: '选填，每行一个名称',
    group: 'letter',
  }),
  copies: text({
    name: '抄送',
    rows: 2,
    hint: '抄送机关，写在末页最下方的版记中。没有则留空。',
    placeholder: '选填，如 区委办、区人大办',
    group: 'letter',
  }),
  printedBy: text({
    name: '印发机关',
    hint: '写在版记中抄送之下，印发日期同成文日期；信函格式不写。没有则留空。',
    placeholder: '选填，如 长宁区教育局办公室',
    group: 'letter',
  }),
  margins: choice(['通行', '国标'], {
    name: '页边距',
    hint: '通行：上 37 毫米、下 35 毫米；国标：按 GB/T 33476.2 略向上移，第一行字的上缘距页边 37 毫米。',
    notes: {
      通行: '上 37 毫米、下 35 毫米，行距 28.95 磅。',
      国标: '上 34.6 毫米、下 32.6 毫米，行距 29.45 磅；字迹距页边 37 毫米。',
    },
    group: 'layout',
  }),
  ...LOOK_SETTINGS,
} as const satisfies Readonly<Record<string, SettingDefinition>>;

export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** What a setting comes to when it is understood. */
export type SettingValue<K extends SettingKey> = SettingValueOf<(typeof SETTINGS)[K]>;

/** The definition of a setting, whatever its kind. */
export function settingOf(key: SettingKey): SettingDefinition {
  return SETTINGS[key];
}

/** The choice that counts: what is set, or else the first. */
export function chosen<Word extends string>(definition: ChoiceSetting<Word>, value: Word | null): Word {
  return value ?? definition.choices[0];
}
