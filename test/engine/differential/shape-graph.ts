import { Supergraph } from '@apollo/federation-internals';
import {
  buildASTSchema,
  execute,
  GraphQLList,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  printSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { composeSmallGraph, type Answer } from '../support/small-graph';
import type { Resolver, SmallSubgraph } from '../support/small-subgraphs';
import { projected } from './field-sets';
import { typePartsOf, type Shape, type TypePart } from './shape';
import { createWorld, type Thing, type World } from './world';

/** What one schema without any gateway says. */
export interface Truth {
  readonly answer: Answer;
  /** Where something was computed from an input that failed; that failure may be told there, or not. */
  readonly failedInputs: ReadonlyArray<ReadonlyArray<string | number>>;
}

export interface ShapeGraph {
  readonly schema: GraphQLSchema;
  readonly subgraphs: readonly SmallSubgraph[];
  truth(document: DocumentNode, variables: Readonly<Record<string, unknown>>): Truth;
  /** The same with every field nullable, so that no error hides another. */
  allErrors(document: DocumentNode, variables: Readonly<Record<string, unknown>>): Answer;
}

/** The subgraphs of a shape, and one schema that answers the same. */
export function createShapeGraph(shape: Shape): ShapeGraph {
  const plain = Object.entries(shape.subgraphs).map(([name, typeDefs]) => ({ name, typeDefs }));
  const supergraph = Supergraph.build(composeSmallGraph(plain));
  const sdl = printSchema(supergraph.apiSchema().toGraphQLJSSchema());
  const parts = typePartsOf(shape);
  const world = createWorld(shape, parts, buildASTSchema(parse(sdl)));
  const strict = createMonolith(sdl, world);
  const relaxed = createMonolith(sdl, world, { isRelaxed: true });
  return {
    schema: strict,
    subgraphs: plain.map((subgraph) => ({
      ...subgraph,
      resolvers: resolversOf(
        parts.filter((part) => part.subgraph === subgraph.name),
        world,
      ),
    })),
    truth: (document, variables) => answerOf(strict, document, variables),
    allErrors: (document, variables) => answerOf(relaxed, document, variables).answer,
  };
}

interface MonolithContext {
  readonly failedInputs: Array<ReadonlyArray<string | number>>;
}

function answerOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
): Truth {
  const context: MonolithContext = { failedInputs: [] };
  const { data, errors } = execute({
    schema,
    document,
    variableValues,
    contextValue: context,
  }) as ExecutionResult;
  const told = errors?.map(({ message, path, extensions }) => ({ message, path, extensions }));
  const answer = JSON.parse(JSON.stringify({ data, errors: told })) as Answer;
  return { answer, failedInputs: context.failedInputs };
}

function createMonolith(sdl: string, world: World, { isRelaxed = false } = {}): GraphQLSchema {
  const schema = buildASTSchema(parse(sdl));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = resolveInMonolith(world, type.name, field.name);
      if (isRelaxed) field.type = withoutNonNull(field.type);
    }
  }
  return schema;
}

function resolveInMonolith(
  world: World,
  typename: string,
  field: string,
): GraphQLFieldResolver<unknown, MonolithContext, Record<string, unknown>> {
  return (source, given, { failedInputs }, { path }) => {
    const thing = (source as Thing | undefined) ?? world.root(typename);
    const required = world.requiresOf(thing, field);
    if (required === null) return world.fieldOf(thing, field, given);
    const { values, failed } = world.inputsOf(thing, required);
    if (failed) failedInputs.push(stepsOf(path.prev));
    return world.derivedField(thing, field, given, values);
  };
}

interface PathNode {
  readonly prev: PathNode | undefined;
  readonly key: string | number;
}

function stepsOf(path: PathNode | undefined): Array<string | number> {
  return path === undefined ? [] : [...stepsOf(path.prev), path.key];
}

function withoutNonNull(type: GraphQLOutputType): GraphQLOutputType {
  if (isNonNullType(type)) return withoutNonNull(type.ofType as GraphQLOutputType);
  return isListType(type)
    ? new GraphQLList(withoutNonNull((type as GraphQLList<GraphQLOutputType>).ofType))
    : type;
}

/** How one subgraph answers: from the world, except what it computes from what it was sent. */
function resolversOf(parts: readonly TypePart[], world: World): Record<string, Record<string, Resolver>> {
  const typed = parts.filter(({ kind }) => kind === 'object' || kind === 'interface');
  return Object.fromEntries(
    typed.map((part) => {
      const fields = part.kind === 'object' ? part.fields.map((field) => resolverOf(part, field, world)) : [];
      const reference: Array<[string, Resolver]> =
        part.keys.length > 0
          ? [['__resolveReference', (representation) => referenceOf(part, representation, world)]]
          : [];
      const type: Array<[string, Resolver]> =
        part.kind === 'interface' ? [['__resolveType', (thing) => thing.__typename]] : [];
      return [part.name, Object.fromEntries([...fields, ...reference, ...type])];
    }),
  );
}

/** What a subgraph makes of a representation; it keeps what it was sent. */
interface Referred extends Thing {
  readonly sent?: Readonly<Record<string, unknown>>;
  readonly truly?: string;
}

function referenceOf(
  { name, keys, kind }: TypePart,
  representation: Readonly<Record<string, unknown>>,
  world: World,
): Referred | null {
  const thing = world.find(name, keys, representation);
  if (thing === null) return null;
  // A subgraph that knows an interface only as an object has no other name for it.
  const __typename = kind === 'interface' ? thing.__typename : name;
  return { __typename, truly: thing.__typename, identity: thing.identity, sent: representation };
}

function resolverOf(
  { name }: TypePart,
  { definition, requires }: TypePart['fields'][number],
  world: World,
): [string, Resolver] {
  const field = definition.name.value;
  return [
    field,
    (source, given) => {
      const root: Referred = world.root(name);
      const { identity, truly, sent, __typename } = (source as unknown as Referred | undefined) ?? root;
      const thing = { identity, __typename: truly ?? __typename };
      return requires === null
        ? world.fieldOf(thing, field, given)
        : world.derivedField(thing, field, given, inputsIn(sent, requires));
    },
  ];
}

function inputsIn(sent: Readonly<Record<string, unknown>> | undefined, requires: SelectionSetNode): unknown {
  return sent === undefined ? 'nothing was sent' : projected(sent, requires);
}
