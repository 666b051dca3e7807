/** Styles that several parts begin with: spread into `makeStyles`. */
import { tokens } from '@fluentui/react-components';

/** A bar of things side by side, above or below what scrolls. */
export const BAR = { flex: 'none', boxSizing: 'border-box', display: 'flex', alignItems: 'center' } as const;

/** The bar at the foot, parted from what stands above. */
export const FOOT = { ...BAR, borderTop: `1px solid ${tokens.colorNeutralStroke2}` } as const;

/** A text that is cut off where there is no more room. */
export const ONE_LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** Small type with the lines that go with it. */
export const SMALL = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;

/** Small type for what is said beside, of a line and of more. */
export const QUIET = { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 } as const;
export const QUIET_LINE = { ...QUIET, ...SMALL } as const;

/** The heading of a section. */
export const HEADING = {
  margin: '0',
  fontSize: tokens.fontSizeBase300,
  fontWeight: tokens.fontWeightSemibold,
} as const;

/** The frame of the focus, within the edges of what has it. */
export const FOCUS_INSIDE = {
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const;

/** Takes the room between a head and a foot, and scrolls what is too long. */
export const SCROLLING = { flex: '1', minHeight: '0', overflowY: 'auto' } as const;

/** The same with its parts one below the other. */
export const SCROLLING_COLUMN = { ...SCROLLING, display: 'flex', flexDirection: 'column' } as const;

/** For those who hear the page. */
export const UNSEEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

/** The heading of what fills a view that has nothing to list. */
export const STATE_TITLE = {
  margin: '12px 0 0',
  fontSize: tokens.fontSizeBase400,
  lineHeight: tokens.lineHeightBase400,
  fontWeight: tokens.fontWeightSemibold,
} as const;

/** Beside the title of a section: how many, how far. */
export const BESIDE_TITLE = {
  marginLeft: '8px',
  fontSize: tokens.fontSizeBase200,
  fontWeight: tokens.fontWeightRegular,
  color: tokens.colorNeutralForeground3,
} as const;

/** A box with something to be told beside an icon. */
export const TOLD_BOX = {
  display: 'flex',
  gap: '8px',
  padding: '8px',
  borderRadius: tokens.borderRadiusMedium,
  fontSize: '13px',
  lineHeight: '20px',
  overflowWrap: 'anywhere',
} as const;

/** A box about an error. */
export const ERROR_BOX = {
  backgroundColor: tokens.colorStatusDangerBackground1,
  border: `1px solid ${tokens.colorStatusDangerBorder1}`,
} as const;

/** The icon of such a box stands at the first line of the text. */
export const TOLD_ICON = { flex: 'none', display: 'flex', paddingTop: '2px' } as const;

/** A pane so narrow: one of 350 px at 200 %. What has no room there stands elsewhere as well, or goes to a second line. */
export const SQUEEZED = '@container (max-width: 259px)';

/** Excel may lay a menu of 34 × 32 px over the corner of its pane, which says so by `--corner: 1`: what stands there keeps so many px. */
export const besideCorner = (pixels: number) => `calc(${pixels}px * var(--corner, 0))`;

/** A window so low (one at 400 %) that bars take all of it. */
export const LOW = '@media (max-height: 360px)';
