/** The writing form of a sheet in one line: how much of which kind, all of it mended at once, and the way to its lines. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { writingFormCount, writingFormKinds } from '../../rules/writing-form';
import { SeverityIcon } from '../parts/severity-icon';
import { SmallSpinner } from '../parts/small-spinner';
import type { FormFold } from './lines';
import { useRowStyles } from './row-styles';
import { ONE_LINE, QUIET_LINE } from '../parts/looks';
import { fixedTitle, FIXING, FIX_FORM, fixFormOf, formSaid } from './words';

/** How the fold stands. */
export interface FoldLook {
  readonly fixing: boolean;
  /** Something in it can be mended. */
  readonly fixable: boolean;
}

const useStyles = makeStyles({
  line: { height: '48px' },
  texts: { flex: '1', minWidth: '0', marginLeft: '8px' },
  title: { ...ONE_LINE, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  kinds: { ...ONE_LINE, ...QUIET_LINE },
  done: { flex: 'none', color: tokens.colorStatusSuccessForeground1 },
  fix: { flex: 'none', marginLeft: '8px' },
  chevron: { flex: 'none', marginLeft: '8px', color: tokens.colorNeutralForeground2 },
});

interface FoldRowProps extends FoldLook {
  readonly fold: FormFold;
  readonly open: boolean;
  readonly active: boolean;
  /** A line that it hides is of the cells selected in the sheet. */
  readonly current: boolean;
  readonly focusable: boolean;
  readonly index: number;
  readonly onToggle: (key: string) => void;
  readonly onFix: (fold: FormFold) => void;
}

export const FoldRow = memo(function FoldRow(props: FoldRowProps) {
  const { fold, fixing, fixable, open, active, current, focusable, index } = props;
  const row = useRowStyles();
  const styles = useStyles();
  const findings = fold.rows.flatMap((each) => each.findings);
  const count = writingFormCount(findings);
  const title = fold.isDone ? fixedTitle(count) : count;
  const kinds = writingFormKinds(findings);
  const marked = active || current;
  const Chevron = open ? ChevronUp16Regular : ChevronDown16Regular;
  return (
    <div
      role="row"
      data-key={fold.key}
      aria-label={formSaid(title, kinds)}
      aria-level={2}
      aria-rowindex={index}
      aria-selected={active}
      aria-expanded={open}
      tabIndex={focusable ? 0 : -1}
      className={mergeClasses(row.root, marked && row.active)}
      onClick={() => props.onToggle(fold.key)}
    >
      <div role="gridcell" className={mergeClasses(row.line, styles.line, marked && row.activeLine)}>
        {fold.isDone ? (
          <CheckmarkCircle16Filled className={styles.done} />
        ) : (
          <SeverityIcon severity="suggestion" named />
        )}
        <div className={styles.texts}>
          <div className={mergeClasses(styles.title, active && styles.strong)}>{title}</div>
          <div className={styles.kinds} title={kinds}>
            {kinds}
          </div>
        </div>
        {fixing && <SmallSpinner className={styles.fix} label={FIXING} />}
        {!fixing && fixable && (
          <Button
            className={styles.fix}
            size="small"
            tabIndex={focusable ? 0 : -1}
            aria-label={fixFormOf(fold.sheet, count)}
            onClick={(event) => {
              event.stopPropagation();
              props.onFix(fold);
            }}
          >
            {FIX_FORM}
          </Button>
        )}
        <Chevron className={styles.chevron} />
      </div>
    </div>
  );
});
