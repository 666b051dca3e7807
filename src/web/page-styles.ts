/** How the parts of the page stand beside each other. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { DRAWER, DRAWER_WIDTH, PHONE } from './widths';

export const usePageStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: '0',
    fontSize: tokens.fontSizeBase300,
  },
  main: { position: 'relative', flex: '1', minHeight: '0', display: 'flex' },
  sheet: { flex: '1', minWidth: '0', display: 'flex', flexDirection: 'column', isolation: 'isolate' },
  pane: {
    flex: 'none',
    width: '384px',
    maxWidth: '45%',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    // A drawer: it lies over the sheet, which stays to be used.
    [DRAWER]: {
      position: 'absolute',
      inset: '0 0 0 auto',
      boxSizing: 'border-box',
      zIndex: 1,
      width: `${DRAWER_WIDTH}px`,
      maxWidth: '100%',
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow16,
    },
    // Over the sheet, which is still there to be gone to.
    [PHONE]: { inset: '0', width: '100%', borderLeftStyle: 'none', boxShadow: 'none' },
  },
  away: { display: 'none' },
  said: {
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
