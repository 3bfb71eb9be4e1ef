import * as vscode from 'vscode';
import { governedFiles } from '../../core/context/governed-files';
import type { IsoDate } from '../../core/dates';
import type { DecisionsModel } from '../../core/decisions/model';
import { isRecordName } from '../../core/decisions/names';
import { outdated } from '../../core/decisions/outdated';
import { type DecisionRecord, decisionLabel } from '../../core/decisions/record';
import { baseName } from '../../core/paths';
import { FILE_START } from '../../core/text';
import { oneLine } from '../../words/line';
import { filesWords } from '../../words/owners';
import { breather } from '../breathe';
import { CHANGE_COMMANDS, CHANGE_DECISION } from '../commands/change-decision';
import { FIND_DECISION_REFERENCES } from '../commands/find-decision-references';
import { plain } from '../commands/plain';
import { SHOW_DECISION_FILES } from '../commands/show-decision-files';
import { Owner } from '../disposable';
import { locale, t } from '../language';
import { guarded } from '../log';
import { toRange } from '../positions';
import type { RepositorySession } from '../repository-session';
import type { Place, Session } from '../session';
import { settings } from '../settings';
import { targetOf } from '../trees/repositories';
import { isOfHistory } from '../trees/view-history';
import { driftLens } from './drift-lens';

/** Successors that a record leads to. */
const SUCCESSORS = 3;

/**
 * Code lenses above the status of a decision record: what can be done with it now, the files it
 * governs, and the places that refer to it.
 */
export class DecisionLens extends Owner implements vscode.CodeLensProvider {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly session: Session) {
    super();
    this.own(vscode.languages.registerCodeLensProvider({ pattern: '**' }, this));
    this.own(
      session.onDidChange((change) => {
        const concerns = change === null || change.parts.has('decisions') || isOfHistory(change);
        if (concerns) this.changed.fire();
      }),
    );
    this.own(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('steward.decisions.codeLens')) this.changed.fire();
      }),
    );
  }

  provideCodeLenses({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    return guarded('code lenses', () => this.lensesOf(uri), []);
  }

  resolveCodeLens(lens: vscode.CodeLens): Promise<vscode.CodeLens> {
    return guarded(
      'resolving a code lens',
      () => (lens instanceof GovernedLens ? lens.resolve() : Promise.resolve(lens)),
      lens,
    );
  }

  private async lensesOf(uri: vscode.Uri): Promise<vscode.CodeLens[]> {
    // The decisions are not read for the sake of a file that can be none.
    if (!settings().decisionLens || !isRecordName(baseName(uri.path))) return [];
    const place = await this.session.placeOf(uri);
    if (place === null) return [];
    const model = await place.session.repository.decisions();
    const record = model.byPath(place.path);
    if (record?.kind !== 'record') return [];
    const { start } = (record.status ?? record.title)?.range ?? FILE_START;
    const range = toRange({ start, end: start });
    const commands = [
      ...changesOf(place, record, model, this.session.clock.today()),
      { title: t('Find references'), command: FIND_DECISION_REFERENCES, arguments: [uri] },
    ];
    const lenses = commands.map((command) => new vscode.CodeLens(range, command));
    if (record.scope.length === 0) return lenses;
    lenses.splice(-1, 0, new GovernedLens(range, place.session, record));
    const drift = await driftLens(range, place.session, record, () => this.changed.fire());
    return drift === null ? lenses : [drift, ...lenses];
  }
}

/** Files are counted only for lenses that are seen. */
class GovernedLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    private readonly repository: RepositorySession,
    private readonly record: DecisionRecord,
  ) {
    super(range);
  }

  async resolve(): Promise<this> {
    const { repository, record } = this;
    const files = await governedFiles(repository.repository, record, breather());
    this.command = {
      title:
        files.length === 0
          ? t('Governs no file')
          : t('Governs {0}', filesWords(t, locale(), files.length)),
      command: SHOW_DECISION_FILES,
      arguments: [repository.uriOf(record.path)],
    };
    return this;
  }
}

/** What is likely to be done next: at most three things. */
function changesOf(
  place: Place,
  record: DecisionRecord,
  model: DecisionsModel,
  today: IsoDate,
): vscode.Command[] {
  const successors = model.successors(record);
  if (successors.length > 0 && outdated(model, record)?.status === 'superseded') {
    return successors.slice(0, SUCCESSORS).map((next) => successorCommand(place, next));
  }
  const uri = place.session.uriOf(record.path);
  const make = (command: string, title: string, tooltip?: string): vscode.Command => ({
    title,
    command,
    arguments: [uri],
    ...(tooltip !== undefined && { tooltip }),
  });
  const supersede = make(CHANGE_COMMANDS.supersede, t('Supersede…'));
  switch (record.status?.value) {
    case undefined:
    case 'accepted': {
      const confirm = make(
        CHANGE_COMMANDS.confirm,
        t('Still valid'),
        t('Writes that it was looked at today and still holds'),
      );
      return [
        ...(record.confirmed?.value === today ? [] : [confirm]),
        supersede,
        make(CHANGE_COMMANDS.deprecate, t('Deprecate')),
      ];
    }
    case 'proposed':
    case 'draft':
      return [
        make(CHANGE_COMMANDS.accept, t('Accept')),
        make(CHANGE_COMMANDS.reject, t('Reject')),
        supersede,
      ];
    case 'superseded':
      return [supersede];
    case 'rejected':
    case 'deprecated':
    default:
      return [make(CHANGE_DECISION, t('Change status…'))];
  }
}

function successorCommand({ session }: Place, record: DecisionRecord): vscode.Command {
  return {
    title: plain(t('Superseded by {0}', oneLine(decisionLabel(record)))),
    command: 'steward.openAt',
    arguments: [targetOf(session, record.path, record.title?.range.start)],
  };
}
