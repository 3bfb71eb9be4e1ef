import assert from 'node:assert/strict';
import { MapAnswers } from '../../../src/editor/map-answers';
import type { Session } from '../../../src/editor/session';
import type { MapAsked } from '../../../src/protocol/map';
import { steward } from '../steward';

const asked = (folder: string): MapAsked => ({ folder, size: 'files', owner: null, area: null });

describe('what the map shows', () => {
  it('is the answer to the last question, also where an earlier one took longer', async () => {
    const { session } = await steward();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let first = true;
    const slowAtFirst: Pick<Session, 'repositories' | 'clock'> = {
      clock: session.clock,
      repositories: async () => {
        if (first) {
          first = false;
          await gate;
        }
        return session.repositories();
      },
    };
    const answers = new MapAnswers(slowAtFirst, () => undefined);
    const slow = answers.find(null, asked('docs'));
    await answers.find(null, asked('src'));
    release();
    await slow;
    assert.equal(answers.shown?.folder, 'src');
  });
});
