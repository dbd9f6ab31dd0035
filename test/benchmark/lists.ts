import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { Client } from 'pg';
import { requireSameAnswers } from './answers';
import type { Belongings } from './belongings';
import { layFoundation } from './foundation';
import { measure } from './measure';
import { operations } from './operations';
import { checkRequirements, findNode24 } from './requirements';
import { projectFolder, start } from './servers';
import { tableOf, type Comparison } from './table';
import { startBoth } from './two-servers';
import { runBenchmark } from './run-benchmark';

const startedAt = Date.now();
const say = (progress: string) =>
  console.log(`${((Date.now() - startedAt) / 1_000).toFixed(0).padStart(4)} s  ${progress}`);

/**
 * `npm run bench:lists`: the processor time of our lists beside PostGraphile's, on the same tables. Ends with 1 when
 * something is missing or broken, and never for being slow.
 */
async function compare(belongings: Belongings, signal: AbortSignal): Promise<void> {
  checkRequirements();
  const node = findNode24();
  say('building the service');
  execFileSync(process.execPath, [path.join(projectFolder, 'build.mjs')], { stdio: 'ignore' });
  const databases = await layFoundation({ belongings, signal, say });
  say('starting both servers');
  const servers = await startBoth(node, databases, belongings);
  const load = start({ node, file: path.join(__dirname, 'load.mjs') });
  belongings.keep(load.stop);
  const admin = new Client({ connectionString: databases.admin });
  admin.on('error', () => undefined);
  await admin.connect();
  belongings.keep(() => admin.end());

  say('comparing the answers');
  for (const operation of operations) await requireSameAnswers(operation, servers);
  const comparisons: Comparison[] = [];
  for (const operation of operations) {
    comparisons.push(await measure(operation, { servers, load, admin, say, signal }));
  }
  console.log(`\n${tableOf(comparisons)}`);
}

void runBenchmark(compare);
