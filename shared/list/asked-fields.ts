import {
  getNamedType,
  isObjectType,
  Kind,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';

/** Beside the arguments of a list, where it is known: whether anything but the total is asked for. */
const rowsAsked = Symbol('rows asked');

/**
 * Lets every field that answers with a page know what of the page is asked for, so that no rows are read for a total.
 * It travels with the arguments, since those reach whoever reads the page.
 */
export function tellAskedFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined || !getNamedType(field.type).name.endsWith('Connection')) continue;
      field.resolve = (source, list: object, context, info) =>
        resolve(source, told(list, info), context, info);
    }
  }
  return schema;
}

const toldLists = new WeakMap<object, object>();

/** The same for all siblings that share their arguments, so that what is made of these is made once. */
function told(list: object, info: GraphQLResolveInfo): object {
  const known = toldLists.get(list) ?? { ...list, [rowsAsked]: asksForRows(info) };
  toldLists.set(list, known);
  return known;
}

/** Whether rows are needed for an answer; they are where nobody knows. */
export function needsRows(list: object): boolean {
  return !(rowsAsked in list) || list[rowsAsked] !== false;
}

function asksForRows({ fieldNodes }: GraphQLResolveInfo): boolean {
  return fieldNodes.some(({ selectionSet }) => !selectionSet?.selections.every(isBesideRows));
}

/** What stands in fragments is not looked at: rows may be among it. */
function isBesideRows(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && ['totalCount', '__typename'].includes(selection.name.value);
}
