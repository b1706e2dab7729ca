import { toContextObject } from '../citations/openurl.ts';
import { creators, type Reference } from '../model/reference.ts';

/**
 * A work as COinS (OpenURL ContextObjects in Spans): the `title` of a `span` of class `Z3988`. Where no creator is known its
 * publisher stands in, else its title: without one Zotero asks catalogues elsewhere.
 */
export function toCoins(reference: Reference): string {
  const context = toContextObject(reference);
  if (creators(reference).length === 0) {
    context.append('rft.aucorp', reference.publisher ?? reference.container ?? reference.title);
  }
  return context.toString();
}
