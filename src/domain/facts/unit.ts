/** Units and counters, as they follow a number. */
import { groupBy } from '../group-by';

/** count: things that are counted. amount: money. measure: length, area, weight …. duration: years, months, days. */
export type UnitKind = 'count' | 'money' | 'measure' | 'duration' | 'percent' | 'points' | 'times';

export interface Unit {
  /** What the same thing is called however it is written: 名 and 位 are 人, ㎡ is 平方米. */
  readonly name: string;
  readonly kind: UnitKind;
  /** What one of it is in the named unit: 公里 is 1000 米. */
  readonly size: number;
}

const LISTS: readonly (readonly [UnitKind, string])[] = [
  [
    'count',
    '个 所 家 户 处 座 台 套 件 项 条 场 次 场次 人次 户次 家次 班次 班 间 栋 幢 株 棵 辆 份 例 起 宗 批 期 轮 门 节 册 本 篇 部 支 组 对 ' +
      '片 块 张 枚 只 头 艘 架 列 趟 封 笔 单 剂 剂次 床 校 村 镇 街道 社区 班级 学位 课时 学时 团次 桩 盏 扇 面 根 幅 款 类 种 级 层 届',
  ],
  ['count', '人=人 名=人 位=人'],
  ['money', '元=元 美元 欧元 港元'],
  [
    'measure',
    '米=米 公里=米*1000 千米=米*1000 km=米*1000 KM=米*1000 Km=米*1000 平方米=平方米 ㎡=平方米 m²=平方米 平米=平方米 平方公里=平方米*1000000 公顷=平方米*10000 亩 吨 公斤 千克=公斤 ' +
      '克 升 毫升 立方米 千瓦 兆瓦 千瓦时 度 分贝 字 页 分',
  ],
  ['duration', '年 个月 周 天 个工作日=工作日 工作日 小时 分钟 个小时=小时'],
  ['percent', '%=% ％=%'],
  ['points', '个百分点=百分点 百分点'],
  ['times', '倍'],
];

/** Units by their first character, the longest first. */
const BY_FIRST: ReadonlyMap<string, readonly (readonly [written: string, unit: Unit])[]> = groupBy(
  LISTS.flatMap(([kind, list]) => list.split(' ').map((entry) => unitOf(kind, entry))).sort(
    ([a], [b]) => b.length - a.length,
  ),
  ([written]) => written[0]!,
);

function unitOf(kind: UnitKind, entry: string): readonly [written: string, unit: Unit] {
  const [written = '', meaning = written] = entry.split('=');
  const [name = '', size = '1'] = meaning.split('*');
  return [written, { name, kind, size: Number(size) }];
}

/** The first characters of all units, Latin letters in both widths. */
export const UNIT_BEGINNINGS = [...BY_FIRST.keys()]
  .flatMap((character) => (/[A-Za-z]/u.test(character) ? [character, wideLetter(character)] : [character]))
  .join('');

function wideLetter(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}

/** Whether a unit may begin with the character. */
export function mayBeUnit(character: string | undefined): boolean {
  return BY_FIRST.has(character ?? '');
}

/** The unit that begins at the place, and its length as written; null when there is none. */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly length: number } | null {
  for (const [written, unit] of BY_FIRST.get(text[at] ?? '') ?? []) {
    if (text.startsWith(written, at)) return { unit, length: written.length };
  }
  return null;
}
