import type { Framework } from '../model/framework.ts';
import type { Settings } from '../model/settings.ts';
import { toCslDate, type CslItem } from './csl.ts';

/** A framework's page as a web page of this site, of the day on which it was checked. */
export function toPageCsl(
  { id, name, checked }: Framework,
  { name: site }: Settings,
  url: string,
): CslItem {
  return {
    id: `page-${id}`,
    type: 'webpage',
    author: [{ literal: site }],
    issued: toCslDate(checked.on),
    title: name,
    URL: url,
  };
}
