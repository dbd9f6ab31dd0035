import type { QueryPlanSelectionNode } from '@apollo/query-planner';

/** The same selections, with each field and each type condition once in every set. */
export function mergeSelections(selections: readonly QueryPlanSelectionNode[]): QueryPlanSelectionNode[] {
  const merged = new Map<string, QueryPlanSelectionNode>();
  for (const selection of selections) {
    const place =
      selection.kind === 'Field'
        ? `${selection.alias ?? ''}:${selection.name}`
        : `...${selection.typeCondition ?? ''}`;
    const before = merged.get(place);
    const below = [...(before?.selections ?? []), ...(selection.selections ?? [])];
    merged.set(place, below.length === 0 ? selection : { ...selection, selections: mergeSelections(below) });
  }
  return [...merged.values()];
}
