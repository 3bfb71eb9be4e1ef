import { isMadeName } from '../../made-name';
import type { RepoPath } from '../../paths';
import type { LinguistAttributes } from './attributes';

/** Why nobody is asked about a file: no person wrote it, or somebody elsewhere did. */
export type FileKind = 'own' | 'generated' | 'vendored';

/** Folders that package managers and people use for the code of others. */
const VENDORED =
  /(?:^|\/)(?:node_modules|bower_components|jspm_packages|vendor|third[-_]?party|3rd[-_]?party|Godeps|Pods|Carthage|\.yarn)\//i;

/** By `.gitattributes`, and where that says nothing by names in use. */
export function fileKind(path: RepoPath, attributes: LinguistAttributes): FileKind {
  if (attributes.value(path, 'linguist-vendored') ?? VENDORED.test(path)) return 'vendored';
  return (attributes.value(path, 'linguist-generated') ?? isMadeName(path)) ? 'generated' : 'own';
}
