/** A search field suggests when it is used, and Ctrl K or ⌘ K leads to it. What suggests is fetched with the first letter. */
export function addSearchFields(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-suggestions]')) {
    field.addEventListener(
      'input',
      async () => {
        const { suggestions = '', base = '/' } = field.dataset;
        const { addSuggestions } = await import('../search/client/suggest.ts');
        addSuggestions(field, suggestions, base);
      },
      { once: true },
    );
  }
  addEventListener('keydown', goToSearch);
}

function goToSearch(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key !== 'k')
    return;
  const field = [...document.querySelectorAll<HTMLInputElement>('input[name=q]')].find(
    (candidate) => candidate.checkVisibility(),
  );
  const link = document.querySelector<HTMLAnchorElement>('header a[href$="/search/"]');
  if (!field && !link) return;
  event.preventDefault();
  field?.focus();
  field?.select();
  if (!field) link?.click();
}
