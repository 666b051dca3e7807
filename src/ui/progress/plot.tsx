/** 逐月进度 of a target: the completion that is known against the line of the schedule. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TargetProgress } from '../../application/overview/progress';
import {
  across,
  down,
  knownLine,
  labelPlace,
  linePoints,
  MONTHS_OF_YEAR,
  namedMonths,
  PLOT_HEIGHT,
} from './plot-geometry';
import { actual, monthLabel, plotSaid, SCHEDULE } from './words';

const useStyles = makeStyles({
  // Labels stand outside: the figures at the left, 序时 at the right, the months below.
  root: { padding: '8px 46px 28px 42px' },
  svg: { display: 'block', width: '100%', height: `${PLOT_HEIGHT}px`, overflow: 'visible' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px', shapeRendering: 'crispEdges' },
  band: { fill: tokens.colorNeutralBackground1Hover },
  line: { fill: 'none', vectorEffect: 'non-scaling-stroke' },
  schedule: { stroke: tokens.colorNeutralForeground3, strokeWidth: '1.5px', strokeDasharray: '4 3' },
  actual: {
    stroke: tokens.colorCompoundBrandBackground,
    strokeWidth: '2.5px',
    strokeLinejoin: 'round',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  point: {
    fill: tokens.colorCompoundBrandBackground,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '1.5px',
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  label: { fill: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  strong: { fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  value: {
    fill: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // Lines that pass behind the words do not make them hard to read.
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '3px',
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
  },
});

interface PlotProps {
  readonly target: TargetProgress;
  /** The reporting month, 1 to 12. */
  readonly month: number | null;
}

export function Plot({ target, month }: PlotProps) {
  const styles = useStyles();
  const { months, schedule, expected } = target;
  const latest = months.at(-1);
  const place = latest && labelPlace(latest, expected ?? 0);
  return (
    <div className={styles.root}>
      <svg className={styles.svg} role="img" aria-label={plotSaid(target, month)}>
        {month !== null && (
          <rect className={styles.band} x={share(across(month - 1))} width={share(across(1))} height="100%" />
        )}
        {[0, 0.5, 1].map((fraction) => (
          <g key={fraction}>
            <line className={styles.grid} x2="100%" y1={share(down(fraction))} y2={share(down(fraction))} />
            <text className={styles.label} x="-6" y={share(down(fraction))} dy="4" textAnchor="end">
              {fraction * 100}
            </text>
          </g>
        ))}
        {namedMonths(month).map((named) => (
          <text
            key={named}
            className={mergeClasses(styles.label, named === month && styles.strong)}
            x={share(across(named))}
            y="100%"
            dy="17"
            textAnchor="middle"
          >
            {monthLabel(named)}
          </text>
        ))}
        {/* Only lines may be stretched to the width: letters and points keep their shape. */}
        <svg
          viewBox={`0 0 ${MONTHS_OF_YEAR} 1`}
          preserveAspectRatio="none"
          width="100%"
          height="100%"
          overflow="visible"
        >
          <polyline
            className={mergeClasses(styles.line, styles.schedule)}
            points={linePoints(schedule.map((fraction, at) => [at, fraction]))}
          />
          <polyline className={mergeClasses(styles.line, styles.actual)} points={linePoints(knownLine(months))} />
        </svg>
        {schedule.length > 0 && (
          <text className={styles.label} x="100%" y={share(down(schedule.at(-1)!))} dx="8" dy="4">
            {SCHEDULE}
          </text>
        )}
        {months.map(({ month: known, overall }) => (
          <circle
            key={known}
            className={styles.point}
            cx={share(across(known))}
            cy={share(down(overall))}
            r={known === latest?.month ? 4 : 3}
          />
        ))}
        {latest && place && (
          <text
            className={mergeClasses(styles.label, styles.value)}
            x={share(across(latest.month))}
            y={share(down(latest.overall))}
            dx={place.dx}
            dy={place.dy}
            textAnchor={place.anchor}
          >
            {actual(latest.overall)}
          </text>
        )}
      </svg>
    </div>
  );
}

function share(fraction: number): string {
  return `${fraction * 100}%`;
}
