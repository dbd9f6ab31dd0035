import { createHash } from 'node:crypto';
import { createBoundedCache } from './bounded-cache';
import type { GraphRequest } from './read-request';
import { badRequest, coded, RequestRefused } from './request-refused';

/** The text of a document, and what is to be done once it is known to be good. */
export interface FoundDocument {
  readonly text: string;
  readonly keep?: () => void;
}

/** Characters of all texts that are kept. */
const mostCharacters = 5_000_000;

/**
 * Finds the text of a request that may name it by its SHA-256 alone, once somebody has sent both. Throws
 * `RequestRefused` where there is none.
 */
export function createDocumentFinder(): (request: GraphRequest) => FoundDocument {
  const texts = createBoundedCache<string>(mostCharacters);
  return ({ query, extensions }) => {
    const { persistedQuery: persisted } = extensions;
    if (!persisted) {
      if (query) return { text: query };
      throw badRequest(
        'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.',
      );
    }
    const { version, sha256Hash: hash } = persisted as Readonly<Record<string, unknown>>;
    if (version !== 1) throw badRequest('Unsupported persisted query version');
    if (query === undefined) {
      const text = typeof hash === 'string' ? texts.get(hash) : undefined;
      if (text === undefined) throw notKept();
      return { text };
    }
    if (hash !== createHash('sha256').update(query).digest('hex')) {
      throw badRequest('provided sha does not match query');
    }
    return { text: query, keep: () => texts.set(hash, query, query.length) };
  };
}

/** No failure: the caller is to send it again, and so nobody on the way may keep this answer. */
function notKept(): RequestRefused {
  const headers = { 'cache-control': 'private, no-cache, must-revalidate' };
  return new RequestRefused([coded('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND')], 200, headers);
}
