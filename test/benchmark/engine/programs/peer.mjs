/** A package that only this benchmark's own package file lists. */
export const peer = (name) => import(name);

/** Every program here ends with the benchmark, also when that is killed and cannot say goodbye. */
export function endWithBenchmark() {
  process.on('disconnect', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(0));
}
