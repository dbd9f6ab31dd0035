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
import { createAnswerer } from './answer-operation';
import { chooseStatus } from './answer-status';
import { createCallerReader } from './callers';
import { checkScalars } from './checked-scalars';
import { serveConsole } from './console-pages';
import type { GatewayContext } from './context';
import type { Engine } from './engine/engine';
import { createDocumentLimits } from './engine/limits/limits-plugin';
import { answerDirectly } from './engine/request-steps/answer-directly';
import { asPlugin } from './engine/request-steps/as-plugin';
import { readManifest } from './engine/persisted-documents/manifest';
import {
  createPersistedDocuments,
  type PersistedDocuments,
} from './engine/persisted-documents/persisted-documents';
import { beginTrace, standardTracer } from './engine/telemetry/trace';
import type { Sharing } from './engine/sharing/sharing';
import type { GatewayOptions, GatewayPolicy } from './gateway-options';
import { prepareGraphDoor } from './graph-door';
import { serveGraphql } from './graphql-route';
import { refuseUnknownOperations } from './known-operation';
import { observeOperations } from './observed-operation';
import { oneErrorPerMistake } from './one-error-per-mistake';
import { closeDoor, openDoor, sayGoodbye } from './opened-door';
import { nameRequestInErrors } from './request-id-of-errors';
import { putRequestIdIntoRefusals } from './request-id-of-refusals';
import { serveSchema } from './schema-address';
import { createServedStreams, type ServedStreams } from './streams/served-streams';
import { seatSubscriptions } from './streams/seated-subscriptions';
import { standardTimes, type StreamTimes } from './streams/stream-times';
import { traceDocuments } from './traced-documents';
import { traceRequests } from './traced-requests';

export type Policy = GatewayOptions & GatewayPolicy;

export interface ServerParts {
  readonly engine: Engine<GatewayContext>;
  /** Null where each query is answered by itself. */
  readonly sharing: Sharing | null;
  readonly metrics: Metrics;
  readonly policy: Policy;
  readonly streamTimes?: StreamTimes;
}

export interface RunningServer {
  readonly url: string;
  /** Stops taking requests and lets those under way finish. */
  close(): Promise<void>;
}

/** The door, the GraphQL server behind it, and the pages. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { metrics, policy } = parts;
  const { log, host } = policy;
  let isDraining = false;
  const readiness = () => Promise.resolve(isDraining ? 'it is stopping' : null);
  const door = createDoor({ log, metrics, readiness });
  sayGoodbye(door, () => isDraining);
  const apollo = createApollo(parts);
  const start = async () => {
    const streams = await serveGraph(door, { ...parts, apollo });
    // The pages load while the planner reads the supergraph.
    const pages = policy.consoleFolder === null ? null : serveConsole(door, policy.consoleFolder);
    await Promise.all([apollo.start(), pages]);
    await openDoor(door, policy);
    return streams;
  };
  const streams = await start().catch(async (error: unknown) => {
    await Promise.allSettled([door.close(), apollo.stop()]);
    throw error;
  });
  const { port } = door.server.address() as AddressInfo;
  log.info({ port }, 'serving');
  return {
    url: `http://${host}:${port}`,
    close: async () => {
      isDraining = true;
      // The door waits for all that is open, and nobody ends a subscription but us.
      await Promise.all([streams.close(), closeDoor(door)]);
      await apollo.stop();
    },
  };
}

function createApollo({ engine, sharing, policy, metrics }: ServerParts): ApolloServer<GatewayContext> {
  const { log, introspection } = policy;
  const limits = createDocumentLimits<GatewayContext>({
    limits: policy.limits,
    mayIntrospect: () => introspection,
  });
  const checked = checkScalars(engine);
  const { gateway, respond } =
    engine.answer === null ? { gateway: checked } : answerDirectly(checked, engine.answer);
  return new ApolloServer<GatewayContext>({
    gateway,
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
    stringifyResult: (answer) => sharing?.textOf(answer) ?? JSON.stringify(answer),
    ...(policy.persistedDocuments && { persistedQueries: false }),
    plugins: [
      asPlugin<GatewayContext>(
        [
          limits.step,
          oneErrorPerMistake,
          nameRequestInErrors,
          refuseUnknownOperations,
          observeOperations(metrics),
          traceDocuments,
          chooseStatus,
          seatSubscriptions,
        ],
        respond,
      ),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

interface ServedParts extends ServerParts {
  readonly apollo: ApolloServer<GatewayContext>;
}

/** The addresses of the graph, in a scope of their own: what holds for them is nothing for `/metrics`. */
async function serveGraph(
  door: FastifyInstance,
  { engine, sharing, apollo, metrics, policy, streamTimes = standardTimes }: ServedParts,
): Promise<ServedStreams> {
  const readCaller = await createCallerReader(policy.tokens);
  const documents = readDocuments(policy);
  const tracer = policy.tracer ?? standardTracer();
  const streams = createServedStreams({ policy, metrics, times: streamTimes });
  const answerOperation = createAnswerer({ ...policy, apollo, readCaller, documents });
  putRequestIdIntoRefusals(door);
  await door.register(async (scope) => {
    await prepareGraphDoor(scope, policy);
    serveGraphql(scope, {
      ...streams,
      answerOperation,
      bytesOf: (text) => sharing?.bytesOf(text),
      traces: traceRequests(tracer),
      metrics,
      log: policy.log,
    });
    serveSchema(scope, engine);
  });
  return streams.serveSockets(door, {
    answerOperation,
    readCaller,
    beginTrace: (headers) => beginTrace(tracer, 'request', headers),
  });
}

function readDocuments({ persistedDocuments: named }: Policy): PersistedDocuments | null {
  return named && createPersistedDocuments(readManifest(named.file), named.mode);
}
