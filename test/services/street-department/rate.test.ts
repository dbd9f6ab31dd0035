import { scoreOf } from '@courtyard/street-department/rate/rate-figures';
import { recordRateResult, recordRateScheme } from '@courtyard/street-department/rate/rate.commands';
import { rateResults, rateSchemes } from '@courtyard/street-department/article/demonstration';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const counts = { assessed: 40, responded: 40, calledBack: 32, solved: 24, satisfied: 28 };
const unknown = { responseWeight: null, resolutionWeight: null, satisfactionWeight: null };

function record(changes: Partial<(typeof rateResults)[number]>): Promise<void> {
  const [result] = rateResults;
  if (result === undefined) throw new Error('There is no rate to start from.');
  const changed = { ...result, id: 'rat:hd:changed', ...changes };
  return graph
    .service('street-department')
    .dataSource.transaction((manager) => recordRateResult(manager, changed));
}

describe('the rates of an organization', () => {
  it('are shares of what was assessed and called back, without a score while weights are not known', async () => {
    const { data, errors } = await graph.query(`{
      organization(id: "org:hd:yangfangdian-office") {
        rateResults { nodes {
          assessed calledBack excluded exclusions { reason n } responseRate resolutionRate satisfactionRate score rank rankedAmong
          scheme { responseWeight resolutionWeight satisfactionWeight } source { kind }
        } }
      }
    }`);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      organization: {
        rateResults: {
          nodes: [
            {
              assessed: 40,
              calledBack: 32,
              excluded: 2,
              exclusions: null,
              responseRate: 1,
              resolutionRate: 0.75,
              satisfactionRate: 0.875,
              score: null,
              rank: null,
              rankedAmong: null,
              scheme: unknown,
              source: { kind: 'SYNTHETIC' },
            },
          ],
        },
      },
    });
  });

  it('are weighed by their scheme where the weights are known', () => {
    const weights = { responseWeight: 20, resolutionWeight: 40, satisfactionWeight: 40 };

    expect(scoreOf(counts, weights)).toBeCloseTo(85);
    expect(scoreOf({ ...counts, calledBack: 0, solved: 0, satisfied: 0 }, weights)).toBeNull();
    expect(scoreOf(counts, { ...weights, responseWeight: null })).toBeNull();
  });

  it.each<[string, Parameters<typeof record>[0]]>([
    ['more answered than assessed', { responded: 41 }],
    ['more solved than called back', { solved: 33 }],
    ['more satisfied than called back', { satisfied: 33 }],
    ['reasons for more than were left out', { exclusions: [{ reason: 'OUT_OF_SCOPE', n: 3 }] }],
    ['reasons for fewer than were left out', { exclusions: [{ reason: 'UNREASONABLE', n: 1 }] }],
    [
      'one reason given twice',
      {
        exclusions: [
          { reason: 'OUT_OF_SCOPE', n: 1 },
          { reason: 'OUT_OF_SCOPE', n: 1 },
        ],
      },
    ],
    [
      'fewer than none left out for a reason',
      {
        exclusions: [
          { reason: 'OUT_OF_SCOPE', n: 3 },
          { reason: 'UNREASONABLE', n: -1 },
        ],
      },
    ],
    ['a rank among nobody', { rank: 3 }],
    ['a rank beyond the last', { rank: 4, rankedAmong: 3 }],
  ])('are refused with %s', async (_what, changes) => {
    await expect(record(changes)).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  });

  it('are refused under a scheme that there is not, and a scheme is refused that is not a whole', async () => {
    const [scheme] = rateSchemes;
    if (scheme === undefined) throw new Error('There is no scheme to start from.');
    const lopsided = {
      ...scheme,
      id: 'rsc:hd:lopsided',
      responseWeight: 30,
      resolutionWeight: 35,
      satisfactionWeight: 30,
    };

    await expect(record({ schemeId: 'rsc:hd:nowhere' })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    await expect(
      graph
        .service('street-department')
        .dataSource.transaction((manager) => recordRateScheme(manager, lopsided)),
    ).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  });
});
