import { say } from '../browser/say.ts';

const shown = 2500;

/** Links that lead to their place become ones that copy their address; without a clipboard they stay links. */
export function addCopyLinks(): void {
  if (!navigator.clipboard) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.copy-link')) {
    const words = link.querySelector('.words');
    if (!words) continue;
    words.textContent = 'Copy link';
    link.addEventListener('click', async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      try {
        await navigator.clipboard.writeText(link.href);
      } catch {
        location.href = link.href;
        return;
      }
      words.textContent = 'Link copied';
      say('Link copied');
      setTimeout(() => {
        words.textContent = 'Copy link';
        say('');
      }, shown);
    });
  }
}
