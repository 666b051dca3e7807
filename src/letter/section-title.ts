/** The title of a section with the percentage in it: behind it, or where the title says so, as in 工作进展（完成N%）. */
import { formatPercent } from '../domain/percent';

const PLACE = /N\s*([%％])/u;

/** A bracket around N%, or the words in front of it from the last mark on. */
const PHRASE =
  /\s*(?:[（(【[][^（）()【】[\]]*N\s*[%％][^（）()【】[\]]*[）)】\]]|[：:，,][^：:，,]*N\s*[%％]|\s[^\s：:，,]*N\s*[%％]|N\s*[%％])/u;

/** The title without the place of a percentage. */
export function plainTitle(title: string): string {
  return title.replace(PHRASE, '').trim();
}

/** The title with a percentage; without one where there is none. */
export function titleWithPercent(title: string, share: number | null): string {
  if (share === null) return plainTitle(title);
  const percent = formatPercent(share);
  return PLACE.test(title) ? title.replace(PLACE, percent.replace('%', '$1')) : `${title} ${percent}`;
}

/** 工作进展（完成60%） as a title of every month: 工作进展（完成N%）; null where the percentage stands behind the title, as the program has it. */
export function titleOfEveryMonth(heading: string, title: string): string | null {
  if (!heading.startsWith(title)) return null;
  const behind = heading.slice(title.length).replace(/\d+(?:\.\d+)?\s*(?=[%％])/u, 'N');
  return !behind.includes('N') || /^\s*N%$/u.test(behind) ? null : title + behind;
}
