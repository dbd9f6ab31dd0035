import { rmSync } from 'node:fs';
import path from 'node:path';
import { findFreePort } from '../../system/free-port';
import { eventually } from './support/eventually';
import { endPrograms, runProgram } from './support/running-program';
import { smallProject, type SmallProject } from './support/small-project';
import { removeTemporaryFolders } from './support/temporary-folder';

let project: SmallProject;

beforeEach(() => {
  project = smallProject();
});

afterAll(async () => {
  await endPrograms();
  removeTemporaryFolders();
});

describe('the command courtyard', () => {
  it.each([
    [[]],
    [['stop']],
    [['service']],
    [['service', 'fire-brigade']],
    [['service', 'toString']],
    [['start', 'x']],
  ])('explains itself when it is called as %j', async (words) => {
    const run = courtyard(words);

    expect(await run.ended).toBe(2);
    expect(run.output()).toContain('courtyard service NAME');
    expect(run.output()).toContain(
      'Services: community-committee, coordination, property-company, property-rights-unit, street-department\n',
    );
  });

  it('says what to do when nothing is built', async () => {
    rmSync(path.join(project.folder, 'services/coordination/dist'), { recursive: true });

    const run = courtyard(['service', 'coordination']);

    expect(await run.ended).toBe(1);
    expect(run.output()).toBe(
      'services/coordination/dist/index.js is not there yet: run "npm run build" first.\n',
    );
  });

  it('runs a service alone until it is asked to end', async () => {
    const port = String(await findFreePort());
    const run = courtyard(['service', 'property-company'], { PORT: port });
    await eventually(() =>
      fetch(`http://127.0.0.1:${port}/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );

    run.send('SIGTERM');

    expect(await run.ended).toBe(0);
  });

  it('hands the gateway its arguments', async () => {
    const port = String(await findFreePort());
    const run = courtyard(['gateway', '--supergraph', 'other.graphql', '--port', port]);
    await eventually(() =>
      fetch(`http://127.0.0.1:${port}/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );

    expect(project.started('gateway').args).toEqual(['--supergraph', 'other.graphql', '--port', port]);

    run.send('SIGTERM');
    expect(await run.ended).toBe(0);
  });
});

function courtyard(
  words: readonly string[],
  environment: Record<string, string> = {},
): ReturnType<typeof runProgram> {
  return runProgram([path.join(project.folder, 'bin', 'courtyard.js'), ...words], environment);
}
