import * as vscode from 'vscode';
import { Owner } from '../disposable';
import { guarded } from '../log';
import { NO_ROWS, type Row, type Rows, treeItem } from './row';

/** A view of rows that are read when the view is first seen, and again when told so and seen. */
export class RowTree extends Owner implements vscode.TreeDataProvider<Row> {
  private readonly refreshed = this.own(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.refreshed.event;
  private readonly view: vscode.TreeView<Row>;
  /** False until the view was first seen: until then nothing is read, so nothing can be old. */
  private asked = false;
  private stale = false;

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

  get visible(): boolean {
    return this.view.visible;
  }

  /** The rows may have changed: read again when the view is seen. */
  changed(): void {
    if (!this.asked) return;
    this.stale = true;
    if (this.view.visible) this.refresh();
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return treeItem(row);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row !== undefined) return guarded(this.viewId, () => childrenOf(row), []);
    this.asked = true;
    this.stale = false;
    const { rows, description } = await guarded(this.viewId, this.read, NO_ROWS);
    this.view.description = description;
    return [...rows];
  }

  private refresh(): void {
    this.refreshed.fire(undefined);
  }
}

/** The rows below a row. */
export async function childrenOf({ children = [] }: Row): Promise<Row[]> {
  return [...(typeof children === 'function' ? await children() : children)];
}
