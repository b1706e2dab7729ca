// Writes the search index into the built site.
import { join } from 'node:path';
import { buildLibrary } from '../model/library.ts';
import { contentRoot } from '../read/content-root.ts';
import { readLibrary } from '../read/read-library.ts';
import { toSearchRecords } from '../search/records.ts';
import { writeIndex } from '../search/write-index.ts';
import { buildFolder } from './build-folder.ts';

const { records: content } = readLibrary(contentRoot());
const records = toSearchRecords(buildLibrary(content), content.synonyms);
await writeIndex(records, join(buildFolder(), 'pagefind'));
console.log(`${records.length} entries indexed for the search.`);
