/**
 * What people do to a tracker over the months, step by step, and what the program does: rolling, undoing, merging copies of any age. After
 * each step of the program every text must be where it was, where the step was meant to put it, or in a message; in the row it was written
 * for. People may do as they like.
 */
import fc from 'fast-check';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { applyEdits } from '../../src/application/editing/apply-edits';
import { Failure } from '../../src/application/errors';
import { mergeTrackers, type Merge } from '../../src/application/merging/merge-trackers';
import { mergeInto } from '../../src/application/merging/merge-into';
import type { CellEdit, CellSnapshot, WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { previewRoll, rollMonth } from '../../src/application/rolling/roll-month';
import { planUndo, undoRefusal } from '../../src/application/undoing/undo';
import { undoEntry, type StepDone, type UndoEntry } from '../../src/application/undoing/undo-entry';
import { cellName, type CellRef } from '../../src/domain/cell';
import {
  allRows,
  archiveLines,
  archivesOf,
  cellAt,
  HEADER_ROW,
  monthOf,
  MONTH_CELL,
  newOffice,
  plain,
  rowsOf,
  sheetOf,
  TARGETS,
  textAt,
  TEXTS,
  valuesOf,
  withRowsMoved,
  withSheets,
  type Column,
} from './office';
import type { MergeChoice, MergeConflict } from '../../src/application/merging/merge-choices';

const row = { target: fc.nat(1), row: fc.nat(9) };
const column = fc.constantFrom<Column>('person', 'progress', 'problems', 'nextSteps');
const percent = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Math.round(share * 1000) / 1000),
  fc.constantFrom('过半', '过半', '30%', null),
);
const often = fc.constantFrom(true, true, true, false);
const decision = fc.constantFrom('main', 'copy', 'mixed');

/** One thing that is done. */
export const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), ...row, column, blank: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('percent' as const), ...row, percent }) },
  fc.record({ do: fc.constant('rename' as const), ...row }),
  fc.record({ do: fc.constant('delete' as const), ...row }),
  fc.record({ do: fc.constant('insert' as const), target: fc.nat(1), gap: fc.nat(4) }),
  fc.record({ do: fc.constant('move' as const), ...row, by: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('month' as const), text: fc.constantFrom('2021年1月', '2021年6月', '三月份', null) }),
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('roll' as const),
      clear: fc.boolean(),
      force: often,
      confirm: often,
      late: fc.integer({ min: -1, max: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('copy' as const), settings: fc.boolean(), named: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('in-copy' as const), copy: fc.nat(4), ...row, column }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('insert-in-copy' as const), copy: fc.nat(4), target: fc.nat(1) }),
  },
  fc.record({
    do: fc.constant('name-in-copy' as const),
    copy: fc.nat(4),
    ...row,
    to: fc.constantFrom('blank', 'same', 'other'),
  }),
  { weight: 4, arbitrary: fc.record({ do: fc.constant('merge' as const), copy: fc.nat(4), decision }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('damage' as const),
      what: fc.constantFrom('month', 'month', 'no-month', 'header', 'sheet-name', 'sheet-copy', 'old-name', 'line'),
      at: fc.nat(9),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repair' as const) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Of<Name extends Step['do']> = Extract<Step, { readonly do: Name }>;

const IS_MONTH = /^\d{4}年(?:[1-9]|1[0-2])月$/u;

/** How often the program did what it was asked to, so that a test can see that it was tried. */
export type Tally = Record<'rolled' | 'notRolled' | 'undone' | 'notUndone' | 'merged' | 'notMerged' | 'asked', number>;

export function newTally(): Tally {
  return { rolled: 0, notRolled: 0, undone: 0, notUndone: 0, merged: 0, notMerged: 0, asked: 0 };
}

interface Copy {
  readonly name: string;
  readonly content: WorkbookSnapshot;
  /** 报告月份 of the main tracker when it was taken. */
  readonly month: string;
}

interface ProgramStep {
  readonly entry: UndoEntry;
  readonly before: WorkbookSnapshot;
  readonly after: WorkbookSnapshot;
  /** The copy that was merged: what is taken back is still there. */
  readonly copy: WorkbookSnapshot | null;
}

/** The office while it works. Each step of the program is checked; what is wrong is thrown. */
export class Office {
  private texts = 0;
  private rows = 0;
  /** The sign of the row that a text was written for. */
  private readonly owners = new Map<string, string>();
  private content: WorkbookSnapshot;
  private readonly steps: ProgramStep[] = [];
  private readonly copies: Copy[] = [];
  private readonly repairs: ((content: WorkbookSnapshot) => WorkbookSnapshot)[] = [];

  constructor(private readonly tally: Tally = newTally()) {
    this.content = newOffice((sign) => this.newText(sign));
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'roll':
        return this.roll(step);
      case 'undo':
        return this.undo();
      case 'merge':
        return this.merge(step);
      default:
        this.person(step);
    }
  }

  private newText(sign: string): string {
    const text = `文${++this.texts}。`;
    this.owners.set(text, sign);
    return text;
  }

  // What people do.

  private person(step: Exclude<Step, Of<'roll' | 'undo' | 'merge'>>): void {
    switch (step.do) {
      case 'write':
        this.edit(step, step.column, (sign) => (step.blank ? null : this.newText(sign)));
        return;
      case 'percent':
        this.edit(step, 'completion', () => step.percent);
        return;
      case 'rename':
        this.edit(step, 'name', () => `新名${++this.rows}`);
        return;
      case 'delete':
        return this.deleteRow(step);
      case 'insert':
        this.content = this.withRow(this.content, TARGETS[step.target]!, step.gap);
        return;
      case 'move': {
        const found = this.rowAt(step);
        if (found) this.content = withRowsMoved(this.content, found.sheet, found.row, found.row + step.by);
        return;
      }
      case 'month':
        this.content = applyEdits(this.content, [{ cell: MONTH_CELL, value: step.text }]);
        return;
      case 'copy':
        return this.takeCopy(step);
      case 'in-copy':
        return this.editCopy(step);
      case 'insert-in-copy':
        return this.changeCopy(step.copy, (content) => this.withRow(content, TARGETS[step.target]!, 0));
      case 'name-in-copy':
        return this.changeCopy(step.copy, (content) => this.withOtherName(content, step));
      case 'damage':
        return this.damage(step);
      case 'repair': {
        const repair = this.repairs.pop();
        if (repair) this.content = repair(this.content);
      }
    }
  }

  private rowAt({ target, row: at }: { readonly target: number; readonly row: number }) {
    const rows = rowsOf(this.content, TARGETS[target]!);
    return rows.length === 0 ? undefined : rows[at % rows.length];
  }

  private edit(
    place: { readonly target: number; readonly row: number },
    at: Column,
    valueOf: (sign: string) => string | number | null,
  ): void {
    const found = this.rowAt(place);
    if (!found) return;
    const value = valueOf(found.text('sign'));
    const edit: CellEdit = { cell: found.cell(at), value };
    this.content = applyEdits(this.content, [
      typeof value === 'number' && value < 1 ? { ...edit, format: 'percent' } : edit,
    ]);
  }

  private deleteRow(place: Of<'delete'>): void {
    const found = this.rowAt(place);
    if (!found) return;
    this.content = withSheets(this.content, (sheet) => [
      sheet.name === found.sheet
        ? {
            ...sheet,
            rows: sheet.rows
              .filter(({ row: at }) => at !== found.row)
              .map((each) => (each.row > found.row ? { ...each, row: each.row - 1 } : each)),
          }
        : sheet,
    ]);
  }

  /** One more row below the last one, with so many blank rows between. */
  private withRow(content: WorkbookSnapshot, sheet: string, gap: number): WorkbookSnapshot {
    const last = Math.max(HEADER_ROW, ...rowsOf(content, sheet).map(({ row: at }) => at));
    const sign = `记新${++this.rows}`;
    const at = (column: number, value: string): CellEdit => ({ cell: { sheet, row: last + 1 + gap, column }, value });
    return applyEdits(content, [
      at(2, `新项${this.rows}`),
      at(5, this.newText(sign)),
      at(6, this.newText(sign)),
      at(8, sign),
    ]);
  }

  /** A name that is gone, that another row has, or that is new. */
  private withOtherName(content: WorkbookSnapshot, { target, row: at, to }: Of<'name-in-copy'>): WorkbookSnapshot {
    const rows = rowsOf(content, TARGETS[target]!);
    const found = rows[at % Math.max(1, rows.length)];
    if (!found) return content;
    const names = { blank: null, same: rows.at(-1)!.text('name'), other: `改名${++this.rows}` };
    return applyEdits(content, [{ cell: found.cell('name'), value: names[to] }]);
  }

  private changeCopy(copy: number, change: (content: WorkbookSnapshot) => WorkbookSnapshot): void {
    const index = copy % Math.max(1, this.copies.length);
    const chosen = this.copies[index];
    if (chosen) this.copies[index] = { ...chosen, content: change(chosen.content) };
  }

  private takeCopy({ settings, named }: Of<'copy'>): void {
    const month = monthOf(this.content);
    const content = settings
      ? this.content
      : withSheets(this.content, (sheet) => (sheet.name === '设置' ? [] : [sheet]));
    this.copies.push({ name: `科室${this.copies.length}${named ? ` ${month}` : ''}.xlsx`, content, month });
  }

  private editCopy({ copy, target, row: at, column: key }: Of<'in-copy'>): void {
    this.changeCopy(copy, (content) => {
      const rows = rowsOf(content, TARGETS[target]!);
      const found = rows[at % Math.max(1, rows.length)];
      if (!found) return content;
      return applyEdits(content, [{ cell: found.cell(key), value: this.newText(found.text('sign')) }]);
    });
  }

  /** What befalls an archive; each can be put right again. */
  private damage({ what, at }: Of<'damage'>): void {
    const [archive] = archivesOf(this.content);
    if (!archive) return;
    const { name } = archive;
    const put = (cell: CellRef, value: string | null) => {
      const before = textAt(this.content, cell);
      this.content = applyEdits(this.content, [{ cell, value }]);
      this.repairs.push((content) =>
        sheetOf(content, cell.sheet) ? applyEdits(content, [{ cell, value: before === '' ? null : before }]) : content,
      );
    };
    const line = 2 + (at % Math.max(1, archiveLines(archive).length));
    const rename = (from: string, to: string) => (content: WorkbookSnapshot) =>
      sheetOf(content, to)
        ? content
        : withSheets(content, (sheet) => [sheet.name === from ? { ...sheet, name: to } : sheet]);
    switch (what) {
      case 'month':
        return put({ sheet: name, row: line, column: 1 }, '2021年30月');
      case 'no-month':
        return put({ sheet: name, row: line, column: 1 }, null);
      case 'header':
        return put({ sheet: name, row: 1, column: 1 }, '时候');
      case 'sheet-name':
      case 'old-name': {
        const to = what === 'old-name' ? '历史记录' : `存档${++this.rows}`;
        this.content = rename(name, to)(this.content);
        this.repairs.push(rename(to, name));
        return;
      }
      case 'sheet-copy':
        this.content = {
          ...this.content,
          sheets: [...this.content.sheets, { ...archive, name: `${name} (${++this.rows})` }],
        };
        return;
      case 'line':
        this.content = withSheets(this.content, (sheet) => [
          sheet.name === name ? { ...sheet, rows: sheet.rows.filter(({ row: each }) => each !== line) } : sheet,
        ]);
    }
  }

  // What the program does.

  private async run(
    name: string,
    work: (workbook: ReturnType<typeof memoryOpenWorkbook>) => Promise<StepDone>,
    copy: WorkbookSnapshot | null = null,
  ): Promise<boolean> {
    const before = this.content;
    const workbook = memoryOpenWorkbook(before);
    try {
      const done = await work(workbook);
      this.content = workbook.content();
      this.steps.push({
        entry: undoEntry(this.steps.length, name, done, before, this.content),
        before,
        after: this.content,
        copy,
      });
      return true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      same(plain(workbook.content()), plain(before), 'what was refused changed nothing');
      return false;
    }
  }

  private async roll({ clear, force, confirm, late }: Of<'roll'>): Promise<void> {
    const before = this.content;
    const month = monthOf(before);
    const number = Number(/年(\d+)月/u.exec(month)?.[1] ?? 1) - 1 + late;
    const archivedAt = {
      year: 2021 + Math.floor(number / 12),
      month: (((number % 12) + 12) % 12) + 1,
      day: 26,
      hour: 9,
      minute: 0,
    };
    const choices = {
      texts: clear ? ('clear' as const) : ('keep' as const),
      force,
      monthConfirmed: confirm,
      archivedAt,
    };
    if (!(await this.run('转入下月', (workbook) => rollMonth(workbook, choices)))) {
      this.tally.notRolled++;
      return;
    }
    this.tally.rolled++;
    const preview = previewRoll(readTracker(before), archivedAt);
    const lines = archivesOf(before).flatMap(archiveLines);
    must(/^2021年\d+月$|^2022年\d+月$/u.test(month), `the month ${month} was archived`);
    must(!lines.some(([of]) => of === month), `${month} was archived twice`);
    must(
      !lines.some(([of, ...rest]) => !IS_MONTH.test(of!) && rest.some((each) => each !== '')),
      'an archive with a month that cannot be read was written to',
    );
    must((force || preview.missing.length === 0) && (confirm || preview.questions.length === 0), 'nobody agreed to it');
    this.archived(
      before,
      month,
      preview.missing.map(({ cell }) => cellName(cell)),
    );
    this.kept(before, () => false);
    this.inTheirRows();
    same(rowsButTexts(this.content), rowsButTexts(before), 'rolling changes texts alone');
  }

  /** Every row stands in the archive as it was, below all that stood there. */
  private archived(before: WorkbookSnapshot, month: string, missing: readonly string[]): void {
    const was = archivesOf(before).map((sheet) => ({ name: sheet.name, lines: archiveLines(sheet) }));
    const is = archivesOf(this.content).map((sheet) => ({ name: sheet.name, lines: archiveLines(sheet) }));
    const added = is.flatMap(({ name, lines }) => {
      const old = was.find((each) => each.name === name)?.lines ?? [];
      same(lines.slice(0, old.length), old, 'what was archived before stays');
      return lines.slice(old.length);
    });
    const wanted = allRows(before).map((each) => [
      month,
      each.sheet.slice(1, 4),
      each.text('name'),
      shareOf(cellAt(before, each.cell('completion')), cellName(each.cell('completion')), missing),
      ...TEXTS.map((key) => each.text(key)),
    ]);
    same(
      added.map(([of, number, , , name, completion, ...texts]) => [of, number, name, completion, ...texts.slice(0, 3)]),
      wanted,
      'each row is archived as it was',
    );
  }

  private async undo(): Promise<void> {
    const last = this.steps.pop();
    if (!last) return;
    const before = this.content;
    const plan = planUndo(last.entry, before);
    const workbook = memoryOpenWorkbook(before);
    await workbook.write(plan.edits, plan.tables);
    await workbook.removeSheets(plan.removedSheets);
    this.content = workbook.content();
    if (plan.inTheWay.length > 0) {
      this.tally.notUndone++;
      this.steps.push(last);
      same(plain(this.content), plain(before), 'what is not undone changes nothing');
      must(undoRefusal(plan) !== '', 'and it is said');
      return;
    }
    this.tally.undone++;
    if (last.after === before) same(plain(this.content), plain(last.before), 'what is undone at once is as before');
    // What the step itself brought goes away with it.
    const [were, brought] = [valuesOf(last.before), valuesOf(last.after)];
    const inCopy = last.copy && valuesOf(last.copy);
    this.kept(before, (text) => inCopy?.has(text) || (!were.has(text) && brought.has(text)));
    this.inTheirRows();
  }

  private async merge({ copy, decision: how }: Of<'merge'>): Promise<void> {
    const part = this.copies[copy % Math.max(1, this.copies.length)];
    if (!part) return;
    const before = this.content;
    const decided = new Map<string, MergeChoice>();
    const decide = (conflict: MergeConflict): MergeChoice => {
      const at = how === 'main' ? 0 : how === 'copy' ? -1 : conflict.cell.column % 2 === 0 ? 0 : -1;
      const choice = conflict.choices.at(at)!;
      decided.set(cellName(conflict.cell), choice);
      return choice;
    };
    let merging: Merge | null = null;
    const done = await this.run(
      '合并',
      async (workbook) => {
        merging = mergeTrackers({ name: '本工作簿', content: before }, [part]);
        return mergeInto(workbook, '本工作簿', [part], decide);
      },
      part.content,
    );
    if (!done || !merging) {
      this.tally.notMerged++;
      return;
    }
    const { filled, conflicts, left }: Merge = merging;
    this.tally.merged++;
    if (conflicts.some(({ choices }) => choices[0]!.said.meaning === 'blank')) this.tally.asked++;
    const isText = ({ cell: at }: { readonly cell: CellRef }) => at.column >= 5 && at.column <= 7;
    const known = new Set(allRows(before).map(({ sheet, row: at }) => `${sheet} ${at}`));
    if (!isOf(part.month, monthOf(before))) {
      const silently = filled.filter((each) => isText(each) && known.has(`${each.cell.sheet} ${each.cell.row}`));
      same(
        silently.map(({ cell }) => cellName(cell)),
        [],
        `a copy of ${part.month} filled cells of ${monthOf(before)}`,
      );
    }
    // Of lines whose month cannot be read nobody knows whether they are of before.
    const lines = [before, part.content].flatMap((each) => archivesOf(each).flatMap(archiveLines));
    const old = new Set(lines.filter(([of]) => IS_MONTH.test(of!)).flat());
    const stale = filled.filter((each) => isText(each) && old.has(String(each.choice.said.content.value)));
    same(
      stale.map(({ cell }) => cellName(cell)),
      [],
      'a text that was archived filled a cell without a question',
    );
    const given = new Set<string>();
    for (const { choices, cell } of conflicts) {
      for (const each of choices) if (each !== decided.get(cellName(cell))) given.add(String(each.said.content.value));
    }
    this.kept(before, (text) => given.has(text));
    this.inTheirRows();
    const now = valuesOf(this.content);
    for (const [text, places] of valuesOf(part.content)) {
      const isAccounted = (at: CellRef) =>
        left.some(
          ({ cell, message }) =>
            cell.sheet === at.sheet && (cell.row === at.row || /其中|分不清|存档中/u.test(message)),
        );
      const isHere = now.has(text) || given.has(text);
      must(isHere || !this.owners.has(text) || places.every(isAccounted), `${text} of the copy is nowhere`);
    }
  }

  // What must hold.

  /** Every text is still there, apart from those that may go. */
  private kept(before: WorkbookSnapshot, mayGo: (text: string) => boolean): void {
    const now = valuesOf(this.content);
    for (const text of valuesOf(before).keys()) {
      must(now.has(text) || !this.owners.has(text) || mayGo(text), `${text} is gone`);
    }
  }

  /** Every text stands in the row it was written for. */
  private inTheirRows(): void {
    for (const each of allRows(this.content)) {
      for (const key of TEXTS) {
        const owner = this.owners.get(each.text(key));
        must(owner === undefined || owner === each.text('sign'), `${each.text(key)} stands in the row of another`);
      }
    }
  }
}

/** What a percentage is archived as. One that is not clear stays as it is, and was told of. */
function shareOf(content: CellSnapshot | undefined, cell: string, missing: readonly string[]): string {
  if (!content) return '';
  const { value, format } = content;
  if (value === '30%') return '0.3';
  if (typeof value === 'number' && (value < 1 || format?.includes('%'))) return String(value);
  must(missing.includes(cell), `${cell} is archived as it is without a word`);
  return String(value);
}

/** 三月份 may be of any year. */
function isOf(month: string, other: string): boolean {
  return month === other || [month, other].every((each) => each === '三月份' || each.endsWith('年3月'));
}

function rowsButTexts(content: WorkbookSnapshot) {
  return TARGETS.map((sheet) =>
    rowsOf(content, sheet).map((each) =>
      (['order', 'name', 'person', 'completion', 'sign'] as const).map((key) => each.text(key)),
    ),
  );
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

function same(found: unknown, wanted: unknown, what: string): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  must(a === b, `${what}:\n${a}\nwanted\n${b}`);
}
