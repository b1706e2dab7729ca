const atOnce = 6;

/**
 * Texts at addresses in their order, a few at a time; `told` hears how many are there. Throws when one cannot be had: an
 * export with a gap would be taken for whole.
 */
export async function fetchTexts(
  addresses: readonly string[],
  told: (done: number) => void = () => undefined,
): Promise<string[]> {
  const texts: string[] = [];
  for (let place = 0; place < addresses.length; place += atOnce) {
    const batch = addresses.slice(place, place + atOnce).map(async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.text();
    });
    texts.push(...(await Promise.all(batch)));
    told(texts.length);
  }
  return texts;
}
