import { citeReference, cite } from '../citations/cite.ts';
import { toPageCsl } from '../citations/page-csl.ts';
import type { Library } from '../model/library.ts';
import type { Redirect } from '../model/settings.ts';
import { countOf } from '../model/text.ts';
import { ownerLine, referenceLine } from '../model/wording.ts';
import { addresses, type Absolute } from '../site.ts';
import type { Item, ItemShard } from './item.ts';
import { countShards, shardOf } from './shard.ts';

/** Everything that can stand in a reader's list, in files by the shard of its id. */
export function gatherItems(
  library: Library,
  redirects: readonly Redirect[],
  absolute: Absolute,
): ItemShard[] {
  const { frameworks, references, lists, settings } = library;
  const count = countShards(frameworks.length + references.length + lists.length);
  const shards = Array.from({ length: count }, (): ItemShard => ({
    items: {},
    moved: {},
    citations: {},
  }));
  const put = (id: string, item: Item, citations: string[]): void => {
    const shard = shards[shardOf(id, count)];
    // An id of two kinds means the first of them: works, then frameworks, then lists.
    if (!shard || id in shard.items) return;
    shard.items[id] = item;
    shard.citations[id] = citations;
  };

  for (const reference of references) {
    put(
      reference.id,
      {
        kind: 'references',
        title: reference.title,
        line: referenceLine(reference),
      },
      citeReference(reference).map(({ html }) => html),
    );
  }
  for (const framework of frameworks) {
    const page = toPageCsl(framework, settings, absolute(addresses.framework(framework.id)));
    put(
      framework.id,
      {
        kind: 'frameworks',
        title: framework.name,
        line: ownerLine(framework, library.organisation(framework.owner)),
      },
      cite(page).map(({ html }) => html),
    );
  }
  for (const { id, title, cited } of lists) {
    put(id, { kind: 'lists', title, line: `Reading list, ${countOf(cited.length, 'work')}` }, []);
  }
  for (const { from, to } of redirects) {
    const [old, now] = [from, to].map(idOf);
    if (old && now && old !== now) (shards[shardOf(old, count)] as ItemShard).moved[old] = now;
  }
  return shards;
}

const idOf = (address: string): string | undefined =>
  /^\/(?:references|frameworks|lists)\/([^/]+)\//.exec(address)?.[1];
