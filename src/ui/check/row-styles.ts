/** What the lines of the list have in common: the pointer over them, the focus, and the one that is chosen. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useRowStyles = makeStyles({
  root: {
    // Below the sticky header when it is brought into view.
    scrollMarginTop: '36px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  line: { display: 'flex', alignItems: 'center', padding: '0 12px', cursor: 'default' },
  // The text stays where it is beside the stroke.
  activeLine: { paddingLeft: '9px' },
});
