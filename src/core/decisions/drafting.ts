import type { RepoPath } from '../paths';
import { type Source, sourceOf } from '../source';
import { composeDecision } from './compose';
import type { WrittenFormat } from './dialect';
import type { Draft, DraftContent } from './draft';
import { parsedOnce } from './model';
import { markupOfName } from './names';
import type { Outline } from './outline';
import { parseDecision } from './parse';
import type { DecisionRecord } from './record';
import { fillTemplate } from './template/fill';
import { type SectionRole, sectionsByRole } from './template/roles';
import { skeletonOf } from './template/skeleton';
import { yamlRecord } from './template/yaml-record';

/** Formats that are composed from scratch; the others are modelled on a neighbour. */
const COMPOSED: readonly WrittenFormat[] = ['nygard', 'madr2', 'madr3', 'madr4'];

/**
 * A new record: the template filled in, else one like its neighbour, else the plain form of its
 * format. The first of these that reads back as what was entered is taken.
 */
export function draftDecision(
  path: RepoPath,
  content: DraftContent,
  template: Source | null,
  neighbour: Source | null,
): Draft {
  const coded: DraftContent = { ...content, codedTitle: true };
  const makers: ((content: DraftContent) => Draft | null)[] = [];
  if (template !== null) {
    makers.push(
      (given) => fillTemplate(template, given),
      // A number spelled so that no reader knows it would become part of the title.
      (given) => fillTemplate(template, given, ''),
    );
  }
  if (neighbour !== null && !COMPOSED.includes(content.format)) {
    makers.push((given) => likeNeighbour(neighbour, given));
  }
  let last: Draft | null = null;
  for (const make of makers) {
    for (const given of [content, coded]) {
      last = make(given) ?? last;
      if (last !== null && readsBack(path, last.text, given)) return last;
    }
  }
  // Markdown would be wrong in a file of another kind.
  if (last !== null && markupOfName(path) !== 'markdown') return last;
  const plain = composeDecision(content);
  return titleOf(path, plain.text) === content.title ? plain : composeDecision(coded);
}

function likeNeighbour(neighbour: Source, content: DraftContent): Draft | null {
  const parsed = parsedOnce(neighbour);
  if (parsed.layout.outline.markup === 'yaml') return yamlRecord(neighbour, content);
  const skeleton = sourceOf(neighbour.path, skeletonOf(neighbour, parsed));
  return fillTemplate(skeleton, content, content.headingNumber);
}

/** Whether our own reader finds in a new record what was entered, and every text in its section. */
function readsBack(path: RepoPath, text: string, content: DraftContent): boolean {
  const { record, layout } = parseDecision(sourceOf(path, text));
  const links = record.supersedes.length === content.supersedes.length;
  return (
    record.kind === 'record' &&
    saysSame(record, content) &&
    links &&
    record.supersededBy.length === 0 &&
    holdsTexts(layout.outline, content)
  );
}

function saysSame(record: DecisionRecord, content: DraftContent): boolean {
  const { title, status, date, deciders, scope, reviewBy } = record;
  return (
    title?.value === content.title &&
    status?.value === content.status &&
    date?.value === content.date &&
    (reviewBy?.value ?? null) === content.reviewBy &&
    same(
      deciders.map(({ value }) => value),
      content.deciders,
    ) &&
    same(
      scope.map(({ glob }) => glob),
      content.scope,
    )
  );
}

function holdsTexts(outline: Outline, content: DraftContent): boolean {
  const roles = sectionsByRole(outline);
  const said: readonly (readonly [SectionRole, string])[] = [
    ['context', content.context],
    ['options', content.options.join('')],
    ['decision', content.outcome],
    ['consequences', content.consequences],
  ];
  return said.every(([role, text]) => text.trim() === '' || roles.has(role));
}

function titleOf(path: RepoPath, text: string): string | undefined {
  return parseDecision(sourceOf(path, text)).record.title?.value;
}

function same(found: readonly string[], wanted: readonly string[]): boolean {
  return found.length === wanted.length && found.every((value, at) => value === wanted[at]);
}
