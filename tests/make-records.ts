import type { Framework } from '../src/model/framework.ts';
import type { Records } from '../src/model/records.ts';
import type { Reference } from '../src/model/reference.ts';

const checked = {
  on: '2026-01-31',
  status: 'confirmed' as const,
  fields: {},
  unknown: [],
  evidence: ['A source'],
  differences: [],
};

/** A valid reference with the fields that a test is about. */
export function makeReference(parts: Partial<Reference> = {}): Reference {
  return {
    id: 'work',
    body: '',
    type: 'report',
    title: 'A work',
    authors: [],
    moreAuthors: false,
    editors: [],
    access: 'unknown',
    parts: [],
    topics: ['topic'],
    checked,
    ...parts,
  };
}

/** A valid framework with the fields that a test is about. */
export function makeFramework(parts: Partial<Framework> = {}): Framework {
  return {
    id: 'framework',
    body: '',
    name: 'A framework',
    acronyms: [],
    kind: 'model',
    family: 'family',
    owner: 'owner',
    partners: [],
    published: '2000',
    versions: [],
    status: { value: 'current' },
    setting: 'Here',
    audience: 'Everyone',
    places: [],
    audiences: [],
    inBrief: 'In brief.',
    components: [],
    sources: [],
    evaluations: [],
    lineage: [],
    topics: ['topic'],
    checked,
    ...parts,
  };
}

/** Records that hold together, with the parts that a test is about. */
export function makeRecords(parts: Partial<Records> = {}): Records {
  const licence = { name: 'CC0', url: 'https://licence.example/' };
  return {
    settings: {
      name: 'Library',
      address: 'https://library.example/',
      headline: 'Headline',
      standfirst: 'Standfirst',
      description: 'Description',
      statement: 'Statement',
      searchExamples: [],
      searchHelp: [],
      copies: [],
      licences: { records: licence, prose: licence },
    },
    references: [],
    frameworks: [],
    lists: [],
    organisations: [{ id: 'owner', name: 'Owner', also: [], history: [] }],
    families: [{ id: 'family', name: 'Family', hue: '335' }],
    places: [],
    audiences: [],
    topics: [{ id: 'topic', name: 'Topic', scope: 'Scope.', seeAlso: [] }],
    themes: [],
    authors: [],
    redirects: [],
    synonyms: [],
    guide: [],
    links: [],
    ...parts,
  };
}
