import type { Sources } from '../../source';
import type { Reading } from '../reading';

export function readGitLab(_sources: Sources): Promise<Reading | null> {
  return Promise.resolve(null);
}
