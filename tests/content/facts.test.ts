import { describe, expect, test } from 'vitest';
import { displayName, isOrganisation, type Name } from '../../src/model/name.ts';
import type { Framework } from '../../src/model/framework.ts';
import type { Reference } from '../../src/model/reference.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { deliberateDifferences } from './deliberate-differences.ts';
import ids from './fact-ids.json' with { type: 'json' };
import * as facts from './facts.ts';

const { references, frameworks } = readLibrary('content').records;
const referenceIds: Record<string, string> = ids.references;
const frameworkIds: Record<string, string> = ids.frameworks;
const reference = (factId: string) => find(references, referenceIds[factId]);
const framework = (factId: string) => find(frameworks, frameworkIds[factId]);

function find<T extends { id: string }>(entries: readonly T[], id: string | undefined): T {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`there is no "${id}" in content/`);
  return entry;
}

/** Text without the choice of apostrophe, which the site makes for itself. */
const plain = (text: string) => text.replaceAll(/[’‘]/g, "'");
const dateOf = (issued: facts.Work['issued']) =>
  issued &&
  [issued.year, issued.month, issued.day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
const namesOf = (names: readonly Name[]) =>
  names.map((name) => (isOrganisation(name) ? name.organisation : displayName(name))).join('; ');
const factNames = (names: facts.Work['author']) =>
  names.map(({ family, given, literal }) => literal ?? [given, family].join(' ')).join('; ');

/** What differs, as `id field`; each either fails or is listed with its reason. */
function compare(id: string, pairs: [field: string, fact: unknown, found: unknown][]): string[] {
  const text = (value: unknown) => plain(String(value ?? '').replaceAll(/\s/g, ' '));
  return pairs.filter(([, fact, found]) => text(fact) !== text(found)).map(([f]) => `${id} ${f}`);
}

function differencesOfWork(work: facts.Work): string[] {
  const entry = reference(work.id);
  return compare(entry.id, [
    ['type', work.type, entry.type],
    ['title', work.title, entry.title],
    ['authors', factNames(work.author), namesOf(entry.authors)],
    ['editors', factNames(work.editor), namesOf(entry.editors)],
    ['issued', dateOf(work.issued), entry.issued],
    ['container', work['container-title'], entry.container],
    ['volume', work.volume, entry.volume],
    ['issue', work.issue, entry.issue],
    ['page', work.page, entry.page],
    ['doi', work.DOI, entry.doi],
    ['isbn', work.ISBN, entry.isbn],
    ['url', work.URL, entry.url],
    ['publisher', work.publisher, entry.publisher],
    ['place', work['publisher-place'], entry.place],
    ['number', work.number, entry.number],
    ['pages', work.number_of_pages, entry.pages],
    ['status', work.confidence, entry.checked.status],
  ]);
}

const componentsOf = (entry: Framework) => entry.components.flatMap(({ items }) => items);

function differencesOfFramework(fact: facts.FrameworkFacts): string[] {
  const entry = framework(fact.id);
  const components = new Map(componentsOf(entry).map((item) => [plain(item.name), item]));
  const isKnown = [fact.name.value, fact.short_name.value.replace(/ \(.*\)$/, '')]
    .map(plain)
    .includes(plain(entry.name));
  return [
    ...(isKnown ? [] : [`${entry.id} name`]),
    ...compare(entry.id, [
      [
        'components',
        fact.components.map(({ name }) => name).sort(),
        componentsOf(entry).map(({ name }) => name).sort(),
      ],
      [
        'versions',
        fact.versions.value.map(({ date }) => date).sort(),
        entry.versions.map(({ date }) => date).sort(),
      ],
      [
        'complete',
        fact.components_complete,
        entry.components.length > 0 && entry.components.every(({ complete }) => complete),
      ],
    ]),
    ...fact.components.flatMap(({ name, subcomponents }) =>
      compare(entry.id, [
        [
          `elements of ${name}`,
          subcomponents,
          components.get(plain(name))?.elements.map((element) => element.name) ?? [],
        ],
      ]),
    ),
  ];
}

/** The field of a record that an `unverified` note speaks of. */
const fieldOf = (note: string): keyof Reference =>
  /^(?:author|issuing)/.test(note)
    ? 'authors'
    : note.startsWith('DOI')
      ? 'doi'
      : ((/^\w+/.exec(note)?.[0] ?? '') as keyof Reference);

const isWeaker = (entry: Reference | Framework, field: string) =>
  (entry.checked.fields[field] ?? entry.checked.status) !== 'confirmed';

describe.skipIf(!facts.hasFacts)('against the facts', () => {
  test('every fact has its record, and every record its facts', () => {
    expect(facts.works.map(({ id }) => referenceIds[id]).sort()).toEqual(
      references.map(({ id }) => id).sort(),
    );
    expect(facts.frameworks.map(({ id }) => frameworkIds[id]).sort()).toEqual(
      frameworks.map(({ id }) => id).sort(),
    );
  });

  test('what differs is listed with its reason, and nothing else is', () => {
    const found = [
      ...facts.works.flatMap(differencesOfWork),
      ...facts.frameworks.flatMap(differencesOfFramework),
    ];
    expect(found.sort()).toEqual(Object.keys(deliberateDifferences).sort());
    const lines = Object.entries(deliberateDifferences).map(([what, why]) => `  ${what}: ${why}`);
    process.stdout.write(`Deliberate differences from the facts:\n${lines.join('\n')}\n`);
  });

  test('no field that is not verified is shown as checked', () => {
    const wrong = facts.works.flatMap(({ id, unverified }) =>
      unverified.map(fieldOf).flatMap((field) => {
        const entry = reference(id);
        const isShown = [entry[field]].flat().some((value) => value !== undefined);
        const isListed = `${entry.id} ${field}` in deliberateDifferences;
        return isShown && !isListed && !isWeaker(entry, field) ? [`${entry.id} ${field}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('a weak fact of a framework is marked', () => {
    const fields = {
      owner: 'owner',
      versions: 'versions',
      status: 'status',
      setting: 'setting',
      audience: 'audience',
      inBrief: 'purpose',
      scale: 'scale',
      terms: 'licence',
      url: 'url',
    } as const;
    const wrong = facts.frameworks.flatMap((fact) => {
      const entry = framework(fact.id);
      const weak = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => {
        const confidence = fact[fields[field]]?.confidence;
        return (
          confidence !== undefined &&
          confidence !== 'confirmed' &&
          entry[field] !== undefined &&
          !isWeaker(entry, field)
        );
      });
      const parts = fact.components
        .filter(({ confidence }) => confidence !== 'confirmed')
        .filter(({ name }) => {
          const item = componentsOf(entry).find((part) => plain(part.name) === plain(name));
          return item?.status === undefined && !isWeaker(entry, 'components');
        })
        .map(({ name }) => name);
      return [...weak, ...parts].map((field) => `${entry.id} ${field}`);
    });
    expect(wrong).toEqual([]);
  });

  test('what the facts leave blank has no value', () => {
    const wrong = facts.frameworks.flatMap((fact) => {
      const entry = framework(fact.id);
      const blank = [
        fact.scale?.value === null && entry.scale !== undefined && 'scale',
        fact.licence?.value === null && entry.terms !== undefined && 'terms',
        fact.url?.value === null && entry.url !== undefined && 'url',
        fact.lineage?.value === null && entry.lineage.length > 0 && 'lineage',
        fact.evaluations.length === 0 && entry.evaluations.length > 0 && 'evaluations',
        ...fact.components.map(
          ({ name, description }) =>
            description === null &&
            componentsOf(entry).some((item) => item.name === name && item.summary !== undefined) &&
            name,
        ),
      ];
      return blank.filter((field) => field !== false).map((field) => `${entry.id} ${field}`);
    });
    expect(wrong).toEqual([]);
  });

  test('every evaluation of the facts stands with its framework', () => {
    const missing = facts.frameworks.flatMap((fact) =>
      fact.evaluations
        .flatMap(({ reference_id: id }) => (id === null ? [] : [referenceIds[id]]))
        .filter((id) => !framework(fact.id).evaluations.some((entry) => entry.reference === id))
        .map((id) => `${fact.id} ${id}`),
    );
    expect(missing).toEqual([]);
  });

  test('components and elements stand under the themes of the mapping', () => {
    const wrong = facts.mapping.flatMap((row) => {
      const factId = row.framework ?? row.framework_id ?? '';
      const fact = facts.frameworks.find(({ id }) => id === factId);
      const name = fact?.components.find(({ id }) => id === row.component_id)?.name ?? '';
      const item = componentsOf(framework(factId)).find(
        (part) => plain(part.name) === plain(name),
      );
      const target =
        row.subcomponent === undefined
          ? item
          : item?.elements.find((element) => element.name === row.subcomponent);
      return target?.themes.join() === row.themes.join()
        ? []
        : [`${factId} ${name} ${row.subcomponent ?? ''}`];
    });
    expect(wrong).toEqual([]);
  });
});
