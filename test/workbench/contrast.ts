/** Relative luminance of an opaque CSS colour, as WCAG 2.2 defines it: `rgb(…)`, `color(srgb …)`. */
export function luminance(color: string): number {
  const most = color.startsWith('color(srgb') ? 1 : 255;
  const channels = [...color.matchAll(/[\d.]+/g)].slice(0, 3).map(([digits]) => {
    const part = Number(digits) / most;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
