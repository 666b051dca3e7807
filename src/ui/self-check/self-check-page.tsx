/** 环境自检: the assumptions about Excel tried in the Excel at hand, what differed, and a report to send. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Outlet } from '../../application/ports';
import {
  describeSelfCheck,
  selfCheckText,
  type SelfCheckReport,
  type SelfCheckResult,
} from '../../application/self-check';
import { SubPage } from '../parts/sub-page';
import type { PanePageProps } from '../session/session-store';
import * as words from './words';
import { HEADING, QUIET, SCROLLING } from '../parts/looks';

const useStyles = makeStyles({
  body: { ...SCROLLING, padding: '12px', fontSize: '13px', lineHeight: '20px' },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px', margin: '0 0 12px' },
  name: { margin: '0', color: tokens.colorNeutralForeground3 },
  value: { margin: '0', overflowWrap: 'anywhere' },
  list: { margin: '4px 0 12px', padding: '0', listStyle: 'none' },
  item: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  detail: QUIET,
  head: HEADING,
});

/** Runs the check; `told` hears how far it is. It ends early when the signal says so, and leaves nothing behind. */
export type RunSelfCheck = (told: (done: number, all: number) => void, signal: AbortSignal) => Promise<SelfCheckReport>;

interface SelfCheckPageProps extends Pick<PanePageProps, 'session' | 'onBack'> {
  readonly run: RunSelfCheck;
  readonly outlet: Outlet;
}

export function SelfCheckPage({ run, session, outlet, onBack }: SelfCheckPageProps) {
  const styles = useStyles();
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number } | null>(null);
  const [report, setReport] = useState<SelfCheckReport | null>(null);
  const running = useRef<AbortController | null>(null);
  // Who leaves the page does not wait for the rest of it.
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    const { signal } = (running.current = new AbortController());
    setReport(null);
    setProgress({ done: 0, all: 1 });
    // Heard once, and not with each of a hundred tries.
    session.say(words.RUNNING);
    await session.attempt(async () => {
      const found = await run((done, all) => setProgress({ done, all }), signal);
      if (signal.aborted) return;
      setReport(found);
      session.say(describeSelfCheck(found));
    });
    setProgress(null);
  };
  const save = () =>
    void session.attempt(async () => {
      const text = selfCheckText(report!);
      if (outlet.losesFiles?.()) {
        await outlet.copy({ html: '', text });
        session.say(words.COPIED);
      } else outlet.download(words.FILE_NAME, new TextEncoder().encode(`\uFEFF${text}`), 'text/plain');
    });
  return (
    <SubPage
      title={words.TITLE}
      onBack={onBack}
      foot={
        <>
          <Button
            appearance={report ? 'secondary' : 'primary'}
            disabledFocusable={progress !== null}
            onClick={() => void start()}
          >
            {report ? words.AGAIN : words.START}
          </Button>
          {report && (
            <Button appearance="primary" onClick={save}>
              {outlet.losesFiles?.() ? words.COPY : words.EXPORT}
            </Button>
          )}
        </>
      }
    >
      {/* Long lists are read with the keys: the page scrolls by itself. */}
      <div className={styles.body} data-region="list" role="region" aria-label={words.RESULTS} tabIndex={0}>
        {!report && !progress && (
          <>
            <p>{words.INTRO}</p>
            <p>{words.UNDO_NOTE}</p>
          </>
        )}
        {progress && (
          <>
            <p>{words.running(progress.done, progress.all)}</p>
            <ProgressBar value={progress.done / progress.all} aria-label={words.TITLE} />
          </>
        )}
        {report && <Report report={report} />}
      </div>
    </SubPage>
  );
}

function Report({ report }: { readonly report: SelfCheckReport }) {
  const styles = useStyles();
  const { client, excelApi, results } = report;
  const of = (outcome: SelfCheckResult['outcome']) => results.filter((result) => result.outcome === outcome);
  return (
    <>
      <dl className={styles.facts}>
        <dt className={styles.name}>{words.CLIENT}</dt>
        <dd className={styles.value}>{client}</dd>
        <dt className={styles.name}>{words.API}</dt>
        <dd className={styles.value}>{excelApi}</dd>
      </dl>
      <p>{describeSelfCheck(report)}</p>
      {of('different').length === 0 ? (
        <p>{words.ALL_SAME}</p>
      ) : (
        <List name={words.DIFFERENT} results={of('different')} />
      )}
      {of('unsupported').length > 0 && <List name={words.UNSUPPORTED} results={of('unsupported')} />}
      <p>{words.SEND}</p>
    </>
  );
}

function List({ name, results }: { readonly name: string; readonly results: readonly SelfCheckResult[] }) {
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.head}>{name}</h2>
      <ul className={styles.list}>
        {results.map(({ id, says, detail }) => (
          <li key={id} className={styles.item}>
            {says}
            <div className={styles.detail}>
              {id} {detail}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
