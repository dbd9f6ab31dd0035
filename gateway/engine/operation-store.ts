import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';
import { conditionsOf } from '@courtyard/shared/service/execution/conditions';
import type { PreparedOperation } from './prepared-operation';

export interface PrepareRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly allowed: DocumentNode;
  readonly denied: ReadonlySet<FieldNode>;
  /** Different for callers of whom different things are hidden. */
  readonly classKey: string;
  readonly overrides: Readonly<Record<string, boolean>>;
  /** Whether the answer may go in parts; what is deferred comes with the rest where left out. */
  readonly inParts?: boolean;
  /** With defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The operations of one graph, for as long as their documents are kept. */
export interface OperationStore {
  /** The one that was prepared before, if it was. */
  find(request: PrepareRequest): PreparedOperation | undefined;
  /** Prepares it once, however many wait for it. */
  prepare(request: PrepareRequest, make: () => Promise<PreparedOperation>): Promise<PreparedOperation>;
}

interface OfDocument {
  /** The variables that decide about conditions. */
  readonly conditions: readonly string[];
  readonly ready: Map<string, PreparedOperation>;
  readonly underWay: Map<string, Promise<PreparedOperation>>;
}

export function createOperationStore(): OperationStore {
  const byDocument = new WeakMap<DocumentNode, OfDocument>();
  const of = (document: DocumentNode): OfDocument => {
    const known = byDocument.get(document);
    if (known !== undefined) return known;
    const empty = { conditions: conditionsOf(document), ready: new Map(), underWay: new Map() };
    byDocument.set(document, empty);
    return empty;
  };

  return {
    find: (request) => {
      const { conditions, ready } = of(request.document);
      return ready.get(keyOf(request, conditions));
    },
    prepare: (request, make) => {
      const { conditions, ready, underWay } = of(request.document);
      const key = keyOf(request, conditions);
      const waiting = underWay.get(key);
      if (waiting !== undefined) return waiting;
      const made = make();
      underWay.set(key, made);
      const done = () => void underWay.delete(key);
      made.then((prepared) => void ready.set(key, prepared)).then(done, done);
      return made;
    },
  };
}

/** All by which the operations of one document differ. Neither names nor the other parts hold a bar. */
function keyOf(
  { operation, classKey, overrides, inParts, variables }: PrepareRequest,
  conditions: readonly string[],
): string {
  let key = `${operation.name?.value ?? ''}|${classKey}|`;
  for (const name of conditions) key += variables[name] === true ? 1 : 0;
  for (const label of Object.keys(overrides)) key += overrides[label] === true ? '|1' : '|0';
  if (inParts === true) key += '|parts';
  return key;
}
