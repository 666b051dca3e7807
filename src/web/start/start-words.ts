/** What the start page says, and the card of work that was not saved; loaded with it. */

export const LEFT_UNSAVED = '上次有未保存的改动：';
export const leftAt = (time: Date, changes: number) => {
  const minutes = String(time.getMinutes()).padStart(2, '0');
  return `，${time.getMonth() + 1}月${time.getDate()}日 ${time.getHours()}:${minutes}，${changes} 处改动。`;
};
export const ONLY_HERE = '改动只存在这台电脑的浏览器里；恢复后请保存为文件。';
export const RESTORE = '恢复';
export const DO_NOT_RESTORE = '不恢复';
export const OR_BEGIN = '或者重新开始';
export const START_TITLE = '从哪里开始？';
export const START_SENTENCE = '把重点工作目标台账查一遍，再写成每月的反馈函件。';
export const START_OPEN = {
  title: '打开台账',
  text: ['单位正在用的 .xlsx 即可，', '不必改成规定的样子。'],
  button: '打开…',
} as const;
export const START_SAMPLE = {
  title: '用示例试一试',
  text: ['一份填好的区教育局台账，', '故意留了几处差错。'],
  button: '载入示例',
} as const;
export const START_LIST = '示例清单';
export const START_LIST_HINT = '一张清单，表头是单位自己的叫法';
export const START_LETTERS = {
  title: '由以往函件建立',
  text: ['选一份报过的 Word 函件，', '生成台账，逐项核对。'],
  button: '选择函件…',
} as const;
export const DROP_ANYWHERE = '也可以把 .xlsx 或 .docx 拖到页面任意处，或者';
export const START_STEPS = [
  ['读表', '认出目标、子项目和各栏，认不准就问。'],
  ['校验', '错在哪一格就指到哪一格，能改的替您改。'],
  ['函件', '排成公文格式，下载 Word 即可上报。'],
] as const;
export const STAYS_HERE = '所有处理均在本机完成，文件不会上传。';
export const KEPT_HERE = '所有处理均在本机完成，文件不会上传；未保存的改动暂存在这台电脑的浏览器里。';
