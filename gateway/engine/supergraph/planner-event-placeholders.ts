import { Kind, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import type { LinkedFeatures } from './linked-features';
import { joinDirective, type EventGraph } from './planner-event-definitions';
import type { JoinReading } from './planner-join-reading';
import { indexTypes, type CompositeDefinition } from './type-index';

interface Placeholders {
  readonly graphs: readonly EventGraph[];
  readonly joins: JoinReading;
  readonly features: LinkedFeatures;
  readonly name: string;
}

/**
 * A field that nobody asks for, for interfaces of whose fields an event carries none, and for all that stand for them:
 * the planner leaves out types without fields. By type.
 */
export function eventPlaceholders(
  document: DocumentNode,
  { graphs, joins, features, name }: Placeholders,
): ReadonlyMap<string, FieldDefinitionNode> {
  const index = indexTypes(document);
  const carriers = new Set<string>();
  for (const type of index.types.values()) {
    if (!graphs.some((graph) => isBare(type, graph, joins))) continue;
    for (const carrier of [type.name.value, ...index.implementersOf(type.name.value)]) carriers.add(carrier);
  }
  const joinField = features.joinDirectiveName('field');
  return new Map(
    [...carriers].map((carrier) => {
      const here = graphs.filter((graph) => graph.types.has(carrier));
      const directives = here.map(({ graph }) => joinDirective(joinField, { graph }));
      return [
        carrier,
        placeholder(name, directives.length > 0 ? directives : [joinDirective(joinField, {})]),
      ];
    }),
  );
}

function isBare(type: CompositeDefinition, { of, types }: EventGraph, joins: JoinReading): boolean {
  return (
    type.kind === Kind.INTERFACE_TYPE_DEFINITION &&
    !joins.isInterfaceObject(type, of) &&
    types.get(type.name.value)?.fields.size === 0
  );
}

function placeholder(
  name: string,
  directives: NonNullable<FieldDefinitionNode['directives']>,
): FieldDefinitionNode {
  return {
    kind: Kind.FIELD_DEFINITION,
    name: { kind: Kind.NAME, value: name },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Boolean' } },
    directives,
  };
}
