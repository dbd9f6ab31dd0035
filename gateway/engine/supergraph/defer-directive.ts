import { Kind, parse, type DirectiveDefinitionNode } from 'graphql';

const sdl = `
"The fields of this fragment may come later than the others, where the client takes answers in parts."
directive @defer(
  "Comes along with the fields, so that a client knows which part they are."
  label: String
  "False asks for the fields with the others."
  if: Boolean! = true
) on FRAGMENT_SPREAD | INLINE_FRAGMENT`;

/** `@defer` as clients see it: no subgraph's, the engine's own. */
export const deferDirective: DirectiveDefinitionNode = definitionIn(sdl);

function definitionIn(text: string): DirectiveDefinitionNode {
  const [definition] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.DIRECTIVE_DEFINITION)
    throw new Error('Expected the definition of a directive.');
  return definition;
}
