import { Counter, Gauge, type Registry } from 'prom-client';

/** By which way answers go to a caller. */
export type Transport = 'sse' | 'websocket';

/** Labels come from lists of ours only: transports, and the codes of the catalogue beside three words. */
export interface StreamMetrics {
  readonly open: Gauge<'transport'>;
  readonly events: Counter<'transport'>;
  readonly ended: Counter<'transport' | 'reason'>;
  readonly sockets: Gauge;
}

export function createStreamMetrics(registry: Registry): StreamMetrics {
  const registers = [registry];
  return {
    open: new Gauge({
      name: 'courtyard_streams_open',
      help: 'Subscriptions that are open now.',
      labelNames: ['transport'],
      registers,
    }),
    events: new Counter({
      name: 'courtyard_stream_events_total',
      help: 'Answers that subscriptions have given.',
      labelNames: ['transport'],
      registers,
    }),
    ended: new Counter({
      name: 'courtyard_streams_ended_total',
      help: 'Subscriptions that have ended: completed by the source, closed or stalled by the reader, or the code of an error.',
      labelNames: ['transport', 'reason'],
      registers,
    }),
    sockets: new Gauge({
      name: 'courtyard_websockets_open',
      help: 'WebSocket connections that are open now.',
      registers,
    }),
  };
}
