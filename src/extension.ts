import * as vscode from 'vscode';
import { ActiveFile } from './editor/active-file';
import { registerAssistantTool } from './editor/assistant';
import { registerCodeowners } from './editor/codeowners/register';
import { registerAnchorHere } from './editor/commands/anchor-here';
import { registerApplyRepair } from './editor/commands/apply-repair';
import { registerChangeDebt } from './editor/commands/change-debt';
import { registerChangeDecision } from './editor/commands/change-decision';
import { registerCopyDebtLink } from './editor/commands/copy-debt-link';
import { registerCreateCodeowners } from './editor/commands/create-codeowners';
import { registerDiscussDebt } from './editor/commands/discuss-debt';
import { registerFilesOwnedBy } from './editor/commands/files-owned-by';
import { registerFindDecisionReferences } from './editor/commands/find-decision-references';
import { registerGoToDebt } from './editor/commands/go-to-debt';
import { registerGoToDecision } from './editor/commands/go-to-decision';
import { registerGoToDelegation } from './editor/commands/go-to-delegation';
import { registerHandOver } from './editor/commands/hand-over';
import { registerImportDebt } from './editor/commands/import-debt';
import { registerLogCommands } from './editor/commands/log';
import { registerOpenAt } from './editor/commands/open-at';
import { registerOpenChange } from './editor/commands/open-change';
import { registerOwnersMenu } from './editor/commands/owners-menu';
import { registerPromoteMarker } from './editor/commands/promote-marker';
import { registerReadHistory } from './editor/commands/read-history';
import { registerReanchor } from './editor/commands/reanchor';
import { registerRecordDebt } from './editor/commands/record-debt';
import { registerShowDecisionFiles } from './editor/commands/show-decision-files';
import { registerShowMyChanges } from './editor/commands/show-my-changes';
import { registerShowOwner } from './editor/commands/show-owner';
import { registerShowOwnershipDiff } from './editor/commands/show-ownership-diff';
import { registerShowRuleFiles } from './editor/commands/show-rule-files';
import { registerShowUnowned } from './editor/commands/show-unowned';
import { registerStopReading } from './editor/commands/stop-reading';
import { registerUpdateDecisionIndex } from './editor/commands/update-decision-index';
import { registerWhatIOwn } from './editor/commands/what-i-own';
import { WhoAmI } from './editor/commands/who-am-i';
import { registerWhoCanReview } from './editor/commands/who-can-review';
import { registerWhoKnows } from './editor/commands/who-knows';
import { registerWhyOwner } from './editor/commands/why-owner';
import { Discussions } from './editor/discussions';
import { GuardedHistory } from './editor/guarded-history';
import { guardedWholeHistory, type WholeHistory } from './editor/guarded-log';
import { ItemDocuments } from './editor/item-documents';
import { ItemLinks } from './editor/item-links';
import { disposeLog, loggedErrors } from './editor/log';
import { OwnershipWatch } from './editor/ownership-edits';
import { registerItemYaml } from './editor/item-yaml/register';
import { MapPanel } from './editor/map-page';
import { LogView } from './editor/pages';
import { Preview } from './editor/preview';
import { Session } from './editor/session';
import { ExplorerMarks } from './editor/surfaces/badges';
import { CodeMarks } from './editor/surfaces/decorations';
import { DebtLens } from './editor/surfaces/debt-lens';
import { DecisionLens } from './editor/surfaces/decision-lens';
import { registerDecisionReferences } from './editor/surfaces/decision-references';
import { registerDiagnostics } from './editor/surfaces/diagnostics';
import { registerHovers } from './editor/surfaces/hovers';
import { registerLineHover } from './editor/surfaces/line-hover';
import { registerLinks } from './editor/surfaces/links';
import { registerItemLens } from './editor/surfaces/item-lens';
import { registerMarkerLinks } from './editor/surfaces/marker-links';
import { registerQuickFixes } from './editor/surfaces/quick-fixes';
import { OwnerStatus } from './editor/surfaces/status-bar';
import { StewardLens } from './editor/surfaces/steward-lens';
import { DebtTree } from './editor/trees/debt-tree';
import { TimelinePanel } from './editor/timeline-page';
import { DecisionsTree } from './editor/trees/decisions';
import { registerDelegationsTree } from './editor/trees/delegations';
import { MyChangesTree } from './editor/trees/my-changes';
import { OwnersTree } from './editor/trees/owners';
import { registerOwnershipDiffTree } from './editor/trees/ownership-diff';
import { SuggestionsTree } from './editor/trees/suggestions';
import { registerThisFileTree } from './editor/trees/this-file';
import type { GitFolders } from './editor/watched-files';
import { systemClock } from './host/clock';
import { DiskFiles } from './host/files';
import { gitFolders } from './host/git-folder';
import { findRoot, nestedRoot } from './host/root';

/** What tests in the extension host look at; no promise to other extensions. */
export interface StewardApi {
  readonly session: Session;
  readonly activeFile: ActiveFile;
  readonly status: OwnerStatus;
  readonly ownershipWatch: OwnershipWatch;
  readonly discussions: Discussions;
  readonly itemLinks: ItemLinks;
  /** The last exceptions that reached the log. */
  readonly errors: readonly string[];
}

export function activate(context: vscode.ExtensionContext): StewardApi {
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  own({ dispose: disposeLog });
  const session = own(
    new Session({
      clock: systemClock,
      historyOf: guardedHistory,
      wholeHistoryOf: (root) => wholeHistory(root, context.globalStorageUri.fsPath),
      diskRootOf,
      nestedRootOf,
      gitFoldersOf,
      diskOf,
    }),
  );
  const activeFile = own(new ActiveFile(session));
  const ownershipWatch = own(new OwnershipWatch(session));
  const status = own(new OwnerStatus(session, activeFile, ownershipWatch));
  own(new CodeMarks(context.extensionUri, activeFile));
  const preview = own(new Preview());
  const log = own(new LogView(context, session, preview));
  own(registerHovers(session));
  own(registerLineHover(session));
  own(registerLinks(session));
  own(registerDecisionReferences(session));
  own(new DecisionLens(session));
  own(new DebtLens(session));
  own(new StewardLens(session));
  own(registerDiagnostics(session));
  own(registerQuickFixes(session));
  own(registerCodeowners(session));
  own(registerItemYaml(session));
  own(registerThisFileTree(session, activeFile, ownershipWatch));
  own(new DecisionsTree(session, context.workspaceState));
  own(new TimelinePanel(context.extensionUri, session));
  own(new MapPanel(context.extensionUri, session));
  own(new DebtTree(session, context.workspaceState));
  own(registerDelegationsTree(session));
  own(new SuggestionsTree(session, log));
  const me = own(new WhoAmI(context.workspaceState));
  own(new OwnersTree(session, context.workspaceState));
  own(registerOwnershipDiffTree(session, ownershipWatch));
  own(new MyChangesTree(session, me));
  own(new ExplorerMarks(session, me));
  own(registerOpenAt(session));
  own(registerOpenChange(session));
  own(registerShowMyChanges());
  own(registerShowOwner(session));
  own(registerWhyOwner(session));
  own(registerShowRuleFiles(session));
  own(registerShowOwnershipDiff(session, ownershipWatch));
  own(registerAssistantTool(session));
  own(registerFilesOwnedBy(session));
  own(registerWhatIOwn(session, me));
  own(registerShowUnowned(session));
  own(registerOwnersMenu());
  own(registerLogCommands(session, log));
  own(registerRecordDebt(session, log));
  own(registerPromoteMarker(session));
  own(registerChangeDebt(session, preview, me));
  own(registerImportDebt(session, preview));
  own(registerCreateCodeowners(session));
  own(registerGoToDecision(session));
  own(registerFindDecisionReferences(session));
  own(registerChangeDecision(session, preview));
  own(registerShowDecisionFiles(session));
  own(registerApplyRepair());
  own(registerUpdateDecisionIndex(session));
  own(registerGoToDebt(session));
  own(registerReanchor(session, preview));
  own(registerAnchorHere(session, preview));
  own(registerGoToDelegation(session));
  own(registerWhoKnows(session));
  own(registerWhoCanReview(session));
  own(registerHandOver(session));
  own(registerStopReading(session));
  own(registerReadHistory(session));
  const discussions = own(new Discussions(session, me));
  own(registerDiscussDebt(session, discussions));
  own(registerCopyDebtLink(session));
  own(registerMarkerLinks(session));
  own(new ItemDocuments(session));
  own(registerItemLens(session));
  const itemLinks = own(new ItemLinks(session, context.globalState));
  return {
    session,
    activeFile,
    status,
    ownershipWatch,
    discussions,
    itemLinks,
    errors: loggedErrors,
  };
}

/** Only files of this machine are reached without the window. */
function diskOf(root: vscode.Uri, home: vscode.Uri | null): DiskFiles | null {
  return root.scheme === 'file' ? new DiskFiles(root.fsPath, home?.fsPath ?? null) : null;
}

function diskRootOf(folder: vscode.Uri): vscode.Uri | null {
  return folder.scheme === 'file' ? vscode.Uri.file(findRoot(folder.fsPath)) : null;
}

function nestedRootOf(folder: vscode.Uri, within: vscode.Uri): vscode.Uri | null | undefined {
  if (folder.scheme !== 'file') return undefined;
  const root = nestedRoot(folder.fsPath, within.fsPath);
  return root === null ? null : vscode.Uri.file(root);
}

async function gitFoldersOf(root: vscode.Uri): Promise<GitFolders | null> {
  if (root.scheme !== 'file') return null;
  const folders = await gitFolders(root.fsPath);
  if (folders === null || folders.own === vscode.Uri.joinPath(root, '.git').fsPath) return null;
  return { own: vscode.Uri.file(folders.own), common: vscode.Uri.file(folders.common) };
}

/** Git is loaded with the first question that needs it. */
function guardedHistory(root: vscode.Uri): GuardedHistory {
  return new GuardedHistory(root, async (folder) => {
    const { GitHistory } = await import('./host/git');
    return new GitHistory(folder);
  });
}

/** Windows share what is kept: it stands in the extension's storage, a folder for each repository. */
function wholeHistory(root: vscode.Uri, storage: string): WholeHistory {
  return guardedWholeHistory(root, async (folder) => {
    const [{ GitLog }, { repositoryCache }] = await Promise.all([
      import('./host/git-log'),
      import('./host/cache'),
    ]);
    return { log: new GitLog(folder), cache: repositoryCache(storage, folder) };
  });
}
