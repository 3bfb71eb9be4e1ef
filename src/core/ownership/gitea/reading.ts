import type { Sources } from '../../source';
import type { Reading } from '../reading';

export function readGitea(_sources: Sources): Promise<Reading | null> {
  return Promise.resolve(null);
}
