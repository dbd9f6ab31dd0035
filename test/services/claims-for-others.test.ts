import { ClaimEntity } from '@courtyard/shared/claim/claim.entity';
import { stateClaim, type NewClaim } from '@courtyard/shared/claim/state-claim';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const claim: NewClaim = {
  tenant: 'org:xgl:property-company',
  id: 'clm:xgl:sanitation-of-another',
  placeId: 'plc:xgl:courtyard-35',
  matterCode: 'SANITATION',
  role: 'MAINTAINER',
  basis: 'SERVICE_CONTRACT',
  stance: 'ACCEPTED',
  holderId: 'org:jc:property-company',
  validFrom: null,
  validTo: null,
  periodSource: null,
  endedBy: null,
  exceptMatters: [],
  scopeNote: null,
  agreementId: null,
  statedAt: null,
  source: { kind: 'SYNTHETIC', statedBy: 'PROPERTY_COMPANY', document: null, passage: null },
};

describe('a claim', () => {
  it('is refused where it states the duty of somebody else', async () => {
    const { dataSource } = graph.service('property-company');
    const before = await dataSource.getRepository(ClaimEntity).count();

    await expect(
      dataSource.transaction((manager) => stateClaim(manager, 'CONTRACT', claim)),
    ).rejects.toMatchObject({
      extensions: { code: 'CLAIM_FOR_ANOTHER', retryable: false },
    });
    expect(await dataSource.getRepository(ClaimEntity).count()).toBe(before);
  });

  it('is taken where the other one signed an agreement', async () => {
    const { dataSource } = graph.service('property-company');

    await dataSource.transaction((manager) =>
      stateClaim(manager, 'CONTRACT', { ...claim, agreementId: 'ctr:xgl:courtyard-35' }),
    );

    expect(await dataSource.getRepository(ClaimEntity).findOneBy({ id: claim.id })).toMatchObject({
      holderId: 'org:jc:property-company',
      version: 1,
      visibility: 'PUBLIC',
    });
  });
});
