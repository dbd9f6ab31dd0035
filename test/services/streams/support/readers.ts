import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { GraphAnswer } from '../../../support/whole-graph';
import { eventually } from '../../../system/support/eventually';

/** Somebody who reads a subscription. */
export interface Reader {
  /** The next answer; null where the stream is complete. */
  next(): Promise<GraphAnswer | null>;
  /** Leaves. */
  close(): Promise<void>;
}

type Variables = Readonly<Record<string, unknown>>;

/** Subscribes to a service. Whatever is committed from then on is heard. */
export type Subscribe = (url: string, query: string, variables?: Variables) => Promise<Reader>;

/** Asks by server-sent events. */
export function askForEvents(url: string, body: object, signal?: AbortSignal): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    ...(signal && { signal }),
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-request-id': 'visit-1' },
    body: JSON.stringify(body),
  });
}

export const overEvents: Subscribe = async (url, query, variables) => {
  const leaving = new AbortController();
  const response = await askForEvents(url, { query, variables }, leaving.signal);
  if (response.headers.get('content-type') !== 'text/event-stream; charset=utf-8') {
    throw new Error(`Expected a stream of events, but got ${response.status}: ${await response.text()}`);
  }
  const events = eventsOf(response.body as AsyncIterable<Uint8Array>);
  return {
    next: async () => {
      const { value: event } = await events.next();
      if (event === undefined) throw new Error('The stream broke off without being complete.');
      return event.name === 'complete' ? null : (JSON.parse(event.data) as GraphAnswer);
    },
    close: () => {
      leaving.abort();
      return Promise.resolve();
    },
  };
};

async function* eventsOf(body: AsyncIterable<Uint8Array>) {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body) {
    const blocks = (text + decoder.decode(bytes, { stream: true })).split('\n\n');
    text = blocks.pop() ?? '';
    // A comment keeps the connection alive and says nothing.
    for (const block of blocks.filter((each) => !each.startsWith(':'))) {
      const [, name = '', data = ''] = /^event: (\w+)\ndata: ?(.*)$/s.exec(block) ?? [];
      yield { name, data };
    }
  }
}

export const overSocket: Subscribe = async (url, query, variables) => {
  const before = await openStreams(url);
  const client = createSocketClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  const answers = client.iterate({ query, variables: { ...variables } });
  const first = answers.next();
  first.catch(() => undefined);
  let isAnswered = false;
  void first.then(
    () => (isAnswered = true),
    () => (isAnswered = true),
  );
  // The protocol has no word for "you are heard from now on".
  await eventually(async () => isAnswered || (await openStreams(url)) > before);
  let upcoming: typeof first | null = first;
  return {
    next: async () => {
      const reading = upcoming ?? answers.next();
      upcoming = null;
      try {
        const answer = await reading;
        return answer.done ? null : (answer.value as GraphAnswer);
      } catch (errors) {
        if (!Array.isArray(errors)) throw errors;
        return { errors: errors as NonNullable<GraphAnswer['errors']> };
      }
    },
    close: async () => {
      await answers.return?.();
      await client.dispose();
    },
  };
};

/** As the service itself tells it. */
export async function openStreams(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^courtyard_streams_open (\d+)$/m.exec(text)?.[1]);
}
