for (const button of document.querySelectorAll<HTMLElement>('.print')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

export {};
