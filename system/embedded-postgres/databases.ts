import { Client } from 'pg';

export interface DatabaseWanted {
  readonly name: string;
  readonly role: string;
  readonly password: string;
}

/** Makes a database and the role that owns it unless they are there, and answers with the role's URL. */
export async function ensureDatabase(adminUrl: string, wanted: DatabaseWanted): Promise<string> {
  const client = new Client({ connectionString: adminUrl, ssl: false });
  await client.connect();
  try {
    // Creating is not safe to do twice at once; the lock ends with the connection.
    await client.query(`SELECT pg_advisory_lock(hashtext('courtyard: ensure database'))`);
    await ensureRole(client, wanted);
    await createDatabaseIfMissing(client, wanted);
  } finally {
    await client.end();
  }
  return databaseUrl(adminUrl, wanted);
}

async function ensureRole(client: Client, { role, password }: DatabaseWanted): Promise<void> {
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
  // Neither names nor passwords can be parameters in these statements.
  const [name, secret] = [client.escapeIdentifier(role), client.escapeLiteral(password)];
  await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${secret}`);
}

async function createDatabaseIfMissing(client: Client, wanted: DatabaseWanted): Promise<void> {
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [wanted.name]);
  const [name, role] = [client.escapeIdentifier(wanted.name), client.escapeIdentifier(wanted.role)];
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${role}`);
  // By default every role may connect everywhere; each stakeholder's data is its own.
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
}

function databaseUrl(adminUrl: string, { name, role, password }: DatabaseWanted): string {
  const { port } = new URL(adminUrl);
  const [user, secret, database] = [role, password, name].map(encodeURIComponent);
  return `postgres://${user}:${secret}@127.0.0.1:${port}/${database}`;
}
