/** One operation as a front-end team or an analyst sends it, with its whole answer and what it costs. */
export interface Operation {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The whole `data`; no errors come with it. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What it takes once the gateway knows it. Another number of rows changes neither. */
  readonly cost: Cost;
}

export interface Cost {
  /** Requests from the gateway to subgraphs. */
  readonly requests: number;
  /** SQL statements in all databases together. */
  readonly statements: number;
}

/** Names the shape of a file with an operation. */
export function operation(described: Operation): Operation {
  return described;
}
