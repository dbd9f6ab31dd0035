import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { clientSchema } from '../../gateway/breaking-changes';
import { describeType, fieldTable, inputTable, isPage, orderTable, type Labels } from './describe-type';
import { anchor } from './markdown';
import { readOwners, type TypeOwners } from './supergraph-owners';

interface Section {
  readonly title: string;
  readonly types: readonly GraphQLNamedType[];
}

/** The document for those who build on the graph: what there is, from whom, and how it is asked. */
export function writeSchemaDocument(supergraph: string, labels: Labels): string {
  const schema = clientSchema(supergraph);
  const owners = readOwners(supergraph);
  const sections = sectionsOf(schema, owners);
  const types = sections.map(({ title, types: members }) => {
    if (title === 'Inputs') return `## ${title}\n\n${inputTable(members.filter(isInputObjectType))}`;
    if (title === 'Orders') return `## ${title}\n\n${orderTable(members.filter(isEnumType))}`;
    return [`## ${title}`, ...members.map((type) => describeType(type, { owners, labels }))].join('\n\n');
  });
  const document = [introduction, contents(sections), entrances(schema, owners), ...types];
  return `${document.join('\n\n')}\n`;
}

const introduction = `# The schema, for front-end teams

Made by \`npm run schema:docs\` from \`gateway/supergraph.graphql\`; do not edit. What is hidden from clients is left out.

- One address answers everything: \`POST /graphql\`. **From** says which stakeholder answers a field: when that one is
  away, its fields are null, and an error with the code \`SUBGRAPH_UNAVAILABLE\` names it.
- *Derived* fields are worked out by coordination from what the others state.
- \`!\` means never null, \`[ ]\` a list. Lists that can grow are *pages*, asked with \`first\` (at most 200) and
  \`after\`: \`{ nodes { … } edges { cursor node { … } } pageInfo { hasNextPage endCursor } totalCount }\`.
- Ids read \`prefix:authority:name\`, such as \`plc:xgl:courtyard-35\`. An id that nobody has is answered with null.
- The codes of errors, in both languages, are in the [README](../README.md#errors).
- The gateway serves this schema at \`/schema.graphql\` and \`/introspection.json\`;
  [ten minutes](first-screen.md) lead from there to a first screen.`;

const registers = 'Several stakeholders together';

/** Types by who has them; what all share, and what holds no answers, comes last. */
function sectionsOf(schema: GraphQLSchema, owners: ReadonlyMap<string, TypeOwners>): Section[] {
  const types = Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        !isIntrospectionType(type) &&
        !isSpecifiedScalarType(type) &&
        !isPage(type) &&
        type !== schema.getQueryType() &&
        type !== schema.getSubscriptionType(),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const titleOf = (type: GraphQLNamedType) => {
    if (isEnumType(type)) return type.name.endsWith('Order') ? 'Orders' : 'Enums';
    if (isInputObjectType(type)) return 'Inputs';
    if (isScalarType(type)) return 'Scalars';
    return ownerOf(type.name, owners);
  };
  const titles = [...new Set(types.map(titleOf))];
  const last = [registers, 'Enums', 'Orders', 'Inputs', 'Scalars'];
  const ordered = [...titles.filter((title) => !last.includes(title)).sort(), ...last];
  return ordered.map((title) => ({ title, types: types.filter((type) => titleOf(type) === title) }));
}

/** The one subgraph with fields of the type beyond its key; several where they share or join it. */
function ownerOf(name: string, owners: ReadonlyMap<string, TypeOwners>): string {
  const own = owners.get(name);
  if (own === undefined) return registers;
  const keys = new Set([...own.keys.values()].flat());
  const graphs = [...own.fields]
    .filter(([field]) => !keys.has(field))
    .map(([, answering]) => new Set(answering.map(({ graph }) => graph)));
  const all = [...new Set(graphs.flatMap((found) => [...found]))];
  return all.length === 1 ? (all[0] ?? registers) : registers;
}

function contents(sections: readonly Section[]): string {
  const lines = sections.map(({ title, types }) => {
    const links = types.map(({ name }) => `[${name}](#${anchor(name)})`).join(', ');
    return `- [${title}](#${anchor(title)}) (${types.length}): ${links}`;
  });
  return [
    '## Contents',
    ['- [Entrances](#entrances): the fields of Query and of Subscription', ...lines].join('\n'),
  ].join('\n\n');
}

/** The root fields, by who answers them: those of Query, then those of Subscription. */
function entrances(schema: GraphQLSchema, owners: ReadonlyMap<string, TypeOwners>): string {
  const queries = rootTables(schema.getQueryType(), owners);
  const subscriptions = rootTables(schema.getSubscriptionType(), owners);
  return [
    '## Entrances',
    ...queries,
    ...(subscriptions.length === 0 ? [] : [subscription, ...subscriptions]),
  ].join('\n\n');
}

const subscription = `### Subscription

What can be followed. Each event is answered as a query of the same selection would be at that moment.`;

function rootTables(
  root: GraphQLObjectType | null | undefined,
  owners: ReadonlyMap<string, TypeOwners>,
): string[] {
  if (!root) return [];
  const own = owners.get(root.name);
  const fields = Object.values(root.getFields());
  const graphOf = (name: string) => own?.fields.get(name)?.[0]?.graph ?? '';
  const graphs = [...new Set(fields.map(({ name }) => graphOf(name)))].sort();
  return graphs.map((graph) => {
    const answered = fields.filter(({ name }) => graphOf(name) === graph);
    return `**${graph}**\n\n${fieldTable(answered.sort((one, other) => (one.name < other.name ? -1 : 1)))}`;
  });
}
