import type { GraphQLSchema } from 'graphql';
import type { SubgraphAnswer, SubgraphClient, SubgraphError } from '../subgraphs/subgraph-client';
import type { EntityLoader } from './entity-loader';
import type { Deferrals } from './deferrals';
import type { Failures } from './failures';
import type { Fields } from './fields';
import type { IsInterface } from './merge-answer';
import type { Problem } from './problems';
import type { IsKeyField } from './representations';
import type { Cancellation } from '../cancellation';

/** What a plan needs of the world around it. */
export interface Surroundings {
  /** The client of a subgraph; a plan names only subgraphs of its supergraph. */
  readonly client: (subgraph: string) => SubgraphClient;
  /** What the caller learns of an answer that never came. */
  readonly failureOf: (subgraph: string, answer: Extract<SubgraphAnswer, { kind: 'failed' }>) => Problem;
  /** What the caller learns of an error that a subgraph reports. */
  readonly problemOf: (subgraph: string, error: SubgraphError) => Problem;
}

/** What all plans of one graph share. */
export interface PlanSurroundings {
  /** The whole graph, with what clients do not see. */
  readonly schema: GraphQLSchema;
  readonly isKeyField: IsKeyField;
  readonly isInterface: IsInterface;
  /** Whether usual cases are run by code written for the plan; if not, all is done the general way. True where left out. */
  readonly fastPath?: boolean;
}

/** One operation under way. */
export interface Run extends Surroundings {
  /** As the caller gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** With defaults, by which conditions are decided. */
  readonly conditions: Readonly<Record<string, unknown>>;
  /** What is sent on with every request to a subgraph. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: Cancellation | undefined;
  /** What was put together so far. */
  readonly root: Fields;
  readonly failures: Failures;
  readonly loader: EntityLoader;
  /** Whether one object may stand in several places of what was put together. */
  sharesObjects?: boolean;
  /** What of the operation comes later; of most nothing does. */
  readonly deferrals?: Deferrals;
  /** Of a part that comes later: settles when all that it lies in has ended. */
  readonly before?: Promise<unknown>;
}

/** One part of a plan, ready to run. */
export type Step = (run: Run) => Promise<void> | undefined;
