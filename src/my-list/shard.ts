/** Items in one file, so that a reader fetches a few files of a few kilobytes whatever the size of the library. */
const perShard = 64;

/** Files for a library of so many items. */
export const countShards = (items: number): number => Math.max(1, Math.ceil(items / perShard));

/** The file that an id stands in, the same for build and browser: FNV-1a of its characters. */
export function shardOf(id: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % shards;
}
