import { Kind, type DefinitionNode, type FieldDefinitionNode, type SelectionSetNode } from 'graphql';
import { parseFieldSet } from './field-set';
import type { GraphKey, JoinReading } from './planner-join-reading';
import { fieldOf, isComposite, type CompositeDefinition } from './type-index';

/** What the events of one subgraph can carry of a type. */
export interface EventType {
  readonly keys: readonly GraphKey[];
  /** The names of the fields. */
  readonly fields: Set<string>;
}

export interface EventTypesRequest {
  readonly definitions: ReadonlyMap<string, DefinitionNode>;
  readonly joins: JoinReading;
  readonly graph: string;
  /** The types of the subscription fields. */
  readonly from: readonly string[];
}

/**
 * The types that the events of one subgraph lead to. Of an entity that the subgraph can find again an event carries its
 * keys, so that the rest is asked for anew; of all else it carries what the subgraph has, down to the next entity.
 */
export function eventTypes(request: EventTypesRequest): ReadonlyMap<string, EventType> {
  const walk = new EventTypeWalk(request);
  for (const name of request.from) walk.reach(name);
  walk.addInterfaceFields();
  return walk.types;
}

class EventTypeWalk {
  readonly types = new Map<string, EventType>();

  constructor(private readonly request: EventTypesRequest) {}

  reach(name: string): void {
    const { definitions, joins, graph } = this.request;
    const definition = definitions.get(name);
    if (definition?.kind === Kind.UNION_TYPE_DEFINITION) {
      if (this.types.has(name)) return;
      this.types.set(name, { keys: [], fields: new Set() });
      for (const member of membersIn(definition, joins, graph)) this.reach(member);
    } else if (definition !== undefined && isComposite(definition)) {
      if (this.types.has(name) || !joins.graphsOf(definition).includes(graph)) return;
      this.#enter(definition);
    }
  }

  #enter(definition: CompositeDefinition): void {
    const { joins, graph } = this.request;
    const name = definition.name.value;
    const all = joins.keysOf(definition, graph);
    const resolvable = all.filter(({ isResolvable }) => isResolvable);
    const keys = resolvable.length > 0 ? resolvable : all;
    const type: EventType = { keys, fields: new Set() };
    this.types.set(name, type);
    for (const key of keys) this.#addKey(definition, parseFieldSet(key.fields));
    if (this.#isInterface(definition)) {
      for (const other of this.#implementers(name)) this.reach(other);
    } else if (resolvable.length === 0) {
      for (const field of definition.fields ?? []) this.#addOwn(definition, field);
    }
  }

  #isInterface(definition: CompositeDefinition): boolean {
    const { joins, graph } = this.request;
    return definition.kind === Kind.INTERFACE_TYPE_DEFINITION && !joins.isInterfaceObject(definition, graph);
  }

  #implementers(name: string): string[] {
    const { definitions, joins, graph } = this.request;
    return [...definitions.values()]
      .filter(isComposite)
      .filter((definition) => joins.interfacesOf(definition, graph).includes(name))
      .map((definition) => definition.name.value);
  }

  /** A key may reach into the fields of other things. */
  #addKey(definition: CompositeDefinition, { selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = this.#composite(selection.typeCondition?.name.value ?? definition.name.value);
        if (inner) this.#addKey(inner, selection.selectionSet);
        continue;
      }
      const field = fieldOf(definition, selection.name.value);
      if (!field) continue;
      this.reach(definition.name.value);
      this.types.get(definition.name.value)?.fields.add(field.name.value);
      const typeName = this.#typeOf(definition, field);
      this.reach(typeName);
      const below = this.#composite(typeName);
      if (below && selection.selectionSet) this.#addKey(below, selection.selectionSet);
    }
  }

  #addOwn(definition: CompositeDefinition, field: FieldDefinitionNode): void {
    const { joins, graph } = this.request;
    const own = joins.ownField(definition, field, graph);
    if (own === null) return;
    this.types.get(definition.name.value)?.fields.add(field.name.value);
    this.reach(own.typeName);
  }

  /** An interface has the fields that all which stand for it have; new ones may lead to new types, so until none does. */
  addInterfaceFields(): void {
    let before = -1;
    const count = () => [...this.types.values()].reduce((sum, { fields }) => sum + 1 + fields.size, 0);
    while (before !== count()) {
      before = count();
      for (const name of [...this.types.keys()]) this.#addShared(name);
    }
  }

  #addShared(name: string): void {
    const definition = this.#composite(name);
    if (!definition || !this.#isInterface(definition)) return;
    const implementers = this.#implementers(name).map((other) => this.types.get(other));
    for (const field of definition.fields ?? []) {
      if (!implementers.every((other) => other?.fields.has(field.name.value) === true)) continue;
      if (implementers.length > 0) this.#addOwn(definition, field);
    }
  }

  #typeOf(definition: CompositeDefinition, field: FieldDefinitionNode): string {
    const { joins, graph } = this.request;
    const whole = { ...field, directives: [] };
    return (
      (joins.ownField(definition, field, graph) ?? joins.ownField(definition, whole, graph))?.typeName ?? ''
    );
  }

  #composite(name: string): CompositeDefinition | null {
    const definition = this.request.definitions.get(name);
    return definition !== undefined && isComposite(definition) ? definition : null;
  }
}

/** The members of a union that one subgraph has. */
export function membersIn(
  union: Extract<DefinitionNode, { kind: Kind.UNION_TYPE_DEFINITION }>,
  joins: JoinReading,
  graph: string,
): readonly string[] {
  return joins.membersOf(union, graph) ?? (union.types ?? []).map(({ name }) => name.value);
}
