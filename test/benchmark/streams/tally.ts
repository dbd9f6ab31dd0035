/** What one reader has got of one line. */
export interface ReaderTally {
  readonly line: string;
  readonly got: Set<number>;
  doubled: number;
  disordered: number;
  highest: number;
  /** Why its stream ended before it should have. */
  broken: string | null;
}

export interface Tally {
  /** Another reader. */
  add(line: string): ReaderTally;
  note(reader: ReaderTally, beat: { readonly number: number; readonly sentAt: number }): void;
  readonly readers: readonly ReaderTally[];
  readonly latencies: number[];
}

export function createTally(): Tally {
  const readers: ReaderTally[] = [];
  const latencies: number[] = [];
  return {
    readers,
    latencies,
    add: (line) => {
      const reader = { line, got: new Set<number>(), doubled: 0, disordered: 0, highest: 0, broken: null };
      readers.push(reader);
      return reader;
    },
    note: (reader, { number, sentAt }) => {
      latencies.push(Date.now() - sentAt);
      if (reader.got.has(number)) reader.doubled += 1;
      else if (number < reader.highest) reader.disordered += 1;
      reader.got.add(number);
      reader.highest = Math.max(reader.highest, number);
    },
  };
}

/** What became of all beats that were sent. */
export interface Balance {
  readonly sent: number;
  readonly received: number;
  readonly lost: number;
  readonly doubled: number;
  readonly disordered: number;
  readonly broken: readonly string[];
}

/** Counts by number, against the last beat of each line. */
export function balanceOf({ readers }: Tally, last: Readonly<Record<string, number>>): Balance {
  const sum = (count: (reader: ReaderTally) => number) =>
    readers.reduce((all, reader) => all + count(reader), 0);
  const sentTo = ({ line }: ReaderTally) => last[line] ?? 0;
  return {
    sent: sum(sentTo),
    received: sum(({ got }) => got.size),
    lost: sum(
      (reader) => sentTo(reader) - [...reader.got].filter((number) => number <= sentTo(reader)).length,
    ),
    doubled: sum(({ doubled }) => doubled),
    disordered: sum(({ disordered }) => disordered),
    broken: readers.flatMap(({ broken }) => broken ?? []),
  };
}

/** The value below which this share of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
