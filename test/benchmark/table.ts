import type { Operation } from './operations';

/** What one server used for one operation in each round, in milliseconds per request. */
export interface Use {
  readonly server: readonly number[];
  /** The same of its connections in the database. */
  readonly database: readonly number[];
}

export interface Comparison {
  readonly operation: Operation;
  readonly courtyard: Use;
  readonly postgraphile: Use;
}

/** A line for each operation; the ratio is of the servers alone, and below 1 Courtyard uses less. */
export function tableOf(comparisons: readonly Comparison[]): string {
  const lines = comparisons.map(({ operation, courtyard, postgraphile }) => [
    operation.name,
    spread(courtyard.server),
    spread(postgraphile.server),
    ratioOf(courtyard.server, postgraphile.server).toFixed(2),
    median(courtyard.database).toFixed(2),
    median(postgraphile.database).toFixed(2),
    ratioOf(total(courtyard), total(postgraphile)).toFixed(2),
  ]);
  return [
    'CPU ms per request: median of the rounds (least–most)',
    '',
    ...aligned([
      ['', 'Courtyard', 'PostGraphile', 'ratio', 'its database', 'its database', 'ratio of'],
      ['', 'server', 'server', '', 'Courtyard', 'PostGraphile', 'the sums'],
      ...lines,
    ]),
    '',
    ...comparisons.map(({ operation }) => `${operation.name}: ${operation.about}`),
    '',
    ...comparisons.map(verdictOf),
  ].join('\n');
}

function verdictOf({ operation, courtyard, postgraphile }: Comparison): string {
  const ratio = ratioOf(courtyard.server, postgraphile.server);
  const verdict = ratio > 1 ? 'slower than PostGraphile' : 'no slower than PostGraphile';
  return `${operation.name}: ${verdict} (${ratio.toFixed(2)} of its CPU time per request)`;
}

function total({ server, database }: Use): number[] {
  return server.map((time, round) => time + (database[round] ?? 0));
}

function ratioOf(own: readonly number[], others: readonly number[]): number {
  return median(own) / median(others);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

function spread(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
}

function aligned(lines: ReadonlyArray<readonly string[]>): string[] {
  const widths = lines[0]?.map((_cell, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
