import { createHash } from 'node:crypto';
import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '@courtyard/shared/service/log';
import { observationOf } from '@courtyard/shared/service/observed-request';
import { allowOnly } from './allowed-methods';
import { negotiate } from './answer-media-type';
import type { ReadCaller } from './callers';
import type { GatewayContext } from './context';
import type { PersistedDocuments } from './engine/persisted-documents/persisted-documents';
import { forwardedHeaders } from './forwarded-headers';
import { graphqlRequestOf } from './graphql-request';
import { withDocument } from './persisted-request';
import { refuseRequest } from './refuse-request';
import type { TracedRequests } from './traced-requests';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly readCaller: ReadCaller;
  readonly forwardHeaders: readonly string[];
  /** Null runs any document. */
  readonly documents: PersistedDocuments | null;
  readonly traces: TracedRequests;
  readonly log: Logger;
}

/** Serves operations at `/graphql`. */
export function serveGraphql(door: FastifyInstance, options: GraphqlRouteOptions): void {
  door.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    ...options.traces.hooks,
    handler: (request, reply) => answer(request, reply, options),
  });
  allowOnly(door, '/graphql', ['GET', 'POST']);
}

async function answer(request: FastifyRequest, reply: FastifyReply, options: GraphqlRouteOptions) {
  // Before it runs: what nobody can read had better not be done.
  if (negotiate(request.headers.accept) === null) {
    return refuseRequest(request, reply, { status: 406, why: notAcceptable });
  }
  const chosen = chooseDocument(graphqlRequestOf(request), request, options);
  const { status, headers, body } = await options.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: chosen.request,
    context: async () => {
      if (chosen.refusal !== null) throw chosen.refusal;
      return createContext(request, reply, options);
    },
  });
  // What one caller may see is not for the next.
  void reply.header('cache-control', 'no-store').headers(Object.fromEntries(headers));
  if (status === 401) void reply.header('www-authenticate', 'Bearer error="invalid_token"');
  void reply.code(status ?? 200);
  if (body.kind === 'complete') return body.string;
  throw new Error('An answer in parts is not sent here.');
}

interface Chosen {
  readonly request: HTTPGraphQLRequest;
  /** Why the document may not run; told by the server, after it has refused what other sites sent. */
  readonly refusal: Error | null;
}

function chooseDocument(
  request: HTTPGraphQLRequest,
  { id }: FastifyRequest,
  { documents, log }: GraphqlRouteOptions,
): Chosen {
  if (documents === null) return { request, refusal: null };
  try {
    const { request: chosen, found } = withDocument(request, documents);
    if (found?.isRegistered === false) {
      const sha256 = createHash('sha256').update(found.query).digest('hex');
      log.info({ requestId: id, sha256 }, 'a document is not registered');
    }
    return { request: chosen, refusal: null };
  } catch (error) {
    return { request, refusal: error as Error };
  }
}

async function createContext(
  request: FastifyRequest,
  reply: FastifyReply,
  { readCaller, forwardHeaders, traces }: GraphqlRouteOptions,
): Promise<GatewayContext> {
  return {
    requestId: request.id,
    observed: observationOf(request),
    caller: await readCaller(request.headers.authorization),
    headers: forwardedHeaders(request.headers, { requestId: request.id, allowed: forwardHeaders }),
    showsCost: request.headers['x-courtyard-cost'] === '1',
    signal: hangUpOf(reply),
    trace: traces.of(request),
  };
}

function hangUpOf({ raw }: FastifyReply): AbortSignal {
  const hangUp = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) hangUp.abort();
  });
  return hangUp.signal;
}

const notAcceptable = {
  zh: 'accept 中没有 application/json 或 application/graphql-response+json',
  en: 'accept names neither application/json nor application/graphql-response+json',
};
