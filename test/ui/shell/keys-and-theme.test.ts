import { listAction, viewAction } from '../../../src/ui/check/check-keys';
import { isFix, isUndo, type KeyPress } from '../../../src/ui/keys';
import { chooseTheme } from '../../../src/ui/theme';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});

describe('keys of the view', () => {
  test('letters and digits', () => {
    expect(viewAction(press('n'))).toEqual({ kind: 'step', step: 1 });
    expect(viewAction(press('P'))).toEqual({ kind: 'step', step: -1 });
    expect(viewAction(press('2'))).toEqual({ kind: 'filter', severity: 'warning' });
    expect(viewAction(press('0'))).toEqual({ kind: 'filter', severity: null });
    expect(viewAction(press('4'))).toBeNull();
  });

  test.each([{ isComposing: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }])('not with %o', (more) => {
    expect(viewAction(press('n', more))).toBeNull();
    expect(listAction(press('ArrowDown', more), false)).toBeNull();
  });
});

test('Enter and Space belong to a button that has the focus', () => {
  expect(listAction(press('Enter'), false)).toEqual({ kind: 'go' });
  expect(listAction(press('Enter'), true)).toBeNull();
  expect(listAction(press(' '), true)).toBeNull();
  expect(listAction(press('Enter', { ctrlKey: true }), true)).toEqual({ kind: 'fix' });
});

test('Ctrl or ⌘', () => {
  expect(isUndo(press('z', { ctrlKey: true }))).toBe(true);
  expect(isUndo(press('z', { metaKey: true }))).toBe(true);
  expect(isUndo(press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
  expect(isUndo(press('z'))).toBe(false);
  expect(isFix(press('Enter'))).toBe(false);
});

test('the theme: forced colours, then the host’s, then the system’s', () => {
  const base = { officeBackground: null, prefersDark: false, forcedColors: false };
  expect(chooseTheme(base)).toBe('light');
  expect(chooseTheme({ ...base, prefersDark: true })).toBe('dark');
  expect(chooseTheme({ ...base, prefersDark: true, officeBackground: '#FFFFFF' })).toBe('light');
  expect(chooseTheme({ ...base, officeBackground: '#262626' })).toBe('dark');
  expect(chooseTheme({ ...base, officeBackground: '', prefersDark: true })).toBe('dark');
  expect(chooseTheme({ ...base, officeBackground: '#262626', forcedColors: true })).toBe('contrast');
});
