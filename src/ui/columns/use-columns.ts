/** The state of 栏目对照: the question about one sheet, what its user answered so far, and what comes of it. */
import { useDeferredValue, useMemo, useState } from 'react';
import {
  faultOf,
  isUnused,
  nameOfStatus,
  outcomeOf,
  questionAbout,
  sheetsToAsk,
  type AnswerFault,
  type AskedSheet,
  type ColumnAnswers,
  type ColumnsOutcome,
  type ColumnsQuestion,
  type RowIs,
} from '../../application/column-map/columns-question';
import type { SheetHeader } from '../../application/reading/headers-of-sheet';
import { orRefusal } from '../or-refusal';
import type { Reading } from '../session/session';

/** What was chosen in place of the guesses. */
interface Chosen extends ColumnAnswers {
  readonly sheet: string;
  /** The headers as they were asked about. */
  readonly asked: string;
}

export interface Columns {
  readonly sheets: readonly AskedSheet[];
  readonly sheet: string;
  readonly question: ColumnsQuestion | null;
  readonly answers: ColumnAnswers;
  /** Null while the answers cannot be read; `refusal` says why. */
  readonly outcome: ColumnsOutcome | null;
  readonly refusal: string | null;
  readonly fault: AnswerFault | null;
  readonly unused: boolean;
  /** Something was chosen. */
  readonly touched: boolean;
  /** The headers are no longer those that were asked about. */
  readonly changed: boolean;
  /** Headers that are still to be confirmed. */
  readonly doubtful: ReadonlySet<string>;
  readonly ask: (sheet: string) => void;
  readonly setRole: (header: string, role: SheetHeader['role']) => void;
  readonly setRowIs: (rowIs: RowIs) => void;
  readonly setWord: (word: string, meaning: string) => void;
  readonly setUnused: (unused: boolean) => void;
}

const NOTHING: Omit<Chosen, 'sheet' | 'asked'> = { roles: new Map(), rowIs: null, words: new Map() };

/** Begins with the sheet that was asked for, or else the first that something of was not read surely. */
export function useColumns({ content, tracker }: Reading, wanted: string | null): Columns {
  const sheets = useMemo(() => sheetsToAsk(content, tracker), [content, tracker]);
  const [first] = useState(() => {
    const known = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ doubtful }) => doubtful) ?? sheets[0];
    return known?.name ?? '';
  });
  const [chosen, setChosen] = useState<Chosen>({ sheet: first, asked: '', ...NOTHING });
  const { sheet } = chosen;
  // A sheet may be too large to be read as it was answered.
  const asking = useMemo(() => orRefusal(() => questionAbout(content, tracker, sheet)), [content, tracker, sheet]);
  const question = asking.value;
  const asked = question?.headers.map(({ text }) => text).join('\n') ?? '';
  const touched = chosen.roles.size > 0 || chosen.rowIs !== null || chosen.words.size > 0;
  const changed = touched && chosen.asked !== asked;
  const answers = useMemo((): ColumnAnswers => {
    const guess = question?.guess;
    const roles = [...(guess?.roles ?? [])].map(([text, role]) => [text, chosen.roles.get(text) ?? role] as const);
    return { roles: new Map(roles), rowIs: chosen.rowIs ?? guess?.rowIs ?? null, words: chosen.words };
  }, [question, chosen]);
  const read = useDeferredValue(answers);
  const reading = useMemo(() => orRefusal(() => outcomeOf(content, sheet, read)), [content, sheet, read]);
  const doubtful = new Set(
    question?.headers.flatMap(({ text, unsure }) => (unsure && !chosen.roles.has(text) ? [text] : [])),
  );
  const change = (part: Partial<Chosen>) => setChosen({ ...chosen, asked, ...part });
  return {
    sheets,
    sheet,
    question,
    answers,
    outcome: reading.value,
    refusal: asking.refusal ?? reading.refusal,
    fault: faultOf(answers),
    unused: isUnused(answers.roles),
    touched,
    changed,
    doubtful,
    ask: (name) => setChosen({ sheet: name, asked: '', ...NOTHING }),
    setRole: (header, role) => change({ roles: new Map([...chosen.roles, [header, role]]) }),
    setRowIs: (rowIs) => change({ rowIs }),
    setWord: (word, meaning) => change({ words: new Map([...chosen.words, [word, meaning]]) }),
    setUnused: (unused) =>
      change({ roles: new Map(unused ? question?.headers.map(({ text }) => [text, 'unused' as const]) : []) }),
  };
}

/** What 作为 says of a status word by now; empty while nobody knows. */
export function meaningOfWord({ words }: ColumnAnswers, { word, status }: ColumnsOutcome['words'][number]): string {
  return words.get(word) ?? (status ? nameOfStatus(status) : '');
}
