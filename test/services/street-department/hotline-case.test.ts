import { rowRule } from '@courtyard/shared/database/row-rule';
import { createHotlineCaseLoaders } from '@courtyard/street-department/hotline-case/hotline-case.loaders';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

describe('hotline cases', () => {
  it('are told to everybody as coarse counts only', async () => {
    const { data, errors } = await graph.query(`{
      place(id: "plc:cp:jiacheng-garden") { hotlineCaseCounts { matter { code } casesAtLeast } }
      hotlineCases { totalCount nodes { number } }
    }`);

    expect(errors).toBeUndefined();
    // Six of one matter, and two of another, which are not told.
    expect(data).toEqual({
      place: { hotlineCaseCounts: [{ matter: { code: 'SANITATION' }, casesAtLeast: 5 }] },
      hotlineCases: { totalCount: 0, nodes: [] },
    });
  });

  it('are seen one by one by the organization that keeps them, and by no other', async () => {
    const { dataSource } = graph.service('street-department');
    const seenBy = async (organization: string) => {
      const rule = rowRule({ kind: 'STAKEHOLDER', subject: 'officer', organization }, null);
      const found = await createHotlineCaseLoaders(dataSource, rule).hotlineCaseById.load(
        'hot:cp:demonstration-1',
      );
      return found?.number ?? null;
    };

    expect(await seenBy('org:cp:tiantongyuan-south-sections')).toBe('DEMONSTRATION-1');
    expect(await seenBy('org:chy:maizidian-departments')).toBeNull();
  });

  it('are not in the index', async () => {
    const { dataSource } = graph.service('street-department');

    expect(await dataSource.query(`SELECT id FROM index_entry WHERE typename = 'HotlineCase'`)).toEqual([]);
  });
});
