/** 按以往函件的样式: what is taken from an old letter, and that a letter of the program is like itself. */
import { letterToDocx } from '../../../src/adapters/docx/letter-to-docx';
import { readLetterToImport, readOldLetter } from '../../../src/adapters/letter-file/read-letter-file';
import { importLetters, planImport } from '../../../src/application/new-sheets/import-letters';
import { withSettingsKept } from '../../../src/application/like/keep-settings';
import { likeLetter, titlesOf, type LikeReport } from '../../../src/application/like/like-letter';
import { withLooks } from '../../../src/application/like/look-changes';
import { readTracker } from '../../../src/application/reading/read-tracker';
import { SETTING_KEYS, settingOf } from '../../../src/domain/settings';
import { composeLetter } from '../../../src/letter/compose';
import { buildDocx } from '../../support/build-docx';
import { trackerOf } from '../../support/row-tracker';
import { snapshotOfPlan } from '../../support/snapshot-of-plan';
import { snapshotOfRows } from '../../support/snapshot-of-rows';

const ROWS = [{ rows: [{ progress: '推进教育评价改革，完成30所学校的培训，覆盖率达到60%。' }, {}] }];
type Words = Readonly<Record<string, string>>;
const trackerWith = (settings: Words = {}) => trackerOf(ROWS, settings);
const letterWith = (settings: Words) => letterToDocx(composeLetter(trackerWith(settings)).letter!);
const told = ({ changes }: LikeReport) =>
  changes.flatMap(({ name, lines }) => lines.map((line) => `${name} ${line.name}: ${line.now} → ${line.then}`));

const LOOKS: readonly Words[] = [
  {},
  { 字体: '系统' },
  { 页边距: '国标' },
  { 加盖印章: '是', 附注样式: '括号' },
  { 版式: '信函', 发文字号: '长教函〔2021〕12号' },
  { 结构: '按部分', 抄送: '区委办', 印发机关: '办公室', 结束语: '特此反馈。', 附件汇总表: '是' },
  { 进展标题: '工作进展', 问题标题: '主要困难和问题', 打算标题: '下步安排', 目标称谓: '任务N：' },
  { 标题字体: '黑体 小一 加粗', 正文字体: '宋体 四号', 目标字体: '宋体 四号 加粗', 二级标题字体: '楷体 四号' },
  { 行距: '1.5倍', 自定页边距: '上25 下25 左30 右20 页脚15', 对称页边距: '否', 首行缩进: '无' },
  { 行距: '最小值26磅', 段前段后: '段前0磅 段后6磅', 标题行距: '行距40磅 段前0磅 段后20磅' },
  { 文档网格: '行15.6磅', 行距: '单倍', 正文字体: '宋体 小四' },
  { 文档网格: '行28.95磅 字15.8磅', 字间距: '0磅' },
  { 空行: '标题上1 标题下2 落款上3', 落款位置: '右空4字', 西文字体: 'Times New Roman' },
  { 排版习惯: '左对齐、中西文留空、标点压缩、孤行控制、不避头尾' },
  { 页码样式: '第 1 页 共 2 页', 页码位置: '居中', 页码字体: '宋体 小五' },
  { 页码样式: '无' },
];

describe.each(LOOKS.map((look) => [JSON.stringify(look), look] as const))('%s', (_, look) => {
  const old = readOldLetter(letterWith(look));

  test('nothing changes in a tracker that has it', () => {
    const report = likeLetter(trackerWith(look), old);
    expect(told(report)).toEqual([]);
    expect(report.told).toEqual([]);
  });

  test('kept in a tracker without it, the letter is the same to the last byte', () => {
    const content = snapshotOfRows({ name: '设置', rows: [['发文机关', '长宁区教育局']] });
    const plain = trackerWith();
    const report = likeLetter(plain, old);
    const kept = readTracker(withSettingsKept(content, readTracker(content), report.changes)).settings;
    // What was kept, in place of what the tracker had; 发文字号 and the annex are the month's.
    const changed = report.changes.flatMap(({ lines }) => lines.map(({ key }) => key));
    const settings = {
      ...plain.settings,
      ...Object.fromEntries(changed.map((key) => [key, kept[key]])),
      documentNumber: trackerWith(look).settings.documentNumber,
    };
    const { letter } = composeLetter({ ...plain, settings });
    expect(Buffer.compare(letterToDocx(letter!), letterWith(look))).toBe(0);
  });
});

test.each(LOOKS.map((look) => [JSON.stringify(look), look] as const))(
  'a new tracker from a letter of %s writes the same letter',
  (_, look) => {
    const imported = importLetters([{ name: '旧函件.docx', letter: readLetterToImport(letterWith(look)) }]);
    const { letter } = composeLetter(readTracker(snapshotOfPlan(planImport(imported))));
    expect(Buffer.compare(letterToDocx(letter!), letterWith(look))).toBe(0);
  },
);

test.each(['标题', '正文', '目标', '一级标题', '二级标题', '落款'])(
  'a letter in the typefaces of a choice needs none for its %s',
  (name) => {
    const report = likeLetter(
      trackerWith({ [`${name}字体`]: '隶书 小一' }),
      readOldLetter(letterWith({ 字体: '系统' })),
    );
    expect(told(report)).toEqual(['字体 字体: 国标 → 系统', `字体 ${name}: 隶书 小一 → 按“字体”`]);
  },
);

test('without a sheet 设置 one is made; settings that it does not have come below its last row', () => {
  const old = readOldLetter(letterWith({ 正文字体: '楷体 四号' }));
  const none = snapshotOfRows({ name: '第048项', rows: [['目标编号', '048']] });
  const made = readTracker(withSettingsKept(none, readTracker(none), likeLetter(readTracker(none), old).changes));
  expect(made.settings.bodyFont.text).toBe('楷体 四号');
  const some = snapshotOfRows({ name: '设置', rows: [['标题', '反馈']] });
  const kept = withSettingsKept(some, readTracker(some), likeLetter(readTracker(some), old).changes);
  expect(readTracker(kept).settings.bodyFont.text).toBe('楷体 四号');
  expect(readTracker(kept).unknownSettings).toEqual([]);
});

test('what is one month’s is told of and not taken', () => {
  const old = readOldLetter(letterWith({ 标题: '关于2021年3月重点工作完成情况的反馈', 发文机关: '长宁区体育局' }));
  const { told: sentences, changes } = likeLetter(trackerWith(), old);
  expect(sentences).toEqual([
    '标题中有月份或年份（“关于2021年3月重点工作完成情况的反馈”），没有采用。',
    '以往函件的署名是“长宁区体育局”，与“设置”表的发文机关不同，没有采用。',
  ]);
  expect(changes).toEqual([]);
});

test('a plain text has wording and no looks', () => {
  const text =
    '第048项：推进教育评价改革。\n一、工作进展 25%\n完成培训。\n二、主要困难和问题\n无。\n三、下步安排\n继续推进。\n特此函告。';
  const report = likeLetter(trackerWith(), readOldLetter(new TextEncoder().encode(text)));
  expect(told(report)).toEqual([
    '章节名称 进展标题: 本月进展情况 → 工作进展',
    '章节名称 问题标题: 存在问题 → 主要困难和问题',
    '章节名称 打算标题: 下一步工作打算 → 下步安排',
    '结束语 结束语: 无 → 特此函告。',
  ]);
});

describe('a 汇报 without numbers and titles of sections', () => {
  const letter = (heading: string) =>
    new TextEncoder().encode(
      `关于教育改革工作情况的汇报\n区政府：\n现将有关情况汇报如下：\n一、${heading}\n完成培训。\n二、其他工作\n继续推进。\n特此汇报。\n长宁区教育局\n2021年3月26日`,
    );
  const titles = titlesOf(trackerWith());

  test.each(['推进教育评价改革', '项目1'])('is read where a heading repeats the tracker: %s', (heading) => {
    const { letter: read } = readOldLetter(letter(heading), titles);
    expect(read.draft.targets.map(({ text, subProjects }) => [text, subProjects[0]!.progress])).toEqual([
      [heading, '完成培训。'],
      ['其他工作', '继续推进。'],
    ]);
    expect(read.unplaced).toEqual([]);
    expect(told(likeLetter(trackerWith(), readOldLetter(letter(heading), titles)))).toEqual([
      '开头 标题: 关于区政府重点工作目标完成情况的反馈 → 关于教育改革工作情况的汇报',
      '开头 主送机关: 区府办 → 区政府',
      '开头 引言: 根据区政府重点工作目标的填报要求，现将我局涉项目完成情况反馈如下： → 现将有关情况汇报如下：',
      '结束语 结束语: 无 → 特此汇报。',
    ]);
  });

  test.each([
    ['no heading of it is known', '推进卫生改革', titles],
    ['there is no tracker', '推进教育评价改革', []],
  ])('is refused where %s', (_, heading, known) => {
    expect(() => readOldLetter(letter(heading), known)).toThrow('没有找到');
  });
});

test.each([
  ['一、工作进展（完成25%）', '工作进展（完成N%）'],
  ['一、工作进展：25％', '工作进展：N％'],
  ['一、工作进展（已完成年度目标的25%）', '工作进展（已完成年度目标的N%）'],
  ['一、工作进展 25%', '工作进展'],
  ['一、工作进展', '工作进展'],
])('%s: the percentage is written where the old letter has it', (heading, title) => {
  const text = `第048项：推进教育评价改革。\n${heading}\n完成培训。\n二、存在问题\n无。\n三、下一步工作打算\n继续推进。`;
  const report = likeLetter(trackerWith(), readOldLetter(new TextEncoder().encode(text)));
  expect(told(report)).toEqual([`章节名称 进展标题: 本月进展情况 → ${title}`]);
});

describe('where 署名 and date stand', () => {
  const at = (properties: string) => `<w:pPr>${properties}</w:pPr>`;
  const right = (columns: number) =>
    at(`<w:ind w:rightChars="${columns * 100}" w:right="${columns * 320}"/><w:jc w:val="right"/>`);
  const paragraph = (text: string, properties = '') =>
    `<w:p>${properties}<w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const spaces = (columns: number) => '\u3000'.repeat(columns);
  test.each<[name: string, office: string, date: string, told: readonly string[]]>([
    ['at the left, where nobody placed them', paragraph('长宁区教育局'), paragraph('2021年3月25日'), []],
    ['as the standard has them', paragraph('长宁区教育局', right(4.5)), paragraph('2021年3月25日', right(2)), []],
    ['by spaces, about there', paragraph(`${spaces(17)}长宁区教育局`), paragraph(`${spaces(18)}2021年3月25日`), []],
    ['a little beside', paragraph('长宁区教育局', right(4)), paragraph('2021年3月25日', right(4.5)), []],
    [
      'elsewhere',
      paragraph('长宁区教育局', right(12)),
      paragraph('2021年3月25日', right(0)),
      ['以往函件的落款位置（署名右空 12 字、成文日期靠右）没有采用。'],
    ],
  ])('%s', (_, office, date, sentences) => {
    const text = paragraph('完成全部学校的培训，覆盖率达到百分之六十，各项工作按序时推进。');
    const head = ['关于工作目标完成情况的反馈', '区府办：', '第048项：推进教育评价改革。', '一、本月进展情况 25%'];
    const page =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:footer="1417"/></w:sectPr>';
    const body = head.map((line) => paragraph(line)).join('') + text + office + date + page;
    expect(likeLetter(trackerWith(), readOldLetter(buildDocx({ body }))).told).toEqual(sentences);
  });
});

describe('formats as Word comes to them', () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const body = (paragraph: string, style = '') =>
    [
      ['关于工作目标完成情况的反馈', '<w:jc w:val="center"/>'],
      ['区府办：', ''],
      ['现将情况反馈如下：', paragraph],
      ['第048项：推进教育评价改革。', ''],
      ['一、本月进展情况 25%', ''],
    ]
      .map(([text, properties]) => `<w:p><w:pPr>${properties}</w:pPr>${run(text!)}</w:p>`)
      .join('') +
    `<w:p><w:pPr>${style}${paragraph}</w:pPr>${run('完成全部学校的培训，覆盖率达到百分之六十，各项工作按序时推进。')}</w:p>` +
    `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="851" w:footer="992"/></w:sectPr>`;
  const STYLES =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="SimSun" w:ascii="Calibri"/><w:sz w:val="21"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="正文缩进"/><w:basedOn w:val="a"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="c"/><w:basedOn w:val="d"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="d"><w:name w:val="d"/><w:basedOn w:val="c"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>';
  const measured = (paragraph: string, style = '') => {
    const old = readOldLetter(buildDocx({ body: body(paragraph, style), styles: STYLES }));
    return Object.fromEntries(
      likeLetter(trackerWith(), old).changes.flatMap(({ lines }) => lines.map(({ key, then }) => [key, then])),
    );
  };

  test('defaults, then Normal: each attribute by itself', () => {
    expect(measured('')).toMatchObject({
      bodyFont: '仿宋_GB2312 五号',
      latinFont: 'Calibri',
      linePitch: '1.079倍',
      paragraphSpace: '段前0磅 段后8磅',
      firstLine: '无',
      ownMargins: '上25.4 下25.4 左25.4 右25.4',
    });
  });

  test('a style on top of Normal', () => {
    expect(measured('', '<w:pStyle w:val="b"/>')).toMatchObject({ bodyFont: '仿宋_GB2312 三号 加粗' });
    expect(measured('', '<w:pStyle w:val="b"/>')).not.toHaveProperty('firstLine');
  });

  test('what stands at the paragraph counts most; a count of 0 字 gives way to twips', () => {
    const own =
      '<w:spacing w:line="560" w:lineRule="exact" w:after="0"/><w:ind w:firstLineChars="0" w:firstLine="960"/>';
    expect(measured(own, '<w:pStyle w:val="b"/>')).toMatchObject({ linePitch: '28磅', firstLine: '3字' });
    expect(measured(own, '<w:pStyle w:val="b"/>')).not.toHaveProperty('paragraphSpace');
  });

  test('what no setting takes is told of, and nothing is kept of it', () => {
    const huge = '<w:spacing w:line="99999" w:lineRule="exact" w:before="90000"/>';
    const old = readOldLetter(buildDocx({ body: body(huge, ''), styles: STYLES.replace('仿宋_GB2312', '+中文正文') }));
    const { changes, told: sentences } = likeLetter(trackerWith(), old);
    const keys = changes.flatMap(({ lines }) => lines.map(({ key }) => key));
    for (const key of ['linePitch', 'paragraphSpace', 'bodyFont']) expect(keys).not.toContain(key);
    expect(sentences).toContain('以往函件的行距（4999.95磅）没有采用。');
    expect(sentences).toContain('以往函件的正文字体（+中文正文 五号）没有采用。');
    expect(withLooks(old).messages).toContain('函件的行距（4999.95磅）没有记入“设置”表。');
  });

  test('styles that are based on each other in a ring end', () => {
    expect(measured('', '<w:pStyle w:val="c"/>')).toMatchObject({ bodyFont: '宋体 四号' });
  });
});

test('every setting that looks is in a group that can be left out', () => {
  const rare = SETTING_KEYS.filter((key) => settingOf(key).rare);
  const listed = new Set(
    LOOKS.flatMap((look) => likeLetter(trackerWith(), readOldLetter(letterWith(look))).changes).flatMap(({ lines }) =>
      lines.map(({ key }) => key),
    ),
  );
  // Those that no letter above has of its own.
  const others = ['sectionFont', 'itemFont', 'signatureFont', 'characterSpacing'];
  expect(rare.filter((key) => !listed.has(key) && !others.includes(key))).toEqual([]);
});

test('what was told of the letter is told beside what could not be taken of its looks', () => {
  const old = readOldLetter(letterWith({ 标题字体: '黑体 小一 加粗' }));
  const { messages, draft } = withLooks({ ...old, letter: { ...old.letter, messages: ['有一段没有归入。'] } });
  expect(messages).toContain('有一段没有归入。');
  expect(draft.settings).toMatchObject({ titleFont: '黑体 小一 加粗' });
});
