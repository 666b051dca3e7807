/** What 环境自检 says. */
export const TITLE = '环境自检';
export const INTRO =
  '逐项核对本程序对 Excel 的了解与这台电脑上的 Excel 是否一致，约需一分钟。检查时临时添加一张工作表“目标台账自检”，每项查完即删除，中途离开也不会留下；不读取、不改动工作簿中的内容。';
export const UNDO_NOTE = '检查会占用 Excel 的撤销记录，建议在空白工作簿中进行。';
export const START = '开始自检';
export const AGAIN = '再检查一次';
export const EXPORT = '导出报告';
/** Where downloads go nowhere. */
export const COPY = '复制报告';
export const COPIED = '报告已复制，请粘贴到邮件或文件中。';
export const FILE_NAME = '目标台账环境自检.txt';
export const running = (done: number, all: number) => `正在检查 ${done} / ${all}`;
export const CLIENT = '客户端';
export const API = 'ExcelApi';
export const DIFFERENT = '不符的';
export const ALL_SAME = '全部相符。';
export const UNSUPPORTED = '这个版本的 Excel 没有的';
export const SEND = '请把导出的报告发给管理员或开发者；报告中没有工作簿的内容。';
export const RUNNING = '正在检查，约需一分钟。';
export const RESULTS = '自检结果';
