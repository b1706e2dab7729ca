// What `npm run build` runs to make the site, into the folder that BUILD_FOLDER names, by code whose digest is BUILD_CODE.
import { makeSite } from '../build/make-site.ts';
import { contentRoot } from '../read/content-root.ts';
import { RecordCache } from '../read/record-cache.ts';
import { checkLibrary } from './check-library.ts';

const cache = new RecordCache('.cache/records.json', process.env['BUILD_CODE'] ?? '');
const checked = checkLibrary(cache);
cache.save();
if (!checked) process.exit(1);
const faults = await makeSite(checked.read, checked.library, {
  content: contentRoot(),
  folder: process.env['BUILD_FOLDER'] ?? '.build/site',
  last: 'dist',
  isCompressed: process.env['PRECOMPRESS'] !== 'no',
  tell: (step, lines, seconds) => {
    for (const line of lines) console.log(line);
    // For the benchmark.
    if (process.env['BUILD_TIMES']) console.log(`step ${step} ${seconds.toFixed(1)}`);
  },
}).catch((error: Error) => [error.message]);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
