/** The header of a sheet in the list: it stays in sight above its rows and folds them away. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { SheetGroup } from './lines';
import { ONE_LINE, QUIET } from '../parts/looks';
import { itemCount } from './words';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: '0',
    zIndex: 1,
    boxSizing: 'border-box',
    height: '36px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  line: { display: 'flex', alignItems: 'center', height: '100%', padding: '0 12px', cursor: 'default' },
  chevron: { flex: 'none', color: tokens.colorNeutralForeground2 },
  name: {
    ...ONE_LINE,
    flex: 'none',
    maxWidth: '50%',
    marginLeft: '8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { ...ONE_LINE, ...QUIET, flex: '1', minWidth: '0', marginLeft: '8px' },
  count: { ...QUIET, flex: 'none', marginLeft: '16px', fontVariantNumeric: 'tabular-nums' },
});

interface SheetHeaderProps {
  readonly group: SheetGroup;
  readonly itemKey: string;
  readonly open: boolean;
  readonly focusable: boolean;
  readonly index: number;
  readonly onToggle: (key: string) => void;
}

export const SheetHeader = memo(function SheetHeader(props: SheetHeaderProps) {
  const { group, itemKey, open, focusable, index, onToggle } = props;
  const styles = useStyles();
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div
      role="row"
      data-key={itemKey}
      aria-level={1}
      aria-rowindex={index}
      aria-expanded={open}
      tabIndex={focusable ? 0 : -1}
      className={styles.root}
      onClick={() => onToggle(itemKey)}
    >
      <div role="gridcell" className={styles.line}>
        <Chevron className={styles.chevron} />
        <span className={styles.name}>{group.sheet}</span>
        {/* Cut to what can show: 目标内容 may be as long as a page. */}
        <span className={styles.about}>{group.about.slice(0, 60)}</span>
        <span className={styles.count}>{itemCount(group.count)}</span>
      </div>
    </div>
  );
});
