import {
  Kind,
  print,
  type ConstArgumentNode,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { rewriteRequirements } from './planner-requirements';
import { addVirtualDefinitions } from './planner-virtual-definitions';
import { noVirtualFields, type VirtualField, type VirtualFields } from './planner-virtual-fields';
import type { SupergraphReading } from './read-supergraph';
import { fieldOf, indexTypes, namedType, textArgument, type TypeIndex } from './type-index';

/** A document whose requirements have no arguments any more, and what became of them. */
export interface WithVirtualFields {
  readonly document: DocumentNode;
  readonly fields: VirtualFields;
}

const known = new WeakMap<SupergraphReading, WithVirtualFields>();

/** Replaces required fields with arguments by virtual fields without; the same document where there are none. */
export function virtualFieldsOf(reading: SupergraphReading): WithVirtualFields {
  const before = known.get(reading);
  if (before) return before;
  const registry = new VirtualFieldRegistry(reading);
  const { document, requirements, keyFields } = rewriteRequirements(reading, registry);
  const found: WithVirtualFields =
    registry.byName.size === 0
      ? { document: reading.document, fields: noVirtualFields }
      : {
          document: addVirtualDefinitions(document, registry),
          fields: { byName: registry.byName, requirements, keyFields },
        };
  known.set(reading, found);
  return found;
}

/** Gives names to required fields with arguments, one per field and arguments. */
export class VirtualFieldRegistry {
  readonly byName = new Map<string, VirtualField>();
  /** The virtual fields that each type needs. */
  readonly byType = new Map<string, Set<string>>();
  readonly index: TypeIndex;
  readonly #names = new Map<string, string>();
  readonly #prefix: string;
  readonly #joinField: string;

  constructor({ document, sdl, features }: SupergraphReading) {
    this.index = indexTypes(document);
    this.#joinField = features.joinDirectiveName('field');
    let prefix = '_required';
    while (sdl.includes(prefix)) prefix += '_';
    this.#prefix = prefix;
  }

  /** A field set of a type, as one subgraph states it, with virtual fields in place of fields with arguments. */
  rewrite(set: SelectionSetNode, typeName: string, graph: string): SelectionSetNode {
    const selections = set.selections.map((selection) => this.#rewriteSelection(selection, typeName, graph));
    return { ...set, selections };
  }

  #rewriteSelection(selection: SelectionNode, typeName: string, graph: string): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition?.name.value ?? typeName;
      return { ...selection, selectionSet: this.rewrite(selection.selectionSet, type, graph) };
    }
    const type = this.#typeOfField(selection, typeName, graph);
    const selectionSet =
      selection.selectionSet && type
        ? this.rewrite(selection.selectionSet, type, graph)
        : selection.selectionSet;
    if (!selection.arguments?.length) return { ...selection, selectionSet };
    const value = this.#nameFor(selection, typeName);
    return { ...selection, name: { kind: Kind.NAME, value }, arguments: [], selectionSet };
  }

  /** The subgraph may state a narrower type than the supergraph, and its field sets are written for that one. */
  #typeOfField({ name }: FieldNode, typeName: string, graph: string): string | null {
    const field = fieldOf(this.index.types.get(typeName), name.value);
    if (!field) return null;
    const stated = field.directives?.find(
      (directive) => directive.name.value === this.#joinField && textArgument(directive, 'graph') === graph,
    );
    const narrower = stated && textArgument(stated, 'type');
    return narrower ? narrower.replace(/[[\]!\s]/g, '') : namedType(field.type);
  }

  #nameFor({ name, arguments: given }: FieldNode, typeName: string): string {
    // A field set stands in a schema, where there are no variables.
    const constant = [...(given ?? [])] as ConstArgumentNode[];
    constant.sort((one, other) => (one.name.value < other.name.value ? -1 : 1));
    const identity = `${name.value}(${constant.map((argument) => print(argument)).join(',')})`;
    let virtualName = this.#names.get(identity);
    if (virtualName === undefined) {
      virtualName = `${this.#prefix}${this.#names.size + 1}_${name.value}`;
      this.#names.set(identity, virtualName);
      this.byName.set(virtualName, { field: name.value, arguments: constant });
    }
    for (const type of [typeName, ...this.index.implementersOf(typeName)]) this.#note(type, virtualName);
    return virtualName;
  }

  #note(typeName: string, virtualName: string): void {
    const noted = this.byType.get(typeName);
    if (noted) noted.add(virtualName);
    else this.byType.set(typeName, new Set([virtualName]));
  }
}
