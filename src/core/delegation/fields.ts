import {
  choice,
  closedMap,
  DAY,
  field,
  GLOB,
  listOf,
  needed,
  oneOrMore,
  REPO_PATH,
  text,
} from '../fields/shape';
import { PLAIN_ID } from '../ids';
import { DELEGATION_LEVELS, DELEGATION_STATUSES } from './note';
import { LEVEL_NAMES } from './terms';

const TEXTS = oneOrMore(text());

/** The fields of a delegation note (formats.md, section 4). */
export const NOTE_SHAPE = closedMap(
  needed('id', text(null, PLAIN_ID)),
  needed('title', text()),
  field('from', text('owner')),
  needed('to', text('owner')),
  field('level', choice([...DELEGATION_LEVELS, ...LEVEL_NAMES])),
  field('context', text()),
  field('outcome', text()),
  field('boundaries', TEXTS),
  field('escalate', closedMap(field('to', text('owner')), field('when', TEXTS))),
  field('check_in', closedMap(field('every', text()), field('next', DAY))),
  field('since', DAY),
  field('review_by', DAY),
  field('until', DAY),
  field('status', choice(DELEGATION_STATUSES)),
  field(
    'scope',
    closedMap(
      field('paths', oneOrMore(GLOB)),
      field('adrs', oneOrMore(REPO_PATH)),
      field('debt', oneOrMore(text('debt'))),
    ),
  ),
  field('consulted', oneOrMore(text('owner'))),
  field('informed', oneOrMore(text('owner'))),
  field(
    'log',
    listOf(closedMap(field('date', DAY), field('by', text('owner')), field('note', text()))),
  ),
);
