import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openSite } from '../../src/cli/open-site.ts';
import { launchBrowser } from './launch-browser.ts';

/** The built site, served on this machine, and a browser to visit it. */
export interface OpenBrowser {
  browser: Browser;
  /** The site's address, without a last slash. */
  origin: string;
  close: () => Promise<void>;
}

/** Every page of a browser reports what its content security policy refused; closing it fails when there was anything. */
function watchPolicy(browser: Browser): () => void {
  const refused: string[] = [];
  const watch = (page: Page) =>
    page.on('console', (message) => {
      const text = message.text();
      if (/Content Security Policy|Trusted ?Type/i.test(text))
        refused.push(`${page.url()}: ${text}`);
    });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.on('page', watch);
    return context;
  };
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (options) => {
    const page = await newPage(options);
    watch(page);
    page.context().on('page', watch);
    return page;
  };
  return () => expect(refused).toEqual([]);
}

export async function openBrowser(further: string[] = []): Promise<OpenBrowser> {
  // `SITE_URL` names a server that has the built site already, such as nginx.
  const given = process.env['SITE_URL'];
  if (given !== undefined) {
    const browser = await launchBrowser(further);
    const checkPolicy = watchPolicy(browser);
    return {
      browser,
      origin: given.replace(/\/$/, ''),
      close: async () => {
        await browser.close();
        checkPolicy();
      },
    };
  }
  const { handle, base } = openSite();
  const server: Server = createServer(handle);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser(further);
  const checkPolicy = watchPolicy(browser);
  return {
    browser,
    origin: `http://127.0.0.1:${port}${base.replace(/\/$/, '')}`,
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
      checkPolicy();
    },
  };
}
