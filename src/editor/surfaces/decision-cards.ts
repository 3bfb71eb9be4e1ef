import type * as vscode from 'vscode';
import type { Reference } from '../../core/context/answer';
import type { DecisionsModel } from '../../core/decisions/model';
import { type DecisionRecord, decisionLabel } from '../../core/decisions/record';
import { FILE_START } from '../../core/text';
import { type Card, decisionCard } from '../../words/cards';
import { driftFacts } from '../../words/drift';
import { oneLine } from '../../words/line';
import { CHANGE_DECISION } from '../commands/change-decision';
import {
  FIND_DECISION_REFERENCES,
  findReferencesCommand,
} from '../commands/find-decision-references';
import { openCommand } from '../commands/open-at';
import { locale, t } from '../language';
import type { RepositorySession } from '../repository-session';
import type { Place } from '../session';
import { type CommandLink, commandCard } from './command-card';
import { driftAtHand } from './drift-lens';

/** Successors that a card offers to open. */
const SUCCESSORS = 2;

/** A card for every record that a reference may mean; where there are several, with their paths. */
export async function decisionCards(
  place: Place,
  reference: Reference,
): Promise<vscode.MarkdownString[]> {
  const model = await place.session.repository.decisions();
  const records = model.resolve(reference.id, place.path);
  return Promise.all(
    records.map(async (record) => {
      const successors = model.successors(record);
      const plain = decisionCard(t, locale(), record, successors);
      const drift = await driftAtHand(place.session, record);
      const changed = drift && driftFacts(t, locale(), drift);
      const card = changed === null ? plain : { ...plain, facts: `${plain.facts} · ${changed}` };
      const links = linksOf(place, reference, record, model);
      return commandCard(records.length > 1 ? withPath(card, record) : card, links, [
        'steward.openAt',
        FIND_DECISION_REFERENCES,
        CHANGE_DECISION,
      ]);
    }),
  );
}

function withPath(card: Card, record: DecisionRecord): Card {
  return { ...card, facts: `${card.facts} · ${oneLine(record.path)}` };
}

function linksOf(
  { session, path }: Place,
  reference: Reference,
  record: DecisionRecord,
  model: DecisionsModel,
): CommandLink[] {
  const successors = model.successors(record).slice(0, SUCCESSORS);
  const at = { path, ...reference.range.start };
  const target = { root: session.root.toString(), path: record.path, line: 0, character: 0 };
  const change = `command:${CHANGE_DECISION}?${encodeURIComponent(JSON.stringify([target]))}`;
  return [
    ...[record, ...successors].map((one) => openLink(session, one)),
    { title: t('Find references'), command: findReferencesCommand({ ...target, at }) },
    ...(successors.length === 0 ? [{ title: t('Change status…'), command: change }] : []),
  ];
}

function openLink(session: RepositorySession, record: DecisionRecord): CommandLink {
  const { start } = record.title?.range ?? FILE_START;
  const target = { root: session.root.toString(), path: record.path, ...start };
  return { title: t('Open {0}', oneLine(decisionLabel(record))), command: openCommand(target) };
}
