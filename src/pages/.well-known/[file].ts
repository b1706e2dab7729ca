import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../content.ts';
import { formatSecurityText } from '../../metadata/security-text.ts';

/** One file, where the library says to whom a weakness may be told. */
export const getStaticPaths = (async () => {
  const { security } = (await getLibrary()).settings;
  return security ? [{ params: { file: 'security.txt' }, props: { security } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, url, site }) =>
  new Response(formatSecurityText(props['security'], new URL(url.pathname, site).href), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
