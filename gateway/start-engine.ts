import type { GatewayContext } from './context';
import { warmPlanningThread } from './engine/planning/planning-thread';
import type { Engine } from './engine/engine';
import type { EngineSurroundings } from './engine-surroundings';

/** Loads the engine that was asked for, and nothing of the other. */
export async function startEngine(surroundings: EngineSurroundings): Promise<Engine<GatewayContext>> {
  if (surroundings.engine === 'apollo') {
    const { createStockEngine } = await import('@courtyard/gateway/stock-engine');
    return createStockEngine(surroundings);
  }
  // It loads what it needs while this thread does the same, and then reads the supergraph.
  const thread = warmPlanningThread();
  const { createCourtyardEngine } = await import('@courtyard/gateway/courtyard-engine');
  return createCourtyardEngine(surroundings, thread);
}
