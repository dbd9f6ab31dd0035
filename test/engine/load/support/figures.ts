import type { Call } from './callers';

export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p99: at(0.99), longest: sorted.at(-1) ?? NaN };
}

/** `42 times, p50 3 ms, p99 12 ms, longest 20 ms`. */
export function inWords(calls: readonly Call[]): string {
  const { p50, p99, longest } = spreadOf(calls.map(({ ms }) => ms));
  return `${calls.length} times, p50 ${ms(p50)}, p99 ${ms(p99)}, longest ${ms(longest)}`;
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

/** A line for whoever runs the command: what was measured, and what was hoped for. */
export function printFigure(what: string, value: string, target?: string): void {
  process.stdout.write(
    `  ${what.padEnd(56)} ${value}${target === undefined ? '' : `   (target: ${target})`}\n`,
  );
}
