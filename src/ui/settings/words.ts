/** What the view 设置 says; what is wrong with a text is said by edit-settings and the rules. */
import { SETTINGS, type SettingKey } from '../../domain/settings';

export const FORM_NAME = '设置项';

export const CHOOSE_MONTH = '请选择';
export const EVERY_MONTH = '每月';
export const DAY = '日';
export const PICK_DATE = '从日历中选择成文日期';

export const LOCKED = '此项由公式得出，请在表格中修改。';

/** Name of the step that 撤销 takes back. */
export const stepName = (key: SettingKey) => `修改设置“${SETTINGS[key].name}”`;

// Foot line

export const WRITTEN = '已写入“设置”表';
export const WRITING = '正在写入“设置”表…';
export const PENDING = '填完离开此栏，即写入“设置”表';
export const NO_SHEET = '尚无“设置”表，填写任意一项后自动添加';
export const wrongSaid = (count: number) => `${count} 处有误，暂未写入；其余已写入“设置”表`;
export const failedSaid = (count: number) => `${count} 处未能写入，请在该栏按 Enter 重试`;
