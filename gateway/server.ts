import './telemetry-off';
import type { AddressInfo } from 'node:net';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { createErrorFormatter } from '@courtyard/shared/errors/format-error';
import { createDoor } from '@courtyard/shared/service/door';
import type { Logger } from '@courtyard/shared/service/log';
import { createMetrics, type Metrics } from '@courtyard/shared/service/metrics';
import { observationOf, observePlugin } from '@courtyard/shared/service/observed-request';
import { operationPlugin } from '@courtyard/shared/service/operation-plugin';
import { requestIdPlugin } from '@courtyard/shared/service/request-id-plugin';
import { anonymous } from '@courtyard/shared/viewer';
import { serveConsole } from './console-pages';
import { checkScalars } from './checked-scalars';
import type { GatewayContext } from './context';
import { oneErrorPerMistake } from './one-error-per-mistake';
import { putRequestIdIntoRefusals } from './request-id-of-refusals';
import { keepAliasesApart } from './reserved-aliases';
import { serveSchema } from './schema-address';
import { SubgraphDataSource } from './subgraph-data-source';
import { measureSubgraphs } from './subgraph-metrics';

export interface GatewayOptions {
  readonly supergraph: string;
  readonly host: string;
  readonly port: number;
  readonly subgraphTimeoutMs: number;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Where the built pages lie; null serves the graph alone. */
  readonly consoleFolder: string | null;
  readonly log: Logger;
}

export interface RunningGateway {
  readonly url: string;
  /** Stops taking requests and lets those under way finish. */
  readonly close: () => Promise<void>;
}

/** Serves one graph over the subgraphs of a supergraph. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { log } = options;
  let isDraining = false;
  const metrics = createMetrics();
  const readiness = () => Promise.resolve(isDraining ? 'it is stopping' : null);
  const door = createDoor({ log, metrics, readiness });
  const gateway = keepAliasesApart(checkScalars(createGateway(options, metrics)), options.supergraph);
  serveSchema(door, gateway);
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createErrorFormatter(log),
    logger: log,
    plugins: [
      fastifyApolloDrainPlugin(door),
      oneErrorPerMistake,
      requestIdPlugin,
      operationPlugin,
      observePlugin(metrics),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  putRequestIdIntoRefusals(door);
  door.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: (request) =>
        Promise.resolve({ requestId: request.id, observed: observationOf(request), viewer: anonymous }),
    }),
  });
  if (options.consoleFolder !== null) await serveConsole(door, options.consoleFolder);
  await door.listen({ host: options.host, port: options.port });

  const { port } = door.server.address() as AddressInfo;
  log.info({ port }, 'serving');
  return {
    url: `http://${options.host}:${port}`,
    close: async () => {
      isDraining = true;
      await apollo.stop();
      await door.close();
    },
  };
}

function createGateway(
  { supergraph, subgraphUrls, subgraphTimeoutMs, log }: GatewayOptions,
  metrics: Metrics,
): ApolloGateway {
  const duration = measureSubgraphs(metrics.registry);
  return new ApolloGateway({
    supergraphSdl: supergraph,
    logger: log,
    buildService: ({ name, url = '' }) =>
      new SubgraphDataSource({
        name,
        url: subgraphUrls[name] ?? url,
        timeoutMs: subgraphTimeoutMs,
        log,
        duration,
      }),
  });
}
