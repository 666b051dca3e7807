/** The real letter that the project started from: read, made a tracker, and written again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { readTracker } from '../../src/application/reading/read-tracker';
import { composeLetter } from '../../src/letter/compose';
import { parseLetter, type ParsedLetter } from '../../src/letter/parse';
import { paragraphsOfText } from '../../src/letter/parse-text';
import { letterToText } from '../../src/letter/to-text';
import { snapshotOfPlan } from '../support/snapshot-of-plan';

const read = (name: string) => readFileSync(join(__dirname, '../cases/seed', name), 'utf8');
const handedOver = read('source.txt');
const paragraphs = read('paragraphs.txt').trimEnd().split('\n');

function textWrittenFrom({ draft }: ParsedLetter): readonly string[] {
  const { letter, blockers } = composeLetter(readTracker(snapshotOfPlan(planTracker(draft))));
  expect(blockers).toEqual([]);
  return letterToText(letter!);
}

/** What the program writes in its own way, and nothing else. */
const asWritten = paragraphs.map((paragraph) =>
  paragraph.replace(/^第 048 项：/u, '第048项：').replace(/^\(([一二三四五六])\) /u, '（$1）'),
);

test('the seed letter becomes a tracker of one target and six sub-projects', () => {
  const { draft } = parseLetter(paragraphsOfText(handedOver));
  expect(draft.settings).toEqual({
    title: '关于区政府重点工作目标完成情况的反馈',
    addressee: '区府办',
    lead: '根据区政府重点工作目标的填报要求，现将我局涉项目完成情况反馈如下：',
    office: '长宁区教育局',
    month: { year: 2021, month: 3 },
    date: { year: 2021, month: 3, day: 25 },
    people: '宗宏、石东红',
    phones: '22050781、22050725',
  });
  const [target, ...others] = draft.targets;
  expect(others).toEqual([]);
  expect(target).toMatchObject({ number: '048', overall: 0.25 });
  expect(target!.subProjects.map(({ name }) => name)).toEqual([
    '学龄前儿童幼有善育工程',
    '小学生校内课后服务工程',
    '学校等体育场地开放工程',
    '紧密型学区化集团化办学',
    '华东师范大学附属天山学校特色高中创建',
    '新华社区新建学校项目',
  ]);
  for (const { progress, problems, nextSteps } of target!.subProjects) {
    for (const text of [progress, problems, nextSteps]) expect(text).toMatch(/。$/u);
  }
});

test('the three paragraphs that page breaks cut are joined, and it says so', () => {
  const { messages } = parseLetter(paragraphsOfText(handedOver));
  expect(messages).toEqual([
    '第048项中“…小学 5 万元专”与“项经费(总计12…”是被分页断开的一段，已接为一段。',
    '第048项中“…优化,待下一次汇”与“报后确定。…”是被分页断开的一段，已接为一段。',
    '第048项中“…2）鼓励学校用好”与“专项经费和其他项…”是被分页断开的一段，已接为一段。',
  ]);
});

test.each([
  ['as handed over, cut by pages', handedOver],
  ['one paragraph a line', paragraphs.join('\n')],
])('the letter written from that tracker equals the seed paragraph by paragraph (%s)', (_, text) => {
  expect(textWrittenFrom(parseLetter(paragraphsOfText(text)))).toEqual(asWritten);
});
