import { once } from 'node:events';
import type { Client } from 'pg';
import type { Operation } from './operations';
import { processorTimes, usedBetween } from './processor-time';
import type { Server, Started } from './servers';
import type { Comparison } from './table';

interface Surroundings {
  /** Courtyard, then PostGraphile. */
  readonly servers: readonly [Server, Server];
  /** The process that sends the requests. */
  readonly load: Started;
  /** For asking the database whose connections are whose. */
  readonly admin: Client;
  readonly say: (progress: string) => void;
  readonly signal: AbortSignal;
}

const connections = 8;
const rounds = 7;
const warmUp = 1_000;
/** Requests in a round: enough that the kernel's ticks of 10 ms do not show. */
const perRound: Readonly<Record<Operation['name'], number>> = {
  list: 300,
  filter: 300,
  'nested list': 300,
  count: 500,
};

/** Warms both servers up, then lets them take turns; throws where a request fails. */
export async function measure(operation: Operation, surroundings: Surroundings): Promise<Comparison> {
  const { servers, say } = surroundings;
  say(`${operation.name}: warming up`);
  for (const server of servers) await send(operation, server, warmUp, surroundings);
  const uses = servers.map(() => ({ server: [] as number[], database: [] as number[] }));
  for (let round = 1; round <= rounds; round += 1) {
    say(`${operation.name}: round ${round} of ${rounds}`);
    for (const [index, server] of servers.entries()) {
      const { own, ofDatabase } = await measureRound(operation, server, surroundings);
      uses[index]?.server.push(own);
      uses[index]?.database.push(ofDatabase);
    }
  }
  const [courtyard, postgraphile] = uses;
  if (courtyard === undefined || postgraphile === undefined) throw new Error('Two servers are compared.');
  return { operation, courtyard, postgraphile };
}

async function measureRound(operation: Operation, server: Server, surroundings: Surroundings) {
  const amount = perRound[operation.name];
  const read = async () => ({
    own: processorTimes([server.pid]),
    ofDatabase: processorTimes(await backendsOf(server, surroundings.admin)),
  });
  const before = await read();
  await send(operation, server, amount, surroundings);
  const after = await read();
  return {
    own: usedBetween(before.own, after.own) / amount,
    ofDatabase: usedBetween(before.ofDatabase, after.ofDatabase) / amount,
  };
}

/** The processes of the database that work for a server. */
async function backendsOf({ role }: Server, admin: Client): Promise<number[]> {
  const { rows } = await admin.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE usename = $1', [
    role,
  ]);
  return rows.map(({ pid }) => pid);
}

interface Sent {
  readonly answered: number;
  readonly failed: number;
}

async function send(
  operation: Operation,
  server: Server,
  amount: number,
  { load: { child, gone }, signal }: Surroundings,
): Promise<void> {
  const key = server.name === 'Courtyard' ? 'courtyard' : 'postgraphile';
  const bodies = operation.variables.map((choice) =>
    JSON.stringify({ query: operation[key], variables: choice[key] }),
  );
  child.send({ url: server.url, bodies, amount, connections });
  const message = once(child, 'message', { signal }) as Promise<[Sent]>;
  const [{ answered, failed }] = await Promise.race([message, gone]);
  if (failed > 0 || answered < amount) {
    throw new Error(
      `${operation.name}: ${server.name} answered ${answered} of ${amount}, ${failed} wrongly.`,
    );
  }
}
