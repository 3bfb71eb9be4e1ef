import { baseName, joinPath, parentFolder, type RepoPath } from '../../paths';

/** What a folder's name promises: decisions, decisions of some kind, or nothing. */
export type PlaceKind = 'decisions' | 'maybe' | null;

/** Names that mean decision records wherever the folder stands; see `plainName`. */
const RECORD_FOLDERS: ReadonlySet<string> = new Set([
  'adr',
  'adrs',
  '.adr',
  'decision-record',
  'decision-records',
  'decision-log',
  'architecture-decisions',
  'architectural-decisions',
  'architecture-decision-record',
  'architecture-decision-records',
  'architectural-decision-record',
  'architectural-decision-records',
  'architecture-decision-log',
]);

/** Names that also code and other documents have. */
const SHARED_NAMES: ReadonlySet<string> = new Set(['decision', 'decisions']);

/** Folders that keep documents about the folder around them. */
const DOCUMENT_FOLDERS: ReadonlySet<string> = new Set([
  'doc',
  'docs',
  'document',
  'documents',
  'documentation',
  'architecture',
  'arch',
  'design',
  'rfc',
  'rfcs',
  'dev',
  'developer',
  'developers',
  'engineering',
  'internal',
  'project',
  'archgate',
]);

/** How Antora lays out the pages of one module: https://docs.antora.org/antora/latest/standard-directories/ */
const ANTORA_FOLDERS: ReadonlySet<string> = new Set(['pages', 'root', 'modules']);

/** Where most public repositories have their records. */
const COMMON_PLACES: readonly RepoPath[] = [
  'doc/adr',
  'docs/adr',
  'docs/adrs',
  'docs/decisions',
  'doc/architecture/decisions',
  'docs/architecture/decisions',
  'docs/architecture/adr',
  'adr',
  'decisions',
];

/** Code of others, by the names that package managers and conventions give its folder. */
const VENDORED: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'vendor',
  'vendored',
  'third-party',
  'thirdparty',
  '3rdparty',
  'pods',
  'carthage',
  'site-packages',
  '.venv',
  'venv',
]);

/** `fixtures`, `__tests__`, `test-data`, `integration-tests`: what lies below is there to be tested. */
const TEST_MATERIAL = /^(?:.{0,60}-)?(?:tests?|test-?data|fixtures?)$/;

/**
 * What the path of a folder promises. `maybe`: its name is usual for decisions, but only numbered or
 * dated files in it make it a decision folder.
 */
export function placeKind(folder: RepoPath): PlaceKind {
  const name = plainName(baseName(folder));
  if (RECORD_FOLDERS.has(name)) return 'decisions';
  if (!SHARED_NAMES.has(name)) return null;
  const parent = parentFolder(folder);
  return parent === '' || isDocumentFolder(parent) ? 'decisions' : 'maybe';
}

/** Whether a folder holds code of others or material for tests: nobody decides there. */
export function isLeftOut(folder: RepoPath): boolean {
  return folder.split('/').some((segment) => {
    const name = plainName(segment).replace(/^-{1,2}|-{1,2}$/g, '');
    return VENDORED.has(name) || VENDORED.has(segment) || TEST_MATERIAL.test(name);
  });
}

/**
 * The folder whose decisions a decision folder keeps: `packages/a` for `packages/a/docs/adr`, ''
 * for `docs/adr`; the folder around one with a name of its own.
 */
export function homeOf(folder: RepoPath): RepoPath {
  let at = folder;
  while (at !== '' && (placeKind(at) !== null || isDocumentFolder(at))) at = parentFolder(at);
  return at === folder ? parentFolder(folder) : at;
}

/** The other usual places for the decisions of `home`: what a folder may be called on a branch. */
export function usualPlaces(home: RepoPath): readonly RepoPath[] {
  return COMMON_PLACES.map((place) => joinPath(home, place));
}

function isDocumentFolder(folder: RepoPath): boolean {
  const name = plainName(baseName(folder)).replace(/^\./, '');
  return DOCUMENT_FOLDERS.has(name) || ANTORA_FOLDERS.has(name);
}

/** In lower case, words joined by hyphens. */
function plainName(segment: string): string {
  return segment.toLowerCase().replace(/[_ ]/g, '-');
}
