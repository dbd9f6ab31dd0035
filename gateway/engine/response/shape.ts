import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { DeferredFragments } from '../defer/deferred-fragments';
import type { Failures } from '../execution/failures';
import type { Fields } from '../execution/fields';
import type { NameInside } from '../planning/internal-names';
import type { WaitingPart } from './tell-problems';

export interface ShapeParts {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** The caller's own operation, with all it selects. */
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What the caller may not see; it was not asked for. */
  readonly denied: ReadonlySet<FieldNode>;
  readonly nameInside: NameInside;
  /** With defaults; they decide what @skip and @include leave. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is shaped later than the rest; null or left out where nothing is. */
  readonly deferred?: DeferredFragments | null;
  /** Errors beyond these are counted only. */
  readonly mostErrors: number;
  /** Whether answers in which nothing is unusual take a shorter way to the same result; they do where left out. */
  readonly fastPath?: boolean;
}

/** What was put together, to be shaped. */
export interface Gathered {
  readonly root: Fields;
  /** The answers to questions about the schema itself, by response name. */
  readonly introspected: Fields;
  readonly failures: Failures;
}

export interface ShapedAnswer {
  readonly data: Fields | null;
  readonly errors: readonly GraphQLError[];
  /** What of it is to be shaped later. */
  readonly waiting: readonly WaitingPart[];
}

export type ShapeAnswer = (gathered: Gathered) => ShapedAnswer;
