/** The letter on its pages, as large as paper, and printed so. */
import { Button, Dialog, DialogSurface, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular, Print20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo } from 'react';
import type { Letter } from '../../letter/letter';
import { letterPages } from '../../letter/pages';
import { IconButton } from '../../ui/parts/icon-button';
import { LetterPageSheet } from '../../ui/letter/letter-page';
import { aboutPages } from '../../ui/letter/words';
import { CLOSE, PRINT, PRINT_NOTE, PRINT_TITLE } from '../words';
import { SCROLLING_COLUMN } from '../../ui/parts/looks';

/** CSS pixels of 210 mm. */
const PAPER_WIDTH = (210 / 25.4) * 96;

const usePrintStyles = makeStaticStyles([
  '@page { size: A4; margin: 0; }',
  // On paper there are the pages and nothing else.
  '@media print { body[data-printing] #root, [data-print=bar] { display: none !important; } }',
]);

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    maxWidth: 'none',
    height: '100%',
    maxHeight: 'none',
    padding: '0',
    border: '0',
    borderRadius: '0',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media print': { display: 'block', position: 'static', height: 'auto', boxShadow: 'none' },
  },
  bar: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    height: '50px',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: '0', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  note: { flex: '1', color: tokens.colorNeutralForeground2 },
  pages: {
    ...SCROLLING_COLUMN,
    alignItems: 'center',
    gap: '16px',
    padding: '16px',
    '@media print': { display: 'block', overflow: 'visible', padding: '0' },
  },
  page: {
    flex: 'none',
    // Between the pages only: after the last there would be an empty one.
    '@media print': { height: '297mm', overflow: 'hidden', ':not(:last-child)': { breakAfter: 'page' } },
  },
});

interface PrintPreviewProps {
  readonly open: boolean;
  readonly letter: Letter;
  readonly onClose: () => void;
}

export function PrintPreview({ open, letter, onClose }: PrintPreviewProps) {
  usePrintStyles();
  const styles = useStyles();
  const pages = useMemo(() => letterPages(letter), [letter]);
  useEffect(() => {
    document.body.toggleAttribute('data-printing', open);
    return () => document.body.removeAttribute('data-printing');
  }, [open]);
  return (
    <Dialog open={open} surfaceMotion={null} onOpenChange={onClose}>
      <DialogSurface className={styles.surface} aria-label={PRINT_TITLE}>
        <div className={styles.bar} data-print="bar">
          <h2 className={styles.title}>{PRINT_TITLE}</h2>
          <span className={styles.note}>
            {aboutPages(pages.length)}。{PRINT_NOTE}
          </span>
          <Button appearance="primary" icon={<Print20Regular />} onClick={() => window.print()}>
            {PRINT}
          </Button>
          <IconButton icon={<Dismiss20Regular />} name={CLOSE} onClick={onClose} />
        </div>
        <div className={styles.pages} tabIndex={0} role="document" aria-label={PRINT_TITLE}>
          {pages.map((page, index) => (
            <div key={index} className={styles.page}>
              <LetterPageSheet page={page} letter={letter} width={PAPER_WIDTH} />
            </div>
          ))}
        </div>
      </DialogSurface>
    </Dialog>
  );
}
