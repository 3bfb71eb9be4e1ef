import type { EditedOwners, OwnershipEdits } from '../core/context/ownership-diff';
import type { HandoverGroup } from '../core/ownership/diff';
import { baseName } from '../core/paths';
import { oneLine } from './line';
import { namesList } from './lists';
import { filesWords } from './owners';
import { gapSentence } from './stewards';
import type { Translate } from './translate';

/** `@a → @b`, `nobody → @acme/web`. */
export function handoverLabel(t: Translate, locale: string, group: HandoverGroup): string {
  const who = (owners: readonly string[]): string =>
    owners.length === 0 ? t('nobody') : namesList(t, locale, owners);
  return `${who(group.from)} → ${who(group.to)}`;
}

/** What the edits do, in one sentence; of an unknown history why it is. */
export function editsSentence(t: Translate, locale: string, edits: OwnershipEdits): string {
  if (edits.kind === 'unknown') return gapSentence(t, edits.gap);
  if (edits.kind === 'same') return t('No file that names owners differs from the last commit.');
  const { changed, gained, lost } = edits.diff;
  if (changed === 0) return t('No file changes hands');
  const files = filesWords(t, locale, changed);
  const [only, ...others] = edits.files;
  if (only !== undefined && others.length === 0) {
    const name = fileName(only);
    if (only.kind === 'added' && gained === changed) {
      return changed === 1
        ? t('{0} is new: {1} gets an owner', name, files)
        : t('{0} is new: {1} get an owner', name, files);
    }
    if (only.kind === 'deleted' && lost === changed) {
      return changed === 1
        ? t('{0} is gone: {1} loses its owner', name, files)
        : t('{0} is gone: {1} lose their owner', name, files);
    }
  }
  return changed === 1 ? t('1 file changes hands') : t('{0} change hands', files);
}

/** `CODEOWNERS and docs/OWNERS, against the last commit`: what the sentence was reckoned from. */
export function editedSentence(
  t: Translate,
  locale: string,
  files: readonly EditedOwners[],
): string {
  const names = namesList(
    t,
    locale,
    files.map(({ path }) => path),
  );
  return t('{0}, compared with the last commit', names);
}

function fileName({ path }: EditedOwners): string {
  const name = oneLine(baseName(path));
  return name === 'CODEOWNERS' ? name : oneLine(path);
}
