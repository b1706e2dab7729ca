import { decodeText } from './decode-text.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCslJson } from './read-csl-json.ts';
import { readPubMed } from './read-pubmed.ts';
import { readRis } from './read-ris.ts';
import type { RawRecords } from './raw-record.ts';

interface Format {
  label: string;
  /** Matches where a text of this format begins; blank lines before it are passed over. */
  begins: RegExp;
  read: (text: string) => RawRecords;
}

/** Formats by what a text begins with: endings lie, and programs disagree on them. */
const formats: readonly Format[] = [
  { label: 'CSL-JSON', begins: /^\s*(?:[[{]|\/[/*])/, read: readCslJson },
  { label: 'PubMed', begins: /^PMID- /m, read: readPubMed },
  { label: 'RIS', begins: /^TY {1,2}- ?/m, read: readRis },
  { label: 'BibTeX', begins: /^\s*@\s*\w+\s*[{(]/m, read: readBibtex },
];

/** What people save by mistake, by what it begins with. */
const strangers: readonly { begins: RegExp; what: string; remedy: string }[] = [
  {
    begins: /^\s*<(?:!doctype html|html|head|body)/i,
    what: 'is a web page',
    remedy: 'open it in a browser: it may ask you to sign in, or say why the export failed',
  },
  {
    begins: /^\s*<(?:\?xml|xml|\w+)/i,
    what: 'is XML',
    remedy: 'export it as RIS, BibTeX or CSL-JSON instead',
  },
  { begins: /^%PDF/, what: 'is a PDF', remedy: 'add the work with npm run add' },
  {
    begins: /^PK\u0003\u0004/,
    what: 'is a ZIP file, or a document of an office program',
    remedy: 'unpack it, and import what is inside',
  },
];

/** A file of references as read, or why it is none. */
export type ReadWorks =
  ({ format: string; note?: string } & RawRecords) | { found: string; remedy: string };

/** Works of a file in BibTeX or biblatex, RIS, CSL-JSON or PubMed's format, told by its content. Never throws for what it holds. */
export function readWorks(bytes: Uint8Array): ReadWorks {
  const { text, note } = decodeText(bytes);
  if (text.trim() === '') return { found: 'is empty', remedy: 'export it again' };
  const stranger = strangers.find(({ begins }) => begins.test(text));
  if (stranger) return { found: stranger.what, remedy: stranger.remedy };
  const first = formats
    .map((format) => ({ format, at: format.begins.exec(text)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (!first) {
    return {
      found: 'is not BibTeX, RIS, CSL-JSON or PubMed’s format',
      remedy: 'export it as one of these',
    };
  }
  const { format } = first;
  try {
    return { format: format.label, ...(note !== undefined && { note }), ...format.read(text) };
  } catch (error) {
    return {
      found: `looks like ${format.label}, and cannot be read: ${(error as Error).message.split('\n')[0]}`,
      remedy: 'export it again, or as another format',
    };
  }
}
