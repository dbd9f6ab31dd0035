import {
  Kind,
  visit,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DirectiveNode,
  type DocumentNode,
} from 'graphql';
import type { LinkedFeatures } from '../supergraph/linked-features';
import { SupergraphRefused } from '../supergraph/supergraph-refused';
import { allOf, type AnyOf, type Requirement } from './requirement';

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[];
}

/** Reads what is asked of those who want to see something; remembers what it read. */
export interface RequirementReader {
  of(node: Annotated): Requirement | null;
  /** Throws where a directive of the document was never read: it would protect nothing. */
  checkAllRead(document: DocumentNode): void;
}

type DirectiveReader = (directive: ConstDirectiveNode) => Requirement;

/** The directives go by the names that the supergraph links them under. */
export function createRequirementReader(features: LinkedFeatures): RequirementReader {
  const readers = new Map<string, DirectiveReader>();
  const addReader = (feature: string, reader: DirectiveReader) => {
    for (const name of features.directiveNames(feature)) readers.set(name, reader);
  };
  addReader('authenticated', () => ({ signedIn: true, scopes: [], policies: [] }));
  addReader('requiresScopes', (directive) => requiring({ scopes: [listsOf(directive, 'scopes')] }));
  addReader('policy', (directive) => requiring({ policies: [listsOf(directive, 'policies')] }));
  const read = new Set<DirectiveNode>();
  return {
    of: ({ directives = [] }) =>
      allOf(
        directives.map((directive) => {
          read.add(directive);
          return readers.get(directive.name.value)?.(directive);
        }),
      ),
    checkAllRead: (document) => {
      if (readers.size === 0) return;
      visit(document, {
        Directive(directive) {
          if (!readers.has(directive.name.value) || read.has(directive)) return;
          throw new SupergraphRefused(
            'UNENFORCED_FEATURE',
            `The supergraph has @${directive.name.value} in a place where this gateway does not enforce it.`,
          );
        },
      });
    },
  };
}

function requiring(part: Partial<Requirement>): Requirement {
  return { signedIn: false, scopes: [], policies: [], ...part };
}

function listsOf(directive: ConstDirectiveNode, argument: string): AnyOf {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return itemsOf(value).map((inner) =>
    itemsOf(inner).map((word) => {
      if (word.kind === Kind.STRING) return word.value;
      throw new SupergraphRefused(
        'UNENFORCED_FEATURE',
        `Expected @${directive.name.value}(${argument}:) to be lists of texts, but it holds something else.`,
      );
    }),
  );
}

/** GraphQL takes a value alone for a list of one. */
function itemsOf(value: ConstValueNode | undefined): readonly ConstValueNode[] {
  if (value === undefined) return [];
  return value.kind === Kind.LIST ? value.values : [value];
}
