import { compileGlob } from '../glob';
import { isBelow, type RepoPath } from '../paths';
import { LOG_LIMIT } from '../ports';
import type { StewardsAnswer } from '../stewardship/answer';
import { type Selection, selectFile, selectFiles } from '../stewardship/history/facts';
import { summariseCommits } from '../stewardship/summary';
import { declaredOfArea, declaredStewards, identify } from './declared-stewards';
import type { Repository } from './repository';
import type { HistoryAsking, KnownHistory } from './repository-history';
import { stewardsFromHistory } from './stewards-from-history';

/**
 * Declared stewards beside who changed a file or folder: from the index of the whole history, which
 * is made first where `whole` is asked for; where there is none, and for a path that HEAD has not,
 * from one `git log` of the path.
 */
export async function stewardsOf(
  repository: Repository,
  path: RepoPath,
  asking: HistoryAsking = { whole: false },
): Promise<StewardsAnswer> {
  const [ownership, config] = await Promise.all([repository.ownership(), repository.config()]);
  const declared = declaredStewards(ownership, config, path);
  if (config.people === 'off') return { ...declared, actual: [], notes: [{ kind: 'people-off' }] };
  if (repository.past === null) return stewardsByLog(repository, path, asking);
  const history = await repository.past.known(asking);
  if (history.kind === 'unknown' && history.gap === 'off') {
    return stewardsByLog(repository, path, asking);
  }
  if (history.kind === 'unknown') {
    return { ...declared, notes: [{ kind: 'no-history', gap: history.gap }] };
  }
  const selection = await selectPath(repository, history.value, path);
  if (selection === null) return stewardsByLog(repository, path, asking);
  await ownership.ready([path]);
  const { owners } = ownership.verdict(path);
  return stewardsFromHistory(repository, history.value, { declared, owners }, selection);
}

/**
 * The same of an area of `ownership.yml`, by all files that its globs match; null where there is none
 * of that name. The path of the answer is the globs, with blanks between.
 */
export async function stewardsOfArea(
  repository: Repository,
  name: string,
  asking: HistoryAsking,
): Promise<StewardsAnswer | null> {
  const [ownership, config] = await Promise.all([repository.ownership(), repository.config()]);
  const area = ownership.directory.areas.find((one) => one.name === name);
  if (area === undefined) return null;
  const declared = declaredOfArea(ownership, config, area);
  if (config.people === 'off') return { ...declared, actual: [], notes: [{ kind: 'people-off' }] };
  const history = await repository.past?.known(asking);
  if (history?.kind !== 'known') {
    return { ...declared, notes: [{ kind: 'no-history', gap: history?.gap ?? 'off' }] };
  }
  const globs = area.paths.map(({ glob }) => compileGlob(glob));
  const wanted = (path: RepoPath): boolean => globs.some((glob) => glob.matches(path));
  const selection = await selectFiles(history.value.facts, wanted, repository.breather());
  const owners = area.owners.map(({ text }) => text);
  return stewardsFromHistory(repository, history.value, { declared, owners }, selection);
}

/** The file, or the files below the folder; null where HEAD has neither. */
async function selectPath(
  repository: Repository,
  { facts }: KnownHistory,
  path: RepoPath,
): Promise<Selection | null> {
  const file = selectFile(facts, path);
  if (file !== null) return file;
  const below = await selectFiles(facts, (one) => isBelow(one, path), repository.breather());
  const { files, generated, vendored } = below;
  return files.length + generated + vendored > 0 ? below : null;
}

async function stewardsByLog(
  repository: Repository,
  path: RepoPath,
  { signal }: Pick<HistoryAsking, 'signal'>,
): Promise<StewardsAnswer> {
  const [ownership, config] = await Promise.all([repository.ownership(), repository.config()]);
  const declared = declaredStewards(ownership, config, path);
  const history = await repository.commitsOf(path, signal);
  if (history.kind === 'unknown') {
    return { ...declared, notes: [{ kind: 'no-history', gap: history.gap }] };
  }
  const summary = summariseCommits(history.value, {
    now: repository.clock.now(),
    halfLifeDays: config.history.halfLifeDays,
    ignoreAuthors: config.history.ignoreAuthors,
    people: config.people,
    who: (email, name) => identify(ownership, email, name),
    cut: history.value.length >= LOG_LIMIT,
  });
  return { ...declared, ...summary };
}
