import { drawEmblem, hasPetals } from '../figures/emblem.ts';
import type { ComparedFramework, ThemeComponent } from '../model/comparison.ts';
import type { Theme } from '../model/topic.ts';
import { saveFile } from '../browser/save-file.ts';
import { drawFigure } from '../browser/draw-figure.ts';
import { make } from '../browser/make-element.ts';

const section = document.querySelector<HTMLElement>('.compared');
const base = section?.dataset['address'] ?? '';
const site = base.replace(/compare\/$/, '');

/** Fetches the frameworks that were asked for and sets up to `most` of them side by side; those that are not there are named. */
export async function showColumns(ids: readonly string[], most: number): Promise<void> {
  const table = section?.querySelector('table');
  const status = section?.querySelector('[role=status]');
  const lead = section?.querySelector('.standfirst');
  if (!section || !table || !status || !lead) return;
  section.hidden = false;
  status.textContent = 'Fetching…';

  const answers = await Promise.all(ids.slice(0, most).map(fetchFramework));
  const found = answers.flatMap(({ framework }) => framework ?? []);
  status.textContent = describeMissing(answers, ids.slice(most));
  document.title = `${found.map(({ shortName }) => shortName).join(' and ')} – ${document.title}`;
  if (found.length === 0) {
    document.title = document.title.replace(/^ – /, '');
    return;
  }

  document.documentElement.classList.add('is-compared');
  lead.textContent =
    found.length === 1
      ? 'One framework, theme by theme. Choose others in the table below to set them beside it.'
      : 'Side by side: facts first, then theme by theme. Filled petals show which of its components each framework gives to the theme.';
  table.replaceChildren(
    makeHead(found),
    makeFacts(found),
    makeThemes(found, readThemes()),
    ...(found.length > 1 ? [makeDifferences(found, readThemes())] : []),
  );
  for (const [selector, role] of Object.entries(roles)) {
    for (const part of table.querySelectorAll(selector)) part.setAttribute('role', role);
  }
  table.setAttribute('role', 'table');
  const address = `${base}?with=${found.map(({ id }) => id).join(',')}`;
  section.querySelector('.copy-link')?.setAttribute('href', address);
  section.querySelector('.csv')?.addEventListener('click', (event) => {
    event.preventDefault();
    void saveCsv(found);
  });
}

/** What each part of a table is, said again for where the style sheet lays it out as blocks. */
const roles = {
  'thead, tbody': 'rowgroup',
  tr: 'row',
  td: 'cell',
  'th[scope=col]': 'columnheader',
  'th[scope^=row]': 'rowheader',
};

interface Answer {
  id: string;
  framework?: ComparedFramework;
  /** True where the site could not be asked, rather than said no. */
  isUnreachable?: boolean;
}

async function fetchFramework(id: string): Promise<Answer> {
  if (!/^[a-z0-9-]+$/.test(id)) return { id };
  try {
    const response = await fetch(`${base}${id}.json`);
    if (!response.ok) return { id };
    return { id, framework: (await response.json()) as ComparedFramework };
  } catch {
    return { id, isUnreachable: true };
  }
}

function describeMissing(answers: readonly Answer[], left: readonly string[]): string {
  const unknown = answers.filter(({ framework, isUnreachable }) => !framework && !isUnreachable);
  const unreachable = answers.filter(({ isUnreachable }) => isUnreachable);
  const names = (list: readonly { id: string }[]) => list.map(({ id }) => `“${id}”`).join(', ');
  return [
    unknown.length > 0 && `No framework here is called ${names(unknown)}.`,
    unreachable.length > 0 &&
      `Could not fetch ${names(unreachable)}. Check the connection and load the page again; the table below still works.`,
    left.length > 0 && `Left out, since no more fit: ${left.map((id) => `“${id}”`).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const readThemes = (): Theme[] =>
  JSON.parse(document.querySelector('#themes-data')?.textContent ?? '[]') as Theme[];

const pageOf = (id: string): string => `${site}frameworks/${id}/`;

const emblem = ({ traits }: ComparedFramework, only?: number[]): SVGElement =>
  drawFigure(
    drawEmblem(traits, only ? { size: 56, only } : { size: 104 }),
    `emblem hue-${traits.hue}`,
  );

function makeHead(found: readonly ComparedFramework[]): HTMLElement {
  const cells = found.map((framework) => {
    const others = found.filter((other) => other !== framework).map(({ id }) => id);
    const remove = make(
      'a',
      { href: others.length > 0 ? `${base}?with=${others.join(',')}` : base },
      ['Remove', make('span', { class: 'visually-hidden' }, [` ${framework.shortName}`])],
    );
    return make('th', { scope: 'col' }, [
      make('a', { class: 'record-name', href: pageOf(framework.id) }, [framework.shortName]),
      make('p', { class: 'meta' }, [framework.line]),
      make('p', { class: 'actions screen-only' }, [remove]),
    ]);
  });
  const emblems = found.map((framework) => make('td', {}, [emblem(framework)]));
  return make('thead', {}, [
    make('tr', { class: 'emblems', 'aria-hidden': 'true' }, [make('td', {}, []), ...emblems]),
    make('tr', {}, [make('td', {}, []), ...cells]),
  ]);
}

/** The framework's name beside its value, for where the columns stand under each other. */
const nameAbove = ({ shortName }: ComparedFramework): HTMLElement =>
  make('span', { class: 'of' }, [shortName]);

function makeFacts(found: readonly ComparedFramework[]): HTMLElement {
  const labels = found[0]?.facts.map(({ label }) => label) ?? [];
  const rows = labels.map((label, place) =>
    make('tr', {}, [
      make('th', { scope: 'row' }, [label]),
      ...found.map((framework) =>
        make('td', {}, [nameAbove(framework), framework.facts[place]?.text ?? '']),
      ),
    ]),
  );
  const sources = make('tr', {}, [
    make('th', { scope: 'row' }, ['Source']),
    ...found.map((framework) =>
      make('td', {}, [
        nameAbove(framework),
        ...(framework.sources.length === 0
          ? ['None recorded']
          : framework.sources.map(({ id, name }) =>
              make('p', {}, [make('a', { href: `${site}references/${id}/` }, [name])]),
            )),
      ]),
    ),
  ]);
  return make('tbody', {}, [...rows, sources]);
}

const heading = (text: string, across: number): HTMLElement =>
  make('tr', { class: 'section' }, [
    make('th', { scope: 'rowgroup', colspan: across + 1 }, [text]),
  ]);

function makeThemes(found: readonly ComparedFramework[], themes: readonly Theme[]): HTMLElement {
  const rows = themes.map(({ id, name, description }) => {
    const having = found.filter((framework) => framework.themes[id]);
    return make('tr', { class: 'theme' }, [
      make('th', { scope: 'row' }, [name, make('span', { class: 'meta' }, [description])]),
      ...found.map((framework) => {
        const isOnly = found.length > 1 && having.length === 1 && having[0] === framework;
        return make('td', {}, [
          nameAbove(framework),
          themeCell(framework, framework.themes[id] ?? [], isOnly),
        ]);
      }),
    ]);
  });
  return make('tbody', {}, [heading('By theme', found.length), ...rows]);
}

function themeCell(
  framework: ComparedFramework,
  components: readonly ThemeComponent[],
  isOnly: boolean,
): HTMLElement {
  const lit = components.flatMap(({ number }) => (number === undefined ? [] : [number - 1]));
  const sign = hasPetals(framework.traits) ? emblem(framework, lit) : make('span', {}, []);
  if (components.length === 0) {
    return make('div', { class: 'cell' }, [
      sign,
      make('p', { class: 'meta' }, ['No component named']),
    ]);
  }
  const items = components.map(({ number, name, of, anchor }) =>
    make('li', {}, [
      make('span', { class: 'number' }, [
        number === undefined || of !== undefined ? '' : String(number),
      ]),
      make('span', {}, [
        make('a', { href: `${pageOf(framework.id)}#${anchor}` }, [name]),
        ...(of === undefined ? [] : [make('span', { class: 'meta' }, [`in ${of}`])]),
      ]),
    ]),
  );
  return make('div', { class: 'cell' }, [
    sign,
    make('div', {}, [
      make('ol', {}, items),
      ...(isOnly ? [make('span', { class: 'only' }, ['Only here'])] : []),
    ]),
  ]);
}

/** What one has and the others have not, in words. */
function makeDifferences(
  found: readonly ComparedFramework[],
  themes: readonly Theme[],
): HTMLElement {
  const names = (list: readonly Theme[]): string =>
    list.length === 0 ? 'None' : list.map(({ name }) => name).join('; ');
  const rows = [
    {
      label: 'Themes that only it speaks to',
      pick: (one: ComparedFramework) => (theme: Theme) =>
        found.every((other) => theme.id in other.themes === (other === one)),
    },
    {
      label: 'Themes that all the others speak to, and it does not',
      pick: (one: ComparedFramework) => (theme: Theme) =>
        found.every((other) => theme.id in other.themes !== (other === one)),
    },
  ];
  return make('tbody', {}, [
    heading('Where they differ', found.length),
    ...rows.map(({ label, pick }) =>
      make('tr', {}, [
        make('th', { scope: 'row' }, [label]),
        ...found.map((one) => make('td', {}, [nameAbove(one), names(themes.filter(pick(one)))])),
      ]),
    ),
  ]);
}

/** The lines of the whole comparison's CSV that are of these frameworks: an id begins each line. */
async function saveCsv(found: readonly ComparedFramework[]): Promise<void> {
  const link = section?.querySelector<HTMLAnchorElement>('.csv');
  if (!link) return;
  const response = await fetch(link.href).catch(() => undefined);
  if (!response?.ok) {
    const status = section?.querySelector('[role=status]');
    if (status) status.textContent = 'Could not fetch the CSV. Check the connection and try again.';
    return;
  }
  const [header = '', ...lines] = (await response.text()).split('\r\n');
  const kept = found.flatMap(({ id }) => lines.filter((line) => line.startsWith(`${id},`)));
  const name = found.map(({ id }) => id).join('-and-');
  saveFile(`${name}.csv`, `\uFEFF${[header, ...kept].join('\r\n')}\r\n`, 'text/csv');
}
