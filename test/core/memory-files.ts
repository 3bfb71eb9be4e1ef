import type { DirectoryEntry, FileRead, Files } from '../../src/core/ports';
import { decodeFile } from '../../src/core/decode';

/** A repository in memory: the narrowest fake of the `Files` port. Tests change `entries` freely. */
export class MemoryFiles implements Files {
  readonly entries = new Map<string, Uint8Array>();
  readonly reads: string[] = [];

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.set(path, content);
  }

  set(path: string, content: string | Uint8Array): void {
    this.entries.set(
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    );
  }

  read(path: string, limit?: number): Promise<FileRead> {
    this.reads.push(path);
    const bytes = this.entries.get(path);
    return Promise.resolve(bytes ? decodeFile(bytes, limit) : { kind: 'absent' });
  }

  list(folder: string): Promise<DirectoryEntry[]> {
    const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    const found = new Map<string, DirectoryEntry>();
    for (const path of this.entries.keys()) {
      if (!path.startsWith(prefix)) continue;
      const rest = path.slice(prefix.length);
      const slash = rest.indexOf('/');
      const name = slash < 0 ? rest : rest.slice(0, slash);
      found.set(name, { name, kind: slash < 0 ? 'file' : 'folder' });
    }
    return Promise.resolve([...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
  }
}
