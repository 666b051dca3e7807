/** The targets to report on. Many of them are folded away behind their number, with a field to search. */
import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular, Search20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { SeverityIcon } from '../parts/severity-icon';
import { searchRows, type TargetRow } from './letter-model';
import { HEADING, QUIET } from '../parts/looks';
import { IconButton } from '../parts/icon-button';
import {
  ALL,
  chosenCount,
  FIND_TARGET,
  HIDE_TARGETS,
  INCOMPLETE,
  NONE,
  notFound,
  SHOW_TARGETS,
  TARGETS,
} from './words';

/** More than these are folded. */
const MOST_SHOWN = 8;

const useStyles = makeStyles({
  root: { border: '0', margin: '0', padding: '0 0 8px', minWidth: '0' },
  head: { display: 'flex', alignItems: 'center', height: '28px', padding: '8px 4px 0 12px' },
  title: { ...HEADING, flex: '1' },
  count: { ...QUIET, marginLeft: '8px', fontWeight: tokens.fontWeightRegular },
  link: {
    minWidth: '0',
    padding: '0 8px',
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  search: { display: 'flex', margin: '4px 12px' },
  rows: { maxHeight: '256px', overflowY: 'auto' },
  row: { display: 'flex', alignItems: 'center', height: '32px', padding: '0 12px 0 4px' },
  check: { flex: '1', minWidth: '0', '& > label': { flex: '1', minWidth: '0', overflow: 'hidden', paddingLeft: '0' } },
  label: { display: 'flex', gap: '8px', overflow: 'hidden', whiteSpace: 'nowrap' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', color: tokens.colorNeutralForeground2 },
  percent: {
    flex: 'none',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  incomplete: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground2,
  },
  none: { padding: '8px 12px', color: tokens.colorNeutralForeground3 },
});

interface TargetListProps {
  readonly rows: readonly TargetRow[];
  /** The keys of the targets to leave out from now on. */
  readonly onLeaveOut: (targets: ReadonlySet<string>) => void;
}

export function TargetList({ rows, onLeaveOut }: TargetListProps) {
  const styles = useStyles();
  const many = rows.length > MOST_SHOWN;
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const shown = many ? (open ? searchRows(rows, words) : []) : rows;
  const left = new Set(rows.filter(({ chosen }) => !chosen).map(({ key }) => key));
  const change = (changed: readonly TargetRow[], chosen: boolean) => {
    const next = new Set(left);
    for (const { key } of changed) {
      if (chosen) next.delete(key);
      else next.add(key);
    }
    onLeaveOut(next);
  };
  // What is not shown is not changed: with words in the field only their targets are.
  const affected = words === '' ? rows : shown;
  const allChosen = affected.every(({ chosen }) => chosen);
  return (
    <fieldset className={styles.root} aria-label={TARGETS}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {TARGETS}
          {many && <span className={styles.count}>{chosenCount(rows.length - left.size, rows.length)}</span>}
        </h2>
        <Button
          className={styles.link}
          appearance="transparent"
          size="small"
          onClick={() => change(affected, !allChosen)}
        >
          {allChosen ? NONE : ALL}
        </Button>
        {many && (
          <IconButton
            size="small"
            icon={open ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
            name={open ? HIDE_TARGETS : SHOW_TARGETS}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      {many && open && (
        <Input
          className={styles.search}
          size="small"
          type="search"
          contentBefore={<Search20Regular />}
          aria-label={FIND_TARGET}
          placeholder={FIND_TARGET}
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
      )}
      <div className={styles.rows}>
        {shown.map((row) => (
          <div key={row.key} className={styles.row}>
            <Checkbox
              className={styles.check}
              checked={row.chosen}
              onChange={(_, { checked }) => change([row], checked === true)}
              label={
                <span className={styles.label}>
                  <span>{row.name}</span>
                  <span className={styles.text} title={row.text}>
                    {row.text}
                  </span>
                </span>
              }
            />
            {row.incomplete ? (
              <span className={styles.incomplete}>
                <SeverityIcon severity="error" />
                {INCOMPLETE}
              </span>
            ) : (
              <span className={styles.percent}>{row.percent}</span>
            )}
          </div>
        ))}
        {many && open && shown.length === 0 && <div className={styles.none}>{notFound(words)}</div>}
      </div>
    </fieldset>
  );
}
