import {
  getNamedType,
  isCompositeType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsByName } from '../document-fragments';
import { createArgumentCost } from './argument-cost';
import type { CostRules } from './cost-rules';
import type { CostQuestion } from './estimate-cost';
import { fragmentOf, isSelected } from './selected';

/** One name of the answer, with every field of the document that may stand behind it. */
export interface AnsweredField {
  readonly nodes: FieldNode[];
  readonly returned: GraphQLNamedType;
  readonly weight: number | null;
  readonly argumentCost: number;
  /** What is selected of its objects, once somebody has asked. */
  below: AnsweredFields | null;
}

export type AnsweredFields = ReadonlyMap<string, AnsweredField>;

export type CollectFields = (sets: readonly SelectionSetNode[], type: GraphQLCompositeType) => AnsweredFields;

/** Puts selections together by the names under which they are answered, whatever the type of the object. */
export function createCollectFields(
  rules: CostRules,
  { document, variables, schema }: CostQuestion,
): CollectFields {
  const fragments = fragmentsByName(document);
  const argumentCost = createArgumentCost(rules, variables);

  function collect(
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    into: Map<string, AnsweredField>,
  ): void {
    for (const selection of set.selections) {
      if (!isSelected(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        add(selection, type, into);
        continue;
      }
      const fragment = fragmentOf(selection, fragments);
      if (fragment === null) continue;
      const condition = fragment.condition === null ? type : schema.getType(fragment.condition);
      if (isCompositeType(condition)) collect(fragment.selectionSet, condition, into);
    }
  }

  function add(node: FieldNode, type: GraphQLCompositeType, into: Map<string, AnsweredField>): void {
    const definition = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    if (definition === undefined) return;
    const name = node.alias?.value ?? node.name.value;
    const same = into.get(name);
    if (same !== undefined) return void same.nodes.push(node);
    into.set(name, {
      nodes: [node],
      returned: getNamedType(definition.type),
      weight: rules.field(type.name, definition.name).weight,
      argumentCost: argumentCost(type.name, definition, node),
      below: null,
    });
  }

  return (sets, type) => {
    const fields = new Map<string, AnsweredField>();
    for (const set of sets) collect(set, type, fields);
    return fields;
  };
}
