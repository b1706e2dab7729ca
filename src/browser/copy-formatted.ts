/** Puts paragraphs on the clipboard twice: as formatted text for word processors and mail, and as plain text. */
export async function copyFormatted(html: string, text: string): Promise<void> {
  const blob = (type: string, part: string) => new Blob([part], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': blob('text/html', html),
      'text/plain': blob('text/plain', text),
    }),
  ]);
}
