import { isInterfaceType, type GraphQLSchema } from 'graphql';
import { createGraphPlans, type GraphPlans, type GraphPlansOptions } from './graph-plans';
import { createOperationStore, type PrepareRequest } from './operation-store';
import { createNameInside } from './planning/internal-names';
import type { Planner } from './planning/planner';
import { prepareOperation, type PreparedOperation } from './prepared-operation';
import { createFullSchema } from './supergraph/full-schema';
import { keyFields } from './supergraph/key-fields';
import type { EventFields } from './supergraph/planner-events';
import { overrideLabels } from './supergraph/override-labels';
import { plannerSupergraph, type PlannerSupergraph } from './supergraph/planner-supergraph';
import type { SupergraphReading } from './supergraph/read-supergraph';
import { reservedNames } from './supergraph/reserved-names';

/** All that belongs to one supergraph. It is swapped whole; an operation keeps the one it began with. */
export interface GraphState {
  readonly reading: SupergraphReading;
  readonly schema: GraphQLSchema;
  readonly overrideLabels: readonly string[];
  /** Settles when operations can be planned; rejects where this supergraph cannot be planned for. */
  readonly ready: Promise<void>;
  /** What {@link prepare} made before; undefined where it has to be asked. */
  prepared(request: PrepareRequest): PreparedOperation | undefined;
  prepare(request: PrepareRequest): Promise<PreparedOperation>;
  readonly plans: GraphPlans;
  /** How its subscriptions are planned. */
  readonly events: EventFields;
  close(): Promise<void>;
}

export interface GraphStateOptions extends GraphPlansOptions {
  readonly createPlanner: (supergraph: PlannerSupergraph) => Planner;
  readonly mostErrors: number;
  /** False makes every answer go the long way, which is exact for all; the short one gives up on what is unusual. */
  readonly fastPath?: boolean;
}

export function createGraphState(reading: SupergraphReading, options: GraphStateOptions): GraphState {
  // First, because it takes its time on a thread of its own.
  const copy = plannerSupergraph(reading);
  const planner = options.createPlanner(copy);
  // Whoever asks for a plan learns of it too.
  planner.ready.catch(() => undefined);
  try {
    return stateWith({ planner, events: copy.events }, reading, options);
  } catch (error) {
    void planner.close();
    throw error;
  }
}

interface Planning {
  readonly planner: Planner;
  readonly events: EventFields;
}

function stateWith(
  { planner, events }: Planning,
  reading: SupergraphReading,
  options: GraphStateOptions,
): GraphState {
  const { apiSchema: schema } = reading;
  const wholeSchema = createFullSchema(reading.document, reading.features);
  const { mostErrors, fastPath = true } = options;
  const surroundings = {
    fastPath,
    schema: wholeSchema,
    events,
    isKeyField: keyFields(reading),
    isInterface: (typename: unknown) =>
      typeof typename === 'string' && isInterfaceType(wholeSchema.getType(typename)),
  };
  const nameInside = createNameInside(reservedNames(reading));
  const plans = createGraphPlans(planner, surroundings, options);
  const operations = createOperationStore();
  const make = ({ overrides, classKey: _, inParts = false, ...parts }: PrepareRequest) =>
    prepareOperation({ ...parts, inParts, schema, nameInside, events, mostErrors, fastPath }, (text) =>
      plans.planFor({ document: text, overrides }),
    );

  return {
    reading,
    schema,
    overrideLabels: overrideLabels(reading),
    ready: planner.ready,
    prepared: (request) => operations.find(request),
    prepare: (request) => operations.prepare(request, () => make(request)),
    plans,
    events,
    close: () => planner.close(),
  };
}
