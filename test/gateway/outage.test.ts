import { describe as describeError } from '@courtyard/shared/errors/refusal';
import type { Behavior } from '../support/recording-proxy';
import type { ServiceName } from '../support/services';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';

/** A stakeholder that hangs is waited for so long in every test; a busy machine still answers within it. */
const subgraphTimeoutMs = 2_000;

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ subgraphTimeoutMs });
});
afterAll(() => graph.close());
afterEach(() => {
  for (const name of subgraphs) graph.proxy(name).behavior = 'PASS';
});

const subgraphs: readonly ServiceName[] = [
  'coordination',
  'community-committee',
  'property-rights-unit',
  'property-company',
  'street-department',
];

/** What each stakeholder knows of one compound, and who was responsible there on a day in its bad time. */
const card = `{
  place(id: "plc:xgl:courtyard-35") {
    nameZh
    areaM2
    contracts { totalCount }
    hazardAppraisals { totalCount }
    issues { totalCount }
    responsibilities(asOf: "2018-06-30") {
      matter { code } role status gap holders { nameZh } provisional sourcesUnavailable
    }
  }
}`;

const company = { nameZh: '霞光里35号院物业单位' };
const owner = { nameZh: '霞光里35号院产权单位' };
const department = { nameZh: '麦子店街道部门' };

/** Who is responsible, as far as it is known without the contracts. */
const knownWithoutCompany: readonly Line[] = [
  ['ILLEGAL_CONSTRUCTION', 'ENFORCER', 'ACTIVE', null, department],
  ['GREEN_SPACE_OCCUPATION', 'ENFORCER', 'ACTIVE', null, department],
  ['PROPERTY_MANAGEMENT', 'MAINTAINER', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
  ['STRUCTURE_SAFETY', 'OWNER', 'DORMANT', 'HOLDER_DORMANT', owner],
  ['STRUCTURE_SAFETY', 'MAINTAINER', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
  ['STRUCTURE_SAFETY', 'FUNDER', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
];

type FailureCode = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_BAD_RESPONSE' | 'SUBGRAPH_ERROR';

/** Every way in which a stakeholder may fail, and what the caller is told it is. */
const broken: ReadonlyArray<{ readonly behavior: Behavior; readonly code: FailureCode }> = [
  { behavior: 'REFUSE', code: 'SUBGRAPH_UNAVAILABLE' },
  { behavior: 'HANG', code: 'SUBGRAPH_TIMEOUT' },
  { behavior: 'HTTP_500', code: 'SUBGRAPH_UNAVAILABLE' },
  { behavior: 'HTML', code: 'SUBGRAPH_BAD_RESPONSE' },
  { behavior: 'REDIRECT', code: 'SUBGRAPH_BAD_RESPONSE' },
  { behavior: 'BROKEN_JSON', code: 'SUBGRAPH_BAD_RESPONSE' },
  { behavior: 'OTHER_JSON', code: 'SUBGRAPH_BAD_RESPONSE' },
  { behavior: 'ERRORS_ONLY', code: 'SUBGRAPH_ERROR' },
  { behavior: 'NO_ENTITIES', code: 'SUBGRAPH_BAD_RESPONSE' },
];

describe('a stakeholder that cannot be asked', () => {
  it('shows what is lost against this answer, given while all can be asked', async () => {
    expect(await graph.query(card)).toEqual(wholeAnswer());
  });

  it.each(broken)(
    'costs its own fields and makes nothing vacant when it behaves as $behavior: $code',
    async ({ behavior, code }) => {
      graph.proxy('property-company').behavior = behavior;

      const answer = await graph.query(card);

      expect(answer).toEqual({
        errors: [failed('property-company', code, ['place', 'contracts'])],
        data: {
          place: {
            ...wholeAnswer().data.place,
            contracts: null,
            responsibilities: without('PROPERTY_COMPANY', knownWithoutCompany),
          },
        },
      });
      expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|10\.0\.0\.7|boom|intranet|内网|fetch|json/i);
    },
  );

  it('is asked again as soon as it is back', async () => {
    graph.proxy('property-company').behavior = 'REFUSE';
    await graph.query(card);
    graph.proxy('property-company').behavior = 'PASS';

    expect(await graph.query(card)).toEqual(wholeAnswer());
  });

  interface Silence {
    readonly subgraph: ServiceName;
    readonly behavior: Behavior;
    readonly code: FailureCode;
    readonly stakeholder: string;
    /** Its own field of the card. */
    readonly lost: string;
    readonly known: readonly Line[];
  }

  const silences: readonly Silence[] = [
    {
      subgraph: 'property-rights-unit',
      behavior: 'HTML',
      code: 'SUBGRAPH_BAD_RESPONSE',
      stakeholder: 'PROPERTY_RIGHTS_UNIT',
      lost: 'areaM2',
      known: [
        ['ILLEGAL_CONSTRUCTION', 'ENFORCER', 'ACTIVE', null, department],
        ['GREEN_SPACE_OCCUPATION', 'ENFORCER', 'ACTIVE', null, department],
        ['PROPERTY_MANAGEMENT', 'MAINTAINER', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
        ['STRUCTURE_SAFETY', 'OWNER', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
        ['STRUCTURE_SAFETY', 'MAINTAINER', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
        ['STRUCTURE_SAFETY', 'FUNDER', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
      ],
    },
    {
      subgraph: 'street-department',
      behavior: 'REFUSE',
      code: 'SUBGRAPH_UNAVAILABLE',
      stakeholder: 'STREET_DEPARTMENT',
      lost: 'hazardAppraisals',
      known: [
        ['PROPERTY_MANAGEMENT', 'MAINTAINER', 'LAPSED', 'CLAIM_LAPSED', company],
        ['STRUCTURE_SAFETY', 'OWNER', 'DORMANT', 'HOLDER_DORMANT', owner],
        ['STRUCTURE_SAFETY', 'MAINTAINER', 'LAPSED', 'CLAIM_LAPSED', company],
        ['STRUCTURE_SAFETY', 'FUNDER', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
        ['STRUCTURE_SAFETY', 'REGULATOR', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
      ],
    },
    {
      subgraph: 'community-committee',
      behavior: 'HTTP_500',
      code: 'SUBGRAPH_UNAVAILABLE',
      stakeholder: 'COMMUNITY_COMMITTEE',
      lost: 'issues',
      known: [
        ['ILLEGAL_CONSTRUCTION', 'ENFORCER', 'ACTIVE', null, department],
        ['ILLEGAL_CONSTRUCTION', 'COORDINATOR', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
        ['GREEN_SPACE_OCCUPATION', 'ENFORCER', 'ACTIVE', null, department],
        ['GREEN_SPACE_OCCUPATION', 'COORDINATOR', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
        ['PROPERTY_MANAGEMENT', 'MAINTAINER', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
        ['STRUCTURE_SAFETY', 'OWNER', 'DORMANT', 'HOLDER_DORMANT', owner],
        ['STRUCTURE_SAFETY', 'MAINTAINER', 'UNKNOWN', 'SOURCE_UNAVAILABLE'],
      ],
    },
  ];

  it.each(silences)(
    'leaves unknown what it alone could say: $subgraph',
    async ({ subgraph, behavior, code, stakeholder, lost, known }) => {
      graph.proxy(subgraph).behavior = behavior;

      expect(await graph.query(card)).toEqual({
        errors: [failed(subgraph, code, ['place', lost])],
        data: {
          place: {
            ...wholeAnswer().data.place,
            [lost]: null,
            responsibilities: without(stakeholder, known),
          },
        },
      });
    },
  );

  it('is named beside the other one when two are away', async () => {
    graph.proxy('property-company').behavior = 'HTTP_500';
    graph.proxy('street-department').behavior = 'REFUSE';

    const { data, errors } = await graph.query(`{
      place(id: "plc:xgl:courtyard-35") {
        areaM2
        contracts { totalCount }
        mandates { totalCount }
        responsibilities(matters: ["STRUCTURE_SAFETY"], asOf: "2018-06-30") {
          role status provisional sourcesConsulted sourcesUnavailable
        }
      }
    }`);

    const answered = {
      sourcesConsulted: ['PROPERTY_RIGHTS_UNIT', 'COMMUNITY_COMMITTEE'],
      sourcesUnavailable: ['PROPERTY_COMPANY', 'STREET_DEPARTMENT'],
    };
    expect(data).toEqual({
      place: {
        areaM2: 22500,
        contracts: null,
        mandates: null,
        responsibilities: [
          { role: 'OWNER', status: 'DORMANT', provisional: true, ...answered },
          { role: 'MAINTAINER', status: 'UNKNOWN', provisional: false, ...answered },
          { role: 'FUNDER', status: 'UNKNOWN', provisional: false, ...answered },
          { role: 'REGULATOR', status: 'UNKNOWN', provisional: false, ...answered },
        ],
      },
    });
    const bySubgraph = [...(errors ?? [])].sort((one, other) => one.message.localeCompare(other.message));
    expect(bySubgraph).toEqual([
      unavailable('property-company', ['place', 'contracts']),
      unavailable('street-department', ['place', 'mandates']),
    ]);
  });
});

describe('a property company that cannot be asked', () => {
  it('leaves none of the roles that a contract may hold vacant', async () => {
    graph.proxy('property-company').behavior = 'REFUSE';

    const { data } = await graph.query(`{
      place(id: "plc:xgl:courtyard-35") {
        gaps(roles: [MAINTAINER, FUNDER], asOf: "2018-06-30") { status gaps sourcesUnavailable }
      }
    }`);

    const { gaps } = (data as { place: { gaps: Array<{ status: string }> } }).place;
    const unknown = {
      status: 'UNKNOWN',
      gaps: ['SOURCE_UNAVAILABLE'],
      sourcesUnavailable: ['PROPERTY_COMPANY'],
    };
    expect(gaps).toEqual(gaps.map(() => unknown));
    expect(gaps).toHaveLength(32);
  });

  it('leaves what holds without it true, and says that it was not heard', async () => {
    graph.proxy('property-company').behavior = 'REFUSE';

    const { data } = await graph.query(`{
      place(id: "plc:xgl:courtyard-35") {
        feasibility(action: DEMOLISH, asOf: "2018-06-30") {
          feasible blockers { kind } sourcesUnavailable
        }
        rollUp(matter: "STRUCTURE_SAFETY", role: MAINTAINER, asOf: "2018-06-30") {
          worst mixed counts { status n } unknown sourcesUnavailable
        }
      }
    }`);

    const sourcesUnavailable = ['PROPERTY_COMPANY'];
    expect(data).toEqual({
      place: {
        feasibility: { feasible: 'NO', blockers: [{ kind: 'OWNER_CONSENT' }], sourcesUnavailable },
        rollUp: { worst: null, mixed: false, counts: [], unknown: 7, sourcesUnavailable },
      },
    });
  });

  it('is one error for each of many places, all with what the others know of them', async () => {
    graph.proxy('property-company').behavior = 'REFUSE';

    const answer = await graph.query(`{
      places(where: { kind: { eq: COMPOUND } }) {
        nodes {
          nameEn
          areaM2
          contracts { totalCount }
          issues { totalCount }
          gaps(matters: ["PROPERTY_MANAGEMENT"], asOf: "2018-06-30") { role status sourcesUnavailable }
        }
      }
    }`);

    const unheard = {
      contracts: null,
      gaps: [{ role: 'MAINTAINER', status: 'UNKNOWN', sourcesUnavailable: ['PROPERTY_COMPANY'] }],
    };
    expect(answer).toEqual({
      errors: [0, 1, 2].map((index) =>
        unavailable('property-company', ['places', 'nodes', index, 'contracts']),
      ),
      data: {
        places: {
          nodes: [
            { nameEn: 'Jiacheng Garden estate', areaM2: null, issues: { totalCount: 2 }, ...unheard },
            { nameEn: 'Tiexi estate', areaM2: null, issues: { totalCount: 0 }, ...unheard },
            { nameEn: 'Courtyard 35, Xiaguangli', areaM2: 22500, issues: { totalCount: 7 }, ...unheard },
          ],
        },
      },
    });
  });
});

describe('a stakeholder that fails inside', () => {
  it('says no more than that, and makes nothing vacant either', async () => {
    const { dataSource } = graph.service('property-company');
    await dataSource.query('ALTER TABLE claim RENAME TO claim_away');
    const { data, errors } = await graph.query(card);
    await dataSource.query('ALTER TABLE claim_away RENAME TO claim');

    expect(data).toEqual({
      place: {
        ...wholeAnswer().data.place,
        responsibilities: without('PROPERTY_COMPANY', knownWithoutCompany),
      },
    });
    expect(errors?.map(({ message, extensions: { code } }) => ({ message, code }))).toEqual([
      {
        message: 'The stakeholder property-company could not give this field; why stands in the log.',
        code: 'SUBGRAPH_ERROR',
      },
    ]);
  });
});

describe('a stakeholder whose answer is only errors', () => {
  it('is not taken for one that cannot be asked where it answers a root field', async () => {
    graph.proxy('property-company').behavior = 'ERRORS_ONLY';

    const { data, errors } = await graph.query('{ contracts { totalCount } }');

    expect(data).toEqual({ contracts: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_ERROR']);
  });
});

describe('a root field whose owner cannot be asked', () => {
  // Only other subgraphs' questions are about entities.
  it.each(broken.filter(({ behavior }) => behavior !== 'NO_ENTITIES'))(
    'is an error and no empty list when the owner behaves as $behavior: $code',
    async ({ behavior, code }) => {
      graph.proxy('property-company').behavior = behavior;

      expect(await graph.query('{ contracts { totalCount nodes { id } } }')).toEqual({
        errors: [failed('property-company', code, ['contracts'])],
        data: { contracts: null },
      });
    },
  );

  it('is null beside what others answered where its type allows', async () => {
    graph.proxy('coordination').behavior = 'HTTP_500';

    const answer = await graph.query(`{
      place(id: "plc:xgl:courtyard-35") { nameZh contracts { totalCount } }
      contracts { totalCount }
    }`);

    expect(answer).toEqual({
      errors: [unavailable('coordination', ['place'])],
      data: { place: null, contracts: { totalCount: 2 } },
    });
  });

  it('keeps what its own stakeholder knows of a place when coordination is away', async () => {
    graph.proxy('coordination').behavior = 'REFUSE';

    const answer = await graph.query('{ titles { nodes { id tenure place { id areaM2 } owner { id } } } }');

    expect(answer).toEqual({
      data: {
        titles: {
          nodes: [
            {
              id: 'ttl:xgl:courtyard-35',
              tenure: 'SOLE',
              place: { id: 'plc:xgl:courtyard-35', areaM2: 22500 },
              owner: { id: 'org:xgl:owner-unit' },
            },
          ],
        },
      },
    });
  });

  it('leaves derived fields null, and never empty, when coordination is away', async () => {
    graph.proxy('coordination').behavior = 'REFUSE';

    const { data, errors } = await graph.query(`{
      titles { nodes { place { id gaps { status } feasibility(action: DEMOLISH) { feasible } } } }
    }`);

    expect(data).toEqual({
      titles: { nodes: [{ place: { id: 'plc:xgl:courtyard-35', gaps: null, feasibility: null } }] },
    });
    const place = ['titles', 'nodes', 0, 'place'];
    expect(errors).toEqual([
      unavailable('coordination', [...place, 'gaps']),
      unavailable('coordination', [...place, 'feasibility']),
    ]);
  });
});

function wholeAnswer() {
  const answered = { provisional: false, sourcesUnavailable: [] };
  return {
    data: {
      place: {
        nameZh: '霞光里35号院',
        areaM2: 22500,
        contracts: { totalCount: 1 },
        hazardAppraisals: { totalCount: 1 },
        issues: { totalCount: 7 },
        responsibilities: [
          line('ILLEGAL_CONSTRUCTION', 'ENFORCER', 'ACTIVE', null, department),
          line('GREEN_SPACE_OCCUPATION', 'ENFORCER', 'ACTIVE', null, department),
          line('PROPERTY_MANAGEMENT', 'MAINTAINER', 'LAPSED', 'CLAIM_LAPSED', company),
          line('STRUCTURE_SAFETY', 'OWNER', 'DORMANT', 'HOLDER_DORMANT', owner),
          line('STRUCTURE_SAFETY', 'MAINTAINER', 'LAPSED', 'CLAIM_LAPSED', company),
        ].map((responsibility) => ({ ...responsibility, ...answered })),
      },
    },
  };
}

type Line = [matter: string, role: string, status: string, gap: string | null, holder?: object];

function line(...[code, role, status, gap, holder]: Line) {
  return { matter: { code }, role, status, gap, holders: holder ? [holder] : [] };
}

/** What is known while one source is away: what is not unknown is provisional. */
function without(source: string, lines: readonly Line[]) {
  return lines.map((known) => ({
    ...line(...known),
    provisional: known[2] !== 'UNKNOWN',
    sourcesUnavailable: [source],
  }));
}

type Path = ReadonlyArray<string | number>;

function unavailable(subgraph: ServiceName, path: Path) {
  return failed(subgraph, 'SUBGRAPH_UNAVAILABLE', path);
}

/** What the caller is told of a field that a stakeholder owed. */
function failed(subgraph: ServiceName, code: FailureCode, path: Path) {
  const words =
    code === 'SUBGRAPH_TIMEOUT'
      ? describeError(code, { stakeholder: subgraph, ms: subgraphTimeoutMs })
      : describeError(code, { stakeholder: subgraph });
  const requestId = expect.any(String) as string;
  return { message: words.messageEn, path, extensions: { ...words, subgraph, requestId } };
}
