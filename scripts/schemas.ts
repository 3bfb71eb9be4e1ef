// Writes schemas/*.json from the tables that our own reading uses:
//   node esbuild.js --tests && node out/scripts/schemas.js
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { YAML_DOCUMENTS, type YamlDocument } from '../src/core/context/yaml-documents';
import { documentSchema } from '../src/words/schemas';
import { translator } from '../src/words/translate';

mkdirSync('schemas', { recursive: true });
for (const document of Object.keys(YAML_DOCUMENTS) as YamlDocument[]) {
  const schema = documentSchema(translator({}), document);
  writeFileSync(join('schemas', `${document}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
