import { PEOPLE_LAYERS, type ShownMap, type ShownPlace } from '../../protocol/map';
import { oneLine } from '../../words/line';
import { cellWords, columnWords } from '../../words/map-table';
import { make, makeButton } from '../dom';
import { type Column, COLUMNS, type Order, sorted } from './sorting';
import { placeName, type Reader } from './titles';
import type { PlaceActions } from './treemap';

/** The numbers behind the map, a row for each place that is drawn closed. */
export class MapTable {
  readonly root = make('div', { class: 'numbers', tabindex: '-1' });
  private map: ShownMap | null = null;
  private order: Order = { column: 'files', descending: true };

  constructor(
    private readonly reader: Reader,
    private readonly actions: Pick<PlaceActions, 'reveal' | 'zoom'>,
  ) {}

  show(map: ShownMap): void {
    this.map = map;
    this.draw();
  }

  focus(): void {
    this.root.querySelector<HTMLElement>('tbody button')?.focus();
  }

  private draw(): void {
    const { map } = this;
    if (map === null) return;
    const columns = COLUMNS.filter((column) => isShown(column, map));
    const rows = sorted(
      map.places.filter(({ open }) => !open),
      this.order,
    );
    const head = make('tr', {}, ...columns.map((column) => this.heading(column)));
    const body = rows.map((place) => this.row(place, columns, map.folder));
    const caption = make('caption', {}, oneLine(map.folder === '' ? map.repository : map.folder));
    this.root.replaceChildren(
      make('table', {}, caption, make('thead', {}, head), make('tbody', {}, ...body)),
    );
  }

  private heading(column: Column): HTMLElement {
    const { column: by, descending } = this.order;
    const sort = by !== column ? 'none' : descending ? 'descending' : 'ascending';
    const button = makeButton(columnWords(this.reader.t, column), 'sort', () => {
      this.order = { column, descending: by === column ? !descending : column !== 'place' };
      this.draw();
      this.root.querySelector<HTMLElement>(`th[data-column="${column}"] button`)?.focus();
    });
    return make('th', { scope: 'col', 'aria-sort': sort, 'data-column': column }, button);
  }

  private row(place: ShownPlace, columns: readonly Column[], folder: string): HTMLElement {
    const { t, locale } = this.reader;
    const inside = folder === '' ? place.path : place.path.slice(folder.length + 1);
    const name = place.kind === 'rest' ? placeName(this.reader, place) : oneLine(inside);
    const isFolder = place.kind === 'folder';
    const button = makeButton(name, 'place', () => {
      if (isFolder) this.actions.zoom(place);
      else this.actions.reveal(place);
    });
    const show = makeButton(t('Show'), 'show', () => {
      this.actions.reveal(place);
    });
    show.setAttribute('aria-label', t('Show {0} in the Explorer', name));
    const cells = columns
      .filter((column): column is Exclude<Column, 'place'> => column !== 'place')
      .map((column) => make('td', {}, cellWords(t, locale, column, place.facts)));
    const first = isFolder ? [button, show] : [button];
    return make('tr', {}, make('th', { scope: 'row' }, ...first), ...cells);
  }
}

/** Columns nobody may see, or that would be empty, are left out. */
function isShown(column: Column, { people, gap }: ShownMap): boolean {
  if (column === 'changes') return gap === null;
  const ofPeople = PEOPLE_LAYERS.some((layer) => layer === column);
  return !ofPeople || (people !== 'off' && gap === null);
}
