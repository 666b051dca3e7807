/** The filter of one column: a condition, or the values that stand there, of which some are ticked; loaded when it is first wanted. */
import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useMemo, useState, type FormEvent } from 'react';
import type { AskedCriterion } from '../../application/filtering/criteria';
import { describeCriterion } from '../../application/filtering/describe-criterion';
import { chosenValues, type FilterEntry } from '../../application/filtering/sheet-filter';
import { wishCriterion } from '../../application/filtering/wishes';
import * as words from './words';
import { CANCEL, OK } from '../words';
import { meantWish, typedWish, WishFields } from './wish-fields';
import type { OpenFilter } from './filter-work';

/** More lines would take long to draw; the search finds the others. */
const MOST_LINES = 300;

const useStyles = makeStyles({
  surface: {
    width: '280px',
    maxWidth: 'calc(100vw - 16px)',
    boxSizing: 'border-box',
    padding: '12px',
    overflow: 'auto',
  },
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  note: { margin: '0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: {
    maxHeight: 'min(240px, 40vh)',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { '& label': { overflowWrap: 'anywhere', padding: '4px 8px 4px 4px' }, '& > div': { margin: '4px' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  plain: { alignSelf: 'flex-start', paddingLeft: '4px', paddingRight: '4px' },
});

interface FilterPanelProps {
  readonly open: boolean;
  readonly filter: OpenFilter;
  /** Null where all is to be shown. */
  readonly onSet: (criterion: AskedCriterion | null) => void;
  /** Takes the whole filter away; null for that of a table, which keeps its buttons. */
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
}

export function FilterPanel({ open, filter, onSet, onRemove, onClose }: FilterPanelProps) {
  const styles = useStyles();
  return (
    <Popover
      open={open}
      trapFocus
      positioning={{
        target: filter.anchor,
        position: 'below',
        align: 'end',
        autoSize: true,
        overflowBoundaryPadding: 8,
      }}
      onOpenChange={(_, change) => change.open || onClose()}
    >
      <PopoverSurface className={styles.surface} aria-label={words.filterOf(filter.header)}>
        <Lines key={filter.id} {...{ filter, onSet, onRemove, onClose }} />
      </PopoverSurface>
    </Popover>
  );
}

function Lines({ filter: { entries, criterion, values }, onSet, onRemove, onClose }: Omit<FilterPanelProps, 'open'>) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  const [search, setSearch] = useState('');
  /** Of all lines; what is searched for begins with all that was found. */
  const [ticked, setTicked] = useState(() => entries.map(({ chosen }) => chosen));
  const [tickedFound, setTickedFound] = useState<readonly boolean[]>([]);
  const searching = search.trim() !== '';
  const shown = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return entries.flatMap((entry, index) => (textOf(entry).toLowerCase().includes(wanted) ? [index] : []));
  }, [entries, search]);
  const present = searching ? tickedFound : ticked;
  const isTicked = (index: number): boolean => present[index] ?? false;
  const tick = (indices: readonly number[], isOn: boolean) => {
    const wanted = new Set(indices);
    const next = entries.map((_, index) => (wanted.has(index) ? isOn : isTicked(index)));
    if (searching) setTickedFound(next);
    else setTicked(next);
  };
  const count = shown.filter(isTicked).length;
  const chosen = entries.filter((_, index) => isTicked(index));
  const [wish, setWish] = useState(() => typedWish(criterion, values));
  const meant = meantWish(wish, values);
  const [wasAsked, setAsked] = useState(false);
  const byWish = wish.kind !== '';
  const isReady = byWish ? meant !== null : chosen.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isReady) return;
    if (meant) onSet(wishCriterion(meant));
    else onSet(chosen.length === entries.length ? null : chosenValues(chosen));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {criterion && <p className={styles.note}>{words.presentFilter(describeCriterion(criterion, values.write))}</p>}
      {!byWish && (
        <>
          <Input
            type="search"
            autoComplete="off"
            contentBefore={<Search16Regular />}
            placeholder={words.FILTER_SEARCH}
            aria-label={words.FILTER_SEARCH}
            value={search}
            onChange={(_, { value }) => {
              setSearch(value);
              const wanted = value.trim().toLowerCase();
              setTickedFound(entries.map((entry) => textOf(entry).toLowerCase().includes(wanted)));
            }}
          />
          <div className={styles.list} role="group" aria-label={words.FILTER_ENTRIES} {...arrows}>
            {shown.length > 0 ? (
              <Checkbox
                className={styles.line}
                label={searching ? words.FILTER_FOUND : words.FILTER_ALL}
                checked={count === 0 ? false : count === shown.length ? true : 'mixed'}
                onChange={(_, { checked }) => tick(shown, checked === true)}
              />
            ) : (
              <p className={styles.note}>{words.NOTHING_FOUND}</p>
            )}
            {shown.slice(0, MOST_LINES).map((index) => (
              <Checkbox
                key={index}
                className={styles.line}
                label={textOf(entries[index]!)}
                checked={isTicked(index)}
                onChange={(_, { checked }) => tick([index], checked === true)}
              />
            ))}
          </div>
          {shown.length > MOST_LINES && <p className={styles.note}>{words.moreEntries(shown.length - MOST_LINES)}</p>}
        </>
      )}
      <WishFields
        {...{ wish }}
        column={values}
        isJudged={wasAsked}
        onChange={(next) => {
          setWish(next);
          setAsked(false);
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!byWish && !isReady}>
          {OK}
        </Button>
        <Button onClick={onClose}>{CANCEL}</Button>
      </div>
      {criterion && (
        <Button className={styles.plain} appearance="subtle" size="small" onClick={() => onSet(null)}>
          {words.CLEAR_FILTER}
        </Button>
      )}
      {onRemove && (
        <Button className={styles.plain} appearance="subtle" size="small" onClick={onRemove}>
          {words.REMOVE_FILTER}
        </Button>
      )}
    </form>
  );
}

function textOf({ kind, text }: FilterEntry): string {
  return kind === 'blank' ? words.FILTER_BLANK : text;
}
