import * as vscode from 'vscode';
import { type ReviewersAnswer, reviewersOf } from '../../core/context/reviewers';
import { baseName, type RepoPath } from '../../core/paths';
import { filesWords } from '../../words/owners';
import { reviewerReasons } from '../../words/reviewers';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { RepositorySession } from '../repository-session';
import type { Session } from '../session';
import { activeUri } from '../shown-uri';
import { showGrowing } from './growing-pick';
import { pickRepository } from './pick-repository';
import { plain } from './plain';

/** Files whose review is asked about, and how they are called. */
interface Review {
  readonly repository: RepositorySession;
  readonly paths: readonly RepoPath[];
  readonly title: string;
}

interface ReviewItem extends vscode.QuickPickItem {
  readonly review: Review;
}

interface ReviewerItem extends vscode.QuickPickItem {
  readonly who: string;
}

/** *Who can review this?*: the active file, or all that the branch changes. */
export function registerWhoCanReview(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('steward.whoCanReview', () =>
    guarded('who can review this', () => whoCanReview(session), undefined),
  );
}

async function whoCanReview(session: Session): Promise<void> {
  const review = await chosenReview(session);
  if (review === null) return;
  const pick = vscode.window.createQuickPick<ReviewerItem>();
  pick.title = t('Who can review {0}?', plain(review.title));
  pick.placeholder = t('Enter copies who is ticked');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.onDidAccept(() => {
    const names = pick.selectedItems.map(({ who }) => who).join(' ');
    pick.hide();
    if (names !== '') void guarded('copying reviewers', () => copied(names), undefined);
  });
  let proposed = '';
  const show = (items: readonly ReviewerItem[]): void => {
    const ticked = pick.selectedItems.map(({ who }) => who);
    const own = ticked.join(' ') === proposed;
    pick.items = items;
    // What somebody ticked stays ticked when more is known.
    pick.selectedItems = own ? items.slice(0, 1) : items.filter(({ who }) => ticked.includes(who));
    if (own) proposed = items[0]?.who ?? '';
    if (items.length === 0) pick.placeholder = t('Nobody besides you owns or knows this.');
  };
  await showGrowing(pick, () => reviewerItems(session, review), show);
}

async function copied(names: string): Promise<void> {
  await vscode.env.clipboard.writeText(names);
  vscode.window.setStatusBarMessage(t('Copied: {0}', plain(names)), 3000);
}

/** The file, or the branch; asked only where it may be either. */
async function chosenReview(session: Session): Promise<Review | null> {
  const place = await session.placeShownBy(activeUri());
  const repository = place?.session ?? (await pickRepository(session));
  if (repository === null) return null;
  const file = place && {
    repository,
    paths: [place.path],
    title: baseName(place.path),
  };
  const changed = await repository.repository.history.changes(null);
  const paths = changed.kind === 'known' ? changed.value.files.map(({ path }) => path) : [];
  const branch = { repository, paths, title: t('the changes of this branch') };
  if (paths.length === 0 || (place && paths.length === 1 && paths[0] === place.path)) {
    if (file === null) {
      void vscode.window.showInformationMessage(t('Nothing is changed, and no file is open.'));
    }
    return file;
  }
  return file === null ? branch : pickReview(file, branch);
}

async function pickReview(file: Review, branch: Review): Promise<Review | null> {
  const items: ReviewItem[] = [
    {
      label: `$(git-pull-request) ${t('The changes of this branch')}`,
      description: filesWords(t, locale(), branch.paths.length),
      review: branch,
    },
    {
      label: `$(file) ${plain(file.title)}`,
      description: plain(file.paths[0] ?? ''),
      review: file,
    },
  ];
  const placeHolder = t('Who can review what?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.review ?? null;
}

/**
 * The rows, again when more is known: first by ownership and what is read of history, then by all of
 * it. Exported for the tests of what is said; a pick cannot be read from outside.
 */
export async function* reviewerItems(
  session: Session,
  { repository: { reading, repository }, paths }: Pick<Review, 'repository' | 'paths'>,
): AsyncGenerator<ReviewerItem[]> {
  const { people } = await repository.config();
  const items = (answer: ReviewersAnswer): ReviewerItem[] =>
    answer.reviewers.map((reviewer) => ({
      label: plain(reviewer.who),
      description: plain(reviewerReasons(t, locale(), session.clock.today(), reviewer, answer)),
      who: reviewer.who,
    }));
  const quick = people === 'off' ? null : await reading.known();
  const known = quick?.kind === 'known' ? quick.value : null;
  yield items(await reviewersOf(repository, paths, known));
  if (people === 'off' || known !== null) return;
  const whole = await reading.whole();
  if (whole.kind === 'known') yield items(await reviewersOf(repository, paths, whole.value));
}
