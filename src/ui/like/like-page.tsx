/** 按以往函件的样式: an old letter is chosen, what would change is shown old beside new, each may be left out, and the rest is kept in 设置. */
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular, Document20Regular, Info16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { readOldLetter } from '../../adapters/letter-file/read-letter-file';
import { named } from '../../application/named-failure';
import { likeInto } from '../../application/like/keep-settings';
import { likeLetter, titlesOf, type LikeChange, type LikeGroup } from '../../application/like/like-letter';
import type { OldLetter } from '../../application/like/look-changes';
import { FileButton } from '../parts/file-button';
import { DonePage } from '../parts/page-parts';
import { SubPage } from '../parts/sub-page';
import type { PanePageProps } from '../session/session-store';
import { useDone } from '../use-done';
import { CANCEL } from '../words';
import * as words from './words';
import { QUIET, SCROLLING } from '../parts/looks';

const useStyles = makeStyles({
  body: SCROLLING,
  ask: { padding: '24px 12px', display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  file: { display: 'flex', gap: '8px', padding: '12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { minWidth: '0', overflowWrap: 'anywhere' },
  muted: { ...QUIET, lineHeight: '16px' },
  heads: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 118px) 24px minmax(0, 1fr)',
    padding: '8px 12px 0',
  },
  then: { gridColumn: '4' },
  now: { gridColumn: '2' },
  change: { margin: '0', padding: '0 12px 8px', border: '0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 118px) 24px minmax(0, 1fr)',
    alignItems: 'start',
    fontSize: '13px',
    lineHeight: '22px',
    overflowWrap: 'anywhere',
  },
  box: { marginLeft: '-8px' },
  old: { gridColumn: '2', color: tokens.colorNeutralForeground2 },
  arrow: { gridColumn: '3', paddingTop: '3px', color: tokens.colorNeutralForeground3 },
  fresh: { gridColumn: '4', fontWeight: tokens.fontWeightSemibold },
  left: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  note: {
    display: 'flex',
    gap: '8px',
    margin: '12px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: '13px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  icon: { flex: 'none', paddingTop: '2px' },
  told: { margin: '0', padding: '0 12px 0 32px', fontSize: '13px', lineHeight: '20px' },
  another: { marginLeft: 'auto' },
});

const ACCEPTED = '.docx,.txt';

interface Opened {
  readonly name: string;
  readonly old: OldLetter;
}

export function LikePage({ reading, session, busy, onBack }: PanePageProps) {
  const styles = useStyles();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [left, setLeft] = useState<ReadonlySet<LikeGroup>>(new Set());
  const { done: taken, change, undo } = useDone<number>(session);
  const report = useMemo(() => opened && likeLetter(reading.tracker, opened.old), [opened, reading]);
  const wanted = report?.changes.filter(({ name }) => !left.has(name)) ?? [];
  const open = async ([file]: readonly File[]) => {
    if (!file) return;
    await session.attempt(async () => {
      const old = await readFile(file, titlesOf(reading.tracker));
      setLeft(new Set());
      setOpened({ name: file.name, old });
    });
  };
  const take = async () => {
    if (busy || wanted.length === 0) return;
    await change(wanted.length, words.stepName(opened!.name), (workbook) => likeInto(workbook, wanted));
  };
  const frame = { title: words.TITLE, onBack };

  if (taken !== null) {
    return (
      <DonePage {...frame} busy={busy} heading={words.TAKEN_TITLE} sentence={words.takenLine(taken)} onUndo={undo} />
    );
  }
  if (!report || !opened) {
    return (
      <SubPage {...frame} foot={<Button onClick={onBack}>{CANCEL}</Button>}>
        <div className={mergeClasses(styles.body, styles.ask)} data-region="list">
          <span>{words.CHOOSE_QUESTION}</span>
          <span className={styles.muted}>{words.CHOOSE_HINT}</span>
          <FileButton label={words.CHOOSE} appearance="primary" accept={ACCEPTED} onFiles={open} />
        </div>
      </SubPage>
    );
  }
  const foot = (
    <>
      <Button appearance="primary" disabledFocusable={busy || wanted.length === 0} onClick={() => void take()}>
        {words.take(wanted.length)}
      </Button>
      <Button onClick={onBack}>{CANCEL}</Button>
      <FileButton
        className={styles.another}
        label={words.ANOTHER}
        appearance="subtle"
        accept={ACCEPTED}
        onFiles={open}
      />
    </>
  );
  const turn = (name: LikeGroup, isOn: boolean) =>
    setLeft(isOn ? new Set([...left].filter((each) => each !== name)) : new Set([...left, name]));
  const { changes, told } = report;
  return (
    <SubPage {...frame} foot={foot}>
      <div className={styles.body} data-region="list">
        <div className={styles.file}>
          <Document20Regular className={styles.icon} />
          <div className={styles.name} role="status">
            <div>{opened.name}</div>
            <div className={styles.muted}>{changes.length > 0 ? words.differences(changes.length) : words.SAME}</div>
          </div>
        </div>
        {changes.length > 0 && (
          <div className={mergeClasses(styles.heads, styles.muted)} aria-hidden>
            <span className={styles.now}>{words.NOW}</span>
            <span className={styles.then}>{words.THEN}</span>
          </div>
        )}
        {changes.map((change) => (
          <Change key={change.name} change={change} isOn={!left.has(change.name)} onTurn={turn} />
        ))}
        {told.length > 0 && (
          <>
            <div className={styles.note}>{words.NOT_TAKEN}</div>
            <ul className={styles.told}>
              {told.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
        <div className={styles.note}>
          <Info16Regular className={styles.icon} />
          <span>{words.ONLY_LOOKS}</span>
        </div>
      </div>
    </SubPage>
  );
}

interface ChangeProps {
  readonly change: LikeChange;
  readonly isOn: boolean;
  readonly onTurn: (name: LikeGroup, isOn: boolean) => void;
}

/** The settings that are changed together, with the mark that leaves them out. */
function Change({ change: { name, lines }, isOn, onTurn }: ChangeProps) {
  const styles = useStyles();
  const isNamed = lines.length > 1 && name !== '章节名称';
  const shown = (own: string, text: string) => (isNamed ? `${own} ${text}` : text);
  return (
    <fieldset className={styles.change}>
      <Checkbox
        className={styles.box}
        checked={isOn}
        label={isOn ? name : `${name}（${words.KEPT}）`}
        onChange={(_, { checked }) => onTurn(name, checked === true)}
      />
      {lines.map((line) => (
        <div key={line.key} className={styles.line}>
          <span className={styles.old}>{shown(line.name, line.now)}</span>
          <ArrowRight16Regular className={styles.arrow} aria-label={words.THEN} />
          <span className={mergeClasses(styles.fresh, !isOn && styles.left)}>{shown(line.name, line.then)}</span>
        </div>
      ))}
    </fieldset>
  );
}

/** Reads the letter; `titles` are those of the tracker. Throws a Failure that names the file. */
async function readFile(file: File, titles: readonly string[]): Promise<OldLetter> {
  try {
    return readOldLetter(new Uint8Array(await file.arrayBuffer()), titles);
  } catch (error) {
    throw named(file.name, error);
  }
}
