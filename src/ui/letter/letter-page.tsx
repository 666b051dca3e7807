/** One page of the preview: a sheet of A4 on which the lines stand where the printed page has them. Drawn in points, then scaled. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { ANNEX_TABLE } from '../../letter/annex-columns';
import { IMPRINT_LINE, IMPRINT_RULE } from '../../letter/imprint';
import { imprintItems } from '../../letter/imprint-lines';
import type { Letter } from '../../letter/letter';
import {
  letterheadPoints,
  LOWER_RULE_FROM_BOTTOM_MM,
  NAME_TO_RULE_MM,
  NAME_TOP_MM,
  RULE_WIDTH_MM,
} from '../../letter/letterhead-size';
import {
  CHARACTER_SPACING,
  COLUMN,
  PAGE_NUMBER_BELOW_MM,
  pageOf,
  PAPER,
  POINTS_PER_MM,
  SIDE_MARGIN,
  SIZE,
  TEXT_BOTTOM_MM,
  TEXT_WIDTH,
} from '../../letter/page';
import type { LetterPage, PageLine } from '../../letter/pages';
import { AnnexTable } from './annex-table';
import { fontStacks, isTitleBold, type FontStacks } from './fonts';

/** The line of the page number, of 4号: its dash is 7 mm below the 版心 (7.5). */
const NUMBER_PITCH = 18;
const NUMBER_TOP = (TEXT_BOTTOM_MM + PAGE_NUMBER_BELOW_MM) * POINTS_PER_MM - NUMBER_PITCH / 2;

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
  small: { fontSize: `${SIZE.small}px`, letterSpacing: '0' },
  ends: { display: 'flex', justifyContent: 'space-between' },
  footRule: { position: 'absolute', height: '0', borderTop: '1px solid #000' },
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
  const { top, bottom, line: pitch } = pageOf(letter);
  // Margins are mirrored: the wider one is where the letter is bound.
  const left = page.isRightHand ? SIDE_MARGIN.inner : SIDE_MARGIN.outer;
  const shared = { left, pitch, fonts, bold: isTitleBold(letter) };
  return (
    <div className={styles.sheet} style={{ width, height: PAPER.height * scale }}>
      <div
        className={styles.drawing}
        style={{ width: PAPER.width, height: PAPER.height, transform: `scale(${scale})` }}
      >
        {page.headRoom > 0 && <Letterhead office={letter.signature.offices[0]} font={fonts.title} />}
        {page.lines.map((line, index) => (
          <Line key={index} line={line} top={top + (page.headRoom + index) * pitch} size={COLUMN} {...shared} />
        ))}
        {page.table.length > 0 && (
          <AnnexTable
            rows={page.table}
            top={top + page.lines.length * pitch + (page.lines.length > 0 ? ANNEX_TABLE.above : 0)}
            left={left}
            fonts={fonts}
          />
        )}
        {page.hasFoot && <Foot letter={letter} bottom={PAPER.height - bottom} {...shared} />}
        {page.number !== null && (
          <PageNumber number={page.number} isRightHand={page.isRightHand} font={fonts.pageNumber} />
        )}
      </div>
    </div>
  );
});

/** What the lines of a page have in common. */
interface SharedLook {
  /** The left margin, in points. */
  readonly left: number;
  readonly pitch: number;
  readonly fonts: FontStacks;
  /** The title is bold, 宋体 standing in for 小标宋. */
  readonly bold: boolean;
}

interface LineProps extends SharedLook {
  readonly line: Omit<PageLine, 'kind' | 'goesOn'>;
  /** Points from the top of the page. */
  readonly top: number;
  /** The 字 in which its indents are counted, in points. */
  readonly size: number;
}

function Line({ line, top, left, pitch, size, fonts, bold }: LineProps) {
  const styles = useStyles();
  const { face, text, align, full } = line;
  if (text === '') return null;
  const isTitle = face === 'title';
  // 印发机关 and 印发日期; a tab in the text of a cell is a space.
  const [begin, end] = size === SIZE.small ? text.split('\t') : [text];
  return (
    <div
      className={mergeClasses(
        styles.line,
        full && styles.full,
        isTitle && styles.title,
        size === SIZE.small && styles.small,
        end !== undefined && styles.ends,
      )}
      style={{
        top,
        left: left + line.left * size,
        width: TEXT_WIDTH - (line.left + line.right) * size,
        height: pitch,
        lineHeight: `${pitch}px`,
        fontFamily: fonts[face],
        ...(align !== 'left' && { textAlign: align }),
        ...(isTitle && bold && { fontWeight: 700 }),
      }}
    >
      {end === undefined ? (
        text
      ) : (
        <>
          <span>{begin}</span>
          <span>{end}</span>
        </>
      )}
    </div>
  );
}

interface FootProps extends SharedLook {
  readonly letter: Letter;
  /** The lower edge of the 版心, from the top of the page. */
  readonly bottom: number;
}

/** 版记 with its rules. */
function Foot({ letter, bottom, left, ...shared }: FootProps) {
  const styles = useStyles();
  return imprintItems(letter).map(({ block, lines, fromBottom }, index) => {
    const top = bottom - fromBottom;
    if (typeof block === 'string') {
      const look = { top, left, width: TEXT_WIDTH, borderTopWidth: IMPRINT_RULE[block] };
      return <div key={index} className={styles.footRule} style={look} />;
    }
    const { face, indent, align } = block;
    return lines.map((text, at) => (
      <Line
        key={`${index}-${at}`}
        line={{
          face,
          text,
          align: 'left',
          left: indent.left + (at === 0 ? indent.first : 0),
          right: indent.right,
          full: align === 'justify' && at < lines.length - 1,
        }}
        top={top + at * IMPRINT_LINE}
        left={left}
        size={SIZE.small}
        {...shared}
        pitch={IMPRINT_LINE}
      />
    ));
  });
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

interface PageNumberProps {
  readonly number: number;
  readonly isRightHand: boolean;
  readonly font: string;
}

/** — 1 — 1 字 of 4号 from the outer edge of the text: right on right-hand pages, left on others (7.5). */
function PageNumber({ number, isRightHand, font }: PageNumberProps) {
  const styles = useStyles();
  const inset = SIDE_MARGIN.outer + SIZE.small;
  return (
    <div
      className={styles.line}
      style={{
        ...(isRightHand ? { right: inset } : { left: inset }),
        top: NUMBER_TOP,
        fontSize: SIZE.small,
        lineHeight: `${NUMBER_PITCH}px`,
        letterSpacing: 0,
        fontFamily: font,
      }}
    >
      {`— ${number} —`}
    </div>
  );
}
