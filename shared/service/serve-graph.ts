import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import type { ServedTenants } from '../database/row-rule';
import { createErrorFormatter } from '../errors/format-error';
import { anonymous } from '../viewer';
import type { Logger } from './log';
import type { Metrics } from './metrics';
import { observationOf, observePlugin, type ObservedContext } from './observed-request';
import { operationPlugin } from './operation-plugin';
import { requestIdPlugin, type RequestIdContext } from './request-id-plugin';
import type { ServiceDefinition } from './service-definition';

export interface GraphSurroundings {
  readonly dataSource: DataSource;
  readonly tenants: ServedTenants;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Serves a service's part of the graph at `/graphql`, with a fresh context for each request. */
export async function serveGraph(
  door: FastifyInstance,
  { schema, createContext }: ServiceDefinition,
  { dataSource, tenants, log, metrics }: GraphSurroundings,
): Promise<ApolloServer<RequestIdContext & ObservedContext>> {
  const apollo = new ApolloServer<RequestIdContext & ObservedContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createErrorFormatter(log),
    logger: log,
    plugins: [
      fastifyApolloDrainPlugin(door),
      requestIdPlugin,
      operationPlugin,
      observePlugin(metrics),
      ApolloServerPluginInlineTraceDisabled(),
      // No field says how long it may be kept; looking for it costs on every request.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await apollo.start();
  door.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: (request) =>
        Promise.resolve({
          ...createContext({ dataSource, viewer: anonymous, tenants }),
          requestId: request.id,
          observed: observationOf(request),
        }),
    }),
  });
  return apollo;
}
