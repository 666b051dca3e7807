import { proseExamples } from '../example';
import { defineRule } from '../rule';

/** A question mark where a character was: between hanzi of one clause. */
const MARK = /(?<=[\u4e00-\u9fff“《（])[?？]{1,3}(?=[\u4e00-\u9fff])|(?<=[“《][\u4e00-\u9fff]{1,2})\?(?=[”》])/gu;
/** U+FFFD, and what remains of a text that was decoded twice. */
const RUBBISH = /\ufffd+|(?:锟斤拷|锟|烫烫|屯屯|ï»¿|â€.|Ã.){1,}/gu;
const QUESTION =
  /吗|呢|么|否|谁|哪|几|多少|何|怎|什么|如何|为啥|能不能|是不是|有没有|会不会|要不要|可不可|行不行|对不对|吧|啊/u;
const CLAUSE = 40;

export const lostCharacter = defineRule({
  id: 'lost-character',
  severity: 'error',
  scope: 'prose',
  title: '可能丢了字',
  why: '从别处复制时，生僻字常变成问号或乱码；原来是什么字，只有填写人知道。',
  signs: '?？\ufffd锟烫屯ïâÃ',
  *check(text) {
    for (const match of text.matchAll(MARK)) {
      const before = text
        .slice(Math.max(0, match.index - CLAUSE), match.index)
        .split(/[。；！？?，\n]/u)
        .at(-1)!;
      // A full-width mark ends a question or a title; only in the middle of a word it is none.
      if (QUESTION.test(before) || match[0].startsWith('？')) continue;
      const message = `“${match[0]}”处可能丢了字，请核对原文后补上。`;
      yield { start: match.index, end: match.index + match[0].length, message };
    }
    for (const match of text.matchAll(RUBBISH)) {
      const message = '有乱码，原来的字已经丢失，请核对原文后重新填写。';
      yield { start: match.index, end: match.index + match[0].length, message };
    }
  },
  examples: proseExamples(
    ['方案是否可行？请各校反馈。', '如何落实?各校正在研究。', '开展“幼儿园，你好？”主题活动。'],
    [
      ['完成?标工作。', null],
      ['区教育局?体推进。', null],
      ['完成\ufffd\ufffd工作。', null],
    ],
  ),
});
