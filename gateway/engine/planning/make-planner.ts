import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { restoreEvents } from '../supergraph/planner-event-plan';
import { restoreVirtualFields } from '../supergraph/planner-virtual-fields';
import type { PlannerSupergraph } from '../supergraph/planner-supergraph';
import type { QueryPlan } from './plan';
import { standardMostPaths, type PlanRequest } from './planner';

/** The planner itself, on the thread of whoever calls it. Takes a good part of a second for a large supergraph. */
export function makePlanner(
  { sdl, virtualFields, events }: PlannerSupergraph,
  mostPaths: number | null = standardMostPaths,
): (request: PlanRequest) => QueryPlan {
  // What protects was taken out of the planner's copy, and is enforced before planning.
  const supergraph = Supergraph.build(sdl, { supportedFeatures: null, validateSupergraph: false });
  // What a fetch asks for is read again here, so it says so without fragments of its own.
  const planner = new QueryPlanner(supergraph, {
    reuseQueryFragments: false,
    incrementalDelivery: { enableDefer: true },
    debug: { pathsLimit: mostPaths },
  });
  const apiSchema = supergraph.apiSchema();
  return ({ document, overrides }) => {
    const operation = operationFromDocument(apiSchema, parse(document, { noLocation: true }), {
      validate: false,
    });
    const plan = planner.buildQueryPlan(operation, {
      overrideConditions: new Map(Object.entries(overrides)),
    });
    return restoreEvents(restoreVirtualFields(plan, virtualFields), events);
  };
}
