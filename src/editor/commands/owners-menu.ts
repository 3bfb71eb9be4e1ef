import * as vscode from 'vscode';
import { t } from '../language';
import { guarded } from '../log';
import { type OwnersSource, type OwnersSubject, subjectOf } from '../trees/owners-row';
import { copyPaths, pickFile } from './pick-file';
import { plain } from './plain';
import { searchIn } from './search-in';

/** What the context menus of the view *Ownership* do with a row. */
const ACTIONS: Readonly<Record<string, (subject: OwnersSubject) => Promise<unknown>>> = {
  'steward.owners.openRule': async ({ title, sources }) => {
    const source = sources.length > 1 ? await pickSource(title, sources) : sources[0];
    if (source) await vscode.commands.executeCommand('steward.openAt', source.target);
  },
  'steward.owners.files': async (subject) => {
    pickFile({ ...subject, files: await subject.files() });
  },
  'steward.owners.copyPaths': async ({ files }) => copyPaths(await files()),
  'steward.owners.search': async ({ repository, files }) => searchIn(repository, await files()),
  'steward.owners.reveal': async ({ repository, place }) => {
    if (place === null) return;
    await vscode.commands.executeCommand('revealInExplorer', repository.uriOf(place));
  },
};

export function registerOwnersMenu(): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(ACTIONS).map(([command, act]) =>
      vscode.commands.registerCommand(command, (row: unknown) =>
        guarded(
          command,
          async () => {
            const subject = subjectOf(row);
            if (subject !== null) await act(subject);
          },
          undefined,
        ),
      ),
    ),
  );
}

async function pickSource(
  title: string,
  sources: readonly OwnersSource[],
): Promise<OwnersSource | undefined> {
  const items = sources.map((source) => ({
    label: plain(source.label),
    description: source.place,
    source,
  }));
  const placeHolder = t('Enter opens the rule');
  return (await vscode.window.showQuickPick(items, { title: plain(title), placeHolder }))?.source;
}
