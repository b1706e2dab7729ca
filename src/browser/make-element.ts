/** An element with attributes and content; text stays text, whatever is in it. */
export function make(
  name: string,
  attributes: Record<string, string | number>,
  content: readonly (Node | string)[],
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...content);
  return element;
}
