import {
  isInterfaceType,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { conditionsOf } from '@courtyard/shared/service/execution/conditions';
import { createGraphPlans, type GraphPlans, type GraphPlansOptions } from './graph-plans';
import { createNameInside } from './planning/internal-names';
import type { Planner } from './planning/planner';
import { prepareOperation, type PreparedOperation } from './prepared-operation';
import { createFullSchema } from './supergraph/full-schema';
import { keyFields } from './supergraph/key-fields';
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
  prepare(request: PrepareRequest): Promise<PreparedOperation>;
  readonly plans: GraphPlans;
  close(): Promise<void>;
}

export interface PrepareRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly allowed: DocumentNode;
  readonly denied: ReadonlySet<FieldNode>;
  /** Different for callers of whom different things are hidden. */
  readonly classKey: string;
  readonly overrides: Readonly<Record<string, boolean>>;
  /** With defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface GraphStateOptions extends GraphPlansOptions {
  readonly createPlanner: (supergraph: PlannerSupergraph) => Planner;
  readonly mostErrors: number;
}

export function createGraphState(reading: SupergraphReading, options: GraphStateOptions): GraphState {
  // First, because it takes its time on a thread of its own.
  const planner = options.createPlanner(plannerSupergraph(reading));
  // Whoever asks for a plan learns of it too.
  planner.ready.catch(() => undefined);
  try {
    return stateWith(planner, reading, options);
  } catch (error) {
    void planner.close();
    throw error;
  }
}

function stateWith(planner: Planner, reading: SupergraphReading, options: GraphStateOptions): GraphState {
  const { apiSchema: schema } = reading;
  const wholeSchema = createFullSchema(reading.document, reading.features);
  const surroundings = {
    schema: wholeSchema,
    isKeyField: keyFields(reading),
    isInterface: (typename: unknown) =>
      typeof typename === 'string' && isInterfaceType(wholeSchema.getType(typename)),
  };
  const nameInside = createNameInside(reservedNames(reading));
  const plans = createGraphPlans(planner, surroundings, options);
  const prepared = new WeakMap<DocumentNode, Map<string, Promise<PreparedOperation>>>();
  const conditions = new WeakMap<DocumentNode, readonly string[]>();

  return {
    reading,
    schema,
    overrideLabels: overrideLabels(reading),
    ready: planner.ready,
    prepare: ({ document, operation, allowed, denied, classKey, overrides, variables }) => {
      const names = conditions.get(document) ?? conditionsOf(document);
      conditions.set(document, names);
      const key = JSON.stringify([
        operation.name?.value ?? null,
        classKey,
        overrides,
        names.map((name) => variables[name] === true),
      ]);
      const here = prepared.get(document) ?? new Map<string, Promise<PreparedOperation>>();
      prepared.set(document, here);
      const known = here.get(key);
      if (known !== undefined) return known;
      const { mostErrors } = options;
      const made = prepareOperation(
        { schema, document, operation, allowed, denied, nameInside, variables, mostErrors },
        (text) => plans.planFor({ document: text, overrides }),
      );
      here.set(key, made);
      made.catch(() => here.delete(key));
      return made;
    },
    plans,
    close: () => planner.close(),
  };
}
