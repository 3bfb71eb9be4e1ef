import { ownershipProblems } from '../../../../src/core/ownership/diagnose/all-readings';
import type { DialectChoice } from '../../../../src/core/config';
import { loadOwnership, type OwnershipModel } from '../../../../src/core/ownership/model';
import type { Problem } from '../../../../src/core/problem';
import { surveyOwnership } from '../../../../src/core/ownership/survey';
import { Sources } from '../../../../src/core/source';
import { MemoryFiles } from '../../memory-files';

/** Owners files, and the paths of the other files. */
export interface Repo {
  readonly owners: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  readonly dialect?: DialectChoice;
  /** Problems in these files only. */
  readonly only?: readonly string[];
}

export interface Diagnosed {
  readonly model: OwnershipModel;
  readonly tree: readonly string[];
  readonly problems: readonly Problem[];
  /** How often the files of the repository were asked for. */
  readonly asked: number;
}

export async function diagnose(repo: Repo): Promise<Diagnosed> {
  const sources = new Sources(new MemoryFiles(repo.owners));
  const model = await loadOwnership(sources, repo.dialect ?? 'auto');
  const tree = [...repo.paths, ...Object.keys(repo.owners)].sort();
  let asked = 0;
  const nothing = { paths: [], verdicts: [] };
  const atHand = {
    model,
    tree: () => {
      asked++;
      return Promise.resolve(tree);
    },
    survey: async () => (await surveyOwnership(model, tree, () => null)) ?? nothing,
  };
  const problems = await ownershipProblems(
    atHand,
    repo.only ? new Set(repo.only) : null,
    () => null,
  );
  return { model, tree, problems, asked };
}

/** Problems as `code@line severity`, the line one-based, with the data that matter. */
export function told({ problems }: Diagnosed): string[] {
  return problems.map(({ code, range, severity, data }) => {
    const facts = Object.entries(data ?? {})
      .filter(([key]) => key !== 'pattern')
      .map(([key, value]) => `${key}=${String(value)}`);
    return [`${code}@${range.start.line + 1}`, severity, ...facts].join(' ');
  });
}
