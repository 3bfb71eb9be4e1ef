import type { Splice } from '../edits';
import { lineEnding } from '../edits';
import { parentFolder, relativePath, type RepoPath } from '../paths';
import { escapeInline, linkUrl } from './escape';
import type { ParsedDecision } from './parse';
import { statusSection } from './stated';

/** A record as others link it. */
export interface LinkTarget {
  readonly path: RepoPath;
  /** `ADR-0013`, or the file's own id: `ADR013`, `DR008`. */
  readonly id: string;
  /** With its number, as its heading has it: `13. Title`. */
  readonly heading: string;
}

/** A link by heading (Nygard) or by id (MADR). */
export function linkTo(target: LinkTarget, from: RepoPath, by: 'heading' | 'id'): string {
  const text = by === 'heading' ? target.heading : target.id;
  return `[${escapeInline(text)}](${linkUrl(relativePath(parentFolder(from), target.path))})`;
}

/**
 * The edits by which an old record says that `next` supersedes it, in the old one's own format:
 * its status is replaced, or a status is put where that format has it.
 */
export function supersedeEdits(old: ParsedDecision, text: string, next: LinkTarget): Splice[] {
  const { record, layout } = old;
  const texts: Texts = {
    byId: `superseded by ${linkTo(next, record.path, 'id')}`,
    byHeading: `Superseded by ${linkTo(next, record.path, 'heading')}`,
    front: `"superseded by ${next.id}"`,
    eol: lineEnding(text),
  };
  if (record.format === 'madr3') texts.front = texts.byId;
  if (layout.status === null) return [statusInserted(old, texts)];
  const { span, place } = layout.status;
  const stated = text.slice(span.start, span.end);
  if (place === 'front-matter') return [{ ...span, text: texts.front }];
  if (place === 'header') return [{ ...span, text: likeCase(texts.byId, stated) }];
  // An earlier successor stays named.
  const kept = record.status?.value === 'superseded' ? stated + texts.eol + texts.eol : '';
  return [{ ...span, text: kept + texts.byHeading }];
}

/** The same said in the ways the formats have. */
interface Texts {
  readonly byId: string;
  readonly byHeading: string;
  front: string;
  readonly eol: string;
}

/** A status for a record that states none. */
function statusInserted({ record, layout }: ParsedDecision, texts: Texts): Splice {
  const { outline } = layout;
  const { byId, byHeading, front, eol } = texts;
  const insert = (at: number, text: string): Splice => ({ start: at, end: at, text });
  const section = statusSection(outline);
  if (section !== null) return insert(section.heading.end, eol + eol + byHeading);
  if (outline.frontMatter !== null && record.format !== 'nygard') {
    return insert(outline.frontMatter.start, `status: ${front}${eol}`);
  }
  if (record.format === 'madr2') {
    const first = outline.header[0];
    if (first?.type === 'list') return insert(first.span.start, `* Status: ${byId}${eol}`);
    return insert(outline.headEnd, `${eol}${eol}* Status: ${byId}`);
  }
  if (record.format === 'madr3' || record.format === 'madr4') {
    return insert(0, `---${eol}status: ${front}${eol}---${eol}${eol}`);
  }
  const last = outline.header.at(-1);
  const at = last ? last.span.end : outline.headEnd;
  return insert(at, `${eol}${eol}## Status${eol}${eol}${byHeading}`);
}

/** Upper case where the old text began so. */
function likeCase(text: string, old: string): string {
  const first = /\p{L}/u.exec(old)?.[0] ?? '';
  const upper = first !== '' && first === first.toUpperCase();
  return upper ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
