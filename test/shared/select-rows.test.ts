import type { DataSource, EntitySchema, ObjectLiteral } from 'typeorm';
import { rowShapeOf, selectValues } from '@courtyard/shared/database/select-rows';
import { startArticleService, type ArticleService } from '../support/article-service';
import { services, type ServiceName } from '../support/services';

let service: ArticleService;
afterEach(() => service.close());

async function readBothWays(dataSource: DataSource, entity: EntitySchema<ObjectLiteral>) {
  const { columns, table, toRow } = rowShapeOf(dataSource, entity);
  const found = await selectValues(dataSource, {
    sql: `SELECT ${columns} FROM ${table} ORDER BY ${columns}`,
    parameters: {},
  });
  const query = dataSource.createQueryBuilder().select('row').from(entity, 'row');
  const { columns: all, primaryColumns } = dataSource.getMetadata(entity);
  for (const { propertyPath } of all) query.addOrderBy(`row.${propertyPath}`);
  // TypeORM's gives every key once; a view may hold it several times.
  const keyOf = (row: ObjectLiteral) =>
    JSON.stringify(primaryColumns.map((column) => column.getEntityValue(row) as unknown));
  const plain = new Map(
    found
      .map((values) => toRow(values, 0))
      .reverse()
      .map((row) => [keyOf(row), row]),
  );
  return { plain: [...plain.values()].reverse(), hydrated: await query.getMany() };
}

describe('rows that are selected without TypeORM’s reader', () => {
  it.each(services.map(({ name, database }) => [name as ServiceName, database.entities] as const))(
    'are in %s what that reader makes of them, for every entity',
    async (name, entities) => {
      service = await startArticleService(name);
      let count = 0;

      for (const entity of entities as ReadonlyArray<EntitySchema<ObjectLiteral>>) {
        const { plain, hydrated } = await readBothWays(service.dataSource, entity);
        expect(plain).toEqual(hydrated);
        count += plain.length;
      }

      expect(count).toBeGreaterThan(0);
    },
  );

  it.each([
    ['2019-07-01 08:00:00+08', '2019-07-01T00:00:00.000Z'],
    ['2019-07-01 08:00:00.12+08', '2019-07-01T00:00:00.120Z'],
    ['2019-07-01 00:00:00.001-05:30', '2019-07-01T05:30:00.001Z'],
    ['1900-01-01 08:05:43+08:05:43', '1900-01-01T00:00:00.000Z'],
    ['0001-01-01 00:00:00+00', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31 23:59:59.999+00', '9999-12-31T23:59:59.999Z'],
    ['0044-03-15 12:00:00+00 BC', '-000043-03-15T12:00:00.000Z'],
  ])('give for %s the moment that it is', async (text, moment) => {
    service = await startArticleService('community-committee');

    const [found] = await selectValues(service.dataSource, {
      sql: 'SELECT CAST(:text AS timestamptz)',
      parameters: { text },
    });

    expect(found).toEqual([new Date(moment)]);
  });
});
