import * as vscode from 'vscode';
import { ownerPlaceAt, ownerPlaces, placesOf } from '../../core/ownership/document/owner-places';
import { canRename, planRename } from '../../core/ownership/document/rename';
import { platformName } from '../../words/ownership';
import { breather } from '../breathe';
import { t } from '../language';
import { guarded } from '../log';
import { toRange } from '../positions';
import type { Session } from '../session';
import { NAMING_OWNERS } from './owners-document';
import { ownersFiles } from './owners-files';

/** What was asked for, or the sentence that says why not. */
type Answer<T> = { readonly value: T } | { readonly refused: string };

/** Renames an owner in every owners file, as one edit that can be looked at before. */
export function registerRename(session: Session): vscode.Disposable {
  return vscode.languages.registerRenameProvider(NAMING_OWNERS, {
    prepareRename: async (document, position) =>
      valueOf(
        await guarded('preparing a rename', () => prepare(session, document, position), null),
      ),
    provideRenameEdits: async (document, position, name) =>
      valueOf(
        await guarded('rename', () => renamed(session, document, position, name.trim()), null),
      ),
  });
}

/** VS Code shows the message of what is thrown here beside the cursor. */
function valueOf<T>(answer: Answer<T> | null): T | undefined {
  if (answer !== null && 'refused' in answer) throw new Error(answer.refused);
  return answer?.value;
}

async function prepare(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Answer<{ range: vscode.Range; placeholder: string }>> {
  const place = await session.placeOf(document.uri);
  const owner =
    place && (await ownerPlaceAt(await ownersFiles(place.session), place.path, position));
  if (owner === null) return { refused: t('Put the cursor on an owner to rename it.') };
  if (!canRename(owner)) return { refused: t('Roles are named by GitLab.') };
  return { value: { range: toRange(owner.range), placeholder: owner.text } };
}

async function renamed(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
  name: string,
): Promise<Answer<vscode.WorkspaceEdit>> {
  const place = await session.placeOf(document.uri);
  if (place === null) return { value: new vscode.WorkspaceEdit() };
  const files = await ownersFiles(place.session);
  const owner = await ownerPlaceAt(files, place.path, position);
  if (owner === null) return { refused: t('Put the cursor on an owner to rename it.') };
  const all = await ownerPlaces(files, breather());
  const places = placesOf(all, owner.text);
  const conflict = places.find(({ file }) => all.conflicted.includes(file));
  if (conflict !== undefined) {
    return { refused: t('{0} has merge conflicts. Resolve them first.', conflict.file) };
  }
  const plan = planRename(places, name);
  if (plan.kind === 'refused') {
    return { refused: refusal(name, platformName(plan.dialect)) };
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { place: at, text } of plan.edits) {
    edit.replace(place.session.uriOf(at.file), toRange(at.range), text);
  }
  return { value: edit };
}

function refusal(name: string, platform: string): string {
  return t(
    '{0} does not read “{1}” as an owner. Write @user, @org/team or an e-mail address.',
    platform,
    name,
  );
}
