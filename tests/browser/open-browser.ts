import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { openSite } from '../../src/cli/open-site.ts';
import { launchBrowser } from './launch-browser.ts';

/** The built site, served on this machine, and a browser to visit it. */
export interface OpenBrowser {
  browser: Browser;
  /** The site's address, without a last slash. */
  origin: string;
  close: () => Promise<void>;
}

export async function openBrowser(further: string[] = []): Promise<OpenBrowser> {
  const server: Server = createServer(openSite().handle);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser(further);
  return {
    browser,
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}
