import { groupTitle, yearOfFramework, type Framework } from '../model/framework.ts';
import type { Library } from '../model/library.ts';
import { displayName, isPerson } from '../model/name.ts';
import { componentsLine, ownerLine } from '../model/wording.ts';
import { addresses } from '../site.ts';
import { kinds, toIndexValue } from './facets.ts';
import {
  authorsOf,
  authorValue,
  kindValue,
  organisationValue,
  sortKeys,
  statusValue,
  toContent,
  topicsOf,
  yearFilter,
} from './record-parts.ts';
import type { SearchRecord } from './search-record.ts';
import type { Expand } from './synonyms.ts';

/** A framework as the index takes it, with its components and the authors of the works that define it. */
export function frameworkRecord(
  library: Library,
  framework: Framework,
  expand: Expand,
): SearchRecord {
  const owner = library.organisation(framework.owner);
  const defining = framework.sources
    .filter(({ role }) => role === 'defines')
    .map(({ reference }) => library.reference(reference));
  // Each once: the index would count a framework twice for an author of two works.
  const creators = [...new Set(defining.flatMap((reference) => authorsOf(library, reference)))];
  const names = [
    framework.name,
    ...(framework.shortName === undefined ? [] : [framework.shortName]),
    ...framework.acronyms,
  ];
  const components = framework.components.flatMap((group) => [
    groupTitle(group),
    ...group.items.flatMap(({ name, summary, elements }) => [
      name,
      summary,
      ...elements.map((element) => element.name),
    ]),
  ]);
  return {
    url: addresses.framework(framework.id),
    content: toContent(expand, {
      title: names,
      names,
      author: [owner.name, ...creators.map(({ name }) => displayName(name))],
      initials: creators.map(({ name }) => name),
      text: [
        ...components,
        ...topicsOf(library, framework).map(({ label }) => label),
        framework.setting,
        framework.audience,
        framework.development,
        String(yearOfFramework(framework) ?? ''),
      ],
    }),
    meta: {
      title: framework.name,
      line: [ownerLine(framework, owner), componentsLine(framework)].filter(Boolean).join('. '),
      text: framework.inBrief,
      side: kinds.framework,
      emblem: framework.id,
      status: framework.status.value,
      names: names.slice(1).join(' | '),
      // What its components are called is a name of the framework too.
      parts: framework.components.map(groupTitle).join('. '),
    },
    filters: {
      kind: [kindValue('framework')],
      author: creators.map(authorValue),
      topic: topicsOf(library, framework).map(toIndexValue),
      organisation: [framework.owner, ...framework.partners].map((id) =>
        organisationValue(library.organisation(id)),
      ),
      status: [statusValue(framework)],
      ...yearFilter(yearOfFramework(framework)),
    },
    sort: sortKeys(yearOfFramework(framework), owner.name, framework.name),
    people: creators.map(({ name }) => name).filter(isPerson),
  };
}
