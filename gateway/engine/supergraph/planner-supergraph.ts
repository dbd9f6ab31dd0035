import { print } from 'graphql';
import { addEvents, type EventFields } from './planner-events';
import { sortKeys } from './planner-key-order';
import { virtualFieldsOf } from './planner-required-fields';
import { stripFeatures } from './planner-strip-features';
import type { VirtualFields } from './planner-virtual-fields';
import type { SupergraphReading } from './read-supergraph';

/** The planner's copy of a supergraph. */
export interface PlannerSupergraph {
  readonly sdl: string;
  /** Plain data: it may be sent to a worker. */
  readonly virtualFields: VirtualFields;
  readonly events: EventFields;
}

/**
 * The supergraph as the planner should see it, and how to read its plans. What this engine enforces itself is gone,
 * of several keys those that can be resolved come first, no field is required with arguments, and subscriptions can be
 * asked as queries of the graphs of their events.
 */
export function plannerSupergraph(reading: SupergraphReading): PlannerSupergraph {
  const { document, fields } = virtualFieldsOf(reading);
  const stripped = stripFeatures(document, reading.features);
  const { document: withEvents, events } = addEvents(stripped, reading);
  const changed = sortKeys(withEvents, reading.features);
  // Printing a large graph takes long enough to be worth avoiding.
  const sdl = changed === reading.document ? reading.sdl : print(changed);
  return { sdl, virtualFields: fields, events };
}

/** The supergraph without the directives that this engine enforces, for an engine that refuses what it does not know. */
export function withoutEnforcedFeatures({ document, features, sdl }: SupergraphReading): string {
  const stripped = stripFeatures(document, features);
  return stripped === document ? sdl : print(stripped);
}
