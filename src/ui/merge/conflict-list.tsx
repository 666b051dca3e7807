/** The conflicts, each with what the workbooks say of the cell, of which one is chosen. */
import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Merge } from '../../application/merging/merge-trackers';
import { cellBefore } from '../../application/editing/inserted-rows';
import { cellName, type CellRef } from '../../domain/cell';
import { LinkButton } from '../parts/link-button';
import { Runs } from '../parts/runs';
import { choiceOf, differences, type Chosen } from './choices';
import * as words from './words';
import type { MergeChoice, MergeConflict } from '../../application/merging/merge-choices';
import { QUIET } from '../parts/looks';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '12px',
    rowGap: '4px',
    fontSize: tokens.fontSizeBase200,
  },
  muted: { ...QUIET, lineHeight: '16px' },
  conflict: {
    marginTop: '8px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  place: { display: 'flex', alignItems: 'baseline', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  name: { flex: '1', minWidth: '0', overflowWrap: 'anywhere' },
  cell: { flex: 'none', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  // A radio has 8 px of air at its left.
  choices: { marginLeft: '-8px' },
  text: { display: 'block', fontSize: '13px', lineHeight: '20px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

interface ConflictListProps {
  readonly conflicts: readonly MergeConflict[];
  /** Rows that come with it: cells are shown where they stand now. */
  readonly inserted: Merge['inserted'];
  /** Every workbook, the open one first. */
  readonly sources: readonly string[];
  readonly chosen: Chosen;
  readonly onChoose: (conflict: MergeConflict, choice: MergeChoice) => void;
  /** Takes what this workbook says wherever it says something. */
  readonly onChooseAll: (source: string) => void;
  readonly onReveal: (cell: CellRef) => void;
}

export function ConflictList({
  conflicts,
  inserted,
  sources,
  chosen,
  onChoose,
  onChooseAll,
  onReveal,
}: ConflictListProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.all} role="group" aria-label={words.TAKE_ALL}>
        <span className={styles.muted}>{words.TAKE_ALL}</span>
        {sources.map((source) => (
          <LinkButton key={source} onClick={() => onChooseAll(source)}>
            {source}
          </LinkButton>
        ))}
      </div>
      {conflicts.map((conflict) => {
        const { cell, choices, subProject, field, note } = conflict;
        const name = words.placeLine(subProject, field);
        const runs = differences(choices);
        const now = cellBefore(cell, inserted);
        const place = now ? cellName(now) : words.NEW_ROW;
        return (
          <div key={cellName(cell)} className={styles.conflict}>
            <div className={styles.place}>
              <span className={styles.name}>{name}</span>
              {now ? (
                <LinkButton className={styles.cell} onClick={() => onReveal(now)}>
                  {place}
                </LinkButton>
              ) : (
                <span className={styles.cell}>{place}</span>
              )}
            </div>
            {note !== null && <div className={styles.muted}>{note}</div>}
            <RadioGroup
              className={styles.choices}
              aria-label={`${place} ${name}`}
              value={choiceOf(chosen, conflict)?.said.meaning ?? ''}
              onChange={(_, { value }) =>
                onChoose(
                  conflict,
                  choices.find(({ said }) => said.meaning === value)!,
                )
              }
            >
              {choices.map(({ said, sources: tellers }, index) => (
                <Radio
                  key={said.meaning}
                  value={said.meaning}
                  label={
                    <>
                      <span className={styles.muted}>{words.from(tellers)}</span>
                      <span className={styles.text}>
                        <Runs runs={runs[index]!} />
                      </span>
                    </>
                  }
                />
              ))}
            </RadioGroup>
          </div>
        );
      })}
    </>
  );
}
