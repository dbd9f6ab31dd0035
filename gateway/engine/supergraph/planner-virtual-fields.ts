import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { ConstArgumentNode } from 'graphql';

/** A required field with arguments, which the planner knows as a field of another name without arguments. */
export interface VirtualField {
  readonly field: string;
  readonly arguments: readonly ConstArgumentNode[];
}

/**
 * What one field requires: by path of real names (`/price`, `/inner/deep`), which field stands for it in the planner's
 * copy. That is the name itself, or the name of a virtual field.
 */
export type RequiredPaths = ReadonlyMap<string, ReadonlySet<string>>;

export interface Requirement {
  readonly paths: RequiredPaths;
  /** The whole field set, as the planner's copy states it. */
  readonly selections: readonly QueryPlanSelectionNode[];
}

/** Plain data throughout: it may be sent to a worker. */
export interface VirtualFields {
  readonly byName: ReadonlyMap<string, VirtualField>;
  /** By the name of the subgraph, then by `Type.field`. */
  readonly requirements: ReadonlyMap<string, ReadonlyMap<string, Requirement>>;
  /** By the name of the subgraph, then by type: the outermost fields of its keys. */
  readonly keyFields: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
}

export const noVirtualFields: VirtualFields = {
  byName: new Map(),
  requirements: new Map(),
  keyFields: new Map(),
};

export { restoreVirtualFields } from './planner-restore-plan';
