import assert from 'node:assert/strict';
import { csvRecord } from '../../src/core/csv';

describe('a CSV record', () => {
  it('quotes what RFC 4180 says must be quoted', () => {
    assert.equal(
      csvRecord(['a', 'b,c', 'd "e"', 'two\nlines', 12, true, null, '']),
      'a,"b,c","d ""e""","two\nlines",12,true,,\r\n',
    );
  });

  it('makes a formula a text', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1', 'a=1', '1-2'];
    assert.equal(csvRecord(cells), `'=1+1,'+1,'-1,'@SUM(A1),' =1,'\t=1,"'\r=1",'＝1,a=1,1-2\r\n`);
  });
});
