import { startWholeGraph, type WholeGraph } from '../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

/** All that is derived for a place, on a day on which much of it is open. */
const derived = `
  responsibilities(asOf: "2018-06-30") {
    matter { code }
    role status gap gaps deFacto since provisional
    holders { id nameZh }
    bases { id stance holder { nameZh } source { kind statedBy passage document { titleZh } } version }
    compensatedBy { id dutyZh }
    sourcesConsulted sourcesUnavailable
  }
  gaps(asOf: "2018-06-30") { matter { code } role status gaps deFacto compensatedBy { id } holders { id } }
  feasibility(action: DEMOLISH, asOf: "2018-06-30") {
    feasible cycle blockers { kind needs since holder { nameZh } } sourcesUnavailable
  }
  rollUp(matter: "STRUCTURE_SAFETY", role: MAINTAINER, asOf: "2018-06-30") {
    worst mixed counts { status n } unknown sourcesUnavailable
  }
`;

const courtyard = 'plc:xgl:courtyard-35';
const bungalows = 'plc:xgl:courtyard-35-bungalows';

describe('what is derived for a place', () => {
  it.each([
    ['a title', courtyard, '{ title(id: "ttl:xgl:courtyard-35") { place { ...P } } }'],
    ['a list of titles', courtyard, '{ titles { nodes { place { ...P } } } }'],
    ['a contract', courtyard, '{ contract(id: "ctr:xgl:courtyard-35") { place { ...P } } }'],
    ['a mandate', 'plc:chy:maizidian', '{ mandate(id: "mnd:chy:illegal-construction") { place { ...P } } }'],
    ['a compact', 'plc:tx:zone-stairwells', '{ compact(id: "cmp:tx:stairwells") { zone { ...P } } }'],
    [
      'an appraisal',
      bungalows,
      '{ hazardAppraisal(id: "haz:chy:courtyard-35-bungalows") { place { ...P } } }',
    ],
    ['an issue', courtyard, '{ issue(id: "iss:xgl:clutter") { place { ...P } } }'],
    [
      'an indicator',
      'plc:tx:zone-stairwells',
      '{ indicators(where: { id: { eq: "ind:tx:stairwells-clutter" } }) { nodes { place { ...P } } } }',
    ],
    [
      'a figure',
      'plc:hd:tiexi',
      '{ populationFigures(where: { id: { eq: "fig:tx:households" } }) { nodes { place { ...P } } } }',
    ],
    [
      'an asset record',
      bungalows,
      '{ assetRecords(where: { id: { eq: "ast:xgl:bungalows" } }) { nodes { place { ...P } } } }',
    ],
    [
      'a class',
      courtyard,
      `{ placeClassifications(where: { place: { eq: "${courtyard}" } }) { nodes { place { ...P } } } }`,
    ],
    [
      'a claim',
      courtyard,
      `{ place(id: "${courtyard}") { titleClaims(first: 1) { nodes { place { ...P } } } } }`,
    ],
    ['the place above', courtyard, `{ place(id: "${bungalows}") { parent { ...P } } }`],
    ['the places below', courtyard, '{ place(id: "plc:chy:xiaguangli") { children { nodes { ...P } } } }'],
    ['its territory', courtyard, '{ organization(id: "org:xgl:property-company") { territory { ...P } } }'],
    ['a list of places', courtyard, `{ places(where: { id: { eq: "${courtyard}" } }) { nodes { ...P } } }`],
    ['an edge', courtyard, `{ places(where: { id: { eq: "${courtyard}" } }) { edges { node { ...P } } } }`],
    ['its id alone', courtyard, `{ node(id: "${courtyard}") { ...P } }`],
    [
      'the id of its title',
      courtyard,
      '{ node(id: "ttl:xgl:courtyard-35") { ... on Title { place { ...P } } } }',
    ],
    [
      'the first answer itself',
      courtyard,
      `{ place(id: "${courtyard}") { responsibilities(matters: ["PROPERTY_MANAGEMENT"]) { place { ...P } } } }`,
    ],
  ])('is the same when it is come to through %s', async (_way, id, operation) => {
    const straight = await graph.query(`{ place(id: "${id}") { id ${derived} } }`);

    const around = await graph.query(`${operation} fragment P on Place { id ${derived} }`);

    const { place } = straight.data as { place: object };
    expect(around).toEqual({ data: expect.anything() as object });
    expect(placesIn(around.data)).toEqual([place]);
  });
});

describe('what a client asks beside it', () => {
  it.each([
    ['a page of the claims', 'titleClaims(first: 1) { nodes { id } }'],
    [
      'filtered claims with fields under other names',
      `titleClaims(first: 1, where: { role: { eq: OWNER } }) {
         nodes { id: version role: id matter { code: nameZh } holder { id: nameZh } source { kind: passage } }
       }
       mandateClaims(where: { id: { in: [] } }) { nodes { id } }
       contractClaims(first: 1) { nodes { stance: role validFrom: validTo } }
       compactClaims(first: 200) { totalCount }`,
    ],
    ['a name under the name of hidden claims', 'titleClaimInputs: nameZh'],
    ['claims under the name of hidden claims', 'titleClaimInputs: titleClaims(first: 1) { nodes { id } }'],
    ['a number under the name of hidden conditions', 'mandateConditionInputs: areaM2'],
    ['funds under the name of hidden funds', 'fundInputs: maintenanceFunds { id state }'],
    ['indicators under the name of the evidence', 'performanceInputs: indicators(first: 1) { nodes { id } }'],
    [
      'the claims below under the name of those above',
      'contractClaimInputsBelow: contractClaims { totalCount }',
    ],
    ['another value under the name of the key', 'id: areaM2'],
    ['another value under the name of the type', '__typename: nameZh'],
    ['names that mean something to JavaScript', '__proto__: nameZh constructor: kind toString: areaM2'],
    ['a name that is changed on the way in', '_alias_id: nameZh _alias__alias_: kind id: areaM2'],
    ['fragments within fragments', '... on Place { ... on Node { ... on Place { id: nameZh ...Q } } }'],
    ['the same with other arguments', 'then: responsibilities(asOf: "2019-06-30") { role: status }'],
    [
      'its parent under hidden names',
      'compactClaimInputs: parent { titleClaimInputs: nameZh gaps { role } }',
    ],
    ['what is left out', 'titleClaimInputs: nameZh @skip(if: true) id: areaM2 @include(if: false)'],
  ])('does not change it: %s', async (_what, beside) => {
    const alone = await graph.query(`{ place(id: "${courtyard}") { ${derived} } }`);
    const spread = beside.includes('...Q')
      ? 'fragment Q on Place { mandateClaimInputs: children { totalCount } }'
      : '';

    const before = await graph.query(`{ place(id: "${courtyard}") { ${beside} ${derived} } } ${spread}`);
    const after = await graph.query(`{ place(id: "${courtyard}") { ${derived} ${beside} } } ${spread}`);

    const { place } = alone.data as { place: object };
    for (const answer of [before, after]) {
      expect(answer).toEqual({ data: { place: expect.objectContaining(place) as object } });
    }
  });

  it('comes back under the names and in the order the client gave', async () => {
    const answer = await askForText(`{
      b: place(id: "${courtyard}") {
        id: areaM2
        _alias_id: nameEn
        __typename: kind
        titleClaimInputs: titleClaims(first: 1) { edges { node { id: role role: id } } }
        gaps(matters: ["PROPERTY_MANAGEMENT"]) { role: status place { id: nameZh } }
        areaM2: id
      }
    }`);

    expect(answer.trim()).toBe(
      JSON.stringify({
        data: {
          b: {
            id: 22500,
            _alias_id: 'Courtyard 35, Xiaguangli',
            __typename: 'COMPOUND',
            titleClaimInputs: { edges: [{ node: { id: 'OWNER', role: 'clm:xgl:structure-owner-dormant' } }] },
            gaps: [{ role: 'LAPSED', place: { id: '霞光里35号院' } }],
            areaM2: courtyard,
          },
        },
      }),
    );
  });

  it('is named in the path of its error as the client named it', async () => {
    const { data, errors } = await graph.query(`{
      place(id: "${courtyard}") {
        titleClaimInputs: contracts(first: 0) { totalCount }
        gaps(matters: ["PROPERTY_MANAGEMENT"]) { status }
      }
    }`);

    expect(data).toEqual({ place: { titleClaimInputs: null, gaps: [{ status: 'LAPSED' }] } });
    expect(errors?.map(({ path, extensions: { code } }) => ({ path, code }))).toEqual([
      { path: ['place', 'titleClaimInputs'], code: 'BAD_PAGE_SIZE' },
    ]);
  });

  it('may be called representations where it is a variable', async () => {
    const answer = await graph.query(
      `query ($representations: [ID!]) {
         contracts(where: { id: { in: $representations } }) { totalCount }
       }`,
      { representations: ['ctr:xgl:courtyard-35'] },
    );

    expect(answer).toEqual({ data: { contracts: { totalCount: 1 } } });
  });
});

/** Every place of an answer that has all that is derived, without repetitions and wherever it stands. */
function placesIn(value: unknown): unknown[] {
  const found = new Map<string, unknown>();
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('feasibility' in part) found.set(JSON.stringify(part), part);
    else for (const inner of Object.values(part)) collect(inner);
  };
  collect(value);
  return [...found.values()];
}

async function askForText(query: string): Promise<string> {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.text();
}
