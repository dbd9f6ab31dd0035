import { getOperationAST, getVariableValues, parse, print, validate, visit, type FieldNode } from 'graphql';
import { authorize, type AuthorizationRequest } from '@courtyard/gateway/engine/authorization/authorize';
import type { Authorized } from '@courtyard/gateway/engine/authorization/authorized';
import {
  readAuthorizationRules,
  type AuthorizationRules,
} from '@courtyard/gateway/engine/authorization/authorization-rules';
import { anonymousCaller, type Caller } from '@courtyard/gateway/engine/identity/caller';
import { readSupergraph, type SupergraphReading } from '@courtyard/gateway/engine/supergraph/read-supergraph';
import { composeSupergraph } from '@courtyard/gateway/compose';

/** One subgraph for each text of definitions; they are named a, b, c. */
export function compose(...definitions: readonly string[]): string {
  return composeSupergraph(
    definitions.map((sdl, index) => {
      const name = 'abc'.charAt(index);
      return { name, url: `http://${name}.test`, sdl: sdl.includes('@link') ? sdl : usualLink + sdl };
    }),
  );
}

const usualLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@shareable" "@inaccessible" "@interfaceObject" "@external" "@requires"
  "@authenticated" "@requiresScopes" "@policy"
])\n`;

export interface Graph {
  readonly reading: SupergraphReading;
  readonly rules: AuthorizationRules;
}

export function graphOf(supergraph: string): Graph {
  const reading = readSupergraph(supergraph);
  return { reading, rules: readAuthorizationRules(reading) };
}

export function signedIn(...scopes: readonly string[]): Caller {
  return { kind: 'signedIn', subject: 'wang', scopes: new Set(scopes), claims: {} };
}

export const nobody = anonymousCaller;

type Asking = Partial<Pick<AuthorizationRequest, 'caller' | 'policies' | 'variables'>> & {
  readonly operationName?: string;
};

/** Authorizes a valid operation; nothing in a test may be invalid, before or after. */
export function ask({ reading, rules }: Graph, text: string, asking: Asking = {}): Authorized {
  const document = parse(text);
  expect(validate(reading.apiSchema, document)).toEqual([]);
  const operation = getOperationAST(document, asking.operationName)!;
  const { caller = nobody, policies } = asking;
  const variables = getVariableValues(
    reading.apiSchema,
    operation.variableDefinitions ?? [],
    asking.variables ?? {},
  ).coerced;
  expect(variables).toBeDefined();
  const authorized = authorize(rules, {
    document,
    operation,
    schema: reading.apiSchema,
    caller,
    policies,
    variables,
  });
  expect(validate(reading.apiSchema, authorized.document)).toEqual([]);
  expect(authorized.document.definitions).toContain(authorized.operation);
  return authorized;
}

/** The filtered document in one line, and the denied fields by how they stand in the caller's text. */
export function outcome(graph: Graph, text: string, asking: Asking = {}): { left: string; denied: string[] } {
  const { document, denied } = ask(graph, text, asking);
  return { left: inOneLine(print(document)), denied: [...denied].map(written) };
}

/** `alias: name(arguments)` without what is below. */
function written(node: FieldNode): string {
  return inOneLine(print({ ...node, selectionSet: undefined }));
}

export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The names of all fields that a document mentions. */
export function fieldNamesIn(authorized: Authorized): string[] {
  const names: string[] = [];
  visit(authorized.document, { Field: ({ name }) => void names.push(name.value) });
  return names;
}
