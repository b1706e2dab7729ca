/** The part of citeproc-js that is used here. */
declare module 'citeproc' {
  interface System {
    retrieveLocale: (language: string) => object | string;
    retrieveItem: (id: string) => object;
  }
  const CSL: {
    Engine: new (
      system: System,
      style: object | string,
      language: string,
      isLanguageForced: boolean,
    ) => {
      updateItems: (ids: string[]) => void;
      /** What a citation in a text, and the order of a bibliography, are made of. */
      citation: { tokens: unknown[] };
      bibliography_sort: { tokens: unknown[] };
      makeBibliography: () => [parameters: unknown, entries: string[]] | false;
    };
  };
  export default CSL;
}
