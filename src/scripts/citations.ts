// Citations become tabs, by the pattern of the ARIA Authoring Practices; the style chosen last is chosen again.
const key = 'citation-style';
const remembered = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const remember = (style: string): void => {
  try {
    localStorage.setItem(key, style);
  } catch {
    // Without storage the choice holds for this page.
  }
};

for (const [place, box] of document.querySelectorAll<HTMLElement>('.citations').entries()) {
  const bar = box.querySelector<HTMLElement>('.styles');
  const panels = [...box.querySelectorAll<HTMLElement>('.citation')];
  const details = box.querySelector('details');
  if (!bar || !details) continue;

  const tabs = panels.map((panel, i) => {
    const tab = document.createElement('button');
    panel.id = `citation-${place}-${i}`;
    panel.setAttribute('role', 'tabpanel');
    panel.tabIndex = 0;
    tab.id = `${panel.id}-tab`;
    tab.type = 'button';
    tab.textContent = panel.dataset['label'] ?? '';
    tab.title = panel.title;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('aria-labelledby', tab.id);
    panel.removeAttribute('title');
    tab.addEventListener('click', () => {
      show(i);
      remember(panel.dataset['style'] ?? '');
    });
    details.before(panel);
    return tab;
  });
  const show = (shown: number): void => {
    for (const [i, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(i === shown));
      tab.tabIndex = i === shown ? 0 : -1;
      const panel = panels[i];
      if (panel) panel.hidden = i !== shown;
    }
  };
  bar.addEventListener('keydown', (event) => {
    const now = tabs.findIndex((tab) => tab === document.activeElement);
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: -1 }[event.key];
    const tab = next === undefined ? undefined : tabs.at(next % tabs.length);
    if (!tab) return;
    event.preventDefault();
    tab.focus();
    tab.click();
  });
  details.remove();
  bar.append(...tabs);
  bar.setAttribute('role', 'tablist');
  bar.setAttribute('aria-label', 'Citation style');
  bar.hidden = false;
  show(
    Math.max(
      0,
      panels.findIndex(({ dataset }) => dataset['style'] === remembered()),
    ),
  );

  const copy = box.querySelector<HTMLElement>('.copy');
  const words = copy?.querySelector('span');
  if (!copy || !words || !navigator.clipboard) continue;
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.className = 'visually-hidden';
  box.append(said);
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    const panel = panels.find(({ hidden }) => !hidden);
    if (!panel) return;
    words.textContent = said.textContent = (await copyCitation(panel)) ? 'Copied' : 'Not copied';
    setTimeout(() => {
      words.textContent = 'Copy citation';
      said.textContent = '';
    }, 2500);
  });
}

/** Puts a citation on the clipboard as formatted and as plain text; as plain text alone where only that is possible. */
async function copyCitation(panel: HTMLElement): Promise<boolean> {
  const text = panel.innerText.trim();
  try {
    const kinds = { 'text/html': panel.innerHTML.trim(), 'text/plain': text };
    const blobs = Object.entries(kinds).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as never)]);
    return true;
  } catch {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
}
