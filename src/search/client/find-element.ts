/** The one element of the search page that `selector` names; its absence is a mistake of the page. */
export function findElement<T extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}

/** A copy of what a template holds. */
export function cloneTemplate(id: string): DocumentFragment {
  const { content } = findElement<HTMLTemplateElement>(`#${id}`);
  return content.cloneNode(true) as DocumentFragment;
}
