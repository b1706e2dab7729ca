// Dims what is not of a topic or a place, in the drawing and in the table; the choice stands in the address.
const filter = document.querySelector<HTMLElement>('.timeline-filter');
const status = filter?.querySelector('[role=status]');
const rows = [...document.querySelectorAll<HTMLElement>('tr.entry')];
const drawn = [...document.querySelectorAll<SVGAElement>('.timeline .entry')];
const hrefOf = (row: HTMLElement): string | null | undefined =>
  row.querySelector('a')?.getAttribute('href');

if (filter && status) {
  const fields = [...filter.querySelectorAll('select')];
  const has = (row: HTMLElement, { name, value }: HTMLSelectElement): boolean =>
    value === '' || (row.dataset[name] ?? '').split(' ').includes(value);

  const show = (): void => {
    const shown = rows.filter((row) => fields.every((field) => has(row, field)));
    const hrefs = new Set(shown.map(hrefOf));
    for (const row of rows) row.classList.toggle('faded', !shown.includes(row));
    for (const link of drawn) {
      link.classList.toggle('faded', !hrefs.has(link.getAttribute('href')));
    }
    status.textContent =
      shown.length === rows.length
        ? ''
        : shown.length === 0
          ? 'Nothing here has both. Choose another topic or setting.'
          : `${shown.length} of ${rows.length} shown`;
  };
  const restore = (): void => {
    const wanted = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = wanted.get(field.name) ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
    show();
  };

  filter.hidden = false;
  filter.addEventListener('change', () => {
    const chosen = fields.filter(({ value }) => value !== '');
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    show();
  });
  restore();
}

export {};
