/** One page of the preview: a sheet of A4 on which the lines stand where the printed page has them. Drawn in points, then scaled. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { CHARACTER_SPACING, SIZE } from '../../adapters/docx/layout';
import type { Letter } from '../../letter/letter';
import {
  letterheadPoints,
  LOWER_RULE_FROM_BOTTOM_MM,
  NAME_TO_RULE_MM,
  NAME_TOP_MM,
  RULE_WIDTH_MM,
} from '../../letter/letterhead-size';
import { ANNEX_TABLE } from '../../letter/annex-columns';
import { COLUMNS, type LetterPage, type LineKind, type PageLine } from '../../letter/pages';
import { AnnexTable } from './annex-table';
import { fontStacks, isTitleBold, type FontStacks } from './fonts';
import { BLOCK_POINTS, COLUMN_POINTS, LINE_POINTS, PAGE_POINTS, POINTS_PER_MM } from './page-geometry';

/** The line of the page number, of 4号: its dash is 7 mm below the 版心 (7.5). */
const NUMBER_LINE_POINTS = 18;
const NUMBER_TOP = BLOCK_POINTS.bottom + 7 * POINTS_PER_MM - NUMBER_LINE_POINTS / 2;
/** 1 字 of 4号 in from the edge (7.5). */
const NUMBER_INDENT_POINTS = SIZE.pageNumber / 2;

const useStyles = makeStyles({
  // Paper is white and its type black in every theme.
  sheet: {
    position: 'relative',
    backgroundColor: '#fff',
    color: '#000',
    forcedColorAdjust: 'none',
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke1}, ${tokens.shadow4}`,
    overflow: 'hidden',
  },
  drawing: { position: 'absolute', top: '0', left: '0', transformOrigin: '0 0' },
  line: {
    position: 'absolute',
    whiteSpace: 'pre',
    letterSpacing: `${CHARACTER_SPACING / 20}px`,
    fontSize: `${SIZE.body / 2}px`,
  },
  full: { textAlign: 'justify', textAlignLast: 'justify', whiteSpace: 'nowrap' },
  title: { fontSize: `${SIZE.title / 2}px`, letterSpacing: '0', textAlign: 'center' },
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
  const fonts = fontStacks(letter);
  const bold = isTitleBold(letter);
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
            top={BLOCK_POINTS.top + (page.headRoom + index) * LINE_POINTS}
            fonts={fonts}
            bold={bold}
          />
        ))}
        {page.table.length > 0 && (
          <AnnexTable
            rows={page.table}
            top={BLOCK_POINTS.top + page.lines.length * LINE_POINTS + (page.lines.length > 0 ? ANNEX_TABLE.above : 0)}
            fonts={fonts}
          />
        )}
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

/** The lines that are not in the typeface of the body. */
const FONT_ROLES: Readonly<Partial<Record<LineKind, keyof FontStacks>>> = {
  title: 'title',
  section: 'section',
  subProject: 'subProject',
  annexMark: 'section',
  annexAsOf: 'subProject',
};

function Line({ line, top, fonts, bold }: LineProps) {
  const styles = useStyles();
  const { kind, text, align, indent, full } = line;
  if (text === '') return null;
  const fontFamily = fonts[FONT_ROLES[kind] ?? 'body'];
  const left = BLOCK_POINTS.left + (align === 'left' ? indent * COLUMN_POINTS : 0);
  const width = (COLUMNS - indent) * COLUMN_POINTS;
  return (
    <div
      className={mergeClasses(styles.line, full && styles.full, kind === 'title' && styles.title)}
      style={{
        top,
        left,
        width,
        height: LINE_POINTS,
        lineHeight: `${LINE_POINTS}px`,
        fontFamily,
        ...(align !== 'left' && { textAlign: align }),
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

/** — 1 — at the outer edge: right on odd pages, left on even ones (7.5). */
function PageNumber({ number, font }: { readonly number: number; readonly font: string }) {
  const styles = useStyles();
  const side =
    number % 2 === 1
      ? { right: BLOCK_POINTS.right + NUMBER_INDENT_POINTS }
      : { left: BLOCK_POINTS.left + NUMBER_INDENT_POINTS };
  return (
    <div
      className={styles.line}
      style={{
        ...side,
        top: NUMBER_TOP,
        fontSize: 14,
        lineHeight: `${NUMBER_LINE_POINTS}px`,
        letterSpacing: 0,
        fontFamily: font,
      }}
    >
      {`— ${number} —`}
    </div>
  );
}
