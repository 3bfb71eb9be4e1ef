import type {
  AboveRoot,
  HistoryAnswer,
  HistoryLog,
  HistoryStep,
  HistoryTip,
} from '../../../../src/core/ports';
import type { Told } from './histories';

/** A log of commits told by the test, oldest first, as git would print it. */
export class FakeLog implements HistoryLog {
  /** How often all of it was read, or a part. */
  reads = 0;

  constructor(
    public told: readonly Told[],
    public files: readonly string[],
  ) {}

  above(): Promise<AboveRoot | null> {
    return Promise.resolve(null);
  }

  tip(): Promise<HistoryAnswer<HistoryTip>> {
    const last = this.told.at(-1);
    if (last === undefined) return Promise.resolve({ kind: 'unknown', gap: 'no-commits' });
    return Promise.resolve({ kind: 'known', value: { head: last.commit.id, shallow: [] } });
  }

  filesOf(): Promise<HistoryAnswer<readonly string[]>> {
    return Promise.resolve({ kind: 'known', value: this.files });
  }

  between(known: string): Promise<HistoryAnswer<HistoryStep | null>> {
    const at = this.told.findIndex(({ commit }) => commit.id === known);
    const value = at < 0 ? null : { lost: [], added: this.told.length - 1 - at };
    return Promise.resolve({ kind: 'known', value });
  }

  async read(
    { known }: Parameters<HistoryLog['read']>[0],
    take: (piece: Uint8Array) => Promise<void> | null,
  ): Promise<HistoryAnswer<null>> {
    this.reads++;
    const from = this.told.findIndex(({ commit }) => commit.id === known) + 1;
    for (const one of this.told.slice(from).reverse()) {
      await take(new TextEncoder().encode(printed(one)));
    }
    return { kind: 'known', value: null };
  }
}

function printed({ commit, changes }: Told): string {
  const { id, parents, author, coAuthors, time, committed } = commit;
  const trailers = coAuthors.map(({ name, email }) => `${name} <${email}>`).join('\x1f');
  const header = [id, parents.join(' '), author.name, author.email, time, committed, trailers];
  const files = changes.map(({ path, from, added, deleted }) => {
    const lines = `${added ?? '-'}\t${deleted ?? '-'}\t`;
    return from === null ? `${lines}${path}\0` : `${lines}\0${from}\0${path}\0`;
  });
  return `${header.join('\0')}\0${files.length === 0 ? '' : `\n${files.join('')}`}`;
}
