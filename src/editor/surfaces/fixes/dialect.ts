import type * as vscode from 'vscode';
import { CONFIG_PATH } from '../../../core/config';
import type { Dialect } from '../../../core/dialect';
import { PLACES } from '../../../core/ownership/places';
import type { Problem, ProblemCode } from '../../../core/problem';
import { platformName } from '../../../words/ownership';
import { t } from '../../language';
import type { Place } from '../../session';
import { yamlEntryFix } from './other-file';

type OneFileDialect = keyof typeof PLACES;

/** Platforms on which what a problem complains of is right. */
const KNOWN_BY: Partial<Readonly<Record<ProblemCode, readonly OneFileDialect[]>>> = {
  'codeowners-negation': ['gitlab', 'gitea'],
  'codeowners-bracket': ['gitlab', 'gitea'],
  'codeowners-bad-pattern': ['gitlab', 'gitea'],
  'codeowners-bad-owner': ['gitlab'],
  'codeowners-no-owner': ['github'],
  'codeowners-comment-owner': ['github', 'gitea'],
  'codeowners-line-without-owner': ['github', 'gitlab'],
  'codeowners-regex-invalid': ['github', 'gitlab'],
  'codeowners-heading-unclosed': ['github', 'gitea'],
  'codeowners-heading-rest': ['github', 'gitea'],
};

/**
 * Says in `.steward/config.yml` for which platform a file is, where that was guessed and what the
 * file holds is right on another platform.
 */
export async function dialectFixes(
  { session, path }: Place,
  problem: Problem,
): Promise<vscode.CodeAction[]> {
  const { readings, reason } = await session.repository.ownership();
  const [reading] = readings;
  const isGuess = reason.kind === 'assumed' || reason.kind === 'neighbour';
  if (!isGuess || reading?.file !== path) return [];
  const others = (KNOWN_BY[problem.code] ?? []).filter(
    (dialect) => dialect !== reading.dialect && PLACES[dialect].includes(path),
  );
  const fixes = await Promise.all(others.map((dialect) => dialectFix(session, path, dialect)));
  return fixes.filter((fix) => fix !== null);
}

function dialectFix(
  session: Place['session'],
  path: string,
  dialect: Dialect,
): Promise<vscode.CodeAction | null> {
  const entry = { section: 'ownership', key: 'dialect', value: dialect };
  const title = t('Read {0} by the rules of {1}', path, platformName(dialect));
  return yamlEntryFix(session, CONFIG_PATH, entry, title);
}
