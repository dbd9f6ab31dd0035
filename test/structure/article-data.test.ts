import type { DataSource } from 'typeorm';
import { articleId } from '@courtyard/shared/article-sources';
import { connect } from '@courtyard/shared/database/connect';
import { createFilledDatabases } from '../support/filled-databases';
import { dropDatabase } from '../support/databases';
import { services } from '../support/services';
import { danglingKeys, readFacts, wrongIds, wrongSources, type Fact } from './support/article-facts';
import { readTables } from './support/catalog';

let urls: Map<string, string>;
const dataSources = new Map<string, DataSource>();
const factsOf = new Map<string, readonly Fact[]>();
let facts: readonly Fact[] = [];

beforeAll(async () => {
  urls = await createFilledDatabases(['article']);
  for (const { name, database } of services) {
    const dataSource = await connect(database, urls.get(name) ?? '');
    dataSources.set(name, dataSource);
    factsOf.set(name, await readFacts(dataSource, database.entities));
  }
  facts = [...factsOf.values()].flat();
});
afterAll(async () => {
  await Promise.all([...dataSources.values()].map((dataSource) => dataSource.destroy()));
  await Promise.all([...urls.values()].map(dropDatabase));
});

function dataSourceOf(service: string): DataSource {
  const found = dataSources.get(service);
  if (found === undefined) throw new Error(`${service} has no database.`);
  return found;
}

/** Everything in a database, table by table. */
async function readAllRows(dataSource: DataSource): Promise<Record<string, unknown[]>> {
  const names = Object.keys(await readTables(dataSource));
  const tables = await Promise.all(
    names.map(async (name) => {
      const rows = await dataSource.query<Array<{ row: string }>>(
        `SELECT to_jsonb(stored)::text AS row FROM ${name} stored ORDER BY 1`,
      );
      return [name, rows.map(({ row }) => row)] as const;
    }),
  );
  return Object.fromEntries(tables);
}

describe('the data of the article', () => {
  it('refers to places, organizations, matters, documents and agreements that are there', () => {
    expect(danglingKeys(facts)).toEqual([]);
  });

  it('gives every row an id of its type', () => {
    expect(wrongIds(facts)).toEqual([]);
  });

  it('names the paragraph of what the article states, and none for what was made up', () => {
    expect(wrongSources(facts)).toEqual([]);
    const kinds = facts.map(({ row }) => row.source_kind);
    expect([...new Set(kinds)].sort()).toEqual(['ARTICLE', 'LEDGER', 'PORTAL', 'REGULATION', 'SYNTHETIC']);
  });

  it('is stated by the stakeholder that keeps it', () => {
    const stating = services.map(({ name }) => [
      name,
      [...new Set(factsOf.get(name)?.map(({ row }) => row.source_stated_by))],
    ]);
    expect(Object.fromEntries(stating)).toEqual({
      coordination: ['COORDINATION'],
      // The street counts illegal structures and damage; the community keeps all indicators.
      'community-committee': ['COMMUNITY_COMMITTEE', 'STREET_DEPARTMENT'],
      'property-rights-unit': ['PROPERTY_RIGHTS_UNIT'],
      'property-company': ['PROPERTY_COMPANY'],
      // Responses to a whistle are stated by those who respond.
      'street-department': ['STREET_DEPARTMENT', 'COMMUNITY_COMMITTEE', 'PROPERTY_RIGHTS_UNIT'],
    });
  });

  it('has a row in every table but those of which the article says nothing', () => {
    const filled = new Set(facts.map(({ entity }) => entity));
    const entities = services.flatMap(({ database }) => database.entities.map(({ options }) => options.name));
    const empty = [...new Set(entities)].filter((name) => !filled.has(name));
    expect(empty).toEqual([
      // Views over the index.
      'Resource',
      'OrganizationRequest',
      'CommitteeMembership',
      'MaintenanceFund',
      'BoundarySurvey',
    ]);
  });

  it.each(services.filter(({ followsPlaces }) => followsPlaces))(
    'leaves a service with all places of the register and their hierarchy: $name',
    async ({ name }) => {
      const hierarchy = 'SELECT place_id, ancestor_id, distance FROM place_ancestor ORDER BY 1, 2';
      const kinds = (table: string) => `SELECT id, kind, version FROM ${table} ORDER BY id`;
      const [register, replica] = [dataSourceOf('coordination'), dataSourceOf(name)];

      expect(await replica.query(kinds('place_replica'))).toEqual(await register.query(kinds('place')));
      expect(await replica.query(hierarchy)).toEqual(await register.query(hierarchy));
    },
  );

  it.each(services)('is the same when it is loaded twice: $name', async ({ name, dataSets }) => {
    const before = await readAllRows(dataSourceOf(name));
    await dataSourceOf(name).transaction(async (manager) => dataSets.article?.(manager));
    expect(await readAllRows(dataSourceOf(name))).toEqual(before);
    expect(dataSets.article).toBeDefined();
  });
});

describe('the check of the data', () => {
  const place: Fact = {
    entity: 'Place',
    row: { id: 'plc:xgl:courtyard-35', tenant: 'org:coord:register', parent_id: null },
  };
  const register: Fact = {
    entity: 'Organization',
    row: { id: 'org:coord:register', tenant: 'org:coord:register', territory_ids: ['plc:xgl:courtyard-35'] },
  };
  const matter: Fact = {
    entity: 'Matter',
    row: { id: 'mat:coord:clutter', code: 'CLUTTER', parent_code: null },
  };
  const claim = (row: Fact['row']): Fact => ({
    entity: 'Claim',
    row: { id: 'clm:xgl:clutter', tenant: 'org:coord:register', place_id: 'plc:xgl:courtyard-35', ...row },
  });

  it('follows keys in single columns and in lists', () => {
    const good = claim({
      holder_id: 'org:coord:register',
      matter_code: 'CLUTTER',
      except_matters: ['CLUTTER'],
    });
    expect(danglingKeys([place, register, matter, good])).toEqual([]);

    const bad = claim({
      place_id: 'plc:xgl:courtyard-36',
      holder_id: 'nobody',
      holder_ids: ['org:coord:register', 'plc:xgl:courtyard-35'],
      matter_code: 'LITTER',
      except_matters: ['CLUTTER', 'DUST'],
      agreement_id: 'ctr:xgl:courtyard-35',
      source_document: 'src:coord:lost',
      scope_note: 'org:coord:lost',
      keeper_id: 'org:coord:lost',
    });
    expect(danglingKeys([place, register, matter, bad])).toEqual(
      [
        'place_id plc:xgl:courtyard-36',
        'holder_id nobody',
        'holder_ids plc:xgl:courtyard-35',
        'matter_code LITTER',
        'except_matters DUST',
        'agreement_id ctr:xgl:courtyard-35',
        'source_document src:coord:lost',
        // In a column nobody listed, a key has to be that of some row.
        'scope_note org:coord:lost',
        'keeper_id org:coord:lost',
      ].map((found) => `Claim clm:xgl:clutter: ${found}`),
    );
  });

  it('finds ids that are malformed or name another type', () => {
    const ids = ['clm:xgl:clutter', 'cmp:xgl:clutter', 'xyz:xgl:clutter', 'clutter'];
    expect(wrongIds(ids.map((id) => claim({ id })))).toEqual(ids.slice(1).map((id) => `Claim ${id}`));
  });

  it('finds paragraphs where none belong, and none where one does', () => {
    const sources = [
      ['article', 'ARTICLE', articleId, 'A2'],
      ['made-up', 'SYNTHETIC', null, null],
      ['no-paragraph', 'ARTICLE', articleId, null],
      ['other-document', 'ARTICLE', 'src:coord:other', 'A2'],
      ['no-such-paragraph', 'ARTICLE', articleId, 'page 3'],
      ['made-up-paragraph', 'SYNTHETIC', null, 'A2'],
      ['ledger-of-the-article', 'LEDGER', articleId, null],
    ].map(([id, kind, document, passage]) =>
      claim({ id, source_kind: kind, source_document: document, source_passage: passage }),
    );
    expect(wrongSources(sources)).toEqual(
      [
        'no-paragraph',
        'other-document',
        'no-such-paragraph',
        'made-up-paragraph',
        'ledger-of-the-article',
      ].map((id) => `Claim ${id}`),
    );
  });
});
