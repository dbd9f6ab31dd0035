import {
  Kind,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type NamedTypeNode,
} from 'graphql';
import type { LinkedFeatures } from './linked-features';

interface Visibility {
  readonly isMachinery: (definition: DefinitionNode) => boolean;
  readonly isHidden: (node: { readonly directives?: readonly ConstDirectiveNode[] }) => boolean;
  readonly isHiddenType: (name: string) => boolean;
  readonly isKeptDirective: (name: string) => boolean;
}

/** Incremental delivery is the gateway's own matter: its directives are not the schema's to define. */
const incrementalDirectives = new Set(['defer', 'stream']);

/** The definitions of a supergraph without the machinery of composition and, if wanted, without what is inaccessible. */
export function clientDocument(
  document: DocumentNode,
  features: LinkedFeatures,
  { hideInaccessible }: { readonly hideInaccessible: boolean },
): DocumentNode {
  const visibility = visibilityOf(document, features, hideInaccessible);
  const definitions = document.definitions
    .filter((definition) => !visibility.isMachinery(definition) && !visibility.isHidden(definition as object))
    .map((definition) => visibleDefinition(definition, visibility));
  return { kind: Kind.DOCUMENT, definitions };
}

function visibilityOf(
  document: DocumentNode,
  features: LinkedFeatures,
  hideInaccessible: boolean,
): Visibility {
  const hiding = new Set(hideInaccessible ? features.directiveNames('inaccessible') : []);
  const isHidden: Visibility['isHidden'] = ({ directives }) =>
    directives !== undefined && directives.some(({ name }) => hiding.has(name.value));
  const hiddenTypes = new Set(
    document.definitions.flatMap((definition) =>
      'name' in definition && definition.name && isHidden(definition as object)
        ? [definition.name.value]
        : [],
    ),
  );
  return {
    isHidden,
    isHiddenType: (name) => hiddenTypes.has(name),
    isKeptDirective: (name) => !features.ownsDirective(name),
    isMachinery: (definition) => {
      if (!('name' in definition) || !definition.name) return false;
      const name = definition.name.value;
      if (definition.kind !== Kind.DIRECTIVE_DEFINITION) return features.ownsType(name);
      return features.ownsDirective(name) || incrementalDirectives.has(name);
    },
  };
}

function visibleDefinition(definition: DefinitionNode, visibility: Visibility): DefinitionNode {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return {
        ...plain(definition, visibility),
        interfaces: visibleTypes(definition.interfaces, visibility),
        fields: visible(definition.fields, visibility).map((field) =>
          field.arguments?.length ? { ...field, arguments: visible(field.arguments, visibility) } : field,
        ),
      };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return { ...plain(definition, visibility), fields: visible(definition.fields, visibility) };
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return { ...plain(definition, visibility), values: visible(definition.values, visibility) };
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
      return { ...plain(definition, visibility), types: visibleTypes(definition.types, visibility) };
    case Kind.DIRECTIVE_DEFINITION:
      return { ...definition, arguments: visible(definition.arguments, visibility) };
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_EXTENSION:
    case Kind.SCHEMA_DEFINITION:
    case Kind.SCHEMA_EXTENSION:
      return plain(definition, visibility);
    case Kind.DIRECTIVE_EXTENSION:
    case Kind.OPERATION_DEFINITION:
    case Kind.FRAGMENT_DEFINITION:
      return definition;
  }
}

type Described = { readonly directives?: readonly ConstDirectiveNode[] };

function visible<Node extends Described>(nodes: readonly Node[] | undefined, visibility: Visibility): Node[] {
  return (nodes ?? []).filter((node) => !visibility.isHidden(node)).map((node) => plain(node, visibility));
}

function visibleTypes(
  types: readonly NamedTypeNode[] | undefined,
  { isHiddenType }: Visibility,
): NamedTypeNode[] {
  return (types ?? []).filter(({ name }) => !isHiddenType(name.value));
}

/** The node without directives of features; unchanged where it carries none. */
function plain<Node extends Described>(node: Node, { isKeptDirective }: Visibility): Node {
  if (!node.directives?.length) return node;
  return { ...node, directives: node.directives.filter(({ name }) => isKeptDirective(name.value)) };
}
