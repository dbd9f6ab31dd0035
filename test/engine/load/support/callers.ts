import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Call {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}

export interface CallerOptions {
  readonly query: string;
  readonly callers: number;
  /** How long each rests between an answer and its next question. */
  readonly restMs?: number;
}

/** Callers who ask the same again and again, each on a connection of its own. */
export interface Callers {
  readonly calls: readonly Call[];
  /** Settles once all have their last answer. */
  stop(): Promise<readonly Call[]>;
}

export function startCallers(url: string, { query, callers, restMs = 0 }: CallerOptions): Callers {
  const calls: Call[] = [];
  let isOver = false;
  const agent = new Agent({ keepAlive: true });
  const all = Promise.all(
    Array.from({ length: callers }, async () => {
      while (!isOver) {
        calls.push(await call(url, query, agent));
        if (restMs > 0) await sleep(restMs);
      }
    }),
  );
  return {
    calls,
    stop: async () => {
      isOver = true;
      await all;
      agent.destroy();
      return calls;
    },
  };
}

/** So many callers at once, who each ask so many times, one after the other. */
export async function askTogether(
  url: string,
  { query, callers, times }: { query: string; callers: number; times: number },
): Promise<Call[]> {
  const agent = new Agent({ keepAlive: true });
  const all = await Promise.all(
    Array.from({ length: callers }, async () => {
      const calls: Call[] = [];
      while (calls.length < times) calls.push(await call(url, query, agent));
      return calls;
    }),
  );
  agent.destroy();
  return all.flat();
}

/** Never rejects: a request that is not answered has status 0. */
export function call(url: string, query: string, agent?: Agent): Promise<Call> {
  const startedAt = performance.now();
  const done = (status: number, answer: string) => ({
    status,
    text: answer,
    ms: performance.now() - startedAt,
  });
  return new Promise((resolve) => {
    const asked = request(
      `${url}/graphql`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        text(response).then(
          (answer) => resolve(done(response.statusCode ?? 0, answer)),
          (error: unknown) => resolve(done(0, String(error))),
        );
      },
    );
    asked.on('error', (error) => resolve(done(0, String(error))));
    asked.end(JSON.stringify({ query }));
  });
}
