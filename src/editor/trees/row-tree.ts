import * as vscode from 'vscode';
import { Owner } from '../disposable';
import { guarded } from '../log';
import { NO_ROWS, type Row, type Rows, treeItem } from './row';

/** A view of rows that are read when the view is first seen, and again when told so and seen. */
export class RowTree extends Owner implements vscode.TreeDataProvider<Row> {
  private readonly refreshed = this.own(new vscode.EventEmitter<Row | undefined>());
  readonly onDidChangeTreeData = this.refreshed.event;
  private readonly view: vscode.TreeView<Row>;
  /** False until the view was first seen: until then nothing is read, so nothing can be old. */
  private asked = false;
  private stale = false;
  /** Descriptions that came later, by the id of their row. */
  private readonly arrived = new Map<string, string>();

  constructor(
    private readonly viewId: string,
    private readonly read: () => Promise<Rows>,
    options: { readonly showCollapseAll?: boolean } = {},
  ) {
    super();
    this.view = this.own(
      vscode.window.createTreeView(viewId, { treeDataProvider: this, ...options }),
    );
    this.own(
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.stale) this.refresh();
      }),
    );
  }

  get onDidChangeVisibility(): vscode.Event<vscode.TreeViewVisibilityChangeEvent> {
    return this.view.onDidChangeVisibility;
  }

  get onDidCollapse(): vscode.Event<vscode.TreeViewExpansionEvent<Row>> {
    return this.view.onDidCollapseElement;
  }

  get visible(): boolean {
    return this.view.visible;
  }

  /** The rows may have changed: read again when the view is seen. */
  changed(): void {
    if (!this.asked) return;
    this.stale = true;
    if (this.view.visible) this.refresh();
  }

  /** One row, and what is below it, may have changed. */
  rowChanged(row: Row): void {
    if (this.view.visible) this.refreshed.fire(row);
    else this.changed();
  }

  getTreeItem(row: Row): vscode.TreeItem {
    if (row.later === undefined) return treeItem(row);
    void guarded(this.viewId, () => this.awaitLater(row), undefined);
    return treeItem({ ...row, description: this.arrived.get(row.id) ?? row.description });
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row !== undefined) return guarded(this.viewId, () => childrenOf(row), []);
    this.asked = true;
    this.stale = false;
    const { rows, description } = await guarded(this.viewId, this.read, NO_ROWS);
    this.view.description = description;
    return [...rows];
  }

  private async awaitLater(row: Row): Promise<void> {
    const description = await row.later?.();
    const shown = this.arrived.get(row.id) ?? row.description ?? '';
    if (description === undefined || description === shown) return;
    this.arrived.set(row.id, description);
    this.refreshed.fire(row);
  }

  private refresh(): void {
    this.refreshed.fire(undefined);
  }
}

/** The rows below a row. */
export async function childrenOf({ children = [] }: Row): Promise<Row[]> {
  return [...(typeof children === 'function' ? await children() : children)];
}
