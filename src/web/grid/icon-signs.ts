/** The icons of conditions (ST_IconSetType, ECMA-376 18.18.42) as signs in colour. */

export interface IconSign {
  readonly sign: string;
  readonly color: string;
}

const RED = '#d13438';
const AMBER = '#c27c00';
const GREEN = '#107c10';
const GREY = '#7a7a7a';
const BLACK = '#3b3b3b';

/** From the lowest value to the highest. */
const COLOURS: Readonly<Record<number, readonly string[]>> = {
  3: [RED, AMBER, GREEN],
  4: [RED, AMBER, AMBER, GREEN],
  5: [RED, AMBER, AMBER, AMBER, GREEN],
};

const SIGNS: readonly (readonly [set: RegExp, signs: string, colours?: readonly string[]])[] = [
  [/^3Arrows/u, '▼▶▲'],
  [/^4Arrows/u, '▼◢◥▲'],
  [/^5Arrows/u, '▼◢▶◥▲'],
  [/^3Triangles/u, '▼▬▲'],
  [/^3Flags/u, '⚑⚑⚑'],
  [/^3Signs/u, '◆▲●'],
  [/^3Symbols/u, '✖!✔'],
  [/^3Stars/u, '☆⯪★', [AMBER, AMBER, AMBER]],
  [/^4RedToBlack/u, '●●●●', [BLACK, GREY, '#f3a6a6', RED]],
  [/^4TrafficLights/u, '●●●●', [BLACK, RED, AMBER, GREEN]],
  [/^5Quarters/u, '○◔◑◕●', [BLACK, BLACK, BLACK, BLACK, BLACK]],
  [/^[45]Rating/u, '▁▂▄▆█', [GREY, GREY, GREY, GREY, GREY]],
  [/^5Boxes/u, '▁▂▄▆█', [GREY, GREY, GREY, GREY, GREY]],
];

/** The sign and colour for an icon of Excel's sets; `index` counts from 0, the lowest values first. */
export function iconSign({
  set,
  index,
  count,
}: {
  readonly set: string;
  readonly index: number;
  readonly count: number;
}): IconSign {
  const found = SIGNS.find(([pattern]) => pattern.test(set));
  const signs = [...(found?.[1] ?? '●●●●●')];
  const colours = /Gray$/u.test(set) ? undefined : (found?.[2] ?? COLOURS[count]);
  return { sign: signs[index] ?? '●', color: colours?.[index] ?? GREY };
}
