import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeSupergraph } from '@courtyard/gateway/compose';
import { findFreePorts } from '../../../system/free-port';
import type { Belongings } from '../belongings';
import { projectFolder, start } from '../servers';
import { sdl } from './beats';
import { measurePart, type Measured } from './measure';
import { readOptions } from './options';
import { problemsOf, tableOf } from './report';
import { runBenchmark } from '../run-benchmark';

const startedAt = Date.now();
const say = (progress: string) =>
  console.log(`${((Date.now() - startedAt) / 1_000).toFixed(0).padStart(4)} s  ${progress}`);

/**
 * `npm run bench:streams`: thousands of subscriptions on one gateway, each of which gets a numbered event every few
 * seconds. Ends with 1 when one is lost or comes twice, or when the gateway holds more and more memory.
 */
async function run(belongings: Belongings, signal: AbortSignal): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  say('building the gateway');
  execFileSync(process.execPath, [path.join(projectFolder, 'build.mjs'), 'shared', 'gateway'], {
    stdio: 'ignore',
  });
  const { gateway, source, url } = await startBoth(options.subscriptions, belongings);
  const measured: Measured[] = [];
  for (const part of options.parts) {
    measured.push(await measurePart(part, { gateway, source, url, options, say, signal }));
  }
  console.log(`\n${tableOf(measured)}`);
  const problems = problemsOf(measured);
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
}

/** The source in a process of its own, and the gateway as it is installed. */
async function startBoth(subscriptions: number, belongings: Belongings) {
  const [own, port] = (await findFreePorts(2)) as [number, number];
  const source = start({
    node: process.execPath,
    nodeArguments: ['--import', 'tsx'],
    file: path.join(__dirname, 'source-process.ts'),
    args: [String(own)],
  });
  belongings.keep(source.stop);
  await Promise.race([once(source.child, 'message'), source.gone]);
  const folder = mkdtempSync(path.join(tmpdir(), 'streams-benchmark-'));
  belongings.keep(() => rmSync(folder, { recursive: true, force: true }));
  const supergraphFile = path.join(folder, 'supergraph.graphql');
  writeFileSync(
    supergraphFile,
    composeSupergraph([{ name: 'beats', url: `http://127.0.0.1:${own}/graphql`, sdl }]),
  );
  const gateway = start({
    node: process.execPath,
    file: path.join(projectFolder, 'bin', 'courtyard.js'),
    args: ['gateway', '--supergraph', supergraphFile, '--port', String(port)],
    // All readers ask from one address.
    environment: { MAX_STREAMS_PER_CALLER: String(subscriptions) },
  });
  belongings.keep(gateway.stop);
  const address = `http://127.0.0.1:${port}`;
  await Promise.race([gateway.gone, untilReady(address)]);
  return { gateway, source, url: `${address}/graphql` };
}

async function untilReady(address: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`${address}/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The gateway is not ready at ${address}.`);
}

void runBenchmark(run);
