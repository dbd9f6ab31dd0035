import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const cells = 'places cells { paper practice count places { id } }';

describe('the matrix of paper and practice', () => {
  it('tells who is managed without a name, and who is not managed at all', async () => {
    const { data, errors } = await graph.query(
      `{ paperPractice(matter: "PROPERTY_MANAGEMENT", role: MAINTAINER, asOf: "2018-06-30") { ${cells} } }`,
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      paperPractice: {
        places: 3,
        cells: [
          { paper: 'HELD', practice: 'UNKNOWN', count: 1, places: [{ id: 'plc:jc:jiacheng-estate' }] },
          { paper: 'VACANT', practice: 'COMPENSATED', count: 1, places: [{ id: 'plc:tx:tiexi-estate' }] },
          { paper: 'VACANT', practice: 'UNPERFORMED', count: 1, places: [{ id: 'plc:xgl:courtyard-35' }] },
        ],
      },
    });
  });

  it('tells who is covered in name only, until the holder acts', async () => {
    const asked = (asOf: string) =>
      graph.query(
        `query ($asOf: Date) { paperPractice(within: "plc:bj:chaoyang", matter: "STRUCTURE_SAFETY", role: OWNER, asOf: $asOf) { ${cells} } }`,
        { asOf },
      );

    const cell = { paper: 'HELD', count: 1, places: [{ id: 'plc:xgl:courtyard-35' }] };
    expect((await asked('2018-06-30')).data).toEqual({
      paperPractice: { places: 1, cells: [{ ...cell, practice: 'UNPERFORMED' }] },
    });
    expect((await asked('2019-07-01')).data).toEqual({
      paperPractice: { places: 1, cells: [{ ...cell, practice: 'UNKNOWN' }] },
    });
  });

  it('counts another kind of place when it is asked to', async () => {
    const { data } = await graph.query(
      '{ paperPractice(matter: "CLUTTER", role: SELF_GOVERNOR, placeKind: STAIRWELL, asOf: "2019-07-01") { cells { paper practice count places(first: 1) { id } } } }',
    );

    expect(data).toEqual({
      paperPractice: {
        cells: [{ paper: 'HELD', practice: 'PERFORMED', count: 43, places: [{ id: 'plc:tx:stairwell-01' }] }],
      },
    });
  });
});
