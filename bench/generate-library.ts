import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { stringify } from 'yaml';
import { AuthorEntries } from '../src/import/author-entries.ts';
import { formatRecord } from '../src/edit/record-text.ts';
import type { Framework } from '../src/model/framework.ts';
import type { Records } from '../src/model/records.ts';
import { generateReferences } from './generate-records.ts';

/** Works for each framework, and for each reading list: a region's bibliography has more works to a framework than a shelf. */
export const worksPerFramework = 50;
export const worksPerList = 250;

/**
 * Writes a library of `count` invented works into `folder`, with frameworks and lists in proportion, after the models of a real one.
 * The same `count` gives the same library.
 */
export function writeLibrary(folder: string, count: number, models: Records): void {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['references', 'frameworks', 'lists']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  for (const table of ['site', 'organisations', 'topics', 'themes', 'synonyms', 'guide']) {
    cpSync(`content/${table}.yaml`, join(folder, `${table}.yaml`));
  }
  const random = xoroshiro128plus(20261127);
  const below = (limit: number) => uniformInt(random, 0, limit - 1);
  const works = generateReferences(count, models.references).map((work) => ({
    ...work,
    checked: {
      ...work.checked,
      fields: {},
      unknown: work.issued ? [] : ['issued'],
      differences: [],
      on: '2026-11-27',
    },
  }));
  const entries = new AuthorEntries([], []);
  const authors = works.flatMap((work) => entries.take(work));
  writeFileSync(
    join(folder, 'authors.yaml'),
    stringify(authors.map(({ id, name }) => ({ id, name }))),
  );
  for (const { id, body, ...work } of works) {
    writeFileSync(join(folder, `references/${id}.md`), formatRecord(work, body));
  }
  const anyWork = () => works[below(works.length)]?.id ?? '';
  const frameworkCount = Math.max(models.frameworks.length, Math.round(count / worksPerFramework));
  for (let number = 0; number < frameworkCount; number += 1) {
    writeFileSync(
      join(folder, `frameworks/${frameworkId(number, models.frameworks)}.mdx`),
      formatFramework(number, models.frameworks, anyWork),
    );
  }
  for (let number = 0; number < Math.max(10, Math.round(count / worksPerList)); number += 1) {
    const cited = Array.from({ length: 12 }, anyWork);
    writeFileSync(
      join(folder, `lists/list-${number}.mdx`),
      `---\ntitle: Reading list ${number}\nsummary: Works on one question.\nupdated: 2026-11-27\n---\n\n${cited.map((id) => `A work to read: <Cite id="${id}" />.`).join('\n\n')}\n`,
    );
  }
}

/** The first keep the ids of the models, so that what the site's settings name is there. */
const frameworkId = (number: number, models: readonly Framework[]): string =>
  number < models.length
    ? (models[number]?.id ?? '')
    : `${models[number % models.length]?.id}-${number}`;

function formatFramework(
  number: number,
  models: readonly Framework[],
  anyWork: () => string,
): string {
  const { id, body, ...model } = models[number % models.length] as Framework;
  const fields = {
    ...model,
    name: number < models.length ? model.name : `${model.name} ${number}`,
    published: String(1970 + ((number * 11) % 56)),
    versions: [],
    sources: model.sources.map((source) => ({ ...source, reference: anyWork() })),
    evaluations: model.evaluations.map((evaluation) => ({
      ...evaluation,
      ...(evaluation.reference !== undefined && { reference: anyWork() }),
    })),
    lineage:
      number < 2 ? [] : [{ relation: 'derived-from', framework: frameworkId(number >> 1, models) }],
    checked: { ...model.checked, on: '2026-11-27', unknown: [], differences: [], fields: {} },
  };
  return `---\n${stringify(JSON.parse(JSON.stringify(fields)), { lineWidth: 0 })}---\n${body && id ? `\n${body}\n` : ''}`;
}
