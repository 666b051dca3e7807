/** What the view 设置 says; what is wrong with a text is said by edit-settings and the rules. */
import {
  DEFAULT_ADDRESSEE,
  DEFAULT_DUE_DAY,
  DEFAULT_LEAD,
  DEFAULT_TITLE,
  type SETTING_CHOICES,
  SETTING_NAMES,
  type SettingKey,
} from '../../domain/words';

export const FORM_NAME = '设置项';
export const LETTER_GROUP = '函件';
export const DATE_GROUP = '日期';
export const CONTACT_GROUP = '联系人与附注';
export const LAYOUT_GROUP = '版式与字体';

/** Labels of 64 px: four characters. */
export const FIELD_NAMES: Readonly<Record<SettingKey, string>> = {
  ...SETTING_NAMES,
  annex: '附汇总表',
  dueDay: '填报截止',
};

const MUST = '必填';
/** What an empty field shows: its default, or what belongs there. */
export const PLACEHOLDERS: Readonly<Partial<Record<SettingKey, string>>> = {
  title: DEFAULT_TITLE,
  addressee: DEFAULT_ADDRESSEE,
  lead: DEFAULT_LEAD,
  office: MUST,
  date: MUST,
  people: '多人以“、”隔开',
  phones: '与联系人一一对应',
  documentNumber: '选填，如 长教函〔2021〕12号',
  dueDay: String(DEFAULT_DUE_DAY),
};

export const CHOOSE_MONTH = '请选择';
export const EVERY_MONTH = '每月';
export const DAY = '日';
export const PICK_DATE = '从日历中选择成文日期';

type Choice = keyof typeof SETTING_CHOICES;
/** Choices whose word in the sheet says too little here. */
const CHOICE_LABELS: Readonly<Partial<Record<Choice, Readonly<Record<string, string>>>>> = {
  whenNoProblem: { 略去: '略去该节小标题' },
  fonts: { 国标: '国标（推荐）' },
};
export const choiceLabel = (key: Choice, word: string) => CHOICE_LABELS[key]?.[word] ?? word;

/** What a chosen word comes to, where that is not plain. */
const CHOICE_HINTS: Readonly<Partial<Record<Choice, Readonly<Record<string, string>>>>> = {
  stamped: { 否: '署名右空二字，日期在其下方。', 是: '署名居于日期正上方，留出盖章位置。' },
  annex: { 是: '函件后另页附“重点工作目标进度汇总表”。' },
  fonts: { 国标: '标题用方正小标宋，正文用仿宋_GB2312。', 系统: '标题用宋体，正文用仿宋。' },
};
export const choiceHint = (key: Choice, word: string) => CHOICE_HINTS[key]?.[word] ?? null;

export const LAYOUT_NOTES: Readonly<Record<(typeof SETTING_CHOICES)['layout'][number], string>> = {
  普通: '标题居中',
  信函: '红色双线',
};

export const LOCKED = '此项由公式得出，请在表格中修改。';

/** Name of the step that 撤销 takes back. */
export const stepName = (key: SettingKey) => `修改设置“${SETTING_NAMES[key]}”`;

// Foot line

export const WRITTEN = '已写入“设置”表';
export const WRITING = '正在写入“设置”表…';
export const PENDING = '填完离开此栏，即写入“设置”表';
export const NO_SHEET = '尚无“设置”表，填写任意一项后自动添加';
export const wrongSaid = (count: number) => `${count} 处有误，暂未写入；其余已写入“设置”表`;
export const failedSaid = (count: number) => `${count} 处未能写入，请在该栏按 Enter 重试`;
