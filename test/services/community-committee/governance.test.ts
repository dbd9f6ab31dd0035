import { deliberations } from '@courtyard/community-committee/article/deliberations';
import { issues } from '@courtyard/community-committee/article/issues';
import { projects, works } from '@courtyard/community-committee/article/projects';
import { recordDeliberation } from '@courtyard/community-committee/deliberation/deliberation.commands';
import { DeliberationEntity } from '@courtyard/community-committee/deliberation/deliberation.entity';
import { registerIssue } from '@courtyard/community-committee/issue/issue.commands';
import { registerProject } from '@courtyard/community-committee/project/project.commands';
import { ProjectEntity } from '@courtyard/community-committee/project/project.entity';
import { recordWork } from '@courtyard/community-committee/work/work.commands';
import type { EntityManager } from 'typeorm';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const inService = <Answer>(work: (manager: EntityManager) => Promise<Answer>) =>
  graph.service('community-committee').dataSource.transaction(work);

const refusedAs = (code: string) => ({ extensions: { code, retryable: false } });

function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('There is no row.');
  return row;
}

const decided = { ...first(deliberations), id: 'del:xgl:test' };
const project = { ...first(projects), id: 'prj:xgl:test' };

describe('a deliberation', () => {
  const record = (change: Partial<typeof decided>) =>
    inService((manager) => recordDeliberation(manager, { ...decided, ...change }));
  const both = (heads: number) => ({ heads, area: heads });
  const counts = {
    electorate: both(300),
    cast: both(200),
    for: both(150),
    against: both(50),
    abstain: both(0),
  };

  it('is refused under a rule that did not hold on the day of the decision', async () => {
    await expect(record({ ruleSetId: 'rul:coord:cc278-spec' })).rejects.toMatchObject(
      refusedAs('RULE_NOT_VALID'),
    );
  });

  it('is refused without a rule', async () => {
    await expect(record({ ruleSetId: null })).rejects.toMatchObject(refusedAs('NOT_FOUND'));
  });

  it('is refused where the rule asks for more than the vote brought', async () => {
    const change = { ruleSetId: 'rul:coord:pl76-spec', unanimous: false, counts };

    await expect(record(change)).rejects.toMatchObject(refusedAs('DECISION_NOT_REACHED'));
  });

  it('is refused where it calls itself adopted and nothing of the vote is stated', async () => {
    await expect(record({ unanimous: null })).rejects.toMatchObject(refusedAs('DECISION_NOT_REACHED'));
  });

  it('is refused where its outcome and its state differ', async () => {
    await expect(record({ state: 'VOTING' })).rejects.toMatchObject(refusedAs('DECISION_NOT_REACHED'));
  });

  it('is refused where its figures contradict each other', async () => {
    await expect(record({ counts })).rejects.toMatchObject(refusedAs('BALLOT_CONTRADICTS'));
  });

  it('is taken as rejected where the vote fell short', async () => {
    await record({
      id: 'del:xgl:rejected',
      state: 'REJECTED',
      outcome: 'REJECTED',
      ruleSetId: 'rul:coord:pl76-spec',
      unanimous: false,
      counts,
    });

    const { dataSource } = graph.service('community-committee');
    expect(
      await dataSource.getRepository(DeliberationEntity).findOneBy({ id: 'del:xgl:rejected' }),
    ).toMatchObject({ state: 'REJECTED', counts });
  });
});

describe('a project', () => {
  const register = (change: Partial<typeof project>) =>
    inService((manager) => registerProject(manager, { ...project, ...change }));

  it('is not fixed without a deliberation', async () => {
    await expect(register({ deliberationId: null })).rejects.toMatchObject(refusedAs('DELIBERATION_NEEDED'));
    const { dataSource } = graph.service('community-committee');
    expect(await dataSource.getRepository(ProjectEntity).existsBy({ id: project.id })).toBe(false);
  });

  it('is not fixed by a deliberation that is still going on', async () => {
    await inService((manager) =>
      recordDeliberation(manager, {
        ...decided,
        id: 'del:xgl:going-on',
        state: 'IN_SESSION',
        outcome: null,
        unanimous: null,
        decidedOn: null,
      }),
    );

    await expect(register({ deliberationId: 'del:xgl:going-on' })).rejects.toMatchObject(
      refusedAs('DELIBERATION_NEEDED'),
    );
  });

  it('is not completed where it is a standing one', async () => {
    await expect(register({ kind: 'STANDING', state: 'COMPLETED' })).rejects.toMatchObject(
      refusedAs('STATE_NOT_ALLOWED'),
    );
  });

  it('is not found at a place that nobody knows', async () => {
    await expect(register({ placeIds: ['plc:xgl:nowhere'] })).rejects.toMatchObject(refusedAs('NOT_FOUND'));
  });

  it('has no work left to do once it is completed', async () => {
    const work = { ...first(works), id: 'wrk:jc:test', state: 'PLANNED' } as const;

    await expect(inService((manager) => recordWork(manager, work))).rejects.toMatchObject(
      refusedAs('STATE_NOT_ALLOWED'),
    );
  });
});

describe('an issue', () => {
  const issue = { ...first(issues), id: 'iss:xgl:test' };

  it('is refused on a list that nobody keeps', async () => {
    await expect(
      inService((manager) => registerIssue(manager, { ...issue, ledgerId: 'ldg:xgl:none' })),
    ).rejects.toMatchObject(refusedAs('NOT_FOUND'));
  });

  it('is refused as open with a day on which it was solved', async () => {
    await expect(
      inService((manager) =>
        registerIssue(manager, { ...issue, solvedAt: new Date('2019-05-01T00:00:00Z') }),
      ),
    ).rejects.toMatchObject(refusedAs('STATE_NOT_ALLOWED'));
  });
});
