import * as vscode from 'vscode';
import type { RepoPath } from '../../../core/paths';
import { sourceOf } from '../../../core/source';
import { type YamlEntry, yamlFile, yamlInsert } from '../../../core/yaml-insert';
import type { RepositorySession } from '../../repository-session';

/**
 * A quick fix that writes an entry into a YAML file of ours, which is made where it is missing.
 * Null where the file cannot be changed safely.
 */
export async function yamlEntryFix(
  session: RepositorySession,
  path: RepoPath,
  entry: YamlEntry,
  title: string,
): Promise<vscode.CodeAction | null> {
  const uri = session.uriOf(path);
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.edit = new vscode.WorkspaceEdit();
  const read = await session.repository.files.read(path);
  if (read.kind === 'unreadable') return null;
  if (read.kind === 'absent') {
    // Contents given to a new file do not survive the way of a quick fix through the editor.
    fix.edit.createFile(uri, { overwrite: false });
    fix.edit.insert(uri, new vscode.Position(0, 0), yamlFile(entry));
    return fix;
  }
  const source = sourceOf(path, read.text, read.invalidAt);
  const splice = yamlInsert(source, entry);
  if (splice === null) return null;
  const { start, end } = source.lines.range(splice.start, splice.end);
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  fix.edit.replace(uri, range, splice.text);
  return fix;
}
