import { defineMiddleware } from 'astro:middleware';
import { isBuild, makePage } from './content.ts';
import { formatPolicy, hashInline, sealPage } from './publish/policy.ts';
import { fragmentsOf } from './published/fragments-of.ts';
import { pageAt } from './reuse/made-pages.ts';
import { addresses } from './site.ts';

/** Every page leaves with its security policy, and with what later steps need to know of it. */
export const onRequest = defineMiddleware(({ url }, next) => {
  if (!isBuild) return next();
  const page = pageAt(url.pathname.slice(addresses.home().length));
  return makePage(page, async () => {
    const response = await next();
    const type = response.headers.get('Content-Type') ?? '';
    if (!/html|svg/.test(type)) return { result: response };
    const text = await response.text();
    const hashes = hashInline([text]);
    if (!type.includes('html'))
      return { result: new Response(text, response), facts: { ...hashes, fragments: [] } };
    const policy = formatPolicy(hashes, { runsSearch: page === 'search' });
    return {
      result: new Response(sealPage(text, policy), response),
      facts: { ...hashes, fragments: fragmentsOf(text, page) },
    };
  });
});
