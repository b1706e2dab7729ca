import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { recordFolders } from '../../src/read/content-folder.ts';
import { recordSchemas, tableSchemas, toEditorSchema } from '../../src/read/record-schemas.ts';

const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false });
addFormats.default(ajv);
/** As an editor reads it: numbers are numbers there. */
const frontMatter = (text: string): unknown => parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '');
const faults = (validate: ReturnType<typeof ajv.compile>, value: unknown): string[] =>
  validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

describe.each(Object.entries(recordSchemas))('%s', (folder, schema) => {
  const validate = ajv.compile(toEditorSchema(schema));
  const files = readdirSync(`content/${folder}`).filter((name) =>
    name.endsWith(recordFolders[folder as keyof typeof recordFolders]),
  );
  test('an editor finds no fault in a record that passes the check', () => {
    const found = files.flatMap((name) =>
      faults(validate, frontMatter(readFileSync(`content/${folder}/${name}`, 'utf8'))).map(
        (fault) => `${name} ${fault}`,
      ),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(found).toEqual([]);
  });
});

describe.each(Object.entries(tableSchemas))('%s', (name, schema) => {
  test.skipIf(!existsSync(`content/${name}`))('an editor finds no fault in it', () => {
    expect(
      faults(
        ajv.compile(toEditorSchema(schema)),
        parse(readFileSync(`content/${name}`, 'utf8')) ?? [],
      ),
    ).toEqual([]);
  });
});

test.each([
  ['titel: A', '/ must NOT have additional properties'],
  ['type: reprt', '/type must be equal to one of the allowed values'],
  ['doi: https://doi.org/10.1/x', '/doi must match pattern'],
  ['topics: lamps', '/topics must be array'],
  ['access: fre', '/access must be equal to one of the allowed values'],
])('an editor marks %s', (line, fault) => {
  const good =
    'type: report\ntitle: A\ntopics: [a]\nchecked: { on: 2026-01-31, status: confirmed, evidence: [b] }\n';
  const validate = ajv.compile(toEditorSchema(recordSchemas.references));
  expect(faults(validate, parse(good))).toEqual([]);
  const name = line.split(':')[0] ?? '';
  const bad = `${good.replace(new RegExp(`^${name}:.*\\n`, 'm'), '')}${line}\n`;
  expect(faults(validate, parse(bad)).join('; ').replace(/^ /, '/ ')).toContain(fault);
});

test('the schemas that editors use are those of the code (npm run schemas writes them)', () => {
  for (const [name, schema] of Object.entries({ ...recordSchemas, ...tableSchemas })) {
    const path = `schemas/${name.replace('.yaml', '')}.schema.json`;
    expect(JSON.parse(readFileSync(path, 'utf8')), path).toEqual(toEditorSchema(schema));
  }
  const { 'yaml.schemas': wired } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
    'yaml.schemas': Record<string, string>;
  };
  expect(Object.values(wired).sort()).toEqual(
    Object.keys(tableSchemas)
      .map((name) => `content/${name}`)
      .sort(),
  );
});
