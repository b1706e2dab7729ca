import type { Records } from '../model/records.ts';

/** One place of the library where an outside address stands. */
export interface LinkPlace {
  /** `references/<id>`, `frameworks/<id>`, `lists/<id>`, or the name of a table. */
  key: string;
  field: string;
}

/** An outside address, and every place where it stands. */
export interface OutsideLink {
  url: string;
  places: LinkPlace[];
}

/** Every outside address of a library, each once, in the order of the records. Addresses with `{query}` are no pages. */
export function gatherLinks(records: Records): OutsideLink[] {
  const links = new Map<string, OutsideLink>();
  const add = (url: string | undefined, key: string, field: string) => {
    if (url === undefined || url.includes('{query}')) return;
    const link = links.get(url) ?? { url, places: [] };
    links.set(url, link);
    link.places.push({ key, field });
  };
  for (const { id, url, pdf, doi, archived } of records.references) {
    add(url, `references/${id}`, 'url');
    add(pdf, `references/${id}`, 'pdf');
    add(doi && `https://doi.org/${doi}`, `references/${id}`, 'doi');
    add(archived?.url, `references/${id}`, 'archived.url');
  }
  for (const { id, url } of records.frameworks) add(url, `frameworks/${id}`, 'url');
  for (const { url } of records.organisations) add(url, 'organisations.yaml', 'url');
  const { licences, copies } = records.settings;
  add(licences.records.url, 'site.yaml', 'licences.records.url');
  add(licences.prose.url, 'site.yaml', 'licences.prose.url');
  for (const copy of copies) if ('resolver' in copy) add(copy.resolver, 'site.yaml', 'copies');
  for (const folder of ['references', 'frameworks', 'lists'] as const) {
    for (const { id, body } of records[folder]) {
      for (const [, url] of body.matchAll(/\]\((https?:\/\/[^\s)]+)\)/g))
        add(url, `${folder}/${id}`, 'prose');
    }
  }
  return [...links.values()];
}
