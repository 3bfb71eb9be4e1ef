import {
  AMOUNT,
  choice,
  DAY,
  either,
  field,
  GLOB,
  listOf,
  mapOf,
  needed,
  oneOrMore,
  REPO_PATH,
  text,
  usually,
} from '../fields/shape';
import { PLAIN_ID } from '../ids';
import {
  DEBT_INTENTS,
  DEBT_KINDS,
  DEBT_PRUDENCES,
  DEBT_SEVERITIES,
  DEBT_SIZES,
  DEBT_STATUSES,
  SEVERITY_ALIASES,
  STATUS_ALIASES,
} from './item';

const HOW_MUCH = usually('high', 'medium', 'low');
const LINES = either(listOf(AMOUNT), text());

const ANCHOR = either(
  REPO_PATH,
  mapOf(
    needed('path', REPO_PATH, 'file'),
    field('range', LINES, 'lines', 'line'),
    field('commit', text()),
    field('quote', text()),
    field('prefix', text()),
    field('suffix', text()),
    field('symbol', text()),
  ),
);

/** The fields of an item (formats.md, section 3) with the names that lists use for them. */
export const ITEM_SHAPE = mapOf(
  needed('id', text(null, PLAIN_ID)),
  needed('title', text(), 'name'),
  field('summary', text(), 'description'),
  field('kind', choice(DEBT_KINDS)),
  field('severity', choice(DEBT_SEVERITIES, SEVERITY_ALIASES), 'priority'),
  field('status', choice(DEBT_STATUSES, STATUS_ALIASES)),
  field('owner', oneOrMore(text('owner')), 'owners', 'assignee', 'assignees'),
  field('fixed_by', oneOrMore(text('owner'))),
  field(
    'principal',
    either(
      usually(...DEBT_SIZES),
      mapOf(field('size', choice(DEBT_SIZES)), field('hours', AMOUNT)),
    ),
    'effort',
    'estimate',
  ),
  field(
    'interest',
    either(
      HOW_MUCH,
      mapOf(field('amount', HOW_MUCH), field('probability', HOW_MUCH), field('note', text())),
    ),
  ),
  field('intent', choice(DEBT_INTENTS)),
  field('prudence', choice(DEBT_PRUDENCES)),
  field('created', DAY),
  field('review_by', DAY),
  field('due', DAY, 'due_date', 'deadline'),
  field(
    'decision',
    mapOf(
      field('accepted_by', oneOrMore(text('owner'))),
      field('date', DAY),
      field('until', DAY),
      field('reason', text()),
      field('adr', text('record', patternOf(REPO_PATH))),
    ),
  ),
  field('anchors', oneOrMore(ANCHOR), 'anchor', 'location', 'locations', 'file', 'files'),
  field('line', LINES, 'lines'),
  field('scope', either(oneOrMore(GLOB), mapOf(field('paths', oneOrMore(GLOB))))),
  field(
    'links',
    mapOf(
      field('issues', oneOrMore(text())),
      field('prs', oneOrMore(text())),
      field('adrs', oneOrMore(text('record'))),
      field('relates', oneOrMore(text('debt'))),
      field('blocks', oneOrMore(text('debt'))),
    ),
  ),
  field('exit_criteria', oneOrMore(text())),
  field('realized', mapOf(field('principal', text()), field('interest', text()))),
  field(
    'log',
    listOf(mapOf(field('date', DAY), field('by', text('owner')), field('note', text()))),
  ),
  field('tags', oneOrMore(text()), 'labels'),
);

/** A file with a list of items, at its top or under `items`. */
export const LIST_SHAPE = either(
  listOf(ITEM_SHAPE),
  mapOf(field('items', listOf(ITEM_SHAPE), 'debt', 'debts')),
);

function patternOf(shape: ReturnType<typeof text>): string | null {
  return shape.is === 'text' ? shape.pattern : null;
}
