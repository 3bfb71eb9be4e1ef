import {
  closedMap,
  DAY,
  field,
  GLOB,
  keyed,
  listOf,
  needed,
  oneOrMore,
  text,
} from '../../fields/shape';

const TEXTS = oneOrMore(text());
const PEOPLE = oneOrMore(text('person'));

/** The fields of `.steward/ownership.yml` (formats.md, section 1). */
export const DIRECTORY_SHAPE = closedMap(
  field(
    'people',
    keyed(closedMap(field('name', text()), field('handles', TEXTS), field('emails', TEXTS))),
  ),
  field(
    'teams',
    keyed(
      closedMap(
        field('name', text()),
        field('handles', TEXTS),
        field('lead', text('person')),
        field('members', PEOPLE),
        field('contact', keyed(text())),
      ),
    ),
  ),
  field(
    'areas',
    listOf(
      closedMap(
        needed('name', text()),
        needed('paths', oneOrMore(GLOB)),
        field('owners', oneOrMore(text('owner'))),
        field('stewards', PEOPLE),
        field('backups', PEOPLE),
        field('review_by', DAY),
      ),
    ),
  ),
);
