import type { Dispatcher } from 'undici';
import UndiciPool from 'undici/lib/dispatcher/pool.js';
import { systemClock, type Clock } from '../clock';
import { failureOfConnection } from '../failure-of-connection';
import { readAddress } from '../http-pool';
import { requestHeaders } from '../request-headers';
import { failed } from '../subgraph-answer';
import type {
  OpenedSource,
  SourceCall,
  SourceEnd,
  SourceListener,
  StreamClient,
  StreamClientOptions,
} from './event-source';
import { createSseResponse } from './sse-response';

/**
 * Opens sources over server-sent events, each on a connection of its own, as the protocol of GraphQL over SSE has it
 * for distinct connections.
 */
export function createSseClient(options: StreamClientOptions & { readonly clock?: Clock }): StreamClient {
  const { url, openTimeoutMs } = options;
  const { origin, path } = readAddress(url);
  const pool = new UndiciPool(origin, {
    connectTimeout: openTimeoutMs,
    headersTimeout: openTimeoutMs,
    // A source may have nothing to tell for as long as it likes.
    bodyTimeout: 0,
    pipelining: 1,
  });
  const open = new Set<OpenedSource>();
  return {
    open: (call, listener) => {
      const source = openSource(pool, { path, call }, { ...options, listener: forgetting(listener) });
      open.add(source);
      return source;

      function forgetting(heard: SourceListener): SourceListener {
        return { ...heard, onEnd: (end) => (open.delete(source), heard.onEnd(end)) };
      }
    },
    close: async () => {
      for (const source of open) source.close();
      await pool.destroy();
    },
  };
}

interface Asked {
  readonly path: string;
  readonly call: SourceCall;
}

interface Opening extends StreamClientOptions {
  readonly clock?: Clock;
  readonly listener: SourceListener;
}

function openSource(pool: Dispatcher, { path, call }: Asked, opening: Opening): OpenedSource {
  const { listener, clock = systemClock, openTimeoutMs } = opening;
  let controller: Dispatcher.DispatchController | null = null;
  let hasEnded = false;

  const letGo = () => {
    hasEnded = true;
    stopTimer();
    response.clear();
    controller?.abort(new Error('The source is not listened to.'));
  };
  const end = (reason: SourceEnd) => {
    if (hasEnded) return;
    letGo();
    listener.onEnd(reason);
  };
  const response = createSseResponse({
    ...opening,
    clock,
    onOpen: () => (stopTimer(), listener.onOpen()),
    onEvent: (event) => listener.onEvent(event),
    onEnd: end,
  });
  const stopTimer = clock.after(openTimeoutMs, () =>
    end(failed('SUBGRAPH_TIMEOUT', 'The source did not begin in time.')),
  );
  pool.dispatch(
    { path, method: 'POST', headers: streamHeaders(call), body: bodyOf(call) },
    {
      onRequestStart: (started) => {
        controller = started;
        if (hasEnded) letGo();
      },
      onResponseStart: (_controller, status, headers) => {
        if (!hasEnded && status >= 200) response.begin({ status, headers });
      },
      onResponseData: (_controller, piece) => {
        if (!hasEnded) response.add(piece);
      },
      onResponseEnd: () => {
        if (!hasEnded) response.finish();
      },
      onResponseError: (_controller, error) => end(failureOfConnection(error).answer),
    },
  );
  return { close: () => (hasEnded ? undefined : letGo()) };
}

function streamHeaders({ headers }: SourceCall): string[] {
  const asked = requestHeaders(headers);
  // Names and values in turn. Servers compare it as a whole.
  asked[asked.indexOf('accept') + 1] = 'text/event-stream';
  return asked;
}

function bodyOf({ query, variables }: SourceCall): string {
  return `{"query":${JSON.stringify(query)},"variables":{${variables}}}`;
}
