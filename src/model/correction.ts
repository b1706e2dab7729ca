import type { Framework } from './framework.ts';
import { displayName } from './name.ts';
import type { Reference } from './reference.ts';
import type { Settings } from './settings.ts';

/** What a record says, for somebody who would correct it: its file, and its fields as they stand there. */
export interface CorrectedRecord {
  file: string;
  fields: [name: string, value: string | undefined][];
}

export function describeReference(reference: Reference): CorrectedRecord {
  const { id, title, authors, issued, publisher, container, doi, isbn, url } = reference;
  return {
    file: `references/${id}.md`,
    fields: [
      ['title', title],
      ['authors', authors.map(displayName).join('; ') || undefined],
      ['issued', issued],
      ['publisher', publisher],
      ['container', container],
      ['doi', doi],
      ['isbn', isbn],
      ['url', url],
    ],
  };
}

export function describeFramework(framework: Framework): CorrectedRecord {
  const { id, name, owner, published, status, setting, url } = framework;
  return {
    file: `frameworks/${id}.mdx`,
    fields: [
      ['name', name],
      ['owner', owner],
      ['published', published],
      ['status', status.value],
      ['setting', setting],
      ['url', url],
    ],
  };
}

/**
 * Where to suggest a correction of a page: the form of the repository host filled in (its fields are those of
 * `.github/ISSUE_TEMPLATE/correct-a-record.yml`), else a message to the contact; `undefined` when neither is known.
 */
export function suggestCorrection(
  { repository, contact }: Settings,
  page: string,
  record?: CorrectedRecord,
): string | undefined {
  const title = `Correct: ${record?.file ?? new URL(page).pathname}`;
  const now = (record?.fields ?? [])
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
    .join('\n');
  if (repository !== undefined) {
    const fields = {
      template: 'correct-a-record.yml',
      title,
      page,
      ...(record && { record: `content/${record.file}`, now }),
    };
    return `${repository.replace(/\/$/, '')}/issues/new?${encode(fields)}`;
  }
  if (contact === undefined) return undefined;
  return `mailto:${contact.email}?${encode({ subject: title, body: [page, now].filter(Boolean).join('\n\n') })}`;
}

/** Where to suggest a work, as above; `undefined` without a repository. */
export function suggestWork({ repository }: Settings): string | undefined {
  return repository && `${repository.replace(/\/$/, '')}/issues/new?template=suggest-a-work.yml`;
}

/** Mail programs read a plus sign as one, so that spaces are written `%20`. */
const encode = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
