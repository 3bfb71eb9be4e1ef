import assert from 'node:assert/strict';
import { symbolLine } from '../../../src/core/debt/symbol';
import { Lines } from '../../../src/core/text';

describe('the line of a symbol', () => {
  const line = (text: string, symbol: string): number | null => symbolLine(new Lines(text), symbol);

  it('is the one that defines it, not one that uses it', () => {
    assert.equal(line('retry();\nasync function retry() {}\nretry();\n', 'retry'), 1);
    assert.equal(line('class Client:\r\n  def send(self):\r\n', 'Client.send'), 1);
    assert.equal(line('impl Client { pub fn send() {} }', 'Client::send'), 0);
  });

  it('is unknown where several define it, or none', () => {
    assert.equal(line('fn retry() {}\nfn retry() {}\n', 'retry'), null);
    assert.equal(line('fn retryAll() {}\nfn $retry() {}\n', 'retry'), null);
    assert.equal(line('retry = 1\n', 'retry'), null);
    assert.equal(line('fn f() {}', ''), null);
    assert.equal(line('', 'f'), null);
  });

  it('takes a name as it stands, whatever signs it holds', () => {
    assert.equal(line('def save!(x)\n', 'save!'), 0);
    assert.equal(line('def (.*)\n', '(.*'), 0);
  });
});
