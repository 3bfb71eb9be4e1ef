import type { Splice } from '../../edits';
import type { Block } from '../../markup';
import type { DraftContent } from '../draft';
import type { Outline, Section } from '../outline';
import type { MarkupWriter } from './markup-writer';
import type { SectionRole } from './roles';

/** What begins a comment in the markups that records are written in. */
const COMMENTS = ['<!--', '//', '.. '];

/** What a new record says in a section; '' for nothing. */
export function bodyOf(role: SectionRole, content: DraftContent, writer: MarkupWriter): string {
  switch (role) {
    case 'date':
      return content.date;
    case 'status': {
      const { statusWord: status } = content;
      const links = content.supersedes.map(({ link }) => `\n\nSupersedes ${link}`);
      return writer.line(status.charAt(0).toUpperCase() + status.slice(1)) + links.join('');
    }
    case 'deciders':
      return bullets(content.deciders.map((name) => writer.line(name)));
    case 'scope':
      return bullets(content.scope.map((glob) => writer.code(glob)));
    case 'context':
      return writer.body(content.context);
    case 'options':
      return bullets(content.options.map((option) => writer.line(option)));
    case 'decision':
      return writer.body(content.outcome);
    case 'consequences':
      return writer.body(content.consequences);
    case 'links':
      return bullets(content.supersedes.map(({ link }) => `Supersedes ${link}`));
  }
}

/**
 * Puts a text into a section in the place of what the template says there. Comments stay: they are
 * guidance, or belong to the heading that follows.
 */
export function fillSection(text: string, section: Section, body: string): Splice[] {
  const runs = runsOf(text, section.blocks);
  const [first, ...others] = runs;
  if (first === undefined) return [insertBody(text, section, body)];
  const end = text.trimEnd().length;
  return [
    { ...first, text: body },
    ...others.map((run) => ({ start: run.start, end: behindBlanks(text, run.end, end), text: '' })),
  ];
}

/** Where a section begins, the comment right above its heading included. */
export function startOf(text: string, outline: Outline, section: Section): number {
  const { start } = section.heading;
  const blocks = [outline.header, ...outline.sections.map((one) => one.blocks)].flat();
  const above = blocks.find((block) => isComment(text, block) && touches(text, block, start));
  return above?.span.start ?? start;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Neighbouring blocks that are no comments, each as one. */
function runsOf(text: string, blocks: readonly Block[]): Run[] {
  const runs: { start: number; end: number }[] = [];
  let open = false;
  for (const block of blocks) {
    if (isComment(text, block)) {
      open = false;
      continue;
    }
    const last = runs.at(-1);
    if (open && last !== undefined) last.end = block.span.end;
    else runs.push({ ...block.span });
    open = true;
  }
  return runs;
}

function insertBody(text: string, section: Section, body: string): Splice {
  const guidance = section.blocks.filter(
    (block) => !touches(text, block, nextHeading(text, block)),
  );
  const at = guidance.at(-1)?.span.end ?? section.heading.end;
  return { start: at, end: at, text: `\n\n${body}` };
}

/** Where the line after a block begins. */
function nextHeading(text: string, block: Block): number {
  const newline = text.indexOf('\n', block.span.end);
  const at = newline < 0 ? text.length : newline + 1;
  return /^[#=]{1,6}\s/.test(text.slice(at, at + 8)) ? at : -1;
}

/** Whether `start` begins the line right after a block. */
function touches(text: string, block: Block, start: number): boolean {
  return block.span.end <= start && /^[ \t\r]*\n?$/.test(text.slice(block.span.end, start));
}

function isComment(text: string, block: Block): boolean {
  return (
    block.type === 'opaque' && COMMENTS.some((mark) => text.startsWith(mark, block.span.start))
  );
}

function behindBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/.test(text[at] ?? '')) at++;
  return at;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `* ${line}`).join('\n');
}
