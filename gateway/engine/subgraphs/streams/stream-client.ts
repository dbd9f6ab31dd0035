import type { StreamClient, StreamClientOptions } from './event-source';
import { createSseClient } from './sse-client';
import { createWsClient } from './ws-client';

/** Opens the sources of one subgraph, by the protocol that its address says. */
export function createStreamClient(options: StreamClientOptions): StreamClient {
  const { protocol } = new URL(options.url);
  return protocol === 'ws:' || protocol === 'wss:' ? createWsClient(options) : createSseClient(options);
}
