import type { Config } from '../config';
import type { IsoDate } from '../dates';
import type { WritePlan } from '../edits';
import { nextNumber } from '../ids';
import { joinPath, type RepoPath } from '../paths';
import { yamlField } from '../yaml-write';
import { type DelegationModel, HOME_FOLDER } from './model';
import type { DelegationLevel } from './note';

/** Whether a note is for everyone who reads the repository, or for the private folder. */
export type DelegationTarget = 'repository' | 'home';

/** What the form gives. Texts are written as they are; blank optional ones are left out. */
export interface DelegationInput {
  readonly title: string;
  readonly from: string | null;
  readonly to: string;
  readonly level: DelegationLevel;
  readonly context: string;
  readonly outcome: string;
  readonly boundaries: readonly string[];
  readonly escalateTo: string | null;
  readonly escalateWhen: readonly string[];
  /** A duration as people write it: `2w`. */
  readonly checkInEvery: string | null;
  readonly checkInNext: IsoDate | null;
  readonly reviewBy: IsoDate | null;
  /** Globs of repository paths. */
  readonly scope: readonly string[];
  readonly target: DelegationTarget;
  readonly today: IsoDate;
  /** File names in the notes' folder on any branch. */
  readonly namesOnBranches: readonly string[];
}

/** Plans the file of a new, active note under the next free id. */
export function planDelegation(
  model: DelegationModel,
  config: Config,
  input: DelegationInput,
): WritePlan {
  const id = nextId(model, config, input.namesOnBranches);
  const path = pathOf(id, config, input.target);
  return {
    changes: [{ kind: 'create', path, text: noteText(id, input) }],
    label: id,
    open: { path, at: { line: 0, character: 0 } },
  };
}

/** The path the next note will have, for the form's preview. */
export function nextDelegationPath(
  model: DelegationModel,
  config: Config,
  target: DelegationTarget,
  namesOnBranches: readonly string[],
): RepoPath {
  return pathOf(nextId(model, config, namesOnBranches), config, target);
}

/** One above every number in use, in either folder and on any branch, in ids and in file names. */
function nextId(model: DelegationModel, config: Config, onBranches: readonly string[]): string {
  const { prefix } = config.delegation;
  const taken = [...model.notes.map(({ id }) => id), ...model.fileNames, ...onBranches];
  return `${prefix}-${nextNumber(taken, prefix)}`;
}

function pathOf(id: string, config: Config, target: DelegationTarget): RepoPath {
  const folder = target === 'home' ? HOME_FOLDER : config.delegation.folder;
  return joinPath(folder, `${id}.yml`);
}

function noteText(id: string, input: DelegationInput): string {
  return [
    yamlField('id', id),
    yamlField('title', input.title),
    optional('from', input.from),
    yamlField('to', input.to),
    yamlField('level', input.level),
    optional('context', input.context),
    optional('outcome', input.outcome),
    optionalList('boundaries', input.boundaries),
    group('escalate', [
      optional('to', input.escalateTo, 2),
      optionalList('when', input.escalateWhen, 2),
    ]),
    group('check_in', [
      optional('every', input.checkInEvery, 2),
      optional('next', input.checkInNext, 2),
    ]),
    yamlField('since', input.today),
    optional('review_by', input.reviewBy),
    yamlField('status', 'active'),
    group('scope', [optionalList('paths', input.scope, 2)]),
  ].join('');
}

function optional(key: string, value: string | null, indent = 0): string {
  return value === null || value.trim() === '' ? '' : yamlField(key, value, indent);
}

function optionalList(key: string, values: readonly string[], indent = 0): string {
  const given = values.filter((value) => value.trim() !== '');
  return given.length === 0 ? '' : yamlField(key, given, indent);
}

/** A map of the fields that are there; nothing where none is. */
function group(key: string, fields: readonly string[]): string {
  const inner = fields.join('');
  return inner === '' ? '' : `${key}:\n${inner}`;
}
