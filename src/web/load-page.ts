/** The page of an open file, and what opens one. Both are loaded behind the first screen, which needs neither. */
import { later } from '../ui/parts/later';
import type * as Opening from './file/page-document';

export const Page = later(() => import('./page').then(({ Page: page }) => page));

/** What opens files; when it is there, the page can be drawn at once. */
export async function loadOpening(): Promise<typeof Opening> {
  const [opening] = await Promise.all([import('./file/page-document'), Page.load()]);
  return opening;
}
