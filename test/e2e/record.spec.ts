import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../workbench/eventually';
import { changes, readText, today } from '../workbench/repository';
import { useSession } from '../workbench/session';

describe('recording debt from the keyboard', () => {
  const session = useSession();

  it('asks for a title and a severity and writes the item with its place in the code', async () => {
    const { workbench, folder } = session();
    const { keyboard } = workbench.page;
    await workbench.openFile('src/checkout/order.ts', 32);
    await workbench.typeCommand('Steward: Record debt');
    await workbench.quickInput.prompt('Retries are not idempotent').waitFor();
    await keyboard.type('Stock is released late');
    await keyboard.press('Enter');
    await workbench.quickInput.prompt('How much does it hurt').waitFor();
    await keyboard.type('high');
    await workbench.quickInput.focused('high').waitFor();
    await keyboard.press('Enter');
    await workbench.editor.tab('DEBT-8.yml').waitFor();
    assert.equal(
      readText(folder, '.steward/debt/DEBT-8.yml'),
      `id: DEBT-8
title: Stock is released late
summary: ""
severity: high
status: identified
created: ${today()}
anchors:
  - path: src/checkout/order.ts
    range: [32, 32]
    quote: "    await release(reservation);"
    prefix: |2-
            currency: order.currency,
          });
        } catch (error) {
    suffix: |2-
          throw error;
        }
      }
`,
    );
    assert.deepEqual(changes(folder), ['?? .steward/debt/DEBT-8.yml']);
    // The item begins where the next word is wanted: in its summary.
    await eventually(async () => {
      assert.equal(await workbench.editor.cursor(), 'Ln 3, Col 11');
    });
  });

  it('is known in the code at once', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/order.ts', 32);
    await eventually(async () => {
      const [behind] = await workbench.editor.textsBehindLines();
      assert.equal(behind?.text, 'DEBT-8 Stock is released late · high');
    });
  });
});

describe('a repository without CODEOWNERS', () => {
  const session = useSession({
    prepare: (folder) => {
      rmSync(join(folder, '.github/CODEOWNERS'));
      rmSync(join(folder, '.steward/ownership.yml'));
    },
  });

  it('shows who changed the file lately, by name', async () => {
    const { workbench } = session();
    await workbench.openFile('src/checkout/retry.ts');
    await workbench.statusBarItem('steward.owner').filter({ hasText: 'Jonas Weber' }).waitFor();
  });

  it('gets one from its history', async () => {
    const { workbench, folder } = session();
    await workbench.typeCommand('Steward: Create CODEOWNERS');
    await workbench.editor.tab('CODEOWNERS').waitFor();
    const lines = readText(folder, '.github/CODEOWNERS').split('\n');
    assert.match(lines[0] ?? '', /^# Who must approve changes, by path\./);
    // Names of people are no owners yet: every line is a comment until somebody says so.
    const rules = lines.filter((line) => line !== '' && !line.startsWith('#'));
    assert.deepEqual(rules, []);
    assert.ok(
      lines.some((line) => /^# \/src\/.*Jonas Weber/.test(line)),
      lines.join('\n'),
    );
    await eventually(async () => {
      const line = lines.findIndex((text, at) => at > 0 && lines[at - 1] === '' && text !== '') + 1;
      assert.equal(await workbench.editor.cursor(), `Ln ${line}, Col 1`);
    });
  });
});
