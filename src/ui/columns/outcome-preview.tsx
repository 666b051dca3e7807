/** What is read with the answers as they stand, and one target of the letter. */
import { mergeClasses } from '@fluentui/react-components';
import {
  CheckmarkCircle16Regular,
  ChevronLeft20Regular,
  ChevronRight20Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { ColumnsOutcome } from '../../application/column-map/columns-question';
import type { CellRef } from '../../domain/cell';
import { IconButton } from '../parts/icon-button';
import { LinkButton } from '../parts/link-button';
import { useColumnsStyles } from './columns-styles';
import { Slip } from './slip';
import * as words from './words';

interface OutcomePreviewProps {
  readonly outcome: ColumnsOutcome;
  /** Shows what was not read. */
  readonly onSee: (cell: CellRef) => void;
}

export function OutcomePreview({ outcome, onSee }: OutcomePreviewProps) {
  const styles = useColumnsStyles();
  const [wanted, setWanted] = useState(0);
  const { targets, notRead, tracker } = outcome;
  const at = Math.min(wanted, Math.max(0, targets.length - 1));
  const target = targets[at];
  const isWhole = targets.length > 0 && notRead === null;
  const Icon = isWhole ? CheckmarkCircle16Regular : Warning16Filled;
  return (
    <section aria-label={words.PREVIEW}>
      <div className={styles.previewHead}>
        <h3 className={styles.title}>{words.PREVIEW}</h3>
        {target && <span className={styles.caption}>{words.positionOf(at + 1, targets.length)}</span>}
        <span className={styles.grow} />
        <IconButton
          size="small"
          icon={<ChevronLeft20Regular />}
          name={words.PREVIOUS_TARGET}
          disabled={at === 0}
          onClick={() => setWanted(at - 1)}
        />
        <IconButton
          size="small"
          icon={<ChevronRight20Regular />}
          name={words.NEXT_TARGET}
          disabled={at >= targets.length - 1}
          onClick={() => setWanted(at + 1)}
        />
      </div>
      <p className={mergeClasses(styles.line, styles.outcome)} role="status">
        <Icon className={mergeClasses(styles.icon, isWhole ? styles.success : styles.warning)} />
        <span className={styles.lineText}>
          {words.outcomeLine(outcome)}
          {notRead && <LinkButton onClick={() => onSee(notRead.cell)}>{words.SEE}</LinkButton>}
        </span>
      </p>
      {target && (
        <div className={styles.desk}>
          <Slip key={target.key} tracker={tracker} target={target} />
        </div>
      )}
    </section>
  );
}
