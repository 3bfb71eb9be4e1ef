import type { MarkupName } from '../../markup';
import { baseName, parentFolder, relativePath, type RepoPath } from '../../paths';
import { escapeInline, linkUrl } from '../escape';
import { withoutExtension } from '../names';
import type { ParsedDecision } from '../parse';
import { decisionLabel } from '../record';

/** What a record says of another. */
export type LinkSide = 'supersedes' | 'superseded-by' | 'amends' | 'amended-by';

/** A record as others link it. */
export interface LinkTarget {
  readonly path: RepoPath;
  /** `ADR-0013`, or the file's own id: `ADR013`, `DR008`. */
  readonly id: string;
  /** With its number, as its heading has it: `13. Title`. */
  readonly heading: string;
}

/** How other records name this one. */
export function linkTarget({ record, layout }: ParsedDecision): LinkTarget {
  const title = record.title?.value ?? decisionLabel(record);
  const number = record.number === null ? '' : `${record.number}. `;
  return {
    path: record.path,
    id: record.id === null ? title : linkId(record.id),
    heading: (layout.headingNumber || number) + title,
  };
}

/** A bare number is named `ADR-0013`; an id with letters stands for itself. */
function linkId(id: string): string {
  return /^\d+$/.test(id) ? `ADR-${id}` : id;
}

/** A link by heading (Nygard) or by id (MADR), in Markdown or another markup. */
export function linkTo(
  target: LinkTarget,
  from: RepoPath,
  by: 'heading' | 'id',
  markup: MarkupName = 'markdown',
): string {
  const text = by === 'heading' ? target.heading : target.id;
  const path = relativePath(parentFolder(from), target.path);
  switch (markup) {
    case 'markdown':
      return `[${escapeInline(text)}](${linkUrl(path)})`;
    case 'asciidoc':
      return `xref:${linkUrl(path)}[${text.replaceAll(']', '\\]')}]`;
    case 'rst':
      return `\`${text.replace(/[\\`<>]/g, '\\$&')} <${linkUrl(path)}>\`_`;
    case 'yaml':
      return target.id;
  }
}

/** The same record as a value of a key, spelled like `sample`: an id, a number, a file, a path. */
export function targetLike(target: LinkTarget, from: RepoPath, sample: string | null): string {
  const digits = /^ADR-(\d+)$/.exec(target.id)?.[1];
  const bare = sample?.replace(/^["']|["']$/g, '') ?? null;
  if (bare === null) return target.id;
  if (/\.[a-z]{2,8}$/i.test(bare)) {
    return bare.includes('/')
      ? relativePath(parentFolder(from), target.path)
      : baseName(target.path);
  }
  if (/^\d+$/.test(bare)) {
    if (digits === undefined) return target.id;
    return bare.startsWith('0') ? digits : String(Number(digits));
  }
  if (/^\d{1,8}-\D/.test(bare)) return withoutExtension(baseName(target.path));
  return target.id;
}
