/** Colours as #rrggbb: tints, mixtures, and whether one can be read on another. */

type Channels = readonly [red: number, green: number, blue: number];

/** Shares of 1. */
function channelsOf(colour: string): Channels {
  const value = parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function colourFrom(channels: Channels): string {
  return `#${channels
    .map((share) =>
      Math.round(Math.max(0, Math.min(1, share)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** So much of `over` on `under`: 0 gives `under`, 1 `over`. */
export function mixed(under: string, over: string, share: number): string {
  const below = channelsOf(under);
  const above = channelsOf(over);
  return colourFrom([0, 1, 2].map((at) => below[at]! + (above[at]! - below[at]!) * share) as unknown as Channels);
}

/** Darker (−1 is black) or lighter (1 is white) by its lightness, hue and saturation kept (ECMA-376 18.8.19). */
export function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  return withLightness(colour, (lightness) => (tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint));
}

/** The colour with another lightness, hue and saturation kept. */
function withLightness(colour: string, change: (lightness: number) => number): string {
  const [red, green, blue] = channelsOf(colour);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const wanted = change(lightness);
  const range = most - least;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  return fromHue(hueOf([red, green, blue], most, range), saturation, wanted);
}

/** In sixths of the circle. */
function hueOf([red, green, blue]: Channels, most: number, range: number): number {
  if (range === 0) return 0;
  if (most === red) return ((green - blue) / range + 6) % 6;
  return most === green ? (blue - red) / range + 2 : (red - green) / range + 4;
}

function fromHue(hue: number, saturation: number, lightness: number): string {
  const strength = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const channel = (shift: number): number => {
    const at = (hue + shift) % 6;
    const share = Math.max(0, Math.min(1, Math.min(at, 4 - at)));
    return lightness + strength * (share - 0.5);
  };
  return colourFrom([channel(2), channel(0), channel(4)]);
}

/** The contrast of two colours, 1 to 21 (WCAG 2.1). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((share) =>
    share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  ) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour where it can be read on this dark ground; else as light as it is dark, black as white, and lighter until it can. */
export function readableOnDark(ground: string, colour: string, least = 4.5): string {
  if (contrast(ground, colour) >= least) return colour;
  const light = withLightness(colour, (lightness) => Math.max(lightness, 1 - lightness));
  for (let share = 0; share < 1; share += 0.1) {
    const tried = mixed(light, '#ffffff', share);
    if (contrast(ground, tried) >= least) return tried;
  }
  return '#ffffff';
}
