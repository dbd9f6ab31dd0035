import startDatabase from '../support/start-database';
import stopDatabase from '../support/stop-database';
import { startWholeGraph } from '../support/whole-graph';
import { readFacts } from './all-facts';
import { askFacts } from './ask-facts';
import { isProven, judgeProof, reportProof } from './prove-verdict';

/**
 * `npm run facts -- --prove`: asks the facts of a system of its own that holds the vocabulary and nothing else, and
 * takes it away again. True where nothing but structure was answered.
 */
export async function proveFacts(signal: AbortSignal): Promise<boolean> {
  const steps = startSteps(signal);
  try {
    steps.begin('Starting a database that will be thrown away');
    await startDatabase();
    steps.begin(
      'Making five databases, with the vocabulary and no data; starting five services and a gateway',
    );
    const graph = await startWholeGraph({ dataSets: ['vocabulary'] });
    try {
      steps.begin('Asking the facts');
      const results = await askFacts(`${graph.url}/graphql`, await readFacts(), signal);
      signal.throwIfAborted();
      const verdict = judgeProof(results);
      console.log(reportProof(results, verdict));
      return isProven(verdict);
    } finally {
      await graph.close();
    }
  } finally {
    await stopDatabase();
  }
}

/** Says what is being done; goes no further once it is told to stop. */
function startSteps(signal: AbortSignal) {
  return {
    begin(what: string): void {
      signal.throwIfAborted();
      // Not among the results, so that those can be kept in a file.
      console.error(`${what} …`);
    },
  };
}
