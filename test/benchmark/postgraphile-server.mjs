// PostGraphile 5 on the tables of the community committee, set up as for production and as fast as it goes: no
// transaction around a read, the answer's text made while it is read, prepared statements and plans kept.
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

/** What our tables do not say, since their keys begin with the tenant: ids alone are unique, and a work has a project. */
const keys = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      issue: { tags: { unique: 'id' } },
      project: { tags: { unique: 'id' } },
      work: { tags: { unique: 'id', foreignKey: '(project_id) references project (id)' } },
    },
  },
});

const { DATABASE_URL, POOL_SIZE, PORT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE), keepAlive: true });
pool.on('error', () => undefined);

const preset = {
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [keys],
  pgServices: [makePgService({ pool, schemas: ['public'] })],
  schema: { pgOrderByNullsLast: true },
  grafserv: {
    graphqlPath: '/graphql',
    graphiql: false,
    websockets: false,
    watch: false,
    outputDataAsString: true,
  },
  grafast: { explain: false },
};

const instance = postgraphile(preset);
const server = createServer();
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
server.listen(Number(PORT), '127.0.0.1');

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));
// Ends with the benchmark, also when that is killed and cannot say goodbye.
process.on('disconnect', () => process.exit(0));
