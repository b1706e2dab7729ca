import { Feed } from 'feed';
import type { Framework } from '../model/framework.ts';
import type { ReadingList } from '../model/list.ts';
import type { Reference } from '../model/reference.ts';
import type { Settings } from '../model/settings.ts';
import { escapeMarkup, firstSentence, toPlainText } from '../model/text.ts';
import { addresses, type Absolute } from '../site.ts';

/** Entries of a feed; what is older stands in the indexes. */
const most = 50;

interface Entry {
  title: string;
  path: string;
  summary: string;
  /** The day of its check or last change. */
  changed: string;
}

/** What was added or changed last, latest first; of one day by address. */
export function listChanges(records: {
  frameworks?: readonly Framework[];
  references?: readonly Reference[];
  lists?: readonly ReadingList[];
}): Entry[] {
  const { frameworks = [], references = [], lists = [] } = records;
  return [
    ...frameworks.map(({ id, name, inBrief, checked }) => ({
      title: name,
      path: addresses.framework(id),
      summary: inBrief,
      changed: checked.on,
    })),
    ...references.map(({ id, title, body, checked }) => ({
      title,
      path: addresses.reference(id),
      summary: firstSentence(toPlainText(body)),
      changed: checked.on,
    })),
    ...lists.map(({ id, title, summary, updated }) => ({
      title,
      path: addresses.list(id),
      summary,
      changed: updated,
    })),
  ]
    .sort((a, b) => b.changed.localeCompare(a.changed) || (a.path < b.path ? -1 : 1))
    .slice(0, most);
}

/** Changes as an Atom feed (RFC 4287). `path` is the page that it follows, `self` its own address. */
export function formatFeed(
  { title, subtitle, path, self }: { title: string; subtitle: string; path: string; self: string },
  entries: readonly Entry[],
  settings: Settings,
  absolute: Absolute,
): string {
  const toDate = (day: string) => new Date(`${day}T00:00:00Z`);
  const feed = new Feed({
    id: absolute(self),
    title,
    description: subtitle,
    link: absolute(path),
    feedLinks: { atom: absolute(self) },
    updated: toDate(entries[0]?.changed ?? '1970-01-01'),
    copyright: settings.licences.prose.name,
    author: { name: settings.name, link: absolute(addresses.home()) },
    generator: settings.name,
  });
  for (const entry of entries) {
    feed.addItem({
      id: absolute(entry.path),
      link: absolute(entry.path),
      // The library gives both out as HTML.
      title: escapeMarkup(entry.title),
      description: escapeMarkup(entry.summary),
      date: toDate(entry.changed),
    });
  }
  return feed.atom1();
}
