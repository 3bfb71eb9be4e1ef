import type { RepoPath } from '../paths';
import { isNewline } from './letters';
import type { CommentSpan } from './run';

/** What opens and closes comments that may end within a line, the longer before the shorter. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['{{!--', '--}}'],
  ['--[==[', ']==]'],
  ['--[=[', ']=]'],
  ['{{--', '--}}'],
  ['<!--', '-->'],
  ['--[[', ']]'],
  ['<%--', '--%>'],
  ['<%#', '%>'],
  ['{{!', '}}'],
  ['#[[', ']]'],
  ['###', '###'],
  ['/**', '*/'],
  ['/*', '*/'],
  ['/+', '+/'],
  ['{#', '#}'],
  ['@*', '*@'],
  ['(*', '*)'],
  ['{-', '-}'],
  ['#|', '|#'],
  ['<#', '#>'],
  ['%{', '%}'],
  ['#=', '=#'],
  ['#[', ']#'],
];

/** What leads comments up to the end of the line, the longer before the shorter. */
const LEADS: readonly string[] = [
  '@rem',
  'REM',
  'rem',
  'dnl',
  '//',
  '--',
  '::',
  '#',
  ';',
  '%',
  '!',
];

/** Languages where a quotation mark leads a comment; elsewhere it opens a docstring. */
const QUOTE_LED = /(?:\.(?:vim|vb|vbs|bas|vba)|vimrc)$/i;

/**
 * Where a comment stands with its own signs, from `start` up to `end`; null where they are not
 * known or the "comment" is more than one, such as a docstring, which is a value as well.
 */
export function wholeComment(
  path: RepoPath,
  text: string,
  span: CommentSpan,
): { readonly start: number; readonly end: number } | null {
  const opensWith = (sign: string): boolean =>
    text.startsWith(sign, span.start - sign.length) && span.start >= sign.length;
  const pair = PAIRS.find(([open, close]) => opensWith(open) && text.startsWith(close, span.end));
  if (pair) return { start: span.start - pair[0].length, end: span.end + pair[1].length };
  if (span.end < text.length && !isNewline(text.charCodeAt(span.end))) return null;
  if (/[\r\n]/.test(text.slice(span.start, span.end))) return null;
  const leads = QUOTE_LED.test(path) ? [...LEADS, "'", '"'] : LEADS;
  const lead = leads.find(opensWith);
  return lead === undefined ? null : { start: span.start - lead.length, end: span.end };
}
