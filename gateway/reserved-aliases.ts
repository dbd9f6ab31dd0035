import type { GatewayExecutionResult, GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError, Kind, parse, visit, type DocumentNode, type FieldNode } from 'graphql';
import { aroundExecutor } from './engine/request-steps/around-executor';

/** Stands before a name that was changed on the way in, and is taken off on the way out. */
const mark = '_alias_';

/**
 * A gateway in which no alias of a client takes the place of what one subgraph hands to another: while an operation
 * runs, keys and required fields stand among the client's own values, and `id: areaM2` would be taken for the id.
 */
export function keepAliasesApart(gateway: GatewayInterface, supergraph: () => string): GatewayInterface {
  let known = { supergraph: '', reserved: new Set<string>() as ReadonlySet<string> };
  const reservedNames = (): ReadonlySet<string> => {
    const now = supergraph();
    if (known.supergraph !== now) known = { supergraph: now, reserved: findReservedNames(now) };
    return known.reserved;
  };
  return aroundExecutor(gateway, (execute) => async (request) => {
    const document = withoutReservedAliases(request.document, reservedNames());
    const result = await execute({ ...request, document });
    return document === request.document ? result : withClientNames(result);
  });
}

/** The names of all fields by which subgraphs find an entity or that one hands to another. */
function findReservedNames(supergraph: string): ReadonlySet<string> {
  const names = new Set(['__typename']);
  visit(parse(supergraph, { noLocation: true }), {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'join__type' && name.value !== 'join__field') return;
      for (const { name: argument, value } of given) {
        const isFieldSet = argument.value === 'key' || argument.value === 'requires';
        if (isFieldSet && value.kind === Kind.STRING) addFieldNames(value.value, names);
      }
    },
  });
  return names;
}

function addFieldNames(fieldSet: string, names: Set<string>): void {
  visit(parse(`{ ${fieldSet} }`, { noLocation: true }), { Field: ({ name }) => void names.add(name.value) });
}

/** The same document if it needs no change. */
function withoutReservedAliases(document: DocumentNode, reserved: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    Field(field): FieldNode | undefined {
      const name = field.alias?.value ?? field.name.value;
      const isOther = name !== field.name.value || Boolean(field.arguments?.length);
      if (!(isOther && reserved.has(name)) && !name.startsWith(mark)) return undefined;
      return { ...field, alias: { kind: Kind.NAME, value: mark + name } };
    },
  });
}

function withClientNames({ data, errors, ...rest }: GatewayExecutionResult): GatewayExecutionResult {
  return {
    ...rest,
    ...(data === undefined ? {} : { data: renamed(data) as typeof data }),
    ...(errors === undefined ? {} : { errors: errors.map(withClientPath) }),
  };
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [clientName(name), renamed(inner)]));
}

function withClientPath(error: GraphQLError): GraphQLError {
  const { message, path, originalError, extensions } = error;
  if (path === undefined) return error;
  return new GraphQLError(message, { originalError, extensions, path: path.map(clientName) });
}

function clientName<Name extends string | number>(name: Name): Name | string {
  return typeof name === 'string' && name.startsWith(mark) ? name.slice(mark.length) : name;
}
