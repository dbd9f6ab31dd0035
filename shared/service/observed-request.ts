import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import { catalogue } from '../errors/catalogue';
import type { Metrics } from './metrics';

/** What log and metrics learn of a request from GraphQL: never its text, its variables or its answer. */
export interface ObservedRequest {
  operation?: { readonly type: string; readonly name: string | null };
  errorCodes?: readonly string[];
  /** Answered by a stream, which lasts as long as its reader likes and has a line of its own where it ends. */
  isStream?: boolean;
}

const note = Symbol('observed');

/** The one note on a request, made when it is first asked for. On the request itself: a weak map of all slows every collection. */
export function observationOf(request: object): ObservedRequest {
  const noted: { [note]?: ObservedRequest } = request;
  return (noted[note] ??= {});
}

/** Notes which operation a request runs. */
export function noteOperation(
  observed: ObservedRequest,
  { operation, name }: Pick<OperationDefinitionNode, 'operation' | 'name'>,
): void {
  observed.operation = { type: operation, name: name ? nameToLog(name.value) : null };
}

/** Notes the codes of the errors that a request is answered with, and counts them. */
export function noteErrors(
  observed: ObservedRequest | undefined,
  errors: readonly GraphQLFormattedError[],
  { graphqlErrors }: Metrics,
): void {
  const codes = errors.map(({ extensions }) => listedCode(extensions?.code));
  for (const code of codes) graphqlErrors.inc({ code });
  if (observed && codes.length > 0) observed.errorCodes = [...new Set(codes)];
}

/** A label has to come from a list of ours, whatever a subgraph answers. */
function listedCode(code: unknown): string {
  return typeof code === 'string' && Object.hasOwn(catalogue, code) ? code : 'OTHER';
}

/** The caller wrote it: what could be the number of a telephone or of a person is not kept. */
export function nameToLog(name: string): string {
  return name.replace(/\d{5,}/g, '…').slice(0, 60);
}
