import { beginningOf, nameOfTarget, placeOfTarget, type Target } from '../../domain/tracker';
import { targetIdentity } from '../../domain/target-identity';
import { targetName } from '../../domain/target-name';
import { defineRule } from '../rule';
import { listKey } from '../support';

/** Once for each list: what its targets are told apart by, unless that is their words. */
function listOf(target: Target): string {
  const isByWords = target.among === beginningOf(target.text.text);
  return `${listKey(target)} ${isByWords ? '' : target.among}`;
}

export const targetNumberRestarted = defineRule({
  id: 'target-number-restarted',
  severity: 'warning',
  scope: 'tracker',
  title: '几张清单都从1编起',
  why: '函件中会有两个“第1项”，读的人分不清说的是哪一项。校验、存档和合并按目标内容区分，不会弄混。',
  *check({ targets }) {
    const first = new Map<string, Target>();
    const told = new Set<string>();
    for (const target of targets) {
      if (target.among === null) continue;
      const number = targetIdentity(target.number);
      const other = first.get(number);
      if (!other) {
        first.set(number, target);
        continue;
      }
      const list = listOf(target);
      if (told.has(list)) continue;
      told.add(list);
      const message = `${nameOfTarget(target)}与${nameOfTarget(other)}编号相同，函件中会有两个“${targetName(target.number)}”。请把各清单的序号连续编下去，或加一栏目标编号；确需各自编号的，可以忽略。`;
      yield { at: target.numberCell.cell ?? placeOfTarget(target), message, excerpt: target.number };
    }
  },
  examples: [
    { moreTargets: [{}], reports: [] },
    { moreTargets: [{ labels: { number: '48' } }], reports: [] },
    {
      moreSheets: ['教育', '体育'].map((name) => ({
        name,
        rows: [
          ['序号', '重点任务', '责任科室', '本月进展情况', '存在问题', '下步打算'],
          ['1', `${name}任务一`, '办公室', `${name}任务一已完成前期准备。`, '无', `推进${name}任务一。`],
          ['2', `${name}任务二`, '办公室', `${name}任务二已完成前期准备。`, '无', `推进${name}任务二。`],
        ],
      })),
      reports: [{ sheet: '体育', cell: 'A2' }],
    },
  ],
});
