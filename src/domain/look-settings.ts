/**
 * The settings of how a letter looks in detail. Each is blank in most offices: the letter then looks as 版式, 字体 and 页边距 say. They are
 * filled in by hand or taken from an old letter. Values are in the words people have for them.
 */
import { parseFont } from './look/font-value';
import { parseHabits, parseIndent, parseLine, parseSpace, parseSpacing, parseTitleSpace } from './look/line-values';
import { parseBlanks, parseGrid, parseMargins, parsePageNumber, parseSignaturePlace } from './look/page-values';
import type { ChoiceSetting, MeasuredSetting, SettingDefinition, TextSetting } from './setting-kinds';

function measured<Value>(
  parse: (text: string) => Value | null,
  words: Pick<MeasuredSetting<Value>, 'name' | 'label' | 'hint' | 'example'>,
): MeasuredSetting<Value> {
  return { kind: 'measured', parse, group: 'detail', rare: true, placeholder: `选填，如 ${words.example}`, ...words };
}

function font(
  name: string,
  label: string,
  what: string,
  example: string,
): MeasuredSetting<ReturnType<typeof parseFont>> {
  const hint = `${what}的字体、字号，可写加粗，如 ${example}；留空则按“字体”一项。`;
  return measured(parseFont, { name, label, hint, example }) as MeasuredSetting<ReturnType<typeof parseFont>>;
}

function choice<const Word extends string>(
  choices: readonly [Word, ...Word[]],
  words: Pick<ChoiceSetting<Word>, 'name' | 'label' | 'hint'>,
): ChoiceSetting<Word> {
  return { kind: 'choice', choices, group: 'detail', rare: true, ...words };
}

export const LOOK_SETTINGS = {
  titleFont: font('标题字体', '标题字体', '标题', '方正小标宋简体 二号'),
  bodyFont: font('正文字体', '正文字体', '正文', '仿宋_GB2312 三号'),
  targetFont: font('目标字体', '目标字体', '“第N项：…”一段', '仿宋_GB2312 三号 加粗'),
  sectionFont: font('一级标题字体', '一级标题', '“一、”各标题', '黑体 三号'),
  subProjectFont: font('二级标题字体', '二级标题', '“（一）”各标题', '楷体_GB2312 三号'),
  itemFont: font('三级标题字体', '三级标题', '“1.”各标题', '仿宋_GB2312 三号 加粗'),
  signatureFont: font('落款字体', '落款字体', '署名和成文日期', '仿宋_GB2312 三号'),
  latinFont: {
    kind: 'text',
    name: '西文字体',
    hint: '字母和数字的字体，如 Times New Roman；留空则与中文相同。',
    placeholder: '选填，如 Times New Roman',
    group: 'detail',
    rare: true,
    whenBlank: null,
    rows: 1,
  } satisfies TextSetting,
  ownMargins: measured(parseMargins, {
    name: '自定页边距',
    label: '自定边距',
    hint: '上、下、左、右各多少毫米，可加页脚，如 上25 下25 左28 右26 页脚15；留空则按“页边距”一项。',
    example: '上25 下25 左28 右26',
  }),
  mirrored: choice(['是', '否'], {
    name: '对称页边距',
    label: '左右对称',
    hint: '是：双面印刷，双页的左右边距与单页相反；否：每页相同。',
  }),
  linePitch: measured(parseLine, {
    name: '行距',
    label: '行距',
    hint: '固定多少磅、最小值多少磅或几倍，如 28磅、最小值20磅、1.5倍；留空则按“页边距”一项。',
    example: '28磅 或 1.5倍',
  }),
  grid: measured(parseGrid, {
    name: '文档网格',
    label: '网格',
    hint: '正文对齐的网格，每行、每字多少磅，如 行15.6磅；写“无”则不对齐。',
    example: '行15.6磅',
  }),
  characterSpacing: measured(parseSpacing, {
    name: '字间距',
    label: '字间距',
    hint: '正文的字间距加宽（紧缩写负数）多少磅，如 -0.25磅；留空则版心宽 156 毫米、正文三号时每行排 28 字，其余为 0。',
    example: '-0.25磅',
  }),
  firstLine: measured(parseIndent, {
    name: '首行缩进',
    label: '首行缩进',
    hint: '正文首行缩进几字或多少磅，如 2字；写“无”则不缩进。',
    example: '2字',
  }),
  paragraphSpace: measured(parseSpace, {
    name: '段前段后',
    label: '段前段后',
    hint: '正文段前、段后空多少磅，如 段前0磅 段后6磅。',
    example: '段前0磅 段后6磅',
  }),
  titleSpace: measured(parseTitleSpace, {
    name: '标题行距',
    label: '标题行距',
    hint: '标题的行距和段前、段后，如 行距35磅 段前0磅 段后20磅；留空则与正文相同。',
    example: '行距35磅 段前0磅 段后20磅',
  }),
  blankLines: measured(parseBlanks, {
    name: '空行',
    label: '空行',
    hint: '标题之上、标题之下、落款之上各空几行，如 标题上0 标题下1 落款上1。',
    example: '标题上0 标题下1 落款上1',
  }),
  signaturePlace: measured(parseSignaturePlace, {
    name: '落款位置',
    label: '落款位置',
    hint: '署名和日期都靠右、右边空几字的，写 右空2字；留空则按 GB/T 9704 的规定。',
    example: '右空2字',
  }),
  lineHabits: measured(parseHabits, {
    name: '排版习惯',
    label: '排版习惯',
    hint: '可写左对齐、中西文留空、标点压缩、孤行控制、不避头尾（行首可为标点），用“、”隔开；留空则都不用。',
    example: '左对齐、中西文留空',
  }),
  pageNumber: measured(parsePageNumber, {
    name: '页码样式',
    label: '页码样式',
    hint: '页码怎样写，1 代表页码、2 代表总页数，如 — 1 — 或 第1页 共2页；写“无”则没有页码。',
    example: '第1页 共2页',
  }),
  pageNumberPlace: choice(['外侧', '居中', '居右', '居左'], {
    name: '页码位置',
    label: '页码位置',
    hint: '外侧：单页在右、双页在左，离边一字；其余每页相同。',
  }),
  pageNumberFont: font('页码字体', '页码字体', '页码', '宋体 四号'),
} as const satisfies Readonly<Record<string, SettingDefinition>>;

/** The key of a setting of how a letter looks. */
export type LookKey = keyof typeof LOOK_SETTINGS;
