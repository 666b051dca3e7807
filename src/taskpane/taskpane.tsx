/** The task pane: waits for Office and puts the pane over the workbook open in Excel, or beside the document in Word. */
import { makeStaticStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browserOutlet } from '../adapters/browser/browser-outlet';
import { runningMark } from '../adapters/browser/running-mark';
import { sessionStore, stepMemory } from '../adapters/browser/step-memory';
import { autoShow } from '../adapters/excel/auto-show';
import { excelWorkbook, loadChanging } from '../adapters/excel/excel-workbook';
import { loadChecking } from '../ui/session/load-checking';
import { Pane } from '../ui/pane';
import { later } from '../ui/parts/later';
import { sampleSheets } from '../ui/samples';
import { VIEWS } from '../ui/session/session';
import { useTheme } from '../ui/use-theme';
import type { WordPaneProps } from './word/word-pane';
import { EXCEL_TOO_OLD, NO_OFFICE, NOT_IN_OFFICE } from './words';

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
  // What this Excel can do is asked when it is made: Office is ready here.
  const [workbook] = useState(excelWorkbook);
  const [memory] = useState(() => stepMemory(sessionStore(), documentAddress()));
  return (
    <Pane
      {...{ workbook, outlet, theme, memory }}
      sample={sampleSheets}
      onSelectedRow={wanted().has('row')}
      autoShow={opening}
      selfCheck={selfCheck}
      start={startView()}
      host="excel"
    />
  );
}

// A download does nothing there, and says nothing.
const outlet = browserOutlet(() => Office.context.platform === Office.PlatformType.Mac);
const opening = autoShow();

/** Where the workbook is saved; empty while it is not. */
function documentAddress(): string {
  return Office.context.document.url ?? '';
}

const checking = runningMark('mubiao.self-check');
const loadSelfCheck = () => import('../adapters/excel/self-check/self-check');

/** Asks the Excel at hand; only maintainers and users in trouble want it. */
async function selfCheck(told: (done: number, all: number) => void, signal: AbortSignal) {
  const { selfCheck: run } = await loadSelfCheck();
  checking.set();
  try {
    return await run((_, done, all) => told(done, all), signal);
  } finally {
    checking.clear();
  }
}

/** A check that ended with its pane may have left its sheet behind. What cannot be taken away now is told of when the next check begins. */
async function tidySelfCheck() {
  if (!checking.isSet()) return;
  checking.clear();
  const { removeLeftovers } = await loadSelfCheck();
  await removeLeftovers().catch(() => undefined);
}

/** What the button that opened the pane asks for. */
function wanted(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** The ribbon's buttons name a view in the address. */
function startView() {
  const name = wanted().get('view');
  return VIEWS.find((view) => view === name);
}

/** The pane of Word is small, and nobody in Excel waits for it. */
const LaterWordPane = later(async () => {
  const [{ WordPane }, { wordDocument }] = await Promise.all([
    import('./word/word-pane'),
    import('../adapters/word/word-document'),
  ]);
  const document = wordDocument();
  return (props: Omit<WordPaneProps, 'document'>) => <WordPane document={document} {...props} />;
});

function WordTaskPane() {
  usePageStyles();
  const theme = useTheme(officeBackground);
  return <LaterWordPane outlet={outlet} theme={theme} />;
}

/** Why there is no pane here. */
function Sentence({ text }: { readonly text: string }) {
  return <p style={{ margin: 16, font: '14px/20px "Microsoft YaHei UI", sans-serif' }}>{text}</p>;
}

/** What is shown in this host. */
function faceOf(host: Office.HostType) {
  if (host === Office.HostType.Word) return <WordTaskPane />;
  if (host !== Office.HostType.Excel) return <Sentence text={NOT_IN_OFFICE} />;
  if (!Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API)) return <Sentence text={EXCEL_TOO_OLD} />;
  void tidySelfCheck();
  return <TaskPane />;
}

// Meanwhile, what comes next; what goes wrong with it is told when it is wanted.
for (const load of [loadChecking, loadChanging]) load().catch(() => undefined);

const root = createRoot(document.getElementById('root')!);
if (typeof Office === 'undefined') root.render(<Sentence text={NO_OFFICE} />);
else void Office.onReady(({ host }) => root.render(faceOf(host)));
