import { isDeepStrictEqual } from 'node:util';
import { operations, type Operation } from './graph/operations';
import { question, type Running } from './running';

/** The text with which a contender answers an operation, by their names. */
export type Answers = ReadonlyMap<string, ReadonlyMap<Operation['name'], string>>;

/** Asks everybody everything, and throws where two do not answer the same, or one not without errors. */
export async function requireSameAnswers(running: readonly Running[]): Promise<Answers> {
  const answers = new Map<string, ReadonlyMap<Operation['name'], string>>();
  for (const one of running) {
    const texts = new Map<Operation['name'], string>();
    for (const { name, query } of operations) texts.set(name, await ask(one, query));
    answers.set(one.contender.key, texts);
  }
  for (const { name } of operations) requireOneAnswer(name, running, answers);
  return answers;
}

async function ask({ contender, url }: Running, query: string): Promise<string> {
  const response = await fetch(url, question(query));
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (response.status !== 200 || errors !== undefined || !data) {
    throw new Error(`${contender.name} answers with ${response.status}: ${text.slice(0, 1_500)}`);
  }
  return text;
}

function requireOneAnswer(name: Operation['name'], running: readonly Running[], answers: Answers): void {
  const [first, ...others] = running.map(({ contender }) => ({
    contender,
    text: answers.get(contender.key)?.get(name) ?? '',
  }));
  for (const other of others) {
    if (isDeepStrictEqual(JSON.parse(first?.text ?? ''), JSON.parse(other.text))) continue;
    throw new Error(
      `${name}: the answers differ.\n${first?.contender.name}:\n${first?.text.slice(0, 1_500)}\n` +
        `${other.contender.name}:\n${other.text.slice(0, 1_500)}`,
    );
  }
}
