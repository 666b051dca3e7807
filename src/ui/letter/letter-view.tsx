/** 函件: which targets, what stands in the way, how it will look, and the file. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { LetterDocument } from '../../application/ports';
import { reportingMonth } from '../../domain/tracker';
import type { Letter } from '../../letter/letter';
import { letterFileNames } from '../../letter/letter-file-name';
import { letterToText } from '../../letter/to-text';
import type { ViewProps } from '../session/session';
import { downloadEachTarget, downloadLetter, letterFile, loadWriter } from './letter-files';
import { LetterFooter, type Outcome } from './letter-footer';
import { letterToHtml } from './letter-html';
import { letterModel, type Remark } from './letter-model';
import { Preview } from './preview';
import { Blockers, Notes } from './remarks';
import { TargetList } from './target-list';
import {
  blockedHint,
  blockedInWord,
  CHOOSE_FIRST,
  COPIED,
  downloaded,
  downloadedEach,
  downloadingEach,
  NOTHING_CHOSEN,
  PLACED,
} from './words';
import { SCROLLING_COLUMN } from '../parts/looks';

/** Notes shown beside what blocks, and above a preview that should stay in sight. */
const NOTES_SHOWN = { blocked: 3, ready: 1 } as const;

const useStyles = makeStyles({
  root: {
    ...SCROLLING_COLUMN,
    ':focus': { outlineStyle: 'none' },
  },
  divider: { flex: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  remarks: { flex: 'none' },
  none: { padding: '24px 12px', color: tokens.colorNeutralForeground2 },
});

interface LetterViewProps extends Omit<ViewProps, 'workbook'> {
  /** In Word: where the letter goes instead of the downloads. */
  readonly document?: LetterDocument;
  /** On the page: shows the letter for printing. */
  readonly onPrint?: (letter: Letter) => void;
  /** Opens the page 按以往函件的样式. */
  readonly onLike?: () => void;
}

export function LetterView({ reading, commands, outlet, document, onPrint, onLike }: LetterViewProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const model = useMemo(() => letterModel(reading, leftOut), [reading, leftOut]);
  const { rows, targets, composition, blockers, notes } = model;
  const { tracker } = reading;
  const month = useMemo(() => reportingMonth(tracker), [tracker]);
  const fileNames = useMemo(() => letterFileNames(targets, month), [targets, month]);
  const letter = targets.length > 0 ? composition.letter : null;
  const blocked = document ? blockedInWord : blockedHint;
  const hint = letter ? null : targets.length === 0 ? CHOOSE_FIRST : blocked(blockers.length);

  const change = (targets: ReadonlySet<string>) => {
    setLeftOut(targets);
    setOutcome(null);
  };
  const leaveOut = (target: string) => {
    change(new Set([...leftOut, target]));
    // The button that was pressed goes away with its box.
    root.current?.focus({ preventScroll: true });
  };
  const go = ({ where, cell }: Remark) => {
    if (where === 'findings') commands.show('check', cell);
    else if (where === 'settings') commands.show('settings', cell);
    else void commands.reveal(cell);
  };
  /** Does something with the letter and tells what came of it; what goes wrong is told by the pane. */
  const act = async (work: (letter: Letter) => Promise<Outcome>) => {
    if (!letter) return;
    setOutcome(null);
    const done = await commands.attempt(async () => setOutcome(await work(letter)));
    if (!done) setOutcome(null);
  };

  return (
    <>
      <div ref={root} className={styles.root} data-region="list" tabIndex={-1}>
        <TargetList rows={rows} onLeaveOut={change} />
        <div className={styles.divider} />
        {targets.length === 0 ? (
          <div className={styles.none}>{NOTHING_CHOSEN}</div>
        ) : (
          <>
            <div className={styles.remarks} role="status" aria-atomic={false}>
              {blockers.length > 0 && (
                <Blockers blockers={blockers} onGo={go} onLeaveOut={targets.length > 1 ? leaveOut : null} />
              )}
              {notes.length > 0 && (
                <Notes
                  notes={notes}
                  onGo={go}
                  headed={blockers.length > 0}
                  most={letter ? NOTES_SHOWN.ready : NOTES_SHOWN.blocked}
                />
              )}
            </div>
            {letter && <Preview letter={letter} />}
          </>
        )}
      </div>
      <LetterFooter
        hint={hint}
        fileNames={fileNames}
        inWord={document !== undefined}
        losesFiles={outlet.losesFiles?.() ?? false}
        outcome={outcome}
        onPrepare={() => void loadWriter()}
        onPrint={onPrint && letter ? () => onPrint(letter) : null}
        onLike={onLike ?? null}
        onDownload={() =>
          void act(async (whole) => {
            const name = await downloadLetter(whole, targets, month, outlet);
            return { text: downloaded(name), kind: 'download' };
          })
        }
        onDownloadEach={() =>
          void act(async () => {
            const tell = (number: number) =>
              setOutcome({ text: downloadingEach(number, targets.length), kind: 'working' });
            await downloadEachTarget(tracker, targets, month, outlet, tell);
            return { text: downloadedEach(targets.length), kind: 'download' };
          })
        }
        onPlace={() =>
          void act(async (whole) => ({ text: PLACED[await document!.place(await letterFile(whole))], kind: 'other' }))
        }
        onCopy={() =>
          void act(async (whole) => {
            await outlet.copy({ html: letterToHtml(whole), text: letterToText(whole).join('\n') });
            return { text: COPIED, kind: 'other' };
          })
        }
      />
    </>
  );
}
