import { baseName, joinPath, parentFolder, type RepoPath } from '../../paths';

/**
 * What the path of a folder promises: decisions; decisions, if one of its files reads as a record
 * or template (`crates/adrs` is also a program's name); decisions, if a file in it is numbered or
 * dated (`src/decisions`); nothing.
 */
export type PlaceKind = 'decisions' | 'likely' | 'maybe' | null;

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

export function placeKind(folder: RepoPath): PlaceKind {
  const name = plainName(baseName(folder));
  const isOwn = RECORD_FOLDERS.has(name);
  if (!isOwn && !SHARED_NAMES.has(name)) return null;
  const parent = parentFolder(folder);
  if (parent === '' || isDocumentFolder(parent)) return 'decisions';
  return isOwn ? 'likely' : 'maybe';
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
  const around = aroundDocuments(folder);
  return around === folder ? parentFolder(folder) : around;
}

/** `packages/a` for `packages/a/docs`; a folder that keeps no documents stays itself. */
export function aroundDocuments(folder: RepoPath): RepoPath {
  let at = folder;
  while (at !== '' && (placeKind(at) !== null || isDocumentFolder(at) || isSourceFolder(at))) {
    at = parentFolder(at);
  }
  return at;
}

/** The other usual places for the decisions of `home`: what a folder may be called on a branch. */
export function usualPlaces(home: RepoPath): readonly RepoPath[] {
  return COMMON_PLACES.map((place) => joinPath(home, place));
}

function isSourceFolder(folder: RepoPath): boolean {
  return baseName(folder) === 'src';
}

function isDocumentFolder(folder: RepoPath): boolean {
  const name = plainName(baseName(folder)).replace(/^\./, '');
  return DOCUMENT_FOLDERS.has(name) || ANTORA_FOLDERS.has(name);
}

/** In lower case, words joined by hyphens, without the number of a chapter: `09_Decisions`. */
function plainName(segment: string): string {
  return segment
    .toLowerCase()
    .replace(/[_ ]/g, '-')
    .replace(/^\d{1,3}[-.]{1,3}/, '');
}
