import type { RepoPath } from '../paths';
import { type Source, sourceOf } from '../source';
import { composeDecision } from './compose';
import type { WrittenFormat } from './dialect';
import type { Draft, DraftContent } from './draft';
import { escapeInline } from './escape';
import { parsedOnce } from './model';
import { outlineOf } from './outline';
import { parseDecision } from './parse';
import { fillTemplate } from './template/fill';
import { sectionsByRole } from './template/roles';
import { skeletonOf } from './template/skeleton';

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
  const coded: DraftContent = { ...content, titleMarkup: withCodedStart(content.title) };
  const makers: ((content: DraftContent) => Draft | null)[] = [];
  if (template !== null) makers.push((given) => fillTemplate(template, given));
  if (neighbour !== null && !COMPOSED.includes(content.format)) {
    makers.push((given) => likeNeighbour(neighbour, given));
  }
  for (const make of makers) {
    for (const given of [content, coded]) {
      const draft = make(given);
      if (draft !== null && readsBack(path, draft.text, given)) return draft;
    }
  }
  const plain = composeDecision(content);
  return titleOf(path, plain.text) === content.title ? plain : composeDecision(coded);
}

function likeNeighbour(neighbour: Source, content: DraftContent): Draft | null {
  const parsed = parsedOnce(neighbour);
  if (parsed.layout.outline.markup !== 'markdown') return null;
  const skeleton = sourceOf(neighbour.path, skeletonOf(neighbour, parsed));
  return fillTemplate(skeleton, content, content.headingNumber);
}

/** Whether our own reader finds in a new record what was entered, and every text in its section. */
function readsBack(path: RepoPath, text: string, content: DraftContent): boolean {
  const { record } = parseDecision(sourceOf(path, text));
  const roles = sectionsByRole(outlineOf(path, text));
  const deciders = record.deciders.map(({ value }) => value);
  const scope = record.scope.map(({ glob }) => glob);
  return (
    record.kind === 'record' &&
    record.title?.value === content.title &&
    record.status?.value === content.status &&
    record.date?.value === content.date &&
    same(deciders, content.deciders) &&
    same(scope, content.scope) &&
    (record.reviewBy?.value ?? null) === content.reviewBy &&
    record.supersedes.length === content.supersedes.length &&
    record.supersededBy.length === 0 &&
    (content.context.trim() === '' || roles.has('context')) &&
    (content.options.length === 0 || roles.has('options')) &&
    (content.outcome.trim() === '' || roles.has('decision')) &&
    (content.consequences.trim() === '' || roles.has('consequences'))
  );
}

function titleOf(path: RepoPath, text: string): string | undefined {
  return parseDecision(sourceOf(path, text)).record.title?.value;
}

function same(found: readonly string[], wanted: readonly string[]): boolean {
  return found.length === wanted.length && found.every((value, at) => value === wanted[at]);
}

/** A heading that cannot be taken for one with a number: its first letter is spelled as a code. */
function withCodedStart(title: string): string {
  const first = String.fromCodePoint(title.codePointAt(0) ?? 32);
  return `&#${title.codePointAt(0) ?? 32};${escapeInline(title.slice(first.length))}`;
}
