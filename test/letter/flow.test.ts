/** File, preview, clipboard and text tell the same letter: the same paragraphs, blank lines and tables in the same order. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { imprintItems } from '../../src/letter/imprint-lines';
import type { Letter } from '../../src/letter/letter';
import { letterPages } from '../../src/letter/pages';
import { letterToText } from '../../src/letter/to-text';
import { letterToHtml } from '../../src/ui/letter/letter-html';
import { letterOf } from '../support/letter-of';
import { trackerOf } from '../support/row-tracker';
import { tries } from '../support/thorough';

/** Words without spaces, which lines lose at their ends. */
const text = fc
  .array(fc.constantFrom('推进', '教育评价改革', '120万元', '《方案》', '，', '。', 'OpenAI', '（一）'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((words) => `经${words.join('')}。`);
const cell = fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const row = fc.record({
  progress: cell,
  problems: fc.oneof(cell, fc.constant('无')),
  nextSteps: fc.oneof(cell, fc.constant(null)),
});

/** Any of the choices, with names long and short. */
const settings = fc.record({
  标题: text,
  主送机关: text,
  发文机关: fc.constantFrom(
    '长宁区教育局',
    '上海市长宁区住房保障和房屋管理局、长宁区教育局',
    '上海市长宁区人民政府教育督导委员会办公室暨紧密型学区化集团化办学工作领导小组',
  ),
  结构: fc.constantFrom('逐项', '按部分'),
  目标称谓: fc.constantFrom(null, '任务N：', 'N.'),
  进展标题: fc.constantFrom(null, '工作推进情况'),
  结束语: fc.constantFrom(null, '特此反馈。'),
  附件: fc.constantFrom(null, '名单', '名单\n关于托育点建设情况的说明以及相关佐证材料与现场照片等共计三十余份'),
  抄送: fc.constantFrom(null, '区委办、区人大办，各街道党工委、办事处，新泾镇党委、镇政府，区委各部、委、办'),
  印发机关: fc.constantFrom(null, '长宁区教育局办公室'),
  页边距: fc.constantFrom('通行', '国标'),
  发文字号: fc.constantFrom(null, '长教函〔2021〕12号'),
  版式: fc.constantFrom('普通', '信函'),
  加盖印章: fc.constantFrom('是', '否'),
  附注样式: fc.constantFrom('分行', '括号'),
  无问题时: fc.constantFrom('写“无”', '略去'),
  附件汇总表: fc.constantFrom('是', '否'),
  联系人: fc.constantFrom(null, '宗宏、石东红'),
});

const letters = fc
  .record({
    settings,
    targets: fc.array(fc.record({ text, rows: fc.array(row, { minLength: 1, maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ settings: chosen, targets }) => letterOf(trackerOf(targets, chosen)));

/** The sequence as a rendering tells it: texts, with '' for a blank line; spaces do not count. */
type Told = readonly string[];

const plain = (value: string) =>
  value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s/gu, '');

function toldByFile(letter: Letter): Told {
  const xml = strFromU8(unzipSync(letterToDocx(letter))['word/document.xml']!);
  const body = xml.replace(/<w:tc>(.*?)<\/w:tc>/gsu, (_, content: string) => textsOf(content).join(''));
  // Rules, and the paragraph that Word wants behind a table, are nothing that is told.
  const paragraphs = [...body.matchAll(/<w:p>.*?<\/w:p>|<w:tr>.*?<\/w:tr>/gsu)].map(([one]) => one);
  const told = paragraphs.filter((one) => !/"(?:ImprintRule|ImprintRuleMiddle|EndOfLetter)"/u.test(one));
  return told.map((xmlOfOne) => {
    return plain(xmlOfOne.startsWith('<w:tr>') ? xmlOfOne.replace(/<[^>]*>/gu, '') : textsOf(xmlOfOne).join(''));
  });
}

function textsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/gsu)].map(([, value]) => value!);
}

function toldByHtml(letter: Letter): Told {
  return [...letterToHtml(letter).matchAll(/<tr.*?<\/tr>|<p [^>]*>.*?<\/p>/gsu)].map(([html]) =>
    plain(html.replaceAll(/&nbsp;|&emsp;/gu, '').replace(/<[^>]*>/gu, '')),
  );
}

/** Lines of running text joined again; the head of the table stands on each page and counts once. */
function toldByPreview(letter: Letter): Told {
  const told: string[] = [];
  let joins = false;
  let headShown = false;
  for (const { lines, table } of letterPages(letter)) {
    for (const { kind, text: line, goesOn } of lines) {
      if (joins) told.push(told.pop()! + plain(line));
      else told.push(kind === 'blank' ? '' : plain(line));
      joins = goesOn;
    }
    for (const { cells, isHeader } of table) {
      if (!isHeader || !headShown) told.push(plain(cells.flat().join('')));
      headShown ||= isHeader;
    }
  }
  const foot = imprintItems(letter).filter(({ lines }) => lines.length > 0);
  return [...told, ...foot.map(({ lines }) => plain(lines.join('')))];
}

test('all renderings of a letter tell the same sequence', () => {
  fc.assert(
    fc.property(letters, (letter) => {
      const told = toldByHtml(letter);
      expect(toldByFile(letter)).toEqual(told);
      expect(toldByPreview(letter)).toEqual(told);
      expect(letterToText(letter).map(plain)).toEqual(told.filter((line) => line !== ''));
    }),
    { seed: 20210325, numRuns: tries(200) },
  );
});
