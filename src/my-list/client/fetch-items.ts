import type { ItemShard } from '../item.ts';
import { shardOf } from '../shard.ts';

const fetched = new Map<number, Promise<ItemShard>>();

function fetchShard(number: number, folder: string): Promise<ItemShard> {
  const known = fetched.get(number);
  if (known) return known;
  const asked = fetch(`${folder}${number}.json`).then((response) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.json() as Promise<ItemShard>;
  });
  fetched.set(number, asked);
  // What failed may be asked for again.
  asked.catch(() => fetched.delete(number));
  return asked;
}

/** The files that hold these ids, each fetched once; throws when one cannot be had. */
async function shardsOf(
  ids: readonly string[],
  folder: string,
  shards: number,
): Promise<(id: string) => ItemShard | undefined> {
  const numbers = [...new Set(ids.map((id) => shardOf(id, shards)))];
  const files = new Map(
    await Promise.all(
      numbers.map(async (number) => [number, await fetchShard(number, folder)] as const),
    ),
  );
  return (id) => files.get(shardOf(id, shards));
}

/** Where items are, as the page says it. */
export interface ItemSource {
  folder: string;
  shards: number;
}

/** Each id with its item under the id that it has now; ids that nothing has are named apart. */
export async function fetchItems(ids: readonly string[], { folder, shards }: ItemSource) {
  const shardFor = await shardsOf(ids, folder, shards);
  const current = ids.map((id) => shardFor(id)?.moved[id] ?? id);
  const now = await shardsOf(current, folder, shards);
  const found = [...new Set(current)].flatMap((id) => {
    const shard = now(id);
    const item = shard && Object.hasOwn(shard.items, id) ? shard.items[id] : undefined;
    return item ? [{ id, item, citations: shard?.citations[id] ?? [] }] : [];
  });
  const known = new Set(found.map(({ id }) => id));
  const moved = new Map(ids.map((id, place) => [id, current[place] ?? id]));
  return { found, moved, unknown: ids.filter((_, place) => !known.has(current[place] ?? '')) };
}
