import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLType,
} from 'graphql';
import { anchor, code, table } from './markdown';
import type { FieldOwner, TypeOwners } from './supergraph-owners';

/** A value's label in Chinese, then in English, by enum and value. */
export type Labels = Readonly<Record<string, Readonly<Record<string, readonly [zh: string, en: string]>>>>;

interface Sources {
  readonly owners: ReadonlyMap<string, TypeOwners>;
  readonly labels: Labels;
}

/** The section of one type. */
export function describeType(type: GraphQLNamedType, { owners, labels }: Sources): string {
  const owner = owners.get(type.name);
  const parts = [
    `### ${type.name}`,
    type.description ?? '',
    isObjectType(type) || isInterfaceType(type) ? factsOf(type, owner) : '',
    bodyOf(type, owner, labels),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The rows of fields, of a type or of an entrance. */
export function fieldTable(
  fields: ReadonlyArray<GraphQLField<unknown, unknown>>,
  owner?: TypeOwners,
): string {
  const owned = fields.map((field) => [field, owner?.fields.get(field.name) ?? []] as const);
  const isOfOne = new Set(owned.flatMap(([, graphs]) => graphs.map(({ graph }) => graph))).size <= 1;
  const head = ['Field', 'Type', ...(isOfOne ? [] : ['From']), 'Meaning'];
  return table(
    head,
    owned.map(([field, graphs]) => [
      `${code(field.name)}${argumentsOf(field.args)}`,
      typeLink(field.type),
      ...(isOfOne ? [] : [fromOf(graphs)]),
      meaningOf(field, graphs),
    ]),
  );
}

function factsOf(type: GraphQLObjectType | GraphQLInterfaceType, owner?: TypeOwners): string {
  const keys = [...new Set([...(owner?.keys.values() ?? [])].flat())];
  const interfaces = type.getInterfaces().map(({ name }) => link(name));
  const facts = [
    ...(keys.length === 0 ? [] : [`Key: ${keys.map(code).join(', ')}.`]),
    ...(interfaces.length === 0 ? [] : [`Is a ${interfaces.join(', ')}.`]),
  ];
  return facts.join(' ');
}

function bodyOf(type: GraphQLNamedType, owner: TypeOwners | undefined, labels: Labels): string {
  if (isEnumType(type)) return enumTable(type, labels);
  if (isObjectType(type) || isInterfaceType(type)) return fieldTable(Object.values(type.getFields()), owner);
  return isScalarType(type) && type.specifiedByURL ? `See <${type.specifiedByURL}>.` : '';
}

function enumTable(type: GraphQLEnumType, labels: Labels): string {
  const known = labels[type.name];
  const rows = type.getValues().map(({ name, description, deprecationReason }) => {
    const [zh = '', en = ''] = known?.[name] ?? [];
    return [code(name), zh, en, sentences(description, deprecation(deprecationReason))];
  });
  const isTold = rows.some(([, , , meaning]) => meaning !== '');
  if (known === undefined) return rows.map(([name]) => name).join(' ');
  return table(
    ['Value', '中文', 'English', ...(isTold ? ['Meaning'] : [])],
    rows.map((row) => (isTold ? row : row.slice(0, 3))),
  );
}

/** The inputs, one row each; what all filters can hold needs no words. */
export function inputTable(inputs: readonly GraphQLInputObjectType[]): string {
  const fieldOf = (field: GraphQLInputField) => {
    const told = sentences(field.description, deprecation(field.deprecationReason));
    return `${code(field.name)}: ${typeLink(field.type)}${told === '' ? '' : ` (${told})`}`;
  };
  const rows = inputs.map((type) => [
    `<a id="${anchor(type.name)}"></a>${code(type.name)}`,
    Object.values(type.getFields()).map(fieldOf).join(', '),
    type.description ?? '',
  ]);
  return table(['Input', 'Fields', 'Meaning'], rows);
}

/** The orders of lists, one row each. */
export function orderTable(orders: readonly GraphQLEnumType[]): string {
  const rows = orders.map((type) => [
    `<a id="${anchor(type.name)}"></a>${code(type.name)}`,
    type
      .getValues()
      .map(({ name }) => code(name))
      .join(', '),
  ]);
  return table(['Order', 'Values'], rows);
}

/** Pages and their edges are all alike; the introduction tells of them once. */
export function isPage(type: GraphQLNamedType): boolean {
  return isObjectType(type) && /.(Connection|Edge)$/.test(type.name) && 'node' in edgeFields(type);
}

function edgeFields(type: GraphQLObjectType): object {
  const { nodes, ...fields } = type.getFields();
  return nodes === undefined ? fields : { node: nodes };
}

function argumentsOf(args: readonly GraphQLArgument[]): string {
  if (args.length === 0) return '';
  const given = args.map(({ name, type, defaultValue }) => {
    const usual = defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`;
    return `${name}: ${typeLink(type)}${usual}`;
  });
  return ` (${given.join(', ')})`;
}

function meaningOf(field: GraphQLField<unknown, unknown>, owners: readonly FieldOwner[]): string {
  const told = field.args.flatMap(({ name, description }) =>
    description ? [`${code(name)}: ${description}`] : [],
  );
  const provided = owners.flatMap(({ provides }) =>
    provides === null ? [] : [`Comes with ${code(provides)}.`],
  );
  return sentences(field.description, ...told, ...provided, deprecation(field.deprecationReason));
}

function fromOf(owners: readonly FieldOwner[]): string {
  return owners.map(({ graph, requires }) => (requires === null ? graph : `${graph} (derived)`)).join(', ');
}

function deprecation(reason: string | null | undefined): string {
  return reason ? `**Deprecated:** ${reason}` : '';
}

function sentences(...parts: ReadonlyArray<string | null | undefined>): string {
  return parts.filter((part) => part).join(' ');
}

const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

/** `[Place!]!` with the name as a link; a page as what is on it. */
function typeLink(type: GraphQLType): string {
  const named = getNamedType(type);
  if (isPage(named)) return `page of ${link(namedNode(named))}`;
  const [before = '', after = ''] = String(type).split(named.name);
  const name = builtIn.has(named.name) ? named.name : link(named.name);
  return `${before.replace('[', '\\[')}${name}${after.replace(']', '\\]')}`;
}

function namedNode(page: GraphQLNamedType): string {
  const nodes = isObjectType(page) ? page.getFields().nodes : undefined;
  return nodes === undefined ? page.name : getNamedType(nodes.type).name;
}

function link(name: string): string {
  return `[${name}](#${anchor(name)})`;
}
