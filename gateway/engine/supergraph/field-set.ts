import { Kind, parse, print, stripIgnoredCharacters, type SelectionSetNode } from 'graphql';

/** The selections of a field set, which stands in its directive with or without braces around it. */
export function parseFieldSet(text: string): SelectionSetNode {
  const braced = text.trimStart().startsWith('{') ? text : `{${text}}`;
  const [definition] = parse(braced, { noLocation: true }).definitions;
  if (definition?.kind === Kind.OPERATION_DEFINITION) return definition.selectionSet;
  throw new Error(`Expected a field set, but got ${text}.`);
}

/** The text of a field set without the braces around it. */
export function printFieldSet(selectionSet: SelectionSetNode): string {
  return stripIgnoredCharacters(print(selectionSet)).slice(1, -1);
}
