import type { Finding } from './finding.ts';
import type { Framework } from './framework.ts';
import type { UncheckedRecords } from './records.ts';

type Linkable =
  | 'references'
  | 'frameworks'
  | 'organisations'
  | 'families'
  | 'topics'
  | 'themes'
  | 'places'
  | 'audiences';

interface Link {
  path: Finding['path'];
  target: Linkable;
  to: string;
}

const homes: Record<Linkable, string> = {
  references: 'a file in references/',
  frameworks: 'a file in frameworks/',
  organisations: 'in organisations.yaml',
  families: 'a family in topics.yaml',
  topics: 'a topic in topics.yaml',
  themes: 'in themes.yaml',
  places: 'a place in topics.yaml',
  audiences: 'an audience in topics.yaml',
};

const eachTo = (target: Linkable, ids: readonly string[], ...path: Finding['path']): Link[] =>
  ids.map((to, i) => ({ path: [...path, i], target, to }));

function frameworkLinks(framework: Framework): Link[] {
  return [
    { path: ['owner'], target: 'organisations', to: framework.owner },
    ...eachTo('organisations', framework.partners, 'partners'),
    { path: ['family'], target: 'families', to: framework.family },
    ...eachTo('topics', framework.topics, 'topics'),
    ...eachTo('places', framework.places, 'places'),
    ...eachTo('audiences', framework.audiences, 'audiences'),
    ...framework.sources.map(({ reference }, i): Link => ({
      path: ['sources', i, 'reference'],
      target: 'references',
      to: reference,
    })),
    ...framework.evaluations.flatMap(({ reference }, i): Link[] =>
      reference === undefined
        ? []
        : [{ path: ['evaluations', i, 'reference'], target: 'references', to: reference }],
    ),
    ...framework.lineage.flatMap((link, i) =>
      (['framework', 'reference'] as const).flatMap((kind): Link[] => {
        const to = link[kind];
        return to === undefined ? [] : [{ path: ['lineage', i, kind], target: `${kind}s`, to }];
      }),
    ),
    ...framework.components.flatMap((group, g) =>
      group.items.flatMap((item, i) => [
        ...eachTo('themes', item.themes, 'components', g, 'items', i, 'themes'),
        ...item.elements.flatMap((element, e) =>
          eachTo('themes', element.themes, 'components', g, 'items', i, 'elements', e, 'themes'),
        ),
      ]),
    ),
  ];
}

/** Every link of every record, with the record that has it. */
function allLinks(
  records: UncheckedRecords,
): { collection: Finding['collection']; id: string | number; links: Link[] }[] {
  return [
    ...records.frameworks.map((framework) => ({
      collection: 'frameworks' as const,
      id: framework.id,
      links: frameworkLinks(framework),
    })),
    ...records.references.map(({ id, topics }) => ({
      collection: 'references' as const,
      id,
      links: eachTo('topics', topics, 'topics'),
    })),
    ...records.lists.map(({ id, cited }) => ({
      collection: 'lists' as const,
      id,
      links: cited.map((to): Link => ({ path: ['cited', to], target: 'references', to })),
    })),
    ...records.topics.map(({ broader, seeAlso }, place) => ({
      collection: 'topics' as const,
      id: place,
      links: [
        ...(broader ? [{ path: ['broader'], target: 'topics' as const, to: broader }] : []),
        ...eachTo('topics', seeAlso, 'seeAlso'),
      ],
    })),
    ...records.organisations.map(({ history }, place) => ({
      collection: 'organisations' as const,
      id: place,
      links: history.flatMap(({ organisation }, i): Link[] =>
        organisation === undefined
          ? []
          : [
              {
                path: ['history', i, 'organisation'],
                target: 'organisations',
                to: organisation,
              },
            ],
      ),
    })),
    ...records.guide.map(({ where }, place) => ({
      collection: 'guide' as const,
      id: place,
      links: (['places', 'audiences', 'themes', 'topics'] as const).flatMap((field) =>
        eachTo(field, where[field], 'where', field),
      ),
    })),
    {
      collection: 'settings',
      id: 0,
      links: records.settings?.emblem
        ? [{ path: ['emblem'], target: 'frameworks' as const, to: records.settings.emblem }]
        : [],
    },
  ];
}

/** Links to ids that do not exist, records that point to themselves, and frameworks that supersede each other. */
export function findBrokenLinks(records: UncheckedRecords): Finding[] {
  const ids = Object.fromEntries(
    Object.keys(homes).map((target) => [target, records[target as Linkable].map(({ id }) => id)]),
  ) as Record<Linkable, string[]>;
  const sets = new Map(Object.entries(ids).map(([target, list]) => [target, new Set(list)]));

  return allLinks(records)
    .flatMap(({ collection, id, links }) => {
      const own =
        typeof id === 'number' && (collection === 'topics' || collection === 'organisations')
          ? records[collection][id]?.id
          : id;
      return links.flatMap(({ path, target, to }): Finding[] => {
        if (!sets.get(target)?.has(to)) {
          return [
            {
              collection,
              id,
              path,
              found: `"${to}" is not ${homes[target]}`,
              remedy: 'correct the id or add that record',
              unknown: to,
              candidates: ids[target],
            },
          ];
        }
        if (target === collection && to === own) {
          return [
            {
              collection,
              id,
              path,
              found: `"${to}" points to itself`,
              remedy: 'name another, or remove the line',
            },
          ];
        }
        return [];
      });
    })
    .concat(findMutualSuccession(records.frameworks));
}

function findMutualSuccession(frameworks: readonly Framework[]): Finding[] {
  const superseded = new Map(
    frameworks.map(({ id, lineage }) => [
      id,
      lineage.flatMap((link) => (link.relation === 'supersedes' ? (link.framework ?? []) : [])),
    ]),
  );
  return frameworks.flatMap(({ id, lineage }) =>
    lineage.flatMap(({ relation, framework }, i): Finding[] =>
      relation === 'supersedes' &&
      framework !== undefined &&
      framework !== id &&
      superseded.get(framework)?.includes(id)
        ? [
            {
              collection: 'frameworks',
              id,
              path: ['lineage', i, 'framework'],
              found: `"${framework}" says that it supersedes "${id}"`,
              remedy: 'only one can supersede the other',
            },
          ]
        : [],
    ),
  );
}
