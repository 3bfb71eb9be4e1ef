import * as vscode from 'vscode';
import { contextOf } from '../core/context/context';
import { relativeToRoot, type RepoPath, resolveWritten } from '../core/paths';
import { assistantText } from '../words/assistant';
import { cutTo, oneLine } from '../words/line';
import { locale, t } from './language';
import { guarded } from './log';
import type { RepositorySession } from './repository-session';
import type { Place, Session } from './session';

/** As in `contributes.languageModelTools`. */
const NAME = 'steward_context';

/** What an assistant passes; nothing of it is trusted. */
interface Input {
  readonly path?: unknown;
  readonly line?: unknown;
}

/** Longest path that is repeated in a sentence. */
const SHOWN = 200;

/**
 * The read-only tool for coding assistants: owner, decisions, debt and who may decide, for a file
 * and line of an open repository. Editors without tools go without it.
 */
export function registerAssistantTool(session: Session): vscode.Disposable {
  const { lm } = vscode as { readonly lm?: Partial<typeof vscode.lm> };
  if (typeof lm?.registerTool !== 'function') return new vscode.Disposable(() => undefined);
  return lm.registerTool<Input>(NAME, {
    prepareInvocation: ({ input }) => ({ invocationMessage: invocationMessage(input) }),
    invoke: async ({ input }, token) => {
      const failed = t('Steward could not answer. Its output channel says why.');
      const text = await guarded(
        'the tool for assistants',
        () => toolAnswer(session, input, token),
        failed,
      );
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  });
}

/** Exported for tests. */
export async function toolAnswer(
  session: Session,
  input: Input | null | undefined,
  token?: vscode.CancellationToken,
): Promise<string> {
  const given = pathOf(input);
  if (given === null) return t('Give the path of a file, such as "src/app.ts".');
  const line = input?.line ?? null;
  if (line !== null && !(Number.isSafeInteger(line) && Number(line) >= 1)) {
    return t('Give the line as a whole number, 1 for the first line, or leave it out.');
  }
  const places = await placesOf(session, given);
  const place = await firstThatExists(places);
  if (place === null) {
    return t(
      '{0} is not in an open repository. Give a path inside one, relative to its root.',
      shownPath(given),
    );
  }
  const { repository } = place.session;
  if (place.path === '' || (await repository.files.list(place.path)).length > 0) {
    return t('{0} is a folder. Give the path of a file in it.', shownPath(given));
  }
  const asking = new AbortController();
  const listening = token?.onCancellationRequested(() => asking.abort());
  try {
    const at = line === null ? null : Number(line) - 1;
    const options = { history: true, signal: asking.signal };
    const answer = await contextOf(repository, place.path, at, options);
    return assistantText(t, locale(), session.clock.today(), answer);
  } finally {
    listening?.dispose();
  }
}

function pathOf(input: Input | null | undefined): string | null {
  const path = input?.path;
  return typeof path === 'string' && path.trim() !== '' ? path.trim() : null;
}

/** Everywhere the path may lead inside the open repositories; nowhere outside. */
async function placesOf(session: Session, given: string): Promise<Place[]> {
  const path = /^file:\/\//i.test(given) ? diskPath(given) : given;
  if (path === null || path.includes('\0')) return [];
  const repositories = await session.repositories();
  return repositories.flatMap((repository) =>
    pathsIn(repository, path).map((inside) => ({ session: repository, path: inside })),
  );
}

function diskPath(uri: string): string | null {
  try {
    return vscode.Uri.parse(uri).fsPath;
  } catch {
    return null; // No URI of a file, whatever it begins with.
  }
}

function pathsIn({ root, name }: RepositorySession, given: string): RepoPath[] {
  const isAbsolute = /^([A-Za-z]:|[/\\])/.test(given);
  if (isAbsolute) {
    const base = root.scheme === 'file' ? root.fsPath : root.path;
    const path = relativeToRoot(base, given);
    return path === null ? [] : [path];
  }
  const path = resolveWritten(given);
  if (path === null) return [];
  // In a window with several folders the editor puts the folder's name before the path.
  const named = path.startsWith(`${name}/`) ? [path.slice(name.length + 1)] : [];
  return [path, ...named];
}

/** A file that is there goes before one that may be made; new files have owners too. */
async function firstThatExists(places: readonly Place[]): Promise<Place | null> {
  for (const place of places) {
    const { files } = place.session.repository;
    const found = await files.read(place.path);
    if (found.kind !== 'absent' || (await files.list(place.path)).length > 0) return place;
  }
  return places[0] ?? null;
}

function invocationMessage(input: Input | null | undefined): string {
  const path = pathOf(input);
  return path === null
    ? t('Asking Steward')
    : t('Asking Steward about {0}', shownPath(path).replace(/[`*_[\]<>]/g, ' '));
}

function shownPath(path: string): string {
  return cutTo(oneLine(path), SHOWN);
}
