import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Whether a thing of one type is also of another: the same, or one that the other stands for. */
export function isOfType(schema: GraphQLSchema, typename: unknown, condition: string): boolean {
  if (typename === condition) return true;
  if (typeof typename !== 'string') return false;
  const type = schema.getType(typename);
  const wanted = schema.getType(condition);
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
