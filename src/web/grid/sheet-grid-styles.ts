/** How a sheet and what lies over it stand. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useSheetStyles = makeStyles({
  scroller: {
    position: 'relative',
    flex: '1',
    minHeight: '0',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  /** Things that lie over the sheet and do not scroll with it. */
  over: { position: 'sticky', top: '0', left: '0', zIndex: 6, width: '0', height: '0' },
  sheet: { position: 'relative', backgroundColor: tokens.colorNeutralBackground1 },
});
