/** Red, green and blue, 0 to 1. */
export type Colour = readonly [number, number, number];

/** Reads a colour as `getComputedStyle` writes it; null for what it does not write. */
export function readColour(text: string): Colour | null {
  const inside = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(text);
  const parts = inside?.[2]?.split(/[ ,/]+/).map(Number) ?? [];
  const [red, green, blue] = parts;
  if (red === undefined || green === undefined || blue === undefined) return null;
  if (![red, green, blue].every(Number.isFinite)) return null;
  const most = inside?.[1] === 'color' ? 1 : 255;
  return [red / most, green / most, blue / most];
}

/** Black or white, whichever is read better on a colour (WCAG 2.2, contrast ratio). */
export function readableOn(colour: Colour): 'black' | 'white' {
  const light = luminance(colour) + 0.05;
  return 1.05 / light > light / 0.05 ? 'white' : 'black';
}

/** Relative luminance (WCAG 2.2). */
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
