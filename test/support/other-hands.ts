/** The forms of letters that tests read back: kinds of openings, targets, sections, sub-projects and endings. */
import { hanzi, type Form } from './letter-forms';

const runIn = (index: number, name: string, text: string) =>
  [`${index}.${name}。${text}`].flatMap((line) => line.split('\n'));
const DATE = '2021年3月25日';
const CONTACT = ['联系人：宗宏', '联系电话：22050781'];
const SIGNED = ['长宁区教育局', DATE];

export const OTHER_HANDS: readonly Form[] = [
  { name: '第N项, as the program writes it' },
  {
    name: 'hanzi numbers',
    numbers: ['48', '52'],
    label: (number, text) => [`第${number === '48' ? '四十八' : '五十二'}项：${text}`],
  },
  { name: 'a label without colon', label: (number, text) => [`第${number}项 ${text}`] },
  { name: 'the label alone in its line', label: (number, text) => [`第${number}项`, text] },
  {
    name: '任务N with the percentage behind',
    numbers: ['3', '12'],
    label: (number, text, percent) => [`任务${number}：${text}（完成进度：${percent.trim()}）`],
    section: (index, title) => `（${hanzi(index)}）${title}`,
    item: (index, name, text) => [`${index}.${name}`, ...text.split('\n')],
    settings: { targetLabel: '任务N：' },
  },
  { name: '任务一', numbers: ['1', '2'], label: (number, text) => [`任务${hanzi(Number(number))}：${text}`] },
  { name: '重点任务N、', numbers: ['7', '8'], label: (number, text) => [`重点任务${number}、${text}`] },
  {
    name: '48. as the label',
    numbers: ['48', '52'],
    label: (number, text) => [`${number}.${text}`],
    settings: { targetLabel: 'N.' },
  },
  {
    name: 'targets behind 一、',
    label: (number, text, percent) => [
      `${number === '048' ? '一' : '二'}、第${number}项：${text}总体进度${percent.trim()}。`,
    ],
    section: (index, title) => `（${hanzi(index)}）${title}`,
    item: (index, name, text) => [`${index}.${name}`, ...text.split('\n')],
  },
  {
    name: '工作进展情况（已完成年度目标的N%）',
    section: (index, title, percent) =>
      `${hanzi(index)}、${title}${percent ? `（已完成年度目标的${percent.trim()}）` : ''}`,
    titles: ['工作进展情况', '存在的主要问题', '下一步工作安排'],
    settings: { progressTitle: '工作进展情况', problemsTitle: '存在的主要问题', nextStepsTitle: '下一步工作安排' },
  },
  {
    name: 'titles of another office',
    section: (index, title, percent) => `${hanzi(index)}．${title}${percent ? `：${percent.trim()}` : ''}`,
    titles: ['一季度工作推进落实情况', '存在的困难和问题', '下步打算'],
  },
  { name: 'titles with a period', titles: ['1—3月份重点工作推进情况', '目前存在的问题及困难', '下阶段工作计划'] },
  {
    name: 'percentage in full-width brackets and signs',
    section: (index, title, percent) =>
      `　　${hanzi(index)}、${title}${percent ? `（完成进度：${percent.trim().replace('%', '％')}）` : ''}`,
  },
  {
    name: 'a line for the percentage',
    section: (index, title, percent) => `${hanzi(index)}、${title}${percent ? `\n总体进度：${percent.trim()}` : ''}`,
  },
  {
    name: 'titles with a colon',
    section: (index, title, percent) => `${hanzi(index)}、${title}${percent ? `（${percent.trim()}）` : ''}：`,
  },
  {
    name: 'sections counted （一）, items 1.',
    section: (index, title, percent) => `（${hanzi(index)}）${title}${percent}`,
    item: (index, name, text) => [`${index}. ${name}`, ...text.split('\n')],
  },
  {
    name: 'sections counted 1., items （1）',
    section: (index, title, percent) => `${index}.${title}${percent}`,
    item: (index, name, text) => [`（${index}）${name}`, ...text.split('\n')],
  },
  { name: 'run-in names behind 1.', item: runIn },
  {
    name: 'run-in names behind （一） with a colon',
    item: (index, name, text) => `（${hanzi(index)}）${name}：${text}`.split('\n'),
  },
  { name: 'run-in names behind （1）', item: (index, name, text) => `（${index}）${name}。${text}`.split('\n') },
  { name: 'half-width brackets', item: (index, name, text) => [`(${hanzi(index)}) ${name}`, ...text.split('\n')] },
  { name: 'circled numbers', item: (index, name, text) => [`${'①②③'[index - 1]!}${name}`, ...text.split('\n')] },
  {
    name: 'three texts below each, labelled',
    order: 'items',
    label: (number, text, percent) => [`第${number}项：${text}总体进度${percent.trim()}。`],
    titles: ['进展情况', '存在问题', '下一步打算'],
    section: (_, title) => `${title}：`,
    item: (index, name) => [`${hanzi(index)}、${name}`],
  },
  {
    name: 'three texts below each, counted 1.',
    order: 'items',
    label: (number, text, percent) => [`第${number}项：${text}（总体进度${percent.trim()}）`],
    section: (index, title) => `${index}.${title}\n`,
    item: (index, name) => [`（${hanzi(index)}）${name}`],
  },
  {
    name: '按部分',
    order: 'parts',
    label: (number, text, percent) => [`（${number === '048' ? '一' : '二'}）第${number}项：${text}${percent}`],
    item: (index, name, text) => [`${index}.${name}`, ...text.split('\n')],
    settings: { structure: '按部分' },
  },
  {
    name: '按部分 without counters',
    order: 'parts',
    label: (number, text, percent) => [`第${number}项：${text}${percent}`],
    settings: { structure: '按部分' },
  },
  {
    name: 'targets counted 一、 without numbers, sections （一）, items 1.',
    numbers: ['', ''],
    label: (_, text, percent) => [`${text.startsWith('推进') ? '一' : '二'}、${text}总体进度${percent.trim()}。`],
    section: (index, title) => `（${hanzi(index)}）${title}`,
    item: (index, name, text) => [`${index}.${name}`, ...text.split('\n')],
  },
  {
    name: 'titles of a plan for the quarter',
    titles: ['任务推进落实情况', '制约因素和困难', '四季度工作安排'],
    settings: { progressTitle: '任务推进落实情况', problemsTitle: '制约因素和困难', nextStepsTitle: '四季度工作安排' },
  },
  { name: 'one sub-project each', single: true },
  {
    name: 'one sub-project, sections （一）',
    single: true,
    label: (number, text, percent) => [`任务${number}：${text}（${percent.trim()}）`],
    section: (index, title) => `（${hanzi(index)}）${title}`,
  },
  {
    name: 'titles and text on one line',
    single: true,
    label: (number, text, percent) => [`第${number}项：${text}完成进度${percent.trim()}。`],
    section: (index, title) => `${hanzi(index)}、${title}：`,
    settings: {},
  },
  {
    name: 'other sections',
    more: ['四、主要做法', '一是加强领导，二是强化保障。', '五、意见建议', '建议加大支持力度。'],
    left: ['四、主要做法', '一是加强领导，二是强化保障。', '五、意见建议', '建议加大支持力度。'],
  },
  {
    name: 'a red head, signer and number with spaces',
    head: [
      '000012',
      '机密★1年',
      '特急',
      '长宁区教育局文件',
      '长教〔2021〕 12 号　　签发人：熊秋菊',
      '关于区政府重点工作目标',
      '完成情况的反馈',
    ],
    settings: { documentNumber: '长教〔2021〕12号' },
    left: ['000012', '机密★1年', '特急', '签发人：熊秋菊'],
  },
  {
    name: 'an addressee of many offices',
    addressee:
      '区委办公室、区人大常委会办公室、区政府办公室、区政协办公室，区发展和改革委员会、区财政局，各街道办事处、新泾镇人民政府，区教育工作党委：',
    settings: {
      addressee:
        '区委办公室、区人大常委会办公室、区政府办公室、区政协办公室，区发展和改革委员会、区财政局，各街道办事处、新泾镇人民政府，区教育工作党委',
    },
  },
  {
    name: 'an addressee of two lines',
    addressee: '区委办、区府办、\n区发改委：',
    settings: { addressee: '区委办、区府办、区发改委' },
  },
  { name: 'no addressee', addressee: '' },
  {
    name: 'a lead of two paragraphs',
    lead: ['今年以来，我局认真落实区政府重点工作目标。', '现将完成情况反馈如下：'],
    settings: { lead: '今年以来，我局认真落实区政府重点工作目标。\n现将完成情况反馈如下：' },
  },
  { name: 'a closing', more: ['特此报告。'], settings: { closing: '特此报告。' } },
  {
    name: 'a closing that asks, and annexes',
    more: ['以上报告，请审阅。', '附件：1.重点项目清单', '2.经费使用明细表'],
    settings: { closing: '以上报告，请审阅。', annexNames: '重点项目清单\n经费使用明细表' },
  },
  {
    name: 'annex content behind',
    more: ['附件：经费使用明细表'],
    ending: [...SIGNED, ...CONTACT, '附件', '经费使用明细表', '学校\t金额\t备注', '甲小学\t5万元\t已拨'],
    settings: { annexNames: '经费使用明细表' },
    left: ['附件', '经费使用明细表'],
  },
  {
    name: 'two offices',
    ending: ['长宁区教育局', '长宁区体育局', DATE, ...CONTACT],
    settings: { office: '长宁区教育局\n长宁区体育局' },
  },
  {
    name: 'two offices on one line',
    ending: ['长宁区教育局　　长宁区体育局', DATE, ...CONTACT],
    settings: { office: '长宁区教育局\n长宁区体育局' },
  },
  { name: 'a date in hanzi', ending: ['长宁区教育局', '二〇二一年三月二十五日', ...CONTACT] },
  { name: 'a date with ○ and spaces', ending: ['长宁区教育局', '二○二一年 三月 二十五日', ...CONTACT] },
  { name: 'a date on the line of the office', ending: [`长宁区教育局　　${DATE}`, ...CONTACT] },
  { name: 'a seal', ending: ['长宁区教育局（盖章）', DATE, ...CONTACT], settings: { stamped: '是' } },
  {
    name: 'a seal behind the date',
    ending: ['长宁区教育局', `${DATE}（印章）`, ...CONTACT],
    settings: { stamped: '是' },
  },
  { name: 'no text on this page', more: ['（此页无正文）'] },
  {
    name: 'a note in brackets',
    ending: [...SIGNED, '（联系人：宗宏，联系电话：22050781）'],
    settings: { contactStyle: '括号' },
  },
  { name: 'name and number without labels of their own', ending: [...SIGNED, '联系人及电话：宗宏 22050781'] },
  {
    name: 'fax and e-mail',
    ending: [...SIGNED, '联系人：宗宏　　电话：22050781　　传真：22050790　　邮箱：cnjy@example.cn'],
    left: ['传真：22050790', '邮箱：cnjy@example.cn'],
  },
  { name: 'may be published', ending: [...SIGNED, ...CONTACT, '（此件公开发布）'], left: ['（此件公开发布）'] },
  {
    name: 'copies and printing',
    ending: [...SIGNED, ...CONTACT, '抄送：区教育工作党委，区财政局。', '长宁区教育局办公室　　2021年3月25日印发'],
    settings: { copies: '区教育工作党委，区财政局', printedBy: '长宁区教育局办公室' },
  },
  {
    name: 'copies of two lines, another day of printing',
    ending: [
      ...SIGNED,
      ...CONTACT,
      '抄送：区教育工作党委，',
      '区财政局。',
      '长宁区教育局办公室',
      '2021年3月26日印发',
      '（共印20份）',
    ],
    settings: { copies: '区教育工作党委，区财政局', printedBy: '长宁区教育局办公室' },
    left: ['2021年3月26日印发', '（共印20份）'],
  },
  { name: 'page numbers', more: ['— 1 —'], ending: [...SIGNED, ...CONTACT, '第 1 页 共 3 页', '- 2 -'] },
  {
    name: 'titles in 【】',
    single: true,
    label: (number, text, percent) => [`第${number}项　${text}（${percent.trim()}）`],
    section: (_, title) => `【${title}】`,
  },
  {
    name: 'hanzi numbers and a space',
    numbers: ['48', '52'],
    label: (number, text) => [`第${number === '48' ? '四十八' : '五十二'}项 ${text}`],
  },
  { name: 'a date with dots', ending: ['长宁区教育局', '2021.3.25', ...CONTACT] },
  {
    name: 'three offices, fax below, page number',
    ending: ['长宁区教育局', '长宁区体育局', '长宁区财政局', DATE, ...CONTACT, '传    真：22050790', '— 3 —'],
    settings: { office: '长宁区教育局\n长宁区体育局\n长宁区财政局' },
  },
  {
    name: 'the note above the signature, a name in brackets below',
    more: ['特此函达。', '（联系人：宗宏，联系电话：22050781）'],
    ending: ['长宁区教育局（公章）', DATE, '（此件依申请公开）'],
    settings: { closing: '特此函达。', contactStyle: '括号', stamped: '是' },
    left: ['（此件依申请公开）'],
  },
];
