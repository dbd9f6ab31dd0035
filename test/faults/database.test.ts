import { ask, type GraphAnswer } from '../support/whole-graph';
import { eventually } from '../system/support/eventually';
import { endPrograms } from '../system/support/running-program';
import { removeTemporaryFolders } from '../system/support/temporary-folder';
import { startLoad, tally, type Load } from './support/load';
import { startSystem, type RunningSystem } from './support/running-system';

/** Asks every one of the five services. */
const query = `{ place(id: "plc:xgl:courtyard-35") {
  nameEn
  areaM2
  households { value precision }
  hazardAppraisals { nodes { result place { nameEn } } }
  contracts { nodes { endedBy company { nameEn } } }
} }`;

let system: RunningSystem;
let right: GraphAnswer;
let load: Load;
let brokenAt: number;
let backAt: number;
beforeAll(async () => {
  system = await startSystem();
  right = await ask(system.gateway, query);
  expect(right.errors).toBeUndefined();
});
afterAll(async () => {
  await system.stop();
  await endPrograms();
  removeTemporaryFolders();
});

/** So many further answers, whatever they are. */
async function furtherAnswers(count: number): Promise<void> {
  const before = load.answers.length;
  await eventually(() => load.answers.length >= before + count);
}

/** The graph answers whole, and every service says that it can. */
async function isWellAgain(): Promise<void> {
  await eventually(async () => (await ask(system.gateway, query)).errors === undefined);
  await system.everyServiceIs(200);
  backAt = performance.now();
}

/** The figures of one fault, for whoever ran it. */
function report(fault: string): void {
  const { right: rightOnes, codes } = tally(load.answers, right);
  const figures = {
    answers: load.answers.length,
    right: rightOnes,
    codes,
    longestMs: Math.round(load.longest()),
    awayMs: Math.round(backAt - brokenAt),
  };
  process.stdout.write(`${fault}: ${JSON.stringify(figures)}\n`);
}

describe('a system under load', () => {
  beforeEach(async () => {
    load = startLoad(system.gateway, query, 8);
    await furtherAnswers(50);
    brokenAt = performance.now();
  });

  it('says so and recovers by itself when PostgreSQL is killed', async () => {
    process.kill(system.databasePid(), 'SIGKILL');
    await system.everyServiceIs(503);
    await system.says('The database is back');
    await isWellAgain();
    await furtherAnswers(50);
    await load.stop();

    report('PostgreSQL killed');
    const { wrong, codes, right: rightOnes } = tally(load.answers, right);
    expect(wrong).toEqual([]);
    expect(rightOnes).toBeGreaterThan(50);
    expect(Object.keys(codes).length).toBeGreaterThan(0);
    expect(await ask(system.gateway, query)).toEqual(right);
  });

  it('says so and recovers by itself when one connection is killed, which takes all others along', async () => {
    process.kill(system.connectionPid(), 'SIGKILL');
    await eventually(() => tally(load.answers, right).right < load.answers.length);
    await isWellAgain();
    await furtherAnswers(50);
    await load.stop();

    report('a connection killed');
    expect(tally(load.answers, right).wrong).toEqual([]);
    expect(await ask(system.gateway, query)).toEqual(right);
  });

  it('says so and recovers by itself when PostgreSQL hangs', async () => {
    const goOn = system.haltDatabase();
    try {
      await system.everyServiceIs(503);
      await eventually(() => 'SUBGRAPH_TIMEOUT' in tally(load.answers, right).codes);
      // Long enough for the services to give up the connections that no longer answer.
      await eventually(() => 'UNAVAILABLE' in tally(load.answers, right).codes);
    } finally {
      goOn();
    }
    await isWellAgain();
    await furtherAnswers(50);
    await load.stop();

    report('PostgreSQL halted');
    expect(tally(load.answers, right).wrong).toEqual([]);
    expect(await ask(system.gateway, query)).toEqual(right);
  });
});
