import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV (RFC 4180), with a header and a byte order mark, which spreadsheets need to read accents. A value that a
 * spreadsheet would take for a formula gets an apostrophe in front. Line breaks in values become spaces.
 */
export function toCsv<T extends Record<string, string | number | undefined>>(
  rows: readonly T[],
  columns: readonly (keyof T & string)[],
): string {
  const flat = rows.map((row) =>
    columns.map((column) => String(row[column] ?? '').replaceAll(/\s+/g, ' ')),
  );
  return stringify([[...columns], ...flat], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
