import * as vscode from 'vscode';
import { stewardsOfLines } from '../../core/context/line-stewards';
import { lineFacts } from '../../words/line-stewards';
import { signalOf } from '../codeowners/cancel';
import { locale, t } from '../language';
import { guarded } from '../log';
import { selectedLines } from '../selected-lines';
import type { Session } from '../session';
import { commandCard } from './command-card';

/** Over selected lines, two at least: who last wrote them. Nothing is asked of git before. */
export function registerLineHover(session: Session): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { pattern: '**' },
    {
      provideHover: (document, position, token) =>
        guarded('hover of lines', () => hoverAt(session, document, position, token), undefined),
    },
  );
}

async function hoverAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || !editor.selection.contains(position)) return undefined;
  const span = selectedLines(editor.selection);
  if (span === null || span.first === span.last) return undefined;
  const place = await session.placeOf(document.uri);
  if (place === null) return undefined;
  const { repository } = place.session;
  const answer = await stewardsOfLines(repository, place.path, span, signalOf(token));
  if (answer.people.length === 0) return undefined;
  const [first, ...rest] = lineFacts(t, locale(), session.clock.today(), answer).map(
    ({ label, description }) => (description === '' ? label : `${label}, ${description}`),
  );
  const card = { title: first ?? '', facts: '', substance: rest };
  return new vscode.Hover(commandCard(card, [], []), editor.selection);
}
