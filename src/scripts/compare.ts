// Lets a reader choose frameworks in the table, and shows those that the address names side by side.
const form = document.querySelector<HTMLFormElement>('.chooser');
const bar = form?.querySelector<HTMLElement>('.bar');
const status = bar?.querySelector('[role=status]');
const most = Number(form?.dataset['most']);

/** Ids in the address, each once, whether joined by commas or given one by one. */
const wanted = [
  ...new Set(
    new URLSearchParams(location.search)
      .getAll('with')
      .flatMap((ids) => ids.split(','))
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  ),
];

if (form && bar && status) {
  const shownNow = wanted.slice(0, most).join();
  const how = document.querySelector<HTMLElement>('.how');
  if (how) how.hidden = false;
  // Chosen on this page of the table, or before it on another.
  const chosen = new Set(wanted.slice(0, most));
  const boxes = [...form.querySelectorAll<HTMLElement>('[data-id]')].map((row) => {
    const box = document.createElement('input');
    const label = document.createElement('label');
    box.type = 'checkbox';
    box.value = row.dataset['id'] ?? '';
    box.checked = chosen.has(box.value);
    box.setAttribute('aria-label', `Compare ${row.querySelector('a')?.textContent?.trim() ?? ''}`);
    label.className = 'pick screen-only';
    label.append(box);
    row.querySelector('th')?.prepend(label);
    return box;
  });

  const show = (): void => {
    // Nothing is offered where nothing would change.
    bar.hidden = chosen.size === 0 || [...chosen].join() === shownNow;
    for (const box of boxes) box.disabled = chosen.size >= most && !box.checked;
    const full = chosen.size >= most ? `, which is as many as fit` : '';
    status.textContent = chosen.size === 0 ? '' : `${chosen.size} chosen${full}`;
  };
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.checked) chosen.add(target.value);
    else chosen.delete(target.value);
    show();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(`${form.action}?with=${[...chosen].join(',')}`);
  });
  show();
}

if (wanted.length > 0) {
  void import('./compare-columns.ts').then(({ showColumns }) => showColumns(wanted, most));
}

export {};
