/** How the parts of the page stand beside each other. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { DRAWER, PHONE } from './widths';

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
    [DRAWER]: { width: '350px', maxWidth: 'none' },
    // Over the sheet, which is still there to be gone to.
    [PHONE]: { position: 'absolute', inset: '0', zIndex: 1, width: '100%', borderLeftStyle: 'none' },
  },
  away: { display: 'none' },
  said: {
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
