import {
  defaultTypeResolver,
  GraphQLError,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
} from 'graphql';
import { infoOf } from './resolve-field';
import { isPromise, type FieldOfObject } from './run';

/** Of which type a value of an interface or a union is. Throws, or rejects, where that is none of its types. */
export function runtimeTypeOf(
  field: FieldOfObject,
  abstractType: GraphQLAbstractType,
  value: unknown,
): GraphQLObjectType | Promise<GraphQLObjectType> {
  const resolveType = abstractType.resolveType ?? defaultTypeResolver;
  const name = resolveType(value, field.run.contextValue, infoOf(field), abstractType);
  return isPromise(name)
    ? name.then((resolved) => typeNamed(field, abstractType, resolved))
    : typeNamed(field, abstractType, name);
}

function typeNamed(
  { run, plan }: FieldOfObject,
  abstractType: GraphQLAbstractType,
  name: unknown,
): GraphQLObjectType {
  const type = typeof name === 'string' ? run.schema.getType(name) : undefined;
  if (isObjectType(type) && run.schema.isSubType(abstractType, type)) return type;
  const place = `${plan.parentType.name}.${plan.definition.name}`;
  throw new GraphQLError(
    `${place} gave a value that is of no type of ${abstractType.name}: ${String(name)}.`,
    {
      nodes: plan.fieldNodes,
    },
  );
}
