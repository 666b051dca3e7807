import { targetName } from '../../domain/target-name';
import { targetIdentity } from '../../domain/target-identity';
import { beginningOf, placeOfHeaders, placeOfTarget, type Target } from '../../domain/tracker';
import { defineRule, type Complaint } from '../rule';
import { listKey } from '../support';

/** For the examples: two lists of three targets. */
function listsOf(number: string, text: (name: string, row: number) => string) {
  return ['教育', '体育'].map((name) => ({
    name,
    rows: [
      [number, '重点任务', '责任科室', '本月进展情况', '存在问题', '下步打算'],
      ...[1, 2, 3].map((row) => [
        String(row),
        text(name, row),
        '办公室',
        `${name}任务${row}已完成前期准备。`,
        '无',
        `推进${name}任务${row}。`,
      ]),
    ],
  }));
}

/** The second list has its last two columns the other way round: the same headers again would go on with the first. */
function oneBelowTheOther({ rows }: { readonly rows: readonly string[][] }, at: number) {
  return [...rows.map((row) => (at === 0 ? row : [...row.slice(0, 4), row[5]!, row[4]!])), []];
}

/** Two lists that have so many numbers in common count each by itself. */
const MANY = 3;

/** And not by its words, where a 序号 only counts it. */
function isByNumber({ identity, number }: Target): boolean {
  return targetIdentity(number) === identity;
}

function complaint(first: Target, target: Target): Complaint {
  const place = first.sheet === target.sheet ? `第 ${first.area.top} 行` : `工作表“${first.sheet}”中`;
  const at = target.numberCell.cell ?? placeOfTarget(target);
  if (isByNumber(target)) {
    const message = `${targetName(target.number)}在${place}已有，请核对目标编号。`;
    return { at, message, excerpt: target.number };
  }
  const words = beginningOf(target.text.text);
  const message = `“${words}”在${place}已有，内容完全相同，存档、对比和合并时分不清是哪一项，请把内容写得有区别，或加一栏目标编号。`;
  return { at: target.text.cell ?? at, message, excerpt: words };
}

function complaintOfLists(first: Target, target: Target, count: number): Complaint {
  const list = ({ sheet }: Target) => `“${sheet}”表`;
  const table = (one: Target) => `第 ${placeOfHeaders(one).row} 行表头下的表`;
  const [own, other] = first.sheet === target.sheet ? [target, first].map(table) : [target, first].map(list);
  const message = `${own}有 ${count} 个目标编号与${other}相同（如${targetName(target.number)}），请改为不重复的编号；只是各表自己计数的，请把表头改为“序号”。`;
  return { at: target.numberCell.cell ?? placeOfTarget(target), message, excerpt: target.number };
}

export const targetNumberDuplicate = defineRule({
  id: 'target-number-duplicate',
  severity: 'error',
  scope: 'tracker',
  title: '目标编号重复',
  why: '编号是目标的身份；两张表同一编号，多半是复制工作表后忘了改。',
  *check({ targets }) {
    const seen = new Map<string, Target>();
    const ofLists = new Map<string, { readonly first: Target; readonly target: Target }[]>();
    for (const target of targets) {
      if (target.number === '' || target.identity === '') continue;
      const first = seen.get(target.identity);
      if (!first) {
        seen.set(target.identity, target);
        continue;
      }
      const isInLists = first.listed && target.listed && listKey(first) !== listKey(target) && isByNumber(target);
      const pair = isInLists ? `${listKey(first)} ${listKey(target)}` : `${ofLists.size}`;
      const known = ofLists.get(pair);
      if (known) known.push({ first, target });
      else ofLists.set(pair, [{ first, target }]);
    }
    for (const pairs of ofLists.values()) {
      const [{ first, target }] = pairs as [(typeof pairs)[number]];
      if (pairs.length < MANY) for (const pair of pairs) yield complaint(pair.first, pair.target);
      else yield complaintOfLists(first, target, pairs.length);
    }
  },
  examples: [
    { moreTargets: [{}], reports: [] },
    { moreTargets: [{ labels: { number: '48' } }], reports: [{ label: 'number', target: 2 }] },
    { moreSheets: listsOf('任务编号', (name, row) => `${name}任务${row}`), reports: [{ sheet: '体育', cell: 'A2' }] },
    {
      moreSheets: [
        { name: '两张表', rows: listsOf('任务编号', (name, row) => `${name}任务${row}`).flatMap(oneBelowTheOther) },
      ],
      reports: [{ sheet: '两张表', cell: 'A7' }],
    },
    { moreSheets: listsOf('序号', (name, row) => `${name}任务${row}`), reports: [] },
    {
      moreSheets: listsOf('序号', (_, row) => `安全任务${row}`),
      reports: [2, 3, 4].map((row) => ({ sheet: '体育', cell: `B${row}` })),
    },
  ],
});
