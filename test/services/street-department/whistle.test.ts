import { WhistleResponseEntity } from '@courtyard/street-department/whistle-response/whistle-response.entity';
import {
  recordWhistle,
  type Call,
  type NewWhistle,
} from '@courtyard/street-department/whistle/whistle.commands';
import { WhistleEntity } from '@courtyard/street-department/whistle/whistle.entity';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const source = { kind: 'SYNTHETIC', statedBy: 'STREET_DEPARTMENT', document: null, passage: null } as const;

function call(kind: string, responderId: string, response: Partial<Call['response']> = {}): Call {
  return {
    kind,
    response: {
      id: `wrs:chy:${responderId.split(':')[2]}`,
      responderId,
      state: 'SIGNED',
      occurredAt: null,
      signedAt: null,
      reportedInAt: null,
      doneAt: null,
      basis: null,
      source,
      ...response,
    },
  };
}

function whistle(calls: readonly Call[], changes: Partial<NewWhistle['whistle']> = {}): NewWhistle {
  return {
    issuerKind: 'COMMUNITY_PARTY_COMMITTEE',
    calls,
    whistle: {
      tenant: 'org:chy:maizidian-working-committee',
      id: 'wst:chy:blocked-lane',
      placeId: 'plc:xgl:courtyard-35',
      issuerId: 'org:xgl:party-committee',
      mechanism: 'STREET_WHISTLES_DEPARTMENTS_REPORT_IN',
      category: 'PUBLIC_DEMAND',
      matterCode: 'CLUTTER',
      issueId: null,
      state: 'BLOWN',
      occurredAt: new Date('2019-05-06T09:00:00+08:00'),
      source,
      ...changes,
    },
  };
}

const sections = call('STREET_SECTION', 'org:chy:maizidian-sections');

async function blow(recorded: NewWhistle): Promise<void> {
  await graph
    .service('street-department')
    .dataSource.transaction((manager) => recordWhistle(manager, recorded));
}

function storedWhistles(): Promise<number> {
  return graph.service('street-department').dataSource.getRepository(WhistleEntity).count();
}

describe('a whistle', () => {
  it('shows who blew it and who came, whatever kind of organization they are', async () => {
    const { data, errors } = await graph.query(`{
      place(id: "plc:chy:maizidian") {
        whistles(where: { category: { isNull: true } }) {
          totalCount
          nodes {
            place { nameZh } mechanism category matter { code } issue { id } state blownAt
            issuer { kind whistlesBlown { totalCount } }
            responses { responder { kind } state signedAt reportedInAt doneAt basis whistle { id } }
          }
        }
      }
    }`);

    const came = {
      state: 'REPORTED_IN',
      signedAt: null,
      reportedInAt: null,
      doneAt: null,
      basis: null,
      whistle: { id: 'wst:chy:courtyard-35' },
    };
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      place: {
        whistles: {
          totalCount: 1,
          nodes: [
            {
              place: { nameZh: '霞光里35号院' },
              mechanism: 'STREET_WHISTLES_DEPARTMENTS_REPORT_IN',
              category: null,
              matter: null,
              issue: null,
              state: 'ASSEMBLED',
              blownAt: null,
              issuer: { kind: 'COMMUNITY_PARTY_COMMITTEE', whistlesBlown: { totalCount: 1 } },
              responses: [
                { responder: { kind: 'MEMBER_BODY' }, ...came },
                { responder: { kind: 'OWNER_UNIT' }, ...came },
                { responder: { kind: 'STREET_SECTION' }, ...came },
              ],
            },
          ],
        },
      },
    });
  });

  it('is refused where it calls nobody, and where it calls somebody beyond the reach of its issuer', async () => {
    const before = await storedWhistles();

    await expect(blow(whistle([]))).rejects.toMatchObject({
      extensions: { code: 'WHISTLE_NOT_ALLOWED' },
      message: expect.stringContaining('NO_RESPONDER') as string,
    });
    await expect(blow(whistle([sections, call('DEPARTMENT', 'org:bj:bureau')]))).rejects.toMatchObject({
      extensions: { code: 'WHISTLE_NOT_ALLOWED' },
      message: expect.stringContaining('RESPONDER_BEYOND_REACH DEPARTMENT') as string,
    });
    expect(await storedWhistles()).toBe(before);
  });

  it('is refused where a responder declines on no basis, or was never heard of though all have come', async () => {
    const declined = call('OWNER_UNIT', 'org:xgl:owner-unit', { state: 'DECLINED', basis: ' ' });
    const silent = call('OWNER_UNIT', 'org:xgl:owner-unit', { state: 'CALLED' });

    await expect(blow(whistle([declined]))).rejects.toMatchObject({ extensions: { code: 'BASIS_MISSING' } });
    await expect(blow(whistle([silent], { state: 'ASSEMBLED' }))).rejects.toMatchObject({
      extensions: { code: 'CONFLICT' },
    });
  });

  it('is refused at a place and for a kind of organization that there is not', async () => {
    await expect(blow(whistle([sections], { placeId: 'plc:xgl:nowhere' }))).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    await expect(blow(whistle([call('NEIGHBOR', 'org:xgl:neighbor')]))).rejects.toMatchObject({
      extensions: { code: 'UNKNOWN_TERM' },
    });
  });

  it('is recorded with those it calls, once', async () => {
    const recorded = whistle([sections]);
    const { dataSource } = graph.service('street-department');

    await blow(recorded);
    await blow(recorded);

    expect(
      await dataSource.getRepository(WhistleResponseEntity).findBy({ whistleId: recorded.whistle.id }),
    ).toEqual([
      expect.objectContaining({ responderId: 'org:chy:maizidian-sections', state: 'SIGNED', version: 1 }),
    ]);
  });
});

describe('the preview of a whistle', () => {
  const preview = (kind: string) =>
    `{ whistlePreview(place: "plc:xgl:courtyard-35", issuerKind: "COMMUNITY_PARTY_COMMITTEE", category: PUBLIC_DEMAND,
       responders: [{ kind: "${kind}" }]) { allowed reason beyondReach lowestLevel lowestIssuerKinds rules { id source { kind } } } }`;

  it('says who would have to blow it, and by which rule', async () => {
    const { data, errors } = await graph.query(preview('UTILITY'));

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      whistlePreview: {
        allowed: false,
        reason: 'RESPONDER_BEYOND_REACH',
        beyondReach: ['UTILITY'],
        lowestLevel: 'STREET',
        lowestIssuerKinds: ['SUBDISTRICT_PARTY_WORKING_COMMITTEE', 'SUBDISTRICT_OFFICE'],
        rules: [
          { id: 'wau:bj:community', source: { kind: 'SYNTHETIC' } },
          { id: 'wau:bj:community-committee-members', source: { kind: 'SYNTHETIC' } },
        ],
      },
    });
  });

  it('refuses a kind of organization and a place that there is not', async () => {
    const ofKind = await graph.query(preview('NEIGHBOR'));
    const ofPlace = await graph.query(preview('UTILITY').replace('plc:xgl:courtyard-35', 'plc:xgl:nowhere'));

    expect(ofKind.errors).toMatchObject([{ extensions: { code: 'UNKNOWN_TERM', retryable: false } }]);
    expect(ofPlace.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', retryable: false } }]);
  });
});
