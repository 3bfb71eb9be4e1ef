import type { Sources } from '../../source';
import type { Reading } from '../reading';

export function readBitbucket(_sources: Sources): Promise<Reading | null> {
  return Promise.resolve(null);
}
