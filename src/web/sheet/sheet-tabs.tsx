/** The tabs of the sheets, with the number of errors in each. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ChevronLeft20Regular,
  ChevronRight20Regular,
  TextBulletListLtr20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../ui/parts/icon-button';
import { later } from '../../ui/parts/later';
import { MenuButton } from '../../ui/parts/menu-button';
import type { FilteredRows } from '../filter/use-filter';
import type { SelectionSums } from '../grid/selection-sums';
import { FOCUS_INSIDE } from '../../ui/parts/looks';
import * as words from '../words';
import type { SheetsMenuProps } from './sheets-menu';

const SheetsMenu = later(() => import('./sheets-menu').then(({ SheetsMenu: menu }) => menu));

const ZOOMS = [0.5, 0.75, 0.9, 1, 1.25, 1.5, 2];

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    height: '38px',
    padding: '0 calc(4px + var(--covered, 0px)) 0 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: { display: 'flex', flex: '1', minWidth: '0', height: '100%', overflowX: 'auto', scrollbarWidth: 'none' },
  tab: {
    ...FOCUS_INSIDE,
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
  zoom: { flex: 'none', display: 'flex', alignItems: 'center' },
  percent: { minWidth: '52px', fontWeight: tokens.fontWeightRegular },
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

interface SheetTabsProps extends Omit<SheetsMenuProps, 'anchor' | 'onClose'> {
  /** Of the selected cells; null where there is nothing to say. */
  readonly sums: SelectionSums | null;
  /** Null while nothing is filtered. */
  readonly filtered: FilteredRows | null;
  /** 1 for the size of the file. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

export function SheetTabs({ names, shown, errors, sums, filtered, zoom, onZoom, onShow }: SheetTabsProps) {
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
      <IconButton
        size="small"
        icon={<ChevronLeft20Regular />}
        name={words.PREVIOUS_SHEETS}
        onClick={() => scroll(-1)}
      />
      <IconButton size="small" icon={<ChevronRight20Regular />} name={words.NEXT_SHEETS} onClick={() => scroll(1)} />
      <MenuButton
        size="small"
        icon={<TextBulletListLtr20Regular />}
        aria-label={words.LIST_SHEETS}
        title={words.LIST_SHEETS}
        load={SheetsMenu.load}
        menu={(hung) => <SheetsMenu {...{ names, shown, errors, onShow }} {...hung} />}
      />
      <div ref={list} className={styles.tabs} role="tablist" aria-label={words.SHEETS}>
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
              aria-label={count > 0 ? words.errorsIn(name, count) : name}
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
      {filtered && <div className={styles.sums}>{words.rowsShown(filtered.shown, filtered.all)}</div>}
      {sums && <div className={styles.sums}>{words.sumsOf(sums)}</div>}
      <div className={styles.zoom} role="group" aria-label={words.ZOOM}>
        <IconButton
          size="small"
          icon={<ZoomOut20Regular />}
          name={words.ZOOM_OUT}
          disabled={zoom <= ZOOMS[0]!}
          onClick={() => onZoom(ZOOMS.findLast((one) => one < zoom) ?? zoom)}
        />
        <Button
          appearance="subtle"
          size="small"
          className={styles.percent}
          title={words.ZOOM}
          onClick={() => onZoom(1)}
        >
          {`${Math.round(zoom * 100)}%`}
        </Button>
        <IconButton
          size="small"
          icon={<ZoomIn20Regular />}
          name={words.ZOOM_IN}
          disabled={zoom >= ZOOMS.at(-1)!}
          onClick={() => onZoom(ZOOMS.find((one) => one > zoom) ?? zoom)}
        />
      </div>
    </div>
  );
}
