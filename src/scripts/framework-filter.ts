// Narrows the gallery of frameworks to what is ticked; the choice stands in the address.
const filter = document.querySelector<HTMLElement>('.which');
const said = filter?.querySelector('[role=status]');
const clear = filter?.querySelector<HTMLButtonElement>('button');

if (filter && said && clear) {
  const boxes = [...filter.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  const cards = [...document.querySelectorAll<HTMLElement>('[data-values]')].map((card) => ({
    card,
    values: new Set((card.dataset['values'] ?? '').split(' ')),
  }));
  const groups = [...document.querySelectorAll<HTMLElement>('.family')];
  const token = ({ name, value }: HTMLInputElement): string => `${name}:${value}`;

  /** A card is shown if it has one of the values ticked in each facet, that of `without` aside. */
  const matches = (values: ReadonlySet<string>, without?: string): boolean => {
    const ticked = boxes.filter(({ checked, name }) => checked && name !== without);
    return ticked.every(({ name }) =>
      ticked.some((box) => box.name === name && values.has(token(box))),
    );
  };

  const show = (): void => {
    const shown = cards.filter(({ values }) => matches(values));
    for (const { card } of cards) card.hidden = true;
    for (const { card } of shown) card.hidden = false;
    for (const group of groups) {
      group.hidden = !shown.some(({ card }) => group.contains(card));
    }
    for (const box of boxes) {
      const count = cards.filter(
        ({ values }) => values.has(token(box)) && matches(values, box.name),
      ).length;
      const place = box.closest('label')?.querySelector('.count');
      if (place) place.textContent = String(count);
    }
    const isNarrowed = boxes.some(({ checked }) => checked);
    clear.hidden = !isNarrowed;
    said.textContent = !isNarrowed
      ? ''
      : shown.length === 0
        ? 'No framework has all of these. Take one away.'
        : `${shown.length} of ${cards.length} frameworks`;
  };
  const keep = (): void => {
    const ticked = boxes.filter(({ checked }) => checked).map(({ name, value }) => [name, value]);
    const query = new URLSearchParams(ticked).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
  };

  const wanted = new URLSearchParams(location.search);
  for (const box of boxes) box.checked = wanted.getAll(box.name).includes(box.value);
  const details = filter.querySelector('details');
  if (details && boxes.some(({ checked }) => checked)) details.open = true;
  filter.hidden = false;
  filter.addEventListener('change', () => {
    show();
    keep();
  });
  clear.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    show();
    keep();
    filter.querySelector('summary')?.focus();
  });
  show();
}

export {};
