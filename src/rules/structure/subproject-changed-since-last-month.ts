import { placeOfTarget } from '../../domain/tracker';
import { formatPercent } from '../../domain/percent';
import { lastMonthOf, quoted } from '../last-month';
import { complain, defineRule } from '../rule';

/** What a row said when it was still there, so that a person can tell whether it may go. */
function lastWords(month: string, progress: string, completion: number | null): string {
  const percent = completion === null ? '' : `（完成进度 ${formatPercent(completion)}）`;
  return progress.trim() === '' ? percent : `${percent}。${quoted(month, progress)}`;
}

export const subprojectChangedSinceLastMonth = defineRule({
  id: 'subproject-changed-since-last-month',
  severity: 'warning',
  scope: 'target',
  title: '子项目与上月不一致',
  why: '子项目一般全年不变；增减、改名会使逐月对照断开，须确认不是误删或写错。名称相近的按改名处理。',
  *check(target, tracker) {
    const last = lastMonthOf(target, tracker);
    if (!last) return;
    const { of, added, gone, name: month } = last;
    const at = placeOfTarget(target);
    if (of.size === 0 && added.length > 0 && gone.length > 0) {
      const names = `“${gone[0]!.name}”${gone.length > 1 ? `等 ${gone.length} 项` : ''}`;
      const message = `子项目与${month}的${names}全不相同，请核对目标编号和子项目名称。`;
      yield { at, message, excerpt: '' };
      return;
    }
    for (const [subProject, { record, renamed }] of of) {
      if (!renamed) continue;
      const now = subProject.name.text.trim();
      yield* complain(
        subProject.name,
        `子项目名称${month}为“${record.name}”，本月为“${now}”，请核对；逐月对照时按同一项处理。`,
        now,
      );
    }
    for (const { name } of added) {
      const now = name.text.trim();
      yield* complain(name, `子项目“${now}”为本月新增，${month}没有，请核对是否属实。`, now);
    }
    for (const { name, progress, completion } of gone) {
      const message = `${month}的子项目“${name}”本月没有，请核对是否误删${lastWords(month, progress, completion)}。`;
      yield { at, message, excerpt: '' };
    }
  },
  examples: [
    { history: [{}], reports: [] },
    { history: [{ rows: [{ name: '学龄前儿童 幼有善育工程' }] }], reports: [] },
    { history: [{ rows: [{ name: '学龄前儿童善育工程' }] }], reports: [{ row: 1, column: 'name' }] },
    { history: [{ rows: [{}, null] }], reports: [{ row: 2, column: 'name' }] },
    { history: [{ rows: [{}, {}, { name: '体育场地开放工程' }] }], reports: [{ header: 'name' }] },
    {
      // One came, another went: they have nothing in common.
      history: [{ rows: [{}, { name: '体育场地开放' }] }],
      reports: [{ header: 'name' }, { row: 2, column: 'name' }],
    },
    { history: [{ rows: [{ name: '甲项目' }, { name: '乙项目' }] }], reports: [{ header: 'name' }] },
    { history: [{ rows: [{}, null] }], moreTargets: [{ labels: { number: '048' } }], reports: [] },
  ],
});
