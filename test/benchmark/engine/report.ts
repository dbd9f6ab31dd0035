import { cpus, loadavg, release } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { raisedLimits, type Contender } from './contenders';
import type { Cores } from './cores';
import { connections, type Measured, type Round } from './measure';
import type { Options } from './options';
import { absenceOf, versionsOf } from './peers';

export interface Findings {
  readonly contenders: readonly Contender[];
  readonly measured: readonly Measured[];
  /** MiB by the contenders' keys. */
  readonly memory: ReadonlyMap<string, number>;
  /** Bytes of our answers by the names of operations. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly cores: Cores;
  readonly options: Options;
  /** Of the last minute when it began; above what the benchmark itself brings, others were at work. */
  readonly loadAverage: number;
}

/** Everything that was found, as a page of Markdown. */
export async function reportOf(findings: Findings): Promise<string> {
  const { measured, contenders } = findings;
  const page = [
    '# The engine beside other gateways',
    'Written by `npm run bench:engine`. What decides is the processor time that a gateway’s processes use for one ' +
      'request; where “Courtyard uses” says less than 1, Courtyard needs less of it than that row.',
    settingOf(findings),
    ...measured.flatMap((one) => sectionOf(one, findings)),
    '## What ran',
    ...memoryOf(findings),
    ...contenders
      .filter((contender) => absenceOf(contender) !== null)
      .map((contender) => `${contender.name} is not in the tables: ${absenceOf(contender)}.`),
    verdictOf(measured),
  ].join('\n\n');
  const file = path.join(__dirname, 'report.md');
  return format(page, { ...(await resolveConfig(file)), filepath: file });
}

/** How the heavy operation of ours compares, in one line. */
function verdictOf(measured: readonly Measured[]): string {
  const heavy = measured.find(({ operation }) => operation.name === 'heavy');
  if (heavy === undefined) return 'heavy: not measured';
  const times = (key: string) => ratio(heavy, key)?.toFixed(2) ?? '?';
  return `heavy: ${times('apollo')} x Apollo, ${times('hive')} x Hive, ${times('floor')} x floor (CPU per request, nothing shared)`;
}

export function loadNow(): number {
  return loadavg()[0] ?? NaN;
}

function settingOf({ cores, options, loadAverage, sizes }: Findings): string {
  const raised = Object.entries(raisedLimits).map(([name, value]) => `${name}=${value}`);
  return [
    `- ${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model}, ${cpus().length} cores, Linux ${release()}, Node ${process.version}; load average ${loadAverage.toFixed(1)} when it began`,
    `- The gateway that is measured runs on core ${cores.gateway} alone; load and subgraphs run on ${cores.others}. Where that core is the busier one, requests per second say less about the gateway than its processor time does.`,
    `- ${connections} connections, ${options.rounds} rounds of ${options.roundMs / 1_000} s each in turns after a warm-up of ${options.warmUpMs / 1_000} s of processor time; medians, with the least and the most`,
    '- Subgraphs: accounts, inventory, products and reviews after the public federation benchmark, answering from memory',
    `- Every answer is compared before (heavy: ${sizes.get('heavy') ?? '?'} bytes) and, byte by byte, while measuring`,
    `- Courtyard runs with its safeguards and its log on; limits raised: ${raised.join(', ') || 'none'}`,
  ].join('\n');
}

function sectionOf(measured: Measured, { contenders }: Findings): string[] {
  const head = [
    'Gateway',
    'CPU ms per request',
    'Courtyard uses',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'fetches per request',
  ];
  const rows = contenders.flatMap(({ key, name }) => {
    const rounds = measured.rounds.get(key);
    return rounds === undefined ? [] : [[name, ...figuresOf(rounds, ratio(measured, key))]];
  });
  const { name, about } = measured.operation;
  return [`## ${name}: ${about}`, table(head, rows)];
}

function figuresOf(rounds: readonly Round[], compared: number | undefined): string[] {
  const all = (key: keyof Round) => rounds.map((round) => round[key]);
  const processor = all('processor');
  const [least, most] = [Math.min(...processor), Math.max(...processor)];
  return [
    `${median(processor).toFixed(3)} (${least.toFixed(3)}–${most.toFixed(3)})`,
    `${compared?.toFixed(2)} x`,
    median(all('perSecond')).toFixed(0),
    median(all('p50')).toFixed(1),
    median(all('p99')).toFixed(1),
    median(all('fetches')).toFixed(1),
  ];
}

function memoryOf({ contenders, memory }: Findings): string[] {
  const rows = contenders
    .filter(({ key }) => memory.has(key))
    .map((contender) => [
      contender.name,
      versionsOf(contender) || 'this tree',
      `${memory.get(contender.key)?.toFixed(0)}`,
    ]);
  return [table(['Gateway', 'packages', 'most memory, MiB'], rows)];
}

/** Ours as a part of another's processor time. */
function ratio({ rounds }: Measured, key: string): number | undefined {
  const [own, other] = [rounds.get('courtyard'), rounds.get(key)];
  if (own === undefined || other === undefined) return undefined;
  return median(own.map(({ processor }) => processor)) / median(other.map(({ processor }) => processor));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const aligned = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, aligned, ...rows].map(line).join('\n');
}
