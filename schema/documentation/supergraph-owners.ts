import {
  Kind,
  parse,
  type DirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';

/** Which subgraph answers a field, and what it needs or brings along for it. */
export interface FieldOwner {
  readonly graph: string;
  readonly requires: string | null;
  readonly provides: string | null;
}

export interface TypeOwners {
  /** The subgraphs that know the type, with the keys by which each finds it. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Those among them that have more of it than its key. */
  readonly fields: ReadonlyMap<string, readonly FieldOwner[]>;
}

/** Who owns what, as the supergraph's own directives say it, by type. */
export function readOwners(supergraph: string): ReadonlyMap<string, TypeOwners> {
  const { definitions } = parse(supergraph, { noLocation: true });
  const nameOf = graphNames(definitions);
  return new Map(
    definitions.flatMap((definition) => {
      const owners = ownersOf(definition, nameOf);
      return owners === null || !('name' in definition)
        ? []
        : [[definition.name?.value ?? '', owners] as const];
    }),
  );
}

/** The names of the subgraphs behind the values of join__Graph. */
function graphNames(definitions: readonly DefinitionNode[]): ReadonlyMap<string, string> {
  const graphs = definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map(({ name, directives = [] }) => [name.value, argument(directives[0], 'name') ?? name.value]),
  );
}

function ownersOf(definition: DefinitionNode, nameOf: ReadonlyMap<string, string>): TypeOwners | null {
  if (!('directives' in definition)) return null;
  const joins = named(definition.directives, 'join__type');
  const graphs = [...new Set(joins.map((join) => graphOf(join, nameOf)))];
  const keysOf = (graph: string) =>
    joins.filter((join) => graphOf(join, nameOf) === graph).flatMap((join) => argument(join, 'key') ?? []);
  const fields = 'fields' in definition ? (definition.fields ?? []) : [];
  return {
    keys: new Map(graphs.map((graph) => [graph, keysOf(graph)])),
    fields: new Map(fields.map((field) => [field.name.value, fieldOwners(field, graphs, nameOf)])),
  };
}

/** A field without a word of its own is answered by every subgraph that has the type. */
function fieldOwners(
  { directives }: FieldDefinitionNode | InputValueDefinitionNode,
  graphs: readonly string[],
  nameOf: ReadonlyMap<string, string>,
): FieldOwner[] {
  const joins = named(directives, 'join__field');
  if (joins.length === 0) return graphs.map((graph) => ({ graph, requires: null, provides: null }));
  return joins
    .filter((join) => argument(join, 'external') !== 'true')
    .map((join) => ({
      graph: graphOf(join, nameOf),
      requires: argument(join, 'requires'),
      provides: argument(join, 'provides'),
    }));
}

function graphOf(join: DirectiveNode, nameOf: ReadonlyMap<string, string>): string {
  const graph = argument(join, 'graph') ?? '';
  return nameOf.get(graph) ?? graph;
}

function named(directives: readonly DirectiveNode[] = [], name: string): DirectiveNode[] {
  return directives.filter((directive) => directive.name.value === name);
}

function argument(directive: DirectiveNode | undefined, name: string): string | null {
  const value = directive?.arguments?.find((given) => given.name.value === name)?.value;
  if (value === undefined) return null;
  return 'value' in value ? String(value.value) : null;
}
