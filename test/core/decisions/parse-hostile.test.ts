import assert from 'node:assert/strict';
import { parseDecision } from '../../../src/core/decisions/parse';
import { source } from '../read';
import { HOSTILE } from './hostile';

const PATH = 'docs/adr/0012-use-queues.md';

describe('hostile records', function () {
  this.timeout(20_000);

  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`reads ${name}`, () => {
      for (const before of ['', '# Use queues\n\n## Status\n\nAccepted\n\n## Decision\n\n']) {
        const { record } = parseDecision(source(before + text, PATH));
        assert.equal(record.path, PATH);
        if (before !== '') assert.equal(record.title?.value, 'Use queues');
      }
    });
  }

  it('says where it stopped reading', () => {
    for (const name of ['a line of 10 MB', 'headings', 'a large front matter']) {
      const { problems } = parseDecision(source(HOSTILE[name] ?? '', PATH));
      assert.ok(
        problems.some(({ code }) => code === 'decision-read-in-part'),
        name,
      );
    }
  });

  it('hands out no markup', () => {
    const text =
      '# A <img src=x> [b](command:x)\n\n## Decision\n\n[Run](command:x) **this** `now`\n';
    const { record } = parseDecision(source(text, PATH));
    assert.equal(record.outcome, 'Run this now');
    assert.equal(record.title?.value, 'A <img src=x> b');
  });

  it('looks into no fence, comment or code', () => {
    const help = '<!-- choose one:\n\n## Status\n\nRejected\n-->\n\n```yaml\nstatus: draft\n```\n';
    const { record } = parseDecision(
      source(
        `# T\n\n${help}\n    Status: draft\n\n## Decision\n\n<!-- what\n\nelse -->\n\nYes.\n`,
        PATH,
      ),
    );
    assert.equal(record.status, null);
    assert.equal(record.outcome, 'Yes.');
  });
});
