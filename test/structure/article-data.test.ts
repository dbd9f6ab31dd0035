import type { DataSource } from 'typeorm';
import { articleId } from '@courtyard/shared/article-sources';
import { casesId } from '@courtyard/shared/case-sources';
import type { DataSetName } from '@courtyard/shared/data-set';
import { connect } from '@courtyard/shared/database/connect';
import { createFilledDatabases } from '../support/filled-databases';
import { dropDatabase } from '../support/databases';
import { services } from '../support/services';
import { danglingKeys, readFacts, wrongIds, wrongSources, type Fact } from './support/article-facts';
import { readTables } from './support/catalog';

/** The databases of all services with one choice of data, and every fact in them. */
class FilledServices {
  private urls = new Map<string, string>();
  private readonly dataSources = new Map<string, DataSource>();
  readonly factsOf = new Map<string, readonly Fact[]>();

  constructor(private readonly dataSets: readonly DataSetName[]) {}

  get facts(): readonly Fact[] {
    return [...this.factsOf.values()].flat();
  }

  async open(): Promise<void> {
    this.urls = await createFilledDatabases(this.dataSets);
    for (const { name, database } of services) {
      const dataSource = await connect(database, this.urls.get(name) ?? '');
      this.dataSources.set(name, dataSource);
      this.factsOf.set(name, await readFacts(dataSource, database.entities));
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.dataSources.values()].map((dataSource) => dataSource.destroy()));
    await Promise.all([...this.urls.values()].map(dropDatabase));
  }

  dataSourceOf(service: string): DataSource {
    const found = this.dataSources.get(service);
    if (found === undefined) throw new Error(`${service} has no database.`);
    return found;
  }

  /** Who states the facts of each service. */
  stating(isMeant: (fact: Fact) => boolean = () => true): Record<string, readonly unknown[]> {
    const stating = services.map(({ name }) => {
      const meant = (this.factsOf.get(name) ?? []).filter(isMeant);
      return [name, [...new Set(meant.map(({ row }) => row.source_stated_by))]] as const;
    });
    return Object.fromEntries(stating);
  }

  /** The entities without a row. */
  empty(): string[] {
    const filled = new Set(this.facts.map(({ entity }) => entity));
    const entities = services.flatMap(({ database }) => database.entities.map(({ options }) => options.name));
    return [...new Set(entities)].filter((name) => !filled.has(name));
  }
}

const article = new FilledServices(['article']);
const both = new FilledServices(['article', 'cases']);
const casesAlone = new FilledServices(['cases']);
const filled = [article, both, casesAlone];

beforeAll(async () => {
  for (const one of filled) await one.open();
});
afterAll(() => Promise.all(filled.map((one) => one.close())));

/** They have no rows of their own. */
const viewsOverTheIndex = ['Resource', 'NearResource', 'OrganizationRequest'];

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

describe.each([
  { told: 'the article', name: 'article', loaded: article },
  { told: 'the cases beside the article', name: 'cases', loaded: both },
] as const)('the data of $told', ({ name: dataSet, loaded }) => {
  it('refers to places, organizations, matters, documents and agreements that are there', () => {
    expect(danglingKeys(loaded.facts)).toEqual([]);
  });

  it('gives every row an id of its type', () => {
    expect(wrongIds(loaded.facts)).toEqual([]);
  });

  it('names the paragraph of what the article states, and none for what was made up', () => {
    expect(wrongSources(loaded.facts)).toEqual([]);
    const kinds = loaded.facts.map(({ row }) => row.source_kind);
    expect([...new Set(kinds)].sort()).toEqual(['ARTICLE', 'LEDGER', 'PORTAL', 'REGULATION', 'SYNTHETIC']);
  });

  it.each(services.filter(({ followsPlaces }) => followsPlaces))(
    'leaves a service with all places of the register and their hierarchy: $name',
    async ({ name }) => {
      const hierarchy = 'SELECT place_id, ancestor_id, distance FROM place_ancestor ORDER BY 1, 2';
      const kinds = (table: string) => `SELECT id, kind, version FROM ${table} ORDER BY id`;
      const [register, replica] = [loaded.dataSourceOf('coordination'), loaded.dataSourceOf(name)];

      expect(await replica.query(kinds('place_replica'))).toEqual(await register.query(kinds('place')));
      expect(await replica.query(hierarchy)).toEqual(await register.query(hierarchy));
    },
  );

  it.each(services)('is the same when it is loaded twice: $name', async ({ name, dataSets }) => {
    const dataSource = loaded.dataSourceOf(name);
    const before = await readAllRows(dataSource);
    await dataSource.transaction(async (manager) => dataSets[dataSet]?.(manager));
    expect(await readAllRows(dataSource)).toEqual(before);
    expect(dataSets[dataSet]).toBeDefined();
  });
});

describe('the data of the article alone', () => {
  it('is stated by the stakeholder that keeps it', () => {
    expect(article.stating()).toEqual({
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
    expect(article.empty()).toEqual([
      ...viewsOverTheIndex,
      'CommitteeMembership',
      'MaintenanceFund',
      'BoundarySurvey',
    ]);
  });
});

describe('the data of the cases', () => {
  const keyOf = ({ entity, row }: Fact) => [entity, row.tenant, row.id].join(' ');
  const told = (): Fact[] => {
    const known = new Set(article.facts.map(keyOf));
    return both.facts.filter((fact) => !known.has(keyOf(fact)));
  };

  it('is marked as made up, row by row, after a document that says so', () => {
    const sources = told().map(({ row }) =>
      [row.source_kind, row.source_document, row.source_passage].map(String).join(' '),
    );

    expect([...new Set(sources)]).toEqual([`SYNTHETIC ${casesId} null`]);
    expect(sources.length).toBeGreaterThan(100);
  });

  it('is stated by the stakeholder that keeps it', () => {
    expect(both.stating(({ row }) => row.source_document === casesId)).toEqual({
      coordination: ['COORDINATION'],
      'community-committee': ['COMMUNITY_COMMITTEE'],
      'property-rights-unit': ['PROPERTY_RIGHTS_UNIT'],
      'property-company': ['PROPERTY_COMPANY'],
      'street-department': ['STREET_DEPARTMENT'],
    });
  });

  it('takes nothing from the article and changes nothing of it', () => {
    const without = ({ entity, row }: Fact) => ({ entity, row: { ...row, recorded_at: null } });
    const known = new Set(article.facts.map(keyOf));
    const kept = both.facts.filter((fact) => known.has(keyOf(fact)));

    expect(kept.map(without)).toEqual(article.facts.map(without));
  });

  it('stands alone with no more than the words and the laws that every set speaks in', () => {
    const facts = casesAlone.facts.filter(({ row }) => row.source_document !== casesId);

    expect([...new Set(facts.map(({ entity }) => entity))].sort()).toEqual(['DeliberationRuleSet', 'Matter']);
    expect(
      casesAlone.facts
        .filter(({ row }) => row.source_document === casesId)
        .map(keyOf)
        .sort(),
    ).toEqual(told().map(keyOf).sort());
  });

  it('fills every table of which the article says nothing', () => {
    expect(both.empty()).toEqual(viewsOverTheIndex);
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
      ['case', 'SYNTHETIC', casesId, null],
      ['ledger-of-the-cases', 'LEDGER', casesId, null],
      ['paragraph-of-the-cases', 'SYNTHETIC', casesId, 'A2'],
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
        'ledger-of-the-cases',
        'paragraph-of-the-cases',
      ].map((id) => `Claim ${id}`),
    );
  });
});
