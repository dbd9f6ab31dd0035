import type { Measured } from './measure';
import { mostGrowthMiB } from './memory';

/** All figures, a row for each part. */
export function tableOf(measured: readonly Measured[]): string {
  const rows = measured.map((one) => ({
    part: one.part,
    'sources opened': one.sources,
    sent: one.sent,
    received: one.received,
    lost: one.lost,
    doubled: one.doubled,
    disordered: one.disordered,
    broken: one.broken.length,
    'p50 ms': one.p50,
    'p99 ms': one.p99,
    'gateway CPU ms per event': one.processor.toFixed(3),
    'memory MiB, first / middle / end': one.memory.map((size) => size.toFixed(0)).join(' / '),
  }));
  const names = Object.keys(rows[0] ?? {}) as Array<keyof (typeof rows)[number]>;
  const lines = names.map((name) => [name, ...rows.map((row) => String(row[name]))]);
  return lines
    .map(([name = '', ...cells]) => name.padEnd(34) + cells.map((cell) => cell.padStart(18)).join(''))
    .join('\n');
}

/** What may not be, in sentences; none where all is well. */
export function problemsOf(measured: readonly Measured[]): string[] {
  return measured.flatMap(
    ({ part, lost, doubled, disordered, broken, received, memory: [, middle, end] }) => [
      ...(received === 0 ? [`${part}: nothing was received`] : []),
      ...(lost > 0 ? [`${part}: ${lost} events were lost`] : []),
      ...(doubled > 0 ? [`${part}: ${doubled} events came twice`] : []),
      ...(disordered > 0 ? [`${part}: ${disordered} events came after later ones`] : []),
      ...(broken.length > 0 ? [`${part}: ${broken.length} streams broke: ${broken[0]}`] : []),
      ...(end - middle > mostGrowthMiB
        ? [
            `${part}: memory grew by ${(end - middle).toFixed(0)} MiB in the second half; ${mostGrowthMiB} are allowed`,
          ]
        : []),
    ],
  );
}
