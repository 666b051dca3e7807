import { saysNone } from '../../domain/nothing';
import { proseExamples } from '../example';
import { endsOpen } from '../facts/sentence-cut-off';
import { defineRule, type Prose, type ProseComplaint } from '../rule';
import { isHanzi } from './characters';

const CLOSERS = '”’」』）)》〉】〕';

/** Lines that are no sentences, and so have no 。 */
const NO_SENTENCES = [
  // Facts behind their name: 责任单位：区教育局
  /^(?:附件?|注|备注|说明|(?:资料|数据|信息)?来源|时间|地点|地址|网址|邮箱|电话|传真|抄送|联系(?:人|电话|方式)|(?:责任|牵头|配合|主办|协办)(?:单位|部门|科室|人)|(?:完成)?时限|完成时间|时间节点)\d?[:：]/u,
  // A note in brackets.
  /^[（(][^（()）]*[）)]$/u,
  /^\d{4}年\d{1,2}月\d{1,2}日$/u,
  // A figure, which may be a number in its cell.
  /^[-+]?[\d,.]+(?:E[-+]?\d+)?\s*[%％]?$/u,
];
/** Texts that are a title or a heading and nothing else. */
const TITLES = [
  /^[^，。；：]{0,30}关于[^，。；：]{2,60}的(?:通知|通报|意见|方案|报告|请示|函|批复|办法|规定|决定|公告|反馈)$/u,
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[2-9]\d?[.．])[^，。；：\n]{1,40}$/u,
];
/** No line or title is longer, and longer ones need not be looked at. */
const LONGEST_LINE = 200;

function isNoSentence(text: string): boolean {
  const line = text.slice(text.lastIndexOf('\n') + 1).trim();
  if (line.length > LONGEST_LINE) return false;
  // What follows 附件： are names, one a line.
  if (NO_SENTENCES.some((pattern) => pattern.test(line)) || /(?:^|\n)附件[:：]/u.test(text)) return true;
  return line.length === text.trim().length && TITLES.some((pattern) => pattern.test(line));
}

/** Whether what stands there ends with a mark where it is written well. */
function isSentence(text: string, prose: Prose): boolean {
  const { kind } = prose;
  return (kind === 'body' || kind === 'target') && !isItem(text, prose) && !saysNone(text) && !isNoSentence(text);
}

/** No item's name is longer. */
const LONGEST_ITEM = 20;

/** 目标内容 in a row of a list, or a short phrase without any mark (14.改扩建中小学), is the name of an item, and no sentence. */
function isItem(text: string, { kind, field, target }: Prose): boolean {
  if (kind !== 'target') return false;
  if (target?.subProjects.some(({ row }) => row === field.cell.row)) return true;
  return text.trim().length <= LONGEST_ITEM && !/[，。；：！？\n]/u.test(text);
}

/** The marks that end a sentence. */
const ENDS = '。！？…';

function endOf(text: string, prose: Prose): readonly ProseComplaint[] {
  const end = text.trimEnd().length;
  const last = text.charAt(end - 1);
  if (ENDS.includes(last) || !isSentence(text.slice(0, end), prose)) return [];
  if (/[，；、,;]/u.test(last)) {
    // Whether the sentence was cut off there, only the writer knows.
    return [{ start: end - 1, end, message: `最后一句以“${last}”结束，请核对是否没有写完；写完的请改为句号。` }];
  }
  // “……。” and （……。） have ended inside.
  let inner = end;
  while (inner > 0 && CLOSERS.includes(text.charAt(inner - 1))) inner--;
  if (inner < end && ENDS.includes(text.charAt(inner - 1))) return [];
  if (!isHanzi(last) && !/[\d%％]/u.test(last) && inner === end) return [];
  // 已完成招标并: what is missing is more than a mark, and sentence-cut-off tells of it.
  return endsOpen(text) ? [] : [{ start: end, end, message: '最后一句没有句号，请补上。', insert: '。' }];
}

export const sentenceEndMissing = defineRule({
  id: 'sentence-end-missing',
  severity: 'suggestion',
  scope: 'prose',
  title: '句末没有句号',
  why: '正文的每一段都以句末点号结束（GB/T 15834-2011）；没有句号的段落像是没有写完。',
  edits: { goes: '', comes: '。' },
  check: (text, prose) => (ENDS.includes(text.charAt(text.length - 1)) ? [] : endOf(text, prose)),
  examples: [
    ...proseExamples(
      [
        '完成招标。',
        '完成前期调研，下一步将会同有关部',
        '已完成招标并',
        '会议要求“抓紧推进。”',
        '真的完成了吗？',
        '安装Office',
        '按《办法》（见附件。）',
        '如下：',
        '完成招标。\n责任单位：区教育局；完成时限：2021年12月底前',
        '附件：1.任务分解表\n2.联系人名单',
        '（联系人：王老师，联系电话：52065888转1203）',
        '区教育局关于推进课后服务的通知',
        '一、强化组织领导',
        '51.7',
      ],
      [
        ['完成招标', '完成招标。'],
        ['完成招标，', null],
        ['加强与街道的沟通协，', null],
        ['印发《办法》', '印发《办法》。'],
        ['覆盖率达到90%\n', '覆盖率达到90%。\n'],
      ],
    ),
    { rows: [{ name: '甲工程' }, { problems: '无' }], reports: [] },
    { labels: { text: '14.改扩建中小学' }, reports: [] },
    {
      labels: { text: '推进教育评价改革，优质教育资源共享' },
      reports: [{ label: 'text', fixed: '推进教育评价改革，优质教育资源共享。' }],
    },
  ],
});
