import type { HTTPGraphQLRequest } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import type {
  DocumentRequest,
  FoundDocument,
  PersistedDocuments,
} from './engine/persisted-documents/persisted-documents';

type Fields = Readonly<Record<string, unknown>>;

export interface PersistedRequest {
  readonly request: HTTPGraphQLRequest;
  readonly found: FoundDocument | null;
}

/**
 * The same request with the text of its document in the place of an id. Throws where the document may not run, and
 * where it is not plain which one is meant: the server could take another one than was looked for here.
 */
export function withDocument(request: HTTPGraphQLRequest, documents: PersistedDocuments): PersistedRequest {
  return request.method === 'GET' ? ofLink(request, documents) : ofBody(request, documents);
}

function ofBody(request: HTTPGraphQLRequest, documents: PersistedDocuments): PersistedRequest {
  const { body } = request;
  // Nothing, or a list: the server refuses it in its own words.
  if (!isRecord(body)) return { request, found: null };
  const found = documents.find(documentRequest(body));
  return { request: { ...request, body: withText(body, found.query) }, found };
}

function ofLink(request: HTTPGraphQLRequest, documents: PersistedDocuments): PersistedRequest {
  const parameters = new URLSearchParams(request.search);
  const names = ['query', 'documentId', 'extensions'];
  if (names.some((name) => parameters.getAll(name).length > 1)) throw notPlain();
  const given: Fields = {
    query: parameters.get('query') ?? undefined,
    documentId: parameters.get('documentId') ?? undefined,
    extensions: readJson(parameters.get('extensions')),
  };
  const found = documents.find(documentRequest(given));
  const { extensions } = withText(given, found.query);
  parameters.set('query', found.query);
  parameters.delete('documentId');
  if (isRecord(extensions)) parameters.set('extensions', JSON.stringify(extensions));
  return { request: { ...request, search: `?${parameters.toString()}` }, found };
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}

/** What a request says of its document. */
function documentRequest({ query, documentId, extensions }: Fields): DocumentRequest {
  if (!isTextOrAbsent(query) || !isTextOrAbsent(documentId) || !isRecord(extensions ?? {})) throw notPlain();
  const hash = hashOf(extensions);
  if (!isTextOrAbsent(hash)) throw notPlain();
  return { query: query || undefined, id: documentId ?? hash ?? undefined };
}

function notPlain(): GraphQLError {
  const error = refusal('BAD_REQUEST', {
    why: {
      zh: 'query 与 documentId 应为文本，extensions 应为对象，各写一次',
      en: 'query and documentId have to be text and extensions an object, each given once',
    },
  });
  error.extensions.http = { status: 400 };
  return error;
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

function hashOf(extensions: unknown): unknown {
  const persisted = isRecord(extensions) ? extensions.persistedQuery : undefined;
  return isRecord(persisted) ? persisted.sha256Hash : undefined;
}

/** Without the id: the server would look for it among those that clients registered themselves. */
function withText({ documentId: _, extensions, ...rest }: Fields, query: string): Fields {
  if (!isRecord(extensions)) return { ...rest, query };
  const { persistedQuery: _hash, ...others } = extensions;
  return { ...rest, query, extensions: others };
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
