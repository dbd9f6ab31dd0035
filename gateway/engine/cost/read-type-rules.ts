import {
  isTypeDefinitionNode,
  Kind,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import type { SupergraphReading } from '../supergraph/read-supergraph';
import type { FieldRule, ListSizeRule } from './cost-rules';

/** What stands on one type and its fields. */
export interface TypeRules {
  readonly weight: number | null;
  readonly isInterface: boolean;
  readonly interfaces: readonly string[];
  readonly fields: ReadonlyMap<string, FieldRule>;
}

/** What to look for, found out once. */
interface Vocabulary {
  readonly cost: readonly string[];
  readonly listSize: readonly string[];
  readonly joinType: readonly string[];
  readonly joinField: readonly string[];
  readonly subgraphNameByGraph: ReadonlyMap<string, string>;
}

type Directives = readonly ConstDirectiveNode[] | undefined;

/** The rules of every type of a supergraph, by its name. */
export function readTypeRules({
  document,
  features,
  subgraphNameByGraph,
}: Pick<SupergraphReading, 'document' | 'features' | 'subgraphNameByGraph'>): ReadonlyMap<string, TypeRules> {
  const vocabulary: Vocabulary = {
    cost: features.directiveNames('cost'),
    listSize: features.directiveNames('listSize'),
    joinType: [features.joinDirectiveName('type')],
    joinField: [features.joinDirectiveName('field')],
    subgraphNameByGraph,
  };
  return new Map(document.definitions.flatMap((definition) => readType(vocabulary, definition)));
}

function readType(vocabulary: Vocabulary, definition: DefinitionNode): Array<readonly [string, TypeRules]> {
  if (!isTypeDefinitionNode(definition)) return [];
  const fields = 'fields' in definition ? (definition.fields ?? []) : [];
  const ofType = graphsOf(vocabulary, vocabulary.joinType, definition.directives);
  const rules: TypeRules = {
    weight: readWeight(vocabulary, definition.directives),
    isInterface: definition.kind === Kind.INTERFACE_TYPE_DEFINITION,
    interfaces: 'interfaces' in definition ? (definition.interfaces ?? []).map(({ name }) => name.value) : [],
    fields: new Map(fields.map((field) => [field.name.value, readField(vocabulary, field, ofType)])),
  };
  return [[definition.name.value, rules]];
}

function readField(
  vocabulary: Vocabulary,
  field: FieldDefinitionNode | InputValueDefinitionNode,
  ofType: readonly string[],
): FieldRule {
  const given = field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : [];
  const stated = graphsOf(vocabulary, vocabulary.joinField, field.directives);
  return {
    weight: readWeight(vocabulary, field.directives),
    listSize: readListSize(vocabulary, field.directives),
    argumentWeights: new Map(
      given.flatMap(({ name, directives }) => {
        const weight = readWeight(vocabulary, directives);
        return weight === null ? [] : [[name.value, weight] as const];
      }),
    ),
    subgraphs: stated.length > 0 ? stated : ofType,
  };
}

/** A field that a subgraph only knows of, or once had, is not answered there. */
function graphsOf(
  { subgraphNameByGraph }: Vocabulary,
  names: readonly string[],
  directives: Directives,
): string[] {
  const applied = findAll(directives, names);
  const graphs = applied.flatMap((given) => {
    const isOnlyKnown = ['external', 'usedOverridden'].some((name) => booleanOf(given.get(name)) === true);
    const graph = given.get('graph');
    if (isOnlyKnown || graph?.kind !== Kind.ENUM) return [];
    return [subgraphNameByGraph.get(graph.value) ?? graph.value];
  });
  return [...new Set(graphs)];
}

/** Weights are numbers in Federation and text in the specification by IBM. */
function readWeight({ cost }: Vocabulary, directives: Directives): number | null {
  const [given] = findAll(directives, cost);
  const value = given?.get('weight');
  const isNumber = value?.kind === Kind.INT || value?.kind === Kind.FLOAT || value?.kind === Kind.STRING;
  const weight = isNumber ? Number(value.value) : NaN;
  return Number.isFinite(weight) ? weight : null;
}

function readListSize({ listSize }: Vocabulary, directives: Directives): ListSizeRule | null {
  const [given] = findAll(directives, listSize);
  if (given === undefined) return null;
  const assumed = given.get('assumedSize');
  return {
    assumedSize: assumed?.kind === Kind.INT ? Number(assumed.value) : null,
    slicingArguments: textsOf(given.get('slicingArguments')).map((path) => path.split('.')),
    sizedFields: textsOf(given.get('sizedFields')),
    requireOneSlicingArgument: booleanOf(given.get('requireOneSlicingArgument')) ?? true,
  };
}

/** The arguments of each of these directives. */
function findAll(directives: Directives, names: readonly string[]): Array<Map<string, ConstValueNode>> {
  return (directives ?? [])
    .filter(({ name }) => names.includes(name.value))
    .map(({ arguments: given = [] }) => new Map(given.map(({ name, value }) => [name.value, value])));
}

function booleanOf(value: ConstValueNode | undefined): boolean | null {
  return value?.kind === Kind.BOOLEAN ? value.value : null;
}

function textsOf(value: ConstValueNode | undefined): string[] {
  const items = value?.kind === Kind.LIST ? value.values : value === undefined ? [] : [value];
  return items.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []));
}
