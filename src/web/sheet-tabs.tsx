/** The tabs of the sheets, with the number of errors in each. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { SelectionSums } from './grid/selection-sums';
import { errorsIn, NEXT_SHEETS, PREVIOUS_SHEETS, SHEETS, sumsOf } from './words';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    height: '38px',
    padding: '0 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: { display: 'flex', flex: '1', minWidth: '0', height: '100%', overflowX: 'auto', scrollbarWidth: 'none' },
  tab: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 16px',
    border: '0',
    borderTop: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  shown: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  sums: {
    flex: 'none',
    padding: '0 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre',
  },
  errors: {
    minWidth: '18px',
    borderRadius: '9px',
    padding: '0 4px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface SheetTabsProps {
  readonly names: readonly string[];
  readonly shown: string;
  readonly errors: ReadonlyMap<string, number>;
  /** Of the selected cells; null where there is nothing to say. */
  readonly sums: SelectionSums | null;
  readonly onShow: (name: string) => void;
}

export function SheetTabs({ names, shown, errors, sums, onShow }: SheetTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Braces: newer browsers return a promise, which React would take for what undoes the effect.
    current.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [shown]);
  const scroll = (direction: -1 | 1) =>
    list.current?.scrollBy({ left: (direction * list.current.clientWidth) / 2, behavior: 'smooth' });
  const step = (from: number, by: number) => {
    const name = names[(from + by + names.length) % names.length];
    if (name !== undefined) onShow(name);
  };
  return (
    <div className={styles.root}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeft20Regular />}
        aria-label={PREVIOUS_SHEETS}
        title={PREVIOUS_SHEETS}
        onClick={() => scroll(-1)}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronRight20Regular />}
        aria-label={NEXT_SHEETS}
        title={NEXT_SHEETS}
        onClick={() => scroll(1)}
      />
      <div ref={list} className={styles.tabs} role="tablist" aria-label={SHEETS}>
        {names.map((name, index) => {
          const count = errors.get(name) ?? 0;
          const isShown = name === shown;
          return (
            <button
              key={name}
              ref={isShown ? current : null}
              type="button"
              role="tab"
              className={mergeClasses(styles.tab, isShown && styles.shown)}
              aria-selected={isShown}
              aria-label={count > 0 ? errorsIn(name, count) : name}
              tabIndex={isShown ? 0 : -1}
              onClick={() => onShow(name)}
              onKeyDown={({ key }) => {
                if (key === 'ArrowRight') step(index, 1);
                else if (key === 'ArrowLeft') step(index, -1);
              }}
            >
              {name}
              {count > 0 && <span className={styles.errors}>{count}</span>}
            </button>
          );
        })}
      </div>
      {sums && <div className={styles.sums}>{sumsOf(sums)}</div>}
    </div>
  );
}
