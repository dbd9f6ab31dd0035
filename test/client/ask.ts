import type { Stakeholder, TypedDocumentString } from './generated/graphql';

/** What came back: the data as far as it is known, and who could not be asked for the rest. */
export interface Answer<Data> {
  readonly data: Data;
  /** Their fields are null, which does not mean that there is nothing. */
  readonly away: ReadonlySet<Stakeholder>;
  /** What else went wrong beside the data. */
  readonly refused: readonly GraphError[];
}

export interface GraphError {
  readonly message: string;
  readonly extensions: {
    readonly code: string;
    /** Whether the same request may succeed later. */
    readonly retryable?: boolean;
    /** The stakeholder that could not be asked, as `property-company`. */
    readonly subgraph?: string;
    /** Finds the request in the logs. */
    readonly requestId?: string;
  };
}

/** The operation was refused as a whole: there is nothing to show but why. */
export class Refusal extends Error {
  constructor(readonly errors: readonly GraphError[]) {
    super(errors.map(({ message }) => message).join(' '));
  }
}

/** Sends one generated document; its variables and its answer have the types of the schema. */
export async function ask<Data, Variables>(
  url: string,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const { data, errors = [] } = (await response.json()) as { data?: Data; errors?: readonly GraphError[] };
  if (data === undefined || data === null) throw new Refusal(errors);
  const unasked = errors.filter(isUnasked);
  return {
    data,
    away: new Set(unasked.map(({ extensions }) => stakeholderOf(extensions.subgraph))),
    refused: errors.filter((error) => !isUnasked(error)),
  };
}

/** A stakeholder that is away, silent or beside itself. */
const unaskedCodes = new Set(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'SUBGRAPH_BAD_RESPONSE']);

function isUnasked({ extensions }: GraphError): boolean {
  return unaskedCodes.has(extensions.code);
}

/** `property-company` is PROPERTY_COMPANY in the schema. */
function stakeholderOf(subgraph = ''): Stakeholder {
  return subgraph.toUpperCase().replaceAll('-', '_') as Stakeholder;
}
