import type { Problem } from '../problem';
import type { Source } from '../source';
import { YamlReader } from '../yaml';
import type { DebtItem } from './item';
import { readItem } from './read-item';

export interface DebtParse {
  readonly items: readonly DebtItem[];
  readonly problems: readonly Problem[];
}

/** A file that holds one item. No item, and the problem, where it has no id or no title. */
export function parseDebtItem(source: Source): DebtParse {
  const reader = new YamlReader(source);
  const map = reader.rootMap();
  if (map === null) {
    if (reader.problems.length === 0) {
      reader.report(source.lines.lineRange(0), 'error', {
        code: 'field-missing',
        data: { field: 'id' },
      });
    }
    return { items: [], problems: reader.problems };
  }
  const item = readItem(map);
  return { items: item ? [item] : [], problems: reader.problems };
}
