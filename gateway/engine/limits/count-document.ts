import {
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsByName } from '../document-fragments';
import { countValueLevels } from './count-value-levels';
import { saturated } from './saturate';
import {
  addCounts,
  countField,
  countSpread,
  nothing,
  withDirectives,
  type SelectionCount,
} from './selection-count';

/** The figures of a document that limits speak of. */
export interface DocumentCount {
  readonly depth: number;
  readonly selections: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  readonly conditions: number;
  readonly valueLevels: number;
  readonly introspectionLists: number;
  readonly introspectionValues: number;
  /** Where a fragment spreads itself; nothing is counted there. */
  readonly cycles: readonly FragmentSpreadNode[];
}

/**
 * Counts in one pass: every definition is looked at once, however often it is spread. A fragment that nobody spreads
 * counts like an operation, since validation walks through it all the same.
 */
export function countDocument(document: DocumentNode): DocumentCount {
  const counter = createCounter(fragmentsByName(document));
  const operations = document.definitions.filter(isOperation).map(counter.countOperation);
  const unused = document.definitions.filter(isFragment).flatMap(counter.countUnlessSpread);
  const all = [...operations, ...unused];
  return {
    depth: most(all, ({ depth }) => depth),
    selections: saturated(all.reduce((sum, { selections }) => sum + selections, 0)),
    aliases: most(all, ({ aliases }) => aliases),
    rootFields: most(operations, ({ topFields }) => topFields),
    directives: most(all, ({ directives }) => directives),
    conditions: most(all, ({ conditions }) => conditions.size),
    valueLevels: countValueLevels(document),
    introspectionLists: most(all, ({ introspection }) => introspection.lists),
    introspectionValues: saturated(all.reduce((sum, { introspection }) => sum + introspection.values, 0)),
    cycles: counter.cycles,
  };
}

function createCounter(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  /** Null while a fragment is being counted. */
  const known = new Map<FragmentDefinitionNode, SelectionCount | null>();
  const cycles: FragmentSpreadNode[] = [];

  const countSet = ({ selections }: SelectionSetNode): SelectionCount =>
    selections.reduce((sum, selection) => addCounts(sum, countSelection(selection)), nothing);

  function countSelection(selection: SelectionNode): SelectionCount {
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return countSpread(selection.directives, countNamed(selection));
    const inner = selection.selectionSet ? countSet(selection.selectionSet) : nothing;
    return selection.kind === Kind.FIELD
      ? countField(selection, inner)
      : countSpread(selection.directives, inner);
  }

  function countNamed(spread: FragmentSpreadNode): SelectionCount {
    const fragment = fragments.get(spread.name.value);
    // Validation says that it does not exist.
    if (fragment === undefined) return nothing;
    const counted = countFragment(fragment);
    if (counted === null) cycles.push(spread);
    return counted ?? nothing;
  }

  function countFragment(fragment: FragmentDefinitionNode): SelectionCount | null {
    const before = known.get(fragment);
    if (before !== undefined) return before;
    known.set(fragment, null);
    const counted = withDirectives(fragment.directives, countSet(fragment.selectionSet));
    known.set(fragment, counted);
    return counted;
  }

  return {
    cycles,
    countOperation: ({ directives, variableDefinitions = [], selectionSet }: OperationDefinitionNode) => {
      const onVariables = variableDefinitions.flatMap((variable) => variable.directives ?? []);
      return withDirectives([...(directives ?? []), ...onVariables], countSet(selectionSet));
    },
    countUnlessSpread: (fragment: FragmentDefinitionNode) =>
      known.has(fragment) ? [] : (countFragment(fragment) ?? []),
  };
}

function most<Counted>(counted: readonly Counted[], figure: (one: Counted) => number): number {
  return counted.reduce((highest, one) => Math.max(highest, figure(one)), 0);
}

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}
