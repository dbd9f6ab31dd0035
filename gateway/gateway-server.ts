import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import { createErrorFormatter } from '@courtyard/shared/errors/format-error';
import { createDoor } from '@courtyard/shared/service/door';
import type { Metrics } from '@courtyard/shared/service/metrics';
import { observePlugin } from '@courtyard/shared/service/observed-request';
import { operationPlugin } from '@courtyard/shared/service/operation-plugin';
import { requestIdPlugin } from '@courtyard/shared/service/request-id-plugin';
import { answerStatus } from './answer-status';
import { createCallerReader } from './callers';
import { checkScalars } from './checked-scalars';
import { serveConsole } from './console-pages';
import type { GatewayContext } from './context';
import type { Engine } from './engine/engine';
import { createDocumentLimits } from './engine/limits/limits-plugin';
import { readManifest } from './engine/persisted-documents/manifest';
import { createPersistedDocuments } from './engine/persisted-documents/persisted-documents';
import { standardTracer } from './engine/telemetry/trace';
import type { GatewayOptions, GatewayPolicy } from './gateway-options';
import { prepareGraphDoor } from './graph-door';
import { serveGraphql } from './graphql-route';
import { oneErrorPerMistake } from './one-error-per-mistake';
import { closeDoor, openDoor, sayGoodbye } from './opened-door';
import { putRequestIdIntoRefusals } from './request-id-of-refusals';
import { serveSchema } from './schema-address';
import { traceOperation } from './trace-plugin';
import { traceRequests } from './traced-requests';

export type Policy = GatewayOptions & GatewayPolicy;

export interface ServerParts {
  readonly engine: Engine;
  readonly metrics: Metrics;
  readonly policy: Policy;
}

export interface RunningServer {
  readonly url: string;
  /** Stops taking requests and lets those under way finish. */
  close(): Promise<void>;
}

/** The door, the GraphQL server behind it, and the pages. */
export async function startServer({ engine, metrics, policy }: ServerParts): Promise<RunningServer> {
  const { log, host } = policy;
  let isDraining = false;
  const readiness = () => Promise.resolve(isDraining ? 'it is stopping' : null);
  const door = createDoor({ log, metrics, readiness });
  sayGoodbye(door, () => isDraining);
  const apollo = createApollo(engine, policy, metrics);
  try {
    await serveGraph(door, { engine, apollo, policy });
    await apollo.start();
    if (policy.consoleFolder !== null) await serveConsole(door, policy.consoleFolder);
    await openDoor(door, policy);
  } catch (error) {
    await Promise.allSettled([door.close(), apollo.stop()]);
    throw error;
  }
  const { port } = door.server.address() as AddressInfo;
  log.info({ port }, 'serving');
  return {
    url: `http://${host}:${port}`,
    close: async () => {
      isDraining = true;
      await closeDoor(door);
      await apollo.stop();
    },
  };
}

function createApollo(engine: Engine, policy: Policy, metrics: Metrics): ApolloServer<GatewayContext> {
  const { log, introspection } = policy;
  const limits = createDocumentLimits<GatewayContext>({
    limits: policy.limits,
    mayIntrospect: () => introspection,
  });
  return new ApolloServer<GatewayContext>({
    gateway: checkScalars(engine),
    // Limits say who may introspect, with a code of its own.
    introspection: true,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    formatError: createErrorFormatter(log),
    logger: log,
    parseOptions: limits.parseOptions,
    validationOptions: limits.validationOptions,
    ...(policy.persistedDocuments && { persistedQueries: false }),
    plugins: [
      limits.plugin,
      oneErrorPerMistake,
      requestIdPlugin,
      operationPlugin,
      observePlugin(metrics),
      traceOperation,
      answerStatus,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

interface ServedParts {
  readonly engine: Engine;
  readonly apollo: ApolloServer<GatewayContext>;
  readonly policy: Policy;
}

/** The addresses of the graph, in a scope of their own: what holds for them is nothing for `/metrics`. */
async function serveGraph(door: FastifyInstance, { engine, apollo, policy }: ServedParts): Promise<void> {
  const { persistedDocuments, log, forwardHeaders } = policy;
  const readCaller = await createCallerReader(policy.tokens);
  const documents =
    persistedDocuments &&
    createPersistedDocuments(readManifest(persistedDocuments.file), persistedDocuments.mode);
  const traces = traceRequests(policy.tracer ?? standardTracer());
  putRequestIdIntoRefusals(door);
  await door.register(async (scope) => {
    await prepareGraphDoor(scope, policy);
    serveGraphql(scope, { apollo, readCaller, forwardHeaders, documents, traces, log });
    serveSchema(scope, engine);
  });
}
