import type { PeopleChoice } from '../core/config';
import type { LeftOutFiles } from '../core/context/map/files';
import type { MapView } from '../core/context/map/view';
import type { HistoryGap } from '../core/ports';
import { codeSpan } from './code-span';
import { oneLine } from './line';
import { headline, layerMeaning, layerName } from './map';
import { countedWords } from './map-legend';
import { cellWords, columnWords } from './map-table';
import type { Translate } from './translate';

/** What the numbers of a map are written from. */
interface Written extends MapView {
  readonly repository: string;
  readonly asked: { readonly owner: string | null; readonly area: string | null };
  readonly leftOut: LeftOutFiles;
  readonly placeless: number;
  readonly people: PeopleChoice;
  readonly gap: HistoryGap | null;
  readonly day: string;
}

type Layer = Parameters<typeof headline>[2];

/** The map's numbers as a table for a document or a pull request, the layer's sentence on top. */
export function mapMarkdown(t: Translate, locale: string, map: Written, layer: Layer): string {
  const place = map.folder === '' ? map.repository : `${map.repository} / ${map.folder}`;
  const history = map.gap === null;
  const columns = [
    'files',
    ...(history ? (['changes'] as const) : []),
    'ownership',
    ...(history && map.people !== 'off' ? (['truck-factor', 'declared'] as const) : []),
    'drift',
    'debt',
  ] as const;
  const head = [columnWords(t, 'place'), ...columns.map((column) => columnWords(t, column))];
  const rows = map.places
    .filter(({ open }) => !open)
    .map(({ kind, path, facts }) => [
      kind === 'rest' ? t('{0} more files', facts.files) : codeSpan(path).replaceAll('|', '\\|'),
      ...columns.map((column) => escaped(cellWords(t, locale, column, facts))),
    ]);
  const counted = countedWords(t, locale, { ...map, files: map.whole.files }, layer);
  return [
    `# ${escaped(oneLine(place))}`,
    '',
    `**${escaped(headline(t, locale, layer, map.whole))}.** ${layerName(t, layer)}: ${layerMeaning(t, layer)}`,
    '',
    line(head),
    line(['---', ...columns.map(() => '---:')]),
    ...rows.map(line),
    '',
    `${counted} · ${map.day}`,
    '',
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Names of folders and decisions may hold what Markdown would read. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~&]/g, '\\$&');
}
