/** Sends a signal; that the process is gone by now is no error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPERM')
      throw new Error(`Process ${pid} of an earlier run belongs to another user, who must end it.`);
    if (code !== 'ESRCH') throw error;
  }
}
