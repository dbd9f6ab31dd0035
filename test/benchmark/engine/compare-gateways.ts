import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeSupergraph } from '@courtyard/gateway/compose';
import { findFreePorts } from '../../../system/free-port';
import type { Belongings } from '../belongings';
import { projectFolder, type Started } from '../servers';
import { requireSameAnswers, type Answers } from './answers';
import type { Place } from './contenders';
import { divideCores, type Cores } from './cores';
import { layFloor } from './floor';
import { subgraphs as definitions } from './graph/subgraphs';
import { measure, type Measured } from './measure';
import { readOptions, type Options } from './options';
import { absenceOf, checkPeers } from './peers';
import { peakMemory } from './process-tree';
import { loadNow, reportOf } from './report';
import { startBeside, startContender, untilItAnswers, type Running } from './running';
import { runBenchmark } from '../run-benchmark';

const startedAt = Date.now();
const say = (progress: string) =>
  console.log(`${((Date.now() - startedAt) / 1_000).toFixed(0).padStart(4)} s  ${progress}`);

const page = path.join('docs', 'engine-benchmark.md');

/**
 * `npm run bench:engine`: the processor time that our gateway needs for a request beside other gateways', on the public
 * federation benchmark's graph. Ends with 1 when something is missing or broken, and never for being slow.
 */
async function compare(belongings: Belongings, signal: AbortSignal): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  checkPeers(options.contenders);
  const loadAverage = loadNow();
  say('building the gateway');
  execFileSync(process.execPath, [path.join(projectFolder, 'build.mjs')], { stdio: 'ignore' });
  const cores = divideCores();
  say(`gateways on core ${cores.gateway}, load and subgraphs on ${cores.others}`);
  const { subgraphs, places } = await startSubgraphs(cores, options.contenders.length, belongings);
  const { running, answers } = await startContenders(subgraphs, places, { cores, options, belongings });
  const load = startBeside('programs/load.mjs', [], cores.others);
  belongings.keep(load.stop);
  const measured: Measured[] = [];
  for (const operation of options.operations) {
    const surroundings = { running, answers, load, subgraphs, options, say, signal };
    measured.push(await measure(operation, surroundings));
  }
  const memory = new Map(running.map(({ contender, pid }) => [contender.key, peakMemory(pid)]));
  const findings = { ...options, measured, memory, sizes: sizesOf(answers), cores, options, loadAverage };
  tell(await reportOf(findings), options);
}

/** All subgraphs in one process, and a place for each contender. */
async function startSubgraphs(cores: Cores, amount: number, belongings: Belongings) {
  const ports = await findFreePorts(definitions.length + amount);
  const own = ports.slice(0, definitions.length);
  say('starting the subgraphs');
  const subgraphs = startBeside('subgraph-process.ts', own.map(String), cores.others);
  belongings.keep(subgraphs.stop);
  await Promise.race([once(subgraphs.child, 'message'), subgraphs.gone]);
  const described = definitions.map(({ name, sdl }, index) => ({
    name,
    url: `http://127.0.0.1:${own[index]}/graphql`,
    sdl,
  }));
  const folder = mkdtempSync(path.join(tmpdir(), 'engine-benchmark-'));
  belongings.keep(() => rmSync(folder, { recursive: true, force: true }));
  const supergraphFile = path.join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, composeSupergraph(described));
  const services = JSON.stringify(described.map(({ name, url, sdl }) => ({ name, url, schema: sdl })));
  const places = ports
    .slice(definitions.length)
    .map((port): Place => ({ port, supergraphFile, subgraphs: services }));
  return { subgraphs, places };
}

interface Ground {
  readonly cores: Cores;
  readonly options: Options;
  readonly belongings: Belongings;
}

/** Starts everybody and compares their answers; the floor comes last, since it repeats what ours does. */
async function startContenders(
  subgraphs: Started,
  places: readonly Place[],
  { cores, options, belongings }: Ground,
): Promise<{ running: readonly Running[]; answers: Answers }> {
  const running: Running[] = [];
  for (const [index, contender] of options.contenders.entries()) {
    const place = places[index];
    if (place === undefined || absenceOf(contender) !== null) continue;
    say(`starting ${contender.name}`);
    const one = startContender(contender, place, { cores, profileFolder: options.profileFolder });
    belongings.keep(one.stop);
    running.push(one);
    if (contender.key !== 'floor') await untilItAnswers(one);
  }
  say('comparing the answers');
  const gateways = running.filter(({ contender }) => contender.key !== 'floor');
  const answers = await requireSameAnswers(gateways);
  const [ours, floor] = [gateways[0], running.find(({ contender }) => contender.key === 'floor')];
  if (ours === undefined || floor === undefined) return { running, answers };
  await layFloor(floor, { ours, subgraphs, answers });
  return { running, answers: await requireSameAnswers(running) };
}

function sizesOf(answers: Answers): ReadonlyMap<string, number> {
  const own = answers.get('courtyard') ?? new Map<string, string>();
  return new Map([...own].map(([name, text]) => [name, Buffer.byteLength(text)]));
}

function tell(report: string, { isWhole }: Options): void {
  if (isWhole) writeFileSync(path.join(projectFolder, page), report);
  else say(`${page} is left as it is: this is not the whole run`);
  // The page ends with the line that says it all.
  console.log(`\n${report.trimEnd()}`);
}

void runBenchmark(compare);
