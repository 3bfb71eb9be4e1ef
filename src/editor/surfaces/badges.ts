import * as vscode from 'vscode';
import type { OwnershipAnswer } from '../../core/ownership/answer';
import { identitiesOf, type OwnerIdentity } from '../../core/ownership/holdings/identities';
import type { OwnershipModel } from '../../core/ownership/model';
import type { RepoPath } from '../../core/paths';
import { oneLine } from '../../words/line';
import { ownerSentence } from '../../words/ownership';
import { initials } from '../../words/owners';
import { breather } from '../breathe';
import type { WhoAmI } from '../commands/who-am-i';
import { Owner } from '../disposable';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { RepositoryChange } from '../repository-session';
import type { Place, Session } from '../session';
import { type ExplorerBadges, settings } from '../settings';

/** More files than this that changed at once: everything shown is asked again. */
const SINGLE_FILES = 100;

/** Paths put into a set between two looks at the clock. */
const STEP = 4096;

/**
 * Badges on files in the Explorer, where the user wants them: what has no owner, what is theirs, or
 * everything by the initials of its first owner. Only files that git knows are marked, never
 * folders, and only those that the editor asks for are answered.
 */
export class ExplorerMarks extends Owner implements vscode.FileDecorationProvider {
  private readonly changed = this.own(
    new vscode.EventEmitter<vscode.Uri | vscode.Uri[] | undefined>(),
  );
  readonly onDidChangeFileDecorations = this.changed.event;
  private registered: vscode.Disposable | null = null;
  private mine = new WeakMap<OwnershipModel, Promise<ReadonlySet<OwnerIdentity>>>();

  constructor(
    private readonly session: Session,
    private readonly me: WhoAmI,
  ) {
    super();
    this.own(session.onDidChange((change) => this.repositoryChanged(change)));
    this.own(
      me.onDidChange(() => {
        this.mine = new WeakMap();
        this.changed.fire(undefined);
      }),
    );
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('steward.explorerBadges')) this.register();
      }),
    );
    this.register();
  }

  override dispose(): void {
    this.registered?.dispose();
    super.dispose();
  }

  provideFileDecoration(uri: vscode.Uri): Promise<vscode.FileDecoration | undefined> {
    return guarded('explorer badges', () => this.decoration(uri), undefined);
  }

  /** Whoever wants no badges has no provider either: the editor then asks nothing. */
  private register(): void {
    this.registered?.dispose();
    const wanted = settings().explorerBadges !== 'off';
    this.registered = wanted ? vscode.window.registerFileDecorationProvider(this) : null;
  }

  private async decoration(uri: vscode.Uri): Promise<vscode.FileDecoration | undefined> {
    const place = await this.session.placeOf(uri);
    if (place === null || !(await isFile(place))) return undefined;
    const model = await place.session.repository.ownership();
    // Where nothing is declared every file is without an owner; that needs no marks.
    if (model.file === null && model.directory.areas.length === 0) return undefined;
    await model.ready([place.path]);
    const answer = model.answer(place.path);
    const badge = await this.badge(settings().explorerBadges, place, model, answer);
    if (badge === null) return undefined;
    return new vscode.FileDecoration(badge, oneLine(ownerSentence(t, locale(), answer)));
  }

  private async badge(
    wanted: ExplorerBadges,
    place: Place,
    model: OwnershipModel,
    { owners }: OwnershipAnswer,
  ): Promise<string | null> {
    const identities = identitiesOf(model);
    const [first] = owners;
    switch (wanted) {
      case 'off':
        return null;
      case 'unowned':
        return first === undefined ? NOBODY : null;
      case 'mine': {
        const mine = await this.mineIn(place, model);
        return owners.some((word) => mine.has(identities.of(word))) ? MINE : null;
      }
      case 'all':
        return first === undefined ? NOBODY : initials(identities.of(first));
    }
  }

  /** The user and their teams, asked once for a model. Nobody, without a question, if unknown. */
  private mineIn(place: Place, model: OwnershipModel): Promise<ReadonlySet<OwnerIdentity>> {
    let mine = this.mine.get(model);
    if (mine === undefined) {
      mine = this.me
        .known(place.session)
        .then((who) => new Set(who === null ? [] : [who, ...identitiesOf(model).teamsOf(who)]));
      this.mine.set(model, mine);
    }
    return mine;
  }

  private repositoryChanged(change: RepositoryChange | null): void {
    if (this.registered === null) return;
    const paths = change?.parts.has('ownership') === false ? change.paths : null;
    if (change === null || paths === null || paths.size === 0 || paths.size > SINGLE_FILES) {
      this.changed.fire(undefined);
    } else this.changed.fire([...paths].map((path) => change.session.uriOf(path)));
  }
}

/** No letters: they would be read as somebody's initials. */
const NOBODY = '–';
const MINE = '@';

const sets = new WeakMap<readonly RepoPath[], Promise<ReadonlySet<RepoPath>>>();

/** Whether git knows the path as a file; ignored files and folders are none. */
async function isFile({ session, path }: Place): Promise<boolean> {
  const tree = await session.repository.tree();
  let set = sets.get(tree);
  if (set === undefined) {
    set = setOf(tree);
    sets.set(tree, set);
  }
  return (await set).has(path);
}

async function setOf(paths: readonly RepoPath[]): Promise<ReadonlySet<RepoPath>> {
  const breathe = breather();
  const set = new Set<RepoPath>();
  for (let at = 0; at < paths.length; at++) {
    if (at % STEP === 0) await breathe();
    set.add(paths[at] ?? '');
  }
  return set;
}
