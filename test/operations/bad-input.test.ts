import { startWholeGraph, type WholeGraph } from '../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const duplicates = (args: string) => `{ issueDuplicates(${args}) { id } }`;
const preview = (args: string) =>
  `{ issue(id: "iss:xgl:clutter") { whistlePreview(${args}) { allowed reason lowestLevel } } }`;

const estate = 'place: "plc:jc:jiacheng-estate"';

describe('what a screen asks wrongly', () => {
  it.each([
    ['the place of duplicates', duplicates('place: "iss:xgl:clutter", matter: "CLUTTER"'), 'BAD_ID'],
    ['a place that is not there', duplicates('place: "plc:xgl:nowhere", matter: "CLUTTER"'), 'NOT_FOUND'],
    ['the matter of duplicates', duplicates(`${estate}, matter: "WEATHER"`), 'UNKNOWN_TERM'],
    ['a radius below nothing', duplicates(`${estate}, matter: "CLUTTER", radiusM: -1`), 'BAD_FILTER'],
    ['a radius beyond the city', duplicates(`${estate}, matter: "CLUTTER", radiusM: 5001`), 'BAD_FILTER'],
    ['how many duplicates', duplicates(`${estate}, matter: "CLUTTER", first: 0`), 'BAD_PAGE_SIZE'],
    ['the issuer of a whistle', preview('issuer: "plc:xgl:courtyard-35", responders: []'), 'BAD_ID'],
    ['an issuer that is not there', preview('issuer: "org:xgl:nobody", responders: []'), 'NOT_FOUND'],
    ['those who are called', preview('responders: ["iss:xgl:clutter"]'), 'BAD_ID'],
    ['somebody called who is not there', preview('responders: ["org:xgl:nobody"]'), 'NOT_FOUND'],
  ])('is told with one code: %s', async (_, operation, code) => {
    const { errors } = await graph.query(operation);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('the preview of a whistle', () => {
  it('lets a demand only propose one, and calls nobody where nobody is named', async () => {
    const demand = await graph.query(preview('responders: ["org:xgl:owner-unit"]'));
    const nobody = await graph.query(preview('issuer: "org:xgl:party-committee", responders: []'));

    const refused = (reason: string, lowestLevel: string | null) => ({
      data: { issue: { whistlePreview: { allowed: false, reason, lowestLevel } } },
    });
    expect(demand).toEqual(refused('PROPOSAL_ONLY', 'COMMUNITY'));
    expect(nobody).toEqual(refused('NO_RESPONDER', null));
  });

  it('is not known, neither allowed nor forbidden, while the street cannot be asked', async () => {
    graph.proxy('street-department').behavior = 'REFUSE';
    const { data } = await graph.query(preview('responders: ["org:xgl:owner-unit"]'));
    graph.proxy('street-department').behavior = 'PASS';

    expect(data).toEqual({ issue: { whistlePreview: null } });
  });
});

describe('the duplicates of an issue', () => {
  it('are open, of the same matter, and in the compound or near it', async () => {
    const { data } = await graph.query(`{
      inCompound: issueDuplicates(place: "plc:xgl:courtyard-35-bungalows", matter: "CLUTTER", radiusM: 0) { titleZh }
      solved: issueDuplicates(place: "plc:xgl:courtyard-35", matter: "PARKING_VEHICLE", radiusM: 0) { titleZh }
      elsewhere: issueDuplicates(place: "plc:tx:tiexi-estate", matter: "CLUTTER", radiusM: 0) { titleZh }
    }`);

    expect(data).toEqual({ inCompound: [{ titleZh: '堆物堆料' }], solved: [], elsewhere: [] });
  });
});
