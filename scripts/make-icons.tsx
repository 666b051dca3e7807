/** Writes the icons of the ribbon into assets/icons: the product's own drawings, and Fluent's symbols at the size they are drawn for. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  ClipboardCheckmark16Regular,
  ClipboardCheckmark20Regular,
  ClipboardCheckmark24Regular,
  DataTrending16Regular,
  DataTrending20Regular,
  DataTrending24Regular,
  DataTrending32Regular,
  DataTrending48Regular,
  DocumentText16Regular,
  DocumentText20Regular,
  DocumentText24Regular,
  DocumentText32Regular,
  DocumentText48Regular,
  Settings16Regular,
  Settings20Regular,
  Settings24Regular,
  Settings32Regular,
  Settings48Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { renderToStaticMarkup } from 'react-dom/server';
import { launchChromium } from '../test/browser/chromium';

const FOLDER = path.join(__dirname, '../assets/icons');
/** The sizes that the ribbon asks for, in pixels (Icon element of the manifest). */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
/** Neutral foreground, as the host's own symbols. */
const COLOUR = '#424242';

/** Symbols by the size they are drawn for. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, FluentIcon>>>> = {
  check: { 16: ClipboardCheckmark16Regular, 20: ClipboardCheckmark20Regular, 24: ClipboardCheckmark24Regular },
  letter: {
    16: DocumentText16Regular,
    20: DocumentText20Regular,
    24: DocumentText24Regular,
    32: DocumentText32Regular,
    48: DocumentText48Regular,
  },
  progress: {
    16: DataTrending16Regular,
    20: DataTrending20Regular,
    24: DataTrending24Regular,
    32: DataTrending32Regular,
    48: DataTrending48Regular,
  },
  settings: {
    16: Settings16Regular,
    20: Settings20Regular,
    24: Settings24Regular,
    32: Settings32Regular,
    48: Settings48Regular,
  },
};

/** The drawing whose lines fall on whole pixels at this size: drawn for it, or for a whole part of it. */
function drawnFor<T>(drawings: Readonly<Record<number, T>>, size: number): T {
  const sizes = Object.keys(drawings).map(Number);
  const fitting = sizes.filter((drawn) => size % drawn === 0);
  return drawings[Math.max(...fitting)]!;
}

function drawings(): readonly (readonly [name: string, svg: string, size: number])[] {
  const own = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8');
  const [app16, app20, app24] = [own('app-16.svg'), own('app-20.svg'), own('app-24.svg')];
  // The large drawing has its lines on whole pixels at 32 and 64, and nearly so at 80.
  const app: Readonly<Record<number, string>> = { 16: app16, 20: app20, 24: app24, 40: app20, 48: app24 };
  return SIZES.flatMap((size) => [
    ['app', app[size] ?? own('app.svg'), size] as const,
    ...Object.entries(SYMBOLS).map(([name, symbols]) => {
      const Symbol = drawnFor(symbols, size);
      return [name, renderToStaticMarkup(<Symbol primaryFill={COLOUR} />), size] as const;
    }),
  ]);
}

async function main(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const [name, svg, size] of drawings()) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(path.join(FOLDER, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

void main();
