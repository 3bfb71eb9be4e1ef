import * as vscode from 'vscode';
import { type Hosted, hostedAt } from '../../core/hosting/hosted';
import { itemLinkPath } from '../../core/hosting/item-link';
import { filePage, type LinkedAt } from '../../core/hosting/permalink';
import { isPlainId } from '../../core/ids';
import { baseName, isHomePath } from '../../core/paths';
import type { Published } from '../../core/ports';
import { t } from '../language';
import { guarded } from '../log';
import type { Session } from '../session';
import { type DebtAtHand, debtAtHand } from './debt-at-hand';
import { plain } from './plain';
import { sayDone } from './say-done';

export const COPY_DEBT_LINK = 'steward.copyDebtLink';

/** Forwards to the editor what code hosts would take out of a page (docs/links.md). */
const REDIRECT = 'https://vscode.dev/redirect?url=';

/** Characters of a commit's id that people read. */
const SHORT = 8;

/** A form of the link to choose; `text` is what is copied. */
export interface LinkItem extends vscode.QuickPickItem {
  readonly text: string;
}

/**
 * *Copy link to debt item*: lets one of its forms be chosen and copies it. The argument is a target
 * or a row of a tree; without any it is the item at the cursor.
 */
export function registerCopyDebtLink(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(COPY_DEBT_LINK, (asked: unknown) =>
    guarded('a link to debt', () => copyLink(session, asked), undefined),
  );
}

async function copyLink(session: Session, asked: unknown): Promise<void> {
  const found = await debtAtHand(session, asked, null);
  if (found === null) return;
  const items = await linkItems(found);
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Copy link to {0}', found.item.id),
    placeHolder:
      items.length > 1
        ? t('Which link?')
        : t('There is only the id: no remote of this repository names a code host'),
  });
  if (chosen === undefined) return;
  await vscode.env.clipboard.writeText(chosen.text);
  sayDone(t('Link to {0} copied', found.item.id));
}

/** The forms there are: the page on the code host, the id, and the link that opens the editor. */
export async function linkItems(found: DebtAtHand): Promise<readonly LinkItem[]> {
  const { repository, item } = found;
  const { repository: model } = repository;
  // What is in the private folder is on no code host.
  const hosted = isHomePath(item.path) ? null : await hostedAt(model.sources, await model.config());
  if (hosted === null) return [idItem(found, null)];
  const answer = await model.history.published(item.path);
  const published = answer.kind === 'known' ? answer.value : null;
  return [
    ...pageItems(found, hosted, published),
    idItem(found, hosted),
    ...(isPlainId(item.id) ? [editorItem(found, hosted)] : []),
  ];
}

function pageItems(
  { item }: DebtAtHand,
  hosted: Hosted,
  published: Published | null,
): readonly LinkItem[] {
  const at = linkedAt(published);
  // The line of an item in a list holds at a commit only.
  const inList = !baseName(item.path).startsWith(`${item.id}.`);
  const line = inList && at.kind === 'commit' ? item.idRange.start.line : null;
  const url = filePage(hosted, item.path, at, line);
  if (url === null) return [];
  return [
    {
      label: `$(link) ${t('Page on {0}', hosted.remote.host)}`,
      description: heldAt(at, published),
      detail: plain(url),
      text: url,
    },
  ];
}

function linkedAt(published: Published | null): LinkedAt {
  const { commit = null, committed = false, branch = null } = published ?? {};
  return commit !== null && committed ? { kind: 'commit', commit } : { kind: 'branch', branch };
}

function heldAt(at: LinkedAt, published: Published | null): string {
  if (at.kind === 'commit') return t('at commit {0}', at.commit.slice(0, SHORT));
  const branch = at.branch === null ? t('on the default branch') : t('on {0}', plain(at.branch));
  if (published === null) return branch;
  return published.committed
    ? t('{0}; this commit is not pushed yet', branch)
    : t('{0}; the item is not committed yet', branch);
}

function idItem({ item }: DebtAtHand, hosted: Hosted | null): LinkItem {
  const prefix = item.id.slice(0, item.id.lastIndexOf('-') + 1);
  const page = hosted?.forge === 'github' ? autolinkPage(hosted, item, prefix) : null;
  const detail =
    page === null
      ? t('A link wherever the code host is told what {0} leads to', prefix)
      : t('GitHub makes it a link once its settings have an autolink for {0}: {1}', prefix, page);
  return {
    label: `$(tag) ${plain(item.id)}`,
    description: t('the id as text'),
    detail: plain(detail),
    text: item.id,
  };
}

/** What to write into GitHub's settings; null where items are not one a file. */
function autolinkPage(
  hosted: Hosted,
  { id, path }: DebtAtHand['item'],
  prefix: string,
): string | null {
  const name = baseName(path);
  if (!isPlainId(id) || !name.startsWith(`${id}.`)) return null;
  const page = filePage(hosted, path, { kind: 'branch', branch: null });
  return page && page.slice(0, -name.length) + name.replace(id, `${prefix}<num>`);
}

function editorItem({ item }: DebtAtHand, { remote }: Hosted): LinkItem {
  const { key: repository } = remote;
  const uri = itemLinkPath({ kind: 'debt', repository, id: item.id });
  const link = `${vscode.env.uriScheme}://${EXTENSION}${uri}`;
  return {
    label: `$(window) ${t('Link that opens the editor')}`,
    description: t('read-only'),
    detail: t('The page that forwards it, on vscode.dev, sees {0} and {1}', repository, item.id),
    text: REDIRECT + encodeURIComponent(link),
  };
}

const EXTENSION = 'steward-dev.steward';
