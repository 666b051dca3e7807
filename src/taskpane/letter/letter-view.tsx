/** 函件: which targets, what stands in the way, how it will look, and the file. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { LetterDocument } from '../../application/ports';
import type { Target } from '../../domain/tracker';
import { composeLetter } from '../../letter/compose';
import { letterFileName } from '../../letter/letter-file-name';
import type { Letter } from '../../letter/letter';
import { letterToText } from '../../letter/to-text';
import { reportingMonth } from '../../rules/support';
import type { ViewProps } from '../session';
import { LetterFooter } from './letter-footer';
import { letterToHtml } from './letter-html';
import { letterModel, type Remark } from './letter-model';
import { Preview } from './preview';
import { Blockers, Notes } from './remarks';
import { TargetList } from './target-list';
import { COPIED, downloaded, downloadedEach, NOTHING_CHOSEN, PLACED } from './words';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The writer of the file is only loaded when it is wanted. */
const loadWriter = () => import('../../adapters/docx/letter-to-docx');

const useStyles = makeStyles({
  root: { flex: '1', minHeight: '0', overflowY: 'auto' },
  divider: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  preview: { paddingTop: '8px' },
  none: { padding: '24px 12px', color: tokens.colorNeutralForeground2 },
});

interface LetterViewProps extends Pick<ViewProps, 'reading' | 'commands' | 'outlet'> {
  /** In Word: where the letter goes instead of the downloads. */
  readonly document?: LetterDocument;
}

export function LetterView({ reading, commands, outlet, document }: LetterViewProps) {
  const styles = useStyles();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<string | null>(null);
  const model = useMemo(() => letterModel(reading, leftOut), [reading, leftOut]);
  const { rows, targets, composition, blockers, notes } = model;
  const { letter } = composition;
  const month = reportingMonth(reading.tracker);

  const change = (sheets: ReadonlySet<string>) => {
    setLeftOut(sheets);
    setOutcome(null);
  };
  const go = ({ where, cell }: Remark) => {
    if (where === 'findings') commands.show('check', cell);
    else if (where === 'settings') commands.show('settings', cell);
    else void commands.reveal(cell);
  };
  /** Does something with the letter and tells what came of it; what goes wrong is told by the pane. */
  const act = (work: (letter: Letter) => Promise<string>) => {
    if (!letter) return;
    setOutcome(null);
    void commands.attempt(async () => setOutcome(await work(letter)));
  };
  const download = async (one: Letter, about: readonly Target[]): Promise<string> => {
    const { letterToDocx } = await loadWriter();
    const name = letterFileName(about, month);
    outlet.download(name, letterToDocx(one), DOCX);
    return name;
  };
  const downloadEach = async (): Promise<string> => {
    for (const target of targets) {
      const one = composeLetter(reading.tracker, [target]).letter;
      if (one) await download(one, [target]);
    }
    return downloadedEach(targets.length);
  };

  return (
    <>
      <div className={styles.root} data-region="list" tabIndex={-1}>
        <TargetList rows={rows} onLeaveOut={change} />
        <div className={styles.divider} />
        {targets.length === 0 ? (
          <div className={styles.none}>{NOTHING_CHOSEN}</div>
        ) : (
          <>
            {blockers.length > 0 && (
              <Blockers
                blockers={blockers}
                onGo={go}
                onLeaveOut={targets.length > 1 ? ({ cell }) => change(new Set([...leftOut, cell.sheet])) : null}
              />
            )}
            {notes.length > 0 && <Notes notes={notes} onGo={go} headed={blockers.length > 0} />}
            {letter && (
              <div className={styles.preview}>
                <Preview letter={letter} />
              </div>
            )}
          </>
        )}
      </div>
      <LetterFooter
        blocked={targets.length > 0 && letter ? null : Math.max(1, blockers.length)}
        targetCount={targets.length}
        inWord={document !== undefined}
        outcome={outcome}
        onPrepare={() => void loadWriter()}
        onDownload={() => act(async (whole) => downloaded(await download(whole, targets)))}
        onDownloadEach={() => act(downloadEach)}
        onPlace={() => act(async (whole) => PLACED[await document!.place((await loadWriter()).letterToDocx(whole))])}
        onCopy={() =>
          act(async (whole) => {
            await outlet.copy({ html: letterToHtml(whole), text: letterToText(whole).join('\n') });
            return COPIED;
          })
        }
      />
    </>
  );
}
