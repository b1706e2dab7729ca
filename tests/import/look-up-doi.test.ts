import { afterAll, beforeAll, expect, test } from 'vitest';
import '../only-loopback.ts';
import { breaksOff, hangs, moves, openServer, sends } from '../odd-server.ts';
import { lookUpDoi } from '../../src/import/look-up-doi.ts';

const type = 'application/vnd.citationstyles.csl+json';
const record = (doi: string) =>
  JSON.stringify({ type: 'journal-article', title: 'On lamps', DOI: doi });
let server: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  server = await openServer({
    '/10.1234/fine': sends(record('10.1234/FINE'), type),
    '/10.1234/moved': moves('/10.1234/moved-on', 302),
    '/10.1234/moved-on': sends(record('10.1234/moved'), type),
    '/10.1234/hangs': hangs,
    '/10.1234/loops': moves('/10.1234/loops'),
    '/10.1234/broken': breaksOff,
    '/10.1234/error': sends('no', 'text/plain', 500),
    '/10.1234/throttled': sends('later', 'text/plain', 429),
    '/10.1234/page': sends('<html>Landing page</html>'),
    '/10.1234/garbage': sends('{"type":', type),
    '/10.1234/other': sends(record('10.1234/something-else'), type),
    '/10.1234/huge': sends(`{"title":"${'x'.repeat(3_000_000)}"}`, type),
    '/10.1234/a<b>?c#d': sends(record('10.1234/a<b>?c#d'), type),
  });
});
afterAll(() => server.close());

const ask = async (doi: string, resolver = `${server.address}/`) => {
  const answer = await lookUpDoi(doi, { resolver, agent: 'reading-room-test', patience: 300 });
  return 'found' in answer ? `${answer.found}; ${answer.remedy}` : String(answer.record.item.title);
};

const byHand = 'add the work without --doi, and fill in what you know';
test.each([
  ['10.1234/fine', 'On lamps'],
  ['https://doi.org/10.1234/fine', 'On lamps'],
  ['10.1234/moved', 'On lamps'],
  ['10.1234/a<b>?c#d', 'On lamps'],
  ['10.1234/nothing', '10.1234/nothing is not registered; compare it with the source'],
  ['lamps', '"lamps" is not a DOI; write it as 10.1136/bmj.123'],
  ['10.1234/hangs', `no answer within 0.3 seconds; try again later, or ${byHand}`],
  ['10.1234/error', `the DOI system answered 500; try again later, or ${byHand}`],
  ['10.1234/throttled', 'the DOI system asks for patience; try again in some minutes'],
  ['10.1234/page', `no record came for 10.1234/page, but something else; ${byHand}`],
  ['10.1234/garbage', `no record came for 10.1234/garbage, but something else; ${byHand}`],
  [
    '10.1234/other',
    'asked for 10.1234/other, the DOI system answered with 10.1234/something-else; compare it with the source',
  ],
  ['10.1234/huge', `the look-up failed (more than a record came); try again later, or ${byHand}`],
  [
    '10.1234/loops',
    expect.stringMatching(/^the look-up failed \(redirect count exceeded\); try again later/),
  ],
  ['10.1234/broken', expect.stringMatching(/^the look-up failed \(\w+\); try again later/)],
] as [string, string][])('%s', async (doi, expected) => {
  expect(await ask(doi)).toEqual(expected);
});

test('a network that is not there', async () => {
  const gone = await openServer({});
  gone.close();
  expect(await ask('10.1234/fine', `${gone.address}/`)).toBe(
    `the network, or the DOI system, cannot be reached (ECONNREFUSED); try again later, or ${byHand}`,
  );
});

test('it asks for CSL-JSON, and says who asks', async () => {
  await ask('10.1234/fine');
  expect(server.asked.at(-1)).toMatchObject({ accept: type, agent: 'reading-room-test' });
});
