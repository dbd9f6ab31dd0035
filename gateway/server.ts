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
import { operationPlugin } from '@courtyard/shared/service/operation-plugin';
import { requestIdPlugin } from '@courtyard/shared/service/request-id-plugin';
import { anonymous } from '@courtyard/shared/viewer';
import { serveConsole } from './console-pages';
import type { GatewayContext } from './context';
import { keepAliasesApart } from './reserved-aliases';
import { SubgraphDataSource } from './subgraph-data-source';

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
  const door = createDoor({ log, isReady: () => Promise.resolve(!isDraining) });
  const apollo = new ApolloServer<GatewayContext>({
    gateway: keepAliasesApart(createGateway(options), options.supergraph),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createErrorFormatter(log),
    logger: log,
    plugins: [
      fastifyApolloDrainPlugin(door),
      requestIdPlugin,
      operationPlugin,
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  door.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: (request) => Promise.resolve({ requestId: request.id, viewer: anonymous }),
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

function createGateway({ supergraph, subgraphUrls, subgraphTimeoutMs, log }: GatewayOptions): ApolloGateway {
  return new ApolloGateway({
    supergraphSdl: supergraph,
    logger: log,
    buildService: ({ name, url = '' }) =>
      new SubgraphDataSource({ name, url: subgraphUrls[name] ?? url, timeoutMs: subgraphTimeoutMs, log }),
  });
}
