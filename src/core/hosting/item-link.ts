import { isPlainId } from '../ids';
import { isRemoteKey } from './remote';

/** What a link from outside may name, and nothing else: a repository and an id. */
export interface ItemLink {
  readonly kind: 'debt' | 'decision';
  /** The `key` of a `Remote`. */
  readonly repository: string;
  readonly id: string;
}

/** The parts of a URI after its scheme and authority, percent-decoded once. */
export interface LinkParts {
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** The path and query of a link: `/debt?repository=github.com/acme/shop&id=DEBT-N`. */
export function itemLinkPath({ kind, repository, id }: ItemLink): string {
  return `/${kind}?repository=${repository.replaceAll(' ', '%20')}&id=${id}`;
}

/**
 * Reads a link. Null for everything that is not exactly a repository and an id, once each: other
 * paths, parameters and fragments, further encodings, control characters, `..`.
 */
export function readItemLink({ path, query, fragment }: LinkParts): ItemLink | null {
  const kind = path === '/debt' ? 'debt' : path === '/decision' ? 'decision' : null;
  if (kind === null || fragment !== '') return null;
  const values = new Map<string, string>();
  for (const part of query.split('&', 3)) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0));
    if ((name !== 'repository' && name !== 'id') || values.has(name)) return null;
    values.set(name, part.slice(equals + 1));
  }
  const repository = values.get('repository')?.toLowerCase() ?? '';
  const id = values.get('id') ?? '';
  return isRemoteKey(repository) && isPlainId(id) ? { kind, repository, id } : null;
}
