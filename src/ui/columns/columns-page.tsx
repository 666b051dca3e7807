/** 栏目对照: the sheet's own headers with the guess for each, what a row is, the status words, and what the letter would say. */
import { Button } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import { entriesOf } from '../../application/column-map/columns-question';
import { readColumnMap, saveColumnMap } from '../../application/column-map/column-map-sheet';
import type { ToldWorkbook } from '../../application/column-map/told-workbook';
import type { CellRef } from '../../domain/cell';
import { DonePage } from '../parts/page-parts';
import { SubPage } from '../parts/sub-page';
import { SeverityIcon } from '../parts/severity-icon';
import type { PanePageProps } from '../session/session-store';
import { DOUBTFUL } from './column-rows';
import { Head, Lists } from './columns-lists';
import { useColumnsStyles } from './columns-styles';
import { OutcomePreview } from './outcome-preview';
import { useColumns, type Columns } from './use-columns';
import { useDone } from '../use-done';
import { CANCEL, DONE } from '../words';
import * as words from './words';

interface ColumnsPageProps extends PanePageProps {
  readonly workbook: ToldWorkbook;
  /** A cell of the sheet to begin with. */
  readonly at: CellRef | null;
}

export function ColumnsPage({ reading, session, workbook, busy, at, onBack }: ColumnsPageProps) {
  const styles = useColumnsStyles();
  const columns = useColumns(reading, at?.sheet ?? null);
  /** The answers are kept in the workbook: what is said of that. */
  const { done: saved, change, undo } = useDone<string>(session);
  /** They are told for as long as the pane is open. */
  const [held, setHeld] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const keys = useRef<HTMLDivElement>(null);
  const { sheet, answers, outcome, question, touched } = columns;
  const canSave =
    question !== null && question.headers.length > 0 && columns.fault === null && columns.refusal === null;

  const leave = () => {
    if (touched && !held && !leaving) setLeaving(true);
    else onBack();
  };
  const save = async () => {
    if (!canSave || busy) return;
    const entries = entriesOf(sheet, answers);
    const { content } = reading;
    if (content.structureLocked && !readColumnMap(content.sheets, content.dateSystem).place) {
      workbook.tell(entries);
      setHeld(true);
      await session.refresh();
      return;
    }
    const sentence = columns.unused
      ? words.savedUnused(sheet)
      : words.savedLine(sheet, outcome?.targets.length ?? 0, outcome?.rows ?? 0);
    await change(sentence, words.saveStep(sheet), (each) => saveColumnMap(each, entries));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.shiftKey) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === 'Enter') void save();
    else if (command && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      focusDoubtful(keys.current!, event.key === 'ArrowDown' ? 1 : -1);
    } else if (!command && event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };

  if (saved !== null) {
    return (
      <DonePage title={words.TITLE} heading={words.SAVED_TITLE} sentence={saved} {...{ busy, onBack }} onUndo={undo} />
    );
  }
  const foot = (
    <>
      <Button
        appearance="primary"
        disabledFocusable={!held && (!canSave || busy)}
        onClick={() => (held ? onBack() : void save())}
      >
        {held ? DONE : words.SAVE}
      </Button>
      {!held && <Button onClick={leave}>{CANCEL}</Button>}
    </>
  );
  return (
    <div ref={keys} className={styles.keys} onKeyDown={onKeyDown}>
      <SubPage title={words.TITLE} foot={foot} onBack={leave}>
        <div className={styles.body} data-region="list">
          <Head columns={columns} />
          <Lists
            columns={columns}
            onChange={() => {
              setLeaving(false);
              setHeld(false);
            }}
          />
          {outcome && !columns.unused && columns.fault === null && (
            <OutcomePreview key={sheet} outcome={outcome} onSee={(cell) => void session.reveal(cell)} />
          )}
        </div>
        <Notes columns={columns} held={held} />
        {leaving && (
          <div className={styles.box} role="alert">
            <span className={styles.boxText}>{words.LEAVE_QUESTION}</span>
            <Button size="small" onClick={onBack}>
              {words.LEAVE}
            </Button>
            <Button size="small" onClick={() => setLeaving(false)}>
              {words.STAY}
            </Button>
          </div>
        )}
      </SubPage>
    </div>
  );
}

/** What stands in the way of saving, and what became of it; above the foot, always in sight. */
function Notes({ columns: { fault, refusal, changed }, held }: { readonly columns: Columns; readonly held: boolean }) {
  const styles = useColumnsStyles();
  const told = [
    ...(changed ? [words.CHANGED] : []),
    ...(fault ? [words.faultLine(fault)] : []),
    ...(refusal !== null ? [refusal] : []),
    ...(held ? [words.HELD] : []),
  ];
  return (
    <div role="status">
      {told.map((sentence) => (
        <div key={sentence} className={styles.box}>
          <SeverityIcon severity="warning" named />
          <span className={styles.boxText}>{sentence}</span>
        </div>
      ))}
    </div>
  );
}

/** The next or previous choice that is to be confirmed, round and round. */
function focusDoubtful(within: HTMLElement, step: 1 | -1): void {
  const all = [...within.querySelectorAll<HTMLElement>('select')];
  const open = all.filter((each) => each.hasAttribute(DOUBTFUL));
  const at = all.findIndex((each) => each === document.activeElement);
  const next = step > 0 ? open.find((each) => all.indexOf(each) > at) : open.findLast((each) => all.indexOf(each) < at);
  (next ?? open.at(step > 0 ? 0 : -1))?.focus();
}
