interface Policy {
  createHTML: (html: string) => string;
}
declare const trustedTypes:
  | { createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => Policy }
  | undefined;

/** The one policy of Trusted Types on this site, by the name that its content security policy allows. */
const policy: Policy =
  typeof trustedTypes === 'undefined'
    ? { createHTML: (html) => html }
    : trustedTypes.createPolicy('own-pages', { createHTML: (html) => html });

/** Markup that this site sent, as a document of its own: nothing in it runs, and nothing is fetched. */
export function parseMarkup(html: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}
