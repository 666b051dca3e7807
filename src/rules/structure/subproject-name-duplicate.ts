import { toA1 } from '../../domain/cell';
import { comparable } from '../../domain/likeness';
import type { SubProject } from '../../domain/tracker';
import { complain, defineRule } from '../rule';

export const subprojectNameDuplicate = defineRule({
  id: 'subproject-name-duplicate',
  severity: 'error',
  scope: 'target',
  title: '子项目名称重复',
  why: '逐月对照靠的是目标编号和子项目名称，同一目标内名称不能重复。',
  *check({ subProjects }) {
    const seen = new Map<string, SubProject>();
    for (const subProject of subProjects) {
      const name = comparable(subProject.name.text);
      if (name === '') continue;
      const first = seen.get(name);
      if (!first) {
        seen.set(name, subProject);
        continue;
      }
      const [place, own] = [first.name.cell, subProject.name.cell];
      if (!place || !own) continue;
      const message =
        place.row === own.row
          ? `子项目名称是合并的单元格，第 ${first.row} 行和第 ${subProject.row} 行成了同名的两项，请取消合并，分别命名。`
          : `子项目名称与第 ${first.row} 行（${toA1(place)}）重复，请核对；确是两项工作的，请用不同的名称。`;
      yield* complain(subProject.name, message, subProject.name.text.trim());
    }
  },
  examples: [
    { rows: [{ name: '甲工程' }, { name: '乙工程' }], reports: [] },
    { rows: [{ name: '甲工程' }, { name: '甲 工程' }], reports: [{ row: 2, column: 'name' }] },
  ],
});
