import { lineHashes } from '../line-hash';
import { isHomePath, type RepoPath } from '../paths';
import type { SarifFinding, SarifLevel, SarifRegion } from '../sarif';
import { Lines } from '../text';
import { DEBT_KINDS, type DebtItem, type DebtKind, type ResolvedAnchor } from './item';

/** The rule of items that say no kind. */
export const NO_KIND = 'debt';

/** Rules of debt: one a kind, and one for items without. Their ids never change. */
export const DEBT_RULES: readonly { readonly id: string; readonly kind: DebtKind | null }[] = [
  ...DEBT_KINDS.map((kind) => ({ id: ruleOf(kind), kind })),
  { id: NO_KIND, kind: null },
];

function ruleOf(kind: DebtKind | null): string {
  return kind === null ? NO_KIND : `${NO_KIND}/${kind}`;
}

/** What a person must answer for now: neither settled nor accepted, and not in the private folder. */
function isExported(item: DebtItem): boolean {
  const over = ['resolved', 'closed', 'rejected', 'accepted'];
  return (item.status === null || !over.includes(item.status)) && !isHomePath(item.path);
}

/** Only what is critical: an error fails checks, and debt on record is known already. */
const LEVELS: Readonly<Record<NonNullable<DebtItem['severity']>, SarifLevel>> = {
  critical: 'error',
  high: 'warning',
  medium: 'warning',
  low: 'note',
};

/** A place a finding points at; `line` is zero-based. */
interface Place {
  readonly path: RepoPath;
  readonly line: number;
}

/**
 * The findings of an item, one for each place in the code that is known for sure, each with one line
 * and its hash; where none is, one at the item in its own file. None for an item that is not
 * exported. `text` gives the files of the anchors and of the item as they are now.
 */
export function debtFindings(
  item: DebtItem,
  anchors: readonly ResolvedAnchor[],
  text: (path: RepoPath) => string | null,
  message: string,
): readonly SarifFinding[] {
  if (!isExported(item)) return [];
  return placesOf(item, anchors).map((place) => {
    const now = text(place.path) ?? '';
    const hash = lineHashes(now, new Set([place.line])).get(place.line);
    return {
      ruleId: ruleOf(item.kind),
      level: item.severity === null ? 'warning' : LEVELS[item.severity],
      message,
      path: place.path,
      region: lineRegion(now, place.line),
      fingerprints: {
        ...(hash !== undefined && { primaryLocationLineHash: hash }),
        'steward/id/v1': item.id,
      },
    };
  });
}

function placesOf(item: DebtItem, anchors: readonly ResolvedAnchor[]): readonly Place[] {
  const sure = anchors.filter(({ state }) => state === 'exact' || state === 'moved');
  const places = new Map<string, Place>();
  for (const { path, lines } of sure) {
    const line = lines?.first ?? 0;
    places.set(`${line} ${path}`, { path, line });
  }
  if (places.size > 0) return [...places.values()];
  return [{ path: item.path, line: item.idRange.start.line }];
}

/** The text of one line without its indentation. */
function lineRegion(text: string, line: number): SarifRegion {
  const written = new Lines(text).lineText(line);
  const indent = written.length - written.trimStart().length;
  const start = indent === written.length ? 0 : indent;
  return {
    startLine: line + 1,
    startColumn: start + 1,
    endLine: line + 1,
    endColumn: Math.max(start, written.trimEnd().length) + 1,
  };
}
