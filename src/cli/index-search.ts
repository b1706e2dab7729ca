// Writes the search index into the built site.
import { join, resolve } from 'node:path';
import { buildLibrary } from '../model/library.ts';
import { contentRoot } from '../read/content-root.ts';
import { readLibrary } from '../read/read-library.ts';
import { toSearchRecords } from '../search/records.ts';
import { writeIndex } from '../search/write-index.ts';

const { records: content } = readLibrary(contentRoot());
const records = toSearchRecords(buildLibrary(content), content.synonyms);
await writeIndex(records, join(resolve('dist'), 'pagefind'));
console.log(`${records.length} entries indexed for the search.`);
