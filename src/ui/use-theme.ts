/** The theme that fits what is around the pane, also when it changes while the pane is open. */
import { useEffect, useState } from 'react';
import { chooseTheme, type Surroundings, type ThemeName } from './theme';

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

/** `officeBackground` tells the background of the host's panes as #rrggbb, or null. */
export function useTheme(officeBackground: () => string | null): ThemeName {
  const surroundings = (): Surroundings => ({
    officeBackground: officeBackground(),
    prefersDark: matchMedia(DARK).matches,
    forcedColors: matchMedia(FORCED).matches,
  });
  const [theme, setTheme] = useState(() => chooseTheme(surroundings()));
  useEffect(() => {
    const media = [DARK, FORCED].map((query) => matchMedia(query));
    const change = () => setTheme(chooseTheme(surroundings()));
    for (const query of media) query.addEventListener('change', change);
    // Office has no event for its theme that every version knows; it changes while another window is in front.
    window.addEventListener('focus', change);
    return () => {
      for (const query of media) query.removeEventListener('change', change);
      window.removeEventListener('focus', change);
    };
  });
  return theme;
}
