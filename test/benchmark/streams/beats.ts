/** What the benchmark's subgraph tells: one line gives one beat after the other, numbered from 1. */
export const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { beat(id: ID!): Beat }
  type Subscription { beat(line: ID!): Beat }
  type Beat @key(fields: "id") { id: ID!  line: ID!  number: Int!  sentAt: Float! }
`;

/** The event tells the key, and the gateway asks for the rest as for a query. */
export const document = 'subscription Beat($line: ID!) { beat(line: $line) { number sentAt } }';

export interface Beat {
  readonly line: string;
  readonly number: number;
  /** Milliseconds of the calendar; all processes run on one machine. */
  readonly sentAt: number;
}

/** A beat is known by all that there is to know of it, so that no process has to remember any. */
export function idOf({ line, number, sentAt }: Beat): string {
  return [line, number, sentAt].join(':');
}

export function beatOf(id: string): Beat {
  const [line = '', number, sentAt] = id.split(':');
  return { line, number: Number(number), sentAt: Number(sentAt) };
}

/** What the process of the subgraph is told. */
export type SourceCommand =
  | { readonly kind: 'begin'; readonly lines: readonly string[]; readonly everyMs: number }
  | { readonly kind: 'end' };

/** After `end`: the number of the last beat of each line, and how many subscriptions it has had at once. */
export interface SourceReport {
  readonly last: Readonly<Record<string, number>>;
  readonly subscriptions: number;
}
