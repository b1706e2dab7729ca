import { expect, test } from 'vitest';
import { exportFormats as formats, exportReferences } from '../../src/citations/export-formats.ts';
import { readLibrary } from '../../src/read/read-library.ts';
import { exportFormats } from '../../src/search/client/export-formats.ts';

const references = readLibrary('content').records.references.slice(0, 5);

test.each(formats)('works exported one by one as $label are those exported together', (format) => {
  const single = references.map((reference) => exportReferences([reference], format));
  const merged = exportFormats
    .find(({ ending }) => ending === format.ending)
    ?.merge([...single, ...single]);
  const squeeze = (text = '') => text.replaceAll(/\s+/g, ' ').trim();
  expect(squeeze(merged?.text)).toBe(squeeze(exportReferences(references, format)));
  expect(merged?.count).toBe(references.length);
});
