import type { EntityManager } from 'typeorm';
import { enforcementCases } from '@courtyard/street-department/article/demonstration';
import { gridCells } from '@courtyard/street-department/article/grid-cells';
import { recognitions } from '@courtyard/street-department/article/recognitions';
import { recordBoundarySurvey } from '@courtyard/street-department/boundary-survey/boundary-survey.commands';
import { recordEnforcementCase } from '@courtyard/street-department/enforcement-case/enforcement-case.commands';
import { recordGridCell } from '@courtyard/street-department/grid/grid.commands';
import { recordRecognition } from '@courtyard/street-department/recognition/recognition.commands';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

function write(work: (manager: EntityManager) => Promise<void>): Promise<void> {
  return graph.service('street-department').dataSource.transaction(work);
}

/** The first row of the article's data, to be changed by a test. */
function first<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('There is no row to start from.');
  return row;
}

const survey = {
  tenant: 'org:chy:maizidian-working-committee',
  id: 'bsv:chy:east-lane',
  placeId: 'plc:xgl:courtyard-35',
  partyIds: ['org:chy:maizidian-working-committee', 'org:hd:yangfangdian-office'],
  belongsToId: 'plc:chy:maizidian',
  findingZh: '东侧小巷属麦子店',
  findingEn: 'The lane in the east belongs to Maizidian',
  occurredAt: null,
  source: { kind: 'SYNTHETIC', statedBy: 'STREET_DEPARTMENT', document: null, passage: null } as const,
};

describe('what the street records of a place', () => {
  it('is read together, from the place and from what it lies in', async () => {
    await write((manager) => recordBoundarySurvey(manager, survey));

    const { data, errors } = await graph.query(`{
      place(id: "plc:xgl:courtyard-35") {
        recognitions { nodes { schemeEn cohortSize } }
        enforcementCases { nodes { matter { code } enforcer { nameEn } state closedAt whistle { id } source { kind } } }
        boundarySurveys { nodes { parties { id } belongsTo { nameEn } findingEn surveyedAt } }
        campaigns { kind nameZh projects { titleEn } }
        subsidies { totalCount }
        escalationRules { id }
        gridFacts { levels }
      }
      organization(id: "org:chy:maizidian-working-committee") { mandates { nodes { powers } } }
    }`);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      place: {
        recognitions: { nodes: [{ schemeEn: 'Beautiful compounds', cohortSize: 15 }] },
        enforcementCases: {
          nodes: [
            {
              matter: { code: 'ILLEGAL_CONSTRUCTION' },
              enforcer: { nameEn: 'Departments of Maizidian Subdistrict' },
              state: 'OPENED',
              closedAt: null,
              whistle: null,
              source: { kind: 'SYNTHETIC' },
            },
          ],
        },
        boundarySurveys: {
          nodes: [
            {
              parties: [{ id: 'org:chy:maizidian-working-committee' }, { id: 'org:hd:yangfangdian-office' }],
              belongsTo: { nameEn: 'Maizidian Subdistrict' },
              findingEn: 'The lane in the east belongs to Maizidian',
              surveyedAt: null,
            },
          ],
        },
        campaigns: [
          {
            kind: 'PROGRAM',
            nameZh: '疏解整治促提升',
            projects: [{ titleEn: 'Environment works of courtyard 35' }],
          },
        ],
        subsidies: { totalCount: 0 },
        escalationRules: [],
        gridFacts: [],
      },
      organization: { mandates: { nodes: [{ powers: ['LEAD'] }] } },
    });
  });

  it('takes the same number of statements for one place and for many', async () => {
    const operation = (
      first: number,
    ) => `{ places(where: { kind: { eq: STAIRWELL } }, first: ${first}) { nodes {
      whistles { nodes { id } } recognitions { nodes { id } } subsidies { nodes { id } } enforcementCases { nodes { id } }
      campaigns { id } escalationRules { id } gridFacts { id } hotlineCaseCounts { casesAtLeast }
    } } }`;

    const one = await graph.measure(operation(1));
    const many = await graph.measure(operation(43));

    expect([one.answer.errors, many.answer.errors]).toEqual([undefined, undefined]);
    expect(many.statements).toBe(one.statements);
    expect(many.requests).toBe(one.requests);
  });

  it('is refused where it cannot be', async () => {
    const enforcementCase = first(enforcementCases);
    const cell = first(gridCells);
    const recognition = first(recognitions);

    await expect(
      write((manager) =>
        recordEnforcementCase(manager, { ...enforcementCase, closedAt: new Date('2019-06-01T00:00:00Z') }),
      ),
    ).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
    await expect(
      write((manager) => recordGridCell(manager, { ...cell, id: 'grd:hd:fourth', level: 4 })),
    ).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
    await expect(
      write((manager) =>
        recordRecognition(manager, { ...recognition, id: 'rcg:chy:far', areaId: 'plc:bj:far' }),
      ),
    ).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(
      write((manager) =>
        recordBoundarySurvey(manager, {
          ...survey,
          id: 'bsv:chy:alone',
          partyIds: survey.partyIds.slice(0, 1),
        }),
      ),
    ).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  });
});
