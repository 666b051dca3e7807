/** 合并科室台账: files are chosen, what they say differently is decided, and then they are merged into the workbook. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import type { OpenWorkbook } from '../../application/ports';
import { TRUST } from '../check/words';
import { FileButton } from '../parts/file-button';
import {
  DonePage,
  PageBody,
  PageSection,
  PlainButton,
  PlainSection,
  ToldBox,
  usePageStyles,
} from '../parts/page-parts';
import { Placeholder } from '../parts/placeholder';
import { SubPage } from '../parts/sub-page';
import type { PanePageProps } from '../session/session-store';
import { CANCEL } from '../words';
import { ConflictList } from './conflict-list';
import { Doubts, Filled, LeftOut } from './merge-lists';
import { useMerging } from './use-merging';
import * as words from './words';
import { isUnsure } from '../../application/merging/merge-choices';

const useStyles = makeStyles({
  sentence: { margin: '0', lineHeight: '20px' },
  trust: { display: 'flex', alignItems: 'center', gap: '4px', marginTop: '12px' },
});

interface MergePageProps extends PanePageProps {
  readonly workbook: Pick<OpenWorkbook, 'trial'>;
}

export function MergePage({ workbook, reading, session, busy, onBack }: MergePageProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { parts, merge, pending, refusal, chosen, cells, decided, merged, ...does } = useMerging(
    reading,
    session,
    workbook.trial,
  );
  const frame = { title: words.MERGE, onBack };

  if (merged) {
    return (
      <DonePage
        {...frame}
        busy={busy}
        heading={words.mergedTitle(merged.parts)}
        sentence={words.mergedSentence(merged.cells)}
        onUndo={does.undo}
      />
    );
  }
  const isFresh = parts.length === 0;
  const files = { accept: '.xlsx,.xlsm', multiple: true, onFiles: does.open };
  if (pending) {
    return (
      <SubPage {...frame} foot={<PlainButton name={CANCEL} onClick={onBack} />}>
        <Placeholder />
      </SubPage>
    );
  }
  if (!merge || merge.conflicts.length + merge.filled.length === 0) {
    const foot = (
      <>
        <FileButton {...files} appearance="primary" label={isFresh ? words.CHOOSE_FILES : words.OTHER_FILES} />
        <PlainButton name={CANCEL} onClick={onBack} />
      </>
    );
    return (
      <SubPage {...frame} foot={foot}>
        <PageBody name={words.MERGE}>
          <PlainSection>
            {refusal !== null && <ToldBox kind="error">{refusal}</ToldBox>}
            {refusal === null && <p className={styles.sentence}>{merge ? words.NOTHING_NEW : words.INTRODUCTION}</p>}
            <p className={mergeClasses(page.muted, styles.trust)}>
              <LockClosed16Regular />
              {TRUST}
            </p>
          </PlainSection>
          {merge && <LeftOut merge={merge} />}
        </PageBody>
      </SubPage>
    );
  }
  const { conflicts } = merge;
  const waits = busy || decided < conflicts.length;
  const foot = (
    <>
      <Button appearance="primary" disabledFocusable={waits} onClick={() => waits || does.start()}>
        {words.mergeButton(cells.length)}
      </Button>
      <FileButton {...files} label={words.OTHER_FILES} />
    </>
  );
  return (
    <SubPage {...frame} beside={words.filesCount(parts.length)} foot={foot}>
      <PageBody>
        <Doubts merge={merge} />
        {conflicts.length > 0 && (
          <PageSection
            title={words.conflictsTitle(conflicts.some(isUnsure))}
            beside={<span role="status">{words.decidedOf(decided, conflicts.length)}</span>}
          >
            <ConflictList
              conflicts={conflicts}
              inserted={merge.inserted}
              sources={[words.THIS_WORKBOOK, ...parts.map(({ name }) => name)]}
              chosen={chosen}
              onChoose={does.choose}
              onChooseAll={does.chooseAll}
              onReveal={(cell) => void session.reveal(cell)}
            />
          </PageSection>
        )}
        <Filled merge={merge} />
        <LeftOut merge={merge} />
      </PageBody>
    </SubPage>
  );
}
