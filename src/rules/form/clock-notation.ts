import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside, DIGITS } from '../signs';

/** 16:30 分, 16:30时. What follows must not make another word of it (分别, 时段); 分开 does not follow a time of day. */
const DOUBLE =
  /(\d{1,2})[:：](\d{2})( *(?:分(?![别析类布配为成组批期管工档级层段流散享摊步区设赴送发数解拣钟制公之两三四五六七八九十\d])|时(?![段间期长限速]|时刻刻)|点(?![位名评对钟])))/gu;
/** What makes two numbers with a colon a ratio or a score. */
const RATIO = /(?:比|比例|比分|配比|以|战成|[:：])\s*(?:为|是|约|按)?\s*$/u;

export const clockNotation = defineRule({
  id: 'clock-notation',
  severity: 'suggestion',
  scope: 'text',
  title: '钟点后多写“分”字',
  why: '时间写作16时30分或16:30，两种形式不混用（GB/T 15835-2011）。',
  signs: [[beside(DIGITS, ':：'), beside(':：', DIGITS), beside(DIGITS, '分时点')]],
  edits: { goes: ' 分时点', comes: '' },
  *check(text) {
    for (const match of text.matchAll(DOUBLE)) {
      const [whole, hour, minute, extra] = match;
      if (Number(hour) > 24 || Number(minute) > 59 || /[\d:：]/.test(text.charAt(match.index - 1))) continue;
      if (RATIO.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
      const start = match.index + whole.length - extra!.length;
      const message = `“${whole}”中的“${extra!.trim()}”是多余的，请写“${hour}:${minute}”或“${Number(hour)}时${Number(minute)}分”。`;
      yield { start, end: start + extra!.length, message, insert: '' };
    }
  },
  examples: proseExamples(
    ['16:30至18:00开放，9时30分开会，9:30分别召开会议，8:30时段客流较大。', '比例2:10分析如下。'],
    [
      ['放学后至16:30 分和16:30至18:00。', '放学后至16:30和16:30至18:00。'],
      ['9:00分召开推进会。', '9:00召开推进会。'],
      ['会议于9:30时开始。', '会议于9:30开始。'],
      ['于14:30分开展培训，15:00分开放。', '于14:30开展培训，15:00开放。', 2],
    ],
  ),
});
