import type { Example } from '../example';
import { defineRule, type Prose } from '../rule';
import { beside } from '../signs';

/** What the names of undertakings end in. */
const HEADS = '工程|项目|行动|计划|平台|小区|公园|广场|基地';
/** What a clause begins behind. */
const MARK = /[，。；：、（“\n]/gu;
/** A name that a clause begins with, or that stands in quotes. Looked for at these places only: a text has hundreds of others. */
const NAME = new RegExp(
  `(?<=“)(?<quoted>[\\u4e00-\\u9fff]{4,10})”|(?<named>[\\u4e00-\\u9fff]{2,10}?)(?<head>${HEADS})`,
  'uy',
);
/** What tells two things of one kind apart: 一期 and 二期, 东区 and 西区. */
const TELLS_APART =
  /[一二三四五六七八九十东南西北中上下左右前后内外新老旧大小男女春夏秋冬初高市区县省甲乙丙丁港澳粤京津沪]/u;
/** Verbs in front of a name, which is not theirs. */
const VERB = /^(?:推进|推动|实施|加快|完成|开展|组织|启动|建设|落实|做好|持续|深化|打造|改造|新建)/u;
const SHORTEST = 4;
const SHORTEST_STEM = 2;
/** Names further back are not compared: a text of thousands would take long. */
const MOST_BEFORE = 20;

interface Name {
  readonly stem: string;
  readonly head: string;
  readonly start: number;
  readonly end: number;
}

export const nameVaries = defineRule({
  id: 'name-varies',
  severity: 'warning',
  scope: 'prose',
  spares: 'own-names',
  title: '名称与前文不一致',
  why: '子项目叫“幼有善育工程”，进展里写“善幼工程”“幼有善幼工程”，读的人不知道是不是同一件事。',
  signs: [['“'], [beside('工项行计平小公广基', '程目动划台区园场地')]],
  *check(text, prose) {
    if (prose.kind !== 'body') return;
    const own = namesIn(text);
    if (own.length === 0) return;
    const ofRow = knownTo(prose);
    for (const [index, name] of own.entries()) {
      // Of two things with names alike, 目标内容 and the row may have one each.
      if (ofRow.some(({ stem }) => stem === name.stem)) continue;
      const before = own.slice(Math.max(0, index - MOST_BEFORE), index);
      const other =
        ofRow.find((known) => isTurned(known, name) || isOneOff(known, name)) ??
        before.find((known) => isTurned(known, name));
      if (!other) continue;
      const message = `别处写“${other.stem}${other.head}”，这里写“${name.stem}${name.head}”，请核对是否同一名称。`;
      yield { start: name.start, end: name.end, message };
    }
  },
  examples: [
    ...['幼有善育工程进展顺利，善幼工程开办。', '“幼有善幼”工程已启动。', '幼有善义工程已启动。'].map(
      (progress): Example => ({
        rows: [{ name: '“幼有善育”工程，幼有善育工程', progress }],
        reports: [{ row: 1, column: 'progress' }],
      }),
    ),
    ...[
      '幼有善育工程进展顺利，善育工程开办。',
      '“幼有善育”工程已启动，“老有善养”工程同步推进。',
      '改造工程已完成，建设工程正在推进。',
    ].map((progress): Example => ({ rows: [{ name: '“幼有善育”工程，幼有善育工程', progress }], reports: [] })),
  ],
});

function namesIn(text: string): readonly Name[] {
  const names: Name[] = [];
  MARK.lastIndex = 0;
  do {
    NAME.lastIndex = MARK.lastIndex;
    const match = NAME.exec(text);
    if (!match) continue;
    const { named, head = '', quoted } = match.groups!;
    const whole = quoted ?? named!;
    const stem = whole.replace(VERB, '');
    const start = match.index + whole.length - stem.length;
    if (stem.length >= SHORTEST_STEM) names.push({ stem, head, start, end: start + stem.length + head.length });
  } while (MARK.test(text));
  return names;
}

function knownTo({ target, subProject }: Prose): readonly Name[] {
  return [...namesIn(subProject?.name.text ?? ''), ...namesIn(target?.text.text ?? '')];
}

/** 善幼工程 of 幼有善育工程: all its characters are there, but not in their order, in which they would be a short form. */
function isTurned({ stem: known, head }: Name, { stem, head: own }: Name): boolean {
  if (head === '' || head !== own || known.length < SHORTEST || stem === known) return false;
  if (stem.length > known.length || new Set(stem).size < stem.length) return false;
  if (![...stem].every((character) => known.includes(character))) return false;
  let at = -1;
  return [...stem].some((character) => (at = known.indexOf(character, at + 1)) < 0);
}

/** 幼有善幼 for 幼有善育. */
function isOneOff({ stem: known, head }: Name, { stem, head: own }: Name): boolean {
  if (head !== own || known.length !== stem.length || stem.length < SHORTEST) return false;
  const other = [...stem].flatMap((character, at) => (character === known[at] ? [] : [character + known[at]!]));
  return other.length === 1 && !TELLS_APART.test(other[0]!);
}
