import type * as vscode from 'vscode';
import { type ItemLink, itemLinkPath, readItemLink } from '../core/hosting/item-link';

/** Where the link that waits is kept on this machine. */
const KEY = 'link.pending';

/** How long a link waits for its repository to be opened, in milliseconds. */
const PATIENCE = 10 * 60_000;

/**
 * A link whose repository was not open: it waits for a window that has it, in memory that all
 * windows of this machine share.
 */
export class PendingLink {
  constructor(
    private readonly memory: vscode.Memento,
    private readonly now: () => number,
  ) {}

  async keep(link: ItemLink): Promise<void> {
    await this.memory.update(KEY, { link: itemLinkPath(link), until: this.now() + PATIENCE });
  }

  /** Null where none waits, or where it has waited too long. */
  get(): ItemLink | null {
    const kept = this.memory.get<{ link?: unknown; until?: unknown } | null>(KEY, null);
    if (typeof kept !== 'object' || kept === null) return null;
    const { link, until } = kept;
    if (typeof link !== 'string' || typeof until !== 'number') return null;
    const left = until - this.now();
    if (left <= 0 || left > PATIENCE) return null;
    const [path = '', query = ''] = link.split('?', 2);
    return readItemLink({ path, query: query.replaceAll('%20', ' '), fragment: '' });
  }

  async forget(): Promise<void> {
    await this.memory.update(KEY, undefined);
  }
}
