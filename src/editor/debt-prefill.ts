import * as vscode from 'vscode';
import { likelyDebtOwner } from '../core/context/log-debt';
import { markerOn } from '../core/context/promote-marker';
import { isHomePath, type RepoPath } from '../core/paths';
import type { LineSpan } from '../core/text';
import type { Draft } from '../protocol/log-values';
import type { RepositorySession } from './repository-session';
import { quotedText, selectedLines } from './selected-lines';

/**
 * What *Record debt* starts with: the place of the selection or cursor in the file being edited, what
 * a TODO there says, and the file's first owner. Nothing in Steward's own files.
 */
export async function debtPrefill(session: RepositorySession): Promise<Draft<'debt'>> {
  const place = placeAtHand(session);
  if (place === null) return {};
  const { path, lines, quote } = place;
  const { repository } = session;
  const [marker, owner] = await Promise.all([
    markerOn(repository, path, lines.first),
    likelyDebtOwner(repository, path),
  ]);
  const end = lines.last === lines.first ? '' : `-${lines.last + 1}`;
  return {
    ...(marker === null ? {} : { title: marker.text }),
    ...(owner === null ? {} : { owner }),
    place: `${path}:${lines.first + 1}${end}`,
    quote,
  };
}

interface PlaceAtHand {
  readonly path: RepoPath;
  readonly lines: LineSpan;
  readonly quote: string;
}

function placeAtHand(session: RepositorySession): PlaceAtHand | null {
  const editor = vscode.window.activeTextEditor;
  const path = editor && session.pathOf(editor.document.uri);
  if (!editor || !path || path.startsWith('.steward/') || isHomePath(path)) return null;
  const { document, selection } = editor;
  const lines = selectedLines(selection);
  return { path, lines, quote: quotedText(document, lines) };
}
