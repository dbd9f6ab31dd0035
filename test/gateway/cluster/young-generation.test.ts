import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  collectorAlone,
  hasYoungGeneration,
  servingFlags,
  spreadOver,
  youngGeneration,
} from '@courtyard/gateway/cluster/young-generation';
import { gatewayPlan } from '../../../system/process-plans';
import { readSettings } from '../../../system/settings';

const root = path.join(__dirname, '..', '..', '..');

const none = { execArgv: [], options: '' };
const oneOfTwo = { processes: 1, cores: 2 };

describe('the room for young objects', () => {
  it('is given to a process that serves', () => {
    expect(servingFlags({ execArgv: ['--enable-source-maps'], options: '' }, oneOfTwo)).toEqual([
      '--enable-source-maps',
      youngGeneration,
    ]);
  });

  it.each([
    [['--max-semi-space-size=16'], ''],
    [['--max_semi_space_size=16'], ''],
    [[], '--enable-source-maps --max-semi-space-size=16'],
  ])('is as somebody has chosen it: %j, NODE_OPTIONS="%s"', (execArgv, options) => {
    expect(hasYoungGeneration({ execArgv, options })).toBe(true);
    expect(servingFlags({ execArgv, options }, oneOfTwo)).toEqual(execArgv);
  });

  it('is not chosen by other sizes', () => {
    expect(hasYoungGeneration({ execArgv: ['--max-old-space-size=512'], options: '' })).toBe(false);
  });
});

describe('threads that help to collect', () => {
  it.each([
    ['one process, one core', 1, '', true],
    ['one process, two cores', 2, '', false],
    ['one for each core', 4, 'auto', true],
    ['more than cores', 2, ' 3 ', true],
    ['a number that is none', 2, 'many', false],
  ])('are left out where they would have no core of their own: %s', (_words, cores, workers, isLeftOut) => {
    const flags = servingFlags(none, spreadOver(cores, workers));

    expect(flags).toEqual(isLeftOut ? [youngGeneration, collectorAlone] : [youngGeneration]);
  });

  it.each(['--parallel-scavenge', '--no-parallel-scavenge', '--noparallel_scavenge'])(
    'are as somebody has chosen: %s',
    (flag) => {
      const flags = servingFlags({ execArgv: [flag], options: '' }, { processes: 1, cores: 1 });

      expect(flags).toEqual([flag, youngGeneration]);
    },
  );
});

describe('whoever starts the gateway alone', () => {
  it('gives it the same room: courtyard start', () => {
    expect(planOf('')[0]).toBe(youngGeneration);
  });

  it('leaves it to NODE_OPTIONS: courtyard start', () => {
    expect(planOf('--max-semi-space-size=24').join(' ')).not.toContain('semi-space');
  });

  it('gives it the same room: its image', () => {
    const dockerfile = readFileSync(path.join(root, 'Dockerfile'), 'utf8');
    const command = dockerfile.trimEnd().split('\n').at(-1);

    expect(command).toBe(`CMD ["node", "${youngGeneration}", "gateway/dist/main.js", "gateway"]`);
  });
});

function planOf(options: string): readonly string[] {
  const before = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = options;
  const ports = { coordination: 1, 'community-committee': 2, 'property-rights-unit': 3 };
  const services = { ...ports, 'property-company': 4, 'street-department': 5 };
  const { args } = gatewayPlan(readSettings({}, root), root, { gateway: 'http://127.0.0.1:4000', services });
  if (before === undefined) delete process.env.NODE_OPTIONS;
  else process.env.NODE_OPTIONS = before;
  return args;
}
