import { startArticleService, type ArticleService } from '../support/article-service';
import type { ServiceName } from '../support/services';

let service: ArticleService;
afterEach(() => service.close());

const claimLists = (source: string) => `
  ${source}Claims { totalCount nodes { id } }
  ${source}ClaimInputs { id }
  ${source}ClaimInputsBelow { id }
  ${source}Conditions { totalCount nodes { id } }
  ${source}ConditionInputs { id }
`;

/** Places of every kind; between them they have something of nearly everything. */
const few = [
  'plc:xgl:courtyard-35',
  'plc:xgl:courtyard-35-bungalows',
  'plc:chy:maizidian',
  'plc:hd:tiexi',
  'plc:tx:tiexi-estate',
  'plc:tx:zone-stairwells',
  'plc:tx:stairwell-01',
  'plc:bj:beijing',
];
const stairwells = Array.from(
  { length: 43 },
  (_, index) => `plc:tx:stairwell-${String(index + 1).padStart(2, '0')}`,
);
const fifty = [...new Set([...few, ...stairwells])];

describe('what a service adds to places', () => {
  it.each<[ServiceName, number, string]>([
    [
      'community-committee',
      20,
      `households { value } residents { value } locationHintZh locationHintEn
       compacts { totalCount nodes { id } }
       indicators { totalCount nodes { id } }
       issues { totalCount nodes { id } }
       performanceInputs { performed }
       ${claimLists('compact')}`,
    ],
    [
      'property-rights-unit',
      16,
      `builtPeriod { from } areaM2
       titles { totalCount nodes { id } }
       maintenanceFunds { id }
       fundInputs { state }
       ${claimLists('title')}`,
    ],
    ['property-company', 12, `contracts { totalCount nodes { id } } ${claimLists('contract')}`],
    [
      'street-department',
      15,
      `classes { id }
       mandates { totalCount nodes { id } }
       hazardAppraisals { totalCount nodes { id } }
       ${claimLists('mandate')}`,
    ],
    [
      'coordination',
      9,
      `nameZh parent { nameZh } ancestors { nameZh } adminPaths { nameZh } gridCells { nameZh }
       children { totalCount nodes { id } }`,
    ],
  ])(
    'is read from %s with the same %i statements for eight places and for fifty',
    async (name, expected, asked) => {
      service = await startArticleService(name);

      const taken = [await statements(few, asked), await statements(fifty, asked)];

      expect(fifty).toHaveLength(50);
      expect(taken).toEqual([expected, expected]);
    },
  );
});

describe('what a service is asked for by its keys', () => {
  it.each<[ServiceName, string, readonly string[]]>([
    ['community-committee', 'SelfGovernanceCompact', ['cmp:tx:stairwells', 'cmp:tx:public-space']],
    ['community-committee', 'Issue', ['iss:xgl:clutter', 'iss:xgl:green-space']],
    ['community-committee', 'Indicator', ['ind:tx:stairwells-clutter', 'ind:tx:stairwells-small-ads']],
    ['community-committee', 'PopulationFigure', ['fig:tx:households', 'fig:tx:residents']],
    ['property-rights-unit', 'Title', ['ttl:xgl:courtyard-35', 'ttl:xgl:nowhere']],
    ['property-rights-unit', 'AssetRecord', ['ast:xgl:courtyard-35', 'ast:xgl:bungalows']],
    ['property-rights-unit', 'MaintenanceFund', ['fnd:xgl:nowhere', 'fnd:xgl:nothing']],
    ['property-company', 'ServiceContract', ['ctr:xgl:courtyard-35', 'ctr:jc:jiacheng-estate']],
    ['street-department', 'Mandate', ['mnd:chy:illegal-construction', 'mnd:chy:nothing']],
    ['street-department', 'HazardAppraisal', ['haz:chy:courtyard-35-bungalows', 'haz:chy:nothing']],
    ['street-department', 'PlaceClassification', ['cls:chy:nothing', 'cls:chy:nowhere']],
    ['coordination', 'Organization', ['org:xgl:owner-unit', 'org:xgl:property-company']],
    ['coordination', 'SourceDocument', ['src:coord:old-compounds-2019', 'src:coord:nothing']],
    ['coordination', 'Place', ['plc:bj:beijing', 'plc:xgl:nowhere']],
  ])('is read from %s with one statement: %s', async (name, typename, ids) => {
    service = await startArticleService(name);
    const before = service.counter.count;

    const { data, errors } = await service.query(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${typename} { id } } }`,
      { keys: [...ids, ...ids].map((id) => ({ __typename: typename, id })) },
    );

    expect(errors).toBeUndefined();
    const known = ids.map((id) => (/:no(where|thing)$/.test(id) ? null : { id }));
    expect(data).toEqual({ _entities: [...known, ...known] });
    expect(service.counter.count - before).toBe(1);
  });
});

async function statements(ids: readonly string[], asked: string): Promise<number> {
  const before = service.counter.count;
  const answer = await service.queryPlaces(ids, asked);
  expect(answer).toEqual({ data: expect.anything() as object });
  return service.counter.count - before;
}
