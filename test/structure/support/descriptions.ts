import {
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Types that readers are not told the meaning of. */
export function undescribedTypes(schema: GraphQLSchema): string[] {
  return ownTypes(schema)
    .filter(({ description }) => !description)
    .map(({ name }) => name);
}

/**
 * Fields that readers are not told the meaning of. Only a plain value that is always there may speak for itself:
 * root fields, fields with arguments, lists, and all that may be null say what they mean.
 */
export function undescribedFields(schema: GraphQLSchema): string[] {
  return ownTypes(schema)
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !field.description && (type === schema.getQueryType() || !isPlain(field)))
        .map((field) => `${type.name}.${field.name}`),
    )
    .filter((coordinate) => !isOfEveryList(coordinate));
}

/** Descriptions that are no sentence: a capital (or a name in backticks) at the beginning, a full stop at the end. */
export function brokenSentences(schema: GraphQLSchema): string[] {
  return ownTypes(schema)
    .flatMap((type) => [{ of: type.name, description: type.description }, ...describedFields(type)])
    .filter(({ description }) => description && !/^[A-Z0-9`].*[^.]\.$/s.test(description))
    .map(({ of }) => of);
}

function describedFields(type: GraphQLNamedType) {
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  const fields: ReadonlyArray<GraphQLField<unknown, unknown> | GraphQLInputField> = Object.values(
    type.getFields(),
  );
  return fields.map(({ name, description }) => ({ of: `${type.name}.${name}`, description }));
}

function ownTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

function isPlain({ type, args }: GraphQLField<unknown, unknown>): boolean {
  return args.length === 0 && isNonNullType(type) && !isListType(type.ofType);
}

/** Pages have the fields of Relay's connections, and groups those of their list: their types say what they mean. */
function isOfEveryList(coordinate: string): boolean {
  return /Connection\.(edges|nodes)$|StatsKeys\.\w+$/.test(coordinate);
}
