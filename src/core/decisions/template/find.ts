import { baseName, joinPath, parentFolder, type RepoPath } from '../../paths';
import type { Source, Sources } from '../../source';
import type { DecisionsModel } from '../model';
import { withoutExtension } from '../names';
import { PARSE_LIMIT } from '../read-outline';

/** Names of templates, the plainest first; MADR has shorter ones beside its `adr-template`. */
const USUAL_NAMES = ['template', 'adr-template', '0000-template', '0000-adr-template'];

/**
 * The template that new records of a folder are made from: the configured one, else the folder's
 * own (beside the records or in `templates/`, where adr-tools looks). Null where there is none, or
 * none that can be used.
 */
export async function templateFor(
  model: DecisionsModel,
  sources: Sources,
  folder: RepoPath,
  configured: RepoPath | null,
): Promise<Source | null> {
  if (configured !== null) return usable(sources, configured);
  const path = ownTemplate(model, folder);
  return path === null ? null : usable(sources, path);
}

function ownTemplate(model: DecisionsModel, folder: RepoPath): RepoPath | null {
  const places = [folder, joinPath(folder, 'templates'), joinPath(folder, 'template')];
  const found = model.all.filter(
    ({ path, kind }) => kind === 'template' && places.includes(parentFolder(path)),
  );
  const [best] = found.map(({ path }) => path).sort((a, b) => rank(a) - rank(b) || order(a, b));
  return best ?? null;
}

function rank(path: RepoPath): number {
  const at = USUAL_NAMES.indexOf(withoutExtension(baseName(path)).toLowerCase());
  return at < 0 ? USUAL_NAMES.length : at;
}

function order(a: RepoPath, b: RepoPath): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

async function usable(sources: Sources, path: RepoPath): Promise<Source | null> {
  const read = await sources.read(path);
  if (read.kind !== 'source' || read.source.conflicted) return null;
  const { length } = read.source.text.trim();
  return length > 0 && length <= PARSE_LIMIT ? read.source : null;
}
