/** Small drawings of the two layouts on paper. */
import type { SettingValue } from '../../domain/settings';

export type Layout = SettingValue<'layout'>;

/** 公文红, which is on paper only: nothing in the pane itself has this colour. */
const RED = '#B3261E';
const INK = '#424242';
const LINES = '#8A8A8A';
const EDGE = '#C7C7C7';

/** Paper stays white in the dark too. */
export function Paper({ layout, className }: { readonly layout: Layout; readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 36 50" width="36" height="50" aria-hidden>
      <rect x="0.5" y="0.5" width="35" height="49" fill="#FFFFFF" stroke={EDGE} />
      {layout === '普通' ? <PlainPage /> : <LetterPage />}
    </svg>
  );
}

function PlainPage() {
  return (
    <>
      <rect x="8" y="9" width="20" height="2.5" fill={INK} />
      <Text />
      <rect x="25" y="44" width="5" height="1" fill={LINES} />
    </>
  );
}

function LetterPage() {
  return (
    <>
      <g fill={RED}>
        <rect x="9" y="5" width="18" height="3" />
        <rect x="4" y="10" width="28" height="1.5" />
        <rect x="4" y="12.25" width="28" height="0.75" />
        <rect x="4" y="45" width="28" height="0.75" />
        <rect x="4" y="46.5" width="28" height="1.5" />
      </g>
      <rect x="10" y="16" width="16" height="2" fill={INK} />
      <Text />
    </>
  );
}

/** Two paragraphs. */
function Text() {
  return (
    <g fill={LINES}>
      <rect x="9" y="20" width="21" height="1" />
      <rect x="6" y="24" width="24" height="1" />
      <rect x="6" y="28" width="14" height="1" />
      <rect x="9" y="32" width="21" height="1" />
      <rect x="6" y="36" width="24" height="1" />
    </g>
  );
}
