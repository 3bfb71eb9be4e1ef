import assert from 'node:assert/strict';
import { SARIF_LIMITS, type SarifFinding, sarifLog } from '../../src/core/sarif';

const TOOL = { version: '1', uri: 'https://example.test', category: 'c' };
const REGION = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

function finding(more: Partial<SarifFinding> = {}): SarifFinding {
  return { ruleId: 'r', level: 'note', message: 'm', path: 'a', region: REGION, ...more };
}

describe('a SARIF log', () => {
  it('keeps the severest of too many results, in their order', () => {
    const notes = Array.from({ length: SARIF_LIMITS.results }, () => finding());
    const given = [...notes, finding({ level: 'error' }), finding({ level: 'warning' })];
    const { log, leftOut } = sarifLog(TOOL, [{ id: 'r' }], given);
    const levels = log.runs[0].results.map(({ level }) => level);
    assert.equal(leftOut, 2);
    assert.equal(levels.length, SARIF_LIMITS.results);
    assert.deepEqual(levels.slice(-3), ['note', 'error', 'warning']);
  });

  it('makes any path a relative reference and any message whole characters', () => {
    const path = 'a:b/ü?#/%2e/\ud800.ts';
    const { log } = sarifLog(TOOL, [], [finding({ path, message: '\udc00'.repeat(3000) })]);
    const [result] = log.runs[0].results;
    assert.equal(
      result?.locations[0].physicalLocation.artifactLocation.uri,
      'a%3Ab/%C3%BC%3F%23/%252e/%EF%BF%BD.ts',
    );
    assert.ok(result.message.text.isWellFormed());
    assert.equal(result.message.text.length, SARIF_LIMITS.message);
  });
});
