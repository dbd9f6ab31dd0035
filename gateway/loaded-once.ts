import type { GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';
import type { Engine } from './engine/engine';

type Loaded = Parameters<GatewaySchemaLoadOrUpdateCallback>[0];

/** An engine that may be loaded before anybody listens: the load is shared, and who comes later hears of the schema. */
export function loadedOnce<Context extends object>(engine: Engine<Context>): Engine<Context> {
  const listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  let loading: ReturnType<Engine['load']> | undefined;
  let newest: Loaded | undefined;
  engine.onSchemaLoadOrUpdate((loaded) => {
    newest = loaded;
    for (const listener of listeners) listener(loaded);
  });
  return {
    answer: engine.answer,
    load: (options) => (loading ??= engine.load(options)),
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      if (newest !== undefined) listener(newest);
      return () => void listeners.delete(listener);
    },
    replaceSupergraph: (supergraph) => engine.replaceSupergraph(supergraph),
    stop: () => engine.stop(),
  };
}
