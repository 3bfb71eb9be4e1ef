import type { MapLayer, ShownMap } from '../../protocol/map';
import { cutTo, oneLine } from '../../words/line';
import { headline, layerMeaning, layerName, shortValue } from '../../words/map';
import { classWords, countedWords, unknownWords } from '../../words/map-legend';
import { type Box, layOut } from './layout';
import { ON_PAPER, PAPER, PATTERNS, patternOf } from './paper';
import { placeName, placeStyle, placeTitle, type Reader } from './titles';

/** A slide of 16 to 9, in pixels. */
const WIDTH = 1600;
const HEIGHT = 900;
const EDGE = 40;
const TOP = 132;
const BOTTOM = 92;

/** Pixels of a letter of the picture's text, on average, for each pixel of its size. */
const LETTER = 0.56;

/**
 * The map as a picture of its own for slides and documents: dark on white whatever the theme, with its
 * title, legend and what it counts. Everything in it is text, shapes and patterns.
 */
export function pictureOf(reader: Reader, map: ShownMap, layer: MapLayer): string {
  const { t, locale } = reader;
  const place = map.folder === '' ? map.repository : `${map.repository} / ${map.folder}`;
  const title = cutTo(oneLine(place), 90);
  const head = [
    text(EDGE, 52, title, { size: 18, fill: PAPER.quiet }),
    text(EDGE, 88, headline(t, locale, layer, map.whole), { size: 30, weight: 600 }),
    text(EDGE, 114, `${layerName(t, layer)}. ${layerMeaning(t, layer)}`, {
      size: 15,
      fill: PAPER.quiet,
    }),
  ];
  const boxes = layOut(map.places, WIDTH - 2 * EDGE, HEIGHT - TOP - BOTTOM);
  const tiles = boxes.map((box) => tile(reader, box, layer)).join('\n');
  const counted = { ...map, files: map.whole.files };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" role="img">
<title>${escaped(`${title}: ${headline(t, locale, layer, map.whole)}`)}</title>
<defs>${PATTERNS}</defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
${head.join('\n')}
<g transform="translate(${EDGE} ${TOP})">
${tiles}
</g>
${legend(reader, layer, HEIGHT - BOTTOM + 32)}
${text(EDGE, HEIGHT - 22, `${countedWords(t, locale, counted, layer)} · ${map.day}`, { size: 13, fill: PAPER.quiet })}
</svg>
`;
}

function tile(reader: Reader, box: Box, layer: MapLayer): string {
  const { x, y, width, height, place, header } = box;
  const title = `<title>${escaped(placeTitle(reader, place, layer))}</title>`;
  if (place.open) {
    const frame = rectangle(x, y, width, height, PAPER.group);
    const name = fitted(placeName(reader, place), width - 12, 12);
    const label = header > 0 ? text(x + 6, y + 14, name, { size: 12, weight: 600 }) : '';
    return `<g>${title}${frame}${label}</g>`;
  }
  const style = placeStyle(place, layer);
  const ink = ON_PAPER[style] ?? PAPER.ink;
  const pattern = patternOf(style);
  const shapes = rectangle(x, y, width, height, PAPER.fills[layer][style] ?? '#ffffff');
  const over = pattern === null ? '' : rectangle(x, y, width, height, `url(#${pattern})`);
  const value = shortValue(reader.t, reader.locale, layer, place.facts);
  const size = width > 150 && height > 70 ? 15 : 12;
  const labels: string[] = [];
  if (width > 44 && height > 20) {
    const name = fitted(placeName(reader, place), width - 12, size);
    labels.push(text(x + 6, y + size + 4, name, { size, fill: ink }));
    if (height > 2 * size + 14) {
      const shown = fitted(value, width - 12, size);
      labels.push(text(x + 6, y + 2 * size + 9, shown, { size, fill: ink, weight: 700 }));
    }
  }
  return `<g>${title}${shapes}${over}${labels.join('')}</g>`;
}

function legend({ t, locale }: Reader, layer: MapLayer, y: number): string {
  const words = classWords(t, locale, layer).map((word, at) => [`c${at}`, word] as const);
  const unknown = unknownWords(t, layer);
  const all = unknown === null ? words : [...words, ['unknown', unknown] as const];
  let x = EDGE;
  const parts = all.map(([style, word]) => {
    const pattern = patternOf(style);
    const swatch =
      rectangle(x, y - 13, 26, 17, PAPER.fills[layer][style] ?? '#ffffff', PAPER.edge) +
      (pattern === null ? '' : rectangle(x, y - 13, 26, 17, `url(#${pattern})`));
    const label = text(x + 34, y, word, { size: 14 });
    x += 34 + word.length * 14 * LETTER + 28;
    return swatch + label;
  });
  return parts.join('\n');
}

function fitted(words: string, width: number, size: number): string {
  const letters = Math.floor(width / (size * LETTER));
  return letters < 2 ? '' : cutTo(words, letters);
}

function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  stroke?: string,
): string {
  const line = stroke === undefined ? '' : ` stroke="${stroke}"`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${line}/>`;
}

function text(
  x: number,
  y: number,
  words: string,
  look: { readonly size: number; readonly weight?: number; readonly fill?: string },
): string {
  if (words === '') return '';
  const weight = look.weight === undefined ? '' : ` font-weight="${look.weight}"`;
  const fill = look.fill ?? PAPER.ink;
  return `<text x="${x}" y="${y}" font-size="${look.size}"${weight} fill="${fill}">${escaped(words)}</text>`;
}

/** Also what XML 1.0 has no place for, whatever a file is called. */
function escaped(words: string): string {
  return oneLine(words)
    .replace(/[\ufffe\uffff]/g, ' ')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
