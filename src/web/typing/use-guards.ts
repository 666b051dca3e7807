/** What is asked before an entry comes into the file: whether it is to take the place of a formula, or may stand where the file has a rule. */
import { useRef, useState } from 'react';
import type { SheetEdit } from '../../application/editing/formula-edit';
import type { CellEdit, WorkbookSnapshot } from '../../application/ports';
import type { EntryRule } from '../../application/look/sheet-extras';
import { toA1, type CellRef, type CellPlace } from '../../domain/cell';
import type { GridExtras } from '../grid/open-extras';
import type { PageDocument } from '../file/page-document';
import { cellAt } from '../sheet/selected-block';

/** `again`: the field stays open. `drop`: nothing is written, and what was typed goes. */
export type GuardAnswer = 'go' | 'again' | 'drop';

export type GuardQuestion =
  | {
      readonly kind: 'formula';
      readonly cells: readonly string[];
      /** Of the only cell, where it is known. */
      readonly formula: string | null;
      readonly isCleared: boolean;
      readonly answer: (answer: GuardAnswer) => void;
    }
  | {
      readonly kind: 'entry';
      readonly cell: string;
      readonly rule: EntryRule;
      readonly answer: (answer: GuardAnswer) => void;
    };

interface Guarded {
  readonly file: PageDocument;
  readonly content: WorkbookSnapshot;
  readonly sheet: string;
  readonly extras: GridExtras | null;
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>;
}

export interface Guards {
  readonly question: GuardQuestion | null;
  /** Puts typed texts into cells. False when the field is to stay open. */
  readonly type: (place: CellPlace, texts: readonly (readonly string[])[]) => Promise<boolean>;
  /** Writes edits, or none of them: whether it did. */
  readonly write: (edits: readonly SheetEdit[]) => Promise<boolean>;
}

type Asked<Question = GuardQuestion> = Question extends unknown ? Omit<Question, 'answer'> : never;

/** The question that is open, and what writes after such questions. */
export function useGuards({ file, content, sheet, extras, attempt }: Guarded): Guards {
  const [question, setQuestion] = useState<GuardQuestion | null>(null);
  /** One thing is asked at a time. */
  const isAsking = useRef(false);
  const ask = async (asked: Asked): Promise<GuardAnswer> => {
    if (isAsking.current) return 'drop';
    isAsking.current = true;
    const answer = await new Promise<GuardAnswer>((resolve) => setQuestion({ ...asked, answer: resolve }));
    setQuestion(null);
    isAsking.current = false;
    return answer;
  };
  /** Also one that shows nothing. */
  const isFormula = (cell: CellRef): boolean => {
    const present = cellAt(content, cell);
    if (present) return present.formula === true;
    return cell.sheet === sheet && extras !== null && extras.formulaAt(cell) !== null;
  };
  /** A formula may give way to another. Null where there is nothing to ask. */
  const askAboutFormulas = (edits: readonly SheetEdit[]): Promise<GuardAnswer> | null => {
    const cells = edits.filter(({ cell, formula }) => !formula && isFormula(cell)).map(({ cell }) => cell);
    const [only] = cells;
    if (!only) return null;
    return ask({
      kind: 'formula',
      cells: cells.map(toA1),
      formula: cells.length === 1 && only.sheet === sheet ? (extras?.formulaAt(only) ?? null) : null,
      isCleared: edits.every(({ value }) => value === null),
    });
  };
  /** As Excel does it, only what is typed is judged. */
  const askAboutEntry = (edits: readonly CellEdit[]): Promise<GuardAnswer> | null => {
    for (const { cell, value } of edits) {
      const rule = cell.sheet === sheet ? extras?.refusalOf(cell, value) : null;
      if (rule) return ask({ kind: 'entry', cell: toA1(cell), rule });
    }
    return null;
  };
  /** Writes when nothing is asked, or all is allowed. Then nothing is waited for: 保存 that comes right behind has the text. */
  const guarded = async (
    questions: readonly (() => Promise<GuardAnswer> | null)[],
    write: () => Promise<void>,
  ): Promise<GuardAnswer> => {
    for (const askAbout of questions) {
      const asked = askAbout();
      const answer = asked ? await asked : 'go';
      if (answer !== 'go') return answer;
    }
    await write();
    return 'go';
  };
  return {
    question,
    type: async (place, texts) => {
      let isTaken = true;
      const isDone = await attempt(async () => {
        const cell = { ...place, sheet };
        const edits = file.typedEdits(cell, texts);
        const questions = [() => askAboutFormulas(edits), () => askAboutEntry(edits)];
        isTaken = (await guarded(questions, () => file.type(cell, texts))) !== 'again';
      });
      return isDone && isTaken;
    },
    write: async (edits) => (await guarded([() => askAboutFormulas(edits)], () => file.write(edits))) === 'go',
  };
}
