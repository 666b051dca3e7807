import { proseExamples } from '../example';
import { defineRule } from '../rule';

/**
 * Names of one and the same office at different times, of which a district has one; = stands between short and full forms of the same
 * present name.
 */
const OFFICES: readonly (readonly (readonly string[])[])[] = [
  '教育局 教委=教育委员会 教体局',
  '卫健委=卫生健康委 卫计委 卫生局 卫健局=卫生健康局',
  '发改委=发展改革委 发改局 计委',
  '文旅局=文化旅游局 文化局 文广局',
  '人社局=人力资源社会保障局 人力社保局 人保局 劳动局',
  '应急局=应急管理局 安监局',
  '市场监管局=市监局 工商局 质监局',
  '医保局 医保办',
  '住建局=住房城乡建设局=城乡建设局 建设局 房管局',
  '住建委=住房建设委=住房城乡建设委 建委 建交委',
  '交通局=交通运输局 交通委',
  '城管局=城市管理局 市容局',
  '生态环境局 环保局=环境保护局',
  '自然资源局=规划资源局 国土局=国土资源局 规土局',
  '商务局 商务委 经委 外经委',
  '科技局 科委=科学技术委员会',
  '农业农村局 农业农村委 农委 农业局',
  '水务局 水利局',
].map((office) => office.split(' ').map((name) => name.split('=')));

const ALL = OFFICES.flat(2).sort((a, b) => b.length - a.length);
/** 原区卫计委 and 市教委 are others. */
const NAMED = new RegExp(`(?<!原)(?<level>[区县])(?<office>${ALL.join('|')})`, 'gu');

/** Which office a name is of, and which of its names. */
function placeOf(name: string): readonly [office: number, name: number] {
  const isOf = (forms: readonly string[]) => forms.includes(name);
  const office = OFFICES.findIndex((names) => names.some(isOf));
  return [office, OFFICES[office]!.findIndex(isOf)];
}

export const organNameVaries = defineRule({
  id: 'organ-name-varies',
  severity: 'warning',
  scope: 'text',
  spares: 'own-names',
  title: '同一机构名称不一致',
  why: '同一段文字里前面写“区教育局”，后面写“区教委”，是沿用了改名以前的文稿。',
  signs: [['区县', '局委办']],
  *check(text) {
    const first = new Map<string, { readonly found: string; readonly name: number }>();
    for (const { 0: found, index, groups } of text.matchAll(NAMED)) {
      const { level, office } = groups as { level: string; office: string };
      const [which, name] = placeOf(office);
      const key = `${level}${which}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, { found, name });
      else if (before.name !== name) {
        const message = `前面写“${before.found}”，这里写“${found}”，请核对是否同一机构，统一名称。`;
        yield { start: index, end: index + found.length, message };
      }
    }
  },
  examples: proseExamples(
    [
      '区教育局牵头，市教委指导，区教育局验收。',
      '原区卫计委审批的项目由区卫健委继续推进。',
      '区卫健委牵头，区卫生健康委办公室负责联络。',
      '区发改委、区教育局、区人社局共同推进。',
    ],
    [
      ['区教育局牵头，区教委组织验收。', null],
      ['区卫健委牵头推进，区卫计委负责督导。', null],
    ],
  ),
});
