/** `npm run schemas`: JSON Schemas of all content into `schemas/`, for editors; `.vscode/settings.json` names them. */
import { basename } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import { recordSchemas, tableSchemas, toEditorSchema } from '../read/record-schemas.ts';

for (const [name, schema] of Object.entries({ ...recordSchemas, ...tableSchemas })) {
  const path = `schemas/${basename(name, '.yaml')}.schema.json`;
  writeWhole(path, `${JSON.stringify(toEditorSchema(schema), null, 2)}\n`);
}
