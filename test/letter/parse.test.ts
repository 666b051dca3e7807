/** How letters by other hands are read: each example is a few paragraphs put into a whole letter. */
import type { ReportingMonth } from '../../src/domain/reporting-month';
import { parseLetter, type ParsedLetter } from '../../src/letter/parse';
import { paragraphsOfText } from '../../src/letter/parse-text';
import type { SourceParagraph } from '../../src/letter/source-paragraph';

const OPENING = ['关于完成情况的反馈', '区府办：', '现将完成情况反馈如下：'];
const ENDING = ['长宁区教育局', '2021年3月25日'];

const parse = (...lines: readonly string[]) => parseLetter(paragraphsOfText(lines.join('\n')));
const parseBody = (...lines: readonly string[]) => parse(...OPENING, ...lines, ...ENDING);
const targetOf = (...lines: readonly string[]) => parseBody(...lines).draft.targets[0]!;

const TWO = [
  '第048项：推进改革。',
  '一、本月进展情况 25%',
  '（一）甲工程',
  '甲进展。',
  '（二）乙工程',
  '乙进展。',
  '二、存在问题',
  '（一）甲工程',
  '甲问题。',
  '（二）乙工程',
  '无。',
  '三、下一步工作打算',
  '（一）甲工程',
  '甲打算。',
  '（二）乙工程',
  '无。',
];

test('texts are gathered by sub-project; 无 is kept for problems and left blank for next steps', () => {
  expect(parseBody(...TWO)).toMatchObject({ messages: [] });
  expect(targetOf(...TWO)).toEqual({
    number: '048',
    text: '推进改革。',
    overall: 0.25,
    subProjects: [
      { name: '甲工程', progress: '甲进展。', problems: '甲问题。', nextSteps: '甲打算。' },
      { name: '乙工程', progress: '乙进展。', problems: '无', nextSteps: '' },
    ],
  });
});

describe('headings as people write them', () => {
  test.each([
    ['第 048 项：推进改革。', '048'],
    ['第48项:推进改革。', '48'],
    ['第０４８项：推进改革。', '048'],
  ])('target: %s', (heading, number) => {
    expect(targetOf(heading, ...TWO.slice(1))).toMatchObject({ number, text: '推进改革。' });
  });

  test.each([
    ['一、本月进展情况 25%', 0.25],
    ['一、本月进展情况（25%）', 0.25],
    ['一、本月进展情况：33.3％', 0.333],
    ['一、工作进展', undefined],
    ['一．推进情况 25 %', 0.25],
  ])('section: %s', (heading, overall) => {
    const target = targetOf(TWO[0]!, heading, ...TWO.slice(2));
    expect(target.overall).toBe(overall);
    expect(target.subProjects).toHaveLength(2);
  });

  test.each(['(一)甲工程', '（一） 甲工程', '( 一 ) 甲工程'])('sub-project: %s', (heading) => {
    expect(targetOf(...TWO.slice(0, 2), heading, ...TWO.slice(3)).subProjects[0]!.name).toBe('甲工程');
  });

  test('a heading with its text on the same line', () => {
    const [first] = targetOf(...TWO.slice(0, 2), '（一）甲工程。甲进展。后续推进。', ...TWO.slice(4)).subProjects;
    expect(first).toMatchObject({ name: '甲工程', progress: '甲进展。后续推进。' });
  });

  test('a count inside a text is no heading', () => {
    const [first, ...others] = targetOf(
      ...TWO.slice(0, 3),
      '重点做好两件事。',
      '（一）完成招标。',
      ...TWO.slice(4),
    ).subProjects;
    expect(first!.progress).toBe('重点做好两件事。\n（一）完成招标。');
    expect(others).toHaveLength(1);
  });
});

describe('what does not match is said, not guessed in silence', () => {
  test('other names are matched by their number', () => {
    const { draft, messages } = parseBody(...TWO.slice(0, 7), '（一）甲项目', ...TWO.slice(8));
    expect(draft.targets[0]!.subProjects[0]).toMatchObject({ name: '甲工程', problems: '甲问题。' });
    expect(messages).toEqual(['第048项“存在问题”的“甲项目”与“甲工程”名称不一致，已按序号对应，请核对。']);
  });

  test('a sub-project that only a later section names gets a row of its own', () => {
    const { draft, messages } = parseBody(...TWO, '（三）丙工程', '丙打算。');
    expect(draft.targets[0]!.subProjects[2]).toEqual({ name: '丙工程', nextSteps: '丙打算。' });
    expect(messages).toEqual(['第048项“下一步工作打算”的“丙工程”在前面的部分没有出现，已另加一行，请核对。']);
  });

  test('a section that is not there', () => {
    expect(parseBody(...TWO.slice(0, 11)).messages).toEqual(['第048项没有找到“下一步工作打算”部分。']);
  });

  test('the only sub-project of a target has no name in the letter', () => {
    const { draft, messages } = parseBody(
      '第007项：完成普查。',
      '一、本月进展情况 25%',
      '进展。',
      '二、存在问题',
      '无。',
      '三、下一步工作打算',
      '打算。',
    );
    expect(draft.targets[0]!.subProjects).toEqual([
      { name: '', progress: '进展。', problems: '无', nextSteps: '打算。' },
    ]);
    expect(messages).toEqual(['第007项只有一个子项目，函件中没有它的名称，请在台账中补填。']);
  });
});

test('problems left out in the letter are left out in the tracker’s settings too', () => {
  const { draft } = parseBody(...TWO.slice(0, 7), '（一）乙工程', '乙问题。', ...TWO.slice(11));
  expect(draft.settings.whenNoProblem).toBe('略去');
  expect(draft.targets[0]!.subProjects.map(({ problems }) => problems)).toEqual([undefined, '乙问题。']);
});

test('what the file shows of the looks of a letter goes into 设置', () => {
  const lines = paragraphsOfText([...OPENING, ...TWO, ...ENDING].join('\n'));
  const { draft } = parseLetter(lines, { layout: '信函', margins: '国标', fonts: '系统', stamped: true });
  expect(draft.settings).toMatchObject({ layout: '信函', margins: '国标', fonts: '系统', stamped: '是' });
  expect(Object.keys(parseLetter(lines).draft.settings)).not.toContain('fonts');
});

test('several targets in one letter', () => {
  const second = TWO.map((line) => line.replace('048', '052'));
  expect(parseBody(...TWO, ...second).draft.targets.map(({ number }) => number)).toEqual(['048', '052']);
});

describe('the ends of a letter', () => {
  test.each([
    [['联系人：宗宏、石东红', '联系电话：22050781'], { people: '宗宏、石东红', phones: '22050781' }],
    [['（联系人：宗宏，联系电话：22050781）'], { people: '宗宏', phones: '22050781', contactStyle: '括号' }],
    [['联系人：宗宏 电话：22050781'], { people: '宗宏', phones: '22050781' }],
    [[], {}],
  ])('contact note %j', (note, expected) => {
    const { draft } = parse(...OPENING, ...TWO, ...ENDING, ...note);
    expect(draft.settings).toEqual({
      title: '关于完成情况的反馈',
      addressee: '区府办',
      lead: '现将完成情况反馈如下：',
      office: '长宁区教育局',
      month: { year: 2021, month: 3 },
      date: { year: 2021, month: 3, day: 25 },
      ...expected,
    });
  });

  test('a title of two lines, a document number, the name of the office above', () => {
    const { draft } = parse(
      '长宁区教育局',
      '长教函〔2021〕12号',
      '关于区政府重点工作',
      '完成情况的反馈',
      ...OPENING.slice(1),
      ...TWO,
      ...ENDING,
    );
    expect(draft.settings).toMatchObject({
      title: '关于区政府重点工作完成情况的反馈',
      documentNumber: '长教函〔2021〕12号',
      addressee: '区府办',
    });
  });

  test.each<[string, ReportingMonth, readonly string[]]>([
    ['关于2021年3月重点工作完成情况的反馈', { year: 2021, month: 3 }, []],
    [
      '关于2021年2月份重点工作完成情况的反馈',
      { year: 2021, month: 2 },
      ['标题写的是2021年2月，成文日期是2021年3月25日，报告月份已按标题填写，请核对。'],
    ],
    ['关于2021年1—3月重点工作完成情况的反馈', { year: 2021, month: 3 }, []],
    ['关于2021年1月至2021年2月重点工作完成情况的反馈', { year: 2021, month: 3 }, []],
    ['关于报送2021年2月8日会议材料的函', { year: 2021, month: 3 }, []],
  ])('the month of the title %j', (title, month, messages) => {
    const parsed = parse(title, ...OPENING.slice(1), ...TWO, ...ENDING);
    expect(parsed).toMatchObject({ draft: { settings: { month } }, messages });
  });

  test('a letter without signature or date', () => {
    expect(parse(...OPENING, ...TWO).draft.settings).toEqual({
      title: '关于完成情况的反馈',
      addressee: '区府办',
      lead: '现将完成情况反馈如下：',
    });
  });
});

describe('paragraphs cut by a page break', () => {
  const withBody = (...paragraphs: readonly SourceParagraph[]) =>
    parseLetter([
      ...paragraphsOfText([...OPENING, ...TWO.slice(0, 3)].join('\n')),
      ...paragraphs,
      ...paragraphsOfText([...TWO.slice(4), ...ENDING].join('\n')),
    ]).draft.targets[0]!.subProjects[0]!.progress;

  test.each<[string, boolean | null, string]>([
    ['the file says so', true, '已下拨专项经费。并已到账。'],
    ['the file says they are two', false, '已下拨专项经费。\n并已到账。'],
    ['the file cannot tell: a sentence has ended', null, '已下拨专项经费。\n并已到账。'],
  ])('%s', (_, continues, expected) => {
    expect(withBody({ text: '已下拨专项经费。', continues: false }, { text: '并已到账。', continues })).toBe(expected);
  });
  test('the file cannot tell: no sentence has ended', () => {
    const paragraphs = paragraphsOfText('已下拨专\n项经费。');
    expect(withBody(...paragraphs)).toBe('已下拨专项经费。');
  });
});

describe('the annex', () => {
  const TABLE = ['附件', '重点工作目标进度汇总表', '（截至2021年3月底）', '序号\t目标编号', '1\t048\t推进改革\t25%'];
  const plain = parse(...OPENING, ...TWO, ...ENDING, '联系人：宗宏');

  test.each<[string, readonly string[]]>([
    ['behind the contact note', ['联系人：宗宏', ...TABLE]],
    ['without a contact note', TABLE],
    ['cell by cell, as from a .docx', ['联系人：宗宏', ...TABLE.flatMap((line) => line.split('\t'))]],
    ['with a number and spaces', ['附 件 1', ...TABLE.slice(1)]],
  ])('of the program switches its setting on and is not read otherwise: %s', (_, after) => {
    const { draft, messages } = parse(...OPENING, ...TWO, '附件：重点工作目标进度汇总表', ...ENDING, ...after);
    expect(messages).toEqual([]);
    expect(draft.targets).toEqual(plain.draft.targets);
    expect(draft.settings).toMatchObject({ office: '长宁区教育局', annex: '是' });
  });

  test.each<[string, readonly string[], string]>([
    ['one', ['附件：会议通知'], '会议通知'],
    ['two', ['附件：1. 会议通知', '2. 名单'], '会议通知\n名单'],
  ])('of another kind is named in the settings and listed: %s', (_, note, annexNames) => {
    const { draft, messages, unplaced } = parse(
      ...OPENING,
      ...TWO,
      ...note,
      ...ENDING,
      '附件1',
      '会议通知',
      '第052项：不是目标。',
    );
    expect(messages).toEqual([]);
    expect(unplaced.map(({ text }) => text)).toEqual(['附件1', '会议通知', '第052项：不是目标。']);
    expect(draft.targets).toEqual(plain.draft.targets);
    expect(draft.settings).toMatchObject({ annexNames });
    expect(draft.settings.annex).toBeUndefined();
  });

  test('附件说明 without a signature below it is not the office', () => {
    const { draft } = parse(...OPENING, ...TWO, '附件：重点工作目标进度汇总表', '2021年3月25日');
    expect(draft.settings).toMatchObject({ annex: '是', month: { year: 2021, month: 3 } });
    expect(draft.settings.office).toBeUndefined();
  });
});

test('a text that is no such letter has no targets', () => {
  expect(parse('会议通知', '各科室：', '请准时参加。').draft.targets).toEqual([]);
});

describe('letters that are ordered in another way', () => {
  const targetsOf = (...lines: readonly string[]) => parseBody(...lines).draft.targets;

  test('items without numbers, each with its sections', () => {
    const sections = ['（一）进展情况。已开设。', '（二）存在问题。无。', '（三）下一步计划。评估。'];
    expect(targetsOf('一、推进改革', ...sections, '二、开放场地', ...sections)).toEqual(
      ['推进改革', '开放场地'].map((text) => ({
        number: '',
        text,
        subProjects: [{ name: '', progress: '已开设。', problems: '无', nextSteps: '评估。' }],
      })),
    );
  });

  test('a table of targets, and a table of sub-projects below one', () => {
    expect(
      targetsOf(
        '序号\t工作目标\t完成进度\t进展情况\t存在问题',
        '48\t推进改革\t25%\t已开设。\t无',
        '49\t开放场地\t30%\t已修订。\t不足。',
      ),
    ).toMatchObject([
      { number: '48', text: '推进改革', overall: 0.25, subProjects: [{ progress: '已开设。', problems: '无' }] },
      { number: '49', text: '开放场地', overall: 0.3, subProjects: [{ progress: '已修订。', problems: '不足。' }] },
    ]);
    expect(
      targetsOf('第048项：推进改革。', '子项目\t完成进度\t进展情况', '甲\t20%\t已开设。', '乙\t30%\t已修订。'),
    ).toMatchObject([
      { number: '048', subProjects: [{ name: '甲', completion: 0.2, progress: '已开设。' }, { name: '乙' }] },
    ]);
  });

  test('groups of targets are listed', () => {
    const { draft, unplaced } = parseBody(
      '一、教育类',
      '第048项：推进改革。',
      ...['（一）进展情况 25%', '已开设。'],
      '二、体育类',
      '第052项：开放场地。',
      ...['（一）进展情况 30%', '已修订。'],
    );
    expect(unplaced.map(({ text }) => text)).toEqual(['一、教育类', '二、体育类']);
    expect(draft.targets.map(({ subProjects }) => subProjects[0]!.progress)).toEqual(['已开设。', '已修订。']);
  });

  test('paragraphs without titles go by the words they begin with', () => {
    expect(targetsOf('第048项：推进改革。', '目前已开设托班。', '下一步，将盘整资源。')[0]!.subProjects).toEqual([
      { name: '', progress: '目前已开设托班。', nextSteps: '下一步，将盘整资源。' },
    ]);
  });

  test('a contact note above the signature', () => {
    const { draft } = parseBody(...TWO, '专此函告。', '（联系人：宗宏；联系电话：22050781）');
    expect(draft.settings).toMatchObject({ closing: '专此函告。', people: '宗宏', phones: '22050781' });
  });

  test('headings of their own in one section go by order and stay in front of the text', () => {
    const { draft } = parseBody(
      ...TWO.slice(0, 6),
      '二、存在问题',
      '（一）资源不足',
      '总量不变。',
      '（二）支持不够',
      '有待加大。',
    );
    expect(draft.targets[0]!.subProjects.map(({ problems }) => problems)).toEqual([
      '资源不足。\n总量不变。',
      '支持不够。\n有待加大。',
    ]);
  });
});

describe('a table with 序号', () => {
  const letterOf = (header: string, above: readonly string[] = []) =>
    parseLetter(
      paragraphsOfText(
        [
          ...['关于推进改革工作情况的报告', '区府办：', '现将情况报告如下：', ...above],
          ...[
            `序号\t${header}\t本月进展\t存在问题\t下一步打算`,
            '21\t甲工程\t开工。\t无\t推进。',
            '22\t乙工程\t完工。\t无\t验收。',
          ],
          ...['长宁区教育局', '2021年3月25日'],
        ].join('\n'),
      ),
    );
  const told = ({ draft }: ParsedLetter) =>
    draft.targets.map(({ number, text, subProjects }) => [number, text, ...subProjects.map(({ name }) => name)]);

  test.each(['项目', '子项目', '重点工作', '工作任务'])('and %s below a target holds its sub-projects', (header) => {
    const letter = letterOf(header, ['第48项：推进改革。']);
    expect(told(letter)).toEqual([['48', '推进改革。', '甲工程', '乙工程']]);
    expect(letter.unplaced).toEqual([]);
  });

  test.each(['重点工作', '工作任务', '项目'])('and %s alone holds targets', (header) => {
    expect(told(letterOf(header))).toEqual([
      ['21', '甲工程', ''],
      ['22', '乙工程', ''],
    ]);
  });

  test('and 子项目 alone holds those of the one target that the title names', () => {
    const [target, ...others] = told(letterOf('子项目'));
    expect(others).toEqual([]);
    expect(target!.slice(2)).toEqual(['甲工程', '乙工程']);
    expect(target![0]).toBe('');
  });
});

test('总体进度 on a line of its own is the percentage of its target', () => {
  const { draft } = parseLetter(
    paragraphsOfText(
      '第44项：新建体育设施。\n总体进度：35%\n一、进展情况\n改建球场2片。\n二、问题和不足\n用地紧张。\n三、下步计划\n推进建设。',
    ),
  );
  expect(draft.targets).toMatchObject([
    {
      overall: 0.35,
      subProjects: [{ progress: '改建球场2片。', problems: '用地紧张。', nextSteps: '推进建设。' }],
    },
  ]);
});
