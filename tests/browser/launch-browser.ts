import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** Starts a browser that asks nothing outside this machine by itself; `further` are arguments of its command. */
export async function launchBrowser(further: string[] = []): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...further,
    ],
  });
}
