import type { AuthorEntry } from './author.ts';
import type { Framework } from './framework.ts';
import type { Question } from './guide.ts';
import type { LinkSighting } from './link-sighting.ts';
import type { ReadingList } from './list.ts';
import type { Organisation } from './organisation.ts';
import type { Reference } from './reference.ts';
import type { Redirect, Settings } from './settings.ts';
import type { Synonyms } from './synonyms.ts';
import type { Family, Term, Theme, Topic } from './topic.ts';

/** Everything that a content folder says, each record valid by itself, not yet joined. */
export interface Records {
  settings: Settings;
  references: Reference[];
  frameworks: Framework[];
  lists: ReadingList[];
  organisations: Organisation[];
  families: Family[];
  places: Term[];
  audiences: Term[];
  topics: Topic[];
  themes: Theme[];
  authors: AuthorEntry[];
  redirects: Redirect[];
  synonyms: Synonyms[];
  guide: Question[];
  links: LinkSighting[];
}

/** Records whose settings may not have been readable. */
export type UncheckedRecords = Omit<Records, 'settings'> & { settings?: Records['settings'] };
