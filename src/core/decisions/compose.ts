import { positionIn } from '../edits';
import type { Draft, DraftContent } from './draft';
import { writerFor } from './template/markup-writer';
import { codeSpan, escapeField, escapeLine, sectionBody, yamlScalar } from './escape';
import { BETWEEN } from './parts';

/** A new record in its format: Nygard's template, or the minimal one of MADR. */
export function composeDecision(content: DraftContent): Draft {
  const draft = new DraftText();
  if (content.format === 'nygard') composeNygard(draft, content);
  else composeMadr(draft, content);
  return draft.finish();
}

/** The heading of a record in Markdown. */
function headingOf({ headingNumber, title, codedTitle }: DraftContent): string {
  return headingNumber + (writerFor('markdown')?.title(title, codedTitle) ?? title);
}

class DraftText {
  private text = '';
  private empty: number | null = null;
  private titleEnd = 0;

  lines(...lines: readonly string[]): void {
    if (lines.length > 0) this.text += `${lines.join('\n')}\n\n`;
  }

  title(heading: string): void {
    this.text += `# ${heading}`;
    this.titleEnd = this.text.length;
    this.text += '\n\n';
  }

  section(heading: string, body: string): void {
    this.text += `${heading}\n\n`;
    if (body === '') this.empty ??= this.text.length;
    this.text += `${body}\n\n`;
  }

  finish(): Draft {
    // An empty last section keeps the line the cursor goes to.
    const end = this.empty ?? 0;
    const text = this.text.slice(0, Math.max(end, this.text.trimEnd().length)).concat('\n');
    return { text, cursor: positionIn(text, this.empty ?? this.titleEnd) };
  }
}

/** Title, date, status, context, decision, consequences: Nygard's order, kept by adr-tools. */
function composeNygard(draft: DraftText, content: DraftContent): void {
  draft.title(headingOf(content));
  draft.lines(`Date: ${content.date}`);
  if (content.reviewBy !== null) draft.lines(`Review by: ${content.reviewBy}`);
  draft.lines(...deciderBullets(content.deciders));
  const status = content.statusWord.charAt(0).toUpperCase() + content.statusWord.slice(1);
  const links = content.supersedes.map(({ link }) => `\n\nSupersedes ${link}`);
  draft.section('## Status', escapeLine(status) + links.join(''));
  if (content.scope.length > 0) {
    draft.section('## Scope', content.scope.map((glob) => `- ${codeSpan(glob)}`).join('\n'));
  }
  draft.section('## Context', sectionBody(content.context));
  if (content.options.length > 0) draft.section('## Options', bullets(content.options));
  draft.section('## Decision', sectionBody(content.outcome));
  draft.section('## Consequences', sectionBody(content.consequences));
}

function composeMadr(draft: DraftText, content: DraftContent): void {
  const inHeader = content.format === 'madr2';
  const front = inHeader ? ownKeys(content) : [...madrKeys(content), ...ownKeys(content)];
  if (front.length > 0) draft.lines('---', ...front, '---');
  draft.title(headingOf(content));
  if (inHeader) {
    draft.lines(
      `* Status: ${escapeField(content.statusWord)}`,
      ...deciderBullets(content.deciders),
      `* Date: ${content.date}`,
    );
  }
  draft.section('## Context and Problem Statement', sectionBody(content.context));
  if (content.options.length > 0) draft.section('## Considered Options', bullets(content.options));
  draft.section('## Decision Outcome', sectionBody(content.outcome));
  draft.section('### Consequences', sectionBody(content.consequences));
  if (content.supersedes.length > 0) {
    const links = content.supersedes.map(({ link }) => `* Supersedes ${link}`).join('\n');
    draft.section(inHeader ? '## Links' : '## More Information', links);
  }
}

function madrKeys({ format, statusWord, date, deciders }: DraftContent): string[] {
  const key = format === 'madr4' ? 'decision-makers' : 'deciders';
  const lines = [`status: ${yamlScalar(statusWord)}`, `date: ${date}`];
  // The key alone tells MADR 3 from 4 for the records to come.
  if (deciders.length === 0) return format === 'madr4' ? lines : [...lines, `${key}:`];
  if (deciders.every((name) => !BETWEEN.test(name))) {
    return [...lines, `${key}: ${yamlScalar(deciders.join(', '))}`];
  }
  return [...lines, `${key}:`, ...deciders.map((name) => `  - ${JSON.stringify(name)}`)];
}

/** Keys of Steward's own, next to whatever the format has. */
function ownKeys({ scope, reviewBy }: DraftContent): string[] {
  const lines = scope.map((glob) => `  - ${JSON.stringify(glob)}`);
  if (lines.length > 0) lines.unshift('scope:');
  return reviewBy === null ? lines : [...lines, `review-by: ${yamlScalar(reviewBy)}`];
}

/** One bullet, nested where a name holds the comma that would divide it. */
function deciderBullets(deciders: readonly string[]): string[] {
  if (deciders.length === 0) return [];
  if (deciders.every((name) => !BETWEEN.test(name))) {
    return [`* Deciders: ${deciders.map(escapeField).join(', ')}`];
  }
  return ['* Deciders:', ...deciders.map((name) => `    * ${escapeField(name)}`)];
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `* ${escapeLine(line)}`).join('\n');
}
