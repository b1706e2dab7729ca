import { meta, property, type HeadTag } from './head-tag.ts';

/** A page as the Open Graph protocol describes it to what shows a link. */
export function describeForSharing(page: {
  title: string;
  description: string;
  url: string;
  siteName: string;
  isRecord: boolean;
  /** The whole address of a picture of 1200 by 630 pixels. */
  image: string;
  imageAlt: string;
}): HeadTag[] {
  return [
    ...property('og:title', page.title),
    ...property('og:description', page.description),
    ...property('og:url', page.url),
    ...property('og:site_name', page.siteName),
    ...property('og:type', page.isRecord ? 'article' : 'website'),
    ...property('og:locale', 'en_GB'),
    ...property('og:image', page.image),
    ...property('og:image:width', '1200'),
    ...property('og:image:height', '630'),
    ...property('og:image:alt', page.imageAlt),
    ...meta('twitter:card', 'summary_large_image'),
  ];
}
