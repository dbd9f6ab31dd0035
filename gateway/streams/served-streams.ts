import type { FastifyInstance } from 'fastify';
import type { Logger } from '@courtyard/shared/service/log';
import type { Metrics } from '@courtyard/shared/service/metrics';
import { createOpenStreams, type OpenStreams } from './open-streams';
import { serveSockets, type SocketDoorOptions } from './socket-door';
import { createStreamMetrics } from './stream-metrics';
import type { StreamTimes } from './stream-times';

/** What a gateway is told about streams. */
export interface StreamPolicy {
  readonly maxStreams: number;
  readonly maxStreamsPerCaller: number;
  readonly corsOrigins: readonly string[];
  readonly forwardHeaders: readonly string[];
  readonly log: Logger;
}

export interface StreamParts {
  readonly policy: StreamPolicy;
  readonly metrics: Metrics;
  readonly times: StreamTimes;
}

export interface ServedStreams {
  /** Ends the subscriptions with SHUTTING_DOWN, and closes the WebSockets once what is under way is answered. */
  close(): Promise<void>;
}

/** All subscriptions of a gateway, and the way by WebSocket. That by events is a part of the address `/graphql`. */
export interface StreamWays {
  readonly streams: OpenStreams;
  readonly streamTimes: StreamTimes;
  serveSockets(
    door: FastifyInstance,
    asking: Pick<SocketDoorOptions, 'answerOperation' | 'readCaller' | 'beginTrace'>,
  ): ServedStreams;
}

export function createServedStreams({ policy, metrics, times }: StreamParts): StreamWays {
  const { log, corsOrigins, forwardHeaders } = policy;
  const limits = { most: policy.maxStreams, mostPerCaller: policy.maxStreamsPerCaller };
  const streamMetrics = createStreamMetrics(metrics.registry);
  const streams = createOpenStreams({ limits, log, metrics, streamMetrics });
  return {
    streams,
    streamTimes: times,
    serveSockets: (door, asking) => {
      const own = { limits, log, corsOrigins, forwardHeaders, streams, times, metrics: streamMetrics };
      const sockets = serveSockets(door, { ...asking, ...own });
      return {
        close: () => {
          streams.close();
          return sockets.close();
        },
      };
    },
  };
}
