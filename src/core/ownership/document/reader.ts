import type { RepoPath } from '../../paths';
import type { OwnershipRule } from '../answer';
import type { OwnershipModel } from '../model';
import { PLACES } from '../places';
import type { Reading } from '../reading';
import type { Extent, LineDialect } from './line';

/** Who reads a CODEOWNERS file. */
export interface Reader {
  readonly dialect: LineDialect;
  /** Null where the file stands in a place of the platform and another is used instead of it. */
  readonly reading: Reading | null;
}

/** In this order a place that several platforms know is taken for theirs where none reads it. */
const ORDER = ['github', 'gitlab', 'gitea', 'bitbucket'] as const;

/** Null where no platform looks: what is written there has no meaning that could be told. */
export function readerOf({ readings }: OwnershipModel, path: RepoPath): Reader | null {
  const reading = readings.find(({ file, dialect }) => dialect !== 'prow' && file === path);
  if (reading !== undefined && reading.dialect !== 'prow') {
    return { dialect: reading.dialect, reading };
  }
  const possible = ORDER.filter((one) => PLACES[one].includes(path));
  const used = possible.find((one) => readings.some((other) => other.dialect === one));
  const dialect = used ?? possible[0];
  return dialect === undefined ? null : { dialect, reading: null };
}

/** The rule that a line is; null where the platform takes none from it. */
export function ruleOnLine(
  { rules }: Reading,
  line: number,
  text: string,
  pattern: Extent,
): OwnershipRule | null {
  const written = text.slice(pattern.start, pattern.end);
  const found = rules.find(({ range }) => range.start.line === line);
  return found?.pattern === written && found.range.start.character === pattern.start ? found : null;
}
