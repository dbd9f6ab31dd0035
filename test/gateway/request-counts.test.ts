import { startWholeGraph, type WholeGraph } from '../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

const placeCard = `
  nameZh
  kind
  builtPeriod { from to precision }
  areaM2
  households { value precision asOf }
  residents { value precision }
  children(kind: BUILDING) { totalCount }
  responsibilities(asOf: "2018-06-30") {
    matter { code } role status gap deFacto holders { nameZh } provisional sourcesUnavailable
  }
  hazardAppraisals { nodes { place { nameZh } result grade appraiser { nameZh } } }
  issues { totalCount nodes { titleZh } }
`;

const allDerived = `
  responsibilities { matter { nameZh } role status holders { nameZh } bases { id } }
  gaps { matter { nameZh } role status gaps compensatedBy { id } coveredByFallback { nameZh } }
  feasibility(action: DEMOLISH) { feasible cycle blockers { kind needs holder { nameZh } } }
`;

const courtyard = 'place(id: "plc:xgl:courtyard-35")';
const courtyardInList = 'places(where: { id: { eq: "plc:xgl:courtyard-35" } }) { nodes';
/** All of the courtyard and nearly all of Tiexi. */
const fifty = 'places(within: "plc:bj:beijing", orderBy: [ID_DESC], first: 50) { nodes';
const allPlaces = 'places(first: 200) { nodes';

describe('a place card', () => {
  it('takes as many requests and statements for fifty places as for one', async () => {
    const cost = { requests: 8, statements: 26 };

    expect(await costOf(`{ ${courtyard} { ${placeCard} } }`)).toEqual(cost);
    expect(await costOf(`{ ${courtyardInList} { ${placeCard} } } }`)).toEqual(cost);
    expect(await costOf(`{ ${fifty} { ${placeCard} } } }`)).toEqual(cost);
    expect(await costOf(`{ ${allPlaces} { ${placeCard} } } }`)).toEqual(cost);
  });
});

describe('responsibilities with gaps and feasibility', () => {
  it('take as many requests and statements for fifty places as for one', async () => {
    const cost = { requests: 7, statements: 29 };

    expect(await costOf(`{ ${courtyard} { ${allDerived} } }`)).toEqual(cost);
    expect(await costOf(`{ ${courtyardInList} { ${allDerived} } } }`)).toEqual(cost);
    expect(await costOf(`{ ${fifty} { ${allDerived} } } }`)).toEqual(cost);
    expect(await costOf(`{ ${allPlaces} { ${allDerived} } } }`)).toEqual(cost);
  });
});

/** Asked once before, so that nothing is counted that only the first to ask pays for. */
async function costOf(operation: string) {
  await graph.query(operation);
  const { answer, requests, statements } = await graph.measure(operation);
  expect(answer).toEqual({ data: expect.anything() as object });
  return { requests, statements };
}
