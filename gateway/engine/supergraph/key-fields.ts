import { Kind, parse, visit, type DirectiveNode } from 'graphql';
import type { SupergraphReading } from './read-supergraph';

/** Whether subgraphs find things of this type by this field; so nothing can be asked about one that lacks it. */
export function keyFields({
  document,
  features,
}: SupergraphReading): (typename: string, field: string) => boolean {
  const joinType = features.joinDirectiveName('type');
  const byType = new Map<string, ReadonlySet<string>>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    const names = (definition.directives ?? [])
      .filter(({ name }) => name.value === joinType)
      .flatMap(namesInKey);
    byType.set(definition.name.value, new Set(names));
  }
  return (typename, field) => byType.get(typename)?.has(field) ?? false;
}

/** Those of the first level: where one below is missing, so is the one above it. */
function namesInKey({ arguments: given = [] }: DirectiveNode): string[] {
  const key = given.find(({ name }) => name.value === 'key')?.value;
  if (key?.kind !== Kind.STRING) return [];
  const names: string[] = [];
  visit(parse(`{ ${key.value} }`, { noLocation: true }), {
    Field(node) {
      names.push(node.name.value);
      return false;
    },
  });
  return names;
}
