import type { Caller } from '../identity/caller';

/** What can make a difference to an answer. */
export interface SharedQuestion {
  /** Of the text of the document. */
  readonly queryHash: string;
  readonly operationName: string | null;
  /** Different for callers of whom different things are hidden. */
  readonly classKey: string;
  readonly overrides: Readonly<Record<string, boolean>>;
  readonly caller: Caller;
  /** All that subgraphs get of the request. */
  readonly headers: Readonly<Record<string, string>>;
  /** As the caller gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly showsCost: boolean;
}

/** They tell requests apart in logs and traces, and no answer rests on them. */
const ofTheRequestAlone = new Set(['x-request-id', 'traceparent', 'tracestate']);

/** Equal only where nothing that the answer could rest on differs: who asks for what, with which variables and headers. */
export function sharingKey({ caller, headers, ...question }: SharedQuestion): string {
  const sent = Object.entries(headers).filter(([name]) => !ofTheRequestAlone.has(name));
  sent.sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([identityOf(caller), sent, question]);
}

/** With every claim: what decides for a caller may be any of them. */
function identityOf(caller: Caller): unknown {
  return caller.kind === 'anonymous' ? null : [caller.subject, [...caller.scopes], caller.claims];
}
