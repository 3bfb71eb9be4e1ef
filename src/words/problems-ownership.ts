import type { ProblemCode } from '../core/problem';
import { platformName } from './ownership';
import type { Sentences } from './problem-sentence';
import { quoted, size } from './problems-files';

type OwnershipCode = Extract<
  ProblemCode,
  `codeowners-${string}` | `owner-${string}` | `ownership-${string}`
>;

/** Problems of CODEOWNERS files and of `.steward/ownership.yml`. */
export const OWNERSHIP_SENTENCES: Sentences<OwnershipCode> = {
  'codeowners-too-large': (t, { bytes, limit }) =>
    t(
      'The file is {0}. GitHub ignores CODEOWNERS files of {1} and more. Use fewer, wider rules.',
      size(bytes),
      size(limit),
    ),
  'codeowners-bad-owner': (t, { word }) =>
    t(
      '“{0}” is no owner, so GitHub skips this line. Use @user, @org/team or an e-mail address.',
      quoted(word),
    ),
  'codeowners-negation': (t, { pattern }) =>
    t(
      'GitHub skips “{0}”: CODEOWNERS knows no exceptions with “!”. Add a later rule without owners.',
      quoted(pattern),
    ),
  'codeowners-bracket': (t, { pattern }) =>
    t(
      '“{0}” only matches names with these very brackets. CODEOWNERS knows no character ranges; use “*” or “?”.',
      quoted(pattern),
    ),
  'codeowners-bad-pattern': (t, { pattern }) =>
    t('“{0}” can match no file. Check the pattern.', quoted(pattern)),
  'codeowners-shadowed-file': (t, { used, dialect }) =>
    t(
      '{0} ignores this file, because it uses {1}. Keep one of the two.',
      platformName(dialect),
      used,
    ),
  'ownership-no-file': (t, { dialect, places }) =>
    t(
      'No file stands where {0} looks for owners: {1}. Add one, or remove the setting.',
      platformName(dialect),
      places.join(', '),
    ),
  'owner-unknown-person': (t, { person, nearest }) =>
    nearest === null
      ? t(
          '“{0}” is not listed under people. Add them, or use a handle such as @dev.',
          quoted(person),
        )
      : t('“{0}” is not listed under people. Did you mean “{1}”?', quoted(person), nearest),
  'ownership-contradiction': (t, { area, declared, rule, file, line }) =>
    t(
      'Area “{0}” names {1}, but {2}:{3} gives these files to {4}. Make them agree.',
      quoted(area),
      quoted(declared),
      file,
      line + 1,
      quoted(rule),
    ),
};
