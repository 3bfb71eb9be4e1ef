import * as vscode from 'vscode';

/** A file system in memory under a scheme of its own, as web editors and virtual workspaces have. */
export class MemoryFileSystem implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly files = new Map<string, Uint8Array>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly registered: vscode.Disposable;

  constructor(readonly scheme: string) {
    this.registered = vscode.workspace.registerFileSystemProvider(scheme, this, {
      isCaseSensitive: true,
    });
  }

  dispose(): void {
    this.registered.dispose();
    this.changed.dispose();
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  put(path: string, text: string | Uint8Array): void {
    const type = this.files.has(path)
      ? vscode.FileChangeType.Changed
      : vscode.FileChangeType.Created;
    this.files.set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
    this.changed.fire([{ type, uri: this.uri(path) }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(uri.path);
    if (bytes !== undefined) {
      return { type: vscode.FileType.File, ctime: 0, mtime: bytes.length, size: bytes.length };
    }
    if (this.childrenOf(uri).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const children = this.childrenOf(uri);
    if (children.length === 0) throw vscode.FileSystemError.FileNotFound(uri);
    const kinds = new Map<string, vscode.FileType>();
    for (const [name = '', ...below] of children.map((path) => path.split('/'))) {
      kinds.set(name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...kinds];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.files.get(uri.path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.put(uri.path, content);
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  createDirectory(): void {
    // Folders are there as long as something is in them.
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions('not needed');
  }

  /** Paths below a folder, relative to it. */
  private childrenOf({ path }: vscode.Uri): string[] {
    const folder = path.endsWith('/') ? path : `${path}/`;
    return [...this.files.keys()]
      .filter((name) => name.startsWith(folder))
      .map((name) => name.slice(folder.length));
  }
}
