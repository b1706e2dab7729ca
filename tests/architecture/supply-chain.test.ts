import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Licences that allow what is done here: building with a package, and shipping what some of them add to pages. */
const allowed = new Set(
  'MIT ISC BSD-2-Clause BSD-3-Clause 0BSD Apache-2.0 MIT-0 CC0-1.0 CC-BY-4.0 CC-BY-3.0 Unlicense BlueOak-1.0.0 Python-2.0 OFL-1.1 MPL-2.0 CC-BY-SA-3.0 WTFPL Zlib'.split(
    ' ',
  ),
);
/** Packages of other licences, each with why it may be used: nothing of them is shipped. */
const excepted: Record<string, string> = {
  citeproc: 'CPAL or AGPL: formats citations while building',
  i: 'MIT, which its manifest says in an old way',
  'parse-cache-control': 'BSD, which its manifest says in an old way',
};
/** libvips, as sharp ships it, draws pictures while building; LGPL allows that, and nothing of it is shipped. */
const isLibvips = (name: string): boolean => name.startsWith('@img/sharp-');

test('the lock file has every package by its hash', () => {
  expect(packages.length).toBeGreaterThan(400);
  const wrong = packages.filter(
    ([, { integrity, link }]) => link || !/^sha512-/.test(integrity ?? ''),
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test('every direct dependency is named at an exact version', () => {
  expect(
    Object.entries(manifest.devDependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    ),
  ).toEqual([]);
});

test('every direct dependency has its reason in CONTRIBUTING', () => {
  const told = readFileSync('CONTRIBUTING.md', 'utf8').split('### Dependencies')[1] ?? '';
  const names = Object.keys(manifest.devDependencies).filter(
    (name) => !/^(?:@types\/|prettier-plugin|eslint-plugin|typescript-eslint)/.test(name),
  );
  const isTold = (name: string) =>
    told.includes(`\`${name}\``) || told.includes(`\`…/${name.split('/')[1]}\``);
  expect(names.filter((name) => !isTold(name))).toEqual([]);
});

test('every package has a licence that allows its use', () => {
  const parts = (licence: string) => licence.replaceAll(/[()]/g, '').split(/ OR /);
  const isAllowed = (licence: string) =>
    parts(licence).some((choice) => choice.split(' AND ').every((part) => allowed.has(part)));
  const wrong = packages
    .filter(
      ([path, { license = 'none' }]) =>
        !isAllowed(license) && !(nameOf(path) in excepted) && !isLibvips(nameOf(path)),
    )
    .map(([path, { license }]) => `${nameOf(path)}: ${license ?? 'no licence'}`);
  expect(wrong).toEqual([]);
});

test('no package may run a script at its installation but those named', () => {
  const run = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path));
  expect([...new Set(run)].filter((name) => !manifest.allowScripts[name])).toEqual([]);
});
