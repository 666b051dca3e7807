/** The pane's colours and type: Fluent's own themes with a font that has hanzi. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** contrast: the colours are the user's (forced colours); the browser puts them in whatever theme is set. */
export type ThemeName = 'light' | 'dark' | 'contrast';

const FONT = '"Segoe UI","Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC",sans-serif';

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONT },
  dark: { ...webDarkTheme, fontFamilyBase: FONT },
  contrast: { ...webLightTheme, fontFamilyBase: FONT },
};

/** The theme of that name. */
export function themeOf(name: ThemeName): Theme {
  return THEMES[name];
}

/** What is known about the colours around the pane. */
export interface Surroundings {
  /** Background of the host's own panes as #rrggbb, when the host tells it. */
  readonly officeBackground: string | null;
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
}

/** The theme that fits: the user's contrast colours, then the host's theme, then the system's. */
export function chooseTheme({ officeBackground, prefersDark, forcedColors }: Surroundings): ThemeName {
  if (forcedColors) return 'contrast';
  const office = officeBackground === null ? null : luminance(officeBackground);
  return (office === null ? prefersDark : office < 0.5) ? 'dark' : 'light';
}

/** 0 for black, 1 for white; null when it is not #rrggbb. */
function luminance(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(colour);
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((hex) => parseInt(hex, 16) / 255) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
