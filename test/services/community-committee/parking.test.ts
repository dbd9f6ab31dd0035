import {
  recordParkingAgreement,
  recordParkingScheme,
} from '@courtyard/community-committee/parking/parking.commands';
import type { ParkingAgreementRow } from '@courtyard/community-committee/parking/agreement.entity';
import type { ParkingSchemeRow } from '@courtyard/community-committee/parking/scheme.entity';
import type { NewFact } from '@courtyard/shared/database/record';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const source = { kind: 'SYNTHETIC', statedBy: 'COMMUNITY_COMMITTEE', document: null, passage: null } as const;
const open = { validFrom: null, validTo: null, periodSource: null } as const;

const scheme: NewFact<ParkingSchemeRow> = {
  tenant: 'org:jc:party-branch',
  id: 'pks:jc:estate-2018',
  placeId: 'plc:jc:jiacheng-estate',
  kind: 'NONE',
  state: 'ENDED',
  committeeId: null,
  spaces: null,
  spacesPrecision: null,
  asOf: null,
  orderly: false,
  ...open,
  source,
};

const agreement: NewFact<ParkingAgreementRow> = {
  tenant: 'org:jc:party-branch',
  id: 'pka:jc:night-parking',
  placeId: 'plc:jc:jiacheng-estate',
  partnerIds: ['org:jc:property-company'],
  basis: 'CONTRACT',
  addsSpaces: true,
  addedSpaces: 40,
  addedSpacesPrecision: 'AT_LEAST',
  asOf: '2019-07-01',
  ...open,
  source,
};

const community = () => graph.service('community-committee').dataSource;

describe('parking', () => {
  it('refuses a committee of residents where a company manages', async () => {
    const changed = { ...scheme, kind: 'COMPANY', committeeId: 'org:xgl:vehicle-committee' } as const;

    await expect(
      community().transaction((manager) => recordParkingScheme(manager, changed)),
    ).rejects.toMatchObject({ extensions: { code: 'FACT_INCONSISTENT', retryable: false } });
  });

  it('refuses an agreement with nobody', async () => {
    await expect(
      community().transaction((manager) => recordParkingAgreement(manager, { ...agreement, partnerIds: [] })),
    ).rejects.toMatchObject({ extensions: { code: 'FACT_INCONSISTENT', retryable: false } });
  });

  it('refuses an unknown place', async () => {
    const placeId = 'plc:jc:nowhere';

    await expect(
      community().transaction((manager) => recordParkingScheme(manager, { ...scheme, placeId })),
    ).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND', retryable: false } });
    await expect(
      community().transaction((manager) => recordParkingAgreement(manager, { ...agreement, placeId })),
    ).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND', retryable: false } });
  });

  it('shows the newest scheme of a place, and what was agreed with others', async () => {
    await community().transaction(async (manager) => {
      await recordParkingScheme(manager, scheme);
      await recordParkingScheme(manager, {
        ...scheme,
        id: 'pks:jc:estate-2019',
        kind: 'COMPANY',
        state: 'ACTIVE',
        spaces: 120,
        spacesPrecision: 'APPROXIMATE',
        validFrom: '2019-01-01',
      });
      await recordParkingAgreement(manager, agreement);
    });

    expect(
      await graph.query(`{
        place(id: "plc:jc:jiacheng-estate") {
          parkingScheme { id kind spaces { value precision asOf } }
          parkingSchemes { totalCount }
          parkingAgreements { nodes { partners { nameEn } basis addedSpaces { value precision asOf } } }
        }
      }`),
    ).toEqual({
      data: {
        place: {
          parkingScheme: {
            id: 'pks:jc:estate-2019',
            kind: 'COMPANY',
            spaces: { value: 120, precision: 'APPROXIMATE', asOf: null },
          },
          parkingSchemes: { totalCount: 2 },
          parkingAgreements: {
            nodes: [
              {
                partners: [{ nameEn: 'Property company of Jiacheng Garden' }],
                basis: 'CONTRACT',
                addedSpaces: { value: 40, precision: 'AT_LEAST', asOf: '2019-07-01' },
              },
            ],
          },
        },
      },
    });
  });
});
