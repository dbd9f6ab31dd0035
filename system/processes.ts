import { keepRunning, type KeptProcess } from './keep-running';
import { noteProcess } from './left-over-processes';
import type { ProcessPlan } from './process-life';
import type { Stoppable } from './stoppable';
import { labelOf } from './service-names';
import type { StateFolder } from './state-folder';
import type { Say } from './terminal';

export interface ProcessesOptions {
  readonly folder: StateFolder;
  readonly say: Say;
  readonly restartDelay: (deaths: number) => number;
}

export interface RunningProcesses extends Stoppable {
  /** Rejects with `DiedEarly` when one ends before it was ready. */
  readonly allReady: Promise<void>;
}

const remindAfter = 20_000;

/** Starts all processes at once, tells how they fare, and stops them group by group. */
export function startProcesses(
  groups: readonly (readonly ProcessPlan[])[],
  options: ProcessesOptions,
): RunningProcesses {
  const kept = groups.map((group) => group.map((plan) => startTold(plan, options)));
  return {
    allReady: tellReadiness(kept.flat(), options.say),
    stop: async (how) => {
      if (how === 'immediately') for (const each of kept.flat()) each.kill();
      for (const group of kept) await Promise.all(group.map((each) => each.stop()));
    },
  };
}

function startTold(plan: ProcessPlan, { folder, say, restartDelay }: ProcessesOptions): KeptProcess {
  const [label, logFile] = [labelOf(plan.name), folder.logFile(plan.name)];
  return keepRunning(plan, {
    logFile,
    restartDelay,
    onStart: (pid) => noteProcess(folder.processes, pid),
    onDeath: (ending) => say(`! ${label} 已退出,正在重启 · ended (${ending}), starts again; log: ${logFile}`),
    onReturn: () => say(`✓ ${label} 已恢复 · is back`),
  });
}

async function tellReadiness(processes: readonly KeptProcess[], say: Say): Promise<void> {
  const waitingFor = new Set(processes.map(({ name }) => name));
  const reminder = setInterval(() => {
    say(`… 仍在等待 · still waiting for ${[...waitingFor].join(', ')}; logs: ${processes[0]?.logFile} …`);
  }, remindAfter);
  try {
    await Promise.all(
      processes.map(async ({ name, firstReady }) => {
        await firstReady;
        waitingFor.delete(name);
        say(`✓ ${labelOf(name)} 就绪 · ready`);
      }),
    );
  } finally {
    clearInterval(reminder);
  }
}
