import type {
  BreadcrumbList,
  DataDownload,
  Dataset,
  Graph,
  Organization,
  Person,
  WebSite,
} from 'schema-dts';
import { exportFormats } from '../citations/export-formats.ts';
import type { Author } from '../model/author.ts';
import { displayName, isOrganisation } from '../model/name.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Settings } from '../model/settings.ts';
import { addresses, type Absolute } from '../site.ts';
import type { HeadTag } from './head-tag.ts';

export type Entity = Exclude<Graph['@graph'][number], string>;

export function toJsonLd(...entities: Entity[]): HeadTag {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': entities };
  return { tag: 'json-ld', data: graph };
}

export function describeOrganisation(
  { id, name, shortName, url }: Organisation,
  absolute: Absolute,
): Exclude<Organization, string> {
  return {
    '@type': 'Organization',
    name,
    ...(shortName && { alternateName: shortName }),
    url: absolute(addresses.organisation(id)),
    ...(url && { sameAs: url }),
  };
}

export function describeAuthor({ id, name, also }: Author, absolute: Absolute): Entity {
  const own = absolute(addresses.author(id));
  const names = also.map(displayName);
  const common = {
    name: displayName(name),
    url: own,
    ...(names.length > 0 && { alternateName: names }),
  };
  return isOrganisation(name)
    ? ({ '@type': 'Organization', ...common } satisfies Organization)
    : ({
        '@type': 'Person',
        ...common,
        familyName: name.family,
        ...(name.given && { givenName: name.given }),
      } satisfies Person);
}

export function describeSite(settings: Settings, absolute: Absolute): WebSite {
  return {
    '@type': 'WebSite',
    name: settings.name,
    description: settings.description,
    url: absolute(addresses.home()),
    inLanguage: 'en-GB',
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute(addresses.search())}?q={query}`,
      },
    },
  };
}

/** The whole collection as a data set, with a download in every format. */
export function describeCollection(settings: Settings, absolute: Absolute): Dataset {
  return {
    '@type': 'Dataset',
    name: `References of the ${settings.name}`,
    description: settings.description,
    url: absolute(addresses.references()),
    license: settings.licences.records.url,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: settings.name, url: absolute(addresses.home()) },
    distribution: exportFormats.map(({ ending, label, mediaType }): DataDownload => ({
      '@type': 'DataDownload',
      name: label,
      encodingFormat: mediaType.split(';')[0] ?? mediaType,
      contentUrl: absolute(addresses.download('references', ending)),
    })),
  };
}

/** Where a page stands; the last crumb is the page itself. */
export function describeBreadcrumbs(
  crumbs: readonly { title: string; href?: string | undefined }[],
  own: string,
  absolute: Absolute,
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, href }, i) => ({
      '@type': 'ListItem' as const,
      position: i + 1,
      name: title,
      item: href === undefined ? own : absolute(href),
    })),
  };
}
