import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  Kind,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { parseFieldSet, printFieldSet } from './field-set';
import type { VirtualFieldRegistry } from './planner-required-fields';
import type { RequiredPaths, Requirement, VirtualFields } from './planner-virtual-fields';
import type { SupergraphReading } from './read-supergraph';
import { isComposite, textArgument, type CompositeDefinition } from './type-index';

type Nested<Value> = Map<string, Map<string, Value>>;

interface Rewritten extends Pick<VirtualFields, 'requirements' | 'keyFields'> {
  readonly document: DocumentNode;
}

/** Rewrites what fields require and what they take from a context, and notes who requires what. */
export function rewriteRequirements(reading: SupergraphReading, registry: VirtualFieldRegistry): Rewritten {
  const requirements: Nested<Requirement> = new Map();
  const keyFields: Nested<ReadonlySet<string>> = new Map();
  const contexts = typesByContext(reading);
  const joinField = reading.features.joinDirectiveName('field');
  const rewriteField = (type: CompositeDefinition, field: FieldDefinitionNode): FieldDefinitionNode => {
    const directives = field.directives?.map((directive) => {
      if (directive.name.value !== joinField) return directive;
      const graph = textArgument(directive, 'graph') ?? '';
      return mapArguments(directive, ({ name, value }) => {
        if (name.value === 'contextArguments') return rewriteContexts(value, { contexts, graph, registry });
        if (name.value !== 'requires' || value.kind !== Kind.STRING) return value;
        const required = registry.rewrite(parseFieldSet(value.value), type.name.value, graph);
        const place = `${type.name.value}.${field.name.value}`;
        const subgraph = reading.subgraphNameByGraph.get(graph) ?? graph;
        put(requirements, [subgraph, place], {
          paths: pathsOf(required, registry),
          selections: planSelections(required),
        });
        return value.value.includes('(') ? textValue(printFieldSet(required)) : value;
      });
    });
    return { ...field, directives };
  };
  const definitions = reading.document.definitions.map((definition) => {
    if (!isComposite(definition)) return definition;
    noteKeys(definition, reading, keyFields);
    return { ...definition, fields: definition.fields?.map((field) => rewriteField(definition, field)) };
  });
  return { document: { ...reading.document, definitions }, requirements, keyFields };
}

/** By path of real names, what stands there in the planner's copy; type conditions do not count. */
function pathsOf(set: SelectionSetNode, { byName }: VirtualFieldRegistry): RequiredPaths {
  const paths = new Map<string, Set<string>>();
  const walk = ({ selections }: SelectionSetNode, above: string) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      let path = above;
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        path += `/${byName.get(name)?.field ?? name}`;
        paths.set(path, (paths.get(path) ?? new Set()).add(name));
      }
      if (selection.selectionSet) walk(selection.selectionSet, path);
    }
  };
  walk(set, '');
  return paths;
}

/** A selection set in the form in which plans say what a fetch requires. */
function planSelections({ selections }: SelectionSetNode): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const below = selection.selectionSet && planSelections(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const typeCondition = selection.typeCondition?.name.value;
      return [{ kind: 'InlineFragment', ...(typeCondition && { typeCondition }), selections: below ?? [] }];
    }
    return [{ kind: 'Field', name: selection.name.value, ...(below && { selections: below }) }];
  });
}

interface ContextRewriting {
  readonly contexts: ReadonlyMap<string, readonly string[]>;
  readonly graph: string;
  readonly registry: VirtualFieldRegistry;
}

/** What a field takes from a context is read from the answer under the planner's name, so it is virtual alike. */
function rewriteContexts(value: ConstValueNode, rewriting: ContextRewriting): ConstValueNode {
  if (value.kind !== Kind.LIST) return value;
  const values = value.values.map((item) => {
    if (item.kind !== Kind.OBJECT) return item;
    const context = item.fields.find(({ name }) => name.value === 'context')?.value;
    const types = rewriting.contexts.get(context?.kind === Kind.STRING ? context.value : '') ?? [];
    const fields = item.fields.map((field) => {
      if (field.name.value !== 'selection' || field.value.kind !== Kind.STRING) return field;
      if (!field.value.value.includes('(')) return field;
      return { ...field, value: textValue(rewriteContext(field.value.value, types, rewriting)) };
    });
    return { ...item, fields };
  });
  return { ...value, values };
}

/** The names do not depend on the type, so every type of the context gives the same text. */
function rewriteContext(
  text: string,
  types: readonly string[],
  { graph, registry }: ContextRewriting,
): string {
  const set = parseFieldSet(text);
  const [rewritten] = types.map((type) => registry.rewrite(set, type, graph));
  return rewritten ? `{${printFieldSet(rewritten)}}` : text;
}

function typesByContext({ document, features }: SupergraphReading): Map<string, string[]> {
  const types = new Map<string, string[]>();
  const context = features.directiveName('context');
  for (const definition of document.definitions) {
    if (!('directives' in definition) || !('name' in definition) || !definition.name) continue;
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== context) continue;
      const name = textArgument(directive as ConstDirectiveNode, 'name') ?? '';
      types.set(name, [...(types.get(name) ?? []), definition.name.value]);
    }
  }
  return types;
}

function noteKeys(
  type: CompositeDefinition,
  { features, subgraphNameByGraph }: SupergraphReading,
  keyFields: Nested<ReadonlySet<string>>,
): void {
  const joinType = features.joinDirectiveName('type');
  for (const directive of type.directives ?? []) {
    const key = directive.name.value === joinType ? textArgument(directive, 'key') : null;
    if (key === null) continue;
    const graph = textArgument(directive, 'graph') ?? '';
    const place = [subgraphNameByGraph.get(graph) ?? graph, type.name.value] as const;
    const names = parseFieldSet(key).selections.flatMap((selection) =>
      selection.kind === Kind.FIELD ? [selection.name.value] : [],
    );
    put(keyFields, place, new Set([...(keyFields.get(place[0])?.get(place[1]) ?? []), ...names]));
  }
}

function put<Value>(nested: Nested<Value>, [outer, inner]: readonly [string, string], value: Value): void {
  const entries = nested.get(outer) ?? new Map<string, Value>();
  nested.set(outer, entries.set(inner, value));
}

function mapArguments(
  directive: ConstDirectiveNode,
  valueOf: (argument: ConstArgumentNode) => ConstValueNode,
): ConstDirectiveNode {
  const given = directive.arguments?.map((argument) => ({ ...argument, value: valueOf(argument) }));
  return { ...directive, arguments: given };
}

function textValue(value: string): ConstValueNode {
  return { kind: Kind.STRING, value };
}
