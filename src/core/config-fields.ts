import { DIALECTS, PEOPLE } from './config';
import { choice, closedMap, COUNT, field, oneOrMore, REPO_PATH, text } from './fields/shape';

const PREFIX = text(null, '^[A-Za-z][A-Za-z0-9]{0,31}(-[A-Za-z0-9]{1,32}){0,5}$');

/** The fields of `.steward/config.yml` (formats.md, section 1). */
export const CONFIG_SHAPE = closedMap(
  field('ownership', closedMap(field('dialect', choice(DIALECTS)))),
  field(
    'decisions',
    closedMap(field('folders', oneOrMore(REPO_PATH)), field('template', REPO_PATH)),
  ),
  field(
    'debt',
    closedMap(
      field('prefix', PREFIX),
      field('prefixes', oneOrMore(PREFIX)),
      field('folder', REPO_PATH),
      field('tags', oneOrMore(text(null, '^[A-Za-z]\\w{0,31}$'))),
      field('exclude', oneOrMore(text('glob'))),
    ),
  ),
  field('delegation', closedMap(field('prefix', PREFIX), field('folder', REPO_PATH))),
  field(
    'history',
    closedMap(
      field('half_life', text(null, '^\\s*(?!0+\\s*[dwmy])\\d{1,5}\\s*[dwmy]\\s*$')),
      field('ignore_authors', oneOrMore(text())),
      field('max_files_per_commit', COUNT),
    ),
  ),
  field('people', choice(PEOPLE)),
);
