import { isDeepStrictEqual } from 'node:util';
import { observe, type Difference, type Outcome } from './difference';
import { differences } from './differences';
import { sideBySide } from './side-by-side';

const folder = 'test/engine/differences/cases';

void main(process.argv.slice(2));

/** Asks both engines the operations that are named, or all, and shows what came of them. */
async function main(asked: readonly string[]): Promise<void> {
  const known = Object.keys(differences);
  const strangers = asked.filter((name) => !known.includes(name));
  if (strangers.length > 0) {
    console.error(`There is no ${strangers.join(', ')}. There are: ${known.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const [name, difference] of Object.entries(differences)) {
    if (asked.length === 0 || asked.includes(name)) await show(name, difference);
  }
}

async function show(name: string, difference: Difference): Promise<void> {
  console.log(`\n${name}: ${difference.title}\n${folder}/${name}.ts\n\n${difference.operation}\n`);
  const stock = await watch('apollo', difference);
  const courtyard = await watch('courtyard', difference);
  console.log(
    sideBySide(
      { title: `@apollo/gateway (${stock.cpuMs} ms of CPU)`, value: stock.outcome },
      { title: `Courtyard (${courtyard.cpuMs} ms of CPU)`, value: courtyard.outcome },
    ),
  );
  if (isAsWritten(difference, { stock: stock.outcome, courtyard: courtyard.outcome })) return;
  console.log(`\nThis is not what ${folder}/${name}.ts says.`);
  process.exitCode = 1;
}

/** The time is that of the whole example: the subgraphs and the start of the engine are in it. */
async function watch(
  engine: Parameters<typeof observe>[0],
  difference: Difference,
): Promise<{ outcome: Outcome; cpuMs: number }> {
  const before = process.cpuUsage();
  const outcome = await observe(engine, difference);
  const { user, system } = process.cpuUsage(before);
  return { outcome, cpuMs: Math.round((user + system) / 1_000) };
}

function isAsWritten(
  { stock, courtyard }: Difference,
  outcomes: Readonly<Record<'stock' | 'courtyard', Outcome>>,
): boolean {
  return isDeepStrictEqual(outcomes, { stock, courtyard });
}
