import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

/** A browser to start, and the environment that it needs. */
export interface FoundBrowser {
  path: string;
  env: Record<string, string>;
}

const installedNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'msedge.exe',
  'chrome.exe',
];
const installedPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** `CHROMIUM_PATH`, else an installed Chrome, Chromium or Edge, else the one inside `@sparticuz/chromium`. */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH: there is no file ${named}`);
    return { path: named, env: {} };
  }
  const installed = findInstalled();
  return installed ? { path: installed, env: {} } : unpackBrowser();
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [
    ...folders.flatMap((folder) => installedNames.map((name) => join(folder, name))),
    ...installedPaths,
  ].find((path) => existsSync(path));
}

/** Unpacks the browser with its libraries and fonts, once for each version of the package. */
async function unpackBrowser(): Promise<FoundBrowser> {
  const packageRoot = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = resolve('node_modules/.cache', `chromium-${version}`);
  if (!existsSync(home)) {
    // Unpacked under another name first, so that an interrupted run leaves nothing half done.
    const unpacking = `${home}.${process.pid}`;
    rmSync(unpacking, { recursive: true, force: true });
    mkdirSync(unpacking, { recursive: true });
    await inflateInto(unpacking, join(packageRoot, 'bin'));
    renameSync(unpacking, home);
  }
  // The package's own list of fonts names folders that are not here, and without any font the browser crashes.
  writeFileSync(
    join(home, 'fonts', 'fonts.conf'),
    fontsConf(join(home, 'fonts'), join(home, 'cache')),
  );
  return {
    path: join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  };
}

/** `inflate` unpacks into the system's folder for temporary files, so that one is set for the while. */
async function inflateInto(folder: string, archives: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(archives, name));
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

const fontsConf = (fonts: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`;
