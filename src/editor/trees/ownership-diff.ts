import * as vscode from 'vscode';
import { isOwnersSource } from '../../core/context/ownership-diff';
import type { HandoverGroup } from '../../core/ownership/diff';
import { baseName, parentFolder, type RepoPath } from '../../core/paths';
import { oneLine } from '../../words/line';
import { filesWords } from '../../words/owners';
import { editedSentence, editsSentence, handoverLabel } from '../../words/ownership-diff';
import { openDocument } from '../files';
import { locale, t } from '../language';
import type { OwnershipWatch } from '../ownership-edits';
import type { RepositorySession } from '../repository-session';
import type { Place, Session } from '../session';
import { rowsOfRepositories, targetOf } from './repositories';
import type { Row, Rows } from './row';
import { RowTree } from './row-tree';

/** Files listed below one group; the command lists them all. */
const LISTED = 500;

/** The view *Changing hands*: there while an edited owners file gives files to others. */
export function registerOwnershipDiffTree(
  session: Session,
  watch: OwnershipWatch,
): vscode.Disposable {
  const tree = new RowTree('steward.ownershipDiff', () => ownershipDiffRows(session, watch), {
    showCollapseAll: true,
  });
  const tellVisible = (): void => {
    watch.showsView(tree.visible);
  };
  return vscode.Disposable.from(
    watch.onDidChange(() => {
      tree.changed();
    }),
    tree.onDidChangeVisibility(tellVisible),
    tree,
  );
}

/** The groups of every repository whose owners files differ from its last commit. */
export async function ownershipDiffRows(session: Session, watch: OwnershipWatch): Promise<Rows> {
  let changed = 0;
  const { rows } = await rowsOfRepositories(session, (_, repository) => {
    const edits = watch.editsOf(repository);
    if (edits?.kind !== 'edited') return Promise.resolve({ rows: [], count: 0 });
    const { diff, files } = edits;
    changed += diff.changed;
    if (diff.changed === 0) {
      const label = editsSentence(t, locale(), edits);
      const tooltip = [label, editedSentence(t, locale(), files)];
      const none: Row = {
        id: `${idOf(repository)}#none`,
        label,
        icon: 'info',
        tooltip,
        kind: 'note',
      };
      return Promise.resolve({ rows: [none], count: 0 });
    }
    const groups = diff.groups.map((group) => groupRow(repository, group));
    return Promise.resolve({ rows: groups, count: diff.changed });
  });
  return { rows, description: changed === 0 ? undefined : filesWords(t, locale(), changed) };
}

function groupRow(repository: RepositorySession, group: HandoverGroup): Row {
  const label = handoverLabel(t, locale(), group);
  const description = filesWords(t, locale(), group.files.length);
  return {
    id: `${idOf(repository)}#${group.from.join(' ')} → ${group.to.join(' ')}`,
    label,
    description,
    icon: iconOf(group),
    tooltip: [label, description],
    kind: 'handover',
    folded: true,
    children: () => Promise.resolve(fileRows(repository, group)),
  };
}

function iconOf({ from, to }: HandoverGroup): string {
  if (to.length === 0) return 'circle-slash';
  return from.length === 0 ? 'person-add' : 'arrow-swap';
}

function fileRows(repository: RepositorySession, { files, from, to }: HandoverGroup): Row[] {
  const prefix = `${idOf(repository)}#${from.join(' ')} → ${to.join(' ')}`;
  const rows = files.slice(0, LISTED).map((path) => fileRow(repository, prefix, path));
  const more = files.length - rows.length;
  if (more <= 0) return rows;
  const label = t('and {0} more', more);
  const opens = { command: 'steward.showOwnershipDiff' };
  return [...rows, { id: `${prefix}#more`, label, icon: 'ellipsis', kind: 'note', opens }];
}

function fileRow(repository: RepositorySession, prefix: string, path: RepoPath): Row {
  return {
    id: `${prefix}#${path}`,
    label: oneLine(baseName(path)),
    description: oneLine(parentFolder(path)),
    icon: 'file',
    tooltip: [path],
    kind: 'handoverFile',
    opens: targetOf(repository, path),
  };
}

function idOf({ root }: RepositorySession): string {
  return root.toString();
}

/**
 * One row for *This File* of a file that names owners: what its edits do, or why that is not known.
 * Null for other files, and where nothing is edited.
 */
export function editsRow({ session, path }: Place, watch: OwnershipWatch): Row | null {
  const edits = watch.editsOf(session);
  if (edits === null || edits.kind === 'same' || !isOwnersSource(path)) return null;
  const isKnown = edits.kind === 'edited';
  if (!isKnown && openDocument(session.uriOf(path))?.isDirty !== true) return null;
  const label = editsSentence(t, locale(), edits);
  return {
    id: 'ownershipEdits',
    label,
    icon: isKnown ? 'arrow-swap' : 'info',
    tooltip: isKnown ? [label, editedSentence(t, locale(), edits.files)] : [label],
    kind: 'ownershipEdits',
    ...(isKnown && { opens: { command: 'steward.showOwnershipDiff' } }),
  };
}
