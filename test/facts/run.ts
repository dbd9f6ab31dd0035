import { join } from 'node:path';
import { readFacts } from './all-facts';
import { askFacts, reportFacts } from './ask-facts';
import { factCount } from './fact';

/** `npm run facts`: asks the running gateway at GATEWAY_URL; ends with 1 while a fact is missing. */
async function askRunningSystem(): Promise<void> {
  const url = process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000/graphql';
  const results = await askFacts(url, await readFacts());
  console.log(reportFacts(results));
  if (results.every(({ got }) => got !== null && typeof got === 'object' && 'unreachable' in got)) {
    console.error(`Nothing answers at ${url}: start the system with \`npm start\`, or set GATEWAY_URL.`);
  }
  process.exitCode = results.filter(({ answered }) => answered).length === factCount ? 0 : 1;
}

interface ProveModule {
  readonly proveFacts: (signal: AbortSignal) => Promise<boolean>;
}

/** `npm run facts -- --prove`: ends with 1 where a system without data answers more than structure. */
async function prove(): Promise<void> {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stopping.abort());
  // Loaded here, so that asking a running system needs none of it.
  const { proveFacts } = (await import(join(__dirname, 'prove.ts'))) as ProveModule;
  try {
    process.exitCode = (await proveFacts(stopping.signal)) ? 0 : 1;
  } catch (error) {
    console.error(stopping.signal.aborted ? 'Stopped; nothing is left behind.' : error);
    process.exitCode = stopping.signal.aborted ? 130 : 1;
  }
}

void (process.argv.includes('--prove') ? prove() : askRunningSystem());
