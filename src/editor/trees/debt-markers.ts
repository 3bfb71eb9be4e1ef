import * as vscode from 'vscode';
import { isUnrecorded, KeptMarkers } from '../../core/context/kept-markers';
import type { Marker } from '../../core/debt/marker';
import { baseName, parentFolder, type RepoPath } from '../../core/paths';
import { oneLine } from '../../words/line';
import { numberWords } from '../../words/owners';
import { breather } from '../breathe';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import { markerRow } from './debt-here';
import type { Row } from './row';

/** Markers drawn in the view. */
const DRAWN = 2000;

/** Files drawn unfolded: with more, their names alone are enough to choose from. */
const UNFOLDED = 10;

/** The markers that nobody recorded, looked for when the row is unfolded. */
export class DebtMarkers {
  private readonly kept: KeptMarkers;
  private scanning = new AbortController();

  constructor(
    private readonly repository: RepositorySession,
    /** What shows progress while the repository is read. */
    private readonly viewId: string,
    /** Told when a scan ended before its end: what is below the row is to be asked for again. */
    private readonly onDidEnd: () => void,
  ) {
    this.kept = new KeptMarkers(repository.repository);
  }

  get row(): Row {
    const id = `${this.repository.root.toString()}#markers`;
    return {
      id,
      label: t('Markers'),
      later: () => this.count(),
      icon: 'comment',
      tooltip: [t('Markers'), t('TODO-like comments that nobody recorded as debt.')],
      kind: 'debtMarkers',
      children: () => this.rows(id),
      folded: true,
    };
  }

  /** Saved files, or such as came or went. */
  note(paths: Iterable<RepoPath>): void {
    this.kept.note(paths);
  }

  forget(): void {
    this.scanning.abort();
    this.kept.forget();
  }

  /** Gives up a scan that is under way; one that ended is kept. */
  cancel(): void {
    this.scanning.abort();
  }

  private async count(): Promise<string> {
    if (this.kept.isUnread) return '';
    const files = await this.unrecorded();
    return numberWords(locale(), files?.flat().length ?? 0);
  }

  private async rows(id: string): Promise<readonly Row[]> {
    const isFirst = this.kept.isUnread;
    const files = isFirst ? await this.withProgress() : await this.unrecorded();
    if (files === null || isFirst) this.onDidEnd();
    if (files === null) return [];
    return fileRows(this.repository, id, files);
  }

  private withProgress(): Promise<(readonly Marker[])[] | null> {
    const location = { viewId: this.viewId };
    return Promise.resolve(vscode.window.withProgress({ location }, async () => this.unrecorded()));
  }

  /** File by file; null where the scan was given up. */
  private async unrecorded(): Promise<(readonly Marker[])[] | null> {
    if (this.scanning.signal.aborted) this.scanning = new AbortController();
    const breathe = breather();
    const all = await this.kept.all({ signal: this.scanning.signal, breathe });
    if (all === null) return null;
    const model = await this.repository.repository.debt();
    return [...all.values()]
      .map((markers) => markers.filter((marker) => isUnrecorded(marker, model)))
      .filter((markers) => markers.length > 0);
  }
}

/** The files with the markers in them, as many as are drawn; a last row counts the others. */
function fileRows(
  repository: RepositorySession,
  id: string,
  files: readonly (readonly Marker[])[],
): Row[] {
  const rows: Row[] = [];
  let room = DRAWN;
  for (const markers of files) {
    if (room <= 0) break;
    rows.push(fileRow(repository, id, markers, markers.slice(0, room), files.length > UNFOLDED));
    room -= markers.length;
  }
  const more = files.flat().length - DRAWN;
  return more > 0 ? [...rows, moreRow(id, more)] : rows;
}

function fileRow(
  repository: RepositorySession,
  id: string,
  markers: readonly Marker[],
  drawn: readonly Marker[],
  folded: boolean,
): Row {
  const path = markers[0]?.path ?? '';
  const folder = oneLine(parentFolder(path));
  const count = numberWords(locale(), markers.length);
  return {
    id: `${id}/${path}`,
    label: oneLine(baseName(path)),
    description: folder === '' ? count : `${folder} · ${count}`,
    tooltip: [path, count],
    icon: 'file',
    kind: 'markerFile',
    children: drawn.map((marker) => {
      const row = markerRow(repository, marker);
      return { ...row, id: `${id}/${path}:${row.id}` };
    }),
    folded,
  };
}

function moreRow(id: string, more: number): Row {
  return {
    id: `${id}#more`,
    label: t('{0} more', numberWords(locale(), more)),
    tooltip: [t('The view ends here. “steward markers” on the command line lists all of them.')],
    icon: 'ellipsis',
    kind: 'markersMore',
  };
}
