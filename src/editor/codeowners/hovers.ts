import * as vscode from 'vscode';
import { surveyFor } from '../../core/context/rule-files';
import { ruleOnLine } from '../../core/ownership/document/reader';
import { ruleEffect, sectionFiles } from '../../core/ownership/document/rule-effect';
import { type Spot, spotAt } from '../../core/ownership/document/spot';
import { sectionsOf } from '../../core/ownership/gitlab/sections';
import { sourceOf } from '../../core/source';
import { ownerCard, ruleCard, sectionCard } from '../../words/codeowners-cards';
import { breather } from '../breathe';
import type { OpenTarget } from '../commands/open-at';
import { locale, t } from '../language';
import { guarded } from '../log';
import type { Session } from '../session';
import { signalOf } from './cancel';
import { knownOwner } from './known-owner';
import { type CardLink, linkedCard, openLink, peekLink } from './linked-card';
import { CODEOWNERS, type OwnersDocument, ownersDocument } from './owners-document';

/** What a pattern, an owner or a section does in the files of the repository. */
export function registerOwnersHovers(session: Session): vscode.Disposable {
  return vscode.languages.registerHoverProvider(CODEOWNERS, {
    provideHover: (document, position, token) =>
      guarded('hover of owners', () => hoverAt(session, document, position, token), undefined),
  });
}

async function hoverAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const owners = await ownersDocument(session, document.uri);
  if (owners === null) return undefined;
  // What no platform reads decides nothing, and counts of it would be false.
  if (owners.reading === null) return undefined;
  const spot = spotAt(document.lineAt(position.line).text, position.character, owners.dialect);
  if (spot === null) return undefined;
  const content = await contentOf(owners, document, position, spot, signalOf(token));
  const range = new vscode.Range(position.line, spot.start, position.line, spot.end);
  return content === null ? undefined : new vscode.Hover(content, range);
}

function contentOf(
  owners: OwnersDocument,
  document: vscode.TextDocument,
  position: vscode.Position,
  spot: Spot,
  signal: AbortSignal,
): Promise<vscode.MarkdownString | null> {
  const target: OpenTarget = {
    root: owners.session.root.toString(),
    path: owners.path,
    line: position.line,
    character: spot.start,
  };
  switch (spot.kind) {
    case 'pattern':
      return patternHover(owners, document.lineAt(position.line).text, spot, target, signal);
    case 'owner':
      return ownerHover(owners, spot.text, target, signal);
    case 'section':
      return sectionHover(owners, document, target);
  }
}

async function patternHover(
  { session, reading }: OwnersDocument,
  text: string,
  spot: Spot,
  target: OpenTarget,
  signal: AbortSignal,
): Promise<vscode.MarkdownString | null> {
  const rule = reading && ruleOnLine(reading, target.line, text, spot);
  if (reading === null || rule === null) return null;
  const survey = await surveyFor(session.repository, rule, breather());
  const effect = await ruleEffect(reading, rule, survey, breather(), signal);
  if (effect === null) return null;
  const links: CardLink[] = effect.decided > 0 ? [peekLink(t('Show the files'), target)] : [];
  const [first] = effect.overriding;
  if (first !== undefined) {
    const { file, range } = first.rule;
    links.push(openLink(t('Go to the other rule'), { ...target, path: file, ...range.start }));
  }
  return linkedCard(ruleCard(t, locale(), rule, effect), links);
}

async function ownerHover(
  { session, model }: OwnersDocument,
  word: string,
  target: OpenTarget,
  signal: AbortSignal,
): Promise<vscode.MarkdownString | null> {
  const known = await knownOwner(session, word, signal);
  if (known === null) return null;
  const { owner, files } = known;
  const links: CardLink[] = files > 0 ? [peekLink(t('Show the files'), target)] : [];
  const entry = owner.team ?? owner.person;
  if (entry !== null) {
    const { path } = model.directory;
    const at = { ...target, path, ...entry.range.start };
    links.push(openLink(t('Open the entry'), at));
  }
  return linkedCard(ownerCard(t, locale(), known), links);
}

async function sectionHover(
  { session, path, reading }: OwnersDocument,
  document: vscode.TextDocument,
  { line }: OpenTarget,
): Promise<vscode.MarkdownString | null> {
  const parts = sectionsOf(sourceOf(path, document.getText()));
  const part = parts.find(({ heading }) => heading.start.line === line);
  if (part === undefined) return null;
  const rule = reading?.rules.find(({ section }) => section?.name === part.section);
  const files =
    rule === undefined
      ? 0
      : sectionFiles(await surveyFor(session.repository, rule, breather()), part.section);
  // One heading that asks for approval makes the whole section ask.
  const optional = rule?.section?.optional ?? part.optional;
  const section = { name: part.section, optional, approvals: part.approvals };
  const owners = part.owners.map(({ text }) => text);
  return linkedCard(sectionCard(t, locale(), section, owners, files), []);
}
