import { readMarkdown } from '../markdown';

/** Text of one line: control characters gone, blanks made single, none at the ends. */
export function cleanLine(text: string): string {
  return text
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A clean line as Markdown that reads back as the same plain text, within a line or heading. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\`*[\]<~|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w{1,32};)/g, '\\&')
    .replace(
      /(^|\s)(#+)$/,
      (_, blank: string, marks: string) => blank + marks.replaceAll('#', '\\#'),
    )
    .replace(/\\\\$/, '&#92;');
}

/** The same for text that begins a line of its own. */
export function escapeLine(text: string): string {
  return escapeInline(text)
    .replace(/^[#>+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** The same for the value of a field, where comments and braces mean something. */
export function escapeField(text: string): string {
  return escapeLine(text).replaceAll('\\<', '&lt;').replace(/[{}]/g, '\\$&');
}

/** A code span that holds exactly this clean line. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** A clean line as a YAML scalar on one line, quoted where plain text could be misread. */
export function yamlScalar(text: string): string {
  const plain = /^[\p{L}][\p{L}\p{N}]*(?:[ ._/-][\p{L}\p{N}]+|, [\p{L}][\p{L}\p{N}]*)*$/u.test(
    text,
  );
  const word = /^(null|true|false|yes|no|on|off|y|n)$/i.test(text);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return day || (plain && !word && text.length < 200) ? text : JSON.stringify(text);
}

/** The target of a link, safe between parentheses. */
export function linkUrl(path: string): string {
  return path.replace(/[\s()<>\\%?#]/g, (unit) => {
    return `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

/**
 * Markdown a person wrote, made to stay inside its section: headings become text, and what would
 * run on to the end of the file (an open fence, a raw HTML block) does not. The rest is kept.
 */
export function sectionBody(written: string): string {
  const text = written.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
  const body = text.replace(/^(?: *\n)+/, '').trimEnd();
  if (body === '') return '';
  return withoutHeadings(body) ?? plainLines(body);
}

/** Null where the text does not end by itself. */
function withoutHeadings(body: string): string | null {
  // The line before keeps `---` at the start from being front matter.
  const before = 'x\n\n';
  const { blocks } = readMarkdown(`${before}${body}\n\n# x`);
  const last = blocks.at(-1);
  if (last?.type !== 'heading' || last.span.start !== before.length + body.length + 2) return null;
  let result = '';
  let done = 0;
  for (const block of blocks.slice(0, -1)) {
    if (block.type !== 'heading') continue;
    const { start, end } = block.span;
    const from = start - before.length;
    const atx = body[from] === '#';
    const mark = atx ? from : body.lastIndexOf('\n', end - before.length - 1) + 1;
    const at = mark + (/^ */.exec(body.slice(mark, mark + 4))?.[0].length ?? 0);
    result += `${body.slice(done, at)}\\`;
    done = at;
  }
  return result + body.slice(done);
}

function plainLines(body: string): string {
  return body
    .split('\n')
    .map((line) => escapeLine(line.trim()))
    .join('\n');
}
