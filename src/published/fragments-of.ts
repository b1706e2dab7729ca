/** Pages whose headings are parts of a form. */
const forms = ['search', 'my-list'];

/**
 * The fragments of a page (by its path without slashes at its ends) that are promised: its components, and the headings of pages that
 * are no record, since a record's other headings come and go with what other records say. Signs in text are escaped, so that what
 * looks like a tag is one.
 */
export function fragmentsOf(html: string, page: string): string[] {
  if (forms.includes(page)) return [];
  const isOfRecord = page.includes('/');
  const tags = isOfRecord
    ? /<(?:li\b[^>]*|span) id="([^"]+)"/g
    : /<(?:(?:li|h2)\b[^>]*|span) id="([^"]+)"/g;
  return [...new Set([...html.matchAll(tags)].map(([, id = '']) => id))]
    .filter((id) => !/^letter-/.test(id))
    .sort();
}
