import type { ShownMap } from '../../protocol/map';

/** The folder around the one that is shown; '' for the repository. */
export function parentOf({ folder }: Pick<ShownMap, 'folder'>): string {
  return folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
}
