import path from 'node:path';
import { findFreePorts } from '../../system/free-port';
import { identityOfProcess } from '../../system/process-identity';
import { eventually } from './support/eventually';
import { endPrograms } from './support/running-program';
import { standInSystem, type StandInSystem } from './support/stand-in';
import { removeTemporaryFolders } from './support/temporary-folder';

const parts = ['gateway', 'property-company', 'street-department'];
let system: StandInSystem;

beforeEach(async () => {
  const [gateway, company, street] = await findFreePorts(3);
  system = standInSystem([gateway!, company!, street!]);
});

afterAll(async () => {
  await endPrograms();
  removeTemporaryFolders();
});

describe('the whole system', () => {
  it('tells who is ready and keeps the output of each in a log of its own', async () => {
    const run = system.start();
    await run.says('all is up');

    expect(run.output().split('\n').slice(0, 3).sort()).toEqual([
      '✓ 物业公司 property-company 就绪 · ready',
      '✓ 网关 gateway 就绪 · ready',
      '✓ 街道 street-department 就绪 · ready',
    ]);
    expect(parts.map((name) => system.log(name))).toEqual(
      parts.map((name) => `${name} writes into its log\n`),
    );

    run.send('SIGTERM');
    await run.ended;
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'stops gateway, services, database in order on %s',
    async (signal) => {
      const run = system.start();
      await run.says('all is up');
      const pids = parts.map((name) => system.pidOf(name));

      run.send(signal);

      expect(await run.ended).toBe(0);
      const ends = system.events().filter(({ event }) => event !== 'started');
      const lines = ends.map(({ name, event }) => `${name} ${event}`);
      expect(lines.slice(0, 2)).toEqual(['gateway asked to end', 'gateway ended']);
      expect(lines.slice(2, 6).sort()).toEqual([
        'property-company asked to end',
        'property-company ended',
        'street-department asked to end',
        'street-department ended',
      ]);
      expect(lines.slice(6)).toEqual(['database ended']);
      expect(pids.map(identityOfProcess)).toEqual([null, null, null]);
      expect(run.output()).toContain('已停止 · Stopped');
    },
  );

  it('names the process that dies early, shows its last words and stops the others', async () => {
    const run = system.start({ 'street-department': 'dies early' });

    expect(await run.ended).toBe(1);

    const log = path.join(system.home, 'logs', 'street-department.log');
    expect(run.output()).toContain(
      `street-department ended before it was ready (exit code 3). Its log ${log} ends with:\n` +
        'street-department writes into its log\nno plane trees here\n',
    );
    expect(run.output()).not.toContain('all is up');
    expect(parts.map((name) => identityOfProcess(system.pidOf(name)))).toEqual([null, null, null]);
    expect(system.events().at(-1)).toMatchObject({ name: 'database', event: 'ended' });
  });

  it('starts a process again that dies later, and leaves the others alone', async () => {
    const run = system.start();
    await run.says('all is up');
    const before = parts.map((name) => system.pidOf(name));

    process.kill(system.pidOf('property-company'), 'SIGKILL');
    await run.says('✓ 物业公司 property-company 已恢复 · is back');

    const log = path.join(system.home, 'logs', 'property-company.log');
    expect(run.output()).toContain(
      `! 物业公司 property-company 已退出,正在重启 · ended (signal SIGKILL), starts again; log: ${log}`,
    );
    const after = parts.map((name) => system.pidOf(name));
    expect(after.map((pid, index) => pid === before[index])).toEqual([true, false, true]);
    expect(system.log('property-company')).toBe('property-company writes into its log\n'.repeat(2));

    run.send('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(after.map(identityOfProcess)).toEqual([null, null, null]);
  });

  it('refuses a second start on the same folder and says where the first one is', async () => {
    const first = system.start();
    await first.says('all is up');

    const second = system.start();

    expect(await second.ended).toBe(1);
    expect(second.output()).toBe(
      `Courtyard already runs on ${system.home} as process ${first.pid}, reachable at http://127.0.0.1:4000: use that ` +
        'one, stop it first, or choose another folder with COURTYARD_HOME.\n',
    );
    expect(parts.map((name) => identityOfProcess(system.pidOf(name)) !== null)).toEqual([true, true, true]);
    first.send('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  it('leaves no process behind when it is killed, and starts again on its folder', async () => {
    const killed = system.start();
    await killed.says('all is up');
    const pids = parts.map((name) => system.pidOf(name));

    killed.send('SIGKILL');
    await killed.ended;

    await eventually(() => pids.every((pid) => identityOfProcess(pid) === null));
    const next = system.start();
    await next.says('all is up');
    next.send('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  it('ends a process of a killed run that did not notice', async () => {
    const killed = system.start({ 'property-company': 'stubborn' });
    await killed.says('all is up');
    const stubborn = system.pidOf('property-company');
    killed.send('SIGKILL');
    await killed.ended;
    expect(identityOfProcess(stubborn)).not.toBeNull();

    const next = system.start();

    // It holds the port of its successor, which therefore could not come up beside it.
    await next.says('all is up');
    expect(identityOfProcess(stubborn)).toBeNull();
    next.send('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  it('ends at once at a second Ctrl-C when a process does not want to', async () => {
    const run = system.start({ 'property-company': 'stubborn' });
    await run.says('all is up');
    run.send('SIGINT');
    await eventually(() =>
      system.events().some((each) => each.name === 'property-company' && each.event === 'asked to end'),
    );

    // Repeated until heard, since presses right after the first count as the same.
    const presses = setInterval(() => run.send('SIGINT'), 200);
    const code = await run.ended;
    clearInterval(presses);

    expect(code).toBe(0);
    expect(run.output()).toContain('立即结束 · Ending at once');
    expect(identityOfProcess(system.pidOf('property-company'))).toBeNull();
  });

  it('can be stopped in the middle of its start', async () => {
    const run = system.start({ 'street-department': 'never ready' });
    await run.says('✓ 网关 gateway 就绪');
    await eventually(() => system.pidOf('street-department') > 0);

    run.send('SIGINT');

    expect(await run.ended).toBe(0);
    expect(parts.map((name) => identityOfProcess(system.pidOf(name)))).toEqual([null, null, null]);
  });
});
