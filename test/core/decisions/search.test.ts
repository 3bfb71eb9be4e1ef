import assert from 'node:assert/strict';
import { searchDecisions } from '../../../src/core/decisions/search';
import { decision } from '../../words/facts';
import { FILE_START } from '../../../src/core/text';

const title = (value: string): object => ({ title: { value, text: value, range: FILE_START } });

const KEYS = { record: decision(), text: '# Use idempotency keys\n\nRetries are dear.\n' };
const QUEUES = {
  record: decision({
    ...title('Ägypten über Queues'),
    path: 'docs/adr/0013-queues.md',
    id: '0013',
    number: 13,
    deciders: [{ value: '@dev-a', text: '@dev-a', range: FILE_START }],
    status: { value: 'other:experimental', text: 'Experimental', range: FILE_START },
  }),
  text: 'Queues make retries cheap. Keys are not needed.\n',
};
const ALL = [KEYS, QUEUES];

const labels = (query: string): (number | null)[] =>
  searchDecisions(ALL, query).map(({ record }) => record.number);

describe('searching decisions', () => {
  it('finds all of them, newest first, while nothing is asked', () => {
    assert.deepEqual(labels(''), [13, 12]);
    assert.deepEqual(labels('  '), [13, 12]);
  });

  it('looks at numbers, titles, statuses, people, dates and paths', () => {
    assert.deepEqual(labels('adr-12'), [12]);
    assert.deepEqual(labels('0013'), [13]);
    assert.deepEqual(labels('IDEMPOTENCY'), [12]);
    assert.deepEqual(labels('accepted'), [12]);
    assert.deepEqual(labels('experimental'), [13]);
    assert.deepEqual(labels('@dev-a'), [13]);
    assert.deepEqual(labels('queues.md'), [13]);
  });

  it('looks at the text, and says where the word stands', () => {
    const [hit] = searchDecisions(ALL, 'dear');
    assert.equal(hit?.record.number, 12);
    assert.equal(KEYS.text.slice(hit.at ?? 0), 'dear.\n');
    assert.equal(searchDecisions(ALL, 'idempotency')[0]?.at, null);
  });

  it('puts words in titles before words in texts', () => {
    assert.deepEqual(labels('keys'), [12, 13]);
    assert.deepEqual(labels('queues'), [13]);
  });

  it('wants every word, wherever each stands', () => {
    assert.deepEqual(labels('retries queues'), [13]);
    assert.deepEqual(labels('retries nothing'), []);
  });

  it('takes letters with and without accents for the same', () => {
    assert.deepEqual(labels('agypten uber'), [13]);
    assert.deepEqual(labels('ägypten'), [13]);
  });
});
