import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { through } from './characters';

/** Zero-width marks, direction marks, soft hyphens and control characters, which no reader sees. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;
/** Characters only one font knows. What lost its encoding (U+FFFD) is told of by lost-character. */
const UNREADABLE = /[\ue000-\uf8ff]+/gu;
const SIGNS = [
  through('\u0000', '\u0008'),
  through('\u000b', '\u000c'),
  through('\u000e', '\u001f'),
  through('\u007f', '\u009f'),
  '\u00ad',
  through('\u200b', '\u200f'),
  through('\u2028', '\u202e'),
  through('\u2060', '\u206f'),
  '\ufeff',
  through('\ue000', '\uf8ff'),
].join('');

export const invisibleCharacter = defineRule({
  id: 'invisible-character',
  severity: 'suggestion',
  scope: 'text',
  title: '含有看不见的字符',
  why: '零宽空格、控制字符等随网页或聊天文字粘贴而来，肉眼看不见，却会打断换行、查找和排版。',
  signs: SIGNS,
  edits: { goes: SIGNS, comes: '\n' },
  *check(text) {
    for (const match of text.matchAll(INVISIBLE)) {
      // Between the parts of an emoji a joiner is at home.
      if (match[0] === '\u200d' && /[\udc00-\udfff\ufe0f]/.test(text.charAt(match.index - 1))) continue;
      const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      // Some of them break the line: what they keep apart stays apart.
      const insert = /[\u000b\u000c\u0085\u2028\u2029]/u.test(match[0]) ? '\n' : '';
      const message = `有看不见的字符（U+${code}），请${insert ? '改为换行' : '删去'}。`;
      yield { start: match.index, end: match.index + match[0].length, message, insert };
    }
    for (const match of text.matchAll(UNREADABLE)) {
      const message = '有无法显示的字符，可能是乱码，请核对后重新填写。';
      yield { start: match.index, end: match.index + match[0].length, message };
    }
  },
  examples: proseExamples(
    ['完成招标。\n组织施工。', '👨‍👩‍👧家庭服务。'],
    [
      ['完成\u200b招标\ufeff。', '完成招标。', 2],
      ['完成\u0007招标。', '完成招标。'],
      ['完成\ue123招标。', null],
      ['一校\u2028二校。', '一校\n二校。'],
    ],
  ),
});
