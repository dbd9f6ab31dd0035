import { Kind, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import type { VirtualField } from './planner-virtual-fields';
import { fieldOf, isComposite, type CompositeDefinition } from './type-index';

interface Wanted {
  readonly byName: ReadonlyMap<string, VirtualField>;
  readonly byType: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Adds every virtual field beside the real one, in the same subgraphs and under the same conditions. */
export function addVirtualDefinitions(document: DocumentNode, wanted: Wanted): DocumentNode {
  const definitions = document.definitions.map((definition) => {
    if (!isComposite(definition)) return definition;
    const names = wanted.byType.get(definition.name.value);
    if (!names) return definition;
    const added = [...names].flatMap((name) => virtualDefinition(definition, name, wanted) ?? []);
    return { ...definition, fields: [...(definition.fields ?? []), ...added] };
  });
  return { ...document, definitions };
}

function virtualDefinition(
  type: CompositeDefinition,
  name: string,
  { byName }: Wanted,
): FieldDefinitionNode | null {
  const real = fieldOf(type, byName.get(name)?.field ?? '');
  if (!real) return null;
  return { ...real, name: { kind: Kind.NAME, value: name }, arguments: [], description: undefined };
}
