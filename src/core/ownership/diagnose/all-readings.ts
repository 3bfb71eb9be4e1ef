import type { RepoPath } from '../../paths';
import type { Breathe } from '../../ports';
import type { Problem } from '../../problem';
import type { OwnershipModel } from '../model';
import type { Reading } from '../reading';
import { type OwnershipSurvey, surveyOwnership } from '../survey';
import { type Diagnosis, diagnoseReading, NO_DIAGNOSIS } from './diagnosis';
import { emptyFilters, ownersFiles } from './prow';
import { unknownOwners } from './unknown-owners';

/** What a repository answers while its owners files are looked at. */
export interface OwnershipAtHand {
  readonly model: OwnershipModel;
  /** Every file of the repository. Asked only where there are rules to look at. */
  readonly tree: () => Promise<readonly RepoPath[]>;
  /** What decides every file, by the whole model. */
  readonly survey: (breathe: Breathe) => Promise<OwnershipSurvey>;
}

/** Diagnoses of CODEOWNERS files, for as long as neither they nor the tree change. */
const known = new WeakMap<
  Reading,
  { readonly tree: readonly RepoPath[]; readonly diagnosis: Promise<Diagnosis> }
>();

/**
 * What the files of a repository show about its owners files, the problems of the model included.
 * `only` limits it to problems in these files, so that nothing is asked where none of them says
 * who owns what.
 */
export async function ownershipProblems(
  atHand: OwnershipAtHand,
  only: ReadonlySet<RepoPath> | null,
  breathe: Breathe,
): Promise<readonly Problem[]> {
  const { model } = atHand;
  const found: Problem[] = [];
  const refuted = new Set<Problem>();
  for (const reading of model.readings) {
    const { problems, ...rest } = await diagnosisOf(atHand, reading, only, breathe);
    found.push(...problems);
    for (const one of rest.refuted) refuted.add(one);
  }
  // Read last: prow's files are read while they are looked at.
  return [...model.problems.filter((one) => !refuted.has(one)), ...found].filter(
    ({ path }) => only === null || only.has(path),
  );
}

async function diagnosisOf(
  atHand: OwnershipAtHand,
  reading: Reading,
  only: ReadonlySet<RepoPath> | null,
  breathe: Breathe,
): Promise<Diagnosis> {
  if (reading.dialect === 'prow') return diagnoseProw(atHand, reading, only, breathe);
  const concerns = reading.rules.length > 0 && (only === null || only.has(reading.file));
  if (!concerns) return NO_DIAGNOSIS;
  const tree = await atHand.tree();
  let one = known.get(reading);
  if (one?.tree !== tree) {
    one = { tree, diagnosis: diagnoseTree(atHand, reading, tree, breathe) };
    known.set(reading, one);
  }
  return one.diagnosis;
}

async function diagnoseTree(
  { model, survey }: OwnershipAtHand,
  reading: Reading,
  tree: readonly RepoPath[],
  breathe: Breathe,
): Promise<Diagnosis> {
  const isFirst = reading === model.readings[0];
  const surveyed = isFirst ? survey(breathe) : surveyOwnership(reading, tree, breathe);
  const done = (await surveyed) ?? { paths: [], verdicts: [] };
  return diagnoseReading(reading, done, model.directory, breathe);
}

async function diagnoseProw(
  { model, tree }: OwnershipAtHand,
  reading: Reading,
  only: ReadonlySet<RepoPath> | null,
  breathe: Breathe,
): Promise<Diagnosis> {
  const files = ownersFiles(only ?? (await tree()));
  await reading.ready(files);
  if (files.length === 0) return NO_DIAGNOSIS;
  const unknown = unknownOwners(reading, model.directory);
  const empty = await emptyFilters(reading, files, await tree(), breathe);
  const merging = new Set(
    reading.problems.filter(({ code }) => code === 'conflict-markers').map(({ path }) => path),
  );
  const problems = [...unknown, ...empty].filter(({ path }) => !merging.has(path));
  return { problems, refuted: new Set() };
}
