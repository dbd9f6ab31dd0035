import { composeServices } from '@apollo/composition';
import { readCostRules, type CostRules, type CostSettings } from '@courtyard/gateway/engine/cost/cost-rules';
import type { CostQuestion } from '@courtyard/gateway/engine/cost/estimate-cost';
import { readSupergraph, type SupergraphReading } from '@courtyard/gateway/engine/supergraph/read-supergraph';
import { getVariableValues, Kind, parse, type OperationDefinitionNode } from 'graphql';

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;

/** The cost directives go by one name in all subgraphs, and need not go by their own. */
const names = '"@key", "@shareable", { name: "@cost", as: "@expense" }, { name: "@listSize", as: "@length" }';

const trees = `
  ${link(names)}
  type Query {
    tree(id: ID): Tree
    trees(first: Int = 3, last: Int): [Tree] @length(slicingArguments: ["first", "last"])
    anyTrees(first: Int, last: Int): [Tree] @length(assumedSize: 7, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    strictTrees(first: Int, last: Int): [Tree] @length(slicingArguments: ["first", "last"])
    page(first: Int): TreePage @length(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])
    plainTrees: [Tree]
    rows: [[Tree]]
    thing: Thing
    either: Either
    find(where: TreeWhere, kind: Kind, kinds: [Kind!], near: Int @expense(weight: 3)): Tree
    dear: Tree @expense(weight: 50)
    free: Pebble
  }
  type Mutation { plant(where: TreeWhere): Tree }
  interface Thing { id: ID name: String parts: [Part] }
  type Tree implements Thing @key(fields: "id") {
    id: ID
    name: String
    parts: [Part] @length(assumedSize: 4)
    height: Int @expense(weight: 5)
    age: Years
    twin: Tree
    kinds: [Kind]
  }
  type Stone implements Thing @expense(weight: 6) { id: ID name: String parts: [Part] weight: Int @expense(weight: 2) }
  type Pebble @expense(weight: 0) { id: ID }
  union Either = Tree | Stone
  type Part { name: String of: Thing }
  type TreePage { edges: [TreeEdge] nodes: [Tree] others: [Tree] total: Int }
  type TreeEdge { node: Tree }
  scalar Years @expense(weight: 2)
  enum Kind @expense(weight: 7) { PLANE GINKGO }
  input TreeWhere { name: String above: Int @expense(weight: 4) kind: Kind and: [TreeWhere!] }
`;

const visits = `
  ${link(names)}
  type Query { visits: [Visit] @length(assumedSize: 20) }
  type Mutation { visit: Visit }
  type Tree @key(fields: "id") { id: ID visits(first: Int!): [Visit] @length(slicingArguments: ["first"]) }
  type Visit { at: String tree: Tree }
`;

export const orchard: SupergraphReading = compose({ trees, visits });

export function compose(subgraphs: Readonly<Record<string, string>>): SupergraphReading {
  const services = Object.entries(subgraphs).map(([name, typeDefs]) => ({
    name,
    url: `http://127.0.0.1/${name}`,
    typeDefs: parse(typeDefs),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return readSupergraph(supergraphSdl, { enforced: ['cost'] });
}

export function orchardRules(settings?: CostSettings): CostRules {
  return readCostRules(orchard, settings);
}

/** An operation as it comes to be priced. */
export function questionOf(
  text: string,
  given: Readonly<Record<string, unknown>> = {},
  { apiSchema: schema }: SupergraphReading = orchard,
): CostQuestion {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  )!;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (errors !== undefined) throw errors[0]!;
  return { document, operation, variables: coerced, schema };
}
