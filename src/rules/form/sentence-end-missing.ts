import { saysNone } from '../../domain/words';
import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { isHanzi } from './characters';

const CLOSERS = '”’」』）)》〉】〕';

export const sentenceEndMissing = defineRule({
  id: 'sentence-end-missing',
  severity: 'warning',
  scope: 'prose',
  title: '句末没有句号',
  why: '正文的每一段都以句末点号结束（GB/T 15834-2011）；没有句号的段落像是没有写完。',
  *check(text, { kind }) {
    if ((kind !== 'body' && kind !== 'target') || saysNone(text)) return;
    const end = text.trimEnd().length;
    const last = text.charAt(end - 1);
    if (/[，；、,;]/u.test(last)) {
      yield { start: end - 1, end, message: `最后一句以“${last}”结束，请改为句号。`, insert: '。' };
      return;
    }
    // “……。” and （……。） have ended inside.
    let inner = end;
    while (inner > 0 && CLOSERS.includes(text.charAt(inner - 1))) inner--;
    if (inner < end && /[。！？…]/u.test(text.charAt(inner - 1))) return;
    if (!isHanzi(last) && !/[\d%％]/u.test(last) && inner === end) return;
    yield { start: end, end, message: '最后一句没有句号，请补上。', insert: '。' };
  },
  examples: [
    ...proseExamples(
      ['完成招标。', '会议要求“抓紧推进。”', '真的完成了吗？', '安装Office', '按《办法》（见附件。）', '如下：'],
      [
        ['完成招标', '完成招标。'],
        ['完成招标，', '完成招标。'],
        ['印发《办法》', '印发《办法》。'],
        ['覆盖率达到90%\n', '覆盖率达到90%。\n'],
      ],
    ),
    { rows: [{ name: '甲工程' }, { problems: '无' }], reports: [] },
    { labels: { text: '推进教育评价改革' }, reports: [{ label: 'text', fixed: '推进教育评价改革。' }] },
  ],
});
