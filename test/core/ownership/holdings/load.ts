import { type Holdings } from '../../../../src/core/ownership/holdings/holdings';
import { holdingsOf } from '../../../../src/core/ownership/holdings/tally';
import { loadOwnership } from '../../../../src/core/ownership/model';
import { surveyOwnership } from '../../../../src/core/ownership/survey';
import { Sources } from '../../../../src/core/source';
import { MemoryFiles } from '../../memory-files';

/** Never rests. */
export const busy = (): null => null;

/** What is held of these paths, by the rules of these files. */
export async function holdings(
  files: Readonly<Record<string, string>>,
  paths: readonly string[],
): Promise<Holdings> {
  const model = await loadOwnership(new Sources(new MemoryFiles(files)), 'auto');
  const survey = await surveyOwnership(model, paths, busy);
  const found = survey && (await holdingsOf(model, survey, busy));
  if (!found) throw new Error('ended without a signal');
  return found;
}
