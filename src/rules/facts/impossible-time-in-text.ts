import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside, DIGITS } from '../signs';

/** 上午9:70, 于25:30; what stands around it must make it a time of day: two numbers with a colon may be a ratio or a score. */
const CLOCK =
  /(?<=(?:上午|下午|中午|晚上|晚间|凌晨|早上|当[天日晚]|[日号]|[（(]?周[一二三四五六日天][）)]?|[于至到])\s?)(\d{1,2})[:：](\d{2})(?![\d:：]|\s?的?比)/gu;
/** 25时30分, 9时70分. */
const SPELLED = /(?<![\d.第共约达])(\d{1,2})时(\d{1,2})分(?![之])/gu;
const RATIO = /(?:比|比例|比分|配比|以|战成|比值)[^，。；]{0,4}$/u;

export const impossibleTimeInText = defineRule({
  id: 'impossible-time-in-text',
  severity: 'error',
  scope: 'text',
  title: '没有这个钟点',
  why: '一天没有25时，一小时没有70分；照着这样的时间谁也到不了会。',
  signs: [
    [beside(DIGITS, ':：'), beside(':：', DIGITS)],
    [beside(DIGITS, '时'), beside(DIGITS, '分')],
  ],
  *check(text) {
    for (const pattern of [CLOCK, SPELLED]) {
      for (const match of text.matchAll(pattern)) {
        const [found, hour, minute] = match;
        const wrong =
          Number(hour) > 24
            ? `一天没有${Number(hour)}时`
            : Number(minute) > 59
              ? `一小时没有${Number(minute)}分`
              : Number(hour) === 24 && Number(minute) > 0
                ? `24时以后是次日`
                : null;
        if (wrong === null || RATIO.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
        yield {
          start: match.index,
          end: match.index + found.length,
          message: `“${found}”：${wrong}，请核对。`,
          brief: `没有这个钟点：${found}`,
        };
      }
    }
  },
  examples: proseExamples(
    [
      '会议于14:30结束。',
      '上午9:00开始签到。',
      '值班至24:00。',
      '师生比例达到1:70。',
      '以25:30取胜。',
      '9时30分开会。',
    ],
    [
      ['会议于25:30结束。', null],
      ['上午9:70开始签到。', null],
      ['3月5日9时70分召开会议。', null],
    ],
  ),
});
