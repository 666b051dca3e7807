/** How a target has come along over the months that are known, in the space of a word. The row says the figures. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { KnownMonth } from '../../application/overview/progress';
import { SPARK_HEIGHT, SPARK_WIDTH, sparkPoints } from './plot-geometry';

const useStyles = makeStyles({
  // Points at the edges are not cut.
  root: { flex: 'none', display: 'block', overflow: 'visible', forcedColorAdjust: 'none' },
  line: {
    fill: 'none',
    stroke: tokens.colorCompoundBrandBackground,
    strokeWidth: '1.5px',
    strokeLinejoin: 'round',
    strokeLinecap: 'round',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  point: {
    fill: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
});

interface SparklineProps {
  /** Two at least. */
  readonly months: readonly KnownMonth[];
}

export function Sparkline({ months }: SparklineProps) {
  const styles = useStyles();
  const points = sparkPoints(months);
  const [x, y] = points.at(-1)!;
  return (
    <svg className={styles.root} width={SPARK_WIDTH} height={SPARK_HEIGHT} aria-hidden>
      <polyline className={styles.line} points={points.map((point) => point.join()).join(' ')} />
      <circle className={styles.point} cx={x} cy={y} r="2" />
    </svg>
  );
}
