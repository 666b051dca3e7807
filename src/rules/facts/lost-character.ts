import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { lostPlaces } from './lost';

/** U+FFFD, and what remains of a text that was decoded twice. */
const RUBBISH = /\ufffd+|(?:锟斤拷|锟|烫烫|屯屯|ï»¿|â€.|Ã.){1,}/gu;
export const lostCharacter = defineRule({
  id: 'lost-character',
  severity: 'error',
  scope: 'text',
  title: '可能丢了字',
  why: '从别处复制时，生僻字常变成问号或乱码；原来是什么字，只有填写人知道。',
  signs: '?\ufffd锟烫屯ïâÃ',
  *check(text) {
    for (const place of lostPlaces(text)) {
      const message = `“${text.slice(place.start, place.end)}”处可能丢了字，请核对原文后补上。`;
      yield { ...place, message };
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
