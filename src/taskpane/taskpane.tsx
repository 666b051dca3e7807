/** The task pane: waits for Office and puts the pane over the workbook open in Excel, or beside the document in Word. */
import { makeStaticStyles } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { browserOutlet } from '../adapters/browser/browser-outlet';
import { excelWorkbook } from '../adapters/excel/excel-workbook';
import { wordDocument } from '../adapters/word/word-document';
import type { NewSheets } from '../application/fit-plan';
import { Pane } from './pane';
import { VIEWS } from './session';
import { useTheme } from './use-theme';
import { EXCEL_TOO_OLD, NOT_IN_EXCEL } from './words';

/** The least the pane can work with: Excel 2019. */
const EXCEL_API = '1.7';

const usePageStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0 },
});

function officeBackground(): string | null {
  return Office.context.officeTheme?.bodyBackgroundColor ?? null;
}

function TaskPane() {
  usePageStyles();
  const theme = useTheme(officeBackground);
  return <Pane {...{ workbook, outlet, theme, sample }} start={startView()} host="excel" />;
}

const workbook = excelWorkbook();
const letterDocument = wordDocument();
const outlet = browserOutlet();
// Made by the program's own means, of which a test takes care.
const sample = () => import('../../assets/示例台账.json').then((json) => json.default as unknown as NewSheets);

/** The ribbon's buttons name a view in the address. */
function startView() {
  const wanted = new URLSearchParams(location.search).get('view');
  return VIEWS.find((view) => view === wanted);
}

/** The pane of Word is small, and nobody in Excel waits for it. */
const LazyWordPane = lazy(() => import('./word/word-pane').then(({ WordPane }) => ({ default: WordPane })));

function WordTaskPane() {
  usePageStyles();
  const theme = useTheme(officeBackground);
  return (
    <Suspense>
      <LazyWordPane document={letterDocument} outlet={outlet} theme={theme} />
    </Suspense>
  );
}

void Office.onReady(({ host }) => {
  const root = createRoot(document.getElementById('root')!);
  if (host === Office.HostType.Word) root.render(<WordTaskPane />);
  else if (host !== Office.HostType.Excel) root.render(<p>{NOT_IN_EXCEL}</p>);
  else if (!Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API)) root.render(<p>{EXCEL_TOO_OLD}</p>);
  else root.render(<TaskPane />);
});
