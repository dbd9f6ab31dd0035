import {
  buildSchema,
  getOperationAST,
  getVariableValues,
  parse,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { fragmentsByName } from '@courtyard/gateway/engine/document-fragments';
import { createFailures, type Failures } from '@courtyard/gateway/engine/execution/failures';
import type { Fields } from '@courtyard/gateway/engine/execution/fields';
import { createNameInside } from '@courtyard/gateway/engine/planning/internal-names';
import { compileProjection, unusual } from '@courtyard/gateway/engine/response/projection';
import type { ShapedAnswer, ShapeParts } from '@courtyard/gateway/engine/response/shape';
import { compileShape } from '@courtyard/gateway/engine/response/shape-answer';

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly denied?: ReadonlySet<FieldNode>;
}

export const nameInside = createNameInside(new Set());

export function partsOf({ schema, document, variables = {}, denied = new Set() }: Asked): ShapeParts {
  const operation = getOperationAST(document)!;
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const fragments = fragmentsByName(document);
  return { schema, operation, fragments, denied, nameInside, variables: coerced, mostErrors: 50 };
}

/** An answer as a client reads it, with the names in their order. */
export function written({ data, errors }: ShapedAnswer) {
  return { data, errors: errors.map((error) => error.toJSON()), text: JSON.stringify({ data, errors }) };
}

export interface GivenValues {
  readonly root: Fields;
  readonly introspected?: Fields;
  /** Made anew for each way, since shaping writes down in it what it has told. */
  readonly failures?: () => Failures;
}

/** What both ways make of the same values, and whether the short one goes to its end. */
export function shapeBothWays(
  asked: Asked,
  { root, introspected = {}, failures = createFailures }: GivenValues,
) {
  const parts = partsOf(asked);
  const shapedBy = (fastPath: boolean) =>
    compileShape({ ...parts, fastPath })({ root, introspected, failures: failures() });
  const rootType = asked.schema.getRootType(parts.operation.operation)!;
  return {
    short: shapedBy(true),
    exact: shapedBy(false),
    isProjected: compileProjection(rootType, parts)(root) !== unusual,
  };
}

export function askedOf(sdl: string, query: string, more: Omit<Asked, 'schema' | 'document'> = {}): Asked {
  return { schema: buildSchema(sdl), document: parse(query, { noLocation: true }), ...more };
}
