import type { Reference } from '../model/reference.ts';
import { formatBibtex } from './bibtex.ts';
import { formatCslJson, toCsl, type CslItem } from './csl.ts';
import { formatRis } from './ris.ts';

/** Formats of export: the ending of their files, their names, media types, and how works are written. A new one is a row here. */
export const exportFormats = [
  {
    ending: 'ris',
    label: 'RIS',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    format: formatRis,
  },
  {
    ending: 'bib',
    label: 'BibTeX',
    mediaType: 'application/x-bibtex; charset=utf-8',
    format: formatBibtex,
  },
  {
    ending: 'json',
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    format: formatCslJson,
  },
] as const satisfies readonly {
  ending: string;
  label: string;
  mediaType: string;
  format: (items: readonly CslItem[]) => string;
}[];
export type ExportFormat = (typeof exportFormats)[number];

/** Works in a format, in the order given. */
export function exportReferences(
  references: readonly Reference[],
  { format }: ExportFormat,
): string {
  return format(references.map(toCsl));
}
