import { Gauge, type Registry } from 'prom-client';
import type { Changes } from './changes';

/** Tells how many subscriptions are open. */
export function measureStreams(registry: Registry, changes: Changes): void {
  new Gauge({
    name: 'courtyard_streams_open',
    help: 'Subscriptions that are open.',
    registers: [registry],
    collect() {
      this.set(changes.count());
    },
  });
}
