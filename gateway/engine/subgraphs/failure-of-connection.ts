import { failed, type FailedCall } from './subgraph-answer';

/** What stopped a request on its way, and what may follow from it. */
export interface BrokenRequest {
  readonly kind: 'broken';
  readonly answer: FailedCall;
  /** A lost connection may be followed by a better one; what the caller did says nothing of the subgraph. */
  readonly blame: 'connection' | 'subgraph' | 'caller';
}

const overdue = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** Tells a lost connection from an answer that is no HTTP, and from a request that we could not even make. */
export function failureOfConnection(error: Error): BrokenRequest {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const reason = `${code}: ${error.message}`;
  if (overdue.has(code)) return broken(failed('SUBGRAPH_TIMEOUT', reason), 'subgraph');
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || (isOfParser(error) && !isCutOff(error))) {
    return broken(failed('SUBGRAPH_BAD_RESPONSE', reason), 'subgraph');
  }
  const blame = code === 'UND_ERR_INVALID_ARG' ? 'caller' : 'connection';
  return broken(failed('SUBGRAPH_UNAVAILABLE', reason), blame);
}

function isOfParser({ name }: Error): boolean {
  return name === 'HTTPParserError';
}

/** The parser's way to say that the other side hung up within a body; it gives its errors no code. */
function isCutOff({ message }: Error): boolean {
  return message.includes('Invalid EOF state');
}

export function broken(answer: FailedCall, blame: BrokenRequest['blame']): BrokenRequest {
  return { kind: 'broken', answer, blame };
}
