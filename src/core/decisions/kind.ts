import { baseName, parentFolder, type RepoPath } from '../paths';
import type { Field } from './fields';
import { type FileName, fileNameOf, isIndexName, withoutExtension } from './names';
import type { Outline } from './outline';
import type { DecisionRecord } from './record';
import { TEMPLATE_WORDS } from './vocabulary';

/** Files that lie beside records in many repositories and are none. */
const OTHER_NAMES = /^(contributing|changelog|license|licence|glossary|code_of_conduct|security)$/i;

/** Sections of which every record has one, whatever its format. */
const RECORD_SECTIONS: ReadonlySet<string> = new Set([
  'context',
  'context and problem statement',
  'problem statement',
  'decision',
  'decision outcome',
  'decision drivers',
  'proposed decision',
  'rationale',
  'resolution',
  'consequences',
  'status',
  'considered options',
  'options considered',
  'considered alternatives',
  'alternatives considered',
]);

/** What the facts already read say about a file. */
export interface KindFacts {
  readonly title: string | null;
  readonly status: boolean;
  readonly deciders: boolean;
  readonly explicitId: boolean;
  readonly fields: readonly Field[];
}

/**
 * Tells records from the templates and the pages that introduce or list them. What nothing numbers
 * is a record where it has a record's sections; a status alone is not enough, as whole sites put
 * one on every page.
 */
export function kindOf(path: RepoPath, outline: Outline, facts: KindFacts): DecisionRecord['kind'] {
  const stem = withoutExtension(baseName(path));
  const name = fileNameOf(path);
  if (outline.markup === 'yaml' && !isYamlRecord(outline, name, facts)) return 'index';
  if (isTemplate(path, stem, name)) return 'template';
  const placeholder = facts.title !== null && isPlaceholder(facts.title);
  if (placeholder && /^0*$/.test(name.digits) && name.date === null) return 'template';
  if (name.id !== null || name.date !== null || facts.explicitId) return 'record';
  if (isIndexName(stem) || OTHER_NAMES.test(stem)) return 'index';
  return saysWhatIsDecided(outline, facts) ? 'record' : 'index';
}

function saysWhatIsDecided({ sections, frontMatter }: Outline, facts: KindFacts): boolean {
  if (sections.some(({ name }) => RECORD_SECTIONS.has(name)) || facts.deciders) return true;
  if (facts.fields.some(({ name }) => name === 'decision')) return true;
  // A note without sections, or a file whose front matter is all that is filled in.
  return facts.status && (sections.length === 0 || frontMatter !== null);
}

/** Files of tools are YAML too, be they numbered: a record says something that a decision says. */
function isYamlRecord({ sections }: Outline, { id }: FileName, facts: KindFacts): boolean {
  const isNamed = facts.title !== null || facts.status;
  if (isNamed && sections.some(({ name }) => RECORD_SECTIONS.has(name))) return true;
  const isNumbered = id !== null || facts.explicitId || facts.deciders;
  return facts.title !== null && facts.status && isNumbered;
}

function isTemplate(path: RepoPath, stem: string, name: FileName): boolean {
  const words = stem.toLowerCase().split(/[^\p{L}\p{N}]/u);
  const named = words.some((word) => TEMPLATE_WORDS.includes(word));
  if (/^(?:adr[-_ ]?)?template$/i.test(name.slug)) return true;
  if (named && /^0+$/.test(name.digits)) return true;
  if (name.id !== null || name.date !== null) return false;
  if (/^templates?$/i.test(baseName(parentFolder(path)))) return true;
  return named || /(^|[^a-z])(adr|dr)?[-_]?(x{3,4}|n{3,4})([^a-z]|$)/i.test(stem);
}

/** `{short title}`, `[short title of solved problem]`, `NUMBER. TITLE`. */
function isPlaceholder(title: string): boolean {
  return /^([{[<]|NUMBER\b)/.test(title.trim());
}
