import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';

/** What one caller may see of one operation. */
export interface Authorized {
  /**
   * Field nodes of the caller's own document that give null and an error wherever they are reached. Where several
   * nodes stand for one response name of one object, one that is denied is enough.
   */
  readonly denied: ReadonlySet<FieldNode>;
  /** What may be planned: the given document where nothing is denied, else the operation without what is. */
  readonly document: DocumentNode;
  /** The operation inside that document. */
  readonly operation: OperationDefinitionNode;
  /** Tells apart what was filtered from one operation; empty where nothing was. Part of every key of a plan. */
  readonly classKey: string;
}
