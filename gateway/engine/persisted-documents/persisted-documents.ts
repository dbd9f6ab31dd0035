import { createHash } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { refusal, type Worded } from '@courtyard/shared/errors/refusal';
import type { RegisteredOperation } from './manifest';
import { tokenText } from './token-text';

/** log: all run, those not registered are told; safelist: only registered ones; id-only: and only by their id. */
export type PersistedMode = 'log' | 'safelist' | 'id-only';

/** What a request says of its document. */
export interface DocumentRequest {
  /** Its text. */
  readonly query?: string;
  /** The id of a registered one: `documentId`, or the hash that Apollo's clients send. */
  readonly id?: string;
}

/** The text to run. */
export interface FoundDocument {
  readonly query: string;
  readonly isRegistered: boolean;
}

export interface PersistedDocuments {
  readonly operations: readonly RegisteredOperation[];
  /** Throws where the document may not run here. */
  find(request: DocumentRequest): FoundDocument;
}

const words = {
  idOnly: { zh: '请发送其编号，不要发送文本', en: 'send the id of one instead of a text' },
  otherText: { zh: '这段文本未登记', en: 'this text is none of them' },
  otherId: { zh: '没有登记过这个编号', en: 'none has this id' },
  nothing: { zh: '没有 query，也没有 documentId', en: 'it has neither a query nor a documentId' },
} as const satisfies Record<string, Worded>;

/** The registered operations, and who may run what besides. */
export function createPersistedDocuments(
  operations: readonly RegisteredOperation[],
  mode: PersistedMode,
): PersistedDocuments {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const byText = findByText(operations);
  return {
    operations,
    find: ({ query, id }) => {
      if (query === undefined) {
        const registered = id === undefined ? undefined : byId.get(withoutAlgorithm(id));
        if (registered !== undefined) return { query: registered.body, isRegistered: true };
        throw notFound(id, mode);
      }
      if (mode === 'id-only') throw notAllowed(words.idOnly);
      checkHash(query, id);
      const registered = byText(query);
      if (registered !== undefined) return { query: registered.body, isRegistered: true };
      if (mode === 'safelist') throw notAllowed(words.otherText);
      return { query, isRegistered: false };
    },
  };
}

/** By the whole text first, since clients send what was registered; by its tokens where only its layout differs. */
function findByText(operations: readonly RegisteredOperation[]) {
  const exact = new Map(operations.map((operation) => [operation.body, operation]));
  const byTokens = new Map(operations.map((operation) => [tokenText(operation.body), operation]));
  const longest = Math.max(0, ...[...byTokens.keys()].map((text) => text?.length ?? 0));
  return (query: string): RegisteredOperation | undefined => {
    const same = exact.get(query);
    if (same !== undefined) return same;
    const text = tokenText(query, longest);
    return text === null ? undefined : byTokens.get(text);
  };
}

/** The appendix of GraphQL over HTTP writes `sha256:…`, and manifests the hash alone. */
function withoutAlgorithm(id: string): string {
  return id.replace(/^sha256:/, '');
}

function notFound(id: string | undefined, mode: PersistedMode): GraphQLError {
  if (id === undefined) return withStatus(refusal('BAD_REQUEST', { why: words.nothing }), 400);
  // A client that hears of a document not found sends its text, which would not help here.
  if (mode === 'id-only') return notAllowed(words.otherId);
  return withStatus(refusal('PERSISTED_QUERY_NOT_FOUND'), 200);
}

function notAllowed(why: Worded): GraphQLError {
  return withStatus(refusal('OPERATION_NOT_ALLOWED', { why }), 403);
}

/** A hash that is not that of its text is a mistake of the client, and would look like an id. */
function checkHash(query: string, id: string | undefined): void {
  if (id === undefined || !/^(sha256:)?[\da-f]{64}$/.test(id)) return;
  if (createHash('sha256').update(query).digest('hex') === withoutAlgorithm(id)) return;
  throw withStatus(refusal('BAD_REQUEST', { why: 'provided sha does not match query' }), 400);
}

function withStatus(error: GraphQLError, status: number): GraphQLError {
  error.extensions.http = { status };
  return error;
}
