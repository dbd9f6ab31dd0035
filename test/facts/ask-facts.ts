import { isDeepStrictEqual } from 'node:util';
import { factCount, type Fact } from './fact';

export interface FactResult {
  readonly number: number;
  readonly file: Fact;
  readonly answered: boolean;
  /** What came back, where it was not what was expected. */
  readonly got: unknown;
}

/** Asks a graph over HTTP, one fact after the other, until all are asked or the signal says stop. */
export async function askFacts(
  url: string,
  facts: readonly Fact[],
  signal?: AbortSignal,
): Promise<FactResult[]> {
  const results: FactResult[] = [];
  for (const file of facts) {
    if (signal?.aborted) break;
    const got = await ask(url, file.operation);
    const answered = isDeepStrictEqual(got, { data: file.data });
    results.push({ number: file.number, file, answered, got: answered ? null : got });
  }
  return results;
}

/** The table and the last line: `facts: N/131`. */
export function reportFacts(results: readonly FactResult[]): string {
  const rows = results.map(({ number, answered, got, file }) =>
    [
      `${String(number).padStart(4)}  ${answered ? 'answered' : 'FAILED  '}  ${file.operation.slice(0, 90)}`,
      ...(answered
        ? []
        : [`      expected ${JSON.stringify({ data: file.data })}`, `      got      ${JSON.stringify(got)}`]),
    ].join('\n'),
  );
  return [...rows, `facts: ${results.filter(({ answered }) => answered).length}/${factCount}`].join('\n');
}

async function ask(url: string, query: string): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: AbortSignal.timeout(10_000),
    });
    return JSON.parse(await response.text()) as unknown;
  } catch (error) {
    return { unreachable: error instanceof Error ? error.message : String(error) };
  }
}
