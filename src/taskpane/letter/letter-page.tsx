/** One page of the preview: a sheet of A4 on which the lines stand where the printed page has them. Drawn in points, then scaled. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Letter } from '../../letter/letter';
import {
  letterheadPoints,
  LOWER_RULE_FROM_BOTTOM_MM,
  NAME_TO_RULE_MM,
  NAME_TOP_MM,
  RULE_WIDTH_MM,
} from '../../letter/letterhead-size';
import { COLUMNS, LINES_PER_PAGE, type LetterPage, type PageLine } from '../../letter/pages';
import { fontStacks, type FontStacks } from './fonts';

const POINTS_PER_MM = 72 / 25.4;
/** A4 and the 版心 (GB/T 9704-2012 5.2.1), in points. */
export const PAGE_POINTS = { width: 210 * POINTS_PER_MM, height: 297 * POINTS_PER_MM } as const;
const TOP = 37 * POINTS_PER_MM;
const LEFT = 28 * POINTS_PER_MM;
const COLUMN = (156 * POINTS_PER_MM) / COLUMNS;
const LINE = (225 * POINTS_PER_MM) / LINES_PER_PAGE;
/** From the 版心 to the dash of the page number (7.5), and half a line of 4号 up. */
const NUMBER_TOP = TOP + 225 * POINTS_PER_MM + 7 * POINTS_PER_MM - 9;

const useStyles = makeStyles({
  // Paper is white and its type black in every theme.
  sheet: {
    position: 'relative',
    backgroundColor: '#fff',
    color: '#000',
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
  },
  drawing: { position: 'absolute', top: '0', left: '0', transformOrigin: '0 0', forcedColorAdjust: 'none' },
  line: { position: 'absolute', whiteSpace: 'pre', letterSpacing: '-0.25px', fontSize: '16px' },
  full: { textAlign: 'justify', textAlignLast: 'justify', whiteSpace: 'nowrap' },
  title: { fontSize: '22px', letterSpacing: '0', textAlign: 'center' },
  red: { position: 'absolute', left: '0', right: '0', color: '#B3261E', textAlign: 'center', whiteSpace: 'nowrap' },
  rule: {
    position: 'absolute',
    height: '0',
    borderTop: '2.25px solid #B3261E',
    borderBottom: '0.75px solid #B3261E',
    paddingBottom: '0.75px',
  },
  ruleBelow: { borderTopWidth: '0.75px', borderBottomWidth: '2.25px' },
});

interface LetterPageProps {
  readonly page: LetterPage;
  readonly letter: Letter;
  /** Pixels. */
  readonly width: number;
}

export const LetterPageSheet = memo(function LetterPageSheet({ page, letter, width }: LetterPageProps) {
  const styles = useStyles();
  const scale = width / PAGE_POINTS.width;
  const fonts = fontStacks(letter.fonts);
  return (
    <div className={styles.sheet} style={{ width, height: PAGE_POINTS.height * scale }}>
      <div
        className={styles.drawing}
        style={{ width: PAGE_POINTS.width, height: PAGE_POINTS.height, transform: `scale(${scale})` }}
      >
        {page.headRoom > 0 && <Letterhead office={letter.signature.office} font={fonts.title} />}
        {page.lines.map((line, index) => (
          <Line
            key={index}
            line={line}
            top={TOP + (page.headRoom + index) * LINE}
            fonts={fonts}
            bold={letter.fonts === '系统'}
          />
        ))}
        {page.number !== null && <PageNumber number={page.number} font={fonts.pageNumber} />}
      </div>
    </div>
  );
});

interface LineProps {
  readonly line: PageLine;
  /** Points from the top of the page. */
  readonly top: number;
  readonly fonts: FontStacks;
  /** The title is bold, 宋体 standing in for 小标宋. */
  readonly bold: boolean;
}

function Line({ line, top, fonts, bold }: LineProps) {
  const styles = useStyles();
  const { kind, text, align, indent, full } = line;
  if (text === '') return null;
  const fontFamily = kind === 'title' || kind === 'section' || kind === 'subProject' ? fonts[kind] : fonts.body;
  const left = LEFT + (align === 'left' ? indent * COLUMN : 0);
  const width = (COLUMNS - indent) * COLUMN;
  return (
    <div
      className={mergeClasses(styles.line, full && styles.full, kind === 'title' && styles.title)}
      style={{
        top,
        left,
        width,
        height: LINE,
        lineHeight: `${LINE}px`,
        fontFamily,
        ...(align === 'right' && { textAlign: 'right' }),
        ...(kind === 'title' && bold && { fontWeight: 700 }),
      }}
    >
      {text}
    </div>
  );
}

function Letterhead({ office, font }: { readonly office: string; readonly font: string }) {
  const styles = useStyles();
  const points = letterheadPoints(office);
  const side = ((210 - RULE_WIDTH_MM) / 2) * POINTS_PER_MM;
  const name = { top: NAME_TOP_MM * POINTS_PER_MM, fontSize: points, lineHeight: `${points}px`, fontFamily: font };
  const rule = { left: side, right: side };
  return (
    <>
      <div className={styles.red} style={name}>
        {office}
      </div>
      <div className={styles.rule} style={{ ...rule, top: (NAME_TOP_MM + NAME_TO_RULE_MM) * POINTS_PER_MM + points }} />
      <div
        className={mergeClasses(styles.rule, styles.ruleBelow)}
        style={{ ...rule, top: (297 - LOWER_RULE_FROM_BOTTOM_MM) * POINTS_PER_MM }}
      />
    </>
  );
}

/** —1— one 字 in from the outer edge: right on odd pages, left on even ones (7.5). */
function PageNumber({ number, font }: { readonly number: number; readonly font: string }) {
  const styles = useStyles();
  const side = number % 2 === 1 ? { right: 26 * POINTS_PER_MM + COLUMN } : { left: LEFT + COLUMN };
  return (
    <div
      className={styles.line}
      style={{ ...side, top: NUMBER_TOP, fontSize: 14, lineHeight: '18px', fontFamily: font }}
    >
      {`— ${number} —`}
    </div>
  );
}
