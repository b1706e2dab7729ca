// Lighthouse on one page of each kind, as a phone sees it: the median of three runs of every category. Exits 1 below 100.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { openSite } from '../src/cli/open-site.ts';
import { launchBrowser } from '../tests/browser/launch-browser.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const runs = 3;
const kinds = [
  '/',
  '/frameworks/',
  '/frameworks/healthcare-leadership-model/',
  '/choosing-a-framework/',
  '/references/',
  '/references/west-2017-caring-to-change/',
  '/authors/',
  '/authors/west-michael/',
  '/years/2017/',
  '/topics/teamwork/',
  '/organisations/kings-fund/',
  '/lists/doctors-as-leaders/',
  '/search/',
  '/search/?q=west+2017',
  '/compare/',
  '/compare/?with=leads,healthcare-leadership-model',
  '/timeline/',
  '/my-list/',
  '/differences/',
  '/about/',
  '/accessibility/',
  '/privacy/',
];
const chosen = process.argv.slice(2);
const addresses = chosen.length > 0 ? chosen : kinds;

const median = (numbers: number[]): number =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const debuggingPort = 9333;
const server = createServer(openSite().handle);
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as AddressInfo;
const browser = await launchBrowser([`--remote-debugging-port=${debuggingPort}`]);

console.log(['page', ...categories].join('\t'));
let isPerfect = true;
for (const address of addresses) {
  const scores = new Map<string, number[]>(categories.map((name) => [name, []]));
  const failed = new Set<string>();
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(`http://127.0.0.1:${port}${address}`, {
      port: debuggingPort,
      logLevel: 'silent',
      onlyCategories: [...categories],
    });
    for (const name of categories) {
      const category = result?.lhr.categories[name];
      scores.get(name)?.push(Math.round((category?.score ?? 0) * 100));
      for (const { id, weight } of category?.auditRefs ?? []) {
        const score = result?.lhr.audits[id]?.score;
        if (weight > 0 && typeof score === 'number' && score < 0.9) failed.add(id);
      }
    }
  }
  const medians = categories.map((name) => median(scores.get(name) ?? []));
  if (medians.some((score) => score < 100)) isPerfect = false;
  console.log([address, ...medians, [...failed].join(' ')].join('\t'));
}
await browser.close();
server.close();
process.exitCode = isPerfect ? 0 : 1;
