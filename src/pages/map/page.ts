import { parentOf } from './parent';
import type { MapAsked, MapLayer, ShownMap, ShownPlace } from '../../protocol/map';
import { headline, layerMeaning } from '../../words/map';
import { countedWords } from '../../words/map-legend';
import { mapNote } from '../../words/map-note';
import { make, makeButton } from '../dom';
import { Controls, layersOf } from './controls';
import { crumbsOf } from './crumbs';
import { setInk, whenThemeChanges } from './ink';
import { legendOf } from './legend';
import { pictureOf } from './picture';
import type { MapState } from './state';
import { MapTable } from './table';
import { placeTitle, type Reader } from './titles';
import { Treemap } from './treemap';

/** What the page asks of the window it lives in. */
export interface MapHost {
  readonly ask: (id: string | null, asked: MapAsked) => void;
  readonly reveal: (path: string) => void;
  readonly picture: (svg: string, layer: MapLayer) => void;
  readonly markdown: (layer: MapLayer) => void;
  readonly keep: (state: MapState) => void;
}

/** The map, its table, and what stands around them. */
export class MapPage {
  private readonly controls: Controls;
  private readonly treemap: Treemap;
  private readonly table: MapTable;
  private readonly crumbs = make('div', { class: 'where' });
  private readonly headline = make('h1', { role: 'status' });
  private readonly meaning = make('p', { class: 'meaning' });
  private readonly details = make('p', { class: 'details' });
  private readonly legend = make('div', {});
  private readonly counted = make('p', { class: 'counted' });
  private readonly note = make('p', { class: 'note', role: 'status' });
  private readonly nothing = make('div', { class: 'nothing' });
  private readonly stage: HTMLElement;
  private readonly hint: HTMLElement;
  private map: ShownMap | null = null;
  /** Where the keyboard goes with the next answer; undefined: it stays where it is. */
  private next: string | null | undefined;

  constructor(
    private readonly reader: Reader,
    private readonly root: HTMLElement,
    private state: MapState,
    private readonly host: MapHost,
  ) {
    const { t } = reader;
    const reveal = ({ path }: ShownPlace): void => {
      host.reveal(path);
    };
    const zoom = ({ path }: ShownPlace): void => {
      this.goTo(path, null);
    };
    this.treemap = new Treemap(reader, { reveal, zoom, look: (place) => this.tell(place) });
    this.table = new MapTable(reader, { reveal, zoom });
    this.controls = new Controls(t, {
      layer: (layer) => this.set({ layer }),
      look: (look) => this.set({ look }),
      ask: (change) => this.ask(change),
      repository: (id) => this.ask({ folder: '', owner: null, area: null }, id),
      picture: () => this.sendPicture(),
      markdown: () => host.markdown(this.layer()),
    });
    this.hint = make(
      'p',
      { class: 'hint' },
      t('Arrows move · Enter zooms in · Esc zooms out · Space or a click shows it in the Explorer'),
    );
    this.stage = make('div', { class: 'stage' }, this.treemap.root, this.table.root, this.nothing);
    const title = make('header', {}, this.crumbs, this.headline, this.meaning, this.note);
    const foot = make('footer', {}, this.details, this.legend, this.counted, this.hint);
    root.replaceChildren(title, this.controls.root, this.stage, foot);
    root.addEventListener('keydown', (event) => {
      if (this.pressed(event)) event.preventDefault();
    });
    whenThemeChanges(() => {
      setInk(this.stage);
      setInk(this.legend);
    });
  }

  /** Gives the keyboard to the map. */
  begin(): void {
    if (this.state.look === 'table') this.table.focus();
    else this.treemap.focus();
  }

  show(map: ShownMap): void {
    this.map = map;
    this.keep({ id: map.id, asked: { ...map.asked, folder: map.folder } });
    this.draw();
    if (this.next !== undefined) this.focusAfterZoom(this.next);
    this.next = undefined;
  }

  private focusAfterZoom(path: string | null): void {
    if (this.state.look === 'table') this.table.focus();
    else this.treemap.focus(path);
  }

  private draw(): void {
    const { map, reader } = this;
    if (map === null) return;
    const { t, locale } = reader;
    const layer = this.layer();
    const look = this.state.look;
    this.root.dataset['layer'] = layer;
    this.crumbs.replaceChildren(crumbsOf(t, map, (folder) => this.goTo(folder, map.folder)));
    this.headline.textContent = headline(t, locale, layer, map.whole);
    this.meaning.textContent = layerMeaning(t, layer);
    this.note.textContent = mapNote(t, map, layer);
    this.controls.show(map, { ...this.state, layer });
    this.legend.replaceChildren(legendOf(reader, layer));
    this.counted.textContent = countedWords(t, locale, { ...map, files: map.whole.files }, layer);
    const empty = map.places.length === 0;
    this.nothing.hidden = !empty;
    this.nothing.replaceChildren(...(empty ? this.emptyParts(map) : []));
    this.treemap.root.hidden = empty || look !== 'map';
    this.table.root.hidden = empty || look !== 'table';
    this.hint.hidden = look !== 'map';
    this.details.hidden = look !== 'map';
    this.treemap.show(map.places, layer);
    this.table.show(map);
    setInk(this.stage);
    setInk(this.legend);
    this.tell(null);
  }

  /** A layer that is not to be had gives way to the first that is. */
  private layer(): MapLayer {
    const { layer } = this.state;
    const layers = this.map === null ? [layer] : layersOf(this.map);
    return layers.includes(layer) ? layer : 'ownership';
  }

  private emptyParts({ asked, whole }: ShownMap): (Node | string)[] {
    const { t } = this.reader;
    if (whole.files > 0) return [make('p', {}, t('Nothing here changed in the last year.'))];
    if (asked.owner === null && asked.area === null) return [make('p', {}, t('No files here.'))];
    const all = makeButton(t('Show everything'), 'action', () => {
      this.ask({ folder: '', owner: null, area: null });
    });
    return [make('p', {}, t('No file matches the filter.')), all];
  }

  private tell(place: ShownPlace | null): void {
    this.details.textContent = place === null ? '' : placeTitle(this.reader, place, this.layer());
  }

  private pressed({ key, target }: KeyboardEvent): boolean {
    if (key !== 'Escape' && key !== 'Backspace') return false;
    const { map } = this;
    if (map === null || map.folder === '' || target instanceof HTMLSelectElement) return false;
    this.goTo(parentOf(map), map.folder);
    return true;
  }

  private goTo(folder: string, focus: string | null): void {
    this.next = focus;
    this.ask({ folder });
  }

  private ask(change: Partial<MapAsked>, id = this.state.id): void {
    this.keep({ id, asked: { ...this.state.asked, ...change } });
    this.host.ask(id, this.state.asked);
  }

  private set(change: Partial<MapState>): void {
    this.keep(change);
    this.draw();
  }

  private keep(change: Partial<MapState>): void {
    this.state = { ...this.state, ...change };
    this.host.keep(this.state);
  }

  private sendPicture(): void {
    if (this.map === null) return;
    const layer = this.layer();
    this.host.picture(pictureOf(this.reader, this.map, layer), layer);
  }
}
