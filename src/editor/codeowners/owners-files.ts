import type { OwnersFiles } from '../../core/ownership/document/owner-places';
import type { RepositorySession } from '../repository-session';

/** The parts of a repository in which owners are named. */
export async function ownersFiles({ repository }: RepositorySession): Promise<OwnersFiles> {
  const model = await repository.ownership();
  return { sources: repository.sources, model, tree: () => repository.tree() };
}
