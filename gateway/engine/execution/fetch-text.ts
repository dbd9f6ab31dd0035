import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import { nameOutside } from '../planning/internal-names';
import type { FetchNode } from '../planning/plan';
import { read } from './fields';

/** What a fetch sends, prepared so that only the variables are missing. */
export interface FetchText {
  readonly operation: OperationDefinitionNode;
  /** Two fetches that ask the same have the same, whatever the planner named them. */
  readonly nameless: string;
  readonly bodyWith: (variables: string) => string;
}

export function fetchText({ operation: text, operationName }: FetchNode): FetchText {
  const operation = parse(text, { noLocation: true }).definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch has one operation.');
  const { name: _, ...nameless } = operation;
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const begin = `{"query":${JSON.stringify(text)}${name},"variables":{`;
  return {
    operation,
    nameless: print(nameless),
    bodyWith: (variables) => `${begin}${variables}}}`,
  };
}

/** Those of the caller's variables that a fetch uses, as the inside of a JSON object. What was not given is left out. */
export function variablesText(
  names: readonly string[] | undefined,
  variables: Readonly<Record<string, unknown>>,
): string {
  if (names === undefined || names.length === 0) return '';
  return names
    .filter((inside) => read(variables, nameOutside(inside)) !== undefined)
    .map((inside) => `${JSON.stringify(inside)}:${JSON.stringify(variables[nameOutside(inside)])}`)
    .join();
}
