/** What single cells of a table hold that a person should look at: two targets in one, or problems and plans among the progress. */
import { namedNumber } from '../../domain/target-identity';
import type { ReadingReport } from '../../domain/tracker';
import type { SheetTable } from './read-sheet';
import { leadingNumber } from './target-number';
import type { UnkeyedTarget } from './table-to-read';

type Doubts = ReadingReport['unsure'];

const MARK_END = '(?:[】\\]]|[】\\]）)]?[:：])';
const MARK_START = '(?:^|[\\n。；;])\\s*(?:[（(]?[一二三四五1-5][）)、.．]?\\s*)?[【[（(]?';
/** 【问题】, 存在的主要问题： */
const PROBLEMS = new RegExp(
  `${MARK_START}(?:目前)?(?:存在|主要|面临)?的?(?:主要)?(?:问题|困难)[^\\n，。：:】]{0,6}${MARK_END}`,
  'u',
);
/** 【下一步】, 下步打算： */
const NEXT_STEPS = new RegExp(`${MARK_START}(?:下一?步|下一?阶段|后续)[^\\n，。：:】]{0,8}${MARK_END}`, 'u');
/** More rows do not change the picture. */
const MOST_ROWS = 40;

/** What cells of a table say that its reader cannot have taken rightly: several targets in one, or several texts. */
export function cellDoubts({ targets, assignment: { roles } }: SheetTable): Doubts {
  return [...targets.flatMap(severalTargets), ...severalTexts(targets, roles)];
}

/** 48.… and 49.… below each other in one cell, whose first number the target was called by. */
function severalTargets({ text: { cell, text }, numberCell }: UnkeyedTarget): Doubts {
  if (!cell || !text.includes('\n')) return [];
  const numberOf = (line: string) => namedNumber(line)?.number ?? (numberCell.cell ? null : leadingNumber(line));
  const numbers = text.split('\n').flatMap((line) => numberOf(line) ?? []);
  if (numbers.length < 2) return [];
  const [first] = numbers;
  const message = `一格里写有第 ${numbers.join('、')} 项，现都按第${first!}项读取；是几项目标的，请一项一行分开填写。`;
  return [{ cell, message }];
}

/** 【问题】 and 【下一步】 behind what was done, where the table has no columns for them: all of it goes into the letter as progress. */
function severalTexts(targets: SheetTable['targets'], roles: SheetTable['assignment']['roles']): Doubts {
  const { progress } = roles;
  if (!progress || (roles.problems && roles.nextSteps) || /问题|困难|下一?步|打算/u.test(progress.text)) return [];
  const rows = targets.flatMap(({ subProjects }) => subProjects).slice(0, MOST_ROWS);
  for (const {
    progress: { cell, text },
  } of rows) {
    const found = [
      ...(!roles.problems && PROBLEMS.test(text) ? ['存在问题'] : []),
      ...(!roles.nextSteps && NEXT_STEPS.test(text) ? ['下一步工作打算'] : []),
    ];
    if (cell && found.length > 0) {
      const names = found.map((name) => `“${name}”`).join('、');
      const message = `“${progress.text}”中还写有${names}，现都写入“本月进展情况”；要在函件中分开的，请把它们移到另外的栏，表头写${names}。`;
      return [{ cell, message }];
    }
  }
  return [];
}
