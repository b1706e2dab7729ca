import { make } from '../browser/make-element.ts';
import { themeKey } from '../theme-script.ts';

const themes = { '': 'As the system', light: 'Light', dark: 'Dark' };

/** A choice of theme in the footer. Where nothing can be kept it holds for the page. */
export function addThemeChoice(): void {
  const place = document.querySelector('footer.footer .statement');
  const root = document.documentElement;
  const options = Object.entries(themes).map(([value, words]) =>
    make('option', { value }, [words]),
  );
  const select = make('select', {}, options) as HTMLSelectElement;
  select.value = root.dataset['theme'] ?? '';
  select.addEventListener('change', () => {
    root.dataset['theme'] = select.value;
    try {
      if (select.value === '') localStorage.removeItem(themeKey);
      else localStorage.setItem(themeKey, select.value);
    } catch {
      // The choice holds for this page.
    }
  });
  place?.after(make('label', { class: 'theme-choice screen-only' }, ['Theme', select]));
}
