import { TIMELINE_MARKS, type TimelineMark, type TimelineRow } from '../../protocol/timeline';
import { decisionStatusWord } from '../../words/decisions';
import type { Translate } from '../../words/translate';
import { make } from '../dom';
import { type Filter, filtered } from './filter';
import { TimelineList } from './list';

/** What the page asks of the window it lives in. */
export interface TimelineHost {
  readonly open: (id: string) => void;
  readonly keep: (filter: Filter) => void;
}

/** The timeline of decisions with its filter on top. */
export class TimelinePage {
  private readonly list: TimelineList;
  private readonly search: HTMLInputElement;
  private readonly folder = make('select', { id: 'folder' });
  private readonly folderField: HTMLElement;
  private readonly marks = make('div', { class: 'marks', role: 'group' });
  private readonly count = make('p', { class: 'count', role: 'status' });
  private readonly nothing: HTMLElement;
  private rows: readonly TimelineRow[] = [];

  constructor(
    private readonly t: Translate,
    root: HTMLElement,
    private filter: Filter,
    private readonly host: TimelineHost,
  ) {
    this.list = new TimelineList(t, host.open);
    const words = t('Search decisions');
    this.search = make('input', { type: 'search', placeholder: words, 'aria-label': words });
    this.search.value = filter.query;
    this.search.addEventListener('input', () => {
      this.narrow({ query: this.search.value });
    });
    this.search.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      this.list.focus();
    });
    this.folder.addEventListener('change', () => {
      this.narrow({ folder: this.folder.value === '' ? null : this.folder.value });
    });
    this.folderField = make('label', { class: 'folder' }, t('Folder'), ' ', this.folder);
    this.marks.setAttribute('aria-label', t('Status'));
    this.nothing = make('p', { class: 'nothing', hidden: true });
    const hint = t('↑ ↓ move · → what replaced it · ← what it replaced · Enter opens');
    root.replaceChildren(
      make(
        'header',
        {},
        make('h1', {}, t('Decision timeline')),
        make('div', { class: 'filter' }, this.search, this.folderField, this.marks),
        this.count,
      ),
      this.nothing,
      this.list.root,
      make('footer', {}, hint),
    );
  }

  /** Puts the cursor where one can type at once. */
  begin(): void {
    this.search.focus();
  }

  /** Shows the records as they are now; the filter stays. */
  show(rows: readonly TimelineRow[]): void {
    this.rows = rows;
    this.offerFolders();
    this.offerMarks();
    this.refresh();
  }

  private narrow(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    this.host.keep(this.filter);
    this.refresh();
  }

  private refresh(): void {
    const { t, rows } = this;
    const shown = filtered(rows, this.filter);
    this.list.show(shown);
    this.nothing.hidden = shown.length > 0;
    this.nothing.textContent =
      rows.length === 0
        ? t('No decision records here yet. "Log a decision" writes the first one.')
        : t('No decision matches.');
    this.count.textContent =
      shown.length === rows.length
        ? t('{0} decisions', rows.length)
        : t('{0} of {1} decisions', shown.length, rows.length);
  }

  private offerFolders(): void {
    const folders = [...new Set(this.rows.map(({ folder }) => folder))].sort();
    this.folderField.hidden = folders.length < 2;
    const options = folders.map((folder) => make('option', { value: folder }, folder));
    this.folder.replaceChildren(make('option', { value: '' }, this.t('All folders')), ...options);
    const { folder } = this.filter;
    if (folder !== null && !folders.includes(folder))
      this.filter = { ...this.filter, folder: null };
    this.folder.value = this.filter.folder ?? '';
  }

  private offerMarks(): void {
    const present = TIMELINE_MARKS.filter((mark) => this.rows.some((row) => row.mark === mark));
    this.marks.hidden = present.length < 2;
    this.marks.replaceChildren(...present.map((mark) => this.toggle(mark)));
  }

  private toggle(mark: TimelineMark): HTMLElement {
    const word = mark === 'other' ? this.t('other') : decisionStatusWord(this.t, mark);
    const count = this.rows.filter((row) => row.mark === mark).length;
    const pressed = this.filter.marks.includes(mark);
    const button = make(
      'button',
      { type: 'button', 'aria-pressed': String(pressed) },
      `${word} ${count}`,
    );
    button.addEventListener('click', () => {
      const { marks } = this.filter;
      const chosen = marks.includes(mark) ? marks.filter((one) => one !== mark) : [...marks, mark];
      button.setAttribute('aria-pressed', String(chosen.includes(mark)));
      this.narrow({ marks: chosen });
    });
    return button;
  }
}
