/** What is wrong with a supergraph, for programs. */
export type RefusalReason =
  | 'NOT_GRAPHQL'
  | 'NOT_A_SUPERGRAPH'
  | 'UNSUPPORTED_FEATURE'
  | 'UNENFORCED_FEATURE'
  | 'NO_SUBGRAPH'
  | 'NO_SUBGRAPH_URL'
  | 'EMPTY_QUERY'
  | 'INVALID_SCHEMA';

/** A supergraph that cannot be served; the message is a sentence for whoever runs the gateway. */
export class SupergraphRefused extends Error {
  override readonly name = 'SupergraphRefused';

  constructor(
    readonly reason: RefusalReason,
    message: string,
  ) {
    super(message);
  }
}
