/** The web page: puts the program over files the user opens, without Office. */
import { makeStaticStyles } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { loadChecking } from '../ui/session/load-checking';
import { loadOpening } from './load-page';
import { keepForOffline } from './offline/offline';
import { WebApp } from './web-app';

const usePageStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0 },
});

function WebPage() {
  usePageStyles();
  return <WebApp />;
}

createRoot(document.getElementById('root')!).render(<WebPage />);
// Meanwhile, what comes next; what goes wrong with them is told when they are wanted.
const loadWriting = () => import('../adapters/xlsx/writing');
for (const load of [loadOpening, loadChecking, loadWriting]) load().catch(() => undefined);
keepForOffline();
