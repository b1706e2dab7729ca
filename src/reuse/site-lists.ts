/**
 * Lists of what a site was made of, by which the next build tells what it can take over. They lie beside a site that is being made, and
 * here once it is in its place. They are there only if the code of this build made that site.
 */
export const lastLists = '.build/lists';

/** The folder of the lists of a site that is being made in `folder`. */
export const listsOf = (folder: string): string => `${folder}.lists`;
