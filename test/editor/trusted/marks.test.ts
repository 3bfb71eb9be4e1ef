import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { StewardApi } from '../../../src/extension';
import { when } from '../observe';
import { closeAll, deleteFile, exists, show, steward, writeFile } from '../steward';

const PATH = 'src/marked.ts';
const ITEM = '.steward/debt/DEBT-66.yml';

type Marks = readonly vscode.Range[] | readonly vscode.DecorationOptions[];

/**
 * VS Code tells nobody which decorations an editor has, so the tests stand between: the extension
 * shares this `vscode` object with them, and its marks are written down on their way.
 */
describe('marks in the text', () => {
  let api: StewardApi;
  const drawn = new Map<string, Marks>();
  const real = Object.getOwnPropertyDescriptor(vscode.window, 'activeTextEditor');

  before(async function () {
    api = await steward();
    if (real?.get === undefined || real.configurable !== true) return this.skip();
    const get = real.get.bind(vscode.window) as () => vscode.TextEditor | undefined;
    Object.defineProperty(vscode.window, 'activeTextEditor', {
      ...real,
      get: () => recorded(get()),
    });
    await writeFile(
      ITEM,
      'id: DEBT-66\ntitle: Two lines\nseverity: low\nanchors: [{ path: src/marked.ts, range: [3, 4] }]\n',
    );
    const text =
      'export {};\n\nconst a = 1;\nconst b = 2;\n\n\n\n\n\n// DEBT-7 away\n// ADR-12 and ADR-5\n';
    await writeFile(PATH, text);
  });

  after(async () => {
    if (real !== undefined) Object.defineProperty(vscode.window, 'activeTextEditor', real);
    await closeAll();
    for (const path of [PATH, ITEM]) if (await exists(path)) await deleteFile(path);
  });

  afterEach(closeAll);

  it('stand where debt is anchored or named and where decisions are named', async () => {
    await show(PATH);
    await when([api.activeFile.onDidChange], () => {
      assert.ok(complete());
      const lines = [...drawn.values()].map(linesOf).sort();
      // Gutter of debt, its ruler marks, gutter of decisions (one for a line), text of the line.
      assert.deepEqual(lines, ['', '10', '2 9', '2-3 9']);
    });
  });

  it('say at the end of the current line which debt is on it', async () => {
    await show(PATH, 3);
    await when([api.activeFile.onDidChange], () => {
      assert.ok(complete());
      assert.equal(lineText(), 'DEBT-66 Two lines · low');
    });
  });

  it('are off where the settings say so', async () => {
    await show(PATH, 3);
    const settings = vscode.workspace.getConfiguration('steward');
    const set = async (value: boolean | undefined): Promise<void> => {
      for (const name of ['gutter.enabled', 'currentLine.enabled']) {
        await settings.update(name, value, vscode.ConfigurationTarget.Global);
      }
    };
    try {
      await set(false);
      await when([vscode.workspace.onDidChangeConfiguration, api.activeFile.onDidChange], () => {
        assert.ok(complete());
        assert.deepEqual([...drawn.values()].map(linesOf), ['', '', '', '']);
      });
    } finally {
      await set(undefined);
    }
    await when([vscode.workspace.onDidChangeConfiguration], () => {
      assert.ok(lineText());
    });
  });

  function complete(): boolean {
    const { current } = api.activeFile;
    return current?.place.path === PATH && current.complete;
  }

  function lineText(): string | undefined {
    const marks: readonly (vscode.Range | vscode.DecorationOptions)[] = [...drawn.values()].flat();
    const texts = marks.map((mark) => ('range' in mark ? mark.renderOptions?.after : undefined));
    return texts.find((after) => after !== undefined)?.contentText;
  }

  function recorded(editor: vscode.TextEditor | undefined): vscode.TextEditor | undefined {
    if (editor === undefined) return undefined;
    // Not a proxy of the editor itself: its properties cannot be changed, not even by a proxy.
    return Object.create(editor, {
      setDecorations: {
        value: (type: vscode.TextEditorDecorationType, marks: Marks) => {
          drawn.set(type.key, marks);
          editor.setDecorations(type, marks);
        },
      },
    }) as vscode.TextEditor;
  }
});

/** `2-3 9`: the lines of the marks, zero-based. */
function linesOf(marks: Marks): string {
  return marks
    .map((mark) => ('range' in mark ? mark.range : mark))
    .map(({ start, end }) =>
      start.line === end.line ? `${start.line}` : `${start.line}-${end.line}`,
    )
    .join(' ');
}
