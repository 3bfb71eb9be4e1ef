import * as vscode from 'vscode';
import { nextNumber } from '../../../core/ids';
import { baseName, joinPath, parentFolder } from '../../../core/paths';
import type { Problem } from '../../../core/problem';
import { t } from '../../language';
import { toRange } from '../../positions';
import type { Place } from '../../session';

type Duplicate = Extract<Problem, { code: 'id-duplicate' }>;

/** Gives a debt item or a delegation note with a taken id the next free one. */
export function nextIdFix(
  place: Place,
  document: vscode.TextDocument,
  problem: Problem,
): NextIdFix | null {
  return problem.code === 'id-duplicate' ? new NextIdFix(place, document, problem) : null;
}

/** Looks for the number only when chosen: it is one above the highest on any branch. */
export class NextIdFix extends vscode.CodeAction {
  constructor(
    private readonly place: Place,
    private readonly document: vscode.TextDocument,
    private readonly problem: Duplicate,
  ) {
    super(t('Take the next free id'), vscode.CodeActionKind.QuickFix);
    // Where the file is named by the id, it is rather the other one that has to give way.
    this.isPreferred = !baseName(place.path).startsWith(`${problem.data.id}.`);
  }

  async resolve(): Promise<this> {
    const { data, range } = this.problem;
    const written = this.document.getText(toRange(range));
    if (!written.includes(data.id)) return this;
    const id = await this.nextId();
    this.edit = new vscode.WorkspaceEdit();
    const uri = this.renamed(this.edit, id);
    this.edit.replace(
      uri,
      toRange(range),
      written.replace(data.id, () => id),
    );
    return this;
  }

  /** A file named by its id is renamed with it, as links lead to the file. Where it is then. */
  private renamed(edit: vscode.WorkspaceEdit, id: string): vscode.Uri {
    const { session, path } = this.place;
    const name = baseName(path);
    const dot = name.lastIndexOf('.');
    if (dot < 0 || name.slice(0, dot) !== this.problem.data.id) return this.document.uri;
    const renamed = session.uriOf(joinPath(parentFolder(path), id + name.slice(dot)));
    edit.renameFile(this.document.uri, renamed);
    return renamed;
  }

  private async nextId(): Promise<string> {
    const { repository } = this.place.session;
    const [config, debt, delegations] = await Promise.all([
      repository.config(),
      repository.debt(),
      repository.delegations(),
    ]);
    const isNote = delegations.notes.some(({ path }) => path === this.place.path);
    const { prefix, folder } = isNote ? config.delegation : config.debt;
    const used = isNote ? delegations.notes : debt.items;
    const [files, branches] = await Promise.all([
      repository.files.list(folder),
      repository.namesOnBranches(folder),
    ]);
    const names = [...used.map((one) => one.id), ...files.map((file) => file.name), ...branches];
    return `${prefix}-${nextNumber(names, prefix)}`;
  }
}
