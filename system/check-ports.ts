import { portState } from './free-port';
import type { AskedPort } from './settings';

/** Throws a sentence that names the first port that cannot be listened on, and what to do. */
export async function checkPorts(ports: readonly AskedPort[]): Promise<void> {
  for (const { setting, port, host } of ports) {
    const state = await portState(port, host);
    if (state === 'TAKEN') {
      const remedy = `end that program or choose another port, such as ${setting}=${port + 1} npm start`;
      throw new Error(`Port ${port} (${setting}) is taken by another program: ${remedy}`);
    }
    if (state === 'NOT_OUR_ADDRESS') {
      throw new Error(`Expected COURTYARD_HOST to be an address of this machine, but got "${host}".`);
    }
    if (state === 'NOT_ALLOWED') {
      throw new Error(
        `Port ${port} (${setting}) needs special rights: choose one above 1023, such as ${setting}=4000.`,
      );
    }
  }
}
