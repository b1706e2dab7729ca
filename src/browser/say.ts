let region: HTMLElement | undefined;

/** Says a text once to assistive technology: in the one region that all acts on a page share. */
export function say(text: string): void {
  if (!region) {
    region = document.createElement('p');
    region.setAttribute('role', 'status');
    region.className = 'visually-hidden';
    document.body.append(region);
  }
  region.textContent = text;
}
