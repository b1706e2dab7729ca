import { formatList, parseList, type ReaderList } from '../reader-list.ts';

const key = 'my-list';

/** What is shown where the browser keeps nothing: the list lasts as long as the page. */
let unkept: ReaderList = [];
let isKept = true;

/** The list as it is now, in whichever tab it was changed last. */
export function readList(): ReaderList {
  if (!isKept) return unkept;
  try {
    return parseList(localStorage.getItem(key));
  } catch {
    isKept = false;
    return unkept;
  }
}

/** Whether the browser keeps anything for this site. */
export function isStorageOpen(): boolean {
  readList();
  return isKept;
}

/** Changes the list as it is now; false where the browser does not keep it. */
export function changeList(change: (list: ReaderList) => ReaderList): boolean {
  const changed = change(readList());
  unkept = changed;
  try {
    localStorage.setItem(key, formatList(changed));
    isKept = true;
  } catch {
    isKept = false;
  }
  for (const listener of listeners) listener();
  return isKept;
}

const listeners = new Set<() => void>();

/** Calls when the list changes, here or in another tab. */
export function onChange(listener: () => void): void {
  if (listeners.size === 0) {
    addEventListener('storage', (event) => {
      if (event.key === key || event.key === null) for (const one of listeners) one();
    });
  }
  listeners.add(listener);
}
