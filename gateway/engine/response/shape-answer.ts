import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Failures } from '../execution/failures';
import type { Fields } from '../execution/fields';
import type { NameInside } from '../planning/internal-names';
import { compileProjection, unusual, type Project } from './projection';
import { compileExactShape } from './shape-exactly';

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
}

export type ShapeAnswer = (gathered: Gathered) => ShapedAnswer;

/**
 * Prepares what turns the gathered values into the caller's answer. An answer in which anything is unusual is shaped
 * exactly, from the beginning; which of the ways was taken nobody can tell from the result. Each way is compiled when it
 * is first gone, since most operations only ever need one.
 */
export function compileShape(parts: ShapeParts): ShapeAnswer {
  const { schema, operation, fastPath = true } = parts;
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`The graph has no ${operation.operation}.`);
  let exactly: ShapeAnswer | undefined;
  let project: Project | undefined;
  return (gathered) => {
    if (fastPath && isWithoutFailures(gathered.failures)) {
      project ??= compileProjection(rootType, parts);
      const data = project(gathered.root);
      if (data !== unusual) return { data, errors: [] };
    }
    exactly ??= compileExactShape(rootType, parts);
    return exactly(gathered);
  };
}

function isWithoutFailures({ all, omitted }: Failures): boolean {
  return all.length === 0 && omitted === 0;
}
