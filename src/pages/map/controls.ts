import {
  MAP_LAYERS,
  type MapAsked,
  type MapLayer,
  PEOPLE_LAYERS,
  type ShownMap,
} from '../../protocol/map';
import { oneLine } from '../../words/line';
import { layerMeaning, layerName } from '../../words/map';
import type { Translate } from '../../words/translate';
import { make, makeButton } from '../dom';
import type { MapState } from './state';

/** What the controls change. */
export interface ControlActions {
  readonly layer: (layer: MapLayer) => void;
  readonly look: (look: MapState['look']) => void;
  readonly ask: (change: Partial<MapAsked>) => void;
  readonly repository: (id: string) => void;
  readonly picture: () => void;
  readonly markdown: () => void;
}

/** The layers `people: off` and a missing history leave. */
export function layersOf({ people, gap }: Pick<ShownMap, 'people' | 'gap'>): readonly MapLayer[] {
  const hidden = people === 'off' || gap !== null;
  return MAP_LAYERS.filter((layer) => !hidden || !PEOPLE_LAYERS.includes(layer));
}

/** The row above the map: what to show and how. Made anew for every answer; ids keep the focus. */
export class Controls {
  readonly root = make('div', { class: 'controls' });

  constructor(
    private readonly t: Translate,
    private readonly actions: ControlActions,
  ) {}

  show(map: ShownMap, { layer, look, asked }: MapState): void {
    const focused = document.activeElement?.id ?? '';
    this.root.replaceChildren(
      this.layers(map, layer),
      this.repositories(map),
      this.sizes(map, asked),
      this.filter(map, asked),
      this.looks(look),
      this.exports(),
    );
    if (focused !== '' && document.activeElement === document.body) {
      this.root.querySelector<HTMLElement>(`#${focused}`)?.focus();
    }
  }

  private layers(map: ShownMap, chosen: MapLayer): HTMLElement {
    const radios = layersOf(map).map((layer) => {
      const checked = layer === chosen;
      const input = make('input', {
        type: 'radio',
        name: 'layer',
        id: `layer-${layer}`,
        value: layer,
        checked,
      });
      input.addEventListener('change', () => {
        this.actions.layer(layer);
      });
      const title = layerMeaning(this.t, layer);
      return make(
        'label',
        { title, class: 'choice' },
        input,
        make('span', {}, layerName(this.t, layer)),
      );
    });
    const legend = make('legend', { class: 'unseen' }, this.t('Layer'));
    return make('fieldset', { class: 'choices layers' }, legend, ...radios);
  }

  private looks(chosen: MapState['look']): HTMLElement {
    const names = { map: this.t('Map'), table: this.t('Table') } as const;
    const radios = (['map', 'table'] as const).map((look) => {
      const checked = look === chosen;
      const input = make('input', { type: 'radio', name: 'look', id: `look-${look}`, checked });
      input.addEventListener('change', () => {
        this.actions.look(look);
      });
      return make('label', { class: 'choice' }, input, make('span', {}, names[look]));
    });
    const legend = make('legend', { class: 'unseen' }, this.t('Show as'));
    return make('fieldset', { class: 'choices' }, legend, ...radios);
  }

  private repositories({ repositories, id }: ShownMap): HTMLElement | string {
    if (repositories.length < 2) return '';
    const options = repositories.map((one) => make('option', { value: one.id }, oneLine(one.name)));
    return this.select('repository', this.t('Repository'), options, id, this.actions.repository);
  }

  private sizes({ gap }: ShownMap, { size }: MapAsked): HTMLElement {
    const options = [
      make('option', { value: 'files' }, this.t('Files')),
      make('option', { value: 'changes', disabled: gap !== null }, this.t('Changes in a year')),
    ];
    return this.select('size', this.t('Size'), options, size, (value) => {
      this.actions.ask({ size: value === 'changes' ? 'changes' : 'files' });
    });
  }

  private filter({ owners, areas }: ShownMap, { owner, area }: MapAsked): HTMLElement {
    const { t } = this;
    const groups = [
      make('option', { value: '' }, t('Everything')),
      make('option', { value: 'owner:' }, t('Without owner')),
    ];
    const group = (label: string, options: HTMLElement[]): HTMLElement[] =>
      options.length === 0 ? [] : [make('optgroup', { label }, ...options)];
    const ofOwners = owners.map(({ key, label }) =>
      make('option', { value: `owner:${key}` }, oneLine(label)),
    );
    const ofAreas = areas.map((name) => make('option', { value: `area:${name}` }, oneLine(name)));
    const options = [...groups, ...group(t('Owners'), ofOwners), ...group(t('Areas'), ofAreas)];
    const value = area !== null ? `area:${area}` : owner !== null ? `owner:${owner}` : '';
    return this.select('filter', t('Filter'), options, value, (chosen) => {
      const named = (kind: string): string | null =>
        chosen.startsWith(kind) ? chosen.slice(kind.length) : null;
      this.actions.ask({ owner: named('owner:'), area: named('area:') });
    });
  }

  private select(
    id: string,
    label: string,
    options: readonly HTMLElement[],
    value: string,
    chosen: (value: string) => void,
  ): HTMLElement {
    const select = make('select', { id }, ...options);
    select.value = value;
    select.addEventListener('change', () => {
      chosen(select.value);
    });
    return make('label', { class: 'field' }, make('span', {}, label), select);
  }

  private exports(): HTMLElement {
    const svg = makeButton(this.t('SVG'), 'export', this.actions.picture);
    svg.id = 'export-svg';
    svg.title = this.t('Save the map as a picture');
    const markdown = makeButton(this.t('Markdown'), 'export', this.actions.markdown);
    markdown.id = 'export-markdown';
    markdown.title = this.t('Open the numbers as Markdown');
    const label = make('span', {}, this.t('Export'));
    return make('div', { class: 'field exports' }, label, svg, markdown);
  }
}
