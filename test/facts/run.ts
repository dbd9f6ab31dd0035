import { readFacts } from './all-facts';
import { askFacts, reportFacts } from './ask-facts';
import { factCount } from './fact';

/** `npm run facts`: asks the running gateway at GATEWAY_URL; ends with 1 while a fact is missing. */
async function run(): Promise<void> {
  const url = process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000/graphql';
  const results = await askFacts(url, await readFacts());
  console.log(reportFacts(results));
  if (results.every(({ got }) => got !== null && typeof got === 'object' && 'unreachable' in got)) {
    console.error(`Nothing answers at ${url}: start the system with \`npm start\`, or set GATEWAY_URL.`);
  }
  process.exitCode = results.filter(({ answered }) => answered).length === factCount ? 0 : 1;
}

void run();
