import { Kind, type ASTNode, type ConstDirectiveNode, type DefinitionNode, type DocumentNode } from 'graphql';
import { apolloSpecifications, describeFeatures, type LinkedFeatures } from './linked-features';
import { textArgument } from './type-index';

/** What the planner has no use for. Contexts, overrides and accessibility change plans and stay. */
const strippedSpecifications = ['authenticated', 'requiresScopes', 'policy', 'cost', 'tag'];
const strippedDirectives = ['authenticated', 'requiresScopes', 'policy', 'cost', 'listSize', 'tag'];

/** The document without the directives of authorization and cost; the same one where it has none. */
export function stripFeatures(document: DocumentNode, features: LinkedFeatures): DocumentNode {
  const identities = new Set(strippedSpecifications.map((name) => apolloSpecifications + name));
  const stripped = describeFeatures(features.all.filter(({ identity }) => identities.has(identity)));
  const names = new Set(strippedDirectives.flatMap((name) => features.directiveNames(name)));
  if (names.size === 0) return document;
  const isStripped = (directive: ConstDirectiveNode) =>
    names.has(directive.name.value) ||
    stripped.ownsDirective(directive.name.value) ||
    linksOneOf(directive, identities);
  const definitions = document.definitions
    .filter((definition) => !belongsTo(definition, stripped, names))
    .map((definition) => withoutDirectives(definition, isStripped));
  return { ...document, definitions };
}

/** Only the schema's links state an address. */
function linksOneOf(directive: ConstDirectiveNode, identities: ReadonlySet<string>): boolean {
  const address = textArgument(directive, 'url') ?? textArgument(directive, 'feature');
  return address !== null && identities.has(address.replace(/\/v[^/]*\/*$/, ''));
}

function belongsTo(
  definition: DefinitionNode,
  stripped: LinkedFeatures,
  names: ReadonlySet<string>,
): boolean {
  if (!('name' in definition) || !definition.name) return false;
  const name = definition.name.value;
  if (definition.kind !== Kind.DIRECTIVE_DEFINITION) return stripped.ownsType(name);
  return names.has(name) || stripped.ownsDirective(name);
}

type Child = { readonly directives?: readonly ConstDirectiveNode[]; readonly arguments?: readonly Child[] };

/** Directives stand on definitions, on their fields and values, and on the arguments of fields. */
function withoutDirectives<Node extends ASTNode>(
  node: Node,
  isStripped: (directive: ConstDirectiveNode) => boolean,
): Node {
  const strip = <Part extends Child>(part: Part): Part => {
    const directives = part.directives?.filter((directive) => !isStripped(directive));
    const given = part.arguments?.map(strip);
    return { ...part, ...(directives && { directives }), ...(given && { arguments: given }) };
  };
  const { fields, values } = node as { fields?: readonly Child[]; values?: readonly Child[] };
  return {
    ...strip(node as Child),
    ...(fields && { fields: fields.map(strip) }),
    ...(values && { values: values.map(strip) }),
  } as unknown as Node;
}
