/** What a list shows of an entry. Kinds are the folders of its address. */
export interface Item {
  kind: 'frameworks' | 'references' | 'lists';
  title: string;
  line: string;
}

/** One file of items by id; an id that has moved says where to. */
export interface ItemShard {
  items: Record<string, Item>;
  moved: Record<string, string>;
  /** In each style, in the order of the styles, as HTML. */
  citations: Record<string, string[]>;
}
