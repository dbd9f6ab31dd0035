import { Kind, parse, validateSchema, type DocumentNode, type GraphQLSchema } from 'graphql';
import { createApiSchema } from './api-schema';
import { checkFeatures } from './check-features';
import { readLinkedFeatures, type LinkedFeatures } from './linked-features';
import { SupergraphRefused } from './supergraph-refused';

/** A supergraph, read and checked once; everything else is derived from it. */
export interface SupergraphReading {
  readonly sdl: string;
  readonly document: DocumentNode;
  /** By name, with the address that the supergraph states; empty where it states none. */
  readonly subgraphs: ReadonlyMap<string, { readonly url: string }>;
  /** The names of the subgraphs by what the join directives call them: `PROPERTY_COMPANY`. */
  readonly subgraphNameByGraph: ReadonlyMap<string, string>;
  readonly features: LinkedFeatures;
  readonly apiSchema: GraphQLSchema;
}

/** What this engine enforces, by the names of the specifications; contexts are the planner's and the executor's part. */
export const enforcedFeatures = [
  'inaccessible',
  'authenticated',
  'requiresScopes',
  'policy',
  'context',
] as const;

/** Parses and checks a supergraph. Throws `SupergraphRefused` where serving it would be wrong or unsafe. */
export function readSupergraph(
  sdl: string,
  { enforced = enforcedFeatures }: { readonly enforced?: readonly string[] } = {},
): SupergraphReading {
  const document = parseSupergraph(sdl);
  const features = readLinkedFeatures(document);
  if (!features?.feature('join')) {
    throw new SupergraphRefused(
      'NOT_A_SUPERGRAPH',
      'Expected a composed supergraph, but the schema does not link the join specification.',
    );
  }
  checkFeatures({ sdl, document, features }, enforced);
  const graphs = readGraphs(document, features);
  return {
    sdl,
    document,
    features,
    subgraphs: new Map(graphs.map(({ name, url }) => [name, { url }])),
    subgraphNameByGraph: new Map(graphs.map(({ graph, name }) => [graph, name])),
    apiSchema: createCheckedApiSchema(document, features),
  };
}

/** The address of every subgraph, the given ones first; throws where one has none. */
export function subgraphAddresses(
  reading: SupergraphReading,
  overrides: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const addresses = new Map(
    [...reading.subgraphs].map(([name, { url }]) => [
      name,
      Object.hasOwn(overrides, name) ? overrides[name]! : url,
    ]),
  );
  const missing = [...addresses].filter(([, address]) => address === '').map(([name]) => name);
  if (missing.length === 0) return addresses;
  throw new SupergraphRefused(
    'NO_SUBGRAPH_URL',
    `The supergraph states no address for ${missing.join(', ')}, and no setting gives one.`,
  );
}

function parseSupergraph(sdl: string): DocumentNode {
  try {
    return parse(sdl, { noLocation: true });
  } catch (error) {
    throw new SupergraphRefused('NOT_GRAPHQL', `The supergraph is not GraphQL: ${(error as Error).message}`);
  }
}

interface Graph {
  readonly graph: string;
  readonly name: string;
  readonly url: string;
}

function readGraphs(document: DocumentNode, features: LinkedFeatures): Graph[] {
  const enumName = `${features.feature('join')?.namespace}__Graph`;
  const directiveName = features.joinDirectiveName('graph');
  const graphs = document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== enumName) return [];
    return (definition.values ?? []).map((value): Graph => {
      const directive = value.directives?.find(({ name }) => name.value === directiveName);
      const text = (argument: string) => {
        const given = directive?.arguments?.find(({ name }) => name.value === argument)?.value;
        return given?.kind === Kind.STRING ? given.value : '';
      };
      return { graph: value.name.value, name: text('name') || value.name.value, url: text('url').trim() };
    });
  });
  if (graphs.length > 0) return graphs;
  throw new SupergraphRefused('NO_SUBGRAPH', 'The supergraph names no subgraph.');
}

function createCheckedApiSchema(document: DocumentNode, features: LinkedFeatures): GraphQLSchema {
  const schema = buildOrRefuse(document, features);
  const queryFields = schema.getQueryType()?.getFields() ?? {};
  if (Object.keys(queryFields).length === 0) {
    throw new SupergraphRefused('EMPTY_QUERY', 'The supergraph has no query field that callers may see.');
  }
  const [problem] = validateSchema(schema);
  if (problem) throw invalidSchema(problem);
  return schema;
}

function buildOrRefuse(document: DocumentNode, features: LinkedFeatures): GraphQLSchema {
  try {
    return createApiSchema(document, features);
  } catch (error) {
    throw invalidSchema(error as Error);
  }
}

function invalidSchema({ message }: Error): SupergraphRefused {
  return new SupergraphRefused(
    'INVALID_SCHEMA',
    `The schema for callers cannot be built from the supergraph: ${message}`,
  );
}
