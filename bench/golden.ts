import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Engine } from '../src/search/client/engine.ts';
import { parseState } from '../src/search/client/state.ts';

/** A query of the golden set, and the entry that it should find. */
export interface GoldenQuery {
  kind: string;
  query: string;
  /** The entry's address. */
  expected: string;
}

export function readGoldenQueries(): GoldenQuery[] {
  const kinds = parse(readFileSync('bench/golden-queries.yaml', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  return Object.entries(kinds).flatMap(([kind, queries]) =>
    Object.entries(queries).map(([query, path]) => ({ kind, query, expected: `/${path}/` })),
  );
}

/** The place at which an engine finds what a query should; 0 where it is not among the first page of results. */
export async function findPlace(engine: Engine, { query, expected }: GoldenQuery): Promise<number> {
  const { results } = await engine.ask(parseState(new URLSearchParams({ q: query })));
  return results.findIndex(({ url }) => url === expected) + 1;
}
