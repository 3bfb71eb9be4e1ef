import { isoDate, type IsoDate } from '../dates';
import { planPromotion, type PromotionInput } from '../debt/change/promote';
import type { Marker } from '../debt/marker';
import type { WritePlan } from '../edits';
import type { RepoPath } from '../paths';
import { problem, type Problem } from '../problem';
import { sourceOf } from '../source';
import { FILE_START } from '../text';
import { likelyDebtOwner } from './log-debt';
import { markerAge } from './marker-age';
import type { Repository } from './repository';

/** What a person or a form says about the debt; the rest comes from the marker and its file. */
export type PromotionRequest = Partial<Omit<PromotionInput, 'namesOnBranches' | 'created'>> & {
  /** The day the marker was written; left out: as history says, else today. */
  readonly created?: IsoDate | null;
};

/**
 * Plans the record of a marker as debt, numbered above every branch. Its owner is who is named, else
 * the first whom the marker names with `@`, else the first owner of the file; its age is that of the
 * line.
 */
export async function planPromotionIn(
  repository: Repository,
  marker: Marker,
  request: PromotionRequest = {},
): Promise<WritePlan | readonly Problem[]> {
  const [model, config] = await Promise.all([repository.debt(), repository.config()]);
  const read = await repository.files.read(marker.path);
  if (read.kind !== 'text') {
    const facts = { code: 'file-failed', data: null } as const;
    return [problem(marker.path, FILE_START, 'error', facts)];
  }
  const source = sourceOf(marker.path, read.text, read.invalidAt);
  const { created, owner, commit, ...rest } = request;
  const isDated = created !== undefined && commit !== undefined;
  const age = isDated ? null : await markerAge(repository, marker);
  return planPromotion(model, config, source, marker, {
    ...rest,
    owner: owner ?? (await ownerOf(repository, marker)),
    created: isoDate(created ?? age?.created ?? '') ?? repository.clock.today(),
    commit: commit ?? age?.commit ?? null,
    namesOnBranches: await repository.namesOnBranches(config.debt.folder),
  });
}

/** Who is likely to answer for a marker, null where nobody is named. */
async function ownerOf(repository: Repository, { refs, path }: Marker): Promise<string | null> {
  const named = refs.find((ref) => ref.startsWith('@'));
  return named ?? likelyDebtOwner(repository, path);
}

/** The marker on a zero-based line of a file, null where there is none. */
export async function markerOn(
  repository: Repository,
  path: RepoPath,
  line: number,
): Promise<Marker | null> {
  const { markers } = await repository.notesOf(path);
  return markers.find(({ range }) => range.start.line <= line && range.end.line >= line) ?? null;
}
