import type { MarkupName } from '../../markup';
import { codeSpan, escapeField, escapeInline, escapeLine, sectionBody } from '../escape';

/** How a record's markup writes what a person entered. Lines are clean, see `cleanLine`. */
export interface MarkupWriter {
  /** A title, which must not be taken for one with a number where `coded`. */
  title(text: string, coded: boolean): string;
  /** A line of its own. */
  line(text: string): string;
  /** The value of a field in the header. */
  field(text: string): string;
  /** A text of several lines, kept inside its section. */
  body(text: string): string;
  code(text: string): string;
  /** Whole lines; a depth of 2 is below the title. */
  heading(depth: number, text: string): string;
}

const MARKDOWN: MarkupWriter = {
  title: (text, coded) => (coded ? codedStart(text) : escapeInline(text)),
  line: escapeLine,
  field: escapeField,
  body: sectionBody,
  code: codeSpan,
  heading: (depth, text) => `${'#'.repeat(depth)} ${text}`,
};

/** https://docs.asciidoctor.org/asciidoc/latest/subs/prevent/ */
const ASCIIDOC: MarkupWriter = {
  title: (text, coded) => (coded ? '{empty}' : '') + text,
  line: (text) => guarded(text, /^(?:[=*.:|-]|\/\/|\d{1,9}\.)/, '{empty}'),
  field: (text) => text,
  body: (text) =>
    bodyLines(text, /^(?:=|-{2,}|\.{2,}|\*{4,}|_{4,}|\+{4,}|\/\/|\|===|:\S)/, '{empty}'),
  code: (text) => `\`${text}\``,
  heading: (depth, text) => `${'='.repeat(depth)} ${text}`,
};

/** https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#escaping-mechanism */
const RST: MarkupWriter = {
  title: (text, coded) => (coded ? '\\ ' : '') + rstEscaped(text),
  line: (text) => guarded(rstEscaped(text), /^(?:[-+*:|>]|\.\.|[\dA-Za-z#]{1,9}[.)])/, '\\ '),
  field: rstEscaped,
  body: (text) => bodyLines(text, /^(?:([!-/:-@[-`{-~])\1+\s*$|\.\. )/, '\\ '),
  code: (text) => `\`\`${text}\`\``,
  heading: (depth, text) => `${text}\n${underline(depth > 2 ? '~' : '-', text)}`,
};

/** Null for records that are no running text. */
export function writerFor(markup: MarkupName): MarkupWriter | null {
  switch (markup) {
    case 'markdown':
      return MARKDOWN;
    case 'asciidoc':
      return ASCIIDOC;
    case 'rst':
      return RST;
    case 'yaml':
      return null;
  }
}

/** A line as long as a heading, as RST wants it; wide letters count twice. */
export function underline(mark: string, text: string): string {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x10ff ? 2 : 1;
  return mark.repeat(Math.max(width, 4));
}

/** A heading that cannot be taken for one with a number: its first letter is spelled as a code. */
function codedStart(title: string): string {
  const code = title.codePointAt(0) ?? 32;
  return `&#${code};${escapeInline(title.slice(String.fromCodePoint(code).length))}`;
}

function rstEscaped(text: string): string {
  return text.replace(/[\\*`|]/g, '\\$&').replace(/_(?![\p{L}\p{N}])/gu, '\\_');
}

function guarded(line: string, meaning: RegExp, guard: string): string {
  return meaning.test(line) ? guard + line : line;
}

/** A text whose lines begin nothing that would end its section. */
function bodyLines(written: string, meaning: RegExp, guard: string): string {
  const text = written.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
  return text
    .replace(/^(?: *\n)+/, '')
    .trimEnd()
    .split('\n')
    .map((line) => guarded(line, meaning, guard))
    .join('\n');
}
