import { isDeepStrictEqual } from 'node:util';
import type { Operation } from './operations';
import type { Server } from './servers';

/** Asks both servers every question of an operation and throws where they do not answer the same. */
export async function requireSameAnswers(
  { name, courtyard, postgraphile, variables }: Operation,
  [ours, theirs]: readonly [Server, Server],
): Promise<void> {
  for (const choice of variables) {
    const [own, other] = await Promise.all([
      ask(ours, courtyard, choice.courtyard),
      ask(theirs, postgraphile, choice.postgraphile),
    ]);
    if (isEmpty(own)) throw new Error(`${name}: the question ${JSON.stringify(choice)} finds nothing.`);
    if (!isDeepStrictEqual(own, other)) {
      throw new Error(
        `${name}: the answers differ.\nCourtyard:    ${shown(own)}\nPostGraphile: ${shown(other)}`,
      );
    }
  }
}

async function ask(server: Server, query: string, variables: object): Promise<unknown> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data?: { list?: unknown }; errors?: unknown };
  if (answer.errors !== undefined || !answer.data?.list) {
    throw new Error(`${server.name} answers: ${shown(answer)}`);
  }
  return alike(answer.data.list);
}

/**
 * The same fact in the same form: one writes what another stakeholder keeps as its key (`place { id }`), the other as
 * a column (`placeId`), and each writes moments in its own way.
 */
function alike(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(alike);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)) return new Date(value).toISOString();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => flattened(name, part)));
}

const keyTypes = ['place', 'matter', 'source'];

function flattened(name: string, part: unknown): Array<[string, unknown]> {
  if (!keyTypes.includes(name)) return [[name, alike(part)]];
  const entries = Object.entries(part as Record<string, unknown>);
  return entries.map(([field, value]) => [`${name}${field[0]?.toUpperCase()}${field.slice(1)}`, value]);
}

function isEmpty(list: unknown): boolean {
  const { nodes, totalCount } = list as { nodes?: unknown[]; totalCount?: number };
  return (nodes?.length ?? totalCount ?? 0) === 0;
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 1_500);
}
