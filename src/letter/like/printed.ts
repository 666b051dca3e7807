/** An old letter as it is printed: what each paragraph, the page and the page number look like, with nothing left to styles. Lengths are in points. */
import type { LineValue } from '../../domain/look/line-values';
import type { GridValue } from '../../domain/look/page-values';
import type { FaceLook } from '../look';

/** Characters that look the same. */
export interface PrintedRun {
  readonly text: string;
  readonly face: FaceLook;
  /** The typeface of its letters and digits. */
  readonly latin: string;
  readonly spacing: number;
  /** Its hanzi are in a language of hanzi, whose marks begin no line. */
  readonly isAsian: boolean;
}

export interface PrintedParagraph {
  /** With the spaces at its ends; empty for a blank line. */
  readonly text: string;
  readonly runs: readonly PrintedRun[];
  readonly align: 'justify' | 'left' | 'right' | 'center';
  /** How far in the first line is, from where the others begin; in 字 where the file counts them. */
  readonly firstLine: { readonly unit: '字' | '磅'; readonly value: number };
  readonly left: number;
  readonly right: number;
  readonly line: LineValue;
  readonly before: number;
  readonly after: number;
  readonly onGrid: boolean;
  readonly autoSpace: boolean;
  readonly widowControl: boolean;
  /** Marks that begin no line are kept from doing so. */
  readonly avoidsMarks: boolean;
  /** It has an automatic number, which brings indents of its own. */
  readonly isListed: boolean;
  /** The section of the file that it is in, from 0. */
  readonly section: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly footer: number;
  readonly mirrored: boolean;
  /** The pitch of its lines and what is added to each character; null without a grid. */
  readonly grid: { readonly line: GridValue['line']; readonly added: number | null } | null;
  readonly columns: number;
}

export interface PrintedPageNumber {
  /** 1 stands for the page's number, 2 for how many there are. */
  readonly form: string;
  readonly place: 'left' | 'center' | 'right' | 'outside';
  readonly face: FaceLook;
}

export interface PrintedLetter {
  readonly paragraphs: readonly PrintedParagraph[];
  /** One for each section. */
  readonly pages: readonly PrintedPage[];
  /** Null where no page has one. */
  readonly pageNumber: PrintedPageNumber | null;
  /** Marks are set closer. */
  readonly compressed: boolean;
  /** What is seen on the page and no setting can say: Chinese words for it. */
  readonly others: readonly string[];
}
