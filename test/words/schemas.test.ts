import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { CONFIG_PATH, readConfig } from '../../src/core/config';
import { YAML_DOCUMENTS, type YamlDocument } from '../../src/core/context/yaml-documents';
import { parseDebtItem } from '../../src/core/debt/parse-item';
import { parseDebtList } from '../../src/core/debt/parse-list';
import { parseDelegation } from '../../src/core/delegation/parse';
import { parseDirectory } from '../../src/core/ownership/directory/directory-file';
import type { Problem } from '../../src/core/problem';
import { Sources } from '../../src/core/source';
import { documentSchema } from '../../src/words/schemas';
import { MemoryFiles } from '../core/memory-files';
import { source } from '../core/read';
import { t } from './facts';

const ITEM = 'id: DEBT-1\ntitle: a\n';
const NOTE = 'id: DEL-1\ntitle: a\nto: "@a"\n';

/** Documents that both our reading and the schema must take, and such that neither does. */
const DOCUMENTS: Readonly<Record<YamlDocument, { good: string[]; bad: string[] }>> = {
  debt: {
    good: [
      ITEM,
      'id: TD-ARCH-002\nname: 12\npriority: HIGH\nstatus: In Progress\nassignee: [a, b]\n',
      `${ITEM}kind:\nseverity: null\nowner: "@a"\nprincipal: 2 days\ninterest: high\nown: word\n`,
      `${ITEM}principal: { size: M, hours: 1.5 }\ninterest: { amount: high, note: x }\n`,
      `${ITEM}due: 2027-03-01\ndecision: { until: 2027-01-01, adr: ./docs/adr/1.md }\n`,
      `${ITEM}anchors:\n  - src/a.ts:4\n  - { path: src/b.ts, range: [1, 2] }\n`,
      `${ITEM}file: src/a.ts\nline: 4\nscope: src/**\nlinks: { issues: [12], adrs: ADR-1 }\n`,
      `${ITEM}log: [{ date: 2026-01-01, by: a, note: b }]\nrealized: { principal: 12h }\n`,
    ],
    bad: [
      'title: a\n',
      'id: DEBT-1\n',
      'id: ../x\ntitle: a\n',
      'id: DEBT-1\ntitle: [a]\n',
      `${ITEM}kind: bug\n`,
      `${ITEM}severity: dreadful\n`,
      `${ITEM}status: opne\n`,
      `${ITEM}due: soon\n`,
      `${ITEM}created: 2026-13-01\n`,
      `${ITEM}principal: { size: huge }\n`,
      `${ITEM}principal: { hours: -4 }\n`,
      `${ITEM}principal: { hours: many }\n`,
      `${ITEM}decision: { adr: ../../x.md }\n`,
      `${ITEM}decision: yes\n`,
      `${ITEM}anchors: [../a.ts]\n`,
      `${ITEM}anchors: [{ path: /etc/passwd }]\n`,
      `${ITEM}anchors: [{ range: [1, 2] }]\n`,
      `${ITEM}scope: { paths: ["../**"] }\n`,
      `${ITEM}log: [text]\n`,
      '- id: DEBT-1\n  title: a\n',
    ],
  },
  'debt-list': {
    good: ['- { id: TD-1, name: a, file: a.ts }\n', 'items:\n  - { id: TD-1, title: a }\n'],
    bad: ['- { id: TD-1 }\n', '- text\n', 'items: [{ id: TD-1, title: a, due: x }]\n'],
  },
  delegation: {
    good: [
      NOTE,
      `${NOTE}level: 5\nstatus: Active\ncheck_in: { every: 2w, next: 2026-12-04 }\n`,
      `${NOTE}level: inform\nboundaries: [no new vendor]\nscope: { paths: "db/**", debt: [DEBT-3] }\n`,
    ],
    bad: [
      'id: DEL-1\ntitle: a\n',
      `${NOTE}level: boss\n`,
      `${NOTE}status: gone\n`,
      `${NOTE}owner: a\n`,
      `${NOTE}review_by: soon\n`,
      `${NOTE}scope: { adrs: [../x.md] }\n`,
      `${NOTE}escalate: { who: a }\n`,
    ],
  },
  ownership: {
    good: [
      'people:\n  a: { name: A, handles: ["@a"], emails: a@example.test }\n',
      'teams:\n  t: { handles: "@t", contact: { chat: "#t" } }\nareas:\n  - { name: A, paths: [a/**] }\n',
    ],
    bad: [
      'person: {}\n',
      'people: { a: { mail: x } }\n',
      'areas: [{ paths: [a] }]\n',
      'areas: [{ name: A, paths: [../a] }]\n',
      'areas: [{ name: A, paths: [a], review_by: x }]\n',
      'teams: { t: { lead: [a] } }\n',
    ],
  },
  config: {
    good: [
      'ownership: { dialect: GitLab }\npeople: teams\n',
      'debt: { prefix: TD, prefixes: [A, B-C], folder: debt, tags: TODO, exclude: ["vendor/**"] }\n',
      'history: { half_life: 6m, max_files_per_commit: 50 }\ndecisions: { folders: docs/adr }\n',
    ],
    bad: [
      'dbt: {}\n',
      'ownership: { dialect: svn }\n',
      'debt: { prefix: "1-" }\n',
      'debt: { folder: /tmp }\n',
      'history: { half_life: long }\n',
      'history: { max_files_per_commit: 0 }\n',
    ],
  },
};

async function problemsOf(document: YamlDocument, text: string): Promise<readonly Problem[]> {
  switch (document) {
    case 'debt':
      return parseDebtItem(source(text)).problems;
    case 'debt-list':
      return parseDebtList(source(text)).problems;
    case 'delegation':
      return parseDelegation(source(text)).problems;
    case 'ownership':
      return parseDirectory(source(text)).problems;
    case 'config':
      return (await readConfig(new Sources(new MemoryFiles({ [CONFIG_PATH]: text })))).problems;
  }
}

describe('the schemas of our YAML files', () => {
  for (const document of Object.keys(YAML_DOCUMENTS) as YamlDocument[]) {
    it(`of ${document}: the file is current`, () => {
      const file = readFileSync(join('schemas', `${document}.schema.json`), 'utf8');
      assert.equal(
        file,
        `${JSON.stringify(documentSchema(t, document), null, 2)}\n`,
        'npm run schemas',
      );
    });

    it(`of ${document}: takes and refuses what our own reading does`, async () => {
      const validate: ValidateFunction = new Ajv({ strict: false }).compile(
        documentSchema(t, document),
      );
      const { good, bad } = DOCUMENTS[document];
      for (const text of [...good, ...bad]) {
        const problems = await problemsOf(document, text);
        const ours = problems.filter(({ severity }) => severity !== 'info').length === 0;
        const schema = validate(parse(text));
        assert.deepEqual([text, ours, schema], [text, good.includes(text), good.includes(text)]);
      }
    });
  }
});
