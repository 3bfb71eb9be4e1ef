import type { MapLayer, ShownPlace } from '../../protocol/map';
import { layerName, shortValue } from '../../words/map';
import { make } from '../dom';
import { type Box, layOut } from './layout';
import { type Direction, DIRECTIONS, neighbour } from './neighbour';
import { wordsIn } from './words-in';
import { placeName, placeStyle, placeTitle, type Reader } from './titles';

/** Room for a name of one line, in pixels. */
const NAMED = { width: 40, height: 20 };

/** Height of a line, and pixels of a letter on average. */
const LINE = 17;
const LETTER = 8;

/** The most lines of a name: long ones are cut. */
const LINES = 3;

/** A second click that comes within this time (milliseconds) makes one double click. */
const DOUBLE = 250;

/** What can be done with a place. */
export interface PlaceActions {
  /** Shows it in the Explorer. */
  readonly reveal: (place: ShownPlace) => void;
  /** Makes the folder fill the map. */
  readonly zoom: (place: ShownPlace) => void;
  /** The one that is pointed at, or has the keyboard; null for none. */
  readonly look: (place: ShownPlace | null) => void;
}

/** The map itself: a button for every place; one at a time takes the keyboard. */
export class Treemap {
  readonly root = make('div', { class: 'treemap', role: 'group' });
  private places: readonly ShownPlace[] = [];
  private layer: MapLayer = 'ownership';
  /** What the keyboard walks over: closed places, and the names of open folders. */
  private boxes: Box[] = [];
  private readonly buttons = new Map<Box, HTMLButtonElement>();
  private readonly boxOfButton = new Map<Element, Box>();
  private current: Box | null = null;
  private clicked: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly reader: Reader,
    private readonly actions: PlaceActions,
  ) {
    this.root.addEventListener('keydown', (event) => {
      if (this.pressed(event)) event.preventDefault();
    });
    this.root.addEventListener('focusin', ({ target }) => {
      this.choose(this.boxOf(target));
    });
    this.root.addEventListener('pointerover', ({ target }) => {
      actions.look((this.boxOf(target) ?? this.focused())?.place ?? null);
    });
    this.root.addEventListener('pointerleave', () => {
      actions.look(this.focused()?.place ?? null);
    });
    this.root.addEventListener('click', (event) => {
      this.click(event);
    });
    new ResizeObserver(() => {
      this.draw();
    }).observe(this.root);
  }

  /** Shows places; the one that had the keyboard keeps it where it is among them. */
  show(places: readonly ShownPlace[], layer: MapLayer): void {
    this.places = places;
    this.layer = layer;
    this.root.setAttribute('aria-label', layerName(this.reader.t, layer));
    this.draw();
  }

  /** Gives the keyboard to the place at a path, else to the first. */
  focus(path: string | null = null): void {
    const named = this.boxes.find(({ place }) => place.path === path);
    const around = this.boxes.find(({ place }) => path?.startsWith(`${place.path}/`) === true);
    const box = named ?? (path === null ? this.current : around) ?? this.boxes[0];
    if (box !== undefined) this.buttons.get(box)?.focus();
  }

  private draw(): void {
    const { clientWidth, clientHeight } = this.root;
    if (clientWidth === 0 || clientHeight === 0) return;
    const hadFocus = this.root.contains(document.activeElement);
    const path = this.current?.place.path;
    const all = layOut(this.places, clientWidth, clientHeight);
    this.buttons.clear();
    this.boxOfButton.clear();
    this.boxes = [];
    this.current = null;
    const drawn = all.map((box) => (box.place.open ? this.group(box) : this.tile(box)));
    this.root.replaceChildren(...drawn);
    this.choose(this.boxes.find(({ place }) => place.path === path) ?? this.boxes[0] ?? null);
    if (hadFocus) this.focus();
  }

  /** An open folder: the keyboard and the pointer find it by the strip with its name. */
  private group(box: Box): HTMLElement {
    const frame = make('div', { class: 'group' });
    put(frame, box);
    if (box.header === 0) return frame;
    const title = placeTitle(this.reader, box.place, this.layer);
    const look = { type: 'button', class: 'name', tabindex: '-1', title, 'aria-label': title };
    const button = make('button', look, placeName(this.reader, box.place));
    frame.append(button);
    this.keep({ ...box, height: box.header }, button);
    return frame;
  }

  private tile(box: Box): HTMLElement {
    const { place, width, height } = box;
    const title = placeTitle(this.reader, place, this.layer);
    const button = make('button', {
      type: 'button',
      class: `tile ${place.kind} ${placeStyle(place, this.layer)}`,
      tabindex: '-1',
      title,
      'aria-label': title,
    });
    put(button, box);
    if (width >= NAMED.width && height >= NAMED.height) button.append(this.text(box));
    this.keep(box, button);
    return button;
  }

  /** The name in as many lines as fit, and the value below where there is room for all of it. */
  private text({ place, width, height }: Box): HTMLElement {
    const value = shortValue(this.reader.t, this.reader.locale, this.layer, place.facts);
    const valued = value !== '' && height >= 2 * LINE + 6 && value.length * LETTER <= width - 10;
    const lines = Math.floor((height - 6) / LINE) - (valued ? 1 : 0);
    const label = labelOf(placeName(this.reader, place), width - 10, Math.min(LINES, lines));
    const text = make('span', { class: 'text' }, label);
    if (valued) text.append(make('span', { class: 'value' }, value));
    return text;
  }

  private keep(box: Box, button: HTMLButtonElement): void {
    this.boxes.push(box);
    this.buttons.set(box, button);
    this.boxOfButton.set(button, box);
  }

  private pressed({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const { current } = this;
    if (current === null || ctrlKey || metaKey || altKey) return false;
    const direction = DIRECTIONS.find((one) => one === key);
    if (direction !== undefined) return this.move(current, direction);
    if (key === 'Home') return this.goTo(this.boxes[0]);
    if (key === 'End') return this.goTo(this.boxes.at(-1));
    if (key !== 'Enter') return false;
    if (current.place.kind === 'folder') this.actions.zoom(current.place);
    else this.actions.reveal(current.place);
    return true;
  }

  private move(from: Box, direction: Direction): boolean {
    return this.goTo(neighbour(this.boxes, from, direction) ?? undefined);
  }

  private goTo(box: Box | undefined): boolean {
    if (box !== undefined) this.buttons.get(box)?.focus();
    return true;
  }

  /** One click shows, two zoom; the keyboard's (Space) need not wait for a second. */
  private click(event: MouseEvent): void {
    const place = this.boxOf(event.target)?.place;
    if (place === undefined) return;
    clearTimeout(this.clicked);
    if (event.detail > 1 && place.kind === 'folder') this.actions.zoom(place);
    else if (event.detail === 0) this.actions.reveal(place);
    else this.clicked = setTimeout(() => this.actions.reveal(place), DOUBLE);
  }

  /** Makes a place the one Tab leads to. */
  private choose(box: Box | null): void {
    if (this.current !== null) this.buttons.get(this.current)?.setAttribute('tabindex', '-1');
    if (box !== null) this.current = box;
    if (this.current === null) return;
    this.buttons.get(this.current)?.setAttribute('tabindex', '0');
    if (this.focused() !== null) this.actions.look(this.current.place);
  }

  private focused(): Box | null {
    return this.boxOf(document.activeElement);
  }

  private boxOf(target: EventTarget | null): Box | null {
    const button = target instanceof Element ? target.closest('button') : null;
    return (button && this.boxOfButton.get(button)) ?? null;
  }
}

/** Breaks a name where words in it end, where each of them fits; else it is cut in one line. */
function labelOf(name: string, width: number, lines: number): HTMLElement {
  const words = wordsIn(name);
  const fits = words.every(({ length }) => length * LETTER <= width);
  if (!fits || lines < 2) return make('span', { class: 'label' }, name);
  const label = make('span', { class: 'label lines' });
  label.style.setProperty('--lines', String(lines));
  words.forEach((word, at) => {
    label.append(...(at > 0 ? [make('wbr'), word] : [word]));
  });
  return label;
}

function put({ style }: HTMLElement, { x, y, width, height }: Box): void {
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
