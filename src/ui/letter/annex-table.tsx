/** The table of the annex on a page of the preview, in points as the page is drawn. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ANNEX_COLUMNS, ANNEX_TABLE } from '../../letter/annex-columns';
import type { AnnexRowLines } from '../../letter/annex-pages';
import type { FontStacks } from './fonts';

const useStyles = makeStyles({
  table: {
    position: 'absolute',
    borderTop: `${ANNEX_TABLE.rule}px solid #000`,
    borderLeft: `${ANNEX_TABLE.rule}px solid #000`,
    fontSize: `${ANNEX_TABLE.size}px`,
    lineHeight: `${ANNEX_TABLE.line}px`,
    whiteSpace: 'pre',
  },
  row: { display: 'flex', boxSizing: 'border-box' },
  cell: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    padding: `0 ${ANNEX_TABLE.paddingAcross}px`,
    borderRight: `${ANNEX_TABLE.rule}px solid #000`,
    borderBottom: `${ANNEX_TABLE.rule}px solid #000`,
    overflow: 'hidden',
  },
  center: { textAlign: 'center' },
});

interface AnnexTableProps {
  readonly rows: readonly AnnexRowLines[];
  /** From the top of the page. */
  readonly top: number;
  readonly left: number;
  readonly fonts: FontStacks;
}

export function AnnexTable({ rows, top, left, fonts }: AnnexTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.table} style={{ top, left }}>
      {rows.map(({ cells, height, isHeader }, index) => (
        <div key={index} className={styles.row} style={{ height, fontFamily: isHeader ? fonts.section : fonts.body }}>
          {ANNEX_COLUMNS.map(({ header, width, align }, column) => (
            <div
              key={header}
              className={mergeClasses(styles.cell, (isHeader || align === 'center') && styles.center)}
              style={{ width }}
            >
              {cells[column]!.map((line, at) => (
                <div key={at}>{line}</div>
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
