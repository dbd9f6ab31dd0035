import { Kind, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import type { LinkedFeatures } from './linked-features';
import { isComposite } from './type-index';

/** Of several keys of a type the planner may take the first, even one that its subgraph cannot resolve. */
export function sortKeys(document: DocumentNode, features: LinkedFeatures): DocumentNode {
  const joinType = features.joinDirectiveName('type');
  let isChanged = false;
  const definitions = document.definitions.map((definition) => {
    if (!isComposite(definition) || !definition.directives) return definition;
    const sorted = sortDirectives(definition.directives, joinType);
    if (sorted.every((directive, place) => directive === definition.directives?.[place])) return definition;
    isChanged = true;
    return { ...definition, directives: sorted };
  });
  return isChanged ? { ...document, definitions } : document;
}

function sortDirectives(directives: readonly ConstDirectiveNode[], joinType: string): ConstDirectiveNode[] {
  const isUnresolvable = (directive: ConstDirectiveNode) =>
    directive.name.value === joinType &&
    (directive.arguments ?? []).some(
      ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    );
  return [
    ...directives.filter((directive) => !isUnresolvable(directive)),
    ...directives.filter(isUnresolvable),
  ];
}
