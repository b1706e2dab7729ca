import { property, type HeadTag } from './head-tag.ts';

/** A page as the Open Graph protocol describes it to what shows a link. */
export function describeForSharing(page: {
  title: string;
  description: string;
  url: string;
  siteName: string;
  isRecord: boolean;
}): HeadTag[] {
  return [
    ...property('og:title', page.title),
    ...property('og:description', page.description),
    ...property('og:url', page.url),
    ...property('og:site_name', page.siteName),
    ...property('og:type', page.isRecord ? 'article' : 'website'),
    ...property('og:locale', 'en_GB'),
  ];
}
