// A link that leads to its place becomes one that copies its address; without a clipboard it stays a link.
if (navigator.clipboard) {
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.className = 'visually-hidden';
  document.body.append(said);

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
      words.textContent = said.textContent = 'Link copied';
      setTimeout(() => {
        words.textContent = 'Copy link';
        said.textContent = '';
      }, 2500);
    });
  }
}
