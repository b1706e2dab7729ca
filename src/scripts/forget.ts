// Takes back everything that the site kept in this browser.
const button = document.querySelector<HTMLElement>('.forget');
const said = button?.parentElement?.querySelector('[role=status]');
if (button && said) {
  button.hidden = false;
  button.addEventListener('click', () => {
    try {
      for (const name of ['my-list', 'citation-style', 'theme']) localStorage.removeItem(name);
      // This page shows it at once, as other tabs do.
      dispatchEvent(new StorageEvent('storage', { key: null }));
      document.documentElement.dataset['theme'] = '';
      const theme = document.querySelector<HTMLSelectElement>('.theme-choice select');
      if (theme) theme.value = '';
      said.textContent = 'Nothing of this site is kept in this browser now.';
    } catch {
      said.textContent =
        'This browser does not let the site keep anything, so there is nothing to forget.';
    }
  });
}

export {};
