import { type MarkerLink, markerLinks } from '../debt/marker-links';
import { type Hosted, hostedAt } from '../hosting/hosted';
import { issuePage, userPage } from '../hosting/mentions';
import type { RepoPath } from '../paths';
import { Lines, type Range } from '../text';
import type { Repository } from './repository';

/** A part of a marker that has a page on the web. */
export interface MarkerPage {
  readonly range: Range;
  /** Always `https:` or `http:`. */
  readonly page: string;
}

/** Markers of one file that are looked at. */
const MARKERS = 1_000;

/**
 * The pages that markers of a file name: issues and people as far as the code host is known, and
 * addresses without their scheme. Those that are written out are left to the editor, which follows
 * them itself; ids of debt have no page.
 */
export async function markerPages(
  repository: Repository,
  path: RepoPath,
): Promise<readonly MarkerPage[]> {
  const { markers, text } = await repository.notesOf(path);
  if (text === null || markers.length === 0) return [];
  const [model, config] = await Promise.all([repository.debt(), repository.config()]);
  const hosted = await hostedAt(repository.sources, config);
  const lines = new Lines(text);
  return markers.slice(0, MARKERS).flatMap((marker) =>
    markerLinks(marker, lines, model.prefixes).flatMap(({ range, target }) => {
      const written = text.slice(lines.offset(range.start), lines.offset(range.end));
      const page = pageOf(target, written, hosted);
      return page === null ? [] : [{ range, page }];
    }),
  );
}

function pageOf(
  target: MarkerLink['target'],
  written: string,
  hosted: Hosted | null,
): string | null {
  switch (target.kind) {
    case 'issue':
      return hosted && issuePage(hosted, target.number, target.repository);
    case 'user':
      // A name without @ may be anybody's.
      return hosted && written.startsWith('@') ? userPage(hosted, target.name) : null;
    case 'url':
      return written.includes('://') ? null : target.url;
    case 'debt':
    case 'key':
    case 'tracker':
    case 'label':
      return null;
  }
}
