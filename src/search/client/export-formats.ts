/** How exports of single entries are put together, each work once, in the order given. */
interface MergedFormat {
  ending: string;
  label: string;
  mediaType: string;
  merge: (texts: readonly string[]) => { text: string; count: number };
}

/** Merges texts that are lists of works, each of which `split` finds. */
const mergeTexts =
  (split: RegExp, between: string) =>
  (texts: readonly string[]): { text: string; count: number } => {
    const works = texts.flatMap((text) => text.split(split).map((work) => work.trim()));
    const unique = [...new Set(works.filter(Boolean))];
    return { text: unique.map((work) => work + between).join(''), count: unique.length };
  };

function mergeJson(texts: readonly string[]): { text: string; count: number } {
  const works = texts.flatMap((text) => JSON.parse(text) as { id: string }[]);
  const unique = [...new Map(works.map((work) => [work.id, work])).values()];
  return { text: `${JSON.stringify(unique, null, 2)}\n`, count: unique.length };
}

/** The formats that every entry is there in, by the ending of its file. */
export const exportFormats: MergedFormat[] = [
  {
    ending: 'ris',
    label: 'RIS',
    mediaType: 'application/x-research-info-systems',
    merge: mergeTexts(/(?<=^ER {2}- ?\r?$)/m, '\r\n\r\n'),
  },
  {
    ending: 'bib',
    label: 'BibTeX',
    mediaType: 'application/x-bibtex',
    merge: mergeTexts(/^(?=@)/m, '\n\n'),
  },
  {
    ending: 'json',
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    merge: mergeJson,
  },
];
