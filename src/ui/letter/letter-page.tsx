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
import { PAPER, POINTS_PER_MM, SIZE } from '../../letter/page';
import type { LetterLook } from '../../letter/look';
import type { LetterPage, PageLine } from '../../letter/pages';
import { AnnexTable } from './annex-table';
import { fontStacks, type FontStacks } from './fonts';

/** The line of the page number. */
const NUMBER_PITCH = 18;

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
  },
  full: { textAlign: 'justify', textAlignLast: 'justify', whiteSpace: 'nowrap' },
  title: { textAlign: 'center' },
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
  const { look } = letter;
  const fonts = fontStacks(look);
  const { top, bottom, pitch } = look;
  // Mirrored margins: the wider one is where the letter is bound.
  const left = page.isRightHand || !look.mirrored ? look.left : look.right;
  const shared = { left, pitch, fonts, look };
  return (
    <div className={styles.sheet} style={{ width, height: PAPER.height * scale }}>
      <div
        className={styles.drawing}
        style={{ width: PAPER.width, height: PAPER.height, transform: `scale(${scale})` }}
      >
        {page.headRoom > 0 && <Letterhead office={letter.signature.offices[0]} font={fonts.title} />}
        {page.lines.map((line, index) => (
          <Line key={index} line={line} top={top + page.headRoom * pitch + line.top} size={look.column} {...shared} />
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
        {page.number !== null && <PageNumber page={page} font={fonts.pageNumber} look={look} />}
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
  readonly look: LetterLook;
}

interface LineProps extends SharedLook {
  readonly line: Omit<PageLine, 'kind' | 'goesOn' | 'top'>;
  /** Points from the top of the page. */
  readonly top: number;
  /** The 字 in which its indents are counted, in points. */
  readonly size: number;
}

function Line({ line, top, left, pitch, size, fonts, look }: LineProps) {
  const styles = useStyles();
  const { face, text, align, full } = line;
  if (text === '') return null;
  if (line.middles.length > 0) return <Row {...{ line, top, left, pitch, size, fonts, look }} />;
  const isTitle = face === 'title';
  const isSmall = size === SIZE.small;
  const type = look.faces[face];
  // 印发机关 and 印发日期; a tab in the text of a cell is a space.
  const [begin = '', end] = isSmall ? text.split('\t') : [text];
  return (
    <div
      className={mergeClasses(
        styles.line,
        full && styles.full,
        isTitle && styles.title,
        end !== undefined && styles.ends,
      )}
      style={{
        top,
        left: left + line.left * size,
        width: look.width - (line.left + line.right) * size,
        height: pitch,
        lineHeight: `${pitch}px`,
        fontFamily: fonts[face],
        fontSize: isSmall ? SIZE.small : type.size,
        letterSpacing: isSmall || isTitle ? 0 : look.spacing,
        ...(align !== 'left' && { textAlign: align }),
        ...(type.bold && !isSmall && { fontWeight: 700 }),
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

/** Offices side by side, each around its middle. */
function Row({ line: { text, face, middles }, top, left, pitch, size, fonts, look }: LineProps) {
  const styles = useStyles();
  const { size: points, bold } = look.faces[face];
  const pieces = text.split('\t').slice(1);
  const width = look.width / 2;
  return pieces.map((piece, index) => (
    <div
      key={index}
      className={styles.line}
      style={{
        top,
        left: left + middles[index]! * size - width / 2,
        width,
        height: pitch,
        lineHeight: `${pitch}px`,
        fontFamily: fonts[face],
        fontSize: points,
        letterSpacing: look.spacing,
        textAlign: 'center',
        fontWeight: bold ? 700 : undefined,
      }}
    >
      {piece}
    </div>
  ));
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
      const place = { top, left, width: letter.look.width, borderTopWidth: IMPRINT_RULE[block] };
      return <div key={index} className={styles.footRule} style={place} />;
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
          middles: [],
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
  readonly page: LetterPage;
  readonly font: string;
  readonly look: LetterLook;
}

/** — 1 — 1 字 of 4号 from the outer edge of the text: right on right-hand pages, left on others (7.5); or where the office has it. */
function PageNumber({ page, font, look }: PageNumberProps) {
  const styles = useStyles();
  const { size, bold } = look.faces.pageNumber;
  const [inner, outer] = page.isRightHand || !look.mirrored ? [look.left, look.right] : [look.right, look.left];
  const places = {
    外侧: page.isRightHand ? { right: outer + size } : { left: inner + size },
    居左: { left: inner },
    居右: { right: outer },
    居中: { left: inner, width: look.width, textAlign: 'center' },
  } as const;
  return (
    <div
      className={styles.line}
      style={{
        ...places[look.pageNumberPlace],
        top: PAPER.height - look.footer - (size + NUMBER_PITCH) / 2,
        fontSize: size,
        fontWeight: bold ? 700 : undefined,
        lineHeight: `${NUMBER_PITCH}px`,
        letterSpacing: 0,
        fontFamily: font,
      }}
    >
      {page.number}
    </div>
  );
}
