import { js2xml } from 'xml-js';
import type { Settings } from '../model/settings.ts';
import { addresses, type Absolute } from '../site.ts';

/** The site's search as an OpenSearch 1.1 description, which browsers add to theirs. */
export function formatOpenSearch(settings: Settings, absolute: Absolute): string {
  return js2xml(
    {
      _declaration: { _attributes: { version: '1.0', encoding: 'utf-8' } },
      OpenSearchDescription: {
        _attributes: { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
        // The specification allows a short name of sixteen letters.
        ShortName: wholeWords(settings.name, 16),
        LongName: wholeWords(settings.name, 48),
        Description: settings.headline.slice(0, 1024),
        InputEncoding: 'UTF-8',
        Language: 'en-GB',
        Image: { _attributes: { type: 'image/svg+xml' }, _text: absolute(addresses.icon()) },
        Url: {
          _attributes: {
            type: 'text/html',
            template: `${absolute(addresses.search())}?q={searchTerms}`,
          },
        },
      },
    },
    { compact: true, spaces: 2 },
  );
}

/** As many words from the beginning as fit. */
function wholeWords(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, text.lastIndexOf(' ', most)).slice(0, most);
}
