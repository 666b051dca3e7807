import { proseExamples } from '../example';
import { defineRule, type ProseComplaint } from '../rule';
import { anyOf, bySigns } from '../signs';
import { outside } from './own';
import { USAGES } from './usages';
import { WORD_SIGNS, wordsIn } from './words';

const usagesFor = bySigns(USAGES);

function* usagesIn(text: string): Generator<ProseComplaint> {
  for (const { wrong, right, certain, start } of wordsIn(text)) {
    if (!certain) yield { start, end: start + wrong.length, message: `“${wrong}”一般写作“${right}”。` };
  }
  for (const { at, message } of usagesFor(text)) {
    for (const { 0: found, index } of text.matchAll(at)) {
      yield { start: index, end: index + found.length, message: message(found) };
    }
  }
}

export const usageWord = defineRule({
  id: 'usage-word',
  severity: 'suggestion',
  scope: 'prose',
  spares: 'own-names',
  title: '用词可以更规范',
  why: '推荐的词形（其他、好像），以及“约30%左右”“近3000余名”这类重复的说法；改不改由填写人决定。',
  signs: anyOf(WORD_SIGNS, ...USAGES.map(({ signs }) => signs)),
  *check(text, { tracker }) {
    yield* outside(text, tracker.ownWords, usagesIn(text));
  },
  examples: proseExamples(
    [
      '其他子项目按计划推进，约30%，30%左右。',
      '近3000名学生，3000余名家长，覆盖率超过90%。',
      '开展“书香校园”主题活动，组织《民法典》宣传，启动《行动计划》编制。',
      '每校配备三四名教师，一、二年级学生，道路5公里。',
    ],
    [
      ['其它子项目按计划推进。', null],
      ['目前完成约30%左右。', null],
      ['惠及近3000余名学生。', null],
      ['覆盖率超过90%以上。', null],
      ['开展《书香校园》主题活动。', null],
      ['总投资1亿2千万元。', null],
      ['各校认真的落实要求。', null],
      ['根据区委区政府要求，推进落实。', null],
      ['目前正在进行过程中。', null],
      ['二〇二一年3月启动项目。', null],
      ['新建道路5Km，面积300平米。', null, 2],
      ['每所学校配备三、四名教师。', null],
    ],
  ),
});
