import { Kind, visit, type DocumentNode } from 'graphql';

/** The variables on which it depends what a document selects: those of its `@skip` and `@include`, and of `@defer`. */
export function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (!/^(skip|include|defer)$/.test(name.value)) return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
