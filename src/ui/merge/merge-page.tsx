/** 合并科室台账: files are chosen, what they say differently is decided, and then they are merged into the workbook. */
import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, LockClosed16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { Failure } from '../../application/errors';
import { isUnsure, mergedCells, mergeTrackers, type Merge, type NamedWorkbook } from '../../application/merge-trackers';
import { mergeInto } from '../../application/merging/merge-into';
import { TRUST } from '../check/words';
import { FileButton } from '../parts/file-button';
import { SubPage } from '../parts/sub-page';
import { SeverityIcon } from '../parts/severity-icon';
import type { Reading } from '../session/session';
import type { Session } from '../session/session-store';
import { choiceOf, choose, chooseAll, type Chosen } from './choices';
import { ConflictList } from './conflict-list';
import { Doubts, Filled, LeftOut } from './merge-lists';
import { useMergeStyles } from './merge-styles';
import * as words from './words';

interface MergePageProps {
  readonly reading: Reading;
  readonly session: Session;
  readonly busy: boolean;
  readonly corner: boolean;
  readonly onBack: () => void;
}

interface Merged {
  readonly parts: number;
  readonly cells: number;
}

export function MergePage({ reading, session, busy, corner, onBack }: MergePageProps) {
  const styles = useMergeStyles();
  const [parts, setParts] = useState<readonly NamedWorkbook[]>([]);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [merged, setMerged] = useState<Merged | null>(null);
  const { merge, refusal } = useMemo(() => mergeOf(reading, parts), [reading, parts]);
  const open = async (files: readonly File[]) => {
    if (files.length === 0) return;
    await session.attempt(async () => setParts(await readFiles(files)));
  };
  const cells = merge ? cellsOf(merge, chosen) : [];
  const isDecided = merge?.conflicts.every((conflict) => choiceOf(chosen, conflict)) ?? false;
  const start = async () => {
    const done = await session.change(words.stepName(parts.length), (workbook) =>
      mergeInto(workbook, words.THIS_WORKBOOK, parts, (conflict) => choiceOf(chosen, conflict)),
    );
    if (done) setMerged({ parts: parts.length, cells: cells.length });
  };
  const frame = { title: words.MERGE, corner, onBack };

  if (merged) {
    const undo = async () => {
      if (await session.undo()) setMerged(null);
    };
    return (
      <SubPage
        {...frame}
        beside=""
        foot={
          <>
            <Button appearance="primary" onClick={onBack}>
              {words.DONE}
            </Button>
            <Button appearance="subtle" className={styles.plain} disabledFocusable={busy} onClick={() => void undo()}>
              {words.UNDO}
            </Button>
          </>
        }
      >
        <div className={styles.done} role="status" data-region="list">
          <CheckmarkCircle20Filled className={styles.doneIcon} />
          <h2 className={styles.doneTitle}>{words.mergedTitle(merged.parts)}</h2>
          <p className={styles.sentence}>{words.mergedSentence(merged.cells)}</p>
        </div>
      </SubPage>
    );
  }
  if (!merge || merge.conflicts.length + merge.filled.length === 0) {
    return (
      <SubPage
        {...frame}
        beside=""
        foot={
          <>
            <FileButton
              accept=".xlsx,.xlsm"
              multiple
              appearance="primary"
              label={parts.length > 0 ? words.OTHER_FILES : words.CHOOSE_FILES}
              onFiles={open}
            />
            <Button appearance="subtle" className={styles.plain} onClick={onBack}>
              {words.CANCEL}
            </Button>
          </>
        }
      >
        <div className={styles.body} data-region="list">
          <section className={styles.section} role="status">
            {refusal !== null && (
              <div className={mergeClasses(styles.box, styles.error)}>
                <span className={styles.icon}>
                  <SeverityIcon severity="error" named />
                </span>
                <span>{refusal}</span>
              </div>
            )}
            {refusal === null && <p className={styles.sentence}>{merge ? words.NOTHING_NEW : words.INTRODUCTION}</p>}
            <p className={mergeClasses(styles.muted, styles.trust)}>
              <LockClosed16Regular />
              {TRUST}
            </p>
          </section>
          {merge && <LeftOut merge={merge} />}
        </div>
      </SubPage>
    );
  }
  const { conflicts } = merge;
  const decided = conflicts.filter((conflict) => choiceOf(chosen, conflict)).length;
  return (
    <SubPage
      {...frame}
      beside={words.filesCount(parts.length)}
      foot={
        <>
          <Button
            appearance="primary"
            disabledFocusable={busy || !isDecided}
            onClick={() => {
              if (!busy && isDecided) void start();
            }}
          >
            {words.mergeButton(cells.length)}
          </Button>
          <FileButton accept=".xlsx,.xlsm" multiple label={words.OTHER_FILES} onFiles={open} />
        </>
      }
    >
      <div className={styles.body} data-region="list">
        <Doubts merge={merge} />
        {conflicts.length > 0 && (
          <section className={styles.section}>
            <h2 className={styles.head}>
              {words.conflictsTitle(conflicts.some(isUnsure))}
              <span className={styles.beside} role="status">
                {words.decidedOf(decided, conflicts.length)}
              </span>
            </h2>
            <ConflictList
              conflicts={conflicts}
              sources={[words.THIS_WORKBOOK, ...parts.map(({ name }) => name)]}
              chosen={chosen}
              onChoose={(conflict, choice) => setChosen((known) => choose(known, conflict, choice))}
              onChooseAll={(source) => setChosen((known) => chooseAll(known, conflicts, source))}
              onReveal={(cell) => void session.reveal(cell)}
            />
          </section>
        )}
        <Filled merge={merge} />
        <LeftOut merge={merge} />
      </div>
    </SubPage>
  );
}

type Merging =
  { readonly merge: Merge | null; readonly refusal: null } | { readonly merge: null; readonly refusal: string };

/** What comes of merging, nothing before files are chosen, or why it cannot be done. */
function mergeOf({ content }: Reading, parts: readonly NamedWorkbook[]): Merging {
  if (parts.length === 0) return { merge: null, refusal: null };
  try {
    return { merge: mergeTrackers({ name: words.THIS_WORKBOOK, content }, parts), refusal: null };
  } catch (error) {
    if (error instanceof Failure) return { merge: null, refusal: error.message };
    throw error;
  }
}

/** The cells that change as far as is decided. */
function cellsOf(merge: Merge, chosen: Chosen) {
  const decided = merge.conflicts.flatMap((conflict) => {
    const choice = choiceOf(chosen, conflict);
    return choice ? [{ ...conflict, choice }] : [];
  });
  return mergedCells(merge, decided, words.THIS_WORKBOOK);
}

/** The files as workbooks; files of one name from two folders are told apart by a number. Throws a Failure that names the one that cannot be read. */
async function readFiles(files: readonly File[]): Promise<readonly NamedWorkbook[]> {
  const { readXlsx } = await import('../../adapters/xlsx/read-xlsx');
  return await Promise.all(
    files.map(async (file, index) => {
      const before = files.slice(0, index).filter(({ name }) => name === file.name).length;
      const name = before === 0 ? file.name : `${file.name}（${before + 1}）`;
      try {
        return { name, content: readXlsx(new Uint8Array(await file.arrayBuffer())) };
      } catch (error) {
        if (error instanceof Failure) throw new Failure(error.code, `${name}：${error.message}`, { cause: error });
        throw error;
      }
    }),
  );
}
