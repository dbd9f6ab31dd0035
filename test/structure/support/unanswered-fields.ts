import { isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { EntitySchema } from 'typeorm';

/**
 * What the compiler cannot see: fields that no resolver answers and that the object behind their type does not hold,
 * so that a caller would only ever see null. A row stands behind the type of its name, a page behind a connection,
 * and nothing but the key behind the entities of others.
 */
export function unansweredFields(
  schema: GraphQLSchema,
  entities: readonly EntitySchema[],
  referred: ReadonlySet<string>,
): string[] {
  const rows = new Map(entities.map((entity) => [entity.options.name, propertiesOf(entity)]));
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => {
      const held = rows.get(type.name) ?? pageOf(type) ?? (referred.has(type.name) ? key : undefined);
      if (held === undefined) return [];
      return Object.values(type.getFields())
        .filter((field) => !field.resolve && !held.includes(field.name) && !isExternal(field))
        .map((field) => `${type.name}.${field.name}`);
    });
}

const key: readonly string[] = ['id', 'code'];

function propertiesOf({ options }: EntitySchema): readonly string[] {
  return [...Object.keys(options.columns), ...Object.keys(options.embeddeds ?? {})];
}

function pageOf({ name }: GraphQLObjectType): readonly string[] | undefined {
  if (name.endsWith('Connection')) return ['nodes', 'edges', 'pageInfo', 'totalCount'];
  return name.endsWith('Edge') ? ['node', 'cursor'] : undefined;
}

/** Answered by its owner, and handed over with the key. */
function isExternal({ astNode }: GraphQLField<unknown, unknown>): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'external') ?? false;
}
