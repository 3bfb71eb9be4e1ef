import type { ConfigShape, ProblemCode, YamlShape } from '../core/problem';
import { cutTo, oneLine } from './line';
import type { Sentences } from './problem-sentence';
import type { Translate } from './translate';

type FileCode = Extract<
  ProblemCode,
  | `file-${string}`
  | `yaml-${string}`
  | `field-${string}`
  | `config-${string}`
  | `id-${string}`
  | 'conflict-markers'
  | 'value-unknown'
  | 'date-invalid'
  | 'dates-reversed'
  | 'number-below-zero'
  | 'path-outside'
>;

/** Longest value of a file that a sentence repeats. */
const QUOTE_LIMIT = 60;

/** Problems that any file can have. */
export const FILE_SENTENCES: Sentences<FileCode> = {
  'file-too-large': (t, { bytes, limit }) =>
    t('The file is {0}, more than the {1} that are read. Split it.', size(bytes), size(limit)),
  'file-not-text': (t) => t('This is not a text file, so nothing in it counts.'),
  'file-failed': (t) => t('The file could not be read. Check its permissions.'),
  'file-not-utf8': (t) => t('This character is not UTF-8. Save the file as UTF-8.'),
  'conflict-markers': (t) =>
    t('A merge left conflict markers here. Resolve them; until then the last good version counts.'),
  'yaml-syntax': (t, { reason }) => yamlSyntax(t, reason),
  'yaml-too-many-aliases': (t) =>
    t('The file has more YAML aliases than Steward follows. Write the values out.'),
  'yaml-too-deep': (t) => t('The file is nested too deeply to be read. Make it flatter.'),
  'yaml-wrong-shape': (t, { wanted, field }) =>
    field === null
      ? t('Expected {0} here.', shape(t, wanted))
      : t('“{0}” needs {1}.', quoted(field), shape(t, wanted)),
  'field-missing': (t, { field }) => t('“{0}” is missing. Add it.', quoted(field)),
  'field-unknown': (t, { field, nearest }) =>
    nearest === null
      ? t('“{0}” has no meaning here. Remove it, or check its name.', quoted(field))
      : t('“{0}” has no meaning here. Did you mean “{1}”?', quoted(field), nearest),
  'value-unknown': (t, { field, value, allowed, nearest }) =>
    nearest === null
      ? t('“{0}” cannot be “{1}”. Use one of: {2}.', field, quoted(value), allowed.join(', '))
      : t('“{0}” cannot be “{1}”. Did you mean “{2}”?', field, quoted(value), nearest),
  'date-invalid': (t, { field, value }) =>
    t(
      '“{0}” has no valid date: “{1}”. Write year-month-day, such as 2027-03-01.',
      field,
      quoted(value),
    ),
  'dates-reversed': (t, { first, second }) =>
    t('“{0}” is later than “{1}”. Correct one of them.', first, second),
  'number-below-zero': (t, { field }) => t('“{0}” cannot be below zero.', field),
  'path-outside': (t, { value }) =>
    t('“{0}” leaves the repository. Use a path inside it.', quoted(value)),
  'id-duplicate': (t, { id, other }) =>
    t('{0} is already used by {1}. Give this one a new id.', quoted(id), other),
  'id-invalid': (t, { id }) =>
    t('“{0}” cannot serve as an id. Use letters, a hyphen and a number.', quoted(id)),
  'config-value-invalid': (t, { field, value, wanted }) =>
    t('“{0}” cannot be “{1}”. It needs {2}.', field, quoted(value), configShape(t, wanted)),
};

/** A value from a file inside a sentence. */
export function quoted(value: string): string {
  return cutTo(oneLine(value), QUOTE_LIMIT);
}

/** Sizes as people read them; units are the same in every language. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
}

/** The parser's own words for the errors people make; the others by their code. */
function yamlSyntax(t: Translate, reason: string): string {
  switch (reason) {
    case 'DUPLICATE_KEY':
      return t('This key stands here twice. Keep one of the two.');
    case 'TAB_AS_INDENT':
      return t('YAML is indented with blanks. Replace the tab.');
    case 'BAD_INDENT':
      return t('The indentation does not fit the lines above. Align it.');
    case 'MISSING_CHAR':
      return t('A quote or bracket is not closed, or a colon is missing. Add it.');
    case 'UNEXPECTED_TOKEN':
      return t('This is not expected here. Check the lines above, or quote the text.');
    default:
      return t('This is not valid YAML ({0}). The rest of the file still counts.', reason);
  }
}

function shape(t: Translate, wanted: YamlShape): string {
  switch (wanted) {
    case 'map':
      return t('fields with values (key: value)');
    case 'list':
      return t('a list');
    case 'text':
      return t('a text');
    case 'number':
      return t('a number');
    case 'text-or-map':
      return t('a text, or fields with values');
    case 'text-list':
      return t('a list of texts');
    case 'lines':
      return t('a line or a range of lines, such as [42, 58]');
  }
}

function configShape(t: Translate, wanted: ConfigShape): string {
  switch (wanted) {
    case 'duration':
      return t('a duration, such as 180d, 26w or 6m');
    case 'prefix':
      return t('letters and digits, such as DEBT');
    case 'tag':
      return t('a word, such as TODO');
    case 'count':
      return t('a whole number above zero');
  }
}
