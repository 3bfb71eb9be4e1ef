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
  'codeowners-negation': (t, { pattern, dialect = 'github' }) =>
    t(
      '{0} skips “{1}”: CODEOWNERS knows no exceptions with “!”. Add a later rule without owners.',
      platformName(dialect),
      quoted(pattern),
    ),
  'codeowners-bracket': (t, { pattern }) =>
    t(
      '“{0}” only matches names with these very brackets. CODEOWNERS knows no character ranges; use “*” or “?”.',
      quoted(pattern),
    ),
  'codeowners-bad-pattern': (t, { pattern }) =>
    t('“{0}” can match no file. Check the pattern.', quoted(pattern)),
  'codeowners-heading-unclosed': (t) =>
    t('GitLab starts no section here, because “]” is missing. Close the section’s name.'),
  'codeowners-heading-unnamed': (t) =>
    t('This section has no name. Write one between the brackets.'),
  'codeowners-heading-rest': (t, { section, rest }) =>
    t(
      'GitLab reads this line as section “{0}” and ignores “{1}”. Name owners only; a pattern with brackets starts with “/**/”.',
      quoted(section),
      quoted(rest),
    ),
  'codeowners-approvals-invalid': (t, { value }) =>
    t(
      '“{0}” is no number of approvals, so GitLab asks for one. Write a number above zero, such as [2].',
      quoted(value),
    ),
  'codeowners-no-owner': (t, { pattern }) =>
    t(
      '“{0}” has no owner, so GitLab asks nobody about these files. Add an owner here or to the section.',
      quoted(pattern),
    ),
  'codeowners-word-ignored': (t, { word }) =>
    t(
      '“{0}” is no owner, so GitLab ignores it. Use @user, @group/subgroup, @@developer or an e-mail address.',
      quoted(word),
    ),
  'codeowners-role-unknown': (t, { word }) =>
    t(
      'GitLab has no role “{0}” for owners. Use @@developer, @@maintainer or @@owner.',
      quoted(word),
    ),
  'codeowners-comment-owner': (t, { word }) =>
    t(
      'GitLab takes no comments behind a rule, so “{0}” is an owner. Put the comment on its own line.',
      quoted(word),
    ),
  'codeowners-exclusion-owner': (t, { word }) =>
    t(
      'GitLab ignores “{0}”: a rule with “!” leaves files out for everybody in its section.',
      quoted(word),
    ),
  'codeowners-replaced': (t, { pattern, line }) =>
    t(
      'GitLab reads line {0} instead, which has the same pattern as “{1}”. Keep one of the two.',
      line + 1,
      quoted(pattern),
    ),
  'codeowners-ignored-owner': (t, { word, dialect }) =>
    dialect === 'gitea'
      ? t('“{0}” is no owner, so Gitea ignores it. Use @user or @org/team.', quoted(word))
      : t(
          '“{0}” is no owner, so Bitbucket ignores it. Use @user, @workspace/group, @teams/name or an e-mail address.',
          quoted(word),
        ),
  'codeowners-line-without-owner': (t, { pattern }) =>
    t('“{0}” has no owner, so Gitea skips this line. Add @user or @org/team.', quoted(pattern)),
  'codeowners-strategy-unknown': (t, { strategy }) =>
    t(
      'Bitbucket cannot choose reviewers by “{0}”. Use all, random(2) or least_busy(2).',
      quoted(strategy),
    ),
  'codeowners-app-line': (t, { word }) =>
    t(
      '“{0}” is for the Code Owners app. Bitbucket itself ignores this line, and so does Steward.',
      quoted(word),
    ),
  'codeowners-regex-invalid': (t, { pattern, dialect }) =>
    t(
      '“{0}” is no regular expression in Go’s syntax, so {1} skips it. Correct it; “.*” stands for any text.',
      quoted(pattern),
      platformName(dialect),
    ),
  'codeowners-regex-unsupported': (t, { pattern }) =>
    t(
      '“{0}” looks around or refers to a group, which is unsupported here, so the rule does not count. Write it without.',
      quoted(pattern),
    ),
  'codeowners-regex-too-large': (t, { pattern }) =>
    t(
      '“{0}” is too large to be matched quickly, so the rule does not count here. Make it shorter.',
      quoted(pattern),
    ),
  'ownership-login-not-text': (t, { word }) =>
    t(
      'YAML takes “{0}” for no text, so prow ignores every role of this file. Put it in quotes.',
      quoted(word),
    ),
  'ownership-filters-hidden': (t) =>
    t(
      'prow ignores these filters, because roles stand at the top level. Move the roles into a filter “.*”.',
    ),
  'codeowners-unmatched-pattern': (t, { pattern, nearest }) =>
    nearest === null
      ? t('“{0}” matches no file. Correct the pattern, or remove it.', quoted(pattern))
      : t('“{0}” matches no file. Did you mean “{1}”?', quoted(pattern), quoted(nearest)),
  'codeowners-overridden-rule': (t, { pattern, line, hidden }) =>
    hidden
      ? t(
          '“{0}” has no effect, because line {1} decides for all its files. Move it below that line, or remove it.',
          quoted(pattern),
          line + 1,
        )
      : t(
          '“{0}” decides for no file now: later rules up to line {1} take them all. Keep it for new files, or remove it.',
          quoted(pattern),
          line + 1,
        ),
  'codeowners-excluded-rule': (t, { pattern, line }) =>
    t(
      '“{0}” has no effect, because line {1} leaves all its files out. Remove one of the two.',
      quoted(pattern),
      line + 1,
    ),
  'codeowners-duplicate-pattern': (t, { pattern, line, both }) =>
    both
      ? t('“{0}” stands in line {1} too. Put the owners on one line.', quoted(pattern), line + 1)
      : t(
          '“{0}” has no effect, because it stands again in line {1}. Keep one of the two.',
          quoted(pattern),
          line + 1,
        ),
  'codeowners-duplicate-owner': (t, { word }) =>
    t('“{0}” stands on this line twice. Once is enough.', quoted(word)),
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
  'owner-unknown': (t, { word, nearest }) =>
    nearest === null
      ? t(
          '“{0}” is not listed in .steward/ownership.yml. Add it, or check its spelling.',
          quoted(word),
        )
      : t(
          '“{0}” is not listed in .steward/ownership.yml. Did you mean “{1}”?',
          quoted(word),
          quoted(nearest),
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
