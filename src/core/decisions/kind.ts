import { parentFolder, baseName, type RepoPath } from '../paths';
import { type FileName, fileNameOf, isIndexName, withoutExtension } from './names';
import type { Outline } from './outline';
import type { DecisionFormat, DecisionRecord } from './record';

/** Files that lie beside records in many repositories and are none. */
const OTHER_NAMES = /^(contributing|changelog|license|licence|glossary|code_of_conduct)$/i;

const RECORD_SECTIONS = ['decision', 'decision outcome', 'consequences', 'considered options'];

/** What the facts already read say about a file. */
export interface KindFacts {
  readonly title: string | null;
  readonly stated: boolean;
  readonly explicitId: boolean;
}

/** Tells records from the templates and the pages that introduce or list them. */
export function kindOf(path: RepoPath, outline: Outline, facts: KindFacts): DecisionRecord['kind'] {
  const stem = withoutExtension(baseName(path));
  const name = fileNameOf(path);
  if (isTemplate(path, stem, name)) return 'template';
  if (name.id !== null || name.date !== null || facts.explicitId) return 'record';
  if (isIndexName(stem) || OTHER_NAMES.test(stem)) return 'index';
  if (facts.title !== null && isPlaceholder(facts.title)) return 'template';
  const sections = outline.sections.some((section) => RECORD_SECTIONS.includes(section.name));
  return facts.stated || sections ? 'record' : 'index';
}

function isTemplate(path: RepoPath, stem: string, name: FileName): boolean {
  const words = stem.toLowerCase().split(/[^a-z0-9]/);
  if (/^(template|adr-template)$/i.test(name.slug)) return true;
  if (name.id !== null || name.date !== null) return false;
  if (/^templates?$/i.test(baseName(parentFolder(path)))) return true;
  return (
    words.includes('template') || /(^|[^a-z])(adr|dr)?[-_]?(x{3,4}|n{3,4})([^a-z]|$)/i.test(stem)
  );
}

/** `{short title}`, `[short title of solved problem]`, `NUMBER. TITLE`. */
function isPlaceholder(title: string): boolean {
  return /^([{[<]|NUMBER\b)/.test(title.trim());
}

/** The template a record follows, by its front matter, header and section names. */
export function formatOf(
  outline: Outline,
  front: { has(...names: string[]): boolean } | null,
  hasHeaderFields: boolean,
): DecisionFormat {
  const names = outline.sections.map((section) => section.name);
  const has = (...wanted: string[]): boolean => wanted.some((name) => names.includes(name));
  if (front?.has('decision-makers') === true) return 'madr4';
  if (front?.has('deciders', 'consulted', 'informed') === true) return 'madr3';
  if (has('context and problem statement', 'decision outcome', 'considered options')) {
    return madrWithoutPeople(has, front?.has('status', 'date') === true, hasHeaderFields);
  }
  const nygard = has('status') || (has('decision') && has('context', 'consequences'));
  return nygard ? 'nygard' : 'none';
}

/** MADR whose front matter names nobody: its version shows in where the rest stands. */
function madrWithoutPeople(
  has: (...names: string[]) => boolean,
  hasFrontMatter: boolean,
  hasHeaderFields: boolean,
): DecisionFormat {
  if (hasFrontMatter) return has('validation') ? 'madr3' : 'madr4';
  if (hasHeaderFields || has('links', 'positive consequences', 'negative consequences')) {
    return 'madr2';
  }
  return has('validation') ? 'madr3' : 'madr4';
}
