import { planCourtyard } from './courtyard-plan';
import { runSystem } from './run-system';
import { readSettings, type Settings } from './settings';
import { sayToTerminal } from './terminal';

/** Runs the whole system until it is stopped or one of its starters ends, and answers with the exit code. */
export async function run(projectFolder: string, starters: readonly number[] = []): Promise<number> {
  const say = sayToTerminal();
  let settings: Settings;
  try {
    settings = readSettings(process.env, projectFolder);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  }
  return runSystem(planCourtyard(settings, projectFolder), say, starters);
}
