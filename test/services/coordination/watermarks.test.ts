import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const ask = () => graph.query('{ watermarks { source at lagSeconds } }');
const day = 86_400;

describe('the watermarks of the index', () => {
  it('tell for each stakeholder when it was last read, and how long ago that was', async () => {
    const { dataSource } = graph.service('coordination');
    await dataSource.query(
      `UPDATE feed_watermark SET read_at = now() - interval '1 day' WHERE source = 'street-department'`,
    );

    const { data, errors } = await ask();

    const read = { at: expect.any(String) as string, lagSeconds: expect.any(Number) as number };
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      watermarks: [
        { source: 'COMMUNITY_COMMITTEE', ...read },
        { source: 'PROPERTY_RIGHTS_UNIT', ...read },
        { source: 'PROPERTY_COMPANY', ...read },
        { source: 'STREET_DEPARTMENT', ...read },
      ],
    });
    const lags = (data?.watermarks as Array<{ lagSeconds: number }>).map(({ lagSeconds }) => lagSeconds);
    expect(lags.map((lag) => (lag >= day ? 'a day' : 'less'))).toEqual(['less', 'less', 'less', 'a day']);
    expect(lags.filter((lag) => lag < 0 || !Number.isInteger(lag))).toEqual([]);
  });

  it('are nothing below zero where a clock was set back', async () => {
    const { dataSource } = graph.service('coordination');
    await dataSource.query(
      `UPDATE feed_watermark SET read_at = now() + interval '1 day' WHERE source = 'street-department'`,
    );

    const { data } = await graph.query('{ watermarks { source lagSeconds } }');

    expect(data?.watermarks).toContainEqual({ source: 'STREET_DEPARTMENT', lagSeconds: 0 });
  });

  it('are null where a stakeholder was never read', async () => {
    await graph
      .service('coordination')
      .dataSource.query(`DELETE FROM feed_watermark WHERE source = 'property-company'`);

    const { data } = await ask();

    expect(data?.watermarks).toContainEqual({ source: 'PROPERTY_COMPANY', at: null, lagSeconds: null });
  });
});
