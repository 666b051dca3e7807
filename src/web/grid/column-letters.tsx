/** The letters over the columns; they stay in sight. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { columnLetters, type CellRange } from '../../domain/cell';
import { LETTERS, NUMBERS, type SheetLayout } from './sheet-layout';

const useStyles = makeStyles({
  root: { position: 'sticky', top: '0', zIndex: 4, height: `${LETTERS}px` },
  letter: {
    position: 'absolute',
    top: '0',
    boxSizing: 'border-box',
    height: `${LETTERS}px`,
    lineHeight: `${LETTERS - 2}px`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  corner: { position: 'sticky', left: '0', zIndex: 1, width: `${NUMBERS}px` },
  here: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2Pressed,
    boxShadow: `inset 0 -3px 0 ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface ColumnLettersProps {
  readonly layout: SheetLayout;
  readonly selected: CellRange;
}

export function ColumnLetters({ layout, selected }: ColumnLettersProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} aria-hidden>
      <div className={mergeClasses(styles.letter, styles.corner)} data-letter="0" />
      {layout.columnNumbers.map((column) => {
        const { left, width } = layout.boxOf({ top: 1, bottom: 1, left: column, right: column });
        if (width === 0) return null;
        const here = column >= selected.left && column <= selected.right;
        return (
          <div
            key={column}
            className={mergeClasses(styles.letter, here && styles.here)}
            data-letter={column}
            style={{ left: NUMBERS + left, width }}
          >
            {columnLetters(column)}
          </div>
        );
      })}
    </div>
  );
}
