import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  hasYoungGeneration,
  servingFlags,
  youngGeneration,
} from '@courtyard/gateway/cluster/young-generation';
import { gatewayPlan } from '../../../system/process-plans';
import { readSettings } from '../../../system/settings';

const root = path.join(__dirname, '..', '..', '..');

describe('the room for young objects', () => {
  it('is given to a process that serves', () => {
    expect(servingFlags({ execArgv: ['--enable-source-maps'], options: '' })).toEqual([
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
    expect(servingFlags({ execArgv, options })).toEqual(execArgv);
  });

  it('is not chosen by other sizes', () => {
    expect(hasYoungGeneration({ execArgv: ['--max-old-space-size=512'], options: '' })).toBe(false);
  });
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
