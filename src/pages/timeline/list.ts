import type { TimelineRow } from '../../protocol/timeline';
import type { Translate } from '../../words/translate';
import { make } from '../dom';
import { chainOf } from './arcs';
import { Axis } from './axis';

/** The rows, year by year, with the axis beside them; one row at a time takes the keyboard. */
export class TimelineList {
  readonly root: HTMLElement;
  private readonly axis = new Axis();
  private readonly items = make('div', { class: 'items' });
  private rows: readonly TimelineRow[] = [];
  private readonly byId = new Map<string, TimelineRow>();
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private current: string | null = null;

  constructor(
    private readonly t: Translate,
    private readonly open: (id: string) => void,
  ) {
    this.root = make('div', { class: 'timeline' }, this.axis.root, this.items);
    this.items.addEventListener('keydown', (event) => {
      if (this.move(event.key)) event.preventDefault();
    });
    this.items.addEventListener('focusin', ({ target }) => {
      this.choose(idOf(target), true);
    });
    this.items.addEventListener('pointerover', ({ target }) => {
      this.highlight(idOf(target) ?? this.focused());
    });
    this.items.addEventListener('pointerleave', () => {
      this.highlight(this.focused());
    });
    new ResizeObserver(() => {
      this.drawAxis();
    }).observe(this.items);
  }

  /** Shows rows; the one that had the keyboard keeps it while it is among them. */
  show(rows: readonly TimelineRow[]): void {
    const hadFocus = this.items.contains(document.activeElement);
    this.rows = rows;
    this.byId.clear();
    this.buttons.clear();
    for (const row of rows) this.byId.set(row.id, row);
    const years = [...new Set(rows.map(({ year }) => year))];
    this.items.replaceChildren(...years.map((year) => this.yearOf(year)));
    this.choose(rows.some(({ id }) => id === this.current) ? this.current : null, false);
    if (hadFocus && this.current !== null) this.buttons.get(this.current)?.focus();
    this.drawAxis();
  }

  /** Gives the keyboard to the row that had it last, else to the first. */
  focus(): void {
    if (this.current !== null) this.buttons.get(this.current)?.focus();
  }

  private yearOf(year: string): HTMLElement {
    const rows = this.rows.filter((row) => row.year === year);
    const heading = make('h2', {}, year === '' ? this.t('No date') : year);
    return make(
      'section',
      {},
      heading,
      make('ul', {}, ...rows.map((row) => make('li', {}, this.button(row)))),
    );
  }

  private button(row: TimelineRow): HTMLElement {
    const { t } = this;
    const facts = make('span', { class: 'facts' }, make('span', { class: 'status' }, row.status));
    if (row.deciders !== '') facts.append(make('span', {}, t('by {0}', row.deciders)));
    if (row.scope !== '') facts.append(make('span', { class: 'scope' }, row.scope));
    const button = make(
      'button',
      { type: 'button', class: `record ${row.mark}`, tabindex: '-1', 'data-id': row.id },
      make('span', { class: 'day', title: row.exactDay || undefined }, row.day),
      make(
        'span',
        { class: 'what' },
        make(
          'span',
          { class: 'name' },
          make('span', { class: 'label' }, row.label),
          ' ',
          make('span', { class: 'title' }, row.title),
        ),
        facts,
      ),
    );
    button.addEventListener('click', () => {
      this.open(row.id);
    });
    this.buttons.set(row.id, button);
    return button;
  }

  /** Up and down through the rows, right to what replaced a record, left to what it replaced. */
  private move(key: string): boolean {
    const at = this.rows.findIndex(({ id }) => id === this.current);
    const row = this.rows[at];
    if (row === undefined) return false;
    switch (key) {
      case 'ArrowDown':
        return this.goTo(this.rows[at + 1]?.id);
      case 'ArrowUp':
        return this.goTo(this.rows[at - 1]?.id);
      case 'Home':
        return this.goTo(this.rows[0]?.id);
      case 'End':
        return this.goTo(this.rows.at(-1)?.id);
      case 'ArrowRight':
        return this.goTo(row.successors.find((id) => this.byId.has(id)));
      case 'ArrowLeft':
        return this.goTo(row.predecessors.find((id) => this.byId.has(id)));
      default:
        return false;
    }
  }

  private goTo(id: string | undefined): boolean {
    if (id !== undefined) this.buttons.get(id)?.focus();
    return true;
  }

  /** Makes a row the one Tab leads to; the first where none is named. */
  private choose(id: string | null, highlighted: boolean): void {
    if (this.current !== null) this.buttons.get(this.current)?.setAttribute('tabindex', '-1');
    this.current = id ?? this.rows[0]?.id ?? null;
    if (this.current === null) return;
    this.buttons.get(this.current)?.setAttribute('tabindex', '0');
    if (highlighted) this.highlight(this.current);
  }

  private focused(): string | null {
    return idOf(document.activeElement);
  }

  /** Shows the chain a row belongs to; a row without one, and null, show none. */
  private highlight(id: string | null): void {
    const chain = id === null ? new Set<string>() : chainOf(id, (one) => this.linksOf(one));
    const shown = chain.size > 1 ? chain : new Set<string>();
    this.axis.highlight(shown);
    for (const [one, button] of this.buttons) button.classList.toggle('chained', shown.has(one));
  }

  private linksOf(id: string): readonly string[] {
    const row = this.byId.get(id);
    return row === undefined ? [] : [...row.predecessors, ...row.successors];
  }

  private drawAxis(): void {
    const top = this.root.getBoundingClientRect().top;
    const points = this.rows.map(({ id, mark }) => {
      const name = this.buttons.get(id)?.querySelector('.name')?.getBoundingClientRect();
      const first = name?.top ?? 0;
      // The middle of the first line, however many lines a long title takes.
      return { id, mark, y: Math.round(first - top + 10) };
    });
    const links = this.rows.flatMap(({ id, successors }) =>
      successors.map((next) => [id, next] as const),
    );
    const width = this.axis.draw(points, links, this.root.clientHeight);
    this.items.style.marginInlineStart = `${width}px`;
  }
}

function idOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-id]')?.getAttribute('data-id') ?? null;
}
