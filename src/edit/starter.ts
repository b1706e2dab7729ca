import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';

/** The least that a library needs, to be filled in by whoever begins one. */
const files = {
  'site.yaml': `name: A reading room
# Where the site will stand, with a last slash.
address: https://library.example/
headline: A bibliography
standfirst: Works to read, link and cite.
description: A bibliography.
statement: Nobody has said yet who this site speaks for.
licences:
  records: { name: CC0 1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/" }
  prose: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
`,
  'organisations.yaml': '[]\n',
  'topics.yaml': `families:
  - { id: general, name: General, hue: 255 }
topics:
  - id: unsorted
    name: Unsorted
    scope: Works that wait for a topic.
`,
};

/** True where a library would begin: no such folder, or nothing in it. */
export function isEmptyFolder(root: string): boolean {
  return !existsSync(root) || readdirSync(root).every((name) => name.startsWith('.'));
}

/** Begins a library in an empty folder. */
export function writeStarter(root: string): void {
  for (const [name, text] of Object.entries(files)) writeWhole(join(root, name), text);
}
