import { baseName, type RepoPath } from '../paths';
import { lexUnknown } from './fallback';
import { languagesOf } from './language-names';
import { type Lexer, lexerOf } from './languages';
import { type CommentSpan, Run } from './run';

export interface CommentSpans {
  /** In text order, apart from each other; offsets of the content without the comment's own signs. */
  readonly spans: readonly CommentSpan[];
  /** Low: the language is unknown or has no comments by its standard, only leads were recognised. */
  readonly confidence: 'high' | 'low';
  /** A document for people: the one span is the whole text, good for references, never for markers. */
  readonly prose: boolean;
}

const PROSE_EXTENSION =
  /\.(?:md|markdown|mdown|mdx|txt|text|adoc|asciidoc|rst|org|textile|wiki|log|csv|tsv|diff|patch|po|pot|rtf)$/i;
const PROSE_NAME =
  /^(?:readme|license|licence|copying|changelog|changes|history|notice|authors|contributors|contributing|news|todo|install|maintainers|commit_editmsg|merge_msg)$/i;

/** Standard JSON has no comments; these files are read by programs that allow them. */
const JSON_WITH_COMMENTS =
  /(?:^|\/)(?:[tj]sconfig[^/]*|devcontainer|\.eslintrc|\.swcrc)\.json$|(?:^|\/)\.vscode\/[^/]+\.json$/i;

/** Where the comments of a file stand. Never throws; takes time in proportion to the text. */
export function commentSpans(text: string, path: RepoPath): CommentSpans {
  const name = baseName(path);
  const { language, template } = languagesOf(name, text);
  if (PROSE_NAME.test(name) || (PROSE_EXTENSION.test(name) && language === null)) {
    const all = { start: 0, end: text.length, guessed: false };
    return { spans: text === '' ? [] : [all], confidence: 'high', prose: true };
  }
  const own = lexed(text, language === null ? lexUnknown : lexerOf(language));
  const spans = template === null ? own : merged(lexed(text, lexerOf(template)), own);
  const plainJson = /\.json$/i.test(name) && !JSON_WITH_COMMENTS.test(path);
  const confidence = language === null || plainJson ? 'low' : 'high';
  return { spans, confidence, prose: false };
}

/** The closing signs of a template's comment, and the lead of one behind them. */
const CLOSING_UNITS = 4;

function lexed(text: string, lexer: Lexer): readonly CommentSpan[] {
  const run = new Run(text, text.length);
  lexer(run);
  return run.spans;
}

/** Comments of both, in text order; where two overlap the one of the template counts. */
function merged(
  template: readonly CommentSpan[],
  own: readonly CommentSpan[],
): readonly CommentSpan[] {
  let next = 0;
  const apart = own.filter(({ start, end }) => {
    while ((template[next]?.end ?? Infinity) + CLOSING_UNITS <= start) next++;
    return (template[next]?.start ?? Infinity) >= end;
  });
  return [...template, ...apart].sort((a, b) => a.start - b.start);
}
