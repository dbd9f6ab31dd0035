import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { DataSource } from 'typeorm';
import type { ServedTenants } from '../database/row-rule';
import { createErrorFormatter } from '../errors/format-error';
import { anonymous } from '../viewer';
import { chooseOperation, readVariables } from './graph/choose-operation';
import { refuseCrossSite } from './graph/cross-site';
import { createDocumentReader } from './graph/documents';
import { answerType, plainAnswerType } from './graph/media-type';
import { createDocumentFinder } from './graph/persisted-documents';
import { readGraphRequest } from './graph/read-request';
import { badRequest, RequestRefused } from './graph/request-refused';
import { writeAnswer, writeErrors } from './graph/write-answer';
import type { Logger } from './log';
import type { Metrics } from './metrics';
import { noteErrors, noteOperation, observationOf } from './observed-request';
import type { ServiceDefinition } from './service-definition';

export interface GraphSurroundings {
  readonly dataSource: DataSource;
  readonly tenants: ServedTenants;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Serves a service's part of the graph at `/graphql`, with a fresh context for each request. */
export function serveGraph(
  door: FastifyInstance,
  definition: ServiceDefinition,
  { dataSource, tenants, log, metrics }: GraphSurroundings,
): void {
  const formatError = createErrorFormatter(log);
  const answer = createAnswering(definition, () =>
    definition.createContext({ dataSource, viewer: anonymous, tenants }),
  );
  const shown = (request: FastifyRequest, errors: readonly GraphQLError[] | undefined) => {
    if (errors === undefined) return undefined;
    const written = writeErrors(errors, formatError, request.id);
    noteErrors(observationOf(request), written, metrics);
    return written;
  };
  door.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: async (request, reply) => {
      try {
        const { data, errors } = await answer(request, reply);
        return writeAnswer(data, shown(request, errors));
      } catch (error) {
        if (!(error instanceof RequestRefused)) throw error;
        void reply.status(error.status).headers(error.headers);
        if (!reply.hasHeader('content-type')) void reply.type(plainAnswerType);
        return writeAnswer(undefined, shown(request, error.errors));
      }
    },
  });
}

/** The way of a request to its answer, step by step; each throws `RequestRefused` where it ends there. */
function createAnswering({ schema }: ServiceDefinition, createContext: () => object) {
  const findDocument = createDocumentFinder();
  const readDocument = createDocumentReader(schema);
  return (request: FastifyRequest, reply: FastifyReply) => {
    refuseCrossSite(request.headers);
    const asked = readGraphRequest(request);
    void reply.type(acceptedType(request));
    const { text, keep } = findDocument(asked);
    const operation = chooseOperation(schema, readDocument(text), asked);
    noteOperation(observationOf(request), operation.definition);
    keep?.();
    const variables = readVariables(schema, operation, asked.variables);
    return operation.run({ contextValue: createContext(), rawVariables: asked.variables, variables });
  };
}

function acceptedType({ headers: { accept } }: FastifyRequest): string {
  const type = answerType(accept);
  if (type !== null) return type;
  throw badRequest(
    "An 'accept' header was provided for this request which does not accept what is answered",
    406,
  );
}
