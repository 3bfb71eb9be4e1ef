import * as vscode from 'vscode';
import { nextDebtIn } from '../core/context/log-debt';
import { nextDecisionIn } from '../core/context/log-decision';
import { decisionFolders } from '../core/decisions/nearest-folder';
import { nextDelegationPath, planDelegation } from '../core/delegation/create';
import type { WritePlan } from '../core/edits';
import type { ChangedScope } from '../core/context/changed-scope';
import { likelyDeciders } from '../core/context/deciders';
import { identify } from '../core/context/declared-stewards';
import type { Repository } from '../core/context/repository';
import { baseName, isHomePath, type RepoPath, withinHome } from '../core/paths';
import type { LogChoices } from '../protocol/log';
import type { DelegationRequest } from '../protocol/log-checks';
import type { FormValues } from '../protocol/log-values';
import { decisionName } from '../words/decisions';
import type { RepositorySession } from './repository-session';
import { privateFolder } from './settings';

/** Authors offered for completion. */
const AUTHORS_OFFERED = 100;

/** What a submit would make: `ADR-13` in `docs/adr/0013-use-queues.md`. */
export interface Target {
  readonly label: string;
  readonly path: RepoPath;
}

export async function planDelegationRequest(
  { repository }: RepositorySession,
  request: DelegationRequest,
): Promise<WritePlan> {
  const [model, config] = await Promise.all([repository.delegations(), repository.config()]);
  const from = request.from ?? (await writerOf(repository));
  const namesOnBranches = await repository.namesOnBranches(config.delegation.folder);
  const today = repository.clock.today();
  return planDelegation(model, config, { ...request, from, today, namesOnBranches });
}

export async function decisionTarget(
  { repository }: RepositorySession,
  { title, folder, scope }: FormValues<'decision'>,
): Promise<Target> {
  const chosen = await folderChosen(repository, folder);
  return nextDecisionIn(repository, { title, folder: chosen, scope });
}

export async function delegationTarget(
  { repository }: RepositorySession,
  values: Pick<FormValues<'delegation'>, 'target'>,
): Promise<Target> {
  const [model, config] = await Promise.all([repository.delegations(), repository.config()]);
  const names = await repository.namesOnBranches(config.delegation.folder);
  const target = values.target === 'home' ? 'home' : 'repository';
  const path = nextDelegationPath(model, config, target, names);
  return { label: baseName(path).replace(/\.yml$/, ''), path: shownPath(path) };
}

export function debtTarget({ repository }: RepositorySession): Promise<Target> {
  return nextDebtIn(repository);
}

/**
 * What the forms offer: people, those likely to decide about `scope` first; scopes, with what the
 * branch changes; folders; records.
 */
export async function choicesOf(
  { repository }: RepositorySession,
  scope: readonly string[],
  changed: ChangedScope | null,
): Promise<LogChoices> {
  const [ownership, decisions, config] = await Promise.all([
    repository.ownership(),
    repository.decisions(),
    repository.config(),
  ]);
  const authors = config.people === 'names' ? await repository.authors() : null;
  const names = authors?.kind === 'known' ? authors.value.map(({ name }) => name) : [];
  const { people, teams, areas } = ownership.directory;
  const known = new Map<string, string>();
  for (const one of [...people, ...teams]) {
    for (const handle of one.handles) known.set(handle, one.name ?? '');
  }
  const handles = [
    ...(await likelyDeciders(repository, scope)),
    ...ownership.knownOwners(),
    ...known.keys(),
    ...names.slice(0, AUTHORS_OFFERED),
  ];
  const globs = areas.flatMap(({ paths }) => paths.map(({ glob }) => glob));
  return {
    people: [...new Set(handles)].map((value) => ({ value, detail: known.get(value) ?? '' })),
    scopes: [...new Set([...globs, ...(await topFolders(repository))])],
    changed,
    records: decisions.records.map((record) => ({ path: record.path, name: decisionName(record) })),
    folders: decisionFolders(decisions),
    giver: await writerOf(repository),
    privateFolder: privateFolder()?.fsPath ?? null,
  };
}

/** Who fills in the form: the handle `ownership.yml` knows, else the name git has. */
async function writerOf(repository: Repository): Promise<string | null> {
  const writer = await repository.writer();
  if (writer.kind === 'unknown' || writer.value === null) return null;
  const { email, name } = writer.value;
  return identify(await repository.ownership(), email, name).label;
}

/** A path as people know it: that of the private folder in full. */
function shownPath(path: RepoPath): string {
  const home = isHomePath(path) ? privateFolder() : null;
  return home ? vscode.Uri.joinPath(home, withinHome(path)).fsPath : path;
}

async function topFolders({ files }: Repository): Promise<string[]> {
  const top = await files.list('');
  return top
    .filter(({ kind, name }) => kind === 'folder' && !name.startsWith('.'))
    .map(({ name }) => `${name}/**`);
}

/** The folder the form shows: the chosen one, else the first; a draft may name one that is gone. */
export async function folderChosen(
  repository: Repository,
  folder: RepoPath | null,
): Promise<RepoPath | null> {
  const folders = decisionFolders(await repository.decisions());
  return folders.find((known) => known === folder) ?? folders[0] ?? null;
}
