/** Where a reader's choice of theme is kept: `light` or `dark`; nothing is kept for the system's. */
export const themeKey = 'theme';

/** Sets the chosen theme before anything is painted, so that no page flashes; without storage the system's stays. */
export const themeScript = `try{document.documentElement.dataset.theme=localStorage.${themeKey}||''}catch{}`;
