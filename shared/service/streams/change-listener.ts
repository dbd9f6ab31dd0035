import { Client } from 'pg';
import { changeChannel, readNotice, type Notice } from './change';

/** A connection of its own to a service's database, on which it hears what changes there. */
export interface ChangeListener {
  /** The places that each place lies in, itself included. */
  readonly ancestorsOf: (places: readonly string[]) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  readonly close: () => Promise<void>;
}

export interface Heard {
  readonly onNotice: (notice: Notice) => void;
  /** Comes once, for whatever reason; never after `close`. */
  readonly onLost: (cause: unknown) => void;
}

/** Long enough for a database that answers at all. */
const patienceMs = 5_000;

/** A host that vanished never ends its connections; asking tells it. */
const heartbeatMs = 10_000;

/** Rejects where the database cannot be reached. Changes that are committed from then on are heard. */
export async function listenForChanges(url: string, { onNotice, onLost }: Heard): Promise<ChangeListener> {
  const client = new Client({
    connectionString: url,
    application_name: 'courtyard-changes',
    keepAlive: true,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  let isOver = false;
  const leave = async () => {
    isOver = true;
    clearInterval(heartbeat);
    await client.end().catch(() => undefined);
  };
  const lose = (cause: unknown) => {
    if (isOver) return;
    void leave();
    onLost(cause);
  };
  const heartbeat = setInterval(() => void stillListens(client).catch(lose), heartbeatMs);
  client.on('notification', ({ payload = '' }) => {
    const notice = readNotice(payload);
    if (notice !== null && !isOver) onNotice(notice);
  });
  client.on('error', lose);
  client.on('end', () => lose(new Error('The database ended the connection.')));
  try {
    await client.connect();
    await client.query(`LISTEN ${changeChannel}`);
    await stillListens(client);
  } catch (error) {
    await leave();
    throw error;
  }
  const ancestorsOf = (places: readonly string[]) =>
    readAncestors(client, places).catch((error: unknown) => {
      lose(error);
      throw error;
    });
  return { ancestorsOf, close: leave };
}

/** A pooler that lends its connections for one transaction has given the one that listens to somebody else. */
async function stillListens(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    'SELECT FROM pg_listening_channels() AS channel WHERE channel = $1',
    [changeChannel],
  );
  if (rowCount === 0) throw new Error('The connection does not listen: a pooler stands before the database.');
}

async function readAncestors(
  client: Client,
  places: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await client.query<{ place: string; ancestors: string[] }>(
    `SELECT place_id AS place, array_agg(ancestor_id) AS ancestors FROM place_ancestor
      WHERE place_id = ANY($1) GROUP BY place_id`,
    [places],
  );
  return new Map(rows.map(({ place, ancestors }) => [place, new Set(ancestors)]));
}
