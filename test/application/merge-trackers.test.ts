/** 合并各科室台账: small trackers, and what comes of merging them. */
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { Failure } from '../../src/application/errors';
import {
  mergedCells,
  mergeEdits,
  mergeTrackers,
  type NamedWorkbook,
} from '../../src/application/merging/merge-trackers';
import { toA1 } from '../../src/domain/cell';
import type { ExampleCell } from '../../src/rules/example';
import { snapshotOfRows } from '../support/snapshot-of-rows';
import type { SheetOfRows } from '../support/xlsx-of-rows';

const HEADERS = ['子项目', '责任人', '完成时限', '完成进度', '本月进展情况', '存在问题'];
type Row = readonly ExampleCell[];

const sheet = (name: string, ...rows: readonly Row[]): SheetOfRows => ({ name, rows });
const settings = (month = '2021年3月') => sheet('设置', ['报告月份', month]);
const target = (...rows: readonly Row[]) => sheet('第048项', ['目标内容', null, '总体进度', null], HEADERS, ...rows);
const book = (name: string, ...sheets: readonly SheetOfRows[]): NamedWorkbook => ({
  name,
  content: snapshotOfRows(...sheets),
});
const main = (...rows: readonly Row[]) => book('主', settings(), target(...rows));
const copy = (name: string, ...rows: readonly Row[]) => book(name, settings(), target(...rows));

/** What is said of the cells, shortly. */
function told(ours: NamedWorkbook, ...parts: readonly NamedWorkbook[]) {
  const { filled, conflicts, left } = mergeTrackers(ours, parts);
  return {
    filled: filled.map(({ cell, choice }) => `${toA1(cell)} ${choice.sources.join('、')}：${choice.said.shown}`),
    conflicts: conflicts.map(
      ({ cell, choices }) =>
        `${toA1(cell)} ${choices.map(({ sources, said }) => `${sources.join('、')}：${said.shown}`).join(' | ')}`,
    ),
    left: left.map(({ source, cell, message }) => `${source} ${toA1(cell)} ${message}`),
  };
}
const NOTHING = { filled: [], conflicts: [], left: [] };

describe('cells', () => {
  test.each<[string, ExampleCell, ExampleCell, Partial<typeof NOTHING | Record<string, string[]>>]>([
    ['blank here, filled there', null, '张三', { filled: ['B3 甲：张三'] }],
    ['filled here, blank there', '张三', null, {}],
    ['spaces are blank', '  ', '张三', { filled: ['B3 甲：张三'] }],
    ['blank there although it has spaces', '张三', ' \n', {}],
    ['the same', '张三', '张三', {}],
    ['the same but for spaces around it', '张三', ' 张三\r\n', {}],
    ['different', '张三', '李四', { conflicts: ['B3 主：张三 | 甲：李四'] }],
    ['an error value says nothing', '张三', { error: '#REF!' }, { left: ['甲 B3 此格显示错误值 #REF!，未合并。'] }],
    [
      'a formula that waits says nothing yet',
      '张三',
      { error: '公式未计算' },
      { left: ['甲 B3 此格的公式还没有计算结果，未合并。'] },
    ],
    ['a picture says nothing', '张三', { error: '单元格图片' }, { left: ['甲 B3 此格是一张图片，未合并。'] }],
  ])('%s', (_, ours, theirs, expected) => {
    expect(told(main(['甲工程', ours]), copy('甲', ['甲工程', theirs]))).toEqual({ ...NOTHING, ...expected });
  });

  test.each<[string, number, ExampleCell, ExampleCell, string[]]>([
    ['25% typed as text', 3, { percent: 0.25 }, '25%', []],
    ['full-width 25%', 3, { percent: 0.25 }, '２５％', []],
    ['a third in fifteen digits', 3, { percent: 0.333333333333333 }, { percent: 1 / 3 }, []],
    ['40% and 25%', 3, { percent: 0.25 }, '40%', ['D3 主：25% | 甲：40%']],
    ['a bare 25 means 25%', 3, { percent: 0.25 }, { number: 25 }, []],
    ['a bare 1 may mean something else', 3, { percent: 0.25 }, { number: 1 }, ['D3 主：25% | 甲：1']],
    ['another percentage in words', 3, { percent: 0.25 }, '约30%', ['D3 主：25% | 甲：约30%']],
    ['a status word', 3, { percent: 0.25 }, '推进中', ['D3 主：25% | 甲：推进中']],
    ['a date typed as text', 2, { date: '2021-06-30' }, '2021.6.30', []],
    ['another date', 2, { date: '2021-06-30' }, '2021.7.1', ['C3 主：2021年6月30日 | 甲：2021年7月1日']],
    ['the same deadline in words', 2, { date: '2021-06-30' }, '2021年6月底前', []],
    ['a deadline in words', 2, { date: '2021-06-30' }, '2021年7月底', ['C3 主：2021年6月30日 | 甲：2021年7月底']],
    ['no date at all', 2, { date: '2021-06-30' }, '13月', ['C3 主：2021年6月30日 | 甲：13月']],
  ])('by what they mean: %s', (_, column, ours, theirs, conflicts) => {
    const row = (cell: ExampleCell) => ['甲工程', ...Array(column - 1).fill(null), cell];
    expect(told(main(row(ours)), copy('甲', row(theirs)))).toEqual({ ...NOTHING, conflicts });
  });

  test('several copies: those who agree stand together, the main tracker first', () => {
    const row = (person: ExampleCell) => ['甲工程', person];
    expect(told(main(row(null)), copy('甲', row('张三')), copy('乙', row('张三')))).toEqual({
      ...NOTHING,
      filled: ['B3 甲、乙：张三'],
    });
    expect(
      told(main(row('王五')), copy('甲', row('张三')), copy('乙', row('王五')), copy('丙', row('张三'))).conflicts,
    ).toEqual(['B3 主、乙：王五 | 甲、丙：张三']);
  });

  test('a formula is never overwritten, and what it shows in a copy says nothing', () => {
    const average = { formula: { percent: 0.5 } };
    const elsewhere = { formula: { percent: 0.75 } };
    const at = (cell: ExampleCell) => ['甲工程', null, null, cell];
    expect(told(main(at(average)), copy('甲', at(elsewhere)))).toEqual(NOTHING);
    expect(told(main(at(average)), copy('甲', at({ percent: 0.75 })))).toEqual({
      ...NOTHING,
      left: ['甲 D3 主台账的 第048项!D3 是公式，“75%”未合并。'],
    });
  });

  test('a merged block is one cell, whoever’s rows it stands beside', () => {
    const rows = (person: ExampleCell): SheetOfRows => ({
      ...target(['甲工程', person], ['乙工程', null]),
      merges: ['B3:B4'],
    });
    expect(told(book('主', rows(null)), book('甲', rows('张三')))).toEqual({ ...NOTHING, filled: ['B3 甲：张三'] });
    expect(told(book('主', rows('王五')), book('甲', rows('张三'))).conflicts).toEqual(['B3 主：王五 | 甲：张三']);
  });

  test('labelled cells above the table', () => {
    const labelled = (text: ExampleCell, overall: ExampleCell) =>
      sheet('第048项', ['目标内容', text, '总体进度', overall], HEADERS, ['甲工程']);
    expect(
      told(book('主', labelled(null, { percent: 0.25 })), book('甲', labelled('推进改革。', { percent: 0.3 }))),
    ).toEqual({ ...NOTHING, filled: ['B1 甲：推进改革。'], conflicts: ['D1 主：25% | 甲：30%'] });
  });
});

describe('rows', () => {
  test('are known by their name, wherever they stand and however it is spaced', () => {
    expect(
      told(main(['甲工程'], ['乙工程（一期）']), copy('甲', ['乙工程 (一期)', '张三'], ['甲工程', '李四'])),
    ).toEqual({
      ...NOTHING,
      filled: ['B3 甲：李四', 'B4 甲：张三'],
    });
  });

  test('what cannot be told apart is left out with a sentence', () => {
    const unnamed: Row = [null, '王五', null, null, '启动。'];
    const twice = main(['甲工程', '张三'], ['甲工程', '李四'], unnamed);
    expect(
      told(twice, copy('甲', ['甲工程', '李四'], ['甲工程', '赵六'], unnamed, [null, '孙七', null, null, '竣工。']))
        .left,
    ).toEqual([
      '甲 A4 子项目“甲工程”有几行同名，分不清哪一行对应哪一行，未合并。请先改为不同的名称。',
      '甲 A6 这一行没有子项目名称，无法与主台账对应，未合并。请先填写名称。',
    ]);
  });

  describe('that the main tracker lacks', () => {
    const NEW: Row = ['新工程', '张三', { date: '2021-06-30' }, { percent: 0.1 }];

    test('are added below its last one, with all they say', () => {
      expect(told(main(['甲工程']), copy('甲', ['甲工程'], NEW))).toEqual({
        ...NOTHING,
        filled: ['A4 甲：新工程', 'B4 甲：张三', 'C4 甲：2021年6月30日', 'D4 甲：10%'],
      });
    });

    test('by several copies are one row, whose cells may differ', () => {
      const other: Row = ['新 工程', '李四', null, null, '启动。'];
      const parts = [copy('甲', NEW), copy('乙', ['甲工程'], other, ['又一工程'])];
      const expected = {
        ...NOTHING,
        filled: ['A4 甲、乙：新 工程', 'C4 甲：2021年6月30日', 'D4 甲：10%', 'E4 乙：启动。', 'A5 乙：又一工程'],
        conflicts: ['B4 甲：张三 | 乙：李四'],
      };
      expect(told(main(['甲工程']), ...parts)).toEqual(expected);
    });

    test('of several copies stand as high as they stand in one of them', () => {
      const parts = [copy('甲', ['丙新工程'], ['乙新工程']), copy('乙', ['丁新工程'], ['甲工程'], ['丙新工程'])];
      expect(told(main(['甲工程']), ...parts).filled).toEqual([
        'A4 乙：丁新工程',
        'A5 甲、乙：丙新工程',
        'A6 甲：乙新工程',
      ]);
    });

    test('go on with 序号, and into rows where it waits', () => {
      const numbered = (name: string, ...rows: readonly Row[]) =>
        book(name, sheet('第048项', ['目标内容'], ['序号', ...HEADERS], ...rows));
      const part = numbered('甲', [{ number: 1 }, '甲工程'], [{ number: 2 }, '新工程']);
      expect(told(numbered('主', [{ number: 7 }, '甲工程']), part).filled).toEqual(['A4 甲：8', 'B4 甲：新工程']);
      expect(told(numbered('主', [{ number: 7 }, '甲工程'], [{ number: 8 }]), part).filled).toEqual(['B4 甲：新工程']);
    });

    test.each<[string, SheetOfRows]>([
      ['a total', target(['甲工程'], ['合计', null, null, { percent: 0.25 }])],
      ['a note', target(['甲工程'], ['注：数据截至3月25日。'])],
    ])('have no room above %s, and it says so', (_, own) => {
      expect(told(book('主', settings(), own), copy('甲', [' 新工程 ', ...NEW.slice(1)]))).toEqual({
        ...NOTHING,
        left: [
          '甲 A3 主台账的工作表“第048项”没有子项目“新工程”，其表格下方不是空行，未能添加。请先在主台账中插入这一行。',
        ],
      });
    });

    test('have no room where their names are merged away, and it says so', () => {
      const own = { ...target(['甲工程', '王五']), merges: ['A3:A4'] };
      expect(told(book('主', settings(), own), copy('甲', NEW))).toEqual({
        ...NOTHING,
        left: [
          '甲 A3 主台账的工作表“第048项”没有子项目“新工程”，而表格末尾的子项目一格与其他单元格合并，放不下新的一行，未能添加。请先取消合并，再在主台账中插入这一行。',
        ],
      });
    });

    test.each<[string, SheetOfRows]>([
      ['merged block ends above them', { ...target(['甲工程', '王五']), merges: ['E1:E3'] }],
      ['merged block begins below them', { ...target(['甲工程', '王五']), merges: ['A5:B6'] }],
      ['note stands below them', target(['甲工程', '王五'], [], ['注：数据截至3月25日。'])],
    ])('have room where a %s', (_, own) => {
      expect(told(book('主', settings(), own), copy('甲', NEW))).toMatchObject({ left: [] });
    });

    test('are added beside a block that reaches down to them, whose content a person decides', () => {
      const own = { ...target(['甲工程', '王五']), merges: ['B3:B4'] };
      expect(told(book('主', settings(), own), copy('甲', NEW))).toMatchObject({
        left: [],
        conflicts: [expect.stringMatching(/^B3 主：王五 \| 甲：/u)],
      });
    });

    test.each(['A4:B4', 'A3:B4', 'A4:B5'])('have no room in the merged block %s', (merge) => {
      const own = { ...target(['甲工程', '王五']), merges: [merge] };
      expect(told(book('主', settings(), own), copy('甲', NEW)).filled).toEqual([]);
    });

    test('are not added where one of its own was perhaps renamed', () => {
      const ours = main(['小学生校内课后服务工程', '张三'], ['甲工程']);
      expect(told(ours, copy('甲', ['小学生课后服务工程', '张三'], ['甲工程'])).left).toEqual([
        '甲 A3 子项目“小学生课后服务工程”可能是主台账的“小学生校内课后服务工程”改了名称，未合并。请先把两处改为同一名称。',
      ]);
      // A copy that has both has one more.
      const both = copy('甲', ['小学生校内课后服务工程', '张三'], ['小学生课后服务工程']);
      expect(told(ours, both).filled).toEqual(['A5 甲：小学生课后服务工程']);
    });
  });

  test.each<[said: Row, cells: number]>([
    [['见附件', '见附件'], 2],
    [['见附件', null], 1],
    [['见附件', ' '], 1],
    [[null, { number: 0 }], 1],
    [[null, null], 0],
  ])('a column that the main tracker does not have is told once with its cells: %j', (said, cells) => {
    const rows = ['甲工程', '乙工程'].map((name, at) => [name, ...Array<null>(5).fill(null), said[at]!]);
    const more = sheet('第048项', ['目标内容'], [...HEADERS, '备注'], ...rows);
    expect(told(main(['甲工程'], ['乙工程']), book('甲', more)).left).toEqual(
      cells === 0 ? [] : [`甲 G2 主台账的工作表“第048项”没有“备注”列，该列 ${cells} 格内容未合并。`],
    );
  });
});

describe('targets', () => {
  const numbered = (name: string, number: ExampleCell, person: ExampleCell) =>
    sheet(name, ['目标编号', number], HEADERS, ['甲工程', person]);

  test('are known by their number, whatever the sheet is called', () => {
    expect(told(book('主', numbered('甲', '048', null)), book('甲', numbered('乙', '48', '张三'))).filled).toEqual([
      'B3 甲：张三',
    ]);
  });

  test('of one number twice are told by the sheet, or left out', () => {
    const ours = book('主', numbered('一', '048', null), numbered('二', '048', null));
    expect(told(ours, book('甲', numbered('二', '048', '张三')))).toEqual({ ...NOTHING, filled: ['B3 甲：张三'] });
    expect(told(ours, book('甲', numbered('三', '048', '张三'))).left).toEqual([
      '甲 A2 第048项有几张工作表，分不清哪一张对应哪一张，未合并。请先改正目标编号。',
    ]);
  });

  test('that the main tracker does not have', () => {
    expect(told(book('主', numbered('一', '048', null)), book('甲', numbered('二', '052', '张三'))).left).toEqual([
      '甲 A2 主台账中没有第052项，其中 1 个子项目未合并。',
    ]);
  });

  test('that the main tracker does not have, called by their words where only 序号 counts them', () => {
    const list = (name: string, item: string) =>
      book(
        name,
        settings(),
        sheet('清单', ['序号', '督办事项', '工作进展'], ['1', '招商引资', '进展。'], ['2', item, '进展。']),
      );
    expect(told(list('主', '企业培育'), list('甲', '企业培育工作')).left).toEqual([
      '甲 B3 主台账中没有“企业培育工作”，可能是主台账的“企业培育”改了写法，未添加。请先把两处改为同一写法。',
    ]);
  });
});

describe('workbooks that are no copies', () => {
  test.each([
    [
      'of another month',
      book('甲', settings('2021年2月'), target(['甲工程'])),
      /^甲：报告月份是2021年2月，主是2021年3月/u,
    ],
    ['without targets', book('甲', settings()), /^甲：没有找到目标表/u],
  ])('%s', (_, part, sentence) => {
    expect(() => mergeTrackers(main(['甲工程']), [part])).toThrow(sentence);
    expect(() => mergeTrackers(main(['甲工程']), [part])).toThrow(Failure);
  });
});

describe('a copy that may be of another month fills no blank cell by itself', () => {
  const LAST: Row = ['甲工程', null, null, { percent: 0.2 }, '三月的进展。', '三月的问题。'];
  const APRIL = sheet(
    '设置',
    ['报告月份', '2021年4月'],
    ['成文日期', { date: '2021-04-23' }],
    ['发文机关', '区教育局'],
  );
  const ARCHIVE = sheet(
    '月度存档',
    ['月份', '目标编号', '子项目', '完成进度', '本月进展情况', '存在问题', '存档时间'],
    ['2021年3月', '048', '甲工程', { percent: 0.2 }, '三月的进展。', '三月的问题。'],
  );
  /** Rolled, the texts cleared. */
  const april = book('主.xlsx', APRIL, target(['甲工程', null, null, { percent: 0.2 }]), ARCHIVE);
  const of = (title: string, ...rows: readonly Row[]) => ({
    ...sheet('第048项', [title], ['目标内容', null, '总体进度', null], HEADERS, ...rows),
  });
  const told2 = (part: NamedWorkbook) => {
    const { filled, conflicts, doubts, left } = mergeTrackers(april, [part]);
    return {
      filled: filled.map(({ cell }) => toA1(cell)),
      asked: conflicts.map(({ cell, choices }) => `${toA1(cell)} ${choices.map(({ said }) => said.shown).join(' | ')}`),
      doubts: doubts.map(({ message }) => message),
      left: left.map(({ message }) => message),
    };
  };
  const ASKED = ['E3 （空） | 三月的进展。', 'F3 （空） | 三月的问题。'];

  test.each<[string, NamedWorkbook, string]>([
    ['without 设置', book('甲.xlsx', target(LAST)), '没有报告月份，看不出是哪个月填的，主台账是2021年4月。'],
    [
      'with another month in its name alone',
      book('科室/3月报送.xlsx', target(LAST)),
      '没有报告月份，文件名是3月，主台账是2021年4月。',
    ],
    ['in digits', book('甲_202103.xlsx', target(LAST)), '没有报告月份，文件名是2021年3月，主台账是2021年4月。'],
    [
      'in its title',
      book('甲.xlsx', of('2021年三月份重点工作进展', LAST)),
      '没有报告月份，“2021年三月份重点工作进展”是2021年3月，主台账是2021年4月。',
    ],
    [
      'in its sheet',
      book('甲.xlsx', { ...target(LAST), name: '第048项（3月）' }),
      '没有报告月份，“第048项（3月）”是3月，主台账是2021年4月。',
    ],
    [
      'in 成文日期',
      book('甲.xlsx', sheet('设置', ['成文日期', { date: '2021-03-25' }]), target(LAST)),
      '没有报告月份，成文日期是2021年3月，主台账是2021年4月。',
    ],
    [
      'in a 报告月份 that is not understood',
      book('甲.xlsx', sheet('设置', ['报告月份', '三月份']), target(LAST)),
      '报告月份写作“三月份”，主台账是2021年4月。',
    ],
    [
      'of several months',
      book('2至4月 3月.xlsx', target(LAST)),
      '没有报告月份，看不出是哪个月填的，主台账是2021年4月。',
    ],
    [
      'of another office',
      book('甲.xlsx', sheet('设置', ['报告月份', '2021年4月'], ['发文机关', '区民政局']), target(LAST)),
      '发文机关是“区民政局”，主台账是“区教育局”，可能不是同一单位的台账。',
    ],
    [
      'rolled already, its 报告月份 set back',
      book('甲.xlsx', APRIL, target(LAST), {
        ...ARCHIVE,
        rows: [...ARCHIVE.rows, ['2021年4月', '048', '甲工程', null, '四月的。']],
      }),
      '存档中已有2021年4月，可能已转入下月。',
    ],
  ])('%s', (_, part, doubt) => {
    expect(told2(part)).toMatchObject({ filled: [], asked: ASKED, doubts: [doubt] });
  });

  test.each<[string, NamedWorkbook]>([
    ['its name', book('甲 4月.xlsx', target(['甲工程', null, null, null, '四月的进展。']))],
    ['its title', book('甲.xlsx', of('2021年4月', ['甲工程', null, null, null, '四月的进展。']))],
    [
      'the date of the main tracker',
      book(
        '甲.xlsx',
        sheet('设置', ['成文日期', { date: '2021-04-20' }]),
        target(['甲工程', null, null, null, '四月的进展。']),
      ),
    ],
  ])('but is of this month by %s', (_, part) => {
    expect(told2(part)).toMatchObject({ filled: ['E3'], asked: [], doubts: [] });
  });

  test('even of this month, a text that the archive has of before is asked about; 无 is not', () => {
    const part = book('甲.xlsx', APRIL, target(['甲工程', '张三', null, null, '三月的进展。', '无']));
    expect(told2(part)).toEqual({ filled: ['B3', 'F3'], asked: ['E3 （空） | 三月的进展。'], doubts: [], left: [] });
    expect(mergeTrackers(april, [part]).conflicts[0]!.note).toBe('与2021年3月的存档相同，可能是以前的内容。');
  });

  test('where a copy that is sure says something, there is nothing to keep blank', () => {
    const sure = book('乙.xlsx', APRIL, target(['甲工程', null, null, null, '四月的进展。', '无']));
    const { filled, conflicts } = mergeTrackers(april, [book('甲.xlsx', target(LAST)), sure]);
    expect(filled).toEqual([]);
    expect(conflicts.map(({ choices }) => choices.map(({ said }) => said.shown))).toEqual([
      ['三月的进展。', '四月的进展。'],
      ['三月的问题。', '无'],
    ]);
  });

  test('a text that the copy itself archived of before is asked about as well', () => {
    const own = { ...ARCHIVE, rows: [ARCHIVE.rows[0]!, ['2021年3月', '048', '甲工程', null, '三月另写的进展。']] };
    const part = book('甲.xlsx', APRIL, target(['甲工程', null, null, null, '三月另写的进展。']), own);
    expect(told2(part).asked).toEqual(['E3 （空） | 三月另写的进展。']);
  });

  test('a row that was archived and is gone from the main tracker does not come back by itself', () => {
    const gone = book('主.xlsx', APRIL, target(['乙工程']), ARCHIVE);
    const { filled, left } = told(gone, book('甲.xlsx', APRIL, target(['乙工程'], LAST)));
    expect(filled).toEqual([]);
    expect(left).toEqual([
      '甲.xlsx A4 主台账的工作表“第048项”没有子项目“甲工程”，2021年3月的存档中有它或它的文字，可能已从主台账删去或改名，未添加。确需添加的，请先在主台账中插入这一行。',
    ]);
  });

  test('while the archive cannot be read nobody knows what is of before', () => {
    const damaged = { ...ARCHIVE, rows: [ARCHIVE.rows[0]!, ['2021年30月', ...ARCHIVE.rows[1]!.slice(1)]] };
    const ours = book('主.xlsx', APRIL, target(['甲工程']), damaged);
    const { filled, doubts } = mergeTrackers(ours, [book('甲.xlsx', APRIL, target(LAST))]);
    expect(filled).toEqual([]);
    expect(doubts.map(({ message }) => message)).toEqual([
      '主台账的存档中有认不出的月份（如 月度存档!A2），不能核对它的文字是否为以前的内容。',
    ]);
  });

  test('its rows are not added', () => {
    expect(told2(book('甲.xlsx', target(['旧工程', '张三']))).left).toEqual([
      '主台账的工作表“第048项”没有子项目“旧工程”，这份台账是否为本月的尚不确定，未添加。确需添加的，请先在主台账中插入这一行。',
    ]);
  });

  test.each([
    ['2021年3月', '甲：报告月份是2021年3月，主.xlsx是2021年4月，不能合并。'],
    ['2021年5月', '这一份已把2021年4月转入存档。'],
  ])('and one that says %s is refused', (month, sentence) => {
    const rolled = {
      ...ARCHIVE,
      rows: [...ARCHIVE.rows, ...(month === '2021年5月' ? [['2021年4月', '048', '甲工程']] : [])],
    };
    expect(() => mergeTrackers(april, [book('甲', settings(month), target(LAST), rolled)])).toThrow(sentence);
  });

  test('one that says its month, where the main tracker only has a date', () => {
    const ours = book(
      '主',
      sheet('设置', ['报告月份', null], ['成文日期', { date: '2021-04-23' }]),
      target(['甲工程']),
    );
    const { filled, doubts } = mergeTrackers(ours, [book('甲', settings('2021年3月'), target(LAST))]);
    expect(filled).toEqual([]);
    expect(doubts.map(({ message }) => message)).toEqual(['报告月份是2021年3月，主台账是2021年4月。']);
  });

  test('keeping the blank changes nothing, taking the copy fills it', () => {
    const merging = mergeTrackers(april, [book('甲.xlsx', target(LAST))]);
    const decided = (at: number) =>
      merging.conflicts.map(({ choices, ...place }) => ({ ...place, choice: choices[at]! }));
    expect(mergeEdits(mergedCells(merging, decided(0), april.name))).toEqual([]);
    expect(mergeEdits(mergedCells(merging, decided(1), april.name)).map(({ value }) => value)).toEqual([
      '三月的进展。',
      '三月的问题。',
    ]);
  });
});

describe('what a copy says in sheets of the program is told', () => {
  test('in 设置, defaults and what is the same apart', () => {
    const ours = book(
      '主',
      sheet('设置', ['报告月份', '2021年3月'], ['联系人', '宗宏'], ['联系电话', null]),
      target(['甲工程']),
    );
    const theirs = book(
      '甲',
      sheet(
        '设置',
        ['报告月份', '2021-03'],
        ['联系人', '石东红'],
        ['联系电话', '22050725'],
        ['版式', '普通'],
        ['主送机关', '区府办'],
        ['经费来源', '区级财政'],
      ),
      target(['甲工程']),
    );
    expect(told(ours, theirs).left).toEqual([
      '甲 B2 “联系人”是“石东红”，主台账是“宗宏”，未合并。',
      '甲 B3 “联系电话”是“22050725”，主台账没有填写，未合并。',
      '甲 A6 设置项“经费来源”主台账没有，未合并。',
    ]);
  });

  test('on 忽略清单 and in the archive', () => {
    const list = (...rows: readonly Row[]) =>
      sheet('忽略清单', ['规则', '校验项', '范围', '目标编号', '子项目', '栏目', '理由', '内容指纹'], ...rows);
    const one: Row = ['sentence-end-missing', '句末缺少标点', '此处', '048', '甲工程', '本月进展情况', '标题', 'x'];
    const all: Row = ['numbering-comma', '序号后用错标点', '全部'];
    const archive = (...rows: readonly Row[]) => sheet('月度存档', ['月份', '目标编号', '子项目'], ...rows);
    const [february, lacking]: Row[] = [
      ['2021年2月', '048', '甲工程'],
      ['2021年2月', '48', '乙工程'],
    ];
    expect(
      told(
        book('主', settings(), target(['甲工程']), list(one), archive(february!)),
        book('甲', settings(), target(['甲工程']), list(one, all), archive(february!, lacking!)),
      ).left,
    ).toEqual([
      '甲 A3 忽略了“序号后用错标点”：全部，主台账没有忽略，未合并。',
      '甲 A3 存档中2021年2月的 1 条记录主台账没有，或内容不同，未合并。',
    ]);
  });

  test('its own words, when the main tracker does not say the same', () => {
    const words = (...rows: readonly Row[]) => sheet('用词', ['词', '改为', '说明'], ...rows);
    const common: Row = ['信息科', '信息中心'];
    expect(
      told(
        book('主', settings(), target(['甲工程']), words(common, ['智慧园', '智慧校园'])),
        book('甲', settings(), target(['甲工程']), words(common, ['布署台'], ['智慧园'], ['大数局', '大数据局'])),
      ).left,
    ).toEqual([
      '甲 A3 用词“布署台”是专名，不再提示，主台账没有这个词，未合并。',
      '甲 A4 用词“智慧园”是专名，不再提示，主台账中改为“智慧校园”，未合并。',
      '甲 A5 用词“大数局”改为“大数据局”，主台账没有这个词，未合并。',
    ]);
  });
});

test('a table grows over new rows only where nothing of others stands between', () => {
  const names = (...rows: readonly string[]) => target(...rows.map((name): Row => [name]));
  const grown = (...rows: readonly string[]) =>
    mergeTrackers(book('主', settings(), names(...rows)), [book('甲', settings(), names('甲工程', '乙工程'))]).tables;
  const [direct] = grown('甲工程');
  expect(direct).toMatchObject({ growOnly: true, reaches: direct!.header.row });
  const [behind] = grown('丙工程', '合计', '甲工程');
  expect(behind).toMatchObject({ lastRow: behind!.header.row + 4, reaches: behind!.header.row + 2 });
});

test('the edits put what was taken and chosen into the main tracker, in its own date system', async () => {
  const ours: NamedWorkbook = {
    ...main(['甲工程', '王五', null, null]),
    content: { ...main(['甲工程', '王五', null, null]).content, dateSystem: 1904 },
  };
  const part = copy('甲', ['甲工程', '张三', { date: '2021-06-30' }, { number: 25 }]);
  const merging = mergeTrackers(ours, [part]);
  const decided = merging.conflicts.map(({ choices, ...place }) => ({ ...place, choice: choices[1]! }));
  const workbook = memoryOpenWorkbook(ours.content);
  await workbook.write(mergeEdits(mergedCells(merging, decided, ours.name)));
  const merged = { name: '合', content: await workbook.read() };
  // Now the copy has nothing more to tell.
  expect(mergeTrackers(merged, [part])).toEqual({
    ...NOTHING,
    doubts: [],
    tables: [],
    newCells: [],
    room: [],
    inserted: [],
  });
  expect(merged.content.sheets[1]!.rows.at(-1)!.cells).toEqual([
    { column: 1, value: '甲工程' },
    { column: 2, value: '张三' },
    { column: 3, value: 42915, format: 'yyyy"年"m"月"d"日"' },
    { column: 4, value: 0.25, format: '0%' },
  ]);
});
