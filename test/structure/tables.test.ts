import type { DataSource } from 'typeorm';
import { connect } from '@courtyard/shared/database/connect';
import { snakeCase } from '@courtyard/shared/database/naming';
import type { ServiceDefinition } from '@courtyard/shared/service/service-definition';
import { precisions, sourceKinds, visibilities } from '@courtyard/shared/vocabulary-terms';
import { createDatabase, dropDatabase } from '../support/databases';
import { services } from '../support/services';
import { allowedTerms, needlessIndexes, readTables, uniqueWithoutTenant } from './support/catalog';

const connected = new Map<string, { url: string; dataSource: DataSource }>();
beforeAll(async () => {
  for (const { name, database } of services) {
    const url = await createDatabase();
    connected.set(name, { url, dataSource: await connect(database, url) });
  }
});
afterAll(async () => {
  for (const { url, dataSource } of connected.values()) {
    await dataSource.destroy();
    await dropDatabase(url);
  }
});

function databaseOf({ name }: Pick<ServiceDefinition, 'name'>): DataSource {
  const found = connected.get(name)?.dataSource;
  if (found === undefined) throw new Error(`${name} has no database.`);
  return found;
}

/**
 * What TypeORM would change so that the columns are those of the entities. Indexes, checks and unique constraints
 * are written by hand in the migrations; TypeORM knows nothing of them and would drop them, which is not counted.
 */
async function columnsThatDiffer(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return (
    upQueries
      .map(({ query }) => query)
      .filter((query) => !/^(DROP INDEX|ALTER TABLE "\w+" DROP CONSTRAINT) /.test(query))
      // Views are no tables; TypeORM takes them for such.
      .filter(
        (query) => !/^ALTER TABLE "(resource|near_resource|organization_request|handover_step)" /.test(query),
      )
  );
}

/** Entities that are read through a view over the index or another table and own no table. */
const views = new Set(['Resource', 'NearResource', 'OrganizationRequest', 'HandoverStep']);

/** The tables of facts: one behind each entity. */
function factTables({ database }: ServiceDefinition): string[] {
  return database.entities
    .filter(({ options }) => options.type !== 'view' && !views.has(options.name))
    .map(({ options }) => options.tableName ?? snakeCase(options.name))
    .sort();
}

describe('the tables of a service', () => {
  it.each(services)('are what its entities say, column by column: $name', async (service) => {
    expect(await columnsThatDiffer(databaseOf(service))).toEqual([]);
  });

  it.each(services)('hold its facts, the places, and what it reads or publishes: $name', async (service) => {
    const beside = [
      'migrations',
      'place_ancestor',
      ...(service.servesIndex ? ['index_entry'] : []),
      ...(service.followsPlaces ? ['feed_watermark', 'place_replica'] : []),
      ...(service.applyIndex ? ['feed_watermark', 'index_row'] : []),
    ];
    expect(Object.keys(await readTables(databaseOf(service)))).toEqual(
      [...factTables(service), ...beside].sort(),
    );
  });

  it.each(services)(
    'can be spread by tenant, since every unique key begins with it: $name',
    async (service) => {
      // A feed is followed by the whole instance, for whichever tenants it serves; migrations are TypeORM's own.
      const follows = service.followsPlaces || service.applyIndex;
      const exceptions = [...(follows ? ['feed_watermark (source)'] : []), 'migrations (id)'];
      expect(await uniqueWithoutTenant(databaseOf(service))).toEqual(exceptions);
    },
  );

  it.each(services)('have no index that another one makes needless: $name', async (service) => {
    expect(await needlessIndexes(databaseOf(service))).toEqual([]);
  });

  it('would be found to have one if a shorter or an equal one stood beside another', async () => {
    const dataSource = databaseOf({ name: 'property-rights-unit' });
    await dataSource.query('CREATE INDEX title_short ON title (owner_id)');
    await dataSource.query('CREATE INDEX title_twice ON title (owner_id, id)');
    await dataSource.query('CREATE INDEX title_other_way ON title (owner_id DESC)');
    await dataSource.query('CREATE INDEX title_of_some ON title (owner_id) WHERE share IS NOT NULL');

    const found = await needlessIndexes(dataSource);

    await dataSource.query('DROP INDEX title_short, title_twice, title_other_way, title_of_some');
    expect(found).toEqual(['title_short', 'title_twice']);
  });

  it.each(services)(
    'tell of every fact whose it is, who says so, and when it held: $name',
    async (service) => {
      const tables = await readTables(databaseOf(service));
      const ofEveryFact = [
        'tenant text NOT NULL',
        'id text NOT NULL',
        'version integer NOT NULL DEFAULT 1',
        `visibility text NOT NULL DEFAULT 'PUBLIC'::text`,
        'recorded_at timestamp(3) with time zone NOT NULL DEFAULT now()',
        'source_kind text NOT NULL',
        'source_stated_by text NOT NULL',
        'source_document text',
        'source_passage text',
      ];
      const period = ['valid_from date', 'valid_to date', 'period_source text'];
      const occurrence = ['occurred_at timestamp(3) with time zone'];

      const found = factTables(service).map((name) => {
        const columns = tables[name]?.columns ?? [];
        const lacks = (wanted: readonly string[]) => wanted.filter((column) => !columns.includes(column));
        const [withoutPeriod, withoutOccurrence] = [lacks(period), lacks(occurrence)];
        const isTimed = withoutPeriod.length === 0 || withoutOccurrence.length === 0;
        return { name, lacking: [...lacks(ofEveryFact), ...(isTimed ? [] : ['a period or a time'])] };
      });

      expect(found).toEqual(factTables(service).map((name) => ({ name, lacking: [] })));
    },
  );

  it.each(services)('allow the terms of the vocabulary and no others: $name', async (service) => {
    const terms: Record<string, readonly string[]> = {
      source_kind: sourceKinds,
      period_source: sourceKinds,
      visibility: visibilities,
      precision: precisions,
    };
    const allowed = await allowedTerms(databaseOf(service));

    expect(allowed.map(([column]) => column)).toEqual(
      expect.arrayContaining(
        factTables(service).flatMap((table) => [`${table}.source_kind`, `${table}.visibility`]),
      ),
    );
    // What only one service speaks of has terms of its own, which its SDL holds.
    const shared = allowed.filter(([column]) => termsFor(column) !== undefined);
    expect(shared).toEqual(shared.map(([column]) => [column, termsFor(column)]));

    function termsFor(column: string): unknown {
      const name = column.split('.')[1] ?? '';
      if (name.endsWith('_precision')) return precisions;
      return terms[name] ?? (name.endsWith('_source') ? sourceKinds : undefined);
    }
  });
});

describe('the migrations of a service', () => {
  it.each(services)('can be taken back and made again, with the same tables: $name', async ({ database }) => {
    const url = await createDatabase();
    const dataSource = await connect(database, url);
    const before = await readTables(dataSource);

    for (const _ of dataSource.migrations) await dataSource.undoLastMigration({ transaction: 'all' });
    const undone = await readTables(dataSource);
    await dataSource.runMigrations();
    const after = await readTables(dataSource);

    await dataSource.destroy();
    await dropDatabase(url);
    expect(dataSource.migrations.length).toBeGreaterThan(0);
    expect(Object.keys(undone)).toEqual(['migrations']);
    expect(after).toEqual(before);
  });

  it.each(services)(
    'are made once when three instances start at the same time: $name',
    async ({ database }) => {
      const url = await createDatabase();

      const instances = await Promise.all([1, 2, 3].map(() => connect(database, url)));
      const made = await instances[0]?.query<unknown[]>('SELECT name FROM migrations ORDER BY id');

      await Promise.all(instances.map((instance) => instance.destroy()));
      await dropDatabase(url);
      expect(made).toEqual(
        instances[0]?.migrations.map((migration) => ({ name: migration.constructor.name })),
      );
    },
  );
});

describe('the check of the tables', () => {
  let url: string;
  let dataSource: DataSource;
  beforeEach(async () => {
    const service = services.find(({ name }) => name === 'property-rights-unit');
    url = await createDatabase();
    dataSource = await connect(service?.database ?? { entities: [], migrations: [] }, url);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await dropDatabase(url);
  });

  it.each([
    ['a column that has to be filled', 'ALTER TABLE title ALTER share SET NOT NULL'],
    ['a column that may be empty', 'ALTER TABLE title ALTER tenure DROP NOT NULL'],
    ['another type', 'ALTER TABLE asset_record ALTER floors TYPE bigint'],
    ['another precision', 'ALTER TABLE title ALTER recorded_at TYPE timestamptz'],
    ['another default', `ALTER TABLE title ALTER visibility SET DEFAULT 'TENANT'`],
    ['no default', 'ALTER TABLE title ALTER version DROP DEFAULT'],
    ['a column more', 'ALTER TABLE title ADD colour text'],
    ['a column less', 'ALTER TABLE title DROP share'],
    ['a list where one value was meant', `ALTER TABLE title ALTER share TYPE text[] USING ARRAY[share]`],
    ['a table less', 'DROP TABLE maintenance_fund'],
  ])('finds %s', async (_, change) => {
    expect(await columnsThatDiffer(dataSource)).toEqual([]);
    await dataSource.query(change);
    expect((await columnsThatDiffer(dataSource)).length).toBeGreaterThan(0);
  });

  it('finds unique keys that do not begin with the tenant', async () => {
    await dataSource.query('ALTER TABLE title ADD UNIQUE (place_id, tenant)');
    await dataSource.query('CREATE UNIQUE INDEX ON asset_record (id)');

    expect(await uniqueWithoutTenant(dataSource)).toEqual([
      'asset_record (id)',
      'feed_watermark (source)',
      'migrations (id)',
      'title (place_id, tenant)',
    ]);
  });

  it('reads the terms that a column allows', async () => {
    await dataSource.query(`ALTER TABLE title ADD CHECK (tenure IN ('SOLE', 'UNCLEAR'))`);
    expect(await allowedTerms(dataSource)).toContainEqual(['title.tenure', ['SOLE', 'UNCLEAR']]);
  });
});
