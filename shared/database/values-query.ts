import { Query, type QueryConfig } from 'pg';

/** Makes a value of the text by which PostgreSQL tells it. */
export type Parse = (text: string) => unknown;

/** What PostgreSQL says of a row: of its columns, then of their values. */
interface RowDescription {
  readonly fields: ReadonlyArray<{ readonly dataTypeID: number }>;
}

interface DataRow {
  readonly fields: unknown[];
}

/**
 * Reads rows as lists of values, and nothing else: the package's own way makes a result, an event and a list more of
 * each row. A class because the package calls its methods.
 */
export class ValuesQuery extends Query {
  readonly #parserOf: (type: number) => Parse;
  readonly #rows: unknown[][] = [];
  #parsers: readonly Parse[] = [];
  #failure: Error | null = null;

  constructor(
    config: QueryConfig,
    parserOf: (type: number) => Parse,
    done: (failure: Error | null, rows: readonly unknown[][]) => void,
  ) {
    super(config, (failure: Error | null) => done(failure ?? this.#failure, this.#rows));
    this.#parserOf = parserOf;
  }

  handleRowDescription({ fields }: RowDescription): void {
    this.#parsers = fields.map(({ dataTypeID }) => this.#parserOf(dataTypeID));
  }

  handleDataRow({ fields }: DataRow): void {
    if (this.#failure !== null) return;
    try {
      this.#parsers.forEach((parse, index) => {
        const text = fields[index];
        if (text !== null) fields[index] = parse(text as string);
      });
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    }
    this.#rows.push(fields);
  }
}
