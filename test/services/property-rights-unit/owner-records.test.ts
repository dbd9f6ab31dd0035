import type { EntityManager } from 'typeorm';
import { entrustments } from '@courtyard/property-rights-unit/article/demonstration';
import { recordEntrustment } from '@courtyard/property-rights-unit/entrustment/entrustment.commands';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

const owners = () => graph.service('property-rights-unit').dataSource;

function write(work: (manager: EntityManager) => Promise<void>): Promise<void> {
  return owners().transaction(work);
}

/** The first row of the article's data, to be changed by a test. */
function first<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('There is no row to start from.');
  return row;
}

const upkeep = first(entrustments);

describe('what owners record', () => {
  it('is read together, with the names that others keep', async () => {
    const { data, errors } = await graph.query(`{
      place(id: "plc:jc:jiacheng-estate") {
        entrustments {
          nodes { from { nameEn } to { nameEn } scope { code } state validFrom validTo source { kind } }
        }
        transfers(where: { matter: { eq: "WATER_SUPPLY" } }) {
          nodes { titleZh titleEn from { id } to { id } effectiveOn agreedAt state source { kind passage } }
        }
        titleClaims(where: { matter: { eq: "LIGHTING" } }) {
          nodes { role basis stance holder { nameEn } agreementId }
        }
      }
      ownerUnitResources { nodes { availability state matters { code } capacity listedSince source { kind } } }
      resources(within: "plc:xgl:courtyard-35") { nodes { titleEn kind owner { nameEn } } }
    }`);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      place: {
        entrustments: {
          nodes: [
            {
              from: { nameEn: 'Owner unit of Jiacheng Garden (demonstration)' },
              to: { nameEn: 'Property company of Jiacheng Garden' },
              scope: [{ code: 'LIGHTING' }],
              state: 'SIGNED',
              validFrom: null,
              validTo: null,
              source: { kind: 'SYNTHETIC' },
            },
          ],
        },
        transfers: {
          nodes: [
            {
              titleZh: '自备井改市政水',
              titleEn: 'Own well to municipal water',
              from: null,
              to: null,
              effectiveOn: null,
              agreedAt: null,
              state: 'COMPLETED',
              source: { kind: 'ARTICLE', passage: 'C5' },
            },
          ],
        },
        titleClaims: {
          nodes: [
            {
              role: 'MAINTAINER',
              basis: 'ENTRUSTMENT',
              stance: 'ACCEPTED',
              holder: { nameEn: 'Property company of Jiacheng Garden' },
              agreementId: 'ent:jc:jiacheng-estate-upkeep',
            },
          ],
        },
      },
      ownerUnitResources: {
        nodes: [
          {
            availability: ['SHAREABLE'],
            state: 'IDLE',
            matters: null,
            capacity: null,
            listedSince: null,
            source: { kind: 'SYNTHETIC' },
          },
        ],
      },
      resources: {
        nodes: [
          {
            titleEn: 'Idle storeroom (demonstration)',
            kind: 'VENUE',
            owner: { nameEn: 'Property-rights unit of courtyard 35' },
          },
        ],
      },
    });
  });

  it('passes no duty on before both have signed', async () => {
    await write((manager) =>
      recordEntrustment(manager, {
        ...upkeep,
        id: 'ent:jc:proposed-greening',
        scope: ['GREENING'],
        state: 'PROPOSED',
      }),
    );

    const { data } = await graph.query(`{
      place(id: "plc:jc:jiacheng-estate") {
        entrustments(where: { scope: { has: "GREENING" } }) { nodes { state } }
        titleClaims(where: { matter: { eq: "GREENING" } }) { totalCount }
      }
    }`);
    expect(data).toEqual({
      place: { entrustments: { nodes: [{ state: 'PROPOSED' }] }, titleClaims: { totalCount: 0 } },
    });
  });

  it('takes as many statements for fifty places as for three', async () => {
    const ofKinds = (kinds: string) =>
      graph.measure(`{
        places(where: { kind: { in: [${kinds}] } }, first: 60) {
          nodes { ownerWorks { nodes { titleZh } } transfers { nodes { titleZh } } entrustments { nodes { state } } }
        }
      }`);

    const few = await ofKinds('COMPOUND');
    const many = await ofKinds('COMPOUND, BUILDING, STAIRWELL');

    expect(many.answer.errors).toBeUndefined();
    expect(many.statements).toBe(few.statements);
  });
});
