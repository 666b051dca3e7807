/** 子项目 of the chosen target, or the row of a list that it is: deadlines, completion, and a click that leads to the row of the sheet. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SubProjectProgress } from '../../application/overview/progress';
import { ONE_LINE, SQUEEZED } from '../parts/looks';
import { Bar } from './bar';
import { DeadlineLight } from './lights';
import { moveByArrows, ROW_ATTRIBUTE } from './row-keys';
import { detailsSaid, leadSaid, numberedName, percentOrNot } from './words';

const useStyles = makeStyles({
  list: { margin: '0 0 12px', padding: '0', listStyleType: 'none' },
  row: {
    boxSizing: 'border-box',
    // A button would centre what is not as high as it.
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    height: '42px',
    padding: '5px 12px 0',
    border: '0',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 84px 44px',
    [SQUEEZED]: { gridTemplateColumns: 'minmax(0, 1fr) 20px 44px' },
    alignItems: 'center',
    height: '20px',
    marginBottom: '5px',
  },
  name: { ...ONE_LINE, paddingRight: '8px' },
  // The left half of a full-width bracket is empty.
  numbered: { textIndent: '-7px' },
  percent: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  unfilled: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface SubProjectRowsProps {
  /** What they are: 子项目. */
  readonly title: string;
  /** The words of a target that is its only row; null for sub-projects, which are counted. */
  readonly words: string | null;
  readonly subProjects: readonly SubProjectProgress[];
  /** 序时进度 as the head of the list says it. */
  readonly schedule: number | null;
  readonly year: number | null;
  readonly onReveal: (subProject: SubProjectProgress) => void;
}

export function SubProjectRows({ title, words, subProjects, schedule, year, onReveal }: SubProjectRowsProps) {
  const styles = useStyles();
  const [last, setLast] = useState<number | null>(null);
  // Tab must always find one row.
  const stop = subProjects.some(({ index }) => index === last) ? last : subProjects[0]?.index;
  return (
    <ul className={styles.list} aria-label={title} onKeyDown={moveByArrows}>
      {subProjects.map((subProject) => {
        const { index, name, cell, completion, expected, deadline } = subProject;
        const called = words ?? numberedName(index, name, cell.row);
        return (
          <li key={index}>
            <button
              type="button"
              className={styles.row}
              aria-description={detailsSaid(subProject, schedule)}
              tabIndex={index === stop ? 0 : -1}
              {...{ [ROW_ATTRIBUTE]: '' }}
              onFocus={() => setLast(index)}
              onClick={() => onReveal(subProject)}
            >
              <span className={styles.line}>
                <span className={mergeClasses(styles.name, words === null && styles.numbered)} title={called}>
                  {called}
                </span>
                <DeadlineLight deadline={deadline} year={year} />
                <span
                  className={mergeClasses(styles.percent, completion === null && styles.unfilled)}
                  title={leadSaid(subProject, schedule)}
                >
                  {percentOrNot(subProject)}
                </span>
              </span>
              <Bar completion={completion} expected={expected} thin />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
