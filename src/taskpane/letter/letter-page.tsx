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
import { ANNEX_TABLE } from '../../letter/annex-columns';
import type { BlockRole } from '../../letter/flow';
import {
  CHARACTER_SPACING,
  COLUMN,
  COLUMNS,
  LINE,
  MARGIN,
  PAGE_NUMBER_BELOW_MM,
  PAPER,
  POINTS_PER_MM,
  SIZE,
} from '../../letter/page';
import type { LetterPage, PageLine } from '../../letter/pages';
import { AnnexTable } from './annex-table';
import { fontStacks, isTitleBold, type FontStacks } from './fonts';

/** The line of the page number, of 4号: its dash is 7 mm below the 版心 (7.5). */
const NUMBER_PITCH = 18;
const NUMBER_TOP = PAPER.height - MARGIN.bottom + PAGE_NUMBER_BELOW_MM * POINTS_PER_MM - NUMBER_PITCH / 2;
/** 1 字 of 4号 in from the edge (7.5). */
const NUMBER_INDENT_POINTS = SIZE.pageNumber;

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
    letterSpacing: `${CHARACTER_SPACING}px`,
    fontSize: `${SIZE.body}px`,
  },
  full: { textAlign: 'justify', textAlignLast: 'justify', whiteSpace: 'nowrap' },
  title: { fontSize: `${SIZE.title}px`, letterSpacing: '0', textAlign: 'center' },
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
  const scale = width / PAPER.width;
  const fonts = fontStacks(letter);
  const bold = isTitleBold(letter);
  return (
    <div className={styles.sheet} style={{ width, height: PAPER.height * scale }}>
      <div
        className={styles.drawing}
        style={{ width: PAPER.width, height: PAPER.height, transform: `scale(${scale})` }}
      >
        {page.headRoom > 0 && <Letterhead office={letter.signature.office} font={fonts.title} />}
        {page.lines.map((line, index) => (
          <Line key={index} line={line} top={MARGIN.top + (page.headRoom + index) * LINE} fonts={fonts} bold={bold} />
        ))}
        {page.table.length > 0 && (
          <AnnexTable
            rows={page.table}
            top={MARGIN.top + page.lines.length * LINE + (page.lines.length > 0 ? ANNEX_TABLE.above : 0)}
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
const FONT_ROLES: Readonly<Partial<Record<BlockRole, keyof FontStacks>>> = {
  title: 'title',
  section: 'section',
  subProject: 'subProject',
  annexMark: 'section',
  annexTitle: 'title',
  annexAsOf: 'subProject',
};

function Line({ line, top, fonts, bold }: LineProps) {
  const styles = useStyles();
  const { kind, text, align, indent, full } = line;
  if (text === '') return null;
  const fontFamily = fonts[FONT_ROLES[kind] ?? 'body'];
  const left = MARGIN.left + (align === 'left' ? indent * COLUMN : 0);
  const width = (COLUMNS - indent) * COLUMN;
  const isTitle = kind === 'title' || kind === 'annexTitle';
  return (
    <div
      className={mergeClasses(styles.line, full && styles.full, isTitle && styles.title)}
      style={{
        top,
        left,
        width,
        height: LINE,
        lineHeight: `${LINE}px`,
        fontFamily,
        ...(align !== 'left' && { textAlign: align }),
        ...(isTitle && bold && { fontWeight: 700 }),
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
    number % 2 === 1 ? { right: MARGIN.right + NUMBER_INDENT_POINTS } : { left: MARGIN.left + NUMBER_INDENT_POINTS };
  return (
    <div
      className={styles.line}
      style={{
        ...side,
        top: NUMBER_TOP,
        fontSize: SIZE.pageNumber,
        lineHeight: `${NUMBER_PITCH}px`,
        letterSpacing: 0,
        fontFamily: font,
      }}
    >
      {`— ${number} —`}
    </div>
  );
}
